/**
 * What is asked of a server to follow its documents: as little as can tell,
 * from servers that page and filter as they like.
 */
import { SEED, type SimEvent } from "../../simulator/simulator.ts";
import { addArtifact, answerWith, COMPLETED } from "../support/scene.ts";
import { useSimulator } from "../support/simulated.ts";
import { clockWith, listingsOf, looksOf, waited } from "../support/watched.ts";

const simulator = useSimulator();
const { confluence } = SEED.integrations;

const STARTED: SimEvent = {
  type: "sync_started",
  current_artifact_count: 0,
  integration_item_count: 3,
};
beforeEach(() => answerWith(simulator, [STARTED, COMPLETED]));

const IN_ONE_PROJECT = { "project-id": "prj_1" };
/** What becomes of a document: done before the ingest, and after it again. */
const INDEXED_AGAIN = ["Done", "Processing", "Parsing", "Done"];

const paths = (): string[] => simulator.requests.map(({ path }) => path);
const pendingLooks = (): string[] =>
  looksOf(simulator).filter((look) => look.endsWith("pending"));
const wholeLooks = (): string[] =>
  looksOf(simulator).filter((look) => look.endsWith("whole"));

describe("which requests", () => {
  test("a whole look before the ingest, then the pending alone where the documents are, and whole looks at both ends of the quiet time", async () => {
    addArtifact(simulator, "a", { plan: [...INDEXED_AGAIN] });
    await waited(simulator);
    const whole = ["prj_1 whole", "prj_2 whole"];
    const pending = (count: number) =>
      Array<string>(count).fill("prj_1 pending");
    expect(looksOf(simulator)).toEqual([
      ...whole,
      ...pending(3),
      ...whole,
      ...pending(5),
      ...whole,
    ]);
    const isLook = (path: string) => path.includes("/artifact");
    const ingest = paths().findIndex((path) => path.endsWith("/ingest"));
    expect(paths().slice(0, ingest).filter(isLook)).toHaveLength(2);
    const [first, , third] = listingsOf(simulator);
    expect(Object.fromEntries(first?.searchParams ?? [])).toEqual({
      include_descendants: "true",
      state: "Published,Processing,Error,Initializing,Unavailable",
      page_size: "100",
    });
    expect(third?.searchParams.get("ingest_status")).toBe(
      "NotStarted,Processing,Parsing,Storing",
    );
  });

  test("of an integration without documents, every project is asked for the pending", async () => {
    simulator.state.artifacts = [];
    const add = () => addArtifact(simulator, "a", { project_id: "prj_2" });
    await waited(simulator, {}, clockWith([2500, add]));
    expect(looksOf(simulator).slice(2, 4)).toEqual([
      "prj_1 pending",
      "prj_2 pending",
    ]);
  });

  test("a project that the ingest made is looked at too", async () => {
    const make = () => {
      const [project] = simulator.state.projects;
      if (project !== undefined)
        simulator.state.projects.push({ ...project, id: "prj_3" });
      const plan = ["Processing", "Processing", "Done"];
      addArtifact(simulator, "new", { project_id: "prj_3", plan });
    };
    const seen = await waited(simulator, {}, clockWith([0, make]));
    expect(seen.outputs).toMatchObject({
      "sync-status": "indexed",
      "indexed-count": "4",
      "added-count": "1",
    });
    expect(paths().filter((path) => path.endsWith("/me"))).toHaveLength(1);
  });

  test("project-id: only these are asked, and no user", async () => {
    const ids = { "project-id": "\n prj_1 \nprj_1\n" };
    const seen = await waited(simulator, ids);
    expect(seen.outputs["indexed-count"]).toBe("3");
    expect(new Set(looksOf(simulator))).toEqual(
      new Set(["prj_1 whole", "prj_1 pending"]),
    );
    expect(paths()).not.toContain("/api/v1/app/me");
  });

  test("the requests of a look grow with what is pending, and not with what there is", async () => {
    for (let at = 0; at < 1200; at += 1) {
      const isTouched = at < 150;
      const plan = ["Done", "Processing", "Processing", "Done"];
      addArtifact(simulator, `a${at}`, isTouched ? { plan } : {});
    }
    await waited(simulator, IN_ONE_PROJECT);
    expect(wholeLooks()).toHaveLength(3 * 13); // pages of 100
    // Two pages twice, while 150 are pending; then none is, six times.
    expect(pendingLooks()).toHaveLength(2 + 2 + 1 + 5);
  });
});

describe("a filter", () => {
  test.each([400, 422])(
    "that is refused with %i: every look is whole",
    async (status) => {
      addArtifact(simulator, "a", { plan: [...INDEXED_AGAIN] });
      simulator.fail({
        path: "ingest_status",
        fault: { kind: "status", status },
      });
      const seen = await waited(simulator, IN_ONE_PROJECT);
      expect(seen.outputs).toMatchObject({
        outcome: "success",
        "indexed-count": "4",
      });
      expect(pendingLooks()).toHaveLength(1);
      expect(
        seen.log.match(
          /^Zylon refuses the filter ingest_status, so each poll /gm,
        ),
      ).toHaveLength(1);
    },
  );

  test("that is ignored is noticed by its answer: every look is whole", async () => {
    simulator.state.dialect = "lax";
    addArtifact(simulator, "a", { plan: [...INDEXED_AGAIN] });
    const seen = await waited(simulator, IN_ONE_PROJECT);
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "indexed-count": "4",
    });
    expect(looksOf(simulator).slice(0, 4)).toEqual([
      "prj_1 whole",
      "prj_1 pending",
      "prj_1 whole",
      "prj_1 whole",
    ]);
    expect(pendingLooks()).toHaveLength(1);
    expect(
      seen.log.match(
        /^Zylon ignores the filter ingest_status, so each poll /gm,
      ),
    ).toHaveLength(1);
  });

  test("that is refused after the ingest alone fails the step: nothing seems removed", async () => {
    addArtifact(simulator, "bad", { plan: ["Done", "Error"] });
    const fault = { kind: "status", status: 400 } as const;
    const refuse = () => simulator.fail({ path: "state=", fault });
    const clock = clockWith([0, refuse]);
    const seen = await waited(simulator, IN_ONE_PROJECT, clock);
    expect(seen.outputs).toMatchObject({
      "error-code": "bad-request",
      "sync-status": "completed",
      "removed-count": "",
    });
  });

  test("one that became done while the answer was made does not look like a filter that is ignored", async () => {
    const data = [
      { id: "a", integration_id: confluence, ingest_status: "Processing" },
      { id: "b", integration_id: confluence, ingest_status: "Done" },
      { id: "c", integration_id: confluence, ingest_status: "Parsing" },
    ];
    simulator.fail({
      path: "ingest_status",
      times: 1,
      fault: { kind: "json", body: { data } },
    });
    const seen = await waited(simulator, IN_ONE_PROJECT);
    expect(seen.log).not.toContain("ignores the filter");
  });
});

test("a list without its envelope is a page, and what has no id in it is skipped, with a notice", async () => {
  const body = [
    { id: "a", integration_id: confluence, ingest_status: "Done" },
    { name: "no id" },
    "text",
    null,
  ];
  simulator.fail({ path: "prj_1/artifact", fault: { kind: "json", body } });
  const seen = await waited(simulator, IN_ONE_PROJECT);
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    "indexed-count": "1",
  });
  expect(
    seen.log.match(/^::notice::Skipped documents without an id\.$/gm),
  ).toHaveLength(1);
});

test.each([
  ["that is not there", 404, "not-found"],
  ["that may not be seen", 403, "forbidden"],
  ["whose id no project can have", 422, "unprocessable"],
])(
  "a project %s is a wrong project-id, known before anything is ingested",
  async (_name, status, code) => {
    const fault = { kind: "status", status } as const;
    simulator.fail({ path: "prj_nope/artifact", fault });
    const seen = await waited(simulator, { "project-id": "prj_nope" });
    expect(seen.outputs).toMatchObject({
      "error-code": code,
      "sync-status": "not-requested",
    });
    expect(seen.outputs["error-message"]).toMatch(
      /project prj_nope[,:].*(Correct|Check) project-id/,
    );
    expect(paths().some((path) => path.endsWith("/ingest"))).toBe(false);
  },
);
