/**
 * After a 401, 403 or 404: two more questions, asked once a run and code, that
 * name its cause. They never hide the failure.
 */
import { within } from "./clock.ts";
import { connectorOf, loginUrl } from "./connectors.ts";
import { type ErrorCode, Failure, failureOf } from "./errors.ts";
import type { Run } from "./phase.ts";
import type { Integration } from "./integration.ts";
import { firstOf, line } from "./text.ts";
import { type Entity, isOf, type Me } from "./zylon.ts";

/** This is for a better message alone. */
const SECONDS = 30;

/** What both questions brought, each or the code of its failure. */
interface Answers {
  readonly me: Me | ErrorCode;
  readonly entities: readonly Entity[] | ErrorCode;
}

interface Explanation {
  readonly title: string;
  readonly remedy: string;
  /** Where it is another one than that of the request. */
  readonly code?: ErrorCode;
}

export class Diagnosis {
  /** By the code of the failure: a token that was valid may expire later. */
  readonly #answers = new Map<ErrorCode, Promise<Answers>>();

  /** The failure with its cause as the title, where one is found. */
  async explain(
    failure: Failure,
    one: Integration | undefined,
    run: Run,
  ): Promise<Failure> {
    const { code, title, detail, details } = failure;
    const isOAuth = one?.connector.credentials === "oauth";
    const isAsked =
      ["unauthorized", "forbidden", "not-found"].includes(code) ||
      (isOAuth && details.status === 400);
    if (!isAsked || details.isPage === true) return failure;
    if (run.limit.signal.aborted) return failure;
    const answers = this.#answers.get(code) ?? ask(run);
    this.#answers.set(code, answers);
    const cause = causeOf(failure, one, await answers, run);
    if (cause === undefined) return failure;
    const { code: other = code, ...words } = cause;
    const request = detail === "" ? title : detail;
    return failure.with(words, other, request);
  }
}

async function ask({ zylon, limit }: Run): Promise<Answers> {
  const tooLong = (): Failure => new Failure("timeout", "");
  const codeOf = (error: unknown): ErrorCode => failureOf(error).code;
  const me = await within(limit, SECONDS, tooLong, (inTime) =>
    zylon.me(inTime),
  ).catch(codeOf);
  const entities = await within(limit, SECONDS, tooLong, async (inTime) => {
    const { items } = await zylon.integrations(inTime);
    return items;
  }).catch(codeOf);
  return { me, entities };
}

function causeOf(
  failure: Failure,
  one: Integration | undefined,
  answers: Answers,
  { inputs }: Run,
): Explanation | undefined {
  const { me, entities } = answers;
  const organization = `the organization "${line(inputs.organization, 60)}"`;
  switch (me) {
    case "unauthorized":
      return {
        title: "The token in api-token is wrong, expired or revoked",
        remedy:
          "Create a new Workspace API token in Zylon, and store it in the secret behind api-token",
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
      return typeof entities === "string" ? notZylon(inputs) : undefined;
    default:
      if (typeof me === "string") return undefined;
  }
  if (me.state.toLowerCase() === "inactive")
    return {
      title: `The user of api-token${nameIn(me)} is inactive in Zylon`,
      remedy: "Ask an administrator of Zylon to activate the user",
    };
  if (one === undefined) return undefined;
  if (typeof entities !== "string") {
    const cause = causeInList(failure, one, { me, entities }, inputs);
    if (cause !== undefined) return cause;
  }
  return causeInGrant(failure, one, inputs);
}

const nameIn = ({ name }: Me): string => (name === "" ? "" : ` (${name})`);

function notZylon({ "base-url": url }: Run["inputs"]): Explanation {
  const hasPath = url.pathname !== "/";
  return {
    code: "not-api",
    title: `${url.host} is not Zylon, or base-url has a wrong path`,
    remedy: hasPath
      ? `Set base-url to ${url.origin}, or correct its path`
      : "Correct host, port or path in base-url",
  };
}

/** What the list of the token's user shows. */
function causeInList(
  { code, details }: Failure,
  one: Integration,
  { me, entities }: { me: Me; entities: readonly Entity[] },
  inputs: Run["inputs"],
): Explanation | undefined {
  const { connector, id } = one;
  const listed = entities.find((entity) => entity.id === id);
  if (listed === undefined && code !== "unauthorized")
    return notListed(one, me, entities);
  if (listed !== undefined && !isOf(listed, connector))
    return wrongType(one, listed, inputs);
  if (code === "unauthorized" || details.status === 400) return undefined;
  if (code === "not-found")
    return {
      title: "Zylon lists this integration, but answers that it isn't there",
      remedy:
        "Open the integration in Zylon and finish its set-up. If it is finished, check the version of Zylon",
    };
  return {
    title: `The connector ${connector.type} is disabled, or the user of api-token${nameIn(me)} lacks the permission`,
    remedy:
      "Ask an administrator of Zylon to enable the connector, or to grant the permission",
  };
}

function notListed(
  { connector, id = "" }: Integration,
  me: Me,
  entities: readonly Entity[],
): Explanation {
  const ids = entities
    .filter((one) => isOf(one, connector))
    .map((one) => line(one.id, 60));
  const has = ids.length === 0 ? "none" : firstOf(ids);
  return {
    title: `The user of api-token${nameIn(me)} has no integration ${line(id, 60)}`,
    remedy: `Correct integration-id (of this type, the user has ${has}) or organization, or use the token of the user who created it`,
  };
}

function wrongType(
  { connector }: Integration,
  listed: Entity,
  { "integration-type": given, selection }: Run["inputs"],
): Explanation {
  const name = line(listed.id, 60);
  const right = connectorOf(listed.type);
  const found = right?.label ?? line(listed.type, 60);
  return {
    code: "wrong-type",
    title: `${name} is a ${found} integration, not ${connector.label}`,
    remedy: remedyOf(),
  };

  function remedyOf(): string {
    if (right === undefined)
      return "This type is not supported. Set another integration-id";
    const entry = `${right.type}/${name}`;
    if (given === "any") return `Write ${entry} in integration-id`;
    const isOne = selection.kind === "ids" && selection.targets.length === 1;
    if (isOne) return `Set integration-type: ${right.type}`;
    return `Set integration-type: any, and write ${entry} in integration-id`;
  }
}

/** The token is right: then Zylon's own access to the source is the cause. */
function causeInGrant(
  { code, title, remedy, details }: Failure,
  { connector, id }: Integration,
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
  const url = loginUrl(inputs["base-url"], connector, id);
  const orRefresh = inputs["refresh-oauth"]
    ? ""
    : ", or set refresh-oauth: true";
  const grant = `sign in to Zylon, open ${url} and grant the access again${orRefresh}`;
  if (code === "unauthorized" || isAbout.test(details.said ?? ""))
    return {
      title: `Zylon lost its access to ${connector.label}; api-token is valid`,
      remedy: `To renew it, ${grant}`,
    };
  if (details.status !== 400) return undefined;
  return { title, remedy: `${remedy}. If that is right, ${grant}` };
}
