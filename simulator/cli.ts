import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  DIALECTS,
  isDialect,
  SEED,
  SEEDED_INTEGRATIONS,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from './simulator.ts';

const USAGE = `Simulator of a Zylon server, for trying out and testing the action. Nothing it holds is real.

Usage: npm run simulator -- [options]

  --port <number>          port to listen on, on 127.0.0.1; 0, the default, takes a free one
  --tls                    HTTPS, with a private certificate authority made for this run
  --ca-file <path>         write the authority's certificate (PEM) there; needs --tls
  --delay-ms <number>      wait before each answer
  --integrations <number>  how many the token's user has; 5, the default, is one of each type
  --dialect <name>         how the server words its answers: one of the names below
  --help                   this text

Dialects:

${Object.entries(DIALECTS)
  .map(([name, { summary }]) => `  ${name.padEnd(12)} ${summary}`)
  .join('\n')}
`;

/** A command line that makes no sense; exit code 2, as shells do. */
class UsageError extends Error {}

interface CommandLine {
  help: boolean;
  caFile: string | undefined;
  options: SimulatorOptions;
}

function readCommandLine(args: string[]): CommandLine {
  const { values } = parseStrictly(args);
  const { tls = false, help = false, 'ca-file': caFile, dialect = 'default' } = values;
  if (!isDialect(dialect)) {
    throw new UsageError(`--dialect: ${JSON.stringify(dialect)} is none of ${Object.keys(DIALECTS).join(', ')}`);
  }
  if (caFile !== undefined && !tls) throw new UsageError('--ca-file needs --tls');
  return {
    help,
    caFile,
    options: {
      port: readNumber('--port', values.port ?? '0', 65_535),
      requestDelayMs: readNumber('--delay-ms', values['delay-ms'] ?? '0', 600_000),
      integrations: readNumber('--integrations', values.integrations ?? String(SEEDED_INTEGRATIONS), 500_000),
      tls,
      dialect,
    },
  };
}

// The return type is what parseArgs infers from the options: writing it out again could only drift.
function parseStrictly(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string' },
        tls: { type: 'boolean' },
        'delay-ms': { type: 'string' },
        integrations: { type: 'string' },
        'ca-file': { type: 'string' },
        dialect: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function readNumber(flag: string, text: string, max: number): number {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  if (value <= max) return value;
  throw new UsageError(`${flag}: ${JSON.stringify(text)} is not an integer from 0 to ${max}`);
}

function introduction({ url, token, ca, state }: Simulator, caFile: string | undefined): string {
  const ids = Object.entries(SEED.integrations).map(([type, id]) => `  ${type.padEnd(16)} ${id}`);
  const trust = ca === '' ? [] : [`    ca-certificate: ${caFile ?? '# run with --ca-file PATH, and name PATH here'}`];
  return [
    'Zylon simulator. Nothing it holds is real.',
    '',
    `Address:       ${url}`,
    `Token:         ${token}`,
    `Organization:  ${SEED.organization.slug}`,
    `Dialect:       ${state.dialect}`,
    'Integrations:',
    ...ids,
    '',
    'A step that uses it:',
    '',
    '- uses: ./',
    '  with:',
    `    base-url: ${url}`,
    `    api-token: ${token}`,
    '    integration-type: confluence',
    `    integration-id: ${SEED.integrations.confluence}`,
    ...trust,
    '',
    'Ctrl+C ends it.',
    '',
  ].join('\n');
}

async function main(args: string[]): Promise<void> {
  const { help, caFile, options } = readCommandLine(args);
  if (help) {
    process.stdout.write(USAGE);
    return;
  }
  const simulator = await startSimulator(options);
  const stop = (): void => void simulator.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    if (caFile !== undefined) writeFileSync(caFile, simulator.ca);
  } catch (error) {
    await simulator.close();
    throw error;
  }
  process.stdout.write(introduction(simulator, caFile));
}

function explain(error: unknown, args: string[]): string {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError) return `${message}\n\n${USAGE}`;
  if (message.includes('EADDRINUSE')) {
    return `The port is in use (${message}).\nChoose another with --port, or let --port 0 take a free one. Given: ${args.join(' ')}\n`;
  }
  return `${message}\n`;
}

const args = process.argv.slice(2);
try {
  await main(args);
} catch (error) {
  process.stderr.write(explain(error, args));
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
