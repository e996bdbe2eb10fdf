/** What goes wrong on demand. */
import type { Fault } from "../../simulator/simulator.ts";
import { useSimulator } from "../support/simulator.ts";
import { APP, clientOf, FILESYSTEM, LOGIN, until } from "./client.ts";

const simulator = useSimulator();
const { app, post, integration } = clientOf(simulator);

test.each<[Fault, status: number, body: unknown, ended: string]>([
  [
    { kind: "status", status: 503 },
    503,
    '{"detail":"Service Unavailable"}',
    "complete",
  ],
  [{ kind: "json", body: { a: null } }, 200, '{"a":null}', "complete"],
  [{ kind: "html" }, 200, expect.stringContaining("Sign in"), "complete"],
  [{ kind: "reset" }, 0, "", "ECONNRESET"],
  [{ kind: "cut", body: "0123456789" }, 200, "01234", "cut"],
  [{ kind: "redirect", location: "https://e.com/" }, 302, "", "complete"],
])("%j", async (fault, status, body, ended) => {
  simulator.fail({ fault });
  const seen = await app(`${APP}/me`);
  expect(seen).toMatchObject({ status, body, ended });
  expect(simulator.requests).toHaveLength(1);
});

test("a request that hangs is left open, and others are answered", async () => {
  simulator.fail({ times: 1, fault: { kind: "hang" } });
  const end = new AbortController();
  const asked = app(`${APP}/me`, { giveUp: end.signal });
  await until(() => simulator.requests.length === 1);
  expect((await app(`${APP}/me`)).body).toContain("Ada");
  end.abort();
  expect(await asked).toMatchObject({ status: 0, ended: "given up" });
});

test("a lost answer still did its work", async () => {
  const fault: Fault = { kind: "lost-answer" };
  simulator.fail({ method: "post", path: "/filesystem", fault });
  expect((await post(FILESYSTEM, LOGIN)).ended).toBe("ECONNRESET");
  const made = integration("int_filesystem_2");
  expect(made.provider_data).toEqual({ username: "svc" });
});

test("rules count: the first that matches and is not used up", async () => {
  const fault = (status: number): Fault => ({ kind: "status", status });
  simulator.fail({ path: /\/me$/g, times: 2, fault: fault(500) });
  simulator.fail({ path: "integrations", fault: fault(429) });
  const seen: number[] = [];
  for (const path of ["me", "user/integrations", "me", "me"])
    seen.push((await app(`${APP}/${path}`)).status);
  expect(seen).toEqual([500, 429, 500, 200]);
});
