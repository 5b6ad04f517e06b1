"use strict";
exports.id = 4603;
exports.ids = [4603];
exports.modules = {

/***/ 4603:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ create_service_endpoint_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _activities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(635);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9233);



// src/activities/chaosk8s/service/actions/create_service_endpoint.ts
var create_service_endpoint_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ create_service_endpoint: () => create_service_endpoint });
const create_service_endpoint = (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.xt)({
	name: "chaosk8s.service.actions.create_service_endpoint",
	summary: "Creates the service that a file describes; does not wait for it.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.bt)("services", "create"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Ht)(_activities_js__WEBPACK_IMPORTED_MODULE_1__.A),
	run: ({ spec_path, ns }, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.k)(_activities_js__WEBPACK_IMPORTED_MODULE_1__.K, spec_path, ns, tools)
});



/***/ })

};
;