/** An `updated_at` for now, which is always later than the one before. */
export function touch(now: number, before?: string): string {
  return new Date(before === undefined ? now : Math.max(now, Date.parse(before) + 1)).toISOString();
}
