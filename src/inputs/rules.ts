/** Contradictions between inputs that are each valid. Pure. */
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

/** Credentials go only to integrations that are named, never to all. */
function configureProblems({ selection, configure, username, password }: RuledInputs, baseUrl: URL | undefined) {
  const problems: string[] = [];
  for (const connector of connectorsOf(selection).filter(({ credentials }) => credentials === 'oauth')) {
    const where = baseUrl === undefined ? 'in Zylon' : `at ${loginUrl(baseUrl, connector)}`;
    problems.push(`configure must be none for ${connector.type}; a person connects it by OAuth in a browser, ${where}`);
  }
  if (problems.length > 0) return problems;
  if (username === '') problems.push(`username is required with configure: ${configure}`);
  if (password === '')
    problems.push(
      `password is required with configure: ${configure}; if it comes from a secret, check that this job gets that secret`,
    );
  if (selection.kind === 'all') {
    problems.push(`integration-id must name integrations with configure: ${configure}, not "all"`);
  }
  if (configure === 'create' && selection.kind === 'ids') {
    problems.push(
      'integration-id must be empty with configure: create; to send credentials to an existing integration, use configure: update',
    );
  }
  return problems;
}

/** One problem each, beginning with the input's name. `baseUrl` is absent where it is a problem itself. */
export function contradictions(inputs: RuledInputs, baseUrl: URL | undefined): string[] {
  const { selection, configure, username, password } = inputs;
  const problems = configure === 'none' ? [] : configureProblems(inputs, baseUrl);
  if (configure === 'none' && password !== '') {
    problems.push('password has no effect without configure; set configure, or leave password empty');
  }
  if (configure === 'none' && username !== '' && selection.kind === 'all') {
    problems.push('username must be empty with integration-id: all');
  }
  const waitFor = inputs['wait-for'];
  if (inputs['expect-search'].trim() !== '' && waitFor !== undefined && waitFor !== 'indexed') {
    problems.push(`expect-search needs wait-for: indexed, not ${waitFor}`);
  }
  if (inputs['refresh-oauth']) {
    for (const { type } of connectorsOf(selection).filter(({ credentials }) => credentials === 'password')) {
      problems.push(`refresh-oauth must be false for ${type}, which has a username and password in place of OAuth`);
    }
  }
  return problems;
}
