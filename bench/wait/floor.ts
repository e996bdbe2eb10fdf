/** The floor of a whole look: the same pages, one after another over one connection, and nothing done with them. */
import http from 'node:http';
import { z } from 'zod';

const PAGE = z.object({ next_cursor: z.string().nullable(), has_next_page: z.boolean() });
const STATES = 'Published,Processing,Error,Initializing,Unavailable';

function get(url: string, token: string, agent: http.Agent): Promise<string> {
  const headers = { authorization: `Bearer ${token}`, 'x-org': 'default' };
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve(text));
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}

/** Seconds that it takes. */
export async function wholeLookSeconds(base: string, token: string, project: string): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const first = `${base}/api/v1/app/project/${project}/artifact?page_size=100&include_descendants=true&state=${STATES}`;
  const started = performance.now();
  let next = '';
  for (let page = 2; ; page += 1) {
    const { next_cursor: cursor, has_next_page: more } = PAGE.parse(JSON.parse(await get(first + next, token, agent)));
    if (!more) break;
    next = cursor === null ? `&page=${page}` : `&after=${encodeURIComponent(cursor)}`;
  }
  agent.destroy();
  return (performance.now() - started) / 1000;
}
