/** The main scenarios in every dialect of the simulator: the same outputs where the server tells the same. */
import { OUTPUT_NAMES } from '../../src/report/outputs.ts';
import { DIALECTS, isDialect } from '../../simulator/simulator.ts';
import { type Expected, SCENARIOS } from '../support/dialect-table.ts';
import { runInProcess } from '../support/runner.ts';
import { inputsOf, useSimulator } from '../support/simulated.ts';

const simulator = useSimulator();

const NAMES = Object.keys(DIALECTS).filter(isDialect);
/** Times, texts, and what repeats the other outputs. */
const UNTOLD = ['duration-seconds', 'error-message', 'results', 'results-file', 'changes-file', 'matrix'];
const TOLD = OUTPUT_NAMES.filter((name) => !UNTOLD.includes(name));

const NOTICE = /^::notice[^:]*::/;
const INTEGRATIONS = '/api/v1/app/integration/';

describe.each(NAMES)('%s', (dialect) => {
  test.each(SCENARIOS)('$name', async ({ inputs, prepare, expected: common, differs = {} }) => {
    const own = differs[dialect];
    const expected: Expected = { ...common, ...own, outputs: { ...common.outputs, ...own?.outputs } };
    simulator.state.dialect = dialect;
    prepare?.(simulator.state);

    const { exitCode, outputs, log } = await runInProcess(inputsOf(simulator, inputs));

    const told = Object.fromEntries(TOLD.map((name) => [name, outputs[name]]));
    const blank = Object.fromEntries(TOLD.map((name) => [name, '']));
    expect(told).toEqual({ ...blank, ...expected.outputs });
    expect(exitCode).toBe(expected.outputs.outcome === 'success' ? 0 : 1);
    const posts = simulator.requests.filter(({ method }) => method === 'POST').map(({ path }) => path);
    expect(posts).toEqual(expected.posts.map((path) => INTEGRATIONS + path));
    const notices = log.split('\n').filter((line) => NOTICE.test(line));
    expect(notices.map((line) => line.replace(NOTICE, ''))).toEqual(
      expected.notices.map((pattern): unknown => expect.stringMatching(pattern)),
    );
  });
});
