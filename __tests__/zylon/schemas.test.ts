/** What is taken from an answer, and what else may be in its place. */
import type * as z from 'zod/mini';
import { HEALTH, INTEGRATION, ME, SYNC_PROGRESS } from '../../src/zylon/schemas.ts';

/** The value as the schema has it, or the problem. */
const parsed = (schema: z.ZodMiniType, value: unknown): unknown => {
  const { success, data, error } = schema.safeParse(value);
  return success ? data : error.issues[0]?.message;
};

test('an integration has an id that can stand in a path; its type may be missing', () => {
  const rows: [value: unknown, read: unknown][] = [
    [{ id: 'a' }, { id: 'a', type: '' }],
    [
      { id: 7, type: 5, provider_data: { username: 'svc' } },
      { id: '7', type: '', provider_data: { username: 'svc' } },
    ],
    [{ id: {} }, 'neither text nor a number'],
    [{ id: 1.5 }, 'no id that can stand in a path'],
    [{ id: '..' }, 'no id that can stand in a path'],
  ];
  for (const [value, read] of rows) expect(parsed(INTEGRATION, value)).toEqual(read);
});

test('of the user and of the version, everything may be missing', () => {
  const user = { id: 'u1', name: 'Ada', state: 'Active' };
  expect(parsed(ME, { ...user, more: 1 })).toEqual(user);
  expect(parsed(ME, { id: '..', name: 5, state: null })).toEqual({});
  expect(parsed(HEALTH, { commit: 'abc', more: 1 })).toEqual({ commit: 'abc' });
  expect(parsed(HEALTH, { commit: 5 })).toEqual({});
});

test('of progress, each field is taken where it is of its kind', () => {
  const named = { name: 'a.pdf', title: 'A' };
  const progress = { artifact_id: 'a1', artifact: named, integration_item: named, progress: 0.5 };
  expect(parsed(SYNC_PROGRESS, { ...progress, op: 'added' })).toEqual(progress);
  expect(parsed(SYNC_PROGRESS, { artifact_id: 5, artifact: 'x', integration_item: null, progress: '1' })).toEqual({});
});
