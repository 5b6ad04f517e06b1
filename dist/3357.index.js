"use strict";
exports.id = 3357;
exports.ids = [3357];
exports.modules = {

/***/ 3357:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lookBackAt: () => (/* binding */ lookBackAt)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3461);
/* harmony import */ var _open_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7924);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1947);
/* harmony import */ var _activities_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(635);
/* harmony import */ var _read_result_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5550);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_7___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_7__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_8___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_8__);









const TITLE_MAX$1 = 120;
const WORDS = {
	worse: {
		sign: "📉",
		word: "worse"
	},
	unknown: {
		sign: "❔",
		word: "cannot be compared"
	},
	better: {
		sign: "📈",
		word: "better"
	},
	new: {
		sign: "🆕",
		word: "new"
	},
	gone: {
		sign: "🗑️",
		word: "not run any more"
	},
	same: {
		sign: "",
		word: "the same"
	}
};
const RELATIONS = Object.keys(WORDS);
const MEASURES = {
	verdict: "verdict",
	availability: "availability",
	outage: "longest outage",
	recovery: "recovery",
	p95: "slowest answers (p95)"
};
function renderComparison(comparison, isFailing) {
	const branch = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Fr)(comparison.branch);
	if (!comparison.isPossible) return `**Compared with ${branch}**: there is no earlier result yet.`;
	const told = `**Compared with ${branch}**: ${countRelations(comparison.experiments)}.${failure(comparison, isFailing)}`;
	const shown = newsOf(comparison);
	if (shown.length === 0) return told;
	const rest = shown.length > 20 ? `\n\n… and ${shown.length - 20} more.` : "";
	return `${told}\n\n${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Hr)([
		"",
		"Experiment",
		"Now",
		"What changed"
	], shown.slice(0, 20).map(row$2))}${rest}`;
}
function newsOf({ experiments }) {
	return RELATIONS.filter((relation) => relation !== "same").flatMap((relation) => experiments.filter((one) => one.relation === relation));
}
function countRelations(experiments) {
	const told = RELATIONS.map((relation) => [experiments.filter((one) => one.relation === relation).length, relation]).filter(([count]) => count > 0);
	const [first] = told;
	if (first === void 0) return "nothing was run";
	if (told.length === 1 && first[0] > 1) return `all ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.zr)(first[0], "experiment")} ${WORDS[first[1]].word}`;
	return told.map(([count, relation]) => `${count} ${WORDS[relation].word}`).join(", ");
}
function failure({ isRegression }, isFailing) {
	return isRegression && isFailing ? " **The step fails for it** (`fail-on-regression`); the verdict is about this run alone." : "";
}
function row$2({ title, relation, changes }) {
	const { sign, word } = WORDS[relation];
	return [
		sign,
		(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Ur)(title, TITLE_MAX$1),
		word,
		(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Br)(describeChanges(changes))
	];
}
function describeChanges(changes) {
	return changes.map((change) => `${MEASURES[change.measure]} ${value(change, change.before)} → ${value(change, change.after)}`).join("; ");
}
function value({ measure }, amount) {
	if (typeof amount === "string") return amount;
	if (amount === null) return "never";
	if (amount === 0 && measure === "outage") return "none";
	if (amount === 0 && measure === "recovery") return "none needed";
	return measure === "availability" ? (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.jr)(amount) : (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.kr)(amount);
}
// src/history/render-comparison-html.ts
const TITLE_MAX = 120;
const TONES = {
	worse: "bad",
	unknown: "odd",
	better: "good",
	new: "odd",
	gone: "odd",
	same: "good"
};
function renderComparisonHtml(comparison, isFailing) {
	const news = comparison.isPossible ? newsOf(comparison) : [];
	const rest = news.length - 20;
	return [
		"<section class=\"card\">",
		`<h2>Compared with ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Cr)(comparison.branch)}</h2>`,
		`<p class="soft">${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Er)(describe(comparison, isFailing))}</p>`,
		news.length === 0 ? "" : (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Tr)("list", [
			"Now",
			"Experiment",
			"What changed"
		], news.slice(0, 20).map(row$1)),
		rest > 0 ? `<p class="soft small">… and ${rest} more.</p>` : "",
		"</section>"
	].filter((part) => part !== "").join("\n");
}
function describe({ isPossible, experiments, isRegression }, isFailing) {
	if (!isPossible) return "There is no earlier result yet.";
	const fails = isRegression && isFailing ? " The step fails for it; the verdict is about this run alone." : "";
	return `${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Mr)(countRelations(experiments))}${fails}`;
}
function row$1({ title, relation, changes }) {
	return [
		`<span class="pill ${TONES[relation]}">${WORDS[relation].word}</span>`,
		(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Er)(title, TITLE_MAX),
		(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.wr)(describeChanges(changes))
	];
}
// src/history/render-trend.ts
const POINTS_MIN = 2;
const CHARTS_MAX = 5;
const ROWS_MAX$1 = 20;
function renderTrend(trend) {
	if (trend.runs.length < POINTS_MIN) return "";
	const charts = trend.experiments.filter(isEventful).slice(0, CHARTS_MAX);
	return [
		`<details><summary>📊 <b>The last ${trend.runs.length} runs</b></summary>`,
		chart("Experiments that passed", "%", trend, trend.runs.map(({ passed, experiments }) => share(passed, experiments)), "bar"),
		...charts.map((line) => renderLine(line, trend)),
		linesTable(trend),
		"</details>"
	].join("\n\n");
}
function isEventful({ availability }) {
	return availability.filter((value) => value !== null).length >= POINTS_MIN && availability.some((value) => (value ?? 1) < 1);
}
function share(part, whole) {
	return whole === 0 ? 0 : part / whole;
}
function renderLine({ title, availability }, trend) {
	const kept = availability.flatMap((value, index) => value === null ? [] : [{
		value,
		run: trend.runs[index]
	}]);
	const runs = kept.flatMap(({ run }) => run ?? []);
	const values = kept.map(({ value }) => value);
	return `**${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Ur)(title, 120)}**\n\n${chart("Availability", "%", { runs }, values, "line")}`;
}
function chart(title, unit, { runs }, values, kind) {
	const points = values.map((value) => Number((value * 100).toFixed(1)));
	return [
		"```mermaid",
		"xychart-beta",
		`  title "${title}"`,
		`  x-axis "${day(runs.at(0))} to ${day(runs.at(-1))}" 1 --> ${runs.length}`,
		`  y-axis "${unit}" 0 --> 100`,
		`  ${kind} [${points.join(", ")}]`,
		"```"
	].join("\n");
}
function day(run) {
	return run?.at.slice(0, 10) ?? "";
}
function linesTable({ experiments, runs }) {
	const rows = experiments.slice(0, ROWS_MAX$1).map(({ title, verdicts, availability }) => {
		const known = availability.filter((value) => value !== null);
		const signs = verdicts.slice(-10).map((verdict) => verdict === null ? "·" : _run_js__WEBPACK_IMPORTED_MODULE_1__.Dr[verdict]);
		const passed = verdicts.filter((verdict) => verdict === "passed").length;
		return [
			(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Ur)(title, 120),
			signs.join(""),
			`${passed} of ${runs.length}`,
			known.length === 0 ? "" : (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.jr)(Math.min(...known))
		];
	});
	const rest = experiments.length > ROWS_MAX$1 ? `\n\n… and ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.zr)(experiments.length - ROWS_MAX$1, "experiment")} more.` : "";
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Hr)([
		"Experiment",
		"Last runs",
		"Passed",
		"Lowest availability"
	], rows) + rest;
}
// src/history/render-trend-html.ts
const WIDTH = 1e3;
const HEIGHT = 26;
const GAP = 2;
const ROWS_MAX = 100;
function renderTrendHtml(trend) {
	const { runs, experiments } = trend;
	if (runs.length < 2) return "";
	const days = runs.map(({ at }) => at.slice(0, 10));
	const all = runs.map(({ passed, experiments: count }, index) => {
		const words = `${days[index]}: ${passed} of ${count} passed`;
		return {
			isGood: passed === count,
			share: count === 0 ? null : passed / count,
			words
		};
	});
	const rest = experiments.length - ROWS_MAX;
	return [
		"<section class=\"card\">",
		`<h2>The last ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.zr)(runs.length, "run")}</h2>`,
		`<p class="soft small">From ${days[0]} to ${days.at(-1)}. The higher a bar, the more of it passed, and the more available the application was.</p>`,
		row("All experiments", all),
		...experiments.slice(0, ROWS_MAX).map((line) => row(line.title, barsOf(line, days))),
		rest > 0 ? `<p class="soft small">… and ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.zr)(rest, "experiment")} more.</p>` : "",
		"</section>"
	].join("\n");
}
function barsOf({ verdicts, availability }, days) {
	return verdicts.map((verdict, index) => {
		const seen = availability[index] ?? null;
		const words = `${days[index]}: ${verdict ?? "not run"}${seen === null ? "" : `, ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.jr)(seen)} available`}`;
		return {
			isGood: verdict === "passed",
			share: verdict === null ? null : seen ?? 1,
			words
		};
	});
}
function row(title, bars) {
	const step = WIDTH / bars.length;
	const drawn = bars.map((bar, index) => drawBar(bar, index * step, step - GAP)).join("");
	const label = `${title}: ${bars.filter(({ isGood }) => isGood).length} of ${bars.length} good`;
	return `<div class="row"><span>${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Er)(title, 80)}</span><svg class="bars" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Er)(label, 200)}">${drawn}</svg></div>`;
}
function drawBar({ isGood, share, words }, x, width) {
	const place = `x="${x.toFixed(1)}" width="${width.toFixed(1)}"`;
	const lane = `<rect class="lane" ${place} y="0" height="${HEIGHT}"/>`;
	if (share === null) return `<g>${lane}<title>${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Er)(words, 200)}</title></g>`;
	const height = Math.max(3, share * HEIGHT);
	return `<g>${lane}${`<rect class="span-${isGood ? "good" : "bad"}" ${place} y="${(HEIGHT - height).toFixed(1)}" height="${height.toFixed(1)}"/>`}<title>${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Er)(words, 200)}</title></g>`;
}
// src/github/branch-file.ts
const TRIES_MAX = 8;
const WAIT_MAX = 400;
async function readBranchFile(client, file) {
	return (await read(client, file))?.text ?? null;
}
async function updateBranchFile(client, file, change) {
	for (let attempt = 1;; attempt++) {
		const before = await read(client, file);
		try {
			return await write(client, file, change(before?.text ?? null), before?.sha);
		} catch (error) {
			if (!isOvertaken(error) || attempt === TRIES_MAX) throw error;
			await client.wait(Math.random() * WAIT_MAX * attempt);
		}
	}
}
async function read({ rest, repository, call }, { branch, path }) {
	try {
		const { data } = await call(() => rest.repos.getContent({
			...repository,
			path,
			ref: branch
		}));
		if (Array.isArray(data) || data.type !== "file") throw new Error(`${path} on the branch ${branch} is no file`);
		if (data.encoding !== "base64") throw new Error(`${path} on the branch ${branch} is too large`);
		return {
			text: Buffer.from(data.content, "base64").toString("utf8"),
			sha: data.sha
		};
	} catch (error) {
		if ((0,_open_client_js__WEBPACK_IMPORTED_MODULE_3__.a)(error) === 404) return null;
		throw error;
	}
}
async function write(client, file, text, sha) {
	const { rest, repository, call } = client;
	const { branch, path } = file;
	const content = Buffer.from(text).toString("base64");
	try {
		const change = {
			...repository,
			path,
			branch,
			content,
			message: messageFor(path)
		};
		await call(() => rest.repos.createOrUpdateFileContents({
			...change,
			...sha !== void 0 && { sha }
		}));
	} catch (error) {
		if ((0,_open_client_js__WEBPACK_IMPORTED_MODULE_3__.a)(error) !== 404) throw error;
		await createBranch(client, file, text);
	}
}
async function createBranch({ rest, repository, call }, { branch, path }, text) {
	const { git } = rest;
	const blob = {
		mode: "100644",
		type: "blob"
	};
	const tree = [{
		...blob,
		path: "README.md",
		content: README
	}, {
		...blob,
		path,
		content: text
	}];
	const { data: made } = await call(() => git.createTree({
		...repository,
		tree
	}));
	const message = messageFor(path);
	const { data: commit } = await call(() => git.createCommit({
		...repository,
		message,
		tree: made.sha,
		parents: []
	}));
	await call(() => git.createRef({
		...repository,
		ref: `refs/heads/${branch}`,
		sha: commit.sha
	}));
}
const README = `Chaos Gate keeps here what it needs of earlier runs to say whether a change made the application better or worse. The branch
may be deleted at any time; what is lost is the comparison with what was before.
`;
function messageFor(path) {
	return `Keep the result of ${path.replace(/\.json$/, "")} [skip ci]`;
}
function isOvertaken(error) {
	return [409, 422].includes((0,_open_client_js__WEBPACK_IMPORTED_MODULE_3__.a)(error) ?? 0);
}
// src/history/compare.ts
const RANKS = {
	passed: 0,
	"not-restored": 1,
	deviated: 2
};
const P95_MIN = .1;
function compare(now, history, branch, tolerances) {
	const experiments = [...now.map((one) => compareOne(one, now, history, tolerances)), ...goneSince(now, history)];
	return {
		branch,
		isPossible: history.runs.length > 0,
		experiments,
		isRegression: experiments.some(({ relation }) => relation === "worse")
	};
}
function compareOne(one, now, history, tolerances) {
	const { file, title } = one;
	const past = history.runs.flatMap(({ experiments }) => counterpart(one, now, experiments) ?? []);
	if (past.length === 0) return {
		file,
		title,
		relation: "new",
		changes: []
	};
	const base = past.findLast(({ verdict }) => RANKS[verdict] !== void 0);
	if (base === void 0 || RANKS[one.verdict] === void 0) return {
		file,
		title,
		relation: "unknown",
		changes: []
	};
	const changes = changesBetween(base, one, tolerances);
	return {
		file,
		title,
		relation: changes.some(({ isWorse }) => isWorse) ? "worse" : changes.length > 0 ? "better" : "same",
		changes
	};
}
function counterpart(one, among, candidates) {
	const inFile = candidates.filter(({ file }) => file === one.file);
	const isAlone = inFile.length === 1 && among.filter(({ file }) => file === one.file).length === 1;
	return inFile.find(({ title }) => title === one.title) ?? (isAlone ? inFile[0] : void 0);
}
function goneSince(now, { runs }) {
	const last = runs.at(-1)?.experiments ?? [];
	return last.filter((one) => counterpart(one, last, now) === void 0).map(({ file, title }) => ({
		file,
		title,
		relation: "gone",
		changes: []
	}));
}
function changesBetween(before, after, tolerances) {
	const ranks = RANKS[after.verdict] - RANKS[before.verdict];
	const numbers = _main_js__WEBPACK_IMPORTED_MODULE_4__.a.flatMap((measure) => changeOf(measure, before, after, tolerances[measure]));
	if (ranks === 0) return numbers;
	return [{
		measure: "verdict",
		before: before.verdict,
		after: after.verdict,
		isWorse: ranks > 0
	}, ...numbers.filter(({ isWorse }) => isWorse === ranks > 0)];
}
const READ = {
	availability: (one) => one.availability,
	outage: (one) => one.longestOutageSeconds,
	recovery: (one) => one.recoverySeconds,
	p95: (one) => one.p95Seconds
};
function changeOf(measure, before, after, tolerance) {
	if (before.availability === null || after.availability === null) return [];
	const [was, is] = [READ[measure](before), READ[measure](after)];
	const growth = (is ?? Number.POSITIVE_INFINITY) - (was ?? Number.POSITIVE_INFINITY);
	if (Number.isNaN(growth)) return [];
	const harm = measure === "availability" ? -growth : growth;
	const allowed = measure === "p95" ? Math.max(P95_MIN, (was ?? 0) * tolerance) : tolerance;
	return Math.abs(harm) > allowed + 1e-9 ? [{
		measure,
		before: was,
		after: is,
		isWorse: harm > 0
	}] : [];
}
const BYTES_MAX = 9e5;
function emptyHistory() {
	return {
		version: 1,
		runs: []
	};
}
function appendRun(history, run) {
	let runs = [...history.runs, run].slice(-100);
	while (runs.length > 1 && Buffer.byteLength(JSON.stringify(runs)) > 9e5) runs = runs.slice(Math.ceil(runs.length / 10));
	return {
		version: 1,
		runs
	};
}
function writeHistory({ version, runs }) {
	return `{"version":${version},"runs":[\n${runs.map((run) => JSON.stringify(run)).join(",\n")}\n]}\n`;
}
// src/history/history-path.ts
function historyPath({ branch, workflow, job, id }) {
	return `${[
		branch,
		workflow,
		job,
		...id === "" ? [] : [id]
	].map(asName).join("/")}.json`;
}
function asName(part) {
	return part === "" ? "=" : [...Buffer.from(part)].map(asCharacters).join("");
}
function asCharacters(byte) {
	const character = String.fromCharCode(byte);
	return /[A-Za-z0-9_-]/.test(character) ? character : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}
// src/history/past-run.ts
const TEXT_MAX = 1e3;
function pastRun(result, { at, sha }) {
	const experiments = result.experiments.filter(({ file }) => file !== "").map(pastExperiment);
	return {
		at: result.run.start ?? at,
		sha,
		verdict: result.verdict,
		experiments
	};
}
function pastExperiment({ file, title, verdict, hypothesis }) {
	const probes = hypothesis?.probes ?? [];
	const recoveries = probes.map((probe) => probe.recoverySeconds);
	return {
		file: file.slice(0, TEXT_MAX),
		title: title.slice(0, TEXT_MAX),
		verdict: verdict.name,
		availability: worst(probes.map(availabilityOf), Math.min),
		longestOutageSeconds: worst(probes.map((probe) => probe.longestOutageSeconds), Math.max),
		recoverySeconds: recoveries.includes(null) ? null : worst(recoveries, Math.max),
		p95Seconds: worst(probes.map((probe) => probe.answerSeconds.p95), Math.max)
	};
}
function worst(values, choose) {
	return values.length === 0 ? null : choose(...values);
}
function availabilityOf(probe) {
	const looked = [probe.periods.during, probe.periods.after].filter((period) => period !== null);
	const samples = sum(looked, "samples");
	return samples === 0 ? probe.share : Math.round(sum(looked, "good") / samples * 1e6) / 1e6;
}
function sum(periods, key) {
	return periods.reduce((total, period) => total + period[key], 0);
}
// src/history/read-history.ts
const EXPERIMENTS_MAX = 1e3;
const short = (0,_activities_js__WEBPACK_IMPORTED_MODULE_5__.Ut)().check((0,_activities_js__WEBPACK_IMPORTED_MODULE_5__.Xt)(1e3));
const seconds = (0,_activities_js__WEBPACK_IMPORTED_MODULE_5__.Ft)((0,_activities_js__WEBPACK_IMPORTED_MODULE_5__.It)().check((0,_activities_js__WEBPACK_IMPORTED_MODULE_5__.Jt)(0), (0,_activities_js__WEBPACK_IMPORTED_MODULE_5__.Yt)(1e9)));
const verdict = (0,_activities_js__WEBPACK_IMPORTED_MODULE_5__.Et)(_run_js__WEBPACK_IMPORTED_MODULE_1__.br);
const experiment = (0,_activities_js__WEBPACK_IMPORTED_MODULE_5__.Lt)({
	file: short,
	title: short,
	verdict,
	availability: (0,_activities_js__WEBPACK_IMPORTED_MODULE_5__.Ft)((0,_activities_js__WEBPACK_IMPORTED_MODULE_5__.It)().check((0,_activities_js__WEBPACK_IMPORTED_MODULE_5__.Jt)(0), (0,_activities_js__WEBPACK_IMPORTED_MODULE_5__.Yt)(1))),
	longestOutageSeconds: seconds,
	recoverySeconds: seconds,
	p95Seconds: seconds
});
const run = (0,_activities_js__WEBPACK_IMPORTED_MODULE_5__.Lt)({
	at: (0,_activities_js__WEBPACK_IMPORTED_MODULE_5__.wt)({ offset: true }).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_5__.Xt)(40)),
	sha: (0,_activities_js__WEBPACK_IMPORTED_MODULE_5__.Ut)().check((0,_activities_js__WEBPACK_IMPORTED_MODULE_5__.Qt)(/^[0-9a-f]{0,64}$/)),
	verdict,
	experiments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_5__.Dt)(experiment).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_5__.Xt)(EXPERIMENTS_MAX))
});
const history = (0,_activities_js__WEBPACK_IMPORTED_MODULE_5__.Lt)({
	version: (0,_activities_js__WEBPACK_IMPORTED_MODULE_5__.Nt)(1),
	runs: (0,_activities_js__WEBPACK_IMPORTED_MODULE_5__.Dt)(run).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_5__.Xt)(100))
});
function readHistory(text) {
	if (Buffer.byteLength(text) > 18e5) throw new Error(`it has more than ${2 * BYTES_MAX} bytes`);
	const { data, error } = (0,_activities_js__WEBPACK_IMPORTED_MODULE_5__.tn)(history, parse$1(text));
	if (data !== void 0) return data;
	const [first] = error.issues;
	throw new Error(`${first?.path.join(".") || "the file"} is not as it was written (${first?.code})`);
}
function parse$1(text) {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new Error("it is no JSON", { cause: error });
	}
}
// src/history/trend.ts
const POINTS_MAX = 30;
function trendOf(history, max = POINTS_MAX) {
	const runs = history.runs.slice(-max);
	const newest = runs.at(-1)?.experiments ?? [];
	return {
		runs: runs.map(({ at, sha, verdict, experiments }) => ({
			at,
			sha,
			verdict,
			passed: experiments.filter((one) => one.verdict === "passed").length,
			experiments: experiments.length
		})),
		experiments: newest.map(({ file, title }) => {
			const found = runs.map((run) => run.experiments.find((one) => one.file === file && one.title === title));
			return {
				file,
				title,
				availability: found.map((one) => one?.availability ?? null),
				recoverySeconds: found.map((one) => one?.recoverySeconds ?? null),
				verdicts: found.map((one) => one?.verdict ?? null)
			};
		})
	};
}
// src/action/compare-with-history.ts
const BRANCH = "chaos-gate-history";
const HISTORY_MS = 2e4;
const BASELINE_MAX = 16777216;
const NOTHING = {
	comparison: null,
	trend: null,
	verdict: null
};
async function compareWithHistory(request, signal) {
	const { inputs, workflow } = request;
	const { base } = workflow.trigger;
	if (inputs.kept === "none" || base === null) return NOTHING;
	const run = pastRun(request.result, {
		at: new Date().toISOString(),
		sha: workflow.trigger.sha
	});
	const limit = AbortSignal.any([signal, AbortSignal.timeout(HISTORY_MS)]);
	const earlier = inputs.kept === "branch" ? await fromBranch(request, base, run, limit) : fromBaseline(request, run);
	if (earlier === null) return NOTHING;
	return {
		comparison: compare(run.experiments, earlier, base, inputs.tolerances),
		trend: workflow.trigger.branch === null ? null : trendOf(appendRun(earlier, run)),
		verdict: earlier.runs.at(-1)?.verdict ?? null
	};
}
async function fromBranch(request, base, run, signal) {
	const { workflow, token, id } = request;
	const file = {
		branch: BRANCH,
		path: historyPath({
			branch: base,
			workflow: workflow.name,
			job: workflow.job,
			id
		})
	};
	let earlier = null;
	try {
		const client = await (0,_open_client_js__WEBPACK_IMPORTED_MODULE_3__.t)(token, workflow.repository, signal);
		if (workflow.trigger.branch === null || !request.isKept) return parse(await readBranchFile(client, file), file.path);
		await updateBranchFile(client, file, (text) => {
			earlier = parse(text, file.path);
			return writeHistory(appendRun(earlier, run));
		});
	} catch (error) {
		const isWriting = earlier !== null;
		(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.s)((0,_open_client_js__WEBPACK_IMPORTED_MODULE_3__.n)(`The history could not be ${isWriting ? "kept" : "read"}`, error, `contents: ${isWriting ? "write" : "read"}`));
	}
	return earlier;
}
function parse(text, path) {
	try {
		return text === null ? emptyHistory() : readHistory(text);
	} catch (error) {
		(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.s)(`The history in ${path} cannot be read, and begins anew: ${error.message}.`);
		return emptyHistory();
	}
}
function fromBaseline(request, run) {
	const { inputs, folder, workflow } = request;
	try {
		const earlier = inputs.baseline === void 0 ? emptyHistory() : readBaseline((0,node_path__WEBPACK_IMPORTED_MODULE_7__.resolve)(inputs.baseline));
		if (workflow.trigger.branch !== null && request.isKept) {
			(0,node_fs__WEBPACK_IMPORTED_MODULE_8__.mkdirSync)(folder, { recursive: true });
			(0,node_fs__WEBPACK_IMPORTED_MODULE_8__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(folder, "history.json"), writeHistory(appendRun(earlier, run)));
		}
		return earlier;
	} catch (error) {
		(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.s)(`The baseline cannot be read: ${error.message}.`);
		return null;
	}
}
function readBaseline(path) {
	const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.statSync)(path, { throwIfNoEntry: false });
	if (status === void 0) {
		(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.o)("There is no baseline yet, so nothing is compared. Runs of the base branch make one.");
		return emptyHistory();
	}
	if (status.size > BASELINE_MAX) throw new Error(`it has ${status.size} bytes, more than ${BASELINE_MAX}`);
	const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.readFileSync)(path, "utf8");
	return /^\s*\{\s*"version":\s*\d+,\s*"runs"/.test(text) ? readHistory(text) : appendRun(emptyHistory(), pastRun((0,_read_result_js__WEBPACK_IMPORTED_MODULE_6__.t)(text), {
		at: status.mtime.toISOString(),
		sha: ""
	}));
}
// src/action/look-back.ts
async function lookBackAt(told, signal) {
	const { inputs, isCancelled } = told;
	const { history } = inputs.followUp;
	const { token, id } = inputs.comment;
	const { comparison, trend, verdict } = await compareWithHistory({
		...told,
		inputs: history,
		token,
		id,
		isKept: !isCancelled
	}, signal);
	const block = comparison === null ? "" : renderComparison(comparison, history.isFailing);
	const isRegression = comparison?.isRegression === true;
	return {
		isRegression,
		isFailing: isRegression && history.isFailing,
		failure: comparison === null ? "" : describeRegression(comparison),
		block,
		summary: [block, trend === null ? "" : renderTrend(trend)].filter((part) => part !== "").join("\n\n"),
		html: [comparison === null ? "" : renderComparisonHtml(comparison, history.isFailing), trend === null ? "" : renderTrendHtml(trend)].join("\n"),
		line: comparison?.isPossible ? `Compared with ${comparison.branch}: ${countRelations(comparison.experiments)}.` : "",
		verdict
	};
}
function describeRegression({ branch, experiments }) {
	const lines = experiments.filter(({ relation }) => relation === "worse").map(({ title, changes }) => `“${title}”: ${describeChanges(changes.filter(({ isWorse }) => isWorse))}`);
	return `Worse than on ${branch} (${countRelations(experiments)}), and \`fail-on-regression\` is set. ${lines.join(". ")}`;
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



/***/ })

};
;