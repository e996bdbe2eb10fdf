/**
 * The cause that a diagnosis names, decided from what its two calls brought.
 */
import { printable, printerOf } from "../support/printer.ts";
import { withCause, type Findings } from "../../src/integration/diagnosis.ts";
import { ActionError, type ErrorCode } from "../../src/http/error.ts";
import { knownConnector } from "../support/connector.ts";

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

/** What happened, and what to do. */
const messageOf = ({ explanation }: ActionError): string =>
  `${explanation.what}. ${explanation.remedy}`;

test.each<
  [name: string, code: ErrorCode, found: Partial<Findings>, message: RegExp]
>([
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
    /organization "acme".*Correct organization/,
  ],
  [
    "an organization that is refused",
    "forbidden",
    { me: "bad-request" },
    /not accept the organization "acme"/,
  ],
  [
    "one that cannot be read",
    "forbidden",
    { me: "unprocessable" },
    /not accept the organization "acme"/,
  ],
  [
    "an inactive user",
    "forbidden",
    { me: { id: "u1", name: "Ada", state: "INACTIVE" } },
    /user of api-token \(Ada\) is inactive/,
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
])("%s after %s", (_name, code, found, message) => {
  const first = failure(code);
  const explained = withCause(first, findings(found));
  expect(messageOf(explained)).toMatch(message);
  expect(explained).toMatchObject({
    code,
    cause: first,
    http: { status: 403 },
  });
  // The cause comes first, then the request that failed.
  expect(explained.explanation.why).toBe(first.explanation.what);
});

describe.each([
  "not-found",
  "not-api",
  "redirect",
  "method-not-allowed",
] as const)("a server that answers %s to me", (me) => {
  const first = failure("not-found");

  test("and no list either is no Zylon", () => {
    const nothing = findings({ me, integrations: "not-found" });
    const explained = withCause(first, nothing);
    expect(messageOf(explained)).toMatch(/not a Zylon instance.*base-url/);
    // One that answers 404 to everything has no API.
    expect(explained.code).toBe(me === "not-found" ? "not-api" : "not-found");
  });

  test("and lists the integration is one", () => {
    const message = messageOf(withCause(first, findings({ me })));
    expect(message).toMatch(/lists this integration/);
  });
});

test("of a base-url with a path, the address without it is named", () => {
  const elsewhere = findings({
    me: "not-api",
    integrations: "not-found",
    inputs: { ...INPUTS, "base-url": new URL("https://zylon.test/app/x") },
  });
  expect(messageOf(withCause(failure("not-found"), elsewhere))).toMatch(
    /not a Zylon instance.*Set base-url to https:\/\/zylon\.test, or/,
  );
});

test.each<[name: string, code: ErrorCode, found: Partial<Findings>]>([
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
])("%s: %s stays as it is", (_name, code, found) => {
  const first = failure(code);
  expect(withCause(first, findings(found))).toBe(first);
});

describe("an OAuth integration", () => {
  const of = (more: Partial<Findings>): Findings =>
    findings({
      connector: knownConnector("sharepoint"),
      id: "a/b",
      integrations: [{ id: "a/b", type: "SharePoint" }],
      ...more,
    });
  const told = (
    code: ErrorCode,
    status: number,
    more: Partial<Findings> = {},
  ): string => messageOf(withCause(failure(code, status), of(more)));

  test.each([
    [
      "The OAuth grant expired",
      "Most likely, Zylon's own access to SharePoint expired or was withdrawn; api-token is valid",
    ],
    ["no such folder", 'first: "no such folder"'],
  ])("a 400 may be about the grant, as the server says: %s", (said, what) => {
    const refusal = new ActionError(
      "bad-request",
      { what: "Refused", why: "first", remedy: "first" },
      { http: { status: 400, said: printable(said) } },
    );
    expect(withCause(refusal, of({})).explanation.what).toBe(what);
  });

  test.each<[name: string, message: string]>([
    ["a 410", told("bad-request", 410)],
    ["a 400 of another connector", told("bad-request", 400, { connector })],
  ])("%s is not about the grant", (_name, message) => {
    expect(message).not.toContain("/login");
  });

  test("a 403 is about the connector", () => {
    expect(told("forbidden", 403)).toMatch(/sharepoint is disabled/);
  });

  test("an id of others comes first", () => {
    expect(told("bad-request", 400, { integrations: [] })).toMatch(
      /has no integration a\/b in/,
    );
  });

  test("an id of another type comes first", () => {
    const integrations = [{ id: "a/b", type: "Confluence" }];
    expect(told("unauthorized", 401, { integrations })).toMatch(
      /a\/b is a Confluence integration, not SharePoint/,
    );
  });

  test("a token that fails everywhere comes first", () => {
    expect(told("bad-request", 400, { me: "unauthorized" })).toMatch(
      /^The token in api-token is wrong, expired/,
    );
  });

  test("where nothing is known of the token, no password is asked for", () => {
    expect(told("bad-request", 400, { me: "server-error" })).toBe(
      "first. Check integration-id and integration-type, and open the integration in Zylon",
    );
  });

  test.each<Partial<Findings>>([{ me: "server-error" }, { id: undefined }])(
    "a 401 stays as it is where too little is known: %j",
    (more) => {
      expect(told("unauthorized", 401, more)).toBe("GET /x answered. first");
    },
  );
});
