/** Failures by the status or the body of an answer. */
import type { IncomingHttpHeaders } from 'node:http';
import type { ActionError, ErrorCode } from './error.ts';
import { type Asked, requestFailure } from './failures.ts';
import { parseJson } from './json.ts';

/** What is judged besides the body. */
interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
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
    'A value is wrong, or the integration is not configured yet',
    'Check integration-id and integration-type, then open the integration in Zylon',
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
    'Another ingest is probably running',
    'Run the step when that has ended, or raise wait-timeout-seconds',
  ],
  422: [
    'unprocessable',
    'The server understood the request and refused its content',
    'Check integration-id and integration-type, then open the integration in Zylon',
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

const CREDENTIALS = 'The credentials or another value are wrong';

/** Of a request that is not about one integration, such as a list of documents. */
const NOT_ALLOWED: Row = [
  'forbidden',
  "The token's user may not read this, or the organization is not theirs",
  'Check organization, then ask an administrator of Zylon to grant the permission',
];

function rowOf(status: number, { name, purpose }: Asked): Row {
  const row = BY_STATUS[status];
  if (status === 409 && purpose !== 'ingest') return CONFLICT;
  if (status === 403 && !name.includes('/integration')) return NOT_ALLOWED;
  if (row !== undefined && (status === 400 || status === 422) && (purpose === 'create' || purpose === 'update')) {
    return [row[0], CREDENTIALS, 'Check username and password, then integration-id and integration-type'];
  }
  if (row !== undefined) return row;
  if (status >= 500) return SERVER_ERROR;
  return ['bad-request', 'The server refused the request', 'Check base-url, integration-id and integration-type'];
}

/** The server's own words in the usual fields of a JSON error; Zylon does not document their shape. */
function wordsOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const fields = new Map<string, unknown>(Object.entries(value));
  const detail = fields.get('detail');
  if (Array.isArray(detail)) {
    const first: unknown = detail[0];
    return typeof first === 'object' && first !== null && 'msg' in first && typeof first.msg === 'string'
      ? first.msg
      : '';
  }
  const words = ['detail', 'message', 'error', 'title'].map((key) => fields.get(key));
  return words.find((word) => typeof word === 'string') ?? '';
}

/** How much of a page is searched for its title, in characters. */
const MAX_PAGE = 5000;

function notApi(asked: Asked, { status, headers }: Answer, text: string): ActionError {
  const { purpose, baseUrl, printable } = asked;
  const host = printable(baseUrl.host);
  const isEmpty = printable(text) === '';
  // Of a web page its title; the rest tells nothing.
  const [, title = ''] = /<title[^>]{0,99}>([^<]{1,200})/i.exec(text.slice(0, MAX_PAGE)) ?? [];
  const excerpt = printable(text.trimStart().startsWith('<') ? title : text);
  const sent = isEmpty ? 'an empty body' : printable(headers['content-type'] ?? '') || 'text without a content type';
  const reason = `${host} sent ${sent} in place of JSON${excerpt === '' ? '' : `: "${excerpt}"`}`;
  const root =
    baseUrl.pathname === '/'
      ? 'Correct base-url (host, port and path prefix)'
      : `Set base-url to ${printable(baseUrl.origin)}, without a path`;
  const [why, remedy] = isEmpty
    ? [
        'The server, or a proxy in front of it, did not send the answer of the API',
        'Check base-url, then any proxy in front of the server',
      ]
    : purpose === 'ingest' || asked.isApi
      ? [
          'Something in front of Zylon answered in its place: a proxy whose time limit passed, or a login page',
          'Check the time limit and the login of the proxy in front of the server that base-url names',
        ]
      : [
          `${host} is not the Zylon API, or something answers in its place: a login page, a proxy, or the web application`,
          `${root}; behind a login proxy, let requests to /api/ through`,
        ];
  return requestFailure(asked, status, { code: 'not-api', reason, why, remedy });
}

/**
 * The failure of an answer other than a 2xx.
 * @param text the body, or its beginning
 * @param date when it came, in milliseconds since the epoch, for `Retry-After`
 */
export function statusFailure(asked: Asked, answer: Answer, text: string, date: number): ActionError {
  const { purpose, baseUrl, printable } = asked;
  const { status, headers } = answer;
  const retryAfter = { retryAfterMs: retryAfterMs(headers['retry-after'], date) };
  if (status < 400) {
    const target = URL.parse(headers.location ?? '', baseUrl.href);
    const reason = {
      code: 'redirect',
      reason: `the server redirects to ${target === null ? 'an address that cannot be read' : printable(/^[a-z]+:\/\/[^/?#]+/i.exec(headers.location ?? '')?.[0] ?? target.origin)}`,
      why: `The action follows no redirect, since that would send the token to another address${
        purpose === 'read' ? '' : '. Some servers carry out a request, and then redirect'
      }`,
      remedy: 'Set base-url to the address of Zylon itself; behind a login proxy, let requests to /api/ through',
    } as const;
    return requestFailure(asked, status, { ...reason, ...retryAfter });
  }
  const json = parseJson(text);
  if (status === 404 && !json.ok) return notApi(asked, answer, text);
  const said = json.ok ? printable(wordsOf(json.value)) : '';
  const [code, why, remedy] = rowOf(status, asked);
  const reason = said === '' ? '' : `the server said "${said}"`;
  return requestFailure(asked, status, { code, reason, why, remedy, ...retryAfter });
}

/** The failure of a 2xx whose body is not the JSON that was asked for; `text` is the body, or its beginning. */
export function bodyFailure(asked: Asked, answer: Answer, kind: 'not-api' | 'bad-json', text: string): ActionError {
  const excerpt = asked.printable(text);
  if (kind === 'not-api' || excerpt === '') return notApi(asked, answer, text);
  return requestFailure(asked, answer.status, {
    code: 'bad-json',
    reason: `the JSON in the answer cannot be read: "${excerpt}"`,
    why: 'Something damaged or cut the answer on its way, or it is not from the Zylon API',
    remedy: 'Check for a proxy between this runner and base-url that cuts or rewrites answers',
  });
}

/** The failure of a body, or of one event, with more than `limit` bytes. */
export function tooLarge(asked: Asked, limit: number): ActionError {
  return requestFailure(asked, 200, {
    code: 'too-large',
    reason: `one JSON value in it has more than ${limit / 1024 / 1024} MiB`,
    why: 'No answer of the Zylon API is that large',
    remedy: 'Check that base-url names a Zylon instance, then any proxy in between',
  });
}

/** `Retry-After` (RFC 9110, 10.2.3) in milliseconds from `now`: seconds or a date; past is 0, malformed is `undefined`. */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  const value = header?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  if (!/^[A-Za-z]{3,9},? .*\d\d:\d\d:\d\d/.test(value)) return undefined;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
