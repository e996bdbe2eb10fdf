/** Documents of `int_1`, and the lists that show them as time goes by. */
import { clock } from "../../src/clock.ts";
import { type ObservedRun, runAction } from "../run-action.ts";
import {
  answer,
  artifact,
  ingestStream,
  page,
  type Replies,
  type Reply,
  withStatus,
} from "./replies.ts";
import { INDEXED, type Inputs } from "./inputs.ts";

/** `d0` and so on, which are indexed unless `more` says otherwise. */
export const documents = (count: number, more: object = {}): object[] =>
  Array.from({ length: count }, (_, at) => artifact(`d${at}`, more));
export const pending = (id: string, more: object = {}): object =>
  artifact(id, { ...withStatus("Parsing"), ...more });
export const failing = (id: string, more: object = {}): object =>
  artifact(id, { ...withStatus("Error"), error: "Malformed", ...more });

/** What a list shows, from which second of the run on: documents, or another reply. */
export type Timeline = Readonly<Record<number, readonly object[] | Reply>>;

const isList = (shown: readonly object[] | Reply): shown is readonly object[] =>
  Array.isArray(shown);

/** The list before the ingest is asked for in second 0, the first look in second 2. */
export const timeline =
  (steps: Timeline): Reply =>
  (response, request) => {
    const seconds = clock.now() / 1000;
    const [, shown = []] =
      Object.entries(steps).findLast(([from]) => seconds >= Number(from)) ?? [];
    answer(isList(shown) ? page(...shown) : shown, response, request);
  };

/**
 * A run that waits for the documents of `int_1`.
 *
 * @param inputs other than those of `INDEXED`
 * @param ingest the answer to the ingest: that of one that ended, unless given
 */
export const watch = (
  list: Timeline,
  inputs: Inputs = {},
  ingest: Reply = ingestStream(),
): Promise<ObservedRun> =>
  runAction(
    { "GET artifact": [timeline(list)], "POST ingest": [ingest] },
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

export const countIngests = ({ sent }: Pick<ObservedRun, "sent">): number =>
  sent.filter((call) => /^POST .*(sync|ingest)$/.test(call)).length;
