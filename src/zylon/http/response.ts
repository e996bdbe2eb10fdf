/** Reads a response: text, JSON, whether a change was accepted, or why it was refused. */
import type { IncomingHttpHeaders } from "node:http";
import { clock } from "../../clock.ts";
import { type ErrorKey, Failure } from "../../errors.ts";
import { cutAndRedact, toSafeLine, tryParseJson } from "../../text.ts";
import { type Delivery, RequestFailure } from "./failure.ts";
import {
  findError,
  findMessage,
  isBlank,
  quoteWords,
  saysNoSuccess,
} from "./json.ts";

/** A response whose body may not have arrived yet. */
export interface HttpResponse {
  /** `GET me answered 200` */
  readonly label: string;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Whether a proxy may have answered itself. */
  readonly mayBeProxy: boolean;
  readonly body: AsyncIterable<Uint8Array>;
}

/** No response that Zylon documents is longer. One that never ends is given up. */
export const MAX_BYTES = 32 * 1024 * 1024;

/** Throws `unexpected-response` if the body is longer than `MAX_BYTES`. */
export async function readText({ label, body }: HttpResponse): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MAX_BYTES)
      throw new Failure("unexpected-response", `${label} without an end`);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** Throws `not-api` if the body is not JSON. */
export async function readJson(response: HttpResponse): Promise<unknown> {
  const text = await readText(response);
  const value = tryParseJson(text);
  if (value !== undefined) return value;
  throw createNotApiFailure(response, text);
}

/** The answer to a change. Its value is `undefined` if the text is not JSON. */
interface WriteAnswer {
  readonly value: unknown;
  /** Empty if there is none. */
  readonly error: string;
}

/**
 * Reads the answer to a change. Throws if it says that the change was refused, also in
 * a 2xx, and `not-api` for a page of HTML.
 * @param mayHaveError whether Zylon accepted the change although there is an `error`
 */
export async function readWriteAnswer(
  response: HttpResponse,
  mayHaveError: (answer: WriteAnswer) => boolean = () => false,
): Promise<WriteAnswer> {
  const text = await readText(response);
  if (isHtmlPage(text)) throw createNotApiFailure(response, text);
  const value = tryParseJson(text);
  const answer = { value, error: findError(value) };
  const isRefused =
    saysNoSuccess(value) || (answer.error !== "" && !mayHaveError(answer));
  if (!isRefused) return answer;
  const detail = quoteWords(findMessage(value), response.label);
  throw new RequestFailure("bad-request", detail, { delivery: "refused" });
}

export const isHtmlPage = (text: string): boolean =>
  text.trimStart().startsWith("<");

/** Returns the failure for an answer that is not from Zylon's API. */
export function createNotApiFailure(
  response: HttpResponse,
  text: string,
): RequestFailure {
  const { label, status } = response;
  const isHtml = isHtmlPage(text);
  const page = cutAndRedact(text);
  const [, title = ""] = /<title[^>]*>([^<]*)/i.exec(page) ?? [];
  const detail = quoteWords(isHtml ? title : page, label, 80);
  const key = isHtml ? getPageKey(response, page, title) : "not-api";
  const delivery = getDelivery(status);
  return new RequestFailure(key, detail, { delivery, status, isHtml });
}

function getPageKey(
  { status, mayBeProxy }: HttpResponse,
  page: string,
  title: string,
): ErrorKey {
  const isLogin =
    /<input[^>]{1,500}type=["']?password/i.test(page) ||
    /\b(log|sign)[ -]?[io]n\b|\bsso\b/i.test(title);
  if (isLogin) return "not-api/login";
  if ([401, 403].includes(status)) return "not-api/denied";
  return mayBeProxy ? "not-api/proxy" : "not-api";
}

/**
 * Returns the failure for a response that is not a 2xx.
 * @param mayMeanIngesting whether it may say that an ingest is running
 */
export async function readRefusal(
  response: HttpResponse,
  mayMeanIngesting: boolean,
): Promise<RequestFailure> {
  const { label, status, headers } = response;
  const delivery = getDelivery(status);
  if (status < 400) {
    const detail = label + formatLocation(headers);
    return new RequestFailure("not-api/redirect", detail, { delivery, status });
  }
  const text = await readText(response).catch(() => "");
  const isHtml = isHtmlPage(text);
  if (isHtml && !saysMoreThanPage(status))
    return createNotApiFailure(response, text);
  const words = isHtml ? "" : cutAndRedact(findWords(text));
  const runningKey = mayMeanIngesting
    ? getRunningKey(status, words)
    : undefined;
  const key = runningKey ?? getKey(status);
  return new RequestFailure(key, quoteWords(words, label), {
    delivery,
    status,
    words,
    retryAfterMs: parseRetryAfter(headers["retry-after"]),
  });
}

/** Zylon did nothing if it refused the request. A proxy may have answered a 408 or a 5xx. */
const getDelivery = (status: number): Delivery =>
  status >= 400 && status < 500 && status !== 408 ? "refused" : "unknown";

/** Returns the message in JSON, or else the text as it is. */
function findWords(text: string): string {
  const value = tryParseJson(text);
  const message = findMessage(value);
  if (message !== "") return message;
  return value !== undefined && isBlank(value) ? "" : text;
}

/** Whether a status says more than the page of HTML that came with it. */
const saysMoreThanPage = (status: number): boolean =>
  [407, 408, 409, 429].includes(status) || status >= 500;

const KEY_BY_STATUS: Readonly<Partial<Record<number, ErrorKey>>> = {
  401: "unauthorized",
  403: "forbidden",
  404: "not-found",
  407: "connect/proxy-login",
  408: "timeout",
  429: "rate-limited",
};

const getKey = (status: number): ErrorKey =>
  KEY_BY_STATUS[status] ?? (status < 500 ? "bad-request" : "server-error");

/** `a synchronization is already in progress` */
const INGEST_RUNS =
  /\b(sync|ingest)\w*\s+((?!not\b)\w+\s+){0,4}(in progress|running)\b/i;

/**
 * Tells whether a running ingest refuses a change: a 409, or a 400 that says so. The
 * documented 400 names a missing ownership as well.
 */
function getRunningKey(status: number, words: string): ErrorKey | undefined {
  if (status === 409) return "already-running";
  if (status !== 400 || !INGEST_RUNS.test(words)) return undefined;
  return words.includes("ownership")
    ? "bad-request/ownership"
    : "already-running";
}

/** Says where the server redirects to, without a query. */
function formatLocation({ location = "" }: IncomingHttpHeaders): string {
  const [address = ""] = location.split(/[?#]/);
  return address === "" ? "" : `, which leads to ${toSafeLine(address)}`;
}

/** Returns milliseconds: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function parseRetryAfter(text = ""): number {
  // Ten digits would be over 30 years.
  const ms = /^\d{1,9}$/.test(text)
    ? Number(text) * 1000
    : Date.parse(text) - clock.date();
  return ms > 0 ? ms : 0;
}
