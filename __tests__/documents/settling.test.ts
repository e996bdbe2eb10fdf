/** When all is settled, on a clock that is only a number. */
import { Settling, type WholeLook } from '../../src/documents/settling.ts';
import { paceAfter } from '../../src/documents/pace.ts';

const look = (at: number, more: Partial<WholeLook> = {}): WholeLook => ({
  ...{ pending: 0, documents: 3, mark: 'a', began: at, ended: at + 5 },
  ...more,
});

test('after sync_completed: as soon as a whole look finds nothing pending', () => {
  const settling = new Settling({ completed: true, items: 120 });
  expect([settling.idle, settling.wantsWhole(0)]).toEqual([false, false]);
  settling.sawPending(1);
  expect(settling.wantsWhole(1)).toBe(false);
  settling.sawPending(0);
  expect([settling.idle, settling.wantsWhole(2)]).toEqual([true, true]);
  expect(settling.sawAll(look(2, { pending: 1 }))).toBe(false);
  expect([settling.idle, settling.wantsWhole(3)]).toEqual([false, false]);
  expect(settling.sawAll(look(3))).toBe(true);
});

test('otherwise: after two whole looks that are alike and lie far enough apart', () => {
  const settling = new Settling({ completed: false, items: 3 });
  expect(settling.quietUntil).toBeUndefined();
  expect(settling.sawAll(look(1000))).toBe(false);
  expect(settling.quietUntil).toBe(11_005); // after the end of the first
  expect([settling.wantsWhole(11_004), settling.wantsWhole(11_005)]).toEqual([false, true]);
  expect(settling.sawAll(look(11_004))).toBe(false);
  expect(settling.quietUntil).toBe(11_005); // the first of those that are alike counts
  expect(settling.sawAll(look(11_005))).toBe(true);
});

test.each([
  ['as many documents as items', 3, 10_000],
  ['more documents than items', 2, 10_000],
  ['no items', 0, 10_000],
  ['fewer documents than items', 4, 60_000],
  ['items that nobody tells', undefined, 60_000],
])('%s: so long must it be quiet', (_name, items, quietMs) => {
  const settling = new Settling({ completed: false, items });
  settling.sawAll(look(0));
  expect(settling.quietUntil).toBe(5 + quietMs);
  expect(settling.sawAll(look(5 + quietMs))).toBe(true);
});

test('a look that differs begins the quiet time anew', () => {
  const settling = new Settling({ completed: false, items: 3 });
  settling.sawAll(look(0));
  expect(settling.sawAll(look(20_000, { mark: 'b' }))).toBe(false);
  expect(settling.quietUntil).toBe(30_005);
  expect(settling.sawAll(look(30_005, { mark: 'b' }))).toBe(true);
});

test('so does something pending, whichever look finds it', () => {
  const settling = new Settling({ completed: false, items: 3 });
  settling.sawAll(look(0));
  settling.sawPending(1);
  expect([settling.quietUntil, settling.idle]).toEqual([undefined, false]);
  settling.sawPending(0);
  expect(settling.sawAll(look(20_000))).toBe(false);
  settling.sawAll(look(25_000, { pending: 1 }));
  expect(settling.sawAll(look(40_000))).toBe(false);
  expect(settling.sawAll(look(50_005))).toBe(true);
});

test('looks come 2 s apart at first, and 30 s at last', () => {
  expect([0, 40_000, 60_000, 600_000, 6_000_000].map(paceAfter)).toEqual([2000, 2000, 3000, 30_000, 30_000]);
});
