/** Failures by the status or the body of an answer. */
import type { ActionError, Advice } from "./error.ts";
import {
  type RequestFacts,
  requestFailure,
  type RequestProblem,
} from "./failures.ts";
import { fieldOf, parseJson } from "./json.ts";
import { MAX_RETRY_AFTER_MS, type Purpose } from "./retry.ts";
import type { TransportResponse } from "./transport.ts";
import { headOf } from "../log/untrusted.ts";

type Answer = Omit<TransportResponse, "body">;

const SERVER_ERROR: RequestProblem = {
  code: "server-error",
  why: "The server, or a proxy in front of it, failed",
  remedy:
    "Read the log of the Zylon instance that base-url names, and of any proxy in front of it",
};

const GAVE_UP: RequestProblem = {
  code: "timeout",
  why: "A proxy or gateway in front of Zylon stopped waiting for it",
  remedy:
    "Look at the state of the server, then at the time limit of any proxy in front of it",
};

// https://docs.zylon.ai, "Errors" of each integration page; 405, 422, 429 and
// 5xx as HTTP defines them.
const BY_STATUS: Readonly<Record<number, RequestProblem>> = {
  400: {
    code: "bad-request",
    why: "A value is wrong, or the integration is not configured yet",
    remedy:
      "Check integration-id and integration-type, then open the integration in Zylon",
  },
  401: {
    code: "unauthorized",
    why: "The token is wrong, expired or of another kind: the action needs a Workspace API token",
    remedy:
      "Create a new Workspace API token in Zylon and store it in the secret behind api-token",
  },
  403: {
    code: "forbidden",
    why: "The connector is not enabled, the token's user lacks the permission, or is not in the organization",
    remedy:
      "Check organization, then ask an administrator of Zylon to enable the connector or to grant the permission",
  },
  404: {
    code: "not-found",
    why: "The token's user has no integration of this id and type",
    remedy:
      "Check integration-id, integration-type and organization, then whether api-token belongs to the user who made the integration",
  },
  405: {
    code: "method-not-allowed",
    why: "This version of Zylon does not accept this method, or a proxy in front of it blocks it",
    remedy:
      "Check any proxy in front of Zylon, then the path in base-url and the version of Zylon",
  },
  407: {
    code: "connect",
    why: "The proxy between this runner and Zylon needs a user and a password, or refused those it got",
    remedy:
      "Put them into HTTP_PROXY (http://user:password@host:port), from a secret",
  },
  408: GAVE_UP,
  409: {
    code: "already-running",
    why: "Another ingest is probably running",
    remedy:
      "Run the step when that ingest has ended, or raise wait-timeout-seconds",
  },
  422: {
    code: "unprocessable",
    why: "The server understood the request and refused its content",
    remedy:
      "Check integration-id and integration-type, then open the integration in Zylon",
  },
  429: {
    code: "rate-limited",
    why: "The server limits how many requests it takes in a short time",
    remedy: "Run the step less often",
  },
  431: {
    code: "bad-request",
    why: "The headers of the request are larger than the server, or a proxy in front of it, accepts",
    remedy:
      "Check how long api-token and extra-headers are, and the limit for headers of any proxy in front of Zylon",
  },
  499: GAVE_UP,
  503: {
    code: "unavailable",
    why: "The server, or a proxy in front of it, is overloaded or restarting",
    remedy: "Wait until the Zylon instance that base-url names is up",
  },
  504: {
    code: "server-error",
    why: "A proxy in front of Zylon stopped waiting for the answer",
    remedy: "Raise the time limit of that proxy",
  },
};

const CONFLICT: RequestProblem = {
  code: "bad-request",
  why: "The request conflicts with something that exists, such as an integration with this username, of this user or another",
  remedy:
    "Look at the integrations in Zylon, then set integration-id, or another username",
};

/** What a 400 or 422 is about, once the config of the integration was read. */
const BY_PURPOSE: Partial<Readonly<Record<Purpose, Advice>>> = {
  create: {
    why: "The username, the password or another value is wrong",
    remedy: "Check username and password",
  },
  update: {
    why: "The username, the password or another value is wrong",
    remedy: "Check username and password",
  },
  ingest: {
    why: "Zylon cannot ingest this integration as it is set up",
    remedy: "Open the integration in Zylon, and check its set-up",
  },
};

/**
 * Of a request that is not about one integration, such as a list of documents.
 */
const NOT_ALLOWED: RequestProblem = {
  code: "forbidden",
  why: "The token's user is not allowed to read this, or is not in the organization",
  remedy:
    "Check organization, then ask an administrator of Zylon to grant the permission",
};

const REFUSED: RequestProblem = {
  code: "bad-request",
  why: "The server refused the request",
  remedy: "Check base-url, integration-id and integration-type",
};

/** Is it about one integration, or about the list of them? */
const isAboutIntegrations = ({ segments }: RequestFacts): boolean =>
  segments.includes("integration") || segments.includes("integrations");

function problemBy(status: number, request: RequestFacts): RequestProblem {
  const { purpose } = request;
  if (status === 409 && purpose !== "ingest") return CONFLICT;
  if (status === 403 && !isAboutIntegrations(request)) return NOT_ALLOWED;
  const unlisted = status >= 500 ? SERVER_ERROR : REFUSED;
  const problem = BY_STATUS[status] ?? unlisted;
  if (status !== 400 && status !== 422) return problem;
  return { ...problem, ...BY_PURPOSE[purpose] };
}

/**
 * The server's own words in the usual fields of a JSON error; Zylon does not
 * document their shape.
 */
export function serverWords(value: unknown): string {
  const fields = ["detail", "message", "error", "title"].map((name) =>
    fieldOf(value, name),
  );
  const ofList = fieldOf(fieldOf(fields[0], "0"), "msg");
  const ofError = fieldOf(fieldOf(value, "error"), "message");
  const words = [ofList, ...fields, ofError];
  return words.find((word) => typeof word === "string") ?? "";
}

/** Whether a body is a web page, or anything else with tags. */
const isPage = (text: string): boolean => text.trimStart().startsWith("<");

/** Of a web page its title, since the rest tells nothing; else the text. */
function excerptOf(text: string): string {
  if (!isPage(text)) return text;
  const [, title = ""] =
    /<title[^>]{0,99}>([^<]{1,10000})/i.exec(headOf(text)) ?? [];
  return title;
}

function notApiAdvice(
  request: RequestFacts,
  status: number,
  isEmpty: boolean,
): Advice {
  const { purpose, baseUrl, isApi, printable } = request;
  if (status === 401 || status === 403) {
    return {
      why: "A proxy, a firewall or a login page in front of Zylon refused the request; Zylon itself does not answer with a page",
      remedy: `Have it ${letThrough(request)}`,
    };
  }
  if (isEmpty) {
    return {
      why: "The server, or a proxy in front of it, did not send the answer of the API",
      remedy: "Check base-url, then any proxy in front of the server",
    };
  }
  if (purpose === "ingest" || isApi) {
    return {
      why: "Something in front of Zylon answered in its place: a proxy that timed out, or a login page",
      remedy:
        "Check the time limit and the login of the proxy in front of the server that base-url names",
    };
  }
  let correct = `Set base-url to ${printable(baseUrl.origin)}, without a path`;
  if (baseUrl.pathname === "/")
    correct = "Correct base-url (host, port and path prefix)";
  return {
    why: `${printable(baseUrl.host)} is not the Zylon API, or something answers in its place: a login page, a proxy, or the web application`,
    remedy: `${correct}. Behind a login proxy, ${letThrough(request)}`,
  };
}

/** What has a gateway in front of Zylon let requests through. */
function letThrough({ extraHeaders }: RequestFacts): string {
  const way = "let requests to /api/ through";
  return Object.keys(extraHeaders).length > 0
    ? `${way}, or correct extra-headers`
    : `${way}, or put the header that it asks for into extra-headers`;
}

/** The failure of an answer that is not JSON. */
function notApi(
  request: RequestFacts,
  { status, headers }: Answer,
  text: string,
): ActionError {
  const { baseUrl, printable } = request;
  const isEmpty = printable(text) === "";
  const contentType = printable(headers["content-type"] ?? "");
  let sent = contentType || "text without a content type";
  if (isEmpty) sent = "an empty body";
  const excerpt = request.excerpt(excerptOf(text));
  const quotation = excerpt === "" ? "" : `: "${excerpt}"`;
  return requestFailure(request, status, {
    code: "not-api",
    reason: `${printable(baseUrl.host)} sent ${sent} in place of JSON${quotation}`,
    ...notApiAdvice(request, status, isEmpty),
  });
}

/** 304: it is not asked for, so only something in between can say it. */
const notModifiedProblem = (request: RequestFacts): RequestProblem => ({
  code: "redirect",
  reason:
    "the server did not send the answer, but said that it has not changed",
  why: "A cache between this runner and Zylon answered in its place, although the action asks it not to",
  remedy: `Have the cache or proxy in front of the server that base-url names ${letThrough(request)}`,
});

/** 206: nothing here asks for a part. */
const partialProblem = (request: RequestFacts): RequestProblem => ({
  code: "unexpected-response",
  reason: "the server sent only a part of the answer",
  why: "The action asked for the whole answer; a cache or proxy in between cut it",
  remedy: `Have the cache or proxy in front of the server that base-url names ${letThrough(request)}`,
});

/**
 * Where a redirect leads, without path and user, for a message. It is taken from
 * what is printable of the address as the server wrote it: a URL has its host in
 * lower case, where a secret would not be found. Undefined where that is no
 * address of the web.
 */
function shownOrigin(
  { baseUrl, printable }: RequestFacts,
  location: string,
): string | undefined {
  const isElsewhere = /^(?:[a-z][a-z\d+.-]*:|[/\\]{2})/i.test(location);
  if (!isElsewhere) return printable(baseUrl.origin);
  if (!URL.canParse(location, baseUrl.href)) return undefined;
  const [, scheme = "", host] =
    /^((?:https?:)?\/\/)(?:[^/?#]*@)?([^/?#\\@]+)/i.exec(printable(location)) ??
    [];
  return host === undefined ? undefined : `${scheme}${host}`;
}

/**
 * What to do about a redirect.
 * @param origin that of the target, as it is printed
 */
function redirectRemedy(
  request: RequestFacts,
  target: URL | null,
  origin: string | undefined,
): string {
  const { baseUrl } = request;
  const login = `Behind a login proxy, ${letThrough(request)}`;
  if (origin === undefined || target?.origin === baseUrl.origin)
    return `Set base-url to the address of Zylon itself. ${login}`;
  if (target?.hostname === baseUrl.hostname)
    return `Set base-url to ${origin}, if that is your Zylon. ${login}`;
  return `Check what ${origin} is: if it is a login page, ${letThrough(request)}; if it is your Zylon, set base-url to it`;
}

/** The failure of a redirect, which is never followed. */
function redirectFailure(
  request: RequestFacts,
  { status, headers }: Answer,
): ActionError {
  const { purpose, baseUrl } = request;
  const { location = "" } = headers;
  const target = URL.parse(location, baseUrl.href);
  const origin = shownOrigin(request, location);
  const reached = origin ?? "an address that cannot be read";
  let why =
    "The action follows no redirect, since that would send the token to another address";
  if (purpose !== "read")
    why += ". Some servers carry out a request, and then redirect";
  return requestFailure(request, status, {
    code: "redirect",
    reason: `the server redirects to ${reached}`,
    why,
    remedy: redirectRemedy(request, target, origin),
  });
}

/**
 * The failure of an answer other than a whole 2xx.
 * @param text the body, or its beginning
 * @param date when it came, in milliseconds since the epoch, for `Retry-After`
 */
export function statusFailure(
  request: RequestFacts,
  answer: Answer,
  text: string,
  date: number,
): ActionError {
  const { status, headers } = answer;
  if (status < 300)
    return requestFailure(request, status, partialProblem(request));
  if (status === 304)
    return requestFailure(request, status, notModifiedProblem(request));
  if (status < 400) return redirectFailure(request, answer);
  const json = parseJson(text);
  const isLoginPage = (status === 401 || status === 403) && isPage(text);
  const isNoAnswer = status === 404 && !json.ok;
  if (isLoginPage || isNoAnswer) return notApi(request, answer, text);
  const words = json.ok ? serverWords(json.value) : excerptOf(text);
  const said = request.printable(words);
  return requestFailure(request, status, {
    ...problemBy(status, request),
    reason: said === "" ? "" : `the server said "${said}"`,
    said: said === "" ? undefined : said,
    retryAfterMs: retryAfterMs(headers["retry-after"], date),
  });
}

export type BodyProblem =
  "not-api" | "bad-json" | "too-large" | "unexpected-response";

/** What a 2xx that says no is about. */
const REFUSED_ADVICE: Partial<Readonly<Record<Purpose, Advice>>> = {
  ...BY_PURPOSE,
  refresh: {
    why: "Zylon could not renew its access to the source",
    remedy:
      "Open the integration in Zylon, and grant access again, in a browser",
  },
};

/** The failure of a 2xx that says no: the server refused the request. */
function refusalFailure(
  request: RequestFacts,
  status: number,
  words: string,
): ActionError {
  const quotation = words === "" ? "" : `: "${words}"`;
  return requestFailure(request, status, {
    ...(REFUSED_ADVICE[request.purpose] ?? REFUSED),
    code: "unexpected-response",
    reason: `the server answered that it failed${quotation}`,
    isRefused: true,
  });
}

/**
 * The failure of a 2xx whose body is not the JSON that was asked for, or says
 * no.
 * @param text the body, or its beginning; or what is too large; or the words of
 *   a no
 */
export function bodyFailure(
  request: RequestFacts,
  answer: Answer,
  problem: BodyProblem,
  text: string,
): ActionError {
  const excerpt = request.excerpt(text);
  if (problem === "too-large") {
    return requestFailure(request, answer.status, {
      code: "too-large",
      reason: `the answer is too large: ${excerpt}`,
      why: "No answer of the Zylon API is that large",
      remedy:
        "Check that base-url names a Zylon instance, then any proxy in between",
    });
  }
  if (problem === "unexpected-response")
    return refusalFailure(request, answer.status, excerpt);
  if (problem === "not-api" || excerpt === "") {
    return notApi(request, answer, text);
  }
  return requestFailure(request, answer.status, {
    code: "bad-json",
    reason: `the answer is broken JSON: ${excerpt}`,
    why: request.isApi
      ? "Something damaged or cut the answer on its way"
      : "Something damaged or cut the answer on its way, or it is not from the Zylon API",
    remedy:
      "Check the proxies between this runner and the server: one of them may cut or rewrite answers",
  });
}

/**
 * `Retry-After` (RFC 9110, 10.2.3) in milliseconds from `now`: seconds or a
 * date; past is 0, malformed is `undefined`.
 */
export function retryAfterMs(
  header: string | undefined,
  now: number,
): number | undefined {
  const value = header?.trim() ?? "";
  if (/^\d+$/.test(value))
    return Math.min(Number(value) * 1000, MAX_RETRY_AFTER_MS);
  if (!/^[A-Za-z]{3,9},? .*\d\d:\d\d:\d\d/.test(value)) return undefined;
  const date = Date.parse(value);
  if (Number.isNaN(date)) return undefined;
  return Math.min(Math.max(0, date - now), MAX_RETRY_AFTER_MS);
}
