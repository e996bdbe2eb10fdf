/** The search at the end of a fleet; loaded on demand, with the client of Zylon. */
import { connect } from './connect.ts';
import type { ActionError } from './http/error.ts';
import { checkedInputs, type InputName, readInputs } from './inputs/inputs.ts';
import { RunnerLog } from './log/log.ts';
import type { PipelineContext } from './integration/context.ts';
import { searchFleet } from './documents/search-fleet.ts';
import type { IntegrationResult } from './report/result.ts';

/** Resolves to the failure, or to undefined where every text of `expect-search` was found. Throws an `invalid-input`. */
export async function searchDocumentsOf(
  results: readonly IntegrationResult[],
  parts: Pick<PipelineContext, 'clock' | 'redact' | 'signal'>,
): Promise<ActionError | undefined> {
  // The results name the integrations, so these inputs need no value from the user.
  const fixed: Partial<Record<InputName, string>> = {
    'integration-type': 'any',
    'integration-id': 'all',
    'wait-for': 'indexed',
  };
  const inputs = checkedInputs({ ...readInputs(), ...fixed });
  const log = new RunnerLog();
  const { api, close } = connect(inputs, { ...parts, log, parallel: 1 });
  try {
    return await searchFleet({ ...parts, api, inputs, log }, results);
  } finally {
    close();
  }
}
