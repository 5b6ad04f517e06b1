"use strict";
exports.id = 635;
exports.ids = [635];
exports.modules = {

/***/ 635:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ alreadyThere),
/* harmony export */   $t: () => (/* binding */ en_default),
/* harmony export */   A: () => (/* binding */ fileArguments),
/* harmony export */   At: () => (/* binding */ exactOptional),
/* harmony export */   B: () => (/* binding */ DEPLOYMENT),
/* harmony export */   Bt: () => (/* binding */ record),
/* harmony export */   C: () => (/* binding */ isReady),
/* harmony export */   Ct: () => (/* binding */ date),
/* harmony export */   D: () => (/* binding */ pairs),
/* harmony export */   Dt: () => (/* binding */ array),
/* harmony export */   E: () => (/* binding */ waitForCounts),
/* harmony export */   Et: () => (/* binding */ _enum),
/* harmony export */   F: () => (/* binding */ patchObject),
/* harmony export */   Ft: () => (/* binding */ nullable),
/* harmony export */   G: () => (/* binding */ SECRET),
/* harmony export */   Gt: () => (/* binding */ union),
/* harmony export */   H: () => (/* binding */ NAMESPACE),
/* harmony export */   Ht: () => (/* binding */ strictObject),
/* harmony export */   I: () => (/* binding */ updateObject),
/* harmony export */   It: () => (/* binding */ number$1),
/* harmony export */   J: () => (/* binding */ deprecate),
/* harmony export */   Jt: () => (/* binding */ _gte),
/* harmony export */   K: () => (/* binding */ SERVICE),
/* harmony export */   Kt: () => (/* binding */ unknown),
/* harmony export */   L: () => (/* binding */ selectPods),
/* harmony export */   Lt: () => (/* binding */ object),
/* harmony export */   M: () => (/* binding */ objectFrom),
/* harmony export */   Mt: () => (/* binding */ int),
/* harmony export */   N: () => (/* binding */ parseText),
/* harmony export */   Nt: () => (/* binding */ literal),
/* harmony export */   O: () => (/* binding */ textList),
/* harmony export */   Ot: () => (/* binding */ boolean),
/* harmony export */   P: () => (/* binding */ readManifest),
/* harmony export */   Pt: () => (/* binding */ looseObject),
/* harmony export */   Q: () => (/* binding */ referenceTo),
/* harmony export */   Qt: () => (/* binding */ _regex),
/* harmony export */   R: () => (/* binding */ selectionArguments),
/* harmony export */   Rt: () => (/* binding */ optional),
/* harmony export */   S: () => (/* binding */ countNow),
/* harmony export */   St: () => (/* binding */ defineProbe),
/* harmony export */   T: () => (/* binding */ waitArguments),
/* harmony export */   Tt: () => (/* binding */ _default),
/* harmony export */   U: () => (/* binding */ NETWORK_POLICY),
/* harmony export */   Ut: () => (/* binding */ string),
/* harmony export */   V: () => (/* binding */ INGRESS),
/* harmony export */   Vt: () => (/* binding */ refine),
/* harmony export */   W: () => (/* binding */ REPLICA_SET),
/* harmony export */   Wt: () => (/* binding */ transform),
/* harmony export */   X: () => (/* binding */ deleteNamed),
/* harmony export */   Xt: () => (/* binding */ _maxLength),
/* harmony export */   Y: () => (/* binding */ deleteChosen),
/* harmony export */   Yt: () => (/* binding */ _lte),
/* harmony export */   Z: () => (/* binding */ choiceArguments),
/* harmony export */   Zt: () => (/* binding */ _minLength),
/* harmony export */   _: () => (/* binding */ listNodes),
/* harmony export */   _t: () => (/* binding */ optionalInteger),
/* harmony export */   a: () => (/* binding */ splitWords),
/* harmony export */   at: () => (/* binding */ isTerminating),
/* harmony export */   b: () => (/* binding */ existsNamed),
/* harmony export */   bt: () => (/* binding */ textOr),
/* harmony export */   c: () => (/* binding */ drain),
/* harmony export */   ct: () => (/* binding */ namespaceOf),
/* harmony export */   d: () => (/* binding */ hostingPermissions),
/* harmony export */   dt: () => (/* binding */ gracePeriod),
/* harmony export */   en: () => (/* binding */ parse$1),
/* harmony export */   et: () => (/* binding */ statusOf),
/* harmony export */   f: () => (/* binding */ selectNodes),
/* harmony export */   ft: () => (/* binding */ integer),
/* harmony export */   g: () => (/* binding */ isOnEveryNode),
/* harmony export */   gt: () => (/* binding */ number),
/* harmony export */   h: () => (/* binding */ conditionsOf),
/* harmony export */   ht: () => (/* binding */ namespace),
/* harmony export */   i: () => (/* binding */ verdictOn),
/* harmony export */   it: () => (/* binding */ isFinished),
/* harmony export */   j: () => (/* binding */ mappingOf),
/* harmony export */   jt: () => (/* binding */ extend),
/* harmony export */   k: () => (/* binding */ createFromFile),
/* harmony export */   kt: () => (/* binding */ describe$4),
/* harmony export */   l: () => (/* binding */ drawNodes),
/* harmony export */   lt: () => (/* binding */ within),
/* harmony export */   m: () => (/* binding */ setSchedulable),
/* harmony export */   mt: () => (/* binding */ labelSelector),
/* harmony export */   n: () => (/* binding */ parseArguments),
/* harmony export */   nt: () => (/* binding */ podReference),
/* harmony export */   o: () => (/* binding */ chooseContainer),
/* harmony export */   ot: () => (/* binding */ listPods),
/* harmony export */   p: () => (/* binding */ selectOtherNodes),
/* harmony export */   pt: () => (/* binding */ integerOr),
/* harmony export */   q: () => (/* binding */ STATEFUL_SET),
/* harmony export */   qt: () => (/* binding */ toJSONSchema),
/* harmony export */   r: () => (/* binding */ secondsSince),
/* harmony export */   rt: () => (/* binding */ terminatePod),
/* harmony export */   s: () => (/* binding */ containerNames),
/* harmony export */   st: () => (/* binding */ phaseOf),
/* harmony export */   t: () => (/* binding */ python_exports),
/* harmony export */   tn: () => (/* binding */ safeParse),
/* harmony export */   tt: () => (/* binding */ failedWith),
/* harmony export */   u: () => (/* binding */ hostingArguments),
/* harmony export */   ut: () => (/* binding */ flagOr),
/* harmony export */   v: () => (/* binding */ nodeReference),
/* harmony export */   vt: () => (/* binding */ optionalText),
/* harmony export */   w: () => (/* binding */ lookArguments),
/* harmony export */   wt: () => (/* binding */ datetime),
/* harmony export */   x: () => (/* binding */ answerOr),
/* harmony export */   xt: () => (/* binding */ defineAction),
/* harmony export */   y: () => (/* binding */ exists),
/* harmony export */   yt: () => (/* binding */ text),
/* harmony export */   z: () => (/* binding */ DAEMON_SET),
/* harmony export */   zt: () => (/* binding */ pipe)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_2__);



// node_modules/zod/v4/core/util.js
function getEnumValues(entries) {
	const numericValues = Object.values(entries).filter((v) => typeof v === "number");
	return Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
}
function joinValues(array, separator = "|") {
	return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
	if (typeof value === "bigint") return value.toString();
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
function nullish(input) {
	return input === null || input === void 0;
}
function cleanRegex(source) {
	const start = source.startsWith("^") ? 1 : 0;
	const end = source.endsWith("$") ? source.length - 1 : source.length;
	return source.slice(start, end);
}
function assignProp(target, prop, value) {
	Object.defineProperty(target, prop, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
function rawShape(def) {
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
	return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
	Object.defineProperty(target, key, {
		get() {
			const value = getter();
			assignProp(this, key, value);
			return value;
		},
		enumerable: true,
		configurable: true
	});
}
function putProp(target, key, value) {
	if (key in target) assignProp(target, key, value);
	else target[key] = value;
}
function mirrorShape(target, source, keys, wrap) {
	const raw = sourceShape(source);
	for (const key of keys) {
		const desc = Object.getOwnPropertyDescriptor(raw, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => {
			const value = source._zod.def.shape[key];
			return wrap ? wrap(value, key) : value;
		});
		else putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
	}
}
function mirrorProps(target, source) {
	for (const key of Reflect.ownKeys(source)) {
		const desc = Object.getOwnPropertyDescriptor(source, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => source[key]);
		else putProp(target, key, desc.value);
	}
}
function mergeDefs(...defs) {
	const mergedDescriptors = {};
	for (const def of defs) {
		const descriptors = Object.getOwnPropertyDescriptors(def);
		Object.assign(mergedDescriptors, descriptors);
	}
	return Object.defineProperties({}, mergedDescriptors);
}
const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
function isObject(data) {
	return typeof data === "object" && data !== null && !Array.isArray(data);
}
function isPlainObject(o) {
	if (isObject(o) === false) return false;
	const ctor = o.constructor;
	if (ctor === void 0) return true;
	if (typeof ctor !== "function") return true;
	const prot = ctor.prototype;
	if (isObject(prot) === false) return false;
	if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) return false;
	return true;
}
function shallowClone(o) {
	if (isPlainObject(o)) return { ...o };
	if (Array.isArray(o)) return [...o];
	if (o instanceof Map) return new Map(o);
	if (o instanceof Set) return new Set(o);
	return o;
}
const propertyKeyTypes = new Set([
	"string",
	"number",
	"symbol"
]);
function escapeRegex(str) {
	return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
	const cl = new inst._zod.constr(def ?? inst._zod.def);
	if (!def || params?.parent) cl._zod.parent = inst;
	return cl;
}
function normalizeParams(_params) {
	const params = _params;
	if (!params) return {};
	if (typeof params === "string") return { error: () => params };
	if (params?.message !== void 0) {
		if (params?.error !== void 0) throw new Error("Cannot specify both `message` and `error` params");
		params.error = params.message;
	}
	delete params.message;
	if (typeof params.error === "string") return {
		...params,
		error: () => params.error
	};
	return params;
}
function stringifyPrimitive(value) {
	if (typeof value === "bigint") return value.toString() + "n";
	if (typeof value === "string") return `"${value}"`;
	return `${value}`;
}
function optionalKeys(shape) {
	return Object.keys(shape).filter((k) => {
		return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
	});
}
const NUMBER_FORMAT_RANGES = (() => ({
	safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
	int32: [-2147483648, 2147483647],
	uint32: [0, 4294967295],
	float32: [-34028234663852886e22, 34028234663852886e22],
	float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
const BIGINT_FORMAT_RANGES = {
	int64: [BigInt("-9223372036854775808"), BigInt("9223372036854775807")],
	uint64: [BigInt(0), BigInt("18446744073709551615")]
};
function extend$1(schema, shape) {
	if (!isPlainObject(shape)) throw new Error("Invalid input to extend: expected a plain object");
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) {
		const existingShape = sourceShape(schema);
		for (const key of Reflect.ownKeys(shape)) if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
	}
	return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
	mirrorProps(newShape, shape);
	return newShape;
}
function aborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== true) return true;
	return false;
}
function explicitlyAborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === false) return true;
	return false;
}
function prefixIssues(path, issues) {
	return issues.map((iss) => {
		var _a;
		(_a = iss).path ?? (_a.path = []);
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
		if (!/_(length|size)$|_equals$/.test(d.check)) break;
		const max = d.maximum ?? d.length ?? d.size;
		if (max >= 0) caps.push([max, ch]);
	}
	return caps;
}
function attachSchema(issues, start, inst) {
	var _a;
	for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
}
function finalizeIssue(iss, ctx, config) {
	var _a;
	const traits = iss.inst?._zod?.traits;
	if (traits?.has("$ZodType")) {
		if (traits.has("$ZodCheck")) (_a = iss).schema ?? (_a.schema = iss.inst);
		else iss.schema = iss.inst;
	}
	const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
	const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
	const full = {};
	for (const k of Object.keys(iss)) {
		if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
		full[k] = iss[k];
	}
	full.path ?? (full.path = []);
	full.message = message;
	if (ctx?.reportInput) full.input = iss.input;
	return full;
}
const highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
	const units = str.length;
	if (!highSurrogate.test(str)) return units;
	let count = units;
	for (let i = 0; i < units - 1; i++) if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
		count--;
		i++;
	}
	return count;
}
function getLengthableOrigin(input) {
	if (Array.isArray(input)) return "array";
	if (typeof input === "string") return "string";
	return "unknown";
}
function parsedType(data) {
	const t = typeof data;
	switch (t) {
		case "number": return Number.isNaN(data) ? "nan" : "number";
		case "object": {
			if (data === null) return "null";
			if (Array.isArray(data)) return "array";
			const obj = data;
			if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) return obj.constructor.name;
		}
	}
	return t;
}
function issue(...args) {
	const [iss, input, inst] = args;
	if (typeof iss === "string") return {
		message: iss,
		code: "custom",
		input,
		inst
	};
	return { ...iss };
}
function members(proto, table) {
	for (const key in table) {
		const desc = Object.getOwnPropertyDescriptor(table, key);
		if (desc.get) Object.defineProperty(proto, key, {
			...desc,
			enumerable: false
		});
		else defineBound(proto, key, desc.value);
	}
}
function own(inst, key, value, enumerable = true) {
	Object.defineProperty(inst, key, {
		configurable: true,
		writable: true,
		enumerable,
		value
	});
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
let installing;
let broke = false;
const breaker = {
	configurable: true,
	get() {
		broke = true;
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
				if (broke) delete this[key];
				else Object.defineProperty(this, key, {
					configurable: true,
					writable: true,
					value
				});
				broke = broke || outer;
				return value;
			} catch (err) {
				delete this[key];
				broke = broke || outer;
				throw err;
			}
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				value
			});
		}
	});
}
function installLazyProp(inst, key, make, enumerable) {
	const proto = claim(inst, key);
	if (!proto) return;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			const desc = {
				configurable: true,
				writable: true,
				enumerable,
				value: void 0
			};
			Object.defineProperty(this, key, desc);
			desc.value = make(this);
			Object.defineProperty(this, key, desc);
			return desc.value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				enumerable,
				value
			});
		}
	});
}
// node_modules/zod/v4/core/core.js
var _a$1;
const _zodDesc = {
	value: void 0,
	enumerable: false
};
let _E = "captureStackTrace" in Error ? Error : null;
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
function $constructor(name, initializer, proto, params) {
	const zodProto = {};
	function Internals(def) {
		this.def = def;
		this.constr = _;
		this.traits = new Set();
	}
	Internals.prototype = zodProto;
	const protoMembers = proto;
	const initialized = protoMembers && new WeakSet();
	function init(inst, def) {
		if (!inst._zod) {
			_zodDesc.value = new Internals(def);
			try {
				Object.defineProperty(inst, "_zod", _zodDesc);
			} finally {
				_zodDesc.value = void 0;
			}
		} else if (inst._zod.traits.has(name)) return;
		inst._zod.traits.add(name);
		initializer(inst, def);
		if (initialized) {
			const own = Object.getPrototypeOf(inst);
			const ctorProto = inst._zod.constr.prototype;
			let up = own;
			while (up && up !== ctorProto) up = Object.getPrototypeOf(up);
			const target = up ?? own;
			if (!initialized.has(target)) {
				initialized.add(target);
				members(target, protoMembers);
			}
		}
		const proto = _.prototype;
		for (const k in proto) {
			if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
			if (!(k in inst)) inst[k] = proto[k].bind(inst);
		}
	}
	const Parent = params?.Parent ?? Object;
	class Definition extends Parent {}
	Object.defineProperty(Definition, "name", { value: name });
	function _(def) {
		const inst = params?.Parent ? newError(Definition) : this;
		init(inst, def);
		const deferred = inst._zod.deferred;
		if (deferred) {
			for (const fn of deferred) fn();
			inst._zod.deferred = void 0;
		}
		const pp = globalThis.__zod_globalConfig?.postProcessor;
		if (pp) pp(inst);
		return inst;
	}
	Object.defineProperty(_, "init", { value: init });
	Object.defineProperty(_, Symbol.hasInstance, { value: (inst) => {
		if (params?.Parent && inst instanceof params.Parent) return true;
		return inst?._zod?.traits?.has(name);
	} });
	Object.defineProperty(_, "name", { value: name });
	return _;
}
var $ZodAsyncError = class extends Error {
	constructor() {
		super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
	}
};
var $ZodEncodeError = class extends Error {
	constructor(name) {
		super(`Encountered unidirectional transform during encode: ${name}`);
		this.name = "ZodEncodeError";
	}
};
(_a$1 = globalThis).__zod_globalConfig ?? (_a$1.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
	if (newConfig) Object.assign(globalConfig, newConfig);
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
const _messageDesc = {
	get: _getMessage,
	set: _setMessage,
	enumerable: true,
	configurable: true
};
const _issuesDesc = {
	value: void 0,
	enumerable: false
};
const _installedToString = new WeakSet([Object.prototype, Error.prototype]);
const initializer = (inst, def) => {
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
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
				return value;
			},
			set(value) {
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
			}
		});
	}
};
const $ZodRealError = $constructor("$ZodError", initializer, void 0, { Parent: Error });
// node_modules/zod/v4/core/parse.js
const _parse = (_Err) => {
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: false
		} : { async: false };
		const result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) throw new $ZodAsyncError();
		if (result.issues.length) {
			const e = new ((_params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, _params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const parse$1 = _parse($ZodRealError);
const _parseAsync = (_Err) => {
	const fn = async (schema, value, _ctx, params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: true
		} : { async: true };
		let result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) result = await result;
		if (result.issues.length) {
			const e = new ((params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const parseAsync = _parseAsync($ZodRealError);
const _safeParse = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: false
	} : { async: false };
	const result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
const safeParse = _safeParse($ZodRealError);
function failure(Err, issues, ctx) {
	let error;
	return {
		success: false,
		get error() {
			if (!error) {
				error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
				issues = void 0;
				ctx = void 0;
			}
			return error;
		},
		set error(e) {
			error = e;
			issues = void 0;
			ctx = void 0;
		}
	};
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true
	} : { async: true };
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
const safeParseAsync = _safeParseAsync($ZodRealError);
// node_modules/zod/v4/core/regexes.js
const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
const dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
function anchor(source) {
	return new RegExp(`^${source}$`);
}
const date$1 = anchor(dateSource);
function timeSource(args) {
	const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
	return typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
}
function datetime$1(args) {
	const opts = ["Z"];
	if (args.offset) opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
	const qualified = `${timeSource({
		precision: args.precision,
		seconds: true
	})}(?:${opts.join("|")})`;
	const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
	return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
const anyString = /^[\s\S]{0,}$/;
const integer$1 = /^-?\d+$/;
const number$2 = /^-?\d+(?:\.\d+)?$/;
const boolean$1 = /^(?:true|false)$/i;
// node_modules/zod/v4/core/checks.js
const $ZodCheck = $constructor("$ZodCheck", (inst, def) => {
	var _a;
	inst._zod ?? (inst._zod = {});
	inst._zod.def = def;
	(_a = inst._zod).onattach ?? (_a.onattach = []);
});
const _whenHasLength = (payload) => {
	const val = payload.value;
	return !nullish(val) && val.length !== void 0;
};
const numericOriginMap = {
	number: "number",
	bigint: "bigint",
	object: "date"
};
const $ZodCheckLessThan = $constructor("$ZodCheckLessThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value <= def.value : payload.value < def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_big",
			maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckGreaterThan = $constructor("$ZodCheckGreaterThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value >= def.value : payload.value > def.value) return;
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
const $ZodCheckNumberFormat = $constructor("$ZodCheckNumberFormat", (inst, def) => {
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
				if (input > 0) payload.issues.push({
					input,
					code: "too_big",
					maximum: Number.MAX_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				else payload.issues.push({
					input,
					code: "too_small",
					minimum: Number.MIN_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				return;
			}
		}
		if (input < minimum) payload.issues.push({
			origin: "number",
			input,
			code: "too_small",
			minimum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
		if (input > maximum) payload.issues.push({
			origin: "number",
			input,
			code: "too_big",
			maximum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMaxLength = $constructor("$ZodCheckMaxLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units > def.maximum ? codePointLength(input) : units) <= def.maximum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_big",
			maximum: def.maximum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMinLength = $constructor("$ZodCheckMinLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units) >= def.minimum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_small",
			minimum: def.minimum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckStringFormat = $constructor("$ZodCheckStringFormat", (inst, def) => {
	var _a, _b;
	$ZodCheck.init(inst, def);
	if (def.pattern) (_a = inst._zod).check ?? (_a.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: def.format,
			input: payload.value,
			...def.pattern ? { pattern: def.pattern.toString() } : {},
			inst,
			continue: !def.abort
		});
	});
	else (_b = inst._zod).check ?? (_b.check = () => {});
});
const $ZodCheckRegex = $constructor("$ZodCheckRegex", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "regex",
			input: payload.value,
			pattern: def.pattern.toString(),
			inst,
			continue: !def.abort
		});
	};
});
// node_modules/zod/v4/core/versions.js
const version = {
	major: 4,
	minor: 6,
	patch: 7
};
// node_modules/zod/v4/core/schemas.js
const $ZodType = $constructor("$ZodType", (inst, def) => {
	var _a;
	inst ?? (inst = {});
	inst._zod.def = def;
	inst._zod.bag = inst._zod.bag || {};
	inst._zod.version = version;
	const defChecks = inst._zod.def.checks;
	const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
	for (const ch of checks) for (const fn of ch._zod.onattach) fn(inst);
	if (checks.length === 0) {
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred?.push(() => {
			inst._zod.run = inst._zod.parse;
		});
	} else {
		const runChecks = (payload, checks, ctx) => {
			if (payload.memo) return payload;
			let isAborted = aborted(payload);
			let asyncResult;
			for (const ch of checks) {
				if (ch._zod.def.when) {
					if (explicitlyAborted(payload)) continue;
					if (!ch._zod.def.when(payload)) continue;
				} else if (isAborted) continue;
				const currLen = payload.issues.length;
				const _ = ch._zod.check(payload);
				if (_ instanceof Promise && ctx?.async === false) throw new $ZodAsyncError();
				if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
					await _;
					if (payload.issues.length === currLen) return;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				});
				else {
					if (payload.issues.length === currLen) continue;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				}
			}
			if (asyncResult) return asyncResult.then(() => {
				return payload;
			});
			return payload;
		};
		const handleCanaryResult = (canary, payload, ctx) => {
			if (aborted(canary)) {
				canary.aborted = true;
				return canary;
			}
			const checkResult = runChecks(payload, checks, ctx);
			if (checkResult instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
			}
			return inst._zod.parse(checkResult, ctx);
		};
		inst._zod.run = (payload, ctx) => {
			if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
			if (ctx.direction === "backward") {
				const canary = inst._zod.parse({
					value: payload.value,
					issues: []
				}, {
					...ctx,
					skipChecks: true
				});
				if (canary instanceof Promise) return canary.then((canary) => {
					return handleCanaryResult(canary, payload, ctx);
				});
				return handleCanaryResult(canary, payload, ctx);
			}
			const result = inst._zod.parse(payload, ctx);
			if (result instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return result.then((result) => runChecks(result, checks, ctx));
			}
			return runChecks(result, checks, ctx);
		};
	}
}, {
	get "~standard"() {
		return hide(this, "~standard", standardProps(this));
	},
	set "~standard"(value) {
		own(this, "~standard", value);
	}
});
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
	const ctx = { async: true };
	return toStandardResult(await inst._zod.run({
		value,
		issues: []
	}, ctx), ctx);
}
function standardProps(inst) {
	return {
		validate: (value) => {
			const ctx = { async: false };
			try {
				const r = inst._zod.run({
					value,
					issues: []
				}, ctx);
				if (!(r instanceof Promise)) return toStandardResult(r, ctx);
			} catch (_) {}
			return validateAsync(inst, value);
		},
		vendor: "zod",
		version: 1
	};
}
const $ZodString = $constructor("$ZodString", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = def.pattern ?? anyString;
	inst._zod.parse = (payload, _) => {
		if (def.coerce) try {
			payload.value = String(payload.value);
		} catch (_) {}
		if (typeof payload.value === "string") return payload;
		payload.issues.push({
			expected: "string",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
const $ZodStringFormat = $constructor("$ZodStringFormat", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	$ZodString.init(inst, def);
});
const $ZodISODateTime = $constructor("$ZodISODateTime", (inst, def) => {
	def.pattern ?? (def.pattern = datetime$1(def));
	$ZodStringFormat.init(inst, def);
});
const $ZodISODate = $constructor("$ZodISODate", (inst, def) => {
	def.pattern ?? (def.pattern = date$1);
	$ZodStringFormat.init(inst, def);
});
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
const $ZodNumber = $constructor("$ZodNumber", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = number$2;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Number(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) return payload;
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
const $ZodNumberFormat = $constructor("$ZodNumberFormat", (inst, def) => {
	$ZodCheckNumberFormat.init(inst, def);
	$ZodNumber.init(inst, def);
});
const $ZodBoolean = $constructor("$ZodBoolean", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = boolean$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Boolean(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "boolean") return payload;
		payload.issues.push({
			expected: "boolean",
			code: "invalid_type",
			input,
			inst
		});
		return payload;
	};
});
const $ZodUnknown = $constructor("$ZodUnknown", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload) => payload;
});
const $ZodNever = $constructor("$ZodNever", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _ctx) => {
		payload.issues.push({
			expected: "never",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
function capSize(inst, size) {
	const caps = sizeCaps(inst._zod.def.checks);
	if (!caps.length) return;
	const cap = Math.min(...caps.map((c) => c[0]));
	const parse = inst._zod.parse;
	inst._zod.parse = (payload, ctx) => {
		const n = size(payload.value);
		if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
			for (const [max, ch] of sizeCaps(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
				const start = payload.issues.length;
				ch._zod.check(payload);
				payload.issues[start].continue = false;
				attachSchema(payload.issues, start, inst);
				return payload;
			}
		}
		return parse(payload, ctx);
	};
}
const arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
	if (result.issues.length) final.issues.push(...prefixIssues(index, result.issues));
	final.value[index] = result.value;
}
const $ZodArray = $constructor("$ZodArray", (inst, def) => {
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
			if (result instanceof Promise) proms.push(result.then((result) => handleArrayResult(result, payload, i)));
			else {
				handleArrayResult(result, payload, i);
				if (abortEarly && result.issues.length !== 0 && aborted(result)) break;
			}
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
	capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
	const isPresent = key in input;
	const isOptionalOut = optout === "optional";
	if (!isPresent && isOptionalOut && optin === "optional") return;
	if (result.issues.length) {
		if (optin !== void 0 && isOptionalOut && !isPresent) return;
		final.issues.push(...prefixIssues(key, result.issues));
	}
	if (!isPresent && optin === void 0) {
		if (!result.issues.length) final.issues.push({
			code: "invalid_type",
			expected: "nonoptional",
			input: void 0,
			path: [key]
		});
		return;
	}
	if (result.value === void 0) {
		if (isPresent || optin === "defaulted" && !isOptionalOut) final.value[key] = void 0;
	} else final.value[key] = result.value;
}
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
	const keys = Object.keys(def.shape);
	const ownSymbols = Object.getOwnPropertySymbols(def.shape);
	const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
	const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
	for (const k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
	const okeys = optionalKeys(def.shape);
	return {
		...def,
		allKeys,
		symbolKeys,
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
			if (aborted(payload, seen)) break;
			seen = payload.issues.length;
		}
		if (keySet.has(key)) continue;
		if (key === "__proto__") {
			if (t === "never") unrecognized.push(key);
			continue;
		}
		if (t === "never") {
			unrecognized.push(key);
			continue;
		}
		const r = _catchall.run({
			value: input[key],
			issues: []
		}, ctx);
		if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
		else handlePropertyResult(r, payload, key, input, optin, optout);
	}
	if (unrecognized.length) payload.issues.push({
		code: "unrecognized_keys",
		keys: unrecognized,
		input,
		inst,
		continue: true
	});
	if (!proms.length) return payload;
	return Promise.all(proms).then(() => {
		return payload;
	});
}
const $ZodObject = $constructor("$ZodObject", (inst, def) => {
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
				if (!Object.prototype.hasOwnProperty.call(propValues, key)) assignProp(propValues, key, new Set());
				for (const v of field.values) propValues[key].add(v);
				if (field.optin !== void 0) propValues[key].add(void 0);
			}
		}
		return propValues;
	});
	const isObject$1 = isObject;
	const catchall = def.catchall;
	let value;
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$1(input)) {
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
				if (aborted(payload, seen)) break;
				seen = payload.issues.length;
			}
			if (key === "__proto__") continue;
			const el = shape[key];
			const optin = el._zod.optin;
			const optout = el._zod.optout;
			const r = el._zod.run({
				value: input[key],
				issues: []
			}, ctx);
			if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
			else handlePropertyResult(r, payload, key, input, optin, optout);
		}
		if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
		return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
	};
});
function handleUnionResults(results, final, inst, ctx) {
	for (const result of results) if (result.issues.length === 0) {
		final.value = result.value;
		return final;
	}
	const nonaborted = results.filter((r) => !aborted(r));
	if (nonaborted.length === 1) {
		final.value = nonaborted[0].value;
		return nonaborted[0];
	}
	final.issues.push({
		code: "invalid_union",
		input: final.value,
		inst,
		errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
	});
	return final;
}
const $ZodUnion = $constructor("$ZodUnion", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
	defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
	defineLazyInternal(inst, "values", (zod) => {
		if (zod.def.options.every((o) => o._zod.values)) return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		if (zod.def.options.every((o) => o._zod.pattern)) {
			const patterns = zod.def.options.map((o) => o._zod.pattern);
			return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
		}
	});
	const first = def.options.length === 1 ? def.options[0]._zod.run : null;
	inst._zod.parse = (payload, ctx) => {
		if (first) return first(payload, ctx);
		let async = false;
		const results = [];
		for (const option of def.options) {
			const result = option._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) {
				results.push(result);
				async = true;
			} else {
				if (result.issues.length === 0) return result;
				results.push(result);
			}
		}
		if (!async) return handleUnionResults(results, payload, inst, ctx);
		return Promise.all(results).then((results) => {
			return handleUnionResults(results, payload, inst, ctx);
		});
	};
});
const $ZodRecord = $constructor("$ZodRecord", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isPlainObject(input)) {
			payload.issues.push({
				expected: "record",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		const proms = [];
		const values = def.keyType._zod.values;
		if (values && !def.partial) {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			const recordKeys = new Set();
			for (const key of values) if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
				recordKeys.add(typeof key === "number" ? key.toString() : key);
				if (key === "__proto__") continue;
				const keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (keyResult.issues.length) {
					payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			let unrecognized;
			for (const key in input) if (!recordKeys.has(key)) {
				if (def.mode === "loose") {
					if (key === "__proto__") continue;
					payload.value[key] = input[key];
				} else {
					unrecognized = unrecognized ?? [];
					unrecognized.push(key);
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		} else {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			let unrecognized;
			for (const key of Reflect.ownKeys(input)) {
				if (key === "__proto__") continue;
				if (!Object.prototype.propertyIsEnumerable.call(input, key)) continue;
				let keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (typeof key === "string" && number$2.test(key) && keyResult.issues.length) {
					const retryResult = def.keyType._zod.run({
						value: Number(key),
						issues: []
					}, ctx);
					if (retryResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
					if (retryResult.issues.length === 0) keyResult = retryResult;
				}
				if (keyResult.issues.length) {
					if (def.mode === "loose") payload.value[key] = input[key];
					else if (values) {
						unrecognized = unrecognized ?? [];
						unrecognized.push(key);
					} else payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
});
const $ZodEnum = $constructor("$ZodEnum", (inst, def) => {
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
		if (valuesSet.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values,
			input,
			inst
		});
		return payload;
	};
});
const $ZodLiteral = $constructor("$ZodLiteral", (inst, def) => {
	$ZodType.init(inst, def);
	const values = new Set(def.values);
	inst._zod.values = values;
	defineLazyInternal(inst, "pattern", (zod) => {
		const vals = zod.def.values;
		return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (values.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values: def.values,
			input,
			inst
		});
		return payload;
	};
});
const $ZodTransform = $constructor("$ZodTransform", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "optional";
	globalConfig.memoizer?.guard(inst);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
		const _out = def.transform(payload.value, payload);
		if (ctx.async) return (_out instanceof Promise ? _out : Promise.resolve(_out)).then((output) => {
			payload.value = output;
			return payload;
		});
		if (_out instanceof Promise) throw new $ZodAsyncError();
		payload.value = _out;
		return payload;
	};
});
function handleOptionalResult(payload, result) {
	payload.value = result.issues.length ? void 0 : result.value;
	return payload;
}
const $ZodOptional = $constructor("$ZodOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	inst._zod.optout = "optional";
	defineLazyInternal(inst, "values", (zod) => {
		const values = zod.def.innerType._zod.values;
		return values ? new Set([...values, void 0]) : void 0;
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === void 0) {
			if (def.innerType._zod.optin !== "defaulted") return payload;
			const result = def.innerType._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) return result.then((result) => handleOptionalResult(payload, result));
			return handleOptionalResult(payload, result);
		}
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodExactOptional = $constructor("$ZodExactOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
	inst._zod.parse = (payload, ctx) => {
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodNullable = $constructor("$ZodNullable", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
	});
	defineLazyInternal(inst, "values", (zod) => {
		return zod.def.innerType._zod.values ? new Set([...zod.def.innerType._zod.values, null]) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === null) return payload;
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodDefault = $constructor("$ZodDefault", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "defaulted";
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		if (payload.value === void 0) {
			payload.value = def.defaultValue;
			return payload;
		}
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then((result) => handleDefaultResult(result, def));
		return handleDefaultResult(result, def);
	};
});
function handleDefaultResult(payload, def) {
	if (payload.value === void 0) payload.value = def.defaultValue;
	return payload;
}
const $ZodPipe = $constructor("$ZodPipe", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
	defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
	defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") {
			const right = def.out._zod.run(payload, ctx);
			if (right instanceof Promise) return right.then((right) => handlePipeResult(right, def.in, ctx));
			return handlePipeResult(right, def.in, ctx);
		}
		const left = def.in._zod.run(payload, ctx);
		if (left instanceof Promise) return left.then((left) => handlePipeResult(left, def.out, ctx));
		return handlePipeResult(left, def.out, ctx);
	};
});
function handlePipeResult(left, next, ctx) {
	if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
		left.aborted = true;
		return left;
	}
	return next._zod.run({
		value: left.value,
		issues: left.issues
	}, ctx);
}
const $ZodCustom = $constructor("$ZodCustom", (inst, def) => {
	$ZodCheck.init(inst, def);
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _) => {
		return payload;
	};
	inst._zod.check = (payload) => {
		const input = payload.value;
		const r = def.fn(input);
		if (r instanceof Promise) return r.then((r) => handleRefineResult(r, payload, input, inst));
		handleRefineResult(r, payload, input, inst);
	};
});
function handleRefineResult(result, payload, input, inst) {
	if (!result) {
		const _iss = {
			code: "custom",
			input,
			inst,
			path: [...inst._zod.def.path ?? []],
			continue: !inst._zod.def.abort
		};
		if (inst._zod.def.params) _iss.params = inst._zod.def.params;
		payload.issues.push(issue(_iss));
	}
}
// node_modules/zod/v4/locales/en.js
const error = () => {
	const Sizable = {
		string: {
			unit: "characters",
			verb: "to have"
		},
		file: {
			unit: "bytes",
			verb: "to have"
		},
		array: {
			unit: "items",
			verb: "to have"
		},
		set: {
			unit: "items",
			verb: "to have"
		},
		map: {
			unit: "entries",
			verb: "to have"
		}
	};
	function getSizing(origin) {
		return Sizable[origin] ?? null;
	}
	const FormatDictionary = {
		regex: "input",
		email: "email address",
		url: "URL",
		emoji: "emoji",
		uuid: "UUID",
		uuidv4: "UUIDv4",
		uuidv6: "UUIDv6",
		nanoid: "nanoid",
		guid: "GUID",
		cuid: "cuid",
		cuid2: "cuid2",
		ulid: "ULID",
		xid: "XID",
		ksuid: "KSUID",
		datetime: "ISO datetime",
		date: "ISO date",
		time: "ISO time",
		duration: "ISO duration",
		ipv4: "IPv4 address",
		ipv6: "IPv6 address",
		mac: "MAC address",
		cidrv4: "IPv4 range",
		cidrv6: "IPv6 range",
		base64: "base64-encoded string",
		base64url: "base64url-encoded string",
		json_string: "JSON string",
		e164: "E.164 number",
		currency_code: "currency code",
		credit_card: "credit card number",
		iban: "IBAN",
		jwt: "JWT",
		template_literal: "input"
	};
	const TypeDictionary = { nan: "NaN" };
	function getTypeName(type, input) {
		if (type === "number" && typeof input === "number" && !Number.isFinite(input)) return String(input);
		return TypeDictionary[type] ?? type;
	}
	return (issue) => {
		switch (issue.code) {
			case "invalid_type": return `Invalid input: expected ${getTypeName(issue.expected)}, received ${getTypeName(parsedType(issue.input), issue.input)}`;
			case "invalid_value":
				if (issue.values.length === 1) return `Invalid input: expected ${stringifyPrimitive(issue.values[0])}`;
				return `Invalid option: expected one of ${joinValues(issue.values, "|")}`;
			case "too_big": {
				const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
				const sizing = getSizing(issue.origin);
				if (sizing) return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
				return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
			}
			case "too_small": {
				const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
				const sizing = getSizing(issue.origin);
				if (sizing) return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
				return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
			}
			case "invalid_format": {
				const _issue = issue;
				if (_issue.format === "starts_with") return `Invalid string: must start with "${_issue.prefix}"`;
				if (_issue.format === "ends_with") return `Invalid string: must end with "${_issue.suffix}"`;
				if (_issue.format === "includes") return `Invalid string: must include "${_issue.includes}"`;
				if (_issue.format === "regex") return `Invalid string: must match pattern ${_issue.pattern}`;
				return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
			}
			case "not_multiple_of": return `Invalid number: must be a multiple of ${issue.divisor}`;
			case "unrecognized_keys": return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${joinValues(issue.keys, ", ")}`;
			case "invalid_key": return `Invalid key in ${issue.origin}`;
			case "invalid_union":
				if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) return `Invalid discriminator value. Expected ${issue.options.map((o) => `'${o}'`).join(" | ")}`;
				if (issue.inclusive === false) return "Invalid input: more than one option matched";
				return "Invalid input";
			case "invalid_element": return `Invalid value in ${issue.origin}`;
			default: return `Invalid input`;
		}
	};
};
function en_default() {
	return { localeError: error() };
}
// node_modules/zod/v4/core/registries.js
var _a;
var $ZodRegistry = class {
	constructor() {
		this._map = new WeakMap();
		this._idmap = new Map();
	}
	add(schema, ..._meta) {
		const meta = _meta[0];
		this._map.set(schema, meta);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.set(meta.id, schema);
		return this;
	}
	clear() {
		this._map = new WeakMap();
		this._idmap = new Map();
		return this;
	}
	remove(schema) {
		const meta = this._map.get(schema);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.delete(meta.id);
		this._map.delete(schema);
		return this;
	}
	get(schema) {
		const p = schema._zod.parent;
		if (p) {
			const pm = { ...this.get(p) ?? {} };
			delete pm.id;
			const f = {
				...pm,
				...this._map.get(schema)
			};
			return Object.keys(f).length ? f : void 0;
		}
		return this._map.get(schema);
	}
	has(schema) {
		return this._map.has(schema);
	}
};
function registry() {
	return new $ZodRegistry();
}
(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;
// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
	if (def.checks) def.checks = [...def.checks];
	return def;
}
function _string(Class, params) {
	return new Class(snapshotChecks({
		type: "string",
		...normalizeParams(params)
	}));
}
function _isoDateTime(Class, params) {
	return new Class({
		type: "string",
		format: "datetime",
		check: "string_format",
		offset: false,
		local: false,
		precision: null,
		...normalizeParams(params)
	});
}
function _isoDate(Class, params) {
	return new Class({
		type: "string",
		format: "date",
		check: "string_format",
		...normalizeParams(params)
	});
}
function _number(Class, params) {
	return new Class(snapshotChecks({
		type: "number",
		checks: [],
		...normalizeParams(params)
	}));
}
function _int(Class, params) {
	return new Class({
		type: "number",
		check: "number_format",
		abort: false,
		format: "safeint",
		...normalizeParams(params)
	});
}
function _boolean(Class, params) {
	return new Class({
		type: "boolean",
		...normalizeParams(params)
	});
}
function _unknown(Class) {
	return new Class({ type: "unknown" });
}
function _never(Class, params) {
	return new Class({
		type: "never",
		...normalizeParams(params)
	});
}
function _lte(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
function _gte(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
function _maxLength(maximum, params) {
	return new $ZodCheckMaxLength({
		check: "max_length",
		...normalizeParams(params),
		maximum
	});
}
function _minLength(minimum, params) {
	return new $ZodCheckMinLength({
		check: "min_length",
		...normalizeParams(params),
		minimum
	});
}
function _regex(pattern, params) {
	return new $ZodCheckRegex({
		check: "string_format",
		format: "regex",
		...normalizeParams(params),
		pattern
	});
}
function _refine(Class, fn, _params) {
	return new Class({
		type: "custom",
		check: "custom",
		fn,
		...normalizeParams(_params)
	});
}
function describe$5(description) {
	const ch = new $ZodCheck({ check: "describe" });
	ch._zod.onattach = [(inst) => {
		const existing = globalRegistry.get(inst) ?? {};
		globalRegistry.add(inst, {
			...existing,
			description
		});
	}];
	ch._zod.check = () => {};
	return ch;
}
// node_modules/zod/v4/core/to-json-schema.js
function assignProps(target, ...sources) {
	for (const source of sources) for (const key of Reflect.ownKeys(source)) if (Object.prototype.propertyIsEnumerable.call(source, key)) assignProp(target, key, source[key]);
	return target;
}
function initializeContext(params) {
	let target = params?.target ?? "draft-2020-12";
	if (target === "draft-4") target = "draft-04";
	if (target === "draft-7") target = "draft-07";
	return {
		processors: params.processors ?? {},
		metadataRegistry: params?.metadata ?? globalRegistry,
		target,
		unrepresentable: params?.unrepresentable ?? "throw",
		override: params?.override ?? (() => {}),
		io: params?.io ?? "output",
		counter: 0,
		seen: new Map(),
		sharedDefsExtractedFor: void 0,
		sharedEmitDoneFor: void 0,
		cycles: params?.cycles ?? "ref",
		reused: params?.reused ?? "inline",
		intersections: [],
		deferred: [],
		external: params?.external ?? void 0
	};
}
function handleUnrepresentable(schema, ctx, json, params, message) {
	const result = typeof ctx.unrepresentable === "function" ? ctx.unrepresentable({
		zodSchema: schema,
		path: params.path,
		message
	}) : ctx.unrepresentable;
	if (result === "any") return false;
	if (result === void 0 || result === "throw") throw new Error(message);
	Object.assign(json, result);
	return true;
}
function processSchema(schema, ctx, _params = {
	path: [],
	schemaPath: []
}) {
	var _a;
	const def = schema._zod.def;
	const seen = ctx.seen.get(schema);
	if (seen) {
		seen.count++;
		if (_params.schemaPath.includes(schema)) seen.cycle = _params.path;
		return seen.schema;
	}
	const result = {
		schema: {},
		count: 1,
		cycle: void 0,
		path: _params.path
	};
	ctx.seen.set(schema, result);
	ctx.sharedDefsExtractedFor = void 0;
	ctx.sharedEmitDoneFor = void 0;
	const overrideSchema = schema._zod.toJSONSchema?.();
	if (overrideSchema) result.schema = overrideSchema;
	else {
		const params = {
			..._params,
			schemaPath: [..._params.schemaPath, schema],
			path: _params.path
		};
		if (schema._zod.processJSONSchema) schema._zod.processJSONSchema(ctx, result.schema, params);
		else {
			const _json = result.schema;
			const processor = ctx.processors[def.type];
			if (!processor) throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
			processor(schema, ctx, _json, params);
		}
		const parent = schema._zod.parent;
		if (parent) {
			if (!result.ref) result.ref = parent;
			processSchema(parent, ctx, params);
			ctx.seen.get(parent).isParent = true;
		}
	}
	const meta = ctx.metadataRegistry.get(schema);
	if (meta) assignProps(result.schema, meta);
	if (ctx.io === "input" && isTransforming(schema)) {
		delete result.schema.examples;
		delete result.schema.default;
	}
	if (ctx.io === "input" && "_prefault" in result.schema) (_a = result.schema).default ?? (_a.default = result.schema._prefault);
	delete result.schema._prefault;
	return ctx.seen.get(schema).schema;
}
function encodeJSONPointerSegment(segment) {
	return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function extractDefs(ctx, schema) {
	const root = ctx.seen.get(schema);
	if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
	if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external) return;
	const idToSchema = new Map();
	for (const entry of ctx.seen.entries()) {
		const id = ctx.metadataRegistry.get(entry[0])?.id;
		if (id) {
			const existing = idToSchema.get(id);
			if (existing && existing !== entry[0]) throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
			idToSchema.set(id, entry[0]);
		}
	}
	const makeURI = (entry) => {
		const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
		if (ctx.external) {
			const externalId = ctx.external.registry.get(entry[0])?.id;
			const uriGenerator = ctx.external.uri ?? ((id) => id);
			if (externalId) return { ref: uriGenerator(externalId) };
			const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
			entry[1].defId = id;
			return {
				defId: id,
				ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}`
			};
		}
		const uriPrefix = `#`;
		const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
		if (entry[1] === root && !entry[1].schema.id) return { ref: uriPrefix };
		const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
		return {
			defId,
			ref: defUriPrefix + encodeJSONPointerSegment(defId)
		};
	};
	const extractToDef = (entry) => {
		if (entry[1].schema.$ref) return;
		const seen = entry[1];
		const { ref, defId } = makeURI(entry);
		seen.def = { ...seen.schema };
		if (defId) seen.defId = defId;
		const schema = seen.schema;
		for (const key in schema) delete schema[key];
		schema.$ref = ref;
	};
	if (ctx.cycles === "throw") for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (seen.cycle) throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
	}
	for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (schema === entry[0]) {
			extractToDef(entry);
			continue;
		}
		if (ctx.external) {
			const ext = ctx.external.registry.get(entry[0])?.id;
			if (schema !== entry[0] && ext) {
				extractToDef(entry);
				continue;
			}
		}
		if (ctx.metadataRegistry.get(entry[0])?.id) {
			extractToDef(entry);
			continue;
		}
		if (seen.cycle) {
			extractToDef(entry);
			continue;
		}
		if (seen.count > 1) {
			if (ctx.reused === "ref") extractToDef(entry);
		}
	}
	if (ctx.external) ctx.sharedDefsExtractedFor = ctx.external;
}
function compactTypeUnion(schema) {
	const options = schema.anyOf;
	if (!Array.isArray(options) || options.length === 0 || schema.type !== void 0) return;
	const types = [];
	for (const option of options) {
		if (!option || typeof option !== "object") return;
		compactTypeUnion(option);
		const keys = Object.keys(option);
		if (keys.length !== 1 || keys[0] !== "type") return;
		const type = option.type;
		for (const member of Array.isArray(type) ? type : [type]) {
			if (typeof member !== "string") return;
			if (!types.includes(member)) types.push(member);
		}
	}
	delete schema.anyOf;
	schema.type = types.length === 1 ? types[0] : types;
}
const FOLDABLE_KEYS = new Set([
	"type",
	"properties",
	"required",
	"additionalProperties"
]);
const UNION_KEYS = ["oneOf", "anyOf"];
function undeclaredConstraint(member) {
	const extra = member.additionalProperties;
	if (extra === void 0 || extra === false || typeof extra !== "object" || extra === null) return null;
	return Object.keys(extra).length ? extra : null;
}
function foldObjects(members) {
	const objects = [];
	for (const member of members) {
		if (typeof member !== "object" || member.type !== "object") return null;
		for (const key in member) if (!FOLDABLE_KEYS.has(key)) return null;
		objects.push(member);
	}
	const properties = {};
	const required = new Set();
	for (const object of objects) {
		for (const key in object.properties) {
			if (Object.prototype.hasOwnProperty.call(properties, key)) continue;
			const parts = [];
			for (const other of objects) {
				const part = other.properties?.[key] ?? undeclaredConstraint(other);
				if (part === null || part === void 0) continue;
				if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part))) parts.push(part);
			}
			assignProp(properties, key, parts.length === 1 ? parts[0] : foldObjects(parts) ?? { allOf: parts });
		}
		for (const key of object.required ?? []) required.add(key);
	}
	const folded = {
		type: "object",
		properties
	};
	if (required.size) folded.required = [...required];
	if (objects.every((object) => object.additionalProperties === false)) folded.additionalProperties = false;
	else {
		const constraints = [];
		for (const object of objects) {
			const constraint = undeclaredConstraint(object);
			if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint))) constraints.push(constraint);
		}
		if (constraints.length === 1) folded.additionalProperties = constraints[0];
		else if (constraints.length > 1) folded.additionalProperties = { allOf: constraints };
	}
	return folded;
}
function foldIntersection(json) {
	const allOf = json.allOf;
	if (!Array.isArray(allOf) || allOf.length < 2) return;
	for (const key of FOLDABLE_KEYS) if (key in json) return;
	const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
	let folded = null;
	if (!unions.length) folded = foldObjects(allOf);
	else {
		const union = unions[0];
		const keyword = UNION_KEYS.find((k) => Array.isArray(union[k]));
		if (Object.keys(union).length !== 1) return;
		const rest = allOf.filter((m) => m !== union);
		const branches = union[keyword].map((branch) => foldObjects([...rest, branch]));
		if (branches.some((b) => !b)) return;
		folded = { [keyword]: branches };
	}
	if (!folded) return;
	delete json.allOf;
	assignProps(json, folded);
}
function finalize(ctx, schema) {
	const root = ctx.seen.get(schema);
	if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
	const flattenRef = (zodSchema) => {
		const seen = ctx.seen.get(zodSchema);
		if (seen.ref === null) return;
		const schema = seen.def ?? seen.schema;
		const _cached = { ...schema };
		const ref = seen.ref;
		seen.ref = null;
		if (ref) {
			flattenRef(ref);
			const refSeen = ctx.seen.get(ref);
			const refSchema = refSeen.schema;
			if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
				schema.allOf = schema.allOf ?? [];
				schema.allOf.push(refSchema);
			} else assignProps(schema, refSchema);
			assignProps(schema, _cached);
			if (zodSchema._zod.parent === ref) for (const key in schema) {
				if (key === "$ref" || key === "allOf") continue;
				if (!(key in _cached)) delete schema[key];
			}
			if (refSchema.$ref && refSeen.def) for (const key in schema) {
				if (key === "$ref" || key === "allOf") continue;
				if (key in refSeen.def && JSON.stringify(schema[key]) === JSON.stringify(refSeen.def[key])) delete schema[key];
			}
		}
		const parent = zodSchema._zod.parent;
		if (parent && parent !== ref) {
			flattenRef(parent);
			const parentSeen = ctx.seen.get(parent);
			if (parentSeen?.schema.$ref) {
				schema.$ref = parentSeen.schema.$ref;
				if (parentSeen.def) for (const key in schema) {
					if (key === "$ref" || key === "allOf") continue;
					if (key in parentSeen.def && JSON.stringify(schema[key]) === JSON.stringify(parentSeen.def[key])) delete schema[key];
				}
			}
		}
		ctx.override({
			zodSchema,
			jsonSchema: schema,
			path: seen.path ?? []
		});
	};
	if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
		for (const entry of [...ctx.seen.entries()].reverse()) flattenRef(entry[0]);
		if (ctx.target !== "openapi-3.0") for (const entry of ctx.seen.entries()) compactTypeUnion(entry[1].def ?? entry[1].schema);
		for (const rewrite of ctx.deferred) rewrite();
		if (ctx.intersections.length) {
			const carriers = new Map();
			for (const seen of ctx.seen.values()) for (const json of [seen.schema, seen.def]) {
				const allOf = json?.allOf;
				if (!Array.isArray(allOf)) continue;
				const existing = carriers.get(allOf);
				if (existing) existing.push(json);
				else carriers.set(allOf, [json]);
			}
			for (const allOf of ctx.intersections) for (const json of carriers.get(allOf) ?? []) foldIntersection(json);
		}
	}
	const result = {};
	if (ctx.target === "draft-2020-12") result.$schema = "https://json-schema.org/draft/2020-12/schema";
	else if (ctx.target === "draft-07") result.$schema = "http://json-schema.org/draft-07/schema#";
	else if (ctx.target === "draft-04") result.$schema = "http://json-schema.org/draft-04/schema#";
	else if (ctx.target === "openapi-3.0") {}
	if (ctx.external?.uri) {
		const id = ctx.external.registry.get(schema)?.id;
		if (!id) throw new Error("Schema is missing an `id` property");
		result.$id = ctx.external.uri(id);
	}
	assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
	const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
	if (rootMetaId !== void 0 && result.id === rootMetaId) delete result.id;
	const defs = ctx.external?.defs ?? {};
	if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (seen.def && seen.defId) {
			if (seen.def.id === seen.defId) delete seen.def.id;
			assignProp(defs, seen.defId, seen.def);
		}
	}
	if (ctx.external) ctx.sharedEmitDoneFor = ctx.external;
	if (ctx.external) {} else if (Object.keys(defs).length > 0) {
		if (ctx.target === "draft-2020-12") result.$defs = defs;
		else result.definitions = defs;
	}
	try {
		const finalized = JSON.parse(JSON.stringify(result));
		Object.defineProperty(finalized, "~standard", {
			value: {
				...schema["~standard"],
				jsonSchema: {
					input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
					output: createStandardJSONSchemaMethod(schema, "output", ctx.processors)
				}
			},
			enumerable: false,
			writable: false
		});
		return finalized;
	} catch (_err) {
		throw new Error("Error converting schema to JSON.");
	}
}
function isTransforming(_schema, _ctx) {
	const ctx = _ctx ?? { seen: new Set() };
	if (ctx.seen.has(_schema)) return false;
	ctx.seen.add(_schema);
	const def = _schema._zod.def;
	if (def.type === "transform") return true;
	if (def.type === "array") return isTransforming(def.element, ctx);
	if (def.type === "set") return isTransforming(def.valueType, ctx);
	if (def.type === "lazy") return isTransforming(def.getter(), ctx);
	if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch") return isTransforming(def.innerType, ctx);
	if (def.type === "intersection") return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
	if (def.type === "record" || def.type === "map") return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
	if (def.type === "pipe") {
		if (_schema._zod.traits.has("$ZodCodec")) return true;
		return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
	}
	if (def.type === "object") {
		for (const key in def.shape) if (isTransforming(def.shape[key], ctx)) return true;
		return false;
	}
	if (def.type === "union") {
		for (const option of def.options) if (isTransforming(option, ctx)) return true;
		return false;
	}
	if (def.type === "tuple") {
		for (const item of def.items) if (isTransforming(item, ctx)) return true;
		if (def.rest && isTransforming(def.rest, ctx)) return true;
		return false;
	}
	return false;
}
const createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
	const { libraryOptions, target } = params ?? {};
	const ctx = initializeContext({
		...libraryOptions ?? {},
		target,
		io,
		processors
	});
	processSchema(schema, ctx);
	extractDefs(ctx, schema);
	return finalize(ctx, schema);
};
// node_modules/zod/v4/core/json-schema-processors.js
const narrowMin = (agg, key, value) => {
	if (agg[key] === void 0 || value > agg[key]) agg[key] = value;
};
const narrowMax = (agg, key, value) => {
	if (agg[key] === void 0 || value < agg[key]) agg[key] = value;
};
const narrowBoth = (agg, value) => {
	narrowMin(agg, "minimum", value);
	narrowMax(agg, "maximum", value);
};
const addDivisor = (agg, value) => {
	agg.multipleOf ?? (agg.multipleOf = []);
	if (!agg.multipleOf.includes(value)) agg.multipleOf.push(value);
};
const addPattern = (agg, pattern) => {
	agg.patterns ?? (agg.patterns = new Set());
	agg.patterns.add(pattern);
};
const intersectMime = (agg, mime) => {
	agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
const setFormat = (agg, format) => {
	agg.format = format;
	if (format.includes("int")) agg.isInt = true;
};
const minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
const maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
const formatContributor = (ranges) => (agg, def) => {
	setFormat(agg, def.format);
	const [minimum, maximum] = ranges[def.format];
	narrowMin(agg, "minimum", minimum);
	narrowMax(agg, "maximum", maximum);
};
const contributors = {
	greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
	less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
	multiple_of: (agg, def) => addDivisor(agg, def.value),
	number_format: formatContributor(NUMBER_FORMAT_RANGES),
	bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
	min_length: minContributor,
	max_length: maxContributor,
	length_equals: (agg, def) => narrowBoth(agg, def.length),
	min_size: minContributor,
	max_size: maxContributor,
	size_equals: (agg, def) => narrowBoth(agg, def.size),
	string_format: (agg, def) => {
		setFormat(agg, def.format);
		if (def.pattern) addPattern(agg, def.pattern);
		if (def.format === "base64" || def.format === "base64url") agg.contentEncoding = def.format;
		if (def.local || def.precision === -1) agg.laxFormat = true;
	},
	mime_type: (agg, def) => intersectMime(agg, def.mime)
};
function aggregateChecks(schema) {
	const agg = {};
	const def = schema._zod.def;
	const list = schema._zod.traits.has("$ZodCheck") ? [schema, ...def.checks ?? []] : def.checks ?? [];
	for (const ch of list) contributors[ch._zod.def.check]?.(agg, ch._zod.def);
	const bag = schema._zod.bag;
	if (bag.minimum !== void 0) narrowMin(agg, "minimum", bag.minimum);
	if (bag.exclusiveMinimum !== void 0) narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
	if (bag.maximum !== void 0) narrowMax(agg, "maximum", bag.maximum);
	if (bag.exclusiveMaximum !== void 0) narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
	if (bag.multipleOf !== void 0) addDivisor(agg, bag.multipleOf);
	if (bag.format !== void 0) {
		agg.format ?? (agg.format = bag.format);
		if (bag.format.includes("int")) agg.isInt = true;
	}
	if (bag.mime) intersectMime(agg, bag.mime);
	for (const pattern of bag.patterns ?? []) addPattern(agg, pattern);
	return agg;
}
const formatMap = {
	guid: "uuid",
	url: "uri",
	datetime: "date-time",
	json_string: "json-string",
	regex: ""
};
const exactPatterns = new Map([[base64Charset, base64], [base64urlCharset, base64url]]);
const exactPattern = (p) => exactPatterns.get(p) ?? p;
const stringProcessor = (schema, ctx, _json, _params) => {
	const json = _json;
	json.type = "string";
	const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minLength = minimum;
	if (typeof maximum === "number") json.maxLength = maximum;
	if (format) {
		json.format = formatMap[format] ?? format;
		if (json.format === "") delete json.format;
		if (format === "time" || laxFormat) delete json.format;
	}
	if (contentEncoding) json.contentEncoding = contentEncoding;
	if (patterns && patterns.size > 0) {
		const patternList = [...patterns].map(exactPattern);
		if (patternList.length === 1) json.pattern = patternList[0].source;
		else if (patternList.length > 1) json.allOf = [...patternList.map((regex) => ({
			...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? { type: "string" } : {},
			pattern: regex.source
		}))];
	}
};
const numberProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
	json.type = isInt ? "integer" : "number";
	const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
	const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
	const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
	if (exMin) {
		if (legacy) {
			json.minimum = exclusiveMinimum;
			json.exclusiveMinimum = true;
		} else json.exclusiveMinimum = exclusiveMinimum;
	} else if (typeof minimum === "number") json.minimum = minimum;
	if (exMax) {
		if (legacy) {
			json.maximum = exclusiveMaximum;
			json.exclusiveMaximum = true;
		} else json.exclusiveMaximum = exclusiveMaximum;
	} else if (typeof maximum === "number") json.maximum = maximum;
	if (multipleOf) {
		const divisors = new Set();
		for (const divisor of multipleOf) if (Number.isFinite(divisor) && divisor !== 0) divisors.add(Math.abs(divisor));
		else handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
		const [first, ...rest] = divisors;
		if (first !== void 0) json.multipleOf = first;
		if (rest.length) json.allOf = [...json.allOf ?? [], ...rest.map((m) => ({ multipleOf: m }))];
	}
};
const booleanProcessor = (_schema, _ctx, json, _params) => {
	json.type = "boolean";
};
const bigintProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "BigInt cannot be represented in JSON Schema");
};
const symbolProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Symbols cannot be represented in JSON Schema");
};
const nullProcessor = (_schema, ctx, json, _params) => {
	if (ctx.target === "openapi-3.0") {
		json.type = "string";
		json.nullable = true;
		json.enum = [null];
	} else json.type = "null";
};
const undefinedProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Undefined cannot be represented in JSON Schema");
};
const voidProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Void cannot be represented in JSON Schema");
};
const neverProcessor = (_schema, _ctx, json, _params) => {
	json.not = {};
};
const anyProcessor = (_schema, _ctx, _json, _params) => {};
const unknownProcessor = (_schema, _ctx, _json, _params) => {};
const dateProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Date cannot be represented in JSON Schema");
};
const enumProcessor = (schema, _ctx, json, _params) => {
	const def = schema._zod.def;
	const values = getEnumValues(def.entries);
	if (values.length === 0) {
		json.not = {};
		return;
	}
	if (values.every((v) => typeof v === "number")) json.type = "number";
	if (values.every((v) => typeof v === "string")) json.type = "string";
	json.enum = values;
};
const literalProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	if (def.values.length === 0) {
		json.not = {};
		return;
	}
	const vals = [];
	for (const val of def.values) if (val === void 0) {
		if (handleUnrepresentable(schema, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema")) return;
	} else if (typeof val === "bigint") {
		if (handleUnrepresentable(schema, ctx, json, params, "BigInt literals cannot be represented in JSON Schema")) return;
		vals.push(Number(val));
	} else vals.push(val);
	if (vals.length === 0) {} else if (vals.length === 1) {
		const val = vals[0];
		json.type = val === null ? "null" : typeof val;
		if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") json.enum = [val];
		else json.const = val;
	} else {
		if (vals.every((v) => typeof v === "number")) json.type = "number";
		if (vals.every((v) => typeof v === "string")) json.type = "string";
		if (vals.every((v) => typeof v === "boolean")) json.type = "boolean";
		if (vals.every((v) => v === null)) json.type = "null";
		json.enum = vals;
	}
};
const nanProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "NaN cannot be represented in JSON Schema");
};
const templateLiteralProcessor = (schema, _ctx, json, _params) => {
	const _json = json;
	const pattern = schema._zod.pattern;
	if (!pattern) throw new Error("Pattern not found in template literal");
	_json.type = "string";
	_json.pattern = pattern.source;
};
const fileProcessor = (schema, _ctx, json, _params) => {
	const _json = json;
	_json.type = "string";
	_json.format = "binary";
	_json.contentEncoding = "binary";
	const { minimum, maximum, mime } = aggregateChecks(schema);
	if (minimum !== void 0) _json.minLength = minimum;
	if (maximum !== void 0) _json.maxLength = maximum;
	if (!mime) return;
	if (mime.length === 0) _json.not = {};
	else if (mime.length === 1) _json.contentMediaType = mime[0];
	else _json.anyOf = mime.map((m) => ({ contentMediaType: m }));
};
const successProcessor = (_schema, _ctx, json, _params) => {
	json.type = "boolean";
};
const customProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
};
const functionProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Function types cannot be represented in JSON Schema");
};
const transformProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
};
const mapProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Map cannot be represented in JSON Schema");
};
const setProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Set cannot be represented in JSON Schema");
};
const arrayProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	const { minimum, maximum } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minItems = minimum;
	if (typeof maximum === "number") json.maxItems = maximum;
	json.type = "array";
	json.items = processSchema(def.element, ctx, {
		...params,
		path: [...params.path, "items"]
	});
};
function inputOptin(schema) {
	const def = schema._zod.def;
	if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) return inputOptin(def.out);
	if (def.type === "catch") return inputOptin(def.innerType);
	return schema._zod.optin;
}
const objectProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	const shape = def.shape;
	if (Object.getOwnPropertySymbols(shape).length && handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) return;
	json.type = "object";
	json.properties = {};
	for (const key in shape) assignProp(json.properties, key, processSchema(shape[key], ctx, {
		...params,
		path: [
			...params.path,
			"properties",
			key
		]
	}));
	const requiredKeys = [];
	for (const key of Object.keys(shape)) {
		const field = def.shape[key];
		if (ctx.io === "input" ? inputOptin(field) === void 0 : field._zod.optout === void 0) requiredKeys.push(key);
	}
	if (requiredKeys.length > 0) json.required = requiredKeys;
	if (def.catchall?._zod.def.type === "never") json.additionalProperties = false;
	else if (!def.catchall) {
		if (ctx.io === "output") json.additionalProperties = false;
	} else if (def.catchall) json.additionalProperties = processSchema(def.catchall, ctx, {
		...params,
		path: [...params.path, "additionalProperties"]
	});
};
const unionProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const isExclusive = def.inclusive === false;
	const options = def.options.map((x, i) => processSchema(x, ctx, {
		...params,
		path: [
			...params.path,
			isExclusive ? "oneOf" : "anyOf",
			i
		]
	}));
	if (isExclusive) json.oneOf = options;
	else json.anyOf = options;
};
const intersectionProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const a = processSchema(def.left, ctx, {
		...params,
		path: [
			...params.path,
			"allOf",
			0
		]
	});
	const b = processSchema(def.right, ctx, {
		...params,
		path: [
			...params.path,
			"allOf",
			1
		]
	});
	const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
	const allOf = [...isSimpleIntersection(a) ? a.allOf : [a], ...isSimpleIntersection(b) ? b.allOf : [b]];
	json.allOf = allOf;
	ctx.intersections.push(allOf);
};
const tupleProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	json.type = "array";
	const prefixPath = ctx.target === "draft-2020-12" ? "prefixItems" : "items";
	const restPath = ctx.target === "draft-2020-12" ? "items" : ctx.target === "openapi-3.0" ? "items" : "additionalItems";
	const prefixItems = def.items.map((x, i) => processSchema(x, ctx, {
		...params,
		path: [
			...params.path,
			prefixPath,
			i
		]
	}));
	const rest = def.rest ? processSchema(def.rest, ctx, {
		...params,
		path: [
			...params.path,
			restPath,
			...ctx.target === "openapi-3.0" ? [def.items.length] : []
		]
	}) : null;
	let minItems = def.items.length;
	while (minItems > 0) {
		const item = def.items[minItems - 1];
		if (!(ctx.io === "input" ? inputOptin(item) !== void 0 : item._zod.optout === "optional")) break;
		minItems--;
	}
	const maxItems = def.items.length;
	const isClosed = !def.rest;
	if (ctx.target === "draft-2020-12") {
		json.prefixItems = prefixItems;
		if (isClosed) json.items = false;
		else if (rest) json.items = rest;
		if (minItems > 0) json.minItems = minItems;
		if (isClosed) json.maxItems = maxItems;
	} else if (ctx.target === "openapi-3.0") {
		json.items = { anyOf: prefixItems };
		if (rest) json.items.anyOf.push(rest);
		if (minItems > 0) json.minItems = minItems;
		if (isClosed) json.maxItems = maxItems;
	} else {
		json.items = prefixItems;
		if (isClosed) json.additionalItems = false;
		else if (rest) json.additionalItems = rest;
		if (minItems > 0) json.minItems = minItems;
		if (isClosed) json.maxItems = maxItems;
	}
	const { minimum, maximum } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minItems = minimum;
	if (typeof maximum === "number") json.maxItems = maximum;
};
function stringifyKeyNames(bySchema, json, visited) {
	if (json.$ref) {
		if (visited.has(json)) return json;
		visited.add(json);
		const def = bySchema.get(json)?.def;
		if (!def) return json;
		const inlined = stringifyKeyNames(bySchema, def, visited);
		return inlined === def ? json : inlined;
	}
	for (const keyword of ["anyOf", "oneOf"]) {
		const branches = json[keyword];
		if (!Array.isArray(branches)) continue;
		const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
		if (mapped.some((branch, i) => branch !== branches[i])) json = {
			...json,
			[keyword]: mapped
		};
	}
	const types = Array.isArray(json.type) ? json.type : [json.type];
	const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
	const values = json.enum ?? (json.const !== void 0 ? [json.const] : void 0);
	if (!numericType && !values?.some((v) => typeof v === "number")) return json;
	const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
	if (rest.enum) rest.enum = rest.enum.map((v) => typeof v === "number" ? String(v) : v);
	else if (typeof rest.const === "number") rest.const = String(rest.const);
	if (!numericType) return rest;
	rest.type = "string";
	if (!values) rest.pattern = (types.includes("number") ? number$2 : integer$1).source;
	return rest;
}
const pendingRecords = new WeakMap();
function rewriteKeyNames(ctx) {
	const bySchema = new Map();
	for (const entry of ctx.seen.values()) if (entry.def && !bySchema.has(entry.schema)) bySchema.set(entry.schema, entry);
	const rewrites = new Map();
	for (const record of pendingRecords.get(ctx) ?? []) {
		const seen = ctx.seen.get(record);
		const names = (seen?.def ?? seen?.schema)?.propertyNames;
		if (!names || names === true || rewrites.has(names)) continue;
		const rewritten = stringifyKeyNames(bySchema, names, new Set());
		if (rewritten !== names) rewrites.set(names, rewritten);
	}
	if (!rewrites.size) return;
	for (const entry of ctx.seen.values()) for (const carrier of [entry.schema, entry.def]) {
		const rewritten = carrier && rewrites.get(carrier.propertyNames);
		if (rewritten) carrier.propertyNames = rewritten;
	}
}
const recordProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	json.type = "object";
	const keyType = def.keyType;
	const patterns = aggregateChecks(keyType).patterns;
	if (def.mode === "loose" && patterns && patterns.size > 0) {
		const valueSchema = processSchema(def.valueType, ctx, {
			...params,
			path: [
				...params.path,
				"patternProperties",
				"*"
			]
		});
		json.patternProperties = {};
		for (const pattern of patterns) assignProp(json.patternProperties, exactPattern(pattern).source, valueSchema);
	} else {
		if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
			json.propertyNames = processSchema(def.keyType, ctx, {
				...params,
				path: [...params.path, "propertyNames"]
			});
			let pending = pendingRecords.get(ctx);
			if (!pending) {
				pending = [];
				pendingRecords.set(ctx, pending);
				ctx.deferred.push(() => rewriteKeyNames(ctx));
			}
			pending.push(schema);
		}
		json.additionalProperties = processSchema(def.valueType, ctx, {
			...params,
			path: [...params.path, "additionalProperties"]
		});
	}
	const keyValues = keyType._zod.values;
	const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
	if (keyValues && !def.partial && !omittableOnInput) {
		const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
		if (validKeyValues.length > 0) json.required = validKeyValues.map(String);
	}
};
const nullableProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const inner = processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	if (ctx.target === "openapi-3.0") {
		seen.ref = def.innerType;
		json.nullable = true;
	} else json.anyOf = [inner, { type: "null" }];
};
const nonoptionalProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};
const UNREPRESENTABLE_DEFAULT = Symbol();
function serializeDefaultValue(value, schema, ctx, json, params) {
	let unrepresentable = false;
	const serialized = JSON.stringify(value, (_, val) => {
		if (typeof val !== "bigint") return val;
		unrepresentable = true;
		return null;
	});
	if (!unrepresentable) return JSON.parse(serialized);
	handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
	return UNREPRESENTABLE_DEFAULT;
}
const defaultProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
	if (value !== UNREPRESENTABLE_DEFAULT) json.default = value;
};
const prefaultProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	if (ctx.io !== "input") return;
	const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
	if (value !== UNREPRESENTABLE_DEFAULT) json._prefault = value;
};
const catchProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	let catchValue;
	try {
		catchValue = def.catchValue(void 0);
	} catch {
		handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
		return;
	}
	json.default = catchValue;
};
const pipeProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	const inIsTransform = def.in._zod.traits.has("$ZodTransform");
	const innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
	processSchema(innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = innerType;
};
const readonlyProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	json.readOnly = true;
};
const promiseProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};
const optionalProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};
const lazyProcessor = (schema, ctx, _json, params) => {
	const innerType = schema._zod.innerType;
	processSchema(innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = innerType;
};
const allProcessors = {
	string: stringProcessor,
	number: numberProcessor,
	boolean: booleanProcessor,
	bigint: bigintProcessor,
	symbol: symbolProcessor,
	null: nullProcessor,
	undefined: undefinedProcessor,
	void: voidProcessor,
	never: neverProcessor,
	any: anyProcessor,
	unknown: unknownProcessor,
	date: dateProcessor,
	enum: enumProcessor,
	literal: literalProcessor,
	nan: nanProcessor,
	template_literal: templateLiteralProcessor,
	file: fileProcessor,
	success: successProcessor,
	custom: customProcessor,
	function: functionProcessor,
	transform: transformProcessor,
	map: mapProcessor,
	set: setProcessor,
	array: arrayProcessor,
	object: objectProcessor,
	union: unionProcessor,
	intersection: intersectionProcessor,
	tuple: tupleProcessor,
	record: recordProcessor,
	nullable: nullableProcessor,
	nonoptional: nonoptionalProcessor,
	default: defaultProcessor,
	prefault: prefaultProcessor,
	catch: catchProcessor,
	pipe: pipeProcessor,
	readonly: readonlyProcessor,
	promise: promiseProcessor,
	optional: optionalProcessor,
	lazy: lazyProcessor
};
function toJSONSchema(input, params) {
	if ("_idmap" in input) {
		const registry = input;
		const ctx = initializeContext({
			...params,
			processors: allProcessors
		});
		const defs = {};
		for (const entry of registry._idmap.entries()) {
			const [_, schema] = entry;
			processSchema(schema, ctx);
		}
		const schemas = {};
		ctx.external = {
			registry,
			uri: params?.uri,
			defs
		};
		for (const entry of registry._idmap.entries()) {
			const [key, schema] = entry;
			extractDefs(ctx, schema);
			assignProp(schemas, key, finalize(ctx, schema));
		}
		if (Object.keys(defs).length > 0) schemas.__shared = { [ctx.target === "draft-2020-12" ? "$defs" : "definitions"]: defs };
		return { schemas };
	}
	const ctx = initializeContext({
		...params,
		processors: allProcessors
	});
	processSchema(input, ctx);
	extractDefs(ctx, input);
	return finalize(ctx, input);
}
// node_modules/zod/v4/mini/schemas.js
const ZodMiniType = $constructor("ZodMiniType", (inst, def) => {
	if (!inst._zod) throw new Error("Uninitialized schema in ZodMiniType.");
	$ZodType.init(inst, def);
	inst.def = def;
	inst.type = def.type;
}, {
	get with() {
		return this.check;
	},
	set with(value) {
		own(this, "with", value);
	},
	parse(data, params) {
		return parse$1(this, data, params, { callee: this.parse });
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
			checks: [...def.checks ?? [], ...checks.map((ch) => typeof ch === "function" ? { _zod: {
				check: ch,
				def: { check: "custom" },
				onattach: []
			} } : ch)]
		}, { parent: true });
	},
	clone(_def, params) {
		return clone(this, _def, params);
	},
	brand() {
		return this;
	},
	register(reg, meta) {
		reg.add(this, meta);
		return this;
	},
	apply(fn, ...args) {
		return args.length === 0 ? fn(this) : fn(this, ...args);
	}
});
const ZodMiniString = $constructor("ZodMiniString", (inst, def) => {
	$ZodString.init(inst, def);
	ZodMiniType.init(inst, def);
});
function string(params) {
	return _string(ZodMiniString, params);
}
const ZodMiniStringFormat = $constructor("ZodMiniStringFormat", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	ZodMiniString.init(inst, def);
});
const ZodMiniNumber = $constructor("ZodMiniNumber", (inst, def) => {
	$ZodNumber.init(inst, def);
	ZodMiniType.init(inst, def);
});
function number$1(params) {
	return _number(ZodMiniNumber, params);
}
const ZodMiniNumberFormat = $constructor("ZodMiniNumberFormat", (inst, def) => {
	$ZodNumberFormat.init(inst, def);
	ZodMiniNumber.init(inst, def);
});
function int(params) {
	return _int(ZodMiniNumberFormat, params);
}
const ZodMiniBoolean = $constructor("ZodMiniBoolean", (inst, def) => {
	$ZodBoolean.init(inst, def);
	ZodMiniType.init(inst, def);
});
function boolean(params) {
	return _boolean(ZodMiniBoolean, params);
}
const ZodMiniUnknown = $constructor("ZodMiniUnknown", (inst, def) => {
	$ZodUnknown.init(inst, def);
	ZodMiniType.init(inst, def);
});
function unknown() {
	return _unknown(ZodMiniUnknown);
}
const ZodMiniNever = $constructor("ZodMiniNever", (inst, def) => {
	$ZodNever.init(inst, def);
	ZodMiniType.init(inst, def);
});
function never(params) {
	return _never(ZodMiniNever, params);
}
const ZodMiniArray = $constructor("ZodMiniArray", (inst, def) => {
	$ZodArray.init(inst, def);
	ZodMiniType.init(inst, def);
});
function array(element, params) {
	return new ZodMiniArray({
		type: "array",
		element,
		...normalizeParams(params)
	});
}
const ZodMiniObject = $constructor("ZodMiniObject", (inst, def) => {
	$ZodObject.init(inst, def);
	ZodMiniType.init(inst, def);
	installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
});
function object(shape, params) {
	const def = {
		type: "object",
		shape: shape ?? {},
		...normalizeParams(params)
	};
	return new ZodMiniObject(def);
}
function strictObject(shape, params) {
	return new ZodMiniObject({
		type: "object",
		shape,
		catchall: never(),
		...normalizeParams(params)
	});
}
function looseObject(shape, params) {
	return new ZodMiniObject({
		type: "object",
		shape,
		catchall: unknown(),
		...normalizeParams(params)
	});
}
function extend(schema, shape) {
	return extend$1(schema, shape);
}
const ZodMiniUnion = $constructor("ZodMiniUnion", (inst, def) => {
	$ZodUnion.init(inst, def);
	ZodMiniType.init(inst, def);
});
function union(options, params) {
	return new ZodMiniUnion({
		type: "union",
		options,
		...normalizeParams(params)
	});
}
const ZodMiniRecord = $constructor("ZodMiniRecord", (inst, def) => {
	$ZodRecord.init(inst, def);
	ZodMiniType.init(inst, def);
});
function record(keyType, valueType, params) {
	if (!valueType || !valueType._zod) return new ZodMiniRecord({
		type: "record",
		keyType: string(),
		valueType: keyType,
		...normalizeParams(valueType)
	});
	return new ZodMiniRecord({
		type: "record",
		keyType,
		valueType,
		...normalizeParams(params)
	});
}
const ZodMiniEnum = $constructor("ZodMiniEnum", (inst, def) => {
	$ZodEnum.init(inst, def);
	ZodMiniType.init(inst, def);
	inst.options = [...inst._zod.values];
});
function _enum(values, params) {
	const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
	return new ZodMiniEnum({
		type: "enum",
		entries,
		...normalizeParams(params)
	});
}
const ZodMiniLiteral = $constructor("ZodMiniLiteral", (inst, def) => {
	$ZodLiteral.init(inst, def);
	ZodMiniType.init(inst, def);
});
function literal(value, params) {
	return new ZodMiniLiteral({
		type: "literal",
		values: Array.isArray(value) ? value : [value],
		...normalizeParams(params)
	});
}
const ZodMiniTransform = $constructor("ZodMiniTransform", (inst, def) => {
	$ZodTransform.init(inst, def);
	ZodMiniType.init(inst, def);
});
function transform(fn) {
	return new ZodMiniTransform({
		type: "transform",
		transform: fn
	});
}
const ZodMiniOptional = $constructor("ZodMiniOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	ZodMiniType.init(inst, def);
});
function optional(innerType) {
	return new ZodMiniOptional({
		type: "optional",
		innerType
	});
}
const ZodMiniExactOptional = $constructor("ZodMiniExactOptional", (inst, def) => {
	$ZodExactOptional.init(inst, def);
	ZodMiniType.init(inst, def);
});
function exactOptional(innerType) {
	return new ZodMiniExactOptional({
		type: "optional",
		innerType
	});
}
const ZodMiniNullable = $constructor("ZodMiniNullable", (inst, def) => {
	$ZodNullable.init(inst, def);
	ZodMiniType.init(inst, def);
});
function nullable(innerType) {
	return new ZodMiniNullable({
		type: "nullable",
		innerType
	});
}
const ZodMiniDefault = $constructor("ZodMiniDefault", (inst, def) => {
	$ZodDefault.init(inst, def);
	ZodMiniType.init(inst, def);
});
function _default(innerType, defaultValue) {
	return new ZodMiniDefault({
		type: "default",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
const ZodMiniPipe = $constructor("ZodMiniPipe", (inst, def) => {
	$ZodPipe.init(inst, def);
	ZodMiniType.init(inst, def);
});
function pipe(in_, out) {
	return new ZodMiniPipe({
		type: "pipe",
		in: in_,
		out
	});
}
const ZodMiniCustom = $constructor("ZodMiniCustom", (inst, def) => {
	$ZodCustom.init(inst, def);
	ZodMiniType.init(inst, def);
});
function refine(fn, _params = {}) {
	return _refine(ZodMiniCustom, fn, _params);
}
const describe$4 = describe$5;
// node_modules/zod/v4/mini/iso.js
const ZodMiniISODateTime = $constructor("ZodMiniISODateTime", (inst, def) => {
	$ZodISODateTime.init(inst, def);
	ZodMiniStringFormat.init(inst, def);
});
function datetime(params) {
	return _isoDateTime(ZodMiniISODateTime, params);
}
const ZodMiniISODate = $constructor("ZodMiniISODate", (inst, def) => {
	$ZodISODate.init(inst, def);
	ZodMiniStringFormat.init(inst, def);
});
function date(params) {
	return _isoDate(ZodMiniISODate, params);
}
// src/activities/activity.ts
function defineAction(definition) {
	return {
		type: "action",
		...definition
	};
}
function defineProbe(definition) {
	return {
		type: "probe",
		...definition
	};
}
// src/activities/arguments.ts
const WHOLE = union([int(), string().check(_regex(/^\s*[-+]?\d+\s*$/))]);
const NUMBER = union([number$1(), string().check(_regex(/^\s*[-+]?(\d+\.?\d*|\.\d+)\s*$/))]);
const FLAG = union([boolean(), string().check(_regex(/^(true|false)$/i))]);
function text(about) {
	return string().check(describe$4(about));
}
function optionalText(about) {
	return optional(nullable(string())).check(describe$4(about));
}
function integer(about) {
	return pipe(WHOLE, transform(Number)).check(describe$4(about));
}
function number(about) {
	return pipe(NUMBER, transform(Number)).check(describe$4(about));
}
function integerOr(fallback, about) {
	return pipe(_default(WHOLE, fallback), transform(Number)).check(describe$4(about));
}
function optionalInteger(about) {
	const read = (value) => value === null || value === void 0 ? null : Number(value);
	return pipe(optional(nullable(WHOLE)), transform(read)).check(describe$4(about));
}
function textOr(fallback, about) {
	return _default(string(), fallback).check(describe$4(about));
}
function flagOr(fallback, about) {
	const read = (value) => String(value).toLowerCase() === "true";
	return pipe(_default(FLAG, fallback), transform(read)).check(describe$4(about));
}
const namespace = optionalText("The namespace; by default the one of the run, else `default`.");
const labelSelector = optionalText("A label selector as kubectl takes it.");
const gracePeriod = integerOr(-1, "Seconds that a pod has to end; negative: the pod's own.");
// src/activities/within.ts
async function within(seconds, { clock, signal }, work) {
	signal.throwIfAborted();
	const controller = new AbortController();
	(0,node_events__WEBPACK_IMPORTED_MODULE_2__.setMaxListeners)(0, controller.signal);
	const stop = () => controller.abort(signal.reason);
	signal.addEventListener("abort", stop, { once: true });
	clock.sleep(seconds, controller.signal).then(() => controller.abort(new _run_js__WEBPACK_IMPORTED_MODULE_1__.Mn(`not done within ${seconds} s`)), () => {});
	try {
		return await work(controller.signal);
	} catch (error) {
		signal.throwIfAborted();
		if (!controller.signal.aborted) throw error;
		return;
	} finally {
		signal.removeEventListener("abort", stop);
		controller.abort();
	}
}
// src/activities/namespace-of.ts
function namespaceOf(ns, { namespace }) {
	return ns || namespace;
}
// src/activities/pods.ts
function listPods(tools, ns, labelSelector) {
	const chosen = labelSelector ? { labelSelector } : {};
	return tools.kubernetes.list({
		apiVersion: "v1",
		kind: "Pod",
		namespace: namespaceOf(ns, tools),
		...chosen
	}, tools.signal);
}
function phaseOf(pod) {
	return String(pod.status?.phase ?? "Unknown");
}
function isTerminating(pod) {
	return pod.metadata.deletionTimestamp !== void 0;
}
function isFinished(pod) {
	return ["Succeeded", "Failed"].includes(phaseOf(pod));
}
// src/activities/terminate-pod.ts
async function terminatePod(pod, grace, tools) {
	const reference = podReference(pod);
	const options = {
		...pod.metadata.uid ? { preconditions: { uid: pod.metadata.uid } } : {},
		...grace >= 0 ? { gracePeriodSeconds: grace } : {}
	};
	try {
		if (!isEnding(await tools.kubernetes.delete(reference, options, tools.signal), pod) && !await isGone(pod, tools)) tools.notHeld(`${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wn)(reference)} is still there`);
		return true;
	} catch (error) {
		if (!isAbsence(error)) throw error;
		tools.warn(`${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wn)(reference)} was gone before it could be deleted`);
		return false;
	}
}
function podReference({ metadata }) {
	return {
		apiVersion: "v1",
		kind: "Pod",
		name: metadata.name,
		...metadata.namespace ? { namespace: metadata.namespace } : {}
	};
}
function isEnding({ metadata }, pod) {
	return metadata?.uid !== pod.metadata.uid ? false : metadata?.deletionTimestamp !== void 0;
}
async function isGone(pod, { kubernetes, signal }) {
	try {
		const { metadata } = await kubernetes.get(podReference(pod), signal);
		return metadata.uid !== pod.metadata.uid || metadata.deletionTimestamp !== void 0;
	} catch (error) {
		if (isAbsence(error)) return true;
		throw error;
	}
}
function isAbsence(error) {
	return error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.Un && (error.code === 404 || error.code === 409);
}
// src/activities/failed-with.ts
function failedWith(message, error) {
	return new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(`${message}: ${error.message}`, {
		cause: error,
		because: causeOf$1(error)
	});
}
function causeOf$1({ code, reason }) {
	if (reason === "PolicyRefused") return "policy";
	if (code === 0) return "unreachable";
	return code === 401 || code === 403 ? "refused" : void 0;
}
// src/activities/status.ts
function statusOf({ status, message, reason, code }) {
	return status ?? {
		kind: "Status",
		apiVersion: "v1",
		metadata: {},
		status: "Failure",
		message,
		reason,
		code
	};
}
function alreadyThere({ apiVersion, kind, metadata }, error, tools) {
	const { name, namespace } = metadata;
	const named = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wn)({
		apiVersion,
		kind,
		name,
		...namespace && { namespace }
	});
	tools.didNothing(`${named} was there already, and was left as it is`);
	return statusOf(error);
}
// src/activities/choice.ts
const choiceArguments = {
	name: optionalText("The name; `label_selector` then has no effect."),
	ns: namespace,
	label_selector: labelSelector
};
function queryFor(kind, { name, ns, label_selector }, tools) {
	return {
		...kind,
		namespace: namespaceOf(ns, tools),
		...name ? { fieldSelector: `metadata.name=${name}` } : {},
		...label_selector ? { labelSelector: label_selector.replaceAll("{name}", name ?? "{name}") } : {}
	};
}
function queryNamed(kind, choice, tools) {
	return {
		...queryFor(kind, choice, tools),
		fieldSelector: `metadata.name=${choice.name}`
	};
}
function referenceTo(kind, name, ns, tools) {
	return {
		...kind,
		name,
		namespace: namespaceOf(ns, tools)
	};
}
// src/activities/delete-objects.ts
async function deleteNamed(reference, tools) {
	const answer = await tools.kubernetes.delete(reference, {}, tools.signal);
	tellOfFinalizers(reference, answer, tools);
	return answer;
}
async function deleteChosen(kind, { name, ns, label_selector }, tools) {
	const choice = name ? {
		name,
		ns
	} : {
		label_selector,
		ns
	};
	const place = namespaceOf(ns, tools);
	if (!name && !label_selector) tools.warn(`neither name nor label_selector: every ${kind.kind} of namespace "${place}" is deleted`);
	const found = await tools.kubernetes.list(queryFor(kind, choice, tools), tools.signal);
	if (found.length === 0) tools.didNothing(`no ${kind.kind} in namespace "${place}" ${describe$3({
		name,
		label_selector
	})}`);
	for (const object of found) await deleteFound(kind, object, tools);
	return null;
}
function describe$3({ name, label_selector }) {
	if (name) return `is called ${name}`;
	return label_selector ? `has the label ${label_selector}` : "is there";
}
async function deleteFound({ apiVersion, kind }, { metadata }, tools) {
	const { name, namespace, uid } = metadata;
	const reference = {
		apiVersion,
		kind,
		name,
		...namespace && { namespace }
	};
	try {
		tellOfFinalizers(reference, await tools.kubernetes.delete(reference, uid ? { preconditions: { uid } } : {}, tools.signal), tools);
	} catch (error) {
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.Un) || error.code !== 404 && error.code !== 409) throw error;
		tools.warn(`${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wn)(reference)} was gone before it could be deleted`);
	}
}
function tellOfFinalizers(reference, { metadata }, { warn }) {
	const { deletionTimestamp, finalizers = [] } = metadata ?? {};
	if (!deletionTimestamp || finalizers.length === 0) return;
	warn(`${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wn)(reference)} stays until ${finalizers.join(", ")} has let go of it (metadata.finalizers)`);
}
// src/activities/deprecate.ts
function deprecate(name, instead, { log }) {
	log(`${name} is deprecated; ${instead} does the same`);
}
// src/activities/kinds.ts
const DAEMON_SET = {
	apiVersion: "apps/v1",
	kind: "DaemonSet"
};
const DEPLOYMENT = {
	apiVersion: "apps/v1",
	kind: "Deployment"
};
const INGRESS = {
	apiVersion: "networking.k8s.io/v1",
	kind: "Ingress"
};
const NAMESPACE = {
	apiVersion: "v1",
	kind: "Namespace"
};
const NETWORK_POLICY = {
	apiVersion: "networking.k8s.io/v1",
	kind: "NetworkPolicy"
};
const REPLICA_SET = {
	apiVersion: "apps/v1",
	kind: "ReplicaSet"
};
const SECRET = {
	apiVersion: "v1",
	kind: "Secret"
};
const SERVICE = {
	apiVersion: "v1",
	kind: "Service"
};
const STATEFUL_SET = {
	apiVersion: "apps/v1",
	kind: "StatefulSet"
};
// src/activities/select-pods.ts
const selectionArguments = {
	label_selector: labelSelector,
	name_pattern: optionalText("A regular expression, as in Python, that is found anywhere in the name of a pod."),
	all: flagOr(false, "Every match; `qty`, `mode` and `rand` then have no effect."),
	rand: flagOr(false, "Choose by chance, which the seed repeats, instead of the first ones."),
	mode: textOr("fixed", "`fixed`: `qty` is a number of pods; `percentage`: of the matches, rounded up."),
	qty: integerOr(1, "How many; never more than there are."),
	ns: namespace,
	order: textOr("alphabetic", "`alphabetic`: as the server lists them; `oldest`: the oldest first.")
};
async function selectPods(selection, tools) {
	validate(selection);
	const pattern = compile(selection.name_pattern);
	const place = namespaceOf(selection.ns, tools);
	if (!selection.label_selector && !selection.name_pattern) tools.warn(`no label_selector and no name_pattern: any pod of namespace "${place}" may be taken`);
	const matches = (await listPods(tools, selection.ns, selection.label_selector)).filter((pod) => pattern?.test(pod.metadata.name) ?? true);
	const targets = matches.filter((pod) => !isTerminating(pod) && !isFinished(pod));
	const chosen = take(ordered(targets, selection.order), selection, tools);
	tell(selection, place, matches.length, targets.length, tools);
	return chosen;
}
function validate({ mode, qty, order }) {
	if (qty < 0) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(`Cannot select pods. Quantity '${qty}' is negative.`);
	if (!["fixed", "percentage"].includes(mode)) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(`Cannot select pods. Mode '${mode}' is invalid.`);
	if (!["alphabetic", "oldest"].includes(order)) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(`Cannot select pods. Order '${order}' is invalid.`);
}
function compile(pattern) {
	if (!pattern) return void 0;
	const problem = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Lt)(pattern);
	if (problem !== void 0) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(`name_pattern '${pattern}' is no regular expression: ${problem}`);
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.It)(pattern);
}
function ordered(pods, order) {
	if (order === "alphabetic") return pods;
	const born = ({ metadata }) => Date.parse(metadata.creationTimestamp ?? "") || 0;
	return [...pods].sort((a, b) => born(a) - born(b));
}
function take(pods, selection, { random }) {
	if (selection.all) return pods;
	const count = selection.mode === "percentage" ? Math.ceil(pods.length * selection.qty / 100) : selection.qty;
	return selection.rand ? (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.on)(pods, count, random) : pods.slice(0, count);
}
function tell(selection, place, matches, targets, tools) {
	const { all, mode, qty } = selection;
	if (matches === 0) tools.didNothing(describeNone(selection, place));
	else if (targets === 0) tools.didNothing(`all ${matches} pods in namespace "${place}" with ${describe$2(selection)} are ending or have ended`);
	else if (!all && qty === 0) tools.didNothing("qty is 0, so no pod was asked for");
	else if (!all && mode === "fixed" && qty > targets) tools.warn(`${qty} pods were asked for, but only ${targets} could be chosen`);
}
function describeNone(selection, place) {
	return !selection.label_selector && !selection.name_pattern ? `there is no pod in namespace "${place}"` : `no pod in namespace "${place}" has ${describe$2(selection)}`;
}
function describe$2({ label_selector, name_pattern }) {
	const parts = [...label_selector ? [`the label ${label_selector}`] : [], ...name_pattern ? [`a name like /${name_pattern}/`] : []];
	return parts.length === 0 ? "any name" : parts.join(" and ");
}
// src/activities/patch-object.ts
async function patchObject(reference, body, message, tools) {
	try {
		await tools.kubernetes.patch(reference, {
			type: "strategic",
			body
		}, tools.signal);
		return null;
	} catch (error) {
		if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.Un) throw failedWith(message, error);
		throw error;
	}
}
async function updateObject(reference, patch, message, tools) {
	const done = await patchObject(reference, patch, message, tools);
	if (!(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(patch.spec) && !(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(patch.metadata)) tools.didNothing("the argument spec is the whole patch: it must itself begin with \"spec:\" or \"metadata:\"");
	return done;
}
// src/activities/manifest.ts
const fileArguments = {
	spec_path: text("A `.json`, `.yml` or `.yaml` file that holds one object; the path counts from the working directory."),
	ns: namespace
};
async function readManifest(path, { files }) {
	const format = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.gn)(path);
	if (format === void 0) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(`cannot process ${path}: its name must end in .json, .yml or .yaml`);
	try {
		return mappingOf(parseText(await files.readText(path), path, format), path);
	} catch (error) {
		if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.X) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(error.message, { cause: error });
		throw error;
	}
}
function parseText(content, origin, format) {
	try {
		return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.zt)(content, origin, format, "object").value;
	} catch (error) {
		if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.gr) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(error.message, { cause: error });
		throw error;
	}
}
function mappingOf(value, origin) {
	if (!(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(value)) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(`${origin} must hold one object: a mapping with metadata`);
	return value;
}
function objectFrom(manifest, kind, origin, tools) {
	const metadata = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(manifest.metadata) ? manifest.metadata : {};
	agree(manifest.kind, kind.kind, `${origin} holds`, "kind");
	agree(manifest.apiVersion, kind.apiVersion, `${origin} holds ${kind.kind} of`, "version");
	if (kind.namespace) agree(metadata.namespace, kind.namespace, `${origin} names the`, "namespace");
	const name = nameOf(metadata, origin, tools);
	return {
		...manifest,
		...kindOnly(kind),
		metadata: {
			...metadata,
			name,
			...kind.namespace && { namespace: kind.namespace }
		}
	};
}
function kindOnly({ apiVersion, kind }) {
	return {
		apiVersion,
		kind
	};
}
function agree(said, wanted, subject, what) {
	if (said === void 0 || said === null || said === wanted) return;
	throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(`${subject} ${what} "${said}", where "${wanted}" was expected`);
}
const NAME_CHARACTERS = "bcdfghjklmnpqrstvwxz2456789";
const SUFFIX_LENGTH = 5;
function nameOf({ name, generateName }, origin, { random }) {
	if (typeof name === "string" && name !== "") return name;
	if (typeof generateName !== "string") throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(`${origin} has no metadata.name`);
	return generateName + Array.from({ length: SUFFIX_LENGTH }, () => NAME_CHARACTERS[Math.floor(random.next() * 27)]).join("");
}
// src/activities/create-from-file.ts
async function createFromFile(kind, path, ns, tools) {
	const object = objectFrom(await readManifest(path, tools), {
		...kind,
		namespace: namespaceOf(ns, tools)
	}, path, tools);
	await tools.kubernetes.create(object, tools.signal);
	return null;
}
// src/activities/lists.ts
const PAIRS_TEXT = /^\s*$|^\s*[^=,]+=[^=,]*(,\s*[^=,]+=[^=,]*)*$/;
function textList(about) {
	const raw = optional(nullable(union([string(), array(string())])));
	const read = (value) => {
		const texts = (typeof value === "string" ? value.split(",") : value ?? []).map((item) => item.trim()).filter((item) => item !== "");
		return texts.length === 0 ? void 0 : texts;
	};
	return pipe(raw, transform(read)).check(describe$4(`${about} A list, or text with commas.`));
}
function pairs(about) {
	const problem = "must be a mapping, or text such as app=web,tier=db";
	const scalar = union([
		string(),
		number$1(),
		boolean()
	]);
	const raw = optional(nullable(union([string().check(_regex(PAIRS_TEXT, problem)), record(string(), scalar)])));
	const read = (value) => {
		const entries = typeof value === "string" ? splitPairs(value) : Object.entries(value ?? {});
		return entries.length === 0 ? void 0 : Object.fromEntries(entries.map(([key, member]) => [key, String(member)]));
	};
	return pipe(raw, transform(read)).check(describe$4(`${about} A mapping, or text such as \`app=web,tier=db\`.`));
}
function splitPairs(text) {
	return text.split(",").filter((pair) => pair.trim() !== "").map((pair) => {
		const [key = "", value = ""] = pair.split("=");
		return [key.trim(), value.trim()];
	});
}
// src/activities/workloads.ts
const lookArguments = {
	name: text("The name."),
	ns: namespace,
	label_selector: labelSelector
};
const waitArguments = {
	name: text("The name."),
	ns: namespace,
	label_selector: optionalText("A label selector, in which `{name}` stands for the name."),
	timeout: integerOr(30, "Seconds to wait, in all.")
};
function countsOf({ kind, metadata, spec, status = {} }) {
	const count = (name) => status[name];
	const isObserved = (count("observedGeneration") ?? 0) >= (metadata.generation ?? 0);
	if (kind !== "DaemonSet") return {
		wanted: Number(spec?.replicas ?? 1),
		ready: count("readyReplicas"),
		available: count("availableReplicas"),
		isObserved
	};
	const some = (name) => count(name) ?? 0;
	return {
		wanted: some("desiredNumberScheduled"),
		ready: some("numberReady"),
		available: some("numberAvailable"),
		isObserved
	};
}
function isReady({ wanted, ready, isObserved }) {
	return isObserved && ready === wanted;
}
async function countNow(kind, choice, tools) {
	const [found] = await tools.kubernetes.list(queryNamed(kind, choice, tools), tools.signal);
	return found ? countsOf(found) : null;
}
function waitForCounts(kind, { timeout, ...choice }, isDone, tools) {
	const wait = {
		query: {
			...queryNamed(kind, choice, tools),
			isReplayed: true
		},
		isDone: (found) => found.map(countsOf).some(isDone),
		timeoutSeconds: timeout
	};
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pt)(tools.kubernetes, wait, tools.clock, tools.signal);
}
// src/activities/answer-or.ts
function answerOr(isTrue, isRaised, message) {
	if (!isTrue && isRaised) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(message);
	return isTrue;
}
// src/activities/exists.ts
async function exists(kind, choice, tools) {
	return isAnyOf(queryFor(kind, choice, tools), tools);
}
function existsNamed(kind, choice, tools) {
	return isAnyOf(queryNamed(kind, choice, tools), tools);
}
async function isAnyOf(query, { kubernetes, signal }) {
	return (await kubernetes.list({
		...query,
		isMetadataOnly: true
	}, signal)).length > 0;
}
// src/activities/nodes.ts
function listNodes({ name, label_selector }, { kubernetes, signal }) {
	const query = {
		apiVersion: "v1",
		kind: "Node",
		...name ? { fieldSelector: `metadata.name=${name}` } : {},
		...label_selector ? { labelSelector: label_selector } : {}
	};
	return kubernetes.list(query, signal);
}
async function isOnEveryNode(isSo, { label_selector }, tools) {
	const nodes = await listNodes({ label_selector }, tools);
	if (nodes.length === 0) tools.sawNothing(`no node has the label ${label_selector}`);
	return nodes.every(isSo);
}
function nodeReference({ metadata }) {
	return {
		apiVersion: "v1",
		kind: "Node",
		name: metadata.name
	};
}
function conditionsOf({ status }) {
	const conditions = status?.conditions ?? [];
	return Object.fromEntries(conditions.map((condition) => [condition.type, condition.status]));
}
// src/activities/cordon.ts
async function setSchedulable(nodes, isSchedulable, tools) {
	const body = { spec: { unschedulable: isSchedulable ? null : true } };
	for (const node of nodes) try {
		await tools.kubernetes.patch(nodeReference(node), {
			type: "strategic",
			body
		}, tools.signal);
	} catch (error) {
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.Un)) throw error;
		throw failedWith(`Failed to ${isSchedulable ? "schedule" : "unschedule"} node '${node.metadata.name}'`, error);
	}
}
// src/activities/select-nodes.ts
const hostingArguments = {
	pod_label_selector: optionalText("Only nodes on which a pod of this label selector is."),
	pod_namespace: optionalText("The namespace of those pods; by default the one of the run. Alone it narrows nothing.")
};
function hostingPermissions(args) {
	const place = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.xt)(args, "pod_namespace");
	const looks = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("pods", "list");
	if ((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.xt)(args, "pod_label_selector") === void 0) return [];
	return place === void 0 ? looks : looks.map((look) => ({
		...look,
		place: { namespace: place }
	}));
}
async function selectNodes(selection, tools) {
	const { pod_label_selector, pod_namespace } = selection;
	if (pod_namespace && !pod_label_selector) tools.warn(`pod_namespace "${pod_namespace}" narrows nothing without a pod_label_selector`);
	const listed = await listNodes(selection, tools);
	const nodes = pod_label_selector ? await hosting(listed, pod_label_selector, pod_namespace, tools) : listed;
	if (nodes.length === 0) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(`failed to find a node that matches selector${describe$1(selection)}`);
	if (describe$1(selection) === "") tools.warn(`no selector and no name: any of the ${nodes.length} nodes of the cluster may be taken`);
	return nodes;
}
const OWN_NODE = "CHAOS_GATE_NODE_NAME";
async function selectOtherNodes(selection, tools) {
	const own = tools.environment[OWN_NODE];
	const nodes = await selectNodes(selection, tools);
	const others = nodes.filter(({ metadata }) => metadata.name !== own);
	if (others.length === nodes.length || isNamed(selection, own)) return nodes;
	if (others.length === 0) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(`the only node that matches is ${own}, and this run is on it: choose another, or take it by its name or kubernetes.io/hostname`);
	tools.warn(`${own} is left out, because this run is on it; whoever names it takes it`);
	return others;
}
function isNamed({ name, label_selector }, node) {
	return name === node || (label_selector ?? "").split(",").includes(`kubernetes.io/hostname=${node}`);
}
async function hosting(nodes, selector, namespace, tools) {
	if (nodes.length === 0) return [];
	const hosts = new Set((await listPods(tools, namespace, selector)).map(({ spec }) => spec?.nodeName));
	return nodes.filter(({ metadata }) => hosts.has(metadata.name));
}
function describe$1({ name, label_selector, pod_label_selector, pod_namespace }) {
	const parts = [
		...name ? [`the name ${name}`] : [],
		...label_selector ? [`the label ${label_selector}`] : [],
		...pod_label_selector ? [`a pod with the label ${pod_label_selector} in ${pod_namespace || "the namespace of the run"}`] : []
	];
	return parts.length === 0 ? "" : `: ${parts.join(" and ")}`;
}
function drawNodes(nodes, count, { random, warn, didNothing }) {
	if (count < 0) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(`Cannot select nodes. Count '${count}' is negative.`);
	if (count === 0) didNothing("count is 0, so no node was asked for");
	if (count > nodes.length) warn(`${count} nodes were asked for, but only ${nodes.length} could be chosen`);
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.on)(nodes, count, random);
}
// src/activities/drainable.ts
const MIRROR = "kubernetes.io/config.mirror";
function fateOf(pod, shouldDeleteLocalStorage) {
	const owner = pod.metadata.ownerReferences?.find(({ controller }) => controller);
	if (MIRROR in (pod.metadata.annotations ?? {})) return "skip";
	if (isTerminating(pod)) return owner?.kind === "DaemonSet" ? "skip" : "wait";
	if (isFinished(pod)) return "evict";
	if (owner?.kind === "DaemonSet") return "skip";
	if (hasLocalStorage(pod)) return shouldDeleteLocalStorage ? "evict" : "keep";
	return owner === void 0 ? "unmanaged" : "evict";
}
function hasLocalStorage({ spec }) {
	return (spec?.volumes ?? []).some(({ emptyDir }) => emptyDir !== void 0);
}
// src/activities/side-by-side.ts
async function sideBySide(items, atOnce, work) {
	const rest = items.values();
	const failures = [];
	const lane = async () => {
		for (const item of rest) {
			if (failures.length > 0) return;
			await work(item).catch((error) => void failures.push(error));
		}
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, lane));
	if (failures.length > 0) throw failures[0];
}
const PAUSE_SECONDS = 1;
const PAUSE_SECONDS_MAX = 5;
const ASK_AGAIN = [
	0,
	429,
	502,
	503,
	504
];
async function evictAll(pods, refusals, tools, signal) {
	let pause = PAUSE_SECONDS;
	for (let left = pods; left.length > 0; left = [...refusals.keys()]) {
		await sideBySide(left, 10, (pod) => evict(pod, refusals, tools, signal));
		if (refusals.size === 0) return;
		pause = refusals.size < left.length ? PAUSE_SECONDS : Math.min(pause * 2, PAUSE_SECONDS_MAX);
		await tools.clock.sleep(Math.max(pause, ...[...refusals.values()].map(({ retryAfter }) => retryAfter ?? 0)), signal);
	}
}
async function evict(pod, refusals, { kubernetes }, signal) {
	signal.throwIfAborted();
	try {
		await kubernetes.create(evictionOf(pod), signal, "eviction");
		refusals.delete(pod);
	} catch (error) {
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.Un) || signal.aborted) throw error;
		if (isGoneAnyway(error)) refusals.delete(pod);
		else if (ASK_AGAIN.includes(error.code)) refusals.set(pod, error);
		else throw failedWith(`Failed to evict pod ${pod.metadata.name}`, error);
	}
}
function evictionOf({ metadata: { name, namespace, uid } }) {
	return {
		apiVersion: "policy/v1",
		kind: "Eviction",
		metadata: {
			name,
			...namespace && { namespace }
		},
		deleteOptions: uid === void 0 ? {} : { preconditions: { uid } }
	};
}
function isGoneAnyway({ code, message }) {
	return code === 404 || code === 409 || code === 403 && message.includes("being terminated");
}
// src/activities/drain.ts
const ROUND_SECONDS = 10;
const NAMED_MAX = 20;
async function drain(nodes, options, tools) {
	const progress = {
		refusals: new Map(),
		left: new Map()
	};
	const end = tools.clock.now() + options.timeoutSeconds * 1e3;
	const seconds = await within(options.timeoutSeconds, tools, async (signal) => {
		const bounded = {
			...tools,
			signal
		};
		await setSchedulable(nodes, false, bounded);
		const pods = await choosePods(nodes, options, bounded);
		for (const pod of [...pods.evict, ...pods.wait]) progress.left.set(uidOf(pod), pod);
		await evictAll(pods.evict, progress.refusals, tools, signal);
		const asked = tools.clock.now();
		await waitUntilGone(nodes, progress, options, bounded);
		return Math.floor((tools.clock.now() - asked) / 1e3);
	});
	if (seconds === void 0 || progress.left.size > 0) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(describeRemaining(progress, options));
	const rest = Math.min(restOfRound(seconds), (end - tools.clock.now()) / 1e3);
	if (rest > 0) await tools.clock.sleep(rest, tools.signal);
}
function restOfRound(seconds) {
	return Math.ceil(seconds / ROUND_SECONDS) * ROUND_SECONDS - seconds;
}
async function choosePods(nodes, { shouldDeleteLocalStorage }, tools) {
	const pods = {
		evict: [],
		wait: [],
		skip: [],
		keep: [],
		unmanaged: []
	};
	for (const node of nodes) for (const pod of await tools.kubernetes.list(podsOn(node), tools.signal)) pods[fateOf(pod, shouldDeleteLocalStorage)].push(pod);
	const [unmanaged] = pods.unmanaged;
	if (unmanaged) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(describeUnmanaged(unmanaged));
	if (pods.keep.length > 0) tools.warn(`left where they are, because they have local storage and delete_pods_with_local_storage is not set: ${listed(pods.keep)}`);
	return pods;
}
function podsOn({ metadata }) {
	return {
		apiVersion: "v1",
		kind: "Pod",
		fieldSelector: `spec.nodeName=${metadata.name}`
	};
}
async function waitUntilGone(nodes, { left }, { timeoutSeconds }, { kubernetes, clock, signal }) {
	const nodesLeft = nodes.filter(({ metadata }) => [...left.values()].some(({ spec }) => spec?.nodeName === metadata.name));
	await Promise.all(nodesLeft.map((node) => {
		const isDone = (objects) => forgetGone(left, node, objects);
		return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pt)(kubernetes, {
			query: podsOn(node),
			isDone,
			timeoutSeconds
		}, clock, signal);
	}));
}
function forgetGone(left, { metadata }, there) {
	const now = new Map(there.map((pod) => [uidOf(pod), pod]));
	const mine = [...left].filter(([, pod]) => pod.spec?.nodeName === metadata.name).map(([uid]) => uid);
	for (const uid of mine) {
		const pod = now.get(uid);
		if (pod) left.set(uid, pod);
		else left.delete(uid);
	}
	return mine.every((uid) => !left.has(uid));
}
function uidOf({ metadata }) {
	return metadata.uid ?? `${metadata.namespace}/${metadata.name}`;
}
function describeUnmanaged(pod) {
	const { name, namespace } = pod.metadata;
	return `Pod '${name}' on node '${pod.spec?.nodeName}' is unmanaged, cannot drain this node. Delete it manually first? (It stands in the namespace ${namespace}, and no controller would replace it.)`;
}
function describeRemaining({ refusals, left }, { timeoutSeconds }) {
	const refused = [...refusals].map(([pod, { message }]) => `${pod.metadata.name} (${message})`);
	const ending = [...left.values()].filter((pod) => !refusals.has(pod)).map(describeEnding);
	return `Draining nodes did not completed within ${timeoutSeconds}s. Remaining pods are:\n${firstOf(refused.length > 0 ? refused : ending).join("\n")}`;
}
function describeEnding({ metadata }) {
	const holders = metadata.finalizers ?? [];
	const why = holders.length > 0 ? `waits for its finalizers ${holders.join(", ")}` : "has not ended yet";
	return `${metadata.name} (${why}, in the namespace ${metadata.namespace})`;
}
function listed(pods) {
	return firstOf(pods.map((pod) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wn)({
		...pod,
		...pod.metadata
	}))).join(", ");
}
function firstOf(names) {
	const more = names.length - NAMED_MAX;
	return more > 0 ? [...names.slice(0, NAMED_MAX), `and ${more} more`] : [...names];
}
// src/activities/containers.ts
const DEFAULT = "kubectl.kubernetes.io/default-container";
function containerNames({ spec }) {
	return (spec?.containers ?? []).map(({ name }) => name);
}
function chooseContainer(pod, name) {
	const names = containerNames(pod);
	const said = pod.metadata.annotations?.[DEFAULT];
	if (name) return names.find((each) => each === name);
	return names.find((each) => each === said) ?? names[0];
}
// src/activities/split-words.ts
const PIECE = /'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([^\s'"\\]+)/y;
const SPACE = /\s+/y;
function splitWords(line) {
	const words = [];
	for (let end = skipSpace(line, 0); end < line.length; end = skipSpace(line, end)) {
		const { word, next } = readWord(line, end);
		words.push(word);
		end = next;
	}
	return words;
}
function skipSpace(line, from) {
	SPACE.lastIndex = from;
	return from + (SPACE.exec(line)?.[0].length ?? 0);
}
function readWord(line, from) {
	let word = "";
	let next = from;
	while (next < line.length && !/\s/.test(line.charAt(next))) {
		PIECE.lastIndex = next;
		const found = PIECE.exec(line);
		if (found === null) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(`the command has no end: a quote or a backslash is left open in ${line.slice(next)}`);
		const [whole, single, double, escaped, plain] = found;
		word += single ?? double?.replace(/\\(["\\])/g, "$1") ?? escaped ?? plain ?? "";
		next += whole.length;
	}
	return {
		word,
		next
	};
}
// src/activities/pod-verdict.ts
function verdictOn(pods, labelSelector, isRaised, findFault) {
	const fault = pods.length === 0 ? `no pods '${labelSelector}' were found` : firstFault(pods, findFault);
	if (fault !== null && isRaised) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(fault);
	return fault === null;
}
function firstFault(pods, findFault) {
	for (const pod of pods) {
		const fault = findFault(pod);
		if (fault !== null) return fault;
	}
	return null;
}
// src/activities/period.ts
const SECONDS = {
	s: 1,
	m: 60,
	h: 3600,
	d: 86400,
	w: 604800
};
const UNITS = {
	s: /^s(ecs?|econds?)?$/,
	m: /^m(ins?|inutes?)?$/,
	h: /^h(rs?|ours?)?$/,
	d: /^d(ays?)?$/,
	w: /^w(ks?|eeks?)?$/
};
const PARTS = /(\d+(?:\.\d+)?|an?)\s*([a-z]+)\s*(?:,|and)?\s*/y;
const DATE = /^\d{4}-\d\d-\d\d/;
function secondsSince(text, now) {
	const said = text.trim().toLowerCase();
	const seconds = said === "now" ? 0 : DATE.test(said) ? (now - Date.parse(text.trim())) / 1e3 : addUp(said.replace(/\s*ago$/, ""));
	if (seconds === void 0 || Number.isNaN(seconds)) return void 0;
	return Math.max(1, Math.ceil(seconds));
}
function addUp(text) {
	let sum = 0;
	let end = 0;
	while (end < text.length) {
		PARTS.lastIndex = end;
		const [whole = "", amount = "", word = ""] = PARTS.exec(text) ?? [];
		const unit = Object.keys(UNITS).find((each) => UNITS[each]?.test(word));
		if (unit === void 0) return void 0;
		sum += (amount.startsWith("a") ? 1 : Number(amount)) * (SECONDS[unit] ?? 0);
		end += whole.length;
	}
	return text === "" ? void 0 : sum;
}
// src/providers/python-arguments.ts
const PLACE = ["provider", "arguments"];
function checkArguments(activity, definition) {
	const args = activity.provider.arguments ?? {};
	if (!(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(args)) return [{
		path: PLACE,
		message: `the arguments of activity '${activity.name}' must be a mapping`
	}];
	const shape = shapeOf(definition);
	const issues = parse(definition, withoutNulls(shape, args)).error?.issues ?? [];
	return [...nameProblems(activity, shape, args), ...issues.filter((issue) => isCertain(issue, args)).map((issue) => describe(activity, issue))];
}
function parseArguments(activity, definition, args) {
	const shape = shapeOf(definition);
	const given = withoutNulls(shape, (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(args) ? args : {});
	const names = nameProblems(activity, shape, given);
	const { data, error } = parse(definition, given);
	const problems = names.length > 0 ? names : (error?.issues ?? []).map((issue) => describe(activity, issue));
	if (problems.length === 0) return data;
	throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(problems.map(({ message }) => message).join("; "));
}
function shapeOf({ arguments: schema }) {
	return schema._zod.def.shape;
}
function withoutNulls(shape, args) {
	return Object.fromEntries(Object.entries(args).filter(([name, value]) => value !== null || !isDroppable(shape[name])));
}
function isDroppable(schema) {
	return schema !== void 0 && !isRequired(schema) && !safeParse(schema, null).success;
}
function isRequired(schema) {
	return schema._zod.optin === void 0;
}
function nameProblems(activity, shape, args) {
	const known = Object.keys(shape);
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Yn)(activity, {
		known,
		required: known.filter((key) => isRequired(shape[key]))
	}, args);
}
function parse({ arguments: schema }, args) {
	return safeParse(schema, args, {
		reportInput: true,
		error: en_default().localeError
	});
}
function isCertain({ path: [key], code }, args) {
	if (key === void 0) return code !== "unrecognized_keys" && !holdsReference(args);
	return Object.hasOwn(args, key) && !holdsReference(args[String(key)]);
}
function holdsReference(value) {
	if (typeof value === "string") return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.sr)(value);
	return typeof value === "object" && value !== null && Object.values(value).some(holdsReference);
}
function describe({ name }, issue) {
	const path = issue.path.map((step) => typeof step === "symbol" ? String(step) : step);
	const argument = path.length === 0 ? "the arguments" : `argument '${path.join(".")}'`;
	return {
		path: [...PLACE, ...path],
		message: `${argument} of activity '${name}': ${wordsOf(issue)}`
	};
}
function wordsOf(issue) {
	const issues = issue.code === "invalid_union" ? issue.errors.flat() : [issue];
	return [...new Set(issues.map(({ message }) => message.replace(/^Invalid \w+: /, "")))].join(", or ");
}
// src/providers/python.ts
var python_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ pythonProvider: () => pythonProvider });
const FAILURE_CAUSES = {
	0: "unreachable",
	401: "refused",
	403: "refused"
};
function pythonProvider(functions) {
	const find = ({ provider }) => functions.loadActivity(dottedName(provider));
	return {
		async check(activity, look) {
			const definition = await find(activity);
			if (definition !== void 0) return checkArguments(activity, definition);
			const unknown = unknownFunction(activity, functions.activityNames());
			return (await look.foreign?.check(activity, look))?.map((problem) => preferOurs(problem, unknown)) ?? [unknown];
		},
		async invoke(activity, call) {
			const definition = await find(activity);
			if (definition !== void 0) return runNative(activity, definition, call);
			if (call.foreign !== void 0) return call.foreign.invoke(activity, call);
			throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.Jn(unknownFunction(activity, functions.activityNames()).message);
		}
	};
}
function dottedName({ module, func }) {
	return `${module}.${func}`;
}
async function runNative(activity, definition, call) {
	const provider = activity.provider;
	const args = parseArguments(activity, definition, (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.lr)(provider.arguments ?? {}, call.values));
	try {
		return await definition.run(args, call.tools((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Xn)(provider.secrets ?? [], call.values.secrets)));
	} catch (error) {
		throw asRaised(error);
	}
}
function unknownFunction({ name, provider }, known) {
	const { module, func } = provider;
	const functions = known.filter((dotted) => moduleOf(dotted) === module).map((dotted) => dotted.slice(module.length + 1));
	if (functions.length === 0) return {
		path: ["provider", "module"],
		message: `could not find Python module '${module}' in activity '${name}'${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.xr)(module, new Set(known.map(moduleOf)))}`
	};
	return {
		path: ["provider", "func"],
		message: `The python module '${module}' does not expose a function called '${func}' in action '${name}'` + (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.xr)(func, functions)
	};
}
function preferOurs(problem, ours) {
	const isUnknownModule = problem.path.at(-1) === "module";
	const isExplained = ours.path.at(-1) === "func" || ours.message.includes("did you mean");
	return isUnknownModule && isExplained ? ours : problem;
}
function moduleOf(dotted) {
	return dotted.slice(0, dotted.lastIndexOf("."));
}
function isKubernetesFailure(error) {
	return error instanceof Error && error.name === "KubernetesFailed" && "code" in error;
}
function causeOf({ code, reason }) {
	return reason === "PolicyRefused" ? "policy" : FAILURE_CAUSES[code];
}
function asRaised(error) {
	if (!isKubernetesFailure(error) && !(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.hr)) return error;
	const because = isKubernetesFailure(error) ? causeOf(error) : error.because;
	return new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(`chaoslib.exceptions.ActivityFailed: ${error.message}`, {
		cause: error,
		because
	});
}



/***/ })

};
;