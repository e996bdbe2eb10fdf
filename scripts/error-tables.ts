/** The parts of docs/errors.md that `src/errors.ts` decides. */
import { metadata } from "../runner/metadata.ts";
import { type Connector, CONNECTORS } from "../src/connectors.ts";
import { type ErrorCode, type ErrorKey, ERRORS } from "../src/errors.ts";
import { table } from "./tables.ts";

/** The sections of the page, and their codes: a test holds that none is missing. */
export const SECTIONS = {
  "Can't reach Zylon": [
    "connect",
    "tls",
    "connection-lost",
    "timeout",
    "server-error",
    "rate-limited",
    "not-api",
    "unexpected-response",
    "incomplete-list",
  ],
  "Not allowed, or wrong id": [
    "unauthorized",
    "forbidden",
    "not-found",
    "wrong-type",
    "bad-request",
    "no-integration",
    "ambiguous",
    "not-configured",
    "create-unknown",
  ],
  "The ingest": ["already-running", "sync-error", "stream-cut", "wait-timeout"],
  "The documents": [
    "nothing-indexed",
    "too-few-items",
    "too-many-removed",
    "too-many-failed",
    "not-searchable",
  ],
  "The workflow": ["invalid-input", "cancelled", "internal"],
} as const satisfies Record<string, readonly ErrorCode[]>;

/** In the order of the page. */
export const ERROR_CODES = Object.values(SECTIONS).flat();

const listTypes = (access: Connector["access"]): string =>
  CONNECTORS.filter((connector) => connector.access === access)
    .map(({ type }) => `\`${type}\``)
    .join(", ");

type FactKey = Exclude<ErrorKey, ErrorCode>;

/**
 * What a message says if another remedy than the usual one holds, beside its title if
 * that is another one too. A key that is missing has a title that says it all.
 */
const FACTS: Readonly<Partial<Record<FactKey, string>>> = {
  "invalid-input/content": "`content` needs Zylon 1.58",
  "tls/issuer":
    "an issuer that isn't trusted, such as `SELF_SIGNED_CERT_IN_CHAIN` or `UNABLE_TO_GET_ISSUER_CERT_LOCALLY`",
  "tls/host": "a certificate for another host (`ERR_TLS_CERT_ALTNAME_INVALID`)",
  "tls/proxy-host":
    "a certificate for another host, and the proxy begins with `https://`",
  "tls/expired": "`CERT_HAS_EXPIRED`",
  "tls/not-yet-valid": "`CERT_NOT_YET_VALID`",
  "tls/plain": "the host doesn't speak TLS",
  "tls/proxy-plain":
    "the host doesn't speak TLS, and the proxy begins with `https://`",
  "timeout/all-projects":
    "the list of documents took too long, and `project-id` is empty",
  "server-error/gateway": "504, in answer to an ingest",
  "not-api/denied": "a web page with 401 or 403",
  "not-api/proxy": "another web page, through a proxy",
  "unauthorized/grant": "also with other codes",
  "forbidden/organization": "also with `unauthorized` and `not-found`",
  "forbidden/valid": '"The token is valid"',
  "forbidden/project": "also with `not-found`",
  "not-found/valid": '"The token is valid"',
  "not-found/untyped":
    "with the integration API, and without `integration-type`",
  "not-found/config": "that the config of an integration is missing",
  "bad-request/ownership":
    "that ownership is missing, or that a synchronization is in progress",
  "bad-request/credentials": "that credentials or a create were refused",
  "bad-request/content": "that folders of `content` were refused",
  "bad-request/config": "that the config of an integration was refused",
  "ambiguous/create": "with the names of integrations",
  "ambiguous/username": "without names",
  "sync-error/oauth": `${listTypes("oauth")} (OAuth)`,
  "sync-error/password": `${listTypes("password")} (password)`,
  "wait-timeout/ingest": "the ingest had not ended",
  "wait-timeout/old": "only documents that were pending before this run",
  "wait-timeout/some-old":
    "documents that were pending before this run, and others",
  "nothing-indexed/failing": "that documents are failing",
  "nothing-indexed/removed": "that documents were removed",
  "nothing-indexed/project":
    "items in the source, but no document, and `project-id` is set",
  "nothing-indexed/hidden":
    "items in the source, but no document, and `project-id` is empty",
  "nothing-indexed/empty":
    "no document before this run, either, and no items in the source",
};
const isFactKey = (key: string): key is FactKey =>
  key in ERRORS && key.includes("/");
const FACT_KEYS = Object.keys(ERRORS).filter(isFactKey);

/** The sections, with a link to each of their codes. */
export function errorSections(): string {
  const rows = Object.entries(SECTIONS).map(([section, codes]) => [
    `[${section}](#${toAnchor(section)})`,
    codes.map((code) => `[\`${code}\`](#${code})`).join(", "),
  ]);
  return table([["Group", "Codes"], ...rows]);
}

/** A step that runs only if Zylon couldn't be reached. */
export function errorCondition(): string {
  const codes = JSON.stringify(SECTIONS["Can't reach Zylon"]);
  return [
    "```yaml",
    `- if: \${{ failure() && contains(fromJSON('${codes}'), steps.zylon.outputs.error-code) }}`,
    '  run: echo "::warning::Is Zylon down?"',
    "```",
  ].join("\n");
}

const toAnchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^a-z -]/g, "")
    .replaceAll(" ", "-");

/** What a code means and what to do, for each fact that makes a difference. */
export function errorEntry(code: ErrorCode): string {
  const [title, remedy] = ERRORS[code];
  const keys = FACT_KEYS.filter((key) => key.startsWith(`${code}/`));
  if (keys.length === 0)
    return `**${markNames(title)}.** ${markNames(remedy)}.`;
  const rows = keys.map((key) => [describe(key), markNames(ERRORS[key][1])]);
  rows.push(["anything else", markNames(remedy)]);
  // This one goes by the integration, whatever the message says.
  const fact = code === "sync-error" ? "If its type is" : "If the message says";
  const head = [fact, "What to do"];
  return `**${markNames(title)}**\n\n${table([head, ...rows])}`;
}

function describe(key: FactKey): string {
  const [title] = ERRORS[key];
  const quoted = title === null ? null : `"${markNames(title)}"`;
  const parts = [quoted, FACTS[key]].filter((part) => typeof part === "string");
  if (parts.length === 0) throw new Error(`FACTS has to describe ${key}`);
  return parts.join(", ");
}

/** Of the names of inputs, these are also words that a remedy may use as such. */
const ORDINARY = ["username", "password", "ingest"];
const NAMES = [
  ...Object.keys(metadata.inputs).filter((name) => !ORDINARY.includes(name)),
  "cancel-in-progress",
  "timeout-minutes",
  "zylon-cli backfill-projections",
  "NO_PROXY",
  "http://",
  "/api/",
];
const NAME = new RegExp(
  String.raw`(?<!the |[\w-])(?:${NAMES.join("|")})(?:: (?:\d+|false|update))?(?![\w-])`,
  "g",
);

/** Marks what a user types as code, which a message can't. */
const markNames = (text: string): string => text.replaceAll(NAME, "`$&`");
