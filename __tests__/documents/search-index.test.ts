/** Which results of a search are documents of this run. */
import { SearchIndex } from '../../src/documents/search-index.ts';

const index = (): SearchIndex => {
  const made = new SearchIndex();
  for (const name of ['Page', 'undefined']) {
    for (const project of ['p1', 'undefined']) {
      const more = { url: undefined, time: 1, standing: 'done' as const, error: '', warnings: [] };
      made.add({ id: `${project}/${name}`, project, integration: 'i', name, ...more });
    }
  }
  return made;
};

test.each([
  [{ type: 'Artifact', id: 'p1/Page' }, true],
  [{ type: 'Artifact', id: 'p2/Page' }, false],
  [{ type: 'Artifact', id: undefined }, false],
  [{ type: 'ArtifactContent', metadata: { name: 'Page', project_id: 'p1' } }, true],
  [{ type: 'ArtifactContent', metadata: { name: 'Page', project_id: 'p2' } }, false],
  [{ type: 'ArtifactContent', metadata: { name: 'Other', project_id: 'p1' } }, false],
  [{ type: 'ArtifactContent', metadata: { name: undefined, project_id: 'p1' } }, false],
  [{ type: 'ArtifactContent', metadata: { name: 'Page', project_id: undefined } }, false],
  [{ type: undefined, id: 'p1/Page' }, false],
])('%j: %s', (hit, found) => {
  expect(index().has({ id: undefined, metadata: undefined, ...hit })).toBe(found);
});
