"use strict";
exports.id = 8633;
exports.ids = [8633];
exports.modules = {

/***/ 8633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ rollout_deployment_exports),
/* harmony export */   t: () => (/* binding */ deployment_partially_available_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);
/* harmony import */ var _activities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(635);



// src/activities/chaosk8s/deployment/actions/rollout_deployment.ts
var rollout_deployment_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ rollout_deployment: () => rollout_deployment });
const rollout_deployment = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.deployment.actions.rollout_deployment",
	summary: "Replaces all pods of a deployment, as its strategy has it; does not wait for them.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("deployments.apps", "patch"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("The name of the deployment."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht
	}),
	run({ name, ns }, tools) {
		const annotations = { "kubectl.kubernetes.io/restartedAt": new Date(tools.clock.now()).toISOString() };
		const message = `failed to rollout the deployment '${name}'! Error`;
		const patch = { spec: { template: { metadata: { annotations } } } };
		return (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.F)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Q)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.B, name, ns, tools), patch, message, tools);
	}
});
// src/activities/chaosk8s/deployment/probes/deployment_partially_available.ts
var deployment_partially_available_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ deployment_partially_available: () => deployment_partially_available });
const deployment_partially_available = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.deployment.probes.deployment_partially_available",
	summary: "Whether a deployment has at least one replica available, now.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("deployments.apps", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		..._activities_js__WEBPACK_IMPORTED_MODULE_2__.w,
		raise_on_not_partially_available: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ut)(true, "Fail instead of giving `false`.")
	}),
	async run({ raise_on_not_partially_available, ...named }, tools) {
		const counts = await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.S)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.B, named, tools);
		const fault = counts ? "is not healthy" : "was not found";
		return (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.x)((counts?.available ?? 0) >= 1, raise_on_not_partially_available, `Deployment '${named.name}' ${fault}`);
	}
});



/***/ })

};
;