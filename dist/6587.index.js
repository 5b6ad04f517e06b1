"use strict";
exports.id = 6587;
exports.ids = [6587];
exports.modules = {

/***/ 2231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ mergeResults)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9233);

// src/publish/merge-results.ts
const REASON_MAX = 5e3;
function mergeResults(jobs) {
	const results = jobs.flatMap(({ result }) => result ?? []);
	const experiments = [...jobs.flatMap(labelled), ...jobs.filter(({ result }) => result === null).map(standIn)];
	return {
		version: 1,
		verdict: worst([...results.map(({ verdict }) => verdict), ...experiments.map(({ verdict }) => verdict.name)]),
		reason: reasonOf(experiments, results),
		problems: results.flatMap(({ problems }) => problems),
		experiments,
		run: mergeRuns(results.map(({ run }) => run))
	};
}
function worst(names) {
	return _run_js__WEBPACK_IMPORTED_MODULE_0__.br.find((name) => names.includes(name)) ?? "inconclusive";
}
function labelled({ label, result }) {
	const experiments = result?.experiments ?? [];
	return label === "" ? experiments : experiments.map((one) => ({
		...one,
		title: `${one.title} (${label})`
	}));
}
function standIn({ label, problem }) {
	const reason = `There is no result of ${label === "" ? "the job" : label}: ${problem}.`;
	return {
		file: "",
		title: label === "" ? "The result" : `The result of ${label}`,
		description: "",
		place: null,
		verdict: {
			name: "inconclusive",
			reason,
			reasons: [reason]
		},
		problems: [],
		timing: {
			start: null,
			seconds: 0,
			dry: null
		},
		fault: null,
		phases: [],
		hypothesis: null,
		aftermath: {
			putBack: [],
			leftBehind: [],
			warnings: []
		},
		isWitnessed: true
	};
}
function reasonOf(experiments, results) {
	const bad = experiments.filter(({ verdict }) => verdict.name !== "passed").map(({ title, verdict }) => `${title}: ${verdict.reason}`);
	const refused = results.filter(({ experiments: own }) => own.length === 0).map(({ reason }) => reason);
	return [
		(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Or)(experiments),
		...bad,
		...refused
	].join(" ").slice(0, REASON_MAX);
}
function mergeRuns(runs) {
	const recovered = runs.flatMap((run) => run.recovered ?? []);
	const only = (values) => new Set(values).size === 1 ? values[0] ?? null : null;
	return {
		start: runs.flatMap(({ start }) => start ?? []).sort()[0] ?? null,
		seconds: Math.max(0, ...runs.map(({ seconds }) => seconds)),
		cluster: only(runs.map(({ cluster }) => cluster)),
		seed: only(runs.map(({ seed }) => seed)),
		isPractice: runs.length > 0 && runs.every(({ isPractice }) => isPractice),
		recovered: recovered.length === 0 ? null : {
			runs: recovered.flatMap((one) => one.runs),
			putBack: recovered.flatMap((one) => one.putBack),
			leftBehind: recovered.flatMap((one) => one.leftBehind)
		}
	};
}



/***/ }),

/***/ 6587:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   locatePullRequest: () => (/* binding */ locatePullRequest),
/* harmony export */   mergeJobs: () => (/* binding */ mergeJobs)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3461);
/* harmony import */ var _open_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7924);
/* harmony import */ var _run_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6709);
/* harmony import */ var _read_result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5550);
/* harmony import */ var _merge_results_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2231);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_6__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_7___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_7__);








// src/github/find-pull-request.ts
async function findPullRequest(client, origin, claimed) {
	const open = (await candidates(client, origin)).filter(({ state }) => state === "open");
	const fitting = open.filter(({ head }) => head.sha === origin.sha);
	const chosen = fitting.length === 1 ? fitting[0] : fitting.find(({ number }) => number === claimed);
	if (chosen !== void 0) return { found: {
		number: chosen.number,
		base: chosen.base.ref
	} };
	if (fitting.length > 1) return {
		found: null,
		why: "several"
	};
	const named = claimed === null ? void 0 : await ask(client, claimed);
	if (named?.state === "open" && named.head.sha === origin.sha) return { found: {
		number: named.number,
		base: named.base.ref
	} };
	return {
		found: null,
		why: open.length > 0 ? "outdated" : "none"
	};
}
async function ask({ rest, repository, call }, number) {
	try {
		return (await call(() => rest.pulls.get({
			...repository,
			pull_number: number
		}))).data;
	} catch (error) {
		if ((0,_open_client_js__WEBPACK_IMPORTED_MODULE_2__.a)(error) === 404) return void 0;
		throw error;
	}
}
async function candidates({ rest, repository, call }, { sha, branch, repository: head }) {
	const page = {
		...repository,
		per_page: 100
	};
	const { data: byCommit } = await call(() => rest.repos.listPullRequestsAssociatedWithCommit({
		...page,
		commit_sha: sha
	}));
	if (byCommit.some((pull) => pull.state === "open" && pull.head.sha === sha)) return byCommit;
	const [owner] = head.split("/");
	if (!owner || branch === "") return byCommit;
	const { data: byBranch } = await call(() => rest.pulls.list({
		...page,
		state: "open",
		head: `${owner}:${branch}`
	}));
	return [...byCommit, ...byBranch.filter((pull) => pull.head.ref === branch && pull.head.repo?.full_name === head)];
}
// src/publish/labels.ts
const LABEL_MAX = 60;
function labelsOf(paths) {
	if (paths.length < 2) return paths.map(() => "");
	const parts = paths.map((path) => path.split(/[/\\]/).filter((part) => part !== "" && part !== "."));
	const start = commonLength(parts);
	const end = commonLength(parts.map((each) => each.slice(start).reverse()));
	return parts.map((each, index) => each.slice(start, each.length - end).join("/").slice(0, LABEL_MAX) || String(index + 1));
}
function commonLength(lists) {
	const [first = []] = lists;
	const length = first.findIndex((part, index) => lists.some((list) => list[index] !== part));
	return length === -1 ? first.length : length;
}
// src/publish/find-results.ts
const FILE_MAX = 16777216;
const ALL_MAX = 134217728;
async function findResults(patterns, directory) {
	const { globSync } = await __webpack_require__.e(/* import() */ 198).then(__webpack_require__.bind(__webpack_require__, 198));
	const options = {
		cwd: directory,
		expandDirectories: false,
		followSymbolicLinks: false,
		dot: true
	};
	const found = patterns.map((pattern) => ({
		pattern,
		files: globSync(pattern, options)
	}));
	const empty = found.filter(({ files }) => files.length === 0);
	const files = [...new Set(found.flatMap((each) => each.files))].sort();
	return [
		...readAll(files.slice(0, 256), directory),
		...empty.map(({ pattern }) => unread(pattern, "no file matches: no job has left a result there")),
		...files.length > 256 ? [unread(`${files.length} files`, `at most 256 results fit in one comment`)] : []
	];
}
function readAll(files, directory) {
	const labels = labelsOf(files);
	let left = ALL_MAX;
	return files.map((file, index) => {
		const label = labels[index] ?? "";
		try {
			const content = readContent((0,node_path__WEBPACK_IMPORTED_MODULE_6__.resolve)(directory, file), left);
			left -= content.length;
			return {
				label,
				result: (0,_read_result_js__WEBPACK_IMPORTED_MODULE_4__.t)(content),
				problem: ""
			};
		} catch (error) {
			return unread(label === "" ? file : label, error.message);
		}
	});
}
function readContent(path, left) {
	const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_7__.lstatSync)(path);
	if (!status.isFile()) throw new Error("it is no plain file");
	if (status.size > FILE_MAX) throw new Error(`it has ${status.size} bytes, more than ${FILE_MAX}`);
	if (status.size > left) throw new Error(`all results together have more than ${ALL_MAX} bytes`);
	return (0,node_fs__WEBPACK_IMPORTED_MODULE_7__.readFileSync)(path, "utf8");
}
function unread(label, problem) {
	return {
		label,
		result: null,
		problem
	};
}
// src/action/publish.ts
const EVENT_MAX = 4194304;
const SEARCH_MS = 2e4;
async function mergeJobs(inputs, { trigger }, directory) {
	const found = await findResults(inputs.results, directory);
	const doubts = doubtsAbout(found, inputs.expected, trigger.origin);
	const jobs = [...found, ...doubts.map(({ label, why }) => unread(label, why))];
	return {
		result: (0,_merge_results_js__WEBPACK_IMPORTED_MODULE_5__.t)(jobs),
		isWhole: jobs.every(({ result }) => result !== null)
	};
}
function doubtsAbout(found, expected, origin) {
	const came = found.filter(({ result }) => result !== null).length;
	const hasPassed = found.every(({ result }) => result?.verdict === "passed");
	const isFew = expected !== void 0 && came < expected;
	const isOdd = origin !== null && hasPassed && !["", "success"].includes(origin.conclusion);
	return [...isFew ? [{
		label: "every job",
		why: `${expected} were expected, and ${came} came`
	}] : [], ...isOdd ? [{
		label: "the whole workflow",
		why: `it ended with “${origin.conclusion}”, though all that came has passed`
	}] : []];
}
async function locatePullRequest(workflow, inputs, token) {
	const { trigger, repository } = workflow;
	if (trigger.event !== "workflow_run") return workflow;
	const none = {
		...workflow,
		pullRequest: null
	};
	if (trigger.origin === null || trigger.branch !== null || token === "") return none;
	try {
		const finding = await findPullRequest(await (0,_open_client_js__WEBPACK_IMPORTED_MODULE_2__.t)(token, repository, AbortSignal.timeout(SEARCH_MS)), trigger.origin, readClaim(inputs.eventFile));
		if (finding.found === null) return tellNone(finding, none);
		const { number, base } = finding.found;
		return {
			...workflow,
			pullRequest: {
				number,
				isFromFork: false
			},
			trigger: {
				...trigger,
				base
			}
		};
	} catch (error) {
		(0,_state_js__WEBPACK_IMPORTED_MODULE_1__.s)((0,_open_client_js__WEBPACK_IMPORTED_MODULE_2__.n)("The pull request could not be looked for", error, "pull-requests: write"));
		return none;
	}
}
const REASONS = {
	none: "no open pull request has the commit of that workflow run",
	outdated: "the pull request has newer commits, whose own run will tell",
	several: "several pull requests have the commit of that workflow run; the input event-file says which one"
};
function tellNone({ why }, workflow) {
	(0,_state_js__WEBPACK_IMPORTED_MODULE_1__.o)(`No comment: ${REASONS[why]}.`);
	return workflow;
}
function readClaim(path) {
	if (path === void 0) return null;
	try {
		const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_7__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_6__.resolve)(path));
		if (!status.isFile() || status.size > EVENT_MAX) throw new Error("it is no plain file, or a very large one");
		const event = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_7__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_6__.resolve)(path), "utf8"));
		const number = event?.pull_request?.number ?? event?.number;
		return Number.isSafeInteger(number) && number > 0 ? number : null;
	} catch (error) {
		(0,_state_js__WEBPACK_IMPORTED_MODULE_1__.s)(`The event-file cannot be read: ${error.message}.`);
		return null;
	}
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