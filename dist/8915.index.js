"use strict";
exports.id = 8915;
exports.ids = [8915];
exports.modules = {

/***/ 8915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   practiceRun: () => (/* binding */ practiceRun),
/* harmony export */   practiceUp: () => (/* binding */ practiceUp)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);
/* harmony import */ var _wrapper_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5183);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_6__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_7___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_7__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_8___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_8__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_9___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_9__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_10___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_10__);











// src/practice/state/resources.ts
function define(group, words, flags = "") {
	const [plural = "", kind = "", ...shortNames] = words.split(" ");
	const marks = flags.split(" ").filter(Boolean);
	return {
		group,
		versions: ["v1"],
		kind,
		plural,
		shortNames,
		isNamespaced: !marks.includes("cluster"),
		subresources: marks.filter((mark) => mark !== "cluster" && mark !== "all"),
		isInAll: marks.includes("all"),
		isCustom: false
	};
}
const NAMESPACES = define("", "namespaces Namespace ns", "cluster status finalize");
const NODES = define("", "nodes Node no", "cluster status");
const PODS = define("", "pods Pod po", "all status eviction log exec");
const SERVICES = define("", "services Service svc", "all status");
const ENDPOINTS = define("", "endpoints Endpoints ep");
const CONFIG_MAPS = define("", "configmaps ConfigMap cm");
const SECRETS = define("", "secrets Secret");
const SERVICE_ACCOUNTS = define("", "serviceaccounts ServiceAccount sa");
const EVENTS = define("", "events Event ev");
const DEPLOYMENTS = define("apps", "deployments Deployment deploy", "all status scale");
const REPLICA_SETS = define("apps", "replicasets ReplicaSet rs", "all status scale");
const STATEFUL_SETS = define("apps", "statefulsets StatefulSet sts", "all status scale");
const DAEMON_SETS = define("apps", "daemonsets DaemonSet ds", "all status");
const ENDPOINT_SLICES = define("discovery.k8s.io", "endpointslices EndpointSlice");
const DISRUPTION_BUDGETS = define("policy", "poddisruptionbudgets PodDisruptionBudget pdb", "status");
const NETWORK_POLICIES = define("networking.k8s.io", "networkpolicies NetworkPolicy netpol");
const CUSTOM_RESOURCE_DEFINITIONS = define("apiextensions.k8s.io", "customresourcedefinitions CustomResourceDefinition crd crds", "cluster status");
const BUILT_IN = [
	NAMESPACES,
	NODES,
	PODS,
	SERVICES,
	ENDPOINTS,
	CONFIG_MAPS,
	SECRETS,
	SERVICE_ACCOUNTS,
	EVENTS,
	define("", "persistentvolumeclaims PersistentVolumeClaim pvc", "status"),
	define("", "persistentvolumes PersistentVolume pv", "cluster status"),
	define("", "resourcequotas ResourceQuota quota", "status"),
	define("", "limitranges LimitRange limits"),
	DEPLOYMENTS,
	REPLICA_SETS,
	STATEFUL_SETS,
	DAEMON_SETS,
	define("apps", "controllerrevisions ControllerRevision"),
	ENDPOINT_SLICES,
	DISRUPTION_BUDGETS,
	define("coordination.k8s.io", "leases Lease"),
	NETWORK_POLICIES,
	define("networking.k8s.io", "ingresses Ingress ing", "status"),
	define("rbac.authorization.k8s.io", "roles Role"),
	define("rbac.authorization.k8s.io", "rolebindings RoleBinding"),
	define("rbac.authorization.k8s.io", "clusterroles ClusterRole", "cluster"),
	define("rbac.authorization.k8s.io", "clusterrolebindings ClusterRoleBinding", "cluster"),
	define("storage.k8s.io", "storageclasses StorageClass sc", "cluster"),
	CUSTOM_RESOURCE_DEFINITIONS
];
function customResource({ spec }) {
	const served = spec.versions.filter((version) => version.served);
	const subresources = new Set(served.flatMap((version) => Object.keys(version.subresources ?? {})));
	return {
		group: spec.group,
		versions: served.map((version) => version.name).sort(byMaturity),
		kind: spec.names.kind,
		plural: spec.names.plural,
		isNamespaced: spec.scope === "Namespaced",
		shortNames: spec.names.shortNames ?? [],
		subresources: [...subresources],
		isInAll: spec.names.categories?.includes("all") ?? false,
		isCustom: true
	};
}
function byMaturity(left, right) {
	const rank = (version) => {
		const [, major = "0", level = "stable", minor = "0"] = /^v(\d+)(alpha|beta)?(\d+)?$/.exec(version) ?? [];
		return [
			"alpha",
			"beta",
			"stable"
		].indexOf(level) * 1e6 + Number(major) * 1e3 + Number(minor);
	};
	return rank(right) - rank(left);
}
var Resources = class {
	#custom = new Map();
	all() {
		return [...BUILT_IN, ...this.#custom.values()];
	}
	find(group, version, plural) {
		return this.all().find((resource) => resource.group === group && resource.plural === plural && resource.versions.includes(version));
	}
	findKind(apiVersion, kind) {
		const [version = "", group = ""] = apiVersion.split("/").reverse();
		return this.all().find((resource) => resource.group === group && resource.kind === kind && resource.versions.includes(version));
	}
	define(definition) {
		this.#custom.set(definition.metadata.name, customResource(definition));
	}
	custom(name) {
		return this.#custom.get(name);
	}
	forget(name) {
		this.#custom.delete(name);
	}
};
function resourceName(resource) {
	return resource.group === "" ? resource.plural : `${resource.plural}.${resource.group}`;
}
function apiVersionOf(resource, version = resource.versions[0]) {
	return resource.group === "" ? `${version}` : `${resource.group}/${version}`;
}
function objectPath(resource, namespace, name = "", version) {
	const root = resource.group === "" ? "/api" : "/apis";
	const inside = resource.isNamespaced && namespace ? `/namespaces/${namespace}` : "";
	return `${root}/${apiVersionOf(resource, version)}${inside}/${resource.plural}${name && `/${name}`}`;
}
// src/practice/network/peers.ts
const OUTSIDE = "10.80.0.1";
const DNS = {
	address: "10.96.0.10",
	namespace: "kube-system",
	labels: { "k8s-app": "kube-dns" }
};
const GATEWAY = {
	address: "10.244.0.2",
	namespace: "istio-system",
	labels: {
		app: "istio-ingressgateway",
		istio: "ingressgateway"
	}
};
function findPeer(store, address) {
	if (address === GATEWAY.address) return GATEWAY;
	const pod = store.list(PODS).find(({ status }) => status.podIP === address);
	if (!pod) return { address };
	const { namespace, labels } = pod.metadata;
	return {
		address,
		ports: pod.spec.containers.flatMap((container) => container.ports ?? []),
		...namespace && { namespace },
		...labels && { labels }
	};
}
// src/practice/state/failure.ts
var ApiFailure = class extends Error {
	name = "ApiFailure";
	code;
	reason;
	details;
	constructor(code, reason, message, details) {
		super(message);
		this.code = code;
		this.reason = reason;
		this.details = details;
	}
	get status() {
		const { message, reason, details, code } = this;
		return {
			kind: "Status",
			apiVersion: "v1",
			metadata: {},
			status: "Failure",
			message,
			reason,
			details,
			code
		};
	}
};
function detailsOf(resource, name) {
	return {
		name,
		...resource.group && { group: resource.group },
		kind: resource.plural
	};
}
function notFound(resource, name) {
	return new ApiFailure(404, "NotFound", `${resourceName(resource)} "${name}" not found`, detailsOf(resource, name));
}
function noSuchResource() {
	return new ApiFailure(404, "NotFound", "the server could not find the requested resource", {});
}
function alreadyExists(resource, name) {
	return new ApiFailure(409, "AlreadyExists", `${resourceName(resource)} "${name}" already exists`, detailsOf(resource, name));
}
const MODIFIED = "the object has been modified; please apply your changes to the latest version and try again";
function conflict(resource, name) {
	return new ApiFailure(409, "Conflict", `Operation cannot be fulfilled on ${resourceName(resource)} "${name}": ${MODIFIED}`, detailsOf(resource, name));
}
function preconditionFailed(resource, name, because) {
	return new ApiFailure(409, "Conflict", `Operation cannot be fulfilled on ${resource.kind} "${name}": ${because}`, {
		name,
		kind: resource.kind
	});
}
function forbidden(resource, name, because, causes) {
	const details = {
		...detailsOf(resource, name),
		...causes && { causes }
	};
	return new ApiFailure(403, "Forbidden", `${resourceName(resource)} "${name}" is forbidden: ${because}`, details);
}
function badRequest(message) {
	return new ApiFailure(400, "BadRequest", message);
}
function methodNotAllowed() {
	return new ApiFailure(405, "MethodNotAllowed", "the server does not allow this method on the requested resource", {});
}
function unsupportedMediaType(accepted) {
	const list = accepted?.join(", ");
	return new ApiFailure(415, "UnsupportedMediaType", list ? `the body of the request was in an unknown format - accepted media types include: ${list}` : "415: Unsupported Media Type", list ? void 0 : {});
}
function expired(message) {
	return new ApiFailure(410, "Expired", message);
}
function invalid(resource, name, problems) {
	const words = problems.map((problem) => `${problem.field}: ${problem.message}`);
	const message = `${resource.group ? `${resource.kind}.${resource.group}` : resource.kind} "${name}" is invalid: ${words.length > 1 ? `[${words.join(", ")}]` : words[0]}`;
	const causes = problems.map(({ reason, message: text, field }) => ({
		reason,
		message: text,
		field
	}));
	return new ApiFailure(422, "Invalid", message, {
		name,
		...resource.group && { group: resource.group },
		kind: resource.kind,
		causes
	});
}
function unplayablePatch() {
	return new ApiFailure(422, "Invalid", "the server rejected our request due to an error in our request", {});
}
// src/practice/state/selectors.ts
const TERM = /^\s*(!?)\s*([\w./-]+)\s*(?:(==|=|!=|>|<)\s*([\w.-]*)|\s(in|notin)\s*\(([^)]*)\))?\s*$/;
function parseLabelSelector(text) {
	const tests = splitTerms(text).map(parseTerm);
	return (object) => tests.every((test) => test(object.metadata.labels ?? {}));
}
function splitTerms(text) {
	return text.split(/,(?![^(]*\))/).filter((term) => term.trim() !== "");
}
function parseTerm(term) {
	const match = TERM.exec(term);
	if (!match) throw badRequest(complaint(term));
	const [, negation, key = "", sign, value = "", membership, list = ""] = match;
	const odd = list.split(",").find((item) => !/^\s*[\w.-]*\s*$/.test(item));
	if (odd !== void 0) throw badRequest(`unable to parse requirement: found '${odd.trim()}', expected: ',', ')' or identifier`);
	if (sign) return compare(key, sign, value);
	if (membership) return compareSet(key, membership === "in", list.split(",").map((item) => item.trim()));
	return (labels) => Object.hasOwn(labels, key) !== (negation === "!");
}
function complaint(term) {
	const opening = /\s(in|notin)\s*([^\s(]*)/.exec(term);
	if (opening && !term.includes("(")) return `unable to parse requirement: found '${opening[2]}' expected: '('`;
	const [, , rest = ""] = /^\s*([\w./-]*)\s*(\S*)/.exec(term) ?? [];
	return `unable to parse requirement: found '${rest}', expected: in, notin, =, ==, !=, gt, lt`;
}
function compare(key, sign, value) {
	if (sign === "!=") return (labels) => labels[key] !== value;
	if (sign === ">") return (labels) => Number(labels[key]) > Number(value);
	if (sign === "<") return (labels) => Number(labels[key]) < Number(value);
	return (labels) => labels[key] === value;
}
function compareSet(key, isWanted, values) {
	return (labels) => (labels[key] !== void 0 && values.includes(labels[key])) === isWanted;
}
const EXPRESSIONS = {
	In: (key, values) => compareSet(key, true, values),
	NotIn: (key, values) => compareSet(key, false, values),
	Exists: (key) => (labels) => Object.hasOwn(labels, key),
	DoesNotExist: (key) => (labels) => !Object.hasOwn(labels, key),
	Gt: (key, values) => compare(key, ">", values[0] ?? ""),
	Lt: (key, values) => compare(key, "<", values[0] ?? "")
};
function fits$1(selector, labels = {}) {
	if (!selector) return false;
	const isEqual = Object.entries(selector.matchLabels ?? {}).every(([key, value]) => labels[key] === value);
	const expressions = selector.matchExpressions ?? [];
	return isEqual && expressions.every(({ key, operator, values }) => EXPRESSIONS[operator]?.(key, values ?? [])(labels));
}
function selectorText(selector) {
	const equal = Object.entries(selector?.matchLabels ?? {}).sort().map(([key, value]) => `${key}=${value}`);
	const sets = (selector?.matchExpressions ?? []).map(({ key, operator, values }) => {
		if (operator === "Exists") return key;
		return operator === "DoesNotExist" ? `!${key}` : `${key} ${operator.toLowerCase()} (${values?.join(",")})`;
	});
	return [...equal, ...sets].join(",");
}
const FIELDS = {
	[PODS.plural]: [
		"spec.nodeName",
		"spec.restartPolicy",
		"spec.schedulerName",
		"spec.serviceAccountName",
		"spec.hostNetwork",
		"status.phase",
		"status.podIP",
		"status.nominatedNodeName"
	],
	[NODES.plural]: ["spec.unschedulable"],
	events: [
		"involvedObject.kind",
		"involvedObject.namespace",
		"involvedObject.name",
		"involvedObject.uid",
		"involvedObject.apiVersion",
		"involvedObject.resourceVersion",
		"involvedObject.fieldPath",
		"reason",
		"reportingComponent",
		"source",
		"type"
	],
	namespaces: ["status.phase"],
	secrets: ["type"],
	replicasets: ["status.replicas"]
};
function parseFieldSelector(resource, text) {
	const tests = text.split(",").filter(Boolean).map((term) => parseFieldTerm(resource, term));
	return (object) => tests.every((test) => test(object));
}
function parseFieldTerm(resource, term) {
	const [, field = "", sign, value] = /^([^=!]+)(==|=|!=)(.*)$/.exec(term) ?? [];
	if (!sign) throw badRequest(`invalid selector: '${term}'; can't understand '${term}'`);
	if (![
		"metadata.name",
		"metadata.namespace",
		...resource.isCustom ? [] : FIELDS[resource.plural] ?? []
	].includes(field)) throw badRequest(`field label not supported: ${field}`);
	return (object) => fieldText(object, field) === value === (sign !== "!=");
}
function fieldText(object, path) {
	const found = path.split(".").reduce((value, key) => value?.[key], object);
	if (found === void 0 && path === "spec.unschedulable") return "false";
	return found === void 0 ? "" : String(found);
}
// src/practice/network/policies.ts
function mayConnect(store, from, to, port, protocol = "TCP") {
	if (from.address === to.address) return true;
	const isPortMeant = (wanted) => fitsPort(wanted, port, protocol, to);
	return mayPass(store, "Egress", from, to, isPortMeant) && mayPass(store, "Ingress", to, from, isPortMeant);
}
function mayPass(store, direction, guarded, other, isPortMeant) {
	if (guarded.namespace === void 0) return true;
	const policies = store.list(NETWORK_POLICIES, guarded.namespace).filter((policy) => isAbout(policy, direction) && isChosen(policy.spec.podSelector, guarded));
	const isAllowed = policies.flatMap(({ spec }) => direction === "Ingress" ? (spec.ingress ?? []).map(({ from, ports }) => ({
		peers: from,
		ports
	})) : (spec.egress ?? []).map(({ to, ports }) => ({
		peers: to,
		ports
	}))).some(({ peers = [], ports = [] }) => (peers.length === 0 || peers.some((peer) => fitsPeer(store, peer, other, guarded.namespace))) && (ports.length === 0 || ports.some(isPortMeant)));
	return policies.length === 0 || isAllowed;
}
function isAbout({ spec }, direction) {
	return spec.policyTypes?.includes(direction) ?? (direction === "Ingress" || spec.egress !== void 0);
}
function isChosen(selector, { labels }) {
	return fits$1(selector ?? {}, labels);
}
function fitsPeer(store, wanted, other, home) {
	if (wanted.ipBlock) return isInBlock(wanted.ipBlock, other.address);
	if (other.namespace === void 0) return false;
	return (wanted.namespaceSelector ? fits$1(wanted.namespaceSelector, labelsOf(store, other.namespace)) : other.namespace === home) && isChosen(wanted.podSelector, other);
}
function labelsOf(store, namespace) {
	return store.find(NAMESPACES, void 0, namespace)?.metadata.labels ?? { "kubernetes.io/metadata.name": namespace };
}
function isInBlock({ cidr, except = [] }, address) {
	const isIn = (range) => {
		const [network = "", bits = "32"] = range.split("/");
		const list = new node_net__WEBPACK_IMPORTED_MODULE_3__.BlockList();
		list.addSubnet(network, Number(bits));
		return list.check(address);
	};
	return isIn(cidr) && !except.some(isIn);
}
function fitsPort(wanted, port, protocol, { ports = [] }) {
	if ((wanted.protocol ?? "TCP") !== protocol) return false;
	if (wanted.port === void 0) return true;
	if (typeof wanted.port === "string") return ports.some(({ name, containerPort }) => name === wanted.port && containerPort === port);
	return port >= wanted.port && port <= (wanted.endPort ?? wanted.port);
}
// src/practice/network/network.ts
const LOOPBACK = "127.0.0.1";
var Network = class {
	#store;
	#listening = new Map();
	#turn = 0;
	#lastAddress = 0;
	constructor(store) {
		this.#store = store;
	}
	podAddress(nodeNumber) {
		this.#lastAddress += 1;
		return `10.244.${(nodeNumber + 4 * Math.floor(this.#lastAddress / 250)) % 256}.${this.#lastAddress % 250 + 2}`;
	}
	open(address, port, loopbackPort) {
		this.#listening.set(`${address}:${port}`, loopbackPort);
	}
	close(address, port) {
		this.#listening.delete(`${address}:${port}`);
	}
	listening({ address, port }) {
		return this.#listening.get(`${address}:${port}`);
	}
	endpoints({ metadata }, port) {
		return readyPlaces(this.#store.find(ENDPOINTS, metadata.namespace, metadata.name), port).filter((place) => this.listening(place) !== void 0);
	}
	next(places) {
		this.#turn += 1;
		return places[this.#turn % places.length];
	}
	isAllowed(from, { address, port }) {
		return mayConnect(this.#store, findPeer(this.#store, from), findPeer(this.#store, address), port);
	}
	reach(from, place) {
		if (!place) return "refused";
		if (!this.isAllowed(from, place)) return "dropped";
		const port = this.listening(place);
		return port === void 0 ? "refused" : { port };
	}
	connect(from, host, port) {
		const caller = findPeer(this.#store, from);
		if (host.startsWith("10.244.")) return this.reach(from, {
			address: host,
			port
		});
		const isName = !/^[\d.]+$/.test(host);
		if (isName && !mayConnect(this.#store, caller, DNS, 53, "UDP")) return "dropped";
		const service = this.service(host, caller.namespace ?? "default");
		if (!service) return mayConnect(this.#store, caller, { address: isName ? OUTER_WORLD : host }, port) ? "outside" : "dropped";
		const servicePort = service.spec.ports?.find((candidate) => candidate.port === port);
		return this.reach(from, servicePort && this.next(this.endpoints(service, servicePort)));
	}
	service(host, namespace) {
		if (host.startsWith("10.96.")) return this.#store.list(SERVICES).find(({ spec }) => spec.clusterIP === host);
		const [, name = "", given = namespace] = /^([a-z0-9-]+)(?:\.([a-z0-9-]+)(?:\.svc(?:\.cluster\.local)?)?)?\.?$/.exec(host) ?? [];
		return this.#store.find(SERVICES, given, name);
	}
};
const OUTER_WORLD = "203.0.113.1";
function readyPlaces(endpoints, { name }) {
	return (endpoints?.subsets ?? []).flatMap(({ addresses = [], ports = [] }) => {
		const port = ports.find((candidate) => (candidate.name ?? "") === (name ?? ""));
		return port ? addresses.map(({ ip }) => ({
			address: ip,
			port: port.port
		})) : [];
	});
}
// src/practice/nodes/commands.ts
const UNITS$2 = {
	s: 1,
	m: 60,
	h: 3600,
	d: 86400
};
const COMMANDS = {
	true: () => 0,
	false: () => 1,
	echo: (words, context) => {
		const isOpen = words[0] === "-n";
		context.stdout(`${words.slice(isOpen ? 1 : 0).join(" ")}${isOpen ? "" : "\n"}`);
		return 0;
	},
	cat: (words, context) => words.length === 0 ? copyInput(context) : printFiles(words, context),
	env: (_, context) => {
		for (const [name, value] of Object.entries(context.environment)) context.stdout(`${name}=${value}\n`);
		return 0;
	},
	printenv: ([name], context) => {
		if (name === void 0) return COMMANDS.env?.([], context) ?? 0;
		const value = context.environment[name];
		if (value === void 0) return 1;
		context.stdout(`${value}\n`);
		return 0;
	},
	hostname: (_, context) => {
		context.stdout(`${context.environment.HOSTNAME}\n`);
		return 0;
	},
	pwd: (_, context) => {
		context.stdout("/\n");
		return 0;
	},
	trap: () => 0,
	sleep: sleepFor,
	kill: killFirst
};
async function copyInput(context) {
	context.stdout(await context.stdin);
	return 0;
}
function printFiles(paths, context) {
	const missing = paths.filter((path) => !context.files.has(path));
	for (const path of paths) {
		const text = context.files.get(path);
		if (text === void 0) context.stderr(`cat: can't open '${path}': No such file or directory\n`);
		else context.stdout(text);
	}
	return missing.length > 0 ? 1 : 0;
}
async function sleepFor([duration], context) {
	const [, amount, unit = "s"] = /^([\d.]+)([smhd])?$/.exec(duration ?? "") ?? [];
	if (duration === "infinity" || duration === "inf") return new Promise(() => {});
	if (amount === void 0) {
		context.stderr(duration === void 0 ? "Usage: sleep [N]...\n" : `sleep: invalid number '${duration}'\n`);
		return 1;
	}
	await context.sleep(Number(amount) * (UNITS$2[unit] ?? 1));
	return 0;
}
function killFirst(words, context) {
	const target = words.find((word) => !word.startsWith("-"));
	if (target !== "1") {
		context.stderr(`sh: can't kill pid ${target}: No such process\n`);
		return 1;
	}
	return 0;
}
// src/practice/nodes/shell-script.ts
const TOKEN = /\s*?(\n|;|&&|\|\||[12]?>>?)|[ \t]+|((?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^\s;&|<>'"\\()]|&(?=[12]\b))+)/gy;
function parseScript(text) {
	const tokens = tokenize(text);
	if (!tokens) return void 0;
	const steps = [{
		words: [],
		redirections: []
	}];
	for (let index = 0; index < tokens.length; index += 1) {
		const token = tokens[index] ?? "";
		const step = steps.at(-1);
		if (/^[12]?>>?$/.test(token)) {
			index += 1;
			if (tokens[index] === void 0) return void 0;
			step.redirections.push({
				from: token.replace(/>/g, "") || "1",
				to: parseWord(tokens[index] ?? ""),
				isAppended: token.endsWith(">>")
			});
		} else if (token === "&&" || token === "||") steps.push({
			words: [],
			redirections: [],
			unless: token === "&&" ? "failed" : "succeeded"
		});
		else if (token === ";" || token === "\n") steps.push({
			words: [],
			redirections: []
		});
		else step.words.push(parseWord(token));
	}
	return steps.filter((step) => step.words.length > 0 || step.redirections.length > 0);
}
function tokenize(text) {
	const tokens = [];
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < text.length) {
		const match = TOKEN.exec(text);
		if (!match) return void 0;
		const token = match[1] ?? match[2];
		if (token !== void 0) tokens.push(token);
	}
	return tokens;
}
const PIECE = /'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)|([^'"\\]+)/gs;
const VARIABLE = /\$(?:\{(\w+)\}|(\w+)|(\?))/g;
function parseWord(source) {
	return { expand(environment, status) {
		const fill = (text) => text.replace(VARIABLE, (_, braced, plain, mark) => mark ? `${status}` : environment[braced ?? plain] ?? "");
		const text = [...source.matchAll(PIECE)].map(([, single, double, escaped, plain]) => {
			if (double !== void 0) return fill(double.replace(/\\(["\\])/g, "$1"));
			return single ?? escaped ?? fill(plain ?? "");
		}).join("");
		return text === "" && !/['"]/.test(source) ? void 0 : text;
	} };
}
// src/practice/nodes/shell.ts
var CommandNotFound = class extends Error {
	name = "CommandNotFound";
};
function runCommand(words, context) {
	const [name = "", ...rest] = words;
	const command = name.replace(/^(\/usr)?\/bin\//, "");
	if (command === "sh" || command === "ash") return runShell(rest, context);
	const run = COMMANDS[command];
	if (!run) throw new CommandNotFound(`exec: "${name}": executable file not found in $PATH`);
	return Promise.resolve(run(rest, context));
}
async function runShell(words, context) {
	if (words[0] === "-c") return runScript(words[1] ?? "", context);
	return runScript(await context.stdin, context);
}
async function runScript(text, context) {
	const steps = parseScript(text);
	if (!steps) {
		context.stderr("sh: syntax error\n");
		return 2;
	}
	const shell = {
		...context,
		environment: { ...context.environment }
	};
	let status = 0;
	for (const step of steps) {
		if (step.unless === "failed" && status !== 0 || step.unless === "succeeded" && status === 0) continue;
		const words = step.words.map((word) => word.expand(shell.environment, status)).filter((word) => word !== void 0);
		if (words[0] === "exit") return words[1] === void 0 ? status : Number(words[1]) & 255;
		status = await runStep(step, words, shell, status);
	}
	return status;
}
const ASSIGNMENT = /^([A-Za-z_]\w*)=(.*)$/s;
async function runStep(step, given, shell, status) {
	const words = given[0] === "exec" || given[0] === "export" ? given.slice(1) : given;
	if (words.length > 0 && words.every((word) => ASSIGNMENT.test(word))) {
		for (const word of words) {
			const [, name = "", value = ""] = ASSIGNMENT.exec(word) ?? [];
			shell.environment[name] = value;
		}
		return 0;
	}
	const redirected = redirect(step, shell, status);
	if (words.length === 0) return 0;
	try {
		return await runCommand(words, redirected);
	} catch (error) {
		if (!(error instanceof CommandNotFound)) throw error;
		redirected.stderr(`sh: ${words[0]}: not found\n`);
		return 127;
	}
}
function redirect(step, shell, status) {
	const redirected = { ...shell };
	for (const { from, to, isAppended } of step.redirections) {
		const target = to.expand(shell.environment, status) ?? "";
		const channel = from === "2" ? "stderr" : "stdout";
		if (target === "&1") redirected[channel] = redirected.stdout;
		else if (target === "&2") redirected[channel] = redirected.stderr;
		else redirected[channel] = writeTo(shell.files, target, isAppended);
	}
	return redirected;
}
function writeTo(files, path, isAppended) {
	if (path === "/dev/null") return () => {};
	if (!isAppended) files.set(path, "");
	return (text) => void files.set(path, (files.get(path) ?? "") + text);
}
// src/practice/api/pod-container.ts
function podContainer({ store, kubelet }, { namespace, name = "", query }) {
	const pod = store.get(PODS, namespace, name);
	const names = pod.spec.containers.map((container) => container.name);
	const wanted = query.get("container") || (names.length === 1 ? names[0] : void 0);
	if (wanted === void 0) throw badRequest(`a container name must be specified for pod ${name}, choose one of: [${names.join(" ")}]`);
	if (!names.includes(wanted)) throw badRequest(`container ${wanted} is not valid for pod ${name}`);
	return {
		pod,
		name: wanted,
		run: kubelet.run(pod)?.containers.find(({ container }) => container.name === wanted)
	};
}
// src/practice/api/exec.ts
const CHANNEL = {
	stdin: 0,
	stdout: 1,
	stderr: 2,
	error: 3,
	close: 255
};
const PROTOCOLS = ["v5.channel.k8s.io", "v4.channel.k8s.io"];
const server = new _wrapper_js__WEBPACK_IMPORTED_MODULE_2__.n.default({
	noServer: true,
	handleProtocols: (offered) => PROTOCOLS.find((protocol) => offered.has(protocol)) ?? false
});
function execInPod(context, request, message, socket, head) {
	const target = podContainer(context, request);
	server.handleUpgrade(message, socket, head, (client) => {
		client.on("error", () => client.terminate());
		execute(target, request.query, client).then((status) => {
			send$2(client, CHANNEL.error, JSON.stringify(status));
			client.close(1e3);
		});
	});
}
function send$2(client, channel, text) {
	client.send(Buffer.concat([Buffer.from([channel]), Buffer.from(text)]));
}
async function execute({ name, run }, query, client) {
	const isAsked = (stream) => query.get(stream) === "true" || query.get(stream) === "1";
	if (![
		"stdin",
		"stdout",
		"stderr"
	].some(isAsked)) return internalError("unable to upgrade connection: you must specify at least 1 of stdin, stdout, stderr");
	if (!run?.state.running) return internalError(`unable to upgrade connection: container not found ("${name}")`);
	const write = (stream) => (text) => void (isAsked(stream) && send$2(client, CHANNEL[stream], text));
	const stdin = isAsked("stdin") ? readInput(client) : Promise.resolve("");
	try {
		const code = await run.exec(query.getAll("command"), {
			stdin,
			stdout: write("stdout"),
			stderr: write("stderr")
		});
		return code === 0 ? {
			metadata: {},
			status: "Success"
		} : failed(code);
	} catch (error) {
		if (error instanceof CommandNotFound) return internalError(notStarted(error.message));
		throw error;
	}
}
function readInput(client) {
	const chunks = [];
	return new Promise((resolve) => {
		const end = () => resolve(Buffer.concat(chunks).toString());
		client.on("close", end);
		client.on("message", (data) => {
			if (data[0] === CHANNEL.stdin) chunks.push(data.subarray(1));
			if (data[0] === CHANNEL.close && data[1] === CHANNEL.stdin) end();
		});
	});
}
function failed(code) {
	return {
		metadata: {},
		status: "Failure",
		message: `command terminated with non-zero exit code: command terminated with exit code ${code}`,
		reason: "NonZeroExitCode",
		details: { causes: [{
			reason: "ExitCode",
			message: `${code}`
		}] }
	};
}
function notStarted(because) {
	const words = because.startsWith("exec:") ? `unable to start container process: ${because}` : because;
	return `Internal error occurred: error executing command in container: failed to exec in container: failed to start exec "${(0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.randomBytes)(32).toString("hex")}": OCI runtime exec failed: exec failed: ${words}: unknown`;
}
function internalError(message) {
	return {
		metadata: {},
		status: "Failure",
		message: `Internal error occurred: ${message}`,
		reason: "InternalError",
		details: { causes: [{ message }] },
		code: 500
	};
}
// src/practice/state/json.ts
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function copy(value) {
	return JSON.parse(JSON.stringify(value));
}
function isSame(left, right) {
	if (left === right) return true;
	if (Array.isArray(left) && Array.isArray(right)) return left.length === right.length && left.every((element, index) => isSame(element, right[index]));
	if (!isObject(left) || !isObject(right)) return false;
	return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => isSame(left[key], right[key]));
}
// src/practice/api/protobuf-messages.ts
const MESSAGES = {
	Unknown: {
		1: "typeMeta TypeMeta",
		2: "raw raw"
	},
	TypeMeta: {
		1: "apiVersion",
		2: "kind"
	},
	ObjectMeta: {
		1: "name",
		2: "generateName",
		3: "namespace",
		5: "uid",
		6: "resourceVersion",
		11: "labels map",
		12: "annotations map",
		14: "finalizers list"
	},
	DeleteOptions: {
		1: "gracePeriodSeconds int",
		2: "preconditions Preconditions",
		3: "orphanDependents bool",
		4: "propagationPolicy"
	},
	Preconditions: {
		1: "uid",
		2: "resourceVersion"
	},
	LabelSelector: {
		1: "matchLabels map",
		2: "matchExpressions list LabelSelectorRequirement"
	},
	LabelSelectorRequirement: {
		1: "key",
		2: "operator",
		3: "values list"
	},
	IntOrString: {
		1: "type int",
		2: "intVal int",
		3: "strVal"
	},
	Namespace: { 1: "metadata ObjectMeta" },
	ConfigMap: {
		1: "metadata ObjectMeta",
		2: "data map",
		3: "binaryData map bytes"
	},
	Secret: {
		1: "metadata ObjectMeta",
		2: "data map bytes",
		3: "type",
		4: "stringData map"
	},
	ServiceAccount: { 1: "metadata ObjectMeta" },
	Service: {
		1: "metadata ObjectMeta",
		2: "spec ServiceSpec"
	},
	ServiceSpec: {
		1: "ports list ServicePort",
		2: "selector map",
		3: "clusterIP",
		4: "type",
		10: "externalName"
	},
	ServicePort: {
		1: "name",
		2: "protocol",
		3: "port count",
		4: "targetPort IntOrString",
		5: "nodePort count"
	},
	Deployment: {
		1: "metadata ObjectMeta",
		2: "spec DeploymentSpec"
	},
	DeploymentSpec: {
		1: "replicas int",
		2: "selector LabelSelector",
		3: "template PodTemplateSpec"
	},
	PodTemplateSpec: {
		1: "metadata ObjectMeta",
		2: "spec PodSpec"
	},
	PodSpec: { 2: "containers list Container" },
	Container: {
		1: "name",
		2: "image",
		3: "command list",
		4: "args list",
		6: "ports list ContainerPort"
	},
	ContainerPort: {
		1: "name",
		3: "containerPort count",
		4: "protocol"
	},
	PodDisruptionBudget: {
		1: "metadata ObjectMeta",
		2: "spec PodDisruptionBudgetSpec"
	},
	PodDisruptionBudgetSpec: {
		1: "minAvailable IntOrString",
		2: "selector LabelSelector",
		3: "maxUnavailable IntOrString"
	}
};
// src/practice/api/protobuf.ts
const MAGIC = Buffer.from("k8s\0");
function readProtobuf(body) {
	if (!body.subarray(0, MAGIC.length).equals(MAGIC)) return void 0;
	const { typeMeta, raw } = decode("Unknown", body.subarray(MAGIC.length));
	const kind = String(typeMeta?.kind);
	return raw && MESSAGES[kind] ? {
		...typeMeta,
		...decode(kind, raw)
	} : void 0;
}
function decode(message, bytes) {
	const object = {};
	for (const { number, raw } of fields(bytes)) {
		const [name, type = "string", element = "string"] = MESSAGES[message]?.[number]?.split(" ") ?? [];
		if (name !== void 0) assign(object, name, type, element, raw);
	}
	return message === "IntOrString" ? { value: object.type === 1 ? object.strVal : object.intVal ?? 0 } : object;
}
function assign(object, name, type, element, raw) {
	if (type === "list") object[name] = [...object[name] ?? [], value(element, raw)];
	else if (type === "map") object[name] = {
		...object[name],
		...entry(element, raw)
	};
	else {
		const read = value(type, raw);
		if (read !== "" && read !== void 0) object[name] = read;
	}
}
function entry(element, raw) {
	const [key, held] = [...fields(raw)].map((field) => field.raw);
	return { [String(key)]: held?.toString(element === "bytes" ? "base64" : "utf8") ?? "" };
}
function value(type, raw) {
	if (type === "count") return raw === 0 ? void 0 : raw;
	if (type === "int") return raw;
	if (type === "bool") return raw === 1;
	if (type === "string") return raw.toString();
	if (type === "raw") return raw;
	const decoded = decode(type, raw);
	return type === "IntOrString" ? decoded.value : decoded;
}
function* fields(bytes) {
	let place = 0;
	const varint = () => {
		let result = 0n;
		for (let shift = 0n;; shift += 7n) {
			const byte = bytes[place++] ?? 0;
			result |= BigInt(byte & 127) << shift;
			if (byte < 128) return Number(BigInt.asIntN(64, result));
		}
	};
	while (place < bytes.length) {
		const tag = varint();
		const first = varint();
		const isNested = (tag & 7) === 2;
		yield {
			number: tag >> 3,
			raw: isNested ? bytes.subarray(place, place + first) : first
		};
		if (isNested) place += first;
	}
}
// src/practice/api/request.ts
function parseTarget(resources, path) {
	const [root, ...rest] = path.split("/").filter(Boolean).map(decodeURIComponent);
	const [group, version, ...steps] = root === "api" ? ["", ...rest] : rest;
	if (root !== "api" && root !== "apis" || group === void 0 || !version || steps.length === 0) return void 0;
	if (!resources.all().some((resource) => resource.group === group && resource.versions.includes(version))) return void 0;
	const isInside = steps[0] === "namespaces" && steps.length > 2 && !["status", "finalize"].includes(steps[2] ?? "");
	const namespace = isInside ? steps[1] : void 0;
	const [plural = "", name, subresource] = isInside ? steps.slice(2) : steps;
	const resource = resources.find(group, version, plural);
	if (!resource || resource.isNamespaced && name !== void 0 && !namespace) throw noSuchResource();
	if (subresource && !resource.subresources.includes(subresource)) throw noSuchResource();
	return {
		resource,
		version,
		namespace,
		name,
		subresource
	};
}
const BODY_MAX$1 = 3145728;
async function readBody(request) {
	const chunks = [];
	let size = 0;
	for await (const chunk of request) {
		size += chunk.length;
		if (size > BODY_MAX$1) throw badRequest(`the request body is longer than ${BODY_MAX$1} bytes`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
const PROTOBUF = "application/vnd.kubernetes.protobuf";
const BODY_TYPES = [
	"application/json",
	"application/yaml",
	PROTOBUF
];
function bodyObject({ body, contentType, resource }) {
	if (body.length === 0) return {};
	const type = contentType.split(";")[0]?.trim() || "application/json";
	if (!BODY_TYPES.includes(type)) throw unsupportedMediaType(BODY_TYPES);
	const object = type === PROTOBUF ? readProtobuf(body) : parseText(type, body.toString(), resource.kind);
	if (!isObject(object)) throw badRequest(`the object provided is unrecognized (must be of type ${resource.kind})`);
	return object;
}
function parseText(type, body, kind) {
	return type === "application/yaml" ? (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Ln)(body, { schema: _run_js__WEBPACK_IMPORTED_MODULE_1__.Fn }) : parseJson(body, kind);
}
function parseJson(body, kind) {
	try {
		return JSON.parse(body);
	} catch (error) {
		throw badRequest(`the object provided is unrecognized (must be of type ${kind}): ${`couldn't get version/kind; json parse error: ${error.message}`}`);
	}
}
// src/practice/api/column.ts
const NONE = "<none>";
function column(name, cell, width = "narrow") {
	return {
		name,
		type: "string",
		priority: width === "wide" ? 1 : 0,
		cell
	};
}
function statusOf$1(object) {
	return object.status ?? {};
}
function containersOf({ spec }) {
	const { template, containers } = spec ?? {};
	return template?.spec?.containers ?? containers ?? [];
}
function ageText(since, now) {
	if (!since) return "<unknown>";
	const seconds = Math.max(Math.floor((now - Date.parse(since)) / 1e3), 0);
	const [minutes, hours, days] = [
		Math.floor(seconds / 60),
		Math.floor(seconds / 3600),
		Math.floor(seconds / 86400)
	];
	const pair = (whole, rest, unit) => `${whole}${rest === 0 ? "" : `${rest}${unit}`}`;
	if (seconds < 120) return `${seconds}s`;
	if (minutes < 10) return pair(`${minutes}m`, seconds % 60, "s");
	if (hours < 3) return `${minutes}m`;
	if (hours < 8) return pair(`${hours}h`, minutes % 60, "m");
	if (hours < 48) return `${hours}h`;
	return days < 8 ? pair(`${days}d`, hours % 24, "h") : `${days}d`;
}
// src/practice/state/objects.ts
function hasCondition(object, type) {
	return object.status?.conditions?.some((condition) => condition.type === type && condition.status === "True") ?? false;
}
function withCondition(conditions, next, now) {
	const former = conditions?.find((condition) => condition.type === next.type);
	const lastTransitionTime = former?.status === next.status ? former.lastTransitionTime ?? now : now;
	return [...(conditions ?? []).filter((condition) => condition !== former), {
		...next,
		lastTransitionTime
	}];
}
function controllerOf(object) {
	return object.metadata.ownerReferences?.find((owner) => owner.controller);
}
function ownedBy(owner) {
	const { apiVersion, kind, metadata } = owner;
	return {
		apiVersion,
		kind,
		name: metadata.name,
		uid: metadata.uid,
		controller: true,
		blockOwnerDeletion: true
	};
}
function isPodReady(pod) {
	return hasCondition(pod, "Ready") && pod.metadata.deletionTimestamp === void 0;
}
function isPodActive(pod) {
	return pod.metadata.deletionTimestamp === void 0 && !isPodFinished(pod);
}
function isPodFinished(pod) {
	return pod.status.phase === "Succeeded" || pod.status.phase === "Failed";
}
// src/practice/api/node-columns.ts
const ROLE = "node-role.kubernetes.io/";
const cell$1 = (name, write, width) => column(name, (object, now) => write(object, now), width);
const info = (field) => (node) => String(node.status.nodeInfo?.[field] ?? "<none>");
const NODE_COLUMNS = [
	cell$1("Status", (node) => `${hasCondition(node, "Ready") ? "Ready" : "NotReady"}${node.spec.unschedulable ? ",SchedulingDisabled" : ""}`),
	cell$1("Roles", ({ metadata }) => roles(metadata.labels) || "<none>"),
	cell$1("Age", ({ metadata }, now) => ageText(metadata.creationTimestamp, now)),
	cell$1("Version", info("kubeletVersion")),
	cell$1("Internal-IP", ({ status }) => status.addresses?.find(({ type }) => type === "InternalIP")?.address ?? "<none>", "wide"),
	cell$1("External-IP", () => NONE, "wide"),
	cell$1("OS-Image", info("osImage"), "wide"),
	cell$1("Kernel-Version", info("kernelVersion"), "wide"),
	cell$1("Container-Runtime", info("containerRuntimeVersion"), "wide")
];
function roles(labels = {}) {
	return Object.keys(labels).filter((key) => key.startsWith(ROLE)).map((key) => key.slice(24)).join(",");
}
// src/practice/api/pod-columns.ts
const cell = (name, write, width) => column(name, (object, now) => write(object, now), width);
const POD_COLUMNS = [
	cell("Ready", ({ spec, status }) => `${status.containerStatuses?.filter(({ ready }) => ready).length ?? 0}/${spec.containers.length}`),
	cell("Status", statusWord),
	cell("Restarts", restarts),
	cell("Age", ({ metadata }, now) => ageText(metadata.creationTimestamp, now)),
	cell("IP", ({ status }) => status.podIP ?? "<none>", "wide"),
	cell("Node", ({ spec }) => spec.nodeName ?? "<none>", "wide"),
	cell("Nominated Node", () => NONE, "wide"),
	cell("Readiness Gates", () => NONE, "wide")
];
function statusWord({ metadata, status }) {
	const states = (status.containerStatuses ?? []).map(({ state }) => state);
	const waiting = states.find((state) => state.waiting)?.waiting;
	const terminated = states.find((state) => state.terminated)?.terminated;
	const isRunning = states.some((state) => state.running);
	if (metadata.deletionTimestamp) return "Terminating";
	return waiting?.reason ?? (isRunning ? void 0 : terminated?.reason) ?? status.reason ?? status.phase;
}
function restarts({ status }, now) {
	const containers = status.containerStatuses ?? [];
	const total = containers.reduce((sum, { restartCount }) => sum + restartCount, 0);
	const last = containers.flatMap(({ lastState }) => lastState.terminated?.finishedAt ?? []).sort().at(-1);
	return total > 0 && last ? `${total} (${ageText(last, now)} ago)` : `${total}`;
}
// src/practice/api/columns.ts
const NAME = column("Name", ({ metadata }) => metadata.name);
const AGE = column("Age", ({ metadata }, now) => ageText(metadata.creationTimestamp, now));
const CREATED_AT = {
	...column("Created At", ({ metadata }) => metadata.creationTimestamp),
	type: "date"
};
const CONTAINERS = column("Containers", (object) => containersOf(object).map(({ name }) => name).join(","), "wide");
const IMAGES$1 = column("Images", (object) => containersOf(object).map(({ image }) => image).join(","), "wide");
const WORKLOAD = [
	AGE,
	CONTAINERS,
	IMAGES$1,
	column("Selector", ({ spec }) => selectorText(spec.selector), "wide")
];
const DEPLOYMENT_COLUMNS = [
	column("Ready", (object) => `${count(object, "readyReplicas")}/${wanted(object)}`),
	column("Up-to-date", (object) => count(object, "updatedReplicas")),
	column("Available", (object) => count(object, "availableReplicas")),
	...WORKLOAD
];
const REPLICA_SET_COLUMNS = [
	column("Desired", wanted),
	column("Current", (object) => count(object, "replicas")),
	column("Ready", (object) => count(object, "readyReplicas")),
	...WORKLOAD
];
const DAEMON_SET_COLUMNS = [
	column("Desired", (object) => count(object, "desiredNumberScheduled")),
	column("Current", (object) => count(object, "currentNumberScheduled")),
	column("Ready", (object) => count(object, "numberReady")),
	column("Up-to-date", (object) => count(object, "updatedNumberScheduled")),
	column("Available", (object) => count(object, "numberAvailable")),
	column("Node Selector", nodeSelector),
	...WORKLOAD
];
const SERVICE_COLUMNS = [
	column("Type", ({ spec }) => text(spec.type)),
	column("Cluster-IP", ({ spec }) => text(spec.clusterIP)),
	column("External-IP", () => NONE),
	column("Port(s)", ({ spec }) => servicePorts(spec)),
	AGE,
	column("Selector", ({ spec }) => selectorText({ matchLabels: spec.selector ?? {} }) || "<none>", "wide")
];
const BUDGET_COLUMNS = [
	column("Min Available", ({ spec }) => text(spec.minAvailable, "N/A")),
	column("Max Unavailable", ({ spec }) => text(spec.maxUnavailable, "N/A")),
	column("Allowed Disruptions", (object) => count(object, "disruptionsAllowed")),
	AGE
];
const DATA = column("Data", ({ data }) => Object.keys(data ?? {}).length);
const COLUMNS = {
	Pod: POD_COLUMNS,
	Node: NODE_COLUMNS,
	Deployment: DEPLOYMENT_COLUMNS,
	ReplicaSet: REPLICA_SET_COLUMNS,
	StatefulSet: [
		column("Ready", (object) => `${count(object, "readyReplicas")}/${wanted(object)}`),
		AGE,
		CONTAINERS,
		IMAGES$1
	],
	DaemonSet: DAEMON_SET_COLUMNS,
	Service: SERVICE_COLUMNS,
	Endpoints: [column("Endpoints", (object) => endpoints(object)), AGE],
	Namespace: [column("Status", (object) => text(statusOf$1(object).phase)), AGE],
	ConfigMap: [DATA, AGE],
	Secret: [
		column("Type", ({ type }) => text(type)),
		DATA,
		AGE
	],
	PodDisruptionBudget: BUDGET_COLUMNS,
	CustomResourceDefinition: [CREATED_AT]
};
function columnsOf(resource) {
	return [NAME, ...!resource.isCustom && COLUMNS[resource.kind] || [AGE]];
}
function text(value, missing = NONE) {
	return value === void 0 || value === "" ? missing : String(value);
}
function count(object, field) {
	return Number(statusOf$1(object)[field] ?? 0);
}
function wanted({ spec }) {
	return spec.replicas ?? 0;
}
function nodeSelector({ spec }) {
	const { template } = spec;
	return selectorText({ matchLabels: template?.spec?.nodeSelector ?? {} }) || "<none>";
}
function servicePorts({ ports = [] }) {
	return ports.map(({ port, nodePort, protocol }) => `${port}${nodePort ? `:${nodePort}` : ""}/${protocol}`).join(",") || "<none>";
}
function endpoints({ subsets = [] }) {
	return listText(subsets.flatMap(({ addresses = [], ports = [] }) => addresses.flatMap(({ ip }) => ports.map(({ port }) => `${ip}:${port}`))));
}
function listText(items) {
	const shown = items.slice(0, 3).join(",");
	return items.length > 3 ? `${shown} + ${items.length - 3} more...` : shown || "<none>";
}
// src/practice/api/representation.ts
const META = "meta.k8s.io/v1";
function wantedShape(accept) {
	for (const part of accept.split(",")) {
		if (/as=Table/.test(part) && /v=v1(;|$)/.test(part.trim())) return "table";
		if (/as=PartialObjectMetadata(List)?/.test(part)) return "metadata";
		if (/application\/json|\*\/\*/.test(part)) return "object";
	}
	return "object";
}
function showObject(view, object) {
	if (view.shape === "table") return {
		...tableHead(view),
		rows: [row(view, object)]
	};
	return view.shape === "metadata" ? metadataOnly(object) : inVersion(view, object);
}
function showEvent(view, object, isFirst) {
	const shown = showObject(view, object);
	return view.shape === "table" && !isFirst ? {
		...shown,
		columnDefinitions: null
	} : shown;
}
function showList(view, objects, metadata) {
	if (view.shape === "table") return {
		...tableHead(view),
		metadata,
		rows: objects.map((object) => row(view, object))
	};
	if (view.shape === "metadata") return {
		kind: "PartialObjectMetadataList",
		apiVersion: META,
		metadata,
		items: objects.map(metadataOnly)
	};
	const items = objects.map((object) => itemOf(view, object));
	return {
		kind: `${view.resource.kind}List`,
		apiVersion: apiVersionOf(view.resource, view.version),
		metadata,
		items
	};
}
function inVersion({ resource, version }, object) {
	const { apiVersion: _, kind, ...rest } = object;
	return {
		kind,
		apiVersion: apiVersionOf(resource, version),
		...rest
	};
}
function itemOf(view, object) {
	if (view.resource.isCustom) return inVersion(view, object);
	const { apiVersion: _, kind: __, ...rest } = object;
	return rest;
}
function metadataOnly({ metadata }) {
	return {
		kind: "PartialObjectMetadata",
		apiVersion: META,
		metadata
	};
}
function tableHead({ resource }) {
	const columnDefinitions = columnsOf(resource).map(({ name, type, priority }) => ({
		name,
		type,
		format: name === "Name" ? "name" : "",
		description: "",
		priority
	}));
	return {
		kind: "Table",
		apiVersion: META,
		metadata: {},
		columnDefinitions
	};
}
function row(view, object) {
	const cells = columnsOf(view.resource).map((column) => column.cell(object, view.now));
	if (view.includeObject === "None") return { cells };
	return {
		cells,
		object: view.includeObject === "Object" ? inVersion(view, object) : metadataOnly(object)
	};
}
// src/practice/api/context.ts
function ok(body, code = 200) {
	return {
		code,
		body
	};
}
function viewOf({ store }, { resource, version, accept, query }) {
	const includeObject = query.get("includeObject") ?? "Metadata";
	return {
		resource,
		version,
		shape: wantedShape(accept),
		includeObject,
		now: store.clock.now()
	};
}
function isTrial({ query }) {
	return query.getAll("dryRun").includes("All");
}
// src/practice/api/openapi.ts
function openApiIndex(groupVersions) {
	const paths = groupVersions.map((groupVersion) => {
		const path = groupVersion.includes("/") ? `apis/${groupVersion}` : `api/${groupVersion}`;
		return [path, { serverRelativeURL: `/openapi/v3/${path}` }];
	});
	return { paths: Object.fromEntries(paths) };
}
function openApiOf(resources, path) {
	const groupVersion = path.replace(/^apis?\//, "");
	const served = resources.all().flatMap((resource) => {
		const version = resource.versions.find((candidate) => apiVersionOf(resource, candidate) === groupVersion);
		return version ? [[`${objectPath(resource, "{namespace}", "{name}", version)}`, operations(resource, version)]] : [];
	});
	return {
		openapi: "3.0.0",
		info: {
			title: "practice",
			version: "v1.34.4"
		},
		paths: Object.fromEntries(served),
		components: {}
	};
}
function operations({ group, kind }, version) {
	const query = (name) => ({
		name,
		in: "query",
		schema: { type: "string" }
	});
	return { patch: {
		parameters: [
			query("dryRun"),
			query("fieldManager"),
			query("fieldValidation")
		],
		responses: {},
		"x-kubernetes-group-version-kind": {
			group,
			version,
			kind
		}
	} };
}
// src/practice/api/discovery.ts
const VERBS = [
	"create",
	"delete",
	"deletecollection",
	"get",
	"list",
	"patch",
	"update",
	"watch"
];
const VERSION = {
	major: "1",
	minor: "34",
	gitVersion: "v1.34.4+practice",
	gitCommit: "",
	gitTreeState: "clean",
	buildDate: "1970-01-01T00:00:00Z",
	goVersion: "none",
	compiler: "none",
	platform: "linux/amd64"
};
const BELOW = {
	scale: {
		kind: "Scale",
		group: "autoscaling",
		version: "v1",
		verbs: [
			"get",
			"patch",
			"update"
		]
	},
	eviction: {
		kind: "Eviction",
		group: "policy",
		version: "v1",
		verbs: ["create"]
	},
	exec: {
		kind: "PodExecOptions",
		verbs: ["create", "get"]
	},
	log: {
		kind: "Pod",
		verbs: ["get"]
	},
	finalize: {
		kind: "Namespace",
		verbs: ["update"]
	}
};
const REVIEWS = { "authorization.k8s.io": ["selfsubjectaccessreviews SelfSubjectAccessReview", "selfsubjectrulesreviews SelfSubjectRulesReview"] };
function discover(resources, path) {
	if (path === "/version") return VERSION;
	if ([
		"/healthz",
		"/livez",
		"/readyz"
	].includes(path)) return "ok";
	if (path === "/api") return {
		kind: "APIVersions",
		versions: ["v1"],
		serverAddressByClientCIDRs: []
	};
	if (path === "/apis") return {
		kind: "APIGroupList",
		apiVersion: "v1",
		groups: groups(resources)
	};
	if (path === "/openapi/v3") return openApiIndex(groupVersions(resources));
	if (path.startsWith("/openapi/v3/")) return openApiOf(resources, path.slice(12));
	const [, group, version] = /^\/apis\/([^/]+)(?:\/([^/]+))?$/.exec(path) ?? [];
	if (path === "/api/v1") return resourceList(resources, "", "v1");
	if (group && version) return resourceList(resources, group, version);
	return group ? groups(resources).find(({ name }) => name === group) : void 0;
}
function groupVersions(resources) {
	const built = resources.all().flatMap((resource) => resource.versions.map((version) => apiVersionOf(resource, version)));
	return [...new Set([...built, ...Object.keys(REVIEWS).map((group) => `${group}/v1`)])];
}
function groups(resources) {
	const named = groupVersions(resources).filter((groupVersion) => groupVersion.includes("/"));
	return [...new Set(named.map((groupVersion) => groupVersion.split("/")[0] ?? ""))].map((name) => {
		const versions = named.filter((groupVersion) => groupVersion.startsWith(`${name}/`)).map((groupVersion) => ({
			groupVersion,
			version: groupVersion.slice(name.length + 1)
		}));
		return {
			name,
			versions,
			preferredVersion: versions[0]
		};
	});
}
function resourceList(resources, group, version) {
	const served = resources.all().filter((resource) => resource.group === group && resource.versions.includes(version));
	const reviews = version === "v1" && REVIEWS[group] || [];
	if (served.length + reviews.length === 0) return void 0;
	return {
		kind: "APIResourceList",
		apiVersion: "v1",
		groupVersion: group ? `${group}/${version}` : version,
		resources: [...served.flatMap(describe), ...reviews.map(describeReview)]
	};
}
function describe(resource) {
	const { plural, kind, shortNames, isNamespaced: namespaced } = resource;
	const categories = resource.isInAll ? { categories: ["all"] } : {};
	const names = {
		singularName: kind.toLowerCase(),
		...shortNames.length > 0 && { shortNames }
	};
	const below = resource.subresources.map((name) => {
		const own = BELOW[name] ?? {
			kind,
			verbs: [
				"get",
				"patch",
				"update"
			]
		};
		return {
			name: `${plural}/${name}`,
			singularName: "",
			namespaced,
			...own
		};
	});
	return [{
		name: plural,
		namespaced,
		kind,
		verbs: VERBS,
		...names,
		...categories
	}, ...below];
}
function describeReview(words) {
	const [name, kind = ""] = words.split(" ");
	return {
		name,
		singularName: kind.toLowerCase(),
		namespaced: false,
		kind,
		verbs: ["create"]
	};
}
// src/practice/api/list.ts
const LAG_MAX = 1e4;
function selectorOf({ resource, query, name }) {
	const fields = [query.get("fieldSelector") ?? "", ...name ? [`metadata.name=${name}`] : []].filter(Boolean).join(",");
	const matchers = [parseLabelSelector(query.get("labelSelector") ?? ""), parseFieldSelector(resource, fields)];
	return (object) => matchers.every((matches) => matches(object));
}
function listObjects(context, request) {
	const { resource, namespace, query } = request;
	const matches = selectorOf(request);
	const token = readToken(query.get("continue"), context.store.version);
	const limit = Number(query.get("limit") ?? 0);
	const all = inOrder(context.store.list(resource, namespace).filter(matches));
	const rest = token ? all.filter((object) => keyOf$1(object) > token.after) : all;
	const page = limit > 0 ? rest.slice(0, limit) : rest;
	const version = token?.version ?? context.store.version;
	const left = rest.length - page.length;
	const last = page.at(-1);
	const next = left > 0 && last ? {
		continue: writeToken({
			version,
			after: keyOf$1(last)
		}),
		...countLeft(query, left)
	} : {};
	return ok(showList(viewOf(context, request), page, {
		resourceVersion: `${version}`,
		...next
	}));
}
function countLeft(query, left) {
	return query.get("labelSelector") || query.get("fieldSelector") ? {} : { remainingItemCount: left };
}
function inOrder(objects) {
	return objects.sort((left, right) => keyOf$1(left) < keyOf$1(right) ? -1 : 1);
}
function keyOf$1({ metadata }) {
	return `${metadata.namespace ?? ""}/${metadata.name}`;
}
function writeToken(token) {
	return Buffer.from(JSON.stringify(token)).toString("base64url");
}
function readToken(text, version) {
	if (!text) return void 0;
	const token = parseToken(text);
	if (version - token.version > LAG_MAX) throw expired("The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter.");
	return token;
}
function parseToken(text) {
	try {
		const token = JSON.parse(Buffer.from(text, "base64url").toString());
		if (typeof token.version === "number" && typeof token.after === "string") return {
			version: token.version,
			after: token.after
		};
	} catch {
		throw badRequest("invalid continue token: continue key is not valid: invalid character");
	}
	throw badRequest("invalid continue token: continue key is not valid: incorrect encoded start resourceVersion");
}
// src/practice/api/logs.ts
function readLog(context, request) {
	const { pod, name, run } = podContainer(context, request);
	const isPrevious = request.query.get("previous") === "true";
	const log = isPrevious ? run?.previousLog : run?.log;
	if (isPrevious && !log) throw badRequest(`previous terminated container "${name}" in pod "${pod.metadata.name}" not found`);
	if (!log || !isPrevious && !hasStarted(run)) {
		const because = run?.state.waiting?.reason ?? "ContainerCreating";
		throw badRequest(`container "${name}" in pod "${pod.metadata.name}" is waiting to start: ${because}`);
	}
	const write = (line) => format(line, request.query.get("timestamps") === "true");
	const text = chosenLines(log.lines, request.query, context.store.clock.now()).map(write).join("");
	const limit = Number(request.query.get("limitBytes") ?? Number.POSITIVE_INFINITY);
	return request.query.get("follow") === "true" && run?.state.terminated === void 0 && !isPrevious ? follow(log, text, write) : ok(Buffer.from(text).subarray(0, limit).toString());
}
function hasStarted(run) {
	return run !== void 0 && (run.state.waiting === void 0 || run.restartCount > 0 || run.lastState.terminated !== void 0);
}
function chosenLines(lines, query, now) {
	const seconds = query.get("sinceSeconds");
	const since = query.get("sinceTime") ? Date.parse(query.get("sinceTime") ?? "") : seconds ? now - Number(seconds) * 1e3 : 0;
	const recent = lines.filter(({ time }) => time >= since);
	const tail = query.get("tailLines");
	return tail === null ? recent : recent.slice(Math.max(recent.length - Number(tail), 0));
}
function format({ time, text }, hasTime) {
	return hasTime ? `${new Date(time).toISOString()} ${text}\n` : `${text}\n`;
}
function follow(log, text, write) {
	return { stream(response) {
		response.writeHead(200, { "content-type": "text/plain" });
		response.write(text);
		response.flushHeaders();
		const leave = log.follow((line) => line ? response.write(write(line)) : response.end());
		response.on("close", leave);
	} };
}
// src/practice/state/defaults.ts
const SUFFIX_LETTERS = "bcdfghjklmnpqrstvwxz2456789";
function randomSuffix() {
	return Array.from({ length: 5 }, () => SUFFIX_LETTERS[(0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.randomInt)(27)]).join("");
}
const FILLS = {
	Pod: (draft) => fillPod(draft),
	Deployment: (draft) => fillDeployment(draft),
	ReplicaSet: (draft) => fillWorkload(draft),
	StatefulSet: (draft) => fillStatefulSet(draft),
	DaemonSet: (draft) => fillDaemonSet(draft),
	Service: (draft, store) => fillService(draft, store),
	Namespace: (draft) => fillNamespace(draft),
	Node: (draft) => {
		draft.status ??= {};
	},
	Secret: (draft) => fillSecret(draft),
	CustomResourceDefinition: (draft) => fillDefinition(draft)
};
function fillDefaults(kind, draft, store) {
	FILLS[kind]?.(draft, store);
}
function fillPod(pod) {
	fillPodSpec(pod.spec);
	const { spec } = pod;
	spec.serviceAccountName ??= "default";
	spec.serviceAccount ??= spec.serviceAccountName;
	spec.enableServiceLinks ??= true;
	spec.priority ??= 0;
	spec.preemptionPolicy ??= "PreemptLowerPriority";
	spec.tolerations = [...spec.tolerations ?? [], ...["not-ready", "unreachable"].map(nodeToleration)].filter(isFirstOfKey);
	pod.status = {
		phase: "Pending",
		qosClass: "BestEffort"
	};
}
function nodeToleration(condition) {
	return {
		key: `node.kubernetes.io/${condition}`,
		operator: "Exists",
		effect: "NoExecute",
		tolerationSeconds: 300
	};
}
function isFirstOfKey(toleration, index, all) {
	return all.findIndex(({ key, effect }) => key === toleration.key && effect === toleration.effect) === index;
}
function fillPodSpec(spec) {
	spec.restartPolicy ??= "Always";
	spec.terminationGracePeriodSeconds ??= 30;
	spec.dnsPolicy ??= "ClusterFirst";
	spec.schedulerName ??= "default-scheduler";
	spec.securityContext ??= {};
	for (const container of spec.containers ?? []) fillContainer(container);
}
function fillContainer(container) {
	const isLatest = !/:[^/]+$/.test(container.image ?? "") || container.image.endsWith(":latest");
	container.resources ??= {};
	container.terminationMessagePath ??= "/dev/termination-log";
	container.terminationMessagePolicy ??= "File";
	container.imagePullPolicy ??= isLatest ? "Always" : "IfNotPresent";
	for (const port of container.ports ?? []) port.protocol ??= "TCP";
	for (const probe of [
		"readinessProbe",
		"livenessProbe",
		"startupProbe"
	]) fillProbe(container[probe]);
}
function fillProbe(probe) {
	if (!probe) return;
	probe.timeoutSeconds ??= 1;
	probe.periodSeconds ??= 10;
	probe.successThreshold ??= 1;
	probe.failureThreshold ??= 3;
	if (probe.httpGet) Object.assign(probe.httpGet, {
		path: "/",
		scheme: "HTTP",
		...probe.httpGet
	});
}
function fillWorkload(draft) {
	const spec = draft.spec ?? {};
	spec.replicas ??= 1;
	if (spec.template?.spec) fillPodSpec(spec.template.spec);
	draft.status ??= { replicas: 0 };
}
function fillDeployment(deployment) {
	fillWorkload(deployment);
	deployment.status = deployment.status.observedGeneration ? deployment.status : {};
	const spec = deployment.spec;
	spec.strategy ??= { type: "RollingUpdate" };
	spec.strategy.type ??= "RollingUpdate";
	if (spec.strategy.type === "RollingUpdate") spec.strategy.rollingUpdate = {
		maxUnavailable: "25%",
		maxSurge: "25%",
		...spec.strategy.rollingUpdate
	};
	spec.revisionHistoryLimit ??= 10;
	spec.progressDeadlineSeconds ??= 600;
}
function fillStatefulSet(draft) {
	fillWorkload(draft);
	const spec = draft.spec;
	spec.podManagementPolicy ??= "OrderedReady";
	spec.updateStrategy ??= {
		type: "RollingUpdate",
		rollingUpdate: { partition: 0 }
	};
	spec.revisionHistoryLimit ??= 10;
	spec.persistentVolumeClaimRetentionPolicy ??= {
		whenDeleted: "Retain",
		whenScaled: "Retain"
	};
}
function fillDaemonSet(draft) {
	const spec = draft.spec ?? {};
	if (spec.template?.spec) fillPodSpec(spec.template.spec);
	spec.updateStrategy ??= {
		type: "RollingUpdate",
		rollingUpdate: {
			maxSurge: 0,
			maxUnavailable: 1
		}
	};
	spec.revisionHistoryLimit ??= 10;
	draft.status ??= {
		currentNumberScheduled: 0,
		desiredNumberScheduled: 0,
		numberMisscheduled: 0,
		numberReady: 0
	};
}
function fillNamespace(draft) {
	draft.metadata.labels = {
		...draft.metadata.labels,
		"kubernetes.io/metadata.name": draft.metadata.name
	};
	draft.spec = { finalizers: ["kubernetes"] };
	draft.status = { phase: "Active" };
}
function fillSecret(draft) {
	draft.type ??= "Opaque";
	const texts = Object.entries(draft.stringData ?? {});
	if (texts.length === 0) return;
	const encoded = texts.map(([key, text]) => [key, Buffer.from(text).toString("base64")]);
	draft.data = {
		...draft.data,
		...Object.fromEntries(encoded)
	};
	delete draft.stringData;
}
function fillDefinition(draft) {
	const { names } = draft.spec;
	if (!names) return;
	names.singular ??= String(names.kind).toLowerCase();
	names.listKind ??= `${names.kind}List`;
}
const NODE_PORTS = {
	first: 3e4,
	last: 32767
};
function fillService(service, store) {
	const { spec } = service;
	spec.type ??= "ClusterIP";
	spec.sessionAffinity ??= "None";
	service.status ??= { loadBalancer: {} };
	for (const port of spec.ports ?? []) {
		port.protocol ??= "TCP";
		port.targetPort ??= port.port;
	}
	if (spec.type === "ExternalName") return;
	Object.assign(spec, {
		internalTrafficPolicy: "Cluster",
		ipFamilies: ["IPv4"],
		ipFamilyPolicy: "SingleStack",
		...spec
	});
	spec.clusterIP ||= freeAddress(store);
	spec.clusterIPs ??= [spec.clusterIP];
	if (spec.type !== "ClusterIP") fillNodePorts(spec, store);
}
function fillNodePorts(spec, store) {
	spec.externalTrafficPolicy ??= "Cluster";
	for (const port of spec.ports ?? []) port.nodePort ||= freeNodePort(store);
}
function freeAddress(store) {
	const taken = store.list(SERVICES).map(({ spec }) => spec.clusterIP);
	const address = () => `10.96.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.randomInt)(1, 255)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.randomInt)(1, 255)}`;
	let candidate = address();
	while (taken.includes(candidate)) candidate = address();
	return candidate;
}
function freeNodePort(store) {
	const taken = store.list(SERVICES).flatMap(({ spec }) => (spec.ports ?? []).map((port) => port.nodePort));
	let candidate = (0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.randomInt)(NODE_PORTS.first, NODE_PORTS.last + 1);
	while (taken.includes(candidate)) candidate = (0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.randomInt)(NODE_PORTS.first, NODE_PORTS.last + 1);
	return candidate;
}
// src/practice/state/validate.ts
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LABEL_VALUE = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;
const NAME_RULE = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
const LABEL_RULE = "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";
const FREELY_NAMED = new Set([
	"roles",
	"rolebindings",
	"clusterroles",
	"clusterrolebindings"
]);
function checkTypes(resource, { metadata, ...draft }) {
	const texts = {
		"metadata.labels": metadata.labels,
		"metadata.annotations": metadata.annotations,
		data: resource.isCustom ? {} : draft.data
	};
	for (const [field, held] of Object.entries(texts)) {
		const odd = Object.values(held ?? {}).find((value) => typeof value !== "string");
		if (odd !== void 0) throw wrongType(resource, field, odd, "string");
	}
	const { replicas, unschedulable } = resource.isCustom ? {} : draft.spec ?? {};
	if (replicas !== void 0 && !Number.isInteger(replicas)) throw wrongType(resource, "spec.replicas", replicas, "int32");
	if (unschedulable !== void 0 && typeof unschedulable !== "boolean") throw wrongType(resource, "spec.unschedulable", unschedulable, "bool");
}
function wrongType({ kind }, field, value, wanted) {
	return badRequest(`${kind} in version "v1" cannot be handled as a ${kind}: ${`json: cannot unmarshal ${typeof value} into Go struct field ${kind}.${field} of type ${wanted}`}`);
}
function validateNew(resource, draft) {
	refuse$1(resource, draft.metadata.name, [...metadataProblems(resource, draft), ...specProblems(resource, draft)]);
}
function validateChange(resource, next, previous) {
	refuse$1(resource, next.metadata.name, [
		...labelProblems(next),
		...specProblems(resource, next),
		...fixedProblems(resource, next, previous)
	]);
}
function refuse$1(resource, name, problems) {
	if (problems.length > 0) throw invalid(resource, name, problems);
}
function required(field, hint = "") {
	return {
		field,
		reason: "FieldValueRequired",
		message: `Required value${hint && `: ${hint}`}`
	};
}
function wrong(field, value, rule) {
	return {
		field,
		reason: "FieldValueInvalid",
		message: `Invalid value: ${JSON.stringify(value)}: ${rule}`
	};
}
function metadataProblems(resource, { metadata, ...rest }) {
	if (!metadata.name) return [required("metadata.name", "name or generateName is required")];
	return [...FREELY_NAMED.has(resource.plural) || SUBDOMAIN.test(metadata.name) && metadata.name.length <= 253 ? [] : [wrong("metadata.name", metadata.name, NAME_RULE)], ...labelProblems({
		metadata,
		...rest
	})];
}
function labelProblems({ metadata }) {
	return Object.values(metadata.labels ?? {}).filter((value) => !LABEL_VALUE.test(value) || value.length > 63).map((value) => wrong("metadata.labels", value, LABEL_RULE));
}
const CHECKS = {
	Pod: (draft) => containerProblems(draft.spec?.containers, "spec.containers"),
	Deployment: (draft) => workloadProblems(draft),
	ReplicaSet: (draft) => workloadProblems(draft),
	StatefulSet: (draft) => workloadProblems(draft),
	DaemonSet: (draft) => workloadProblems(draft),
	Service: (draft) => serviceProblems(draft),
	CustomResourceDefinition: (draft) => definitionProblems(draft)
};
function specProblems(resource, draft) {
	return resource.isCustom ? [] : CHECKS[resource.kind]?.(draft) ?? [];
}
function containerProblems(containers, field) {
	if (!containers?.length) return [required(field)];
	return containers.flatMap((container, index) => [...container.name ? [] : [required(`${field}[${index}].name`)], ...container.image ? [] : [required(`${field}[${index}].image`)]]);
}
function workloadProblems(draft) {
	const spec = draft.spec;
	const replicas = spec?.replicas ?? 0;
	const labels = spec?.template?.metadata?.labels;
	const problems = containerProblems(spec?.template?.spec?.containers, "spec.template.spec.containers");
	if (!spec?.selector) problems.unshift(required("spec.selector"));
	else if (!fits$1(spec.selector, labels)) problems.push(wrong("spec.template.metadata.labels", labels ?? {}, "`selector` does not match template `labels`"));
	if (replicas < 0) problems.push(wrong("spec.replicas", replicas, "must be greater than or equal to 0"));
	return problems;
}
function definitionProblems({ metadata, spec }) {
	const { group, names, versions } = spec;
	const problems = Object.entries({
		group,
		versions: versions?.length,
		"names.plural": names?.plural,
		"names.kind": names?.kind
	}).filter(([, value]) => !value).map(([field]) => required(`spec.${field}`));
	const name = `${names?.plural}.${group}`;
	if (problems.length > 0 || metadata.name === name) return problems;
	return [wrong("metadata.name", metadata.name, `must be spec.names.plural+"."+spec.group`)];
}
const PORT_RULE = "provided port is not in the valid range. The range of valid ports is 30000-32767";
function serviceProblems(draft) {
	const { type, ports = [], clusterIP } = draft.spec ?? {};
	const isHeadless = type === "ExternalName" || clusterIP === "None";
	if (ports.length === 0 && !isHeadless) return [required("spec.ports")];
	return ports.flatMap(({ nodePort }, index) => nodePort && (nodePort < 3e4 || nodePort > 32767) ? [wrong(`spec.ports[${index}].nodePort`, nodePort, PORT_RULE)] : []);
}
const FIXED = {
	Deployment: ["selector"],
	ReplicaSet: ["selector"],
	StatefulSet: [
		"selector",
		"serviceName",
		"podManagementPolicy"
	],
	DaemonSet: ["selector"],
	Service: ["clusterIP"]
};
function fixedProblems(resource, next, previous) {
	const [now, then] = [next.spec, previous.spec];
	if (resource.isCustom || !isObject(now) || !isObject(then)) return [];
	if (resource.kind === "Pod") return podProblems(now, then);
	return (FIXED[resource.kind] ?? []).filter((field) => then[field] !== void 0 && !isSame(now[field], then[field])).map((field) => wrong(`spec.${field}`, now[field] ?? null, "field is immutable"));
}
const POD_RULE = "Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)";
function podProblems(now, then) {
	if (isSame(fixedPart(now), fixedPart(then))) return [];
	return [{
		field: "spec",
		reason: "FieldValueInvalid",
		message: POD_RULE
	}];
}
function fixedPart({ activeDeadlineSeconds, tolerations, ephemeralContainers, containers, ...rest }) {
	return {
		...rest,
		containers: containers.map(({ image, ...container }) => container)
	};
}
// src/practice/state/admission.ts
const OWN_FIELDS = [
	"uid",
	"resourceVersion",
	"creationTimestamp",
	"generation",
	"deletionTimestamp",
	"deletionGracePeriodSeconds",
	"managedFields",
	"selfLink"
];
function admit(store, resource, given, isTrial = false) {
	const draft = copy(given);
	checkTypes(resource, draft);
	const { name, generateName, namespace } = draft.metadata;
	draft.metadata.name = name || (generateName ? `${generateName}${randomSuffix()}` : "");
	for (const field of OWN_FIELDS) delete draft.metadata[field];
	if (hasOwnStatus(resource) && resource !== NODES) delete draft.status;
	if (resource.isNamespaced) checkNamespace(resource, draft.metadata.name, store.get(NAMESPACES, void 0, namespace ?? ""));
	fill(store, resource, draft);
	validateNew(resource, draft);
	const object = {
		...draft,
		apiVersion: draft.apiVersion ?? apiVersionOf(resource),
		kind: resource.kind
	};
	return isTrial ? trial(store, object) : store.create(resource, object);
}
function fill(store, resource, draft) {
	dropEmptyMetadata(draft.metadata);
	if (resource.isCustom) return;
	if (hasOwnStatus(resource)) draft.spec ??= {};
	fillDefaults(resource.kind, draft, store);
}
function dropEmptyMetadata(metadata) {
	for (const field of [
		"labels",
		"annotations",
		"ownerReferences",
		"finalizers"
	]) {
		const value = metadata[field];
		if (typeof value === "object" && value !== null && Object.keys(value).length === 0) delete metadata[field];
	}
}
function hasOwnStatus({ subresources }) {
	return subresources.includes("status");
}
function trial(store, draft) {
	const metadata = {
		uid: "",
		creationTimestamp: store.now(),
		resourceVersion: "",
		...draft.metadata
	};
	return {
		...draft,
		metadata
	};
}
function checkNamespace(resource, name, namespace) {
	if (!namespace.metadata.deletionTimestamp) return;
	throw forbidden(resource, name, `unable to create new content in namespace ${namespace.metadata.name} because it is being terminated`, [{
		reason: "NamespaceTerminating",
		message: `namespace ${namespace.metadata.name} is being terminated`,
		field: "metadata.namespace"
	}]);
}
function admitChange(store, resource, previous, given, options) {
	const next = options.part === "status" ? withStatus(previous, given) : withSpec(store, resource, previous, given);
	return options.isTrial ? next : store.replace(resource, next);
}
function withStatus(previous, { status, metadata }) {
	return {
		...previous,
		status,
		metadata: {
			...previous.metadata,
			resourceVersion: metadata.resourceVersion
		}
	};
}
function withSpec(store, resource, previous, given) {
	const { apiVersion, kind, metadata } = previous;
	const { generation, deletionTimestamp, deletionGracePeriodSeconds } = metadata;
	const fixed = {
		generation,
		deletionTimestamp,
		deletionGracePeriodSeconds,
		managedFields: void 0
	};
	const status = hasOwnStatus(resource) ? previous.status : given.status;
	const next = withoutUndefined({
		...given,
		apiVersion,
		kind,
		metadata: withoutUndefined({
			...given.metadata,
			...fixed
		})
	});
	checkTypes(resource, next);
	fill(store, resource, next);
	validateChange(resource, next, previous);
	return withoutUndefined({
		...next,
		status
	});
}
function withoutUndefined(object) {
	return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== void 0));
}
// src/practice/state/deletion.ts
const FOREGROUND = "foregroundDeletion";
const ORPHAN = "orphan";
const FINALIZERS = {
	Foreground: [FOREGROUND],
	Orphan: [ORPHAN],
	Background: []
};
function deleteObject(store, resource, object, deletion) {
	checkPreconditions(resource, object, deletion.preconditions);
	const { metadata } = object;
	const policy = deletion.propagationPolicy ?? (deletion.orphanDependents ? "Orphan" : "Background");
	const added = FINALIZERS[policy];
	if (!added) throw badRequest(`DeleteOptions.meta.k8s.io "" is invalid: propagationPolicy: Unsupported value: "${policy}"`);
	const grace = graceSeconds(resource, object, deletion);
	const finalizers = [...new Set([...metadata.finalizers ?? [], ...metadata.deletionTimestamp ? [] : added])];
	if (grace === 0 && finalizers.length === 0 && resource.kind !== "Namespace") return store.remove(resource, object);
	if (metadata.deletionTimestamp && (metadata.deletionGracePeriodSeconds ?? 0) <= grace) return object;
	const marks = {
		deletionTimestamp: store.now(grace),
		deletionGracePeriodSeconds: grace,
		...finalizers.length && { finalizers }
	};
	const status = resource.kind === "Namespace" ? { status: {
		...object.status,
		phase: "Terminating"
	} } : {};
	return store.replace(resource, {
		...object,
		...status,
		metadata: {
			...metadata,
			...marks
		}
	});
}
function checkPreconditions(resource, { metadata }, wanted = {}) {
	const check = (what, given, found, fate) => {
		if (given === void 0 || given === found) return;
		const because = `the ${what} in the precondition (${given}) does not match the ${what} in record (${found}). The object might have been ${fate}`;
		throw preconditionFailed(resource, metadata.name, because);
	};
	check("UID", wanted.uid, metadata.uid, "deleted and then recreated");
	check("ResourceVersion", wanted.resourceVersion, metadata.resourceVersion, "modified");
}
function graceSeconds(resource, object, { gracePeriodSeconds }) {
	if (resource.kind !== PODS.kind || resource.group !== "") return 0;
	const pod = object;
	if (!pod.spec.nodeName || isPodFinished(pod)) return 0;
	return Math.max(gracePeriodSeconds ?? pod.spec.terminationGracePeriodSeconds ?? 30, 0);
}
// src/practice/controllers/pods.ts
function podsOf(store, owner) {
	return store.list(PODS, owner.metadata.namespace).filter((pod) => controllerOf(pod)?.uid === owner.metadata.uid);
}
function makePod(store, owner, template, extra = {}) {
	const { name, namespace } = owner.metadata;
	const { labels, annotations } = template.metadata ?? {};
	return admit(store, PODS, {
		apiVersion: "v1",
		kind: "Pod",
		metadata: {
			name: extra.name ?? "",
			...!extra.name && { generateName: `${name}-` },
			...namespace && { namespace },
			labels: {
				...labels,
				...extra.labels
			},
			...annotations && { annotations },
			ownerReferences: [ownedBy(owner)]
		},
		spec: {
			...copy(template.spec),
			...extra.spec
		}
	});
}
function deletePod(store, pod) {
	deleteObject(store, PODS, pod, {});
}
function leastLossFirst(pods) {
	const worth = (pod) => (pod.spec.nodeName ? 1 : 0) + (pod.status.phase === "Running" ? 2 : 0) + (isPodReady(pod) ? 4 : 0);
	return [...pods].sort((left, right) => worth(left) - worth(right) || Number(right.metadata.resourceVersion) - Number(left.metadata.resourceVersion));
}
const HASH_LETTERS = "bcdfghjklmnpqrstvwxz2456789";
function templateHash(template) {
	return [...(0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.createHash)("sha256").update(JSON.stringify(template)).digest().subarray(0, 10)].map((byte) => HASH_LETTERS[byte % 27]).join("");
}
function selfOrOwner(change, kind, ownedKind = "Pod") {
	const { object } = change;
	const { namespace, name } = object.metadata;
	if (object.kind === kind) return [`${namespace}/${name}`];
	const owner = object.kind === ownedKind ? controllerOf(object) : void 0;
	return owner?.kind === kind ? [`${namespace}/${owner.name}`] : [];
}
function shareOf(value, total, round) {
	if (typeof value === "string" && value.endsWith("%")) return round(Number.parseFloat(value) * total / 100);
	return Number(value ?? 0);
}
// src/practice/controllers/disruption-budget.ts
const CONCERNING = new Set([
	"Pod",
	"ReplicaSet",
	"StatefulSet",
	"Deployment"
]);
var DisruptionBudgetController = class {
	#store;
	constructor(store) {
		this.#store = store;
	}
	concerns({ resource, object }) {
		const { namespace, name } = object.metadata;
		if (resource === DISRUPTION_BUDGETS) return [`${namespace}/${name}`];
		if (!CONCERNING.has(object.kind)) return [];
		return this.#store.list(DISRUPTION_BUDGETS, namespace).map(({ metadata }) => `${namespace}/${metadata.name}`);
	}
	reconcile(namespace, name) {
		const budget = this.#store.find(DISRUPTION_BUDGETS, namespace, name);
		if (budget) updateBudget(this.#store, budget);
	}
};
function updateBudget(store, budget) {
	const pods = store.list(PODS, budget.metadata.namespace).filter((pod) => fits$1(budget.spec.selector, pod.metadata.labels) && isPodActive(pod));
	const expected = expectedPods(store, budget, pods);
	const healthy = pods.filter(isPodReady).length;
	const desired = desiredHealthy(budget, expected);
	const allowed = Math.max(healthy - desired, 0);
	store.edit(DISRUPTION_BUDGETS, budget, (draft) => {
		const fact = {
			type: "DisruptionAllowed",
			status: allowed > 0 ? "True" : "False",
			reason: allowed > 0 ? "SufficientPods" : "InsufficientPods",
			message: "",
			observedGeneration: draft.metadata.generation ?? 1
		};
		draft.status = {
			conditions: withCondition(draft.status?.conditions, fact, store.now()),
			currentHealthy: healthy,
			desiredHealthy: desired,
			disruptionsAllowed: allowed,
			expectedPods: expected,
			observedGeneration: draft.metadata.generation ?? 1
		};
	});
}
function desiredHealthy({ spec }, expected) {
	if (spec.maxUnavailable !== void 0) return Math.max(expected - shareOf(spec.maxUnavailable, expected, Math.ceil), 0);
	return shareOf(spec.minAvailable ?? 1, expected, Math.ceil);
}
function expectedPods(store, { spec }, pods) {
	if (typeof spec.minAvailable === "number") return pods.length;
	return [...new Map(pods.map((pod) => [controllerOf(pod)?.uid ?? pod.metadata.uid, pod])).values()].reduce((total, pod) => total + wantedPods(store, pod), 0);
}
function wantedPods(store, pod) {
	const owner = controllerOf(pod);
	const { namespace } = pod.metadata;
	if (owner?.kind === "StatefulSet") return store.find(STATEFUL_SETS, namespace, owner.name)?.spec.replicas ?? 1;
	const set = owner?.kind === "ReplicaSet" ? store.find(REPLICA_SETS, namespace, owner.name) : void 0;
	const above = set && controllerOf(set);
	return (above && store.find(DEPLOYMENTS, namespace, above.name))?.spec.replicas ?? set?.spec.replicas ?? 1;
}
// src/practice/state/strategic-merge.ts
const MERGE_KEYS = {
	containers: ["name"],
	initContainers: ["name"],
	ephemeralContainers: ["name"],
	env: ["name"],
	volumes: ["name"],
	imagePullSecrets: ["name"],
	secrets: ["name"],
	resourceClaims: ["name"],
	volumeMounts: ["mountPath"],
	volumeDevices: ["devicePath"],
	hostAliases: ["ip"],
	podIPs: ["ip"],
	hostIPs: ["ip"],
	topologySpreadConstraints: ["topologyKey"],
	ownerReferences: ["uid"],
	conditions: ["type"],
	addresses: ["type"],
	ports: ["containerPort", "port"]
};
const SETS = new Set(["finalizers"]);
function mergeStrategically(target, patch) {
	if (patch.$patch === "replace") return strip(patch);
	const merged = retained(target, patch);
	for (const [key, value] of Object.entries(patch)) if (key.startsWith("$deleteFromPrimitiveList/")) removeValues(merged, key.slice(key.indexOf("/") + 1), value);
	else if (!key.startsWith("$")) mergeField(merged, key, value);
	for (const [key, order] of Object.entries(patch)) if (key.startsWith("$setElementOrder/")) reorder(merged, key.slice(key.indexOf("/") + 1), order);
	return merged;
}
function retained(target, patch) {
	const kept = patch.$retainKeys;
	if (!Array.isArray(kept)) return { ...target };
	return Object.fromEntries(Object.entries(target).filter(([key]) => kept.includes(key)));
}
function mergeField(merged, key, value) {
	const former = merged[key];
	if (value === null) delete merged[key];
	else if (isObject(value) && value.$patch === "delete") delete merged[key];
	else if (isObject(value)) merged[key] = mergeStrategically(isObject(former) ? former : {}, value);
	else if (Array.isArray(value)) merged[key] = mergeList(key, Array.isArray(former) ? former : [], value);
	else merged[key] = value;
}
function mergeList(field, former, patch) {
	if (SETS.has(field)) return [...new Set([...former, ...patch])];
	const key = mergeKey(field, [...patch, ...former]);
	if (!key || patch.some((element) => isObject(element) && element.$patch === "replace")) return patch.map(strip).filter(isFilled);
	return patch.reduce((list, element) => mergeElement(list, key, element), [...former]);
}
function mergeKey(field, elements) {
	return MERGE_KEYS[field]?.find((key) => elements.some((element) => isObject(element) && key in element));
}
function mergeElement(list, key, element) {
	const index = list.findIndex((candidate) => isObject(candidate) && candidate[key] === element[key]);
	if (element.$patch === "delete") return list.filter((_, position) => position !== index);
	if (index < 0) return [...list, strip(element)];
	return list.with(index, mergeStrategically(list[index], element));
}
function removeValues(merged, field, values) {
	const list = merged[field];
	if (Array.isArray(list) && Array.isArray(values)) merged[field] = list.filter((value) => !values.includes(value));
}
function reorder(merged, field, order) {
	const list = merged[field];
	if (!Array.isArray(list) || !Array.isArray(order)) return;
	const key = mergeKey(field, list);
	const identity = (element) => key && isObject(element) ? element[key] : element;
	const wanted = order.map(identity);
	const rank = (element) => wanted.includes(identity(element)) ? wanted.indexOf(identity(element)) : wanted.length;
	merged[field] = list.toSorted((left, right) => rank(left) - rank(right));
}
function strip(value) {
	if (Array.isArray(value)) return value.map(strip).filter(isFilled);
	if (!isObject(value)) return value;
	const kept = Object.entries(value).filter(([key, field]) => !key.startsWith("$") && field !== null);
	return Object.fromEntries(kept.map(([key, field]) => [key, strip(field)]));
}
function isFilled(value) {
	return !isObject(value) || Object.keys(value).length > 0;
}
// src/practice/state/patch.ts
const PATCHES = {
	"application/json-patch+json": (target, patch) => playJsonPatch(target, patch),
	"application/merge-patch+json": (target, patch) => mergePatch(target, asObject(patch)),
	"application/strategic-merge-patch+json": (target, patch) => mergeStrategically(target, asObject(patch))
};
function asObject(patch) {
	if (!isObject(patch)) throw badRequest("the patch must be a JSON object");
	return patch;
}
function mergePatch(target, patch) {
	if (!isObject(patch)) return patch;
	const merged = isObject(target) ? { ...target } : {};
	for (const [key, value] of Object.entries(patch)) if (value === null) delete merged[key];
	else merged[key] = mergePatch(merged[key], value);
	return merged;
}
function playJsonPatch(target, patch) {
	if (!Array.isArray(patch)) throw badRequest("json: cannot unmarshal object into Go value of type jsonpatch.Patch");
	const document = { root: copy(target) };
	for (const operation of patch) play(document, operation);
	return document.root;
}
function play(document, { op, path, from, value }) {
	const place = (pointer) => locate(document, pointer ?? "");
	if (op === "add") insert(place(path), value);
	else if (op === "remove") take(place(path));
	else if (op === "replace") {
		take(place(path));
		insert(place(path), value);
	} else if (op === "move") insert(place(path), take(place(from)));
	else if (op === "copy") insert(place(path), copy(read(place(from))));
	else if (op !== "test" || !isSame(read(place(path)), value)) throw unplayablePatch();
}
function locate(document, pointer) {
	if (pointer === "") return {
		parent: document,
		key: "root"
	};
	const keys = pointer.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
	const key = keys.pop() ?? "";
	return {
		parent: keys.reduce((parent, step) => read({
			parent,
			key: step
		}), document.root),
		key
	};
}
function read({ parent, key }) {
	if (!(Array.isArray(parent) ? Number(key) < parent.length : isObject(parent) && Object.hasOwn(parent, key))) throw unplayablePatch();
	return parent[key];
}
function insert({ parent, key }, value) {
	if (Array.isArray(parent)) {
		const index = key === "-" ? parent.length : Number(key);
		if (!(index >= 0 && index <= parent.length)) throw unplayablePatch();
		parent.splice(index, 0, value);
	} else if (isObject(parent)) parent[key] = value;
	else throw unplayablePatch();
}
function take(place) {
	const value = read(place);
	if (Array.isArray(place.parent)) place.parent.splice(Number(place.key), 1);
	else delete place.parent[place.key];
	return value;
}
// src/practice/api/subresources.ts
function getScale({ store }, { resource, namespace, name = "" }) {
	return ok(scaleOf(store.get(resource, namespace, name)));
}
function setScale({ store }, request) {
	const { resource, namespace, name = "" } = request;
	const previous = store.get(resource, namespace, name);
	const scale = wantedScale(request, scaleOf(previous));
	const { resourceVersion } = scale.metadata;
	if (resourceVersion && resourceVersion !== previous.metadata.resourceVersion) throw conflict(resource, name);
	return ok(scaleOf(admitChange(store, resource, previous, {
		...previous,
		spec: {
			...previous.spec,
			replicas: scale.spec?.replicas ?? 0
		}
	}, {
		part: "spec",
		isTrial: isTrial(request)
	})));
}
function wantedScale(request, current) {
	if (request.method === "PUT") return bodyObject(request);
	const play = PATCHES[request.contentType.split(";")[0]?.trim() ?? ""];
	if (!play) throw unsupportedMediaType();
	const { resourceVersion: _, ...metadata } = current.metadata;
	return play({
		...current,
		metadata
	}, parseJson(request.body.toString(), "Scale"));
}
function scaleOf(object) {
	const { name, namespace, uid, resourceVersion, creationTimestamp } = object.metadata;
	const { replicas = 0, selector } = object.spec;
	const running = object.status?.replicas ?? 0;
	return {
		kind: "Scale",
		apiVersion: "autoscaling/v1",
		metadata: {
			name,
			...namespace && { namespace },
			uid,
			resourceVersion,
			creationTimestamp
		},
		spec: { replicas },
		status: {
			replicas: running,
			selector: selectorText(selector)
		}
	};
}
function evictPod({ store }, request) {
	const { namespace, name = "" } = request;
	const pod = store.get(PODS, namespace, name);
	const { deleteOptions } = bodyObject(request);
	const budgets = store.list(DISRUPTION_BUDGETS, namespace).filter(({ spec }) => fits$1(spec.selector, pod.metadata.labels));
	if (budgets.length > 1) throw new ApiFailure(500, "InternalError", "This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.");
	if (!isPodFinished(pod) && !pod.metadata.deletionTimestamp && pod.status.phase === "Running") for (const budget of budgets) spendDisruption(store, budget, pod);
	if (!isTrial(request)) deleteObject(store, PODS, pod, deleteOptions ?? {});
	return ok({
		kind: "Status",
		apiVersion: "v1",
		metadata: {},
		status: "Success",
		code: 201
	}, 201);
}
function spendDisruption(store, given, pod) {
	updateBudget(store, given);
	const { metadata, status } = store.get(DISRUPTION_BUDGETS, given.metadata.namespace, given.metadata.name);
	const isUnhealthySpare = !isPodReady(pod) && status.currentHealthy >= status.desiredHealthy && status.desiredHealthy > 0;
	if (status.disruptionsAllowed > 0 || isUnhealthySpare) return;
	throw new ApiFailure(429, "TooManyRequests", "Cannot evict pod as it would violate the pod's disruption budget.", { causes: [{
		reason: "DisruptionBudget",
		message: `The disruption budget ${metadata.name} needs ${status.desiredHealthy} healthy pods and has ${status.currentHealthy} currently`
	}] });
}
// src/practice/api/watch.ts
function watchObjects(context, request) {
	const matches = selectorOf(request);
	const version = startVersion(request);
	return { stream: (response) => stream(context, request, matches, version, response) };
}
function startVersion({ query }) {
	const text = query.get("resourceVersion") ?? "";
	if (text === "" || text === "0") return void 0;
	if (/^\d+$/.test(text)) return Number(text);
	const because = `strconv.ParseUint: parsing ${JSON.stringify(text)}: invalid syntax`;
	throw new ApiFailure(500, "", `resourceVersion: Invalid value: ${JSON.stringify(text)}: ${because}`);
}
function stream(context, request, matches, version, response) {
	const { store, timers } = context;
	const view = viewOf(context, request);
	let isFirst = true;
	const send = (type, object) => {
		response.write(`${JSON.stringify({
			type,
			object: showEvent({
				...view,
				now: store.clock.now()
			}, object, isFirst)
		})}\n`);
		isFirst = false;
	};
	response.writeHead(200, { "content-type": "application/json" });
	response.flushHeaders();
	const tell = (change) => {
		const { resource, object } = change;
		if (resourceName(resource) === resourceName(request.resource) && (!request.namespace || object.metadata.namespace === request.namespace)) tellChange(change, matches, send);
	};
	if (!replay(context, request, version, tell, response)) return;
	if (request.query.get("allowWatchBookmarks") === "true") bookmark(request, `${store.version}`, send);
	const unsubscribe = store.subscribe(tell);
	const seconds = Number(request.query.get("timeoutSeconds") ?? 0);
	const callOff = seconds > 0 ? timers.after(seconds, () => response.end()) : () => {};
	response.on("close", () => {
		unsubscribe();
		callOff();
	});
}
function replay(context, { resource, namespace }, version, tell, response) {
	const { store } = context;
	try {
		if (version !== void 0) store.since(version).forEach(tell);
		else for (const object of inOrder(store.list(resource, namespace))) tell({
			type: "ADDED",
			resource,
			object,
			version: store.version
		});
		return true;
	} catch (error) {
		if (!(error instanceof ApiFailure)) throw error;
		response.end(`${JSON.stringify({
			type: "ERROR",
			object: error.status
		})}\n`);
		return false;
	}
}
function tellChange({ type, object, previous }, matches, send) {
	const fitsNow = matches(object);
	const fitBefore = previous !== void 0 && matches(previous);
	if (type === "DELETED" && (fitBefore || fitsNow)) send("DELETED", object);
	else if (type === "ADDED" && fitsNow) send("ADDED", object);
	else if (type === "MODIFIED" && fitsNow) send(fitBefore ? "MODIFIED" : "ADDED", object);
	else if (type === "MODIFIED" && fitBefore) send("DELETED", object);
}
function bookmark({ resource, query }, resourceVersion, send) {
	const isInitial = query.get("sendInitialEvents") === "true";
	const metadata = {
		resourceVersion,
		creationTimestamp: null,
		...isInitial ? { annotations: { "k8s.io/initial-events-end": "true" } } : {}
	};
	if (isInitial) send("BOOKMARK", {
		kind: resource.kind,
		apiVersion: "",
		metadata
	});
}
// src/practice/api/write.ts
const APPLY = "application/apply-patch+yaml";
function createObject(context, request) {
	const draft = placed(request, bodyObject(request));
	const created = admit(context.store, request.resource, draft, isTrial(request));
	return ok(showObject(viewOf(context, request), created), 201);
}
function updateObject(context, request) {
	const { resource, namespace, name = "" } = request;
	const draft = placed(request, bodyObject(request));
	if (draft.metadata.name !== name) throw badRequest(`the name of the object (${draft.metadata.name}) does not match the name on the URL (${name})`);
	return change(context, request, context.store.get(resource, namespace, name), draft);
}
function patchObject(context, request) {
	const { resource, namespace, name = "", body } = request;
	const type = request.contentType.split(";")[0]?.trim() ?? "";
	if (type === APPLY) return applyObject(context, request);
	const play = PATCHES[type];
	if (!play) throw unsupportedMediaType();
	if (resource.isCustom && type.includes("strategic")) throw unsupportedMediaType(Object.keys(PATCHES).filter((key) => key !== type).concat(APPLY));
	const previous = context.store.get(resource, namespace, name);
	const { resourceVersion: _, ...metadata } = previous.metadata;
	const patched = play({
		...previous,
		metadata
	}, parseJson(body.toString(), resource.kind));
	return change(context, request, previous, {
		...patched,
		metadata: patched.metadata ?? metadata
	});
}
function applyObject(context, request) {
	const { resource, namespace, name = "", body } = request;
	const applied = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Ln)(body.toString(), { schema: _run_js__WEBPACK_IMPORTED_MODULE_1__.Fn });
	if (!isObject(applied)) throw badRequest("error decoding YAML: the body is no object");
	const draft = placed(request, {
		...applied,
		metadata: {
			...applied.metadata,
			name
		}
	});
	const previous = context.store.find(resource, namespace, name);
	if (!previous) return ok(showObject(viewOf(context, request), admit(context.store, resource, draft, isTrial(request))), 201);
	const { resourceVersion: _, ...metadata } = previous.metadata;
	return change(context, request, previous, mergeStrategically({
		...previous,
		metadata
	}, draft));
}
function change(context, request, previous, next) {
	const { resource, subresource } = request;
	const { resourceVersion, name } = next.metadata;
	if (resourceVersion && resourceVersion !== previous.metadata.resourceVersion) throw conflict(resource, name);
	const part = subresource === "status" ? "status" : "spec";
	const changed = admitChange(context.store, resource, previous, next, {
		part,
		isTrial: isTrial(request)
	});
	return ok(showObject(viewOf(context, request), changed));
}
function placed({ resource, version, namespace }, body) {
	const metadata = isObject(body.metadata) ? body.metadata : {};
	if ((body.kind ?? resource.kind) !== resource.kind) {
		const source = String(body.apiVersion ?? "").split("/").at(-1);
		throw badRequest(`${body.kind} in version "${source}" cannot be handled as a ${resource.kind}: converting (${source}.${body.kind}) to (core.${resource.kind}): unknown conversion`);
	}
	if (namespace && (metadata.namespace || namespace) !== namespace) throw badRequest("the namespace of the provided object does not match the namespace sent on the request");
	const place = {
		...metadata,
		...namespace && { namespace }
	};
	return {
		...body,
		apiVersion: apiVersionOf(resource, version),
		kind: resource.kind,
		metadata: place
	};
}
function deleteOne(context, request) {
	const { resource, namespace, name = "" } = request;
	const object = context.store.get(resource, namespace, name);
	const deletion = deletionOf(request);
	if (isTrial(request)) return ok(showObject(viewOf(context, request), object));
	const left = deleteObject(context.store, resource, object, deletion);
	if (answersWithObject(resource, left)) return ok(showObject(viewOf(context, request), left));
	return ok({
		kind: "Status",
		apiVersion: "v1",
		metadata: {},
		status: "Success",
		details: {
			name,
			...resource.group && { group: resource.group },
			kind: resource.plural,
			uid: object.metadata.uid
		}
	});
}
function answersWithObject(resource, { metadata }) {
	return metadata.deletionTimestamp !== void 0 || [
		"Pod",
		"Service",
		"Namespace",
		"ServiceAccount"
	].includes(resource.kind);
}
function deleteAll(context, request) {
	const { store } = context;
	const matches = selectorOf(request);
	const chosen = store.list(request.resource, request.namespace).filter(matches);
	const deletion = deletionOf(request);
	const left = isTrial(request) ? chosen : chosen.map((object) => deleteObject(store, request.resource, object, deletion));
	return ok(showList(viewOf(context, request), left, { resourceVersion: `${store.version}` }));
}
function deletionOf(request) {
	const { query } = request;
	const grace = query.get("gracePeriodSeconds");
	const policy = query.get("propagationPolicy");
	return {
		...bodyObject(request),
		...grace !== null && { gracePeriodSeconds: Number(grace) },
		...policy !== null && { propagationPolicy: policy }
	};
}
// src/practice/api/routes.ts
const COLLECTION = {
	GET: (context, request) => isWatch(request) ? watchObjects(context, request) : listObjects(context, request),
	POST: createObject,
	DELETE: deleteAll
};
const OBJECT = {
	GET: (context, request) => isWatch(request) ? watchObjects(context, request) : getObject(context, request),
	PUT: updateObject,
	PATCH: patchObject,
	DELETE: deleteOne
};
const SUBRESOURCES = {
	status: {
		GET: getObject,
		PUT: updateObject,
		PATCH: patchObject
	},
	finalize: { PUT: updateObject },
	scale: {
		GET: getScale,
		PUT: setScale,
		PATCH: setScale
	},
	eviction: { POST: evictPod },
	log: { GET: readLog },
	exec: {
		GET: needsUpgrade,
		POST: needsUpgrade
	}
};
function answerRequest(context, request) {
	const { name, subresource, method } = request;
	const route = (subresource ? SUBRESOURCES[subresource] : name === void 0 ? COLLECTION : OBJECT)?.[method];
	if (!route || method === "POST" && !subresource && request.resource.isNamespaced && !request.namespace) throw methodNotAllowed();
	return route(context, request);
}
function isWatch({ query }) {
	const wanted = query.get("watch")?.toLowerCase();
	return wanted !== void 0 && wanted !== "false" && wanted !== "0";
}
function getObject(context, request) {
	const { resource, namespace, name = "" } = request;
	return ok(showObject(viewOf(context, request), context.store.get(resource, namespace, name)));
}
function needsUpgrade() {
	throw badRequest("Upgrade request required");
}
function answerPath({ resources }, path, { method }) {
	if (method === "POST" && path.startsWith("/apis/authorization.k8s.io/v1/")) return ok(granted(path), 201);
	const found = discover(resources, path.length > 1 ? path.replace(/\/$/, "") : path);
	return found === void 0 ? {
		code: 404,
		body: "404 page not found\n"
	} : ok(found);
}
function granted(path) {
	const rules = {
		resourceRules: [{
			verbs: ["*"],
			apiGroups: ["*"],
			resources: ["*"]
		}],
		nonResourceRules: [],
		incomplete: false
	};
	const isRules = path.endsWith("rulesreviews");
	return {
		kind: isRules ? "SelfSubjectRulesReview" : "SelfSubjectAccessReview",
		apiVersion: "authorization.k8s.io/v1",
		metadata: {},
		spec: {},
		status: isRules ? rules : { allowed: true }
	};
}
// src/practice/api/server.ts
async function startServer(context, port) {
	const server = node_http__WEBPACK_IMPORTED_MODULE_4___default().createServer((message, response) => void serve$1(context, message, response));
	server.on("upgrade", (message, socket, head) => upgrade(context, message, socket, head));
	await new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, LOOPBACK, resolve);
	});
	return {
		url: `http://${LOOPBACK}:${server.address().port}`,
		stop: () => new Promise((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		})
	};
}
async function serve$1(context, message, response) {
	try {
		const { pathname, request } = await readRequest(context, message);
		send$1(response, request ? answerRequest(context, request) : answerPath(context, pathname, message));
	} catch (error) {
		send$1(response, refuse(error));
	}
}
async function readRequest(context, message) {
	const { pathname, searchParams: query } = new URL(message.url ?? "/", "http://practice");
	const target = parseTarget(context.resources, pathname);
	if (!target) return {
		pathname,
		request: void 0
	};
	const { accept = "", "content-type": contentType = "" } = message.headers;
	return {
		pathname,
		request: {
			...target,
			method: message.method ?? "GET",
			query,
			accept,
			contentType,
			body: await readBody(message)
		}
	};
}
function send$1(response, answer) {
	if ("stream" in answer) {
		answer.stream(response);
		return;
	}
	const isText = typeof answer.body === "string";
	response.writeHead(answer.code, { "content-type": isText ? "text/plain; charset=utf-8" : "application/json" });
	response.end(isText ? answer.body : `${JSON.stringify(answer.body)}\n`);
}
function refuse(error) {
	const failure = error instanceof ApiFailure ? error : new ApiFailure(500, "InternalError", `Internal error occurred: ${String(error)}`);
	return {
		code: failure.code,
		body: failure.status
	};
}
async function upgrade(context, message, socket, head) {
	try {
		const { request } = await readRequest(context, Object.assign(message, { method: "GET" }));
		if (request?.subresource !== "exec") throw new ApiFailure(400, "BadRequest", "only exec can be upgraded");
		execInPod(context, request, message, socket, head);
	} catch (error) {
		const answer = refuse(error);
		const body = "body" in answer ? JSON.stringify(answer.body) : "";
		const code = "code" in answer ? answer.code : 500;
		const headers = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close`;
		socket.end(`HTTP/1.1 ${code} ${(node_http__WEBPACK_IMPORTED_MODULE_4___default().STATUS_CODES)[code]}\r\n${headers}\r\n\r\n${body}`);
	}
}
// src/practice/controllers/controller.ts
function startControllers(store, controllers) {
	const stops = controllers.map((controller) => startController(store, controller));
	return () => {
		for (const stop of stops) stop();
	};
}
function startController(store, controller) {
	const waiting = new Set();
	let turn;
	const work = () => {
		turn = void 0;
		const keys = [...waiting];
		waiting.clear();
		for (const key of keys) reconcileKey(controller, key);
	};
	const unsubscribe = store.subscribe((change) => {
		for (const key of controller.concerns(change)) waiting.add(key);
		if (waiting.size > 0) turn ??= setImmediate(work);
	});
	return () => {
		unsubscribe();
		clearImmediate(turn);
	};
}
function reconcileKey(controller, key) {
	const slash = key.indexOf("/");
	try {
		controller.reconcile(key.slice(0, slash), key.slice(slash + 1));
	} catch (error) {
		if (!(error instanceof ApiFailure)) throw error;
	}
}
// src/practice/controllers/custom-resources.ts
var CustomResourceController = class {
	#store;
	#resources;
	constructor(store, resources) {
		this.#store = store;
		this.#resources = resources;
	}
	concerns({ resource, type, object }) {
		if (resource !== CUSTOM_RESOURCE_DEFINITIONS) return [];
		if (type === "DELETED") this.#forget(object.metadata.name);
		else this.#resources.define(object);
		return type === "DELETED" ? [] : [`/${object.metadata.name}`];
	}
	reconcile(_, name) {
		const definition = this.#store.find(CUSTOM_RESOURCE_DEFINITIONS, void 0, name);
		if (!definition) return;
		const now = this.#store.now();
		this.#store.edit(CUSTOM_RESOURCE_DEFINITIONS, definition, (draft) => {
			const { conditions } = draft.status ?? {};
			const named = withCondition(conditions, {
				type: "NamesAccepted",
				status: "True",
				reason: "NoConflicts",
				message: "no conflicts found"
			}, now);
			const established = {
				type: "Established",
				status: "True",
				reason: "InitialNamesAccepted"
			};
			const message = "the initial names have been accepted";
			const storedVersions = draft.spec.versions.filter(({ storage }) => storage).map((version) => version.name);
			draft.status = {
				conditions: withCondition(named, {
					...established,
					message
				}, now),
				acceptedNames: draft.spec.names,
				storedVersions
			};
		});
	}
	#forget(name) {
		const resource = this.#resources.custom(name);
		if (!resource) return;
		for (const object of this.#store.list(resource)) this.#store.remove(resource, object);
		this.#resources.forget(name);
	}
};
// src/practice/controllers/placement.ts
function refusal({ spec }, node) {
	const labels = node.metadata.labels ?? {};
	const taints = (node.spec.taints ?? []).filter((taint) => taint.effect !== "PreferNoSchedule");
	if (node.spec.unschedulable === true && !tolerates(spec.tolerations, {
		key: "node.kubernetes.io/unschedulable",
		effect: "NoSchedule"
	})) return "node(s) were unschedulable";
	const taint = taints.find((candidate) => !tolerates(spec.tolerations, candidate));
	if (taint) return `node(s) had untolerated taint {${taint.key}: ${taint.value ?? ""}}`;
	if (!(fits$1({ matchLabels: spec.nodeSelector ?? {} }, labels) && fitsAffinity(spec, node))) return "node(s) didn't match Pod's node affinity/selector";
	return hasCondition(node, "Ready") ? void 0 : "node(s) were not ready";
}
function fitsAffinity({ affinity }, { metadata }) {
	const required = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution;
	if (!required) return true;
	const labels = {
		...metadata.labels,
		"metadata.name": metadata.name
	};
	return required.nodeSelectorTerms.some((term) => fits$1(term, labels));
}
function tolerates(tolerations, taint) {
	return tolerations?.some((toleration) => matches(toleration, taint)) ?? false;
}
function matches({ key, operator, value, effect }, taint) {
	if (effect && effect !== taint.effect) return false;
	if (operator === "Exists") return !key || key === taint.key;
	return key === taint.key && (value ?? "") === (taint.value ?? "");
}
// src/practice/controllers/daemon-set.ts
const REVISION$2 = "controller-revision-hash";
const TOLERATIONS = [
	"not-ready:NoExecute",
	"unreachable:NoExecute",
	"disk-pressure:NoSchedule",
	"memory-pressure:NoSchedule",
	"pid-pressure:NoSchedule",
	"unschedulable:NoSchedule"
].map((words) => {
	const [condition, effect] = words.split(":");
	return {
		key: `node.kubernetes.io/${condition}`,
		operator: "Exists",
		effect
	};
});
var DaemonSetController = class {
	#store;
	constructor(store) {
		this.#store = store;
	}
	concerns(change) {
		if (change.resource !== NODES) return selfOrOwner(change, "DaemonSet");
		return this.#store.list(DAEMON_SETS).map(({ metadata }) => `${metadata.namespace}/${metadata.name}`);
	}
	reconcile(namespace, name) {
		const set = this.#store.find(DAEMON_SETS, namespace, name);
		if (!set) return;
		const nodes = this.#store.list(NODES).filter((node) => refusal(this.#template(set), node) === void 0);
		if (!set.metadata.deletionTimestamp) this.#adjust(set, nodes);
		this.#report(set, nodes.length);
	}
	#template(set) {
		const { spec } = set.spec.template;
		return { spec: {
			...spec,
			tolerations: [...spec.tolerations ?? [], ...TOLERATIONS]
		} };
	}
	#adjust(set, nodes) {
		const pods = podsOf(this.#store, set);
		const hash = templateHash(set.spec.template);
		for (const { metadata } of nodes) if (!pods.some((pod) => pod.spec.nodeName === metadata.name)) this.#make(set, metadata.name, hash);
		const unwanted = pods.filter((pod) => isPodFinished(pod) || !nodes.some(({ metadata }) => metadata.name === pod.spec.nodeName));
		for (const pod of unwanted.filter(({ metadata }) => !metadata.deletionTimestamp)) deletePod(this.#store, pod);
		if (set.spec.updateStrategy?.type !== "OnDelete") this.#update(pods, hash);
	}
	#update(pods, hash) {
		const outdated = pods.find((pod) => pod.metadata.labels?.[REVISION$2] !== hash && isPodActive(pod));
		if (outdated && pods.every(isPodReady)) deletePod(this.#store, outdated);
	}
	#make(set, nodeName, hash) {
		const { spec } = this.#template(set);
		makePod(this.#store, set, set.spec.template, {
			labels: { [REVISION$2]: hash },
			spec: {
				nodeName,
				tolerations: spec.tolerations
			}
		});
	}
	#report(set, desired) {
		const pods = podsOf(this.#store, set).filter(isPodActive);
		const ready = pods.filter(isPodReady).length;
		const hash = templateHash(set.spec.template);
		this.#store.edit(DAEMON_SETS, set, (draft) => {
			draft.status = {
				observedGeneration: draft.metadata.generation ?? 1,
				currentNumberScheduled: pods.length,
				desiredNumberScheduled: desired,
				numberMisscheduled: 0,
				numberReady: ready,
				updatedNumberScheduled: pods.filter((pod) => pod.metadata.labels?.[REVISION$2] === hash).length,
				...ready && { numberAvailable: ready },
				...desired > ready && { numberUnavailable: desired - ready }
			};
		});
	}
};
// src/practice/controllers/deployment-status.ts
function budget({ replicas, strategy }) {
	if (strategy.type === "Recreate") return {
		maxSurge: 0,
		maxUnavailable: replicas
	};
	const maxSurge = shareOf(strategy.rollingUpdate?.maxSurge, replicas, Math.ceil);
	const maxUnavailable = shareOf(strategy.rollingUpdate?.maxUnavailable, replicas, Math.floor);
	return {
		maxSurge,
		maxUnavailable: maxSurge === 0 && maxUnavailable === 0 ? 1 : maxUnavailable
	};
}
function deploymentStatus(deployment, sets, current, now) {
	const counts = countPods(deployment, sets, current);
	const former = deployment.status.conditions;
	const conditions = [progress(deployment, current?.metadata.name ?? "", counts), availability(deployment, counts)].reduce((all, fact) => withFact(all, fact, now), former ?? []);
	const filled = Object.entries(counts).filter(([, count]) => count > 0);
	return {
		observedGeneration: deployment.metadata.generation ?? 1,
		...Object.fromEntries(filled),
		conditions
	};
}
function countPods({ spec }, sets, current) {
	const sum = (field) => sets.reduce((total, set) => total + (set.status[field] ?? 0), 0);
	const availableReplicas = sum("availableReplicas");
	return {
		replicas: sum("replicas"),
		updatedReplicas: current?.status.replicas ?? 0,
		readyReplicas: sum("readyReplicas"),
		availableReplicas,
		unavailableReplicas: Math.max(spec.replicas - availableReplicas, 0)
	};
}
function availability({ spec }, { availableReplicas }) {
	const [status, reason, verb] = availableReplicas >= spec.replicas - budget(spec).maxUnavailable ? [
		"True",
		"MinimumReplicasAvailable",
		"has"
	] : [
		"False",
		"MinimumReplicasUnavailable",
		"does not have"
	];
	return {
		type: "Available",
		status,
		reason,
		message: `Deployment ${verb} minimum availability.`
	};
}
const COMPLETE = "NewReplicaSetAvailable";
function progress({ spec, status }, setName, counts) {
	const message = `ReplicaSet "${setName}" has successfully progressed.`;
	const wasComplete = status.conditions?.some((former) => former.reason === COMPLETE && former.message === message);
	if ([
		counts.updatedReplicas,
		counts.replicas,
		counts.availableReplicas
	].every((count) => count === spec.replicas) || wasComplete) return {
		type: "Progressing",
		status: "True",
		reason: COMPLETE,
		message
	};
	return {
		type: "Progressing",
		status: "True",
		reason: "ReplicaSetUpdated",
		message: `ReplicaSet "${setName}" is progressing.`
	};
}
function withFact(conditions, next, now) {
	return conditions.some(({ type, reason, message }) => type === next.type && reason === next.reason && message === next.message) ? conditions : withCondition(conditions, {
		...next,
		lastUpdateTime: now
	}, now);
}
// src/practice/controllers/deployment.ts
const REVISION$1 = "deployment.kubernetes.io/revision";
const HASH = "pod-template-hash";
var DeploymentController = class {
	#store;
	constructor(store) {
		this.#store = store;
	}
	concerns(change) {
		return change.type === "DELETED" && change.resource === PODS ? this.#aboveSet(change) : selfOrOwner(change, "Deployment", "ReplicaSet");
	}
	#aboveSet(change) {
		const set = this.#store.find(REPLICA_SETS, change.object.metadata.namespace, controllerOf(change.object)?.name ?? "");
		const owner = set && controllerOf(set);
		return owner ? [`${change.object.metadata.namespace}/${owner.name}`] : [];
	}
	reconcile(namespace, name) {
		const deployment = this.#store.find(DEPLOYMENTS, namespace, name);
		if (!deployment) return;
		if (!deployment.metadata.deletionTimestamp) {
			const current = this.#current(deployment);
			if (!(deployment.spec.paused && current === void 0)) this.#roll(deployment, current ?? this.#create(deployment));
		}
		this.#report(deployment);
	}
	#sets(deployment) {
		return this.#store.list(REPLICA_SETS, deployment.metadata.namespace).filter((set) => controllerOf(set)?.uid === deployment.metadata.uid);
	}
	#current(deployment) {
		const template = withoutHash(deployment.spec.template);
		return this.#sets(deployment).find((set) => isSame(withoutHash(set.spec.template), template));
	}
	#create(deployment) {
		const { spec, metadata } = deployment;
		const hash = templateHash(spec.template);
		const labels = {
			...spec.template.metadata?.labels,
			[HASH]: hash
		};
		return admit(this.#store, REPLICA_SETS, {
			apiVersion: "apps/v1",
			kind: "ReplicaSet",
			metadata: {
				name: `${metadata.name}-${hash}`,
				namespace: metadata.namespace,
				labels,
				ownerReferences: [ownedBy(deployment)]
			},
			spec: {
				replicas: 0,
				selector: {
					...spec.selector,
					matchLabels: {
						...spec.selector.matchLabels,
						[HASH]: hash
					}
				},
				template: {
					...spec.template,
					metadata: {
						...spec.template.metadata,
						labels
					}
				}
			}
		});
	}
	#roll(deployment, current) {
		this.#mark(deployment, current);
		const others = this.#sets(deployment).filter((set) => set.metadata.uid !== current.metadata.uid);
		if (deployment.spec.strategy.type === "Recreate") this.#recreate(deployment, current, others);
		else this.#rollOver(deployment, current, others.filter((set) => set.spec.replicas > 0));
	}
	#recreate({ spec }, current, others) {
		for (const set of others) this.#scale(set, 0);
		if (others.every((set) => podsOf(this.#store, set).length === 0)) this.#scale(current, spec.replicas);
	}
	#rollOver({ spec }, current, others) {
		const { maxSurge, maxUnavailable } = budget(spec);
		const total = [current, ...others].reduce((sum, set) => sum + set.spec.replicas, 0);
		const room = Math.max(spec.replicas + maxSurge - total, 0);
		const target = others.length === 0 ? spec.replicas : Math.min(spec.replicas, current.spec.replicas + room);
		this.#scale(current, target);
		this.#shrink(others, spec.replicas - maxUnavailable, target, current);
	}
	#shrink(others, least, target, current) {
		const oldTotal = others.reduce((sum, set) => sum + set.spec.replicas, 0);
		const notYet = target - (current.status.availableReplicas ?? 0);
		let spare = oldTotal + target - least - Math.max(notYet, 0);
		for (const set of others) {
			const unready = Math.max(set.spec.replicas - (set.status.availableReplicas ?? 0), 0);
			const taken = Math.min(set.spec.replicas, Math.max(spare, unready));
			if (taken > 0) this.#scale(set, set.spec.replicas - taken);
			spare -= taken;
		}
	}
	#scale(set, replicas) {
		this.#store.edit(REPLICA_SETS, set, (draft) => {
			draft.spec.replicas = replicas;
		});
	}
	#mark(deployment, current) {
		const revisionOf = (set) => Number(set.metadata.annotations?.[REVISION$1] ?? 0);
		const others = this.#sets(deployment).filter((set) => set.metadata.uid !== current.metadata.uid);
		const revision = `${Math.max(revisionOf(current), ...others.map((set) => revisionOf(set) + 1), 1)}`;
		const { replicas } = deployment.spec;
		const sizes = {
			"deployment.kubernetes.io/desired-replicas": `${replicas}`,
			"deployment.kubernetes.io/max-replicas": `${replicas + budget(deployment.spec).maxSurge}`
		};
		this.#store.edit(REPLICA_SETS, current, (draft) => {
			draft.metadata.annotations = {
				...draft.metadata.annotations,
				...sizes,
				[REVISION$1]: revision
			};
		});
		this.#store.edit(DEPLOYMENTS, deployment, (draft) => {
			draft.metadata.annotations = {
				...draft.metadata.annotations,
				[REVISION$1]: revision
			};
		});
	}
	#report(deployment) {
		const [sets, current] = [this.#sets(deployment), this.#current(deployment)];
		this.#store.edit(DEPLOYMENTS, deployment, (draft) => {
			draft.status = deploymentStatus(draft, sets, current, this.#store.now());
		});
	}
};
function withoutHash({ metadata, spec }) {
	const { [HASH]: _, ...labels } = metadata?.labels ?? {};
	return {
		spec,
		annotations: metadata?.annotations ?? {},
		labels
	};
}
// src/practice/controllers/endpoints.ts
const SERVICE_NAME = "kubernetes.io/service-name";
const MANAGED_BY = "endpointslice.kubernetes.io/managed-by";
var EndpointsController = class {
	#store;
	constructor(store) {
		this.#store = store;
	}
	concerns({ resource, object }) {
		const { namespace, name } = object.metadata;
		if (resource === SERVICES || resource === ENDPOINTS) return [`${namespace}/${name}`];
		if (resource !== PODS) return [];
		return this.#store.list(SERVICES, namespace).map((service) => `${namespace}/${service.metadata.name}`);
	}
	reconcile(namespace, name) {
		const service = this.#store.find(SERVICES, namespace, name);
		if (!service) this.#forget(namespace, name);
		const selector = service?.spec.selector;
		if (!service || !selector) return;
		const pods = this.#store.list(PODS, namespace).filter((pod) => fits$1({ matchLabels: selector }, pod.metadata.labels)).filter((pod) => pod.status.podIP && !isPodFinished(pod));
		this.#write(ENDPOINTS, service, {
			metadata: meta(service, name),
			subsets: subsets(service, pods)
		});
		this.#write(ENDPOINT_SLICES, service, slice(service, pods));
	}
	#write(resource, service, wanted) {
		const current = this.#store.find(resource, service.metadata.namespace, wanted.metadata.name);
		if (!current) admit(this.#store, resource, wanted);
		else this.#store.edit(resource, current, (draft) => void Object.assign(draft, {
			...wanted,
			metadata: draft.metadata
		}));
	}
	#forget(namespace, name) {
		for (const resource of [ENDPOINTS, ENDPOINT_SLICES]) {
			const found = this.#store.find(resource, namespace, name);
			if (found) this.#store.remove(resource, found);
		}
	}
};
function meta(service, name) {
	const { namespace, labels } = service.metadata;
	return {
		name,
		namespace,
		...labels && { labels }
	};
}
function slice(service, pods) {
	const { name } = service.metadata;
	const labels = {
		...service.metadata.labels,
		[SERVICE_NAME]: name,
		[MANAGED_BY]: "endpointslice-controller.k8s.io"
	};
	return {
		metadata: {
			...meta(service, name),
			labels,
			ownerReferences: [ownedBy(service)]
		},
		addressType: "IPv4",
		endpoints: pods.map(sliceEndpoint),
		ports: (service.spec.ports ?? []).map((port) => ({
			name: port.name ?? "",
			port: targetPort(port, pods[0]),
			protocol: port.protocol
		}))
	};
}
function sliceEndpoint(pod) {
	const { ip: _, ...rest } = address(pod);
	const isTerminating = pod.metadata.deletionTimestamp !== void 0;
	return {
		addresses: [pod.status.podIP],
		conditions: {
			ready: isPodReady(pod),
			serving: isPodReady(pod),
			terminating: isTerminating
		},
		...rest
	};
}
function subsets(service, all) {
	const pods = all.filter(({ metadata }) => metadata.deletionTimestamp === void 0);
	if (pods.length === 0) return [];
	const [ready, unready] = [pods.filter(isPodReady), pods.filter((pod) => !isPodReady(pod))];
	const ports = (service.spec.ports ?? []).map((port) => ({
		...port.name && { name: port.name },
		port: targetPort(port, pods[0]),
		protocol: port.protocol ?? "TCP"
	}));
	return [{
		...ready.length > 0 && { addresses: ready.map(address) },
		...unready.length > 0 && { notReadyAddresses: unready.map(address) },
		ports
	}];
}
function address({ status, spec, metadata }) {
	const { name, namespace, uid } = metadata;
	const targetRef = {
		kind: "Pod",
		name,
		uid,
		...namespace && { namespace }
	};
	return {
		ip: status.podIP ?? "",
		...spec.nodeName && { nodeName: spec.nodeName },
		targetRef
	};
}
function targetPort({ targetPort: target, port }, pod) {
	if (typeof target === "number") return target;
	return (pod?.spec.containers.flatMap(({ ports = [] }) => ports).find(({ name }) => name === target))?.containerPort ?? (Number(target) || port);
}
// src/practice/controllers/garbage-collector.ts
var GarbageCollector = class {
	#store;
	#resources;
	#leaving = new Map();
	constructor(store, resources) {
		this.#store = store;
		this.#resources = resources;
	}
	concerns({ resource, type, object }) {
		const { uid, deletionTimestamp, finalizers = [], ownerReferences = [] } = object.metadata;
		const waits = deletionTimestamp && (finalizers.includes("foregroundDeletion") || finalizers.includes("orphan"));
		if (type === "MODIFIED" && waits) this.#leaving.set(uid, {
			resource,
			object
		});
		const owners = ownerReferences.map((owner) => `/${owner.uid}`);
		if (type === "DELETED") return [`/${uid}`, ...owners];
		return waits ? [`/${uid}`] : type === "ADDED" ? owners : [];
	}
	reconcile(_, uid) {
		const dependents = this.#dependents(uid);
		const leaving = this.#leaving.get(uid);
		const owner = leaving && this.#store.find(leaving.resource, leaving.object.metadata.namespace, leaving.object.metadata.name);
		if (!leaving || owner?.metadata.uid !== uid) {
			this.#leaving.delete(uid);
			if (!this.#exists(uid)) for (const dependent of dependents) this.#release(dependent, uid);
		} else if (owner.metadata.finalizers?.includes("orphan")) {
			for (const dependent of dependents) this.#disown(dependent, uid);
			this.#unblock(leaving.resource, owner, ORPHAN);
		} else if (!this.#deleteAll(dependents)) this.#unblock(leaving.resource, owner, FOREGROUND);
	}
	#dependents(uid) {
		return this.#resources.all().flatMap((resource) => this.#store.list(resource).map((object) => ({
			resource,
			object
		}))).filter(({ object }) => object.metadata.ownerReferences?.some((owner) => owner.uid === uid));
	}
	#exists(uid) {
		return this.#resources.all().some((resource) => this.#store.list(resource).some(({ metadata }) => metadata.uid === uid));
	}
	#release(dependent, uid) {
		const { metadata } = dependent.object;
		if (metadata.ownerReferences?.some((owner) => owner.uid !== uid && this.#exists(owner.uid))) this.#disown(dependent, uid);
		else if (!metadata.deletionTimestamp) deleteObject(this.#store, dependent.resource, dependent.object, {});
	}
	#disown({ resource, object }, uid) {
		this.#store.edit(resource, object, (draft) => {
			draft.metadata.ownerReferences = draft.metadata.ownerReferences?.filter((owner) => owner.uid !== uid) ?? [];
		});
	}
	#deleteAll(dependents) {
		for (const { resource, object } of dependents.filter(({ object }) => !object.metadata.deletionTimestamp)) deleteObject(this.#store, resource, object, { propagationPolicy: "Foreground" });
		return dependents.length > 0;
	}
	#unblock(resource, owner, finalizer) {
		this.#leaving.delete(owner.metadata.uid);
		this.#store.edit(resource, owner, (draft) => {
			draft.metadata.finalizers = draft.metadata.finalizers?.filter((name) => name !== finalizer) ?? [];
		});
	}
};
// src/practice/controllers/namespace.ts
var NamespaceController = class {
	#store;
	#resources;
	constructor(store, resources) {
		this.#store = store;
		this.#resources = resources;
	}
	concerns({ resource, type, object }) {
		if (resource === NAMESPACES) return [`/${object.metadata.name}`];
		return type === "DELETED" && object.metadata.namespace ? [`/${object.metadata.namespace}`] : [];
	}
	reconcile(_, name) {
		const namespace = this.#store.find(NAMESPACES, void 0, name);
		if (!namespace) return;
		if (!namespace.metadata.deletionTimestamp) this.#furnish(name);
		else if (this.#clear(name) === 0) this.#finish(namespace);
	}
	#finish(namespace) {
		this.#store.edit(NAMESPACES, namespace, (draft) => {
			draft.spec.finalizers = [];
		});
	}
	#furnish(namespace) {
		if (this.#store.find(SERVICE_ACCOUNTS, namespace, "default")) return;
		admit(this.#store, SERVICE_ACCOUNTS, {
			apiVersion: "v1",
			kind: "ServiceAccount",
			metadata: {
				name: "default",
				namespace
			}
		});
	}
	#clear(namespace) {
		const kinds = this.#resources.all().filter((resource) => resource.isNamespaced);
		for (const resource of kinds) for (const object of this.#store.list(resource, namespace)) if (resource === EVENTS) this.#store.remove(resource, object);
		else if (!object.metadata.deletionTimestamp) deleteObject(this.#store, resource, object, {});
		return kinds.reduce((count, resource) => count + this.#store.list(resource, namespace).length, 0);
	}
};
// src/practice/controllers/node-lifecycle.ts
const CORDONED = "node.kubernetes.io/unschedulable";
var NodeLifecycle = class {
	#store;
	constructor(store) {
		this.#store = store;
	}
	concerns({ resource, object }) {
		if (resource === NODES) return [`/${object.metadata.name}`];
		const { nodeName } = resource === PODS ? object.spec : {};
		return nodeName ? [`/${nodeName}`] : [];
	}
	reconcile(_, name) {
		const node = this.#store.find(NODES, void 0, name);
		const pods = this.#store.list(PODS).filter((pod) => pod.spec.nodeName === name);
		if (!node) {
			for (const pod of pods) deleteObject(this.#store, PODS, pod, { gracePeriodSeconds: 0 });
			return;
		}
		this.#markCordon(node);
		const driving = (node.spec.taints ?? []).filter((taint) => taint.effect === "NoExecute");
		for (const pod of pods.filter(({ metadata }) => !metadata.deletionTimestamp)) this.#drive(pod, driving);
	}
	#markCordon(node) {
		const others = (node.spec.taints ?? []).filter((taint) => taint.key !== CORDONED);
		if (others.length < (node.spec.taints?.length ?? 0) === (node.spec.unschedulable === true)) return;
		this.#store.edit(NODES, node, (draft) => {
			const mark = draft.spec.unschedulable ? [{
				key: CORDONED,
				effect: "NoSchedule",
				timeAdded: this.#store.now()
			}] : [];
			draft.spec.taints = [...others, ...mark];
			if (draft.spec.taints.length === 0) delete draft.spec.taints;
		});
	}
	#drive(pod, taints) {
		if (taints.some((taint) => !tolerates(pod.spec.tolerations, taint))) deletePod(this.#store, pod);
	}
};
// src/practice/controllers/replica-set.ts
var ReplicaSetController = class {
	#store;
	constructor(store) {
		this.#store = store;
	}
	concerns(change) {
		return selfOrOwner(change, "ReplicaSet");
	}
	reconcile(namespace, name) {
		const set = this.#store.find(REPLICA_SETS, namespace, name);
		if (!set) return;
		const pods = podsOf(this.#store, set).filter(isPodActive);
		if (!set.metadata.deletionTimestamp) this.#adjust(set, pods);
		this.#report(set, podsOf(this.#store, set).filter(isPodActive));
	}
	#adjust({ spec, ...rest }, pods) {
		const set = {
			spec,
			...rest
		};
		for (let count = pods.length; count < spec.replicas; count += 1) makePod(this.#store, set, spec.template);
		for (const pod of leastLossFirst(pods).slice(0, Math.max(pods.length - spec.replicas, 0))) deletePod(this.#store, pod);
	}
	#report(set, pods) {
		const ready = pods.filter(isPodReady).length;
		const counts = {
			replicas: pods.length,
			...pods.length && { fullyLabeledReplicas: pods.length }
		};
		const readiness = ready ? {
			readyReplicas: ready,
			availableReplicas: ready
		} : {};
		this.#store.edit(REPLICA_SETS, set, (draft) => {
			draft.status = {
				...counts,
				...readiness,
				observedGeneration: set.metadata.generation ?? 1
			};
		});
	}
};
// src/practice/controllers/scheduler.ts
var Scheduler = class {
	#store;
	constructor(store) {
		this.#store = store;
	}
	concerns({ resource, type, object }) {
		const { namespace, name } = object.metadata;
		if (resource === NODES || resource === PODS && type === "DELETED") return this.#waiting();
		return resource === PODS && !object.spec.nodeName ? [`${namespace}/${name}`] : [];
	}
	reconcile(namespace, name) {
		const pod = this.#store.find(PODS, namespace, name);
		if (!pod || pod.spec.nodeName || pod.metadata.deletionTimestamp || pod.spec.schedulerName !== "default-scheduler") return;
		const nodes = this.#store.list(NODES);
		const fitting = nodes.filter((node) => refusal(pod, node) === void 0);
		const loads = new Map(fitting.map((node) => [node.metadata.name, this.#load(node, pod)]));
		const [best] = fitting.sort((left, right) => (loads.get(left.metadata.name) ?? 0) - (loads.get(right.metadata.name) ?? 0));
		if (best) bindPod(this.#store, pod, best.metadata.name);
		else this.#complain(pod, nodes);
	}
	#waiting() {
		return this.#store.list(PODS).filter((pod) => !pod.spec.nodeName).map(({ metadata }) => `${metadata.namespace}/${metadata.name}`);
	}
	#load(node, pod) {
		const owner = pod.metadata.ownerReferences?.[0]?.uid;
		const there = this.#store.list(PODS).filter((other) => other.spec.nodeName === node.metadata.name && isPodActive(other));
		return there.length + 100 * there.filter((other) => owner !== void 0 && other.metadata.ownerReferences?.[0]?.uid === owner).length;
	}
	#complain(pod, nodes) {
		const reasons = nodes.map((node) => refusal(pod, node) ?? "");
		const counted = [...new Set(reasons)].sort().map((reason) => `${reasons.filter((other) => other === reason).length} ${reason}`);
		const message = nodes.length === 0 ? "no nodes available to schedule pods" : `0/${nodes.length} nodes are available: ${counted.join(", ")}.`;
		this.#store.edit(PODS, pod, (draft) => {
			const fact = {
				type: "PodScheduled",
				status: "False",
				reason: "Unschedulable",
				message,
				lastProbeTime: null
			};
			draft.status.conditions = withCondition(draft.status.conditions, fact, this.#store.now());
		});
	}
};
function bindPod(store, pod, nodeName) {
	store.edit(PODS, pod, (draft) => {
		draft.spec.nodeName = nodeName;
		draft.status.conditions = withCondition(draft.status.conditions?.filter(({ type }) => type !== "PodScheduled"), {
			type: "PodScheduled",
			status: "True",
			lastProbeTime: null
		}, store.now());
	});
}
// src/practice/controllers/stateful-set.ts
const REVISION = "controller-revision-hash";
var StatefulSetController = class {
	#store;
	constructor(store) {
		this.#store = store;
	}
	concerns(change) {
		return selfOrOwner(change, "StatefulSet");
	}
	reconcile(namespace, name) {
		const set = this.#store.find(STATEFUL_SETS, namespace, name);
		if (!set) return;
		if (!set.metadata.deletionTimestamp) this.#adjust(set);
		this.#report(set);
	}
	#adjust(set) {
		const isParallel = set.spec.podManagementPolicy === "Parallel";
		for (let number = 0; number < set.spec.replicas; number += 1) {
			const pod = this.#pod(set, number);
			if (!pod) this.#make(set, number);
			else if (isPodFinished(pod) && pod.metadata.deletionTimestamp === void 0) deletePod(this.#store, pod);
			if (!isParallel && !(pod && isPodReady(pod))) return;
		}
		const [last] = podsOf(this.#store, set).filter((pod) => numberOf(pod) >= set.spec.replicas).sort((left, right) => numberOf(right) - numberOf(left));
		if (last) {
			if (isPodActive(last)) deletePod(this.#store, last);
		} else this.#update(set);
	}
	#update(set) {
		if (set.spec.updateStrategy?.type === "OnDelete") return;
		const hash = revisionOf(set);
		const [last] = podsOf(this.#store, set).filter((pod) => pod.metadata.labels?.[REVISION] !== hash).sort((left, right) => numberOf(right) - numberOf(left));
		if (last && isPodActive(last)) deletePod(this.#store, last);
	}
	#pod(set, number) {
		return this.#store.find(PODS, set.metadata.namespace, `${set.metadata.name}-${number}`);
	}
	#make(set, number) {
		const name = `${set.metadata.name}-${number}`;
		const labels = {
			[REVISION]: revisionOf(set),
			"statefulset.kubernetes.io/pod-name": name,
			"apps.kubernetes.io/pod-index": `${number}`
		};
		const spec = {
			hostname: name,
			...set.spec.serviceName && { subdomain: set.spec.serviceName }
		};
		makePod(this.#store, set, set.spec.template, {
			name,
			labels,
			spec
		});
	}
	#report(set) {
		const pods = podsOf(this.#store, set);
		const hash = revisionOf(set);
		const ready = pods.filter(isPodReady).length;
		const updated = pods.filter((pod) => pod.metadata.labels?.[REVISION] === hash).length;
		this.#store.edit(STATEFUL_SETS, set, (draft) => {
			draft.status = {
				observedGeneration: draft.metadata.generation ?? 1,
				replicas: pods.length,
				availableReplicas: ready,
				...ready && { readyReplicas: ready },
				...updated && {
					currentReplicas: updated,
					updatedReplicas: updated
				},
				currentRevision: updated === pods.length ? hash : draft.status.currentRevision ?? hash,
				updateRevision: hash,
				collisionCount: 0
			};
		});
	}
};
function revisionOf(set) {
	return `${set.metadata.name}-${templateHash(set.spec.template)}`;
}
function numberOf(pod) {
	return Number(/-(\d+)$/.exec(pod.metadata.name)?.[1] ?? -1);
}
// src/practice/network/http.ts
function send(connection, request, signal) {
	if (connection === "refused") return Promise.reject(new Error("dial tcp: connect: connection refused"));
	if (connection === "dropped") return untilAborted(signal);
	const { method, path, host, headers, body } = request;
	const place = connection === "outside" ? {
		host,
		port: request.port
	} : {
		host: LOOPBACK,
		port: connection.port
	};
	return new Promise((resolve, reject) => {
		node_http__WEBPACK_IMPORTED_MODULE_4___default().request({
			...place,
			method,
			path,
			headers,
			agent: false,
			signal
		}, (response) => {
			readAll(response).then((read) => resolve({
				status: response.statusCode ?? 0,
				headers: response.headers,
				body: read
			}), reject);
		}).on("error", (error) => reject(signal.aborted ? signal.reason : error)).end(body);
	});
}
function untilAborted(signal) {
	return new Promise((_, reject) => {
		const give = () => reject(signal.reason);
		if (signal.aborted) give();
		else signal.addEventListener("abort", give, { once: true });
	});
}
const BODY_MAX = 16777216;
async function readAll(message) {
	const chunks = [];
	let size = 0;
	for await (const chunk of message) {
		size += chunk.length;
		if (size > BODY_MAX) throw new Error(`the body is longer than ${BODY_MAX} bytes`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
// src/practice/istio/gateway.ts
const HTTP_PORT = 80;
async function startGateway(mesh) {
	const server = node_http__WEBPACK_IMPORTED_MODULE_4___default().createServer((incoming, response) => void serve(mesh, incoming, response));
	await new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(0, LOOPBACK, resolve);
	});
	return {
		url: `http://${LOOPBACK}:${server.address().port}`,
		stop: () => new Promise((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		})
	};
}
async function serve(mesh, incoming, response) {
	const left = new AbortController();
	response.on("close", () => left.abort(new Error("the client has left")));
	const { method = "GET", url: path = "/", headers } = incoming;
	const host = (headers.host ?? "").replace(/:\d+$/, "");
	try {
		const body = await readAll(incoming);
		const answer = await mesh.askFromOutside({
			method,
			path,
			host,
			port: HTTP_PORT,
			headers,
			body
		}, left.signal);
		response.writeHead(answer.status, {
			...withoutHops(answer.headers),
			server: "practice-gateway"
		}).end(answer.body);
	} catch (error) {
		if (!left.signal.aborted) response.writeHead(400).end(`${error.message}\n`);
	}
}
function withoutHops({ connection, "keep-alive": _, "transfer-encoding": __, ...headers }) {
	return headers;
}
// src/practice/istio/kinds.ts
const GROUP = "networking.istio.io";
const VERSIONS = [
	"v1",
	"v1beta1",
	"v1alpha3"
];
const ISTIO_DEFINITIONS = Object.entries({
	VirtualService: "vs",
	DestinationRule: "dr",
	Gateway: "gw"
}).map(([kind, shortName]) => {
	const plural = `${kind.toLowerCase()}s`;
	const names = {
		kind,
		plural,
		singular: kind.toLowerCase(),
		listKind: `${kind}List`,
		shortNames: [shortName]
	};
	const schema = { openAPIV3Schema: {
		type: "object",
		"x-kubernetes-preserve-unknown-fields": true
	} };
	const versions = VERSIONS.map((name) => ({
		name,
		served: true,
		storage: name === "v1",
		schema,
		subresources: { status: {} }
	}));
	const spec = {
		group: GROUP,
		scope: "Namespaced",
		names,
		versions
	};
	return {
		apiVersion: "apiextensions.k8s.io/v1",
		kind: "CustomResourceDefinition",
		metadata: { name: `${plural}.${GROUP}` },
		spec
	};
});
function listIstio(store, resources, plural) {
	const resource = resources.find(GROUP, "v1", plural);
	return resource ? store.list(resource) : [];
}
// src/practice/istio/find-route.ts
function findRoute(state, request, namespace) {
	const host = namespace === void 0 ? request.host : fullName(state.network, request.host, namespace);
	for (const service of listIstio(state.store, state.resources, "virtualservices")) {
		const home = service.metadata.namespace ?? "default";
		const isMeant = namespace === void 0 ? isAtGateway(state, service) : (service.spec.gateways ?? [MESH]).includes(MESH);
		const hosts = (service.spec.hosts ?? []).map((name) => fullName(state.network, name, home));
		const route = isMeant && hosts.some((pattern) => fitsHost(pattern, host)) && service.spec.http?.find((one) => fits(one, request));
		if (route) return {
			route,
			namespace: home
		};
	}
}
const MESH = "mesh";
function isAtGateway({ store, resources }, { metadata, spec }) {
	const there = listIstio(store, resources, "gateways").map((gateway) => `${gateway.metadata.namespace}/${gateway.metadata.name}`);
	return (spec.gateways ?? []).map((name) => name.includes("/") ? name : `${metadata.namespace}/${name}`).some((name) => there.includes(name));
}
function fullName(network, host, namespace) {
	const { name, namespace: home } = network.service(host, namespace)?.metadata ?? {};
	return name === void 0 ? host : `${name}.${home}.svc.cluster.local`;
}
function fitsHost(pattern, host) {
	return pattern.startsWith("*") ? host.endsWith(pattern.slice(1)) : pattern === host;
}
function fits({ match = [] }, request) {
	return match.length === 0 || match.some((one) => fitsMatch(one, request));
}
function fitsMatch({ uri, method, headers = {} }, request) {
	const path = request.path.replace(/\?.*/, "");
	return Object.entries(headers).every(([name, wanted]) => {
		const held = request.headers[name.toLowerCase()];
		return held !== void 0 && fitsText(wanted, String(held));
	}) && (!uri || fitsText(uri, path)) && (!method || fitsText(method, request.method));
}
function fitsText({ exact, prefix, regex }, text) {
	if (exact !== void 0) return text === exact;
	if (prefix !== void 0) return text.startsWith(prefix);
	return regex === void 0 || new RegExp(`^(?:${regex})$`).test(text);
}
// src/practice/istio/mesh.ts
const CONNECT_SECONDS = 10;
const RETRIES = {
	attempts: 2,
	retryOn: "503"
};
const RETRY_PAUSE_SECONDS = .025;
var Mesh = class {
	#state;
	#timers;
	#random;
	constructor(state, timers, random) {
		this.#state = state;
		this.#timers = timers;
		this.#random = random;
	}
	askFromPod(address, request, signal) {
		const { store, network } = this.#state;
		const { namespace = "default" } = findPeer(store, address);
		const found = store.find(NAMESPACES, void 0, namespace)?.metadata.labels?.["istio-injection"] === "enabled" ? findRoute(this.#state, request, namespace) : void 0;
		if (found) return this.#follow(found, address, request, signal);
		return send(network.connect(address, request.host, request.port), request, signal);
	}
	async askFromOutside(request, signal) {
		const found = findRoute(this.#state, request, void 0);
		return found ? this.#follow(found, GATEWAY.address, request, signal) : reply$1(404, "");
	}
	async #follow(found, from, request, signal) {
		const { fault = {}, timeout, retries } = found.route;
		const status = await this.#inject(fault, signal);
		if (status !== void 0) return reply$1(status, "fault filter abort");
		const { attempts = RETRIES.attempts, retryOn = RETRIES.retryOn, perTryTimeout } = retries ?? {};
		const limit = this.#limited(timeout, signal);
		for (let left = attempts;; left -= 1) {
			const answer = await this.#try(found, from, request, this.#limited(perTryTimeout, limit));
			if (signal.aborted) throw signal.reason;
			if (left <= 0 || limit.aborted || !isRetried(answer.status, retryOn)) return answer;
			await this.#sleep(RETRY_PAUSE_SECONDS, signal);
		}
	}
	async #inject({ delay, abort }, signal) {
		if (delay && this.#isHit(delay.percentage)) await this.#sleep(durationSeconds(delay.fixedDelay), signal);
		return abort && this.#isHit(abort.percentage) ? abort.httpStatus : void 0;
	}
	#isHit(percentage) {
		return this.#random.next() * 100 < (percentage === void 0 ? 100 : percentage.value ?? 0);
	}
	async #try(found, from, request, signal) {
		const place = this.#place(found, request);
		if (!place) return reply$1(503, "no healthy upstream");
		const connection = this.#state.network.reach(from, place);
		try {
			return await send(connection, request, connection === "dropped" ? this.#limited(`${CONNECT_SECONDS}s`, signal) : signal);
		} catch {
			if (signal.aborted) return reply$1(504, "upstream request timeout");
			return reply$1(503, "upstream connect error or disconnect/reset before headers");
		}
	}
	#place({ route, namespace }, request) {
		const { network, store } = this.#state;
		const destination = this.#choose(route.route ?? []);
		const service = destination && network.service(destination.host, namespace);
		const ports = service?.spec.ports ?? [];
		const number = destination?.port?.number ?? request.port;
		const port = ports.length === 1 && !destination?.port ? ports[0] : ports.find((one) => one.port === number);
		if (!service || !port) return void 0;
		const labels = this.#labelsOf(destination, namespace);
		const isMember = ({ address }) => labels !== void 0 && fits$1({ matchLabels: labels }, findPeer(store, address).labels);
		return network.next(network.endpoints(service, port).filter(isMember));
	}
	#choose(destinations) {
		if (destinations.length < 2) return destinations[0]?.destination;
		const total = destinations.reduce((sum, { weight = 0 }) => sum + weight, 0);
		let rest = this.#random.next() * total;
		return destinations.find(({ weight = 0 }) => {
			rest -= weight;
			return rest < 0;
		})?.destination;
	}
	#labelsOf({ host, subset }, namespace) {
		if (subset === void 0) return {};
		const { store, resources, network } = this.#state;
		const wanted = fullName(network, host, namespace);
		const found = listIstio(store, resources, "destinationrules").filter(({ spec, metadata }) => fullName(network, spec.host, metadata.namespace ?? "default") === wanted).flatMap(({ spec }) => spec.subsets ?? []).find(({ name }) => name === subset);
		return found && (found.labels ?? {});
	}
	#limited(duration, signal) {
		if (duration === void 0) return signal;
		const controller = new AbortController();
		this.#timers.after(durationSeconds(duration), () => controller.abort(new Error("upstream request timeout")));
		return AbortSignal.any([signal, controller.signal]);
	}
	#sleep(seconds, signal) {
		return new Promise((resolve, reject) => {
			const callOff = this.#timers.after(seconds, resolve);
			signal.addEventListener("abort", () => {
				callOff();
				reject(signal.reason);
			});
		});
	}
};
function reply$1(status, text) {
	return {
		status,
		headers: { "content-type": "text/plain" },
		body: Buffer.from(text)
	};
}
function isRetried(status, retryOn) {
	const words = retryOn.split(",").map((word) => word.trim());
	const isGatewayError = status >= 502 && status <= 504;
	return words.includes(`${status}`) || words.includes("5xx") && status >= 500 || words.includes("gateway-error") && isGatewayError || words.includes("connect-failure") && status === 503;
}
const UNITS$1 = {
	ms: .001,
	s: 1,
	m: 60,
	h: 3600
};
function durationSeconds(text) {
	return [...text.matchAll(/([\d.]+)(ms|s|m|h)/g)].reduce((sum, [, amount, unit = "s"]) => sum + Number(amount) * (UNITS$1[unit] ?? 0), 0);
}
// src/practice/network/service-proxy.ts
const URL_ANNOTATION = "practice.chaos-gate.dev/url";
const FREE_PORTS = {
	first: 2e4,
	last: 29999
};
var ServiceProxy = class {
	#store;
	#network;
	#isExact;
	#doors = new Map();
	#links = new Set();
	#unheard = new Set();
	constructor(store, network, isExact) {
		this.#store = store;
		this.#network = network;
		this.#isExact = isExact;
	}
	concerns({ resource, object }) {
		const { namespace, name } = object.metadata;
		if (resource === NETWORK_POLICIES) setImmediate(() => this.#cut());
		return resource === SERVICES || resource === ENDPOINTS ? [`${namespace}/${name}`] : [];
	}
	reconcile(namespace, name) {
		const service = this.#store.find(SERVICES, namespace, name);
		const ports = service?.spec.type === "ExternalName" ? [] : service?.spec.ports ?? [];
		const wanted = new Map(ports.map((port) => [`${namespace}/${name}:${port.port}`, port]));
		for (const key of [...this.#doors.keys()].filter((key) => key.startsWith(`${namespace}/${name}:`) && !wanted.has(key))) {
			this.#doors.get(key)?.server?.close();
			this.#doors.delete(key);
		}
		for (const [key, port] of wanted) if (service) this.#fit(key, service, port);
	}
	stop() {
		for (const { server } of this.#doors.values()) server?.close();
		for (const { client, pod } of this.#links) for (const socket of [client, pod]) socket.destroy();
		for (const client of this.#unheard) client.destroy();
		this.#doors.clear();
	}
	#fit(key, service, port) {
		const exact = this.#isExact ? port.nodePort : void 0;
		const door = this.#doors.get(key) ?? {
			port: exact ?? freePort(),
			server: void 0
		};
		this.#doors.set(key, door);
		const isWanted = this.#network.endpoints(service, port).length > 0;
		if (isWanted && !door.server) this.#open(door, key, service, port);
		if (!isWanted) {
			door.server?.close();
			door.server = void 0;
		}
	}
	#open(door, key, service, port) {
		const server = node_net__WEBPACK_IMPORTED_MODULE_3___default().createServer((socket) => this.#connect(socket, service, port));
		door.server = server;
		server.once("error", () => {
			door.server = void 0;
			if (this.#doors.get(key) !== door) return;
			door.port = freePort();
			this.#open(door, key, service, port);
		});
		server.listen(door.port, LOOPBACK, () => this.#announce(service, port, door.port));
	}
	#announce(service, port, listening) {
		if (port !== service.spec.ports?.[0]) return;
		this.#store.edit(SERVICES, service, (draft) => {
			draft.metadata.annotations = {
				...draft.metadata.annotations,
				[URL_ANNOTATION]: `http://${LOOPBACK}:${listening}`
			};
		});
	}
	#connect(client, service, port) {
		const place = this.#network.next(this.#network.endpoints(service, port));
		const connection = this.#network.reach(OUTSIDE, place);
		if (connection === "dropped") this.#ignore(client);
		else if (!place || typeof connection === "string") client.resetAndDestroy();
		else this.#link(client, place, connection.port);
	}
	#link(client, place, loopbackPort) {
		const pod = node_net__WEBPACK_IMPORTED_MODULE_3___default().connect({
			host: LOOPBACK,
			port: loopbackPort
		});
		const link = {
			client,
			pod,
			place
		};
		this.#links.add(link);
		join(client, pod, () => this.#links.delete(link));
		join(pod, client, () => this.#links.delete(link));
	}
	#cut() {
		for (const link of [...this.#links].filter(({ place }) => !this.#network.isAllowed(OUTSIDE, place))) {
			this.#links.delete(link);
			link.client.unpipe();
			link.pod.removeAllListeners("close").destroy();
			this.#ignore(link.client);
		}
	}
	#ignore(client) {
		this.#unheard.add(client);
		client.on("error", () => client.destroy()).on("close", () => this.#unheard.delete(client));
		client.resume();
	}
};
function join(socket, other, ended) {
	socket.pipe(other);
	socket.on("error", () => other.destroy());
	socket.on("close", () => {
		ended();
		other.destroySoon();
	});
}
function freePort() {
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.randomInt)(FREE_PORTS.first, FREE_PORTS.last + 1);
}
// src/practice/nodes/first-objects.ts
const FIRST_NAMESPACES = [
	"default",
	"kube-system",
	"kube-public",
	"kube-node-lease"
];
function createFirstObjects(store, machines) {
	for (const name of FIRST_NAMESPACES) admit(store, NAMESPACES, { metadata: { name } });
	for (const [index, name] of machines.entries()) admit(store, NODES, node(name, index));
}
function node(name, index) {
	return {
		apiVersion: "v1",
		kind: "Node",
		metadata: {
			name,
			labels: {
				"kubernetes.io/hostname": name,
				"kubernetes.io/os": "linux",
				"kubernetes.io/arch": "amd64",
				"topology.kubernetes.io/region": "local",
				"topology.kubernetes.io/zone": String.fromCharCode(97 + index)
			}
		},
		spec: {}
	};
}
// src/practice/nodes/container-log.ts
const LINES_MAX = 1e4;
var ContainerLog = class {
	lines = [];
	#readers = new Set();
	add(line) {
		this.lines.push(line);
		if (this.lines.length > LINES_MAX) this.lines.shift();
		for (const read of [...this.#readers]) read(line);
	}
	end() {
		for (const read of [...this.#readers]) read(void 0);
		this.#readers.clear();
	}
	follow(read) {
		this.#readers.add(read);
		return () => this.#readers.delete(read);
	}
};
// src/practice/nodes/environment.ts
function containerEnvironment(store, pod, container) {
	const own = (container.env ?? []).map((variable) => [variable.name, valueFor(store, pod, variable)]);
	const environment = {
		PATH: "/usr/local/bin:/bin",
		HOSTNAME: pod.metadata.name,
		HOME: "/root",
		KUBERNETES_SERVICE_HOST: "10.96.0.1",
		KUBERNETES_SERVICE_PORT: "443",
		...fromSources(store, pod, container)
	};
	for (const [name, value] of own) if (value !== void 0) environment[name] = value;
	return environment;
}
function fromSources(store, { metadata }, container) {
	const all = (container.envFrom ?? []).map(({ prefix = "", configMapRef, secretRef }) => {
		const data = configMapRef ? store.find(CONFIG_MAPS, metadata.namespace, configMapRef.name)?.data : decoded(store.find(SECRETS, metadata.namespace, secretRef?.name ?? ""));
		return Object.entries(data ?? {}).map(([key, value]) => [prefix + key, value]);
	});
	return Object.fromEntries(all.flat());
}
function decoded(secret) {
	const entries = Object.entries(secret?.data ?? {});
	return Object.fromEntries(entries.map(([key, value]) => [key, Buffer.from(value, "base64").toString()]));
}
function valueFor(store, pod, { value, valueFrom }) {
	const { namespace } = pod.metadata;
	if (valueFrom?.fieldRef) return fieldOf(pod, valueFrom.fieldRef.fieldPath);
	const { configMapKeyRef: fromMap, secretKeyRef: fromSecret } = valueFrom ?? {};
	if (fromMap) return (store.find(CONFIG_MAPS, namespace, fromMap.name)?.data)?.[fromMap.key];
	if (fromSecret) return decoded(store.find(SECRETS, namespace, fromSecret.name))[fromSecret.key];
	return value ?? "";
}
function fieldOf(pod, path) {
	const [, section = "", key] = /^metadata\.(labels|annotations)\['(.+)'\]$/.exec(path) ?? [];
	if (key) return pod.metadata[section]?.[key] ?? "";
	const found = path.split(".").reduce((value, step) => value?.[step], pod);
	return found === void 0 ? "" : String(found);
}
// src/practice/nodes/busybox-program.ts
function busyboxProgram(context) {
	let isKilled = false;
	return {
		async start() {
			const words = context.command.length > 0 ? context.command : ["sh"];
			const ended = (code) => void (isKilled || context.exited(code));
			try {
				runCommand(words, commandContext(context)).then(ended);
			} catch (error) {
				if (!(error instanceof CommandNotFound)) throw error;
				context.log(error.message);
				context.after(0, () => ended(127));
			}
		},
		stop: () => new Promise(() => {}),
		kill: () => {
			isKilled = true;
		}
	};
}
function commandContext(context) {
	const write = (text) => {
		for (const line of text.replace(/\n$/, "").split("\n")) context.log(line);
	};
	return {
		environment: { ...context.environment },
		files: context.files,
		stdin: Promise.resolve(""),
		stdout: write,
		stderr: write,
		sleep: (seconds) => new Promise((resolve) => context.after(seconds, resolve))
	};
}
// src/practice/nodes/demo-program.ts
const UNITS = {
	ms: 1,
	s: 1e3,
	m: 6e4
};
function demoProgram(context) {
	const port = Number(context.environment.PORT || 8080);
	const log = (line) => context.log(`${stamp(context.now())} ${line}`);
	const server = node_http__WEBPACK_IMPORTED_MODULE_4___default().createServer((request, response) => {
		const started = context.now();
		reply(context, new URL(request.url ?? "/", "http://demo"), request.method ?? "").then(({ status, body }) => {
			log(`${request.method} ${request.url} ${status} ${Math.round(context.now() - started)}ms`);
			response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(body);
		});
	});
	return {
		start: () => listen(server, context, port, log),
		stop: () => {
			log("shutting down");
			context.network.close(context.address, port);
			return new Promise((resolve) => server.close(() => resolve(0)));
		},
		kill: () => {
			context.network.close(context.address, port);
			server.close();
			server.closeAllConnections();
		}
	};
}
function listen(server, context, port, log) {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(0, LOOPBACK, () => {
			context.network.open(context.address, port, server.address().port);
			log(`listening on :${port}`);
			resolve();
		});
	});
}
function stamp(now) {
	return new Date(now).toISOString().slice(0, 19).replaceAll("-", "/").replace("T", " ");
}
async function reply(context, url, method) {
	if (method !== "GET" && method !== "HEAD") return {
		status: 405,
		body: "Method Not Allowed\n"
	};
	const { hostname } = context;
	if (url.pathname === "/") return {
		status: 200,
		body: `${hostname}\n`
	};
	if (url.pathname === "/healthz") return {
		status: 200,
		body: "ok\n"
	};
	if (url.pathname === "/demo/hello") return {
		status: 200,
		body: `hello from ${hostname}\n`
	};
	if (url.pathname === "/demo/person") return askBackend(context);
	if (url.pathname === "/delay") return delay(context, Number(url.searchParams.get("ms") || NaN));
	return {
		status: 404,
		body: "404 page not found\n"
	};
}
function delay(context, ms) {
	if (!Number.isInteger(ms) || ms < 0) return Promise.resolve({
		status: 400,
		body: "ms must be a number of milliseconds\n"
	});
	return new Promise((resolve) => context.after(ms / 1e3, () => resolve({
		status: 200,
		body: `after ${ms} ms\n`
	})));
}
async function askBackend(context) {
	const url = context.environment.DB_URL ?? "";
	try {
		const { status, body } = await context.ask(new URL(url), timeoutSeconds(context.environment.DB_TIMEOUT || "1s"));
		if (status === 200) return {
			status,
			body: `person from ${body}`
		};
		return {
			status: 500,
			body: `backend: ${status} ${(node_http__WEBPACK_IMPORTED_MODULE_4___default().STATUS_CODES)[status]}\n`
		};
	} catch (error) {
		return {
			status: 500,
			body: `backend: Get "${url}": ${error.message}\n`
		};
	}
}
function timeoutSeconds(text) {
	const [, amount = "1", unit = "s"] = /^([\d.]+)(ms|s|m)$/.exec(text) ?? [];
	return Number(amount) * (UNITS[unit] ?? 1e3) / 1e3;
}
// src/practice/nodes/images.ts
const IMAGES = {
	"chaos-gate/demo:1": {
		start: demoProgram,
		hasShell: false
	},
	"chaos-gate/busybox:1": {
		start: busyboxProgram,
		hasShell: true
	}
};
function findImage(name) {
	return IMAGES[name.replace(/^docker\.io\//, "")];
}
// src/practice/nodes/readiness.ts
function watchReadiness(machine, container, address, run, tell) {
	const probe = container.readinessProbe;
	if (!probe) return () => {};
	const ask = askFor(machine, container, probe, address, run);
	const count = {
		passes: 0,
		failures: 0
	};
	let isStopped = false;
	let isPassing = false;
	const again = async () => {
		const passed = await ask();
		if (isStopped) return;
		count.passes = passed ? count.passes + 1 : 0;
		count.failures = passed ? 0 : count.failures + 1;
		const isNow = isPassing ? count.failures < (probe.failureThreshold ?? 3) : count.passes >= (probe.successThreshold ?? 1);
		if (isNow !== isPassing) tell(isNow);
		isPassing = isNow;
		machine.timers.after(probe.periodSeconds ?? 10, again);
	};
	machine.timers.after(probe.initialDelaySeconds ?? 0, again);
	return () => {
		isStopped = true;
	};
}
function askFor(machine, container, probe, address, run) {
	const limit = probe.timeoutSeconds ?? 1;
	if (probe.exec) {
		const { command } = probe.exec;
		return () => run(command, limit);
	}
	const wanted = probe.httpGet?.port ?? probe.tcpSocket?.port ?? 0;
	const port = container.ports?.find(({ name }) => name === wanted)?.containerPort ?? Number(wanted);
	return async () => {
		const target = machine.network.listening({
			address,
			port
		});
		if (target === void 0) return false;
		return probe.httpGet ? askHttp(target, probe.httpGet.path ?? "/", limit) : askTcp(target, limit);
	};
}
function askHttp(port, path, limitSeconds) {
	return new Promise((resolve) => {
		const options = {
			host: LOOPBACK,
			port,
			path,
			agent: false,
			timeout: limitSeconds * 1e3,
			headers: { "user-agent": "kube-probe/1.34" }
		};
		const request = node_http__WEBPACK_IMPORTED_MODULE_4___default().get(options, ({ statusCode = 0 }) => {
			resolve(statusCode >= 200 && statusCode < 400);
			request.destroy();
		});
		request.on("timeout", () => request.destroy()).on("error", () => resolve(false)).on("close", () => resolve(false));
	});
}
function askTcp(port, limitSeconds) {
	return new Promise((resolve) => {
		const socket = node_net__WEBPACK_IMPORTED_MODULE_3___default().connect({
			host: LOOPBACK,
			port,
			timeout: limitSeconds * 1e3
		}, () => socket.destroy() && resolve(true));
		socket.on("timeout", () => socket.destroy()).on("error", () => resolve(false)).on("close", () => resolve(false));
	});
}
// src/practice/nodes/container-run.ts
const BACK_OFF_SECONDS = {
	first: 10,
	most: 300
};
var ContainerRun = class {
	container;
	state = { waiting: { reason: "ContainerCreating" } };
	lastState = {};
	restartCount = 0;
	log = new ContainerLog();
	previousLog;
	#machine;
	#pod;
	#address;
	#changed;
	#files;
	#program;
	#isPassing = false;
	#isStopping = false;
	#unwatch = () => {};
	constructor(machine, pod, address, container, changed) {
		this.#machine = machine;
		this.#pod = pod;
		this.#address = address;
		this.container = container;
		this.#changed = changed;
		this.#files = new Map([["/etc/hostname", `${pod.metadata.name}\n`]]);
	}
	get status() {
		const { name, image } = this.container;
		const isRunning = this.state.running !== void 0;
		return {
			name,
			image,
			imageID: findImage(image) ? `sha256:${image}` : "",
			ready: isRunning && this.#isPassing,
			started: isRunning,
			restartCount: this.restartCount,
			state: this.state,
			lastState: this.lastState
		};
	}
	async start() {
		const image = findImage(this.container.image);
		if (!image) return this.#refuseImage();
		this.#program = image.start(this.#context());
		const program = this.#program;
		await program.start();
		if (this.#isStopping) return program.kill();
		if (this.#program !== program || this.state.terminated) return;
		this.state = { running: { startedAt: this.#machine.store.now() } };
		this.#isPassing = this.container.readinessProbe === void 0;
		this.#unwatch = watchReadiness(this.#machine, this.container, this.#address, (words, limit) => this.#probe(words, limit), (isPassing) => {
			this.#isPassing = isPassing;
			this.#changed();
		});
		this.#changed();
	}
	async stop() {
		this.#isStopping = true;
		if (!this.state.running) return;
		await this.#prepareStop();
		this.#unwatch();
		if (this.#program && this.state.running) this.#end(await this.#program.stop());
	}
	async #prepareStop() {
		const { sleep, exec } = this.container.lifecycle?.preStop ?? {};
		const grace = this.#pod.spec.terminationGracePeriodSeconds ?? 30;
		if (sleep) await new Promise((resolve) => this.#machine.timers.after(sleep.seconds, resolve));
		if (exec) await this.#probe(exec.command, grace);
	}
	kill() {
		this.#isStopping = true;
		this.#unwatch();
		this.#program?.kill();
		if (this.state.running) this.#end(137);
	}
	exec(words, io) {
		const image = findImage(this.container.image);
		if (words.length === 0) throw new CommandNotFound("args must not be empty");
		if (!image?.hasShell) throw new CommandNotFound(`exec: "${words[0]}": executable file not found in $PATH`);
		return runCommand(words, {
			...io,
			environment: this.#environment(),
			files: this.#files,
			sleep: (seconds) => new Promise((resolve) => this.#machine.timers.after(seconds, resolve))
		});
	}
	#probe(words, limitSeconds) {
		const io = {
			stdin: Promise.resolve(""),
			stdout: () => {},
			stderr: () => {}
		};
		const late = new Promise((resolve) => this.#machine.timers.after(limitSeconds, () => resolve(1)));
		try {
			return Promise.race([this.exec(words, io), late]).then((code) => code === 0);
		} catch {
			return Promise.resolve(false);
		}
	}
	#environment() {
		const pod = {
			...this.#pod,
			status: {
				...this.#pod.status,
				podIP: this.#address
			}
		};
		return containerEnvironment(this.#machine.store, pod, this.container);
	}
	#context() {
		const { network, timers, store } = this.#machine;
		const { log } = this;
		return {
			hostname: this.#pod.metadata.name,
			address: this.#address,
			environment: this.#environment(),
			command: [...this.container.command ?? [], ...this.container.args ?? []],
			files: this.#files,
			network,
			ask: (url, patienceSeconds) => this.#ask(url, patienceSeconds),
			now: () => store.clock.now(),
			after: (seconds, work) => timers.after(seconds, work),
			log: (text) => log.add({
				time: store.clock.now(),
				text
			}),
			exited: (code) => this.#exited(code)
		};
	}
	async #ask(url, patienceSeconds) {
		const { mesh, timers } = this.#machine;
		const limit = new AbortController();
		const callOff = timers.after(patienceSeconds, () => limit.abort(new Error("context deadline exceeded")));
		const request = {
			method: "GET",
			path: url.pathname + url.search,
			host: url.hostname,
			port: Number(url.port || 80)
		};
		try {
			return await mesh.askFromPod(this.#address, {
				...request,
				headers: { host: url.host }
			}, limit.signal);
		} finally {
			callOff();
		}
	}
	#refuseImage() {
		const { image } = this.container;
		const message = `failed to pull and unpack image "${image}": the practice cluster has no such image, and nothing can be pulled`;
		this.state = { waiting: {
			reason: "ErrImagePull",
			message
		} };
		this.#changed();
		this.#machine.timers.after(this.#machine.startSeconds, () => {
			if (this.#isStopping) return;
			this.state = { waiting: {
				reason: "ImagePullBackOff",
				message: `Back-off pulling image "${image}": ${message}`
			} };
			this.#changed();
		});
	}
	#exited(code) {
		if (this.#isStopping) return;
		this.#unwatch();
		this.#program?.kill();
		this.#end(code);
		const policy = this.#pod.spec.restartPolicy;
		if (policy === "Always" || policy === "OnFailure" && code !== 0) this.#restart();
	}
	#end(exitCode) {
		const startedAt = this.state.running?.startedAt ?? this.#machine.store.now();
		const finishedAt = this.#machine.store.now();
		const containerID = `containerd://${(0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.randomBytes)(32).toString("hex")}`;
		this.state = { terminated: {
			exitCode,
			reason: exitCode === 0 ? "Completed" : "Error",
			startedAt,
			finishedAt,
			containerID
		} };
		this.#isPassing = false;
		this.log.end();
		this.#changed();
	}
	#restart() {
		const { first, most } = BACK_OFF_SECONDS;
		const wait = this.restartCount === 0 ? 0 : Math.min(first * 2 ** (this.restartCount - 1), most);
		if (wait > 0) {
			const message = `back-off ${wait}s restarting failed container=${this.container.name} pod=${this.#pod.metadata.name}`;
			this.lastState = this.state;
			this.state = { waiting: {
				reason: "CrashLoopBackOff",
				message
			} };
			this.#changed();
		}
		this.#machine.timers.after(wait, () => {
			if (this.#isStopping) return;
			if (this.state.terminated) this.lastState = this.state;
			this.restartCount += 1;
			this.previousLog = this.log;
			this.log = new ContainerLog();
			this.state = { waiting: { reason: "ContainerCreating" } };
			this.start();
		});
	}
};
// src/practice/nodes/pod-run.ts
var PodRun = class {
	containers;
	#machine;
	#pod;
	#address;
	#hostAddress;
	#graceSeconds;
	#callOff = () => {};
	constructor(machine, pod, address, hostAddress) {
		this.#machine = machine;
		this.#pod = pod;
		this.#address = address;
		this.#hostAddress = hostAddress;
		this.containers = pod.spec.containers.map((container) => new ContainerRun(machine, pod, address, container, () => this.#publish()));
	}
	start() {
		this.#publish();
		this.#callOff = this.#machine.timers.after(this.#machine.startSeconds, () => {
			for (const container of this.containers) container.start();
		});
	}
	stop(graceSeconds) {
		if (this.#graceSeconds !== void 0 && graceSeconds >= this.#graceSeconds) return;
		const isFirst = this.#graceSeconds === void 0;
		this.#graceSeconds = graceSeconds;
		this.#callOff();
		this.#callOff = this.#machine.timers.after(graceSeconds, () => {
			for (const container of this.containers) container.kill();
			this.#remove();
		});
		if (isFirst) Promise.all(this.containers.map((container) => container.stop())).then(() => this.#remove());
	}
	kill() {
		this.#callOff();
		for (const container of this.containers) container.kill();
	}
	#remove() {
		this.#callOff();
		const { store } = this.#machine;
		const current = store.find(PODS, this.#pod.metadata.namespace, this.#pod.metadata.name);
		if (current?.metadata.uid === this.#pod.metadata.uid) deleteObject(store, PODS, current, { gracePeriodSeconds: 0 });
	}
	#publish() {
		const now = this.#machine.store.now();
		this.#machine.store.edit(PODS, this.#pod, (draft) => {
			const containerStatuses = this.containers.map((container) => container.status);
			const place = {
				hostIP: this.#hostAddress,
				hostIPs: [{ ip: this.#hostAddress }],
				podIP: this.#address,
				podIPs: [{ ip: this.#address }]
			};
			const conditions = this.#conditions(draft.status, now);
			draft.status = {
				startTime: now,
				...draft.status,
				...place,
				phase: this.#phase(),
				conditions,
				containerStatuses
			};
		});
	}
	#phase() {
		const states = this.containers.map((container) => container.state);
		if (states.every(({ terminated }) => terminated) && this.#isOver()) return states.every(({ terminated }) => terminated?.exitCode === 0) ? "Succeeded" : "Failed";
		return this.containers.some(({ state, restartCount }) => state.running || state.terminated || restartCount > 0) ? "Running" : "Pending";
	}
	#isOver() {
		const { restartPolicy } = this.#pod.spec;
		if (this.#graceSeconds !== void 0 || restartPolicy === "Never") return true;
		return restartPolicy === "OnFailure" && this.containers.every(({ state }) => state.terminated?.exitCode === 0);
	}
	#conditions(former, now) {
		const unready = this.containers.filter(({ status }) => !status.ready).map(({ container }) => container.name);
		const isOver = this.#phase() === "Succeeded";
		const missing = {
			reason: isOver ? "PodCompleted" : "ContainersNotReady",
			...!isOver && { message: `containers with unready status: [${unready.join(" ")}]` }
		};
		const readiness = unready.length === 0 ? { status: "True" } : {
			status: "False",
			...missing
		};
		return [
			{
				type: "PodReadyToStartContainers",
				status: "True"
			},
			{
				type: "Initialized",
				status: "True"
			},
			{
				type: "Ready",
				...readiness
			},
			{
				type: "ContainersReady",
				...readiness
			},
			{
				type: "PodScheduled",
				status: "True"
			}
		].reduce((all, fact) => withCondition(all, {
			lastProbeTime: null,
			...fact
		}, now), former.conditions ?? []);
	}
};
// src/practice/nodes/kubelet.ts
var Kubelet = class {
	#machine;
	#runs = new Map();
	constructor(machine) {
		this.#machine = machine;
	}
	run(pod) {
		return this.#runs.get(pod.metadata.uid);
	}
	concerns({ resource, type, object }) {
		if (resource !== PODS) return [];
		const pod = object;
		if (type === "DELETED") this.#forget(pod.metadata.uid);
		return type === "DELETED" || !pod.spec.nodeName ? [] : [`${pod.metadata.namespace}/${pod.metadata.name}`];
	}
	reconcile(namespace, name) {
		const pod = this.#machine.store.find(PODS, namespace, name);
		if (!pod?.spec.nodeName) return;
		const node = this.#machine.store.find(NODES, void 0, pod.spec.nodeName);
		const run = this.#runs.get(pod.metadata.uid) ?? (node && this.#start(pod, node));
		if (pod.metadata.deletionTimestamp) run?.stop(pod.metadata.deletionGracePeriodSeconds ?? 0);
	}
	stop() {
		for (const uid of [...this.#runs.keys()]) this.#forget(uid);
	}
	#start(pod, node) {
		const hostAddress = node.status.addresses?.find(({ type }) => type === "InternalIP")?.address ?? "";
		const address = this.#machine.network.podAddress(Number(hostAddress.split(".").at(-1)) % 10);
		const run = new PodRun(this.#machine, pod, address, hostAddress);
		this.#runs.set(pod.metadata.uid, run);
		run.start();
		return run;
	}
	#forget(uid) {
		this.#runs.get(uid)?.kill();
		this.#runs.delete(uid);
	}
};
// src/practice/nodes/machine-report.ts
var MachineReport = class {
	#store;
	#machines;
	constructor(store, machines) {
		this.#store = store;
		this.#machines = machines;
	}
	concerns({ resource, object }) {
		return resource === NODES && this.#machines.includes(object.metadata.name) ? [`/${object.metadata.name}`] : [];
	}
	reconcile(_, name) {
		const node = this.#store.find(NODES, void 0, name);
		if (!node || hasCondition(node, "Ready")) return;
		this.#store.edit(NODES, node, (draft) => {
			draft.status = {
				...draft.status,
				...statusOf(name, this.#machines.indexOf(name), this.#store.now())
			};
		});
	}
};
function statusOf(name, index, now) {
	const size = {
		cpu: "4",
		memory: "8Gi",
		pods: "110"
	};
	return {
		addresses: [{
			type: "InternalIP",
			address: `10.80.0.${11 + index}`
		}, {
			type: "Hostname",
			address: name
		}],
		capacity: size,
		allocatable: size,
		conditions: conditions(now),
		nodeInfo: INFO
	};
}
const INFO = {
	architecture: "amd64",
	operatingSystem: "linux",
	osImage: "Chaos Gate practice cluster",
	kernelVersion: "none",
	kubeletVersion: "v1.34.4+practice",
	containerRuntimeVersion: "practice://1"
};
function conditions(now) {
	return [
		[
			"MemoryPressure",
			"False",
			"KubeletHasSufficientMemory",
			"kubelet has sufficient memory available"
		],
		[
			"DiskPressure",
			"False",
			"KubeletHasNoDiskPressure",
			"kubelet has no disk pressure"
		],
		[
			"PIDPressure",
			"False",
			"KubeletHasSufficientPID",
			"kubelet has sufficient PID available"
		],
		[
			"Ready",
			"True",
			"KubeletReady",
			"kubelet is posting ready status"
		]
	].map(([type, status, reason, message]) => {
		return {
			type,
			status,
			reason,
			message,
			lastHeartbeatTime: now,
			lastTransitionTime: now
		};
	});
}
// src/practice/state/apply.ts
function applyManifest(store, resources, manifest) {
	const { apiVersion = "", kind = "", metadata } = manifest;
	const resource = resources.findKind(apiVersion, kind);
	if (!resource || !metadata?.name) throw badRequest(`no matches for kind "${kind}" in version "${apiVersion}", or an object without a name`);
	const namespace = resource.isNamespaced ? metadata.namespace ?? "default" : void 0;
	const draft = {
		...manifest,
		metadata: {
			...metadata,
			...namespace && { namespace }
		}
	};
	const previous = store.find(resource, namespace, metadata.name);
	if (!previous) admit(store, resource, draft);
	else admitChange(store, resource, previous, mergeStrategically(previous, draft), {
		part: "spec",
		isTrial: false
	});
}
// src/practice/state/store.ts
const HISTORY_MAX = 1e4;
const WITHOUT_GENERATION = new Set([
	"services",
	"nodes",
	"namespaces",
	"leases",
	"persistentvolumes",
	"persistentvolumeclaims"
]);
var Store = class {
	clock;
	#objects = new Map();
	#listeners = new Set();
	#history = [];
	#version = 0;
	constructor(clock) {
		this.clock = clock;
	}
	get version() {
		return this.#version;
	}
	now(laterSeconds = 0) {
		return `${new Date(this.clock.now() + laterSeconds * 1e3).toISOString().slice(0, 19)}Z`;
	}
	find(resource, namespace, name) {
		return this.#of(resource).get(keyOf(namespace, name));
	}
	get(resource, namespace, name) {
		const found = this.find(resource, namespace, name);
		if (!found) throw notFound(resource, name);
		return found;
	}
	list(resource, namespace) {
		const all = [...this.#of(resource).values()];
		return namespace ? all.filter((object) => object.metadata.namespace === namespace) : all;
	}
	create(resource, draft) {
		const { name, namespace } = draft.metadata;
		if (this.find(resource, namespace, name)) throw alreadyExists(resource, name);
		const isCounted = draft.spec !== void 0 && !WITHOUT_GENERATION.has(resource.plural);
		const given = {
			uid: (0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.randomUUID)(),
			creationTimestamp: this.now(),
			...isCounted && { generation: 1 }
		};
		const object = this.#stamp({
			...draft,
			metadata: {
				...draft.metadata,
				...given
			}
		});
		this.#of(resource).set(keyOf(namespace, name), object);
		this.#tell({
			type: "ADDED",
			resource,
			object,
			version: this.#version
		});
		return object;
	}
	replace(resource, next) {
		const { name, namespace, resourceVersion } = next.metadata;
		const previous = this.get(resource, namespace, name);
		if (resourceVersion && resourceVersion !== previous.metadata.resourceVersion) throw conflict(resource, name);
		const { uid, creationTimestamp, generation } = previous.metadata;
		const kept = {
			uid,
			creationTimestamp,
			...generation && { generation }
		};
		const merged = {
			...next,
			metadata: {
				...next.metadata,
				...kept,
				resourceVersion: previous.metadata.resourceVersion
			}
		};
		if (isSame(merged, previous)) return previous;
		if (generation && !isSame(counted(merged), counted(previous))) merged.metadata.generation = generation + 1;
		const object = this.#stamp(merged);
		if (isRemovable(resource, object)) return this.#forget(resource, object, previous);
		this.#of(resource).set(keyOf(namespace, name), object);
		this.#tell({
			type: "MODIFIED",
			resource,
			object,
			previous,
			version: this.#version
		});
		return object;
	}
	edit(resource, object, change) {
		const current = this.find(resource, object.metadata.namespace, object.metadata.name);
		if (!current || current.metadata.uid !== object.metadata.uid) return;
		const draft = copy(current);
		change(draft);
		this.replace(resource, draft);
	}
	remove(resource, object) {
		const current = this.find(resource, object.metadata.namespace, object.metadata.name);
		if (!current || current.metadata.uid !== object.metadata.uid) return object;
		return this.#forget(resource, this.#stamp({ ...current }), current);
	}
	subscribe(listener) {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}
	since(version) {
		const oldest = (this.#history[0]?.version ?? this.#version + 1) - 1;
		if (version < oldest) throw expired(`too old resource version: ${version} (${oldest})`);
		return this.#history.filter((change) => change.version > version);
	}
	#of(resource) {
		const name = resourceName(resource);
		const objects = this.#objects.get(name) ?? new Map();
		this.#objects.set(name, objects);
		return objects;
	}
	#stamp(object) {
		this.#version += 1;
		return {
			...object,
			metadata: {
				...object.metadata,
				resourceVersion: `${this.#version}`
			}
		};
	}
	#forget(resource, object, previous) {
		this.#of(resource).delete(keyOf(object.metadata.namespace, object.metadata.name));
		this.#tell({
			type: "DELETED",
			resource,
			object,
			previous,
			version: this.#version
		});
		return object;
	}
	#tell(change) {
		this.#history.push(change);
		if (this.#history.length > HISTORY_MAX) this.#history.shift();
		for (const listener of [...this.#listeners]) listener(change);
	}
};
function counted({ spec }) {
	return isObject(spec) ? {
		...spec,
		nodeName: void 0
	} : spec;
}
function keyOf(namespace, name) {
	return `${namespace ?? ""}/${name}`;
}
function isRemovable(resource, { metadata, spec }) {
	if (metadata.deletionTimestamp === void 0 || metadata.finalizers?.length) return false;
	if (resource.kind === NAMESPACES.kind && resource.group === "") return !spec.finalizers?.length;
	return resource.kind !== PODS.kind || resource.group !== "" || !metadata.deletionGracePeriodSeconds;
}
// src/practice/timers.ts
var Timers = class {
	#clock;
	#pending = new Set();
	#isStopped = false;
	constructor(clock) {
		this.#clock = clock;
	}
	after(seconds, work) {
		const controller = new AbortController();
		if (this.#isStopped) return () => {};
		this.#pending.add(controller);
		this.#clock.sleep(seconds, controller.signal).then(() => {
			this.#pending.delete(controller);
			if (!controller.signal.aborted) work();
		}, () => {});
		return () => {
			this.#pending.delete(controller);
			controller.abort();
		};
	}
	stop() {
		this.#isStopped = true;
		for (const controller of this.#pending) controller.abort();
		this.#pending.clear();
	}
};
// src/practice/wait-until-ready.ts
function waitUntilReady(store, timers, seconds) {
	return new Promise((resolve, reject) => {
		const look = () => {
			if (missing(store).length > 0) return;
			unsubscribe();
			callOff();
			resolve();
		};
		const unsubscribe = store.subscribe(() => setImmediate(look));
		const callOff = timers.after(seconds, () => {
			unsubscribe();
			reject(new Error(`the practice cluster is not ready after ${seconds} s: ${missing(store).join(", ")}`));
		});
		setImmediate(look);
	});
}
function missing(store) {
	const workloads = [...store.list(DEPLOYMENTS), ...store.list(STATEFUL_SETS)].filter((object) => !isComplete(object));
	const daemons = store.list(DAEMON_SETS).filter((set) => !isEverywhere(set));
	const bare = store.list(PODS).filter((pod) => !pod.metadata.ownerReferences && !isPodReady(pod) && !isPodFinished(pod));
	const ending = store.list(PODS).filter(({ metadata }) => metadata.deletionTimestamp !== void 0);
	const closed = store.list(SERVICES).filter((service) => {
		return isServed(store.find(ENDPOINTS, service.metadata.namespace, service.metadata.name)) && !service.metadata.annotations?.["practice.chaos-gate.dev/url"];
	});
	return [
		...workloads,
		...daemons,
		...bare,
		...ending,
		...closed
	].map(name);
}
function isComplete({ metadata, spec, status }) {
	const isSeen = (status.observedGeneration ?? 0) >= (metadata.generation ?? 1);
	const counts = [
		status.readyReplicas ?? 0,
		status.updatedReplicas ?? 0,
		status.replicas ?? 0
	];
	return isSeen && counts.every((count) => count === spec.replicas);
}
function isEverywhere({ metadata, status }) {
	const { observedGeneration = 0, numberReady = 0, desiredNumberScheduled = 0 } = status;
	return observedGeneration >= (metadata.generation ?? 1) && numberReady === desiredNumberScheduled;
}
function isServed(endpoints) {
	return endpoints?.subsets?.some(({ addresses }) => addresses?.length) ?? false;
}
function name({ kind, metadata }) {
	return `${kind} ${metadata.namespace}/${metadata.name}`;
}
// src/practice/start-practice.ts
async function startPractice(options = {}) {
	const { nodes = 3, port = 0, startSeconds = .3, nodePorts = "exact", clock = _run_js__WEBPACK_IMPORTED_MODULE_1__.Kn, hasIstio = false, seed } = options;
	const store = new Store(clock);
	const resources = new Resources();
	const timers = new Timers(clock);
	const network = new Network(store);
	const mesh = new Mesh({
		store,
		resources,
		network
	}, timers, (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.sn)(seed ?? clock.now()));
	const kubelet = new Kubelet({
		store,
		timers,
		network,
		mesh,
		startSeconds
	});
	const proxy = new ServiceProxy(store, network, nodePorts === "exact");
	const machines = Array.from({ length: nodes }, (_, index) => `node-${index + 1}`);
	const stopControllers = startControllers(store, [
		new CustomResourceController(store, resources),
		new NamespaceController(store, resources),
		new GarbageCollector(store, resources),
		new DeploymentController(store),
		new ReplicaSetController(store),
		new StatefulSetController(store),
		new DaemonSetController(store),
		new Scheduler(store),
		new NodeLifecycle(store),
		new MachineReport(store, machines),
		new EndpointsController(store),
		new DisruptionBudgetController(store),
		proxy,
		kubelet
	]);
	createFirstObjects(store, machines);
	for (const definition of hasIstio ? ISTIO_DEFINITIONS : []) admit(store, CUSTOM_RESOURCE_DEFINITIONS, definition);
	const gateway = await startGateway(mesh);
	const server = await startServer({
		store,
		resources,
		kubelet,
		timers
	}, port);
	return {
		url: server.url,
		kubeconfig: kubeconfigText(server.url),
		apply: async (manifests) => {
			for (const manifest of manifests) applyManifest(store, resources, manifest);
		},
		waitUntilReady: (seconds = 30) => waitUntilReady(store, timers, seconds),
		serviceUrl: (namespace, name) => store.find(SERVICES, namespace, name)?.metadata.annotations?.[URL_ANNOTATION],
		gatewayUrl: gateway.url,
		async stop() {
			stopControllers();
			timers.stop();
			proxy.stop();
			kubelet.stop();
			await Promise.all([server.stop(), gateway.stop()]);
		}
	};
}
function kubeconfigText(url) {
	return `apiVersion: v1
kind: Config
current-context: practice
clusters:
- name: practice
  cluster: {server: "${url}"}
users:
- name: practice
  user: {}
contexts:
- name: practice
  context: {cluster: practice, user: practice}
`;
}
// src/cli/manifests.ts
const SHOP = ["examples/apps/shop.yaml", "examples/apps/shop-routes.yaml"];
function readManifests(files, directory) {
	return (files.length > 0 ? files.map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_8__.resolve)(directory, file)) : findShop()).flatMap(readOne);
}
function readOne(file) {
	try {
		return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Rn)((0,node_fs__WEBPACK_IMPORTED_MODULE_9__.readFileSync)(file, "utf8")).filter((document) => document !== null && document !== void 0);
	} catch (cause) {
		throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.gr([{
			file,
			message: `cannot be read as manifests: ${cause.message}`
		}], { cause });
	}
}
function findShop() {
	let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_7__.fileURLToPath)(require("url").pathToFileURL(__filename).href));
	while (!(0,node_fs__WEBPACK_IMPORTED_MODULE_9__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(folder, "examples/apps")) && folder !== (0,node_path__WEBPACK_IMPORTED_MODULE_8__.dirname)(folder)) folder = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.dirname)(folder);
	return SHOP.map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(folder, file));
}
// src/cli/practice.ts
function practiceRun(options) {
	const { asked, stage, manner } = options;
	return withPractice({
		...options,
		seed: asked.seed
	}, ({ kubeconfig, urls }) => {
		const environment = {
			...withoutClusters(asked.environment),
			...urls,
			KUBECONFIG: kubeconfig
		};
		return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.t)({
			...asked,
			environment,
			cluster: {
				...asked.cluster,
				kubeconfig,
				context: "practice"
			}
		}, stage, manner);
	});
}
function practiceUp(options) {
	const { terminal } = options;
	return withPractice(options, async ({ kubeconfig, urls }) => {
		const interruption = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.p)(_run_js__WEBPACK_IMPORTED_MODULE_1__.f, () => terminal.error("stopping\n"));
		terminal.out(`${[`export KUBECONFIG=${kubeconfig}`, ...Object.entries(urls).map(([name, url]) => `export ${name}=${url}`)].join("\n")}\n`);
		terminal.error("The practice cluster is up. Paste the lines above into another terminal, then: kubectl get pods -A. Ctrl-C ends it.\n");
		if (!interruption.signal.aborted) await (0,node_events__WEBPACK_IMPORTED_MODULE_5__.once)(interruption.signal, "abort");
		interruption.stop();
		return 0;
	});
}
async function withPractice({ manifests, place, terminal, seed }, use) {
	const objects = readManifests(manifests, place.directory);
	const folder = makeFolder();
	terminal.error("starting a practice cluster\n");
	const cluster = await startPractice({
		hasIstio: true,
		...seed !== void 0 && { seed }
	});
	try {
		await settle(cluster, objects);
		const kubeconfig = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(folder, "kubeconfig");
		(0,node_fs__WEBPACK_IMPORTED_MODULE_9__.writeFileSync)(kubeconfig, cluster.kubeconfig);
		return await use({
			cluster,
			kubeconfig,
			urls: urlsOf(cluster, objects)
		});
	} finally {
		await cluster.stop();
		(0,node_fs__WEBPACK_IMPORTED_MODULE_9__.rmSync)(folder, {
			recursive: true,
			force: true
		});
	}
}
function makeFolder() {
	try {
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_9__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_10__.tmpdir)(), "chaos-gate-practice-"));
	} catch (cause) {
		const message = `no kubeconfig can be written for the practice cluster: ${cause.message}; set TMPDIR to a folder that can be written`;
		throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.gr([{ message }], { cause });
	}
}
async function settle(cluster, objects) {
	try {
		await cluster.apply(objects);
		await cluster.waitUntilReady();
	} catch (cause) {
		throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.gr([{ message: `the manifests do not work in the practice cluster: ${cause.message}` }], { cause });
	}
}
function urlsOf(cluster, objects) {
	const services = objects.filter(({ kind }) => kind === "Service");
	const gateway = ["GATEWAY_URL", cluster.gatewayUrl];
	const own = services.flatMap(({ metadata: { name, namespace = "default" } }) => {
		const url = cluster.serviceUrl(namespace, name);
		return url === void 0 ? [] : [[`${name.replaceAll("-", "_").toUpperCase()}_URL`, url]];
	});
	return Object.fromEntries([...own, gateway]);
}
function withoutClusters(environment) {
	return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith("KUBERNETES_")));
}



/***/ })

};
;