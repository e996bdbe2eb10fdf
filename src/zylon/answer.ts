/** Reads what Zylon answered: text, JSON, or why it refused a request. */
import { clock } from "../clock.ts";
import { type ErrorCode, Failure, type Sent } from "../errors.ts";
import { line } from "../text.ts";

/** Limit for an answer, or for one event of a stream. */
export const MAX_BYTES = 32 * 1024 * 1024;

/** An answer whose body may not have arrived yet. */
export interface Answer {
  /** `GET /api/v1/app/me answered 200` */
  readonly name: string;
  readonly type: string;
  readonly body: AsyncIterable<Uint8Array>;
}

const BY_STATUS: Readonly<Partial<Record<number, ErrorCode>>> = {
  401: "unauthorized",
  403: "forbidden",
  404: "not-found",
  405: "method-not-allowed",
  408: "timeout",
  409: "already-running",
  422: "unprocessable",
  429: "rate-limited",
  503: "unavailable",
};

interface Refused {
  readonly status: number;
  readonly location: string | undefined;
  readonly retryAfter: string | undefined;
  /** Zylon refuses it while an ingest runs. */
  readonly call: { readonly waitsForIngest?: boolean };
}

/** Title and remedy for a status that usually comes from a proxy. */
const WORDS_BY_STATUS: Readonly<
  Partial<Record<number, { readonly title?: string; readonly remedy: string }>>
> = {
  502: {
    remedy: "Check that Zylon is up, then read its log and that of the proxy",
  },
  504: {
    title: "The proxy in front of Zylon gave up waiting",
    remedy:
      "Raise the proxy's time limit (proxy_read_timeout in nginx), or read Zylon's log",
  },
};

/** Returns the failure for an answer that is not a 2xx. */
export async function refusal(
  answer: Answer,
  { status, location, retryAfter: pause, call }: Refused,
): Promise<Failure> {
  if (status < 400) return redirect(answer, location);
  const text = await textOf(answer, 64 * 1024).catch(() => "");
  const isDenied = [401, 403, 404].includes(status);
  const isOther = isPage(text) || (status === 404 && parse(text) === undefined);
  if (isDenied && isOther) return notApi(answer, text, "refused");
  const words = wordsIn(text);
  const quotation = line(words);
  let code = BY_STATUS[status];
  if (status === 400 && saysRunning(words)) code = "already-running";
  if (code === "already-running" && call.waitsForIngest !== true)
    code = "bad-request";
  code ??= status < 500 ? "bad-request" : "server-error";
  return new Failure(code, quoting(answer.name, quotation), {
    // With a 5xx, an HTML page is the error page of a proxy, not a login page.
    ...(status < 500 && aboutPage(text)),
    ...WORDS_BY_STATUS[status],
    sent: sentOf(status),
    status,
    said: quotation,
    ...retryAfter(pause),
  });
}

/** Zylon also answers 400 for a wrong owner. */
const saysRunning = (words: string): boolean =>
  /already (in progress|running|processing)/i.test(words) &&
  !/ownership/i.test(words);

const sentOf = (status: number): Sent =>
  status < 500 && status !== 408 ? "refused" : "unknown";

function redirect({ name }: Answer, location = ""): Failure {
  let target = "without an address";
  if (location !== "") {
    const full = location.startsWith("//") ? `https:${location}` : location;
    target = `to ${URL.parse(full)?.origin ?? "another path on this host"}`;
  }
  return new Failure("redirect", `${name} ${line(target)}`);
}

function notApi(answer: Answer, text: string, sent: Sent): Failure {
  return new Failure("not-api", quoting(answer.name, line(wordsIn(text), 80)), {
    ...aboutPage(text),
    sent,
  });
}

/** Describes an HTML page; returns nothing for any other text. */
function aboutPage(text: string): { title?: string; kind?: "page" } {
  if (!isPage(text)) return {};
  const isLogin = /\b(log|sign)[ -]?in\b|password|\bsso\b/i.test(text);
  const page = isLogin ? "login page" : "web page";
  return { title: `A ${page} answered in place of Zylon`, kind: "page" };
}

const quoting = (name: string, words: string): string =>
  words === "" ? name : `${name}: "${words}"`;

const isPage = (text: string): boolean => text.trimStart().startsWith("<");

/** Extracts the message for people from an answer. */
function wordsIn(text: string): string {
  const [, title] = /<title[^>]*>([^<]*)/i.exec(text) ?? [];
  if (title !== undefined || isPage(text)) return title ?? "";
  const value = parse(text);
  return value === undefined ? text : said(value);
}

/** Finds the message in JSON: the first text under one of the usual keys. */
export function said(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return said(value[0]);
  if (typeof value !== "object" || value === null) return "";
  const fields = new Map<string, unknown>(Object.entries(value));
  for (const key of ["detail", "message", "msg", "error", "title"]) {
    const words = said(fields.get(key));
    if (words !== "") return words;
  }
  return "";
}

/** Returns `undefined` if the text is not JSON. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function retryAfter(text: string | undefined): { retryAfterMs?: number } {
  if (text === undefined) return {};
  // Nobody means a number with more digits.
  const ms = /^\d{1,9}$/.test(text)
    ? Number(text) * 1000
    : Date.parse(text) - clock.date();
  return Number.isNaN(ms) ? {} : { retryAfterMs: Math.max(0, ms) };
}

/** Reads the whole answer. Throws `too-large` above `most` bytes. */
async function textOf(answer: Answer, most = MAX_BYTES): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body) {
    size += chunk.length;
    if (size > most) throw new Failure("too-large", answer.name);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** Reads the answer as text. Throws `not-api` for an HTML page. */
export async function plainOf(answer: Answer): Promise<string> {
  const text = await textOf(answer);
  if (isPage(text)) throw notApi(answer, text, "unknown");
  return text;
}

export async function jsonOf(answer: Answer): Promise<unknown> {
  return asJson(await textOf(answer), answer);
}

/** Throws `not-api` if it is not meant as JSON, `bad-json` if broken. */
export function asJson(text: string, answer: Answer): unknown {
  const value = parse(text);
  if (value !== undefined) return value;
  const isMeant = /^\s*[[{"]/.test(text) || /json/i.test(answer.type);
  if (!isMeant || isPage(text) || text.trim() === "")
    throw notApi(answer, text, "unknown");
  throw new Failure("bad-json", answer.name);
}

/** Whether a value is missing, blank, `[]` or `{}`. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value.trim() === "";
  return typeof value === "object" && Object.keys(value).length === 0;
}

/** Whether the value of an `error` field means that there is no error. */
export const isNoError = (value: unknown): boolean =>
  isEmpty(value) || value === false || value === 0;
