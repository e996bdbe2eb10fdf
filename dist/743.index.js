export const id = 743;
export const ids = [743];
export const modules = {

/***/ 736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OT: () => (/* binding */ unreadableProxy),
/* harmony export */   m3: () => (/* binding */ kindOfNetworkError),
/* harmony export */   rd: () => (/* binding */ networkFailure)
/* harmony export */ });
/* harmony import */ var _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27);


// src/errors/tls.ts
var CERTIFICATE_OR_HANDSHAKE = /^(CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|ERR_TLS_|ERR_SSL_|EPROTO)/;
var isTlsError = (code) => CERTIFICATE_OR_HANDSHAKE.test(code);
function tlsExplanation(call, host, detail, code) {
  const what = `${call} was not sent: the TLS connection to ${host} failed (${detail})`;
  switch (code) {
    case "CERT_HAS_EXPIRED":
      return {
        what,
        why: `The certificate of ${host}, or of its authority, is expired`,
        remedy: "Renew it on the server, replace an expired ca-certificate, and check the clock of the runner"
      };
    case "CERT_NOT_YET_VALID":
      return {
        what,
        why: `The certificate of ${host} is not valid yet`,
        remedy: "Check the clocks of server and runner; a ca-certificate does not help here"
      };
    case "ERR_TLS_CERT_ALTNAME_INVALID":
    case "HOSTNAME_MISMATCH":
      return {
        what,
        why: `The certificate is for other host names than ${host}`,
        remedy: "Set base-url to a host name that the certificate holds, or reissue it; a ca-certificate does not help here"
      };
    default:
  }
  if (/^(EPROTO|ERR_SSL_)/.test(code)) {
    return {
      what,
      why: `${host} does not speak TLS as it should: most often this port answers plain HTTP, or the server wants a client certificate`,
      remedy: "Correct the port in base-url, or the TLS settings of the server"
    };
  }
  return {
    what,
    why: "The issuer of this certificate is not trusted: a private certificate authority, or a server that sends its chain without the intermediate certificate",
    remedy: "Set ca-certificate to the PEM of the authority (text or path), and check that base-url names the right host"
  };
}

// src/errors/network.ts
function kindOfNetworkError(error, connected) {
  if (error instanceof _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_0__/* .ProxyRefusal */ .fR) return "proxy";
  if (error instanceof _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_0__/* .ProxyUnreachable */ .Lo) return kindOfNetworkError(error.cause, false);
  const code = (0,_chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(error);
  if (isTlsError(code) && !connected) return "tls";
  if (code.startsWith("HPE_")) return "not-http";
  if (connected) return "connection-lost";
  const syscall = typeof error === "object" && error !== null && "syscall" in error ? error.syscall : void 0;
  return syscall === "getaddrinfo" || code === "ENOTFOUND" || code === "EAI_AGAIN" ? "dns" : "connect";
}
function proxyExplanation(facts) {
  const { call, host, proxy, detail, cause, kind } = facts;
  if (proxy === void 0) return void 0;
  const named = `the proxy ${proxy.host} (from ${proxy.variable})`;
  if (cause instanceof _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_0__/* .ProxyUnreachable */ .Lo) {
    return [
      kind === "dns" || kind === "tls" ? kind : "connect",
      {
        what: `${call} was not sent: ${named} was not reached (${detail})`,
        why: `The proxy is down, or ${proxy.variable} on this runner is wrong`,
        remedy: `Correct ${proxy.variable}, or add ${host} to NO_PROXY if it is to be reached directly`
      }
    ];
  }
  if (!(cause instanceof _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_0__/* .ProxyRefusal */ .fR)) return void 0;
  const what = `${call} was not sent: ${named} answered ${cause.status}`;
  if (cause.status === 407) {
    return [
      "connect",
      {
        what,
        why: "The proxy wants a user and password, or does not take the ones it was given",
        remedy: `Put them into ${proxy.variable} (http://user:password@host:port), from a secret`
      }
    ];
  }
  if (cause.status < 500) {
    return [
      "connect",
      {
        what,
        why: `The proxy does not let this runner connect to ${host}`,
        remedy: `Have the proxy allow it, or add ${host} to NO_PROXY if it is to be reached directly`
      }
    ];
  }
  return [
    "connect",
    {
      what,
      why: `The proxy could not reach ${host}`,
      remedy: `Check host and port in base-url, and that the proxy reaches them; or add ${host} to NO_PROXY`
    }
  ];
}
function explain(facts) {
  const { kind, call, host, detail, proxy, plain, requestTimeoutSeconds } = facts;
  const through = proxy === void 0 ? "" : ` through the proxy ${proxy.host}`;
  switch (kind) {
    case "dns":
      return [
        "dns",
        {
          what: `${call} was not sent: the name of ${host} was not resolved (${detail})`,
          why: "The host name is misspelt, or is known only inside a network that this runner is not in",
          remedy: "Correct base-url, or run the job on a self-hosted runner inside that network"
        }
      ];
    case "connect":
    case "proxy":
      return [
        "connect",
        {
          what: `${call} was not sent: no connection to ${host}${through} (${detail || `none within ${requestTimeoutSeconds} s`})`,
          why: "The server is down, the port is wrong, or a firewall stands between this runner and it",
          remedy: "Check host and port in base-url and that this runner can reach them; raise request-timeout-seconds for a slow network"
        }
      ];
    case "tls":
      return ["tls", tlsExplanation(call, host, detail, (0,_chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(facts.cause))];
    case "not-http":
      return [
        "not-api",
        {
          what: `${call} was answered by ${host} with something that is not HTTP (${detail})`,
          why: plain ? "The port speaks TLS, or another service listens on it" : "Another service than a Zylon instance listens on this port",
          remedy: plain ? "Write https:// in base-url, or correct its port" : "Correct host and port in base-url"
        }
      ];
    case "timeout":
      return [
        "timeout",
        {
          what: `${call} to ${host} was sent, and no answer, or no more of it, came within ${requestTimeoutSeconds} s`,
          why: "The server is overloaded or hangs",
          remedy: "Raise request-timeout-seconds, or look at the state of the server"
        }
      ];
    case "connection-lost":
      return [
        "connection-lost",
        {
          what: `${call} was sent, and the connection to ${host} was lost before the whole answer came (${detail})`,
          why: `The server, or a proxy in between, closed the connection: a restart, a crash, or an idle limit${plain ? "; or the port speaks TLS" : ""}`,
          remedy: `Check that base-url names a healthy instance${plain ? " (and whether it wants https://)" : ""}, and read its log`
        }
      ];
  }
}
var FINAL_PROXY_STATUS = /* @__PURE__ */ new Set([403, 405, 407]);
var UNKNOWN_NAME_RETRIES = 2;
function httpFacts(cause) {
  if (cause instanceof _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_0__/* .ProxyRefusal */ .fR) return FINAL_PROXY_STATUS.has(cause.status) ? { final: true } : {};
  const first = cause instanceof _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_0__/* .ProxyUnreachable */ .Lo ? cause.cause : cause;
  return (0,_chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(first) === "ENOTFOUND" ? { mostRetries: UNKNOWN_NAME_RETRIES } : {};
}
function networkFailure(facts) {
  const { cause } = facts;
  const [code, explanation] = proxyExplanation(facts) ?? explain(facts);
  return new _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(code, explanation, { cause, http: httpFacts(cause) });
}
function unreadableProxy(call, variable) {
  return new _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(
    "connect",
    {
      what: `${call} was not sent: the environment variable ${variable} is not the URL of a proxy`,
      why: "It is misspelt, or its user or password holds a character that a URL must percent-encode",
      remedy: `Correct ${variable} (http://user:password@host:port), or add the host of base-url to NO_PROXY`
    },
    { http: { final: true } }
  );
}




/***/ }),

/***/ 315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

var node_https__WEBPACK_IMPORTED_MODULE_4___namespace_cache;
var node_http__WEBPACK_IMPORTED_MODULE_3___namespace_cache;
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ Transport)
/* harmony export */ });
/* harmony import */ var _chunk_ORVIC6PG_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(723);
/* harmony import */ var _chunk_HDNBOFMJ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(736);
/* harmony import */ var _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(708);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(692);




// src/http/transport.ts



// src/http/request.ts


async function answerTo({ secure, options, body, signal, stands }) {
  return new Promise((resolve, reject) => {
    let answered = false;
    const outgoing = (secure ? /*#__PURE__*/ (node_https__WEBPACK_IMPORTED_MODULE_4___namespace_cache || (node_https__WEBPACK_IMPORTED_MODULE_4___namespace_cache = __webpack_require__.t(node_https__WEBPACK_IMPORTED_MODULE_4__, 2))) : /*#__PURE__*/ (node_http__WEBPACK_IMPORTED_MODULE_3___namespace_cache || (node_http__WEBPACK_IMPORTED_MODULE_3___namespace_cache = __webpack_require__.t(node_http__WEBPACK_IMPORTED_MODULE_3__, 2)))).request(options, (message) => {
      answered = true;
      resolve(message);
    });
    const abort = () => {
      reject(new Error("aborted"));
      outgoing.destroy();
    };
    signal.addEventListener("abort", abort);
    outgoing.on("error", reject);
    outgoing.once("upgrade", (_message, socket) => {
      reject(new _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_2__/* .TransportFailure */ .Az("not-http", new Error("101 Switching Protocols")));
      socket.destroy();
    });
    outgoing.once("close", () => {
      signal.removeEventListener("abort", abort);
      if (!answered) setImmediate(() => reject(new Error("closed without an answer")));
    });
    outgoing.once("socket", (socket) => {
      if (outgoing.reusedSocket || !socket.connecting) stands();
      else socket.once(secure ? "secureConnect" : "connect", stands);
    });
    outgoing.end(body);
  });
}

// src/http/proxy.ts




// node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
  const usingSsl = reqUrl.protocol === "https:";
  if (checkBypass(reqUrl)) {
    return void 0;
  }
  const proxyVar = (() => {
    if (usingSsl) {
      return process.env["https_proxy"] || process.env["HTTPS_PROXY"];
    } else {
      return process.env["http_proxy"] || process.env["HTTP_PROXY"];
    }
  })();
  if (proxyVar) {
    try {
      return new DecodedURL(proxyVar);
    } catch (_a) {
      if (!proxyVar.startsWith("http://") && !proxyVar.startsWith("https://"))
        return new DecodedURL(`http://${proxyVar}`);
    }
  } else {
    return void 0;
  }
}
function checkBypass(reqUrl) {
  if (!reqUrl.hostname) {
    return false;
  }
  const reqHost = reqUrl.hostname;
  if (isLoopbackAddress(reqHost)) {
    return true;
  }
  const noProxy = process.env["no_proxy"] || process.env["NO_PROXY"] || "";
  if (!noProxy) {
    return false;
  }
  let reqPort;
  if (reqUrl.port) {
    reqPort = Number(reqUrl.port);
  } else if (reqUrl.protocol === "http:") {
    reqPort = 80;
  } else if (reqUrl.protocol === "https:") {
    reqPort = 443;
  }
  const upperReqHosts = [reqUrl.hostname.toUpperCase()];
  if (typeof reqPort === "number") {
    upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
  }
  for (const upperNoProxyItem of noProxy.split(",").map((x) => x.trim().toUpperCase()).filter((x) => x)) {
    if (upperNoProxyItem === "*" || upperReqHosts.some((x) => x === upperNoProxyItem || x.endsWith(`.${upperNoProxyItem}`) || upperNoProxyItem.startsWith(".") && x.endsWith(`${upperNoProxyItem}`))) {
      return true;
    }
  }
  return false;
}
function isLoopbackAddress(host) {
  const hostLower = host.toLowerCase();
  return hostLower === "localhost" || hostLower.startsWith("127.") || hostLower.startsWith("[::1]") || hostLower.startsWith("[0:0:0:0:0:0:0:1]");
}
var DecodedURL = class extends URL {
  constructor(url, base) {
    super(url, base);
    this._decodedUsername = decodeURIComponent(super.username);
    this._decodedPassword = decodeURIComponent(super.password);
  }
  get username() {
    return this._decodedUsername;
  }
  get password() {
    return this._decodedPassword;
  }
};

// src/http/proxy.ts
function proxyFor(target) {
  const name = target.protocol === "https:" ? "https_proxy" : "http_proxy";
  const variable = [name, name.toUpperCase()].find((one) => (process.env[one] ?? "") !== "");
  if (variable === void 0 || checkBypass(target)) return { kind: "direct" };
  const url = getProxyUrl(target);
  return url === void 0 || url.hostname === "" ? { kind: "unreadable", variable } : { kind: "proxy", url, variable };
}
function proxyAuthorization({ username, password }) {
  if (username === "" && password === "") return {};
  return { "proxy-authorization": `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}` };
}
function endpoint(url) {
  const fallback = url.protocol === "https:" ? 443 : 80;
  return { host: url.hostname.replace(/^\[|\]$/g, ""), port: url.port === "" ? fallback : Number(url.port) };
}
var TunnelAgent = class extends node_https__WEBPACK_IMPORTED_MODULE_4__.Agent {
  #proxy;
  constructor(proxy, options) {
    super(options);
    this.#proxy = proxy;
  }
  createConnection(options, callback) {
    const { tunnelSignal: signal } = options;
    const fail = (error) => void Reflect.apply(callback, void 0, [error]);
    const host = options.host ?? "";
    const authority = `${host.includes(":") ? `[${host}]` : host}:${options.port ?? 443}`;
    const connect2 = (this.#proxy.protocol === "https:" ? /*#__PURE__*/ (node_https__WEBPACK_IMPORTED_MODULE_4___namespace_cache || (node_https__WEBPACK_IMPORTED_MODULE_4___namespace_cache = __webpack_require__.t(node_https__WEBPACK_IMPORTED_MODULE_4__, 2))) : /*#__PURE__*/ (node_http__WEBPACK_IMPORTED_MODULE_3___namespace_cache || (node_http__WEBPACK_IMPORTED_MODULE_3___namespace_cache = __webpack_require__.t(node_http__WEBPACK_IMPORTED_MODULE_3__, 2)))).request({
      ...endpoint(this.#proxy),
      method: "CONNECT",
      path: authority,
      headers: { host: authority, ...proxyAuthorization(this.#proxy) },
      agent: false,
      rejectUnauthorized: true,
      ...signal === void 0 ? {} : { signal }
    });
    connect2.once("error", (error) => fail(new _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_2__/* .ProxyUnreachable */ .Lo(error)));
    connect2.once("connect", ({ statusCode }, socket) => {
      if (statusCode === void 0 || statusCode < 200 || statusCode > 299) {
        socket.destroy();
        fail(new _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_2__/* .ProxyRefusal */ .fR(statusCode ?? 0));
        return;
      }
      const secured = node_tls__WEBPACK_IMPORTED_MODULE_5__.connect({ ...options, socket });
      const abort = () => void secured.destroy(new Error("aborted"));
      signal?.addEventListener("abort", abort, { once: true });
      secured.once("error", fail);
      secured.once("secureConnect", () => {
        signal?.removeEventListener("abort", abort);
        secured.off("error", fail);
        callback(null, secured);
      });
    });
    connect2.end();
    return void 0;
  }
};

// src/http/transport.ts
function trustAlso(pem) {
  const { createSecureContext, getCACertificates } = process.getBuiltinModule("node:tls");
  return createSecureContext({ ca: [...getCACertificates("default"), ...pem], allowPartialTrustChain: true });
}
function agentFor({ origin, maxSockets, certificates }, proxy) {
  const pool = { keepAlive: true, maxSockets };
  const trust = certificates.length === 0 ? {} : { secureContext: trustAlso(certificates) };
  if (origin.protocol === "https:") {
    const options = { ...pool, ...trust };
    return proxy.kind === "proxy" ? new TunnelAgent(proxy.url, options) : new node_https__WEBPACK_IMPORTED_MODULE_4__.Agent(options);
  }
  if (proxy.kind !== "proxy") return new node_http__WEBPACK_IMPORTED_MODULE_3__.Agent(pool);
  return proxy.url.protocol === "https:" ? new node_https__WEBPACK_IMPORTED_MODULE_4__.Agent({ maxSockets }) : new node_http__WEBPACK_IMPORTED_MODULE_3__.Agent({ maxSockets });
}
async function* bodyOf(message, watch) {
  try {
    for await (const chunk of message) {
      watch.pause();
      if (chunk instanceof Uint8Array) yield chunk;
      watch.wait();
    }
  } catch (error) {
    throw watch.failure(error);
  } finally {
    watch.finish();
  }
}
var Transport = class {
  #userAgent;
  #agent;
  #openRequests = /* @__PURE__ */ new Set();
  /** The proxy on the way, if there is one. */
  proxy;
  constructor(options) {
    this.proxy = proxyFor(options.origin);
    this.#agent = agentFor(options, this.proxy);
    this.#userAgent = options.userAgent;
  }
  /** Sends one request, once. Rejects with a `TransportFailure`, or with the reason of `request.signal`. */
  async send(request) {
    const own = new AbortController();
    const { signal } = own;
    const unfollow = (0,_chunk_ORVIC6PG_js__WEBPACK_IMPORTED_MODULE_0__/* .follow */ .e)(request.signal, own);
    let connected = false;
    let timer;
    const arm = (ms, kind) => {
      clearTimeout(timer);
      if (ms !== void 0) timer = setTimeout(() => own.abort(new _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_2__/* .TransportFailure */ .Az(kind)), ms);
    };
    const finish = () => {
      clearTimeout(timer);
      unfollow();
      this.#openRequests.delete(own);
    };
    const failure = (error) => {
      if (signal.aborted) return signal.reason;
      return error instanceof _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_2__/* .TransportFailure */ .Az ? error : new _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_2__/* .TransportFailure */ .Az((0,_chunk_HDNBOFMJ_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOfNetworkError */ .m3)(error, connected), error);
    };
    const { url } = request;
    const plainProxy = this.proxy.kind === "proxy" && url.protocol === "http:" ? this.proxy.url : void 0;
    const hop = plainProxy ?? url;
    const secure = hop.protocol === "https:";
    const length = request.method === "GET" ? {} : { "content-length": Buffer.byteLength(request.body ?? "") };
    const options = {
      ...endpoint(hop),
      path: plainProxy === void 0 ? url.pathname + url.search : url.href,
      method: request.method,
      headers: {
        ...request.headers,
        ...length,
        host: url.host,
        "user-agent": this.#userAgent,
        ...plainProxy === void 0 ? {} : proxyAuthorization(plainProxy)
      },
      agent: this.#agent,
      rejectUnauthorized: true,
      // NODE_TLS_REJECT_UNAUTHORIZED=0 must not switch it off
      tunnelSignal: signal
    };
    const stands = () => {
      connected = true;
      arm(request.answerMs, "timeout");
    };
    this.#openRequests.add(own);
    try {
      signal.throwIfAborted();
      arm(request.connectMs, "connect");
      const message = await answerTo({ secure, options, body: request.body ?? "", signal, stands });
      const wait = () => arm(request.answerMs, "timeout");
      wait();
      return {
        status: message.statusCode ?? 0,
        headers: message.headers,
        body: bodyOf(message, { wait, pause: () => clearTimeout(timer), failure, finish }),
        discard: () => void message.destroy()
      };
    } catch (error) {
      finish();
      throw failure(error);
    }
  }
  /** Closes what is kept alive, so that the process can end. */
  close() {
    for (const open of this.#openRequests) open.abort();
    this.#agent.destroy();
  }
};




/***/ }),

/***/ 743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RF: () => (/* binding */ HttpApi),
/* harmony export */   _O: () => (/* binding */ USER_AGENT),
/* harmony export */   ry: () => (/* binding */ RunnerLog)
/* harmony export */ });
/* harmony import */ var _chunk_6JMZ43TV_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(830);
/* harmony import */ var _chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(504);
/* harmony import */ var _chunk_HDNBOFMJ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(736);
/* harmony import */ var _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27);





// src/log/log.ts
var isDebug2 = () => (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_0__/* .isDebug */ ._o)();
var RunnerLog = class {
  #open = false;
  info(line) {
    (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)(line);
  }
  notice(line) {
    (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)(line);
  }
  warning(line) {
    (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)(line);
  }
  debug(line) {
    (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz)(line);
  }
  phase(title) {
    this.end();
    (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh)(title);
    this.#open = true;
  }
  end() {
    if (this.#open) (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4)();
    this.#open = false;
  }
};

// package.json
var package_default = { name: "zylon-ingest", version: "1.0.0" };

// src/errors/status.ts
var SERVER_ERROR = [
  "server-error",
  "The server, or a proxy in front of it, failed",
  "Look at the log of the Zylon instance that base-url names"
];
var BY_STATUS = {
  400: [
    "bad-request",
    "The server refused the request: an invalid value, invalid credentials, or an integration that is not configured yet",
    "Check integration-id, integration-type, username and password, and open the integration in Zylon"
  ],
  401: [
    "unauthorized",
    "The token is missing, wrong, expired or of another kind: a Workspace API token is needed",
    "Make a new Workspace API token in Zylon and store it in the secret behind api-token"
  ],
  403: [
    "forbidden",
    "The token's user lacks the permission, organization is not theirs, or the connector is not enabled on this instance",
    "Ask an administrator of Zylon to enable the connector or grant the permission, and check organization"
  ],
  404: [
    "not-found",
    "No integration of this id and type belongs to the token's user",
    "Check integration-id, integration-type and organization, and that api-token is of the user who made the integration"
  ],
  405: [
    "method-not-allowed",
    "This address does not take this method: another version of the API, or a proxy that filters methods",
    "Check base-url, the version of the Zylon instance and any proxy in front of it"
  ],
  407: [
    "connect",
    "The proxy between this runner and Zylon wants a user and password, or does not take the ones it was given",
    "Put them into HTTP_PROXY (http://user:password@host:port), from a secret"
  ],
  409: [
    "already-running",
    "The server says that this conflicts with something that is running, most likely an earlier ingest",
    "Run the step when that has ended, or raise wait-timeout-seconds"
  ],
  422: [
    "unprocessable",
    "The server understood the request and refused its content",
    "Check integration-id, integration-type, username, password and ingest-body against what Zylon expects"
  ],
  429: ["rate-limited", "Too many requests in a short time", "Run the step less often, or raise max-retries"],
  500: SERVER_ERROR,
  502: SERVER_ERROR,
  503: [
    "unavailable",
    "The server, or a proxy in front of it, is overloaded or restarting",
    "Wait until the Zylon instance that base-url names is up, or raise max-retries"
  ],
  504: SERVER_ERROR
};
var CONFLICT = [
  "bad-request",
  "It conflicts with something that exists, such as an integration of this username, perhaps of another user",
  "Look at the integrations in Zylon, and set integration-id, or another username"
];
var BUSY = [
  "unavailable",
  "The server, or a proxy in front of it, is overloaded or restarting",
  "Wait until the Zylon instance that base-url names is up"
];
function rowOf(status, isIngest) {
  if (status === 409 && !isIngest) return CONFLICT;
  if (status === 503 && isIngest) return BUSY;
  const row = BY_STATUS[status];
  if (row !== void 0) return row;
  if (status >= 500) return SERVER_ERROR;
  return ["bad-request", "The server refused the request", "Check base-url, integration-id and integration-type"];
}
function notApi({ call, status, excerpt, contentType, host, originAbove, isIngest }) {
  if (excerpt === "") {
    return {
      what: `${call} answered ${status} with an empty body in place of JSON`,
      why: "The server, or a proxy in front of it, did not send the answer of the API; what was asked for may be done",
      remedy: "Check base-url, and what stands in front of the server"
    };
  }
  const what = `${call} answered ${status} with ${contentType || "no content type"} in place of JSON: "${excerpt}"`;
  if (isIngest) {
    return {
      what,
      why: "Something in front of Zylon answered in its place: a proxy that ran out of time, or a login page",
      remedy: "Check the limits and the login of what stands in front of the server that base-url names"
    };
  }
  return {
    what,
    why: `What answers at ${host} is not the Zylon API: a login page, a proxy, or the web application`,
    remedy: originAbove === "" ? "Correct base-url (host, port and path prefix); behind a login proxy, let the API through" : `Set base-url to ${originAbove}, without a path; behind a login proxy, let the API through`
  };
}
function statusFailure(facts) {
  const { status, call, isIngest } = facts;
  const http = { status, retryAfterMs: facts.retryAfterMs };
  if (status < 400) {
    const target = facts.locationOrigin === "" ? "nowhere that can be read" : facts.locationOrigin;
    const explanation = {
      what: `${call} answered ${status}: a redirect to ${target}`,
      why: "Redirects are never followed, since they would carry the token to another address",
      remedy: "Set base-url to the address at which Zylon itself answers; behind a login proxy, let the API through"
    };
    return new _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ("redirect", explanation, { http });
  }
  if (status === 404 && !facts.isJson) return new _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ("not-api", notApi(facts), { http });
  const [code, why, remedy] = rowOf(status, isIngest);
  const said = facts.said === "" ? "" : `; the server said "${facts.said}"`;
  return new _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(code, { what: `${call} answered ${status}${said}`, why, remedy }, { http });
}
function bodyFailure(facts, kind) {
  const http = { status: facts.status };
  if (kind === "not-api" || facts.excerpt === "") return new _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ("not-api", notApi(facts), { http });
  const explanation = {
    what: `${facts.call} answered ${facts.status} with JSON that cannot be read: "${facts.excerpt}"`,
    why: "The answer was damaged or cut on its way, or is not of the Zylon API",
    remedy: "Check what stands between this runner and base-url: a proxy that cuts or rewrites answers"
  };
  return new _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ("bad-json", explanation, { http });
}
function retryAfterMs(header, now) {
  const value = header?.trim() ?? "";
  if (/^\d+$/.test(value)) return Number(value) * 1e3;
  if (!/^[A-Za-z]{3,9},? .*\d\d:\d\d:\d\d/.test(value)) return void 0;
  const date = Date.parse(value);
  return Number.isNaN(date) ? void 0 : Math.max(0, date - now);
}

// src/http/answer-facts.ts
function wordsOf(json) {
  if (!json.ok || typeof json.value !== "object" || json.value === null) return "";
  const fields = new Map(Object.entries(json.value));
  const detail = fields.get("detail");
  if (Array.isArray(detail)) {
    const first = detail[0];
    return typeof first === "object" && first !== null && "msg" in first && typeof first.msg === "string" ? first.msg : "";
  }
  const words = ["detail", "message", "error", "title"].map((key) => fields.get(key));
  return words.find((word) => typeof word === "string") ?? "";
}
function factsOf({ status, headers }, text, json, { name, baseUrl, isIngest, now, printable }) {
  const location = headers.location ?? "";
  return {
    status,
    call: name,
    host: printable(baseUrl.host),
    contentType: printable(headers["content-type"] ?? ""),
    isJson: json.ok,
    excerpt: printable(text),
    said: printable(wordsOf(json)),
    locationOrigin: URL.canParse(location, baseUrl.href) ? printable(new URL(location, baseUrl).origin) : "",
    originAbove: baseUrl.pathname === "/" ? "" : printable(baseUrl.origin),
    isIngest,
    retryAfterMs: retryAfterMs(headers["retry-after"], now)
  };
}
function tooLarge(name, limit) {
  return new _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ("too-large", {
    what: `${name} answered with a JSON document or event of more than ${limit / 1024 / 1024} MiB`,
    why: "No answer of the Zylon API is that large",
    remedy: "Check that base-url names a Zylon instance, and what stands between this runner and it"
  });
}

// src/log/shape.ts
var MAX_DEPTH = 5;
var MAX_KEYS = 30;
var MAX_ELEMENTS = 50;
var MAX_KINDS = 3;
var MAX_VALUES = 2e3;
var MAX_CHARACTERS = 1500;
var MAX_SHAPES = 20;
function shapeOf(value, printable) {
  let left = MAX_VALUES;
  const ofList = (list, depth) => {
    if (list.length === 0) return "empty list";
    const kinds = [...new Set(list.slice(0, MAX_ELEMENTS).map((element) => of(element, depth + 1)))];
    const more = kinds.length > MAX_KINDS ? " or others" : "";
    return `list of ${list.length} ${kinds.slice(0, MAX_KINDS).join(" or ")}${more}`;
  };
  const ofObject = (object, depth) => {
    const entries = Object.entries(object);
    const told = entries.slice(0, MAX_KEYS).map(([key, field]) => `${(0,_chunk_6JMZ43TV_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(printable(key), 40)}: ${of(field, depth + 1)}`);
    const more = entries.length > MAX_KEYS ? [`${entries.length - MAX_KEYS} more`] : [];
    return `{${[...told, ...more].join(", ")}}`;
  };
  const of = (one, depth) => {
    left -= 1;
    if (left < 0 || depth > MAX_DEPTH) return "\u2026";
    if (one === null) return "null";
    if (typeof one === "boolean") return "true or false";
    if (typeof one === "number") return Number.isInteger(one) ? "whole number" : "number";
    if (typeof one === "string") return one === "" ? "empty text" : "text";
    if (Array.isArray(one)) return ofList(one, depth);
    return typeof one === "object" ? ofObject(one, depth) : "\u2026";
  };
  return (0,_chunk_6JMZ43TV_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(of(value, 0), MAX_CHARACTERS);
}
var Shapes = class {
  #told = /* @__PURE__ */ new Set();
  #print;
  #printable;
  constructor(print, printable) {
    this.#print = print;
    this.#printable = printable;
  }
  /** @param name of an event, where it has one */
  tell(value, name) {
    if (this.#told.size >= MAX_SHAPES) return;
    const shape = `${name === "" ? "" : `${(0,_chunk_6JMZ43TV_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(this.#printable(name), 40)}: `}${shapeOf(value, this.#printable)}`;
    if (this.#told.has(shape)) return;
    this.#told.add(shape);
    this.#print(shape);
  }
};

// src/http/open-answer.ts
async function* translated(body, translate) {
  try {
    yield* body;
  } catch (error) {
    throw translate(error);
  }
}
function openAnswer(response, translate, context, log) {
  const { name, printable } = context;
  const shapes = new Shapes((shape) => log.debug(`${name} answered with ${shape}`), printable);
  return {
    name,
    contentType: response.headers["content-type"] ?? "",
    body: translated(response.body, translate),
    saw: (value, event = "") => {
      if (isDebug2()) shapes.tell(value, event);
    },
    bodyFailure: (kind, text) => bodyFailure(factsOf(response, text, { ok: false }, context), kind),
    tooLarge: (limit) => tooLarge(name, limit)
  };
}

// src/http/rate-gate.ts
var FIRST_PACE_MS = 25;
var MAX_PACE_MS = 5e3;
var GROWTH = 1.5;
var QUICK_RELIEF_MS = 500;
var SLOW_RELIEF_MS = 1e4;
var FADED_MS = 1;
var DEFAULT_PAUSE_MS = 1e3;
function pausedTooLong(name, ms, { raisedBy }) {
  return new _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(
    "rate-limited",
    {
      what: `${name} was not sent: Zylon limits the rate of requests, and asked this run to wait ${(ms / 1e3).toFixed(0)} s more`,
      why: "That is longer than the time that is left",
      remedy: `Lower max-parallel${raisedBy === void 0 ? "" : `, or raise ${raisedBy}`}`
    },
    { http: { final: true, neverSent: true } }
  );
}
var RateGate = class {
  #opensAt = 0;
  #nextAt = 0;
  #limitedAt = -Infinity;
  /** 0: none. */
  #paceMs = 0;
  #reliefMs = QUICK_RELIEF_MS;
  /** A request sent at `sentAt` was answered by 429 at `now`. One wave of them counts once. All in milliseconds. */
  limited(sentAt, now, retryAfterMs2) {
    this.#opensAt = Math.max(this.#opensAt, now + (retryAfterMs2 ?? DEFAULT_PAUSE_MS));
    if (sentAt < this.#limitedAt) return;
    this.#limitedAt = now;
    this.#reliefMs = this.#paceMs === 0 ? QUICK_RELIEF_MS : SLOW_RELIEF_MS;
    this.#paceMs = this.#paceMs === 0 ? FIRST_PACE_MS : Math.min(MAX_PACE_MS, GROWTH * this.#paceMs);
  }
  /** A request was let through. */
  passed() {
    const kept = Math.max(0.5, 1 - this.#paceMs / this.#reliefMs);
    this.#paceMs = this.#paceMs < FADED_MS ? 0 : kept * this.#paceMs;
  }
  /** The moment at which the caller may send; no other gets the same, once there is a pace. */
  reserve(now) {
    const at = Math.max(now, this.#opensAt, this.#nextAt);
    this.#nextAt = at + this.#paceMs;
    return at;
  }
  /** Waits for that moment; rejects at once where it is later than this call can wait. */
  async pass(name, { now, sleep }, limits) {
    const { deadline, signal } = limits;
    for (; ; ) {
      const asked = now();
      const at = this.reserve(asked);
      if (at <= asked) return;
      if (at >= deadline) throw pausedTooLong(name, at - asked, limits);
      await sleep(at - asked, signal);
      if (this.#opensAt <= now()) return;
    }
  }
};

// src/http/retry.ts
var ANY_METHOD = {
  dns: "limited",
  connect: "limited",
  "rate-limited": "limited"
};
var IDEMPOTENT = {
  ...ANY_METHOD,
  "connection-lost": "limited",
  "server-error": "limited",
  unavailable: "limited",
  timeout: "limited"
};
var ONCE = { ...ANY_METHOD, unavailable: "with-retry-after" };
var POLICY = {
  read: { ...IDEMPOTENT, "bad-json": "limited" },
  update: IDEMPOTENT,
  create: ONCE,
  refresh: ONCE,
  ingest: { ...ONCE, "already-running": "until-deadline" }
};
function retryOf(purpose, code) {
  return POLICY[purpose][code] ?? "no";
}
var FIRST_DELAY_MS = 2e3;
var MAX_DELAY_MS = 3e4;
var JITTER_MS = 1e3;
var LAST_RETRY_MS = 500;
function delayBefore(retry, random, retryAfterMs2) {
  const step = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(retry - 1, 16));
  return Math.round(retryAfterMs2 === void 0 ? (step + random * step) / 2 : retryAfterMs2 + random * JITTER_MS);
}
function seconds(ms) {
  const rounded = Math.round(Math.max(0, ms) / 100) / 10;
  return `${rounded < 10 ? rounded : Math.round(rounded)} s`;
}
function outOfTime(failure, delayMs, { raisedBy }, leftMs) {
  const { what, why, remedy } = failure.explanation;
  const { retryAfterMs: retryAfterMs2 } = failure.http;
  const wait = retryAfterMs2 === void 0 ? `the next retry would come in ${seconds(delayMs)}` : `the server asks to wait ${seconds(retryAfterMs2)}`;
  const raise = raisedBy === void 0 || remedy.includes(raisedBy) ? "" : `, or raise ${raisedBy}`;
  return new _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(
    failure.code,
    { what, why: `${why}; ${wait}, and ${seconds(leftMs)} are left`, remedy: `${remedy}${raise}` },
    { cause: failure, http: failure.http }
  );
}
function mostRetries({ purpose, maxRetries }, { code, http }) {
  const retry = http.final === true ? "no" : retryOf(purpose, code);
  if (retry === "until-deadline") return Infinity;
  if (retry === "no" || retry === "with-retry-after" && http.retryAfterMs === void 0) return 0;
  return Math.min(maxRetries, http.mostRetries ?? maxRetries);
}
async function withRetries(options, attempt) {
  const { clock, limits, onRetry } = options;
  for (let number = 1; ; number += 1) {
    try {
      return await attempt(number);
    } catch (error) {
      if (!(error instanceof _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ)) throw error;
      const most = mostRetries(options, error);
      if (number > most) throw error;
      const { retryAfterMs: retryAfterMs2 } = error.http;
      const floorMs = retryAfterMs2 ?? 0;
      const wantedMs = delayBefore(number, clock.random(), retryAfterMs2);
      const leftMs = limits.deadline - clock.now();
      const lastMs = leftMs - LAST_RETRY_MS;
      if (lastMs <= 0 || floorMs >= leftMs) throw outOfTime(error, wantedMs, limits, leftMs);
      const delayMs = Math.max(floorMs, Math.min(wantedMs, lastMs));
      onRetry({ number, ...most === Infinity ? {} : { most }, failure: error, delayMs });
      await clock.sleep(delayMs, limits.signal);
    }
  }
}

// src/http/client.ts
var USER_AGENT = `${package_default.name}/${package_default.version}`;
async function openTransport({ baseUrl, parallel, certificates }) {
  const { Transport } = await Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 481));
  return new Transport({ userAgent: USER_AGENT, origin: baseUrl, maxSockets: parallel, certificates });
}
var HttpApi = class {
  #options;
  #transport;
  /** Where calls go in parallel; one alone waits by itself. */
  #gate;
  constructor(options) {
    this.#options = options;
    this.#transport = openTransport(options);
    this.#transport.catch(() => void 0);
    this.#gate = options.parallel > 1 ? new RateGate() : void 0;
  }
  /** Does a text hold a secret of this run, in any of its forms? */
  holdsSecret(text) {
    const ended = `${text}
`;
    return this.#options.redact(ended) !== ended;
  }
  close() {
    void this.#transport.then(
      (transport) => transport.close(),
      () => void 0
    );
  }
  /**
   * Sends the call and has `read` make what it wants of a 2xx; a retry, where the policy allows one, does both again.
   * Rejects with an `ActionError`, or the reason of the signal.
   */
  async exchange(call, read) {
    return this.#retrying(call, async (number) => read(await this.#attempt(call, number)));
  }
  /** A 2xx with its body unread. A retry is of the request alone, never of the reading. */
  async open(call) {
    return this.#retrying(call, (number) => this.#attempt(call, number));
  }
  async #retrying(call, attempt) {
    const { clock, maxRetries } = this.#options;
    const onRetry = ({ number, most, failure, delayMs }) => call.log.info(
      `Retry ${number}${most === void 0 ? "" : ` of ${most}`} in ${(delayMs / 1e3).toFixed(1)} s (${failure.code}): ${failure.explanation.what}`
    );
    const { purpose, limits, retries = maxRetries } = call;
    return withRetries({ purpose, maxRetries: retries, limits, clock, onRetry }, attempt);
  }
  async #attempt(call, number) {
    const { baseUrl, clock } = this.#options;
    const path = [
      ...baseUrl.pathname.split("/").filter((part) => part !== ""),
      ...call.segments.map(encodeURIComponent)
    ];
    const url = new URL(`/${path.join("/")}`, baseUrl);
    url.search = new URLSearchParams(call.query).toString();
    const name = this.#printable(`${call.method} ${url.pathname}`);
    const transport = await this.#transport;
    await this.#gate?.pass(name, clock, call.limits);
    const started = clock.now();
    const took = () => `in ${clock.now() - started} ms, attempt ${number}`;
    const translate = (error) => {
      if (!(error instanceof _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_2__/* .TransportFailure */ .Az)) return error;
      call.log.debug(`${name} failed (${error.kind}) ${took()}`);
      return (0,_chunk_HDNBOFMJ_js__WEBPACK_IMPORTED_MODULE_1__/* .networkFailure */ .rd)(this.#networkFacts(name, transport, error));
    };
    const { proxy } = transport;
    if (proxy.kind === "unreadable") throw (0,_chunk_HDNBOFMJ_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadableProxy */ .OT)(name, proxy.variable);
    try {
      const response = await this.#send(call, url, transport);
      call.log.debug(`${name} answered ${response.status} ${took()}`);
      const context = this.#context(call, name);
      const answer = openAnswer(response, translate, context, call.log);
      if (response.status !== 429) this.#gate?.passed();
      if (response.status >= 200 && response.status < 300) return answer;
      const text = await (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_0__/* .readSome */ .jV)(answer.body);
      response.discard();
      const json = (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text);
      if (json.ok) answer.saw(json.value);
      const failure = statusFailure(factsOf(response, text, json, context));
      if (failure.code === "rate-limited") this.#gate?.limited(started, clock.now(), failure.http.retryAfterMs);
      throw failure;
    } catch (error) {
      throw translate(error);
    }
  }
  #networkFacts(name, { proxy }, failure) {
    const { baseUrl, requestTimeoutSeconds } = this.#options;
    const { kind, cause, message } = failure;
    return {
      kind,
      call: name,
      host: this.#printable(baseUrl.host),
      plain: baseUrl.protocol === "http:",
      ...proxy.kind === "proxy" ? { proxy: { host: this.#printable(proxy.url.host), variable: proxy.variable } } : {},
      detail: cause === void 0 ? "" : this.#printable((0,_chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(cause) || message),
      requestTimeoutSeconds,
      cause
    };
  }
  async #send(call, url, transport) {
    const requestMs = this.#options.requestTimeoutSeconds * 1e3;
    const { body } = call;
    return transport.send({
      method: call.method,
      url,
      headers: {
        ...call.anonymous === true ? {} : this.#options.credentials,
        accept: call.accept ?? "application/json",
        ...call.method === "POST" ? { "content-type": "application/json" } : {}
      },
      body,
      connectMs: requestMs,
      // Before the ingest answers, the server may have to look through the whole source: only its signal limits it.
      ...call.purpose === "ingest" ? {} : { answerMs: requestMs },
      signal: call.limits.signal
    });
  }
  #context({ purpose }, name) {
    const { baseUrl, clock } = this.#options;
    const printable = (text) => this.#printable(text);
    return { name, baseUrl, isIngest: purpose === "ingest", now: clock.now(), printable };
  }
  #printable(text) {
    return (0,_chunk_6JMZ43TV_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(this.#options.redact(text));
  }
};




/***/ }),

/***/ 481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Transport: () => (/* reexport safe */ _chunk_NJJ4CCPO_js__WEBPACK_IMPORTED_MODULE_0__.o)
/* harmony export */ });
/* harmony import */ var _chunk_NJJ4CCPO_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(315);
/* harmony import */ var _chunk_ORVIC6PG_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(723);
/* harmony import */ var _chunk_HDNBOFMJ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(736);
/* harmony import */ var _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27);







/***/ })

};
