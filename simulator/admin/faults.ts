/** What goes wrong with the answers to requests, on demand. */
import { type ServerResponse, STATUS_CODES } from "node:http";
import { z } from "zod";
import { type Answer, json, page, sendAnswer } from "../http/connection.ts";

const status = z.int().min(200).max(599);
const FAULT = z.discriminatedUnion("kind", [
  /** An error status. */
  z.strictObject({ kind: z.literal("status"), status }),
  /** This JSON, with 200 unless given. */
  z.strictObject({
    kind: z.literal("json"),
    status: status.optional(),
    body: z.unknown(),
  }),
  /** A login page: what a proxy or the web app puts in place of the API. */
  z.strictObject({ kind: z.literal("html") }),
  z.strictObject({ kind: z.literal("redirect"), location: z.string() }),
  /** Reads the request, then closes the connection. */
  z.strictObject({ kind: z.literal("reset") }),
  /** The same, but the server has done the call. */
  z.strictObject({ kind: z.literal("lost-answer") }),
  /** Promises the whole body, sends half of it, then closes the connection. */
  z.strictObject({ kind: z.literal("cut"), body: z.string().optional() }),
  /** Reads the request and never answers. */
  z.strictObject({ kind: z.literal("hang") }),
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
  const { path: wanted = "" } = rule;
  // search(), not test(): a pattern with the flag g would remember where it
  // stopped.
  return typeof wanted === "string"
    ? path.includes(wanted)
    : path.search(wanted) !== -1;
}

const SAMPLE_BODY =
  '{"type":"sync_started","current_artifact_count":42,"integration_item_count":120}';
const LOGIN_PAGE =
  "<!doctype html><html><head><title>Sign in</title></head><body><form>Password</form></body></html>";

/** Plays a fault in place of the true answer. */
export function playFault(fault: Fault, response: ServerResponse): void {
  const answer = toAnswer(fault);
  if (answer !== undefined) sendAnswer(response, answer);
  else if (fault.kind === "cut")
    sendHalf(response, Buffer.from(fault.body ?? SAMPLE_BODY));
  else if (fault.kind !== "hang") response.destroy();
}

/** What is sent; undefined if the connection is closed, or nothing comes. */
function toAnswer(fault: Fault): Answer | undefined {
  switch (fault.kind) {
    case "status":
      return json({ detail: STATUS_CODES[fault.status] }, fault.status);
    case "json":
      return json(fault.body ?? null, fault.status);
    case "html":
      return page(LOGIN_PAGE);
    case "redirect":
      return { status: 302, headers: { location: fault.location }, body: "" };
    default:
      return undefined;
  }
}

function sendHalf(response: ServerResponse, whole: Buffer): void {
  const headers = {
    "content-type": "application/json",
    "content-length": String(whole.byteLength),
  };
  response
    .writeHead(200, headers)
    .write(whole.subarray(0, whole.byteLength / 2), () => response.destroy());
}
