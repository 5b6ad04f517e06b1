"use strict";
exports.id = 4109;
exports.ids = [4109];
exports.modules = {

/***/ 4109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ failureFromAnswer),
/* harmony export */   c: () => (/* binding */ findTarget),
/* harmony export */   i: () => (/* binding */ openTransport),
/* harmony export */   l: () => (/* binding */ agentFor),
/* harmony export */   n: () => (/* binding */ openDoor),
/* harmony export */   o: () => (/* binding */ failureFromError),
/* harmony export */   r: () => (/* binding */ openKubernetes),
/* harmony export */   s: () => (/* binding */ oneLine),
/* harmony export */   t: () => (/* binding */ client_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);
/* harmony import */ var _client_node_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9534);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_util_types__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3429);
/* harmony import */ var node_util_types__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_util_types__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_6__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_7___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_7__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_8___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_8__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_9___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_9__);










// src/kubernetes/authorize.ts
const KEEP_ALIVE = {
	keepAlive: true,
	timeout: 5e4
};
const TOKEN_FILE_SECONDS = 60;
async function openAuthorize(target, environment) {
	const { user, cluster } = target;
	if (!user.exec && !user.authProvider && !cluster.proxyUrl) return plainAuthorize(target);
	const { pluginAuthorize } = await __webpack_require__.e(/* import() */ 2147).then(__webpack_require__.bind(__webpack_require__, 2147));
	return pluginAuthorize(target, environment);
}
async function plainAuthorize(target) {
	const tls = await readTls(target);
	const agent = agentFor(target, tls);
	const token = tokenReader(target);
	const { username, password } = target.user;
	const auth = username ? { auth: `${username}:${password ?? ""}` } : {};
	return async () => ({
		...tls,
		...auth,
		agent,
		headers: {
			...target.headers,
			...await token()
		}
	});
}
function agentFor(target, tls) {
	if (target.cluster.server.startsWith("http:")) return new node_http__WEBPACK_IMPORTED_MODULE_4__.Agent(KEEP_ALIVE);
	const { ca, cert, key, servername, rejectUnauthorized } = tls;
	return new node_https__WEBPACK_IMPORTED_MODULE_9__.Agent({
		...KEEP_ALIVE,
		ca,
		cert,
		key,
		servername,
		rejectUnauthorized
	});
}
async function readTls({ cluster, user, file }) {
	const ca = await readData(cluster.caFile, cluster.caData, file);
	const cert = await readData(user.certFile, user.certData, file);
	const key = await readData(user.keyFile, user.keyData, file);
	return {
		...ca ? { ca } : {},
		...cert ? { cert } : {},
		...key ? { key } : {},
		...cluster.tlsServerName ? { servername: cluster.tlsServerName } : {},
		...cluster.skipTLSVerify ? { rejectUnauthorized: false } : {}
	};
}
async function readData(path, data, kubeconfig) {
	if (data) return Buffer.from(data, "base64");
	return path ? readNamed(path, kubeconfig) : void 0;
}
async function readNamed(path, kubeconfig) {
	try {
		return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_6__.readFile)(path);
	} catch (cause) {
		throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.zn(`it names a file that cannot be read: ${cause.message}`, {
			file: kubeconfig,
			cause
		});
	}
}
function tokenReader({ user, tokenFile, file }) {
	let token = user.token?.trim();
	let readAt = Number.NEGATIVE_INFINITY;
	return async () => {
		if (tokenFile && performance.now() - readAt > TOKEN_FILE_SECONDS * 1e3) {
			token = (await readNamed(tokenFile, file)).toString("utf8").trim();
			readAt = performance.now();
		}
		return token ? { Authorization: `Bearer ${token}` } : {};
	};
}
// src/kubernetes/kubeconfig.ts
function kubeconfigPaths({ kubeconfig, environment }) {
	const home = environment.HOME ?? (0,node_os__WEBPACK_IMPORTED_MODULE_8__.homedir)();
	const chosen = kubeconfig || environment.KUBECONFIG;
	if (!chosen) return {
		paths: [(0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(home, ".kube", "config")],
		isChosen: false
	};
	return {
		paths: chosen.split(node_path__WEBPACK_IMPORTED_MODULE_7__.delimiter).filter((path) => path !== "").map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_7__.resolve)(path.replace(/^~(?=\/|$)/, home))),
		isChosen: true
	};
}
async function readKubeconfig(paths, context) {
	const files = [];
	for (const path of paths) {
		const text = await readIfThere(path);
		if (text !== void 0) files.push(parseKubeconfig(path, text));
	}
	return files.length === 0 ? void 0 : chooseContext(files, context);
}
async function readIfThere(path) {
	try {
		return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_6__.readFile)(path, "utf8");
	} catch (cause) {
		if (cause.code === "ENOENT") return void 0;
		throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.zn(`the kubeconfig cannot be read: ${cause.message}`, {
			file: path,
			cause
		});
	}
}
function parseKubeconfig(file, text) {
	try {
		const document = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Ln)(text);
		if (typeof document !== "object" || document === null) throw new Error("it holds no mapping");
		const rawUsers = document.users ?? [];
		const users = (0,_client_node_js__WEBPACK_IMPORTED_MODULE_2__.i)(rawUsers).map((user, index) => ({
			...user,
			raw: rawUsers[index]?.user
		}));
		const currentContext = document["current-context"];
		return {
			file,
			clusters: (0,_client_node_js__WEBPACK_IMPORTED_MODULE_2__.n)(document.clusters),
			contexts: (0,_client_node_js__WEBPACK_IMPORTED_MODULE_2__.r)(document.contexts),
			users,
			currentContext: typeof currentContext === "string" && currentContext !== "" ? currentContext : void 0
		};
	} catch (cause) {
		throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.zn(`this is not a kubeconfig: ${cause.message}`, {
			file,
			cause
		});
	}
}
function chooseContext(files, wanted) {
	const name = wanted ?? files.find((file) => file.currentContext)?.currentContext;
	const place = files.map(({ file }) => file).join(node_path__WEBPACK_IMPORTED_MODULE_7__.delimiter);
	const contexts = files.flatMap(({ contexts }) => contexts);
	if (name === void 0) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.zn(`no current context is set; choose one with --context (input \`context\`): there ${listNames(contexts)}`, { file: place });
	const context = contexts.find((one) => one.name === name);
	if (!context) throw missing("context", name, contexts, place);
	return resolveContext(files, context, place);
}
function resolveContext(files, context, place) {
	const cluster = find(files, "clusters", context.cluster);
	if (!cluster) throw missing("cluster", context.cluster, files.flatMap(({ clusters }) => clusters), place);
	const user = context.user ? find(files, "users", context.user) : {
		file: place,
		entry: {
			name: "",
			raw: void 0
		}
	};
	if (!user) throw missing("user", context.user, files.flatMap(({ users }) => users), place);
	const { raw, ...entry } = user.entry;
	return {
		context: context.name,
		namespace: context.namespace,
		file: place,
		cluster: absoluteCluster(cluster.entry, (0,node_path__WEBPACK_IMPORTED_MODULE_7__.dirname)(cluster.file)),
		user: absoluteUser(entry, (0,node_path__WEBPACK_IMPORTED_MODULE_7__.dirname)(user.file)),
		tokenFile: raw?.tokenFile === void 0 ? void 0 : (0,node_path__WEBPACK_IMPORTED_MODULE_7__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_7__.dirname)(user.file), raw.tokenFile),
		headers: impersonation(entry, raw)
	};
}
function find(files, key, name) {
	for (const { file, [key]: entries } of files) {
		const entry = entries.find((one) => one.name === name);
		if (entry) return {
			file,
			entry
		};
	}
}
function absoluteCluster(cluster, folder) {
	return cluster.caFile ? {
		...cluster,
		caFile: (0,node_path__WEBPACK_IMPORTED_MODULE_7__.resolve)(folder, cluster.caFile)
	} : cluster;
}
function absoluteUser(user, folder) {
	const { certFile, keyFile, exec } = user;
	const isPath = typeof exec?.command === "string" && /[\\/]/.test(exec.command);
	return {
		...user,
		...certFile ? { certFile: (0,node_path__WEBPACK_IMPORTED_MODULE_7__.resolve)(folder, certFile) } : {},
		...keyFile ? { keyFile: (0,node_path__WEBPACK_IMPORTED_MODULE_7__.resolve)(folder, keyFile) } : {},
		...isPath ? { exec: {
			...exec,
			command: (0,node_path__WEBPACK_IMPORTED_MODULE_7__.resolve)(folder, exec.command)
		} } : {}
	};
}
function impersonation(user, raw) {
	return {
		...user.impersonateUser ? { "Impersonate-User": user.impersonateUser } : {},
		...raw?.["as-uid"] ? { "Impersonate-Uid": raw["as-uid"] } : {},
		...raw?.["as-groups"] ? { "Impersonate-Group": raw["as-groups"] } : {}
	};
}
function missing(what, name, there, file) {
	const names = there.map((one) => one.name);
	const near = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Sr)(name, names);
	const hint = near === void 0 ? "" : `did you mean "${near}"? `;
	return new _run_js__WEBPACK_IMPORTED_MODULE_1__.zn(`there is no ${what} "${name}"; ${hint}there ${listNames(there)}`, { file });
}
function listNames(entries) {
	if (entries.length === 0) return "is none";
	return `${entries.length === 1 ? "is" : "are"} ${entries.map(({ name }) => `"${name}"`).join(", ")}`;
}
// src/kubernetes/proxy.ts
function proxyFor(server, environment) {
	const { protocol, hostname, port } = new URL(server);
	const host = hostname.replace(/^\[|\]$/g, "");
	const proxy = (protocol === "https:" ? environment.HTTPS_PROXY ?? environment.https_proxy : void 0) || environment.HTTP_PROXY || environment.http_proxy;
	const exceptions = (environment.NO_PROXY ?? environment.no_proxy ?? "").split(",").map((entry) => entry.trim());
	if (!proxy || isThisMachine(host) || exceptions.some((entry) => covers(entry, host, port))) return void 0;
	return proxy.includes("://") ? proxy : `http://${proxy}`;
}
function isThisMachine(host) {
	return host === "localhost" || host === "::1" || /^127\./.test(host);
}
function covers(entry, host, port) {
	if (entry === "") return false;
	if (entry === "*" || entry === `${host}:${port}`) return true;
	if (entry.includes("/")) return isInBlock(host, entry);
	const name = entry.replace(/^\*?\./, "");
	return host === name || host.endsWith(`.${name}`);
}
function isInBlock(host, block) {
	const [network = "", bits = "32"] = block.split("/");
	const address = ipv4(host);
	const base = ipv4(network);
	if (address === void 0 || base === void 0) return false;
	const size = 2 ** (32 - Number(bits));
	return Math.floor(address / size) === Math.floor(base / size);
}
function ipv4(text) {
	const parts = text.split(".").map(Number);
	if (parts.length !== 4 || parts.some((part) => !(part >= 0 && part <= 255))) return void 0;
	return parts.reduce((sum, part) => sum * 256 + part, 0);
}
// src/kubernetes/find-target.ts
const SERVICE_ACCOUNT = "/var/run/secrets/kubernetes.io/serviceaccount";
async function findTarget(settings) {
	const { paths, isChosen } = kubeconfigPaths(settings);
	const target = await readKubeconfig(paths, wantedContext(settings)) ?? (settings.environment.CHAOSTOOLKIT_IN_POD === "true" ? await inCluster(settings) : void 0) ?? ((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Hn)(settings, "KUBERNETES_HOST") ? fromKeys(settings) : void 0) ?? (!isChosen && await isInPod(settings) ? await inCluster(settings) : void 0);
	if (!target) throw nothingFound(paths, isChosen);
	requireUrl(target);
	return withProxy(withVerification(target, settings), settings);
}
function requireUrl({ cluster, file }) {
	if (/^https?:\/\//.test(cluster.server) && URL.canParse(cluster.server)) return;
	throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.zn(`the server "${cluster.server}" of "${cluster.name}" is no URL such as https://HOST:6443`, { file });
}
function wantedContext(settings) {
	const secret = settings.secrets?.KUBERNETES_CONTEXT;
	return typeof secret === "string" && secret || settings.context || settings.environment.KUBERNETES_CONTEXT || void 0;
}
async function isInPod({ environment }) {
	if (!environment.KUBERNETES_SERVICE_HOST) return false;
	return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_6__.access)(`${SERVICE_ACCOUNT}/token`).then(() => true, () => false);
}
async function inCluster({ environment }) {
	const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port } = environment;
	if (!host || !port) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.zn("CHAOSTOOLKIT_IN_POD is true, but KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT are not set");
	return {
		context: "in-cluster",
		namespace: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_6__.readFile)(`${SERVICE_ACCOUNT}/namespace`, "utf8").catch(() => void 0),
		file: void 0,
		cluster: {
			name: "in-cluster",
			server: `https://${(0,node_net__WEBPACK_IMPORTED_MODULE_3__.isIPv6)(host) ? `[${host}]` : host}:${port}`,
			caFile: `${SERVICE_ACCOUNT}/ca.crt`,
			skipTLSVerify: false
		},
		user: { name: "service account" },
		tokenFile: `${SERVICE_ACCOUNT}/token`,
		headers: {}
	};
}
function fromKeys(settings) {
	const get = (key) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Hn)(settings, key);
	const apiKey = get("KUBERNETES_API_KEY");
	const caFile = get("KUBERNETES_CA_CERT_FILE");
	return {
		context: "KUBERNETES_HOST",
		namespace: void 0,
		file: void 0,
		cluster: {
			name: "KUBERNETES_HOST",
			server: (get("KUBERNETES_HOST") ?? "").replace(/\/+$/, ""),
			skipTLSVerify: get("KUBERNETES_VERIFY_SSL") === void 0,
			...caFile ? { caFile } : {}
		},
		user: {
			name: "KUBERNETES_API_KEY",
			...apiKey ? {} : certificateOrPassword(get)
		},
		tokenFile: void 0,
		headers: apiKey ? { Authorization: `${get("KUBERNETES_API_KEY_PREFIX") ?? "Bearer"} ${apiKey}` } : {}
	};
}
function certificateOrPassword(get) {
	const [certFile, keyFile, username] = [
		"CERT_FILE",
		"KEY_FILE",
		"USERNAME"
	].map((key) => get(`KUBERNETES_${key}`));
	return {
		...certFile ? { certFile } : {},
		...keyFile ? { keyFile } : {},
		...username ? {
			username,
			password: get("KUBERNETES_PASSWORD") ?? ""
		} : {}
	};
}
function withVerification(target, settings) {
	const isVerified = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Vn)(settings, "KUBERNETES_VERIFY_SSL");
	const skipTLSVerify = isVerified === void 0 ? target.cluster.skipTLSVerify : !isVerified;
	if (skipTLSVerify && target.cluster.server.startsWith("https:")) settings.log?.("warning", `The certificate of ${target.cluster.server} is not verified.`);
	return {
		...target,
		cluster: {
			...target.cluster,
			skipTLSVerify
		}
	};
}
function withProxy(target, { environment }) {
	const proxyUrl = target.cluster.proxyUrl ?? proxyFor(target.cluster.server, environment);
	return proxyUrl ? {
		...target,
		cluster: {
			...target.cluster,
			proxyUrl
		}
	} : target;
}
function nothingFound(paths, isChosen) {
	const place = paths.join(", ");
	if (isChosen) return new _run_js__WEBPACK_IMPORTED_MODULE_1__.zn("the kubeconfig does not exist; give the path of one that does", { file: place });
	return new _run_js__WEBPACK_IMPORTED_MODULE_1__.zn(`no cluster is configured: ${place} does not exist; set KUBECONFIG, or name a kubeconfig with --kubeconfig (input \`kubeconfig\`)`);
}
// src/kubernetes/read-json.ts
function readJson(what, body) {
	try {
		return JSON.parse(body.toString("utf8"));
	} catch (cause) {
		throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.Un(`${what}: the answer is no whole JSON: it broke off, or is not of a Kubernetes API`, {
			code: 0,
			reason: "ECONNRESET",
			cause
		});
	}
}
// src/kubernetes/retry.ts
const DELAYS$1 = [
	.2,
	.5,
	1,
	2
];
const RETRY_SECONDS = 30;
const NOT_SENT = [
	"ECONNREFUSED",
	"EHOSTUNREACH",
	"ENETUNREACH",
	"EAI_AGAIN"
];
const LOST = [
	...NOT_SENT,
	"ECONNRESET",
	"EPIPE",
	"ETIMEDOUT",
	"DeadlinePassed"
];
const BUSY = [
	429,
	500,
	502,
	503,
	504
];
async function withRetries(attempt, rule, clock, signal) {
	const start = clock.now();
	for (const delay of DELAYS$1) try {
		return await attempt();
	} catch (error) {
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.Un) || !mayTryAgain(error, rule)) throw error;
		const seconds = error.retryAfter ?? delay;
		if (clock.now() - start + seconds * 1e3 > RETRY_SECONDS * 1e3) throw error;
		await clock.sleep(seconds, signal);
	}
	return attempt();
}
function mayTryAgain({ code, reason }, rule) {
	if (rule === "once") return false;
	if (rule === "write") return code === 429 || code === 0 && NOT_SENT.includes(reason);
	return BUSY.includes(code) || code === 0 && LOST.includes(reason);
}
// src/kubernetes/pages.ts
const PAGE = 500;
const METADATA_PAGE = 2e3;
const RESTARTS = 3;
const METADATA = "as=PartialObjectMetadata";
async function listAll(door, query, signal) {
	for (let restarts = 0;; restarts++) try {
		return await readPages(door, query, signal);
	} catch (error) {
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.Un && error.code === 410) || restarts === RESTARTS) throw error;
	}
}
async function readPages(door, query, signal) {
	const items = [];
	let page = {};
	do {
		page = await readPage(door, query, page.metadata?.continue, signal);
		for (const item of page.items ?? []) items.push(completed(item, query));
	} while (page.metadata?.continue && query.limit === void 0);
	return {
		items,
		resourceVersion: page.metadata?.resourceVersion ?? ""
	};
}
async function readPage({ transport, resources, clock }, query, from, signal) {
	const limit = String(query.limit ?? (query.isMetadataOnly ? METADATA_PAGE : PAGE));
	const path = `${await resources.collection(query, signal)}?${selectors(query, {
		limit,
		...from ? { continue: from } : {}
	})}`;
	const request = {
		what: describeQuery("list", query),
		method: "GET",
		path,
		accept: acceptOf(query, "List")
	};
	const read = async () => readJson(request.what, await transport.send(request, signal));
	return withRetries(read, "read", clock, signal);
}
function describeQuery(verb, { kind, namespace, labelSelector, fieldSelector }) {
	const chosen = [labelSelector, fieldSelector].filter(Boolean).join(" and ");
	return `${verb} ${kind}${namespace ? ` in ${namespace}` : ""}${chosen === "" ? "" : ` with ${chosen}`}`;
}
function selectors({ labelSelector, fieldSelector }, others) {
	return new URLSearchParams({
		...labelSelector ? { labelSelector } : {},
		...fieldSelector ? { fieldSelector } : {},
		...others
	});
}
function acceptOf({ isMetadataOnly }, suffix) {
	return isMetadataOnly ? `application/json;${METADATA}${suffix};g=meta.k8s.io;v=v1` : "application/json";
}
function completed(item, { apiVersion, kind }) {
	delete item.metadata.managedFields;
	return {
		...item,
		apiVersion,
		kind
	};
}
// src/kubernetes/resources.ts
const NAMESPACED = {
	v1: {
		ConfigMap: "configmaps",
		Endpoints: "endpoints",
		Event: "events",
		PersistentVolumeClaim: "persistentvolumeclaims",
		Pod: "pods",
		Secret: "secrets",
		Service: "services",
		ServiceAccount: "serviceaccounts"
	},
	"apps/v1": {
		DaemonSet: "daemonsets",
		Deployment: "deployments",
		ReplicaSet: "replicasets",
		StatefulSet: "statefulsets"
	},
	"chaos-mesh.org/v1alpha1": {
		NetworkChaos: "networkchaos",
		StressChaos: "stresschaos"
	},
	"batch/v1": {
		CronJob: "cronjobs",
		Job: "jobs"
	},
	"coordination.k8s.io/v1": { Lease: "leases" },
	"discovery.k8s.io/v1": { EndpointSlice: "endpointslices" },
	"events.k8s.io/v1": { Event: "events" },
	"networking.istio.io/v1": { VirtualService: "virtualservices" },
	"networking.istio.io/v1alpha3": { VirtualService: "virtualservices" },
	"networking.istio.io/v1beta1": { VirtualService: "virtualservices" },
	"networking.k8s.io/v1": {
		Ingress: "ingresses",
		NetworkPolicy: "networkpolicies"
	},
	"policy/v1": { PodDisruptionBudget: "poddisruptionbudgets" }
};
const CLUSTER_WIDE = {
	"authorization.k8s.io/v1": {
		SelfSubjectAccessReview: "selfsubjectaccessreviews",
		SelfSubjectRulesReview: "selfsubjectrulesreviews"
	},
	v1: {
		Namespace: "namespaces",
		Node: "nodes"
	},
	"apiextensions.k8s.io/v1": { CustomResourceDefinition: "customresourcedefinitions" }
};
const PARENTS = { eviction: {
	apiVersion: "v1",
	kind: "Pod"
} };
var Resources = class {
	#discover;
	#found = new Map();
	constructor(discover) {
		this.#discover = discover;
	}
	async find({ apiVersion, kind }, signal) {
		const known = wellKnown(apiVersion, kind) ?? this.#found.get(`${apiVersion} ${kind}`);
		if (known) return known;
		await this.#learn(apiVersion, signal);
		const found = this.#found.get(`${apiVersion} ${kind}`);
		if (found) return found;
		throw unknown(`kind "${kind}"`, apiVersion);
	}
	async kindOf(apiVersion, plural, signal) {
		const known = kindIn({
			...NAMESPACED[apiVersion],
			...CLUSTER_WIDE[apiVersion]
		}, plural) ?? this.#kindFound(apiVersion, plural);
		if (known) return known;
		await this.#learn(apiVersion, signal);
		const found = this.#kindFound(apiVersion, plural);
		if (found) return found;
		throw unknown(`"${plural}"`, apiVersion);
	}
	#kindFound(apiVersion, plural) {
		const prefix = `${apiVersion} `;
		return ([...this.#found].find(([name, resource]) => name.startsWith(prefix) && resource.plural === plural)?.[0])?.slice(prefix.length);
	}
	async collection(reference, signal) {
		const { plural, isNamespaced } = await this.find(reference, signal);
		const namespace = isNamespaced && reference.namespace ? `/namespaces/${encodeURIComponent(reference.namespace)}` : "";
		return `${groupPath(reference.apiVersion)}${namespace}/${plural}`;
	}
	async object(reference, signal, subresource) {
		const parent = subresource === void 0 ? void 0 : PARENTS[subresource];
		const path = await this.collection({
			...reference,
			...parent
		}, signal);
		const { isNamespaced } = await this.find({
			...reference,
			...parent
		}, signal);
		if (isNamespaced && !reference.namespace) throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.Un(`${reference.kind} "${reference.name}" needs a namespace`, {
			code: 400,
			reason: "BadRequest"
		});
		return `${path}/${encodeURIComponent(reference.name)}${subresource === void 0 ? "" : `/${subresource}`}`;
	}
	async #learn(apiVersion, signal) {
		for (const { name, kind, namespaced } of await this.#read(groupPath(apiVersion), signal)) if (!name.includes("/")) this.#found.set(`${apiVersion} ${kind}`, {
			plural: name,
			isNamespaced: namespaced
		});
	}
	async #read(path, signal) {
		try {
			return JSON.parse((await this.#discover(path, signal)).toString("utf8")).resources ?? [];
		} catch (error) {
			if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.Un && error.code === 404) return [];
			throw error;
		}
	}
};
function groupPath(apiVersion) {
	return apiVersion.includes("/") ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}
function unknown(what, apiVersion) {
	const message = `the server has no ${what} in "${apiVersion}"; is its definition installed?`;
	return new _run_js__WEBPACK_IMPORTED_MODULE_1__.Un(message, {
		code: 404,
		reason: "NotFound"
	});
}
function kindIn(plurals, plural) {
	return Object.keys(plurals).find((kind) => plurals[kind] === plural);
}
function wellKnown(apiVersion, kind) {
	const namespaced = NAMESPACED[apiVersion]?.[kind];
	const plural = namespaced ?? CLUSTER_WIDE[apiVersion]?.[kind];
	return plural === void 0 ? void 0 : {
		plural,
		isNamespaced: namespaced !== void 0
	};
}
// src/kubernetes/failure.ts
const MESSAGE_MAX = 600;
function failureFromAnswer(what, status, headers, body) {
	const answer = readStatus(body);
	const { reason, message } = answer ?? {};
	const title = reason ? `${reason} (${status})` : `HTTP ${status}`;
	const text = oneLine(message ?? body);
	return new _run_js__WEBPACK_IMPORTED_MODULE_1__.Un(`${what}: ${title}${text === "" ? "" : `: ${text}`}`, {
		code: status,
		reason: reason ?? "",
		retryAfter: readSeconds(headers["retry-after"]),
		status: answer
	});
}
function failureFromError(what, server, error) {
	const cause = (0,node_util_types__WEBPACK_IMPORTED_MODULE_5__.isNativeError)(error) ? error : new Error(String(error));
	const reason = String(cause.code ?? cause.name);
	return new _run_js__WEBPACK_IMPORTED_MODULE_1__.Un(`${what}: no answer from ${server}: ${oneLine(describe(cause))}`, {
		code: 0,
		reason,
		cause
	});
}
function describe(error) {
	const [first] = "errors" in error ? error.errors : [];
	return error.message === "" && (0,node_util_types__WEBPACK_IMPORTED_MODULE_5__.isNativeError)(first) ? first.message : error.message;
}
function oneLine(text) {
	const line = text.replace(/\s+/g, " ").trim();
	return line.length > MESSAGE_MAX ? `${line.slice(0, MESSAGE_MAX)}…` : line;
}
function readStatus(body) {
	try {
		const value = JSON.parse(body);
		return typeof value === "object" && value !== null && "status" in value ? value : void 0;
	} catch {
		return;
	}
}
function readSeconds(header) {
	const seconds = Number(header);
	return header !== void 0 && Number.isFinite(seconds) && seconds >= 0 ? seconds : void 0;
}
// src/kubernetes/transport.ts
const REQUEST_SECONDS = 30;
const BODY_MAX = 134217728;
const USER_AGENT = "chaos-gate";
function createTransport(server, authorize, trace = () => {}) {
	const failed = (request, signal, error) => {
		if (!(signal.reason instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.Mn)) signal.throwIfAborted();
		return error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.Un ? error : failureFromError(request.what, server, error);
	};
	const open = async (request, signal) => {
		const answer = await connect(server, request, await authorize(signal), signal);
		trace(`${request.method} ${request.path} → ${answer.statusCode}`);
		return refuse(request, answer);
	};
	return {
		server,
		authorize,
		async send(request, signal) {
			try {
				const seconds = request.seconds ?? REQUEST_SECONDS;
				return await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Pn)(seconds, signal, async (deadline) => readBody(await open(request, deadline)));
			} catch (error) {
				throw failed(request, signal, error);
			}
		},
		async *stream(request, signal) {
			try {
				yield* await open(request, signal);
			} catch (error) {
				throw failed(request, signal, error);
			}
		}
	};
}
function connect(server, request, authorized, signal) {
	const url = new URL(`${server}${request.path}`);
	const body = request.body === void 0 ? void 0 : Buffer.from(JSON.stringify(request.body));
	const headers = {
		...authorized.headers,
		...headersOf(request, body)
	};
	const { promise, resolve, reject } = promiseParts();
	const call = (url.protocol === "http:" ? (node_http__WEBPACK_IMPORTED_MODULE_4___default()) : (node_https__WEBPACK_IMPORTED_MODULE_9___default())).request(url, {
		...authorized,
		method: request.method,
		headers
	});
	let breaks = call;
	const stop = () => breaks.destroy(signal.reason);
	signal.addEventListener("abort", stop, { once: true });
	call.on("response", (answer) => {
		breaks = answer;
		resolve(answer);
	});
	call.on("close", () => signal.removeEventListener("abort", stop));
	call.on("error", reject);
	call.end(body);
	return promise;
}
function promiseParts() {
	let resolve = () => {};
	let reject = () => {};
	return {
		promise: new Promise((onResolve, onReject) => {
			resolve = onResolve;
			reject = onReject;
		}),
		resolve,
		reject
	};
}
function headersOf(request, body) {
	const type = {
		"Content-Type": request.contentType ?? "application/json",
		"Content-Length": body?.length ?? 0
	};
	return {
		"User-Agent": USER_AGENT,
		Accept: request.accept ?? "application/json",
		...body ? type : {}
	};
}
async function refuse(request, answer) {
	const status = answer.statusCode ?? 0;
	if (status >= 200 && status < 300) return answer;
	throw failureFromAnswer(request.what, status, answer.headers, (await readBody(answer)).toString("utf8"));
}
async function readBody(answer) {
	const chunks = [];
	let size = 0;
	for await (const chunk of answer) {
		size += chunk.length;
		if (size > BODY_MAX) throw new Error(`the answer is longer than ${BODY_MAX} bytes`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
// src/kubernetes/watch.ts
const WATCH_SECONDS = 240;
const DELAYS = [
	0,
	.5,
	1,
	2,
	4
];
const GOOD_SECONDS = 10;
const LINE_MAX = 16777216;
async function* watchObjects(door, query, signal) {
	const seen = {
		objects: new Map(),
		version: ""
	};
	let failures = 0;
	for (;;) {
		const start = door.clock.now();
		try {
			if (seen.version === "" && !query.isReplayed) yield* listed(door, query, seen, signal);
			yield* connected(door, query, seen, signal);
		} catch (error) {
			signal.throwIfAborted();
			if (!isPassing(error)) throw error;
			if (error.code === 410) seen.version = "";
			if (door.clock.now() - start > GOOD_SECONDS * 1e3) failures = 0;
			const delay = DELAYS[failures++];
			if (delay === void 0) throw error;
			await door.clock.sleep(error.retryAfter ?? delay, signal);
		}
	}
}
function isPassing(error) {
	if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.Un)) return false;
	return error.code === 0 ? error.reason !== "InvalidKubeconfig" : error.code === 410 || error.code === 429 || error.code >= 500;
}
async function* listed(door, query, seen, signal) {
	const { items, resourceVersion } = await listAll(door, query, signal);
	const before = seen.objects;
	seen.objects = new Map(items.map((item) => [identify(item), item]));
	seen.version = resourceVersion;
	for (const [id, object] of before) if (!seen.objects.has(id)) yield {
		type: "DELETED",
		object
	};
	for (const [id, object] of seen.objects) {
		const known = before.get(id);
		if (known?.metadata.resourceVersion !== object.metadata.resourceVersion) yield {
			type: known ? "MODIFIED" : "ADDED",
			object
		};
	}
	yield {
		type: "BOOKMARK",
		object: {
			apiVersion: query.apiVersion,
			kind: query.kind,
			metadata: {
				name: "",
				resourceVersion
			}
		}
	};
}
async function* connected(door, query, seen, signal) {
	const parameters = selectors(query, {
		watch: "true",
		allowWatchBookmarks: "true",
		timeoutSeconds: String(WATCH_SECONDS),
		...seen.version === "" ? {} : { resourceVersion: seen.version }
	});
	const path = `${await door.resources.collection(query, signal)}?${parameters}`;
	const request = {
		what: describeQuery("watch", query),
		method: "GET",
		path,
		accept: acceptOf(query, "")
	};
	const limit = limited(signal, 270);
	let isSilent = true;
	try {
		for await (const line of lines(door.transport.stream(request, limit.signal))) {
			isSilent = false;
			const event = read(line, query);
			remember(seen, event);
			if (event.type !== "BOOKMARK") yield event;
		}
		if (isSilent) throw failureFromError(request.what, door.transport.server, new Error("the watch ended without a word"));
	} finally {
		limit.end();
	}
}
function limited(signal, seconds) {
	const controller = new AbortController();
	const stop = () => controller.abort(signal.reason);
	const timer = setTimeout(() => controller.abort(new _run_js__WEBPACK_IMPORTED_MODULE_1__.Mn(`silent for ${seconds} s`)), seconds * 1e3);
	signal.addEventListener("abort", stop, { once: true });
	const end = () => {
		clearTimeout(timer);
		signal.removeEventListener("abort", stop);
		controller.abort();
	};
	return {
		signal: controller.signal,
		end
	};
}
function read(line, query) {
	const { type, object } = readJson(describeQuery("watch", query), line);
	if (type === "ERROR") {
		const { code = 500, reason = "", message = "" } = object;
		throw new _run_js__WEBPACK_IMPORTED_MODULE_1__.Un(`${describeQuery("watch", query)}: ${reason} (${code}): ${message}`, {
			code,
			reason
		});
	}
	return {
		type,
		object: completed(object, query)
	};
}
function remember(seen, { type, object }) {
	seen.version = object.metadata.resourceVersion ?? seen.version;
	if (type === "DELETED") seen.objects.delete(identify(object));
	else if (type !== "BOOKMARK") seen.objects.set(identify(object), object);
}
function identify({ metadata }) {
	return metadata.uid ?? `${metadata.namespace ?? ""}/${metadata.name}`;
}
async function* lines(chunks) {
	let rest = Buffer.alloc(0);
	for await (const chunk of chunks) {
		rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
		for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
			if (end > 0) yield rest.toString("utf8", 0, end);
			rest = rest.subarray(end + 1);
		}
		if (rest.length > LINE_MAX) throw new Error(`an event is longer than ${LINE_MAX} bytes`);
	}
}
// src/kubernetes/client.ts
var client_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ openKubernetes: () => openKubernetes });
const PATCH_TYPES = {
	merge: "application/merge-patch+json",
	json: "application/json-patch+json",
	strategic: "application/strategic-merge-patch+json"
};
const LOG_MAX = 16777216;
async function openKubernetes(settings) {
	return openDoor(await openTransport(await findTarget(settings), settings), settings.clock);
}
async function openTransport(target, settings) {
	const authorize = await openAuthorize(target, settings.environment);
	const level = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Vn)(settings, "KUBERNETES_DEBUG") ? "info" : "debug";
	return createTransport(target.cluster.server, authorize, (line) => settings.log?.(level, line));
}
function openDoor(transport, clock = _run_js__WEBPACK_IMPORTED_MODULE_1__.Kn) {
	return new Client(transport, clock);
}
var Client = class {
	#door;
	constructor(transport, clock) {
		const discover = (path, signal) => this.#send({
			what: `discover the kinds of ${path}`,
			method: "GET",
			path
		}, "read", signal);
		this.#door = {
			transport,
			clock,
			resources: new Resources(discover)
		};
	}
	kindOf(apiVersion, plural, signal) {
		return this.#door.resources.kindOf(apiVersion, plural, signal);
	}
	async list(query, signal) {
		return (await listAll(this.#door, query, signal)).items;
	}
	async get(reference, signal) {
		const path = await this.#door.resources.object(reference, signal);
		return this.#object({
			what: `get ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wn)(reference)}`,
			method: "GET",
			path
		}, "read", signal);
	}
	async create(object, signal, subresource) {
		const { resources } = this.#door;
		const reference = referenceToNew(object);
		const path = subresource === void 0 ? await resources.collection(reference, signal) : await resources.object(reference, signal, subresource);
		const what = `create ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wn)(reference)}`;
		return this.#object({
			what,
			method: "POST",
			path,
			body: object
		}, subresource === "eviction" ? "once" : "write", signal);
	}
	async patch(reference, patch, signal) {
		const path = await this.#door.resources.object(reference, signal, patch.subresource);
		const request = {
			what: `patch ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wn)(reference)}`,
			method: "PATCH",
			path,
			body: patch.body,
			contentType: PATCH_TYPES[patch.type]
		};
		return this.#object(request, "write", signal);
	}
	async delete(reference, options, signal) {
		const path = await this.#door.resources.object(reference, signal);
		return this.#object({
			what: `delete ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wn)(reference)}`,
			method: "DELETE",
			path,
			body: options
		}, "write", signal);
	}
	async exec(request, signal) {
		const { execInPod } = await Promise.all(/* import() */[__webpack_require__.e(5183), __webpack_require__.e(9559)]).then(__webpack_require__.bind(__webpack_require__, 9559));
		return execInPod(this.#door.transport, request, signal);
	}
	async logs(request, signal) {
		const pod = {
			apiVersion: "v1",
			kind: "Pod",
			name: request.pod,
			namespace: request.namespace
		};
		const path = `${await this.#door.resources.object(pod, signal, "log")}?${logParameters(request)}`;
		return (await this.#send({
			what: `read the log of ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wn)(pod)}`,
			method: "GET",
			path,
			accept: "*/*"
		}, "read", signal)).toString("utf8");
	}
	watch(query, signal) {
		return watchObjects(this.#door, query, signal);
	}
	#send(request, rule, signal) {
		const { transport, clock } = this.#door;
		return withRetries(() => transport.send(request, signal), rule, clock, signal);
	}
	#object(request, rule, signal) {
		const { transport, clock } = this.#door;
		const ask = async () => readJson(request.what, await transport.send(request, signal));
		return withRetries(ask, rule, clock, signal);
	}
};
function referenceToNew(object) {
	const { name = `${String(object.metadata.generateName ?? "")}…` } = object.metadata;
	return {
		...(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Gn)(object),
		name
	};
}
function logParameters(request) {
	const { container, isPrevious, hasTimestamps, sinceSeconds, limitBytes = LOG_MAX } = request;
	return new URLSearchParams({
		limitBytes: String(limitBytes),
		...container ? { container } : {},
		...isPrevious ? { previous: "true" } : {},
		...hasTimestamps ? { timestamps: "true" } : {},
		...sinceSeconds ? { sinceSeconds: String(sinceSeconds) } : {}
	});
}



/***/ })

};
;