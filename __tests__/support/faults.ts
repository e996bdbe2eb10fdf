/** Every request of the pipeline, and every fault of the simulator. */
import { type DialectName, type Fault, SEED } from '../../simulator/simulator.ts';

/** `twice`: may be repeated whatever happened. `once`: only where the server never had it or refused it. */
export interface Request {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  readonly inputs: Readonly<Record<string, string>>;
  readonly repeat: 'twice' | 'once';
  /** `sync-status` where it fails: before the ingest, at the ingest, after it. */
  readonly stage: 'before' | 'ingest' | 'after';
  readonly answersJson: boolean;
  /** How many of its kind go well before: those of the look before the ingest. */
  readonly passes?: Partial<Record<DialectName, number>>;
}

export const credentials = { username: 'svc-new', password: 'pass-word-1234' };
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
    stage: 'before',
    answersJson: true,
  },
  {
    name: 'projects',
    method: 'GET',
    path: /\/project\?/,
    inputs: indexed,
    repeat: 'twice',
    stage: 'before',
    answersJson: true,
  },
  {
    name: 'artifacts',
    method: 'GET',
    path: /\/artifact\?/,
    inputs: indexed,
    repeat: 'twice',
    stage: 'before',
    answersJson: true,
  },
  {
    name: 'look',
    method: 'GET',
    path: /\/artifact\?/,
    inputs: indexed,
    repeat: 'twice',
    stage: 'after',
    answersJson: true,
    // One for each project; before the first, as many refusals as there are filters to leave out.
    passes: { default: 2, published: 2, foreign: 4 },
  },
];

/** `refused`: a 3xx or 4xx. `unknown`: the server may have acted. `waits`: ends by a time limit. */
export interface Faulty {
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

export interface Cell {
  readonly request: Request;
  readonly faulty: Faulty;
  readonly retries: number;
}

/** Each request with each fault, with and without retries. */
export const CELLS: readonly Cell[] = requests.flatMap((request) =>
  faults.flatMap((faulty) => [0, 2].map((retries) => ({ request, faulty, retries }))),
);
