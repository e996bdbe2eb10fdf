/**
 * A server that says our secrets back to us, wherever it can: none is seen in
 * log, outputs, summary or files.
 */
import { readFileSync } from "node:fs";
import { ALPHABETS, ESCAPES } from "../support/encodings.ts";
import { SEED, type SimEvent } from "../../simulator/simulator.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { runInProcess } from "../support/runner.ts";
import {
  COMPLETED,
  integrationOf,
  progress,
  STARTED,
} from "../support/scene.ts";
import { shown } from "../support/seen.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();
const { filesystem } = SEED.integrations;

const token = SEED.ada.token;
const password = 'corr€ct "horse" battery/staple+';
const header = "Key 0123/4567+89ab==";

/** A run with all three secrets, as far as `more` leaves them. */
const run = (more: Record<string, string> = {}): Promise<ActionRun> =>
  runInProcess(
    inputsOf(simulator, {
      "api-token": token,
      "integration-type": "filesystem",
      "integration-id": filesystem,
      configure: "update",
      username: "svc-files",
      password,
      "extra-headers": `X-Gateway-Key: ${header}`,
      "max-retries": "0",
      ...more,
    }),
  );
/** The same, without credentials to send. */
const NO_CREDENTIALS = { configure: "none", username: "", password: "" };
const INDEXED = { "wait-for": "indexed", "wait-timeout-seconds": "5" };

function answer(...events: SimEvent[]): void {
  integrationOf(simulator, filesystem).ingest = { framing: "ndjson", events };
}

/**
 * Where a server may say something: has the simulator say it, and gives back
 * what the inputs of the run need to be.
 */
const PLACES: readonly (readonly [
  place: string,
  says: (echo: string) => Record<string, string>,
])[] = [
  [
    "in an error body",
    (echo) => {
      const body = { detail: echo };
      simulator.fail({
        path: "/config",
        fault: { kind: "json", status: 422, body },
      });
      return {};
    },
  ],
  [
    "in a page in place of the API",
    (echo) => {
      const body = `<title>${echo}</title>`;
      simulator.fail({ path: "/config", fault: { kind: "html", body } });
      return {};
    },
  ],
  [
    "in plain text in place of the API",
    (echo) => {
      const contentType = "text/plain";
      simulator.fail({
        path: "/config",
        fault: { kind: "raw", contentType, chunks: [`x ${echo}`] },
      });
      return {};
    },
  ],
  [
    "in a config",
    (echo) => {
      const config = { path: `//${echo}`, [echo]: echo };
      integrationOf(simulator, filesystem).config = config;
      return {};
    },
  ],
  [
    "in the message of a sync_error",
    (echo) => {
      answer(STARTED, { type: "sync_error", message: echo });
      return {};
    },
  ],
  [
    "in unknown words of a stream",
    (echo) => {
      answer(STARTED, { type: echo }, progress(echo), COMPLETED);
      return {};
    },
  ],
  [
    "in the names of items that failed",
    (echo) => {
      const failed = progress("Error", { artifact: { name: echo } });
      answer(STARTED, failed, COMPLETED);
      return { ...INDEXED, "max-failed": "0" };
    },
  ],
  [
    "in all that it says of documents",
    (echo) => {
      answer(STARTED, COMPLETED);
      const statuses = ["Error", "Done", echo];
      simulator.state.artifacts = statuses.map((status, at) => ({
        id: `a${at}`,
        project_id: "prj_1",
        name: echo,
        integration_id: filesystem,
        state: status === "Error" ? "Error" : "Published",
        ingest_status: status,
        error: echo,
        ingest_warnings: [echo],
        external_url: `https://example.com/${echo}`,
      }));
      return INDEXED;
    },
  ],
  [
    "in the name of the user, which a diagnosis finds",
    (echo) => {
      simulator.state.users.forEach((user) => (user.name = echo));
      return { "integration-id": "nobody" };
    },
  ],
  [
    "in the type of an integration, which a diagnosis finds",
    (echo) => {
      integrationOf(simulator, filesystem).type = echo;
      return {};
    },
  ],
];

describe("in the forms in which a runner may meet it", () => {
  const forms = [
    token,
    header,
    encodeURIComponent(header),
    password,
    JSON.stringify(password).slice(1, -1),
    encodeURIComponent(password),
    Buffer.from(`svc-files:${password}`).toString("base64"),
  ];
  function expectNothingShown(seen: ActionRun): void {
    for (const form of forms) {
      expect(shown(seen)).not.toContain(form);
      expect(shown(seen)).not.toContain(form.slice(0, 12)); // nor a part of it that a cut left over
    }
  }

  describe.each(forms)("%s", (form) => {
    test.each(PLACES)("%s", async (_place, says) => {
      const seen = await run(says(form));
      expectNothingShown(seen);
      expect(shown(seen)).toContain("***");
    });
  });

  // Texts are cut at 60 and at 200 characters.
  describe.each([40, 180])("after %i other characters", (length) => {
    test.each(PLACES)("%s", async (_place, says) => {
      for (const form of forms) {
        simulator.reset();
        expectNothingShown(await run(says(`${"x".repeat(length)} ${form}`)));
      }
    });
  });

  test("in a config, when it is longer than all that is shown of it", async () => {
    const long = Array.from({ length: 90 }, (_, at) => `s3cret${at}`).join("-");
    const config = { path: `//${long}` };
    integrationOf(simulator, filesystem).config = config;
    const seen = await run({ password: long });
    expect(shown(seen)).not.toContain("s3cret0");
  });

  test("cut in two by the network", async () => {
    const chunks = [
      `token ${token.slice(0, 12)}`,
      `${token.slice(12)} was refused`,
    ];
    const contentType = "text/plain";
    simulator.fail({
      path: "/ingest",
      fault: { kind: "raw", contentType, chunks, delayMs: 200 },
    });
    const seen = await run();
    expectNothingShown(seen);
    expect(shown(seen)).toContain("***");
  });

  test.each([
    ["all", "all"],
    ["the only one", ""],
  ])("as the id of an integration that is found: %s", async (_which, id) => {
    integrationOf(simulator, filesystem).id = token;
    const seen = await run({ ...NO_CREDENTIALS, "integration-id": id });
    expectNothingShown(seen);
  });

  test("as the type of each integration of a list", async () => {
    for (const record of simulator.state.integrations)
      record.type = `${record.type} ${token}`;
    const all = { "integration-id": "all", "integration-type": "any" };
    expectNothingShown(await run({ ...NO_CREDENTIALS, ...all }));
  });

  test("as the id of a new integration", async () => {
    simulator.state.integrations = [];
    const body = { id: token, type: "FileSystem" };
    simulator.fail({ method: "POST", fault: { kind: "json", body } });
    const created = { configure: "create", "integration-id": "" };
    expectNothingShown(await run(created));
  });
});

// One that is far longer than what a message quotes.
describe.each(["api-token", "password", "github-token", "extra-headers"])(
  "a long secret, of %s, that stands in another input too",
  (name) => {
    const long = Array.from({ length: 12 }, (_, at) => `s3cret${at}`).join("-");

    test.each([
      { "max-retries": long },
      { "integration-type": long },
      { "integration-type": "any", "integration-id": long },
      {
        "integration-type": "confluence",
        "integration-id": `sharepoint/${long}`,
      },
      { "failure-issue": long },
    ])("%j", async (misplaced: Record<string, string>) => {
      const value = name === "extra-headers" ? `X-Gateway-Key: ${long}` : long;
      const seen = await runInProcess(
        inputsOf(simulator, { [name]: value, ...misplaced }),
      );
      expect(seen.outputs["outcome"]).toBe("failure");
      expect(shown(seen)).not.toContain(long.slice(0, 12));
    });
  },
);

// Every escape, and three of them deep, is in log/secrets.test.ts.
describe("escaped, nobody can read it", () => {
  /** What a person makes of it, who looks through Markdown and white space. */
  const readable = (text: string): string =>
    text
      .replaceAll("<!-- -->", "")
      .replace(/&#(\d+);/g, (_entity, code: string) =>
        String.fromCodePoint(Number(code)),
      )
      .replace(/[\s\p{Cf}]/gu, "");

  /** All that a run leaves, the files that its outputs name included. */
  const everything = (seen: ActionRun): string => {
    const texts = [shown(seen)];
    for (const output of ["results-file", "changes-file"]) {
      const file = seen.outputs[output] ?? "";
      if (file !== "") texts.push(readFileSync(file, "utf8"));
    }
    return texts.join("\n");
  };

  const escaped = (...names: string[]): string => {
    let text = password;
    for (const name of names) {
      const escape = { ...ESCAPES, ...ALPHABETS }[name];
      if (escape === undefined) throw new Error(`There is no escape ${name}`);
      text = escape(text);
    }
    return text;
  };

  describe.each([
    ["as it is", escaped("as it is")],
    ["in a URL", escaped("URL, each byte")],
    ["in HTML", escaped("HTML, decimal")],
    ["in JSON", escaped("JSON, each unit")],
    ["in Base64", escaped("Base64")],
    [
      "three deep, and long",
      escaped("JSON, each unit", "URL, each byte", "HTML, decimal with zeros"),
    ],
  ])("%s", (_how, echo) => {
    test.each(PLACES)("%s", async (_place, says) => {
      const seen = await run(says(echo));
      const all = everything(seen);
      // As it stands there, and as Markdown or JSON shows it.
      for (const text of [all, readable(all), all.replaceAll("\\\\", "\\")])
        expect(readable(text)).not.toContain(readable(echo));
      expect(all).not.toContain(password);
      expect(shown(seen)).toContain("***");
    });
  });
});
