import { CONNECTORS } from './connectors.ts';
import type { DialectName } from './dialects.ts';
import { seededArtifacts, seededSource } from './seed-documents.ts';
import type { IntegrationRecord, SimulatorState, UserRecord } from './state.ts';

/** Names in the initial data, for tests to refer to. The tokens are made up: they open nothing but a simulator. */
export const SEED = {
  organization: { id: '0b6c5e0e-8f5c-4c0a-9d3e-5f4b8a3c2d10', slug: 'default' },
  otherOrganization: { id: '7d1f3a52-64c9-4f0e-8b1a-2c9d0e6f7a31', slug: 'acme' },
  ada: { id: 'usr_ada', email: 'ada@example.com', token: 'zyl_sim_1f9c7e5ab04d4c6e8a2b' },
  ian: { id: 'usr_ian', email: 'ian@example.com', token: 'zyl_sim_52d8b61e9f7043aca1c4' },
  grace: { id: 'usr_grace', email: 'grace@example.com', token: 'zyl_sim_c07ab3d94e1f4862b95e' },
  integrations: {
    confluence: 'int_confluence_1',
    confluencelocal: 'int_confluencelocal_1',
    sharepoint: 'int_sharepoint_1',
    filesystem: 'int_filesystem_1',
    claromentis: 'int_claromentis_1',
  },
  graceIntegration: 'int_confluence_9',
  projects: ['prj_1', 'prj_2'],
} as const;

/** When everything in the initial data was made. */
export const CREATED_AT = '2026-03-02T09:00:00.000Z';

/** How many integrations Ada has, unless another number is asked for: one of each type. */
export const SEEDED_INTEGRATIONS = Object.keys(SEED.integrations).length;

/** A fresh copy of the data that every simulator starts with, with so many integrations of Ada's. */
export function initialState(count = SEEDED_INTEGRATIONS, dialect: DialectName = 'default'): SimulatorState {
  return {
    organizations: [
      { ...SEED.organization, name: 'Aurora Labs' },
      { ...SEED.otherOrganization, name: 'Acme' },
    ],
    users: [user(SEED.ada, 'Ada', 'Active'), user(SEED.ian, 'Ian', 'Inactive'), user(SEED.grace, 'Grace', 'Active')],
    tokens: Object.fromEntries([SEED.ada, SEED.ian, SEED.grace].map(({ token, id }) => [token, id])),
    connectors: Object.fromEntries(CONNECTORS.map(({ slug }) => [slug, true])),
    integrations: [...adasIntegrations(count), gracesIntegration()],
    projects: SEED.projects.map((id, index) => ({
      id,
      user_id: SEED.ada.id,
      org_id: SEED.organization.id,
      name: `Project ${index + 1}`,
      created_at: CREATED_AT,
    })),
    artifacts: seededArtifacts({ projects: SEED.projects, ...SEED.integrations }),
    ingestConflict: false,
    configOfCreated: {},
    omitProviderData: false,
    pageSizeLimit: 100,
    dialect,
    indexing: { plan: ['Processing', 'Parsing', 'Storing', 'Done'] },
    now: Date.now,
  };
}

/** A new integration record with nothing but its names set. */
export function blankIntegration(id: string, type: string, userId: string, orgId: string): IntegrationRecord {
  return {
    id,
    user_id: userId,
    org_id: orgId,
    type,
    created_at: CREATED_AT,
    updated_at: CREATED_AT,
    config: {},
    source: [],
    ingest_count: 0,
    busy_until: 0,
  };
}

function user({ id, email }: { id: string; email: string }, name: string, state: UserRecord['state']): UserRecord {
  return {
    id,
    org_id: SEED.organization.id,
    account_id: `acc_${id}`,
    name,
    email,
    state,
    roles: ['AppMember'],
    created_at: CREATED_AT,
  };
}

/** One of each type, then such again in turn, each with an id of its own in the form of a UUID. */
function adasIntegrations(count: number): IntegrationRecord[] {
  const rounds = Array.from({ length: Math.ceil(count / SEEDED_INTEGRATIONS) }, oneOfEachType);
  return rounds
    .flat()
    .slice(0, count)
    .map((record, index) =>
      index < SEEDED_INTEGRATIONS
        ? record
        : { ...record, source: [], id: `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}` },
    );
}

function oneOfEachType(): IntegrationRecord[] {
  const ids = SEED.integrations;
  const own = (id: string, type: string): IntegrationRecord => ({
    ...blankIntegration(id, type, SEED.ada.id, SEED.organization.id),
    source: seededSource(type),
  });
  const withLogin = (id: string, type: string, username: string): IntegrationRecord => ({
    ...own(id, type),
    provider_data: { username },
    password: 'seed-password',
  });
  return [
    {
      ...own(ids.confluence, 'Confluence'),
      config: { space_key: 'SUP', base_url: 'https://confluence.auroralabs.com' },
    },
    {
      ...withLogin(ids.confluencelocal, 'ConfluenceLocalLegacy', 'svc-docs'),
      config: { base_url: 'https://wiki.auroralabs.com', space_key: 'DOCS' },
    },
    {
      ...own(ids.sharepoint, 'SharePoint'),
      config: { site_url: 'https://auroralabs.sharepoint.com/sites/support', library: 'Shared Documents' },
    },
    {
      ...withLogin(ids.filesystem, 'FileSystem', 'svc-files'),
      config: { path: '/mnt/shared/support' },
      project_id: SEED.projects[1],
    },
    {
      ...withLogin(ids.claromentis, 'Claromentis', 'svc-intranet'),
      config: { base_url: 'https://claromentis.auroralabs.com', site: 'Knowledge Base' },
    },
  ];
}

function gracesIntegration(): IntegrationRecord {
  return {
    ...blankIntegration(SEED.graceIntegration, 'Confluence', SEED.grace.id, SEED.organization.id),
    config: { space_key: 'HR', base_url: 'https://confluence.auroralabs.com' },
  };
}
