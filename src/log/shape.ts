/** The shape of an answer, for bug reports: keys and kinds of values, without the values. */
import { oneLine } from './untrusted.ts';

const MAX_DEPTH = 5;
const MAX_KEYS = 30;
/** How many elements of a list are examined, and how many kinds of them are printed. */
const MAX_ELEMENTS = 50;
const MAX_KINDS = 3;
/** Of one answer: values that are examined, and characters that are printed. */
const MAX_VALUES = 2000;
const MAX_CHARACTERS = 1500;

/** `{spaces: list of 3 {key: text, name: text}}`. `printable` is for keys, which are text from outside. Pure. */
export function shapeOf(value: unknown, printable: (key: string) => string): string {
  let left = MAX_VALUES;
  const of = (one: unknown, depth: number): string => {
    left -= 1;
    if (left < 0 || depth > MAX_DEPTH) return '…';
    if (one === null) return 'null';
    if (typeof one === 'boolean') return 'true or false';
    if (typeof one === 'number') return Number.isInteger(one) ? 'whole number' : 'number';
    if (typeof one === 'string') return one === '' ? 'empty text' : 'text';
    if (typeof one !== 'object') return '…';
    if (Array.isArray(one)) {
      if (one.length === 0) return 'empty list';
      const kinds = [...new Set(one.slice(0, MAX_ELEMENTS).map((element) => of(element, depth + 1)))];
      const more = kinds.length > MAX_KINDS ? ' or others' : '';
      return `list of ${one.length} ${kinds.slice(0, MAX_KINDS).join(' or ')}${more}`;
    }
    const entries = Object.entries(one);
    const fields = entries
      .slice(0, MAX_KEYS)
      .map(([key, field]: [string, unknown]) => `${oneLine(printable(key), 40)}: ${of(field, depth + 1)}`);
    const more = entries.length > MAX_KEYS ? [`${entries.length - MAX_KEYS} more`] : [];
    return `{${[...fields, ...more].join(', ')}}`;
  };
  return oneLine(of(value, 0), MAX_CHARACTERS);
}
