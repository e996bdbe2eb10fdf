/**
 * A scheduled workflow's nights, one after the other, and what holds after
 * each.
 */
import {
  compareWithSource,
  type IntegrationRecord,
  SEED,
  type Simulator,
  type SourceItem,
  startSimulator,
} from "../../simulator/simulator.ts";
import { FakeGitHub, REPOSITORY, TOKEN } from "../../simulator/github.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { expectSame } from "../cases.ts";
import { runAction } from "../runner.ts";
import { between, oneOf } from "../random.ts";
import { type Trouble, TROUBLES } from "./troubles.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** Once a week, the step waits until everything is indexed. */
const WEEK = 7;

export interface Night {
  readonly trouble: Trouble | undefined;
  readonly green: boolean;
  readonly errorCode: string;
}

/** A source that people work on: pages come, change and go between two runs. */
const LEAST = 15;
const MOST = 45;
const WORDS = [
  "prices",
  "opening hours",
  "holidays",
  "returns",
  "contracts",
  "manuals",
  "contacts",
  "deliveries",
];

class Source {
  readonly #random: () => number;
  #written = 0;
  items: SourceItem[] = [];

  constructor(random: () => number) {
    this.#random = random;
    for (let at = 0; at < (LEAST + MOST) / 2; at += 1) this.#add();
  }

  /** A day of work: nothing, or a few pages. */
  work(): void {
    for (let left = between(this.#random, 0, 4); left > 0; left -= 1) {
      const kind = this.#random();
      if (
        this.items.length <= LEAST ||
        (kind < 0.35 && this.items.length < MOST)
      )
        this.#add();
      else if (kind < 0.7) this.#change(oneOf(this.#random, this.items));
      else this.#remove(oneOf(this.#random, this.items));
    }
  }

  #add(): void {
    const id = `page_${(this.#written += 1)}`;
    const kind = this.#random();
    this.items.push({
      id,
      name: `${oneOf(this.#random, WORDS)} ${this.#written}`,
      content: this.#text(),
      url: `https://confluence.auroralabs.com/x/${id}`,
      ...(kind < 0.04 ? { unreadable: true } : {}),
      ...(kind > 0.96 ? { error: "Encrypted" } : {}),
      ...(kind > 0.92 && kind <= 0.96 ? { warnings: ["NoContent"] } : {}),
    });
  }

  #change(item: SourceItem): void {
    if (this.#random() < 0.3) item.name = `${item.name}, new`.slice(-60);
    else item.content = this.#text();
  }

  #remove(item: SourceItem): void {
    this.items = this.items.filter((each) => each !== item);
  }

  #text(): string {
    return `All about ${oneOf(this.#random, WORDS)}, version ${between(this.#random, 1, 1_000_000)}.`;
  }
}

/** The troubles of a year, one run after the other. */
class Luck {
  readonly #random: () => number;
  #trouble: Trouble | undefined;
  #left = 0;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** What goes wrong in the next run; mostly nothing. */
  next(): Trouble | undefined {
    if (this.#left === 0) {
      this.#trouble =
        this.#random() < 0.25 ? oneOf(this.#random, TROUBLES) : undefined;
      this.#left =
        this.#trouble === undefined
          ? 1
          : between(this.#random, 1, this.#trouble.runs);
    }
    this.#left -= 1;
    return this.#trouble;
  }
}

export class Year {
  readonly simulator: Simulator;
  readonly github: FakeGitHub;
  readonly #source: Source;
  readonly #luck: Luck;
  #nights = 0;
  /** Streaks of failures so far: each has one issue. */
  #streaks = 0;
  #failing = false;

  private constructor(
    simulator: Simulator,
    github: FakeGitHub,
    random: () => number,
  ) {
    this.simulator = simulator;
    this.github = github;
    this.#source = new Source(random);
    this.#luck = new Luck(random);
    const began = Date.now();
    simulator.state.dialect = "published";
    simulator.state.indexing = { plan: ["Done"] };
    simulator.state.now = () => began + this.#nights * DAY_MS;
  }

  static async begin(random: () => number): Promise<Year> {
    return new Year(
      await startSimulator(),
      await new FakeGitHub().start(),
      random,
    );
  }

  async end(): Promise<void> {
    await this.simulator.close();
    await this.github.close();
  }

  /** One night: something may go wrong. */
  async night(): Promise<Night> {
    return this.#play(this.#luck.next(), this.#nights % WEEK === 0);
  }

  /** The last one: nothing goes wrong, and everything is indexed. */
  async lastNight(): Promise<Night> {
    return this.#play(undefined, true);
  }

  get record(): IntegrationRecord {
    const record = this.simulator.state.integrations.find(
      ({ id }) => id === SEED.integrations.confluence,
    );
    if (record === undefined) throw new Error("the integration is gone");
    return record;
  }

  async #play(trouble: Trouble | undefined, indexed: boolean): Promise<Night> {
    const { simulator, github, record } = this;
    this.#nights += 1;
    this.#source.work();
    record.source = this.#source.items;
    const before = record.ingest_count;
    const { added, updated, removed, unchanged, unreadable } =
      compareWithSource(record, simulator.state);
    for (const rule of trouble?.faults ?? []) simulator.fail(rule);
    const mend = trouble?.spoil?.(simulator.state);

    const run = await this.#run(indexed);

    mend?.();
    simulator.clearFaults();
    simulator.requests.length = 0;
    github.requests.length = 0;
    const green = run.exitCode === 0;
    const { "error-code": errorCode = "" } = run.outputs;
    this.#expectEnd(run, trouble, green);
    const ingests = record.ingest_count - before;
    if (ingests > 1 || (green && ingests !== 1))
      throw new Error(`${ingests} ingests of one run`);
    if (green) {
      expectSame(
        "the counts of the run",
        ["added", "updated", "removed", "skipped"].map(
          (name) => run.outputs[`${name}-count`],
        ),
        [added, updated, removed, [...unchanged, ...unreadable]].map(
          ({ length }) => String(length),
        ),
      );
    }
    this.#expectIssue(green);
    return { trouble, green, errorCode };
  }

  #run(indexed: boolean): Promise<ActionRun> {
    return runAction(
      {
        "base-url": this.simulator.url,
        "api-token": this.simulator.token,
        "integration-type": "confluence",
        "integration-id": SEED.integrations.confluence,
        "wait-for": indexed ? "indexed" : "completed",
        "request-timeout-seconds": "1",
        "wait-timeout-seconds": indexed ? "30" : "5", // ten of them are quiet time
        "max-retries": "1",
        "min-item-count": "1",
        "failure-issue": "true",
        "github-token": TOKEN,
      },
      {
        GITHUB_API_URL: this.github.url,
        GITHUB_REPOSITORY: REPOSITORY,
        GITHUB_WORKFLOW: "Feed Zylon every night",
        GITHUB_JOB: "ingest",
        GITHUB_ACTION: "zylon",
        GITHUB_REF: "refs/heads/main",
        GITHUB_RUN_ID: String(this.#nights),
      },
    );
  }

  #expectEnd(
    { exitCode, outputs, log }: ActionRun,
    trouble: Trouble | undefined,
    green: boolean,
  ): void {
    const fails = trouble?.fails ?? false;
    if (
      green !== fails &&
      outputs["error-code"] !== "internal" &&
      exitCode !== null
    )
      return;
    throw new Error(
      `night ${this.#nights}, ${trouble?.name ?? "no trouble"}: exit code ${String(exitCode)}\n${log}`,
    );
  }

  /** One issue for each streak of failures; open as long as it goes on. */
  #expectIssue(green: boolean): void {
    if (!green && !this.#failing) this.#streaks += 1;
    this.#failing = !green;
    const open = this.github.issues.filter(
      ({ state }) => state === "open",
    ).length;
    expectSame(
      "issues, and how many of them are open",
      [this.github.issues.length, open],
      [this.#streaks, green ? 0 : 1],
    );
  }
}
