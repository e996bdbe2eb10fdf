import type { Answer } from '../http/answer.ts';

const PAGE = `<!doctype html>
<html lang="en">
  <head><title>Zylon</title></head>
  <body><div id="root"></div><script type="module" src="/assets/index.js"></script></body>
</html>
`;

/** What every path outside the API answers: the web application's page, with 200, whatever the path. */
export function webApp(method: string): Answer {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  if (method === 'GET' || method === 'HEAD') return { status: 200, headers, body: PAGE };
  return { status: 405, headers: { ...headers, allow: 'GET, HEAD' }, body: '<h1>405 Method Not Allowed</h1>\n' };
}
