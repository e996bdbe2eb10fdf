/**
 * Real servers from the machine's packages, started on free ports of the
 * loopback address, and ended. What this process makes and starts is gone when
 * it ends, whatever ends it.
 */
import { type ChildProcess, spawn } from "node:child_process";
import {
  accessSync,
  constants,
  existsSync,
  mkdtempSync,
  rmSync,
} from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const folders = new Set<string>();
const children = new Set<ChildProcess>();

process.on("exit", () => {
  for (const child of children) child.kill("SIGTERM");
  for (const folder of folders) removeUnderWriters(folder);
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => process.exit(1));

/**
 * A server that is ending still writes for a moment, which `rmSync` may skip
 * silently.
 */
function removeUnderWriters(folder: string): void {
  for (let tries = 0; tries < 20 && existsSync(folder); tries += 1) {
    // Nothing asynchronous runs any more.
    if (tries > 0)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // As good as not removed: once more.
    }
  }
}

/** An empty folder of its own. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "zylon-ingest-e2e-"));
  folders.add(folder);
  return folder;
}

/** Ends the process with this one; the same child, for convenience. */
export function owned<T extends ChildProcess>(child: T): T {
  children.add(child);
  child.once("close", () => children.delete(child));
  return child;
}

/** The one address that anything here listens on. */
export const LOOPBACK = "127.0.0.1";

/**
 * The path of an installed program, if any. Debian keeps servers where only
 * root looks.
 */
export function programPath(name: string): string | undefined {
  const folders = [
    ...(process.env["PATH"] ?? "").split(delimiter),
    "/usr/sbin",
    "/usr/local/sbin",
  ];
  return folders
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** Ports that nothing listens on, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const servers: Server[] = [];
  const ports: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const server = createServer();
    servers.push(server);
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(0, LOOPBACK, resolve);
    });
    const address = server.address();
    if (address !== null && typeof address === "object")
      ports.push(address.port);
  }
  await Promise.all(
    servers.map((server) => new Promise((resolve) => server.close(resolve))),
  );
  return ports;
}

/**
 * Waits, for at most five seconds, until `holds`; throws where it never does.
 */
async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
): Promise<void> {
  const deadline = Date.now() + 5000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await sleep(20);
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, LOOPBACK);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

interface RunningServer {
  /** Ends it without regard to what it is doing. */
  readonly stop: () => Promise<void>;
}

/** Starts a server in the foreground; resolves once it listens on `port`. */
export async function startServer(
  command: string,
  args: readonly string[],
  port: number,
): Promise<RunningServer> {
  const child = owned(
    spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] }),
  );
  let alive = true;
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  }
  const ended = new Promise<void>((resolve) => {
    const end = (error?: unknown): void => {
      if (error instanceof Error) said += error.message;
      alive = false;
      resolve();
    };
    child.once("error", end);
    child.once("close", () => end());
  });
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
  };
  try {
    await until(`${command} listens`, async () => {
      if (!alive) throw new Error(`${command} ended: ${said}`);
      return answers(port);
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}
