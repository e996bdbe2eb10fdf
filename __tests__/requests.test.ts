/** What every request carries, and on which connection. */
import type { IncomingHttpHeaders } from "node:http";
import { act, completed, type Reply, status, TOKEN } from "./zylon.ts";

const AGENT: unknown = expect.stringMatching(/^zylon-ingest\//);

/** Replies with this, and remembers from where and with what it was asked. */
function recorder(): {
  readonly seen: { headers: IncomingHttpHeaders; port: number }[];
  readonly replying: (reply: object) => Reply;
} {
  const seen: { headers: IncomingHttpHeaders; port: number }[] = [];
  return {
    seen,
    replying:
      (reply) =>
      (response, request): void => {
        const { remotePort: port = 0 } = request.socket;
        seen.push({ headers: request.headers, port });
        status(200, reply)(response);
      },
  };
}

test("each carries token, organization and extra headers, and asks caches to stay out", async () => {
  const { seen, replying } = recorder();
  await act(
    {
      "GET config": [replying({ space_key: "SUP" })],
      "POST ingest": [replying(completed)],
    },
    { organization: "aurora", "extra-headers": "X-Gate: 7\nCookie: a=b" },
  );
  expect(seen).toHaveLength(2);
  for (const { headers } of seen)
    expect(headers).toMatchObject({
      authorization: `Bearer ${TOKEN}`,
      "x-org": "aurora",
      "x-gate": "7",
      cookie: "a=b",
      "cache-control": "no-cache",
      "user-agent": AGENT,
    });
});

test("each POST has a connection of its own, and GETs share theirs", async () => {
  const { seen, replying } = recorder();
  await act(
    {
      "POST refresh_token": [replying({})],
      "GET config": [replying({ space_key: "SUP" })],
      "POST ingest": [replying(completed)],
    },
    {
      "refresh-oauth": "true",
      "integration-id": "int_1, int_2",
      "max-parallel": "1",
    },
  );
  const ports = new Set(seen.map(({ port }) => port));
  expect(seen).toHaveLength(6);
  expect(ports.size).toBe(4 + 1);
});
