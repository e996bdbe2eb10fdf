/** Describes what became of integrations, in sentences. Pure. */
import type { Inputs } from "../inputs/inputs.ts";
import { formatCounts } from "../run/counts-text.ts";
import { getItemCount, type Outcome, type Stage } from "../run/outcome.ts";
import {
  formatCommaList,
  formatCount,
  joinNonEmpty,
  toSafeLine,
} from "../text.ts";

/** Says how many items the source has if that differs; else empty. */
export function formatItemCount(outcome: Outcome): string {
  const { counts, snapshot } = outcome;
  const items = getItemCount(outcome);
  if (items === null || items === snapshot?.count) return "";
  const { added, updated, skipped, failed } = counts;
  let sum = 0;
  for (const count of [added, updated, skipped, failed]) sum += count ?? 0;
  if (snapshot === undefined && added !== null && sum === items) return "";
  return `Zylon counts ${formatCount(items, "item")} in the source`;
}

/** Describes what became of a run that succeeded, without a full stop. */
export function formatVerdict(
  integrations: readonly Outcome[],
  inputs: Inputs | undefined,
): string {
  const [first] = integrations;
  if (first === undefined) return "Nothing was done";
  if (inputs?.dryRun === true) return formatDryRun(integrations);
  if (inputs?.ingest === false && first.end === undefined)
    return formatPrepared(first);
  const items = integrations.length === 1 ? formatItemCount(first) : "";
  const counts = formatCounts(integrations);
  if (counts !== "") return joinNonEmpty([counts, items], ". ");
  if (integrations.some((outcome) => formatCounts([outcome]) !== ""))
    return "not all of them report what changed";
  return formatUncounted(integrations, inputs, items);
}

/** @param items text about the items in the source; may be empty */
function formatUncounted(
  integrations: readonly Outcome[],
  inputs: Inputs | undefined,
  items: string,
): string {
  const isEnded = integrations.every(({ status }) => status === "completed");
  const isEmptySource = integrations.every(
    (outcome) => getItemCount(outcome) === 0,
  );
  if (isEnded && isEmptySource)
    return "Zylon finished the ingest and counted no items in the source";
  const accepted = isEnded
    ? "Zylon finished the ingest"
    : "Zylon accepted the ingest";
  if (inputs?.waitFor === "started")
    return joinNonEmpty([accepted, items], ". ");
  const uncounted = `${accepted}, and does not report what changed. To wait and get counts, set wait-for: indexed`;
  return joinNonEmpty([uncounted, items], ". ");
}

/** Describes a run that neither ingested nor watched. */
const formatPrepared = ({ id = "", isCreated }: Outcome): string =>
  isCreated
    ? `Created ${toSafeLine(id, 60)}; next, choose its content in Zylon`
    : "Configured. Nothing was ingested, because ingest is false";

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

function formatDryRun(integrations: readonly Outcome[]): string {
  const [only, ...others] = integrations;
  if (only !== undefined && others.length === 0) {
    const steps = formatActions(only);
    return steps === ""
      ? "Dry run: nothing to do"
      : `Dry run: it would ${steps}`;
  }
  const ingests = integrations.filter(({ plannedActions }) =>
    plannedActions.includes("ingest"),
  );
  return `Dry run: it would ingest ${formatCount(ingests.length, "integration")}`;
}

/** Says what became of the ingest. */
export const STAGE_TEXT: Readonly<Record<Stage, string>> = {
  watched: "This run only watched the documents",
  none: "This run started no ingest",
  unclear: "The ingest may be running",
  working: "Zylon may still be working on the ingest",
  indexing: "Zylon may still be indexing",
  started: "The ingest was started",
  ended: "The ingest has ended",
  failed: "The ingest failed",
};

/** `The search found "Opening hours"`; empty if nothing was found. */
export function formatFoundTexts(integrations: readonly Outcome[]): string {
  const texts = new Set(integrations.flatMap(({ foundTexts }) => foundTexts));
  const shown = [...texts].map((text) => `"${toSafeLine(text, 80)}"`);
  return shown.length === 0 ? "" : `The search found ${formatCommaList(shown)}`;
}
