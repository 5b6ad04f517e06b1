"use strict";
exports.id = 9559;
exports.ids = [9559];
exports.modules = {

/***/ 9559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   execInPod: () => (/* binding */ execInPod)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _wrapper_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5183);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9233);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4109);




// src/kubernetes/exec.ts
const PROTOCOLS = ["v5.channel.k8s.io", "v4.channel.k8s.io"];
const STDOUT = 1;
const STDERR = 2;
const STATUS = 3;
const EXEC_SECONDS = 60;
const OUTPUT_MAX = 1048576;
const REFUSAL_MAX = 65536;
var Output = class {
	#chunks = [];
	#size = 0;
	isTruncated = false;
	add(chunk) {
		const kept = chunk.subarray(0, OUTPUT_MAX - this.#size);
		this.isTruncated ||= kept.length < chunk.length;
		this.#size += kept.length;
		if (kept.length > 0) this.#chunks.push(kept);
	}
	get text() {
		return Buffer.concat(this.#chunks).toString("utf8");
	}
};
async function execInPod(transport, request, signal) {
	const channels = new Map([
		STDOUT,
		STDERR,
		STATUS
	].map((channel) => [channel, new Output()]));
	const seconds = request.timeout ?? EXEC_SECONDS;
	let lateness = "";
	try {
		await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Pn)(seconds, signal, (deadline) => converse(transport, request, channels, deadline));
	} catch (error) {
		signal.throwIfAborted();
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_2__.Mn)) throw error;
		lateness = `the program did not end within ${seconds} s`;
	}
	return conclude(channels, lateness);
}
async function converse(transport, request, channels, signal) {
	const url = `${transport.server.replace(/^http/, "ws")}${execPath(request)}`;
	const options = await transport.authorize(signal);
	const socket = new _wrapper_js__WEBPACK_IMPORTED_MODULE_1__.t.default(url, PROTOCOLS, options);
	socket.on("message", (data) => receive(channels, data));
	const stop = () => socket.terminate();
	signal.addEventListener("abort", stop, { once: true });
	try {
		await ended(socket, transport.server, describe(request), signal);
	} finally {
		signal.removeEventListener("abort", stop);
		socket.terminate();
	}
}
function execPath({ pod, namespace, container, command }) {
	const parameters = new URLSearchParams({
		stdout: "true",
		stderr: "true",
		...container ? { container } : {}
	});
	for (const word of command) parameters.append("command", word);
	return `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/exec?${parameters}`;
}
function describe({ pod, namespace }) {
	return `exec in ${(0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Wn)({
		apiVersion: "v1",
		kind: "Pod",
		namespace,
		name: pod
	})}`;
}
function receive(channels, data) {
	const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data);
	channels.get(bytes[0] ?? -1)?.add(bytes.subarray(1));
}
function ended(socket, server, what, signal) {
	return new Promise((resolve, reject) => {
		socket.on("close", () => signal.aborted ? reject(signal.reason) : resolve());
		socket.on("error", (error) => reject(signal.aborted ? signal.reason : (0,_client_js__WEBPACK_IMPORTED_MODULE_3__.o)(what, server, error)));
		socket.on("unexpected-response", (_request, answer) => void refusal(what, answer).then(reject, reject));
	});
}
async function refusal(what, answer) {
	let body = "";
	for await (const chunk of answer) if (body.length < REFUSAL_MAX) body += String(chunk);
	return (0,_client_js__WEBPACK_IMPORTED_MODULE_3__.a)(what, answer.statusCode ?? 0, answer.headers, body);
}
function conclude(channels, lateness) {
	const [stdout, stderr, status] = [
		STDOUT,
		STDERR,
		STATUS
	].map((channel) => channels.get(channel) ?? new Output());
	const { exitCode, message } = readExit(status?.text ?? "");
	const isTruncated = Boolean(stdout?.isTruncated || stderr?.isTruncated);
	return {
		exitCode,
		stdout: stdout?.text ?? "",
		stderr: stderr?.text ?? "",
		message: message === "" ? lateness : message,
		...lateness !== "" && exitCode === null ? { isTimedOut: true } : {},
		...isTruncated ? { isTruncated } : {}
	};
}
function readExit(text) {
	let status = {};
	try {
		status = JSON.parse(text);
	} catch {
		return {
			exitCode: null,
			message: text
		};
	}
	if (status.status === "Success") return {
		exitCode: 0,
		message: ""
	};
	const code = status.details?.causes?.find(({ reason }) => reason === "ExitCode")?.message ?? "";
	return {
		exitCode: /^\d+$/.test(code) ? Number(code) : null,
		message: status.message ?? text
	};
}



/***/ })

};
;