/** The same data in every dialect. */
import { type z } from "zod";
import {
  DIALECTS,
  isDialect,
  type DialectName,
  SEED,
} from "../../simulator/simulator.ts";
import { useSimulator } from "../support/simulator.ts";
import {
  APP,
  CONFLUENCE,
  FILESYSTEM,
  json,
  LOGIN,
  clientOf,
} from "./client.ts";
import * as shapes from "./published-shapes.ts";

const simulator = useSimulator();
const { app, post, read } = clientOf(simulator);

const NAMES = Object.keys(DIALECTS).filter(isDialect);
const EVERY =
  "include_descendants=true&state=Published,Processing,Initializing,Error";

function speak(dialect: DialectName): void {
  simulator.state.dialect = dialect;
}

describe("published", () => {
  beforeEach(() => speak("published"));

  const expectShape = (schema: z.ZodType, value: unknown): void =>
    expect(schema.safeParse(value).error?.issues).toBeUndefined();

  test("every answer has the published shape", async () => {
    const projects = `${APP}/user/${SEED.ada.id}/project`;
    const list = shapes.INTEGRATION.array().min(5);
    expectShape(shapes.USER, await read(`${APP}/me`));
    expectShape(list, await read(`${APP}/user/integrations`));
    expectShape(shapes.INTEGRATION, json(await post(FILESYSTEM, LOGIN)));
    const update = await post(`${FILESYSTEM}/int_filesystem_1`, LOGIN);
    expectShape(shapes.INTEGRATION, json(update));
    expectShape(shapes.PROJECTS, await read(projects));
    expectShape(shapes.PROJECTS, await read(`${projects}?page_size=1&page=2`));
    for (const [query, least] of [
      ["project", 3],
      ["edition%201", 1],
    ] as const)
      expectShape(
        shapes.SEARCH_RESULTS.min(least),
        await read(`${APP}/search?q=${query}`),
      );
  });

  test("ingests are streams of published events, and artifacts pass at every step of the way", async () => {
    for (const { id, type, user_id } of simulator.state.integrations) {
      if (user_id !== SEED.ada.id) continue;
      const slug = type.toLowerCase();
      const seen = await post(`${APP}/integration/${slug}/${id}/ingest`);
      expect(seen.headers["content-type"]).toBe("text/event-stream");
      const events = seen.body.match(/(?<=^data: ).*$/gm) ?? [];
      expect(events.length).toBeGreaterThan(3);
      for (const event of events)
        expectShape(shapes.INGEST_EVENT, JSON.parse(event));
    }
    const now = Date.now();
    for (const ms of [0, 500, 1500, 3000]) {
      simulator.state.now = () => now + ms;
      const path = `${APP}/project/prj_1/artifact?${EVERY},Draft&page_size=90`;
      expectShape(shapes.ARTIFACTS, await read(path));
      expectShape(shapes.ARTIFACTS, await read(`${path}&page=2`));
    }
  });
});

const namesOf = (id: string): string[] =>
  simulator.state.artifacts
    .filter(({ integration_id }) => integration_id === id)
    .map(({ name }) => name);

describe.each(NAMES)("%s", (dialect) => {
  beforeEach(() => speak(dialect));

  test("an ingest finds what changed, but in the manual's example", async () => {
    const { confluence } = SEED.integrations;
    expect(namesOf(confluence)).not.toContain("Release notes 8");
    expect(await post(`${CONFLUENCE}/ingest`)).toMatchObject({
      status: 200,
      ended: "complete",
    });
    expect(namesOf(confluence).includes("Release notes 8")).toBe(
      dialect !== "example",
    );
  });
});

test("a server of another version refuses a state and a filter that it does not know", async () => {
  speak("foreign");
  const path = `${APP}/project/prj_1/artifact?${EVERY}`;
  expect((await app(path)).status).toBe(200);
  expect((await app(`${path},Unavailable`)).status).toBe(400);
  expect((await app(`${path}&ingest_status=Processing`)).status).toBe(400);
});
