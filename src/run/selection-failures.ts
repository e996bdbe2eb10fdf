/** Failures: no integration matches, several do, or the type is wrong. */
import {
  type Connector,
  findConnector,
  getLoginUrl,
  matchesConnector,
} from "../connectors.ts";
import { Failure } from "../errors.ts";
import { type Inputs, mayCreate } from "../inputs/inputs.ts";
import { formatCommaList, toSafeLine } from "../text.ts";
import { getPlace } from "../zylon/config.ts";
import {
  formatIdAndName,
  formatTypedId,
  type ListedIntegration,
} from "../zylon/integrations.ts";
import { type IntegrationLists, isWanted } from "./integration-lists.ts";
import type { RunContext } from "./run-context.ts";

/** The places of more than these are not asked for. */
const MAX_PLACES = 10;

/** The failure if several integrations match. Says what each of them reads. */
export async function ambiguousFailure(
  entries: readonly ListedIntegration[],
  run: RunContext,
): Promise<Failure> {
  const orOthers = mayCreate(run.inputs)
    ? describeUpdate(run.inputs)
    : ", to several, or to all";
  return new Failure("ambiguous", "", {
    names: await describeEntries(entries, run),
    remedy: `Set integration-id to one of them${orOthers}`,
  });
}

/** Why an integration may not be the right one: the titles for one and several. */
const DOUBTS = {
  username: [
    "Zylon doesn't say which username this integration has",
    "Zylon doesn't say which usernames these integrations have",
  ],
  owner: [
    "Zylon doesn't say who created this integration",
    "Zylon doesn't say who created these integrations",
  ],
  name: [
    "Somebody else has an integration with this name",
    "Others have integrations with this name",
  ],
} as const satisfies Record<string, readonly [one: string, several: string]>;

/**
 * The failure if nothing matches for certain.
 * @param otherwise what to do if none of them is the right one
 */
export async function uncertainMatchFailure(
  doubt: keyof typeof DOUBTS,
  entries: readonly ListedIntegration[],
  run: RunContext,
  otherwise = "Otherwise, create yours in Zylon",
): Promise<Failure> {
  const [titleOfOne, titleOfSeveral] = DOUBTS[doubt];
  const isSingle = entries.length === 1;
  const id = nameSingle(entries);
  const ifRight = isSingle
    ? `If it is the right one, set integration-id to ${id}`
    : "If one of them is the right one, set integration-id to it";
  return new Failure("ambiguous", "", {
    names: await describeEntries(entries, run),
    title: isSingle ? titleOfOne : titleOfSeveral,
    remedy:
      run.inputs.selection.kind === "all"
        ? `Set integration-id to ${isSingle ? `${id} if it is yours` : "those that are yours"}`
        : `${ifRight}${describeUpdate(run.inputs)}. ${otherwise}`,
  });
}

/** The failure if usernames differ from the given one only in case or domain. */
export function similarUsernameFailure(
  entries: readonly ListedIntegration[],
  inputs: Inputs,
): Failure {
  const given = inputs.username.toLowerCase();
  const isOfCase = entries.every(
    ({ username }) => username.toLowerCase() === given,
  );
  const title =
    entries.length === 1
      ? `The username of this integration differs only in ${isOfCase ? "case" : "its domain"}`
      : `The usernames of these integrations differ only in ${isOfCase ? "case" : "case or domain"}`;
  return new Failure("ambiguous", "", {
    names: entries.map(({ id, username }) =>
      formatIdAndName({ id, name: username }),
    ),
    title,
    remedy: `Write username exactly as Zylon has it, or set integration-id to ${nameSingle(entries)}${describeUpdate(inputs)}`,
  });
}

/** The id of the only one, ready to paste; `one of them` of several. */
function nameSingle(entries: readonly ListedIntegration[]): string {
  const [only, ...others] = entries;
  return only === undefined || others.length > 0
    ? "one of them"
    : toSafeLine(only.id, 60);
}

/** Says what else to change where an id is set in a step that would create. */
function describeUpdate(inputs: Inputs): string {
  if (!mayCreate(inputs)) return "";
  const hasContent = inputs.content.length > 0;
  const andRemove = hasContent ? ", and remove content" : "";
  return `, and configure: update (or none, without password)${andRemove}`;
}

/** Describes each with its name or place, ready to paste. */
async function describeEntries(
  entries: readonly ListedIntegration[],
  { zylon, inputs, limit }: RunContext,
): Promise<string[]> {
  const { integrationType, selection } = inputs;
  const format = integrationType === "any" ? formatTypedId : formatIdAndName;
  const names: string[] = [];
  for (const [index, entry] of entries.entries()) {
    const connector =
      selection.kind === "only" && selection.connector
        ? selection.connector
        : findConnector(entry.type);
    let { name } = entry;
    const hasPlace = entry.api === "integration" && index < MAX_PLACES;
    if (hasPlace && connector !== undefined) {
      const target = { connector, id: entry.id, api: entry.api };
      const config = await zylon.getConfig(target, limit).catch(() => null);
      name = getPlace(config, connector);
    }
    names.push(format({ ...entry, name }));
  }
  return names;
}

/** The failure if the user has integrations of the type, and all are excluded. */
export const allExcludedFailure = (connector: Connector | undefined): Failure =>
  new Failure("no-integration", "", {
    title: `integration-id excludes every ${formatLabel(connector)}integration`,
    remedy: "Remove an exclusion from integration-id",
  });

/** `Confluence `, to be followed by "integration"; empty if any type will do. */
const formatLabel = (connector: Connector | undefined): string =>
  connector === undefined ? "" : `${connector.label} `;

/**
 * The failure if the user has none. If the artifact API refused its list, the
 * refusal may be why. Otherwise, it names the usernames that the user's
 * integrations have, and the integrations that others created.
 */
export function noIntegrationFailure(
  inputs: Inputs,
  connector: Connector | undefined,
  lists: IntegrationLists,
): Failure {
  const { refusal } = lists.fromArtifactApi;
  if (refusal !== undefined) return refusal;
  const { username } = inputs;
  const label = formatLabel(connector);
  const withUsername =
    username === "" ? "" : ` with the username ${toSafeLine(username, 60)}`;
  const listed = lists.othersInArtifactApi.filter((entry) =>
    isWanted(entry, connector),
  );
  const isEmpty = listed.length === 0;
  const listedFirst = isEmpty
    ? ""
    : `integration-id to ${nameSingle(listed)}, or `;
  const assignment = `${listedFirst}api-token to the token of the account that created the integration`;
  const usernames = listOtherUsernames(inputs, connector, lists);
  return new Failure("no-integration", isEmpty ? "" : "others created some", {
    names: listed.map(formatTypedId),
    title: `The user of api-token has no ${label}integration${withUsername}`,
    remedy:
      usernames === ""
        ? `Set ${assignment}. If nobody has, ${describeCreation(inputs, connector, lists)}`
        : `Correct username: the user's integrations use ${usernames}. Or set ${assignment}`,
  });
}

/**
 * Lists the usernames of the user's integrations of the wanted type; empty if no
 * type is wanted, or no username was given.
 */
function listOtherUsernames(
  { username }: Inputs,
  connector: Connector | undefined,
  { ownInArtifactApi, fromIntegrationApi }: IntegrationLists,
): string {
  if (username === "") return "";
  const isOfType = (entry: ListedIntegration): boolean =>
    connector !== undefined && matchesConnector(entry, connector);
  const usernames = [...ownInArtifactApi, ...fromIntegrationApi.entries]
    .filter(isOfType)
    .map((entry) => entry.username)
    .filter((name) => name !== "");
  return formatCommaList(usernames.map((name) => toSafeLine(name, 60)));
}

function describeCreation(
  { baseUrl: url, selection }: Inputs,
  connector: Connector | undefined,
  { fromArtifactApi }: IntegrationLists,
): string {
  if (connector?.credentials === "password" && selection.kind !== "all")
    return "set configure: create, with username and password";
  if (connector?.credentials === "oauth" && !fromArtifactApi.hasArtifactApi)
    return `sign in to Zylon, and create one at ${getLoginUrl(url, connector)}`;
  return "create one in Zylon";
}

/** Title and remedy for an integration that is not of the given type. */
export function describeWrongType(
  { connector }: { readonly connector: Connector | undefined },
  entry: ListedIntegration,
  inputs: Inputs,
): { code: "wrong-type"; title: string; remedy: string } {
  const actual = findConnector(entry.type);
  const label = actual?.label ?? `"${toSafeLine(entry.type, 60)}"`;
  const notExpected = connector === undefined ? "" : `, not ${connector.label}`;
  return {
    code: "wrong-type",
    title: `${formatIdAndName(entry)} is a ${label} integration${notExpected}`,
    remedy: getTypeRemedy(entry, actual, inputs),
  };
}

function getTypeRemedy(
  { id }: ListedIntegration,
  actual: Connector | undefined,
  { integrationType, selection }: Inputs,
): string {
  if (actual === undefined)
    return "This type is not supported. Set another integration-id";
  const path = `${actual.type}/${toSafeLine(id, 60)}`;
  if (integrationType === "any") return `Write ${path} in integration-id`;
  const isOnlyId = selection.kind === "ids" && selection.ids.length === 1;
  if (isOnlyId) return `Set integration-type: ${actual.type}`;
  return `Remove integration-type, and write ${path} in integration-id`;
}

/**
 * Explains that no API knows an id.
 * @param connector the type that was given with the id, if any
 * @param entries what Zylon lists, the user's own first
 */
export function describeUnknownId(
  id: string,
  connector: Connector | undefined,
  entries: readonly ListedIntegration[],
  { selection }: Inputs,
): { title: string; fact: string; names: string[]; remedy: string } {
  const shownId = toSafeLine(id, 60);
  const format = connector === undefined ? formatTypedId : formatIdAndName;
  const ofConnector = entries.filter(
    (entry) => !connector || matchesConnector(entry, connector),
  );
  const withThisName = ofConnector.filter(
    ({ name }) => name.toLowerCase() === id.toLowerCase(),
  );
  if (withThisName.length > 0) {
    const ids = new Set(
      withThisName.map((entry) => format({ ...entry, name: "" })),
    );
    const [onlyId = "", ...otherIds] = ids;
    return {
      title: `"${shownId}" is a name, not an id`,
      fact: "Zylon lists",
      names: [...new Set(withThisName.map(format))],
      remedy: `Write ${otherIds.length === 0 ? onlyId : "one of these ids"} in integration-id instead`,
    };
  }
  const names = ofConnector.map(format);
  const ofType = connector === undefined ? "" : " of this type";
  const types = new Set(entries.map(({ type }) => type));
  const isMixed = connector === undefined && types.size > 1;
  const orTyped = isMixed ? ` write type/${shownId},` : "";
  const isOneOfSeveral = selection.kind === "ids" && selection.ids.length > 1;
  const correct = isOneOfSeveral
    ? "Correct or remove this id, correct organization,"
    : "Correct integration-id or organization,";
  return {
    title: `The user of api-token has no integration ${shownId}`,
    fact:
      names.length === 0 ? `none${ofType} is listed` : "Zylon lists other ids",
    names: [...new Set(names)],
    remedy: `${correct}${orTyped} or use its creator's token. It may be deleted, hidden, or have a new id since an update`,
  };
}
