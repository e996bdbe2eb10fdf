/**
 * A simulator with many documents in one project, in a process of its own. Each ingest makes a share of the documents
 * pending for a while. Started by `run.ts`, which tells it what to have, and asks at the end what it saw.
 */
import { z } from 'zod';
import {
  type ArtifactRecord,
  type IngestScript,
  type IntegrationRecord,
  isDialect,
  SEED,
  type Simulator,
  startSimulator,
} from '../../simulator/simulator.ts';

/** What `run.ts` tells: the shape of the server. */
const PLAN = z.object({
  integrations: z.int(),
  documents: z.int(),
  pending: z.int(),
  pendingMs: z.int(),
  dialect: z.string().refine(isDialect),
  /** The ingest streams its progress to the end; else it answers with one object. */
  streams: z.boolean(),
  /** The dialect honours filters. */
  filters: z.boolean(),
});
export type ServerPlan = z.infer<typeof PLAN>;

/** What it answers: where it is, then what it saw. */
export type ServerNews =
  | { readonly kind: 'ready'; readonly url: string; readonly token: string }
  | {
      readonly kind: 'seen';
      readonly requests: readonly string[];
      /** When the last document became done, in milliseconds since the epoch. */
      readonly lastDone: number;
    };

const WATCH_MS = 10;
const [PROJECT] = SEED.projects;
const LONG_AGO = '2026-03-02T09:00:00.000Z';

const tell = (news: ServerNews): void => void process.send?.(news);

function documentsOf(integrations: readonly IntegrationRecord[], count: number): ArtifactRecord[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `artifact_${String(index).padStart(8, '0')}`,
    project_id: PROJECT,
    name: `Page ${index} of the documentation`,
    external_url: `https://wiki.example.com/pages/${index}`,
    integration_id: integrations[index % integrations.length]?.id,
    state: 'Published',
    ingest_status: 'Done',
    updated_at: LONG_AGO,
  }));
}

/** How the server answers the ingest of an integration with so many items, of which some were changed. */
function scriptOf(items: number, changed: number, streams: boolean): IngestScript {
  const started = { type: 'sync_started', integration_item_count: items, current_artifact_count: items };
  if (!streams) return { framing: 'object', events: [started] };
  const progress = Array.from({ length: changed }, () => ({ type: 'sync_progress', op: 'Updated' }));
  return { framing: 'sse', events: [started, ...progress, { type: 'sync_completed' }] };
}

/** The documents of the integration that its ingest changed are pending from now on. */
function begin({ state }: Simulator, { id }: IntegrationRecord, count: number, pendingMs: number): void {
  const now = state.now();
  for (const document of state.artifacts.filter((one) => one.integration_id === id).slice(0, count)) {
    document.updated_at = new Date(now).toISOString();
    document.timeline = [
      { afterMs: 0, ingest_status: 'Processing' },
      { afterMs: pendingMs, ingest_status: 'Done' },
    ];
  }
}

async function serve({ integrations, documents, pending, pendingMs, dialect, streams }: ServerPlan): Promise<void> {
  const simulator = await startSimulator({ integrations, dialect });
  const own = simulator.state.integrations.filter(({ user_id: user }) => user === SEED.ada.id);
  const share = pending / own.length;
  for (const record of own) record.ingest = scriptOf(documents / own.length, share, streams);
  simulator.state.artifacts = documentsOf(own, documents);
  const waiting = new Set(own);
  let lastDone = 0;
  setInterval(() => {
    for (const record of waiting) {
      if (record.ingest_count === 0) continue;
      waiting.delete(record);
      begin(simulator, record, share, pendingMs);
      lastDone = Date.now() + pendingMs;
    }
  }, WATCH_MS).unref();
  process.on('message', () => {
    tell({ kind: 'seen', requests: simulator.requests.map(({ method, path }) => `${method} ${path}`), lastDone });
  });
  tell({ kind: 'ready', url: simulator.url, token: simulator.token });
}

process.once('message', (plan) => void serve(PLAN.parse(plan)));
process.once('disconnect', () => process.exit());
