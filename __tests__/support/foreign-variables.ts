/**
 * Before all tests: what the environment of whoever runs them would tell a step
 * is gone. A developer may sit behind a proxy, and a job of CI has its own
 * `GITHUB_SERVER_URL`. Its time zone is another one.
 */
const FOREIGN: readonly RegExp[] = [
  /_proxy$/i,
  /^(GITHUB|RUNNER|ACTIONS|INPUT|GITEA|FORGEJO)_/,
  /^(ACT|NODE_USE_ENV_PROXY|NODE_TLS_REJECT_UNAUTHORIZED)$/,
];

/** A zone that no test expects: times are UTC, wherever the runner is. */
const ZONE = "Pacific/Chatham";

export default function removeForeignVariables(): void {
  process.env["TZ"] = ZONE;
  for (const name of Object.keys(process.env)) {
    if (FOREIGN.some((pattern) => pattern.test(name)))
      Reflect.deleteProperty(process.env, name);
  }
}
