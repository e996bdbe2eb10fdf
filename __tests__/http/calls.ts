/** The client of HTTP alone, and a call of it. */
import {
  type Call,
  HttpApi,
  type HttpApiOptions,
  type OpenAnswer,
} from "../../src/http/client.ts";
import { linesLog } from "../support/fake-zylon.ts";
import { instantClock } from "../support/instant-clock.ts";
import { printerOf } from "../support/printer.ts";

/** One that sends each call once, and waits for nothing. */
export const clientTo = (
  baseUrl: string,
  more: Partial<HttpApiOptions> = {},
): HttpApi =>
  new HttpApi({
    baseUrl: new URL(baseUrl),
    credentials: { authorization: "Bearer token", "x-org": "default" },
    extraHeaders: {},
    certificates: [],
    requestTimeoutSeconds: 10,
    maxRetries: 0,
    parallel: 1,
    printer: printerOf(),
    clock: instantClock(),
    ...more,
  });

/** A GET that has a minute, unless `more` says otherwise. */
export const call = (more: Partial<Call> = {}): Call => ({
  purpose: "read",
  task: "look up the token's user",
  method: "GET",
  segments: ["api", "v1", "app", "me"],
  limits: {
    deadline: performance.now() + 60_000,
    signal: new AbortController().signal,
  },
  log: linesLog(),
  printer: printerOf(),
  ...more,
});

/** Leaves the body of an answer to its caller. */
export const unread = (answer: OpenAnswer): Promise<OpenAnswer> =>
  Promise.resolve(answer);
