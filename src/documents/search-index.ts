/** The documents that a search may find: of the integrations of this run, by id, and by project and name. */
import type { Hit } from '../zylon/schemas.ts';
import type { Document } from './documents.ts';

const placeOf = (project: string, name: string): string => `${project}\n${name}`;

export class SearchIndex {
  readonly #ids = new Set<string>();
  readonly #places = new Set<string>();

  add({ id, project, name }: Document): void {
    this.#ids.add(id);
    this.#places.add(placeOf(project, name));
  }

  /** Whether this result is one of the documents, or a part of one. */
  has({ id, type, metadata }: Hit): boolean {
    const kind = type?.toLowerCase();
    if (kind === 'artifact') return id !== undefined && this.#ids.has(id);
    const { name, project_id: project } = metadata ?? {};
    if (kind !== 'artifactcontent' || name === undefined || project === undefined) return false;
    return this.#places.has(placeOf(project, name));
  }
}
