/**
 * The reusable workflow `fleet.yml`, called as users call it, under act: a plan, four shards, a gathering. Nothing is
 * fetched: act maps the actions to folders, and stand-ins carry the artifacts. (Once a called workflow fails, act runs
 * no job of the caller, whatever its `if`: what the caller is told can only be seen of one that went well.)
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEED, type Simulator, startSimulator } from '../../simulator/simulator.ts';
import { type ActRun, jobLog, runWorkflow } from './act.ts';
import { check, conclude, expectLike, expectSame } from '../cases.ts';
import { temporaryFolder } from '../leftovers.ts';
import { shippedAction } from './shipped-action.ts';

const WORKFLOW = '.github/workflows/fleet.yml';

/** The `uses:` of an artifact action, as the workflow pins it. */
function pinned(name: string): string {
  const [, uses] = new RegExp(`uses: (actions/${name}@[0-9a-f]{40})`).exec(readFileSync(WORKFLOW, 'utf8')) ?? [];
  if (uses === undefined) throw new Error(`${WORKFLOW} does not use actions/${name}`);
  return uses;
}

const action = shippedAction();

async function runFleet(simulator: Simulator, token: string): Promise<ActRun> {
  const folder = temporaryFolder();
  const artifacts = join(folder, 'artifacts');
  mkdirSync(artifacts);
  return runWorkflow({
    workflow: 'e2e/act/fleet.yml',
    folder,
    variables: { SIMULATOR: simulator.url },
    secrets: { API_TOKEN: token },
    environment: { ARTIFACTS: artifacts },
    actions: {
      'zylon-ingest/zylon-ingest@v1': action,
      [pinned('upload-artifact')]: join(process.cwd(), 'e2e/act/artifact-actions/upload-artifact'),
      [pinned('download-artifact')]: join(process.cwd(), 'e2e/act/artifact-actions/download-artifact'),
    },
  });
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const ingests = (simulator: Simulator): string[] =>
  simulator.requests.filter(({ path }) => path.endsWith('/ingest')).map(({ path }) => path.split('/').at(-2) ?? '');

if (!existsSync('dist/index.js')) throw new Error('There is no bundle: npm run build');
const simulator = await startSimulator();
const { sharepoint } = SEED.integrations;
try {
  await check('four shards, each integration ingested once, one summary', async () => {
    const run = await runFleet(simulator, simulator.token);
    expectSame('exit code', run.exitCode, 0);
    expectSame('jobs of the matrix', count(jobLog(run, 'ingest'), /Job succeeded/g), 4);
    expectSame('ingests', ingests(simulator).toSorted(), Object.values(SEED.integrations).toSorted());
    expectLike('the gathering', jobLog(run, 'gather'), /Done after .*: 5 integrations, sync-status started/);
    expectLike('the caller', jobLog(run, 'told'), /the fleet ended in success, code '', 480 items/);
  });

  await check('one shard fails: the others finish, the summary says which and why, the workflow is red', async () => {
    simulator.reset();
    simulator.fail({ path: `/${sharepoint}/ingest`, fault: { kind: 'status', status: 500 } });
    const run = await runFleet(simulator, simulator.token);
    expectSame('exit code', run.exitCode, 1);
    const shards = jobLog(run, 'ingest');
    // Of the steps: act calls every job of a matrix failed that ends after one that did.
    expectSame('shards that went well', count(shards, /Success - Main zylon-ingest/g), 3);
    expectSame('shards that failed', count(shards, /Failure - Main zylon-ingest/g), 1);
    expectSame('ingests', ingests(simulator).toSorted(), Object.values(SEED.integrations).toSorted());
    const gathered = jobLog(run, 'gather');
    expectLike('the gathering', gathered, /Failed after .*: server-error, 1 of 5 integrations/);
    expectLike('the gathering', gathered, new RegExp(`sharepoint ${sharepoint}: POST .* answered 500`));
    expectLike('the summary', run.log, /## Zylon ingest: failure, 1 of 5 integrations failed$/m);
    expectLike('its outputs', gathered, /set-output:: error-code=server-error/);
  });

  await check('a wrong token: no shard begins, and the workflow is red', async () => {
    simulator.reset();
    const run = await runFleet(simulator, 'a-token-that-is-wrong');
    expectSame('exit code', run.exitCode, 1);
    expectSame('requests', simulator.requests.length, 3);
    expectLike('the plan', jobLog(run, 'plan'), /Failed after .*: unauthorized/);
    expectLike('the gathering', jobLog(run, 'gather'), /No integration was planned, and none was ingested/);
    expectSame('jobs of the matrix', jobLog(run, 'ingest'), '');
  });
  conclude('fleet');
} finally {
  await simulator.close();
}
