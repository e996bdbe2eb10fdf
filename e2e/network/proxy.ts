/**
 * The committed bundle behind a real proxy: tinyproxy, between it and the simulator. The runner's variables are
 * honoured, a certificate is checked through a tunnel as it is without one, and no failure is green or goes around.
 */
import { lookup } from 'node:dns/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { SEED, type SimEvent, type Simulator, startSimulator } from '../../simulator/simulator.ts';
import { check, conclude, expectRun, type Expected, expectSame } from '../cases.ts';
import { makeCertificate } from '../../simulator/http/certificate.ts';
import { temporaryFolder } from '../leftovers.ts';
import type { ActionRun } from '../../runner/outputs.ts';
import { runAction } from '../runner.ts';
import { freePorts, LOOPBACK, programPath } from './servers.ts';
import { startTinyproxy, type Tinyproxy } from './tinyproxy.ts';

// A loopback name is never reached through a proxy. This machine's own name often is one that does not look it; where
// it is not, the unspecified address does as well: to connect to it is to connect to this machine.
async function ownHost(): Promise<{ name: string; address: string }> {
  const name = hostname().toLowerCase();
  const found = await lookup(name, { family: 4 }).catch(() => undefined);
  const isOwn = found?.address.startsWith('127.') === true && !/^(localhost$|127\.)/.test(name);
  return isOwn ? { name, address: found.address } : { name: '0.0.0.0', address: LOOPBACK };
}

const USER = 'runner';
const PASSWORD = 'half-of.it-is-dots';
/** As in the URL of a proxy, with more encoded than has to be: it is to be decoded. */
const encoded = (password: string): string => password.replaceAll('-', '%2D').replaceAll('.', '%2E');
const credentials = (password: string): string => `${USER}:${encoded(password)}@`;

const STARTED = { type: 'sync_started', current_artifact_count: 42, integration_item_count: 120 };
const op = (name: string): SimEvent => ({ type: 'sync_progress', op: name, artifact_id: `artifact_${name}` });
const EVENTS = [STARTED, ...['Added', 'Updated', 'Updated', 'Error'].map(op)];
const COUNTS = {
  'current-artifact-count': '42',
  'integration-item-count': '120',
  'added-count': '1',
  'updated-count': '2',
  'error-count': '1',
};
const STARTED_ONLY = {
  'current-artifact-count': '42',
  'integration-item-count': '120',
  'added-count': '',
  'error-code': '',
  'sync-status': 'started',
};
const CUT = { ...COUNTS, 'error-code': 'stream-cut', 'sync-status': 'unknown' };

/** A failure that the proxy, named, is the cause of: nothing of the request reached the server. */
const refused = (proxy: string, why: RegExp): Expected['outputs'] => ({
  'error-code': 'connect',
  'sync-status': 'not-requested',
  'error-message': new RegExp(`(?=.*\\bproxy ${proxy.replaceAll('.', '\\.')})(?=.*${why.source})`, 's'),
});

interface World {
  /** The name of the servers, never taken for a loopback one. */
  readonly host: string;
  readonly secure: Simulator;
  readonly plain: Simulator;
  /** TLS with a certificate for another host. */
  readonly elsewhere: Simulator;
  readonly ca: string;
  readonly otherCa: string;
}

async function cases(
  world: World,
  start: (name: string, rules: readonly string[]) => Promise<Tinyproxy>,
): Promise<void> {
  const { host, secure, plain, elsewhere } = world;
  const simulators = [secure, plain, elsewhere];
  const [nowhere = 0, notAllowed = 0] = await freePorts(2);
  const tunnels = [secure.port, elsewhere.port, nowhere].map((port) => `ConnectPort ${port}`);
  const open = await start('open', tunnels);
  const guarded = await start('guarded', [...tunnels, `BasicAuth ${USER} ${PASSWORD}`]);
  const impatient = await start('impatient', [...tunnels, 'Timeout 1']);
  const proxies = [open, guarded, impatient];
  const secureUrl = `https://${host}:${secure.port}`;
  const plainUrl = `http://${host}:${plain.port}`;

  const run = (
    url: string,
    variables: Record<string, string>,
    inputs: Record<string, string> = {},
  ): Promise<ActionRun> =>
    runAction(
      {
        'base-url': url,
        'api-token': secure.token,
        'integration-type': 'confluence',
        'integration-id': SEED.integrations.confluence,
        'allow-insecure-http': String(url.startsWith('http:')),
        'max-retries': '1',
        'ca-certificate': world.ca,
        ...inputs,
      },
      variables,
    );
  const expectOutcome = (result: ActionRun, outcome: Expected['outcome'], outputs: Expected['outputs']): void =>
    expectRun(result, {
      outcome,
      outputs,
      secrets: [secure.token, PASSWORD, encoded(PASSWORD), 'not-the-password'],
    });
  const ingests = (simulator: Simulator): number =>
    simulator.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/ingest')).length;
  /** Holds a proxy to what it was asked for, each kind of request once, however often that was. */
  const expectAsked = (proxy: Tinyproxy, expected: readonly string[]): void =>
    expectSame('requests to the proxy', [...new Set(proxy.asked())], expected);
  const expectNothingSent = (): void =>
    expectSame(
      'requests to the servers',
      simulators.map(({ requests }) => requests.length),
      [0, 0, 0],
    );
  const tunnel = (simulator: Simulator): string => `CONNECT ${host}:${simulator.port}`;
  const integration = `/api/v1/app/integration/confluence/${SEED.integrations.confluence}`;
  const relayed = [`GET ${plainUrl}${integration}/config`, `POST ${plainUrl}${integration}/ingest`];
  const script = (simulator: Simulator, ingest: Simulator['state']['integrations'][number]['ingest']): void => {
    const record = simulator.state.integrations.find(({ id }) => id === SEED.integrations.confluence);
    if (record !== undefined) record.ingest = ingest;
  };
  const proxyCase = (name: string, body: () => Promise<void>): Promise<void> => {
    for (const simulator of simulators) simulator.reset();
    for (const proxy of proxies) proxy.forget();
    return check(name, body);
  };

  for (const name of ['HTTPS_PROXY', 'https_proxy']) {
    await proxyCase(`${name}: a private certificate through a tunnel`, async () => {
      expectOutcome(await run(secureUrl, { [name]: `http://${open.host}` }), 'success', STARTED_ONLY);
      expectAsked(open, [tunnel(secure)]);
      expectSame('ingests', ingests(secure), 1);
    });
  }

  for (const name of ['HTTP_PROXY', 'http_proxy']) {
    await proxyCase(`${name}: plain HTTP is relayed`, async () => {
      expectOutcome(await run(plainUrl, { [name]: `http://${open.host}` }), 'success', STARTED_ONLY);
      expectAsked(open, relayed);
      expectSame('ingests', ingests(plain), 1);
    });
  }

  await proxyCase('a variable without http:// in front', async () => {
    expectOutcome(await run(secureUrl, { HTTPS_PROXY: open.host }), 'success', STARTED_ONLY);
    expectAsked(open, [tunnel(secure)]);
  });

  await proxyCase('HTTP_PROXY is not for https, nor HTTPS_PROXY for http', async () => {
    const { host: proxy } = open;
    expectOutcome(await run(secureUrl, { HTTP_PROXY: `http://${proxy}` }), 'success', STARTED_ONLY);
    expectOutcome(await run(plainUrl, { HTTPS_PROXY: `http://${proxy}` }), 'success', STARTED_ONLY);
    expectAsked(open, []);
  });

  for (const [name, value] of [
    ['NO_PROXY', host],
    ['no_proxy', host],
    ['NO_PROXY', `other.example, ${host}:${secure.port}`],
    ['NO_PROXY', '*'],
  ] as const) {
    const shown = value === host ? 'the host' : value.replace(`${host}:${secure.port}`, 'host:port');
    await proxyCase(`${name} of ${shown}: no proxy`, async () => {
      const variables = { HTTPS_PROXY: `http://${open.host}`, [name]: value };
      expectOutcome(await run(secureUrl, variables), 'success', STARTED_ONLY);
      expectAsked(open, []);
      expectSame('ingests', ingests(secure), 1);
    });
  }

  await proxyCase('NO_PROXY of other hosts: through the proxy', async () => {
    const variables = { HTTPS_PROXY: `http://${open.host}`, NO_PROXY: `other.example,x${host},${host}:1` };
    expectOutcome(await run(secureUrl, variables), 'success', STARTED_ONLY);
    expectAsked(open, [tunnel(secure)]);
  });

  await proxyCase('a user and password, for a tunnel', async () => {
    const variables = { HTTPS_PROXY: `http://${credentials(PASSWORD)}${guarded.host}` };
    expectOutcome(await run(secureUrl, variables), 'success', STARTED_ONLY);
    expectAsked(guarded, [tunnel(secure)]);
  });

  await proxyCase('a user and password, for plain HTTP: the server does not see them', async () => {
    const variables = { HTTP_PROXY: `http://${credentials(PASSWORD)}${guarded.host}` };
    expectOutcome(await run(plainUrl, variables), 'success', STARTED_ONLY);
    expectAsked(guarded, relayed);
    const leaked = plain.requests.filter(({ headers }) => 'proxy-authorization' in headers);
    expectSame('requests with the credentials of the proxy', leaked.length, 0);
  });

  // To a wrong password tinyproxy answers 401, as if it were the server; most others answer 407 to both.
  for (const [what, login, status] of [
    ['a wrong password', credentials('not-the-password'), 401],
    ['no password', '', 407],
  ] as const) {
    await proxyCase(`${what}, for a tunnel: ${status}`, async () => {
      const result = await run(secureUrl, { HTTPS_PROXY: `http://${login}${guarded.host}` });
      expectOutcome(result, 'failure', refused(guarded.host, new RegExp(String(status))));
      expectNothingSent();
    });

    await proxyCase(`${what}, for plain HTTP: ${status}`, async () => {
      const result = await run(plainUrl, { HTTP_PROXY: `http://${login}${guarded.host}` });
      const codes = status === 401 ? ['connect', 'unauthorized'] : ['connect'];
      const message = new RegExp(status === 401 ? '401' : '(?=.*proxy)(?=.*407)');
      const outputs = { 'error-code': codes, 'error-message': message, 'sync-status': 'not-requested' };
      expectOutcome(result, 'failure', outputs);
      expectNothingSent();
    });
  }

  await proxyCase('a server that the proxy does not reach, for a tunnel', async () => {
    const result = await run(`https://${host}:${nowhere}`, { HTTPS_PROXY: `http://${open.host}` });
    expectOutcome(result, 'failure', refused(open.host, /50\d/));
    expectSame('tries', open.asked().length, 2);
  });

  await proxyCase('a server that the proxy does not reach, for plain HTTP', async () => {
    const result = await run(`http://${host}:${nowhere}`, { HTTP_PROXY: `http://${open.host}` });
    const codes = ['server-error', 'unavailable', 'connect'];
    expectOutcome(result, 'failure', { 'error-code': codes, 'error-message': /proxy/, 'sync-status': 'not-requested' });
  });

  await proxyCase('a name that the proxy does not know, and nobody else was asked for', async () => {
    const url = `https://zylon.invalid:${secure.port}`;
    const result = await run(url, { HTTPS_PROXY: `http://${open.host}` }, { 'max-retries': '0' });
    expectOutcome(result, 'failure', refused(open.host, /50\d/));
    expectAsked(open, [`CONNECT zylon.invalid:${secure.port}`]);
  });

  await proxyCase('a port that the proxy does not tunnel to: 403', async () => {
    const result = await run(`https://${host}:${notAllowed}`, { HTTPS_PROXY: `http://${open.host}` });
    expectOutcome(result, 'failure', refused(open.host, /403/));
  });

  await proxyCase('a proxy that is down is not gone around', async () => {
    const down = `${LOOPBACK}:${nowhere}`;
    expectOutcome(await run(secureUrl, { HTTPS_PROXY: `http://${down}` }), 'failure', refused(down, /ECONNREFUSED/));
    expectOutcome(await run(plainUrl, { HTTP_PROXY: `http://${down}` }), 'failure', refused(down, /ECONNREFUSED/));
    expectNothingSent();
  });

  const distrust = { 'error-code': 'tls', 'sync-status': 'not-requested' };
  const unchecked = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };
  for (const [how, extra] of [
    ['', {}],
    [', with verification switched off for Node', unchecked],
  ] as const) {
    await proxyCase(`an authority that is not known, through a tunnel${how}`, async () => {
      const variables = { HTTPS_PROXY: `http://${open.host}`, ...extra };
      expectOutcome(await run(secureUrl, variables, { 'ca-certificate': '' }), 'failure', distrust);
      expectNothingSent();
    });

    await proxyCase(`a certificate of another host, through a tunnel${how}`, async () => {
      const variables = { HTTPS_PROXY: `http://${open.host}`, ...extra };
      const url = `https://${host}:${elsewhere.port}`;
      const result = await run(url, variables, { 'ca-certificate': world.otherCa });
      expectOutcome(result, 'failure', { ...distrust, 'error-message': /other host names/ });
      expectNothingSent();
    });
  }

  for (const [simulator, url, name, way] of [
    [secure, secureUrl, 'HTTPS_PROXY', 'through a tunnel'],
    [plain, plainUrl, 'HTTP_PROXY', 'plain HTTP'],
  ] as const) {
    await proxyCase(`a whole stream, ${way}`, async () => {
      script(simulator, { framing: 'sse', events: [...EVENTS, { type: 'sync_completed' }], delayMs: 50 });
      const complete = { ...COUNTS, 'error-code': '', 'sync-status': 'completed' };
      expectOutcome(await run(url, { [name]: `http://${open.host}` }), 'success', complete);
      expectSame('ingests', ingests(simulator), 1);
    });

    await proxyCase(`a server that dies in the middle of a stream, ${way}`, async () => {
      script(simulator, { framing: 'sse', events: EVENTS, delayMs: 50, end: 'cut' });
      expectOutcome(await run(url, { [name]: `http://${open.host}` }), 'failure', CUT);
      expectSame('ingests', ingests(simulator), 1);
    });

    await proxyCase(`a stream that is silent past the idle limit of the proxy, ${way}`, async () => {
      script(simulator, { framing: 'ndjson', events: EVENTS, delayMs: 50, end: 'hang' });
      expectOutcome(await run(url, { [name]: `http://${impatient.host}` }), 'failure', CUT);
      expectSame('ingests', ingests(simulator), 1);
    });

    await proxyCase(`a server that takes the ingest and is gone, ${way}`, async () => {
      simulator.fail({ method: 'POST', fault: { kind: 'reset' } });
      const codes = ['connection-lost', 'server-error', 'unexpected-response', 'not-api'];
      const lost = { 'error-code': codes, 'sync-status': 'unknown' };
      expectOutcome(await run(url, { [name]: `http://${open.host}` }), 'failure', lost);
      expectSame('ingests', ingests(simulator), 1);
    });

    await proxyCase(`a config that is lost is read again, ${way}`, async () => {
      simulator.fail({ method: 'GET', path: '/config', times: 1, fault: { kind: 'cut' } });
      expectOutcome(await run(url, { [name]: `http://${open.host}` }), 'success', STARTED_ONLY);
      expectSame('ingests', ingests(simulator), 1);
    });
  }
}

const program = programPath('tinyproxy');
if (program === undefined) {
  console.log('not run here: tinyproxy is not installed');
} else {
  const folder = temporaryFolder();
  const ends: (() => Promise<void>)[] = [];
  const ending = <T>(thing: T, end: () => Promise<void>): T => {
    ends.unshift(end);
    return thing;
  };
  const simulate = async (options: Parameters<typeof startSimulator>[0]): Promise<Simulator> => {
    const simulator = await startSimulator(options);
    return ending(simulator, () => simulator.close());
  };
  try {
    const { name: host, address } = await ownHost();
    const certificate = await makeCertificate({ names: [host] });
    const other = await makeCertificate({ names: ['zylon.example'] });
    const world: World = {
      host,
      secure: await simulate({ host: address, tls: certificate }),
      plain: await simulate({ host: address }),
      elsewhere: await simulate({ host: address, tls: other }),
      ca: certificate.ca,
      otherCa: other.ca,
    };
    await cases(world, async (name, rules) => {
      const proxy = await startTinyproxy(program, join(folder, name), rules);
      return ending(proxy, proxy.stop);
    });
    conclude('proxy');
  } finally {
    for (const end of ends) await end();
  }
}
