"use strict";
exports.id = 5494;
exports.ids = [5494];
exports.modules = {

/***/ 5494:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ get_channel_history_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _activities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(635);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9233);



// src/activities/chaosslack/probes/get_channel_history.ts
var get_channel_history_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ get_channel_history: () => get_channel_history });
const PAGES_MAX = 50;
const CHANNELS_PER_PAGE = 1e3;
const get_channel_history = (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.St)({
	name: "chaosslack.probes.get_channel_history",
	summary: "Reads the latest messages of a Slack channel.",
	permissions: [],
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Ht)({
		channel: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.yt)("Its name, or its id."),
		limit: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.pt)(100, "Messages that are asked for at a time."),
		past: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.pt)(15, "Minutes that the oldest message may be old."),
		include_metadata: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.ut)(false, "Whether messages come with what programs have attached to them.")
	}),
	async run({ channel, limit, past, include_metadata }, tools) {
		const slack = open(tools);
		try {
			const asked = {
				channel: await findChannel(slack, channel.replace(/^#/, ""), tools.signal),
				limit: String(limit),
				oldest: String(tools.clock.now() / 1e3 - past * 60),
				...include_metadata && { include_all_metadata: "true" }
			};
			const messages = [];
			for await (const page of pages(slack, "conversations.history", asked, tools.signal)) messages.push(...list(page.messages));
			return messages;
		} catch (error) {
			if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_2__.Pt) throw new _run_js__WEBPACK_IMPORTED_MODULE_2__.hr(error.message, { cause: error });
			throw error;
		}
	}
});
function open({ http, secrets, environment }) {
	const token = secrets.token ?? environment.SLACK_BOT_TOKEN;
	if (typeof token !== "string" || token === "") throw new _run_js__WEBPACK_IMPORTED_MODULE_2__.hr("there is no token for Slack: set SLACK_BOT_TOKEN, or name secrets that hold a `token`");
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Ft)({
		http,
		token,
		address: environment.SLACK_API_URL
	});
}
async function findChannel(slack, wanted, signal) {
	const asked = {
		limit: String(CHANNELS_PER_PAGE),
		exclude_archived: "true",
		types: "public_channel,private_channel"
	};
	for await (const { channels } of pages(slack, "conversations.list", asked, signal)) {
		const found = list(channels).find(({ id, name }) => name === wanted || id === wanted);
		if (typeof found?.id === "string") return found.id;
	}
	throw new _run_js__WEBPACK_IMPORTED_MODULE_2__.hr(`slack channel '${wanted}' could not be found; is the bot invited where it is private?`);
}
async function* pages(slack, method, asked, signal) {
	let cursor;
	for (let count = 0; count < PAGES_MAX; count++) {
		const page = await slack(method, {
			...asked,
			cursor
		}, signal);
		yield page;
		const { next_cursor } = page.response_metadata ?? {};
		if (typeof next_cursor !== "string" || next_cursor === "") return;
		cursor = next_cursor;
	}
	throw new _run_js__WEBPACK_IMPORTED_MODULE_2__.hr(`${method} has more than ${PAGES_MAX} pages of ${asked.limit}; ask for more at a time, or for less`);
}
function list(value) {
	return Array.isArray(value) ? value : [];
}



/***/ })

};
;