/**
 * Failures by their cause: those that differ in nothing but the id of their
 * integration are one. Pure.
 */
import type { ActionError } from "../http/error.ts";
import {
  failuresOf,
  type IntegrationResult,
  type RunFacts,
} from "../result/result.ts";
import { counted } from "../result/sentences.ts";

export interface Cause {
  /** That of the first integration. */
  readonly failure: ActionError;
  /** Who has it; empty where it is the failure of the run alone. */
  readonly of: readonly IntegrationResult[];
}

/** Each cause once, the one of most integrations first. */
export function causesOf(facts: RunFacts): Cause[] {
  const groups = Map.groupBy(failuresOf(facts), ([{ message }, of]) => {
    const [only, ...others] = of;
    if (only?.id === undefined || others.length > 0) return message;
    return withoutId(message, only.id);
  });
  const causes: Cause[] = [];
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const [failure] = first;
    causes.push({ failure, of: group.flatMap(([, of]) => of) });
  }
  return causes.sort((one, other) => other.of.length - one.of.length);
}

/** Whether a text names an id, and not only has its letters. */
export const names = (text: string, id: string | undefined): boolean =>
  id !== undefined && id !== "" && patternOf(id).test(text);

/** A sentence that is told of several integrations, without the id of one. */
export function withoutId(sentence: string, id: string): string {
  if (id === "") return sentence;
  return sentence
    .replaceAll(patternOf(id, "g"), (_whole, noun?: string) =>
      noun === undefined ? "the integration" : "integration",
    )
    .replace(/^the/, "The");
}

/** The id as a word of its own, and the noun before it. */
function patternOf(id: string, flags = ""): RegExp {
  const word = id.replace(/\W/g, "\\$&");
  return new RegExp(`(?<![\\w-])(integration )?${word}(?![\\w-])`, flags);
}

/** `8 SharePoint integrations`, or `8 integrations` of several types. */
export function howMany(of: readonly IntegrationResult[]): string {
  const [label = "", ...others] = new Set(
    of.map(({ connector }) => connector.label),
  );
  return counted(
    of.length,
    others.length === 0 ? `${label} integration` : "integration",
  );
}
