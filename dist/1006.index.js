"use strict";
exports.id = 1006;
exports.ids = [1006];
exports.modules = {

/***/ 1006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ all_nodes_must_be_ready_to_schedule_exports),
/* harmony export */   c: () => (/* binding */ delete_nodes_exports),
/* harmony export */   i: () => (/* binding */ get_all_node_status_conditions_exports),
/* harmony export */   l: () => (/* binding */ create_node_exports),
/* harmony export */   n: () => (/* binding */ nodes_must_be_healthy_exports),
/* harmony export */   o: () => (/* binding */ uncordon_node_exports),
/* harmony export */   r: () => (/* binding */ get_nodes_exports),
/* harmony export */   s: () => (/* binding */ drain_nodes_exports),
/* harmony export */   t: () => (/* binding */ verify_nodes_condition_exports),
/* harmony export */   u: () => (/* binding */ cordon_node_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);
/* harmony import */ var _activities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(635);



// src/activities/chaosk8s/node/actions/cordon_node.ts
var cordon_node_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ cordon_node: () => cordon_node });
const cordon_node = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.node.actions.cordon_node",
	summary: "Keeps new pods off nodes; those that are there stay.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.yt)("nodes", "list", "patch"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("The name of the node."),
		label_selector: _activities_js__WEBPACK_IMPORTED_MODULE_2__.mt
	}),
	async run(selection, tools) {
		const nodes = await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.f)(selection, tools);
		await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.m)(nodes, false, tools);
		return nodes.map(({ metadata }) => metadata.name);
	}
});
// src/activities/chaosk8s/node/actions/create_node.ts
var create_node_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ create_node: () => create_node });
const META = [
	"annotations",
	"creationTimestamp",
	"deletionGracePeriodSeconds",
	"deletionTimestamp",
	"finalizers",
	"generateName",
	"generation",
	"labels",
	"managedFields",
	"name",
	"namespace",
	"ownerReferences",
	"resourceVersion",
	"selfLink",
	"uid"
];
const SPEC = [
	"configSource",
	"externalID",
	"podCIDR",
	"podCIDRs",
	"providerID",
	"taints",
	"unschedulable"
];
const IRREGULAR = {
	external_id: "externalID",
	pod_cidr: "podCIDR",
	pod_cidrs: "podCIDRs",
	pod_cid_rs: "podCIDRs",
	provider_id: "providerID"
};
const SUFFIX_ALPHABET = "bcdfghjklmnpqrstvwxz2456789";
const SUFFIX_LENGTH = 5;
const fields = (about) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Rt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ft)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Bt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ut)(), (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Kt)()))).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.kt)(about));
const create_node = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.node.actions.create_node",
	summary: "Registers a node, as a kubelet would; no machine comes with it.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.yt)("nodes", "create"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		meta: fields("Its metadata, with names as in Python or in YAML: `{name: spare, labels: {…}}`."),
		spec: fields("Its specification, likewise: `{provider_id: …, taints: […]}`.")
	}),
	async run({ meta, spec }, tools) {
		const node = {
			apiVersion: "v1",
			kind: "Node",
			metadata: named(rename(meta ?? {}, META, "meta"), tools),
			spec: rename(spec ?? {}, SPEC, "spec")
		};
		try {
			return await tools.kubernetes.create(node, tools.signal);
		} catch (error) {
			if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.Un)) throw error;
			throw (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.tt)("Creating new node failed", error);
		}
	}
});
function rename(given, known, argument) {
	return Object.fromEntries(Object.entries(given).map(([key, value]) => {
		const name = IRREGULAR[key] ?? key.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
		if (known.includes(name)) return [name, value];
		throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(`a node has no '${key}' in its ${argument}${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.xr)(name, known)}`);
	}));
}
function named(metadata, { random }) {
	if (typeof metadata.name === "string") return {
		...metadata,
		name: metadata.name
	};
	if (typeof metadata.generateName !== "string") throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr("a node needs a name: give `meta: {name: …}`");
	const letter = () => SUFFIX_ALPHABET.charAt(Math.floor(random.next() * 27));
	return {
		...metadata,
		name: metadata.generateName + Array.from({ length: SUFFIX_LENGTH }, letter).join("")
	};
}
// src/activities/chaosk8s/node/actions/delete_nodes.ts
var delete_nodes_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ delete_nodes: () => delete_nodes });
const delete_nodes = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.node.actions.delete_nodes",
	summary: "Deletes nodes from the cluster: the first that matches, unless told otherwise.",
	permissions: (args) => [...(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.yt)("nodes", "list", "delete"), ...(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.d)(args)],
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		label_selector: _activities_js__WEBPACK_IMPORTED_MODULE_2__.mt,
		all: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ut)(false, "Every match."),
		rand: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ut)(false, "One by chance, which the seed repeats."),
		count: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__._t)("So many by chance; `rand` makes it one."),
		grace_period_seconds: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__._t)("Seconds that the server is told to wait."),
		..._activities_js__WEBPACK_IMPORTED_MODULE_2__.u
	}),
	async run({ all, rand, count, grace_period_seconds, ...selection }, tools) {
		const nodes = await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.p)(selection, tools);
		const names = [];
		for (const node of choose(nodes, {
			all,
			rand,
			count
		}, tools)) if (await remove(node, grace_period_seconds, tools)) names.push(node.metadata.name);
		return names;
	}
});
function choose(nodes, { all, rand, count }, tools) {
	if (all) return nodes;
	if (rand) return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.on)(nodes, 1, tools.random);
	return count === null ? nodes.slice(0, 1) : (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.l)(nodes, count, tools);
}
async function remove(node, grace, { kubernetes, signal, warn, notHeld }) {
	const reference = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.v)(node);
	const preconditions = node.metadata.uid ? { preconditions: { uid: node.metadata.uid } } : {};
	try {
		const holders = (await kubernetes.delete(reference, {
			...preconditions,
			...grace !== null && { gracePeriodSeconds: grace }
		}, signal)).metadata?.finalizers ?? [];
		if (holders.length > 0) notHeld(`${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wn)(reference)} is still there: it waits for its finalizers ${holders.join(", ")}`);
		return holders.length === 0;
	} catch (error) {
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.Un) || error.code !== 404 && error.code !== 409) throw error;
		warn(`${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wn)(reference)} was gone before it could be deleted`);
		return false;
	}
}
// src/activities/chaosk8s/node/actions/drain_nodes.ts
var drain_nodes_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ drain_nodes: () => drain_nodes });
const drain_nodes = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.node.actions.drain_nodes",
	summary: "Keeps new pods off nodes, evicts those that are there, as disruption budgets allow, and waits until they are gone.",
	permissions: (args) => [
		...(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.yt)("nodes", "list", "patch"),
		...(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.yt)("pods", "list", "watch"),
		...(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.yt)("pods/eviction", "create"),
		...(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.d)(args)
	],
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("The name of the node."),
		label_selector: _activities_js__WEBPACK_IMPORTED_MODULE_2__.mt,
		delete_pods_with_local_storage: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ut)(false, "Evict pods with an emptyDir volume too."),
		timeout: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.pt)(120, "Seconds for all of it together."),
		count: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__._t)("So many of the matches, by chance, which the seed repeats."),
		..._activities_js__WEBPACK_IMPORTED_MODULE_2__.u
	}),
	async run({ delete_pods_with_local_storage, timeout, count, ...selection }, tools) {
		const matches = await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.p)(selection, tools);
		const nodes = count === null ? matches : (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.l)(matches, count, tools);
		await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.c)(nodes, {
			shouldDeleteLocalStorage: delete_pods_with_local_storage,
			timeoutSeconds: timeout
		}, tools);
		return nodes.map(({ metadata }) => metadata.name);
	}
});
// src/activities/chaosk8s/node/actions/uncordon_node.ts
var uncordon_node_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ uncordon_node: () => uncordon_node });
const uncordon_node = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.node.actions.uncordon_node",
	summary: "Lets new pods onto nodes again.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.yt)("nodes", "list", "patch"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("The name of the node."),
		label_selector: _activities_js__WEBPACK_IMPORTED_MODULE_2__.mt
	}),
	async run(selection, tools) {
		const nodes = await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.f)(selection, tools);
		await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.m)(nodes, true, tools);
		return nodes.map(({ metadata }) => metadata.name);
	}
});
// src/activities/chaosk8s/node/probes/all_nodes_must_be_ready_to_schedule.ts
var all_nodes_must_be_ready_to_schedule_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ all_nodes_must_be_ready_to_schedule: () => all_nodes_must_be_ready_to_schedule });
const all_nodes_must_be_ready_to_schedule = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.node.probes.all_nodes_must_be_ready_to_schedule",
	summary: "Whether every node is ready.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.yt)("nodes", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({ label_selector: _activities_js__WEBPACK_IMPORTED_MODULE_2__.mt }),
	run: (which, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.g)((node) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.h)(node).Ready === "True", which, tools)
});
// src/activities/chaosk8s/node/probes/get_all_node_status_conditions.ts
var get_all_node_status_conditions_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ get_all_node_status_conditions: () => get_all_node_status_conditions });
const get_all_node_status_conditions = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.node.probes.get_all_node_status_conditions",
	summary: "The conditions of each node: `[{name: n1, Ready: \"True\", …}]`.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.yt)("nodes", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({ label_selector: _activities_js__WEBPACK_IMPORTED_MODULE_2__.mt }),
	async run(which, tools) {
		return (await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__._)(which, tools)).map((node) => ({
			name: node.metadata.name,
			...(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.h)(node)
		}));
	}
});
// src/activities/chaosk8s/node/probes/get_nodes.ts
var get_nodes_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ get_nodes: () => get_nodes });
const get_nodes = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.node.probes.get_nodes",
	summary: "The nodes of the cluster, as the API describes them.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.yt)("nodes", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({ label_selector: _activities_js__WEBPACK_IMPORTED_MODULE_2__.mt }),
	async run(which, tools) {
		return {
			kind: "NodeList",
			apiVersion: "v1",
			metadata: {},
			items: (await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__._)(which, tools)).map(({ apiVersion: _apiVersion, kind: _kind, ...node }) => node)
		};
	}
});
// src/activities/chaosk8s/node/probes/nodes_must_be_healthy.ts
var nodes_must_be_healthy_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ nodes_must_be_healthy: () => nodes_must_be_healthy });
const TROUBLES = [
	"FrequentKubeletRestart",
	"FrequentDockerRestart",
	"FrequentContainerdRestart",
	"ReadonlyFilesystem",
	"KernelDeadlock",
	"CorruptDockerOverlay2",
	"FrequentUnregisterNetDevice",
	"NetworkUnavailable",
	"MemoryPressure",
	"DiskPressure",
	"PIDPressure"
];
const nodes_must_be_healthy = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.node.probes.nodes_must_be_healthy",
	summary: "Whether every node is ready and without any known trouble.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.yt)("nodes", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({ label_selector: _activities_js__WEBPACK_IMPORTED_MODULE_2__.mt }),
	run: (which, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.g)(isHealthy, which, tools)
});
function isHealthy(node) {
	const { Ready = "True", ...conditions } = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.h)(node);
	return Ready === "True" && TROUBLES.every((type) => (conditions[type] ?? "False") === "False");
}
// src/activities/chaosk8s/node/probes/verify_nodes_condition.ts
var verify_nodes_condition_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ verify_nodes_condition: () => verify_nodes_condition });
const verify_nodes_condition = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.node.probes.verify_nodes_condition",
	summary: "Whether a condition is the same on every node.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.yt)("nodes", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		condition_type: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.bt)("PIDPressure", "The type of the condition, as Kubernetes spells it."),
		condition_value: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.bt)("False", "Its status, which is text: `True`, `False` or `Unknown`."),
		label_selector: _activities_js__WEBPACK_IMPORTED_MODULE_2__.mt
	}),
	run: ({ condition_type, condition_value, ...which }, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.g)((node) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.h)(node)[condition_type] === condition_value, which, tools)
});



/***/ })

};
;