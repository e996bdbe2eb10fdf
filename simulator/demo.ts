/**
 * `npm run demo`: runs of `npm run try`, each as the runner would start it.
 * Needs no network.
 */
import { run } from "./try.ts";

const RUNS: readonly (readonly [
  title: string,
  exitCode: 0 | 1,
  ...args: string[],
])[] = [
  ["An ingest, until no document is pending: what changed, by name", 0],
  [
    "The credentials of a file share are rotated, then it is ingested; one document fails",
    0,
    "integration-type=filesystem",
    ...["configure=update", "username=svc-files", "password=the-new-password"],
  ],
  [
    "A dry run of all integrations sends nothing but GET requests",
    0,
    ...["integration-type=any", "integration-id=all", "dry-run=true"],
  ],
  [
    "More documents were removed than max-removed allows, which opens an issue",
    1,
    ...["max-removed=1", "failure-issue=true"],
  ],
  [
    "A wrong token: curl and jq would have printed null and stayed green",
    1,
    "api-token=not-the-token-of-anybody",
  ],
  [
    "Zylon 1.58 has both APIs, so an older id is still ingested",
    0,
    ...["--zylon", "1.58", "integration-id=int_confluence_1"],
  ],
  [
    "Zylon 1.59 has other ids: the message names them",
    1,
    ...["--zylon", "1.59", "integration-id=int_confluence_1"],
    "integration-type=any",
  ],
];

for (const [title, expected, ...args] of RUNS) {
  console.log(`\n=== ${title}`);
  const exitCode = await run(args);
  if (exitCode === expected) continue;
  console.error(`This run should have ended with exit code ${expected}.`);
  process.exitCode = 1;
}
const red = RUNS.filter(([, exitCode]) => exitCode !== 0).length;
if (process.exitCode === undefined)
  console.log(
    `\n=== That was all: ${RUNS.length} runs, of which ${red} failed on purpose`,
  );
