const id = 897;
const ids = [897];
const modules = {
  /***/
  341: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__);
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        GitHubIssues: () => (
          /* binding */
          GitHubIssues
        ),
        /* harmony export */
        LABEL: () => (
          /* binding */
          LABEL
        )
        /* harmony export */
      });
      var _actions_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(344);
      var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(413);
      var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(423);
      var _state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(542);
      var _trouble_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(136);
      var _http_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(868);
      const LABEL = "zylon-ingest";
      const PAGE_SIZE = 30;
      const MAX_PAGES = 100;
      const NUMBER = zod_mini__WEBPACK_IMPORTED_MODULE_3__.Wh().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__.yj());
      const LISTED = zod_mini__WEBPACK_IMPORTED_MODULE_3__.YO(zod_mini__WEBPACK_IMPORTED_MODULE_3__.Ik({
        number: NUMBER,
        body: zod_mini__WEBPACK_IMPORTED_MODULE_3__.lq(zod_mini__WEBPACK_IMPORTED_MODULE_3__.me(zod_mini__WEBPACK_IMPORTED_MODULE_3__.Yj())),
        created_at: zod_mini__WEBPACK_IMPORTED_MODULE_3__.lq(zod_mini__WEBPACK_IMPORTED_MODULE_3__.me(zod_mini__WEBPACK_IMPORTED_MODULE_3__.Yj())),
        /** GitHub lists pull requests as issues too. */
        pull_request: zod_mini__WEBPACK_IMPORTED_MODULE_3__.lq(zod_mini__WEBPACK_IMPORTED_MODULE_3__.L5())
      }));
      const OPENED = zod_mini__WEBPACK_IMPORTED_MODULE_3__.Ik({
        number: NUMBER,
        labels: zod_mini__WEBPACK_IMPORTED_MODULE_3__.YO(zod_mini__WEBPACK_IMPORTED_MODULE_3__.KC([zod_mini__WEBPACK_IMPORTED_MODULE_3__.Yj(), zod_mini__WEBPACK_IMPORTED_MODULE_3__.Ik({ name: zod_mini__WEBPACK_IMPORTED_MODULE_3__.lq(zod_mini__WEBPACK_IMPORTED_MODULE_3__.me(zod_mini__WEBPACK_IMPORTED_MODULE_3__.Yj())) })]))
      });
      class GitHubIssues {
        #octokit;
        #where;
        #host;
        constructor({ token, run, fetch, printable }) {
          const { owner, repo, apiUrl } = run;
          const say = (text) => _actions_core__WEBPACK_IMPORTED_MODULE_4__.Yz(printable(text));
          const log = { debug: say, info: say, warn: say, error: say };
          this.#octokit = (0, _actions_github__WEBPACK_IMPORTED_MODULE_0__.Q)(token, { baseUrl: apiUrl.href.replace(/\/+$/, ""), log, request: { fetch, log } });
          this.#where = { owner, repo };
          this.#host = printable(apiUrl.host);
        }
        #checked(call, schema, answer) {
          const parsed = schema.safeParse(answer);
          if (parsed.success)
            return parsed.data;
          throw (0, _trouble_js__WEBPACK_IMPORTED_MODULE_2__._P)(call, `JSON of another shape (${(0, _http_json_js__WEBPACK_IMPORTED_MODULE_5__.AX)(parsed.error)})`, this.#host);
        }
        /** The open issues with this key, oldest first. */
        async find(key) {
          const found = [];
          for (let page = 1; ; page += 1) {
            const { data, headers } = await this.#octokit.rest.issues.listForRepo({
              ...this.#where,
              labels: LABEL,
              state: "open",
              sort: "created",
              direction: "asc",
              per_page: PAGE_SIZE,
              page
            });
            for (const issue of this.#checked("The list of issues", LISTED, data)) {
              const { number, body, created_at: created, pull_request: pull } = issue;
              if ((pull ?? void 0) !== void 0 || (0, _state_js__WEBPACK_IMPORTED_MODULE_1__.xB)(body ?? "") !== key)
                continue;
              const openedAt = Date.parse(created ?? "");
              found.push({ number, body: body ?? "", openedAt: Number.isNaN(openedAt) ? void 0 : openedAt });
            }
            if (!/\brel="?next"?/.test(headers.link ?? ""))
              return found.sort((a, b) => a.number - b.number);
            if (page === MAX_PAGES)
              throw (0, _trouble_js__WEBPACK_IMPORTED_MODULE_2__._P)("The list of issues", `more than ${MAX_PAGES} pages`, this.#host);
          }
        }
        /** Resolves to the number of the new issue. */
        async open(title, body) {
          const { data } = await this.#octokit.rest.issues.create({ ...this.#where, title, body, labels: [LABEL] });
          const { number, labels } = this.#checked("The new issue", OPENED, data);
          const names = labels.map((label) => typeof label === "string" ? label : label.name ?? "");
          if (names.some((name) => name.toLowerCase() === LABEL))
            return number;
          await this.close(number, "not_planned");
          throw new _trouble_js__WEBPACK_IMPORTED_MODULE_2__.Nn(`GitHub opened #${number} without the label ${LABEL}, by which later runs would find it; it was closed again`, 'Give the job "permissions: issues: write": a token that may only open issues cannot label them');
        }
        async rewrite(number, body) {
          await this.#octokit.rest.issues.update({ ...this.#where, issue_number: number, body });
        }
        async comment(number, body) {
          await this.#octokit.rest.issues.createComment({ ...this.#where, issue_number: number, body });
        }
        async close(number, reason) {
          await this.#octokit.rest.issues.update({
            ...this.#where,
            issue_number: number,
            state: "closed",
            state_reason: reason
          });
        }
      }
    })
  ),
  /***/
  640: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__);
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        httpOverHttp: () => (
          /* binding */
          noTunnel
        ),
        /* harmony export */
        httpOverHttps: () => (
          /* binding */
          noTunnel
        ),
        /* harmony export */
        httpsOverHttp: () => (
          /* binding */
          noTunnel
        ),
        /* harmony export */
        httpsOverHttps: () => (
          /* binding */
          noTunnel
        )
        /* harmony export */
      });
      class NoTunnel {
        /** What Node.js calls to send a request through an agent. */
        addRequest() {
          throw new Error("tunnel is not in this bundle: the way through a proxy is in src/http/proxy.ts");
        }
      }
      const noTunnel = () => new NoTunnel();
    })
  ),
  /***/
  446: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__);
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        ProxyAgent: () => (
          /* binding */
          ProxyAgent
        ),
        /* harmony export */
        fetch: () => (
          /* binding */
          fetch
        )
        /* harmony export */
      });
      const absent = (name) => new Error(`${name} of undici is not in this bundle: requests go through src/http/transport.ts`);
      class ProxyAgent {
        /** What a client calls to send anything. */
        dispatch() {
          throw absent("ProxyAgent");
        }
      }
      async function fetch() {
        return Promise.reject(absent("fetch"));
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
