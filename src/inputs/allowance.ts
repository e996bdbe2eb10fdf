/** How many of something may happen: a number, or a share of all. Pure. */
import { oneLine } from '../log/untrusted.ts';
import type { Parsed } from './parsed.ts';

export interface Allowance {
  readonly value: number;
  /** `value` is a percentage. */
  readonly percent: boolean;
}

const MAX = 1_000_000_000;

/** `20`, or `20%`; `others` are words that are allowed too, for the problem of another text. */
export function parseAllowance(text: string, others = ''): Parsed<Allowance> {
  const [, digits, sign] = /^(\d{1,12}(?:\.\d{1,3})?)\s*(%?)$/.exec(text.trim()) ?? [];
  const value = Number(digits);
  if (sign === '%' && value <= 100) return { value: { value, percent: true } };
  if (sign === '' && Number.isInteger(value) && value <= MAX) return { value: { value, percent: false } };
  return {
    problem: `must be ${others}a whole number from 0 to ${MAX}, or a percentage such as 10%, not "${oneLine(text, 60)}"`,
  };
}

/** `10`, or `10%`, as it was given. */
export const allowanceText = ({ value, percent }: Allowance): string => `${value}${percent ? '%' : ''}`;

/** Is it more than is allowed? A percentage of nothing that is known allows nothing. */
export function exceeds(count: number, { value, percent }: Allowance, of: number | undefined): boolean {
  if (!percent) return count > value;
  // In thousandths of a percent, which are whole: the product of a fraction may come out a little low.
  return of === undefined || count * 100_000 > Math.round(value * 1000) * of;
}
