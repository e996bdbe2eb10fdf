/** The inputs of `gather/action.yml`, and those of the failure issue. */
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
    'github-token': ' ghs_1 ',
    'failure-issue-assignees': 'ada, @grace',
    'failure-issue-key': ' nightly ',
    'integration-type': 'confluence',
  });
  expect(gatherInputs()).toMatchObject({
    problem: undefined,
    issue: {
      token: 'ghs_1',
      assignees: ['ada', 'grace'],
      subject: 'fleet',
      target: { 'integration-type': 'confluence' },
      key: 'nightly',
    },
  });
});

test('without a matrix the key is what its default becomes', () => {
  given(ISSUE);
  expect(gatherInputs().issue).toMatchObject({ assignees: [], key: 'null' });
});

test.each([{ 'github-token': 'ghs_1' }, { ...ISSUE, 'failure-issue': 'false' }])('%j asks for no issue', (raw) => {
  given(raw);
  expect(gatherInputs()).toMatchObject({ issue: undefined, problem: undefined });
});

test('assignees that are refused are left out, so that the issue can tell of it', () => {
  given({ ...ISSUE, 'failure-issue-assignees': 'ada, b!' });
  expect(gatherInputs().issue?.assignees).toEqual([]);
});

test.each<[inputs: Record<string, string>, what: string, why: string]>([
  [{ ...ISSUE, 'failure-issue': 'x' }, 'An input is wrong', 'failure-issue must be true or false, not "x"'],
  [{ ...ISSUE, 'github-token': '' }, 'An input is wrong', 'github-token is required with'],
  [
    { ...ISSUE, 'github-token': '', 'failure-issue-assignees': 'b/c' },
    'The inputs have 2 problems',
    'failure-issue-assignees must be logins separated by commas, unlike "b/c". github-token is required with',
  ],
])('%j is a problem', (inputs, what, why) => {
  given(inputs);
  const { problem } = gatherInputs();
  expect(problem?.code).toBe('invalid-input');
  expect(problem?.message).toContain(`${what}. ${why}`);
  expect(problem?.message).toContain('. Correct the "with:" block of the step. See ');
});
