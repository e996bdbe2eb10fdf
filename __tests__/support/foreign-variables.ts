/**
 * Before all tests: what the environment of whoever runs them would tell a step
 * is gone. A developer may sit behind a proxy, and a job of CI has its own
 * `GITHUB_SERVER_URL`.
 */
const FOREIGN: readonly RegExp[] = [
  /_proxy$/i,
  /^(GITHUB|RUNNER|ACTIONS|INPUT|GITEA|FORGEJO)_/,
  /^(ACT|NODE_USE_ENV_PROXY|NODE_TLS_REJECT_UNAUTHORIZED)$/,
];

export default function removeForeignVariables(): void {
  for (const name of Object.keys(process.env)) {
    if (FOREIGN.some((pattern) => pattern.test(name)))
      Reflect.deleteProperty(process.env, name);
  }
}
