"use strict";
exports.id = 9804;
exports.ids = [9804,3384];
exports.modules = {

/***/ 3384:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ check_exports),
/* harmony export */   t: () => (/* binding */ checkCluster)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4109);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9233);
/* harmony import */ var node_util_types__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3429);
/* harmony import */ var node_util_types__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_util_types__WEBPACK_IMPORTED_MODULE_3__);




// src/kubernetes/token.ts
function readExpiry(token) {
	const payload = token?.split(".")[1];
	if (payload === void 0) return void 0;
	try {
		const { exp } = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
		return typeof exp === "number" ? new Date(exp * 1e3) : void 0;
	} catch {
		return;
	}
}
// src/kubernetes/check.ts
var check_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ checkCluster: () => checkCluster });
const CHECK_SECONDS = 2;
const NOT_TRUSTED = /CERT|SIGNATURE|ISSUER|CRL/;
const TRUST = "Give its certificate-authority in the kubeconfig, and tls-server-name if it goes by another name.";
async function checkCluster(settings, signal) {
	let target;
	try {
		target = await (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.c)(settings);
		const transport = await (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.i)(target, settings);
		await greet(transport, signal);
		return {
			cluster: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Bn)(target),
			problems: [],
			kubernetes: (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.n)(transport, settings.clock)
		};
	} catch (error) {
		signal.throwIfAborted();
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_2__.Un)) throw error;
		return {
			cluster: target && (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Bn)(target),
			problems: [explain(error, target, settings)],
			kubernetes: void 0
		};
	}
}
async function greet(transport, signal) {
	await transport.authorize(signal);
	await transport.send({
		what: "ask the API server",
		method: "GET",
		path: "/api",
		seconds: CHECK_SECONDS
	}, signal);
}
function explain(error, target, settings) {
	if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_2__.zn) return {
		message: error.message,
		...error.file ? { file: error.file } : {}
	};
	return {
		message: target ? describeFailure(error, target, settings) : error.message,
		...target?.file ? { file: target.file } : {}
	};
}
function describeFailure(error, target, settings) {
	const { context, cluster, user } = target;
	const where = `the cluster of context "${context}" (${cluster.server})`;
	if (error.code === 0 && NOT_TRUSTED.test(error.reason)) return `${where} is not trusted: ${detail(error)}. ${TRUST}`;
	if (error.code === 0) return `${where} cannot be reached: ${detail(error)}. Is it running, and is the address right?`;
	if (error.code === 401) return `${where} does not accept the credentials of user "${user.name}": ${staleness(target, settings)}`;
	if (error.code === 403) return `${where} forbids user "${user.name}" to ask it anything: ${error.message}. Give it a role, or log in as somebody who has one.`;
	return `${where} does not answer as a Kubernetes API server: ${error.message}`;
}
function detail({ cause, message }) {
	return (0,node_util_types__WEBPACK_IMPORTED_MODULE_3__.isNativeError)(cause) && cause.message !== "" ? cause.message : message;
}
function staleness({ user }, { clock }) {
	const expiry = readExpiry(user.token);
	return expiry !== void 0 && expiry.getTime() < (clock?.now() ?? Date.now()) ? `its token expired at ${expiry.toISOString()}. Log in again.` : "its token or certificate may have expired. Log in again.";
}



/***/ }),

/***/ 753:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ encodeHandover),
/* harmony export */   r: () => (/* binding */ isOfHandover),
/* harmony export */   t: () => (/* binding */ decodeHandover)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);


// src/job/handover.ts
const LINE_MAX = 8e3;
const ALL_MAX = 8388608;
const LINES_MAX = 1e4;
const TEXT_MAX = 268435456;
const PATH = /^(results\.json|journals\/[\w-][\w.-]*\.json)$/;
function encodeHandover(files, word) {
	const kept = new Map(Object.entries(files));
	const left = [];
	let packed = pack(kept);
	while (packed.length > ALL_MAX && kept.size > 1) {
		const largest = [...kept].filter(([path]) => path !== "results.json").sort(([, one], [, other]) => other.length - one.length)[0];
		if (!largest) break;
		kept.delete(largest[0]);
		left.push(largest[0]);
		packed = pack(kept);
	}
	const chunks = packed.match(new RegExp(`.{1,${LINE_MAX}}`, "g")) ?? [];
	return {
		lines: [...chunks.map((chunk, index) => `${headOf(word)} ${index} ${chunk}`), `${headOf(word)} end ${chunks.length} ${digest(packed)}`],
		left
	};
}
function decodeHandover(log, word) {
	const chunks = [];
	let end;
	for (const line of log.split("\n")) {
		const parts = partsOf(line, word);
		if (parts?.[0] === "end") end = parts.slice(1).join(" ");
		else if (parts && Number(parts[0]) < LINES_MAX) chunks[Number(parts[0])] = parts[1] ?? "";
	}
	const packed = chunks.join("");
	if (end !== `${chunks.length} ${digest(packed)}`) return null;
	return checked(JSON.parse((0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gunzipSync)(Buffer.from(packed, "base64"), { maxOutputLength: TEXT_MAX }).toString()));
}
function isOfHandover(line, word) {
	return line.startsWith(`${headOf(word)} `);
}
function partsOf(line, word) {
	return isOfHandover(line, word) ? line.slice(headOf(word).length + 1).trimEnd().split(" ") : void 0;
}
function headOf(word) {
	return `chaos-gate-handover-${word}`;
}
function pack(files) {
	return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gzipSync)(JSON.stringify(Object.fromEntries(files))).toString("base64");
}
function digest(text) {
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256").update(text).digest("hex");
}
function checked(content) {
	const entries = Object.entries(content);
	const strange = entries.find(([path, text]) => !PATH.test(path) || typeof text !== "string");
	if (strange) throw new Error(`the pod handed over "${strange[0]}", which is no part of a report`);
	return Object.fromEntries(entries);
}



/***/ }),

/***/ 1689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ OWNED_LABEL),
/* harmony export */   i: () => (/* binding */ tellToStop),
/* harmony export */   n: () => (/* binding */ recoverJobs),
/* harmony export */   o: () => (/* binding */ OWNER_ANNOTATION),
/* harmony export */   r: () => (/* binding */ removeJobs),
/* harmony export */   s: () => (/* binding */ remove),
/* harmony export */   t: () => (/* binding */ findForgotten)
/* harmony export */ });
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4109);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);
/* harmony import */ var _pod_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8783);



// src/job/remove.ts
const OWNED_LABEL = "chaos-gate.dev/goes-with-job";
const OWNER_ANNOTATION = "chaos-gate.dev/job";
const GRANTS = [
	"RoleBinding",
	"Role",
	"ClusterRoleBinding",
	"ClusterRole"
];
const RBAC = "rbac.authorization.k8s.io/v1";
async function remove(objects, kubernetes, signal) {
	const left = [];
	for (const object of objects) {
		const reference = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Gn)(object);
		try {
			await kubernetes.delete(reference, { propagationPolicy: "Background" }, signal);
		} catch (error) {
			if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.Un && error.code === 404) continue;
			left.push(`${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wn)(reference)}: ${error.message}`);
		}
	}
	return left;
}
async function sweep(kubernetes, signal) {
	const left = [];
	for (const kind of GRANTS) {
		const query = {
			apiVersion: RBAC,
			kind,
			labelSelector: OWNED_LABEL,
			isMetadataOnly: true
		};
		const found = await kubernetes.list(query, signal).catch(none);
		for (const { metadata } of found) {
			if (await isOwned(metadata.annotations?.["chaos-gate.dev/job"], kubernetes, signal)) continue;
			left.push(...await remove([{
				apiVersion: RBAC,
				kind,
				metadata
			}], kubernetes, signal));
		}
	}
	return left;
}
async function isOwned(owner, kubernetes, signal) {
	const [namespace = "", name] = owner?.split("/") ?? [];
	if (name === void 0) return true;
	try {
		await kubernetes.get({
			apiVersion: "batch/v1",
			kind: "Job",
			name,
			namespace
		}, signal);
		return true;
	} catch (error) {
		return !(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.Un && error.code === 404);
	}
}
function none(error) {
	if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.Un) return [];
	throw error;
}
// src/job/tell-to-stop.ts
async function tellToStop({ metadata }, kubernetes, signal) {
	const { name, namespace = "default" } = metadata;
	const job = {
		apiVersion: "batch/v1",
		kind: "Job",
		name,
		namespace
	};
	try {
		await kubernetes.patch(job, {
			type: "merge",
			body: { spec: { activeDeadlineSeconds: 1 } }
		}, signal);
	} catch (error) {
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.Un && error.code === 404)) throw error;
	}
}
// src/job/lost-jobs.ts
const FORGOTTEN_SECONDS = 60;
const END_SECONDS = 60;
async function recoverJobs(options) {
	const { environment, cluster, log, runs, isDry, timeoutSeconds } = options;
	const kubernetes = await (0,_client_js__WEBPACK_IMPORTED_MODULE_0__.r)({
		environment,
		log,
		kubeconfig: cluster.kubeconfig,
		context: cluster.context
	});
	const signal = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.nn)(timeoutSeconds);
	const tools = {
		kubernetes,
		clock: _run_js__WEBPACK_IMPORTED_MODULE_1__.Kn,
		signal,
		warn: (message) => log("warning", message)
	};
	return recoverJobsWith({
		runs,
		namespace: cluster.namespace,
		isDry
	}, tools);
}
async function recoverJobsWith({ runs, namespace, isDry }, tools) {
	const jobs = runs ? await listJobs(`${_pod_run_js__WEBPACK_IMPORTED_MODULE_2__.t} in (${runs.join(",")})`, namespace, tools) : await findForgotten(tools);
	if (isDry) return {
		...nothing(),
		left: jobs.map(named),
		runs: runs ? jobs.flatMap(_pod_run_js__WEBPACK_IMPORTED_MODULE_2__.a) : []
	};
	return runs ? endJobs(jobs, tools) : removeJobs(jobs, tools);
}
async function endJobs(jobs, tools) {
	const ended = [];
	const left = [];
	for (const job of jobs) if (await end(job, tools)) ended.push(job);
	else left.push(`${named(job)}: its pod has not ended within ${END_SECONDS} s`);
	const removed = await removeJobs(ended, tools);
	return {
		...removed,
		left: [...left, ...removed.left],
		runs: jobs.flatMap(_pod_run_js__WEBPACK_IMPORTED_MODULE_2__.a)
	};
}
async function findForgotten(tools, namespace) {
	return (await listJobs(_pod_run_js__WEBPACK_IMPORTED_MODULE_2__.t, namespace, tools)).filter((job) => (tools.clock.now() - restingSince(job)) / 1e3 >= FORGOTTEN_SECONDS);
}
async function listJobs(labelSelector, namespace, { kubernetes, signal, warn }) {
	const query = {
		apiVersion: "batch/v1",
		kind: "Job",
		labelSelector,
		...namespace !== void 0 && { namespace }
	};
	try {
		return await kubernetes.list(query, signal);
	} catch (error) {
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.Un && (error.code === 403 || error.code === 404))) throw error;
		if (error.code === 403) warn(`Jobs that \`where: cluster\` has left are not looked for: ${error.message}`);
		return [];
	}
}
async function removeJobs(jobs, { kubernetes, signal }) {
	const result = nothing();
	for (const job of jobs) {
		const left = await remove([job], kubernetes, signal);
		result.left.push(...left);
		if (left.length === 0) result.removed.push(named(job));
	}
	result.left.push(...await sweep(kubernetes, signal));
	return result;
}
async function end(job, { kubernetes, clock, signal }) {
	const { name, namespace = "default" } = job.metadata;
	if (isAsleep(job)) return true;
	await tellToStop(job, kubernetes, signal);
	const query = {
		apiVersion: "v1",
		kind: "Pod",
		namespace,
		labelSelector: `job-name=${name}`
	};
	const isDone = (pods) => pods.every(({ status }) => /^(Succeeded|Failed)$/.test(String(status?.phase)));
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pt)(kubernetes, {
		query,
		isDone,
		timeoutSeconds: END_SECONDS
	}, clock, signal);
}
function isAsleep({ spec }) {
	return spec?.suspend === true;
}
function restingSince(job) {
	if (isAsleep(job)) return Date.parse(job.metadata.creationTimestamp ?? "");
	const end = (job.status?.conditions ?? []).find(({ type, status }) => status === "True" && (type === "Complete" || type === "Failed"));
	return end ? Date.parse(end.lastTransitionTime) : NaN;
}
function named(job) {
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wn)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Gn)(job));
}
function nothing() {
	return {
		removed: [],
		left: [],
		runs: []
	};
}



/***/ }),

/***/ 2231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ mergeResults)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9233);

// src/publish/merge-results.ts
const REASON_MAX = 5e3;
function mergeResults(jobs) {
	const results = jobs.flatMap(({ result }) => result ?? []);
	const experiments = [...jobs.flatMap(labelled), ...jobs.filter(({ result }) => result === null).map(standIn)];
	return {
		version: 1,
		verdict: worst([...results.map(({ verdict }) => verdict), ...experiments.map(({ verdict }) => verdict.name)]),
		reason: reasonOf(experiments, results),
		problems: results.flatMap(({ problems }) => problems),
		experiments,
		run: mergeRuns(results.map(({ run }) => run))
	};
}
function worst(names) {
	return _run_js__WEBPACK_IMPORTED_MODULE_0__.br.find((name) => names.includes(name)) ?? "inconclusive";
}
function labelled({ label, result }) {
	const experiments = result?.experiments ?? [];
	return label === "" ? experiments : experiments.map((one) => ({
		...one,
		title: `${one.title} (${label})`
	}));
}
function standIn({ label, problem }) {
	const reason = `There is no result of ${label === "" ? "the job" : label}: ${problem}.`;
	return {
		file: "",
		title: label === "" ? "The result" : `The result of ${label}`,
		description: "",
		place: null,
		verdict: {
			name: "inconclusive",
			reason,
			reasons: [reason]
		},
		problems: [],
		timing: {
			start: null,
			seconds: 0,
			dry: null
		},
		fault: null,
		phases: [],
		hypothesis: null,
		aftermath: {
			putBack: [],
			leftBehind: [],
			warnings: []
		},
		isWitnessed: true
	};
}
function reasonOf(experiments, results) {
	const bad = experiments.filter(({ verdict }) => verdict.name !== "passed").map(({ title, verdict }) => `${title}: ${verdict.reason}`);
	const refused = results.filter(({ experiments: own }) => own.length === 0).map(({ reason }) => reason);
	return [
		(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Or)(experiments),
		...bad,
		...refused
	].join(" ").slice(0, REASON_MAX);
}
function mergeRuns(runs) {
	const recovered = runs.flatMap((run) => run.recovered ?? []);
	const only = (values) => new Set(values).size === 1 ? values[0] ?? null : null;
	return {
		start: runs.flatMap(({ start }) => start ?? []).sort()[0] ?? null,
		seconds: Math.max(0, ...runs.map(({ seconds }) => seconds)),
		cluster: only(runs.map(({ cluster }) => cluster)),
		seed: only(runs.map(({ seed }) => seed)),
		isPractice: runs.length > 0 && runs.every(({ isPractice }) => isPractice),
		recovered: recovered.length === 0 ? null : {
			runs: recovered.flatMap((one) => one.runs),
			putBack: recovered.flatMap((one) => one.putBack),
			leftBehind: recovered.flatMap((one) => one.leftBehind)
		}
	};
}



/***/ }),

/***/ 6450:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ renderRbac)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9233);

// src/permissions/rbac.ts
const RBAC = "rbac.authorization.k8s.io";
function renderRbac({ needs, unknown }, account) {
	const places = [...new Set(needs.map(({ namespace }) => namespace))].sort(clusterFirst);
	const documents = [serviceAccount(account), ...places.flatMap((place) => roleAndBinding(place, needs, account))];
	return [...remarks(unknown), documents.join("---\n")].join("");
}
function clusterFirst(one, other) {
	return (one ?? "").localeCompare(other ?? "");
}
function remarks(unknown) {
	return unknown.map((asker) => `# Not included, because only the run knows where it acts: ${comment((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Bt)(asker))}. Give its variables with --var.\n`);
}
function comment(text) {
	return text.replaceAll(/\s+/g, " ").slice(0, 300);
}
function serviceAccount({ namespace, name }) {
	return `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ${name}\n  namespace: ${namespace}\n`;
}
function roleAndBinding(place, all, account) {
	const needs = all.filter(({ namespace }) => namespace === place);
	const rules = rulesOf(needs.filter(({ reason }) => reason !== "unowned"));
	const optional = rulesOf(needs.filter(({ reason }) => reason === "unowned"));
	const kind = place === null ? "ClusterRole" : "Role";
	const name = place === account.namespace ? account.name : foreignName(account);
	const metadata = [`  name: ${name}`, ...place === null ? [] : [`  namespace: ${place}`]];
	return [`${[
		`apiVersion: ${RBAC}/v1`,
		`kind: ${kind}`,
		"metadata:",
		...metadata,
		rules.length === 0 ? "rules: []" : "rules:",
		...rules.flatMap(describeRule),
		...describeOptional(optional)
	].join("\n")}\n`, binding({
		kind,
		name,
		metadata
	}, account)];
}
function foreignName({ namespace, name }) {
	return `${namespace}-${name}`;
}
function binding({ kind, name, metadata }, account) {
	return `${[
		`apiVersion: ${RBAC}/v1`,
		`kind: ${kind}Binding`,
		"metadata:",
		...metadata,
		"roleRef:",
		`  apiGroup: ${RBAC}`,
		`  kind: ${kind}`,
		`  name: ${name}`,
		"subjects:",
		"  - kind: ServiceAccount",
		`    name: ${account.name}`,
		`    namespace: ${account.namespace}`
	].join("\n")}\n`;
}
function rulesOf(needs) {
	const byResource = new Map();
	for (const { apiGroup, resource, verb } of needs) {
		const key = `${apiGroup}/${resource}`;
		const rule = byResource.get(key) ?? {
			apiGroup,
			resource,
			verbs: []
		};
		byResource.set(key, {
			...rule,
			verbs: [...rule.verbs, verb].sort(inOrder)
		});
	}
	const merged = new Map();
	for (const { apiGroup, resource, verbs } of [...byResource.values()].sort(byName)) {
		const key = `${apiGroup} ${verbs.join()}`;
		const rule = merged.get(key) ?? {
			apiGroup,
			resources: [],
			verbs
		};
		merged.set(key, {
			...rule,
			resources: [...rule.resources, resource]
		});
	}
	return [...merged.values()];
}
const VERBS = [
	"get",
	"list",
	"watch",
	"create",
	"patch",
	"delete"
];
function inOrder(one, other) {
	return VERBS.indexOf(one) - VERBS.indexOf(other);
}
function byName(one, other) {
	return `${one.apiGroup}/${one.resource}`.localeCompare(`${other.apiGroup}/${other.resource}`);
}
function describeRule({ apiGroup, resources, verbs }) {
	return [
		`  - apiGroups: ["${apiGroup}"]`,
		`    resources: [${resources.join(", ")}]`,
		`    verbs: [${verbs.join(", ")}]`
	];
}
function describeOptional(rules) {
	if (rules.length === 0) return [];
	return ["  # Only where pods are deleted that no controller owns: they are created again. Who may create pods may run anything there.", ...rules.flatMap(describeRule).map((line) => line.replace(/^ {2}/, "  # "))];
}



/***/ }),

/***/ 5550:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readResult)
/* harmony export */ });
/* harmony import */ var _activities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(635);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);


// src/publish/result-schema.ts
const LIST_MAX = 5e3;
const EXPERIMENTS_MAX = 1e3;
const SAMPLES_MAX = 1e5;
const SECONDS_MAX = 1e9;
const text = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ut)().check((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Xt)(_run_js__WEBPACK_IMPORTED_MODULE_1__.vr));
const list = (item, max = LIST_MAX) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Dt)(item).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Xt)(max));
const texts = list(text);
const seconds = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.It)().check((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Jt)(-1e9), (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Yt)(SECONDS_MAX));
const count = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Mt)().check((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Jt)(0));
const share = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.It)().check((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Jt)(0), (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Yt)(1));
const time = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ft)((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.wt)({ offset: true }).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Xt)(40)));
const place = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Lt)({
	line: count,
	column: count
});
const problem = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Lt)({
	message: text,
	file: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.At)(text),
	line: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.At)(count),
	column: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.At)(count)
});
const verdict = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Lt)({
	name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Et)(_run_js__WEBPACK_IMPORTED_MODULE_1__.br),
	reason: text,
	reasons: texts
});
const span = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Lt)({
	from: seconds,
	to: seconds,
	isGood: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ot)()
});
const numbers = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Lt)({
	samples: count,
	good: count,
	share,
	longestOutageSeconds: seconds,
	answerSeconds: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Lt)({
		p50: seconds,
		p95: seconds,
		p99: seconds,
		max: seconds
	})
});
const period = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ft)(numbers);
const probe = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.jt)(numbers, {
	name: text,
	firstGoodSeconds: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ft)(seconds),
	recoverySeconds: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ft)(seconds),
	periods: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Lt)({
		before: period,
		during: period,
		after: period
	}),
	bad: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ft)((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Lt)({
		expected: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ft)(text),
		seen: text
	})),
	answers: list((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Lt)({
		seen: text,
		isGood: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ot)(),
		count
	})),
	series: list((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Lt)({
		at: seconds,
		seconds,
		isGood: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ot)(),
		answer: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ft)(count)
	}), SAMPLES_MAX),
	spans: list(span, SAMPLES_MAX),
	place: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ft)(place)
}).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Vt)(({ good, samples }) => good <= samples, "more good samples than samples"));
const activity = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Lt)({
	name: text,
	type: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Et)(["probe", "action"]),
	outcome: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Et)([
		"succeeded",
		"failed",
		"interrupted"
	]),
	timing: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Lt)({
		at: seconds,
		seconds
	}),
	check: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Lt)({
		expected: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ft)(text),
		seen: text,
		isMet: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ft)((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ot)())
	}),
	evidence: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Lt)({
		changes: texts,
		nothing: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ft)(text),
		notHeld: texts
	}),
	error: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ft)(text),
	place: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ft)(place)
});
const experiment = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Lt)({
	file: text,
	title: text,
	description: text,
	place: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ft)(place),
	verdict,
	problems: list(problem),
	timing: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Lt)({
		start: time,
		seconds,
		dry: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ft)(text)
	}),
	fault: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ft)((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Lt)({
		from: seconds,
		to: seconds,
		targets: list((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Lt)({
			kind: text,
			namespace: text,
			name: text,
			done: texts
		}))
	})),
	phases: list((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Lt)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Et)([
			"before",
			"method",
			"after",
			"rollbacks"
		]),
		activities: list(activity)
	}), 4),
	hypothesis: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ft)((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Lt)({
		title: text,
		probes: list(probe),
		spans: list(span, SAMPLES_MAX)
	})),
	aftermath: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Lt)({
		putBack: texts,
		leftBehind: texts,
		warnings: texts
	}),
	isWitnessed: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ot)()
});
const resultSchema = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Lt)({
	version: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Nt)(1),
	verdict: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Et)(_run_js__WEBPACK_IMPORTED_MODULE_1__.br),
	reason: text,
	problems: list(problem),
	experiments: list(experiment, EXPERIMENTS_MAX),
	run: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Lt)({
		start: time,
		seconds,
		cluster: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ft)(text),
		seed: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ft)((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.It)()),
		isPractice: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ot)(),
		recovered: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ft)((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Lt)({
			runs: texts,
			putBack: texts,
			leftBehind: texts
		}))
	})
});
// src/publish/read-result.ts
function readResult(content) {
	const { data, error } = resultSchema.safeParse(parse(content));
	if (data !== void 0) return data;
	const [first] = error.issues;
	throw new Error(`${describePath(first?.path ?? [])} is not as Chaos Gate writes it (${first?.code ?? "unknown"})`);
}
function parse(content) {
	try {
		return JSON.parse(content);
	} catch (error) {
		throw new Error("it is no JSON", { cause: error });
	}
}
function describePath(path) {
	const words = path.map((part) => typeof part === "number" ? `[${part}]` : `.${String(part)}`).join("");
	return words === "" ? "the file" : words.replace(/^\./, "");
}



/***/ }),

/***/ 4516:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ recoverLost)
/* harmony export */ });
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4109);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);


// src/app/recover.ts
async function recoverLost(options) {
	const { ledgerFolder, isDry } = options;
	const undoing = {
		clock: _run_js__WEBPACK_IMPORTED_MODULE_1__.Kn,
		signal: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.nn)(options.timeoutSeconds),
		replaceSeconds: 30
	};
	const open = (context) => (0,_client_js__WEBPACK_IMPORTED_MODULE_0__.r)(settingsOf(options, context));
	const fromDisk = ledgerFolder && !isDry ? await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.qt)(ledgerFolder, {
		...undoing,
		open
	}) : (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Xt)();
	const kubernetes = await open().catch((error) => {
		if (options.runs !== void 0 && error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.zn) return null;
		throw error;
	});
	if (!kubernetes) return {
		...fromDisk,
		runs: []
	};
	const { runs, log, isThorough = false } = options;
	const fromCluster = await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Jt)({
		...undoing,
		kubernetes,
		log,
		isDry,
		isThorough,
		...runs && { runs }
	});
	const all = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Yt)([fromDisk, fromCluster]);
	return {
		...all,
		runs: fromCluster.runs,
		leftBehind: [...new Set(all.leftBehind)]
	};
}
function settingsOf({ environment, cluster, log }, context = cluster.context) {
	const settings = {
		environment,
		log,
		kubeconfig: cluster.kubeconfig
	};
	if (!/^https?:/.test(context ?? "")) return {
		...settings,
		context
	};
	return {
		...settings,
		environment: {
			...environment,
			KUBERNETES_HOST: context
		},
		context: cluster.context
	};
}



/***/ }),

/***/ 9804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ wordsFor),
/* harmony export */   c: () => (/* binding */ nameOf),
/* harmony export */   i: () => (/* binding */ podCommand),
/* harmony export */   l: () => (/* binding */ jobOf),
/* harmony export */   n: () => (/* binding */ runAsJob),
/* harmony export */   o: () => (/* binding */ pack),
/* harmony export */   r: () => (/* binding */ workOf),
/* harmony export */   s: () => (/* binding */ isName),
/* harmony export */   t: () => (/* binding */ IMAGE),
/* harmony export */   u: () => (/* binding */ gather)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9233);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3384);
/* harmony import */ var _read_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5550);
/* harmony import */ var _merge_results_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2231);
/* harmony import */ var _recover_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4516);
/* harmony import */ var _pod_run_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8783);
/* harmony import */ var _rbac_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6450);
/* harmony import */ var _lost_jobs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1689);
/* harmony import */ var _handover_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(753);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_8___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_8__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_9___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_9__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_10___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_10__);












// src/job/bring-back.ts
function bringBack(followed, home) {
	const journals = bringJournals([followed], home);
	const { result, problem } = readHanded(followed);
	return {
		result: result ?? withoutWord(problem, home),
		journals
	};
}
function bringJournals(all, { reportFolder, journalPath }) {
	const taken = new Set();
	const journals = all.flatMap((followed) => Object.entries(followed.handed ?? {})).filter(([path]) => path.startsWith("journals/")).map(([path, text]) => write((0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(reportFolder, freePath(path, taken)), text));
	const last = journals.at(-1);
	if (last !== void 0 && journalPath !== void 0) (0,node_fs__WEBPACK_IMPORTED_MODULE_10__.copyFileSync)(last, journalPath);
	return journals;
}
function freePath(path, taken) {
	let free = path;
	for (let number = 2; taken.has(free); number += 1) free = path.replace(/\.json$/, `-${number}.json`);
	taken.add(free);
	return free;
}
function readHanded({ handed, ending }) {
	if (!handed) return {
		result: null,
		problem: ending
	};
	const text = handed["results.json"];
	if (text === void 0) return {
		result: null,
		problem: "it handed over no result"
	};
	try {
		return {
			result: (0,_read_result_js__WEBPACK_IMPORTED_MODULE_2__.t)(text),
			problem: ""
		};
	} catch (error) {
		return {
			result: null,
			problem: `its result cannot be read: ${error.message}`
		};
	}
}
function refused(problems, seconds) {
	const findings = problems.map((problem) => ({
		verdict: "invalid",
		reason: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__._r)(problem)
	}));
	return {
		result: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.yn)({
			outcomes: [],
			problems,
			verdict: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.On)(findings),
			durationSeconds: seconds
		}),
		journals: []
	};
}
function withoutWord(ending, home) {
	const finding = findingOfNone("The Job told no result", ending, home);
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.yn)({
		outcomes: [],
		problems: [{ message: finding.reason }],
		verdict: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.On)([finding]),
		durationSeconds: home.seconds
	});
}
function findingOfNone(lack, ending, { isStopped }) {
	const reason = `${lack}: ${ending}. If something is left in the cluster, \`chaos-gate recover\` puts it back`;
	return {
		verdict: isStopped ? "interrupted" : "error",
		reason
	};
}
function write(path, text) {
	(0,node_fs__WEBPACK_IMPORTED_MODULE_10__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_9__.dirname)(path), { recursive: true });
	(0,node_fs__WEBPACK_IMPORTED_MODULE_10__.writeFileSync)(path, text);
	return path;
}
// src/job/bring-back-shards.ts
function bringBackShards({ pods, experiments: named }, home) {
	const journals = bringJournals(pods.map(({ followed }) => followed), home);
	const results = pods.flatMap((ran, index) => resultsOf(ran, `Shard ${index + 1}/${pods.length}`, home));
	const merged = (0,_merge_results_js__WEBPACK_IMPORTED_MODULE_3__.t)(results.map((result) => ({
		label: "",
		result,
		problem: ""
	})));
	const places = new Map(named.map((file, index) => [(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.ln)(file), index]));
	const placeOf = (file) => places.get(file) ?? named.length;
	const experiments = merged.experiments.toSorted((one, other) => placeOf(one.file) - placeOf(other.file));
	return {
		result: {
			...merged,
			experiments,
			run: {
				...merged.run,
				seconds: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.wn)(home.seconds)
			}
		},
		journals
	};
}
function resultsOf({ followed, prepared, experiments }, who, home) {
	const { result, problem } = readHanded(followed);
	const told = new Set(result?.experiments.map(({ file }) => file));
	const finding = result && told.size === 0 ? ofAll(result, who, home) : ofNone(problem, who, home);
	const missing = experiments.map(_run_js__WEBPACK_IMPORTED_MODULE_0__.ln).flatMap((file, index) => {
		const each = prepared[index];
		return each === void 0 || told.has(file) ? [] : [{
			...(0,_run_js__WEBPACK_IMPORTED_MODULE_0__._n)(each, finding.verdict, finding.reason),
			file
		}];
	});
	return [...result ? [result] : [], ...missing.length > 0 ? [asResult(missing, home)] : []];
}
function ofAll({ verdict, reason }, who, home) {
	return verdict === "passed" ? ofNone("", who, home) : {
		verdict,
		reason: `${who}: ${reason}`
	};
}
function ofNone(problem, who, home) {
	return findingOfNone(`${who} told nothing of it`, problem || "it told only of others", home);
}
function asResult(outcomes, { seconds }) {
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.yn)({
		outcomes,
		problems: [],
		verdict: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.On)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.En)(outcomes)),
		durationSeconds: seconds
	});
}
// src/job/choose-here.ts
function chooseHere(asked) {
	if (!asked.shards) return {
		asked,
		choose: void 0
	};
	const { random, seed = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.an)(), ...others } = asked;
	return {
		asked: {
			...others,
			seed
		},
		choose: async (files) => {
			if (random === void 0) return files;
			const drawn = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__["in"])(files, random, seed);
			asked.log("info", (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.rn)(drawn, files.length, seed));
			return drawn;
		}
	};
}
// src/job/recover-pods.ts
const RECOVER_SECONDS = 60;
const LEAST_SECONDS = 1;
async function recoverPods(ran, asked) {
	const until = _run_js__WEBPACK_IMPORTED_MODULE_0__.Kn.now() + RECOVER_SECONDS * 1e3;
	const pods = [];
	for (const [index, pod] of ran.pods.entries()) {
		const run = (0,_pod_run_js__WEBPACK_IMPORTED_MODULE_11__.i)(asked.run, asked.shards === void 0 ? void 0 : index);
		pods.push({
			...pod,
			followed: await recoverPod(pod.followed, run, {
				...asked,
				until
			})
		});
	}
	return {
		...ran,
		pods
	};
}
async function recoverPod(followed, run, asked) {
	if (followed.handed || followed.isAtWork) return followed;
	const what = await recoverInWords(run, asked);
	return what === "" ? followed : {
		...followed,
		ending: `${followed.ending}; ${what}`
	};
}
async function recoverInWords(run, { environment, cluster, log, until }) {
	try {
		const timeoutSeconds = Math.max(LEAST_SECONDS, (until - _run_js__WEBPACK_IMPORTED_MODULE_0__.Kn.now()) / 1e3);
		const { putBack, leftBehind } = await (0,_recover_js__WEBPACK_IMPORTED_MODULE_4__.t)({
			environment,
			cluster,
			log,
			runs: [run],
			isDry: false,
			timeoutSeconds
		});
		return [...told("put back since", putBack), ...told("left behind", leftBehind)].join("; ");
	} catch (error) {
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_0__.Un)) throw error;
		return `what it changed could not be looked for: ${error.message}`;
	}
}
function told(word, things) {
	return things.length === 0 ? [] : [`${word}: ${things.join(", ")}`];
}
// src/job/belongings.ts
function rolesFor(needs, account) {
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Rn)((0,_rbac_js__WEBPACK_IMPORTED_MODULE_5__.t)(needs, account)).filter(Boolean);
}
async function make(job, others, kubernetes, signal) {
	const { name, namespace = "default" } = job.metadata;
	const made = [];
	const create = async (object, sent) => {
		try {
			const there = await kubernetes.create(sent, signal);
			made.push(object);
			return there;
		} catch (error) {
			if (isUnclear(error)) made.push(object);
			throw error;
		}
	};
	try {
		const { metadata, spec } = await create(job, {
			...job,
			spec: {
				...job.spec,
				suspend: true
			}
		});
		refuseForgetful(job, spec);
		const owner = {
			apiVersion: "batch/v1",
			kind: "Job",
			name,
			uid: metadata.uid
		};
		for (const other of others) await create(other, belonging(other, namespace, name, owner));
		await kubernetes.patch((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Gn)(job), {
			type: "merge",
			body: { spec: { suspend: false } }
		}, signal);
	} catch (error) {
		const left = await (0,_lost_jobs_js__WEBPACK_IMPORTED_MODULE_6__.s)(made, kubernetes, AbortSignal.timeout(REMOVE_MS$1));
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_0__.Un)) throw error;
		const message = [`the run cannot be made a Job: ${error.message}`, ...left.map((what) => `left behind: ${what}`)].join("; ");
		throw new _run_js__WEBPACK_IMPORTED_MODULE_0__.gr([{ message }], { cause: error });
	}
}
function isUnclear(error) {
	return !(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_0__.Un) || error.code === 0 || error.code >= 500;
}
const REMOVE_MS$1 = 15e3;
function refuseForgetful(asked, made) {
	if (asked.spec?.backoffLimitPerIndex === void 0 || made?.backoffLimitPerIndex !== void 0) return;
	throw new _run_js__WEBPACK_IMPORTED_MODULE_0__.gr([{ message: "this cluster cannot run shards as one Job: that needs Kubernetes 1.29. Run them as jobs of the workflow" }]);
}
function belonging(object, namespace, name, owner) {
	const labels = {
		...object.metadata.labels,
		[_lost_jobs_js__WEBPACK_IMPORTED_MODULE_6__.a]: "true"
	};
	const annotations = {
		...object.metadata.annotations,
		[_lost_jobs_js__WEBPACK_IMPORTED_MODULE_6__.o]: `${namespace}/${name}`
	};
	const isBeside = object.metadata.namespace === namespace;
	return {
		...object,
		metadata: {
			...object.metadata,
			labels,
			annotations,
			...isBeside && { ownerReferences: [owner] }
		}
	};
}
// src/job/pod-state.ts
const HOPELESS = /^(ErrImagePull|ImagePullBackOff|ErrImageNeverPull|InvalidImageName|CreateContainerConfigError|CreateContainerError|RunContainerError)$/;
function podStateOf(pods, events) {
	const [pod] = [...pods].sort(byAge);
	if (!pod) return withoutPod(events);
	const { name } = pod.metadata;
	const [status] = pod.status?.containerStatuses ?? [];
	const { waiting, running, terminated } = status?.state ?? {};
	if (terminated) return {
		is: "ended",
		pod: name,
		exitCode: terminated.exitCode,
		why: terminated.reason ?? ""
	};
	if (pod.status?.phase === "Failed" || pod.status?.phase === "Succeeded") return {
		is: "ended",
		pod: name,
		exitCode: null,
		why: [pod.status.reason, pod.status.message].filter(Boolean).join(": ")
	};
	if (running) return {
		is: "running",
		pod: name,
		isEnding: pod.metadata.deletionTimestamp !== void 0
	};
	if (waiting?.reason && waiting.reason !== "ContainerCreating") return {
		is: "waiting",
		why: joined(waiting.reason, waiting.message),
		isHopeless: HOPELESS.test(waiting.reason)
	};
	return {
		is: "waiting",
		why: unscheduled(pod) ?? "its container is being made",
		isHopeless: false
	};
}
function byAge(one, other) {
	return String(other.metadata.creationTimestamp).localeCompare(String(one.metadata.creationTimestamp));
}
function withoutPod(events) {
	const refusal = events.filter(({ reason }) => reason === "FailedCreate").at(-1);
	return {
		is: "waiting",
		why: refusal ? joined("no pod may be made", String(refusal.message)) : "no pod has been made yet",
		isHopeless: refusal !== void 0
	};
}
function unscheduled({ status }) {
	const condition = (status?.conditions ?? []).find((one) => one.type === "PodScheduled" && one.status === "False");
	return condition && joined(condition.reason ?? "not scheduled", condition.message);
}
function joined(reason, message) {
	return message ? `${reason}: ${message}` : reason;
}
// src/job/job-pods.ts
const INDEX_LABEL = "batch.kubernetes.io/job-completion-index";
const FRESH_SECONDS = .1;
var JobPods = class {
	#options;
	#seen;
	#seenAt = 0;
	constructor(options) {
		this.#options = options;
	}
	async look() {
		const { pods, events } = await this.#fresh();
		return podStateOf(pods, events);
	}
	async lookAtShard(index) {
		const { pods, events } = await this.#fresh();
		const isOwn = ({ metadata }) => metadata.labels?.[INDEX_LABEL] === String(index);
		const own = podStateOf(pods.filter(isOwn), events);
		if (own.is !== "waiting") return own;
		const others = pods.map((pod) => podStateOf([pod], events));
		if (others.some(({ is }) => is === "running")) return { is: "queued" };
		return pods.some(isOwn) ? own : others.find(({ is }) => is === "waiting") ?? own;
	}
	#fresh() {
		const now = this.#options.clock.now();
		if (this.#seen === void 0 || now - this.#seenAt > FRESH_SECONDS * 1e3) {
			this.#seen = this.#lookNow();
			this.#seenAt = now;
		}
		return this.#seen;
	}
	async #lookNow() {
		const { job, kubernetes, signal } = this.#options;
		const { name, namespace = "default" } = job.metadata;
		const pods = await kubernetes.list({
			apiVersion: "v1",
			kind: "Pod",
			namespace,
			labelSelector: `job-name=${name}`
		}, signal);
		if (pods.length > 0) return {
			pods,
			events: []
		};
		const about = `involvedObject.kind=Job,involvedObject.name=${name}`;
		return {
			pods,
			events: await kubernetes.list({
				apiVersion: "v1",
				kind: "Event",
				namespace,
				fieldSelector: about
			}, signal).catch((error) => {
				if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_0__.Un) return [];
				throw error;
			})
		};
	}
};
// src/job/log-tail.ts
var LogTail = class {
	#last = "";
	#seen = new Set();
	take(text) {
		const fresh = [];
		for (const line of text.split("\n").slice(0, -1)) {
			const time = line.slice(0, line.indexOf(" "));
			if (time < this.#last || time === this.#last && this.#seen.has(line)) continue;
			if (time !== this.#last) this.#seen.clear();
			this.#last = time;
			this.#seen.add(line);
			fresh.push(line.slice(time.length + 1));
		}
		return fresh;
	}
};
// src/job/follow.ts
const LOOK_SECONDS = .5;
const QUICK_SECONDS = .15;
const OVERLAP_SECONDS = 20;
const HOPE_SECONDS = 15;
const OVERDUE_SECONDS = 90;
var NotBegun = class extends _run_js__WEBPACK_IMPORTED_MODULE_0__.gr {
	ending;
	constructor({ metadata: { namespace, name } }, seconds, why) {
		const late = `had not begun after ${Math.round(seconds)} s: ${why}`;
		super([{ message: `the pod of Job ${namespace}/${name} ${late}. Nothing was run, and the Job was removed` }]);
		this.ending = `its pod ${late}`;
	}
};
async function follow(options) {
	const follower = new Follower(options);
	try {
		if (!await follower.waitForStart()) return {
			handed: null,
			ending: "the run was stopped before its pod began"
		};
		return await follower.waitForEnd();
	} finally {
		follower.close();
	}
}
var Patience = class {
	#startSeconds;
	#since;
	#hopelessSince = null;
	constructor(startSeconds, now) {
		this.#startSeconds = startSeconds;
		this.#since = now;
	}
	overAfter(state, now) {
		if (state.is === "queued") this.#since = now;
		this.#hopelessSince = state.is === "waiting" && state.isHopeless ? this.#hopelessSince ?? now : null;
		const isHopeless = this.#hopelessSince !== null && now - this.#hopelessSince >= HOPE_SECONDS * 1e3;
		const waited = (now - this.#since) / 1e3;
		return isHopeless || waited >= this.#startSeconds ? waited : null;
	}
};
var Follower = class {
	#options;
	#tail = new LogTail();
	#own = new AbortController();
	#look;
	#log = "";
	#hasRead = false;
	#toldAt = null;
	#endingSince = null;
	constructor(options) {
		this.#options = options;
		const pods = new JobPods({
			...options,
			signal: this.#own.signal
		});
		this.#look = options.look ?? (() => pods.look());
	}
	close() {
		this.#own.abort();
	}
	async waitForStart() {
		const { clock, startSeconds, signal, job } = this.#options;
		const patience = new Patience(startSeconds, clock.now());
		for (;;) {
			const isUnwanted = signal.aborted;
			const state = await this.#look();
			if (state.is === "running" || state.is === "ended") return true;
			if (isUnwanted) return false;
			const seconds = patience.overAfter(state, clock.now());
			if (state.is === "waiting" && seconds !== null) throw new NotBegun(job, seconds, state.why);
			await clock.sleep(LOOK_SECONDS);
		}
	}
	async waitForEnd() {
		const { clock, signal } = this.#options;
		for (;;) {
			if (signal.aborted && this.#toldAt === null) await this.#tellToStop();
			const state = await this.#look();
			await this.#read(state);
			const handed = this.#handed();
			if (handed) return handed;
			if (state.is === "ended") return {
				handed: null,
				ending: describeEnd(state)
			};
			if (state.is !== "running") return {
				handed: null,
				ending: "its pod is gone"
			};
			const late = this.#whyNotWait(state.isEnding);
			if (late !== void 0) return {
				handed: null,
				ending: late,
				isAtWork: true
			};
			await clock.sleep(this.#endingSince === null ? LOOK_SECONDS : QUICK_SECONDS);
		}
	}
	#handed() {
		try {
			const handed = (0,_handover_js__WEBPACK_IMPORTED_MODULE_7__.t)(this.#log, this.#options.word);
			return handed && {
				handed,
				ending: "it has ended"
			};
		} catch (error) {
			return {
				handed: null,
				ending: `its pod handed over what is no report: ${error.message}`
			};
		}
	}
	#whyNotWait(isEnding) {
		const { clock, cancelSeconds } = this.#options;
		const now = clock.now();
		if (isEnding) this.#endingSince ??= now;
		if (this.#toldAt !== null && now - this.#toldAt >= cancelSeconds * 1e3) return `its pod is still putting things back after ${cancelSeconds} s`;
		if (this.#endingSince !== null && now - this.#endingSince >= OVERDUE_SECONDS * 1e3) return `its pod was told to end, and its node has not said within ${OVERDUE_SECONDS} s that it has`;
	}
	async #read(state) {
		if (state.is !== "running" && state.is !== "ended") return;
		const { job, kubernetes, word, onLine } = this.#options;
		const text = await kubernetes.logs({
			pod: state.pod,
			namespace: job.metadata.namespace ?? "default",
			hasTimestamps: true,
			...state.is === "running" && this.#log === "" && this.#hasRead && { sinceSeconds: OVERLAP_SECONDS }
		}, this.#own.signal).catch((error) => {
			if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_0__.Un && error.code >= 400) return "";
			throw error;
		});
		this.#hasRead ||= text !== "";
		for (const line of this.#tail.take(text)) if ((0,_handover_js__WEBPACK_IMPORTED_MODULE_7__.r)(line, word)) this.#log += `${line}\n`;
		else onLine(line);
	}
	async #tellToStop() {
		const { job, kubernetes, clock } = this.#options;
		this.#toldAt = clock.now();
		this.#endingSince ??= this.#toldAt;
		await (0,_lost_jobs_js__WEBPACK_IMPORTED_MODULE_6__.i)(job, kubernetes, this.#own.signal);
	}
};
function describeEnd({ exitCode, why }) {
	const how = exitCode === null ? "its pod ended" : `its pod ended with ${exitCode}`;
	return why && why !== "Completed" && why !== "Error" ? `${how} (${why})` : how;
}
// src/job/follow-shards.ts
async function followShards(count, options) {
	const own = new AbortController();
	const pods = new JobPods({
		...options,
		signal: own.signal
	});
	try {
		const endings = await Promise.all(Array.from({ length: count }, (_, index) => followOne({
			...options,
			look: () => pods.lookAtShard(index),
			onLine: (line) => options.onLine(`${index + 1}/${count} ${line}`)
		})));
		const late = endings.filter((ending) => ending instanceof NotBegun);
		if (late[0] && late.length === count) throw late[0];
		return endings.map((ending) => ending instanceof NotBegun ? {
			handed: null,
			ending: ending.ending
		} : ending);
	} finally {
		own.abort();
	}
}
async function followOne(options) {
	try {
		return await follow(options);
	} catch (error) {
		if (error instanceof NotBegun) return error;
		if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_0__.Un) return {
			handed: null,
			ending: error.message,
			isAtWork: true
		};
		throw error;
	}
}
// src/job/gather.ts
async function gather(options, tools) {
	const prepared = await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Tt)(options, tools);
	const strange = prepared.flatMap(foreignCalls);
	if (strange.length > 0) throw new _run_js__WEBPACK_IMPORTED_MODULE_0__.gr(strange);
	const calls = await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.mt)(prepared);
	const { directory, overrides, policy, controlFiles } = options;
	const luggage = new Luggage(directory);
	const experiments = prepared.map(({ loaded: { file } }) => (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.cn)(file) ? file : luggage.add(file));
	for (const { args } of calls) for (const file of filesIn(args, directory)) luggage.add(file);
	for (const file of [
		...controlFiles,
		...policyOf(policy, directory),
		...options.shard?.durations ? [options.shard.durations] : []
	]) luggage.add(file);
	for (const file of overrides.variablesFiles) luggage.add(file, true);
	return {
		prepared,
		experiments,
		files: luggage.files,
		needs: await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.ht)(calls, options)
	};
}
function policyOf(named, directory) {
	if (named !== void 0) return [named];
	return (0,node_fs__WEBPACK_IMPORTED_MODULE_10__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_9__.resolve)(directory, ".github/chaos-policy.yaml"), { throwIfNoEntry: false })?.isFile() ? [_run_js__WEBPACK_IMPORTED_MODULE_0__.St] : [];
}
function foreignCalls({ loaded: { experiment, file, locate } }) {
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Ht)(experiment).filter(({ activity }) => (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Ot)(activity)).map(({ activity, path }) => ({
		file,
		...locate(path),
		message: `\`${activity.name}\` is a Python function of your own, and the image of Chaos Gate has no Python: run it from here, or in an image of yours`
	}));
}
function filesIn(args, directory) {
	return (typeof args === "object" && args !== null ? Object.values(args).filter((value) => typeof value === "string") : []).filter((text) => text !== "" && (0,node_fs__WEBPACK_IMPORTED_MODULE_10__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_9__.resolve)(directory, text), { throwIfNoEntry: false })?.isFile());
}
var Luggage = class {
	#directory;
	#files = new Map();
	constructor(directory) {
		this.#directory = directory;
	}
	get files() {
		return [...this.#files.values()];
	}
	add(file, isSecret = false) {
		const path = (0,node_path__WEBPACK_IMPORTED_MODULE_9__.relative)(this.#directory, (0,node_path__WEBPACK_IMPORTED_MODULE_9__.resolve)(this.#directory, file));
		if (path.startsWith("..") || (0,node_path__WEBPACK_IMPORTED_MODULE_9__.isAbsolute)(path)) throw new _run_js__WEBPACK_IMPORTED_MODULE_0__.gr([{
			file,
			message: `lies outside of ${this.#directory}, so the pod could not find it where it is: go to a folder above it first`
		}]);
		const place = path.split(node_path__WEBPACK_IMPORTED_MODULE_9__.sep).join("/");
		if (!this.#files.has(place)) this.#files.set(place, {
			path: place,
			text: readText((0,node_path__WEBPACK_IMPORTED_MODULE_9__.resolve)(this.#directory, file), file),
			isSecret
		});
		return place;
	}
};
function readText(path, file) {
	try {
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_10__.readFileSync)(path, "utf8");
	} catch (cause) {
		throw new _run_js__WEBPACK_IMPORTED_MODULE_0__.gr([{
			file,
			message: `cannot be read: ${(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Dt)(cause)}`
		}], { cause });
	}
}
// src/job/job.ts
const EXPERIMENTS = "/experiment";
const RESULTS = "/results";
const SETTINGS$1 = "/home/svc/.chaostoolkit";
const LABELS = { "app.kubernetes.io/name": "chaos-gate" };
const GRACE_SECONDS = 40;
const MARGIN_SECONDS = 120;
const KEPT_SECONDS = 86400;
const STARTING_SECONDS = 200;
const HISTORY = 3;
const SOMEBODY = 1e3;
function jobOf(options) {
	const { name, namespace, schedule, keptSeconds = KEPT_SECONDS } = options;
	const metadata = {
		name,
		namespace,
		labels: {
			...LABELS,
			...options.labels
		}
	};
	const spec = jobSpec(options);
	if (schedule === void 0) return {
		apiVersion: "batch/v1",
		kind: "Job",
		metadata,
		spec: {
			...spec,
			ttlSecondsAfterFinished: keptSeconds
		}
	};
	return {
		apiVersion: "batch/v1",
		kind: "CronJob",
		metadata,
		spec: {
			schedule,
			concurrencyPolicy: "Forbid",
			startingDeadlineSeconds: STARTING_SECONDS,
			successfulJobsHistoryLimit: HISTORY,
			failedJobsHistoryLimit: HISTORY,
			jobTemplate: {
				metadata: { labels: { ...LABELS } },
				spec
			}
		}
	};
}
function jobSpec(options) {
	const { shards = {
		count: 1,
		parallelism: 1
	}, timeoutSeconds } = options;
	const turns = Math.ceil(shards.count / shards.parallelism);
	return {
		...completion(options.shards),
		...timeoutSeconds > 0 && { activeDeadlineSeconds: turns * (timeoutSeconds + MARGIN_SECONDS) },
		template: {
			metadata: {
				labels: {
					...LABELS,
					"chaos-gate.dev/job": options.name,
					"sidecar.istio.io/inject": "false"
				},
				annotations: { "sidecar.istio.io/inject": "false" }
			},
			spec: podSpec(options)
		}
	};
}
function completion(shards) {
	if (!shards) return { backoffLimit: 0 };
	const { count, parallelism } = shards;
	return {
		completionMode: "Indexed",
		completions: count,
		parallelism,
		backoffLimitPerIndex: 0
	};
}
function podSpec(options) {
	return {
		serviceAccountName: options.name,
		restartPolicy: "Never",
		terminationGracePeriodSeconds: GRACE_SECONDS,
		securityContext: {
			runAsNonRoot: true,
			runAsUser: SOMEBODY,
			runAsGroup: SOMEBODY,
			fsGroup: SOMEBODY,
			seccompProfile: { type: "RuntimeDefault" }
		},
		containers: [container(options)],
		volumes: volumes(options)
	};
}
function container({ image, args, environment, environmentFrom, settingsFrom, results }) {
	return {
		name: "chaos-gate",
		image,
		imagePullPolicy: "IfNotPresent",
		args: [...args],
		workingDir: EXPERIMENTS,
		env: [
			{
				name: "CHAOSTOOLKIT_IN_POD",
				value: "true"
			},
			{
				name: "CHAOS_GATE_NODE_NAME",
				valueFrom: { fieldRef: { fieldPath: "spec.nodeName" } }
			},
			{
				name: "CHAOS_GATE_POD_NAME",
				valueFrom: { fieldRef: { fieldPath: "metadata.name" } }
			},
			...Object.entries(environment).map(([name, value]) => ({
				name,
				value
			}))
		],
		...environmentFrom.length > 0 && { envFrom: environmentFrom.map((name) => ({ secretRef: { name } })) },
		resources: {
			requests: {
				cpu: "20m",
				memory: "64Mi"
			},
			limits: {
				cpu: "500m",
				memory: "128Mi"
			}
		},
		securityContext: {
			readOnlyRootFilesystem: true,
			allowPrivilegeEscalation: false,
			capabilities: { drop: ["ALL"] }
		},
		volumeMounts: [
			{
				name: "experiment",
				mountPath: EXPERIMENTS,
				readOnly: true
			},
			{
				name: "results",
				mountPath: RESULTS,
				...results !== void 0 && { subPathExpr: "$(CHAOS_GATE_POD_NAME)" }
			},
			...settingsFrom === void 0 ? [] : [{
				name: "settings",
				mountPath: SETTINGS$1,
				readOnly: true
			}]
		]
	};
}
function volumes({ sources, results, settingsFrom }) {
	return [
		{
			name: "experiment",
			projected: { sources: [...sources] }
		},
		results === void 0 ? {
			name: "results",
			emptyDir: { sizeLimit: "256Mi" }
		} : {
			name: "results",
			persistentVolumeClaim: { claimName: results }
		},
		...settingsFrom === void 0 ? [] : [{
			name: "settings",
			secret: { secretName: settingsFrom }
		}]
	];
}
const NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
function isName(text) {
	return text.length <= 48 && NAME.test(text);
}
function nameOf(files) {
	const [first = ""] = files;
	const slug = first.replace(/^.*[\\/]/, "").replace(/\.\w+$/, "").toLowerCase().match(/[a-z0-9]+/g)?.join("-") ?? "";
	const more = files.length > 1 ? `-and-${files.length - 1}-more` : "";
	return `${withinLength(`chaos-${slug}`, 48 - more.length)}${more}`;
}
function nameOfRun(files, run) {
	const suffix = `-${run.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
	return `${withinLength(nameOf(files), 48 - suffix.length)}${suffix}`;
}
function withinLength(name, max) {
	return name.slice(0, max).replace(/-+$/, "");
}
function keyOf(path, taken) {
	const plain = path.replaceAll("/", ".").replace(/[^\w.-]+/g, "-").slice(-KEY_MAX);
	let key = plain;
	for (let number = 2; taken.has(key); number += 1) key = `${number}-${plain}`;
	return key;
}
const KEY_MAX = 240;
// src/job/parcel.ts
const PARCEL_MAX = 1044480;
const APPLY_MAX = 245760;
function pack(files, metadata) {
	refuseLarge(files);
	const boxes = fill(files);
	const names = boxes.map((_, index) => index === 0 ? metadata.name : `${metadata.name}-${index + 1}`);
	return {
		objects: boxes.map((box, index) => toObject(box, {
			...metadata,
			name: names[index]
		})),
		sources: boxes.map(({ isSecret, files: held }, index) => ({ [isSecret ? "secret" : "configMap"]: {
			name: names[index],
			items: held.map(({ key, path }) => ({
				key,
				path
			}))
		} })),
		oversized: names.filter((_, index) => (boxes[index]?.bytes ?? 0) > APPLY_MAX)
	};
}
function refuseLarge(files) {
	const problems = files.filter((file) => sizeOf(file) > PARCEL_MAX).map((file) => ({
		file: file.path,
		message: `has ${sizeOf(file)} bytes as JSON, and a ConfigMap holds ${PARCEL_MAX}: divide it, or name it by an address that the pod can fetch`
	}));
	if (problems.length > 0) throw new _run_js__WEBPACK_IMPORTED_MODULE_0__.gr(problems);
}
function fill(files) {
	const boxes = [];
	const keys = new Set();
	for (const file of files) {
		const bytes = sizeOf(file);
		const key = keyOf(file.path, keys);
		keys.add(key);
		let box = boxes.find(({ isSecret, bytes: held }) => isSecret === file.isSecret && held + bytes <= APPLY_MAX);
		if (!box) {
			box = {
				isSecret: file.isSecret,
				bytes: 0,
				files: []
			};
			boxes.push(box);
		}
		box.bytes += bytes;
		box.files.push({
			...file,
			key
		});
	}
	return boxes;
}
function sizeOf({ path, text }) {
	return Buffer.byteLength(JSON.stringify(text)) + 2 * Buffer.byteLength(path) + 16;
}
function toObject({ isSecret, files }, metadata) {
	const data = Object.fromEntries(files.map(({ key, text }) => [key, text]));
	return isSecret ? {
		apiVersion: "v1",
		kind: "Secret",
		metadata,
		type: "Opaque",
		stringData: data
	} : {
		apiVersion: "v1",
		kind: "ConfigMap",
		metadata,
		data
	};
}
// src/job/words.ts
function podCommand(namespace, flags, globals = []) {
	const places = [
		"--namespace",
		namespace,
		"--report",
		RESULTS,
		"--journal-path",
		`${RESULTS}/journal.json`
	];
	return [
		"--no-log-file",
		...globals,
		"run",
		...places,
		...flags
	];
}
function wordsFor(asked, controlFiles) {
	const { strategies, overrides, waiting, directory } = asked;
	const at = (file) => (0,node_path__WEBPACK_IMPORTED_MODULE_9__.relative)(directory, (0,node_path__WEBPACK_IMPORTED_MODULE_9__.resolve)(directory, file));
	return [
		...flag("dry", asked.dry),
		...flag("hypothesis-strategy", strategies.hypothesis),
		...flag("hypothesis-frequency", strategies.frequencySeconds),
		...flag("rollback-strategy", strategies.rollbacks),
		...switched("fail-fast", strategies.isFailFast),
		...overrides.variables.flatMap((each) => flag("var", each)),
		...overrides.variablesFiles.flatMap((each) => flag("var-file", at(each))),
		...controlFiles.flatMap((each) => flag("control-file", at(each))),
		...waiting.targets.flatMap((each) => flag("wait-for", each)),
		...flag("wait-timeout", waiting.timeoutSeconds),
		...flag("timeout", asked.timeoutSeconds),
		...flag("undo", asked.undo),
		...flag("when-busy", asked.whenBusy),
		...flag("random", asked.random),
		...shardWords(asked.shard, at),
		...flag("seed", asked.seed),
		...flag("policy", asked.policy === void 0 ? void 0 : at(asked.policy)),
		...switched("no-validation", !asked.isValidated),
		...switched("no-verify-tls", asked.isSourceTlsVerified === false),
		...switched("compat", asked.isCompatible)
	];
}
function shardWords(shard, at) {
	if (!shard) return [];
	const { number, of, by, durations } = shard;
	return [
		...flag("shard", `${number}/${of}`),
		...flag("shard-by", by),
		...flag("durations", durations && at(durations))
	];
}
function flag(name, value) {
	return value === null || value === void 0 ? [] : [`--${name}=${value}`];
}
function switched(name, isOn) {
	return isOn ? [`--${name}`] : [];
}
// src/job/objects.ts
const ORPHAN_SECONDS = 600;
const SETTINGS = ".chaostoolkit/settings.yaml";
function objectsOf(options, { experiments, files, needs, prepared }, work, word) {
	const namespace = options.cluster.namespace ?? "default";
	const name = nameOfRun(experiments, options.run);
	const metadata = {
		name,
		namespace
	};
	const variables = variablesOf(prepared.map(({ loaded }) => loaded.experiment), options);
	const settings = settingsOf(options);
	const { objects, sources } = pack([
		...files,
		...settings,
		...work.lists
	], metadata);
	const environmentFrom = Object.keys(variables).length > 0 ? [`${name}-env`] : [];
	const job = jobOf({
		...metadata,
		image: options.image,
		args: [...podCommand(namespace, options.flags, settings.length > 0 ? ["--settings", SETTINGS] : []), ...work.operands],
		timeoutSeconds: options.timeoutSeconds,
		...work.shape,
		sources,
		environmentFrom,
		environment: {
			[_pod_run_js__WEBPACK_IMPORTED_MODULE_11__.n]: word,
			[_pod_run_js__WEBPACK_IMPORTED_MODULE_11__.r]: options.run
		},
		keptSeconds: ORPHAN_SECONDS,
		labels: { [_pod_run_js__WEBPACK_IMPORTED_MODULE_11__.t]: options.run }
	});
	const secrets = environmentFrom.map((secret) => ({
		apiVersion: "v1",
		kind: "Secret",
		metadata: {
			name: secret,
			namespace
		},
		type: "Opaque",
		stringData: variables
	}));
	return {
		job,
		others: [
			...rolesFor(needs, metadata),
			...objects,
			...secrets
		]
	};
}
function settingsOf({ settingsText }) {
	return settingsText === void 0 ? [] : [{
		path: SETTINGS,
		text: settingsText,
		isSecret: true
	}];
}
const OF_THE_PLACE = /^(PATH|HOME|PWD|KUBECONFIG|KUBERNETES_.*|CHAOSTOOLKIT_.*|CHAOS_GATE_.*)$/;
function variablesOf(experiments, options) {
	const set = {
		...options.environment,
		...(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Et)(options).environment
	};
	const names = experiments.flatMap(({ configuration, secrets }) => [...envKeys(configuration), ...envKeys(secrets)]);
	return Object.fromEntries([...new Set(names)].flatMap((name) => {
		const value = set[name];
		return value === void 0 || OF_THE_PLACE.test(name) ? [] : [[name, value]];
	}));
}
function envKeys(value) {
	if (!(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.pr)(value)) return [];
	if (value.type === "env" && typeof value.key === "string") return [value.key];
	return Object.values(value).flatMap(envKeys);
}
// src/job/shards.ts
const LISTS = ".chaos-gate/shards";
async function workOf(all, asked, place) {
	if (!asked) return {
		shards: [all],
		operands: all.experiments,
		lists: [],
		shape: {},
		told: []
	};
	const shards = await divide(all, asked, place);
	return {
		shards,
		operands: [`@${LISTS}/$(JOB_COMPLETION_INDEX)`],
		lists: shards.map(({ experiments }, index) => ({
			path: `${LISTS}/${index}`,
			text: `${experiments.join("\n")}\n`,
			isSecret: false
		})),
		shape: { shards: {
			count: shards.length,
			parallelism: Math.min(asked.parallelism, shards.length)
		} },
		told: [describe(shards, asked)]
	};
}
async function divide(all, { count, durations }, { directory, namespace }) {
	const seconds = durations === void 0 ? new Map() : (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.ft)(durations, directory);
	const known = new Map();
	const parts = [];
	for (const [index, prepared] of all.prepared.entries()) {
		const { loaded, resolution } = prepared;
		const file = all.experiments[index];
		known.set(file, prepared);
		const places = await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.dt)(loaded.experiment, resolution.values, namespace);
		parts.push({
			file,
			...places,
			seconds: seconds.get((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.ln)(loaded.file))
		});
	}
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.ut)(parts, count).filter((files) => files.length > 0).map((files) => ({
		experiments: files,
		prepared: files.map((file) => known.get(file))
	}));
}
function describe(shards, asked) {
	const count = shards.length;
	const all = shards.reduce((sum, { experiments }) => sum + experiments.length, 0);
	const turns = asked.parallelism < count ? `, ${asked.parallelism} at a time` : "";
	const fewer = count < asked.count ? `, not ${asked.count}: what acts in the same namespaces stays together` : "";
	return `${all} experiment${all === 1 ? "" : "s"} in ${count} shard${count === 1 ? "" : "s"}${turns}${fewer}`;
}
// src/job/run-there.ts
const REMOVE_MS = 2e4;
async function runThere(options, tools) {
	const gathered = await gather(options, tools);
	const work = await workOf(gathered, options.shards, {
		...options,
		namespace: options.cluster.namespace ?? "default"
	});
	tools.hide(gathered.prepared.flatMap(({ resolution }) => (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Kt)(resolution.values)));
	const { kubernetes, clock, onLine } = tools;
	const { startSeconds, cancelSeconds, signal } = options;
	await clearForgotten(options, tools);
	const word = (0,node_crypto__WEBPACK_IMPORTED_MODULE_8__.randomBytes)(12).toString("hex");
	const { job, others } = objectsOf(options, gathered, work, word);
	await make(job, others, kubernetes, signal);
	onLine(`Job ${job.metadata.namespace}/${job.metadata.name}`);
	for (const line of work.told) onLine(line);
	const following = {
		job,
		word,
		kubernetes,
		clock,
		startSeconds,
		cancelSeconds,
		signal,
		onLine
	};
	let isAtWork = true;
	try {
		const followed = options.shards ? await followShards(work.shards.length, following) : [await follow(following)];
		isAtWork = followed.some((one) => one.isAtWork);
		const pods = work.shards.map((shard, index) => ({
			...shard,
			followed: followed[index]
		}));
		return {
			experiments: gathered.experiments,
			pods
		};
	} catch (error) {
		isAtWork = !(error instanceof NotBegun);
		throw error;
	} finally {
		if (isAtWork) await leave(job, tools);
		else await clearAway([job, ...others.filter(isElsewhere(job))], tools);
	}
}
async function clearForgotten({ cluster, signal }, { kubernetes, clock, warn }) {
	const sweeping = {
		kubernetes,
		clock,
		signal,
		warn
	};
	const { left } = await (0,_lost_jobs_js__WEBPACK_IMPORTED_MODULE_6__.r)(await (0,_lost_jobs_js__WEBPACK_IMPORTED_MODULE_6__.t)(sweeping, cluster.namespace ?? "default"), sweeping);
	for (const what of left) warn(`an earlier run has left what could not be removed: ${what}`);
}
async function clearAway(objects, { kubernetes, warn }) {
	const left = await (0,_lost_jobs_js__WEBPACK_IMPORTED_MODULE_6__.s)(objects, kubernetes, AbortSignal.timeout(REMOVE_MS));
	for (const what of left) warn(`could not be removed: ${what}`);
}
async function leave(job, { kubernetes, warn }) {
	const { namespace, name } = job.metadata;
	warn(`${`Job ${namespace}/${name} is left until it has put everything back; the server removes it ten minutes later, and \`chaos-gate recover\` sooner`}${await (0,_lost_jobs_js__WEBPACK_IMPORTED_MODULE_6__.i)(job, kubernetes, AbortSignal.timeout(REMOVE_MS)).then(() => "", (error) => `. It could not be told to stop: ${error.message}`)}`);
}
function isElsewhere(job) {
	return ({ metadata }) => metadata.namespace !== job.metadata.namespace;
}
// src/job/run-as-job.ts
const IMAGE = `ghcr.io/chaos-gate/chaos-gate:${_run_js__WEBPACK_IMPORTED_MODULE_0__.An}`;
const START_SECONDS = 120;
async function runAsJob(asked) {
	const begun = _run_js__WEBPACK_IMPORTED_MODULE_0__.Kn.now();
	const home = () => ({
		...asked,
		isStopped: asked.signal.aborted,
		seconds: (_run_js__WEBPACK_IMPORTED_MODULE_0__.Kn.now() - begun) / 1e3
	});
	try {
		const ran = await recoverPods(await followJob(asked), asked);
		return {
			...bringAllBack(ran, asked, home()),
			isOver: ran.pods.every(({ followed }) => !followed.isAtWork)
		};
	} catch (error) {
		if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_0__.gr) {
			for (const warning of error.warnings) asked.log("warning", (0,_run_js__WEBPACK_IMPORTED_MODULE_0__._r)(warning));
			return {
				...refused(error.problems, home().seconds),
				isOver: true
			};
		}
		if (asked.signal.aborted || error instanceof _run_js__WEBPACK_IMPORTED_MODULE_0__.Un) return {
			...bringBack({
				handed: null,
				ending: error.message
			}, home()),
			isOver: false
		};
		throw error;
	}
}
function bringAllBack(ran, { shards }, home) {
	const [only] = ran.pods;
	return shards || !only ? bringBackShards(ran, home) : bringBack(only.followed, home);
}
async function followJob(given) {
	const { asked, choose } = chooseHere(given);
	const { cluster, environment, log, signal, controlFiles, onLine, image = IMAGE, startSeconds = START_SECONDS } = asked;
	const foreign = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.qn)(asked, log);
	try {
		const { kubernetes, problems } = await (0,_check_js__WEBPACK_IMPORTED_MODULE_1__.t)({
			...cluster,
			environment,
			log
		}, signal);
		return await runThere({
			...asked,
			flags: wordsFor(asked, controlFiles),
			image,
			startSeconds
		}, {
			kubernetes: requireCluster(kubernetes, problems),
			clock: _run_js__WEBPACK_IMPORTED_MODULE_0__.Kn,
			foreign,
			http: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.jn)(environment),
			signal,
			choose,
			loadingHooks: [],
			onLoaded: async () => {},
			hide: asked.onSecrets,
			onLine,
			warn: (message) => log("warning", message)
		});
	} finally {
		await foreign.close();
	}
}
function requireCluster(kubernetes, problems) {
	if (kubernetes) return kubernetes;
	throw new _run_js__WEBPACK_IMPORTED_MODULE_0__.gr(problems.map(({ message }) => ({ message })));
}



/***/ })

};
;