/** Everything before the ingest: OAuth access, config, credentials. */
import { lackOf, placeOf } from "./config.ts";
import type { Target } from "./connectors.ts";
import { Failure } from "./errors.ts";
import { info } from "./log.ts";
import type { Run } from "./phase.ts";
import type { Integration } from "./result.ts";
import { line } from "./text.ts";

/** A check that fails reaches no update. */
export async function prepare(
  one: Integration,
  target: Target,
  { zylon, inputs, limit }: Run,
): Promise<void> {
  const { connector, result } = one;
  const isDry = inputs["dry-run"];
  if (inputs["refresh-oauth"] && connector.credentials === "oauth") {
    if (isDry) one.plan.push("renew the OAuth access");
    else {
      await zylon.refresh(target, limit);
      info(one, "Renewed the OAuth access");
    }
  }
  checkConfig(one, await zylon.config(target, limit));
  const isUpdate = /update|upsert/.test(inputs.configure);
  if (isUpdate && connector.credentials === "password" && !result.created) {
    if (isDry) one.plan.push("update the credentials");
    else {
      await zylon.update(target, inputs, limit);
      result.updated = true;
      info(one, "Updated the credentials");
    }
  }
  if (isDry && inputs.ingest) one.plan.push("ingest");
}

function checkConfig(one: Integration, config: unknown): void {
  const { connector, result } = one;
  const lack = lackOf(config, connector);
  if (lack !== undefined) throw notConfigured(one, lack);
  result.configured = true;
  one.place = placeOf(config, connector);
  const place = one.place === "" ? "" : `, ${one.place}`;
  const isOnly = one.prefix === "";
  const name = isOnly ? `: ${connector.label} ${line(one.id ?? "", 60)}` : "";
  info(one, `Configured${name}${place}`);
}

function notConfigured(
  { id = "", result }: Integration,
  lack: string,
): Failure {
  if (!result.created) return new Failure("not-configured", lack);
  return new Failure("not-configured", lack, {
    title: `Created ${line(id, 60)}; next, choose its content in Zylon`,
    remedy:
      "Open the integration in Zylon, and choose what it reads. Then set integration-id to it and configure: update",
  });
}
