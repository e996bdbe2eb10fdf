/** What is read of an answer, and what may be missing or of another shape. */
import { ARTIFACT, INTEGRATION } from "../../src/zylon/schemas.ts";

test("the id of an integration may be a number", () => {
  const given = { id: 7, type: "FileSystem", provider_data: undefined };
  expect(INTEGRATION.parse(given)).toEqual({ ...given, id: "7" });
});

test.each<[given: unknown, read: object | undefined]>([
  [{ username: "svc", more: 1 }, { username: "svc" }],
  [{ username: 5 }, { username: undefined }],
  ["svc", undefined],
  [null, undefined],
  [undefined, undefined],
])("the provider_data %j of an integration is read as %j", (given, read) => {
  const integration = { id: "a", type: "Newer", provider_data: given };
  expect(INTEGRATION.parse(integration)).toEqual({
    ...integration,
    provider_data: read,
  });
});

test("the first twenty warnings of a document are read", () => {
  const warnings = Array.from({ length: 100_000 }, (_, at) => `w${at}`);
  const document = ARTIFACT.parse({ id: "a", ingest_warnings: warnings });
  expect(document.ingest_warnings).toEqual(warnings.slice(0, 20));
});
