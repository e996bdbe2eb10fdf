/** How many documents may be removed, failing or pending: a number or a percentage. */
export interface Allowance {
  readonly value: number;
  readonly isPercent: boolean;
  /** The input as the user wrote it. */
  readonly text: string;
}

/** Returns how many documents of all are allowed. */
export const getAllowed = (
  { value, isPercent }: Omit<Allowance, "text">,
  all: number,
): number => (isPercent ? Math.floor((value * all) / 100) : value);

/** `5`, or `10%, which allows 2 of 24`. */
export const formatAllowance = (allowance: Allowance, all: number): string =>
  allowance.isPercent
    ? `${allowance.text}, which allows ${getAllowed(allowance, all)} of ${all}`
    : allowance.text;
