/**
 * Remembers, while a failure issue is open, how many documents each integration had:
 * a success closes the issue only if they are not missing. Pure.
 */
import * as z from "zod/mini";
import { getAllowed } from "../inputs/allowance.ts";
import type { Inputs } from "../inputs/table.ts";
import { countDocuments } from "../run/documents.ts";
import type { Outcome } from "../run/outcome.ts";
import { formatId } from "../text.ts";
import { tryParseJson } from "../zylon/answer.ts";

/**
 * The most documents that were indexed before any of the failures, by the id of the
 * integration.
 */
export type IssueMemory = Readonly<Record<string, number>>;

const MEMORY = z.record(z.string(), z.number());

/** Renders the hidden line, in Base64, which can't end the comment. */
export const renderMemory = (memory: IssueMemory, mark: string): string =>
  `${mark}${Buffer.from(JSON.stringify(memory)).toString("base64")} -->`;

/** Reads the hidden line. Throws if somebody has changed it. */
export function readMemory(body: string, mark: string): IssueMemory {
  const [, line] = body.split(mark);
  if (line === undefined) return {};
  const [base64 = ""] = line.split(" ");
  const json = Buffer.from(base64, "base64").toString();
  const { success, data } = MEMORY.safeParse(tryParseJson(json));
  if (success) return data;
  throw new Error("Its hidden line was changed: close it by hand");
}

/** Adds what was indexed before a run that failed. */
export function remember(
  memory: IssueMemory,
  outcomes: readonly Outcome[],
): IssueMemory {
  const most = new Map(Object.entries(memory));
  for (const { integration, before } of outcomes) {
    if (before === null) continue;
    const count = countDocuments(before, "done");
    most.set(integration.id, Math.max(count, most.get(integration.id) ?? 0));
  }
  return Object.fromEntries(most);
}

export interface Comparison {
  /** `int_1: 9 documents indexed now, 24 before the failures` */
  readonly text: string;
  readonly isMissing: boolean;
}

/**
 * Compares what is indexed after a success with what was before the failures. It is
 * judged by `max-removed`; without that, one document must be there. Nothing is known of
 * an integration that is no longer in the run, so its documents count as missing.
 */
export const compareWithMemory = (
  memory: IssueMemory,
  outcomes: readonly Outcome[],
  inputs: Inputs | undefined,
): readonly Comparison[] =>
  Object.entries(memory).map(([id, most]) => {
    const outcome = outcomes.find(({ integration }) => integration.id === id);
    const now =
      outcome?.watch.kind === "judgeable"
        ? countDocuments(outcome.watch.now, "done")
        : null;
    const maxRemoved = inputs?.maxRemoved ?? null;
    const allowed =
      maxRemoved === null
        ? Math.max(0, most - 1)
        : getAllowed(maxRemoved, most);
    return {
      text: `${formatId(id)}: ${now ?? "an unknown number of"} documents indexed now, ${most} before the failures`,
      isMissing: most - (now ?? 0) > allowed,
    };
  });
