/** The way to a server: directly, or through the proxy that the environment names. */
import * as http from 'node:http';
import * as https from 'node:https';
import { createSecureContext, getCACertificates } from 'node:tls';
import { checkBypass, getProxyUrl } from '@actions/http-client/lib/proxy';

export type ProxyChoice =
  | { readonly kind: 'direct' }
  | { readonly kind: 'proxy'; readonly url: URL; readonly variable: string }
  /** The variable is set to something that is not a URL. */
  | { readonly kind: 'unreadable'; readonly variable: string };

/** Reads `HTTPS_PROXY` or `HTTP_PROXY` and `NO_PROXY`, in both cases, as the other actions of this runner do. */
export function proxyFor(target: URL): ProxyChoice {
  const name = target.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
  const variable = [name, name.toUpperCase()].find((one) => (process.env[one] ?? '') !== '');
  if (variable === undefined || checkBypass(target)) return { kind: 'direct' };
  try {
    const url = getProxyUrl(target);
    if (url !== undefined && url.hostname !== '') return { kind: 'proxy', url, variable };
  } catch {
    // It throws for some texts that are no URL, and returns nothing for others.
  }
  return { kind: 'unreadable', variable };
}

/** The credentials in the variables that name proxies, URLs or not, as they are written and decoded. */
export function proxyCredentials(): { readonly username: string; readonly password: string }[] {
  return ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].flatMap((name) => {
    const [, username = '', password = ''] = /^(?:[a-z]+:\/\/)?([^/@:]*):(.*)@/is.exec(process.env[name] ?? '') ?? [];
    const decoded = { username: decodedOf(username), password: decodedOf(password) };
    return password === '' ? [] : [{ username, password }, decoded];
  });
}

function decodedOf(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export interface AgentOptions {
  /** Where every request goes. */
  readonly baseUrl: URL;
  /** How many requests may be under way at once. */
  readonly parallel: number;
  /** PEM of certificates that are trusted on top of the default roots. */
  readonly certificates: readonly string[];
}

/**
 * The connections to a server: kept alive for a GET, and a fresh one for each POST, since one that was kept alive may be
 * closed in that moment, or have an answer to nothing on it. Node makes the tunnel through the proxy.
 */
export function agentsFor(
  { baseUrl, parallel: maxSockets, certificates }: AgentOptions,
  proxy: ProxyChoice,
): Readonly<Record<'GET' | 'POST', http.Agent>> {
  const proxyEnv = proxy.kind === 'proxy' ? { HTTPS_PROXY: proxy.url.href, HTTP_PROXY: proxy.url.href } : undefined;
  if (baseUrl.protocol === 'http:') {
    // Through a proxy, none is kept alive: some close after an answer without saying so (tinyproxy does).
    const keepAlive = proxyEnv === undefined;
    return { GET: new http.Agent({ keepAlive, maxSockets, proxyEnv }), POST: new http.Agent({ maxSockets, proxyEnv }) };
  }
  const ca = [...getCACertificates('default'), ...certificates]; // with NODE_EXTRA_CA_CERTS
  // A chain may end at any of them, not only at a root.
  const trust =
    certificates.length === 0 ? {} : { secureContext: createSecureContext({ ca, allowPartialTrustChain: true }) };
  const options = { maxSockets, proxyEnv, ...trust };
  return { GET: new https.Agent({ keepAlive: true, ...options }), POST: new https.Agent(options) };
}
