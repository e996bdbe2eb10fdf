/** The two ways in which a proxy, and not the server behind it, ends a request. */

/** The proxy answered, and refuses or fails to reach the server. */
export class ProxyRefusal extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`the proxy answered ${status}`);
    this.name = 'ProxyRefusal';
    this.status = status;
  }
}

/** The proxy itself was not reached; `cause` says why. */
export class ProxyUnreachable extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
    this.name = 'ProxyUnreachable';
  }
}
