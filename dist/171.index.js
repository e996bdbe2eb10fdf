export const id = 171;
export const ids = [171];
export const modules = {

/***/ 171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Watch: () => (/* binding */ Watch)
/* harmony export */ });
/* harmony import */ var _chunk_LU4DYW44_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(419);
/* harmony import */ var _chunk_6JMZ43TV_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(830);
/* harmony import */ var _chunk_ORVIC6PG_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(723);
/* harmony import */ var _chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43);
/* harmony import */ var _chunk_KLG3HK2V_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(174);






// src/http/shared.ts
async function orAborted(promise, signal) {
  const aborted = new AbortController();
  const ended = Promise.withResolvers();
  ended.promise.catch(() => void 0);
  aborted.signal.addEventListener("abort", () => ended.reject(aborted.signal.reason));
  const unfollow = (0,_chunk_ORVIC6PG_js__WEBPACK_IMPORTED_MODULE_1__/* .follow */ .e)(signal, aborted);
  try {
    return await Promise.race([ended.promise, promise]);
  } finally {
    unfollow();
  }
}
var Shared = class {
  #running;
  /** Begins the work, unless it is under way, and waits for its end. */
  async join(limits, work) {
    const running = this.#running ?? this.#begin(limits.deadline, work);
    running.waiting += 1;
    try {
      await orAborted(running.promise, limits.signal);
    } finally {
      running.waiting -= 1;
      if (running.waiting === 0) running.controller.abort(limits.signal.reason);
    }
  }
  #begin(deadline, work) {
    const controller = new AbortController();
    const promise = work({ deadline, signal: controller.signal }).finally(() => this.#running = void 0);
    promise.catch(() => void 0);
    this.#running = { promise, controller, waiting: 0 };
    return this.#running;
  }
};

// src/zylon/document-schemas.ts
var looseText = () => (0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* ._catch */ .nb)((0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .Fs)((0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KC)([(0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)(), (0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)()]), (0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pd)(String))), void 0);
var PAGE = (0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* ._lazy */ .kx)(
  () => (0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
    data: (0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YO)((0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5)()),
    next_cursor: looseText(),
    has_next_page: (0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* ._catch */ .nb)((0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)((0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM)())), void 0)
  })
);
var PROJECT = (0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* ._lazy */ .kx)(() => (0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ id: _chunk_LU4DYW44_js__WEBPACK_IMPORTED_MODULE_0__/* .ID_SEGMENT */ .gM }));
var ARTIFACT = (0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* ._lazy */ .kx)(() => {
  const id = (0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .Fs)((0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KC)([(0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)().check((0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9)(1)), (0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)()]), (0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pd)(String));
  return (0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
    id,
    name: looseText(),
    type: looseText(),
    integration_id: looseText(),
    state: looseText(),
    ingest_status: looseText(),
    error: looseText(),
    ingest_warnings: (0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* ._catch */ .nb)((0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YO)((0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5)())), void 0),
    external_url: looseText(),
    updated_at: looseText()
  });
});
var HIT = (0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* ._lazy */ .kx)(
  () => (0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
    id: looseText(),
    type: looseText(),
    metadata: (0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* ._catch */ .nb)((0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_chunk_XPKUOKLQ_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ name: looseText(), project_id: looseText() })), void 0)
  })
);

// src/zylon/document-lists.ts
var PAGE_SIZE = "100";
var SEARCH_LIMIT = "100";
var isList = (value) => Array.isArray(value);
function pageOf(schema, answer, what) {
  const envelope = (0,_chunk_LU4DYW44_js__WEBPACK_IMPORTED_MODULE_0__/* .checked */ .KD)(PAGE, isList(answer) ? { data: answer } : answer, what);
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
    if (!isList(results)) throw (0,_chunk_LU4DYW44_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)("The search", "the whole answer: expected a list");
    return results.flatMap((value) => HIT.safeParse(value).data ?? []);
  }
};

// src/indexing/texts.ts
var CHUNK_BYTES = 256 * 1024;
var LENGTH_BYTES = 4;
var Texts = class {
  #chunks = [];
  #used = CHUNK_BYTES;
  /** Keeps a text; what is returned leads to it. */
  add(text) {
    const length = Buffer.byteLength(text);
    const needed = LENGTH_BYTES + length;
    let chunk = this.#chunks.at(-1);
    if (chunk === void 0 || this.#used + needed > CHUNK_BYTES) {
      chunk = Buffer.alloc(Math.max(CHUNK_BYTES, needed));
      this.#chunks.push(chunk);
      this.#used = 0;
    }
    const at = this.#used;
    chunk.writeUInt32LE(length, at);
    chunk.write(text, at + LENGTH_BYTES);
    this.#used += needed;
    return (this.#chunks.length - 1) * CHUNK_BYTES + at;
  }
  /** The text at a place that `add` returned. */
  at(place) {
    const chunk = this.#chunks[Math.floor(place / CHUNK_BYTES)];
    if (chunk === void 0) return "";
    const at = place % CHUNK_BYTES;
    const begin = at + LENGTH_BYTES;
    return chunk.toString("utf8", begin, begin + chunk.readUInt32LE(at));
  }
};

// src/indexing/snapshot.ts
var STANDINGS = ["done", "failed", "pending"];
var FIRST_ROWS = 1024;
var Snapshot = class {
  /** Where the documents are. */
  projects = /* @__PURE__ */ new Set();
  #rows = /* @__PURE__ */ new Map();
  #texts = new Texts();
  #places = new Float64Array(FIRST_ROWS);
  #times = new Float64Array(FIRST_ROWS);
  #standings = new Uint8Array(FIRST_ROWS);
  /** How many documents there are; each has a row from 0 on. */
  get size() {
    return this.#rows.size;
  }
  /** Takes a document, once. */
  add({ id, project, name, url, time, standing }) {
    if (this.#rows.has(id)) return;
    this.projects.add(project);
    const row = this.#rows.size;
    if (row === this.#times.length) this.#grow();
    this.#rows.set(id, row);
    this.#places[row] = this.#texts.add(`${name.length} ${name}${url ?? ""}`);
    this.#times[row] = time;
    this.#standings[row] = STANDINGS.indexOf(standing);
  }
  /** The row of a document; undefined where it was not there. */
  rowOf(id) {
    return this.#rows.get(id);
  }
  timeAt(row) {
    return this.#times[row] ?? Number.NaN;
  }
  standingAt(row) {
    return STANDINGS[this.#standings[row] ?? 0] ?? "pending";
  }
  namesAt(row) {
    const text = this.#texts.at(this.#places[row] ?? 0);
    const begin = text.indexOf(" ") + 1;
    const end = begin + Number.parseInt(text, 10);
    return { name: text.slice(begin, end), url: text.slice(end) || void 0 };
  }
  /** Each id with its row. */
  rows() {
    return this.#rows.entries();
  }
  #grow() {
    const grown = (from, to) => (to.set(from), to);
    this.#places = grown(this.#places, new Float64Array(this.#places.length * 2));
    this.#times = grown(this.#times, new Float64Array(this.#times.length * 2));
    this.#standings = grown(this.#standings, new Uint8Array(this.#standings.length * 2));
  }
};

// src/indexing/documents-before.ts
var DocumentsBefore = class {
  #whole;
  #results;
  #snapshots = /* @__PURE__ */ new Map();
  #looking = new Shared();
  /** @param results all of the run; each has its id by the time that it is asked for */
  constructor(whole, results) {
    this.#whole = whole;
    this.#results = results;
  }
  /** Those of one integration. Looks once, for all who ask meanwhile and later. */
  async of(id, limits) {
    for (; ; ) {
      const snapshot = this.#snapshots.get(id);
      if (snapshot !== void 0) return snapshot;
      await this.#looking.join(limits, (shared) => this.#look(id, shared));
    }
  }
  /** Those of an integration that ended take no more memory. */
  forget(id) {
    this.#snapshots.delete(id);
  }
  async #look(id, limits) {
    const ids = [id, ...this.#results.flatMap((result) => result.id ?? [])];
    const found = new Map(ids.map((each) => [each, new Snapshot()]));
    await this.#whole.look(limits, (document) => found.get(document.integration)?.add(document));
    for (const [each, snapshot] of found) this.#snapshots.set(each, snapshot);
  }
};

// src/zylon/pages.ts
function endless(what) {
  return new _chunk_KLG3HK2V_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ("unexpected-response", {
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
async function* everyPage(read) {
  const cursors = /* @__PURE__ */ new Set();
  const contents = /* @__PURE__ */ new Set();
  let at;
  for (let pages = 1; ; pages += 1) {
    const page = await read(at);
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
        const failure = (0,_chunk_KLG3HK2V_js__WEBPACK_IMPORTED_MODULE_3__/* .asActionError */ .z6)(error);
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
        throw this.#ofProject(first ?? (0,_chunk_KLG3HK2V_js__WEBPACK_IMPORTED_MODULE_3__/* .asActionError */ .z6)(void 0));
      }
      try {
        for await (const { items, skipped } of this.#pages(project, filter, limits)) {
          if (skipped > 0) this.#tell("Artifacts without an id were skipped.");
          this.#take(items, project, take);
        }
      } catch (error) {
        const failure = (0,_chunk_KLG3HK2V_js__WEBPACK_IMPORTED_MODULE_3__/* .asActionError */ .z6)(error);
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
    const word = (0,_chunk_6JMZ43TV_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(this.#options.redact(status), 40);
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
    return new _chunk_KLG3HK2V_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(failure.code, explanation, { cause: failure, http: failure.http });
  }
};

// src/indexing/comparison.ts
var Touched = class {
  #rows;
  constructor(before) {
    this.#rows = new Uint8Array(before.size);
  }
  add(row) {
    this.#rows[row] = 1;
  }
  has(row) {
    return this.#rows[row] === 1;
  }
};
function markOf(text, seed) {
  let mark = seed;
  for (let at = 0; at < text.length; at += 1) mark = Math.imul(mark ^ text.charCodeAt(at), 16777619);
  return mark >>> 0;
}
var Comparison = class {
  #before;
  #touched;
  #tell;
  #seen;
  #new = /* @__PURE__ */ new Set();
  #counts = { added: 0, updated: 0, unchanged: 0, failed: 0, failedBefore: 0, done: 0, pending: 0, warned: 0 };
  #removed = 0;
  /** No `updated_at` tells whether all documents that are there before and after were updated. */
  #timeless = false;
  #mark = 0;
  #otherMark = 0;
  /** @param tell is told of each document that changed, failed or has warnings */
  constructor(before, touched, tell) {
    this.#before = before;
    this.#touched = touched;
    this.#tell = tell;
    this.#seen = new Uint8Array(before.size);
  }
  /** Takes a document, once. */
  take(document) {
    const { id, standing, time, name, url, error, warnings } = document;
    const row = this.#before.rowOf(id);
    if (row === void 0 ? this.#new.has(id) : this.#seen[row] === 1) return;
    if (row === void 0) this.#new.add(id);
    else this.#seen[row] = 1;
    const text = `${id} ${time} ${standing}`;
    this.#mark = this.#mark + markOf(text, 2166136261) >>> 0;
    this.#otherMark = this.#otherMark + markOf(text, 722193159) >>> 0;
    const change = row === void 0 ? "added" : this.#changeOf(document, row);
    const failed = standing === "failed";
    const failedBefore = failed && change === "unchanged" && row !== void 0 && this.#before.standingAt(row) === "failed";
    this.#counts[failed ? "failed" : change] += 1;
    if (standing !== "failed") this.#counts[standing] += 1;
    if (failedBefore) this.#counts.failedBefore += 1;
    if (warnings.length > 0) this.#counts.warned += 1;
    if (change === "unchanged" && !failed && warnings.length === 0) return;
    this.#tell({ change, id, name, url, failed, error, warnings, failedBefore });
  }
  /** After the last document: tells of those that are gone, and counts. */
  end() {
    this.#removed = 0;
    for (const [id, row] of this.#before.rows()) {
      if (this.#seen[row] === 1) continue;
      this.#removed += 1;
      const { name, url } = this.#before.namesAt(row);
      const nothing = { failed: false, error: "", warnings: [], failedBefore: false };
      this.#tell({ change: "removed", id, name, url, ...nothing });
    }
    const { updated, unchanged, ...known } = this.#counts;
    const told = this.#timeless ? { updated: void 0, unchanged: void 0 } : { updated, unchanged };
    const documents = known.done + known.failed + known.pending;
    return { ...known, ...told, removed: this.#removed, documents };
  }
  /** Equal for two looks that found the same documents with the same times and standings. */
  get mark() {
    const documents = this.#counts.done + this.#counts.failed + this.#counts.pending;
    return `${documents} ${this.#mark} ${this.#otherMark}`;
  }
  /** Of a document that was there before. */
  #changeOf({ time, standing }, row) {
    const before = { time: this.#before.timeAt(row), standing: this.#before.standingAt(row) };
    if (standing === "pending" && before.standing !== "pending") this.#touched.add(row);
    if (!Number.isNaN(time) && !Number.isNaN(before.time) && time !== before.time) return "updated";
    const touched = this.#touched.has(row) || before.standing !== "pending" && before.standing !== standing;
    if (touched || Number.isNaN(time) || Number.isNaN(before.time)) this.#timeless = true;
    return touched ? "updated" : "unchanged";
  }
};

// src/report/warnings.ts
var WORDS = /* @__PURE__ */ new Map([
  ["bigsize", "larger than Zylon recommends"],
  ["fallbacktopdftotext", "read as plain text, so tables and layout may be lost"],
  ["usingvlmforextraction", "read from its pictures, by a model"],
  ["exceedsrecommendedpages", "more pages than Zylon recommends"],
  ["specialconfig", "read with special settings"],
  ["nocontent", "indexed, but without any text"],
  ["unprocessablecontent", "a part of it could not be read"],
  ["descendanthaserror", "a document below it failed"],
  ["unknown", "Zylon warns without saying why"]
]);
var warningText = (word) => WORDS.get(word.trim().toLowerCase()) ?? word;

// src/indexing/findings.ts
function printableUrl(url, redact) {
  if (url === void 0) return void 0;
  const read = URL.parse(url)?.href ?? url;
  return redact(url) === url && redact(read) === read ? url : void 0;
}
var Findings = class {
  changes = (0,_chunk_LU4DYW44_js__WEBPACK_IMPORTED_MODULE_0__/* .noChanges */ .rw)();
  part;
  index;
  #options;
  #comparison;
  constructor(options) {
    const { before, touched, part, index } = options;
    this.#options = options;
    this.part = part;
    this.index = index;
    this.#comparison = new Comparison(before, touched, (changed) => this.#keep(changed));
  }
  take(document) {
    this.index?.add(document);
    this.#comparison.take(document);
  }
  /** After the last document. */
  end() {
    return { counts: this.#comparison.end(), mark: this.#comparison.mark };
  }
  #keep(changed) {
    const { result, redact } = this.#options;
    const { change, id, name, url, failed, failedBefore, error, warnings } = changed;
    const named = (detail) => () => ({
      name: (0,_chunk_6JMZ43TV_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(redact(name)),
      url: printableUrl(url, redact),
      detail: (0,_chunk_6JMZ43TV_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(redact(detail))
    });
    if (failed) (0,_chunk_LU4DYW44_js__WEBPACK_IMPORTED_MODULE_0__/* .keepName */ .je)(this.changes[failedBefore ? "failedBefore" : "failed"], named(error || "Unknown"));
    else if (change !== "unchanged") (0,_chunk_LU4DYW44_js__WEBPACK_IMPORTED_MODULE_0__/* .keepName */ .je)(this.changes[change], named(""));
    if (warnings.length > 0) (0,_chunk_LU4DYW44_js__WEBPACK_IMPORTED_MODULE_0__/* .keepName */ .je)(this.changes.warned, named(warnings.map(warningText).join(", ")));
    this.part.add({
      integration_type: result.connector.type,
      integration_id: result.id ?? "",
      change,
      id: redact(id),
      name: redact(name),
      url: url === void 0 ? null : redact(url),
      error: failed ? redact(error || "Unknown") : null,
      warnings: warnings.map(redact)
    });
  }
};

// src/indexing/pace.ts
var FIRST_MS = 2e3;
var MAX_MS = 3e4;
var SHARE = 0.05;
function paceAfter(waitedMs) {
  return Math.min(MAX_MS, Math.max(FIRST_MS, waitedMs * SHARE));
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

// src/indexing/settling.ts
var SHORT_QUIET_MS = 1e4;
var LONG_QUIET_MS = 6e4;
var Settling = class {
  #end;
  #pending = true;
  /** The look that began the quiet time, where there is one. */
  #first;
  constructor(end) {
    this.#end = end;
  }
  /** The last look found nothing pending. */
  get idle() {
    return !this.#pending;
  }
  /** When the quiet time is over, if nothing changes; undefined where it has not begun. */
  get quietUntil() {
    if (this.#first === void 0) return void 0;
    const { items } = this.#end;
    const complete = items !== void 0 && this.#first.documents >= items;
    return this.#first.ended + (complete ? SHORT_QUIET_MS : LONG_QUIET_MS);
  }
  /** A look at the pending alone found so many. */
  sawPending(pending) {
    this.#pending = pending > 0;
    if (this.#pending) this.#first = void 0;
  }
  /** Would a whole look settle it, or begin its quiet time? */
  wantsWhole(now) {
    return this.idle && now >= (this.quietUntil ?? 0);
  }
  /** A whole look ended; true where with it all is settled. */
  sawAll(look) {
    this.sawPending(look.pending);
    if (look.pending > 0) return false;
    if (this.#end.completed) return true;
    const alike = this.#first?.mark === look.mark;
    if (alike && look.began >= (this.quietUntil ?? Infinity)) return true;
    if (!alike) this.#first = look;
    return false;
  }
};

// src/indexing/waiting.ts
var Waiting = class {
  id;
  deadline;
  /** Where its documents are, as far as they were seen. */
  projects;
  /** Those of the last whole look. */
  index;
  #options;
  #settling;
  #touched;
  #progress;
  #since;
  /** Documents that are known: those of the last whole look, and those that were seen pending since. */
  #known;
  #new = /* @__PURE__ */ new Set();
  #pending = /* @__PURE__ */ new Set();
  /** Names of items that failed in the stream. */
  #failedItems;
  #nextAt;
  constructor(options) {
    const { result, id, before, completed, deadline, clock, log } = options;
    this.#options = options;
    this.id = id;
    this.deadline = deadline;
    this.projects = new Set(before.projects);
    this.#failedItems = result.changes.failed;
    this.#settling = new Settling({ completed, items: result.integrationItemCount });
    this.#touched = new Touched(before);
    this.#since = clock.now();
    this.#progress = new _chunk_LU4DYW44_js__WEBPACK_IMPORTED_MODULE_0__/* .ProgressLog */ .qw(this.#since, (line) => log.info(line));
    this.#known = before.size;
    this.#nextAt = this.#since + FIRST_MS;
  }
  get idle() {
    return this.#settling.idle;
  }
  wantsWhole(now) {
    return this.#settling.wantsWhole(now);
  }
  /** When it wants the next look; the last one is whole, begins `leadMs` before the deadline, and so ends at it. */
  nextAt(leadMs) {
    return Math.min(this.#nextAt, this.lastAt(leadMs));
  }
  /** Is a look of this moment one of its own? One that comes too early after the ingest says nothing of it. */
  isServedAt(now, leadMs) {
    return now >= Math.min(this.#since + FIRST_MS, this.lastAt(leadMs));
  }
  lastAt(leadMs) {
    return Math.max(this.#since, this.deadline - leadMs);
  }
  /** A look at the pending alone begins. */
  beginPending() {
    this.#pending = /* @__PURE__ */ new Set();
  }
  takePending(document) {
    const { before } = this.#options;
    if (document.standing !== "pending") return;
    this.projects.add(document.project);
    this.#pending.add(document.id);
    const row = before.rowOf(document.id);
    if (row === void 0) this.#new.add(document.id);
    else if (before.standingAt(row) !== "pending") this.#touched.add(row);
  }
  endPending() {
    this.#settling.sawPending(this.#pending.size);
    this.#goOn(Math.max(this.#known, this.#options.before.size + this.#new.size), this.#pending.size);
  }
  /** A whole look begins. */
  beginWhole() {
    const { before, newPart, redact, result, searched } = this.#options;
    const index = searched ? new SearchIndex() : void 0;
    return new Findings({ result, before, touched: this.#touched, part: newPart(), index, redact });
  }
  takeWhole(findings, document) {
    this.projects.add(document.project);
    findings.take(document);
  }
  /** A whole look ended; true where with it all is settled. */
  endWhole(findings, began, ended) {
    const { log, result, streamed } = this.#options;
    const { counts, mark } = findings.end();
    const { added, updated, removed, documents, ...indexed } = counts;
    result.changesPart?.remove();
    this.index = findings.index;
    this.#known = documents;
    result.indexed = indexed;
    result.changesPart = findings.part;
    result.changes = findings.changes;
    const { failed } = findings.changes;
    const named = new Set(failed.map(({ name }) => name));
    for (const item of this.#failedItems) if (!named.has(item.name)) (0,_chunk_LU4DYW44_js__WEBPACK_IMPORTED_MODULE_0__/* .keepName */ .je)(failed, () => item);
    if (!streamed) {
      const errors = result.items?.errors;
      result.items = { added, updated, removed, skipped: void 0, errors: errors === 0 ? void 0 : errors };
      result.countsFrom = "documents";
    }
    const settled = this.#settling.sawAll({ pending: indexed.pending, documents, mark, began, ended });
    if (!settled) this.#goOn(documents, indexed.pending);
    else log.info(`Indexed: ${indexed.done} documents done, ${indexed.failed} failed`);
    return settled;
  }
  #goOn(known, pending) {
    const { clock, release, result } = this.#options;
    const now = clock.now();
    const quietUntil = this.#settling.quietUntil ?? 0;
    this.#nextAt = now + paceAfter(now - this.#since);
    if (quietUntil > now) this.#nextAt = Math.min(this.#nextAt, quietUntil);
    if (this.idle) release();
    this.#progress.tell(now, () => progressLine(known, pending, result.integrationItemCount));
  }
};
function progressLine(known, pending, items) {
  const done = Math.max(0, known - pending);
  const all = Math.max(known, pending);
  if (pending === 0) return `Indexing: ${done} documents, none pending${shareOf(done, items)}`;
  return `Indexing: ${done} of ${all} documents done, ${pending} pending${shareOf(done, Math.max(all, items ?? 0))}`;
}
function shareOf(done, of) {
  if (of === void 0 || of === 0) return "";
  return `, ${Math.min(100, Math.floor(done / of * 100))} %`;
}

// src/indexing/whole-looks.ts
var PATIENCE = 50;
var WholeLooks = class {
  #looks;
  #clock;
  #endedAt = 0;
  #tookMs = 0;
  constructor(looks, clock) {
    this.#looks = looks;
    this.#clock = clock;
  }
  /** How long the last one took. */
  get tookMs() {
    return this.#tookMs;
  }
  isPatienceOver(now) {
    return now - this.#endedAt >= PATIENCE * this.#tookMs;
  }
  /** Gives `take` every document. */
  async look(limits, take) {
    const began = this.#clock.now();
    await this.#looks.whole(limits, take);
    this.#endedAt = this.#clock.now();
    this.#tookMs = this.#endedAt - began;
  }
};

// src/indexing/search.ts
var quoted = (text) => `"${(0,_chunk_6JMZ43TV_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(text, 80)}"`;
function refused(failure, text) {
  if (failure.http.status !== 400 && failure.http.status !== 422) return failure;
  const explanation = {
    what: `Zylon refused to search for ${quoted(text)}, of expect-search: ${failure.explanation.what}`,
    why: "A search takes 3 to 80 characters, and Zylon did not take these; the ingest itself went well",
    remedy: "Correct expect-search"
  };
  return new _chunk_KLG3HK2V_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ("bad-request", explanation, { cause: failure, http: failure.http });
}
var isDocument = ({ type }) => ["artifact", "artifactcontent"].includes(type?.toLowerCase() ?? "");
async function searchOnce({ lists, documents }, missing, limits) {
  for (const text of [...missing.keys()]) {
    let hits;
    try {
      hits = await lists.search(text, limits);
    } catch (error) {
      throw refused((0,_chunk_KLG3HK2V_js__WEBPACK_IMPORTED_MODULE_3__/* .asActionError */ .z6)(error), text);
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
  return new _chunk_KLG3HK2V_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ("not-searchable", {
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
  const progress = new _chunk_LU4DYW44_js__WEBPACK_IMPORTED_MODULE_0__/* .ProgressLog */ .qw(since, (line) => log.info(line));
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
async function searchAll(context, searched) {
  const { results, deadline } = searched;
  const { clock, inputs, log, signal } = context;
  const texts = inputs["expect-search"];
  if (texts.length === 0 || results.some((result) => result.failure !== void 0)) return;
  log.phase("Search for what was ingested");
  const seconds = Math.max(0, deadline - clock.now()) / 1e3 + inputs["request-timeout-seconds"];
  const failure = () => notSearchable(new Map(texts.map((text) => [text, 0])), inputs["wait-timeout-seconds"]);
  try {
    await (0,_chunk_LU4DYW44_js__WEBPACK_IMPORTED_MODULE_0__/* .within */ .ux)(
      { seconds, clock, signal, failure },
      (limits) => expectFound(context, searched, { ...limits, deadline })
    );
  } catch (error) {
    const ended = (0,_chunk_KLG3HK2V_js__WEBPACK_IMPORTED_MODULE_3__/* .asActionError */ .z6)(error);
    const told = ended.code === "cancelled" ? (0,_chunk_LU4DYW44_js__WEBPACK_IMPORTED_MODULE_0__/* .cancelledDuring */ .Lr)(ended, "ingest") : ended;
    for (const result of results) result.failure = told;
  } finally {
    log.end();
  }
}

// src/indexing/watch.ts
var Watch = class {
  /** Of all that waited: when the last one's time is over. */
  #deadline = 0;
  /** The documents of those that are settled, where something is searched for. */
  #found = [];
  #options;
  #lists;
  #looks;
  #folder = new _chunk_LU4DYW44_js__WEBPACK_IMPORTED_MODULE_0__/* .ChangesFolder */ .Y_();
  #whole;
  #before;
  #waiters = /* @__PURE__ */ new Set();
  #ended = /* @__PURE__ */ new Set();
  #watching;
  #nap;
  constructor(options) {
    this.#options = options;
    const { api, clock, log, redact, inputs, results } = options;
    this.#lists = new DocumentLists(api);
    this.#looks = new Looks({ lists: this.#lists, log, redact, projectIds: inputs["project-id"] });
    this.#whole = new WholeLooks(this.#looks, clock);
    this.#before = new DocumentsBefore(this.#whole, results);
  }
  /** The documents of an integration before its ingest. */
  before(id, limits) {
    return this.#before.of(id, limits);
  }
  /** Waits until an integration is settled; throws `wait-timeout`, or whatever ends its looks. */
  async settled(wait, limits) {
    const { clock, redact, inputs } = this.#options;
    const searched = inputs["expect-search"].length > 0;
    const waiting = new Waiting({ ...wait, clock, redact, searched, newPart: () => this.#folder.part() });
    this.#deadline = Math.max(this.#deadline, wait.deadline);
    const { promise, resolve, reject } = Promise.withResolvers();
    const waiter = { waiting, result: wait.result, done: () => resolve(void 0), fail: reject };
    this.#waiters.add(waiter);
    this.#nap?.abort();
    if (this.#watching === void 0) void this.#watch();
    try {
      await orAborted(promise, limits.signal);
    } finally {
      this.#waiters.delete(waiter);
      if (this.#waiters.size === 0) {
        this.#watching?.abort();
        this.#watching = void 0;
      }
    }
  }
  /** An integration ended, however it did: no look need wait for it any more. */
  ended(result) {
    this.#ended.add(result);
    if (result.id !== void 0) this.#before.forget(result.id);
    this.#nap?.abort();
  }
  /** `expect-search`, after all of the run are settled; what is missing is in the results. Never rejects. */
  search(context) {
    const { results } = this.#options;
    return searchAll(context, { lists: this.#lists, results, documents: this.#found, deadline: this.#deadline });
  }
  /** Looks as long as anyone waits. Never rejects: what fails, fails for those who wait. */
  async #watch() {
    const watching = new AbortController();
    this.#watching = watching;
    const unfollow = (0,_chunk_ORVIC6PG_js__WEBPACK_IMPORTED_MODULE_1__/* .follow */ .e)(this.#options.signal, watching);
    while (this.#waiters.size > 0 && !watching.signal.aborted) {
      const served = await this.#untilNext(watching.signal);
      try {
        if (served.length > 0) await this.#look(served, watching.signal);
      } catch (error) {
        for (const waiter of served) this.#leave(waiter, () => waiter.fail(error));
      }
    }
    unfollow();
    if (this.#watching === watching) this.#watching = void 0;
  }
  #leave(waiter, end) {
    this.#waiters.delete(waiter);
    end();
  }
  /** Sleeps until one of them wants a look; those that it serves, or nobody, where the sleep was ended. */
  async #untilNext(signal) {
    const { clock } = this.#options;
    const at = Math.min(...[...this.#waiters].map(({ waiting }) => waiting.nextAt(this.#whole.tookMs)));
    const nap = new AbortController();
    this.#nap = nap;
    const unfollow = (0,_chunk_ORVIC6PG_js__WEBPACK_IMPORTED_MODULE_1__/* .follow */ .e)(signal, nap);
    try {
      const left = at - clock.now();
      if (left > 0) await clock.sleep(left, nap.signal);
    } catch (error) {
      if (!nap.signal.aborted) for (const waiter of this.#waiters) this.#leave(waiter, () => waiter.fail(error));
      return [];
    } finally {
      unfollow();
      this.#nap = void 0;
    }
    const now = clock.now();
    return [...this.#waiters].filter(({ waiting }) => waiting.isServedAt(now, this.#whole.tookMs));
  }
  async #look(served, signal) {
    const { clock } = this.#options;
    const leadMs = this.#whole.tookMs;
    const limits = { deadline: Math.max(...served.map(({ waiting }) => waiting.deadline)), signal };
    let told = false;
    if (!this.#isWholeDue(served, leadMs)) {
      told = await this.#lookAtPending(served, limits);
      if (told && !this.#isWholeDue(served, leadMs)) return;
    }
    const idle = served.filter(({ waiting }) => waiting.idle);
    const each = new Map(served.map(({ waiting }) => [waiting.id, { waiting, findings: waiting.beginWhole() }]));
    const began = clock.now();
    try {
      await this.#whole.look(limits, (document) => {
        const one = each.get(document.integration);
        one?.waiting.takeWhole(one.findings, document);
      });
    } catch (error) {
      for (const { findings } of each.values()) findings.part.remove();
      throw error;
    }
    const ended = clock.now();
    for (const waiter of served) {
      const { waiting, result } = waiter;
      const findings = each.get(waiting.id)?.findings;
      if (findings === void 0) continue;
      if (waiting.endWhole(findings, began, ended)) {
        if (waiting.index !== void 0) this.#found.push(waiting.index);
        this.#leave(waiter, waiter.done);
      } else if (began >= waiting.lastAt(leadMs)) {
        const failure = (0,_chunk_LU4DYW44_js__WEBPACK_IMPORTED_MODULE_0__/* .waitTimeout */ .j4)(result, this.#options.inputs["wait-timeout-seconds"]);
        this.#leave(waiter, () => waiter.fail(failure));
      }
    }
    if (told && idle.length > 0) this.#looks.checked(idle.some(({ waiting }) => !waiting.idle));
  }
  /** False where the server cannot tell the pending alone. */
  async #lookAtPending(served, limits) {
    const all = served.map(({ waiting }) => waiting);
    const byId = new Map(all.map((waiting) => [waiting.id, waiting]));
    for (const waiting of all) waiting.beginPending();
    const known = all.every(({ projects: projects2 }) => projects2.size > 0);
    const projects = known ? new Set(all.flatMap((waiting) => [...waiting.projects])) : await this.#looks.projects(limits);
    const told = await this.#looks.pending(
      projects,
      limits,
      (document) => byId.get(document.integration)?.takePending(document)
    );
    if (told) for (const waiting of all) waiting.endPending();
    return told;
  }
  /** Is the next look to go through everything? That costs most, so all who will need it soon share it. */
  #isWholeDue(served, leadMs) {
    const { clock, results } = this.#options;
    const now = clock.now();
    if (!this.#looks.filters || served.some(({ waiting }) => now >= waiting.lastAt(leadMs))) return true;
    if (!served.some(({ waiting }) => waiting.wantsWhole(now))) return false;
    const waiters = [...this.#waiters];
    const waits = new Set(waiters.map(({ result }) => result));
    const isToCome = results.some((result) => !waits.has(result) && !this.#ended.has(result));
    if (!isToCome && waiters.every(({ waiting }) => waiting.idle)) return true;
    return this.#whole.isPatienceOver(now);
  }
};



/***/ })

};
