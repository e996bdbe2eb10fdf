/** What can be wrong with the words of a message. */
import { type ActionError, helpFor } from "../../src/http/error.ts";

const MOST_WORDS = 45;
const STILTED =
  /\btold\b|\btells\b|\b(is|are|was|be) meant\b|\bwhoever\b|\brepeat(s|ed)?\b|passed over|stands? in\b|does not know\b.*"|was not kept|no more of it|on the way|a person chose|is the secret set|\bnobody\b|without a word|\bdealt\b|a single one|did not answer the create\b(?! request)|still indexing/i;

/** What a server said is its own affair. */
const withoutQuotes = (message: string): string =>
  message.replaceAll(/"[^"]*"/g, '"quoted"');

export const sentences = (message: string): string[] =>
  withoutQuotes(message).split(/(?<=[.!?])\s+/);

/** What is wrong with a message, whoever prints it. */
export function flaws(message: string): string[] {
  const text = withoutQuotes(message);
  const [stilted] = STILTED.exec(text) ?? [];
  return [
    ...sentences(message)
      .filter((sentence) => sentence.split(/\s+/).length > MOST_WORDS)
      .map((sentence) => `over ${MOST_WORDS} words: ${sentence}`),
    ...(/[.,;:!?][")]?[.,;:!?](?!\/)/.test(text.replaceAll("://", ""))
      ? [`double punctuation: ${text}`]
      : []),
    ...(/undefined|\[object|\bNaN\b/.test(text) ? [`a hole: ${text}`] : []),
    ...(/^(GET|POST|PATCH) /.test(message)
      ? [`begins with the request: ${text}`]
      : []),
    ...(stilted === undefined
      ? []
      : [
          `"${stilted}" is on the list STILTED of __tests__/support/flaws.ts: ${text}`,
        ]),
  ];
}

/** The same, and what only a failure of the step has: a remedy and a link. */
export function flawsOf({ code, message, explanation }: ActionError): string[] {
  return [
    ...flaws(message),
    ...(message.endsWith(`. See ${helpFor(code)}`) ||
    /[.!?]"?\)? See /.test(message)
      ? []
      : [`no link: ${message}`]),
    ...(/^[A-Z]/.test(explanation.remedy) ? [] : [`no remedy: ${message}`]),
  ];
}
