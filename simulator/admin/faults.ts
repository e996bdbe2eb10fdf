/** Something that goes wrong with the answer to a request. */
export type Fault =
  /** An error status; the body is `{"detail":"…"}` unless given. */
  | { kind: 'status'; status: number; headers?: Record<string, string>; body?: string }
  /** This JSON, with 200 unless given. */
  | { kind: 'json'; status?: number; body: unknown; headers?: Record<string, string> }
  /** These pieces one by one, in chunked encoding; afterwards a proper end, a cut connection, or silence. */
  | {
      kind: 'raw';
      status?: number;
      contentType?: string;
      chunks: readonly (string | Uint8Array)[];
      /** Between two chunks. */
      delayMs?: number;
      headers?: Record<string, string>;
      end?: 'normal' | 'cut' | 'hang';
    }
  /** A login page, with 200 unless given: what a proxy or the web app puts in place of the API. */
  | { kind: 'html'; status?: number; body?: string }
  /** Reads the request, then resets the connection. */
  | { kind: 'reset' }
  /** Reads the request, then ends the connection without a word. */
  | { kind: 'close' }
  /** Reads the request and never answers. */
  | { kind: 'hang' }
  /** Starts the headers and never ends them, one byte every 200 ms. */
  | { kind: 'hang-headers' }
  /** Promises the whole body, sends half of it (or `bytes`), then closes the connection. */
  | { kind: 'cut'; body?: string; bytes?: number }
  /** The body (`{}` unless given) in pieces of `bytesPerChunk` (1 unless given), one every `delayMs`. */
  | { kind: 'slow'; body?: string; status?: number; delayMs: number; bytesPerChunk?: number }
  /** Promises the whole body, sends half of it (or `bytes`), then nothing more. */
  | { kind: 'stall'; body?: string; bytes?: number }
  /** 302 unless given. */
  | { kind: 'redirect'; status?: number; location: string }
  /** The server does the call, but the connection is reset before the answer. */
  | { kind: 'lost-answer' }
  /** The server does the call; its answer comes later. */
  | { kind: 'delay'; delayMs: number };

/** Which requests a fault happens to. */
export interface FaultRule {
  /** Any method unless given. */
  method?: string;
  /** A substring of path and query, or a pattern; any path unless given. */
  path?: string | RegExp;
  /** How often; always unless given. */
  times?: number;
  /** How many matching requests pass unharmed before the first. */
  after?: number;
  fault: Fault;
}

/** The rules in force, with how often each was looked at and used. */
export class FaultBook {
  #entries: { rule: FaultRule; seen: number; used: number }[] = [];

  /** Adds a rule; earlier rules win. */
  add(rule: FaultRule): void {
    this.#entries.push({ rule, seen: 0, used: 0 });
  }

  /** Forgets all rules. */
  clear(): void {
    this.#entries = [];
  }

  /** The fault for this request, if any: of the first rule that matches, has begun and is not used up. */
  take(method: string, path: string): Fault | undefined {
    for (const entry of this.#entries) {
      if (!matches(entry.rule, method, path)) continue;
      if (entry.used >= (entry.rule.times ?? Infinity)) continue;
      entry.seen += 1;
      if (entry.seen <= (entry.rule.after ?? 0)) continue;
      entry.used += 1;
      return entry.rule.fault;
    }
    return undefined;
  }
}

function matches(rule: FaultRule, method: string, path: string): boolean {
  if (rule.method !== undefined && rule.method.toUpperCase() !== method) return false;
  if (rule.path === undefined) return true;
  // search(), not test(): a pattern with the flag g would remember where it stopped.
  return typeof rule.path === 'string' ? path.includes(rule.path) : path.search(rule.path) !== -1;
}
