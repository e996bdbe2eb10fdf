/**
 * What kind of failure an error is, and whose. `words.test.ts` has what each
 * says.
 */
import { codeOf } from "../../src/http/error.ts";
import { networkFailure } from "../../src/http/failures.ts";
import { requestFacts, coded, proxied } from "../support/request-facts.ts";

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
  [
    "a refusal",
    Object.assign(coded("ERR_PROXY_TUNNEL"), { statusCode: 407 }),
    "https://x",
    "connect",
    true,
  ],
  [
    "an end without an answer",
    coded("ERR_PROXY_TUNNEL"),
    "https://x",
    "connect",
    true,
  ],
  ["a connection refused", refused, "https://x", "connect", true],
  [
    "refusals at all its addresses",
    Object.assign(coded("ECONNREFUSED"), { errors: [refused] }),
    "https://x",
    "connect",
    true,
  ],
  [
    "a name not found",
    coded("ENOTFOUND", "getaddrinfo"),
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

test.each<
  [code: string, statusCode: number | undefined, most: number | undefined]
>([
  ["ERR_PROXY_TUNNEL", 403, 0],
  ["ERR_PROXY_TUNNEL", 407, 0],
  ["ERR_PROXY_TUNNEL", 502, undefined],
  ["ENOTFOUND", undefined, 2],
  ["EAI_AGAIN", undefined, undefined],
  ["ECONNREFUSED", undefined, undefined],
])("%s, status %s of a proxy: at most %s retries", (code, statusCode, most) => {
  const failure = networkFailure(
    requestFacts(proxied()),
    false,
    Object.assign(coded(code), { statusCode }),
  );
  expect(failure.http.mostRetries).toBe(most);
});

test("no retries for a variable that is no URL", () => {
  const failure = networkFailure(
    requestFacts({ proxy: { variable: "HTTPS_PROXY", url: undefined } }),
    false,
  );
  expect(failure).toMatchObject({
    code: "connect",
    http: { mostRetries: 0, request: "GET /x was not sent" },
  });
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
    /put the authority.* into ca-certificate$/,
  );
  expect(remedy("CERT_HAS_EXPIRED", ["x"])).toMatch(
    /replace an expired ca-certificate/,
  );
  expect(remedy("CERT_HAS_EXPIRED", [])).not.toMatch(/ca-certificate/);
  for (const connected of [false, true]) {
    const raised = (requestTimeoutSeconds: number): boolean =>
      networkFailure(
        requestFacts({ requestTimeoutSeconds }),
        connected,
      ).message.includes("raise request-");
    expect([raised(599), raised(600)]).toEqual([true, false]);
  }
});
