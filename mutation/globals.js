/** What Jest provides to a test file, for a process without Jest. */
import { registerHooks } from "node:module";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { summary } from "@actions/core";
import { defaults } from "@actions/github/lib/utils";
import { jestExpect } from "@jest/expect";
import { ModernFakeTimers } from "@jest/fake-timers";
import * as circus from "jest-circus";
import { ModuleMocker } from "jest-mock";
import { SnapshotState } from "jest-snapshot";

const mocker = new ModuleMocker(globalThis);
const timers = new ModernFakeTimers({
  config: { fakeTimers: {} },
  global: globalThis,
});

/** How often a test asked for modules that are loaded anew. */
let resets = 0;
/** Whether the test that runs now did. */
let isReset = false;

/** What `@jest/globals` exports. */
export const jest = {
  spyOn: mocker.spyOn.bind(mocker),
  restoreAllMocks: mocker.restoreAllMocks.bind(mocker),
  useFakeTimers: timers.useFakeTimers.bind(timers),
  useRealTimers: timers.useRealTimers.bind(timers),
  clearAllTimers: timers.clearAllTimers.bind(timers),
  advanceTimersByTime: timers.advanceTimersByTime.bind(timers),
  resetModules: () => {
    resets += 1;
    isReset = true;
  },
};

const here = pathToFileURL(`${process.cwd()}/`).href;

function resolveModule(specifier, context, next) {
  if (specifier === "@jest/globals")
    return { url: import.meta.url, shortCircuit: true };
  const found = next(specifier, context);
  if (!isReset || !found.url.startsWith(`${here}src/`)) return found;
  return { ...found, url: `${found.url}?${resets}` };
}

export function provideGlobals() {
  const { describe, test, beforeAll, beforeEach, afterEach, afterAll } = circus;
  Object.assign(globalThis, {
    describe,
    test,
    beforeAll,
    beforeEach,
    afterEach,
    afterAll,
    expect: jestExpect,
  });
  const snapshotState = new SnapshotState("", {
    updateSnapshot: "none",
    snapshotFormat: { escapeString: false, printBasicPrototype: false },
  });
  jestExpect.setState({ snapshotState });
  registerHooks({ resolve: resolveModule });
}

/*
 * Two packages keep what the environment says when they are first used; each
 * test file has an environment of its own.
 */
Object.defineProperty(defaults, "baseUrl", {
  enumerable: true,
  get: () => process.env.GITHUB_API_URL,
});

/** Before each test, and before a file is loaded. */
export function forgetLastTest() {
  summary._filePath = undefined;
  isReset = false;
}
