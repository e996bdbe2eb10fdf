/**
 * JSON values out of a stream of bytes: one document, an array's elements,
 * NDJSON, or concatenated values.
 */
// Our own: no streaming JSON parser limits the bytes of a single value while it
// arrives.
import { MAX_DOCUMENT_BYTES, parseJson } from "../http/json.ts";

/**
 * Why the bytes cannot be read; `truncated`: they ended well, in the middle of
 * a value.
 */
type StreamProblemKind = "not-api" | "bad-json" | "too-large" | "truncated";

export class StreamProblem extends Error {
  readonly kind: StreamProblemKind;

  /** @param detail an excerpt or a reason: untrusted text */
  constructor(kind: StreamProblemKind, detail: string) {
    super(detail);
    this.name = "StreamProblem";
    this.kind = kind;
  }
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * White space of JSON, and the record separator of JSON text sequences (RFC
 * 7464).
 */
const SPACES: readonly number[] = [0x20, 0x0a, 0x0d, 0x09, 0x1e];
const isSpace = (byte: number): boolean => SPACES.includes(byte);

/**
 * Finds where each value begins and ends, and leaves the rest to `JSON.parse`.
 * Works on bytes, so that a chunk may end within a character. Holds one value
 * in memory at most.
 */
export class JsonValues {
  /** An array was begun: its elements are a stream. */
  sawArray = false;
  readonly #decoder = new TextDecoder();
  #pieces: Uint8Array[] = [];
  #size = 0;
  #inValue = false;
  #inString = false;
  #escaped = false;
  #depth = 0;
  /** Inside a top-level array, whose elements are the values. */
  #inArray = false;

  /** Whether a value was begun that has not ended. */
  get isMidValue(): boolean {
    return this.#inValue;
  }

  /** The values that end in this chunk, one by one. */
  *push(chunk: Uint8Array): Generator {
    let start = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (!this.#inValue) {
        if (isSpace(byte) || this.#between(byte)) continue;
        if (byte === COMMA || byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) {
          throw new StreamProblem(
            "bad-json",
            `"${String.fromCharCode(byte)}" is in place of a value`,
          );
        }
        this.#inValue = true;
        start = at;
      }
      const end = this.#step(byte, at);
      if (end === undefined) continue;
      yield this.#finish(chunk.subarray(start, end));
      // A number ends before this byte, which is then looked at again.
      at = end - 1;
    }
    // A copy: the chunk's memory may be used again.
    if (this.#inValue) this.#keep(chunk.slice(start));
  }

  /** The last value, where only the end of the bytes ends it. */
  *end(): Generator {
    if (this.#depth > 0 || this.#inString)
      throw new StreamProblem("truncated", "it ends in the middle of a value");
    if (this.#inValue) yield this.#finish(new Uint8Array());
    if (this.#inArray)
      throw new StreamProblem("truncated", "its list is not closed");
  }

  /**
   * Handles a byte between values; false where a value begins. Commas are not
   * counted: each element is checked by itself.
   */
  #between(byte: number): boolean {
    if (byte === COMMA && this.#inArray) return true;
    const isBracket = byte === (this.#inArray ? CLOSE_ARRAY : OPEN_ARRAY);
    if (isBracket) this.#inArray = !this.#inArray;
    this.sawArray ||= this.#inArray;
    return isBracket;
  }

  /**
   * Takes one byte inside of a value; the index after the value, where it ends.
   */
  #step(byte: number, at: number): number | undefined {
    if (this.#inString) {
      this.#stepInString(byte);
      return undefined;
    }
    switch (byte) {
      case QUOTE:
        this.#inString = true;
        return undefined;
      case OPEN_OBJECT:
      case OPEN_ARRAY:
        this.#depth += 1;
        return undefined;
      case CLOSE_OBJECT:
      case CLOSE_ARRAY:
        return this.#close(byte, at);
      default: {
        // A scalar ends with what follows it.
        const isAfter = isSpace(byte) || byte === COMMA;
        return isAfter && this.#depth === 0 ? at : undefined;
      }
    }
  }

  #stepInString(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) this.#inString = false;
  }

  #close(byte: number, at: number): number | undefined {
    if (this.#depth === 0) {
      // The end of the array in which a scalar is the last element.
      return byte === CLOSE_ARRAY ? at : undefined;
    }
    this.#depth -= 1;
    return this.#depth === 0 ? at + 1 : undefined;
  }

  #keep(piece: Uint8Array): void {
    this.#size += piece.length;
    if (this.#size > MAX_DOCUMENT_BYTES)
      throw new StreamProblem("too-large", "one value is larger than 1 MiB");
    this.#pieces.push(piece);
  }

  #finish(last: Uint8Array): unknown {
    this.#keep(last);
    const bytes =
      this.#pieces.length === 1 ? last : Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#size = 0;
    this.#inValue = false;
    this.#depth = 0;
    const text = this.#decoder.decode(bytes);
    const json = parseJson(text);
    if (!json.ok) throw new StreamProblem("bad-json", text);
    return json.value;
  }
}
