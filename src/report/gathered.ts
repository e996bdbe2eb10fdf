/** What a plan and the jobs of its matrix reported, as one. Pure. */
import { ActionError, type ErrorCode, type Explanation, LOOK_FIRST } from '../errors/action-error.ts';
import type { IntegrationResult } from './result.ts';
import { failureOf } from './results-json.ts';
import { firstFailure } from './run-facts.ts';

/** How the jobs ended, as GitHub says: `success`, `failure`, `cancelled`, `skipped`, or empty. */
export interface JobResults {
  readonly plan: string;
  readonly jobs: string;
  /** Of the plan's first failure; absent where it had none, or ended without a word. */
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

const LOOK = `${LOOK_FIRST}. Then look at the log of the job`;

const CANCELLED: Explanation = {
  what: 'The fleet was cancelled before the job of this integration reported a result',
  why: 'Somebody cancelled the run of the workflow, or a newer run replaced it',
  remedy: LOOK,
};

const ABANDONED: Explanation = {
  what: 'The job of this integration ended without a result',
  why: 'It ran into its time limit or out of memory, lost its runner, or could not upload its result',
  remedy: LOOK,
};

const NOT_BEGUN: Explanation = {
  what: 'The ingest of this integration did not begin',
  why: 'The fleet was cancelled after it was planned, or its plan failed',
  remedy: 'Start the fleet again',
};

/** The failure of a planned integration that no job reported. */
function silence({ jobs }: JobResults, cancelledByHand: boolean): ActionError {
  if (jobs === 'skipped') return new ActionError('cancelled', NOT_BEGUN);
  return new ActionError('cancelled', jobs === 'cancelled' || cancelledByHand ? CANCELLED : ABANDONED);
}

/** Why there is nothing to report of any integration. */
function nothingPlanned({ plan, planErrorCode, planErrorMessage }: JobResults): ActionError {
  if (planErrorCode !== undefined) {
    const told =
      planErrorMessage === '' ? 'The plan of the fleet failed' : `The plan of the fleet failed: ${planErrorMessage}`;
    return failureOf(planErrorCode, told);
  }
  if (plan === 'cancelled') {
    return new ActionError('cancelled', {
      what: 'The fleet was cancelled before it was planned',
      why: 'Somebody cancelled the run of the workflow, or the plan ran into its time limit',
      remedy: 'Start the fleet again; no ingest was started',
    });
  }
  if (plan === 'failure') {
    return new ActionError('cancelled', {
      what: 'The job that plans the fleet ended without a result',
      why: 'It lost its runner, or the runner could not start the action',
      remedy: 'Look at the log of the job that plans; no ingest was started',
    });
  }
  return new ActionError('no-integration', {
    what: 'No integration was planned, and none was ingested',
    why: 'The plan found none',
    remedy: 'Look at the summary of the job that plans',
  });
}

/** Jobs reported, and what they should have reported is not known. */
function planLost(): ActionError {
  return new ActionError('invalid-input', {
    what: 'The plan of the fleet is missing, so integrations may be missing in this summary',
    why: 'The job that plans could not upload its result, or this job could not download it',
    remedy: 'Look at the logs of both jobs, and give plan-folder the folder of the plan',
  });
}

/** Every planned integration with what was reported of it, then those that were reported without a plan. */
export function gathered(
  planned: readonly IntegrationResult[],
  reported: readonly IntegrationResult[],
  jobs: JobResults,
): Gathered {
  const byKey = new Map([...planned, ...reported].map((result) => [keyOf(result), result]));
  const told = new Set(reported.map(keyOf));
  const silent = [...byKey].filter(([key]) => !told.has(key)).map(([, result]) => result);
  const cancelledByHand = reported.some(({ failure }) => failure?.code === 'cancelled');
  const failure = silent.length === 0 ? undefined : silence(jobs, cancelledByHand);
  for (const result of silent) {
    const notBegun = jobs.jobs === 'skipped';
    // What the plan found is the better reason, where no job began.
    if (!notBegun || result.failure === undefined) result.failure = failure;
    result.syncStatus = notBegun ? 'not-requested' : 'unknown';
  }
  const results = [...byKey.values()];
  const abandoned = silent.length > 0 && !['skipped', 'cancelled'].includes(jobs.jobs) && !cancelledByHand;
  if (results.length === 0) return { results, failure: nothingPlanned(jobs), abandoned: jobs.plan === 'failure' };
  const lost = planned.length === 0 ? (firstFailure(results) ?? planLost()) : firstFailure(results);
  return { results, failure: lost, abandoned };
}
