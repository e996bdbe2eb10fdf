/** What each answer is read as, and where a list ends. */
import { asAcknowledgement, asJson, asList, MAX_LIST_BYTES } from '../../src/zylon/answers.ts';
import { ActionError } from '../../src/http/error.ts';
import type { OpenAnswer } from '../../src/http/open-answer.ts';

/** A body of these pieces. */
async function* bodyOf(pieces: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(Buffer.from(piece));
}

const failure = (code: 'not-api' | 'bad-json' | 'too-large' | 'unexpected-response', what = code): ActionError =>
  new ActionError(code, { what, why: '', remedy: '' });

/** `asked`: the kind of the failure that was made, and the excerpt, or the limit, it was made of; `seen`: JSON values. */
function answerOf(contentType: string, ...pieces: string[]) {
  const asked: [kind: string, of: string | number][] = [];
  const seen: unknown[] = [];
  const answer: OpenAnswer = {
    name: 'GET /x',
    contentType,
    body: bodyOf(pieces),
    saw: (value) => seen.push(value),
    bodyFailure: (kind, text) => {
      asked.push([kind, text]);
      return failure(kind);
    },
    tooLarge: (limit) => {
      asked.push(['too-large', limit]);
      return failure('too-large');
    },
  };
  return { answer, asked, seen };
}

const listed = (answer: OpenAnswer): Promise<readonly unknown[]> =>
  asList(answer, () => failure('unexpected-response'));

test.each<[name: string, pieces: string[], code: string, asked: [kind: string, text: string][]]>([
  ['another JSON value', ['{"a":[1]}'], 'unexpected-response', []],
  ['a scalar', ['5'], 'unexpected-response', []],
  ['null', ['null'], 'unexpected-response', []],
  ['data that is no list', ['{"data":{"0":1}}'], 'unexpected-response', []],
  ['a page with more behind it', ['{"data":[1],"has_next_page":true}'], 'unexpected-response', []],
  ['a page with a cursor', ['{"data":[1],"next_cursor":"x"}'], 'unexpected-response', []],
  ['a list that is cut', ['[1,'], 'bad-json', [['bad-json', '[1,']]],
  ['no JSON in it', ['[x]'], 'bad-json', [['bad-json', '[x]']]],
  ['two lists', ['[1] [2]'], 'bad-json', [['bad-json', '[1] [2]']]],
  ['a page', ['<html>'], 'not-api', [['not-api', '<html>']]],
  ['broken JSON', ['{'], 'bad-json', [['bad-json', '{']]],
  ['nothing', [], 'bad-json', [['bad-json', '']]],
])('%s is no list', async (_name, pieces, code, expected) => {
  const { answer, asked } = answerOf('application/json', ...pieces);
  await expect(listed(answer)).rejects.toMatchObject({ code });
  expect(asked).toEqual(expected);
});

test.each(['{"data":[1]}', '{"data":[1],"has_next_page":false,"next_cursor":null,"total_count":1}'])(
  'the only page of a list is the list: %s',
  async (page) => expect(await listed(answerOf('application/json', page).answer)).toEqual([1]),
);

test('a JSON value is shown to the log of a debug run', async () => {
  const { answer, seen } = answerOf('application/json', '{"a":', '1}');
  expect(await asJson(answer)).toEqual({ a: 1 });
  expect(seen).toEqual([{ a: 1 }]);
});

test('a list is one behind any content type, after a mark, and with an element of more than 1 MiB', async () => {
  expect(await listed(answerOf('text/plain', '[1,2]').answer)).toEqual([1, 2]);
  expect(await listed(answerOf('application/json', '\ufeff', ' [1]').answer)).toEqual([1]);
  const long = 'x'.repeat(1024 * 1024);
  expect(await listed(answerOf('application/json', '["', long, '"]').answer)).toEqual([long]);
});

test('32 MiB are a list, a byte more is none', async () => {
  const space = ' '.repeat(MAX_LIST_BYTES / 64);
  const whole = ['[1]', ...Array<string>(63).fill(space), space.slice(3)];
  expect(await listed(answerOf('application/json', ...whole).answer)).toEqual([1]);
  const { answer, asked } = answerOf('application/json', ...whole, ' ');
  await expect(listed(answer)).rejects.toMatchObject({ code: 'too-large' });
  expect(asked).toEqual([['too-large', 32 * 1024 * 1024]]);
});

test('what a document that is none is told with', async () => {
  for (const [contentType, text, kind] of [
    ['application/json', '{', 'bad-json'],
    ['application/vnd.api+JSON; charset=utf-8', '{', 'bad-json'],
    ['application/json', ' <', 'not-api'],
    ['text/plain', '{', 'not-api'],
  ] as const) {
    const { answer, asked } = answerOf(contentType, text);
    await expect(asJson(answer)).rejects.toMatchObject({ code: kind });
    expect(asked).toEqual([[kind, text]]);
  }
  const { answer, asked } = answerOf('text/HTML', 'ok');
  await expect(asAcknowledgement(answer)).rejects.toMatchObject({ code: 'not-api' });
  expect(asked).toEqual([['not-api', 'ok']]);
});

test.each<[contentType: string, body: string, page: boolean]>([
  ['text/plain', 'ok', false],
  ['text/plain', '\n <html>', true],
  ['text/html', 'ok', true],
])('as an acknowledgement, %s with %j is a page: %s', async (contentType, body, page) => {
  const { answer, asked } = answerOf(contentType, body);
  await asAcknowledgement(answer).catch(() => undefined);
  expect(asked).toEqual(page ? [['not-api', body]] : []);
});
