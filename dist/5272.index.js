"use strict";
exports.id = 5272;
exports.ids = [5272];
exports.modules = {

/***/ 5272:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _recover_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4516);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3461);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9233);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_4__);





// src/post.ts
const RECOVER_SECONDS = 120;
const environment = process.env;
post().catch((error) => {
	(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.a)(`What the run changed may not be put back: ${error instanceof Error ? error.message : String(error)}`);
	process.exitCode = 1;
});
async function post() {
	const state = (0,_state_js__WEBPACK_IMPORTED_MODULE_2__.t)();
	if (state === null || state.isOver) return;
	const { ledgerFolder, cluster, run, where } = state;
	const log = (level, message) => void ((0,_run_js__WEBPACK_IMPORTED_MODULE_3__.G)(level) && (0,_state_js__WEBPACK_IMPORTED_MODULE_2__.s)(message));
	const options = {
		environment,
		cluster,
		log,
		runs: [run],
		ledgerFolder,
		isDry: false,
		timeoutSeconds: RECOVER_SECONDS
	};
	const result = where === "cluster" ? await recoverThere(options) : await (0,_recover_js__WEBPACK_IMPORTED_MODULE_1__.t)(options);
	if (result.putBack.length > 0) (0,_state_js__WEBPACK_IMPORTED_MODULE_2__.o)(`The run was stopped in the middle. Put back now: ${result.putBack.join("; ")}`);
	for (const left of result.leftBehind) (0,_state_js__WEBPACK_IMPORTED_MODULE_2__.a)(`Left behind in the cluster: ${left}`);
	tellSummary(result);
	if (result.leftBehind.length > 0) process.exitCode = 1;
	else (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.rmSync)(ledgerFolder, {
		recursive: true,
		force: true
	});
}
async function recoverThere(options) {
	const { recoverWithJobs } = await __webpack_require__.e(/* import() */ 3321).then(__webpack_require__.bind(__webpack_require__, 5702));
	const result = await recoverWithJobs({
		...options,
		cluster: {
			namespace: "default",
			...options.cluster
		}
	});
	if (result.removed.length > 0) (0,_state_js__WEBPACK_IMPORTED_MODULE_2__.o)(`The run was stopped in the middle. It has ended in the cluster, and was removed there: ${result.removed.join("; ")}`);
	return result;
}
function tellSummary({ putBack, leftBehind }) {
	const parts = [putBack.length > 0 ? `### 🧹 Chaos Gate put back what a stopped run had changed\n\n${(0,_run_js__WEBPACK_IMPORTED_MODULE_3__.ct)(putBack)}` : "", leftBehind.length > 0 ? `### 🧹 Chaos Gate could not put everything back\n\n${(0,_run_js__WEBPACK_IMPORTED_MODULE_3__.ct)(leftBehind)}` : ""].filter((part) => part !== "");
	if (parts.length > 0) (0,_state_js__WEBPACK_IMPORTED_MODULE_2__.r)(environment.GITHUB_STEP_SUMMARY, `${parts.join("\n\n")}\n`);
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

/***/ 3461:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fail),
/* harmony export */   c: () => (/* binding */ setOutput),
/* harmony export */   i: () => (/* binding */ annotate),
/* harmony export */   l: () => (/* binding */ setSecret),
/* harmony export */   n: () => (/* binding */ saveState),
/* harmony export */   o: () => (/* binding */ notice),
/* harmony export */   r: () => (/* binding */ appendSummary),
/* harmony export */   s: () => (/* binding */ warn),
/* harmony export */   t: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9896);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(857);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6928);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6982);
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(crypto__WEBPACK_IMPORTED_MODULE_4__);





// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
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
	process.stdout.write(cmd.toString() + os__WEBPACK_IMPORTED_MODULE_1__.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
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
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync(filePath, `${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_1__.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_4__.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_1__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_1__.EOL}${delimiter}`;
}
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os__WEBPACK_IMPORTED_MODULE_1__.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice$1(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function saveState$1(name, value) {
	if (process.env["GITHUB_STATE"] || "") return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
	issueCommand("save-state", { name }, toCommandValue(value));
}
function getState(name) {
	return process.env[`STATE_${name}`] || "";
}
// src/github/annotations.ts
const EACH_MAX = 10;
const MESSAGE_MAX = 4096;
function annotate(notes) {
	for (const [level, tell] of [["error", error], ["warning", warning]]) {
		const ofLevel = notes.filter((note) => note.level === level);
		const shown = ofLevel.length <= EACH_MAX ? ofLevel : ofLevel.slice(0, 9);
		for (const note of shown) tell(note.message.slice(0, MESSAGE_MAX), placeOf(note));
		const rest = ofLevel.length - shown.length;
		if (rest > 0) tell(`… and ${rest} more, in the job summary.`, { title: "Chaos Gate" });
	}
}
function placeOf({ title, file, line, column }) {
	return {
		title,
		...file !== void 0 && { file },
		...line !== void 0 && { startLine: line },
		...column !== void 0 && { startColumn: column }
	};
}
function notice(message) {
	notice$1(message, { title: "Chaos Gate" });
}
function warn(message) {
	warning(message, { title: "Chaos Gate" });
}
function fail(message) {
	error(message, { title: "Chaos Gate" });
}
// src/github/summary.ts
const FILE_MAX = 1048576;
function appendSummary(path, markdown) {
	if (path === void 0 || path === "") return;
	try {
		append(path, markdown);
	} catch (error) {
		warn(`The job summary could not be written: ${error.message}`);
	}
}
function append(path, markdown) {
	if (((0,node_fs__WEBPACK_IMPORTED_MODULE_3__.statSync)(path, { throwIfNoEntry: false })?.size ?? 0) + Buffer.byteLength(markdown) > FILE_MAX) throw new Error(`with it the step would have more than the ${FILE_MAX} bytes that the runner takes`);
	(0,node_fs__WEBPACK_IMPORTED_MODULE_3__.appendFileSync)(path, markdown);
}
// src/github/state.ts
const NAME = "run";
function saveState(state) {
	saveState$1(NAME, state);
}
function readState() {
	const text = getState(NAME);
	return text === "" ? null : JSON.parse(text);
}



/***/ })

};
;