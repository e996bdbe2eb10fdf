/** The integration of a username: the one that is there, or a new one. */
import * as core from "@actions/core";
import { ambiguous } from "./choice.ts";
import { type Connector, isOf } from "../connectors.ts";
import { Failure, failureOf } from "../errors.ts";
import { type Integration, take } from "./integration.ts";
import {
  checkNoneUnread,
  type Entry,
  entryOf,
  listNewer,
  type Lists,
  listOlder,
  nameFor,
  olderEntryOf,
} from "../zylon/integrations.ts";
import type { Run } from "./phase.ts";
import { line } from "../text.ts";

/**
 * Looks among the user's own artifacts of the project, then in the older list.
 * Nothing is created beside one whose username Zylon does not report.
 */
export async function findOrCreate(
  integration: Integration,
  connector: Connector,
  lists: Lists,
  run: Run,
): Promise<void> {
  const { inputs } = run;
  const [owner = "", ...otherOwners] = inputs["project-id"];
  const found = await findOf(connector, lists, run);
  if (found !== undefined) {
    core.notice(
      `Using the existing integration ${line(found.id, 60)}; nothing was created.`,
    );
    take(integration, found);
    return;
  }
  checkNoneUnread(lists);
  const hasArtifacts = lists.artifacts.hasArtifacts;
  if (!hasArtifacts && inputs.content.length > 0)
    throw new Failure("invalid-input", "content needs Zylon 1.58 or newer", {
      remedy:
        "Remove content, and choose what the new integration reads in Zylon. Nothing was created",
    });
  if (hasArtifacts && otherOwners.length > 0)
    throw new Failure("ambiguous", "", {
      title:
        "project-id lists several projects, but a new integration belongs to one",
      remedy: "Set project-id to that project",
    });
  const name = nameFor(connector, inputs.username);
  const taken = lists.artifacts.entries.filter(
    (entry) =>
      entry.name === name && entry.project === owner && isOf(entry, connector),
  );
  if (hasArtifacts && taken.length > 0) throw await ambiguous(taken, run);
  if (inputs["dry-run"]) {
    integration.steps.push("create");
    if (inputs.content.length > 0) integration.steps.push("import");
    return;
  }
  await create(integration, { connector, owner, lists }, run);
}

/** Undefined where there is surely none. */
async function findOf(
  connector: Connector,
  { own, older, artifacts }: Lists,
  run: Run,
): Promise<Entry | undefined> {
  const { "project-id": owners, username } = run.inputs;
  const usernames = new Map(
    older.entries.map((entry) => [entry.id, entry.username]),
  );
  const ofOwner = own
    .filter((entry) => isOf(entry, connector))
    .filter(({ project }) => owners.length === 0 || owners.includes(project))
    .map((entry) => ({
      ...entry,
      username: entry.username || (usernames.get(entry.id) ?? ""),
    }));
  const newerIds = new Set(artifacts.entries.map(({ id }) => id));
  const onlyOlder = older.entries.filter(
    (entry) => isOf(entry, connector) && !newerIds.has(entry.id),
  );
  for (const entries of [ofOwner, onlyOlder]) {
    const fitting = entries.filter((entry) => entry.username === username);
    if (fitting.length > 1) throw await ambiguous(fitting, run);
    if (fitting.length === 1) return fitting[0];
  }
  const unnamed = [...ofOwner, ...onlyOlder].filter(
    (entry) => entry.username === "",
  );
  if (unnamed.length === 0) return undefined;
  // The older list has no projects, so there it would not help.
  const isOfProjects =
    owners.length === 0 && unnamed.every(({ api }) => api === "artifact");
  throw await ambiguous(
    unnamed,
    run,
    isOfProjects
      ? "To create another one, set project-id: then the step looks only in that project"
      : undefined,
  );
}

interface Wanted {
  readonly connector: Connector;
  /** A project; empty: the organization. */
  readonly owner: string;
  readonly lists: Lists;
}

/** A run that ends here does not know whether the integration was created. */
const LOOK_FOR_IT = {
  remedy: "Look in Zylon for a new integration before the step runs again",
};

/** Sent once. Without an answer, a single new integration is taken for it. */
async function create(
  integration: Integration,
  { connector, owner, lists }: Wanted,
  run: Run,
): Promise<void> {
  const { limit } = run;
  const { hasArtifacts, entries } = lists.artifacts;
  const known = new Set(
    (hasArtifacts ? entries : lists.older.entries).map(({ id }) => id),
  );
  const created = await send(connector, owner, hasArtifacts, run).catch(
    async (error: unknown) => {
      const failure = failureOf(error);
      if (failure.sent !== "unknown") throw failure;
      if (limit.signal.aborted) throw failure.with(LOOK_FOR_IT);
      core.info(
        `${failure.title}: ${failure.detail}. Looking for the new integration in the list`,
      );
      const isNew = (entry: Entry): boolean => !known.has(entry.id);
      return findCreated(
        connector,
        { owner, hasArtifacts, isNew, failure },
        run,
      );
    },
  );
  take(integration, created);
  integration.isCreated = true;
  const { content: paths } = run.inputs;
  if (paths.length > 0) integration.firstImport = { project: owner, paths };
  core.info(
    `Created the ${connector.label} integration ${line(created.id, 60)}`,
  );
}

async function send(
  connector: Connector,
  owner: string,
  hasArtifacts: boolean,
  { zylon, inputs, limit }: Run,
): Promise<Entry> {
  if (!hasArtifacts)
    return olderEntryOf(await zylon.create(connector, inputs, limit));
  const { username, password } = inputs;
  const name = nameFor(connector, username);
  const artifact = { name, owner, username, password };
  return entryOf(await zylon.createArtifact(connector, artifact, limit));
}

interface Lost {
  readonly owner: string;
  /** It was sent to the artifact API. */
  readonly hasArtifacts: boolean;
  readonly isNew: (entry: Entry) => boolean;
  /** Of the request to create it. */
  readonly failure: Failure;
}

/** By the name that was sent, or by the username where it is reported. */
async function findCreated(
  connector: Connector,
  { owner, hasArtifacts, isNew, failure }: Lost,
  run: Run,
): Promise<Entry> {
  const { zylon, inputs, limit } = run;
  const { detail } = failure;
  const list = hasArtifacts
    ? listNewer(zylon, limit)
    : listOlder(zylon, false, limit);
  const { entries } = await list.catch((error: unknown) => {
    if (limit.signal.aborted) throw failureOf(error).with(LOOK_FOR_IT);
    throw new Failure("create-unknown", detail, {
      title:
        "Zylon may have created the integration, but the list of integrations can't be read",
      cause: error,
    });
  });
  const name = nameFor(connector, inputs.username);
  const isOurs = (entry: Entry): boolean =>
    hasArtifacts
      ? entry.name === name && entry.project === owner
      : ["", inputs.username].includes(entry.username);
  const created = entries.filter(
    (entry) => isNew(entry) && isOf(entry, connector) && isOurs(entry),
  );
  const [only, ...others] = created;
  if (only === undefined)
    throw new Failure("create-unknown", detail, { cause: failure });
  if (others.length === 0) return only;
  throw await ambiguous(created, run);
}
