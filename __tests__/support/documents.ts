/** Documents of `int_1`, and the lists that show them as time goes by. */
import { clock } from "../../src/clock.ts";
import {
  artifact,
  ingestStream,
  type ObservedRun,
  page,
  type Replies,
  type Reply,
  replyWithStatus,
  runAction,
} from "../run-action.ts";

/**
 * A run that waits for documents, with the shortest `settle-seconds`. It lists one
 * project, so a look is one request.
 */
export const INDEXED = {
  "wait-for": "indexed",
  "wait-timeout-seconds": "600",
  "settle-seconds": "10",
  "project-id": "prj_1",
};

/** `d0` and so on, which are indexed unless `more` says otherwise. */
export const documents = (count: number, more: object = {}): object[] =>
  Array.from({ length: count }, (_, at) => artifact(`d${at}`, more));
export const pending = (id: string, more: object = {}): object =>
  artifact(id, { ingest_status: "Parsing", ...more });
export const failing = (id: string, more: object = {}): object =>
  artifact(id, { ingest_status: "Error", error: "Malformed", ...more });

/** What a list shows: documents, or another reply. */
type Shown = readonly object[] | Reply;
/** From which second of the run on. */
export type Timeline = readonly (readonly [second: number, shown: Shown])[];

const isList = (shown: Shown): shown is readonly object[] =>
  Array.isArray(shown);

/** The list before the ingest is asked for in second 0, the first look in second 2. */
export const timeline =
  (...steps: Timeline): Reply =>
  (response, request) => {
    const seconds = clock.now() / 1000;
    const [, shown = []] = steps.findLast(([from]) => seconds >= from) ?? [];
    const reply = isList(shown) ? page(...shown) : shown;
    if (typeof reply === "function") reply(response, request);
    else replyWithStatus(200, reply)(response);
  };

export interface Scene {
  /** What the list shows, from which second of the run on. */
  readonly list: Timeline;
  /** The answer to the ingest; that of one that ended, unless given. */
  readonly ingest?: Reply;
  /** Other than those of `INDEXED`. */
  readonly inputs?: Readonly<Record<string, string>>;
}

/** A run that waits for the documents of `int_1`. */
export const watch = ({
  list,
  ingest = ingestStream(),
  inputs,
}: Scene): Promise<ObservedRun> =>
  runAction(
    { "GET artifact": [timeline(...list)], "POST ingest": [ingest] },
    { ...INDEXED, ...inputs },
  );

/** An ingest that Zylon completes, and the documents before and after it. */
export const change = (
  before: readonly object[],
  after: readonly object[],
): Replies => ({
  "GET artifact": [page(...before), page(...after)],
  "POST ingest": [ingestStream()],
});

export const countIngests = ({
  sent,
}: {
  readonly sent: readonly string[];
}): number => sent.filter((call) => /^POST (sync|ingest)$/.test(call)).length;
