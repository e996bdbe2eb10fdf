/**
 * What an issue remembers between runs, hidden in its body. Anyone who may edit the issue can change it, so it is checked,
 * and decides only the text, the time of comments, and when the issue is closed. Pure.
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
  /** The run that failed last; absent where the environment does not say. */
  readonly run?: string;
  /** It failed before its ingest, as it does with a wrong id, type or address. */
  readonly early?: boolean;
  /** A later run in which another target of the same step succeeded before this one reported anything. */
  readonly silentIn?: string;
}

/** Whose issue it is: see `readIssueRun`. */
export interface IssueKeys {
  readonly key: string;
  readonly place: string;
}

/** As `toISOString` writes it: `z.iso` would bring a hundred lines of formats into every run. */
const time = z.pipe(
  z.string().check(z.refine((text) => new Date(text).toJSON() === text)),
  z.transform((text: string) => Date.parse(text)),
);

const run = z.string().check(z.refine((text) => /^\d{1,20}\.\d{1,9}$/.test(text)));

const STATE = z.object({
  first: time,
  last: time,
  failures: z.int().check(z.positive(), z.maximum(1_000_000_000)),
  commented: z.optional(time),
  run: z.optional(run),
  early: z.optional(z.boolean()),
  silent: z.optional(run),
});

const KEY = /<!-- zylon-ingest issue ([0-9a-f]{24}) -->/g;
const PLACE = /<!-- zylon-ingest step ([0-9a-f]{24}) -->/g;
const MEMORY = /<!-- zylon-ingest state (\{[^{}<>\n]{1,400}\}) -->/g;

const DAY_MS = 24 * 60 * 60 * 1000;

function memory(state: IssueState): string {
  const iso = (ms: number): string => new Date(ms).toISOString();
  const { firstFailed, lastFailed, failures, commented, run: failedIn, early, silentIn } = state;
  const stored = {
    first: iso(firstFailed),
    last: iso(lastFailed),
    failures,
    // JSON leaves out what is undefined.
    commented: commented === undefined ? undefined : iso(commented),
    run: failedIn,
    early,
    silent: silentIn,
  };
  return `<!-- zylon-ingest state ${JSON.stringify(stored)} -->`;
}

/** The hidden lines. They hold nothing but digits, dates and names of fields, so nothing in them ends the comment. */
export function hiddenLines({ key, place }: IssueKeys, state: IssueState): string[] {
  return [`<!-- zylon-ingest issue ${key} -->`, `<!-- zylon-ingest step ${place} -->`, memory(state)];
}

/** The same body with another state. */
export const withState = (body: string, state: IssueState): string => body.replaceAll(MEMORY, () => memory(state));

/** Undefined where there are several, as after pasting one issue into another. */
function onlyMatch(body: string, pattern: RegExp): string | undefined {
  const found = [...body.matchAll(pattern)];
  return found.length === 1 ? found[0]?.[1] : undefined;
}

/** The keys in a body; undefined where not both of them are there once. */
export function keysIn(body: string): IssueKeys | undefined {
  const key = onlyMatch(body, KEY);
  const place = onlyMatch(body, PLACE);
  return key === undefined || place === undefined ? undefined : { key, place };
}

/**
 * The state in a body, or undefined where it is missing, broken, or there twice. Times in the future, from another clock
 * or an editor, become `now`. A comment more than a day in the future is dropped, or it would block all others.
 */
export function stateIn(body: string, now: number): IssueState | undefined {
  const json = parseJson(onlyMatch(body, MEMORY) ?? '');
  const parsed = json.ok ? STATE.safeParse(json.value) : undefined;
  if (parsed?.success !== true) return undefined;
  const { first, last, failures, commented, run: failedIn, early, silent } = parsed.data;
  const lastFailed = Math.min(last, now);
  return {
    firstFailed: Math.min(first, lastFailed),
    lastFailed,
    failures,
    ...(commented === undefined || commented > now + DAY_MS ? {} : { commented: Math.min(commented, now) }),
    ...(failedIn === undefined ? {} : { run: failedIn }),
    ...(early === undefined ? {} : { early }),
    ...(silent === undefined ? {} : { silentIn: silent }),
  };
}
