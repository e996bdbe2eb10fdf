/**
 * What Zylon's documentation leaves open: runs on a Zylon 1.58 for each way that
 * a switch of the simulator has, other than the one it starts with.
 */
import { SEED, type Switches } from "../simulator/simulator.ts";
import { instantClock } from "./support/instant-clock.ts";
import { useSimulator } from "./support/simulator.ts";
import { runAction, type ObservedRun } from "./run-action.ts";

const simulator = useSimulator({ zylon: "1.58", dialect: "published" });

/** The inputs of the runs. */
const INPUTS = {
  "an older id": {
    "integration-type": "confluence",
    "integration-id": SEED.integrations.confluence,
  },
  "a newer id": {
    "integration-type": "confluence",
    "integration-id": "art_confluence_1",
  },
  all: { "integration-type": "any", "integration-id": "all" },
  "an update": {
    "integration-type": "filesystem",
    "integration-id": "art_filesystem_1",
    configure: "update",
    username: "svc-docs",
    password: "correct horse",
  },
  "a first import": {
    "integration-type": "filesystem",
    configure: "upsert",
    username: "svc-manuals",
    password: "correct horse",
    "project-id": SEED.projects[0],
    content: "/shared/manuals",
  },
};

/** How a run ends, and the call that starts its ingests, if any is started. */
type Row<Way> = readonly [
  way: Way,
  given: keyof typeof INPUTS,
  errorCode: string,
  start: "POST sync" | "POST ingest" | "",
];

const ROWS: {
  readonly [Name in keyof Switches]: readonly Row<Switches[Name]>[];
} = {
  sameIds: [
    [true, "an older id", "", "POST sync"],
    [true, "all", "", "POST sync"],
  ],
  olderLists: [
    [false, "a newer id", "", "POST sync"],
    [false, "an older id", "nothing-indexed", "POST ingest"],
  ],
  documentsCarry: [
    ["integration", "a newer id", "nothing-indexed", "POST sync"],
    ["integration", "an older id", "", "POST ingest"],
    ["artifact", "a newer id", "", "POST sync"],
    ["artifact", "an older id", "nothing-indexed", "POST ingest"],
  ],
  nextCursor: [[false, "all", "", "POST sync"]],
  refuses: [
    [["include"], "all", "", "POST sync"],
    [["include", "state", "first"], "all", "bad-request", ""],
    [["Unavailable"], "a newer id", "", "POST sync"],
    [["state"], "a newer id", "bad-request", ""],
  ],
  me: [
    ["account-apart", "all", "", "POST sync"],
    ["without-account", "all", "", "POST ingest"],
    ["refused", "all", "forbidden", ""],
    ["refused", "a newer id", "", "POST sync"],
  ],
  secondImport: [["again", "a first import", "", "POST ingest"]],
  creators: [
    ["detailed", "all", "", "POST sync"],
    ["untold", "all", "", "POST ingest"],
  ],
  hidden: [
    [["art_confluence_1"], "a newer id", "", "POST sync"],
    [["art_confluence_1"], "an older id", "", "POST ingest"],
  ],
  missingAddress: [["text", "a newer id", "", "POST sync"]],
  updateAnswer: [["empty", "an update", "", "POST sync"]],
};

const rows = Object.entries(ROWS).flatMap(([name, ways]) =>
  ways.map(([way, given, errorCode, start]) => ({
    ...{ name, way, given, errorCode, start },
    setting: JSON.stringify(way),
    end: errorCode || "success",
  })),
);

async function runWith(given: keyof typeof INPUTS): Promise<ObservedRun> {
  const time = instantClock();
  simulator.state.now = time.date;
  const inputs = { ...INPUTS[given], "wait-for": "indexed" };
  return runAction({}, inputs, { simulator, time });
}

/** The calls that started ingests, each once. */
const startsIn = ({ sent }: ObservedRun): string =>
  [...new Set(sent)]
    .filter((call) => /^POST (sync|ingest)$/.test(call))
    .join(", ");

test.each(rows)(
  "$name $setting: a run with $given ends with $end",
  async ({ name, way, given, errorCode, start }) => {
    Object.assign(simulator.state.switches, { [name]: way });
    const seen = await runWith(given);
    expect(seen.outputs["error-code"]).toBe(errorCode);
    expect(startsIn(seen)).toBe(start);
    expect(simulator.state.wrong).toEqual([]);
  },
);

test("what was imported is synchronized the next time, also where Zylon would import it again", async () => {
  simulator.state.switches.secondImport = "again";
  await runWith("a first import");
  const next = await runWith("a first import");
  expect(startsIn(next)).toBe("POST sync");
  expect(next.outputs["outcome"]).toBe("success");
});
