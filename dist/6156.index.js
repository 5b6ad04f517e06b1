"use strict";
exports.id = 6156;
exports.ids = [6156];
exports.modules = {

/***/ 6156:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ get_events_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var _activities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(635);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9233);



// src/activities/chaosk8s/event/probes/get_events.ts
var get_events_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ get_events: () => get_events });
const get_events = (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.St)({
	name: "chaosk8s.event.probes.get_events",
	summary: "Events of the cluster, as the API describes them.",
	permissions: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.yt)("events.events.k8s.io", "list"),
	arguments: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.Ht)({
		label_selector: _activities_js__WEBPACK_IMPORTED_MODULE_1__.mt,
		field_selector: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.vt)("A field selector, such as `regarding.name=web` or `type=Warning`."),
		limit: (0,_activities_js__WEBPACK_IMPORTED_MODULE_1__.pt)(100, "How many at most.")
	}),
	async run({ label_selector, field_selector, limit }, { kubernetes, signal, log }) {
		const query = {
			apiVersion: "events.k8s.io/v1",
			kind: "Event",
			limit,
			...label_selector && { labelSelector: label_selector },
			...field_selector && { fieldSelector: field_selector }
		};
		const events = await kubernetes.list(query, signal);
		if (events.length === limit) log(`get_events stopped at its limit of ${limit}; there may be more`);
		return {
			kind: "EventList",
			apiVersion: "events.k8s.io/v1",
			metadata: {},
			items: events.map(({ apiVersion: _apiVersion, kind: _kind, ...event }) => event)
		};
	}
});



/***/ })

};
;