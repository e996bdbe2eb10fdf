import type { ArtifactRecord } from './artifact.ts';
import type { SourceItem } from './source.ts';

/** Where the seeded documents are. */
export interface SeedIds {
  projects: readonly [string, string];
  confluence: string;
  filesystem: string;
}

const WIKI = 'https://confluence.auroralabs.com/x';
const SHARE = 'file:///mnt/shared/support';
const HANDBOOK = 'How we help customers.';
const PRICES = 'A seat costs 30 euros.';

/** What Zylon has at the start: it is behind the sources. A person uploaded one of the documents. */
export function seededArtifacts({ projects, confluence, filesystem }: SeedIds): ArtifactRecord[] {
  const page = (id: string, name: string, rest: Partial<ArtifactRecord>): ArtifactRecord => ({
    id,
    project_id: projects[0],
    name,
    external_url: `${WIKI}/${id}`,
    integration_id: confluence,
    state: 'Published',
    ingest_status: 'Done',
    ...rest,
  });
  return [
    page('artifact_1', 'Support handbook', { item: 'page_1', content: HANDBOOK }),
    page('artifact_2', 'Opening hours', { item: 'page_2', parent_id: 'artifact_1', content: 'Nine to five.' }),
    page('artifact_3', 'Escalations', { item: 'page_3', parent_id: 'artifact_1', content: 'Call the manager.' }),
    page('artifact_4', 'Scanned contract.pdf', {
      item: 'page_4',
      content: '',
      state: 'Error',
      ingest_status: 'Error',
      error: 'Encrypted',
    }),
    {
      id: 'artifact_5',
      project_id: projects[1],
      name: 'Price list.xlsx',
      external_url: `${SHARE}/prices.xlsx`,
      integration_id: filesystem,
      state: 'Published',
      ingest_status: 'Done',
      item: 'prices.xlsx',
      content: PRICES,
    },
    {
      id: 'artifact_6',
      project_id: projects[1],
      name: 'Uploaded by hand.txt',
      state: 'Published',
      ingest_status: 'NotApplicable',
    },
  ];
}

/**
 * What is in the source of an integration of this type. For the seeded Confluence, an ingest adds two documents,
 * updates one, removes one and skips three items: two are unchanged and one is unreadable.
 */
export function seededSource(type: string): SourceItem[] {
  switch (type) {
    case 'Confluence':
      return [
        { id: 'page_1', name: 'Support handbook', content: HANDBOOK, url: `${WIKI}/artifact_1` },
        { id: 'page_2', name: 'Opening hours', content: 'Eight to six.', url: `${WIKI}/artifact_2`, parent: 'page_1' },
        { id: 'page_4', name: 'Scanned contract.pdf', content: '', url: `${WIKI}/artifact_4`, error: 'Encrypted' },
        { id: 'page_5', name: 'Public holidays', content: 'We are closed on 1 May.', url: `${WIKI}/5` },
        { id: 'page_6', name: 'Press kit', content: '', url: `${WIKI}/6`, warnings: ['NoContent'] },
        { id: 'page_7', name: 'Floor plan.vsdx', content: '', unreadable: true },
      ];
    case 'FileSystem':
      return [
        { id: 'manuals', name: 'Manuals', content: '', type: 'Folder' },
        {
          id: 'pump.pdf',
          name: 'Pump.pdf',
          content: 'Oil it once a year.',
          url: `${SHARE}/pump.pdf`,
          parent: 'manuals',
        },
        { id: 'prices.xlsx', name: 'Price list.xlsx', content: PRICES, url: `${SHARE}/prices.xlsx` },
      ];
    default:
      return [
        { id: 'start', name: 'Start page', content: 'Welcome.' },
        { id: 'news', name: 'News', content: 'We moved.' },
      ];
  }
}
