"use strict";
exports.id = 7352;
exports.ids = [7352];
exports.modules = {

/***/ 7352:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellWebhooks: () => (/* binding */ tellWebhooks)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3461);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9233);



// src/webhooks/message.ts
const FAILED_MAX = 10;
const TITLE_MAX = 120;
const LINE_MAX = 300;
function messageOf(result, comparison, source) {
	const failed = result.experiments.filter(({ verdict }) => verdict.name !== "passed");
	return {
		sign: _run_js__WEBPACK_IMPORTED_MODULE_2__.Dr[result.verdict],
		verdict: result.verdict,
		headline: line((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Ar)(result), LINE_MAX),
		failed: failed.slice(0, FAILED_MAX).map(failedLine),
		more: Math.max(0, failed.length - FAILED_MAX),
		comparison: line(comparison, LINE_MAX),
		source: {
			...source,
			repository: line(source.repository, 200),
			workflow: line(source.workflow, TITLE_MAX)
		}
	};
}
function failedLine(experiment) {
	const { verdict, title } = experiment;
	const what = line((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Nr)(experiment).replaceAll("`", ""), LINE_MAX);
	return {
		sign: _run_js__WEBPACK_IMPORTED_MODULE_2__.Dr[verdict.name],
		title: line(title, TITLE_MAX),
		what
	};
}
function line(value, max) {
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Vr)((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Rr)(value), max);
}
// src/webhooks/plain.ts
const WEBHOOK_VERSION = 1;
function renderPlain({ verdict, headline, failed, more, comparison, source }) {
	return {
		version: WEBHOOK_VERSION,
		tool: "chaos-gate",
		verdict,
		passed: verdict === "passed",
		headline,
		failed: failed.map(({ title, what }) => ({
			title,
			what
		})),
		more,
		comparison,
		repository: source.repository,
		workflow: source.workflow,
		run: source.run ?? null
	};
}
// src/webhooks/slack.ts
function renderSlack(message) {
	const head = `${message.sign} Chaos Gate: ${message.headline}`;
	return {
		text: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.At)(head),
		unfurl_links: false,
		blocks: [
			(0,_run_js__WEBPACK_IMPORTED_MODULE_2__.jt)(head),
			...message.failed.map(({ sign, title, what }) => (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Mt)(`${sign} ${title}: ${what}`)),
			...message.more > 0 ? [(0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Mt)(`… and ${message.more} more.`)] : [],
			...message.comparison === "" ? [] : [(0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Mt)(message.comparison)],
			contextOf(message)
		]
	};
}
function contextOf({ source }) {
	const place = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.At)([source.repository, source.workflow].filter((part) => part !== "").join(" · ")) || "Chaos Gate";
	const text = source.run === void 0 ? [] : [{
		type: "mrkdwn",
		text: `<${addressOf(source.run)}|workflow run>`,
		verbatim: true
	}];
	return {
		type: "context",
		elements: [{
			type: "plain_text",
			emoji: false,
			text: place
		}, ...text]
	};
}
function addressOf(url) {
	return url.replace(/[<>|\s]/g, encodeURIComponent);
}
// src/webhooks/teams.ts
const COLORS = {
	passed: "Good",
	deviated: "Attention",
	error: "Attention"
};
function renderTeams(message) {
	const { source } = message;
	return {
		type: "message",
		attachments: [{
			contentType: "application/vnd.microsoft.card.adaptive",
			contentUrl: null,
			content: {
				$schema: "http://adaptivecards.io/schemas/adaptive-card.json",
				type: "AdaptiveCard",
				version: "1.4",
				msteams: { width: "Full" },
				body: bodyOf(message),
				actions: source.run === void 0 ? [] : [{
					type: "Action.OpenUrl",
					title: "Workflow run",
					url: source.run
				}]
			}
		}]
	};
}
function bodyOf(message) {
	const { failed, more, comparison, source } = message;
	const place = [source.repository, source.workflow].filter((part) => part !== "").join(" · ");
	return [
		block([run(`${message.sign} Chaos Gate: ${message.headline}`, {
			size: "Medium",
			weight: "Bolder",
			color: COLORS[message.verdict] ?? "Warning"
		})]),
		...failed.map(({ sign, title, what }) => block([run(`${sign} ${title}: `, { weight: "Bolder" }), run(what)])),
		...more > 0 ? [block([run(`… and ${more} more.`)])] : [],
		...comparison === "" ? [] : [block([run(comparison)])],
		...place === "" ? [] : [block([run(place, {
			isSubtle: true,
			size: "Small"
		})])]
	];
}
function block(inlines) {
	return {
		type: "RichTextBlock",
		inlines
	};
}
function run(text, style = {}) {
	return {
		type: "TextRun",
		text: harmless(text),
		...style
	};
}
function harmless(text) {
	return text.replace(/([{$])(?=\{)/g, "$1​").replace(/<(?=\/?at\b)/gi, "<​").replace(/:\/\//g, ":​//");
}
// src/webhooks/send.ts
const CONNECT_SECONDS = 3;
const READ_SECONDS = 5;
const CHANNEL_MS = 12e3;
const WAIT_MAX = 5;
const BODY_MAX = 65536;
const CHANNELS = {
	slack: {
		input: "slack-webhook",
		render: renderSlack
	},
	teams: {
		input: "teams-webhook",
		render: renderTeams
	},
	plain: {
		input: "webhook",
		render: renderPlain
	}
};
async function sendToWebhooks(webhooks, message, tools, signal) {
	const kinds = Object.keys(CHANNELS);
	await Promise.all(kinds.map(async (kind) => {
		const address = webhooks[kind];
		const { input, render } = CHANNELS[kind];
		if (address === void 0) return;
		const limit = AbortSignal.any([signal, AbortSignal.timeout(CHANNEL_MS)]);
		try {
			await post(address, render(message), tools, limit);
		} catch (error) {
			tools.warn(`The ${input} could not be told: ${describe(error, limit)}. The verdict stands.`);
		}
	}));
}
async function post(url, body, { http, sleep }, signal) {
	for (let attempt = 1;; attempt++) {
		signal.throwIfAborted();
		const { status, headers } = await http(requestOf(url, body), signal);
		if (status < 300) return;
		const seconds = attempt === 1 ? secondsToWait(status, headers) : void 0;
		if (seconds === void 0) throw new Error(`the server answered ${status}`);
		await sleep(seconds, signal);
	}
}
function requestOf(url, body) {
	return {
		url,
		method: "POST",
		headers: {
			"Content-Type": "application/json",
			"User-Agent": "chaos-gate"
		},
		body: JSON.stringify(body),
		connectTimeout: CONNECT_SECONDS,
		readTimeout: READ_SECONDS,
		followsRedirects: false,
		bodyMax: BODY_MAX
	};
}
function secondsToWait(status, headers) {
	if (status !== 429 && status < 500) return void 0;
	const seconds = Number((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.mn)(headers, "retry-after") ?? 1);
	return seconds >= 0 && seconds <= WAIT_MAX ? seconds : void 0;
}
function describe(error, limit) {
	if (limit.aborted) return "it took too long";
	if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_2__.fn) return FAILURES[error.failure];
	return error instanceof Error ? error.message : String(error);
}
const FAILURES = {
	unreachable: "its server cannot be reached",
	dropped: "the connection was lost",
	slow: "its server did not answer in time",
	unusable: "its address cannot be used",
	unreadable: "its server’s answer cannot be read"
};
// src/action/tell-webhooks.ts
async function tellWebhooks(told, past, signal) {
	if (!isWanted(told, past)) return;
	const { result, inputs, workflow, tools } = told;
	const { repository, name, links } = workflow;
	const place = {
		repository: `${repository.owner}/${repository.repo}`,
		workflow: name,
		run: links.run
	};
	const message = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.xn)(messageOf(result, past.line, place), tools.masked);
	const { webhooks } = inputs.followUp.notify;
	await sendToWebhooks(webhooks, message, {
		http: tools.http,
		sleep: _run_js__WEBPACK_IMPORTED_MODULE_2__.Kn.sleep,
		warn: _state_js__WEBPACK_IMPORTED_MODULE_1__.s
	}, signal);
}
function isWanted({ result, inputs }, { verdict, isFailing }) {
	const { when } = inputs.followUp.notify;
	const isBad = result.verdict !== "passed" || isFailing;
	if (when === "change" && verdict !== null) return verdict !== "passed" !== isBad;
	return when === "always" || isBad;
}



/***/ })

};
;