/** The lists of documents, and the search in them: what is asked for, and what a page is read as. */
import type { Call } from '../../src/http/client.ts';
import { GroupLog } from '../../src/log/log.ts';
import type { ReadCall } from '../../src/zylon/api.ts';
import { DocumentLists, type ReadingApi } from '../../src/zylon/document-lists.ts';

const limits = { deadline: 0, signal: new AbortController().signal };

/** Lists of an API whose every answer is this JSON, and what it was asked for. */
function answering(json: unknown): { lists: DocumentLists; asked: ReadCall[] } {
  const asked: ReadCall[] = [];
  const api: ReadingApi = {
    read: async (call, given, check) => {
      asked.push(call);
      const whole: Call = { ...call, purpose: 'read', method: 'GET', limits: given, log: new GroupLog() };
      return Promise.resolve(check(json, whole));
    },
    me: async () => Promise.resolve({ id: 'u1' }),
  };
  return { lists: new DocumentLists(api), asked };
}

test('what is asked for', async () => {
  const { lists, asked } = answering([]);
  expect(await lists.userId(limits)).toBe('u1');
  await lists.projects('u1', undefined, limits);
  await lists.projects('u1', { after: 'x' }, limits);
  await lists.artifacts('p1', { page: 2 }, { include_descendants: 'true' }, limits);
  await lists.search('a word', limits);
  const projects = { task: 'list the projects', segments: ['user', 'u1', 'project'] };
  expect(asked).toEqual([
    { ...projects, query: { page_size: '100' } },
    { ...projects, query: { page_size: '100', after: 'x' } },
    {
      task: 'list the documents of the project p1',
      segments: ['project', 'p1', 'artifact'],
      query: { include_descendants: 'true', page_size: '100', page: '2' },
    },
    { task: 'search in Zylon', segments: ['search'], query: { q: 'a word', limit: '100' } },
  ]);
});

test.each<[answer: unknown, page: unknown]>([
  [[{ id: 'a' }, { id: 5 }, {}], { items: [{ id: 'a' }, { id: '5' }], skipped: 1, more: false }],
  [
    { data: [{ id: 'a' }], next_cursor: 7, has_next_page: true },
    { items: [{ id: 'a' }], skipped: 0, next: '7' },
  ],
  [
    { data: [], next_cursor: '', has_next_page: true },
    { items: [], skipped: 0, more: true },
  ],
  [
    { data: [], next_cursor: 'x', has_next_page: false },
    { items: [], skipped: 0 },
  ],
  [
    { data: [], next_cursor: {}, has_next_page: 'yes' },
    { items: [], skipped: 0, more: false },
  ],
])('%j is a page of projects', async (answer, page) => {
  expect(await answering(answer).lists.projects('u1', undefined, limits)).toEqual(page);
});

test('of what a search finds, fields of another shape are left out, and so is what is no result', async () => {
  const found = [
    { id: 5, type: 'Document', metadata: { name: 'Page', project_id: 'p1', more: 1 } },
    'no result',
    { id: {}, metadata: 'none' },
  ];
  expect(await answering(found).lists.search('Page', limits)).toEqual([
    { id: '5', type: 'Document', metadata: { name: 'Page', project_id: 'p1' } },
    {},
  ]);
});

test.each<[name: string, ask: (lists: DocumentLists) => Promise<unknown>, what: string]>([
  [
    'what is found',
    (lists) => lists.search('x', limits),
    'Could not search in Zylon: the answer has another shape than documented (the whole answer: expected a list)',
  ],
  [
    'a page',
    (lists) => lists.projects('u1', undefined, limits),
    'Could not list the projects: the answer has another shape than documented (field data: expected array)',
  ],
])('%s of another shape: unexpected-response', async (_name, ask, what) => {
  await expect(ask(answering({ data: 5 }).lists)).rejects.toMatchObject({
    code: 'unexpected-response',
    explanation: { what },
  });
});
