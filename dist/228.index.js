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







// src/report/journal-outcome.ts
async function journalOutcome(journal, file) {
	const record = journal["chaos-gate"];
	const verdict = record === void 0 ? await judgeAlone(journal) : recordedVerdict(record);
	return {
		file: record?.file ?? file,
		title: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Dn)(journal.experiment.title ?? file),
		verdict,
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
async function judgeAlone(journal) {
	const outside = new Set();
	for (const run of journal.run) if (!await isInside(run)) outside.add(run);
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Yt)(journal, {
		strategy: journal.experiment.runtime?.hypothesis?.strategy ?? "default",
		factsOf: (run) => ({
			is: run.activity.type,
			changes: [],
			warnings: [],
			notHeld: [],
			isTakenAtItsWord: true
		}),
		saidOf: describeRun,
		isInside: (run) => !outside.has(run),
		leftBehind: [],
		interruption: journal.status === "interrupted" ? "the run was stopped" : void 0
	});
}
function describeRun(run) {
	const { expected, seen } = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Kt)(run);
	return expected === null ? `saw ${seen}` : `expected ${expected}, saw ${seen}`;
}
async function isInside({ activity, status, output }) {
	const { tolerance } = activity;
	if (tolerance === void 0 || status !== "succeeded" || activity.type !== "probe") return true;
	if ((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.kn)(tolerance) && "provider" in tolerance) return true;
	try {
		const { isMet, isJudged } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.v)(tolerance, output, {
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
function readJournal(file, directory) {
	const value = parse(file, (0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(directory, file));
	if (!(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.kn)(value) || !(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.kn)(value.experiment) || !(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.kn)(value.steady_states) || !Array.isArray(value.run)) throw refuse(file, "is no journal: a journal has experiment, steady_states and run; chaos run writes it to journal.json");
	const start = String(value.start ?? new Date(0).toISOString());
	if (Number.isNaN(Date.parse(start))) throw refuse(file, `is no journal: start is no time but ${JSON.stringify(start)}`);
	const record = value["chaos-gate"];
	const { "chaos-gate": _, ...rest } = value;
	return {
		...rest,
		start,
		duration: Number(value.duration) || 0,
		steady_states: readStates(value.steady_states, start),
		run: readRuns(value.run, start),
		rollbacks: readRuns(value.rollbacks, start),
		...(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.kn)(record) && { "chaos-gate": readRecord(record, file) }
	};
}
function parse(file, path) {
	try {
		if (((0,node_fs__WEBPACK_IMPORTED_MODULE_6__.statSync)(path).size ?? 0) > JOURNAL_MAX) throw new Error("it is larger than any journal");
		return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_6__.readFileSync)(path, "utf8"));
	} catch (cause) {
		throw refuse(file, `cannot be read as JSON: ${cause.message}`);
	}
}
function readStates({ before, after, during }, start) {
	return {
		before: readState(before, start),
		after: readState(after, start),
		during: (Array.isArray(during) ? during : []).flatMap((state) => readState(state, start) ?? [])
	};
}
function readState(value, start) {
	if (!(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.kn)(value) || !Array.isArray(value.probes)) return null;
	return {
		steady_state_met: value.steady_state_met === true,
		probes: readRuns(value.probes, start)
	};
}
function readRuns(value, start) {
	return (Array.isArray(value) ? value : []).filter((run) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.kn)(run) && (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.kn)(run.activity) && (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.kn)(run.activity.provider)).map((run) => ({
		...run,
		start: Number.isNaN(Date.parse(run.start)) ? start : run.start,
		duration: Number(run.duration) || 0
	}));
}
function readRecord(record, file) {
	const texts = (value) => Array.isArray(value) ? value.map(String) : [];
	const verdict = _run_js__WEBPACK_IMPORTED_MODULE_1__.Fn.find((name) => name === record.verdict);
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
		facts: (Array.isArray(record.facts) ? record.facts : []).filter(_run_js__WEBPACK_IMPORTED_MODULE_1__.kn).map((facts) => ({
			...facts,
			changes: texts(facts.changes),
			warnings: texts(facts.warnings),
			notHeld: texts(facts.notHeld)
		}))
	};
}
function refuse(file, message) {
	return new _run_js__WEBPACK_IMPORTED_MODULE_1__.Mn([{
		file,
		message
	}]);
}
// src/cli/report.ts
const NO_LINKS = { file: () => void 0 };
const FORMATS = {
	html: (result) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.w)(result, NO_LINKS),
	junit: _run_js__WEBPACK_IMPORTED_MODULE_1__.C,
	sarif: _run_js__WEBPACK_IMPORTED_MODULE_1__.b,
	markdown: (result) => `${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.U)(result, NO_LINKS, Number.POSITIVE_INFINITY)}\n`,
	summary: (result) => (0,_summary_js__WEBPACK_IMPORTED_MODULE_2__.t)(result, NO_LINKS),
	json: (result) => `${JSON.stringify(result, null, 2)}\n`,
	text: _run_js__WEBPACK_IMPORTED_MODULE_1__.f
};
const OF_CHAOS = { html5: "html" };
async function report({ flags, operands, place, stage: { terminal } }) {
	const { files, format, output } = readAsked(operands, (name) => flags.get(name)?.at(-1));
	const result = await readResult(files, place.directory);
	const text = FORMATS[format]?.(result, { isColored: output === void 0 && terminal.isOutColored === true }) ?? "";
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
		experiments.push((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Ht)(await journalOutcome(journal, file)));
	}
	const cluster = onlyOf(clusters);
	const seed = onlyOf(seeds);
	const findings = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(experiments);
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wt)(experiments, {
		problems: [],
		verdict: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Xt)(findings),
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
	const details = result.experiments.map((experiment) => (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.X)(experiment, {
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
		(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.G)(result),
		(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.K)(result),
		(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.q)(result, links, rows),
		(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.J)(result),
		...details,
		(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.W)(result, links)
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
		throw new _run_js__WEBPACK_IMPORTED_MODULE_0__.Mn([{
			file: path,
			message: `cannot be written: ${cause.message}`
		}], { cause });
	}
}



/***/ })

};
;