/** The `fetch` for Octokit over a transport that answers at once. */
import { TransportFailure } from '../../src/http/failures.ts';
import type { TransportResponse } from '../../src/http/transport.ts';
import { githubFetch } from '../../src/issue/github-fetch.ts';
import { readIssueRun } from '../../src/issue/run.ts';
import { IssueTrouble } from '../../src/issue/trouble.ts';

const environment = {
  GITHUB_API_URL: 'https://ghes.test/api/v3',
  GITHUB_REPOSITORY: 'octo/docs',
  GITHUB_WORKFLOW: 'Nightly',
  GITHUB_JOB: 'sync',
  GITHUB_ACTION: 'ingest',
};
const ISSUES = 'https://ghes.test/api/v3/repos/octo/docs/issues';

interface Answer extends Partial<Pick<TransportResponse, 'status' | 'headers'>> {
  readonly text?: string;
}

/** Sends one request; resolves to what Octokit gets. */
function send(answer: Answer | Error, url = ISSUES): Promise<Response> {
  const fetch = githubFetch({
    transport: {
      proxy: { kind: 'direct' },
      send: () => {
        if (answer instanceof Error) return Promise.reject(answer);
        const { status = 200, headers = {}, text = '[]' } = answer;
        const body = new Blob([text]).stream();
        return Promise.resolve({ status, headers, body, discard: () => undefined });
      },
    },
    run: readIssueRun(environment, { named: '', target: {} }),
    printable: (text) => text,
    requestSeconds: 3,
    signal: new AbortController().signal,
  });
  return fetch(url, { method: 'GET', headers: {} });
}

test.each([200, 201, 299])('%i with JSON is an answer; of its headers only the link is kept', async (status) => {
  const link = '<https://ghes.test/?page=2>; rel="next"';
  const response = await send({ status, headers: { link, 'x-more': 'x', 'content-type': 'text/html' }, text: '[1]' });
  expect(await response.json()).toEqual([1]);
  expect([...response.headers]).toEqual([
    ['content-type', 'application/json'],
    ['link', link],
  ]);
  expect((await send({ status })).headers.has('link')).toBe(false);
});

test.each(['null', '"message"', '5', '[]', '{}', '{"message":7}'])('a refusal of %s says nothing', async (text) => {
  const refused = send({ status: 400, text });
  await expect(refused).rejects.toThrow(IssueTrouble);
  await expect(refused).rejects.toThrow(/^ghes\.test refused the request\. .*\(GET \/api\/v3\S+ answered 400\)\.$/);
});

test('nothing goes to another server', async () => {
  const elsewhere = send({}, 'https://elsewhere.test/api/v3/repos/octo/docs/issues');
  await expect(elsewhere).rejects.toThrow('GET /api/v3/repos/octo/docs/issues would go to another server');
});

test('no answer: why, in the words of the network, and the cause', async () => {
  const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  const lost = send(new TransportFailure('connection-lost', cause));
  await expect(lost).rejects.toThrow(/^the connection to ghes\.test was lost .*\(ECONNRESET\)\. /i);
  await expect(lost).rejects.toMatchObject({ cause });
  await expect(send(new TransportFailure('connect'))).rejects.toThrow(
    /no connection to ghes\.test \(none within 3 s\)/i,
  );
});

test('the reason of a run that was cancelled goes through', async () => {
  const reason = new Error('cancelled');
  await expect(send(reason)).rejects.toBe(reason);
});
