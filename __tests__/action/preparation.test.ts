/** The limit of everything before the ingest, which is minutes in truth: here with seconds that no input takes. */
import { connectorOf } from '../../src/zylon/connectors.ts';
import { Diagnosis } from '../../src/integration/diagnosis.ts';
import { HttpApi } from '../../src/http/client.ts';
import { checkedInputs, readInputs } from '../../src/inputs/inputs.ts';
import { GroupLog } from '../../src/log/log.ts';
import { runPipeline } from '../../src/integration/run.ts';
import type { PipelineContext } from '../../src/integration/context.ts';
import { plan } from '../../src/integration/plan.ts';
import { newResult } from '../../src/report/result.ts';
import { ZylonApi } from '../../src/zylon/api.ts';
import { SEED } from '../../simulator/simulator.ts';
import { inputEnvironment } from '../../runner/environment.ts';
import { instantClock } from '../support/instant-clock.ts';
import { inputsOf, useSimulator } from '../support/simulated.ts';
import { setEnvironment } from '../support/environment.ts';

const simulator = useSimulator();

/** With so little time; what is asked for is never answered. */
function slowContext(given: Record<string, string>): { context: PipelineContext; close: () => void } {
  const restore = setEnvironment(inputEnvironment(inputsOf(simulator, given)));
  const inputs = { ...checkedInputs(readInputs()), 'request-timeout-seconds': 1 };
  restore();
  const clock = instantClock();
  const redact = (text: string): string => text;
  const http = new HttpApi({
    baseUrl: inputs['base-url'],
    credentials: { authorization: `Bearer ${simulator.token}`, 'x-org': 'default' },
    certificates: [],
    requestTimeoutSeconds: 30,
    maxRetries: 0,
    parallel: 1,
    redact,
    clock,
  });
  const log = new GroupLog(); // which is never printed
  const api = new ZylonApi(http, log);
  const { signal } = new AbortController();
  simulator.fail({ fault: { kind: 'hang' } });
  return {
    context: { api, inputs, clock, log, redact, diagnosis: new Diagnosis(), preparationSeconds: 0.6, signal },
    close: () => http.close(),
  };
}

test('a server that answers far too slowly ends the preparation: no ingest is requested', async () => {
  const { context, close } = slowContext({});
  const connector = connectorOf('confluence');
  if (connector === undefined) throw new Error('no connector');
  const result = newResult(connector, SEED.integrations.confluence);
  await runPipeline(context, result);
  close();
  expect(result).toMatchObject({ syncStatus: 'not-requested', configured: false, failure: { code: 'timeout' } });
  expect(result.failure?.message).toMatch(/did not end within 0\.6 s, and no ingest was started/);
  expect(simulator.requests.filter(({ method }) => method === 'POST')).toEqual([]);
});

test.each(['all', 'a,b'])('and of "%s" the list before it', async (ids) => {
  const { context, close } = slowContext({ 'integration-id': ids });
  await expect(plan(context)).rejects.toMatchObject({
    code: 'timeout',
    explanation: { what: 'The list of integrations did not end within 0.6 s, and no ingest was started' },
  });
  close();
});
