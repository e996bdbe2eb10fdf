/**
 * A run of the committed bundle over many integrations or documents, and what
 * the simulator saw of it.
 */
import { startAction } from "../../runner/child.ts";
import {
  SEED,
  type Simulator,
  startSimulator,
} from "../../simulator/simulator.ts";

const [PROJECT] = SEED.projects;
const LONG_AGO = "2026-03-02T09:00:00.000Z";
/** How many integrations run at once. */
export const PARALLEL = 16;

// In front of the action: prints its peak of memory when it ends.
const { href: TELL_PEAK } = new URL("tell-peak.mjs", import.meta.url);

export interface Load {
  readonly integrations: number;
  /**
   * Of all integrations together, in one project. None: the run does not wait
   * for them.
   */
  readonly documents: number;
  /**
   * How many of these the ingests change, and how long each is pending after
   * its ingest began.
   */
  readonly changed?: number;
  readonly pendingSeconds?: number;
  /** The server waits before each answer. */
  readonly delayMs?: number;
  /** Every integration fails its check. */
  readonly fails?: boolean;
}

interface LoadRun {
  readonly seconds: number;
  readonly peakMiB: number;
  readonly requests: number;
  /**
   * From the moment when the last document was done to the end of the step;
   * where it waited for documents.
   */
  readonly afterLastSeconds: number | undefined;
}

/** Gives each integration its part of the documents, and a source that differs. */
function fill({ state }: Simulator, load: Load): void {
  const { documents, changed = 0, pendingSeconds = 0 } = load;
  const own = state.integrations.filter(
    ({ user_id: user }) => user === SEED.ada.id,
  );
  state.artifacts = [];
  state.indexing = [
    { afterMs: 0, ingest_status: "Processing" },
    { afterMs: pendingSeconds * 1000, ingest_status: "Done" },
  ];
  for (const record of own) {
    record.project_id = PROJECT;
    record.source = Array.from({ length: documents / own.length }, (_, at) => ({
      id: `page_${at}`,
      name: `Page ${at} of the documentation`,
      content: at < changed / own.length ? "New." : "Old.",
      url: `https://wiki.example.com/pages/${at}`,
    }));
    for (const { id, name, url } of record.source)
      state.artifacts.push({
        id: `artifact_${record.id}_${id}`,
        item: id,
        name,
        external_url: url,
        content: "Old.",
        project_id: PROJECT,
        integration_id: record.id,
        state: "Published",
        ingest_status: "Done",
        updated_at: LONG_AGO,
      });
  }
}

/**
 * Runs it with `integration-id: all`. Throws where the step did not end as it
 * should.
 */
export async function runLoad(load: Load, folder: string): Promise<LoadRun> {
  const {
    integrations,
    documents,
    changed = 0,
    pendingSeconds = 0,
    delayMs = 0,
    fails = false,
  } = load;
  const simulator = await startSimulator({
    integrations,
    dialect: "published",
    zylon: documents > 0 ? "1.59" : "1.57", // the list that has all projects
    requestDelayMs: delayMs,
  });
  try {
    fill(simulator, load);
    if (fails)
      simulator.fail({ path: "/config", fault: { kind: "json", body: null } });
    const inputs = {
      "base-url": simulator.url,
      "api-token": simulator.token,
      "integration-id": "all",
      "max-parallel": String(PARALLEL),
      ...(documents > 0
        ? { "project-id": PROJECT, "settle-seconds": "10" }
        : { "wait-for": "completed" }),
    };
    const started = Date.now();
    const { finished } = startAction(inputs, folder, {
      nodeOptions: ["--import", TELL_PEAK],
    });
    const { exitCode, log, outputs } = await finished;
    const ended = Date.now();
    const { "updated-count": updated = "" } = outputs;
    if (
      exitCode !== (fails ? 1 : 0) ||
      (changed > 0 && updated !== String(changed))
    ) {
      throw new Error(
        `The step ended with ${exitCode ?? "a signal"}, ${updated} updated\n${log.slice(-5000)}`,
      );
    }
    const lastChange = Math.max(
      0,
      ...simulator.state.artifacts.map(({ updated_at: at = "" }) =>
        Date.parse(at),
      ),
    );
    return {
      seconds: (ended - started) / 1000,
      peakMiB: Number(/^peak (\d+)$/m.exec(log)?.[1]) / 1024,
      requests: simulator.requests.length,
      afterLastSeconds:
        documents > 0
          ? (ended - lastChange) / 1000 - pendingSeconds
          : undefined,
    };
  } finally {
    await simulator.close();
  }
}
