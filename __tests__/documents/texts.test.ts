/** Texts outside of the heap: what was kept comes back, however it falls into the chunks. */
import { Texts } from '../../src/documents/texts.ts';

const CHUNK = 256 * 1024;

test('each text is at its place, small ones beside each other, large ones in a chunk of their own', () => {
  const texts = new Texts();
  const all = ['', 'a', 'ö😀', 'x'.repeat(200_000), 'y'.repeat(100_000), 'z'.repeat(3 * CHUNK), 'last'];
  const places = all.map((text) => texts.add(text));
  expect(places.slice(0, 4)).toEqual([0, 4, 9, 19]);
  expect(places.map((place) => texts.at(place))).toEqual(all);
  expect(new Set(places).size).toBe(all.length);
});

test('a text that just fits stays in the chunk', () => {
  const texts = new Texts();
  const [first, second] = [texts.add('a'), texts.add('b'.repeat(CHUNK - 9))];
  expect([first, second, texts.add('c')]).toEqual([0, 5, CHUNK]);
  expect(texts.at(second)).toHaveLength(CHUNK - 9);
});

test('where nothing was kept, there is no text', () => {
  expect(new Texts().at(0)).toBe('');
});
