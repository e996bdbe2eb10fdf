/** The connectors by their spellings, and what an id may be. */
import {
  findConnector,
  isPathSegment,
  getLoginUrl,
} from "../src/connectors.ts";
import { connector } from "./inputs.ts";

test.each([
  ["confluence", "confluence"],
  ["Confluence", "confluence"],
  ["confluencelocal", "confluencelocal"],
  ["ConfluenceLocalLegacy", "confluencelocal"],
  ["SHAREPOINT", "sharepoint"],
  ["file_system", "filesystem"],
  ["File System", "filesystem"],
  ["Claromentis", "claromentis"],
  ["whiteboard", undefined],
  ["", undefined],
])('"%s" is %s', (spelling, type) => {
  expect(findConnector(spelling)?.type).toBe(type);
});

test.each([
  ["int_1", true],
  ["ä/b%😀", true],
  ["..a", true],
  ["", false],
  [".", false],
  ["..", false],
  ["a b", true],
  ["a,b", true],
  [" ", false],
  ["a\u0000", false],
  ["a\u202e", false],
  ["\ud800", false],
])("%j may be an id: %s", (id, isGood) => {
  expect(isPathSegment(id)).toBe(isGood);
});

test("the address where a person grants OAuth access keeps the path prefix", () => {
  const sharepoint = connector("sharepoint");
  const base = new URL("https://x.test/ai");
  const root = "https://x.test/ai/api/v1/app/integration/sharepoint";
  expect(getLoginUrl(base, sharepoint)).toBe(`${root}/login`);
  expect(getLoginUrl(base, sharepoint, "a/b")).toBe(`${root}/a%2Fb/login`);
});
