/** What a config says: whether there is anything to read, and where. */
import { lackOf, placeOf } from "../src/zylon/config.ts";
import { connector } from "./given.ts";

const confluence = connector("confluence");

test.each<[config: unknown, lack: string | undefined]>([
  [null, "Zylon reports no settings for it"],
  ["SUP", "Zylon reports no settings for it"],
  [[{ space_key: "SUP" }], "Zylon reports no settings for it"],
  [{}, "its settings in Zylon are empty"],
  [{ a: null, b: " ", c: [], d: {} }, "its settings in Zylon are empty"],
  [
    { space_key: " ", base_url: "https://x.test" },
    "its content is not chosen (space_key is empty)",
  ],
  [
    { space_key: null, base_url: "https://x.test" },
    "its content is not chosen (space_key is empty)",
  ],
  [{ space_key: "", spaces: ["SUP"] }, undefined],
  [{ base_url: "https://x.test" }, undefined],
  [{ space_key: "SUP", base_url: "" }, undefined],
  [{ anything: 0 }, undefined],
  [{ anything: false }, undefined],
])("%j lacks: %s", (config, lack) => {
  expect(lackOf(config, confluence)).toBe(lack);
});

test.each([
  [
    "sharepoint",
    { site_url: "", library: "Docs" },
    "its content is not chosen (site_url is empty)",
  ],
  ["filesystem", { path: "" }, "its settings in Zylon are empty"],
  [
    "claromentis",
    { site: "", base_url: "x" },
    "its content is not chosen (site is empty)",
  ],
  // None of its keys is documented.
  ["confluencelocal", { space_key: "", base_url: "x" }, undefined],
])("the place of %s: %j lacks: %s", (type, config, lack) => {
  expect(lackOf(config, connector(type))).toBe(lack);
});

test.each([
  ["confluence", { space_key: "SUP" }, "SUP"],
  ["confluence", { space_key: 7 }, "7"],
  ["confluence", { space_key: ["SUP"] }, ""],
  ["confluence", [], ""],
  [
    "sharepoint",
    { site_url: "https://joe:pw@x.test/s?key=1#a" },
    "https://x.test/s",
  ],
  ["filesystem", { path: "//server/share\n" }, "//server/share"],
])("the place in %s %j is %j", (type, config, place) => {
  expect(placeOf(config, connector(type))).toBe(place);
});
