"use strict";
exports.id = 5585;
exports.ids = [5585];
exports.modules = {

/***/ 5585:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ send_requests_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _activities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(635);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9233);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_3__);




// src/activities/chaosgate/load/tally.ts
var Tally = class {
	#answers = new Map();
	#failures = new Map();
	#seconds = [];
	lastFailure;
	unfinished = 0;
	answered(status, seconds) {
		this.#answers.set(status, (this.#answers.get(status) ?? 0) + 1);
		this.#seconds.push(seconds);
	}
	failed(failure, message) {
		this.#failures.set(failure, (this.#failures.get(failure) ?? 0) + 1);
		this.lastFailure = message;
	}
	result(url, seconds) {
		const answered = this.#seconds.length;
		return {
			url,
			requests: answered + [...this.#failures.values()].reduce((sum, count) => sum + count, 0),
			answers: Object.fromEntries([...this.#answers].sort()),
			failures: Object.fromEntries([...this.#failures].sort()),
			unfinished: this.unfinished,
			seconds: rounded(seconds),
			rate: seconds > 0 ? rounded(answered / seconds) : 0,
			durations: answered > 0 ? durations(this.#seconds) : null
		};
	}
};
function durations(seen) {
	const sorted = [...seen].sort((left, right) => left - right);
	const at = (share) => rounded(sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)] ?? 0);
	return {
		p50: at(.5),
		p95: at(.95),
		p99: at(.99),
		max: at(1)
	};
}
function rounded(value) {
	return Math.round(value * 1e3) / 1e3;
}
// src/activities/chaosgate/load/burst.ts
async function sendBurst(burst, tools) {
	const tally = new Tally();
	const started = tools.clock.now();
	const queue = { left: burst.requests };
	await (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.lt)(burst.durationSeconds, tools, async (signal) => {
		(0,node_events__WEBPACK_IMPORTED_MODULE_3__.setMaxListeners)(0, signal);
		const senders = Array.from({ length: Math.min(burst.concurrency, burst.requests) }, () => sendInTurn(burst.request, queue, tally, {
			...tools,
			signal
		}));
		await Promise.all(senders);
	});
	tools.signal.throwIfAborted();
	return {
		result: tally.result(burst.request.url, (tools.clock.now() - started) / 1e3),
		...tally.lastFailure !== void 0 && { lastFailure: tally.lastFailure }
	};
}
async function sendInTurn(request, queue, tally, tools) {
	while (queue.left > 0 && !tools.signal.aborted) {
		queue.left -= 1;
		await sendOne(request, tally, tools);
	}
}
async function sendOne(request, tally, { http, clock, signal }) {
	const started = clock.now();
	try {
		const { status } = await http(request, signal);
		tally.answered(status, (clock.now() - started) / 1e3);
	} catch (error) {
		if (signal.aborted) tally.unfinished += 1;
		else if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_2__.fn) tally.failed(error.failure, error.message);
		else throw error;
	}
}
// src/activities/chaosgate/load/actions/send_requests.ts
var send_requests_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ send_requests: () => send_requests });
const REQUESTS_MAX = 1e5;
const CONCURRENCY_MAX = 100;
const DURATION_MAX_SECONDS = 600;
const TIMEOUT_MAX_SECONDS = 60;
const ANSWER_MAX = 1048576;
const send_requests = (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.xt)({
	name: "chaosgate.load.actions.send_requests",
	summary: "Sends a burst of HTTP requests to one URL, and says how they were answered.",
	permissions: [],
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Ht)({
		url: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.yt)("Where to; `http://` or `https://`."),
		requests: bounded(1e3, REQUESTS_MAX, "How many."),
		concurrency: bounded(10, CONCURRENCY_MAX, "How many at a time."),
		duration: bounded(30, DURATION_MAX_SECONDS, "Seconds after which it ends, however many were sent."),
		timeout: bounded(3, TIMEOUT_MAX_SECONDS, "Seconds that one request may wait for its connection, and for each part of its answer."),
		method: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.bt)("GET", "The HTTP method."),
		headers: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Tt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Bt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Ut)(), (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Ut)()), {}).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.kt)("Headers to send, such as `{Host: shop.example.com}` for a gateway."))
	}),
	async run({ url, requests, concurrency, duration, timeout, method, headers }, tools) {
		if (!/^https?:\/\/\S+$/i.test(url)) throw new _run_js__WEBPACK_IMPORTED_MODULE_2__.hr(`"${url}" is not a URL that begins with http:// or https://`);
		const { result, lastFailure } = await sendBurst({
			request: {
				url,
				method: method.toUpperCase(),
				headers,
				connectTimeout: timeout,
				readTimeout: timeout,
				bodyMax: ANSWER_MAX,
				followsRedirects: false
			},
			requests,
			concurrency,
			durationSeconds: duration
		}, tools);
		tell(result, lastFailure, tools);
		return result;
	}
});
function bounded(fallback, most, about) {
	return (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.zt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.pt)(fallback, `${about} At most ${most}.`), (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Mt)().check((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(1), (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Yt)(most)));
}
function tell({ url, requests, answers, seconds }, lastFailure, tools) {
	const answered = Object.values(answers).reduce((sum, count) => sum + count, 0);
	if (answered > 0) tools.did(`sent ${counted(requests)} to ${url} in ${seconds} s, ${answered} of them answered`);
	else tools.didNothing(`none of ${counted(requests)} to ${url} was answered: ${lastFailure ?? `nothing came within ${seconds} s`}`);
}
function counted(requests) {
	return requests === 1 ? "1 request" : `${requests} requests`;
}



/***/ })

};
;