/** Work that several wait for. */
import { orAborted, Shared } from '../../src/http/shared.ts';
import type { Limits } from '../../src/http/clock.ts';

const limitsOf = (controller = new AbortController()): Limits => ({ deadline: 5, signal: controller.signal });

test('is done once for all who join while it is under way, and anew afterwards', async () => {
  const shared = new Shared();
  const first = Promise.withResolvers<undefined>();
  let begun = 0;
  const work = async (): Promise<void> => {
    begun += 1;
    await first.promise;
  };
  const all = [shared.join(limitsOf(), work), shared.join(limitsOf(), work)];
  expect(begun).toBe(1);
  first.resolve(undefined);
  await Promise.all(all);
  await shared.join(limitsOf(), work);
  expect(begun).toBe(2);
});

test('fails for all who wait, and the next one begins anew', async () => {
  const shared = new Shared();
  const fail = (): Promise<void> => Promise.reject(new Error('no'));
  const all = await Promise.allSettled([shared.join(limitsOf(), fail), shared.join(limitsOf(), fail)]);
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(shared.join(limitsOf(), () => Promise.resolve())).resolves.toBeUndefined();
});

test('one who leaves ends its own waiting alone; the last one to leave ends the work', async () => {
  const shared = new Shared();
  const [one, other] = [new AbortController(), new AbortController()];
  const given: Limits[] = [];
  const work = (limits: Limits): Promise<void> => {
    given.push(limits);
    return new Promise(() => undefined);
  };
  const waiting = [shared.join(limitsOf(one), work), shared.join(limitsOf(other), work)];
  one.abort(new Error('late'));
  await expect(waiting[0]).rejects.toThrow('late');
  expect(given.map(({ deadline, signal }) => [deadline, signal.aborted])).toEqual([[5, false]]);
  other.abort(new Error('late too'));
  await expect(waiting[1]).rejects.toThrow('late too');
  expect(given[0]?.signal.aborted).toBe(true);
});

test('a signal that is aborted already is not waited for', async () => {
  const gone = AbortSignal.abort(new Error('gone'));
  await expect(orAborted(new Promise(() => undefined), gone)).rejects.toThrow('gone');
  await expect(orAborted(Promise.resolve(3), new AbortController().signal)).resolves.toBe(3);
});
