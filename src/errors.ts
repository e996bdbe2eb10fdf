/** Every failure of the step: its code, what happened, and what to do. */
import { formatCommaList, joinNonEmpty } from "./text.ts";

interface ErrorText {
  /** What happened, in the user's terms. */
  readonly title: string;
  readonly remedy: string;
  /** Whether the problem may go away by itself, so that a retry makes sense. */
  readonly isTransient?: true;
}

const OPEN_INTEGRATION = "Open the integration in Zylon";
/** The start of a remedy if an ingest may still be running. */
export const CHECK_INGEST_FIRST =
  "Check in Zylon whether the ingest is still running before you start it again";

/** docs/errors.md has an entry for each code. A code never changes its meaning. */
export const ERRORS = {
  "invalid-input": {
    title: "Some inputs are invalid",
    remedy:
      'Correct the "with:" block of the step, or the secret or variable that it uses. Nothing was sent',
  },
  dns: {
    title: "Can't reach Zylon",
    remedy:
      "Correct base-url, or run the job on a self-hosted runner in a network that can resolve this name",
    isTransient: true,
  },
  connect: {
    title: "Can't reach Zylon",
    remedy:
      "Check that Zylon is running, then the host and port in base-url, then the firewall between this runner and Zylon",
    isTransient: true,
  },
  "connection-lost": {
    title: "The connection to Zylon was lost",
    remedy:
      "Raise the time limit of any proxy in between, or check Zylon's log",
    isTransient: true,
  },
  tls: {
    title: "Can't verify that this is Zylon",
    remedy: "Check the host and port in base-url",
  },
  redirect: {
    title: "The server redirects, but the token is only sent to base-url",
    remedy:
      "If that address is your Zylon, set base-url to it. If it is a login page, have it let requests to /api/ through, or set extra-headers",
  },
  "bad-request": {
    title: "Zylon refused the request",
    remedy: `${OPEN_INTEGRATION} and check its set-up, then integration-id`,
  },
  unauthorized: {
    title: "Zylon doesn't accept the token",
    remedy:
      "Sign in to Zylon with the account that created the integration, create a new Workspace API token, and store it in the secret that api-token uses",
  },
  forbidden: {
    title: "The user of api-token isn't allowed to do this",
    remedy:
      "Check organization, then ask a Zylon administrator to enable the connector or grant the permission",
  },
  "not-found": {
    title: "Zylon didn't find what was requested",
    remedy:
      "Check integration-id, integration-type and organization, and whose token is in api-token",
  },
  "wrong-type": {
    title: "The integration has a different type",
    remedy: "Correct integration-type",
  },
  "method-not-allowed": {
    title: "The server doesn't accept this method",
    remedy:
      "Check any proxy in front of Zylon, then the path in base-url and Zylon's version",
  },
  unprocessable: {
    title: "Zylon refused the content of the request",
    remedy: `${OPEN_INTEGRATION} and check its set-up, then integration-id`,
  },
  "already-running": {
    title: "Another ingest of this integration is already running",
    remedy:
      "Run the step again when that ingest has ended. If Zylon's schedule started it, move this workflow to another hour; if another workflow did, give both one concurrency group",
  },
  "rate-limited": {
    title: "Zylon is limiting requests",
    remedy:
      "Run the step later and less often. With several integrations, lower max-parallel",
    isTransient: true,
  },
  "server-error": {
    title: "Zylon or a proxy in front of it failed",
    remedy: "Check the logs of Zylon and of any proxy in front of it",
    isTransient: true,
  },
  unavailable: {
    title: "Zylon is overloaded or restarting",
    remedy: "Wait until Zylon is up again, and check its load",
    isTransient: true,
  },
  timeout: {
    title: "Zylon didn't answer in time",
    remedy:
      "Check the load of the server. If it is only slow, raise request-timeout-seconds",
    isTransient: true,
  },
  "wait-timeout": {
    title: "The ingest took longer than wait-timeout-seconds",
    remedy:
      "Raise wait-timeout-seconds, and timeout-minutes of the job if that is shorter",
  },
  "not-api": {
    title: "Something else answered in place of Zylon",
    remedy:
      "Check base-url. Behind a login proxy, let requests to /api/ through, or set extra-headers",
  },
  "bad-json": {
    title: "Zylon's answer is broken JSON",
    remedy: "Check the proxies between this runner and Zylon",
    isTransient: true,
  },
  "unexpected-response": {
    title: "Zylon's answer is not as documented",
    remedy: "Open an issue for this action, with your Zylon version",
  },
  "too-large": {
    title: "Zylon's answer is too large",
    remedy:
      "Check base-url. If one project is this large, set project-id to the others",
  },
  "not-configured": {
    title: "The integration has nothing to read yet",
    remedy: `${OPEN_INTEGRATION}, and choose the space, site or folder that it reads`,
  },
  "no-integration": {
    title: "There is no such integration",
    remedy:
      "Set api-token to the token of the account that created the integration. If nobody has, create one in Zylon",
  },
  ambiguous: {
    title: "Several integrations match",
    remedy: "Set integration-id to one of them, or to several, one per line",
  },
  "create-unknown": {
    title: "Zylon may have created the integration, but doesn't list it",
    remedy:
      "Look for it in Zylon. If it is there, set integration-id to it, and configure: update. Only if it isn't, run the step again",
  },
  "sync-error": {
    title: "Zylon reported that the ingest failed",
    remedy: `${OPEN_INTEGRATION} to see why. Then check the source and Zylon's access to it`,
  },
  "stream-cut": {
    title: "Zylon stopped reporting before the ingest ended",
    remedy:
      "See in Zylon's log whether it restarted. If not, raise any proxy's time limit",
  },
  "nothing-indexed": {
    title: "Zylon lists no documents for this integration",
    remedy: `${OPEN_INTEGRATION} and check what it reads. If it has documents there, correct project-id`,
  },
  "too-few-items": {
    title: "The source has too few items",
    remedy:
      "Check the source and Zylon's access to it. If the number is right, lower min-items",
  },
  "too-many-removed": {
    title: "Too many documents were removed",
    remedy: "Check the source and Zylon's access to it, then ingest again",
  },
  "too-many-failed": {
    title: "Too many documents failed",
    remedy: "Correct these documents, or exclude them in the source",
  },
  "not-searchable": {
    title: "Some texts in expect-search were not found",
    remedy:
      "Check that the source contains them, in documents that Zylon can read, and that didn't fail. If so, raise wait-timeout-seconds",
  },
  cancelled: {
    title: "The run was cancelled, or reached timeout-minutes",
    remedy:
      "If a newer run cancelled this one, set cancel-in-progress: false. If the job ran out of time, raise timeout-minutes",
  },
  internal: {
    title: "The action itself failed",
    remedy:
      "Open an issue with a debug log of the next run: set the secret ACTIONS_STEP_DEBUG to true",
  },
} as const satisfies Record<string, ErrorText>;

export type ErrorCode = keyof typeof ERRORS;

export function isTransient(code: ErrorCode): boolean {
  const entry: ErrorText = ERRORS[code];
  return entry.isTransient === true;
}

/**
 * What happened to a request: not sent, refused, or unknown. Only in the first
 * two cases has Zylon certainly done nothing.
 */
export type Delivery = "no" | "refused" | "unknown";

/** What happened, if other code needs to know more than the error code says. */
type FailureKind =
  | "page" // an HTML page answered
  | "other-shape" // the answer is JSON, but not a list
  | "other-type" // the new integration has a different type
  | "refused-update" // Zylon forbids the user to update credentials
  | "unknown-host" // DNS has no such name
  | "unknown-issuer" // the runner doesn't trust the issuer of the certificate
  | "out-of-time"; // a phase took longer than its time limit

interface FailureDetails {
  /** Replaces the title in `ERRORS`. */
  readonly title?: string;
  readonly remedy?: string;
  /** What the failure names. A message shows the first three, the summary more. */
  readonly names?: readonly string[];
  readonly delivery?: Delivery;
  /** HTTP status of the answer. */
  readonly status?: number;
  /** What the server said, as quoted in the message. */
  readonly serverMessage?: string;
  readonly kind?: FailureKind;
  /** The pause that `Retry-After` asks for. */
  readonly retryAfterMs?: number;
  readonly cause?: unknown;
}

export class Failure extends Error {
  readonly code: ErrorCode;
  readonly title: string;
  readonly detail: string;
  readonly remedy: string;
  readonly names: readonly string[];
  readonly delivery: Delivery;
  readonly details: FailureDetails;

  /**
   * @param detail the facts of this case: printable, without a full stop; may
   * be empty
   */
  constructor(code: ErrorCode, detail: string, details: FailureDetails = {}) {
    const { title = ERRORS[code].title, remedy = ERRORS[code].remedy } =
      details;
    const { names = [], delivery = "unknown" } = details;
    const what = joinNonEmpty([title, detail, formatCommaList(names)], ": ");
    super(`${what}. ${remedy}. See ${getHelpUrl(code)}`, {
      cause: details.cause,
    });
    this.code = code;
    this.title = title;
    this.detail = detail;
    this.remedy = remedy;
    this.names = names;
    this.delivery = delivery;
    this.details = details;
  }

  /** Returns a copy of this failure with these details replaced. */
  with({
    code = this.code,
    detail = this.detail,
    ...changed
  }: FailureChange): Failure {
    const details = { ...this.details, cause: this, ...changed };
    return new Failure(code, detail, details);
  }

  /** Returns a copy with one more fact in its detail; an empty fact adds nothing. */
  withFact(fact: string): Failure {
    return this.with({ detail: joinNonEmpty([this.detail, fact], "; ") });
  }
}

interface FailureChange extends Pick<
  FailureDetails,
  "title" | "names" | "remedy" | "delivery" | "kind"
> {
  readonly code?: ErrorCode;
  readonly detail?: string;
}

export const getHelpUrl = (code: ErrorCode): string =>
  `https://github.com/zylon-ingest/zylon-ingest/blob/v1/docs/errors.md#${code}`;

/** Converts anything thrown. If it is not a `Failure`, it is a bug of this action. */
export const toFailure = (error: unknown): Failure =>
  error instanceof Failure
    ? error
    : new Failure("internal", String(error), { cause: error });
