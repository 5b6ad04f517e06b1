"use strict";
exports.id = 9484;
exports.ids = [9484];
exports.modules = {

/***/ 9484:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ settingsOf),
/* harmony export */   n: () => (/* binding */ readAsked),
/* harmony export */   r: () => (/* binding */ readAskedRun),
/* harmony export */   t: () => (/* binding */ asked_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);
/* harmony import */ var _read_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7962);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5354);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1623);
/* harmony import */ var _cli_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9926);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_6__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_7___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_7__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_8___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_8__);









// src/settings/read-control-file.ts
function readControlFile(text, file, log) {
	const root = parse(text, file, log);
	if (root === void 0) return {};
	const findings = [...(0,_read_settings_js__WEBPACK_IMPORTED_MODULE_2__.r)(root.value, [])];
	if (findings.length === 0) return root.value ?? {};
	const { locate } = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.or)(text, root);
	throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.gr(findings.map(({ path, message }) => ({
		file,
		...locate(path),
		message
	})));
}
function parse(text, file, log) {
	const format = formatOf(file);
	if (text.trim() === "") return void 0;
	try {
		return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.zt)(text, file, format, "controls");
	} catch (error) {
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.gr)) throw error;
		log("error", `${error.problems.map(_run_js__WEBPACK_IMPORTED_MODULE_1__._r).join("; ")}; going on without these controls`);
		return;
	}
}
function formatOf(file) {
	const ending = /\.[^./\\]*$/.exec(file)?.[0] ?? "";
	if (ending === ".yaml" || ending === ".yml") return "yaml";
	if (".json".startsWith(ending)) return "json";
	throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.gr([{
		file,
		message: "a file of controls ends in .yaml, .yml or .json"
	}]);
}
// src/cli/place-report.ts
const SHARED_MEMORY = "/dev/shm";
function placeReport(asked, { flags, warn, fallbacks = [(0,node_os__WEBPACK_IMPORTED_MODULE_8__.tmpdir)(), SHARED_MEMORY] }) {
	requireJournalPlace(asked, flags);
	const reason = whyUnwritable(asked.reportFolder);
	if (reason === void 0) return asked;
	if (flags.has("report")) throw new _parse_js__WEBPACK_IMPORTED_MODULE_4__.t(`--report ${asked.reportFolder} cannot be written: ${reason}`);
	const folder = fallbacks.find((each) => whyUnwritable(each) === void 0);
	if (folder === void 0) throw new _parse_js__WEBPACK_IMPORTED_MODULE_4__.t(`${asked.reportFolder} cannot be written: ${reason}; name a folder that can be with --report`);
	const reportFolder = (0,node_fs__WEBPACK_IMPORTED_MODULE_7__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(folder, "chaos-report-"));
	const isJournalLost = !flags.has("journal-path") && whyUnwritable((0,node_path__WEBPACK_IMPORTED_MODULE_6__.dirname)(asked.journalPath ?? "")) !== void 0;
	warn(`${asked.reportFolder} cannot be written (${reason}): the report is in ${reportFolder}${isJournalLost ? ", and the journal too" : ""}; --report and --journal-path name places that last`);
	const { journalPath, ...rest } = asked;
	return {
		...rest,
		reportFolder,
		ledgerFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(reportFolder, "undo", asked.run),
		...journalPath !== void 0 && !isJournalLost && { journalPath }
	};
}
function requireJournalPlace({ journalPath }, flags) {
	if (journalPath === void 0 || !flags.has("journal-path")) return;
	const reason = whyUnwritable((0,node_path__WEBPACK_IMPORTED_MODULE_6__.dirname)(journalPath));
	if (reason !== void 0) throw new _parse_js__WEBPACK_IMPORTED_MODULE_4__.t(`--journal-path ${journalPath}: its folder cannot be written: ${reason}; in a pod, mount a volume there`);
}
function whyUnwritable(folder) {
	try {
		const made = (0,node_fs__WEBPACK_IMPORTED_MODULE_7__.mkdirSync)(folder, { recursive: true });
		(0,node_fs__WEBPACK_IMPORTED_MODULE_7__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_7__.constants.W_OK);
		if (made !== void 0) (0,node_fs__WEBPACK_IMPORTED_MODULE_7__.rmSync)(made, { recursive: true });
		return;
	} catch (error) {
		return error.code ?? String(error);
	}
}
// src/cli/asked.ts
var asked_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({
	readAsked: () => readAsked,
	readAskedHere: () => readAskedHere,
	readAskedRun: () => readAskedRun,
	settingsOf: () => settingsOf
});
function readAsked(request) {
	const { flags, operands, place } = request;
	const asked = (0,_options_js__WEBPACK_IMPORTED_MODULE_3__.r)(operands, flags, place);
	makeJournalFolder(asked);
	checkOverrides(asked);
	const settings = settingsOf(request);
	return {
		...asked,
		controlDefinitions: readControlFiles(request),
		...settings && { settings }
	};
}
function readAskedHere(request) {
	const stray = ["shards", "parallelism"].find((name) => request.flags.has(name));
	if (stray !== void 0) throw new _parse_js__WEBPACK_IMPORTED_MODULE_4__.t(`--${stray} means nothing without --where cluster`);
	return readAskedRun(request);
}
function readAskedRun(request) {
	const { flags, stage } = request;
	const log = (0,_cli_js__WEBPACK_IMPORTED_MODULE_5__.n)(stage);
	return placeReport(readAsked(request), {
		flags,
		warn: (message) => log("warning", message)
	});
}
function settingsOf({ settingsPath, stage }) {
	return settingsPath === void 0 ? void 0 : (0,_read_settings_js__WEBPACK_IMPORTED_MODULE_2__.t)(settingsPath, (0,_cli_js__WEBPACK_IMPORTED_MODULE_5__.r)(stage));
}
function makeJournalFolder({ journalPath }) {
	if (journalPath === void 0) return;
	try {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_7__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_6__.dirname)(journalPath), { recursive: true });
	} catch (cause) {
		throw new _parse_js__WEBPACK_IMPORTED_MODULE_4__.t(`--journal-path ${journalPath}: its folder cannot be made: ${cause.message}`);
	}
}
function checkOverrides(asked) {
	try {
		(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Et)(asked);
	} catch (error) {
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.gr)) throw error;
		throw new _parse_js__WEBPACK_IMPORTED_MODULE_4__.t(error.problems.map(_run_js__WEBPACK_IMPORTED_MODULE_1__._r).join("; "));
	}
}
function readControlFiles({ flags, place, stage }) {
	const files = flags.get("control-file") ?? [];
	return Object.assign({}, ...files.map((file) => readControlFile(readFile((0,node_path__WEBPACK_IMPORTED_MODULE_6__.resolve)(place.directory, file), file), file, (0,_cli_js__WEBPACK_IMPORTED_MODULE_5__.r)(stage))));
}
function readFile(path, name) {
	try {
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_7__.readFileSync)(path, "utf8");
	} catch (cause) {
		throw new _parse_js__WEBPACK_IMPORTED_MODULE_4__.t(`Invalid value for '--control-file': Path '${name}' cannot be read: ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Dt)(cause)}`);
	}
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