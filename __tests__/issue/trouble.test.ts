import { ProxyRefusal, TransportFailure } from '../../src/http/failures.ts';
import { IssueTrouble, refusal, type RefusalFacts, unreachable } from '../../src/issue/trouble.ts';
import { asked, proxied } from '../support/asked.ts';

const facts: RefusalFacts = {
  call: 'POST /repos/octo/docs/issues',
  status: 403,
  message: 'No',
  isJson: true,
  limited: false,
  location: '',
  host: 'ghes.test',
  repository: 'octo/docs',
  mayBeReadOnly: false,
};

test('a trouble tells what happened and what to do, and nothing of a request where none was sent', () => {
  const trouble = new IssueTrouble('it broke', 'Mend it', { cause: 7 });
  expect(trouble.cause).toBe(7);
  expect(String(trouble)).toBe('IssueTrouble: it broke. Mend it.');
  expect(new IssueTrouble('it broke', 'Mend it', { request: 'GET /x' }).message).toBe('it broke. Mend it (GET /x).');
});

test('a missing permission: the whole sentence', () => {
  expect(refusal(facts).message).toBe(
    'ghes.test said "No". The github-token lacks a permission. Add "issues: write" under "permissions:" of the job, ' +
      'and "github-token: ${{ github.token }}" under "with:" of the step. A token of your own needs ' +
      '"Issues: read and write" for octo/docs (POST /repos/octo/docs/issues answered 403).',
  );
});

test.each<[string, Partial<RefusalFacts>, RegExp]>([
  [
    '300 is a redirect too',
    { status: 300, location: 'https://other.test' },
    /redirects to https:\/\/other\.test\. .*no redirect/,
  ],
  [
    'a refused request that speaks of limits is not one of the rate',
    { status: 422, limited: true },
    /limits who may open/,
  ],
  [
    'nothing at all says nothing about where it came from',
    { status: 400, message: '', isJson: false },
    /limits who may open/,
  ],
  ['a page is not from GitHub', { status: 400, isJson: false }, /This answer is not from GitHub/],
])('%s', (_name, more, message) => expect(refusal({ ...facts, ...more }).message).toMatch(message));

test.each([
  [499, /Have the proxy allow ghes\.test/],
  [500, /Check that this runner can reach ghes\.test/],
])('a proxy that answers %i', (status, message) => {
  const cause = new ProxyRefusal(status);
  const request = asked({ baseUrl: new URL('https://ghes.test'), ...proxied() });
  const trouble = unreachable(request, new TransportFailure('proxy', cause));
  expect(trouble.message).toMatch(message);
  expect(trouble.cause).toBe(cause);
});
