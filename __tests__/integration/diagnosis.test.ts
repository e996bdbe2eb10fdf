/**
 * The cause that a diagnosis names, decided from what its two calls brought.
 */
import { jest } from "@jest/globals";
import { fakeSession } from "../support/fake-zylon.ts";
import { printable, printerOf } from "../support/printer.ts";
import { knownConnector } from "../support/connector.ts";
import {
  Diagnosis,
  type Findings,
  withCause,
} from "../../src/integration/diagnosis.ts";
import { tooSlow } from "../../src/integration/failures.ts";
import { ActionError, type ErrorCode } from "../../src/http/error.ts";

const connector = knownConnector("filesystem");

const ada = { id: "u1", name: "Ada", state: "Active" };
const mine = [
  { id: "newer", type: "Newer" },
  { id: "mine", type: "FileSystem" },
];

const INPUTS = {
  organization: "acme",
  "base-url": new URL("https://zylon.test"),
  "refresh-oauth": false,
  "integration-type": connector,
  selection: { kind: "ids", ids: [{ connector, id: "mine" }] },
} satisfies Findings["inputs"];
const findings = (more: Partial<Findings>): Findings => ({
  me: ada,
  integrations: mine,
  connector,
  id: "mine",
  inputs: INPUTS,
  printer: printerOf(),
  ...more,
});

const failure = (code: ErrorCode, status = 403): ActionError =>
  new ActionError(
    code,
    { what: "GET /x answered", why: "first", remedy: "first" },
    { http: { status } },
  );

type Row = [
  name: string,
  code: ErrorCode,
  found: Partial<Findings>,
  message: RegExp,
];

const named: Row[] = [
  [
    "a token that is not known",
    "unauthorized",
    { me: "unauthorized" },
    /^The token in api-token is wrong, expired.*api-token$/,
  ],
  [
    "an organization of others",
    "forbidden",
    { me: "forbidden" },
    /is inactive, or is not a member of the organization "acme".*Correct organization .*ask an administrator/,
  ],
  [
    "an organization that is refused",
    "forbidden",
    { me: "bad-request" },
    /not accept the organization "acme"\. Correct organization/,
  ],
  [
    "one that cannot be read",
    "forbidden",
    { me: "unprocessable" },
    /not accept the organization "acme"/,
  ],
  ...(
    ["not-found", "not-api", "redirect", "method-not-allowed"] as const
  ).flatMap((code): Row[] => [
    [
      `nothing of the API (${code})`,
      "not-found",
      { me: code, integrations: "not-found" },
      /not a Zylon instance.*Correct the host, the port or the path prefix in base-url$/,
    ],
    [
      `a list in spite of ${code}`,
      "not-found",
      { me: code },
      /lists this integration/,
    ],
  ]),
  [
    "an inactive user",
    "forbidden",
    { me: { id: "u1", name: "Ada", state: "INACTIVE" } },
    /user of api-token \(Ada\) is inactive.*activate the user, or set api-token/,
  ],
  [
    "one without a name",
    "forbidden",
    { me: { id: "u1", state: "inactive" } },
    /user of api-token \(u1\) is inactive/,
  ],
  [
    "one of whom nothing is told",
    "forbidden",
    { me: { state: "Inactive" } },
    /user of api-token is inactive/,
  ],
  [
    "nothing of the API below a path",
    "not-found",
    {
      me: "not-api",
      integrations: "not-found",
      inputs: { ...INPUTS, "base-url": new URL("https://zylon.test/app/x") },
    },
    /not a Zylon instance.*Set base-url to https:\/\/zylon\.test, or/,
  ],
  [
    "one that is listed without a type",
    "forbidden",
    { integrations: [{ id: "mine", type: "" }] },
    /is disabled/,
  ],
  [
    "an integration that is listed",
    "not-found",
    {},
    /Zylon lists this integration.*finish its set-up\. .*version of Zylon$/,
  ],
  [
    "no permission",
    "forbidden",
    {},
    /filesystem is disabled.*user of api-token \(Ada\) lacks.*the permission$/,
  ],
  [
    "the same of an unknown user",
    "forbidden",
    { me: "server-error" },
    /filesystem is disabled.*user of api-token lacks/,
  ],
  [
    "one of a user without a state",
    "forbidden",
    { me: { id: "u1" } },
    /user of api-token \(u1\) lacks/,
  ],
  [
    "no permission and no id",
    "forbidden",
    { id: undefined },
    /filesystem is disabled/,
  ],
  [
    "no id, and an address that is not there",
    "not-found",
    { id: undefined },
    /filesystem is disabled/,
  ],
  [
    "an id of others",
    "not-found",
    { id: "theirs" },
    /^The user of api-token \(Ada\) has no integration theirs in the organization "acme", but these file system .* there: mine\./,
  ],
  [
    "an id of others, and only other types",
    "not-found",
    { id: "theirs", integrations: [{ id: "c", type: "Claromentis" }] },
    /has no integration theirs in .*but no file system .* integration there\./,
  ],
];

test.each(named)("%s after %s", (_name, code, found, message) => {
  const first = failure(code);
  const explained = withCause(first, findings(found));
  expect(
    `${explained.explanation.what}. ${explained.explanation.remedy}`,
  ).toMatch(message);
  // A server that answers 404 to everything is no Zylon.
  const isNowhere =
    found.me === "not-found" && found.integrations === "not-found";
  expect(explained).toMatchObject({
    code: isNowhere ? "not-api" : code,
    cause: first,
    http: { status: 403 },
  });
  // The cause comes first, then the request that failed.
  expect(explained.explanation.why).toBe(first.explanation.what);
});

/** An integration that has another type than the one that was given. */
describe("another type", () => {
  const told = (
    type: string,
    inputs: Partial<Findings["inputs"]> = {},
    more: typeof mine = [],
  ): string => {
    const found = findings({
      integrations: [{ id: "mine", type }, ...more],
      inputs: { ...INPUTS, ...inputs },
    });
    const { code, explanation } = withCause(failure("not-found", 404), found);
    return `${code}: ${explanation.what}. ${explanation.remedy}`;
  };
  const two = [
    { connector, id: "mine" },
    { connector, id: "b" },
  ];

  test("of one integration: the type to set", () => {
    expect(told("Confluence")).toBe(
      "wrong-type: mine is a Confluence integration, not file system (SMB share). Set integration-type: confluence",
    );
  });

  test("of any type, or of one of several: how to write it", () => {
    expect(told("Confluence", { "integration-type": "any" })).toMatch(
      /\. Write confluence\/mine in integration-id$/,
    );
    const several =
      /\. Write confluence\/mine in integration-id, and set integration-type: any$/;
    expect(
      told("Confluence", { selection: { kind: "ids", ids: two } }),
    ).toMatch(several);
    expect(
      told("Confluence", { selection: { kind: "all", except: [] } }),
    ).toMatch(several);
  });

  test("that this version does not know: another integration", () => {
    expect(told("Newer")).toMatch(
      /^wrong-type: mine is a Newer integration, not file system \(SMB share\)\. Set integration-id to another integration/,
    );
  });

  test("is not meant where the right one has the same id", () => {
    const right = { id: "mine", type: "FileSystem" };
    expect(told("Confluence", {}, [right])).toMatch(/^not-found: Zylon lists/);
  });
});

test("a list that cannot be read does not say that the user has no such integration", () => {
  const first = failure("not-found", 404);
  const unread = findings({ integrations: "unexpected-response" });
  const told = withCause(first, unread);
  expect(told).toMatchObject({
    code: "not-found",
    cause: first,
    http: { status: 404 },
    explanation: { what: "GET /x answered", remedy: "first" },
  });
  expect(told.explanation.why).toContain("it is unknown whether the user");
  const forbidden = failure("forbidden");
  expect(withCause(forbidden, unread)).toBe(forbidden);
  expect(withCause(first, { ...unread, id: undefined })).toBe(first);
});

const unnamed: [name: string, code: ErrorCode, found: Partial<Findings>][] = [
  [
    "neither call was answered",
    "forbidden",
    { me: "server-error", integrations: "not-found" },
  ],
  [
    "the user is active, and the list was not answered",
    "not-found",
    { integrations: "not-found" },
  ],
  ["the token works, and the integration is listed", "unauthorized", {}],
  ["the token works, and there is no id", "unauthorized", { id: undefined }],
  ["no integration is concerned", "unauthorized", { connector: undefined }],
];

test.each(unnamed)("%s: %s stays as it is", (_name, code, found) => {
  const first = failure(code);
  expect(withCause(first, findings(found))).toBe(first);
});

describe("an OAuth integration, where the token works", () => {
  const sharepoint = knownConnector("sharepoint");
  const of = (more: Partial<Findings>): Findings =>
    findings({
      connector: sharepoint,
      id: "a/b",
      integrations: [{ id: "a/b", type: "SharePoint" }],
      ...more,
    });
  const told = (
    code: ErrorCode,
    status: number,
    more: Partial<Findings> = {},
  ): string => {
    const { what, remedy } = withCause(
      failure(code, status),
      of(more),
    ).explanation;
    return `${what}. ${remedy}`;
  };

  test("a 400 is about the grant only where the server's own words are", () => {
    const explained = (said: string): string => {
      const explanation = { what: "Refused", why: "first", remedy: "first" };
      const http = { status: 400, said: printable(said) };
      const refusal = new ActionError("bad-request", explanation, { http });
      return withCause(refusal, of({})).explanation.what;
    };
    expect(explained("The OAuth grant expired")).toBe(
      "Most likely, Zylon's own access to SharePoint expired or was withdrawn; api-token is valid",
    );
    expect(explained("no such folder")).toBe('first: "no such folder"');
    expect(told("bad-request", 400)).toMatch(
      /^first\. first\. If it is in order, open https:/,
    );
  });

  test("any other refusal is not", () => {
    expect(told("bad-request", 410)).not.toContain("/login");
    expect(told("forbidden", 403)).toMatch(/sharepoint is disabled/);
    expect(told("bad-request", 400, { connector })).not.toContain("/login");
    expect(told("unauthorized", 401, { id: undefined })).toBe(
      "GET /x answered. first",
    );
  });

  test("an id of others or of another type comes first", () => {
    expect(told("bad-request", 400, { integrations: [] })).toMatch(
      /has no integration a\/b in/,
    );
    expect(
      told("unauthorized", 401, {
        integrations: [{ id: "a/b", type: "Confluence" }],
      }),
    ).toMatch(/a\/b is a Confluence integration, not SharePoint/);
  });

  test("a token that fails everywhere comes first; where nothing is known, no password is asked for", () => {
    expect(told("bad-request", 400, { me: "unauthorized" })).toMatch(
      /^The token in api-token is wrong, expired/,
    );
    expect(told("bad-request", 400, { me: "server-error" })).toBe(
      "first. Check integration-id and integration-type, and open the integration in Zylon",
    );
    expect(told("unauthorized", 401, { me: "server-error" })).toBe(
      "GET /x answered. first",
    );
  });
});

test("what took ten minutes says so, and that nothing was started", () => {
  const { code, explanation } = tooSlow("The preparation");
  expect(code).toBe("timeout");
  expect(explanation.what).toBe(
    "The preparation took more than 600 s, and no ingest was started",
  );
  expect(explanation.why).not.toBe("");
  expect(explanation.remedy).toContain("base-url");
});

test.each<[ErrorCode, number, boolean]>([
  ["unauthorized", 401, true],
  ["forbidden", 403, true],
  ["not-found", 404, false], // nor is a server without the call
])("a %s of every call is general: %s", async (code, status, general) => {
  const first = failure(code, status);
  const { session } = fakeSession(() => {
    throw first;
  });
  const diagnosis = new Diagnosis();
  const api = session.api.tellingIn(session.log);
  jest.spyOn(api, "user").mockRejectedValue(first);
  await diagnosis.explain(
    first,
    { ...session, api },
    { connector, id: "mine" },
  );
  expect(await diagnosis.isGeneral(first)).toBe(general);
});
