/** A request as failures tell of it, for tests of their words. */
import type { Asked } from "../../src/http/failures.ts";

export const asked = (more: Partial<Asked> = {}): Asked => ({
  task: "read the config",
  name: "GET /x",
  purpose: "read",
  baseUrl: new URL("https://zylon.test"),
  proxy: undefined,
  requestTimeoutSeconds: 30,
  certificates: [],
  isApi: false,
  printable: (text) => text,
  ...more,
});

export const proxied = (
  url = "http://proxy.test:3128",
): Pick<Asked, "proxy"> => ({
  proxy: { url: new URL(url), variable: "HTTPS_PROXY" },
});

export const coded = (code: string, syscall?: string): Error =>
  Object.assign(new Error(code), {
    code,
    ...(syscall === undefined ? {} : { syscall }),
  });
