"use strict";
exports.id = 6952;
exports.ids = [6952];
exports.modules = {

/***/ 6952:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ idle_for_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _activities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(635);


// src/activities/chaosaddons/utils/idle/idle_for.ts
var idle_for_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ idle_for: () => idle_for });
const idle_for = (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.St)({
	name: "chaosaddons.utils.idle.idle_for",
	summary: "Does nothing for a while.",
	permissions: [],
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Ht)({ duration: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.gt)("Seconds.") }),
	async run({ duration }, { clock, signal }) {
		await clock.sleep(Math.max(0, duration), signal);
		return null;
	}
});



/***/ })

};
;