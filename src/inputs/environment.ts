/** What the variables of the runner and of the job say. */
import { checkBypass } from "@actions/http-client/lib/proxy";
import { HAS_SCHEME, InvalidInputError } from "./parsers.ts";

/** Returns the address of this attempt of the run on GitHub. */
export function readRunUrl(): string {
  const { env } = process;
  const server = env["GITHUB_SERVER_URL"] ?? "https://github.com";
  const repository = env["GITHUB_REPOSITORY"] ?? "";
  const id = env["GITHUB_RUN_ID"] ?? "";
  const attempt = env["GITHUB_RUN_ATTEMPT"] ?? "1";
  return `${server}/${repository}/actions/runs/${id}/attempts/${attempt}`;
}

/**
 * Reads the proxy for an address from the environment, as curl does: without a scheme, it
 * is `http`. Returns `null` if there is none. The error names the variable.
 */
export function readProxy(baseUrl: URL): URL | null {
  if (checkBypass(baseUrl)) return null;
  const name = baseUrl.protocol === "https:" ? "https_proxy" : "http_proxy";
  const variable = [name, name.toUpperCase()].find((one) => process.env[one]);
  if (variable === undefined) return null;
  const text = process.env[variable] ?? "";
  const proxy = URL.parse(HAS_SCHEME.test(text) ? text : `http://${text}`);
  if (proxy !== null && isProxy(proxy)) return proxy;
  // The text is not quoted, since it may contain a password.
  throw new InvalidInputError(
    `the variable ${variable} must be the address of a proxy, such as http://proxy.example.com:3128 (percent-encode special characters of its user and password)`,
  );
}

/**
 * Whether Node can use the proxy: its agents percent-decode the user and the password. An
 * unencoded `/` in the password begins a path: `http://user:2024/x@proxy.example.com`.
 */
function isProxy(address: URL): boolean {
  const { protocol, username, password, pathname, search, hash } = address;
  try {
    decodeURIComponent(username + password);
    return /^https?:$/.test(protocol) && pathname + search + hash === "/";
  } catch {
    return false;
  }
}
