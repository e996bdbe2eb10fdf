/** `npm run simulator -- record`: what is written down of a server, and what never is. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import {
  type Recorder,
  startRecorder,
} from "../../simulator/record/recorder.ts";
import {
  Pseudonyms,
  toPathShape,
  toShape,
} from "../../simulator/record/shape.ts";
import { SEED } from "../../simulator/simulator.ts";
import { useSimulator } from "../support/simulator.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { APP, ask, CONFLUENCE } from "./client.ts";

const simulator = useSimulator();
const file = join(temporaryFolder(), "record.txt");

let recorder: Recorder | undefined;
afterEach(async () => recorder?.close());

const HEADERS = {
  authorization: `Bearer ${SEED.ada.token}`,
  "x-org": SEED.organization.slug,
  "content-type": "application/json",
};

test("each request and answer passes through, and leaves its shape in the file", async () => {
  recorder = await startRecorder(new URL(simulator.url), file, 0);
  const { url } = recorder;
  const send = async (method: string, path: string, body?: object) =>
    ask(url + path, {
      method,
      headers: HEADERS,
      body: JSON.stringify(body),
    });
  const list = await send("GET", `${APP}/user/integrations`);
  expect(list.body).toContain(SEED.integrations.confluence);
  const unknown = await send("GET", `${APP}/holiday?q=holiday plans`);
  expect(unknown.status).toBe(404);
  const account = { username: "svc-docs", password: "correct horse" };
  await send("POST", `${APP}/integration/filesystem`, account);
  const ingest = await send("POST", `${CONFLUENCE}/ingest`);
  expect(ingest.body).toContain("sync_started");
  const written = readFileSync(file, "utf8");
  expect(written).toContain('"request": "GET /api/v1/app/user/integrations"');
  expect(written).toMatch(/"request": "GET \/api\/v1\/app\/id-\d+\?q=text"/);
  expect(written).toMatch(/"status": 404/);
  expect(written).toMatch(/"type": "sync_started"/);
  expect(written).toMatch(/"integration_item_count": \d+/);
  expect(written).toMatch(/"password": "text"/);
  for (const secret of [
    SEED.ada.token,
    SEED.organization.slug,
    SEED.integrations.confluence,
    "svc-docs",
    "correct horse",
    "holiday",
  ])
    expect(written).not.toContain(secret);
});

test("a server that is not reached is written down with its code", async () => {
  recorder = await startRecorder(new URL("http://127.0.0.1:1"), file, 0);
  const { url } = recorder;
  const seen = await ask(`${url}/api`, { method: "GET", headers: {} });
  expect(seen.status).toBe(0);
  expect(readFileSync(file, "utf8")).toContain('"failed": "ECONNREFUSED"');
});

test("a shape has keys, Zylon's own words and amounts, and the same id has the same number", () => {
  const ids = new Pseudonyms();
  const answer = {
    id: "art_9",
    integration_id: "int_1",
    type: "Document",
    name: "Holiday plans",
    external_url: "https://wiki.example.com/1",
    updated_at: "2026-11-28T01:12:00Z",
    ingest_warnings: ["BigSize"],
    total_count: 24,
    version: 7,
    error: null,
    data: Array.from({ length: 8 }, () => ({ id: "int_1" })),
  };
  expect(toShape(answer, ids)).toEqual({
    id: "id-1",
    integration_id: "id-2",
    type: "Document",
    name: "text",
    external_url: "address",
    updated_at: "0000-00-00T00:00:00Z",
    ingest_warnings: ["BigSize"],
    total_count: 24,
    version: "number",
    error: null,
    data: [...Array.from({ length: 5 }, () => ({ id: "id-2" })), "and 3 more"],
  });
  expect(toPathShape("/api/v1/app/artifact/int_1/sync?first=100", ids)).toBe(
    "/api/v1/app/artifact/id-2/sync?first=100",
  );
});

test("no text of an answer is in its shape", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom("name", "content", "x"), fc.string()),
      (fields) => {
        const shape = toShape(fields, new Pseudonyms());
        const allowed = ["", "text", "address"];
        for (const value of Object.values(shape ?? {}))
          expect(allowed).toContain(value);
      },
    ),
  );
});
