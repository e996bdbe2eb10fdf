/** Failures by the status or the body of an answer. Pure. */
import { ActionError, type ErrorCode, notDone } from './error.ts';

/** What came back; every text is printable already. */
export interface AnswerFacts {
  readonly status: number;
  /** What the request was for: `read the configuration of …`. */
  readonly task: string;
  /** Method and path. */
  readonly call: string;
  /** The request changes something, so that a lost answer leaves its outcome unknown. */
  readonly changes: boolean;
  readonly host: string;
  readonly contentType: string;
  /** The body parsed as JSON. */
  readonly isJson: boolean;
  /** Start of the body, one line. */
  readonly excerpt: string;
  /** The server's own words for an error, or an empty string. */
  readonly said: string;
  /** The origin of `Location`, or an empty string. */
  readonly locationOrigin: string;
  /** The origin of base-url, where that has a path; else an empty string. */
  readonly originAbove: string;
  /** The request was the ingest; the API answered the requests before it. */
  readonly isIngest: boolean;
  readonly retryAfterMs?: number | undefined;
}

type Row = readonly [code: ErrorCode, why: string, remedy: string];

const SERVER_ERROR: Row = [
  'server-error',
  'The server, or a proxy in front of it, failed',
  'Read the log of the Zylon instance that base-url names, and of any proxy in front of it',
];

// https://docs.zylon.ai, "Errors" of each integration page; 405, 422, 429 and 5xx as HTTP defines them.
const BY_STATUS: Readonly<Record<number, Row>> = {
  400: [
    'bad-request',
    'A value or the credentials are wrong, or the integration is not configured yet',
    'Check integration-id, integration-type, username and password, then open the integration in Zylon',
  ],
  401: [
    'unauthorized',
    'The token is wrong, expired or of another kind: the action needs a Workspace API token',
    'Create a new Workspace API token in Zylon and store it in the secret behind api-token',
  ],
  403: [
    'forbidden',
    "The connector is not enabled, the token's user lacks the permission, or the organization is not theirs",
    'Check organization, then ask an administrator of Zylon to enable the connector or to grant the permission',
  ],
  404: [
    'not-found',
    "The token's user has no integration of this id and type",
    'Check integration-id, integration-type and organization, then whether api-token is of the user who made the integration',
  ],
  405: [
    'method-not-allowed',
    'Zylon has another version, or a proxy in front of it blocks this method',
    'Check the path in base-url, any proxy in front of Zylon, and the version of Zylon',
  ],
  407: [
    'connect',
    'The proxy between this runner and Zylon needs a user and a password, or refused those it got',
    'Put them into HTTP_PROXY (http://user:password@host:port), from a secret',
  ],
  409: [
    'already-running',
    'Something is running that conflicts with this, most likely an earlier ingest',
    'Run the step when that has ended, or raise wait-timeout-seconds',
  ],
  422: [
    'unprocessable',
    'The server understood the request and refused its content',
    'Check username and password, then integration-id and integration-type',
  ],
  429: ['rate-limited', 'The server limits how many requests it takes in a short time', 'Run the step less often'],
  503: [
    'unavailable',
    'The server, or a proxy in front of it, is overloaded or restarting',
    'Wait until the Zylon instance that base-url names is up',
  ],
};

const CONFLICT: Row = [
  'bad-request',
  'It conflicts with something that exists, such as an integration with this username, perhaps of another user',
  'Look at the integrations in Zylon, then set integration-id, or another username',
];

function rowOf(status: number, isIngest: boolean): Row {
  if (status === 409 && !isIngest) return CONFLICT;
  const row = BY_STATUS[status];
  if (row !== undefined) return row;
  if (status >= 500) return SERVER_ERROR;
  return ['bad-request', 'The server refused the request', 'Check base-url, integration-id and integration-type'];
}

/** What happened, and for the end of the message the request and its status. */
function happened({ task, call, status, changes }: AnswerFacts, reason: string) {
  const what = notDone(task, changes && (status < 300 || status >= 500));
  return { what: reason === '' ? what : `${what}: ${reason}`, request: `${call} answered ${status}` };
}

function notApi(facts: AnswerFacts): ActionError {
  const { status, excerpt, contentType, host, originAbove, isIngest } = facts;
  const sent = excerpt === '' ? 'an empty body' : contentType || 'text without a content type';
  const reason = `${host} sent ${sent} in place of JSON${excerpt === '' ? '' : `: "${excerpt}"`}`;
  const { what, request } = happened(facts, reason);
  const failed = (why: string, remedy: string): ActionError =>
    new ActionError('not-api', { what, why, remedy }, { http: { status, request } });
  if (excerpt === '') {
    return failed(
      'The server, or a proxy in front of it, did not send the answer of the API',
      'Check base-url, then any proxy in front of the server',
    );
  }
  if (isIngest) {
    return failed(
      'Something in front of Zylon answered in its place: a proxy whose time limit passed, or a login page',
      'Check the time limit and the login of the proxy in front of the server that base-url names',
    );
  }
  return failed(
    `${host} is not the Zylon API, or something answers in its place: a login page, a proxy, or the web application`,
    `${
      originAbove === ''
        ? 'Correct base-url (host, port and path prefix)'
        : `Set base-url to ${originAbove}, without a path`
    }; behind a login proxy, let requests to /api/ through`,
  );
}

/** The failure of an answer other than a 2xx. */
export function statusFailure(facts: AnswerFacts): ActionError {
  const { status, isIngest, said, retryAfterMs: wait } = facts;
  if (status < 400) {
    const target = facts.locationOrigin === '' ? 'an address that cannot be read' : facts.locationOrigin;
    const { what, request } = happened(facts, `the server redirects to ${target}`);
    const explanation = {
      what,
      why: 'The action follows no redirect, since that would send the token to another address',
      remedy: 'Set base-url to the address of Zylon itself; behind a login proxy, let requests to /api/ through',
    };
    return new ActionError('redirect', explanation, { http: { status, request, retryAfterMs: wait } });
  }
  if (status === 404 && !facts.isJson) return notApi(facts);
  const [code, why, remedy] = rowOf(status, isIngest);
  const { what, request } = happened(facts, said === '' ? '' : `the server said "${said}"`);
  return new ActionError(code, { what, why, remedy }, { http: { status, request, retryAfterMs: wait } });
}

/** The failure of a 2xx whose body is not the JSON that was asked for. */
export function bodyFailure(facts: AnswerFacts, kind: 'not-api' | 'bad-json'): ActionError {
  if (kind === 'not-api' || facts.excerpt === '') return notApi(facts);
  const { what, request } = happened(facts, `the JSON in the answer cannot be read: "${facts.excerpt}"`);
  const explanation = {
    what,
    why: 'Something damaged or cut the answer on its way, or it is not from the Zylon API',
    remedy: 'Check for a proxy between this runner and base-url that cuts or rewrites answers',
  };
  return new ActionError('bad-json', explanation, { http: { status: facts.status, request } });
}

/** `Retry-After` (RFC 9110, 10.2.3) in milliseconds from `now`: seconds or a date; past is 0, malformed is `undefined`. */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  const value = header?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  if (!/^[A-Za-z]{3,9},? .*\d\d:\d\d:\d\d/.test(value)) return undefined;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
