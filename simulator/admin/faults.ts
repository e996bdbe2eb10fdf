/** What goes wrong with the answers to requests, on demand. */
import { type ServerResponse, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { z } from "zod";
import { json, sendAnswer, write } from "../http/connection.ts";

const status = z.int().min(200).max(599);
const FAULT = z.discriminatedUnion("kind", [
  /** An error status. */
  z.strictObject({ kind: z.literal("status"), status }),
  /** This JSON, with 200 unless given. */
  z.strictObject({
    kind: z.literal("json"),
    status: status.optional(),
    body: z.unknown(),
    headers: z.record(z.string(), z.string()).optional(),
  }),
  /** A login page: what a proxy or the web app puts in place of the API. */
  z.strictObject({ kind: z.literal("html") }),
  /** Reads the request, then resets the connection. */
  z.strictObject({ kind: z.literal("reset") }),
  /** Reads the request and never answers. */
  z.strictObject({ kind: z.literal("hang") }),
  /** Promises the whole body, sends half of it, then closes the connection. */
  z.strictObject({ kind: z.literal("cut"), body: z.string().optional() }),
  z.strictObject({ kind: z.literal("redirect"), location: z.string() }),
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
  times: z.int().min(0).optional(),
  fault: FAULT,
});
export type FaultRule = z.infer<typeof FAULT_RULE>;

/** The rules in force, with how often each was used. Earlier rules win. */
export class FaultBook {
  #entries: { rule: FaultRule; used: number }[] = [];

  add(rule: FaultRule): void {
    this.#entries.push({ rule, used: 0 });
  }

  clear(): void {
    this.#entries = [];
  }

  /** The fault for this request: of the first rule that matches and is not used up. */
  next(method: string, path: string): Fault | undefined {
    const found = this.#entries.find(
      ({ rule, used }) =>
        used < (rule.times ?? Infinity) && matches(rule, method, path),
    );
    if (found !== undefined) found.used += 1;
    return found?.rule.fault;
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

/**
 * Plays a fault that takes the place of the true answer. `tcp` is the socket
 * below TLS: only that one can be reset.
 */
export async function playFault(
  fault: Exclude<Fault, { kind: "lost-answer" }>,
  response: ServerResponse,
  tcp: Socket,
): Promise<void> {
  switch (fault.kind) {
    case "status": {
      const detail = STATUS_CODES[fault.status] ?? "Error";
      sendAnswer(response, json({ detail }, fault.status));
      return;
    }
    case "json": {
      const { body = null, status: code, headers } = fault;
      sendAnswer(response, json(body, code, headers));
      return;
    }
    case "html": {
      const headers = { "content-type": "text/html" };
      sendAnswer(response, { status: 200, headers, body: LOGIN_PAGE });
      return;
    }
    case "redirect": {
      const headers = { location: fault.location };
      sendAnswer(response, { status: 302, headers, body: "" });
      return;
    }
    case "reset":
      tcp.resetAndDestroy();
      return;
    case "hang":
      return;
    case "cut": {
      const whole = Buffer.from(fault.body ?? SAMPLE_BODY);
      response.writeHead(200, {
        "content-type": "application/json",
        "content-length": String(whole.byteLength),
      });
      await write(response, whole.subarray(0, whole.byteLength / 2));
      response.socket?.destroy();
      return;
    }
  }
}
