import { json } from '../http/answer.ts';
import { listArtifacts, listProjects } from './artifacts.ts';
import { createIntegration, loginPage, refreshToken, updateIntegration } from './credentials.ts';
import { entity } from './entity.ts';
import { readConfig, startIngest } from './integrations.ts';
import type { Operation, Route } from './router.ts';

const INTEGRATION = '/api/v1/app/integration/{slug}';

/** The one path that an inactive user may read: it is where they learn that they are. */
export const ME_PATH = '/api/v1/app/me';

/** Everything under `/api/v1/app` that the simulator speaks. Specific paths come before those with more `{}`. */
export const APP_ROUTES: readonly Route[] = [
  { path: ME_PATH, methods: { GET: reading(({ user }) => json(user)) } },
  {
    path: '/api/v1/app/user/integrations',
    methods: {
      GET: reading(({ state, user, orgId }) =>
        json(
          state.integrations
            .filter((record) => record.user_id === user.id && record.org_id === orgId)
            .map((record) => entity(record, state)),
        ),
      ),
    },
  },
  { path: '/api/v1/app/user/{userId}/project', methods: { GET: reading(listProjects) } },
  { path: '/api/v1/app/project/{projectId}/artifact', methods: { GET: reading(listArtifacts) } },
  { path: INTEGRATION, methods: { POST: writing(createIntegration) } },
  { path: `${INTEGRATION}/login`, methods: { GET: reading(loginPage) } },
  { path: `${INTEGRATION}/{id}`, methods: { POST: writing(updateIntegration) } },
  { path: `${INTEGRATION}/{id}/config`, methods: { GET: reading(readConfig) } },
  { path: `${INTEGRATION}/{id}/ingest`, methods: { POST: writing(startIngest) } },
  { path: `${INTEGRATION}/{id}/refresh_token`, methods: { POST: reading(refreshToken) } },
];

function reading(handle: Operation['handle']): Operation {
  return { contentType: 'with-body', handle };
}

function writing(handle: Operation['handle']): Operation {
  return { contentType: 'always', handle };
}
