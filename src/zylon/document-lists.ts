/** Lists of documents, and the search in them: only a run that waits until everything is indexed needs these. */
import type * as z from 'zod/mini';
import type { Limits } from '../http/clock.ts';
import type { ZylonApi } from './api.ts';
import { checked, unexpected } from './checked.ts';
import { ARTIFACT, type Artifact, HIT, type Hit, PAGE, PROJECT } from './document-schemas.ts';
import type { Page, Place } from './pages.ts';

const PAGE_SIZE = '100';
const SEARCH_LIMIT = '100';

/** Which artifacts of a project are asked for; a server may refuse or ignore each of these. */
export interface ArtifactFilter {
  /** Not only the root level. */
  readonly include_descendants?: 'true';
  /** Comma-separated. */
  readonly state?: string;
  readonly ingest_status?: string;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** A page of items that each have the shape of `schema`; those that have not are left out and counted. */
function pageOf<T extends z.ZodMiniType>(schema: T, answer: unknown, what: string): Page<z.infer<T>> {
  const envelope = checked(PAGE, isList(answer) ? { data: answer } : answer, what);
  const items = envelope.data.flatMap((value): z.infer<T>[] => {
    const { success, data } = schema.safeParse(value);
    return success ? [data] : [];
  });
  const skipped = envelope.data.length - items.length;
  const { next_cursor: next, has_next_page: more } = envelope;
  if (more === false) return { items, skipped };
  if (next !== undefined && next !== '') return { items, skipped, next };
  return { items, skipped, more: more === true };
}

const placeQuery = (at: Place | undefined): Record<string, string> => {
  if (at === undefined) return {};
  return 'after' in at ? { after: at.after } : { page: String(at.page) };
};

/** The calls of the API that lists are read with. */
export type ReadingApi = Pick<ZylonApi, 'read' | 'me'>;

export class DocumentLists {
  readonly #api: ReadingApi;

  constructor(api: ReadingApi) {
    this.#api = api;
  }

  /** `GET /api/v1/app/me`: the id of the token's user. */
  async userId(limits: Limits): Promise<string> {
    return (await this.#api.me(limits)).id;
  }

  /** `GET /api/v1/app/user/{userId}/project`: ids of projects. */
  async projects(userId: string, at: Place | undefined, limits: Limits): Promise<Page<{ id: string }>> {
    const query = { page_size: PAGE_SIZE, ...placeQuery(at) };
    const value = await this.#api.read(['user', userId, 'project'], query, limits);
    return pageOf(PROJECT, value, 'The list of projects');
  }

  /** `GET /api/v1/app/project/{projectId}/artifact`: those that `filter` lets through. */
  async artifacts(
    projectId: string,
    at: Place | undefined,
    filter: ArtifactFilter,
    limits: Limits,
  ): Promise<Page<Artifact>> {
    const query = { ...filter, page_size: PAGE_SIZE, ...placeQuery(at) };
    const value = await this.#api.read(['project', projectId, 'artifact'], query, limits);
    return pageOf(ARTIFACT, value, 'The list of artifacts');
  }

  /** `GET /api/v1/app/search`: the first hundred results; those of another shape are left out. */
  async search(text: string, limits: Limits): Promise<Hit[]> {
    const results = await this.#api.read(['search'], { q: text, limit: SEARCH_LIMIT }, limits);
    if (!isList(results)) throw unexpected('The search', 'the whole answer: expected a list');
    return results.flatMap((value) => HIT.safeParse(value).data ?? []);
  }
}
