/** Whose issue it is, from the environment of the run. */
import { readIssueRun } from "../../src/issue/text.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const environment: Environment = {
  GITHUB_REPOSITORY: "octo/docs",
  GITHUB_WORKFLOW: "Nightly",
  GITHUB_WORKFLOW_REF:
    "octo/docs/.github/workflows/nightly.yml@refs/heads/main",
  GITHUB_JOB: "sync",
  GITHUB_ACTION: "ingest",
  GITHUB_REF: "refs/heads/main",
  GITHUB_RUN_ID: "17",
};
const read = (
  more: Environment = {},
  named = "null",
): ReturnType<typeof readIssueRun> =>
  readIssueRun({ ...environment, ...more }, named);
const key = (more: Environment = {}, named = "null"): string =>
  read(more, named).key;

test("what the environment tells", () => {
  const { key: hash, ...told } = read();
  expect(hash).toMatch(/^[0-9a-f]{24}$/);
  expect(told).toStrictEqual({
    owner: "octo",
    repo: "docs",
    repositoryUrl: "https://github.com/octo/docs",
    names: ["Nightly", "sync", "ingest"],
    branch: "main",
    link: "[run 17](https://github.com/octo/docs/actions/runs/17)",
  });
  expect(
    read({ GITHUB_SERVER_URL: "https://ghes.example" }).repositoryUrl,
  ).toBe("https://ghes.example/octo/docs");
});

test.each<[string, Environment, string]>([
  [
    "workflow",
    {
      GITHUB_WORKFLOW_REF:
        "octo/docs/.github/workflows/other.yml@refs/heads/main",
    },
    "null",
  ],
  ["job", { GITHUB_JOB: "other" }, "null"],
  ["step", { GITHUB_ACTION: "ingest_2" }, "null"],
  ["branch", { GITHUB_REF: "refs/heads/fix" }, "null"],
  ["pull request", { GITHUB_REF: "refs/pull/7/merge" }, "null"],
  ["entry of the matrix", {}, '{"os":"linux"}'],
  [
    "border between two ids",
    { GITHUB_JOB: "syncing", GITHUB_ACTION: "est" },
    "null",
  ],
])("another %s has another issue", (_name, more, named) =>
  expect(key(more, named)).not.toBe(key()),
);

test.each<[string, Environment]>([
  ["run", { GITHUB_RUN_ID: "18", GITHUB_EVENT_NAME: "workflow_dispatch" }],
  ["name of the workflow", { GITHUB_WORKFLOW: "Renamed" }],
])("another %s has the same issue", (_name, more) =>
  expect(key(more)).toBe(key()),
);

describe("the workflow", () => {
  const keyOf = (ref: string | undefined): string =>
    key({ GITHUB_WORKFLOW_REF: ref });
  const file = "octo/docs/.github/workflows/night@ly.yml";

  test.each(["refs/heads/a@b", "refs/heads/main", "0123456789abcdef"])(
    "is its file, also where it was read from %s",
    (ref) => {
      expect(keyOf(`${file}@${ref}`)).toBe(keyOf(file + "@x"));
    },
  );

  test("is its file, also without what it was read from", () => {
    expect(keyOf("octo/docs/nightly.yml")).toBe(
      keyOf("octo/docs/nightly.yml@x"),
    );
  });

  test("is another where the file has another name before an @", () => {
    const other = "octo/docs/.github/workflows/night@refs/heads/main";
    expect(keyOf(other)).not.toBe(keyOf(`${file}@refs/heads/main`));
  });

  test("is its name, where there is no file", () => {
    expect(keyOf(undefined)).toBe(keyOf(""));
    const renamed = { GITHUB_WORKFLOW_REF: "", GITHUB_WORKFLOW: "Other" };
    expect(key(renamed)).not.toBe(keyOf(""));
  });
});

test("all tags are one branch: the next release recovers from the last", () => {
  expect(key({ GITHUB_REF: "refs/tags/v1" })).toBe(
    key({ GITHUB_REF: "refs/tags/v2" }),
  );
});

test.each([
  ["refs/heads/main", "main"],
  ["refs/tags/v1", "(tags)"],
  ["refs/pull/7/merge", "pull/7/merge"],
  [undefined, ""],
])("the branch of %s is %j", (ref, branch) => {
  expect(read({ GITHUB_REF: ref }).branch).toBe(branch);
});

test("the key stays the same from version to version, or open issues would be lost", () => {
  expect([key(), key({}, "feed")]).toEqual([
    "3687f1445827f9d7d870338e",
    "a5c9dc05a888b624391fd261",
  ]);
});
