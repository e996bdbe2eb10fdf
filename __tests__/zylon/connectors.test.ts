import { connectorOf, CONNECTORS } from '../../src/zylon/connectors.ts';

test.each(CONNECTORS)('$type in every spelling, in any case, with space around it', (connector) => {
  for (const name of [connector.type, connector.slug, connector.entityType]) {
    for (const text of [name, name.toUpperCase(), ` ${name}\n`]) expect(connectorOf(text)).toBe(connector);
  }
});

test.each(['', 'any', 'confluence-local', 'file system'])('%j is none', (text) =>
  expect(connectorOf(text)).toBeUndefined(),
);
