/** A worker with the server that the bench measures against, so that it answers while the bench waits for a child. */
import { parentPort } from 'node:worker_threads';
import { startSimulator } from '../../simulator/simulator.ts';
import { ROUND_TRIP_MS, startDelayProxy } from './delay-proxy.ts';

const simulator = await startSimulator({ tls: true });
const { port: farPort } = await startDelayProxy(simulator.port, ROUND_TRIP_MS);
parentPort?.postMessage({ port: simulator.port, farPort, token: simulator.token, ca: simulator.ca });
