/** What is said of an answer that has another shape than it should. */
import * as z from 'zod/mini';
import type { Call } from '../../src/http/client.ts';
import { GroupLog } from '../../src/log/log.ts';
import { checked } from '../../src/zylon/checked.ts';

const call: Call = {
  purpose: 'read',
  task: 'look\nit up',
  method: 'GET',
  segments: ['api', 'a/b', 'c d'],
  limits: { deadline: 0, signal: new AbortController().signal },
  log: new GroupLog(),
};
const schema = z.object({ id: z.string() });

test('a value of the right shape is what the schema makes of it', () => {
  expect(checked(schema, { id: 'a', more: 1 }, call)).toEqual({ id: 'a' });
});

test.each<[purpose: Call['purpose'], method: Call['method'], what: string]>([
  ['read', 'GET', 'Could not look it up'],
  ['create', 'POST', 'The request to look it up got no usable answer'],
])('another shape after a call to %s', async (purpose, method, what) => {
  const read = async () => Promise.resolve(checked(schema, { id: 5 }, { ...call, purpose, method }));
  await expect(read()).rejects.toMatchObject({
    code: 'unexpected-response',
    explanation: {
      what: `${what}: the answer has another shape than documented (field id: expected string)`,
      why: 'This version of Zylon has another API, or base-url names another service',
      remedy: 'Check base-url; if it is right, report this with the version of Zylon',
    },
    http: { status: 200, request: `${method} /api/a%2Fb/c%20d answered 200` },
  });
});
