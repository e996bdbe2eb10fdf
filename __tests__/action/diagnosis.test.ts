/** After a 401, 403 or 404: the cause, named; in process against the simulator. */
import { SEED } from '../../simulator/simulator.ts';
import type { ActionRun } from '../../runner/outputs.ts';
import { runInProcess } from '../support/runner.ts';
import { inputsOf, useSimulator } from '../support/simulated.ts';

const simulator = useSimulator();

const run = (more: Record<string, string> = {}): Promise<ActionRun> =>
  runInProcess(inputsOf(simulator, { 'max-retries': '0', ...more }));

async function expectMessage(seen: Promise<ActionRun>, code: string, message: RegExp): Promise<void> {
  const { outputs, errors } = await seen;
  expect(outputs['error-code']).toBe(code);
  expect(outputs['error-message']).toMatch(message);
  expect(errors).toHaveLength(1);
  expect(outputs['error-message']).toMatch(/^(GET|POST) \/api\/v1\/app\/integration\/.* answered 40\d/); // never hidden
}

describe('the three common mistakes of the documentation', () => {
  test('a confluencelocal id at the confluence endpoints: the right type, and the line to write', async () => {
    const given = run({ 'integration-id': SEED.integrations.confluencelocal });
    await expectMessage(
      given,
      'wrong-type',
      /is of the type confluencelocal, not confluence\. Write "integration-type: confluencelocal"/,
    );
  });

  test('username and password forgotten in create and update', async () => {
    const { outputs } = await run({ 'integration-type': 'filesystem', 'integration-id': '', configure: 'upsert' });
    expect(outputs['error-code']).toBe('invalid-input');
    expect(outputs['error-message']).toMatch(/username is required by configure: upsert; password is required/);
    expect(simulator.requests).toHaveLength(0);
  });

  test('an ingest before the integration is configured', async () => {
    const integration = simulator.state.integrations.find(({ id }) => id === SEED.integrations.confluence);
    if (integration !== undefined) integration.config = {};
    const { outputs } = await run();
    expect(outputs['error-code']).toBe('not-configured');
    expect(outputs['error-message']).toMatch(
      /is not configured: its config is empty.*no ingest was started.*finish its set-up/,
    );
    expect(simulator.requests).toHaveLength(1);
  });
});

test('a token that Zylon does not know', async () => {
  await expectMessage(run({ 'api-token': 'nobodys-token' }), 'unauthorized', /does not know this token.*api-token/);
});

test('a token of an inactive user', async () => {
  await expectMessage(run({ 'api-token': SEED.ian.token }), 'forbidden', /user Ian is inactive.*activate/);
});

test('an organization that the user is not in', async () => {
  await expectMessage(
    run({ organization: 'acme' }),
    'forbidden',
    /not a member of the organization "acme".*organization/,
  );
});

test('an id that belongs to another user', async () => {
  await expectMessage(
    run({ 'integration-id': SEED.graceIntegration }),
    'not-found',
    /int_confluence_9 is not among those of the token's user \(Ada\).*whose integrations are of the type confluence: int_confluence_1/,
  );
});

test('an id that nobody has, of a type that the user has none of', async () => {
  simulator.state.integrations = [];
  await expectMessage(run(), 'not-found', /whose integrations are not of the type confluence/);
});

test('a connector that is not enabled', async () => {
  simulator.state.connectors['confluence'] = false;
  await expectMessage(run(), 'forbidden', /connector confluence is not enabled.*Ask an administrator/);
});

test('a base URL that is no Zylon API: a 404 in JSON for everything', async () => {
  const fault = { kind: 'status', status: 404 } as const;
  simulator.fail({ fault });
  await expectMessage(run(), 'not-found', /not the API of a Zylon instance.*base-url/);
});

test('an organization that Zylon refuses to read', async () => {
  simulator.fail({ path: '/config', fault: { kind: 'status', status: 401 } });
  simulator.fail({ path: '/me', fault: { kind: 'status', status: 400 } });
  await expectMessage(run(), 'unauthorized', /does not take the organization "default"/);
});

test('a token that works elsewhere: the first failure stays as it is', async () => {
  simulator.fail({ path: '/config', fault: { kind: 'status', status: 401 } });
  await expectMessage(run(), 'unauthorized', /Make a new Workspace API token/);
});

test.each([{ kind: 'reset' }, { kind: 'status', status: 500 }, { kind: 'json', body: 5 }] as const)(
  'its own failure is silent: %j',
  async (fault) => {
    simulator.fail({ path: '/config', fault: { kind: 'status', status: 403 } });
    simulator.fail({ path: /\/me$|\/user\/integrations$/, fault });
    await expectMessage(run(), 'forbidden', /or the connector is not enabled on this instance/);
    expect(simulator.requests).toHaveLength(3);
  },
);

test('an integration of a type that we do not know: its own name is told, as text', async () => {
  const integration = simulator.state.integrations.find(({ id }) => id === SEED.integrations.filesystem);
  if (integration !== undefined) integration.type = 'Note::error::x';
  await expectMessage(
    run({ 'integration-id': SEED.integrations.filesystem }),
    'wrong-type',
    /of the type Note: :error: :x, not confluence/,
  );
});

test('it is asked for a refused ingest too', async () => {
  simulator.fail({ method: 'POST', fault: { kind: 'status', status: 403 } });
  const seen = await run();
  expect(seen.outputs['error-message']).toMatch(/^POST .*answered 403.*connector confluence is not enabled/);
  expect(seen.outputs['sync-status']).toBe('error');
});

test('other failures ask nothing more', async () => {
  simulator.fail({ path: '/config', fault: { kind: 'status', status: 422 } });
  await run();
  expect(simulator.requests).toHaveLength(1);
});

test('it asks once each, whatever max-retries is', async () => {
  simulator.fail({ path: '/config', fault: { kind: 'status', status: 403 } });
  simulator.fail({ path: /\/me$|\/user\/integrations$/, fault: { kind: 'status', status: 503 } });
  const seen = await run({ 'max-retries': '3' });
  expect(simulator.requests.map(({ path }) => path.split('/').at(-1))).toEqual(['config', 'me', 'integrations']);
  expect(seen.log).not.toMatch(/^Repeat/m);
});

test('nothing is asked about a list of documents: the integration itself is all right', async () => {
  simulator.fail({ path: '/me', fault: { kind: 'status', status: 403 } });
  const seen = await run({ 'wait-for': 'indexed' });
  expect(seen.outputs).toMatchObject({ 'error-code': 'forbidden', 'sync-status': 'not-requested' });
  expect(simulator.requests.map(({ path }) => path.split('/').at(-1))).toEqual(['config', 'me']);
});
