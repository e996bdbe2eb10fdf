/** Which integrations the run is about: named, listed, found or created. */
import * as core from "@actions/core";
import { type Connector, connectorOf, loginUrl } from "./connectors.ts";
import { Failure, failureOf } from "./errors.ts";
import type { Inputs } from "./inputs.ts";
import type { Selection } from "./selection.ts";
import { placeOf } from "./config.ts";
import type { Run } from "./phase.ts";
import { type Integration, newIntegration } from "./integration.ts";
import { firstOf, line } from "./text.ts";
import { type Entity, isOf } from "./zylon.ts";

/** Those that the inputs name, each once; none where all are to be listed. */
export function namedBy(selection: Selection): Integration[] {
  const all: Integration[] = [];
  if (selection.kind === "only") all.push(newIntegration(selection.connector));
  if (selection.kind === "ids")
    for (const { connector, id } of selection.targets) add(all, connector, id);
  return all;
}

/** Finds or creates what has no id yet, and adds those that are listed. */
export async function plan(all: Integration[], run: Run): Promise<void> {
  const { inputs } = run;
  const { selection } = inputs;
  const [only] = all;
  if (selection.kind === "only" && only !== undefined)
    await findOrCreate(only, run);
  if (selection.kind === "all") {
    await addAll(all, selection, run);
    if (all.length === 0) throw noneOf(inputs, selection.connector);
  }
  if (all.length < 2) return;
  for (const integration of all) integration.isOneOfSeveral = true;
}

function add(all: Integration[], connector: Connector, id: string): void {
  const isThere = all.some(
    (one) => one.id === id && one.connector.type === connector.type,
  );
  if (!isThere) all.push(newIntegration(connector, id));
}

async function addAll(
  all: Integration[],
  { connector: only, except }: Extract<Selection, { kind: "all" }>,
  { zylon, limit }: Run,
): Promise<void> {
  const { items, unread } = await zylon.integrations(limit);
  if (unread > 0) {
    const some = unread === 1 ? "an entry" : `${unread} entries`;
    core.warning(
      `Skipped ${some} without a usable id in Zylon's list of integrations. Check the list in Zylon.`,
    );
  }
  for (const { id, type } of items) {
    const connector = connectorOf(type);
    if (connector === undefined) {
      core.notice(
        `Skipped ${line(id, 60)}: its type "${line(type, 60)}" is not supported.`,
      );
      continue;
    }
    const isOther = only !== undefined && only.type !== connector.type;
    const isLeftOut = except.some(
      (one) =>
        one.id === id &&
        (one.connector === undefined || one.connector.type === connector.type),
    );
    if (!isOther && !isLeftOut) add(all, connector, id);
  }
}

/** The user's only one, of this username where one is given. */
async function findOrCreate(one: Integration, run: Run): Promise<void> {
  const { connector } = one;
  const { zylon, inputs, limit } = run;
  const { configure, username } = inputs;
  const { items, unread } = await zylon.integrations(limit);
  const mayCreate = configure === "create" || configure === "upsert";
  const ofType = items.filter((one) => isOf(one, connector));
  const fitting = ofType.filter(
    (one) => username === "" || usernameOf(one) === username,
  );
  const [found, ...others] = fitting;
  if (found !== undefined && others.length === 0) {
    if (mayCreate)
      core.notice(
        `Using the existing integration ${line(found.id, 60)}; nothing was created.`,
      );
    one.id = found.id;
    return;
  }
  const unnamed = ofType.filter((one) => usernameOf(one) === "");
  const candidates = others.length > 0 ? fitting : unnamed;
  if (candidates.length > 0) throw await ambiguous(connector, candidates, run);
  if (unread > 0)
    throw new Failure(
      "unexpected-response",
      `the list of integrations has ${unread} without a usable id`,
    );
  if (!mayCreate) throw noneOf(inputs, connector, ofType.map(usernameOf));
  if (inputs["dry-run"]) one.steps.push("create");
  else await create(one, items, run);
}

const usernameOf = ({ provider_data: { username } }: Entity): string =>
  username.trim();

/** Sent once. Without an answer, a single new integration is taken for it. */
async function create(
  one: Integration,
  before: readonly Entity[],
  run: Run,
): Promise<void> {
  const { connector } = one;
  const { zylon, inputs, limit } = run;
  const { id } = await zylon
    .create(connector, inputs, limit)
    .catch(async (error: unknown) => {
      const failure = failureOf(error);
      if (failure.sent !== "unknown") throw failure;
      if (limit.signal.aborted)
        throw failure.with({
          remedy:
            "Look in Zylon for a new integration before the step runs again",
        });
      core.info(
        `${failure.title}: ${failure.detail}. Looking for the new integration in the list`,
      );
      const known = new Set(before.map((entity) => entity.id));
      return findCreated(connector, known, failure, run);
    });
  one.id = id;
  one.isCreated = true;
  core.info(`Created the ${connector.label} integration ${line(id, 60)}`);
}

async function findCreated(
  connector: Connector,
  known: ReadonlySet<string>,
  failure: Failure,
  run: Run,
): Promise<Entity> {
  const { zylon, inputs, limit } = run;
  const { detail } = failure;
  const { items } = await zylon.integrations(limit).catch((error: unknown) => {
    limit.signal.throwIfAborted();
    throw new Failure("create-unknown", detail, {
      title:
        "Zylon may have created the integration, and its list can't be read",
      cause: error,
    });
  });
  const created = items.filter(
    (one) =>
      !known.has(one.id) &&
      isOf(one, connector) &&
      ["", inputs.username].includes(usernameOf(one)),
  );
  const [only, ...others] = created;
  if (only === undefined)
    throw new Failure("create-unknown", detail, { cause: failure });
  if (others.length === 0) return only;
  throw await ambiguous(connector, created, run);
}

/** Names them with the places of their configs. */
async function ambiguous(
  connector: Connector,
  entities: readonly Entity[],
  { zylon, inputs, limit }: Run,
): Promise<Failure> {
  const names: string[] = [];
  for (const { id } of entities.slice(0, 10)) {
    const config = zylon.config({ connector, id }, limit);
    const place = placeOf(await config.catch(() => null), connector);
    names.push(line(id, 60) + (place === "" ? "" : ` (${place})`));
  }
  const mayCreate = /create|upsert/.test(inputs.configure);
  const rest = mayCreate
    ? ", and configure: update (or none, without password)"
    : "";
  if (entities.length > 1)
    return new Failure("ambiguous", "", {
      names,
      remedy: `Set integration-id to one of them${rest}`,
    });
  return new Failure("ambiguous", "", {
    names,
    title: "Zylon doesn't say which username this integration has",
    remedy: `If it is the right one, set integration-id to it${rest}`,
  });
}

/** @param others usernames of those that are there */
function noneOf(
  { username, selection, ...inputs }: Inputs,
  connector: Connector | undefined,
  others: readonly string[] = [],
): Failure {
  const label = connector === undefined ? "" : `${connector.label} `;
  const whose =
    username === "" ? "" : ` with the username ${line(username, 60)}`;
  const isAll = selection.kind === "all";
  if (isAll && selection.except.length > 0)
    return new Failure("no-integration", "", {
      title: `integration-id: all leaves no ${label}integration`,
      remedy: "Remove an exclusion from integration-id",
    });
  const title = `The user of api-token has no ${label}integration${whose}`;
  let how = "Create one in Zylon";
  if (connector?.credentials === "password" && !isAll)
    how = "Set configure: create, with username and password";
  if (connector?.credentials === "oauth")
    how = `Sign in to Zylon, and create one at ${loginUrl(inputs["base-url"], connector)}`;
  if (others.length > 0)
    how = `Correct username: the user has ${firstOf(others.map((name) => line(name, 60)))}`;
  const remedy = `${how}. Or set api-token to the token of the user who has one`;
  return new Failure("no-integration", "", { title, remedy });
}
