/** Reads why Zylon, or something in its place, refused a request. */
import type { IncomingHttpHeaders } from "node:http";
import { clock } from "../clock.ts";
import { type ErrorCode, Failure } from "../errors.ts";
import { toSafeLine } from "../text.ts";
import { type Answer, readText, tryParseJson } from "./answer.ts";
import { type Call, CALL_TRAITS } from "./call.ts";
import { createNotApiFailure, isHtmlPage } from "./not-api.ts";
import { RequestFailure } from "./request-failure.ts";
import { findMessage, isBlank, listTexts, quoteWords } from "./answer-value.ts";

/** Returns the failure for an answer that is not a 2xx. */
export async function readRefusal(
  answer: Answer,
  headers: IncomingHttpHeaders,
  kind: Call["kind"],
): Promise<RequestFailure> {
  const { name, status } = answer;
  if (status < 400) {
    const failure = new Failure("not-api", name + formatLocation(headers));
    return new RequestFailure(failure, { delivery: "unknown", status });
  }
  const text = await readText(answer).catch(() => "");
  const delivery = status < 500 && status !== 408 ? "refused" : "unknown";
  const isHtml = isHtmlPage(text);
  if (isHtml && !isTransient(status) && status !== 409)
    return createNotApiFailure(answer, text, delivery);
  const words = isHtml ? "" : findWords(text);
  const mustWait = CALL_TRAITS[kind].waitsForIngest && isConflict(status, text);
  const code = mustWait ? "already-running" : getCode(status);
  return new RequestFailure(new Failure(code, quoteWords(words, name)), {
    delivery,
    status,
    words,
    ...parseRetryAfter(headers["retry-after"]),
  });
}

/** Returns the message in JSON, or else the text as it is. */
function findWords(text: string): string {
  const value = tryParseJson(text);
  const message = findMessage(value);
  if (message !== "") return message;
  return value !== undefined && isBlank(value) ? "" : text;
}

/** Whether a proxy may have answered for a Zylon that is busy or down. */
const isTransient = (status: number): boolean =>
  status === 408 || status === 429 || status >= 500;

const CODE_BY_STATUS: Readonly<Partial<Record<number, ErrorCode>>> = {
  401: "unauthorized",
  403: "forbidden",
  404: "not-found",
  408: "timeout",
  429: "rate-limited",
};

const getCode = (status: number): ErrorCode =>
  CODE_BY_STATUS[status] ?? (status < 500 ? "bad-request" : "server-error");

/** Whether a refusal is that of an ingest that runs: 409, or 400 if it says so anywhere. */
const isConflict = (status: number, text: string): boolean =>
  status === 409 ||
  (status === 400 &&
    listTexts(tryParseJson(text) ?? text).some(saysThatIngestRuns));

/** `a sync is in progress`, `being synchronized`, `already syncing`. */
const INGEST_RUNS = [
  /(?<!\bno )\b(sync|ingest)\w* ((?!(not?|failed|error)\b)\w+ ){0,5}?(in ?progress|running|being (done|performed))\b/,
  /\bbeing (sync|ingest)/,
  /\b(already|currently) (\w+ ){0,2}(running|processing|syncing|ingesting)\b/,
];

/**
 * Whether a 400 says that an ingest is running, in any spelling. A quoted name such as
 * "Work in progress" is not that, nor is the documented 400 about ownership.
 */
function saysThatIngestRuns(words: string): boolean {
  const plain = words
    .replace(/(?<!\w)(["'`]).*?\1(?!\w)/g, "")
    .replace(/([a-z])(?=[A-Z])/g, "$1 ") // SyncInProgress
    .replace(/[\W_]+/g, " ")
    .toLowerCase();
  return (
    INGEST_RUNS.some((pattern) => pattern.test(plain)) &&
    !plain.includes("ownership")
  );
}

/** Says where the server redirects to, without a query. */
function formatLocation({ location = "" }: IncomingHttpHeaders): string {
  const [address = ""] = location.split(/[?#]/);
  return address === "" ? "" : `, which leads to ${toSafeLine(address)}`;
}

/** https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function parseRetryAfter(text: string | undefined): { retryAfterMs?: number } {
  if (text === undefined) return {};
  // Ten digits would be over 30 years.
  const ms = /^\d{1,9}$/.test(text)
    ? Number(text) * 1000
    : Date.parse(text) - clock.date();
  return Number.isNaN(ms) ? {} : { retryAfterMs: Math.max(0, ms) };
}
