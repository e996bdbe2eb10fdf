/**
 * Server-sent events, as far as the ingest needs them: besides the messages of
 * the standard, an event that is only a name, and whether one was begun.
 */
import { createParser, type EventSourceMessage } from "eventsource-parser";
import { MAX_DOCUMENT_BYTES } from "../http/json.ts";
import { StreamProblem } from "./values.ts";

export interface SseMessage {
  /** From the `event:` line; empty without one. */
  readonly name: string;
  /** Each byte as one character (Latin-1). */
  readonly data: string;
}

/** As much of a line as tells its field, and whether it has a value. */
const FIELD_LENGTH = "event: x".length;

const tooLarge = (): StreamProblem =>
  new StreamProblem("too-large", "one event is larger than 1 MiB");

/**
 * Takes text in which each byte is one character (Latin-1): so the limit of the
 * parser counts bytes, and a character that was cut between two chunks can be
 * decoded whole.
 */
export class SseReader {
  readonly #parser = createParser({
    maxBufferSize: MAX_DOCUMENT_BYTES,
    onEvent: (message) => this.#messages.push(message),
    onError: ({ type }) => {
      // An unknown field or a bad retry is skipped, as the standard says.
      if (type === "max-buffer-size-exceeded") this.#isTooLarge = true;
    },
  });
  #messages: EventSourceMessage[] = [];
  #isTooLarge = false;
  /** The beginning of the line that is read. */
  #line = "";
  /** The line before ended with a carriage return. */
  #isAfterReturn = false;
  /** The text ended in the middle of an event. */
  #isCut = false;
  /** What the event that is read has so far. */
  #hasName = false;
  #hasData = false;

  /** Whether an event was begun, and not ended by a blank line. */
  get isMidEvent(): boolean {
    if (this.#hasName || this.#hasData || this.#isCut) return true;
    const isOther = /^(:|id:|retry:)/.test(this.#line);
    return this.#line !== "" && !isOther;
  }

  /** The messages that end in this text, one by one. */
  *push(text: string): Generator<SseMessage> {
    this.#messages = [];
    for (const piece of text.split(/(?<=[\r\n])/)) {
      if (piece === "" || this.#isTooLarge) break;
      const isLineFeedOfReturn = this.#isAfterReturn && piece === "\n";
      this.#isAfterReturn = piece.endsWith("\r");
      if (isLineFeedOfReturn) this.#parser.feed(piece);
      else this.#feed(piece);
    }
    yield* this.#ended();
  }

  /**
   * The last message, where the server left out the blank line after it. What
   * was begun and is none even so is cut.
   */
  *end(): Generator<SseMessage> {
    const wasMidEvent = this.isMidEvent;
    this.#messages = [];
    if (this.#line !== "") this.#feed("\n");
    this.#feed("\n");
    yield* this.#ended();
    this.#isCut = wasMidEvent && this.#messages.length === 0;
    if (this.#isCut)
      throw new StreamProblem("truncated", "it ends in the middle of an event");
  }

  /** @param piece text without a line break, but for one at its end */
  #feed(piece: string): void {
    this.#note(piece);
    this.#parser.feed(piece);
  }

  *#ended(): Generator<SseMessage> {
    for (const { event: name = "", data } of this.#messages) {
      if (data.length > MAX_DOCUMENT_BYTES) throw tooLarge();
      yield { name, data };
    }
    if (this.#isTooLarge) throw tooLarge();
  }

  /** Follows the fields of the event that is read. */
  #note(piece: string): void {
    const isEnded = /[\r\n]$/.test(piece);
    const text = isEnded ? piece.slice(0, -1) : piece;
    this.#line = (this.#line + text).slice(0, FIELD_LENGTH);
    if (!isEnded) return;
    if (this.#line === "") this.#noteBlankLine();
    if (/^event: ?./.test(this.#line)) this.#hasName = true;
    if (/^data(:|$)/.test(this.#line)) this.#hasData = true;
    this.#line = "";
  }

  /**
   * The standard says nothing of an event without data. But its name may say
   * that the ingest failed, so it is given data that is empty.
   */
  #noteBlankLine(): void {
    if (this.#hasName && !this.#hasData) this.#parser.feed("data:\n");
    this.#hasName = false;
    this.#hasData = false;
  }
}
