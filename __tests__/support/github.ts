/** A GitHub for the tests of one file, and a step on it: for the failure issue. */
import { FakeGitHub, REPOSITORY } from "../../runner/github.ts";

/** One without issues before each test; it ends after the last. */
export function useGitHub(): FakeGitHub {
  const github = new FakeGitHub();
  beforeAll(() => github.start());
  beforeEach(() => github.reset());
  afterAll(() => github.close());
  return github;
}

/** The environment of a step `zylon` of the job `feed`, in the workflow `Nightly`. */
export const getStepEnvironment = ({
  url,
}: Pick<FakeGitHub, "url">): Record<string, string> => ({
  GITHUB_API_URL: url,
  GITHUB_REPOSITORY: REPOSITORY,
  GITHUB_WORKFLOW: "Nightly",
  GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/nightly.yml@refs/heads/main`,
  GITHUB_JOB: "feed",
  GITHUB_ACTION: "zylon",
  GITHUB_REF: "refs/heads/main",
  GITHUB_RUN_ID: "17",
});
