/** A list of integrations of which a part was read: it is whole, or it fails. */
import {
  entity,
  loginPage,
  page,
  type Reply,
  replyWithStatus,
  replyWithText,
  runAction,
} from "./run-action.ts";

const LIST = "GET artifact?type=Integration";
const OTHER = {
  id: "art_1",
  type: "Integration",
  source: "FileSystem",
  name: "FileSystem (other)",
  state: "Published",
  created_by: { id: "acct_1" },
};
const UPSERT = {
  "integration-type": "filesystem",
  "integration-id": "",
  configure: "upsert",
  username: "svc",
  password: "correct horse",
};
const ME = { id: "mem_1", account_id: "acct_1", state: "Active" };
/** What would be created, if it were. */
const CREATIONS = {
  "POST artifact": [{ ...OTHER, id: "art_9", name: "FileSystem (svc)" }],
  "POST filesystem": [entity("int_9", "FileSystem", "svc")],
};
const ANNOUNCED = { data: [OTHER], next_cursor: "c" };
const SHORT = { data: [OTHER], has_next_page: false, total_count: 2 };

const ANSWERS: readonly (readonly [what: string, reply: Reply])[] = [
  ["302", replyWithStatus(302, "", { location: "https://login.example.com" })],
  ["400", replyWithStatus(400)],
  ["401", replyWithStatus(401)],
  ["403", replyWithStatus(403)],
  ["404", replyWithStatus(404)],
  ["404 and a page", replyWithStatus(404, "<!doctype html><title>No</title>")],
  ["405", replyWithStatus(405)],
  ["410", replyWithStatus(410)],
  ["a login page", loginPage],
  ["JSON that is no list", { ok: true }],
];

describe.each(ANSWERS)("a list of the artifact API", (what, reply) => {
  test.each([
    ["whose second page", ANNOUNCED],
    ["that is short, and whose next reading", SHORT],
  ])(`%s is answered ${what}, creates nothing`, async (_, first) => {
    const seen = await runAction(
      { [LIST]: [first, reply], "GET me": [ME], ...CREATIONS },
      UPSERT,
    );
    expect(seen.outputs["error-code"]).toBe("unexpected-response");
    expect(seen.outputs["error-message"]).toMatch(
      /the list of integrations is incomplete/,
    );
    expect(seen.sent).not.toContainEqual(expect.stringMatching(/^POST/));
  });

  test(`whose second page is answered ${what} leads to no ingest of an older id`, async () => {
    const seen = await runAction(
      { [LIST]: [ANNOUNCED, reply], "GET me": [ME] },
      { "integration-id": "all" },
    );
    expect(seen.outputs["error-code"]).toBe("unexpected-response");
    expect(seen.sent).not.toContain("POST ingest");
  });
});

test.each(ANSWERS)(
  "an older list whose second page is answered %s is not empty: nothing is created",
  async (_, reply) => {
    const first = {
      data: [entity("int_1", "FileSystem", "other")],
      has_next_page: true,
    };
    const seen = await runAction(
      {
        [LIST]: [page()],
        "GET me": [ME],
        "GET integrations": [first, reply],
        ...CREATIONS,
      },
      UPSERT,
    );
    expect(seen.outputs["error-code"]).toBe("unexpected-response");
    expect(seen.sent).not.toContainEqual(expect.stringMatching(/^POST/));
  },
);

test("a list whose second page is a login page once is read again five seconds later", async () => {
  const mine = { ...OTHER, name: "FileSystem (svc)" };
  const seen = await runAction(
    {
      [LIST]: [ANNOUNCED, loginPage, page(mine)],
      "GET me": [ME],
      "PUT artifact/{id}": [mine],
      "POST sync": [replyWithText("application/json", "{}")],
      ...CREATIONS,
    },
    { ...UPSERT, ingest: "false" },
  );
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    "integration-id": "art_1",
  });
  expect(seen.seconds).toBeGreaterThanOrEqual(5);
});

test("a list whose second page fails for a time keeps the cause of that", async () => {
  const seen = await runAction(
    { [LIST]: [ANNOUNCED, replyWithStatus(503)], "GET me": [ME], ...CREATIONS },
    UPSERT,
  );
  expect(seen.outputs["error-code"]).toBe("unavailable");
  expect(seen.sent).not.toContainEqual(expect.stringMatching(/^POST/));
});
