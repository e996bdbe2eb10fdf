/** A list that is read element by element: what is one, what each answer is read as, and where it ends. */
import { asAcknowledgement, asJson, asList } from '../../src/zylon/answers.ts';
import { ActionError } from '../../src/errors/action-error.ts';
import type { OpenAnswer } from '../../src/http/client.ts';
import { beginning, MAX_LIST_BYTES, readList } from '../../src/zylon/json-list.ts';

type Piece = string | Uint8Array;

/** A body of these pieces; `read` counts those that were taken, `left` says that nobody waits for more. */
function bodyOf(...pieces: Piece[]) {
  const state = { read: 0, left: false };
  const body = (async function* (): AsyncGenerator<Uint8Array> {
    try {
      for (const piece of pieces) {
        state.read += 1;
        yield await Promise.resolve(typeof piece === 'string' ? Buffer.from(piece) : piece);
      }
    } finally {
      state.left = true;
    }
  })();
  return { body, state };
}

async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

test.each<[name: string, pieces: Piece[], isArray: boolean, whole: string]>([
  ['a list', ['[1', ',2]'], true, '[1,2]'],
  ['a list after space', [' \n', '\t', '', ' [', ']'], true, '[]'],
  ['a list after a mark', ['\ufeff', ' [1]'], true, '[1]'],
  ['a list after a mark that is cut', [Buffer.from([0xef]), Buffer.from([0xbb, 0xbf]), '[1]'], true, '[1]'],
  ['an object that holds a list', ['{"a":', '[1]}'], false, '{"a":[1]}'],
  ['space alone', [' ', '\n'], false, ' \n'],
  ['nothing', [], false, ''],
])('%s', async (_name, pieces, isArray, whole) => {
  const begun = await beginning(bodyOf(...pieces).body);
  expect(begun.isArray).toBe(isArray);
  expect(await textOf(begun.whole)).toBe(whole);
});

test('space without an end is no list, and is not kept', async () => {
  const spaces = Array.from({ length: 40 }, () => ' '.repeat(64 * 1024));
  const { body, state } = bodyOf(...spaces);
  expect((await beginning(body)).isArray).toBe(false);
  expect(state.read).toBe(17); // the first past 1 MiB
});

test('no more is read than it takes to tell, and nothing is read on after the reader left', async () => {
  const { body, state } = bodyOf(' ', '[', '1', ']');
  const { whole } = await beginning(body);
  expect(state).toEqual({ read: 2, left: false });
  for await (const chunk of whole) {
    expect(Buffer.from(chunk).toString()).toBe('[');
    break;
  }
  expect(state).toEqual({ read: 2, left: true });
});

test('each element is given with its number, also the last', async () => {
  const seen = await readList(bodyOf('[{"a":', '1},', ' 2', ',"x"]').body, (value, index) => [index, value]);
  expect(seen).toEqual([
    [0, { a: 1 }],
    [1, 2],
    [2, 'x'],
  ]);
});

test('32 MiB are a list, a byte more is none', async () => {
  const space = ' '.repeat(MAX_LIST_BYTES / 64);
  const rest = Array<string>(64).fill(space);
  const whole = ['[1]', ...rest.slice(1), space.slice(3)];
  expect(MAX_LIST_BYTES).toBe(32 * 1024 * 1024);
  expect(await readList(bodyOf(...whole).body, Number)).toEqual([1]);
  await expect(readList(bodyOf(...whole, ' ').body, Number)).rejects.toMatchObject({
    kind: 'too-large',
    message: 'the list has more than 32 MiB',
  });
});

const failure = (code: 'not-api' | 'bad-json' | 'too-large' | 'unexpected-response', what = code): ActionError =>
  new ActionError(code, { what, why: '', remedy: '' });

/** `asked`: the kind of the failure that was made, and the excerpt it was made of. */
function answerOf(contentType: string, ...pieces: Piece[]) {
  const asked: [kind: string, text: string][] = [];
  const { body, state } = bodyOf(...pieces);
  const bodyFailure: OpenAnswer['bodyFailure'] = (kind, text) => {
    asked.push([kind, text]);
    return failure(kind);
  };
  return { answer: { name: 'GET /x', contentType, body, bodyFailure }, asked, state };
}

const listed = (answer: OpenAnswer): Promise<unknown[]> => asList(answer, Number, () => failure('unexpected-response'));

test.each<[name: string, pieces: string[], code: string, asked: [kind: string, text: string][]]>([
  ['another JSON value', ['{"a":[1]}'], 'unexpected-response', []],
  ['a list that is cut', ['[1,'], 'bad-json', [['bad-json', 'its list is not closed']]],
  ['no JSON in it', ['[x]'], 'bad-json', [['bad-json', 'x']]],
  ['two lists', ['[1] [2]'], 'bad-json', [['bad-json', 'it is not one list']]],
  [
    'an element of more than 1 MiB',
    ['["', 'x'.repeat(1024 * 1024), '"]'],
    'too-large',
    [['too-large', 'one value has more than 1 MiB']],
  ],
  ['a page', ['<html>'], 'not-api', [['not-api', '<html>']]],
  ['broken JSON', ['{'], 'bad-json', [['bad-json', '{']]],
])('%s is no list', async (_name, pieces, code, expected) => {
  const { answer, asked } = answerOf('application/json', ...pieces);
  await expect(listed(answer)).rejects.toMatchObject({ code });
  expect(asked).toEqual(expected);
});

test('a list is one behind any content type, and a failure of an element is that failure', async () => {
  expect(await listed(answerOf('text/plain', '[1,2]').answer)).toEqual([1, 2]);
  const refuse = (): never => {
    throw failure('unexpected-response', 'bad-json');
  };
  const { answer, asked, state } = answerOf('application/json', '[1,', '2]', ' ');
  await expect(asList(answer, refuse, () => failure('not-api'))).rejects.toMatchObject({
    code: 'unexpected-response',
  });
  expect(asked).toEqual([]);
  expect(state.left).toBe(true);
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
