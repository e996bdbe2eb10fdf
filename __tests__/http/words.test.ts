/**
 * The words of each failure that facts alone decide: of the network, of an
 * answer. The snapshot beside this file has them, to be read where they change.
 */
import type { ActionError } from "../../src/http/error.ts";
import { networkFailure } from "../../src/http/failures.ts";
import { bodyFailure, statusFailure } from "../../src/http/status.ts";
import { requestFacts, coded, proxied } from "../support/request-facts.ts";
import { flawsOf } from "../support/flaws.ts";

const ingest = requestFacts({
  task: "start the ingest of the Confluence integration int_1",
  name: "POST /api/v1/app/integration/confluence/int_1/ingest",
  purpose: "ingest",
  segments: ["integration", "confluence", "int_1", "ingest"],
  baseUrl: new URL("https://zylon.example.com:8443"),
});
const page = { status: 200, headers: { "content-type": "text/html" } };
/** Errors as they come before there is a connection, and after it. */
const BEFORE = [
  coded("ENOTFOUND", "getaddrinfo"),
  coded("ECONNREFUSED", "connect"),
  coded("SELF_SIGNED_CERT"),
];
const AFTER = [
  coded("HPE_INVALID_CONSTANT"),
  coded("HPE_HEADER_OVERFLOW"),
  coded("ECONNRESET", "read"),
  undefined,
];
const TLS = [
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "EPROTO",
];
const STATUSES = [
  206, 301, 304, 400, 401, 402, 403, 404, 405, 407, 408, 409, 410, 422, 429,
  499, 500, 502, 503, 504,
];

/** Each failure of the network, with the facts that change its words. */
function networkFailures(): ActionError[] {
  const proxy = proxied("http://proxy.example.com:3128");
  const plain = { baseUrl: new URL("http://zylon.example.com:8443") };
  const errors = [
    ...BEFORE.map((error) => [false, error] as const),
    ...AFTER.map((error) => [true, error] as const),
  ];
  const refused = (statusCode?: number): Error =>
    Object.assign(coded("ERR_PROXY_TUNNEL"), { statusCode });
  return [
    ...errors.flatMap(([connected, error]) =>
      [
        {},
        plain,
        { certificates: ["x"] },
        proxy,
        { ...proxy, ...plain },
        { purpose: "read" as const },
      ].map((more) => networkFailure({ ...ingest, ...more }, connected, error)),
    ),
    ...[{}, proxy, { ...proxy, ...plain }].map((more) =>
      networkFailure({ ...ingest, ...more }, false),
    ),
    ...TLS.map((code) => networkFailure(ingest, false, coded(code))),
    ...[undefined, 400, 403, 407, 502].map((status) =>
      networkFailure({ ...ingest, ...proxy }, false, refused(status)),
    ),
    networkFailure(
      { ...ingest, proxy: { variable: "HTTPS_PROXY", url: undefined } },
      false,
    ),
  ];
}

/** Each failure by the status or the body of an answer. */
function answerFailures(): ActionError[] {
  const under = new URL("https://zylon.example.com:8443/path");
  const html = "<p>Sign in.</p>";
  const all = [
    [ingest, html],
    [{ ...ingest, purpose: "read" }, html],
    [{ ...ingest, purpose: "update" }, '{"detail":"No."}'],
  ] as const;
  return all.flatMap(([request, text]) => [
    bodyFailure(request, page, "unexpected-response", "No."),
    ...STATUSES.map((status) =>
      statusFailure(
        request,
        { status, headers: { ...page.headers, location: "http://[" } },
        text,
        0,
      ),
    ),
    ...["", html].flatMap((body) =>
      [ingest.baseUrl, under].flatMap((baseUrl) => [
        bodyFailure({ ...request, baseUrl }, page, "not-api", body),
        bodyFailure({ ...request, baseUrl }, page, "bad-json", body),
      ]),
    ),
  ]);
}

test("failures of the network and of answers", () => {
  const failures = [...networkFailures(), ...answerFailures()];
  expect(failures.length).toBeGreaterThan(100);
  expect(failures.flatMap(flawsOf)).toEqual([]);
  const words = failures.map(({ message }) =>
    message
      .replace(': the server said "No."', ".")
      .replace(': "No."', ".")
      .replace(/^.*?int_1( got no usable answer)?/, "")
      .replace(/ \((GET|POST) .*/, ""),
  );
  expect([...new Set(words)]).toMatchSnapshot();
  for (const { message } of failures)
    expect(message).toMatch(
      /\((GET|POST) \S+ (answered \d+|was (not )?sent)\)\. See /,
    );
});

test("a change whose outcome is unknown is not said to have failed", () => {
  const unknown = [
    ...AFTER.map((error) => networkFailure(ingest, true, error)),
    ...[300, 308, 500, 502, 503, 504].map((status) =>
      statusFailure(ingest, { status, headers: {} }, "", 0),
    ),
    bodyFailure(ingest, page, "not-api", "x"),
    bodyFailure(ingest, page, "bad-json", "x"),
  ];
  for (const { explanation } of unknown)
    expect(explanation.what).toMatch(
      /^The request to start the ingest of .*no usable answer/,
    );
});
