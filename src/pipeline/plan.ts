/** Which integrations a run is for. What would fail for every one of them is found here, once. */
import { connectorOf } from '../zylon/connectors.ts';
import { ActionError, asActionError, type ErrorCode } from '../errors/action-error.ts';
import type { PipelineContext } from './context.ts';
import { noIntegration, skippedNotice, unreadable } from './resolve.ts';
import { type IntegrationResult, newResult } from '../report/result.ts';
import { type Listed, unclearOf } from '../zylon/integrations.ts';
import type { Integration } from '../zylon/schemas.ts';
import { type GivenId, type Selection, type Target, unique } from '../inputs/selection.ts';
import { oneLine } from '../log/untrusted.ts';
import type { Limits } from '../http/clock.ts';
import { idList } from '../zylon/ids.ts';
import { within } from '../http/time-limit.ts';
import { tooSlow } from './preparation.ts';

// An answer of the list that says nothing of the other calls: an instance that does not have it, or another version.
const OF_THE_LIST_ALONE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'not-found',
  'method-not-allowed',
  'unexpected-response',
  'bad-json',
  'too-large',
]);

/** The integrations that are named, and those alone. */
export function namedBy(selection: Selection): IntegrationResult[] {
  if (selection.kind === 'all') return [];
  if (selection.kind === 'only') return [newResult(selection.connector)];
  return selection.ids.map(({ connector, id }) => newResult(connector, id));
}

/** More names than a notice needs. */
const MAX_NAMED = 10;

/** Every integration of the list that is of a connector that `only` wants; unknown types are told. */
function ofConnector(
  list: readonly Integration[],
  only: Selection & { kind: 'all' },
  { log, redact }: PipelineContext,
): Target[] {
  const unknown = new Set<string>();
  const targets = list.flatMap(({ type, id }): Target[] => {
    const connector = connectorOf(type);
    if (connector === undefined && type !== '') unknown.add(oneLine(redact(type), 60));
    const is = connector !== undefined && (only.connector === undefined || only.connector.type === connector.type);
    return is ? [{ connector, id }] : [];
  });
  if (only.connector === undefined && unknown.size > 0) {
    const named = [...unknown].slice(0, MAX_NAMED).join(', ');
    const more = unknown.size > MAX_NAMED ? ` and ${unknown.size - MAX_NAMED} more` : '';
    log.notice(`Skipped: integrations of a type that this action does not know: ${named}${more}`);
  }
  return unique(targets);
}

const isMeant = ({ connector, id }: GivenId, target: Target): boolean =>
  id === target.id && (connector === undefined || connector.type === target.connector.type);

/** Those that are not excluded; an exclusion of nothing is told. */
function notExcluded(targets: readonly Target[], except: readonly GivenId[], { log }: PipelineContext): Target[] {
  const idle = except.filter((given) => !targets.some((target) => isMeant(given, target)));
  if (idle.length > 0) {
    const names = idle.map(({ connector, id }) => `!${connector === undefined ? '' : `${connector.type}/`}${id}`);
    log.notice(`Nothing was left out for ${idList(names)} in integration-id: there is no such integration.`);
  }
  return targets.filter((target) => !except.some((given) => isMeant(given, target)));
}

function allExcluded(count: number): ActionError {
  return new ActionError('no-integration', {
    what: `integration-id leaves out ${count === 1 ? 'the only integration' : `all ${count} integrations`} that the token's user has`,
    why: 'Every one of them has a line with ! in integration-id',
    remedy: 'Remove lines with ! from integration-id, or set api-token to a token of a user who has others',
  });
}

function nothingThere(): ActionError {
  return new ActionError('no-integration', {
    what: "The token's user has no integration",
    why: 'Integrations belong to the user who made them, and each to one organization',
    remedy: 'Make one in Zylon, or set api-token to a token of the user who has some',
  });
}

async function list(context: PipelineContext): Promise<Listed> {
  const { api, clock, diagnosis, signal, preparationSeconds: seconds } = context;
  const read = (limits: Limits): Promise<Listed> => api.integrations(limits);
  try {
    return await within({ seconds, clock, signal, failure: () => tooSlow('The list of integrations', seconds) }, read);
  } catch (error) {
    const about = { connector: undefined, id: undefined };
    throw await diagnosis.explain(asActionError(error), context, about);
  }
}

/**
 * The integrations of the run, each with an empty result. Of several, or of all, the list of the token's user is asked
 * for first: a wrong token, organization, host or certificate ends the run with one failure, which is thrown.
 */
export async function plan(context: PipelineContext): Promise<IntegrationResult[]> {
  const { selection, 'base-url': baseUrl } = context.inputs;
  if (selection.kind !== 'all') {
    const named = namedBy(selection);
    if (named.length > 1) {
      try {
        await list(context);
      } catch (error) {
        const failure = asActionError(error);
        if (!OF_THE_LIST_ALONE.has(failure.code)) throw failure;
      }
    }
    return named;
  }
  const listed = await list(context);
  const all = ofConnector(listed.integrations, selection, context);
  const unclear = unclearOf(listed, selection.connector);
  if (all.length === 0) {
    if (unclear.length > 0) throw unreadable(selection.connector, unclear);
    throw selection.connector === undefined ? nothingThere() : noIntegration(selection.connector, '', baseUrl);
  }
  if (unclear.length > 0) context.log.notice(skippedNotice(unclear));
  const targets = notExcluded(all, selection.except, context);
  if (targets.length === 0) throw allExcluded(all.length);
  return targets.map(({ connector, id }) => newResult(connector, id));
}
