/** Works out what log, outputs, summary and issue say about a run that has ended. Pure. */
import type { Failure } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { formatCounts } from "../run/counts-text.ts";
import { hasFailed, type Outcome, type Stage } from "../run/outcome.ts";
import { formatDuration, joinNonEmpty } from "../text.ts";
import type { Project } from "../zylon/schemas.ts";
import {
  type FailureGroup,
  findMainFailure,
  formatErrorMessage,
  groupFailures,
} from "./failure-groups.ts";
import { formatFoundTexts, formatVerdict, STAGE_TEXT } from "./outcome-text.ts";
import { getRemarks, type Remarks } from "./remarks.ts";

/** A run that has ended. */
export interface EndedRun {
  /** What became of each integration. */
  readonly outcomes: readonly Outcome[];
  /**
   * The failure of the run as a whole. It is also the failure of each integration
   * that had not failed before (the same object); the others keep their own.
   */
  readonly runFailure: Failure | undefined;
  /** `undefined` if an input is invalid. Then there are no outcomes. */
  readonly inputs: Inputs | undefined;
  /** The user's projects, in a dry run that did not fail as a whole. */
  readonly projects: readonly Project[];
  readonly seconds: number;
}

/** A run with what its outputs, log, summary and issue are written from. */
export interface RunReport extends EndedRun, Remarks {
  readonly isDryRun: boolean;
  /** The failure that stands for the run; `undefined` if the run succeeded. */
  readonly mainFailure: Failure | undefined;
  /** Empty if the run succeeded. */
  readonly failureGroups: readonly FailureGroup[];
  /** Counts of all integrations in words; empty if no sum of theirs is known. */
  readonly countsText: string;
  /** What became of the run; empty if it failed. */
  readonly verdict: string;
  /** Says which texts of `expect-search` were found; empty if none. */
  readonly searchSentence: string;
  /** `null` if the run succeeded. */
  readonly errorMessage: string | null;
  /** The line that ends the log; only a line about the issue may follow. */
  readonly lastLine: string;
}

const NO_REMARKS: Remarks = { warnings: [], notices: [] };

export function createRunReport(run: EndedRun): RunReport {
  const { outcomes, runFailure, inputs } = run;
  const mainFailure = findMainFailure(outcomes, runFailure);
  // Without inputs, there is a failure.
  const hasSucceeded = inputs !== undefined && mainFailure === undefined;
  const report = {
    ...run,
    // If the run failed, its summary doesn't show the warnings: only annotations do.
    ...(inputs === undefined ? NO_REMARKS : getRemarks(outcomes, inputs)),
    isDryRun: inputs?.dryRun === true,
    mainFailure,
    failureGroups: groupFailures(outcomes, runFailure),
    countsText: formatCounts(outcomes),
    verdict: hasSucceeded ? formatVerdict(outcomes, inputs) : "",
    searchSentence: formatFoundTexts(outcomes),
    errorMessage: formatErrorMessage(outcomes, mainFailure, runFailure),
  };
  return { ...report, lastLine: formatLastLine(report) };
}

const formatSeconds = (seconds: number): string =>
  seconds < 60 ? `${seconds.toFixed(1)} s` : formatDuration(seconds * 1000);

function formatLastLine({
  outcomes,
  mainFailure,
  isDryRun,
  seconds,
  countsText,
  verdict,
  searchSentence,
}: Omit<RunReport, "lastLine">): string {
  const duration = formatSeconds(seconds);
  if (mainFailure !== undefined) {
    const { code } = mainFailure;
    const verb = code === "cancelled" ? "Cancelled" : `Failed with ${code}`;
    const beginning = joinNonEmpty(
      [`${verb} after ${duration}`, countsText],
      ": ",
    );
    return `${beginning}. ${formatEndOfFailedRun(outcomes)}.`;
  }
  if (isDryRun) return `${verdict}. Nothing was changed.`;
  const several =
    outcomes.length > 1 ? `, ${outcomes.length} integrations` : "";
  const beginning = `Done in ${duration}${several}: ${verdict}`;
  return joinNonEmpty([beginning, searchSentence], ". ");
}

/** The stages in which the ingest may be running; while `indexing`, it has ended. */
const MAY_BE_RUNNING: readonly Stage[] = ["unclear", "working", "started"];

/**
 * Says what became of the ingest; of several, how many integrations failed, and
 * whether an ingest may be running.
 */
function formatEndOfFailedRun(outcomes: readonly Outcome[]): string {
  if (outcomes.length < 2) return STAGE_TEXT[outcomes[0]?.stage ?? "none"];
  const failed = outcomes.filter(hasFailed);
  const mayRun = outcomes.some(({ stage }) => MAY_BE_RUNNING.includes(stage));
  return joinNonEmpty(
    [
      `${failed.length} of ${outcomes.length} integrations failed`,
      mayRun ? STAGE_TEXT.unclear : "",
    ],
    ". ",
  );
}
