import type { IngestScript } from '../data/ingest-script.ts';
import type { IntegrationRecord, SimulatorState, UserRecord } from '../data/state.ts';
import { Refusal, type Answer } from '../http/answer.ts';

/** One authenticated call, as a route sees it. */
export interface Call {
  state: SimulatorState;
  user: UserRecord;
  /** The organization that `x-org` names. */
  orgId: string;
  /** A decoded `{name}` segment of the route's path. */
  param: (name: string) => string;
  query: URLSearchParams;
  /** The JSON body; undefined where there was none. */
  body: unknown;
}

/** The answer to an ingest that is written event by event. */
export interface IngestAnswer {
  ingestOf: IntegrationRecord;
  script: IngestScript;
}

/** What one method does on one path. */
export interface Operation {
  /** Must the call say `Content-Type: application/json` even without a body? */
  needsContentType: (param: Call['param']) => boolean;
  handle: (call: Call) => Answer | IngestAnswer;
}

/** A path such as `/api/v1/app/integration/{slug}/{id}/config`, and what it understands. */
export interface Route {
  path: string;
  methods: Partial<Record<string, Operation>>;
}

/** A route that fits a path, and its `{name}` segments. */
export interface Match {
  route: Route;
  params: ReadonlyMap<string, string>;
}

/** Finds the first route for a path. Nothing is normalised: a stray slash or `..` is another path. */
export function findRoute(routes: readonly Route[], path: string): Match | undefined {
  const segments = path.split('/').map(decodeSegment);
  for (const route of routes) {
    const params = matchSegments(route.path.split('/'), segments);
    if (params) return { route, params };
  }
  return undefined;
}

/** The operation for this method; refuses with 405 and `Allow` where the path has none. */
export function findOperation(route: Route, method: string): Operation {
  const operation = Object.hasOwn(route.methods, method) ? route.methods[method] : undefined;
  if (operation) return operation;
  throw new Refusal(405, 'Method Not Allowed', { allow: Object.keys(route.methods).join(', ') });
}

function matchSegments(pattern: readonly string[], segments: readonly string[]): Map<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const params = new Map<string, string>();
  for (const [index, expected] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (expected.startsWith('{')) {
      if (segment === '') return undefined;
      params.set(expected.slice(1, -1), segment);
    } else if (segment !== expected) {
      return undefined;
    }
  }
  return params;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new Refusal(400, 'The path is not valid percent-encoding');
  }
}
