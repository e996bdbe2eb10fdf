/** Describes what became of integrations, in sentences. Pure. */
import type { Inputs } from "../inputs/inputs.ts";
import { formatCounts } from "../run/counts-text.ts";
import { getOnlyOutcome, type Outcome, type Stage } from "../run/outcome.ts";
import {
  formatCommaList,
  formatCount,
  joinNonEmpty,
  toSafeLine,
} from "../text.ts";

/**
 * Says how many items the source has; empty if that is unknown, or no news: there
 * are as many documents or, without a listing, added and others count items already.
 */
export function formatItemCount(outcome: Outcome): string {
  const { counts, snapshot } = outcome;
  const items = outcome.itemCount;
  const isNoNews =
    snapshot === undefined ? counts.added !== null : snapshot.count === items;
  if (items === null || isNoNews) return "";
  return `Zylon counts ${formatCount(items, "item")} in the source`;
}

/** Describes what became of a run that succeeded, without a full stop. */
export function formatVerdict(
  outcomes: readonly Outcome[],
  inputs: Inputs,
): string {
  if (inputs.dryRun) return formatDryRun(outcomes);
  if (outcomes.every(({ stage }) => stage === "none"))
    return formatPrepared(outcomes);
  const only = getOnlyOutcome(outcomes);
  const items = only === undefined ? "" : formatItemCount(only);
  return joinNonEmpty([formatChanges(outcomes, inputs), items], ". ");
}

/** Describes what ingests or a watch changed, as far as that is known. */
function formatChanges(outcomes: readonly Outcome[], inputs: Inputs): string {
  const counts = formatCounts(outcomes);
  if (counts !== "") return counts;
  const isAnyCounted = outcomes.some(
    (outcome) => formatCounts([outcome]) !== "",
  );
  return isAnyCounted
    ? "not all of them report what changed"
    : formatUncounted(outcomes, inputs);
}

/** Describes ingests that reported no counts. */
function formatUncounted(outcomes: readonly Outcome[], inputs: Inputs): string {
  if (outcomes.every(({ stage }) => stage === "ended"))
    return "Zylon finished the ingest, and does not report what changed";
  const accepted = "Zylon accepted the ingest";
  return inputs.waitFor === "started"
    ? accepted
    : `${accepted}, and does not report what changed. To wait and get counts, set wait-for: indexed`;
}

/** Describes a run that neither ingested nor watched. */
function formatPrepared(outcomes: readonly Outcome[]): string {
  const created = outcomes.find(({ isCreated }) => isCreated);
  return created === undefined
    ? "Configured. Nothing was ingested, because ingest is false"
    : `Created ${toSafeLine(created.id ?? "", 60)}; next, choose its content in Zylon`;
}

const ACTION_TEXT: Readonly<Record<Outcome["plannedActions"][number], string>> =
  {
    create: "create the integration",
    import: "import content",
    refresh: "renew the OAuth access",
    update: "update the credentials",
    ingest: "start an ingest",
  };

/** `renew the OAuth access and start an ingest`; empty if nothing to do. */
export const formatActions = ({ plannedActions }: Outcome): string =>
  plannedActions.map((action) => ACTION_TEXT[action]).join(" and ");

function formatDryRun(outcomes: readonly Outcome[]): string {
  const only = getOnlyOutcome(outcomes);
  if (only !== undefined) {
    const steps = formatActions(only);
    return steps === ""
      ? "Dry run: nothing to do"
      : `Dry run: it would ${steps}`;
  }
  const ingests = outcomes.filter(({ plannedActions }) =>
    plannedActions.includes("ingest"),
  );
  return `Dry run: it would ingest ${formatCount(ingests.length, "integration")}`;
}

/** What is said of an ingest in each stage. */
export const STAGE_TEXT: Readonly<Record<Stage, string>> = {
  "watch-only": "This run only watched the documents",
  none: "No ingest was started",
  unclear: "An ingest may be running",
  working: "Zylon may still be working on the ingest",
  indexing: "Zylon may still be indexing",
  started: "The ingest was started",
  ended: "The ingest has ended",
  failed: "The ingest failed",
};

/** `The search found "Opening hours"`; empty if nothing was found. */
export function formatFoundTexts(outcomes: readonly Outcome[]): string {
  const texts = new Set(outcomes.flatMap(({ foundTexts }) => foundTexts));
  const shown = [...texts].map((text) => `"${toSafeLine(text, 80)}"`);
  return shown.length === 0 ? "" : `The search found ${formatCommaList(shown)}`;
}
