/** What the answer of `POST …/ingest` says: an event, or the integration entity in its place. Pure. */
import * as z from 'zod/mini';
import { ActionError } from './errors.ts';
import type { Redact } from './secrets.ts';
import { oneLine } from './untrusted.ts';

const count = z.optional(z.nullable(z.int().check(z.nonnegative())));

/** `sync_started`: a snapshot at the start. Zylon may leave either count out. */
const STARTED = z.object({ current_artifact_count: count, integration_item_count: count });
const SYNC_ERROR = z.object({ message: z.optional(z.nullable(z.string())) });
const TYPED = z.object({ type: z.string() });
const ENTITY = z.object({ id: z.string(), type: z.string() });

export interface IngestAnswer {
  readonly kind: 'started' | 'completed' | 'entity';
  readonly currentArtifactCount?: number;
  readonly integrationItemCount?: number;
}

const AFTER_AN_UNREADABLE_ANSWER =
  'Look in Zylon whether the ingest runs before you start it again; if it stays, report it with the version of Zylon';

function unexpected(field: string): ActionError {
  return new ActionError(
    'unexpected-response',
    {
      what: `The ingest was accepted with an answer that is not understood: ${field}`,
      why: 'This version of Zylon answers in another shape, or integration-type is not what stands behind this address',
      remedy: AFTER_AN_UNREADABLE_ANSWER,
    },
    { http: { status: 200 } },
  );
}

function syncError(message: string, redact: Redact): ActionError {
  const said = message.trim() === '' ? 'without a message' : `: "${oneLine(redact(message))}"`;
  return new ActionError('sync-error', {
    what: `Zylon started the ingest and reported that it failed ${said}`.replace(' :', ':'),
    why: 'Zylon could not read the source: credentials, permissions, or a source that is down',
    remedy: 'Open the integration in Zylon, check its credentials and its source, and run the step again',
  });
}

function fieldOf(error: z.core.$ZodError): string {
  const [issue] = error.issues;
  return `field ${issue?.path.join('.') ?? '?'}: ${issue?.message ?? 'invalid'}`;
}

/** Reads one JSON answer. Throws `unexpected-response` or, for a `sync_error`, its failure. */
export function readIngestAnswer(value: unknown, redact: Redact): IngestAnswer {
  const typed = TYPED.safeParse(value);
  if (!typed.success) throw unexpected('it has no field "type"');
  switch (typed.data.type) {
    case 'sync_started': {
      const started = STARTED.safeParse(value);
      if (!started.success) throw unexpected(fieldOf(started.error));
      const { current_artifact_count: current, integration_item_count: items } = started.data;
      return {
        kind: 'started',
        ...(typeof current === 'number' ? { currentArtifactCount: current } : {}),
        ...(typeof items === 'number' ? { integrationItemCount: items } : {}),
      };
    }
    case 'sync_completed':
      return { kind: 'completed' };
    case 'sync_error':
      throw syncError(SYNC_ERROR.safeParse(value).data?.message ?? '', redact);
    default: {
      if (ENTITY.safeParse(value).success) return { kind: 'entity' };
      throw unexpected(`field type: "${oneLine(redact(typed.data.type), 60)}" is no event that starts an ingest`);
    }
  }
}
