import { isConfigured } from '../../src/pipeline/configured.ts';
import { type Connector, connectorOf } from '../../src/zylon/connectors.ts';

function connector(type: string): Connector {
  const found = connectorOf(type);
  if (found === undefined) throw new Error(`no connector ${type}`);
  return found;
}

const site = { base_url: 'https://x', site: 'docs' };

const rows: [type: string, config: unknown, reason: string | undefined][] = [
  ['claromentis', site, undefined],
  ['claromentis', { site: 'docs' }, undefined],
  ['claromentis', { ...site, other: null }, undefined],
  ['claromentis', { site: 0 }, undefined],
  ['claromentis', { site: false }, undefined],
  ['claromentis', { site: { id: 1 } }, undefined],
  ['claromentis', { site: ['docs'] }, undefined],
  ['claromentis', { ...site, site: ' ' }, 'its config has no value for site'],
  ['claromentis', { ...site, site: null }, 'its config has no value for site'],
  ['claromentis', { ...site, site: undefined }, 'its config has no value for site'],
  ['claromentis', { ...site, site: [] }, 'its config has no value for site'],
  ['claromentis', { ...site, site: {} }, 'its config has no value for site'],
  ['claromentis', { base_url: '', site: '' }, 'its config has no value for base_url and site'],
  ['claromentis', { other: 1 }, 'its config has neither of base_url, site'],
  ['claromentis', {}, 'its config is empty'],
  ['claromentis', null, 'its config is null, not an object'],
  ['claromentis', [site], 'its config is a list, not an object'],
  ['claromentis', 'x', 'its config is a string, not an object'],
  ['confluencelocal', { anything: '' }, undefined],
  ['confluencelocal', {}, 'its config is empty'],
];
test.each(rows)('%s with %j: %s', (type, config, reason) => {
  expect(isConfigured(config, connector(type))).toMatchObject(
    reason === undefined ? { ok: true } : { ok: false, reason },
  );
});

test.each<[type: string, config: unknown, place: string | undefined]>([
  ['claromentis', site, 'docs'],
  ['confluencelocal', { space_key: ' SUP ', site: 'docs' }, ' SUP '],
  ['claromentis', { base_url: 'https://x' }, undefined],
  ['claromentis', { site: 5 }, undefined],
  ['confluencelocal', { space_key: ' ' }, undefined],
])('%s with %j: what is read of it is %j', (type, config, place) => {
  expect(isConfigured(config, connector(type))).toEqual({ ok: true, ...(place === undefined ? {} : { place }) });
});

test('a connector is known by each of its spellings, and by nothing else', () => {
  for (const spelling of ['confluencelocal', ' ConfluenceLocal ', 'confluencelocallegacy', 'CONFLUENCELOCALLEGACY']) {
    expect(connectorOf(spelling)?.type).toBe('confluencelocal');
  }
  expect(['', 'confluence-local', 'jira'].map(connectorOf)).toEqual([undefined, undefined, undefined]);
});
