/**
 * The committed bundle against a real ingress: nginx, over TLS with a private authority, in front of the simulator.
 * Nothing may be green that was not ingested, and no ingest may be sent twice.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeCertificate } from '../../simulator/http/certificate.ts';
import { type Framing, type IngestScript, SEED, type SimEvent, startSimulator } from '../../simulator/simulator.ts';
import { check, conclude, expectRun, type Expected, expectSame, until } from '../cases.ts';
import { type IngressPorts, nginxConfig, RELAYS, relayName } from './ingress-config.ts';
import { temporaryFolder } from '../leftovers.ts';
import type { ActionRun } from '../../runner/outputs.ts';
import { runAction } from '../runner.ts';
import { freePorts, LOOPBACK, programPath, startServer } from './servers.ts';

const STARTED = { type: 'sync_started', current_artifact_count: 42, integration_item_count: 120 };
const op = (name: string): SimEvent => ({ type: 'sync_progress', op: name, artifact_id: `artifact_${name}` });
const PROGRESS = ['Added', 'Added', 'Updated', 'Recreated', 'Removed', 'Skipped', 'Error'].map(op);
const WHOLE = [STARTED, ...PROGRESS, { type: 'sync_completed' }];

/** What the whole of `PROGRESS` counts to. */
const COUNTS = {
  'current-artifact-count': '42',
  'integration-item-count': '120',
  'added-count': '2',
  'updated-count': '2',
  'removed-count': '1',
  'skipped-count': '1',
  'error-count': '1',
};
const CUT = {
  'error-code': 'stream-cut',
  'sync-status': 'unknown',
  'error-message': /proxy or load balancer in between closed/,
};
const DROPPED = { 'error-code': 'connection-lost', 'sync-status': 'unknown', 'error-message': /idle limit/ };
const LOST = { 'error-code': 'server-error', 'sync-status': 'unknown' };
const FRAMINGS = ['sse', 'ndjson'] as const;

/** An event as the simulator lays it out, for answers that are put together by hand. */
function encode(framing: Framing, { type, ...data }: SimEvent): string {
  if (framing === 'ndjson') return `${JSON.stringify({ type, ...data })}\n`;
  return `event: ${String(type)}\ndata: ${JSON.stringify(data)}\n\n`;
}

function* manyEvents(count: number): Iterable<SimEvent> {
  yield { ...STARTED, integration_item_count: count };
  for (let at = 0; at < count; at += 1) yield op('Updated');
  yield { type: 'sync_completed' };
}

async function ingress(nginx: string, folder: string): Promise<void> {
  const simulator = await startSimulator();
  const [patient = 0, restarting = 0, halfDown = 0, redirecting = 0, login = 0, ...more] = await freePorts(
    8 + RELAYS.length,
  );
  const [shortKeepAlive = 0, lateBackend = 0, nowhere = 0, ...relays] = more;
  const own = { patient, restarting, halfDown, redirecting, login, shortKeepAlive };
  const ports: IngressPorts = { ...own, relays, backend: simulator.port, lateBackend, nowhere };

  const file = (name: string): string => join(folder, name);
  const certificate = await makeCertificate();
  writeFileSync(file('cert.pem'), certificate.cert);
  writeFileSync(file('key.pem'), certificate.key);
  writeFileSync(file('ca.pem'), certificate.ca);
  writeFileSync(file('htpasswd'), 'ada:{PLAIN}not-a-token\n');
  writeFileSync(file('access.log'), '');
  writeFileSync(file('nginx.conf'), nginxConfig(folder, ports));
  const args = ['-p', folder, '-e', file('error.log'), '-c', file('nginx.conf')];

  interface Sent {
    readonly connection: string;
    readonly call: string;
  }
  /** The requests that the ingress answered, or gave up on, since the case began. */
  const sent = (): Sent[] =>
    readFileSync(file('access.log'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => /^(?<connection>\d+) (?<method>\S+) \S*\/(?<last>\S+) (?<status>\d+)$/.exec(line)?.groups ?? {})
      .map(({ connection = '', method = '', last = '', status = '' }) => ({
        connection,
        call: `${method} ${last} ${status}`,
      }));
  /** Holds both sides of the ingress to how often the ingest was sent: to it, and on to the server. */
  const expectIngests = async (toIngress: readonly string[], toServer: number): Promise<void> => {
    const seen = (): string[] =>
      sent()
        .map(({ call }) => call)
        .filter((call) => call.startsWith('POST '));
    // Its log has a request once that is over on both sides.
    await until(`${toIngress.length} POST requests in the log of nginx`, () => seen().length >= toIngress.length);
    expectSame('POST requests to nginx', seen(), toIngress);
    const received = simulator.requests.filter(({ method }) => method === 'POST').map(({ path }) => path);
    const path = `/api/v1/app/integration/confluence/${SEED.integrations.confluence}/ingest`;
    expectSame(
      'POST requests to the server',
      received,
      Array.from({ length: toServer }, () => path),
    );
  };

  const answer = (script: IngestScript): void => {
    const integration = simulator.state.integrations.find(({ id }) => id === SEED.integrations.confluence);
    if (integration !== undefined) integration.ingest = script;
  };
  const run = (base: number | string, inputs: Record<string, string> = {}): Promise<ActionRun> =>
    runAction({
      'base-url': typeof base === 'number' ? `https://${LOOPBACK}:${base}` : base,
      'api-token': simulator.token,
      'integration-type': 'confluence',
      'integration-id': SEED.integrations.confluence,
      'max-retries': '2',
      'ca-certificate': certificate.ca,
      ...inputs,
    });
  const expectOutcome = (
    result: ActionRun,
    outcome: Expected['outcome'],
    outputs: Expected['outputs'],
    log: readonly RegExp[] = [],
  ): void => expectRun(result, { outcome, outputs, log, secrets: [simulator.token] });
  const ingressCase = (name: string, body: () => Promise<void>): Promise<void> => {
    simulator.reset();
    writeFileSync(file('access.log'), '');
    return check(name, body);
  };

  const server = await startServer(nginx, args, patient);
  try {
    for (const [at, how] of RELAYS.entries()) {
      const port = relays[at] ?? 0;
      for (const framing of FRAMINGS) {
        await ingressCase(`a whole stream (${framing}, ${relayName(how)})`, async () => {
          answer({ framing, events: WHOLE, delayMs: 30 });
          const complete = { ...COUNTS, 'error-code': '', 'sync-status': 'completed' };
          expectOutcome(await run(port), 'success', complete);
          await expectIngests(['POST ingest 200'], 1);
        });

        await ingressCase(`a stream of 20,000 events (${framing}, ${relayName(how)})`, async () => {
          answer({ framing, events: () => manyEvents(20_000) });
          expectOutcome(await run(port), 'success', { 'sync-status': 'completed', 'updated-count': '20000' });
          await expectIngests(['POST ingest 200'], 1);
        });

        await ingressCase(
          `three silent seconds against an idle limit of one (${framing}, ${relayName(how)})`,
          async () => {
            const [completed, ...before] = [...WHOLE].reverse().map((event) => encode(framing, event));
            const contentType = framing === 'sse' ? 'text/event-stream' : 'application/x-ndjson';
            const chunks = [before.reverse().join(''), completed ?? ''];
            const fault = { kind: 'raw', contentType, chunks, delayMs: 3000 } as const;
            simulator.fail({ method: 'POST', fault });
            // What nginx held back it drops: not one event of it comes through, so that there is nothing to count.
            const dropped = how.buffering === 'on' && how.backendHttp === '1.0';
            expectOutcome(await run(port), 'failure', dropped ? DROPPED : { ...CUT, ...COUNTS });
            await expectIngests(['POST ingest 200'], 1);
          },
        );

        await ingressCase(`a server that dies in the middle of a stream (${framing}, ${relayName(how)})`, async () => {
          answer({ framing, events: [STARTED, ...PROGRESS], delayMs: 30, end: 'cut' });
          expectOutcome(await run(port), 'failure', { ...CUT, ...COUNTS });
          await expectIngests(['POST ingest 200'], 1);
        });

        await ingressCase(`a server that dies in the middle of an event (${framing}, ${relayName(how)})`, async () => {
          const text = [STARTED, ...PROGRESS].map((event) => encode(framing, event)).join('');
          const chunks = [text, encode(framing, op('Added')).slice(0, -10)];
          simulator.fail({ method: 'POST', fault: { kind: 'raw', chunks, delayMs: 30, end: 'cut' } });
          expectOutcome(await run(port), 'failure', { ...CUT, ...COUNTS });
          await expectIngests(['POST ingest 200'], 1);
        });
      }

      await ingressCase(`a server that dies before the first item (${relayName(how)})`, async () => {
        answer({ framing: 'sse', events: [STARTED], delayMs: 30, end: 'cut' });
        expectOutcome(await run(port), 'failure', { ...CUT, 'sync-status': 'unknown' });
        await expectIngests(['POST ingest 200'], 1);
      });

      await ingressCase(`a config that is cut, and read again (${relayName(how)})`, async () => {
        const fault = { kind: 'raw', contentType: 'application/json', chunks: ['{"space_key":'], end: 'cut' } as const;
        simulator.fail({ method: 'GET', path: '/config', times: 1, fault });
        const log = [/^Retry 1 of \d+ in .* \((bad-json|connection-lost); GET /m];
        expectOutcome(await run(port), 'success', { 'sync-status': 'started', ...{ 'error-code': '' } }, log);
        await expectIngests(['POST ingest 200'], 1);
      });
    }

    await ingressCase('the same silence under a longer idle limit', async () => {
      answer({ framing: 'sse', events: [STARTED, op('Added'), { type: 'sync_completed' }], delayMs: 1500 });
      expectOutcome(await run(patient), 'success', { 'sync-status': 'completed', 'added-count': '1' });
      await expectIngests(['POST ingest 200'], 1);
    });

    await ingressCase('wait-for: started ends before the idle limit does', async () => {
      answer({ framing: 'sse', events: [STARTED, op('Added')], delayMs: 400, end: 'hang' });
      const unbuffered = relays[RELAYS.findIndex(({ buffering }) => buffering === 'off')] ?? 0;
      expectOutcome(await run(unbuffered, { 'wait-for': 'started' }), 'success', { 'sync-status': 'started' });
      await expectIngests(['POST ingest 200'], 1);
    });

    await ingressCase('502 while the server restarts: the config is read again until it is back', async () => {
      const waiting = run(restarting, { 'max-retries': '10' });
      await until('a 502', () => sent().some(({ call }) => call === 'GET config 502'));
      await sleep(500);
      const late = await startSimulator({ port: lateBackend });
      try {
        const log = [/^Retry 1 of \d+ in .* \(server-error; GET /m];
        expectOutcome(await waiting, 'success', { 'error-code': '', 'current-artifact-count': '42' }, log);
        expectSame('ingests', late.requests.filter(({ method }) => method === 'POST').length, 1);
      } finally {
        await late.close();
      }
    });

    await ingressCase('502 for as long as it is tried', async () => {
      const down = { 'error-code': 'server-error', 'sync-status': 'not-requested', configured: 'false' };
      expectOutcome(await run(restarting, { 'max-retries': '1' }), 'failure', down);
      expectSame(
        'requests',
        sent().map(({ call }) => call),
        ['GET config 502', 'GET config 502'],
      );
    });

    await ingressCase('502 on the ingest, since its server is down', async () => {
      expectOutcome(await run(halfDown), 'failure', LOST);
      await expectIngests(['POST ingest 502'], 0);
    });

    await ingressCase('502 on the ingest, since its server died after it was sent', async () => {
      simulator.fail({ method: 'POST', fault: { kind: 'reset' } });
      expectOutcome(await run(patient), 'failure', LOST);
      await expectIngests(['POST ingest 502'], 1);
    });

    await ingressCase('504 on the ingest, since its server says nothing', async () => {
      simulator.fail({ method: 'POST', fault: { kind: 'hang' } });
      expectOutcome(await run(relays[0] ?? 0), 'failure', LOST);
      await expectIngests(['POST ingest 504'], 1);
    });

    await ingressCase('504 on the config: read again', async () => {
      simulator.fail({ method: 'GET', path: '/config', times: 1, fault: { kind: 'hang' } });
      const log = [/^Retry 1 of \d+ in .* \(server-error; GET /m];
      expectOutcome(await run(relays[0] ?? 0), 'success', { 'sync-status': 'started' }, log);
      await expectIngests(['POST ingest 200'], 1);
    });

    await ingressCase('a redirect from http to https is not followed', async () => {
      const message = new RegExp(`https://${LOOPBACK}:${patient}\\b`);
      const redirected = { 'error-code': 'redirect', 'error-message': message, 'sync-status': 'not-requested' };
      expectOutcome(await run(`http://${LOOPBACK}:${redirecting}`), 'failure', redirected);
      expectSame('requests to the server', simulator.requests.length, 0);
    });

    await ingressCase('401 with a page, from a login of the ingress', async () => {
      expectOutcome(await run(login), 'failure', { 'error-code': 'unauthorized', 'sync-status': 'not-requested' });
      expectSame('requests to the server', simulator.requests.length, 0);
    });

    await ingressCase('plain HTTP to a port that speaks TLS', async () => {
      const refused = { 'error-code': 'bad-request', 'sync-status': 'not-requested' };
      expectOutcome(await run(`http://${LOOPBACK}:${patient}`), 'failure', refused);
      expectSame('requests to the server', simulator.requests.length, 0);
    });

    await ingressCase('TLS to a port that speaks plain HTTP', async () => {
      const refused = { 'error-code': 'tls', 'sync-status': 'not-requested' };
      expectOutcome(await run(redirecting), 'failure', refused);
    });

    await ingressCase('a private authority that the runner does not know', async () => {
      const untrusted = { 'error-code': 'tls', 'sync-status': 'not-requested', 'error-message': /authority/ };
      expectOutcome(await run(patient, { 'ca-certificate': '' }), 'failure', untrusted);
      expectSame('requests', sent(), []);
    });

    await ingressCase('a private authority, given as a path', async () => {
      const given = { 'ca-certificate': file('ca.pem') };
      expectOutcome(await run(patient, given), 'success', { 'sync-status': 'started' });
      await expectIngests(['POST ingest 200'], 1);
    });

    await ingressCase('all requests go over one connection', async () => {
      expectOutcome(await run(patient), 'success', { 'sync-status': 'started' });
      await expectIngests(['POST ingest 200'], 1);
      expectSame(
        'requests',
        sent().map(({ call }) => call),
        ['GET config 200', 'POST ingest 200'],
      );
      expectSame('connections', new Set(sent().map(({ connection }) => connection)).size, 1);
    });

    await ingressCase('a connection that the ingress closed while the action waited', async () => {
      const fault = { kind: 'status', status: 409, headers: { 'Retry-After': '2' } } as const;
      simulator.fail({ method: 'POST', times: 1, fault });
      expectOutcome(await run(shortKeepAlive), 'success', { 'sync-status': 'started' });
      await expectIngests(['POST ingest 409', 'POST ingest 200'], 2);
      expectSame('connections', new Set(sent().map(({ connection }) => connection)).size, 2);
    });

    await ingressCase('an ingress that is stopped in the middle of a stream', async () => {
      answer({ framing: 'sse', events: [STARTED, ...PROGRESS], delayMs: 30, end: 'hang' });
      const cut = run(relays[1] ?? 0);
      await until('the ingest', () => simulator.requests.some(({ method }) => method === 'POST'));
      await sleep(500);
      await server.stop();
      expectOutcome(await cut, 'failure', { ...CUT, ...COUNTS });
      expectSame('ingests', simulator.requests.filter(({ method }) => method === 'POST').length, 1);
    });
  } finally {
    await server.stop();
    await simulator.close();
  }
  conclude('ingress');
}

const nginx = programPath('nginx');
if (nginx === undefined) {
  console.log('not run here: nginx is not installed');
} else {
  const folder = temporaryFolder();
  await ingress(nginx, folder);
}
