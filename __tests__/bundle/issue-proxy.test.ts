/**
 * The failure issue of the committed bundle behind a proxy, which GitHub's own
 * package finds.
 */
import { makeCertificate } from "../../simulator/http/certificate.ts";
import { startProxy } from "../support/connect-proxy.ts";
import { FakeGitHub, TOKEN } from "../../runner/github.ts";
import { getStepEnvironment } from "../support/github.ts";
import { startBundle, temporaryFile } from "../support/runner.ts";
import { simulatorInputs, useSimulator } from "../support/simulator.ts";

const simulator = useSimulator();
const prefix = "/api/v3";

test("the failure issue of a GitHub Enterprise Server goes through a proxy, with its password", async () => {
  const tls = await makeCertificate({ names: ["ghes.test"] });
  const github = await new FakeGitHub({ prefix, tls }).start();
  const proxy = await startProxy({
    targetPort: github.port,
    credentials: "runner:secret",
  });
  const inputs = simulatorInputs(simulator, {
    "api-token": "a-token-that-is-wrong",
    "failure-issue": "true",
    "github-token": TOKEN,
  });
  const { log } = await startBundle(inputs, {
    ...getStepEnvironment(github),
    GITHUB_API_URL: `https://ghes.test${prefix}`,
    NODE_EXTRA_CA_CERTS: temporaryFile("ghes.pem", tls.ca),
    https_proxy: proxy.url.replace("//", "//runner:secret@"),
  }).finished;
  await Promise.all([github.close(), proxy.close()]);
  expect(log).toMatch(/^The failure issue #1 was opened$/m);
  expect(proxy.seen[0]).toBe("CONNECT ghes.test:443");
});
