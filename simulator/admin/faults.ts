/** What goes wrong with the answers to requests, on demand. */
import { type ServerResponse, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { z } from "zod";
import { pause, sendWhole, write } from "../http/connection.ts";

const headers = z.record(z.string(), z.string()).optional();
const status = z.int().min(200).max(599).optional();
const count = z.int().min(0).optional();
const body = z.string().optional();
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
  /** Reads the request and never answers. */
  z.strictObject({ kind: z.literal("hang") }),
  /** Promises the whole body, sends half of it, then closes the connection. */
  z.strictObject({ kind: z.literal("cut"), body }),
  /** 302 unless given. */
  z.strictObject({ kind: z.literal("redirect"), status, location: z.string() }),
  /**
   * The server does the call, but the connection is reset before the answer.
   */
  z.strictObject({ kind: z.literal("lost-answer") }),
]);
export type Fault = z.infer<typeof FAULT>;

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
   * The fault for this request, if any: of the first rule that matches, has
   * begun and is not used up.
   */
  take(method: string, path: string): Fault | undefined {
    for (const entry of this.#entries) {
      const { times = Infinity, after = 0 } = entry.rule;
      if (!matches(entry.rule, method, path) || entry.used >= times) continue;
      entry.seen += 1;
      if (entry.seen <= after) continue;
      entry.used += 1;
      return entry.rule.fault;
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
const JSON_TYPE = { "content-type": "application/json" };

/**
 * Plays a fault that takes the place of the true answer. `tcp` is the socket
 * below TLS: only that one can be reset.
 */
export async function playFault(
  fault: Exclude<Fault, { kind: "lost-answer" }>,
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
    case "hang":
      return;
    case "cut": {
      const whole = Buffer.from(fault.body ?? SAMPLE_BODY);
      begin(response, 200, {
        ...JSON_TYPE,
        "content-length": String(whole.byteLength),
      });
      await write(response, whole.subarray(0, whole.byteLength / 2));
      response.socket?.destroy();
      return;
    }
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
