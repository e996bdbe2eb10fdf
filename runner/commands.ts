/** The workflow commands in a log, as the runner reads them. */

interface Command {
  readonly name: string;
  /** The heading of an annotation; empty where it has none. */
  readonly title: string;
  readonly message: string;
}

const unescape = (text: string): string =>
  text
    .replaceAll("%0A", "\n")
    .replaceAll("%0D", "\r")
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%25", "%");

/** The command in a line; undefined where the line is text. */
export function parseCommand(line: string): Command | undefined {
  const [, name, properties = "", message = ""] =
    /^::([a-z-]+)(?: ([^:]*))?::(.*)$/.exec(line) ?? [];
  if (name === undefined) return undefined;
  const [, title = ""] = /(?:^|,)title=([^,]*)/.exec(properties) ?? [];
  return { name, title: unescape(title), message: unescape(message) };
}

const PREFIXES: Readonly<Partial<Record<string, string>>> = {
  error: "Error: ",
  warning: "Warning: ",
  notice: "Notice: ",
  group: "▼ ",
};

/**
 * A line of the action's output as the runner prints it: commands carried out,
 * debug lines hidden.
 */
export function formatAsRunner(line: string): string | undefined {
  const command = parseCommand(line);
  if (command === undefined) return line;
  const prefix = PREFIXES[command.name];
  return prefix === undefined ? undefined : prefix + command.message;
}
