"use strict";
exports.id = 9410;
exports.ids = [9410];
exports.modules = {

/***/ 9410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ terminate_random_pods_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _activities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(635);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9233);



// src/activities/chaosgate/pod/actions/terminate_random_pods.ts
var terminate_random_pods_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ terminate_random_pods: () => terminate_random_pods });
const ASKED_MAX = 200;
const OWN_POD = "CHAOS_GATE_POD_NAME";
const terminate_random_pods = (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.xt)({
	name: "chaosgate.pod.actions.terminate_random_pods",
	summary: "Deletes pods by chance, in all namespaces that the policy allows.",
	permissions,
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Ht)({
		namespaces: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Rt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Dt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Ut)().check((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Zt)(1)))).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.kt)("Only these, in which `*` stands for any characters; by default those of `allow.namespaces` in the policy.")),
		label_selector: _activities_js__WEBPACK_IMPORTED_MODULE_1__.mt,
		qty: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.pt)(1, "How many."),
		grace_period: _activities_js__WEBPACK_IMPORTED_MODULE_1__.dt
	}),
	async run({ namespaces, label_selector, qty, grace_period }, tools) {
		if (qty < 0) throw new _run_js__WEBPACK_IMPORTED_MODULE_2__.hr(`Cannot select pods. Quantity '${qty}' is negative.`);
		const bounds = await tools.bounds();
		if (!bounds.areListed && !namespaces?.length) throw new _run_js__WEBPACK_IMPORTED_MODULE_2__.hr("nothing says in which namespaces chance may choose: list them in `allow.namespaces` of a policy, or in the argument `namespaces`");
		const targets = (await listTargets(namespaces, label_selector, tools)).filter(({ metadata: { namespace = "" } }) => bounds.allows(namespace));
		const taken = await take((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.on)(targets, targets.length, tools.random), {
			qty,
			grace_period,
			bounds
		}, tools);
		tell(qty, taken.length, targets.length, tools);
		return taken;
	}
});
function permissions({ namespaces }) {
	const verbs = [
		"list",
		"get",
		"delete"
	];
	if (!areNames(namespaces)) return (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.yt)("pods", ...verbs);
	return namespaces.flatMap((namespace) => (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.bt)("pods", ...verbs).map((each) => ({
		...each,
		place: { namespace }
	})));
}
function areNames(namespaces) {
	return Array.isArray(namespaces) && namespaces.every((name) => typeof name === "string" && !name.includes("*"));
}
async function listTargets(namespaces, selector, { kubernetes, environment, signal }) {
	const query = {
		apiVersion: "v1",
		kind: "Pod",
		...selector && { labelSelector: selector }
	};
	const places = areNames(namespaces) ? [...new Set(namespaces)].map((namespace) => ({ namespace })) : [{}];
	const listed = await Promise.all(places.map((place) => kubernetes.list({
		...query,
		...place
	}, signal)));
	const isMeant = (namespace = "") => namespaces === void 0 || (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Q)(namespaces, namespace) !== -1;
	return listed.flat().filter((pod) => !(0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.at)(pod) && !(0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.it)(pod)).filter(({ metadata: { name, namespace } }) => isMeant(namespace) && name !== environment[OWN_POD]);
}
async function take(pods, { qty, grace_period, bounds }, tools) {
	const taken = [];
	for (const pod of pods.slice(0, ASKED_MAX)) {
		if (taken.length >= qty) break;
		if (!await bounds.mayDelete((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.nt)(pod), tools.signal)) continue;
		if (await (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.rt)(pod, grace_period, tools)) taken.push(`${pod.metadata.namespace}/${pod.metadata.name}`);
	}
	return taken;
}
function tell(qty, taken, targets, { didNothing, warn }) {
	if (qty === 0) didNothing("qty is 0, so no pod was asked for");
	else if (targets === 0) didNothing("there is no pod in the namespaces in which chance may choose");
	else if (taken === 0) didNothing(`the policy allows none of ${Math.min(targets, ASKED_MAX)} pods, chosen by chance, to be deleted at this moment`);
	else if (taken < qty) warn(`${qty} pods were asked for, but only ${taken} could be taken`);
}



/***/ })

};
;