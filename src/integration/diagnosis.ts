/**
 * After a failure: a few read-only calls that find its cause. They never hide
 * the failure.
 */
import { type Limits, unlessAborted, within } from "../http/clock.ts";
import { ActionError, asActionError, type ErrorCode } from "../http/error.ts";
import type { Inputs } from "../inputs/inputs.ts";
import type { Session } from "../session/session.ts";
import type { Printer } from "../log/printable.ts";
import { oneLine } from "../log/untrusted.ts";
import {
  type Connector,
  connectorOf,
  idList,
  loginUrl,
} from "../zylon/connectors.ts";
import type { Integration, Me } from "../zylon/schemas.ts";
import { tooSlow } from "./failures.ts";
import { isOfConnector } from "./find.ts";

/** However long a request may take: this is for a better message alone. */
const MAX_SECONDS = 30;

const tooLate = (): ActionError => tooSlow("The diagnosis");

/** What both calls of the diagnosis brought, each or the code of its failure. */
interface Answers {
  readonly me: Me | ErrorCode;
  readonly integrations: readonly Integration[] | ErrorCode;
}

/** What is known when the cause is named. */
export interface Findings extends Answers {
  /** Undefined where the failure does not concern one integration. */
  readonly connector: Connector | undefined;
  /** Undefined where none was given or found yet. */
  readonly id: string | undefined;
  readonly inputs: Pick<
    Inputs,
    | "base-url"
    | "organization"
    | "integration-type"
    | "selection"
    | "refresh-oauth"
  >;
  readonly printer: Printer;
}

/** The cause of a failure, which is told before the request that failed. */
interface Cause {
  readonly what: string;
  readonly remedy: string;
  /** Where it is another one than that of the request. */
  readonly code?: ErrorCode;
}

const organizationIn = ({ inputs, printer }: Findings): string =>
  `the organization "${printer.line(inputs.organization, 60)}"`;

/** ` (Ada)`, or nothing where the user is not known. */
function inBrackets({ me, printer }: Findings): string {
  if (typeof me === "string") return "";
  const name = printer.value(me.name ?? me.id ?? "", 60);
  return name === "" ? "" : ` (${name})`;
}

function causeFromMe(
  findings: Findings,
  failure: ActionError,
): Cause | undefined {
  const { me } = findings;
  if (typeof me !== "string") return causeFromUser(me, findings);
  switch (me) {
    case "unauthorized":
      return {
        what: "The token in api-token is wrong, expired or revoked, or it is no Workspace API token",
        remedy:
          "Create a new Workspace API token in Zylon, and store it in the secret behind api-token",
      };
    case "forbidden":
      return {
        what: `The user of api-token is inactive, or is not a member of ${organizationIn(findings)}`,
        remedy:
          "Correct organization (slug or UUID), or ask an administrator of Zylon to check the user",
      };
    case "bad-request":
    case "unprocessable":
      return {
        what: `Zylon does not accept ${organizationIn(findings)}`,
        remedy: "Correct organization (slug or UUID)",
      };
    case "not-found":
    case "not-api":
    case "redirect":
    case "method-not-allowed":
      return causeFromAddress(findings, failure);
    default:
      return undefined;
  }
}

function causeFromUser(me: Me, findings: Findings): Cause | undefined {
  if (me.state?.toLowerCase() !== "inactive") return undefined;
  return {
    what: `The user of api-token${inBrackets(findings)} is inactive in Zylon`,
    remedy:
      "Ask an administrator of Zylon to activate the user, or set api-token to the token of an active user",
  };
}

/** The server has no `me`; without a list either, it is no Zylon. */
function causeFromAddress(
  { me, integrations, inputs }: Findings,
  { code }: ActionError,
): Cause | undefined {
  if (typeof integrations !== "string") return undefined;
  const isNothingFound = [code, me, integrations].every(
    (one) => one === "not-found",
  );
  const { origin, host, pathname } = inputs["base-url"];
  const hasPath = pathname !== "/";
  return {
    code: isNothingFound ? "not-api" : code,
    what: `${host} is not a Zylon instance, or base-url has a wrong path`,
    remedy: hasPath
      ? `Set base-url to ${origin}, or correct its path prefix`
      : "Correct the host, the port or the path prefix in base-url",
  };
}

/** What the list of the token's user shows. */
function causeFromList(
  findings: Findings,
  { code, http }: ActionError,
): Cause | undefined {
  const { integrations, connector, id } = findings;
  if (typeof integrations === "string" || connector === undefined)
    return undefined;
  if (id !== undefined) {
    const ofId = integrations.filter((one) => one.id === id);
    const [first] = ofId;
    if (first === undefined)
      return notTheirs(id, connector, integrations, findings);
    const isOfType = ofId.some(
      (one) => one.type === "" || isOfConnector(one, connector),
    );
    if (!isOfType) return wrongType(first, connector, findings);
  }
  // The integration is there: then its grant may be the cause.
  if (code === "unauthorized" || http.status === 400) return undefined;
  if (code === "not-found" && id !== undefined) {
    return {
      what: "Zylon lists this integration, but its set-up is not finished, or this version of Zylon has a different API",
      remedy:
        "Open the integration in Zylon and finish its set-up. Then check base-url and the version of Zylon",
    };
  }
  return {
    what: `The connector ${connector.type} is disabled on this instance, or the user of api-token${inBrackets(findings)} lacks the permission`,
    remedy:
      "Ask an administrator of Zylon to enable the connector, or to grant the user of api-token the permission",
  };
}

function wrongType(
  { id, type }: Integration,
  given: Connector,
  { inputs, printer }: Findings,
): Cause {
  const name = oneLine(id, 60);
  const right = connectorOf(type);
  if (right === undefined) {
    return {
      code: "wrong-type",
      what: `${name} is a ${printer.value(type, 60)} integration, not ${given.label}`,
      remedy:
        "Set integration-id to another integration; this version of the action does not support the type",
    };
  }
  return {
    code: "wrong-type",
    what: `${name} is a ${right.label} integration, not ${given.label}`,
    remedy: withRightType(right.type, name, inputs),
  };
}

function withRightType(
  type: string,
  id: string,
  { "integration-type": given, selection }: Findings["inputs"],
): string {
  if (given === "any") return `Write ${type}/${id} in integration-id`;
  const isOnlyOne = selection.kind === "ids" && selection.ids.length === 1;
  if (isOnlyOne) return `Set integration-type: ${type}`;
  return `Write ${type}/${id} in integration-id, and set integration-type: any`;
}

/** The token's user has no integration of this id. */
function notTheirs(
  id: string,
  connector: Connector,
  integrations: readonly Integration[],
  findings: Findings,
): Cause {
  const ids = integrations
    .filter((one) => isOfConnector(one, connector))
    .map((one) => one.id);
  const has =
    ids.length === 0
      ? `no ${connector.label} integration there`
      : `these ${connector.label} integrations there: ${idList(ids)}`;
  return {
    what: `The user of api-token${inBrackets(findings)} has no integration ${oneLine(id, 60)} in ${organizationIn(findings)}, but ${has}`,
    remedy:
      "Correct integration-id or organization, or set api-token to the token of the user who created the integration",
  };
}

/** Words of a server that say that its own access to the source is the cause. */
const ABOUT_GRANT = /oauth|grant|token|expired|unauthori[sz]ed/i;

/**
 * Zylon accepts the token and refuses an OAuth integration: then its grant may
 * be the cause.
 */
function causeFromGrant(
  { me, connector, id, inputs }: Findings,
  { code, explanation, http }: ActionError,
): Cause | undefined {
  if (connector?.credentials !== "oauth" || id === undefined) return undefined;
  const isUnauthorized = code === "unauthorized";
  if (!isUnauthorized && http.status !== 400) return undefined;
  const isTokenValid = typeof me !== "string";
  if (isUnauthorized && !isTokenValid) return undefined;
  if (!isTokenValid) {
    // Nothing more is known, except that it has no username and password.
    const remedy =
      "Check integration-id and integration-type, and open the integration in Zylon";
    return { what: explanation.why, remedy };
  }
  const url = loginUrl(inputs["base-url"], connector, id);
  const orRefresh = inputs["refresh-oauth"]
    ? ""
    : ". Or set refresh-oauth: true";
  const again = `${url} while signed in to Zylon, and grant the access again${orRefresh}`;
  if (isUnauthorized || ABOUT_GRANT.test(http.said ?? "")) {
    return {
      what: `Most likely, Zylon's own access to ${connector.label} expired or was withdrawn; api-token is valid`,
      remedy: `Open ${again}`,
    };
  }
  const said = http.said === undefined ? "" : `: "${http.said}"`;
  return {
    what: `${explanation.why}${said}`,
    remedy: `${explanation.remedy}. If it is in order, open ${again}`,
  };
}

/**
 * A 404 alone would say that the user has no such integration: of a list that
 * cannot be read, nobody knows.
 */
function withoutGuess(
  failure: ActionError,
  { integrations, id }: Findings,
): ActionError {
  const isUnknown = integrations === "unexpected-response" && id !== undefined;
  if (!isUnknown || failure.code !== "not-found") return failure;
  const why =
    "Zylon's list of integrations cannot be read, so it is unknown whether the user of api-token has this one";
  return new ActionError(
    failure.code,
    { ...failure.explanation, why },
    { cause: failure, http: failure.http },
  );
}

/**
 * The failure with its cause in front, where the findings show one; the request
 * that failed comes second.
 */
export function withCause(
  failure: ActionError,
  findings: Findings,
): ActionError {
  const cause =
    causeFromMe(findings, failure) ??
    causeFromList(findings, failure) ??
    causeFromGrant(findings, failure);
  if (cause === undefined) return withoutGuess(failure, findings);
  return new ActionError(
    cause.code ?? failure.code,
    { what: cause.what, why: failure.explanation.what, remedy: cause.remedy },
    { cause: failure, http: failure.http },
  );
}

async function ask({ api }: Session, limits: Limits): Promise<Answers> {
  const codeOf = (error: unknown) => asActionError(error).code;
  const me = await api.user(limits, 0).catch(codeOf);
  const integrations = await api
    .integrations(limits, 0)
    .then(({ integrations: all }) => all, codeOf);
  return { me, integrations };
}

/** Whether the calls of the diagnosis may find a cause. */
function mayBeExplained(
  { code, http }: ActionError,
  { connector }: Pick<Findings, "connector">,
): boolean {
  switch (code) {
    case "unauthorized":
    case "forbidden":
    case "not-found":
      return true;
    default:
      // On an OAuth type, a 400 may mean that the grant expired.
      return http.status === 400 && connector?.credentials === "oauth";
  }
}

/**
 * Makes its calls once per run and error code, however many integrations fail.
 * Never reports a failure of its own.
 */
export class Diagnosis {
  readonly #answers = new Map<ErrorCode, Promise<Answers>>();

  /**
   * The failure with its cause, where one is found within
   * `request-timeout-seconds`, half a minute at most.
   * @param subject what the failure concerns
   * @param limitAt until when it may take in any case, by the clock
   */
  async explain(
    failure: ActionError,
    session: Session,
    subject: Pick<Findings, "connector" | "id">,
    limitAt = Infinity,
  ): Promise<ActionError> {
    if (!mayBeExplained(failure, subject)) return failure;
    const { clock, inputs, printer, signal } = session;
    const left = (limitAt - clock.now()) / 1000;
    if (left <= 0) return failure;
    const seconds = Math.min(left, this.#secondsOf(session));
    const answers = this.#answersTo(failure, session);
    const limits = { seconds, clock, signal, failure: tooLate };
    try {
      const found = await within(limits, ({ signal: ended }) =>
        unlessAborted(answers, ended),
      );
      return withCause(failure, { ...found, ...subject, inputs, printer });
    } catch {
      return failure;
    }
  }

  #secondsOf({ inputs }: Session): number {
    return Math.min(MAX_SECONDS, inputs["request-timeout-seconds"]);
  }

  #answersTo({ code }: ActionError, session: Session): Promise<Answers> {
    const { clock, signal } = session;
    const seconds = this.#secondsOf(session);
    const answers =
      this.#answers.get(code) ??
      within({ seconds, clock, signal, failure: tooLate }, (limits) =>
        ask(session, limits),
      );
    this.#answers.set(code, answers);
    return answers;
  }

  /**
   * After `explain`: does every call fail with this token, so that no other
   * integration need be tried?
   */
  async isGeneral({ code }: ActionError): Promise<boolean> {
    return code !== "not-found" && (await this.#answers.get(code))?.me === code;
  }
}
