/** Looks at the documents of a Zylon that refuses or ignores what it is asked for. */
import { ActionError, type ErrorCode } from '../../src/http/error.ts';
import type { Document } from '../../src/documents/documents.ts';
import { Looks } from '../../src/documents/looks.ts';
import { type Answer, fakeZylon, linesLog } from '../support/fake-zylon.ts';

const limits = { deadline: 0, signal: new AbortController().signal };
const artifact = (id: string, ingest_status?: string) => ({ id, integration_id: 'i', ingest_status });
const refusal = (status: number, code: ErrorCode = 'bad-request'): ActionError =>
  new ActionError(code, { what: 'Refused', why: 'Why', remedy: 'Remedy' }, { http: { status } });

function looking(answer: Answer, projectIds: readonly string[] = ['p1']) {
  const { api: lists, asked } = fakeZylon(answer);
  const log = linesLog();
  const looks = new Looks({ lists, log, redact: (text) => text.replaceAll('secret', '***'), projectIds });
  const found: string[] = [];
  const take = ({ id }: Document): void => void found.push(id);
  return { looks, asked, log, found, take };
}

const NO_STATES = 'notice Zylon refused to list documents of every state or folder. So failed documents';

test.each([400, 422])(
  'a whole look goes on to the next filter after %i, and says what may be missing',
  async (status) => {
    const state = 'Published,Processing,Error,Initializing,Unavailable';
    const accepts = async (accepted: number): Promise<[unknown[], string[]]> => {
      let tries = 0;
      const one = looking(() => {
        tries += 1;
        if (tries <= accepted) throw refusal(status);
        return [artifact('a', 'Done')];
      });
      await one.looks.whole(limits, one.take);
      await one.looks.whole(limits, one.take); // it stays with the filter that was accepted
      expect(one.found).toEqual(['a', 'a']);
      const filters = one.asked.map(({ query }) => [query['include_descendants'], query['state']]);
      return [filters, one.log.lines];
    };
    const [all, descendants, none] = [
      ['true', state],
      ['true', undefined],
      [undefined, undefined],
    ];
    expect(await accepts(0)).toEqual([[all, all], []]);
    expect(await accepts(1)).toEqual([[all, descendants, descendants], [`${NO_STATES} may be missing in the counts.`]]);
    expect(await accepts(2)).toEqual([
      [all, descendants, none, none],
      [`${NO_STATES} and those in folders may be missing in the counts.`],
    ]);
  },
);

test.each<[ErrorCode, number, string]>([
  ['bad-request', 400, 'Correct project-id, or leave it empty to look in every project of the user'],
  ['unprocessable', 422, 'Correct project-id, or leave it empty to look in every project of the user'],
  ['not-found', 404, 'Correct project-id, or leave it empty to look in every project of the user'],
  ['forbidden', 403, 'Correct project-id, or leave it empty to look in every project of the user'],
  ['server-error', 500, 'Remedy'],
])('%s of a given project', async (code, status, remedy) => {
  const { looks, take } = looking(() => {
    throw refusal(status, code);
  });
  await expect(looks.whole(limits, take)).rejects.toMatchObject({ code, http: { status }, explanation: { remedy } });
});

test('the projects are asked for once, until the next whole look; those without an id are skipped', async () => {
  const data = [{ id: 'p1' }, { name: 'no id' }];
  const { looks, asked, log, take } = looking(({ path }) => (path.startsWith('user') ? data : []), []);
  expect([await looks.projects(limits), await looks.projects(limits)]).toEqual([['p1'], ['p1']]);
  expect(asked).toHaveLength(1);
  await looks.whole(limits, take);
  expect(asked.map(({ path }) => path)).toEqual(['user/u1/project', 'user/u1/project', 'project/p1/artifact']);
  expect(log.lines).toEqual(['notice Skipped projects without a usable id.']);
});

test('no notice where nothing is skipped', async () => {
  const { looks, log } = looking(() => [{ id: 'p1' }], []);
  await looks.projects(limits);
  expect(log.lines).toEqual([]);
});

test.each<[string, Answer, boolean, string[]]>([
  ['accepted', () => [artifact('a', 'Parsing')], true, []],
  ['accepted, half of them done meanwhile', () => [artifact('a', 'Parsing'), artifact('b', 'Done')], true, []],
  ['ignored', () => [artifact('a', 'Done')], false, ['ignores']],
  [
    'refused',
    () => {
      throw refusal(400);
    },
    false,
    ['refuses'],
  ],
])('the filter of pending documents, %s', async (_name, answer, listed, verbs) => {
  const { looks, log, take } = looking(answer);
  expect(await looks.pending(['p1'], limits, take)).toBe(listed);
  expect(looks.filters).toBe(listed);
  const line = (verb: string) =>
    `info Zylon ${verb} the filter ingest_status, so each look goes through every document`;
  expect(log.lines).toEqual(verbs.map(line));
});

test('a word that nobody knows is asked for from then on and told once; no more than twenty, and no odd ones', async () => {
  const odd = ['!Odd', 'Odd!', 'x'.repeat(41), 'a,b'];
  const words = [...odd, ...Array.from({ length: 25 }, (_, at) => `Word-${at}`)];
  const { looks, asked, log, take } = looking(() => words.map((word) => artifact(word, word)));
  await looks.whole(limits, take);
  await looks.pending(['p1'], limits, take);
  const known = words.slice(odd.length, odd.length + 20);
  expect(asked.at(-1)?.query['ingest_status']).toBe(['NotStarted,Processing,Parsing,Storing', ...known].join(','));
  const notice = (word: string) =>
    `notice Zylon reports an ingest_status that is unknown to this action: ${word}. It counts as pending.`;
  expect(log.lines).toEqual(known.map(notice));
});

test('documents without ingest_status are told of once', async () => {
  const { looks, log, take } = looking(() => [artifact('a'), artifact('b', '')]);
  await looks.whole(limits, take);
  expect(log.lines).toEqual([
    'notice Zylon reports no ingest_status for some documents. They count as indexed once they are published.',
  ]);
});
