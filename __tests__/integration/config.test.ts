/** Whether a config says that the integration is set up, and what it shows. */
import { isConfigured } from "../../src/integration/config.ts";
import { type Connector, connectorOf } from "../../src/zylon/connectors.ts";

function connector(type: string): Connector {
  const found = connectorOf(type);
  if (found === undefined) throw new Error(`no connector ${type}`);
  return found;
}

const site = { base_url: "https://x", site: "docs" };

const rows: [type: string, config: unknown, reason: string | undefined][] = [
  ["claromentis", site, undefined],
  ["claromentis", { site: "docs" }, undefined],
  ["claromentis", { ...site, other: null }, undefined],
  ["claromentis", { site: 0 }, undefined],
  ["claromentis", { site: false }, undefined],
  ["claromentis", { site: { id: 1 } }, undefined],
  ["claromentis", { site: ["docs"] }, undefined],
  ["claromentis", { ...site, site: " " }, undefined],
  ["claromentis", { ...site, site: null }, undefined],
  ["claromentis", { site: null, other: 1 }, "its config has no value for site"],
  ["claromentis", { site: [], other: 1 }, "its config has no value for site"],
  ["claromentis", { site: {}, other: 1 }, "its config has no value for site"],
  [
    "claromentis",
    { base_url: "", site: undefined, other: 1 },
    "its config has no value for base_url and site",
  ],
  ["claromentis", { base_url: "", site: " " }, "its config has no value in it"],
  ["claromentis", { other: 1 }, undefined],
  ["claromentis", { other: 0 }, undefined],
  [
    "claromentis",
    { other: null, more: [], rest: {} },
    "its config has no value in it",
  ],
  ["confluence", { spaces: ["SUP"] }, undefined],
  ["sharepoint", { siteUrl: "https://x" }, undefined],
  ["filesystem", { host: "nas", share: "docs" }, undefined],
  ["claromentis", {}, "its config is empty"],
  ["claromentis", null, "its config is null, not an object"],
  ["claromentis", [site], "its config is a list, not an object"],
  ["claromentis", "x", "its config is a string, not an object"],
  ["confluencelocal", { anything: "x" }, undefined],
  ["confluencelocal", { anything: "" }, "its config has no value in it"],
  ["confluencelocal", {}, "its config is empty"],
];
test.each(rows)("%s with %j: %s", (type, config, reason) => {
  expect(isConfigured(config, connector(type))).toMatchObject(
    reason === undefined ? { ok: true } : { ok: false, reason },
  );
});

test.each<[type: string, config: unknown, place: string | undefined]>([
  ["claromentis", site, "docs"],
  ["claromentis", { base_url: "https://x/" }, undefined],
  ["claromentis", { site: 5 }, "5"],
  ["claromentis", { site: true }, undefined],
  ["confluencelocal", { space_key: " SUP ", site: "docs" }, "SUP"],
  ["confluencelocal", { space_key: " ", other: "x" }, undefined],
  ["confluence", { spaces: ["SUP", "HR"] }, undefined],
  [
    "sharepoint",
    { site_url: "https://user:pw@x.test/sites/a?sig=secret#top" },
    "https://x.test/sites/a",
  ],
  ["sharepoint", { site_url: "https://x.test/" }, "https://x.test"],
  ["sharepoint", { site_url: "https://[" }, undefined],
  [
    "sharepoint",
    { site_url: "x.test/sites/a?sig=secret#top" },
    "x.test/sites/a",
  ],
  ["filesystem", { path: "?sig=secret" }, undefined],
  ["filesystem", { path: "//user:p@ss@nas/docs" }, undefined],
  ["filesystem", { path: "Docs at https://user:pw@nas.test/docs" }, undefined],
  ["filesystem", { path: "/mnt/a@b/c" }, "/mnt/a@b/c"],
])("%s with %j: its place is %j", (type, config, place) => {
  const verdict = isConfigured(config, connector(type));
  expect(verdict.ok && verdict.place).toEqual(place);
});

test.each<[type: string, config: object, keys: string[]]>([
  ["claromentis", { site: "", base_url: "x", more: 1 }, []],
  ["claromentis", { Site: "x", more: null }, ["Site", "more"]],
  ["confluencelocal", { base_url: "x" }, []],
])("%s with %j: keys that nobody knows: %j", (type, config, strangeKeys) => {
  expect(isConfigured(config, connector(type))).toMatchObject({ strangeKeys });
});

test("a place is no longer than what a printer reads, and no shorter: it could not find a secret in a part", () => {
  const verdict = isConfigured(
    { path: "x".repeat(20_000) },
    connector("filesystem"),
  );
  expect(verdict.ok && verdict.place).toBe("x".repeat(10_000));
});
