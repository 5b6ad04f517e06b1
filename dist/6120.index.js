"use strict";
exports.id = 6120;
exports.ids = [6120];
exports.modules = {

/***/ 6120:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ update_daemon_set_exports),
/* harmony export */   i: () => (/* binding */ daemon_set_available_and_healthy_exports),
/* harmony export */   n: () => (/* binding */ daemon_set_not_fully_available_exports),
/* harmony export */   o: () => (/* binding */ delete_daemon_set_exports),
/* harmony export */   r: () => (/* binding */ daemon_set_fully_available_exports),
/* harmony export */   s: () => (/* binding */ create_daemon_set_exports),
/* harmony export */   t: () => (/* binding */ daemon_set_partially_available_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);
/* harmony import */ var _activities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(635);



// src/activities/chaosk8s/daemonset/actions/create_daemon_set.ts
var create_daemon_set_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ create_daemon_set: () => create_daemon_set });
const create_daemon_set = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.daemonset.actions.create_daemon_set",
	summary: "Creates the daemon set that a file describes; does not wait for it.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("daemonsets.apps", "create"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.A),
	run: ({ spec_path, ns }, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.k)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.z, spec_path, ns, tools)
});
// src/activities/chaosk8s/daemonset/actions/delete_daemon_set.ts
var delete_daemon_set_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ delete_daemon_set: () => delete_daemon_set });
const delete_daemon_set = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.daemonset.actions.delete_daemon_set",
	summary: "Deletes daemon sets by name, by labels, or all of a namespace.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("daemonsets.apps", "list", "delete"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.Z),
	run: (choice, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Y)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.z, choice, tools)
});
// src/activities/chaosk8s/daemonset/actions/update_daemon_set.ts
var update_daemon_set_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ update_daemon_set: () => update_daemon_set });
const update_daemon_set = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.daemonset.actions.update_daemon_set",
	summary: "Changes a daemon set by a strategic merge patch.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("daemonsets.apps", "patch"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("The name."),
		spec: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Bt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ut)(), (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Kt)()).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.kt)("The patch as a whole, so that it begins with `spec:` itself.")),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht
	}),
	run: async ({ name, spec, ns }, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.I)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Q)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.z, name, ns, tools), spec, `failed to update daemon set '${name}'`, tools)
});
// src/activities/chaosk8s/daemonset/probes/daemon_set_available_and_healthy.ts
var daemon_set_available_and_healthy_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ daemon_set_available_and_healthy: () => daemon_set_available_and_healthy });
const daemon_set_available_and_healthy = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.daemonset.probes.daemon_set_available_and_healthy",
	summary: "Whether a daemon set has a ready pod on every node that it wants, now.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("daemonsets.apps", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.w),
	async run(named, tools) {
		const counts = await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.S)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.z, named, tools);
		return counts !== null && (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.C)(counts);
	}
});
// src/activities/chaosk8s/daemonset/probes/daemon_set_fully_available.ts
var daemon_set_fully_available_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ daemon_set_fully_available: () => daemon_set_fully_available });
const daemon_set_fully_available = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.daemonset.probes.daemon_set_fully_available",
	summary: "Waits until a daemon set has a ready pod on every node that it wants; gives `false` when the time is over.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("daemonsets.apps", "list", "watch"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.T),
	run: (wait, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.E)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.z, wait, _activities_js__WEBPACK_IMPORTED_MODULE_2__.C, tools)
});
// src/activities/chaosk8s/daemonset/probes/daemon_set_not_fully_available.ts
var daemon_set_not_fully_available_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ daemon_set_not_fully_available: () => daemon_set_not_fully_available });
const daemon_set_not_fully_available = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.daemonset.probes.daemon_set_not_fully_available",
	summary: "Waits until a daemon set lacks a ready pod; gives `false` when the time is over.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("daemonsets.apps", "list", "watch"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.T),
	run: (wait, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.E)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.z, wait, (counts) => !(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.C)(counts), tools)
});
// src/activities/chaosk8s/daemonset/probes/daemon_set_partially_available.ts
var daemon_set_partially_available_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ daemon_set_partially_available: () => daemon_set_partially_available });
const daemon_set_partially_available = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.daemonset.probes.daemon_set_partially_available",
	summary: "Whether a daemon set has at least one ready pod, now.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("daemonsets.apps", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.w),
	async run(named, tools) {
		const counts = await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.S)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.z, named, tools);
		return counts !== null && (counts.ready ?? 0) >= 1;
	}
});



/***/ })

};
;