/** What each answer is read as, and where a list ends. */
import { asAcknowledgement, asJson, asList } from '../../src/zylon/answers.ts';
import { asActionError } from '../../src/http/error.ts';
import { answerOf } from '../support/answer.ts';

test.each([
  '{"a":[1]}',
  '5',
  'null',
  '{"data":{"0":1}}',
  '{"data":[1],"has_next_page":true}',
  '{"data":[1],"next_cursor":"x"}',
])('%s is JSON, and no whole list', async (json) => {
  expect(await asList(answerOf(json))).toBeUndefined();
});

test.each(['[1]', '\ufeff [1]', '{"data":[1]}', '{"data":[1],"has_next_page":false,"next_cursor":null}'])(
  '%s is a list',
  async (json) => expect(await asList(answerOf(json))).toEqual([1]),
);

test.each<[contentType: string, text: string, code: string]>([
  ['application/json', '[1,', 'bad-json'],
  ['application/json', '[1] [2]', 'bad-json'],
  ['application/json', '', 'bad-json'],
  ['application/vnd.api+JSON; charset=utf-8', '{', 'bad-json'],
  ['application/json', ' <html>', 'not-api'],
  ['text/plain', '{', 'not-api'],
])('%s with %j is neither a document nor a list', async (contentType, text, code) => {
  for (const read of [asJson, asList]) {
    await expect(read(answerOf(text, { contentType }))).rejects.toMatchObject({ code, explanation: { what: text } });
  }
});

test('JSON is read behind any content type, and shown to the log of a debug run', async () => {
  const seen: unknown[] = [];
  const saw = (value: unknown) => seen.push(value);
  expect(await asJson(answerOf('{"a":1}', { contentType: 'text/plain', saw }))).toEqual({ a: 1 });
  expect(seen).toEqual([{ a: 1 }]);
});

test.each([
  ['a document', asJson, 1],
  ['a list', asList, 32],
])('%s of so many MiB is read, a byte more is not', async (_name, read, mib) => {
  const most = mib * 1024 * 1024;
  const whole = `[1]${' '.repeat(most - 3)}`;
  expect(await read(answerOf(whole))).toEqual([1]);
  const failure = { code: 'too-large', explanation: { what: String(most) } };
  await expect(read(answerOf(`${whole} `))).rejects.toMatchObject(failure);
  await expect(read(answerOf(`${whole} `, { contentType: 'text/plain' }))).rejects.toMatchObject({ code: 'not-api' });
});

test.each<[contentType: string, text: string, page: boolean]>([
  ['text/plain', 'ok', false],
  ['text/plain', '\n <html>', true],
  ['text/HTML', 'ok', true],
])('as an acknowledgement, %s with %j is a page: %s', async (contentType, text, page) => {
  const read = asAcknowledgement(answerOf(text, { contentType })).then(
    () => 'accepted',
    (error: unknown) => asActionError(error).code,
  );
  expect(await read).toBe(page ? 'not-api' : 'accepted');
});
