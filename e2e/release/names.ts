/**
 * The name of the repository stands in `package.json`; wherever else it has to
 * be written, it is the same.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { z } from "zod";

const PACKAGE = z.object({
  repository: z.string().regex(/^github:[\w-]+\/[\w.-]+$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
});
const LOCK = z.object({
  version: z.string(),
  packages: z.object({ "": z.object({ version: z.string() }) }),
});

export interface Named {
  /** `owner/name` */
  readonly repository: string;
  readonly version: string;
  /** Such as `v1`. */
  readonly major: string;
}

const json = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

/** The name, and the version that is to be released. */
export function named(): Named {
  const { repository, version } = PACKAGE.parse(json("package.json"));
  const lock = LOCK.parse(json("package-lock.json"));
  if (lock.version !== version || lock.packages[""].version !== version) {
    throw new Error(`package-lock.json is not of ${version}: run npm install`);
  }
  return {
    repository: repository.replace("github:", ""),
    version,
    major: `v${version.split(".")[0] ?? ""}`,
  };
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

/**
 * Throws where a file names another repository or major version; how often this
 * one is named.
 */
export function expectOneName({ repository, major }: Named): number {
  const places = [
    "README.md",
    "SECURITY.md",
    "docs",
    "examples",
    ".github/workflows",
    "src",
  ];
  const files = execFileSync("git", ["ls-files", "-z", "--", ...places], {
    encoding: "utf8",
  }).split("\0");
  let mentions = 0;
  for (const file of files.filter((path) => /\.(md|yml|ts)$/.test(path))) {
    const text = readFileSync(file, "utf8");
    for (const { groups = {}, 0: found } of MENTIONS.flatMap((pattern) => [
      ...text.matchAll(pattern),
    ])) {
      mentions += 1;
      if (
        groups["repository"] === repository &&
        (groups["major"] ?? major) === major
      )
        continue;
      throw new Error(
        `${file} has "${found}", and package.json says ${repository} ${major}`,
      );
    }
  }
  return mentions;
}
