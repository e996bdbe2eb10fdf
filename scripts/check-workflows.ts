/**
 * Part of `npm run check`: GitHub's own parser, as its editor uses it, on every
 * workflow, recipe and `action.yml`. Its warnings count.
 */
import { globSync, readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { TextDocument } from "vscode-languageserver-textdocument";

// The parser imports JSON without saying so.
registerHooks({
  load: (url, context, next) =>
    next(
      url,
      url.endsWith(".json")
        ? { ...context, importAttributes: { type: "json" } }
        : context,
    ),
});
const { validate } = await import("@actions/languageservice");
const { FeatureFlags } = await import("@actions/expressions");
// GitHub has these since June 2026; the parser still calls them experimental.
const featureFlags = new FeatureFlags({ allowBackgroundSteps: true });

const files = [
  "action.yml",
  ".github/workflows/*.yml",
  "examples/*.yml",
].flatMap((pattern) => {
  const found = globSync(pattern);
  if (found.length === 0) throw new Error(`There is no ${pattern}`);
  return found;
});
for (const file of files) {
  const text = readFileSync(file, "utf8");
  const document = TextDocument.create(`file:///${file}`, "yaml", 1, text);
  for (const { message, range } of await validate(document, {
    featureFlags,
  })) {
    const words = typeof message === "string" ? message : message.value;
    console.error(`${file}:${range.start.line + 1}: ${words}`);
    process.exitCode = 1;
  }
}
console.log(`GitHub's parser has read ${files.length} files`);
