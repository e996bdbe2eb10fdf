/**
 * `npm run --prefix scripts/pictures take`: runs the committed bundle against the simulator, and
 * photographs each summary, or failure issue, as GitHub shows it, in light and dark. Needs
 * Google Chrome, or the path of a Chromium in the variable `CHROMIUM`.
 */
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import UPNG from "upng-js";
import { startAction } from "../../runner/child.ts";
import { FakeGitHub, REPOSITORY, TOKEN } from "../../runner/github.ts";
import { startSimulator } from "../../simulator/simulator.ts";
import { githubHtml } from "./github-html.ts";
import { type Scenario, SCENARIOS } from "./scenarios.ts";

const FOLDER = "docs/pictures";
/** About what a job summary has to itself on a laptop. */
const WIDTH_PX = 880;
/** Text and a few plain colours: with more, a picture grows, and looks the same. */
const COLORS = 64;

const { resolve } = createRequire(import.meta.url);
const CSS = `${readFileSync(resolve("github-markdown-css/github-markdown.css"), "utf8")}
body { margin: 0; }
.markdown-body { padding: 24px; }`;

const STEP_ENVIRONMENT = {
  GITHUB_REPOSITORY: REPOSITORY,
  GITHUB_WORKFLOW: "Feed Zylon every night",
  GITHUB_JOB: "ingest",
  GITHUB_ACTION: "zylon",
  GITHUB_REF: "refs/heads/main",
  GITHUB_RUN_ID: "17042998310",
};

/**
 * Returns the page that the scenario's run leaves. Throws if the run ends otherwise
 * than it should.
 */
async function pageOf({
  name,
  inputs,
  exitCode,
  before,
  showsIssue = false,
}: Scenario): Promise<string> {
  const simulator = await startSimulator({ dialect: "published" });
  const github = await new FakeGitHub().start();
  const folder = mkdtempSync(join(tmpdir(), "zylon-ingest-pictures-"));
  try {
    before?.(simulator);
    const run = await startAction(
      {
        "base-url": simulator.url,
        "api-token": simulator.token,
        "github-token": TOKEN,
        ...inputs,
      },
      folder,
      { env: { ...STEP_ENVIRONMENT, GITHUB_API_URL: github.url } },
    ).finished;
    if (run.exitCode !== exitCode)
      throw new Error(
        `${name}: exit code ${run.exitCode ?? "none"}\n${run.log}`,
      );
    const [issue] = github.issues;
    const html =
      showsIssue && issue !== undefined
        ? `<h1>${issue.title} #${issue.number}</h1>${githubHtml(issue.body ?? "")}`
        : githubHtml(run.summary);
    // As a reader's own would be, and the same in each picture.
    return html.replaceAll(/127\.0\.0\.1:\d+/g, "zylon.example.com");
  } finally {
    await Promise.all([simulator.close(), github.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

const { CHROMIUM = "" } = process.env;
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({
  ...(CHROMIUM === "" ? { channel: "chrome" } : { executablePath: CHROMIUM }),
  chromiumSandbox: process.getuid?.() !== 0, // it does not serve root
});
try {
  for (const scenario of SCENARIOS) {
    const html = await pageOf(scenario);
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await browser.newPage({
        colorScheme,
        deviceScaleFactor: 2,
        offline: true,
        viewport: { width: WIDTH_PX, height: 600 },
      });
      await page.setContent(
        `<!doctype html><meta charset="utf-8"><title>Zylon ingest</title><style>${CSS}</style>` +
          `<article class="markdown-body">${html}</article>`,
      );
      const taken = await page.locator(".markdown-body").screenshot();
      await page.close();
      const image = UPNG.decode(Uint8Array.from(taken).buffer);
      const frames = UPNG.toRGBA8(image);
      const small = UPNG.encode(frames, image.width, image.height, COLORS);
      const file = `${FOLDER}/${scenario.name}-${colorScheme}.png`;
      writeFileSync(file, Buffer.from(small));
      console.log(`${file}: ${Math.ceil(small.byteLength / 1000)} kB`);
    }
  }
} finally {
  await browser.close();
}
