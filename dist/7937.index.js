"use strict";
exports.id = 7937;
exports.ids = [7937];
exports.modules = {

/***/ 7937:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   exec: () => (/* binding */ exec)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_4__);





// src/system/exec.ts
const OUTPUT_MAX = 16777216;
const GRACE_SECONDS = 1;
const TIMER_MAX_MILLISECONDS = 2 ** 31 - 1;
var OutputTooLong = class extends Error {
	name = "OutputTooLong";
};
const exec = async (options, signal) => {
	signal.throwIfAborted();
	const child = start(options);
	let ending;
	const end = (why) => {
		if (ending === void 0) endTree(child);
		ending ??= why;
	};
	const output = collect(child, () => end("too-long"));
	const release = endOn(signal, options.timeout, end);
	try {
		const [code, name] = await (0,node_events__WEBPACK_IMPORTED_MODULE_2__.once)(child, "close");
		signal.throwIfAborted();
		if (ending === "too-long") throw new OutputTooLong(`the process printed more than ${OUTPUT_MAX} bytes and was ended`);
		return {
			status: code ?? -node_os__WEBPACK_IMPORTED_MODULE_3__.constants.signals[name],
			...output(),
			isTimedOut: ending === "timeout"
		};
	} finally {
		release();
		(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.nr)(child);
	}
};
function start({ file, arguments: words = [], shell, environment, directory }) {
	const [program, parameters] = shell ? ["/bin/sh", ["-c", file]] : [file, words];
	const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_4__.spawn)(program, parameters, {
		detached: true,
		stdio: [
			"inherit",
			"pipe",
			"pipe"
		],
		...environment && { env: { ...environment } },
		...directory !== void 0 && { cwd: directory }
	});
	(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.rr)(child);
	return child;
}
function collect(child, onTooLong) {
	const chunks = {
		stdout: [],
		stderr: []
	};
	let size = 0;
	for (const stream of ["stdout", "stderr"]) child[stream].on("data", (chunk) => {
		size += chunk.length;
		if (size > 16777216) onTooLong();
		else chunks[stream].push(chunk);
	});
	return () => ({
		stdout: Buffer.concat(chunks.stdout),
		stderr: Buffer.concat(chunks.stderr)
	});
}
function endOn(signal, timeout, end) {
	const onAbort = () => end("aborted");
	signal.addEventListener("abort", onAbort);
	const timer = timeout === void 0 ? void 0 : setTimeout(() => end("timeout"), Math.min(timeout * 1e3, TIMER_MAX_MILLISECONDS));
	return () => {
		clearTimeout(timer);
		signal.removeEventListener("abort", onAbort);
	};
}
function endTree(child) {
	const kill = () => {
		clearTimeout(grace);
		(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.tr)(child, "SIGKILL");
		child.stdout.destroy();
		child.stderr.destroy();
	};
	const grace = setTimeout(kill, GRACE_SECONDS * 1e3);
	child.once("close", kill);
	(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.tr)(child, "SIGTERM");
}



/***/ })

};
;