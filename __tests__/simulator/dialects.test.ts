/** The same data in every dialect. */
import { type z } from "zod";
import {
  DIALECTS,
  isDialect,
  type DialectName,
  SEED,
} from "../../simulator/simulator.ts";
import { useSimulator } from "../support/simulated.ts";
import {
  APP,
  ask,
  CONFLUENCE,
  FILESYSTEM,
  json,
  LOGIN,
  type Seen,
  clientOf,
} from "./client.ts";
import * as shapes from "./published-shapes.ts";

const simulator = useSimulator();
const { app, post, read, integration } = clientOf(simulator);

const NAMES = Object.keys(DIALECTS).filter(isDialect);
const EVERY =
  "include_descendants=true&state=Published,Processing,Initializing,Error";

function speak(dialect: DialectName): void {
  simulator.state.dialect = dialect;
}

/** The events of a stream of lines, whatever stands before each. */
const lines = ({ body }: Seen): unknown[] =>
  body
    .split("\n")
    .map((line) => line.replace(/^data: /, ""))
    .filter((line) => line.startsWith("{"))
    .map((line): unknown => JSON.parse(line));

describe("published", () => {
  beforeEach(() => speak("published"));

  const expectShape = (schema: z.ZodType, value: unknown): void =>
    expect(schema.safeParse(value).error?.issues).toBeUndefined();

  test("every answer has the published shape", async () => {
    expectShape(shapes.HEALTH, json(await ask(`${simulator.url}/api/health`)));
    expectShape(shapes.USER, await read(`${APP}/me`));
    expectShape(
      shapes.INTEGRATION.array().length(5),
      await read(`${APP}/user/integrations`),
    );
    expectShape(shapes.INTEGRATION, json(await post(FILESYSTEM, LOGIN)));
    expectShape(
      shapes.INTEGRATION,
      json(await post(`${FILESYSTEM}/int_filesystem_1`, LOGIN)),
    );
    expectShape(
      shapes.PROJECTS,
      await read(`${APP}/user/${SEED.ada.id}/project`),
    );
    expectShape(
      shapes.PROJECTS,
      await read(`${APP}/user/${SEED.ada.id}/project?page_size=1&page=2`),
    );
    expectShape(
      shapes.SEARCH_RESULTS.min(2),
      await read(`${APP}/search?q=project`),
    );
    expectShape(
      shapes.SEARCH_RESULTS.min(1),
      await read(`${APP}/search?q=edition%201`),
    );
  });

  test("ingests are streams of published events, and artifacts pass at every step of the way", async () => {
    for (const entity of simulator.state.integrations.filter(
      ({ user_id }) => user_id === SEED.ada.id,
    )) {
      const slug = entity.type.toLowerCase();
      const seen = await post(`${APP}/integration/${slug}/${entity.id}/ingest`);
      expect(seen).toMatchObject({
        status: 200,
        headers: { "content-type": "text/event-stream" },
      });
      const events = lines(seen);
      expect(events.length).toBeGreaterThan(3);
      for (const event of events) expectShape(shapes.INGEST_EVENT, event);
    }
    for (let seconds = 0; seconds < 4; seconds += 1) {
      const now = Date.now() + seconds * 1000;
      simulator.state.now = () => now;
      for (const project of SEED.projects) {
        const path = `${APP}/project/${project}/artifact?${EVERY},Draft,Deleted,Unavailable&page_size=90`;
        expectShape(shapes.ARTIFACTS, await read(path));
        expectShape(shapes.ARTIFACTS, await read(`${path}&page=2`));
        expectShape(shapes.ARTIFACTS, await read(`${path}&total_count=false`));
      }
    }
  });
});

const namesOf = (id: string): string[] =>
  simulator.state.artifacts
    .filter(({ integration_id }) => integration_id === id)
    .map(({ name }) => name);

describe.each(NAMES)("%s", (dialect) => {
  beforeEach(() => speak(dialect));

  test("an ingest has the same effect, and a script is played as it is", async () => {
    const { confluence } = SEED.integrations;
    expect(namesOf(confluence)).not.toContain("Release notes 8");
    expect(await post(`${CONFLUENCE}/ingest`)).toMatchObject({
      status: 200,
      ended: "complete",
    });
    expect(namesOf(confluence).includes("Release notes 8")).toBe(
      dialect !== "example",
    );
    integration(confluence).ingest = {
      framing: "ndjson",
      events: [{ type: "sync_completed" }],
    };
    expect((await post(`${CONFLUENCE}/ingest`)).body).toBe(
      '{"type":"sync_completed"}\n',
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
