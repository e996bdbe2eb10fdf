/** When the watch looks, at what, and for whom. Zylon is only a function, and the clock only a number. */
import { ActionError } from '../../src/http/error.ts';
import { Snapshot } from '../../src/documents/snapshot.ts';
import { type Wait, Watch } from '../../src/documents/watch.ts';
import { newResult } from '../../src/report/result.ts';
import { connectorOf } from '../../src/zylon/connectors.ts';
import { fakeZylon, linesLog, NumberClock } from '../support/fake-zylon.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

process.env['RUNNER_TEMP'] = temporaryFolder(); // for the parts of changes-file

interface Stored {
  readonly project: string;
  readonly id: string;
  readonly integration: string;
  /** The time from which it is done. */
  readonly doneAt?: number;
}

interface World {
  readonly documents: readonly Stored[];
  /** Of the run; by default `A`. */
  readonly ids?: readonly string[];
  /** How long the list of a whole project takes. */
  readonly wholeMs?: number;
  /** What Zylon makes of the filter of pending documents. */
  readonly filter?: 'accepts' | 'refuses' | 'finds none';
  readonly search?: readonly string[];
}

function world({ documents, ids = ['A'], wholeMs = 0, filter = 'accepts', search = [] }: World) {
  const connector = connectorOf('confluence');
  if (connector === undefined) throw new Error('no connector');
  const clock = new NumberClock();
  const log = linesLog();
  const looks: string[] = [];
  const zylon = fakeZylon(({ path, query }) => {
    if (path === 'search') return [{ type: 'Artifact', id: query['q'] }];
    const project = path.split('/')[1] ?? '';
    const isPending = 'ingest_status' in query;
    looks.push(`${clock.now()} ${project} ${isPending ? 'pending' : 'whole'}`);
    if (isPending && filter === 'refuses') {
      throw new ActionError('bad-request', { what: '', why: '', remedy: '' }, { http: { status: 400 } });
    }
    if (!isPending) clock.pass(wholeMs);
    const all = documents.filter((one) => one.project === project);
    const wanted = all.filter(({ doneAt = 0 }) => !isPending || (filter === 'accepts' && doneAt > clock.now()));
    return wanted.map(({ id, integration, doneAt = 0 }) => ({
      ...{ id, integration_id: integration, ingest_status: doneAt > clock.now() ? 'Parsing' : 'Done' },
      updated_at: 1,
    }));
  });
  const results = ids.map((id) => newResult(connector, id));
  const signal = new AbortController().signal;
  const inputs = { 'project-id': ['p1', 'p2'], 'wait-timeout-seconds': 9, 'expect-search': search };
  const context = { clock, log, signal, inputs: { ...inputs, 'request-timeout-seconds': 9 } };
  const watch = new Watch({ ...context, inputs, api: zylon.api, redact: (text) => text, results });
  /** The time and the integration of each `release`. */
  const released: string[] = [];

  /** Waits as an integration does whose documents before were in these projects; resolves to the time of its end. */
  const wait = async (id: string, projects: readonly string[], more: Partial<Wait> = {}, given = signal) => {
    const before = new Snapshot();
    for (const project of projects) before.projects.add(project);
    const result = results.find((one) => one.id === id);
    if (result === undefined) throw new Error('no result');
    const release = (): void => void released.push(`${clock.now()} ${id}`);
    const ingest = { completed: true, streamed: false, deadline: 1_000_000 };
    await watch.settled({ result, id, before, log, release, ...ingest, ...more }, { deadline: 0, signal: given });
    return clock.now();
  };
  const resultOf = (id: string) => results.find((one) => one.id === id);
  return { ...{ clock, log, looks, watch, wait, context, released, signal, resultOf }, asked: zylon.asked };
}

const a = { project: 'p1', id: 'a', integration: 'A' };
const b = { project: 'p2', id: 'b', integration: 'B' };
const both = { ids: ['A', 'B'] };
const limitsOf = (signal: AbortSignal) => ({ deadline: 0, signal });

test('the pending documents where they are known to be, and once there are none, all', async () => {
  const { clock, looks, wait, released } = world({ documents: [{ ...a, doneAt: 3000 }] });
  expect(await wait('A', ['p1'])).toBe(4000);
  expect(looks).toEqual(['2000 p1 pending', '4000 p1 pending', '4000 p1 whole', '4000 p2 whole']);
  expect(clock.sleeps.map(({ ms }) => ms)).toEqual([2000, 2000]);
  expect(new Set(released)).toEqual(new Set(['4000 A']));
});

test('integrations that wait share each look; where one knows no project, all are looked at', async () => {
  const shared = world({ ...both, documents: [a, b] });
  expect(await Promise.all([shared.wait('A', ['p1']), shared.wait('B', [])])).toEqual([2000, 2000]);
  expect(shared.looks).toEqual(['2000 p1 pending', '2000 p2 pending', '2000 p1 whole', '2000 p2 whole']);
});

test('a look comes when the first needs it, and is not for one whose ingest has just begun', async () => {
  const { clock, looks, wait } = world({ ...both, documents: [{ ...a, doneAt: 6000 }, b] });
  const { promise, resolve } = Promise.withResolvers<number>();
  clock.when(1500, () => resolve(wait('B', ['p2'])));
  expect(await Promise.all([wait('A', ['p1']), promise])).toEqual([7500, 3500]);
  expect(looks).toEqual([
    ...['2000 p1 pending', '3500 p1 pending', '3500 p2 pending', '3500 p1 whole', '3500 p2 whole'],
    ...['5500 p1 pending', '7500 p1 pending', '7500 p1 whole', '7500 p2 whole'],
  ]);
});

test('an integration whose wait is ended waits no more, and the next one begins anew', async () => {
  const { clock, looks, wait } = world({ ...both, documents: [a, b] });
  const own = new AbortController();
  clock.when(1000, () => own.abort(new Error('ended')));
  await expect(wait('A', ['p1'], {}, own.signal)).rejects.toThrow('ended');
  expect(clock.sleeps.map(({ signal }) => signal.aborted)).toEqual([true]);
  expect(looks).toEqual([]);
  expect(await wait('B', ['p2'])).toBe(3000);
  expect(looks).toEqual(['3000 p2 pending', '3000 p1 whole', '3000 p2 whole']);
});

test('no look comes for an integration that ended', async () => {
  const { clock, looks, watch, wait, resultOf } = world({ ...both, documents: [a, { ...b, doneAt: 4000 }] });
  const own = new AbortController();
  clock.when(2500, () => own.abort(new Error('ended')));
  const first = wait('A', ['p1'], { completed: false, deadline: 3000 }, own.signal).catch(() => {
    const ended = resultOf('A');
    if (ended !== undefined) watch.ended(ended);
  });
  expect((await Promise.all([first, wait('B', ['p2'])]))[1]).toBe(4000);
  expect(looks.filter((look) => look.endsWith('p2 pending'))).toEqual(['2000 p2 pending', '4000 p2 pending']);
});

test('a sleep that fails ends the waits', async () => {
  const { clock, wait } = world({ documents: [a] });
  Object.assign(clock, { sleep: () => Promise.reject(new Error('broken')) });
  await expect(wait('A', ['p1'])).rejects.toThrow('broken');
});

describe('whole looks, which cost most', () => {
  /** A look before the ingests, which shows that a whole one takes 100 ms for each of two projects. */
  async function begun(more: Partial<World>) {
    const one = world({ ...both, documents: [a, b], wholeMs: 100, ...more });
    await one.watch.before('A', limitsOf(one.signal));
    return one;
  }
  const wholeOf = (looks: readonly string[]): string[] => looks.filter((look) => look.endsWith('p1 whole')).slice(1);

  test('come at once for the only one', async () => {
    const { wait, looks } = await begun({ ids: ['A'] });
    await wait('A', ['p1']);
    expect(wholeOf(looks)).toEqual(['2200 p1 whole']);
  });

  test('come at once where all that wait have nothing pending', async () => {
    const { wait, looks } = await begun({});
    await Promise.all([wait('A', ['p1']), wait('B', ['p2'])]);
    expect(wholeOf(looks)).toEqual(['2200 p1 whole']);
  });

  test('wait for one that is still to come, for a hundred times as long as they take', async () => {
    const { wait, looks } = await begun({});
    await wait('A', ['p1']);
    expect(wholeOf(looks)).toEqual(['20200 p1 whole']); // 20 s after the end of the last one
    expect(looks.filter((look) => look.endsWith('pending'))).toHaveLength(9);
  });

  test('wait for one whose documents are pending', async () => {
    const { watch, wait, looks, resultOf } = await begun({ documents: [a, { ...b, doneAt: 21_000 }] });
    const first = wait('A', ['p1']).finally(() => {
      const ended = resultOf('A');
      if (ended !== undefined) watch.ended(ended);
    });
    expect(await Promise.all([first, wait('B', ['p2'])])).toEqual([20_400, 22_600]);
    expect(wholeOf(looks)).toEqual(['20200 p1 whole', '22400 p1 whole']);
  });

  test('do not wait for one that has ended', async () => {
    const { clock, watch, wait, looks, resultOf } = await begun({});
    const ended = resultOf('B');
    clock.when(3000, () => ended && watch.ended(ended));
    await wait('A', ['p1']);
    expect(wholeOf(looks)).toEqual(['4200 p1 whole']);
  });

  test('one before the ingests serves all, until an integration has ended', async () => {
    const { watch, looks, signal, resultOf } = await begun({});
    const limits = limitsOf(signal);
    const [first, second] = [await watch.before('A', limits), await watch.before('B', limits)];
    expect([[...first.rows()], [...second.rows()]]).toEqual([[['a', 0]], [['b', 0]]]);
    expect(wholeOf(looks)).toEqual([]);
    const ended = resultOf('A');
    if (ended !== undefined) watch.ended(ended);
    await watch.before('B', limits);
    expect(wholeOf(looks)).toEqual([]);
    await watch.before('A', limits);
    expect(wholeOf(looks)).toHaveLength(1);
  });
});

describe('the limit', () => {
  test('is a whole look and no other, and ends only the wait whose limit it is', async () => {
    const { clock, looks, wait, asked } = world({
      ...both,
      documents: [a, b].map((one) => ({ ...one, doneAt: Infinity })),
    });
    const ends: string[] = [];
    const end = (id: string) => (error: unknown) => {
      ends.push(`${clock.now()} ${id} ${error instanceof ActionError ? error.code : ''}`);
    };
    await Promise.all([
      wait('A', ['p1'], { deadline: 5000 }).catch(end('A')),
      wait('B', ['p2'], { deadline: 7000 }).catch(end('B')),
    ]);
    expect(ends).toEqual(['5000 A wait-timeout', '7000 B wait-timeout']);
    expect(looks.filter((look) => /^[57]/.test(look))).toEqual([
      ...['5000 p1 whole', '5000 p2 whole', '7000 p1 whole', '7000 p2 whole'],
    ]);
    expect(new Set(asked.map(({ limits }) => limits.deadline))).toEqual(new Set([7000]));
  });

  test('that is over already is a look at once', async () => {
    const { clock, looks, wait } = world({ documents: [a] });
    expect(await wait('A', ['p1'], { deadline: 0 })).toBe(0);
    expect([clock.sleeps, looks]).toEqual([[], ['0 p1 whole', '0 p2 whole']]);
  });
});

describe('the filter of pending documents', () => {
  test('refused: every look is whole, none is for nobody, and nothing counts as done before', async () => {
    const { clock, looks, wait, released } = world({
      ...both,
      documents: [{ ...a, doneAt: 5500 }, b],
      filter: 'refuses',
    });
    const { promise, resolve } = Promise.withResolvers<number>();
    clock.when(3000, () => resolve(wait('B', ['p2'])));
    expect(await Promise.all([wait('A', ['p1']), promise])).toEqual([7000, 5000]);
    expect(looks.filter((look) => !look.includes('p2'))).toEqual([
      ...['2000 p1 pending', '2000 p1 whole', '4000 p1 whole', '5000 p1 whole', '7000 p1 whole'],
    ]);
    expect(released.filter((one) => one.endsWith('A'))).toEqual([]);
  });

  test('finds none three times where there are some: it is given up', async () => {
    const hidden = { ...a, doneAt: 9000 };
    const { looks, wait, log } = world({ ...both, documents: [hidden, b], filter: 'finds none' });
    // The other one has nothing pending, and waits for the end of its quiet time.
    await Promise.all([wait('A', ['p1']), wait('B', ['p2'], { completed: false })]);
    expect(log.lines.filter((line) => line.includes('misapplies'))).toHaveLength(1);
    expect(looks.filter((look) => look.endsWith('p1 pending'))).toHaveLength(3);
  });

  test('is not given up for one whose documents it does find', async () => {
    const ids = ['B', 'C', 'D', 'E'];
    const documents = ids.map((id, at) => ({
      project: 'p1',
      id,
      integration: id,
      doneAt: [9000, 0, 3000, 5000][at] ?? 0,
    }));
    const { looks, wait, log } = world({ ids, documents });
    expect(await Promise.all(ids.map((id) => wait(id, ['p1'])))).toEqual([10_000, 2000, 4000, 6000]);
    expect(looks.filter((look) => look.endsWith('p1 whole'))).toHaveLength(4);
    expect(log.lines.filter((line) => line.includes('misapplies'))).toEqual([]);
  });
});

test('expect-search: what is settled is searched', async () => {
  const { watch, wait, context, resultOf } = world({ documents: [a], search: ['a'] });
  await wait('A', ['p1']);
  await watch.search(context);
  expect(resultOf('A')?.failure).toBeUndefined();
});
