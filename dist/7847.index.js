"use strict";
exports.id = 7847;
exports.ids = [7847];
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

/***/ 5354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readDuration),
/* harmony export */   r: () => (/* binding */ readOptions),
/* harmony export */   t: () => (/* binding */ readCount)
/* harmony export */ });
/* harmony import */ var _pod_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8783);
/* harmony import */ var _run_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6709);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1623);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);




// src/cli/options.ts
const TIMEOUT_SECONDS = 1800;
const WAIT_SECONDS = 300;
const CANCEL_SECONDS = 25;
function runNameIn({ [_pod_run_js__WEBPACK_IMPORTED_MODULE_3__.r]: run, JOB_COMPLETION_INDEX: index }) {
	return run === void 0 ? (0,_run_name_js__WEBPACK_IMPORTED_MODULE_0__.t)(Date.now()) : (0,_pod_run_js__WEBPACK_IMPORTED_MODULE_3__.i)(run, index);
}
function readOptions(experiments, flags, { directory, environment }) {
	const last = (name) => flags.get(name)?.at(-1);
	const reportFolder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(directory, last("report") ?? "chaos-report");
	const run = runNameIn(environment);
	return {
		experiments,
		directory,
		environment,
		cluster: readCluster(flags),
		overrides: {
			variables: flags.get("var") ?? [],
			variablesFiles: flags.get("var-file") ?? []
		},
		strategies: {
			...given("hypothesis", last("hypothesis-strategy")),
			...given("rollbacks", last("rollback-strategy")),
			...given("frequencySeconds", readNumber(flags, "hypothesis-frequency")),
			isFailFast: flags.has("fail-fast")
		},
		dry: last("dry") ?? null,
		waiting: {
			targets: flags.get("wait-for") ?? [],
			timeoutSeconds: readDuration(flags, "wait-timeout") ?? WAIT_SECONDS
		},
		timeoutSeconds: readDuration(flags, "timeout") ?? TIMEOUT_SECONDS,
		reportFolder,
		ledgerFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(reportFolder, "undo", run),
		cancelSeconds: CANCEL_SECONDS,
		journalPath: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(directory, last("journal-path") ?? "journal.json"),
		undo: last("undo") ?? "always",
		whenBusy: last("when-busy") ?? "wait",
		run,
		isCompatible: flags.has("compat"),
		...given("random", readCount(flags, "random")),
		...given("shard", readShard(flags)),
		...given("seed", readSeed(flags)),
		...given("policy", last("policy")),
		isValidated: !flags.has("no-validation"),
		isSourceTlsVerified: !flags.has("no-verify-tls")
	};
}
function readCluster(flags) {
	const last = (name) => flags.get(name)?.at(-1);
	return {
		...given("kubeconfig", last("kubeconfig")),
		...given("context", last("context")),
		...given("namespace", last("namespace"))
	};
}
function readNumber(flags, name) {
	const text = flags.get(name)?.at(-1);
	if (text === void 0) return void 0;
	if (!/^\d+(?:\.\d+)?$/.test(text)) throw new _parse_js__WEBPACK_IMPORTED_MODULE_1__.t(`--${name} wants seconds, such as 0.5, not "${text}"`);
	return Number(text);
}
function readCount(flags, name) {
	const text = flags.get(name)?.at(-1);
	if (text === void 0) return void 0;
	if (!/^[1-9]\d{0,5}$/.test(text)) throw new _parse_js__WEBPACK_IMPORTED_MODULE_1__.t(`--${name} wants a whole number from 1, not "${text}"`);
	return Number(text);
}
function readShard(flags) {
	const last = (name) => flags.get(name)?.at(-1);
	const text = last("shard");
	const stray = ["shard-by", ...flags.has("shards") ? [] : ["durations"]].find((name) => flags.has(name));
	if (text === void 0 && stray !== void 0) throw new _parse_js__WEBPACK_IMPORTED_MODULE_1__.t(`--${stray} means nothing without ${stray === "durations" ? "--shard or --shards" : "--shard"}`);
	if (text === void 0) return void 0;
	const shard = (0,_run_name_js__WEBPACK_IMPORTED_MODULE_0__.r)(text);
	if (shard === void 0) throw new _parse_js__WEBPACK_IMPORTED_MODULE_1__.t(`--shard wants the number of one of at most 256, such as 2/8, not "${text}"`);
	return {
		...shard,
		by: last("shard-by") ?? "namespace",
		...given("durations", last("durations"))
	};
}
function readSeed(flags) {
	const text = flags.get("seed")?.at(-1);
	if (text === void 0) return void 0;
	if (!/^\d{1,10}$/.test(text) || Number(text) >= 2 ** 32) throw new _parse_js__WEBPACK_IMPORTED_MODULE_1__.t(`--seed wants a whole number below 2^32, not "${text}"`);
	return Number(text);
}
function readDuration(flags, name) {
	const text = flags.get(name)?.at(-1);
	if (text === void 0) return void 0;
	const seconds = /^\d+$/.test(text) ? Number(text) : (0,_run_name_js__WEBPACK_IMPORTED_MODULE_0__.n)(text);
	if (seconds === void 0) throw new _parse_js__WEBPACK_IMPORTED_MODULE_1__.t(`--${name} wants a duration such as 90s, 5m or 1h30m, not "${text}"`);
	return seconds;
}
function given(key, value) {
	return value === void 0 ? {} : { [key]: value };
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



/***/ }),

/***/ 7847:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   recover: () => (/* binding */ recover)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);
/* harmony import */ var _recover_with_jobs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5702);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5354);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1623);
/* harmony import */ var _cli_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9926);






// src/cli/recover.ts
async function recover({ flags, place, stage }) {
	const run = flags.get("run")?.at(-1);
	if (run !== void 0 && flags.has("all")) throw new _parse_js__WEBPACK_IMPORTED_MODULE_4__.t("--run names one run and --all means all of them: give one");
	const { cluster, environment, timeoutSeconds } = (0,_options_js__WEBPACK_IMPORTED_MODULE_3__.r)([], flags, place);
	const isDry = flags.has("dry-run");
	const options = {
		environment,
		cluster,
		timeoutSeconds,
		isDry,
		isThorough: flags.has("all"),
		log: (0,_cli_js__WEBPACK_IMPORTED_MODULE_5__.n)(stage),
		...run !== void 0 && { runs: [run] }
	};
	try {
		const recovered = await (0,_recover_with_jobs_js__WEBPACK_IMPORTED_MODULE_2__.recoverWithJobs)(options);
		const lines = (0,_recover_with_jobs_js__WEBPACK_IMPORTED_MODULE_2__.recoveredInWords)(recovered, isDry);
		for (const line of lines.length > 0 ? lines : ["no run that is gone has left anything"]) stage.terminal.out(`${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.q)(line)}\n`);
		return recovered.leftBehind.length > 0 && !isDry ? _run_js__WEBPACK_IMPORTED_MODULE_1__.yr["not-restored"] : 0;
	} catch (error) {
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.Un)) throw error;
		stage.terminal.error(`nothing could be recovered: ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.q)(error.message)}\n`);
		return _run_js__WEBPACK_IMPORTED_MODULE_1__.yr.invalid;
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