"use strict";
exports.id = 5702;
exports.ids = [5702,3321];
exports.modules = {

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

/***/ 8783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ podRunsOf),
/* harmony export */   i: () => (/* binding */ podRunOf),
/* harmony export */   n: () => (/* binding */ HANDOVER_VARIABLE),
/* harmony export */   r: () => (/* binding */ RUN_VARIABLE),
/* harmony export */   t: () => (/* binding */ FOLLOWER_LABEL)
/* harmony export */ });
// src/job/pod-run.ts
const FOLLOWER_LABEL = "chaos-gate.dev/follower";
const HANDOVER_VARIABLE = "CHAOS_GATE_HANDOVER";
const RUN_VARIABLE = "CHAOS_GATE_RUN";
function podRunOf(run, index) {
	return index === void 0 ? run : `${run}-${index}`;
}
function podRunsOf({ metadata, spec }) {
	const run = metadata.labels?.["chaos-gate.dev/follower"] ?? "";
	if (spec?.completionMode !== "Indexed") return [run];
	return Array.from({ length: Number(spec.completions) }, (_, index) => podRunOf(run, index));
}



/***/ }),

/***/ 5702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   recoverWithJobs: () => (/* binding */ recoverWithJobs),
/* harmony export */   recoveredInWords: () => (/* binding */ recoveredInWords)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _recover_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4516);
/* harmony import */ var _lost_jobs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1689);



// src/job/recover-with-jobs.ts
const NO_LIMIT_SECONDS = 3600;
async function recoverWithJobs(asked) {
	const options = {
		...asked,
		timeoutSeconds: asked.timeoutSeconds || NO_LIMIT_SECONDS
	};
	const { removed, left, runs: ofPods } = await (0,_lost_jobs_js__WEBPACK_IMPORTED_MODULE_2__.n)(options);
	const { runs } = options;
	const recovered = await (0,_recover_js__WEBPACK_IMPORTED_MODULE_1__.t)({
		...options,
		...runs && { runs: [...runs, ...ofPods] }
	});
	return {
		...recovered,
		removed,
		leftBehind: [...recovered.leftBehind, ...left]
	};
}
function recoveredInWords(recovered, isDry) {
	const { runs, putBack, removed, leftBehind, cannotUndo } = recovered;
	return [
		...runs.length > 0 ? [`gone: ${runs.join(", ")}`] : [],
		...putBack.map((what) => `put back: ${what}`),
		...removed.map((what) => `removed: ${what}`),
		...leftBehind.map((what) => `${isDry ? "would be put back" : "left behind"}: ${what}`),
		...cannotUndo.map((what) => `cannot be undone: ${what}`)
	];
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



/***/ })

};
;