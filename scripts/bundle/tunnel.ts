/** As `undici.ts`, for `tunnel`: the tunnel through a proxy is our own, in `src/http/proxy.ts`. */

/** An agent that is made on import where there is a proxy, and that nothing may be sent through. */
class NoTunnel {
  /** What Node.js calls to send a request through an agent. */
  addRequest(): never {
    throw new Error('tunnel is not in this bundle: the way through a proxy is in src/http/proxy.ts');
  }
}

const noTunnel = (): NoTunnel => new NoTunnel();

export { noTunnel as httpOverHttp, noTunnel as httpOverHttps, noTunnel as httpsOverHttp, noTunnel as httpsOverHttps };
