/** One recipe of `examples/` under act, as the only workflow of a repository of its own. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY, TOKEN } from '../../__tests__/support/fake-github.ts';
import { SEED, type Simulator } from '../../simulator/simulator.ts';
import { type ActRun, runWorkflow, shippedAction } from './act.ts';
import { temporaryFolder } from '../leftovers.ts';

const action = shippedAction();

export interface Recipe {
  readonly event?: string;
  readonly token?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
  /** Changes the recipe, where it would take too long. */
  readonly recipe?: (text: string) => string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A repository with this recipe, and with scripts of its own where the recipe calls some. */
function repositoryWith(name: string, { scripts = {}, recipe = (text) => text }: Recipe): string {
  const folder = temporaryFolder();
  for (const name of ['.github/workflows', 'scripts', 'docs']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'docs/about.md'), 'About us\n');
  const text = recipe(readFileSync(`examples/${name}.yml`, 'utf8'));
  writeFileSync(join(folder, `.github/workflows/${name}.yml`), text);
  for (const [script, lines] of Object.entries(scripts)) {
    writeFileSync(join(folder, 'scripts', script), `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
  }
  const git = (...args: string[]): void => void execFileSync('git', ['-C', folder, ...args], { stdio: 'ignore' });
  git('init', '--initial-branch', 'main');
  git('remote', 'add', 'origin', `https://github.com/${REPOSITORY}`);
  git('add', '.');
  git('-c', 'user.name=ci', '-c', 'user.email=ci@example.com', 'commit', '--message', 'The recipe');
  return folder;
}

/** Runs it with the variables and secrets that all recipes read, and those of this one. */
export async function runRecipe(name: string, zylon: Simulator, recipe: Recipe = {}): Promise<ActRun> {
  const { event, token = zylon.token, variables, secrets, environment } = recipe;
  return runWorkflow({
    workflow: `.github/workflows/${name}.yml`,
    folder: temporaryFolder(),
    repository: repositoryWith(name, recipe),
    ...(event === undefined ? {} : { event }),
    variables: { ZYLON_URL: zylon.url, ZYLON_INTEGRATION_ID: SEED.integrations.confluence, ...variables },
    secrets: { ZYLON_API_TOKEN: token, GITHUB_TOKEN: TOKEN, ...secrets },
    ...(environment === undefined ? {} : { environment }),
    actions: { 'zylon-ingest/zylon-ingest@v1': action },
  });
}

/** Methods and last segments of what the simulator saw. */
export const requests = ({ requests: seen }: Simulator): string[] =>
  seen.map(({ method, path }) => `${method} ${path.split('?')[0]?.split('/').at(-1) ?? ''}`);

export function expectExit(found: ActRun, code: number): void {
  if (found.exitCode !== code)
    throw new Error(`exit code ${code} expected, ${found.exitCode ?? 'none'}:\n${found.log}`);
}
