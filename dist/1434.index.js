"use strict";
exports.id = 1434;
exports.ids = [1434];
exports.modules = {

/***/ 8058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ decodeText)
/* harmony export */ });
// src/providers/decode-text.ts
const LATIN_1 = /^(iso-?8859-1|iso_8859-1|latin-?1|l1)$/i;
function decodeText(bytes, charset) {
	return decodeAs(bytes, charset ?? markOf(bytes)) ?? decodeAs(bytes, "utf-8", { fatal: true }) ?? decodeLatin1(bytes);
}
function markOf([first, second]) {
	if (first === 255 && second === 254) return "utf-16le";
	if (first === 254 && second === 255) return "utf-16be";
}
function decodeAs(bytes, charset, options = {}) {
	if (charset === void 0) return void 0;
	if (LATIN_1.test(charset)) return decodeLatin1(bytes);
	try {
		return new TextDecoder(charset, options).decode(bytes);
	} catch {
		return;
	}
}
function decodeLatin1(bytes) {
	return Buffer.from(bytes).toString("latin1");
}



/***/ }),

/***/ 1434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   httpProvider: () => (/* binding */ httpProvider)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);
/* harmony import */ var _decode_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8058);



// src/providers/form-text.ts
function formText(given) {
	if (Array.isArray(given)) return given.flatMap((pair) => encodePair(pair)).join("&");
	if ((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(given)) return Object.keys(given).flatMap((key) => encodeMember(key, given, key)).join("&");
	if (typeof given === "string") return given;
	throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.Jn(`the arguments of a HTTP activity must be a mapping, a list of pairs or text, not ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.dr)(given)}`);
}
function encodePair(pair) {
	if (Array.isArray(pair) && pair.length === 2) return encodeMember((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.fr)(pair, 0), pair, 1);
	throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.Jn(`a list of arguments for HTTP must be one of pairs, and ${JSON.stringify(pair)} is none`);
}
function encodeMember(name, container, key) {
	return textsOf(container, key).map((text) => `${quote(name)}=${quote(text)}`);
}
function textsOf(container, key) {
	const value = Reflect.get(container, key);
	if (value === null) return [];
	if (Array.isArray(value)) return value.flatMap((_, index) => textsOf(value, index));
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(value) ? Object.keys(value) : [(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.fr)(container, key)];
}
function quote(text) {
	return encodeURIComponent(text).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`).replaceAll("%20", "+");
}
// src/providers/http-request.ts
function readRequest(provider, values) {
	const method = readText("method", provider.method ?? "GET").toUpperCase();
	const url = readText("url", (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.cr)(provider.url, values));
	const headers = readHeaders((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.cr)(provider.headers, values));
	const given = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.lr)(provider.arguments, values);
	return {
		method,
		...method === "GET" ? {
			url: withQuery(url, given),
			headers
		} : {
			url,
			...withBody(headers, given)
		},
		...readTimeouts((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.cr)(provider.timeout, values)),
		isTlsVerified: provider.verify_tls !== false,
		maxRetries: readRetries(provider.max_retries)
	};
}
function readText(field, value) {
	if (typeof value === "string") return value;
	throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.Jn(`the ${field} of a HTTP activity must be text, not ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.dr)(value)}`);
}
function readHeaders(given) {
	if (isNothing(given)) return {};
	if (!(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(given)) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.Jn("a HTTP activities expect headers as a mapping");
	const entries = Object.entries(given).filter(([, value]) => value !== null);
	return Object.fromEntries(entries.map(([name, value]) => [name, headerText(name, value)]));
}
function headerText(name, value) {
	if (typeof value === "string") return value;
	throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.Jn(`the header ${name} must be text, not ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.dr)(value)}: quote it, or leave the braces of a variable out, \$name is always text`);
}
function withQuery(url, given) {
	const query = isNothing(given) ? "" : formText(given);
	if (query === "" || !URL.canParse(url)) return url;
	const extended = new URL(url);
	extended.search = [extended.search.slice(1), query].filter((part) => part !== "").join("&");
	return extended.href;
}
function withBody(headers, given) {
	const type = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.mn)(headers, "content-type");
	if (isJson(type)) return {
		headers,
		...given !== void 0 && given !== null && { body: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.ir)(given) }
	};
	if (isNothing(given)) return { headers };
	if (typeof given === "string") return {
		headers,
		body: given
	};
	return {
		headers: type === void 0 ? {
			...headers,
			"Content-Type": "application/x-www-form-urlencoded"
		} : headers,
		body: formText(given)
	};
}
function isJson(type) {
	return type?.split(";")[0]?.trim().toLowerCase() === "application/json";
}
function isNothing(given) {
	return !given || typeof given === "object" && Object.keys(given).length === 0;
}
function readTimeouts(given) {
	const both = Array.isArray(given) ? given : [given, given];
	const [connect, read] = both;
	if (both.length !== 2 || !both.every(isTimeout)) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.Jn(`the timeout of a HTTP activity must be a number of seconds, or two as [connect, read], not ${JSON.stringify(given)}`);
	return {
		...connect && { connectTimeout: connect },
		...read && { readTimeout: read }
	};
}
function isTimeout(value) {
	return value === void 0 || value === null || typeof value === "number" && value > 0;
}
function readRetries(given) {
	const retries = Number(given ?? 0);
	if (Number.isInteger(retries)) return Math.max(0, retries);
	throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.Jn(`max_retries must be a whole number, not ${JSON.stringify(given)}; variables are not replaced there`);
}
// src/providers/http.ts
const httpProvider = {
	check: () => [],
	async invoke(activity, call) {
		const request = readRequest(activity.provider, call.values);
		const tools = call.tools({});
		try {
			const answer = await tools.http(request, call.signal);
			if (answer.status > 399 && !("tolerance" in activity)) tools.warn(`${request.method} ${withoutUser(request.url)} was answered ${answer.status}`);
			return {
				status: answer.status,
				headers: answer.headers,
				body: readBody(answer)
			};
		} catch (error) {
			throw error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.fn ? explain(error, withoutUser(request.url)) : error;
		}
	}
};
function explain(error, url) {
	switch (error.failure) {
		case "slow": return new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr("activity took too long to complete", { cause: error });
		case "unusable": return new _run_js__WEBPACK_IMPORTED_MODULE_1__.Jn(`${url} cannot be asked: ${error.message}`, { cause: error });
		case "unreadable": return new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(`the answer of ${url} cannot be read: ${error.message}`, { cause: error });
		default: return new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(`failed to connect to ${url}: ${error.message}`, { cause: error });
	}
}
function readBody({ body, headers, url }) {
	const type = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.mn)(headers, "content-type") ?? "";
	const text = (0,_decode_text_js__WEBPACK_IMPORTED_MODULE_2__.t)(body, /;\s*charset="?([^\s";]+)/i.exec(type)?.[1]);
	if (type !== "application/json" || text === "") return text;
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(`the answer of ${withoutUser(url)} says that it is JSON, and is not: ${error.message}`, { cause: error });
	}
}
function withoutUser(url) {
	return url.replace(/^(\w+:\/\/)[^/?#@]*@/, "$1");
}



/***/ })

};
;