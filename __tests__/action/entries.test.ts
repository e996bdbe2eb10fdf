/**
 * `src/index.ts`: how the process ends. Only its end is replaced, and the clock.
 */
import { jest } from "@jest/globals";
import { runnerFiles } from "../../harness/environment.ts";
// So that the first test does not wait for it. It loads again in each test.
import "../../src/main.ts";
import { setEnvironment, temporaryFolder } from "../support/environment.ts";

class Ended extends Error {}

const folder = temporaryFolder();
let restore: () => void;
let written: unknown[][];
/** What `process.exit` was given. */
let exits: unknown[][];

beforeEach(() => {
  jest.resetModules();
  written = [];
  exits = [];
  jest.useFakeTimers({
    doNotFake: [
      "nextTick",
      "queueMicrotask",
      "setImmediate",
      "performance",
      "Date",
    ],
  });
  jest.spyOn(process, "exit").mockImplementation((...given) => {
    exits.push(given);
    throw new Ended();
  });
  jest
    .spyOn(process.stdout, "write")
    .mockImplementation((...given: unknown[]) => {
      written.push(given);
      return true;
    });
});
afterEach(() => {
  jest.clearAllTimers();
  jest.useRealTimers();
  jest.restoreAllMocks();
  process.exitCode = undefined;
  restore();
});

/** Runs it with nothing but these inputs, and gives back what it printed. */
async function start(inputs: Record<string, string>): Promise<string> {
  restore = setEnvironment({ ...runnerFiles(folder), ...inputs });
  await import("../../src/index.ts");
  expect(process.exitCode).toBe(1);
  return written.flat().join("");
}

test("the process ends when its last line was taken, with the code of the run", async () => {
  await start({});
  expect(exits).toEqual([]);
  const [text, done] = written.at(-1) ?? [];
  expect(text).toBe("");
  const take = (): void => {
    if (typeof done === "function") Reflect.apply(done, undefined, []);
  };
  expect(take).toThrow(Ended);
  expect(exits).toEqual([[]]); // an argument would take the place of the code
});

test("a line that nobody takes is waited for one second", async () => {
  await start({});
  jest.advanceTimersByTime(999);
  expect(exits).toEqual([]);
  expect(() => jest.advanceTimersByTime(1)).toThrow(Ended);
});
