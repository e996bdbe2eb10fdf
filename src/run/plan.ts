/** Which integrations the run is about: named, listed, found or created. */
import * as core from "@actions/core";
import { ambiguous, noneOf, notListed, wrongType } from "./choice.ts";
import {
  type Connector,
  CONNECTORS,
  connectorOf,
  isOf,
} from "../connectors.ts";
import { findOrCreate } from "./create.ts";
import { Failure } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { fail, type Integration, newIntegration, take } from "./integration.ts";
import {
  type Newer,
  checkNoneUnread,
  type Entry,
  listNewer,
  type Listed,
  type Lists,
  listOlder,
  ownOf,
  pathOf,
  titleOf,
} from "../zylon/integrations.ts";
import type { Run } from "./phase.ts";
import type { GivenId, Selection } from "../inputs/selection.ts";
import { counted, firstOf, line } from "../text.ts";

/** Those that the inputs name, each once; none where all are to be listed. */
export function namedBy(selection: Selection): Integration[] {
  if (selection.kind === "only") return [newIntegration(selection.connector)];
  const all: Integration[] = [];
  if (selection.kind === "ids")
    for (const { connector, id } of selection.ids) add(all, connector, id);
  return all;
}

/** Unless it is there. */
function add(
  all: Integration[],
  connector: Connector | undefined,
  id: string,
): Integration {
  const there = all.find(
    (integration) =>
      integration.id === id && integration.connector?.type === connector?.type,
  );
  if (there !== undefined) return there;
  const integration = newIntegration(connector, id);
  all.push(integration);
  return integration;
}

/** What later phases ask of the plan. */
export interface Planned {
  /** The server has the artifact API. */
  readonly hasArtifacts: boolean;
  /** Why it may not have it, where no API knows an integration. */
  readonly refusal: Failure | undefined;
  /** The user's own integrations in the artifact API, where they were asked for. */
  readonly own: readonly Entry[];
}

/** Finds or creates what has no id yet, and adds those that are listed. */
export async function plan(all: Integration[], run: Run): Promise<Planned> {
  const { zylon, inputs, limit } = run;
  const { selection } = inputs;
  const artifacts = await listNewer(zylon, limit);
  const { hasArtifacts: hasArtifacts, refusal } = artifacts;
  const own =
    selection.kind === "ids"
      ? await resolve(all, artifacts, run)
      : await ownOf(artifacts.entries, zylon, limit);
  if (selection.kind !== "ids") {
    const older = await listOlder(zylon, hasArtifacts, limit);
    const lists = { artifacts, own, older };
    const [only] = all;
    if (selection.kind === "all") addAll(all, selection, lists, inputs);
    else if (only !== undefined) await findOnly(only, lists, run);
  }
  checkCredentials(all, inputs);
  for (const integration of all) integration.isOneOfSeveral = all.length > 1;
  return { hasArtifacts, refusal, own };
}

/** Of a type: the user's own artifacts, or else what the older list has. */
function entriesOf(connector: Connector, { own, older }: Lists): Entry[] {
  const isMeant = (entry: Entry): boolean => isOf(entry, connector);
  const newer = own.filter(isMeant);
  const others = older.entries.filter(isMeant);
  if (newer.length === 0) return others;
  if (others.length > newer.length)
    core.warning(
      `Zylon's older list contains more ${connector.type} integrations of this user than its newer one: ${others.map(({ id }) => line(id, 60)).join(", ")}. If you mean one of these, set integration-id to it.`,
    );
  return newer;
}

/** Each id in the API that lists it. Resolves to the user's own artifacts. */
async function resolve(
  all: Integration[],
  artifacts: Newer,
  run: Run,
): Promise<readonly Entry[]> {
  const { zylon, inputs, limit } = run;
  const byId = new Map(artifacts.entries.map((entry) => [entry.id, entry]));
  const older: Integration[] = [];
  for (const integration of all) {
    const entry = byId.get(integration.id ?? "");
    if (entry === undefined) older.push(integration);
    else resolveTo(integration, entry, inputs);
  }
  const untyped = older.filter(({ connector }) => connector === undefined);
  if (untyped.length > 0)
    resolveOlder(
      untyped,
      artifacts,
      await listOlder(zylon, artifacts.hasArtifacts, limit),
      inputs,
    );
  dropTwice(all);
  const isOlder = (entry: Entry): boolean =>
    older.some(({ connector }) => connector && isOf(entry, connector));
  const some = artifacts.entries.filter(isOlder);
  return ownOf(some, zylon, limit);
}

function resolveTo(
  integration: Integration,
  entry: Entry,
  inputs: Inputs,
): void {
  const right = connectorOf(entry.type);
  const given = integration.connector ?? right;
  take(integration, entry);
  if (right === undefined || given?.type !== right.type)
    fail(
      integration,
      new Failure("wrong-type", "", wrongType(integration, entry, inputs)),
    );
}

/** Ids whose type only the older list may tell. */
function resolveOlder(
  untyped: readonly Integration[],
  { entries, refusal }: Newer,
  older: Listed,
  inputs: Inputs,
): void {
  for (const integration of untyped) {
    const { id = "" } = integration;
    const entry = older.entries.find((listed) => listed.id === id);
    if (entry !== undefined) resolveTo(integration, entry, inputs);
    else
      fail(
        integration,
        refusal ?? notListed(id, [...entries, ...older.entries]),
      );
  }
}

/** The same id with and without its type is one integration. */
function dropTwice(all: Integration[]): void {
  const seen = new Set<string>();
  const once = all.filter(({ connector, id }) => {
    const name = JSON.stringify([connector?.type, id]);
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew;
  });
  all.splice(0, all.length, ...once);
}

/** All of the user's own, but those that are left out. */
function addAll(
  all: Integration[],
  { connector: only, except }: Extract<Selection, { kind: "all" }>,
  lists: Lists,
  inputs: Inputs,
): void {
  const { artifacts, older, own } = lists;
  warnOfUnread(artifacts.unread + older.unread);
  const connectors = only === undefined ? CONNECTORS : [only];
  const meant = connectors
    .flatMap((connector) => entriesOf(connector, lists))
    .filter((entry) => only !== undefined || isSupported(entry));
  const strange = [...own, ...older.entries].filter(
    (entry) => !isSupported(entry),
  );
  const others = artifacts.entries.filter((entry) => !own.includes(entry));
  checkExceptions(except, [...meant, ...strange, ...others]);
  if (only === undefined)
    for (const { id, type } of strange)
      core.notice(
        `Skipped ${line(id, 60)}: its type "${line(type, 60)}" is not supported.`,
      );
  for (const entry of meant) {
    if (except.some((given) => isThis(given, entry))) continue;
    take(add(all, only ?? connectorOf(entry.type), entry.id), entry);
  }
  if (all.length === 0) throw noneOf(inputs, only, lists);
}

/** One without a type is taken for a type that is asked for, and for no other. */
const isSupported = ({ type }: Entry): boolean =>
  connectorOf(type) !== undefined;

function warnOfUnread(unread: number): void {
  if (unread === 0) return;
  const some = unread === 1 ? "an entry" : `${unread} entries`;
  core.warning(
    `Skipped ${some} without a usable id in Zylon's list of integrations. Check the list in Zylon.`,
  );
}

const isThis = ({ connector, id }: GivenId, entry: Entry): boolean =>
  entry.id === id && (connector === undefined || isOf(entry, connector));

/** One that leaves out nothing may be meant for one that would be ingested. */
function checkExceptions(
  except: readonly GivenId[],
  entries: readonly Entry[],
): void {
  const missing = except.filter(
    (given) => !entries.some((entry) => isThis(given, entry)),
  );
  if (missing.length === 0) return;
  const ids = missing.map(({ id }) => `!${line(id, 60)}`);
  const listed = `${counted(entries.length, "integration")} listed`;
  throw new Failure("not-found", listed, {
    names: entries.map(pathOf),
    title: `Nothing matches ${firstOf(ids)}`,
    remedy: "Correct this exclusion in integration-id, or remove it",
  });
}

/** The user's only one, of this username where one is given. */
async function findOnly(
  integration: Integration,
  lists: Lists,
  run: Run,
): Promise<void> {
  const { inputs } = run;
  const { connector } = integration;
  const { configure, username } = inputs;
  if (connector && (configure === "create" || configure === "upsert")) {
    await findOrCreate(integration, connector, lists, run);
    return;
  }
  const connectors = connector === undefined ? CONNECTORS : [connector];
  const entries = connectors
    .flatMap((each) => entriesOf(each, lists))
    .filter((entry) => connector !== undefined || isSupported(entry));
  const fitting = entries.filter(
    (entry) => username === "" || entry.username === username,
  );
  const [found, ...others] = fitting;
  if (found !== undefined && others.length === 0) {
    take(integration, found);
    return;
  }
  const unnamed = entries.filter(
    (entry) => entry.username === "" && takesCredentials(entry),
  );
  const candidates = others.length > 0 ? fitting : unnamed;
  if (candidates.length > 0) throw await ambiguous(candidates, run);
  checkNoneUnread(lists);
  throw noneOf(inputs, connector, lists);
}

const takesCredentials = ({ type }: Entry): boolean =>
  (connectorOf(type)?.credentials ?? "password") === "password";

/** With ids of several types, credentials go to those that take them. */
function checkCredentials(
  all: readonly Integration[],
  { configure, selection }: Inputs,
): void {
  if (configure === "none" || selection.kind !== "ids") return;
  const takes = all.some(({ connector }) => connector?.credentials !== "oauth");
  if (takes) return;
  throw new Failure("wrong-type", "none of those in integration-id has them", {
    title: `configure: ${configure} is for integrations with a username and password`,
    remedy:
      "Remove configure, username and password: these integrations are connected in Zylon",
  });
}

/** Ids of the older API, where the user has the same in the newer one. */
export function warnOfOlder(
  all: readonly Integration[],
  { own }: Planned,
): void {
  const older = all.filter(
    ({ failure, artifact, connector, isCreated }) =>
      failure === undefined &&
      artifact === undefined &&
      !isCreated &&
      own.some((entry) => connector && isOf(entry, connector)),
  );
  if (older.length === 0) return;
  const types = new Set(older.map(({ connector }) => connector?.type));
  const newer = own.filter(({ type }) => types.has(connectorOf(type)?.type));
  const ids = older.map(({ id = "" }) => line(id, 60));
  core.warning(
    `${firstOf(ids)} ${ids.length === 1 ? "is an id" : "are ids"} of an API that Zylon plans to remove. In integration-id, write an id of the newer API instead: ${firstOf(newer.map(titleOf), 10)}.`,
  );
}
