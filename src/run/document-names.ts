/** Names documents and items in messages, with the reason if they failed. Pure. */
import { formatReason } from "./documents.ts";
import type { ListedDocument, Outcome } from "./outcome.ts";

/** ` of confluence int_1`, for one of several integrations; otherwise empty. */
export const formatOwner = (
  { name }: Outcome,
  outcomes: readonly Outcome[],
): string => (outcomes.length < 2 ? "" : ` of ${name}`);

/**
 * `Plan.pdf of confluence int_1 (Encrypted)`, for each document.
 * @param owner the text of `formatOwner`
 */
export const formatDocumentNames = (
  documents: readonly ListedDocument[],
  owner = "",
): readonly string[] =>
  documents.map(({ name, error = null }) => {
    const reason = error === null ? "" : ` (${formatReason(error)})`;
    return name + owner + reason;
  });

/**
 * Names what failed: documents or, if none did, items.
 * @param owner the text of `formatOwner`
 */
export const formatFailuresOfRun = (
  { lists: { failed }, failedItems }: Outcome,
  owner = "",
): readonly string[] =>
  failed.length > 0
    ? formatDocumentNames(failed, owner)
    : failedItems.map((name) => name + owner);
