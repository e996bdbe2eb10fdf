/** The failure where several integrations may be the one, with their places. */
import type { Limits } from "../http/clock.ts";
import { ActionError } from "../http/error.ts";
import { oneLine } from "../log/untrusted.ts";
import type { Session } from "../session/session.ts";
import type { Connector } from "../zylon/connectors.ts";
import { isConfigured } from "./config.ts";

/** How many ids a message has, and how many configs are read for it. */
const MAX_NAMED = 10;

interface Ambiguity {
  readonly connector: Connector;
  readonly ids: readonly string[];
  /** Why none of them was taken. */
  readonly why: string;
  /** What belongs to setting `integration-id`; empty where nothing does. */
  readonly also?: string;
}

/**
 * Made with read-only calls for the places; where one fails, its id stands
 * alone.
 */
export async function ambiguous(
  session: Session,
  { connector, ids, why, also = "" }: Ambiguity,
  limits: Limits,
): Promise<ActionError> {
  const named = await Promise.all(
    ids
      .slice(0, MAX_NAMED)
      .map((id) => withPlace(session, connector, id, limits)),
  );
  const more = ids.length - named.length;
  const list = named.join(", ") + (more > 0 ? ` and ${more} more` : "");
  const [only] = ids;
  if (only !== undefined && ids.length === 1) {
    return new ActionError("ambiguous", {
      what: `Found 1 ${connector.label} integration, ${list}, and cannot tell whether it is the right one`,
      why,
      remedy: `Open it in Zylon. If it is the right one, set integration-id to ${oneLine(only, 60)}${also}`,
    });
  }
  return new ActionError("ambiguous", {
    what: `Found ${ids.length} ${connector.label} integrations, and one is needed: ${list}`,
    why,
    remedy: `Set integration-id to one of them, or to several, one per line${also}. The example list-integrations.yml of this action lists them all, with what each reads`,
  });
}

/** `int_1 (SUP)`, or the id alone. */
async function withPlace(
  { api, printer }: Session,
  connector: Connector,
  id: string,
  limits: Limits,
): Promise<string> {
  const name = oneLine(id, 60);
  try {
    const config = await api.config(connector, id, limits, 0);
    const configured = isConfigured(config, connector);
    if (!configured.ok || configured.place === undefined) return name;
    return `${name} (${printer.value(configured.place, 60)})`;
  } catch {
    return name; // whatever ended the call, this failure came first
  }
}
