import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import jest from "eslint-plugin-jest";
import tseslint from "typescript-eslint";

/** What one file of the action does, and no other. */
const ONLY = [
  {
    files: ["request.ts", "agents.ts"],
    does: "speaks HTTP",
    selectors: [
      "ImportDeclaration[source.value=/^node:https?$/] > :not(ImportSpecifier)[local]",
      "ImportSpecifier[imported.name=/^(request|get|Agent)$/]",
      "ImportDeclaration[source.value=/^node:(net|tls)$/]",
      "CallExpression[callee.name='fetch']",
    ],
  },
  {
    files: ["inputs.ts"],
    does: "reads inputs",
    selectors: ["Identifier[name=/^get(Boolean|Multiline)?Input$/]"],
  },
  {
    files: ["write.ts"],
    does: "writes outputs and the summary",
    selectors: [
      "Identifier[name='setOutput']",
      "MemberExpression[object.name='core'][property.name='summary']",
    ],
  },
  {
    files: ["secrets.ts"],
    does: "masks secrets",
    selectors: ["Identifier[name='setSecret']"],
  },
  {
    files: ["index.ts"],
    does: "ends the process",
    selectors: [
      "MemberExpression[object.name='process'][property.name=/^exit/]",
    ],
  },
  {
    files: ["clock.ts", "index.ts"], // index.ts: its last resort
    does: "knows the time, and waits",
    selectors: [
      "MemberExpression[object.name=/^(Date|performance)$/][property.name='now']",
      "MemberExpression[object.name='Math'][property.name='random']",
      "CallExpression[callee.name=/^set(Timeout|Interval)$/]",
      "ImportDeclaration[source.value=/^node:timers/]",
    ],
  },
];

/** All that `ONLY` restricts, for a file of this name. */
const restricted = (name) => [
  "error",
  ...ONLY.filter(({ files }) => !files.includes(name)).flatMap(
    ({ files, does, selectors }) =>
      selectors.map((selector) => ({
        selector,
        message: `Only ${files[0]} ${does}.`,
      })),
  ),
];

/**
 * The parts of the action, from the first that a run goes through: none imports
 * one that stands before it. Those of the last line are files.
 */
const PARTS = ["main", "report", "run", "zylon", "inputs"];
const LAST_PARTS = ["errors", "connectors", "text", "secrets", "clock"];
/** The action knows nothing of its tools, and they know nothing of it. */
const TOOLS = ["runner", "simulator", "scripts", "__tests__"];

/** What the files of a part, or of a folder, may not import. */
const APART = [
  { files: ["src/**/*.ts"], from: TOOLS },
  ...PARTS.map((part, at) => ({
    files: [`src/${part}/**/*.ts`, `src/${part}.ts`],
    from: [...TOOLS, "index", ...PARTS.slice(0, at)],
  })),
  {
    files: LAST_PARTS.map((name) => `src/${name}.ts`),
    from: [...TOOLS, "index", ...PARTS],
  },
  {
    files: ["runner/**/*.ts"],
    from: ["src", "simulator", "scripts", "__tests__"],
  },
  { files: ["simulator/**/*.ts"], from: ["src", "scripts", "__tests__"] },
];

export default defineConfig(
  {
    ignores: ["dist/", ".build-*/", "coverage/", "reports/"],
  },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
    ],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      // One API has to ask Zylon for what the other one knows.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      "@typescript-eslint/consistent-type-assertions": [
        "error",
        { assertionStyle: "never" },
      ],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true },
      ],
      "@typescript-eslint/prefer-nullish-coalescing": "error",
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      "no-console": "error",
      "no-shadow": "error",
      // A finding is a reason to think, not to cut.
      "no-nested-ternary": "error",
      "max-lines-per-function": [
        "error",
        { max: 60, skipBlankLines: true, skipComments: true },
      ],
      complexity: ["error", { max: 15, variant: "modified" }],
      "max-depth": ["error", 3],
      "max-params": ["error", 4],
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: { "no-restricted-syntax": restricted() },
  },
  // Wherever below src/ they lie.
  ...new Set(ONLY.flatMap(({ files }) => files)).values().map((name) => ({
    files: [`src/**/${name}`],
    rules: { "no-restricted-syntax": restricted(name) },
  })),
  ...APART.map(({ files, from }) => ({
    files,
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: from.flatMap((name) => [`**/${name}/**`, `**/${name}.ts`]),
        },
      ],
    },
  })),
  {
    // Node's own test doubles and the simulator print and poke where the action
    // may not.
    files: [
      "__tests__/**/*.ts",
      "simulator/**/*.ts",
      "runner/**/*.ts",
      "scripts/**/*.ts",
    ],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    files: ["__tests__/**/*.ts"],
    ignores: ["__tests__/e2e/**"], // Node's own test runner
    extends: [jest.configs["flat/recommended"], jest.configs["flat/style"]],
    rules: {
      "jest/consistent-test-it": [
        "error",
        { fn: "test", withinDescribe: "test" },
      ],
      // Functions of a test's own that hold expectations are named so;
      // fast-check fails a test by itself.
      "jest/expect-expect": [
        "error",
        { assertFunctionNames: ["expect*", "fc.assert"] },
      ],
      "jest/no-standalone-expect": [
        "error",
        { additionalTestBlockFunctions: ["posixTest", "posixTest.each"] },
      ],
      "jest/no-duplicate-hooks": "error",
      "jest/prefer-hooks-on-top": "error",
      "jest/require-to-throw-message": "error",
    },
  },
);
