import { dialectOf } from '../data/dialects.ts';
import type { SimulatorState } from '../data/state.ts';
import { json, Refusal, type Answer } from '../http/answer.ts';
import type { ReceivedRequest, RecordedRequest } from '../http/request.ts';
import { authorize } from './access.ts';
import { checkAccept, readJsonBody } from './request-rules.ts';
import { findOperation, findRoute, type IngestAnswer } from './router.ts';
import { APP_ROUTES, ME_PATH } from './routes.ts';
import { webApp } from './web-app.ts';

const STARTED_AT = Date.now();
const HEALTH_PATH = '/api/health';

/** Does what a request asks for and says what to answer; every change to the state happens here, at once. */
export function perform(
  { recorded: request, tooLarge }: ReceivedRequest,
  state: SimulatorState,
): Answer | IngestAnswer {
  try {
    if (tooLarge) throw new Refusal(413, 'The body is larger than 1 MiB');
    const [path = '', query = ''] = splitOnce(request.path, '?');
    if (!path.startsWith('/')) throw new Refusal(400, 'The request target must be a path: this is no proxy');
    if (path === HEALTH_PATH) return health(request);
    if (path.startsWith('/api/v1/app/')) return callApp(request, path, new URLSearchParams(query), state);
    if (path === '/api' || path.startsWith('/api/')) throw new Refusal(404, 'Not Found');
    return webApp(request.method);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, headers } = error.answer;
    const body = dialectOf(state).reword.refusal?.(status, error.message);
    return body ? json(body, status, headers) : error.answer;
  }
}

function health(request: RecordedRequest): Answer {
  if (request.method !== 'GET') throw new Refusal(405, 'Method Not Allowed', { allow: 'GET' });
  checkAccept(request);
  return json({ status: 'ok', uptime: uptime(Math.floor((Date.now() - STARTED_AT) / 1000)), commit: 'simulator' });
}

/** As the manual has it: `3d 04:12:33`. */
function uptime(seconds: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${Math.floor(seconds / 86_400)}d ${two((seconds / 3600) % 24)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function callApp(
  request: RecordedRequest,
  path: string,
  query: URLSearchParams,
  state: SimulatorState,
): Answer | IngestAnswer {
  const access = authorize(request.headers, state, path === ME_PATH && request.method === 'GET');
  const match = findRoute(APP_ROUTES, path);
  if (!match) throw new Refusal(404, 'Not Found');
  const operation = findOperation(match.route, request.method);
  checkAccept(request);
  const param = (name: string): string => {
    const value = match.params.get(name);
    if (value === undefined) throw new Error(`${match.route.path} has no {${name}}`);
    return value;
  };
  return operation.handle({
    ...access,
    state,
    query,
    param,
    body: readJsonBody(request, operation.needsContentType(param)),
  });
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
