/**
 * After a failure: a few read-only calls that find its cause. They never hide
 * the failure.
 */
import { type Limits, within } from "../http/clock.ts";
import {
  ActionError,
  asActionError,
  type ErrorCode,
  type Explanation,
} from "../http/error.ts";
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
import { isOf } from "./find.ts";

/**
 * Ten minutes, however slow the server is, and however many retries are left.
 */
export const PREPARATION_SECONDS = 600;

/** The failure at that limit; `what` begins a sentence. Pure. */
export function tooSlow(what: string): ActionError {
  return new ActionError("timeout", {
    what: `${what} took more than ${PREPARATION_SECONDS} s, and no ingest was started`,
    why: "Zylon answers far too slowly",
    remedy: "Check the load and the log of the Zylon instance at base-url",
  });
}

/** What both calls of the diagnosis brought. */
interface Answers {
  /** Or the code of the failure. */
  readonly me: Me | ErrorCode;
  /** Undefined where the call failed. */
  readonly integrations: readonly Integration[] | undefined;
}

/** What is known when the cause is named. */
export interface Findings extends Answers {
  /** Undefined where the failure does not concern one integration. */
  readonly connector: Connector | undefined;
  /** Undefined where none was given or found yet. */
  readonly id: string | undefined;
  readonly inputs: Pick<Inputs, "base-url" | "organization" | "refresh-oauth">;
  readonly printer: Printer;
}

type Cause = Pick<Explanation, "why" | "remedy"> & {
  readonly code?: ErrorCode;
};

const organizationIn = ({ inputs, printer }: Findings): string =>
  `the organization "${printer.line(inputs.organization, 60)}"`;

/** ` (Ada)`, or nothing where the user is not known. */
function inBrackets({ me, printer }: Findings): string {
  if (typeof me === "string") return "";
  const name = printer.value(me.name ?? me.id ?? "", 60);
  return name === "" ? "" : ` (${name})`;
}

function causeFromMe(findings: Findings): Cause | undefined {
  const { me, integrations, inputs } = findings;
  if (typeof me !== "string") return causeFromUser(me, findings);
  switch (me) {
    case "unauthorized":
      return {
        why: "The token is wrong, expired, revoked, or not a Workspace API token (GET /api/v1/app/me answered 401 too)",
        remedy:
          "Create a new Workspace API token in Zylon, and store it in the secret behind api-token",
      };
    case "forbidden":
      return {
        why: `The user of api-token is inactive, or is not a member of ${organizationIn(findings)} (GET /api/v1/app/me answered 403 too)`,
        remedy:
          "Correct organization (slug or UUID), or ask an administrator of Zylon to check the user",
      };
    case "bad-request":
    case "unprocessable":
      return {
        why: `Zylon does not accept ${organizationIn(findings)} (it refused GET /api/v1/app/me too)`,
        remedy: "Correct organization (slug or UUID)",
      };
    case "not-found":
    case "not-api":
    case "redirect":
    case "method-not-allowed":
      if (integrations !== undefined) return undefined; // so this is the API
      return {
        why: "The server at base-url is not a Zylon instance, or base-url has a wrong path (GET /api/v1/app/me failed too)",
        remedy:
          inputs["base-url"].pathname === "/"
            ? "Correct the host, the port or the path prefix in base-url"
            : `Set base-url to ${inputs["base-url"].origin}, or correct its path prefix`,
      };
    default:
      return undefined;
  }
}

function causeFromUser(me: Me, findings: Findings): Cause | undefined {
  if (me.state?.toLowerCase() !== "inactive") return undefined;
  return {
    why: `The user of api-token${inBrackets(findings)} is inactive in Zylon`,
    remedy:
      "Ask an administrator of Zylon to activate the user, or set api-token to the token of an active user",
  };
}

/** What the list of the token's user shows. */
function causeFromList(
  findings: Findings,
  { code, http }: ActionError,
): Cause | undefined {
  const { integrations, connector, id } = findings;
  if (integrations === undefined || connector === undefined) return undefined;
  const listed = integrations.filter((one) => one.id === id);
  const isListed = listed.some(
    (one) => one.type === "" || isOf(one, connector),
  );
  if (!isListed && listed[0] !== undefined)
    return wrongType(listed[0], connector, findings);
  if (!isListed && id !== undefined)
    return notTheirs(id, connector, integrations, findings);
  if (code === "unauthorized" || http.status === 400) return undefined;
  if (code === "not-found" && isListed) {
    return {
      why: "Zylon lists this integration, but does not offer this call for it. Its set-up is not finished, or this version of Zylon has a different API",
      remedy:
        "Open the integration in Zylon and finish its set-up. Then check base-url and the version of Zylon",
    };
  }
  return {
    why: `The connector ${connector.type} is disabled on this instance, or the user of api-token${inBrackets(findings)} lacks the permission`,
    remedy:
      "Ask an administrator of Zylon to enable the connector, or to grant the user of api-token the permission",
  };
}

function wrongType(
  { id, type }: Integration,
  given: Connector,
  { printer }: Findings,
): Cause {
  const right = connectorOf(type)?.type ?? printer.value(type, 60);
  return {
    code: "wrong-type",
    why: `The integration ${oneLine(id, 60)} has the type ${right}, not ${given.type}`,
    remedy: `Set integration-type: ${right}`,
  };
}

/** The token's user has no integration of this id. */
function notTheirs(
  id: string,
  connector: Connector,
  integrations: readonly Integration[],
  findings: Findings,
): Cause {
  const ids = integrations
    .filter((one) => isOf(one, connector))
    .map((one) => one.id);
  const has =
    ids.length === 0
      ? `no ${connector.label} integration there`
      : `these ${connector.label} integrations there: ${idList(ids)}`;
  return {
    why: `The integration ${oneLine(id, 60)} does not exist in ${organizationIn(findings)}, or belongs to another user. The user of api-token${inBrackets(findings)} has ${has}`,
    remedy:
      "Correct integration-id or organization, or set api-token to the token of the user who created the integration",
  };
}

/**
 * Zylon accepts the token and refuses an OAuth integration: then its grant is
 * the likely cause.
 */
function causeFromGrant(
  findings: Findings,
  { code, explanation, http }: ActionError,
): Cause | undefined {
  const { me, connector, id, inputs } = findings;
  if (connector?.credentials !== "oauth" || id === undefined) return undefined;
  if (code !== "unauthorized" && http.status !== 400) return undefined;
  if (typeof me === "string") {
    if (code === "unauthorized") return undefined;
    // Nothing more is known, except that it has no username and password.
    const remedy =
      "Check integration-id and integration-type, and open the integration in Zylon";
    return { why: explanation.why, remedy };
  }
  const url = loginUrl(inputs["base-url"], connector, id);
  const orRefresh = inputs["refresh-oauth"]
    ? ""
    : ". Or set refresh-oauth: true";
  return {
    why: `The token is valid. Most likely, Zylon's own access to ${connector.label} expired or was withdrawn`,
    remedy: `Open ${url} while signed in to Zylon, and grant the access again${orRefresh}`,
  };
}

/** The failure with its cause, where the findings show one. */
export function withCause(
  failure: ActionError,
  findings: Findings,
): ActionError {
  const cause =
    causeFromMe(findings) ??
    causeFromList(findings, failure) ??
    causeFromGrant(findings, failure);
  if (cause === undefined) return failure;
  const { code, why, remedy } = cause;
  return new ActionError(
    code ?? failure.code,
    { what: failure.explanation.what, why, remedy },
    { cause: failure, http: failure.http },
  );
}

async function ask({ api }: Session, limits: Limits): Promise<Answers> {
  const me = await api
    .user(limits, 0)
    .catch((error: unknown) => asActionError(error).code);
  const integrations = await api.integrations(limits, 0).then(
    (listed) => listed.integrations,
    () => undefined,
  );
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
   * `request-timeout-seconds`.
   * @param subject what the failure concerns
   */
  async explain(
    failure: ActionError,
    session: Session,
    subject: Pick<Findings, "connector" | "id">,
  ): Promise<ActionError> {
    if (!mayBeExplained(failure, subject)) return failure;
    const { clock, inputs, printer, signal } = session;
    const seconds = inputs["request-timeout-seconds"];
    const late = () => tooSlow("The diagnosis");
    return within({ seconds, clock, signal, failure: late }, async (limits) => {
      const answers = await this.#answersTo(failure, session, limits);
      return withCause(failure, { ...answers, ...subject, inputs, printer });
    });
  }

  #answersTo(
    { code }: ActionError,
    session: Session,
    limits: Limits,
  ): Promise<Answers> {
    const answers = this.#answers.get(code) ?? ask(session, limits);
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
