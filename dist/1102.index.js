"use strict";
exports.id = 1102;
exports.ids = [1102];
exports.modules = {

/***/ 1102:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   notify: () => (/* binding */ notify)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);


// src/notifications/chaosslack.ts
const LINES_MAX = 10;
const GOOD = "#06FF00";
const WARNING = "#FF8E00";
const DANGER = "#FF1700";
const NEUTRAL = "#222831";
const COLORS = {
	"run-completed": GOOD,
	"run-deviated": DANGER,
	"run-failed": DANGER,
	"validate-failed": WARNING,
	"discovery-failed": WARNING
};
async function notify({ token, channel, base_url: address }, envelope, { http }, signal) {
	if (typeof token !== "string" || token === "") throw new Error("it has no `token`");
	if (typeof channel !== "string" || channel === "") throw new Error("it has no `channel`");
	await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Ft)({
		http,
		token,
		...typeof address === "string" && { address }
	})("chat.postMessage", {
		channel,
		...messageOf(envelope)
	}, signal);
}
function messageOf(envelope) {
	const title = titleOf(envelope.payload);
	const name = title === void 0 ? envelope.name : `${envelope.name}: ${title}`;
	return {
		text: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.At)(`Chaos Gate: ${name}`, 300),
		mrkdwn: false,
		unfurl_links: false,
		unfurl_media: false,
		attachments: [{
			color: colorOf(envelope),
			fallback: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.At)(name, 300),
			blocks: blocksOf(envelope, title)
		}]
	};
}
function titleOf(payload) {
	const document = isJournal(payload) ? payload.experiment : payload;
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(document) && document.title !== void 0 ? (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.dr)(document.title) : void 0;
}
function colorOf({ name, payload }) {
	const color = COLORS[name] ?? NEUTRAL;
	if (color !== GOOD || !isJournal(payload)) return color;
	const verdict = payload["chaos-gate"]?.verdict;
	if (payload.deviated) return DANGER;
	return verdict === void 0 || verdict === "passed" ? GOOD : WARNING;
}
function blocksOf({ name, phase, payload, error }, title) {
	const what = [
		["Source", phase],
		["Event", name],
		...title === void 0 ? [] : [["Experiment", title]]
	];
	const lines = isJournal(payload) ? linesOf(payload) : [];
	return [(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.kt)(what), ...(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Pr)([...lines, ...error === void 0 ? [] : [error]], LINES_MAX).map(_run_js__WEBPACK_IMPORTED_MODULE_1__.Mt)];
}
function linesOf(journal) {
	const record = journal["chaos-gate"];
	return [
		...record === void 0 ? [`Status: ${journal.status}`] : [`Verdict: ${record.verdict}. ${record.reason}`],
		...(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Nt)(journal).map((deviation) => `Steady state: ${deviation}`),
		...failed(journal.run, "Failed activity"),
		...failed(journal.rollbacks, "Failed rollback"),
		...(record?.leftBehind ?? []).map((left) => `Left behind: ${left}`)
	];
}
function failed(runs, what) {
	return runs.filter(({ status }) => status === "failed").map(({ activity, exception }) => `${what}: ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.dr)(activity.name)}: ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Tn)(exception) ?? "no reason is known"}`);
}
function isJournal(payload) {
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(payload) && (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(payload.steady_states) && Array.isArray(payload.run);
}



/***/ })

};
;