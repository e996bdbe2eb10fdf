/** The failure of what takes too long before the ingest; action/preparation.test.ts has whole runs. */
import { tooSlow } from '../../src/integration/preparation.ts';

test('it says what took too long, that nothing was started, and where to look', () => {
  const { code, message } = tooSlow('The preparation of int_1', 600);
  expect(code).toBe('timeout');
  expect(message).toMatch(
    /^The preparation of int_1 did not end within 600 s, and no ingest was started\. Zylon answers far too slowly\. Check the load and the log of the Zylon instance at base-url\./,
  );
});
