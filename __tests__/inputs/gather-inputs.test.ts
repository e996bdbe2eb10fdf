/** The inputs of `gather/action.yml`, and those of the failure issue. */
import { gatherInputs, issueInputs, issueProblems } from '../../src/inputs/gather-inputs.ts';
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

const shown =
  (inputs: Readonly<Record<string, string>>) =>
  (name: string): string =>
    inputs[name] ?? '';

test('everything that the issue needs', () => {
  const raw = {
    ...ISSUE,
    'github-token': ' ghs_1 ',
    'failure-issue-assignees': 'ada, @grace',
    'failure-issue-key': ' nightly ',
    'integration-id': 'never read from here',
  };
  const printable = { 'integration-type': 'confluence', 'integration-id': 'int_1' };
  expect(issueInputs(raw, shown(printable))).toEqual({
    token: 'ghs_1',
    assignees: ['ada', 'grace'],
    subject: 'confluence int_1',
    target: { 'integration-type': 'confluence', 'integration-id': 'int_1' },
    key: 'nightly',
  });
});

test('as little as it needs', () => {
  expect(issueInputs(ISSUE, shown({ 'integration-type': 'confluence' }))).toEqual({
    token: 'ghs_1',
    assignees: [],
    subject: 'confluence',
    target: { 'integration-type': 'confluence', 'integration-id': '' },
    key: 'null',
  });
});

test('assignees that are refused are left out, so that the issue can tell of it', () => {
  expect(issueInputs({ ...ISSUE, 'failure-issue-assignees': 'ada, b!' }, shown({}))?.assignees).toEqual([]);
});

test.each([
  [{ 'github-token': 'ghs_1' }],
  [{ ...ISSUE, 'failure-issue': 'false' }],
  [{ ...ISSUE, 'failure-issue': 'perhaps' }],
])('%j asks for no issue, and is no problem here', (raw) => {
  expect(issueInputs(raw, shown({}))).toBeUndefined();
  expect(issueProblems(raw)).toEqual([]);
});

test.each([[{ 'failure-issue': 'true' }], [{ ...ISSUE, 'github-token': ' ' }]])(
  '%j has no token for the issue',
  (raw) => {
    expect(issueInputs(raw, shown({}))).toBeUndefined();
    expect(issueProblems(raw)).toEqual([
      expect.stringMatching(/^github-token is required with failure-issue: true;.*permissions/),
    ]);
  },
);

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
