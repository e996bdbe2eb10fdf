import { readFileSync } from "node:fs";

/** The recipes that a check leaves out, as `left-out.txt` lists them. */
export function leftOut(check: "parser" | "actionlint" | "act"): string[] {
  const files: string[] = [];
  for (const line of readFileSync("scripts/left-out.txt", "utf8").split("\n")) {
    const [first, file] = line.split(" ");
    if (first === check && file !== undefined) files.push(file);
  }
  return files;
}
