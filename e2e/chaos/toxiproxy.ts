/**
 * Shopify's toxiproxy: started, told by its HTTP API what to do to a
 * connection, ended.
 */
import { z } from "zod";
import { freePorts, LOOPBACK, startServer } from "../network/servers.ts";

/** `upstream`: from the client to the server. */
export type Direction = "upstream" | "downstream";

/**
 * One thing that goes wrong with every connection; toxiproxy's documentation
 * has the attributes.
 */
export interface Toxic {
  readonly type:
    | "latency"
    | "bandwidth"
    | "slicer"
    | "slow_close"
    | "limit_data"
    | "reset_peer"
    | "timeout";
  readonly stream: Direction;
  readonly attributes: Readonly<Record<string, number>>;
}

/**
 * A port of this machine that leads to a server, through whatever was added.
 */
export interface ToxicProxy {
  readonly port: number;
  readonly add: (toxic: Toxic) => Promise<void>;
  /** From now on, everything passes as it is. */
  readonly heal: () => Promise<void>;
  /** Bytes that came in so far. */
  readonly bytes: () => Promise<Readonly<Record<Direction, number>>>;
  readonly close: () => Promise<void>;
}

export interface Toxiproxy {
  readonly open: (targetPort: number) => Promise<ToxicProxy>;
  readonly stop: () => Promise<void>;
}

const PROXY = z.object({ listen: z.string() });
const TOXICS = z.array(z.object({ name: z.string() }));

/** Starts the program at `path`. */
export async function startToxiproxy(path: string): Promise<Toxiproxy> {
  const [port = 0] = await freePorts(1);
  const { stop } = await startServer(
    path,
    ["-host", LOOPBACK, "-port", String(port), "-proxy-metrics"],
    port,
  );
  const api = `http://${LOOPBACK}:${port}`;
  const call = async (
    method: string,
    route: string,
    body?: unknown,
  ): Promise<string> => {
    const answer = await fetch(api + route, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok)
      throw new Error(
        `toxiproxy: ${method} ${route} was answered with ${answer.status}: ${text}`,
      );
    return text;
  };
  let opened = 0;
  const open = async (targetPort: number): Promise<ToxicProxy> => {
    const name = `to${targetPort}-${(opened += 1)}`;
    const wanted = {
      name,
      listen: `${LOOPBACK}:0`,
      upstream: `${LOOPBACK}:${targetPort}`,
      enabled: true,
    };
    const { listen } = PROXY.parse(
      JSON.parse(await call("POST", "/proxies", wanted)),
    );
    const toxics = `/proxies/${name}/toxics`;
    return {
      port: Number(listen.split(":").at(-1)),
      add: async (toxic) => {
        await call("POST", toxics, {
          ...toxic,
          name: `${toxic.type}-${toxic.stream}`,
        });
      },
      heal: async () => {
        for (const one of TOXICS.parse(JSON.parse(await call("GET", toxics)))) {
          await call("DELETE", `${toxics}/${one.name}`);
        }
      },
      bytes: async () => {
        const metrics = await call("GET", "/metrics");
        return {
          upstream: received(metrics, name, "upstream"),
          downstream: received(metrics, name, "downstream"),
        };
      },
      close: async () => {
        await call("DELETE", `/proxies/${name}`);
      },
    };
  };
  return { open, stop };
}

function received(
  metrics: string,
  proxy: string,
  direction: Direction,
): number {
  const line = metrics
    .split("\n")
    .find(
      (text) =>
        text.startsWith("toxiproxy_proxy_received_bytes_total{") &&
        text.includes(`direction="${direction}"`) &&
        text.includes(`proxy="${proxy}"`),
    );
  return Number(line?.split(" ").at(-1) ?? 0);
}
