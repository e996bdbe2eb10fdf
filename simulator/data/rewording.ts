import type { SimEvent } from './ingest-script.ts';

/** A JSON object of an answer. */
export type Fields = Record<string, unknown>;

/** How a dialect words parts of its answers. What is missing here is worded as in the OpenAPI file. */
export interface Rewording {
  user?: (user: Fields) => Fields;
  project?: (project: Fields) => Fields;
  integration?: (entity: Fields) => Fields;
  integrations?: (entities: Fields[]) => Fields[];
  config?: (config: unknown) => unknown;
  artifact?: (artifact: Fields) => Fields;
  page?: (envelope: Fields) => Fields;
  results?: (results: Fields[]) => Fields[];
  events?: (events: SimEvent[]) => SimEvent[];
  refusal?: (status: number, detail: string) => Fields;
}

/** The same object without these keys. */
export function without(fields: Fields, ...keys: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));
}
