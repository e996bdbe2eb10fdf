/** The results of a plan and of the jobs of its matrix, as those of one run. Pure. */
import { ActionError, type ErrorCode, type Explanation, LOOK_FIRST } from '../http/error.ts';
import type { IntegrationResult } from './result.ts';
import { failureOf } from './outputs.ts';
import { firstFailure } from './totals.ts';

/** How the jobs ended, as GitHub says: `success`, `failure`, `cancelled`, `skipped`, or empty. */
export interface JobResults {
  readonly plan: string;
  readonly jobs: string;
  /** Of the plan's first failure; absent where it had none, or ended without a result. */
  readonly planErrorCode?: ErrorCode | undefined;
  readonly planErrorMessage: string;
}

export interface Gathered {
  readonly results: IntegrationResult[];
  readonly failure: ActionError | undefined;
  /** A job ended without a result, and nobody cancelled it: its runner was lost, or its time was over. */
  readonly abandoned: boolean;
}

const keyOf = ({ connector, id }: IntegrationResult): string => `${connector.type}/${id ?? ''}`;

const LOOK = `${LOOK_FIRST}. Then read the log of the job`;

const CANCELLED: Explanation = {
  what: 'The fleet was cancelled before the job of this integration reported its result',
  why: 'Somebody cancelled the workflow run, or a newer run replaced it',
  remedy: LOOK,
};

const ABANDONED: Explanation = {
  what: 'The job of this integration ended without a result',
  why: 'It reached its time limit, ran out of memory, lost its runner, or could not upload its result',
  remedy: LOOK,
};

const NOT_BEGUN: Explanation = {
  what: 'No ingest of this integration was started',
  why: 'The fleet was cancelled after it was planned, or the planning job failed',
  remedy: 'Start the fleet again',
};

/** The failure of a planned integration that no job reported. */
function silence({ jobs }: JobResults, cancelledByHand: boolean): ActionError {
  if (jobs === 'skipped') return new ActionError('cancelled', NOT_BEGUN);
  return new ActionError('cancelled', jobs === 'cancelled' || cancelledByHand ? CANCELLED : ABANDONED);
}

/** The failure of a fleet without any integration. */
function nothingPlanned({ plan, planErrorCode, planErrorMessage }: JobResults): ActionError {
  if (planErrorCode !== undefined) {
    const what =
      planErrorMessage === '' ? 'The plan of the fleet failed' : `The plan of the fleet failed: ${planErrorMessage}`;
    return failureOf(planErrorCode, what);
  }
  if (plan === 'cancelled') {
    return new ActionError('cancelled', {
      what: 'The fleet was cancelled before it was planned',
      why: 'Somebody cancelled the workflow run, or the planning job reached its time limit. No ingest was started',
      remedy: 'Start the fleet again',
    });
  }
  if (plan === 'failure') {
    return new ActionError('cancelled', {
      what: 'The job that plans the fleet ended without a result',
      why: 'It lost its runner, or the runner could not start the action. No ingest was started',
      remedy: 'Read the log of the planning job',
    });
  }
  return new ActionError('no-integration', {
    what: 'The fleet has no integrations, so nothing was ingested',
    why: 'The planning job found none',
    remedy: 'Read the summary of the planning job',
  });
}

/** Jobs reported results, but the plan of the fleet is missing. */
function planLost(): ActionError {
  return new ActionError('invalid-input', {
    what: 'The plan of the fleet is missing, so integrations may be missing in this summary',
    why: 'The planning job could not upload its result, or this job could not download it',
    remedy: 'Read the logs of both jobs, and set plan-folder to the folder of the plan',
  });
}

/** Every planned integration with its reported result, then those that were reported without a plan. */
export function gathered(
  planned: readonly IntegrationResult[],
  reported: readonly IntegrationResult[],
  jobs: JobResults,
): Gathered {
  const byKey = new Map([...planned, ...reported].map((result) => [keyOf(result), result]));
  const known = new Set(reported.map(keyOf));
  const silent = [...byKey].filter(([key]) => !known.has(key)).map(([, result]) => result);
  const cancelledByHand = reported.some(({ failure }) => failure?.code === 'cancelled');
  const failure = silence(jobs, cancelledByHand);
  for (const result of silent) {
    const notBegun = jobs.jobs === 'skipped';
    // Where no job began, a failure of the plan is the better reason.
    if (!notBegun || result.failure === undefined) result.failure = failure;
    result.syncStatus = notBegun ? 'not-requested' : 'unknown';
  }
  const results = [...byKey.values()];
  const abandoned = silent.length > 0 && !['skipped', 'cancelled'].includes(jobs.jobs) && !cancelledByHand;
  if (results.length === 0) return { results, failure: nothingPlanned(jobs), abandoned: jobs.plan === 'failure' };
  const lost = planned.length === 0 ? (firstFailure(results) ?? planLost()) : firstFailure(results);
  return { results, failure: lost, abandoned };
}
