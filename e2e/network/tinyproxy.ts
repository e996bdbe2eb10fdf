/** A running tinyproxy, with what it was asked for. */
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts, LOOPBACK, type RunningServer, startServer } from './servers.ts';

export interface Tinyproxy extends RunningServer {
  /** Host and port, as in a URL. */
  readonly host: string;
  /** Method and target of each request since the last `forget`: `CONNECT host:port`, `GET http://…`. */
  readonly asked: () => string[];
  readonly forget: () => void;
}

/**
 * Starts one on a free port.
 *
 * @param folder for its files; made here
 * @param rules further lines of its configuration
 */
export async function startTinyproxy(program: string, folder: string, rules: readonly string[]): Promise<Tinyproxy> {
  const [port = 0] = await freePorts(1);
  mkdirSync(folder);
  const log = join(folder, 'log');
  const file = join(folder, 'tinyproxy.conf');
  const base = [`Port ${port}`, `Listen ${LOOPBACK}`, `Allow ${LOOPBACK}`, `LogFile "${log}"`, 'LogLevel Connect'];
  writeFileSync(file, [...base, 'MaxClients 20', 'Timeout 60', ...rules, ''].join('\n'));
  writeFileSync(log, '');
  const { stop } = await startServer(program, ['-d', '-c', file], port);
  return {
    stop,
    host: `${LOOPBACK}:${port}`,
    asked: () => {
      const lines = readFileSync(log, 'utf8').matchAll(/Request \(file descriptor \d+\): (\S+ \S+)/g);
      return [...lines].map(([, request = '']) => request);
    },
    forget: () => truncateSync(log),
  };
}
