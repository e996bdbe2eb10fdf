/**
 * `gh` for the GitHub on this machine: the calls of `release.yml`, and no
 * others.
 */
import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import { readReleases, writeReleases } from "./github.ts";

const { REMOTE: remote = "", RELEASES: file = "" } = process.env;
const call = process.argv.slice(2).join(" ");
const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    field: { type: "string", short: "f", multiple: true },
    method: { type: "string" },
    notes: { type: "string" },
    limit: { type: "string" },
    json: { type: "string" },
    jq: { type: "string" },
    title: { type: "string" },
  },
});

const git = (...args: string[]): string =>
  execFileSync("git", ["-C", remote, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }).trim();

/** `-f name=value` */
function field(name: string): string {
  const given = (Array.isArray(values.field) ? values.field : []).map(String);
  return (
    given.find((text) => text.startsWith(`${name}=`))?.slice(name.length + 1) ??
    ""
  );
}

function release(verb: string, tag: string): string {
  const releases = readReleases(file);
  const found = releases.find((each) => each.tag === tag);
  if (verb === "list") {
    const published = releases.filter(({ draft }) => !draft);
    return published.map((each) => each.tag).join("\n");
  }
  if (verb === "create") {
    if (found !== undefined) throw new Error(`${tag} has a release already`);
    git("rev-parse", "--verify", `refs/tags/${tag}`);
    writeReleases(file, [
      ...releases,
      { tag, draft: true, latest: false, notes: String(values.notes) },
    ]);
    return "";
  }
  if (found === undefined) throw new Error(`no release of ${tag}`);
  const others = releases.filter((each) => each !== found);
  if (verb === "view") return String(found.draft);
  if (verb === "delete") writeReleases(file, others);
  else if (verb === "edit") {
    const latest = call.includes("--latest=true");
    const rest = latest
      ? others.map((each) => ({ ...each, latest: false }))
      : others;
    writeReleases(file, [
      ...rest,
      { ...found, draft: !call.includes("--draft=false"), latest },
    ]);
  } else throw new Error(`gh release ${verb} is not known here`);
  return "";
}

function api(path: string): string {
  const [, what = "", name = ""] =
    /^repos\/[^/]+\/[^/]+\/(commits|releases\/tags|git\/ref\/tags|git\/refs)\/?(.*)$/.exec(
      path,
    ) ?? [];
  switch (what) {
    case "commits":
      return git("rev-parse", `${name}^{commit}`);
    case "releases/tags":
      if (readReleases(file).some(({ tag, draft }) => tag === name && !draft))
        return "true";
      throw new Error(`${name} is not published`);
    case "git/ref/tags":
      return git("rev-parse", "--verify", `refs/tags/${name}`);
    case "git/refs": {
      const ref = values.method === "POST" ? field("ref") : `refs/${name}`;
      const isThere = git("for-each-ref", ref) !== "";
      if (isThere !== (values.method === "PATCH"))
        throw new Error(`${ref} is ${isThere ? "" : "not "}there`);
      git("update-ref", ref, field("sha"));
      return "";
    }
    default:
      throw new Error(`gh api ${path} is not known here`);
  }
}

try {
  const [group, verb = "", tag = ""] = positionals;
  if (group !== "release" && group !== "api")
    throw new Error(`gh ${call} is not known here`);
  const answer = group === "release" ? release(verb, tag) : api(verb);
  if (answer !== "" && values["silent"] === undefined) console.log(answer);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
