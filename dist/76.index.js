export const id = 76;
export const ids = [76];
export const modules = {

/***/ 933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   searchDocumentsOf: () => (/* binding */ searchDocumentsOf)
/* harmony export */ });
/* harmony import */ var _chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(733);
/* harmony import */ var _chunk_WSUDSGBB_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(743);
/* harmony import */ var _chunk_6JMZ43TV_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(830);
/* harmony import */ var _chunk_ORVIC6PG_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(723);
/* harmony import */ var _chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(504);
/* harmony import */ var _chunk_HDNBOFMJ_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(736);
/* harmony import */ var _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30);








// src/zylon/answers.ts
var MAX_LIST_BYTES = 32 * 1024 * 1024;
var saysJson = (contentType, text) => /\bjson\b/i.test(contentType) && !text.trimStart().startsWith("<");
async function read(answer, limit) {
  const { text, tooLarge } = await (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(answer.body, limit);
  const expected = saysJson(answer.contentType, text);
  if (tooLarge && expected) throw answer.tooLarge(limit);
  const json = tooLarge ? { ok: false } : (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(text);
  if (json.ok) {
    answer.saw(json.value);
    return json.value;
  }
  throw answer.bodyFailure(expected ? "bad-json" : "not-api", text);
}
function asJson(answer) {
  return read(answer, _chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_DOCUMENT_BYTES */ .bi);
}
var isList = (value) => Array.isArray(value);
function listIn(value) {
  if (isList(value)) return value;
  if (typeof value !== "object" || value === null || !("data" in value)) return void 0;
  const { data } = value;
  const more = "has_next_page" in value && value.has_next_page === true || "next_cursor" in value && Boolean(value.next_cursor);
  return isList(data) && !more ? data : void 0;
}
async function asList(answer, notAList) {
  const list = listIn(await read(answer, MAX_LIST_BYTES));
  if (list === void 0) throw notAList();
  return list;
}
async function asAcknowledgement(answer) {
  const { text } = await (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(answer.body);
  if (/\bhtml\b/i.test(answer.contentType) || text.trimStart().startsWith("<")) {
    throw answer.bodyFailure("not-api", text);
  }
}

// src/zylon/checked.ts
function unexpected(what, problem) {
  return new _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ(
    "unexpected-response",
    {
      what: `${what} was answered with JSON of another shape: ${problem}`,
      why: "This version of Zylon answers in another shape, or base-url names another service",
      remedy: "Check base-url; if it is right, report this with the version of Zylon"
    },
    { http: { status: 200 } }
  );
}
function checked(schema, value, what) {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  throw unexpected(what, (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .firstProblem */ .AX)(error));
}

// src/zylon/schemas.ts
var lenient = (schema) => (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* ._catch */ .nb)((0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(schema), void 0);
var lenientText = lenient((0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)());
var SYNC_STARTED = (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* ._lazy */ .kx)(() => {
  const count = (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)((0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Wh)().check((0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* ._nonnegative */ .UI)())));
  return (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ current_artifact_count: count, integration_item_count: count });
});
var SYNC_ERROR = (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* ._lazy */ .kx)(() => (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ message: lenientText, error: lenientText, detail: lenientText }));
var SYNC_PROGRESS = (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* ._lazy */ .kx)(() => {
  const named = lenient((0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ name: lenientText, title: lenientText }));
  return (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
    artifact_id: lenientText,
    artifact: named,
    integration_item: named,
    progress: lenient((0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)())
  });
});
var textOf = (id) => typeof id === "string" ? id : Number.isSafeInteger(id) ? String(id) : "";
var ID_SEGMENT = (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* ._lazy */ .kx)(
  () => (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .Fs)((0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KC)([(0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)()], "neither text nor a number"), (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pd)(textOf)).check((0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .refine */ .YP)(_chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .isPathSegment */ .bQ, "no id that can stand in a path"))
);
var INTEGRATION = (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* ._lazy */ .kx)(
  () => (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
    id: ID_SEGMENT,
    /** Empty where it does not say. */
    type: (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* ._catch */ .nb)((0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), ""),
    provider_data: lenient((0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ username: lenientText }))
  })
);
var ME = (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* ._lazy */ .kx)(() => (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ id: lenient(ID_SEGMENT), name: lenientText, state: lenientText }));
var HEALTH = (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* ._lazy */ .kx)(() => (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ commit: lenientText }));

// src/zylon/integrations.ts
var typeIn = (value) => typeof value === "object" && value !== null && "type" in value && typeof value.type === "string" ? value.type : "";
function readIntegrations(list, isSecret) {
  const integrations = [];
  const unclear = [];
  for (const [index, value] of list.entries()) {
    const { data, error } = INTEGRATION.safeParse(value);
    const usable = data !== void 0 && !isSecret(data.id);
    if (usable) integrations.push(data);
    const problem = error !== void 0 ? (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .firstProblem */ .AX)(error) : usable ? "field type: missing" : "field id: it holds a secret of this run";
    if (!usable || data.type === "") unclear.push({ type: typeIn(value), problem: `number ${index + 1}, ${problem}` });
  }
  return { integrations, unclear };
}

// src/zylon/api.ts
var APP = ["api", "v1", "app"];
var ZylonApi = class _ZylonApi {
  #http;
  #log;
  /** @param log where repeats and timings of these calls are told */
  constructor(http, log) {
    this.#http = http;
    this.#log = log;
  }
  /** The same API over the same connections, telling of itself elsewhere. */
  tellingIn(log) {
    return new _ZylonApi(this.#http, log);
  }
  /** `GET P/{slug}/{id}/config`: whatever JSON it holds; no schema is documented. */
  async config({ slug }, id, limits) {
    return this.#http.exchange(this.#read(["integration", slug, id, "config"], limits), asJson);
  }
  /** `POST P/{slug}`: a new integration, for connectors that take credentials. */
  async create({ slug }, credentials, limits) {
    const call = this.#post("create", ["integration", slug], limits, JSON.stringify(credentials));
    return this.#integration(await this.#http.exchange(call, asJson), "Creating the integration");
  }
  /** `POST P/{slug}/{id}`: new credentials for an integration. Tells whether the answer was an integration. */
  async update({ slug }, id, credentials, limits) {
    const call = this.#post("update", ["integration", slug, id], limits, JSON.stringify(credentials));
    return INTEGRATION.safeParse(await this.#http.exchange(call, asJson)).success;
  }
  /** `POST P/{slug}/{id}/refresh_token`: answers `"ok"` as JSON or as plain text. */
  async refreshOauth({ slug }, id, limits) {
    const call = this.#post("refresh", ["integration", slug, id, "refresh_token"], limits);
    await this.#http.exchange({ ...call, accept: "application/json, text/plain" }, asAcknowledgement);
  }
  /** `POST P/{slug}/{id}/ingest`: one JSON document, or a stream of events, still to be read. */
  async ingest({ slug }, id, body, limits) {
    const call = this.#post("ingest", ["integration", slug, id, "ingest"], limits, body);
    return this.#http.open({ ...call, accept: "application/json, text/event-stream, application/x-ndjson" });
  }
  /** `GET /api/v1/app/user/integrations`: those of the token's user. */
  async integrations(limits, retries) {
    const list = await this.#http.exchange(
      this.#read(["user", "integrations"], limits, retries),
      (answer) => asList(answer, () => unexpected("The list of integrations", "the whole answer: expected a list"))
    );
    return readIntegrations(list, (id) => this.#http.holdsSecret(id));
  }
  /** `GET /api/v1/app/me`: what is told of the token's user. */
  async user(limits, retries) {
    const me = await this.#http.exchange(this.#read(["me"], limits, retries), asJson);
    return checked(ME, me, "The user of the token");
  }
  /** The same, where the user's id is needed. */
  async me(limits) {
    const { id, ...rest } = await this.user(limits);
    if (id === void 0) throw unexpected("The user of the token", "field id: missing");
    return { id, ...rest };
  }
  /** `GET /api/health`: the version that it tells, if it does. Sent without the token, and once. */
  async version(limits) {
    const call = { ...this.#read([], limits, 0), segments: ["api", "health"], anonymous: true };
    return checked(HEALTH, await this.#http.exchange(call, asJson), "The health").commit;
  }
  /** `GET /api/v1/app/{segments}`: any other JSON, still to be checked. */
  async read(segments, query, limits) {
    return this.#http.exchange({ ...this.#read(segments, limits), query }, asJson);
  }
  /** An id is printed and put out as it is, so one that holds a secret of ours is refused. */
  #integration(value, what) {
    const integration = checked(INTEGRATION, value, what);
    if (this.#http.holdsSecret(integration.id)) throw unexpected(what, "field id: it holds a secret of this run");
    return integration;
  }
  #read(segments, limits, retries) {
    return {
      purpose: "read",
      method: "GET",
      segments: [...APP, ...segments],
      limits,
      log: this.#log,
      retries
    };
  }
  #post(purpose, segments, limits, body) {
    return {
      purpose,
      method: "POST",
      segments: [...APP, ...segments],
      limits,
      log: this.#log,
      body
    };
  }
};

// src/connect.ts
function connect(inputs, { clock, log, redact, parallel }) {
  const http = new _chunk_WSUDSGBB_js__WEBPACK_IMPORTED_MODULE_1__/* .HttpApi */ .RF({
    baseUrl: inputs["base-url"],
    credentials: { authorization: `Bearer ${inputs["api-token"]}`, "x-org": inputs.organization },
    certificates: inputs["ca-certificate"],
    requestTimeoutSeconds: inputs["request-timeout-seconds"],
    maxRetries: inputs["max-retries"],
    parallel,
    redact,
    clock
  });
  return { api: new ZylonApi(http, log), close: () => http.close() };
}

// src/inputs/meant-address.ts

var EXAMPLE = "https://zylon.example.com";
var LABEL = "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?";
var HOST_NAME = new RegExp(`^${LABEL}(?:\\.${LABEL})*\\.?$`);
var SCHEME = /^(?:[a-z][a-z0-9+.-]*:\/\/|h*t+ps?[:;.,]*\/+|https?:)\/*/i;
var QUOTES = /["'`<>\u00ab\u00bb\u2018-\u201f\u2039\u203a]/g;
function isLoopback(hostname) {
  if (hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "[::1]") return true;
  return (0,node_net__WEBPACK_IMPORTED_MODULE_6__.isIPv4)(hostname) && hostname.startsWith("127.");
}
function isSensibleHost({ hostname, pathname }, written) {
  if (hostname.startsWith("[")) return true;
  if ((0,node_net__WEBPACK_IMPORTED_MODULE_6__.isIPv4)(hostname)) return written.includes(hostname);
  if (/^https?$/.test(hostname) || /^h*t+ps?$/.test(hostname) && pathname.startsWith("//")) return false;
  return HOST_NAME.test(hostname);
}
function withoutApi(pathname) {
  return pathname.replace(/\/api\/v1\/app(?:\/.*)?$/i, "").replace(/\/+$/, "").replace(/\/api(?:\/v1)?$/i, "").replace(/\/+$/, "");
}
function addressIn(piece) {
  let rest = piece;
  while (SCHEME.test(rest)) rest = rest.replace(SCHEME, "");
  const [authority = "", ...path] = (rest.split(/[?#]/)[0] ?? "").split("/");
  const host = authority.slice(authority.lastIndexOf("@") + 1).replace(/[^\p{L}\p{N}\]]+$/u, "");
  const scheme = /^http:/i.test(piece) ? "http" : "https";
  const url = [host, host.replace(/:[^\]]*$/, "")].map((name) => URL.parse(`${scheme}://${[name, ...path].join("/")}`)).find((parsed) => parsed !== null && isSensibleHost(parsed, piece));
  if (url === void 0 || url === null) return void 0;
  if (url.protocol === "https:" || isLoopback(url.hostname)) return url;
  return new URL(url.href.replace(/^http:/, "https:"));
}
function meantAddress(text) {
  const pieces = text.replace(QUOTES, "").replaceAll("\\", "/").split(/[\p{Cc}\s]+/u).filter((piece) => piece !== "");
  const whole = addressIn(pieces.join(""));
  const found = [pieces.find((piece) => piece.includes("://")) ?? "", pieces[0] ?? ""].map(addressIn);
  const complete = found.find((url2) => url2 !== void 0 && (url2.hostname.includes(".") || isLoopback(url2.hostname)));
  const url = pieces.length > 1 ? complete ?? whole : whole;
  return url === void 0 ? EXAMPLE : (0,_chunk_6JMZ43TV_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(url.origin + withoutApi(url.pathname), 120);
}

// src/inputs/base-url.ts
function problemOf(text, url, written) {
  if (text.search(QUOTES) !== -1) return "must stand without quotes or brackets";
  if (/[\p{Cc}\s\\]/u.test(text)) return "must not hold white space, control characters or a backslash";
  if (url === null) return "is not a URL";
  if (url.protocol !== "https:" && url.protocol !== "http:") return "must begin with https://";
  if (!isSensibleHost(url, written)) return "does not name a host";
  if (url.username !== "" || url.password !== "" || /^[^/]*:\/\/[^/?#]*@/.test(written)) {
    return "must not hold a user name or password; the token goes into api-token";
  }
  if (/[?#]/.test(written)) return "must not hold a query (?) or a fragment (#)";
  return void 0;
}
function parseBaseUrl(text, allowInsecureHttp) {
  const trimmed = text.trim();
  if (trimmed === "") {
    return { problem: "is required: the address of your Zylon instance, such as https://zylon.example.com" };
  }
  const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  const url = URL.parse(written);
  const problem = problemOf(trimmed, url, written);
  if (problem !== void 0 || url === null) return { problem: `${problem}; write ${meantAddress(trimmed)}` };
  if (url.protocol === "http:" && !allowInsecureHttp && !isLoopback(url.hostname)) {
    return {
      problem: `is http://, which sends the token unencrypted; write ${meantAddress(trimmed)}, or set allow-insecure-http: true`
    };
  }
  url.pathname = withoutApi(url.pathname);
  return { value: url };
}

// src/inputs/rules.ts
function configureProblems({ selection, configure, username: username2, password: password2 }, baseUrl) {
  const problems = [];
  for (const connector of (0,_chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .connectorsOf */ .Uj)(selection).filter(({ credentials }) => credentials === "oauth")) {
    const where = baseUrl === void 0 ? "in Zylon" : `at ${(0,_chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .loginUrl */ .$6)(baseUrl, connector)}`;
    problems.push(
      `configure must be none for ${connector.type}: it is connected by OAuth, which a person does in a browser, ${where}`
    );
  }
  if (problems.length > 0) return problems;
  if (username2 === "") problems.push(`username is required by configure: ${configure}`);
  if (password2 === "") problems.push(`password is required by configure: ${configure}; is the secret set?`);
  if (selection.kind === "all") {
    problems.push(
      'integration-id must name the integrations whose credentials are sent; "all" goes with configure: none'
    );
  }
  if (configure === "create" && selection.kind === "ids") {
    problems.push(
      "integration-id must be empty with configure: create, which makes a new one; or use configure: upsert"
    );
  }
  return problems;
}
function contradictions(inputs, baseUrl) {
  const { selection, configure, username: username2, password: password2 } = inputs;
  const problems = configure === "none" ? [] : configureProblems(inputs, baseUrl);
  if (configure === "none" && password2 !== "") {
    problems.push("password is sent nowhere without configure; set configure, or leave password empty");
  }
  if (configure === "none" && username2 !== "" && selection.kind === "all") {
    problems.push("username must be empty with integration-id: all, which it does not narrow");
  }
  const waitFor = inputs["wait-for"];
  if (inputs["expect-search"].trim() !== "" && waitFor !== void 0 && waitFor !== "indexed") {
    problems.push(`expect-search needs wait-for: indexed, not ${waitFor}`);
  }
  if (inputs["refresh-oauth"]) {
    for (const { type } of (0,_chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .connectorsOf */ .Uj)(selection).filter(({ credentials }) => credentials === "password")) {
      problems.push(`refresh-oauth must be false for ${type}: it has a username and password, and no OAuth grant`);
    }
  }
  return problems;
}

// src/inputs/inputs.ts
var INPUT_SCHEMA = (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
  "base-url": (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(),
  // parsed below: it depends on allow-insecure-http
  "api-token": _chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .apiToken */ .AV,
  organization: _chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .organization */ .kw,
  "integration-type": _chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .integrationType */ .vh,
  "integration-id": _chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .integrationIds */ .XZ,
  configure: (0,_chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["none", "create", "update", "upsert"]),
  username: _chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .username */ .Xh,
  password: _chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .password */ .wJ,
  "refresh-oauth": (0,_chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(false),
  ingest: (0,_chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(true),
  "ingest-body": _chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonObject */ .o$,
  "wait-for": (0,_chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["completed", "started", "indexed"]),
  "expect-search": _chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .searchTexts */ .n2,
  "project-id": _chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .idLines */ .tv,
  "wait-timeout-seconds": (0,_chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(1800, 1, 21600),
  "min-item-count": (0,_chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalWholeNumber */ .b7)(0, 1e9),
  "max-removed": _chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .allowance */ .nB,
  "fail-on-item-errors": _chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .itemErrors */ .Tn,
  "dry-run": (0,_chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(false),
  "max-parallel": (0,_chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(4, 1, 32),
  shards: (0,_chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(1, 1, 256),
  "request-timeout-seconds": (0,_chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(30, 1, 600),
  "max-retries": (0,_chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(8, 0, 20),
  "ca-certificate": _chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .certificates */ .$H,
  "allow-insecure-http": (0,_chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(false),
  "failure-issue": (0,_chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(false),
  "failure-issue-assignees": _chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .logins */ .NB,
  "failure-issue-key": (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(),
  "github-token": (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)()
  // whether it works shows where it is used: that trouble is a warning
});
var names = () => Object.keys(INPUT_SCHEMA.shape).filter((name) => name in INPUT_SCHEMA.shape);
var LONG_SECRET = 8;
function misplacedToken(raw) {
  const token = (raw["api-token"] ?? "").trim();
  if (token.length < LONG_SECRET) return [];
  const printed = Object.keys(raw).filter((name) => name !== "api-token" && name !== "github-token");
  return printed.filter((name) => (raw[name] ?? "").includes(token));
}
function selectedBy(raw) {
  const { shape } = INPUT_SCHEMA;
  const type = shape["integration-type"].safeParse(raw["integration-type"]).data;
  const ids = shape["integration-id"].safeParse(raw["integration-id"]).data;
  return type === void 0 || ids === void 0 ? void 0 : (0,_chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .selectionOf */ .Wm)(type, ids);
}
function contradictionsOf(raw, baseUrl) {
  const { shape } = INPUT_SCHEMA;
  const selected = selectedBy(raw);
  if (selected === void 0) return [];
  if ("problem" in selected) return [selected.problem];
  const configure = shape.configure.safeParse(raw["configure"]).data;
  if (configure === void 0) return [];
  const given = {
    selection: selected.value,
    configure,
    username: raw["username"] ?? "",
    password: raw["password"] ?? "",
    "refresh-oauth": shape["refresh-oauth"].safeParse(raw["refresh-oauth"]).data ?? false,
    "wait-for": shape["wait-for"].safeParse(raw["wait-for"]).data,
    "expect-search": raw["expect-search"] ?? ""
  };
  return contradictions(given, baseUrl);
}
function rawInputs() {
  return Object.fromEntries(
    names().map((name) => [name, (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .getInput */ .V4)(name, { trimWhitespace: name !== "password" })])
  );
}
function loadInputs(fixed = {}) {
  const raw = { ...rawInputs(), ...fixed };
  const misplaced = misplacedToken(raw);
  if (misplaced.length > 0) {
    throw new _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ("invalid-input", {
      what: `The value of api-token stands in ${misplaced.join(" and ")} too`,
      why: "Inputs other than api-token and password are printed",
      remedy: 'Correct the "with:" block of the step; nothing was sent to the server'
    });
  }
  const parsed = INPUT_SCHEMA.safeParse(raw);
  const allowInsecureHttp = INPUT_SCHEMA.shape["allow-insecure-http"].safeParse(raw["allow-insecure-http"]);
  const base = parseBaseUrl(raw["base-url"] ?? "", allowInsecureHttp.data ?? false);
  const problems = [
    ..."problem" in base ? [`base-url ${base.problem}`] : [],
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join(".")} ${message}`),
    ...contradictionsOf(raw, "value" in base ? base.value : void 0),
    ...(0,_chunk_QRLGB2ED_js__WEBPACK_IMPORTED_MODULE_0__/* .issueProblems */ .ML)(raw)
  ];
  const selected = selectedBy(raw);
  if (!parsed.success || "problem" in base || selected === void 0 || "problem" in selected || problems.length > 0) {
    throw new _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ("invalid-input", {
      what: problems.length === 1 ? "An input is wrong" : `The inputs have ${problems.length} problems`,
      why: problems.join("; "),
      remedy: 'Correct the "with:" block of the step; nothing was sent to the server'
    });
  }
  return { ...parsed.data, "base-url": base.value, selection: selected.value };
}

// src/zylon/document-schemas.ts
var looseText = () => (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* ._catch */ .nb)((0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .Fs)((0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KC)([(0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)()]), (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pd)(String))), void 0);
var PAGE = (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* ._lazy */ .kx)(
  () => (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
    data: (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YO)((0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)()),
    next_cursor: looseText(),
    has_next_page: (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* ._catch */ .nb)((0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)((0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zM)())), void 0)
  })
);
var PROJECT = (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* ._lazy */ .kx)(() => (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ id: ID_SEGMENT }));
var ARTIFACT = (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* ._lazy */ .kx)(() => {
  const id = (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .Fs)((0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KC)([(0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)().check((0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* ._minLength */ .m9)(1)), (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)()]), (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pd)(String));
  return (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
    id,
    name: looseText(),
    type: looseText(),
    integration_id: looseText(),
    state: looseText(),
    ingest_status: looseText(),
    error: looseText(),
    ingest_warnings: (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* ._catch */ .nb)((0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YO)((0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)())), void 0),
    external_url: looseText(),
    updated_at: looseText()
  });
});
var HIT = (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* ._lazy */ .kx)(
  () => (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
    id: looseText(),
    type: looseText(),
    metadata: (0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* ._catch */ .nb)((0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_chunk_MTYQ6CYA_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ name: looseText(), project_id: looseText() })), void 0)
  })
);

// src/zylon/document-lists.ts
var PAGE_SIZE = "100";
var SEARCH_LIMIT = "100";
var isList2 = (value) => Array.isArray(value);
function pageOf(schema, answer, what) {
  const envelope = checked(PAGE, isList2(answer) ? { data: answer } : answer, what);
  const items = envelope.data.flatMap((value) => {
    const { success, data } = schema.safeParse(value);
    return success ? [data] : [];
  });
  const skipped = envelope.data.length - items.length;
  const { next_cursor: next, has_next_page: more } = envelope;
  if (more === false) return { items, skipped };
  if (next !== void 0 && next !== "") return { items, skipped, next };
  return { items, skipped, more: more === true };
}
var placeQuery = (at) => {
  if (at === void 0) return {};
  return "after" in at ? { after: at.after } : { page: String(at.page) };
};
var DocumentLists = class {
  #api;
  constructor(api) {
    this.#api = api;
  }
  /** `GET /api/v1/app/me`: the id of the token's user. */
  async userId(limits) {
    return (await this.#api.me(limits)).id;
  }
  /** `GET /api/v1/app/user/{userId}/project`: ids of projects. */
  async projects(userId, at, limits) {
    const query = { page_size: PAGE_SIZE, ...placeQuery(at) };
    const value = await this.#api.read(["user", userId, "project"], query, limits);
    return pageOf(PROJECT, value, "The list of projects");
  }
  /** `GET /api/v1/app/project/{projectId}/artifact`: those that `filter` lets through. */
  async artifacts(projectId, at, filter, limits) {
    const query = { ...filter, page_size: PAGE_SIZE, ...placeQuery(at) };
    const value = await this.#api.read(["project", projectId, "artifact"], query, limits);
    return pageOf(ARTIFACT, value, "The list of artifacts");
  }
  /** `GET /api/v1/app/search`: the first hundred results; those of another shape are left out. */
  async search(text, limits) {
    const results = await this.#api.read(["search"], { q: text, limit: SEARCH_LIMIT }, limits);
    if (!isList2(results)) throw unexpected("The search", "the whole answer: expected a list");
    return results.flatMap((value) => HIT.safeParse(value).data ?? []);
  }
};

// src/zylon/pages.ts
function endless(what) {
  return new _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ("unexpected-response", {
    what: `A list of Zylon does not end: ${what} came twice`,
    why: "This version of Zylon pages its lists in another way",
    remedy: "Set wait-for: completed, and report this with the version of Zylon"
  });
}
var contentOf = (items) => JSON.stringify([items.length, items[0]?.id, items.at(-1)?.id]);
function placeOf({ next, more }, pages) {
  if (next !== void 0) return { after: next };
  return more === true ? { page: pages + 1 } : void 0;
}
async function* everyPage(read2) {
  const cursors = /* @__PURE__ */ new Set();
  const contents = /* @__PURE__ */ new Set();
  let at;
  for (let pages = 1; ; pages += 1) {
    const page = await read2(at);
    if (page.items.length > 0 || at !== void 0 && "page" in at) {
      const content = contentOf(page.items);
      if (contents.has(content)) throw endless("the same page");
      contents.add(content);
    }
    yield page;
    at = placeOf(page, pages);
    if (at === void 0) return;
    if (!("after" in at)) continue;
    if (cursors.has(at.after)) throw endless("the same next_cursor");
    cursors.add(at.after);
  }
}

// src/indexing/documents.ts
var PENDING_STATUSES = ["NotStarted", "Processing", "Parsing", "Storing"];
var wordOf = (text) => (text ?? "").trim().toLowerCase();
var PENDING = new Set(PENDING_STATUSES.map(wordOf));
var ENDED = /* @__PURE__ */ new Set(["done", "error", "notapplicable"]);
var NO_DOCUMENTS = /* @__PURE__ */ new Set(["folder", "link"]);
function isUnknownStatus({ ingest_status: status }) {
  const word = wordOf(status);
  return word !== "" && !PENDING.has(word) && !ENDED.has(word);
}
function mayBePending({ ingest_status: status }) {
  const word = wordOf(status);
  return word !== "" && !ENDED.has(word);
}
function standingOf({ ingest_status: status, state }) {
  const word = wordOf(status);
  if (word === "done" || word === "notapplicable") return "done";
  if (word === "error") return "failed";
  if (PENDING.has(word)) return "pending";
  if (wordOf(state) === "error") return "failed";
  return word === "" && wordOf(state) === "published" ? "done" : "pending";
}
function timeOf(text) {
  if (text === void 0) return Number.NaN;
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Date.parse(text);
}
function documentOf(artifact, project) {
  const { id, integration_id: integration, type } = artifact;
  if (integration === void 0 || integration === "" || NO_DOCUMENTS.has(wordOf(type))) return void 0;
  if (wordOf(artifact.state) === "deleted") return void 0;
  const standing = standingOf(artifact);
  const { name, external_url: url, error, ingest_warnings: warnings } = artifact;
  return {
    id,
    project,
    integration,
    name: name === void 0 || name.trim() === "" ? id : name,
    url: url === "" ? void 0 : url,
    time: timeOf(artifact.updated_at),
    standing,
    error: standing === "failed" ? error ?? "" : "",
    warnings: standing === "done" ? (warnings ?? []).filter((word) => typeof word === "string") : []
  };
}

// src/indexing/looks.ts
var STATES = "Published,Processing,Error,Initializing,Unavailable";
var WHOLE = [
  { include_descendants: "true", state: STATES },
  { include_descendants: "true" },
  {}
];
var MAX_UNKNOWN = 20;
var MAX_DOUBTS = 3;
var isRefused = ({ http }) => http.status === 400 || http.status === 422;
var Looks = class {
  #options;
  #told = /* @__PURE__ */ new Set();
  #unknown = /* @__PURE__ */ new Set();
  #user;
  #projects;
  #whole = 0;
  /** It was taken: with another one, documents would seem to be gone, and failures would not be seen. */
  #isWholeProven = false;
  #filters = true;
  #doubts = 0;
  constructor(options) {
    this.#options = options;
  }
  /** Whether the pending can be asked for alone, as far as is known. */
  get filters() {
    return this.#filters;
  }
  /** The projects to look at. */
  async projects(limits) {
    if (this.#projects !== void 0) return this.#projects;
    const { lists, projectIds } = this.#options;
    if (projectIds.length > 0) return this.#projects = projectIds;
    const user = this.#user ??= await lists.userId(limits);
    const ids = [];
    for await (const { items, skipped } of everyPage((at) => lists.projects(user, at, limits))) {
      ids.push(...items.map(({ id }) => id));
      if (skipped > 0) this.#tell("Projects without an id that can be used were skipped.");
    }
    return this.#projects = ids;
  }
  /** Gives `take` every document of every project, those included that an ingest has made since. */
  async whole(limits, take) {
    this.#projects = void 0;
    for (const project of await this.projects(limits)) await this.#wholeProject(project, limits, take);
  }
  /**
   * Gives `take` the pending documents of `projects`; false where that cannot be told: the server refuses or ignores the
   * filter, now or before.
   */
  async pending(projects, limits, take) {
    if (!this.#filters) return false;
    const filter = { ...WHOLE[this.#whole], ingest_status: [...PENDING_STATUSES, ...this.#unknown].join(",") };
    for (const project of projects) {
      try {
        for await (const { items } of this.#pages(project, filter, limits)) {
          if (items.filter((item) => !mayBePending(item)).length * 2 > items.length) return this.#giveUp("ignores");
          this.#take(items, project, take);
        }
      } catch (error) {
        const failure = (0,_chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_5__/* .asActionError */ .z6)(error);
        if (!isRefused(failure)) throw this.#ofProject(failure);
        return this.#giveUp("refuses");
      }
    }
    return true;
  }
  /** After a look at the pending that found none, a whole one found some, or none. */
  checked(contradicted) {
    this.#doubts = contradicted ? this.#doubts + 1 : 0;
    if (this.#doubts >= MAX_DOUBTS) this.#giveUp("does not understand");
  }
  #giveUp(verb) {
    this.#options.log.info(`Zylon ${verb} the filter ingest_status: each look goes through every document`);
    this.#filters = false;
    return false;
  }
  async #wholeProject(project, limits, take) {
    let first;
    for (; ; this.#whole += 1) {
      const filter = WHOLE[this.#whole];
      if (filter === void 0) {
        this.#whole = 0;
        throw this.#ofProject(first ?? (0,_chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_5__/* .asActionError */ .z6)(void 0));
      }
      try {
        for await (const { items, skipped } of this.#pages(project, filter, limits)) {
          if (skipped > 0) this.#tell("Artifacts without an id were skipped.");
          this.#take(items, project, take);
        }
      } catch (error) {
        const failure = (0,_chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_5__/* .asActionError */ .z6)(error);
        if (!isRefused(failure) || this.#isWholeProven) throw this.#ofProject(failure);
        first ??= failure;
        continue;
      }
      this.#isWholeProven = true;
      if (this.#whole > 0) {
        const missing = this.#whole > 1 ? "failed documents and those in folders" : "failed documents";
        this.#tell(`Zylon refuses parameters of its list of artifacts: ${missing} may be missing in it.`);
      }
      return;
    }
  }
  #pages(project, filter, limits) {
    return everyPage((at) => this.#options.lists.artifacts(project, at, filter, limits));
  }
  #take(artifacts, project, take) {
    for (const artifact of artifacts) {
      const document = documentOf(artifact, project);
      if (document === void 0) continue;
      if (isUnknownStatus(artifact)) this.#learn(artifact.ingest_status ?? "");
      if ((artifact.ingest_status ?? "") === "") {
        this.#tell("Zylon reports no ingest_status of some documents: those that are published count as indexed.");
      }
      take(document);
    }
  }
  /** A word that the action does not know: what has it may be pending, so it is asked for from now on. */
  #learn(status) {
    if (this.#unknown.has(status) || this.#unknown.size >= MAX_UNKNOWN || !/^[\w-]{1,40}$/.test(status)) return;
    this.#unknown.add(status);
    const word = (0,_chunk_6JMZ43TV_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(this.#options.redact(status), 40);
    this.#tell(`Zylon reports an ingest_status that this action does not know: ${word}. It counts as pending.`);
  }
  /** Once. */
  #tell(notice) {
    if (this.#told.has(notice)) return;
    this.#told.add(notice);
    this.#options.log.notice(notice);
  }
  /** A project that is not there is a wrong `project-id`, and no trouble of the integration. */
  #ofProject(failure) {
    const wrong = ["not-found", "forbidden", "bad-request", "unprocessable"].includes(failure.code);
    if (this.#options.projectIds.length === 0 || !wrong) return failure;
    const explanation = {
      what: failure.explanation.what,
      why: "The token's user has no project of this id",
      remedy: "Correct project-id, or leave it empty to look in every project of the user"
    };
    return new _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ(failure.code, explanation, { cause: failure, http: failure.http });
  }
};

// src/log/progress.ts
var FIRST_INTERVAL_MS = 1e3;
var SHARE_OF_ELAPSED = 1 / 5;
var ProgressLog = class {
  #started;
  #print;
  #next;
  #last = "";
  /** @param started milliseconds, on the scale of the `now` of `tell` */
  constructor(started, print) {
    this.#started = started;
    this.#next = started + FIRST_INTERVAL_MS;
    this.#print = print;
  }
  /** Prints what `line` makes, with the elapsed time, if it is time to and it says something new. */
  tell(now, line) {
    if (now < this.#next) return;
    const text = line();
    if (text === this.#last) return;
    this.#last = text;
    const elapsed = now - this.#started;
    this.#next = now + Math.max(FIRST_INTERVAL_MS, elapsed * SHARE_OF_ELAPSED);
    this.#print(`${text} (${(elapsed / 1e3).toFixed(0)} s)`);
  }
};

// src/indexing/pace.ts
var FIRST_MS = 2e3;
var MAX_MS = 3e4;
var SHARE = 0.05;
function paceAfter(waitedMs) {
  return Math.min(MAX_MS, Math.max(FIRST_MS, waitedMs * SHARE));
}

// src/http/time-limit.ts
async function within({ seconds, raisedBy, clock, signal, failure }, work) {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(failure()), seconds * 1e3);
  const unfollow = (0,_chunk_ORVIC6PG_js__WEBPACK_IMPORTED_MODULE_2__/* .follow */ .e)(signal, limit);
  try {
    return await work({
      deadline: clock.now() + seconds * 1e3,
      signal: limit.signal,
      ...raisedBy === void 0 ? {} : { raisedBy }
    });
  } finally {
    clearTimeout(timer);
    unfollow();
  }
}

// src/indexing/search.ts
var quoted = (text) => `"${(0,_chunk_6JMZ43TV_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(text, 80)}"`;
function refused(failure, text) {
  if (failure.http.status !== 400 && failure.http.status !== 422) return failure;
  const explanation = {
    what: `Zylon refused to search for ${quoted(text)}, of expect-search: ${failure.explanation.what}`,
    why: "A search takes 3 to 80 characters, and Zylon did not take these; the ingest itself went well",
    remedy: "Correct expect-search"
  };
  return new _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ("bad-request", explanation, { cause: failure, http: failure.http });
}
var isDocument = ({ type }) => ["artifact", "artifactcontent"].includes(type?.toLowerCase() ?? "");
async function searchOnce({ lists, documents }, missing, limits) {
  for (const text of [...missing.keys()]) {
    let hits;
    try {
      hits = await lists.search(text, limits);
    } catch (error) {
      throw refused((0,_chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_5__/* .asActionError */ .z6)(error), text);
    }
    if (hits.some((hit) => documents.some((index) => index.has(hit)))) missing.delete(text);
    else missing.set(text, hits.filter(isDocument).length);
  }
}
function notSearchable(missing, seconds) {
  const texts = [...missing].map(([text, others]) => {
    const results = others === 0 ? "no results" : others === 1 ? "1 result" : `${others} results`;
    return `${quoted(text)} (${results} of other integrations)`;
  });
  return new _chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ("not-searchable", {
    what: `Everything is indexed, and a search did not find within ${seconds} s: ${texts.join("; ")}`,
    why: "The text is not in the documents that Zylon took, or Zylon makes them searchable later",
    remedy: "Check that the text was published where the integration reads, or raise wait-timeout-seconds"
  });
}
async function expectFound(context, searched, limits) {
  const { clock, inputs, log } = context;
  const texts = inputs["expect-search"];
  const missing = new Map(texts.map((text) => [text, 0]));
  const since = clock.now();
  const progress = new ProgressLog(since, (line) => log.info(line));
  for (; ; ) {
    const isLast = clock.now() >= limits.deadline;
    await searchOnce(searched, missing, limits);
    if (missing.size === 0) break;
    if (isLast) throw notSearchable(missing, inputs["wait-timeout-seconds"]);
    progress.tell(clock.now(), () => `Searching: ${texts.length - missing.size} of ${texts.length} texts found`);
    const left = Math.max(0, limits.deadline - clock.now());
    await clock.sleep(Math.min(left, paceAfter(clock.now() - since)), limits.signal);
  }
  log.info(
    texts.length === 1 ? "Found: the text of expect-search" : `Found: all ${texts.length} texts of expect-search`
  );
}

// src/indexing/search-index.ts
var placeOf2 = (project, name) => `${project}
${name}`;
var SearchIndex = class {
  #ids = /* @__PURE__ */ new Set();
  #places = /* @__PURE__ */ new Set();
  add({ id, project, name }) {
    this.#ids.add(id);
    this.#places.add(placeOf2(project, name));
  }
  /** Is this result one of the documents, or a part of one? */
  has({ id, type, metadata }) {
    const kind = type?.toLowerCase();
    if (kind === "artifact") return id !== void 0 && this.#ids.has(id);
    const { name, project_id: project } = metadata ?? {};
    if (kind !== "artifactcontent" || name === void 0 || project === void 0) return false;
    return this.#places.has(placeOf2(project, name));
  }
};

// src/indexing/search-fleet.ts
async function searchFleet(context, results) {
  const { api, clock, inputs, log, redact, signal } = context;
  const texts = inputs["expect-search"];
  const waitSeconds = inputs["wait-timeout-seconds"];
  const deadline = clock.now() + waitSeconds * 1e3;
  const failure = () => notSearchable(new Map(texts.map((text) => [text, 0])), waitSeconds);
  log.phase("Search for what was ingested");
  try {
    await within(
      { seconds: waitSeconds + inputs["request-timeout-seconds"], clock, signal, failure },
      async (limits) => {
        const ids = new Set(results.map(({ id }) => id));
        const lists = new DocumentLists(api);
        const documents = new SearchIndex();
        const looks = new Looks({ lists, log, redact, projectIds: inputs["project-id"] });
        await looks.whole(limits, (document) => {
          if (ids.has(document.integration)) documents.add(document);
        });
        await expectFound(context, { lists, documents: [documents] }, { ...limits, deadline });
      }
    );
    return void 0;
  } catch (error) {
    return (0,_chunk_QCPDZ6VA_js__WEBPACK_IMPORTED_MODULE_5__/* .asActionError */ .z6)(error);
  } finally {
    log.end();
  }
}

// src/gather-search.ts
async function searchDocumentsOf(results, parts) {
  const inputs = loadInputs({ "integration-type": "any", "integration-id": "all", "wait-for": "indexed" });
  const log = new _chunk_WSUDSGBB_js__WEBPACK_IMPORTED_MODULE_1__/* .RunnerLog */ .ry();
  const { api, close } = connect(inputs, { ...parts, log, parallel: 1 });
  try {
    return await searchFleet({ ...parts, api, inputs, log }, results);
  } finally {
    close();
  }
}



/***/ })

};
