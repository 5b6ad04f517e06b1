"use strict";
exports.id = 9926;
exports.ids = [9926];
exports.modules = {

/***/ 9926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ peopleLog),
/* harmony export */   r: () => (/* binding */ stageLog),
/* harmony export */   t: () => (/* binding */ cli_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);
/* harmony import */ var _pod_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8783);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1623);
/* harmony import */ var _outlive_readers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2491);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_5__);








// src/settings/settings-path.ts
function settingsPath({ HOME, USERPROFILE }) {
	const home = HOME || USERPROFILE;
	return home ? (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(home, ".chaostoolkit", "settings.yaml") : void 0;
}
// src/cli/deeds.ts
const deeds = {
	run: async (request) => {
		if (request.flags.get("where")?.at(-1) === "cluster") return (await Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(9534), __webpack_require__.e(4109), __webpack_require__.e(9804), __webpack_require__.e(706)]).then(__webpack_require__.bind(__webpack_require__, 706))).runInCluster(request);
		const [{ run }, { readAskedHere }, { readManner }] = await loadRun();
		const asked = readAskedHere(request);
		const goOn = (stage) => run(asked, stage, readManner(request.flags));
		const word = request.place.environment[_pod_run_js__WEBPACK_IMPORTED_MODULE_6__.n];
		if (word === void 0) return goOn(request.stage);
		return (await __webpack_require__.e(/* import() */ 3298).then(__webpack_require__.bind(__webpack_require__, 3298))).handOver(word, asked.reportFolder, request.stage, goOn);
	},
	validate: async (request) => (await __webpack_require__.e(/* import() */ 5860).then(__webpack_require__.bind(__webpack_require__, 5860))).validate(request),
	init: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(8444)]).then(__webpack_require__.bind(__webpack_require__, 8444))).init(request),
	discover: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(3741)]).then(__webpack_require__.bind(__webpack_require__, 3741))).discover(request),
	info: async (request) => (await __webpack_require__.e(/* import() */ 6906).then(__webpack_require__.bind(__webpack_require__, 6906))).info(request),
	"settings show": async (request) => (await __webpack_require__.e(/* import() */ 6091).then(__webpack_require__.bind(__webpack_require__, 6091))).showSettings(request),
	"settings get": async (request) => (await __webpack_require__.e(/* import() */ 6091).then(__webpack_require__.bind(__webpack_require__, 6091))).getEntry(request),
	"settings set": async (request) => (await __webpack_require__.e(/* import() */ 6091).then(__webpack_require__.bind(__webpack_require__, 6091))).setEntry(request),
	"settings remove": async (request) => (await __webpack_require__.e(/* import() */ 6091).then(__webpack_require__.bind(__webpack_require__, 6091))).removeEntry(request),
	plan: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(9794), __webpack_require__.e(7865)]).then(__webpack_require__.bind(__webpack_require__, 7865))).plan(request),
	rbac: async (request) => (await __webpack_require__.e(/* import() */ 6034).then(__webpack_require__.bind(__webpack_require__, 6034))).rbac(request),
	report: async (request) => (await __webpack_require__.e(/* import() */ 228).then(__webpack_require__.bind(__webpack_require__, 228))).report(request),
	job: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(9534), __webpack_require__.e(4109), __webpack_require__.e(9804), __webpack_require__.e(2999)]).then(__webpack_require__.bind(__webpack_require__, 2999))).job(request),
	recover: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(9534), __webpack_require__.e(4109), __webpack_require__.e(7847)]).then(__webpack_require__.bind(__webpack_require__, 7847))).recover(request),
	"practice run": async (request) => {
		const [[, { readAskedRun }, { readManner }], { practiceRun }] = await Promise.all([loadRun(), Promise.all(/* import() */[__webpack_require__.e(5183), __webpack_require__.e(8915)]).then(__webpack_require__.bind(__webpack_require__, 8915))]);
		return practiceRun({
			...practice(request),
			asked: readAskedRun(request),
			stage: request.stage,
			manner: readManner(request.flags, true)
		});
	},
	"practice up": async (request) => (await Promise.all(/* import() */[__webpack_require__.e(5183), __webpack_require__.e(8915)]).then(__webpack_require__.bind(__webpack_require__, 8915))).practiceUp(practice(request))
};
async function loadRun() {
	return [
		await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 9233)).then((n) => n.n),
		await __webpack_require__.e(/* import() */ 9484).then(__webpack_require__.bind(__webpack_require__, 9484)).then((n) => n.t),
		await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 9233)).then((n) => n._)
	];
}
function practice({ flags, place, stage: { terminal } }) {
	return {
		manifests: flags.get("apply") ?? [],
		place,
		terminal
	};
}
const OF_CHAOS = /^(run|validate|init|discover|info|settings|report)\b/;
function isOfChaos(verb) {
	return OF_CHAOS.test(verb);
}
// src/cli/help.ts
const WIDTH = 96;
const COLUMN = 34;
function describeCommand() {
	return [
		"usage: chaos-gate [GLOBAL FLAGS] VERB [FLAGS] [FILE…]",
		"",
		"Runs Chaos Toolkit experiments against Kubernetes and puts the cluster back.",
		"",
		..._parse_js__WEBPACK_IMPORTED_MODULE_2__.i.flatMap((verb) => entry(spell(verb), verb.summary)),
		"",
		"global flags, before the verb:",
		..._parse_js__WEBPACK_IMPORTED_MODULE_2__.a.flatMap(describeFlag),
		"",
		"chaos-gate VERB --help says more about each."
	].join("\n");
}
function describeVerb(verb) {
	return [
		`usage: chaos-gate [GLOBAL FLAGS] ${spell(verb)} [FLAGS]`,
		"",
		...wrap(`${capitalise(verb.summary)}.`, WIDTH),
		"",
		...verb.flags.flatMap(describeFlag)
	].join("\n");
}
function spell({ name, operands }) {
	return operands === void 0 ? name : `${name} ${operands.shown}`;
}
function describeFlag(flag) {
	const { choices, summary } = flag;
	return entry(spellFlag(flag), choices ? `${choices.join(", ")}: ${summary}` : summary);
}
function spellFlag({ name, short, value, implied, isRepeatable }) {
	const shown = value === void 0 ? "" : implied === void 0 ? ` ${value}` : ` [${value}]`;
	return `${short ? `-${short}, ` : ""}--${name}${shown}${isRepeatable ? "…" : ""}`;
}
function entry(left, right) {
	const lines = wrap(right, 62);
	const head = `  ${left}`;
	const indented = lines.map((line) => " ".repeat(COLUMN) + line);
	if (head.length >= COLUMN) return [head, ...indented];
	return [head.padEnd(COLUMN) + lines[0], ...indented.slice(1)];
}
function wrap(text, width) {
	const lines = [""];
	for (const word of text.split(" ")) {
		const line = lines.at(-1);
		if (line !== "" && line.length + 1 + word.length > width) lines.push(word);
		else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
	}
	return lines;
}
function capitalise(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
// src/system/log-file.ts
function openLogFile(path, onBroken) {
	const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.openSync)(path, "a");
	let isBroken = false;
	return { add(text) {
		if (isBroken) return;
		try {
			(0,node_fs__WEBPACK_IMPORTED_MODULE_5__.writeSync)(descriptor, `${text}\n`);
		} catch (error) {
			isBroken = true;
			onBroken(error);
		}
	} };
}
// src/cli/log-lines.ts
const LEVELS = [
	"debug",
	"info",
	"warning",
	"error",
	"critical"
];
const COLORS = {
	debug: 36,
	info: 32,
	warning: 33,
	error: 31,
	critical: 31
};
const LINE_NUMBER = 0;
function consoleLine({ level, message, at }, isColored) {
	const head = `[${localTime(at)} ${level.toUpperCase()}]`;
	return indented(`${isColored ? `\u001b[${COLORS[level]}m${head}\u001b[39m` : head} ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.J)(message)}`);
}
function placedLine(entry, isColored) {
	return consoleLine({
		...entry,
		message: `[${entry.module}:${LINE_NUMBER}] ${entry.message}`
	}, isColored);
}
function jsonLine({ level, message, at, module }, context) {
	return JSON.stringify({
		process: process.pid,
		asctime: `${localTime(at)},${pad(at.getMilliseconds(), 3)}`,
		levelname: level.toUpperCase(),
		module,
		lineno: LINE_NUMBER,
		message,
		context_id: context,
		timestamp: at.toISOString().replace("Z", "000+00:00")
	});
}
function indented(text) {
	return text.replaceAll("\n", "\n    ");
}
function localTime(at) {
	return `${[
		at.getFullYear(),
		at.getMonth() + 1,
		at.getDate()
	].map((part) => pad(part, 2)).join("-")} ${[
		at.getHours(),
		at.getMinutes(),
		at.getSeconds()
	].map((part) => pad(part, 2)).join(":")}`;
}
function pad(number, width) {
	return String(number).padStart(width, "0");
}
// src/cli/stage.ts
const LOG_FILE = "chaostoolkit.log";
function openStage(options, terminal) {
	const { globals, isCompatible } = options;
	const isVerbose = globals.has("verbose");
	const logToConsole = openConsoleLog(options, terminal, isVerbose);
	const warn = (message) => logToConsole ? logToConsole("warning", message) : terminal.error(`${message}\n`);
	return {
		terminal,
		isVerbose,
		isCompatible,
		logToFile: openFileLog(options, warn),
		logToConsole
	};
}
function stageLog({ logToFile, logToConsole }) {
	return (level, message) => {
		logToFile(level, message);
		logToConsole?.(level, message);
	};
}
function peopleLog(stage) {
	const log = stageLog(stage);
	return (level, message) => {
		log(level, message);
		if ((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.G)(level) && !stage.logToConsole) stage.terminal.error(`${level}: ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.q)(message)}\n`);
	};
}
function openConsoleLog({ globals, verb, isCompatible }, terminal, isVerbose) {
	const from = isVerbose ? "debug" : "info";
	const context = (0,node_crypto__WEBPACK_IMPORTED_MODULE_3__.randomUUID)();
	if (last(globals, "log-format") === "json") return logTo(verb, from, (entry) => terminal.error(`${jsonLine(entry, context)}\n`));
	const line = isVerbose ? placedLine : consoleLine;
	return isCompatible ? logTo(verb, from, (entry) => terminal.error(`${line(entry, terminal.isColored)}\n`)) : null;
}
function openFileLog({ globals, verb, directory, logsByDefault }, tell) {
	const path = last(globals, "log-file") ?? (logsByDefault ? LOG_FILE : void 0);
	if (path === void 0 || globals.has("no-log-file")) return () => {};
	const warn = (reason) => tell(`there is no log file: ${path} cannot be written: ${reason}`);
	try {
		const file = openLogFile((0,node_path__WEBPACK_IMPORTED_MODULE_4__.resolve)(directory, path), ({ message }) => warn(message));
		return logTo(verb, last(globals, "log-file-level") ?? "debug", (entry) => file.add(placedLine(entry, false)));
	} catch (cause) {
		const { message } = cause;
		if (globals.has("log-file")) throw new _parse_js__WEBPACK_IMPORTED_MODULE_2__.t(`--log-file ${path} cannot be written: ${message}`);
		if (cause.code !== "EROFS") warn(message);
		return () => {};
	}
}
function logTo(module, from, write) {
	return (level, message) => {
		if (LEVELS.indexOf(level) >= LEVELS.indexOf(from)) write({
			level,
			message,
			at: new Date(),
			module
		});
	};
}
function last(flags, name) {
	return flags.get(name)?.at(-1);
}
// src/cli/command.ts
const COMPATIBLE_FAILURE = 1;
async function command(words, place, terminal) {
	let isCompatible = false;
	try {
		const line = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__.n)(words);
		isCompatible = line.flags.has("compat");
		return await obey(line, place, terminal);
	} catch (error) {
		if (error instanceof _parse_js__WEBPACK_IMPORTED_MODULE_2__.t) {
			const help = [
				"chaos-gate",
				(0,_parse_js__WEBPACK_IMPORTED_MODULE_2__.r)(words),
				"--help"
			].filter((word) => word !== "").join(" ");
			terminal.error(`chaos-gate: ${error.message}\n${help} says what there is\n`);
			return _run_js__WEBPACK_IMPORTED_MODULE_1__.yr.invalid;
		}
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.gr)) throw error;
		const warnings = error.warnings.map((warning) => `warning: ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__._r)(warning)}`);
		terminal.error(`${[...error.problems.map(_run_js__WEBPACK_IMPORTED_MODULE_1__._r), ...warnings].map(_run_js__WEBPACK_IMPORTED_MODULE_1__.q).join("\n")}\n`);
		return isCompatible ? COMPATIBLE_FAILURE : _run_js__WEBPACK_IMPORTED_MODULE_1__.yr.invalid;
	}
}
async function obey(line, place, terminal) {
	const { globals, verb, flags } = line;
	if (globals.has("version")) return say(terminal, `chaos-gate, version ${_run_js__WEBPACK_IMPORTED_MODULE_1__.An}`);
	if (globals.has("help")) return say(terminal, describeCommand());
	if (!verb) throw new _parse_js__WEBPACK_IMPORTED_MODULE_2__.t("a verb is missing");
	if (flags.has("help")) return say(terminal, describeVerb(verb));
	return perform(line, verb, place, terminal);
}
function perform({ globals, flags, operands }, verb, place, terminal) {
	const { name } = verb;
	const isCompatible = flags.has("compat");
	const stage = openStage({
		globals,
		verb: name,
		directory: place.directory,
		isCompatible,
		logsByDefault: isOfChaos(name)
	}, terminal);
	stage.logToFile("debug", `Running command '${name}'`);
	const here = {
		...place,
		directory: changeDirectory(globals, place, stage)
	};
	const settings = globals.get("settings")?.at(-1);
	const path = settings === void 0 ? settingsPath(place.environment) : (0,node_path__WEBPACK_IMPORTED_MODULE_4__.resolve)(here.directory, settings);
	return deeds[name]({
		flags,
		operands,
		place: here,
		settingsPath: path,
		stage
	});
}
function changeDirectory(globals, { directory }, stage) {
	const wanted = globals.get("change-dir")?.at(-1);
	if (wanted === void 0) return directory;
	const path = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.resolve)(directory, wanted);
	if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_5__.statSync)(path, { throwIfNoEntry: false })?.isDirectory()) throw new _parse_js__WEBPACK_IMPORTED_MODULE_2__.t(`--change-dir ${wanted}: there is no such folder`);
	stageLog(stage)("warning", `Moving to ${wanted}`);
	return path;
}
function say(terminal, text) {
	terminal.out(`${text}\n`);
	return 0;
}
// src/cli/terminal.ts
function openTerminal(environment) {
	const isGitHub = environment.GITHUB_ACTIONS === "true";
	const isColoredIf = (isTerminal) => !environment.NO_COLOR && (isTerminal || Boolean(environment.FORCE_COLOR));
	const isPlain = Boolean(environment.CI) || environment.TERM === "dumb";
	const isLive = process.stderr.isTTY === true && !isPlain;
	return {
		out: (text) => process.stdout.write(text),
		error: (text) => process.stderr.write(text),
		isLive,
		isColored: isColoredIf(isLive),
		isOutColored: isColoredIf(process.stdout.isTTY === true && !isPlain),
		isGitHub,
		width: process.stderr.columns || 80,
		outWidth: process.stdout.columns || void 0
	};
}
// src/cli.ts
var cli_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({});
const terminal = openTerminal(process.env);
(0,_outlive_readers_js__WEBPACK_IMPORTED_MODULE_7__.t)([process.stderr]);
(0,_outlive_readers_js__WEBPACK_IMPORTED_MODULE_7__.t)([process.stdout], (error) => {
	terminal.error(`chaos-gate: stdout cannot be written: ${error.message}\n`);
	process.once("exit", () => {
		process.exitCode ||= _run_js__WEBPACK_IMPORTED_MODULE_1__.yr.error;
	});
});
command(process.argv.slice(2), {
	directory: process.cwd(),
	environment: process.env
}, terminal).then((exitCode) => {
	process.exitCode = exitCode;
}, (error) => {
	terminal.error(`chaos-gate broke down; please report this: ${error instanceof Error ? error.stack : String(error)}\n`);
	process.exitCode = _run_js__WEBPACK_IMPORTED_MODULE_1__.yr.error;
});



/***/ }),

/***/ 2491:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ outliveReaders)
/* harmony export */ });
// src/system/outlive-readers.ts
function outliveReaders(streams, told = () => void 0) {
	for (const stream of streams) {
		let isTold = false;
		stream.on("error", (error) => {
			if (error.code === "EPIPE" || isTold) return;
			isTold = true;
			told(error);
		});
	}
}



/***/ }),

/***/ 1623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ GLOBAL_FLAGS),
/* harmony export */   i: () => (/* binding */ VERBS),
/* harmony export */   n: () => (/* binding */ parseCommandLine),
/* harmony export */   r: () => (/* binding */ verbWords),
/* harmony export */   t: () => (/* binding */ UsageError)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9233);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);


// src/cli/flags.ts
const HELP = {
	name: "help",
	short: "h",
	summary: "print this and end"
};
const GLOBAL_FLAGS = [
	HELP,
	{
		name: "version",
		summary: "print the version and end"
	},
	{
		name: "verbose",
		summary: "say also what is only of interest when something is odd"
	},
	{
		name: "no-version-check",
		summary: "accepted for chaos; no server is ever asked for a version"
	},
	{
		name: "change-dir",
		value: "DIR",
		summary: "go there first; the log file stays where it is"
	},
	{
		name: "no-log-file",
		summary: "write no log file"
	},
	{
		name: "log-file",
		value: "PATH",
		summary: "where the log is added to; else the verbs of chaos write chaostoolkit.log, and ours none"
	},
	{
		name: "log-file-level",
		value: "LEVEL",
		choices: [
			"debug",
			"info",
			"warning",
			"error"
		],
		summary: "what is worth a line in the log file (debug)"
	},
	{
		name: "log-format",
		value: "FORMAT",
		choices: ["string", "json"],
		summary: "how progress is told on stderr: for people, or as one JSON object a line; the log file stays text"
	},
	{
		name: "settings",
		value: "PATH",
		summary: "the settings file; else ~/.chaostoolkit/settings.yaml"
	}
];
const COMPAT = {
	name: "compat",
	value: "WITH",
	choices: ["chaostoolkit"],
	implied: "chaostoolkit",
	summary: "the reference's exit codes, rollbacks and lines of the log, and no undo"
};
const CLUSTER = [{
	name: "kubeconfig",
	value: "PATH",
	summary: "as for kubectl; else KUBECONFIG, ~/.kube/config or the pod it runs in"
}, {
	name: "context",
	value: "NAME",
	summary: "the context of the kubeconfig; else its current one"
}];
const FETCHING = {
	name: "no-verify-tls",
	summary: "fetch experiments from an https:// address that nobody vouches for"
};
const RUNNING = [
	{
		name: "journal-path",
		value: "PATH",
		summary: "where the journal goes (journal.json), of several experiments the last one; each has its own in the report folder"
	},
	{
		name: "dry",
		value: "MODE",
		choices: [
			"probes",
			"actions",
			"activities",
			"pause"
		],
		summary: "leave these out and go through the rest"
	},
	{
		name: "no-validation",
		summary: "run without looking at the experiment first"
	},
	FETCHING,
	{
		name: "hypothesis-strategy",
		value: "WHEN",
		choices: [
			"default",
			"before-method-only",
			"after-method-only",
			"during-method-only",
			"continuously",
			"continously",
			"skip"
		],
		summary: "when the steady state is asked for; else the experiment's own, else before and after"
	},
	{
		name: "hypothesis-frequency",
		value: "SECONDS",
		summary: "the pause between two looks of a continuous hypothesis (1)"
	},
	{
		name: "fail-fast",
		summary: "end the method as soon as a continuous hypothesis deviates"
	},
	{
		name: "rollback-strategy",
		value: "WHEN",
		choices: [
			"default",
			"always",
			"never",
			"deviated"
		],
		summary: "when the rollbacks are played; else the experiment's own, else always"
	},
	{
		name: "var",
		value: "KEY[:TYPE]=VALUE",
		isRepeatable: true,
		summary: "overrides a value of the configuration"
	},
	{
		name: "var-file",
		value: "PATH",
		isRepeatable: true,
		summary: "overrides configuration and secrets from a .env, JSON or YAML file"
	},
	{
		name: "control-file",
		value: "PATH",
		isRepeatable: true,
		summary: "controls around every experiment, from a YAML or JSON file of names and definitions"
	},
	{
		name: "namespace",
		value: "NAME",
		summary: "what ns falls back to"
	},
	{
		name: "timeout",
		value: "DURATION",
		summary: "of everything, through the same path as Ctrl-C (30m)"
	},
	{
		name: "random",
		value: "NUMBER",
		summary: "run so many of the experiments, drawn by chance; --seed draws the same ones again"
	},
	{
		name: "shard",
		value: "NUMBER/OF",
		summary: "run one part of the experiments (2/8), while other runs take the others; what acts in the same namespaces stays together"
	},
	{
		name: "shard-by",
		value: "WHAT",
		choices: ["namespace", "file"],
		summary: "what stays together (namespace); file where each shard has a cluster of its own"
	},
	{
		name: "durations",
		value: "PATH",
		summary: "the results.json of an earlier run, so that all shards take about as long; the same for all of them"
	},
	{
		name: "seed",
		value: "NUMBER",
		summary: "repeats the random choices of an earlier run"
	},
	{
		name: "undo",
		value: "WHEN",
		choices: [
			"always",
			"on-failure",
			"never"
		],
		summary: "when what the rollbacks left is put back (always)"
	},
	{
		name: "policy",
		value: "PATH",
		summary: "what may be touched, where, and how much of it (.github/chaos-policy.yaml, if it is there)"
	},
	{
		name: "when-busy",
		value: "WHAT",
		choices: [
			"wait",
			"fail",
			"run"
		],
		summary: "what to do while another run acts in the same namespaces of the cluster (wait)"
	},
	{
		name: "report",
		value: "DIR",
		summary: "folder for journals and every report of them (chaos-report)"
	},
	{
		name: "quiet",
		summary: "say nothing meanwhile but warnings, and then only what did not pass"
	},
	{
		name: "json",
		summary: "print the result as JSON, as results.json has it"
	}
];
const WAITING = [{
	name: "wait-for",
	value: "WHAT",
	isRepeatable: true,
	summary: "a rollout (shop/deployment/front) or a URL to wait for first"
}, {
	name: "wait-timeout",
	value: "DURATION",
	summary: "for all of them together (5m)"
}];
const SHARDS = [{
	name: "shards",
	value: "NUMBER",
	summary: "so many pods that take a part of the experiments each, side by side; what acts in the same namespaces stays together"
}, {
	name: "parallelism",
	value: "NUMBER",
	summary: "how many of the shards run at the same time (all of them)"
}];
const THERE = [
	{
		name: "where",
		value: "PLACE",
		choices: ["here", "cluster"],
		summary: "run here, or as a Job in the cluster that is told here and leaves nothing there (here)"
	},
	{
		name: "image",
		value: "IMAGE",
		summary: "the image of Chaos Gate, with --where cluster"
	},
	{
		name: "start-timeout",
		value: "DURATION",
		summary: "until the pod must have begun, with --where cluster (2m)"
	},
	...SHARDS
];
// src/cli/verbs.ts
const FILES = {
	shown: "FILE…",
	min: 1,
	max: Number.POSITIVE_INFINITY
};
const DISCOVERY_PATH = {
	name: "discovery-path",
	value: "PATH",
	summary: "where the discovery is (discovery.json)"
};
const MANIFESTS = {
	name: "apply",
	value: "FILE",
	isRepeatable: true,
	summary: "manifests to apply instead of the shop"
};
function sharedFlags(...names) {
	return RUNNING.filter(({ name }) => names.includes(name));
}
function formatFlag(...choices) {
	return {
		name: "format",
		value: "FORMAT",
		choices,
		summary: "how it is printed (yaml)"
	};
}
const VERBS = [
	{
		name: "run",
		operands: FILES,
		summary: "run experiments against the cluster of the kubeconfig",
		flags: [
			...RUNNING,
			...CLUSTER,
			...WAITING,
			...THERE
		]
	},
	{
		name: "validate",
		operands: FILES,
		summary: "say everything that is wrong with experiments, and touch nothing",
		flags: [FETCHING]
	},
	{
		name: "init",
		summary: "write a first experiment, from answers to a few questions or from flags",
		flags: [
			{
				name: "experiment-path",
				value: "PATH",
				summary: "where it goes, JSON or by its ending YAML (experiment.json)"
			},
			{
				...DISCOVERY_PATH,
				summary: "a discovery whose functions may be used too (discovery.json)"
			},
			{
				name: "title",
				value: "TEXT",
				summary: "what should hold; given, nothing is asked"
			},
			{
				name: "description",
				value: "TEXT",
				summary: "why, and what a user would notice"
			},
			{
				name: "url",
				value: "URL",
				summary: "an address whose answer is the steady state"
			},
			{
				name: "status",
				value: "NUMBER",
				summary: "the status that it answers with (200)"
			},
			{
				name: "action",
				value: "FUNCTION",
				summary: "what to break, such as chaosk8s.pod.actions.terminate_pods"
			},
			{
				name: "argument",
				value: "NAME=VALUE",
				isRepeatable: true,
				summary: "an argument of the action; JSON, otherwise text"
			},
			{
				name: "force",
				summary: "write over a file that is there"
			}
		]
	},
	{
		name: "discover",
		operands: {
			shown: "[PACKAGE]",
			min: 0,
			max: 1
		},
		summary: "write down which functions there are: our own, or those of a Python package that is installed",
		flags: [
			{
				...DISCOVERY_PATH,
				summary: "where it goes (discovery.json)"
			},
			{
				name: "no-system-info",
				summary: "do not let the package look at the system it talks to"
			},
			{
				name: "no-install",
				summary: "accepted for chaos; nothing is ever installed"
			}
		]
	},
	{
		name: "info",
		operands: {
			shown: "core|extensions|settings",
			min: 1,
			max: 1,
			choices: [
				"core",
				"extensions",
				"settings"
			]
		},
		summary: "print versions, extensions or the settings file",
		flags: []
	},
	{
		name: "settings show",
		summary: "print the settings",
		flags: [formatFlag("yaml", "json")]
	},
	{
		name: "settings get",
		operands: {
			shown: "KEY",
			min: 1,
			max: 1
		},
		summary: "print one entry of the settings, such as runtime.rollbacks or list[0]; a dot in a name is written \\.",
		flags: [formatFlag("yaml", "json", "string")]
	},
	{
		name: "settings set",
		operands: {
			shown: "KEY JSON",
			min: 2,
			max: 2
		},
		summary: "replace an entry that is there",
		flags: []
	},
	{
		name: "settings remove",
		operands: {
			shown: "KEY",
			min: 1,
			max: 1
		},
		summary: "take an entry away",
		flags: []
	},
	{
		name: "plan",
		operands: FILES,
		summary: "say what experiments would touch, object by object, and what stands against it; nothing is changed",
		flags: [
			{
				name: "json",
				summary: "as JSON"
			},
			...sharedFlags("policy", "namespace", "random", "shard", "shard-by", "durations", "seed", "var", "var-file", "undo", "timeout", "no-verify-tls"),
			...WAITING,
			...CLUSTER,
			HELP
		]
	},
	{
		name: "rbac",
		operands: FILES,
		summary: "print the least roles that experiments need, as kubectl apply -f - takes them",
		flags: [
			{
				name: "serviceaccount",
				value: "NAMESPACE/NAME",
				summary: "who gets them (default/chaos-gate)"
			},
			{
				name: "where",
				value: "PLACE",
				choices: ["here", "cluster"],
				summary: "cluster: for whoever runs them with --where cluster, makes the Job and grants what it needs (here)"
			},
			...sharedFlags("namespace", "var", "var-file", "undo", "policy"),
			...WAITING,
			FETCHING
		]
	},
	{
		name: "report",
		operands: {
			...FILES,
			shown: "JOURNAL…"
		},
		summary: "tell what happened from journals, ours or those of chaos, one or many",
		flags: [
			{
				name: "format",
				value: "FORMAT",
				choices: [
					"text",
					"html",
					"markdown",
					"summary",
					"junit",
					"sarif",
					"json"
				],
				summary: "a page for a browser, the comment, the job summary, JUnit XML, SARIF, results.json (text)"
			},
			{
				name: "output",
				value: "FILE",
				summary: "where it goes; else to stdout"
			},
			{
				name: "export-format",
				value: "FORMAT",
				summary: "as for chaos report: the last operand is then the file"
			}
		]
	},
	{
		name: "job",
		operands: FILES,
		summary: "print the Job or CronJob that runs experiments in the cluster, with the least roles, as kubectl apply -f - takes it",
		flags: [
			{
				name: "schedule",
				value: "CRON",
				summary: "a CronJob that runs them so often, such as '*/5 * * * *'; else a Job"
			},
			{
				name: "name",
				value: "NAME",
				summary: "of everything that is made (chaos-, and the name of the file)"
			},
			{
				name: "image",
				value: "IMAGE",
				summary: "the image of Chaos Gate"
			},
			{
				name: "results",
				value: "PVC",
				summary: "the volume claim where each run leaves a folder with journals and results"
			},
			{
				name: "env-from",
				value: "SECRET",
				isRepeatable: true,
				summary: "a Secret whose values the experiments read as variables"
			},
			{
				name: "settings-from",
				value: "SECRET",
				summary: "a Secret with settings.yaml, for controls and notifications"
			},
			...RUNNING.filter(({ name }) => ![
				"journal-path",
				"report",
				"quiet",
				"json",
				"shard",
				"shard-by"
			].includes(name)),
			...SHARDS,
			...WAITING
		]
	},
	{
		name: "recover",
		summary: "put back what runs that are gone have left in the cluster",
		flags: [
			{
				name: "run",
				value: "ID",
				summary: "only that run, which is known to be gone"
			},
			{
				name: "all",
				summary: "also runs without a lease: look for their marks on every kind, all over the cluster"
			},
			{
				name: "dry-run",
				summary: "only say what would be put back"
			},
			...sharedFlags("timeout"),
			...CLUSTER
		]
	},
	{
		name: "practice run",
		operands: FILES,
		summary: "run experiments against a small Kubernetes in this process, with a shop in it",
		flags: [
			MANIFESTS,
			...RUNNING,
			...WAITING
		]
	},
	{
		name: "practice up",
		summary: "leave that small Kubernetes running, and print how to point kubectl at it",
		flags: [MANIFESTS]
	}
].map((verb) => ({
	...verb,
	flags: [
		...verb.flags,
		COMPAT,
		HELP
	]
}));
// src/cli/parse.ts
var UsageError = class extends Error {
	name = "UsageError";
};
function parseCommandLine(words) {
	const count = countGlobals(words);
	const globals = readFlags(words.slice(0, count), GLOBAL_FLAGS, "before the verb").flags;
	const rest = words.slice(count);
	if (rest.length === 0 || globals.has("help") || globals.has("version")) return {
		globals,
		verb: void 0,
		flags: new Map(),
		operands: []
	};
	const verb = findVerb(rest);
	const { flags, operands } = readFlags(rest.slice(verb.name.split(" ").length), verb.flags, `of ${verb.name}`);
	if (!flags.has("help")) checkOperands(verb, operands);
	return {
		globals,
		verb,
		flags,
		operands
	};
}
function countGlobals(words) {
	let index = 0;
	while (words[index]?.startsWith("-")) {
		const flag = GLOBAL_FLAGS.find(({ name }) => `--${name}` === words[index]);
		index += flag?.value === void 0 ? 1 : 2;
	}
	return Math.min(index, words.length);
}
function verbWords(words) {
	return verbAt(words.slice(countGlobals(words)))?.name ?? "";
}
function verbAt([first = "", second = ""]) {
	return VERBS.find(({ name }) => name === first || name === `${first} ${second}`);
}
function findVerb(words) {
	const verb = verbAt(words);
	if (verb) return verb;
	const [first = ""] = words;
	const below = VERBS.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => name);
	if (below.length > 0) throw new UsageError(`"${first}" wants a second word: ${below.join(" or ")}`);
	const names = [...new Set(VERBS.map(({ name }) => name.split(" ")[0]))];
	throw new UsageError(`there is no verb "${first}"${(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.xr)(first, names)}; there are ${names.join(", ")}`);
}
function checkOperands({ name, operands: wanted }, operands) {
	const { shown = "", min = 0, max = 0, choices } = wanted ?? {};
	if (operands.length < min) throw new UsageError(`${name} wants ${shown}`);
	if (operands.length > max) throw new UsageError(`${name} takes no "${operands[max]}"`);
	const stray = choices && operands.find((operand) => !choices.includes(operand));
	if (stray !== void 0) throw new UsageError(`${name} wants one of ${choices?.join(", ")}, not "${stray}"${(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.xr)(stray, choices ?? [])}`);
}
function readFlags(words, known, where) {
	const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.parseArgs)({
		args: words.map((word, index) => withImplied(word, words[index + 1], known)),
		options: asOptions(known),
		allowPositionals: true,
		strict: false,
		tokens: true
	});
	const flags = new Map();
	const operands = [];
	for (const token of tokens) {
		if (token.kind === "positional") operands.push(token.value);
		if (token.kind !== "option") continue;
		const flag = known.find(({ name }) => name === token.name);
		if (!flag) throw new UsageError(`there is no flag ${token.rawName} ${where}${(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.xr)(token.rawName, known.map(dashed))}${misplaced(token.rawName, known)}`);
		flags.set(flag.name, [...flag.isRepeatable ? flags.get(flag.name) ?? [] : [], readValue(flag, token.value)]);
	}
	return {
		flags,
		operands
	};
}
function withImplied(word, next, known) {
	const flag = known.find(({ name, implied }) => implied !== void 0 && word === `--${name}`);
	return flag && !flag.choices?.includes(next ?? "") ? `${word}=${flag.implied}` : word;
}
function readValue(flag, value) {
	if (flag.value === void 0) {
		if (value !== void 0) throw new UsageError(`--${flag.name} takes no value`);
		return "";
	}
	if (value === void 0 || value === "") throw new UsageError(`--${flag.name} wants ${flag.value}`);
	if (flag.choices && !flag.choices.includes(value)) throw new UsageError(`--${flag.name} is one of ${flag.choices.join(", ")}, not "${value}"${(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.xr)(value, flag.choices)}`);
	return value;
}
function misplaced(rawName, known) {
	return known !== GLOBAL_FLAGS && GLOBAL_FLAGS.map(dashed).includes(rawName) ? "; it comes before the verb" : "";
}
function dashed({ name }) {
	return `--${name}`;
}
function asOptions(flags) {
	return Object.fromEntries(flags.map(({ name, short, value }) => [name, {
		type: value === void 0 ? "boolean" : "string",
		...short && { short }
	}]));
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



/***/ })

};
;