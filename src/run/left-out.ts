/** Decides what is excluded, and tells the user which integrations are left out. */
import * as core from "@actions/core";
import { type Connector, matchesConnector } from "../connectors.ts";
import { Failure } from "../errors.ts";
import type { SelectedId, Selection } from "../inputs/selection.ts";
import { formatCommaList, toSafeLine } from "../text.ts";
import {
  formatTypedId,
  type ListedIntegration,
} from "../zylon/integrations.ts";
import { type IntegrationLists, isWanted } from "./integration-lists.ts";

type AllSelection = Extract<Selection, { kind: "all" }>;

/** Whether `!id` in `integration-id` leaves this entry out. */
export const isExcluded = (
  entry: ListedIntegration,
  exclusions: readonly SelectedId[],
): boolean => exclusions.some((exclusion) => matchesId(exclusion, entry));

const matchesId = (
  { connector, id }: SelectedId,
  entry: ListedIntegration,
): boolean =>
  entry.id === id &&
  (connector === undefined || matchesConnector(entry, connector));

const formatExclusions = (
  entries: readonly { readonly id: string }[],
): string => formatCommaList(entries.map(({ id }) => `!${toSafeLine(id, 60)}`));

/**
 * Throws if an exclusion matches nothing: it may be a typo.
 * @param entries what an exclusion may name
 */
export function assertExclusionsMatch(
  exclusions: readonly SelectedId[],
  entries: readonly ListedIntegration[],
  { fromIntegrationApi }: IntegrationLists,
): void {
  const unmatched = exclusions.filter(
    (exclusion) => !entries.some((entry) => matchesId(exclusion, entry)),
  );
  if (unmatched.length === 0) return;
  const outdated = unmatched.filter((exclusion) =>
    fromIntegrationApi.entries.some((entry) => matchesId(exclusion, entry)),
  );
  const fact =
    entries.length === 0 ? "none is listed" : "Zylon lists other ids";
  throw new Failure("not-found", fact, {
    names: entries.map(formatTypedId),
    title: `Nothing matches ${formatExclusions(unmatched)}`,
    remedy:
      outdated.length > 0
        ? `Write the id of the newer API in place of ${formatExclusions(outdated)}`
        : "Correct this exclusion in integration-id, or remove it",
  });
}

export function warnAboutUnreadable(unreadableCount: number): void {
  if (unreadableCount === 0) return;
  const entries =
    unreadableCount === 1 ? "an entry" : `${unreadableCount} entries`;
  core.warning(
    `Skipped ${entries} without a usable id in Zylon's list of integrations. Check the list in Zylon.`,
  );
}

export function noticeUnsupported(
  unsupported: readonly ListedIntegration[],
): void {
  for (const { id, type } of unsupported)
    core.notice(
      `Skipped ${toSafeLine(id, 60)}: its type "${toSafeLine(type, 60)}" is not supported.`,
    );
}

/** Warns that the integration API has more than the artifact API, which is used. */
export function warnAboutUnused(
  { type }: Connector,
  inIntegrationApi: readonly ListedIntegration[],
): void {
  core.warning(
    `Zylon's older list contains more ${type} integrations of this user than its newer one: ${inIntegrationApi.map(({ id }) => toSafeLine(id, 60)).join(", ")}. If you mean one of these, set integration-id to it.`,
  );
}

/** Warns about integrations that are left out because nobody knows whose they are. */
export function warnAboutUnknownOwners(
  { ofUnknownOwner }: IntegrationLists,
  selection: Exclude<Selection, { kind: "ids" }>,
): void {
  const isAll = selection.kind === "all";
  const leftOut = ofUnknownOwner.filter(
    (entry) => !isAll || !isExcluded(entry, selection.exclusions),
  );
  if (leftOut.length === 0) return;
  const remedy = isAll
    ? `list ids in place of all. To hide this warning, add ${formatExclusions(leftOut)}`
    : "set integration-id to its id";
  core.warning(formatLeftOut(leftOut, "Zylon doesn't say who created", remedy));
}

/** Names the integrations that `all` leaves out because others created them. */
export function noticeThoseOfOthers(
  { othersInArtifactApi, ofUnknownOwner }: IntegrationLists,
  { connector, exclusions }: AllSelection,
): void {
  const leftOut = othersInArtifactApi.filter(
    (entry) =>
      isWanted(entry, connector) &&
      !ofUnknownOwner.includes(entry) &&
      !isExcluded(entry, exclusions),
  );
  if (leftOut.length === 0) return;
  const remedy = `list ids in place of all. To hide this notice, add ${formatExclusions(leftOut)}`;
  core.notice(formatLeftOut(leftOut, "others created", remedy));
}

/** @param reason to be followed by "it" or "them" */
function formatLeftOut(
  leftOut: readonly ListedIntegration[],
  reason: string,
  remedy: string,
): string {
  const names = formatCommaList(leftOut.map(formatTypedId), 10);
  return leftOut.length === 1
    ? `Left out, because ${reason} it: ${names}. To use it, ${remedy}.`
    : `Left out, because ${reason} them: ${names}. To use one, ${remedy}.`;
}
