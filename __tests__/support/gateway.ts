/**
 * A gateway in front of a server on this machine: it lets through what has its
 * headers, and answers the rest in place of the server.
 */
import * as http from "node:http";
import { listen } from "./ports.ts";

export interface Gateway {
  readonly url: string;
  /** `GET /path`, of each request that it did not let through. */
  readonly refused: string[];
  close(): Promise<void>;
}

/**
 * @param wanted the headers that it asks for, in lower case
 * @param refuse answers a request that lacks one
 */
export async function startGateway(
  targetPort: () => number,
  wanted: Readonly<Record<string, string>>,
  refuse: (response: http.ServerResponse) => void,
): Promise<Gateway> {
  const refused: string[] = [];
  const server = http.createServer((request, response) => {
    const { method = "", url = "", headers } = request;
    const isLetThrough = Object.entries(wanted).every(
      ([name, value]) => headers[name] === value,
    );
    if (!isLetThrough) {
      refused.push(`${method} ${url}`);
      request.resume();
      refuse(response);
      return;
    }
    const onward = http.request(
      { host: "127.0.0.1", port: targetPort(), method, path: url, headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on("error", () => response.destroy());
    request.pipe(onward);
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    refused,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
