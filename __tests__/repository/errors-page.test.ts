/** `docs/errors.md`, which every message links to: an entry for each code, complete, and true where the code can tell. */
import { readFileSync } from 'node:fs';
import { ActionError, ERROR_CODES, type ErrorCode, helpFor } from '../../src/errors/action-error.ts';
import { SYNC_STATUSES } from '../../src/report/result.ts';
import { type Purpose, type Retry, retryOf } from '../../src/http/retry.ts';

const page = readFileSync('docs/errors.md', 'utf8');
const [intro = '', ...sections] = page.split(/^## /m);

const entries = new Map(
  sections.map((section) => {
    const end = section.indexOf('\n');
    return [section.slice(0, end), section.slice(end)] as const;
  }),
);

/** The text after a bold label, to the end of its line. */
const after = (entry: string, label: string): string =>
  new RegExp(`^(?:- )?\\*\\*${label}:\\*\\* (.+)$`, 'm').exec(entry)?.[1] ?? '';

test('each code has an entry, in the order of the code, and nothing else is one', () => {
  expect([...entries.keys()]).toEqual([...ERROR_CODES]);
  expect(page).not.toMatch(/^#{3,} /m);
  expect(intro).toMatch(/^# Failures\n/);
});

describe.each([...entries])('%s', (code, entry) => {
  test('says what it means, when, whether it was repeated, why, what to do, and what is never done', () => {
    expect(entry).toMatch(/^\n\n[A-Z`][^\n]{20,}\n\n- \*\*When:\*\* /);
    for (const label of ['When', 'Repeated', '`sync-status`', 'Likely causes', 'Never']) {
      expect([label, after(entry, label)]).toEqual([label, expect.stringMatching(/^\S.*\.$/)]);
    }
    const steps = entry.split('**What to do**\n\n')[1] ?? '';
    expect(steps.match(/^\d\. \S.*$/gm)?.length ?? 0).toBeGreaterThan(0);
  });

  test('leads to entries that exist', () => {
    for (const [, anchor = ''] of entry.matchAll(/\]\(#([^)]*)\)/g)) expect([...entries.keys()]).toContain(anchor);
  });

  test('names values of sync-status that exist', () => {
    const names = [...after(entry, '`sync-status`').matchAll(/`([a-z-]+)`/g)].map(([, name]) => name);
    const others = ['gather']; // the other action
    expect(names.filter((name) => !others.includes(name ?? ''))).not.toEqual([]);
    expect([...SYNC_STATUSES, ...others]).toEqual(expect.arrayContaining(names));
  });

  test('tells of retries what the policy is', () => {
    const known = ERROR_CODES.find((one) => one === code);
    if (known === undefined) throw new Error(`${code} is no error code`);
    expect(after(entry, 'Repeated').startsWith(repeated(known))).toBe(true);
  });
});

/** The policy in words; another policy needs other words here and on the page. */
function repeated(code: ErrorCode): string {
  const purposes: readonly Purpose[] = ['read', 'update', 'create', 'refresh', 'ingest'];
  const policy = purposes.map((purpose): Retry => retryOf(purpose, code)).join(' ');
  const words: Readonly<Record<string, string>> = {
    'no no no no no': 'No.',
    'limited limited limited limited limited': 'Any request, up to `max-retries` times.',
    'limited limited no no no':
      'Reads and updates, up to `max-retries` times; never a create, a renewal of the OAuth grant or an ingest.',
    'limited limited with-retry-after with-retry-after with-retry-after':
      'Reads and updates, up to `max-retries` times; a create, a renewal of the OAuth grant or an ingest only where the server sent `Retry-After`.',
    'limited no no no no':
      'Reads, up to `max-retries` times; never an update, a create, a renewal of the OAuth grant or an ingest.',
    'no no no no until-deadline': 'The ingest, until `wait-timeout-seconds` is over.',
  };
  return words[policy] ?? `no words for ${policy}`;
}

test.each(ERROR_CODES)('a message of %s ends with the address of its entry', (code) => {
  expect(helpFor(code)).toBe(`https://github.com/zylon-ingest/zylon-ingest/blob/v1/docs/errors.md#${code}`);
  const explanation = { what: 'It failed', why: 'It broke', remedy: 'Mend it' };
  expect(new ActionError(code, explanation).message).toBe(`It failed. It broke. Mend it. See ${helpFor(code)}`);
});
