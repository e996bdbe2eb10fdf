// The floor of a fleet: two requests an integration over so many connections, and nothing else. Prints the milliseconds
// from the first request to the last answer, without Node's own start.
import http from 'node:http';
import { performance } from 'node:perf_hooks';
import process from 'node:process';

const { BASE_URL, TOKEN, PARALLEL } = process.env;
const SLUGS = { ConfluenceLocalLegacy: 'confluencelocallegacy' };
const agent = new http.Agent({ keepAlive: true, maxSockets: Number(PARALLEL) });

const send = (method, path) =>
  new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${TOKEN}`, 'x-org': 'default' };
    if (method === 'POST') Object.assign(headers, { 'content-type': 'application/json', 'content-length': 0 });
    const request = http.request(`${BASE_URL}/api/v1/app/${path}`, { method, agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => {
        if (response.statusCode === 200) resolve(JSON.parse(text));
        else reject(new Error(`${method} ${path}: ${response.statusCode}`));
      });
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end();
  });

const list = await send('GET', 'user/integrations');
const queue = list.values();
const work = async () => {
  for (const { type, id } of queue) {
    const path = `integration/${SLUGS[type] ?? type.toLowerCase()}/${id}`;
    await send('GET', `${path}/config`);
    await send('POST', `${path}/ingest`);
  }
};
const started = performance.now();
await Promise.all(Array.from({ length: Number(PARALLEL) }, work));
process.stdout.write(`${performance.now() - started}\n`);
agent.destroy();
