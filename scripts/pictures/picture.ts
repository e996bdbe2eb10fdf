/** A picture of a summary, small enough for a repository. */
import { writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import UPNG from "upng-js";

// Text and a few plain colours: with more, the picture grows, and looks the
// same.
const COLORS = 64;

/**
 * Writes a PNG of the summary that the page shows, and of nothing around it;
 * returns its size in bytes.
 */
export async function takePicture(page: Page, file: string): Promise<number> {
  const taken = await page.locator(".markdown-body").screenshot();
  const image = UPNG.decode(Uint8Array.from(taken).buffer);
  const small = Buffer.from(
    UPNG.encode(UPNG.toRGBA8(image), image.width, image.height, COLORS),
  );
  writeFileSync(file, small);
  return small.length;
}
