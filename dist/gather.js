/******/ var __webpack_modules__ = ({

/***/ 800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  k: () => (/* binding */ gather)
});

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = process.getBuiltinModule("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = process.getBuiltinModule("node:path");
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = process.getBuiltinModule("os");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = process.getBuiltinModule("node:os");
;// CONCATENATED MODULE: ./chunk-P33QLKDY.js
// src/gather.ts



// node_modules/@actions/core/lib/command.js


// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/core.js

var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function getInput(name, options) {
  const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options && options.required && !val) {
    throw new Error(`Input required and not supplied: ${name}`);
  }
  if (options && options.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function debug(message) {
  issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + external_os_namespaceObject.EOL);
}

// node_modules/zod/v4/core/util.js
function getEnumValues(entries) {
  const numericValues = Object.values(entries).filter((v) => typeof v === "number");
  const values = Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
  return values;
}
function jsonStringifyReplacer(_, value) {
  if (typeof value === "bigint")
    return value.toString();
  return value;
}
var Cached = class {
  constructor(getter) {
    this._getter = getter;
    this._value = void 0;
  }
  get value() {
    const getter = this._getter;
    if (getter !== void 0) {
      this._value = getter();
      this._getter = void 0;
    }
    return this._value;
  }
};
function cached(getter) {
  return new Cached(getter);
}
function cleanRegex(source) {
  const start = source.startsWith("^") ? 1 : 0;
  const end = source.endsWith("$") ? source.length - 1 : source.length;
  return source.slice(start, end);
}
var EVALUATING = /* @__PURE__ */ Symbol("evaluating");
function defineLazy(object2, key, getter) {
  let value = void 0;
  Object.defineProperty(object2, key, {
    get() {
      if (value === EVALUATING) {
        return void 0;
      }
      if (value === void 0) {
        value = EVALUATING;
        value = getter();
      }
      return value;
    },
    set(v) {
      Object.defineProperty(object2, key, {
        value: v
        // configurable: true,
      });
    },
    configurable: true
  });
}
function assignProp(target, prop, value) {
  Object.defineProperty(target, prop, {
    value,
    writable: true,
    enumerable: true,
    configurable: true
  });
}
var captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
};
function isObject(data) {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
var propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]);
function escapeRegex(str) {
  return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
  const cl = new inst._zod.constr(def ?? inst._zod.def);
  if (!def || params?.parent)
    cl._zod.parent = inst;
  return cl;
}
function normalizeParams(_params) {
  const params = _params;
  if (!params)
    return {};
  if (typeof params === "string")
    return { error: () => params };
  if (params?.message !== void 0) {
    if (params?.error !== void 0)
      throw new Error("Cannot specify both `message` and `error` params");
    params.error = params.message;
  }
  delete params.message;
  if (typeof params.error === "string")
    return { ...params, error: () => params.error };
  return params;
}
function optionalKeys(shape) {
  return Object.keys(shape).filter((k) => {
    return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
  });
}
var NUMBER_FORMAT_RANGES = /* @__PURE__ */ (() => ({
  safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  int32: [-2147483648, 2147483647],
  uint32: [0, 4294967295],
  float32: [-34028234663852886e22, 34028234663852886e22],
  float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
function aborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue !== true) {
      return true;
    }
  }
  return false;
}
function explicitlyAborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue === false) {
      return true;
    }
  }
  return false;
}
function prefixIssues(path, issues) {
  return issues.map((iss) => {
    var _a2;
    (_a2 = iss).path ?? (_a2.path = []);
    iss.path.unshift(path);
    return iss;
  });
}
function unwrapMessage(message) {
  return typeof message === "string" ? message : message?.message;
}
function sizeCaps(defChecks) {
  const caps = [];
  for (const ch of defChecks ?? []) {
    const d = ch._zod.def;
    if (!/_(length|size)$|_equals$/.test(d.check))
      break;
    const max = d.maximum ?? d.length ?? d.size;
    if (max >= 0)
      caps.push([max, ch]);
  }
  return caps;
}
function attachSchema(issues, start, inst) {
  var _a2;
  for (let i = start; i < issues.length; i++) {
    (_a2 = issues[i]).schema ?? (_a2.schema = inst);
  }
}
function finalizeIssue(iss, ctx, config2) {
  var _a2;
  const traits = iss.inst?._zod?.traits;
  if (traits?.has("$ZodType")) {
    if (traits.has("$ZodCheck"))
      (_a2 = iss).schema ?? (_a2.schema = iss.inst);
    else
      iss.schema = iss.inst;
  }
  const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
  const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config2.customError?.(iss)) ?? unwrapMessage(config2.localeError?.(iss)) ?? "Invalid input";
  const full = {};
  for (const k of Object.keys(iss)) {
    if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
      continue;
    full[k] = iss[k];
  }
  full.path ?? (full.path = []);
  full.message = message;
  if (ctx?.reportInput) {
    full.input = iss.input;
  }
  return full;
}
function issue2(...args) {
  const [iss, input, inst] = args;
  if (typeof iss === "string") {
    return {
      message: iss,
      code: "custom",
      input,
      inst
    };
  }
  return { ...iss };
}
function members(proto, table) {
  for (const key in table) {
    const desc = Object.getOwnPropertyDescriptor(table, key);
    if (desc.get)
      Object.defineProperty(proto, key, { ...desc, enumerable: false });
    else
      defineBound(proto, key, desc.value);
  }
}
function own(inst, key, value, enumerable = true) {
  Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
  return value;
}
function hide(inst, key, value) {
  return own(inst, key, value, false);
}
function defineBound(proto, key, fn) {
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      return this == null ? fn : own(this, key, fn.bind(this));
    },
    set(value) {
      own(this, key, value);
    }
  });
}
function claim(inst, sentinel) {
  const proto = Object.getPrototypeOf(inst);
  return sentinel in proto ? void 0 : proto;
}
var installing;
var broke = false;
var breaker = {
  configurable: true,
  get() {
    broke = true;
    return void 0;
  }
};
function defineLazyInternal(inst, key, compute) {
  const proto = Object.getPrototypeOf(inst._zod);
  if (key in proto && installing !== inst._zod) {
    installing = void 0;
    return;
  }
  installing = inst._zod;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      Object.defineProperty(this, key, breaker);
      const outer = broke;
      broke = false;
      try {
        const value = compute(this);
        if (broke)
          delete this[key];
        else
          Object.defineProperty(this, key, { configurable: true, writable: true, value });
        broke = broke || outer;
        return value;
      } catch (err) {
        delete this[key];
        broke = broke || outer;
        throw err;
      }
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, value });
    }
  });
}
function installLazyProp(inst, key, make, enumerable) {
  const proto = claim(inst, key);
  if (!proto)
    return;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      const desc = { configurable: true, writable: true, enumerable, value: void 0 };
      Object.defineProperty(this, key, desc);
      desc.value = make(this);
      Object.defineProperty(this, key, desc);
      return desc.value;
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
    }
  });
}

// node_modules/zod/v4/core/core.js
var _a;
var _zodDesc = { value: void 0, enumerable: false };
var _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
  const E = _E;
  if (E) {
    const saved = E.stackTraceLimit;
    if (typeof saved === "number") {
      try {
        E.stackTraceLimit = 0;
      } catch {
        _E = null;
        return new Definition();
      }
      try {
        return new Definition();
      } finally {
        E.stackTraceLimit = saved;
      }
    }
  }
  return new Definition();
}
// @__NO_SIDE_EFFECTS__
function $constructor(name, initializer2, proto, params) {
  const zodProto = {};
  function Internals(def) {
    this.def = def;
    this.constr = _;
    this.traits = /* @__PURE__ */ new Set();
  }
  Internals.prototype = zodProto;
  const protoMembers = proto;
  const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
  function init2(inst, def) {
    if (!inst._zod) {
      _zodDesc.value = new Internals(def);
      try {
        Object.defineProperty(inst, "_zod", _zodDesc);
      } finally {
        _zodDesc.value = void 0;
      }
    } else if (inst._zod.traits.has(name)) {
      return;
    }
    inst._zod.traits.add(name);
    initializer2(inst, def);
    if (initialized) {
      const own2 = Object.getPrototypeOf(inst);
      const ctorProto = inst._zod.constr.prototype;
      let up = own2;
      while (up && up !== ctorProto)
        up = Object.getPrototypeOf(up);
      const target = up ?? own2;
      if (!initialized.has(target)) {
        initialized.add(target);
        members(target, protoMembers);
      }
    }
    const proto2 = _.prototype;
    for (const k in proto2) {
      if (!Object.prototype.hasOwnProperty.call(proto2, k))
        continue;
      if (!(k in inst)) {
        inst[k] = proto2[k].bind(inst);
      }
    }
  }
  const Parent = params?.Parent ?? Object;
  class Definition extends Parent {
  }
  Object.defineProperty(Definition, "name", { value: name });
  function _(def) {
    const inst = params?.Parent ? newError(Definition) : this;
    init2(inst, def);
    const deferred = inst._zod.deferred;
    if (deferred) {
      for (const fn of deferred) {
        fn();
      }
      inst._zod.deferred = void 0;
    }
    const pp = globalThis.__zod_globalConfig?.postProcessor;
    if (pp)
      pp(inst);
    return inst;
  }
  Object.defineProperty(_, "init", { value: init2 });
  Object.defineProperty(_, Symbol.hasInstance, {
    value: (inst) => {
      if (params?.Parent && inst instanceof params.Parent)
        return true;
      return inst?._zod?.traits?.has(name);
    }
  });
  Object.defineProperty(_, "name", { value: name });
  return _;
}
var $ZodAsyncError = class extends Error {
  constructor() {
    super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
  }
};
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
var globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
  if (newConfig)
    Object.assign(globalConfig, newConfig);
  return globalConfig;
}

// node_modules/zod/v4/core/errors.js
function _getMessage() {
  const internals = this._zod;
  internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
  return internals.message;
}
function _setMessage(value) {
  this._zod.message = value;
}
var _messageDesc = {
  get: _getMessage,
  set: _setMessage,
  enumerable: true,
  configurable: true
};
var _issuesDesc = { value: void 0, enumerable: false };
var _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
var initializer = (inst, def) => {
  inst.name = "$ZodError";
  _issuesDesc.value = def;
  Object.defineProperty(inst, "issues", _issuesDesc);
  _issuesDesc.value = void 0;
  Object.defineProperty(inst, "message", _messageDesc);
  const proto = Object.getPrototypeOf(inst);
  if (!_installedToString.has(proto)) {
    _installedToString.add(proto);
    Object.defineProperty(proto, "toString", {
      configurable: true,
      enumerable: false,
      get() {
        const value = () => this.message;
        Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
        return value;
      },
      set(value) {
        Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
      }
    });
  }
};
var $ZodError = $constructor("$ZodError", initializer);
var $ZodRealError = $constructor("$ZodError", initializer, void 0, {
  Parent: Error
});

// node_modules/zod/v4/core/parse.js
var _parse = (_Err) => {
  const fn = (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
      throw new $ZodAsyncError();
    }
    if (result.issues.length) {
      const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
      captureStackTrace(e, _params?.callee ?? fn);
      throw e;
    }
    return result.value;
  };
  return fn;
};
var parse = /* @__PURE__ */ _parse($ZodRealError);
var _parseAsync = (_Err) => {
  const fn = async (schema, value, _ctx, params) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
      result = await result;
    if (result.issues.length) {
      const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
      captureStackTrace(e, params?.callee ?? fn);
      throw e;
    }
    return result.value;
  };
  return fn;
};
var parseAsync = /* @__PURE__ */ _parseAsync($ZodRealError);
var _safeParse = (_Err) => (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
  const result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise) {
    throw new $ZodAsyncError();
  }
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
var safeParse = /* @__PURE__ */ _safeParse($ZodRealError);
function failure(Err, issues, ctx) {
  let error2;
  return {
    success: false,
    get error() {
      if (!error2) {
        error2 = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
        issues = void 0;
        ctx = void 0;
      }
      return error2;
    },
    set error(e) {
      error2 = e;
      issues = void 0;
      ctx = void 0;
    }
  };
}
var _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
  let result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise)
    result = await result;
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
var safeParseAsync = /* @__PURE__ */ _safeParseAsync($ZodRealError);

// node_modules/zod/v4/core/regexes.js
var anyString = /^[\s\S]{0,}$/;
var number = /^-?\d+(?:\.\d+)?$/;
var chunk_P33QLKDY_boolean = /^(?:true|false)$/i;

// node_modules/zod/v4/core/checks.js
var $ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
  var _a2;
  inst._zod ?? (inst._zod = {});
  inst._zod.def = def;
  (_a2 = inst._zod).onattach ?? (_a2.onattach = []);
});
var numericOriginMap = {
  number: "number",
  bigint: "bigint",
  object: "date"
};
var $ZodCheckGreaterThan = /* @__PURE__ */ $constructor("$ZodCheckGreaterThan", (inst, def) => {
  $ZodCheck.init(inst, def);
  const origin = numericOriginMap[typeof def.value];
  inst._zod.check = (payload) => {
    if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
      return;
    }
    payload.issues.push({
      origin: numericOriginMap[typeof payload.value] ?? origin,
      code: "too_small",
      minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
      input: payload.value,
      inclusive: def.inclusive,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckNumberFormat = /* @__PURE__ */ $constructor("$ZodCheckNumberFormat", (inst, def) => {
  $ZodCheck.init(inst, def);
  def.format = def.format || "float64";
  const isInt = def.format?.includes("int");
  const origin = isInt ? "int" : "number";
  const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
  inst._zod.check = (payload) => {
    const input = payload.value;
    if (isInt) {
      if (!Number.isInteger(input)) {
        payload.issues.push({
          expected: origin,
          format: def.format,
          code: "invalid_type",
          continue: false,
          input,
          inst
        });
        return;
      }
      if (!Number.isSafeInteger(input)) {
        if (input > 0) {
          payload.issues.push({
            input,
            code: "too_big",
            maximum: Number.MAX_SAFE_INTEGER,
            note: "Integers must be within the safe integer range.",
            inst,
            origin,
            inclusive: true,
            continue: !def.abort
          });
        } else {
          payload.issues.push({
            input,
            code: "too_small",
            minimum: Number.MIN_SAFE_INTEGER,
            note: "Integers must be within the safe integer range.",
            inst,
            origin,
            inclusive: true,
            continue: !def.abort
          });
        }
        return;
      }
    }
    if (input < minimum) {
      payload.issues.push({
        origin: "number",
        input,
        code: "too_small",
        minimum,
        inclusive: true,
        inst,
        continue: !def.abort
      });
    }
    if (input > maximum) {
      payload.issues.push({
        origin: "number",
        input,
        code: "too_big",
        maximum,
        inclusive: true,
        inst,
        continue: !def.abort
      });
    }
  };
});

// node_modules/zod/v4/core/versions.js
var version = {
  major: 4,
  minor: 6,
  patch: 7
};

// node_modules/zod/v4/core/schemas.js
var $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
  var _a2;
  inst ?? (inst = {});
  inst._zod.def = def;
  inst._zod.bag = inst._zod.bag || {};
  inst._zod.version = version;
  const defChecks = inst._zod.def.checks;
  const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
  for (const ch of checks) {
    for (const fn of ch._zod.onattach) {
      fn(inst);
    }
  }
  if (checks.length === 0) {
    (_a2 = inst._zod).deferred ?? (_a2.deferred = []);
    inst._zod.deferred?.push(() => {
      inst._zod.run = inst._zod.parse;
    });
  } else {
    const runChecks = (payload, checks2, ctx) => {
      if (payload.memo)
        return payload;
      let isAborted = aborted(payload);
      let asyncResult;
      for (const ch of checks2) {
        if (ch._zod.def.when) {
          if (explicitlyAborted(payload))
            continue;
          const shouldRun = ch._zod.def.when(payload);
          if (!shouldRun)
            continue;
        } else if (isAborted) {
          continue;
        }
        const currLen = payload.issues.length;
        const _ = ch._zod.check(payload);
        if (_ instanceof Promise && ctx?.async === false) {
          throw new $ZodAsyncError();
        }
        if (asyncResult || _ instanceof Promise) {
          asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
            await _;
            const nextLen = payload.issues.length;
            if (nextLen === currLen)
              return;
            attachSchema(payload.issues, currLen, inst);
            if (!isAborted)
              isAborted = aborted(payload, currLen);
          });
        } else {
          const nextLen = payload.issues.length;
          if (nextLen === currLen)
            continue;
          attachSchema(payload.issues, currLen, inst);
          if (!isAborted)
            isAborted = aborted(payload, currLen);
        }
      }
      if (asyncResult) {
        return asyncResult.then(() => {
          return payload;
        });
      }
      return payload;
    };
    const handleCanaryResult = (canary, payload, ctx) => {
      if (aborted(canary)) {
        canary.aborted = true;
        return canary;
      }
      const checkResult = runChecks(payload, checks, ctx);
      if (checkResult instanceof Promise) {
        if (ctx.async === false)
          throw new $ZodAsyncError();
        return checkResult.then((checkResult2) => inst._zod.parse(checkResult2, ctx));
      }
      return inst._zod.parse(checkResult, ctx);
    };
    inst._zod.run = (payload, ctx) => {
      if (ctx.skipChecks) {
        return inst._zod.parse(payload, ctx);
      }
      if (ctx.direction === "backward") {
        const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
        if (canary instanceof Promise) {
          return canary.then((canary2) => {
            return handleCanaryResult(canary2, payload, ctx);
          });
        }
        return handleCanaryResult(canary, payload, ctx);
      }
      const result = inst._zod.parse(payload, ctx);
      if (result instanceof Promise) {
        if (ctx.async === false)
          throw new $ZodAsyncError();
        return result.then((result2) => runChecks(result2, checks, ctx));
      }
      return runChecks(result, checks, ctx);
    };
  }
}, {
  // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
  get "~standard"() {
    return hide(this, "~standard", standardProps(this));
  },
  set "~standard"(value) {
    own(this, "~standard", value);
  }
});
var toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
  const ctx = { async: true };
  return toStandardResult(await inst._zod.run({ value, issues: [] }, ctx), ctx);
}
function standardProps(inst) {
  return {
    validate: (value) => {
      const ctx = { async: false };
      try {
        const r = inst._zod.run({ value, issues: [] }, ctx);
        if (!(r instanceof Promise))
          return toStandardResult(r, ctx);
      } catch (_) {
      }
      return validateAsync(inst, value);
    },
    vendor: "zod",
    version: 1
  };
}
var $ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = def.pattern ?? anyString;
  inst._zod.parse = (payload, _) => {
    if (def.coerce)
      try {
        payload.value = String(payload.value);
      } catch (_2) {
      }
    if (typeof payload.value === "string")
      return payload;
    payload.issues.push({
      expected: "string",
      code: "invalid_type",
      input: payload.value,
      inst
    });
    return payload;
  };
});
var $ZodNumber = /* @__PURE__ */ $constructor("$ZodNumber", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = number;
  inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = Number(payload.value);
      } catch (_) {
      }
    const input = payload.value;
    if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
      return payload;
    }
    const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
    payload.issues.push({
      expected: "number",
      code: "invalid_type",
      input,
      inst,
      ...received ? { received } : {}
    });
    return payload;
  };
});
var $ZodNumberFormat = /* @__PURE__ */ $constructor("$ZodNumberFormat", (inst, def) => {
  $ZodCheckNumberFormat.init(inst, def);
  $ZodNumber.init(inst, def);
});
var $ZodBoolean = /* @__PURE__ */ $constructor("$ZodBoolean", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = chunk_P33QLKDY_boolean;
  inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = Boolean(payload.value);
      } catch (_) {
      }
    const input = payload.value;
    if (typeof input === "boolean")
      return payload;
    payload.issues.push({
      expected: "boolean",
      code: "invalid_type",
      input,
      inst
    });
    return payload;
  };
});
function capSize(inst, size2) {
  const caps = sizeCaps(inst._zod.def.checks);
  if (!caps.length)
    return;
  const cap = Math.min(...caps.map((c) => c[0]));
  const parse2 = inst._zod.parse;
  inst._zod.parse = (payload, ctx) => {
    const n = size2(payload.value);
    if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
      for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
        if (n > max && ch._zod.def.when(payload)) {
          const start = payload.issues.length;
          ch._zod.check(payload);
          payload.issues[start].continue = false;
          attachSchema(payload.issues, start, inst);
          return payload;
        }
      }
    }
    return parse2(payload, ctx);
  };
}
var arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
  if (result.issues.length) {
    final.issues.push(...prefixIssues(index, result.issues));
  }
  final.value[index] = result.value;
}
var $ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
  $ZodType.init(inst, def);
  const memo = globalConfig.memoizer;
  memo?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!Array.isArray(input)) {
      payload.issues.push({
        expected: "array",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
    const proms = [];
    const abortEarly = ctx?.abortEarly;
    for (let i = 0; i < input.length; i++) {
      const item = input[i];
      const result = def.element._zod.run({
        value: item,
        issues: []
      }, ctx);
      if (result instanceof Promise) {
        proms.push(result.then((result2) => handleArrayResult(result2, payload, i)));
      } else {
        handleArrayResult(result, payload, i);
        if (abortEarly && result.issues.length !== 0 && aborted(result))
          break;
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => payload);
    }
    return payload;
  };
  capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
  const isPresent = key in input;
  const isOptionalOut = optout === "optional";
  if (!isPresent && isOptionalOut && optin === "optional") {
    return;
  }
  if (result.issues.length) {
    if (optin !== void 0 && isOptionalOut && !isPresent) {
      return;
    }
    final.issues.push(...prefixIssues(key, result.issues));
  }
  if (!isPresent && optin === void 0) {
    if (!result.issues.length) {
      final.issues.push({
        code: "invalid_type",
        expected: "nonoptional",
        input: void 0,
        path: [key]
      });
    }
    return;
  }
  if (result.value === void 0) {
    if (isPresent || optin === "defaulted" && !isOptionalOut) {
      final.value[key] = void 0;
    }
  } else {
    final.value[key] = result.value;
  }
}
var NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
  const keys = Object.keys(def.shape);
  const ownSymbols = Object.getOwnPropertySymbols(def.shape);
  const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
  const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
  for (const k of allKeys) {
    if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
      throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
    }
  }
  const okeys = optionalKeys(def.shape);
  return {
    ...def,
    allKeys,
    symbolKeys,
    // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
    keySet: new Set(keys),
    numKeys: keys.length,
    optionalKeys: new Set(okeys)
  };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
  const unrecognized = [];
  const keySet = def.keySet;
  const _catchall = def.catchall._zod;
  const t = _catchall.def.type;
  const optin = _catchall.optin;
  const optout = _catchall.optout;
  let seen = 0;
  for (const key in input) {
    if (abortEarly && payload.issues.length !== seen) {
      if (aborted(payload, seen))
        break;
      seen = payload.issues.length;
    }
    if (keySet.has(key))
      continue;
    if (key === "__proto__") {
      if (t === "never")
        unrecognized.push(key);
      continue;
    }
    if (t === "never") {
      unrecognized.push(key);
      continue;
    }
    const r = _catchall.run({ value: input[key], issues: [] }, ctx);
    if (r instanceof Promise) {
      proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
    } else {
      handlePropertyResult(r, payload, key, input, optin, optout);
    }
  }
  if (unrecognized.length) {
    payload.issues.push({
      code: "unrecognized_keys",
      keys: unrecognized,
      input,
      inst,
      // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
      continue: true
    });
  }
  if (!proms.length)
    return payload;
  return Promise.all(proms).then(() => {
    return payload;
  });
}
var $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
  $ZodType.init(inst, def);
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  const sh = desc?.get ? desc.get.raw : def.shape ?? {};
  if (sh) {
    const get = () => {
      const newSh = { ...sh };
      Object.defineProperty(def, "shape", { value: newSh });
      get.raw = newSh;
      return newSh;
    };
    get.raw = sh;
    Object.defineProperty(def, "shape", { get });
  }
  const _normalized = cached(() => normalizeDef(def));
  defineLazyInternal(inst, "propValues", (zod) => {
    const shape = zod.def.shape;
    const propValues = {};
    for (const key in shape) {
      const field = shape[key]._zod;
      if (field.values) {
        if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
          assignProp(propValues, key, /* @__PURE__ */ new Set());
        }
        for (const v of field.values)
          propValues[key].add(v);
        if (field.optin !== void 0)
          propValues[key].add(void 0);
      }
    }
    return propValues;
  });
  const isObject2 = isObject;
  const catchall = def.catchall;
  let value;
  const memo = globalConfig.memoizer;
  memo?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    value ?? (value = _normalized.value);
    const input = payload.value;
    if (!isObject2(input)) {
      payload.issues.push({
        expected: "object",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
    const proms = [];
    const shape = value.shape;
    const abortEarly = ctx?.abortEarly;
    let seen = payload.issues.length;
    for (const key of value.allKeys) {
      if (abortEarly && payload.issues.length !== seen) {
        if (aborted(payload, seen))
          break;
        seen = payload.issues.length;
      }
      if (key === "__proto__")
        continue;
      const el = shape[key];
      const optin = el._zod.optin;
      const optout = el._zod.optout;
      const r = el._zod.run({ value: input[key], issues: [] }, ctx);
      if (r instanceof Promise) {
        proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
      } else {
        handlePropertyResult(r, payload, key, input, optin, optout);
      }
    }
    if (!catchall) {
      return proms.length ? Promise.all(proms).then(() => payload) : payload;
    }
    return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
  };
});
var $ZodEnum = /* @__PURE__ */ $constructor("$ZodEnum", (inst, def) => {
  $ZodType.init(inst, def);
  const values = getEnumValues(def.entries);
  const valuesSet = new Set(values);
  inst._zod.values = valuesSet;
  defineLazyInternal(inst, "pattern", (zod) => {
    const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
    return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
  });
  inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (valuesSet.has(input)) {
      return payload;
    }
    payload.issues.push({
      code: "invalid_value",
      values,
      input,
      inst
    });
    return payload;
  };
});
var $ZodNullable = /* @__PURE__ */ $constructor("$ZodNullable", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
  defineLazyInternal(inst, "pattern", (zod) => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
  });
  defineLazyInternal(inst, "values", (zod) => {
    return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    if (payload.value === null)
      return payload;
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodLazy = /* @__PURE__ */ $constructor("$ZodLazy", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazy(inst._zod, "innerType", () => {
    const d = def;
    if (!d._cachedInner)
      d._cachedInner = def.getter();
    return d._cachedInner;
  });
  defineLazyInternal(inst, "pattern", (zod) => zod.innerType?._zod?.pattern);
  defineLazyInternal(inst, "propValues", (zod) => zod.innerType?._zod?.propValues);
  defineLazyInternal(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? void 0);
  defineLazyInternal(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? void 0);
  inst._zod.parse = (payload, ctx) => {
    const inner = inst._zod.innerType;
    return inner._zod.run(payload, ctx);
  };
});
var $ZodCustom = /* @__PURE__ */ $constructor("$ZodCustom", (inst, def) => {
  $ZodCheck.init(inst, def);
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, _) => {
    return payload;
  };
  inst._zod.check = (payload) => {
    const input = payload.value;
    const r = def.fn(input);
    if (r instanceof Promise) {
      return r.then((r2) => handleRefineResult(r2, payload, input, inst));
    }
    handleRefineResult(r, payload, input, inst);
    return;
  };
});
function handleRefineResult(result, payload, input, inst) {
  if (!result) {
    const _iss = {
      code: "custom",
      input,
      inst,
      // incorporates params.error into issue reporting
      path: [...inst._zod.def.path ?? []],
      // incorporates params.error into issue reporting
      continue: !inst._zod.def.abort
      // params: inst._zod.def.params,
    };
    if (inst._zod.def.params)
      _iss.params = inst._zod.def.params;
    payload.issues.push(issue2(_iss));
  }
}

// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
  if (def.checks)
    def.checks = [...def.checks];
  return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
  return new Class(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
  return new Class(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
  return new Class({
    type: "number",
    check: "number_format",
    abort: false,
    format: "safeint",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
  return new Class({
    type: "boolean",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value,
    inclusive: true
  });
}
// @__NO_SIDE_EFFECTS__
function _nonnegative(params) {
  return /* @__PURE__ */ _gte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
  const schema = new Class({
    type: "custom",
    check: "custom",
    fn,
    ...normalizeParams(_params)
  });
  return schema;
}

// node_modules/zod/v4/mini/schemas.js
var ZodMiniType = /* @__PURE__ */ $constructor("ZodMiniType", (inst, def) => {
  if (!inst._zod)
    throw new Error("Uninitialized schema in ZodMiniType.");
  $ZodType.init(inst, def);
  inst.def = def;
  inst.type = def.type;
}, {
  // `with` is an alias for `check`: the same function object, not a wrapper.
  get with() {
    return this.check;
  },
  set with(value) {
    own(this, "with", value);
  },
  parse(data, params) {
    return parse(this, data, params, { callee: this.parse });
  },
  parseAsync(data, params) {
    return parseAsync(this, data, params, { callee: this.parseAsync });
  },
  safeParse(data, params) {
    return safeParse(this, data, params);
  },
  safeParseAsync(data, params) {
    return safeParseAsync(this, data, params);
  },
  check(...checks) {
    const def = this.def;
    return this.clone({
      ...def,
      checks: [
        ...def.checks ?? [],
        ...checks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
      ]
    }, { parent: true });
  },
  clone(_def, params) {
    return clone(this, _def, params);
  },
  brand() {
    return this;
  },
  register(reg, meta2) {
    reg.add(this, meta2);
    return this;
  },
  apply(fn, ...args) {
    return args.length === 0 ? fn(this) : fn(this, ...args);
  }
});
var ZodMiniString = /* @__PURE__ */ $constructor("ZodMiniString", (inst, def) => {
  $ZodString.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function string2(params) {
  return _string(ZodMiniString, params);
}
var ZodMiniNumber = /* @__PURE__ */ $constructor("ZodMiniNumber", (inst, def) => {
  $ZodNumber.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function number2(params) {
  return _number(ZodMiniNumber, params);
}
var ZodMiniNumberFormat = /* @__PURE__ */ $constructor("ZodMiniNumberFormat", (inst, def) => {
  $ZodNumberFormat.init(inst, def);
  ZodMiniNumber.init(inst, def);
});
function chunk_P33QLKDY_int(params) {
  return _int(ZodMiniNumberFormat, params);
}
var ZodMiniBoolean = /* @__PURE__ */ $constructor("ZodMiniBoolean", (inst, def) => {
  $ZodBoolean.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function boolean2(params) {
  return _boolean(ZodMiniBoolean, params);
}
var ZodMiniArray = /* @__PURE__ */ $constructor("ZodMiniArray", (inst, def) => {
  $ZodArray.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function array(element, params) {
  return new ZodMiniArray({
    type: "array",
    element,
    ...normalizeParams(params)
  });
}
var ZodMiniObject = /* @__PURE__ */ $constructor("ZodMiniObject", (inst, def) => {
  $ZodObject.init(inst, def);
  ZodMiniType.init(inst, def);
  installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
  const def = {
    type: "object",
    shape: shape ?? {},
    ...normalizeParams(params)
  };
  return new ZodMiniObject(def);
}
var ZodMiniEnum = /* @__PURE__ */ $constructor("ZodMiniEnum", (inst, def) => {
  $ZodEnum.init(inst, def);
  ZodMiniType.init(inst, def);
  inst.options = [...inst._zod.values];
});
// @__NO_SIDE_EFFECTS__
function _enum(values, params) {
  const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
  return new ZodMiniEnum({
    type: "enum",
    entries,
    ...normalizeParams(params)
  });
}
var ZodMiniNullable = /* @__PURE__ */ $constructor("ZodMiniNullable", (inst, def) => {
  $ZodNullable.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
  return new ZodMiniNullable({
    type: "nullable",
    innerType
  });
}
var ZodMiniLazy = /* @__PURE__ */ $constructor("ZodMiniLazy", (inst, def) => {
  $ZodLazy.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function _lazy(getter) {
  return new ZodMiniLazy({
    type: "lazy",
    getter
  });
}
var ZodMiniCustom = /* @__PURE__ */ $constructor("ZodMiniCustom", (inst, def) => {
  $ZodCustom.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function refine(fn, _params = {}) {
  return _refine(ZodMiniCustom, fn, _params);
}

// src/zylon/connectors.ts
var CONNECTORS = [
  {
    type: "confluence",
    slug: "confluence",
    entityType: "Confluence",
    label: "Confluence",
    credentials: "oauth",
    configKeys: ["space_key", "base_url"],
    placeKey: "space_key"
  },
  {
    type: "confluencelocal",
    slug: "confluencelocallegacy",
    entityType: "ConfluenceLocalLegacy",
    label: "Confluence Server or Data Center",
    credentials: "password",
    configKeys: [],
    placeKey: "space_key"
  },
  {
    type: "sharepoint",
    slug: "sharepoint",
    entityType: "SharePoint",
    label: "SharePoint",
    credentials: "oauth",
    configKeys: ["site_url", "library"],
    placeKey: "site_url"
  },
  {
    type: "filesystem",
    slug: "filesystem",
    entityType: "FileSystem",
    label: "file system (SMB share)",
    credentials: "password",
    configKeys: ["path"],
    placeKey: "path"
  },
  {
    type: "claromentis",
    slug: "claromentis",
    entityType: "Claromentis",
    label: "Claromentis",
    credentials: "password",
    configKeys: ["base_url", "site"],
    placeKey: "site"
  }
];
var CONNECTOR_TYPES = CONNECTORS.map((connector) => connector.type);
function connectorOf(spelling) {
  const wanted = spelling.trim().toLowerCase();
  return CONNECTORS.find(({ type, slug, entityType }) => [type, slug, entityType.toLowerCase()].includes(wanted));
}

// src/errors/action-error.ts
var ERROR_CODES = [
  "invalid-input",
  "dns",
  "connect",
  "connection-lost",
  "tls",
  "redirect",
  "bad-request",
  "unauthorized",
  "forbidden",
  "not-found",
  "wrong-type",
  "method-not-allowed",
  "unprocessable",
  "already-running",
  "rate-limited",
  "server-error",
  "unavailable",
  "timeout",
  "wait-timeout",
  "not-api",
  "bad-json",
  "unexpected-response",
  "too-large",
  "not-configured",
  "no-integration",
  "ambiguous",
  "sync-error",
  "stream-cut",
  "too-few-items",
  "item-errors",
  "too-many-removed",
  "nothing-indexed",
  "not-searchable",
  "create-unknown",
  "cancelled",
  "internal"
];
var HELP = "https://github.com/zylon-ingest/zylon-ingest/blob/v1/docs/errors.md";
function helpFor(code) {
  return `${HELP}#${code}`;
}
var ActionError = class _ActionError extends Error {
  code;
  explanation;
  http;
  constructor(code, explanation, options = {}) {
    const { what, why, remedy } = explanation;
    const sentences = [what, why, remedy].filter((sentence) => sentence !== "").map((sentence) => `${sentence}.`);
    super([...sentences, `See ${helpFor(code)}`].join(" "), { cause: options.cause });
    this.name = "ActionError";
    this.code = code;
    this.explanation = explanation;
    this.http = options.http ?? {};
  }
  /** The same failure with each of its sentences rewritten, for redaction. */
  mapText(rewrite) {
    const { what, why, remedy } = this.explanation;
    const explanation = { what: rewrite(what), why: rewrite(why), remedy: rewrite(remedy) };
    return new _ActionError(this.code, explanation, { cause: this.cause, http: this.http });
  }
};
var LOOK_FIRST = "Look in Zylon whether the ingest runs before you start it again";
function asActionError(thrown) {
  if (thrown instanceof ActionError) return thrown;
  const message = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return new ActionError(
    "internal",
    {
      what: `The action itself failed: ${message}`,
      why: "This is a defect of the action, not of your configuration",
      remedy: "Report it with the log of a run that has debug logging on (secret ACTIONS_STEP_DEBUG set to true)"
    },
    { cause: thrown }
  );
}

// src/http/json.ts
var MAX_DOCUMENT_BYTES = (/* unused pure expression or super */ null && (1024 * 1024));
function parseJson(text3) {
  try {
    const value = JSON.parse(text3);
    return { ok: true, value };
  } catch {
    return { ok: false };
  }
}
var SOME_BYTES = (/* unused pure expression or super */ null && (16 * 1024));

// src/report/changes.ts
var MAX_NAMES = 20;
var CHANGE_KINDS = ["added", "updated", "removed", "failed", "failedBefore", "warned"];
var noChanges = () => ({
  added: [],
  updated: [],
  removed: [],
  failed: [],
  failedBefore: [],
  warned: []
});

// src/report/result.ts
var SYNC_STATUSES = [
  "started",
  "completed",
  "indexed",
  "error",
  "timed-out",
  "cancelled",
  /** It may or may not be running. */
  "unknown",
  "not-requested"
];
var COUNT_SOURCES = ["stream", "documents"];
function newResult(connector, id) {
  return {
    connector,
    id,
    configured: false,
    created: false,
    updated: false,
    syncStatus: "not-requested",
    changes: noChanges(),
    durationMs: 0
  };
}
function failedCount({ items, indexed }) {
  return Math.max(items?.errors ?? 0, (indexed?.failed ?? 0) - (indexed?.failedBefore ?? 0));
}
function countsSoFar({ items }) {
  const { added, updated, removed, skipped, errors } = items ?? {};
  const words = { added, updated, removed, skipped, failed: errors };
  return Object.entries(words).flatMap(([word, count]) => count === void 0 ? [] : [`${count} ${word}`]).join(", ");
}

// src/report/totals.ts
var BY_CONCERN = [
  "error",
  "unknown",
  "timed-out",
  "cancelled",
  "not-requested",
  "started",
  "completed",
  "indexed"
];
var present = (values) => values.flatMap((value) => value === void 0 ? [] : [value]);
function sumOf(counts) {
  return present(counts).reduce((sum, count) => (sum ?? 0) + count, void 0);
}
function itemsOf(all) {
  if (all.length === 0) return void 0;
  const sum = (key) => sumOf(all.map((items) => items[key]));
  return {
    added: sum("added"),
    updated: sum("updated"),
    removed: sum("removed"),
    skipped: sum("skipped"),
    errors: sum("errors")
  };
}
function indexedOf(all) {
  if (all.length === 0) return void 0;
  const sum = (key) => sumOf(all.map((indexed) => indexed[key])) ?? 0;
  return {
    done: sum("done"),
    pending: sum("pending"),
    failed: sum("failed"),
    failedBefore: sum("failedBefore"),
    warned: sum("warned"),
    unchanged: sumOf(all.map(({ unchanged }) => unchanged))
  };
}
function commonSource(results) {
  const [first, ...others] = new Set(present(results.map(({ countsFrom }) => countsFrom)));
  return others.length === 0 ? first : void 0;
}
function totalsOf(results) {
  const all = (flag) => results.length > 0 && results.every((result) => result[flag]);
  return {
    syncStatus: BY_CONCERN.find((status) => results.some((result) => result.syncStatus === status)) ?? "not-requested",
    configured: all("configured"),
    created: all("created"),
    updated: all("updated"),
    currentArtifactCount: sumOf(results.map((result) => result.currentArtifactCount)),
    integrationItemCount: sumOf(results.map((result) => result.integrationItemCount)),
    items: itemsOf(present(results.map((result) => result.items))),
    countsFrom: commonSource(results),
    indexed: indexedOf(present(results.map((result) => result.indexed)))
  };
}

// src/log/untrusted.ts
var MAX_CHARACTERS = 200;
var UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\s]+/gu;
function oneLine(text3, limit = MAX_CHARACTERS) {
  const head = text3.slice(0, limit * 16).toWellFormed();
  const folded = head.replace(UNPRINTABLE, " ").trim();
  const fits = head.length === text3.length && folded.length <= limit;
  const characters = fits ? [] : Array.from(folded);
  const cut = characters.length > limit || head.length < text3.length;
  const kept = cut ? `${characters.slice(0, limit - 1).join("")}\u2026` : folded;
  return kept.replace(/:(?=:)/g, ": ").replaceAll("##[", "# #[");
}
var STRUCTURE = /[&<>"'`\\*_{}[\]()#+!|~@:$=^]/g;
var FOUND_LATER = /@|\$|#(?=\d)|GH(?=-\d)|:(?=\/\/|[\w+-]+:)|www(?=\.)/gi;
var BREAK = "<!-- -->";
var BREAK_MARK = "\0";
function markdownText(text3, limit = MAX_CHARACTERS) {
  return oneLine(text3, limit).replace(FOUND_LATER, `$&${BREAK_MARK}`).replace(STRUCTURE, (character) => `&#${String(character.codePointAt(0))};`).replace(/^[-.\d]/, (first) => `&#${String(first.codePointAt(0))};`).replaceAll(BREAK_MARK, BREAK);
}
function markdownCode(text3, limit = MAX_CHARACTERS) {
  return `<code>${markdownText(text3, limit)}</code>`;
}

// src/report/sentences.ts
var MESSAGE_LIMIT = 8e3;
function nameOf({ connector, id }) {
  return id === void 0 ? connector.type : `${connector.type} ${oneLine(id, 60)}`;
}
var seconds = (ms) => `${(ms / 1e3).toFixed(1)} s`;
function duration2(ms) {
  if (ms < 59950) return seconds(ms);
  const whole = Math.round(ms / 1e3);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
function brought(result) {
  const { currentArtifactCount, indexed, integrationItemCount, syncStatus } = result;
  const counts = countsSoFar(result);
  const told = (count) => count === void 0 ? "not told" : String(count);
  return [
    `sync-status ${syncStatus}`,
    ...counts === "" ? [] : [counts],
    ...indexed === void 0 ? [] : [`${indexed.done} indexed, ${indexed.failed + indexed.pending} not`],
    `in Zylon before ${told(currentArtifactCount)}, in the source ${told(integrationItemCount)}`
  ].join(", ");
}
function sentenceOf(result) {
  const { failure: failure2, configured, syncStatus, durationMs } = result;
  const what = failure2 !== void 0 ? `failed (${failure2.code}), sync-status ${syncStatus}` : syncStatus === "not-requested" ? `${configured ? "configured" : "not there yet"}, no ingest requested` : brought(result);
  return `${nameOf(result)}, ${what} (${seconds(durationMs)})`;
}
function lastSentence({ results, failure: failure2, dryRun, durationMs }) {
  const after = `after ${seconds(durationMs)}`;
  const failed = results.filter((result) => result.failure !== void 0).length;
  if (failure2 !== void 0) {
    const of = results.length > 1 ? `, ${failed} of ${results.length} integrations` : "";
    return `Failed ${after}: ${failure2.code}${of}, sync-status ${totalsOf(results).syncStatus}`;
  }
  const [only, ...others] = results;
  if (only !== void 0 && others.length === 0) return `${dryRun ? "Dry run" : "Done"}: ${sentenceOf(only)}`;
  return `${dryRun ? "Dry run" : "Done"} ${after}: ${results.length} integrations, sync-status ${totalsOf(results).syncStatus}`;
}
function changesInNumbers(result) {
  const { items, indexed } = result;
  if (items === void 0 && indexed === void 0) return "";
  const numbers = [
    [items?.added, "added"],
    [items?.updated, "updated"],
    [items?.removed, "removed"],
    [indexed?.unchanged, "unchanged"],
    [indexed === void 0 ? items?.skipped : void 0, "skipped"],
    [failedCount(result), "failed"],
    [indexed?.warned, "with warnings"]
  ];
  return numbers.flatMap(([count, word]) => count === void 0 ? [] : [`${count} ${word}`]).join(", ");
}

// src/report/annotations.ts
var MAX_ANNOTATIONS = 10;
function annotationsOf({ results, failure: failure2 }) {
  const named = /* @__PURE__ */ new Map();
  for (const result of results) {
    if (result.failure === void 0) continue;
    const alone = results.length === 1 || named.has(result.failure);
    named.set(result.failure, alone ? "" : `${nameOf(result)}: `);
  }
  if (failure2 !== void 0 && !named.has(failure2)) named.set(failure2, "");
  const all = [...named].map(([{ code, message }, name]) => ({
    title: `Zylon ingest: ${code}`,
    message: name + message
  }));
  const more = all.length - MAX_ANNOTATIONS;
  if (more <= 0) return all;
  const rest = {
    title: `Zylon ingest: ${more} more`,
    message: `${more} more ${more === 1 ? "failure" : "failures"}; the job summary and the file behind the output results-file name them.`
  };
  return [...all.slice(0, MAX_ANNOTATIONS), rest];
}

// src/report/changes-file.ts



// src/report/runner-files.ts



var APPEND = external_node_fs_namespaceObject.constants.O_WRONLY | external_node_fs_namespaceObject.constants.O_APPEND;
function append(path, text3) {
  const file = (0,external_node_fs_namespaceObject.openSync)(path, APPEND);
  try {
    (0,external_node_fs_namespaceObject.writeFileSync)(file, text3);
  } finally {
    (0,external_node_fs_namespaceObject.closeSync)(file);
  }
}
function endMark(values) {
  for (; ; ) {
    const mark = `end_${Math.random().toString(36).slice(2)}`;
    if (!values.some((value) => value.includes(mark))) return mark;
  }
}
var escaped = (value) => value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
function appendOutputs(all) {
  const path = process.env["GITHUB_OUTPUT"] ?? "";
  if (path === "") {
    for (const [name, value] of all) process.stdout.write(`
::set-output name=${name}::${escaped(value)}
`);
    return;
  }
  const mark = endMark(all.map(([, value]) => value));
  append(path, all.map(([name, value]) => `${name}<<${mark}
${value}
${mark}
`).join(""));
}
function appendSummary(markdown) {
  const path = process.env["GITHUB_STEP_SUMMARY"] ?? "";
  if (path === "") throw new Error("GITHUB_STEP_SUMMARY is not set: this runner has no job summaries");
  append(path, markdown);
}
function ownFolder(prefix) {
  const folder = process.env["RUNNER_TEMP"] ?? "";
  return (0,external_node_fs_namespaceObject.mkdtempSync)((0,external_node_path_namespaceObject.join)(folder === "" ? (0,external_node_os_namespaceObject.tmpdir)() : folder, prefix));
}
function writeResultsFile(all) {
  const own2 = ownFolder("zylon-ingest-results-");
  const path = (0,external_node_path_namespaceObject.join)(own2, `${(0,external_node_path_namespaceObject.basename)(own2)}.json`);
  const file = (0,external_node_fs_namespaceObject.openSync)(path, "wx", 384);
  try {
    all.forEach((one, index) => (0,external_node_fs_namespaceObject.writeFileSync)(file, `${index === 0 ? "[" : ","}
${JSON.stringify(one)}`));
    (0,external_node_fs_namespaceObject.writeFileSync)(file, all.length === 0 ? "[]\n" : "\n]\n");
  } finally {
    (0,external_node_fs_namespaceObject.closeSync)(file);
  }
  return path;
}

// src/report/changes-file.ts
var PIECE = (/* unused pure expression or super */ null && (64 * 1024));
function writeChangesFile(parts) {
  const [first] = parts;
  const own2 = first === void 0 ? ownFolder("zylon-ingest-changes-") : (0,external_node_path_namespaceObject.dirname)(first.path);
  const path = (0,external_node_path_namespaceObject.join)(own2, `${(0,external_node_path_namespaceObject.basename)(own2)}.json`);
  const file = (0,external_node_fs_namespaceObject.openSync)(path, "wx", 384);
  try {
    (0,external_node_fs_namespaceObject.writeFileSync)(file, "[");
    let empty = true;
    for (const part of parts) {
      if (part.copyInto(file, empty)) empty = false;
      part.remove();
    }
    (0,external_node_fs_namespaceObject.writeFileSync)(file, empty ? "]\n" : "\n]\n");
  } finally {
    (0,external_node_fs_namespaceObject.closeSync)(file);
  }
  return path;
}

// src/report/matrix.ts
function asInputs(results) {
  const types = [...new Set(results.map(({ connector }) => connector.type))];
  const mixed = types.length > 1;
  const ids = results.flatMap(
    ({ connector, id }) => id === void 0 ? [] : [mixed ? `${connector.type}/${id}` : id]
  );
  return { "integration-type": mixed ? "any" : types[0] ?? "", "integration-id": ids.join("\n") };
}
function matrixOf(results, shards) {
  const named = results.filter(({ id }) => id !== void 0);
  const hands = Array.from(
    { length: Math.min(shards, named.length) },
    (_, hand) => named.filter((_result, index) => index % shards === hand)
  );
  return { include: hands.map(asInputs) };
}

// src/report/run-facts.ts
function outcomeOf({ failure: failure2, dryRun }) {
  if (failure2 !== void 0) return failure2.code === "cancelled" ? "cancelled" : "failure";
  return dryRun ? "dry-run" : "success";
}
function firstFailure(results) {
  const failures = results.flatMap(({ failure: failure2 }) => failure2 === void 0 ? [] : [failure2]);
  return failures.find(({ code }) => code === "cancelled") ?? failures[0];
}
function mapFailures(facts, rewrite) {
  const rewritten = /* @__PURE__ */ new Map();
  const once = (failure2) => {
    const known = rewritten.get(failure2) ?? failure2.mapText(rewrite);
    rewritten.set(failure2, known);
    return known;
  };
  return {
    ...facts,
    results: facts.results.map(
      (result) => result.failure === void 0 ? result : { ...result, failure: once(result.failure) }
    ),
    failure: facts.failure && once(facts.failure)
  };
}

// src/report/outputs.ts
var OUTPUT_NAMES = [
  "outcome",
  "sync-status",
  "configured",
  "created",
  "updated",
  "integration-id",
  "integration-type",
  "current-artifact-count",
  "integration-item-count",
  "added-count",
  "updated-count",
  "removed-count",
  "skipped-count",
  "error-count",
  "counts-from",
  "indexed-count",
  "failed-count",
  "warning-count",
  "changes-file",
  "duration-seconds",
  "error-code",
  "error-message",
  "results",
  "results-file",
  "matrix"
];
var chunk_P33QLKDY_text = (value) => value === void 0 ? "" : String(value);
function outputsOf(facts) {
  const { results, failure: failure2 } = facts;
  const totals = totalsOf(results);
  return {
    outcome: outcomeOf(facts),
    "sync-status": totals.syncStatus,
    configured: String(totals.configured),
    created: String(totals.created),
    updated: String(totals.updated),
    ...asInputs(results),
    "current-artifact-count": chunk_P33QLKDY_text(totals.currentArtifactCount),
    "integration-item-count": chunk_P33QLKDY_text(totals.integrationItemCount),
    "added-count": chunk_P33QLKDY_text(totals.items?.added),
    "updated-count": chunk_P33QLKDY_text(totals.items?.updated),
    "removed-count": chunk_P33QLKDY_text(totals.items?.removed),
    "skipped-count": chunk_P33QLKDY_text(totals.items?.skipped),
    "error-count": chunk_P33QLKDY_text(totals.items?.errors),
    "counts-from": totals.countsFrom ?? "",
    "indexed-count": chunk_P33QLKDY_text(totals.indexed?.done),
    "failed-count": chunk_P33QLKDY_text(totals.indexed?.failed),
    "warning-count": chunk_P33QLKDY_text(totals.indexed?.warned),
    "duration-seconds": (facts.durationMs / 1e3).toFixed(1),
    "error-code": failure2?.code ?? "",
    "error-message": failure2?.message ?? "",
    matrix: JSON.stringify(matrixOf(results, facts.shards))
  };
}

// src/zylon/ids.ts
function isPathSegment(text3) {
  return text3 !== "" && text3 !== "." && text3 !== ".." && !/[\p{C}\s,]/u.test(text3) && text3.isWellFormed();
}

// src/report/results-json.ts
var MAX_RESULTS_BYTES = 512 * 1024;
var RESULT = _lazy(() => {
  const count = nullable(chunk_P33QLKDY_int().check(_nonnegative()));
  return object({
    outcome: _enum(["success", "failure", "cancelled", "dry-run"]),
    sync_status: _enum(SYNC_STATUSES),
    configured: boolean2(),
    created: boolean2(),
    updated: boolean2(),
    integration_id: nullable(string2().check(refine(isPathSegment, "no id"))),
    integration_type: string2().check(refine((type) => connectorOf(type) !== void 0, "no type of integration")),
    current_artifact_count: count,
    integration_item_count: count,
    added_count: count,
    updated_count: count,
    removed_count: count,
    skipped_count: count,
    error_count: count,
    counts_from: nullable(_enum(COUNT_SOURCES)),
    indexed_count: count,
    failed_count: count,
    warning_count: count,
    changes_file: nullable(string2()),
    duration_seconds: number2(),
    error_code: nullable(_enum(ERROR_CODES)),
    error_message: nullable(string2())
  });
});
function resultJson(result, dryRun, changesFile) {
  const { failure: failure2, items, indexed } = result;
  return {
    outcome: outcomeOf({ dryRun, failure: failure2 }),
    sync_status: result.syncStatus,
    configured: result.configured,
    created: result.created,
    updated: result.updated,
    integration_id: result.id ?? null,
    integration_type: result.connector.type,
    current_artifact_count: result.currentArtifactCount ?? null,
    integration_item_count: result.integrationItemCount ?? null,
    added_count: items?.added ?? null,
    updated_count: items?.updated ?? null,
    removed_count: items?.removed ?? null,
    skipped_count: items?.skipped ?? null,
    error_count: items?.errors ?? null,
    counts_from: result.countsFrom ?? null,
    indexed_count: indexed?.done ?? null,
    failed_count: indexed?.failed ?? null,
    warning_count: indexed?.warned ?? null,
    changes_file: changesFile === "" ? null : changesFile,
    duration_seconds: Number((result.durationMs / 1e3).toFixed(1)),
    error_code: failure2?.code ?? null,
    error_message: failure2?.message ?? null
  };
}
function asMany(all) {
  const kept = [];
  let bytes = 1;
  for (const one of all) {
    const text3 = JSON.stringify(one);
    bytes += Buffer.byteLength(text3) + 1;
    if (bytes > MAX_RESULTS_BYTES) break;
    kept.push(text3);
  }
  return kept;
}
function resultsOutput(all) {
  const whole = asMany(all);
  if (whole.length === all.length) return { json: `[${whole.join(",")}]`, cut: false };
  return { json: `[${asMany(all.filter(({ error_code: code }) => code !== null)).join(",")}]`, cut: true };
}
function failureOf({ error_code: code, error_message: message }) {
  if (code === null) return void 0;
  const end = `. See ${helpFor(code)}`;
  const what = message?.endsWith(end) === true ? message.slice(0, -end.length) : message ?? "";
  return new ActionError(code, { what, why: "", remedy: "" });
}
function resultOf(json, failures) {
  const connector = connectorOf(json.integration_type);
  if (connector === void 0) throw new TypeError(json.integration_type);
  const { indexed_count: done, failed_count: failed, warning_count: warned } = json;
  const items = {
    added: json.added_count ?? void 0,
    updated: json.updated_count ?? void 0,
    removed: json.removed_count ?? void 0,
    skipped: json.skipped_count ?? void 0,
    errors: json.error_count ?? void 0
  };
  const isCounted = Object.values(items).some((count) => count !== void 0);
  const message = json.error_message ?? "";
  const failure2 = json.error_code === null ? void 0 : failures.get(message) ?? failureOf(json);
  if (failure2 !== void 0) failures.set(message, failure2);
  return {
    ...newResult(connector, json.integration_id ?? void 0),
    configured: json.configured,
    created: json.created,
    updated: json.updated,
    syncStatus: json.sync_status,
    currentArtifactCount: json.current_artifact_count ?? void 0,
    integrationItemCount: json.integration_item_count ?? void 0,
    ...isCounted ? { items } : {},
    countsFrom: json.counts_from ?? void 0,
    ...done === null || failed === null ? {} : { indexed: { done, pending: 0, failed, failedBefore: 0, warned: warned ?? 0, unchanged: void 0 } },
    failure: failure2,
    durationMs: json.duration_seconds * 1e3
  };
}

// src/report/summary-changes.ts
var MAX_OPEN_LINES = 10;
var MAX_NAME = 120;
var MAX_URL = 500;
var HEADINGS = {
  added: "added",
  updated: "updated",
  removed: "removed",
  failed: "failed",
  failedBefore: "failed before this ingest, and not touched by it",
  warned: "indexed, with a warning"
};
function linkTarget(text3) {
  if (text3 === void 0 || !URL.canParse(text3)) return void 0;
  const url = new URL(text3);
  if (!["http:", "https:"].includes(url.protocol) || url.username !== "" || url.password !== "") return void 0;
  if (url.hostname.startsWith("[")) return void 0;
  const encoded = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  const href = url.href.replace(/[^\w\-.~:/?#=%,;&+]/g, encoded).replaceAll("&", "&amp;");
  return href.length <= MAX_URL ? href : void 0;
}
function lineOf({ name, url, detail }) {
  const target = linkTarget(url);
  const text3 = markdownText(name, MAX_NAME);
  const linked = target === void 0 ? text3 : `[${text3}](${target})`;
  return `- ${linked}${detail === "" ? "" : ` (${markdownText(detail)})`}`;
}
function totalOf(kind, { items, indexed, changes }) {
  const named = changes[kind].length;
  switch (kind) {
    case "added":
    case "removed":
      return Math.max(items?.[kind] ?? 0, named);
    case "updated":
      if (items === void 0) return named;
      return items.updated === void 0 ? void 0 : Math.max(items.updated, named);
    case "failed":
      return Math.max(failedCount({ items, indexed }), named);
    case "failedBefore":
      return indexed?.failedBefore ?? 0;
    case "warned":
      return indexed?.warned ?? 0;
  }
}
function groupOf(kind, results) {
  const totals = results.map((result) => totalOf(kind, result));
  return {
    kind,
    total: totals.includes(void 0) ? void 0 : totals.reduce((sum, count) => sum + (count ?? 0), 0),
    documents: results.flatMap(({ changes }) => changes[kind]).slice(0, MAX_NAMES)
  };
}
function linesOf({ kind, total, documents }) {
  const more = total === void 0 ? 0 : total - documents.length;
  return [
    `**${total ?? `At least ${documents.length}`} ${HEADINGS[kind]}**`,
    "",
    ...documents.map(lineOf),
    ...more > 0 ? [`- and ${more} more`] : [],
    ""
  ];
}
var UNTOLD = "Which documents were updated cannot be told: Zylon reports no time for some of them, or one that does not move.";
function changeSection(results) {
  const groups = CHANGE_KINDS.map((kind) => groupOf(kind, results));
  const told = groups.filter(({ documents }) => documents.length > 0);
  const isUntold = groups.some(({ kind, total }) => kind === "updated" && total === void 0);
  if (told.length === 0 && !isUntold) return [];
  const body = [...told.flatMap(linesOf), ...isUntold ? [UNTOLD, ""] : []];
  const lines = told.reduce((sum, { documents }) => sum + documents.length, 0);
  if (lines <= MAX_OPEN_LINES) return ["### What changed", "", ...body];
  const numbers = changesInNumbers(totalsOf(results));
  return [`<details><summary>What changed: ${numbers}</summary>`, "", ...body, "</details>", ""];
}

// src/report/summary-failures.ts
var MAX_FAILURES = 20;
var MAX_CHARACTERS2 = 5e5;
var MAX_NAMED = 3;
function names({ of }) {
  const ids = of.flatMap(({ id }) => id === void 0 ? [] : [markdownCode(id)]);
  const more = ids.length > MAX_NAMED ? ` and ${ids.length - MAX_NAMED} more` : "";
  return ids.length === 0 ? "" : ` ${ids.slice(0, MAX_NAMED).join(", ")}${more}`;
}
function linesOf2(told, named) {
  const { code, explanation } = told.failure;
  const { what, why, remedy } = explanation;
  const statuses = [...new Set(told.of.map(({ syncStatus }) => syncStatus))];
  return [
    `**${code}**${named ? names(told) : ""}: ${markdownText(what, 1e3)}.`,
    "",
    ...why === "" ? [] : [`- **Likely cause:** ${markdownText(why, 4e3)}.`],
    ...remedy === "" ? [] : [`- **What to do:** ${markdownText(remedy, 1e3)}.`],
    ...statuses.length === 0 ? [] : [`- **Ingest:** sync-status ${statuses.join(", ")}.`],
    `- [More about ${code}](${helpFor(code)})`,
    ""
  ];
}
function failureLines({ results, failure: failure2 }) {
  const byFailure = /* @__PURE__ */ new Map();
  for (const result of results) {
    if (result.failure === void 0) continue;
    const of = byFailure.get(result.failure);
    if (of === void 0) byFailure.set(result.failure, [result]);
    else of.push(result);
  }
  if (failure2 !== void 0 && !byFailure.has(failure2)) byFailure.set(failure2, []);
  const several = results.length > 1;
  const lines = [];
  let told = 0;
  let characters = 0;
  for (const [one, of] of byFailure) {
    const own2 = linesOf2({ failure: one, of }, several && of.length < results.length);
    characters += own2.join("\n").length;
    if (told >= MAX_FAILURES || characters > MAX_CHARACTERS2) break;
    lines.push(...own2);
    told += 1;
  }
  const more = byFailure.size - told;
  return more === 0 ? lines : [...lines, `and ${more} more, in the file behind the output \`results-file\`.`, ""];
}

// src/report/summary-picture.ts
function barsOf({ items, indexed }) {
  const all = [
    ["added", "#1f883d", items?.added],
    ["updated", "#1f6feb", items?.updated],
    ["removed", "#8250df", items?.removed],
    ["unchanged", "#6e7781", indexed?.unchanged],
    ["skipped", "#6e7781", indexed === void 0 ? items?.skipped : void 0],
    ["failed", "#d1242f", Math.max(items?.errors ?? 0, indexed?.failed ?? 0)]
  ];
  return all.flatMap(([label, color, count]) => count === void 0 ? [] : [{ label, color, count }]);
}
var SILENT = { showTick: false, showAxisLine: false };
var init = (bars) => JSON.stringify({
  xyChart: {
    width: 800,
    height: 24 + 32 * bars.length,
    xAxis: { ...SILENT, labelFontSize: 16 },
    yAxis: { ...SILENT, showLabel: false }
  },
  // Without a background of its own, the page's is seen in dark too.
  themeVariables: {
    xyChart: { backgroundColor: "transparent", plotColorPalette: bars.map(({ color }) => color).join(", ") }
  }
});
function picture(counts) {
  if (counts.items === void 0) return [];
  const bars = barsOf(counts);
  const most = Math.max(...bars.map(({ count }) => count));
  if (most === 0) return [];
  return [
    "```mermaid",
    `%%{init: ${init(bars)}}%%`,
    "xychart-beta horizontal",
    "  accTitle: What changed",
    `  x-axis [${bars.map(({ count, label }) => `"${count} ${label}"`).join(", ")}]`,
    `  y-axis 0 --> ${most}`,
    // from 0, or the smallest bar begins at the edge
    // One series for each bar, since a series has one colour.
    ...bars.map((bar) => `  bar [${bars.map((one) => one === bar ? one.count : 0).join(", ")}]`),
    "```",
    ""
  ];
}

// src/report/summary-table.ts
var line = (cells) => `| ${cells.join(" | ")} |`;
function markdownTable(rows, columns, summed) {
  const used = columns.filter(({ cell }) => rows.some((row) => cell(row) !== void 0));
  return [
    line(used.map(({ heading: heading2 }) => heading2)),
    line(used.map(({ align }) => align === "right" ? "---:" : "---")),
    ...rows.map((row) => line(used.map(({ cell }) => cell(row) ?? ""))),
    ...summed ? [line(used.map(({ total }) => total === void 0 ? "" : `**${total}**`))] : []
  ];
}
var MAX_ROWS = 50;
var MAX_OPEN_ROWS = 10;
var text2 = (value) => value === void 0 ? void 0 : String(value);
var NOT_TOLD = "\u2013";
function nameCell({ id, connector, place, failure: failure2 }) {
  const name = id === void 0 ? "(none yet)" : markdownCode(id);
  const failed = failure2 === void 0 ? "" : `<br>**${failure2.code}**`;
  return `${name}<br>${connector.type}${place === void 0 ? "" : `, ${markdownText(place)}`}${failed}`;
}
function columnsFor(results, durationMs) {
  const totals = totalsOf(results);
  const number3 = (heading2, value, untold) => ({
    heading: heading2,
    cell: (result) => text2(value(result)) ?? untold,
    total: text2(value(totals)),
    align: "right"
  });
  const time2 = (ms) => duration2(ms).replaceAll(" ", "&nbsp;");
  return [
    { heading: "Integration, type, space or site", cell: nameCell, total: `all ${results.length}` },
    number3("In Zylon before", ({ currentArtifactCount }) => currentArtifactCount, NOT_TOLD),
    number3("In the source", ({ integrationItemCount }) => integrationItemCount, NOT_TOLD),
    number3("Added", ({ items }) => items?.added),
    number3("Updated", ({ items }) => items?.updated),
    number3("Removed", ({ items }) => items?.removed),
    number3("Errors", ({ items }) => items?.errors),
    number3("Indexed", ({ indexed }) => indexed?.done),
    number3("With warnings", ({ indexed }) => indexed?.warned === 0 ? void 0 : indexed?.warned),
    number3("Not indexed", ({ indexed }) => indexed === void 0 ? void 0 : indexed.failed + indexed.pending),
    {
      heading: "Duration",
      cell: (result) => time2(results.length === 1 ? durationMs : result.durationMs),
      total: time2(durationMs),
      align: "right"
    }
  ];
}
var size = ({ integrationItemCount, currentArtifactCount }) => integrationItemCount ?? currentArtifactCount ?? 0;
function byConcern(results) {
  const failed = (result) => result.failure === void 0 ? 0 : 1;
  return results.toSorted((a, b) => failed(b) - failed(a) || size(b) - size(a));
}
function resultTable(results, durationMs) {
  const rows = byConcern(results).slice(0, MAX_ROWS);
  const more = results.length - rows.length;
  const table = [
    ...markdownTable(rows, columnsFor(results, durationMs), results.length > 1),
    "",
    ...more > 0 ? [`and ${more} more, in the file behind the output \`results-file\`.`, ""] : []
  ];
  if (results.length <= MAX_OPEN_ROWS) return table;
  return [`<details><summary>All ${results.length} integrations</summary>`, "", ...table, "</details>", ""];
}

// src/report/summary.ts
function heading(facts) {
  const { results, failure: failure2, durationMs } = facts;
  const several = results.length > 1;
  const failed = results.filter((result) => result.failure !== void 0).length;
  switch (outcomeOf(facts)) {
    case "success": {
      const { syncStatus } = totalsOf(results);
      const reached = syncStatus === "not-requested" ? "validated" : syncStatus;
      return `success, ${several ? `${results.length} integrations ` : ""}${reached} in ${duration2(durationMs)}`;
    }
    case "failure":
      return `failure, ${several ? `${failed} of ${results.length} integrations failed` : failure2?.code ?? ""}`;
    case "cancelled":
      return `cancelled after ${duration2(durationMs)}`;
    case "dry-run":
      return "dry run, nothing was started";
  }
}
function countLine(results, flag, one, many) {
  const count = results.filter((result) => result[flag]).length;
  if (count === 0) return [];
  return [results.length === 1 ? one : `${count} ${many}`, ""];
}
function remarks(results) {
  const lines = [
    ...countLine(results, "created", "The integration was created in this run.", "were created in this run."),
    ...countLine(results, "updated", "Its credentials were updated in this run.", "had their credentials updated.")
  ];
  if (results.some(({ syncStatus }) => syncStatus === "started")) {
    lines.push(
      "`started` means that Zylon accepted the ingest. It does not mean that every document is in it yet.",
      ""
    );
  }
  return lines;
}
function summaryOf(facts) {
  const { results, durationMs } = facts;
  return [
    `## Zylon ingest: ${heading(facts)}`,
    "",
    ...failureLines(facts),
    ...remarks(results),
    ...picture(totalsOf(results)),
    ...changeSection(results),
    ...results.length === 0 ? [] : resultTable(results, durationMs)
  ].join("\n");
}

// src/report/report.ts
var MAX_ID_LETTERS = 512 * 1024;
var wordsOf = (error2) => error2 instanceof Error ? error2.message : String(error2);
function pathOf(what, write) {
  try {
    return write();
  } catch (error2) {
    warning(`The file of ${what} could not be written: ${oneLine(wordsOf(error2))}`);
    return "";
  }
}
function writeOutputs(facts, printable) {
  const { results, dryRun, watched } = facts;
  const parts = results.flatMap(({ changesPart }) => changesPart ?? []);
  const changesFile = watched === true ? pathOf("changes", () => writeChangesFile(parts)) : "";
  const all = results.map((result) => resultJson(result, dryRun, changesFile));
  const { json, cut } = resultsOutput(all);
  const file = pathOf("results", () => writeResultsFile(all));
  if (cut)
    notice("The output results holds failures only: all results are over its limit of 512 KiB. See results-file.");
  const outputs = {
    ...outputsOf(facts),
    "changes-file": changesFile,
    results: json,
    "results-file": file
  };
  const large = outputs["integration-id"].length + outputs.matrix.length;
  if (large > MAX_ID_LETTERS) {
    warning(
      `The outputs integration-id and matrix have ${Math.ceil(large / 1024)} KiB together, and GitHub takes 1 MiB of outputs of a job: plan in several jobs, such as one for each integration-type.`
    );
  }
  try {
    appendOutputs(OUTPUT_NAMES.map((name) => [name, outputs[name]]));
    return true;
  } catch (error2) {
    error(`The outputs were not written: ${printable(wordsOf(error2))}`);
    return false;
  }
}
function writeSummary(facts, printable) {
  try {
    appendSummary(summaryOf(facts));
  } catch (error2) {
    warning(`The job summary was not written: ${printable(wordsOf(error2))}`);
  }
}
function report(run, redact) {
  const printable = (sentence) => oneLine(redact(sentence), MESSAGE_LIMIT);
  const facts = mapFailures(run, printable);
  const { failure: failure2 } = facts;
  const written = writeOutputs(facts, printable);
  if (failure2?.code === "internal" && failure2.cause instanceof Error) debug(redact(failure2.cause.stack ?? ""));
  for (const { title, message } of annotationsOf(facts)) error(message, { title });
  writeSummary(facts, printable);
  return failure2 === void 0 && written ? 0 : 1;
}

// src/inputs/selection.ts
var NOT_AN_ID = 'must hold ids, one per line or separated by commas: no white space or control characters within, and not "." or ".."';
function givenId(text3) {
  const [, word, rest = ""] = /^([a-z]+)\/(.*)$/i.exec(text3) ?? [];
  const connector = word === void 0 ? void 0 : connectorOf(word);
  if (word !== void 0 && connector === void 0) {
    return {
      problem: `does not know the type of "${oneLine(text3, 60)}"; it must be one of ${CONNECTOR_TYPES.join(", ")}`
    };
  }
  const id = connector === void 0 ? text3 : rest;
  if (!isPathSegment(id)) return { problem: NOT_AN_ID };
  return { value: connector === void 0 ? { id } : { connector, id } };
}
function givenIds(parts) {
  const ids = [];
  for (const part of parts) {
    const parsed = givenId(part);
    if ("problem" in parsed) return parsed;
    ids.push(parsed.value);
  }
  return { value: ids };
}
var isAll = (part) => part.toLowerCase() === "all";
function parseIds(text3) {
  const parts = text3.split(/[\r\n,]+/).flatMap((part) => part.trim() === "" ? [] : [part.trim()]);
  if (parts.length === 0) return text3.trim() === "" ? { value: "none" } : { problem: NOT_AN_ID };
  const excluded = parts.filter((part) => part.startsWith("!")).map((part) => part.slice(1).trim());
  if (!parts.some(isAll)) {
    if (excluded.length === 0) return givenIds(parts);
    return { problem: 'must hold "all" beside !id, which leaves one of all out' };
  }
  if (excluded.some(isAll)) return { problem: 'must not leave out "all"' };
  if (parts.some((part) => !isAll(part) && !part.startsWith("!"))) {
    return { problem: 'must be "all", with nothing but !id beside it, or hold ids' };
  }
  const except = givenIds(excluded);
  return "value" in except ? { value: { except: except.value } } : except;
}
function unique(targets) {
  return [...new Map(targets.map((target) => [`${target.connector.type}/${target.id}`, target])).values()];
}
function selectionOf(type, given) {
  if (given === "none") {
    if (type !== "any") return { value: { kind: "only", connector: type } };
    return { problem: "integration-id is required by integration-type: any: all, or ids as type/id" };
  }
  if ("except" in given) return { value: { kind: "all", ...type === "any" ? {} : { connector: type }, ...given } };
  const targets = [];
  for (const { connector, id } of given) {
    if (type === "any" && connector === void 0) {
      const example = `confluence/${oneLine(id, 40)}`;
      return { problem: `integration-id must carry its type with integration-type: any, such as ${example}` };
    }
    if (type !== "any" && connector !== void 0 && connector.type !== type.type) {
      return {
        problem: `integration-id ${connector.type}/${oneLine(id, 40)} is not of the integration-type ${type.type}; for several types set integration-type: any`
      };
    }
    const own2 = connector ?? (type === "any" ? void 0 : type);
    if (own2 !== void 0) targets.push({ connector: own2, id });
  }
  return { value: { kind: "ids", ids: unique(targets) } };
}

// src/gather.ts
var MATRIX = _lazy(
  () => object({
    include: array(object({ "integration-type": string2(), "integration-id": string2() }))
  })
);
function unreadable(what, why) {
  return new ActionError("invalid-input", {
    what,
    why,
    remedy: "Give it the output matrix of the plan, and a folder with the results-file of each job and nothing else"
  });
}
function planned(matrix) {
  const json = parseJson(matrix);
  const parsed = MATRIX.safeParse(json.ok ? json.value : void 0);
  if (!parsed.success) throw unreadable("The input matrix is not what the action puts out", "It is not its JSON");
  return parsed.data.include.flatMap((entry) => {
    const ids = parseIds(entry["integration-id"]);
    const selected = "value" in ids ? selectionOf(connectorOf(entry["integration-type"]) ?? "any", ids.value) : ids;
    if (!("value" in selected) || selected.value.kind !== "ids") {
      throw unreadable("The input matrix is not what the action puts out", "One of its entries names no integrations");
    }
    return selected.value.ids.map(({ connector, id }) => newResult(connector, id));
  });
}
function reported(folder) {
  let files;
  try {
    files = (0,external_node_fs_namespaceObject.readdirSync)(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(".json")).map((entry) => (0,external_node_path_namespaceObject.join)(entry.parentPath, entry.name));
  } catch (error2) {
    throw unreadable("The results-folder cannot be read", error2 instanceof Error ? error2.message : String(error2));
  }
  const failures = /* @__PURE__ */ new Map();
  return files.toSorted().flatMap((name) => {
    const json = parseJson((0,external_node_fs_namespaceObject.readFileSync)(name, "utf8"));
    const parsed = array(RESULT).safeParse(json.ok ? json.value : void 0);
    if (!parsed.success) throw unreadable(`${(0,external_node_path_namespaceObject.basename)(name)} is no file of results`, "It has another content");
    return parsed.data.map((result) => resultOf(result, failures));
  });
}
var keyOf = ({ connector, id }) => `${connector.type}/${id ?? ""}`;
function joined(plan, reports) {
  const byKey = new Map([...plan, ...reports].map((result) => [keyOf(result), result]));
  const silent = new ActionError("cancelled", {
    what: "The job of this integration ended without a result",
    why: "It was cancelled, ran into its time limit, lost its runner, or never began",
    remedy: `${LOOK_FIRST}. Look at the log of the job that had it`
  });
  const told = new Set(reports.map(keyOf));
  for (const [key, result] of byKey) {
    if (told.has(key)) continue;
    result.failure = silent;
    result.syncStatus = "unknown";
  }
  return [...byKey.values()];
}
function gather() {
  let results = [];
  let failure2;
  try {
    results = joined(planned(getInput("matrix")), reported(getInput("results-folder")));
    failure2 = firstFailure(results);
    if (results.length === 0) {
      failure2 = new ActionError("no-integration", {
        what: "No integration was planned, and none was ingested",
        why: "The job that makes the matrix failed, or found none",
        remedy: "Look at the summary of that job"
      });
    }
  } catch (error2) {
    failure2 = asActionError(error2);
  }
  const durationMs = Math.max(0, ...results.map((result) => result.durationMs));
  const facts = { results, dryRun: false, shards: 1, durationMs, failure: failure2 };
  const exitCode = report(facts, (text3) => text3);
  info(lastSentence(facts));
  return Promise.resolve(exitCode);
}




/***/ }),

/***/ 76:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _chunk_P33QLKDY_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(800);


// src/exit.ts
function exit(code) {
  process.exitCode = code;
  process.stdout.write("", () => process.exit());
  setTimeout(() => process.exit(), 1e3).unref();
}

// src/gather-index.ts
exit(await (0,_chunk_P33QLKDY_js__WEBPACK_IMPORTED_MODULE_0__/* .gather */ .k)());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(76);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
