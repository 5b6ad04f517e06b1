"use strict";
exports.id = 9007;
exports.ids = [9007];
exports.modules = {

/***/ 9007:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createClient: () => (/* binding */ createClient)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_6__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_7___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_7__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_8___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_8__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_9___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_9__);










// src/system/http/proxy.ts
function findProxy(url, environment) {
	const address = readEither(`${url.protocol.slice(0, -1)}_proxy`, environment) || readEither("all_proxy", environment);
	if (!address || isSpared(url, readEither("no_proxy", environment) ?? "")) return void 0;
	const text = address.includes("://") ? address : `http://${address}`;
	const proxy = URL.canParse(text) ? new URL(text) : void 0;
	if (proxy !== void 0 && /^https?:$/.test(proxy.protocol)) return proxy;
	throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.fn("unreachable", `the environment names a proxy that is neither http:// nor https://: ${address}`);
}
function basic(url, name) {
	if (url.username === "" && url.password === "") return {};
	const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
	return { [name]: `Basic ${Buffer.from(pair).toString("base64")}` };
}
function readEither(name, environment) {
	return environment[name] ?? environment[name.toUpperCase()];
}
function isSpared(url, list) {
	return list.split(",").map((member) => member.trim()).some((member) => member !== "" && (member === "*" || isIn(url.hostname, member) || isBelow(url, member)));
}
function isBelow({ hostname, host }, member) {
	const domain = member.replace(/^\*?\./, "").toLowerCase();
	return [hostname, host].some((name) => name === domain || name.endsWith(`.${domain}`));
}
function isIn(hostname, member) {
	const [network = "", bits = ""] = member.split("/");
	if (!(0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIPv4)(hostname) || !(0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIPv4)(network) || !/^\d+$/.test(bits) || Number(bits) > 32) return false;
	const block = new node_net__WEBPACK_IMPORTED_MODULE_2__.BlockList();
	block.addSubnet(network, Number(bits));
	return block.check(hostname);
}
// src/system/http/authorize.ts
function authorize(request, environment) {
	if (!URL.canParse(request.url)) return request;
	const url = new URL(request.url);
	return {
		...request,
		headers: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pn)(fromNetrc(url, environment), request.headers, basic(url, "Authorization"))
	};
}
function fromNetrc(url, environment) {
	const entry = parseNetrc(readNetrc(environment)).find(({ machine }) => machine === url.hostname || machine === void 0);
	if (entry === void 0) return {};
	const known = new URL("http://machine");
	known.username = entry.login ?? entry.account ?? "";
	known.password = entry.password ?? "";
	return basic(known, "Authorization");
}
function readNetrc({ NETRC, HOME }) {
	try {
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.readFileSync)(NETRC || (0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(HOME ?? (0,node_os__WEBPACK_IMPORTED_MODULE_9__.homedir)(), ".netrc"), "utf8");
	} catch {
		return "";
	}
}
function parseNetrc(text) {
	const words = text.replace(/(^|\n)macdef [\s\S]*?(\n[ \t]*\n|$)/g, "\n").match(/"[^"]*"|\S+/g) ?? [];
	const entries = [];
	for (let at = 0; at < words.length; at++) {
		const word = words[at];
		if (word === "default") entries.push({});
		else if (word === "machine") entries.push({ machine: unquote(words[++at]) });
		else if (word === "login" || word === "account" || word === "password") Object.assign(entries.at(-1) ?? {}, { [word]: unquote(words[++at]) });
	}
	return entries;
}
function unquote(word = "") {
	return word.replace(/^"(.*)"$/, "$1");
}
// src/system/http/redirect.ts
const STATUSES = [
	301,
	302,
	303,
	307,
	308
];
const FOR_ONE_HOST = [
	"authorization",
	"cookie",
	"host"
];
const BODY_HEADERS = [
	"content-length",
	"content-type",
	"transfer-encoding"
];
function redirect(request, answer) {
	const location = valuesOf(answer, "location")[0];
	if (location === void 0 || !STATUSES.includes(answer.status)) return void 0;
	const from = new URL(request.url);
	const to = resolve(location, from);
	const kept = answer.status === 307 || answer.status === 308 ? request : withoutBody(request);
	const headers = isSameOrigin(from, to) ? withCookies(kept.headers, answer) : (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.hn)(kept.headers, FOR_ONE_HOST);
	return {
		...kept,
		url: to.href,
		method: nextMethod(request.method, answer.status),
		headers
	};
}
function resolve(location, from) {
	const text = Buffer.from(location, "latin1").toString();
	if (!URL.canParse(text, from.href)) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.fn("unusable", `${from.href} redirects to what is no URL: ${text}`);
	const to = new URL(text, from);
	if (to.hash === "") to.hash = from.hash;
	return to;
}
function nextMethod(method, status) {
	return (status === 302 || status === 303) && method !== "HEAD" || status === 301 && method === "POST" ? "GET" : method;
}
function withoutBody({ body: _, ...request }) {
	return {
		...request,
		headers: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.hn)(request.headers, BODY_HEADERS)
	};
}
function isSameOrigin(from, to) {
	if (from.hostname !== to.hostname) return false;
	return from.protocol === "http:" && to.protocol === "https:" && from.port === "" && to.port === "" || from.host === to.host && from.protocol === to.protocol;
}
function withCookies(headers, answer) {
	const before = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.mn)(headers, "cookie")?.split("; ") ?? [];
	const set = valuesOf(answer, "set-cookie").map((value) => value.split(";")[0] ?? "");
	const jar = new Map([...before, ...set].map((cookie) => [cookie.split("=")[0], cookie]));
	return jar.size === 0 ? headers : (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pn)(headers, { Cookie: [...jar.values()].join("; ") });
}
function valuesOf({ headers }, name) {
	return headers.filter((pair) => pair[0].toLowerCase() === name).map((pair) => pair[1]);
}
// src/system/http/reason.ts
const TIMER_MAX_MILLISECONDS = 2 ** 31 - 1;
function milliseconds(seconds) {
	return Math.min(seconds * 1e3, TIMER_MAX_MILLISECONDS);
}
function reasonOf(error) {
	if (!node_util__WEBPACK_IMPORTED_MODULE_4__.types.isNativeError(error)) return String(error);
	const tried = "errors" in error && Array.isArray(error.errors) ? error.errors : [];
	return tried.length > 0 ? tried.map(reasonOf).join("; ") : error.message;
}
// src/system/http/read-authorities.ts
const VARIABLES = [
	"REQUESTS_CA_BUNDLE",
	"CURL_CA_BUNDLE",
	"SSL_CERT_FILE"
];
function readAuthorities(environment) {
	const variable = VARIABLES.find((name) => environment[name]);
	const path = variable === void 0 ? void 0 : environment[variable];
	if (path === void 0) return void 0;
	try {
		return filesAt(path).map((file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.readFileSync)(file, "utf8"));
	} catch (error) {
		throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.fn("unusable", `${variable} names no readable certificates: ${reasonOf(error)}`, { cause: error });
	}
}
function filesAt(path) {
	if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_8__.statSync)(path).isDirectory()) return [path];
	return (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.readdirSync)(path).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(path, name)).filter((file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.statSync)(file).isFile());
}
// src/system/http/connect.ts
const ATTEMPT_MILLISECONDS = 2500;
async function connect(route, stop) {
	const { connectTimeout: seconds } = route.request;
	const timer = seconds === void 0 ? void 0 : setTimeout(() => stop.abort(new _run_js__WEBPACK_IMPORTED_MODULE_1__.fn("unreachable", `no connection within ${seconds} s`)), milliseconds(seconds));
	try {
		return await openRoute(route, stop.signal);
	} catch (error) {
		stop.signal.throwIfAborted();
		throw error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.fn ? error : new _run_js__WEBPACK_IMPORTED_MODULE_1__.fn("unreachable", reasonOf(error), { cause: error });
	} finally {
		clearTimeout(timer);
	}
}
async function openRoute({ url, proxy, request, environment }, signal) {
	const secure = (socket, to) => upgrade(socket, to, request.isTlsVerified ?? true, environment);
	const first = proxy ?? url;
	let socket = await dial(first, signal);
	if (first.protocol === "https:") socket = await secure(socket, first);
	if (proxy === void 0 || url.protocol === "http:") return socket;
	return secure(await tunnel(socket, proxy, url), url);
}
async function dial(to, signal) {
	const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_2__.connect)({
		host: hostOf(to),
		port: portOf(to),
		autoSelectFamily: true,
		autoSelectFamilyAttemptTimeout: ATTEMPT_MILLISECONDS
	});
	signal.addEventListener("abort", () => socket.destroy(), { once: true });
	await opened(socket, "connect");
	return socket;
}
async function upgrade(socket, to, isVerified, environment) {
	const host = hostOf(to);
	const ca = isVerified ? readAuthorities(environment) : void 0;
	const secured = (0,node_tls__WEBPACK_IMPORTED_MODULE_5__.connect)({
		socket,
		host,
		servername: (0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIP)(host) ? "" : host,
		rejectUnauthorized: isVerified,
		...ca && { ca }
	});
	await opened(secured, "secureConnect");
	return secured;
}
function tunnel(socket, proxy, to) {
	const address = `${to.hostname}:${portOf(to)}`;
	return new Promise((resolve, reject) => {
		const asking = (0,node_http__WEBPACK_IMPORTED_MODULE_3__.request)({
			createConnection: () => socket,
			method: "CONNECT",
			path: address,
			headers: {
				Host: address,
				...basic(proxy, "Proxy-Authorization")
			}
		});
		asking.on("connect", (answer) => {
			if (answer.statusCode === 200) resolve(socket);
			else reject(new _run_js__WEBPACK_IMPORTED_MODULE_1__.fn("unreachable", `the proxy ${proxy.host} answered ${answer.statusCode} to CONNECT ${address}`));
		});
		asking.on("error", reject);
		asking.end();
	});
}
function opened(socket, event) {
	return new Promise((resolve, reject) => {
		socket.once(event, () => resolve());
		socket.once("close", () => reject(new Error("the connection was closed")));
		socket.on("error", reject);
	});
}
function hostOf(url) {
	return url.hostname.replace(/^\[(.*)\]$/, "$1");
}
function portOf(url) {
	return Number(url.port) || (url.protocol === "https:" ? 443 : 80);
}
// src/system/http/decode-body.ts
const DECODERS = {
	gzip: (0,node_util__WEBPACK_IMPORTED_MODULE_4__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_6__.gunzip),
	"x-gzip": (0,node_util__WEBPACK_IMPORTED_MODULE_4__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_6__.gunzip),
	br: (0,node_util__WEBPACK_IMPORTED_MODULE_4__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_6__.brotliDecompress),
	deflate: (bytes, options) => (0,node_util__WEBPACK_IMPORTED_MODULE_4__.promisify)(isZlib(bytes) ? node_zlib__WEBPACK_IMPORTED_MODULE_6__.inflate : node_zlib__WEBPACK_IMPORTED_MODULE_6__.inflateRaw)(bytes, options)
};
async function decodeBody(bytes, encodings, bodyMax) {
	let body = bytes;
	for (const name of (encodings ?? "").toLowerCase().split(",").reverse()) {
		const decode = DECODERS[name.trim()];
		if (decode !== void 0 && body.length > 0) body = await decoded(decode, body, name.trim(), bodyMax);
	}
	return body;
}
async function decoded(decode, bytes, name, maxOutputLength) {
	try {
		return await decode(bytes, { maxOutputLength });
	} catch (error) {
		const reason = error.code === "ERR_BUFFER_TOO_LARGE" ? `is longer than ${maxOutputLength} bytes` : `is not ${name} as it says: ${reasonOf(error)}`;
		throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.fn("unreadable", `the body ${reason}`, { cause: error });
	}
}
function isZlib(bytes) {
	const [method = 0, flags = 0] = bytes;
	return (method & 15) === 8 && (method << 8 | flags) % 31 === 0;
}
// src/system/http/send.ts
const HEADERS_MAX = 262144;
async function send(request, environment, signal) {
	signal.throwIfAborted();
	const stop = new AbortController();
	const forward = () => stop.abort(signal.reason);
	signal.addEventListener("abort", forward);
	try {
		const url = readUrl(request.url);
		const proxy = findProxy(url, environment);
		return await exchange(await connect({
			url,
			proxy,
			request,
			environment
		}, stop), url, proxy, request, stop);
	} finally {
		signal.removeEventListener("abort", forward);
		stop.abort();
	}
}
function readUrl(text) {
	const url = URL.canParse(text) ? new URL(text) : void 0;
	if (url === void 0 || !/^\s*https?:\/\//i.test(text)) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.fn("unusable", `${JSON.stringify(text)} is not a URL that begins with http:// or https://`);
	return url;
}
async function exchange(socket, url, proxy, request, stop) {
	watchSilence(socket, request.readTimeout, stop);
	try {
		const incoming = await ask(socket, url, proxy, request);
		const headers = pairs(incoming.rawHeaders);
		const body = await readBody(incoming, request.bodyMax ?? 16777216);
		return {
			status: incoming.statusCode ?? 0,
			headers,
			body,
			url: url.href
		};
	} catch (error) {
		stop.signal.throwIfAborted();
		throw error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.fn ? error : new _run_js__WEBPACK_IMPORTED_MODULE_1__.fn("dropped", reasonOf(error), { cause: error });
	}
}
function watchSilence(socket, seconds, stop) {
	if (seconds === void 0) return;
	socket.setTimeout(milliseconds(seconds), () => stop.abort(new _run_js__WEBPACK_IMPORTED_MODULE_1__.fn("slow", `nothing came for ${seconds} s`)));
}
function ask(socket, url, proxy, request) {
	return new Promise((resolve, reject) => {
		const outgoing = write(socket, url, proxy, request);
		outgoing.on("response", resolve);
		outgoing.on("error", reject);
		outgoing.end(request.body);
	});
}
function write(socket, url, proxy, request$1) {
	const isForwarded = proxy !== void 0 && url.protocol === "http:";
	try {
		return (0,node_http__WEBPACK_IMPORTED_MODULE_3__.request)({
			createConnection: () => socket,
			method: request$1.method,
			path: isForwarded ? `${url.origin}${url.pathname}${url.search}` : `${url.pathname}${url.search}`,
			headers: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pn)({ Host: url.host }, request$1.headers, lengthOf(request$1), isForwarded ? basic(proxy, "Proxy-Authorization") : {}),
			setHost: false,
			maxHeaderSize: HEADERS_MAX
		});
	} catch (error) {
		throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.fn("unusable", reasonOf(error), { cause: error });
	}
}
function lengthOf({ method, body }) {
	if (body !== void 0) return { "Content-Length": String(Buffer.byteLength(body)) };
	return method === "GET" || method === "HEAD" ? {} : { "Content-Length": "0" };
}
function pairs(raw) {
	return raw.flatMap((name, index) => index % 2 === 0 ? [[name, raw[index + 1] ?? ""]] : []);
}
async function readBody(incoming, bodyMax) {
	const chunks = [];
	let size = 0;
	for await (const chunk of incoming) {
		size += chunk.length;
		if (size > bodyMax) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.fn("unreadable", `the body is longer than ${bodyMax} bytes`);
		chunks.push(chunk);
	}
	return decodeBody(Buffer.concat(chunks), incoming.headers["content-encoding"], bodyMax);
}
// src/system/http/client.ts
const REDIRECTS_MAX = 30;
const IDEMPOTENT = [
	"GET",
	"HEAD",
	"PUT",
	"DELETE",
	"OPTIONS",
	"TRACE"
];
const DEFAULT_HEADERS = {
	"User-Agent": `chaos-gate/${_run_js__WEBPACK_IMPORTED_MODULE_1__.An}`,
	"Accept-Encoding": "gzip, deflate",
	Accept: "*/*",
	Connection: "keep-alive"
};
function createClient(environment) {
	return async (request, signal) => {
		let hop = authorize({
			...request,
			headers: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pn)(DEFAULT_HEADERS, request.headers)
		}, environment);
		for (let left = request.maxRedirects ?? REDIRECTS_MAX;; left--) {
			const answer = await sendOrRetry(hop, environment, signal);
			const next = request.followsRedirects === false ? void 0 : redirect(hop, answer);
			if (next === void 0) return publish(answer);
			if (left === 0) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.fn("unusable", `${request.url} redirects too often, the last time to ${next.url}`);
			hop = authorize(next, environment);
		}
	};
}
async function sendOrRetry(request, environment, signal) {
	const { maxRetries = 0 } = request;
	for (let left = maxRetries;; left--) try {
		return await send(request, environment, signal);
	} catch (error) {
		if (maxRetries <= 0 || !(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.fn) || !mayRetry(request.method, error)) throw error;
		if (left === 0) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.fn("unreachable", `${error.message}, also after ${maxRetries} retries`, { cause: error });
	}
}
function mayRetry(method, { failure }) {
	return failure === "unreachable" || (failure === "dropped" || failure === "slow") && IDEMPOTENT.includes(method);
}
function publish({ status, headers, body, url }) {
	const joined = new Map();
	for (const [name, value] of headers) {
		const before = joined.get(name.toLowerCase());
		joined.set(name.toLowerCase(), before ? [before[0], `${before[1]}, ${value}`] : [name, value]);
	}
	return {
		status,
		headers: Object.fromEntries(joined.values()),
		body,
		url
	};
}



/***/ })

};
;