/** Starts an ingest, and counts what its answer tells. */
import * as z from "zod/mini";
import { clock } from "./clock.ts";
import { connectorOf, type Target } from "./connectors.ts";
import { Failure, failureOf, LOOK_FIRST } from "./errors.ts";
import { type Event, eventsIn } from "./events.ts";
import { type Answer, isNoError, said } from "./answer.ts";
import type { Inputs } from "./inputs.ts";
import { info, notice } from "./log.ts";
import { limited, type Run } from "./phase.ts";
import type { Integration, SyncStatus } from "./result.ts";
import { duration, line } from "./text.ts";

const NOTHING = {
  added_count: 0,
  updated_count: 0,
  removed_count: 0,
  skipped_count: 0,
  failed_count: 0,
};
type Counts = typeof NOTHING;

/** What each `op` of an item counts as. */
const COUNTED: ReadonlyMap<string, keyof Counts> = new Map([
  ["added", "added_count"],
  ["updated", "updated_count"],
  ["recreated", "updated_count"],
  ["removed", "removed_count"],
  ["skipped", "skipped_count"],
]);

/** What the events told so far. */
interface Tally {
  readonly counts: Counts;
  /** Items that were counted. */
  items: number;
  /** An event was skipped that may have told of an item. */
  isUnsure: boolean;
  /** The last event but unknown ones; `entity` is the integration itself. */
  last: "started" | "progress" | "completed" | "entity" | undefined;
  /** What a notice was given of. */
  readonly noticed: Set<string>;
}

/** Resolves when the answer is read as far as `wait-for` asks. */
export async function ingest(
  one: Integration,
  target: Target,
  run: Run,
): Promise<void> {
  const { inputs } = run;
  const seconds = inputs["wait-timeout-seconds"];
  one.deadline = clock.now() + seconds * 1000;
  const tally: Tally = {
    counts: { ...NOTHING },
    items: 0,
    isUnsure: false,
    last: undefined,
    noticed: new Set(),
  };
  const waiting = {
    seconds,
    what: () => {
      const parts = soFar(tally);
      const counts = parts === "" ? "" : `: ${parts}`;
      return `the ingest of ${line(target.id, 60)}${counts}`;
    },
    failure: () => tooLong(seconds, tally),
  };
  info(one, "Starting the ingest");
  try {
    const status = await limited(run, waiting, ({ zylon, limit }) =>
      zylon.ingest(target, limit, (answer) => read(answer, one, tally, inputs)),
    );
    one.result.sync_status = status;
  } catch (error) {
    const failure = failureOf(error);
    one.result.sync_status = statusAfter(failure);
    throw told(failure, tally);
  }
  if (tally.last === "completed") writeCounts(one, tally);
}

const tooLong = (seconds: number, tally: Tally): Failure =>
  new Failure(
    "wait-timeout",
    `still waiting after ${duration(seconds * 1000)}`,
    {
      remedy: `${LOOK_FIRST}. Raise wait-timeout-seconds`,
      title:
        tally.last === undefined
          ? "Zylon didn't answer the ingest request within wait-timeout-seconds"
          : "The ingest took longer than wait-timeout-seconds",
    },
  );

function statusAfter({ code, sent }: Failure): SyncStatus {
  switch (code) {
    case "sync-error":
      return "error";
    case "wait-timeout":
      return sent === "unknown" ? "timed-out" : "not-requested";
    case "cancelled":
      return sent === "unknown" ? "cancelled" : "not-requested";
    default:
      if (sent === "no") return "not-requested";
      return sent === "refused" ? "error" : "unknown";
  }
}

/** `3 added, 1 failed`; empty where nothing was told. */
function soFar({ counts }: Tally): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name.replace("_count", "")}`)
    .join(", ");
}

/** With what was counted so far; and where it may be running, look first. */
function told(failure: Failure, tally: Tally): Failure {
  const { code, detail, remedy, sent } = failure;
  const parts = soFar(tally);
  const counts = parts === "" ? "" : `${parts} so far`;
  const facts = [detail, counts].filter((part) => part !== "").join("; ");
  const mayRun = sent === "unknown" && code !== "sync-error";
  const isSaid = remedy.startsWith(LOOK_FIRST);
  const todo = mayRun && !isSaid ? `${LOOK_FIRST}. ${remedy}` : remedy;
  return failure.with({ remedy: todo }, code, facts);
}

async function read(
  answer: Answer,
  one: Integration,
  tally: Tally,
  inputs: Inputs,
): Promise<"started" | "completed"> {
  const isStartEnough = inputs["wait-for"] === "started";
  try {
    for await (const event of eventsIn(answer)) {
      takeEvent(event, one, tally);
      if (tally.last === "completed") return "completed";
      if (tally.last !== undefined && isStartEnough) return "started";
    }
  } catch (error) {
    const failure = failureOf(error);
    const isCut = failure.code === "connection-lost" && tally.last;
    throw isCut ? new Failure("stream-cut", failure.detail) : failure;
  }
  switch (tally.last) {
    case undefined:
      throw new Failure(
        "unexpected-response",
        `${answer.name} with no ingest events`,
      );
    case "progress":
      throw new Failure(
        "stream-cut",
        "its answer ended without sync_completed",
      );
    default:
      return "started";
  }
}

const EVENT = z.looseObject({
  type: z.catch(z.optional(z.string()), undefined),
});
type Fields = z.infer<typeof EVENT>;

/** Writes what one event tells. Throws where it says that the ingest failed. */
function takeEvent(
  { name, value }: Event,
  one: Integration,
  tally: Tally,
): void {
  const fields = EVENT.safeParse(value).data;
  const type = fields?.type ?? name;
  const isProgress = type === "sync_progress";
  const isError = [type, name].some((word) => /^(sync_)?error$/.test(word));
  if (isError || (!isProgress && !isNoError(fields?.["error"])))
    throw new Failure("sync-error", quotation(value));
  if (fields?.["success"] === false)
    throw new Failure("unexpected-response", quotation(value), {
      title: "Zylon refused the ingest",
      remedy: "Open the integration in Zylon, and read why",
      sent: "refused",
    });
  if (fields === undefined) {
    if (type === "" || isProgress) tally.isUnsure = true;
    noticeOnce(one, tally, "Skipped an event whose data is not a JSON object.");
    return;
  }
  switch (type) {
    case "sync_started":
      takeCount("current_artifact_count", fields, one, tally);
      takeCount("integration_item_count", fields, one, tally);
      tally.last ??= "started";
      break;
    case "sync_progress":
      takeItem(fields, one, tally);
      tally.last = "progress";
      break;
    case "sync_completed":
      tally.last = "completed";
      break;
    default:
      takeOther(type, fields, one, tally);
  }
}

function quotation(value: unknown): string {
  const words = line(said(value));
  return words === "" ? "" : `"${words}"`;
}

/** Each kind of thing once. */
function noticeOnce(one: Integration, { noticed }: Tally, text: string): void {
  if (!noticed.has(text)) notice(one, text);
  noticed.add(text);
}

const COUNT = z.nullish(z.int().check(z.nonnegative()));

function takeCount(
  name: "current_artifact_count" | "integration_item_count",
  fields: Fields,
  one: Integration,
  tally: Tally,
): void {
  const { success, data } = COUNT.safeParse(fields[name]);
  if (success) one.result[name] = data ?? one.result[name];
  else
    noticeOnce(
      one,
      tally,
      `Zylon's ${name} is not a whole number, so it was ignored.`,
    );
}

const NAMED = z.catch(z.object({ name: z.string() }), { name: "" });

function takeItem(fields: Fields, one: Integration, tally: Tally): void {
  const op = typeof fields["op"] === "string" ? fields["op"] : "";
  const isFailure = /error|fail|reject/i.test(op);
  const counted = isFailure ? "failed_count" : COUNTED.get(op.toLowerCase());
  if (counted === undefined) {
    tally.isUnsure = true;
    const word = line(op, 40);
    noticeOnce(one, tally, `Skipped items with the unknown op "${word}".`);
    return;
  }
  tally.items += 1;
  tally.counts[counted] += 1;
  if (counted !== "failed_count") return;
  const item = NAMED.parse(fields["integration_item"]).name;
  const name = line(item || NAMED.parse(fields["artifact"]).name, 80);
  if (name !== "") one.failedItems.push(name);
}

/** The integration itself, or what nobody knows. */
function takeOther(
  type: string,
  fields: Fields,
  one: Integration,
  tally: Tally,
): void {
  const id = String(fields["id"]);
  if (fields["id"] === undefined || connectorOf(type) === undefined) {
    const what =
      type === ""
        ? "an event without a type"
        : `the unknown event "${line(type, 40)}"`;
    noticeOnce(one, tally, `Skipped ${what} in the answer to the ingest.`);
    return;
  }
  if (id !== one.id)
    throw new Failure(
      "unexpected-response",
      `it is about the integration ${line(id, 60)}`,
    );
  tally.last ??= "entity";
  noticeOnce(
    one,
    tally,
    "Zylon answered with the integration in place of an event, so the ingest counts as accepted.",
  );
}

/** Of a stream that reported items and ended. */
function writeCounts(
  { result }: Integration,
  { counts, items, isUnsure }: Tally,
): void {
  if (items === 0) return;
  Object.assign(result, counts);
  if (isUnsure) result.failed_count = null;
}
