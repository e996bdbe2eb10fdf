/** `wait-for: indexed`: polls the artifacts of an integration until each is done or failed. */
import { ActionError, asActionError } from '../errors/action-error.ts';
import type { PipelineContext } from './context.ts';
import { ProgressLog } from '../log/progress.ts';
import { type FailedItem, type IntegrationResult, MAX_NAMES } from '../report/result.ts';
import type { Artifact } from '../zylon/schemas.ts';
import { oneLine } from '../log/untrusted.ts';
import { waitTimeout } from './time-limit.ts';
import type { Page } from '../zylon/api.ts';
import type { Limits } from '../http/clock.ts';

const FIRST_DELAY_MS = 2000;
const DELAY_FACTOR = 1.5;
const MAX_DELAY_MS = 30_000;
/** How long nothing may change before the end of an ingest that does not say `sync_completed`. */
const QUIET_MS = 10_000;

/** Where an artifact stands. Only what is known to be an end is one: the API's list is open. */
export function standingOf({ ingest_status: status, state }: Artifact): 'done' | 'failed' | 'pending' {
  if (status === 'Done' || status === 'NotApplicable') return 'done';
  if (status === 'Error' || (state === 'Error' && (status ?? '') === '')) return 'failed';
  return 'pending';
}

/** Every item of every page. A cursor that comes again would never end. */
async function* everyPage<T>(read: (after: string | undefined) => Promise<Page<T>>): AsyncGenerator<readonly T[]> {
  const seen = new Set<string>();
  for (let after: string | undefined; ;) {
    const { items, next } = await read(after);
    yield items;
    if (next === undefined) return;
    if (seen.has(next)) {
      throw new ActionError('unexpected-response', {
        what: 'A list of Zylon does not end: the same next_cursor came twice',
        why: 'This version of Zylon pages its lists in another way',
        remedy: 'Set wait-for: completed, and report this with the version of Zylon',
      });
    }
    seen.add(next);
    after = next;
  }
}

async function projectIds({ api, inputs }: PipelineContext, limits: Limits): Promise<string[]> {
  const given = inputs['project-id'];
  if (given.length > 0) return given;
  const { id: user } = await api.me(limits);
  const ids: string[] = [];
  for await (const projects of everyPage((after) => api.projects(user, after, limits))) {
    ids.push(...projects.map(({ id }) => id));
  }
  return ids;
}

/** A project that is not there is a wrong `project-id`, and no trouble of the integration. */
async function pageOfProject<T>(page: Promise<T>, given: readonly string[]): Promise<T> {
  try {
    return await page;
  } catch (error) {
    const failure = asActionError(error);
    if (given.length === 0 || (failure.code !== 'not-found' && failure.code !== 'forbidden')) throw failure;
    const explanation = {
      what: failure.explanation.what,
      why: "The token's user has no project of this id; the ingest itself was accepted",
      remedy: 'Correct project-id, or leave it empty to look in every project of the user',
    };
    throw new ActionError(failure.code, explanation, { cause: failure, http: failure.http });
  }
}

interface Standing {
  done: number;
  pending: number;
  failed: number;
  readonly failedItems: FailedItem[];
}

async function lookOnce(
  { api, inputs, redact }: PipelineContext,
  projects: readonly string[],
  integrationId: string,
  limits: Limits,
): Promise<Standing> {
  const standing: Standing = { done: 0, pending: 0, failed: 0, failedItems: [] };
  for (const project of projects) {
    for await (const artifacts of everyPage((after) =>
      pageOfProject(api.artifacts(project, after, limits), inputs['project-id']),
    )) {
      for (const artifact of artifacts) {
        if (artifact.integration_id !== integrationId) continue;
        const is = standingOf(artifact);
        standing[is] += 1;
        if (is !== 'failed' || standing.failedItems.length >= MAX_NAMES) continue;
        const name = oneLine(redact(artifact.name ?? artifact.id));
        standing.failedItems.push({ name, error: oneLine(redact(artifact.error ?? 'Unknown'), 60) });
      }
    }
  }
  return standing;
}

/**
 * Is this the end? Nothing in sight is none, unless there was nothing to index. Without `sync_completed`, Zylon may still
 * be looking through the source: then there must be as many artifacts as it told items, and no change for a while.
 */
export function isSettled(now: Standing, unchangedMs: number, result: IntegrationResult): boolean {
  if (now.pending > 0) return false;
  const { integrationItemCount, items, syncStatus } = result;
  const completed = syncStatus === 'completed';
  const total = now.done + now.failed;
  const changed = (items?.added ?? 0) + (items?.updated ?? 0);
  if (total === 0 && (changed > 0 || (integrationItemCount ?? (completed ? 0 : 1)) > 0)) return false;
  if (completed) return true;
  return total >= (integrationItemCount ?? 0) && unchangedMs >= QUIET_MS;
}

/** Waits; puts counts and failed artifacts into `result`. Throws an `ActionError`. */
export async function waitUntilIndexed(
  context: PipelineContext,
  result: IntegrationResult,
  id: string,
  limits: Limits,
): Promise<void> {
  const { clock, inputs, log } = context;
  const projects = await projectIds(context, limits);
  log.info(
    `Waiting until every artifact is indexed, in ${projects.length} ${projects.length === 1 ? 'project' : 'projects'}`,
  );
  const progress = new ProgressLog(clock.now(), (line) => log.info(line));
  let shape = '';
  let since = clock.now();
  for (let delayMs = FIRST_DELAY_MS; ; delayMs = Math.min(MAX_DELAY_MS, delayMs * DELAY_FACTOR)) {
    const now = await lookOnce(context, projects, id, limits);
    const { done, pending, failed } = now;
    result.indexed = { done, pending, failed };
    progress.tell(clock.now(), () => `Indexing: ${done} done, ${pending} pending, ${failed} failed`);
    const seen = `${done} ${pending} ${failed}`;
    if (seen !== shape) since = clock.now();
    shape = seen;
    if (isSettled(now, clock.now() - since, result)) {
      result.failedItems.push(...now.failedItems);
      result.syncStatus = 'indexed';
      log.info(`Indexed: ${done} done, ${failed} failed`);
      return;
    }
    if (clock.now() + delayMs >= limits.deadline) {
      result.failedItems.push(...now.failedItems);
      throw waitTimeout(result, inputs['wait-timeout-seconds']);
    }
    await clock.sleep(delayMs, limits.signal);
  }
}
