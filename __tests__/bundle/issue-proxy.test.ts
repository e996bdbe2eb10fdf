/**
 * The failure issue of the committed bundle behind a proxy, which GitHub's own
 * package finds, and with a certificate that is not trusted.
 */
import { makeCertificate } from "../../simulator/http/certificate.ts";
import { startProxy } from "../support/connect-proxy.ts";
import { FakeGitHub, REPOSITORY, TOKEN } from "../../harness/github.ts";
import { startBundle, temporaryFile } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();

test.each(["https", "http"] as const)(
  "the failure issue of the bundle goes through a proxy, over %s",
  async (scheme) => {
    const certificate = await makeCertificate({ names: ["ghes.test"] });
    const github = await new FakeGitHub({
      prefix: "/api/v3",
      ...(scheme === "https" ? { tls: certificate } : {}),
    }).start();
    const proxy = await startProxy({
      targetPort: github.port,
      credentials: "runner:secret",
    });
    try {
      const { finished } = startBundle(
        inputsOf(simulator, {
          "api-token": "a-token-that-is-wrong",
          "failure-issue": "true",
          "github-token": TOKEN,
        }),
        {
          [`${scheme}_proxy`]: proxy.url.replace("//", "//runner:secret@"),
          no_proxy: "127.0.0.1",
          NODE_EXTRA_CA_CERTS: temporaryFile("ghes.pem", certificate.ca),
          GITHUB_API_URL: `${scheme}://ghes.test/api/v3`,
          GITHUB_REPOSITORY: REPOSITORY,
          GITHUB_WORKFLOW: "Nightly",
          GITHUB_JOB: "feed",
          GITHUB_ACTION: "zylon",
          GITHUB_REF: "refs/heads/main",
          GITHUB_RUN_ID: "17",
        },
      );
      const { log, outputs } = await finished;
      expect(outputs["error-code"]).toBe("unauthorized");
      expect(log).toMatch(/^Failure issue: opened #1 /m);
      expect(proxy.seen[0]).toMatch(
        scheme === "https"
          ? /^CONNECT ghes\.test:443$/
          : /^CONNECT ghes\.test:80$/,
      );
    } finally {
      await Promise.all([github.close(), proxy.close()]);
    }
  },
);

test("NODE_TLS_REJECT_UNAUTHORIZED does not let the bundle talk to a GitHub that it does not trust", async () => {
  const certificate = await makeCertificate();
  const github = await new FakeGitHub({
    prefix: "/api/v3",
    tls: certificate,
  }).start();
  try {
    const { finished } = startBundle(
      inputsOf(simulator, {
        "api-token": "a-token-that-is-wrong",
        "failure-issue": "true",
        "github-token": TOKEN,
      }),
      {
        NODE_TLS_REJECT_UNAUTHORIZED: "0",
        GITHUB_API_URL: `https://localhost:${github.port}/api/v3`,
        GITHUB_REPOSITORY: REPOSITORY,
      },
    );
    const { log } = await finished;
    expect(log).toMatch(/^::warning::The failure issue could not be updated/m);
    expect(github.requests).toEqual([]);
  } finally {
    await github.close();
  }
});
