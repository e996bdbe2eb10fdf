/** What inputs that are each valid must not say together. Pure. */
import type { Connector } from './connectors.ts';

export interface RuledInputs {
  readonly 'integration-type': Connector;
  readonly 'integration-id': string | undefined;
  readonly configure: 'none' | 'create' | 'update' | 'upsert';
  readonly username: string;
  readonly password: string;
  readonly 'refresh-oauth': boolean;
}

/** Where a person grants Zylon the access that an OAuth connector needs. */
export function loginUrl(baseUrl: URL, { slug }: Connector): string {
  return `${baseUrl.origin}${baseUrl.pathname.replace(/\/$/, '')}/api/v1/app/integration/${slug}/login`;
}

/** One problem each, beginning with the input's name. `baseUrl` is absent where it is a problem itself. */
export function contradictions(inputs: RuledInputs, baseUrl: URL | undefined): string[] {
  const { 'integration-type': connector, configure, username, password } = inputs;
  const problems: string[] = [];
  if (connector.credentials === 'oauth' && configure !== 'none') {
    const where = baseUrl === undefined ? 'in Zylon' : `at ${loginUrl(baseUrl, connector)}`;
    problems.push(
      `configure must be none for ${connector.type}: it is connected by OAuth, which a person does in a browser, ${where}`,
    );
  }
  if (connector.credentials === 'password' && configure !== 'none') {
    if (username === '') problems.push(`username is required by configure: ${configure}`);
    if (password === '') problems.push(`password is required by configure: ${configure}; is the secret set?`);
  } else if (password !== '' && username === '') {
    problems.push('username is missing: a password needs one');
  }
  if (configure === 'create' && inputs['integration-id'] !== undefined) {
    problems.push(
      'integration-id must be empty with configure: create, which makes a new one; or use configure: upsert',
    );
  }
  if (connector.credentials === 'password' && inputs['refresh-oauth']) {
    problems.push(
      `refresh-oauth must be false for ${connector.type}: it has a username and password, and no OAuth grant`,
    );
  }
  return problems;
}
