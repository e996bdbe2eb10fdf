const id = 592;
const ids = [592];
const modules = {
  /***/
  592: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        keepFailureIssue: () => (
          /* binding */
          keepFailureIssue
        )
      });
      var core = __webpack_require__(344);
      var action_error = __webpack_require__(714);
      var trouble = __webpack_require__(136);
      var http_json = __webpack_require__(868);
      var transport_error = __webpack_require__(85);
      ;
      function messageOf(text) {
        const json = (0, http_json.qF)(text);
        if (!json.ok)
          return { message: text, isJson: false };
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
          const text = await (0, http_json.jV)(response.body);
          response.discard();
          const { message, isJson } = messageOf(text);
          return (0, trouble.x5)({
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
          if (target.origin !== run.apiUrl.origin)
            throw new Error(`${call} would go to another server`);
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
            if (response.status < 200 || response.status > 299)
              throw await notOk(call, url, response);
            const { text, tooLarge } = await (0, http_json.yR)(response.body);
            if (tooLarge)
              throw (0, trouble._P)(call, "more than 1 MiB", host);
            if (!(0, http_json.qF)(text).ok)
              throw (0, trouble._P)(call, `something that is not JSON ("${printable(text)}")`, host);
            const { link } = response.headers;
            const kept = { "content-type": "application/json", ...typeof link === "string" ? { link } : {} };
            return new Response(text, { status: 200, headers: kept });
          } catch (error) {
            if (!(error instanceof transport_error.Az))
              throw error;
            throw (0, trouble.HB)({
              kind: error.kind,
              call,
              host,
              plain: run.apiUrl.protocol === "http:",
              ...proxy.kind === "proxy" ? { proxy: { host: printable(proxy.url.host), variable: proxy.variable } } : {},
              detail: error.cause === void 0 ? "" : printable((0, transport_error.$N)(error.cause) || error.message),
              requestTimeoutSeconds: requestSeconds,
              mayRun: false,
              cause: error.cause
            });
          }
        };
      }
      var client = __webpack_require__(598);
      ;
      const COMMENT_EVERY_MS = 24 * 60 * 60 * 1e3;
      function afterFailure({ state, openedAt }, now) {
        const before = state ?? { firstFailed: Math.min(openedAt ?? now, now), lastFailed: now, failures: 1 };
        const comment = before.commented === void 0 || now - before.commented >= COMMENT_EVERY_MS;
        const counted = { ...before, lastFailed: now, failures: before.failures + 1 };
        return { kind: "update", state: comment ? { ...counted, commented: now } : counted, comment };
      }
      function decide(failed, issue, now) {
        if (issue === void 0) {
          if (!failed)
            return { kind: "nothing" };
          return { kind: "open", state: { firstFailed: now, lastFailed: now, failures: 1 } };
        }
        return failed ? afterFailure(issue, now) : { kind: "close" };
      }
      var external_node_crypto_ = __webpack_require__(217);
      ;
      function required(environment, name, form) {
        const value = environment[name] ?? "";
        if (form.test(value))
          return value;
        throw new trouble.Nn(`the environment variable ${name} is ${value === "" ? "not set" : "not what GitHub sets it to"}`, "Run the action as a step of a workflow, and set no variable of this name there");
      }
      function webUrl(environment, name, fallback) {
        const given = environment[name] ?? "";
        const url = URL.parse(given === "" ? fallback : given);
        if (url !== null && (url.protocol === "https:" || url.protocol === "http:"))
          return url;
        throw new trouble.Nn(`the environment variable ${name} is not a URL`, "Set no variable of this name in the workflow");
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
        const id2 = environment["GITHUB_RUN_ID"] ?? "";
        const attempt = environment["GITHUB_RUN_ATTEMPT"] ?? "";
        const repositoryUrl = `${server}/${repository}`;
        const attemptPath = /^\d+$/.test(attempt) ? `/attempts/${attempt}` : "";
        const run = { id: id2, url: `${repositoryUrl}/actions/runs/${id2}${attemptPath}` };
        return {
          owner,
          repo,
          apiUrl,
          repositoryUrl,
          key: (0, external_node_crypto_.createHash)("sha256").update(JSON.stringify(identity)).digest("hex").slice(0, 24),
          workflow: environment["GITHUB_WORKFLOW"] ?? file,
          job,
          step,
          branch: branch === "refs/tags" ? "(tags)" : ref.replace(/^refs\/(heads\/)?/, ""),
          .../^\d+$/.test(id2) ? { run } : {},
          mayBeReadOnly: (environment["GITHUB_EVENT_NAME"] ?? "").startsWith("pull_request") || environment["GITHUB_ACTOR"] === "dependabot[bot]"
        };
      }
      var issue_state = __webpack_require__(542);
      var untrusted = __webpack_require__(168);
      ;
      const TEXT_LIMIT = 600;
      const NAME_LIMIT = 100;
      const MAX_TARGETS = 7;
      function inert(text, limit) {
        return `<code>${(0, untrusted.p7)(text, limit).replaceAll("&#64;", "&#64;&#8203;")}</code>`;
      }
      const moment = (ms) => `${new Date(ms).toISOString().slice(0, 16).replace("T", " ")} UTC`;
      const times = (count) => count === 1 ? "once" : `${count} times`;
      const runLink = ({ run }) => run === void 0 ? "this run" : `[run ${run.id}](${run.url})`;
      function issueTitle({ run, subject }) {
        const { workflow, job, step } = run;
        const names = [workflow, job, step].map((name) => (0, untrusted.TN)(name, 50)).join(" / ");
        const about = subject === "" ? "" : ` (${(0, untrusted.TN)(subject, 60)})`;
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
          ...(0, issue_state.kb)(run.key, state),
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
      var network = __webpack_require__(65);
      var http_transport = __webpack_require__(679);
      ;
      const LIMITS = { requestSeconds: 10, totalSeconds: 30 };
      const WARNING_LIMIT = 1e3;
      const mapValues = (record, map) => Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
      const redactedRun = (run, redact) => ({
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
        const found = (await issues.find(run.key)).map((issue) => ({ ...issue, state: (0, issue_state.pQ)(issue.body, now) }));
        const [oldest] = found;
        const decision = decide(outcome === "failure", oldest, now);
        if (decision.kind === "nothing")
          return "none is open, and none is needed";
        if (decision.kind === "close") {
          for (const { number, state } of found) {
            await issues.close(number, "completed");
            await issues.comment(number, recoveryComment(facts, state, now));
          }
          return `closed ${found.map(({ number }) => named(number)).join(", ")}`;
        }
        const failure = (options.failure ?? (0, action_error.z6)("no reason was given")).mapText(redact);
        const body = issueBody(facts, failure, decision.state);
        if (oldest === void 0 || decision.kind === "open") {
          return `opened ${named(await issues.open(issueTitle(facts), body))}`;
        }
        await issues.rewrite(oldest.number, body);
        if (!decision.comment)
          return `updated ${named(oldest.number)}`;
        await issues.comment(oldest.number, failureComment(facts, failure, decision.state));
        return `updated and commented on ${named(oldest.number)}`;
      }
      function causeOf(error) {
        return error instanceof Error && !(error instanceof trouble.Nn) && error.cause !== void 0 ? error.cause : error;
      }
      async function loadOctokit(printable) {
        try {
          const loaded = await Promise.all(
            /* import() */
            [__webpack_require__.e(413), __webpack_require__.e(897)]
          ).then(__webpack_require__.bind(__webpack_require__, 341));
          return loaded.GitHubIssues;
        } catch (error) {
          throw new trouble.Nn(`the part of the action that talks to GitHub was not loaded (${printable(error instanceof Error ? error.message : "")})`, "Use the whole folder dist/ of one version of the action, and leave the variables that the runner sets as they are", { cause: error });
        }
      }
      async function keepWithin(options, signal) {
        const { token, environment, redact, subject, target, limits = LIMITS } = options;
        if (!/^[\x21-\x7e]+$/.test(token)) {
          throw new trouble.Nn(token === "" ? "github-token is empty" : "github-token holds a character that no token has", 'Give the step "github-token: ${{ github.token }}" and its job "permissions: issues: write"');
        }
        const run = readIssueRun(environment, target);
        const facts = { run: redactedRun(run, redact), subject: redact(subject), target: mapValues(target, redact) };
        const transport = new http_transport.Transport({ userAgent: client._, origin: run.apiUrl, maxSockets: 1, certificates: [] });
        try {
          const printable = (text) => (0, untrusted.TN)(redact(text));
          if (transport.proxy.kind === "unreadable") {
            const { what } = (0, network.OT)("A request to GitHub", transport.proxy.variable).explanation;
            throw new trouble.Nn(what, `Correct ${transport.proxy.variable}, or add ${run.apiUrl.hostname} to NO_PROXY`);
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
        if (outcome === "cancelled" || outcome === "dry-run")
          return;
        const limit = new AbortController();
        const tooLong = new trouble.Nn(`GitHub did not answer everything within ${limits.totalSeconds} s`, "The next run does what this one could not");
        const timer = setTimeout(() => limit.abort(tooLong), limits.totalSeconds * 1e3);
        try {
          const done = await keepWithin(options, AbortSignal.any([options.signal, limit.signal]));
          core.pq(`Failure issue: ${(0, untrusted.TN)(redact(done), WARNING_LIMIT)}`);
        } catch (error) {
          const cause = causeOf(error);
          const message = options.signal.aborted ? "the run was cancelled before it was done." : cause instanceof trouble.Nn ? cause.message : (0, action_error.z6)(cause).message;
          core.$e(`The failure issue was not kept: ${(0, untrusted.TN)(redact(message), WARNING_LIMIT)}`);
        } finally {
          clearTimeout(timer);
        }
      }
    })
  ),
  /***/
  542: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        kb: () => (
          /* binding */
          hiddenLines
        ),
        /* harmony export */
        pQ: () => (
          /* binding */
          stateIn
        ),
        /* harmony export */
        xB: () => (
          /* binding */
          keyIn
        )
        /* harmony export */
      });
      var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(423);
      var _http_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(868);
      const time = zod_mini__WEBPACK_IMPORTED_MODULE_0__.Fs(zod_mini__WEBPACK_IMPORTED_MODULE_0__.KH.datetime(), zod_mini__WEBPACK_IMPORTED_MODULE_0__.pd((text) => Date.parse(text)));
      const STATE = zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ik({
        first: time,
        last: time,
        failures: zod_mini__WEBPACK_IMPORTED_MODULE_0__.Wh().check(zod_mini__WEBPACK_IMPORTED_MODULE_0__.yj(), zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ph(1e9)),
        commented: zod_mini__WEBPACK_IMPORTED_MODULE_0__.lq(time)
      });
      const KEY = /<!-- zylon-ingest issue ([0-9a-f]{24}) -->/g;
      const MEMORY = /<!-- zylon-ingest state (\{[^{}<>\n]{1,300}\}) -->/g;
      const DAY_MS = 24 * 60 * 60 * 1e3;
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
        const json = (0, _http_json_js__WEBPACK_IMPORTED_MODULE_1__.qF)(found.length === 1 ? found[0]?.[1] ?? "" : "");
        const parsed = json.ok ? STATE.safeParse(json.value) : void 0;
        if (parsed?.success !== true)
          return void 0;
        const { first, last, failures, commented } = parsed.data;
        const lastFailed = Math.min(last, now);
        return {
          firstFailed: Math.min(first, lastFailed),
          lastFailed,
          failures,
          ...commented === void 0 || commented > now + DAY_MS ? {} : { commented: Math.min(commented, now) }
        };
      }
    })
  ),
  /***/
  136: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        HB: () => (
          /* binding */
          unreachable
        ),
        /* harmony export */
        Nn: () => (
          /* binding */
          IssueTrouble
        ),
        /* harmony export */
        _P: () => (
          /* binding */
          unusable
        ),
        /* harmony export */
        x5: () => (
          /* binding */
          refusal
        )
        /* harmony export */
      });
      var _errors_network_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65);
      var _errors_transport_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85);
      class IssueTrouble extends Error {
        constructor(what, remedy, options = {}) {
          super(`${what}. ${remedy}.`, options);
          this.name = "IssueTrouble";
        }
      }
      const PERMISSION = 'Give the job "permissions: issues: write" and the step "github-token: ${{ github.token }}"; a token of your own needs "Issues: read and write" for';
      const READ_ONLY = " (this run has to do with a pull request or with Dependabot: for Dependabot and for forks the token is read-only, whatever the workflow says)";
      function remedyFor(facts) {
        const { status, isJson, limited, message, host, repository, mayBeReadOnly } = facts;
        if (status === 407)
          return `Put the proxy's user and password into its variable, or add ${host} to NO_PROXY`;
        if (status >= 300 && status < 400) {
          return "Redirects are not followed: the repository was renamed or moved while the workflow ran, or something between this runner and GitHub wants a login";
        }
        if (status === 429 || status === 403 && (limited || /rate limit/i.test(message))) {
          return "GitHub limits how often it is asked; the next run does what this one could not";
        }
        if (status >= 500)
          return `${host} has trouble of its own; the next run does what this one could not`;
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
        return new IssueTrouble(`${call} was answered ${status}${said.length === 0 ? "" : ` (${said.join(", ")})`}`, remedyFor(facts));
      }
      function remedyOnTheWay({ kind, host, cause }, remedyForZylon) {
        if (cause instanceof _errors_transport_error_js__WEBPACK_IMPORTED_MODULE_1__.Lo || cause instanceof _errors_transport_error_js__WEBPACK_IMPORTED_MODULE_1__.fR && cause.status < 500)
          return remedyForZylon;
        if (kind === "tls") {
          return `Have NODE_EXTRA_CA_CERTS on this runner name the certificate authority of ${host}; ca-certificate is for Zylon alone`;
        }
        return `Check that this runner reaches ${host}, which GITHUB_API_URL names, directly or through its proxy`;
      }
      function unreachable(facts) {
        const { what, remedy } = (0, _errors_network_js__WEBPACK_IMPORTED_MODULE_0__.rd)(facts).explanation;
        return new IssueTrouble(what, remedyOnTheWay(facts, remedy), { cause: facts.cause });
      }
      function unusable(call, problem, host) {
        return new IssueTrouble(`${call} was answered with ${problem}`, `Check what stands between this runner and ${host}, which GITHUB_API_URL names`);
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
