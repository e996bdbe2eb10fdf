/**
 * Limits of time: what each ends, and when. What is silent is waited for a
 * moment, and then time is skipped.
 */
import { makeCertificate } from "../../simulator/http/certificate.ts";
import type { FaultRule } from "../../simulator/simulator.ts";
import { startProxy } from "../support/connect-proxy.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { instantClock } from "../support/instant-clock.ts";
import { mutePort } from "../support/ports.ts";
import { runInProcess } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();

const inputs = (more: Record<string, string> = {}) => inputsOf(simulator, more);

/**
 * Longer than any pause within the answers here that is not meant as silence.
 */
const PATIENCE_MS = 150;

async function expectFailure(
  code: string,
  given: Record<string, string>,
  env: Record<string, string> = {},
) {
  const seen = await runInProcess(inputs(given), {
    env,
    clock: instantClock(PATIENCE_MS),
  });
  expect(seen.outputs["error-code"]).toBe(code);
  expect(seen.errors).toHaveLength(1);
  return seen;
}

const seconds = ({ outputs }: ActionRun): number =>
  Number(outputs["duration-seconds"]);
const sent = (method: string): number =>
  simulator.requests.filter((request) => request.method === method).length;

const once = { "request-timeout-seconds": "20", "max-retries": "0" };

describe("request-timeout-seconds", () => {
  test.each(["hang", "hang-headers", "stall"] as const)(
    "%s ends in timeout on time",
    async (kind) => {
      simulator.fail({ path: "/config", fault: { kind } });
      const seen = await expectFailure("timeout", once);
      expect(seen.outputs["error-message"]).toContain(
        "request-timeout-seconds",
      );
      expect(Math.floor(seconds(seen))).toBe(20);
    },
  );

  test("the status counts where the body of the refusal never ends", async () => {
    const fault: FaultRule["fault"] = {
      kind: "raw",
      status: 401,
      contentType: "application/json",
      chunks: ['{"detail":"no'],
      end: "hang",
    };
    simulator.fail({ method: "POST", fault });
    const seen = await expectFailure("unauthorized", {});
    expect(seen.outputs["sync-status"]).toBe("error");
    expect(sent("POST")).toBe(1);
  });

  test("the status counts where the body of the refusal only dribbles", async () => {
    const chunks = [
      '{"detail":',
      ...Array.from({ length: 600 }, () => " "),
      '"too late"}',
    ];
    simulator.fail({
      method: "POST",
      fault: { kind: "raw", status: 401, chunks, delayMs: 50 },
    });
    const seen = await expectFailure("unauthorized", {});
    expect(seen.outputs["sync-status"]).toBe("error");
    expect(seen.outputs["error-message"]).not.toContain("too late");
  });

  test("a server that accepts and never ends the TLS handshake", async () => {
    const port = await mutePort();
    const seen = await expectFailure("connect", {
      "base-url": `https://127.0.0.1:${port}`,
      ...once,
    });
    expect(seen.outputs["error-message"]).toContain("timed out after 20 s");
  });

  test("a proxy that accepts and says nothing", async () => {
    const proxy = await startProxy({ targetPort: simulator.port, mute: true });
    const seen = await expectFailure(
      "connect",
      { "base-url": "https://zylon.test", ...once },
      { HTTPS_PROXY: proxy.url },
    );
    expect(seen.outputs["error-message"]).toMatch(
      /through the proxy 127\.0\.0\.1:\d+ \(timed out after 20 s\)/,
    );
    await proxy.close();
  });

  test("a TLS handshake behind the proxy that never ends", async () => {
    const port = await mutePort();
    const proxy = await startProxy({ targetPort: port });
    const given = {
      "base-url": "https://zylon.test",
      "ca-certificate": (await makeCertificate()).ca,
      ...once,
    };
    const seen = await expectFailure("connect", given, {
      HTTPS_PROXY: proxy.url,
    });
    expect(Math.floor(seconds(seen))).toBe(20);
    await proxy.close();
  });
});

describe("wait-timeout-seconds", () => {
  test.each(["hang", "stall"] as const)(
    "%s: request-timeout-seconds does not count, it does",
    async (kind) => {
      simulator.fail({ method: "POST", fault: { kind } });
      const seen = await expectFailure("wait-timeout", {
        "request-timeout-seconds": "10",
        "wait-timeout-seconds": "90",
      });
      expect(seen.outputs["sync-status"]).toBe("timed-out");
      expect(seen.outputs["error-message"]).toContain("wait-timeout-seconds");
      expect(Math.floor(seconds(seen))).toBe(90);
      expect([sent("GET"), sent("POST")]).toEqual([1, 1]);
    },
  );

  test("a stream that is longer: timed-out, with the counts so far", async () => {
    const chunks = [
      '{"type":"sync_started"}\n{"type":"sync_progress","op":"Added"}\n',
    ];
    simulator.fail({
      method: "POST",
      fault: {
        kind: "raw",
        contentType: "application/x-ndjson",
        chunks,
        end: "hang",
      },
    });
    const seen = await expectFailure("wait-timeout", {
      "wait-timeout-seconds": "1",
    });
    expect(seen.outputs).toMatchObject({
      "sync-status": "timed-out",
      "added-count": "",
    });
    expect(seen.outputs["error-message"]).toMatch(/within 1 s, so far 1 added/);
    expect(seen.summary).toContain("\nSo far: 1 added · 0 updated · ");
  });

  test("where only the start was waited for, that is no remedy", async () => {
    simulator.fail({ method: "POST", fault: { kind: "hang" } });
    const seen = await expectFailure("wait-timeout", {
      "wait-for": "started",
      "wait-timeout-seconds": "1",
    });
    expect(seen.outputs["error-message"]).toMatch(
      /Look in Zylon whether.* again\. Raise wait-timeout-seconds\. See/,
    );
  });

  describe.each(["hang", "stall"] as const)("a search: %s", (kind) => {
    const search = {
      "wait-for": "indexed",
      "expect-search": "Nine to five",
    };
    beforeEach(() =>
      simulator.fail({
        method: "POST",
        fault: { kind: "json", body: { type: "sync_completed" } },
      }),
    );

    test("is ended five seconds later, as a text that is not found", async () => {
      simulator.fail({ path: "/search", fault: { kind } });
      const seen = await expectFailure("not-searchable", {
        ...search,
        "request-timeout-seconds": "45",
        "wait-timeout-seconds": "16",
      });
      expect(Math.floor(seconds(seen))).toBe(16 + 5);
      expect(seen.outputs["error-message"]).toContain(
        'Zylon did not answer the last search in time. Not found: "Nine to five"',
      );
    });

    test("whose retries reach to the end is one too", async () => {
      simulator.fail({ path: "/search", fault: { kind } });
      await expectFailure("not-searchable", {
        ...search,
        "request-timeout-seconds": "2",
        "wait-timeout-seconds": "16",
      });
    });

    test("beside it: one that answers the next time", async () => {
      simulator.fail({ path: "/search", times: 1, fault: { kind } });
      const seen = await runInProcess(
        inputs({ ...search, "request-timeout-seconds": "2" }),
        { clock: instantClock(PATIENCE_MS) },
      );
      expect(seen.outputs["error-code"]).toBe("");
    });
  });

  test("it ends a look in its middle, five seconds later: the last one may take so long", async () => {
    simulator.fail({
      method: "POST",
      fault: { kind: "json", body: { type: "sync_completed" } },
    });
    simulator.fail({ path: "/artifact", after: 2, fault: { kind: "hang" } });
    const seen = await expectFailure("wait-timeout", {
      "wait-for": "indexed",
      "wait-timeout-seconds": "1",
    });
    expect(seen.outputs["sync-status"]).toBe("timed-out");
  });
});
