/**
 * Ways to read an answer: as one JSON document, as a sign of success only, or
 * as a list in one piece or in pages.
 */
import * as z from "zod/mini";
import { type Connector, connectorOf } from "./connectors.ts";
import { canonical, isFailure } from "./events.ts";
import { CURSOR, type Integration, INTEGRATION, TOTAL } from "./schemas.ts";
import type { Call, OpenAnswer } from "../http/client.ts";
import { ActionError } from "../http/error.ts";
import { requestFailure } from "../http/failures.ts";
import { fieldOf, firstProblem, parseJson, readText } from "../http/json.ts";
import { serverWords } from "../http/status.ts";
import { oneLine } from "../log/untrusted.ts";

/**
 * The most that an answer may have, such as a page of 100 documents: a limit
 * for a server that never stops.
 */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

/**
 * One JSON document of at most 32 MiB; undefined for an empty body, where that
 * is allowed. Throws an `ActionError`.
 */
export async function asJson(
  answer: OpenAnswer,
  mayBeEmpty = false,
): Promise<unknown> {
  const { text, tooLarge } = await readText(answer.body, MAX_ANSWER_BYTES);
  if (mayBeEmpty && text.trim() === "") return undefined;
  const saysJson =
    /\bjson\b/i.test(answer.contentType) && !text.trimStart().startsWith("<");
  if (tooLarge && saysJson)
    throw answer.bodyFailure("too-large", "it is larger than 32 MiB");
  const json = tooLarge ? { ok: false as const } : parseJson(text);
  if (!json.ok)
    throw answer.bodyFailure(saysJson ? "bad-json" : "not-api", text);
  return json.value;
}

const NOTHING: readonly unknown[] = [null, undefined, false, 0];
const NOTHING_IN_WORDS: readonly string[] = ["", "0", "false", "none", "null"];

/**
 * Does an `error` say that there is none? So do nothing, `0`, `false`, `none`
 * and `null`, as text too, and lists and objects of nothing else.
 */
export function isNoError(error: unknown): boolean {
  const left = [error];
  // A loop, since a server may nest without end.
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === "string") {
      if (!NOTHING_IN_WORDS.includes(value.trim().toLowerCase())) return false;
    } else if (typeof value === "object" && value !== null) {
      for (const one of Object.values(value)) left.push(one);
    } else if (!NOTHING.includes(value)) return false;
  }
  return true;
}

const isFalse = (value: unknown): boolean =>
  value === false ||
  (typeof value === "string" && value.trim().toLowerCase() === "false");

/** Does a 2xx say no: an error, or that it is no success? */
export function saysNo(answer: unknown): boolean {
  if (!isNoError(fieldOf(answer, "error"))) return true;
  return isFalse(fieldOf(answer, "success")) || isFalse(fieldOf(answer, "ok"));
}

/** The answer to a change: JSON, or an empty body where that is allowed. */
export async function asAccepted(
  answer: OpenAnswer,
  mayBeEmpty = false,
): Promise<unknown> {
  const value = await asJson(answer, mayBeEmpty);
  if (saysNo(value))
    throw answer.bodyFailure("unexpected-response", serverWords(value));
  return value;
}

const FAILURE_WORDS: readonly string[] = [
  "error",
  "failed",
  "failure",
  "aborted",
];

const isFailureWord = (value: unknown): boolean =>
  typeof value === "string" &&
  (isFailure(value) || FAILURE_WORDS.includes(canonical(value.trim())));

/**
 * Any 2xx that is no web page and says no failure; resolves to its text, which
 * need not be JSON.
 */
export async function asAcknowledgement(answer: OpenAnswer): Promise<string> {
  const { text } = await readText(answer.body);
  if (
    /\bhtml\b/i.test(answer.contentType) ||
    text.trimStart().startsWith("<")
  ) {
    throw answer.bodyFailure("not-api", text);
  }
  const json = parseJson(text);
  const value = json.ok ? json.value : text;
  if (isFailureWord(value))
    throw answer.bodyFailure("unexpected-response", String(value));
  if (saysNo(value) || isFailureWord(fieldOf(value, "type")))
    throw answer.bodyFailure("unexpected-response", serverWords(value));
  return text;
}

/** The failure of a call that was answered with JSON of another shape. */
export function unexpected(
  { task, purpose, method, segments }: Call,
  problem: string,
): ActionError {
  const name = oneLine(
    `${method} /${segments.map(encodeURIComponent).join("/")}`,
  );
  return requestFailure({ task: oneLine(task), name, purpose }, 200, {
    code: "unexpected-response",
    reason: `the answer is not as documented (${problem})`,
    why: "This version of Zylon has a different API, or base-url names another service",
    remedy:
      "Check base-url; if it is right, report this with the version of Zylon",
  });
}

/**
 * An element of the list that cannot be used, though it may be an integration.
 * Both are untrusted text.
 */
interface Unclear {
  /** Empty where it does not say. */
  readonly type: string;
  /** Its number in the list, and what is wrong with it. */
  readonly problem: string;
}

export interface Listed {
  /** Each with an id; its type is empty where it does not say. */
  readonly integrations: readonly Integration[];
  /** Those without a usable id, or without a type. */
  readonly unclear: readonly Unclear[];
}

const isList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value);

const typeIn = (value: unknown): string =>
  typeof value === "object" &&
  value !== null &&
  "type" in value &&
  typeof value.type === "string"
    ? value.type
    : "";

/**
 * An element of the list of integrations, whatever it is, with what tells it
 * from the others; empty where nothing does.
 */
export const ELEMENT = z.pipe(
  z.unknown(),
  z.transform((value) => {
    const { data } = INTEGRATION.safeParse(value);
    return { id: data === undefined ? "" : `${data.type}/${data.id}`, value };
  }),
);

/**
 * @param isSecret true for an id that contains a secret of the run; it is
 * refused, since ids are not masked
 */
export function readIntegrations(
  list: readonly unknown[],
  isSecret: (id: string) => boolean,
): Listed {
  const integrations: Integration[] = [];
  const unclear: Unclear[] = [];
  for (const [index, value] of list.entries()) {
    const { data, error } = INTEGRATION.safeParse(value);
    const usable = data !== undefined && !isSecret(data.id);
    if (usable) integrations.push(data);
    const problem =
      error !== undefined
        ? firstProblem(error)
        : usable
          ? "field type: missing"
          : "field id: it contains a secret of this run";
    if (!usable || data.type === "")
      unclear.push({
        type: typeIn(value),
        problem: `number ${index + 1}, ${problem}`,
      });
  }
  return { integrations, unclear };
}

/** Those that may be of this connector; all of them without one. */
export function unclearOf(
  { unclear }: Listed,
  connector: Connector | undefined,
): readonly Unclear[] {
  if (connector === undefined) return unclear;
  return unclear.filter(
    ({ type }) => type === "" || connectorOf(type)?.type === connector.type,
  );
}

/** Where a page begins, as it is asked for; the first one has no such place. */
export type Place = { readonly after: string } | { readonly page: string };

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** How many were left out, since they have no usable id. */
  readonly skipped: number;
  /**
   * How many items the whole list has; undefined where the server does not say.
   */
  readonly total: number | undefined;
  /** The cursor of the next page. */
  readonly next?: string;
  /** There are more, and no cursor leads to them. */
  readonly more?: boolean;
}

/**
 * The value of the first key that matches, in whatever spelling a version of
 * Zylon has it: `hasNextPage`, `next-cursor`.
 */
const fieldLike = (envelope: object, name: RegExp): unknown =>
  Object.entries(envelope).find(([key]) => name.test(key.slice(0, 40)))?.[1];

/** What a flag says, which may be text; undefined where it says nothing. */
function flagOf(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  return !/^(false|no|0|)$/i.test(String(value));
}

/**
 * The answer to `call`, an array or a page, as a page of items of the shape of
 * `schema`; those of another shape are left out and counted.
 */
export function pageOf<T extends z.ZodMiniType>(
  schema: T,
  answer: unknown,
  call: Call,
): Page<z.infer<T>> {
  const outer: object = isList(answer)
    ? { data: answer }
    : typeof answer === "object" && answer
      ? answer
      : {};
  // Some servers tell of the paging in an object of its own.
  const inner = Object.values(outer).flatMap((value: unknown) =>
    typeof value === "object" && value && !isList(value)
      ? Object.entries(value)
      : [],
  );
  const envelope: object = { ...Object.fromEntries(inner), ...outer };
  const data = fieldLike(envelope, /^data$/);
  if (!isList(data))
    throw unexpected(call, "the whole answer: expected a list");
  const items = data.flatMap((value): z.infer<T>[] => {
    const { success, data: item } = schema.safeParse(value);
    return success ? [item] : [];
  });
  const skipped = data.length - items.length;
  const { data: total } = TOTAL.safeParse(
    fieldLike(envelope, /^total([_-]?count)?$/i),
  );
  const page = { items, skipped, total };
  const more = flagOf(
    fieldLike(envelope, /^has[_-]?(next|more)([_-]?page)?$/i),
  );
  const { data: next = "" } = CURSOR.safeParse(
    fieldLike(envelope, /^next[_-]?cursor$/i),
  );
  if (more === false) return page;
  if (next !== "") return { ...page, next };
  return {
    ...page,
    more: more === true || Boolean(fieldLike(envelope, /^next/i)),
  };
}

const endless = (what: string, remedy: string): ActionError =>
  new ActionError("unexpected-response", {
    what: `A list from Zylon cannot be read to its end: ${what}`,
    why: "This version of Zylon pages its lists in a different way",
    remedy: `${remedy}, and report this with the version of Zylon`,
  });

/** A million documents. */
const MAX_PAGES = 10_000;

/**
 * Every page in turn, from `read`: by cursor, or by number where a page says
 * that there are more and has no cursor. Throws `unexpected-response` where a
 * cursor or a page comes twice, or the pages do not end.
 * @param remedy what to do without this list
 */
export async function* everyPage<T extends { readonly id: string }>(
  read: (at: Place | undefined) => Promise<Page<T>>,
  remedy = "Set wait-for: completed",
): AsyncGenerator<Page<T>> {
  const cursors = new Set<string>();
  const contents = new Set<string>();
  let at: Place | undefined;
  for (let pages = 1; ; pages += 1) {
    const page = await read(at);
    // A page by cursor may be empty: a filter can leave nothing of it.
    if (page.items.length > 0 || (at !== undefined && "page" in at)) {
      // Its first and last item: enough to recognize a page, and small for a
      // thousand pages.
      const content = JSON.stringify([
        page.items.length,
        page.items[0]?.id,
        page.items.at(-1)?.id,
      ]);
      if (contents.has(content))
        throw endless("the same page came twice", remedy);
      contents.add(content);
    }
    yield page;
    const { next, more } = page;
    if (next === undefined && more !== true) return;
    if (pages === MAX_PAGES)
      throw endless(`after ${MAX_PAGES} pages there are still more`, remedy);
    at = next === undefined ? { page: String(pages + 1) } : { after: next };
    if (next === undefined) continue;
    if (cursors.has(next))
      throw endless("the same next_cursor came twice", remedy);
    cursors.add(next);
  }
}
