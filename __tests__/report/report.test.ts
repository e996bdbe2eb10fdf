/** Outputs, log and exit code of a run whose files cannot be written, or are too large. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { outputsOf } from '../../src/report/outputs.ts';
import { report } from '../../src/report/report.ts';
import { newResult } from '../../src/report/result.ts';
import type { RunFacts } from '../../src/report/run-facts.ts';
import { connectorOf } from '../../src/zylon/connectors.ts';
import { readOutputs } from '../../runner/outputs.ts';
import { setEnvironment } from '../support/environment.ts';
import { temporaryFile } from '../support/runner.ts';

let folder = '';
let restore = (): void => undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zylon-ingest-report-test-'));
});
afterEach(() => {
  jest.restoreAllMocks();
  restore();
  rmSync(folder, { recursive: true, force: true });
});

function factsOf(ids: readonly string[], more: Partial<RunFacts> = {}): RunFacts {
  const connector = connectorOf('confluence');
  if (connector === undefined) throw new Error('no connector');
  return { results: ids.map((id) => newResult(connector, id)), dryRun: false, shards: 1, durationMs: 0, ...more };
}

/** The notices and warnings of a report, and its outputs. */
function reported(facts: RunFacts, env: Readonly<Record<string, string>> = {}) {
  const [outputs, summary] = [temporaryFile('outputs', ''), temporaryFile('summary', '')];
  restore();
  restore = setEnvironment({ RUNNER_TEMP: folder, GITHUB_OUTPUT: outputs, GITHUB_STEP_SUMMARY: summary, ...env });
  let log = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    log += chunk.toString();
    return true;
  });
  const exitCode = report(facts, (text) => text);
  jest.restoreAllMocks();
  return { exitCode, outputs: readOutputs(outputs), told: log.match(/^::(notice|warning)::.*$/gm) ?? [] };
}

test('files that cannot be written: a warning each, empty outputs, and green', () => {
  const seen = reported(factsOf(['a'], { watched: true }), { RUNNER_TEMP: '/no/such/folder' });
  expect(seen.exitCode).toBe(0);
  expect(seen.outputs).toMatchObject({ outcome: 'success', 'changes-file': '', 'results-file': '' });
  expect(seen.told).toEqual([
    expect.stringMatching(/^::warning::The changes-file could not be written: .*ENOENT.*\/no\/such\/folder/),
    expect.stringMatching(/^::warning::The results-file could not be written: .*ENOENT.*\/no\/such\/folder/),
  ]);
});

test('results that are too large for their output are cut, and the notice says where all of them are', () => {
  const { outputs, told } = reported(factsOf(['x'.repeat(600 * 1024)]));
  expect(outputs['results']).toBe('[]');
  expect(JSON.parse(readFileSync(outputs['results-file'] ?? '', 'utf8'))).toHaveLength(1);
  expect(told[0]).toBe(
    '::notice::The output results has the failures only, since all results are over its limit of 512 KiB. The file behind results-file has all.',
  );
});

test('ids up to the limit of GitHub for outputs are fine, one letter more is a warning with a remedy', () => {
  const letters = (facts: RunFacts): number => {
    const outputs = outputsOf(facts);
    return outputs['integration-id'].length + outputs.matrix.length;
  };
  const of = (length: number): RunFacts => factsOf(['a', 'x'.repeat(length)]);
  const most = (512 * 1024 - letters(of(0))) / 2;
  expect(letters(of(most))).toBe(512 * 1024);
  expect(reported(of(most)).told).toEqual([]);
  expect(reported(of(most + 1)).told).toEqual([
    '::warning::The outputs integration-id and matrix are too large for GitHub: 513 KiB of at most 512. Plan in several jobs, such as one for each integration-type.',
  ]);
});
