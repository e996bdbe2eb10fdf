import { type AnswerFacts, bodyFailure, retryAfterMs, statusFailure } from '../../src/http/status.ts';

const facts = (status: number, more: Partial<AnswerFacts> = {}): AnswerFacts => ({
  status,
  task: 'read the config',
  call: 'GET /x',
  changes: false,
  host: 'zylon.test',
  contentType: 'application/json',
  isJson: true,
  excerpt: '{}',
  said: '',
  locationOrigin: '',
  originAbove: '',
  isIngest: false,
  ...more,
});

test.each([
  [300, 'redirect'],
  [399, 'redirect'],
  [400, 'bad-request'],
  [401, 'unauthorized'],
  [402, 'bad-request'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [405, 'method-not-allowed'],
  [407, 'connect'],
  [410, 'bad-request'],
  [422, 'unprocessable'],
  [429, 'rate-limited'],
  [499, 'bad-request'],
  [500, 'server-error'],
  [501, 'server-error'],
  [502, 'server-error'],
  [503, 'unavailable'],
  [504, 'server-error'],
  [599, 'server-error'],
])('%i is %s', (status, code) => {
  for (const isIngest of [false, true]) {
    const failure = statusFailure(facts(status, { isIngest }));
    expect([failure.code, failure.http]).toEqual([code, { status, request: `GET /x answered ${status}` }]);
    expect(failure.message).toContain(` (GET /x answered ${status}). See `);
    expect(failure.explanation.what).toMatch(/^Could not read the config/);
  }
});

test('a change that may have been carried out is not said to have failed', () => {
  const what = (status: number): string => statusFailure(facts(status, { changes: true })).explanation.what;
  for (const status of [500, 502, 503, 504])
    expect(what(status)).toBe('The request to read the config got no usable answer');
  for (const status of [300, 302, 400, 401, 404, 422, 429]) expect(what(status)).toMatch(/^Could not read the config/);
  const lost = bodyFailure(facts(200, { changes: true, excerpt: '' }), 'not-api');
  expect(lost.explanation.what).toMatch(/^The request to read the config got no usable answer: /);
});

test('a conflict of the ingest is one that runs, any other is a conflict of data', () => {
  expect(statusFailure(facts(409, { isIngest: true })).code).toBe('already-running');
  expect(statusFailure(facts(409)).code).toBe('bad-request');
});

test('a 404 without JSON is not of the API; any other refusal counts without it', () => {
  const page = { isJson: false, excerpt: '<p>' };
  expect(statusFailure(facts(404, page))).toMatchObject({ code: 'not-api', http: { status: 404 } });
  expect(statusFailure(facts(403, page)).code).toBe('forbidden');
});

test('what the server said, where it redirects to, and when to come again', () => {
  const what = (more: Partial<AnswerFacts>, status = 400): string =>
    statusFailure(facts(status, more)).explanation.what;
  expect(what({})).toBe('Could not read the config');
  expect(what({ said: 'no' })).toBe('Could not read the config: the server said "no"');
  expect(what({ locationOrigin: 'https://a.test' }, 302)).toBe(
    'Could not read the config: the server redirects to https://a.test',
  );
  expect(what({}, 302)).toBe('Could not read the config: the server redirects to an address that cannot be read');
  const again = statusFailure(facts(429, { retryAfterMs: 0 }));
  expect(again.http).toEqual({ status: 429, request: 'GET /x answered 429', retryAfterMs: 0 });
});

test.each([
  [
    'not-api',
    { excerpt: '<p>', contentType: 'text/html' },
    'not-api',
    /zylon\.test sent text\/html in place of JSON: "<p>"/,
  ],
  ['not-api', { excerpt: 'x', contentType: '' }, 'not-api', /sent text without a content type in place of JSON: "x"/],
  ['not-api', { excerpt: '' }, 'not-api', /sent an empty body in place of JSON/],
  ['bad-json', { excerpt: '' }, 'not-api', /sent an empty body in place of JSON/],
  ['bad-json', { excerpt: '{"a' }, 'bad-json', /the JSON in the answer cannot be read: "\{"a"/],
] as const)('a body that is %s, %j', (kind, more, code, message) => {
  const failure = bodyFailure(facts(200, more), kind);
  expect([failure.code, failure.http]).toEqual([code, { status: 200, request: 'GET /x answered 200' }]);
  expect(failure.message).toMatch(message);
});

test('a page in place of the API: the address without a path is named, unless it was the ingest', () => {
  const remedy = (more: Partial<AnswerFacts>): string =>
    bodyFailure(facts(200, { excerpt: '<p>', ...more }), 'not-api').explanation.remedy;
  expect(remedy({})).toMatch(/^Correct base-url/);
  expect(remedy({ originAbove: 'https://zylon.test' })).toMatch(
    /^Set base-url to https:\/\/zylon\.test, without a path/,
  );
  expect(remedy({ originAbove: 'https://zylon.test', isIngest: true })).toMatch(/^Check the time limit and the login/);
});

test('where an ingest may run, no remedy says to run the step again, or names an input without effect', () => {
  for (const status of [500, 502, 503, 504, 599]) {
    const { remedy } = statusFailure(facts(status, { isIngest: true })).explanation;
    expect(remedy).not.toMatch(/run the step|max-retries/i);
  }
  for (const excerpt of ['', '<p>', '{"a']) {
    for (const kind of ['not-api', 'bad-json'] as const) {
      const { remedy } = bodyFailure(facts(200, { excerpt, isIngest: true }), kind).explanation;
      expect(remedy).not.toMatch(/run the step|correct base-url/i);
    }
  }
});

test.each([
  ['Wednesday, 25-Nov-26 12:00:30 GMT', 30_000],
  ['wed, 25 nov 2026 12:00:30 gmt', 30_000],
  ['Wed 25 Nov 2026 12:00:30 GMT', 30_000],
  ['We, 25 Nov 2026 12:00:30 GMT', undefined],
  ['1 Wed, 25 Nov 2026 12:00:30 GMT', undefined],
  ['Wed, 25 Nov 2026 12:00 GMT', undefined],
  ['2026-11-25T12:00:30Z', undefined],
  ['5x', undefined],
  ['x5', undefined],
])('Retry-After "%s" is %j ms', (header, ms) => {
  expect(retryAfterMs(header, Date.parse('2026-11-25T12:00:00Z'))).toBe(ms);
});
