/**
 * `npm run pictures`: runs the committed bundle against the simulator, and
 * photographs each summary, or failure issue, as GitHub shows it, in light and
 * dark. Needs Google Chrome, or the path of a Chromium in the variable `CHROMIUM`.
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
import type { ActionRun } from "../../runner/outputs.ts";
import {
  FakeGitHub,
  type FakeIssue,
  REPOSITORY,
  TOKEN,
} from "../../runner/github.ts";
import { renderAsGitHub } from "../../runner/markdown.ts";
import { startSimulator } from "../../simulator/simulator.ts";
import { type Scenario, SCENARIOS } from "./scenarios.ts";

const FOLDER = "docs/pictures";
/** About what a job summary has to itself on a laptop. */
const WIDTH_PX = 880;
/** Text and a few plain colours: with more, a picture grows, and looks the same. */
const COLORS = 64;

const { resolve } = createRequire(import.meta.url);
const CSS = `${readFileSync(resolve("github-markdown-css/github-markdown.css"), "utf8")}
body { margin: 0; }
.markdown-body { padding: 24px; }
.badge { border: 1px solid; border-radius: 2em; font-size: 13px; margin-right: 6px; padding: 4px 10px; }
.badge-open { background: #1a7f37; border-color: #1a7f37; color: #fff; }`;

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
  issueAfterRuns,
}: Scenario): Promise<string> {
  const simulator = await startSimulator({ dialect: "published" });
  const github = await new FakeGitHub().start();
  const folder = mkdtempSync(join(tmpdir(), "zylon-ingest-pictures-"));
  try {
    before?.(simulator);
    const runOnce = (): Promise<ActionRun> =>
      startAction(
        {
          "base-url": simulator.url,
          "api-token": simulator.token,
          "github-token": TOKEN,
          ...inputs,
        },
        folder,
        { env: { ...STEP_ENVIRONMENT, GITHUB_API_URL: github.url } },
      ).finished;
    let run = await runOnce();
    for (let runs = 1; runs < (issueAfterRuns ?? 1); runs += 1)
      run = await runOnce();
    if (run.exitCode !== exitCode)
      throw new Error(
        `${name}: exit code ${run.exitCode ?? "none"}\n${run.log}`,
      );
    const [issue] = github.issues;
    const html =
      issueAfterRuns !== undefined && issue !== undefined
        ? renderIssue(issue)
        : withAlert(renderAsGitHub(run.summary));
    // As a reader's own would be, and the same in each picture.
    return html.replaceAll(/127\.0\.0\.1:\d+/g, "zylon.example.com");
  } finally {
    await Promise.all([simulator.close(), github.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Returns an open issue about as GitHub shows it: title, state, labels and text. */
function renderIssue({ title, number, body, labels }: FakeIssue): string {
  const names = labels.map(({ name }) => `<span class="badge">${name}</span>`);
  const open = '<span class="badge badge-open">Open</span>';
  return `<h1>${title} #${number}</h1><p>${open}${names.join("")}</p>${renderAsGitHub(body ?? "")}`;
}

/** Of https://github.com/primer/octicons, MIT: `stop` and `alert`. */
const ICONS: Readonly<Record<string, string>> = {
  CAUTION:
    "M4.47.22A.749.749 0 0 1 5 0h6c.199 0 .389.079.53.22l4.25 4.25c.141.14.22.331.22.53v6a.749.749 0 0 1-.22.53l-4.25 4.25A.749.749 0 0 1 11 16H5a.749.749 0 0 1-.53-.22L.22 11.53A.749.749 0 0 1 0 11V5c0-.199.079-.389.22-.53Zm.84 1.28L1.5 5.31v5.38l3.81 3.81h5.38l3.81-3.81V5.31L10.69 1.5ZM8 4a.75.75 0 0 1 .75.75v3.5a.75.75 0 0 1-1.5 0v-3.5A.75.75 0 0 1 8 4Zm0 8a1 1 0 1 1 0-2 1 1 0 0 1 0 2Z",
  WARNING:
    "M6.457 1.047c.659-1.234 2.427-1.234 3.086 0l6.082 11.378A1.75 1.75 0 0 1 14.082 15H1.918a1.75 1.75 0 0 1-1.543-2.575Zm1.763.707a.25.25 0 0 0-.44 0L1.698 13.132a.25.25 0 0 0 .22.368h12.164a.25.25 0 0 0 .22-.368Zm.53 3.996v2.5a.75.75 0 0 1-1.5 0v-2.5a.75.75 0 0 1 1.5 0ZM9 11a1 1 0 1 1-2 0 1 1 0 0 1 2 0Z",
};

/** Returns the page with its alert, which GFM takes for a quotation. */
const withAlert = (html: string): string =>
  html.replace(
    /<blockquote>\n<p>\[!(CAUTION|WARNING)\]\n([^]*?)<\/blockquote>/,
    (_, kind: string, text: string) => {
      const title = kind.charAt(0) + kind.slice(1).toLowerCase();
      const icon = `<svg class="octicon mr-2" viewBox="0 0 16 16" width="16" height="16"><path d="${ICONS[kind] ?? ""}"></path></svg>`;
      return `<div class="markdown-alert markdown-alert-${kind.toLowerCase()}"><p class="markdown-alert-title">${icon}${title}</p><p>${text}</div>`;
    },
  );

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
