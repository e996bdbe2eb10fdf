/** What every simulator starts with. */
import { CONNECTORS, INTEGRATION_IDS } from "./connectors.ts";
import { applyTimeline, createDocument } from "./documents.ts";
import type { IntegrationRecord, SimulatorState, UserRecord } from "./state.ts";
import { getSourceItems } from "./world.ts";
import { VERSIONS, type Zylon } from "./zylon.ts";

/**
 * Names in the initial data, for tests to refer to. The tokens are made up:
 * they open nothing but a simulator.
 */
export const SEED = {
  organization: { id: "0b6c5e0e-8f5c-4c0a-9d3e-5f4b8a3c2d10", slug: "default" },
  ada: {
    id: "usr_ada",
    email: "ada@example.com",
    token: "zyl_sim_1f9c7e5ab04d4c6e8a2b",
  },
  grace: {
    id: "usr_grace",
    email: "grace@example.com",
    token: "zyl_sim_c07ab3d94e1f4862b95e",
  },
  integrations: INTEGRATION_IDS,
  projects: ["prj_1", "prj_2"],
} as const;

/** When everything in the initial data was made. */
export const CREATED_AT = "2026-03-02T09:00:00.000Z";

/** The oldest version, and the dialect `example`, unless given. */
export interface InitialOptions extends Partial<Zylon> {
  /**
   * How many integrations the owner of `token` has; one of each type unless
   * given, and copies of these past that.
   */
  integrations?: number;
}

/** A fresh copy of the data that every simulator starts with. */
export function initialState({
  integrations = CONNECTORS.length,
  zylon = VERSIONS[0],
  dialect = "example",
}: InitialOptions): SimulatorState {
  const state: SimulatorState = {
    zylon,
    dialect,
    users: [createUser(SEED.ada, "Ada"), createUser(SEED.grace, "Grace")],
    integrations: [...adasIntegrations(integrations), gracesIntegration()],
    projects: SEED.projects.map((id, index) => ({
      id,
      user_id: SEED.ada.id,
      org_id: SEED.organization.id,
      name: `Project ${index + 1}`,
      visibility: "Private",
      default_member_role: "Editor",
      default_role_enabled: true,
      created_at: CREATED_AT,
    })),
    artifacts: [
      {
        id: "artifact_1",
        project_id: SEED.projects[1],
        name: "Uploaded by hand.txt",
        state: "Published",
        ingest_status: "NotApplicable",
      },
    ],
    indexing: [
      { afterMs: 500, ingest_status: "Processing" },
      { afterMs: 1500, ingest_status: "Parsing" },
      { afterMs: 3000, ingest_status: "Done" },
    ],
    now: Date.now,
  };
  for (const record of state.integrations) {
    for (const item of getSourceItems(record, 0)) {
      if (item.unreadable === true) continue;
      const document = createDocument(item, record, state, CREATED_AT);
      applyTimeline(document, Infinity);
      state.artifacts.push(document);
    }
  }
  return state;
}

/** A new integration record with nothing but its names set. */
export function blankIntegration(
  id: string,
  type: string,
  userId: string,
  orgId: string,
): IntegrationRecord {
  return {
    id,
    user_id: userId,
    org_id: orgId,
    type,
    created_at: CREATED_AT,
    updated_at: CREATED_AT,
    name: `${type} ${id}`,
    state: "Published",
    config: {},
    roots: [],
    project_id: SEED.projects[0],
    ingest_count: 0,
  };
}

function createUser(
  names: { id: string; email: string; token: string },
  name: string,
): UserRecord {
  return {
    ...names,
    org_id: SEED.organization.id,
    account_id: `acct_${name.toLowerCase()}`,
    name,
    state: "Active",
    roles: ["AppMember"],
    created_at: CREATED_AT,
  };
}

/**
 * One of each type, then such again in turn, which have an id in the form of a
 * UUID, and no documents.
 */
function adasIntegrations(count: number): IntegrationRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const { id, name, type, config, username } =
      CONNECTORS[index % CONNECTORS.length]!;
    const isCopy = index >= CONNECTORS.length;
    const uuid = `00000000-0000-4000-8000-${String(index + 1).padStart(12, "0")}`;
    const { ada, organization, projects } = SEED;
    return {
      ...blankIntegration(isCopy ? uuid : id, type, ada.id, organization.id),
      ...(username !== undefined && { provider_data: { username } }),
      name: isCopy ? `${name} ${index + 1}` : name,
      config: { ...config },
      roots: isCopy ? [] : ["/"],
      project_id: projects[type === "FileSystem" ? 1 : 0],
    };
  });
}

/** The organization's, made by Grace. */
function gracesIntegration(): IntegrationRecord {
  const id = "int_confluence_9";
  const { grace, organization } = SEED;
  return {
    ...blankIntegration(id, "Confluence", grace.id, organization.id),
    name: "People space",
    config: { space_key: "HR", base_url: "https://confluence.auroralabs.com" },
    roots: ["HR"],
    project_id: null,
  };
}
