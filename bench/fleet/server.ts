/** The simulator in a process of its own, as a server is one: what it takes is not taken from the client's. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { FaultRule } from '../../simulator/simulator.ts';

const STATE = z.object({ connections: z.number() });

/** A server that runs. */
export interface FleetServer {
  readonly url: string;
  readonly token: string;
  /** Back to the beginning, without connections and faults. */
  reset(): Promise<void>;
  fail(rule: FaultRule): Promise<void>;
  /** How many connections came since the last reset, but for the one that asks. */
  connections(): Promise<number>;
  stop(): Promise<void>;
}

/** Each call on a connection of its own, so that it is known how many of the server's connections are not the client's. */
function administer(method: string, url: string, body = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve(text));
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Starts a server with so many integrations that takes `delayMs` for each answer. */
export async function startFleetServer(integrations: number, delayMs: number): Promise<FleetServer> {
  const args = ['simulator/cli.ts', '--integrations', String(integrations), '--delay-ms', String(delayMs)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const told = new Map<string, string>();
  for await (const line of createInterface({ input: child.stdout })) {
    const [, name, value] = /^(\w+): +(.+)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) told.set(name, value);
    if (line.startsWith('Ctrl+C')) break;
  }
  const url = told.get('Address') ?? '';
  const admin = (method: string, path: string, body?: string): Promise<string> =>
    administer(method, `${url}/_simulator/${path}`, body);
  return {
    url,
    token: told.get('Token') ?? '',
    reset: async () => {
      await admin('POST', 'reset');
    },
    fail: async (rule) => {
      await admin('POST', 'faults', JSON.stringify(rule));
    },
    connections: async () => STATE.parse(JSON.parse(await admin('GET', 'state'))).connections - 1,
    stop: async () => {
      child.kill();
      await once(child, 'close');
    },
  };
}
