export const id = 496;
export const ids = [496];
export const modules = {

/***/ 8496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepFailureIssue: () => (/* binding */ keepFailureIssue)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 17 modules
var core = __webpack_require__(418);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/issue-trouble.ts
var issue_trouble = __webpack_require__(6562);
// EXTERNAL MODULE: ./src/json-documents.ts
var json_documents = __webpack_require__(8198);
// EXTERNAL MODULE: ./src/network-failures.ts + 1 modules
var network_failures = __webpack_require__(5495);
// EXTERNAL MODULE: ./src/transport-failure.ts
var transport_failure = __webpack_require__(901);
;// CONCATENATED MODULE: ./src/github-fetch.ts




/** GitHub's words: `{"message": …}`, else the beginning of what came. */
function messageOf(text) {
    const json = (0,json_documents/* parseJson */.qF)(text);
    if (!json.ok)
        return { message: text, isJson: false };
    const { value } = json;
    const told = typeof value === 'object' && value !== null && 'message' in value ? value.message : undefined;
    return { message: typeof told === 'string' ? told : '', isJson: true };
}
/**
 * Resolves to a 2xx that holds JSON, and rejects with an `IssueTrouble` for everything else, redirects included, or with
 * the reason of the signal. Sends each request once, and to the origin of `GITHUB_API_URL` only.
 */
function githubFetch(options) {
    const { transport, run, printable, requestSeconds, signal } = options;
    const host = printable(run.apiUrl.host);
    const { proxy } = transport;
    const notOk = async (call, url, response) => {
        const { status, headers } = response;
        const text = await (0,json_documents/* readSome */.jV)(response.body);
        response.discard();
        const { message, isJson } = messageOf(text);
        return (0,issue_trouble/* refusal */.x5)({
            call,
            status,
            message: printable(message),
            isJson,
            limited: headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined,
            location: headers.location === undefined ? '' : printable(URL.parse(headers.location, url)?.origin ?? 'nowhere'),
            host,
            repository: `${run.owner}/${run.repo}`,
            mayBeReadOnly: run.mayBeReadOnly,
        });
    };
    return async (url, { method, headers, body }) => {
        const target = new URL(url);
        const call = printable(`${method} ${target.pathname}`);
        if (target.origin !== run.apiUrl.origin)
            throw new Error(`${call} would go to another server`);
        try {
            const response = await transport.send({
                method,
                url: target,
                headers,
                ...(body === undefined ? {} : { body }),
                connectMs: requestSeconds * 1000,
                answerMs: requestSeconds * 1000,
                signal,
            });
            if (response.status < 200 || response.status > 299)
                throw await notOk(call, url, response);
            const { text, tooLarge } = await (0,json_documents/* readText */.yR)(response.body);
            if (tooLarge)
                throw (0,issue_trouble/* unusable */._P)(call, 'more than 1 MiB', host);
            if (!(0,json_documents/* parseJson */.qF)(text).ok)
                throw (0,issue_trouble/* unusable */._P)(call, `something that is not JSON ("${printable(text)}")`, host);
            // Of the headers only those that are used: where there is a next page, and for Octokit how to read this one.
            const { link } = response.headers;
            const kept = { 'content-type': 'application/json', ...(typeof link === 'string' ? { link } : {}) };
            return new Response(text, { status: 200, headers: kept });
        }
        catch (error) {
            if (!(error instanceof transport_failure/* TransportFailure */.A))
                throw error;
            throw (0,issue_trouble/* unreachable */.HB)({
                kind: error.kind,
                call,
                host,
                plain: run.apiUrl.protocol === 'http:',
                ...(proxy.kind === 'proxy' ? { proxy: { host: printable(proxy.url.host), variable: proxy.variable } } : {}),
                detail: error.cause === undefined ? '' : printable((0,network_failures/* codeOf */.$N)(error.cause) || error.message),
                requestTimeoutSeconds: requestSeconds,
                mayRun: false,
                cause: error.cause,
            });
        }
    };
}

// EXTERNAL MODULE: ./src/http-api.ts + 4 modules
var http_api = __webpack_require__(7618);
;// CONCATENATED MODULE: ./src/issue-decision.ts
/** The least time between two comments on failures: 24 hours, not a change of date, whatever the time zone. */
const COMMENT_EVERY_MS = 24 * 60 * 60 * 1000;
function afterFailure({ state, openedAt }, now) {
    // Its count is lost with the state; the failure that opened it and this one are certain.
    const before = state ?? { firstFailed: Math.min(openedAt ?? now, now), lastFailed: now, failures: 1 };
    const comment = before.commented === undefined || now - before.commented >= COMMENT_EVERY_MS;
    const counted = { ...before, lastFailed: now, failures: before.failures + 1 };
    return { kind: 'update', state: comment ? { ...counted, commented: now } : counted, comment };
}
/**
 * @param failed whether the step failed; it succeeded otherwise. A run that was cancelled, or was dry, proves neither,
 *   and is not asked about.
 * @param issue the open issue of the step. A closed one is never taken up again: whoever closed it was done with it.
 */
function decide(failed, issue, now) {
    if (issue === undefined) {
        if (!failed)
            return { kind: 'nothing' };
        return { kind: 'open', state: { firstFailed: now, lastFailed: now, failures: 1 } };
    }
    return failed ? afterFailure(issue, now) : { kind: 'close' };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/issue-run.ts
/** The run whose failure an issue tells of, as the runner's environment describes it, and whose issue it is. Pure. */


function required(environment, name, form) {
    const value = environment[name] ?? '';
    if (form.test(value))
        return value;
    throw new issue_trouble/* IssueTrouble */.Nn(`the environment variable ${name} is ${value === '' ? 'not set' : 'not what GitHub sets it to'}`, 'Run the action as a step of a workflow, and set no variable of this name there');
}
function webUrl(environment, name, fallback) {
    const given = environment[name] ?? '';
    const url = URL.parse(given === '' ? fallback : given);
    if (url !== null && (url.protocol === 'https:' || url.protocol === 'http:'))
        return url;
    throw new issue_trouble/* IssueTrouble */.Nn(`the environment variable ${name} is not a URL`, 'Set no variable of this name in the workflow');
}
/** The file of the workflow, without the branch or commit that it was read from. */
function workflowFile(environment) {
    const ref = environment['GITHUB_WORKFLOW_REF'] ?? '';
    const at = ref.includes('@refs/') ? ref.indexOf('@refs/') : ref.lastIndexOf('@');
    const file = at === -1 ? ref : ref.slice(0, at);
    return file === '' ? required(environment, 'GITHUB_WORKFLOW', /./) : file;
}
/**
 * Reads the run, and derives the key of its issue. Two runs share an issue where all of this is the same:
 *
 * - the workflow's file, the job's id and the step's id (or, without one, its place in the job);
 * - the branch, so that a fix that is tried on another branch does not close the issue of the default branch. All tags
 *   count as one: the next release is what recovers from the last;
 * - `target`, which tells apart what the environment does not: entries of a matrix, and jobs that call one reusable
 *   workflow, have the same three ids, run side by side, and would close each other's issue. What does not change while
 *   a failure is corrected is best; where it does change, the old issue stays open, as its text says.
 *
 * Throws an `IssueTrouble` where the environment is not that of a step.
 */
function readIssueRun(environment, target) {
    const repository = required(environment, 'GITHUB_REPOSITORY', /^[\w.-]+\/[\w.-]+$/);
    const [owner = '', repo = ''] = repository.split('/');
    const apiUrl = webUrl(environment, 'GITHUB_API_URL', 'https://api.github.com');
    const server = webUrl(environment, 'GITHUB_SERVER_URL', 'https://github.com').origin;
    const file = workflowFile(environment);
    const job = required(environment, 'GITHUB_JOB', /./);
    const step = required(environment, 'GITHUB_ACTION', /./);
    const ref = environment['GITHUB_REF'] ?? '';
    const branch = ref.startsWith('refs/tags/') ? 'refs/tags' : ref;
    const told = Object.entries(target).filter(([, value]) => value !== '');
    const identity = [file, job, step, branch, ...told.sort(([a], [b]) => (a < b ? -1 : 1))];
    const id = environment['GITHUB_RUN_ID'] ?? '';
    const attempt = environment['GITHUB_RUN_ATTEMPT'] ?? '';
    const repositoryUrl = `${server}/${repository}`;
    const attemptPath = /^\d+$/.test(attempt) ? `/attempts/${attempt}` : '';
    const run = { id, url: `${repositoryUrl}/actions/runs/${id}${attemptPath}` };
    return {
        owner,
        repo,
        apiUrl,
        repositoryUrl,
        key: (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 24),
        workflow: environment['GITHUB_WORKFLOW'] ?? file,
        job,
        step,
        branch: branch === 'refs/tags' ? '(tags)' : ref.replace(/^refs\/(heads\/)?/, ''),
        ...(/^\d+$/.test(id) ? { run } : {}),
        mayBeReadOnly: (environment['GITHUB_EVENT_NAME'] ?? '').startsWith('pull_request') ||
            environment['GITHUB_ACTOR'] === 'dependabot[bot]',
    };
}

// EXTERNAL MODULE: ./src/issue-state.ts + 1 modules
var issue_state = __webpack_require__(1565);
// EXTERNAL MODULE: ./src/untrusted.ts
var untrusted = __webpack_require__(873);
;// CONCATENATED MODULE: ./src/issue-text.ts


// With every character as an entity and a space of no width after it, all of them stay below GitHub's 65,536.
const TEXT_LIMIT = 600;
const NAME_LIMIT = 100;
const MAX_TARGETS = 7;
/**
 * Text that GitHub turns into nothing else. It looks for mentions, numbers of issues and links in what Markdown made of
 * the text, where an entity is its character again; only inside of code it does not. Replies by e-mail quote the text
 * without the code, so a space of no width stands after each `@` too.
 */
function inert(text, limit) {
    return `<code>${(0,untrusted/* markdownText */.p7)(text, limit).replaceAll('&#64;', '&#64;&#8203;')}</code>`;
}
/** `2026-11-25 03:00 UTC` */
const moment = (ms) => `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
const times = (count) => (count === 1 ? 'once' : `${count} times`);
const runLink = ({ run }) => (run === undefined ? 'this run' : `[run ${run.id}](${run.url})`);
/** One line; a title knows no Markdown but code, and no mentions, and is cut below GitHub's 256 characters. */
function issueTitle({ run, subject }) {
    const { workflow, job, step } = run;
    const names = [workflow, job, step].map((name) => (0,untrusted/* oneLine */.TN)(name, 50)).join(' / ');
    const about = subject === '' ? '' : ` (${(0,untrusted/* oneLine */.TN)(subject, 60)})`;
    const title = `Zylon ingest fails: ${names}${about}`.replace(/[@`]/g, ' ');
    return Array.from(title).slice(0, 250).join('');
}
/** The whole body: facts, explanation, and the hidden lines by which later runs find it. */
function issueBody(facts, failure, state) {
    const { run, target } = facts;
    const { what, why, remedy } = failure.explanation;
    const targets = Object.entries({ Branch: run.branch, ...target }).filter(([, value]) => value !== '');
    const rows = [
        ['First failed', moment(state.firstFailed)],
        ['Last failed', `${moment(state.lastFailed)}, ${runLink(run)}`],
        ['Failed', times(state.failures)],
        ['Code', `\`${failure.code}\``],
        ['Workflow', inert(run.workflow, NAME_LIMIT)],
        ['Job', inert(run.job, NAME_LIMIT)],
        ['Step', inert(run.step, NAME_LIMIT)],
        ...targets.slice(0, MAX_TARGETS).map(([name, value]) => [name, inert(value, NAME_LIMIT)]),
    ];
    return [
        'A step of a workflow that starts an ingest in Zylon fails.',
        '',
        '| | |',
        '| --- | --- |',
        ...rows.map(([name, cell]) => `| ${name} | ${cell} |`),
        '',
        `**What failed:** ${inert(what, TEXT_LIMIT)}`,
        '',
        `**Likely cause:** ${inert(why, TEXT_LIMIT)}`,
        '',
        `**What to do:** ${inert(remedy, TEXT_LIMIT)}`,
        '',
        'The action keeps this text: it rewrites it at each failure, and adds a comment at most once a day. When the step ' +
            'succeeds, it closes the issue. It no longer finds it when the step, the branch or one of the inputs above ' +
            'changes; close it yourself then.',
        '',
        ...(0,issue_state/* hiddenLines */.kb)(run.key, state),
        '',
    ].join('\n');
}
/** The comment of a failure that is not the first. */
function failureComment({ run }, failure, state) {
    const { what, remedy } = failure.explanation;
    return [
        `Still failing: ${times(state.failures)} since ${moment(state.firstFailed)}, now in ${runLink(run)}.`,
        '',
        `**${failure.code}**: ${inert(what, TEXT_LIMIT)}`,
        '',
        `**What to do:** ${inert(remedy, TEXT_LIMIT)}`,
        '',
    ].join('\n');
}
/** The comment of a recovery; `state` is absent where the issue lost it. */
function recoveryComment({ run }, state, now) {
    const past = state === undefined
        ? ''
        : ` It had failed ${times(state.failures)}, from ${moment(state.firstFailed)} to ${moment(state.lastFailed)}.`;
    return `Recovered: ${runLink(run)} succeeded, ${moment(now)}.${past}\n`;
}

// EXTERNAL MODULE: ./src/transport.ts + 3 modules
var src_transport = __webpack_require__(4621);
;// CONCATENATED MODULE: ./src/failure-issue.ts
/** The issue of a step that fails where nobody looks: opened, kept up to date, closed on recovery. */












const LIMITS = { requestSeconds: 10, totalSeconds: 30 };
// Our own sentences around 200 characters of GitHub's.
const WARNING_LIMIT = 1000;
const mapValues = (record, map) => Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
const redactedRun = (run, redact) => ({
    ...run,
    workflow: redact(run.workflow),
    job: redact(run.job),
    step: redact(run.step),
    branch: redact(run.branch),
});
/**
 * Does what the outcome asks for; resolves to what was done, in words.
 *
 * Two runs that fail for the first time at the same moment may open two issues, since GitHub has no "open unless there
 * is one". Then the older is kept up to date, and a recovery comments on both and closes both.
 */
async function keep(options, issues, facts) {
    const { outcome, redact, clock } = options;
    const { run } = facts;
    const now = clock.now();
    const named = (number) => `#${number} (${run.repositoryUrl}/issues/${number})`;
    const found = (await issues.find(run.key)).map((issue) => ({ ...issue, state: (0,issue_state/* stateIn */.pQ)(issue.body, now) }));
    const [oldest] = found;
    const decision = decide(outcome === 'failure', oldest, now);
    if (decision.kind === 'nothing')
        return 'none is open, and none is needed';
    if (decision.kind === 'close') {
        for (const { number, state } of found) {
            // Closed first: where commenting fails, as in a locked issue, the next success has nothing to repeat.
            await issues.close(number, 'completed');
            await issues.comment(number, recoveryComment(facts, state, now));
        }
        return `closed ${found.map(({ number }) => named(number)).join(', ')}`;
    }
    const failure = (options.failure ?? (0,errors/* asActionError */.z6)('no reason was given')).mapText(redact);
    const body = issueBody(facts, failure, decision.state);
    if (oldest === undefined || decision.kind === 'open') {
        return `opened ${named(await issues.open(issueTitle(facts), body))}`;
    }
    // The body first: it says when the last comment was added. The other way round, a run that ends in between would have
    // the next one comment again on the same day.
    await issues.rewrite(oldest.number, body);
    if (!decision.comment)
        return `updated ${named(oldest.number)}`;
    await issues.comment(oldest.number, failureComment(facts, failure, decision.state));
    return `updated and commented on ${named(oldest.number)}`;
}
/** Octokit wraps what our `fetch` throws. */
function causeOf(error) {
    return error instanceof Error && !(error instanceof issue_trouble/* IssueTrouble */.Nn) && error.cause !== undefined ? error.cause : error;
}
/**
 * On demand, since most runs have no use for Octokit. It reads variables of the environment and the file of the event
 * while it is loaded, and may fail there.
 */
async function loadOctokit(printable) {
    try {
        const loaded = await Promise.all(/* import() */[__webpack_require__.e(413), __webpack_require__.e(541)]).then(__webpack_require__.bind(__webpack_require__, 9541));
        return loaded.GitHubIssues;
    }
    catch (error) {
        throw new issue_trouble/* IssueTrouble */.Nn(`the part of the action that talks to GitHub was not loaded (${printable(error instanceof Error ? error.message : '')})`, 'Use the whole folder dist/ of one version of the action, and leave the variables that the runner sets as they are', { cause: error });
    }
}
async function keepWithin(options, signal) {
    const { token, environment, redact, subject, target, limits = LIMITS } = options;
    if (!/^[\x21-\x7e]+$/.test(token)) {
        throw new issue_trouble/* IssueTrouble */.Nn(token === '' ? 'github-token is empty' : 'github-token holds a character that no token has', 'Give the step "github-token: ${{ github.token }}" and its job "permissions: issues: write"');
    }
    const run = readIssueRun(environment, target);
    const facts = { run: redactedRun(run, redact), subject: redact(subject), target: mapValues(target, redact) };
    const transport = new src_transport/* Transport */.o({ userAgent: http_api/* USER_AGENT */._, origin: run.apiUrl, maxSockets: 1, certificates: [] });
    try {
        const printable = (text) => (0,untrusted/* oneLine */.TN)(redact(text));
        if (transport.proxy.kind === 'unreadable') {
            const { what } = (0,network_failures/* unreadableProxy */.OT)('A request to GitHub', transport.proxy.variable).explanation;
            throw new issue_trouble/* IssueTrouble */.Nn(what, `Correct ${transport.proxy.variable}, or add ${run.apiUrl.hostname} to NO_PROXY`);
        }
        const Issues = await loadOctokit(printable);
        const fetch = githubFetch({ transport, run, printable, requestSeconds: limits.requestSeconds, signal });
        return await keep(options, new Issues({ token, run, fetch, printable }), facts);
    }
    finally {
        transport.close();
    }
}
/**
 * Opens, updates or closes the issue of this step, as the outcome asks for: a failure opens one or adds to it, a success
 * closes it, `cancelled` and `dry-run` prove neither. Never rejects: its own trouble is a warning, and the failure of
 * the step stays what it was. Prints one line.
 */
async function keepFailureIssue(options) {
    const { outcome, redact, limits = LIMITS } = options;
    if (outcome === 'cancelled' || outcome === 'dry-run')
        return;
    const limit = new AbortController();
    const tooLong = new issue_trouble/* IssueTrouble */.Nn(`GitHub did not answer everything within ${limits.totalSeconds} s`, 'The next run does what this one could not');
    const timer = setTimeout(() => limit.abort(tooLong), limits.totalSeconds * 1000);
    try {
        const done = await keepWithin(options, AbortSignal.any([options.signal, limit.signal]));
        core.info(`Failure issue: ${(0,untrusted/* oneLine */.TN)(redact(done), WARNING_LIMIT)}`);
    }
    catch (error) {
        const cause = causeOf(error);
        const message = options.signal.aborted
            ? 'the run was cancelled before it was done.'
            : cause instanceof issue_trouble/* IssueTrouble */.Nn
                ? cause.message
                : (0,errors/* asActionError */.z6)(cause).message;
        core.warning(`The failure issue was not kept: ${(0,untrusted/* oneLine */.TN)(redact(message), WARNING_LIMIT)}`);
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 1565:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kb: () => (/* binding */ hiddenLines),
  xB: () => (/* binding */ keyIn),
  pQ: () => (/* binding */ stateIn)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var mini_schemas = __webpack_require__(5395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core_core = __webpack_require__(8532);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/schemas.js + 2 modules
var core_schemas = __webpack_require__(1041);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
;// CONCATENATED MODULE: ./node_modules/zod/v4/mini/iso.js


const ZodMiniISODateTime = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniISODateTime", (inst, def) => {
    core_schemas/* $ZodISODateTime */.Ko.init(inst, def);
    mini_schemas/* ZodMiniStringFormat */.zUr.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function datetime(params) {
    return api/* _isoDateTime */.G1(ZodMiniISODateTime, params);
}
const ZodMiniISODate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODate", (inst, def) => {
    core.$ZodISODate.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function date(params) {
    return core._isoDate(ZodMiniISODate, params);
}
const ZodMiniISOTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISOTime", (inst, def) => {
    core.$ZodISOTime.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function time(params) {
    return core._isoTime(ZodMiniISOTime, params);
}
const ZodMiniISODuration = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODuration", (inst, def) => {
    core.$ZodISODuration.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function duration(params) {
    return core._isoDuration(ZodMiniISODuration, params);
}

// EXTERNAL MODULE: ./src/json-documents.ts
var json_documents = __webpack_require__(8198);
;// CONCATENATED MODULE: ./src/issue-state.ts
/**
 * What an issue remembers between runs, hidden in its body. Anyone who may edit the issue can change it, so all of it is
 * checked, and none of it is trusted with more than the text and the timing of comments. Pure.
 */


const issue_state_time = mini_schemas/* pipe */.FsL(datetime(), mini_schemas/* transform */.pdi((text) => Date.parse(text)));
const STATE = mini_schemas/* object */.Ikc({
    first: issue_state_time,
    last: issue_state_time,
    failures: mini_schemas/* int */.Whr().check(api/* _positive */.NC(), api/* _lte */.Zm(1_000_000_000)),
    commented: mini_schemas/* optional */.lqM(issue_state_time),
});
const KEY = /<!-- zylon-ingest issue ([0-9a-f]{24}) -->/g;
const MEMORY = /<!-- zylon-ingest state (\{[^{}<>\n]{1,300}\}) -->/g;
const DAY_MS = 24 * 60 * 60 * 1000;
/** The hidden lines. They hold nothing but digits, dates and names of fields, so nothing in them ends the comment. */
function hiddenLines(key, { firstFailed, lastFailed, failures, commented }) {
    const iso = (ms) => new Date(ms).toISOString();
    const state = {
        first: iso(firstFailed),
        last: iso(lastFailed),
        failures,
        ...(commented === undefined ? {} : { commented: iso(commented) }),
    };
    return [`<!-- zylon-ingest issue ${key} -->`, `<!-- zylon-ingest state ${JSON.stringify(state)} -->`];
}
/** The key in a body; none where there are several, as where a person pasted one issue into another. */
function keyIn(body) {
    const keys = [...body.matchAll(KEY)];
    return keys.length === 1 ? keys[0]?.[1] : undefined;
}
/**
 * The state in a body, or undefined where it is not there once, whole and possible. Times to come, which another
 * runner's clock or an editor may have written, are pulled back to `now`; a comment that lies more than a day ahead
 * never was, or it would keep comments away for ever.
 */
function stateIn(body, now) {
    const found = [...body.matchAll(MEMORY)];
    const json = (0,json_documents/* parseJson */.qF)(found.length === 1 ? (found[0]?.[1] ?? '') : '');
    const parsed = json.ok ? STATE.safeParse(json.value) : undefined;
    if (parsed?.success !== true)
        return undefined;
    const { first, last, failures, commented } = parsed.data;
    const lastFailed = Math.min(last, now);
    return {
        firstFailed: Math.min(first, lastFailed),
        lastFailed,
        failures,
        ...(commented === undefined || commented > now + DAY_MS ? {} : { commented: Math.min(commented, now) }),
    };
}


/***/ }),

/***/ 6562:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   Nn: () => (/* binding */ IssueTrouble),
/* harmony export */   _P: () => (/* binding */ unusable),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _network_failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5495);
/* harmony import */ var _proxy_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7491);
/** Why the failure issue could not be kept, and what helps. Told as a warning, never as the failure of the step. Pure. */


/** Trouble with the issue; its message is one line: what happened, and what to do. Texts end without a full stop. */
class IssueTrouble extends Error {
    constructor(what, remedy, options = {}) {
        super(`${what}. ${remedy}.`, options);
        this.name = 'IssueTrouble';
    }
}
const PERMISSION = 'Give the job "permissions: issues: write" and the step "github-token: ${{ github.token }}"; a token of your own needs "Issues: read and write" for';
const READ_ONLY = ' (this run has to do with a pull request or with Dependabot: for Dependabot and for forks the token is read-only, whatever the workflow says)';
function remedyFor(facts) {
    const { status, isJson, limited, message, host, repository, mayBeReadOnly } = facts;
    if (status === 407)
        return `Put the proxy's user and password into its variable, or add ${host} to NO_PROXY`;
    if (status >= 300 && status < 400) {
        return 'Redirects are not followed: the repository was renamed or moved while the workflow ran, or something between this runner and GitHub wants a login';
    }
    if (status === 429 || (status === 403 && (limited || /rate limit/i.test(message)))) {
        return 'GitHub limits how often it is asked; the next run does what this one could not';
    }
    if (status >= 500)
        return `${host} has trouble of its own; the next run does what this one could not`;
    if (!isJson && message !== '') {
        return `This is not an answer of GitHub's API: check what stands between this runner and ${host}, which GITHUB_API_URL names`;
    }
    switch (status) {
        case 401:
            return `${host} does not know this github-token: set "github-token: \${{ github.token }}", or renew the token that you use`;
        case 403:
        case 404:
            return `The github-token may not do this. ${PERMISSION} ${repository}${mayBeReadOnly ? READ_ONLY : ''}`;
        case 410:
            return `Switch issues on in the settings of ${repository}, or set failure-issue: false`;
        default:
            return `Look whether ${repository} limits who may open, label or close issues; if it does not, report this`;
    }
}
/** GitHub, or something in between, answered with another status than 2xx. */
function refusal(facts) {
    const { call, status, message, location } = facts;
    const said = [message === '' ? '' : `"${message}"`, location === '' ? '' : `to ${location}`].filter((s) => s !== '');
    return new IssueTrouble(`${call} was answered ${status}${said.length === 0 ? '' : ` (${said.join(', ')})`}`, remedyFor(facts));
}
function remedyOnTheWay({ kind, host, cause }, remedyForZylon) {
    // What is to be done about a proxy that says no does not depend on who is behind it.
    if (cause instanceof _proxy_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ProxyUnreachable */ .L || (cause instanceof _proxy_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ProxyRefusal */ .f && cause.status < 500))
        return remedyForZylon;
    if (kind === 'tls') {
        return `Have NODE_EXTRA_CA_CERTS on this runner name the certificate authority of ${host}; ca-certificate is for Zylon alone`;
    }
    return `Check that this runner reaches ${host}, which GITHUB_API_URL names, directly or through its proxy`;
}
/** There was no whole answer. */
function unreachable(facts) {
    const { what, remedy } = (0,_network_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .networkFailure */ .rd)(facts).explanation;
    return new IssueTrouble(what, remedyOnTheWay(facts, remedy), { cause: facts.cause });
}
/** The answer was a 2xx, and is not what GitHub's API answers. `problem` says in what way. */
function unusable(call, problem, host) {
    return new IssueTrouble(`${call} was answered with ${problem}`, `Check what stands between this runner and ${host}, which GITHUB_API_URL names`);
}


/***/ })

};
