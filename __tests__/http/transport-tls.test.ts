/** TLS below the action: the limit of connecting, and checks that stay on. */
import { makeCertificate } from "../../simulator/http/certificate.ts";
import { takeOutUncheckedTls, Transport } from "../../src/http/transport.ts";
import { setEnvironment } from "../support/environment.ts";
import { instantClock } from "../support/instant-clock.ts";
import { requestFacts } from "../support/request-facts.ts";
import { useSimulator } from "../support/simulated.ts";

const certificate = await makeCertificate();
const simulator = useSimulator({ tls: certificate });

test("the limit of connecting ends with the handshake: a slow answer is none of its business", async () => {
  const url = new URL(simulator.url);
  const clock = instantClock(100);
  const transport = new Transport({
    baseUrl: url,
    parallel: 1,
    certificates: [certificate.ca],
    clock,
  });
  simulator.fail({ fault: { kind: "delay", delayMs: 300 } });
  const { status } = await transport.send({
    facts: requestFacts({ purpose: "ingest", requestTimeoutSeconds: 4 }),
    method: "GET",
    url,
    headers: {},
    signal: new AbortController().signal,
  });
  transport.close();
  expect(status).toBeGreaterThan(0);
  expect(clock.sleeps).toEqual([]);
});

test("NODE_TLS_REJECT_UNAUTHORIZED is taken out of the environment, for connections of other packages too", () => {
  const restore = setEnvironment({ NODE_TLS_REJECT_UNAUTHORIZED: "0" });
  expect(takeOutUncheckedTls()).toBe(true);
  expect(process.env["NODE_TLS_REJECT_UNAUTHORIZED"]).toBeUndefined();
  expect(takeOutUncheckedTls()).toBe(false);
  restore();
});
