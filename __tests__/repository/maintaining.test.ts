/** The run of `docs/maintaining.md`, which leads into the code. */
import { readFileSync } from "node:fs";

const page = readFileSync("docs/maintaining.md", "utf8");
const logIn = (text: string): string =>
  /^`{3,4}text\n([^]*?)\n`{3,4}$/m.exec(text)?.[1] ?? "";

test("it is what the action prints", () => {
  const golden = readFileSync("__tests__/pages/indexed-one-object.md", "utf8");
  expect(logIn(page)).toBe(logIn(golden));
});

test("each function that it names is where it says", () => {
  const named = [...page.matchAll(/`src\/(\w+\.ts)`, `(\w+)`/g)];
  expect(named.length).toBeGreaterThan(10);
  for (const [, file = "", name = ""] of named)
    expect(readFileSync(`src/${file}`, "utf8")).toMatch(
      new RegExp(`(function\\*?|class|const) ${name}\\b`),
    );
});
