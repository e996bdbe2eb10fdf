/**
 * A proxy in front of a real Zylon server. It passes everything on as it is, and
 * writes down the shape of each request and answer, without anything private.
 */
import { once } from "node:events";
import { appendFileSync, writeFileSync } from "node:fs";
import * as http from "node:http";
import * as https from "node:https";
import { getCACertificates } from "node:tls";
import { createParser } from "eventsource-parser";
import { type RecordedRequest, readRequest } from "../http/connection.ts";
import { Pseudonyms, toPathShape, toShape } from "./shape.ts";

export interface Recorder {
  /** The `base-url` of a step that is to be recorded. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

interface Recording {
  readonly zylon: URL;
  readonly agent: http.Agent;
  readonly ids: Pseudonyms;
}

/** Listens on 127.0.0.1, and writes to `file`, which is emptied first. */
export async function startRecorder(
  zylon: URL,
  file: string,
  port: number,
): Promise<Recorder> {
  writeFileSync(file, "");
  const ids = new Pseudonyms();
  const recording = { zylon, agent: createAgent(zylon), ids };
  const server = http.createServer((message, response) => {
    const write = (exchange: object): void =>
      appendFileSync(file, `${JSON.stringify(exchange, null, 2)}\n\n`);
    void readRequest(message).then(async (request) => {
      if (request === undefined) return;
      const asked = describeRequest(request, ids);
      try {
        write({ ...asked, ...(await passOn(request, response, recording)) });
      } catch (error) {
        write({ ...asked, failed: getCode(error) });
        response.destroy();
      }
    });
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const own = typeof address === "object" ? (address?.port ?? port) : port;
  return {
    url: `http://127.0.0.1:${own}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

/** Trusts what the system trusts too, and uses the proxy of the environment. */
function createAgent({ protocol }: URL): http.Agent {
  const { Agent } = protocol === "https:" ? https : http;
  return new Agent({
    ca: [...getCACertificates("default"), ...getCACertificates("system")],
    proxyEnv: process.env,
  });
}

const getCode = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error
    ? String(error.code)
    : "unknown";

function describeRequest(
  { method, path, headers, body }: RecordedRequest,
  ids: Pseudonyms,
): object {
  return {
    request: `${method} ${toPathShape(path, ids)}`,
    ...(headers["x-org"] !== undefined && { "x-org": "text" }),
    ...(body !== "" && { body: toBodyShape(body, ids) }),
  };
}

/** Sends the request to Zylon and its answer back; returns what it looked like. */
async function passOn(
  { method, path, headers, body }: RecordedRequest,
  response: http.ServerResponse,
  { zylon, agent, ids }: Recording,
): Promise<object> {
  const began = performance.now();
  const getSeconds = (): number =>
    Math.round((performance.now() - began) / 100) / 10;
  const { request: open } = zylon.protocol === "https:" ? https : http;
  const prefix = zylon.pathname.replace(/\/$/, "");
  const request = open(new URL(prefix + path, zylon), {
    method,
    agent,
    headers: { ...headers, host: zylon.host },
  });
  response.once("close", () => request.destroy());
  request.end(body);
  const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
    request.once("response", resolve).once("error", reject);
  });
  response.writeHead(answer.statusCode ?? 0, answer.headers);
  const type = answer.headers["content-type"] ?? "";
  const events: object[] = [];
  const parser = createParser({
    onEvent: ({ event = "", data }) =>
      events.push({ at: getSeconds(), event, data: toBodyShape(data, ids) }),
  });
  const chunks: AsyncIterable<Uint8Array> = answer;
  const decoder = new TextDecoder();
  let text = "";
  let isCut = false;
  try {
    for await (const chunk of chunks) {
      response.write(chunk);
      const part = decoder.decode(chunk, { stream: true });
      if (/event-stream/i.test(type)) parser.feed(part);
      else text += part;
    }
    response.end();
  } catch {
    isCut = true;
    response.destroy();
  }
  return {
    status: answer.statusCode,
    type: type.replace(/;.*/, ""),
    ...describeHeaders(answer.headers, zylon),
    seconds: getSeconds(),
    ...(isCut && { isCut }),
    answer: events.length > 0 ? events : toBodyShape(text, ids),
  };
}

function describeHeaders(
  { location, "retry-after": retryAfter }: http.IncomingHttpHeaders,
  zylon: URL,
): object {
  const isSame = URL.parse(location ?? "", zylon.href)?.host === zylon.host;
  const target = isSame ? "the same host" : "another host";
  return {
    ...(location !== undefined && { location: target }),
    ...(retryAfter !== undefined && { "retry-after": retryAfter }),
  };
}

/** Returns the shape of JSON, of lines of JSON, or what kind of text it is. */
function toBodyShape(text: string, ids: Pseudonyms): unknown {
  if (text.trim() === "") return "nothing";
  const whole = parseJson(text);
  if (whole !== undefined) return toShape(whole, ids);
  if (text.trimStart().startsWith("<")) return "a page of HTML";
  const lines = text.trim().split("\n").map(parseJson);
  const isJson = lines.every((line) => line !== undefined);
  return isJson ? { lines: toShape(lines, ids) } : "text";
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
