/** What holds of every run, whatever the connection does. Pure. */
import { metadata } from "../../harness/metadata.ts";
import { SEED } from "../../simulator/simulator.ts";
import type { Plan } from "./plan.ts";
import { inputsOf, type Played, REQUEST_TIMEOUT_SECONDS } from "./play.ts";
import { PASSWORD } from "./scenarios.ts";

/** On a machine with much else to do, a process starts late and ends late. */
const SLACK_SECONDS = 6;
/** The longest wait before the first retry; each next one is twice as long. */
const FIRST_RETRY_SECONDS = 2;
/** How long a whole answer may dribble. */
const DRIBBLE_SECONDS = 4;
/** The diagnosis of a failure asks twice more. */
const DIAGNOSIS_REQUESTS = 2;

/** What a green run reports just like a calm one. */
const COUNTS = /-count$|^sync-status$|^configured$|^integration-(id|type)$/;

/**
 * The longest that a run of this plan may take, where a calm one sends so many
 * requests.
 */
export function limitSeconds(
  plan: Pick<Plan, "retries" | "scenario">,
  requests: number,
): number {
  const waits = FIRST_RETRY_SECONDS * (2 ** plan.retries - 1);
  const one =
    (plan.retries + 1) * (REQUEST_TIMEOUT_SECONDS + DRIBBLE_SECONDS) + waits;
  return (
    (requests + DIAGNOSIS_REQUESTS) * one + waitSeconds(plan) + SLACK_SECONDS
  );
}

function waitSeconds(plan: Pick<Plan, "retries" | "scenario">): number {
  return Number(inputsOf(plan)["wait-timeout-seconds"]);
}

/** Every promise that was broken, in words. */
export function brokenBy(plan: Plan, played: Played, calm: Played): string[] {
  const { run, integrations } = played;
  const { outputs } = run;
  const begun = integrations.reduce(
    (sum, { ingest_count }) => sum + ingest_count,
    0,
  );
  const shares = integrations.filter(({ type }) => type === "FileSystem");
  const broken: string[] = [];
  const hold = (promise: boolean, otherwise: string): void => {
    if (!promise) broken.push(otherwise);
  };

  hold(run.exitCode !== null, "it did not end within its limits");
  const since = played.secondsSinceIngest;
  hold(
    since === undefined || since <= waitSeconds(plan) + SLACK_SECONDS,
    `it ended ${since ?? 0} s after its ingest, and wait-timeout-seconds is ${waitSeconds(plan)}`,
  );

  const missing = Object.keys(metadata.outputs).filter(
    (name) => !(name in outputs),
  );
  hold(missing.length === 0, `outputs that are not set: ${missing.join(", ")}`);
  const green = run.exitCode === 0;
  hold(
    (outputs["outcome"] === "success") === green,
    `exit code ${run.exitCode ?? "-"}, outcome ${outputs["outcome"]}`,
  );
  hold(
    run.errors.length === (green ? 0 : 1),
    `${run.errors.length} error annotations`,
  );
  hold(
    (outputs["error-code"] === "") === green,
    `exit code ${run.exitCode ?? "-"}, error-code ${outputs["error-code"]}`,
  );
  hold(
    outputs["error-code"] !== "internal",
    `an internal error: ${outputs["error-message"]}`,
  );

  hold(begun <= 1, `${begun} ingests were begun`);
  hold(shares.length <= 1, `${shares.length} integrations were created`);
  hold(!green || begun === 1, `green, and ${begun} ingests were begun`);
  if (green) {
    const names = Object.keys(calm.run.outputs).filter((name) =>
      COUNTS.test(name),
    );
    const others = names.filter(
      (name) => outputs[name] !== calm.run.outputs[name],
    );
    const shown = others.map(
      (name) => `${name} ${outputs[name]} and not ${calm.run.outputs[name]}`,
    );
    hold(
      others.length === 0,
      `green, and what it reports is not whole: ${shown.join(", ")}`,
    );
    const [listed, whole] = [played, calm].map(
      ({ changes }) => changes?.join(", ") ?? "nothing",
    );
    hold(
      listed === whole,
      `green, and its changes-file has ${listed}, and not ${whole}`,
    );
  }
  const status = outputs["sync-status"] ?? "";
  hold(
    begun === 0 || !["not-requested", "error"].includes(status),
    `an ingest was begun, and sync-status is ${status}`,
  );
  if (plan.kind === "closed when idle") {
    hold(
      status !== "unknown",
      "an idle connection was closed, and it is unknown whether the ingest arrived",
    );
    hold(
      green || plan.retries === 0,
      "an idle connection was closed, and a retry did not help",
    );
  }
  const isNew = shares.some(({ password }) => password === PASSWORD);
  hold(
    outputs["updated"] !== "true" || isNew,
    "it says that it updated the credentials, and did not",
  );
  hold(
    outputs["created"] !== "true" || isNew,
    "it says that it created the integration, and did not",
  );

  for (const [name, secret] of Object.entries({
    token: SEED.ada.token,
    password: PASSWORD,
  })) {
    const forms = [
      secret,
      Buffer.from(secret).toString("base64"),
      encodeURIComponent(secret),
    ];
    hold(
      !forms.some((form) => played.visible.includes(form)),
      `the ${name} can be seen`,
    );
  }
  return broken;
}
