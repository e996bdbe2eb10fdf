/** All inputs together, as the environment of the step has them. */
import {
  checkedInputs,
  failureIssueInputs,
  INPUT_SCHEMA,
  meantSelection,
  readInputs,
} from '../../src/inputs/inputs.ts';
import { connectorOf } from '../../src/zylon/connectors.ts';
import { setEnvironment } from '../support/environment.ts';

let undo = (): void => undefined;
afterEach(() => {
  undo();
});

const LEAST = { 'base-url': 'https://zylon.test', 'api-token': 'token-123', 'integration-type': 'confluence' };

/** These inputs and no others, on top of the least that a run needs. */
function given(inputs: Readonly<Record<string, string>>): void {
  const all = { ...LEAST, ...inputs };
  const none = Object.keys(INPUT_SCHEMA.shape).map((name) => [name, undefined] as const);
  const entries = [...none, ...Object.entries(all)];
  undo = setEnvironment(
    Object.fromEntries(entries.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const)),
  );
}

test('what an input is where nothing is given', () => {
  given({});
  expect(checkedInputs(readInputs())).toEqual({
    'base-url': new URL('https://zylon.test'),
    'api-token': 'token-123',
    organization: 'default',
    'integration-type': connectorOf('confluence'),
    'integration-id': 'none',
    selection: { kind: 'only', connector: connectorOf('confluence') },
    configure: 'none',
    username: '',
    password: '',
    'refresh-oauth': false,
    ingest: true,
    'ingest-body': undefined,
    'wait-for': 'completed',
    'expect-search': [],
    'project-id': [],
    'wait-timeout-seconds': 1800,
    'min-item-count': undefined,
    'max-removed': undefined,
    'fail-on-item-errors': undefined,
    'dry-run': false,
    'max-parallel': 4,
    shards: 1,
    'request-timeout-seconds': 30,
    'max-retries': 8,
    'ca-certificate': [],
    'allow-insecure-http': false,
    'failure-issue': false,
    'failure-issue-assignees': [],
    'failure-issue-key': '',
    'github-token': '',
  });
});

test('white space around an input is dropped, except around the password', () => {
  given({
    'integration-type': 'filesystem',
    configure: 'create',
    username: 'u',
    password: ' p ',
    'failure-issue-key': ' nightly ',
  });
  expect(checkedInputs(readInputs())).toMatchObject({ password: ' p ', 'failure-issue-key': 'nightly' });
});

describe('a token where another input should be', () => {
  test('is refused before anything prints it', () => {
    given({ 'api-token': ' token-123 ', 'integration-id': 'token-123', organization: 'x/token-123/y' });
    expect(() => checkedInputs(readInputs())).toThrow(
      'The value of api-token also appears in organization and integration-id. ' +
        'The action prints inputs other than api-token and password. ' +
        'Correct the "with:" block of the step; nothing was sent to the server. See ',
    );
    expect(meantSelection(readInputs())).toBeUndefined();
  });

  test('may be the token for GitHub, which is never printed, or a word too short to be one', () => {
    given({ 'github-token': 'token-123' });
    expect(checkedInputs(readInputs())['github-token']).toBe('token-123');
    undo();
    given({ 'api-token': 'token-1', 'integration-id': 'token-1' });
    expect(checkedInputs(readInputs()).selection).toMatchObject({ ids: [{ id: 'token-1' }] });
  });

  test('is not shown by the failure issue', () => {
    given({ 'failure-issue': 'true', 'github-token': 'ghs_1', 'integration-id': 'token-123', organization: 'acme' });
    expect(failureIssueInputs(readInputs())).toMatchObject({
      token: 'ghs_1',
      target: { 'integration-type': 'confluence', 'integration-id': '' },
      step: { target: { organization: 'acme', 'base-url': 'https://zylon.test' } },
    });
  });
});

test.each([
  [
    { 'integration-type': 'any', 'integration-id': 'all' },
    { kind: 'all', except: [] },
  ],
  [{ 'integration-type': 'any' }, undefined],
  [{ 'integration-type': 'jira' }, undefined],
  [{ 'integration-id': 'a b' }, undefined],
])('what %j mean where the run ends before it begins', (inputs, selection) => {
  given(inputs);
  expect(meantSelection(readInputs())).toEqual(selection);
});
