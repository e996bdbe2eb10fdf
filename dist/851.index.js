export const id = 851;
export const ids = [851];
export const modules = {

/***/ 679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   Nn: () => (/* binding */ IssueTrouble),
/* harmony export */   _P: () => (/* binding */ unusable),
/* harmony export */   kb: () => (/* binding */ hiddenLines),
/* harmony export */   pQ: () => (/* binding */ stateIn),
/* harmony export */   x5: () => (/* binding */ refusal),
/* harmony export */   xB: () => (/* binding */ keyIn)
/* harmony export */ });
/* harmony import */ var _chunk_TRZK5SJO_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(136);
/* harmony import */ var _chunk_AGE3HXWW_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(420);



// src/issue/trouble.ts
var IssueTrouble = class extends Error {
  constructor(what, remedy, options = {}) {
    super(`${what}. ${remedy}.`, options);
    this.name = "IssueTrouble";
  }
};
var PERMISSION = 'Give the job "permissions: issues: write" and the step "github-token: ${{ github.token }}"; a token of your own needs "Issues: read and write" for';
var READ_ONLY = " (this run has to do with a pull request or with Dependabot: for Dependabot and for forks the token is read-only, whatever the workflow says)";
function remedyFor(facts) {
  const { status, isJson, limited, message, host, repository, mayBeReadOnly } = facts;
  if (status === 407) return `Put the proxy's user and password into its variable, or add ${host} to NO_PROXY`;
  if (status >= 300 && status < 400) {
    return "Redirects are not followed: the repository was renamed or moved while the workflow ran, or something between this runner and GitHub wants a login";
  }
  if (status === 429 || status === 403 && (limited || /rate limit/i.test(message))) {
    return "GitHub limits how often it is asked; the next run does what this one could not";
  }
  if (status >= 500) return `${host} has trouble of its own; the next run does what this one could not`;
  if (!isJson && message !== "") {
    return `This is not an answer of GitHub's API: check what stands between this runner and ${host}, which GITHUB_API_URL names`;
  }
  switch (status) {
    case 401:
      return `${host} does not know this github-token: set "github-token: \${{ github.token }}", or renew the token that you use`;
    case 403:
    case 404:
      return `The github-token may not do this. ${PERMISSION} ${repository}${mayBeReadOnly ? READ_ONLY : ""}`;
    case 410:
      return `Switch issues on in the settings of ${repository}, or set failure-issue: false`;
    default:
      return `Look whether ${repository} limits who may open, label or close issues; if it does not, report this`;
  }
}
function refusal(facts) {
  const { call, status, message, location } = facts;
  const said = [message === "" ? "" : `"${message}"`, location === "" ? "" : `to ${location}`].filter((s) => s !== "");
  return new IssueTrouble(
    `${call} was answered ${status}${said.length === 0 ? "" : ` (${said.join(", ")})`}`,
    remedyFor(facts)
  );
}
function remedyOnTheWay({ kind, host, cause }, remedyForZylon) {
  if (cause instanceof _chunk_AGE3HXWW_js__WEBPACK_IMPORTED_MODULE_1__/* .ProxyUnreachable */ .Lo || cause instanceof _chunk_AGE3HXWW_js__WEBPACK_IMPORTED_MODULE_1__/* .ProxyRefusal */ .fR && cause.status < 500) return remedyForZylon;
  if (kind === "tls") {
    return `Have NODE_EXTRA_CA_CERTS on this runner name the certificate authority of ${host}; ca-certificate is for Zylon alone`;
  }
  return `Check that this runner reaches ${host}, which GITHUB_API_URL names, directly or through its proxy`;
}
function unreachable(facts) {
  const { what, remedy } = (0,_chunk_AGE3HXWW_js__WEBPACK_IMPORTED_MODULE_1__/* .networkFailure */ .rd)(facts).explanation;
  return new IssueTrouble(what, remedyOnTheWay(facts, remedy), { cause: facts.cause });
}
function unusable(call, problem, host) {
  return new IssueTrouble(
    `${call} was answered with ${problem}`,
    `Check what stands between this runner and ${host}, which GITHUB_API_URL names`
  );
}

// src/issue/state.ts
var time = (0,_chunk_TRZK5SJO_js__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .Fs)(
  _chunk_TRZK5SJO_js__WEBPACK_IMPORTED_MODULE_0__/* .iso_exports */ .DW.datetime(),
  (0,_chunk_TRZK5SJO_js__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pd)((text) => Date.parse(text))
);
var STATE = (0,_chunk_TRZK5SJO_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
  first: time,
  last: time,
  failures: (0,_chunk_TRZK5SJO_js__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Wh)().check((0,_chunk_TRZK5SJO_js__WEBPACK_IMPORTED_MODULE_0__/* ._positive */ .NC)(), (0,_chunk_TRZK5SJO_js__WEBPACK_IMPORTED_MODULE_0__/* ._lte */ .Zm)(1e9)),
  commented: (0,_chunk_TRZK5SJO_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(time)
});
var KEY = /<!-- zylon-ingest issue ([0-9a-f]{24}) -->/g;
var MEMORY = /<!-- zylon-ingest state (\{[^{}<>\n]{1,300}\}) -->/g;
var DAY_MS = 24 * 60 * 60 * 1e3;
function hiddenLines(key, { firstFailed, lastFailed, failures, commented }) {
  const iso = (ms) => new Date(ms).toISOString();
  const state = {
    first: iso(firstFailed),
    last: iso(lastFailed),
    failures,
    ...commented === void 0 ? {} : { commented: iso(commented) }
  };
  return [`<!-- zylon-ingest issue ${key} -->`, `<!-- zylon-ingest state ${JSON.stringify(state)} -->`];
}
function keyIn(body) {
  const keys = [...body.matchAll(KEY)];
  return keys.length === 1 ? keys[0]?.[1] : void 0;
}
function stateIn(body, now) {
  const found = [...body.matchAll(MEMORY)];
  const json = (0,_chunk_TRZK5SJO_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(found.length === 1 ? found[0]?.[1] ?? "" : "");
  const parsed = json.ok ? STATE.safeParse(json.value) : void 0;
  if (parsed?.success !== true) return void 0;
  const { first, last, failures, commented } = parsed.data;
  const lastFailed = Math.min(last, now);
  return {
    firstFailed: Math.min(first, lastFailed),
    lastFailed,
    failures,
    ...commented === void 0 || commented > now + DAY_MS ? {} : { commented: Math.min(commented, now) }
  };
}




/***/ }),

/***/ 851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepFailureIssue: () => (/* binding */ keepFailureIssue)
/* harmony export */ });
/* harmony import */ var _chunk_O7H3MIS3_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(725);
/* harmony import */ var _chunk_6JMZ43TV_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(830);
/* harmony import */ var _chunk_IIQCVNYD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(741);
/* harmony import */ var _chunk_ORVIC6PG_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(723);
/* harmony import */ var _chunk_CVLR2ME6_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(679);
/* harmony import */ var _chunk_TRZK5SJO_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(136);
/* harmony import */ var _chunk_AGE3HXWW_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(420);
/* harmony import */ var _chunk_KLG3HK2V_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(174);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(598);









// src/issue/github-fetch.ts
function messageOf(text) {
  const json = (0,_chunk_TRZK5SJO_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(text);
  if (!json.ok) return { message: text, isJson: false };
  const { value } = json;
  const told = typeof value === "object" && value !== null && "message" in value ? value.message : void 0;
  return { message: typeof told === "string" ? told : "", isJson: true };
}
function githubFetch(options) {
  const { transport, run, printable, requestSeconds, signal } = options;
  const host = printable(run.apiUrl.host);
  const { proxy } = transport;
  const notOk = async (call, url, response) => {
    const { status, headers } = response;
    const text = await (0,_chunk_TRZK5SJO_js__WEBPACK_IMPORTED_MODULE_4__/* .readSome */ .jV)(response.body);
    response.discard();
    const { message, isJson } = messageOf(text);
    return (0,_chunk_CVLR2ME6_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)({
      call,
      status,
      message: printable(message),
      isJson,
      limited: headers["x-ratelimit-remaining"] === "0" || headers["retry-after"] !== void 0,
      location: headers.location === void 0 ? "" : printable(URL.parse(headers.location, url)?.origin ?? "nowhere"),
      host,
      repository: `${run.owner}/${run.repo}`,
      mayBeReadOnly: run.mayBeReadOnly
    });
  };
  return async (url, { method, headers, body }) => {
    const target = new URL(url);
    const call = printable(`${method} ${target.pathname}`);
    if (target.origin !== run.apiUrl.origin) throw new Error(`${call} would go to another server`);
    try {
      const response = await transport.send({
        method,
        url: target,
        headers,
        body,
        connectMs: requestSeconds * 1e3,
        answerMs: requestSeconds * 1e3,
        signal
      });
      if (response.status < 200 || response.status > 299) throw await notOk(call, url, response);
      const { text, tooLarge } = await (0,_chunk_TRZK5SJO_js__WEBPACK_IMPORTED_MODULE_4__/* .readText */ .yR)(response.body);
      if (tooLarge) throw (0,_chunk_CVLR2ME6_js__WEBPACK_IMPORTED_MODULE_3__/* .unusable */ ._P)(call, "more than 1 MiB", host);
      if (!(0,_chunk_TRZK5SJO_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(text).ok) throw (0,_chunk_CVLR2ME6_js__WEBPACK_IMPORTED_MODULE_3__/* .unusable */ ._P)(call, `something that is not JSON ("${printable(text)}")`, host);
      const { link } = response.headers;
      const kept = { "content-type": "application/json", ...typeof link === "string" ? { link } : {} };
      return new Response(text, { status: 200, headers: kept });
    } catch (error) {
      if (!(error instanceof _chunk_AGE3HXWW_js__WEBPACK_IMPORTED_MODULE_5__/* .TransportFailure */ .Az)) throw error;
      throw (0,_chunk_CVLR2ME6_js__WEBPACK_IMPORTED_MODULE_3__/* .unreachable */ .HB)({
        kind: error.kind,
        call,
        host,
        plain: run.apiUrl.protocol === "http:",
        ...proxy.kind === "proxy" ? { proxy: { host: printable(proxy.url.host), variable: proxy.variable } } : {},
        detail: error.cause === void 0 ? "" : printable((0,_chunk_AGE3HXWW_js__WEBPACK_IMPORTED_MODULE_5__/* .codeOf */ .$N)(error.cause) || error.message),
        requestTimeoutSeconds: requestSeconds,
        cause: error.cause
      });
    }
  };
}

// src/issue/decision.ts
var COMMENT_EVERY_MS = 24 * 60 * 60 * 1e3;
function afterFailure({ state, openedAt }, now) {
  const before = state ?? { firstFailed: Math.min(openedAt ?? now, now), lastFailed: now, failures: 1 };
  const comment = before.commented === void 0 || now - before.commented >= COMMENT_EVERY_MS;
  const counted = { ...before, lastFailed: now, failures: before.failures + 1 };
  return { kind: "update", state: comment ? { ...counted, commented: now } : counted, comment };
}
function decide(failed, issue, now) {
  if (issue === void 0) {
    if (!failed) return { kind: "nothing" };
    return { kind: "open", state: { firstFailed: now, lastFailed: now, failures: 1 } };
  }
  return failed ? afterFailure(issue, now) : { kind: "close" };
}

// src/issue/run.ts

function required(environment, name, form) {
  const value = environment[name] ?? "";
  if (form.test(value)) return value;
  throw new _chunk_CVLR2ME6_js__WEBPACK_IMPORTED_MODULE_3__/* .IssueTrouble */ .Nn(
    `the environment variable ${name} is ${value === "" ? "not set" : "not what GitHub sets it to"}`,
    "Run the action as a step of a workflow, and set no variable of this name there"
  );
}
function webUrl(environment, name, fallback) {
  const given = environment[name] ?? "";
  const url = URL.parse(given === "" ? fallback : given);
  if (url !== null && (url.protocol === "https:" || url.protocol === "http:")) return url;
  throw new _chunk_CVLR2ME6_js__WEBPACK_IMPORTED_MODULE_3__/* .IssueTrouble */ .Nn(
    `the environment variable ${name} is not a URL`,
    "Set no variable of this name in the workflow"
  );
}
function workflowFile(environment) {
  const ref = environment["GITHUB_WORKFLOW_REF"] ?? "";
  const at = ref.includes("@refs/") ? ref.indexOf("@refs/") : ref.lastIndexOf("@");
  const file = at === -1 ? ref : ref.slice(0, at);
  return file === "" ? required(environment, "GITHUB_WORKFLOW", /./) : file;
}
function readIssueRun(environment, target) {
  const repository = required(environment, "GITHUB_REPOSITORY", /^[\w.-]+\/[\w.-]+$/);
  const [owner = "", repo = ""] = repository.split("/");
  const apiUrl = webUrl(environment, "GITHUB_API_URL", "https://api.github.com");
  const server = webUrl(environment, "GITHUB_SERVER_URL", "https://github.com").origin;
  const file = workflowFile(environment);
  const job = required(environment, "GITHUB_JOB", /./);
  const step = required(environment, "GITHUB_ACTION", /./);
  const ref = environment["GITHUB_REF"] ?? "";
  const branch = ref.startsWith("refs/tags/") ? "refs/tags" : ref;
  const told = Object.entries(target).filter(([, value]) => value !== "");
  const identity = [file, job, step, branch, ...told.sort(([a], [b]) => a < b ? -1 : 1)];
  const id = environment["GITHUB_RUN_ID"] ?? "";
  const attempt = environment["GITHUB_RUN_ATTEMPT"] ?? "";
  const repositoryUrl = `${server}/${repository}`;
  const attemptPath = /^\d+$/.test(attempt) ? `/attempts/${attempt}` : "";
  const run = { id, url: `${repositoryUrl}/actions/runs/${id}${attemptPath}` };
  return {
    owner,
    repo,
    apiUrl,
    repositoryUrl,
    key: (0,node_crypto__WEBPACK_IMPORTED_MODULE_7__.createHash)("sha256").update(JSON.stringify(identity)).digest("hex").slice(0, 24),
    workflow: environment["GITHUB_WORKFLOW"] ?? file,
    job,
    step,
    branch: branch === "refs/tags" ? "(tags)" : ref.replace(/^refs\/(heads\/)?/, ""),
    .../^\d+$/.test(id) ? { run } : {},
    mayBeReadOnly: (environment["GITHUB_EVENT_NAME"] ?? "").startsWith("pull_request") || environment["GITHUB_ACTOR"] === "dependabot[bot]"
  };
}

// src/issue/text.ts
var TEXT_LIMIT = 600;
var NAME_LIMIT = 100;
var MAX_TARGETS = 7;
function inert(text, limit) {
  return `<code>${(0,_chunk_6JMZ43TV_js__WEBPACK_IMPORTED_MODULE_8__/* .markdownText */ .p7)(text, limit).replaceAll("&#64;", "&#64;&#8203;")}</code>`;
}
var moment = (ms) => `${new Date(ms).toISOString().slice(0, 16).replace("T", " ")} UTC`;
var times = (count) => count === 1 ? "once" : `${count} times`;
var runLink = ({ run }) => run === void 0 ? "this run" : `[run ${run.id}](${run.url})`;
function issueTitle({ run, subject }) {
  const { workflow, job, step } = run;
  const names = [workflow, job, step].map((name) => (0,_chunk_6JMZ43TV_js__WEBPACK_IMPORTED_MODULE_8__/* .oneLine */ .TN)(name, 50)).join(" / ");
  const about = subject === "" ? "" : ` (${(0,_chunk_6JMZ43TV_js__WEBPACK_IMPORTED_MODULE_8__/* .oneLine */ .TN)(subject, 60)})`;
  const title = `Zylon ingest fails: ${names}${about}`.replace(/[@`]/g, " ");
  return Array.from(title).slice(0, 250).join("");
}
function issueBody(facts, failure, state) {
  const { run, target } = facts;
  const { what, why, remedy } = failure.explanation;
  const targets = Object.entries({ Branch: run.branch, ...target }).filter(([, value]) => value !== "");
  const rows = [
    ["First failed", moment(state.firstFailed)],
    ["Last failed", `${moment(state.lastFailed)}, ${runLink(run)}`],
    ["Failed", times(state.failures)],
    ["Code", `\`${failure.code}\``],
    ["Workflow", inert(run.workflow, NAME_LIMIT)],
    ["Job", inert(run.job, NAME_LIMIT)],
    ["Step", inert(run.step, NAME_LIMIT)],
    ...targets.slice(0, MAX_TARGETS).map(([name, value]) => [name, inert(value, NAME_LIMIT)])
  ];
  return [
    "A step of a workflow that starts an ingest in Zylon fails.",
    "",
    "| | |",
    "| --- | --- |",
    ...rows.map(([name, cell]) => `| ${name} | ${cell} |`),
    "",
    `**What failed:** ${inert(what, TEXT_LIMIT)}`,
    "",
    `**Likely cause:** ${inert(why, TEXT_LIMIT)}`,
    "",
    `**What to do:** ${inert(remedy, TEXT_LIMIT)}`,
    "",
    "The action keeps this text: it rewrites it at each failure, and adds a comment at most once a day. When the step succeeds, it closes the issue. It no longer finds it when the step, the branch or one of the inputs above changes; close it yourself then.",
    "",
    ...(0,_chunk_CVLR2ME6_js__WEBPACK_IMPORTED_MODULE_3__/* .hiddenLines */ .kb)(run.key, state),
    ""
  ].join("\n");
}
function failureComment({ run }, failure, state) {
  const { what, remedy } = failure.explanation;
  return [
    `Still failing: ${times(state.failures)} since ${moment(state.firstFailed)}, now in ${runLink(run)}.`,
    "",
    `**${failure.code}**: ${inert(what, TEXT_LIMIT)}`,
    "",
    `**What to do:** ${inert(remedy, TEXT_LIMIT)}`,
    ""
  ].join("\n");
}
function recoveryComment({ run }, state, now) {
  const past = state === void 0 ? "" : ` It had failed ${times(state.failures)}, from ${moment(state.firstFailed)} to ${moment(state.lastFailed)}.`;
  return `Recovered: ${runLink(run)} succeeded, ${moment(now)}.${past}
`;
}

// src/issue/failure-issue.ts
var LIMITS = { requestSeconds: 10, totalSeconds: 30 };
var WARNING_LIMIT = 1e3;
var mapValues = (record, map) => Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
var redactedRun = (run, redact) => ({
  ...run,
  workflow: redact(run.workflow),
  job: redact(run.job),
  step: redact(run.step),
  branch: redact(run.branch)
});
async function keep(options, issues, facts) {
  const { outcome, redact, clock } = options;
  const { run } = facts;
  const now = clock.now();
  const named = (number) => `#${number} (${run.repositoryUrl}/issues/${number})`;
  const found = (await issues.find(run.key)).map((issue) => ({ ...issue, state: (0,_chunk_CVLR2ME6_js__WEBPACK_IMPORTED_MODULE_3__/* .stateIn */ .pQ)(issue.body, now) }));
  const [oldest] = found;
  const decision = decide(outcome === "failure", oldest, now);
  if (decision.kind === "nothing") return "none is open, and none is needed";
  if (decision.kind === "close") {
    for (const { number, state } of found) {
      await issues.close(number, "completed");
      await issues.comment(number, recoveryComment(facts, state, now));
    }
    return `closed ${found.map(({ number }) => named(number)).join(", ")}`;
  }
  const failure = (options.failure ?? (0,_chunk_KLG3HK2V_js__WEBPACK_IMPORTED_MODULE_6__/* .asActionError */ .z6)("no reason was given")).mapText(redact);
  const body = issueBody(facts, failure, decision.state);
  if (oldest === void 0 || decision.kind === "open") {
    return `opened ${named(await issues.open(issueTitle(facts), body))}`;
  }
  await issues.rewrite(oldest.number, body);
  if (!decision.comment) return `updated ${named(oldest.number)}`;
  await issues.comment(oldest.number, failureComment(facts, failure, decision.state));
  return `updated and commented on ${named(oldest.number)}`;
}
function causeOf(error) {
  return error instanceof Error && !(error instanceof _chunk_CVLR2ME6_js__WEBPACK_IMPORTED_MODULE_3__/* .IssueTrouble */ .Nn) && error.cause !== void 0 ? error.cause : error;
}
async function loadOctokit(printable) {
  try {
    const loaded = await __webpack_require__.e(/* import() */ 215).then(__webpack_require__.bind(__webpack_require__, 215));
    return loaded.GitHubIssues;
  } catch (error) {
    throw new _chunk_CVLR2ME6_js__WEBPACK_IMPORTED_MODULE_3__/* .IssueTrouble */ .Nn(
      `the part of the action that talks to GitHub was not loaded (${printable(error instanceof Error ? error.message : "")})`,
      "Use the whole folder dist/ of one version of the action, and leave the variables that the runner sets as they are",
      { cause: error }
    );
  }
}
async function keepWithin(options, signal) {
  const { token, environment, redact, subject, target, limits = LIMITS } = options;
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new _chunk_CVLR2ME6_js__WEBPACK_IMPORTED_MODULE_3__/* .IssueTrouble */ .Nn(
      "github-token holds a character that no token has",
      'Give the step "github-token: ${{ github.token }}", and its job "permissions: { issues: write }"'
    );
  }
  const run = readIssueRun(environment, target);
  const facts = { run: redactedRun(run, redact), subject: redact(subject), target: mapValues(target, redact) };
  const transport = new _chunk_IIQCVNYD_js__WEBPACK_IMPORTED_MODULE_1__/* .Transport */ .o({ userAgent: _chunk_O7H3MIS3_js__WEBPACK_IMPORTED_MODULE_0__/* .USER_AGENT */ ._O, origin: run.apiUrl, maxSockets: 1, certificates: [] });
  try {
    const printable = (text) => (0,_chunk_6JMZ43TV_js__WEBPACK_IMPORTED_MODULE_8__/* .oneLine */ .TN)(redact(text));
    if (transport.proxy.kind === "unreadable") {
      const { what } = (0,_chunk_AGE3HXWW_js__WEBPACK_IMPORTED_MODULE_5__/* .unreadableProxy */ .OT)("A request to GitHub", transport.proxy.variable).explanation;
      throw new _chunk_CVLR2ME6_js__WEBPACK_IMPORTED_MODULE_3__/* .IssueTrouble */ .Nn(what, `Correct ${transport.proxy.variable}, or add ${run.apiUrl.hostname} to NO_PROXY`);
    }
    const Issues = await loadOctokit(printable);
    const fetch = githubFetch({ transport, run, printable, requestSeconds: limits.requestSeconds, signal });
    return await keep(options, new Issues({ token, run, fetch, printable }), facts);
  } finally {
    transport.close();
  }
}
async function keepFailureIssue(options) {
  const { outcome, redact, limits = LIMITS } = options;
  if (outcome === "cancelled" || outcome === "dry-run") return;
  const limit = new AbortController();
  const tooLong = new _chunk_CVLR2ME6_js__WEBPACK_IMPORTED_MODULE_3__/* .IssueTrouble */ .Nn(
    `GitHub did not answer everything within ${limits.totalSeconds} s`,
    "The next run does what this one could not"
  );
  const timer = setTimeout(() => limit.abort(tooLong), limits.totalSeconds * 1e3);
  try {
    const done = await keepWithin(options, AbortSignal.any([options.signal, limit.signal]));
    (0,_chunk_TRZK5SJO_js__WEBPACK_IMPORTED_MODULE_4__/* .info */ .pq)(`Failure issue: ${(0,_chunk_6JMZ43TV_js__WEBPACK_IMPORTED_MODULE_8__/* .oneLine */ .TN)(redact(done), WARNING_LIMIT)}`);
  } catch (error) {
    const cause = causeOf(error);
    const message = options.signal.aborted ? "the run was cancelled before it was done." : cause instanceof _chunk_CVLR2ME6_js__WEBPACK_IMPORTED_MODULE_3__/* .IssueTrouble */ .Nn ? cause.message : (0,_chunk_KLG3HK2V_js__WEBPACK_IMPORTED_MODULE_6__/* .asActionError */ .z6)(cause).message;
    (0,_chunk_TRZK5SJO_js__WEBPACK_IMPORTED_MODULE_4__/* .warning */ .$e)(`The failure issue was not kept: ${(0,_chunk_6JMZ43TV_js__WEBPACK_IMPORTED_MODULE_8__/* .oneLine */ .TN)(redact(message), WARNING_LIMIT)}`);
  } finally {
    clearTimeout(timer);
  }
}



/***/ })

};
