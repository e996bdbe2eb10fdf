/**
 * Loads test files and runs single tests of theirs, again and again in one
 * process: Jest would start anew for each mutant, which takes a hundred times
 * as long as most tests do. `describe`, `test` and the matchers are Jest's own.
 */
import { setTimeout, clearTimeout, setImmediate } from "node:timers";
import { resolve } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { getState, resetState } from "jest-circus";
import { forgetLastTest, provideGlobals } from "./globals.js";

provideGlobals();

/** What was thrown where no test could catch it, since the last one began. */
let uncaught;
const keep = (error) => (uncaught ??= { error });
process.on("uncaughtException", keep);
process.on("unhandledRejection", keep);

export class HungError extends Error {}

/** A hook or a test, which may wait for so long. */
async function call(fn, limitMs) {
  let timer;
  const hung = new Promise((_, reject) => {
    const late = () => reject(new HungError(`took more than ${limitMs} ms`));
    timer = setTimeout(late, limitMs);
  });
  try {
    await Promise.race([fn(), hung]);
  } finally {
    clearTimeout(timer);
  }
}

const hooksOf = (block, wanted) =>
  block.hooks.filter(({ type }) => type === wanted).map(({ fn }) => fn);

/** A test as it was declared, with all that runs before and after it. */
function testFrom(file, declared, index) {
  const names = [declared.name];
  const before = [];
  const after = [];
  for (let block = declared.parent; block !== undefined; block = block.parent) {
    if (block.parent !== undefined) names.unshift(block.name);
    before.unshift(...hooksOf(block, "beforeEach"));
    after.push(...hooksOf(block, "afterEach"));
  }
  const name = names.join(" ");
  const id = `${file} ${index} ${name}`; // two can have one name
  const line = lineOf(file, declared.asyncError);
  return { id, name, line, before, after, fn: declared.fn };
}

/** Where a test stands, so that a later run sees whether it changed. */
function lineOf(file, { stack }) {
  const place = new RegExp(`${RegExp.escape(file)}[^:]*:(\\d+)`).exec(stack);
  return Number(place?.[1] ?? 1);
}

function blocksIn(block) {
  const inner = block.children.filter(({ type }) => type === "describeBlock");
  return [block, ...inner.flatMap(blocksIn)];
}

/**
 * The tests of a file. What runs once before them has run: a server that it
 * started serves until the process ends, so what runs once after them does not.
 */
async function load(file) {
  forgetLastTest();
  resetState();
  await import(pathToFileURL(resolve(file)));
  const blocks = blocksIn(getState().rootDescribeBlock);
  for (const block of blocks)
    for (const hook of hooksOf(block, "beforeAll")) await hook();
  const tests = blocks.flatMap((block) => block.tests);
  return tests.map((declared, index) => testFrom(file, declared, index));
}

const loaded = new Map();

/** The tests of a file, which is loaded once. */
export async function testsIn(file) {
  if (!loaded.has(file)) loaded.set(file, await load(file));
  return loaded.get(file);
}

/** A single one. */
export const testOf = async (file, wanted) =>
  (await testsIn(file)).find(({ id }) => id === wanted);

/** What the test fails with, as `{ error }`, or undefined. */
export async function failureOf({ before, fn, after }, limitMs) {
  let failure;
  const attempt = async (part) => {
    try {
      await call(part, limitMs);
    } catch (error) {
      failure ??= { error };
    }
  };
  uncaught = undefined;
  forgetLastTest();
  for (const part of [...before, fn]) {
    await attempt(part);
    if (failure !== undefined) break;
  }
  for (const part of after) await attempt(part);
  await new Promise((done) => setImmediate(done)); // a rejection that nobody handles is told of only now
  return failure ?? uncaught;
}
