/** What inputs that are each valid must not say together. Pure. */
import { loginUrl } from '../zylon/connectors.ts';
import { connectorsOf, type Selection } from './selection.ts';

export interface RuledInputs {
  readonly selection: Selection;
  readonly configure: 'none' | 'create' | 'update' | 'upsert';
  readonly username: string;
  readonly password: string;
  readonly 'refresh-oauth': boolean;
  /** Absent where it is a problem itself. */
  readonly 'wait-for': 'completed' | 'started' | 'indexed' | undefined;
  readonly 'expect-search': string;
}

/** Credentials are sent to what was named, and never to every integration that there is. */
function configureProblems({ selection, configure, username, password }: RuledInputs, baseUrl: URL | undefined) {
  const problems: string[] = [];
  for (const connector of connectorsOf(selection).filter(({ credentials }) => credentials === 'oauth')) {
    const where = baseUrl === undefined ? 'in Zylon' : `at ${loginUrl(baseUrl, connector)}`;
    problems.push(
      `configure must be none for ${connector.type}: it is connected by OAuth, which a person does in a browser, ${where}`,
    );
  }
  if (problems.length > 0) return problems;
  if (username === '') problems.push(`username is required by configure: ${configure}`);
  if (password === '') problems.push(`password is required by configure: ${configure}; is the secret set?`);
  if (selection.kind === 'all') {
    problems.push(
      'integration-id must name the integrations whose credentials are sent; "all" goes with configure: none',
    );
  }
  if (configure === 'create' && selection.kind === 'ids') {
    problems.push(
      'integration-id must be empty with configure: create, which makes a new one; or use configure: upsert',
    );
  }
  return problems;
}

/** One problem each, beginning with the input's name. `baseUrl` is absent where it is a problem itself. */
export function contradictions(inputs: RuledInputs, baseUrl: URL | undefined): string[] {
  const { selection, configure, username, password } = inputs;
  const problems = configure === 'none' ? [] : configureProblems(inputs, baseUrl);
  if (configure === 'none' && password !== '') {
    problems.push('password is sent nowhere without configure; set configure, or leave password empty');
  }
  if (configure === 'none' && username !== '' && selection.kind === 'all') {
    problems.push('username must be empty with integration-id: all, which it does not narrow');
  }
  const waitFor = inputs['wait-for'];
  if (inputs['expect-search'].trim() !== '' && waitFor !== undefined && waitFor !== 'indexed') {
    problems.push(`expect-search needs wait-for: indexed, not ${waitFor}`);
  }
  if (inputs['refresh-oauth']) {
    for (const { type } of connectorsOf(selection).filter(({ credentials }) => credentials === 'password')) {
      problems.push(`refresh-oauth must be false for ${type}: it has a username and password, and no OAuth grant`);
    }
  }
  return problems;
}
