import { json } from '../http/answer.ts';
import { listArtifacts, listProjects } from './artifacts.ts';
import { createIntegration, loginPage, refreshToken, updateIntegration } from './credentials.ts';
import { listIntegrations, readConfig, startIngest } from './integrations.ts';
import type { Operation, Route } from './router.ts';
import { search } from './search.ts';
import { userView } from './views.ts';

const INTEGRATION = '/api/v1/app/integration/{slug}';

/** The one path that an inactive user may read: it is where they learn that they are. */
export const ME_PATH = '/api/v1/app/me';

/** Everything under `/api/v1/app` that the simulator speaks. Specific paths come before those with more `{}`. */
export const APP_ROUTES: readonly Route[] = [
  { path: ME_PATH, methods: { GET: reading(({ user, state }) => json(userView(user, state))) } },
  { path: '/api/v1/app/search', methods: { GET: reading(search) } },
  { path: '/api/v1/app/user/integrations', methods: { GET: reading(listIntegrations) } },
  { path: '/api/v1/app/user/{userId}/project', methods: { GET: reading(listProjects) } },
  { path: '/api/v1/app/project/{projectId}/artifact', methods: { GET: reading(listArtifacts) } },
  { path: INTEGRATION, methods: { POST: writing(createIntegration) } },
  { path: `${INTEGRATION}/login`, methods: { GET: reading(loginPage) } },
  { path: `${INTEGRATION}/{id}`, methods: { POST: writing(updateIntegration) } },
  { path: `${INTEGRATION}/{id}/config`, methods: { GET: reading(readConfig) } },
  { path: `${INTEGRATION}/{id}/login`, methods: { GET: reading(loginPage) } },
  // The manual's example for this connector sends none.
  { path: `${INTEGRATION}/{id}/ingest`, methods: { POST: writing(startIngest, ['confluence']) } },
  { path: `${INTEGRATION}/{id}/refresh_token`, methods: { POST: reading(refreshToken) } },
];

function reading(handle: Operation['handle']): Operation {
  return { handle, needsContentType: () => false };
}

/** A call that must say `Content-Type: application/json` even without a body, except for these connectors. */
function writing(handle: Operation['handle'], except: readonly string[] = []): Operation {
  return { handle, needsContentType: (param) => !except.includes(param('slug')) };
}
