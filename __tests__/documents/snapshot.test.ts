/** The columns of a snapshot: each document comes back as it was, however many there are. */
import { Snapshot } from '../../src/documents/snapshot.ts';
import type { Standing } from '../../src/documents/documents.ts';

test('more documents than there are rows at first', () => {
  const snapshot = new Snapshot();
  const standings: Standing[] = ['done', 'failed', 'pending'];
  const count = 2500;
  for (let at = 0; at < count; at += 1) {
    const standing = standings[at % 3] ?? 'done';
    const more = { url: at % 2 === 0 ? undefined : `https://example.com/${at}`, error: '', warnings: [] };
    snapshot.add({
      id: `d${at}`,
      project: `p${at % 2}`,
      integration: 'i',
      name: `1 ${at}`,
      time: at,
      standing,
      ...more,
    });
  }
  expect([snapshot.size, [...snapshot.projects]]).toEqual([count, ['p0', 'p1']]);
  for (const at of [0, 1, 2, 1023, 1024, 1025, 2048, 2499]) {
    expect(snapshot.rowOf(`d${at}`)).toBe(at);
    expect([snapshot.timeAt(at), snapshot.standingAt(at)]).toEqual([at, standings[at % 3]]);
    const url = at % 2 === 0 ? undefined : `https://example.com/${at}`;
    expect(snapshot.namesAt(at)).toEqual({ name: `1 ${at}`, url });
  }
});
