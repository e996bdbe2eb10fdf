import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import jest from "eslint-plugin-jest";
import tseslint from "typescript-eslint";

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
    files: ["__tests__/**/*.ts", "scripts/pictures/*.test.ts"],
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
