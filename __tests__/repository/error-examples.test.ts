/**
 * The example in each entry of `docs/errors.md` is what the action says, as a
 * tired reader needs it: short sentences, a remedy that fits, the request last,
 * and a link. `npm run docs:examples` writes them anew.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { ERROR_CODES, helpFor, LOOK_FIRST } from "../../src/http/error.ts";
import { play } from "../support/failure-scenes.ts";
import { flaws, sentences } from "../support/flaws.ts";
import { useSimulator } from "../support/simulated.ts";

const PAGE = "docs/errors.md";
const WIDTH = 100;
const simulator = useSimulator();
const secure = useSimulator({ tls: true });

/**
 * As a user would see it, whose Zylon is elsewhere; in lines, and without the
 * link to the entry itself.
 */
function shown(message: string, link: string): string {
  const text = message
    .replace(` See ${link}`, "")
    .replaceAll(
      /https?:\/\/(?:127\.0\.0\.1|localhost):\d+/g,
      "https://zylon.example.com",
    )
    .replaceAll(/(?:127\.0\.0\.1|localhost):\d+/g, "zylon.example.com:443")
    .replaceAll("EAI_AGAIN", "ENOTFOUND");
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line === "") lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= WIDTH)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join("\n");
}

/** The block `text` in the entry of a code. */
function exampleOf(code: string): string {
  const page = readFileSync(PAGE, "utf8");
  const entry = page
    .split(/^(?=## )/m)
    .find((one) => one.startsWith(`## ${code}\n`));
  const [example] = /```text\n[^]*?\n```$/m.exec(entry ?? "") ?? [];
  if (example !== undefined) return example;
  throw new Error(
    `${PAGE} has no entry "## ${code}" with a block \`\`\`text, which may hold anything`,
  );
}

function writeExample(code: string, example: string): void {
  const old = exampleOf(code);
  const page = readFileSync(PAGE, "utf8");
  writeFileSync(
    PAGE,
    page.replace(old, () => example),
  );
}

/**
 * What is wrong where the ingest may be running: looking for it comes first,
 * and nothing starts it again.
 */
function unknownFlaws(message: string): string[] {
  const first = sentences(message).find((sentence) =>
    /^(Look|Read|Check|Raise|Correct|Set|Wait)\b/.test(sentence),
  );
  return [
    ...(first === `${LOOK_FIRST}.`
      ? []
      : [`does not say first to look in Zylon: ${message}`]),
    ...(/run the step again|max-retries/.test(message)
      ? [`no remedy here: ${message}`]
      : []),
  ];
}

test.each(ERROR_CODES)("%s", async (code) => {
  const { outputs, log } = await play(code, simulator, secure);
  expect(outputs["error-code"]).toBe(code);
  const message = outputs["error-message"] ?? "";
  const notices = (log.match(/^::(notice|warning)[^\n]*/gm) ?? []).map((line) =>
    line.replace(/^::.*?::/, ""),
  );
  expect([message, ...notices].flatMap(flaws)).toEqual([]);
  expect(
    outputs["sync-status"] === "unknown" ? unknownFlaws(message) : [],
  ).toEqual([]);
  expect(message.endsWith(` See ${helpFor(code)}`)).toBe(true);
  const example = `\`\`\`text\n${shown(message, helpFor(code))}\n\`\`\``;
  if (process.env["UPDATE_EXAMPLES"] === "1") writeExample(code, example);
  expect(exampleOf(code)).toBe(example);
});
