import type { IntegrationRecord, SimulatorState } from '../state.ts';

/** An integration as the API shows it. There is no status, no last sync and no config in it. */
export interface IntegrationEntity {
  id: string;
  user_id: string;
  org_id: string;
  type: string;
  provider_data?: { username: string };
  created_at: string;
  updated_at: string;
}

/** The public part of an integration's record. */
export function entity(record: IntegrationRecord, state: SimulatorState): IntegrationEntity {
  const { id, user_id, org_id, type, provider_data, created_at, updated_at } = record;
  const shown = provider_data && !state.omitProviderData ? { provider_data } : {};
  return { id, user_id, org_id, type, ...shown, created_at, updated_at };
}
