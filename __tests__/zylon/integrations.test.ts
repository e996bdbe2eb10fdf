import { connectorOf } from '../../src/zylon/connectors.ts';
import { readIntegrations, unclearOf } from '../../src/zylon/integrations.ts';

const read = (...list: unknown[]) => readIntegrations(list, (id) => id.includes('secret'));

test('an id may be a number, and what is not needed may be of any shape', () => {
  const told = [
    { id: 7, type: 'FileSystem', provider_data: 'svc', more: {} },
    { id: 'a', type: 'Newer', provider_data: { username: 5 } },
    { id: 'b', type: 'FileSystem', provider_data: { username: 'svc', more: 1 } },
    { id: 'c', type: 'FileSystem', provider_data: null },
  ];
  expect(read(...told)).toEqual({
    integrations: [
      { id: '7', type: 'FileSystem', provider_data: undefined },
      { id: 'a', type: 'Newer', provider_data: { username: undefined } },
      { id: 'b', type: 'FileSystem', provider_data: { username: 'svc' } },
      { id: 'c', type: 'FileSystem', provider_data: undefined },
    ],
    unclear: [],
  });
});

test.each<[value: unknown, type: string, problem: string]>([
  ['int_1', '', 'number 2, the whole answer: expected object'],
  [null, '', 'number 2, the whole answer: expected object'],
  [{ type: 'FileSystem' }, 'FileSystem', 'number 2, field id: neither text nor a number'],
  [{ id: 1.5, type: 'Newer' }, 'Newer', 'number 2, field id: no id that can stand in a path'],
  [{ id: 2 ** 53, type: 5 }, '', 'number 2, field id: no id that can stand in a path'],
  [{ id: '..', type: 'FileSystem' }, 'FileSystem', 'number 2, field id: no id that can stand in a path'],
  [{ id: 'a-secret', type: 'FileSystem' }, 'FileSystem', 'number 2, field id: it contains a secret of this run'],
])('%j is unclear, and spoils no other', (value, type, problem) => {
  const good = { id: 'a', type: 'FileSystem' };
  const { integrations, unclear } = read(good, value, good);
  expect(integrations).toHaveLength(2);
  expect(unclear).toEqual([{ type, problem }]);
});

test('one with an id and no type is there, and unclear', () => {
  for (const value of [{ id: 'a' }, { id: 'a', type: null }]) {
    const { integrations, unclear } = read(value);
    expect(integrations).toMatchObject([{ id: 'a', type: '' }]);
    expect(unclear).toEqual([{ type: '', problem: 'number 1, field type: missing' }]);
  }
});

test('what may be of a connector: its own type in any spelling, or none', () => {
  const listed = read({ type: 'FileSystem' }, { type: 'filesystem' }, { type: 'Newer' }, {}, { type: 'Confluence' });
  const numbers = (type?: string) =>
    unclearOf(listed, type === undefined ? undefined : connectorOf(type)).map(({ problem }) => problem.slice(7, 8));
  expect(numbers('filesystem')).toEqual(['1', '2', '4']);
  expect(numbers('claromentis')).toEqual(['4']);
  expect(numbers()).toEqual(['1', '2', '3', '4', '5']);
});
