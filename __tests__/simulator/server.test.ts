/**
 * The server itself: what it records, how it ends, TLS, and how it is steered
 * from outside.
 */
import {
  SEED,
  type Simulator,
  startSimulator,
} from "../../simulator/simulator.ts";
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
const { app, post } = clientOf(simulator);

test("a port in use is an error", async () => {
  await expect(startSimulator({ port: simulator.port })).rejects.toThrow(
    "EADDRINUSE",
  );
});

test("close ends open connections", async () => {
  const other = await startSimulator({ requestDelayMs: 60_000 });
  const pending = ask(`${other.url}/api/health`);
  await until(() => other.requests.length === 1);
  await other.close();
  expect(await pending).toMatchObject({ status: 0, ended: "ECONNRESET" });
});

describe("TLS", () => {
  let secure: Simulator;
  beforeAll(async () => {
    secure = await startSimulator({ tls: true });
  });
  afterAll(() => secure.close());

  const health = (host: string, ca?: string): Promise<Seen> =>
    ask(`https://${host}:${secure.port}/api/health`, ca ? { ca } : {});

  test.each(["localhost", "127.0.0.1"])(
    "%s is trusted with its authority",
    async (host) => {
      expect((await health(host, secure.ca)).status).toBe(200);
    },
  );

  test("it is not trusted without its authority", async () => {
    expect((await health("localhost")).ended).toMatch(/CERT|ISSUER|VERIFY/);
  });

  test("a reset is a reset there too", async () => {
    secure.fail({ fault: { kind: "reset" } });
    expect(await health("localhost", secure.ca)).toMatchObject({
      status: 0,
      ended: "ECONNRESET",
    });
  });
});

describe("from outside", () => {
  const admin = (method: string, path: string, body?: unknown): Promise<Seen> =>
    ask(`${simulator.url}/_simulator/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const ofConfluence = `integrations/${SEED.integrations.confluence}`;

  test("it fails on demand, until it is told to stop", async () => {
    const rule = { path: "/me", fault: { kind: "status", status: 418 } };
    expect((await admin("POST", "faults", rule)).status).toBe(201);
    expect((await app(`${APP}/me`)).status).toBe(418);
    expect((await admin("DELETE", "faults")).status).toBe(200);
    expect((await app(`${APP}/me`)).status).toBe(200);
  });

  test("a fault that it does not know is refused", async () => {
    const rule = { fault: { kind: "nonsense" } };
    expect((await admin("POST", "faults", rule)).status).toBe(422);
  });

  test("an integration gets another config, source and ingest", async () => {
    simulator.state.dialect = "published";
    const source = [{ id: "only", name: "Only page", content: "Text" }];
    await admin("PATCH", ofConfluence, { config: { a: 1 }, source });
    expect((await app(`${CONFLUENCE}/config`)).body).toBe('{"a":1}');
    for (const op of ["Added", "Skipped"])
      expect((await post(`${CONFLUENCE}/ingest`)).body).toContain(op);
    const ingest = { framing: "ndjson", events: [{ type: "sync_completed" }] };
    await admin("PATCH", ofConfluence, { ingest });
    const { body } = await post(`${CONFLUENCE}/ingest`);
    expect(body).toBe('{"type":"sync_completed"}\n');
  });

  test("it shows what it was asked, and forgets it with a reset", async () => {
    await app(`${APP}/me`);
    expect(json(await admin("GET", "requests"))).toHaveLength(1);
    await admin("POST", "reset");
    expect(simulator.requests).toEqual([]);
  });

  test("there is nothing else", async () => {
    expect((await admin("GET", "nothing")).status).toBe(404);
  });
});
