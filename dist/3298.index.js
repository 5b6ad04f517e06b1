"use strict";
exports.id = 3298;
exports.ids = [3298];
exports.modules = {

/***/ 3298:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   handOver: () => (/* binding */ handOver)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);
/* harmony import */ var _handover_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(753);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_4__);





// src/cli/hand-over.ts
const LINGER_SECONDS = 3;
async function handOver(word, reportFolder, stage, run) {
	const { terminal } = stage;
	const exitCode = await run({
		...stage,
		terminal: {
			...terminal,
			out: () => {}
		}
	});
	const { lines, left } = (0,_handover_js__WEBPACK_IMPORTED_MODULE_2__.n)(readReport(reportFolder), word);
	for (const path of left) terminal.error(`warning: ${path} is too large for the log of a pod, and is lost with it\n`);
	terminal.out(`${lines.join("\n")}\n`);
	if (exitCode === _run_js__WEBPACK_IMPORTED_MODULE_1__.yr.interrupted) await _run_js__WEBPACK_IMPORTED_MODULE_1__.Kn.sleep(LINGER_SECONDS);
	return exitCode;
}
function readReport(folder) {
	const journals = namesIn((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, "journals")).map((name) => `journals/${name}`);
	const written = (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, path)).mtimeMs;
	const paths = [...namesIn(folder).filter((name) => name === "results.json"), ...journals.sort((one, other) => written(one) - written(other))];
	return Object.fromEntries(paths.map((path) => [path, (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, path), "utf8")]));
}
function namesIn(folder) {
	try {
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.readdirSync)(folder).filter((name) => name.endsWith(".json"));
	} catch (error) {
		if (error.code === "ENOENT") return [];
		throw error;
	}
}



/***/ }),

/***/ 753:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ encodeHandover),
/* harmony export */   r: () => (/* binding */ isOfHandover),
/* harmony export */   t: () => (/* binding */ decodeHandover)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);


// src/job/handover.ts
const LINE_MAX = 8e3;
const ALL_MAX = 8388608;
const LINES_MAX = 1e4;
const TEXT_MAX = 268435456;
const PATH = /^(results\.json|journals\/[\w-][\w.-]*\.json)$/;
function encodeHandover(files, word) {
	const kept = new Map(Object.entries(files));
	const left = [];
	let packed = pack(kept);
	while (packed.length > ALL_MAX && kept.size > 1) {
		const largest = [...kept].filter(([path]) => path !== "results.json").sort(([, one], [, other]) => other.length - one.length)[0];
		if (!largest) break;
		kept.delete(largest[0]);
		left.push(largest[0]);
		packed = pack(kept);
	}
	const chunks = packed.match(new RegExp(`.{1,${LINE_MAX}}`, "g")) ?? [];
	return {
		lines: [...chunks.map((chunk, index) => `${headOf(word)} ${index} ${chunk}`), `${headOf(word)} end ${chunks.length} ${digest(packed)}`],
		left
	};
}
function decodeHandover(log, word) {
	const chunks = [];
	let end;
	for (const line of log.split("\n")) {
		const parts = partsOf(line, word);
		if (parts?.[0] === "end") end = parts.slice(1).join(" ");
		else if (parts && Number(parts[0]) < LINES_MAX) chunks[Number(parts[0])] = parts[1] ?? "";
	}
	const packed = chunks.join("");
	if (end !== `${chunks.length} ${digest(packed)}`) return null;
	return checked(JSON.parse((0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gunzipSync)(Buffer.from(packed, "base64"), { maxOutputLength: TEXT_MAX }).toString()));
}
function isOfHandover(line, word) {
	return line.startsWith(`${headOf(word)} `);
}
function partsOf(line, word) {
	return isOfHandover(line, word) ? line.slice(headOf(word).length + 1).trimEnd().split(" ") : void 0;
}
function headOf(word) {
	return `chaos-gate-handover-${word}`;
}
function pack(files) {
	return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gzipSync)(JSON.stringify(Object.fromEntries(files))).toString("base64");
}
function digest(text) {
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256").update(text).digest("hex");
}
function checked(content) {
	const entries = Object.entries(content);
	const strange = entries.find(([path, text]) => !PATH.test(path) || typeof text !== "string");
	if (strange) throw new Error(`the pod handed over "${strange[0]}", which is no part of a report`);
	return Object.fromEntries(entries);
}



/***/ })

};
;