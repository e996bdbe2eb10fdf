export const id = 541;
export const ids = [541];
export const modules = {

/***/ 9541:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GitHubIssues: () => (/* binding */ GitHubIssues),
/* harmony export */   LABEL: () => (/* binding */ LABEL)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(418);
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2413);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3305);
/* harmony import */ var _issue_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1565);
/* harmony import */ var _issue_trouble_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6562);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9011);
/** The few calls to GitHub that the failure issue needs. The only place that loads Octokit, and itself loaded on demand. */






/**
 * Only who may triage the repository can set a label: an outsider who copies the hidden marker into an issue of their
 * own cannot have it taken for ours.
 */
const LABEL = 'zylon-ingest';
// Bodies count towards the 1 MiB of an answer.
const PAGE_SIZE = 30;
const MAX_PAGES = 100;
const NUMBER = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._positive */ .NC());
const LISTED = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    number: NUMBER,
    body: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP())),
    created_at: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP())),
    /** GitHub lists pull requests as issues too. */
    pull_request: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5J()),
}));
const OPENED = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    number: NUMBER,
    labels: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ name: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP())) })])),
});
class GitHubIssues {
    #octokit;
    #where;
    #host;
    constructor({ token, run, fetch, printable }) {
        const { owner, repo, apiUrl } = run;
        const say = (text) => _actions_core__WEBPACK_IMPORTED_MODULE_0__.debug(printable(text)); // Octokit would write to the console
        const log = { debug: say, info: say, warn: say, error: say };
        this.#octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_1__/* .getOctokit */ .Q)(token, { baseUrl: apiUrl.href.replace(/\/+$/, ''), log, request: { fetch, log } });
        this.#where = { owner, repo };
        this.#host = printable(apiUrl.host);
    }
    #checked(call, schema, answer) {
        const parsed = schema.safeParse(answer);
        if (parsed.success)
            return parsed.data;
        throw (0,_issue_trouble_js__WEBPACK_IMPORTED_MODULE_3__/* .unusable */ ._P)(call, `JSON of another shape (${(0,_schemas_js__WEBPACK_IMPORTED_MODULE_4__/* .firstProblem */ .AX)(parsed.error)})`, this.#host);
    }
    /** The open issues with this key, oldest first. */
    async find(key) {
        const found = [];
        for (let page = 1;; page += 1) {
            const { data, headers } = await this.#octokit.rest.issues.listForRepo({
                ...this.#where,
                labels: LABEL,
                state: 'open',
                sort: 'created',
                direction: 'asc',
                per_page: PAGE_SIZE,
                page,
            });
            for (const issue of this.#checked('The list of issues', LISTED, data)) {
                const { number, body, created_at: created, pull_request: pull } = issue;
                if ((pull ?? undefined) !== undefined || (0,_issue_state_js__WEBPACK_IMPORTED_MODULE_2__/* .keyIn */ .xB)(body ?? '') !== key)
                    continue;
                const openedAt = Date.parse(created ?? '');
                found.push({ number, body: body ?? '', openedAt: Number.isNaN(openedAt) ? undefined : openedAt });
            }
            // The number of the next page is ours: the address in the header may lead anywhere.
            if (!/\brel="?next"?/.test(headers.link ?? ''))
                return found.sort((a, b) => a.number - b.number);
            if (page === MAX_PAGES)
                throw (0,_issue_trouble_js__WEBPACK_IMPORTED_MODULE_3__/* .unusable */ ._P)('The list of issues', `more than ${MAX_PAGES} pages`, this.#host);
        }
    }
    /** Resolves to the number of the new issue. */
    async open(title, body) {
        const { data } = await this.#octokit.rest.issues.create({ ...this.#where, title, body, labels: [LABEL] });
        const { number, labels } = this.#checked('The new issue', OPENED, data);
        const names = labels.map((label) => (typeof label === 'string' ? label : (label.name ?? '')));
        if (names.some((name) => name.toLowerCase() === LABEL))
            return number;
        // GitHub drops labels silently where the token may not set them. No later run would find it: they would pile up.
        await this.close(number, 'not_planned');
        throw new _issue_trouble_js__WEBPACK_IMPORTED_MODULE_3__/* .IssueTrouble */ .Nn(`GitHub opened #${number} without the label ${LABEL}, by which later runs would find it; it was closed again`, 'Give the job "permissions: issues: write": a token that may only open issues cannot label them');
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
            state: 'closed',
            state_reason: reason,
        });
    }
}


/***/ })

};
