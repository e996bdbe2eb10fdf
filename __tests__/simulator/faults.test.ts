/** What goes wrong on demand. */
import type { Fault } from "../../simulator/simulator.ts";
import { useSimulator } from "../support/simulated.ts";
import { APP, clientOf, FILESYSTEM, LOGIN, until } from "./client.ts";

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
  [{ kind: "html", body: "<p>" }, 200, "<p>", "complete"],
  [{ kind: "reset" }, 0, "", "ECONNRESET"],
  [{ kind: "cut", body }, 200, "01234", "cut"],
  [
    { kind: "redirect", location: "https://elsewhere.example.com/" },
    302,
    "",
    "complete",
  ],
])("%j", async (fault, status, text, ended) => {
  simulator.fail({ fault });
  expect(await app(`${APP}/me`)).toMatchObject({ status, body: text, ended });
  expect(simulator.requests).toHaveLength(1);
});

test.each<[Fault, status: number, body: string]>([
  [{ kind: "raw", chunks: ["ab"], end: "hang" }, 200, "ab"],
  [{ kind: "hang" }, 0, ""],
])(
  "%j leaves its request open, and answers others",
  async (fault, status, text) => {
    simulator.fail({ times: 1, fault });
    const end = new AbortController();
    const asked = app(`${APP}/me`, { giveUp: end.signal });
    await until(() => simulator.requests.length === 1);
    expect((await app(`${APP}/me`)).body).toContain("Ada");
    end.abort();
    expect(await asked).toMatchObject({
      status,
      body: text,
      ended: "given up",
    });
  },
);

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
