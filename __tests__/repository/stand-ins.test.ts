/** What the bundle has in place of packages: every name that is imported, harmless to make, loud when used. */
import { readdirSync, readFileSync } from 'node:fs';
import * as http from 'node:http';
import { join } from 'node:path';
import * as tunnel from '../../scripts/bundle/tunnel.ts';
import * as undici from '../../scripts/bundle/undici.ts';

const PACKAGES = 'node_modules/@actions';

const sources = readdirSync(PACKAGES, { recursive: true, encoding: 'utf8' })
  .filter((file) => /[\\/]lib[\\/].+\.js$/.test(file))
  .map((file) => readFileSync(join(PACKAGES, file), 'utf8'));

const found = (pattern: RegExp): string[] => [
  ...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, names = '']) => names.trim()))),
];

test('they have every name that the packages of GitHub import', () => {
  const imported = found(/^import \{(.+)\} from 'undici';/gm).flatMap((names) => names.split(/\s*,\s*/));
  const fromUndici = [...imported, ...found(/\bundici_1\.(\w+)/g)];
  expect(fromUndici).not.toEqual([]);
  expect(Object.keys(undici)).toEqual(expect.arrayContaining(fromUndici));

  const fromTunnel = found(/\btunnel\.(\w+)/g);
  expect(fromTunnel).not.toEqual([]);
  expect(Object.keys(tunnel)).toEqual(expect.arrayContaining(fromTunnel));
});

test('to make one is harmless, since @actions/github does so on import; to use one is not', async () => {
  const agent = new undici.ProxyAgent();
  expect(() => agent.dispatch()).toThrow('ProxyAgent of undici is not in this bundle');
  await expect(undici.fetch()).rejects.toThrow('fetch of undici is not in this bundle');

  for (const make of Object.values(tunnel)) {
    const request = (): unknown => Reflect.apply(http.request, undefined, [{ host: '127.0.0.1', agent: make() }]);
    expect(request).toThrow('tunnel is not in this bundle');
  }
});
