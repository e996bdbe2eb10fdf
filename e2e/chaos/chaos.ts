/**
 * Chaos: the committed bundle and the simulator, with toxiproxy in between,
 * plain and with TLS. Each run has a number, its seed, which decides what goes
 * wrong on the connection or at the server; what the action promises holds in
 * all.
 */
import { parseArgs } from "node:util";
import { makeCertificate } from "../../simulator/http/certificate.ts";
import { type Plan, planOf } from "./plan.ts";
import { play, type Played, type World } from "./play.ts";
import { brokenBy, limitSeconds } from "./promises.ts";
import { startToxiproxy, type Toxic } from "./toxiproxy.ts";

const path = process.env["TOXIPROXY"];
if (path === undefined)
  throw new Error(
    "TOXIPROXY must name the program; .ci/chaos installs it and starts this",
  );

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "500" },
    seed: { type: "string", default: "1" },
    parallel: { type: "string", default: "16" },
  },
});

function whole(name: "runs" | "seed" | "parallel", max: number): number {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= 1 && number <= max) return number;
  throw new RangeError(`--${name}: a whole number from 1 to ${max}`);
}

/**
 * Runs of a calm connection, by scenario and TLS: what green is, and how many
 * bytes there are to be cut.
 */
type Calm = ReadonlyMap<string, Played>;
const calmKey = ({ scenario, tls }: Pick<Plan, "scenario" | "tls">): string =>
  `${scenario} ${tls}`;

async function calmRuns(world: World, plans: readonly Plan[]): Promise<Calm> {
  const wanted = new Map(plans.map((plan) => [calmKey(plan), plan]));
  const calm = new Map<string, Played>();
  for (const [key, { scenario, tls }] of wanted) {
    const played = await play(
      world,
      { scenario, tls, retries: 0, healMs: undefined, faults: [] },
      { toxics: [], after: 0, hangMs: 60_000 },
    );
    if (played.run.exitCode !== 0)
      throw new Error(`a calm run of ${key} failed:\n${played.run.log}`);
    calm.set(key, played);
  }
  return calm;
}

function cutAfter(
  { stream, part }: NonNullable<Plan["cut"]>,
  { bytes }: Played,
): Toxic {
  return {
    type: "limit_data",
    stream,
    attributes: { bytes: Math.ceil(part * bytes[stream]) },
  };
}

async function playPlan(
  world: World,
  calm: Calm,
  plan: Plan,
): Promise<{ played: Played; broken: string[] }> {
  const like = calm.get(calmKey(plan));
  if (like === undefined) throw new Error(`no calm run of ${calmKey(plan)}`);
  const { begin, cut, toxics } = plan;
  const spoiler = {
    toxics: cut === undefined ? toxics : [...toxics, cutAfter(cut, like)],
    after: Math.ceil(begin * like.requests),
    hangMs: 1000 * limitSeconds(plan, like.requests),
  };
  const played = await play(world, plan, spoiler);
  return { played, broken: brokenBy(plan, played, like) };
}

function tell(
  plan: Plan,
  { run, seconds }: Played,
  broken: readonly string[],
): void {
  console.log(
    `\nFAILED: seed ${plan.seed}, after ${seconds.toFixed(1)} s: ${JSON.stringify(plan)}`,
  );
  for (const promise of broken) console.log(`  ${promise}`);
  console.log(
    run.log
      .replaceAll(/^::add-mask::.*\n/gm, "")
      .trimEnd()
      .replaceAll(/^/gm, "  | "),
  );
  console.log(
    `  again, alone: npm run chaos -- --seed ${plan.seed} --runs 1\n`,
  );
}

const [first, runs, parallel] = [
  whole("seed", 2 ** 31),
  whole("runs", 100_000),
  whole("parallel", 64),
];
const plans = Array.from({ length: runs }, (_, at) => planOf(first + at));
const began = Date.now();
const toxiproxy = await startToxiproxy(path);
const outcomes = new Map<string, number>();
let failed = 0;
try {
  const world = { toxiproxy, certificate: await makeCertificate() };
  const calm = await calmRuns(world, plans);
  const queue = plans.values();
  const lane = async (): Promise<void> => {
    for (const plan of queue) {
      const { played, broken } = await playPlan(world, calm, plan);
      const { "error-code": code = "", outcome: end = "no outcome" } =
        played.run.outputs;
      const outcome = `${plan.kind}: ${code === "" ? end : code}`;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (broken.length === 0) continue;
      failed += 1;
      tell(plan, played, broken);
    }
  };
  await Promise.all(Array.from({ length: parallel }, lane));
} finally {
  await toxiproxy.stop();
}
for (const [outcome, count] of [...outcomes].sort())
  console.log(`${String(count).padStart(5)}  ${outcome}`);
const seconds = Math.round((Date.now() - began) / 1000);
console.log(
  `chaos: ${runs - failed} of ${runs} runs kept every promise, in ${seconds} s`,
);
if (failed > 0) process.exitCode = 1;
