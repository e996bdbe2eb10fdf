/** What is told where no integration fits, several do, or another one. */
import { placeOf } from "../zylon/config.ts";
import { type Connector, connectorOf, isOf, loginUrl } from "../connectors.ts";
import { Failure } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import {
  type Entry,
  type Lists,
  pathOf,
  titleOf,
} from "../zylon/integrations.ts";
import type { Run } from "./phase.ts";
import { firstOf, line } from "../text.ts";

/** The most candidates whose configs are read, to say what each is for. */
const MAX_CONFIGS = 10;

/** Names them with what they read. */
export async function ambiguous(
  entries: readonly Entry[],
  { zylon, inputs, limit }: Run,
  otherwise = "Otherwise, create yours in Zylon",
): Promise<Failure> {
  const isAny = inputs["integration-type"] === "any";
  const names: string[] = [];
  for (const [at, entry] of entries.entries()) {
    const connector =
      inputs.selection.kind === "only" && inputs.selection.connector
        ? inputs.selection.connector
        : connectorOf(entry.type);
    let name = entry.name;
    const isAsked = entry.api === "integration" && at < MAX_CONFIGS;
    if (isAsked && connector !== undefined) {
      const target = { connector, id: entry.id, api: entry.api };
      const config = await zylon.config(target, limit).catch(() => null);
      name = placeOf(config, connector);
    }
    names.push((isAny ? pathOf : titleOf)({ ...entry, name }));
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

/** Names the usernames that are there, and what others have. */
export function noneOf(
  inputs: Inputs,
  connector: Connector | undefined,
  lists: Lists,
): Failure {
  const { username, selection } = inputs;
  const label = connector === undefined ? "" : `${connector.label} `;
  if (selection.kind === "all" && selection.except.length > 0)
    return new Failure("no-integration", "", {
      title: `integration-id leaves out every ${label}integration`,
      remedy: "Remove an exclusion from integration-id",
    });
  const whose =
    username === "" ? "" : ` with the username ${line(username, 60)}`;
  const isMeant = (entry: Entry): boolean =>
    connector === undefined || isOf(entry, connector);
  const listed = lists.artifacts.entries.filter(isMeant).map(pathOf);
  const others =
    listed.length === 0
      ? ""
      : `. Or set integration-id to one that others created: ${firstOf(listed)}`;
  return new Failure("no-integration", "", {
    title: `The user of api-token has no ${label}integration${whose}`,
    remedy: `${howToHave(inputs, connector, lists)}. Or set api-token to the token of a user who has one${others}`,
  });
}

function howToHave(
  { "base-url": url, username, selection }: Inputs,
  connector: Connector | undefined,
  { own, older, artifacts }: Lists,
): string {
  const isMeant = (entry: Entry): boolean =>
    connector !== undefined && isOf(entry, connector);
  const usernames = [...own, ...older.entries]
    .filter(isMeant)
    .map((entry) => entry.username)
    .filter((name) => name !== "");
  if (username !== "" && usernames.length > 0)
    return `Correct username: the user has ${firstOf(usernames.map((name) => line(name, 60)))}`;
  if (connector?.credentials === "password" && selection.kind !== "all")
    return "Set configure: create, with username and password";
  if (connector?.credentials === "oauth" && !artifacts.hasArtifacts)
    return `Sign in to Zylon, and create one at ${loginUrl(url, connector)}`;
  return "Create one in Zylon";
}

/** The id is of another type than was given. */
export function wrongType(
  { connector }: { readonly connector: Connector | undefined },
  entry: Entry,
  inputs: Inputs,
): { code: "wrong-type"; title: string; remedy: string } {
  const right = connectorOf(entry.type);
  const found = right?.label ?? `"${line(entry.type, 60)}"`;
  const isNot = connector === undefined ? "" : `, not ${connector.label}`;
  return {
    code: "wrong-type",
    title: `${titleOf(entry)} is a ${found} integration${isNot}`,
    remedy: remedyOfType(entry, right, inputs),
  };
}

function remedyOfType(
  { id }: Entry,
  right: Connector | undefined,
  { "integration-type": given, selection }: Inputs,
): string {
  if (right === undefined)
    return "This type is not supported. Set another integration-id";
  const path = `${right.type}/${line(id, 60)}`;
  if (given === "any") return `Write ${path} in integration-id`;
  const isOne = selection.kind === "ids" && selection.ids.length === 1;
  if (isOne) return `Set integration-type: ${right.type}`;
  return `Remove integration-type, and write ${path} in integration-id`;
}

/** No list has it, and its type is not given. */
export function notListed(id: string, entries: readonly Entry[]): Failure {
  const some = entries.length === 0 ? "none" : firstOf(entries.map(pathOf));
  return new Failure("not-found", `it lists ${some}`, {
    title: `Zylon doesn't list the integration ${line(id, 60)}`,
    remedy:
      "Correct integration-id or organization. If the id is right, set integration-type, so that the action asks Zylon for this id",
  });
}
