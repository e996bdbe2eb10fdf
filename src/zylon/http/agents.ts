/** Where Zylon is, and Node's agents that connect to it: their proxy, and whom they trust. */
import * as http from "node:http";
import * as https from "node:https";
import tls from "node:tls";

/** Where Zylon is, and what every request to it needs. */
export interface ServerSettings {
  readonly baseUrl: URL;
  /** `null` if there is none. */
  readonly proxy: URL | null;
  readonly apiToken: string;
  readonly organization: string;
  /** Certificates that are trusted as well, as PEM. */
  readonly certificates: readonly string[];
  readonly extraHeaders: Readonly<Record<string, string>>;
}

/** Both connect through the proxy, if there is one. */
export interface Agents {
  /** Shares connections, for GETs. */
  readonly shared: http.Agent;
  /** Opens a connection for each request, which can't be a stale one. */
  readonly single: http.Agent;
}

/** @param trustsSystem whether the authorities of the runner's system are trusted */
export function createAgents(
  { baseUrl, proxy, certificates }: ServerSettings,
  trustsSystem: boolean,
): Agents {
  const { Agent } = baseUrl.protocol === "https:" ? https : http;
  const options = {
    ...(proxy && {
      proxyEnv: { HTTP_PROXY: proxy.href, HTTPS_PROXY: proxy.href },
    }),
    ...getTrust(certificates, trustsSystem),
  };
  return {
    shared: new Agent({ ...options, keepAlive: true }),
    single: new Agent(options),
  };
}

/** Trusts what Node.js trusts, unless more is asked for. */
function getTrust(
  extra: readonly string[],
  trustsSystem: boolean,
): { secureContext?: tls.SecureContext } {
  if (!trustsSystem && extra.length === 0) return {};
  const ca = [
    ...tls.getCACertificates("default"),
    ...(trustsSystem ? tls.getCACertificates("system") : []),
    ...extra,
  ];
  // Parsing the certificates takes long, so all connections share one context.
  const allowPartialTrustChain = true;
  return {
    secureContext: tls.createSecureContext({ ca, allowPartialTrustChain }),
  };
}
