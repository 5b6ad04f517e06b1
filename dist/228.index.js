"use strict";
exports.id = 228;
exports.ids = [228];
exports.modules = {

/***/ 228:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   report: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(364);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1623);
/* harmony import */ var _write_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3967);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_6__);







// src/report/journal-doubts.ts
function journalDoubts(journal) {
	const { status, deviated, experiment, run, rollbacks } = journal;
	const method = Array.isArray(experiment.method) ? experiment.method.length : 0;
	return [
		...deviated === true ? [doubt("deviated", "the journal says that the steady state deviated, and not where")] : [],
		...status === "completed" ? [] : [doubt("inconclusive", `the run ended ${say(status)}, and nothing in the journal says why`)],
		...run.length < method ? [doubt("inconclusive", `the method has ${method} activities, and the journal tells of ${run.length} of them`)] : [],
		...[...run, ...rollbacks].filter(({ status: each }) => each === void 0).map(({ activity }) => doubt("inconclusive", `the journal does not say how \`${activity.name}\` ended`))
	];
}
function doubt(verdict, reason) {
	return {
		verdict,
		reason
	};
}
function say(status) {
	return typeof status === "string" ? status : (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(status) ? "in a way that is no text" : "nobody knows how";
}
// src/report/journal-facts.ts
const OF_CLUSTERS = /^(?:chaosk8s|chaosistio)(?:\.|$)/;
const MODULE_KINDS = /\.(action|probe)s$/;
const REFUSED = /\((?:401|403)\)\\?\nReason: /;
const GONE = /\(404\)\\?\nReason: /;
const UNREACHABLE = /urllib3\.exceptions\.\w+|Max retries exceeded with url/;
const REMOVAL = /^(?:delete|remove|unset)_/;
function journalFacts(run) {
	const denial = isOfClusters(run) ? run.status === "succeeded" ? deniedByOutput(run) : explainedFailure(run) : {};
	return {
		is: kindOf(run),
		changes: [],
		warnings: [],
		notHeld: [],
		...denial.nothing === void 0 && { isTakenAtItsWord: true },
		...denial
	};
}
function factsIn(journal) {
	const written = new Map((journal["chaos-gate"]?.facts ?? []).map((facts) => [journal[facts.phase]?.[facts.index], facts]));
	return (run) => written.get(run) ?? journalFacts(run);
}
function isOfClusters({ activity: { provider } }) {
	return provider.type === "python" && OF_CLUSTERS.test(provider.module);
}
function kindOf({ activity: { type, provider } }) {
	const module = provider.type === "python" && OF_CLUSTERS.test(provider.module) ? provider.module : "";
	return MODULE_KINDS.exec(module)?.[1] ?? type;
}
function deniedByOutput({ activity: { provider }, output }) {
	const name = provider.type === "python" ? provider.func : "";
	if (Array.isArray(output)) return output.length === 0 ? { nothing: "it names nothing that it chose" } : deniedByCommands(output);
	if (!(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(output)) return {};
	if (output.kind === "Status" && output.status === "Failure") return { nothing: `the server answered ${output.code}` };
	if (typeof output.status !== "number") return {};
	if (output.status >= 400) return { nothing: `the server answered ${output.status}` };
	return /^(?:add|set)_/.test(name) && !hasFault(output.body) ? { notHeld: ["no route holds the fault"] } : {};
}
function deniedByCommands(endings) {
	return { notHeld: endings.filter(_run_js__WEBPACK_IMPORTED_MODULE_1__.pr).filter((ending) => "exit_code" in ending && Number(ending.exit_code) !== 0).map(({ pod_name, exit_code }) => `the command in ${pod_name} ended with ${exit_code}`) };
}
function hasFault(body) {
	const spec = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(body) && (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(body.spec) ? body.spec : {};
	return !Array.isArray(spec.http) || spec.http.some((block) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(block) && (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(block.fault));
}
function explainedFailure({ exception = [], activity: { provider } }) {
	const text = exception.join("");
	if (REFUSED.test(text)) return { because: "refused" };
	if (UNREACHABLE.test(text)) return { because: "unreachable" };
	return provider.type === "python" && REMOVAL.test(provider.func) && GONE.test(text) ? { isAlreadyGone: true } : {};
}
// src/report/journal-outcome.ts
async function journalOutcome(journal, file) {
	const record = journal["chaos-gate"];
	const verdict = record === void 0 || record.verdict === "passed" ? await judgeAlone(journal) : recordedVerdict(record);
	return {
		file: record?.file ?? file,
		title: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.dr)(journal.experiment.title ?? file),
		verdict: record !== void 0 && verdict.name === "passed" ? recordedVerdict(record) : verdict,
		journal,
		journalPath: file,
		problems: [],
		locate: () => void 0
	};
}
function recordedVerdict({ verdict, reason, reasons }) {
	return {
		name: verdict,
		reason,
		reasons
	};
}
async function judgeAlone(written) {
	const journal = written["chaos-gate"] === void 0 ? explainAbort(written) : written;
	const outside = new Set();
	for (const run of journal.run) if (!await isInside(run)) outside.add(run);
	const verdict = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Dn)(journal, {
		strategy: strategyOf(journal),
		factsOf: factsIn(journal),
		saidOf: describeRun,
		isInside: (run) => !outside.has(run),
		leftBehind: [],
		interruption: journal.status === "interrupted" ? "the run was stopped" : void 0
	});
	const doubts = verdict.name === "passed" ? journalDoubts(written) : [];
	return doubts.length > 0 ? (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.On)(doubts) : verdict;
}
function explainAbort(journal) {
	if (journal.status !== "aborted") return journal;
	const explain = (run) => run.status === void 0 ? {
		...run,
		status: "failed",
		exception: ["it could not be called, and the run was aborted"]
	} : run;
	return {
		...journal,
		status: "failed",
		run: journal.run.map(explain),
		rollbacks: journal.rollbacks.map(explain)
	};
}
function strategyOf({ steady_states: { before, during, after } }) {
	if (before !== null || after !== null) return "default";
	return during.length > 0 ? "during-method-only" : "skip";
}
function describeRun(run) {
	const { expected, seen } = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Cn)(run);
	return expected === null ? `saw ${seen}` : `expected ${expected}, saw ${seen}`;
}
async function isInside({ activity, status, output }) {
	const { tolerance } = activity;
	if (tolerance === void 0 || status !== "succeeded" || activity.type !== "probe") return true;
	if ((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(tolerance) && "provider" in tolerance) return true;
	try {
		const { isMet, isJudged } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.x)(tolerance, output, {
			values: {
				configuration: {},
				secrets: {}
			},
			invokeProbe: () => Promise.resolve(null)
		});
		return isMet || !isJudged || JSON.stringify(tolerance).includes("${");
	} catch {
		return true;
	}
}
// src/cli/read-journal.ts
const JOURNAL_MAX = 400 * 1024 ** 2;
const UNREADABLE = {
	type: "action",
	name: "an activity that cannot be read",
	provider: {
		type: "process",
		path: ""
	}
};
const PROVIDERS = [
	"python",
	"http",
	"process"
];
const PROVIDER_WORDS = [
	"module",
	"func",
	"url",
	"path"
];
function readJournal(file, directory) {
	const value = parse(file, (0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(directory, file));
	if (!(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(value) || !(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(value.experiment) || !(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(value.steady_states) || !Array.isArray(value.run)) throw refuse(file, "is no journal: a journal has experiment, steady_states and run; chaos run writes it to journal.json");
	const start = String(value.start ?? new Date(0).toISOString());
	if (Number.isNaN(Date.parse(start))) throw refuse(file, `is no journal: start is no time but ${JSON.stringify(start)}`);
	const { before, after } = value.steady_states;
	if (before === void 0 && after === void 0 && (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(value.experiment["steady-state-hypothesis"])) throw refuse(file, "is no journal: steady_states has neither before nor after");
	const record = value["chaos-gate"];
	const { "chaos-gate": _, ...rest } = value;
	return {
		...rest,
		experiment: readExperiment(value.experiment),
		start,
		duration: Number(value.duration) || 0,
		steady_states: readStates(value.steady_states, start),
		run: readRuns(value.run, start),
		rollbacks: readRuns(value.rollbacks, start),
		...(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(record) && { "chaos-gate": readRecord(record, file) }
	};
}
function parse(file, path) {
	try {
		if (((0,node_fs__WEBPACK_IMPORTED_MODULE_6__.statSync)(path).size ?? 0) > JOURNAL_MAX) throw new Error("it is larger than any journal");
		return parseText((0,node_fs__WEBPACK_IMPORTED_MODULE_6__.readFileSync)(path, "utf8"));
	} catch (cause) {
		throw refuse(file, `cannot be read as JSON: ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Dt)(cause)}`);
	}
}
function parseText(text) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		if (!/NaN|Infinity|^\ufeff/.test(text)) throw cause;
		return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.ar)(text).value;
	}
}
function readExperiment(experiment) {
	const { "steady-state-hypothesis": hypothesis, method, rollbacks, runtime, ...rest } = experiment;
	const list = (value) => Array.isArray(value) ? value.filter(_run_js__WEBPACK_IMPORTED_MODULE_1__.pr) : [];
	return {
		...rest,
		...(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(hypothesis) && { "steady-state-hypothesis": {
			...hypothesis,
			probes: list(hypothesis.probes)
		} },
		method: list(method),
		...rollbacks !== void 0 && { rollbacks: list(rollbacks) },
		...(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(runtime) && { runtime }
	};
}
function readStates({ before, after, during }, start) {
	return {
		before: readState(before, start),
		after: readState(after, start),
		during: (Array.isArray(during) ? during : []).flatMap((state) => readState(state, start) ?? [])
	};
}
function readState(value, start) {
	if (value === null || value === void 0 || (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(value) && Object.keys(value).length === 0) return null;
	const { steady_state_met, probes } = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(value) ? value : {};
	return {
		steady_state_met: steady_state_met === true,
		probes: readRuns(probes, start)
	};
}
function readRuns(value, start) {
	return (Array.isArray(value) ? value : []).map((run) => readRun((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(run) ? run : {}, start));
}
function readRun({ status, exception, tolerance_met, end, ...rest }, start) {
	const activity = readActivity(rest.activity);
	const lines = typeof exception === "string" ? [exception] : exception;
	return {
		...rest,
		activity: activity ?? UNREADABLE,
		output: rest.output ?? null,
		start: isTime(rest.start) ? rest.start : start,
		...activity && (status === "succeeded" || status === "failed") && { status },
		...Array.isArray(lines) && { exception: lines.map(String) },
		...isTime(end) && { end },
		duration: Number(rest.duration) || 0,
		...typeof tolerance_met === "boolean" && { tolerance_met }
	};
}
function readActivity(activity) {
	if (!(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(activity) || !(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(activity.provider) || !PROVIDERS.includes(String(activity.provider.type))) return void 0;
	const { type, provider } = activity;
	const words = PROVIDER_WORDS.filter((key) => key in provider).map((key) => [key, String(provider[key])]);
	return {
		...activity,
		type: type === "probe" ? "probe" : "action",
		provider: {
			...provider,
			...Object.fromEntries(words)
		}
	};
}
function isTime(value) {
	return typeof value === "string" && !Number.isNaN(Date.parse(value));
}
function readRecord(record, file) {
	const texts = (value) => Array.isArray(value) ? value.map(String) : [];
	const verdict = _run_js__WEBPACK_IMPORTED_MODULE_1__.br.find((name) => name === record.verdict);
	if (verdict === void 0) throw refuse(file, `has no verdict that there is: ${JSON.stringify(record.verdict)}`);
	const reason = String(record.reason ?? verdict);
	const reasons = texts(record.reasons);
	return {
		...record,
		verdict,
		file: String(record.file ?? file),
		reason,
		reasons: reasons.length > 0 ? reasons : [reason],
		putBack: texts(record.putBack),
		leftBehind: texts(record.leftBehind),
		warnings: texts(record.warnings),
		facts: (Array.isArray(record.facts) ? record.facts : []).filter(_run_js__WEBPACK_IMPORTED_MODULE_1__.pr).map((facts) => ({
			...facts,
			changes: texts(facts.changes),
			warnings: texts(facts.warnings),
			notHeld: texts(facts.notHeld)
		}))
	};
}
function refuse(file, message) {
	return new _run_js__WEBPACK_IMPORTED_MODULE_1__.gr([{
		file,
		message
	}]);
}
// src/cli/report.ts
const FORMATS = {
	html: (result) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.c)(result, _run_js__WEBPACK_IMPORTED_MODULE_1__.tt),
	junit: _run_js__WEBPACK_IMPORTED_MODULE_1__.s,
	sarif: _run_js__WEBPACK_IMPORTED_MODULE_1__.a,
	markdown: (result) => `${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.et)(result, _run_js__WEBPACK_IMPORTED_MODULE_1__.tt, Number.POSITIVE_INFINITY)}\n`,
	summary: (result) => (0,_summary_js__WEBPACK_IMPORTED_MODULE_2__.t)(result, _run_js__WEBPACK_IMPORTED_MODULE_1__.tt),
	json: (result) => `${JSON.stringify(result, null, 2)}\n`,
	text: _run_js__WEBPACK_IMPORTED_MODULE_1__.v
};
const OF_CHAOS = { html5: "html" };
async function report({ flags, operands, place, stage: { terminal } }) {
	const { files, format, output } = readAsked(operands, (name) => flags.get(name)?.at(-1));
	const result = await readResult(files, place.directory);
	const { isOutColored, outWidth } = terminal;
	const look = output === void 0 ? {
		isColored: isOutColored === true,
		width: outWidth
	} : { isColored: false };
	const text = FORMATS[format]?.(result, look) ?? "";
	if (output === void 0) terminal.out(text);
	else {
		(0,_write_text_js__WEBPACK_IMPORTED_MODULE_4__.t)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(place.directory, output), text);
		terminal.error(`wrote ${output}\n`);
	}
	return 0;
}
async function readResult(files, directory) {
	const experiments = [];
	const clusters = new Set();
	const seeds = new Set();
	for (const file of files) {
		const journal = readJournal(file, directory);
		clusters.add(journal["chaos-gate"]?.cluster);
		seeds.add(journal["chaos-gate"]?.seed);
		experiments.push((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.vn)(await journalOutcome(journal, file)));
	}
	const cluster = onlyOf(clusters);
	const seed = onlyOf(seeds);
	const findings = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.En)(experiments);
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bn)(experiments, {
		problems: [],
		verdict: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.On)(findings),
		...cluster !== void 0 && { cluster },
		...seed !== void 0 && { seed },
		durationSeconds: experiments.reduce((sum, { timing }) => sum + timing.seconds, 0)
	});
}
function onlyOf(values) {
	return values.size === 1 ? [...values][0] : void 0;
}
function readAsked(operands, flag) {
	const exported = flag("export-format");
	if (exported === void 0) return {
		files: operands,
		format: flag("format") ?? "text",
		output: flag("output")
	};
	const format = OF_CHAOS[exported] ?? exported;
	if (FORMATS[format] === void 0) throw new _parse_js__WEBPACK_IMPORTED_MODULE_3__.t(`--export-format ${exported} is not made here: take html, and let a browser print it`);
	if (operands.length < 2) throw new _parse_js__WEBPACK_IMPORTED_MODULE_3__.t("report with --export-format wants JOURNAL… and the file to write");
	return {
		files: operands.slice(0, -1),
		format,
		output: operands.at(-1)
	};
}



/***/ }),

/***/ 364:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ renderSummary)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9233);

// src/report/summary.ts
const SUMMARY_MAX = 1e6;
function renderSummary(result, links, max = SUMMARY_MAX) {
	const details = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.nt)(result.experiments).map((experiment) => (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.lt)(experiment, {
		isOpen: experiment.verdict.name !== "passed" && result.experiments.length <= 10,
		isCharted: true,
		hasAnswers: true
	}));
	const whole = join(result, links, details);
	if (Buffer.byteLength(whole) <= max) return whole;
	const room = max - Buffer.byteLength(join(result, links, [CUT]));
	return room >= 0 ? join(result, links, [...fitting(details, room), CUT]) : join(result, links, [CUT], 100);
}
const CUT = "Too much for a job summary: some details are only in the report.";
function join(result, links, details, rows) {
	return `${[
		(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.it)(result),
		(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.at)(result),
		(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.ot)(result, links, rows),
		(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.st)(result),
		...details,
		(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.rt)(result, links)
	].filter((part) => part !== "").join("\n\n")}\n`;
}
function fitting(details, room) {
	let left = room;
	return details.filter((part) => {
		const size = Buffer.byteLength(part) + 2;
		if (size > left) return false;
		left -= size;
		return true;
	});
}



/***/ }),

/***/ 3967:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ writeText)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9233);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


// src/cli/write-text.ts
function writeText(path, text, mode = 438) {
	const draft = `${path}.${process.pid}.part`;
	try {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(draft, text, { mode });
		(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(draft, path);
	} catch (cause) {
		throw new _run_js__WEBPACK_IMPORTED_MODULE_0__.gr([{
			file: path,
			message: `cannot be written: ${cause.message}`
		}], { cause });
	}
}



/***/ })

};
;