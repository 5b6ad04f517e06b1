"use strict";
exports.id = 9804;
exports.ids = [9804,3384];
exports.modules = {

/***/ 3384:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ check_exports),
/* harmony export */   t: () => (/* binding */ checkCluster)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4109);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9233);
/* harmony import */ var node_util_types__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3429);
/* harmony import */ var node_util_types__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_util_types__WEBPACK_IMPORTED_MODULE_3__);




// src/kubernetes/token.ts
function readExpiry(token) {
	const payload = token?.split(".")[1];
	if (payload === void 0) return void 0;
	try {
		const { exp } = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
		return typeof exp === "number" ? new Date(exp * 1e3) : void 0;
	} catch {
		return;
	}
}
// src/kubernetes/check.ts
var check_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ checkCluster: () => checkCluster });
const CHECK_SECONDS = 2;
const NOT_TRUSTED = /CERT|SIGNATURE|ISSUER|CRL/;
const TRUST = "Give its certificate-authority in the kubeconfig, and tls-server-name if it goes by another name.";
async function checkCluster(settings, signal) {
	let target;
	try {
		target = await (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.c)(settings);
		const transport = await (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.i)(target, settings);
		await greet(transport, signal);
		return {
			cluster: (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.d)(target),
			problems: [],
			kubernetes: (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.n)(transport, settings.clock)
		};
	} catch (error) {
		signal.throwIfAborted();
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_2__.sn)) throw error;
		return {
			cluster: target && (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.d)(target),
			problems: [explain(error, target, settings)],
			kubernetes: void 0
		};
	}
}
async function greet(transport, signal) {
	await transport.authorize(signal);
	await transport.send({
		what: "ask the API server",
		method: "GET",
		path: "/api",
		seconds: CHECK_SECONDS
	}, signal);
}
function explain(error, target, settings) {
	if (error instanceof _client_js__WEBPACK_IMPORTED_MODULE_1__.u) return {
		message: error.message,
		...error.file ? { file: error.file } : {}
	};
	return {
		message: target ? describeFailure(error, target, settings) : error.message,
		...target?.file ? { file: target.file } : {}
	};
}
function describeFailure(error, target, settings) {
	const { context, cluster, user } = target;
	const where = `the cluster of context "${context}" (${cluster.server})`;
	if (error.code === 0 && NOT_TRUSTED.test(error.reason)) return `${where} is not trusted: ${detail(error)}. ${TRUST}`;
	if (error.code === 0) return `${where} cannot be reached: ${detail(error)}. Is it running, and is the address right?`;
	if (error.code === 401) return `${where} does not accept the credentials of user "${user.name}": ${staleness(target, settings)}`;
	if (error.code === 403) return `${where} forbids user "${user.name}" to ask it anything: ${error.message}. Give it a role, or log in as somebody who has one.`;
	return `${where} does not answer as a Kubernetes API server: ${error.message}`;
}
function detail({ cause, message }) {
	return (0,node_util_types__WEBPACK_IMPORTED_MODULE_3__.isNativeError)(cause) && cause.message !== "" ? cause.message : message;
}
function staleness({ user }, { clock }) {
	const expiry = readExpiry(user.token);
	return expiry !== void 0 && expiry.getTime() < (clock?.now() ?? Date.now()) ? `its token expired at ${expiry.toISOString()}. Log in again.` : "its token or certificate may have expired. Log in again.";
}



/***/ }),

/***/ 753:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ encodeHandover),
/* harmony export */   r: () => (/* binding */ isOfHandover),
/* harmony export */   t: () => (/* binding */ decodeHandover)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);


// src/job/handover.ts
const LINE_MAX = 8e3;
const ALL_MAX = 8388608;
const TEXT_MAX = 268435456;
const PATH = /^(results\.json|journals\/[\w-][\w.-]*\.json)$/;
function encodeHandover(files, word) {
	const kept = new Map(Object.entries(files));
	const left = [];
	let packed = pack(kept);
	while (packed.length > ALL_MAX && kept.size > 1) {
		const largest = [...kept].filter(([path]) => path !== "results.json").sort(([, one], [, other]) => other.length - one.length)[0];
		if (!largest) break;
		kept.delete(largest[0]);
		left.push(largest[0]);
		packed = pack(kept);
	}
	const chunks = packed.match(new RegExp(`.{1,${LINE_MAX}}`, "g")) ?? [];
	return {
		lines: [...chunks.map((chunk, index) => `${headOf(word)} ${index} ${chunk}`), `${headOf(word)} end ${chunks.length} ${digest(packed)}`],
		left
	};
}
function decodeHandover(log, word) {
	const chunks = [];
	let end;
	for (const line of log.split("\n")) {
		const parts = partsOf(line, word);
		if (parts?.[0] === "end") end = parts.slice(1).join(" ");
		else if (parts) chunks[Number(parts[0])] = parts[1] ?? "";
	}
	const packed = chunks.join("");
	if (end !== `${chunks.length} ${digest(packed)}`) return null;
	return checked(JSON.parse((0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gunzipSync)(Buffer.from(packed, "base64"), { maxOutputLength: TEXT_MAX }).toString()));
}
function isOfHandover(line, word) {
	return line.startsWith(`${headOf(word)} `);
}
function partsOf(line, word) {
	return isOfHandover(line, word) ? line.slice(headOf(word).length + 1).trimEnd().split(" ") : void 0;
}
function headOf(word) {
	return `chaos-gate-handover-${word}`;
}
function pack(files) {
	return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gzipSync)(JSON.stringify(Object.fromEntries(files))).toString("base64");
}
function digest(text) {
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256").update(text).digest("hex");
}
function checked(content) {
	const entries = Object.entries(content);
	const strange = entries.find(([path, text]) => !PATH.test(path) || typeof text !== "string");
	if (strange) throw new Error(`the pod handed over "${strange[0]}", which is no part of a report`);
	return Object.fromEntries(entries);
}



/***/ }),

/***/ 6450:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ renderRbac)
/* harmony export */ });
// src/permissions/rbac.ts
const RBAC = "rbac.authorization.k8s.io";
function renderRbac({ needs, unknown }, account) {
	const places = [...new Set(needs.map(({ namespace }) => namespace))].sort(clusterFirst);
	const documents = [serviceAccount(account), ...places.flatMap((place) => roleAndBinding(place, needs, account))];
	return [...remarks(unknown), documents.join("---\n")].join("");
}
function clusterFirst(one, other) {
	return (one ?? "").localeCompare(other ?? "");
}
function remarks(unknown) {
	return unknown.map(({ file, activity }) => `# Not included, because only the run knows where it acts: ${comment(`${file}: ${activity}`)}. Give its variables with --var.\n`);
}
function comment(text) {
	return text.replaceAll(/\s+/g, " ").slice(0, 300);
}
function serviceAccount({ namespace, name }) {
	return `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ${name}\n  namespace: ${namespace}\n`;
}
function roleAndBinding(place, all, account) {
	const needs = all.filter(({ namespace }) => namespace === place);
	const rules = rulesOf(needs.filter(({ reason }) => reason !== "unowned"));
	const optional = rulesOf(needs.filter(({ reason }) => reason === "unowned"));
	const kind = place === null ? "ClusterRole" : "Role";
	const name = place === account.namespace ? account.name : foreignName(account);
	const metadata = [`  name: ${name}`, ...place === null ? [] : [`  namespace: ${place}`]];
	return [`${[
		`apiVersion: ${RBAC}/v1`,
		`kind: ${kind}`,
		"metadata:",
		...metadata,
		rules.length === 0 ? "rules: []" : "rules:",
		...rules.flatMap(describeRule),
		...describeOptional(optional)
	].join("\n")}\n`, binding({
		kind,
		name,
		metadata
	}, account)];
}
function foreignName({ namespace, name }) {
	return `${namespace}-${name}`;
}
function binding({ kind, name, metadata }, account) {
	return `${[
		`apiVersion: ${RBAC}/v1`,
		`kind: ${kind}Binding`,
		"metadata:",
		...metadata,
		"roleRef:",
		`  apiGroup: ${RBAC}`,
		`  kind: ${kind}`,
		`  name: ${name}`,
		"subjects:",
		"  - kind: ServiceAccount",
		`    name: ${account.name}`,
		`    namespace: ${account.namespace}`
	].join("\n")}\n`;
}
function rulesOf(needs) {
	const byResource = new Map();
	for (const { apiGroup, resource, verb } of needs) {
		const key = `${apiGroup}/${resource}`;
		const rule = byResource.get(key) ?? {
			apiGroup,
			resource,
			verbs: []
		};
		byResource.set(key, {
			...rule,
			verbs: [...rule.verbs, verb].sort(inOrder)
		});
	}
	const merged = new Map();
	for (const { apiGroup, resource, verbs } of [...byResource.values()].sort(byName)) {
		const key = `${apiGroup} ${verbs.join()}`;
		const rule = merged.get(key) ?? {
			apiGroup,
			resources: [],
			verbs
		};
		merged.set(key, {
			...rule,
			resources: [...rule.resources, resource]
		});
	}
	return [...merged.values()];
}
const VERBS = [
	"get",
	"list",
	"watch",
	"create",
	"patch",
	"delete"
];
function inOrder(one, other) {
	return VERBS.indexOf(one) - VERBS.indexOf(other);
}
function byName(one, other) {
	return `${one.apiGroup}/${one.resource}`.localeCompare(`${other.apiGroup}/${other.resource}`);
}
function describeRule({ apiGroup, resources, verbs }) {
	return [
		`  - apiGroups: ["${apiGroup}"]`,
		`    resources: [${resources.join(", ")}]`,
		`    verbs: [${verbs.join(", ")}]`
	];
}
function describeOptional(rules) {
	if (rules.length === 0) return [];
	return ["  # Only where pods are deleted that no controller owns: they are created again. Who may create pods may run anything there.", ...rules.flatMap(describeRule).map((line) => line.replace(/^ {2}/, "  # "))];
}



/***/ }),

/***/ 5550:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readResult)
/* harmony export */ });
/* harmony import */ var _activities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(635);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);


// src/publish/result-schema.ts
const TEXT_MAX = 2e4;
const LIST_MAX = 5e3;
const EXPERIMENTS_MAX = 1e3;
const SAMPLES_MAX = 1e5;
const SECONDS_MAX = 1e9;
const text = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ft)().check((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ht)(TEXT_MAX));
const list = (item, max = LIST_MAX) => (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.yt)(item).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ht)(max));
const texts = list(text);
const seconds = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ot)().check((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Bt)(-1e9), (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Vt)(SECONDS_MAX));
const count = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.wt)().check((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Bt)(0));
const share = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ot)().check((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Bt)(0), (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Vt)(1));
const time = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Dt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.gt)({ offset: true }).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ht)(40)));
const place = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.kt)({
	line: count,
	column: count
});
const problem = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.kt)({
	message: text,
	file: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.St)(text),
	line: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.St)(count),
	column: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.St)(count)
});
const verdict = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.kt)({
	name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.vt)(_run_js__WEBPACK_IMPORTED_MODULE_1__.Fn),
	reason: text,
	reasons: texts
});
const span = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.kt)({
	from: seconds,
	to: seconds,
	isGood: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.bt)()
});
const numbers = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.kt)({
	samples: count,
	good: count,
	share,
	longestOutageSeconds: seconds,
	answerSeconds: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.kt)({
		p50: seconds,
		p95: seconds,
		p99: seconds,
		max: seconds
	})
});
const period = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Dt)(numbers);
const probe = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ct)(numbers, {
	name: text,
	firstGoodSeconds: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Dt)(seconds),
	recoverySeconds: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Dt)(seconds),
	periods: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.kt)({
		before: period,
		during: period,
		after: period
	}),
	bad: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Dt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.kt)({
		expected: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Dt)(text),
		seen: text
	})),
	answers: list((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.kt)({
		seen: text,
		isGood: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.bt)(),
		count
	})),
	series: list((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.kt)({
		at: seconds,
		seconds,
		isGood: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.bt)(),
		answer: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Dt)(count)
	}), SAMPLES_MAX),
	spans: list(span, SAMPLES_MAX),
	place: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Dt)(place)
}).check((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Nt)(({ good, samples }) => good <= samples, "more good samples than samples"));
const activity = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.kt)({
	name: text,
	type: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.vt)(["probe", "action"]),
	outcome: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.vt)([
		"succeeded",
		"failed",
		"interrupted"
	]),
	timing: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.kt)({
		at: seconds,
		seconds
	}),
	check: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.kt)({
		expected: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Dt)(text),
		seen: text,
		isMet: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Dt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.bt)())
	}),
	evidence: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.kt)({
		changes: texts,
		nothing: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Dt)(text),
		notHeld: texts
	}),
	error: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Dt)(text),
	place: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Dt)(place)
});
const experiment = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.kt)({
	file: text,
	title: text,
	description: text,
	place: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Dt)(place),
	verdict,
	problems: list(problem),
	timing: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.kt)({
		start: time,
		seconds,
		dry: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Dt)(text)
	}),
	fault: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Dt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.kt)({
		from: seconds,
		to: seconds,
		targets: list((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.kt)({
			kind: text,
			namespace: text,
			name: text,
			done: texts
		}))
	})),
	phases: list((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.kt)({
		name: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.vt)([
			"before",
			"method",
			"after",
			"rollbacks"
		]),
		activities: list(activity)
	}), 4),
	hypothesis: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Dt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.kt)({
		title: text,
		probes: list(probe),
		spans: list(span, SAMPLES_MAX)
	})),
	aftermath: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.kt)({
		putBack: texts,
		leftBehind: texts,
		warnings: texts
	}),
	isWitnessed: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.bt)()
});
const resultSchema = (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.kt)({
	version: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Tt)(1),
	verdict: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.vt)(_run_js__WEBPACK_IMPORTED_MODULE_1__.Fn),
	reason: text,
	problems: list(problem),
	experiments: list(experiment, EXPERIMENTS_MAX),
	run: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.kt)({
		start: time,
		seconds,
		cluster: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Dt)(text),
		seed: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Dt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Ot)()),
		isPractice: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.bt)(),
		recovered: (0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.Dt)((0,_activities_js__WEBPACK_IMPORTED_MODULE_0__.kt)({
			runs: texts,
			putBack: texts,
			leftBehind: texts
		}))
	})
});
// src/publish/read-result.ts
function readResult(content) {
	const { data, error } = resultSchema.safeParse(parse(content));
	if (data !== void 0) return data;
	const [first] = error.issues;
	throw new Error(`${describePath(first?.path ?? [])} is not as Chaos Gate writes it (${first?.code ?? "unknown"})`);
}
function parse(content) {
	try {
		return JSON.parse(content);
	} catch (error) {
		throw new Error("it is no JSON", { cause: error });
	}
}
function describePath(path) {
	const words = path.map((part) => typeof part === "number" ? `[${part}]` : `.${String(part)}`).join("");
	return words === "" ? "the file" : words.replace(/^\./, "");
}



/***/ }),

/***/ 9804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ nameOf),
/* harmony export */   c: () => (/* binding */ gather),
/* harmony export */   i: () => (/* binding */ isName),
/* harmony export */   n: () => (/* binding */ runAsJob),
/* harmony export */   o: () => (/* binding */ RESULTS),
/* harmony export */   r: () => (/* binding */ pack),
/* harmony export */   s: () => (/* binding */ jobOf),
/* harmony export */   t: () => (/* binding */ IMAGE)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9233);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3384);
/* harmony import */ var _read_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5550);
/* harmony import */ var _rbac_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6450);
/* harmony import */ var _handover_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(753);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_6__);








// src/job/bring-back.ts
function bringBack({ handed, ending }, home) {
	if (!handed) return {
		result: withoutWord(ending, home),
		journals: []
	};
	const journals = Object.entries(handed).filter(([path]) => path.startsWith("journals/")).map(([path, text]) => write((0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(home.reportFolder, path), text));
	const last = journals.at(-1);
	if (last !== void 0 && home.journalPath !== void 0) (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.copyFileSync)(last, home.journalPath);
	return {
		result: resultOf(handed["results.json"], home),
		journals
	};
}
function resultOf(text, home) {
	if (text === void 0) return withoutWord("it handed over no result", home);
	try {
		return (0,_read_result_js__WEBPACK_IMPORTED_MODULE_2__.t)(text);
	} catch (error) {
		return withoutWord(`its result cannot be read: ${error.message}`, home);
	}
}
function refused(problems, seconds) {
	const findings = problems.map((problem) => ({
		verdict: "invalid",
		reason: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Nn)(problem)
	}));
	return {
		result: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Ut)({
			outcomes: [],
			problems,
			verdict: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Xt)(findings),
			durationSeconds: seconds
		}),
		journals: []
	};
}
function withoutWord(ending, { isStopped, seconds }) {
	const verdict = isStopped ? "interrupted" : "error";
	const reason = `The Job told no result: ${ending}. If something is left in the cluster, \`chaos-gate recover\` puts it back`;
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Ut)({
		outcomes: [],
		problems: [{ message: reason }],
		verdict: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Xt)([{
			verdict,
			reason
		}]),
		durationSeconds: seconds
	});
}
function write(path, text) {
	(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.dirname)(path), { recursive: true });
	(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.writeFileSync)(path, text);
	return path;
}
// src/job/belongings.ts
const OWNED_LABEL = "chaos-gate.dev/goes-with-job";
const OWNER_ANNOTATION = "chaos-gate.dev/job";
const GRANTS = [
	"RoleBinding",
	"Role",
	"ClusterRoleBinding",
	"ClusterRole"
];
const RBAC = "rbac.authorization.k8s.io/v1";
function rolesFor(needs, account) {
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.on)((0,_rbac_js__WEBPACK_IMPORTED_MODULE_7__.t)(needs, account)).filter(Boolean);
}
async function make(job, others, kubernetes, signal) {
	const { name, namespace = "default" } = job.metadata;
	const made = [];
	try {
		const { metadata } = await kubernetes.create({
			...job,
			spec: {
				...job.spec,
				suspend: true
			}
		}, signal);
		made.push(job);
		const owner = {
			apiVersion: "batch/v1",
			kind: "Job",
			name,
			uid: metadata.uid
		};
		for (const other of others) {
			made.push(other);
			await kubernetes.create(belonging(other, namespace, name, owner), signal);
		}
		await kubernetes.patch(referenceTo(job), {
			type: "merge",
			body: { spec: { suspend: false } }
		}, signal);
	} catch (error) {
		await remove(made, kubernetes, AbortSignal.timeout(REMOVE_MS$1));
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_0__.sn)) throw error;
		throw new _run_js__WEBPACK_IMPORTED_MODULE_0__.Mn([{ message: `the run cannot be made a Job: ${error.message}` }], { cause: error });
	}
}
const REMOVE_MS$1 = 15e3;
function belonging(object, namespace, name, owner) {
	const labels = {
		...object.metadata.labels,
		[OWNED_LABEL]: "true"
	};
	const annotations = {
		...object.metadata.annotations,
		[OWNER_ANNOTATION]: `${namespace}/${name}`
	};
	const isBeside = object.metadata.namespace === namespace;
	return {
		...object,
		metadata: {
			...object.metadata,
			labels,
			annotations,
			...isBeside && { ownerReferences: [owner] }
		}
	};
}
async function remove(objects, kubernetes, signal) {
	const left = [];
	for (const object of objects) {
		const reference = referenceTo(object);
		try {
			await kubernetes.delete(reference, { propagationPolicy: "Background" }, signal);
		} catch (error) {
			if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_0__.sn && error.code === 404) continue;
			left.push(`${(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.cn)(reference)}: ${error.message}`);
		}
	}
	return left;
}
async function sweep(kubernetes, signal) {
	for (const kind of GRANTS) {
		const query = {
			apiVersion: RBAC,
			kind,
			labelSelector: OWNED_LABEL,
			isMetadataOnly: true
		};
		const found = await kubernetes.list(query, signal).catch(none);
		for (const { metadata } of found) {
			if (await isOwned(metadata.annotations?.[OWNER_ANNOTATION], kubernetes, signal)) continue;
			await remove([{
				apiVersion: RBAC,
				kind,
				metadata
			}], kubernetes, signal);
		}
	}
}
async function isOwned(owner, kubernetes, signal) {
	const [namespace = "", name] = owner?.split("/") ?? [];
	if (name === void 0) return true;
	try {
		await kubernetes.get({
			apiVersion: "batch/v1",
			kind: "Job",
			name,
			namespace
		}, signal);
		return true;
	} catch (error) {
		return !(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_0__.sn && error.code === 404);
	}
}
function none(error) {
	if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_0__.sn) return [];
	throw error;
}
function referenceTo({ apiVersion, kind, metadata: { name, namespace } }) {
	return {
		apiVersion,
		kind,
		name,
		...namespace !== void 0 && { namespace }
	};
}
// src/job/log-tail.ts
var LogTail = class {
	#last = "";
	#seen = new Set();
	take(text) {
		const fresh = [];
		for (const line of text.split("\n").slice(0, -1)) {
			const time = line.slice(0, line.indexOf(" "));
			if (time < this.#last || time === this.#last && this.#seen.has(line)) continue;
			if (time !== this.#last) this.#seen.clear();
			this.#last = time;
			this.#seen.add(line);
			fresh.push(line.slice(time.length + 1));
		}
		return fresh;
	}
};
// src/job/pod-state.ts
const HOPELESS = /^(ErrImageNeverPull|InvalidImageName|ImagePullBackOff|CreateContainerConfigError|CreateContainerError|RunContainerError)$/;
function podStateOf(pods, events) {
	const [pod] = [...pods].sort(byAge);
	if (!pod) return withoutPod(events);
	const { name } = pod.metadata;
	const [status] = pod.status?.containerStatuses ?? [];
	const { waiting, running, terminated } = status?.state ?? {};
	if (terminated) return {
		is: "ended",
		pod: name,
		exitCode: terminated.exitCode,
		why: terminated.reason ?? ""
	};
	if (pod.status?.phase === "Failed" || pod.status?.phase === "Succeeded") return {
		is: "ended",
		pod: name,
		exitCode: null,
		why: [pod.status.reason, pod.status.message].filter(Boolean).join(": ")
	};
	if (running) return {
		is: "running",
		pod: name
	};
	if (waiting?.reason && waiting.reason !== "ContainerCreating") return {
		is: "waiting",
		why: joined(waiting.reason, waiting.message),
		isHopeless: HOPELESS.test(waiting.reason)
	};
	return {
		is: "waiting",
		why: unscheduled(pod) ?? "its container is being made",
		isHopeless: false
	};
}
function byAge(one, other) {
	return String(other.metadata.creationTimestamp).localeCompare(String(one.metadata.creationTimestamp));
}
function withoutPod(events) {
	const refusal = events.filter(({ reason }) => reason === "FailedCreate").at(-1);
	return {
		is: "waiting",
		why: refusal ? joined("no pod may be made", String(refusal.message)) : "no pod has been made yet",
		isHopeless: refusal !== void 0
	};
}
function unscheduled({ status }) {
	const condition = (status?.conditions ?? []).find((one) => one.type === "PodScheduled" && one.status === "False");
	return condition && joined(condition.reason ?? "not scheduled", condition.message);
}
function joined(reason, message) {
	return message ? `${reason}: ${message}` : reason;
}
// src/job/follow.ts
const LOOK_SECONDS = .5;
const QUICK_SECONDS = .15;
const OVERLAP_SECONDS = 20;
const HOPE_SECONDS = 10;
async function follow(options) {
	const follower = new Follower(options);
	try {
		if (!await follower.waitForStart()) return {
			handed: null,
			ending: "the run was stopped before its pod began"
		};
		return await follower.waitForEnd();
	} finally {
		follower.close();
	}
}
var Follower = class {
	#options;
	#tail = new LogTail();
	#own = new AbortController();
	#log = "";
	#isTold = false;
	constructor(options) {
		this.#options = options;
	}
	close() {
		this.#own.abort();
	}
	async waitForStart() {
		const { clock, startSeconds, signal } = this.#options;
		const begun = clock.now();
		let hopelessSince;
		for (;;) {
			if (signal.aborted) return false;
			const state = await this.#look();
			if (state.is !== "waiting") return true;
			const now = clock.now();
			hopelessSince = state.isHopeless ? hopelessSince ?? now : void 0;
			if (hopelessSince !== void 0 && now - hopelessSince >= HOPE_SECONDS * 1e3 || now - begun >= startSeconds * 1e3) throw this.#notBegun(state.why, (now - begun) / 1e3);
			await clock.sleep(LOOK_SECONDS);
		}
	}
	async waitForEnd() {
		const { clock, signal, cancelSeconds, word } = this.#options;
		let stopBy;
		for (;;) {
			if (signal.aborted && !this.#isTold) await this.#tellToStop();
			if (this.#isTold) stopBy ??= clock.now() + cancelSeconds * 1e3;
			const state = await this.#look();
			await this.#read(state);
			const handed = (0,_handover_js__WEBPACK_IMPORTED_MODULE_3__.t)(this.#log, word);
			if (handed) return {
				handed,
				ending: "it has ended"
			};
			if (state.is === "ended") return {
				handed: null,
				ending: describeEnd(state)
			};
			if (state.is === "waiting") return {
				handed: null,
				ending: "its pod is gone"
			};
			if (stopBy !== void 0 && clock.now() >= stopBy) return {
				handed: null,
				ending: `its pod is still putting things back after ${cancelSeconds} s`
			};
			await clock.sleep(this.#isTold ? QUICK_SECONDS : LOOK_SECONDS);
		}
	}
	async #look() {
		const { job, kubernetes } = this.#options;
		const { name, namespace = "default" } = job.metadata;
		const signal = this.#own.signal;
		const pods = await kubernetes.list({
			apiVersion: "v1",
			kind: "Pod",
			namespace,
			labelSelector: `job-name=${name}`
		}, signal);
		if (pods.length > 0) return podStateOf(pods, []);
		const about = `involvedObject.kind=Job,involvedObject.name=${name}`;
		return podStateOf([], await kubernetes.list({
			apiVersion: "v1",
			kind: "Event",
			namespace,
			fieldSelector: about
		}, signal).catch((error) => {
			if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_0__.sn) return [];
			throw error;
		}));
	}
	async #read(state) {
		if (state.is === "waiting") return;
		const { job, kubernetes, word, onLine } = this.#options;
		const text = await kubernetes.logs({
			pod: state.pod,
			namespace: job.metadata.namespace ?? "default",
			hasTimestamps: true,
			...state.is === "running" && this.#log === "" && this.#hasRead && { sinceSeconds: OVERLAP_SECONDS }
		}, this.#own.signal).catch((error) => {
			if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_0__.sn && error.code >= 400) return "";
			throw error;
		});
		this.#hasRead ||= text !== "";
		for (const line of this.#tail.take(text)) if ((0,_handover_js__WEBPACK_IMPORTED_MODULE_3__.r)(line, word)) this.#log += `${line}\n`;
		else onLine(line);
	}
	#hasRead = false;
	async #tellToStop() {
		const { job, kubernetes } = this.#options;
		this.#isTold = true;
		const { name, namespace = "default" } = job.metadata;
		const reference = {
			apiVersion: "batch/v1",
			kind: "Job",
			name,
			namespace
		};
		await kubernetes.patch(reference, {
			type: "merge",
			body: { spec: { suspend: true } }
		}, this.#own.signal);
	}
	#notBegun(why, seconds) {
		const { namespace, name } = this.#options.job.metadata;
		return new _run_js__WEBPACK_IMPORTED_MODULE_0__.Mn([{ message: `the pod of Job ${namespace}/${name} had not begun after ${Math.round(seconds)} s: ${why}. Nothing was run, and the Job was removed` }]);
	}
};
function describeEnd({ exitCode, why }) {
	const how = exitCode === null ? "its pod ended" : `its pod ended with ${exitCode}`;
	return why && why !== "Completed" && why !== "Error" ? `${how} (${why})` : how;
}
// src/job/gather.ts
async function gather(options, tools) {
	const { prepared, refused } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.yt)(options, tools);
	if (refused.length > 0) throw new _run_js__WEBPACK_IMPORTED_MODULE_0__.Mn(refused.flatMap(({ problems }) => problems));
	const strange = prepared.flatMap(foreignCalls);
	if (strange.length > 0) throw new _run_js__WEBPACK_IMPORTED_MODULE_0__.Mn(strange);
	const calls = [];
	for (const { loaded, resolution } of prepared) calls.push(...await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.ot)(loaded, resolution.values));
	const { directory, overrides, policy, controlFiles, cluster, undo } = options;
	const luggage = new Luggage(directory);
	const experiments = prepared.map(({ loaded: { file } }) => (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.It)(file) ? file : luggage.add(file));
	for (const { args } of calls) for (const file of filesIn(args, directory)) luggage.add(file);
	for (const file of [
		...controlFiles,
		...policyOf(policy, directory),
		...options.shard?.durations ? [options.shard.durations] : []
	]) luggage.add(file);
	for (const file of overrides.variablesFiles) luggage.add(file, true);
	const needs = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Q)(calls, {
		namespace: cluster.namespace ?? "default",
		isUndone: undo !== "never" && !options.isCompatible
	});
	return {
		prepared,
		experiments,
		files: luggage.files,
		needs
	};
}
function policyOf(named, directory) {
	if (named !== void 0) return [named];
	return (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(directory, ".github/chaos-policy.yaml"), { throwIfNoEntry: false })?.isFile() ? [_run_js__WEBPACK_IMPORTED_MODULE_0__.ct] : [];
}
function foreignCalls({ loaded: { experiment, file, locate } }) {
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Mt)(experiment).filter(({ activity }) => (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.xt)(activity)).map(({ activity, path }) => ({
		file,
		...locate(path),
		message: `\`${activity.name}\` is a Python function of your own, and the image of Chaos Gate has no Python: run it from here, or in an image of yours`
	}));
}
function filesIn(args, directory) {
	return (typeof args === "object" && args !== null ? Object.values(args).filter((value) => typeof value === "string") : []).filter((text) => text !== "" && (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(directory, text), { throwIfNoEntry: false })?.isFile());
}
var Luggage = class {
	#directory;
	#files = new Map();
	constructor(directory) {
		this.#directory = directory;
	}
	get files() {
		return [...this.#files.values()];
	}
	add(file, isSecret = false) {
		const path = (0,node_path__WEBPACK_IMPORTED_MODULE_5__.relative)(this.#directory, (0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(this.#directory, file));
		if (path.startsWith("..") || (0,node_path__WEBPACK_IMPORTED_MODULE_5__.isAbsolute)(path)) throw new _run_js__WEBPACK_IMPORTED_MODULE_0__.Mn([{
			file,
			message: `lies outside of ${this.#directory}, so the pod could not find it where it is: go to a folder above it first`
		}]);
		const place = path.split(node_path__WEBPACK_IMPORTED_MODULE_5__.sep).join("/");
		if (!this.#files.has(place)) this.#files.set(place, {
			path: place,
			text: readText((0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(this.#directory, file), file),
			isSecret
		});
		return place;
	}
};
function readText(path, file) {
	try {
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.readFileSync)(path, "utf8");
	} catch (cause) {
		throw new _run_js__WEBPACK_IMPORTED_MODULE_0__.Mn([{
			file,
			message: `cannot be read: ${cause.message}`
		}], { cause });
	}
}
// src/job/job.ts
const EXPERIMENTS = "/experiment";
const RESULTS = "/results";
const SETTINGS$1 = "/home/svc/.chaostoolkit";
const LABELS = { "app.kubernetes.io/name": "chaos-gate" };
const GRACE_SECONDS = 40;
const MARGIN_SECONDS = 120;
const KEPT_SECONDS = 86400;
const STARTING_SECONDS = 200;
const HISTORY = 3;
const SOMEBODY = 1e3;
function jobOf(options) {
	const { name, namespace, schedule, keptSeconds = KEPT_SECONDS } = options;
	const metadata = {
		name,
		namespace,
		labels: { ...LABELS }
	};
	const spec = jobSpec(options);
	if (schedule === void 0) return {
		apiVersion: "batch/v1",
		kind: "Job",
		metadata,
		spec: {
			...spec,
			ttlSecondsAfterFinished: keptSeconds
		}
	};
	return {
		apiVersion: "batch/v1",
		kind: "CronJob",
		metadata,
		spec: {
			schedule,
			concurrencyPolicy: "Forbid",
			startingDeadlineSeconds: STARTING_SECONDS,
			successfulJobsHistoryLimit: HISTORY,
			failedJobsHistoryLimit: HISTORY,
			jobTemplate: {
				metadata: { labels: { ...LABELS } },
				spec
			}
		}
	};
}
function jobSpec(options) {
	return {
		backoffLimit: 0,
		...options.timeoutSeconds > 0 && { activeDeadlineSeconds: options.timeoutSeconds + MARGIN_SECONDS },
		template: {
			metadata: {
				labels: {
					...LABELS,
					"chaos-gate.dev/job": options.name,
					"sidecar.istio.io/inject": "false"
				},
				annotations: { "sidecar.istio.io/inject": "false" }
			},
			spec: podSpec(options)
		}
	};
}
function podSpec(options) {
	return {
		serviceAccountName: options.name,
		restartPolicy: "Never",
		terminationGracePeriodSeconds: GRACE_SECONDS,
		securityContext: {
			runAsNonRoot: true,
			runAsUser: SOMEBODY,
			runAsGroup: SOMEBODY,
			fsGroup: SOMEBODY,
			seccompProfile: { type: "RuntimeDefault" }
		},
		containers: [container(options)],
		volumes: volumes(options)
	};
}
function container({ image, args, environment, environmentFrom, settingsFrom, results }) {
	return {
		name: "chaos-gate",
		image,
		imagePullPolicy: "IfNotPresent",
		args: [...args],
		workingDir: EXPERIMENTS,
		env: [
			{
				name: "CHAOSTOOLKIT_IN_POD",
				value: "true"
			},
			{
				name: "CHAOS_GATE_NODE_NAME",
				valueFrom: { fieldRef: { fieldPath: "spec.nodeName" } }
			},
			{
				name: "CHAOS_GATE_POD_NAME",
				valueFrom: { fieldRef: { fieldPath: "metadata.name" } }
			},
			...Object.entries(environment).map(([name, value]) => ({
				name,
				value
			}))
		],
		...environmentFrom.length > 0 && { envFrom: environmentFrom.map((name) => ({ secretRef: { name } })) },
		resources: {
			requests: {
				cpu: "20m",
				memory: "64Mi"
			},
			limits: {
				cpu: "500m",
				memory: "128Mi"
			}
		},
		securityContext: {
			readOnlyRootFilesystem: true,
			allowPrivilegeEscalation: false,
			capabilities: { drop: ["ALL"] }
		},
		volumeMounts: [
			{
				name: "experiment",
				mountPath: EXPERIMENTS,
				readOnly: true
			},
			{
				name: "results",
				mountPath: RESULTS,
				...results !== void 0 && { subPathExpr: "$(CHAOS_GATE_POD_NAME)" }
			},
			...settingsFrom === void 0 ? [] : [{
				name: "settings",
				mountPath: SETTINGS$1,
				readOnly: true
			}]
		]
	};
}
function volumes({ sources, results, settingsFrom }) {
	return [
		{
			name: "experiment",
			projected: { sources: [...sources] }
		},
		results === void 0 ? {
			name: "results",
			emptyDir: { sizeLimit: "256Mi" }
		} : {
			name: "results",
			persistentVolumeClaim: { claimName: results }
		},
		...settingsFrom === void 0 ? [] : [{
			name: "settings",
			secret: { secretName: settingsFrom }
		}]
	];
}
const NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
function isName(text) {
	return text.length <= 52 && NAME.test(text);
}
function nameOf(files) {
	const [first = ""] = files;
	const slug = first.replace(/^.*[\\/]/, "").replace(/\.\w+$/, "").toLowerCase().match(/[a-z0-9]+/g)?.join("-") ?? "";
	const more = files.length > 1 ? `-and-${files.length - 1}-more` : "";
	return `${`chaos-${slug}`.slice(0, 52 - more.length).replace(/-+$/, "")}${more}`;
}
function keyOf(path, taken) {
	const plain = path.replaceAll("/", ".").replace(/[^\w.-]+/g, "-").slice(-KEY_MAX);
	let key = plain;
	for (let number = 2; taken.has(key); number += 1) key = `${number}-${plain}`;
	return key;
}
const KEY_MAX = 240;
// src/job/parcel.ts
const PARCEL_MAX = 1044480;
const APPLY_MAX = 245760;
function pack(files, metadata) {
	refuseLarge(files);
	const boxes = fill(files);
	const names = boxes.map((_, index) => index === 0 ? metadata.name : `${metadata.name}-${index + 1}`);
	return {
		objects: boxes.map((box, index) => toObject(box, {
			...metadata,
			name: names[index]
		})),
		sources: boxes.map(({ isSecret, files: held }, index) => ({ [isSecret ? "secret" : "configMap"]: {
			name: names[index],
			items: held.map(({ key, path }) => ({
				key,
				path
			}))
		} })),
		oversized: names.filter((_, index) => (boxes[index]?.bytes ?? 0) > APPLY_MAX)
	};
}
function refuseLarge(files) {
	const problems = files.filter((file) => sizeOf(file) > PARCEL_MAX).map((file) => ({
		file: file.path,
		message: `has ${sizeOf(file)} bytes as JSON, and a ConfigMap holds ${PARCEL_MAX}: divide it, or name it by an address that the pod can fetch`
	}));
	if (problems.length > 0) throw new _run_js__WEBPACK_IMPORTED_MODULE_0__.Mn(problems);
}
function fill(files) {
	const boxes = [];
	const keys = new Set();
	for (const file of files) {
		const bytes = sizeOf(file);
		const key = keyOf(file.path, keys);
		keys.add(key);
		let box = boxes.find(({ isSecret, bytes: held }) => isSecret === file.isSecret && held + bytes <= APPLY_MAX);
		if (!box) {
			box = {
				isSecret: file.isSecret,
				bytes: 0,
				files: []
			};
			boxes.push(box);
		}
		box.bytes += bytes;
		box.files.push({
			...file,
			key
		});
	}
	return boxes;
}
function sizeOf({ path, text }) {
	return Buffer.byteLength(JSON.stringify(text)) + 2 * Buffer.byteLength(path) + 16;
}
function toObject({ isSecret, files }, metadata) {
	const data = Object.fromEntries(files.map(({ key, text }) => [key, text]));
	return isSecret ? {
		apiVersion: "v1",
		kind: "Secret",
		metadata,
		type: "Opaque",
		stringData: data
	} : {
		apiVersion: "v1",
		kind: "ConfigMap",
		metadata,
		data
	};
}
// src/job/run-there.ts
const HANDOVER = "CHAOS_GATE_HANDOVER";
const ORPHAN_SECONDS = 600;
const SETTINGS = ".chaostoolkit/settings.yaml";
const REMOVE_MS = 2e4;
async function runThere(options, tools) {
	const gathered = await gather(options, tools);
	tools.hide(gathered.prepared.flatMap(({ resolution }) => (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.vt)(resolution.values)));
	const { kubernetes, clock, onLine } = tools;
	await sweep(kubernetes, options.signal);
	const word = (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.randomBytes)(12).toString("hex");
	const { job, others } = objectsFor(options, gathered, word);
	const { startSeconds, cancelSeconds, signal } = options;
	await make(job, others, kubernetes, signal);
	onLine(`Job ${job.metadata.namespace}/${job.metadata.name}`);
	try {
		return await follow({
			job,
			word,
			kubernetes,
			clock,
			startSeconds,
			cancelSeconds,
			signal,
			onLine
		});
	} finally {
		const left = await remove([job, ...others.filter(isElsewhere(job))], kubernetes, AbortSignal.timeout(REMOVE_MS));
		for (const what of left) tools.warn(`could not be removed: ${what}`);
	}
}
function isElsewhere(job) {
	return ({ metadata }) => metadata.namespace !== job.metadata.namespace;
}
function objectsFor(options, { experiments, files, needs, prepared }, word) {
	const namespace = options.cluster.namespace ?? "default";
	const suffix = `-${options.run.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
	const name = `${nameOf(experiments).slice(0, 52 - suffix.length).replace(/-+$/, "")}${suffix}`;
	const metadata = {
		name,
		namespace
	};
	const variables = variablesOf(prepared.map(({ loaded }) => loaded.experiment), options);
	const { settingsText } = options;
	const settings = settingsText === void 0 ? [] : [{
		path: SETTINGS,
		text: settingsText,
		isSecret: true
	}];
	const { objects, sources } = pack([...files, ...settings], metadata);
	const environmentFrom = Object.keys(variables).length > 0 ? [`${name}-env`] : [];
	const job = jobOf({
		...metadata,
		image: options.image,
		args: [...argumentsFor(options, namespace), ...experiments],
		timeoutSeconds: options.timeoutSeconds,
		sources,
		environmentFrom,
		environment: { [HANDOVER]: word },
		keptSeconds: ORPHAN_SECONDS
	});
	const secrets = environmentFrom.map((secret) => ({
		apiVersion: "v1",
		kind: "Secret",
		metadata: {
			name: secret,
			namespace
		},
		type: "Opaque",
		stringData: variables
	}));
	return {
		job,
		others: [
			...rolesFor(needs, metadata),
			...objects,
			...secrets
		]
	};
}
function argumentsFor({ flags, settingsText }, namespace) {
	const globals = ["--no-log-file", ...settingsText === void 0 ? [] : ["--settings", SETTINGS]];
	const places = [
		"--report",
		RESULTS,
		"--journal-path",
		`${RESULTS}/journal.json`
	];
	return [
		...globals,
		"run",
		"--namespace",
		namespace,
		...places,
		...flags
	];
}
const OF_THE_PLACE = /^(PATH|HOME|PWD|KUBECONFIG|KUBERNETES_.*|CHAOSTOOLKIT_.*|CHAOS_GATE_.*)$/;
function variablesOf(experiments, options) {
	const set = {
		...options.environment,
		...(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.bt)(options).environment
	};
	const names = experiments.flatMap(({ configuration, secrets }) => [...envKeys(configuration), ...envKeys(secrets)]);
	return Object.fromEntries([...new Set(names)].flatMap((name) => {
		const value = set[name];
		return value === void 0 || OF_THE_PLACE.test(name) ? [] : [[name, value]];
	}));
}
function envKeys(value) {
	if (!(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.kn)(value)) return [];
	if (value.type === "env" && typeof value.key === "string") return [value.key];
	return Object.values(value).flatMap(envKeys);
}
function requireCluster(kubernetes, problems) {
	if (kubernetes) return kubernetes;
	throw new _run_js__WEBPACK_IMPORTED_MODULE_0__.Mn(problems.map(({ message }) => ({ message })));
}
// src/job/words.ts
function wordsFor(asked, controlFiles) {
	const { strategies, overrides, waiting, directory } = asked;
	const at = (file) => (0,node_path__WEBPACK_IMPORTED_MODULE_5__.relative)(directory, (0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(directory, file));
	return [
		...flag("dry", asked.dry),
		...flag("hypothesis-strategy", strategies.hypothesis),
		...flag("hypothesis-frequency", strategies.frequencySeconds),
		...flag("rollback-strategy", strategies.rollbacks),
		...switched("fail-fast", strategies.isFailFast),
		...overrides.variables.flatMap((each) => flag("var", each)),
		...overrides.variablesFiles.flatMap((each) => flag("var-file", at(each))),
		...controlFiles.flatMap((each) => flag("control-file", at(each))),
		...waiting.targets.flatMap((each) => flag("wait-for", each)),
		...flag("wait-timeout", waiting.timeoutSeconds),
		...flag("timeout", asked.timeoutSeconds),
		...flag("undo", asked.undo),
		...flag("when-busy", asked.whenBusy),
		...flag("random", asked.random),
		...shardWords(asked.shard, at),
		...flag("seed", asked.seed),
		...flag("policy", asked.policy === void 0 ? void 0 : at(asked.policy)),
		...switched("no-validation", !asked.isValidated),
		...switched("no-verify-tls", asked.isSourceTlsVerified === false),
		...switched("compat", asked.isCompatible)
	];
}
function shardWords(shard, at) {
	if (!shard) return [];
	const { number, of, by, durations } = shard;
	return [
		...flag("shard", `${number}/${of}`),
		...flag("shard-by", by),
		...flag("durations", durations && at(durations))
	];
}
function flag(name, value) {
	return value === null || value === void 0 ? [] : [`--${name}=${value}`];
}
function switched(name, isOn) {
	return isOn ? [`--${name}`] : [];
}
// src/job/run-as-job.ts
const IMAGE = `ghcr.io/chaos-gate/chaos-gate:${_run_js__WEBPACK_IMPORTED_MODULE_0__.Qt}`;
const START_SECONDS = 120;
async function runAsJob(asked) {
	const begun = _run_js__WEBPACK_IMPORTED_MODULE_0__.ln.now();
	const home = () => ({
		...asked,
		isStopped: asked.signal.aborted,
		seconds: (_run_js__WEBPACK_IMPORTED_MODULE_0__.ln.now() - begun) / 1e3
	});
	try {
		return bringBack(await followJob(asked), home());
	} catch (error) {
		if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_0__.Mn) return refused(error.problems, home().seconds);
		if (asked.signal.aborted || error instanceof _run_js__WEBPACK_IMPORTED_MODULE_0__.sn) return bringBack({
			handed: null,
			ending: error.message
		}, home());
		throw error;
	}
}
async function followJob(asked) {
	const { cluster, environment, log, signal, controlFiles, onLine, image = IMAGE, startSeconds = START_SECONDS } = asked;
	const foreign = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.un)(asked, log);
	try {
		const { kubernetes, problems } = await (0,_check_js__WEBPACK_IMPORTED_MODULE_1__.t)({
			...cluster,
			environment,
			log
		}, signal);
		return await runThere({
			...asked,
			flags: wordsFor(asked, controlFiles),
			image,
			startSeconds
		}, {
			kubernetes: requireCluster(kubernetes, problems),
			clock: _run_js__WEBPACK_IMPORTED_MODULE_0__.ln,
			foreign,
			http: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.$t)(environment),
			signal,
			loadingHooks: [],
			onLoaded: async () => {},
			hide: asked.onSecrets,
			onLine,
			warn: (message) => log("warning", message)
		});
	} finally {
		await foreign.close();
	}
}



/***/ })

};
;