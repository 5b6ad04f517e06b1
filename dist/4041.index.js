"use strict";
exports.id = 4041;
exports.ids = [4041];
exports.modules = {

/***/ 4041:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPolicy: () => (/* binding */ readPolicy)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _activities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(635);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9233);



// src/policy/schema.ts
const pattern = (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Ut)().check((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Zt)(1), (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Xt)(253), (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.kt)("A name, in which `*` stands for any characters."));
const patterns = (about) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Dt)(pattern).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.kt)(about));
const share = (what) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Ht)({
	percent: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Rt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.It)().check((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(0), (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Yt)(100), (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.kt)("The largest share, 0 to 100."))),
	count: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Rt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Mt)().check((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(0), (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.kt)("The largest number.")))
}).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.kt)(what));
const DAYS = [
	"mon",
	"tue",
	"wed",
	"thu",
	"fri",
	"sat",
	"sun"
];
const time = (about) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Ut)().check((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Qt)(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time of day such as \"08:30\""), (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.kt)(about));
const timeZone = (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Ut)().check((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Vt)(isTimeZone, { error: "must be a time zone such as Europe/Berlin or UTC" }), (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.kt)("Of the IANA database: `Europe/Berlin`, `UTC`."));
const quietHours = (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Ht)({
	days: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Rt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Dt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Et)(DAYS)).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Zt)(1), (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.kt)("Days on which they begin; every day when missing."))),
	from: time("When they begin, such as `\"08:00\"`."),
	to: time("When they end; before `from` means on the next day."),
	"time-zone": timeZone
});
const allow = (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Ht)({
	contexts: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Rt)(patterns("Contexts of the kubeconfig.")),
	servers: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Rt)(patterns("Addresses of API servers, `https://10.0.0.1:6443`.")),
	namespaces: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Rt)(patterns("Namespaces in which something may be changed.")),
	kinds: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Rt)(patterns("Kinds of objects that may be changed: `Pod`, `deployments`, `virtualservices.networking.istio.io`.")),
	functions: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Rt)(patterns("Functions that may act, `chaosk8s.pod.*`.")),
	providers: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Rt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Dt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Et)([
		"python",
		"http",
		"process"
	])).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.kt)("Providers that actions may have. What `http` and `process` do is beyond the other rules.")))
});
const policySchema = (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Ht)({
	allow: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Rt)(allow).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.kt)("What is allowed. A list that is missing allows everything; what is not in a list is refused.")),
	protect: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Rt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Ht)({
		namespaces: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Rt)(patterns("Namespaces in which nothing is ever changed.")),
		defaults: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Rt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Ot)()).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.kt)("`false` lifts the protection of `kube-system`, `kube-public` and `kube-node-lease`."))
	})),
	limits: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Rt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Ht)({
		pods: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Rt)(share("Of one workload, how many pods may be down at a time because of a change.")),
		nodes: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Rt)(share("How many nodes may be out of use at a time because of a change.")),
		"keep-last-ready-replica": (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Rt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Ot)()).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.kt)("Never take the last ready pod of a workload."))
	})),
	require: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Rt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Ht)({
		label: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Rt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Ut)().check((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Qt)(/^[\w./-]+(=[\w.-]*)?$/, "must be a label such as chaos=allowed, or its key"), (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.kt)("On every object that is changed: `chaos=allowed`, or a key alone."))),
		rollbacks: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Rt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Ot)()).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.kt)("Experiments with actions must have rollbacks."))
	})),
	"quiet-hours": (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Rt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Dt)(quietHours)).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.kt)("When nothing is changed."))
});
function isTimeZone(text) {
	try {
		new Intl.DateTimeFormat("en", { timeZone: text });
		return true;
	} catch {
		return false;
	}
}
// src/policy/read-policy.ts
function readPolicy(text, file) {
	const root = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.zt)(text, file, file.endsWith(".json") ? "json" : "yaml", "policy");
	const places = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.or)(text, root);
	const { data, error } = (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.tn)(policySchema, root.value, { error: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.$t)().localeError });
	if (error) throw new _run_js__WEBPACK_IMPORTED_MODULE_2__.gr(error.issues.flatMap((issue) => problemsOf(issue, file, places.locate)));
	return {
		rules: data,
		file,
		locate: places.locate
	};
}
function problemsOf(issue, file, locate) {
	const path = issue.path.map((part) => typeof part === "symbol" ? String(part) : part);
	if (issue.code !== "unrecognized_keys") {
		const message = `${path.join(".") || "the policy"}: ${issue.message.replace(/^Invalid \w+: /, "")}`;
		return [{
			file,
			...placeOf(path, locate),
			message
		}];
	}
	const known = knownKeys(path);
	return issue.keys.map((key) => ({
		file,
		...placeOf([...path, key], locate),
		message: `the policy has no rule "${[...path, key].join(".")}"${(0,_run_js__WEBPACK_IMPORTED_MODULE_2__.xr)(key, known)}; there are ${known.join(", ")}`
	}));
}
function placeOf(path, locate) {
	for (let length = path.length; length >= 0; length -= 1) {
		const position = locate(path.slice(0, length));
		if (position) return position;
	}
	return {};
}
function knownKeys(path) {
	let node = policySchema;
	for (const key of path) node = typeof key === "number" ? unwrap(node)?._zod.def.element : unwrap(node)?._zod.def.shape?.[key];
	return Object.keys(unwrap(node)?._zod.def.shape ?? {});
}
function unwrap(node) {
	return node?._zod.def.innerType ? unwrap(node._zod.def.innerType) : node;
}



/***/ })

};
;