"use strict";
exports.id = 4699;
exports.ids = [4699];
exports.modules = {

/***/ 4699:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openVault: () => (/* binding */ openVault)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9233);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);



// src/vault/ask.ts
const CONNECT_SECONDS = 10;
const ANSWER_SECONDS = 30;
const ANSWER_BYTES_MAX = 4194304;
async function askVault({ address, path, token, send }, { http, signal }) {
	const request = {
		url: `${address}/v1/${path.split("/").map(encodeURIComponent).join("/")}`,
		method: send ? "POST" : "GET",
		headers: {
			...token !== void 0 && { "X-Vault-Token": token },
			"X-Vault-Request": "true",
			...send && { "Content-Type": "application/json" }
		},
		...send && { body: JSON.stringify(send) },
		connectTimeout: CONNECT_SECONDS,
		readTimeout: ANSWER_SECONDS,
		bodyMax: ANSWER_BYTES_MAX
	};
	try {
		return read(await http(request, signal));
	} catch (error) {
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_1__.fn)) throw error;
		throw refuse(`Vault at ${withoutUser(address)} does not answer: ${error.message}; does \`vault_addr\` say where it is?`, error);
	}
}
function refuse(message, cause) {
	return new _run_js__WEBPACK_IMPORTED_MODULE_1__.gr([{ message }], { cause });
}
function read({ status, body }) {
	try {
		const value = JSON.parse(new TextDecoder().decode(body));
		return {
			status,
			body: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(value) ? value : {}
		};
	} catch {
		return {
			status,
			body: {}
		};
	}
}
const REASON_MAX = 200;
function reasonIn({ status, body }) {
	const errors = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.mr)(body, "errors");
	const words = Array.isArray(errors) ? errors.map(String).join("; ") : "";
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.un)(`${status} ${words}`.trim(), REASON_MAX);
}
function withoutUser(address) {
	return address.replace(/^(\w+:\/\/)[^/?#@]*@/, "$1");
}
// src/vault/log-in.ts
async function logIn({ address, login }, tools) {
	switch (login.by) {
		case "nothing": return;
		case "token": return login.token;
		case "approle": return exchange({
			address,
			path: "auth/approle/login",
			send: {
				role_id: login.roleId,
				secret_id: login.secretId
			}
		}, "Failed to connect to Vault with the AppRole", tools);
		case "kubernetes": {
			const send = {
				role: login.role,
				jwt: readToken(login)
			};
			return exchange({
				address,
				path: `auth/${login.mount}/login`,
				send
			}, "Failed to connect to Vault using service account with errors", tools);
		}
	}
}
async function exchange(question, failure, tools) {
	const answer = await askVault(question, tools);
	const { auth } = answer.body;
	if ((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(auth) && typeof auth.client_token === "string") return auth.client_token;
	throw refuse(`${failure}: ${reasonIn(answer)} (asked at ${question.path})`);
}
function readToken({ tokenPath }) {
	try {
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)(tokenPath, "utf8").trim();
	} catch (error) {
		const code = error.code;
		throw refuse(`Failed to get service account token at: ${tokenPath} (${code}); \`vault_sa_token_path\` says where it is`, error);
	}
}
// src/vault/settings.ts
const ADDRESS = "http://localhost:8200";
const SERVICE_ACCOUNT_TOKEN = "/var/run/secrets/kubernetes.io/serviceaccount/token";
function readVaultSettings(configuration, environment) {
	const text = (name) => {
		const value = configuration[name];
		return value === void 0 || value === null || value === "" ? void 0 : (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.dr)(value);
	};
	return {
		address: (text("vault_addr") ?? environment.VAULT_ADDR ?? ADDRESS).replace(/\/+$/, ""),
		version: text("vault_kv_version") === "1" ? "1" : "2",
		mount: text("vault_secrets_mount_point") ?? "secret",
		login: chooseLogin(text, environment.VAULT_TOKEN)
	};
}
function chooseLogin(text, environmentToken) {
	const token = text("vault_token");
	if (token !== void 0) return {
		by: "token",
		token
	};
	const [roleId, secretId] = [text("vault_role_id"), text("vault_role_secret")];
	if (roleId !== void 0 && secretId !== void 0) return {
		by: "approle",
		roleId,
		secretId
	};
	const role = text("vault_sa_role");
	if (role !== void 0) return {
		by: "kubernetes",
		role,
		tokenPath: text("vault_sa_token_path") ?? SERVICE_ACCOUNT_TOKEN,
		mount: text("vault_k8s_mount_point") ?? "kubernetes"
	};
	return environmentToken ? {
		by: "token",
		token: environmentToken
	} : { by: "nothing" };
}
// src/vault/open-vault.ts
async function openVault(configuration, tools) {
	const settings = readVaultSettings(configuration, tools.environment);
	const token = await logIn(settings, tools);
	const payloads = new Map();
	return async ({ path, key }) => {
		const payload = payloads.get(path) ?? readPayload(path, settings, token, tools);
		payloads.set(path, payload);
		return key === void 0 ? await payload : memberOf(await payload, key, path);
	};
}
async function readPayload(path, settings, token, tools) {
	const { address, version, mount } = settings;
	const below = path.replace(/^\/+/, "");
	const full = version === "1" ? `${mount}/${below}` : `${mount}/data/${below}`;
	const answer = await askVault({
		address,
		path: full,
		...token !== void 0 && { token }
	}, tools);
	const data = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.mr)(answer.body, "data");
	const payload = version === "1" || !(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(data) ? data : (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.mr)(data, "data");
	if (answer.status === 200 && (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.pr)(payload)) return payload;
	throw refuse(`Vault does not give the secret at ${full}: ${explain(answer, settings)}`);
}
function explain(answer, { login, version }) {
	const reason = reasonIn(answer);
	if (answer.status === 404) return `${reason}, there is none; \`path\` is below the mount, which \`vault_secrets_mount_point\` names, and the engine is taken for version ${version}, as \`vault_kv_version\` says`;
	if (login.by === "nothing") return `${reason}, and the configuration has no login: give it \`vault_token\`, an AppRole or \`vault_sa_role\``;
	if (answer.status === 403) return `${reason}; whoever logs in by ${login.by} needs a policy that lets it read there`;
	return answer.status === 200 ? "the answer holds no names and values" : reason;
}
function memberOf(payload, key, path) {
	if (Object.hasOwn(payload, key)) return payload[key];
	throw refuse(`the secret at ${path} in Vault has no key \`${key}\`; it has ${Object.keys(payload).join(", ") || "none at all"}`);
}



/***/ })

};
;