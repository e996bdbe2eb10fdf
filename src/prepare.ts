/** Everything before the ingest: OAuth access, config, credentials. */
import { lackOf, placeOf } from "./config.ts";
import type { Target } from "./connectors.ts";
import { Failure } from "./errors.ts";
import { info } from "./log.ts";
import type { Run } from "./phase.ts";
import type { Integration } from "./integration.ts";
import { line } from "./text.ts";

/** A check that fails reaches no update. */
export async function prepare(
  one: Integration,
  target: Target,
  { zylon, inputs, limit }: Run,
): Promise<void> {
  const { connector, isCreated } = one;
  const isDry = inputs["dry-run"];
  if (inputs["refresh-oauth"] && connector.credentials === "oauth") {
    if (isDry) one.steps.push("refresh");
    else {
      await zylon.refresh(target, limit);
      info(one, "Renewed the OAuth access");
    }
  }
  const place = checkConfig(one, await zylon.config(target, limit));
  one.prepared = { place, isUpdated: false };
  const isUpdate = /update|upsert/.test(inputs.configure);
  if (isUpdate && connector.credentials === "password" && !isCreated) {
    if (isDry) one.steps.push("update");
    else {
      await zylon.update(target, inputs, limit);
      one.prepared = { place, isUpdated: true };
      info(one, "Updated the credentials");
    }
  }
  if (isDry && inputs.ingest) one.steps.push("ingest");
}

/** Returns the place that it reads. */
function checkConfig(one: Integration, config: unknown): string {
  const { connector } = one;
  const lack = lackOf(config, connector);
  if (lack !== undefined) throw notConfigured(one, lack);
  const place = placeOf(config, connector);
  const name = one.isOneOfSeveral
    ? ""
    : `: ${connector.label} ${line(one.id ?? "", 60)}`;
  info(one, `Configured${name}${place === "" ? "" : `, ${place}`}`);
  return place;
}

function notConfigured(
  { id = "", isCreated }: Integration,
  lack: string,
): Failure {
  if (!isCreated) return new Failure("not-configured", lack);
  return new Failure("not-configured", lack, {
    title: `Created ${line(id, 60)}; next, choose its content in Zylon`,
    remedy:
      "Open the integration in Zylon, and choose what it reads. Then set integration-id to it and configure: update",
  });
}
