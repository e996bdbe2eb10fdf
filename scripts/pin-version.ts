/**
 * `npm run pin`: has the pages, the recipes and the workflows use the tag of the
 * major version, such as `v1`. `npm run pin -- main` has the pages and the recipes
 * use the branch, as long as there is no release.
 */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { ACTION_REPOSITORY, MAJOR } from "../runner/published.ts";

/** What users read or copy. */
export const PAGES = globSync([
  "{README,SECURITY}.md",
  "docs/*.md",
  "examples/*.yml",
]);
/** They run what is published, so there is no branch in them. */
const WORKFLOWS = globSync(".github/workflows/*.yml");

const USES = new RegExp(
  String.raw`\b(${ACTION_REPOSITORY}(?:/[\w./-]+)?@)(?:main|v\d+)(?![\w.-])(?: # until the first release.*)?`,
  "g",
);
/** The checkout of this repository, in a recipe. */
const CHECKOUT = new RegExp(
  String.raw`(\brepository: ${ACTION_REPOSITORY}\b.*\n +ref: )(?:main|v\d+)(?![\w.-])(?: # until the first release.*)?`,
  "g",
);

/** Returns the text with this branch, or tag, of the action. */
export function pinText(text: string, ref: string): string {
  return text
    .replaceAll(USES, `$1${ref}`)
    .replaceAll(CHECKOUT, `$1${ref}`)
    .replaceAll(/`@v\d+`/g, `\`@${MAJOR}\``);
}

/** The sentences that are only true before the first release: a person deletes them. */
export const findUnreleased = (text: string): string[] =>
  text
    .split(/\n|(?<=\.) /)
    .filter((sentence) => /until the first release|`@main`/i.test(sentence));

if (import.meta.main) {
  const [ref = MAJOR] = process.argv.slice(2);
  const files = ref === MAJOR ? [...PAGES, ...WORKFLOWS] : PAGES;
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    const pinned = pinText(text, ref);
    if (pinned !== text) {
      writeFileSync(file, pinned);
      console.log(`${file} was written`);
    }
    if (ref === MAJOR)
      for (const sentence of findUnreleased(pinned))
        console.log(`Delete from ${file}: ${sentence.trim()}`);
  }
}
