"use strict";
exports.id = 9176;
exports.ids = [9176];
exports.modules = {

/***/ 9176:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ remove_deny_all_egress_exports),
/* harmony export */   c: () => (/* binding */ deny_all_egress_exports),
/* harmony export */   d: () => (/* binding */ create_ingress_exports),
/* harmony export */   f: () => (/* binding */ allow_dns_access_exports),
/* harmony export */   i: () => (/* binding */ remove_deny_all_ingress_exports),
/* harmony export */   l: () => (/* binding */ delete_ingress_exports),
/* harmony export */   n: () => (/* binding */ update_ingress_exports),
/* harmony export */   o: () => (/* binding */ remove_allow_dns_access_exports),
/* harmony export */   r: () => (/* binding */ remove_network_policy_exports),
/* harmony export */   s: () => (/* binding */ deny_all_ingress_exports),
/* harmony export */   t: () => (/* binding */ ingress_exists_exports),
/* harmony export */   u: () => (/* binding */ create_network_policy_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);
/* harmony import */ var _activities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(635);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_3__);




// src/activities/chaosk8s/networking/policies.ts
const DENY_ALL_INGRESS = {
	name: "chaostoolkit-deny-all-ingress",
	policyTypes: ["Ingress"],
	ingress: []
};
const DENY_ALL_EGRESS = {
	name: "chaostoolkit-deny-all-egress",
	policyTypes: ["Egress"]
};
const ALLOW_DNS = {
	name: "chaostoolkit-allow-dns",
	policyTypes: ["Egress"],
	egress: [{
		to: [{ namespaceSelector: {} }],
		ports: [{
			protocol: "UDP",
			port: 53
		}, {
			protocol: "TCP",
			port: 53
		}]
	}]
};
const policyShape = {
	label_selectors: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.D)("Labels of the pods that it is for; by default all pods of the namespace."),
	ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht
};
const policyArguments = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)(policyShape);
async function addPolicy({ name, ...rules }, { label_selectors, ns }, tools) {
	const podSelector = label_selectors ? { matchLabels: label_selectors } : {};
	const metadata = {
		name,
		namespace: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ct)(ns, tools)
	};
	try {
		await tools.kubernetes.create({
			..._activities_js__WEBPACK_IMPORTED_MODULE_2__.U,
			metadata,
			spec: {
				podSelector,
				...rules
			}
		}, tools.signal);
	} catch (error) {
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.Un) || error.code !== 409) throw error;
		await acceptExisting(name, ns, podSelector, tools);
	}
	return null;
}
async function acceptExisting(name, ns, podSelector, tools) {
	const reference = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Q)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.U, name, ns, tools);
	const { spec } = await tools.kubernetes.get(reference, tools.signal);
	if (!(0,node_util__WEBPACK_IMPORTED_MODULE_3__.isDeepStrictEqual)(spec?.podSelector, podSelector)) {
		const others = JSON.stringify(spec?.podSelector);
		throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(`${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wn)(reference)} is there already, for the pods of ${others}; remove it first`);
	}
	tools.didNothing(`${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wn)(reference)} was there already`);
}
async function removePolicy({ name }, ns, tools) {
	const reference = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Q)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.U, name, ns, tools);
	try {
		await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.X)(reference, tools);
	} catch (error) {
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.Un) || error.code !== 404) throw error;
		tools.didNothing(`${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wn)(reference)} was not there`);
	}
	return null;
}
// src/activities/chaosk8s/networking/actions/allow_dns_access.ts
var allow_dns_access_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ allow_dns_access: () => allow_dns_access });
const allow_dns_access = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.networking.actions.allow_dns_access",
	summary: "Adds a network policy by which the pods reach name servers in spite of others that deny it.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("networkpolicies.networking.k8s.io", "create", "get"),
	arguments: policyArguments,
	run: (args, tools) => addPolicy(ALLOW_DNS, args, tools)
});
// src/activities/chaosk8s/networking/actions/create_ingress.ts
var create_ingress_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ create_ingress: () => create_ingress });
const create_ingress = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.networking.actions.create_ingress",
	summary: "Creates the ingress that a file describes; does not wait for it.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("ingresses.networking.k8s.io", "create"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.A),
	run: ({ spec_path, ns }, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.k)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.V, spec_path, ns, tools)
});
// src/activities/chaosk8s/networking/actions/create_network_policy.ts
var create_network_policy_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ create_network_policy: () => create_network_policy });
const args = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
	spec: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Rt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ft)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Bt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ut)(), (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Kt)()))).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.kt)("The whole policy, with its metadata.")),
	spec_path: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("A `.json`, `.yml` or `.yaml` file with the policy; wins over `spec`."),
	ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht
});
const create_network_policy = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.networking.actions.create_network_policy",
	summary: "Creates a network policy.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("networkpolicies.networking.k8s.io", "create"),
	arguments: args,
	async run(given, tools) {
		const kind = {
			..._activities_js__WEBPACK_IMPORTED_MODULE_2__.U,
			namespace: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ct)(given.ns, tools)
		};
		const object = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.M)(await read(given, tools), kind, given.spec_path || "spec", tools);
		await tools.kubernetes.create(object, tools.signal);
		return null;
	}
});
function read({ spec, spec_path }, tools) {
	if (spec_path) return (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.P)(spec_path, tools);
	if (spec) return spec;
	throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr("You need to either specify spec or spec_path");
}
// src/activities/chaosk8s/networking/actions/delete_ingress.ts
var delete_ingress_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ delete_ingress: () => delete_ingress });
const delete_ingress = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.networking.actions.delete_ingress",
	summary: "Deletes an ingress.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("ingresses.networking.k8s.io", "delete"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("The name."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht
	}),
	async run({ name, ns }, tools) {
		await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.X)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Q)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.V, name, ns, tools), tools);
		return null;
	}
});
// src/activities/chaosk8s/networking/actions/deny_all_egress.ts
var deny_all_egress_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ deny_all_egress: () => deny_all_egress });
const deny_all_egress = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.networking.actions.deny_all_egress",
	summary: "Adds a network policy by which the pods reach nothing.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("networkpolicies.networking.k8s.io", "create", "get"),
	arguments: policyArguments,
	run: (args, tools) => addPolicy(DENY_ALL_EGRESS, args, tools)
});
// src/activities/chaosk8s/networking/actions/deny_all_ingress.ts
var deny_all_ingress_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ deny_all_ingress: () => deny_all_ingress });
const deny_all_ingress = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.networking.actions.deny_all_ingress",
	summary: "Adds a network policy by which nothing reaches the pods.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("networkpolicies.networking.k8s.io", "create", "get"),
	arguments: policyArguments,
	run: (args, tools) => addPolicy(DENY_ALL_INGRESS, args, tools)
});
// src/activities/chaosk8s/networking/actions/remove_allow_dns_access.ts
var remove_allow_dns_access_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ remove_allow_dns_access: () => remove_allow_dns_access });
const remove_allow_dns_access = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.networking.actions.remove_allow_dns_access",
	summary: "Removes what `allow_dns_access` has added.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("networkpolicies.networking.k8s.io", "delete"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({ ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht }),
	run: ({ ns }, tools) => removePolicy(ALLOW_DNS, ns, tools)
});
// src/activities/chaosk8s/networking/actions/remove_deny_all_egress.ts
var remove_deny_all_egress_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ remove_deny_all_egress: () => remove_deny_all_egress });
const remove_deny_all_egress = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.networking.actions.remove_deny_all_egress",
	summary: "Removes what `deny_all_egress` has added.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("networkpolicies.networking.k8s.io", "delete"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({ ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht }),
	run: ({ ns }, tools) => removePolicy(DENY_ALL_EGRESS, ns, tools)
});
// src/activities/chaosk8s/networking/actions/remove_deny_all_ingress.ts
var remove_deny_all_ingress_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ remove_deny_all_ingress: () => remove_deny_all_ingress });
const remove_deny_all_ingress = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.networking.actions.remove_deny_all_ingress",
	summary: "Removes what `deny_all_ingress` has added.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("networkpolicies.networking.k8s.io", "delete"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({ ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht }),
	run: ({ ns }, tools) => removePolicy(DENY_ALL_INGRESS, ns, tools)
});
// src/activities/chaosk8s/networking/actions/remove_network_policy.ts
var remove_network_policy_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ remove_network_policy: () => remove_network_policy });
const remove_network_policy = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.networking.actions.remove_network_policy",
	summary: "Deletes a network policy.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("networkpolicies.networking.k8s.io", "delete"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("The name."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht
	}),
	async run({ name, ns }, tools) {
		await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.X)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Q)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.U, name, ns, tools), tools);
		return null;
	}
});
// src/activities/chaosk8s/networking/actions/update_ingress.ts
var update_ingress_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ update_ingress: () => update_ingress });
const update_ingress = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.networking.actions.update_ingress",
	summary: "Changes an ingress by a strategic merge patch.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("ingresses.networking.k8s.io", "patch"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("The name."),
		spec: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Bt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ut)(), (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Kt)()).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.kt)("The patch as a whole, so that it begins with `spec:` itself.")),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht
	}),
	run: async ({ name, spec, ns }, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.I)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Q)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.V, name, ns, tools), spec, `failed to update ingress '${name}'`, tools)
});
// src/activities/chaosk8s/networking/probes/ingress_exists.ts
var ingress_exists_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ ingress_exists: () => ingress_exists });
const ingress_exists = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.networking.probes.ingress_exists",
	summary: "Whether there is an ingress of that name.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("ingresses.networking.k8s.io", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("The name of the ingress."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht
	}),
	run: (choice, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.b)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.V, choice, tools)
});



/***/ })

};
;