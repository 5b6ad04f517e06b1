"use strict";
exports.id = 1947;
exports.ids = [1947];
exports.modules = {

/***/ 1947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ MEASURES),
/* harmony export */   i: () => (/* binding */ oursBy),
/* harmony export */   n: () => (/* binding */ commentBody),
/* harmony export */   r: () => (/* binding */ markerOf),
/* harmony export */   t: () => (/* binding */ main_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3461);
/* harmony import */ var _open_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7924);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(364);
/* harmony import */ var _plan_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8693);
/* harmony import */ var _run_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6709);
/* harmony import */ var _read_settings_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7962);
/* harmony import */ var _outlive_readers_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2491);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_8___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_8__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_9___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_9__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_10___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_10__);












// src/history/tolerance.ts
const MEASURES = [
	"availability",
	"outage",
	"recovery",
	"p95"
];
const DEFAULT_TOLERANCES = {
	availability: .01,
	outage: 2,
	recovery: 2,
	p95: .5
};
const ITEM = /^(?:(?<amount>-?\d\S*)\s+(?:(?:of|in)\s+)?(?<name>[a-z\d]+)|(?<nameFirst>[a-z\d]+)[\s=:]+(?<amountLast>\S+))$/i;
const AMOUNT = /^(\d{1,6}(?:\.\d{1,6})?)(%|ms|s|m)$/;
const UNITS = {
	"%": .01,
	ms: .001,
	s: 1,
	m: 60
};
function parseTolerances(text) {
	const items = text.split(/[,\n]/).flatMap((item) => item.trim() || []);
	return {
		...DEFAULT_TOLERANCES,
		...Object.fromEntries(items.map(parseItem))
	};
}
function parseItem(item) {
	const { amount, name, nameFirst, amountLast } = ITEM.exec(item)?.groups ?? {};
	if (isMeasure(name)) return [name, parseAmount(name, amount ?? "", item)];
	if (isMeasure(nameFirst)) return [nameFirst, parseAmount(nameFirst, amountLast ?? "", item)];
	const meant = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Sr)(name ?? nameFirst ?? item, MEASURES);
	throw new Error(`"${item}" names none of ${MEASURES.join(", ")}${meant === void 0 ? "" : ` (did you mean ${meant}?)`}`);
}
function isMeasure(name) {
	return MEASURES.includes(name);
}
function parseAmount(measure, amount, item) {
	const [, number, unit = ""] = AMOUNT.exec(amount) ?? [];
	const isShare = measure === "availability" || measure === "p95";
	if (number === void 0 || unit === "%" !== isShare) throw new Error(`"${item}": write ${isShare ? "a percentage such as 5%" : "a duration such as 2s"}`);
	return Number(number) * UNITS[unit];
}
// src/github/ours.ts
function oursBy(client, marker) {
	let me;
	return async ({ body, user }) => {
		if (firstLine(body ?? "") !== marker || user === null) return false;
		if (user.type === "Bot") return true;
		me ??= loginOf(client);
		return user.login === await me;
	};
}
function firstLine(body) {
	return (body.split("\n", 1)[0] ?? "").trim();
}
async function loginOf({ rest }) {
	try {
		return (await rest.users.getAuthenticated()).data.login;
	} catch {
		return;
	}
}
// src/github/comment-api.ts
const PAGE = 100;
async function openCommentApi({ token, repository, number }, signal) {
	const client = await (0,_open_client_js__WEBPACK_IMPORTED_MODULE_3__.t)(token, repository, signal);
	const { call, rest } = client;
	const { issues } = rest;
	return {
		async findAll(marker) {
			const found = [];
			for await (const comment of oursOn(client, number, marker)) found.push(comment);
			return found;
		},
		async findFirst(marker) {
			for await (const comment of oursOn(client, number, marker)) return comment;
		},
		async create(body) {
			const { data } = await call(() => issues.createComment({
				...repository,
				issue_number: number,
				body
			}));
			return {
				id: data.id,
				body,
				url: data.html_url
			};
		},
		async update(id, body) {
			await call(() => issues.updateComment({
				...repository,
				comment_id: id,
				body
			}));
		},
		async delete(id) {
			await call(() => issues.deleteComment({
				...repository,
				comment_id: id
			})).catch((error) => {
				if ((0,_open_client_js__WEBPACK_IMPORTED_MODULE_3__.a)(error) !== 404) throw error;
			});
		}
	};
}
async function* oursOn(client, number, marker) {
	const isOurs = oursBy(client, marker);
	const query = {
		...client.repository,
		issue_number: number,
		per_page: PAGE
	};
	for (let page = 1, isMore = true; isMore; page++) {
		const { data } = await client.call(() => client.rest.issues.listComments({
			...query,
			page
		}));
		isMore = data.length === PAGE;
		for (const comment of data) if (await isOurs(comment)) yield {
			id: comment.id,
			body: comment.body ?? "",
			url: comment.html_url
		};
	}
}
// src/github/comment.ts
function markerOf(workflow, job, id) {
	return `<!-- chaos-gate:${[
		workflow,
		job,
		id
	].map((part) => encodeURIComponent(part).replaceAll("--", "%2D%2D")).join("/")} -->`;
}
async function upsertComment(request, signal) {
	const api = await openCommentApi(request, signal);
	const body = `${request.marker}\n${request.body}`;
	const existing = await api.findFirst(request.marker);
	const url = existing && await update(api, existing, body);
	if (url !== void 0) return { url };
	if (!request.isCreated) return { url: void 0 };
	return { url: await settleRace(api, await api.create(body), request.marker, body) };
}
async function update(api, comment, body) {
	try {
		if (comment.body !== body) await api.update(comment.id, body);
		return comment.url;
	} catch (error) {
		if ((0,_open_client_js__WEBPACK_IMPORTED_MODULE_3__.a)(error) === 404) return void 0;
		throw error;
	}
}
async function settleRace(api, created, marker, body) {
	const [oldest, ...younger] = await api.findAll(marker);
	for (const comment of younger) await api.delete(comment.id);
	return (oldest && await update(api, oldest, body)) ?? created.url;
}
// src/action/comment-body.ts
function commentBody(result, links, block, max = _run_js__WEBPACK_IMPORTED_MODULE_1__.$) {
	if (block === "") return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.et)(result, links, max);
	const body = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.et)(result, links, max - block.length - 2);
	const end = body.lastIndexOf("\n\n");
	return [
		body.slice(0, end),
		block,
		body.slice(end + 2)
	].join("\n\n");
}
// src/github/outputs.ts
const REASON_MAX = 1e4;
const RESULTS_MAX$1 = 4e5;
const TITLE_MAX = 200;
function setOutputs(outputs, masked) {
	(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.c)("verdict", outputs.verdict);
	(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.c)("passed", outputs.verdict === "passed");
	(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.c)("reason", masked(outputs.reason).slice(0, REASON_MAX));
	(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.c)("results", masked(renderRows(outputs.results)));
	(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.c)("journal", outputs.journals.join("\n"));
	(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.c)("report", outputs.report);
	(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.c)("comment-url", "");
	(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.c)("issue-url", "");
	(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.c)("regression", false);
}
function setCommentUrl(url) {
	(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.c)("comment-url", url);
}
function renderRows(rows) {
	const whole = JSON.stringify(rows);
	return whole.length <= RESULTS_MAX$1 ? whole : JSON.stringify(rows.map(short));
}
function short(row) {
	return {
		...row,
		title: row.title.slice(0, TITLE_MAX),
		reason: "",
		probes: []
	};
}
function setIssueUrl(url) {
	(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.c)("issue-url", url);
}
function setRegression(isRegression) {
	(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.c)("regression", isRegression);
}
// src/github/explain-no-comment.ts
const ELSEWHERE = "The verdict is in the job summary, and the comment’s text is in comment.md in the report folder.";
function explainNoComment(error, isFromFork) {
	if ((0,_open_client_js__WEBPACK_IMPORTED_MODULE_3__.r)(error) && isFromFork) return {
		level: "notice",
		message: `No comment: pull requests from forks and from Dependabot get a token that may only read. ${ELSEWHERE}`
	};
	const never = (0,_open_client_js__WEBPACK_IMPORTED_MODULE_3__.r)(error) ? " (pull requests from forks and from Dependabot never have it)" : "";
	return {
		level: "warning",
		message: `The comment could not be written: ${`${(0,_open_client_js__WEBPACK_IMPORTED_MODULE_3__.i)(error, "pull-requests: write")}${never}`}. ${ELSEWHERE}`
	};
}
// src/github/publish-comment.ts
async function publishComment(publication, signal) {
	const { inputs, workflow, body, isPassed } = publication;
	const { pullRequest, repository } = workflow;
	if (inputs.when === "never") return void 0;
	if (pullRequest === null) return tellNoPullRequest(inputs);
	if (inputs.token === "") return tellNoToken();
	try {
		const marker = markerOf(workflow.name, workflow.job, inputs.id);
		const isCreated = inputs.when !== "on-failure" || !isPassed;
		return (await upsertComment({
			token: inputs.token,
			repository,
			number: pullRequest.number,
			marker,
			body,
			isCreated
		}, signal)).url;
	} catch (error) {
		const { level, message } = explainNoComment(error, pullRequest.isFromFork);
		if (level === "notice") (0,_state_js__WEBPACK_IMPORTED_MODULE_2__.o)(message);
		else (0,_state_js__WEBPACK_IMPORTED_MODULE_2__.s)(message);
		return;
	}
}
function tellNoPullRequest({ when }) {
	if (when === "always") (0,_state_js__WEBPACK_IMPORTED_MODULE_2__.s)("No comment: the event that started this workflow is about no pull request.");
}
function tellNoToken() {
	(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.s)("No comment: the input github-token is empty.");
}
// src/action/follow-up.ts
const NO_PAST = {
	isRegression: false,
	isFailing: false,
	failure: "",
	block: "",
	summary: "",
	html: "",
	line: "",
	verdict: null
};
async function followUp(told, signal) {
	const past = await lookBack(told, signal);
	setRegression(past.isRegression);
	if (past.isFailing) (0,_state_js__WEBPACK_IMPORTED_MODULE_2__.a)(told.tools.masked(past.failure));
	summarize(told, past);
	await comment(told, past, signal);
	if (told.inputs.followUp.notify.issue !== "never") await issue(told, signal);
	if (Object.keys(told.inputs.followUp.notify.webhooks).length > 0) await webhooks(told, past, signal);
	return past.isFailing;
}
async function lookBack(told, signal) {
	if (told.inputs.followUp.history.kept === "none") return NO_PAST;
	const { lookBackAt } = await __webpack_require__.e(/* import() */ 3357).then(__webpack_require__.bind(__webpack_require__, 3357));
	return lookBackAt(told, signal);
}
function summarize({ result, workflow, folder, tools }, { summary, html }) {
	if (summary === "") return;
	if (html !== "") rewrite((0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(folder, "report.html"), (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.c)(result, workflow.links, { block: html }));
	(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.r)(tools.summaryPath, tools.masked(`\n${summary}\n`));
}
async function comment(told, { block, isFailing }, signal) {
	const { result, inputs, workflow, tools, folder } = told;
	const body = tools.masked(commentBody(result, workflow.links, block));
	if (block !== "") rewrite((0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(folder, "comment.md"), `${body}\n`);
	const isPassed = result.verdict === "passed" && !isFailing;
	const url = await publishComment({
		inputs: inputs.comment,
		workflow,
		body,
		isPassed
	}, signal);
	if (url !== void 0) setCommentUrl(url);
}
function rewrite(path, text) {
	try {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_9__.writeFileSync)(path, text);
	} catch (error) {
		(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.s)(`The report could not be written: ${error.message}`);
	}
}
async function issue(told, signal) {
	const { tellIssue } = await __webpack_require__.e(/* import() */ 3259).then(__webpack_require__.bind(__webpack_require__, 3259));
	const url = await tellIssue(told, signal);
	if (url !== void 0) setIssueUrl(url);
}
async function webhooks(told, past, signal) {
	const { tellWebhooks } = await __webpack_require__.e(/* import() */ 7352).then(__webpack_require__.bind(__webpack_require__, 7352));
	await tellWebhooks(told, past, signal);
}
// src/action/delivery.ts
const FOLLOW_UP_MS = 9e4;
const FOLLOW_UP_CANCELLED_MS = 1e3;
var Delivery = class {
	#screen;
	#workflow;
	#environment;
	constructor(screen, workflow, environment) {
		this.#screen = screen;
		this.#workflow = workflow;
		this.#environment = environment;
	}
	begin() {
		this.#output("interrupted", "The step was stopped before it could tell.", [], [], "");
	}
	deliver(told, inputs, cancelled) {
		return this.deliverResult((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.yn)(told), journalsOf(told), inputs, this.#workflow, cancelled);
	}
	async deliverResult(result, journals, inputs, workflow, cancelled) {
		const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.resolve)(inputs.reportFolder);
		this.#tell(result, journals, folder);
		this.#try("The report could not be written", () => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.i)(folder, result, workflow.links, this.#masked));
		const isCancelled = cancelled?.aborted === true;
		const tools = {
			http: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.jn)(this.#environment),
			masked: this.#masked,
			summaryPath: this.#environment.GITHUB_STEP_SUMMARY
		};
		const signal = AbortSignal.timeout(isCancelled ? FOLLOW_UP_CANCELLED_MS : FOLLOW_UP_MS);
		return followUp({
			result: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.xn)(result, this.#masked),
			inputs,
			workflow,
			tools,
			folder,
			isCancelled
		}, signal);
	}
	async deliverOther(telling, inputs) {
		const { verdict, reason, text, markdown, problems, warnings } = telling;
		this.#output(verdict, reason, [], [], "");
		for (const line of text.trimEnd().split("\n")) this.#screen.line(line);
		(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.i)([...problems.map((problem) => this.#note("error", problem)), ...warnings.map((each) => this.#note("warning", each))]);
		if (markdown === void 0) return;
		const body = this.#masked(markdown);
		(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.r)(this.#environment.GITHUB_STEP_SUMMARY, `${body}\n`);
		const url = await publishComment({
			inputs: inputs.comment,
			workflow: this.#workflow,
			body,
			isPassed: verdict === "passed"
		}, AbortSignal.timeout(FOLLOW_UP_MS));
		if (url !== void 0) setCommentUrl(url);
	}
	refused(problems) {
		this.#tellWhole("invalid", problems.map(({ message }) => message).join(" "), problems);
	}
	broken(error) {
		const message = error instanceof Error ? error.message : String(error);
		for (const line of stackOf(error)) this.#screen.line(line);
		(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.a)(this.#masked(`Chaos Gate broke down: ${message}. Please report this, with the log of this step.`));
		this.#tellWhole("error", message);
	}
	#note(level, problem) {
		return {
			...problem,
			level,
			title: "Chaos Gate",
			message: this.#masked(problem.message)
		};
	}
	#tellWhole(verdict, reason, problems = []) {
		const told = {
			outcomes: [],
			problems,
			verdict: {
				name: verdict,
				reason,
				reasons: [reason]
			},
			durationSeconds: 0
		};
		this.#tell((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.yn)(told), [], "");
	}
	#tell(result, journals, folder) {
		this.#output(result.verdict, result.reason, result.experiments, journals, folder);
		for (const line of (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.v)(result, { isColored: true }).split("\n")) this.#screen.line(line);
		(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.i)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.o)(result).map((note) => ({
			...note,
			message: this.#masked(note.message)
		})));
		const path = this.#environment.GITHUB_STEP_SUMMARY;
		this.#try("The job summary could not be made", () => (0,_state_js__WEBPACK_IMPORTED_MODULE_2__.r)(path, this.#masked((0,_summary_js__WEBPACK_IMPORTED_MODULE_4__.t)(result, this.#workflow.links))));
	}
	#output(verdict, reason, experiments, journals, report) {
		const results = experiments.map(rowOf);
		this.#try("The outputs could not be written", () => setOutputs({
			verdict,
			reason,
			results,
			journals,
			report
		}, this.#masked));
	}
	#masked = (text) => this.#screen.masked(text);
	#try(what, act) {
		try {
			act();
		} catch (error) {
			(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.s)(`${what}: ${error.message}`);
		}
	}
};
function rowOf({ file, title, verdict, timing, hypothesis }) {
	const probes = (hypothesis?.probes ?? []).map(_run_js__WEBPACK_IMPORTED_MODULE_1__.Sn);
	return {
		file,
		title,
		verdict: verdict.name,
		reason: verdict.reason,
		seconds: timing.seconds,
		probes
	};
}
function journalsOf({ outcomes }) {
	return outcomes.flatMap((outcome) => outcome.journalPath ?? []);
}
const STACK_MAX = 12;
function stackOf(error) {
	return (error instanceof Error ? error.stack ?? error.message : String(error)).split("\n").slice(0, STACK_MAX).map((line) => line.slice(0, 300));
}
// src/report/plan-comment.ts
const ROWS_MAX = [
	500,
	100,
	20,
	5
];
const LISTED_MAX = 20;
function renderPlanComment(plan, max = _run_js__WEBPACK_IMPORTED_MODULE_1__.$) {
	for (const rows of ROWS_MAX) {
		const body = renderAt(plan, rows);
		if (body.length <= max) return body;
	}
	return head(plan);
}
function renderAt(plan, rows) {
	return [
		head(plan),
		listed("A run would be refused:", (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_5__.a)(plan)),
		listed("A run would warn:", (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_5__.s)(plan)),
		...plan.experiments.map((experiment) => details(experiment, rows)),
		permissions(plan),
		footer(plan)
	].filter((part) => part !== "").join("\n\n");
}
function head(plan) {
	return `### ${(0,_plan_text_js__WEBPACK_IMPORTED_MODULE_5__.a)(plan).length > 0 ? "⛔" : "🗺️"} Chaos Gate: what ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.zr)(plan.experiments.length, "experiment")} would do\n\n${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Ur)((0,_plan_text_js__WEBPACK_IMPORTED_MODULE_5__.i)(plan))}`;
}
function listed(title, lines) {
	if (lines.length === 0) return "";
	const items = lines.map((each) => `- ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Br)(each, 500)}`);
	return [
		`**${title}**`,
		"",
		...(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Pr)(items, LISTED_MAX)
	].join("\n");
}
function details({ title, activities }, rowsMax) {
	if (activities.length === 0) return "";
	const rows = activities.flatMap(rowsOf);
	const cut = rows.length - rowsMax;
	const shown = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Hr)([
		"Activity",
		"What it would do",
		""
	], rows.slice(0, rowsMax));
	const more = cut > 0 ? `\n\n… and ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.zr)(cut, "row")} more; \`chaos-gate plan\` prints all of them.` : "";
	return `<details open><summary><b>${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Ir)(title)}</b></summary>\n\n${shown}${more}\n\n</details>`;
}
function rowsOf(activity) {
	const { name, outlook, changes, remarks } = activity;
	const said = remarks.map((remark) => `⚠️ ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Ur)(remark)}`).join("<br>");
	if (changes.length === 0) return [[
		(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Fr)(name),
		(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Ur)((0,_plan_text_js__WEBPACK_IMPORTED_MODULE_5__.r)(activity)),
		said
	]];
	const rows = changes.map((change, index) => [
		index === 0 ? (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Fr)(name) : "",
		(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Ur)((0,_plan_text_js__WEBPACK_IMPORTED_MODULE_5__.n)(change)),
		remarksInCell(change)
	]);
	const end = outlook === "fails" ? (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Ur)((0,_plan_text_js__WEBPACK_IMPORTED_MODULE_5__.r)(activity)) : "";
	return said === "" && end === "" ? rows : [...rows, [
		"",
		end,
		said
	]];
}
function remarksInCell(change) {
	return (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_5__.o)(change).map((remark) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Ur)(remark)).join("<br>");
}
function permissions({ permissions: { needed, missing, optional } }) {
	if (needed.length === 0) return "";
	const icon = (rule) => !missing.includes(rule) ? "" : optional.includes(rule) ? "⚠️ " : "❌ ";
	const items = needed.map((rule) => `- ${icon(rule)}${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Ur)(rule)}`);
	return [
		`<details><summary>${`${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.zr)(needed.length, "permission")} needed, ${missing.length} missing`}</summary>`,
		"",
		...(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Pr)(items, ROWS_MAX[1] ?? 0),
		"",
		"</details>"
	].join("\n");
}
function footer({ cluster, seed }) {
	return [
		...cluster === void 0 ? [] : [(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Ur)(cluster)],
		`seed ${seed}`,
		"nothing was changed"
	].join(" · ");
}
// src/action/modes.ts
const MODES$1 = {
	plan: async (options) => tellPlan(await (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_5__.l)(options)),
	validate,
	recover
};
function isOtherMode(mode) {
	return Object.hasOwn(MODES$1, mode);
}
function doMode(mode, options) {
	return MODES$1[mode](options);
}
function tellPlan(planned) {
	return {
		verdict: (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_5__.c)(planned) ? "invalid" : "passed",
		reason: (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_5__.i)(planned),
		text: (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_5__.t)(planned),
		markdown: renderPlanComment(planned),
		problems: [...planned.problems, ...planned.experiments.flatMap(({ problems }) => problems)],
		warnings: planned.experiments.flatMap(({ warnings }) => warnings)
	};
}
async function validate(options) {
	const foreign = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.qn)(options, options.log);
	try {
		const tools = {
			foreign,
			http: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.jn)(options.environment),
			signal: options.signal,
			loadingHooks: [],
			onLoaded: async () => {}
		};
		const { prepared, refused } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.wt)(options, tools);
		const warnings = [...prepared.map(({ loaded }) => loaded), ...refused].flatMap((each) => each.warnings);
		return tellValidation(refused.flatMap(({ problems }) => problems), warnings, prepared.length);
	} catch (error) {
		if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.gr) return tellValidation(error.problems, error.warnings, 0);
		throw error;
	} finally {
		await foreign.close();
	}
}
function tellValidation(problems, warnings, sound) {
	const reason = problems.length === 0 ? `${sound} sound; nothing was run` : `${problems.length} to mend; nothing was run`;
	return {
		verdict: problems.length === 0 ? "passed" : "invalid",
		reason,
		text: [
			...problems.map(_run_js__WEBPACK_IMPORTED_MODULE_1__._r),
			...warnings.map((each) => `warning: ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__._r)(each)}`),
			reason
		].join("\n"),
		problems,
		warnings
	};
}
async function recover({ environment, cluster, log, timeoutSeconds }) {
	const { recoveredInWords, recoverWithJobs } = await Promise.all(/* import() */[__webpack_require__.e(9534), __webpack_require__.e(4109), __webpack_require__.e(5702)]).then(__webpack_require__.bind(__webpack_require__, 5702));
	try {
		const recovered = await recoverWithJobs({
			environment,
			cluster,
			log,
			timeoutSeconds,
			isDry: false
		});
		const lines = recoveredInWords(recovered, false);
		const { leftBehind } = recovered;
		return {
			verdict: leftBehind.length > 0 ? "not-restored" : "passed",
			reason: lines.join("; ") || "no run that is gone has left anything",
			text: lines.join("\n") || "no run that is gone has left anything",
			problems: leftBehind.map((message) => ({ message: `left behind: ${message}` })),
			warnings: []
		};
	} catch (error) {
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.Un)) throw error;
		const reason = `nothing could be recovered: ${error.message}`;
		return {
			verdict: "invalid",
			reason,
			text: reason,
			problems: [{ message: reason }],
			warnings: []
		};
	}
}
// src/github/follow-up-inputs.ts
const FOLLOW_UP_NAMES = [
	"results",
	"results-expected",
	"event-file",
	"history",
	"baseline",
	"fail-on-regression",
	"issue",
	"slack-webhook",
	"teams-webhook",
	"webhook",
	"notify"
];
const SECRET_NAMES = [
	"github-token",
	"slack-webhook",
	"teams-webhook",
	"webhook"
];
const RESULTS_MAX = 1e3;
function readHistoryInputs(reader) {
	const kept = reader.choice("history", [
		"branch",
		"artifact",
		"none"
	]) ?? "none";
	const baseline = reader.text("baseline");
	const tolerances = readTolerances(reader);
	if (baseline !== void 0 && kept !== "artifact") reader.refuse("baseline", "is only read with `history: artifact`");
	if (tolerances !== null && kept === "none") reader.refuse("fail-on-regression", "needs `history: branch` or `history: artifact`");
	return {
		kept,
		...baseline !== void 0 && { baseline },
		tolerances: tolerances ?? DEFAULT_TOLERANCES,
		isFailing: tolerances !== null
	};
}
function readTolerances(reader) {
	const text = reader.text("fail-on-regression") ?? "false";
	if (/^(?:false|False|FALSE)$/.test(text)) return null;
	if (/^(?:true|True|TRUE)$/.test(text)) return DEFAULT_TOLERANCES;
	try {
		return parseTolerances(text);
	} catch (error) {
		reader.refuse("fail-on-regression", `is neither true, false nor tolerances such as "5% availability, 2s recovery": ${error.message}`);
		return DEFAULT_TOLERANCES;
	}
}
function readPublishInputs(reader, isPublishing) {
	const results = isPublishing ? reader.requiredLines("results", "Name the results.json files of the other jobs, such as results/*/results.json") : reader.lines("results");
	if (!isPublishing && results.length > 0) reader.refuse("results", "is only read with `mode: publish`");
	const expected = reader.wholeNumber("results-expected", RESULTS_MAX);
	const eventFile = reader.text("event-file");
	return {
		results,
		...expected !== void 0 && { expected },
		...eventFile !== void 0 && { eventFile }
	};
}
function readNotifyInputs(reader, { kept }) {
	const when = reader.choice("notify", [
		"failure",
		"change",
		"always"
	]) ?? "failure";
	if (when === "change" && kept === "none") reader.refuse("notify", "can only be change with a history, which tells what was before");
	return {
		issue: reader.choice("issue", [
			"never",
			"auto",
			"nightly"
		]) ?? "never",
		when,
		webhooks: {
			...addressOf(reader, "slack-webhook", "slack"),
			...addressOf(reader, "teams-webhook", "teams"),
			...addressOf(reader, "webhook", "plain")
		}
	};
}
function addressOf(reader, name, kind) {
	const address = reader.text(name);
	if (address === void 0) return {};
	if (!/^https?:\/\/\S+$/.test(address) || !URL.canParse(address)) reader.refuse(name, "is no address that begins with https://");
	return { [kind]: address };
}
// src/github/input-reader.ts
var InputReader = class {
	problems = [];
	#environment;
	constructor(environment) {
		this.#environment = environment;
	}
	text(name) {
		return this.#environment[`INPUT_${name.toUpperCase()}`]?.trim() || void 0;
	}
	lines(name) {
		return (this.text(name) ?? "").split(/\r?\n/).flatMap((line) => line.trim() || []);
	}
	requiredLines(name, advice) {
		const lines = this.lines(name);
		if (lines.length === 0) this.problems.push({ message: `Input "${name}" is missing. ${advice}.` });
		return lines;
	}
	choice(name, choices) {
		const text = this.text(name);
		const choice = choices.find((one) => one === text);
		if (text !== void 0 && choice === void 0) this.#refuse(name, text, `is none of ${choices.join(", ")}${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.xr)(text, choices)}`);
		return choice;
	}
	boolean(name) {
		const text = this.text(name) ?? "false";
		if (/^(false|False|FALSE)$/.test(text)) return false;
		if (!/^(true|True|TRUE)$/.test(text)) this.#refuse(name, text, "is neither true nor false");
		return true;
	}
	seconds(name) {
		const text = this.text(name);
		if (text === void 0) return void 0;
		const seconds = (0,_run_name_js__WEBPACK_IMPORTED_MODULE_6__.n)(text);
		if (seconds === void 0) this.#refuse(name, text, "is no duration; write numbers with units, such as 500ms, 30s, 5m or 1h30m");
		return seconds;
	}
	plainSeconds(name) {
		const text = this.text(name);
		return text !== void 0 && /^\d{1,9}(?:\.\d+)?$/.test(text) ? Number(text) : this.seconds(name);
	}
	wholeNumber(name, max, min = 0) {
		const text = this.text(name);
		if (text === void 0) return void 0;
		const isGood = /^\d{1,15}$/.test(text) && Number(text) >= min && Number(text) <= max;
		if (!isGood) this.#refuse(name, text, `is no whole number from ${min} to ${max}`);
		return isGood ? Number(text) : void 0;
	}
	matching(name, pattern, allowed) {
		const text = this.text(name);
		if (text !== void 0 && !pattern.test(text)) this.#refuse(name, text, `is not allowed; it may have ${allowed}`);
		return text;
	}
	refuse(name, why) {
		this.problems.push({ message: `Input "${name}" ${why}.` });
	}
	#refuse(name, text, why) {
		this.problems.push({ message: `Input "${name}": "${text}" ${why}.` });
	}
};
// src/github/inputs.ts
const INPUT_NAMES = [
	"experiments",
	"kubeconfig",
	"context",
	"namespace",
	"variables",
	"variables-file",
	"settings",
	"hypothesis-strategy",
	"hypothesis-frequency",
	"rollback-strategy",
	"fail-fast",
	"dry-run",
	"wait-for",
	"wait-timeout",
	"timeout",
	"comment",
	"comment-id",
	"github-token",
	"report",
	"undo",
	"when-busy",
	"policy",
	"mode",
	"random",
	"shard",
	"shard-by",
	"durations",
	"shards",
	"parallelism",
	"seed",
	"where",
	"image",
	"compat",
	...FOLLOW_UP_NAMES
];
const MODES = [
	"run",
	"plan",
	"validate",
	"recover",
	"publish"
];
const HYPOTHESIS_STRATEGIES = [
	"default",
	"before-method-only",
	"after-method-only",
	"during-method-only",
	"continuously",
	"skip"
];
const ROLLBACK_STRATEGIES = [
	"default",
	"always",
	"never",
	"deviated"
];
const DRY_MODES = [
	"probes",
	"actions",
	"activities",
	"pause"
];
const SEED_MAX = 2 ** 32 - 1;
const EXPERIMENTS_MAX = 1e3;
function readInputs(environment = process.env) {
	const reader = new InputReader(environment);
	const inputs = read(reader);
	const problems = [...misspelt(environment), ...reader.problems];
	if (problems.length > 0) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.gr(problems);
	return inputs;
}
function readSecrets(environment = process.env) {
	const reader = new InputReader(environment);
	return SECRET_NAMES.flatMap((name) => reader.text(name) ?? []);
}
function read(reader) {
	const mode = reader.choice("mode", MODES) ?? "run";
	return {
		mode,
		experiments: readExperiments(reader, mode),
		cluster: {
			...given("kubeconfig", reader.text("kubeconfig")),
			...given("context", reader.text("context")),
			...given("namespace", reader.text("namespace"))
		},
		overrides: {
			variables: reader.lines("variables"),
			variablesFiles: reader.lines("variables-file")
		},
		...given("settingsPath", reader.text("settings")),
		strategies: {
			...given("hypothesis", reader.choice("hypothesis-strategy", HYPOTHESIS_STRATEGIES)),
			...given("rollbacks", reader.choice("rollback-strategy", ROLLBACK_STRATEGIES)),
			...given("frequencySeconds", reader.plainSeconds("hypothesis-frequency")),
			isFailFast: reader.boolean("fail-fast")
		},
		dry: reader.choice("dry-run", DRY_MODES) ?? null,
		waiting: {
			targets: reader.lines("wait-for"),
			timeoutSeconds: reader.seconds("wait-timeout") ?? 300
		},
		timeoutSeconds: reader.seconds("timeout") ?? 1800,
		undo: reader.choice("undo", [
			"always",
			"on-failure",
			"never"
		]) ?? "always",
		whenBusy: reader.choice("when-busy", [
			"wait",
			"fail",
			"run"
		]) ?? "wait",
		isCompatible: reader.choice("compat", ["chaostoolkit"]) !== void 0,
		...given("random", reader.wholeNumber("random", EXPERIMENTS_MAX, 1)),
		...given("shard", readShard(reader)),
		...given("seed", reader.wholeNumber("seed", SEED_MAX)),
		...given("policy", reader.text("policy")),
		reportFolder: reader.text("report") ?? "chaos-report",
		job: readJob(reader),
		comment: {
			when: reader.choice("comment", [
				"auto",
				"always",
				"on-failure",
				"never"
			]) ?? "auto",
			id: reader.matching("comment-id", /^[\w.-]{1,64}$/, "up to 64 letters, digits, dots, dashes and underscores") ?? "",
			token: reader.text("github-token") ?? ""
		},
		followUp: readFollowUp(reader, mode)
	};
}
function readExperiments(reader, mode) {
	if (mode === "recover") return reader.lines("experiments");
	if (mode !== "publish") return reader.requiredLines("experiments", "Name the files to run, such as chaos/*.yaml");
	if (reader.lines("experiments").length > 0) reader.refuse("experiments", "is not read with `mode: publish`, which runs none");
	return [];
}
function readShard(reader) {
	const text = reader.text("shard");
	const by = reader.choice("shard-by", ["namespace", "file"]);
	const durations = reader.text("durations");
	if (text === void 0) {
		if (by !== void 0) reader.refuse("shard-by", "means nothing without `shard`");
		if (durations !== void 0 && reader.text("shards") === void 0) reader.refuse("durations", "means nothing without `shard` or `shards`");
		return;
	}
	const shard = (0,_run_name_js__WEBPACK_IMPORTED_MODULE_6__.r)(text);
	if (shard === void 0) reader.refuse("shard", `is the number of one of at most 256 shards, such as 2/8`);
	return shard && {
		...shard,
		by: by ?? "namespace",
		...given("durations", durations)
	};
}
function readJob(reader) {
	const where = reader.choice("where", ["here", "cluster"]) ?? "here";
	return {
		where,
		...given("image", reader.text("image")),
		...given("shards", readShards(reader, where))
	};
}
function readShards(reader, where) {
	const count = reader.wholeNumber("shards", 256, 1);
	const parallelism = reader.wholeNumber("parallelism", 256, 1);
	if (count === void 0) {
		if (parallelism !== void 0) reader.refuse("parallelism", "means nothing without `shards`");
		return;
	}
	if (where === "here") reader.refuse("shards", "means nothing without `where: cluster`");
	if (reader.text("shard") !== void 0) reader.refuse("shards", "cannot go with `shard`, which is one of several runs: name one of them");
	return {
		count,
		parallelism: parallelism ?? count,
		...given("durations", reader.text("durations"))
	};
}
function readFollowUp(reader, mode) {
	const history = readHistoryInputs(reader);
	return {
		history,
		publish: readPublishInputs(reader, mode === "publish"),
		notify: readNotifyInputs(reader, history)
	};
}
function misspelt(environment) {
	return Object.entries(environment).filter(([key, value]) => key.startsWith("INPUT_") && value !== void 0 && value !== "").map(([key]) => key.slice(6).toLowerCase()).filter((name) => !isKnown(name) && (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Sr)(name, INPUT_NAMES) !== void 0).map((name) => ({ message: `There is no input "${name}"${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.xr)(name, INPUT_NAMES)}.` }));
}
function isKnown(name) {
	return INPUT_NAMES.includes(name);
}
function given(key, value) {
	return value === void 0 ? {} : { [key]: value };
}
// src/github/secrets.ts
const SECRET_MIN = 4;
function maskSecrets(secrets) {
	for (const secret of new Set(secrets)) if (secret.trim().length >= SECRET_MIN) (0,_state_js__WEBPACK_IMPORTED_MODULE_2__.l)(secret);
}
// src/github/pull-request.ts
const QUEUED = /\/pr-(\d+)-[0-9a-f]+$/;
function pullRequestOf(event, environment) {
	const number = event.pull_request?.number ?? (event.issue?.pull_request === void 0 ? void 0 : event.issue.number) ?? event.workflow_run?.pull_requests?.[0]?.number ?? numberInQueue(event);
	if (number === void 0) return null;
	const head = event.pull_request?.head?.repo;
	return {
		number,
		isFromFork: head === null || head?.full_name !== void 0 && head.full_name !== environment.GITHUB_REPOSITORY || environment.GITHUB_ACTOR === "dependabot[bot]"
	};
}
function numberInQueue(event) {
	const found = QUEUED.exec(event.merge_group?.head_ref ?? "")?.[1];
	return found === void 0 ? void 0 : Number(found);
}
// src/github/trigger.ts
const QUEUE = /^gh-readonly-queue\//;
const SHA = /^[0-9a-f]{40,64}$/;
function triggerOf(event, environment) {
	const origin = originOf(event);
	const branch = branchOf(event, origin, environment);
	return {
		event: environment.GITHUB_EVENT_NAME ?? "",
		sha: shaOf(event, origin, environment),
		base: baseOf(event) ?? branch ?? event.repository?.default_branch ?? null,
		branch,
		origin
	};
}
function shaOf(event, origin, environment) {
	const sha = origin?.sha ?? event.pull_request?.head?.sha ?? environment.GITHUB_SHA ?? "";
	return SHA.test(sha) ? sha : "";
}
function baseOf({ pull_request: pull, merge_group: group }) {
	return pull?.base?.ref ?? group?.base_ref?.replace(/^refs\/heads\//, "");
}
function branchOf(event, origin, environment) {
	const { GITHUB_REF_TYPE, GITHUB_REF_NAME, GITHUB_REPOSITORY } = environment;
	if (event.pull_request !== void 0 || event.merge_group !== void 0) return null;
	if (event.workflow_run !== void 0) return origin?.repository === GITHUB_REPOSITORY && !/^pull_request/.test(event.workflow_run.event ?? "pull_request") && origin !== null && !QUEUE.test(origin.branch) ? origin.branch : null;
	return GITHUB_REF_TYPE === "branch" && GITHUB_REF_NAME ? GITHUB_REF_NAME : null;
}
function originOf({ workflow_run: run }) {
	const { id, head_sha: sha, head_branch: branch, head_repository: head, conclusion } = run ?? {};
	if (!Number.isSafeInteger(id) || typeof sha !== "string" || !SHA.test(sha)) return null;
	return {
		id,
		sha,
		branch: branch ?? "",
		repository: head?.full_name ?? "",
		conclusion: conclusion ?? ""
	};
}
// src/github/workflow.ts
function readWorkflow(environment) {
	const { GITHUB_REPOSITORY = "", GITHUB_WORKFLOW = "", GITHUB_JOB = "" } = environment;
	const [owner = "", repo = ""] = GITHUB_REPOSITORY.split("/");
	const event = readEvent(environment.GITHUB_EVENT_PATH);
	return {
		repository: {
			owner,
			repo
		},
		name: GITHUB_WORKFLOW,
		job: GITHUB_JOB,
		pullRequest: pullRequestOf(event, environment),
		trigger: triggerOf(event, environment),
		links: linksOf(environment, event)
	};
}
function readEvent(path) {
	try {
		return path === void 0 ? {} : JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_9__.readFileSync)(path, "utf8"));
	} catch (error) {
		(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.s)(`The event cannot be read, so it is not known which pull request this is about: ${error.message}.`);
		return {};
	}
}
function linksOf(environment, event) {
	const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID, GITHUB_SHA, GITHUB_WORKSPACE } = environment;
	if (!GITHUB_SERVER_URL || !GITHUB_REPOSITORY) return {
		run: void 0,
		file: () => void 0
	};
	const base = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`;
	const origin = originOf(event);
	const sha = origin?.sha ?? event.pull_request?.head?.sha ?? GITHUB_SHA;
	const run = origin?.id ?? GITHUB_RUN_ID;
	return {
		run: run ? `${base}/actions/runs/${run}` : void 0,
		file: (file) => {
			const path = pathInRepository(file, GITHUB_WORKSPACE);
			return path === void 0 || !sha ? void 0 : `${base}/blob/${sha}/${path}`;
		}
	};
}
function pathInRepository(file, workspace) {
	if (!workspace) return void 0;
	const path = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.relative)(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_8__.isAbsolute)(file) ? file : (0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(workspace, file));
	if (path === "" || path === ".." || path.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_8__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_8__.isAbsolute)(path)) return void 0;
	return path.split(node_path__WEBPACK_IMPORTED_MODULE_8__.sep).map(encodeURIComponent).join("/");
}
// src/main.ts
var main_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({});
const CANCEL_SECONDS = 6;
const REGRESSION_CODE = _run_js__WEBPACK_IMPORTED_MODULE_1__.yr.deviated;
const environment = process.env;
const screen = new _run_js__WEBPACK_IMPORTED_MODULE_1__.m({
	write: (text) => process.stdout.write(text),
	isLive: false,
	isColored: true,
	isGitHub: true,
	width: 0
});
const workflow = readWorkflow(environment);
const delivery = new Delivery(screen, workflow, environment);
(0,_outlive_readers_js__WEBPACK_IMPORTED_MODULE_11__.t)([process.stdout, process.stderr]);
delivery.begin();
main().catch((error) => {
	if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.gr) delivery.refused(error.problems);
	else delivery.broken(error);
	process.exitCode = error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.gr ? _run_js__WEBPACK_IMPORTED_MODULE_1__.yr.invalid : _run_js__WEBPACK_IMPORTED_MODULE_1__.yr.error;
});
async function main() {
	hideSecrets(readSecrets(environment));
	const inputs = readInputs(environment);
	if (inputs.mode === "publish") return publish(inputs);
	const interruption = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.p)(_run_js__WEBPACK_IMPORTED_MODULE_1__.d, (message) => screen.line(message));
	const progress = new _run_js__WEBPACK_IMPORTED_MODULE_1__.u({
		screen,
		now: _run_js__WEBPACK_IMPORTED_MODULE_1__.Kn.now,
		isVerbose: environment.RUNNER_DEBUG === "1"
	});
	const settings = inputs.settingsPath === void 0 ? void 0 : (0,_read_settings_js__WEBPACK_IMPORTED_MODULE_7__.n)((0,node_path__WEBPACK_IMPORTED_MODULE_8__.resolve)(inputs.settingsPath));
	const place = placeOf(inputs);
	const options = {
		...place,
		...settings && { settings },
		signal: interruption.signal,
		log: progress.log,
		controls: [progress.control],
		onExperiment: progress.onExperiment,
		onSecrets: hideSecrets
	};
	const { ledgerFolder, run, cluster } = place;
	if (isOtherMode(inputs.mode)) {
		(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.n)({
			ledgerFolder,
			run,
			cluster,
			where: "here",
			isOver: true
		});
		const telling = await doMode(inputs.mode, options);
		process.exitCode = _run_js__WEBPACK_IMPORTED_MODULE_1__.yr[telling.verdict];
		await delivery.deliverOther(telling, inputs);
		return interruption.stop();
	}
	if (inputs.job.where === "cluster") {
		await runInCluster(inputs, options);
		return interruption.stop();
	}
	const told = await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.y)(options);
	process.exitCode = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.S)(told, inputs.isCompatible);
	(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.n)({
		ledgerFolder,
		run,
		cluster,
		where: "here",
		isOver: isNothingLeft(told)
	});
	if (await delivery.deliver(told, inputs, interruption.signal)) process.exitCode ||= REGRESSION_CODE;
	interruption.stop();
}
async function runInCluster(inputs, options) {
	const { result, journals, isOver } = await (await Promise.all(/* import() */[__webpack_require__.e(9534), __webpack_require__.e(4109), __webpack_require__.e(9804), __webpack_require__.e(8784)]).then(__webpack_require__.bind(__webpack_require__, 9682))).runInCluster(inputs, options, (line) => screen.line(line));
	const { ledgerFolder, run, cluster } = options;
	(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.n)({
		ledgerFolder,
		run,
		cluster,
		where: "cluster",
		isOver
	});
	process.exitCode = _run_js__WEBPACK_IMPORTED_MODULE_1__.yr[result.verdict];
	if (await delivery.deliverResult(result, journals, inputs, workflow, options.signal)) process.exitCode ||= REGRESSION_CODE;
}
async function publish(inputs) {
	const { locatePullRequest, mergeJobs } = await __webpack_require__.e(/* import() */ 6587).then(__webpack_require__.bind(__webpack_require__, 6587));
	const { publish: wanted } = inputs.followUp;
	const located = await locatePullRequest(workflow, wanted, inputs.comment.token);
	const { result, isWhole } = await mergeJobs(wanted, located, process.cwd());
	process.exitCode = isWhole ? 0 : _run_js__WEBPACK_IMPORTED_MODULE_1__.yr.inconclusive;
	if (await delivery.deliverResult(result, [], inputs, located)) process.exitCode ||= REGRESSION_CODE;
}
function hideSecrets(secrets) {
	maskSecrets(secrets);
	screen.hide(secrets);
}
function placeOf({ comment: _, settingsPath: __, mode: ___, followUp: ____, job: { where }, ...inputs }) {
	const directory = process.cwd();
	const run = (0,_run_name_js__WEBPACK_IMPORTED_MODULE_6__.t)(_run_js__WEBPACK_IMPORTED_MODULE_1__.Kn.now());
	const ledgerFolder = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(environment.RUNNER_TEMP ?? (0,node_os__WEBPACK_IMPORTED_MODULE_10__.tmpdir)(), `chaos-gate-${run}`);
	(0,_state_js__WEBPACK_IMPORTED_MODULE_2__.n)({
		ledgerFolder,
		run,
		isOver: false,
		where,
		cluster: inputs.cluster
	});
	const reportFolder = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.resolve)(directory, inputs.reportFolder);
	return {
		...inputs,
		run,
		reportFolder,
		directory,
		environment,
		ledgerFolder,
		cancelSeconds: CANCEL_SECONDS,
		isValidated: true
	};
}
function isNothingLeft({ outcomes }) {
	return outcomes.every(({ journal }) => (journal?.["chaos-gate"]?.leftBehind.length ?? 0) === 0);
}



/***/ }),

/***/ 7924:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ statusOf),
/* harmony export */   i: () => (/* binding */ reasonOf),
/* harmony export */   n: () => (/* binding */ explainRefusal),
/* harmony export */   r: () => (/* binding */ isForbidden),
/* harmony export */   t: () => (/* binding */ openClient)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

// src/github/retry.ts
const TRIES_MAX = 4;
const WAIT_MAX = 20;
async function withRetries(call, signal) {
	for (let attempt = 1;; attempt++) try {
		return await call();
	} catch (error) {
		signal.throwIfAborted();
		const seconds = attempt < TRIES_MAX ? secondsToWait(error, attempt) : void 0;
		if (seconds === void 0 || seconds > WAIT_MAX) throw error;
		await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(seconds * 1e3, void 0, { signal });
	}
}
function statusOf(error) {
	return error?.status;
}
function secondsToWait({ status, message = "", response }, attempt) {
	const asked = Number(response?.headers?.["retry-after"] ?? NaN);
	if (status === 429 || status === 403 && (/secondary rate limit/i.test(message) || !Number.isNaN(asked))) return Number.isNaN(asked) ? 2 ** attempt : asked;
	return status === void 0 || status >= 500 ? .25 * 2 ** attempt : void 0;
}
// src/github/explain-refusal.ts
function explainRefusal(what, error, permission) {
	return `${what}: ${reasonOf(error, permission)}. The verdict stands.`;
}
function isForbidden(error) {
	return statusOf(error) === 403 && /not accessible/i.test(messageOf(error));
}
function reasonOf(error, permission) {
	const status = statusOf(error);
	if (isForbidden(error)) return `the token lacks a permission. Give the job \`permissions: ${permission}\``;
	if (status === 401) return "GitHub does not accept the token. Look at the input github-token";
	if (status === 403 || status === 429) return `GitHub takes no more calls for now (${messageOf(error)})`;
	return messageOf(error);
}
function messageOf(error) {
	return error instanceof Error ? error.message : String(error);
}
// src/github/open-client.ts
async function openClient(token, repository, signal) {
	const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(9534), __webpack_require__.e(9305)]).then(__webpack_require__.bind(__webpack_require__, 9305));
	const { rest } = getOctokit(token, { request: { signal } });
	return {
		rest,
		repository,
		call: (run) => withRetries(run, signal),
		wait: (milliseconds) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, void 0, { signal })
	};
}



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



/***/ })

};
;