/** `docs/promises.md`: each promise names the one test that holds it. */
import { readFileSync } from "node:fs";

const page = readFileSync("docs/promises.md", "utf8");
const lines = page.split("\n").filter((line) => line.startsWith("- "));

const promises = lines.map((line) => {
  const [, id = "", file = "", title = ""] =
    /^- \*\*(P\d+)\.\*\* [A-Z].*\. \(`(__tests__\/\S+)`: "(.+)"\)$/.exec(
      line,
    ) ?? [];
  return { line, id, file, title };
});

/** Counts the tests with a title, in the `describe` that `group › test` names. */
function countTests(file: string, title: string): number {
  const source = readFileSync(file, "utf8").replaceAll(/\(\s+"/g, '("');
  const calls = title.split(" › ").map((name) => `(${JSON.stringify(name)},`);
  const [group = "", test = group] = calls;
  return source
    .split(/^\}?\);$/m) // where a statement at the left margin ends
    .filter((statement) => statement.includes(group))
    .reduce((count, statement) => count + statement.split(test).length - 1, 0);
}

test("each promise is one line with a sentence, and with a test that there is", () => {
  const unheld = promises.filter(
    ({ file, title }) => title === "" || countTests(file, title) !== 1,
  );
  expect(unheld.map(({ line }) => line)).toEqual([]);
  expect(promises.length).toBeGreaterThan(30);
});

test("each promise has a number and a test of its own", () => {
  const ids = promises.map(({ id }) => id);
  const tests = promises.map(({ file, title }) => `${file}: ${title}`);
  expect(ids).toEqual([...new Set(ids)]);
  expect(tests).toEqual([...new Set(tests)]);
});
