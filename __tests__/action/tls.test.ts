/**
 * Certificates: what is trusted, and what each failure says; in process and as
 * a child process.
 */
import { takeOutUncheckedTls, Transport } from "../../src/http/transport.ts";
import { makeCertificate } from "../../simulator/http/certificate.ts";
import { startSimulator } from "../../simulator/simulator.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { requestFacts } from "../support/request-facts.ts";
import { instantClock } from "../support/instant-clock.ts";
import { setEnvironment } from "../support/environment.ts";
import {
  gatherInProcess,
  runInProcess,
  startBundle,
  temporaryFile,
} from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const certificate = await makeCertificate();
const other = await makeCertificate();
const simulator = useSimulator({ tls: certificate });

const inputs = (more: Record<string, string> = {}): Record<string, string> =>
  inputsOf(simulator, { "max-retries": "0", ...more });

async function expectTls(
  seen: Promise<ActionRun>,
  message: RegExp,
): Promise<void> {
  const { outputs } = await seen;
  expect(outputs).toMatchObject({
    "error-code": "tls",
    "sync-status": "not-requested",
  });
  expect(outputs["error-message"]).toMatch(message);
  expect(outputs["error-message"]).toContain("localhost");
  expect(outputs["error-message"]).not.toMatch(/NODE_TLS|reject/i);
  expect(simulator.requests).toHaveLength(0);
}

describe("ca-certificate", () => {
  test("as text", async () => {
    const seen = await runInProcess(
      inputs({ "ca-certificate": certificate.ca }),
    );
    expect(seen.outputs["outcome"]).toBe("success");
    expect(simulator.connections).toBe(2); // a POST goes out on a fresh one
  });

  test("as a path", async () => {
    const seen = await runInProcess(
      inputs({ "ca-certificate": temporaryFile("a.pem", certificate.ca) }),
    );
    expect(seen.outputs["outcome"]).toBe("success");
  });

  test("several in one, with words and line ends of all kinds between them", async () => {
    const bundle = `# first\r\n${other.ca}\r\n# second\n${certificate.ca.replaceAll("\n", "\r\n")}`;
    const seen = await runInProcess(inputs({ "ca-certificate": bundle }));
    expect(seen.outputs["outcome"]).toBe("success");
  });

  test("the certificate of the server itself will do", async () => {
    const seen = await runInProcess(
      inputs({ "ca-certificate": certificate.cert }),
    );
    expect(seen.outputs["outcome"]).toBe("success");
  });

  test("is added to NODE_EXTRA_CA_CERTS", async () => {
    const env = {
      NODE_EXTRA_CA_CERTS: temporaryFile("extra.pem", certificate.ca),
    };
    const seen = await startBundle(inputs({ "ca-certificate": other.ca }), env)
      .finished;
    expect(seen.outputs["outcome"]).toBe("success");
  });

  test("a file that cannot be read is a bad input, and nothing is sent", async () => {
    const { outputs } = await runInProcess(
      inputs({ "ca-certificate": "/no/such/file.pem" }),
    );
    expect(outputs["error-code"]).toBe("invalid-input");
    expect(outputs["error-message"]).toMatch(
      /ca-certificate names a file that cannot be read/,
    );
    expect(simulator.requests).toHaveLength(0);
  });

  test("a private key is refused, and not shown", async () => {
    const seen = await runInProcess(
      inputs({ "ca-certificate": certificate.ca + certificate.key }),
    );
    expect(seen.outputs["error-message"]).toMatch(/contains a private key/);
    expect(seen.log).not.toContain(certificate.key.split("\n")[1]);
  });
});

describe("each failure has its own sentence", () => {
  test("an issuer that is not trusted", async () => {
    await expectTls(
      runInProcess(inputs()),
      /does not trust the issuer.*set ca-certificate to/,
    );
  });

  test("another authority than the one that was given", async () => {
    await expectTls(
      runInProcess(inputs({ "ca-certificate": other.ca })),
      /does not trust the issuer.*put the authority.* into ca-certificate/,
    );
  });

  test("another host", async () => {
    const elsewhere = await makeCertificate({ names: ["zylon.example.com"] });
    const server = await startSimulator({ tls: elsewhere });
    try {
      const seen = runInProcess(
        inputs({ "base-url": server.url, "ca-certificate": elsewhere.ca }),
      );
      await expectTls(
        seen,
        /for other host names, not for localhost:\d+.*base-url/,
      );
    } finally {
      await server.close();
    }
  });

  test("expired", async () => {
    const expired = await makeCertificate({ expired: true });
    const old = await startSimulator({ tls: expired });
    try {
      await expectTls(
        runInProcess(
          inputs({ "base-url": old.url, "ca-certificate": expired.ca }),
        ),
        /has expired.*Renew it/,
      );
    } finally {
      await old.close();
    }
  });

  test("TLS spoken to a port of plain HTTP", async () => {
    const plain = await startSimulator();
    try {
      const url = `https://localhost:${plain.port}`;
      await expectTls(
        runInProcess(inputs({ "base-url": url })),
        /this port speaks plain HTTP.*Correct the port/,
      );
    } finally {
      await plain.close();
    }
  });

  test("plain HTTP spoken to a port of TLS", async () => {
    const seen = await runInProcess(
      inputs({ "base-url": `http://localhost:${simulator.port}` }),
    );
    expect(["connection-lost", "not-api"]).toContain(
      seen.outputs["error-code"],
    );
    expect(seen.outputs["error-message"]).toMatch(
      /port expects https:\/\/.*base-url needs https:\/\//,
    );
  });
});

test("the limit of the connecting ends with the handshake", async () => {
  const url = new URL(simulator.url);
  const clock = instantClock(100);
  const transport = new Transport({
    baseUrl: url,
    parallel: 1,
    certificates: [certificate.ca],
    clock,
  });
  simulator.fail({ fault: { kind: "delay", delayMs: 300 } });
  const { signal } = new AbortController();
  const { status } = await transport.send({
    facts: requestFacts({ purpose: "ingest", requestTimeoutSeconds: 4 }),
    method: "GET",
    url,
    headers: {},
    signal,
  });
  expect([status > 0, clock.sleeps]).toEqual([true, []]);
  transport.close();
});

test("a connection that is lost after the handshake says nothing of TLS", async () => {
  simulator.fail({ fault: { kind: "reset" } });
  const { outputs } = await runInProcess(
    inputs({ "ca-certificate": certificate.ca }),
  );
  expect(outputs["error-code"]).toBe("connection-lost");
  expect(outputs["error-message"]).not.toMatch(/TLS|wants https/);
});

describe("NODE_TLS_REJECT_UNAUTHORIZED", () => {
  const env = { NODE_TLS_REJECT_UNAUTHORIZED: "0" };

  test("does not switch the checks off", async () => {
    const seen = await startBundle(inputs(), env).finished;
    expect(seen.outputs["error-code"]).toBe("tls");
    expect(simulator.requests).toHaveLength(0);
  });

  test("is ignored with a warning", async () => {
    const seen = await runInProcess(
      inputs({ "ca-certificate": certificate.ca }),
      { env },
    );
    expect(seen.outputs["outcome"]).toBe("success");
    expect(seen.log).toMatch(
      /^::warning::The environment has NODE_TLS_REJECT_UNAUTHORIZED=0, which is ignored/m,
    );
  });

  test("does not reach a gathering either", async () => {
    const seen = await gatherInProcess({}, { env });
    expect(seen.log).toContain("NODE_TLS_REJECT_UNAUTHORIZED=0");
  });

  test("that keeps the checks on is no news", async () => {
    const seen = await runInProcess(
      inputs({ "ca-certificate": certificate.ca }),
      { env: { NODE_TLS_REJECT_UNAUTHORIZED: "1" } },
    );
    expect(seen.log).not.toContain("NODE_TLS_REJECT_UNAUTHORIZED");
  });
});

test("takes the variable out of the environment, for connections of other packages", () => {
  const restore = setEnvironment({ NODE_TLS_REJECT_UNAUTHORIZED: "0" });
  expect(takeOutUncheckedTls()).toBe(true);
  expect(process.env["NODE_TLS_REJECT_UNAUTHORIZED"]).toBeUndefined();
  expect(takeOutUncheckedTls()).toBe(false);
  restore();
});
