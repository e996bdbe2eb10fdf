/** Which proxy: decided from the environment and the address alone. */
import { proxyFor } from "../../src/http/transport.ts";
import { setEnvironment } from "../support/environment.ts";

const NAMES = [
  "http_proxy",
  "HTTP_PROXY",
  "https_proxy",
  "HTTPS_PROXY",
  "no_proxy",
  "NO_PROXY",
];

function choiceIn(env: Record<string, string>, target: string): unknown {
  const restore = setEnvironment({
    ...Object.fromEntries(NAMES.map((name) => [name, undefined])),
    ...env,
  });
  try {
    const choice = proxyFor(new URL(target));
    return choice && [choice.variable, choice.url?.href];
  } finally {
    restore();
  }
}

const direct = undefined;
const one = "http://one.test:3128/";
const two = "http://two.test:3128/";

const rows: [env: Record<string, string>, target: string, choice: unknown][] = [
  [{}, "https://zylon.test", direct],
  [{ HTTP_PROXY: one }, "https://zylon.test", direct],
  [{ HTTPS_PROXY: one }, "http://zylon.test", direct],
  [{ HTTPS_PROXY: one }, "https://zylon.test", ["HTTPS_PROXY", one]],
  [{ HTTP_PROXY: one }, "http://zylon.test", ["HTTP_PROXY", one]],
  [
    { HTTPS_PROXY: one, https_proxy: two },
    "https://zylon.test",
    ["https_proxy", two],
  ],
  [
    { HTTPS_PROXY: one, https_proxy: "" },
    "https://zylon.test",
    ["HTTPS_PROXY", one],
  ],
  [{ HTTPS_PROXY: "" }, "https://zylon.test", direct],
  [{ HTTPS_PROXY: one, NO_PROXY: "zylon.test" }, "https://zylon.test", direct],
  [
    { HTTPS_PROXY: one, NO_PROXY: "other.test" },
    "https://zylon.test",
    ["HTTPS_PROXY", one],
  ],
  [
    { https_proxy: "http://[" },
    "https://zylon.test",
    ["https_proxy", undefined],
  ],
  [
    { https_proxy: "not a proxy" },
    "https://zylon.test",
    ["https_proxy", undefined],
  ],
  [
    { HTTPS_PROXY: "socks://" },
    "https://zylon.test",
    ["HTTPS_PROXY", undefined],
  ],
  [{ HTTP_PROXY: "https://" }, "http://zylon.test", ["HTTP_PROXY", undefined]],
];
test.each(rows)("%j for %s", (env, target, choice) => {
  expect(choiceIn(env, target)).toEqual(choice);
});
