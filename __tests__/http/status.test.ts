/**
 * Which failure an answer is, and what it says where no example of
 * `docs/errors.md` does.
 */
import { printerOf } from "../support/printer.ts";
import {
  bodyFailure,
  type BodyProblem,
  retryAfterMs,
  serverWords,
  statusFailure,
} from "../../src/http/status.ts";
import { type ActionError, postOutcome } from "../../src/http/error.ts";
import type { Purpose } from "../../src/http/retry.ts";
import type { RequestFacts } from "../../src/http/failures.ts";
import { requestFacts } from "../support/request-facts.ts";
import { flawsOf } from "../support/flaws.ts";

const NOW = Date.parse("2026-11-25T12:00:00Z");
const failed = (
  status: number,
  more: Partial<RequestFacts> = {},
  text = "{}",
  headers = {},
): ActionError =>
  statusFailure(requestFacts(more), { status, headers }, text, NOW);

test.each([
  [206, "unexpected-response"],
  [300, "redirect"],
  [304, "redirect"],
  [399, "redirect"],
  [402, "bad-request"],
  [407, "connect"],
  [408, "timeout"],
  [418, "bad-request"],
  [451, "bad-request"],
  [498, "bad-request"],
  [499, "timeout"],
  [599, "server-error"],
])("%i, which no table has, is %s", (status, code) => {
  const failure = failed(status);
  expect([failure.code, failure.http]).toEqual([
    code,
    { status, request: `GET /x answered ${status}` },
  ]);
});

/** What it gives as the cause, and as the remedy. */
function advice(failure: ActionError): [why: string, remedy: string] {
  expect(flawsOf(failure)).toEqual([]);
  const { why, remedy } = failure.explanation;
  return [why, remedy];
}

const ofIntegration = {
  name: "GET /integration/confluence/int_1/config",
  segments: ["integration", "confluence", "int_1", "config"],
};

test.each<
  [status: number, more: Partial<RequestFacts>, why: string, remedy: string]
>([
  [
    400,
    {},
    "A value is wrong, or the integration is not configured yet",
    "Check integration-id and integration-type, then open the integration in Zylon",
  ],
  [
    400,
    { purpose: "create" },
    "The username, the password or another value is wrong",
    "Check username and password",
  ],
  [
    422,
    { purpose: "update" },
    "The username, the password or another value is wrong",
    "Check username and password",
  ],
  [
    401,
    {},
    "The token is wrong, expired or of another kind: the action needs a Workspace API token",
    "Create a new Workspace API token in Zylon and store it in the secret behind api-token",
  ],
  [
    402,
    {},
    "The server refused the request",
    "Check base-url, integration-id and integration-type",
  ],
  [
    403,
    ofIntegration,
    "The connector is not enabled, the token's user lacks the permission, or is not in the organization",
    "Check organization, then ask an administrator of Zylon to enable the connector or to grant the permission",
  ],
  [
    403,
    {},
    "The token's user is not allowed to read this, or is not in the organization",
    "Check organization, then ask an administrator of Zylon to grant the permission",
  ],
  [
    404,
    {},
    "The token's user has no integration of this id and type",
    "Check integration-id, integration-type and organization, then whether api-token belongs to the user who made the integration",
  ],
  [
    407,
    {},
    "The proxy between this runner and Zylon needs a user and a password, or refused those it got",
    "Put them into HTTP_PROXY (http://user:password@host:port), from a secret",
  ],
  [
    409,
    { purpose: "create" },
    "The request conflicts with something that exists, such as an integration with this username, of this user or another",
    "Look at the integrations in Zylon, then set integration-id, or another username",
  ],
  [
    422,
    {},
    "The server understood the request and refused its content",
    "Check integration-id and integration-type, then open the integration in Zylon",
  ],
])("%i of %j says why, and what to do", (status, more, why, remedy) => {
  expect(advice(failed(status, more))).toEqual([why, remedy]);
});

const PAGE = "<html><title>Sign in to Acme</title></html>";

test.each([401, 403])("%i with a web page is not the API's own", (status) => {
  const { code, message } = failed(status, {}, PAGE);
  expect(code).toBe("not-api");
  expect(message).toContain(': "Sign in to Acme". A proxy, a firewall or');
});

test.each([
  [401, '{"message":"expired"}', "unauthorized", ': the server said "expired"'],
  [403, "no entry", "forbidden", ': the server said "no entry"'],
  [504, PAGE, "server-error", ': the server said "Sign in to Acme"'],
])("%i of %s is %s, and quoted", (status, text, code, quotation) => {
  const failure = failed(status, {}, text);
  expect(failure.code).toBe(code);
  expect(failure.explanation.what).toMatch(new RegExp(`${quotation}$`));
});

test.each<[body: unknown, words: string]>([
  [{ detail: "a", message: "b" }, "a"],
  [{ message: "b", error: "c" }, "b"],
  [{ error: "c", title: "d" }, "c"],
  [{ title: "d" }, "d"],
  [{ detail: 5, title: "d" }, "d"],
  [{ detail: [{ msg: "e" }] }, "e"],
  [{ detail: [{ msg: 5 }] }, ""],
  [{ detail: [{}] }, ""],
  [{ detail: [null] }, ""],
  [{ detail: ["x"] }, ""],
  [{ detail: [] }, ""],
  [{ other: "x" }, ""],
  [null, ""],
  ["x", ""],
])("the server's own words in %j are %j", (body, words) => {
  expect(serverWords(body)).toBe(words);
});

test("what the server said is a fact of the failure, if it said anything", () => {
  const printer = printerOf("secret");
  const printable = (text: string) => printer.value(text);
  const said = (text: string): string | undefined =>
    failed(400, { printable }, text).http.said;
  expect(said('{"detail":"a secret grant"}')).toBe("a *** grant");
  expect(said("no entry")).toBe("no entry");
  expect(said("{}")).toBeUndefined();
});

test("a gateway that gave up has a time limit, and headers have a size", () => {
  expect(failed(504).message).toContain("Raise the time limit of that proxy");
  const tooLong = failed(431, ofIntegration).message;
  expect(tooLong).toContain("The headers of the request are larger");
  expect(tooLong).not.toContain("integration-id");
});

test("where it redirects to shows no secret, whatever is around it", () => {
  const secret = "AbCd/0123456789";
  const shown = (location: string): string =>
    statusFailure(
      requestFacts({ printable: (text) => printerOf(secret).value(text) }),
      { status: 302, headers: { location } },
      "",
      0,
    ).explanation.what.replace(/^.* redirects to /, "");
  expect(shown(`https://${secret}@sso.test/`)).toBe("https://sso.test");
  expect(shown(`https://user@sso.test/${secret}`)).toBe("https://sso.test");
  expect(shown("https://x.test/?at=Ab\\u0043d/0123456789")).toBe(
    "an address that cannot be read",
  );
  expect(shown("https:\\\\AbCd/0123456789\\x")).toBe(
    "an address that cannot be read",
  );
});

test("where it redirects to, and when to come again", () => {
  const target = (location: string): string =>
    failed(302, {}, "", { location }).explanation.what;
  expect(target("https://a.test/secret")).toBe(
    "Could not read the config: the server redirects to https://a.test",
  );
  expect(target("/login")).toMatch(/redirects to https:\/\/zylon\.test$/);
  expect(target("//UPPER.test/x")).toMatch(/redirects to \/\/UPPER\.test$/);
  expect(target("mailto:ada@a.test")).toMatch(
    /an address that cannot be read$/,
  );
  const remedy = (location: string): string =>
    failed(302, {}, "", { location }).explanation.remedy;
  expect(remedy("/login")).toMatch(
    /^Set base-url to the address of Zylon itself\./,
  );
  expect(remedy("https://a.test/")).toMatch(
    /^Check what https:\/\/a\.test is: if it is a login page, let requests .*; if it is your Zylon, set base-url to it$/,
  );
  expect(target("http://[")).toMatch(
    /redirects to an address that cannot be read$/,
  );
  const redirected = (purpose: "update" | "read"): string =>
    failed(302, { purpose }).explanation.why;
  expect(redirected("update")).toBe(
    `${redirected("read")}. Some servers carry out a request, and then redirect`,
  );
  expect(failed(429, {}, "", { "retry-after": "0" }).http.retryAfterMs).toBe(0);
});

test.each([206, 302, 304])(
  "%i: the other way past what is in front is extra-headers, unless it is given",
  (status) => {
    const remedy = (extraHeaders: Record<string, string>): string =>
      failed(status, { extraHeaders }).explanation.remedy;
    expect(remedy({})).toMatch(
      /let requests to \/api\/ through, or put the header that it asks for into extra-headers$/,
    );
    expect(remedy({ "X-Key": "k" })).toMatch(
      /let requests to \/api\/ through, or correct extra-headers$/,
    );
  },
);

test("a 304 is no login page, and leads nowhere", () => {
  const { message } = failed(304, {}, "", { location: "https://a.test" });
  expect(message).toMatch(/cache/);
  expect(message).not.toMatch(/login|redirects|a\.test/);
});

test.each([
  ["ingest", 408, "unknown"],
  ["create", 499, "unknown"],
  ["create", 410, "refused"],
  ["create", 206, "unknown"],
  ["create", 304, "unknown"],
  ["ingest", 422, "refused"],
] as const)(
  "%s, answered %i: the outcome is %s",
  (purpose, status, outcome) => {
    const failure = failed(status, { purpose });
    expect(postOutcome(failure)).toBe(outcome);
    expect(failure.explanation.what).toMatch(
      outcome === "refused" ? /^Could not / : /^Tried to .*, but /,
    );
  },
);

describe("a 2xx that says no", () => {
  const refusal = (purpose: Purpose, words = ""): ActionError =>
    bodyFailure(
      requestFacts({ purpose }),
      { status: 200, headers: {} },
      "unexpected-response",
      words,
    );

  test("is a refusal, with the server's words", () => {
    const update = refusal("update", "Wrong password");
    expect(update.code).toBe("unexpected-response");
    expect(postOutcome(update)).toBe("refused");
    expect(update.message).toMatch(
      /^Could not read the config: the server answered that it failed: "Wrong password"\. .*Check username and password \(GET \/x answered 200\)/,
    );
  });

  test("may have no words", () => {
    expect(refusal("create").explanation.what).toBe(
      "Could not read the config: the server answered that it failed",
    );
  });

  test.each<[Purpose, remedy: RegExp]>([
    ["create", /^Check username and password$/],
    ["refresh", /grant access/],
  ])("has a remedy that fits what was asked: %s", (purpose, remedy) => {
    expect(refusal(purpose).explanation.remedy).toMatch(remedy);
  });
});

describe("what came from outside is redacted", () => {
  const printer = printerOf("secret");
  const printing = {
    printable: (text: string) => printer.value(text),
    excerpt: (text: string) => printer.value(text, undefined, true),
  };

  test("in the server's words", () => {
    const { what } = failed(422, printing, '{"detail":"a secret"}').explanation;
    expect(what).toMatch(/the server said "a \*\*\*"$/);
  });

  test("in the address of a redirect", () => {
    const location = { location: "https://secret.test" };
    expect(failed(302, printing, "", location).message).not.toContain("secret");
  });

  test("in a body and its content type", () => {
    const answer = { status: 200, headers: { "content-type": "secret" } };
    const facts = requestFacts(printing);
    expect(bodyFailure(facts, answer, "not-api", "secret").message).toContain(
      'zylon.test sent *** in place of JSON: "***"',
    );
  });
});

test.each<[BodyProblem, text: string, code: string, words: string]>([
  [
    "not-api",
    "x",
    "not-api",
    'zylon.test sent text without a content type in place of JSON: "x"',
  ],
  ["bad-json", "", "not-api", "zylon.test sent an empty body in place of JSON"],
  ["bad-json", '{"a', "bad-json", 'the answer is broken JSON: {"a'],
  [
    "too-large",
    "it has more",
    "too-large",
    "the answer is too large: it has more",
  ],
])("a body that is %s, %j, is %s", (problem, text, code, words) => {
  const answer = { status: 200, headers: {} };
  expect(bodyFailure(requestFacts(), answer, problem, text)).toMatchObject({
    code,
    explanation: { what: `Could not read the config: ${words}` },
    http: { status: 200 },
  });
});

describe("a web page in place of the API", () => {
  const page = { status: 200, headers: { "content-type": "text/html" } };
  const adviceFor = (more: Partial<RequestFacts>, text = "<p>"): string[] =>
    advice(bodyFailure(requestFacts(more), page, "not-api", text));

  test("that is empty is of something in between", () => {
    expect(adviceFor({}, "")).toEqual([
      "The server, or a proxy in front of it, did not send the answer of the API",
      "Check base-url, then any proxy in front of the server",
    ]);
  });

  test.each<Partial<RequestFacts>>([{ purpose: "ingest" }, { isApi: true }])(
    "is of something in front of it, where the API has answered before: %j",
    (more) => {
      expect(adviceFor(more)).toEqual([
        "Something in front of Zylon answered in its place: a proxy that timed out, or a login page",
        "Check the time limit and the login of the proxy in front of the server that base-url names",
      ]);
    },
  );

  test("below a path may be that of the web application", () => {
    const [, remedy] = adviceFor({
      baseUrl: new URL("https://zylon.test/app"),
    });
    expect(remedy).toBe(
      "Set base-url to https://zylon.test, without a path. Behind a login proxy, let requests to /api/ through, or put the header that it asks for into extra-headers",
    );
  });
});

describe("an ingest that may run", () => {
  const ingest = { purpose: "ingest", task: "start the ingest" } as const;
  const answered = (status: number): ActionError => failed(status, ingest, "");
  const sent = (problem: BodyProblem, text: string): ActionError => {
    const baseUrl = new URL("https://zylon.test/app");
    const facts = requestFacts({ ...ingest, baseUrl });
    return bodyFailure(facts, { status: 200, headers: {} }, problem, text);
  };
  type Row = [name: string, failure: ActionError];
  const redirects = [300, 308].map((status): Row => [
    `${status}`,
    answered(status),
  ]);
  const others: Row[] = [
    ...[500, 502, 503, 504, 599].map((status): Row => [
      `${status}`,
      answered(status),
    ]),
    ["an empty body", sent("not-api", "")],
    ["a text", sent("not-api", "x")],
    ["a web page", sent("not-api", "<p>")],
    ["broken JSON", sent("bad-json", '{"a')],
  ];
  const all = [...redirects, ...others];

  test.each(all)("is not said to have failed: %s", (_name, failure) => {
    expect(failure.explanation.what).toMatch(
      /^Tried to start the ingest, but /,
    );
  });

  test.each(all)("is not to be run again: %s", (_name, { explanation }) => {
    expect(explanation.remedy).not.toMatch(/run the step/i);
  });

  test.each(others)(
    "is no matter of max-retries, nor of base-url, which led to Zylon: %s",
    (_name, { explanation }) => {
      expect(explanation.remedy).not.toMatch(
        /max-retries|(correct|set) base-url/i,
      );
    },
  );
});

test.each([
  ["0", 0],
  [" 120 ", 120_000],
  ["9".repeat(400), 365 * 24 * 3600 * 1000],
  ["Wed, 25 Nov 9999 12:00:30 GMT", 365 * 24 * 3600 * 1000],
  ["Wed, 25 Nov 2026 12:00:30 GMT", 30_000],
  ["Wed, 25 Nov 2026 11:00:00 GMT", 0],
  ["Wednesday, 25-Nov-26 12:00:30 GMT", 30_000],
  ["wed, 25 nov 2026 12:00:30 gmt", 30_000],
  ["Wed 25 Nov 2026 12:00:30 GMT", 30_000],
  ["We, 25 Nov 2026 12:00:30 GMT", undefined],
  ["1 Wed, 25 Nov 2026 12:00:30 GMT", undefined],
  ["Wed, 25 Nov 2026 12:00 GMT", undefined],
  ["Soon, 99 Nov 2026 99:99:99", undefined],
  ["2026-11-25T12:00:30Z", undefined],
  ["-1", undefined],
  ["1.5", undefined],
  ["5x", undefined],
  ["x5", undefined],
  ["", undefined],
  [undefined, undefined],
])("Retry-After %j is %j ms", (header, ms) => {
  expect(retryAfterMs(header, NOW)).toBe(ms);
});
