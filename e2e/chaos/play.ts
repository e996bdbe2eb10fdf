/**
 * One run of the bundle over a connection that misbehaves, and everything that
 * it left.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { startAction } from "../../harness/child.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import type { ServerCertificate } from "../../simulator/http/certificate.ts";
import {
  type IntegrationRecord,
  SEED,
  startSimulator,
} from "../../simulator/simulator.ts";
import { owned, removeFolder, temporaryFolder } from "../leftovers.ts";
import type { Plan } from "./plan.ts";
import { SCENARIOS } from "./scenarios.ts";
import type { Direction, Toxic, Toxiproxy } from "./toxiproxy.ts";

/** Of each connection, whole: what a calm run sends. */
export type Bytes = Readonly<Record<Direction, number>>;

export interface Played {
  readonly run: ActionRun;
  /**
   * Everything that the run printed or wrote, but for the commands that mask
   * secrets.
   */
  readonly visible: string;
  readonly seconds: number;
  /**
   * From when the server had the request for the ingest to the end; undefined
   * where it never had it.
   */
  readonly secondsSinceIngest: number | undefined;
  /** As the server has them at the end. */
  readonly integrations: readonly IntegrationRecord[];
  /**
   * What `changes-file` says of each document, sorted; undefined where there is
   * no such file.
   */
  readonly changes: readonly string[] | undefined;
  /** Requests that reached the server. */
  readonly requests: number;
  readonly bytes: Bytes;
}

export const REQUEST_TIMEOUT_SECONDS = 1;
const COMMON = {
  "api-token": SEED.ada.token,
  "request-timeout-seconds": String(REQUEST_TIMEOUT_SECONDS),
  "wait-timeout-seconds": "4",
};

/** The inputs of a run, but for what depends on its ports. */
export function inputsOf({
  scenario,
  retries,
}: Pick<Plan, "scenario" | "retries">): Record<string, string> {
  return {
    ...COMMON,
    "max-retries": String(retries),
    ...SCENARIOS[scenario].inputs,
  };
}

export interface World {
  readonly toxiproxy: Toxiproxy;
  readonly certificate: ServerCertificate;
}

export interface Spoiler {
  readonly toxics: readonly Toxic[];
  /** How many requests the server has had when they are added. */
  readonly after: number;
  /** After so long, the run is killed. */
  readonly hangMs: number;
}

/** Long enough for a toxic to be added between a request and its answer. */
const ANSWER_MS = 20;

export async function play(
  { toxiproxy, certificate }: World,
  plan: Pick<Plan, "scenario" | "tls" | "retries" | "healMs" | "faults">,
  { toxics, after, hangMs }: Spoiler,
): Promise<Played> {
  const simulator = await startSimulator({
    tls: plan.tls && certificate,
    requestDelayMs: ANSWER_MS,
  });
  const folder = temporaryFolder();
  const proxy = await toxiproxy.open(simulator.port);
  const end = new AbortController();
  const { signal } = end;
  const addAll = async (): Promise<void> => {
    for (const toxic of toxics) await proxy.add(toxic);
  };
  /**
   * Spoils the connection when its time has come, if it is not spoilt from the
   * start, and heals it later.
   */
  const spoil = async (): Promise<void> => {
    // A busy machine takes long to start the run: its time begins when it
    // connects.
    const isTime = (): boolean =>
      after === 0
        ? simulator.connections > 0
        : simulator.requests.length >= after;
    while (!isTime() && !signal.aborted) await sleep(2);
    if (after > 0 && !signal.aborted) await addAll();
    if (plan.healMs === undefined) return;
    await sleep(plan.healMs, undefined, { signal }).catch(() => undefined);
    if (!signal.aborted) await proxy.heal();
  };
  try {
    SCENARIOS[plan.scenario].prepare(simulator);
    for (const fault of plan.faults) simulator.fail(fault);
    if (after === 0) await addAll();
    const began = Date.now();
    const { child, finished } = startAction(
      {
        ...inputsOf(plan),
        "base-url": `${plan.tls ? "https" : "http"}://127.0.0.1:${proxy.port}`,
        "ca-certificate": plan.tls ? certificate.ca : "",
      },
      folder,
      { timeoutMs: hangMs },
    );
    owned(child);
    const spoilt = spoil();
    const run = await finished;
    const ended = Date.now();
    end.abort();
    await spoilt;
    const ingest = simulator.requests.find(
      ({ method, path }) => method === "POST" && path.endsWith("/ingest"),
    );
    return {
      run,
      visible: [
        run.log.replaceAll(/^::add-mask::.*$/gm, ""),
        ...textsIn(folder),
      ].join("\n"),
      seconds: (ended - began) / 1000,
      secondsSinceIngest: ingest && (ended - ingest.at) / 1000,
      changes: changesIn(run.outputs["changes-file"] ?? ""),
      integrations: simulator.state.integrations,
      requests: simulator.requests.length,
      bytes: await proxy.bytes(),
    };
  } finally {
    end.abort();
    await proxy.close();
    await simulator.close();
    removeFolder(folder);
  }
}

const CHANGES = z.array(
  z.object({
    change: z.string(),
    id: z.string(),
    error: z.nullable(z.string()),
  }),
);

function changesIn(file: string): string[] | undefined {
  if (file === "") return undefined;
  const changes = CHANGES.parse(JSON.parse(readFileSync(file, "utf8")));
  return changes
    .map(({ change, id, error }) => `${id} ${change} ${error ?? ""}`.trim())
    .sort();
}

/**
 * The files of a run: its outputs, its summary, and what it wrote into the
 * runner's folder.
 */
function textsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, "utf8"));
}
