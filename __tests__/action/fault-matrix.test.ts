/**
 * Every request of the pipeline, met by every fault of the simulator, with and without retries. What must come of it is
 * computed here from the contract's table of failures, and not from the code.
 */
import { type Fault, SEED, type Simulator, startSimulator } from '../../simulator/simulator.ts';
import { OUTPUT_NAMES } from '../../src/report/outputs.ts';
import { instantClock, runInProcess } from '../support/harness.ts';

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.close());
beforeEach(() => simulator.reset());

/** `twice`: may be repeated whatever happened. `once`: only where the server never had it or refused it. */
interface Request {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  readonly inputs: Readonly<Record<string, string>>;
  readonly repeat: 'twice' | 'once';
  /** `sync-status` where it fails: before the ingest, at the ingest, after it. */
  readonly stage: 'before' | 'ingest' | 'after';
  readonly answersJson: boolean;
}

const credentials = { username: 'svc-new', password: 'pass-word-1234' };
const filesystem = { 'integration-type': 'filesystem', 'integration-id': SEED.integrations.filesystem };
const confluence = { 'integration-type': 'confluence', 'integration-id': SEED.integrations.confluence };
const indexed = { ...filesystem, 'wait-for': 'indexed' };

const requests: Request[] = [
  {
    name: 'list',
    method: 'GET',
    path: /user\/integrations$/,
    inputs: { 'integration-type': 'filesystem' },
    repeat: 'twice',
    stage: 'before',
    answersJson: true,
  },
  {
    name: 'config',
    method: 'GET',
    path: /\/config$/,
    inputs: filesystem,
    repeat: 'twice',
    stage: 'before',
    answersJson: true,
  },
  {
    name: 'create',
    method: 'POST',
    path: /integration\/filesystem$/,
    inputs: { 'integration-type': 'filesystem', configure: 'create', ...credentials },
    repeat: 'once',
    stage: 'before',
    answersJson: true,
  },
  {
    name: 'update',
    method: 'POST',
    path: /int_filesystem_1$/,
    inputs: { ...filesystem, configure: 'update', ...credentials },
    repeat: 'twice',
    stage: 'before',
    answersJson: true,
  },
  {
    name: 'refresh',
    method: 'POST',
    path: /refresh_token$/,
    inputs: { ...confluence, 'refresh-oauth': 'true' },
    repeat: 'once',
    stage: 'before',
    answersJson: false,
  },
  {
    name: 'ingest',
    method: 'POST',
    path: /\/ingest$/,
    inputs: filesystem,
    repeat: 'once',
    stage: 'ingest',
    answersJson: true,
  },
  {
    name: 'me',
    method: 'GET',
    path: /\/app\/me$/,
    inputs: indexed,
    repeat: 'twice',
    stage: 'after',
    answersJson: true,
  },
  {
    name: 'projects',
    method: 'GET',
    path: /\/project\?/,
    inputs: indexed,
    repeat: 'twice',
    stage: 'after',
    answersJson: true,
  },
  {
    name: 'artifacts',
    method: 'GET',
    path: /\/artifact\?/,
    inputs: indexed,
    repeat: 'twice',
    stage: 'after',
    answersJson: true,
  },
];

/** `refused`: a 3xx or 4xx. `unknown`: the server may have acted. `waits`: ends by a time limit. */
interface Faulty {
  readonly fault: Fault;
  readonly code: string;
  readonly outcome: 'refused' | 'unknown';
  readonly repeated: 'always' | 'twice' | 'reads' | 'no' | 'with-retry-after';
  readonly waits?: boolean;
}

const retryAfter = { 'retry-after': '2' };
const faults: Faulty[] = [
  { fault: { kind: 'status', status: 400 }, code: 'bad-request', outcome: 'refused', repeated: 'no' },
  { fault: { kind: 'status', status: 401 }, code: 'unauthorized', outcome: 'refused', repeated: 'no' },
  { fault: { kind: 'status', status: 403 }, code: 'forbidden', outcome: 'refused', repeated: 'no' },
  { fault: { kind: 'status', status: 404 }, code: 'not-found', outcome: 'refused', repeated: 'no' },
  { fault: { kind: 'status', status: 405 }, code: 'method-not-allowed', outcome: 'refused', repeated: 'no' },
  { fault: { kind: 'status', status: 413 }, code: 'bad-request', outcome: 'refused', repeated: 'no' },
  { fault: { kind: 'status', status: 422 }, code: 'unprocessable', outcome: 'refused', repeated: 'no' },
  { fault: { kind: 'status', status: 429 }, code: 'rate-limited', outcome: 'refused', repeated: 'always' },
  {
    fault: { kind: 'status', status: 429, headers: retryAfter },
    code: 'rate-limited',
    outcome: 'refused',
    repeated: 'always',
  },
  { fault: { kind: 'status', status: 500 }, code: 'server-error', outcome: 'unknown', repeated: 'twice' },
  { fault: { kind: 'status', status: 502 }, code: 'server-error', outcome: 'unknown', repeated: 'twice' },
  { fault: { kind: 'status', status: 503 }, code: 'unavailable', outcome: 'unknown', repeated: 'twice' },
  {
    fault: { kind: 'status', status: 503, headers: retryAfter },
    code: 'unavailable',
    outcome: 'unknown',
    repeated: 'with-retry-after',
  },
  { fault: { kind: 'status', status: 504 }, code: 'server-error', outcome: 'unknown', repeated: 'twice' },
  {
    fault: { kind: 'redirect', location: 'https://login.example.com/' },
    code: 'redirect',
    outcome: 'refused',
    repeated: 'no',
  },
  { fault: { kind: 'html' }, code: 'not-api', outcome: 'unknown', repeated: 'no' },
  { fault: { kind: 'html', status: 404 }, code: 'not-api', outcome: 'refused', repeated: 'no' },
  {
    fault: { kind: 'raw', contentType: 'application/json', chunks: ['{"a":'] },
    code: 'bad-json',
    outcome: 'unknown',
    repeated: 'reads',
  },
  {
    fault: { kind: 'raw', contentType: 'application/json', chunks: [`["${'x'.repeat(1024 * 1024)}"]`] },
    code: 'too-large',
    outcome: 'unknown',
    repeated: 'no',
  },
  { fault: { kind: 'json', body: 7 }, code: 'unexpected-response', outcome: 'unknown', repeated: 'no' },
  { fault: { kind: 'reset' }, code: 'connection-lost', outcome: 'unknown', repeated: 'twice' },
  { fault: { kind: 'close' }, code: 'connection-lost', outcome: 'unknown', repeated: 'twice' },
  {
    fault: { kind: 'cut', body: '{"type":"sync_started","id":"x"}' },
    code: 'connection-lost',
    outcome: 'unknown',
    repeated: 'twice',
  },
  { fault: { kind: 'lost-answer' }, code: 'connection-lost', outcome: 'unknown', repeated: 'twice' },
  { fault: { kind: 'hang' }, code: 'timeout', outcome: 'unknown', repeated: 'twice', waits: true },
  { fault: { kind: 'hang-headers' }, code: 'timeout', outcome: 'unknown', repeated: 'twice', waits: true },
  {
    fault: { kind: 'stall', body: '{"type":"sync_started","id":"x"}' },
    code: 'timeout',
    outcome: 'unknown',
    repeated: 'twice',
    waits: true,
  },
];

function repeats(request: Request, { repeated, code }: Faulty): boolean {
  switch (repeated) {
    case 'always':
      return true;
    case 'with-retry-after':
      return true;
    case 'twice':
      return request.repeat === 'twice';
    case 'reads':
      return request.method === 'GET' && code === 'bad-json';
    case 'no':
      return false;
  }
}

interface Expected {
  readonly code: string;
  readonly status: string;
  readonly sends: number;
}

function expected(request: Request, faulty: Faulty, retries: number): Expected {
  let { code } = faulty;
  let tries = repeats(request, faulty) ? retries + 1 : 1;
  if (request.name === 'config' && code === 'unexpected-response') code = 'not-configured';
  // A 2xx in JSON is an update, whatever it says.
  if (request.name === 'update' && code === 'unexpected-response') code = '';
  // A list may have 32 MiB; this one holds no integration.
  if (request.name === 'list' && code === 'too-large') code = 'unexpected-response';
  // Nobody reads what an acknowledgement says, as long as it is no web page and comes to its end.
  if (!request.answersJson && ['bad-json', 'unexpected-response', 'too-large'].includes(code)) code = '';
  // An unknown create is looked for; one that was carried out is found, and is not configured yet.
  if (request.name === 'create' && faulty.outcome === 'unknown') {
    code = faulty.fault.kind === 'lost-answer' ? 'not-configured' : 'create-unknown';
  }
  // The ingest has the limit of the waiting, not that of a request.
  if (request.name === 'ingest' && code === 'timeout') code = 'wait-timeout';
  if (request.name === 'create' && code === 'create-unknown' && faulty.repeated !== 'with-retry-after') tries = 1;

  if (code === '') return { code, status: 'started', sends: 1 };
  const atIngest = code === 'wait-timeout' ? 'timed-out' : faulty.outcome === 'refused' ? 'error' : 'unknown';
  const status = { before: 'not-requested', ingest: atIngest, after: 'started' }[request.stage];
  return { code, status, sends: tries };
}

// What a remedy begins with: it tells somebody to do something.
const IMPERATIVE = 'Ask|Check|Correct|Look|Make|Open|Put|Raise|Run|Set|Wait|Write';

/** What may be running is looked for before it is started again. */
const LOOK_FIRST = /\. Look in Zylon whether the ingest runs before you start it again\. [A-Z]/;

/** A message that ends with a remedy, and after it the address of the code's entry in `docs/errors.md`. */
const endsWithRemedy = (code: string): RegExp =>
  new RegExp(
    `\\. (?:${IMPERATIVE}) .+\\. See https://github\\.com/zylon-ingest/zylon-ingest/blob/v1/docs/errors\\.md#${code}$`,
  );

const cells = requests.flatMap((request) =>
  faults.flatMap((faulty) => [0, 2].map((retries) => ({ request, faulty, retries }))),
);

const nameOf = ({ kind, ...rest }: Fault): string => {
  const detail = JSON.stringify(rest);
  return detail === '{}' ? kind : `${kind} ${detail.slice(0, 60)}`;
};

test.each(
  cells
    // A time limit is real time: once without and, for what is repeated, once with retries is enough.
    .filter(({ request, faulty, retries }) => faulty.waits !== true || retries === 0 || request.name === 'config')
    .map((cell) => [cell.request.name, nameOf(cell.faulty.fault), cell.retries, cell] as const),
)('%s meets %s, max-retries %i', async (_request, _fault, _retries, { request, faulty, retries }) => {
  const { username, password } = credentials;
  if (request.name === 'create') {
    simulator.state.integrations = simulator.state.integrations.filter(({ type }) => type !== 'FileSystem');
  }
  simulator.fail({ method: request.method, path: request.path, fault: faulty.fault });
  const wants = expected(request, faulty, retries);
  const seen = await runInProcess(
    {
      'base-url': simulator.url,
      'api-token': simulator.token,
      'max-retries': String(retries),
      'request-timeout-seconds': '1',
      'wait-timeout-seconds': wants.code === 'wait-timeout' ? '1' : '60',
      ...request.inputs,
    },
    { clock: instantClock() },
  );
  const sends = simulator.requests.filter(
    ({ method, path }) => method === request.method && path.search(request.path) !== -1,
  );
  // The diagnosis asks for the list once more.
  const diagnosed = ['unauthorized', 'forbidden', 'not-found'].includes(wants.code);
  const extra = diagnosed && request.name === 'list' ? 1 : 0;

  expect({
    code: seen.outputs['error-code'],
    status: seen.outputs['sync-status'],
    sends: sends.length - extra,
  }).toEqual(wants);
  expect(seen.outputs['error-message']).toMatch(wants.code === '' ? /^$/ : endsWithRemedy(wants.code));
  if (wants.status === 'unknown') expect(seen.outputs['error-message']).toMatch(LOOK_FIRST);
  expect(seen.exitCode).toBe(wants.code === '' ? 0 : 1);
  expect(seen.errors).toHaveLength(seen.exitCode ?? 0);
  expect(Object.keys(seen.outputs).sort()).toEqual([...OUTPUT_NAMES].sort());
  const visible = seen.log.replace(/^::add-mask::.*$/gm, '') + seen.summary + JSON.stringify(seen.outputs);
  for (const secret of [simulator.token, password, Buffer.from(`${username}:${password}`).toString('base64')]) {
    expect(visible).not.toContain(secret);
  }
});
