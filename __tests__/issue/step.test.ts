import { stepIdentity } from '../../src/issue/step.ts';

const REF = 'octo/docs/.github/workflows/nightly.yml@refs/heads/main';
const contexts = (matrix: unknown, workflow: unknown = REF): string =>
  JSON.stringify([{ workflow_ref: workflow }, matrix]);
const nobody = { entry: '', exact: false, alone: false };

test.each([
  ['a job without a matrix', contexts(null), { entry: '', exact: true, alone: true }],
  ['a matrix without entries', contexts({}), { entry: '', exact: true, alone: true }],
  ['an entry of a matrix', contexts({ os: 'linux' }), { entry: '{"os":"linux"}', exact: true, alone: false }],
  ['a text in place of the matrix', contexts('linux'), { entry: '', exact: true, alone: true }],
  ['a job of another workflow', contexts(null, 'octo/docs/.github/workflows/called.yml@refs/heads/main'), nobody],
  ['a server that does not name the workflow', contexts(null, null), nobody],
  ['no job', '[null, null]', nobody],
  ['nothing', '', nobody],
  ['only space', ' \n ', nobody],
  ['a name', '  nightly feed ', { entry: 'nightly feed', exact: true, alone: true }],
  ['a name that looks like a list', '[1, 2, 3]', { entry: '[1, 2, 3]', exact: true, alone: true }],
])('%s', (_name, text, expected) => expect(stepIdentity(text, REF, false)).toEqual(expected));

test('a step of a composite action may run twice, even in one job', () => {
  expect(stepIdentity(contexts(null), REF, true)).toEqual(nobody);
});

test('two workflows without a name are not the same', () => {
  expect(stepIdentity(contexts(null, ''), '', false)).toEqual(nobody);
});
