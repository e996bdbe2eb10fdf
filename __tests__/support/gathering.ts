/**
 * What the last job of a fleet reads: a folder of what was planned, and one of
 * what the jobs report.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ActionRun } from "../../harness/outputs.ts";
import { reported } from "../result/facts.ts";
import { gatherInProcess } from "./runner.ts";

export interface Gathering {
  /** The folder that both are in. */
  readonly folder: string;
  /** The inputs that name them. */
  readonly inputs: { "plan-folder": string; "results-folder": string };
  /** A file as it is, at a path below `folder`: `results/1.json`. */
  write(path: string, text: string): void;
  /**
   * A file of results, each as far as it differs from an ingest of Confluence
   * `a` that was started.
   */
  report(path: string, ...results: readonly object[]): void;
  /** A plan of these Confluence integrations. */
  plan(...ids: readonly string[]): void;
  /** The gathering, after jobs that all succeeded unless `more` says else. */
  run(more?: Readonly<Record<string, string>>): Promise<ActionRun>;
}

/** Both folders, empty before each test of this file. */
export function useGathering(): Gathering {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "zylon-ingest-gather-"));
    mkdirSync(join(folder, "plan"));
    mkdirSync(join(folder, "results"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const gathering: Gathering = {
    get folder() {
      return folder;
    },
    get inputs() {
      return {
        "plan-folder": join(folder, "plan"),
        "results-folder": join(folder, "results"),
      };
    },
    write: (path, text) => writeFileSync(join(folder, path), text),
    report: (path, ...results) =>
      gathering.write(path, JSON.stringify(results.map(reported))),
    plan: (...ids) => {
      const planned = ids.map((id) => ({
        integration_id: id,
        sync_status: "not-requested",
      }));
      gathering.report("plan/plan.json", ...planned);
    },
    run: (more = {}) =>
      gatherInProcess({
        ...gathering.inputs,
        "jobs-result": "success",
        ...more,
      }),
  };
  return gathering;
}
