/**
 * The jobs of `release.yml`, and their steps, each run by bash as the runner
 * does.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { temporaryFolder } from "../leftovers.ts";

const STEP = z.object({
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
});
const JOB = z.object({
  permissions: z.record(z.string(), z.enum(["read", "write"])),
  steps: z.array(STEP),
});
const WORKFLOW = z.object({
  permissions: z.strictObject({}),
  jobs: z.record(z.string(), JOB),
});

type Job = z.infer<typeof JOB>;

const { jobs } = WORKFLOW.parse(
  parse(readFileSync(".github/workflows/release.yml", "utf8")),
);

/** May it change something, or mint an identity? */
const isTrusted = ({ permissions }: Job): boolean =>
  Object.values(permissions).includes("write");

/** What fetches packages or runs them. */
const INSTALLERS = [
  "node",
  "npm",
  "npx",
  "corepack",
  "yarn",
  "pnpm",
  "python3",
  "pip",
  "pip3",
  "go",
  "curl",
  "wget",
];

/**
 * Programs that fail, in place of those that a job with permissions must not
 * run.
 */
const refused = temporaryFolder();
for (const name of INSTALLERS) {
  const script = `#!/bin/sh\necho "::error::${name} runs in a job that has permissions" >&2\nexit 97\n`;
  writeFileSync(join(refused, name), script, { mode: 0o755 });
}

/**
 * Throws if a job that may change something uses an action other than these
 * two, or names a program that installs; the names of those jobs.
 */
export function expectNothingInstalled(): string[] {
  const trusted = Object.entries(jobs).filter(([, job]) => isTrusted(job));
  for (const [name, { steps }] of trusted) {
    for (const { uses, run = "" } of steps) {
      const [action] = uses?.split("@") ?? [];
      if (
        action !== undefined &&
        !["actions/download-artifact", "actions/attest"].includes(action)
      ) {
        throw new Error(`The job ${name} has permissions, and uses ${action}`);
      }
      const program = INSTALLERS.find((installer) =>
        new RegExp(`(^|[\\s;|&(])${installer}\\s`, "m").test(run),
      );
      if (program !== undefined)
        throw new Error(`The job ${name} has permissions, and runs ${program}`);
    }
  }
  return trusted.map(([name]) => name);
}

/** The permissions of the jobs whose scripts run `npm`. */
export function permissionsWithPackages(): Record<string, string>[] {
  return Object.values(jobs)
    .filter(({ steps }) => steps.some(({ run = "" }) => /\bnpm\b/.test(run)))
    .map(({ permissions }) => permissions);
}

export interface StepRun {
  readonly exitCode: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
}

export interface StepOptions {
  readonly cwd: string;
  /** A folder with programs that come first, such as a `gh`. */
  readonly programs: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Runs the step of this name; in a job with permissions, whatever installs
 * something fails.
 */
export function runStep(
  name: string,
  { cwd, programs, env }: StepOptions,
): StepRun {
  const [found, ...more] = Object.values(jobs).flatMap((job) =>
    job.steps.flatMap((step) =>
      step.name === name && step.run !== undefined
        ? [{ job, run: step.run }]
        : [],
    ),
  );
  if (found === undefined || more.length > 0)
    throw new Error(`release.yml has not exactly one script "${name}"`);
  const output = join(temporaryFolder(), "output");
  writeFileSync(output, "");
  const path = [
    programs,
    ...(isTrusted(found.job) ? [refused] : []),
    process.env["PATH"] ?? "",
  ].join(delimiter);
  const { status, stdout, stderr } = spawnSync(
    "bash",
    ["--noprofile", "--norc", "-eo", "pipefail", "-c", found.run],
    {
      cwd,
      env: { PATH: path, GITHUB_OUTPUT: output, ...env },
      encoding: "utf8",
    },
  );
  const written = readFileSync(output, "utf8").matchAll(
    /^(\w+)<<(.+)\n([\s\S]*?)\n\2$/gm,
  );
  const outputs = Object.fromEntries(
    [...written].map(([, key = "", , value = ""]) => [key, value] as const),
  );
  return { exitCode: status, log: stdout + stderr, outputs };
}
