/** What a user gets of a release: the action that runs, and texts that fit it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { startAction } from '../../runner/child.ts';
import { SEED, startSimulator } from '../../simulator/simulator.ts';
import { expectRun, expectSame } from '../cases.ts';
import { owned, temporaryFolder } from '../leftovers.ts';

const KEYS = z.record(z.string(), z.unknown());
const METADATA = z.object({ inputs: KEYS, outputs: KEYS });
const USING = z.looseObject({ uses: z.string().optional(), with: KEYS.optional() });
const JOBS = z.object({ jobs: z.record(z.string(), USING.extend({ steps: z.array(USING).optional() })) });
const CALLED = z.object({ on: z.object({ workflow_call: z.object({ inputs: KEYS }) }) });

/** Runs it once against a simulator, from the folder that it was checked out to. */
export async function expectRuns(root: string): Promise<void> {
  const simulator = await startSimulator();
  try {
    const inputs = {
      'base-url': simulator.url,
      'api-token': simulator.token,
      'integration-type': 'confluence',
      'integration-id': SEED.integrations.confluence,
    };
    const { child, finished } = startAction(inputs, temporaryFolder(), { root, timeoutMs: 60_000 });
    owned(child);
    const counts = { 'current-artifact-count': '42', 'integration-item-count': '120' };
    expectRun(await finished, { outcome: 'success', outputs: counts, secrets: [simulator.token] });
  } finally {
    await simulator.close();
  }
}

/** Every recipe uses inputs and outputs that this release has. */
export function expectRecipes(root: string, repository: string, major: string): number {
  const read = (name: string): unknown => parse(readFileSync(join(root, name), 'utf8'));
  const { inputs, outputs } = METADATA.parse(read('action.yml'));
  const fleet = CALLED.parse(read('.github/workflows/fleet.yml')).on.workflow_call.inputs;
  const action = `${repository}@${major}`;
  const declared = new Map([
    [action, inputs],
    [`${repository}/.github/workflows/fleet.yml@${major}`, fleet],
  ]);
  const recipes = readdirSync(join(root, 'examples'));
  for (const name of recipes) {
    const text = readFileSync(join(root, 'examples', name), 'utf8');
    if (!text.includes(`uses: ${repository}`)) continue; // it watches over one that does
    const { jobs } = JOBS.parse(read(`examples/${name}`));
    const all = Object.values(jobs).flatMap(({ steps = [], ...job }) => [job, ...steps]);
    const ours = all.filter(({ uses = '' }) => declared.has(uses));
    expectSame(`${name}: steps and jobs that use ${action}`, ours.length, 1);
    const given = ours.flatMap(({ uses = '', with: values = {} }) =>
      Object.keys(values).filter((key) => !(key in (declared.get(uses) ?? {}))),
    );
    expectSame(`${name}: inputs that do not exist`, given, []);
    const asked = [...text.matchAll(/steps\.zylon\.outputs\.([\w-]+)/g)].map(([, output = '']) => output);
    expectSame(
      `${name}: outputs that do not exist`,
      asked.filter((output) => !(output in outputs)),
      [],
    );
  }
  return recipes.length;
}

/** Every link of these pages to a file of the repository leads somewhere. */
export function expectLinks(root: string, pages: readonly string[]): number {
  let links = 0;
  for (const page of pages) {
    const text = readFileSync(join(root, page), 'utf8').replaceAll(/```[\s\S]*?```/g, '');
    for (const [, link = ''] of text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)(?:#[^)]*)?\)/g)) {
      links += 1;
      if (!existsSync(join(root, dirname(page), link))) throw new Error(`${page}: ${link} leads nowhere`);
    }
  }
  return links;
}

/** The files that run, all of which the attestation of `dist/*.js` covers. */
export function expectAttested(root: string): string[] {
  const run = ['action.yml', 'gather/action.yml'].map((file) => {
    const { main } = z
      .object({ runs: z.object({ main: z.string() }) })
      .parse(parse(readFileSync(join(root, file), 'utf8'))).runs;
    return join(dirname(file), main);
  });
  const scripts = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?js$/.test(name))
    .map((name) => join('dist', name));
  const outside = [...run, ...scripts].filter(
    (path) => !/^dist\/[^/]+\.js$/.test(path) || !existsSync(join(root, path)),
  );
  expectSame('files that run, and no attestation covers', outside, []);
  return scripts;
}
