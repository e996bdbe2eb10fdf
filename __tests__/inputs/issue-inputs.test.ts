/** What the failure issue takes from the inputs. */
import { issueInputs, issueProblems } from '../../src/inputs/issue-inputs.ts';

const ASKED = { 'failure-issue': 'true', 'github-token': 'ghs_1' };

const shown =
  (inputs: Readonly<Record<string, string>>) =>
  (name: string): string =>
    inputs[name] ?? '';

test('everything that the issue needs', () => {
  const raw = {
    ...ASKED,
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
  expect(issueInputs(ASKED, shown({ 'integration-type': 'confluence' }))).toEqual({
    token: 'ghs_1',
    assignees: [],
    subject: 'confluence',
    target: { 'integration-type': 'confluence', 'integration-id': '' },
    key: 'null',
  });
});

test('assignees that are refused are left out, so that the issue can tell of it', () => {
  expect(issueInputs({ ...ASKED, 'failure-issue-assignees': 'ada, b!' }, shown({}))?.assignees).toEqual([]);
});

test.each([
  [{ 'github-token': 'ghs_1' }],
  [{ ...ASKED, 'failure-issue': 'false' }],
  [{ ...ASKED, 'failure-issue': 'perhaps' }],
])('%j asks for no issue, and is no problem here', (raw) => {
  expect(issueInputs(raw, shown({}))).toBeUndefined();
  expect(issueProblems(raw)).toEqual([]);
});

test.each([[{ 'failure-issue': 'true' }], [{ ...ASKED, 'github-token': ' ' }]])(
  '%j has no token for the issue',
  (raw) => {
    expect(issueInputs(raw, shown({}))).toBeUndefined();
    expect(issueProblems(raw)).toEqual([
      expect.stringMatching(/^github-token is required with failure-issue: true;.*permissions/),
    ]);
  },
);

test('a token is no problem', () => {
  expect(issueProblems(ASKED)).toEqual([]);
});
