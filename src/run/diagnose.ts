/**
 * Looks for the cause of a failure. After a 401, 403 or 404, and after a 400 of a
 * connector with OAuth, it asks Zylon who the user is and which integrations there
 * are, once per run and error code.
 */
import { getLoginUrl, matchesConnector, type Target } from "../connectors.ts";
import { type ErrorCode, ERRORS, Failure, toFailure } from "../errors.ts";
import { getCredentialsRemedy } from "../inputs/inputs.ts";
import { toSafeLine } from "../text.ts";
import {
  filterByCreator,
  getAccountId,
  type ListedIntegration,
  listFromArtifactApi,
  listFromIntegrationApi,
} from "../zylon/integrations.ts";
import type { CurrentUser } from "../zylon/schemas.ts";
import { type RunContext, withTimeout } from "./run-context.ts";
import { describeUnknownId, describeWrongType } from "./selection-failures.ts";

/** Short, since the answers only improve a message. */
const QUESTION_SECONDS = 30;

/** The answer to each question, or its failure. */
interface Answers {
  readonly me: CurrentUser | Failure;
  readonly entries: readonly ListedIntegration[] | Failure;
}

interface Explanation {
  readonly title: string;
  readonly remedy: string;
  /** Is told after the request that failed. */
  readonly fact?: string;
  readonly names?: readonly string[];
  /** Set if it differs from the code of the request. */
  readonly code?: ErrorCode;
}

export class Diagnosis {
  /** Answers by error code, since a token that was valid may expire later. */
  readonly #answers = new Map<ErrorCode, Promise<Answers>>();

  /** Returns the failure with its cause, or with what to check, if that is known. */
  async explain(
    failure: Failure,
    target: Target | undefined,
    run: RunContext,
  ): Promise<Failure> {
    const { code, title, detail, details } = failure;
    const isOAuth = target?.connector.credentials === "oauth";
    const isAsked =
      ["unauthorized", "forbidden", "not-found"].includes(code) ||
      (isOAuth && details.status === 400 && code !== "already-running");
    if (details.kind === "page") return explainPage(failure, run.inputs);
    if (code === "sync-error" && target !== undefined)
      return addSyncRemedy(failure, target, run.inputs);
    if (!isAsked) return failure;
    if (run.limit.signal.aborted) return failure;
    const answers = this.#answers.get(code) ?? askForCause(run);
    this.#answers.set(code, answers);
    const cause = findCause(failure, target, await answers, run);
    if (cause === undefined) return failure;
    const { fact = "", ...explanation } = cause;
    return failure
      .with({ ...explanation, detail: detail === "" ? title : detail })
      .withFact(fact);
  }
}

/**
 * Adds what in the inputs may lead to a page: values that a login proxy refused,
 * or too long a path, as of an address that was copied from a browser.
 */
function explainPage(
  failure: Failure,
  { baseUrl: { pathname }, extraHeaders }: RunContext["inputs"],
): Failure {
  const isGeneral = failure.remedy === ERRORS["not-api"].remedy;
  if (failure.code === "not-api" && !isGeneral) return failure;
  const hasHeaders = Object.keys(extraHeaders).length > 0;
  const explained =
    isGeneral && hasHeaders
      ? failure.with({ remedy: EXTRA_HEADERS_REMEDY })
      : failure;
  if (pathname === "/") return explained;
  return explained.withFact(
    `base-url has the path ${toSafeLine(pathname, 60)}`,
  );
}

const EXTRA_HEADERS_REMEDY =
  "Check the values in extra-headers: what stands in front of Zylon may have refused them. Then check base-url";

async function askForCause(run: RunContext): Promise<Answers> {
  const time = {
    seconds: QUESTION_SECONDS,
    createFailure: () => new Failure("timeout", ""),
    waitingFor: () => "the cause of the failure",
  };
  const me = await withTimeout(run, time, ({ zylon, limit }) =>
    zylon.getCurrentUser(limit),
  ).catch(toFailure);
  const entries = await withTimeout(run, time, async ({ zylon, limit }) => {
    const fromArtifactApi = await listFromArtifactApi(zylon, limit);
    const fromIntegrationApi = await listFromIntegrationApi(
      zylon,
      fromArtifactApi.hasArtifactApi,
      limit,
    );
    const inArtifactApi = fromArtifactApi.entries;
    const account = me instanceof Failure ? "" : getAccountId(me);
    const ownInArtifactApi = filterByCreator(inArtifactApi, account);
    return [
      ...ownInArtifactApi,
      ...inArtifactApi,
      ...fromIntegrationApi.entries,
    ];
  }).catch(toFailure);
  return { me, entries };
}

function findCause(
  failure: Failure,
  target: Target | undefined,
  answers: Answers,
  { inputs }: RunContext,
): Explanation | undefined {
  const { me, entries } = answers;
  if (me instanceof Failure)
    return explainRefusedUser(failure, { me, entries }, inputs);
  if (me.state.toLowerCase() === "inactive")
    return {
      title: `The user of api-token${formatUserName(me)} is inactive in Zylon`,
      remedy:
        "Store the token of an active user who may see the integration, best of a service account, or ask a Zylon administrator to activate this one",
    };
  if (target === undefined) return undefined;
  if (!(entries instanceof Failure)) {
    const cause = findCauseInLists(failure, target, { me, entries }, inputs);
    if (cause !== undefined) return cause;
  }
  return explainLostGrant(failure, target, inputs);
}

/** Explains why Zylon doesn't say who the user of the token is. */
function explainRefusedUser(
  failure: Failure,
  { me, entries }: Answers & { readonly me: Failure },
  inputs: RunContext["inputs"],
): Explanation | undefined {
  const organization = `the organization "${toSafeLine(inputs.organization, 60)}"`;
  const refusedOrganization = {
    title: `Zylon doesn't accept ${organization}`,
    remedy: getOrganizationRemedy(inputs),
  };
  switch (me.code) {
    case "unauthorized":
      return {
        title: "The token in api-token is wrong, expired or revoked",
        remedy:
          "Sign in to Zylon with the account that created the integration, create a new Workspace API token, and store it in the secret that api-token uses",
      };
    case "forbidden":
      return {
        title: `The user of api-token is inactive, or not in ${organization}`,
        remedy: `${getOrganizationRemedy(inputs)}. If it is right, ask a Zylon administrator to check the user`,
      };
    case "bad-request":
    case "unprocessable":
      return refusedOrganization;
    case "not-found":
    case "not-api":
    case "redirect":
      if (isAboutOrganization(me))
        return {
          ...refusedOrganization,
          fact: isAboutOrganization(failure) ? "" : me.detail,
        };
      return entries instanceof Failure
        ? explainWrongAddress(inputs)
        : undefined;
    default:
      return undefined;
  }
}

const getOrganizationRemedy = ({
  organization,
}: RunContext["inputs"]): string =>
  organization === "default"
    ? "Set organization to the slug or UUID of yours"
    : "Remove organization, or set it to the slug of yours; that of the first one is default";

const isAboutOrganization = ({ details }: Failure): boolean =>
  /organi[sz]ation/i.test(details.serverMessage ?? "");

const formatUserName = ({ name }: CurrentUser): string =>
  name === "" ? "" : ` (${name})`;

function explainWrongAddress({
  baseUrl: url,
}: RunContext["inputs"]): Explanation {
  const hasPath = url.pathname !== "/";
  return {
    code: "not-api",
    title: `${url.host} is not Zylon, or base-url has a wrong path`,
    remedy: hasPath
      ? `Set base-url to ${url.origin}, or correct its path`
      : "Correct the host, port or path in base-url",
  };
}

/** Looks for the cause in what Zylon lists of the integration. */
function findCauseInLists(
  { code, details }: Failure,
  target: Target,
  { me, entries }: { me: CurrentUser; entries: readonly ListedIntegration[] },
  inputs: RunContext["inputs"],
): Explanation | undefined {
  const { connector, id, api } = target;
  const listed = entries.find((entry) => entry.id === id);
  // The artifact API may know an integration that its list hides.
  const isUnknown =
    listed === undefined && (api === "integration" || code === "not-found");
  if (isUnknown && code !== "unauthorized") {
    const unknown = describeUnknownId(id, connector, entries, inputs);
    return me.name === ""
      ? unknown
      : {
          ...unknown,
          fact: `api-token is the token of ${me.name}; ${unknown.fact}`,
        };
  }
  if (listed !== undefined && !matchesConnector(listed, connector))
    return describeWrongType(target, listed, inputs);
  if (code === "unauthorized" || details.status === 400) return undefined;
  if (code === "not-found")
    return {
      title: "Zylon lists this integration, but says that it doesn't exist",
      remedy:
        "Open the integration in Zylon and finish its set-up. If it is finished, check the version of Zylon",
    };
  return explainForbidden(details, connector, formatUserName(me));
}

function explainForbidden(
  { kind, serverMessage = "" }: Failure["details"],
  { type }: Target["connector"],
  userName: string,
): Explanation {
  if (/connector/i.test(serverMessage))
    return {
      title: `The connector ${type} is disabled, or the user of api-token${userName} lacks permission to use it`,
      remedy:
        "Ask a Zylon administrator to enable the connector or grant the permission",
    };
  if (kind === "refused-update")
    return {
      title: `Zylon doesn't let the user of api-token${userName} update these credentials`,
      remedy:
        "Use the token of the account that created the integration, or of a Zylon administrator. Zylon keeps its credentials",
    };
  return {
    title: `The user of api-token${userName} lacks permission to use this integration, or the connector ${type} is disabled`,
    remedy:
      "Ask a Zylon administrator to grant the permission or enable the connector",
  };
}

/** The token is valid, so Zylon's own access to the source may be the cause. */
function explainLostGrant(
  { code, title, remedy, details }: Failure,
  target: Target,
  inputs: RunContext["inputs"],
): Explanation | undefined {
  const { label, credentials } = target.connector;
  if (credentials !== "oauth") {
    if (code !== "unauthorized") return undefined;
    return {
      title: "Zylon answered 401, but api-token is valid",
      remedy: sendsCredentials(target, inputs)
        ? `${getCredentialsRemedy(inputs.password, "Check username and password first")}. Then open the integration in Zylon to see why`
        : "Open the integration in Zylon and check its credentials, or set configure: update with username and password",
    };
  }
  const serverMessage = details.serverMessage ?? "";
  const grant = describeGrant(target, inputs, serverMessage);
  if (code === "unauthorized" || LOST_GRANT.test(serverMessage))
    return {
      title: `Zylon lost its access to ${label}; api-token is valid`,
      remedy: `To renew Zylon's access, ${grant}`,
    };
  if (details.status !== 400) return undefined;
  return { title, remedy: `${remedy}. If that is right, ${grant}` };
}

const LOST_GRANT = /oauth|grant|token|expired|unauthori[sz]ed/i;

/** What a source answers if the access is gone, so that no refresh renews it. */
const REVOKED_GRANT = /invalid_grant|revoked/i;

/**
 * Says how to renew Zylon's access.
 * @param reason what Zylon said
 */
function describeGrant(
  { connector, id, api }: Target,
  inputs: RunContext["inputs"],
  reason: string,
): string {
  const isIntegrationApi = api === "integration";
  const page = isIntegrationApi
    ? getLoginUrl(inputs.baseUrl, connector, id)
    : "the integration";
  const mayRefresh =
    isIntegrationApi && !inputs.refreshOauth && !REVOKED_GRANT.test(reason);
  const orRefresh = mayRefresh ? ", or set refresh-oauth: true" : "";
  return `sign in to Zylon, open ${page} and grant access again${orRefresh}`;
}

/** Whether this run sends credentials to the integration before its ingest. */
const sendsCredentials = (
  { connector }: Target,
  { configure }: RunContext["inputs"],
): boolean =>
  connector.credentials === "password" &&
  (configure === "update" || configure === "upsert");

/** Says in the remedy what may be the cause: credentials or OAuth access. */
function addSyncRemedy(
  failure: Failure,
  target: Target,
  inputs: RunContext["inputs"],
): Failure {
  const hasReason = (failure.details.serverMessage ?? "") !== "";
  const toSeeWhy = hasReason ? "" : " to see why";
  const { label, credentials, passwordHint = "" } = target.connector;
  if (sendsCredentials(target, inputs)) {
    const check = `Check username and password${passwordHint} first: this run has just sent them`;
    return failure.with({
      remedy: `${getCredentialsRemedy(inputs.password, check)}. Then open the integration in Zylon${toSeeWhy}`,
    });
  }
  if (credentials !== "oauth")
    return hasReason
      ? failure.with({
          remedy:
            "Open the integration in Zylon, and check the source and Zylon's access to it",
        })
      : failure;
  const grant = describeGrant(target, inputs, failure.detail);
  return failure.with({
    remedy: LOST_GRANT.test(failure.detail)
      ? `To renew Zylon's access to ${label}, ${grant}. If that doesn't help, open the integration in Zylon${toSeeWhy}`
      : `Open the integration in Zylon${toSeeWhy}. If Zylon lost its access to ${label}, ${grant}`,
  });
}
