/** Failures: no integration matches, several do, or the type is wrong. */
import {
  type Connector,
  findConnector,
  getLoginUrl,
  matchesConnector,
} from "../connectors.ts";
import { Failure } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { formatCommaList, toSafeLine } from "../text.ts";
import { getPlace } from "../zylon/config.ts";
import {
  formatIdAndName,
  formatTypedId,
  type IntegrationLists,
  type ListedIntegration,
} from "../zylon/integrations.ts";
import type { RunContext } from "./phase.ts";

/** The most candidates whose configs are read, to say what each is for. */
const MAX_CONFIGS = 10;

/** Lists the integrations that match, with what they read. */
export async function ambiguousFailure(
  entries: readonly ListedIntegration[],
  { zylon, inputs, limit }: RunContext,
  otherwise = "Otherwise, create yours in Zylon",
): Promise<Failure> {
  const isAny = inputs.integrationType === "any";
  const names: string[] = [];
  for (const [at, entry] of entries.entries()) {
    const connector =
      inputs.selection.kind === "only" && inputs.selection.connector
        ? inputs.selection.connector
        : findConnector(entry.type);
    let name = entry.name;
    const hasConfig = entry.api === "integration" && at < MAX_CONFIGS;
    if (hasConfig && connector !== undefined) {
      const target = { connector, id: entry.id, api: entry.api };
      const config = await zylon.getConfig(target, limit).catch(() => null);
      name = getPlace(config, connector);
    }
    names.push((isAny ? formatTypedId : formatIdAndName)({ ...entry, name }));
  }
  const mayCreate = ["create", "upsert"].includes(inputs.configure);
  const rest = mayCreate
    ? ", and configure: update (or none, without password)"
    : "";
  if (entries.length > 1)
    return new Failure("ambiguous", "", {
      names,
      remedy: `Set integration-id to one of them${mayCreate ? rest : ", to several, or to all"}`,
    });
  return new Failure("ambiguous", "", {
    names,
    title: "Zylon doesn't say which username this integration has",
    remedy: `If it is the right one, set integration-id to it${rest}. ${otherwise}`,
  });
}

/** Lists the usernames that exist, and the integrations that others created. */
export function noIntegrationFailure(
  inputs: Inputs,
  connector: Connector | undefined,
  lists: IntegrationLists,
): Failure {
  const { username, selection } = inputs;
  const label = connector === undefined ? "" : `${connector.label} `;
  if (selection.kind === "all" && selection.exclusions.length > 0)
    return new Failure("no-integration", "", {
      title: `integration-id excludes every ${label}integration`,
      remedy: "Remove an exclusion from integration-id",
    });
  const whose =
    username === "" ? "" : ` with the username ${toSafeLine(username, 60)}`;
  const isMeant = (entry: ListedIntegration): boolean =>
    connector === undefined || matchesConnector(entry, connector);
  const listed = lists.fromArtifactApi.entries
    .filter(isMeant)
    .map(formatTypedId);
  const others =
    listed.length === 0
      ? ""
      : `. Or set integration-id to one that others created: ${formatCommaList(listed)}`;
  return new Failure("no-integration", "", {
    title: `The user of api-token has no ${label}integration${whose}`,
    remedy: `${suggestIntegration(inputs, connector, lists)}. Or set api-token to the token of a user who has one${others}`,
  });
}

function suggestIntegration(
  { baseUrl: url, username, selection }: Inputs,
  connector: Connector | undefined,
  { own, fromIntegrationApi, fromArtifactApi }: IntegrationLists,
): string {
  const isMeant = (entry: ListedIntegration): boolean =>
    connector !== undefined && matchesConnector(entry, connector);
  const usernames = [...own, ...fromIntegrationApi.entries]
    .filter(isMeant)
    .map((entry) => entry.username)
    .filter((name) => name !== "");
  if (username !== "" && usernames.length > 0)
    return `Correct username: the user's integrations use ${formatCommaList(usernames.map((name) => toSafeLine(name, 60)))}`;
  if (connector?.credentials === "password" && selection.kind !== "all")
    return "Set configure: create, with username and password";
  if (connector?.credentials === "oauth" && !fromArtifactApi.hasArtifactApi)
    return `Sign in to Zylon, and create one at ${getLoginUrl(url, connector)}`;
  return "Create one in Zylon";
}

/** Title and remedy for an integration that is not of the given type. */
export function describeWrongType(
  { connector }: { readonly connector: Connector | undefined },
  entry: ListedIntegration,
  inputs: Inputs,
): { code: "wrong-type"; title: string; remedy: string } {
  const right = findConnector(entry.type);
  const found = right?.label ?? `"${toSafeLine(entry.type, 60)}"`;
  const isNot = connector === undefined ? "" : `, not ${connector.label}`;
  return {
    code: "wrong-type",
    title: `${formatIdAndName(entry)} is a ${found} integration${isNot}`,
    remedy: getTypeRemedy(entry, right, inputs),
  };
}

function getTypeRemedy(
  { id }: ListedIntegration,
  right: Connector | undefined,
  { integrationType: given, selection }: Inputs,
): string {
  if (right === undefined)
    return "This type is not supported. Set another integration-id";
  const path = `${right.type}/${toSafeLine(id, 60)}`;
  if (given === "any") return `Write ${path} in integration-id`;
  const isOne = selection.kind === "ids" && selection.ids.length === 1;
  if (isOne) return `Set integration-type: ${right.type}`;
  return `Remove integration-type, and write ${path} in integration-id`;
}

/** The failure for an id without a type that no list contains. */
export function notListedFailure(
  id: string,
  entries: readonly ListedIntegration[],
): Failure {
  const some =
    entries.length === 0 ? "none" : formatCommaList(entries.map(formatTypedId));
  return new Failure("not-found", `it lists ${some}`, {
    title: `Zylon doesn't list the integration ${toSafeLine(id, 60)}`,
    remedy:
      "Correct integration-id or organization. If the id is right, set integration-type, so that the action asks for it directly",
  });
}
