/**
 * Servers of a test's own, on free ports of this machine; and a proxy, with names of its
 * own, credentials and refusals.
 */
import { once } from "node:events";
import * as http from "node:http";
import * as https from "node:https";
import { connect, createServer, type Server, type Socket } from "node:net";
import { markSilent } from "./instant-clock.ts";

/**
 * Has a server of TCP or HTTP listen, and resolves to its port. It takes no
 * more connections when the tests of this file have ended, well or not.
 */
export async function listen(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  servers.add(server);
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("A server on a port has an address");
  return address.port;
}

const servers = new Set<Server>();
afterAll(() => {
  for (const server of servers) server.close();
});

/** A port that takes connections and says nothing. */
export const startSilentServer = (): Promise<number> =>
  listen(createServer((socket) => void markSilent(socket)));

export interface TestProxy {
  readonly url: string;
  /** `CONNECT host:port` or `GET http://…`, in order. */
  readonly seen: string[];
  /** The headers of each `CONNECT`. */
  readonly headers: http.IncomingHttpHeaders[];
  close(): Promise<void>;
}

export interface TestProxyOptions {
  /** Every name leads to this port of 127.0.0.1. */
  readonly targetPort: number;
  /** `user:password`, if the proxy wants any. */
  readonly credentials?: string;
  /** Answers everything with this status. */
  readonly refuse?: number;
  /** Its own certificate, if it speaks TLS. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Is called at a CONNECT, in place of any answer to it. */
  readonly mute?: () => void;
}

export async function startProxy(
  options: TestProxyOptions,
): Promise<TestProxy> {
  const { targetPort, credentials, refuse, mute, tls } = options;
  const seen: string[] = [];
  const headers: http.IncomingHttpHeaders[] = [];
  const sockets = new Set<Socket>();
  const expected =
    credentials === undefined
      ? undefined
      : `Basic ${Buffer.from(credentials).toString("base64")}`;
  const refusal = (given: string | undefined): number | undefined =>
    refuse ?? (expected !== undefined && given !== expected ? 407 : undefined);

  const server =
    tls === undefined ? http.createServer() : https.createServer(tls);
  server.on("tlsClientError", () => undefined);
  server.on(
    "request",
    (request: http.IncomingMessage, response: http.ServerResponse) => {
      seen.push(`${request.method ?? ""} ${request.url ?? ""}`);
      const status = refusal(request.headers["proxy-authorization"]);
      if (status !== undefined) {
        response
          .writeHead(status, { "content-type": "text/html" })
          .end("<html>the proxy says no</html>");
        return;
      }
      const { pathname, search } = new URL(request.url ?? "");
      const onwardHeaders = { ...request.headers };
      delete onwardHeaders["proxy-authorization"];
      const onward = http.request(
        {
          host: "127.0.0.1",
          port: targetPort,
          method: request.method,
          path: pathname + search,
          headers: onwardHeaders,
        },
        (answer) => {
          response.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(response);
        },
      );
      onward.on("error", () => response.destroy());
      request.pipe(onward);
    },
  );
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.once("close", () => sockets.delete(socket));
  });
  server.on("connect", (request: http.IncomingMessage, socket: Socket) => {
    seen.push(`CONNECT ${request.url ?? ""}`);
    headers.push(request.headers);
    socket.once("end", () => socket.destroy()); // a server's socket stays half open otherwise
    if (mute !== undefined) {
      socket.resume(); // what nobody reads does not end
      mute();
      return;
    }
    const status = refusal(request.headers["proxy-authorization"]);
    if (status !== undefined) {
      socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const onward = connect(targetPort, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      onward.pipe(socket).pipe(onward);
    });
    sockets.add(onward);
    onward.once("close", () => sockets.delete(onward));
    socket.once("close", () => onward.destroy());
    onward.on("error", () => socket.destroy());
  });

  const port = await listen(server);
  return {
    url: `${tls === undefined ? "http" : "https"}://127.0.0.1:${port}`,
    seen,
    headers,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
