/** The answer's status and body, judged: a failure with its code, or none. Pure. */
import { ActionError, type ErrorCode, type Explanation } from './action-error.ts';

/** What came back, already printable: nothing here is cut, redacted or escaped again. */
export interface AnswerFacts {
  readonly status: number;
  /** Method and path. */
  readonly call: string;
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
  /** It was the ingest: what answered before was the API. */
  readonly isIngest: boolean;
  readonly retryAfterMs?: number | undefined;
}

type Row = readonly [code: ErrorCode, why: string, remedy: string];

const SERVER_ERROR: Row = [
  'server-error',
  'The server, or a proxy in front of it, failed',
  'Look at the log of the Zylon instance that base-url names',
];

// https://docs.zylon.ai, "Errors" of each integration page; 405, 422, 429 and 5xx as HTTP defines them.
const BY_STATUS: Readonly<Record<number, Row>> = {
  400: [
    'bad-request',
    'The server refused the request: an invalid value, invalid credentials, or an integration that is not configured yet',
    'Check integration-id, integration-type, username and password, and open the integration in Zylon',
  ],
  401: [
    'unauthorized',
    'The token is missing, wrong, expired or of another kind: a Workspace API token is needed',
    'Make a new Workspace API token in Zylon and store it in the secret behind api-token',
  ],
  403: [
    'forbidden',
    "The token's user lacks the permission, organization is not theirs, or the connector is not enabled on this instance",
    'Ask an administrator of Zylon to enable the connector or grant the permission, and check organization',
  ],
  404: [
    'not-found',
    "No integration of this id and type belongs to the token's user",
    'Check integration-id, integration-type and organization, and that api-token is of the user who made the integration',
  ],
  405: [
    'method-not-allowed',
    'This address does not take this method: another version of the API, or a proxy that filters methods',
    'Check base-url, the version of the Zylon instance and any proxy in front of it',
  ],
  407: [
    'connect',
    'The proxy between this runner and Zylon wants a user and password, or does not take the ones it was given',
    'Put them into HTTP_PROXY (http://user:password@host:port), from a secret',
  ],
  409: [
    'already-running',
    'The server says that this conflicts with something that is running, most likely an earlier ingest',
    'Run the step when that has ended, or raise wait-timeout-seconds',
  ],
  422: [
    'unprocessable',
    'The server understood the request and refused its content',
    'Check integration-id, integration-type, username, password and ingest-body against what Zylon expects',
  ],
  429: ['rate-limited', 'Too many requests in a short time', 'Run the step less often, or raise max-retries'],
  500: SERVER_ERROR,
  502: SERVER_ERROR,
  503: [
    'unavailable',
    'The server, or a proxy in front of it, is overloaded or restarting',
    'Wait until the Zylon instance that base-url names is up, or raise max-retries',
  ],
  504: SERVER_ERROR,
};

const CONFLICT: Row = [
  'bad-request',
  'It conflicts with something that exists, such as an integration of this username, perhaps of another user',
  'Look at the integrations in Zylon, and set integration-id, or another username',
];

/** 503 on an ingest: more retries would change nothing. */
const BUSY: Row = [
  'unavailable',
  'The server, or a proxy in front of it, is overloaded or restarting',
  'Wait until the Zylon instance that base-url names is up',
];

function rowOf(status: number, isIngest: boolean): Row {
  if (status === 409 && !isIngest) return CONFLICT;
  if (status === 503 && isIngest) return BUSY;
  const row = BY_STATUS[status];
  if (row !== undefined) return row;
  if (status >= 500) return SERVER_ERROR;
  return ['bad-request', 'The server refused the request', 'Check base-url, integration-id and integration-type'];
}

function notApi({ call, status, excerpt, contentType, host, originAbove, isIngest }: AnswerFacts): Explanation {
  if (excerpt === '') {
    return {
      what: `${call} answered ${status} with an empty body in place of JSON`,
      why: 'The server, or a proxy in front of it, did not send the answer of the API; what was asked for may be done',
      remedy: 'Check base-url, and what stands in front of the server',
    };
  }
  const what = `${call} answered ${status} with ${contentType || 'no content type'} in place of JSON: "${excerpt}"`;
  if (isIngest) {
    return {
      what,
      why: 'Something in front of Zylon answered in its place: a proxy that ran out of time, or a login page',
      remedy: 'Check the limits and the login of what stands in front of the server that base-url names',
    };
  }
  return {
    what,
    why: `What answers at ${host} is not the Zylon API: a login page, a proxy, or the web application`,
    remedy:
      originAbove === ''
        ? 'Correct base-url (host, port and path prefix); behind a login proxy, let the API through'
        : `Set base-url to ${originAbove}, without a path; behind a login proxy, let the API through`,
  };
}

/** The failure that an answer other than a 2xx is. */
export function statusFailure(facts: AnswerFacts): ActionError {
  const { status, call, isIngest } = facts;
  const http = { status, retryAfterMs: facts.retryAfterMs };
  if (status < 400) {
    const target = facts.locationOrigin === '' ? 'nowhere that can be read' : facts.locationOrigin;
    const explanation = {
      what: `${call} answered ${status}: a redirect to ${target}`,
      why: 'Redirects are never followed, since they would carry the token to another address',
      remedy: 'Set base-url to the address at which Zylon itself answers; behind a login proxy, let the API through',
    };
    return new ActionError('redirect', explanation, { http });
  }
  if (status === 404 && !facts.isJson) return new ActionError('not-api', notApi(facts), { http });
  const [code, why, remedy] = rowOf(status, isIngest);
  const said = facts.said === '' ? '' : `; the server said "${facts.said}"`;
  return new ActionError(code, { what: `${call} answered ${status}${said}`, why, remedy }, { http });
}

/** A 2xx whose body is not the JSON that was asked for. */
export function bodyFailure(facts: AnswerFacts, kind: 'not-api' | 'bad-json'): ActionError {
  const http = { status: facts.status };
  if (kind === 'not-api' || facts.excerpt === '') return new ActionError('not-api', notApi(facts), { http });
  const explanation = {
    what: `${facts.call} answered ${facts.status} with JSON that cannot be read: "${facts.excerpt}"`,
    why: 'The answer was damaged or cut on its way, or is not of the Zylon API',
    remedy: 'Check what stands between this runner and base-url: a proxy that cuts or rewrites answers',
  };
  return new ActionError('bad-json', explanation, { http });
}

/** `Retry-After` (RFC 9110, 10.2.3) in milliseconds from `now`: seconds or a date; past is 0, malformed is `undefined`. */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  const value = header?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  if (!/^[A-Za-z]{3,9},? .*\d\d:\d\d:\d\d/.test(value)) return undefined;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
