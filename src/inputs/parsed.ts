/** What the text of an input becomes: a value, or a problem that the user can correct. */
export type Parsed<T> = { readonly value: T } | { readonly problem: string };
