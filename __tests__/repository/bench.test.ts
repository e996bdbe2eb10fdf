/** What `npm run bench` counts with. */
import {
  inTurn,
  quantile,
  ratioOf,
  spreadOf,
} from "../../scripts/bench/measure.ts";

test("a quantile lies between the two values next to it", () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(spreadOf([1, 2, 3, 4, 5])).toEqual({ median: 3, low: 2, high: 4 });
  expect(quantile([7], 0.9)).toBe(7);
  expect(() => quantile([], 0.5)).toThrow(RangeError);
});

test("a ratio is taken of each pair, so that a slow moment does not count", () => {
  expect(ratioOf([13, 130, 26], [10, 100, 20])).toEqual({
    median: 1.3,
    low: 1.3,
    high: 1.3,
  });
});

test("subjects run in turn, each round the other way round; the first rounds do not count", async () => {
  const order: string[] = [];
  const subject = (name: string, value: number) => ({
    name,
    once: () => Promise.resolve((order.push(name), value)),
  });
  const measured = await inTurn([subject("a", 1), subject("b", 2)], 2);
  expect([...measured]).toEqual([
    ["a", [1, 1]],
    ["b", [2, 2]],
  ]);
  expect(order.slice(-4).join("")).toMatch(/^(abba|baab)$/);
});
