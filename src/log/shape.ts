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
/** Shapes of one answer that are printed: a stream has one for each kind of event. */
const MAX_SHAPES = 20;

/** `{spaces: list of 3 {key: text, name: text}}`. `printable` is for keys, which are text from outside. Pure. */
export function shapeOf(value: unknown, printable: (key: string) => string): string {
  let left = MAX_VALUES;

  const ofList = (list: readonly unknown[], depth: number): string => {
    if (list.length === 0) return 'empty list';
    const kinds = [...new Set(list.slice(0, MAX_ELEMENTS).map((element) => of(element, depth + 1)))];
    const more = kinds.length > MAX_KINDS ? ' or others' : '';
    return `list of ${list.length} ${kinds.slice(0, MAX_KINDS).join(' or ')}${more}`;
  };
  const ofObject = (object: object, depth: number): string => {
    const entries = Object.entries(object);
    const fields = entries
      .slice(0, MAX_KEYS)
      .map(([key, field]: [string, unknown]) => `${oneLine(printable(key), 40)}: ${of(field, depth + 1)}`);
    const more = entries.length > MAX_KEYS ? [`${entries.length - MAX_KEYS} more`] : [];
    return `{${[...fields, ...more].join(', ')}}`;
  };
  const of = (one: unknown, depth: number): string => {
    left -= 1;
    if (left < 0 || depth > MAX_DEPTH) return '…';
    if (one === null) return 'null';
    if (typeof one === 'boolean') return 'true or false';
    if (typeof one === 'number') return Number.isInteger(one) ? 'whole number' : 'number';
    if (typeof one === 'string') return one === '' ? 'empty text' : 'text';
    if (Array.isArray(one)) return ofList(one, depth);
    return typeof one === 'object' ? ofObject(one, depth) : '…';
  };
  return oneLine(of(value, 0), MAX_CHARACTERS);
}

/** Prints the shapes of one answer, each once, and at most twenty. */
export class Shapes {
  readonly #printed = new Set<string>();
  readonly #print: (shape: string) => void;
  readonly #printable: (key: string) => string;

  constructor(print: (shape: string) => void, printable: (key: string) => string) {
    this.#print = print;
    this.#printable = printable;
  }

  /** @param name of an event, where it has one */
  tell(value: unknown, name: string): void {
    if (this.#printed.size >= MAX_SHAPES) return;
    const shape = `${name === '' ? '' : `${oneLine(this.#printable(name), 40)}: `}${shapeOf(value, this.#printable)}`;
    if (this.#printed.has(shape)) return;
    this.#printed.add(shape);
    this.#print(shape);
  }
}
