/**
 * Names of inputs and outputs that are not declared, wherever a person wrote
 * them, so that a rename leaves nothing behind. Only where nothing else can
 * stand: below the `with:` of our steps, in `outputs.name`, in backticks with a
 * hyphen, and in what messages tell a person to set.
 */
import { readFileSync } from "node:fs";
import { isMap, isScalar, parse, parseDocument, visit } from "yaml";
import { z } from "zod";
import { ERRORS } from "../../src/errors.ts";
import { SYNC_STATUSES } from "../../src/result.ts";

const KEYS = z
  .record(z.string(), z.unknown())
  .transform((fields) => Object.keys(fields));
const DECLARED = z.object({ inputs: KEYS, outputs: KEYS });

const action = DECLARED.parse(parse(readFileSync("action.yml", "utf8")));
const INPUTS = new Set(action.inputs);
const OUTPUTS = new Set(action.outputs);

/** Words with a hyphen that pages may have in backticks besides ours. */
const OTHER_WORDS = new Set<string>([
  ...Object.keys(ERRORS),
  ...SYNC_STATUSES,
  // keys of a workflow
  "cancel-in-progress",
  "ubuntu-latest",
  "runs-on",
  "timeout-minutes",
  // the group of the recipes, and a script of package.json
  "feed-zylon",
  "check-dist",
  // a package
  "eventsource-parser",
  // headers of a request
  "x-org",
  "user-agent",
  "cache-control",
  "keep-alive",
  "transfer-encoding",
]);

interface Use {
  readonly pattern: RegExp;
  readonly names: ReadonlySet<string>;
  readonly what: string;
}

const OUTPUT = { names: OUTPUTS, what: "output" };
const OURS = {
  names: new Set([...INPUTS, ...OUTPUTS, ...OTHER_WORDS]),
  what: "input or output",
};
const SETTING: Use = {
  // as in `wait-for: indexed`, which messages quote
  pattern: /\b([a-z]+(?:-[a-z]+)+): (?=[a-z\d$])/g,
  names: INPUTS,
  what: "input",
};
const VARIABLE: Use = {
  // without a hyphen, it may be a constant of ours
  pattern: /\bINPUT_([A-Z]+(?:-[A-Z]+)+)\b/g,
  names: new Set(
    // the last one is misspelt on purpose, by the tests of the bundle
    [...INPUTS, "max-removd"].map((name) => name.toUpperCase()),
  ),
  what: "input",
};

/** `max` of `max-removed`: how a name that is no longer one would begin. */
const FIRST_WORDS = [...INPUTS, ...OUTPUTS]
  .filter((name) => name.includes("-"))
  .map((name) => name.split("-")[0]);

/** A name in the middle of a sentence that is said, not in a comment. */
const IN_A_SENTENCE: Use = {
  pattern: new RegExp(
    `(?<=^(?! *(?:/?\\*|//|import )).*)\\b((?:${[...new Set(FIRST_WORDS)].join("|")})(?:-[a-z]+)+)\\b`,
    "gm",
  ),
  // the last one is a word of a package
  names: new Set([...OURS.names, "max-buffer-size-exceeded"]),
  what: "input or output",
};

/** What is looked for in files of each kind, beside the steps that run us. */
const USES: Readonly<Record<string, readonly Use[]>> = {
  md: [
    {
      pattern: /`!?([a-z]+(?:-[a-z]+)+)(?:: [^`]*)?`/g,
      ...OURS,
    },
    {
      pattern: /\bsteps\.zylon\.outputs\.([\w-]+)/g,
      ...OUTPUT,
    },
    VARIABLE,
  ],
  yml: [
    VARIABLE,
    // as e2e.yml lists the outputs that it expects
    { pattern: /^ +([a-z]+(?:-[a-z]+)+)=/gm, ...OUTPUT },
  ],
  ts: [VARIABLE, { pattern: /\boutputs\["([\w-]+)"\]/g, ...OUTPUT }],
  src: [SETTING, IN_A_SENTENCE],
};

/** Each such name in the text of this file. */
export function unknownNames(file: string, text: string): string[] {
  const kind = file.startsWith("src/") ? "src" : (file.split(".").at(-1) ?? "");
  const found: string[] = [];
  const check = (offset: number, name: string, use: Omit<Use, "pattern">) => {
    if (use.names.has(name)) return;
    const line = text.slice(0, offset).split("\n").length;
    found.push(`${file}:${line}: ${name} is no ${use.what}`);
  };
  for (const use of USES[kind] ?? []) {
    for (const match of text.matchAll(use.pattern))
      check(match.index, match[1] ?? "", use);
  }
  for (const { yaml, start } of workflowsIn(kind, text)) {
    const ours = new Set<string>();
    for (const { reference, given } of stepsThatRunUs(kind, yaml)) {
      ours.add(reference);
      for (const { name, offset } of given)
        check(start + offset, name, { names: INPUTS, what: "input" });
    }
    for (const match of yaml.matchAll(ASKED)) {
      const [, reference = "", name = ""] = match;
      if (ours.has(reference)) check(start + match.index, name, OUTPUT);
    }
  }
  return found;
}

const ASKED = /\b(steps\.[\w-]+)\.outputs\.([\w-]+)/g;

/** The YAML of a file, and where in the file it begins. */
function workflowsIn(
  kind: string,
  text: string,
): { yaml: string; start: number }[] {
  if (kind === "yml") return [{ yaml: text, start: 0 }];
  if (kind !== "md") return [];
  return [...text.matchAll(/^ *```ya?ml\n([^]*?)^ *```$/gm)].map((fence) => {
    const [whole, yaml = ""] = fence;
    return { yaml, start: fence.index + whole.indexOf(yaml) };
  });
}

/** The actions of `__tests__/e2e/wrappers/` have inputs of their own. */
const runsUs = (uses: string): boolean =>
  /^(\.|\$|zylon-ingest\/zylon-ingest)[/@]/.test(uses) &&
  !uses.includes("/wrappers/");

interface Step {
  /** `steps.id`. */
  readonly reference: string;
  readonly given: readonly { name: string; offset: number }[];
}

/** The steps that run the action. */
function stepsThatRunUs(kind: string, yaml: string): Step[] {
  const steps: Step[] = [];
  const document = parseDocument(yaml);
  // A page that shows no whole workflow shows what is below a `with:`.
  if (kind === "md" && isMap(document.contents) && !document.has("jobs")) {
    const given = document.contents.items.map(({ key }) => keyOf(key));
    steps.push({ reference: "", given });
  }
  visit(document, {
    Map(_key, map) {
      if (!runsUs(textOf(map.get("uses")))) return;
      const given = map.get("with");
      steps.push({
        reference: `steps.${textOf(map.get("id"))}`,
        given: isMap(given) ? given.items.map(({ key }) => keyOf(key)) : [],
      });
    },
  });
  return steps;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function keyOf(key: unknown): { name: string; offset: number } {
  if (!isScalar(key)) return { name: "", offset: 0 };
  return { name: String(key.value), offset: key.range?.[0] ?? 0 };
}
