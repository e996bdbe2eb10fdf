/** The documents of one integration as a look found them, with what a comparison needs. */
import type { Document, Standing } from './documents.ts';
import { Texts } from './texts.ts';

const STANDINGS: readonly Standing[] = ['done', 'failed', 'pending'];
const FIRST_ROWS = 1024;

/** Columns instead of objects, since a project may have a hundred thousand documents. */
export class Snapshot {
  /** The projects of the documents. */
  readonly projects = new Set<string>();
  readonly #rows = new Map<string, number>();
  readonly #texts = new Texts();
  #places = new Float64Array(FIRST_ROWS);
  #times = new Float64Array(FIRST_ROWS);
  #standings = new Uint8Array(FIRST_ROWS);

  /** How many documents there are; each has a row from 0 on. */
  get size(): number {
    return this.#rows.size;
  }

  /** Takes a document, once. */
  add({ id, project, name, url, time, standing }: Document): void {
    if (this.#rows.has(id)) return;
    this.projects.add(project);
    const row = this.#rows.size;
    if (row === this.#times.length) this.#grow();
    this.#rows.set(id, row);
    this.#places[row] = this.#texts.add(`${name.length} ${name}${url ?? ''}`);
    this.#times[row] = time;
    this.#standings[row] = STANDINGS.indexOf(standing);
  }

  /** The row of a document; undefined where it was not there. */
  rowOf(id: string): number | undefined {
    return this.#rows.get(id);
  }

  timeAt(row: number): number {
    return this.#times[row] ?? Number.NaN;
  }

  standingAt(row: number): Standing {
    return STANDINGS[this.#standings[row] ?? 0] ?? 'pending';
  }

  namesAt(row: number): { readonly name: string; readonly url: string | undefined } {
    const text = this.#texts.at(this.#places[row] ?? 0);
    const begin = text.indexOf(' ') + 1;
    const end = begin + Number.parseInt(text, 10);
    return { name: text.slice(begin, end), url: text.slice(end) || undefined };
  }

  /** Each id with its row. */
  rows(): IterableIterator<[id: string, row: number]> {
    return this.#rows.entries();
  }

  #grow(): void {
    const grown = <T extends Float64Array | Uint8Array>(from: T, to: T): T => (to.set(from), to);
    this.#places = grown(this.#places, new Float64Array(this.#places.length * 2));
    this.#times = grown(this.#times, new Float64Array(this.#times.length * 2));
    this.#standings = grown(this.#standings, new Uint8Array(this.#standings.length * 2));
  }
}
