/**
 * Ways to read an answer: as one JSON document, as a sign of success only, or
 * as the entries of the list of integrations.
 */
import * as z from "zod/mini";
import { type Connector, connectorOf } from "./connectors.ts";
import { failureIn } from "./events.ts";
import { type Integration, INTEGRATION } from "./schemas.ts";
import type { Call, OpenAnswer } from "../http/client.ts";
import { Breaks } from "../http/clock.ts";
import type { ActionError } from "../http/error.ts";
import { requestFailure } from "../http/failures.ts";
import {
  fieldOf,
  firstProblem,
  hasTooManyValues,
  parseJson,
  readText,
} from "../http/json.ts";
import { serverWords } from "../http/status.ts";
import type { Printer } from "../log/printable.ts";
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
  const text = await textOf(answer, MAX_LIST_MIB);
  const breaks = new Breaks();
  const value = jsonOf(answer, text);
  await breaks.take(); // its parsing may take a second
  return value;
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
  const isJson = saysJson(answer, text);
  if (hasTooManyValues(text)) {
    if (!isJson) throw answer.bodyFailure("not-api", text);
    throw answer.bodyFailure("too-large", "it has more than 2,000,000 values");
  }
  const json = parseJson(text);
  if (json.ok) return json.value;
  throw answer.bodyFailure(isJson ? "bad-json" : "not-api", text);
}

const NOTHING: readonly unknown[] = [null, undefined, false, 0];
const NOTHING_IN_WORDS: readonly string[] = ["", "0", "false", "none", "null"];

/**
 * Does an `error` say that there is none? It does if it is missing or empty, or
 * `0`, `false`, `none` or `null`, as text too, or holds nothing but these.
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

const isFailureWord = (value: unknown): boolean =>
  typeof value === "string" && failureIn(value.trim()) !== undefined;

/** Does the answer to a change say no, in whatever shape? */
function isRefusal(answer: unknown): boolean {
  const value = isList(answer) ? answer[0] : answer;
  if (saysNo(value) || saysNo(fieldOf(value, "data"))) return true;
  return isFailureWord(value) || isFailureWord(fieldOf(value, "type"));
}

/** The answer to a change: JSON, or an empty body where that is allowed. */
export async function asAccepted(
  answer: OpenAnswer,
  mayBeEmpty = false,
): Promise<unknown> {
  const value = await asJson(answer, mayBeEmpty);
  if (isRefusal(value))
    throw answer.bodyFailure("unexpected-response", serverWords(value));
  return value;
}

/**
 * Any 2xx that is no web page and says no failure; resolves to its text, which
 * need not be JSON.
 */
export async function asAcknowledgement(answer: OpenAnswer): Promise<string> {
  const { text, tooLarge } = await readText(answer.body, MIB);
  if (
    /\bhtml\b/i.test(answer.contentType) ||
    text.trimStart().startsWith("<")
  ) {
    throw answer.bodyFailure("not-api", text);
  }
  if (tooLarge)
    throw answer.bodyFailure("too-large", "it is larger than 1 MiB");
  const json = parseJson(text);
  const value = json.ok ? json.value : text;
  if (!isRefusal(value)) return text;
  const words = typeof value === "string" ? value : serverWords(value);
  throw answer.bodyFailure("unexpected-response", words);
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
    reason: `the list has more than ${MAX_ENTRIES.toLocaleString("en")} entries`,
    why: "The action reads no list that is longer",
    remedy:
      "Set integration-id to the ids that you want, and project-id to the projects, in several workflows if need be",
  });
}

/**
 * An answer that was not understood, for a report: its keys, or of anything but
 * an object its first characters; of a list those of its first entry.
 */
export function quotedAnswer(answer: unknown, printer: Printer): string {
  if (!isList(answer)) return quotedValue(answer, printer);
  if (answer.length === 0) return "an empty list";
  return `a list that begins with ${quotedValue(answer[0], printer)}`;
}

function quotedValue(value: unknown, printer: Printer): string {
  if (isList(value)) return "a list";
  if (!isObject(value)) return `"${printer.value(String(value))}"`;
  const keys = Object.keys(value);
  if (keys.length === 0) return "an empty object";
  return `an object with the keys "${printer.list(keys)}"`;
}

/**
 * The failure of a call that was answered with JSON of another shape, which it
 * quotes.
 */
export function unexpected(
  call: Call,
  problem: string,
  answer: unknown,
): ActionError {
  const quotation = quotedAnswer(answer, call.printer);
  return requestFailure(factsOf(call), 200, {
    code: "unexpected-response",
    reason: `the answer is not as documented (${problem}), but ${quotation}`,
    why: "This version of Zylon has a different API, or base-url names another service",
    remedy:
      "Report this with the version of Zylon, unless base-url names another service",
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
export interface Entry {
  /** Its type and id; empty for an entry that is no integration. */
  readonly id: string;
  readonly type: string;
  readonly integration?: Integration;
  /** Why it is no integration. */
  readonly problem: string;
}

export const isList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value);

export const isObject = (value: unknown): value is object =>
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
 * Parts the entries into integrations and what is unclear. An integration
 * without a type is in both.
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

/** The unclear entries that may be of this connector; all if none is given. */
export function unclearOf(
  { unclear }: Listed,
  connector: Connector | undefined,
): readonly Unclear[] {
  if (connector === undefined) return unclear;
  return unclear.filter(
    ({ type }) => type === "" || connectorOf(type)?.type === connector.type,
  );
}
