/**
 * After a 401, 403 or 404, asks Zylon two more questions to find the cause,
 * once per run and error code. If they fail, the original failure stays.
 */
import { wrongType } from "./choice.ts";
import { isOf, loginUrl, type Target } from "../connectors.ts";
import { type ErrorCode, Failure, failureOf } from "../errors.ts";
import { type Run, within } from "./phase.ts";
import {
  type Entry,
  listNewer,
  listOlder,
  ownedBy,
  titleOf,
} from "../zylon/integrations.ts";
import { firstOf, line } from "../text.ts";
import type { Me } from "../zylon/schemas.ts";

/** Short, since the answers only improve a message. */
const SECONDS = 30;

/** The answer to each question, or the error code if it failed. */
interface Answers {
  readonly me: Me | ErrorCode;
  readonly entries: readonly Entry[] | ErrorCode;
}

interface Explanation {
  readonly title: string;
  readonly remedy: string;
  /** Set if it differs from the code of the request. */
  readonly code?: ErrorCode;
}

export class Diagnosis {
  /** Answers by error code, since a token that was valid may expire later. */
  readonly #answers = new Map<ErrorCode, Promise<Answers>>();

  /** Returns the failure with its cause as the title, if a cause is found. */
  async explain(
    failure: Failure,
    target: Target | undefined,
    run: Run,
  ): Promise<Failure> {
    const { code, title, detail, details } = failure;
    const isOAuth = target?.connector.credentials === "oauth";
    const isAsked =
      ["unauthorized", "forbidden", "not-found"].includes(code) ||
      (isOAuth && details.status === 400 && code !== "already-running");
    if (details.kind === "page") return withPath(failure, run.inputs);
    if (!isAsked) return failure;
    if (run.limit.signal.aborted) return failure;
    const answers = this.#answers.get(code) ?? ask(run);
    this.#answers.set(code, answers);
    const cause = causeOf(failure, target, await answers, run);
    if (cause === undefined) return failure;
    return failure.with({ ...cause, detail: detail === "" ? title : detail });
  }
}

/** An address copied from a browser often has too long a path. */
function withPath(
  failure: Failure,
  { baseUrl: { pathname } }: Run["inputs"],
): Failure {
  if (pathname === "/") return failure;
  return failure.adding(`base-url has the path ${line(pathname, 60)}`);
}

async function ask(run: Run): Promise<Answers> {
  const time = { seconds: SECONDS, failure: () => new Failure("timeout", "") };
  const codeOf = (error: unknown): ErrorCode => failureOf(error).code;
  const me = await within(run, time, ({ zylon, limit }) =>
    zylon.me(limit),
  ).catch(codeOf);
  const entries = await within(run, time, async ({ zylon, limit }) => {
    const newer = await listNewer(zylon, limit);
    const older = await listOlder(zylon, newer.hasArtifacts, limit);
    const account = typeof me === "string" ? "" : me.account_id;
    const own = ownedBy(newer.entries, account);
    return [...own, ...newer.entries, ...older.entries];
  }).catch(codeOf);
  return { me, entries };
}

function causeOf(
  failure: Failure,
  target: Target | undefined,
  answers: Answers,
  { inputs }: Run,
): Explanation | undefined {
  const { me, entries } = answers;
  const organization = `the organization "${line(inputs.organization, 60)}"`;
  switch (me) {
    case "unauthorized":
      return {
        title: "The token in api-token is wrong, expired or revoked",
        remedy:
          "Sign in to Zylon with the account that created the integration, create a new Workspace API token, and store it in the secret that api-token uses",
      };
    case "forbidden":
      return {
        title: `The user of api-token is inactive, or not in ${organization}`,
        remedy:
          "Correct organization, or ask an administrator of Zylon to check the user",
      };
    case "bad-request":
    case "unprocessable":
      return {
        title: `Zylon doesn't accept ${organization}`,
        remedy: "Correct organization: its slug or UUID",
      };
    case "not-found":
    case "not-api":
    case "redirect":
      return typeof entries === "string" ? notZylon(inputs) : undefined;
    default:
      if (typeof me === "string") return undefined;
  }
  if (me.state.toLowerCase() === "inactive")
    return {
      title: `The user of api-token${nameIn(me)} is inactive in Zylon`,
      remedy: "Ask an administrator of Zylon to activate the user",
    };
  if (target === undefined) return undefined;
  if (typeof entries !== "string") {
    const cause = causeInList(failure, target, { me, entries }, inputs);
    if (cause !== undefined) return cause;
  }
  return causeInGrant(failure, target, inputs);
}

const nameIn = ({ name }: Me): string => (name === "" ? "" : ` (${name})`);

function notZylon({ baseUrl: url }: Run["inputs"]): Explanation {
  const hasPath = url.pathname !== "/";
  return {
    code: "not-api",
    title: `${url.host} is not Zylon, or base-url has a wrong path`,
    remedy: hasPath
      ? `Set base-url to ${url.origin}, or correct its path`
      : "Correct host, port or path in base-url",
  };
}

/** Looks for the cause in the lists of the token's user. */
function causeInList(
  { code, details }: Failure,
  target: Target,
  { me, entries }: { me: Me; entries: readonly Entry[] },
  inputs: Run["inputs"],
): Explanation | undefined {
  const { connector, id } = target;
  const listed = entries.find((entry) => entry.id === id);
  if (listed === undefined && code !== "unauthorized")
    return notListed(target, me, entries);
  if (listed !== undefined && !isOf(listed, connector))
    return wrongType(target, listed, inputs);
  if (code === "unauthorized" || details.status === 400) return undefined;
  if (code === "not-found")
    return {
      title: "Zylon lists this integration, but answers that it isn't there",
      remedy:
        "Open the integration in Zylon and finish its set-up. If it is finished, check the version of Zylon",
    };
  return {
    title: `The connector ${connector.type} is disabled, or the user of api-token${nameIn(me)} lacks permission to use it`,
    remedy:
      "Ask an administrator of Zylon to enable the connector, or to grant the permission",
  };
}

function notListed(
  { connector, id, api }: Target,
  me: Me,
  entries: readonly Entry[],
): Explanation {
  const fitting = entries.filter((entry) => isOf(entry, connector));
  const some = [...new Set(fitting.map(titleOf))];
  const has = some.length === 0 ? "none" : firstOf(some);
  // After an update of Zylon, an integration may have an id of the newer API.
  if (
    api === "integration" &&
    fitting.some((entry) => entry.api === "artifact")
  )
    return {
      title: `Zylon doesn't know the integration ${line(id, 60)}`,
      remedy: `An update of Zylon may have given it another id. Of this type, Zylon lists ${has}: set integration-id to the right one`,
    };
  return {
    title: `The user of api-token${nameIn(me)} has no integration ${line(id, 60)}`,
    remedy: `Correct integration-id (of this type, Zylon lists ${has}) or organization, or use the token of the user who created it`,
  };
}

/** The token is valid, so Zylon's own access to the source is the cause. */
function causeInGrant(
  { code, title, remedy, details }: Failure,
  { connector, id, api }: Target,
  inputs: Run["inputs"],
): Explanation | undefined {
  if (connector.credentials !== "oauth") {
    if (code !== "unauthorized") return undefined;
    return {
      title: "Zylon answered 401, but api-token is valid",
      remedy:
        "Open the integration in Zylon and check its credentials, or set configure: update with username and password",
    };
  }
  const isAbout = /oauth|grant|token|expired|unauthori[sz]ed/i;
  const isOlder = api === "integration";
  const page = isOlder
    ? loginUrl(inputs.baseUrl, connector, id)
    : "the integration";
  const orRefresh =
    isOlder && !inputs.refreshOauth ? ", or set refresh-oauth: true" : "";
  const grant = `sign in to Zylon, open ${page} and grant access again${orRefresh}`;
  if (code === "unauthorized" || isAbout.test(details.said ?? ""))
    return {
      title: `Zylon lost its access to ${connector.label}; api-token is valid`,
      remedy: `To renew Zylon's access, ${grant}`,
    };
  if (details.status !== 400) return undefined;
  return { title, remedy: `${remedy}. If that is right, ${grant}` };
}
