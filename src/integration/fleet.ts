/**
 * Every integration of a run: which they are, and `max-parallel` ingests at
 * once. What would fail for each of them is found once, before the first; one
 * that fails does not stop the others.
 */
import { Looks } from "../documents/looks.ts";
import { ExpectedSearch } from "../documents/search.ts";
import { type Clock, within } from "../http/clock.ts";
import { ActionError, asActionError, type ErrorCode } from "../http/error.ts";
import {
  type GivenId,
  type Selection,
  type Target,
  unique,
} from "../inputs/selection.ts";
import type { Session } from "../session/session.ts";
import { type Log, RunnerLog, waitingLine } from "../log/log.ts";
import { oneLine } from "../log/untrusted.ts";
import {
  failedCount,
  type IntegrationResult,
  newResult,
} from "../result/result.ts";
import {
  itemsFailed,
  MESSAGE_LIMIT,
  nameOf,
  sentenceOf,
} from "../result/sentences.ts";
import { connectorOf, idList } from "../zylon/connectors.ts";
import type { Listed } from "../zylon/answers.ts";
import { type Diagnosis, PREPARATION_SECONDS, tooSlow } from "./diagnosis.ts";
import { noIntegration, tellUnclear } from "./find.ts";
import { isWatched, runIntegration, type Shared } from "./run.ts";

/**
 * Failures that need not concern any other call: this version of Zylon may not
 * have the list.
 */
const ALONE: readonly ErrorCode[] = [
  "not-found",
  "method-not-allowed",
  "unexpected-response",
  "bad-json",
  "too-large",
];

/** The integrations that the inputs name. */
export function namedBy(selection: Selection): IntegrationResult[] {
  if (selection.kind === "all") return [];
  if (selection.kind === "only") return [newResult(selection.connector)];
  return selection.ids.map(({ connector, id }) => newResult(connector, id));
}

const isMeant = ({ connector, id }: GivenId, target: Target): boolean =>
  id === target.id &&
  (connector === undefined || connector.type === target.connector.type);

async function list(session: Session, diagnosis: Diagnosis): Promise<Listed> {
  const { api, clock, signal } = session;
  const failure = () => tooSlow("The list of integrations");
  try {
    return await within(
      { seconds: PREPARATION_SECONDS, clock, signal, failure },
      (limits) => api.integrations(limits),
    );
  } catch (error) {
    throw await diagnosis.explain(asActionError(error), session, {
      connector: undefined,
      id: undefined,
    });
  }
}

/**
 * Finds the integrations of the run; each result is empty yet. For several, or
 * all, it reads the list of the token's user first: so a wrong token,
 * organization, host or certificate is thrown once, and not found again for
 * each of them.
 */
export async function plan(
  session: Session,
  diagnosis: Diagnosis,
): Promise<IntegrationResult[]> {
  const { inputs, log, redact } = session;
  const { selection } = inputs;
  if (selection.kind !== "all") {
    const named = namedBy(selection);
    if (named.length > 1) {
      await list(session, diagnosis).catch((error: unknown) => {
        if (!ALONE.includes(asActionError(error).code)) throw error;
      });
    }
    return named;
  }
  const { connector: only, except } = selection;
  const listed = await list(session, diagnosis);
  const all = unique(
    listed.integrations.flatMap(({ type, id }): Target[] => {
      const connector = connectorOf(type);
      return connector === undefined ||
        (only !== undefined && only.type !== connector.type)
        ? []
        : [{ connector, id }];
    }),
  );
  tellUnclear(listed, only, all.length > 0, log);
  if (all.length === 0) throw noIntegration(only, inputs);
  const types = listed.integrations.map(({ type }) =>
    connectorOf(type) === undefined ? redact(type) : "",
  );
  const strange = [...new Set(types)].filter((type) => type !== "");
  if (only === undefined && strange.length > 0) {
    log.notice(
      `Skipped integrations of types that are not supported: ${idList(strange)}.`,
    );
  }
  const idle = except.filter(
    (given) => !all.some((target) => isMeant(given, target)),
  );
  if (idle.length > 0) {
    const names = idle.map(
      ({ connector, id }) =>
        `!${connector === undefined ? "" : `${connector.type}/`}${id}`,
    );
    log.warning(
      `${idList(names)} in integration-id excludes nothing: the token's user has no such integration.`,
    );
  }
  const wanted = all.filter(
    (target) => !except.some((given) => isMeant(given, target)),
  );
  if (wanted.length === 0) {
    throw new ActionError("no-integration", {
      what: `integration-id excludes ${all.length === 1 ? "the only integration" : `all ${all.length} integrations`} that the token's user has`,
      why: "Each of them has an entry with ! in integration-id",
      remedy:
        "Remove entries with ! from integration-id, or set api-token to the token of a user who has others",
    });
  }
  return wanted.map(({ connector, id }) => newResult(connector, id));
}

/** A line at least every 30 s, with room for a busy machine. */
export const TELL_MS = 29_000;

/**
 * Every so often, says what the run waits for, outside of any group, since
 * GitHub folds those. Returns what stops it.
 */
function tellWaiting(
  clock: Clock,
  log: Log,
  line: (now: number) => string | undefined,
): () => void {
  const stop = new AbortController();
  const tell = async (): Promise<never> => {
    for (;;) {
      await clock.sleep(TELL_MS, stop.signal);
      const told = line(clock.now());
      if (told === undefined) continue;
      log.end();
      log.info(told);
    }
  };
  tell().catch(() => undefined);
  return () => stop.abort();
}

/**
 * Runs each of the planned integrations; resolves to their results, in the same
 * order. Never rejects.
 */
export async function runAll(
  session: Session,
  diagnosis: Diagnosis,
  planned: readonly IntegrationResult[],
): Promise<IntegrationResult[]> {
  const { clock, inputs, log } = session;
  const ids = planned.flatMap(({ id }) => id ?? []);
  const looks = isWatched(inputs) ? new Looks(session, ids) : undefined;
  const results = [...planned];
  const [only, ...others] = planned;
  const stop = tellWaiting(
    clock,
    log,
    (now) => log.waiting && waitingLine(log.waiting, now),
  );
  try {
    if (only !== undefined && others.length === 0) {
      for await (const result of runIntegration(
        session,
        { diagnosis, looks },
        only,
      ))
        results[0] = result;
    } else {
      await runSeveral(session, { diagnosis, looks }, results);
    }
    const found = looks?.last;
    if (found === undefined || inputs["expect-search"].length === 0)
      return results;
    if (results.some(({ failure }) => failure !== undefined)) return results;
    const deadline = Math.max(...results.map((result) => result.deadline ?? 0));
    const search = new ExpectedSearch(session, found, deadline);
    log.waiting = search.waiting;
    const failure = await search.run();
    if (failure !== undefined)
      return results.map((result) => ({ ...result, failure }));
    const texts = inputs["expect-search"].map(({ text, absent }) =>
      absent ? `!${text}` : text,
    );
    return results.map((result) => ({ ...result, found: texts }));
  } finally {
    stop();
    log.waiting = undefined;
  }
}

/** Puts each result in place of the planned one. */
async function runSeveral(
  session: Session,
  shared: Shared,
  results: IntegrationResult[],
): Promise<void> {
  const { api, clock, inputs, log, redact, signal } = session;
  const workers = Math.min(inputs["max-parallel"], results.length);
  log.info(`${results.length} integrations, ${workers} at once`);
  const since = clock.now();
  const running = new Set<Log>();
  let done = 0;
  let failed = 0;
  /**
   * A failure that ends the others too: a cancel, or a token that Zylon refuses
   * everywhere.
   */
  let end: ActionError | undefined;
  const stop = tellWaiting(clock, log, (now) => {
    const waits = [...running].flatMap(({ waiting }) => waiting?.what ?? []);
    const kinds = [...new Set(waits)].map(
      (what) => `${waits.filter((one) => one === what).length} for ${what}`,
    );
    const minutes = Math.floor((now - since) / 60_000);
    return `${done} of ${results.length} integrations done, ${failed} of them failed; waiting: ${kinds.join(", ")} (${minutes} min so far)`;
  });

  const finish = async (
    story: AsyncGenerator<IntegrationResult>,
    index: number,
    own: Log,
  ): Promise<void> => {
    for await (const result of story) results[index] = result;
    const result = results[index];
    if (result === undefined) return;
    const { failure } = result;
    if (failure !== undefined)
      own.info(oneLine(redact(failure.message), MESSAGE_LIMIT));
    log.info(sentenceOf(result));
    running.delete(own);
    done += 1;
    if (failure !== undefined) failed += 1;
    if (signal.aborted) end ??= asActionError(signal.reason);
    else if (
      failure !== undefined &&
      (await shared.diagnosis.isGeneral(failure))
    )
      end ??= failure;
  };
  const queue = [...results].entries();
  const finishing: Promise<void>[] = [];
  const work = async (): Promise<void> => {
    for (const [index, planned] of queue) {
      if (end !== undefined) {
        results[index] = { ...planned, failure: end };
        continue;
      }
      const own = new RunnerLog(nameOf(planned));
      running.add(own);
      const story = runIntegration(
        { ...session, log: own, api: api.tellingIn(own) },
        shared,
        planned,
      );
      // The next one begins as soon as Zylon has answered the ingest of this
      // one.
      const answered = await story.next();
      if (answered.done !== true) results[index] = answered.value;
      const finished = finish(story, index, own);
      finishing.push(finished);
      if (results[index]?.failure !== undefined) await finished; // which may be the end of all
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  await Promise.all(finishing);
  stop();

  // The lines of each name the failed items.
  const allowed = results.filter(
    (result) => result.failure === undefined && failedCount(result) > 0,
  );
  if (allowed.length === 0) return;
  const total = allowed.reduce((sum, result) => sum + failedCount(result), 0);
  log.warning(
    `${itemsFailed(total)} in ${allowed.length} of ${results.length} integrations. The log and the summary name them.`,
  );
}
