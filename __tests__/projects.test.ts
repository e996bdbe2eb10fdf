/** A dry run lists the user's projects, whose ids `project-id` takes. */
import {
  runAction,
  loginPage,
  dropConnection,
  page,
  type Reply,
  type Replies,
  type ObservedRun,
  staySilent,
  replyWithStatus,
} from "./run-action.ts";

const DRY = { "dry-run": "true" };
const projects = (count: number): object =>
  page(
    ...Array.from({ length: count }, (_, at) => ({
      id: `prj_${at + 1}`,
      name: `Project ${at + 1}`,
    })),
  );
/** The requests after those for the integration. */
const askedFor = ({ urls }: ObservedRun): string[] =>
  urls
    .map(({ pathname }) => pathname.replace("/api/v1/app", ""))
    .filter((path) => !path.startsWith("/integration"));

test("a dry run lists them by id and name, in the log and in the summary", async () => {
  const seen = await runAction(
    {
      "GET project": [
        page({ id: "prj_1", name: "Support & Sales" }, { id: "prj_2" }),
      ],
    },
    DRY,
  );
  expect(seen.outputs["outcome"]).toBe("dry-run");
  expect(seen.log).toMatch(
    /^Project prj_1 \(Support & Sales\)\r?\nProject prj_2\r?$/m,
  );
  expect(seen.summary).toContain(
    "Projects of this user, for project-id:\n\n- prj_1 (Support &#38; Sales)\n- prj_2\n",
  );
  expect(askedFor(seen)).toEqual(["/me", "/member/usr_1/project"]);
});

test("a dry run warns if project-id is none of them, unless none is known", async () => {
  const inputs = { ...DRY, "project-id": "prj_1\nProject 2" };
  const seen = await runAction({ "GET project": [projects(2)] }, inputs);
  expect(seen.outputs["outcome"]).toBe("dry-run");
  expect(seen.log).toMatch(
    /^::warning::None of this user's projects: Project 2\. In project-id, write ids of the projects that are listed\./m,
  );
  for (const [list, id] of [
    [projects(2), "prj_2"],
    [page(), "prj_2"],
  ] as const) {
    const fine = await runAction(
      { "GET project": [list] },
      { ...DRY, "project-id": id },
    );
    expect(fine.log).not.toContain("None of this");
  }
});

test("the summary has twenty of them, and the log all", async () => {
  const seen = await runAction({ "GET project": [projects(23)] }, DRY);
  expect(seen.summary).toContain("- prj_20 (Project 20)\n- and 3 more\n");
  expect(seen.log).toContain("Project prj_23 (Project 23)");
});

test.each([404, 405, 410])(
  "where the newer list of projects answers %i, the older one is read",
  async (code) => {
    const seen = await runAction(
      { "GET project": [replyWithStatus(code), projects(1)] },
      DRY,
    );
    expect(seen.log).toMatch(/^Project prj_1 \(Project 1\)\r?$/m);
    expect(askedFor(seen)).toEqual([
      "/me",
      "/member/usr_1/project",
      "/user/usr_1/project",
    ]);
  },
);

/** A page may mean that the list is gone, and a kept connection is replaced. */
test.each<[what: string, script: Replies, requests: number]>([
  ["the user is not told", { "GET me": [replyWithStatus(500)] }, 1],
  ["there is no list", { "GET project": [replyWithStatus(404)] }, 3],
  ["a page answers", { "GET project": [loginPage] }, 3],
  ["the connection is lost", { "GET project": [dropConnection] }, 3],
  ...Object.entries<Reply>({
    "a 500": replyWithStatus(500),
    "a 503 that asks for a pause": replyWithStatus(
      503,
      {},
      { "retry-after": "5" },
    ),
    "a 429": replyWithStatus(429),
    "a 403": replyWithStatus(403),
    silence: staySilent,
    "no list": {},
  }).map(([what, reply]): [string, Replies, number] => [
    `the answer is ${what}`,
    { "GET project": [reply] },
    2,
  ]),
])(
  "where %s, a dry run succeeds without them, and retries nothing",
  async (_what, script, requests) => {
    const seen = await runAction(script, DRY);
    expect(seen.outputs["outcome"]).toBe("dry-run");
    expect(seen.log).not.toMatch(/Retry|^Project|::(warning|error)/m);
    expect(seen.summary).not.toContain("Projects");
    expect(askedFor(seen)).toHaveLength(requests);
  },
);

test("a list that never comes is waited for half a minute", async () => {
  const seen = await runAction({ "GET project": [staySilent] }, DRY);
  expect(seen.seconds).toBe(30);
  expect(seen.log).toMatch(/^Waiting for the list of projects, 29 s of 1 min/m);
});

test("a run that changes something asks for no projects", async () => {
  const seen = await runAction();
  expect(askedFor(seen)).toEqual([]);
});
