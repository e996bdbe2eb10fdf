/**
 * What an issue remembers between runs, hidden in its body. Anyone who may edit the issue can change it, so all of it is
 * checked, and none of it is trusted with more than the text and the timing of comments. Pure.
 */
import * as z from 'zod/mini';
import { parseJson } from '../http/json.ts';

/** All times are milliseconds since the epoch. */
export interface IssueState {
  readonly firstFailed: number;
  readonly lastFailed: number;
  readonly failures: number;
  /** When the last comment was added; absent before the first. Opening the issue is not a comment. */
  readonly commented?: number;
}

const time = z.pipe(
  z.iso.datetime(),
  z.transform((text: string) => Date.parse(text)),
);

const STATE = z.object({
  first: time,
  last: time,
  failures: z.int().check(z.positive(), z.maximum(1_000_000_000)),
  commented: z.optional(time),
});

const KEY = /<!-- zylon-ingest issue ([0-9a-f]{24}) -->/g;
const MEMORY = /<!-- zylon-ingest state (\{[^{}<>\n]{1,300}\}) -->/g;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The hidden lines. They hold nothing but digits, dates and names of fields, so nothing in them ends the comment. */
export function hiddenLines(key: string, { firstFailed, lastFailed, failures, commented }: IssueState): string[] {
  const iso = (ms: number): string => new Date(ms).toISOString();
  const state = {
    first: iso(firstFailed),
    last: iso(lastFailed),
    failures,
    ...(commented === undefined ? {} : { commented: iso(commented) }),
  };
  return [`<!-- zylon-ingest issue ${key} -->`, `<!-- zylon-ingest state ${JSON.stringify(state)} -->`];
}

/** The key in a body; none where there are several, as where a person pasted one issue into another. */
export function keyIn(body: string): string | undefined {
  const keys = [...body.matchAll(KEY)];
  return keys.length === 1 ? keys[0]?.[1] : undefined;
}

/**
 * The state in a body, or undefined where it is not there once, whole and possible. Times to come, which another
 * runner's clock or an editor may have written, are pulled back to `now`; a comment that lies more than a day ahead
 * never was, or it would keep comments away for ever.
 */
export function stateIn(body: string, now: number): IssueState | undefined {
  const found = [...body.matchAll(MEMORY)];
  const json = parseJson(found.length === 1 ? (found[0]?.[1] ?? '') : '');
  const parsed = json.ok ? STATE.safeParse(json.value) : undefined;
  if (parsed?.success !== true) return undefined;
  const { first, last, failures, commented } = parsed.data;
  const lastFailed = Math.min(last, now);
  return {
    firstFailed: Math.min(first, lastFailed),
    lastFailed,
    failures,
    ...(commented === undefined || commented > now + DAY_MS ? {} : { commented: Math.min(commented, now) }),
  };
}
