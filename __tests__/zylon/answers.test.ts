/** What each answer is read as. */
import { asAcknowledgement, asJson } from '../../src/zylon/answers.ts';
import { asActionError } from '../../src/http/error.ts';
import { answerOf } from '../support/answer.ts';

test.each<[contentType: string, text: string, code: string]>([
  ['application/json', '[1,', 'bad-json'],
  ['application/json', '[1] [2]', 'bad-json'],
  ['application/json', '', 'bad-json'],
  ['application/vnd.api+JSON; charset=utf-8', '{', 'bad-json'],
  ['application/json', ' <html>', 'not-api'],
  ['text/plain', '{', 'not-api'],
])('%s with %j is no document', async (contentType, text, code) => {
  await expect(asJson(answerOf(text, { contentType }))).rejects.toMatchObject({ code, explanation: { what: text } });
});

test('JSON is read behind any content type', async () => {
  expect(await asJson(answerOf('{"a":1}', { contentType: 'text/plain' }))).toEqual({ a: 1 });
});

test('32 MiB are read, a byte more is not', async () => {
  const most = 32 * 1024 * 1024;
  const whole = `[1]${' '.repeat(most - 3)}`;
  expect(await asJson(answerOf(whole))).toEqual([1]);
  const failure = { code: 'too-large', explanation: { what: String(most) } };
  await expect(asJson(answerOf(`${whole} `))).rejects.toMatchObject(failure);
  await expect(asJson(answerOf(`${whole} `, { contentType: 'text/plain' }))).rejects.toMatchObject({ code: 'not-api' });
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
