/**
 * What somebody should look at although a run went well: integrations without
 * any document. Pure.
 */
import { emptiness, type IntegrationResult } from "../result/result.ts";

/** In whole sentences. */
interface Warning {
  readonly words: string;
  readonly check: string;
  /** How to fail such a run; as Markdown. */
  readonly gate: string;
}

/** @param named the names of integrations, where there are several */
export function warningsOfEmpty(
  results: readonly IntegrationResult[],
  named: (some: readonly IntegrationResult[]) => string,
): Warning[] {
  const isOne = results.length === 1;
  const emptied = results.filter((one) => emptiness(one) === "emptied");
  const empty = results.filter((one) => emptiness(one) === "empty");
  const warnings: Warning[] = [];
  if (emptied.length > 0) {
    const whose = isOne ? "" : ` of ${named(emptied)}`;
    warnings.push({
      words: `Every document${whose} was removed.`,
      check: "Check the source, and whether Zylon can still read it.",
      gate: "To fail such a run, set a low `max-removed` with `wait-for: indexed`.",
    });
  }
  if (empty.length > 0) {
    const whose = isOne ? "this integration" : named(empty);
    warnings.push({
      words: `Zylon has no documents for ${whose}.`,
      check: "Check the source, and whether Zylon can read it.",
      gate: "To fail such a run, set `min-items`.",
    });
  }
  return warnings;
}
