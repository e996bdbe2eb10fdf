/** Why the failure issue could not be kept, and what helps. Told as a warning, never as the failure of the step. Pure. */
import { networkFailure, type NetworkFacts } from '../errors/network.ts';
import { ProxyRefusal, ProxyUnreachable } from '../errors/transport-error.ts';

/** Trouble with the issue; its message is one line: what happened, and what to do. Texts end without a full stop. */
export class IssueTrouble extends Error {
  constructor(what: string, remedy: string, options: { cause?: unknown } = {}) {
    super(`${what}. ${remedy}.`, options);
    this.name = 'IssueTrouble';
  }
}

/** What GitHub's refusals are explained with. All texts are printable. */
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
  'Give the job "permissions: { issues: write }" and the step "github-token: ${{ github.token }}"; a token of your own needs "Issues: read and write" for';
const READ_ONLY =
  ' (this run has to do with a pull request or with Dependabot: for Dependabot and for forks the token is read-only, whatever the workflow says)';

function remedyFor(facts: RefusalFacts): string {
  const { status, isJson, limited, message, host, repository, mayBeReadOnly } = facts;
  if (status === 407) return `Put the proxy's user and password into its variable, or add ${host} to NO_PROXY`;
  if (status >= 300 && status < 400) {
    return 'Redirects are not followed: the repository was renamed or moved while the workflow ran, or something between this runner and GitHub wants a login';
  }
  if (status === 429 || (status === 403 && (limited || /rate limit/i.test(message)))) {
    return 'GitHub limits how often it is asked; the next run does what this one could not';
  }
  if (status >= 500) return `${host} has trouble of its own; the next run does what this one could not`;
  if (!isJson && message !== '') {
    return `This is not an answer of GitHub's API: check what stands between this runner and ${host}, which GITHUB_API_URL names`;
  }
  switch (status) {
    case 401:
      return `${host} does not know this github-token: set "github-token: \${{ github.token }}", or renew the token that you use`;
    case 403:
    case 404:
      return `The github-token may not do this. ${PERMISSION} ${repository}${mayBeReadOnly ? READ_ONLY : ''}`;
    case 410:
      return `Switch issues on in the settings of ${repository}, or set failure-issue: false`;
    default:
      return `Look whether ${repository} limits who may open, label or close issues; if it does not, report this`;
  }
}

/** GitHub, or something in between, answered with another status than 2xx. */
export function refusal(facts: RefusalFacts): IssueTrouble {
  const { call, status, message, location } = facts;
  const said = [message === '' ? '' : `"${message}"`, location === '' ? '' : `to ${location}`].filter((s) => s !== '');
  return new IssueTrouble(
    `${call} was answered ${status}${said.length === 0 ? '' : ` (${said.join(', ')})`}`,
    remedyFor(facts),
  );
}

function remedyOnTheWay({ kind, host, cause }: NetworkFacts, remedyForZylon: string): string {
  // What is to be done about a proxy that says no does not depend on who is behind it.
  if (cause instanceof ProxyUnreachable || (cause instanceof ProxyRefusal && cause.status < 500)) return remedyForZylon;
  if (kind === 'tls') {
    return `Have NODE_EXTRA_CA_CERTS on this runner name the certificate authority of ${host}; ca-certificate is for Zylon alone`;
  }
  return `Check that this runner reaches ${host}, which GITHUB_API_URL names, directly or through its proxy`;
}

/** There was no whole answer. */
export function unreachable(facts: NetworkFacts): IssueTrouble {
  const { what, remedy } = networkFailure(facts).explanation;
  return new IssueTrouble(what, remedyOnTheWay(facts, remedy), { cause: facts.cause });
}

/** The answer was a 2xx, and is not what GitHub's API answers. `problem` says in what way. */
export function unusable(call: string, problem: string, host: string): IssueTrouble {
  return new IssueTrouble(
    `${call} was answered with ${problem}`,
    `Check what stands between this runner and ${host}, which GITHUB_API_URL names`,
  );
}
