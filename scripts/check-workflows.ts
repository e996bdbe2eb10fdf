/**
 * `npm run check:workflows`: GitHub's own parser, as its editor uses it, on
 * every workflow, recipe and `action.yml`; first on planted mistakes, each of
 * which it must find. esbuild bundles this file, since Node does not load the
 * parser as published (it imports JSON without an attribute).
 */
import { validate } from "@actions/languageservice";
import { globSync, readFileSync } from "node:fs";
import { TextDocument } from "vscode-languageserver-textdocument";

const FILES = [
  "action.yml",
  ...globSync([".github/workflows/*.yml", "examples/*.yml"]).toSorted(),
];

let documents = 0;

/** What the parser finds, one line each; its warnings count. */
async function mistakes(file: string, text: string): Promise<string[]> {
  documents += 1; // it remembers what it parsed by the address
  const found = await validate(
    TextDocument.create(`file:///${documents}/${file}`, "yaml", 1, text),
  );
  return found.map(({ message, range }) => {
    const text = typeof message === "string" ? message : message.value;
    return `${file}:${range.start.line + 1}: ${text}`;
  });
}

interface Planted {
  readonly file: string;
  /** Is in the file once; the mistake takes its place. */
  readonly right: string;
  readonly wrong: string;
  readonly finds: RegExp;
}

const PLANTED: readonly Planted[] = [
  {
    file: "examples/find-this-push.yml",
    right: "cancel-in-progress: false\n      queue: max",
    wrong: "cancel-in-progress: true\n      queue: max",
    finds: /'queue: max' cannot be combined with 'cancel-in-progress: true'/,
  },
  {
    file: "examples/start.yml",
    right: "${{ secrets.ZYLON_API_TOKEN }}",
    wrong: "${{ secret.ZYLON_API_TOKEN }}",
    finds: /Unrecognized named-value: 'secret'/,
  },
  {
    file: "action.yml",
    right: "default: ${{ toJSON(matrix) }}",
    wrong: "default: ${{ secrets.ZYLON_API_TOKEN }}",
    finds: /Unrecognized named-value: 'secrets'/,
  },
  {
    file: "examples/nightly.yml",
    right: "timezone: Europe/Berlin",
    wrong: "time-zone: Europe/Berlin",
    finds: /Unexpected value 'time-zone'/,
  },
  {
    file: "examples/matrix.yml",
    right: "fail-fast: false",
    wrong: "fails-fast: false",
    finds: /Unexpected value 'fails-fast'/,
  },
];

for (const { file, right, wrong, finds } of PLANTED) {
  const [before = "", after, ...more] = readFileSync(file, "utf8").split(right);
  if (after === undefined || more.length > 0)
    throw new Error(`${file} has not exactly one "${right}" to replace`);
  const found = await mistakes(file, before + wrong + after);
  if (!found.some((line) => finds.test(line))) {
    throw new Error(
      `A mistake was not found in ${file}: ${wrong}\n${found.join("\n")}`,
    );
  }
}

const found: string[] = [];
for (const file of FILES)
  found.push(...(await mistakes(file, readFileSync(file, "utf8"))));
for (const line of found) console.error(line);
console.log(
  `GitHub's parser: ${FILES.length} files, ${found.length} mistakes; ${PLANTED.length} planted ones found`,
);
if (found.length > 0) process.exitCode = 1;
