/** Reads what Zylon answered: text, JSON, or why it refused a request. */
import { clock } from "../clock.ts";
import { type Delivery, type ErrorCode, Failure } from "../errors.ts";
import { toSafeLine } from "../text.ts";

/** Limit for an answer, or for one event of a stream. */
export const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

/** An answer whose body may not have arrived yet. */
export interface Answer {
  /** `GET /api/v1/app/me answered 200` */
  readonly name: string;
  readonly status: number;
  readonly type: string;
  readonly body: AsyncIterable<Uint8Array>;
}

const CODE_BY_STATUS: Readonly<Partial<Record<number, ErrorCode>>> = {
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

interface RefusedResponse {
  readonly status: number;
  readonly location: string | undefined;
  readonly retryAfter: string | undefined;
  /** Address of the request. */
  readonly url: URL;
  /** Whether Zylon refuses this call while an ingest is running. */
  readonly call: { readonly conflictsWithIngest?: boolean };
}

/** Title and remedy for a status that usually comes from a proxy. */
const TEXT_BY_STATUS: Readonly<
  Partial<Record<number, { readonly title?: string; readonly remedy: string }>>
> = {
  502: {
    remedy: "Check that Zylon is up, then check its log and the proxy's",
  },
  504: {
    title: "The proxy in front of Zylon gave up waiting",
    remedy:
      "Raise the proxy's time limit (proxy_read_timeout in nginx), or read Zylon's log",
  },
};

/** Returns the failure for an answer that is not a 2xx. */
export async function readRefusal(
  answer: Answer,
  { status, location, retryAfter, call, url }: RefusedResponse,
): Promise<Failure> {
  if (status < 400) return redirectFailure(answer, location, url);
  const text = await readText(answer, 64 * 1024).catch(() => "");
  const isDenied = [401, 403, 404].includes(status);
  if (isDenied && isHtmlPage(text))
    return notApiFailure(answer, text, "refused");
  const quotation = toSafeLine(extractMessage(text));
  let code = CODE_BY_STATUS[status];
  if (status === 400 && reportsRunningIngest(text)) code = "already-running";
  if (code === "already-running" && call.conflictsWithIngest !== true)
    code = "bad-request";
  code ??= status < 500 ? "bad-request" : "server-error";
  return new Failure(code, appendQuotation(answer.name, quotation), {
    // With a 5xx, an HTML page is the error page of a proxy, not a login page.
    ...(status < 500 && describeHtmlPage(text)),
    ...TEXT_BY_STATUS[status],
    delivery: getDelivery(status),
    status,
    serverMessage: quotation,
    ...parseRetryAfter(retryAfter),
  });
}

/** Says that an ingest is running, unless it is a path: `/work in progress/docs`. */
const RUNNING =
  /\b(in progress(?!\/)|already( \w+){0,2} (running|processing|being|syncing|synchroni[sz]ing|ingesting))\b/;

/**
 * Whether a 400 says that an ingest is running, anywhere in its JSON and in any
 * spelling: `SYNC_ALREADY_IN_PROGRESS`. A 400 about ownership is a different refusal.
 */
function reportsRunningIngest(text: string): boolean {
  if (isHtmlPage(text)) return false;
  const words = text
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[^\w/]+|_+/g, " ")
    .toLowerCase();
  return RUNNING.test(words) && !words.includes("ownership");
}

const getDelivery = (status: number): Delivery =>
  status < 500 && status !== 408 ? "refused" : "unknown";

/** The usual names of login pages, and of the protocols behind them. */
const LOGIN_ADDRESS =
  /\b(log|sign)[._-]?[io]n|\b(sso|auth|oauth|openid|oidc|adfs|saml|idp)/i;

const PASS_LOGIN =
  "have it let requests to /api/ through, or set extra-headers";

/** Names the address to which the server redirects, without a query; only its path if the host is the same. */
function redirectFailure(
  { name }: Answer,
  location = "",
  requestUrl: URL,
): Failure {
  const target = location === "" ? null : URL.parse(location, requestUrl.href);
  if (target === null)
    return new Failure("redirect", `${name} without a usable address`);
  const { origin, host, pathname } = target;
  if (origin !== requestUrl.origin)
    return new Failure(
      "redirect",
      `${name} to ${toSafeLine(origin + pathname.replace(/^\/$/, ""))}`,
      LOGIN_ADDRESS.test(host + pathname)
        ? {
            remedy: `If that is a login page, ${PASS_LOGIN}. If it is your Zylon, set base-url to it`,
          }
        : {},
    );
  const below = "If Zylon is below that path, add the path to base-url";
  return new Failure("redirect", `${name} to ${toSafeLine(pathname)}`, {
    title: "The server redirects to another path, which is not followed",
    remedy: LOGIN_ADDRESS.test(pathname)
      ? `If that is a login page, ${PASS_LOGIN}. ${below}`
      : `${below}. If it is a login page, ${PASS_LOGIN}`,
  });
}

function notApiFailure(
  answer: Answer,
  text: string,
  delivery: Delivery,
): Failure {
  return new Failure(
    "not-api",
    appendQuotation(answer.name, toSafeLine(extractMessage(text), 80)),
    {
      ...describeHtmlPage(text),
      ...getPostRemedy(answer, text),
      delivery,
    },
  );
}

/**
 * Returns the remedy for a page that answered a POST or PUT: a GET comes before
 * each of them, and Zylon has answered it, so base-url is right.
 */
function getPostRemedy({ name }: Answer, text: string): { remedy?: string } {
  const [, method] = /^(POST|PUT) /.exec(name) ?? [];
  if (method === undefined || !isHtmlPage(text)) return {};
  return {
    remedy: `Something between this runner and Zylon answered the ${method}: have it let ${method} requests to /api/ through`,
  };
}

/** Describes an HTML page; returns nothing for any other text. */
function describeHtmlPage(text: string): { title?: string; kind?: "page" } {
  if (!isHtmlPage(text)) return {};
  const isLogin = /\b(log|sign)[ -]?in\b|password|\bsso\b/i.test(text);
  const page = isLogin ? "login page" : "web page";
  return { title: `A ${page} answered in place of Zylon`, kind: "page" };
}

const appendQuotation = (name: string, quotation: string): string =>
  quotation === "" ? name : `${name}: "${quotation}"`;

const isHtmlPage = (text: string): boolean => text.trimStart().startsWith("<");

/** Extracts the message for people from an answer. */
function extractMessage(text: string): string {
  const [, title] = /<title[^>]*>([^<]*)/i.exec(text) ?? [];
  if (title !== undefined || isHtmlPage(text)) return title ?? "";
  const value = tryParseJson(text);
  return value === undefined ? text : findMessage(value);
}

const MESSAGE_KEYS = [
  "detail",
  "message",
  "msg",
  "reason",
  "error",
  "errors",
  "title",
];

/** Finds the message in JSON: the first text under one of the usual keys. */
export function findMessage(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return findMessage(value[0]);
  if (typeof value !== "object" || value === null) return "";
  const fields = new Map<string, unknown>(Object.entries(value));
  for (const key of MESSAGE_KEYS) {
    const message = findMessage(fields.get(key));
    if (message !== "") return message;
  }
  return "";
}

/** Returns `undefined` if the text is not JSON. */
export function tryParseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parseRetryAfter(text: string | undefined): { retryAfterMs?: number } {
  if (text === undefined) return {};
  // Ten digits would be over 30 years.
  const ms = /^\d{1,9}$/.test(text)
    ? Number(text) * 1000
    : Date.parse(text) - clock.date();
  return Number.isNaN(ms) ? {} : { retryAfterMs: Math.max(0, ms) };
}

/** Reads the whole answer. Throws `too-large` if it has more bytes. */
async function readText(
  answer: Answer,
  maxBytes = MAX_ANSWER_BYTES,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body) {
    size += chunk.length;
    if (size > maxBytes) throw new Failure("too-large", answer.name);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** Reads the answer as text. Throws `not-api` for an HTML page. */
export async function readPlainText(answer: Answer): Promise<string> {
  const text = await readText(answer);
  if (isHtmlPage(text)) throw notApiFailure(answer, text, "unknown");
  return text;
}

export async function readJson(answer: Answer): Promise<unknown> {
  return parseJson(await readText(answer), answer);
}

/** Throws `not-api` if the text doesn't look like JSON, `bad-json` if it is broken. */
export function parseJson(text: string, answer: Answer): unknown {
  const value = tryParseJson(text);
  if (value !== undefined) return value;
  const looksLikeJson = /^\s*[[{"]/.test(text) || /json/i.test(answer.type);
  if (!looksLikeJson || isHtmlPage(text) || text.trim() === "")
    throw notApiFailure(answer, text, "unknown");
  throw new Failure("bad-json", answer.name);
}

/** Whether a value is missing, blank, `[]` or `{}`. */
export function isBlankValue(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value.trim() === "";
  return typeof value === "object" && Object.keys(value).length === 0;
}

/** Whether the value of an `error` field means that there is no error. */
export const isNoError = (value: unknown): boolean =>
  isBlankValue(value) || value === false || value === 0;
