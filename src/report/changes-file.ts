/** The file behind the output `changes-file`, written piece by piece: it is never whole in memory. */
import { appendFileSync, closeSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ownFolder } from './runner-files.ts';

/** One document that changed, failed or has warnings; texts as the server has them, without our secrets. */
export interface ChangeEntry {
  readonly integration_type: string;
  readonly integration_id: string;
  readonly change: 'added' | 'updated' | 'removed' | 'unchanged';
  readonly id: string;
  readonly name: string;
  readonly url: string | null;
  readonly error: string | null;
  readonly warnings: readonly string[];
}

const PIECE = 64 * 1024;
const SEPARATOR = ',\n';

/** The part of one integration, on disk: what one look found. A write that fails is reported at the end. */
export class ChangesPart {
  readonly path: string;
  #waiting = '';
  #begun = false;
  #broken: Error | undefined;

  constructor(path: string) {
    this.path = path;
  }

  add(entry: ChangeEntry): void {
    this.#waiting += SEPARATOR + JSON.stringify(entry);
    if (this.#waiting.length >= PIECE) this.#write();
  }

  /** Copies all of it into an open file. Throws where a part of it could not be written before. */
  copyInto(file: number, isFirst: boolean): boolean {
    this.#write();
    if (this.#broken !== undefined) throw this.#broken;
    if (!this.#begun) return false;
    const part = openSync(this.path, 'r');
    try {
      const buffer = Buffer.alloc(PIECE);
      let skip = isFirst ? SEPARATOR.length - 1 : 0; // the first entry follows a bracket, not a comma
      for (let read = readSync(part, buffer); read > 0; read = readSync(part, buffer)) {
        writeFileSync(file, buffer.subarray(skip, read));
        skip = 0;
      }
    } finally {
      closeSync(part);
    }
    return true;
  }

  remove(): void {
    this.#waiting = '';
    if (this.#begun) rmSync(this.path, { force: true });
    this.#begun = false;
  }

  #write(): void {
    if (this.#waiting === '' || this.#broken !== undefined) return;
    try {
      appendFileSync(this.path, this.#waiting, { mode: 0o600 });
      this.#begun = true;
    } catch (error) {
      this.#broken = error instanceof Error ? error : new Error(String(error));
    }
    this.#waiting = '';
  }
}

/** Where the parts of a run are kept, until they are one file. */
export class ChangesFolder {
  #folder: string | undefined;
  #parts = 0;

  /** A new part, empty. */
  part(): ChangesPart {
    this.#folder ??= ownFolder('zylon-ingest-changes-');
    this.#parts += 1;
    return new ChangesPart(join(this.#folder, `part-${this.#parts}`));
  }
}

/** Writes the JSON array of all parts, and removes them; returns its path. Throws where it cannot. */
export function writeChangesFile(parts: readonly ChangesPart[]): string {
  const [first] = parts;
  const own = first === undefined ? ownFolder('zylon-ingest-changes-') : dirname(first.path);
  const path = join(own, `${basename(own)}.json`);
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, '[');
    let empty = true;
    for (const part of parts) {
      if (part.copyInto(file, empty)) empty = false;
      part.remove();
    }
    writeFileSync(file, empty ? ']\n' : '\n]\n');
  } finally {
    closeSync(file);
  }
  return path;
}
