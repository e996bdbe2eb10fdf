/** What the command lines of `npm run simulator` and `npm run try` share. */
import {
  type DialectName,
  DIALECTS,
  isDialect,
  isVersion,
  type Version,
  VERSIONS,
} from "./data/zylon.ts";

/** A command line that makes no sense; exit code 2, as shells do. */
export class UsageError extends Error {}

interface Server {
  readonly dialect: DialectName;
  readonly zylon: Version;
}

/** The options that say which Zylon this is. */
export const SERVER_OPTIONS = {
  dialect: { type: "string", default: "published" },
  zylon: { type: "string", default: VERSIONS[0] },
} as const;

export function parseServerOptions({
  dialect,
  zylon,
}: Record<keyof Server, string>): Server {
  if (!isDialect(dialect))
    throw new UsageError(
      `--dialect is one of ${Object.keys(DIALECTS).join(", ")}`,
    );
  if (!isVersion(zylon))
    throw new UsageError(`--zylon is one of ${VERSIONS.join(", ")}`);
  return { dialect, zylon };
}

/** Prints names and what they mean, one a line. */
export function formatRows(
  list: Readonly<Record<string, { readonly summary: string }>>,
): string {
  return Object.entries(list)
    .map(([name, { summary }]) => `  ${name.padEnd(14)} ${summary}`)
    .join("\n");
}

/** Ends the process with what was wrong, and leads to the help. */
export function explainUsageError(error: unknown, command: string): void {
  const message = error instanceof Error ? error.message : String(error);
  const isUsage =
    error instanceof UsageError ||
    (error instanceof Error &&
      "code" in error &&
      String(error.code).startsWith("ERR_PARSE_ARGS"));
  process.stderr.write(
    isUsage ? `${message}. See ${command} -- --help\n` : `${message}\n`,
  );
  process.exitCode = isUsage ? 2 : 1;
}
