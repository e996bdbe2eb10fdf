/**
 * Ways to read an answer: as one JSON document, as a sign of success only, or
 * as a list in one piece or in pages.
 */
import * as z from "zod/mini";
import { type Connector, connectorOf } from "./connectors.ts";
import { CURSOR, type Integration, INTEGRATION, TOTAL } from "./schemas.ts";
import type { Call, OpenAnswer } from "../http/client.ts";
import { ActionError } from "../http/error.ts";
import { requestFailure } from "../http/failures.ts";
import { firstProblem, parseJson, readText } from "../http/json.ts";
import { oneLine } from "../log/untrusted.ts";

/**
 * The most that a list, a search or a config may have, such as a page of 100
 * documents: a limit for a server that never stops.
 */
const MAX_LIST_MIB = 32;
const MIB = 1024 * 1024;
/** The most entries of a page, or of the whole list of integrations. */
export const MAX_ENTRIES = 100_000;

/**
 * One JSON document of at most 1 MiB; undefined for an empty body, where that
 * is allowed.
 */
export async function asJson(
  answer: OpenAnswer,
  mayBeEmpty = false,
): Promise<unknown> {
  const text = await textOf(answer, 1);
  if (mayBeEmpty && text.trim() === "") return undefined;
  return jsonOf(answer, text);
}

/** One JSON document of at most 32 MiB: a list, a search or a config. */
export async function asListJson(answer: OpenAnswer): Promise<unknown> {
  return jsonOf(answer, await textOf(answer, MAX_LIST_MIB));
}

const saysJson = ({ contentType }: OpenAnswer, text: string): boolean =>
  /\bjson\b/i.test(contentType) && !text.trimStart().startsWith("<");

async function textOf(answer: OpenAnswer, maxMib: number): Promise<string> {
  const { text, tooLarge } = await readText(answer.body, maxMib * MIB);
  if (!tooLarge) return text;
  if (!saysJson(answer, text)) throw answer.bodyFailure("not-api", text);
  throw answer.bodyFailure("too-large", `it is larger than ${maxMib} MiB`);
}

function jsonOf(answer: OpenAnswer, text: string): unknown {
  const json = parseJson(text);
  if (json.ok) return json.value;
  const problem = saysJson(answer, text) ? "bad-json" : "not-api";
  throw answer.bodyFailure(problem, text);
}

/** Accepts any 2xx but a web page. */
export async function asAcknowledgement(answer: OpenAnswer): Promise<void> {
  const { text, tooLarge } = await readText(answer.body, MIB);
  if (
    /\bhtml\b/i.test(answer.contentType) ||
    text.trimStart().startsWith("<")
  ) {
    throw answer.bodyFailure("not-api", text);
  }
  if (tooLarge)
    throw answer.bodyFailure("too-large", "it is larger than 1 MiB");
}

/** A request of which no more is known than its call. */
function factsOf({
  task,
  purpose,
  method,
  segments,
}: Call): Parameters<typeof requestFailure>[0] {
  const path = segments.map(encodeURIComponent).join("/");
  return { task: oneLine(task), name: oneLine(`${method} /${path}`), purpose };
}

/** The failure of a list that has too many entries. */
export function tooLong(call: Call): ActionError {
  return requestFailure(factsOf(call), 200, {
    code: "too-large",
    reason: `the list has more than ${MAX_ENTRIES} entries`,
    why: "The action reads no list that is longer",
    remedy:
      "Set integration-id to the ids that you want, and project-id to the projects, in several workflows if need be",
  });
}

/** The failure of a call that was answered with JSON of another shape. */
export function unexpected(call: Call, problem: string): ActionError {
  return requestFailure(factsOf(call), 200, {
    code: "unexpected-response",
    reason: `the answer is not as documented (${problem})`,
    why: "This version of Zylon has a different API, or base-url names another service",
    remedy:
      "Check base-url; if it is right, report this with the version of Zylon",
  });
}

/**
 * An entry of the list of integrations that cannot be used, though it may be an
 * integration. Both are untrusted text.
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

/** An entry of the list of integrations, whatever it is. */
interface Entry {
  /** Its type and id; empty for an entry that is no integration. */
  readonly id: string;
  readonly type: string;
  readonly integration?: Integration;
  /** Why it is no integration. */
  readonly problem: string;
}

const isList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value);

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !isList(value);

function typeIn(value: unknown): string {
  if (!isObject(value) || !("type" in value)) return "";
  return typeof value.type === "string" ? value.type : "";
}

function entryOf(value: unknown): Entry {
  const type = typeIn(value);
  const { data: integration, error } = INTEGRATION.safeParse(value);
  if (error !== undefined)
    return { id: "", type, problem: firstProblem(error) };
  const id = `${integration.type}/${integration.id}`;
  return { id, type, integration, problem: "" };
}

/** No entry of the list of integrations is of a wrong shape: all are read. */
export const ENTRY = z.pipe(z.unknown(), z.transform(entryOf));

/**
 * @param isSecret true for an id that contains a secret of the run; it is
 * refused, since ids are not masked
 */
export function sortEntries(
  entries: readonly Entry[],
  isSecret: (id: string) => boolean,
): Listed {
  const integrations: Integration[] = [];
  const unclear: Unclear[] = [];
  for (const [index, { type, integration, problem }] of entries.entries()) {
    const report = (text: string) =>
      unclear.push({ type, problem: `number ${index + 1}, ${text}` });
    if (integration === undefined) report(problem);
    else if (isSecret(integration.id))
      report("field id: it contains a secret of this run");
    else {
      integrations.push(integration);
      if (integration.type === "") report("field type: missing");
    }
  }
  return { integrations, unclear };
}

/** The unclear entries that may be of this connector; all without one. */
export function unclearOf(
  { unclear }: Listed,
  connector: Connector | undefined,
): readonly Unclear[] {
  if (connector === undefined) return unclear;
  return unclear.filter(
    ({ type }) => type === "" || connectorOf(type)?.type === connector.type,
  );
}

/** Where a page begins, as it is asked for; the first one has no position. */
export type Position = { readonly after: string } | { readonly page: string };

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

/** What stands around the items of a list. */
type Envelope = ReadonlyMap<string, unknown>;

/**
 * Some servers tell of the paging in an object of its own, whose fields count as
 * well.
 */
function envelopeOf(answer: unknown): Envelope {
  const envelope = new Map<string, unknown>();
  if (isList(answer)) return envelope.set("data", answer);
  if (!isObject(answer)) return envelope;
  const fields = fieldsOf(answer);
  for (const [, inner] of fields) {
    if (!isObject(inner)) continue;
    for (const [key, value] of fieldsOf(inner)) envelope.set(key, value);
  }
  for (const [key, value] of fields) envelope.set(key, value);
  return envelope;
}

/** More fields than a page has. */
const MAX_FIELDS = 200;

/** The first of them; there may be a million. */
const fieldsOf = (value: object): [string, unknown][] =>
  Object.entries(value).slice(0, MAX_FIELDS);

/**
 * The value of the first key that matches, in whatever spelling a version of
 * Zylon has it: `hasNextPage`, `next-cursor`.
 */
function fieldLike(envelope: Envelope, name: RegExp): unknown {
  for (const [key, value] of envelope) {
    if (name.test(key.slice(0, 40))) return value;
  }
  return undefined;
}

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
  const envelope = envelopeOf(answer);
  const data = fieldLike(envelope, /^data$/);
  if (!isList(data))
    throw unexpected(call, "the whole answer: expected a list");
  if (data.length > MAX_ENTRIES) throw tooLong(call);
  const items: z.infer<T>[] = [];
  for (const value of data) {
    const { success, data: item } = schema.safeParse(value);
    if (success) items.push(item);
  }
  const skipped = data.length - items.length;
  const { data: total } = TOTAL.safeParse(
    fieldLike(envelope, /^total([_-]?count)?$/i),
  );
  return { items, skipped, total, ...nextOf(envelope) };
}

/** What an envelope says of the next page. */
function nextOf(envelope: Envelope): { next?: string; more?: boolean } {
  const more = flagOf(
    fieldLike(envelope, /^has[_-]?(next|more)([_-]?page)?$/i),
  );
  if (more === false) return {};
  const { data: next = "" } = CURSOR.safeParse(
    fieldLike(envelope, /^next[_-]?cursor$/i),
  );
  if (next !== "") return { next };
  return { more: more === true || Boolean(fieldLike(envelope, /^next/i)) };
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
 * A page as one text: its first and last item are enough to recognize it, and
 * small for a thousand pages.
 */
function contentOf({ items }: Page<{ readonly id: string }>): string {
  return JSON.stringify([items.length, items[0]?.id, items.at(-1)?.id]);
}

/**
 * Every page in turn, from `read`: by cursor, or by number where a page says
 * that there are more and has no cursor. A cursor or page that comes twice, and
 * pages that do not end, are `unexpected-response`.
 * @param remedy what to do without this list
 */
export async function* everyPage<T extends { readonly id: string }>(
  read: (at: Position | undefined) => Promise<Page<T>>,
  remedy = "Set wait-for: completed",
): AsyncGenerator<Page<T>> {
  const cursors = new Set<string>();
  const contents = new Set<string>();
  let at: Position | undefined;
  for (let pages = 1; ; pages += 1) {
    const page = await read(at);
    // A page by cursor may be empty: a filter can leave nothing of it.
    if (page.items.length > 0 || (at !== undefined && "page" in at)) {
      const content = contentOf(page);
      if (contents.has(content))
        throw endless("the same page came twice", remedy);
      contents.add(content);
    }
    yield page;
    const { next, more } = page;
    if (next === undefined && more !== true) return;
    if (pages === MAX_PAGES)
      throw endless(`after ${MAX_PAGES} pages there are still more`, remedy);
    if (next === undefined) {
      at = { page: String(pages + 1) };
      continue;
    }
    if (cursors.has(next))
      throw endless("the same next_cursor came twice", remedy);
    cursors.add(next);
    at = { after: next };
  }
}
