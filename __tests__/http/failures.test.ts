/**
 * What kind of failure an error is, whose, and what it says where no example of
 * `docs/errors.md` does.
 */
import {
  networkFailure,
  proxyVariableFailure,
  timeoutFailure,
} from "../../src/http/failures.ts";
import { type ActionError, codeOf } from "../../src/http/error.ts";
import { TunnelError } from "../../src/http/tunnel.ts";
import { requestFacts, coded, proxied } from "../support/request-facts.ts";
import { flawsOf } from "../support/flaws.ts";

const kindOf = (error: unknown, connected: boolean): string =>
  networkFailure(requestFacts(), connected, error).code;

test.each([
  ["ENOTFOUND", "getaddrinfo", false, "dns"],
  ["EAI_FAIL", "getaddrinfo", false, "dns"],
  ["EAI_AGAIN", "getaddrinfo", false, "dns"],
  ["ECONNREFUSED", "connect", false, "connect"],
  ["ECONNRESET", "read", false, "connect"],
  ["ECONNRESET", "read", true, "connection-lost"],
  ["EPIPE", "write", true, "connection-lost"],
  ["HPE_INVALID_CONSTANT", undefined, true, "not-api"],
  ["HPE_HEADER_OVERFLOW", undefined, true, "too-large"],
  ["CERT_HAS_EXPIRED", undefined, false, "tls"],
  ["CRL_HAS_EXPIRED", undefined, false, "tls"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", undefined, false, "tls"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", undefined, false, "tls"],
  ["SELF_SIGNED_CERT_IN_CHAIN", undefined, false, "tls"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", undefined, false, "tls"],
  ["HOSTNAME_MISMATCH", undefined, false, "tls"],
  ["INVALID_CA", undefined, false, "tls"],
  ["INVALID_PURPOSE", undefined, false, "tls"],
  ["PATH_LENGTH_EXCEEDED", undefined, false, "tls"],
  ["EPROTO", "write", false, "tls"],
  ["NO_CERT_HERE", undefined, false, "connect"],
  [
    "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED",
    undefined,
    true,
    "connection-lost",
  ], // it was sent
])("%s of %s, connected %s: %s", (code, syscall, connected, kind) => {
  expect(kindOf(coded(code, syscall), connected)).toBe(kind);
});

test("what is no error at all is told by how far the request had come", () => {
  expect([kindOf("x", true), kindOf("x", false), kindOf(null, false)]).toEqual([
    "connection-lost",
    "connect",
    "connect",
  ]);
  expect(
    [undefined, "x", null, {}, { code: 5 }, { code: "EPIPE" }].map(codeOf),
  ).toEqual(["", "", "", "", "", "EPIPE"]);
});

const refused = coded("ECONNREFUSED", "connect");

test.each<
  [name: string, error: Error, origin: string, code: string, isProxys: boolean]
>([
  ["a refusal", new TunnelError(407), "https://x", "connect", true],
  [
    "an end without an answer",
    new TunnelError(undefined),
    "https://x",
    "connect",
    true,
  ],
  [
    "a connection refused",
    new TunnelError(undefined, refused),
    "https://x",
    "connect",
    true,
  ],
  [
    "a certificate that is not trusted",
    new TunnelError(undefined, coded("SELF_SIGNED_CERT_IN_CHAIN")),
    "https://x",
    "tls",
    true,
  ],
  [
    "a name not found",
    new TunnelError(undefined, coded("ENOTFOUND", "getaddrinfo")),
    "https://x",
    "dns",
    true,
  ],
  [
    "a reset of plain HTTP",
    coded("ECONNRESET", "read"),
    "http://x",
    "connect",
    true,
  ],
  [
    "a reset of a handshake",
    coded("ECONNRESET", "read"),
    "https://x",
    "connect",
    false,
  ],
])(
  "%s, through a proxy: is it the proxy's?",
  (_name, error, origin, code, isProxys) => {
    const isBlamed = (connected: boolean, proxy = proxied()): boolean =>
      networkFailure(
        requestFacts({ baseUrl: new URL(origin), ...proxy }),
        connected,
        error,
      ).message.includes("HTTPS_PROXY");
    const failure = networkFailure(
      requestFacts({ baseUrl: new URL(origin), ...proxied() }),
      false,
      error,
    );
    expect(failure).toMatchObject({
      code,
      cause: error,
      http: { request: "GET /x was not sent" },
    });
    expect(isBlamed(false)).toBe(isProxys);
    expect([isBlamed(true), isBlamed(false, { proxy: undefined })]).toEqual([
      false,
      false,
    ]);
  },
);

/** What happened, why, and what to do. */
function wordsOf(failure: ActionError): string[] {
  expect(flawsOf(failure)).toEqual([]);
  const { what, why, remedy } = failure.explanation;
  return [what.replace("Could not read the config: ", ""), why, remedy];
}

test.each<[status: number | undefined, words: string[]]>([
  [
    undefined,
    [
      "the proxy proxy.test:3128 (from HTTPS_PROXY) was not reached (ERR_PROXY_TUNNEL)",
      "The proxy is down, or HTTPS_PROXY on this runner is wrong",
      "Correct HTTPS_PROXY; if zylon.test needs no proxy, add it to NO_PROXY",
    ],
  ],
  [
    400,
    [
      "the proxy proxy.test:3128 (from HTTPS_PROXY) answered 400",
      "The proxy does not let this runner connect to zylon.test",
      "Have the proxy allow zylon.test; if zylon.test needs no proxy, add it to NO_PROXY",
    ],
  ],
  [
    407,
    [
      "the proxy proxy.test:3128 (from HTTPS_PROXY) answered 407",
      "The proxy needs a user and a password, or refused those it got",
      "Put them into HTTPS_PROXY (http://user:password@host:port), from a secret",
    ],
  ],
  [
    502,
    [
      "the proxy proxy.test:3128 (from HTTPS_PROXY) answered 502",
      "The proxy could not reach zylon.test",
      "Check host and port in base-url, then whether the proxy reaches them; if zylon.test needs no proxy, add it to NO_PROXY",
    ],
  ],
])("a proxy that answers %s, in words", (statusCode, words) => {
  const error = new TunnelError(statusCode);
  const failure = networkFailure(requestFacts(proxied()), false, error);
  expect(wordsOf(failure)).toEqual(words);
});

test.each<[code: string, why: string, remedy: string]>([
  [
    "CERT_HAS_EXPIRED",
    "The certificate of zylon.test, or of the authority that issued it, has expired",
    "Renew it on the server; check the clock of the runner",
  ],
  [
    "CERT_NOT_YET_VALID",
    "The certificate of zylon.test is not valid yet",
    "Check the clocks of server and runner",
  ],
  [
    "ERR_TLS_CERT_ALTNAME_INVALID",
    "The certificate is for other host names, not for zylon.test",
    "Set base-url to a host name that the certificate has, or have it reissued",
  ],
  [
    "HOSTNAME_MISMATCH",
    "The certificate is for other host names, not for zylon.test",
    "Set base-url to a host name that the certificate has, or have it reissued",
  ],
  [
    "EPROTO",
    "Most often, this port speaks plain HTTP; or the server asks for a client certificate",
    "Correct the port in base-url, or check the TLS settings of the server. If Zylon has no TLS, write http:// in base-url and set allow-insecure-http: true, which sends the token unencrypted",
  ],
])("%s, in words", (code, why, remedy) => {
  expect(wordsOf(networkFailure(requestFacts(), false, coded(code)))).toEqual([
    `the TLS connection to zylon.test failed (${code})`,
    why,
    remedy,
  ]);
});

test("what is not HTTP, and a connection that is lost, where https:// may be missing", () => {
  const plain = { baseUrl: new URL("http://zylon.test") };
  const words = (code: string, more = {}): string[] =>
    wordsOf(networkFailure(requestFacts(more), true, coded(code)));
  const notHttp = "zylon.test answered with something that is not HTTP (HPE_X)";
  const another = [
    notHttp,
    "A service other than Zylon listens on this port",
    "Correct host and port in base-url",
  ];
  expect(words("HPE_X")).toEqual(another);
  expect(words("HPE_X", { ...plain, isApi: true })).toEqual(another);
  expect(words("HPE_X", plain)).toEqual([
    notHttp,
    "The port expects https://, or another service listens on it",
    "Write https:// in base-url, or correct its port",
  ]);
  const [lost, why, remedy] = words("ECONNRESET");
  expect(words("ECONNRESET", { ...plain, isApi: true })).toEqual([
    lost,
    why,
    remedy,
  ]);
  expect(words("ECONNRESET", plain)).toEqual([
    lost,
    `${why}; or the port expects https://`,
    `${remedy}; check whether base-url needs https://`,
  ]);
});

test("an ingest that may have begun is not said to have failed", () => {
  const ingest = requestFacts({ purpose: "ingest", task: "start the ingest" });
  for (const failure of [
    networkFailure(ingest, true, coded("HPE_X")),
    networkFailure(ingest, true, coded("ECONNRESET")),
    timeoutFailure(ingest, true),
  ])
    expect(failure.explanation.what).toMatch(
      /^Tried to start the ingest, but /,
    );
});

test.each<[error: Error, most: number | undefined]>([
  [new TunnelError(403), 0],
  [new TunnelError(407), 0],
  [new TunnelError(502), undefined],
  [new TunnelError(undefined, coded("ENOTFOUND", "getaddrinfo")), 2],
  [coded("EAI_AGAIN"), undefined],
  [refused, undefined],
])("%s: at most %s retries", (error, most) => {
  const failure = networkFailure(requestFacts(proxied()), false, error);
  expect(failure.http.mostRetries).toBe(most);
});

test("no retries for a variable that is no URL", () => {
  const failure = proxyVariableFailure(requestFacts(), "HTTPS_PROXY");
  expect(failure).toMatchObject({
    code: "connect",
    http: { mostRetries: 0, request: "GET /x was not sent" },
  });
  expect(wordsOf(failure)).toEqual([
    "the environment variable HTTPS_PROXY is not the URL of a proxy",
    "It is misspelt, or its user or password has a character that a URL must percent-encode",
    "Correct HTTPS_PROXY (http://user:password@host:port); if Zylon needs no proxy, add its host to NO_PROXY",
  ]);
});

test("no remedy suggests what has no effect, or is done already, or switches the checks off", () => {
  const remedy = (code: string, certificates: string[]): string => {
    const failure = networkFailure(
      requestFacts({ certificates }),
      false,
      coded(code),
    );
    expect(failure.message).not.toMatch(
      /NODE_TLS_REJECT_UNAUTHORIZED|insecure|verification/,
    );
    return failure.explanation.remedy;
  };
  expect(remedy("SELF_SIGNED_CERT_IN_CHAIN", ["x"])).toMatch(
    /^Check that base-url names the right host, then put the authority that issued its certificate into ca-certificate$/,
  );
  expect(remedy("CERT_HAS_EXPIRED", ["x"])).toMatch(
    /replace an expired ca-certificate/,
  );
  expect(remedy("CERT_HAS_EXPIRED", [])).not.toMatch(/ca-certificate/);
  for (const connected of [false, true]) {
    const raised = (requestTimeoutSeconds: number): boolean =>
      timeoutFailure(
        requestFacts({ requestTimeoutSeconds }),
        connected,
      ).message.includes("raise request-");
    expect([raised(599), raised(600)]).toEqual([true, false]);
  }
});

test("a cut names the time limit of a proxy first", () => {
  const lost = networkFailure(requestFacts(), true, coded("ECONNRESET"));
  expect(lost.explanation).toMatchObject({
    why: "Most likely, a proxy in between closed it at its time limit, or the server restarted",
    remedy:
      "Raise the time limit of that proxy, or read the log of the Zylon instance",
  });
});
