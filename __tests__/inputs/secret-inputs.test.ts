/** The secret inputs: masked, or named where they are too short for that. */
import { jest } from '@jest/globals';
import { maskSecretInputs, weakSecrets } from '../../src/inputs/secret-inputs.ts';
import { setEnvironment } from '../support/environment.ts';

const NAMES = ['API-TOKEN', 'PASSWORD', 'GITHUB-TOKEN', 'USERNAME'];

let undo = (): void => undefined;
afterEach(() => {
  jest.restoreAllMocks();
  undo();
});

function given(inputs: Readonly<Record<string, string>>): void {
  undo = setEnvironment(Object.fromEntries(NAMES.map((name) => [`INPUT_${name}`, inputs[name.toLowerCase()]])));
}

test('every form of each is masked, also those of user and password together', () => {
  const written: string[] = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written.push(String(chunk).trim());
    return true;
  });
  given({ 'api-token': 'token-123', password: 'pass', 'github-token': 'ghs_1', username: 'ada' });
  const forms = maskSecretInputs();
  expect(forms).toEqual(expect.arrayContaining(['token-123', 'pass', 'ghs_1', btoa('ada:pass')]));
  expect(written).toEqual(forms.map((form) => `::add-mask::${form}`));
});

test('what is the same in two inputs, or with and without white space, is masked once', () => {
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  given({ 'api-token': 'token-123', password: ' token-123', 'github-token': 'token-123 ', username: 'ada' });
  const forms = maskSecretInputs();
  expect(forms).toEqual([...new Set(forms)]);
});

test.each([
  [{}, []],
  [{ 'api-token': 'abc', password: 'abc', 'github-token': 'abc' }, ['api-token', 'password', 'github-token']],
  [{ 'api-token': 'abcd', password: 'a', 'github-token': 'abcd' }, ['password']],
])('of %j these are too short: %j', (inputs, weak) => {
  given(inputs);
  expect(weakSecrets()).toEqual(weak);
});
