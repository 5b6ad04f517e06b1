"use strict";
exports.id = 3384;
exports.ids = [3384];
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
			cluster: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Bn)(target),
			problems: [],
			kubernetes: (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.n)(transport, settings.clock)
		};
	} catch (error) {
		signal.throwIfAborted();
		if (!(error instanceof _run_js__WEBPACK_IMPORTED_MODULE_2__.Un)) throw error;
		return {
			cluster: target && (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Bn)(target),
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
	if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_2__.zn) return {
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



/***/ })

};
;