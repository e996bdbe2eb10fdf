/** The Chromium that is installed, if any: nothing is downloaded. */
import { accessSync, constants } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

// Google's package first: where a distribution reserves user namespaces for
// programs that it knows (Ubuntu 24.04), that one has its sandbox and a bare
// chromium has none. The last two are where macOS and Windows keep it, off the
// path.
const NAMES: readonly string[] = [
  "google-chrome",
  "chromium",
  "chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
];

function runnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of a Chromium: the variable `CHROMIUM` (a path or a name), else the
 * first that is found; or undefined.
 */
export function findChromium(
  { CHROMIUM, PATH = "" }: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const names = CHROMIUM === undefined || CHROMIUM === "" ? NAMES : [CHROMIUM];
  const folders = PATH.split(delimiter).filter((folder) => folder !== "");
  return names
    .flatMap((name) =>
      isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name)),
    )
    .find(runnable);
}

/**
 * Starts it, headless; in its sandbox, but for root, whom Chromium's sandbox
 * does not serve.
 */
export async function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
  });
}
