/**
 * Texts of a server that are far too long, and made for patterns that go back:
 * whatever reads them, the run ends.
 */
import { SEED } from "../../simulator/simulator.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { instantClock } from "../support/instant-clock.ts";
import { runInProcess } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();

const MIB = 1024 * 1024;
const TEXTS = [
  "\\",
  ":@",
  "&amp;",
  ".)",
  "%25",
  " \n",
  "+",
  SEED.ada.token.slice(0, 20),
  "[](http://a",
  "a1.Z_",
];

async function expectCode(
  code: string,
  more: Record<string, string> = {},
): Promise<ActionRun> {
  const seen = await runInProcess(inputsOf(simulator, more), {
    clock: instantClock(),
  });
  expect(seen.outputs["error-code"]).toBe(code);
  return seen;
}

describe.each(TEXTS)("5 MB of %j", (piece) => {
  const text = `${"x".repeat(20)}${piece.repeat((5 * MIB) / piece.length)}`;

  test("in a config, as value and as key", async () => {
    simulator.fail({
      path: "/config",
      times: 1,
      fault: { kind: "json", body: { space_key: text } },
    });
    await expectCode("");
    simulator.fail({
      path: "/config",
      fault: { kind: "json", body: { [text]: text } },
    });
    await expectCode("");
  });

  test("in the words of a refusal, and in a page in place of JSON", async () => {
    simulator.fail({
      path: "/config",
      times: 1,
      fault: { kind: "json", status: 422, body: { detail: text } },
    });
    await expectCode("unprocessable");
    simulator.fail({
      path: "/config",
      fault: { kind: "html", body: `<p>${text}` },
    });
    await expectCode("not-api");
  });

  test("in what a diagnosis reads", async () => {
    for (const user of simulator.state.users) user.name = text;
    for (const record of simulator.state.integrations) record.type = text;
    await expectCode("not-found", { "integration-id": "nobody" });
  });

  test("in events of an ingest", async () => {
    const long = text.slice(0, MIB - 200);
    const events = [
      { type: "sync_started" },
      { type: long },
      { type: "sync_progress", op: long },
      { type: "sync_progress", op: "Added", artifact: { name: long } },
      { type: "sync_error", message: long.slice(0, MIB / 2) },
    ];
    const chunks = [
      `event: ${long.replaceAll("\n", " ")}\ndata: {}\n\n`,
      ...events.map((one) => `data: ${JSON.stringify(one)}\n\n`),
    ];
    simulator.fail({
      path: "/ingest",
      fault: { kind: "raw", contentType: "text/event-stream", chunks },
    });
    const { outputs } = await runInProcess(inputsOf(simulator), {
      clock: instantClock(),
    });
    expect(outputs["error-code"]).toMatch(/^(sync-error|too-large)$/); // escapes make some of them longer
  });

  test("in documents and in what a search finds", async () => {
    simulator.state.artifacts = [0, 1].map((at) => ({
      id: `a${at}`,
      project_id: "prj_1",
      name: text,
      integration_id: SEED.integrations.confluence,
      state: at === 0 ? "Published" : text,
      ingest_status: at === 0 ? "Done" : "Error",
      error: text,
      external_url: `https://example.com/${text}`,
      ingest_warnings: [text],
    }));
    const metadata = { name: text, project_id: "prj_1" };
    simulator.fail({
      path: "/search",
      fault: {
        kind: "json",
        body: [{ id: "a", type: "ArtifactContent", metadata }],
      },
    });
    await expectCode("", {
      "wait-for": "indexed",
      "expect-search": "a text",
      "wait-timeout-seconds": "100",
    });
  });
});
