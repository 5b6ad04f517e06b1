"use strict";
exports.id = 3386;
exports.ids = [3386];
exports.modules = {

/***/ 3386:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ remove_abort_fault_exports),
  i: () => (/* binding */ remove_delay_fault_exports),
  n: () => (/* binding */ unset_fault_exports),
  o: () => (/* binding */ add_delay_fault_exports),
  r: () => (/* binding */ set_fault_exports),
  s: () => (/* binding */ add_abort_fault_exports),
  t: () => (/* binding */ get_virtual_service_exports)
});

// EXTERNAL MODULE: ./build/bundle/rolldown-runtime.js + 1 modules
var rolldown_runtime = __webpack_require__(306);
// EXTERNAL MODULE: ./build/bundle/run.js
var run = __webpack_require__(9233);
// EXTERNAL MODULE: ./build/bundle/activities.js
var activities = __webpack_require__(635);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/bundle/chaosistio.js



// src/activities/chaosistio/virtual-services.ts
const destination = (0,activities.Pt)({
	host: (0,activities.Ut)(),
	subset: (0,activities.Rt)((0,activities.Ft)((0,activities.Ut)()))
});
const serviceArguments = {
	virtual_service_name: (0,activities.yt)("The name of the VirtualService."),
	ns: activities.ht,
	version: (0,activities.bt)("networking.istio.io/v1alpha3", "Group and version of the API.")
};
const routesArgument = (0,activities.Dt)((0,activities.Pt)({ destination: (0,activities.Rt)(destination) })).check((0,activities.kt)("The destinations: `[{destination: {host: reviews, subset: v2}}]`, each exactly as in the VirtualService."));
const faultArguments = {
	...serviceArguments,
	routes: routesArgument
};
function onVirtualServices(...verbs) {
	return (args) => {
		const [apiGroup = ""] = ((0,run.xt)(args, "version") ?? "networking.istio.io").split("/");
		return [{
			apiGroup,
			resource: "virtualservices",
			verbs,
			place: "activity"
		}];
	};
}
function answered(body, status = 200) {
	return {
		status,
		body,
		headers: {}
	};
}
function referenceOf({ virtual_service_name, ns, version }, tools) {
	return {
		apiVersion: version,
		kind: "VirtualService",
		name: virtual_service_name,
		namespace: (0,activities.ct)(ns, tools)
	};
}
async function readService(reference, { kubernetes, signal }) {
	try {
		return await kubernetes.get(reference, signal);
	} catch (error) {
		if (!(error instanceof run.Un) || error.code !== 404) throw error;
		const hint = error.reason === "" ? ", nor does the server know its kind; is Istio installed?" : "";
		throw (0,activities.tt)(`Virtual Service '${reference.name}' does not exist${hint}`, error);
	}
}
function blocksOf({ spec }, reference) {
	if (Array.isArray(spec?.http)) return spec.http;
	throw new run.hr(`${(0,run.Wn)(reference)} has no http routes, and faults are for HTTP only`);
}
function isMatch({ route = [] }, routes) {
	return route.some(({ destination: actual }) => routes.some(({ destination: asked }) => isSame(asked, actual)));
}
function isSame(asked, actual) {
	if (!asked || !actual) return false;
	return asked.host === actual.host && (asked.subset ?? void 0) === (actual.subset ?? void 0);
}
function describeMismatch(reference, blocks, routes) {
	const there = blocks.flatMap(({ route = [] }) => route.map(({ destination: one }) => describe(one)));
	const asked = routes.map(({ destination: one }) => describe(one));
	return `no route of ${(0,run.Wn)(reference)} goes to ${list(asked)}; its routes go to ${list(there)}`;
}
function describe(one) {
	if (!one) return "(an entry without destination)";
	return one.subset ? `${one.host} (${one.subset})` : String(one.host);
}
function list(items) {
	return [...new Set(items)].join(", ") || "nothing";
}
// src/activities/chaosistio/change-faults.ts
const CONFLICT_TRIES_MAX = 5;
async function setFault(args, fault, tools) {
	const reference = referenceOf(args, tools);
	const edit = (block) => ({
		...block,
		fault
	});
	const changed = await changeBlocks(reference, args, edit, tools);
	if (changed.mismatch !== void 0) throw new run.hr(changed.mismatch);
	const isHeld = (block) => (0,external_node_util_.isDeepStrictEqual)(block.fault, fault);
	if (!blocksOf(changed.service, reference).filter((block) => isMatch(block, args.routes)).every(isHeld)) tools.notHeld(`${(0,run.Wn)(reference)} does not hold the fault as it was sent`);
	return answered(changed.service);
}
async function unsetFault(args, tools) {
	const changed = await changeBlocks(referenceOf(args, tools), args, ({ fault: _, ...block }) => block, tools);
	if (changed.mismatch !== void 0) tools.didNothing(changed.mismatch);
	return answered(changed.service);
}
async function changeBlocks(reference, args, edit, tools) {
	for (let tries = 1;; tries += 1) try {
		return await changeOnce(reference, args, edit, tools);
	} catch (error) {
		if (!(error instanceof run.Un && error.code === 409) || tries === CONFLICT_TRIES_MAX) throw error;
	}
}
async function changeOnce(reference, { routes }, edit, tools) {
	const service = await readService(reference, tools);
	const blocks = blocksOf(service, reference);
	if (!blocks.some((block) => isMatch(block, routes))) return {
		service,
		mismatch: describeMismatch(reference, blocks, routes)
	};
	const http = blocks.map((block) => isMatch(block, routes) ? edit(block) : block);
	const { resourceVersion } = service.metadata;
	const body = {
		metadata: { resourceVersion },
		spec: { http }
	};
	return { service: await tools.kubernetes.patch(reference, {
		type: "merge",
		body
	}, tools.signal) };
}
// src/activities/chaosistio/percentage.ts
const NUMBER = (0,activities.Gt)([(0,activities.It)(), (0,activities.Ut)().check((0,activities.Qt)(/^\s*\d+(\.\d+)?\s*$/))]);
const percentage = (0,activities.zt)((0,activities.Rt)((0,activities.Ft)((0,activities.Gt)([NUMBER, (0,activities.Ht)({ value: NUMBER })]))), (0,activities.Wt)((given) => {
	const value = typeof given === "object" && given !== null ? given.value : given;
	return value === void 0 || value === null ? void 0 : Number(value);
})).check((0,activities.kt)("Percentage of the requests; all of them by default."));
function shareOf(value) {
	return value === void 0 ? {} : { percentage: { value } };
}


;// CONCATENATED MODULE: ./build/bundle/chaosistio.fault.js




// src/activities/chaosistio/fault/actions/add_abort_fault.ts
var add_abort_fault_exports = (0,rolldown_runtime.n)({ add_abort_fault: () => add_abort_fault });
const add_abort_fault = (0,activities.xt)({
	name: "chaosistio.fault.actions.add_abort_fault",
	summary: "Answers requests in the routes of a VirtualService with an error, in place of the application.",
	permissions: onVirtualServices("get", "patch"),
	arguments: (0,activities.Ht)({
		...faultArguments,
		http_status: (0,activities.ft)("The status of the answer, `500`."),
		percentage: percentage
	}),
	run: ({ http_status, percentage: share, ...args }, tools) => setFault(args, { abort: {
		httpStatus: http_status,
		...shareOf(share)
	} }, tools)
});
// src/activities/chaosistio/fault/actions/add_delay_fault.ts
var add_delay_fault_exports = (0,rolldown_runtime.n)({ add_delay_fault: () => add_delay_fault });
const add_delay_fault = (0,activities.xt)({
	name: "chaosistio.fault.actions.add_delay_fault",
	summary: "Delays requests in the routes of a VirtualService.",
	permissions: onVirtualServices("get", "patch"),
	arguments: (0,activities.Ht)({
		...faultArguments,
		fixed_delay: (0,activities.yt)("How long, `5s`."),
		percentage: percentage
	}),
	run: ({ fixed_delay, percentage: share, ...args }, tools) => setFault(args, { delay: {
		fixedDelay: fixed_delay,
		...shareOf(share)
	} }, tools)
});
// src/activities/chaosistio/fault/actions/remove_abort_fault.ts
var remove_abort_fault_exports = (0,rolldown_runtime.n)({ remove_abort_fault: () => remove_abort_fault });
const remove_abort_fault = (0,activities.xt)({
	name: "chaosistio.fault.actions.remove_abort_fault",
	summary: "Takes an abort, and any other fault, out of the routes of a VirtualService.",
	permissions: onVirtualServices("get", "patch"),
	arguments: (0,activities.Ht)(faultArguments),
	run: unsetFault
});
// src/activities/chaosistio/fault/actions/remove_delay_fault.ts
var remove_delay_fault_exports = (0,rolldown_runtime.n)({ remove_delay_fault: () => remove_delay_fault });
const remove_delay_fault = (0,activities.xt)({
	name: "chaosistio.fault.actions.remove_delay_fault",
	summary: "Takes a delay, and any other fault, out of the routes of a VirtualService.",
	permissions: onVirtualServices("get", "patch"),
	arguments: (0,activities.Ht)(faultArguments),
	run: unsetFault
});
// src/activities/chaosistio/fault/actions/set_fault.ts
var set_fault_exports = (0,rolldown_runtime.n)({ set_fault: () => set_fault });
const set_fault = (0,activities.xt)({
	name: "chaosistio.fault.actions.set_fault",
	summary: "Puts a fault into the routes of a VirtualService, in place of the one that they had.",
	permissions: onVirtualServices("get", "patch"),
	arguments: (0,activities.Ht)({
		...faultArguments,
		fault: (0,activities.Bt)((0,activities.Ut)(), (0,activities.Kt)()).check((0,activities.kt)("Istio's `HTTPFaultInjection`: `delay`, `abort` or both."))
	}),
	run: ({ fault, ...args }, tools) => setFault(args, fault, tools)
});
// src/activities/chaosistio/fault/actions/unset_fault.ts
var unset_fault_exports = (0,rolldown_runtime.n)({ unset_fault: () => unset_fault });
const unset_fault = (0,activities.xt)({
	name: "chaosistio.fault.actions.unset_fault",
	summary: "Takes any fault out of the routes of a VirtualService.",
	permissions: onVirtualServices("get", "patch"),
	arguments: (0,activities.Ht)(faultArguments),
	run: unsetFault
});
// src/activities/chaosistio/fault/probes/get_virtual_service.ts
var get_virtual_service_exports = (0,rolldown_runtime.n)({ get_virtual_service: () => get_virtual_service });
const get_virtual_service = (0,activities.St)({
	name: "chaosistio.fault.probes.get_virtual_service",
	summary: "A VirtualService, in the server's answer: `{status, body, headers}`.",
	permissions: onVirtualServices("get"),
	arguments: (0,activities.Ht)(serviceArguments),
	async run(args, tools) {
		try {
			return answered(await tools.kubernetes.get(referenceOf(args, tools), tools.signal));
		} catch (error) {
			if (!(error instanceof run.Un) || error.code === 0) throw error;
			return answered(error.reason === "" ? error.message : (0,activities.et)(error), error.code);
		}
	}
});



/***/ })

};
;