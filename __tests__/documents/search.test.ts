/** `expect-search` in a job and in a fleet: what is searched for, for how long, and what it says of what is missing. */
import { setImmediate as turn } from 'node:timers/promises';
import { ActionError } from '../../src/http/error.ts';
import { expectFound, notSearchable, searchAll, type SearchContext } from '../../src/documents/search.ts';
import { SearchIndex } from '../../src/documents/search-index.ts';
import { newResult } from '../../src/report/result.ts';
import { connectorOf } from '../../src/zylon/connectors.ts';
import { type Answer, fakeZylon, linesLog, NumberClock } from '../support/fake-zylon.ts';

const failure = (code: 'bad-request' | 'unprocessable' | 'forbidden' | 'cancelled', status?: number): ActionError =>
  new ActionError(
    code,
    { what: 'It failed', why: 'Why', remedy: 'Remedy' },
    status === undefined ? {} : { http: { status } },
  );
const found = [{ type: 'Artifact', id: 'a' }];
const throwing = (error: Error) => (): never => {
  throw error;
};
/** Answers after a moment, or when its limit is over. */
const slowly =
  (answer: unknown): Answer =>
  async ({ limits }) => {
    await turn();
    limits.signal.throwIfAborted();
    return answer;
  };

interface Given {
  readonly texts?: readonly string[];
  readonly wait?: number;
  readonly request?: number;
}

function searching(answer: Answer, { texts = ['one'], wait = 10, request = 10 }: Given = {}) {
  const connector = connectorOf('confluence');
  if (connector === undefined) throw new Error('no connector');
  const zylon = fakeZylon(answer);
  const [clock, log, signal] = [new NumberClock(), linesLog(), new AbortController().signal];
  const inputs = {
    ...{ 'expect-search': texts, 'request-timeout-seconds': request, 'wait-timeout-seconds': wait },
    'project-id': ['p1'],
  };
  const context: SearchContext & { readonly inputs: typeof inputs } = { clock, inputs, log, signal };
  const index = new SearchIndex();
  const more = { url: undefined, time: 1, standing: 'done' as const, error: '', warnings: [] };
  index.add({ id: 'a', project: 'p1', integration: 'A', name: 'Page', ...more });
  const results = [newResult(connector, 'A'), newResult(connector, 'B')];
  const searched = { lists: zylon.api, documents: [index] };
  const asked = (): (string | undefined)[] => zylon.asked.map(({ path, query }) => query['q'] ?? path);
  return { context, clock, log, results, searched, asked, api: zylon.api, redact: (text: string) => text };
}

describe('until it is found', () => {
  test('each text again, until it is; the log says how many', async () => {
    let searches = 0;
    const answer: Answer = ({ query }) => (query['q'] === 'one' || (searches += 1) > 2 ? found : []);
    const { context, searched, asked, log, clock } = searching(answer, { texts: ['one', 'two'] });
    await expectFound(context, searched, { deadline: 10_000, signal: context.signal });
    expect(asked()).toEqual(['one', 'two', 'two', 'two']);
    expect(clock.now()).toBe(4000);
    expect(log.lines).toEqual(['info Searching: 1 of 2 texts found (2 s)', 'info Found: all 2 texts of expect-search']);
  });

  test('one text is told as one', async () => {
    const { context, searched, log } = searching(() => found);
    await expectFound(context, searched, { deadline: 0, signal: context.signal });
    expect(log.lines).toEqual(['info Found: the text of expect-search']);
  });

  test('the last search is at the deadline; what it found of other integrations is counted', async () => {
    const others = ['Artifact', 'artifactcontent', 'Project', undefined].map((type) => ({ type, id: 'x' }));
    const { context, searched, asked, clock } = searching(() => others, { wait: 3 });
    await expect(expectFound(context, searched, { deadline: 3000, signal: context.signal })).rejects.toMatchObject({
      code: 'not-searchable',
      explanation: {
        what: 'Everything is indexed, but a search did not find within 3 s: "one" (2 results in other integrations)',
      },
    });
    expect([asked(), clock.now()]).toEqual([['one', 'one', 'one'], 3000]);
  });

  test('none, one and two results in other integrations', () => {
    const { what } = notSearchable(
      new Map([
        ['a', 0],
        ['b', 1],
        ['c', 2],
      ]),
      5,
    ).explanation;
    const each = ['"a" (no result', '"b" (1 result', '"c" (2 results'].map((one) => `${one} in other integrations)`);
    expect(what).toBe(`Everything is indexed, but a search did not find within 5 s: ${each.join('; ')}`);
  });

  test.each([
    ['bad-request', 400],
    ['unprocessable', 422],
  ] as const)('%s blames the text', async (code, status) => {
    const { context, searched } = searching(throwing(failure(code, status)));
    await expect(expectFound(context, searched, { deadline: 0, signal: context.signal })).rejects.toMatchObject({
      ...{ code: 'bad-request', http: { status } },
      explanation: {
        what: 'The ingest went well, but Zylon refused to search for "one": It failed',
        why: 'Zylon does not accept this text in a search',
        remedy: 'Correct expect-search',
      },
    });
  });

  test('any other failure is what it is', async () => {
    const other = failure('forbidden', 403);
    const { context, searched } = searching(throwing(other));
    await expect(expectFound(context, searched, { deadline: 0, signal: context.signal })).rejects.toBe(other);
  });
});

describe('in a job', () => {
  async function searchedAll(answer: Answer, given: Given = {}, deadline = 10_000) {
    const one = searching(answer, given);
    await searchAll(one.context, { ...one.searched, results: one.results, deadline });
    return { ...one, failures: one.results.map((result) => result.failure) };
  }

  test('in a phase of its own', async () => {
    const { log, failures } = await searchedAll(() => found);
    expect(log.lines).toEqual(['phase Search for what was ingested', 'info Found: the text of expect-search', 'end']);
    expect(failures).toEqual([undefined, undefined]);
  });

  test('not without texts, and not after a failure of any', async () => {
    expect((await searchedAll(() => found, { texts: [] })).log.lines).toEqual([]);
    const { context, searched, results, log, asked } = searching(() => found);
    const [first] = results;
    if (first !== undefined) first.failure = failure('forbidden');
    await searchAll(context, { ...searched, results, deadline: 10_000 });
    expect([log.lines, asked()]).toEqual([[], []]);
  });

  test('a failure is one of all integrations; the phase ends', async () => {
    const { log, failures } = await searchedAll(throwing(failure('forbidden')));
    expect(failures).toEqual([failure('forbidden'), failure('forbidden')]);
    expect(log.lines.at(-1)).toBe('end');
  });

  test('a cancelled search says what goes on', async () => {
    const { failures } = await searchedAll(throwing(failure('cancelled')));
    expect(failures[0]?.explanation.why).toBe(
      'The action had already requested the ingest, and Zylon may go on with it',
    );
  });

  test('it may take the rest of the time, and one request more', async () => {
    expect((await searchedAll(slowly(found), { request: 0 })).failures[0]).toBeUndefined();
    expect((await searchedAll(slowly(found), { request: 5 }, -1000)).failures[0]).toBeUndefined();
    const { failures } = await searchedAll(slowly(found), { wait: 7, request: 0 }, -1000);
    expect(failures[0]).toEqual(notSearchable(new Map([['one', 0]]), 7));
  });
});
