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
