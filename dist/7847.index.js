"use strict";
exports.id = 7847;
exports.ids = [7847];
exports.modules = {

/***/ 5354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readOptions),
/* harmony export */   t: () => (/* binding */ readDuration)
/* harmony export */ });
/* harmony import */ var _run_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6709);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1623);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



// src/cli/options.ts
const TIMEOUT_SECONDS = 1800;
const WAIT_SECONDS = 300;
const CANCEL_SECONDS = 25;
function readOptions(experiments, flags, { directory, environment }) {
	const last = (name) => flags.get(name)?.at(-1);
	const reportFolder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(directory, last("report") ?? "chaos-report");
	const run = (0,_run_name_js__WEBPACK_IMPORTED_MODULE_0__.t)(Date.now());
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
	const stray = ["shard-by", "durations"].find((name) => flags.has(name));
	if (text === void 0 && stray !== void 0) throw new _parse_js__WEBPACK_IMPORTED_MODULE_1__.t(`--${stray} means nothing without --shard`);
	if (text === void 0) return void 0;
	const shard = (0,_run_name_js__WEBPACK_IMPORTED_MODULE_0__.n)(text);
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
	const seconds = /^\d+$/.test(text) ? Number(text) : (0,_run_name_js__WEBPACK_IMPORTED_MODULE_0__.r)(text);
	if (seconds === void 0) throw new _parse_js__WEBPACK_IMPORTED_MODULE_1__.t(`--${name} wants a duration such as 90s, 5m or 1h30m, not "${text}"`);
	return seconds;
}
function given(key, value) {
	return value === void 0 ? {} : { [key]: value };
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
const REPLACE_SECONDS = 30;
async function recoverLost(options) {
	const { ledgerFolder, isDry } = options;
	const undoing = {
		clock: _run_js__WEBPACK_IMPORTED_MODULE_1__.ln,
		signal: AbortSignal.timeout(options.timeoutSeconds * 1e3),
		replaceSeconds: REPLACE_SECONDS
	};
	const open = (context) => (0,_client_js__WEBPACK_IMPORTED_MODULE_0__.r)(settingsOf(options, context));
	const fromDisk = ledgerFolder && !isDry ? await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.g)(ledgerFolder, {
		...undoing,
		open
	}) : (0,_run_js__WEBPACK_IMPORTED_MODULE_1__._)();
	const isQuiet = fromDisk.putBack.length === 0 && fromDisk.leftBehind.length === 0;
	const kubernetes = await open().catch((error) => {
		if (options.run !== void 0 && isQuiet && error instanceof _client_js__WEBPACK_IMPORTED_MODULE_0__.u) return null;
		throw error;
	});
	if (!kubernetes) return {
		...fromDisk,
		runs: []
	};
	const { run, log, isThorough = false } = options;
	const fromCluster = await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.h)({
		...undoing,
		kubernetes,
		log,
		isDry,
		isThorough,
		...run !== void 0 && { run }
	});
	return {
		runs: fromCluster.runs,
		putBack: [...fromDisk.putBack, ...fromCluster.putBack],
		leftBehind: [...new Set([...fromDisk.leftBehind, ...fromCluster.leftBehind])],
		cannotUndo: [...fromDisk.cannotUndo, ...fromCluster.cannotUndo],
		leftAsAsked: [],
		unseen: [...fromDisk.unseen, ...fromCluster.unseen]
	};
}
function settingsOf({ environment, cluster, log }, context) {
	return {
		environment,
		log,
		kubeconfig: cluster.kubeconfig,
		context: context ?? cluster.context
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
/* harmony import */ var _recover_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4516);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9233);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5354);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1623);
/* harmony import */ var _cli_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9926);






// src/cli/recover.ts
async function recover({ flags, place, stage }) {
	const run = flags.get("run")?.at(-1);
	if (run !== void 0 && flags.has("all")) throw new _parse_js__WEBPACK_IMPORTED_MODULE_4__.t("--run names one run and --all means all of them: give one");
	const { cluster, environment, timeoutSeconds } = (0,_options_js__WEBPACK_IMPORTED_MODULE_3__.n)([], flags, place);
	const isDry = flags.has("dry-run");
	const options = {
		environment,
		cluster,
		timeoutSeconds,
		isDry,
		isThorough: flags.has("all"),
		log: (0,_cli_js__WEBPACK_IMPORTED_MODULE_5__.n)(stage),
		...run !== void 0 && { run }
	};
	try {
		const recovered = await (0,_recover_js__WEBPACK_IMPORTED_MODULE_1__.t)(options);
		for (const line of describeRecovered(recovered, isDry)) stage.terminal.out(`${(0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Yn)(line)}\n`);
		return recovered.leftBehind.length > 0 && !isDry ? _run_js__WEBPACK_IMPORTED_MODULE_2__.Pn["not-restored"] : 0;
	} catch (error) {
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_2__.sn)) throw error;
		stage.terminal.error(`nothing could be recovered: ${(0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Yn)(error.message)}\n`);
		return _run_js__WEBPACK_IMPORTED_MODULE_2__.Pn.invalid;
	}
}
function describeRecovered({ runs, putBack, leftBehind, cannotUndo }, isDry) {
	if (runs.length === 0 && putBack.length === 0 && leftBehind.length === 0) return ["no run that is gone has left anything"];
	return [
		...runs.length > 0 ? [`gone: ${runs.join(", ")}`] : [],
		...putBack.map((what) => `put back: ${what}`),
		...leftBehind.map((what) => `${isDry ? "would be put back" : "left behind"}: ${what}`),
		...cannotUndo.map((what) => `cannot be undone: ${what}`)
	];
}



/***/ }),

/***/ 6709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ parseShard),
/* harmony export */   r: () => (/* binding */ parseDuration),
/* harmony export */   t: () => (/* binding */ newRunName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

// src/github/parse-duration.ts
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
// src/github/parse-shard.ts
const SHARDS_MAX = 256;
function parseShard(text) {
	const [, number, of] = /^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
	const shard = {
		number: Number(number),
		of: Number(of)
	};
	return shard.number >= 1 && shard.number <= shard.of && shard.of <= SHARDS_MAX ? shard : void 0;
}
// src/undo/run-name.ts
function newRunName(now) {
	return `${Math.floor(now).toString(36)}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString("hex")}`;
}



/***/ })

};
;