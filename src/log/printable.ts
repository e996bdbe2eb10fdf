/** What may be printed of a text from outside, and who decides it. */
import { Secrets } from "./secrets.ts";
import { MAX_READ, oneLine } from "./untrusted.ts";

declare const PRINTED: unique symbol;

/** A text without secrets. Only a `Printer` makes one. */
export type Printable = string & { readonly [PRINTED]: true };

/** Marks what this file has made. */
function assertPrintable(text: string): asserts text is Printable {
  if (!text.isWellFormed()) throw new Error("The text is not well-formed");
}

function marked(text: string): Printable {
  assertPrintable(text);
  return text;
}

/** More values than a sentence has room for. */
const MAX_LISTED = 10;
/** Of a value in a list. */
const LISTED_LIMIT = 60;

/** Knows the secrets of the run, and makes texts printable. */
export class Printer {
  readonly #secrets: Secrets;

  /** @param forms those of every secret, as `formsOf` makes them */
  constructor(forms: readonly string[]) {
    this.#secrets = new Secrets(forms);
  }

  /** A sentence or an id, several lines or one, without secrets. */
  readonly redact = (text: string): string => this.#secrets.redact(text);

  /**
   * A single value of a server, such as a name or a message, as one line. It is
   * cut to what is read at all, then redacted, then made a line: a secret that
   * was cut before could not be found.
   * @param isCut it may end in the middle of a secret, as a part of a body does
   */
  value(text: string, limit?: number, isCut = false): Printable {
    return marked(oneLine(this.whole(text, isCut), limit));
  }

  /** The same with its line breaks, for a file. */
  whole(text: string, isCut = false): Printable {
    const head = text.slice(0, MAX_READ);
    const ends = isCut || text.length >= MAX_READ;
    return marked(this.#secrets.redactValue(head, ends).toWellFormed());
  }

  /** The first of several such values, and how many more there are. */
  list(values: readonly string[]): Printable {
    const shown = values
      .slice(0, MAX_LISTED)
      .map((value) => this.value(value, LISTED_LIMIT));
    const more = values.length - shown.length;
    return marked(shown.join(", ") + (more > 0 ? ` and ${more} more` : ""));
  }

  /** A sentence of ours, an id or an input, as one line. */
  line(text: string, limit?: number): Printable {
    return marked(oneLine(this.redact(text), limit));
  }

  /** Does an id have a secret in it? */
  holdsSecret(id: string): boolean {
    return this.redact(id) !== id;
  }

  /** Would nothing of this value be replaced? */
  isHarmless(value: string): boolean {
    return this.#secrets.redactValue(value) === value;
  }
}
