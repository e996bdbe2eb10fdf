/** Finds inputs that have no effect in a run, although they are valid. Pure. */
import { type Inputs, mayCreate } from "./inputs.ts";

interface Requirement {
  readonly isIneffective: (inputs: Inputs) => boolean;
  /** Names the input, and says what it needs. */
  readonly text: string;
}

const REQUIREMENTS: readonly Requirement[] = [
  {
    isIneffective: ({ username, configure, selection }) =>
      username !== "" && configure === "none" && selection.kind === "ids",
    text: "username needs configure, or an empty integration-id",
  },
  {
    isIneffective: (inputs) =>
      inputs.projectId.length > 0 &&
      inputs.waitFor !== "indexed" &&
      !mayCreate(inputs),
    text: "project-id needs wait-for: indexed, or configure: create or upsert with an empty integration-id",
  },
  {
    isIneffective: ({ expectSearch, dryRun }) =>
      expectSearch.length > 0 && dryRun,
    text: "expect-search needs dry-run: false",
  },
  {
    isIneffective: ({ failureIssueAssignees, failureIssue }) =>
      failureIssueAssignees.length > 0 && !failureIssue,
    text: "failure-issue-assignees needs failure-issue: true",
  },
];

/** Returns a text for each input that has no effect, in the order of action.yml. */
export const describeIneffectiveInputs = (inputs: Inputs): string[] =>
  REQUIREMENTS.filter(({ isIneffective }) => isIneffective(inputs)).map(
    ({ text }) => text,
  );
