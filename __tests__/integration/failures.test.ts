/** What each failure of a run tells the user to do. */
import { ActionError } from "../../src/http/error.ts";
import {
  allExcluded,
  createUnknown,
  noIntegration,
  noneReadable,
  notConfigured,
  syncError,
  waitTimeout,
} from "../../src/integration/failures.ts";
import { type IntegrationResult, newResult } from "../../src/result/result.ts";
import { changesInNumbers } from "../../src/result/sentences.ts";
import { documentCounts } from "../result/facts.ts";
import { knownConnector } from "../support/connector.ts";
import { fakeSession } from "../support/fake-zylon.ts";
import { printable } from "../support/printer.ts";

const files = knownConnector("filesystem");
const { session } = fakeSession(() => undefined);
const { inputs } = session;

const result = (more: Partial<IntegrationResult>): IntegrationResult => ({
  ...newResult(files, "int_1"),
  ...more,
});
const counted = (done: number, pending: number, failed: number) =>
  documentCounts({ done, pending, failed });

function told({ code, explanation }: ActionError): string {
  const { what, why, remedy } = explanation;
  expect(why).not.toBe("");
  return `${code}: ${what}. ${remedy}`;
}

describe("no integration", () => {
  test("of a connector with a password: the step can create one", () => {
    expect(told(noIntegration(files, session))).toMatch(
      /^no-integration: The user of api-token has no file system \(SMB share\) integration\. Set configure: upsert/,
    );
  });

  test("of a connector with OAuth: where a person creates one", () => {
    expect(told(noIntegration(knownConnector("sharepoint"), session))).toMatch(
      /Sign in to Zylon, and create one at https:\/\/zylon\.test\//,
    );
  });

  test("of any", () => {
    expect(told(noIntegration(undefined, session))).toMatch(
      /has no integration\. Create one in Zylon\. Or set api-token/,
    );
  });

  test("of this username, where there are others", () => {
    const given = { ...session, inputs: { ...inputs, username: "ada" } };
    expect(told(noIntegration(files, given, ["ida"]))).toMatch(
      /integration with the username ada\. Correct username: existing integrations have ida\./,
    );
  });

  test("but those that integration-id excludes", () => {
    expect(told(allExcluded(1))).toMatch(
      /: integration-id excludes the only integration that .*Remove entries with ! /,
    );
    expect(told(allExcluded(3))).toContain("excludes all 3 integrations that");
  });

  test("that can be read", () => {
    const failure = noneReadable(files, "field id");
    expect(told(failure)).toMatch(
      /^unexpected-response: Found no file system \(SMB share\) integration .*: field id\. Set integration-id/,
    );
    expect(failure.http.status).toBe(200);
    expect(told(noneReadable(undefined, "field id"))).toContain(
      "Found no integration in",
    );
  });
});

describe("an integration that is not configured", () => {
  const one = { connector: files, id: "a" };
  const remedyOf = (
    selection: typeof inputs.selection,
    created = false,
  ): string =>
    told(notConfigured("X", "no path", created, { ...inputs, selection }));

  test("is set up in Zylon, or another one is meant", () => {
    const correct = remedyOf({ kind: "ids", ids: [one] });
    expect(correct).toMatch(
      /^not-configured: The X is not configured: no path\. Open the integration in Zylon .* correct integration-id$/,
    );
    expect(remedyOf({ kind: "all", except: [] })).toMatch(
      /exclude it in integration-id$/,
    );
    expect(remedyOf({ kind: "only", connector: files })).toMatch(
      /set integration-id$/,
    );
  });

  test("since this run created it: the step is run again afterwards", () => {
    expect(remedyOf({ kind: "only", connector: files }, true)).toMatch(
      /Then run the step again, which will find it$/,
    );
  });
});

test("a create of which nobody knows keeps its failure as the cause", () => {
  const first = new ActionError("connection-lost", {
    what: "It was lost",
    why: "",
    remedy: "",
  });
  const failure = createUnknown(first);
  expect(failure.cause).toBe(first);
  expect(told(failure)).toMatch(/^create-unknown: .* It was lost\. Look in/);
  expect(failure.explanation.why).toMatch(/has no new integration/);
  expect(createUnknown(first, "It failed").explanation.why).toMatch(
    /failed too: It failed$/,
  );
});

test("an ingest that failed is told with Zylon's words, if there are any", () => {
  expect(told(syncError(printable("No access")))).toMatch(
    /reported that it failed: "No access"\. Open the integration/,
  );
  for (const nothing of [undefined, printable("")])
    expect(told(syncError(nothing))).toContain("it failed without a message.");
});

describe("the limit of wait-timeout-seconds", () => {
  const items = { added: 1, updated: 2, removed: 3, skipped: 4, failed: 5 };
  const rows: [
    more: Partial<IntegrationResult>,
    during: "started" | "completed" | "indexing",
    what: string,
  ][] = [
    [{}, "started", "Zylon did not answer the ingest request within 9 s"],
    [
      {},
      "completed",
      "The ingest did not end within 9 s, and Zylon reported no progress",
    ],
    [
      { items },
      "completed",
      `The ingest did not end within 9 s, so far ${changesInNumbers({ items })}`,
    ],
    [
      {},
      "indexing",
      "Zylon accepted the ingest, but did not list all of its documents within 9 s",
    ],
    [
      { indexed: counted(0, 0, 0) },
      "indexing",
      "Zylon accepted the ingest, but no document appeared within 9 s",
    ],
    [
      { indexed: counted(6, 7, 8) },
      "indexing",
      "After 9 s, Zylon still had 7 of 21 documents pending",
    ],
    [
      { indexed: counted(1, 0, 0) },
      "indexing",
      "Nothing is pending, but the limit of 9 s came before that was certain",
    ],
  ];
  test.each(rows)(
    "says how far things had come: %j %s",
    (more, during, what) => {
      const inputs = { "wait-timeout-seconds": 9, "project-id": [] };
      const failure = waitTimeout(result(more), inputs, during);
      expect(failure).toMatchObject({
        code: "wait-timeout",
        explanation: { what },
      });
      expect(failure.explanation.why).not.toBe("");
      expect(failure.explanation.remedy).toMatch(
        /[Rr]aise wait-timeout-seconds/,
      );
    },
  );

  const remedyOf = (more: Partial<IntegrationResult>): string =>
    waitTimeout(
      result(more),
      { "wait-timeout-seconds": 9, "project-id": [] },
      "completed",
    ).explanation.remedy;

  test("names wait-for: started where Zylon said that the ingest began", () => {
    const orStarted = ", or set wait-for: started";
    expect(remedyOf({})).not.toContain(orStarted);
    expect(remedyOf({ items })).toContain(orStarted);
    expect(remedyOf({ integrationItemCount: 0 })).toContain(orStarted);
  });

  test("where Zylon does not list every document, says why, and names wait-for: completed", () => {
    const failure = waitTimeout(
      result({ indexed: counted(1, 0, 0), incomplete: "It lists half" }),
      { "wait-timeout-seconds": 9, "project-id": [] },
      "indexing",
    );
    expect(failure.explanation.what).toMatch(/^It lists half\. So after 9 s/);
    expect(failure.explanation.why).not.toBe("");
    expect(failure.explanation.remedy).toContain("set wait-for: completed");
  });
});
