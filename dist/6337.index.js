"use strict";
exports.id = 6337;
exports.ids = [6337];
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

/***/ 6337:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   processProvider: () => (/* binding */ processProvider)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);
/* harmony import */ var _decode_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8058);



// src/providers/process.ts
const processProvider = {
	check(activity, look) {
		const { path } = activity.provider;
		return typeof path !== "string" || (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.$n)(path, look) !== void 0 ? [] : [missing(activity, path, look)];
	},
	async invoke(activity, call) {
		const provider = activity.provider;
		const tools = call.tools({});
		const command = readCommand(activity, call.values, call);
		const timeout = readTimeout(provider.timeout);
		const result = await tools.exec({
			...command,
			...timeout,
			environment: call.environment,
			directory: call.directory
		}, call.signal);
		if (result.isTimedOut) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr("process activity took too long to complete");
		if (result.status > 0 && !("tolerance" in activity)) tools.warn(`process ${provider.path} ended with ${result.status}`);
		return publish(result);
	}
};
function missing({ name }, path, place) {
	return {
		path: ["provider", "path"],
		message: `${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.er)(path, place) ? `no access permission to '${path}'` : `path '${path}' cannot be found`}, in activity '${name}'${path.includes("${") ? ": variables are not replaced in a path" : ""}`
	};
}
function readCommand(activity, values, place) {
	const { path, arguments: written } = activity.provider;
	if (typeof path !== "string") throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.Jn(`a process activity must have a path, and activity '${activity.name}' has none`);
	const file = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.$n)(path, place);
	if (file === void 0) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(missing(activity, path, place).message);
	const given = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.lr)(written === void 0 ? [] : written, values);
	return typeof given === "string" ? {
		file: `${file} ${given}`,
		shell: true
	} : {
		file,
		arguments: readWords(given)
	};
}
function readWords(given) {
	if (Array.isArray(given)) return given.flatMap((item, index) => isEmpty(item) ? [] : [(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.fr)(given, index)]);
	if ((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(given)) return Object.entries(given).flatMap(([key, value]) => [key, ...isEmpty(value) ? [] : [(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.fr)(given, key)]]);
	throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.Jn(`the arguments of a process must be a list, a text or a mapping, not ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.dr)(given)}`);
}
function isEmpty(value) {
	return value === null || value === "";
}
function readTimeout(timeout) {
	if (timeout === void 0 || timeout === null) return {};
	if (typeof timeout === "number") return { timeout };
	throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.Jn(`the timeout of a process must be a number of seconds, not ${JSON.stringify(timeout)}; variables are not replaced there`);
}
function publish({ status, stdout, stderr }) {
	return {
		status,
		stdout: (0,_decode_text_js__WEBPACK_IMPORTED_MODULE_2__.t)(stdout),
		stderr: (0,_decode_text_js__WEBPACK_IMPORTED_MODULE_2__.t)(stderr)
	};
}



/***/ })

};
;