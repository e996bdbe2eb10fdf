/** Decides what becomes of an integration when its watch has ended. */
import { Failure } from "../errors.ts";
import { getAllowed } from "../inputs/allowance.ts";
import type { Inputs } from "../inputs/table.ts";
import { formatCount } from "../text.ts";
import { compareDocuments } from "./changes.ts";
import { formatNumbers } from "./counts.ts";
import {
  type Document,
  type Documents,
  getName,
  selectDocuments,
} from "./documents.ts";
import { withFailure, type Outcome } from "./outcome.ts";
import type { Settler } from "./settler.ts";

/** An integration whose documents are watched. */
export interface Watched {
  readonly outcome: Outcome;
  readonly before: Documents;
  readonly settler: Settler;
}

/**
 * Decides by the documents that were seen last. The first row that matches decides:
 *
 * | its documents                             | end            |
 * | ----------------------------------------- | -------------- |
 * | are settled                               | are judged     |
 * | can't be listed, or the run was cancelled | that failure   |
 * | may change, and few enough are pending    | are judged     |
 * | any other                                 | `wait-timeout` |
 *
 * @param failure of the last look, which says nothing of documents that had settled before
 */
export function conclude(
  watched: Watched,
  inputs: Inputs,
  failure: Failure | undefined,
): Outcome {
  const { outcome, settler } = watched;
  const { documents: now } = settler;
  const stop = (why: Failure): Outcome =>
    withFailure({ ...outcome, watch: { kind: "unfinished", now } }, why);
  if (now !== null && settler.isSettled) return toJudgeable(watched, now);
  if (now === null || failure !== undefined)
    return stop(failure ?? new Failure("wait-timeout"));
  const pending = selectDocuments(now, "pending");
  const { maxPending } = inputs;
  const allowed = maxPending === null ? 0 : getAllowed(maxPending, now.size);
  if (pending.length <= allowed) return toJudgeable(watched, now);
  return stop(createPendingFailure(pending, watched, now, inputs));
}

function toJudgeable({ outcome, before }: Watched, now: Documents): Outcome {
  const { removedIds } = outcome.ingest.tally;
  const changes = compareDocuments(before, now, removedIds);
  return { ...outcome, watch: { kind: "judgeable", before, now, changes } };
}

/** Names those first that were pending before the ingest: a longer wait won't help them. */
function createPendingFailure(
  pending: readonly Document[],
  { outcome, before }: Watched,
  now: Documents,
  { maxPending }: Inputs,
): Failure {
  const wasPending = ({ id }: Document): boolean =>
    before.get(id)?.indexStatus === "pending";
  const old = pending.filter(wasPending);
  const others = pending.filter((document) => !wasPending(document));
  const names = [...old, ...others].map(getName);
  const all = formatCount(now.size, "document");
  const facts = formatNumbers({ before, now }, outcome.ingest);
  const detail = `${pending.length} of ${all} not indexed yet, but max-pending is ${maxPending?.text ?? "0"} (${facts}`;
  if (old.length === 0)
    return new Failure("wait-timeout", `${detail})`, { names });
  return new Failure(
    "wait-timeout",
    `${detail}, pending before this run, too: ${old.length})`,
    {
      names,
      remedy:
        "Open those that were pending before, which are named first, in Zylon: a longer wait won't help them. For the others, raise wait-timeout-seconds. To allow some, set max-pending",
    },
  );
}
