/** What people see of a run with many of a kind: no more than they read. */
import {
  runAction,
  artifact,
  page,
  type Reply,
  type ObservedRun,
  replyWithStatus,
} from "./run-action.ts";

const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** So many documents are like this after the ingest, beside one that is done. */
const watch = (count: number, more: object): Promise<ObservedRun> =>
  runAction(
    {
      "GET artifact": [
        page(artifact("done")),
        page(
          artifact("done"),
          ...times(count, (at) => artifact(`a${at}`, more)),
        ),
      ],
    },
    { "wait-for": "indexed", "wait-timeout-seconds": "90" },
  );

test.each([
  ["Added", {}],
  ["Failed", { ingest_status: "Error" }],
  ["Not indexed yet", { ingest_status: "Parsing" }],
])("%s is a list of twenty documents", async (title, more) => {
  const seen = await watch(21, more);
  const [, list = ""] = seen.summary.split(`**${title}** (21)`);
  expect(list.match(/^- .*Page a\d+/gm)).toHaveLength(20);
  expect(list).toMatch(/^- and 1 more/m);
});

const many = (count: number): Record<string, string> => ({
  "integration-id": times(count, (at) => `int_${at}`).join(),
});

test("failures make ten annotations, integrations a table of twenty", async () => {
  let reason = 0; // each is refused in words of its own
  const refuse: Reply = (response) => {
    reason += 1;
    replyWithStatus(400, { detail: `Reason ${reason}` })(response);
  };
  const seen = await runAction({ "GET config": [refuse] }, many(21));
  expect(seen.errors).toHaveLength(10);
  expect(seen.summary.match(/^\| confluence int_\d+ /gm)).toHaveLength(20);
  expect(seen.summary).toMatch(/^\| and 1 more/m);
});

test("a message has three names", async () => {
  const failed = await watch(5, { ingest_status: "Error" });
  const [warning = ""] = /^::warning.*$/m.exec(failed.log) ?? [];
  expect(warning.match(/Page a/g)).toHaveLength(3);
  const late = await watch(5, { ingest_status: "Parsing" });
  expect(late.errors[0]?.match(/Page a/g)).toHaveLength(3);
  const several = await runAction({ "GET config": [{}] }, many(5));
  expect(several.errors[0]?.match(/int_/g)).toHaveLength(3);
});
