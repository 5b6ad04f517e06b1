"use strict";
exports.id = 7915;
exports.ids = [7915,6626];
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



/***/ }),

/***/ 7915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ pods_in_conditions_exports),
/* harmony export */   c: () => (/* binding */ exec_in_pods_exports),
/* harmony export */   i: () => (/* binding */ pods_in_phase_exports),
/* harmony export */   l: () => (/* binding */ delete_pods_exports),
/* harmony export */   n: () => (/* binding */ read_pod_logs_exports),
/* harmony export */   o: () => (/* binding */ count_min_pods_exports),
/* harmony export */   r: () => (/* binding */ pods_not_in_phase_exports),
/* harmony export */   s: () => (/* binding */ count_pods_exports),
/* harmony export */   t: () => (/* binding */ should_be_found_in_logs_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);
/* harmony import */ var _activities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(635);
/* harmony import */ var _chaosk8s_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6626);




// src/activities/chaosk8s/pod/actions/delete_pods.ts
var delete_pods_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ delete_pods: () => delete_pods });
const delete_pods = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.pod.actions.delete_pods",
	summary: "Deletes one pod. Deprecated: use `chaosk8s.pod.actions.terminate_pods`.",
	permissions: _chaosk8s_js__WEBPACK_IMPORTED_MODULE_3__.b.permissions,
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("A regular expression, as in Python, that is found anywhere in the name of a pod."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht,
		label_selector: _activities_js__WEBPACK_IMPORTED_MODULE_2__.mt
	}),
	async run({ name, ...where }, tools) {
		(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.J)("chaosk8s.pod.actions.delete_pods", _chaosk8s_js__WEBPACK_IMPORTED_MODULE_3__.b.name, tools);
		return _chaosk8s_js__WEBPACK_IMPORTED_MODULE_3__.b.run((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.en)(_chaosk8s_js__WEBPACK_IMPORTED_MODULE_3__.b.arguments, {
			...where,
			name_pattern: name
		}), tools);
	}
});
// src/activities/chaosk8s/pod/actions/exec_in_pods.ts
var exec_in_pods_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ exec_in_pods: () => exec_in_pods });
const exec_in_pods = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.xt)({
	name: "chaosk8s.pod.actions.exec_in_pods",
	summary: "Runs a command in a container of pods, one after another.",
	permissions: [...(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("pods", "list"), ...(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("pods/exec", "get", "create")],
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		cmd: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Gt)([(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ut)(), (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Dt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ut)())]).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.kt)("The words of the command; text is split as a shell does, but there is no shell: `[sh, -c, …]` runs one.")),
		..._activities_js__WEBPACK_IMPORTED_MODULE_2__.R,
		container_name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("Which container; by default the pod's first."),
		request_timeout: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.pt)(60, "Seconds that the command may take in each pod.")
	}),
	async run({ cmd, container_name, request_timeout, ...selection }, tools) {
		const command = typeof cmd === "string" ? (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.a)(cmd) : cmd;
		if (command.length === 0) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr("A command must be set to run a container");
		const pods = await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.L)(selection, tools);
		const targets = pods.filter((pod) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.o)(pod, container_name) !== void 0);
		tellSkipped(pods, targets, container_name, tools);
		const endings = [];
		for (const pod of targets) {
			const request = {
				pod: pod.metadata.name,
				namespace: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ct)(selection.ns, tools),
				container: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.o)(pod, container_name) ?? "",
				command,
				timeout: request_timeout
			};
			const answer = await tools.kubernetes.exec(request, tools.signal);
			tell(pod, command, answer, tools);
			endings.push(endingOf(pod, cmd, answer));
		}
		return endings;
	}
});
function endingOf({ metadata }, cmd, { exitCode, stdout, stderr, message }) {
	return {
		pod_name: metadata.name,
		exit_code: exitCode ?? 1,
		cmd,
		stdout,
		stderr: message,
		process_stderr: stderr
	};
}
function tell(pod, command, answer, tools) {
	const { exitCode, message, isTimedOut, isTruncated } = answer;
	const what = `${JSON.stringify(command.join(" "))} in ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wn)({
		...pod,
		...pod.metadata
	})}`;
	if (isTruncated) tools.warn(`of what ${what} printed only the beginning was kept`);
	if (exitCode === 0) return;
	if (exitCode === null && !isTimedOut) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(`${what} could not be run: ${message || "the server never said how it ended"}`);
	tools.notHeld(exitCode === null ? `${what}: ${message}` : `${what} ended with ${exitCode}`);
}
function tellSkipped(pods, targets, container, tools) {
	const skipped = pods.filter((pod) => !targets.includes(pod));
	if (skipped.length === 0) return;
	const known = [...new Set(skipped.flatMap(_activities_js__WEBPACK_IMPORTED_MODULE_2__.s))].join(", ");
	const reason = `no container "${container}" in ${skipped.map(({ metadata }) => metadata.name).join(", ")}: containers there are ${known}`;
	if (targets.length === 0) tools.didNothing(reason);
	else tools.warn(reason);
}
// src/activities/chaosk8s/pod/probes/count_pods.ts
var count_pods_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ count_pods: () => count_pods });
const count_pods = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.pod.probes.count_pods",
	summary: "How many pods there are, in all or in one phase.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("pods", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		label_selector: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("A label selector; an empty one means all pods."),
		phase: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("Count only pods in this phase, as Kubernetes spells it."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht
	}),
	async run({ label_selector, phase, ns }, tools) {
		const pods = await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ot)(tools, ns, label_selector);
		return phase ? pods.filter((pod) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.st)(pod) === phase).length : pods.length;
	}
});
// src/activities/chaosk8s/pod/probes/count_min_pods.ts
var count_min_pods_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ count_min_pods: () => count_min_pods });
const count_min_pods = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.pod.probes.count_min_pods",
	summary: "Whether there are at least so many pods in a phase.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("pods", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		label_selector: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("A label selector; an empty one means all pods."),
		phase: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Tt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ft)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ut)()), "Running").check((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.kt)("As Kubernetes spells it; an empty one means any.")),
		min_count: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.pt)(2, "How many there must be at least."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht
	}),
	async run({ min_count, ...which }, tools) {
		return Number(await count_pods.run(which, tools)) >= min_count;
	}
});
// src/activities/chaosk8s/pod/probes/pods_in_conditions.ts
var pods_in_conditions_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ pods_in_conditions: () => pods_in_conditions });
const pods_in_conditions = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.pod.probes.pods_in_conditions",
	summary: "Whether there are pods and each of them has every condition.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("pods", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		label_selector: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("A label selector; an empty one means all pods."),
		conditions: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Dt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Bt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ut)(), (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Kt)())).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.kt)("Conditions such as `{type: Ready, status: \"True\"}`; the status is text, and other keys never match.")),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht,
		raise_on_invalid_conditions: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ut)(true, "Fail instead of giving `false`.")
	}),
	async run({ label_selector, conditions, ns, raise_on_invalid_conditions }, tools) {
		const pods = await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ot)(tools, ns, label_selector);
		return (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.i)(pods, label_selector, raise_on_invalid_conditions, (pod) => {
			const missing = conditions.find((wanted) => !hasCondition(pod, wanted));
			if (missing === void 0) return null;
			return `pod ${pod.metadata.name} does not match the following given condition: ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.ur)(missing)}`;
		});
	}
});
function hasCondition(pod, wanted) {
	const conditions = pod.status?.conditions ?? [];
	return Object.keys(wanted).length === 2 && conditions.some(({ type, status }) => type === wanted.type && status === wanted.status);
}
// src/activities/chaosk8s/pod/probes/pods_in_phase.ts
var pods_in_phase_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ pods_in_phase: () => pods_in_phase });
const pods_in_phase = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.pod.probes.pods_in_phase",
	summary: "Whether there are pods and all of them are in a phase.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("pods", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		label_selector: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("A label selector; an empty one means all pods."),
		phase: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.bt)("Running", "As Kubernetes spells it."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht,
		raise_on_invalid_phase: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ut)(true, "Fail instead of giving `false`.")
	}),
	async run({ label_selector, phase, ns, raise_on_invalid_phase }, tools) {
		const pods = await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ot)(tools, ns, label_selector);
		return (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.i)(pods, label_selector, raise_on_invalid_phase, (pod) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.st)(pod) === phase ? null : `pod '${label_selector}' is in phase '${(0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.st)(pod)}' but should be '${phase}'`);
	}
});
// src/activities/chaosk8s/pod/probes/pods_not_in_phase.ts
var pods_not_in_phase_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ pods_not_in_phase: () => pods_not_in_phase });
const pods_not_in_phase = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.pod.probes.pods_not_in_phase",
	summary: "Whether there are pods and none of them is in a phase.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("pods", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		label_selector: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("A label selector; an empty one means all pods."),
		phase: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.bt)("Running", "As Kubernetes spells it."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht,
		raise_on_in_phase: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ut)(true, "Fail instead of giving `false`.")
	}),
	async run({ label_selector, phase, ns, raise_on_in_phase }, tools) {
		const pods = await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ot)(tools, ns, label_selector);
		return (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.i)(pods, label_selector, raise_on_in_phase, (pod) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.st)(pod) === phase ? `pod '${label_selector}' should not be in phase '${phase}'` : null);
	}
});
// src/activities/chaosk8s/pod/probes/read_pod_logs.ts
var read_pod_logs_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({
	LOGS_MAX: () => LOGS_MAX,
	read_pod_logs: () => read_pod_logs
});
const LOGS_MAX = 16777216;
const read_pod_logs = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.pod.probes.read_pod_logs",
	summary: "The logs of pods, up to 16 MiB together.",
	permissions: [...(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("pods", "list"), ...(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bt)("pods/log", "get")],
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("Takes the place of `{name}` in the selector: the value of the label `name`, not the name of a pod."),
		last: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("Only what was written since: `60s`, `10 minutes`, or a date."),
		ns: _activities_js__WEBPACK_IMPORTED_MODULE_2__.ht,
		from_previous: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ut)(false, "Of the instance of the container before this one."),
		label_selector: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Tt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ft)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ut)()), "name in ({name})").check((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.kt)("A label selector, in which `{name}` stands for the name; an empty one means all pods.")),
		container_name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.vt)("Which container, where a pod has several.")
	}),
	async run({ name, last, ns, from_previous, label_selector, container_name }, tools) {
		const reading = {
			isPrevious: from_previous,
			...last ? { sinceSeconds: readPeriod(last, tools) } : {},
			...container_name && { container: container_name }
		};
		return readLogs(await (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ot)(tools, ns, fill(label_selector ?? "", name)), (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ct)(ns, tools), reading, tools);
	}
});
function fill(selector, name) {
	if (!selector.includes("{name}")) return selector;
	if (!name) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(`the selector '${selector}' needs a name: give \`name\`, or a \`label_selector\` of your own`);
	return selector.replaceAll("{name}", name);
}
function readPeriod(last, { clock }) {
	const seconds = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.r)(last, clock.now());
	if (seconds === void 0) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(`last '${last}' is no period: say for instance \`60s\` or \`10 minutes\``);
	return seconds;
}
async function readLogs(pods, place, reading, { kubernetes, signal }) {
	const logs = {};
	let left = LOGS_MAX;
	for (const pod of pods) {
		const request = {
			pod: pod.metadata.name,
			namespace: place,
			...reading,
			hasTimestamps: true,
			limitBytes: left
		};
		const log = await kubernetes.logs(request, signal);
		left -= Buffer.byteLength(log);
		if (left <= 0) throw tooLong(pod);
		logs[pod.metadata.name] = log;
	}
	return logs;
}
function tooLong(pod) {
	return new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(`the logs up to that of ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wn)({
		...pod,
		...pod.metadata
	})} are longer than ${LOGS_MAX} bytes together: ask for less with \`last\` or \`container_name\``);
}
// src/activities/chaosk8s/pod/probes/should_be_found_in_logs.ts
var should_be_found_in_logs_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ should_be_found_in_logs: () => should_be_found_in_logs });
const should_be_found_in_logs = (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.St)({
	name: "chaosk8s.pod.probes.should_be_found_in_logs",
	summary: "Whether a pattern is found in the logs that `read_pod_logs` has read.",
	permissions: [],
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ht)({
		pattern: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.yt)("A regular expression, as in Python, that is found anywhere in a log."),
		all_containers: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.ut)(true, "In the log of every pod; otherwise of one at least."),
		value: (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Rt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ft)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Bt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ut)(), (0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.Ut)()))).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_2__.kt)("Given by the probe that it judges: a log by pod."))
	}),
	async run({ pattern, all_containers, value }) {
		const logs = Object.values(value ?? {});
		if (logs.length === 0) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr("no logs to search from");
		const problem = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Lt)(pattern);
		if (problem !== void 0) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.hr(`pattern '${pattern}' is no regular expression: ${problem}`);
		const expression = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.It)(pattern);
		const isFound = (log) => expression.test(log);
		return all_containers ? logs.every(isFound) : logs.some(isFound);
	}
});



/***/ })

};
;