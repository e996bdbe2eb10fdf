/** The run of `docs/maintaining.md`, which leads into the code. */
import { readFileSync } from "node:fs";

const page = readFileSync("docs/maintaining.md", "utf8");

test("each function that it names is where it says", () => {
  const named = [...page.matchAll(/`src\/([\w/-]+\.ts)`, `(\w+)`/g)];
  expect(named.length).toBeGreaterThan(10);
  for (const [, file = "", name = ""] of named)
    expect(readFileSync(`src/${file}`, "utf8")).toMatch(
      new RegExp(`(function\\*?|class|const) ${name}\\b`),
    );
});

test("each line that it explains is in the run", () => {
  const [, run = ""] = /^```text\n([^]*?)\n```$/m.exec(page) ?? [];
  const lines = [...page.matchAll(/^\| `([^`…]+)…?` +\| `src/gm)];
  expect(lines.length).toBeGreaterThan(4);
  for (const [, line = ""] of lines) expect(`\n${run}`).toContain(`\n${line}`);
});
