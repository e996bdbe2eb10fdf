/**
 * The server itself: what it records, how it ends, TLS, and how it is steered
 * from outside.
 */
import { SEED, startSimulator } from "../../simulator/simulator.ts";
import { useSimulator } from "../support/simulated.ts";
import {
  APP,
  ask,
  CONFLUENCE,
  json,
  type Seen,
  until,
  clientOf,
} from "./client.ts";

const simulator = useSimulator();
const { app, post, integration } = clientOf(simulator);

test("close ends open connections; a port in use is an error", async () => {
  await expect(startSimulator({ port: simulator.port })).rejects.toThrow(
    "EADDRINUSE",
  );
  const other = await startSimulator({ requestDelayMs: 60_000 });
  const pending = ask(`${other.url}/api/health`);
  await until(() => other.requests.length === 1);
  await other.close();
  expect(await pending).toMatchObject({ status: 0, ended: "ECONNRESET" });
});

test("TLS: trusted with its authority only, and a reset is a reset there too", async () => {
  const secure = await startSimulator({ tls: true });
  try {
    const url = `${secure.url}/api/health`;
    expect(secure.url).toBe(`https://localhost:${secure.port}`);
    expect((await ask(url, { ca: secure.ca })).status).toBe(200);
    expect(
      (
        await ask(`https://127.0.0.1:${secure.port}/api/health`, {
          ca: secure.ca,
        })
      ).status,
    ).toBe(200);
    expect((await ask(url)).ended).toMatch(/CERT|ISSUER|VERIFY/);
    secure.fail({ fault: { kind: "reset" } });
    expect(await ask(url, { ca: secure.ca })).toMatchObject({
      status: 0,
      ended: "ECONNRESET",
    });
  } finally {
    await secure.close();
  }
});

test("admin routes steer it from outside", async () => {
  const admin = (method: string, path: string, body?: unknown): Promise<Seen> =>
    ask(`${simulator.url}/_simulator/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  expect(
    (
      await admin("POST", "faults", {
        path: "/me",
        fault: { kind: "status", status: 418 },
      })
    ).status,
  ).toBe(201);
  expect((await app(`${APP}/me`)).status).toBe(418);
  expect((await admin("DELETE", "faults")).status).toBe(200);
  expect((await app(`${APP}/me`)).status).toBe(200);
  expect(
    (await admin("POST", "faults", { fault: { kind: "nonsense" } })).status,
  ).toBe(422);
  const ingest = { framing: "ndjson", events: [{ type: "sync_completed" }] };
  expect(
    (
      await admin("PATCH", `integrations/${SEED.integrations.confluence}`, {
        ingest,
      })
    ).status,
  ).toBe(200);
  expect((await post(`${CONFLUENCE}/ingest`)).body).toBe(
    '{"type":"sync_completed"}\n',
  );
  const source = [{ id: "page_1", name: "Page", content: "Text" }];
  await admin("PATCH", `integrations/${SEED.integrations.confluence}`, {
    config: {},
    source,
  });
  expect(integration(SEED.integrations.confluence).source).toEqual(source);
  expect((await app(`${CONFLUENCE}/config`)).body).toBe("{}");
  expect(json(await admin("GET", "requests"))).toHaveLength(4);
  expect(json(await admin("GET", "state"))).toMatchObject({
    dialect: "example",
    integrations: [{ config: {}, ingest_count: 1 }, {}, {}, {}, {}, {}],
  });
  await admin("POST", "reset");
  expect(simulator.requests).toEqual([]);
  expect((await admin("GET", "nothing")).status).toBe(404);
});
