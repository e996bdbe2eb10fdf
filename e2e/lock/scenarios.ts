/** What the lock holds: inputs, servers, faults and dialects. Every name is used once. */
import { SCENARIOS as TABLE } from '../../__tests__/support/dialect-table.ts';
import { REPOSITORY, TOKEN } from '../../__tests__/support/fake-github.ts';
import { CELLS } from '../../__tests__/support/faults.ts';
import {
  blankIntegration,
  DIALECTS,
  type Fault,
  type Framing,
  isDialect,
  SEED,
  type SimEvent,
  type Simulator,
} from '../../simulator/simulator.ts';
import { GATHERED } from './scenarios-gather.ts';
import { ISSUE, type Scenario, type Step, type World } from './play.ts';

type Given = Readonly<Record<string, string>>;
type Prepare = (simulator: Simulator) => void;
const { confluence, confluencelocal, sharepoint, filesystem, claromentis } = SEED.integrations;
const { ada, organization } = SEED;

const on =
  (act: Prepare) =>
  ({ simulator }: World): void =>
    act(simulator);
const scene = (name: string, given: Given, act?: Prepare, more: Partial<Scenario> = {}): Scenario => ({
  ...{ name, given },
  ...(act && { prepare: on(act) }),
  ...more,
});
const all =
  (...acts: (Prepare | undefined)[]): Prepare =>
  (simulator) =>
    acts.forEach((act) => act?.(simulator));
const fails =
  (path: RegExp, fault: Fault, more: { times?: number; after?: number; method?: string } = {}): Prepare =>
  (simulator) =>
    simulator.fail({ path, fault, ...more });
const edit =
  (change: (state: Simulator['state']) => void): Prepare =>
  ({ state }) =>
    change(state);
const dialect = (name: string): Prepare =>
  edit((state) => {
    if (isDialect(name)) state.dialect = name;
  });
const configs = (config: unknown): Prepare =>
  edit((state) => {
    for (const entity of state.integrations) entity.config = config;
  });
const answers = (events: readonly SimEvent[], framing: Framing = 'ndjson', more: object = {}): Prepare =>
  edit((state) => {
    for (const one of state.integrations) if (one.id === confluence) one.ingest = { framing, events, ...more };
  });
const document = (id: string, more: object = {}): Prepare =>
  edit((state) => {
    state.artifacts.push({
      id,
      project_id: 'prj_1',
      name: id,
      integration_id: confluence,
      state: 'Published',
      ingest_status: 'Done',
      ...more,
    });
  });
const emptied = edit((state) => void (state.integrations = []));
const unlisted = edit((state) => void (state.artifacts = []));
const onlyConfluence = (count: number): Prepare =>
  edit((state) => {
    state.integrations = Array.from({ length: count }, (_, at) => ({
      ...blankIntegration(`int_${at}`, 'Confluence', ada.id, organization.id),
      config: { space_key: `SPACE${at}`, base_url: 'https://confluence.example.com' },
    }));
  });
const another = (type: string, id: string, more: object = {}): Prepare =>
  edit((state) => void state.integrations.push({ ...blankIntegration(id, type, ada.id, organization.id), ...more }));

const newShare = edit((state) => {
  state.integrations = state.integrations.filter(({ type }) => type !== 'FileSystem');
  state.configOfCreated = { path: '/mnt/shared/support' };
});
const progress = (op: unknown, name: string): SimEvent => ({ type: 'sync_progress', op, artifact: { name } });
const started: SimEvent = { type: 'sync_started', current_artifact_count: 42, integration_item_count: 120 };
const few: SimEvent = { type: 'sync_started', current_artifact_count: 4, integration_item_count: 10 };
const completed: SimEvent = { type: 'sync_completed' };
const stream = (...events: SimEvent[]): SimEvent[] => [few, ...events, completed];
const said = (status: number, detail: string): Fault => ({ kind: 'json', status, body: { detail } });
const raw = (contentType: string, chunks: string[], end?: 'cut' | 'hang'): Fault => ({
  kind: 'raw',
  contentType,
  chunks,
  ...(end && { end }),
});
const CONFIG = /\/config$/;
const INGEST = /\/ingest$/;
const share = { 'integration-type': 'filesystem', 'integration-id': filesystem };
const login = { username: 'svc-files', password: 'pass-word-1234' };
const indexed = { 'wait-for': 'indexed' };
const everything = { 'integration-type': 'any', 'integration-id': 'all' };
const short = { 'wait-timeout-seconds': '60' };

// prettier-ignore
const CODES: Scenario[] = [
  scene('invalid-input', { 'api-token': '', 'integration-type': 'jira' }),
  scene('dns', { 'base-url': 'https://zylon.invalid' }),
  scene('dns without retries', { 'base-url': 'https://zylon.invalid', 'max-retries': '0' }),
  scene('connect', { 'base-url': 'http://127.0.0.1:1' }),
  scene('connection-lost', {}, fails(INGEST, { kind: 'reset' })),
  scene('tls', {}, undefined, { server: { tls: true } }),
  scene('tls, to a server that speaks plain HTTP', { 'max-retries': '1' }, undefined, { given: ({ simulator }) => ({ 'base-url': simulator.url.replace('http:', 'https:') }) }),
  scene('redirect', {}, fails(CONFIG, { kind: 'redirect', location: 'https://login.example.com/' })),
  scene('bad-request', share, fails(INGEST, said(400, 'Invalid credentials'))),
  scene('unauthorized', { 'api-token': 'a-token-that-expired' }),
  scene('unauthorized, another user', { 'api-token': SEED.ian.token }),
  scene(
    'forbidden',
    {},
    edit((state) => void (state.connectors['confluence'] = false)),
  ),
  scene('not-found', { 'integration-id': 'int_confluence_7' }),
  scene('not-found, of somebody else', { 'integration-id': SEED.graceIntegration }),
  scene('not-found, another organization', { organization: 'acme' }),
  scene('an organization that nobody has', { organization: 'nobody' }),
  scene('wrong-type', { 'integration-id': confluencelocal }),
  scene('method-not-allowed', {}, fails(CONFIG, { kind: 'status', status: 405 })),
  scene('unprocessable', {}, fails(INGEST, said(422, 'depth must be a number'))),
  scene('unprocessable with a body', { 'ingest-body': '{"depth":"all"}' }, fails(INGEST, said(422, 'depth must be a number'))),
  scene('already-running', short, fails(INGEST, said(409, 'An ingest is running'))),
  scene('already-running, for a while', short, fails(INGEST, said(409, 'An ingest is running'), { times: 3 })),
  scene('rate-limited', {}, fails(CONFIG, { kind: 'status', status: 429, headers: { 'retry-after': '3600' } })),
  scene('rate-limited until a date', {}, fails(CONFIG, { kind: 'status', status: 429, headers: { 'retry-after': 'Mon, 01 Jun 2026 12:00:40 GMT' } }, { times: 1 })),
  scene('rate-limited at the ingest', {}, fails(INGEST, { kind: 'status', status: 429, headers: { 'retry-after': '40' } }, { times: 2 })),
  scene('server-error', {}, fails(INGEST, { kind: 'status', status: 502 })),
  scene('unavailable', {}, fails(INGEST, { kind: 'status', status: 503 })),
  scene('unavailable with retry-after', short, fails(INGEST, { kind: 'status', status: 503, headers: { 'retry-after': '7' } })),
  scene('timeout', { 'request-timeout-seconds': '1', 'max-retries': '0' }, fails(CONFIG, { kind: 'hang' })),
  scene('timeout, all retries', {}, fails(CONFIG, { kind: 'hang' })),
  scene('wait-timeout', { 'wait-timeout-seconds': '1' }, fails(INGEST, { kind: 'hang' })),
  scene('wait-timeout after half an hour', {}, fails(INGEST, { kind: 'hang' })),
  scene('not-api', {}, fails(CONFIG, { kind: 'html' })),
  scene('bad-json', {}, fails(INGEST, raw('application/json', ['{"type":"sync_st']))),
  scene('unexpected-response', {}, fails(INGEST, { kind: 'json', body: { state: 'queued' } })),
  scene('too-large', {}, fails(INGEST, raw('application/json', [`["${'x'.repeat(1024 * 1024)}"]`]))),
  scene('not-configured', {}, fails(CONFIG, { kind: 'json', body: {} })),
  scene('no-integration', { 'integration-id': '' }, emptied),
  scene('no-integration of all', everything, emptied),
  scene('ambiguous', { 'integration-id': '' }, another('Confluence', 'int_confluence_2')),
  scene('sync-error', {}, answers([started, { type: 'sync_error', message: 'The space SUP was not found' }])),
  scene('stream-cut', {}, answers([started, progress('Updated', 'Welcome'), progress('Added', 'Releases')])),
  scene('stream-cut, in the connection', {}, answers([started, progress('Updated', 'Welcome')], 'sse', { end: 'cut' })),
  scene('too-few-items', { 'min-item-count': '500' }),
  scene('item-errors', { ...indexed, 'fail-on-item-errors': 'true' }, answers([started, progress('Updated', 'Welcome'), progress('Error', 'Scan.pdf'), completed])),
  scene('too-many-removed', { ...indexed, 'max-removed': '10%' }, answers([started, ...['Home', 'Team', 'Rota', 'Runbook', 'Guide'].map((name) => progress('Removed', name)), completed])),
  scene('nothing-indexed', indexed, all(answers([started, completed]), unlisted)),
  scene('not-searchable', { ...indexed, 'expect-search': 'commit 4f2a91c' }, answers([started, completed])),
  scene('create-unknown', { 'integration-type': 'filesystem', 'integration-id': '', configure: 'create', ...login }, all(emptied, fails(/\/filesystem$/, { kind: 'reset' }))),
];

const DIALECT_TABLE: Scenario[] = TABLE.flatMap(({ name, inputs, prepare }) =>
  Object.keys(DIALECTS).flatMap((spoken) =>
    isDialect(spoken)
      ? [scene(`dialect ${spoken}: ${name}`, inputs, ({ state }) => prepare?.(state), { server: { dialect: spoken } })]
      : [],
  ),
);

/** Each fault of each request, in turns with and without retries. */
const MATRIX = CELLS.filter((_, at) => Math.floor(at / 2) % 2 === at % 2).map(({ request, faulty, retries }) => {
  const { kind, ...rest } = faulty.fault;
  const given = {
    ...{ 'integration-id': '', 'max-retries': String(retries), 'request-timeout-seconds': '1' },
    ...{ 'wait-timeout-seconds': request.stage === 'ingest' ? '1' : '60', ...request.inputs },
  };
  const { method, path, passes } = request;
  const fault = fails(path, faulty.fault, { method, after: passes?.default ?? 0 });
  return scene(
    `fault ${request.name}: ${kind} ${JSON.stringify(rest).slice(0, 70)}, ${retries} retries`,
    given,
    all(request.name === 'create' ? newShare : undefined, fault),
  );
});

const bad = (name: string, ...values: string[]): Scenario[] =>
  values.map((value) => scene(`input ${name}: ${JSON.stringify(value).slice(0, 90)}`, { [name]: value }));
const LONG = 'x'.repeat(500);
// prettier-ignore
const INPUTS: Scenario[] = [
  ...bad('base-url', '', '  ', '"https://zylon.test"', '<https://zylon.test>', 'http//zylon.test', 'https:/zylon.test', 'https:zylon.test', 'htps://zylon.test', 'ftp://zylon.test/x', 'https://', '/api/v1', '//zylon.test', 'zylon..test', '$ZYLON_URL', '${{ vars.ZYLON_URL }}', 'zylon.test:port', 'https://zylon.test:99999/ai', 'https://zylon.test/a b', 'zylon\n.test', 'https:\\\\zylon.test', 'https://user:pw@zylon.test', 'https://zylon.test?x=1', 'https://zylon.test/#x', 'http://zylon.test', 'https://https://zylon.test'),
  ...bad('api-token', '', 'Bearer abc-def-ghi', 'two words', 'line\nbreak', 'ünïcode-token', '\u0007bell'),
  ...bad('organization', '', 'two words', 'ä', 'a\nb'),
  ...bad('integration-type', '', 'jira', LONG, 'CONFLUENCE', 'ConfluenceLocalLegacy', 'any', '::error::x'),
  ...bad('integration-id', 'a b', '..', '.', '../x', 'a/b', 'jira/x', 'all, x', '!x', 'all,!all', `sharepoint/${sharepoint}`, ',', `${confluence}\n${confluence}`, 'all\n!int_nobody', LONG, '%2e%2e', 'x?y#z'),
  ...bad('configure', 'maybe', 'CREATE', 'update', 'upsert'),
  ...bad('username', 'a', 'a\u0001b', '::error::'),
  ...bad('password', 'secret-word', 'abc', ' '),
  ...bad('refresh-oauth', 'yes', 'TRUE', '1'),
  ...bad('ingest', 'no', 'FALSE', '0'),
  ...bad('ingest-body', '[1]', '{', '{"full":true}'),
  ...bad('wait-for', 'done', 'INDEXED', 'started', 'completed'),
  ...bad('expect-search', 'text', 'ab', LONG),
  ...bad('project-id', 'a b', '..', 'prj_1\nprj_2', 'prj_9'),
  ...bad('wait-timeout-seconds', '0', '21601', '1.5', 'ten', '-1', ' 60 '),
  ...bad('min-item-count', '-1', 'many', '1e3', '0', '120', '121'),
  ...bad('max-removed', '-1', '1.5', '101%', 'all', '%', '5', '10%'),
  ...bad('fail-on-item-errors', 'maybe', '-1', '101%', 'true', 'false', '5', '10%'),
  ...bad('dry-run', 'maybe', 'true', 'True'),
  ...bad('max-parallel', '0', '33', 'x'),
  ...bad('shards', '0', '257', 'x', '3'),
  ...bad('request-timeout-seconds', '0', '601', 'x'),
  ...bad('max-retries', '-1', '21', 'x'),
  ...bad('ca-certificate', 'no such file', '-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----', '/etc/hostname'),
  ...bad('allow-insecure-http', 'x', 'true'),
  ...bad('failure-issue', 'x', 'true'),
  ...bad('failure-issue-assignees', 'a b c', 'not a login!', '@octocat', LONG),
  scene('inputs: everything wrong at once', { 'base-url': 'x y', 'api-token': '', 'integration-type': 'jira', 'integration-id': '..', configure: 'x', 'wait-for': 'x', shards: '0', 'max-retries': '99', 'dry-run': 'x', 'max-removed': 'x', 'failure-issue': 'true' }),
  scene('inputs: the token in others', { organization: ada.token, 'integration-id': `x/${ada.token}` }),
  scene('inputs: any without an id', { 'integration-type': 'any', 'integration-id': '' }),
  scene('inputs: any with an id without its type', { 'integration-type': 'any' }),
  scene('inputs: configure for OAuth', { configure: 'update', ...login }),
  scene('inputs: configure without credentials', { ...share, configure: 'upsert' }),
  scene('inputs: create with an id', { ...share, configure: 'create', ...login }),
  scene('inputs: update of all', { ...everything, configure: 'update', ...login }),
  scene('inputs: a password without a username', { ...share, configure: 'update', password: 'pass-word-1234' }),
  scene('inputs: a username with all', { ...everything, username: 'a' }),
  scene('inputs: refresh of a password type', { ...share, 'refresh-oauth': 'true' }),
  scene('inputs: search without indexed', { 'expect-search': 'text', 'wait-for': 'started' }),
  scene('inputs: a path prefix', {}, undefined, { given: ({ simulator }) => ({ 'base-url': `${simulator.url}/api/v1/app/me` }) }),
  scene('inputs: a page of the web application', {}, undefined, { given: ({ simulator }) => ({ 'base-url': `${simulator.url}/app/projects/7` }) }),
  scene('inputs: debug', {}, undefined, { env: { RUNNER_DEBUG: '1' } }),
  scene('inputs: debug of a failure', {}, fails(CONFIG, { kind: 'status', status: 500 }, { times: 2 }), { env: { RUNNER_DEBUG: '1' } }),
  scene('no summary', {}, undefined, { env: { GITHUB_STEP_SUMMARY: '' } }),
  scene('no folder for files', {}, undefined, { env: { RUNNER_TEMP: '/nowhere' } }),
];

const create = { 'integration-type': 'filesystem', 'integration-id': '', configure: 'create', ...login };
// prettier-ignore
const CONFIGURE: Scenario[] = [
  scene('create', create, newShare),
  scene('create what exists', create),
  scene('create beside another', { ...create, username: 'svc-other' }),
  scene(
    'create, not configured',
    create,
    edit((state) => void (state.integrations = [])),
  ),
  scene('create, answer lost', create, all(newShare, fails(/\/filesystem$/, { kind: 'lost-answer' }))),
  scene('create, refused', create, all(newShare, fails(/\/filesystem$/, said(422, `password ${login.password} is too short`)))),
  scene('create, not sent', create, all(newShare, fails(/\/filesystem$/, { kind: 'status', status: 429 }, { times: 2 }))),
  scene('create, dry', { ...create, 'dry-run': 'true' }, newShare),
  scene('create, no ingest', { ...create, ingest: 'false' }, newShare),
  scene(
    'create claromentis',
    { ...create, 'integration-type': 'claromentis' },
    edit((state) => void (state.integrations = [])),
  ),
  scene(
    'create confluencelocal',
    { ...create, 'integration-type': 'confluencelocal', ...indexed },
    edit((state) => {
      state.integrations = [];
      state.configOfCreated = { base_url: 'https://x' };
    }),
  ),
  scene('create, a short password', { ...create, password: 'abc' }, newShare),
  scene('create, a strange password', { ...create, password: ' p"ä\\s/s\tw€rd% ' }, newShare),
  scene('update', { ...share, configure: 'update', ...login }),
  scene('update without an id', { ...share, 'integration-id': '', configure: 'update', ...login }),
  scene('update without an id, of another', { ...share, 'integration-id': '', configure: 'update', ...login, username: 'nobody' }),
  scene('update, dry', { ...share, configure: 'update', ...login, 'dry-run': 'true' }),
  scene('update, no ingest', { ...share, configure: 'update', ...login, ingest: 'false' }),
  scene('update of several', { 'integration-type': 'any', 'integration-id': `filesystem/${filesystem}\nclaromentis/${claromentis}`, configure: 'update', ...login, 'max-parallel': '1' }),
  scene('update, not configured', { ...share, configure: 'update', ...login }, configs(null)),
  scene('update, server-error once', { ...share, configure: 'update', ...login }, fails(/int_filesystem_1$/, { kind: 'status', status: 502 }, { times: 1 })),
  scene('upsert that creates', { ...create, configure: 'upsert' }, newShare),
  scene('upsert that updates', { ...create, configure: 'upsert' }),
  scene('upsert, ambiguous', { ...create, configure: 'upsert' }, another('FileSystem', 'int_filesystem_2', { provider_data: { username: 'svc-files' } })),
  scene('upsert, dry', { ...create, configure: 'upsert', 'dry-run': 'true' }, newShare),
  scene('only of its type', { 'integration-type': 'claromentis', 'integration-id': '' }),
  scene('by username', { 'integration-type': 'confluencelocal', 'integration-id': '', username: 'svc-docs' }),
  scene('by a username that none has', { 'integration-type': 'confluencelocal', 'integration-id': '', username: 'nobody' }),
  scene('an id and a username', { ...share, username: 'svc-files' }),
  scene('an id and another username', { ...share, username: 'nobody' }),
  scene(
    'without provider_data',
    { ...create, configure: 'upsert' },
    edit((state) => void (state.omitProviderData = true)),
  ),
  scene('refresh', { 'refresh-oauth': 'true' }),
  scene('refresh of sharepoint', { 'refresh-oauth': 'true', 'integration-type': 'sharepoint', 'integration-id': '' }),
  scene('refresh, dry', { 'refresh-oauth': 'true', 'dry-run': 'true' }),
  scene('refresh of several', { ...everything, 'integration-id': 'all\n!filesystem/int_filesystem_1\n!claromentis/int_claromentis_1\n!confluencelocal/int_confluencelocal_1', 'refresh-oauth': 'true', 'max-parallel': '1' }),
  scene('refresh, refused', { 'refresh-oauth': 'true' }, fails(/refresh_token$/, said(400, 'The grant was revoked'))),
  ...['null', '[]', '"x"', '{"space_key":""}', '{"space_key":null,"x":1}', '{"site":"x"}', '{"odd":{}}', '{"space_key":[]}'].map((config) => scene(`config ${config}`, { ingest: 'false' }, configs(JSON.parse(config)))),
  scene('dry-run', { 'dry-run': 'true', ...indexed }),
  scene('dry-run of all', { ...everything, 'dry-run': 'true', shards: '2', 'max-parallel': '1' }),
  scene('no ingest', { ingest: 'false' }),
  scene('no ingest of all', { ...everything, ingest: 'false', 'max-parallel': '1' }),
];

const FRAMINGS: readonly Framing[] = ['object', 'entity', 'array', 'ndjson', 'concatenated', 'sse', 'sse-typed-data'];
const full = stream(
  progress('Added', 'New <b>'),
  progress('Updated', 'Old'),
  progress('Recreated', 'Again'),
  progress('Removed', 'Gone'),
  progress('Skipped', 'Same'),
  progress('Error', 'Bad'),
);
const one = (name: string, fault: Fault, given: Given = {}): Scenario =>
  scene(`answer: ${name}`, given, fails(INGEST, fault));
// prettier-ignore
const ANSWERS: Scenario[] = [
  ...FRAMINGS.flatMap((framing) => ['started', 'completed', 'indexed'].map((until) => scene(`stream as ${framing} until ${until}`, { 'wait-for': until }, answers(full, framing)))),
  ...FRAMINGS.map((framing) => scene(`stream as ${framing} that falls silent`, { ...short }, answers([few, progress('Added', 'x')], framing, { end: 'hang' }))),
  ...FRAMINGS.map((framing) => scene(`started as ${framing} that falls silent`, { 'wait-for': 'started' }, answers([few], framing, { end: 'hang' }))),
  scene('stream with carriage returns', {}, answers(full, 'sse', { lineEnding: '\r' })),
  scene('stream silent after it completed', {}, answers(full, 'ndjson', { end: 'hang' })),
  scene('stream of unknown ops', indexed, answers(stream(progress('Linked', 'x'), progress(undefined, 'y'), { type: 'heartbeat' }))),
  scene('stream that completed twice', {}, answers(stream(progress('Added', 'x'), completed))),
  scene('stream with an error after the end', {}, answers([...stream(progress('Added', 'x')), { type: 'sync_error', message: 'Late' }])),
  scene('stream with an error of another name', {}, answers([few, { type: 'sync_failed', detail: 'x' }])),
  scene('stream with an event that has an error', {}, answers([{ type: 'sync_started', error: 'Bad <script>\n::error::x' }])),
  scene('stream without counts', { 'min-item-count': '1' }, answers([{ type: 'sync_started' }, progress('Added', 'x'), completed])),
  scene('stream without progress', {}, answers(stream())),
  scene('stream of a thousand', {}, answers(stream(...Array.from({ length: 1000 }, (_, at) => progress(['Added', 'Skipped', 'Error'][at % 3], `Item ${at}`))))),
  scene('stream with hostile names', indexed, answers(stream(...['::error::x', '<img src=x>', '[a](b)', '| x |', `a\nb`, ada.token, '`'.repeat(9)].map((name) => progress('Error', name)), progress('Added', 'x')))),
  one('an empty object', { kind: 'json', body: {} }),
  one('nothing', raw('application/json', [''])),
  one('204', { kind: 'status', status: 204, body: '' }),
  one('a list of integrations', { kind: 'json', body: [{ id: confluence, type: 'Confluence' }] }),
  one('another integration', { kind: 'json', body: { id: 'int_other', type: 'Confluence', provider_data: null } }),
  one('negative counts', { kind: 'json', body: { type: 'sync_started', current_artifact_count: -1 } }),
  one('counts that are text', { kind: 'json', body: { type: 'sync_started', integration_item_count: '7' } }),
  one('a web page', { kind: 'html' }),
  one('a web page as JSON', raw('application/json', ['<html><body>Sign in</body></html>'])),
  one('JSON as text', raw('text/plain', [JSON.stringify(few), '\n', JSON.stringify(completed)])),
  one('broken lines', raw('application/x-ndjson', [`${JSON.stringify(few)}\n{"type":`])),
  one('a comment and no data', raw('text/event-stream', [': ping\n\n'])),
  one('500 with the token', { kind: 'status', status: 500, body: `Token ${ada.token} <b>\n::warning::x` }),
  one('started, then cut', raw('application/x-ndjson', [`${JSON.stringify(few)}\n`], 'cut'), { 'wait-for': 'started' }),
];

const plan = (...steps: string[]): Prepare => edit((state) => void (state.indexing = { plan: steps }));
const failedDocument = { state: 'Error', ingest_status: 'Error', error: 'Encrypted' };
// prettier-ignore
const INDEXED: Scenario[] = [
  ...['published', 'plain', 'documented', 'foreign', 'lax'].flatMap((spoken) => [scene(`indexed ${spoken}: a failed gate`, { ...indexed, 'max-removed': '0' }, dialect(spoken)), scene(`indexed ${spoken}: item errors`, { ...indexed, 'fail-on-item-errors': 'true' }, dialect(spoken)), scene(`indexed ${spoken}: slowly`, indexed, all(dialect(spoken), plan('NotStarted', 'Processing', 'Processing', 'Parsing', 'Parsing', 'Storing', 'Storing', 'Done'))), scene(`indexed ${spoken}: never`, { ...indexed, 'wait-timeout-seconds': '120' }, all(dialect(spoken), plan('Processing'))), scene(`indexed ${spoken}: another type`, { ...share, ...indexed }, dialect(spoken)), scene(`indexed ${spoken}: search for all`, { ...everything, ...indexed, 'expect-search': 'Oil it\nclosed on 1 May', 'max-parallel': '1' }, dialect(spoken))]),
  scene(
    'indexed: by time',
    indexed,
    all(
      dialect('published'),
      edit(
        (state) =>
          void (state.indexing = {
            timeline: [
              { afterMs: 0, ingest_status: 'Processing' },
              { afterMs: 95_000, ingest_status: 'Done' },
            ],
          }),
      ),
    ),
  ),
  scene('indexed: fails later', indexed, all(dialect('published'), plan('Processing', 'Error'))),
  ...['0', '1', '25%', '20%', '100%'].map((max) => scene(`indexed: max-removed ${max}`, { ...indexed, 'max-removed': max }, dialect('plain'))),
  ...['false', 'true', '1', '2', '19.9%', '20%', '100%'].map((max) => scene(`indexed: fail-on-item-errors ${max}`, { ...indexed, 'fail-on-item-errors': max }, answers(stream(progress('Error', 'a'), progress('Error', 'b'), ...Array.from({ length: 6 }, () => progress('Skipped', 's')))))),
  ...['0', '3', '4', '500'].map((min) => scene(`indexed: min-item-count ${min}`, { ...indexed, 'min-item-count': min }, answers([{ type: 'sync_started' }, completed]))),
  scene(
    'indexed: all failed',
    indexed,
    all(
      answers(stream(progress('Error', 'a'))),
      edit((state) => state.artifacts.forEach((artifact) => Object.assign(artifact, failedDocument))),
    ),
  ),
  scene('indexed: no items', indexed, all(unlisted, answers([{ type: 'sync_started', integration_item_count: 0, current_artifact_count: 0 }, completed]))),
  scene(
    'indexed: every document lost',
    indexed,
    all(
      dialect('published'),
      edit((state) => state.integrations.forEach((entity) => (entity.source = []))),
    ),
  ),
  scene('indexed: folders and links', indexed, all(document('folder', { type: 'Folder' }), document('link', { type: 'Link', ingest_status: 'NotApplicable' }))),
  scene('indexed: one stays pending', { ...indexed, 'wait-timeout-seconds': '100' }, document('stuck', { state: 'Processing', ingest_status: 'Processing' })),
  scene('indexed: a status that nobody knows', { ...indexed, 'wait-timeout-seconds': '100' }, document('odd', { ingest_status: 'Chunking' })),
  scene(
    'indexed: small pages',
    indexed,
    all(
      dialect('published'),
      edit((state) => void (state.pageSizeLimit = 2)),
    ),
  ),
  scene('indexed: a hundred documents', indexed, all(dialect('plain'), ...Array.from({ length: 100 }, (_, at) => document(`page_${at}`, { name: `Page ${at}`, item: `gone_${at}` })))),
  scene('indexed: hostile names', indexed, all(dialect('plain'), document('bad', { name: '::error::<b>|x\n[y](javascript:1)', external_url: 'javascript:alert(1)', item: 'gone' }), document('token', { name: `has ${ada.token}`, item: 'gone2' }))),
  scene('indexed: project-id', { ...indexed, 'project-id': 'prj_1' }),
  scene('indexed: the other project', { ...indexed, 'project-id': 'prj_2' }),
  scene('indexed: no such project', { ...indexed, 'project-id': 'prj_7' }),
  scene('indexed: a project that is forbidden', indexed, fails(/prj_2\/artifact/, { kind: 'status', status: 403 })),
  scene('indexed: a given project that is forbidden', { ...indexed, 'project-id': 'prj_1\nprj_2' }, fails(/prj_2\/artifact/, { kind: 'status', status: 403 })),
  scene(
    'indexed: no projects',
    indexed,
    edit((state) => void (state.projects = [])),
  ),
  scene('indexed: a look that fails once', indexed, fails(/\/artifact\?/, { kind: 'status', status: 502 }, { after: 2, times: 1 })),
  scene('indexed: looks that fail after the ingest', indexed, fails(/\/artifact\?/, { kind: 'status', status: 500 }, { after: 2 })),
  scene('indexed: filters refused', indexed, fails(/\/artifact\?.*(?:state|status)/, { kind: 'status', status: 422 })),
  scene('indexed: total_count is more', indexed, fails(/prj_1\/artifact/, { kind: 'json', body: { data: [{ id: 'a', integration_id: confluence, ingest_status: 'Done', name: 'A' }], total_count: 5 } })),
  scene('indexed: documents without ids', indexed, fails(/prj_1\/artifact/, { kind: 'json', body: [{ name: 'x' }, { id: 'a', integration_id: confluence, state: 'Published' }] })),
  scene('indexed: the same document twice', indexed, fails(/prj_1\/artifact/, { kind: 'json', body: { data: ['Done', 'Error'].map((ingest_status) => ({ id: 'a', integration_id: confluence, name: 'A', ingest_status })) } })),
  ...['We are closed on 1 May', 'Opening hours', 'nine to five', 'We are closed on 1 May\nnobody wrote this', 'Oil it once', '!Oil it once', '!We are closed on 1 May', 'a'.repeat(80), 'ä"<b>%'].map((text) => scene(`search: ${text.slice(0, 60).replace('\n', ', ')}`, { ...indexed, 'expect-search': text, 'wait-timeout-seconds': '90' }, dialect('published'))),
  scene('search: refused', { ...indexed, 'expect-search': 'anything' }, fails(/\/search/, { kind: 'status', status: 422 })),
  scene('search: forbidden', { ...indexed, 'expect-search': 'anything' }, fails(/\/search/, { kind: 'status', status: 403 })),
  scene('search: no list', { ...indexed, 'expect-search': 'anything' }, fails(/\/search/, { kind: 'json', body: {} })),
  scene('search: found later', { ...indexed, 'expect-search': 'closed on 1 May' }, all(dialect('published'), fails(/\/search/, { kind: 'json', body: [] }, { times: 4 }))),
  scene('search: not after a failure', { ...indexed, 'expect-search': 'anything' }, fails(INGEST, { kind: 'status', status: 500 })),
];

const several = { 'integration-id': 'all', 'max-parallel': '1' };
// prettier-ignore
const FLEET: Scenario[] = [
  scene('fleet: five of one type', several, onlyConfluence(5)),
  scene('fleet: two at once', { ...several, 'max-parallel': '2' }, onlyConfluence(4), { parallel: true }),
  scene('fleet: as many as usual', { ...everything }, undefined, { parallel: true }),
  scene('fleet: by name', { 'integration-type': 'any', 'max-parallel': '1', 'integration-id': `confluence/${confluence}\nsharepoint/${sharepoint}, Confluence/${confluence}` }),
  scene('fleet: ids of one type', { 'integration-id': 'int_0\nint_2', 'max-parallel': '1' }, onlyConfluence(3)),
  scene('fleet: all but two', { ...everything, 'integration-id': `all\n!${confluence}\n!sharepoint/${sharepoint}`, 'max-parallel': '1' }),
  scene('fleet: all but one that is none', { ...several, 'integration-id': 'all,!int_nobody' }),
  scene('fleet: types that nobody knows', { ...everything, ingest: 'false', 'max-parallel': '1' }, all(another('Jira', 'x'), another('A\nB', 'y'))),
  scene('fleet: only types that nobody knows', { ...everything }, all(emptied, another('Jira', 'x'))),
  scene('fleet: one fails', { ...several }, all(onlyConfluence(4), fails(/int_2\/ingest/, { kind: 'status', status: 500 }))),
  scene('fleet: two fail alike', { ...several }, all(onlyConfluence(4), fails(/int_[13]\/config/, { kind: 'json', body: {} }))),
  scene('fleet: all fail', { ...several }, all(onlyConfluence(3), fails(INGEST, said(400, 'Invalid credentials')))),
  scene('fleet: one is cut, one is configured not', { ...everything, 'max-parallel': '1' }, all(answers([few, progress('Added', 'x')]), fails(/sharepoint.*config/, { kind: 'json', body: null }))),
  scene('fleet: the token is refused after the list', { ...several }, all(onlyConfluence(3), fails(CONFIG, { kind: 'status', status: 401 }))),
  scene('fleet: indexed', { ...everything, ...indexed, 'max-parallel': '1' }, dialect('published')),
  scene('fleet: indexed at once', { ...everything, ...indexed }, dialect('published'), { parallel: true }),
  scene('fleet: indexed, one fails a gate', { ...everything, ...indexed, 'max-removed': '0', 'max-parallel': '1' }, dialect('published')),
  scene('fleet: one times out', { ...several, 'wait-timeout-seconds': '5' }, all(onlyConfluence(3), fails(/int_1\/ingest/, { kind: 'hang' }))),
  ...['1', '2', '3', '5', '256'].map((shards) => scene(`fleet: a plan of ${shards}`, { ...everything, ingest: 'false', shards, 'max-parallel': '1' })),
  scene('fleet: a plan with a failure', { ...everything, ingest: 'false', shards: '2', 'max-parallel': '1' }, fails(/sharepoint.*config/, { kind: 'status', status: 403 })),
  scene('fleet: a long list', { ...several, ingest: 'false', shards: '4' }, undefined, { server: { integrations: 60 } }),
  scene(
    'fleet: a list of several pages',
    { ...everything, ingest: 'false', 'max-parallel': '1' },
    edit((state) => void (state.pageSizeLimit = 2)),
  ),
  scene('fleet: a list that says that there is more', several, fails(/user\/integrations/, { kind: 'json', body: { data: [], has_next_page: true, total_count: 9 } })),
  ...FRAMINGS.map((framing) => scene(`fleet: one as ${framing}`, { ...everything, 'max-parallel': '1' }, answers(full, framing))),
];

const stopped = (
  name: string,
  path: string,
  given: Given,
  act?: Prepare,
  more: Partial<Scenario> & { times?: number } = {},
): Scenario[] =>
  (['SIGINT', 'SIGTERM'] as const).map((signal) =>
    scene(`${signal} ${name}`, given, act, { ...more, signal: { name: signal, path, times: more.times ?? 1 } }),
  );
// prettier-ignore
const CANCEL: Scenario[] = [
  ...stopped('while the config is read', '/config', {}, fails(CONFIG, { kind: 'hang' })),
  ...stopped('while the list is read', 'user/integrations', { 'integration-id': '' }, fails(/user\/integrations/, { kind: 'hang' })),
  ...stopped('at the ingest', '/ingest', {}, fails(INGEST, { kind: 'hang' })),
  ...stopped('in the stream', '/ingest', {}, answers([few, progress('Added', 'x')], 'ndjson', { end: 'hang' })),
  ...stopped('before a retry', '/config', {}, fails(CONFIG, { kind: 'status', status: 503 }), { times: 2 }),
  ...stopped('while an ingest is running', '/ingest', {}, fails(INGEST, said(409, 'running')), { times: 2 }),
  ...stopped('while it is indexed', '/ingest', indexed, all(dialect('published'), plan('Processing'))),
  ...stopped('while it searches', '/search', { ...indexed, 'expect-search': 'nobody' }, dialect('published')),
  ...stopped('at a create', 'integration/filesystem', create, all(newShare, fails(/integration\/filesystem$/, { kind: 'hang' }))),
  ...stopped('in a fleet', 'int_1/ingest', several, all(onlyConfluence(3), fails(/int_1\/ingest/, { kind: 'hang' }))),
  ...stopped('with an issue', '/ingest', ISSUE, fails(INGEST, { kind: 'hang' })),
];

const secure =
  (more: Given = {}) =>
  ({ simulator }: World): Given => ({
    'base-url': 'https://zylon.test',
    'ca-certificate': simulator.ca,
    'max-retries': '1',
    ...more,
  });
const plainProxy = { 'base-url': 'http://zylon.test', 'allow-insecure-http': 'true', 'max-retries': '1' };
const tls = { server: { tls: true } } as const;
const through = (name: string, more: Partial<Scenario>, given: Scenario['given'] = secure()): Scenario => ({
  name,
  given,
  ...tls,
  proxy: {},
  ...more,
});
const withLogin = (login: string) => ({
  env: { HTTPS_PROXY: `http://${login}@127.0.0.1:1`, HTTP_PROXY: `http://${login}@127.0.0.1:1` },
});
// prettier-ignore
const NETWORK: Scenario[] = [
  through('proxy: a tunnel', {}),
  through('proxy: a tunnel, indexed', { server: { tls: true, dialect: 'published' } }, secure(indexed)),
  through('proxy: refuses', { proxy: { refuse: 403 } }),
  through('proxy: wants credentials', { proxy: { credentials: 'user:word' } }),
  through('proxy: is broken', { proxy: { refuse: 502 } }),
  through('proxy: says nothing', { proxy: { mute: true } }),
  through('proxy: is not there', { env: { HTTPS_PROXY: 'http://127.0.0.1:1' } }),
  through('proxy: is not there, and has credentials', withLogin('user:a-word-of-the-proxy')),
  through('proxy: is no URL', { env: { HTTPS_PROXY: '::' } }),
  through('proxy: no_proxy', { env: { NO_PROXY: 'localhost' } }, ({ simulator }) => ({ 'ca-certificate': simulator.ca })),
  through('proxy: to another host', { env: { NO_PROXY: 'zylon.test' } }),
  through('proxy: without trust', {}, { 'base-url': 'https://zylon.test', 'max-retries': '0' }),
  through('proxy: plain HTTP', { server: {} }, plainProxy),
  through('proxy: plain HTTP, refused', { server: {}, proxy: { refuse: 403 } }, plainProxy),
  through('proxy: plain HTTP, wants credentials', { server: {}, proxy: { credentials: 'user:word' } }, plainProxy),
  through('proxy: plain HTTP, a fleet', { server: {} }, { ...plainProxy, ...everything, 'max-parallel': '1' }),
  { name: 'tls: with its authority', ...tls, given: ({ simulator }) => ({ 'ca-certificate': simulator.ca }) },
  { name: 'tls: by another name', ...tls, given: ({ simulator }) => ({ 'ca-certificate': simulator.ca, 'base-url': simulator.url.replace('localhost', '127.0.0.1'), 'max-retries': '0' }) },
  { name: 'tls: http to it', ...tls, given: ({ simulator }) => ({ 'base-url': simulator.url.replace('https', 'http'), 'max-retries': '0' }) },
  { name: 'tls: indexed', server: { tls: true, dialect: 'published' }, given: ({ simulator }) => ({ 'ca-certificate': simulator.ca, ...indexed }) },
  { name: 'tls: a reset', ...tls, given: ({ simulator }) => ({ 'ca-certificate': simulator.ca, 'max-retries': '2' }), prepare: on(fails(CONFIG, { kind: 'reset' })) },
];

const broken: Prepare = fails(CONFIG, { kind: 'status', status: 403 });
const healed = on((simulator) => simulator.reset());
const failing: Step = { given: ISSUE, prepare: on(broken) };
const well: Step = { given: ISSUE, prepare: healed };
const refusing =
  (status: number, call = '') =>
  ({ github, ...world }: World): void => {
    broken(world.simulator);
    github.fault = (seen) =>
      seen.startsWith(call)
        ? { status, body: JSON.stringify({ message: 'No' }), headers: { 'content-type': 'application/json' } }
        : undefined;
  };
const playing =
  (play: 'hang' | 'cut') =>
  ({ github, simulator }: World): void => {
    broken(simulator);
    github.fault = () => ({ play });
  };
const key = (name: string): Given => ({ ...ISSUE, 'failure-issue-key': name });
const steps = (name: string, ...played: Step[]): Scenario => ({ name: `issue: ${name}`, steps: played });
// prettier-ignore
const ISSUES: Scenario[] = [
  steps('opened, added to, closed', failing, failing, well, well),
  steps('opened again', failing, well, failing),
  steps('another failure', failing, { given: ISSUE, prepare: on(all((simulator) => simulator.reset(), fails(INGEST, { kind: 'status', status: 500 }))) }, well),
  steps('not closed by a dry run', failing, { given: { ...ISSUE, 'dry-run': 'true' }, prepare: healed }),
  steps('not closed without an ingest', failing, { given: { ...ISSUE, ingest: 'false' }, prepare: healed }),
  steps('assignees', { given: { ...ISSUE, 'failure-issue-assignees': 'octocat, @hubot' }, prepare: on(broken) }),
  steps('assignees that GitHub does not know', { given: { ...ISSUE, 'failure-issue-assignees': 'nobody,octocat' }, prepare: on(broken) }),
  steps('a key', { given: key('first'), prepare: on(broken) }, { given: key('second') }, { given: key('first'), prepare: healed }),
  steps('entries of a matrix', ...['a', 'b', 'a'].map((entry): Step => ({ given: key(`[{"status":"success"}, {"space":"${entry}"}]`), prepare: on(broken) })), { given: key('[{"status":"success"}, {"space":"a"}]'), prepare: healed }),
  steps('entries of a matrix, the key alone', ...['a', 'b'].map((entry): Step => ({ given: key(`{"space":"${entry}"}`), prepare: on(broken) })), { given: key('{"space":"b"}'), prepare: healed }),
  steps('bad inputs', { given: { ...ISSUE, 'integration-type': 'jira' } }, { given: ISSUE }),
  steps('a corrected address', { given: { ...ISSUE, 'base-url': 'https://zylon.invalid', 'max-retries': '0' } }, { given: ISSUE }),
  steps('a corrected id', { given: { ...ISSUE, 'integration-id': 'int_7' } }, { given: ISSUE }),
  steps('another branch', failing, { ...failing, env: { GITHUB_REF: 'refs/heads/other' } }, { ...well, env: { GITHUB_REF: 'refs/heads/other' } }),
  steps('another job', failing, { ...failing, env: { GITHUB_JOB: 'other' } }, well),
  steps('another step', failing, { ...failing, env: { GITHUB_ACTION: 'other' } }, well),
  steps('another workflow', failing, { ...failing, env: { GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/other.yml@refs/heads/main` } }, well),
  steps('of a fleet', { given: { ...ISSUE, ...several }, prepare: on(all(onlyConfluence(3), broken)) }, { given: { ...ISSUE, ...several }, prepare: on(all((simulator) => simulator.reset(), onlyConfluence(3))) }),
  steps('in a composite action', { ...failing, env: { GITHUB_ACTION_PATH: '/somewhere' } }, { ...well, env: { GITHUB_ACTION_PATH: '/somewhere' } }),
  steps('of a pull request', { ...failing, env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' } }),
  steps('without a repository', { ...failing, env: { GITHUB_REPOSITORY: '' } }),
  steps('where GITHUB_API_URL is no URL', { ...failing, env: { GITHUB_API_URL: 'x' } }),
  steps('without a token', { given: { 'failure-issue': 'true' }, prepare: on(broken) }),
  steps('a token that is refused', { given: { ...ISSUE, 'github-token': 'ghs_other_0123456789' }, prepare: on(broken) }),
  steps('read only', {
    given: ISSUE,
    prepare: (world) => {
      broken(world.simulator);
      world.github.permission = 'read';
    },
  }),
  steps('no access', {
    given: ISSUE,
    prepare: (world) => {
      broken(world.simulator);
      world.github.permission = 'none';
    },
  }),
  steps(
    'no labels',
    {
      given: ISSUE,
      prepare: (world) => {
        broken(world.simulator);
        world.github.permission = 'unlabelled';
      },
    },
    failing,
  ),
  steps('switched off', {
    given: ISSUE,
    prepare: (world) => {
      broken(world.simulator);
      world.github.issuesEnabled = false;
    },
  }),
  steps(
    'among many',
    {
      given: ISSUE,
      prepare: (world) => {
        broken(world.simulator);
        for (let at = 0; at < 130; at += 1) world.github.add({ created_at: '2026-05-01T00:00:00Z' });
      },
    },
    failing,
  ),
  steps('closed by hand', failing, {
    given: ISSUE,
    prepare: ({ github }) => {
      for (const issue of github.issues) issue.state = 'closed';
    },
  }),
  steps('changed by hand', failing, {
    given: ISSUE,
    prepare: ({ github }) => {
      for (const issue of github.issues) issue.body = 'Edited';
    },
  }),
  ...[401, 403, 404, 410, 422, 429, 500, 502].map((status) => steps(`GitHub answers ${status}`, { given: ISSUE, prepare: refusing(status) })),
  ...[403, 422, 500].map((status) => steps(`GitHub answers ${status} to a new issue`, { given: ISSUE, prepare: refusing(status, 'POST') })),
  steps('GitHub does not answer', { given: ISSUE, prepare: playing('hang') }),
  steps('GitHub breaks off', { given: ISSUE, prepare: playing('cut') }),
  steps('GitHub is not there', { ...failing, env: { GITHUB_API_URL: 'http://127.0.0.1:1' } }),
  steps('a green run with a read-only token', {
    given: ISSUE,
    prepare: ({ github }) => {
      github.permission = 'read';
    },
  }),
  steps('secrets', { given: { ...ISSUE, organization: '<b>@octocat</b>' }, prepare: on(fails(CONFIG, { kind: 'status', status: 400, body: `${ada.token} ${TOKEN} @octocat #1` })) }),
];

export const SCENARIOS: readonly Scenario[] = [
  ...[
    CODES,
    DIALECT_TABLE,
    MATRIX,
    INPUTS,
    CONFIGURE,
    ANSWERS,
    INDEXED,
    FLEET,
    CANCEL,
    NETWORK,
    ISSUES,
    GATHERED,
  ].flat(),
];
