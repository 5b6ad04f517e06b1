"use strict";
exports.id = 5447;
exports.ids = [5447];
exports.modules = {

/***/ 5447:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ delete_namespace_exports),
/* harmony export */   r: () => (/* binding */ create_namespace_exports),
/* harmony export */   t: () => (/* binding */ namespace_exists_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);
/* harmony import */ var _activities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(635);



// src/activities/chaosk8s/namespace/actions/create_namespace.ts
var create_namespace_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ create_namespace: () => create_namespace });
const create_namespace = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.namespace.actions.create_namespace",
	summary: "Creates a namespace.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.yt)("namespaces", "create"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("The name of a plain namespace."),
		spec_path: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("A `.json`, `.yml` or `.yaml` file with the namespace; `name` then has no effect.")
	}),
	async run({ name, spec_path }, tools) {
		if (!spec_path && !name) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr("You need to either specify name or spec_path");
		const manifest = spec_path ? await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.P)(spec_path, tools) : { metadata: { name } };
		await tools.kubernetes.create((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.M)(manifest, _activities_js__WEBPACK_IMPORTED_MODULE_2__.H, spec_path || "the namespace", tools), tools.signal);
		return null;
	}
});
// src/activities/chaosk8s/namespace/actions/delete_namespace.ts
var delete_namespace_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ delete_namespace: () => delete_namespace });
const delete_namespace = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.namespace.actions.delete_namespace",
	summary: "Deletes a namespace and everything in it.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.yt)("namespaces", "delete"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({ name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("The name of the namespace.") }),
	async run({ name }, tools) {
		tools.warn(`everything in namespace "${name}" is deleted with it, and cannot be put back`);
		await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.X)({
			..._activities_js__WEBPACK_IMPORTED_MODULE_2__.H,
			name
		}, tools);
		return null;
	}
});
// src/activities/chaosk8s/namespace/probes/namespace_exists.ts
var namespace_exists_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ namespace_exists: () => namespace_exists });
const namespace_exists = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.namespace.probes.namespace_exists",
	summary: "Whether there is a namespace of that name.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.yt)("namespaces", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({ name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("The name of the namespace.") }),
	async run({ name }, { kubernetes, signal }) {
		const query = {
			..._activities_js__WEBPACK_IMPORTED_MODULE_2__.H,
			fieldSelector: `metadata.name=${name}`,
			isMetadataOnly: true
		};
		return (await kubernetes.list(query, signal)).length > 0;
	}
});



/***/ })

};
;