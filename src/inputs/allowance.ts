/** How many documents may be removed, failing or pending: a number or a percentage. Pure. */
import { InvalidInputError, quote } from "./parsers.ts";

export interface Allowance {
  readonly value: number;
  readonly isPercent: boolean;
  /** The input as the user wrote it. */
  readonly text: string;
}

/** Returns `null` if the input is not set. */
export function parseAllowance(text: string): Allowance | null {
  if (text === "") return null;
  const [, digits, sign] = /^(\d{1,9})\s*(%?)$/.exec(text) ?? [];
  const value = Number(digits ?? Number.NaN);
  const isPercent = sign === "%";
  if (value <= (isPercent ? 100 : Infinity)) return { value, isPercent, text };
  throw new InvalidInputError(
    `must be a whole number, or a percentage from 0% to 100%, not ${quote(text)}`,
  );
}

/** Returns how many documents of all are allowed. */
export const getAllowed = (
  { value, isPercent }: Allowance,
  all: number,
): number => (isPercent ? Math.floor((value * all) / 100) : value);
