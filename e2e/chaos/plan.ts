/**
 * What goes wrong in one run, on the connection or at the server, by the run's
 * number alone: the seed. Pure.
 */
import {
  type ArtifactRecord,
  type FaultRule,
} from "../../simulator/simulator.ts";
import { between, oneOf, randomOf, turn } from "../random.ts";
import {
  NEIGHBOURS,
  neighbour,
  SCENARIO_NAMES,
  type ScenarioName,
} from "./scenarios.ts";
import type { Direction, Toxic } from "./toxiproxy.ts";

export interface Plan {
  readonly seed: number;
  readonly kind: Kind;
  readonly scenario: ScenarioName;
  readonly tls: boolean;
  readonly retries: number;
  /**
   * The connection is cut after this part of the bytes that a calm run sends in
   * this direction.
   */
  readonly cut?:
    { readonly stream: Direction; readonly part: number } | undefined;
  readonly toxics: readonly Toxic[];
  /** What the server does, from the start to the end. */
  readonly faults: readonly FaultRule[];
  /**
   * It begins when the server has had this part of the requests of a calm run,
   * before it answers; 0: at the start.
   */
  readonly begin: number;
  /**
   * When the connection gets well, in milliseconds after that; never, where it
   * is undefined.
   */
  readonly healMs: number | undefined;
}

const TOXIC = [
  "latency",
  "bandwidth",
  "slices",
  "slow close",
  "reset",
  "silence",
  "several",
] as const;
const NOT_CUT = [...TOXIC, "closed when idle", "moving lists"] as const;
export type Kind = "cut" | (typeof NOT_CUT)[number];

/** What strikes at one moment, and so may strike at any, has more turns. */
const MID_WAY: ReadonlySet<Kind> = new Set<Kind>([
  "reset",
  "silence",
  "several",
]);
const TURNS = [...NOT_CUT, ...NOT_CUT.filter((kind) => MID_WAY.has(kind))];

const STREAMS: readonly Direction[] = ["downstream", "upstream"];
/** Each scenario, plain and with TLS. */
const PLACES = SCENARIO_NAMES.flatMap((scenario) =>
  [false, true].map((tls) => ({ scenario, tls })),
);

/**
 * A place between 0 and 1; those of 0, 1, 2 … lie as far apart as they can (van
 * der Corput).
 */
function spread(index: number): number {
  let place = 0;
  for (
    let rest = index, step = 0.5;
    rest > 0;
    rest = Math.floor(rest / 2), step /= 2
  )
    place += (rest % 2) * step;
  return place;
}

/**
 * Documents of others come and go between the pages of the lists: some are
 * skipped, some are listed twice.
 */
function moves(random: () => number): FaultRule[] {
  const path = /\/artifact\?.*[?&](after|page)=/;
  return Array.from({ length: between(random, 1, 4) }, (_, at): FaultRule => {
    const first: ArtifactRecord[] = [neighbour(NEIGHBOURS + at)];
    const change = random() < 0.5 ? { first } : { removed: [neighbour(at).id] };
    return {
      path,
      after: between(random, 0, 8),
      times: 1,
      fault: { kind: "moved", ...change },
    };
  });
}

/** Half of the runs are cut, each somewhere else; the others take turns. */
export function planOf(seed: number): Plan {
  const random = randomOf(seed);
  const number = (low: number, high: number): number =>
    between(random, low, high);
  const retries = number(0, 3) % 3;
  // Mostly before the first retry, so that a second request would arrive.
  const healMs = random() < 0.75 ? number(100, 1000) : undefined;
  const turns = Math.floor(seed / 2);
  if (seed % 2 === 0) {
    const stream = turn(STREAMS, turns);
    const rest = Math.floor(turns / STREAMS.length);
    const part = (spread(Math.floor(rest / PLACES.length)) + random() / 8) % 1;
    const place = turn(PLACES, rest);
    return {
      seed,
      kind: "cut",
      ...place,
      retries,
      begin: 0,
      healMs,
      cut: { stream, part },
      toxics: [],
      faults: [],
    };
  }
  const kind = turn(TURNS, turns);
  const rest = Math.floor(turns / TURNS.length);
  const place = turn(PLACES, rest);
  if (kind === "moving lists") {
    const calm = { begin: 0, healMs: undefined, toxics: [] };
    return {
      seed,
      kind,
      scenario: "pages",
      tls: false,
      retries,
      ...calm,
      faults: moves(random),
    };
  }
  if (kind === "closed when idle") {
    const faults: FaultRule[] = [
      {
        fault: { kind: "last-answer", afterMs: number(0, 1) * number(1, 100) },
      },
    ];
    return {
      seed,
      kind,
      ...place,
      retries,
      begin: 0,
      healMs: undefined,
      toxics: [],
      faults,
    };
  }
  const toxics = toxicsOf(kind, random);
  const begin = random() < 0.8 && MID_WAY.has(kind) ? random() : 0;
  const cut =
    kind === "several" && random() < 0.5
      ? { stream: oneOf(random, STREAMS), part: random() }
      : undefined;
  return {
    seed,
    kind,
    ...place,
    retries,
    begin,
    healMs,
    toxics,
    cut,
    faults: [],
  };
}

function toxicsOf(kind: (typeof TOXIC)[number], random: () => number): Toxic[] {
  const number = (low: number, high: number): number =>
    between(random, low, high);
  const stream = oneOf(random, STREAMS);
  const one = (
    type: Toxic["type"],
    attributes: Toxic["attributes"],
  ): Toxic[] => [{ type, stream, attributes }];
  switch (kind) {
    case "latency": {
      const latency = number(10, 900);
      return one("latency", { latency, jitter: number(0, latency) });
    }
    case "bandwidth":
      return one("bandwidth", { rate: number(1, 8) });
    case "slices":
      return one("slicer", {
        average_size: number(2, 20),
        size_variation: 1,
        delay: number(100, 10_000),
      });
    case "slow close":
      return one("slow_close", { delay: number(100, 3000) });
    case "reset":
      return one("reset_peer", { timeout: number(0, 100) });
    case "silence":
      // 0: for ever; otherwise the connection is closed after that.
      return one("timeout", { timeout: number(0, 1) * number(50, 2000) });
    case "several": {
      const first = oneOf(random, TOXIC.slice(0, -1));
      const second = oneOf(random, TOXIC.slice(0, -1));
      const both = [first, second].flatMap((each) =>
        each === "several" ? [] : toxicsOf(each, random),
      );
      return [
        ...new Map(
          both.map((toxic) => [`${toxic.type} ${toxic.stream}`, toxic]),
        ).values(),
      ];
    }
  }
}
