/** Many short texts, outside of the heap: as strings, they would make V8 reserve three times as much memory. */

const CHUNK_BYTES = 256 * 1024;
/** The length of a text, before it. */
const LENGTH_BYTES = 4;

export class Texts {
  readonly #chunks: Buffer[] = [];
  #used = CHUNK_BYTES;

  /** Keeps a text; returns its place, for `at`. */
  add(text: string): number {
    const length = Buffer.byteLength(text);
    const needed = LENGTH_BYTES + length;
    let chunk = this.#chunks.at(-1);
    if (chunk === undefined || this.#used + needed > CHUNK_BYTES) {
      chunk = Buffer.alloc(Math.max(CHUNK_BYTES, needed));
      this.#chunks.push(chunk);
      this.#used = 0;
    }
    const at = this.#used;
    chunk.writeUInt32LE(length, at);
    chunk.write(text, at + LENGTH_BYTES);
    this.#used += needed;
    return (this.#chunks.length - 1) * CHUNK_BYTES + at;
  }

  /** The text at a place that `add` returned. */
  at(place: number): string {
    const chunk = this.#chunks[Math.floor(place / CHUNK_BYTES)];
    if (chunk === undefined) return '';
    const at = place % CHUNK_BYTES;
    const begin = at + LENGTH_BYTES;
    return chunk.toString('utf8', begin, begin + chunk.readUInt32LE(at));
  }
}
