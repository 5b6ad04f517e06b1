"use strict";
exports.id = 9794;
exports.ids = [9794];
exports.modules = {

/***/ 8693:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ refusalsOf),
/* harmony export */   c: () => (/* binding */ isRefused),
/* harmony export */   i: () => (/* binding */ planInWords),
/* harmony export */   l: () => (/* binding */ plan),
/* harmony export */   n: () => (/* binding */ changeInWords),
/* harmony export */   o: () => (/* binding */ remarksOn),
/* harmony export */   r: () => (/* binding */ outlookInWords),
/* harmony export */   s: () => (/* binding */ warningsOf),
/* harmony export */   t: () => (/* binding */ renderPlanText)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9233);
/* harmony import */ var _activities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(635);


// src/experiment/plan.ts
function forbidden({ missing, optional }) {
	return missing.filter((rule) => !optional.includes(rule));
}
// src/plan/budgets.ts
var Budgets = class {
	#kubernetes;
	#lists = new Map();
	#used = new Map();
	constructor(kubernetes) {
		this.#kubernetes = kubernetes;
	}
	async exceededBy(pod, verb, signal) {
		const namespace = pod.metadata.namespace ?? "";
		const list = this.#lists.get(namespace) ?? this.#read(namespace, signal);
		this.#lists.set(namespace, list);
		const budgets = await list;
		if (!budgets) return [`whether a PodDisruptionBudget of namespace ${namespace} stands in the way cannot be seen: listing them is not permitted`];
		return budgets.filter((budget) => fits(budget.spec?.selector, pod)).flatMap((budget) => this.#take(budget, verb));
	}
	#take({ metadata, status }, verb) {
		const allowed = Number(status?.disruptionsAllowed ?? 0);
		const used = this.#used.get(metadata.uid ?? "") ?? 0;
		this.#used.set(metadata.uid ?? "", used + 1);
		if (used < allowed) return [];
		const rest = verb === "evict" ? "the eviction is refused until it allows one more" : "a deletion does not ask it, and goes through";
		const now = `${allowed} ${allowed === 1 ? "disruption" : "disruptions"} now`;
		return [`PodDisruptionBudget ${metadata.namespace}/${metadata.name} stands against it: it allows ${now}, and this is number ${used + 1}; ${rest}`];
	}
	async #read(namespace, signal) {
		try {
			return await this.#kubernetes.list({
				apiVersion: "policy/v1",
				kind: "PodDisruptionBudget",
				namespace
			}, signal);
		} catch (error) {
			if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_0__.Un && error.code === 404) return [];
			if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_0__.Un && error.code === 403) return null;
			throw error;
		}
	}
};
function fits(selector, { metadata: { labels = {} } }) {
	if (!(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.pr)(selector)) return false;
	const { matchLabels = {}, matchExpressions = [] } = selector;
	return Object.entries(matchLabels).every(([key, value]) => labels[key] === value) && matchExpressions.every(({ key, operator, values = [] }) => holds(labels[key], operator, values));
}
function holds(value, operator, values) {
	switch (operator) {
		case "In": return value !== void 0 && values.includes(value);
		case "NotIn": return value === void 0 || !values.includes(value);
		case "Exists": return value !== void 0;
		default: return value === void 0;
	}
}
// src/plan/overlay.ts
var Overlay = class {
	#kubernetes;
	#objects = new Map();
	constructor(kubernetes) {
		this.#kubernetes = kubernetes;
	}
	put(reference, object) {
		this.#objects.set(keyOf(reference), object);
	}
	async get(reference, signal) {
		const planned = this.#objects.get(keyOf(reference));
		if (planned === void 0) return this.#kubernetes.get(reference, signal);
		if (planned) return planned;
		throw new _run_js__WEBPACK_IMPORTED_MODULE_0__.Un(`get ${(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Wn)(reference)}: NotFound (404): deleted by this plan`, {
			code: 404,
			reason: "NotFound"
		});
	}
	async has(reference, signal) {
		try {
			return Boolean(await this.get(reference, signal));
		} catch (error) {
			if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_0__.Un) return false;
			throw error;
		}
	}
	async list(query, signal) {
		const there = await this.#kubernetes.list(query, signal);
		const known = new Set(there.map((object) => keyOf((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Gn)(object))));
		const added = [...this.#objects].flatMap(([key, object]) => object && !known.has(key) && isMeant(object, query) ? [object] : []);
		return [...there.flatMap((object) => this.#objects.get(keyOf((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Gn)(object))) ?? (this.#isDeleted(object) ? [] : [object])), ...added];
	}
	#isDeleted(object) {
		return this.#objects.get(keyOf((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Gn)(object))) === null;
	}
	settle() {
		for (const [key, object] of this.#objects) if (object === null && this.#returning.has(key)) this.#objects.delete(key);
		this.#returning.clear();
	}
	#returning = new Set();
	replace(reference) {
		this.put(reference, null);
		this.#returning.add(keyOf(reference));
	}
};
function keyOf({ kind, namespace, name }) {
	return `${kind} ${namespace ?? ""}/${name}`;
}
function isMeant({ kind, metadata }, query) {
	const isHere = query.kind === kind && (query.namespace === void 0 || query.namespace === metadata.namespace);
	const name = /metadata\.name=([^,]+)/.exec(query.fieldSelector ?? "")?.[1];
	const isLabelled = (query.labelSelector ?? "").split(",").filter((part) => part !== "").every((label) => {
		const [key = "", value] = label.split(/==?/);
		return metadata.labels?.[key] === value;
	});
	return isHere && isLabelled && (name === void 0 || name === metadata.name);
}
// src/plan/clock.ts
const IDLE_MS = 5;
var PlanningClock = class {
	#now;
	#busy = 0;
	#sleepers = [];
	#timer;
	constructor(now) {
		this.#now = now;
	}
	now = () => this.#now;
	sleep = (seconds, signal) => {
		signal?.throwIfAborted();
		return new Promise((resolve, reject) => {
			const sleeper = {
				at: this.#now + seconds * 1e3,
				wake: resolve
			};
			this.#sleepers.push(sleeper);
			signal?.addEventListener("abort", () => reject(this.#drop(sleeper, signal)), { once: true });
			this.#schedule();
		});
	};
	async during(work) {
		this.#busy += 1;
		try {
			return await work;
		} finally {
			this.#busy -= 1;
		}
	}
	#drop(sleeper, signal) {
		this.#sleepers = this.#sleepers.filter((each) => each !== sleeper);
		return signal.reason;
	}
	#schedule() {
		this.#timer ??= setTimeout(() => {
			this.#timer = void 0;
			if (this.#busy === 0) this.#jump();
			if (this.#sleepers.length > 0) this.#schedule();
		}, IDLE_MS);
	}
	#jump() {
		const [first] = this.#sleepers.toSorted((one, other) => one.at - other.at);
		if (!first) return;
		this.#sleepers = this.#sleepers.filter((each) => each !== first);
		this.#now = Math.max(this.#now, first.at);
		first.wake();
	}
};
// src/plan/pods-on-node.ts
const NAMED_MAX = 20;
async function podsOnNode(node, kubernetes, signal) {
	const names = (await kubernetes.list({
		apiVersion: "v1",
		kind: "Pod",
		fieldSelector: `spec.nodeName=${node}`
	}, signal)).filter((pod) => !(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.N)(pod)).map(({ metadata: { namespace, name } }) => `${namespace}/${name}`);
	if (names.length === 0) return null;
	const more = names.length > NAMED_MAX ? `, and ${names.length - NAMED_MAX} more` : "";
	return `takes ${names.length} ${names.length === 1 ? "pod" : "pods"} with it: ${names.slice(0, NAMED_MAX).join(", ")}${more}`;
}
// src/plan/describe-change.ts
async function describeChange(intended, tools) {
	const { change, before } = intended;
	const refusal = await tools.guard.check(change, tools.isRollback, tools.signal);
	const effect = await effectOf(intended, tools);
	const isRemovalOfPod = before?.kind === "Pod" && (change.verb === "delete" || change.verb === "evict");
	return {
		verb: change.verb,
		object: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Wn)(change.object),
		details: detailsOf(intended),
		undo: await undoOf(intended, tools),
		...effect !== "" && { effect },
		budgets: isRemovalOfPod ? await tools.budgets.exceededBy(before, change.verb, tools.signal) : [],
		...refusal && { refusal: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Ct)(refusal) }
	};
}
function detailsOf({ change, before, after, command }) {
	if (command) return [command.join(" ")];
	if (change.verb !== "patch" || !before || !after) return [];
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Zt)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.en)(change.patch), before, after).filter(_run_js__WEBPACK_IMPORTED_MODULE_0__.$t).map(_run_js__WEBPACK_IMPORTED_MODULE_0__.Qt);
}
async function effectOf(intended, tools) {
	const { change, before } = intended;
	const reach = await whereSeen(reachOf(intended, tools), null);
	const pods = change.verb === "delete" && before?.kind === "Node" ? await whereSeen(podsOnNode(change.object.name, tools.kubernetes, tools.signal), null) : null;
	return [reach && describeReach(reach), pods].filter((part) => part !== null).join("; ");
}
async function reachOf({ change, before, after }, tools) {
	if (!before || change.verb === "exec") return null;
	if (before.kind === "Pod") return takePod(before, tools);
	if (before.kind === "Node") {
		const reach = change.verb === "delete" || after?.spec?.unschedulable === true ? await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.F)(change.object, tools) : null;
		tools.taken.add(before.metadata.name);
		return reach;
	}
	const size = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.R)(before);
	return size === void 0 ? null : (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.L)(before, after ? (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.R)(after) ?? size : 0, size);
}
async function takePod(pod, tools) {
	const reach = await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.I)(pod, tools);
	if (pod.metadata.uid !== void 0) tools.taken.add(pod.metadata.uid);
	const owner = reach && await topOwner(pod, tools);
	return owner ? {
		...reach,
		whole: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Wn)(owner)
	} : reach;
}
async function topOwner(object, tools) {
	const reference = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.M)(object);
	const owner = reference && await whereSeen((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.P)(object, tools), object);
	return owner === object ? reference : owner && ((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.M)(owner) ?? (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Gn)(owner));
}
async function whereSeen(look, unseen) {
	try {
		return await look;
	} catch (error) {
		if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_0__.Un && error.code === 403) return unseen;
		throw error;
	}
}
function describeReach({ whole, unit, wanted, left }) {
	return `${left} of ${wanted} ${unit} of ${whole} stay ${unit === "nodes" ? "in use" : "up"}`;
}
const LOSES_DATA = ["PersistentVolumeClaim", "PersistentVolume"];
async function undoOf(intended, tools) {
	const { change, before } = intended;
	if (change.verb === "exec") return {
		isPossible: false,
		how: "what a command has done cannot be taken back"
	};
	if (tools.isRollback) return {
		isPossible: true,
		how: "a rollback; what it sets stays"
	};
	if (change.verb === "create") return {
		isPossible: true,
		how: "deleted again"
	};
	if (change.verb === "patch") return {
		isPossible: true,
		how: "set to what it was"
	};
	const { kind } = change.object;
	if (kind === "Namespace") return {
		isPossible: false,
		how: "the namespace is created again, but what was in it is lost"
	};
	if (LOSES_DATA.includes(kind)) return {
		isPossible: false,
		how: "the object is created again, but its data may be lost"
	};
	const owner = before && await topOwner(before, tools);
	if (owner) return {
		isPossible: true,
		how: replacedBy(owner)
	};
	return {
		isPossible: true,
		how: "created again from its manifest, as a new object"
	};
}
function replacedBy(owner) {
	const name = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Wn)(owner);
	return owner.kind === "Job" ? `${name} replaces it as long as its backoffLimit allows` : `${name} replaces it`;
}
// src/plan/apply-patch.ts
function applyPatch(object, { type, body }) {
	return type === "json" ? applyOperations(object, body) : merge(object, body, type === "strategic");
}
function merge(before, patch, isStrategic) {
	if (isStrategic && isNamedList(before) && isNamedList(patch)) return mergeByName(before, patch);
	if (!(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.pr)(patch)) return patch;
	const merged = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.pr)(before) ? { ...before } : {};
	for (const [key, value] of Object.entries(patch)) if (value === null) delete merged[key];
	else if (!key.startsWith("$")) merged[key] = merge(merged[key], value, isStrategic);
	return merged;
}
function isNamedList(value) {
	return Array.isArray(value) && value.every((item) => (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.pr)(item) && "name" in item);
}
function mergeByName(before, patch) {
	return [...before.map((item) => merge(item, patch.find(({ name }) => name === item.name) ?? {}, true)), ...patch.filter(({ name }) => !before.some((item) => item.name === name))];
}
function applyOperations(object, operations) {
	if (!Array.isArray(operations)) return object;
	return operations.reduce((target, operation) => {
		const path = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.tn)(String(operation.path));
		return [
			"add",
			"replace",
			"remove"
		].includes(operation.op) ? setAt(target, path, operation) : target;
	}, object);
}
function setAt(target, [key, ...rest], operation) {
	if (key === void 0) return operation.value;
	if (Array.isArray(target)) return setInList(target, key, rest, operation);
	const mapping = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.pr)(target) ? { ...target } : {};
	if (rest.length === 0 && operation.op === "remove") delete mapping[key];
	else mapping[key] = setAt(mapping[key], rest, operation);
	return mapping;
}
function setInList(list, key, rest, operation) {
	const index = key === "-" ? list.length : Number(key);
	if (rest.length > 0) return list.toSpliced(index, 1, setAt(list[index], rest, operation));
	if (operation.op === "remove") return list.toSpliced(index, 1);
	return list.toSpliced(index, operation.op === "add" ? 0 : 1, operation.value);
}
// src/plan/planning-door.ts
function planningDoor(options) {
	const { kubernetes, overlay, clock } = options;
	return {
		kindOf: (apiVersion, plural, signal) => clock.during(kubernetes.kindOf(apiVersion, plural, signal)),
		list: (query, signal) => clock.during(overlay.list(query, signal)),
		get: (reference, signal) => clock.during(overlay.get(reference, signal)),
		logs: (request, signal) => clock.during(kubernetes.logs(request, signal)),
		watch: (query, signal) => lookOnce(options, query, signal),
		create: (object, signal, subresource) => clock.during(create(options, object, signal, subresource)),
		async patch(object, patch, signal) {
			const before = await clock.during(overlay.get(object, signal));
			const after = applyPatch(before, patch);
			await clock.during(options.note({
				change: {
					verb: "patch",
					object,
					patch
				},
				before,
				after
			}, signal));
			overlay.put(object, after);
			return after;
		},
		delete: (object, deletion, signal) => clock.during(remove(options, {
			verb: "delete",
			object
		}, deletion, signal)),
		exec: (request, signal) => clock.during(exec(options, request, signal))
	};
}
async function* lookOnce({ overlay, clock }, query, signal) {
	for (const object of await clock.during(overlay.list(query, signal))) yield {
		type: "ADDED",
		object
	};
	yield {
		type: "BOOKMARK",
		object: {
			apiVersion: query.apiVersion,
			kind: query.kind,
			metadata: { name: "" }
		}
	};
	await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Nn)(new Promise(() => {}), signal);
}
async function create(options, object, signal, subresource) {
	if ((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.j)(object)) return options.kubernetes.create(object, signal, subresource);
	const change = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.A)(object, subresource);
	if (change.verb === "evict") return remove(options, change, {}, signal);
	if (await options.overlay.has(change.object, signal)) {
		const message = `create ${(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Wn)(change.object)}: AlreadyExists (409)`;
		throw new _run_js__WEBPACK_IMPORTED_MODULE_0__.Un(message, {
			code: 409,
			reason: "AlreadyExists"
		});
	}
	await options.note({
		change,
		before: null,
		after: object
	}, signal);
	options.overlay.put(change.object, object);
	return object;
}
async function remove({ overlay, note }, change, { preconditions }, signal) {
	const { object } = change;
	const before = await overlay.get(object, signal);
	if (preconditions?.uid !== void 0 && preconditions.uid !== before.metadata.uid) throw new _run_js__WEBPACK_IMPORTED_MODULE_0__.Un(`delete ${(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Wn)(object)}: Conflict (409)`, {
		code: 409,
		reason: "Conflict"
	});
	await note({
		change,
		before,
		after: null
	}, signal);
	if (before.metadata.ownerReferences?.some(({ controller }) => controller)) overlay.replace((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Gn)(before));
	else overlay.put(object, null);
	const { finalizers: _, ...metadata } = before.metadata;
	return {
		...before,
		metadata: {
			...metadata,
			deletionTimestamp: new Date(0).toISOString()
		}
	};
}
async function exec({ overlay, note }, { pod, namespace, command }, signal) {
	const object = {
		apiVersion: "v1",
		kind: "Pod",
		name: pod,
		namespace
	};
	const before = await overlay.get(object, signal);
	await note({
		change: {
			verb: "exec",
			object
		},
		before,
		after: before,
		command
	}, signal);
	return {
		exitCode: 0,
		stdout: "",
		stderr: "",
		message: ""
	};
}
// src/plan/plan-activity.ts
const TRY_SECONDS = 30;
async function planActivity(activity, call, tools) {
	const reason = whyUnknown(activity, call);
	if (!call || reason !== void 0) return {
		outlook: "unknown",
		changes: [],
		remarks: [],
		...reason !== void 0 && { reason }
	};
	if (call.definition.type === "probe") return {
		outlook: "looks",
		changes: [],
		remarks: []
	};
	return tryOut(activity, call, tools);
}
function whyUnknown({ type, provider }, call) {
	if (!call) return `${provider.type === "python" ? "a function of your own" : `${provider.type} ${type}`}: only running it shows what it does`;
	if (call.definition.type === "probe") return void 0;
	if (Array.isArray(call.definition.permissions) && call.definition.permissions.length === 0) return "it does not act on the cluster";
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.sr)(JSON.stringify(call.args)) ? "its arguments are known only during the run" : void 0;
}
async function tryOut(activity, call, tools) {
	const signal = AbortSignal.any([tools.signal, AbortSignal.timeout(TRY_SECONDS * 1e3)]);
	const plan = {
		outlook: "changes",
		changes: [],
		remarks: []
	};
	try {
		const cluster = await tools.cluster(call.secrets);
		const args = (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.n)(activity, call.definition, call.args);
		await call.definition.run(args, toolsFor$1(plan, call, cluster, {
			...tools,
			signal
		}));
		cluster.overlay.settle();
	} catch (error) {
		tools.signal.throwIfAborted();
		if (signal.aborted) return {
			...plan,
			outlook: "fails",
			reason: `it was not through within ${TRY_SECONDS} s`
		};
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_0__.hr || error instanceof _run_js__WEBPACK_IMPORTED_MODULE_0__.Un)) throw error;
		return {
			...plan,
			outlook: "fails",
			reason: error.message
		};
	}
	return plan;
}
function toolsFor$1(plan, { secrets, isRollback }, cluster, tools) {
	const clock = new PlanningClock(_run_js__WEBPACK_IMPORTED_MODULE_0__.Kn.now());
	const remark = (text) => void plan.remarks.push(text);
	const { namespace, files, random, values, signal } = tools;
	return {
		kubernetes: planningDoor({
			...cluster,
			clock,
			async note(intended, within) {
				plan.changes.push(await describeChange(intended, {
					...cluster,
					isRollback,
					signal: within
				}));
			}
		}),
		namespace,
		files,
		random,
		bounds: async () => (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.z)(cluster.guard),
		clock,
		signal,
		secrets,
		exec: notNow,
		http: notNow,
		environment: {},
		configuration: values.configuration,
		did: () => {},
		log: () => {},
		warn: remark,
		sawNothing: remark,
		didNothing: remark,
		notHeld: remark
	};
}
function notNow() {
	throw new _run_js__WEBPACK_IMPORTED_MODULE_0__.hr("a plan starts no programs and sends no requests");
}
// src/plan/plan-experiment.ts
const PHASES = {
	configuration: "configuration",
	"steady-state-hypothesis": "hypothesis",
	controls: "hypothesis",
	method: "method",
	rollbacks: "rollbacks"
};
async function planExperiment(loaded, tools) {
	const calls = await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Vt)(loaded, tools.values);
	const planned = [];
	for (const { activity, path } of (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Ht)(loaded.experiment)) {
		const outlook = await planActivity(activity, calls.find((each) => isSame(each, path)), tools);
		planned.push({
			name: activity.name,
			phase: PHASES[String(path[0])] ?? "method",
			...outlook
		});
	}
	return planned;
}
function isSame({ path }, other) {
	return path.join("/") === other.join("/");
}
// src/app/plan.ts
async function plan(given) {
	const options = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.E)({
		...given,
		dry: null
	});
	const { mask, hide } = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.W)(options);
	const clusters = new _run_js__WEBPACK_IMPORTED_MODULE_0__.O(options);
	const seed = options.seed ?? (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.an)();
	const signal = AbortSignal.any([options.signal, (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.nn)(options.timeoutSeconds || 3600)]);
	const context = {
		options,
		clusters,
		doors: new _run_js__WEBPACK_IMPORTED_MODULE_0__.D(options, clusters),
		signal,
		seed
	};
	const empty = {
		seed,
		experiments: [],
		permissions: {
			needed: [],
			missing: [],
			optional: []
		},
		problems: []
	};
	try {
		const checked = await check(context);
		hide(checked.prepared.flatMap(({ resolution }) => (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Kt)(resolution.values)));
		return mask(await planAll(checked, empty, context));
	} catch (error) {
		if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_0__.gr) return {
			...empty,
			problems: [...error.problems]
		};
		if (!signal.aborted) throw error;
		return {
			...empty,
			problems: [{ message: `not looked into: ${signal.reason.message}` }]
		};
	}
}
async function check({ options, clusters, signal, seed }) {
	const foreign = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.qn)(options, options.log);
	const tools = {
		foreign,
		http: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.jn)(options.environment),
		signal,
		loadingHooks: [],
		onLoaded: async () => {},
		choose: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.k)({
			options,
			clusters,
			seed
		})
	};
	try {
		return await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.wt)(options, tools);
	} finally {
		await foreign.close();
	}
}
async function planAll({ prepared, refused }, empty, context) {
	const unsound = refused.map(({ file, problems, warnings }) => ({
		file,
		title: file,
		activities: [],
		problems,
		warnings: [...warnings]
	}));
	const unreachable = await reach(prepared, context);
	if (unreachable.length > 0) return {
		...empty,
		experiments: unsound,
		problems: unreachable
	};
	const { needed, missing } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.C)(prepared, context);
	const experiments = [...unsound];
	for (const each of prepared) experiments.push(await planOne(each, context));
	const { name } = context.clusters;
	return {
		...empty,
		...name !== void 0 && { cluster: name },
		experiments,
		permissions: {
			needed: distinct(needed),
			missing: distinct(missing),
			optional: distinct(needed.filter(_run_js__WEBPACK_IMPORTED_MODULE_0__.vt))
		},
		problems: await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.w)(context)
	};
}
async function reach(prepared, { options, clusters, signal }) {
	const targets = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.gt)(options.waiting.targets, clusters.namespace);
	try {
		await clusters.check(prepared, targets.some(({ is }) => is === "rollout"), signal);
		return [];
	} catch (error) {
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_0__.gr)) throw error;
		return [...error.problems];
	}
}
function distinct(needs) {
	return [...new Set(needs.map(_run_js__WEBPACK_IMPORTED_MODULE_0__._t))].sort();
}
async function planOne(prepared, context) {
	const { loaded, resolution } = prepared;
	return {
		file: loaded.file,
		title: loaded.experiment.title,
		activities: await planExperiment(loaded, toolsFor(resolution.values, context)),
		problems: await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.T)(prepared, context),
		warnings: loaded.warnings
	};
}
function toolsFor(values, { options, clusters, doors, signal, seed }) {
	const opened = new Map();
	return {
		cluster(secrets) {
			const key = JSON.stringify(secrets);
			const cluster = opened.get(key) ?? openCluster(secrets, {
				clusters,
				doors
			});
			opened.set(key, cluster);
			return cluster;
		},
		namespace: clusters.namespace,
		files: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Z)(options.directory),
		random: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.sn)(seed),
		values,
		signal
	};
}
async function openCluster(secrets, { clusters, doors }) {
	const kubernetes = await clusters.open(secrets);
	return {
		kubernetes,
		guard: await doors.freshGuard(secrets),
		overlay: new Overlay(kubernetes),
		budgets: new Budgets(kubernetes),
		taken: new Set()
	};
}
function isRefused({ problems, permissions, experiments }) {
	return problems.length > 0 || forbidden(permissions).length > 0 || experiments.some((experiment) => experiment.problems.length > 0 || experiment.activities.some(({ changes }) => changes.some(({ refusal }) => refusal !== void 0)));
}
// src/report/plan-words.ts
const VERBS = {
	create: "create",
	patch: "patch",
	delete: "delete",
	evict: "evict",
	exec: "run a command in"
};
function changeInWords({ verb, object, details }) {
	return `${VERBS[verb]} ${object}${details.length > 0 ? `: ${details.join(", ")}` : ""}`;
}
function remarksOn({ effect, undo, budgets, refusal }) {
	return [
		...effect === void 0 ? [] : [effect],
		`${undo.isPossible ? "put back" : "cannot be undone"}: ${undo.how}`,
		...budgets,
		...refusal === void 0 ? [] : [refusal]
	];
}
function outlookInWords({ outlook, reason, changes }) {
	switch (outlook) {
		case "looks": return "looks, and changes nothing";
		case "unknown": return `not looked into (${reason})`;
		case "fails": return `would fail: ${reason}`;
		default: return changes.length === 0 ? "would change nothing" : `${changes.length} ${changes.length === 1 ? "change" : "changes"}`;
	}
}
function permissionsInWords(rules) {
	const places = new Map();
	for (const rule of rules) {
		const [, verb = "", resource = "", place = ""] = /^(\S+) (\S+) in (.+)$/.exec(rule) ?? [];
		const resources = places.get(place) ?? new Map();
		places.set(place, resources.set(resource, [...resources.get(resource) ?? [], verb]));
	}
	return [...places].map(([place, resources]) => `${place}: ${[...resources].map(([name, verbs]) => `${verbs.join(", ")} ${name}`).join("; ")}`);
}
function planInWords(plan) {
	const changes = plan.experiments.flatMap(({ activities }) => activities.flatMap((activity) => activity.changes));
	const lost = changes.filter(({ undo }) => !undo.isPossible).length;
	const refusals = refusalsOf(plan).length;
	const idle = plan.experiments.flatMap(({ activities }) => activities.filter(doesNothing)).length;
	return `${[
		`${changes.length} ${changes.length === 1 ? "object" : "objects"} would be touched`,
		...lost > 0 ? [`${lost} of them cannot be put back`] : [],
		...idle > 0 ? [`${idle} ${idle === 1 ? "activity" : "activities"} would not do ${idle === 1 ? "its" : "their"} job, so a run would be inconclusive`] : [],
		...refusals > 0 ? [`a run would be refused for ${refusals} ${refusals === 1 ? "reason" : "reasons"}`] : []
	].join("; ")}. Nothing was changed by looking.`;
}
function warningsOf({ experiments, permissions: { missing, optional } }) {
	const unpermitted = missing.filter((rule) => optional.includes(rule));
	return [...experiments.flatMap(({ warnings }) => warnings.map(_run_js__WEBPACK_IMPORTED_MODULE_0__._r)), ...unpermitted.map((rule) => `not permitted: ${rule}; what a lost runner leaves may go unnoticed`)];
}
function doesNothing({ phase, outlook, changes }) {
	return phase === "method" && (outlook === "fails" || outlook === "changes" && changes.length === 0);
}
function refusalsOf({ problems, permissions, experiments }) {
	const own = experiments.flatMap((experiment) => experiment.problems);
	const atTheDoor = experiments.flatMap(({ file, activities }) => activities.flatMap(({ name, changes }) => changes.flatMap(({ refusal }) => refusal ? `${file}: \`${name}\` is ${refusal}` : [])));
	return [
		...[...problems, ...own].map(_run_js__WEBPACK_IMPORTED_MODULE_0__._r),
		...forbidden(permissions).map((rule) => `not permitted: ${rule}`),
		...new Set(atTheDoor)
	];
}
// src/report/plan-text.ts
function renderPlanText(plan) {
	const { needed } = plan.permissions;
	const refusals = refusalsOf(plan);
	const warnings = warningsOf(plan);
	return `${[
		...plan.cluster === void 0 ? [] : [`on ${plan.cluster}, with seed ${plan.seed}`],
		...plan.experiments.flatMap(experimentLines),
		...needed.length > 0 ? [
			"",
			"needs to be permitted:",
			...permissionsInWords(needed).map((each) => `  ${each}`)
		] : [],
		...refusals.length > 0 ? [
			"",
			"a run would be refused:",
			...refusals.map((each) => `  ✗ ${each}`)
		] : [],
		...warnings.length > 0 ? [
			"",
			"a run would warn:",
			...warnings.map((each) => `  ! ${each}`)
		] : [],
		"",
		planInWords(plan)
	].map(keepIndented).join("\n").trimStart()}\n`;
}
function keepIndented(line) {
	return (/^ */.exec(line)?.[0] ?? "") + (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Rr)(line);
}
function experimentLines({ title, file, activities }) {
	return [
		"",
		title === file ? file : `${title} (${file})`,
		...activities.flatMap(activityLines)
	];
}
function activityLines(activity) {
	return [
		`  ${activity.phase}: ${activity.name}: ${outlookInWords(activity)}`,
		...activity.changes.flatMap((change) => [`    ${change.refusal === void 0 ? "▸" : "✗"} ${changeInWords(change)}`, ...remarksOn(change).map((remark) => `        ${remark}`)]),
		...activity.remarks.map((remark) => `    ! ${remark}`)
	];
}



/***/ }),

/***/ 7962:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readTextIfThere),
/* harmony export */   n: () => (/* binding */ requireSettings),
/* harmony export */   r: () => (/* binding */ checkDefinitions),
/* harmony export */   t: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9233);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


// src/system/read-text.ts
function readTextIfThere(path) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path));
	} catch (error) {
		if (error.code === "ENOENT") return void 0;
		throw error;
	}
}
// src/settings/definitions.ts
function* checkDefinitions(value, path) {
	if (value === void 0 || value === null) return;
	if (!(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.pr)(value)) {
		yield (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Qn)(path, `controls must be a mapping of names, not ${(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Zn)(value)}`);
		return;
	}
	for (const [name, definition] of Object.entries(value)) yield* checkDefinition(name, definition, [...path, name]);
}
function* checkDefinition(name, definition, path) {
	const declaration = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.pr)(definition) ? {
		...definition,
		name
	} : definition;
	for (const finding of (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Rt)([], [declaration], [])) if (finding.severity === "problem") yield {
		...finding,
		path: [...path, ...finding.path.slice(1)]
	};
}
// src/settings/settings.ts
function readSettingsDocument(root, text, file) {
	const { value } = root;
	refuse((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.pr)(value) ? [...check(value)] : [(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Qn)([], `settings must be a mapping, not ${(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Zn)(value)}`)], file, (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.or)(text, root));
	return settingsOf(value);
}
function settingsOf(document) {
	const part = (name) => (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.mr)(document, name) ?? {};
	const notifications = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.mr)(document, "notifications") ?? [];
	return {
		document,
		controls: part("controls"),
		runtime: part("runtime"),
		auths: part("auths"),
		notifications
	};
}
function* check(document) {
	yield* checkMapping(document, "runtime");
	for (const part of ["hypothesis", "rollbacks"]) yield* checkMapping((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.mr)(document, "runtime"), part, ["runtime"]);
	yield* checkDefinitions((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.mr)(document, "controls"), ["controls"]);
	yield* checkMapping(document, "auths");
	for (const [place, auth] of Object.entries((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.pr)(document.auths) && document.auths || {})) if (!((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.pr)(auth) && typeof auth.type === "string" && typeof auth.value === "string")) yield (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Qn)(["auths", place], "who we are to a server is said with the texts `type` and `value`");
	yield* checkChannels((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.mr)(document, "notifications") ?? []);
}
function* checkMapping(container, key, path = []) {
	const value = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.pr)(container) ? (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.mr)(container, key) : void 0;
	if (value !== void 0 && value !== null && !(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.pr)(value)) yield (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Qn)([...path, key], `\`${key}\` must be a mapping, not ${(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Zn)(value)}`);
}
function* checkChannels(channels) {
	if (!Array.isArray(channels)) yield (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Qn)(["notifications"], `\`notifications\` must be a list, not ${(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Zn)(channels)}`);
	else for (const [index, channel] of channels.entries()) if (!(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.pr)(channel)) yield (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Qn)(["notifications", index], `a channel must be a mapping, not ${(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Zn)(channel)}`);
}
function refuse(findings, file, { locate }) {
	if (findings.length === 0) return;
	throw new _run_js__WEBPACK_IMPORTED_MODULE_0__.gr(findings.map(({ path, message }) => ({
		file,
		...locate(path),
		message
	})));
}
// src/settings/read-settings.ts
function readSettings(path, log) {
	const text = readText(path);
	if (text === void 0) {
		log("debug", `there is no settings file at ${path}`);
		return;
	}
	const root = parseForgivingly(text, path, log);
	return root === void 0 ? void 0 : settingsIn(root, text, path);
}
function requireSettings(path) {
	const text = readText(path);
	if (text === void 0) throw new _run_js__WEBPACK_IMPORTED_MODULE_0__.gr([{
		file: path,
		message: "there is no such settings file"
	}]);
	return settingsIn(parse(text, path), text, path);
}
function settingsIn(root, text, path) {
	return root.value === null ? void 0 : readSettingsDocument(root, text, path);
}
function readText(path) {
	try {
		return readTextIfThere(path);
	} catch (cause) {
		const reason = cause instanceof TypeError ? "it is not UTF-8 text" : cause.message;
		throw new _run_js__WEBPACK_IMPORTED_MODULE_0__.gr([{
			file: path,
			message: `the settings cannot be read: ${reason}`
		}], { cause });
	}
}
function parse(text, path) {
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.zt)(text, path, "yaml", "settings");
}
function parseForgivingly(text, path, log) {
	try {
		return parse(text, path);
	} catch (error) {
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_0__.gr)) throw error;
		log("error", `${error.problems.map(_run_js__WEBPACK_IMPORTED_MODULE_0__._r).join("; ")}; going on without settings`);
		return;
	}
}



/***/ }),

/***/ 6709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ parseDuration),
/* harmony export */   r: () => (/* binding */ parseShard),
/* harmony export */   t: () => (/* binding */ newRunName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

function parseShard(text) {
	const [, number, of] = /^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
	const shard = {
		number: Number(number),
		of: Number(of)
	};
	return shard.number >= 1 && shard.number <= shard.of && shard.of <= 256 ? shard : void 0;
}
// src/text/parse-duration.ts
const SECONDS = {
	ms: .001,
	s: 1,
	m: 60,
	h: 3600
};
const PART = /(\d+(?:\.\d+)?)(ms|s|m|h)/g;
const WHOLE = /^(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/;
function parseDuration(text) {
	if (!WHOLE.test(text)) return void 0;
	return [...text.matchAll(PART)].reduce((sum, [, count, unit]) => sum + Number(count) * SECONDS[unit], 0);
}
// src/undo/run-name.ts
function newRunName(now) {
	return `${Math.floor(now).toString(36)}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString("hex")}`;
}



/***/ })

};
;