/**
 * What an issue remembers between runs, hidden in its body. Anyone who may edit the issue can change it, so it is checked,
 * and decides only the text and the time of comments. Pure.
 */
import * as z from 'zod/mini';
import { parseJson } from '../http/json.ts';

/** All times are milliseconds since the epoch. */
export interface IssueState {
  readonly firstFailed: number;
  readonly lastFailed: number;
  readonly failures: number;
  /** When the last comment was added; undefined before the first. Opening the issue is not a comment. */
  readonly commented: number | undefined;
}

const TIME = z.pipe(
  z.iso.datetime(),
  z.transform((text: string) => Date.parse(text)),
);

const STATE = z.object({
  first: TIME,
  last: TIME,
  failures: z.int().check(z.positive(), z.maximum(1_000_000_000)),
  commented: z.optional(TIME),
});

const KEY = /<!-- zylon-ingest issue ([0-9a-f]{24}) -->/g;
const MEMORY = /<!-- zylon-ingest state (\{[^{}<>\n]{1,400}\}) -->/g;

/** The least time between two comments on failures: 24 hours, not a change of date, whatever the time zone. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** The hidden lines. They hold nothing but digits, dates and names of fields, so nothing in them ends the comment. */
export function hiddenLines(key: string, { firstFailed, lastFailed, failures, commented }: IssueState): string[] {
  const iso = (ms: number): string => new Date(ms).toISOString();
  const stored = {
    first: iso(firstFailed),
    last: iso(lastFailed),
    failures,
    // JSON leaves out what is undefined.
    commented: commented === undefined ? undefined : iso(commented),
  };
  return [`<!-- zylon-ingest issue ${key} -->`, `<!-- zylon-ingest state ${JSON.stringify(stored)} -->`];
}

/** Undefined where there are several, as after pasting one issue into another. */
function onlyMatch(body: string, pattern: RegExp): string | undefined {
  const found = [...body.matchAll(pattern)];
  return found.length === 1 ? found[0]?.[1] : undefined;
}

/** The key in a body; undefined where it is not there once. */
export const keyIn = (body: string): string | undefined => onlyMatch(body, KEY);

/**
 * The state in a body, or undefined where it is missing, broken, or there twice. Times in the future, from another clock
 * or an editor, become `now`. A comment more than a day in the future is dropped, or it would block all others.
 */
export function stateIn(body: string, now: number): IssueState | undefined {
  const json = parseJson(onlyMatch(body, MEMORY) ?? '');
  const parsed = json.ok ? STATE.safeParse(json.value) : undefined;
  if (parsed?.success !== true) return undefined;
  const { first, last, failures, commented } = parsed.data;
  const lastFailed = Math.min(last, now);
  return {
    firstFailed: Math.min(first, lastFailed),
    lastFailed,
    failures,
    commented: commented === undefined || commented > now + DAY_MS ? undefined : Math.min(commented, now),
  };
}

/**
 * The state after one more failure, and whether it is time for a comment.
 * @param state that of the open issue; undefined where somebody removed or broke it
 * @param openedAt when the issue was opened, which nobody can edit
 */
export function failedAgain(
  state: IssueState | undefined,
  openedAt: number,
  now: number,
): { readonly state: IssueState; readonly comment: boolean } {
  // Without its state the count is lost; only the failure that opened it is certain.
  const before = state ?? { firstFailed: Math.min(openedAt, now), failures: 1, commented: undefined };
  const { firstFailed, failures, commented } = before;
  const comment = commented === undefined || now - commented >= DAY_MS;
  return {
    state: { firstFailed, lastFailed: now, failures: failures + 1, commented: comment ? now : commented },
    comment,
  };
}
