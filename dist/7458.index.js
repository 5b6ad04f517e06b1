"use strict";
exports.id = 7458;
exports.ids = [7458];
exports.modules = {

/***/ 7458:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ delete_secret_exports),
/* harmony export */   r: () => (/* binding */ create_secret_exports),
/* harmony export */   t: () => (/* binding */ secret_exists_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);
/* harmony import */ var _activities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(635);



// src/activities/chaosk8s/secret/actions/create_secret.ts
var create_secret_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ create_secret: () => create_secret });
const create_secret = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.secret.actions.create_secret",
	summary: "Creates the secret that a file describes; does not wait for it.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("secrets", "create"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.A),
	run: ({ spec_path, ns }, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.k)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.G, spec_path, ns, tools)
});
// src/activities/chaosk8s/secret/actions/delete_secret.ts
var delete_secret_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ delete_secret: () => delete_secret });
const delete_secret = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.secret.actions.delete_secret",
	summary: "Deletes a secret.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("secrets", "delete"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("The name."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht
	}),
	async run({ name, ns }, tools) {
		await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.X)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Q)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.G, name, ns, tools), tools);
		return null;
	}
});
// src/activities/chaosk8s/secret/probes/secret_exists.ts
var secret_exists_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ secret_exists: () => secret_exists });
const secret_exists = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.secret.probes.secret_exists",
	summary: "Whether there is a secret of that name and those labels.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("secrets", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("The name of the secret."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht,
		label_selector: _activities_js__WEBPACK_IMPORTED_MODULE_2__.mt
	}),
	run: (choice, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.y)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.G, choice, tools)
});



/***/ })

};
;