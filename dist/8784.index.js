"use strict";
exports.id = 8784;
exports.ids = [8784];
exports.modules = {

/***/ 8783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ podRunsOf),
/* harmony export */   i: () => (/* binding */ podRunOf),
/* harmony export */   n: () => (/* binding */ HANDOVER_VARIABLE),
/* harmony export */   r: () => (/* binding */ RUN_VARIABLE),
/* harmony export */   t: () => (/* binding */ FOLLOWER_LABEL)
/* harmony export */ });
// src/job/pod-run.ts
const FOLLOWER_LABEL = "chaos-gate.dev/follower";
const HANDOVER_VARIABLE = "CHAOS_GATE_HANDOVER";
const RUN_VARIABLE = "CHAOS_GATE_RUN";
function podRunOf(run, index) {
	return index === void 0 ? run : `${run}-${index}`;
}
function podRunsOf({ metadata, spec }) {
	const run = metadata.labels?.["chaos-gate.dev/follower"] ?? "";
	if (spec?.completionMode !== "Indexed") return [run];
	return Array.from({ length: Number(spec.completions) }, (_, index) => podRunOf(run, index));
}



/***/ }),

/***/ 9682:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runInCluster: () => (/* binding */ runInCluster)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_as_job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9804);
/* harmony import */ var _read_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7962);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);




// src/action/run-there.ts
function runInCluster(inputs, options, onLine) {
	const { settingsPath, job } = inputs;
	const settingsText = settingsPath === void 0 ? void 0 : (0,_read_settings_js__WEBPACK_IMPORTED_MODULE_2__.i)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(settingsPath));
	return (0,_run_as_job_js__WEBPACK_IMPORTED_MODULE_1__.n)({
		...options,
		...settingsText !== void 0 && { settingsText },
		...job.image !== void 0 && { image: job.image },
		...job.shards && { shards: job.shards },
		controlFiles: [],
		onLine
	});
}



/***/ })

};
;