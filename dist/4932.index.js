"use strict";
exports.id = 4932;
exports.ids = [4932];
exports.modules = {

/***/ 4932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ create_statefulset_exports),
/* harmony export */   i: () => (/* binding */ remove_statefulset_exports),
/* harmony export */   n: () => (/* binding */ statefulset_fully_available_exports),
/* harmony export */   r: () => (/* binding */ scale_statefulset_exports),
/* harmony export */   t: () => (/* binding */ statefulset_not_fully_available_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);
/* harmony import */ var _activities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(635);



// src/activities/chaosk8s/statefulset/actions/create_statefulset.ts
var create_statefulset_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ create_statefulset: () => create_statefulset });
const create_statefulset = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.statefulset.actions.create_statefulset",
	summary: "Creates the stateful set that a file describes; does not wait for it.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("statefulsets.apps", "create"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.A),
	run: ({ spec_path, ns }, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.k)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.q, spec_path, ns, tools)
});
// src/activities/chaosk8s/statefulset/actions/remove_statefulset.ts
var remove_statefulset_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ remove_statefulset: () => remove_statefulset });
const remove_statefulset = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.statefulset.actions.remove_statefulset",
	summary: "Deletes stateful sets by name, by labels, or all of a namespace.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("statefulsets.apps", "list", "delete"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.Z),
	run: (choice, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Y)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.q, choice, tools)
});
// src/activities/chaosk8s/statefulset/actions/scale_statefulset.ts
var scale_statefulset_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ scale_statefulset: () => scale_statefulset });
const scale_statefulset = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.statefulset.actions.scale_statefulset",
	summary: "Sets how many replicas a stateful set shall have; does not wait for them.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("statefulsets.apps", "patch"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("The name of the stateful set."),
		replicas: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ft)("How many."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht
	}),
	run: ({ name, replicas, ns }, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.F)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Q)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.q, name, ns, tools), { spec: { replicas } }, `failed to scale '${name}' to ${replicas} replicas`, tools)
});
// src/activities/chaosk8s/statefulset/probes/statefulset_fully_available.ts
var statefulset_fully_available_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ statefulset_fully_available: () => statefulset_fully_available });
const statefulset_fully_available = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.statefulset.probes.statefulset_fully_available",
	summary: "Waits until a stateful set has all its replicas ready.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("statefulsets.apps", "list", "watch"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		..._activities_js__WEBPACK_IMPORTED_MODULE_2__.T,
		raise_on_not_fully_available: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ut)(true, "Fail instead of giving `false`.")
	}),
	async run({ raise_on_not_fully_available, ...wait }, tools) {
		const isMet = await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.E)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.q, wait, _activities_js__WEBPACK_IMPORTED_MODULE_2__.C, tools);
		return (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.x)(isMet, raise_on_not_fully_available, `microservice '${wait.name}' failed to recover within ${wait.timeout}s`);
	}
});
// src/activities/chaosk8s/statefulset/probes/statefulset_not_fully_available.ts
var statefulset_not_fully_available_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ statefulset_not_fully_available: () => statefulset_not_fully_available });
const statefulset_not_fully_available = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.statefulset.probes.statefulset_not_fully_available",
	summary: "Waits until a stateful set lacks a ready replica.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("statefulsets.apps", "list", "watch"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		..._activities_js__WEBPACK_IMPORTED_MODULE_2__.T,
		raise_on_fully_available: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ut)(true, "Fail instead of giving `false`.")
	}),
	async run({ raise_on_fully_available, ...wait }, tools) {
		const isMet = await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.E)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.q, wait, (counts) => !(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.C)(counts), tools);
		return (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.x)(isMet, raise_on_fully_available, `microservice '${wait.name}' failed to stop running within ${wait.timeout}s`);
	}
});



/***/ })

};
;