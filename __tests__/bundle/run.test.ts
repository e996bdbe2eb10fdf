/**
 * The committed bundle, as a child process with the environment that the runner
 * gives.
 */
import { VERSION } from "../../runner/published.ts";
import { metadata } from "../../runner/metadata.ts";
import { makeCertificate } from "../../simulator/http/certificate.ts";
import { startSimulator } from "../../simulator/simulator.ts";
import { startBundle, temporaryFile } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator({ tls: true });

const inputs = (more: Record<string, string> = {}): Record<string, string> =>
  inputsOf(simulator, {
    "base-url": `localhost:${simulator.port}/api/v1/`,
    ...more,
  });

test("ingests over TLS with a private authority that Node.js was told of", async () => {
  const seen = await startBundle(inputs(), {
    NODE_EXTRA_CA_CERTS: temporaryFile("ca.pem", simulator.ca),
  }).finished;
  expect(seen.log).toMatch(/^Done in .*: Zylon accepted the ingest/m);
  expect(seen.exitCode).toBe(0);
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    "integration-item-count": "120",
  });
  expect(simulator.requests).toHaveLength(3);
  expect(simulator.requests[0]?.headers["user-agent"]).toBe(
    `zylon-ingest/${VERSION}`,
  );
});

test("ca-certificate is added to what Node.js was told of", async () => {
  const other = await makeCertificate();
  const seen = await startBundle(inputs({ "ca-certificate": other.ca }), {
    NODE_EXTRA_CA_CERTS: temporaryFile("ca.pem", simulator.ca),
  }).finished;
  expect(seen.outputs["outcome"]).toBe("success");
});

test("a certificate that nobody trusts, and NODE_TLS_REJECT_UNAUTHORIZED=0, which switches nothing off: exit code 1, all outputs, one annotation", async () => {
  const seen = await startBundle(inputs(), {
    NODE_TLS_REJECT_UNAUTHORIZED: "0",
  }).finished;
  expect(seen.exitCode).toBe(1);
  expect(Object.keys(seen.outputs)).toEqual(Object.keys(metadata.outputs));
  expect(seen.outputs["error-code"]).toBe("tls");
  expect(seen.errors).toHaveLength(1);
  expect(simulator.requests).toEqual([]);
});

test("fails on a body that is cut: a floating promise would leave it green", async () => {
  const plain = await startSimulator();
  plain.fail({
    method: "POST",
    fault: { kind: "cut", body: '{"type":"sync_started"}' },
  });
  const seen = await startBundle(inputs({ "base-url": plain.url })).finished;
  await plain.close();
  expect(seen.exitCode).toBe(1);
  expect(seen.outputs).toMatchObject({
    "error-code": "connection-lost",
    "sync-status": "unknown",
  });
});

test("bad inputs: exit code 1 and all outputs", async () => {
  const seen = await startBundle({}).finished;
  expect(seen.exitCode).toBe(1);
  expect(seen.outputs).toMatchObject({
    outcome: "failure",
    "error-code": "invalid-input",
    configured: "false",
  });
});

test("without the files of the runner, the outputs are in the log", async () => {
  const seen = await startBundle(
    {},
    { GITHUB_OUTPUT: "", GITHUB_STEP_SUMMARY: "" },
  ).finished;
  expect(seen.exitCode).toBe(1);
  expect(seen.log).toMatch(/^::set-output name=outcome::failure$/m);
  expect(seen.log).toMatch(/^::warning::The job summary was not written/m);
  expect(seen.errors).toHaveLength(1);
});

test.each([
  ["a success", {}, { outcome: "success" }, 0],
  [
    "a failure",
    { "api-token": "wrong-token" },
    { "error-code": "unauthorized" },
    1,
  ],
])(
  "%s whose log is closed has its outputs, summary and exit code",
  async (_name, more: Record<string, string>, outputs, code) => {
    const { finished, closeLog } = startBundle(inputs(more), {
      NODE_EXTRA_CA_CERTS: temporaryFile("ca.pem", simulator.ca),
    });
    closeLog();
    const seen = await finished;
    expect(seen.exitCode).toBe(code);
    expect(seen.outputs).toMatchObject(outputs);
    expect(seen.summary).toMatch(/^## Zylon ingest/);
  },
);
