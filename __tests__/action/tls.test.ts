/** Certificates: what is trusted, and what each failure says. */
import {
  type ServerCertificate,
  makeCertificate,
} from "../../simulator/http/certificate.ts";
import { startSimulator } from "../../simulator/simulator.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { runInProcess, temporaryFile } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const certificate = await makeCertificate();
const other = await makeCertificate();
const simulator = useSimulator({ tls: certificate });

const run = (
  more: Record<string, string> = {},
  env: Record<string, string> = {},
): Promise<ActionRun> =>
  runInProcess(inputsOf(simulator, { "max-retries": "0", ...more }), { env });

describe("ca-certificate", () => {
  test("as text", async () => {
    const seen = await run({ "ca-certificate": certificate.ca });
    expect(seen.outputs["outcome"]).toBe("success");
    expect(simulator.connections).toBe(2); // a POST goes out on a fresh one
  });

  test("as a path", async () => {
    const file = temporaryFile("a.pem", certificate.ca);
    const seen = await run({ "ca-certificate": file });
    expect(seen.outputs["outcome"]).toBe("success");
  });

  test("several in one, with words and line ends of all kinds between them", async () => {
    const bundle = `# first\r\n${other.ca}\r\n# second\n${certificate.ca.replaceAll("\n", "\r\n")}`;
    const seen = await run({ "ca-certificate": bundle });
    expect(seen.outputs["outcome"]).toBe("success");
  });

  test("the certificate of the server itself will do", async () => {
    const seen = await run({ "ca-certificate": certificate.cert });
    expect(seen.outputs["outcome"]).toBe("success");
  });

  test("a file that cannot be read is a bad input, and nothing is sent", async () => {
    const seen = await run({ "ca-certificate": "/no/such/file.pem" });
    expect(seen.outputs["error-code"]).toBe("invalid-input");
    expect(seen.outputs["error-message"]).toMatch(
      /ca-certificate names a file that cannot be read/,
    );
    expect(simulator.requests).toHaveLength(0);
  });

  test("a private key is refused, and not shown", async () => {
    const seen = await run({
      "ca-certificate": certificate.ca + certificate.key,
    });
    expect(seen.outputs["error-message"]).toMatch(/contains a private key/);
    expect(seen.log).not.toContain(certificate.key.split("\n")[1]);
  });
});

describe("each failure has its own sentence", () => {
  function expectTls({ outputs }: ActionRun, message: RegExp): void {
    expect(outputs).toMatchObject({
      "error-code": "tls",
      "sync-status": "not-requested",
    });
    expect(outputs["error-message"]).toMatch(message);
    expect(outputs["error-message"]).toContain("localhost");
    expect(outputs["error-message"]).not.toMatch(/NODE_TLS|reject/i);
    expect(simulator.requests).toHaveLength(0);
  }
  /** A run against a server with this certificate, whose authority it trusts. */
  async function runAgainst(tls: ServerCertificate): Promise<ActionRun> {
    const server = await startSimulator({ tls });
    const seen = await run({
      "base-url": server.url,
      "ca-certificate": tls.ca,
    });
    await server.close();
    return seen;
  }

  test("an issuer that is not trusted", async () => {
    expectTls(await run(), /does not trust the issuer.*set ca-certificate to/);
  });

  test("another authority than the one that was given", async () => {
    expectTls(
      await run({ "ca-certificate": other.ca }),
      /does not trust the issuer.*put the authority.* into ca-certificate/,
    );
  });

  test("another host", async () => {
    const names = ["zylon.example.com"];
    expectTls(
      await runAgainst(await makeCertificate({ names })),
      /for other host names, not for localhost:\d+.*base-url/,
    );
  });

  test("expired", async () => {
    expectTls(
      await runAgainst(await makeCertificate({ expired: true })),
      /has expired.*Renew it/,
    );
  });

  test("TLS spoken to a port of plain HTTP", async () => {
    const plain = await startSimulator();
    const seen = await run({ "base-url": `https://localhost:${plain.port}` });
    await plain.close();
    expectTls(seen, /this port speaks plain HTTP.*Correct the port/);
  });

  test("plain HTTP spoken to a port of TLS", async () => {
    const url = `http://localhost:${simulator.port}`;
    const seen = await run({ "base-url": url });
    expect(["connection-lost", "not-api"]).toContain(
      seen.outputs["error-code"],
    );
    expect(seen.outputs["error-message"]).toMatch(
      /port expects https:\/\/.*base-url needs https:\/\//,
    );
  });
});

test("a connection that is lost after the handshake says nothing of TLS", async () => {
  simulator.fail({ fault: { kind: "reset" } });
  const { outputs } = await run({ "ca-certificate": certificate.ca });
  expect(outputs["error-code"]).toBe("connection-lost");
  expect(outputs["error-message"]).not.toMatch(/TLS|wants https/);
});

// That it does not switch the checks off is in bundle/run.test.ts.
describe("NODE_TLS_REJECT_UNAUTHORIZED", () => {
  const OFF = { NODE_TLS_REJECT_UNAUTHORIZED: "0" };
  const TRUST = { "ca-certificate": certificate.ca };

  test("is ignored with a warning", async () => {
    const seen = await run(TRUST, OFF);
    expect(seen.outputs["outcome"]).toBe("success");
    expect(seen.log).toMatch(
      /^::warning::The environment has NODE_TLS_REJECT_UNAUTHORIZED=0, which is ignored/m,
    );
  });

  test("that keeps the checks on is no news", async () => {
    const seen = await run(TRUST, { NODE_TLS_REJECT_UNAUTHORIZED: "1" });
    expect(seen.log).not.toContain("NODE_TLS_REJECT_UNAUTHORIZED");
  });
});
