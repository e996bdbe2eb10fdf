/** Decides what becomes of an integration when its watch has ended. Pure. */
import { Failure } from "../errors.ts";
import { getAllowed } from "../inputs/allowance.ts";
import type { Inputs } from "../inputs/table.ts";
import { formatCount } from "../text.ts";
import { compareDocuments } from "./changes.ts";
import {
  type Document,
  type Documents,
  getName,
  selectDocuments,
} from "./documents.ts";
import { fail, type Outcome, type Watch } from "./outcome.ts";
import type { Entry } from "./settler.ts";

/**
 * Decides by the documents that were seen last. The first row that matches decides:
 *
 * | its documents                         | end            |
 * | ------------------------------------- | -------------- |
 * | are settled                           | are judged     |
 * | could not be listed any more          | that failure   |
 * | are pending, no more than max-pending | are judged     |
 * | are pending                           | `wait-timeout` |
 *
 * @param failure of the last look
 */
export function conclude(
  { outcome, before, settler }: Entry,
  inputs: Inputs,
  failure: Failure | undefined,
): Outcome {
  const { documents: now, isSettled } = settler;
  if (now === null) return fail(outcome, failure ?? createUnseenFailure());
  const { maxPending } = inputs;
  const pending = selectDocuments(now, "pending");
  const allowed = maxPending === null ? 0 : getAllowed(maxPending, now.size);
  const isAllowed = failure === undefined && pending.length <= allowed;
  if (!isSettled && !isAllowed) {
    const watched: Watch = { kind: "unfinished", now };
    return fail(
      { ...outcome, watch: watched },
      failure ?? createPendingFailure(pending, { before, now }, inputs),
    );
  }
  const { removedIds } = outcome.ingest.report;
  const changes = compareDocuments(before, now, removedIds);
  return { ...outcome, watch: { kind: "done", before, now, changes } };
}

const createUnseenFailure = (): Failure =>
  new Failure("wait-timeout", "Zylon didn't list the documents in that time");

/** Names those first that were pending before the ingest: a longer wait won't help them. */
function createPendingFailure(
  pending: readonly Document[],
  { before, now }: { before: Documents; now: Documents },
  { maxPending }: Inputs,
): Failure {
  const wasPending = ({ id }: Document): boolean =>
    before.get(id)?.indexStatus === "pending";
  const old = pending.filter(wasPending);
  const others = pending.filter((document) => !wasPending(document));
  const names = [...old, ...others].map(getName);
  const detail = `${pending.length} of ${formatCount(now.size, "document")} not indexed yet, and max-pending is ${maxPending?.text ?? "0"}`;
  if (old.length === 0) return new Failure("wait-timeout", detail, { names });
  return new Failure(
    "wait-timeout",
    `${detail}; ${old.length} of them were pending before this run, too`,
    {
      names,
      remedy:
        "Open the first ones in Zylon: a longer wait won't help what was pending before. For the others, raise wait-timeout-seconds. To allow some, set max-pending",
    },
  );
}
