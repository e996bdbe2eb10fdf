/**
 * The name of the repository is in `package.json`; wherever else it has to be
 * written, it is the same. And the links between the pages lead somewhere.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { ACTION_REPOSITORY, MAJOR, VERSION } from "../../runner/published.ts";

const LOCK = z.object({
  version: z.string(),
  packages: z.object({ "": z.object({ version: z.string() }) }),
});

/** Throws where the lock file is of another version. */
export function expectOneVersion(): void {
  const lock = LOCK.parse(
    JSON.parse(readFileSync("package-lock.json", "utf8")),
  );
  if (lock.version !== VERSION || lock.packages[""].version !== VERSION)
    throw new Error(`package-lock.json is not of ${VERSION}: run npm install`);
}

/**
 * Where a text says which repository this is, and which major version of it.
 */
const MENTIONS = [
  /\buses: (?<repository>[\w-]+\/[\w.-]+)(?:\/[\w./-]+)?@(?<major>v\d+)\b/g,
  /github\.com\/(?<repository>[\w-]+\/[\w.-]+)\/blob\/(?<major>v\d+)\//g,
  /--repo (?<repository>[\w-]+\/[\w.-]+)/g,
  /git clone [^\n]*github\.com\/(?<repository>[\w-]+\/[\w.-]+)/g,
];

/** The files of these folders that are committed, and end like this. */
function committed(places: readonly string[], ending: RegExp): string[] {
  return execFileSync("git", ["ls-files", "-z", "--", ...places], {
    encoding: "utf8",
  })
    .split("\0")
    .filter((path) => ending.test(path));
}

/** Throws where a file names another repository or major version. */
export function expectOneName(): void {
  const places = [
    "README.md",
    "SECURITY.md",
    "docs",
    "examples",
    ".github/workflows",
    "src",
  ];
  let mentions = 0;
  for (const file of committed(places, /\.(md|yml|ts)$/)) {
    const text = readFileSync(file, "utf8");
    for (const pattern of MENTIONS) {
      for (const { groups = {}, 0: found } of text.matchAll(pattern)) {
        mentions += 1;
        const isSame =
          groups["repository"] === ACTION_REPOSITORY &&
          (groups["major"] ?? MAJOR) === MAJOR;
        if (!isSame) {
          throw new Error(
            `${file} has "${found}", but package.json says ${ACTION_REPOSITORY} ${MAJOR}`,
          );
        }
      }
    }
  }
  if (mentions === 0) throw new Error(`${ACTION_REPOSITORY} is named nowhere`);
}

/** As GitHub makes it of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

/**
 * Throws where a page links to a file of the repository, or to a heading of a
 * page, that does not exist.
 */
export function expectLinks(): void {
  let links = 0;
  for (const page of committed(["*.md"], /\.md$/)) {
    if (page.startsWith("__tests__/pages/")) continue; // what a server said
    const text = readFileSync(page, "utf8").replaceAll(/```[\s\S]*?```/g, "");
    for (const [, link = "", anchor] of text.matchAll(
      /\]\((?!https?:|mailto:)([^)#]*)(?:#([^)]*))?\)/g,
    )) {
      links += 1;
      const file = link === "" ? page : join(dirname(page), link);
      if (!existsSync(file)) throw new Error(`${page}: ${link} leads nowhere`);
      if (anchor === undefined) continue;
      const headings = readFileSync(file, "utf8").matchAll(/^#+ (.+)$/gm);
      const anchors = [...headings].map(([, heading = ""]) =>
        anchorOf(heading),
      );
      if (!anchors.includes(anchor))
        throw new Error(`${page}: ${link}#${anchor} leads nowhere`);
    }
  }
  if (links === 0) throw new Error("no page links to another");
}
