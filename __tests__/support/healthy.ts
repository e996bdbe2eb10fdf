/** A Zylon for the server of a test's own: behind TLS, or behind a proxy. */
import type { IncomingMessage, RequestListener } from "node:http";
import { HEALTHY_REPLIES } from "../run-action.ts";

/**
 * Answers as `HEALTHY` does. It has the integration API alone, and what comes
 * first, the question for the other one, is not told.
 *
 * @param arrive gets each request, by its method and the last part of its path
 */
export const createHealthyListener =
  (
    arrive: (name: string, request: IncomingMessage, body: string) => void,
  ): RequestListener =>
  (request, response) => {
    const { method = "", url = "" } = request;
    const [path = ""] = url.split("?");
    const name = `${method} ${path.split("/").at(-1) ?? ""}`;
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.once("end", () => {
      if (path.endsWith("/app/artifact")) {
        response.writeHead(404).end();
        return;
      }
      arrive(name, request, body);
      response.end(JSON.stringify(HEALTHY_REPLIES[name]?.[0] ?? {}));
    });
  };
