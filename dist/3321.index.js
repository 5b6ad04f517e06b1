"use strict";
exports.id = 3321;
exports.ids = [3321];
exports.modules = {

/***/ 1689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ tellToStop),
/* harmony export */   c: () => (/* binding */ referenceTo),
/* harmony export */   i: () => (/* binding */ removeJobs),
/* harmony export */   l: () => (/* binding */ remove),
/* harmony export */   n: () => (/* binding */ findForgotten),
/* harmony export */   o: () => (/* binding */ OWNED_LABEL),
/* harmony export */   r: () => (/* binding */ recoverJobs),
/* harmony export */   s: () => (/* binding */ OWNER_ANNOTATION),
/* harmony export */   t: () => (/* binding */ FOLLOWER_LABEL)
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
		const reference = referenceTo(object);
		try {
			await kubernetes.delete(reference, { propagationPolicy: "Background" }, signal);
		} catch (error) {
			if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.On && error.code === 404) continue;
			left.push(`${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.kn)(reference)}: ${error.message}`);
		}
	}
	return left;
}
async function sweep(kubernetes, signal) {
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
			await remove([{
				apiVersion: RBAC,
				kind,
				metadata
			}], kubernetes, signal);
		}
	}
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
		return !(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.On && error.code === 404);
	}
}
function none(error) {
	if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.On) return [];
	throw error;
}
function referenceTo({ apiVersion, kind, metadata: { name, namespace } }) {
	return {
		apiVersion,
		kind,
		name,
		...namespace !== void 0 && { namespace }
	};
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
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.On && error.code === 404)) throw error;
	}
}
// src/job/lost-jobs.ts
const FOLLOWER_LABEL = "chaos-gate.dev/follower";
const FORGOTTEN_SECONDS = 60;
const END_SECONDS = 60;
async function recoverJobs(options) {
	const { environment, cluster, log, run, isDry, timeoutSeconds } = options;
	const tools = {
		kubernetes: await (0,_client_js__WEBPACK_IMPORTED_MODULE_0__.r)({
			environment,
			log,
			kubeconfig: cluster.kubeconfig,
			context: cluster.context
		}),
		clock: _run_js__WEBPACK_IMPORTED_MODULE_1__.An,
		signal: AbortSignal.timeout(timeoutSeconds * 1e3)
	};
	if (run !== void 0) return endJobsOf(run, cluster.namespace, tools);
	const forgotten = await findForgotten(tools);
	if (isDry) return {
		...nothing(),
		left: forgotten.map(named)
	};
	return removeJobs(forgotten, tools);
}
async function endJobsOf(run, namespace, tools) {
	const jobs = await listJobs(`${FOLLOWER_LABEL}=${run}`, namespace, tools);
	const ended = [];
	const left = [];
	for (const job of jobs) if (await end(job, tools)) ended.push(job);
	else left.push(`${named(job)}: its pod has not ended within ${END_SECONDS} s`);
	const removed = await removeJobs(ended, tools);
	return {
		...removed,
		left: [...left, ...removed.left],
		runs: jobs.flatMap((job) => (0,_pod_run_js__WEBPACK_IMPORTED_MODULE_2__.r)(run, job))
	};
}
async function findForgotten(tools, namespace) {
	return (await listJobs(FOLLOWER_LABEL, namespace, tools)).filter((job) => (tools.clock.now() - restingSince(job)) / 1e3 >= FORGOTTEN_SECONDS);
}
async function listJobs(labelSelector, namespace, { kubernetes, signal }) {
	const query = {
		apiVersion: "batch/v1",
		kind: "Job",
		labelSelector,
		...namespace !== void 0 && { namespace }
	};
	try {
		return await kubernetes.list(query, signal);
	} catch (error) {
		if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.On && (error.code === 403 || error.code === 404)) return [];
		throw error;
	}
}
async function removeJobs(jobs, { kubernetes, signal }) {
	const left = await remove(jobs, kubernetes, signal);
	await sweep(kubernetes, signal);
	const isLeft = (name) => left.some((what) => what.startsWith(`${name}:`));
	return {
		removed: jobs.map(named).filter((name) => !isLeft(name)),
		left,
		runs: []
	};
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
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.lt)(kubernetes, {
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
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.kn)(referenceTo(job));
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
/* harmony export */   n: () => (/* binding */ podRunOf),
/* harmony export */   r: () => (/* binding */ podRunsOf),
/* harmony export */   t: () => (/* binding */ RUN_VARIABLE)
/* harmony export */ });
// src/job/pod-run.ts
const RUN_VARIABLE = "CHAOS_GATE_RUN";
function podRunOf(run, index) {
	return index === void 0 ? run : `${run}-${index}`;
}
function podRunsOf(run, { spec }) {
	if (spec?.completionMode !== "Indexed") return [run];
	return Array.from({ length: Number(spec.completions) }, (_, index) => podRunOf(run, index));
}



/***/ }),

/***/ 5702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   recoverWithJobs: () => (/* binding */ recoverWithJobs)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _recover_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4516);
/* harmony import */ var _lost_jobs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1689);



// src/job/recover-with-jobs.ts
async function recoverWithJobs(options) {
	const { removed, left, runs } = await (0,_lost_jobs_js__WEBPACK_IMPORTED_MODULE_2__.r)(options);
	const all = await (0,_recover_js__WEBPACK_IMPORTED_MODULE_1__.t)(options);
	for (const run of runs.filter((each) => each !== options.run)) merge(all, await (0,_recover_js__WEBPACK_IMPORTED_MODULE_1__.t)({
		...options,
		run
	}));
	return {
		...all,
		removed,
		leftBehind: [...all.leftBehind, ...left]
	};
}
function merge(all, { runs, putBack, leftBehind, cannotUndo, unseen }) {
	all.runs.push(...runs);
	all.putBack.push(...putBack);
	all.leftBehind.push(...leftBehind);
	all.cannotUndo.push(...cannotUndo);
	all.unseen.push(...unseen);
}



/***/ })

};
;