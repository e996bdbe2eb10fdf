/** Connections to an HTTPS server through a forward proxy, by CONNECT. */
// Node's own agent makes tunnels too, but reads what the proxy answers without
// a bound.
import * as http from "node:http";
import * as https from "node:https";
import type { Socket } from "node:net";
import { unescape } from "node:querystring"; // decodes what it can, and never throws
import type { Duplex } from "node:stream";
import * as tls from "node:tls";
import { codeOf } from "./error.ts";

/** The proxy was not reached, or made no tunnel. */
export class TunnelError extends Error {
  readonly code: string;
  /** The proxy's answer; undefined where it gave none that could be read. */
  readonly statusCode: number | undefined;

  constructor(statusCode: number | undefined, cause?: Error) {
    super("the proxy made no tunnel", { cause });
    this.code = codeOf(cause) || "ERR_PROXY_TUNNEL";
    this.statusCode = statusCode;
  }
}

type Target = Pick<https.RequestOptions, "host" | "port" | "servername">;

/** The target, as CONNECT names it. */
function authorityOf({ host, port }: Target): string {
  const name = String(host);
  const bracketed = name.includes(":") ? `[${name}]` : name;
  return `${bracketed}:${String(port)}`;
}

/** The credentials in the address of the proxy, as a header has them. */
function credentialsOf({ username, password }: URL): http.OutgoingHttpHeaders {
  if (username === "" && password === "") return {};
  const credentials = `${unescape(username)}:${unescape(password)}`;
  const encoded = Buffer.from(credentials).toString("base64");
  return { "proxy-authorization": `Basic ${encoded}` };
}

/**
 * Each connection of this agent goes through a tunnel of its own. It is handed
 * over once its TLS handshake with the server is complete; what failed before
 * that for the proxy's sake is a `TunnelError`.
 */
export class TunnelAgent extends https.Agent {
  readonly #proxy: URL;
  readonly #open = new Set<http.ClientRequest | Duplex>();

  constructor(proxy: URL, options: https.AgentOptions) {
    super(options);
    this.#proxy = proxy;
  }

  override createConnection(
    target: Target,
    done: (error: unknown, connection?: Duplex) => void,
  ): undefined {
    this.#connect(target).then(
      (connection) => done(null, connection),
      (error: unknown) => done(error),
    );
  }

  /** Ends what is still being opened too. */
  override destroy(): void {
    for (const one of this.#open) one.destroy();
    super.destroy();
  }

  async #connect(target: Target): Promise<Duplex> {
    const tunnel = await this.#tunnelTo(target);
    return this.#secured(tunnel, target);
  }

  /** Asks the proxy for a tunnel. */
  async #tunnelTo(target: Target): Promise<Socket> {
    const { promise, resolve, reject } = Promise.withResolvers<Socket>();
    const { request } = this.#proxy.protocol === "https:" ? https : http;
    const path = authorityOf(target);
    const asked = request(this.#proxy.origin, {
      method: "CONNECT",
      path,
      headers: { host: path, ...credentialsOf(this.#proxy) },
      agent: false,
    });
    this.#remember(asked);
    asked.on("error", (error) => reject(new TunnelError(undefined, error)));
    asked.once("connect", ({ statusCode }, tunnel) => {
      this.#remember(tunnel);
      if (statusCode === 200) {
        resolve(tunnel);
        return;
      }
      tunnel.destroy();
      reject(new TunnelError(statusCode));
    });
    asked.end();
    return promise;
  }

  /** The handshake with the server. */
  async #secured(tunnel: Socket, target: Target): Promise<Duplex> {
    const { promise, resolve, reject } = Promise.withResolvers<Duplex>();
    const secured = tls.connect({
      socket: tunnel,
      host: String(target.host),
      servername: target.servername,
      secureContext: this.options.secureContext,
      ALPNProtocols: ["http/1.1"],
      rejectUnauthorized: true,
    });
    this.#remember(secured);
    secured.once("secureConnect", () => resolve(secured));
    secured.once("error", reject);
    // After either of them, this has no effect.
    secured.once("close", () => reject(new Error("closed in the handshake")));
    return promise;
  }

  #remember(one: http.ClientRequest | Duplex): void {
    this.#open.add(one);
    // Node ends the process for an error that nobody hears.
    one.on("error", () => undefined);
    one.once("close", () => this.#open.delete(one));
  }
}
