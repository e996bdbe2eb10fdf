/**
 * What `npm run test:mutation` ends with: what survived, and the score of each
 * folder of `src/`. One that is too low fails.
 */
import console from "node:console";
import { readFileSync } from "node:fs";
import process from "node:process";

const REPORT = "reports/mutation/mutation.json";
const MIN_ALL = 90;
const MIN_FILE = 80;

const count = (mutants, ...statuses) =>
  mutants.filter(({ status }) => statuses.includes(status)).length;

function percent(mutants) {
  const caught = count(mutants, "Killed", "Timeout");
  const counted = caught + count(mutants, "Survived", "NoCoverage");
  return counted === 0 ? 100 : (100 * caught) / counted;
}

function row(name, mutants) {
  const numbers = ["Killed", "Timeout", "Survived", "NoCoverage"].map(
    (status) => count(mutants, status),
  );
  return `| ${[name, mutants.length, ...numbers, `${percent(mutants).toFixed(1)} %`].join(" | ")} |`;
}

function printSurvivors(file, { mutants }) {
  for (const { status, location, mutatorName, replacement } of mutants)
    if (status === "Survived" || status === "NoCoverage")
      console.log(
        `${file}:${location.start.line}:${location.start.column} ${status} ${mutatorName}: ${replacement}`,
      );
}

/** Of the files and folders that were asked for. */
export function printScores(paths) {
  const files = Object.entries(
    JSON.parse(readFileSync(REPORT, "utf8")).files,
  ).filter(([file]) => paths.some((path) => file.startsWith(path)));
  const all = files.flatMap(([, { mutants }]) => mutants);
  for (const [file, report] of files) printSurvivors(file, report);

  console.log(
    "| Folder | Mutants | A test failed | It hung | Survived | No test ran it | Score |",
  );
  console.log("| --- | --- | --- | --- | --- | --- | --- |");
  const folders = Map.groupBy(files, ([file]) =>
    file.split("/").slice(0, -1).join("/"),
  );
  for (const [folder, members] of [...folders].sort()) {
    const mutants = members.flatMap(([, file]) => file.mutants);
    console.log(row(folder, mutants));
  }
  console.log(row("all", all));

  const low = files.filter(([, { mutants }]) => percent(mutants) < MIN_FILE);
  for (const [file, { mutants }] of low)
    console.error(
      `${file}: ${percent(mutants).toFixed(1)} %, below ${MIN_FILE} %`,
    );
  if (percent(all) < MIN_ALL)
    console.error(`the score of all is below ${MIN_ALL} %`);
  if (low.length > 0 || percent(all) < MIN_ALL) process.exitCode = 1;
}
