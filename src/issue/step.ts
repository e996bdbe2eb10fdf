/** Which step it is, among those that run beside it: what the expression in `failure-issue-key` says. Pure. */
import * as z from 'zod/mini';
import { parseJson } from '../http/json.ts';

export interface StepIdentity {
  /** The entry of the matrix, or a name of the user's; else empty. */
  readonly entry: string;
  /**
   * No two steps of a run have this entry: the job stands in the workflow itself and not in one that is called, perhaps
   * twice, and the step is not one of a composite action, which may be used twice. Or the user named it.
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
