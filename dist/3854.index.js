"use strict";
exports.id = 3854;
exports.ids = [3854];
exports.modules = {

/***/ 3854:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ delete_replica_set_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _activities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(635);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9233);



// src/activities/chaosk8s/replicaset/actions/delete_replica_set.ts
var delete_replica_set_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ delete_replica_set: () => delete_replica_set });
const delete_replica_set = (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.xt)({
	name: "chaosk8s.replicaset.actions.delete_replica_set",
	summary: "Deletes replica sets by name, by labels, or all of a namespace.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.bt)("replicasets.apps", "list", "delete"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Ht)(_activities_js__WEBPACK_IMPORTED_MODULE_1__.Z),
	run: (choice, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Y)(_activities_js__WEBPACK_IMPORTED_MODULE_1__.W, choice, tools)
});



/***/ })

};
;