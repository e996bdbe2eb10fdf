/** A 401, 403 or 404 on an integration, whose cause is named. */
import { createServer } from "node:http";
import { listen } from "./support/ports.ts";
import {
  runAction,
  entity,
  events,
  loginPage,
  parseResults,
  type Replies,
  type ObservedRun,
  staySilent,
  started,
  replyWithStatus,
} from "./run-action.ts";

const said = (code: number, detail = "no") => replyWithStatus(code, { detail });

/** Without JSON, as many routers answer. */
const bare = (code: number) =>
  replyWithStatus(code, "404 page not found\n", {
    "content-type": "text/plain",
  });

const causes: readonly (readonly [
  cause: string,
  script: Replies,
  inputs: Record<string, string>,
  code: string,
  words: RegExp,
])[] = [
  [
    "the token",
    { "GET config": [said(401)], "GET me": [said(401)] },
    {},
    "unauthorized",
    /^The token in api-token is wrong, expired or revoked: GET .*answered 401.*Sign in to Zylon with the account that created the integration, create a new Workspace API token/,
  ],
  [
    "the user",
    {
      "GET config": [said(403)],
      "GET me": [{ id: "usr_1", name: "Ada", state: "Inactive" }],
    },
    {},
    "forbidden",
    /^The user of api-token \(Ada\) is inactive.*\. Store the token of an active user who may see the integration, best of a service account, or ask a Zylon administrator to activate this one\. See/,
  ],
  [
    "the organization",
    { "GET config": [said(403)], "GET me": [said(403)] },
    { organization: "aurora" },
    "forbidden",
    /"aurora".*\. Remove organization, or set it to the slug of yours; that of the first one is default\. If it is right, ask a Zylon administrator to check the user\. See/,
  ],
  [
    "the organization, which is the default",
    { "GET config": [said(403)], "GET me": [said(403)] },
    {},
    "forbidden",
    /"default".*\. Set organization to the slug or UUID of yours\. If it is right, ask a Zylon administrator to check the user\. See/,
  ],
  [
    "the address",
    {
      "GET config": [said(404)],
      "GET me": [said(404)],
      "GET integrations": [said(404)],
    },
    {},
    "not-api",
    /^127\.0\.0\.1:\d+ is not Zylon, or base-url has a wrong path: .*Correct the host, port or path in base-url/,
  ],
  [
    "the address, where a router of another kind answers",
    {
      "GET config": [bare(404)],
      "GET me": [bare(404)],
      "GET integrations": [bare(404)],
    },
    {},
    "not-api",
    /^127\.0\.0\.1:\d+ is not Zylon, or base-url has a wrong path: /,
  ],
  [
    "an id that is not the user's, whose name is told",
    {
      "GET config": [said(404)],
      "GET me": [{ id: "usr_1", name: "Grace" }],
      "GET integrations": [[entity("int_8")]],
    },
    {},
    "not-found",
    /^The user of api-token has no integration int_1: .*"no"; api-token is the token of Grace; Zylon lists other ids: int_8/,
  ],
  [
    "an id that is not the user's",
    {
      "GET config": [said(404)],
      "GET integrations": [[entity("int_8"), entity("int_9", "SharePoint")]],
    },
    {},
    "not-found",
    /^The user of api-token has no integration int_1: .*int_8(?!.*int_9)/,
  ],
  [
    "an id that is not the user's, which a bare 404 says",
    { "GET config": [bare(404)], "GET integrations": [[entity("int_8")]] },
    {},
    "not-found",
    /^The user of api-token has no integration int_1: .*int_8/,
  ],
  [
    "another type",
    {
      "GET config": [said(404)],
      "GET integrations": [[entity("int_1", "SharePoint")]],
    },
    {},
    "wrong-type",
    /int_1 is a SharePoint integration, not Confluence.*Set integration-type: sharepoint/,
  ],
  [
    "a connector that is disabled",
    { "GET config": [said(403, "The connector is not enabled")] },
    {},
    "forbidden",
    /^The connector confluence is disabled, or the user of api-token \(Ada\) lacks permission to use it: .*\. Ask a Zylon administrator to enable the connector or grant the permission\. See/,
  ],
  [
    "a permission that the user lacks",
    {
      "GET me": [{ id: "usr_1", name: "Grace" }],
      "POST ingest": [said(403, "Your role does not allow this action")],
    },
    {},
    "forbidden",
    /^The user of api-token \(Grace\) lacks permission to use this integration, or the connector confluence is disabled: POST .*"Your role does not allow this action"\. Ask a Zylon administrator to grant the permission or enable the connector\. See/,
  ],
  [
    "credentials that only the creator may update",
    {
      "GET config": [{ path: "/mnt/support" }],
      "GET integrations": [[entity("int_1", "FileSystem")]],
      "GET me": [{ id: "usr_1", name: "Grace" }],
      "POST int_1": [said(403, "Neither its creator nor an administrator")],
    },
    {
      "integration-type": "filesystem",
      configure: "update",
      username: "svc",
      password: "correct horse",
    },
    "forbidden",
    /^Zylon doesn't let the user of api-token \(Grace\) update these credentials: POST .*administrator"\. Use the token of the account that created the integration, or of a Zylon administrator\. Zylon keeps its credentials\. See/,
  ],
  [
    "credentials that are out of date, of a type with a password",
    {
      "GET config": [{ path: "/mnt/support" }],
      "GET integrations": [[entity("int_1", "FileSystem")]],
      "POST ingest": [said(401)],
    },
    { "integration-type": "filesystem" },
    "unauthorized",
    /^Zylon answered 401, but api-token is valid: POST .*check its credentials, or set configure: update/,
  ],
  [
    "credentials that this run has sent",
    {
      "GET config": [{ path: "/mnt/support" }],
      "GET integrations": [[entity("int_1", "FileSystem")]],
      "POST int_1": ["ok"],
      "POST ingest": [said(401)],
    },
    {
      "integration-type": "filesystem",
      configure: "update",
      username: "svc",
      password: "correct horse",
    },
    "unauthorized",
    /^Zylon answered 401, but api-token is valid: POST .*\. Check username and password first\. Then open the integration in Zylon to see why\. See/,
  ],
  [
    "a password with a line break at its end that this run has sent",
    {
      "GET config": [{ path: "/mnt/support" }],
      "GET integrations": [[entity("int_1", "FileSystem")]],
      "POST int_1": ["ok"],
      "POST ingest": [said(401)],
    },
    {
      "integration-type": "filesystem",
      configure: "update",
      username: "svc",
      password: "correct horse\n",
    },
    "unauthorized",
    /^Zylon answered 401, but api-token is valid: POST .*\. Store the password again without the line break at its end, which this run has sent too\. Then open the integration in Zylon to see why\. See/,
  ],
  [
    "a grant that is lost",
    { "POST ingest": [said(401)] },
    {},
    "unauthorized",
    /^Zylon lost its access to Confluence; api-token is valid.*\/integration\/confluence\/int_1\/login.*or set refresh-oauth: true/,
  ],
  [
    "a grant that was revoked, which no refresh renews",
    { "GET config": [said(401, "invalid_grant, the app was revoked")] },
    {},
    "unauthorized",
    /^Zylon lost its access to Confluence; api-token is valid.*\/integration\/confluence\/int_1\/login and grant access again\. See/,
  ],
  [
    "a grant that a refresh does not renew",
    { "POST refresh_token": [said(401)] },
    { "refresh-oauth": "true" },
    "unauthorized",
    /^Zylon lost its access to Confluence(?!.*refresh-oauth: true)/,
  ],
  [
    "a grant that is lost, which Zylon says with a 400",
    { "POST ingest": [said(400, "grant expired")] },
    {},
    "bad-request",
    /^Zylon lost its access to Confluence; api-token is valid/,
  ],
  [
    "a grant that may be lost",
    { "POST ingest": [said(400, "no such space")] },
    {},
    "bad-request",
    /^Zylon refused the request: .*"no such space"\. Open the integration .*\. If that is right, sign in to Zylon, open .* and grant access again/,
  ],
];

test("an organization that Zylon doesn't find is the cause, in Zylon's own words", async () => {
  const unknown = said(404, "Organization not found");
  const seen = await runAction(
    {
      "GET artifact?type=Integration": [unknown],
      "GET integrations": [said(404, "Not Found")],
      "GET me": [unknown],
    },
    { "integration-id": "", organization: "acme" },
  );
  expect(seen.outputs["error-code"]).toBe("not-found");
  expect(seen.outputs["error-message"]).toMatch(
    /^Zylon doesn't accept the organization "acme": GET .*\/user\/integrations answered 404: "Not Found"; GET .*\/me answered 404: "Organization not found"\. Remove organization, or set it to the slug of yours; that of the first one is default\. See/,
  );
});

describe("an ingest that Zylon reports as failed", () => {
  const fails = (message: string): Replies => ({
    "GET config": [{ path: "/mnt/support", space_key: "SUP" }],
    "POST int_1": ["ok"],
    "POST refresh_token": ["ok"],
    "POST ingest": [events([started, { type: "sync_error", message }])],
  });
  const credentials = {
    "integration-type": "filesystem",
    username: "svc",
    password: "correct horse",
  };

  test.each([
    [
      "with credentials that this run has sent, has the remedy to check them first",
      "no access",
      { ...credentials, configure: "update" },
      "Check username and password first: this run has just sent them. Then open the integration in Zylon",
    ],
    [
      "with credentials for a Confluence Server, says that it takes no token in their place",
      "no access",
      {
        ...credentials,
        configure: "update",
        "integration-type": "confluencelocal",
      },
      "Check username and password (not a personal access token) first: this run has just sent them. Then open the integration in Zylon",
    ],
    [
      "with a password that ends with a line break, has the remedy to store it without",
      "no access",
      { ...credentials, configure: "update", password: "correct horse\n" },
      "Store the password again without the line break at its end, which this run has sent too. Then open the integration in Zylon",
    ],
    [
      "of a type with OAuth access, may have lost it",
      "no such space",
      { "refresh-oauth": "true" },
      "Open the integration in Zylon. If Zylon lost its access to Confluence, sign in to Zylon, open {page} and grant access again",
    ],
    [
      "of a type with OAuth access, has lost it if Zylon says so",
      "OAuth token expired",
      {},
      "To renew Zylon's access to Confluence, sign in to Zylon, open {page} and grant access again, or set refresh-oauth: true. If that doesn't help, open the integration in Zylon",
    ],
    [
      "of a type with a password that this run has not sent, is to be looked at in Zylon",
      "no access",
      { "integration-type": "filesystem" },
      "Open the integration in Zylon, and check the source and Zylon's access to it",
    ],
  ])("%s", async (_, message, inputs, remedy) => {
    const seen = await runAction(fails(message), {
      "integration-id": "int_1",
      ...inputs,
    });
    expect(seen.outputs["error-code"]).toBe("sync-error");
    const found = seen.outputs["error-message"] ?? "";
    expect(found.replace(/http:\S+\/int_1\/login/, "{page}")).toContain(
      `Zylon reported that the ingest failed: "${message}". ${remedy}. See`,
    );
    expect(seen.sent).not.toContain("GET me");
  });
});

test.each([
  [{ "integration-type": "filesystem" }, "Then check the source and"],
  [{}, "If Zylon lost its access to Confluence,"],
])(
  "an ingest that failed without a reason is to be opened in Zylon to see why: %j",
  async (inputs, rest) => {
    const seen = await runAction(
      {
        "GET config": [{ path: "/mnt/support", space_key: "SUP" }],
        "POST ingest": [events([started, { type: "sync_error" }])],
      },
      { "integration-id": "int_1", ...inputs },
    );
    expect(seen.outputs["error-message"]).toContain(
      `Zylon reported that the ingest failed. Open the integration in Zylon to see why. ${rest}`,
    );
  },
);

const asked = ({ sent }: ObservedRun, name: string): number =>
  sent.filter((one) => one === name).length;

test.each(causes)(
  "the cause is the title, and the request its detail: %s",
  async (_, script, inputs, code, words) => {
    const seen = await runAction(script, inputs);
    expect(seen.outputs["error-code"]).toBe(code);
    expect(seen.outputs["error-message"]).toMatch(words);
    expect(asked(seen, "GET me")).toBe(1);
    expect(asked(seen, "GET integrations")).toBe(1);
  },
);

test("an address whose path is wrong may be right without it", async () => {
  const port = await listen(createServer((_, response) => said(404)(response)));
  const origin = `http://127.0.0.1:${port}`;
  const seen = await runAction({}, { "base-url": `${origin}/workspace` });
  expect(seen.outputs["error-code"]).toBe("not-api");
  expect(seen.outputs["error-message"]).toContain(
    `Set base-url to ${origin}, or correct its path. `,
  );
});

test("both questions are asked once a run, however many integrations are refused", async () => {
  const seen = await runAction(
    { "GET config": [said(403)] },
    { "integration-id": "int_1, int_2, int_3" },
  );
  expect(asked(seen, "GET me")).toBe(1);
  expect(asked(seen, "GET integrations")).toBe(1);
  expect(parseResults(seen)).toMatchObject([
    { error_code: "forbidden" },
    { error_code: "forbidden" },
    { error_code: "forbidden" },
  ]);
});

test("a code that comes later is asked about anew: the token was valid, and expired", async () => {
  const seen = await runAction(
    {
      "GET config": [said(404), said(401)],
      "GET me": [{ id: "usr_1", name: "Ada", state: "Active" }, said(401)],
      "GET integrations": [[entity("int_2")], said(401)],
    },
    { "integration-id": "int_1, int_2", "max-parallel": "1" },
  );
  const [first, second] = seen.errors;
  expect(first).toContain("has no integration int_1");
  expect(second).toContain(
    "The token in api-token is wrong, expired or revoked",
  );
});

test.each([400, 403, 404, 405, 422])(
  "a list of projects that is refused with %i needs project-id, and no other connector",
  async (code) => {
    const seen = await runAction(
      { "GET project": [said(code)] },
      { "wait-for": "indexed" },
    );
    expect(seen.outputs["error-message"]).toMatch(
      /^Zylon doesn't list this user's projects: GET .*\/project answered .* Set project-id to the projects that hold the documents\. See/,
    );
  },
);

test("a login page in place of the list of projects is told as one, and needs no project-id", async () => {
  const page = replyWithStatus(403, "<!doctype html><title>Sign in</title>");
  const seen = await runAction(
    { "GET project": [page] },
    { "wait-for": "indexed" },
  );
  expect(seen.outputs["error-message"]).toMatch(
    /^A login page answered in place of Zylon: /,
  );
  expect(seen.outputs["error-message"]).not.toContain("project-id");
});

test("a question that is not answered hides no failure", async () => {
  const seen = await runAction(
    {
      "GET config": [said(403, "connector off")],
      "GET me": [replyWithStatus(500)],
      "GET integrations": [loginPage],
    },
    { "max-retries": "0" },
  );
  expect(seen.outputs["error-code"]).toBe("forbidden");
  expect(seen.outputs["error-message"]).toContain('"connector off"');
});

test("a 400 that is a page is not blamed on the organization", async () => {
  const page = replyWithStatus(
    400,
    "<!doctype html><title>Bad request</title>",
    {
      "content-type": "text/html",
    },
  );
  const seen = await runAction({ "GET config": [page], "GET me": [page] });
  expect(seen.outputs["error-code"]).toBe("bad-request");
  expect(seen.outputs["error-message"]).toMatch(
    /^A web page answered in place of Zylon: GET /,
  );
  expect(seen.outputs["error-message"]).not.toContain("organization");
  expect(seen.sent).toEqual(["GET config"]);
});

test("other failures ask nothing", async () => {
  const seen = await runAction({ "POST ingest": [replyWithStatus(500)] });
  expect(seen.sent).toEqual(["GET config", "POST ingest"]);
});

test("while the cause is looked for, the log says so each half minute", async () => {
  const seen = await runAction({
    "GET config": [said(403)],
    "GET me": [staySilent],
    "GET integrations": [staySilent],
  });
  expect(seen.outputs["error-code"]).toBe("forbidden");
  expect(
    seen.log.match(/^Waiting for the cause of the failure, .*$/gm),
  ).toEqual([
    "Waiting for the cause of the failure, 29 s of 30 s",
    "Waiting for the cause of the failure, 28 s of 30 s",
  ]);
});
