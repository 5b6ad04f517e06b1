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
const delete_deployment = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.deployment.actions.delete_deployment",
	summary: "Deletes deployments by name, by labels, or all of a namespace.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("deployments.apps", "list", "delete"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.Z),
	run: (choice, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Y)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.B, choice, tools)
});
// src/activities/chaosk8s/pod/actions/terminate_pods.ts
var terminate_pods_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ terminate_pods: () => terminate_pods });
const terminate_pods = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.pod.actions.terminate_pods",
	summary: "Deletes pods, one by one.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("pods", "list", "get", "delete"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		..._activities_js__WEBPACK_IMPORTED_MODULE_2__.R,
		grace_period: _activities_js__WEBPACK_IMPORTED_MODULE_2__.dt
	}),
	async run({ grace_period, ...selection }, tools) {
		const names = [];
		for (const pod of await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.L)(selection, tools)) if (await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.rt)(pod, grace_period, tools)) names.push(pod.metadata.name);
		return names;
	}
});
// src/activities/chaosk8s/actions/kill_microservice.ts
var kill_microservice_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ kill_microservice: () => kill_microservice });
const kill_microservice = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.actions.kill_microservice",
	summary: "Deletes a deployment and one pod. Deprecated: use `chaosk8s.deployment.actions.delete_deployment`.",
	permissions: [
		...(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("deployments.apps", "list", "delete"),
		...(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("replicasets.apps", "list", "delete"),
		...(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("pods", "list", "get", "delete")
	],
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("The name of the deployment, which is found in the names of its pods too."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht,
		label_selector: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.bt)("name in ({name})", "Which pods may be taken; `{name}` stands for the name.")
	}),
	async run({ name, ns, label_selector }, tools) {
		(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.J)("chaosk8s.actions.kill_microservice", delete_deployment.name, tools);
		const quiet = {
			...tools,
			didNothing: tools.log
		};
		await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Y)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.B, {
			name,
			ns
		}, quiet);
		await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Y)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.W, {
			name,
			ns
		}, quiet);
		const selection = {
			ns,
			name_pattern: name,
			label_selector: label_selector.replaceAll("{name}", name)
		};
		await terminate_pods.run((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.en)(terminate_pods.arguments, selection), tools);
		return null;
	}
});
// src/activities/chaosk8s/service/actions/delete_service.ts
var delete_service_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ delete_service: () => delete_service });
const delete_service = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.service.actions.delete_service",
	summary: "Deletes a service.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("services", "delete"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("The name."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht
	}),
	async run({ name, ns }, tools) {
		await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.X)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Q)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.K, name, ns, tools), tools);
		return null;
	}
});
// src/activities/chaosk8s/actions/remove_service_endpoint.ts
var remove_service_endpoint_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ remove_service_endpoint: () => remove_service_endpoint });
const remove_service_endpoint = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.actions.remove_service_endpoint",
	summary: "Deletes a service. Deprecated: use `chaosk8s.service.actions.delete_service`.",
	permissions: delete_service.permissions,
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("The name of the service."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht
	}),
	run(args, tools) {
		(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.J)("chaosk8s.actions.remove_service_endpoint", delete_service.name, tools);
		return delete_service.run(args, tools);
	}
});
// src/activities/chaosk8s/deployment/actions/scale_deployment.ts
var scale_deployment_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ scale_deployment: () => scale_deployment });
const scale_deployment = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.deployment.actions.scale_deployment",
	summary: "Sets how many replicas a deployment shall have; does not wait for them.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("deployments.apps", "patch"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("The name of the deployment."),
		replicas: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ft)("How many."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht
	}),
	run: ({ name, replicas, ns }, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.F)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Q)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.B, name, ns, tools), { spec: { replicas } }, `failed to scale '${name}' to ${replicas} replicas`, tools)
});
// src/activities/chaosk8s/actions/scale_microservice.ts
var scale_microservice_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ scale_microservice: () => scale_microservice });
const scale_microservice = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.actions.scale_microservice",
	summary: "Sets how many replicas a deployment shall have. Deprecated: use `chaosk8s.deployment.actions.scale_deployment`.",
	permissions: scale_deployment.permissions,
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("The name of the deployment."),
		replicas: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ft)("How many."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht
	}),
	run(args, tools) {
		(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.J)("chaosk8s.actions.scale_microservice", scale_deployment.name, tools);
		return scale_deployment.run(args, tools);
	}
});
// src/activities/chaosk8s/deployment/actions/create_deployment.ts
var create_deployment_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ create_deployment: () => create_deployment });
const create_deployment = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.deployment.actions.create_deployment",
	summary: "Creates the deployment that a file describes; does not wait for it.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("deployments.apps", "create"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.A),
	run: ({ spec_path, ns }, tools) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.k)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.B, spec_path, ns, tools)
});
// src/activities/chaosk8s/actions/start_microservice.ts
var start_microservice_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ start_microservice: () => start_microservice });
const start_microservice = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.actions.start_microservice",
	summary: "Creates the deployment that a file describes. Deprecated: use `chaosk8s.deployment.actions.create_deployment`.",
	permissions: create_deployment.permissions,
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.A),
	run(args, tools) {
		(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.J)("chaosk8s.actions.start_microservice", create_deployment.name, tools);
		return create_deployment.run(args, tools);
	}
});
// src/activities/chaosk8s/deployment/probes/deployment_available_and_healthy.ts
var deployment_available_and_healthy_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ deployment_available_and_healthy: () => deployment_available_and_healthy });
const deployment_available_and_healthy = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.deployment.probes.deployment_available_and_healthy",
	summary: "Whether a deployment has all its replicas available, now.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("deployments.apps", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		..._activities_js__WEBPACK_IMPORTED_MODULE_2__.w,
		raise_on_unavailable: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ut)(true, "Fail instead of giving `false`.")
	}),
	async run({ raise_on_unavailable, ...named }, tools) {
		const counts = await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.S)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.B, named, tools);
		const fault = counts ? "is not healthy" : "was not found";
		return (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.x)(counts?.available === counts?.wanted && counts !== null, raise_on_unavailable, `Deployment '${named.name}' ${fault}`);
	}
});
// src/activities/chaosk8s/deployment/probes/deployment_fully_available.ts
var deployment_fully_available_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ deployment_fully_available: () => deployment_fully_available });
const deployment_fully_available = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.deployment.probes.deployment_fully_available",
	summary: "Waits until a deployment has all its replicas ready.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("deployments.apps", "list", "watch"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		..._activities_js__WEBPACK_IMPORTED_MODULE_2__.T,
		raise_on_not_fully_available: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ut)(true, "Fail instead of giving `false`.")
	}),
	async run({ raise_on_not_fully_available, ...wait }, tools) {
		const isMet = await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.E)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.B, wait, _activities_js__WEBPACK_IMPORTED_MODULE_2__.C, tools);
		return (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.x)(isMet, raise_on_not_fully_available, `deployment '${wait.name}' failed to recover within ${wait.timeout}s`);
	}
});
// src/activities/chaosk8s/deployment/probes/deployment_not_fully_available.ts
var deployment_not_fully_available_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ deployment_not_fully_available: () => deployment_not_fully_available });
const deployment_not_fully_available = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.deployment.probes.deployment_not_fully_available",
	summary: "Waits until a deployment lacks a ready replica.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("deployments.apps", "list", "watch"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		..._activities_js__WEBPACK_IMPORTED_MODULE_2__.T,
		raise_on_fully_available: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ut)(true, "Fail instead of giving `false`.")
	}),
	async run({ raise_on_fully_available, ...wait }, tools) {
		const isMet = await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.E)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.B, wait, (counts) => !(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.C)(counts), tools);
		return (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.x)(isMet, raise_on_fully_available, `deployment '${wait.name}' failed to stop running within ${wait.timeout}s`);
	}
});
// src/activities/chaosk8s/pod/probes/all_pods_healthy.ts
var all_pods_healthy_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ all_pods_healthy: () => all_pods_healthy });
const all_pods_healthy = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.pod.probes.all_pods_healthy",
	summary: "Whether every pod of a namespace runs or has succeeded.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("pods", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht,
		raise_on_any_unhealthy: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ut)(true, "Fail instead of giving `false`.")
	}),
	async run({ ns, raise_on_any_unhealthy }, tools) {
		const pods = await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ot)(tools, ns);
		if (pods.length === 0) tools.sawNothing(`there is no pod in namespace "${(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ct)(ns, tools)}"`);
		const isHealthy = pods.every((pod) => ["Running", "Succeeded"].includes((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.st)(pod)));
		if (!isHealthy && raise_on_any_unhealthy) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr("the system is unhealthy");
		return isHealthy;
	}
});
// src/activities/chaosk8s/pod/probes/pod_is_not_available.ts
var pod_is_not_available_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ pod_is_not_available: () => pod_is_not_available });
const pod_is_not_available = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.pod.probes.pod_is_not_available",
	summary: "Whether none of the pods runs.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("pods", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("Takes the place of `{name}` in the selector."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht,
		label_selector: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.bt)("name in ({name})", "A label selector, in which `{name}` stands for the name; an empty one means all pods."),
		raise_on_is_available: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ut)(true, "Fail instead of giving `false`.")
	}),
	async run({ name, ns, label_selector, raise_on_is_available }, tools) {
		const isAway = (await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ot)(tools, ns, label_selector.replaceAll("{name}", name))).every((pod) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.st)(pod) !== "Running");
		if (isAway || !raise_on_is_available) return isAway;
		throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(`pod '${name}' is actually running`);
	}
});
// src/activities/chaosk8s/probes/all_microservices_healthy.ts
var all_microservices_healthy_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ all_microservices_healthy: () => all_microservices_healthy });
const all_microservices_healthy = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.probes.all_microservices_healthy",
	summary: "Whether every pod of a namespace runs or has succeeded. Deprecated: use `chaosk8s.pod.probes.all_pods_healthy`.",
	permissions: all_pods_healthy.permissions,
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({ ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht }),
	async run({ ns }, tools) {
		(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.J)("chaosk8s.probes.all_microservices_healthy", all_pods_healthy.name, tools);
		return all_pods_healthy.run({
			ns,
			raise_on_any_unhealthy: true
		}, tools);
	}
});
// src/activities/chaosk8s/probes/deployment_is_fully_available.ts
var deployment_is_fully_available_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ deployment_is_fully_available: () => deployment_is_fully_available });
const deployment_is_fully_available = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.probes.deployment_is_fully_available",
	summary: "Waits until a deployment has all its replicas ready. Deprecated: use `chaosk8s.deployment.probes.deployment_fully_available`.",
	permissions: deployment_fully_available.permissions,
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.T),
	run(args, tools) {
		(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.J)("chaosk8s.probes.deployment_is_fully_available", deployment_fully_available.name, tools);
		return deployment_fully_available.run({
			...args,
			raise_on_not_fully_available: true
		}, tools);
	}
});
// src/activities/chaosk8s/probes/deployment_is_not_fully_available.ts
var deployment_is_not_fully_available_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ deployment_is_not_fully_available: () => deployment_is_not_fully_available });
const deployment_is_not_fully_available = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.probes.deployment_is_not_fully_available",
	summary: "Waits until a deployment lacks a ready replica. Deprecated: use `chaosk8s.deployment.probes.deployment_not_fully_available`.",
	permissions: deployment_not_fully_available.permissions,
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.T),
	run(args, tools) {
		(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.J)("chaosk8s.probes.deployment_is_not_fully_available", deployment_not_fully_available.name, tools);
		return deployment_not_fully_available.run({
			...args,
			raise_on_fully_available: true
		}, tools);
	}
});
// src/activities/chaosk8s/probes/microservice_available_and_healthy.ts
var microservice_available_and_healthy_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ microservice_available_and_healthy: () => microservice_available_and_healthy });
const microservice_available_and_healthy = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.probes.microservice_available_and_healthy",
	summary: "Whether a deployment has all its replicas available. Deprecated: use `chaosk8s.deployment.probes.deployment_available_and_healthy`.",
	permissions: deployment_available_and_healthy.permissions,
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("The name of the deployment."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht,
		label_selector: _activities_js__WEBPACK_IMPORTED_MODULE_2__.mt
	}),
	async run(args, tools) {
		(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.J)("chaosk8s.probes.microservice_available_and_healthy", deployment_available_and_healthy.name, tools);
		return deployment_available_and_healthy.run({
			...args,
			raise_on_unavailable: true
		}, tools);
	}
});
// src/activities/chaosk8s/probes/microservice_is_not_available.ts
var microservice_is_not_available_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ microservice_is_not_available: () => microservice_is_not_available });
const microservice_is_not_available = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.probes.microservice_is_not_available",
	summary: "Whether none of the pods runs. Deprecated: use `chaosk8s.pod.probes.pod_is_not_available`.",
	permissions: pod_is_not_available.permissions,
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("Takes the place of `{name}` in the selector."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht,
		label_selector: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.bt)("name in ({name})", "A label selector, in which `{name}` stands for the name; an empty one means all pods.")
	}),
	async run(args, tools) {
		(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.J)("chaosk8s.probes.microservice_is_not_available", pod_is_not_available.name, tools);
		return pod_is_not_available.run({
			...args,
			raise_on_is_available: true
		}, tools);
	}
});
// src/activities/chaosk8s/service/probes/service_is_initialized.ts
var service_is_initialized_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ service_is_initialized: () => service_is_initialized });
const service_is_initialized = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.service.probes.service_is_initialized",
	summary: "Whether there is a service of that name and those labels.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("services", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("The name of the service."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht,
		label_selector: _activities_js__WEBPACK_IMPORTED_MODULE_2__.mt,
		raise_if_service_not_initialized: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ut)(true, "Fail instead of giving `false`.")
	}),
	async run({ raise_if_service_not_initialized, ...choice }, tools) {
		if (!choice.name && !choice.label_selector) tools.warn("neither name nor label_selector: any service of the namespace will do");
		const message = `service '${choice.name || choice.label_selector || "None"}' is not initialized`;
		return (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.x)(await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.y)(_activities_js__WEBPACK_IMPORTED_MODULE_2__.K, choice, tools), raise_if_service_not_initialized, message);
	}
});
// src/activities/chaosk8s/probes/service_endpoint_is_initialized.ts
var service_endpoint_is_initialized_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ service_endpoint_is_initialized: () => service_endpoint_is_initialized });
const service_endpoint_is_initialized = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.probes.service_endpoint_is_initialized",
	summary: "Whether there is a service of that name. Deprecated: use `chaosk8s.service.probes.service_is_initialized`.",
	permissions: service_is_initialized.permissions,
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("The name of the service."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht,
		label_selector: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("A label selector that it must fit too; `{name}` stands for the name.")
	}),
	run(args, tools) {
		(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.J)("chaosk8s.probes.service_endpoint_is_initialized", service_is_initialized.name, tools);
		return service_is_initialized.run({
			...args,
			raise_if_service_not_initialized: true
		}, tools);
	}
});



/***/ })

};
;