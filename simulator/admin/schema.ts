import { z } from 'zod';
import type { ArtifactRecord } from '../data/artifact.ts';
import type { IngestScript } from '../data/ingest-script.ts';
import type { SourceItem } from '../data/source.ts';
import type { Fault, FaultRule } from './faults.ts';

const headers = z.record(z.string(), z.string()).exactOptional();
const text = z.string().exactOptional();
const status = z.int().min(200).max(599).exactOptional();
const texts = z.array(z.string()).exactOptional();
const count = z.int().min(0).exactOptional();
const end = z.enum(['normal', 'cut', 'hang']).exactOptional();

const fault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('status'), status: z.int().min(200).max(599), headers, body: text }),
  z.strictObject({ kind: z.literal('json'), status, body: z.unknown(), headers }),
  z.strictObject({
    kind: z.literal('raw'),
    status,
    contentType: text,
    chunks: z.array(z.string()),
    delayMs: count,
    headers,
    end,
  }),
  z.strictObject({ kind: z.literal('html'), status, body: text }),
  z.strictObject({ kind: z.literal('reset') }),
  z.strictObject({ kind: z.literal('close') }),
  z.strictObject({ kind: z.literal('hang') }),
  z.strictObject({ kind: z.literal('hang-headers') }),
  z.strictObject({ kind: z.literal('cut'), body: text, bytes: count }),
  z.strictObject({
    kind: z.literal('slow'),
    body: text,
    status,
    delayMs: z.int().min(0),
    bytesPerChunk: z.int().min(1).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('stall'), body: text, bytes: count }),
  z.strictObject({ kind: z.literal('redirect'), status, location: z.string() }),
  z.strictObject({ kind: z.literal('lost-answer') }),
  z.strictObject({ kind: z.literal('delay'), delayMs: z.int().min(0) }),
]) satisfies z.ZodType<Fault>;

/** A fault rule as JSON: everything but a pattern for the path and binary chunks. */
export const faultRuleSchema = z.strictObject({
  method: text,
  path: text,
  times: count,
  after: count,
  fault,
}) satisfies z.ZodType<FaultRule>;

const artifact = z.strictObject({
  id: z.string(),
  project_id: z.string(),
  name: z.string(),
  type: text,
  external_url: text,
  integration_id: text,
  state: z.string(),
  ingest_status: z.string(),
  error: text,
  ingest_warnings: texts,
  parent_id: text,
  content: text,
  item: text,
  plan: texts,
  timeline: z.array(z.strictObject({ afterMs: z.int().min(0), ingest_status: z.string() })).exactOptional(),
}) satisfies z.ZodType<ArtifactRecord>;

const item = z.strictObject({
  id: z.string(),
  name: z.string(),
  content: z.string(),
  type: text,
  url: text,
  parent: text,
  unreadable: z.boolean().exactOptional(),
  error: text,
  warnings: texts,
}) satisfies z.ZodType<SourceItem>;

const ingest = z.strictObject({
  framing: z.enum(['object', 'entity', 'array', 'ndjson', 'concatenated', 'sse', 'sse-typed-data']),
  events: z.array(z.record(z.string(), z.unknown())),
  delayMs: count,
  contentType: text,
  lineEnding: z.enum(['\n', '\r', '\r\n']).exactOptional(),
  end,
  runMs: count,
  changes: z.strictObject({ artifacts: z.array(artifact).exactOptional(), removed: texts }).exactOptional(),
}) satisfies z.ZodType<IngestScript>;

/** What `PATCH /_simulator/integrations/{id}` may change. */
export const integrationPatchSchema = z.strictObject({
  config: z.unknown().optional(),
  ingest: ingest.exactOptional(),
  source: z.array(item).exactOptional(),
});
