/** What `failure-issue-key` says about the step, to distinguish it from steps in the same run. Pure. */
import * as z from 'zod/mini';
import { parseJson } from '../http/json.ts';

export interface StepIdentity {
  /** The entry of the matrix, or a name of the user's; else empty. */
  readonly entry: string;
  /**
   * No other step of a run has this entry: its job is in the workflow itself, not in a called one, and the step is not in
   * a composite action, since both may be used twice. Or the user named it.
   */
  readonly exact: boolean;
  /** The step runs once in a run of the workflow: it is exact, and its job has no matrix. */
  readonly alone: boolean;
}

// `[${{ toJSON(job) }}, ${{ toJSON(matrix) }}]`, the default in action.yml.
const CONTEXTS = z.array(z.unknown());
const JOB = z.object({ workflow_ref: z.optional(z.nullable(z.string())) });

/**
 * @param text the input `failure-issue-key`: the contexts of the job as GitHub filled them in, or a name of the user's
 * @param workflowRef `GITHUB_WORKFLOW_REF`, of the workflow that was started
 * @param composite the step is one of a composite action
 */
export function stepIdentity(text: string, workflowRef: string, composite: boolean): StepIdentity {
  const json = parseJson(text);
  const contexts = json.ok ? CONTEXTS.safeParse(json.value) : undefined;
  if (contexts?.success !== true || contexts.data.length !== 2) {
    const named = text.trim() !== '';
    return { entry: text.trim(), exact: named, alone: named };
  }
  const [job, matrix] = contexts.data;
  const isMatrix = typeof matrix === 'object' && matrix !== null && Object.keys(matrix).length > 0;
  const file = JOB.safeParse(job).data?.workflow_ref;
  const exact = workflowRef !== '' && file === workflowRef && !composite;
  return { entry: isMatrix ? JSON.stringify(matrix) : '', exact, alone: exact && !isMatrix };
}
