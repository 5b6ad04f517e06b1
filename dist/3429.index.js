"use strict";
exports.id = 3429;
exports.ids = [3429];
exports.modules = {

/***/ 5810:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ namespacedArguments),
/* harmony export */   D: () => (/* binding */ readObject),
/* harmony export */   E: () => (/* binding */ patchObject),
/* harmony export */   S: () => (/* binding */ listObjects),
/* harmony export */   T: () => (/* binding */ objectOf),
/* harmony export */   _: () => (/* binding */ deleteObject),
/* harmony export */   a: () => (/* binding */ delete_stressor_exports),
/* harmony export */   b: () => (/* binding */ kindArguments),
/* harmony export */   c: () => (/* binding */ set_loss_exports),
/* harmony export */   d: () => (/* binding */ duplicate_packets_exports),
/* harmony export */   f: () => (/* binding */ delete_network_fault_exports),
/* harmony export */   g: () => (/* binding */ createObject),
/* harmony export */   h: () => (/* binding */ bodyArguments),
/* harmony export */   i: () => (/* binding */ stress_cpu_exports),
/* harmony export */   l: () => (/* binding */ set_bandwidth_exports),
/* harmony export */   m: () => (/* binding */ add_latency_exports),
/* harmony export */   n: () => (/* binding */ get_stressor_exports),
/* harmony export */   o: () => (/* binding */ get_network_faults_exports),
/* harmony export */   p: () => (/* binding */ corrupt_packets_exports),
/* harmony export */   r: () => (/* binding */ stress_memory_exports),
/* harmony export */   s: () => (/* binding */ get_network_fault_exports),
/* harmony export */   t: () => (/* binding */ get_stressors_exports),
/* harmony export */   u: () => (/* binding */ reorder_packets_exports),
/* harmony export */   v: () => (/* binding */ explained),
/* harmony export */   w: () => (/* binding */ objectArguments),
/* harmony export */   x: () => (/* binding */ kindOf),
/* harmony export */   y: () => (/* binding */ getObject)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);
/* harmony import */ var _activities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(635);



// src/activities/chaosk8s/crd/custom-objects.ts
const kindArguments = {
	group: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("The group of the API, `networking.istio.io`."),
	version: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("The version, `v1`."),
	plural: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("The plural of the kind, as in addresses of the API: `virtualservices`.")
};
const objectArguments = {
	...kindArguments,
	name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("The name of the object.")
};
const namespacedArguments = {
	...objectArguments,
	ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht
};
const body = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Gt)([(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Bt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ut)(), (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Kt)()), (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Dt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Bt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ut)(), (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Kt)()))]);
const bodyArguments = {
	resource: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Rt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ft)(body)).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.kt)("The object, or what is to change in it; wins over the file.")),
	resource_as_yaml_file: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("A YAML file with the same; the path counts from the working directory.")
};
async function kindOf({ group, version, plural }, ns, tools) {
	const apiVersion = group === "" ? version : `${group}/${version}`;
	return {
		apiVersion,
		kind: await tools.kubernetes.kindOf(apiVersion, plural, tools.signal),
		...ns !== void 0 && { namespace: ns }
	};
}
async function objectOf({ name, ...of }, ns, tools) {
	return {
		...await kindOf(of, ns, tools),
		name
	};
}
async function readBody({ resource, resource_as_yaml_file: path }, tools) {
	if (resource !== void 0 && resource !== null) return resource;
	if (!path) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr("Either `resource` or `resource_as_yaml_file` must be set");
	try {
		const content = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.N)(await tools.files.readText(path), path, "yaml");
		if ((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(content) || Array.isArray(content)) return content;
		throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr("it must hold an object, or the list of a JSON patch");
	} catch (cause) {
		throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(`Path '${path}' is not a valid resource file: ${cause.message}`, { cause });
	}
}
async function readObject(source, kind, tools) {
	const content = await readBody(source, tools);
	if (Array.isArray(content)) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr("`resource` must be one object, not a list");
	return (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.M)(content, kind, source.resource ? "`resource`" : String(source.resource_as_yaml_file), tools);
}
async function createObject(object, tools) {
	try {
		return await tools.kubernetes.create(object, tools.signal);
	} catch (error) {
		if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.Un && error.code === 409) return (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.$)(object, error, tools);
		throw explained("create", error);
	}
}
async function deleteObject(reference, tools) {
	return (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.X)(reference, tools).catch((error) => {
		throw explained("delete", error);
	});
}
async function getObject(reference, tools) {
	return tools.kubernetes.get(reference, tools.signal).catch((error) => {
		throw explained("get", error);
	});
}
async function listObjects(kind, tools) {
	const items = await tools.kubernetes.list(kind, tools.signal).catch((error) => {
		throw explained("list", error);
	});
	return {
		apiVersion: kind.apiVersion,
		kind: `${kind.kind}List`,
		metadata: {},
		items
	};
}
async function patchObject(reference, source, tools) {
	const content = await readBody(source, tools);
	const type = Array.isArray(content) ? "json" : "merge";
	return tools.kubernetes.patch(reference, {
		type,
		body: content
	}, tools.signal).catch((error) => {
		throw explained("patch", error);
	});
}
function explained(verb, error) {
	return error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.Un ? (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.tt)(`Failed to ${verb} custom resource object`, error) : error;
}
// src/activities/chaosk8s/chaosmesh/selection.ts
function numberText(about) {
	const raw = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Rt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ft)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Gt)([(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ut)(), (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.It)()])));
	const read = (value) => value === void 0 || value === null ? void 0 : String(value);
	return (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.zt)(raw, (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Wt)(read)).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.kt)(about));
}
const MODES = "`one`, `all`, `fixed`, `fixed-percent` or `random-max-percent`";
const selectionArguments = {
	name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("The name of the fault."),
	ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht,
	namespaces_selectors: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.O)("Namespaces of the pods; by default the namespace of the fault."),
	label_selectors: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.D)("Labels of the pods."),
	annotations_selectors: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.D)("Annotations of the pods."),
	mode: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.bt)("one", `How many of the pods: ${MODES}.`),
	mode_value: numberText("The number or the percentage for modes that need one.")
};
const targetArguments = {
	direction: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.bt)("to", "Packets `to` the target, `from` it, or `both`."),
	external_targets: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.O)("Addresses outside the cluster."),
	target_mode: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)(`How many of the pods at the other end: ${MODES}. Without any target argument all traffic is meant.`),
	target_mode_value: numberText("The number or the percentage for modes that need one."),
	target_namespaces_selectors: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.O)("Namespaces of the pods at the other end."),
	target_label_selectors: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.D)("Labels of the pods at the other end."),
	target_annotations_selectors: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.D)("Annotations of the pods at the other end.")
};
function selectionOf(args, tools) {
	const selector = selectorOf(args.namespaces_selectors, args.label_selectors, args.annotations_selectors);
	if (Object.keys(selector).length === 0) tools.warn(`no selectors: any pod of namespace "${(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ct)(args.ns, tools)}" may be taken`);
	return {
		...modeOf(args.mode, args.mode_value),
		selector
	};
}
function targetOf(args) {
	const { target_mode, target_namespaces_selectors, target_label_selectors, target_annotations_selectors } = args;
	const selector = selectorOf(target_namespaces_selectors, target_label_selectors, target_annotations_selectors);
	const mode = target_mode === void 0 && Object.keys(selector).length > 0 ? "one" : target_mode;
	return mode ? { target: {
		...modeOf(mode, args.target_mode_value),
		selector
	} } : {};
}
function modeOf(mode, value) {
	return {
		mode,
		...[
			"fixed",
			"fixed-percent",
			"random-max-percent"
		].includes(mode) && value !== void 0 && { value }
	};
}
function selectorOf(namespaces, labelSelectors, annotationSelectors) {
	return present({
		namespaces,
		labelSelectors,
		annotationSelectors
	});
}
function present(members) {
	return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== void 0 && value !== null));
}
// src/activities/chaosk8s/chaosmesh/faults.ts
const NETWORK_CHAOS = {
	apiVersion: "chaos-mesh.org/v1alpha1",
	kind: "NetworkChaos"
};
const STRESS_CHAOS = {
	apiVersion: "chaos-mesh.org/v1alpha1",
	kind: "StressChaos"
};
function addNetworkFault(args, fault, tools) {
	const { direction, external_targets } = args;
	const target = {
		direction,
		...external_targets && { externalTargets: external_targets },
		...targetOf(args)
	};
	return addFault(NETWORK_CHAOS, args, {
		...fault,
		...target
	}, tools);
}
function addStress(args, stress, tools) {
	return addFault(STRESS_CHAOS, args, stress, tools);
}
async function addFault(kind, args, fault, tools) {
	const metadata = {
		name: args.name,
		namespace: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ct)(args.ns, tools)
	};
	const spec = {
		...selectionOf(args, tools),
		...fault
	};
	return explainingAbsence(createObject({
		...kind,
		metadata,
		spec
	}, tools));
}
function deleteFault(kind, name, ns, tools) {
	return explainingAbsence(deleteObject((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Q)(kind, name, ns, tools), tools));
}
function getFault(kind, name, ns, tools) {
	return explainingAbsence(getObject((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Q)(kind, name, ns, tools), tools));
}
function listFaults(kind, ns, tools) {
	return explainingAbsence(listObjects({
		...kind,
		namespace: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ct)(ns, tools)
	}, tools));
}
async function explainingAbsence(answer) {
	try {
		return await answer;
	} catch (error) {
		const { cause } = error;
		if (!(cause instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.Un) || cause.code !== 404 || cause.reason !== "") throw error;
		throw (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.tt)("the cluster knows no faults of Chaos Mesh; install it first", cause);
	}
}
// src/activities/chaosk8s/chaosmesh/network/actions/add_latency.ts
var add_latency_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ add_latency: () => add_latency });
const add_latency = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.chaosmesh.network.actions.add_latency",
	summary: "Delays packets, with Chaos Mesh.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("networkchaos.chaos-mesh.org", "create"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		...selectionArguments,
		latency: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("How long, `100ms`."),
		correlation: numberText("How much a packet has the fate of the one before, in percent."),
		jitter: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("How much the delay varies, `10ms`."),
		...targetArguments
	}),
	run({ latency, correlation, jitter, ...args }, tools) {
		return addNetworkFault(args, {
			action: "delay",
			delay: present({
				latency,
				correlation,
				jitter
			})
		}, tools);
	}
});
// src/activities/chaosk8s/chaosmesh/network/actions/corrupt_packets.ts
var corrupt_packets_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ corrupt_packets: () => corrupt_packets });
const corrupt_packets = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.chaosmesh.network.actions.corrupt_packets",
	summary: "Corrupts packets, with Chaos Mesh.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("networkchaos.chaos-mesh.org", "create"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		...selectionArguments,
		corrupt: numberText("Percentage of the packets that are corrupted."),
		correlation: numberText("How much a packet has the fate of the one before, in percent."),
		...targetArguments
	}),
	run({ corrupt, correlation, ...args }, tools) {
		return addNetworkFault(args, {
			action: "corrupt",
			corrupt: present({
				corrupt,
				correlation
			})
		}, tools);
	}
});
// src/activities/chaosk8s/chaosmesh/network/actions/delete_network_fault.ts
var delete_network_fault_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ delete_network_fault: () => delete_network_fault });
const delete_network_fault = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.chaosmesh.network.actions.delete_network_fault",
	summary: "Ends a network fault of Chaos Mesh.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("networkchaos.chaos-mesh.org", "delete"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("The name of the fault."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht
	}),
	run: ({ name, ns }, tools) => deleteFault(NETWORK_CHAOS, name, ns, tools)
});
// src/activities/chaosk8s/chaosmesh/network/actions/duplicate_packets.ts
var duplicate_packets_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ duplicate_packets: () => duplicate_packets });
const duplicate_packets = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.chaosmesh.network.actions.duplicate_packets",
	summary: "Duplicates packets, with Chaos Mesh.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("networkchaos.chaos-mesh.org", "create"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		...selectionArguments,
		duplicate: numberText("Percentage of the packets that are duplicated."),
		correlation: numberText("How much a packet has the fate of the one before, in percent."),
		...targetArguments
	}),
	run({ duplicate, correlation, ...args }, tools) {
		return addNetworkFault(args, {
			action: "duplicate",
			duplicate: present({
				duplicate,
				correlation
			})
		}, tools);
	}
});
// src/activities/chaosk8s/chaosmesh/network/actions/reorder_packets.ts
var reorder_packets_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ reorder_packets: () => reorder_packets });
const LATENCY = "10ms";
const reorder_packets = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.chaosmesh.network.actions.reorder_packets",
	summary: "Changes the order of packets, with Chaos Mesh.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("networkchaos.chaos-mesh.org", "create"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		...selectionArguments,
		reorder: numberText("Percentage of the packets that overtake others."),
		correlation: numberText("How much a packet has the fate of the one before, in percent."),
		gap: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.pt)(1, "Every how many packets one overtakes."),
		...targetArguments
	}),
	run({ reorder, correlation, gap, ...args }, tools) {
		return addNetworkFault(args, {
			action: "delay",
			delay: {
				latency: LATENCY,
				reorder: present({
					reorder,
					correlation,
					gap
				})
			}
		}, tools);
	}
});
// src/activities/chaosk8s/chaosmesh/network/actions/set_bandwidth.ts
var set_bandwidth_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ set_bandwidth: () => set_bandwidth });
const set_bandwidth = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.chaosmesh.network.actions.set_bandwidth",
	summary: "Narrows the network, with Chaos Mesh.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("networkchaos.chaos-mesh.org", "create"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		...selectionArguments,
		rate: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("How much per second, `1mbps`."),
		limit: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ft)("Bytes that may wait."),
		buffer: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ft)("Bytes that may be sent at once."),
		peakrate: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Rt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ft)("Bytes per second at which the buffer may be emptied.")),
		minburst: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Rt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ft)("Bytes that are sent at the peak rate at once.")),
		...targetArguments
	}),
	run({ rate, limit, buffer, peakrate, minburst, ...args }, tools) {
		return addNetworkFault(args, {
			action: "bandwidth",
			bandwidth: present({
				rate,
				limit,
				buffer,
				peakrate,
				minburst
			})
		}, tools);
	}
});
// src/activities/chaosk8s/chaosmesh/network/actions/set_loss.ts
var set_loss_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ set_loss: () => set_loss });
const set_loss = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.chaosmesh.network.actions.set_loss",
	summary: "Loses packets, with Chaos Mesh.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("networkchaos.chaos-mesh.org", "create"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		...selectionArguments,
		loss: numberText("Percentage of the packets that are lost."),
		correlation: numberText("How much a packet has the fate of the one before, in percent."),
		...targetArguments
	}),
	run({ loss, correlation, ...args }, tools) {
		return addNetworkFault(args, {
			action: "loss",
			loss: present({
				loss,
				correlation
			})
		}, tools);
	}
});
// src/activities/chaosk8s/chaosmesh/network/probes/get_network_fault.ts
var get_network_fault_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ get_network_fault: () => get_network_fault });
const get_network_fault = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.chaosmesh.network.probes.get_network_fault",
	summary: "A network fault of Chaos Mesh, as the server has it.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("networkchaos.chaos-mesh.org", "get"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("The name of the fault."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht
	}),
	run: ({ name, ns }, tools) => getFault(NETWORK_CHAOS, name, ns, tools)
});
// src/activities/chaosk8s/chaosmesh/network/probes/get_network_faults.ts
var get_network_faults_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ get_network_faults: () => get_network_faults });
const get_network_faults = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.chaosmesh.network.probes.get_network_faults",
	summary: "The network faults of Chaos Mesh in a namespace, as a list of the API.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("networkchaos.chaos-mesh.org", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({ ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht }),
	run: ({ ns }, tools) => listFaults(NETWORK_CHAOS, ns, tools)
});
// src/activities/chaosk8s/chaosmesh/stress/actions/delete_stressor.ts
var delete_stressor_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ delete_stressor: () => delete_stressor });
const delete_stressor = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.chaosmesh.stress.actions.delete_stressor",
	summary: "Ends a stress fault of Chaos Mesh.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("stresschaos.chaos-mesh.org", "delete"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("The name of the fault."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht
	}),
	run: ({ name, ns }, tools) => deleteFault(STRESS_CHAOS, name, ns, tools)
});
// src/activities/chaosk8s/chaosmesh/stress/options.ts
const stressArguments = {
	...selectionArguments,
	direction: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.bt)("to", "Has no effect; taken so that experiments that have it go on."),
	duration: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.bt)("30s", "How long."),
	container_names: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.O)("Containers that are stressed; by default the first one of each pod."),
	stressng_stressors: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("Arguments for `stress-ng`, instead of the others.")
};
function stressOptions({ duration, container_names, stressng_stressors }) {
	return present({
		duration,
		containerNames: container_names,
		stressngStressors: stressng_stressors
	});
}
// src/activities/chaosk8s/chaosmesh/stress/actions/stress_cpu.ts
var stress_cpu_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ stress_cpu: () => stress_cpu });
const stress_cpu = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.chaosmesh.stress.actions.stress_cpu",
	summary: "Keeps processors busy, with Chaos Mesh.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("stresschaos.chaos-mesh.org", "create"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		...stressArguments,
		workers: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ft)("How many processes."),
		load: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ft)("How busy each of them is, in percent.")
	}),
	run({ workers, load, ...args }, tools) {
		return addStress(args, {
			stressors: { cpu: {
				workers,
				load
			} },
			...stressOptions(args)
		}, tools);
	}
});
// src/activities/chaosk8s/chaosmesh/stress/actions/stress_memory.ts
var stress_memory_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ stress_memory: () => stress_memory });
const stress_memory = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.chaosmesh.stress.actions.stress_memory",
	summary: "Fills memory, with Chaos Mesh.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("stresschaos.chaos-mesh.org", "create"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		...stressArguments,
		workers: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.pt)(1, "How many processes."),
		size: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("How much each of them takes, `256MB` or `25%`."),
		oom_score: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Rt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ft)("How likely they are to be killed for want of memory, -1000 to 1000.")),
		time_to_get_to_size: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("How long it takes to fill; Chaos Mesh has no such option any more.")
	}),
	run({ workers, size, oom_score, time_to_get_to_size, ...args }, tools) {
		if (time_to_get_to_size) tools.warn("time_to_get_to_size has no effect on Chaos Mesh versions of which the definition lacks it");
		return addStress(args, {
			stressors: { memory: present({
				workers,
				size,
				time: time_to_get_to_size,
				oomScoreAdj: oom_score
			}) },
			...stressOptions(args)
		}, tools);
	}
});
// src/activities/chaosk8s/chaosmesh/stress/probes/get_stressor.ts
var get_stressor_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ get_stressor: () => get_stressor });
const get_stressor = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.chaosmesh.stress.probes.get_stressor",
	summary: "A stress fault of Chaos Mesh, as the server has it.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("stresschaos.chaos-mesh.org", "get"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("The name of the fault."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht
	}),
	run: ({ name, ns }, tools) => getFault(STRESS_CHAOS, name, ns, tools)
});
// src/activities/chaosk8s/chaosmesh/stress/probes/get_stressors.ts
var get_stressors_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ get_stressors: () => get_stressors });
const get_stressors = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.chaosmesh.stress.probes.get_stressors",
	summary: "The stress faults of Chaos Mesh in a namespace, as a list of the API.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("stresschaos.chaos-mesh.org", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({ ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht }),
	run: ({ ns }, tools) => listFaults(STRESS_CHAOS, ns, tools)
});



/***/ })

};
;