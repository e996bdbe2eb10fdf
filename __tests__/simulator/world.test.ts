/**
 * What every simulator holds (the numbers add up, and each day's ingest finds what people
 * changed), and what goes wrong on demand.
 */
import { type Fault, SEED } from "../../simulator/simulator.ts";
import { parseResults, runAction } from "../run-action.ts";
import { instantClock } from "../support/instant-clock.ts";
import { useSimulator } from "../support/simulator.ts";
import { APP, clientOf, FILESYSTEM, LOGIN, until } from "./client.ts";

const simulator = useSimulator({ dialect: "published" });

test("each integration has a document of each item, of which each ingest changes a few", async () => {
  const time = instantClock();
  simulator.state.now = () => Date.UTC(2027, 0, 1) + time.now();
  const inputs = {
    "integration-id": "all",
    "wait-for": "indexed",
    "settle-seconds": "10",
  };
  const rows = Object.keys(SEED.integrations).map((type) => {
    const isShare = type === "filesystem"; // one fails, and one is empty
    const documents = isShare ? 26 : 24;
    return {
      integration_type: type,
      current_artifact_count: documents,
      // A symbolic link is skipped.
      integration_item_count: documents + (type === "claromentis" ? 1 : 0),
      added_count: 2,
      updated_count: 3,
      removed_count: 2,
      indexed_count: isShare ? documents - 1 : documents,
      failed_count: isShare ? 1 : 0,
      warning_count: isShare ? 1 : 0,
      error_message: null,
    };
  });
  for (let day = 1; day <= 2; day += 1) {
    const seen = await runAction({}, inputs, { simulator, time });
    expect(parseResults(seen)).toMatchObject(rows);
  }
});

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
