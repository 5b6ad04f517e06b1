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
const create_statefulset = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.bt)({
	name: "chaosk8s.statefulset.actions.create_statefulset",
	summary: "Creates the stateful set that a file describes; does not wait for it.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.ht)("statefulsets.apps", "create"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Vt)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.k),
	run: ({ spec_path, ns }, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.O)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.K, spec_path, ns, tools)
});
// src/activities/chaosk8s/statefulset/actions/remove_statefulset.ts
var remove_statefulset_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ remove_statefulset: () => remove_statefulset });
const remove_statefulset = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.bt)({
	name: "chaosk8s.statefulset.actions.remove_statefulset",
	summary: "Deletes stateful sets by name, by labels, or all of a namespace.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.ht)("statefulsets.apps", "list", "delete"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Vt)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.X),
	run: (choice, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.J)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.K, choice, tools)
});
// src/activities/chaosk8s/statefulset/actions/scale_statefulset.ts
var scale_statefulset_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ scale_statefulset: () => scale_statefulset });
const scale_statefulset = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.bt)({
	name: "chaosk8s.statefulset.actions.scale_statefulset",
	summary: "Sets how many replicas a stateful set shall have; does not wait for them.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.ht)("statefulsets.apps", "patch"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Vt)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("The name of the stateful set."),
		replicas: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.dt)("How many."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.mt
	}),
	run: ({ name, replicas, ns }, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.F)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Z)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.K, name, ns, tools), { spec: { replicas } }, `failed to scale '${name}' to ${replicas} replicas`, tools)
});
// src/activities/chaosk8s/statefulset/probes/statefulset_fully_available.ts
var statefulset_fully_available_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ statefulset_fully_available: () => statefulset_fully_available });
const statefulset_fully_available = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.statefulset.probes.statefulset_fully_available",
	summary: "Waits until a stateful set has all its replicas ready.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.ht)("statefulsets.apps", "list", "watch"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Vt)({
		..._activities_js__WEBPACK_IMPORTED_MODULE_2__.w,
		raise_on_not_fully_available: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.lt)(true, "Fail instead of giving `false`.")
	}),
	async run({ raise_on_not_fully_available, ...wait }, tools) {
		const isMet = await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.T)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.K, wait, _activities_js__WEBPACK_IMPORTED_MODULE_2__.S, tools);
		return (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.b)(isMet, raise_on_not_fully_available, `microservice '${wait.name}' failed to recover within ${wait.timeout}s`);
	}
});
// src/activities/chaosk8s/statefulset/probes/statefulset_not_fully_available.ts
var statefulset_not_fully_available_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ statefulset_not_fully_available: () => statefulset_not_fully_available });
const statefulset_not_fully_available = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.statefulset.probes.statefulset_not_fully_available",
	summary: "Waits until a stateful set lacks a ready replica.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.ht)("statefulsets.apps", "list", "watch"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Vt)({
		..._activities_js__WEBPACK_IMPORTED_MODULE_2__.w,
		raise_on_fully_available: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.lt)(true, "Fail instead of giving `false`.")
	}),
	async run({ raise_on_fully_available, ...wait }, tools) {
		const isMet = await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.T)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.K, wait, (counts) => !(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.S)(counts), tools);
		return (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.b)(isMet, raise_on_fully_available, `microservice '${wait.name}' failed to stop running within ${wait.timeout}s`);
	}
});



/***/ })

};
;