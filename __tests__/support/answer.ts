/** A 2xx of Zylon without a server. */
import { ActionError } from "../../src/http/error.ts";
import type { OpenAnswer } from "../../src/http/client.ts";

/**
 * Its body is this text, behind this content type; the `what` of its failures
 * is what they were made with.
 */
export function answerOf(
  text: string,
  contentType = "application/json",
): OpenAnswer {
  return {
    name: "GET /x",
    contentType,
    body: (async function* () {
      yield await Promise.resolve(Buffer.from(text));
    })(),
    bodyFailure: (code, what) =>
      new ActionError(code, { what, why: "", remedy: "" }),
  };
}
