/** The cause of a refusal, named from what the read-only calls of a diagnosis brought. Never hides the failure. Pure. */
import { type Connector, connectorOf, loginUrl } from '../zylon/connectors.ts';
import { ActionError, type ErrorCode, type Explanation } from '../errors/action-error.ts';
import type { Integration, Me } from '../zylon/schemas.ts';
import { oneLine } from '../log/untrusted.ts';
import { idList } from '../zylon/ids.ts';

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
  readonly baseUrl: URL;
  /** `refresh-oauth` is set already. */
  readonly refreshes: boolean;
  /** The ingest was sent with an `ingest-body`. */
  readonly sentBody?: boolean;
}

type Cause = Pick<Explanation, 'why' | 'remedy'> & { readonly code?: ErrorCode };

/** The user, where one is known. */
function inBrackets(me: Found<Me>): string {
  const name = me.ok ? oneLine(me.value.name ?? me.value.id ?? '', 60) : '';
  return name === '' ? '' : ` (${name})`;
}

function causeFromMe({ me, organization, integrations, baseUrl }: Findings): Cause | undefined {
  if (me.ok) {
    if (me.value.state?.toLowerCase() !== 'inactive') return undefined;
    return {
      why: `The token is known, and its user${inBrackets(me)} is inactive`,
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
        remedy:
          baseUrl.pathname === '/'
            ? 'Correct base-url: host, port and path prefix, without anything after them'
            : `Set base-url to ${baseUrl.origin}, without a path, or correct its path prefix`,
      };
    default:
      return undefined;
  }
}

const isOf = ({ type }: Integration, connector: Connector): boolean => connectorOf(type)?.type === connector.type;

/** The integration in the list, where it may be of this connector: it says so, or does not say. */
function listedAs({ integrations, connector, id }: Findings): Integration | undefined {
  if (!integrations.ok || connector === undefined) return undefined;
  return integrations.value.find((one) => one.id === id && (one.type === '' || isOf(one, connector)));
}

/** The id is of another type, or of another user. */
function causeFromId(findings: Findings): Cause | undefined {
  const { me, integrations, connector, id, organization } = findings;
  if (!integrations.ok || connector === undefined || id === undefined) return undefined;
  if (listedAs(findings) !== undefined) return undefined;
  const mine = integrations.value.find((one) => one.id === id);
  if (mine !== undefined) {
    const right = connectorOf(mine.type)?.type ?? oneLine(mine.type, 60);
    return {
      code: 'wrong-type',
      why: `The integration ${oneLine(mine.id, 60)} is of the type ${right}, not ${connector.type}`,
      remedy: `Write "integration-type: ${right}"`,
    };
  }
  const others = integrations.value.filter((one) => isOf(one, connector));
  const has =
    others.length === 0
      ? `not of the type ${connector.type}`
      : `of the type ${connector.type}: ${idList(others.map((other) => other.id))}`;
  return {
    why: `The integration ${oneLine(id, 60)} is not among those of the token's user${inBrackets(me)} in the organization "${oneLine(organization, 60)}", whose integrations are ${has}`,
    remedy: 'Correct integration-id or organization, or set api-token to a token of the user who made the integration',
  };
}

/** An OAuth integration is refused, and the token is not: then it is what Zylon was granted. */
function causeFromGrant(findings: Findings, { code, explanation, http }: ActionError): Cause | undefined {
  const { me, connector, id, baseUrl, refreshes, sentBody } = findings;
  if (connector?.credentials !== 'oauth' || id === undefined) return undefined;
  if (code !== 'unauthorized' && http.status !== 400) return undefined;
  if (!me.ok) {
    // Nothing is known of it; only that it has no username and password.
    const remedy = 'Check integration-id and integration-type, and open the integration in Zylon';
    return code === 'unauthorized' ? undefined : { why: explanation.why, remedy };
  }
  const body = sentBody === true ? '; or correct ingest-body' : '';
  return {
    why: `The token is valid; most likely Zylon's own access to ${connector.label} expired or was withdrawn`,
    remedy: `Open ${loginUrl(baseUrl, connector, id)} in a browser, signed in to Zylon, and grant it again${refreshes ? '' : '; or set refresh-oauth: true'}${body}`,
  };
}

/** The id is right, as far as can be told; or there is none. */
function causeFromList(findings: Findings, code: ErrorCode): Cause | undefined {
  const { me, integrations, connector } = findings;
  if (!integrations.ok || connector === undefined || code === 'unauthorized') return undefined;
  if (code === 'not-found' && listedAs(findings) !== undefined) {
    return {
      why: 'Zylon lists this integration, and does not know this path of it: another version of the API, or a set-up that is not finished',
      remedy:
        'Open the integration in Zylon, and check base-url and the version of Zylon; integration-id and integration-type need no change',
    };
  }
  return {
    why: `The connector ${connector.type} is not enabled on this instance, or the token's user${inBrackets(me)} lacks the permission`,
    remedy:
      'Ask an administrator of Zylon to enable the connector, or to grant the permission to the user of api-token; integration-id and integration-type need no change',
  };
}

/** The failure with its cause named, as far as the findings do. */
export function explain(failure: ActionError, findings: Findings): ActionError {
  const cause =
    causeFromMe(findings) ??
    causeFromId(findings) ??
    causeFromGrant(findings, failure) ??
    causeFromList(findings, failure.code);
  if (cause === undefined) return failure;
  const { code, why, remedy } = cause;
  return new ActionError(
    code ?? failure.code,
    { what: failure.explanation.what, why, remedy },
    { cause: failure, http: failure.http },
  );
}
