/** After a 401, 403 or 404: what the two read-only calls say about its cause. Never hides the first failure. */
import { type Connector, connectorOf } from '../zylon/connectors.ts';
import { ActionError, asActionError, type ErrorCode, type Explanation } from '../errors/action-error.ts';
import type { Integration, Me } from '../zylon/schemas.ts';
import { oneLine } from '../log/untrusted.ts';
import type { ZylonApi } from '../zylon/api.ts';
import type { Limits } from '../http/clock.ts';
import { idList } from '../zylon/ids.ts';

const DIAGNOSED: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['unauthorized', 'forbidden', 'not-found']);

/** What a call of the diagnosis brought: an answer, or the code of its failure. */
export type Found<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: ErrorCode };

/** What is known when the cause is named. */
export interface Findings {
  readonly me: Found<Me>;
  readonly integrations: Found<readonly Integration[]>;
  /** Absent where the failure is not of one integration. */
  readonly connector: Connector | undefined;
  /** Absent where none was given or found yet. */
  readonly id: string | undefined;
  readonly organization: string;
}

type Cause = Pick<Explanation, 'why' | 'remedy'> & { readonly code?: ErrorCode };

function causeFromMe({ me, organization, integrations }: Findings): Cause | undefined {
  if (me.ok) {
    if (me.value.state?.toLowerCase() !== 'inactive') return undefined;
    return {
      why: `The token is known, and its user ${nameOf(me.value)} is inactive`,
      remedy: 'Have an administrator of Zylon activate the user, or set api-token to a token of an active one',
    };
  }
  switch (me.code) {
    case 'unauthorized':
      return {
        why: 'Zylon does not know this token: it is wrong, expired, revoked, or not a Workspace API token (GET /api/v1/app/me answered 401 too)',
        remedy: 'Make a new Workspace API token in Zylon and store it in the secret behind api-token',
      };
    case 'forbidden':
      return {
        why: `The token's user is not a member of the organization "${oneLine(organization, 60)}", or is inactive (GET /api/v1/app/me answered 403 too)`,
        remedy: 'Correct organization (slug or UUID), or have an administrator of Zylon look at the user',
      };
    case 'bad-request':
    case 'unprocessable':
      return {
        why: `Zylon does not take the organization "${oneLine(organization, 60)}" (GET /api/v1/app/me was refused too)`,
        remedy: 'Correct organization (slug or UUID)',
      };
    case 'not-found':
    case 'not-api':
    case 'redirect':
    case 'method-not-allowed':
      if (integrations.ok) return undefined; // something of the API is there
      return {
        why: 'What answers at base-url is not the API of a Zylon instance: GET /api/v1/app/me is not there either',
        remedy: 'Correct base-url: host, port and path prefix, without anything after them',
      };
    default:
      return undefined;
  }
}

const nameOf = ({ name, id }: Me): string => oneLine(name ?? id, 60);

function causeFromList(
  { me, integrations, connector, id, organization }: Findings,
  code: ErrorCode,
): Cause | undefined {
  if (!integrations.ok || connector === undefined) return undefined;
  const user = me.ok ? ` (${nameOf(me.value)})` : '';
  const mine = integrations.value.find((integration) => integration.id === id);
  if (id === undefined || (mine !== undefined && connectorOf(mine.type)?.type === connector.type)) {
    if (code === 'unauthorized') return undefined;
    if (code === 'not-found' && mine !== undefined) {
      return {
        why: 'Zylon lists this integration, and does not know this path of it: another version of the API, or a set-up that is not finished',
        remedy:
          'Open the integration in Zylon, and check base-url and the version of Zylon; integration-id and integration-type need no change',
      };
    }
    return {
      why: `The connector ${connector.type} is not enabled on this instance, or the token's user${user} lacks the permission`,
      remedy:
        'Ask an administrator of Zylon to enable the connector, or to grant the permission to the user of api-token; integration-id and integration-type need no change',
    };
  }
  if (mine !== undefined) {
    const right = connectorOf(mine.type)?.type ?? oneLine(mine.type, 60);
    return {
      code: 'wrong-type',
      why: `The integration ${oneLine(mine.id, 60)} is of the type ${right}, not ${connector.type}`,
      remedy: `Write "integration-type: ${right}"`,
    };
  }
  const others = integrations.value.filter(({ type }) => connectorOf(type)?.type === connector.type);
  const has =
    others.length === 0
      ? `not of the type ${connector.type}`
      : `of the type ${connector.type}: ${idList(others.map((other) => other.id))}`;
  return {
    why: `The integration ${oneLine(id, 60)} is not among those of the token's user${user} in the organization "${oneLine(organization, 60)}", whose integrations are ${has}`,
    remedy: 'Correct integration-id or organization, or set api-token to a token of the user who made the integration',
  };
}

/** The failure with its cause named, as far as the findings do. Pure. */
export function explain(failure: ActionError, findings: Findings): ActionError {
  const cause = causeFromMe(findings) ?? causeFromList(findings, failure.code);
  if (cause === undefined) return failure;
  const { code, why, remedy } = cause;
  return new ActionError(
    code ?? failure.code,
    { what: failure.explanation.what, why, remedy },
    { cause: failure, http: failure.http },
  );
}

async function found<T>(call: Promise<T>): Promise<Found<T>> {
  try {
    return { ok: true, value: await call };
  } catch (error) {
    return { ok: false, code: asActionError(error).code };
  }
}

/** What the two calls found. */
type Asked = Pick<Findings, 'me' | 'integrations'>;

/** The two read-only calls after a failure: once per run and kind of failure, however many pipelines fail. */
export class Diagnosis {
  readonly #asked = new Map<ErrorCode, Promise<Asked>>();

  /** The failure with its cause named. The diagnosis's own trouble is silent. */
  async explain(
    failure: ActionError,
    { api, inputs }: { readonly api: ZylonApi; readonly inputs: { readonly organization: string } },
    subject: Pick<Findings, 'connector' | 'id'>,
    limits: Limits,
  ): Promise<ActionError> {
    if (!DIAGNOSED.has(failure.code)) return failure;
    const asked = this.#asked.get(failure.code) ?? ask(api, limits);
    this.#asked.set(failure.code, asked);
    return explain(failure, { ...(await asked), ...subject, organization: inputs.organization });
  }

  /** After `explain`: does the token fail everywhere, so that nothing else need be tried with it? */
  async isGeneral({ code }: ActionError): Promise<boolean> {
    const asked = await this.#asked.get(code);
    return asked !== undefined && !asked.me.ok && asked.me.code === code && code !== 'not-found';
  }
}

async function ask(api: ZylonApi, limits: Limits): Promise<Asked> {
  const me = await found(api.me(limits, 0));
  const integrations = await found(api.integrations(limits, 0));
  return { me, integrations };
}
