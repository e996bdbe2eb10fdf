/** Which ids need their type before them, to mean themselves when they are inputs again. */
import { asInputs } from '../../src/report/matrix.ts';
import { newResult } from '../../src/report/result.ts';
import { connectorOf } from '../../src/zylon/connectors.ts';

test.each([
  ...['all', 'ALL', '!2', 'sharepoint/2', 'x/2'].map((id) => [id, `confluence/${id}`]),
  ...['small', 'allow', 'a!2', '2/x', '-x/2', '2', ''].map((id) => [id, id]),
])('%j is %j', (id, input) => {
  const connector = connectorOf('confluence');
  if (connector === undefined) throw new Error('no connector');
  expect(asInputs([newResult(connector, id)])).toEqual({ 'integration-type': 'confluence', 'integration-id': input });
});
