/** The connectors by name, for tests. */
import { type Connector, connectorOf } from "../../src/zylon/connectors.ts";

export function knownConnector(type: string): Connector {
  const connector = connectorOf(type);
  if (connector === undefined) throw new Error(`no connector ${type}`);
  return connector;
}
