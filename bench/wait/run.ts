/** One run of the committed bundle that waits until everything is indexed, and what the server saw of it. */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { startAction } from '../../runner/child.ts';
import { SEED } from '../../simulator/simulator.ts';
import { wholeLookSeconds } from './floor.ts';
import { type Looks, looksIn } from './looks.ts';
import type { ServerPlan } from './server.ts';

const [PROJECT] = SEED.projects;
const SERVER = fileURLToPath(new URL('server.ts', import.meta.url));
const { href: TELL_PEAK } = new URL('../tell-peak.mjs', import.meta.url);
const PEAK = /^peak (\d+)\n/m;

const READY = z.object({ kind: z.literal('ready'), url: z.string(), token: z.string() });
const SEEN = z.object({ kind: z.literal('seen'), requests: z.array(z.string()), lastDone: z.number() });

export interface WaitRun {
  readonly plan: ServerPlan;
  /** Looks at everything, and the requests that they took. */
  readonly whole: Looks;
  /** Looks at the pending alone. */
  readonly pending: Looks;
  readonly requests: number;
  readonly peakMiB: number;
  /** From the moment when the last document was done to the end of the step. */
  readonly overshootSeconds: number;
  /** A whole look of a client that does nothing with what it reads. */
  readonly floorSeconds: number;
}

type Server = ReturnType<typeof fork>;

const next = <T>(server: Server, shape: z.ZodType<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    server.once('message', (news) => {
      const parsed = shape.safeParse(news);
      if (parsed.success) resolve(parsed.data);
      else reject(parsed.error);
    });
  });

/** Runs it against a server of its own. Throws where the step did not succeed. */
export async function runWait(plan: ServerPlan): Promise<WaitRun> {
  const folder = mkdtempSync(join(tmpdir(), 'zylon-ingest-bench-'));
  const server = fork(SERVER);
  try {
    server.send(plan);
    const { url, token } = await next(server, READY);
    const inputs = {
      'base-url': url,
      'api-token': token,
      'integration-type': 'any',
      'integration-id': 'all',
      'wait-for': 'indexed',
      'project-id': PROJECT,
      'max-parallel': '16',
    };
    const { finished } = startAction(inputs, folder, { nodeOptions: ['--import', TELL_PEAK] });
    const { exitCode, log, outputs } = await finished;
    const ended = Date.now();
    const isTold = outputs['updated-count'] === String(plan.pending);
    if (exitCode !== 0 || !isTold) {
      throw new Error(
        `The step ended with ${exitCode ?? 'a signal'}, ${outputs['updated-count'] ?? ''} updated\n${log}`,
      );
    }
    server.send('what did you see?');
    const { requests, lastDone } = await next(server, SEEN);
    const lists = requests.filter((request) => request.includes('/artifact'));
    const isPending = (request: string): boolean => request.includes('ingest_status=');
    return {
      plan,
      whole: looksIn(lists.filter((request) => !isPending(request))),
      pending: looksIn(lists.filter(isPending)),
      requests: requests.length,
      peakMiB: Number(PEAK.exec(log)?.[1]) / 1024,
      overshootSeconds: (ended - lastDone) / 1000,
      floorSeconds: await wholeLookSeconds(url, token, PROJECT),
    };
  } finally {
    server.disconnect();
    rmSync(folder, { recursive: true, force: true });
  }
}
