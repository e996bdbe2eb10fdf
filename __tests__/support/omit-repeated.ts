/** A text without what another has said. */

/** Of a text between two marks. */
const WHOLE = 3;

/** Markdown as the text that it shows. */
const shown = (text: string): string =>
  text
    .replaceAll("<!-- -->", "")
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

/**
 * Markdown, with `…` for what is said already, whatever marks stand around it.
 *
 * @param enough so many words, where a part of a sentence begins
 */
export const omitRepeated = (
  text: string,
  said: string,
  enough: number,
): string =>
  text
    .split(/(\*\*|<\/?code>|(?:^|\n)> |\]\(|[[\]|\n])/)
    .map((piece) => {
      const [, before = "", whole = "", after = ""] =
        /^( *)(.*?)( *)$/.exec(shown(piece)) ?? [];
      const words = whole.split(" ");
      if (words.length >= WHOLE && isIn(said, whole))
        return `${before}…${after}`;
      const left: string[] = [];
      while (words.length > 0) {
        const isStart = /^$|[.:,;]$/.test(left.at(-1) ?? "");
        const run = isStart ? saidFirst(words, said, enough) : 0;
        left.push(run === 0 ? (words.shift() ?? "") : "…");
        words.splice(0, run);
      }
      return left.includes("…") ? before + left.join(" ") + after : piece;
    })
    .join("");

/** How many words of this beginning are said, if they are enough. */
function saidFirst(
  words: readonly string[],
  said: string,
  enough: number,
): number {
  for (let count = words.length; count >= enough; count -= 1)
    if (isIn(said, words.slice(0, count).join(" "))) return count;
  return 0;
}

/** As whole words. */
const isIn = (text: string, part: string): boolean =>
  text
    .split(part)
    .slice(1)
    .some((rest) => !/^\w/.test(rest));
