"use strict";
exports.id = 6626;
exports.ids = [6626];
exports.modules = {

/***/ 6626:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ delete_deployment_exports),
/* harmony export */   _: () => (/* binding */ remove_service_endpoint_exports),
/* harmony export */   a: () => (/* binding */ deployment_is_not_fully_available_exports),
/* harmony export */   b: () => (/* binding */ terminate_pods),
/* harmony export */   c: () => (/* binding */ pod_is_not_available_exports),
/* harmony export */   d: () => (/* binding */ deployment_fully_available_exports),
/* harmony export */   f: () => (/* binding */ deployment_available_and_healthy_exports),
/* harmony export */   g: () => (/* binding */ scale_deployment_exports),
/* harmony export */   h: () => (/* binding */ scale_microservice_exports),
/* harmony export */   i: () => (/* binding */ microservice_available_and_healthy_exports),
/* harmony export */   l: () => (/* binding */ all_pods_healthy_exports),
/* harmony export */   m: () => (/* binding */ create_deployment_exports),
/* harmony export */   n: () => (/* binding */ service_is_initialized_exports),
/* harmony export */   o: () => (/* binding */ deployment_is_fully_available_exports),
/* harmony export */   p: () => (/* binding */ start_microservice_exports),
/* harmony export */   r: () => (/* binding */ microservice_is_not_available_exports),
/* harmony export */   s: () => (/* binding */ all_microservices_healthy_exports),
/* harmony export */   t: () => (/* binding */ service_endpoint_is_initialized_exports),
/* harmony export */   u: () => (/* binding */ deployment_not_fully_available_exports),
/* harmony export */   v: () => (/* binding */ delete_service_exports),
/* harmony export */   x: () => (/* binding */ terminate_pods_exports),
/* harmony export */   y: () => (/* binding */ kill_microservice_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);
/* harmony import */ var _activities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(635);



// src/activities/chaosk8s/deployment/actions/delete_deployment.ts
var delete_deployment_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ delete_deployment: () => delete_deployment });
const delete_deployment = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.bt)({
	name: "chaosk8s.deployment.actions.delete_deployment",
	summary: "Deletes deployments by name, by labels, or all of a namespace.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.ht)("deployments.apps", "list", "delete"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Vt)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.X),
	run: (choice, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.J)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.z, choice, tools)
});
// src/activities/chaosk8s/pod/actions/terminate_pods.ts
var terminate_pods_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ terminate_pods: () => terminate_pods });
const terminate_pods = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.bt)({
	name: "chaosk8s.pod.actions.terminate_pods",
	summary: "Deletes pods, one by one.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.ht)("pods", "list", "get", "delete"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Vt)({
		..._activities_js__WEBPACK_IMPORTED_MODULE_2__.L,
		grace_period: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ut
	}),
	async run({ grace_period, ...selection }, tools) {
		const names = [];
		for (const pod of await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.I)(selection, tools)) if (await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.nt)(pod, grace_period, tools)) names.push(pod.metadata.name);
		return names;
	}
});
// src/activities/chaosk8s/actions/kill_microservice.ts
var kill_microservice_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ kill_microservice: () => kill_microservice });
const kill_microservice = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.bt)({
	name: "chaosk8s.actions.kill_microservice",
	summary: "Deletes a deployment and one pod. Deprecated: use `chaosk8s.deployment.actions.delete_deployment`.",
	permissions: [
		...(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.ht)("deployments.apps", "list", "delete"),
		...(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.ht)("replicasets.apps", "list", "delete"),
		...(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.ht)("pods", "list", "get", "delete")
	],
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Vt)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("The name of the deployment, which is found in the names of its pods too."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.mt,
		label_selector: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("name in ({name})", "Which pods may be taken; `{name}` stands for the name.")
	}),
	async run({ name, ns, label_selector }, tools) {
		(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.q)("chaosk8s.actions.kill_microservice", delete_deployment.name, tools);
		const quiet = {
			...tools,
			didNothing: tools.log
		};
		await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.J)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.z, {
			name,
			ns
		}, quiet);
		await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.J)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.U, {
			name,
			ns
		}, quiet);
		const selection = {
			ns,
			name_pattern: name,
			label_selector: label_selector.replaceAll("{name}", name)
		};
		await terminate_pods.run((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.$t)(terminate_pods.arguments, selection), tools);
		return null;
	}
});
// src/activities/chaosk8s/service/actions/delete_service.ts
var delete_service_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ delete_service: () => delete_service });
const delete_service = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.bt)({
	name: "chaosk8s.service.actions.delete_service",
	summary: "Deletes a service.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.ht)("services", "delete"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Vt)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("The name."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.mt
	}),
	async run({ name, ns }, tools) {
		await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Y)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Z)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.G, name, ns, tools), tools);
		return null;
	}
});
// src/activities/chaosk8s/actions/remove_service_endpoint.ts
var remove_service_endpoint_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ remove_service_endpoint: () => remove_service_endpoint });
const remove_service_endpoint = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.bt)({
	name: "chaosk8s.actions.remove_service_endpoint",
	summary: "Deletes a service. Deprecated: use `chaosk8s.service.actions.delete_service`.",
	permissions: delete_service.permissions,
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Vt)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("The name of the service."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.mt
	}),
	run(args, tools) {
		(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.q)("chaosk8s.actions.remove_service_endpoint", delete_service.name, tools);
		return delete_service.run(args, tools);
	}
});
// src/activities/chaosk8s/deployment/actions/scale_deployment.ts
var scale_deployment_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ scale_deployment: () => scale_deployment });
const scale_deployment = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.bt)({
	name: "chaosk8s.deployment.actions.scale_deployment",
	summary: "Sets how many replicas a deployment shall have; does not wait for them.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.ht)("deployments.apps", "patch"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Vt)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("The name of the deployment."),
		replicas: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.dt)("How many."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.mt
	}),
	run: ({ name, replicas, ns }, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.F)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Z)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.z, name, ns, tools), { spec: { replicas } }, `failed to scale '${name}' to ${replicas} replicas`, tools)
});
// src/activities/chaosk8s/actions/scale_microservice.ts
var scale_microservice_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ scale_microservice: () => scale_microservice });
const scale_microservice = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.bt)({
	name: "chaosk8s.actions.scale_microservice",
	summary: "Sets how many replicas a deployment shall have. Deprecated: use `chaosk8s.deployment.actions.scale_deployment`.",
	permissions: scale_deployment.permissions,
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Vt)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("The name of the deployment."),
		replicas: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.dt)("How many."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.mt
	}),
	run(args, tools) {
		(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.q)("chaosk8s.actions.scale_microservice", scale_deployment.name, tools);
		return scale_deployment.run(args, tools);
	}
});
// src/activities/chaosk8s/deployment/actions/create_deployment.ts
var create_deployment_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ create_deployment: () => create_deployment });
const create_deployment = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.bt)({
	name: "chaosk8s.deployment.actions.create_deployment",
	summary: "Creates the deployment that a file describes; does not wait for it.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.ht)("deployments.apps", "create"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Vt)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.k),
	run: ({ spec_path, ns }, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.O)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.z, spec_path, ns, tools)
});
// src/activities/chaosk8s/actions/start_microservice.ts
var start_microservice_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ start_microservice: () => start_microservice });
const start_microservice = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.bt)({
	name: "chaosk8s.actions.start_microservice",
	summary: "Creates the deployment that a file describes. Deprecated: use `chaosk8s.deployment.actions.create_deployment`.",
	permissions: create_deployment.permissions,
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Vt)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.k),
	run(args, tools) {
		(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.q)("chaosk8s.actions.start_microservice", create_deployment.name, tools);
		return create_deployment.run(args, tools);
	}
});
// src/activities/chaosk8s/deployment/probes/deployment_available_and_healthy.ts
var deployment_available_and_healthy_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ deployment_available_and_healthy: () => deployment_available_and_healthy });
const deployment_available_and_healthy = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.deployment.probes.deployment_available_and_healthy",
	summary: "Whether a deployment has all its replicas available, now.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.ht)("deployments.apps", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Vt)({
		..._activities_js__WEBPACK_IMPORTED_MODULE_2__.C,
		raise_on_unavailable: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.lt)(true, "Fail instead of giving `false`.")
	}),
	async run({ raise_on_unavailable, ...named }, tools) {
		const counts = await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.x)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.z, named, tools);
		const fault = counts ? "is not healthy" : "was not found";
		return (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.b)(counts?.available === counts?.wanted && counts !== null, raise_on_unavailable, `Deployment '${named.name}' ${fault}`);
	}
});
// src/activities/chaosk8s/deployment/probes/deployment_fully_available.ts
var deployment_fully_available_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ deployment_fully_available: () => deployment_fully_available });
const deployment_fully_available = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.deployment.probes.deployment_fully_available",
	summary: "Waits until a deployment has all its replicas ready.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.ht)("deployments.apps", "list", "watch"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Vt)({
		..._activities_js__WEBPACK_IMPORTED_MODULE_2__.w,
		raise_on_not_fully_available: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.lt)(true, "Fail instead of giving `false`.")
	}),
	async run({ raise_on_not_fully_available, ...wait }, tools) {
		const isMet = await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.T)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.z, wait, _activities_js__WEBPACK_IMPORTED_MODULE_2__.S, tools);
		return (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.b)(isMet, raise_on_not_fully_available, `deployment '${wait.name}' failed to recover within ${wait.timeout}s`);
	}
});
// src/activities/chaosk8s/deployment/probes/deployment_not_fully_available.ts
var deployment_not_fully_available_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ deployment_not_fully_available: () => deployment_not_fully_available });
const deployment_not_fully_available = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.deployment.probes.deployment_not_fully_available",
	summary: "Waits until a deployment lacks a ready replica.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.ht)("deployments.apps", "list", "watch"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Vt)({
		..._activities_js__WEBPACK_IMPORTED_MODULE_2__.w,
		raise_on_fully_available: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.lt)(true, "Fail instead of giving `false`.")
	}),
	async run({ raise_on_fully_available, ...wait }, tools) {
		const isMet = await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.T)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.z, wait, (counts) => !(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.S)(counts), tools);
		return (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.b)(isMet, raise_on_fully_available, `deployment '${wait.name}' failed to stop running within ${wait.timeout}s`);
	}
});
// src/activities/chaosk8s/pod/probes/all_pods_healthy.ts
var all_pods_healthy_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ all_pods_healthy: () => all_pods_healthy });
const all_pods_healthy = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.pod.probes.all_pods_healthy",
	summary: "Whether every pod of a namespace runs or has succeeded.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.ht)("pods", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Vt)({
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.mt,
		raise_on_any_unhealthy: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.lt)(true, "Fail instead of giving `false`.")
	}),
	async run({ ns, raise_on_any_unhealthy }, tools) {
		const isHealthy = (await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.at)(tools, ns)).every((pod) => ["Running", "Succeeded"].includes((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ot)(pod)));
		if (!isHealthy && raise_on_any_unhealthy) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.$n("the system is unhealthy");
		return isHealthy;
	}
});
// src/activities/chaosk8s/pod/probes/pod_is_not_available.ts
var pod_is_not_available_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ pod_is_not_available: () => pod_is_not_available });
const pod_is_not_available = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.pod.probes.pod_is_not_available",
	summary: "Whether none of the pods runs.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.ht)("pods", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Vt)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("Takes the place of `{name}` in the selector."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.mt,
		label_selector: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("name in ({name})", "A label selector, in which `{name}` stands for the name; an empty one means all pods."),
		raise_on_is_available: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.lt)(true, "Fail instead of giving `false`.")
	}),
	async run({ name, ns, label_selector, raise_on_is_available }, tools) {
		const isAway = (await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.at)(tools, ns, label_selector.replaceAll("{name}", name))).every((pod) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ot)(pod) !== "Running");
		if (isAway || !raise_on_is_available) return isAway;
		throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.$n(`pod '${name}' is actually running`);
	}
});
// src/activities/chaosk8s/probes/all_microservices_healthy.ts
var all_microservices_healthy_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ all_microservices_healthy: () => all_microservices_healthy });
const all_microservices_healthy = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.probes.all_microservices_healthy",
	summary: "Whether every pod of a namespace runs or has succeeded. Deprecated: use `chaosk8s.pod.probes.all_pods_healthy`.",
	permissions: all_pods_healthy.permissions,
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Vt)({ ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.mt }),
	async run({ ns }, tools) {
		(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.q)("chaosk8s.probes.all_microservices_healthy", all_pods_healthy.name, tools);
		return all_pods_healthy.run({
			ns,
			raise_on_any_unhealthy: true
		}, tools);
	}
});
// src/activities/chaosk8s/probes/deployment_is_fully_available.ts
var deployment_is_fully_available_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ deployment_is_fully_available: () => deployment_is_fully_available });
const deployment_is_fully_available = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.probes.deployment_is_fully_available",
	summary: "Waits until a deployment has all its replicas ready. Deprecated: use `chaosk8s.deployment.probes.deployment_fully_available`.",
	permissions: deployment_fully_available.permissions,
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Vt)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.w),
	run(args, tools) {
		(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.q)("chaosk8s.probes.deployment_is_fully_available", deployment_fully_available.name, tools);
		return deployment_fully_available.run({
			...args,
			raise_on_not_fully_available: true
		}, tools);
	}
});
// src/activities/chaosk8s/probes/deployment_is_not_fully_available.ts
var deployment_is_not_fully_available_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ deployment_is_not_fully_available: () => deployment_is_not_fully_available });
const deployment_is_not_fully_available = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.probes.deployment_is_not_fully_available",
	summary: "Waits until a deployment lacks a ready replica. Deprecated: use `chaosk8s.deployment.probes.deployment_not_fully_available`.",
	permissions: deployment_not_fully_available.permissions,
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Vt)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.w),
	run(args, tools) {
		(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.q)("chaosk8s.probes.deployment_is_not_fully_available", deployment_not_fully_available.name, tools);
		return deployment_not_fully_available.run({
			...args,
			raise_on_fully_available: true
		}, tools);
	}
});
// src/activities/chaosk8s/probes/microservice_available_and_healthy.ts
var microservice_available_and_healthy_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ microservice_available_and_healthy: () => microservice_available_and_healthy });
const microservice_available_and_healthy = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.probes.microservice_available_and_healthy",
	summary: "Whether a deployment has all its replicas available. Deprecated: use `chaosk8s.deployment.probes.deployment_available_and_healthy`.",
	permissions: deployment_available_and_healthy.permissions,
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Vt)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("The name of the deployment."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.mt,
		label_selector: _activities_js__WEBPACK_IMPORTED_MODULE_2__.pt
	}),
	async run(args, tools) {
		(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.q)("chaosk8s.probes.microservice_available_and_healthy", deployment_available_and_healthy.name, tools);
		return deployment_available_and_healthy.run({
			...args,
			raise_on_unavailable: true
		}, tools);
	}
});
// src/activities/chaosk8s/probes/microservice_is_not_available.ts
var microservice_is_not_available_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ microservice_is_not_available: () => microservice_is_not_available });
const microservice_is_not_available = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.probes.microservice_is_not_available",
	summary: "Whether none of the pods runs. Deprecated: use `chaosk8s.pod.probes.pod_is_not_available`.",
	permissions: pod_is_not_available.permissions,
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Vt)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("Takes the place of `{name}` in the selector."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.mt,
		label_selector: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("name in ({name})", "A label selector, in which `{name}` stands for the name; an empty one means all pods.")
	}),
	async run(args, tools) {
		(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.q)("chaosk8s.probes.microservice_is_not_available", pod_is_not_available.name, tools);
		return pod_is_not_available.run({
			...args,
			raise_on_is_available: true
		}, tools);
	}
});
// src/activities/chaosk8s/service/probes/service_is_initialized.ts
var service_is_initialized_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ service_is_initialized: () => service_is_initialized });
const service_is_initialized = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.service.probes.service_is_initialized",
	summary: "Whether there is a service of that name and those labels.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.ht)("services", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Vt)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__._t)("The name of the service."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.mt,
		label_selector: _activities_js__WEBPACK_IMPORTED_MODULE_2__.pt,
		raise_if_service_not_initialized: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.lt)(true, "Fail instead of giving `false`.")
	}),
	async run({ raise_if_service_not_initialized, ...choice }, tools) {
		if (!choice.name && !choice.label_selector) tools.warn("neither name nor label_selector: any service of the namespace will do");
		const message = `service '${choice.name || choice.label_selector || "None"}' is not initialized`;
		return (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.b)(await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.v)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.G, choice, tools), raise_if_service_not_initialized, message);
	}
});
// src/activities/chaosk8s/probes/service_endpoint_is_initialized.ts
var service_endpoint_is_initialized_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ service_endpoint_is_initialized: () => service_endpoint_is_initialized });
const service_endpoint_is_initialized = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.probes.service_endpoint_is_initialized",
	summary: "Whether there is a service of that name. Deprecated: use `chaosk8s.service.probes.service_is_initialized`.",
	permissions: service_is_initialized.permissions,
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Vt)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("The name of the service."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.mt,
		label_selector: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__._t)("A label selector that it must fit too; `{name}` stands for the name.")
	}),
	run(args, tools) {
		(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.q)("chaosk8s.probes.service_endpoint_is_initialized", service_is_initialized.name, tools);
		return service_is_initialized.run({
			...args,
			raise_if_service_not_initialized: true
		}, tools);
	}
});



/***/ })

};
;