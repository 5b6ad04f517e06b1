"use strict";
exports.id = 3259;
exports.ids = [3259];
exports.modules = {

/***/ 3259:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellIssue: () => (/* binding */ tellIssue)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3461);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1947);
/* harmony import */ var _open_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7924);
/* harmony import */ var _activities_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(635);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9233);






// src/github/issues-api.ts
const PAGE = 100;
const PAGES_MAX = 10;
async function findOpenIssues(client, marker) {
	const found = [];
	const isOurs = (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.i)(client, marker);
	for (let page = 1, isMore = true; isMore && page <= PAGES_MAX; page++) {
		const listed = await listPage(client, page);
		isMore = listed.length === PAGE;
		for (const issue of listed) if (issue.pull_request === void 0 && await isOurs(issue)) found.push({
			number: issue.number,
			body: issue.body ?? "",
			url: issue.html_url
		});
	}
	return found.sort((a, b) => a.number - b.number);
}
async function listPage({ rest, repository, call }, page) {
	const query = {
		...repository,
		state: "open",
		sort: "updated",
		direction: "desc",
		per_page: PAGE,
		page
	};
	return (await call(() => rest.issues.listForRepo(query))).data;
}
async function openIssue({ rest, repository, call }, title, body) {
	const { data } = await call(() => rest.issues.create({
		...repository,
		title,
		body
	}));
	return {
		number: data.number,
		body,
		url: data.html_url
	};
}
async function changeIssue({ rest, repository, call }, number, change) {
	try {
		await call(() => rest.issues.update({
			...repository,
			issue_number: number,
			...change
		}));
		return true;
	} catch (error) {
		if ([404, 410].includes((0,_open_client_js__WEBPACK_IMPORTED_MODULE_3__.a)(error) ?? 0)) return false;
		throw error;
	}
}
async function commentOnIssue({ rest, repository, call }, number, body) {
	await call(() => rest.issues.createComment({
		...repository,
		issue_number: number,
		body
	}));
}
// src/github/nightly-issue.ts
async function tellNight(client, night) {
	const [existing, ...younger] = await findOpenIssues(client, night.marker);
	for (const twin of younger) await closeTwin(client, twin);
	if (!night.isBad) return existing && close(client, existing, night);
	if (existing !== void 0 && await update(client, existing, night)) return existing.url;
	return settleRace(client, await openIssue(client, night.title, bodyOf$1(night, "")), night);
}
function bodyOf$1({ marker, body }, before) {
	return `${marker}\n${body(before)}`;
}
function update(client, issue, night) {
	return changeIssue(client, issue.number, {
		title: night.title,
		body: bodyOf$1(night, issue.body)
	});
}
async function close(client, issue, { recovery }) {
	await commentOnIssue(client, issue.number, recovery);
	await changeIssue(client, issue.number, {
		state: "closed",
		state_reason: "completed"
	});
	return issue.url;
}
async function settleRace(client, opened, night) {
	const [oldest = opened, ...younger] = await findOpenIssues(client, night.marker);
	for (const twin of younger) await closeTwin(client, twin);
	if (oldest.number !== opened.number) await update(client, oldest, night);
	return oldest.url;
}
async function closeTwin(client, twin) {
	await changeIssue(client, twin.number, {
		state: "closed",
		state_reason: "not_planned"
	});
}
// src/history/nights.ts
const NIGHTS_MAX = 30;
const HIDDEN = /^<!-- chaos-gate-nights (\{.*\}) -->$/m;
const nights = (0,_activities_js__WEBPACK_IMPORTED_MODULE_4__.Lt)({
	since: (0,_activities_js__WEBPACK_IMPORTED_MODULE_4__.Ct)(),
	count: (0,_activities_js__WEBPACK_IMPORTED_MODULE_4__.Mt)().check((0,_activities_js__WEBPACK_IMPORTED_MODULE_4__.Jt)(0), (0,_activities_js__WEBPACK_IMPORTED_MODULE_4__.Yt)(1e5)),
	last: (0,_activities_js__WEBPACK_IMPORTED_MODULE_4__.Dt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_4__.Lt)({
		day: (0,_activities_js__WEBPACK_IMPORTED_MODULE_4__.Ct)(),
		verdict: (0,_activities_js__WEBPACK_IMPORTED_MODULE_4__.Et)(_run_js__WEBPACK_IMPORTED_MODULE_5__.br),
		run: (0,_activities_js__WEBPACK_IMPORTED_MODULE_4__.Ut)().check((0,_activities_js__WEBPACK_IMPORTED_MODULE_4__.Xt)(300), (0,_activities_js__WEBPACK_IMPORTED_MODULE_4__.Qt)(/^(?:https?:\/\/[\w.:/-]+)?$/))
	})).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_4__.Xt)(NIGHTS_MAX))
});
function addNight(body, night) {
	const before = readNights(body) ?? {
		since: night.day,
		count: 0,
		last: []
	};
	return {
		since: before.since,
		count: before.count + 1,
		last: [...before.last, night].slice(-30)
	};
}
function readNights(body) {
	try {
		return nights.safeParse(JSON.parse(HIDDEN.exec(body)?.[1] ?? "")).data;
	} catch {
		return;
	}
}
function renderNights(told) {
	const rows = told.last.toReversed().map(({ day, verdict, run }) => [
		day,
		`${_run_js__WEBPACK_IMPORTED_MODULE_5__.Dr[verdict]} ${verdict}`,
		run === "" ? "" : (0,_run_js__WEBPACK_IMPORTED_MODULE_5__.Lr)("run", run)
	]);
	return [
		`<!-- chaos-gate-nights ${JSON.stringify(told)} -->`,
		`**${(0,_run_js__WEBPACK_IMPORTED_MODULE_5__.zr)(told.count, "bad run")} since ${told.since}.** This issue is brought up to date by every run, and closed by the first good one.`,
		(0,_run_js__WEBPACK_IMPORTED_MODULE_5__.Hr)([
			"Day",
			"Verdict",
			""
		], rows)
	].join("\n\n");
}
// src/action/tell-issue.ts
const TITLE_MAX = 200;
async function tellIssue({ result, inputs, workflow, tools, isCancelled }, signal) {
	if (isCancelled || !isWanted(inputs, workflow)) return void 0;
	if (inputs.comment.token === "") return noToken();
	try {
		return await tellNight(await (0,_open_client_js__WEBPACK_IMPORTED_MODULE_3__.t)(inputs.comment.token, workflow.repository, signal), {
			marker: (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.r)(workflow.name, workflow.job, inputs.comment.id).replace("chaos-gate:", "chaos-gate-issue:"),
			isBad: result.verdict !== "passed",
			title: tools.masked(titleOf(workflow, result)),
			body: (before) => tools.masked(bodyOf(before, result, workflow)),
			recovery: recoveryOf(workflow)
		});
	} catch (error) {
		(0,_state_js__WEBPACK_IMPORTED_MODULE_1__.s)((0,_open_client_js__WEBPACK_IMPORTED_MODULE_3__.n)("The issue could not be brought up to date", error, "issues: write"));
		return;
	}
}
function isWanted({ followUp }, { trigger }) {
	const { issue } = followUp.notify;
	return issue === "nightly" || issue === "auto" && trigger.event === "schedule";
}
function noToken() {
	(0,_state_js__WEBPACK_IMPORTED_MODULE_1__.s)("No issue: the input github-token is empty.");
}
function titleOf({ name, job }, { verdict }) {
	const place = (0,_run_js__WEBPACK_IMPORTED_MODULE_5__.Rr)([name, job].filter((part) => part !== "").join(" / ")).replaceAll("@", "@​");
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_5__.Vr)(`Chaos Gate: ${place || "the nightly run"} is not well (${verdict})`, TITLE_MAX);
}
function bodyOf(before, result, workflow) {
	const nights = renderNights(addNight(before, {
		day: (result.run.start ?? new Date().toISOString()).slice(0, 10),
		verdict: result.verdict,
		run: workflow.links.run ?? ""
	}));
	return `${nights}\n\n${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.n)(result, workflow.links, "", _run_js__WEBPACK_IMPORTED_MODULE_5__.$ - nights.length - 2)}`;
}
function recoveryOf({ links }) {
	return `✅ All experiments passed again${links.run === void 0 ? "" : `: ${(0,_run_js__WEBPACK_IMPORTED_MODULE_5__.Lr)("workflow run", links.run)}`}.`;
}



/***/ })

};
;