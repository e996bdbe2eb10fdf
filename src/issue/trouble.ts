/** Why the failure issue could not be updated, and what helps: a warning, never the failure of the step. Pure. */
import { asSentence } from '../http/error.ts';
import { type Asked, networkReason, ProxyRefusal, ProxyUnreachable, type TransportFailure } from '../http/failures.ts';

/** Its message is one line: what happened, what to do, and the request. Texts end without a full stop. */
export class IssueTrouble extends Error {
  constructor(what: string, remedy: string, { cause, request }: { cause?: unknown; request?: string } = {}) {
    super(`${asSentence(what)} ${asSentence(`${remedy}${request === undefined ? '' : ` (${request})`}`)}`, { cause });
    this.name = 'IssueTrouble';
  }
}

/** A refusal of GitHub. All texts are printable. */
export interface RefusalFacts {
  /** Method and path. */
  readonly call: string;
  readonly status: number;
  /** What GitHub said; empty where it said nothing. */
  readonly message: string;
  /** The answer is JSON, as each of GitHub's is; another one comes from something in between. */
  readonly isJson: boolean;
  /** `X-RateLimit-Remaining` is 0, or there is a `Retry-After`. */
  readonly limited: boolean;
  /** Where a redirect leads; empty without one. */
  readonly location: string;
  readonly host: string;
  /** `owner/repo`. */
  readonly repository: string;
  readonly mayBeReadOnly: boolean;
}

const PERMISSION =
  'Add "issues: write" under "permissions:" of the job, and "github-token: ${{ github.token }}" under "with:" of the step. A token of your own needs "Issues: read and write" for';
const READ_ONLY =
  '. For Dependabot and for pull requests from forks, the token is read-only, whatever the workflow says';

function remedyFor(facts: RefusalFacts): string {
  const { status, isJson, limited, message, host, repository, mayBeReadOnly } = facts;
  if (status === 407)
    return `Put the proxy's user and password into its variable; if ${host} needs no proxy, add it to NO_PROXY`;
  if (status >= 300 && status < 400) {
    return 'The action follows no redirect. Check whether the repository was renamed during the run, then whether a proxy asks for a login';
  }
  if (status === 429 || (status === 403 && (limited || /rate limit/i.test(message)))) {
    return 'GitHub limits the rate of requests; the next run updates the issue';
  }
  if (status >= 500) return `${host} has a problem of its own; the next run updates the issue`;
  if (!isJson && message !== '') {
    return `This answer is not from GitHub: check for a proxy between this runner and ${host}, which GITHUB_API_URL names`;
  }
  switch (status) {
    case 401:
      return `The github-token is wrong or expired: set "github-token: \${{ github.token }}", or renew the token that you use`;
    case 403:
    case 404:
      return `The github-token lacks a permission. ${PERMISSION} ${repository}${mayBeReadOnly ? READ_ONLY : ''}`;
    case 410:
      return `Switch issues on in the settings of ${repository}, or set failure-issue: false`;
    default:
      return `Check whether ${repository} limits who may open, label or close issues; if it does not, report this`;
  }
}

/** GitHub, or something in between, answered with another status than 2xx. */
export function refusal(facts: RefusalFacts): IssueTrouble {
  const { call, status, message, location, host } = facts;
  const said = message === '' ? `${host} refused the request` : `${host} said "${message}"`;
  const what = location === '' ? said : `${host} redirects to ${location}`;
  return new IssueTrouble(what, remedyFor(facts), { request: `${call} answered ${status}` });
}

function remedyFrom({ kind, cause }: TransportFailure, host: string, remedyForZylon: string): string {
  // The remedy for a proxy that refuses is the same for every server.
  if (cause instanceof ProxyUnreachable || (cause instanceof ProxyRefusal && cause.status < 500)) return remedyForZylon;
  if (kind === 'tls') {
    return `Set NODE_EXTRA_CA_CERTS on this runner to the certificate authority of ${host}; ca-certificate is for Zylon alone`;
  }
  return `Check that this runner can reach ${host}, which GITHUB_API_URL names, directly or through its proxy`;
}

/** GitHub sent no whole answer. */
export function unreachable(asked: Asked, failure: TransportFailure): IssueTrouble {
  const { reason, remedy } = networkReason(asked, failure);
  const host = asked.printable(asked.baseUrl.host);
  return new IssueTrouble(reason, remedyFrom(failure, host, remedy), { cause: failure.cause, request: asked.name });
}

/** A 2xx that is not an answer of GitHub's API; `problem` says what came. */
export function unusable(call: string, problem: string, host: string): IssueTrouble {
  return new IssueTrouble(
    `${host} answered with ${problem}`,
    `Check for a proxy between this runner and ${host}, which GITHUB_API_URL names`,
    { request: call },
  );
}
