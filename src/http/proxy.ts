/** Which proxy a request goes through, and the tunnel through it. */
import * as http from 'node:http';
import * as https from 'node:https';
import type { Duplex } from 'node:stream';
import * as tls from 'node:tls';
import { checkBypass, getProxyUrl } from '@actions/http-client/lib/proxy';
import { ProxyRefusal, ProxyUnreachable } from './transport-error.ts';

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
  const url = getProxyUrl(target);
  return url === undefined || url.hostname === '' ? { kind: 'unreadable', variable } : { kind: 'proxy', url, variable };
}

/** `Proxy-Authorization` for the user and password of the proxy's URL, which arrive decoded. */
export function proxyAuthorization({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {};
  return { 'proxy-authorization': `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` };
}

/** Where to connect to: Node wants an IPv6 address without its brackets. */
export function endpoint(url: URL): { host: string; port: number } {
  const fallback = url.protocol === 'https:' ? 443 : 80;
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: url.port === '' ? fallback : Number(url.port) };
}

/** Node does not pass its own `signal` to agents, so a request passes this one. */
export interface TunnelOptions extends https.RequestOptions {
  readonly tunnelSignal: AbortSignal;
}

/**
 * Connections to a TLS server through `CONNECT`, kept alive as others are. Ours, since the library's tunnel makes a new
 * one for each request, hides the proxy's answer in a reset, and does not end when the request is aborted.
 */
export class TunnelAgent extends https.Agent {
  readonly #proxy: URL;

  constructor(proxy: URL, options: https.AgentOptions) {
    super(options);
    this.#proxy = proxy;
  }

  override createConnection(
    options: http.ClientRequestArgs & tls.ConnectionOptions & Pick<TunnelOptions, 'tunnelSignal'>,
    callback: (error: Error | null, stream: Duplex) => void,
  ): undefined {
    const { tunnelSignal: signal } = options;
    // Node ignores the stream where there is an error, but types it as given.
    const fail = (error: Error): void => void Reflect.apply(callback, undefined, [error]);
    const host = options.host ?? '';
    const authority = `${host.includes(':') ? `[${host}]` : host}:${options.port ?? 443}`;
    const connect = (this.#proxy.protocol === 'https:' ? https : http).request({
      ...endpoint(this.#proxy),
      method: 'CONNECT',
      path: authority,
      headers: { host: authority, ...proxyAuthorization(this.#proxy) },
      agent: false,
      rejectUnauthorized: true,
      signal,
    });
    connect.once('error', (error) => fail(new ProxyUnreachable(error)));
    // Whatever the status: Node takes every answer to CONNECT for a connection.
    connect.once('connect', ({ statusCode }, socket) => {
      if (statusCode === undefined || statusCode < 200 || statusCode > 299) {
        socket.destroy();
        fail(new ProxyRefusal(statusCode ?? 0));
        return;
      }
      const secured = tls.connect({ ...options, socket });
      const abort = (): void => void secured.destroy(new Error('aborted')); // without an error, nothing would be emitted
      signal.addEventListener('abort', abort, { once: true });
      secured.once('error', fail);
      secured.once('secureConnect', () => {
        signal.removeEventListener('abort', abort);
        secured.off('error', fail);
        callback(null, secured);
      });
    });
    connect.end();
    return undefined;
  }
}
