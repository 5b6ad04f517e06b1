"use strict";
exports.id = 2147;
exports.ids = [2147];
exports.modules = {

/***/ 2147:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pluginAuthorize: () => (/* binding */ pluginAuthorize)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _client_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9534);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4109);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9233);




// src/kubernetes/plugin-authorize.ts
const PLUGIN_SECONDS = 30;
function pluginAuthorize(target, environment) {
	const config = new _client_node_js__WEBPACK_IMPORTED_MODULE_1__.t();
	const { context: name, cluster } = target;
	const user = withTokenFile(withExecEnvironment(target, environment), target.tokenFile);
	const skipTLSVerify = cluster.skipTLSVerify || cluster.server.startsWith("http:");
	config.loadFromOptions({
		clusters: [{
			...cluster,
			skipTLSVerify
		}],
		users: [user],
		contexts: [{
			name,
			cluster: cluster.name,
			user: user.name
		}],
		currentContext: name
	});
	const agents = new Map();
	return async (signal) => {
		const options = { headers: {} };
		await ask(config, options, target, signal);
		return {
			...options,
			agent: keptAgent(agents, target, options),
			headers: {
				...target.headers,
				...options.headers
			}
		};
	};
}
async function ask(config, options, { user, file }, signal) {
	try {
		await (0,_run_js__WEBPACK_IMPORTED_MODULE_3__.Pn)(PLUGIN_SECONDS, signal, (deadline) => (0,_run_js__WEBPACK_IMPORTED_MODULE_3__.Nn)(config.applyToHTTPSOptions(options), deadline));
	} catch (cause) {
		signal.throwIfAborted();
		const command = user.exec?.command ? ` with "${user.exec.command}"` : "";
		const text = (0,_client_js__WEBPACK_IMPORTED_MODULE_2__.s)(cause.message);
		throw new _run_js__WEBPACK_IMPORTED_MODULE_3__.zn(`the credentials of user "${user.name}" could not be had${command}: ${text}`, {
			file,
			cause
		});
	}
}
function keptAgent(agents, target, options) {
	if (target.cluster.proxyUrl) return options.agent;
	const key = String(options.cert ?? "");
	const agent = agents.get(key) ?? (0,_client_js__WEBPACK_IMPORTED_MODULE_2__.l)(target, options);
	return agents.set(key, agent).get(key);
}
function withExecEnvironment({ user, cluster }, environment) {
	if (!user.exec) return user;
	const { apiVersion, env, provideClusterInfo } = user.exec;
	const certificate = cluster.caData ? { "certificate-authority-data": cluster.caData } : {};
	const spec = {
		interactive: false,
		...provideClusterInfo ? { cluster: {
			server: cluster.server,
			...certificate
		} } : {}
	};
	const given = Object.entries(environment).map(([name, value]) => ({
		name,
		value
	}));
	const info = {
		name: "KUBERNETES_EXEC_INFO",
		value: JSON.stringify({
			apiVersion,
			kind: "ExecCredential",
			spec
		})
	};
	return {
		...user,
		exec: {
			...user.exec,
			env: [
				...given,
				info,
				...env ?? []
			]
		}
	};
}
function withTokenFile(user, tokenFile) {
	return tokenFile ? {
		...user,
		authProvider: {
			name: "tokenFile",
			config: { tokenFile }
		}
	} : user;
}



/***/ })

};
;