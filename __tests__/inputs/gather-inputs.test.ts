/** The inputs of `gather/action.yml`. */
import { gatherInputs } from '../../src/inputs/gather-inputs.ts';
import { setEnvironment } from '../support/environment.ts';

let undo = (): void => undefined;
afterEach(() => {
  undo();
});

function given(inputs: Readonly<Record<string, string>>): void {
  undo = setEnvironment(
    Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  );
}

const ISSUE = { 'failure-issue': 'true', 'github-token': 'ghs_1' };

test.each([
  ['dns', 'dns'],
  ['no-such-code', undefined],
  ['', undefined],
])('the report of the plan, with the code %j', (code, errorCode) => {
  given({
    'plan-folder': 'plan',
    'results-folder': 'results',
    'plan-result': 'failure',
    'plan-error-code': code,
    'plan-error-message': 'It failed',
    'jobs-result': 'skipped',
  });
  expect(gatherInputs()).toEqual({
    planFolder: 'plan',
    resultsFolder: 'results',
    jobs: { plan: 'failure', jobs: 'skipped', planErrorCode: errorCode, planErrorMessage: 'It failed' },
    issue: undefined,
    problem: undefined,
  });
});

test('the issue is about the fleet, and belongs to its step', () => {
  given({
    ...ISSUE,
    'failure-issue-assignees': 'ada',
    'failure-issue-key': 'nightly',
    'integration-type': 'confluence',
  });
  expect(gatherInputs().problem).toBeUndefined();
  expect(gatherInputs().issue).toEqual({
    token: 'ghs_1',
    assignees: ['ada'],
    subject: 'fleet',
    target: { 'integration-type': 'confluence', 'integration-id': '' },
    key: 'nightly',
  });
});

test('no issue unless it is asked for', () => {
  given({ 'github-token': 'ghs_1' });
  expect(gatherInputs()).toMatchObject({ issue: undefined, problem: undefined });
});

test.each<[inputs: Record<string, string>, what: string, why: string]>([
  [{ ...ISSUE, 'failure-issue': 'x' }, 'An input is wrong', 'failure-issue must be true or false, not "x"'],
  [{ ...ISSUE, 'github-token': '' }, 'An input is wrong', 'github-token is required with'],
  [
    { ...ISSUE, 'github-token': '', 'failure-issue-assignees': 'b!' },
    'The inputs have 2 problems',
    'failure-issue-assignees must be logins separated by commas, unlike "b!". github-token is required with',
  ],
])('%j is a problem', (inputs, what, why) => {
  given(inputs);
  const { problem } = gatherInputs();
  expect(problem?.code).toBe('invalid-input');
  expect(problem?.message).toContain(`${what}. ${why}`);
  expect(problem?.message).toContain('. Correct the "with:" block of the step. See ');
});
