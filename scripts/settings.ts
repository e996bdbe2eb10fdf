/**
 * `npm run settings`: whether the repository on GitHub is set up as
 * docs/maintaining.md says, since a release can't be taken back. Reads with `gh`,
 * and changes nothing.
 */
import { execFileSync } from "node:child_process";
import { z } from "zod";

/** Returns what GitHub answers to a GET below `/repos/{owner}/{repo}/`. */
type Read = (path: string) => unknown;

interface Setting {
  readonly name: string;
  /** The token of a job can't read it. */
  readonly isForAdministrators?: boolean;
  /** Throws if GitHub answers something unknown, or nothing. */
  readonly isRight: (read: Read) => boolean;
}

const TAGS = "v*.*.*";

export const SETTINGS: readonly Setting[] = [
  {
    name: "General, release immutability",
    isForAdministrators: true,
    isRight: (read) => isEnabled(read("immutable-releases")),
  },
  { name: "Environment release, required reviewers", isRight: hasReviewers },
  { name: "Environment release, deployment tags", isRight: takesTagsOnly },
  { name: `Rules, tags ${TAGS}`, isRight: areTagsProtected },
  { name: "Rules, branch main", isRight: isMainProtected },
  {
    name: "Actions, workflow permissions",
    isForAdministrators: true,
    isRight: (read) =>
      z
        .object({ default_workflow_permissions: z.string() })
        .parse(read("actions/permissions/workflow"))
        .default_workflow_permissions === "read",
  },
  {
    name: "Actions, fork pull requests",
    isForAdministrators: true,
    isRight: (read) =>
      z
        .object({ approval_policy: z.string() })
        .parse(read("actions/permissions/fork-pr-contributor-approval"))
        .approval_policy === "all_external_contributors",
  },
  {
    name: "Security, private vulnerability reporting",
    isRight: (read) => isEnabled(read("private-vulnerability-reporting")),
  },
  {
    name: "Owners in .github/CODEOWNERS",
    isRight: (read) =>
      z
        .object({ errors: z.array(z.unknown()) })
        .parse(read("codeowners/errors")).errors.length === 0,
  },
];

const isEnabled = (answer: unknown): boolean =>
  z.object({ enabled: z.boolean() }).parse(answer).enabled;

const ENVIRONMENT = z.object({
  can_admins_bypass: z.boolean(),
  protection_rules: z.array(
    z.object({ type: z.string(), reviewers: z.array(z.unknown()).default([]) }),
  ),
});

function hasReviewers(read: Read): boolean {
  const { can_admins_bypass: canBypass, protection_rules: rules } =
    ENVIRONMENT.parse(read("environments/release"));
  const asks = rules.some(
    ({ type, reviewers }) =>
      type === "required_reviewers" && reviewers.length > 0,
  );
  return asks && !canBypass;
}

const POLICIES = z.object({
  branch_policies: z.array(z.object({ name: z.string(), type: z.string() })),
});

function takesTagsOnly(read: Read): boolean {
  const path = "environments/release/deployment-branch-policies";
  const { branch_policies: policies } = POLICIES.parse(read(path));
  const isOther = policies.some(
    ({ name, type }) => name !== TAGS || type !== "tag",
  );
  return policies.length > 0 && !isOther;
}

const CHECKS = z.array(z.object({ context: z.string() })).default([]);
const RULES = z.array(
  z.object({
    type: z.string(),
    parameters: z.object({ required_status_checks: CHECKS }).optional(),
  }),
);

const hasRules = (
  rules: z.infer<typeof RULES>,
  types: readonly string[],
): boolean => types.every((type) => rules.some((rule) => rule.type === type));

const RULESETS = z.array(
  z.object({ id: z.number(), target: z.string(), enforcement: z.string() }),
);
const RULESET = z.object({
  conditions: z.object({
    ref_name: z.object({ include: z.array(z.string()) }),
  }),
  rules: RULES,
});

function areTagsProtected(read: Read): boolean {
  const active = RULESETS.parse(read("rulesets")).filter(
    ({ target, enforcement }) => target === "tag" && enforcement === "active",
  );
  const rules = active
    .map(({ id }) => RULESET.parse(read(`rulesets/${id}`)))
    .filter(({ conditions }) =>
      conditions.ref_name.include.includes(`refs/tags/${TAGS}`),
    )
    .flatMap((ruleset) => ruleset.rules);
  return hasRules(rules, ["creation", "update", "deletion"]);
}

function isMainProtected(read: Read): boolean {
  const rules = RULES.parse(read("rules/branches/main"));
  const checks = rules.flatMap(
    ({ parameters }) => parameters?.required_status_checks ?? [],
  );
  return (
    hasRules(rules, ["pull_request", "non_fast_forward"]) &&
    checks.some(({ context }) => context === "gate")
  );
}

/** Returns what is known of a setting. */
export function checkSetting(
  { isRight }: Setting,
  read: Read,
): "right" | "wrong" | "unknown" {
  try {
    return isRight(read) ? "right" : "wrong";
  } catch {
    return "unknown";
  }
}

const readWithGh: Read = (path) =>
  JSON.parse(
    execFileSync("gh", ["api", `repos/{owner}/{repo}/${path}`], {
      encoding: "utf8",
    }),
  );

if (import.meta.main) {
  const isJob = process.env["GITHUB_ACTIONS"] === "true";
  for (const setting of SETTINGS) {
    if (isJob && setting.isForAdministrators === true) continue;
    const finding = checkSetting(setting, readWithGh);
    console.log(`${finding.padEnd(7)} ${setting.name}`);
    // What a job can't read stops no release: docs/maintaining.md has it before.
    if (finding === "wrong" || (finding === "unknown" && !isJob))
      process.exitCode = 1;
  }
}
