/** The documents of one integration as a look found them: what a comparison needs of each, and no more. */
import type { Document, Standing } from './documents.ts';

/** What is kept of a document. */
export interface Kept {
  readonly name: string;
  readonly url: string | undefined;
  readonly time: number;
  readonly standing: Standing;
}

/** Columns in place of an object for each document: a project may have a hundred thousand. */
export class Snapshot {
  /** Where the documents are. */
  readonly projects = new Set<string>();
  readonly #rows = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #urls: (string | undefined)[] = [];
  readonly #times: number[] = [];
  readonly #standings: Standing[] = [];

  /** How many documents there are; each has a row from 0 on. */
  get size(): number {
    return this.#rows.size;
  }

  /** Takes a document, once. */
  add({ id, project, name, url, time, standing }: Document): void {
    if (this.#rows.has(id)) return;
    this.projects.add(project);
    this.#rows.set(id, this.#rows.size);
    this.#names.push(name);
    this.#urls.push(url);
    this.#times.push(time);
    this.#standings.push(standing);
  }

  /** The row of a document; undefined where it was not there. */
  rowOf(id: string): number | undefined {
    return this.#rows.get(id);
  }

  /** What was kept of the document of this id and row. */
  kept(id: string, row: number): Kept {
    return {
      name: this.#names[row] ?? id,
      url: this.#urls[row],
      time: this.#times[row] ?? Number.NaN,
      standing: this.#standings[row] ?? 'pending',
    };
  }

  /** Each id with its row. */
  rows(): IterableIterator<[id: string, row: number]> {
    return this.#rows.entries();
  }
}
