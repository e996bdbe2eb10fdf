/** `npm run demo`: the committed bundle as the runner would start it, against the simulator. Needs no network. */
import { type Scene, playScene } from './scene.ts';
import { SEED, startSimulator } from '../simulator/simulator.ts';

const simulator = await startSimulator();
const inputs = {
  'base-url': simulator.url,
  'api-token': simulator.token,
  'integration-type': 'confluence',
  'integration-id': SEED.integrations.confluence,
};

const scenes: Scene[] = [
  { title: 'A Confluence integration is checked and ingested', inputs, exitCode: 0 },
  { title: 'A dry run sends nothing but GET requests', inputs: { ...inputs, 'dry-run': 'true' }, exitCode: 0 },
  {
    title: 'A wrong token: curl and jq would have printed null and stayed green',
    inputs: { ...inputs, 'api-token': 'not-the-token-of-anybody' },
    exitCode: 1,
  },
];

try {
  for (const scene of scenes) {
    if (!(await playScene(scene))) process.exitCode = 1;
  }
} finally {
  await simulator.close();
}
