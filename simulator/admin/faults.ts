/** What goes wrong with the answers to requests, on demand. */
import { type ServerResponse, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { z } from "zod";
import { ARTIFACT } from "../data/documents.ts";
import { pause, sendWhole, write } from "../http/connection.ts";

const headers = z.record(z.string(), z.string()).optional();
const status = z.int().min(200).max(599).optional();
const count = z.int().min(0).optional();
const delayMs = z.int().min(0);
const body = z.string().optional();
/**
 * Some bytes of a body of which the whole length is promised: half of it unless
 * given.
 */
const part = { body, bytes: count };

const FAULT = z.discriminatedUnion("kind", [
  /** An error status; the body is `{"detail":"…"}` unless given. */
  z.strictObject({
    kind: z.literal("status"),
    status: z.int().min(200).max(599),
    headers,
    body,
  }),
  /** This JSON, with 200 unless given. */
  z.strictObject({
    kind: z.literal("json"),
    status,
    body: z.unknown(),
    headers,
  }),
  /**
   * These pieces one by one, in chunked encoding; afterwards a proper end, a
   * cut connection, or silence.
   */
  z.strictObject({
    kind: z.literal("raw"),
    status,
    contentType: z.string().optional(),
    chunks: z.array(z.union([z.string(), z.instanceof(Uint8Array)])).readonly(),
    /** Between two chunks. */
    delayMs: count,
    headers,
    end: z.enum(["normal", "cut", "hang"]).optional(),
  }),
  /**
   * A login page, with 200 unless given: what a proxy or the web app puts in
   * place of the API.
   */
  z.strictObject({ kind: z.literal("html"), status, body }),
  /** Reads the request, then resets the connection. */
  z.strictObject({ kind: z.literal("reset") }),
  /** Reads the request, then ends the connection silently. */
  z.strictObject({ kind: z.literal("close") }),
  /** Reads the request and never answers. */
  z.strictObject({ kind: z.literal("hang") }),
  /** Starts the headers and never ends them, one byte every 200 ms. */
  z.strictObject({ kind: z.literal("hang-headers") }),
  /** Promises the whole body, sends a part, then closes the connection. */
  z.strictObject({ kind: z.literal("cut"), ...part }),
  /** Promises the whole body, sends a part, then nothing more. */
  z.strictObject({ kind: z.literal("stall"), ...part }),
  /**
   * The body (`{}` unless given), one byte every `delayMs`.
   */
  z.strictObject({
    kind: z.literal("slow"),
    body,
    status,
    delayMs,
  }),
  /** 302 unless given. */
  z.strictObject({ kind: z.literal("redirect"), status, location: z.string() }),
  /**
   * The server does the call, but the connection is reset before the answer.
   */
  z.strictObject({ kind: z.literal("lost-answer") }),
  /** The server does the call; its answer comes later. */
  z.strictObject({ kind: z.literal("delay"), delayMs }),
  /**
   * The server does the call and answers, and the connection is over for it: it
   * is closed after `afterMs`, and a request that comes over it before is
   * reset. `bytes` are sent at once, though nobody asked for them.
   */
  z.strictObject({
    kind: z.literal("last-answer"),
    afterMs: count,
    bytes: z.string().optional(),
  }),
  /**
   * Documents or whole projects go, others come in front of all; then the server
   * does the call. Between two pages, a list moves.
   */
  z.strictObject({
    kind: z.literal("moved"),
    removed: z.array(z.string()).optional(),
    first: z.array(ARTIFACT).optional(),
    projects: z.array(z.string()).optional(),
  }),
]);
export type Fault = z.infer<typeof FAULT>;
export const FAULT_KINDS = FAULT.options.map(({ shape }) => shape.kind.value);

/** Which requests a fault happens to. */
export const FAULT_RULE = z.strictObject({
  /** Any method unless given. */
  method: z.string().optional(),
  /** A substring of path and query, or a pattern; any path unless given. */
  path: z.union([z.string(), z.instanceof(RegExp)]).optional(),
  /** How often; always unless given. */
  times: count,
  /** How many matching requests pass unharmed before the first. */
  after: count,
  /** The server does the call before; what it would answer is lost. */
  carriedOut: z.boolean().optional(),
  fault: FAULT,
});
export type FaultRule = z.infer<typeof FAULT_RULE>;

/**
 * The rules in force, with how often each was looked at and used. Earlier rules
 * win.
 */
export class FaultBook {
  #entries: { rule: FaultRule; seen: number; used: number }[] = [];

  add(rule: FaultRule): void {
    this.#entries.push({ rule, seen: 0, used: 0 });
  }

  clear(): void {
    this.#entries = [];
  }

  /**
   * The rule for this request, if any: the first that matches, has begun and is
   * not used up.
   */
  take(method: string, path: string): FaultRule | undefined {
    for (const entry of this.#entries) {
      const { times = Infinity, after = 0 } = entry.rule;
      if (!matches(entry.rule, method, path) || entry.used >= times) continue;
      entry.seen += 1;
      if (entry.seen <= after) continue;
      entry.used += 1;
      return entry.rule;
    }
    return undefined;
  }
}

function matches(rule: FaultRule, method: string, path: string): boolean {
  if (rule.method !== undefined && rule.method.toUpperCase() !== method)
    return false;
  if (rule.path === undefined) return true;
  // search(), not test(): a pattern with the flag g would remember where it
  // stopped.
  return typeof rule.path === "string"
    ? path.includes(rule.path)
    : path.search(rule.path) !== -1;
}

const SAMPLE_BODY =
  '{"type":"sync_started","current_artifact_count":42,"integration_item_count":120}';
const LOGIN_PAGE =
  "<!doctype html><html><head><title>Sign in</title></head><body><form>Password</form></body></html>";
const HEADER_BYTE_EVERY_MS = 200;
const JSON_TYPE = { "content-type": "application/json" };

/**
 * Plays a fault that takes the place of the true answer. `tcp` is the socket
 * below TLS: only that one can be reset.
 */
export async function playFault(
  fault: Exclude<
    Fault,
    { kind: "lost-answer" | "delay" | "last-answer" | "moved" }
  >,
  response: ServerResponse,
  tcp: Socket,
): Promise<void> {
  const send = (
    code: number,
    own: Record<string, string>,
    text: string,
  ): void => sendWhole(response, { status: code, headers: own, body: text });
  switch (fault.kind) {
    case "status": {
      // Zylon does not document the shape of its errors.
      const text =
        fault.body ??
        JSON.stringify({ detail: STATUS_CODES[fault.status] ?? "Error" });
      send(fault.status, { ...JSON_TYPE, ...fault.headers }, text);
      return;
    }
    case "json": {
      send(
        fault.status ?? 200,
        { ...JSON_TYPE, ...fault.headers },
        JSON.stringify(fault.body ?? null),
      );
      return;
    }
    case "html": {
      send(
        fault.status ?? 200,
        { "content-type": "text/html" },
        fault.body ?? LOGIN_PAGE,
      );
      return;
    }
    case "redirect": {
      send(fault.status ?? 302, { location: fault.location }, "");
      return;
    }
    case "raw":
      return sendChunks(fault, response);
    case "reset":
      tcp.resetAndDestroy();
      return;
    case "close":
      response.socket?.end();
      return;
    case "hang":
      return;
    case "hang-headers":
      return dripHeaders(response);
    case "cut":
    case "stall": {
      const whole = Buffer.from(fault.body ?? SAMPLE_BODY);
      begin(response, 200, {
        ...JSON_TYPE,
        "content-length": String(whole.byteLength),
      });
      await write(
        response,
        whole.subarray(0, fault.bytes ?? Math.floor(whole.byteLength / 2)),
      );
      if (fault.kind === "cut") response.socket?.destroy();
      return;
    }
    case "slow":
      return dripBody(fault, response);
  }
}

/** Sends the headers now, and not with the first bytes of the body. */
function begin(
  response: ServerResponse,
  code: number,
  own: Record<string, string>,
): void {
  response.writeHead(code, own);
  response.flushHeaders();
}

async function sendChunks(
  fault: Extract<Fault, { kind: "raw" }>,
  response: ServerResponse,
): Promise<void> {
  begin(response, fault.status ?? 200, {
    "content-type": fault.contentType ?? "application/json",
    ...fault.headers,
  });
  for (const [index, chunk] of fault.chunks.entries()) {
    if (index > 0) await pause(fault.delayMs ?? 0, response);
    await write(response, chunk);
  }
  if (fault.end === "cut") response.socket?.destroy();
  else if (fault.end !== "hang") response.end();
}

async function dripBody(
  fault: Extract<Fault, { kind: "slow" }>,
  response: ServerResponse,
): Promise<void> {
  const whole = Buffer.from(fault.body ?? "{}");
  begin(response, fault.status ?? 200, {
    ...JSON_TYPE,
    "content-length": String(whole.byteLength),
  });
  for (let at = 0; at < whole.byteLength && !response.destroyed; at += 1) {
    await pause(fault.delayMs, response);
    await write(response, whole.subarray(at, at + 1));
  }
  response.end();
}

async function dripHeaders(response: ServerResponse): Promise<void> {
  const { socket } = response;
  if (!socket) return;
  // Past Node's own response object, which can only send headers whole.
  socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Slow: ");
  while (socket.writable) {
    await pause(HEADER_BYTE_EVERY_MS, response);
    socket.write("z");
  }
}
