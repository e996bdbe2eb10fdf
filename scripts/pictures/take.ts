/**
 * `npm run pictures`: runs the committed bundle against the simulator, and
 * photographs each summary.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startAction } from "../../simulator/runner/child.ts";
import { findChromium, launchChromium } from "./chromium.ts";
import { takePicture } from "./picture.ts";
import { type Scenario, SCENARIOS } from "./scenarios.ts";
import { openPage, SCHEMES, showSummary } from "./summary-page.ts";
import { startSimulator } from "../../simulator/simulator.ts";

const FOLDER = "docs/pictures";

/**
 * The Markdown that the scenario's run leaves; throws where it ends otherwise
 * than told.
 */
async function summaryOf({
  name,
  inputs,
  exitCode,
  before,
}: Scenario): Promise<string> {
  const simulator = await startSimulator();
  const folder = mkdtempSync(join(tmpdir(), "zylon-ingest-pictures-"));
  try {
    before?.(simulator);
    const given = { "base-url": simulator.url, "api-token": simulator.token };
    const run = await startAction({ ...given, ...inputs }, folder).finished;
    if (run.exitCode !== exitCode)
      throw new Error(
        `${name}: exit code ${run.exitCode ?? "none"}\n${run.log}`,
      );
    return run.summary;
  } finally {
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const program = findChromium();
if (program === undefined)
  throw new Error("No Chromium found: install it, or set CHROMIUM to its path");
mkdirSync(FOLDER, { recursive: true });
const browser = await launchChromium(program);
try {
  for (const scenario of SCENARIOS) {
    const markdown = await summaryOf(scenario);
    for (const scheme of SCHEMES) {
      const file = `${FOLDER}/${scenario.name}-${scheme}.png`;
      const page = await openPage(browser, scheme);
      await showSummary(page, markdown);
      console.log(
        `${file}: ${Math.ceil((await takePicture(page, file)) / 1000)} kB`,
      );
      await page.close();
    }
  }
} finally {
  await browser.close();
}
