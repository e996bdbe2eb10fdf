/** What goes wrong on demand. */
import http from "node:http";
import type { Fault } from "../../simulator/simulator.ts";
import { useSimulator } from "../support/simulated.ts";
import { APP, clientOf, FILESYSTEM, LOGIN } from "./client.ts";

const simulator = useSimulator();
const { app, post, integration } = clientOf(simulator);

const body = "0123456789";
const unavailable: Fault = {
  kind: "status",
  status: 503,
  headers: { "retry-after": "7" },
};

test.each<[Fault, status: number, body: string, ended: string]>([
  [unavailable, 503, '{"detail":"Service Unavailable"}', "complete"],
  [{ kind: "status", status: 204 }, 204, "", "complete"],
  [{ kind: "json", body: { a: null } }, 200, '{"a":null}', "complete"],
  [
    { kind: "raw", chunks: ["ab", Buffer.from("c")], delayMs: 5 },
    200,
    "abc",
    "complete",
  ],
  [{ kind: "raw", chunks: ["ab"], end: "cut" }, 200, "ab", "cut"],
  [{ kind: "raw", chunks: ["ab"], end: "hang" }, 200, "ab", "timeout"],
  [{ kind: "html", body: "<p>" }, 200, "<p>", "complete"],
  [{ kind: "reset" }, 0, "", "ECONNRESET"],
  [{ kind: "close" }, 0, "", "ECONNRESET"],
  [{ kind: "hang" }, 0, "", "timeout"],
  [{ kind: "hang-headers" }, 0, "", "timeout"],
  [{ kind: "cut", body }, 200, "01234", "cut"],
  [{ kind: "cut", body, bytes: 2 }, 200, "01", "cut"],
  [{ kind: "stall", body }, 200, "01234", "timeout"],
  [{ kind: "slow", body, delayMs: 5 }, 200, body, "complete"],
  [
    { kind: "redirect", location: "https://elsewhere.example.com/" },
    302,
    "",
    "complete",
  ],
  [{ kind: "delay", delayMs: 1000 }, 0, "", "timeout"],
])("%j", async (fault, status, text, ended) => {
  simulator.fail({ fault });
  expect(await app(`${APP}/me`, { timeoutMs: 400 })).toMatchObject({
    status,
    body: text,
    ended,
  });
  expect(simulator.requests).toHaveLength(1);
});

test("a lost answer still did its work", async () => {
  simulator.fail({
    method: "post",
    path: "/filesystem",
    fault: { kind: "lost-answer" },
  });
  expect(await post(FILESYSTEM, LOGIN)).toMatchObject({
    status: 0,
    ended: "ECONNRESET",
  });
  expect(integration("int_filesystem_2").provider_data).toEqual({
    username: "svc",
  });
});

test.each<Fault>([
  { kind: "redirect", location: "/login" },
  { kind: "html" },
  { kind: "status", status: 204 },
])("with carriedOut, %j comes after the work was done", async (fault) => {
  simulator.fail({ path: "int_filesystem_1", carriedOut: true, fault });
  expect(
    (await post(`${FILESYSTEM}/int_filesystem_1`, LOGIN)).body,
  ).not.toContain("int_filesystem_1");
  expect(integration("int_filesystem_1").provider_data).toEqual({
    username: "svc",
  });
});

describe("last-answer", () => {
  let agent: http.Agent;
  beforeEach(
    () => (agent = new http.Agent({ keepAlive: true, maxSockets: 1 })),
  );
  afterEach(() => agent.destroy());

  test("a request over the same connection is reset, and not seen; one over another is answered", async () => {
    simulator.fail({ fault: { kind: "last-answer", afterMs: 1000 } });
    expect((await app(`${APP}/me`, { agent })).status).toBe(200);
    expect(await app(`${APP}/me`, { agent })).toMatchObject({
      status: 0,
      ended: "ECONNRESET",
    });
    expect(simulator.requests).toHaveLength(1);
    expect((await app(`${APP}/me`, { agent })).status).toBe(200);
  });

  test("bytes on the idle connection: Node.js gives it up, where it has the time to see them", async () => {
    const bytes = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";
    simulator.fail({
      times: 1,
      fault: { kind: "last-answer", afterMs: 1000, bytes },
    });
    for (let round = 0; round < 2; round += 1)
      expect((await app(`${APP}/me`, { agent })).body).toContain("ada");
    expect(simulator.connections).toBe(2);
  });
});

test("a list moves between two pages: what is skipped, and what comes twice", async () => {
  const list = async (): Promise<unknown[]> => {
    const ids: unknown[] = [];
    for (let query = ""; ;) {
      const { body } = await app(
        `${APP}/project/prj_1/artifact?page_size=2&include_descendants=true${query}`,
      );
      ids.push(...(body.match(/artifact_\d(?=","project)/g) ?? []));
      const [, cursor] = /"next_cursor":"(.*?)"/.exec(body) ?? [];
      if (cursor === undefined) return ids;
      query = `&after=${cursor}`;
    }
  };
  const [first] = simulator.state.artifacts;
  if (first === undefined) throw new Error("no artifacts");
  const move = (fault: object) =>
    simulator.fail({
      path: "after=",
      times: 1,
      fault: { kind: "moved", ...fault },
    });
  simulator.state.cursors = "places";
  move({ first: [{ ...first, id: "artifact_0" }] });
  expect(await list()).toEqual([
    "artifact_1",
    "artifact_2",
    "artifact_2",
    "artifact_3",
  ]);
  move({ removed: ["artifact_0"] });
  expect(await list()).toEqual(["artifact_0", "artifact_1", "artifact_3"]);
  simulator.state.cursors = "items";
  move({ removed: ["artifact_1"] });
  expect(await list()).toEqual(["artifact_1", "artifact_2", "artifact_3"]);
});

test("rules count: the first that matches, has begun and is not used up", async () => {
  simulator.fail({
    path: /\/me$/g,
    after: 1,
    times: 2,
    fault: { kind: "status", status: 500 },
  });
  simulator.fail({
    path: "integrations",
    fault: { kind: "status", status: 429 },
  });
  const seen: number[] = [];
  for (let round = 0; round < 4; round += 1)
    seen.push((await app(`${APP}/me`)).status);
  expect(seen).toEqual([200, 500, 500, 200]);
  expect((await app(`${APP}/user/integrations`)).status).toBe(429);
});
