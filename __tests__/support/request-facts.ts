/** A request as failures tell of it, for tests of their words. */
import { printable } from "./printer.ts";
import type { RequestFacts } from "../../src/http/failures.ts";

export const requestFacts = (
  more: Partial<RequestFacts> = {},
): RequestFacts => ({
  task: "read the config",
  name: "GET /x",
  purpose: "read",
  segments: ["x"],
  baseUrl: new URL("https://zylon.test"),
  proxy: undefined,
  requestTimeoutSeconds: 30,
  certificates: [],
  extraHeaders: {},
  isApi: false,
  printable,
  excerpt: printable,
  ...more,
});

export const proxied = (
  url = "http://proxy.test:3128",
): Pick<RequestFacts, "proxy"> => ({
  proxy: { url: new URL(url), variable: "HTTPS_PROXY" },
});

export const coded = (code: string, syscall?: string): Error =>
  Object.assign(new Error(code), {
    code,
    ...(syscall === undefined ? {} : { syscall }),
  });
