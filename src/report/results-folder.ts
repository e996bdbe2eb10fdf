/** Reads the results of the jobs of a matrix from a folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import { ActionError } from '../http/error.ts';
import { parseJson } from '../http/json.ts';
import { oneLine } from '../log/untrusted.ts';
import type { IntegrationResult } from './result.ts';
import { RESULT, resultOf } from './outputs.ts';

function unreadable(input: string, what: string, why: string): ActionError {
  return new ActionError('invalid-input', {
    what,
    why,
    remedy: `Set ${input} to a folder with the results-file of each job, and nothing else`,
  });
}

/**
 * Every result in the JSON files of `folder`, at any depth, file by file in the order of their names.
 * @param input the name of the input, for the message where the folder cannot be read
 */
export function readResults(folder: string, input: string): IntegrationResult[] {
  let files: string[];
  try {
    files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    throw unreadable(
      input,
      `The ${input} cannot be read`,
      oneLine(error instanceof Error ? error.message : String(error)),
    );
  }
  const failures = new Map<string, ActionError>();
  return files.toSorted().flatMap((name) => {
    const json = parseJson(readFileSync(name, 'utf8'));
    const parsed = z.array(RESULT).safeParse(json.ok ? json.value : undefined);
    if (!parsed.success) {
      throw unreadable(input, `${oneLine(basename(name), 60)} is not a results-file`, 'Its content is something else');
    }
    return parsed.data.map((result) => resultOf(result, failures));
  });
}
