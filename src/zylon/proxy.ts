/** Finds the proxy in the environment, and says how to do without it. */
import { checkBypass } from "@actions/http-client/lib/proxy";
import { Failure } from "../errors.ts";

/** Returns the proxy of the environment, unless `NO_PROXY` has the host. */
export function getProxyUrl(zylon: URL): URL | undefined {
  if (checkBypass(zylon)) return undefined;
  const name = zylon.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY";
  const text = [name.toLowerCase(), name]
    .map((variable) => process.env[variable] ?? "")
    .find((value) => value !== "");
  if (text === undefined) return undefined;
  const url = URL.parse(text.includes("://") ? text : `http://${text}`);
  try {
    // Node ignores a proxy that is not a URL, and fails at a bad percent sign
    // only later.
    decodeURIComponent(`${url?.username ?? ""}${url?.password ?? ""}`);
    if (url !== null && /^https?:$/.test(url.protocol)) return url;
  } catch {
    // reported below
  }
  throw new Failure(
    "connect",
    `${name} is not a valid http:// or https:// URL`,
    {
      title: "Can't use the proxy",
      remedy: `Set ${name} to http://host:port, or to http://user:password@host:port with special characters percent-encoded`,
      delivery: "no",
    },
  );
}

/** Says how to reach Zylon without the proxy, which no entry has done so far. */
export function getNoProxyRemedy({ hostname }: URL): string {
  const name = ["no_proxy", "NO_PROXY"].find(
    (variable) => (process.env[variable] ?? "") !== "",
  );
  return name === undefined
    ? `add ${hostname} to NO_PROXY`
    : `add ${hostname} to ${name}: no entry there matches it. Entries are hosts or .domains, separated by commas, without https:// and asterisk`;
}
