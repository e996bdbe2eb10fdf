/** What every simulator starts with. */
import { type Connector, CONNECTORS, INTEGRATION_IDS } from "./connectors.ts";
import type { DialectName } from "./dialects.ts";
import type { ArtifactRecord, SourceItem } from "./documents.ts";
import type { IntegrationRecord, SimulatorState, UserRecord } from "./state.ts";

/**
 * Names in the initial data, for tests to refer to. The tokens are made up:
 * they open nothing but a simulator.
 */
export const SEED = {
  organization: { id: "0b6c5e0e-8f5c-4c0a-9d3e-5f4b8a3c2d10", slug: "default" },
  otherOrganization: {
    id: "7d1f3a52-64c9-4f0e-8b1a-2c9d0e6f7a31",
    slug: "acme",
  },
  ada: {
    id: "usr_ada",
    email: "ada@example.com",
    token: "zyl_sim_1f9c7e5ab04d4c6e8a2b",
  },
  ian: {
    id: "usr_ian",
    email: "ian@example.com",
    token: "zyl_sim_52d8b61e9f7043aca1c4",
  },
  grace: {
    id: "usr_grace",
    email: "grace@example.com",
    token: "zyl_sim_c07ab3d94e1f4862b95e",
  },
  integrations: INTEGRATION_IDS,
  graceIntegration: "int_confluence_9",
  projects: ["prj_1", "prj_2"],
} as const;

/** When everything in the initial data was made. */
export const CREATED_AT = "2026-03-02T09:00:00.000Z";

/**
 * How many integrations Ada has, unless another number is asked for: one of
 * each type.
 */
export const SEEDED_INTEGRATIONS = CONNECTORS.length;

/**
 * A fresh copy of the data that every simulator starts with, with so many
 * integrations of Ada's.
 */
export function initialState(
  count = SEEDED_INTEGRATIONS,
  dialect: DialectName = "example",
): SimulatorState {
  return {
    organizations: [
      { ...SEED.organization, name: "Aurora Labs" },
      { ...SEED.otherOrganization, name: "Acme" },
    ],
    users: [
      user(SEED.ada, "Ada", "Active"),
      user(SEED.ian, "Ian", "Inactive"),
      user(SEED.grace, "Grace", "Active"),
    ],
    tokens: Object.fromEntries(
      [SEED.ada, SEED.ian, SEED.grace].map(({ token, id }) => [token, id]),
    ),
    connectors: Object.fromEntries(CONNECTORS.map(({ slug }) => [slug, true])),
    integrations: [
      ...adasIntegrations(count),
      {
        ...blankIntegration(
          SEED.graceIntegration,
          "Confluence",
          SEED.grace.id,
          SEED.organization.id,
        ),
        config: {
          space_key: "HR",
          base_url: "https://confluence.auroralabs.com",
        },
      },
    ],
    projects: SEED.projects.map((id, index) => ({
      id,
      user_id: SEED.ada.id,
      org_id: SEED.organization.id,
      name: `Project ${index + 1}`,
      created_at: CREATED_AT,
    })),
    artifacts: seededArtifacts(),
    configOfCreated: {},
    dialect,
    eventDelayMs: 0,
    indexing: { plan: ["Processing", "Parsing", "Storing", "Done"] },
    now: Date.now,
  };
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
    config: {},
    source: [],
    ingest_count: 0,
  };
}

function user(
  { id, email }: { id: string; email: string },
  name: string,
  state: UserRecord["state"],
): UserRecord {
  return {
    id,
    org_id: SEED.organization.id,
    account_id: `acc_${id}`,
    name,
    email,
    state,
    roles: ["AppMember"],
    created_at: CREATED_AT,
  };
}

/**
 * One of each type, then such again in turn, each with an id of its own in the
 * form of a UUID.
 */
function adasIntegrations(count: number): IntegrationRecord[] {
  const oneOfEachType = (): IntegrationRecord[] => CONNECTORS.map(seeded);
  const rounds = Array.from(
    { length: Math.ceil(count / SEEDED_INTEGRATIONS) },
    oneOfEachType,
  ).flat();
  return rounds.slice(0, count).map((record, index) =>
    index < SEEDED_INTEGRATIONS
      ? record
      : {
          ...record,
          source: [],
          id: `00000000-0000-4000-8000-${String(index + 1).padStart(12, "0")}`,
        },
  );
}

/** Ada's first integration of this connector. */
function seeded({ id, type, config, username }: Connector): IntegrationRecord {
  const credentials =
    username === undefined
      ? {}
      : { provider_data: { username }, password: "seed-password" };
  return {
    ...blankIntegration(id, type, SEED.ada.id, SEED.organization.id),
    ...credentials,
    config: { ...config },
    source: seededSource(type),
    ...(type === "FileSystem" ? { project_id: SEED.projects[1] } : {}),
  };
}

const WIKI = "https://confluence.auroralabs.com/x";
const SHARE = "file:///mnt/shared/support";
const HANDBOOK = "How we help customers.";
const PRICES = "A seat costs 30 euros.";

/**
 * What Zylon has at the start: it is behind the sources. A person uploaded one
 * of the documents.
 */
function seededArtifacts(): ArtifactRecord[] {
  const [wiki, files] = SEED.projects;
  const done = { state: "Published", ingest_status: "Done" };
  const page = (
    id: string,
    name: string,
    rest: Partial<ArtifactRecord>,
  ): ArtifactRecord => ({
    id,
    project_id: wiki,
    name,
    external_url: `${WIKI}/${id}`,
    integration_id: SEED.integrations.confluence,
    ...done,
    ...rest,
  });
  const failed = { state: "Error", ingest_status: "Error", error: "Encrypted" };
  const prices = {
    name: "Price list.xlsx",
    external_url: `${SHARE}/prices.xlsx`,
    item: "prices.xlsx",
  };
  return [
    page("artifact_1", "Support handbook", {
      item: "page_1",
      content: HANDBOOK,
    }),
    page("artifact_2", "Opening hours", {
      item: "page_2",
      parent_id: "artifact_1",
      content: "Nine to five.",
    }),
    page("artifact_3", "Escalations", {
      item: "page_3",
      parent_id: "artifact_1",
      content: "Call the manager.",
    }),
    page("artifact_4", "Scanned contract.pdf", {
      item: "page_4",
      content: "",
      ...failed,
    }),
    {
      id: "artifact_5",
      project_id: files,
      integration_id: SEED.integrations.filesystem,
      ...prices,
      ...done,
      content: PRICES,
    },
    {
      id: "artifact_6",
      project_id: files,
      name: "Uploaded by hand.txt",
      state: "Published",
      ingest_status: "NotApplicable",
    },
  ];
}

/**
 * What is in the source of an integration of this type. For the seeded
 * Confluence, an ingest adds two documents, updates one, removes one and skips
 * three items: two are unchanged and one is unreadable.
 */
function seededSource(type: string): SourceItem[] {
  switch (type) {
    case "Confluence":
      return [
        {
          id: "page_1",
          name: "Support handbook",
          content: HANDBOOK,
          url: `${WIKI}/artifact_1`,
        },
        {
          id: "page_2",
          name: "Opening hours",
          content: "Eight to six.",
          url: `${WIKI}/artifact_2`,
          parent: "page_1",
        },
        {
          id: "page_4",
          name: "Scanned contract.pdf",
          content: "",
          url: `${WIKI}/artifact_4`,
          error: "Encrypted",
        },
        {
          id: "page_5",
          name: "Public holidays",
          content: "We are closed on 1 May.",
          url: `${WIKI}/5`,
        },
        {
          id: "page_6",
          name: "Press kit",
          content: "",
          url: `${WIKI}/6`,
          warnings: ["NoContent"],
        },
        {
          id: "page_7",
          name: "Floor plan.vsdx",
          content: "",
          unreadable: true,
        },
      ];
    case "FileSystem":
      return [
        { id: "manuals", name: "Manuals", content: "", type: "Folder" },
        {
          id: "pump.pdf",
          name: "Pump.pdf",
          content: "Oil it once a year.",
          url: `${SHARE}/pump.pdf`,
          parent: "manuals",
        },
        {
          id: "prices.xlsx",
          name: "Price list.xlsx",
          content: PRICES,
          url: `${SHARE}/prices.xlsx`,
        },
      ];
    default:
      return [
        { id: "start", name: "Start page", content: "Welcome." },
        { id: "news", name: "News", content: "We moved." },
      ];
  }
}
