/** The gathering of a fleet, as the file that `gather/action.yml` runs. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { runnerFiles } from "../../harness/environment.ts";
import { gatherMetadata } from "../../harness/metadata.ts";
import { useGathering } from "../support/gathering.ts";

const gathering = useGathering();

test("it gathers, whatever other inputs the job has", () => {
  const script = join("gather", gatherMetadata.runs.main);
  const { inputs, folder } = gathering;
  const { status, stdout } = spawnSync(process.execPath, [script], {
    env: {
      "INPUT_PLAN-FOLDER": inputs["plan-folder"],
      "INPUT_RESULTS-FOLDER": inputs["results-folder"],
      INPUT_CONFIGURE: "none", // a stray one makes no main run of it
      ...runnerFiles(folder),
    },
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stdout).toContain("no-integration"); // nothing is planned
});
