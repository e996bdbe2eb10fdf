/**
 * One request that meets one fault. What must come of it is computed here from the contract's table of failures, and not
 * from the code.
 */
import { OUTPUT_NAMES } from '../../src/report/outputs.ts';
import type { DialectName, Fault, Simulator } from '../../simulator/simulator.ts';
import { type Cell, credentials, type Faulty, type Request } from './faults.ts';
import { instantClock } from './instant-clock.ts';
import { runInProcess } from './runner.ts';
import { inputsOf } from './simulated.ts';

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

/** `sync-status` where nothing goes wrong: an answer that is one object says nothing of its end. */
const ACCEPTED: Partial<Record<DialectName, string>> = { default: 'started', documented: 'started', plain: 'started' };

const isRefusedFilter = (fault: Fault): boolean =>
  fault.kind === 'status' && (fault.status === 400 || fault.status === 422);

/**
 * How often artifacts are asked for: before the ingest, each time with fewer filters; after it for the pending alone, then
 * once with the filters that were taken before.
 */
function withFewerFilters({ stage }: Request): number {
  return stage === 'before' ? 3 : 2;
}

function expected({ request, faulty, retries }: Cell, dialect: DialectName): Expected {
  const accepted = ACCEPTED[dialect] ?? 'completed';
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

  if (request.path.test('/artifact?') && isRefusedFilter(faulty.fault)) tries = withFewerFilters(request);

  if (code === '') return { code, status: accepted, sends: 1 };
  const atIngest = code === 'wait-timeout' ? 'timed-out' : faulty.outcome === 'refused' ? 'error' : 'unknown';
  const status = { before: 'not-requested', ingest: atIngest, after: accepted }[request.stage];
  return { code, status, sends: tries };
}

// What a remedy begins with: it tells somebody to do something.
const IMPERATIVE = 'Ask|Check|Correct|Create|Look|Make|Open|Put|Raise|Read|Run|Set|Wait|Write';

/** What may be running is looked for before it is started again. */
const LOOK_FIRST = /\. Look in Zylon whether the ingest runs before you start it again\. [A-Z]/;

/** A message that ends with a remedy, and after it the address of the code's entry in `docs/errors.md`. */
const endsWithRemedy = (code: string): RegExp =>
  new RegExp(
    `\\. (?:${IMPERATIVE}) .+\\. See https://github\\.com/zylon-ingest/zylon-ingest/blob/v1/docs/errors\\.md#${code}$`,
  );

const nameOf = ({ kind, ...rest }: Fault): string => {
  const detail = JSON.stringify(rest);
  return detail === '{}' ? kind : `${kind} ${detail.slice(0, 60)}`;
};

/** A cell with the parts of its title, for `test.each`. */
export const titled = (cell: Cell): readonly [request: string, fault: string, retries: number, cell: Cell] => [
  cell.request.name,
  nameOf(cell.faulty.fault),
  cell.retries,
  cell,
];

/** Plays a cell, and holds what is seen to what is expected. */
export async function expectCell(simulator: Simulator, cell: Cell): Promise<void> {
  const { request, faulty, retries } = cell;
  const { username, password } = credentials;
  if (request.name === 'create') {
    simulator.state.integrations = simulator.state.integrations.filter(({ type }) => type !== 'FileSystem');
  }
  const passed = request.passes?.[simulator.state.dialect] ?? 0;
  simulator.fail({ method: request.method, path: request.path, after: passed, fault: faulty.fault });
  const wants = expected(cell, simulator.state.dialect);
  const seen = await runInProcess(
    inputsOf(simulator, {
      'integration-id': '',
      'max-retries': String(retries),
      'request-timeout-seconds': '1',
      'wait-timeout-seconds': wants.code === 'wait-timeout' ? '1' : '60',
      ...request.inputs,
    }),
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
    sends: sends.length - extra - passed,
  }).toEqual(wants);
  expect(seen.outputs['error-message']).toMatch(wants.code === '' ? /^$/ : endsWithRemedy(wants.code));
  expect(seen.outputs['error-message']).toMatch(wants.status === 'unknown' ? LOOK_FIRST : /^/);
  expect(seen.exitCode).toBe(wants.code === '' ? 0 : 1);
  expect(seen.errors).toHaveLength(seen.exitCode ?? 0);
  expect(Object.keys(seen.outputs).sort()).toEqual([...OUTPUT_NAMES].sort());
  const visible = seen.log.replace(/^::add-mask::.*$/gm, '') + seen.summary + JSON.stringify(seen.outputs);
  for (const secret of [simulator.token, password, Buffer.from(`${username}:${password}`).toString('base64')]) {
    expect(visible).not.toContain(secret);
  }
}
