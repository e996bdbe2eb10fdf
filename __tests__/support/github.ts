/** The environment of a step on GitHub, for what keeps a failure issue. */
import { type FakeGitHub, REPOSITORY } from "../../runner/github.ts";

/** A step `zylon` of the job `feed`, in the workflow `Nightly`. */
export const stepOn = ({ url }: FakeGitHub): Record<string, string> => ({
  GITHUB_API_URL: url,
  GITHUB_REPOSITORY: REPOSITORY,
  GITHUB_WORKFLOW: "Nightly",
  GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/nightly.yml@refs/heads/main`,
  GITHUB_JOB: "feed",
  GITHUB_ACTION: "zylon",
  GITHUB_REF: "refs/heads/main",
  GITHUB_RUN_ID: "17",
});
