/**
 * The failure issue of the committed bundle behind a proxy, which GitHub's own
 * package finds, and with a certificate that is not trusted.
 */
import { makeCertificate } from "../../simulator/http/certificate.ts";
import { startProxy } from "../support/connect-proxy.ts";
import { FakeGitHub, TOKEN } from "../../runner/github.ts";
import type { ActionRun } from "../../runner/outputs.ts";
import { stepOn } from "../support/github.ts";
import { startBundle, temporaryFile } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();
const prefix = "/api/v3";

/** A run that fails, and so has an issue to keep. */
const failingRun = (env: Record<string, string>): Promise<ActionRun> =>
  startBundle(
    inputsOf(simulator, {
      "api-token": "a-token-that-is-wrong",
      "failure-issue": "true",
      "github-token": TOKEN,
    }),
    env,
  ).finished;

test.each([
  ["https", "CONNECT ghes.test:443"],
  ["http", "CONNECT ghes.test:80"],
])("the failure issue goes through a proxy, over %s", async (scheme, call) => {
  const certificate = await makeCertificate({ names: ["ghes.test"] });
  const tls = scheme === "https" ? { tls: certificate } : {};
  const github = await new FakeGitHub({ prefix, ...tls }).start();
  const proxy = await startProxy({
    targetPort: github.port,
    credentials: "runner:secret",
  });
  const { log, outputs } = await failingRun({
    ...stepOn(github),
    GITHUB_API_URL: `${scheme}://ghes.test${prefix}`,
    NODE_EXTRA_CA_CERTS: temporaryFile("ghes.pem", certificate.ca),
    [`${scheme}_proxy`]: proxy.url.replace("//", "//runner:secret@"),
    no_proxy: "127.0.0.1",
  });
  await Promise.all([github.close(), proxy.close()]);
  expect(outputs["error-code"]).toBe("unauthorized");
  expect(log).toMatch(/^The failure issue #1 was opened$/m);
  expect(proxy.seen[0]).toBe(call);
});

test("NODE_TLS_REJECT_UNAUTHORIZED does not let it talk to a GitHub that it does not trust", async () => {
  const certificate = await makeCertificate();
  const github = await new FakeGitHub({ prefix, tls: certificate }).start();
  const { log } = await failingRun({
    ...stepOn(github),
    GITHUB_API_URL: `https://localhost:${github.port}${prefix}`,
    NODE_TLS_REJECT_UNAUTHORIZED: "0",
  });
  await github.close();
  expect(log).toMatch(/^::warning::Couldn't update the failure issue/m);
  expect(github.requests).toEqual([]);
});
