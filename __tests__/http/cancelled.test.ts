import { ActionError } from '../../src/http/error.ts';
import { cancelledDuring } from '../../src/http/cancelled.ts';

const failure = new ActionError('cancelled', { what: 'The run was cancelled', why: 'x', remedy: 'y' });

test.each([
  [
    'ingest',
    {
      why: 'The action had already requested the ingest, and Zylon may go on with it',
      remedy: 'Look in Zylon whether the ingest runs before you start it again',
    },
  ],
  [
    'create',
    {
      why: 'The action had asked Zylon to create an integration and had no answer yet, so there may be a new one',
      remedy: 'Look in Zylon for a new integration before you run the step again',
    },
  ],
] as const)('cancelled during %s: what happened stays, and what may go on in Zylon is said', (what, more) => {
  expect(cancelledDuring(failure, what)).toMatchObject({
    code: 'cancelled',
    cause: failure,
    explanation: { what: 'The run was cancelled', ...more },
  });
});
