"use strict";
exports.id = 9233;
exports.ids = [9233];
exports.modules = {

/***/ 9233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ COMMENT_MAX),
/* harmony export */   $n: () => (/* binding */ findExecutable),
/* harmony export */   $t: () => (/* binding */ hasChanged),
/* harmony export */   A: () => (/* binding */ changeByCreate),
/* harmony export */   An: () => (/* binding */ VERSION),
/* harmony export */   Ar: () => (/* binding */ headline),
/* harmony export */   At: () => (/* binding */ harmless),
/* harmony export */   B: () => (/* binding */ timestamp),
/* harmony export */   Bn: () => (/* binding */ describeTarget),
/* harmony export */   Br: () => (/* binding */ prose),
/* harmony export */   Bt: () => (/* binding */ describeAsker),
/* harmony export */   C: () => (/* binding */ askForPermissions),
/* harmony export */   Cn: () => (/* binding */ buildCheck),
/* harmony export */   Cr: () => (/* binding */ code),
/* harmony export */   Ct: () => (/* binding */ describeRefusal),
/* harmony export */   D: () => (/* binding */ Doors),
/* harmony export */   Dn: () => (/* binding */ judge$2),
/* harmony export */   Dr: () => (/* binding */ SIGNS),
/* harmony export */   Dt: () => (/* binding */ whyUnread),
/* harmony export */   E: () => (/* binding */ withVariablesFiles),
/* harmony export */   En: () => (/* binding */ findingsOf),
/* harmony export */   Er: () => (/* binding */ markup),
/* harmony export */   Et: () => (/* binding */ readOverrides),
/* harmony export */   F: () => (/* binding */ reachOfNode),
/* harmony export */   Fn: () => (/* binding */ YAML11_SCHEMA),
/* harmony export */   Fr: () => (/* binding */ code$1),
/* harmony export */   Ft: () => (/* binding */ openSlack),
/* harmony export */   G: () => (/* binding */ isTrouble),
/* harmony export */   Gn: () => (/* binding */ referenceOf),
/* harmony export */   Gt: () => (/* binding */ loadActivity),
/* harmony export */   H: () => (/* binding */ openNotifier),
/* harmony export */   Hn: () => (/* binding */ lookUp),
/* harmony export */   Hr: () => (/* binding */ table$1),
/* harmony export */   Ht: () => (/* binding */ walkActivities),
/* harmony export */   I: () => (/* binding */ reachOfPod),
/* harmony export */   In: () => (/* binding */ dump),
/* harmony export */   Ir: () => (/* binding */ html),
/* harmony export */   It: () => (/* binding */ compilePythonRegex),
/* harmony export */   J: () => (/* binding */ harmlessLines),
/* harmony export */   Jn: () => (/* binding */ CannotInvoke),
/* harmony export */   Jt: () => (/* binding */ recoverRuns),
/* harmony export */   K: () => (/* binding */ harmlessJson),
/* harmony export */   Kn: () => (/* binding */ systemClock),
/* harmony export */   Kt: () => (/* binding */ collectSecretTexts),
/* harmony export */   L: () => (/* binding */ reachOfWorkload),
/* harmony export */   Ln: () => (/* binding */ load$1),
/* harmony export */   Lr: () => (/* binding */ link),
/* harmony export */   Lt: () => (/* binding */ patternProblem),
/* harmony export */   M: () => (/* binding */ controllerOf),
/* harmony export */   Mn: () => (/* binding */ DeadlinePassed),
/* harmony export */   Mr: () => (/* binding */ sentence),
/* harmony export */   Mt: () => (/* binding */ section$1),
/* harmony export */   N: () => (/* binding */ goesWithNode),
/* harmony export */   Nn: () => (/* binding */ unlessAborted),
/* harmony export */   Nr: () => (/* binding */ whatHappened),
/* harmony export */   Nt: () => (/* binding */ deviationsOf),
/* harmony export */   O: () => (/* binding */ Clusters),
/* harmony export */   On: () => (/* binding */ worstOf),
/* harmony export */   Or: () => (/* binding */ countPassed),
/* harmony export */   Ot: () => (/* binding */ isForeign),
/* harmony export */   P: () => (/* binding */ ownerOf),
/* harmony export */   Pn: () => (/* binding */ withDeadline$1),
/* harmony export */   Pr: () => (/* binding */ atMost),
/* harmony export */   Pt: () => (/* binding */ SlackFailed),
/* harmony export */   Q: () => (/* binding */ findFit),
/* harmony export */   Qn: () => (/* binding */ problem),
/* harmony export */   Qt: () => (/* binding */ describeField),
/* harmony export */   R: () => (/* binding */ wantedBy),
/* harmony export */   Rn: () => (/* binding */ loadAll),
/* harmony export */   Rr: () => (/* binding */ oneLine),
/* harmony export */   Rt: () => (/* binding */ checkControls),
/* harmony export */   S: () => (/* binding */ exitCodeOf),
/* harmony export */   Sn: () => (/* binding */ numbersOf$2),
/* harmony export */   Sr: () => (/* binding */ nearest),
/* harmony export */   St: () => (/* binding */ POLICY_FILE),
/* harmony export */   T: () => (/* binding */ policyProblems),
/* harmony export */   Tn: () => (/* binding */ describeException),
/* harmony export */   Tr: () => (/* binding */ table),
/* harmony export */   Tt: () => (/* binding */ checkSound),
/* harmony export */   U: () => (/* binding */ openChannels),
/* harmony export */   Un: () => (/* binding */ KubernetesFailed),
/* harmony export */   Ur: () => (/* binding */ text),
/* harmony export */   Ut: () => (/* binding */ activityNames),
/* harmony export */   V: () => (/* binding */ settingsSecrets),
/* harmony export */   Vn: () => (/* binding */ isKeyTrue),
/* harmony export */   Vr: () => (/* binding */ shorten),
/* harmony export */   Vt: () => (/* binding */ nativeCalls),
/* harmony export */   W: () => (/* binding */ hiding),
/* harmony export */   Wn: () => (/* binding */ nameObject),
/* harmony export */   Wt: () => (/* binding */ isNative),
/* harmony export */   X: () => (/* binding */ FileUnreadable),
/* harmony export */   Xn: () => (/* binding */ mergedSecrets),
/* harmony export */   Xt: () => (/* binding */ nothingUndone),
/* harmony export */   Y: () => (/* binding */ guessPlural),
/* harmony export */   Yn: () => (/* binding */ checkNames),
/* harmony export */   Yt: () => (/* binding */ allTogether),
/* harmony export */   Z: () => (/* binding */ openFiles),
/* harmony export */   Zn: () => (/* binding */ kindOf$2),
/* harmony export */   Zt: () => (/* binding */ compareFields),
/* harmony export */   _: () => (/* binding */ result_text_exports),
/* harmony export */   _n: () => (/* binding */ notRun),
/* harmony export */   _r: () => (/* binding */ describeProblem),
/* harmony export */   _t: () => (/* binding */ describeNeed),
/* harmony export */   a: () => (/* binding */ renderSarif),
/* harmony export */   an: () => (/* binding */ anySeed),
/* harmony export */   ar: () => (/* binding */ readJson$1),
/* harmony export */   at: () => (/* binding */ renderRefusals),
/* harmony export */   b: () => (/* binding */ documentSecrets),
/* harmony export */   bn: () => (/* binding */ joinExperiments),
/* harmony export */   br: () => (/* binding */ VERDICTS),
/* harmony export */   bt: () => (/* binding */ inNamespace),
/* harmony export */   c: () => (/* binding */ renderHtml),
/* harmony export */   cn: () => (/* binding */ isAddress),
/* harmony export */   cr: () => (/* binding */ substitute),
/* harmony export */   ct: () => (/* binding */ bullets),
/* harmony export */   d: () => (/* binding */ OF_THE_ACTION),
/* harmony export */   dn: () => (/* binding */ BODY_MAX$3),
/* harmony export */   dr: () => (/* binding */ pythonText),
/* harmony export */   dt: () => (/* binding */ placesOf),
/* harmony export */   en: () => (/* binding */ overwrittenPaths),
/* harmony export */   er: () => (/* binding */ isForbidden),
/* harmony export */   et: () => (/* binding */ renderComment),
/* harmony export */   f: () => (/* binding */ OF_THE_COMMAND),
/* harmony export */   fn: () => (/* binding */ HttpFailed),
/* harmony export */   fr: () => (/* binding */ pythonTextOf),
/* harmony export */   ft: () => (/* binding */ readDurations),
/* harmony export */   g: () => (/* binding */ resultText),
/* harmony export */   gn: () => (/* binding */ formatOfFile),
/* harmony export */   gr: () => (/* binding */ InvalidExperiment),
/* harmony export */   gt: () => (/* binding */ readTargets),
/* harmony export */   h: () => (/* binding */ readManner),
/* harmony export */   hn: () => (/* binding */ withoutHeaders),
/* harmony export */   hr: () => (/* binding */ ActivityFailed),
/* harmony export */   ht: () => (/* binding */ roleNeeds),
/* harmony export */   i: () => (/* binding */ writeReportFiles),
/* harmony export */   "in": () => (/* binding */ draw),
/* harmony export */   ir: () => (/* binding */ jsonText),
/* harmony export */   it: () => (/* binding */ renderHead),
/* harmony export */   j: () => (/* binding */ isQuestion),
/* harmony export */   jn: () => (/* binding */ openHttp),
/* harmony export */   jr: () => (/* binding */ percent),
/* harmony export */   jt: () => (/* binding */ header$1),
/* harmony export */   k: () => (/* binding */ chooser),
/* harmony export */   kn: () => (/* binding */ FORMAT_VERSION),
/* harmony export */   kr: () => (/* binding */ duration),
/* harmony export */   kt: () => (/* binding */ fields),
/* harmony export */   l: () => (/* binding */ openTeller),
/* harmony export */   ln: () => (/* binding */ showSource),
/* harmony export */   lr: () => (/* binding */ substituteGuarded),
/* harmony export */   lt: () => (/* binding */ renderDetails),
/* harmony export */   m: () => (/* binding */ Screen),
/* harmony export */   mn: () => (/* binding */ readHeader),
/* harmony export */   mr: () => (/* binding */ ownMember),
/* harmony export */   mt: () => (/* binding */ callsOf),
/* harmony export */   n: () => (/* binding */ run_exports),
/* harmony export */   nn: () => (/* binding */ timeLimit),
/* harmony export */   nr: () => (/* binding */ unwatchGroup),
/* harmony export */   nt: () => (/* binding */ badFirst),
/* harmony export */   o: () => (/* binding */ listAnnotations),
/* harmony export */   on: () => (/* binding */ sample),
/* harmony export */   or: () => (/* binding */ placesIn$1),
/* harmony export */   ot: () => (/* binding */ renderTable),
/* harmony export */   p: () => (/* binding */ listenForSignals),
/* harmony export */   pn: () => (/* binding */ mergeHeaders),
/* harmony export */   pr: () => (/* binding */ isMapping$1),
/* harmony export */   pt: () => (/* binding */ waitUntil),
/* harmony export */   q: () => (/* binding */ harmlessLine),
/* harmony export */   qn: () => (/* binding */ openForeign),
/* harmony export */   qt: () => (/* binding */ recover$1),
/* harmony export */   r: () => (/* binding */ writeReport),
/* harmony export */   rn: () => (/* binding */ describeDraw),
/* harmony export */   rr: () => (/* binding */ watchGroup),
/* harmony export */   rt: () => (/* binding */ renderFooter),
/* harmony export */   s: () => (/* binding */ renderJunit),
/* harmony export */   sn: () => (/* binding */ seededRandom),
/* harmony export */   sr: () => (/* binding */ hasReference),
/* harmony export */   st: () => (/* binding */ renderWarnings),
/* harmony export */   t: () => (/* binding */ run),
/* harmony export */   tn: () => (/* binding */ keysOf),
/* harmony export */   tr: () => (/* binding */ signalGroup),
/* harmony export */   tt: () => (/* binding */ NO_LINKS),
/* harmony export */   u: () => (/* binding */ Progress),
/* harmony export */   un: () => (/* binding */ plainText),
/* harmony export */   ur: () => (/* binding */ pythonRepr),
/* harmony export */   ut: () => (/* binding */ split),
/* harmony export */   v: () => (/* binding */ renderTerminal),
/* harmony export */   vn: () => (/* binding */ buildExperiment),
/* harmony export */   vr: () => (/* binding */ RESULT_TEXT_MAX),
/* harmony export */   vt: () => (/* binding */ isOptional),
/* harmony export */   w: () => (/* binding */ clusterProblems),
/* harmony export */   wn: () => (/* binding */ round$1),
/* harmony export */   wr: () => (/* binding */ rich),
/* harmony export */   wt: () => (/* binding */ checkAll),
/* harmony export */   x: () => (/* binding */ checkTolerance),
/* harmony export */   xn: () => (/* binding */ mapTexts),
/* harmony export */   xr: () => (/* binding */ didYouMean),
/* harmony export */   xt: () => (/* binding */ textOf$1),
/* harmony export */   y: () => (/* binding */ runApp),
/* harmony export */   yn: () => (/* binding */ buildResult),
/* harmony export */   yr: () => (/* binding */ EXIT_CODES),
/* harmony export */   yt: () => (/* binding */ inCluster),
/* harmony export */   z: () => (/* binding */ boundsOf),
/* harmony export */   zn: () => (/* binding */ InvalidKubeconfig),
/* harmony export */   zr: () => (/* binding */ plural),
/* harmony export */   zt: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(306);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_6__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_7___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_7__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_8___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_8__);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(714);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_9___default = /*#__PURE__*/__webpack_require__.n(node_vm__WEBPACK_IMPORTED_MODULE_9__);










// src/report/markdown-text.ts
const ANSI = /\p{Cc}\[[0-9;?]*[A-Za-z]/gu;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const READ_FACTOR = 8;
const BREAK = "&#8203;";
function oneLine(value) {
	return value.replace(ANSI, "").replace(/\s+/g, " ").replace(INVISIBLE, "�").trim();
}
function shorten(value, max) {
	if (value.length <= max) return value;
	const characters = [...value];
	return characters.length <= max ? value : `${characters.slice(0, max - 1).join("")}…`;
}
function brief$1(value, max) {
	const read = value.slice(0, READ_FACTOR * max);
	return shorten(read.length < value.length ? `${oneLine(read)}…` : oneLine(read), max);
}
function breakReferences(value) {
	return value.replace(/#/g, `#${BREAK}`).replace(/@/g, `@${BREAK}`).replace(/\b(GH-)(?=\d)/gi, `$1${BREAK}`).replace(/:\/\//g, `:${BREAK}//`).replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}${BREAK}.`);
}
function escapeHtml(value) {
	return value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
function text(value, max = 300) {
	return breakReferences(brief$1(value, max).replace(/&/g, "&amp;")).replace(/[\\*|~]/g, "\\$&").replace(/[[\]`$]/g, (found) => `&#${found.charCodeAt(0)};`).replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/^([-+=])/, "\\$1").replace(/^(\d+)([.)])/, "$1\\$2");
}
function html(value, max = 300) {
	return breakReferences(escapeHtml(brief$1(value, max)));
}
function code$1(value, max = 120) {
	const line = brief$1(value, max);
	if (line === "") return "";
	return /[`|]/.test(line) ? `<code>${text(line, max)}</code>` : `\`${line}\``;
}
function prose(value, max = 300) {
	return brief$1(value, max).split(/(`[^`]+`)/).map((part, index, parts) => {
		if (index % 2 === 1) return code$1(part.slice(1, -1), max);
		return part === "" && index > 0 && index < parts.length - 1 ? BREAK : escapeWithin(part, max);
	}).join("");
}
function escapeWithin(part, max) {
	const [, before = "", middle = "", after = ""] = /^(\s*)(.*?)(\s*)$/.exec(part) ?? [];
	return before + text(middle, max) + after;
}
function link(label, address) {
	return address === void 0 ? label : `[${label}](${encodeAddress(address)})`;
}
function encodeAddress(address) {
	return address.replace(/[\s()<>|"'`\\]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
}
function table$1(head, rows) {
	const line = (cells) => `| ${cells.join(" | ")} |`;
	return [
		line(head),
		`|${head.map(() => "---").join("|")}|`,
		...rows.map(line)
	].join("\n");
}
function plural(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function atMost(items, max) {
	return items.length <= max ? [...items] : [...items.slice(0, max), `… and ${items.length - max} more`];
}
// src/report/words.ts
const PERIODS = [
	"before",
	"during",
	"after"
];
const SIGNS = {
	passed: "✅",
	deviated: "❌",
	"not-restored": "🧹",
	inconclusive: "❔",
	"not-steady": "⚠️",
	invalid: "🚫",
	interrupted: "⏹️",
	error: "💥"
};
const UNWITNESSED = "Evidence unknown: another tool wrote the journal, so nothing shows that its actions did what they say, or what they left behind.";
const ENDINGS = {
	passed: "held",
	deviated: "did not hold",
	"not-restored": "left something behind",
	inconclusive: "could not be judged",
	"not-steady": "was not healthy to begin with",
	invalid: "could not start",
	interrupted: "was interrupted",
	error: "broke down"
};
const MEANINGS = {
	passed: "Something was broken on purpose, and the application kept working as it should.",
	deviated: "Something was broken on purpose, and the application did not keep working as it should. It was fine before, so this is a weakness that would show in production too.",
	"not-restored": "Not everything could be put back as it was. Look at what was left behind.",
	inconclusive: "Something could not be broken, or could not be looked at, so this run says nothing about the application.",
	"not-steady": "The application was not healthy even before anything was broken, so nothing was broken. Look at the deployment first.",
	invalid: "The run was refused before it began. Nothing was touched.",
	interrupted: "The run was cancelled or ran out of time before it could tell.",
	error: "Chaos Gate, or the machine that it ran on, broke down. This says nothing about the application."
};
function countPassed(experiments) {
	const passed = experiments.filter((experiment) => experiment.verdict.name === "passed").length;
	if (passed === experiments.length) return `All ${plural(passed, "experiment")} passed.`;
	return `${passed} of ${plural(experiments.length, "experiment")} passed.`;
}
function headline(result) {
	const { experiments } = result;
	const worst = experiments.find((experiment) => experiment.verdict.name === result.verdict);
	if (worst === void 0) return headlineOfNone(result);
	const count = countPassed(experiments).slice(0, -1);
	if (result.verdict === "passed" && experiments.length > 1) return count.toLowerCase();
	const others = experiments.filter((experiment) => experiment.verdict.name === result.verdict).length - 1;
	const told = `“${brief$1(worst.title, 100)}”${others > 0 ? ` and ${plural(others, "other")}` : ""} ${endingOf(worst)}`;
	return experiments.length === 1 ? told : `${told}, ${count.toLowerCase()}`;
}
function headlineOfNone({ verdict }) {
	if (verdict === "passed") return "there was nothing to run";
	return verdict === "error" ? "the run broke down" : "the run could not start";
}
function endingOf(experiment) {
	const { name } = experiment.verdict;
	return name === "passed" && experiment.hypothesis === null ? "went as planned" : ENDINGS[name];
}
function duration(seconds) {
	if (seconds < .9995) return `${Math.round(seconds * 1e3)} ms`;
	if (seconds < 59.95) return `${Number(seconds.toFixed(1))} s`;
	const whole = Math.round(seconds);
	const rest = whole % 60 === 0 ? "" : ` ${whole % 60} s`;
	return `${Math.floor(whole / 60)} min${rest}`;
}
function meaning(result) {
	if (result.experiments.some(({ timing }) => timing.dry !== null)) return `${result.verdict === "passed" ? "What was looked at is fine." : MEANINGS[result.verdict]} This was a dry run: nothing was broken, so it is no test of the application.`;
	if (result.verdict === "passed") return meaningOfPass(result.experiments);
	const isKnownFine = result.experiments.some(({ verdict, phases }) => verdict.name === "deviated" && phaseOf(phases, "before"));
	if (result.verdict === "deviated" && !isKnownFine) return "Something was broken on purpose, and what was seen then is not what the experiment expects.";
	return MEANINGS[result.verdict];
}
function meaningOfPass(experiments) {
	const expecting = experiments.filter(({ hypothesis }) => hypothesis !== null);
	if (experiments.length === 0) return "There was nothing to run.";
	if (experiments.some(({ isWitnessed }) => !isWitnessed)) return "As far as the journal tells, nothing went wrong. It does not show that anything was really broken.";
	if (expecting.length === 0) return "What was asked to break broke; nothing was expected of the application.";
	if (expecting.every(({ phases }) => phaseOf(phases, "method") === void 0)) return "The application was looked at and is fine; nothing was broken.";
	if (expecting.length < experiments.length) return "Something was broken on purpose, and the application kept working wherever something was expected of it.";
	return MEANINGS.passed;
}
function phaseOf(phases, name) {
	return phases.find((phase) => phase.name === name);
}
function whatHappened(experiment) {
	const { verdict } = experiment;
	if (verdict.name === "passed") return sentence([whatWasDone(experiment), howItHeld(experiment)].join("; "));
	const broken = verdict.name === "deviated" ? howItBroke(experiment) : null;
	return sentence(broken === null ? verdict.reason : `${whatWasDone(experiment)}; ${broken}`);
}
function sentence(words) {
	return capital(/[.!?…]$/.test(words) ? words : `${words}.`);
}
function whatWasDone(experiment) {
	if (experiment.timing.dry !== null) return `Dry run: ${experiment.timing.dry} were left out`;
	const activities = phaseOf(experiment.phases, "method")?.activities ?? [];
	const changes = activities.flatMap((activity) => activity.evidence.changes);
	const [first] = changes;
	if (first !== void 0) return capital(changes.length === 1 ? first : `${first} and ${changes.length - 1} more`);
	const actions = activities.filter((activity) => activity.type === "action").map((activity) => `\`${activity.name}\``);
	return actions.length === 0 ? "Nothing was broken" : `Ran ${actions.slice(0, 3).join(", ")}${actions.length > 3 ? ", …" : ""}`;
}
function howItHeld({ hypothesis }) {
	if (hypothesis === null) return "nothing was expected of the application";
	const probe = worstProbe(hypothesis.probes);
	if (probe === void 0) return "nobody looked at the application";
	return hypothesis.spans.length === 0 ? `healthy ${periodsOf(probe).join(" and ")}` : healthyShare(probe);
}
function periodsOf({ periods }) {
	return PERIODS.filter((period) => periods[period] !== null);
}
function howItBroke({ hypothesis }) {
	const probe = worstProbe(hypothesis?.probes ?? []);
	if (probe === void 0 || probe.bad === null) return null;
	const { seen, expected } = probe.bad;
	const told = `then \`${probe.name}\` saw \`${seen}\`${expected === null ? "" : ` instead of \`${expected}\``}`;
	if (hypothesis?.spans.length === 0) return told;
	const back = probe.recoverySeconds === null ? "not healthy again at the end" : `healthy again after ${duration(probe.recoverySeconds)}`;
	return `${told} in ${probe.samples - probe.good} of ${probe.samples} samples, longest outage ${probe.recoverySeconds === null ? "at least " : ""}${duration(probe.longestOutageSeconds)}, ${back}`;
}
function percent(share) {
	return `${share === 1 ? 100 : Math.min(99.9, Number((100 * share).toFixed(1)))} %`;
}
function healthyShare(probe) {
	return probe.good === probe.samples ? `healthy in all ${probe.samples} samples` : `healthy in ${probe.good} of ${probe.samples} samples`;
}
function worstProbe(probes) {
	return [...probes].sort((a, b) => a.share - b.share)[0];
}
const FIRST_WORD = /^\p{L}+(?=[\s,;:]|[.!?…]?$)/u;
function capital(words) {
	return FIRST_WORD.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
// src/report/markup.ts
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
const TEXT_MAX$2 = 1e3;
function markup(value, max = TEXT_MAX$2) {
	return escapeMarkup(brief$1(value, max));
}
function escapeMarkup(value) {
	return value.replace(/[&<>"']/g, (found) => ENTITIES[found] ?? found);
}
// src/report/html/rich.ts
const WORDS_MAX = 1e3;
function rich(words) {
	return brief$1(words, WORDS_MAX).split(/(`[^`]+`)/).map((part, index) => index % 2 === 1 ? `<code>${escapeMarkup(part.slice(1, -1))}</code>` : escapeMarkup(part)).join("");
}
function code(value, max = 160) {
	return `<code>${markup(value, max)}</code>`;
}
function list(items, max = 50) {
	const shown = items.slice(0, max).map((item) => `<li>${rich(item)}</li>`);
	const rest = items.length > max ? [`<li class="soft">… and ${items.length - max} more</li>`] : [];
	return `<ul>${[...shown, ...rest].join("")}</ul>`;
}
function table(kind, head, rows) {
	const classOf = (column) => head[column]?.startsWith("#") ? " class=\"number\"" : "";
	return `<div class="scroll"><table class="${kind}"><thead><tr>${head.map((name, column) => `<th scope="col"${classOf(column)}>${name.replace("#", "")}</th>`).join("")}</tr></thead>\n<tbody>${rows.map((row) => `<tr>${row.map((cell, column) => `<td${classOf(column)}>${cell}</td>`).join("")}</tr>`).join("\n")}</tbody></table></div>`;
}
// src/text/near-miss.ts
const DISTANCE_MAX = 3;
const WORD_MAX = 100;
const CANDIDATES_MAX = 1e3;
function nearest(word, candidates) {
	let best;
	let bestDistance = allowedEdits(word) + 1;
	let count = 0;
	for (const candidate of candidates) {
		if (++count > CANDIDATES_MAX) break;
		if (candidate === word) continue;
		const distance = editDistance(plain$1(word), plain$1(candidate), bestDistance);
		if (distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}
function didYouMean(word, candidates) {
	const meant = nearest(word, candidates);
	return meant === void 0 ? "" : ` (did you mean \`${meant}\`?)`;
}
function allowedEdits(word) {
	return word.length > WORD_MAX ? 0 : Math.min(DISTANCE_MAX, Math.max(1, Math.floor(word.length / 3)));
}
function plain$1(word) {
	return word.toLowerCase().replaceAll(/[-_ ]/g, "");
}
function editDistance(left, right, limit) {
	if (Math.abs(left.length - right.length) >= limit) return limit;
	let beforeLast = [];
	let last = Array.from({ length: right.length + 1 }, (_, column) => column);
	for (let row = 1; row <= left.length; row++) {
		const next = [row];
		for (let column = 1; column <= right.length; column++) next.push(cheapest(left, right, row, column, {
			beforeLast,
			last,
			next
		}));
		if (Math.min(...next) >= limit) return limit;
		beforeLast = last;
		last = next;
	}
	return last[right.length] ?? limit;
}
function cheapest(left, right, row, column, rows) {
	const isSame = left[row - 1] === right[column - 1];
	const isSwap = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
	return Math.min(at(rows.last, column) + 1, at(rows.next, column - 1) + 1, at(rows.last, column - 1) + (isSame ? 0 : 1), isSwap ? at(rows.beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY);
}
function at(row, column) {
	return row[column] ?? Number.POSITIVE_INFINITY;
}
// src/experiment/journal.ts
const VERDICTS = [
	"error",
	"interrupted",
	"deviated",
	"not-restored",
	"inconclusive",
	"not-steady",
	"invalid",
	"passed"
];
const EXIT_CODES = {
	passed: 0,
	deviated: 1,
	invalid: 2,
	"not-steady": 3,
	inconclusive: 4,
	"not-restored": 5,
	interrupted: 130,
	error: 70
};
// src/report/result.ts
const RESULT_TEXT_MAX = 2e4;
// src/experiment/errors.ts
function describeProblem(problem) {
	const place = [
		problem.file,
		problem.line,
		problem.column
	].filter((part) => part !== void 0).join(":");
	return place === "" ? problem.message : `${place}: ${problem.message}`;
}
var InvalidExperiment = class extends Error {
	name = "InvalidExperiment";
	problems;
	warnings;
	constructor(problems, { warnings = [], ...options } = {}) {
		super(problems.map(describeProblem).join("\n"), options);
		this.problems = problems;
		this.warnings = warnings;
	}
};
var ActivityFailed = class extends Error {
	name = "ActivityFailed";
	because;
	constructor(message, options = {}) {
		super(message, options);
		this.because = options.because;
	}
};
var InterruptExecution = class extends Error {
	name = "InterruptExecution";
	playsRollbacks;
	exitCode;
	constructor(message, options = {}) {
		super(message, options);
		this.playsRollbacks = options.playsRollbacks ?? true;
		this.exitCode = options.exitCode;
	}
};
// src/foreign/call-function.ts
async function callFunction(interpreter, call, signal) {
	const { module, func, args } = call;
	const question = {
		do: "call",
		module,
		func,
		positional: args,
		arguments: {}
	};
	const { output, failed, cannot } = await interpreter.ask(question, signal);
	const trouble = failed ?? cannot;
	if (trouble !== void 0) throw new Error(String(trouble));
	return output;
}
// src/experiment/values/number-text.ts
const textsOf = new WeakMap();
function noteNumber(container, key, text) {
	const texts = textsOf.get(container) ?? new Map();
	texts.set(String(key), text);
	textsOf.set(container, texts);
}
function notedNumber(container, key) {
	return textsOf.get(container)?.get(String(key));
}
function copyNote(from, to) {
	const text = notedNumber(from.container, from.key);
	if (text !== void 0) noteNumber(to.container, to.key, text);
}
// src/experiment/values/plain.ts
function isMapping$1(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
	const prototype = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}
function setMember(container, key, value) {
	if (key === "__proto__") Object.defineProperty(container, key, {
		value,
		enumerable: true,
		configurable: true,
		writable: true
	});
	else container[key] = value;
}
function ownMember(container, key) {
	return Object.hasOwn(container, key) ? container[key] : void 0;
}
const keepLeaf = (leaf) => leaf;
function deepCopy(value, change = keepLeaf) {
	return copyMember$1(value, {
		container: [],
		key: 0
	}, change);
}
function copyMember$1(value, to, change) {
	if (Array.isArray(value)) return copyList(value, change);
	if (isMapping$1(value)) return copyMapping(value, change);
	return change(value, to);
}
function copyList(list, change) {
	const copy = [];
	for (const [key, value] of list.entries()) {
		copyNote({
			container: list,
			key
		}, {
			container: copy,
			key
		});
		copy.push(copyMember$1(value, {
			container: copy,
			key
		}, change));
	}
	return copy;
}
function copyMapping(mapping, change) {
	const copy = {};
	for (const [key, value] of Object.entries(mapping)) {
		copyNote({
			container: mapping,
			key
		}, {
			container: copy,
			key
		});
		setMember(copy, key, copyMember$1(value, {
			container: copy,
			key
		}, change));
	}
	return copy;
}
// src/experiment/values/python-text.ts
function pythonText(value) {
	return typeof value === "string" ? value : pythonRepr(value);
}
function pythonTextOf(container, key) {
	const value = Reflect.get(container, key);
	const noted = notedNumber(container, key);
	if (typeof value === "number") return noted ?? numberText(value);
	return noted !== void 0 && noted === momentText(value) ? noted : pythonText(value);
}
function momentText(value) {
	return String(value).replace("T", " ");
}
function pythonRepr(value) {
	if (value === null || value === void 0) return "None";
	if (typeof value === "string") return quoted$1(value);
	if (typeof value === "boolean") return value ? "True" : "False";
	if (typeof value === "number") return numberText(value);
	if (Array.isArray(value)) return `[${value.map((_, index) => memberRepr(value, index)).join(", ")}]`;
	if (isMapping$1(value)) return `{${Object.keys(value).map((key) => `${quoted$1(key)}: ${memberRepr(value, key)}`).join(", ")}}`;
	return String(value);
}
function memberRepr(container, key) {
	const value = Reflect.get(container, key);
	return typeof value === "string" ? quoted$1(value) : typeof value === "number" ? pythonTextOf(container, key) : pythonRepr(value);
}
function numberText(value) {
	return Number.isInteger(value) ? BigInt(value).toString() : floatText(value);
}
function floatText(value) {
	if (!Number.isFinite(value)) return Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
	if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
	const [digits = "", power = "0"] = value.toExponential().split("e");
	const exponent = Number(power);
	if (exponent < -4 || exponent >= 16) return `${digits}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
	return exponent < 0 ? value.toFixed(digits.replace(/^-?\d\.?/, "").length - exponent) : withPoint(value);
}
function withPoint(value) {
	const text = String(value);
	return text.includes(".") ? text : `${text}.0`;
}
function quoted$1(text) {
	const quote = text.includes("'") && !text.includes("\"") ? "\"" : "'";
	return quote + Array.from(text, (character) => escaped(character, quote)).join("") + quote;
}
const ESCAPES = {
	"\\": "\\\\",
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t"
};
function escaped(character, quote) {
	if (character === quote) return `\\${quote}`;
	const known = ESCAPES[character];
	if (known !== void 0) return known;
	if (/^(?: |[^\p{C}\p{Z}])$/u.test(character)) return character;
	return codeEscape(character.codePointAt(0) ?? 0);
}
function codeEscape(code) {
	if (code <= 255) return `\\x${hex(code, 2)}`;
	return code <= 65535 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}
function hex(code, width) {
	return code.toString(16).padStart(width, "0");
}
// src/experiment/substitute.ts
const ISOLATED = /^\$\{([A-Za-z_][A-Za-z0-9_]*)\}$/;
const REFERENCE = /\$(?:(\$)|\{([A-Za-z_][A-Za-z0-9_]*)\}|([A-Za-z_][A-Za-z0-9_]*))/g;
function substitute(value, values) {
	return deepCopy(value, (leaf, to) => {
		if (typeof leaf !== "string") return leaf;
		const place = isolatedReference(leaf, values);
		if (place === void 0) return substituteText(leaf, values);
		copyNote(place, to);
		return deepCopy(place.container[place.key]);
	});
}
function substituteGuarded(value, values) {
	return Object.keys(values.configuration).length === 0 && Object.keys(values.secrets).length === 0 ? deepCopy(value) : substitute(value, values);
}
function substituteText(text, values) {
	return text.replaceAll(REFERENCE, (whole, dollar, braced, bare) => {
		if (dollar !== void 0) return "$";
		const place = lookUp$1(braced ?? bare ?? "", values);
		return place === void 0 ? whole : pythonTextOf(place.container, place.key);
	});
}
function hasReference(text) {
	return text.search(REFERENCE) !== -1;
}
function isolatedReference(text, values) {
	const name = ISOLATED.exec(text)?.[1];
	return name === void 0 ? void 0 : lookUp$1(name, values);
}
function lookUp$1(name, values) {
	for (const container of [values.configuration, ...Object.values(values.secrets)]) if (isMapping$1(container) && Object.hasOwn(container, name)) return {
		container,
		key: name
	};
}
// src/experiment/limits.ts
const TEXT_MAX$1 = 2e6;
const VALUES_MAX = 2e5;
const ACTIVITIES_MAX = 1e4;
const JSONPATH_VISITS_MAX = 1e6;
const PATTERN_MAX = 1e4;
const PATTERN_TEXT_MAX = 1e7;
const PATTERN_MILLISECONDS_MAX = 1e3;
// src/experiment/read/source.ts
var BrokenText = class extends Error {
	name = "BrokenText";
	offset;
	constructor(message, offset) {
		super(message);
		this.offset = offset;
	}
};
function placesIn$1(text, root) {
	const starts = lineStarts(text);
	const at = (offset) => positionAt(starts, offset);
	return {
		at,
		locate(path) {
			const member = find(root, path);
			if (member === void 0) return void 0;
			const value = at(member.node.offset);
			const key = at(member.keyOffset);
			return value.line === key.line ? value : key;
		},
		locateKey(path) {
			const member = find(root, path);
			return member && at(member.keyOffset);
		}
	};
}
function find(root, path) {
	let member = {
		keyOffset: root.offset,
		node: root
	};
	for (const key of path) member = member?.node.members?.get(key);
	return member;
}
function lineStarts(text) {
	const starts = [0];
	for (const match of text.matchAll(/\r\n|[\n\r]/g)) starts.push(match.index + match[0].length);
	return starts;
}
function positionAt(starts, offset) {
	let low = 0;
	let high = starts.length;
	while (high - low > 1) {
		const middle = low + high >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle;
	}
	return {
		line: low + 1,
		column: offset - (starts[low] ?? 0) + 1
	};
}
function positionIn(text, offset) {
	return positionAt(lineStarts(text), offset);
}
// src/experiment/read/build.ts
function emptyList(offset) {
	return {
		value: [],
		offset,
		size: 1,
		members: new Map()
	};
}
function emptyMapping(offset) {
	return {
		value: {},
		offset,
		size: 1,
		members: new Map()
	};
}
function addItem(list, node) {
	const index = list.value.length;
	grow(list, node);
	list.value.push(node.value);
	remember(list, index, {
		keyOffset: node.offset,
		node
	});
}
function addPair(mapping, key, member) {
	grow(mapping, member.node);
	setMember(mapping.value, key, member.node.value);
	remember(mapping, key, member);
}
function repeatedKeys(keys) {
	const seen = new Set();
	return keys.filter(({ key }) => seen.size === seen.add(key).size);
}
function remember(collection, key, member) {
	collection.members.set(key, member);
	if (member.node.numberText !== void 0) noteNumber(collection.value, key, member.node.numberText);
}
function grow(collection, node) {
	collection.size += node.size;
	if (collection.size > 2e5) throw new BrokenText(`the file holds more than ${VALUES_MAX} values once its aliases are written out`, collection.offset);
}
// src/experiment/read/yaml-timestamp.ts
const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const DATE_TIME = /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?(?:[ \t]*(?:(Z)|([-+])(\d\d?)(?::(\d\d))?))?$/;
function timestampText(text) {
	const date = DATE.exec(text);
	if (date) return isDay(date) ? text : void 0;
	const match = DATE_TIME.exec(text);
	return match && isDay(match) && isTime(match) ? dateTimeText(match) : void 0;
}
function isDay(match) {
	const [year, month, day] = match.slice(1, 4).map(Number);
	const date = new Date(0);
	date.setUTCFullYear(year ?? 0, (month ?? 0) - 1, day);
	return year !== 0 && date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}
function isTime(match) {
	return Number(match[4]) < 24 && Number(match[5]) < 60 && Number(match[6]) < 60 && Number(match[10] ?? 0) < 24;
}
function dateTimeText(match) {
	const [, year, month, day, hour, minute, second] = match;
	const time = [
		hour,
		minute,
		second
	].map(twoDigits).join(":");
	return `${year}-${twoDigits(month)}-${twoDigits(day)}T${time}${fractionText(match[7])}${zoneText(match)}`;
}
function fractionText(digits = "") {
	const microseconds = digits.slice(0, 6).padEnd(6, "0");
	return microseconds === "000000" ? "" : `.${microseconds}`;
}
function zoneText([, , , , , , , , utc, sign, hours, minutes]) {
	if (utc !== void 0) return "+00:00";
	return sign === void 0 ? "" : `${sign}${twoDigits(hours)}:${twoDigits(minutes)}`;
}
function twoDigits(digits = "0") {
	return digits.padStart(2, "0");
}
// src/experiment/read/yaml-scalars.ts
const NULLS = /^(?:~|null|Null|NULL|)$/;
const TRUES = /^(?:yes|Yes|YES|true|True|TRUE|on|On|ON)$/;
const FALSES = /^(?:no|No|NO|false|False|FALSE|off|Off|OFF)$/;
const INTEGER = /^[-+]?(?:0b[01_]+|0[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+|[1-9][0-9_]*(?::[0-5]?[0-9])+)$/;
const FLOAT = /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
function plainScalar(text) {
	return readNull(text) ?? readBoolean(text) ?? readFloat(text) ?? readInteger(text) ?? readTimestamp(text) ?? { value: text };
}
function taggedScalar(tag, text) {
	return TAGS[tag]?.(text);
}
const TAGS = {
	str: (text) => ({ value: text }),
	null: () => ({ value: null }),
	bool: readBoolean,
	int: (text) => readInteger(text),
	float: (text) => readFloat(text) ?? readPlainNumber(text),
	timestamp: readTimestamp,
	binary: readBinary
};
function isScalarTag(tag) {
	return Object.hasOwn(TAGS, tag);
}
function readNull(text) {
	return NULLS.test(text) ? { value: null } : void 0;
}
function readBoolean(text) {
	if (TRUES.test(text)) return { value: true };
	return FALSES.test(text) ? { value: false } : void 0;
}
function readInteger(text) {
	if (!INTEGER.test(text)) return void 0;
	const [sign, digits] = splitSign(text.replaceAll("_", ""));
	return integerScalar(sign * magnitude(digits));
}
function integerScalar(exact) {
	const value = Number(exact);
	return Number.isSafeInteger(value) ? { value } : {
		value,
		numberText: exact.toString()
	};
}
function splitSign(text) {
	if (text.startsWith("-")) return [-1n, text.slice(1)];
	return [1n, text.startsWith("+") ? text.slice(1) : text];
}
function magnitude(digits) {
	if (/^0[bx]/.test(digits)) return digits.length > 2 ? BigInt(digits) : 0n;
	if (digits.includes(":")) return digits.split(":").reduce((sum, part) => sum * 60n + BigInt(part), 0n);
	return digits.length > 1 && digits.startsWith("0") ? BigInt(`0o${digits}`) : BigInt(digits);
}
function readFloat(text) {
	return FLOAT.test(text) ? floatScalar(floatValue(text.replaceAll("_", "").toLowerCase())) : void 0;
}
function readPlainNumber(text) {
	return /^[-+]?[0-9]+(?:e[-+]?[0-9]+)?$/i.test(text) ? floatScalar(Number(text)) : void 0;
}
function floatScalar(value) {
	return Number.isInteger(value) ? {
		value,
		numberText: floatText(value)
	} : { value };
}
function floatValue(text) {
	if (text.endsWith(".nan")) return NaN;
	if (text.endsWith(".inf")) return text.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	if (!text.includes(":")) return Number(text);
	const isNegative = text.startsWith("-");
	const sum = text.replace(/^[-+]/, "").split(":").reduce((total, part) => total * 60 + Number(part), 0);
	return isNegative ? -sum : sum;
}
function readTimestamp(text) {
	const value = timestampText(text);
	return value === void 0 ? void 0 : {
		value,
		numberText: momentText(value)
	};
}
function readBinary(text) {
	const compact = text.replaceAll(/\s/g, "");
	if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return void 0;
	const bytes = Buffer.from(compact, "base64");
	const decoded = bytes.toString("utf8");
	return { value: decoded.includes("�") ? bytes.toString("latin1") : decoded };
}
// src/experiment/read/json.ts
const WORDS$2 = new Map([
	["null", null],
	["true", true],
	["false", false],
	["NaN", NaN],
	["Infinity", Number.POSITIVE_INFINITY],
	["-Infinity", Number.NEGATIVE_INFINITY]
]);
const SPACE = /[ \t\n\r]*/y;
const WORD = /null|true|false|NaN|-?Infinity/y;
const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
function readJson$1(text) {
	const reading = {
		text,
		next: text.startsWith("﻿") ? 1 : 0,
		repeated: []
	};
	skipSpace(reading);
	const root = readValue(reading, 0);
	skipSpace(reading);
	if (reading.next < text.length) throw new BrokenText("unexpected text after the end of the JSON document", reading.next);
	return {
		...root,
		repeated: reading.repeated
	};
}
function readValue(reading, depth) {
	if (depth > 100) throw new BrokenText(`lists and mappings are more than 100 levels deep`, reading.next);
	const first = reading.text[reading.next];
	if (first === "{") return readObject(reading, depth);
	if (first === "[") return readArray(reading, depth);
	const offset = reading.next;
	return {
		...readScalar$1(reading, first),
		offset,
		size: 1
	};
}
function readScalar$1(reading, first) {
	if (first === "\"") return { value: readString(reading) };
	const word = match(reading, WORD)?.[0];
	if (word !== void 0) return { value: WORDS$2.get(word) };
	const number = match(reading, NUMBER);
	if (number === void 0) throw new BrokenText(first === void 0 ? "the JSON document ends too early" : "expected a JSON value", reading.next);
	return number[1] !== void 0 || number[2] !== void 0 ? floatScalar(Number(number[0])) : integerScalar(BigInt(number[0]));
}
function readObject(reading, depth) {
	const mapping = emptyMapping(reading.next);
	readMembers(reading, "}", () => {
		const keyOffset = reading.next;
		if (reading.text[keyOffset] !== "\"") throw new BrokenText("expected a key in double quotes, and no comma after the last entry", keyOffset);
		const key = readString(reading);
		skipSpace(reading);
		expectCharacter(reading, ":");
		skipSpace(reading);
		if (mapping.members.has(key)) reading.repeated.push({
			key,
			offset: keyOffset
		});
		addPair(mapping, key, {
			keyOffset,
			node: readValue(reading, depth + 1)
		});
	});
	return mapping;
}
function readArray(reading, depth) {
	const list = emptyList(reading.next);
	readMembers(reading, "]", () => addItem(list, readValue(reading, depth + 1)));
	return list;
}
function readMembers(reading, close, readMember) {
	reading.next++;
	skipSpace(reading);
	if (reading.text[reading.next] === close) {
		reading.next++;
		return;
	}
	for (;;) {
		readMember();
		skipSpace(reading);
		if (reading.text[reading.next] === close) break;
		expectCharacter(reading, ",", close);
		skipSpace(reading);
	}
	reading.next++;
}
function readString(reading) {
	const offset = reading.next;
	const text = match(reading, STRING)?.[0];
	if (text === void 0) throw new BrokenText("the text in quotes does not end, or holds a line break or an unknown escape", offset);
	return JSON.parse(text);
}
function expectCharacter(reading, character, other) {
	if (reading.text[reading.next] !== character) throw new BrokenText(`expected \`${character}\`${other === void 0 ? "" : ` or \`${other}\``}`, reading.next);
	reading.next++;
}
function skipSpace(reading) {
	match(reading, SPACE);
}
function match(reading, pattern) {
	pattern.lastIndex = reading.next;
	const found = pattern.exec(reading.text);
	if (found === null) return void 0;
	reading.next = pattern.lastIndex;
	return found;
}
// src/generated/bridge.ts
const BRIDGE = [
	"\"\"\"The Python end of the bridge: imports the user's modules and calls their functions and controls.",
	"",
	"One line for each question on file descriptor 3, `ID JSON`, and one for each answer on file descriptor 4. Answers come in",
	"any order. Lines whose ID is `-` answer nothing: they tell what is logged, and that the run is asked to end. What the",
	"user's functions print goes to stdout and stderr and disturbs nothing.",
	"",
	"Started with `requests` as the open file descriptor 3. Python 3.8 and later, the standard library only.",
	"\"\"\"",
	"",
	"import collections.abc",
	"import ctypes",
	"import datetime",
	"import enum",
	"import importlib",
	"import importlib.util",
	"import inspect",
	"import json",
	"import logging",
	"import os",
	"import queue",
	"import signal",
	"import sys",
	"import threading",
	"import time",
	"import traceback",
	"import types",
	"import typing",
	"",
	"MESSAGE_MAX = 16 * 1024 * 1024  # characters of one answer",
	"TEXT_MAX = 100_000  # characters of what stands for a value that JSON cannot hold",
	"DEPTH_MAX = 50  # levels of lists and mappings in a result",
	"GRACE_SECONDS = 2  # for what still runs when nobody listens any more",
	"EXIT_CODES = {\"SIGUSR1\": 20, \"SIGUSR2\": 30}  # as the reference has them",
	"NAMED_FROM_OUTSIDE = (\"secrets\", \"configuration\")",
	"",
	"",
	"# --- the conversation ---------------------------------------------------------------------------------------------------",
	"",
	"answers = os.fdopen(4, \"wb\")",
	"answering = threading.Lock()",
	"",
	"",
	"def send(name, message):",
	"    text = json.dumps(message)",
	"    if len(text) > MESSAGE_MAX:",
	"        text = json.dumps({\"failed\": \"ValueError: the result has more than %d characters as JSON\" % MESSAGE_MAX})",
	"    with answering:",
	"        answers.write((\"%s %s\\n\" % (name, text)).encode(\"ascii\"))",
	"        answers.flush()",
	"",
	"",
	"def tell(message):",
	"    send(\"-\", message)",
	"",
	"",
	"class LogHandler(logging.Handler):",
	"    \"\"\"What user code says through the reference's logger.\"\"\"",
	"",
	"    def emit(self, record):",
	"        tell({\"log\": [level_of(record.levelno), record.getMessage()]})",
	"",
	"",
	"def level_of(number):",
	"    \"\"\"The level below a level of the user's own.\"\"\"",
	"    known = (logging.CRITICAL, logging.ERROR, logging.WARNING, logging.INFO, logging.DEBUG)",
	"    return logging.getLevelName(next((level for level in known if number >= level), logging.DEBUG)).lower()",
	"",
	"",
	"# --- values -------------------------------------------------------------------------------------------------------------",
	"",
	"",
	"def plain(value, depth=0):",
	"    \"\"\"What JSON can hold; what it cannot is told as text.\"\"\"",
	"    if isinstance(value, enum.Enum):",
	"        return plain(value.value, depth)",
	"    if value is None or isinstance(value, (bool, int, float, str)):",
	"        return value",
	"    if isinstance(value, (bytes, bytearray)):",
	"        return bytes(value).decode(\"utf-8\", \"backslashreplace\")",
	"    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):",
	"        return value.isoformat()",
	"    if depth < DEPTH_MAX and isinstance(value, collections.abc.Mapping):",
	"        return {key_text(key): plain(member, depth + 1) for key, member in value.items()}",
	"    if depth < DEPTH_MAX and isinstance(value, (list, tuple)):",
	"        return [plain(item, depth + 1) for item in value]",
	"    return safe_text(value)",
	"",
	"",
	"def key_text(key):",
	"    if key is None or isinstance(key, (bool, int, float)):",
	"        return json.dumps(key)",
	"    return plain(key) if isinstance(key, (str, bytes)) else safe_text(key)",
	"",
	"",
	"def safe_text(value):",
	"    try:",
	"        return str(value)[:TEXT_MAX]",
	"    except Exception:",
	"        return \"<%s>\" % type(value).__name__",
	"",
	"",
	"def last_line(error):",
	"    \"\"\"As the reference records an exception: the class with its module, and the message.\"\"\"",
	"    return traceback.format_exception_only(type(error), error)[0].strip()",
	"",
	"",
	"# --- what can be called -------------------------------------------------------------------------------------------------",
	"",
	"",
	"def parameters_of(function):",
	"    \"\"\"None for built-ins that do not tell.\"\"\"",
	"    try:",
	"        return inspect.signature(function).parameters",
	"    except (TypeError, ValueError):",
	"        return None",
	"",
	"",
	"def described(function):",
	"    parameters = parameters_of(function)",
	"    if parameters is None:",
	"        return None",
	"    return [",
	"        {\"name\": name, \"kind\": one.kind.name, \"isRequired\": one.default is one.empty}",
	"        for name, one in parameters.items()",
	"    ]",
	"",
	"",
	"def imported(name):",
	"    \"\"\"The module and None, or None and why there is none.\"\"\"",
	"    try:",
	"        return importlib.import_module(name), None",
	"    except ImportError as error:",
	"        return None, {\"isMissing\": True, \"reason\": last_line(error)}",
	"    except Exception as error:",
	"        return None, {\"isMissing\": False, \"reason\": last_line(error)}",
	"",
	"",
	"def inspect_function(module_name, function_name):",
	"    module, trouble = imported(module_name)",
	"    if module is None:",
	"        return trouble",
	"    function = getattr(module, function_name, None)",
	"    if not (inspect.isfunction(function) or inspect.isbuiltin(function)):",
	"        return {\"isExposed\": False}",
	"    return {\"isExposed\": True, \"parameters\": described(function)}",
	"",
	"",
	"def inspect_control(declaration):",
	"    module, trouble = imported(declaration[\"provider\"][\"module\"])",
	"    if module is None:",
	"        return trouble",
	"    validate = getattr(module, \"validate_control\", None)",
	"    try:",
	"        if validate is not None:",
	"            validate(declaration)",
	"    except Exception as error:",
	"        return {\"refusal\": str(error) or last_line(error)}",
	"    return {}",
	"",
	"",
	"def inspect_all(question):",
	"    return {",
	"        \"functions\": [inspect_function(*names) for names in question[\"functions\"]],",
	"        \"controls\": [inspect_control(declaration) for declaration in question[\"controls\"]],",
	"    }",
	"",
	"",
	"def call(question):",
	"    module, trouble = imported(question[\"module\"])",
	"    if module is None:",
	"        return {\"cannot\": trouble[\"reason\"]}",
	"    function = getattr(module, question[\"func\"], None)",
	"    if function is None:",
	"        return {\"cannot\": \"module %r has no attribute %r\" % (question[\"module\"], question[\"func\"])}",
	"    arguments = dict(question[\"arguments\"])",
	"    parameters = parameters_of(function) or {}",
	"    arguments.update({name: question[name] for name in NAMED_FROM_OUTSIDE if name in question and name in parameters})",
	"    try:",
	"        return {\"output\": plain(function(*question.get(\"positional\", ()), **arguments))}",
	"    except Exception as error:",
	"        tell({\"log\": [\"debug\", traceback.format_exc()]})",
	"        return {\"failed\": last_line(error)}",
	"",
	"",
	"# --- controls -----------------------------------------------------------------------------------------------------------",
	"",
	"",
	"class SilentRegistry:",
	"    \"\"\"Takes every handler of events and calls none.\"\"\"",
	"",
	"    def __getattr__(self, name):",
	"        return lambda *_, **__: None",
	"",
	"",
	"def hooks_of(question):",
	"    \"\"\"The hooks that the module has, with the parameters that each names; None when there is no such module.\"\"\"",
	"    module, trouble = imported(question[\"module\"])",
	"    if module is None:",
	"        return {\"reason\": trouble[\"reason\"], \"isMissing\": trouble[\"isMissing\"]}",
	"    hooks = {name: getattr(module, name, None) for name in question[\"names\"]}",
	"    return {\"hooks\": {name: list(parameters_of(hook) or {}) for name, hook in hooks.items() if hook is not None}}",
	"",
	"",
	"def call_hook(question):",
	"    \"\"\"Gives back whatever of `given` the hook has changed, also when it raises.\"\"\"",
	"    given = question[\"given\"]",
	"    hook = getattr(importlib.import_module(question[\"module\"]), question[\"hook\"])",
	"    before = {name: json.dumps(value) for name, value in given.items()}",
	"    arguments = hook_arguments(hook, question)",
	"    answer = {}",
	"    try:",
	"        hook(**arguments)",
	"    except Exception as error:",
	"        answer = {\"failed\": last_line(error), \"isInterruption\": is_interruption(error), \"message\": str(error)}",
	"    after = {name: plain(value) for name, value in given.items()}",
	"    answer[\"changed\"] = {name: value for name, value in after.items() if json.dumps(value) != before[name]}",
	"    return answer",
	"",
	"",
	"def hook_arguments(hook, question):",
	"    \"\"\"`context` always; the rest only where the hook names it: a catch-all gets nothing.\"\"\"",
	"    given = question[\"given\"]",
	"    experiment = given.get(\"experiment\") or {}",
	"    offered = dict(given, extensions=experiment.get(\"extensions\"), event_registry=SilentRegistry())",
	"    named = parameters_of(hook) or {}",
	"    arguments = dict(question[\"arguments\"])",
	"    arguments.update({name: value for name, value in offered.items() if name in named})",
	"    if question[\"hasContext\"]:",
	"        arguments[\"context\"] = given.get(\"context\", experiment)",
	"    return arguments",
	"",
	"",
	"def is_interruption(error):",
	"    return any(kind.__name__ == \"InterruptExecution\" for kind in type(error).__mro__)",
	"",
	"",
	"# --- jobs: several at once, one of them on the main thread -------------------------------------------------------------",
	"",
	"ANSWERS = {\"inspect\": inspect_all, \"call\": call, \"hooks\": hooks_of, \"hook\": call_hook}",
	"",
	"",
	"class Job:",
	"    def __init__(self, name, question):",
	"        self.name = name",
	"        self.question = question",
	"        self.thread = None",
	"        self.is_calling = False",
	"        self.is_stopped = False",
	"",
	"    def perform(self):",
	"        global main_job",
	"        self.thread = threading.current_thread()",
	"        answer = self.answer()",
	"        jobs.pop(self.name, None)",
	"        if main_job is self:",
	"            main_job = None  # before the answer: the next question may come at once, and belongs on the main thread too",
	"        send(self.name, answer)",
	"",
	"    def answer(self):",
	"        if self.is_stopped:",
	"            return {\"stopped\": True}",
	"        try:",
	"            self.is_calling = True",
	"            return ANSWERS[self.question[\"do\"]](self.question)",
	"        except Exception as error:",
	"            return {\"failed\": last_line(error)}",
	"        except BaseException as error:",
	"            return self.ended(error)",
	"        finally:",
	"            self.is_calling = False",
	"",
	"    def ended(self, error):",
	"        \"\"\"Stopped by us; or user code ends the process, which asks the run to end.\"\"\"",
	"        if not self.is_stopped:",
	"            tell({\"exit\": error.code if isinstance(error, SystemExit) else None, \"reason\": last_line(error)})",
	"        return {\"stopped\": True}",
	"",
	"    def stop(self):",
	"        \"\"\"As Ctrl-C would: user code may tidy up.\"\"\"",
	"        self.is_stopped = True",
	"        if self.thread is threading.main_thread():",
	"            signal.pthread_kill(self.thread.ident, signal.SIGINT)",
	"        elif self.thread is not None:",
	"            ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(self.thread.ident), ctypes.py_object(KeyboardInterrupt))",
	"",
	"",
	"jobs = {}",
	"for_main = queue.Queue()",
	"main_job = None",
	"",
	"",
	"def begin(name, question):",
	"    \"\"\"Foreground work on the main thread, where signals and event loops are at home; what comes meanwhile beside it.\"\"\"",
	"    global main_job",
	"    job = jobs[name] = Job(name, question)",
	"    if main_job is None and not question.get(\"isBackground\"):",
	"        main_job = job",
	"        for_main.put(job)",
	"    else:",
	"        threading.Thread(target=job.perform, daemon=True).start()",
	"",
	"",
	"def listen():",
	"    for line in requests:  # noqa: F821",
	"        name, text = line.split(b\" \", 1)",
	"        question = json.loads(text)",
	"        if question[\"do\"] != \"stop\":",
	"            begin(name.decode(), question)",
	"        elif name.decode() in jobs:",
	"            jobs[name.decode()].stop()",
	"    for_main.put(None)",
	"    time.sleep(GRACE_SECONDS)",
	"    os.killpg(os.getpgrp(), signal.SIGKILL)",
	"",
	"",
	"def work():",
	"    for job in iter(for_main.get, None):",
	"        job.perform()",
	"",
	"",
	"# --- the process --------------------------------------------------------------------------------------------------------",
	"",
	"",
	"def on_interrupt(*_):",
	"    if main_job is not None and main_job.is_calling:",
	"        raise KeyboardInterrupt",
	"",
	"",
	"def on_exit_signal(number, _):",
	"    \"\"\"Also the reference's own way for a function to end the run: it signals its process.\"\"\"",
	"    code = EXIT_CODES.get(signal.Signals(number).name)",
	"    if main_job is not None and main_job.is_calling:",
	"        raise SystemExit(code)",
	"    tell({\"exit\": code, \"reason\": signal.Signals(number).name})",
	"",
	"",
	"def type_stand_in(name):",
	"    if name.startswith(\"__\"):",
	"        raise AttributeError(name)",
	"    return typing.Any",
	"",
	"",
	"def stand_in_for_chaoslib():",
	"    \"\"\"The few names that user modules take from the reference's library, where that is not installed.\"\"\"",
	"    library = types.ModuleType(\"chaoslib\")",
	"    library.__path__ = []",
	"    library.exceptions = types.ModuleType(\"chaoslib.exceptions\")",
	"    library.types = types.ModuleType(\"chaoslib.types\")",
	"    base = type(\"ChaosException\", (Exception,), {\"__module__\": \"chaoslib.exceptions\"})",
	"    library.exceptions.ChaosException = base",
	"    for name in (\"ActivityFailed\", \"InterruptExecution\", \"InvalidActivity\", \"InvalidControl\", \"InvalidExperiment\", \"DiscoveryFailed\"):",
	"        setattr(library.exceptions, name, type(name, (base,), {\"__module__\": \"chaoslib.exceptions\"}))",
	"    library.exceptions.FailedActivity = library.exceptions.ActivityFailed",
	"    library.types.__getattr__ = type_stand_in",
	"    sys.modules.update({one.__name__: one for one in (library, library.exceptions, library.types)})",
	"",
	"",
	"def prepare():",
	"    if sys.path and sys.path[0] == \"\":",
	"        del sys.path[0]  # `-c` puts the current directory there; the reference's script does not",
	"    for descriptor in (3, 4):",
	"        os.set_inheritable(descriptor, False)",
	"    for stream in (sys.stdout, sys.stderr):",
	"        stream.reconfigure(encoding=\"utf-8\", errors=\"backslashreplace\", line_buffering=True)",
	"    logger = logging.getLogger(\"chaostoolkit\")",
	"    logger.setLevel(logging.DEBUG)",
	"    logger.propagate = False",
	"    logger.addHandler(LogHandler())",
	"    signal.signal(signal.SIGINT, on_interrupt)",
	"    for number in (signal.SIGTERM, signal.SIGUSR1, signal.SIGUSR2):",
	"        signal.signal(number, on_exit_signal)",
	"    if importlib.util.find_spec(\"chaoslib\") is None:",
	"        stand_in_for_chaoslib()",
	"",
	"",
	"prepare()",
	"threading.Thread(target=listen, daemon=True).start()",
	"work()",
	""
].join("\n");
// src/providers/json-text.ts
function jsonText(value) {
	return memberText([value], 0);
}
function memberText(container, key) {
	const value = Reflect.get(container, key);
	if (Array.isArray(value)) return `[${value.map((_, index) => memberText(value, index)).join(", ")}]`;
	if (isMapping$1(value)) return `{${Object.keys(value).filter((name) => value[name] !== void 0).map((name) => `${quote(name)}: ${memberText(value, name)}`).join(", ")}}`;
	if (typeof value === "number") return Number.isFinite(value) ? pythonTextOf(container, key) : String(value);
	return typeof value === "string" ? quote(value) : JSON.stringify(value);
}
function quote(text) {
	return JSON.stringify(text).replace(/[\u007f-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
// src/system/lines.ts
const NEWLINE = 10;
function readLines$1(lineMax, onLine) {
	let parts = [];
	let size = 0;
	const add = (part) => {
		if (size < lineMax) parts.push(part.subarray(0, lineMax - size));
		size += part.length;
	};
	return (chunk) => {
		let rest = chunk;
		for (let end = rest.indexOf(NEWLINE); end !== -1; end = rest.indexOf(NEWLINE)) {
			add(rest.subarray(0, end));
			const line = Buffer.concat(parts).toString("utf8");
			const isCut = size > lineMax;
			parts = [];
			size = 0;
			rest = rest.subarray(end + 1);
			onLine(line, isCut);
		}
		add(rest);
	};
}
// src/system/process-group.ts
const running = new Set();
process.on("exit", endAllChildren);
function watchGroup(leader) {
	running.add(leader);
}
function unwatchGroup(leader) {
	running.delete(leader);
}
function endAllChildren() {
	for (const leader of running) signalGroup(leader, "SIGKILL");
}
function signalGroup({ pid }, signal) {
	if (pid === void 0) return;
	try {
		process.kill(-pid, signal);
	} catch (error) {
		if (!["ESRCH", "EPERM"].includes(String(error.code))) throw error;
	}
}
// src/system/companion.ts
const MESSAGE_MAX$1 = 67108864;
const PRINTED_MAX = 4096;
function startCompanion({ file, arguments: words, environment, directory, ...on }) {
	const { spawn } = process.getBuiltinModule("node:child_process");
	const child = spawn(file, words, {
		detached: true,
		stdio: [
			"ignore",
			"pipe",
			"pipe",
			"pipe",
			"pipe"
		],
		env: { ...environment },
		cwd: directory
	});
	const [, stdout, stderr, toIt, fromIt] = child.stdio;
	watchGroup(child);
	stdout.on("data", readLines$1(PRINTED_MAX, on.onPrint));
	stderr.on("data", readLines$1(PRINTED_MAX, on.onPrint));
	fromIt.on("data", readLines$1(MESSAGE_MAX$1, on.onLine));
	for (const pipe of [toIt, fromIt]) pipe.on("error", () => {});
	const hasEnded = whenEnded(child, [
		stdout,
		stderr,
		fromIt
	]).then(on.onEnd);
	const kill = () => signalGroup(child, "SIGKILL");
	return {
		send: (line) => void toIt.write(`${line}\n`),
		kill,
		async close(seconds) {
			toIt.end();
			const timer = setTimeout(kill, seconds * 1e3);
			await hasEnded;
			clearTimeout(timer);
		}
	};
}
async function whenEnded(child, pipes) {
	try {
		const [code, signal] = await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, "exit");
		signalGroup(child, "SIGKILL");
		await drained(pipes);
		return code ?? -node_os__WEBPACK_IMPORTED_MODULE_8__.constants.signals[signal];
	} catch (error) {
		return error;
	} finally {
		unwatchGroup(child);
		for (const pipe of pipes) pipe.destroy();
	}
}
const DRAIN_MILLISECONDS = 500;
async function drained(pipes) {
	const signal = AbortSignal.timeout(DRAIN_MILLISECONDS);
	await Promise.allSettled(pipes.map((pipe) => pipe.readableEnded || (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(pipe, "end", { signal })));
}
// src/system/find-executable.ts
const DEFAULT_PATH = "/bin:/usr/bin";
function findExecutable(path, place) {
	return candidates(path, place).find(isExecutable);
}
function isForbidden(path, place) {
	const files = candidates(path, place).filter(isFile$1);
	return files.length > 0 && !files.some(isExecutable);
}
function candidates(path, { environment, directory }) {
	const name = expandHome(path, environment);
	if (name === "") return [];
	if (name.includes("/")) return [(0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(directory, name)];
	return (environment.PATH ?? DEFAULT_PATH).split(node_path__WEBPACK_IMPORTED_MODULE_5__.delimiter).map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(directory, folder), name));
}
function expandHome(path, environment) {
	return path === "~" || path.startsWith("~/") ? (environment.HOME ?? (0,node_os__WEBPACK_IMPORTED_MODULE_8__.homedir)()) + path.slice(1) : path;
}
function isExecutable(file) {
	if (!isFile$1(file)) return false;
	try {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.accessSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_6__.constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
function isFile$1(file) {
	return (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.existsSync)(file) && (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.statSync)(file).isFile();
}
// src/foreign/printed-lines.ts
const LINES_MAX = 1e3;
var PrintedLines = class {
	latest = "";
	#count = 0;
	#log;
	constructor(log) {
		this.#log = log;
	}
	add(line) {
		if (line.trim() !== "") this.latest = line.trim();
		this.#count += 1;
		if (this.#count <= LINES_MAX) this.#log("info", `python: ${line}`);
		if (this.#count === LINES_MAX) this.#log("warning", `Python has printed ${LINES_MAX} lines; what follows is not shown`);
	}
};
// src/foreign/interpreter.ts
var NoPython = class extends Error {
	name = "NoPython";
};
const GRACE_SECONDS$1 = 1;
const STARTER = `import json, os
requests = os.fdopen(3, "rb")
exec(compile(json.loads(requests.readline()), "chaos-gate", "exec"), {"__name__": "chaos_gate", "requests": requests})`;
var Interpreter = class {
	#place;
	#log;
	#printed;
	#waiting = new Map();
	#companion;
	#count = 0;
	#exit = new AbortController();
	constructor(place, log) {
		this.#place = place;
		this.#log = log;
		this.#printed = new PrintedLines(log);
	}
	get file() {
		return findExecutable("python3", this.#place);
	}
	exits() {
		this.#exit = new AbortController();
		return this.#exit.signal;
	}
	async ask(question, signal) {
		signal.throwIfAborted();
		const companion = this.#start();
		const name = String(++this.#count);
		const release = this.#stopOn(signal, name, companion);
		try {
			const answered = new Promise((resolve, reject) => this.#waiting.set(name, {
				resolve,
				reject
			}));
			companion.send(`${name} ${jsonText(question)}`);
			const answer = await answered;
			if (answer.stopped) this.#exit.signal.throwIfAborted();
			return answer;
		} finally {
			release();
			this.#waiting.delete(name);
			signal.throwIfAborted();
		}
	}
	async close() {
		await this.#companion?.close(GRACE_SECONDS$1);
	}
	#start() {
		if (this.#companion) return this.#companion;
		const { file } = this;
		if (file === void 0) throw new NoPython("there is no python3 on the PATH");
		const { environment, directory } = this.#place;
		const companion = startCompanion({
			file,
			environment,
			directory,
			arguments: [
				"-u",
				"-c",
				STARTER
			],
			onLine: (line, isCut) => this.#hear(line, isCut),
			onPrint: (line) => this.#printed.add(line),
			onEnd: (status) => this.#end(companion, status)
		});
		this.#companion = companion;
		companion.send(JSON.stringify(BRIDGE));
		return companion;
	}
	#stopOn(signal, name, companion) {
		let timer;
		const stop = () => {
			companion.send(`${name} {"do": "stop"}`);
			timer = setTimeout(() => companion.kill(), GRACE_SECONDS$1 * 1e3);
		};
		signal.addEventListener("abort", stop, { once: true });
		return () => {
			clearTimeout(timer);
			signal.removeEventListener("abort", stop);
		};
	}
	#hear(line, isCut) {
		const space = line.indexOf(" ");
		const name = line.slice(0, space);
		const message = isCut ? { failed: "ValueError: the result is too long" } : parse(line.slice(space + 1));
		if (name === "-") this.#heed(message);
		else this.#waiting.get(name)?.resolve(message);
	}
	#heed({ log, exit, reason }) {
		if (Array.isArray(log)) this.#log(log[0], String(log[1]));
		else this.#exit.abort(exitOf(exit, String(reason)));
	}
	#end(companion, status) {
		if (this.#companion === companion) this.#companion = void 0;
		const how = status instanceof Error ? status.message : `it ended with ${status}`;
		const said = this.#printed.latest === "" ? "" : `; the last that it printed: ${this.#printed.latest}`;
		for (const { reject } of this.#waiting.values()) reject(new NoPython(`${this.file} is gone: ${how}${said}`));
	}
};
function parse(text) {
	try {
		return readJson$1(text).value;
	} catch (error) {
		if (!(error instanceof BrokenText)) throw error;
		return { failed: `ValueError: the result cannot be taken over: ${error.message}` };
	}
}
const EXIT_WITHOUT_ROLLBACKS = 30;
function exitOf(code, reason) {
	const exitCode = typeof code === "number" ? code : void 0;
	return new InterruptExecution(exitCode === void 0 ? `a Python function ended the run: ${reason}` : `Received the exit signal: ${code}`, {
		playsRollbacks: code !== EXIT_WITHOUT_ROLLBACKS,
		exitCode
	});
}
// src/foreign/take-over.ts
function takeOver(to, from) {
	if (Array.isArray(to)) to.length = Math.min(to.length, from.length);
	else for (const key of Object.keys(to)) if (!Object.hasOwn(from, key)) delete to[key];
	for (const key of Object.keys(from)) takeOverMember(to, from, key);
}
function takeOverMember(to, from, key) {
	const [old, changed] = [ownMember(to, key), ownMember(from, key)];
	if (isSameKind(old, changed)) takeOver(old, changed);
	else {
		setMember(to, key, changed);
		copyNote({
			container: from,
			key
		}, {
			container: to,
			key
		});
	}
}
function isSameKind(one, other) {
	return Array.isArray(one) && Array.isArray(other) || isMapping$1(one) && isMapping$1(other);
}
// src/foreign/control.ts
const HOOKS = [
	...[
		"experiment",
		"hypothesis",
		"method",
		"rollback",
		"activity"
	].flatMap((level) => [`before_${level}_control`, `after_${level}_control`]),
	"configure_control",
	"cleanup_control",
	"before_loading_experiment_control",
	"after_loading_experiment_control"
];
const NEVER = new AbortController().signal;
function foreignControl(interpreter, declaration, settings, settingsInConfigure) {
	const call = hookCaller(interpreter, declaration.provider.module ?? "");
	const given = declaration.provider.arguments ?? {};
	const around = (side) => ({ level, experiment, context, state, values }) => call({
		name: `${side}_${level}_control`,
		arguments: substituteGuarded(given, values),
		offered: {
			...values,
			experiment,
			state,
			settings
		},
		context
	});
	return {
		name: declaration.name,
		configure: (experiment, values) => call({
			name: "configure_control",
			arguments: deepCopy(given),
			offered: {
				...values,
				experiment,
				settings: settingsInConfigure
			}
		}),
		before: around("before"),
		after: around("after"),
		cleanup: () => call({
			name: "cleanup_control",
			arguments: {},
			offered: {}
		})
	};
}
function loadingHooks(interpreter, declaration, settings) {
	const call = hookCaller(interpreter, declaration.provider.module ?? "");
	const around = (side, source, state) => call({
		name: `${side}_loading_experiment_control`,
		arguments: deepCopy(declaration.provider.arguments ?? {}),
		offered: {
			state,
			settings,
			experiment: null,
			configuration: null,
			secrets: null
		},
		context: source
	});
	return {
		before: (source) => around("before", source, null),
		after: (source, experiment) => around("after", source, experiment)
	};
}
function hookCaller(interpreter, module) {
	let known;
	return async (hook) => {
		known ??= interpreter.ask({
			do: "hooks",
			module,
			names: HOOKS
		}, NEVER).catch(forgiveNoPython);
		const { hooks = {}, reason, isMissing } = await known;
		if (reason !== void 0 && isMissing !== true) throw new Error(`it cannot be imported: ${reason}`);
		const parameters = hooks[hook.name];
		if (parameters) await callHook(interpreter, module, hook, parameters);
	};
}
function forgiveNoPython(error) {
	if (error instanceof NoPython) return {};
	throw error;
}
async function callHook(interpreter, module, hook, parameters) {
	const given = choose(hook, parameters);
	const question = {
		module,
		hook: hook.name,
		arguments: hook.arguments,
		given,
		hasContext: "context" in hook
	};
	const answer = await interpreter.ask({
		do: "hook",
		...question
	}, NEVER);
	for (const [name, changed] of Object.entries(answer.changed ?? {})) takeOverWhole(given[name], changed);
	if (answer.isInterruption) throw new InterruptExecution(String(answer.message));
	if (answer.failed !== void 0) throw new Error(String(answer.failed));
}
function choose({ offered, context }, parameters) {
	const isWanted = (name) => parameters.includes(name) || name === "experiment" && (parameters.includes("extensions") || offered[name] === context);
	const given = Object.fromEntries(Object.entries(offered).filter(([name]) => isWanted(name)));
	return context === void 0 || context === offered.experiment ? given : {
		...given,
		context
	};
}
function takeOverWhole(to, changed) {
	if (isMapping$1(to) && isMapping$1(changed) || Array.isArray(to) && Array.isArray(changed)) takeOver(to, changed);
}
// src/foreign/inspection.ts
const INSPECT_SECONDS = 60;
var Inspection = class {
	#interpreter;
	#functions = new Map();
	#controls = new Map();
	constructor(interpreter) {
		this.#interpreter = interpreter;
	}
	async learn(functions, controls, signal) {
		if (functions.length + controls.length === 0) return;
		const names = functions.map(({ module, func }) => [module, func]);
		const answer = await this.#ask(names, controls, signal);
		for (const [index, provider] of functions.entries()) this.#functions.set(keyOf$3(provider), answer.functions?.[index] ?? answer.trouble);
		for (const [index, declaration] of controls.entries()) this.#controls.set(JSON.stringify(declaration), answer.controls?.[index] ?? answer.trouble);
	}
	functionOf(provider) {
		return this.#functions.get(keyOf$3(provider));
	}
	controlOf(declaration) {
		return this.#controls.get(JSON.stringify(declaration));
	}
	async #ask(functions, controls, signal) {
		const limit = AbortSignal.timeout(INSPECT_SECONDS * 1e3);
		try {
			const answer = await this.#interpreter.ask({
				do: "inspect",
				functions,
				controls
			}, AbortSignal.any([signal, limit]));
			return {
				...answer,
				trouble: {
					isMissing: false,
					reason: String(answer.failed ?? "importing ended Python")
				}
			};
		} catch (error) {
			signal.throwIfAborted();
			if (limit.aborted) return { trouble: {
				isMissing: false,
				reason: `importing takes longer than ${INSPECT_SECONDS} s`
			} };
			if (!(error instanceof NoPython)) throw error;
			return { trouble: {
				isMissing: true,
				reason: error.message
			} };
		}
	}
};
function keyOf$3({ module, func }) {
	return JSON.stringify([module, func]);
}
// src/experiment/validate/finding.ts
function problem(path, message) {
	return {
		path,
		message,
		severity: "problem"
	};
}
function warning(path, message) {
	return {
		path,
		message,
		severity: "warning"
	};
}
function missingKey(path, mapping, key, known, message) {
	const misspelt = Object.keys(mapping).find((other) => !known.includes(other) && nearest(other, [key]) !== void 0);
	if (misspelt === void 0) return problem(path, message);
	return {
		...problem([...path, misspelt], `${message}${didYouMean(misspelt, [key])}`),
		isAboutKey: true
	};
}
function* misspeltKeys(path, mapping, known) {
	const unused = known.filter((key) => !Object.hasOwn(mapping, key));
	for (const key of Object.keys(mapping)) {
		if (known.includes(key)) continue;
		const hint = didYouMean(key, unused);
		if (hint !== "") yield {
			...warning([...path, key], `\`${key}\` means nothing here and is ignored${hint}`),
			isAboutKey: true
		};
	}
}
function kindOf$2(value) {
	if (value === null || value === void 0) return "nothing";
	if (Array.isArray(value)) return "a list";
	if (typeof value === "object") return "a mapping";
	return typeof value === "string" ? "text" : `a ${typeof value}`;
}
// src/experiment/values/secrets.ts
function resolveSecrets(definitions, environment) {
	const resolved = {
		values: {},
		pending: [],
		findings: []
	};
	resolveMembers(definitions, resolved.values, [], environment, resolved);
	return resolved;
}
function resolveMembers(from, to, path, environment, resolved) {
	for (const [key, definition] of Object.entries(from)) {
		const value = resolveNode(definition, [...path, key], environment, resolved);
		if (value !== void 0) setMember(to, key, value);
		copyNote({
			container: from,
			key
		}, {
			container: to,
			key
		});
	}
}
function resolveNode(definition, path, environment, resolved) {
	if (!isMapping$1(definition)) return deepCopy(definition);
	const type = ownMember(definition, "type");
	if (type === "env") return readEnvironment$1(definition, path, environment, resolved);
	if (type === "vault") return deferToVault(definition, path, resolved);
	const node = {};
	resolveMembers(definition, node, path, environment, resolved);
	return node;
}
function readEnvironment$1(definition, path, environment, resolved) {
	const key = pythonText(definition.key);
	const value = ownMember(environment, key);
	if (value === void 0) {
		const message = `Secrets make reference to an environment key that does not exist: ${key}; set it, or pass the secret in a variables file`;
		resolved.findings.push(problem(["secrets", ...path], message));
	}
	return value;
}
function deferToVault(definition, path, resolved) {
	if (typeof definition.path !== "string") return {};
	const key = ownMember(definition, "key");
	const secret = {
		type: "vault",
		path: definition.path,
		...typeof key === "string" && { key }
	};
	resolved.pending.push({
		path,
		secret
	});
}
function mergedSecrets(names, secrets) {
	const groups = (typeof names === "string" ? [names] : names).map((name) => Object.hasOwn(secrets, name) ? secrets[name] : void 0);
	const merged = {};
	for (const group of groups.filter(isMapping$1)) for (const [key, value] of Object.entries(group)) setMember(merged, key, deepCopy(value));
	return merged;
}
// src/providers/argument-names.ts
const PLACE = ["provider", "arguments"];
function checkNames({ name }, { known, required }, args) {
	const missing = required.filter((key) => !Object.hasOwn(args, key));
	const extra = Object.keys(args).filter((key) => !known.includes(key));
	return [...missing.map((key) => ({
		path: PLACE,
		message: `required argument '${key}' is missing from activity '${name}'`
	})), ...extra.map((key) => ({
		path: [...PLACE, key],
		message: `argument '${key}' is not part of the function signature in activity '${name}'${didYouMean(key, known)}`
	}))];
}
// src/providers/cannot-invoke.ts
var CannotInvoke = class extends Error {
	name = "CannotInvoke";
};
// src/foreign/provider.ts
const NAMED_FROM_OUTSIDE = ["configuration", "secrets"];
function foreignProvider(interpreter, inspection) {
	return {
		check(activity) {
			const report = inspection.functionOf(activity.provider);
			return report ? problemsOf$1(activity, report, interpreter.file) : [];
		},
		invoke: (activity, call) => invoke(activity, call, interpreter)
	};
}
function problemsOf$1(activity, report, python) {
	if ("reason" in report) return [{
		path: ["provider", "module"],
		message: notImported(activity, report, python)
	}];
	const { func, module, arguments: args = {} } = activity.provider;
	if (!report.isExposed) return [{
		path: ["provider", "func"],
		message: `The python module '${module}' does not expose a function called '${func}' in ${activity.type} '${activity.name}'`
	}];
	if (!isMapping$1(args)) return [{
		path: ["provider", "arguments"],
		message: `the arguments of activity '${activity.name}' must be a mapping`
	}];
	return report.parameters ? checkNames(activity, namesOf$1(report.parameters, args), args) : [];
}
function notImported({ name, provider }, { isMissing, reason }, python) {
	const { module } = provider;
	if (!isMissing) return `the Python module '${module}' of activity '${name}' cannot be imported: ${reason}`;
	return `could not find Python module '${module}' in activity '${name}': no native function has this name, and ${reason}; ${python === void 0 ? "install Python 3.8 or later together with that module" : `install it for ${python}, or name its folder in PYTHONPATH`}`;
}
function namesOf$1(parameters, args) {
	const isCatchAll = parameters.some(({ kind }) => kind === "VAR_KEYWORD");
	const own = parameters.filter(({ kind }) => !kind.startsWith("VAR_"));
	const required = own.filter(({ name, isRequired }) => isRequired && !NAMED_FROM_OUTSIDE.includes(name));
	const known = own.filter(({ kind }) => kind !== "POSITIONAL_ONLY").map(({ name }) => name);
	return {
		known: isCatchAll ? [...known, ...Object.keys(args)] : known,
		required: required.map(({ name }) => name)
	};
}
async function invoke(activity, call, interpreter) {
	try {
		return outputOf(await interpreter.ask(questionOf(activity, call), call.signal));
	} catch (error) {
		if (error instanceof NoPython) throw new ActivityFailed(error.message, { cause: error });
		throw error;
	}
}
function questionOf({ provider, background }, { values }) {
	const { module, func, arguments: args, secrets } = provider;
	return {
		do: "call",
		module,
		func,
		isBackground: background === true,
		arguments: substituteGuarded(args ?? {}, values),
		configuration: values.configuration,
		...secrets !== void 0 && secrets !== null && { secrets: mergedSecrets(secrets, values.secrets) }
	};
}
function outputOf({ output, failed, cannot }) {
	if (typeof cannot === "string") throw new CannotInvoke(cannot);
	if (typeof failed === "string") throw new ActivityFailed(failed);
	return output;
}
// src/foreign/open-foreign.ts
function openForeign(place, log) {
	const interpreter = new Interpreter(place, log);
	const inspection = new Inspection(interpreter);
	return {
		provider: foreignProvider(interpreter, inspection),
		learn: (functions, controls, signal) => inspection.learn(functions, controls, signal),
		reportOf: (declaration) => inspection.controlOf(declaration),
		openControl: (declaration, settings = null, inConfigure = settings) => foreignControl(interpreter, declaration, settings, inConfigure),
		openLoading: (declaration, settings = null) => loadingHooks(interpreter, declaration, settings),
		callFunction: (module, func, args, signal) => callFunction(interpreter, {
			module,
			func,
			args
		}, signal),
		exits: () => interpreter.exits(),
		close: () => interpreter.close()
	};
}
// src/system/clock.ts
const systemClock = {
	now: () => performance.timeOrigin + performance.now(),
	async sleep(seconds, signal) {
		signal?.throwIfAborted();
		try {
			await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_7__.setTimeout)(seconds * 1e3, void 0, signal ? { signal } : {});
		} catch (error) {
			signal?.throwIfAborted();
			throw error;
		}
	}
};
// src/kubernetes/kubernetes.ts
function referenceOf({ apiVersion, kind, metadata: { name, namespace } }) {
	return {
		apiVersion,
		kind,
		name,
		...namespace && { namespace }
	};
}
function nameObject(reference) {
	const path = reference.namespace ? `${reference.namespace}/${reference.name}` : reference.name;
	return `${reference.kind} ${path}`;
}
var KubernetesFailed = class extends Error {
	name = "KubernetesFailed";
	code;
	reason;
	retryAfter;
	status;
	constructor(message, details) {
		super(message, { cause: details.cause });
		this.code = details.code;
		this.reason = details.reason ?? "";
		this.retryAfter = details.retryAfter;
		this.status = details.status;
	}
};
// src/kubernetes/cluster.ts
var InvalidKubeconfig = class extends KubernetesFailed {
	file;
	constructor(message, details = {}) {
		super(message, {
			code: 0,
			reason: "InvalidKubeconfig",
			cause: details.cause
		});
		this.file = details.file;
	}
};
function describeTarget(target) {
	const { context, cluster, namespace } = target;
	return {
		context,
		server: cluster.server,
		...namespace ? { namespace } : {}
	};
}
function lookUp({ secrets, environment }, key) {
	const value = secrets?.[key] ?? environment[key];
	return value === void 0 || value === null || value === "" ? void 0 : String(value);
}
function isKeyTrue(settings, key) {
	const value = lookUp(settings, key);
	return value === void 0 ? void 0 : ![
		"false",
		"no",
		"off",
		"0"
	].includes(value.trim().toLowerCase());
}
// node_modules/js-yaml/dist/js-yaml.mjs
var NOT_RESOLVED = Symbol("NOT_RESOLVED");
function defineScalarTag(tagName, options) {
	return {
		tagName,
		nodeKind: "scalar",
		implicit: options.implicit ?? false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		implicitFirstChars: options.implicitFirstChars ?? null,
		resolve: options.resolve,
		identify: options.identify,
		represent: options.represent ?? ((data) => String(data)),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
function defineSequenceTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "sequence",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addItem: options.addItem,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
function defineMappingTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "mapping",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addPair: options.addPair,
		has: options.has,
		keys: options.keys,
		get: options.get,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
var strTag = defineScalarTag("tag:yaml.org,2002:str", {
	resolve: (source) => source,
	identify: (data) => typeof data === "string"
});
var NULL_VALUES$1 = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
var nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES$1.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: ["n"],
	resolve: (source, isExplicit) => {
		if (source === "null" || isExplicit && source === "") return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var NULL_VALUES = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
var nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var TRUE_VALUES$2 = [
	"true",
	"True",
	"TRUE"
];
var FALSE_VALUES$2 = [
	"false",
	"False",
	"FALSE"
];
var boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"t",
		"T",
		"f",
		"F"
	],
	resolve: (source) => {
		if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
var boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: ["t", "f"],
	resolve: (source) => {
		if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES = [
	"true",
	"True",
	"TRUE",
	"y",
	"Y",
	"yes",
	"Yes",
	"YES",
	"on",
	"On",
	"ON"
];
var FALSE_VALUES = [
	"false",
	"False",
	"FALSE",
	"n",
	"N",
	"no",
	"No",
	"NO",
	"off",
	"Off",
	"OFF"
];
var boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"y",
		"Y",
		"n",
		"N",
		"t",
		"T",
		"f",
		"F",
		"o",
		"O"
	],
	resolve: (source) => {
		if (TRUE_VALUES.indexOf(source) !== -1) return true;
		if (FALSE_VALUES.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var YAML_INTEGER_IMPLICIT_PATTERN$1 = new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$2(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger$2,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_IMPLICIT_PATTERN = new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$1(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlInteger$1,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_PATTERN = new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
	let value = source.replace(/_/g, "");
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	if (value.includes(":")) {
		let result = 0;
		for (const part of value.split(":")) result = result * 60 + Number(part);
		return sign * result;
	}
	if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger(source) {
	if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_FLOAT_PATTERN$1 = new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
	if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase();
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	const result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$2(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat$2,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$2
});
var YAML_FLOAT_IMPLICIT_PATTERN = new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
		let value = source.toLowerCase();
		const sign = value[0] === "-" ? -1 : 1;
		if ("+-".includes(value[0])) value = value.slice(1);
		if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
		if (value === ".nan") return NaN;
		const result = sign * parseFloat(value);
		return Number.isFinite(result) ? result : NOT_RESOLVED;
	}
	if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = Number(source);
	if (Number.isFinite(result)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$1(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlFloat$1,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$1
});
var YAML_FLOAT_PATTERN = new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
	if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase().replace(/_/g, "");
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	let result = 0;
	if (value.includes(":")) {
		for (const part of value.split(":")) result = result * 60 + Number(part);
		result *= sign;
	} else result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat
});
var mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
	implicit: true,
	implicitFirstChars: ["<"],
	resolve: (source, isExplicit) => {
		if (source === "<<" || isExplicit && source === "") return "<<";
		return NOT_RESOLVED;
	},
	identify: () => false
});
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
	const input = source.replace(/\s/g, "");
	if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
	const binary = atob(input);
	const result = new Uint8Array(binary.length);
	for (let index = 0; index < binary.length; index++) result[index] = binary.charCodeAt(index);
	return result;
}
function representYamlBinary(object) {
	let binary = "";
	for (let index = 0; index < object.length; index++) binary += String.fromCharCode(object[index]);
	return btoa(binary);
}
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
	resolve: resolveYamlBinary,
	identify: (object) => Object.prototype.toString.call(object) === "[object Uint8Array]",
	represent: representYamlBinary
});
var YAML_DATE_REGEXP = new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
	const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
	date.setUTCFullYear(year, month, day);
	return date;
}
function resolveYamlTimestamp(source) {
	let match = YAML_DATE_REGEXP.exec(source);
	if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source);
	if (match === null) return NOT_RESOLVED;
	const year = +match[1];
	const month = +match[2] - 1;
	const day = +match[3];
	if (!match[4]) {
		const date = makeUtcDate(year, month, day);
		if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
		return date;
	}
	const hour = +match[4];
	const minute = +match[5];
	const second = +match[6];
	let fraction = 0;
	if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
	if (match[7]) {
		let value = match[7].slice(0, 3);
		while (value.length < 3) value += "0";
		fraction = +value;
	}
	const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
	if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
	if (match[9]) {
		const offsetHour = +match[10];
		const offsetMinute = +(match[11] || 0);
		if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
		const offset = (offsetHour * 60 + offsetMinute) * 6e4;
		date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
	}
	return date;
}
var timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
	implicit: true,
	implicitFirstChars: [..."0123456789"],
	resolve: resolveYamlTimestamp,
	identify: (object) => object instanceof Date,
	represent: (object) => object.toISOString()
});
var seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
	create: () => [],
	addItem: (container, item) => {
		container.push(item);
	},
	identify: Array.isArray
});
function isPlainObject(data) {
	if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
	const prototype = Object.getPrototypeOf(data);
	return prototype === null || prototype === Object.prototype;
}
function pick(object, keys) {
	const result = {};
	for (const key of keys) if (object[key] !== void 0) result[key] = object[key];
	return result;
}
var omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
	create: () => ({
		list: [],
		seen: new Set()
	}),
	addItem: (carrier, item) => {
		let key;
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve an ordered map item";
			key = item.keys().next().value;
		} else if (isPlainObject(item)) {
			const itemKeys = Object.keys(item);
			if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
			key = itemKeys[0];
		} else return "cannot resolve an ordered map item";
		if (carrier.seen.has(key)) return "duplicate key in ordered map";
		carrier.seen.add(key);
		carrier.list.push(item);
		return "";
	},
	finalize: (carrier) => carrier.list,
	identify: () => false
});
var pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
	create: () => [],
	addItem: (container, item) => {
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve a pairs item";
			container.push(item.entries().next().value);
			return "";
		}
		if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
		const object = item;
		const keys = Object.keys(object);
		if (keys.length !== 1) return "cannot resolve a pairs item";
		container.push([keys[0], object[keys[0]]]);
		return "";
	},
	identify: () => false
});
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
		const normalizedKey = String(key);
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		if (key !== null && typeof key === "object") return false;
		return Object.prototype.hasOwnProperty.call(container, String(key));
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
var setTag = defineMappingTag("tag:yaml.org,2002:set", {
	create: () => new Set(),
	identify: (data) => data instanceof Set,
	represent: (data) => {
		const map = new Map();
		for (const key of data) map.set(key, null);
		return map;
	},
	addPair: (container, key, value) => {
		if (value !== null) return "cannot resolve a set item";
		container.add(key);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: () => null
});
function createTagDefinitionMap() {
	return {
		scalar: Object.create(null),
		sequence: Object.create(null),
		mapping: Object.create(null)
	};
}
function createTagDefinitionListMap() {
	return {
		scalar: [],
		sequence: [],
		mapping: []
	};
}
function compileTags(tags) {
	const result = [];
	for (const tag of tags) {
		let index = result.length;
		for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
			const previous = result[previousIndex];
			if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
				index = previousIndex;
				break;
			}
		}
		result[index] = tag;
	}
	return result;
}
var Schema = class Schema {
	tags;
	implicitScalarTags;
	implicitScalarByFirstChar;
	implicitScalarAnyFirstChar;
	defaultScalarTag;
	defaultSequenceTag;
	defaultMappingTag;
	exact;
	prefix;
	constructor(tags) {
		const compiledTags = compileTags(tags);
		const implicitScalarTags = [];
		const exact = createTagDefinitionMap();
		const prefix = createTagDefinitionListMap();
		for (const tag of compiledTags) {
			if (tag.nodeKind === "scalar" && tag.implicit) {
				if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
				implicitScalarTags.push(tag);
			}
			switch (tag.nodeKind) {
				case "scalar":
					if (tag.matchByTagPrefix) prefix.scalar.push(tag);
					else exact.scalar[tag.tagName] = tag;
					break;
				case "sequence":
					if (tag.matchByTagPrefix) prefix.sequence.push(tag);
					else exact.sequence[tag.tagName] = tag;
					break;
				case "mapping": if (tag.matchByTagPrefix) prefix.mapping.push(tag);
				else exact.mapping[tag.tagName] = tag;
			}
		}
		const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
		const keys = new Set();
		for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
		const implicitScalarByFirstChar = new Map();
		for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
		const defaultScalarTag = exact.scalar["tag:yaml.org,2002:str"];
		if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
		this.tags = compiledTags;
		this.implicitScalarTags = implicitScalarTags;
		this.implicitScalarByFirstChar = implicitScalarByFirstChar;
		this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
		this.defaultScalarTag = defaultScalarTag;
		this.defaultSequenceTag = exact.sequence["tag:yaml.org,2002:seq"];
		this.defaultMappingTag = exact.mapping["tag:yaml.org,2002:map"];
		this.exact = exact;
		this.prefix = prefix;
	}
	lookupScalarTag(tagName) {
		const exactTag = this.exact.scalar[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
	}
	lookupSequenceTag(tagName) {
		const exactTag = this.exact.sequence[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
	}
	lookupMappingTag(tagName) {
		const exactTag = this.exact.mapping[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
	}
	resolveImplicitScalarTag(source) {
		const candidates = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
		for (const tag of candidates) {
			const value = tag.resolve(source, false, tag.tagName);
			if (value !== NOT_RESOLVED) return {
				value,
				tag
			};
		}
		const tag = this.defaultScalarTag;
		return {
			value: tag.resolve(source, false, tag.tagName),
			tag
		};
	}
	withTags(...tags) {
		let flatTags = [];
		for (const tag of tags) flatTags = flatTags.concat(tag);
		return new Schema([...this.tags, ...flatTags]);
	}
};
var FAILSAFE_SCHEMA = new Schema([
	strTag,
	seqTag,
	mapTag
]);
new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullJsonTag,
	boolJsonTag,
	intJsonTag,
	floatJsonTag
]);
var CORE_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
]);
var YAML11_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullYaml11Tag,
	boolYaml11Tag,
	intYaml11Tag,
	floatYaml11Tag,
	timestampTag,
	mergeTag,
	binaryTag,
	omapTag,
	pairsTag,
	setTag
]);
var DUMP_SCHEMA = YAML11_SCHEMA.withTags({
	...intYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = intYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
	}
}, {
	...floatYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
	}
});
defineMappingTag("tag:yaml.org,2002:map", {
	create: () => new Map(),
	addPair: (container, key, value) => {
		container.set(key, value);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: (container, key) => container.get(key),
	identify: (data) => data instanceof Map || isPlainObject(data),
	represent: (data) => {
		if (data instanceof Map) return data;
		const map = new Map();
		const obj = data;
		for (const key of Object.keys(obj)) map.set(key, obj[key]);
		return map;
	}
});
function normalizeKey(key) {
	if (Array.isArray(key)) {
		const array = Array.prototype.slice.call(key);
		for (let index = 0; index < array.length; index++) {
			if (Array.isArray(array[index])) return null;
			if (typeof array[index] === "object" && Object.prototype.toString.call(array[index]) === "[object Object]") array[index] = "[object Object]";
		}
		return String(array);
	}
	if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
	return String(key);
}
defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		const normalizedKey = normalizeKey(key);
		if (normalizedKey === null) return "nested arrays are not supported inside keys";
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		const normalizedKey = normalizeKey(key);
		return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
var DEFAULT_SNIPPET_OPTIONS = {
	maxLength: 79,
	indent: 1,
	linesBefore: 3,
	linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
	let head = "";
	let tail = "";
	const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
	if (position - lineStart > maxHalfLength) {
		head = " ... ";
		lineStart = position - maxHalfLength + head.length;
	}
	if (lineEnd - position > maxHalfLength) {
		tail = " ...";
		lineEnd = position + maxHalfLength - tail.length;
	}
	return {
		str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "→") + tail,
		pos: position - lineStart + head.length
	};
}
function padStart(string, max) {
	return " ".repeat(Math.max(max - string.length, 0)) + string;
}
function makeSnippet(mark, options) {
	if (!mark.buffer) return null;
	const opts = {
		...DEFAULT_SNIPPET_OPTIONS,
		...options
	};
	const re = /\r?\n|\r|\0/g;
	const lineStarts = [0];
	const lineEnds = [];
	let match;
	let foundLineNo = -1;
	while (match = re.exec(mark.buffer)) {
		lineEnds.push(match.index);
		lineStarts.push(match.index + match[0].length);
		if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
	}
	if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
	let result = "";
	const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
	const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
	for (let i = 1; i <= opts.linesBefore; i++) {
		if (foundLineNo - i < 0) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
		result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line.str}\n${result}`;
	}
	const line = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
	result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}\n`;
	result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^\n`;
	for (let i = 1; i <= opts.linesAfter; i++) {
		if (foundLineNo + i >= lineEnds.length) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
		result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line.str}\n`;
	}
	return result.replace(/\n$/, "");
}
function formatError(exception, compact) {
	let where = "";
	if (!exception.mark) return exception.reason;
	if (exception.mark.name) where += `in "${exception.mark.name}" `;
	where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
	if (!compact && exception.mark.snippet) where += `\n\n${exception.mark.snippet}`;
	return `${exception.reason} ${where}`;
}
var YAMLException = class YAMLException extends Error {
	reason;
	mark;
	constructor(reason, mark) {
		super();
		this.name = "YAMLException";
		this.reason = reason;
		this.mark = mark;
		this.message = formatError(this, false);
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	toString(compact) {
		return `${this.name}: ${formatError(this, compact)}`;
	}
	static throwAt(source, position, message, filename = "") {
		let line = 0;
		let lineStart = 0;
		for (let index = 0; index < position; index++) {
			const ch = source.charCodeAt(index);
			if (ch === 10) {
				line++;
				lineStart = index + 1;
			} else if (ch === 13) {
				line++;
				if (source.charCodeAt(index + 1) === 10) index++;
				lineStart = index + 1;
			}
		}
		const mark = {
			name: filename,
			buffer: source,
			position,
			line,
			column: position - lineStart
		};
		mark.snippet = makeSnippet(mark);
		throw new YAMLException(message, mark);
	}
};
var EVENT_ID = {
	DOCUMENT: 1,
	SEQUENCE: 2,
	MAPPING: 3,
	SCALAR: 4,
	ALIAS: 5,
	POP: 6
};
var SCALAR_STYLE = {
	PLAIN: 1,
	SINGLE_QUOTED: 2,
	DOUBLE_QUOTED: 3,
	LITERAL_BLOCK: 4,
	FOLDED_BLOCK: 5
};
var COLLECTION_STYLE = {
	BLOCK: 1,
	FLOW: 2
};
var CHOMPING_MODE = {
	CLIP: 1,
	STRIP: 2,
	KEEP: 3
};
var NO_RANGE$3 = -1;
function simpleEscapeSequence(c) {
	switch (c) {
		case 48: return "\0";
		case 97: return "\x07";
		case 98: return "\b";
		case 116: return "	";
		case 9: return "	";
		case 110: return "\n";
		case 118: return "\v";
		case 102: return "\f";
		case 114: return "\r";
		case 101: return "\x1B";
		case 32: return " ";
		case 34: return "\"";
		case 47: return "/";
		case 92: return "\\";
		case 78: return "";
		case 95: return "\xA0";
		case 76: return "\u2028";
		case 80: return "\u2029";
		default: return "";
	}
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
	simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
	simpleEscapeMap[i] = simpleEscapeSequence(i);
}
function charFromCodepoint(c) {
	if (c <= 65535) return String.fromCharCode(c);
	return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
}
function fromHexCode$1(c) {
	if (c >= 48 && c <= 57) return c - 48;
	return (c | 32) - 97 + 10;
}
function escapedHexLen$1(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	return 8;
}
function skipFoldedBreaks(input, position, end) {
	let breaks = 0;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10) {
			breaks++;
			position++;
		} else if (ch === 13) {
			breaks++;
			position++;
			if (input.charCodeAt(position) === 10) position++;
		} else if (ch === 32 || ch === 9) position++;
		else break;
	}
	return {
		position,
		breaks
	};
}
function foldedBreaks(count) {
	if (count === 1) return " ";
	return "\n".repeat(count - 1);
}
function getPlainValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 39) {
			result += input.slice(captureStart, position) + "'";
			position += 2;
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getDoubleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 92) {
			result += input.slice(captureStart, position);
			position++;
			const escaped = input.charCodeAt(position);
			if (escaped === 10 || escaped === 13) position = skipFoldedBreaks(input, position, end).position;
			else if (escaped < 256 && simpleEscapeCheck[escaped]) {
				result += simpleEscapeMap[escaped];
				position++;
			} else {
				let hexLength = escapedHexLen$1(escaped);
				let hexResult = 0;
				for (; hexLength > 0; hexLength--) {
					position++;
					const digit = fromHexCode$1(input.charCodeAt(position));
					hexResult = (hexResult << 4) + digit;
				}
				result += charFromCodepoint(hexResult);
				position++;
			}
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getBlockValue(input, start, end, indent, chomping, folded) {
	const textIndent = indent < 0 ? 0 : indent;
	const region = input.slice(start, end).replace(/\r\n?/g, "\n");
	const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
	let result = "";
	let didReadContent = false;
	let emptyLines = 0;
	let atMoreIndented = false;
	for (const line of lines) {
		let column = 0;
		while (column < textIndent && line.charCodeAt(column) === 32) column++;
		if (indent < 0 || column >= line.length) {
			emptyLines++;
			continue;
		}
		const content = line.slice(textIndent);
		const first = content.charCodeAt(0);
		if (folded) {
			if (first === 32 || first === 9) {
				atMoreIndented = true;
				result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
			} else if (atMoreIndented) {
				atMoreIndented = false;
				result += "\n".repeat(emptyLines + 1);
			} else if (emptyLines === 0) {
				if (didReadContent) result += " ";
			} else result += "\n".repeat(emptyLines);
		} else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
		result += content;
		didReadContent = true;
		emptyLines = 0;
	}
	if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
	else if (chomping !== CHOMPING_MODE.STRIP) {
		if (didReadContent) result += "\n";
	}
	return result;
}
function getScalarValue(input, scalar) {
	if (scalar.valueStart === NO_RANGE$3) return "";
	const { valueStart, valueEnd } = scalar;
	if (scalar.fast) return input.slice(valueStart, valueEnd);
	switch (scalar.style) {
		case SCALAR_STYLE.SINGLE_QUOTED: return getSingleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.DOUBLE_QUOTED: return getDoubleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.LITERAL_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
		case SCALAR_STYLE.FOLDED_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
		default: return getPlainValue(input, valueStart, valueEnd);
	}
}
var DEFAULT_TAG_HANDLERS = Object.assign(Object.create(null), {
	"!": "!",
	"!!": "tag:yaml.org,2002:"
});
var TAG_SUFFIX_CHARS = "-#;/?:@&=+$_.~*'()";
var TAG_URI_CHARS = TAG_SUFFIX_CHARS + "!,[]";
var HEX = "0123456789ABCDEF";
function percentByte(byte) {
	return "%" + HEX[byte >> 4] + HEX[byte & 15];
}
function tagPercentEncode(source, isSuffix) {
	const allowed = isSuffix ? TAG_SUFFIX_CHARS : TAG_URI_CHARS;
	let result = "";
	for (let index = 0; index < source.length; index++) {
		let ch = source.charCodeAt(index);
		if (ch >= 48 && ch <= 57 || ch >= 65 && ch <= 90 || ch >= 97 && ch <= 122 || allowed.includes(source[index])) {
			result += source[index];
			continue;
		}
		if (ch >= 55296 && ch <= 56319) ch = 65536 + ((ch & 1023) << 10) + (source.charCodeAt(++index) & 1023);
		if (ch < 128) result += percentByte(ch);
		else if (ch < 2048) result += percentByte(192 | ch >> 6) + percentByte(128 | ch & 63);
		else if (ch < 65536) result += percentByte(224 | ch >> 12) + percentByte(128 | ch >> 6 & 63) + percentByte(128 | ch & 63);
		else result += percentByte(240 | ch >> 18) + percentByte(128 | ch >> 12 & 63) + percentByte(128 | ch >> 6 & 63) + percentByte(128 | ch & 63);
	}
	return result;
}
function tagPercentDecode(source) {
	let result = "";
	let index = 0;
	while (index < source.length) {
		if (source.charCodeAt(index) !== 37) {
			result += source[index++];
			continue;
		}
		let ch = parseInt(source.slice(index + 1, index + 3), 16);
		index += 3;
		if (ch >= 192) {
			let remaining = ch < 224 ? 1 : ch < 240 ? 2 : 3;
			ch &= (1 << 6 - remaining) - 1;
			while (remaining-- > 0) {
				ch = ch << 6 | parseInt(source.slice(index + 1, index + 3), 16) & 63;
				index += 3;
			}
		}
		if (ch < 65536) result += String.fromCharCode(ch);
		else {
			ch -= 65536;
			result += String.fromCharCode(55296 | ch >> 10, 56320 | ch & 1023);
		}
	}
	return result;
}
function tagNameFull(rawTag, tagHandlers) {
	if (rawTag.startsWith("!<") && rawTag.endsWith(">")) return tagPercentDecode(rawTag.slice(2, -1));
	const handleEnd = rawTag.indexOf("!", 1);
	const handle = handleEnd === -1 ? "!" : rawTag.slice(0, handleEnd + 1);
	return tagPercentDecode(tagHandlers?.[handle] ?? DEFAULT_TAG_HANDLERS[handle] ?? handle) + tagPercentDecode(rawTag.slice(handle.length));
}
function tagNameShort(fullTag) {
	let tag = fullTag;
	if (tag.charCodeAt(0) === 33) {
		tag = tag.slice(1);
		return `!${tagPercentEncode(tag, true)}`;
	}
	if (tag.slice(0, 18) === "tag:yaml.org,2002:") return `!!${tagPercentEncode(tag.slice(18), true)}`;
	return `!<${tagPercentEncode(tag, false)}>`;
}
var NO_RANGE$2 = -1;
var MERGE_TAG_NAME = "tag:yaml.org,2002:merge";
var DEFAULT_CONSTRUCTOR_OPTIONS = {
	filename: "",
	schema: CORE_SCHEMA,
	json: false,
	maxTotalMergeKeys: 1e4,
	maxAliases: -1
};
function eventPosition$1(event) {
	if ("tagStart" in event && event.tagStart !== NO_RANGE$2) return event.tagStart;
	if ("anchorStart" in event && event.anchorStart !== NO_RANGE$2) return event.anchorStart;
	if ("valueStart" in event && event.valueStart !== NO_RANGE$2) return event.valueStart;
	if ("start" in event) return event.start;
	return 0;
}
function throwError$1(state, message) {
	YAMLException.throwAt(state.source, state.position, message, state.filename);
}
function finalizeCollection(state, position, tag, carrier) {
	try {
		return tag.finalize(carrier);
	} catch (error) {
		if (error instanceof YAMLException) throw error;
		YAMLException.throwAt(state.source, position, error instanceof Error ? error.message : String(error), state.filename);
	}
}
function constructScalar(state, event) {
	const source = getScalarValue(state.source, event);
	const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
	const strTag = state.schema.defaultScalarTag;
	if (rawTag !== "") {
		if (rawTag === "!") return {
			value: source,
			tag: strTag
		};
		const tagName = tagNameFull(rawTag, state.tagHandlers);
		const scalarTag = state.schema.lookupScalarTag(tagName);
		if (scalarTag) {
			const result = scalarTag.resolve(source, true, tagName);
			if (result === NOT_RESOLVED) throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
			return {
				value: result,
				tag: scalarTag
			};
		}
		const collectionTagDef = state.schema.lookupMappingTag(tagName) ?? state.schema.lookupSequenceTag(tagName);
		if (collectionTagDef) {
			if (source !== "") throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
			const carrier = collectionTagDef.create(tagName);
			return {
				value: collectionTagDef.carrierIsResult ? carrier : finalizeCollection(state, state.position, collectionTagDef, carrier),
				tag: collectionTagDef
			};
		}
		throwError$1(state, `unknown scalar tag !<${tagName}>`);
	}
	if (event.style === SCALAR_STYLE.PLAIN) return state.schema.resolveImplicitScalarTag(source);
	return {
		value: strTag.resolve(source, false, strTag.tagName),
		tag: strTag
	};
}
function collectionTagName(state, event, defaultTagName) {
	const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
	return rawTag === "" || rawTag === "!" ? defaultTagName : tagNameFull(rawTag, state.tagHandlers);
}
function isMappingTag(tag) {
	return tag.nodeKind === "mapping";
}
function chargeMergeWork(state) {
	state.totalMergeKeys++;
	if (state.maxTotalMergeKeys !== -1 && state.totalMergeKeys > state.maxTotalMergeKeys) throwError$1(state, `merge keys exceeded maxTotalMergeKeys (${state.maxTotalMergeKeys})`);
}
function mergeKeys(state, frame, source, sourceTag) {
	chargeMergeWork(state);
	for (const sourceKey of sourceTag.keys(source)) {
		chargeMergeWork(state);
		if (frame.tag.has(frame.value, sourceKey)) continue;
		const err = frame.tag.addPair(frame.value, sourceKey, sourceTag.get(source, sourceKey));
		if (err) throwError$1(state, err);
		frame.overridable ??= new Set();
		frame.overridable.add(sourceKey);
	}
}
function mergeSource(state, frame, source, sourceTag) {
	state.position = frame.keyPosition;
	if (isMappingTag(sourceTag)) mergeKeys(state, frame, source, sourceTag);
	else if (sourceTag.nodeKind === "sequence" && Array.isArray(source)) {
		if (source.length > 100) throwError$1(state, "abnormal merge sequence size");
		for (const element of source) {
			const elementTag = state.nodeTags.get(element);
			if (!elementTag) throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
			mergeKeys(state, frame, element, elementTag);
		}
	} else throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
}
function addMappingValue(state, frame, key, value, tag) {
	state.position = frame.keyPosition;
	if (frame.keyIsMerge) {
		mergeSource(state, frame, value, tag);
		return;
	}
	if (!state.json && frame.tag.has(frame.value, key) && !frame.overridable?.has(key)) throwError$1(state, "duplicated mapping key");
	const err = frame.tag.addPair(frame.value, key, value);
	if (err) throwError$1(state, err);
	frame.overridable?.delete(key);
}
function addValue(state, value, tag) {
	const frame = state.frames[state.frames.length - 1];
	if (frame.kind === "document") {
		frame.value = value;
		frame.hasValue = true;
	} else if (frame.kind === "sequence") {
		if (isMappingTag(tag)) state.nodeTags.set(value, tag);
		const err = frame.tag.addItem(frame.value, value, frame.index++);
		if (err) throwError$1(state, err);
	} else if (frame.hasKey) {
		const key = frame.key;
		frame.key = void 0;
		frame.hasKey = false;
		addMappingValue(state, frame, key, value, tag);
	} else {
		frame.key = value;
		frame.keyPosition = state.position;
		frame.hasKey = true;
		frame.keyIsMerge = tag.tagName === MERGE_TAG_NAME;
	}
}
function storeAnchor(state, event, value, tag, isValueFinal) {
	if (event.anchorStart !== NO_RANGE$2) {
		const anchor = {
			value,
			tag,
			isValueFinal
		};
		state.anchors.set(state.source.slice(event.anchorStart, event.anchorEnd), anchor);
		return anchor;
	}
	return null;
}
function constructFromEvents(events, options) {
	const state = {
		...DEFAULT_CONSTRUCTOR_OPTIONS,
		...options,
		events,
		documents: [],
		eventIndex: 0,
		position: 0,
		frames: [],
		anchors: new Map(),
		nodeTags: new Map(),
		tagHandlers: Object.create(null),
		totalMergeKeys: 0,
		aliasCount: 0
	};
	while (state.eventIndex < state.events.length) {
		const event = state.events[state.eventIndex++];
		state.position = eventPosition$1(event);
		switch (event.type) {
			case EVENT_ID.DOCUMENT:
				state.anchors = new Map();
				state.nodeTags = new Map();
				state.aliasCount = 0;
				state.tagHandlers = Object.create(null);
				for (const directive of event.directives) if (directive.kind === "tag") state.tagHandlers[directive.handle] = directive.prefix;
				state.frames.push({
					kind: "document",
					position: state.position,
					value: void 0,
					hasValue: false
				});
				break;
			case EVENT_ID.SCALAR: {
				const { value, tag } = constructScalar(state, event);
				storeAnchor(state, event, value, tag, true);
				addValue(state, value, tag);
				break;
			}
			case EVENT_ID.SEQUENCE: {
				const tagName = collectionTagName(state, event, "tag:yaml.org,2002:seq");
				const tag = state.schema.lookupSequenceTag(tagName);
				if (!tag) throwError$1(state, `unknown sequence tag !<${tagName}>`);
				const value = tag.create(tagName);
				const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
				state.frames.push({
					kind: "sequence",
					position: state.position,
					value,
					tag,
					anchor,
					index: 0
				});
				break;
			}
			case EVENT_ID.MAPPING: {
				const tagName = collectionTagName(state, event, "tag:yaml.org,2002:map");
				const tag = state.schema.lookupMappingTag(tagName);
				if (!tag) throwError$1(state, `unknown mapping tag !<${tagName}>`);
				const value = tag.create(tagName);
				const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
				state.frames.push({
					kind: "mapping",
					position: state.position,
					value,
					tag,
					anchor,
					key: void 0,
					keyPosition: state.position,
					hasKey: false,
					keyIsMerge: false,
					overridable: null
				});
				break;
			}
			case EVENT_ID.ALIAS: {
				if (state.maxAliases !== -1 && ++state.aliasCount > state.maxAliases) throwError$1(state, `aliases exceeded maxAliases (${state.maxAliases})`);
				const name = state.source.slice(event.anchorStart, event.anchorEnd);
				const anchor = state.anchors.get(name);
				if (!anchor) throwError$1(state, `unidentified alias "${name}"`);
				if (!anchor.isValueFinal) throwError$1(state, `recursive alias "${name}" is not supported for tag ${anchor.tag.tagName} because it uses finalize()`);
				addValue(state, anchor.value, anchor.tag);
				break;
			}
			case EVENT_ID.POP: {
				const frame = state.frames.pop();
				if (frame.kind === "mapping" && frame.hasKey) {
					state.position = frame.keyPosition;
					throwError$1(state, "incomplete mapping pair in event stream");
				}
				if (frame.kind === "document") state.documents.push(frame.value);
				else {
					const value = frame.tag.carrierIsResult ? frame.value : finalizeCollection(state, frame.position, frame.tag, frame.value);
					if (frame.anchor) {
						frame.anchor.value = value;
						frame.anchor.isValueFinal = true;
					}
					addValue(state, value, frame.tag);
				}
				break;
			}
		}
	}
	return state.documents;
}
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
	filename: "",
	maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
	state.events.push({
		type: EVENT_ID.DOCUMENT,
		explicitStart,
		explicitEnd,
		directives: state.directives
	});
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.SEQUENCE,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.MAPPING,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function insertFlowPairMappingEvent(state, snapshot) {
	state.events.splice(snapshot.eventsLength, 0, {
		type: EVENT_ID.MAPPING,
		start: snapshot.position,
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1,
		style: COLLECTION_STYLE.FLOW
	});
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
	state.events.push({
		type: EVENT_ID.SCALAR,
		valueStart,
		valueEnd,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style,
		chomping,
		indent,
		fast
	});
}
function addAliasEvent(state, anchorStart, anchorEnd) {
	state.events.push({
		type: EVENT_ID.ALIAS,
		anchorStart,
		anchorEnd
	});
}
function addPopEvent(state) {
	state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
	addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
	return {
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1
	};
}
function snapshotState(state) {
	return {
		position: state.position,
		line: state.line,
		lineStart: state.lineStart,
		lineIndent: state.lineIndent,
		firstTabInLine: state.firstTabInLine,
		eventsLength: state.events.length
	};
}
function restoreState(state, snapshot) {
	state.position = snapshot.position;
	state.line = snapshot.line;
	state.lineStart = snapshot.lineStart;
	state.lineIndent = snapshot.lineIndent;
	state.firstTabInLine = snapshot.firstTabInLine;
	state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
	YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
	return c === 10 || c === 13;
}
function isWhiteSpace(c) {
	return c === 9 || c === 32;
}
function isWsOrEol(c) {
	return isWhiteSpace(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
	return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
	return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
	return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
	if (c >= 48 && c <= 57) return c - 48;
	const lc = c | 32;
	if (lc >= 97 && lc <= 102) return lc - 97 + 10;
	return -1;
}
function escapedHexLen(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	if (c === 85) return 8;
	return 0;
}
function isSimpleEscape(c) {
	return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
	if (state.input.charCodeAt(state.position) === 10) state.position++;
	else {
		state.position++;
		if (state.input.charCodeAt(state.position) === 10) state.position++;
	}
	state.line++;
	state.lineStart = state.position;
	state.lineIndent = 0;
	state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
	let lineBreaks = 0;
	let ch = state.input.charCodeAt(state.position);
	let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
	while (ch !== 0) {
		while (isWhiteSpace(ch)) {
			hasSeparation = true;
			if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
			ch = state.input.charCodeAt(++state.position);
		}
		if (allowComments && hasSeparation && ch === 35) do
			ch = state.input.charCodeAt(++state.position);
		while (!isEol(ch) && ch !== 0);
		if (!isEol(ch)) break;
		consumeLineBreak(state);
		lineBreaks++;
		hasSeparation = true;
		ch = state.input.charCodeAt(state.position);
		while (ch === 32) {
			state.lineIndent++;
			ch = state.input.charCodeAt(++state.position);
		}
	}
	return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
	const ch = state.input.charCodeAt(position);
	if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
		const following = state.input.charCodeAt(position + 3);
		return following === 0 || isWsOrEol(following);
	}
	return false;
}
function skipByteOrderMark(state) {
	if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
		state.position++;
		state.lineStart = state.position;
	}
}
function testDocumentBoundary(state) {
	if (state.position !== state.lineStart) return false;
	if (testDocumentSeparator(state)) return true;
	if (state.input.charCodeAt(state.position) !== 65279) return false;
	const snapshot = snapshotState(state);
	skipByteOrderMark(state);
	skipSeparationSpace(state, true);
	const ch = state.input.charCodeAt(state.position);
	const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
	restoreState(state, snapshot);
	return result;
}
function skipUntilLineEnd(state) {
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end) {
	const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end));
	if (match !== null) {
		state.position = start + match.index + match[0].length - 1;
		throwError(state, "the stream contains non-printable characters");
	}
}
function readTagProperty(state, props, inFlow) {
	if (state.input.charCodeAt(state.position) !== 33) return false;
	if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
	const start = state.position;
	let isVerbatim = false;
	let isNamed = false;
	let tagHandle = "!";
	let ch = state.input.charCodeAt(++state.position);
	if (ch === 60) {
		isVerbatim = true;
		ch = state.input.charCodeAt(++state.position);
	} else if (ch === 33) {
		isNamed = true;
		tagHandle = "!!";
		ch = state.input.charCodeAt(++state.position);
	}
	let suffixStart = state.position;
	let tagName;
	if (isVerbatim) {
		while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
		if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
		tagName = state.input.slice(suffixStart, state.position);
		state.position++;
	} else {
		while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
			if (ch === 33) {
				if (!isNamed) {
					tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
					if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
					isNamed = true;
					suffixStart = state.position + 1;
				} else throwError(state, "tag suffix cannot contain exclamation marks");
			}
			ch = state.input.charCodeAt(++state.position);
		}
		tagName = state.input.slice(suffixStart, state.position);
		if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
	}
	if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
	if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
	props.tagStart = start;
	props.tagEnd = state.position;
	return true;
}
function readAnchorProperty(state, props) {
	if (state.input.charCodeAt(state.position) !== 38) return false;
	if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
	props.anchorStart = start;
	props.anchorEnd = state.position;
	return true;
}
function readAlias$1(state, props) {
	if (state.input.charCodeAt(state.position) !== 42) return false;
	if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
	addAliasEvent(state, start, state.position);
	return true;
}
function readFlowScalarBreak(state, nodeIndent) {
	skipSeparationSpace(state, false);
	if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 39) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 39) {
			if (state.input.charCodeAt(state.position + 1) === 39) {
				simple = false;
				state.position += 2;
				continue;
			}
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 34) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 34) {
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (ch === 92) {
			simple = false;
			const escaped = state.input.charCodeAt(++state.position);
			if (isEol(escaped)) readFlowScalarBreak(state, nodeIndent);
			else if (isSimpleEscape(escaped)) state.position++;
			else {
				let hexLength = escapedHexLen(escaped);
				if (hexLength === 0) throwError(state, "unknown escape sequence");
				while (hexLength-- > 0) {
					state.position++;
					if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
				}
				state.position++;
			}
		} else if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	let chomping = CHOMPING_MODE.CLIP;
	let indent = -1;
	let detectedIndent = false;
	if (ch !== 124 && ch !== 62) return false;
	const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		const current = state.input.charCodeAt(state.position);
		const digit = fromDecimalCode(current);
		if (current === 43 || current === 45) {
			if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
			chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
			state.position++;
		} else if (digit >= 0) {
			if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
			if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
			indent = parentIndent + digit - 1;
			detectedIndent = true;
			state.position++;
		} else break;
	}
	let hadWhitespace = false;
	while (isWhiteSpace(state.input.charCodeAt(state.position))) {
		hadWhitespace = true;
		state.position++;
	}
	if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
	let contentIndent = detectedIndent ? indent : -1;
	let maxLeadingIndent = 0;
	const valueStart = state.position;
	let valueEnd = state.position;
	while (state.input.charCodeAt(state.position) !== 0) {
		const linePosition = state.position;
		let column = 0;
		while (state.input.charCodeAt(linePosition + column) === 32) column++;
		const first = state.input.charCodeAt(linePosition + column);
		if (first === 0) {
			if (contentIndent >= 0) {
				if (column > contentIndent) valueEnd = linePosition + column;
			} else if (column > 0) valueEnd = linePosition + column;
			break;
		}
		if (testDocumentBoundary(state)) break;
		if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
		if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
			if (first === 9 && column < parentIndent) {
				state.position = linePosition + column;
				throwError(state, "tab characters must not be used in indentation");
			}
			if (column >= parentIndent && column < maxLeadingIndent) {
				state.position = linePosition + column;
				throwError(state, "bad indentation of a mapping entry");
			}
		}
		if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
		const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
		if (first !== 0 && !isEol(first) && column < requiredIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		skipUntilLineEnd(state);
		valueEnd = state.position;
		if (isEol(state.input.charCodeAt(state.position))) {
			consumeLineBreak(state);
			valueEnd = state.position;
		}
	}
	checkPrintable(state, valueStart, valueEnd);
	addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
	return true;
}
function canStartPlainScalar(state, nodeContext) {
	const ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
	if (ch === 63 || ch === 45) {
		const following = state.input.charCodeAt(state.position + 1);
		if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
	}
	return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
	if (!canStartPlainScalar(state, nodeContext)) return false;
	const start = state.position;
	let end = state.position;
	let ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	let multiline = false;
	while (ch !== 0) {
		if (testDocumentBoundary(state)) break;
		if (ch === 58) {
			const following = state.input.charCodeAt(state.position + 1);
			if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
		} else if (ch === 35) {
			if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
		} else if (inFlow && isFlowIndicator(ch)) break;
		else if (isEol(ch)) {
			const savedPosition = state.position;
			const savedLine = state.line;
			const savedLineStart = state.lineStart;
			const savedLineIndent = state.lineIndent;
			skipSeparationSpace(state, false);
			if (state.lineIndent >= nodeIndent) {
				multiline = true;
				ch = state.input.charCodeAt(state.position);
				continue;
			}
			state.position = savedPosition;
			state.line = savedLine;
			state.lineStart = savedLineStart;
			state.lineIndent = savedLineIndent;
			break;
		}
		if (!isWhiteSpace(ch)) end = state.position + 1;
		ch = state.input.charCodeAt(++state.position);
	}
	if (end === start) return false;
	checkPrintable(state, start, end);
	addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
	return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
	const startLine = state.line;
	skipSeparationSpace(state, true);
	if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	const isMapping = ch === 123;
	const start = state.position;
	let readNext = true;
	if (ch !== 91 && ch !== 123) return false;
	const terminator = isMapping ? 125 : 93;
	if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		skipFlowSeparationSpace(state, nodeIndent);
		let ch = state.input.charCodeAt(state.position);
		if (ch === terminator) {
			state.position++;
			addPopEvent(state);
			return true;
		} else if (!readNext) throwError(state, "missed comma between flow collection entries");
		else if (ch === 44) throwError(state, "expected the node content, but found ','");
		let isPair = false;
		let isExplicitPair = false;
		if (ch === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
			isPair = isExplicitPair = true;
			state.position += 1;
			skipFlowSeparationSpace(state, nodeIndent);
		}
		const entryLine = state.line;
		const entryStart = snapshotState(state);
		const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
		skipFlowSeparationSpace(state, nodeIndent);
		ch = state.input.charCodeAt(state.position);
		if ((isMapping || isExplicitPair || state.line === entryLine) && ch === 58) {
			isPair = true;
			state.position++;
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) {
				insertFlowPairMappingEvent(state, entryStart);
				if (!keyWasRead) addEmptyScalarEvent(state);
			} else if (!keyWasRead) addEmptyScalarEvent(state);
			if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) addPopEvent(state);
		} else if (isMapping && isPair) {
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
		} else if (isMapping) addEmptyScalarEvent(state);
		else if (isPair) {
			insertFlowPairMappingEvent(state, entryStart);
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
			addPopEvent(state);
		}
		ch = state.input.charCodeAt(state.position);
		if (ch === 44) {
			readNext = true;
			state.position++;
		} else readNext = false;
	}
	throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
	if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
	addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
	while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
		if (state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const entryLine = state.line;
		state.position++;
		const hadBreak = skipSeparationSpace(state, true) > 0;
		if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
		if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
		else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
		skipSeparationSpace(state, true);
		if (state.lineIndent < nodeIndent || state.position >= state.length) break;
		if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
		if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
	}
	addPopEvent(state);
	return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
	let atExplicitKey = false;
	let detected = false;
	let mappingOpened = false;
	let pendingExplicitKey = false;
	if (state.firstTabInLine !== -1) return false;
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0) {
		if (!atExplicitKey && state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const following = state.input.charCodeAt(state.position + 1);
		const entryLine = state.line;
		if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
			if (!mappingOpened) {
				addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
				mappingOpened = true;
			}
			if (ch === 63) {
				if (atExplicitKey) addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = true;
			} else if (atExplicitKey) atExplicitKey = false;
			else {
				addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = false;
			}
			state.position += 1;
			pendingExplicitKey = true;
		} else {
			if (atExplicitKey) {
				addEmptyScalarEvent(state);
				atExplicitKey = false;
			}
			const beforeKey = snapshotState(state);
			if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
			if (state.line === entryLine) {
				ch = state.input.charCodeAt(state.position);
				while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
				if (ch === 58) {
					ch = state.input.charCodeAt(++state.position);
					if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
					if (!mappingOpened) {
						state.events.splice(beforeKey.eventsLength, 0, {
							type: EVENT_ID.MAPPING,
							start: beforeKey.position,
							anchorStart: props.anchorStart,
							anchorEnd: props.anchorEnd,
							tagStart: props.tagStart,
							tagEnd: props.tagEnd,
							style: COLLECTION_STYLE.BLOCK
						});
						mappingOpened = true;
					}
					detected = true;
					atExplicitKey = false;
					pendingExplicitKey = false;
				} else if (detected) throwError(state, "expected ':' after a mapping key");
				else {
					if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
						restoreState(state, beforeKey);
						return false;
					}
					return true;
				}
			} else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
			else {
				if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
					restoreState(state, beforeKey);
					return false;
				}
				return true;
			}
		}
		if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
		if (!atExplicitKey) {
			if (pendingExplicitKey) {
				addEmptyScalarEvent(state);
				pendingExplicitKey = false;
			}
		}
		skipSeparationSpace(state, true);
		ch = state.input.charCodeAt(state.position);
		if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
		else if (state.lineIndent < nodeIndent) break;
	}
	if (!detected) return false;
	if (atExplicitKey) addEmptyScalarEvent(state);
	if (mappingOpened) addPopEvent(state);
	return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
	if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
	state.depth++;
	let indentStatus = 1;
	let atNewLine = false;
	let hasContent = false;
	let propertyStart = null;
	const props = emptyProperties();
	let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
	let allowBlockCollections = allowBlockScalars;
	const allowBlockStyles = allowBlockScalars;
	if (allowToSeek && skipSeparationSpace(state, true)) {
		atNewLine = true;
		if (state.lineIndent > parentIndent) indentStatus = 1;
		else if (state.lineIndent === parentIndent) indentStatus = 0;
		else indentStatus = -1;
	}
	if (indentStatus === 1) while (true) {
		const ch = state.input.charCodeAt(state.position);
		const propertyState = snapshotState(state);
		if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
		if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
			const fallbackState = snapshotState(state);
			const flowIndent = parentIndent + 1;
			if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
				state.depth--;
				return true;
			}
			restoreState(state, fallbackState);
		}
		if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
		if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
		if (propertyStart === null) propertyStart = propertyState;
		if (skipSeparationSpace(state, true)) {
			atNewLine = true;
			allowBlockCollections = allowBlockStyles;
			if (state.lineIndent > parentIndent) indentStatus = 1;
			else if (state.lineIndent === parentIndent) indentStatus = 0;
			else indentStatus = -1;
		} else allowBlockCollections = false;
	}
	if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
	if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
		const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
		const blockIndent = state.position - state.lineStart;
		if (indentStatus === 1) {
			if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
			else {
				const ch = state.input.charCodeAt(state.position);
				if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
					const fallbackState = snapshotState(state);
					const propertyIndent = propertyStart.position - propertyStart.lineStart;
					restoreState(state, propertyStart);
					if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
					else restoreState(state, fallbackState);
				}
				if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias$1(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
			}
		} else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
	}
	allowBlockScalars = allowBlockScalars && !hasContent;
	if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
		addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
		hasContent = true;
	}
	state.depth--;
	return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
	if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
	state.position++;
	const nameStart = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
	const name = state.input.slice(nameStart, state.position);
	const args = [];
	if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
	while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
		while (isWhiteSpace(state.input.charCodeAt(state.position))) state.position++;
		if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
		const start = state.position;
		while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
		args.push(state.input.slice(start, state.position));
	}
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	if (name === "YAML") {
		if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
		if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
		const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
		if (match === null) throwError(state, "ill-formed argument of the YAML directive");
		if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
		state.directives.push({
			kind: "yaml",
			version: args[0]
		});
	} else if (name === "TAG") {
		if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
		const [handle, prefix] = args;
		if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
		if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
		if (!PATTERN_TAG_PREFIX.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
		state.tagHandlers[handle] = prefix;
		state.directives.push({
			kind: "tag",
			handle,
			prefix
		});
	}
	return true;
}
function readDocument$1(state) {
	state.directives = [];
	state.tagHandlers = Object.create(null);
	let hasDirectives = false;
	skipSeparationSpace(state, true);
	while (readDirective(state)) {
		hasDirectives = true;
		skipSeparationSpace(state, true);
	}
	let explicitStart = false;
	let explicitEnd = false;
	let allowCompact = true;
	if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
		explicitStart = true;
		const markerLine = state.line;
		state.position += 3;
		skipSeparationSpace(state, true);
		allowCompact = state.line > markerLine;
	} else if (hasDirectives) throwError(state, "directives end mark is expected");
	const documentEventIndex = state.events.length;
	if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
		state.position += 3;
		skipSeparationSpace(state, true);
		return;
	}
	addDocumentEvent(state, explicitStart, false);
	if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
	skipSeparationSpace(state, true);
	if (state.position === state.lineStart && testDocumentSeparator(state)) {
		explicitEnd = state.input.charCodeAt(state.position) === 46;
		if (explicitEnd) {
			const markerLine = state.line;
			state.position += 3;
			skipSeparationSpace(state, true);
			if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
		}
	}
	const documentEvent = state.events[documentEventIndex];
	if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
	addPopEvent(state);
	if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
function parseEvents(input, options) {
	const length = input.length;
	const state = {
		...DEFAULT_PARSER_OPTIONS,
		...options,
		input: `${input}\0`,
		length,
		position: 0,
		line: 0,
		lineStart: 0,
		lineIndent: 0,
		firstTabInLine: -1,
		depth: 0,
		directives: [],
		tagHandlers: Object.create(null),
		events: []
	};
	const nullpos = input.indexOf("\0");
	if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
	while (state.position < state.length) {
		skipByteOrderMark(state);
		skipSeparationSpace(state, true);
		if (state.position >= state.length) break;
		const documentStart = state.position;
		readDocument$1(state);
		if (state.position === documentStart) throwError(state, "can not read a document");
	}
	return state.events;
}
var DEFAULT_LOAD_OPTIONS = {
	...DEFAULT_PARSER_OPTIONS,
	...DEFAULT_CONSTRUCTOR_OPTIONS
};
function loadDocuments(input, options = {}) {
	const opts = {
		...DEFAULT_LOAD_OPTIONS,
		...options
	};
	const source = String(input);
	const PARSER_OPT_KEYS = Object.keys(DEFAULT_PARSER_OPTIONS);
	const CONSTRUCTOR_OPT_KEYS = Object.keys(DEFAULT_CONSTRUCTOR_OPTIONS);
	return constructFromEvents(parseEvents(source, pick(opts, PARSER_OPT_KEYS)), {
		...pick(opts, CONSTRUCTOR_OPT_KEYS),
		source
	});
}
function loadAll(input, iteratorOrOptions, options) {
	let iterator = null;
	if (typeof iteratorOrOptions === "function") iterator = iteratorOrOptions;
	else if (iteratorOrOptions !== null && typeof iteratorOrOptions === "object") options = iteratorOrOptions;
	const documents = loadDocuments(input, options);
	if (iterator === null) return documents;
	for (const document of documents) iterator(document);
}
function load$1(input, options) {
	const documents = loadDocuments(input, options);
	if (documents.length === 0) throw new YAMLException("expected a document, but the input is empty");
	if (documents.length === 1) return documents[0];
	throw new YAMLException("expected a single document in the stream, but found more");
}
var INVALID = Symbol("INVALID");
function buildRepresentTypes(schema) {
	const defaultTags = new Set([
		schema.defaultScalarTag,
		schema.defaultSequenceTag,
		schema.defaultMappingTag
	].filter((t) => t !== void 0));
	const implicitScalars = schema.implicitScalarTags;
	const explicitTags = schema.tags.filter((t) => !(t.nodeKind === "scalar" && t.implicit) && !defaultTags.has(t));
	const defaultTagsLast = schema.tags.filter((t) => defaultTags.has(t));
	return [
		...implicitScalars.map((tag) => ({
			tag,
			implicitTag: true
		})),
		...explicitTags.map((tag) => ({
			tag,
			implicitTag: false
		})),
		...defaultTagsLast.map((tag) => ({
			tag,
			implicitTag: true
		}))
	];
}
function matchTag(state, object) {
	for (let index = 0, length = state.representTypes.length; index < length; index += 1) {
		const { tag, implicitTag } = state.representTypes[index];
		if (tag.identify(object)) {
			let tagName;
			if (tag.matchByTagPrefix) tagName = tag.representTagName(object);
			else tagName = tag.tagName;
			return {
				tag,
				tagName,
				implicitTag
			};
		}
	}
	return null;
}
function build(state, object) {
	if (!state.noRefs && object !== null && typeof object === "object") {
		const existing = state.refs.get(object);
		if (existing) {
			if (existing.anchor === void 0) existing.anchor = `ref_${state.refCounter++}`;
			return {
				kind: "alias",
				anchor: existing.anchor
			};
		}
	}
	const matched = matchTag(state, object);
	if (!matched) {
		if (object === void 0) return INVALID;
		if (state.skipInvalid) return INVALID;
		throw new YAMLException(`unacceptable kind of an object to dump ${Object.prototype.toString.call(object)}`);
	}
	const { tag, tagName, implicitTag } = matched;
	const nodeTagName = implicitTag ? tagName : tagNameShort(tagName);
	if (tag.nodeKind === "scalar") return {
		kind: "scalar",
		tag: nodeTagName,
		tagged: !implicitTag,
		style: SCALAR_STYLE.PLAIN,
		value: tag.represent(object)
	};
	if (tag.nodeKind === "sequence") {
		const container = tag.represent(object);
		const node = {
			kind: "sequence",
			tag: nodeTagName,
			tagged: !implicitTag,
			style: COLLECTION_STYLE.BLOCK,
			items: []
		};
		if (!state.noRefs) state.refs.set(object, node);
		for (let index = 0, length = container.length; index < length; index += 1) {
			let item = build(state, container[index]);
			if (item === INVALID && container[index] === void 0) item = build(state, null);
			if (item === INVALID) continue;
			node.items.push(item);
		}
		return node;
	}
	const map = tag.represent(object);
	const node = {
		kind: "mapping",
		tag: nodeTagName,
		tagged: !implicitTag,
		style: COLLECTION_STYLE.BLOCK,
		items: []
	};
	if (!state.noRefs) state.refs.set(object, node);
	for (const [objectKey, objectValue] of map) {
		const key = build(state, objectKey);
		if (key === INVALID) continue;
		const value = build(state, objectValue);
		if (value === INVALID) continue;
		node.items.push({
			key,
			value
		});
	}
	return node;
}
function jsToAst(input, schema, options = {}) {
	const root = build({
		representTypes: buildRepresentTypes(schema),
		noRefs: options.noRefs ?? false,
		skipInvalid: options.skipInvalid ?? false,
		refs: new Map(),
		refCounter: 0
	}, input);
	return [{
		contents: root === INVALID ? null : root,
		directives: []
	}];
}
var VISIT_BREAK = Symbol("visit:break");
var VISIT_SKIP = Symbol("visit:skip");
function visitNode(node, visitor, ctx) {
	const control = visitor(node, ctx);
	if (control === VISIT_BREAK) return true;
	if (control === VISIT_SKIP) return false;
	const depth = ctx.depth + 1;
	switch (node.kind) {
		case "sequence":
			for (const item of node.items) if (visitNode(item, visitor, {
				depth,
				parent: node,
				isKey: false
			})) return true;
			break;
		case "mapping": for (const { key, value } of node.items) {
			if (visitNode(key, visitor, {
				depth,
				parent: node,
				isKey: true
			})) return true;
			if (visitNode(value, visitor, {
				depth,
				parent: node,
				isKey: false
			})) return true;
		}
	}
	return false;
}
function visit(documents, visitor) {
	for (const doc of documents) if (doc.contents && visitNode(doc.contents, visitor, {
		depth: 0,
		parent: null,
		isKey: false
	})) return;
}
function hasBit(mask, bit) {
	return (mask & 1 << bit) !== 0;
}
var DEFAULT_SCALAR_STYLE_RULES = {
	applyQuoteFlowKeysOption,
	doubleQuoteForInvisibles,
	doubleQuoteWhitespaceOnly,
	applyForceQuotesOption,
	tryLongOrMultilineAsBlock,
	quoteInvalidPlain,
	fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
	if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
	return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
	if (!layout.presenterOptions.quoteFlowKeys) return;
	if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
	layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
	if (!layout.presenterOptions.forceQuotes) return;
	if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
	if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
	layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
	if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
	const value = layout.node.value;
	const multiline = value.indexOf("\n") !== -1;
	if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
		if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
		return;
	}
	const w = layout.presenterOptions.lineWidth;
	if (w === -1) {
		if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
		return;
	}
	const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	let position = 0;
	let shouldFold = false;
	while (position <= value.length) {
		let lineEnd = value.length;
		const nextLineBreak = value.indexOf("\n", position);
		if (nextLineBreak !== -1) lineEnd = nextLineBreak;
		const line = value.slice(position, lineEnd);
		if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
		if (nextLineBreak === -1) break;
		position = nextLineBreak + 1;
	}
	if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
	else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
	if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function setBit(mask, bit) {
	return mask | 1 << bit;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
var NS_PLAIN_FLOW_OUT = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
var NS_PLAIN_FLOW_IN = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
var NS_PLAIN_BLOCK_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
var NS_PLAIN_FLOW_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
var NB_SINGLE_ONE_LINE = new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
var NB_SINGLE_MULTI_LINE = new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
var BLOCK_SCALAR_CONTENT = new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
var C_FORBIDDEN_FIRST_LINE = /^(?:---|\.\.\.)(?=$|[ \t\n\r])/;
var C_FORBIDDEN_CONTENT = /^(?:---|\.\.\.)(?=$|[ \t\n\r])/m;
function canUsePlain(layout) {
	const str = layout.node.value;
	if (str !== "") {
		if (!(layout.isKey ? layout.flowOnly ? NS_PLAIN_FLOW_KEY : NS_PLAIN_BLOCK_KEY : layout.flowOnly ? NS_PLAIN_FLOW_IN : NS_PLAIN_FLOW_OUT).test(str)) return false;
		if (layout.shiftOfFirstLine === 0 && C_FORBIDDEN_FIRST_LINE.test(str)) return false;
		if (layout.shiftOfContent === 0) {
			const firstLineBreak = str.indexOf("\n");
			if (firstLineBreak !== -1) {
				const content = str.slice(firstLineBreak + 1);
				if (C_FORBIDDEN_CONTENT.test(content)) return false;
			}
		}
	}
	const resolvedTag = layout.presenterOptions.schema.resolveImplicitScalarTag(str).tag.tagName;
	if (!layout.node.tagged && resolvedTag !== layout.node.tag) return false;
	if (!layout.node.tagged && str === "=" && resolvedTag === layout.presenterOptions.schema.defaultScalarTag.tagName) return false;
	return true;
}
function canUseSingleQuoted(layout) {
	const str = layout.node.value;
	if (!(layout.isKey ? NB_SINGLE_ONE_LINE : NB_SINGLE_MULTI_LINE).test(str)) return false;
	if (/[ \t]\n|\n[ \t]/.test(str)) return false;
	if (!layout.isKey && layout.shiftOfContent === 0) {
		const firstLineBreak = str.indexOf("\n");
		if (firstLineBreak !== -1 && C_FORBIDDEN_CONTENT.test(str.slice(firstLineBreak + 1))) return false;
	}
	return true;
}
function canUseBlock(layout) {
	if (layout.flowOnly || !BLOCK_SCALAR_CONTENT.test(layout.node.value)) return false;
	const contentIndent = layout.shiftOfContent - layout.shiftOfParent;
	if (contentIndent < 1) return false;
	if (contentIndent > 9 && /^\n* /.test(layout.node.value)) return false;
	if (layout.shiftOfContent === 0 && C_FORBIDDEN_CONTENT.test(layout.node.value)) return false;
	return true;
}
function detectAllowedStyles(layout) {
	let mask = setBit(0, SCALAR_STYLE.DOUBLE_QUOTED);
	if (canUsePlain(layout)) mask = setBit(mask, SCALAR_STYLE.PLAIN);
	if (canUseSingleQuoted(layout)) mask = setBit(mask, SCALAR_STYLE.SINGLE_QUOTED);
	if (canUseBlock(layout)) mask = setBit(setBit(mask, SCALAR_STYLE.LITERAL_BLOCK), SCALAR_STYLE.FOLDED_BLOCK);
	layout.allowedStylesMask = mask;
}
function renderScalar(layout) {
	switch (layout.style) {
		case SCALAR_STYLE.PLAIN: return renderPlain(layout);
		case SCALAR_STYLE.SINGLE_QUOTED: return renderSingleQuoted(layout);
		case SCALAR_STYLE.LITERAL_BLOCK: return renderLiteralBlock(layout);
		case SCALAR_STYLE.FOLDED_BLOCK: return renderFoldedBlock(layout);
		case SCALAR_STYLE.DOUBLE_QUOTED: return renderDoubleQuoted(layout);
	}
}
function renderPlain(layout) {
	return encodeFlowBreaks(layout.node.value, layout.shiftOfContent);
}
function renderSingleQuoted(layout) {
	return `'${encodeFlowBreaks(layout.node.value, layout.shiftOfContent).replace(/'/g, "''")}'`;
}
function renderLiteralBlock(layout) {
	const value = layout.node.value;
	return "|" + blockHeader(value, layout.shiftOfParent, layout.shiftOfContent) + dropEndingNewline(indentString(value, layout.shiftOfContent));
}
function renderFoldedBlock(layout) {
	const value = layout.node.value;
	const w = layout.presenterOptions.lineWidth;
	let availableWidth = 1e400;
	if (w !== -1) availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	return ">" + blockHeader(value, layout.shiftOfParent, layout.shiftOfContent) + dropEndingNewline(indentString(foldBlockScalar(value, availableWidth), layout.shiftOfContent));
}
function renderDoubleQuoted(layout) {
	return `"${escapeString(layout.node.value)}"`;
}
function encodeFlowBreaks(string, shiftOfContent) {
	let nextLF = string.indexOf("\n");
	if (nextLF === -1) return string;
	const pad = " ".repeat(shiftOfContent);
	let result = string.slice(0, nextLF);
	const lineRe = /(\n+)([^\n]*)/g;
	lineRe.lastIndex = nextLF;
	let match;
	while (match = lineRe.exec(string)) {
		const breaks = match[1].length;
		const line = match[2];
		result += "\n".repeat(breaks + 1) + pad + line;
	}
	return result;
}
function indentString(string, spaces) {
	const indent = " ".repeat(spaces);
	let position = 0;
	let result = "";
	const length = string.length;
	while (position < length) {
		let line;
		const next = string.indexOf("\n", position);
		if (next === -1) {
			line = string.slice(position);
			position = length;
		} else {
			line = string.slice(position, next + 1);
			position = next + 1;
		}
		if (line.length && line !== "\n") result += indent;
		result += line;
	}
	return result;
}
function needIndentIndicator(string) {
	return /^\n* /.test(string);
}
function blockHeader(string, shiftOfParent, shiftOfContent) {
	const indentIndicator = needIndentIndicator(string) ? String(shiftOfContent - shiftOfParent) : "";
	const clip = string[string.length - 1] === "\n";
	return `${indentIndicator}${clip && (string[string.length - 2] === "\n" || string === "\n") ? "+" : clip ? "" : "-"}\n`;
}
function dropEndingNewline(string) {
	return string[string.length - 1] === "\n" ? string.slice(0, -1) : string;
}
function isMoreIndented(char) {
	return char === " " || char === "	";
}
function foldLine(line, width) {
	if (line === "" || isMoreIndented(line[0])) return line;
	const breakRe = / [^ \t]/g;
	let match;
	let start = 0;
	let end;
	let curr = 0;
	let next = 0;
	let result = "";
	while (match = breakRe.exec(line)) {
		next = match.index;
		if (next - start > width) {
			end = curr > start ? curr : next;
			result += `\n${line.slice(start, end)}`;
			start = end + 1;
		}
		curr = next;
	}
	result += "\n";
	if (line.length - start > width && curr > start) result += `${line.slice(start, curr)}\n${line.slice(curr + 1)}`;
	else result += line.slice(start);
	return result.slice(1);
}
function foldBlockScalar(string, width) {
	const lineRe = /(\n+)([^\n]*)/g;
	let nextLF = string.indexOf("\n");
	if (nextLF === -1) nextLF = string.length;
	lineRe.lastIndex = nextLF;
	let result = foldLine(string.slice(0, nextLF), width);
	let prevMoreIndented = string[0] === "\n" || isMoreIndented(string[0]);
	let moreIndented;
	let match;
	while (match = lineRe.exec(string)) {
		const prefix = match[1];
		const line = match[2];
		moreIndented = line !== "" && isMoreIndented(line[0]);
		result += prefix + (!prevMoreIndented && !moreIndented && line !== "" ? "\n" : "") + foldLine(line, width);
		prevMoreIndented = moreIndented;
	}
	return result;
}
var CHARACTERS_TO_ESCAPE = /["\\\x00-\x1F\x7F-\xA0\u2028\u2029\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/gu;
function escapeCharacter(character) {
	switch (character) {
		case "\0": return "\\0";
		case "\x07": return "\\a";
		case "\b": return "\\b";
		case "	": return "\\t";
		case "\n": return "\\n";
		case "\v": return "\\v";
		case "\f": return "\\f";
		case "\r": return "\\r";
		case "\x1B": return "\\e";
		case "\"": return "\\\"";
		case "\\": return "\\\\";
		case "": return "\\N";
		case "\xA0": return "\\_";
		case "\u2028": return "\\L";
		case "\u2029": return "\\P";
	}
	const code = character.charCodeAt(0);
	const hex = code.toString(16).toUpperCase();
	if (code <= 255) return `\\x${"0".repeat(2 - hex.length)}${hex}`;
	return `\\u${"0".repeat(4 - hex.length)}${hex}`;
}
function escapeString(string) {
	return string.replace(CHARACTERS_TO_ESCAPE, escapeCharacter);
}
var CHAR_LINE_FEED = 10;
var DEFAULT_PRESENTER_OPTIONS = {
	indent: 2,
	seqNoIndent: false,
	seqInlineFirst: true,
	lineWidth: 80,
	flowBracketPadding: false,
	flowSkipCommaSpace: false,
	flowSkipColonSpace: false,
	quoteFlowKeys: false,
	quoteStyle: "single",
	forceQuotes: false,
	scalarStyleRules: Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name)),
	tagBeforeAnchor: false
};
function nodeTagShort(node) {
	return node.tagged ? node.tag : tagNameShort(node.tag);
}
function createPresenterState(options) {
	const opts = {
		...DEFAULT_PRESENTER_OPTIONS,
		...options
	};
	if (opts.flowSkipColonSpace) opts.quoteFlowKeys = true;
	return {
		...opts,
		defaultScalarTagName: opts.schema.defaultScalarTag.tagName,
		openEnded: false
	};
}
function generateNextLine(state, level) {
	return `\n${" ".repeat(state.indent * level)}`;
}
function scalarLayout(state, node, parent, level, isKey, flowOnly) {
	return {
		node,
		parent,
		level,
		isKey,
		flowOnly,
		shiftOfParent: level === 0 ? -1 : state.indent * (level - 1),
		shiftOfContent: state.indent * Math.max(1, level),
		shiftOfFirstLine: level === 0 ? 0 : state.indent * level,
		presenterOptions: state,
		allowedStylesMask: 0,
		style: node.style
	};
}
function writeFlowSequence(state, level, node) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		const item = writeNode(state, level, node.items[index], node, {}).text;
		if (index > 0) result += `,${!state.flowSkipCommaSpace ? " " : ""}`;
		result += item;
	}
	const pad = state.flowBracketPadding && node.items.length > 0 ? " " : "";
	return `[${pad}${result}${pad}]`;
}
function writeBlockSequence(state, level, node, compact) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		const item = writeNode(state, level + 1, node.items[index], node, {
			block: true,
			compact: state.seqInlineFirst,
			isblockseq: true
		}).text;
		if (!compact || result !== "") result += generateNextLine(state, level);
		if (item === "" || CHAR_LINE_FEED === item.charCodeAt(0)) result += "-";
		else result += "- ";
		result += item;
	}
	return result;
}
function writeFlowMapping(state, level, node) {
	let result = "";
	for (const { key, value } of node.items) {
		let pairBuffer = "";
		if (result !== "") pairBuffer += `,${!state.flowSkipCommaSpace ? " " : ""}`;
		const keyRender = writeNode(state, level, key, node, { iskey: true });
		const keyText = keyRender.text;
		const valueText = writeNode(state, level, value, node, {}).text;
		const sep = state.flowSkipColonSpace || valueText === "" ? "" : " ";
		const keyIsBareProps = key.kind === "scalar" && keyRender.noBody && (key.tagged || key.anchor !== void 0);
		const keyColonSep = key.kind === "alias" || keyIsBareProps ? " " : "";
		pairBuffer += `${keyText}${keyColonSep}:${sep}${valueText}`;
		result += pairBuffer;
	}
	const pad = state.flowBracketPadding && result !== "" ? " " : "";
	return `{${pad}${result}${pad}}`;
}
function writeBlockMapping(state, level, node, compact) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		let pairBuffer = "";
		if (!compact || result !== "") pairBuffer += generateNextLine(state, level);
		const { key, value } = node.items[index];
		const keyIsBlock = (key.kind === "mapping" || key.kind === "sequence") && key.style === COLLECTION_STYLE.BLOCK && key.items.length !== 0 || key.kind === "scalar" && (key.style === SCALAR_STYLE.LITERAL_BLOCK || key.style === SCALAR_STYLE.FOLDED_BLOCK);
		const keyRender = keyIsBlock ? writeNode(state, level + 1, key, node, {
			block: true,
			compact: true,
			isblockseq: !cannotBeCompact(state, key, level + 1)
		}) : writeNode(state, level + 1, key, node, {
			block: true,
			compact: true,
			iskey: true
		});
		const keyText = keyRender.text;
		const keyHasLineBreak = key.kind === "scalar" && key.value.indexOf("\n") !== -1;
		const keyIsTooLong = keyText.length > 1024 && /^[\s\S]{1025}/u.test(keyText);
		const explicitPair = keyIsBlock || keyHasLineBreak || keyIsTooLong;
		if (explicitPair) {
			if (keyText && CHAR_LINE_FEED === keyText.charCodeAt(0)) pairBuffer += "?";
			else pairBuffer += "? ";
		}
		pairBuffer += keyText;
		if (explicitPair) pairBuffer += generateNextLine(state, level);
		const valueText = writeNode(state, level + 1, value, node, {
			block: true,
			compact: explicitPair,
			isblockseq: explicitPair && !cannotBeCompact(state, value, level + 1)
		}).text;
		const keyIsBareProps = key.kind === "scalar" && keyRender.noBody && (key.tagged || key.anchor !== void 0);
		const keyColonSep = !explicitPair && (key.kind === "alias" || keyIsBareProps) ? " " : "";
		if (valueText === "" || CHAR_LINE_FEED === valueText.charCodeAt(0)) pairBuffer += `${keyColonSep}:`;
		else pairBuffer += `${keyColonSep}: `;
		pairBuffer += valueText;
		result += pairBuffer;
	}
	return result;
}
function cannotBeCompact(state, node, level) {
	if (node.kind === "alias") return true;
	return node.tagged || node.anchor !== void 0 || state.indent < 2 && level > 0;
}
function writeNode(state, level, node, parent, ctx) {
	if (node.kind === "alias") {
		state.openEnded = false;
		return {
			text: `*${node.anchor}`,
			noBody: false
		};
	}
	const { block = false, iskey = false, isblockseq = false } = ctx;
	let compact = ctx.compact ?? false;
	const hasAnchor = node.anchor !== void 0;
	if (cannotBeCompact(state, node, level)) compact = false;
	let body;
	let shouldPrintTag = node.tagged;
	const useBlockCollection = block && (node.kind === "mapping" || node.kind === "sequence") && node.style === COLLECTION_STYLE.BLOCK && node.items.length !== 0;
	if (node.kind === "mapping") {
		if (useBlockCollection) body = writeBlockMapping(state, level, node, compact);
		else body = writeFlowMapping(state, level, node);
	} else if (node.kind === "sequence") {
		if (useBlockCollection) {
			if (state.seqNoIndent && !isblockseq && level > 0) body = writeBlockSequence(state, level - 1, node, compact);
			else body = writeBlockSequence(state, level, node, compact);
		} else body = writeFlowSequence(state, level, node);
	} else {
		const layout = scalarLayout(state, node, parent, level, iskey, !block);
		detectAllowedStyles(layout);
		for (const rule of state.scalarStyleRules) rule(layout);
		body = renderScalar(layout);
		state.openEnded = (layout.style === SCALAR_STYLE.LITERAL_BLOCK || layout.style === SCALAR_STYLE.FOLDED_BLOCK) && (node.value === "\n" || node.value.endsWith("\n\n"));
		shouldPrintTag = node.tagged || body === "" && layout.flowOnly && parent?.kind === "sequence" && !hasAnchor || layout.style !== SCALAR_STYLE.PLAIN && node.tag !== state.defaultScalarTagName;
	}
	if ((node.kind === "mapping" || node.kind === "sequence") && !useBlockCollection) state.openEnded = false;
	if (useBlockCollection && compact && level > 0 && state.indent > 2) body = `${" ".repeat(state.indent - 2)}${body}`;
	const noBody = body === "";
	let text = body;
	if (shouldPrintTag || hasAnchor) {
		const props = [];
		const tag = shouldPrintTag ? nodeTagShort(node) : null;
		const anchor = hasAnchor ? `&${node.anchor}` : null;
		if (state.tagBeforeAnchor) {
			if (tag !== null) props.push(tag);
			if (anchor !== null) props.push(anchor);
		} else {
			if (anchor !== null) props.push(anchor);
			if (tag !== null) props.push(tag);
		}
		const sep = body === "" || body.charCodeAt(0) === CHAR_LINE_FEED ? "" : " ";
		text = `${props.join(" ")}${sep}${body}`;
	}
	return {
		text,
		noBody
	};
}
function rootStartsOwnLine(node) {
	return (node.kind === "sequence" || node.kind === "mapping") && node.style === COLLECTION_STYLE.BLOCK && node.items.length !== 0 && !node.tagged && node.anchor === void 0;
}
function writeDocumentDirectives(doc) {
	let result = "";
	for (const directive of doc.directives) {
		if (directive.kind === "yaml") {
			result += `%YAML ${directive.version}\n`;
			continue;
		}
		const { handle, prefix } = directive;
		result += `%TAG ${handle} ${prefix}\n`;
	}
	return result;
}
function present$1(documents, options) {
	const state = createPresenterState(options);
	let result = "";
	let previousEnded = false;
	for (let index = 0; index < documents.length; index += 1) {
		const doc = documents[index];
		state.openEnded = false;
		const directives = writeDocumentDirectives(doc);
		const hasDirectives = directives !== "";
		const marker = doc.explicitStart || hasDirectives || index > 0 && !previousEnded;
		result += directives;
		if (doc.contents === null) {
			if (marker) result += "---\n";
		} else if (marker) {
			const body = writeNode(state, 0, doc.contents, null, {
				block: true,
				compact: true
			}).text;
			const sep = body === "" ? "" : hasDirectives || rootStartsOwnLine(doc.contents) ? "\n" : " ";
			result += `---${sep}${body}\n`;
		} else result += writeNode(state, 0, doc.contents, null, {
			block: true,
			compact: true
		}).text + "\n";
		previousEnded = doc.explicitEnd || state.openEnded;
		if (previousEnded) result += "...\n";
	}
	return result;
}
var DEFAULT_DUMP_OPTIONS = {
	...DEFAULT_PRESENTER_OPTIONS,
	schema: DUMP_SCHEMA,
	skipInvalid: false,
	noRefs: false,
	flowLevel: -1,
	sortKeys: false,
	transform: () => {}
};
function defaultCompareFn(a, b) {
	const x = String(a);
	const y = String(b);
	if (x < y) return -1;
	if (x > y) return 1;
	return 0;
}
function dump(input, options = {}) {
	const opts = {
		...DEFAULT_DUMP_OPTIONS,
		...options
	};
	const documents = jsToAst(input, opts.schema, {
		noRefs: opts.noRefs,
		skipInvalid: opts.skipInvalid
	});
	if (opts.flowLevel >= 0) visit(documents, (node, ctx) => {
		if (ctx.depth < opts.flowLevel) return;
		if (node.kind === "sequence" || node.kind === "mapping") node.style = COLLECTION_STYLE.FLOW;
		return VISIT_SKIP;
	});
	if (opts.sortKeys) {
		const compareFn = opts.sortKeys === true ? defaultCompareFn : opts.sortKeys;
		visit(documents, (node) => {
			if (node.kind !== "mapping") return;
			node.items.sort((a, b) => compareFn(a.key.kind === "scalar" ? a.key.value : "", b.key.kind === "scalar" ? b.key.value : ""));
		});
	}
	opts.transform(documents);
	return present$1(documents, {
		...pick(opts, Object.keys(DEFAULT_PRESENTER_OPTIONS)),
		schema: opts.schema
	});
}
EVENT_ID.DOCUMENT;
EVENT_ID.SEQUENCE;
EVENT_ID.MAPPING;
EVENT_ID.SCALAR;
EVENT_ID.ALIAS;
EVENT_ID.POP;
SCALAR_STYLE.PLAIN;
SCALAR_STYLE.SINGLE_QUOTED;
SCALAR_STYLE.DOUBLE_QUOTED;
SCALAR_STYLE.LITERAL_BLOCK;
SCALAR_STYLE.FOLDED_BLOCK;
COLLECTION_STYLE.BLOCK;
COLLECTION_STYLE.FLOW;
CHOMPING_MODE.CLIP;
CHOMPING_MODE.STRIP;
CHOMPING_MODE.KEEP;
// src/kubernetes/deadline.ts
var DeadlinePassed = class extends Error {
	name = "DeadlinePassed";
};
async function withDeadline$1(seconds, signal, work) {
	signal.throwIfAborted();
	const controller = new AbortController();
	const stop = () => controller.abort(signal.reason);
	const timer = setTimeout(() => controller.abort(new DeadlinePassed(`not done within ${seconds} s`)), seconds * 1e3);
	signal.addEventListener("abort", stop, { once: true });
	try {
		return await work(controller.signal);
	} finally {
		clearTimeout(timer);
		signal.removeEventListener("abort", stop);
	}
}
async function unlessAborted(work, signal) {
	signal.throwIfAborted();
	let stop = () => {};
	const aborted = new Promise((_resolve, reject) => {
		stop = () => reject(signal.reason);
	});
	signal.addEventListener("abort", stop, { once: true });
	try {
		return await Promise.race([work, aborted]);
	} finally {
		signal.removeEventListener("abort", stop);
	}
}
// src/system/http/open-http.ts
function openHttp(environment) {
	return async (request, signal) => {
		const { createClient } = await __webpack_require__.e(/* import() */ 9007).then(__webpack_require__.bind(__webpack_require__, 9007));
		return createClient(environment)(request, signal);
	};
}
// src/system/version.ts
const VERSION = "0.1.0";
const FORMAT_VERSION = "1.44.0";
// src/experiment/blank-looks.ts
function judgeBlankLooks({ before, after }, { factsOf }) {
	const nothingOf = (run) => factsOf(run)?.sawNothing;
	const isBlank = (run) => nothingOf(run) !== void 0;
	const hadSeen = ({ activity }) => metProbes(before).some((run) => run.activity.name === activity.name && !isBlank(run));
	const gone = metProbes(after).filter((run) => isBlank(run) && hadSeen(run));
	if (gone.length > 0) {
		const tell = (run) => `what \`${run.activity.name}\` had looked at is gone: ${nothingOf(run)}`;
		return gone.map((run) => ({
			verdict: "deviated",
			reason: `the steady state did not hold after the method: ${tell(run)}`
		}));
	}
	const blank = [metProbes(before), metProbes(after)].filter((probes) => probes.every(isBlank)).flat();
	const tell = (run) => `\`${run.activity.name}\` looked at nothing: ${nothingOf(run)}`;
	return blank.map((run) => ({
		verdict: "inconclusive",
		reason: `the steady state says nothing, because ${tell(run)}`
	}));
}
function metProbes(state) {
	return state?.steady_state_met ? state.probes : [];
}
// src/experiment/verdict.ts
function judge$2(journal, context) {
	const findings = [
		...judgeEnd(journal, context),
		...judgeBugs(journal),
		...judgeBefore(journal, context),
		...judgeDuring(journal, context),
		...judgeAfter(journal, context),
		...journal.run.flatMap((run) => judgeMethodRun(run, journal, context)),
		...journal.rollbacks.flatMap((run) => judgeRollback(run, journal, context)),
		...context.leftBehind.map((left) => ({
			verdict: "not-restored",
			reason: `left behind: ${left}`
		})),
		...judgeEmptiness(journal, context),
		...judgeBlankLooks(journal.steady_states, context)
	];
	return worstOf(findings.length > 0 ? findings : [{
		verdict: "passed",
		reason: describePass(journal, context)
	}]);
}
function worstOf(findings) {
	const rank = ({ verdict }) => VERDICTS.indexOf(verdict);
	const sorted = [...findings].sort((one, other) => rank(one) - rank(other));
	const reasons = [...new Set(sorted.map(({ reason }) => reason))];
	return {
		name: sorted[0]?.verdict ?? "passed",
		reason: reasons.join("; "),
		reasons
	};
}
function findingsOf(outcomes) {
	const bad = outcomes.filter(({ verdict }) => verdict.name !== "passed");
	return (bad.length > 0 ? bad : outcomes).flatMap(({ file, verdict }) => verdict.reasons.map((reason) => {
		const isNamed = outcomes.length === 1 || reason.startsWith(file);
		return {
			verdict: verdict.name,
			reason: isNamed ? reason : `${file}: ${reason}`
		};
	}));
}
function judgeEnd(journal, context) {
	if (journal.status === "interrupted") return [{
		verdict: "interrupted",
		reason: context.interruption ?? "the run was stopped"
	}];
	if (![...journal.run, ...journal.rollbacks].some((run) => isAction$1(run, context) && context.factsOf(run)?.because === "unreachable")) return [];
	return [{
		verdict: context.leftBehind.length > 0 ? "not-restored" : "error",
		reason: "the API server could not be reached any more in the middle of the run"
	}];
}
function judgeBugs(journal) {
	const { before, during, after } = journal.steady_states;
	const isExplained = [
		...[
			before,
			...during,
			after
		].flatMap((state) => state?.probes ?? []),
		...journal.run,
		...journal.rollbacks
	].some(({ status }) => status === "failed");
	if (journal.status !== "aborted" || isExplained) return [];
	return [{
		verdict: "error",
		reason: "a bug of Chaos Gate ended the run; the log has the details"
	}];
}
function judgeBefore(journal, context) {
	const before = journal.steady_states.before;
	if (!before || isMet(before)) return [];
	if (brokenProbes(before).length === 0) return [{
		verdict: "not-steady",
		reason: "not steady before anything was injected: the journal does not say which probe"
	}];
	return brokenProbes(before).map((run) => couldNotBeTaken(run, context) ? {
		verdict: "inconclusive",
		reason: `the steady state could not be looked at: ${tell(run, context)}; nothing was injected`
	} : {
		verdict: "not-steady",
		reason: `not steady before anything was injected: ${tell(run, context)}`
	});
}
function judgeDuring(journal, context) {
	const { before, during } = journal.steady_states;
	if (before && !isMet(before)) return [];
	const broken = during.filter((state) => !isMet(state));
	const silent = broken.filter((state) => brokenProbes(state).length === 0);
	const seen = broken.flatMap(brokenProbes).filter((run) => !couldNotBeTaken(run, context));
	const blind = broken.flatMap(brokenProbes).filter((run) => couldNotBeTaken(run, context));
	return [
		...firstOf(seen).map((run) => ({
			verdict: "deviated",
			reason: `the steady state broke during the method, in ${broken.length} of ${during.length} looks: ${tell(run, context)}`
		})),
		...firstOf(blind).map((run) => ({
			verdict: "inconclusive",
			reason: `a look during the method could not be taken: ${tell(run, context)}`
		})),
		...firstOf(silent).map(() => ({
			verdict: "deviated",
			reason: "the steady state broke during the method, the journal does not say where"
		}))
	];
}
function judgeAfter(journal, context) {
	const after = journal.steady_states.after;
	if (!after || isMet(after)) return [];
	if (brokenProbes(after).length === 0) return [{
		verdict: "deviated",
		reason: "the steady state did not hold after the method: the journal does not say which probe"
	}];
	return brokenProbes(after).map((run) => couldNotBeTaken(run, context) ? {
		verdict: "inconclusive",
		reason: `the steady state could not be looked at after the method: ${tell(run, context)}`
	} : {
		verdict: "deviated",
		reason: `the steady state did not hold after the method: ${tell(run, context)}`
	});
}
function isMet(state) {
	return state.steady_state_met && brokenProbes(state).length === 0;
}
function brokenProbes({ probes }) {
	return probes.filter(({ tolerance_met, status }) => tolerance_met === false || status === "failed");
}
function firstOf(items) {
	return items.slice(0, 1);
}
function couldNotBeTaken(run, context) {
	return context.factsOf(run)?.because !== void 0;
}
function tell(run, context) {
	const what = run.status === "failed" ? failureOf(run) : context.saidOf(run) ?? "was outside its tolerance";
	return `\`${run.activity.name}\` ${run.status === "failed" ? "failed: " : ""}${what}`;
}
function failureOf(run) {
	return (run.exception?.at(-1)?.trim() ?? "no reason was recorded").replace(/^(chaoslib\.exceptions\.\w+: )+/, "").replace(/\s*\n\s*/g, " ");
}
function judgeMethodRun(run, journal, context) {
	if (isSkipped(run, journal.experiment.dry)) return [];
	const { name } = run.activity;
	if (run.status !== "succeeded") return judgeFailedRun(run, journal, context);
	if (!context.isInside(run)) return [{
		verdict: "deviated",
		reason: `${tell(run, context)} in the method`
	}];
	const doubt = isAction$1(run, context) ? doubtAbout(run, context) : void 0;
	return doubt === void 0 ? [] : [{
		verdict: "inconclusive",
		reason: `\`${name}\` injected nothing: ${doubt}`
	}];
}
function judgeFailedRun(run, journal, context) {
	if (context.interruption !== void 0 && failureOf(run) === context.interruption) return [];
	if (context.factsOf(run)?.because === "policy" && !isAnythingTouched([...journal.run, ...journal.rollbacks], context)) return [{
		verdict: "invalid",
		reason: `\`${run.activity.name}\`: ${failureOf(run)}`
	}];
	if (isAction$1(run, context)) return [{
		verdict: "inconclusive",
		reason: `\`${run.activity.name}\` could not inject: ${failureOf(run)}`
	}];
	if (run.activity.tolerance !== void 0 && !couldNotBeTaken(run, context)) return [{
		verdict: "deviated",
		reason: `${tell(run, context)} in the method`
	}];
	return [{
		verdict: "inconclusive",
		reason: `\`${run.activity.name}\` could not be taken: ${failureOf(run)}`
	}];
}
function isAnythingTouched(runs, context) {
	return runs.some((run) => {
		const { changes = [], isTakenAtItsWord } = context.factsOf(run) ?? {};
		const isUnseen = run.activity.provider.type !== "python" || isTakenAtItsWord === true;
		return changes.length > 0 || isUnseen && run.status === "succeeded" && isAction$1(run, context);
	});
}
function isAction$1(run, context) {
	return (context.factsOf(run)?.is ?? run.activity.type) === "action";
}
function isSkipped({ activity }, dry) {
	return dry === "activities" || dry === `${activity.type}s`;
}
function doubtAbout(run, context) {
	if (context.factsOf(run) === void 0) return "its own `dry` has left it out";
	const status = run.output?.status;
	switch (run.activity.provider.type) {
		case "process": return status === 0 ? void 0 : `the process ended with ${status}`;
		case "http": return typeof status === "number" && status < 400 ? void 0 : `the server answered ${status}`;
		case "python": return doubtAboutFunction(context.factsOf(run));
	}
}
function doubtAboutFunction(facts) {
	if (facts?.notHeld.length) return facts.notHeld.join(", ");
	if (facts?.changes.length || facts?.isTakenAtItsWord) return void 0;
	return facts?.nothing ?? "nothing shows that it changed anything";
}
function judgeRollback(run, journal, context) {
	const facts = context.factsOf(run);
	const isRemovalOfNothing = run.status === "failed" && facts?.isAlreadyGone === true;
	const doubt = run.status === "succeeded" ? doubtAboutRollback(run) : failureOf(run);
	if (doubt === void 0 || isRemovalOfNothing) return [];
	const reason = `the rollback \`${run.activity.name}\` failed: ${doubt}`;
	if (journal.run.some((each) => isAction$1(each, context)) && !isAnythingTouched(journal.run, context) && context.leftBehind.length === 0) return [{
		verdict: "inconclusive",
		reason: `${reason}, but there was nothing to put back`
	}];
	return [{
		verdict: "not-restored",
		reason
	}];
}
function doubtAboutRollback(run) {
	const { type } = run.activity.provider;
	const status = run.output?.status;
	if (type === "process" && typeof status === "number" && status !== 0) return `the process ended with ${status}`;
	if (type === "http" && typeof status === "number" && status >= 400) return `the server answered ${status}`;
}
function judgeEmptiness(journal, context) {
	if (journal.status === "interrupted") return [];
	const { experiment, steady_states: seen } = journal;
	if (!hasHypothesis(experiment, context) && isMethodEmpty(experiment)) return [{
		verdict: "inconclusive",
		reason: "nothing was asked: there is neither a steady-state hypothesis nor a method"
	}];
	return context.strategy === "during-method-only" && hasHypothesis(experiment, context) && seen.during.length === 0 ? [{
		verdict: "inconclusive",
		reason: "the method was over before the steady state was looked at once"
	}] : [];
}
function isMethodEmpty({ method }) {
	return (method ?? []).length === 0;
}
function hasHypothesis(experiment, { strategy }) {
	return strategy !== "skip" && (experiment["steady-state-hypothesis"]?.probes?.length ?? 0) > 0;
}
function describePass(journal, context) {
	const { experiment, steady_states: seen, run } = journal;
	if (experiment.dry) return `all that a dry run (${experiment.dry}) executes held; this was no test`;
	const isInjected = run.some((each) => isAction$1(each, context));
	if (!hasHypothesis(experiment, context)) return `every activity of the method did its job; ${isInjected ? "" : "nothing was injected, and "}no steady state was asked for`;
	if (isMethodEmpty(experiment)) return "the steady state held; nothing was injected";
	const looks = [
		seen.before && "before",
		seen.during.length > 0 && "during",
		seen.after && "after"
	].filter(Boolean);
	const what = isInjected ? "and every activity of it did its job" : "in which nothing was injected";
	return `the steady state held ${looks.join(" and ")} the method, ${what}`;
}
// src/report/describe.ts
const VALUE_MAX$1 = 120;
const EXCEPTION_MAX = 300;
const READ_MAX = 5e3;
const NOTHING = "nothing";
function describeTolerance(tolerance, activity, output) {
	if (Array.isArray(tolerance)) return describeList(tolerance, activity, output);
	if (isStructure(tolerance)) return describeStructure(tolerance);
	return typeof tolerance === "number" ? withUnit(activity, describeValue(tolerance)) : describeValue(tolerance);
}
function isStructure(tolerance) {
	return isMapping$1(tolerance);
}
function describeList(values, activity, output) {
	const [low, high] = values;
	if (values.length === 2 && unitOf(activity) === void 0 && statusOf$1(output) === void 0) return `${describeValue(low)} to ${describeValue(high)}`;
	return withUnit(activity, values.map(describeValue).join(" or "));
}
function describeStructure(tolerance) {
	const of = "target" in tolerance && tolerance.target !== void 0 ? `${tolerance.target} ` : "";
	switch (tolerance.type) {
		case "regex": return `${of === "" ? "text " : of}that matches ${tolerance.pattern}`;
		case "range": return `${of}${describeValue(tolerance.range[0])} to ${describeValue(tolerance.range[1])}`;
		case "jsonpath": return `${of}${tolerance.path}${describeMatches(tolerance)}`;
		default: return `what ${tolerance.name} accepts`;
	}
}
function describeMatches(tolerance) {
	if (tolerance.expect !== void 0) return ` to be ${describeValue(tolerance.expect)}`;
	return tolerance.count === void 0 ? " to match" : ` to match ${tolerance.count} times`;
}
function describeSeen(run) {
	return run.status === "succeeded" ? describeOutput(run) : describeException(run.exception) ?? "nothing, it did not end";
}
function describeOutput(run) {
	const { output, activity } = run;
	const { tolerance } = activity;
	const status = statusOf$1(output);
	if (status === void 0) return describeValue(output);
	const target = isStructure(tolerance) && "target" in tolerance ? tolerance.target : void 0;
	if (target !== void 0) return `${target} ${describeValue(output[target])}`;
	return withUnit(activity, describeValue(status)) + describeBody(output, tolerance);
}
function describeBody(output, tolerance) {
	if (tolerance === void 0 || typeof tolerance === "number" || Array.isArray(tolerance)) return "";
	return `: ${describeValue(output.body ?? output.stdout ?? "")}`;
}
function describeValue(value) {
	if (value === null || value === void 0) return NOTHING;
	return brief$1(typeof value === "string" ? value : JSON.stringify(value), VALUE_MAX$1) || "an empty text";
}
function statusOf$1(output) {
	return typeof output === "object" && output !== null && "status" in output ? output.status : void 0;
}
function unitOf(activity) {
	return {
		http: "status",
		process: "exit code",
		python: void 0
	}[activity.provider.type];
}
function withUnit(activity, words) {
	const unit = unitOf(activity);
	return unit === void 0 ? words : `${unit} ${words}`;
}
function describeException(exception) {
	const last = exception?.at(-1);
	return last === void 0 ? null : brief$1(last.slice(0, READ_MAX).replace(/^[\w.]+: (?:chaoslib\.exceptions\.\w+: )*/, ""), EXCEPTION_MAX);
}
// src/report/numbers.ts
function spansOf(samples) {
	const spans = [];
	for (const sample of samples) {
		const last = spans.at(-1);
		if (last !== void 0) last.to = sample.isGood === last.isGood ? sample.end : sample.at;
		if (last?.isGood !== sample.isGood) spans.push({
			from: sample.at,
			to: sample.end,
			isGood: sample.isGood
		});
	}
	return spans;
}
function measure(samples) {
	const good = samples.filter((sample) => sample.isGood).length;
	return {
		samples: samples.length,
		good,
		share: round$1(good / samples.length),
		longestOutageSeconds: spansOf(samples).reduce((longest, { from, to, isGood }) => isGood ? longest : Math.max(longest, round$1(to - from)), 0),
		answerSeconds: percentiles(samples.map(({ at, end }) => round$1(end - at)))
	};
}
function measureRecovery(samples, faultAt) {
	const spans = spansOf(samples);
	const first = spans.findIndex(({ isGood }) => !isGood);
	const outage = spans[first];
	const last = spans.findLast(({ isGood }) => !isGood);
	if (outage === void 0 || last === void 0) return {
		firstGoodSeconds: 0,
		recoverySeconds: 0
	};
	return {
		firstGoodSeconds: first + 1 < spans.length ? round$1(outage.to - outage.from) : null,
		recoverySeconds: spans.at(-1) === last ? null : round$1(Math.max(0, last.to - faultAt))
	};
}
function percentiles(values) {
	const sorted = Float64Array.from(values).sort();
	const at = (share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
	return {
		p50: at(.5),
		p95: at(.95),
		p99: at(.99),
		max: at(1)
	};
}
function round$1(seconds) {
	return Math.round(seconds * 1e3) / 1e3;
}
// src/report/looks.ts
function looksByProbe(journal) {
	const { before, during, after } = journal.steady_states;
	const faultAt = faultStart(journal) ?? Number.POSITIVE_INFINITY;
	const groups = new Map();
	const add = (state, periodOf) => {
		for (const run of state?.probes ?? []) {
			const sample = sampleOf([run], run.tolerance_met === true, journal);
			const name = pythonText(run.activity.name);
			const group = groups.get(name);
			const look = {
				...sample,
				run,
				period: periodOf(sample)
			};
			if (group === void 0) groups.set(name, [look]);
			else group.push(look);
		}
	};
	add(before, () => "before");
	for (const state of during) add(state, ({ at }) => at < faultAt ? "before" : "during");
	add(after, () => "after");
	return groups;
}
function looksAtAll({ steady_states: { before, during, after }, ...journal }) {
	return [
		before,
		...during,
		after
	].filter((state) => state !== null && state.probes.length > 0).map((state) => sampleOf(state?.probes ?? [], state?.steady_state_met === true, journal));
}
function faultStart(journal) {
	const first = journal.run.find((run) => run.activity.type === "action");
	return first && secondsBetween$1(journal.start, first.start);
}
function secondsBetween$1(from, to) {
	return round$1((Date.parse(to) - Date.parse(from)) / 1e3);
}
function endOf(run, journal) {
	return round$1(secondsBetween$1(journal.start, run.start) + (run.duration ?? 0));
}
function sampleOf(runs, isGood, journal) {
	const [first] = runs;
	const last = runs.at(-1);
	const at = first === void 0 ? 0 : secondsBetween$1(journal.start, first.start);
	return {
		at,
		end: last === void 0 ? at : endOf(last, journal),
		isGood
	};
}
// src/report/build-activity.ts
function buildActivity(run, { journal, facts, placeOf }) {
	const { activity } = run;
	const outcome = isCutShort(run, journal) ? "interrupted" : run.status ?? "interrupted";
	return {
		name: pythonText(activity.name),
		type: activity.type,
		outcome,
		timing: {
			at: secondsBetween$1(journal.start, run.start),
			seconds: round$1(run.duration ?? 0)
		},
		check: isLeftOut$1(run, journal) ? {
			...buildCheck(run),
			seen: "left out"
		} : buildCheck(run),
		evidence: buildEvidence(facts),
		error: outcome === "failed" ? describeException(run.exception) ?? "It failed without a word." : null,
		place: placeOf(pythonText(activity.name))
	};
}
function isCutShort({ status, exception }, journal) {
	const why = describeException(exception);
	const reasons = journal["chaos-gate"]?.reasons ?? [];
	return status === "failed" && journal.status === "interrupted" && why !== null && reasons.includes(why);
}
function isLeftOut$1({ activity }, { experiment }) {
	return experiment.dry === "activities" || experiment.dry === `${activity.type}s`;
}
function buildCheck(run) {
	const { tolerance } = run.activity;
	return {
		expected: tolerance === void 0 ? null : describeTolerance(tolerance, run.activity, run.output),
		seen: describeSeen(run),
		isMet: run.tolerance_met ?? null
	};
}
function buildEvidence(facts) {
	return {
		changes: facts?.changes ?? [],
		nothing: facts?.nothing ?? null,
		notHeld: facts?.notHeld ?? []
	};
}
// src/report/build-fault.ts
const CHANGE = /^([a-z]+) (?:.* in )?([A-Z][A-Za-z]*) (?:([a-z0-9.-]+)\/)?([^\s:/]+)(?::|$)/;
function buildFault(journal) {
	const from = faultStart(journal);
	if (from === void 0) return null;
	const looks = journal.steady_states.during.flatMap(({ probes }) => probes.slice(-1));
	return {
		from,
		to: [...journal.run, ...looks].reduce((latest, run) => Math.max(latest, endOf(run, journal)), from),
		targets: targetsOf(journal)
	};
}
function targetsOf(journal) {
	const facts = journal["chaos-gate"]?.facts ?? [];
	const targets = new Map();
	for (const change of facts.filter(({ phase }) => phase === "run").flatMap(({ changes }) => changes)) {
		const [, done = "", kind = "", namespace = "", name = ""] = CHANGE.exec(change) ?? [];
		if (name === "") continue;
		const key = `${kind} ${namespace}/${name}`;
		const target = targets.get(key) ?? {
			kind,
			namespace,
			name,
			done: []
		};
		targets.set(key, {
			...target,
			done: [...new Set([...target.done, done])]
		});
	}
	return [...targets.values()];
}
// src/report/measure-probes.ts
function measureProbes(journal) {
	const faultAt = faultStart(journal) ?? 0;
	return [...looksByProbe(journal)].map(([name, looks]) => measureProbe(name, looks, faultAt));
}
function numbersOf$2(probe) {
	const { name, samples, good, share, longestOutageSeconds, answerSeconds, firstGoodSeconds, recoverySeconds, periods } = probe;
	return {
		name,
		samples,
		good,
		share,
		longestOutageSeconds,
		answerSeconds,
		firstGoodSeconds,
		recoverySeconds,
		periods
	};
}
function measureProbe(name, looks, faultAt) {
	const inPeriod = (period) => {
		const some = looks.filter((look) => look.period === period);
		return some.length === 0 ? null : measure(some);
	};
	return {
		name,
		...measure(looks),
		...measureRecovery(looks, faultAt),
		periods: {
			before: inPeriod("before"),
			during: inPeriod("during"),
			after: inPeriod("after")
		}
	};
}
// src/report/thin.ts
function thinSamples(samples, max) {
	if (samples.length <= max) return [...samples];
	const step = Math.ceil(samples.length / max);
	const kept = [];
	for (let from = 0; from < samples.length; from += step) kept.push(samples.slice(from, from + step).reduce(worse));
	return kept;
}
function worse(one, other) {
	if (one.isGood !== other.isGood) return one.isGood ? other : one;
	return other.seconds > one.seconds ? other : one;
}
function thinSpans(spans, max) {
	let kept = [...spans];
	while (kept.length > max) {
		const excess = Math.ceil((kept.length - max) / 2);
		const shortest = kept.filter(({ isGood }) => isGood).sort((a, b) => a.to - a.from - (b.to - b.from)).slice(0, Math.max(1, excess));
		const dropped = new Set(shortest);
		kept = joined$1(kept.map((span) => dropped.has(span) ? {
			...span,
			isGood: false
		} : span));
	}
	return kept;
}
function joined$1(spans) {
	const result = [];
	for (const span of spans) {
		const last = result.at(-1);
		if (last?.isGood === span.isGood) last.to = span.to;
		else result.push({ ...span });
	}
	return result;
}
// src/report/build-hypothesis.ts
const SAMPLES_MAX = 400;
const SPANS_MAX = 400;
const ANSWERS_MAX = 60;
function buildHypothesis(journal, placeOf) {
	const looks = looksByProbe(journal);
	if (looks.size === 0) return null;
	const faultAt = faultStart(journal) ?? 0;
	const isWatched = journal.steady_states.during.length > 0;
	return {
		title: pythonText(journal.experiment["steady-state-hypothesis"]?.title ?? ""),
		probes: [...looks].map(([name, ofProbe]) => ({
			...buildProbe(name, ofProbe, faultAt),
			place: placeOf(name)
		})),
		spans: isWatched ? thinSpans(spansOf(looksAtAll(journal)), SPANS_MAX) : []
	};
}
function buildProbe(name, looks, faultAt) {
	const seen = looks.map(({ run }) => describeSeen(run));
	const answers = countAnswers(looks, seen);
	const indices = new Map(answers.map((answer, index) => [keyOf$2(answer), index]));
	const series = looks.map(({ at, end, isGood }, index) => {
		const answer = indices.get(keyOf$2({
			isGood,
			seen: seen[index] ?? ""
		})) ?? null;
		return {
			at,
			seconds: round$1(end - at),
			isGood,
			answer
		};
	});
	return {
		...measureProbe(name, looks, faultAt),
		bad: commonestBad(looks, answers),
		answers,
		series: thinSamples(series, SAMPLES_MAX),
		spans: thinSpans(spansOf(looks), SPANS_MAX)
	};
}
function countAnswers(looks, seen) {
	const answers = new Map();
	for (const [index, { isGood }] of looks.entries()) {
		const answer = {
			seen: seen[index] ?? "",
			isGood,
			count: 0
		};
		const known = answers.get(keyOf$2(answer)) ?? answer;
		known.count += 1;
		answers.set(keyOf$2(answer), known);
	}
	return [...answers.values()].sort((a, b) => b.count - a.count).slice(0, ANSWERS_MAX);
}
function keyOf$2({ isGood, seen }) {
	return `${isGood} ${seen}`;
}
function commonestBad(looks, answers) {
	const worst = answers.find(({ isGood }) => !isGood);
	const look = looks.find(({ isGood, run }) => !isGood && (worst === void 0 || describeSeen(run) === worst.seen));
	if (look === void 0) return null;
	const { expected, seen } = buildCheck(look.run);
	return {
		expected,
		seen
	};
}
// src/report/map-texts.ts
function mapTexts(value, change) {
	return mapped(value, change);
}
function mapped(value, change) {
	if (typeof value === "string") return change(value);
	if (Array.isArray(value)) return value.map((item) => mapped(item, change));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapped(item, change)]));
}
// src/report/place.ts
const PATHS = {
	before: ["steady-state-hypothesis", "probes"],
	method: ["method"],
	after: ["steady-state-hypothesis", "probes"],
	rollbacks: ["rollbacks"]
};
function activityPlaces(outcome, phase) {
	const list = PATHS[phase];
	const names = entriesAt(outcome, phase).map((entry) => "ref" in entry ? entry.ref : pythonText(entry.name));
	return (name) => {
		const index = names.indexOf(name);
		return outcome.locate(index === -1 ? list : [...list, index]) ?? null;
	};
}
function entriesAt({ journal }, phase) {
	if (phase === "method") return journal?.experiment.method ?? [];
	if (phase === "rollbacks") return journal?.experiment.rollbacks ?? [];
	return journal?.experiment["steady-state-hypothesis"]?.probes ?? [];
}
// src/report/build-result.ts
function buildResult(told) {
	return joinExperiments(told.outcomes.map(buildExperiment), told);
}
function joinExperiments(experiments, told) {
	return mapTexts(joined(experiments, told), cut$1);
}
function cut$1(text) {
	return text.length <= 2e4 ? text : `${text.slice(0, 19999)}…`;
}
function joined(experiments, told) {
	return {
		version: 1,
		verdict: told.verdict.name,
		reason: reasonOf(experiments, told),
		problems: [...told.problems],
		experiments,
		run: {
			start: experiments.find(({ timing }) => timing.start !== null)?.timing.start ?? null,
			seconds: round$1(told.durationSeconds),
			cluster: told.cluster ?? null,
			seed: told.seed ?? null,
			isPractice: told.isPractice === true,
			recovered: told.recovered === void 0 ? null : recoveredOf(told.recovered)
		}
	};
}
function recoveredOf({ runs, putBack, leftBehind }) {
	return {
		runs: [...runs],
		putBack: [...putBack],
		leftBehind: [...leftBehind]
	};
}
function reasonOf(experiments, { verdict, problems }) {
	if (problems.length > 0 || experiments.length <= 1) return verdict.reason;
	const bad = experiments.filter((experiment) => experiment.verdict.name !== "passed");
	return [countPassed(experiments), ...bad.map((one) => `${one.file} (${one.verdict.name}): ${one.verdict.reason}.`)].join(" ");
}
function buildExperiment(outcome) {
	const { file, title, journal } = outcome;
	const record = journal?.["chaos-gate"];
	return {
		file,
		title,
		description: String(journal?.experiment.description ?? ""),
		place: outcome.locate(["title"]) ?? null,
		verdict: withProblems(outcome),
		problems: outcome.problems.map((problem) => ({
			file,
			...problem
		})),
		timing: buildTiming(journal),
		fault: journal && buildFault(journal),
		phases: journal === null ? [] : buildPhases(outcome, journal),
		hypothesis: journal && buildHypothesis(journal, activityPlaces(outcome, "before")),
		aftermath: buildAftermath(record, outcome.warnings),
		isWitnessed: journal === null || record !== void 0
	};
}
function withProblems({ verdict, problems }) {
	return problems.length === 0 ? verdict : {
		...verdict,
		reasons: problems.map(describeProblem)
	};
}
function buildTiming(journal) {
	return {
		start: journal?.start ?? null,
		seconds: round$1(journal?.duration ?? 0),
		dry: journal?.experiment.dry ?? null
	};
}
function buildAftermath(record, warnings = []) {
	const facts = record?.facts ?? [];
	const told = [
		...warnings.map(describeProblem),
		...record?.warnings ?? [],
		...facts.flatMap((fact) => fact.warnings)
	];
	return {
		putBack: record?.putBack ?? [],
		leftBehind: record?.leftBehind ?? [],
		warnings: [...new Set(told)]
	};
}
function buildPhases(outcome, journal) {
	const { before, after } = journal.steady_states;
	const phase = (name, runs, factsOf) => {
		const placeOf = activityPlaces(outcome, name);
		const facts = new Map((journal["chaos-gate"]?.facts ?? []).filter((one) => one.phase === factsOf).map((one) => [one.index, one]));
		return {
			name,
			activities: runs.map((run, index) => buildActivity(run, {
				journal,
				facts: facts.get(index),
				placeOf
			}))
		};
	};
	return [
		phase("before", before?.probes ?? []),
		phase("method", journal.run, "run"),
		phase("after", after?.probes ?? []),
		phase("rollbacks", journal.rollbacks, "rollbacks")
	].filter((one) => one.activities.length > 0);
}
// src/app/refuse.ts
function refuse$2(prepared, refused) {
	const culprits = refused.map(({ file }) => file).join(", ");
	return [...refused.map(({ file, problems, warnings }) => ({
		...unrun(file, file, problems, problems.map((problem) => ({
			verdict: "invalid",
			reason: describeProblem(problem)
		}))),
		warnings
	})), ...prepared.map((each) => notRun(each, "invalid", `not run, because of the problems in ${culprits}`))];
}
function notRun({ loaded }, verdict, reason) {
	return {
		...unrun(loaded.file, loaded.experiment.title, [], [{
			verdict,
			reason
		}]),
		locate: loaded.locate
	};
}
function unrun(file, title, problems, findings) {
	return {
		file,
		title,
		verdict: worstOf(findings),
		journal: null,
		problems,
		locate: () => void 0
	};
}
// src/experiment/read/format.ts
function formatOfFile(file) {
	if (/\.ya?ml$/.test(file)) return "yaml";
	return file.endsWith(".json") ? "json" : void 0;
}
function formatOfAnswer(contentType, url) {
	const type = contentType?.toLowerCase() ?? "";
	if (/\bx-yaml\b|\/yaml\b|\+yaml\b/.test(type)) return "yaml";
	if (/\/json\b|\+json\b/.test(type)) return "json";
	return type.includes("text/plain") ? "either" : formatOfFile(pathOf(url));
}
function pathOf(url) {
	return URL.canParse(url) ? new URL(url).pathname : url;
}
// src/system/http/headers.ts
function mergeHeaders(...sets) {
	const entries = sets.flatMap((headers) => Object.entries(headers));
	return Object.fromEntries(new Map(entries.map((entry) => [entry[0].toLowerCase(), entry])).values());
}
function withoutHeaders(headers, names) {
	return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name.toLowerCase())));
}
function readHeader(headers, name) {
	return Object.entries(headers).find((entry) => entry[0].toLowerCase() === name)?.[1];
}
// src/system/http.ts
const BODY_MAX$3 = 16777216;
var HttpFailed = class extends Error {
	name = "HttpFailed";
	failure;
	constructor(failure, message, options) {
		super(message, options);
		this.failure = failure;
	}
};
// src/system/plain-text.ts
const ESCAPE = "\x1B";
const BELL = "\x07";
const TERMINAL_SEQUENCE = new RegExp(`${ESCAPE}(?:\\[[0-?]*[ -/]*[@-~]|[\\]PX^_][^${BELL}${ESCAPE}]*(?:${BELL}|${ESCAPE}\\\\)?|[ -/]*[0-~])`, "g");
const UNPRINTABLE = /[\p{Cc}\u2028\u2029]+/gu;
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
function plainText(text, max) {
	const harmless = text.slice(0, max * 8).replace(TERMINAL_SEQUENCE, "").replace(UNPRINTABLE, " ").replace(DIRECTION, "").replaceAll("##[", "## [").replace(/^(\s*):(?=:)/u, "$1: ");
	const characters = Array.from(harmless);
	return characters.length <= max && text.length <= max * 8 ? harmless : `${characters.slice(0, Math.max(0, max - 1)).join("")}…`;
}
// src/sources/fetch-source.ts
const FETCH_SECONDS = 30;
const TOKEN$1 = "CHAOSTOOLKIT_LOADER_AUTH_BEARER_TOKEN";
function isAddress(source) {
	return /^[a-z][a-z0-9+.-]*:\/\//i.test(source);
}
function showSource(source) {
	return source.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, "$1");
}
async function fetchSource(source, tools) {
	const scheme = source.slice(0, source.indexOf(":")).toLowerCase();
	if (scheme !== "http" && scheme !== "https") throw refuse$1(source, `'${scheme}' is not a supported source scheme. Name a file, or an address that begins with https://`);
	const answer = await ask$1(source, tools);
	if (answer.status !== 200) throw refuse$1(source, `Failed to fetch the experiment: ${describe$2(answer)}`);
	const type = readHeader(answer.headers, "content-type");
	const format = formatOfAnswer(type, answer.url);
	if (format !== void 0) return {
		text: decode(source, answer.body),
		format
	};
	throw refuse$1(source, `only files with json, yaml or yml extensions are supported, and the server ${type === void 0 ? "does not say what it is" : `calls it ${plainText(type, TYPE_SHOWN_MAX)}`}`);
}
const TYPE_SHOWN_MAX = 60;
async function ask$1(source, tools) {
	const limit = AbortSignal.timeout(FETCH_SECONDS * 1e3);
	const request = {
		url: source,
		method: "GET",
		headers: {
			Accept: "application/json, application/x-yaml",
			...authorization(source, tools)
		},
		isTlsVerified: tools.isTlsVerified,
		bodyMax: TEXT_MAX$1
	};
	try {
		return await tools.http(request, AbortSignal.any([tools.signal, limit]));
	} catch (error) {
		tools.signal.throwIfAborted();
		if (limit.aborted) throw refuse$1(source, `Failed to fetch the experiment: it did not come within ${FETCH_SECONDS} s`, error);
		if (!(error instanceof HttpFailed)) throw error;
		throw refuse$1(source, `Failed to fetch the experiment: ${error.message}`, error);
	}
}
function authorization(source, { environment, auths = {} }) {
	const token = environment[TOKEN$1]?.trim();
	if (token) return { Authorization: `bearer ${token}` };
	const location = /^[^:]+:\/\/([^/?#]*)/.exec(source)?.[1] ?? "";
	const auth = Object.hasOwn(auths, location) ? auths[location] : void 0;
	return auth ? { Authorization: `${auth.type} ${auth.value}` } : {};
}
const BODY_SHOWN_MAX = 200;
function describe$2({ status, body }) {
	const said = plainText(new TextDecoder().decode(body.subarray(0, 800)), BODY_SHOWN_MAX);
	return `the server answered ${status}${said === "" ? "" : `: ${said}`}`;
}
function decode(source, bytes) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (cause) {
		throw refuse$1(source, "is not UTF-8 text; it must be saved in that encoding", cause);
	}
}
function refuse$1(source, message, cause) {
	return new InvalidExperiment([{
		file: showSource(source),
		message
	}], { cause });
}
// src/system/random.ts
function seededRandom(seed) {
	let state = seed >>> 0;
	return { next() {
		state = state + 1831565813 >>> 0;
		let mixed = Math.imul(state ^ state >>> 15, state | 1);
		mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
		return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
	} };
}
function anySeed() {
	return Math.floor(Math.random() * 2 ** 31);
}
function sample(items, count, random) {
	const rest = [...items];
	const chosen = [];
	while (chosen.length < count && rest.length > 0) chosen.push(...rest.splice(Math.floor(random.next() * rest.length), 1));
	return chosen;
}
// src/app/draw.ts
function draw(files, count, seed) {
	const chosen = new Set(sample(files, count, seededRandom(seedOfDraw(seed))));
	return files.filter((file) => chosen.has(file));
}
function seedOfDraw(seed) {
	return Math.imul(seed ^ 2654435769, 2246822507) >>> 0;
}
function describeDraw(chosen, of, seed) {
	return `Drew ${chosen.length} of ${of} experiment${of === 1 ? "" : "s"} by chance: ${chosen.join(", ")}. The seed ${seed} draws the same again.`;
}
// src/system/time-limit.ts
const TIMER_MAX = 2 ** 31 - 1;
function timeLimit(seconds) {
	return AbortSignal.timeout(Math.min(Math.ceil(seconds * 1e3), TIMER_MAX));
}
// src/undo/changes.ts
var Changes = class {
	#changes = new Map();
	#nextId = 1;
	get changes() {
		return [...this.#changes.values()].sort((one, other) => one.id - other.id);
	}
	get nextId() {
		return this.#nextId;
	}
	add(change) {
		this.#changes.set(change.id, change);
		this.#nextId = Math.max(this.#nextId, change.id + 1);
	}
	done(id, seen = {}) {
		const change = this.#changes.get(id);
		if (change) this.#changes.set(id, {
			...change,
			...seen
		});
	}
	drop(id) {
		this.#changes.delete(id);
	}
};
// src/undo/insist.ts
const TRY_AGAIN_SECONDS$2 = 1;
const CONFLICT_TRIES_MAX = 5;
async function insist(act, { clock, signal }) {
	for (;;) {
		signal.throwIfAborted();
		try {
			return await act();
		} catch (error) {
			if (!(error instanceof KubernetesFailed) || !isPassing(error)) throw error;
			await clock.sleep(error.retryAfter ?? TRY_AGAIN_SECONDS$2, signal).catch(() => {
				throw error;
			});
		}
	}
}
function isPassing(error) {
	const { code } = error;
	if (error instanceof InvalidKubeconfig) return false;
	return code === 0 || code === 429 || code >= 500;
}
async function despiteConflicts(act) {
	for (let tries = 1;; tries += 1) try {
		return await act();
	} catch (error) {
		if (!(error instanceof KubernetesFailed && error.code === 409) || tries === CONFLICT_TRIES_MAX) throw error;
	}
}
// src/kubernetes/json-pointer.ts
function keysOf(pointer) {
	return pointer.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
// src/undo/narrow-field.ts
function narrowField(field) {
	const places = differingKeys(field.before, field.after);
	const [key] = places;
	if (key === void 0 || places.length > 1) return field;
	const { path, before, after } = field;
	return narrowField({
		path: [...path, key],
		before: memberOf(before, key) ?? null,
		after: memberOf(after, key) ?? null
	});
}
function differingKeys(before, after) {
	if (!isContainer(before) || !isContainer(after) || Array.isArray(before) !== Array.isArray(after)) return [];
	if (Array.isArray(before) && before.length !== after.length) return [];
	return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !(0,node_util__WEBPACK_IMPORTED_MODULE_2__.isDeepStrictEqual)(memberOf(before, key), memberOf(after, key)));
}
function memberOf(value, key) {
	return isContainer(value) && Object.hasOwn(value, key) ? value[key] : void 0;
}
function isContainer(value) {
	return typeof value === "object" && value !== null;
}
// src/undo/fields.ts
function overwrittenPaths(patch) {
	if (patch.type === "json") return jsonPatchPaths(patch.body);
	return [...leaves$1(patch.body, [])].filter((path) => path.join(".") !== "metadata.resourceVersion");
}
function* leaves$1(value, path) {
	if (!isMapping(value) || Object.keys(value).length === 0) {
		yield path;
		return;
	}
	for (const [key, member] of Object.entries(value)) if (key.startsWith("$")) yield path;
	else yield* leaves$1(member, [...path, key]);
}
function jsonPatchPaths(body) {
	if (!Array.isArray(body)) return [];
	return body.filter((operation) => operation.op !== "test").flatMap((operation) => [operation.path, ...operation.op === "move" ? [operation.from] : []]).map((pointer) => wholeList(keysOf(pointer)));
}
function wholeList(path) {
	const index = path.findIndex((part) => /^(\d+|-)$/.test(part));
	return index === -1 ? path : path.slice(0, index);
}
function valueAt(object, path) {
	return path.reduce((value, key) => isMapping(value) ? member(value, key) : void 0, object);
}
function member(mapping, key) {
	return Object.hasOwn(mapping, key) ? mapping[key] : void 0;
}
function compareFields(paths, before, after) {
	return [...new Map(paths.map((path) => replacedWhole(path, before)).map((path) => [path.join("\0"), path])).values()].map((path) => ({
		path,
		before: valueAt(before, path) ?? null,
		...after && { after: valueAt(after, path) ?? null }
	}));
}
function replacedWhole(path, before) {
	const end = path.findIndex((_, index) => {
		const value = valueAt(before, path.slice(0, index + 1));
		return value !== void 0 && !isMapping(value);
	});
	return end === -1 ? path : path.slice(0, end + 1);
}
function intendedFields(patch, before) {
	return compareFields(overwrittenPaths(patch), before).map((field) => {
		const asked = patch.type === "json" ? void 0 : valueAt(patch.body, field.path);
		return asked === null || [
			"string",
			"number",
			"boolean"
		].includes(typeof asked) ? {
			...field,
			after: asked
		} : field;
	});
}
function hasChanged(field) {
	return !(0,node_util__WEBPACK_IMPORTED_MODULE_2__.isDeepStrictEqual)(field.before, field.after);
}
function stillHolds(field, object) {
	return (0,node_util__WEBPACK_IMPORTED_MODULE_2__.isDeepStrictEqual)(valueAt(object, field.path) ?? null, field.after);
}
function isAsBefore(field, object) {
	return (0,node_util__WEBPACK_IMPORTED_MODULE_2__.isDeepStrictEqual)(valueAt(object, field.path) ?? null, field.before);
}
function undoPatch(fields, object) {
	const body = {};
	for (const field of fields) setAt$1(body, field.path, mergeValue(field.before, valueAt(object, field.path)));
	setAt$1(body, ["metadata", "resourceVersion"], object.metadata.resourceVersion);
	return {
		type: "merge",
		body
	};
}
function mergeValue(before, now) {
	if (!isMapping(before) || !isMapping(now)) return before;
	const gone = Object.keys(now).filter((key) => !Object.hasOwn(before, key));
	const kept = Object.entries(before).map(([key, value]) => [key, mergeValue(value, member(now, key))]);
	return Object.fromEntries([...kept, ...gone.map((key) => [key, null])]);
}
function setAt$1(target, path, value) {
	const [key, ...rest] = path;
	if (key === void 0) return;
	if (rest.length === 0) {
		target[key] = value;
		return;
	}
	const held = member(target, key);
	const next = isMapping(held) ? held : {};
	target[key] = next;
	setAt$1(next, rest, value);
}
function isMapping(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isField(value) {
	if (!isMapping(value) || !("before" in value)) return false;
	const { path } = value;
	return Array.isArray(path) && path.length > 0 && path.every((part) => typeof part === "string");
}
function describeField(field) {
	const { path, before, after } = narrowField(field);
	return `${path.join(".")} ${shortly(before)} → ${shortly(after)}`;
}
const VALUE_MAX = 60;
function shortly(value) {
	if (value === void 0 || value === null) return "(none)";
	const text = JSON.stringify(value);
	return text.length > VALUE_MAX ? `${text.slice(0, VALUE_MAX)}…` : text;
}
// src/undo/is-change.ts
const isText = (value) => typeof value === "string" && value !== "";
const isTextIfAny = (value) => value === void 0 || typeof value === "string";
const areFields = (value) => Array.isArray(value) && value.every(isField);
const PARTS$2 = {
	create: () => true,
	patch: ({ fields }) => areFields(fields),
	delete: ({ manifest }) => isManifest(manifest),
	replace: ({ owner, wasReady }) => isReference$1(owner) && isText(owner.uid) && typeof wasReady === "boolean",
	exec: ({ command }) => Array.isArray(command) && command.every((word) => typeof word === "string")
};
function isChange$1(value) {
	if (!isMapping(value)) return false;
	const { id, object, verb, uid, context } = value;
	return Number.isSafeInteger(id) && isReference$1(object) && isTextIfAny(uid) && isTextIfAny(context) && typeof verb === "string" && Object.hasOwn(PARTS$2, verb) && PARTS$2[verb](value);
}
function isSeen({ uid, fields }) {
	return isTextIfAny(uid) && (fields === void 0 || areFields(fields));
}
function isReference$1(value) {
	if (!isMapping(value)) return false;
	return [
		value.apiVersion,
		value.kind,
		value.name
	].every(isText) && isTextIfAny(value.namespace);
}
function isManifest(value) {
	return isMapping(value) && isMapping(value.metadata) && [
		value.apiVersion,
		value.kind,
		value.metadata.name
	].every(isText);
}
// src/undo/mark.ts
const RUN_LABEL = "chaos-gate.dev/run";
const UNDO_ANNOTATION = "chaos-gate.dev/undo";
const LABEL_PATH = [
	"metadata",
	"labels",
	RUN_LABEL
];
const ANNOTATION_PATH = [
	"metadata",
	"annotations",
	UNDO_ANNOTATION
];
const ANNOTATION_MAX = 1e5;
function markCreated(object, run, id) {
	const { metadata } = object;
	return {
		...object,
		metadata: {
			...metadata,
			labels: {
				...metadata.labels,
				[RUN_LABEL]: run
			},
			annotations: {
				...metadata.annotations,
				[UNDO_ANNOTATION]: writeNotes([{
					id,
					verb: "create"
				}])
			}
		}
	};
}
function markFields(before, patch, run, note) {
	const mine = readMark(before);
	if (patch.subresource !== void 0 || mine && mine.run !== run) return [];
	const text = writeNotes([...mine?.notes ?? [], note]);
	if (text.length > ANNOTATION_MAX) return [];
	return [{
		path: LABEL_PATH,
		before: valueAt(before, LABEL_PATH) ?? null,
		after: run
	}, {
		path: ANNOTATION_PATH,
		before: valueAt(before, ANNOTATION_PATH) ?? null,
		after: text
	}];
}
function isMarkField({ path }) {
	return [LABEL_PATH, ANNOTATION_PATH].some((mark) => mark.join("/") === path.join("/"));
}
function withMark(patch, before, fields) {
	if (fields.length === 0) return patch;
	if (patch.type === "json") return {
		...patch,
		body: [...patch.body, ...markOperations(before, fields)]
	};
	const body = patch.body;
	const added = (part) => Object.fromEntries(fields.filter(({ path }) => path[1] === part).map(({ path, after }) => [path[2], after]));
	const metadata = {
		...body.metadata,
		labels: {
			...body.metadata?.labels,
			...added("labels")
		},
		annotations: {
			...body.metadata?.annotations,
			...added("annotations")
		}
	};
	return {
		...patch,
		body: {
			...body,
			metadata
		}
	};
}
function markOperations(before, fields) {
	return fields.map(({ path: [, part = "", key = ""], after }) => valueAt(before, ["metadata", part]) === void 0 ? {
		op: "add",
		path: `/metadata/${part}`,
		value: { [key]: after }
	} : {
		op: "add",
		path: `/metadata/${part}/${key.replaceAll("/", "~1")}`,
		value: after
	});
}
function writeNotes(notes) {
	return JSON.stringify(notes);
}
function readMark({ metadata }) {
	const run = metadata.labels?.[RUN_LABEL];
	const text = metadata.annotations?.[UNDO_ANNOTATION];
	if (run === void 0 || text === void 0) return null;
	try {
		const notes = JSON.parse(text);
		return Array.isArray(notes) && notes.every(isNote) ? {
			run,
			notes
		} : null;
	} catch {
		return null;
	}
}
function isNote(value) {
	const note = value;
	if (typeof note !== "object" || note === null || !Number.isInteger(note.id)) return false;
	return note.verb === "create" || note.verb === "patch" && Array.isArray(note.fields) && note.fields.every(isField);
}
function markOf(object) {
	return [LABEL_PATH, ANNOTATION_PATH].map((path) => ({
		path,
		before: null,
		after: valueAt(object, path) ?? null
	})).filter(({ after }) => after !== null);
}
// src/undo/lease-record.ts
const DEAD_SECONDS = 30;
const LEASE_NAMESPACE = "default";
const KINDS_ANNOTATION = "chaos-gate.dev/kinds";
const NAMESPACES_ANNOTATION = "chaos-gate.dev/namespaces";
const COPIES_ANNOTATION = "chaos-gate.dev/copies";
const WAITING_ANNOTATION = "chaos-gate.dev/waiting";
function leaseName(run) {
	return `chaos-gate-${run}`;
}
function leaseReference(run) {
	return {
		apiVersion: "coordination.k8s.io/v1",
		kind: "Lease",
		name: leaseName(run),
		namespace: LEASE_NAMESPACE
	};
}
function leaseObject({ run, kinds, namespaces, copies, isWaiting, renewedAt }) {
	const annotations = {
		[KINDS_ANNOTATION]: JSON.stringify(kinds),
		[NAMESPACES_ANNOTATION]: JSON.stringify(namespaces),
		[COPIES_ANNOTATION]: JSON.stringify(copies),
		[WAITING_ANNOTATION]: String(isWaiting)
	};
	return {
		apiVersion: "coordination.k8s.io/v1",
		kind: "Lease",
		metadata: {
			name: leaseName(run),
			namespace: LEASE_NAMESPACE,
			labels: { [RUN_LABEL]: run },
			annotations
		},
		spec: {
			holderIdentity: run,
			leaseDurationSeconds: DEAD_SECONDS,
			renewTime: microTime(renewedAt)
		}
	};
}
function microTime(milliseconds) {
	return new Date(milliseconds).toISOString().replace("Z", "000Z");
}
async function deleteLease(kubernetes, run, signal) {
	await kubernetes.delete(leaseReference(run), { propagationPolicy: "Background" }, signal).catch((error) => {
		if (!(error instanceof KubernetesFailed && error.code === 404)) throw error;
	});
}
async function listLeases(kubernetes, signal) {
	const query = {
		apiVersion: "coordination.k8s.io/v1",
		kind: "Lease",
		namespace: LEASE_NAMESPACE,
		labelSelector: RUN_LABEL
	};
	return (await kubernetes.list(query, signal)).map(readLease).sort((one, other) => one.createdAt - other.createdAt || one.run.localeCompare(other.run));
}
function readLease({ metadata, spec }) {
	return {
		run: metadata.labels?.["chaos-gate.dev/run"] ?? "",
		kinds: readList(metadata.annotations?.[KINDS_ANNOTATION]).filter(isKind),
		namespaces: readList(metadata.annotations?.[NAMESPACES_ANNOTATION]).map(String),
		copies: readList(metadata.annotations?.[COPIES_ANNOTATION]).map(String),
		isWaiting: metadata.annotations?.[WAITING_ANNOTATION] === "true",
		renewedAt: Date.parse(String(spec?.renewTime ?? "")) || 0,
		durationSeconds: Number(spec?.leaseDurationSeconds) || DEAD_SECONDS,
		createdAt: Date.parse(metadata.creationTimestamp ?? "") || 0,
		uid: metadata.uid
	};
}
function readList(text) {
	try {
		const list = JSON.parse(text ?? "[]");
		return Array.isArray(list) ? list : [];
	} catch {
		return [];
	}
}
function isKind(value) {
	const kind = value;
	return typeof kind?.apiVersion === "string" && typeof kind.kind === "string";
}
// src/kubernetes/get-if-there.ts
async function getIfThere(kubernetes, reference, signal) {
	try {
		return await kubernetes.get(reference, signal);
	} catch (error) {
		if (error instanceof KubernetesFailed && error.code === 404) return null;
		throw error;
	}
}
// src/undo/record.ts
async function record({ ledger, keeper, isRollback, context }, change, act, learn = () => ({})) {
	if (isRollback) return act();
	const whole = {
		...change,
		...context !== void 0 && { context }
	};
	const id = ledger.intend(whole);
	await keeper?.touch(change.object);
	if (!isTold(change)) await keeper?.keepCopy({
		...whole,
		id
	});
	try {
		const answer = await act();
		ledger.done(id, learn(answer));
		return answer;
	} catch (error) {
		if (error instanceof KubernetesFailed && error.code >= 400 && error.code < 500) ledger.drop(id);
		throw error;
	}
}
function isTold(change) {
	return change.verb === "patch" ? change.fields.some(isMarkField) : change.verb !== "delete";
}
function uidOf({ uid }) {
	return uid === void 0 ? {} : { uid };
}
var LookedAt = class {
	#open;
	#objects = new Map();
	constructor(open) {
		this.#open = open;
	}
	remember(objects) {
		for (const object of objects) this.#objects.set(keyOf$1(object.kind, object.metadata.namespace, object.metadata.name), object);
		return objects;
	}
	async fetch(reference, signal) {
		const object = await (await this.#open()).get(reference, signal);
		this.remember([object]);
		return object;
	}
	async recall(reference, signal) {
		return this.#objects.get(keyOf$1(reference.kind, reference.namespace, reference.name)) ?? this.fetch(reference, signal);
	}
};
function keyOf$1(kind, namespace, name) {
	return `${kind} ${namespace ?? ""}/${name}`;
}
// src/undo/settle.ts
function settle$1({ ledger, context }, object, paths) {
	for (const change of ledger.changes.filter((each) => isSame(each.object, object) && isOn(context, each))) if (!paths) ledger.drop(change.id);
	else if (change.verb === "patch") settleFields(ledger, change, paths);
}
function settleFields(ledger, { id, fields }, paths) {
	const rest = fields.filter((field) => isMarkField(field) || !paths.some((settled) => covers(settled, field.path)));
	if (rest.length === 0) ledger.drop(id);
	else if (rest.length < fields.length) ledger.done(id, { fields: rest });
}
function covers(settled, path) {
	const shared = Math.min(settled.length, path.length);
	return settled.slice(0, shared).every((part, index) => part === path[index]);
}
function isOn(context, change) {
	return context === void 0 || change.context === void 0 || context === change.context;
}
function isSame(one, other) {
	return one.kind === other.kind && one.name === other.name && (one.namespace ?? "") === (other.namespace ?? "");
}
// src/undo/record-removal.ts
async function recordRemoval(options, lookedAt, call) {
	const { reference, word, signal, send } = call;
	try {
		const before = options.isRollback ? null : await lookedAt.recall(reference, signal);
		const answer = before ? await record(options, removalOf(reference, before), send) : await send();
		if (before) options.onRemoved?.(before);
		options.notes.changes.push(`${word} ${nameObject(reference)}`);
		if (options.isRollback) settle$1(options, reference);
		return answer;
	} catch (error) {
		if (error instanceof KubernetesFailed && error.code === 404) {
			options.notes.isAlreadyGone = true;
			if (options.isRollback) settle$1(options, reference);
		}
		throw error;
	}
}
function removalOf(object, manifest) {
	const owner = manifest.metadata.ownerReferences?.find(({ controller }) => controller);
	if (!owner) return {
		verb: "delete",
		object,
		manifest,
		...uidOf(manifest.metadata)
	};
	const { apiVersion, kind, name, uid } = owner;
	const namespace = manifest.metadata.namespace;
	return {
		verb: "replace",
		object,
		owner: {
			apiVersion,
			kind,
			name,
			uid,
			...namespace && { namespace }
		},
		wasReady: isReady$1(manifest),
		...uidOf(manifest.metadata)
	};
}
function isReady$1({ kind, spec, status }) {
	if (kind === "ReplicaSet") return Number(spec?.replicas ?? 0) > 0 && status?.readyReplicas === spec?.replicas;
	const conditions = status?.conditions;
	return Array.isArray(conditions) && conditions.some(({ type, status }) => type === "Ready" && status === "True");
}
// src/undo/replaced.ts
const LOOK_AGAIN_SECONDS$2 = .5;
var NotReplaced = class extends Error {
	name = "NotReplaced";
};
async function waitUntilReplaced(change, options) {
	const { clock, signal, replaceSeconds } = options;
	const begun = clock.now();
	const secondsSince = () => (clock.now() - begun) / 1e3;
	let missing = "";
	const giveUp = () => new NotReplaced(`${missing} after ${Math.round(Math.min(secondsSince(), replaceSeconds) * 10) / 10} s`);
	try {
		for (;;) {
			missing = await whatIsMissing(change, await options.open(change.context), signal);
			if (missing === "") return;
			if (secondsSince() >= replaceSeconds) throw giveUp();
			await clock.sleep(LOOK_AGAIN_SECONDS$2, signal);
		}
	} catch (error) {
		throw signal.aborted && missing !== "" ? giveUp() : error;
	}
}
async function whatIsMissing(change, kubernetes, signal) {
	const owner = await getIfThere(kubernetes, change.owner, signal);
	const wanted = owner && wantedBy$1(owner);
	if (!owner || !wanted || owner.metadata.uid !== change.owner.uid || owner.metadata.deletionTimestamp) return "";
	if (hasGivenUp(owner)) throw new NotReplaced(`${nameObject(change.owner)} has failed, and makes no other ${change.object.kind}`);
	const owned = await listOwned(change, owner, kubernetes, signal);
	const unit = change.object.kind === "ReplicaSet" ? "Pod" : change.object.kind;
	const there = sum(owned.map(unitsOf));
	if (there < wanted) return `${nameObject(change.owner)} has ${there} of ${wanted} ${unit}s`;
	const ready = sum(owned.map(readyUnitsOf));
	if (change.wasReady && ready < wanted) return `${nameObject(change.owner)} has ${ready} of ${wanted} ${unit}s ready`;
	return "";
}
function unitsOf({ kind, status }) {
	return kind === "ReplicaSet" ? Number(status?.replicas ?? 0) : 1;
}
function readyUnitsOf(object) {
	if (object.kind === "ReplicaSet") return Number(object.status?.readyReplicas ?? 0);
	return isReady$1(object) ? 1 : 0;
}
function sum(numbers) {
	return numbers.reduce((total, number) => total + number, 0);
}
function wantedBy$1(owner) {
	const { kind, spec, status } = owner;
	if (kind === "Job") return wantedByJob(owner);
	const wanted = kind === "DaemonSet" ? status?.desiredNumberScheduled : spec?.replicas;
	return typeof wanted === "number" ? wanted : void 0;
}
function wantedByJob({ spec, status }) {
	if (spec?.suspend === true || hasCondition(status, "Complete")) return 0;
	const lacking = spec?.completions === void 0 ? 1 : Number(spec.completions) - Number(status?.succeeded ?? 0);
	return Math.min(Number(spec?.parallelism ?? 1), lacking);
}
function hasGivenUp({ kind, status }) {
	return kind === "Job" && hasCondition(status, "Failed");
}
function hasCondition(status, name) {
	return (status?.conditions ?? []).some((condition) => condition.type === name && condition.status === "True");
}
async function listOwned({ object, owner }, { spec }, kubernetes, signal) {
	const labels = (spec?.selector)?.matchLabels ?? {};
	const labelSelector = Object.entries(labels).map(([key, value]) => `${key}=${value}`).join(",");
	const { apiVersion, kind, namespace } = object;
	return (await kubernetes.list({
		apiVersion,
		kind,
		labelSelector,
		...namespace && { namespace }
	}, signal)).filter(({ metadata, status }) => {
		return metadata.ownerReferences?.some(({ uid, controller }) => controller && uid === owner.uid) && !metadata.deletionTimestamp && !["Failed", "Succeeded"].includes(String(status?.phase));
	});
}
// src/undo/take-back.ts
const TRY_AGAIN_SECONDS$1 = 1;
var Overtaken = class extends Error {
	name = "Overtaken";
};
var LostForGood = class extends Error {
	name = "LostForGood";
};
async function takeBack(change, options) {
	switch (change.verb) {
		case "create": return deleteCreated(change, options);
		case "patch": return setBack(change, options);
		case "delete": return createAgain(change, options);
	}
}
async function lookAt({ object, context }, { open, signal }) {
	return getIfThere(await open(context), object, signal);
}
async function deleteCreated(change, options) {
	const object = await lookAt(change, options);
	if (!object || object.metadata.deletionTimestamp || change.uid && object.metadata.uid !== change.uid) return "";
	const { uid } = object.metadata;
	await (await options.open(change.context)).delete(change.object, uid ? { preconditions: { uid } } : {}, options.signal);
	return `deleted ${nameObject(change.object)}, which the run had created`;
}
function setBack(change, options) {
	return despiteConflicts(async () => {
		const object = await lookAt(change, options);
		if (!object || change.uid && object.metadata.uid !== change.uid) throw new Overtaken("the object is not there any more");
		return setBackOnce(change, object, options);
	});
}
async function setBackOnce(change, object, options) {
	const send = async (fields) => {
		if (fields.length === 0) return;
		await (await options.open(change.context)).patch(change.object, undoPatch(fields, object), options.signal);
	};
	const fields = change.fields.filter((field) => !isAsBefore(field, object));
	const real = fields.filter((field) => !isMarkField(field));
	const others = real.filter((field) => "after" in field && !stillHolds(field, object));
	if (others.length > 0) {
		await send(markOf(object));
		throw new Overtaken(`somebody else has changed ${others.map(({ path }) => path.join(".")).join(", ")} since`);
	}
	await send(fields);
	if (real.length === 0) return "";
	return `set ${nameObject(change.object)} back: ${real.map((field) => describeField(backwards(field))).join(", ")}`;
}
function backwards({ path, before, after }) {
	return {
		path,
		before: after,
		after: before
	};
}
async function createAgain(change, options) {
	for (;;) {
		const object = await lookAt(change, options);
		if (object && !object.metadata.deletionTimestamp) return object.metadata.uid === change.uid ? "" : `${nameObject(change.object)} is there again`;
		if (!object) break;
		await options.clock.sleep(TRY_AGAIN_SECONDS$1, options.signal);
	}
	const made = await (await options.open(change.context)).create(asNew(change.manifest), options.signal);
	if (isLost(change, options.ledger)) throw new LostForGood("was deleted and is there again, but everything in it is lost for good");
	adopt(options.ledger, change, made.metadata.uid);
	return `created ${nameObject(change.object)} again`;
}
const HOLDERS = [
	"Namespace",
	"CustomResourceDefinition",
	"PersistentVolumeClaim"
];
function isLost({ object, uid }, { changes }) {
	return HOLDERS.includes(object.kind) && !changes.some((change) => change.verb === "create" && change.uid === uid);
}
function adopt(ledger, { uid: old }, uid) {
	if (uid === void 0) return;
	for (const { id, uid: its } of ledger.changes) if (its === old) ledger.done(id, { uid });
}
const SERVER_SET = [
	"uid",
	"resourceVersion",
	"generation",
	"creationTimestamp",
	"deletionTimestamp",
	"deletionGracePeriodSeconds",
	"managedFields",
	"selfLink"
];
function asNew(manifest) {
	const { status: _, ...rest } = manifest;
	const metadata = Object.fromEntries(Object.entries(manifest.metadata).filter(([key]) => !SERVER_SET.includes(key)));
	return {
		...rest,
		metadata
	};
}
// src/undo/put-back.ts
function nothingUndone() {
	return {
		putBack: [],
		leftBehind: [],
		cannotUndo: [],
		leftAsAsked: [],
		unseen: []
	};
}
function allTogether(results) {
	const all = nothingUndone();
	for (const result of results) for (const key of Object.keys(all)) all[key].push(...result[key]);
	return all;
}
async function putBack$1(options) {
	const result = nothingUndone();
	const changes = options.ledger.changes.reverse();
	for (const { id, verb } of changes) {
		const change = options.ledger.changes.find((each) => each.id === id);
		if (change && verb !== "replace") await putBackOne(change, options, result);
	}
	const replaced = changes.filter((change) => change.verb === "replace");
	const groups = [...new Set(replaced.map(({ owner }) => owner.uid))].map((uid) => replaced.filter(({ owner }) => owner.uid === uid));
	await Promise.all(groups.map((group) => putBackReplaced(group, options, result)));
	return result;
}
async function putBackOne(change, options, result) {
	try {
		const done = await insist(() => undo$1(change, options), options);
		if (change.verb === "exec") result.cannotUndo.push(done);
		else if (done !== "") result.putBack.push(done);
		options.ledger.drop(change.id);
	} catch (error) {
		if (change.verb === "replace" && error instanceof KubernetesFailed && error.code === 403) {
			result.unseen.push(`whether ${describeReplaced(change)}: ${error.message}`);
			return;
		}
		if (error instanceof Overtaken || error instanceof LostForGood) options.ledger.drop(change.id);
		const reason = options.signal.aborted && !(error instanceof NotReplaced) ? "the time for putting back was up" : error.message;
		const what = error instanceof LostForGood ? error.message : `${describeLeft$1(change)}: ${reason}`;
		result.leftBehind.push(`${nameObject(change.object)}: ${what}`);
	}
}
async function putBackReplaced(group, options, result) {
	const [first] = group;
	if (!first) return;
	const wasReady = group.some((change) => change.wasReady);
	const told = nothingUndone();
	await putBackOne({
		...first,
		wasReady
	}, options, told);
	result.unseen.push(...told.unseen);
	for (const change of group) if (told.unseen.length > 0) options.ledger.drop(change.id);
	else if (told.leftBehind.length === 0) {
		result.putBack.push(describeReplaced(change));
		options.ledger.drop(change.id);
	} else result.leftBehind.push(...told.leftBehind.map((left) => left.replace(nameObject(first.object), nameObject(change.object))));
}
function describeReplaced({ owner, object }) {
	return `${nameObject(owner)} has replaced ${nameObject(object)}`;
}
function describeLeft$1(change) {
	switch (change.verb) {
		case "create": return "was created and is still there";
		case "patch": return `was patched (${change.fields.filter((field) => !isMarkField(field)).map(describeField).join(", ")})`;
		case "delete": return "was deleted and is not back";
		default: return "was deleted and is not replaced";
	}
}
async function undo$1(change, options) {
	switch (change.verb) {
		case "replace":
			await waitUntilReplaced(change, options);
			return describeReplaced(change);
		case "exec": return `ran ${JSON.stringify(change.command.join(" "))} in ${nameObject(change.object)}`;
		default: return takeBack(change, options);
	}
}
const REQUEST_MS = 5e3;
var RunLease = class RunLease {
	run;
	#options;
	#kinds = new Map();
	#copies = [];
	#copiesEver = 0;
	#isWaiting = false;
	#uid;
	#timer;
	#last = Promise.resolve();
	constructor(options) {
		this.run = options.run;
		this.#options = options;
	}
	static async take(options) {
		const lease = new RunLease(options);
		await lease.#try("take", async (kubernetes, signal) => {
			const made = await createOnce(kubernetes, lease.#object(), signal);
			lease.#uid = made ? made.metadata.uid : await findUid(kubernetes, options.run, signal);
			lease.#timer = setInterval(() => void lease.#write("renew"), 1e4);
			lease.#timer.unref();
		});
		return lease;
	}
	async wait(isWaiting) {
		this.#isWaiting = isWaiting;
		await this.#write("bring up to date");
	}
	async touch({ apiVersion, kind, namespace }) {
		const key = `${apiVersion} ${kind} ${namespace ?? ""}`;
		if (this.#kinds.has(key)) return;
		this.#kinds.set(key, {
			apiVersion,
			kind,
			...namespace && { namespace }
		});
		await this.#write("bring up to date");
	}
	async keepCopy(change) {
		this.#copiesEver += 1;
		const name = `${leaseName(this.run)}-${this.#copiesEver}`;
		this.#copies.push(name);
		await this.#write("bring up to date");
		await this.#try("keep a copy beside", async (kubernetes, signal) => {
			await createOnce(kubernetes, this.#copy(name, change), signal);
		});
	}
	async forgetCopies() {
		if (this.#copies.length === 0) return;
		this.#copies = [];
		await this.#write("bring up to date");
	}
	async release() {
		this.stop();
		await this.#try("release", (kubernetes, signal) => deleteLease(kubernetes, this.run, signal));
	}
	stop() {
		clearInterval(this.#timer);
	}
	#write(verb) {
		return this.#try(verb, async (kubernetes, signal) => {
			const { metadata, spec } = this.#object();
			await kubernetes.patch(leaseReference(this.run), {
				type: "merge",
				body: {
					metadata: { annotations: metadata.annotations },
					spec
				}
			}, signal);
		});
	}
	async #try(verb, act) {
		if (this.#uid === void 0 && verb !== "take") return;
		const { kubernetes, clock } = this.#options;
		const turn = this.#last.then(() => {
			const signal = AbortSignal.timeout(REQUEST_MS);
			return insist(() => act(kubernetes, signal), {
				clock,
				signal
			});
		});
		this.#last = turn.catch((error) => {
			this.#options.log("warning", `could not ${verb} the lease of this run, so a lost runner may go unnoticed: ${error.message}`);
		});
		await this.#last;
	}
	#object() {
		const { run, namespaces, clock } = this.#options;
		return leaseObject({
			run,
			namespaces,
			kinds: [...this.#kinds.values()],
			copies: this.#copies,
			isWaiting: this.#isWaiting,
			renewedAt: clock.now()
		});
	}
	#copy(name, change) {
		const owner = {
			apiVersion: "coordination.k8s.io/v1",
			kind: "Lease",
			name: leaseName(this.run),
			uid: this.#uid ?? ""
		};
		return {
			apiVersion: "v1",
			kind: "Secret",
			type: "chaos-gate.dev/undo",
			metadata: {
				name,
				namespace: LEASE_NAMESPACE,
				labels: { [RUN_LABEL]: this.run },
				ownerReferences: [owner]
			},
			data: { change: Buffer.from(JSON.stringify(change)).toString("base64") }
		};
	}
};
async function createOnce(kubernetes, object, signal) {
	try {
		return await kubernetes.create(object, signal);
	} catch (error) {
		if (error instanceof KubernetesFailed && error.code === 409) return null;
		throw error;
	}
}
async function findUid(kubernetes, run, signal) {
	return (await listLeases(kubernetes, signal)).find((lease) => lease.run === run)?.uid;
}
// src/undo/signs-of-life.ts
const LOOK_AGAIN_SECONDS$1 = 2;
var SignsOfLife = class {
	#options;
	#seen = new Map();
	#askedAt = 0;
	#answeredAt = Number.NEGATIVE_INFINITY;
	#hasTold = false;
	constructor(options) {
		this.#options = options;
	}
	async look(signal) {
		const { kubernetes, clock } = this.#options;
		const askedAt = clock.now();
		const leases = await listLeases(kubernetes, signal);
		const now = clock.now();
		if (now - this.#answeredAt > 1e4) this.#seen.clear();
		this.#seen = new Map(leases.map((lease) => [lease.run, see(lease, this.#seen.get(lease.run), now)]));
		this.#askedAt = askedAt;
		this.#answeredAt = now;
		return leases;
	}
	async lookUntilSure(signal) {
		const { clock } = this.#options;
		for (;;) {
			const leases = await insist(() => this.look(signal), {
				clock,
				signal
			});
			const unsure = leases.filter((lease) => this.of(lease) === "unsure");
			if (unsure.length === 0) return leases;
			this.#tell(unsure);
			await clock.sleep(LOOK_AGAIN_SECONDS$1, signal);
		}
	}
	of({ run, renewedAt, durationSeconds }) {
		const seen = this.#seen.get(run);
		const isSilent = (since, until) => until - since > durationSeconds * 1e3;
		if (seen && isSilent(seen.since, this.#askedAt)) return "dead";
		return seen?.hasChanged || !isSilent(renewedAt, this.#answeredAt) ? "lives" : "unsure";
	}
	#tell(unsure) {
		if (this.#hasTold) return;
		this.#hasTold = true;
		const names = unsure.map(({ run }) => run).join(", ");
		const seconds = Math.max(...unsure.map(({ durationSeconds }) => durationSeconds));
		this.#options.log("info", `${names} may have been lost: watched for ${seconds} s, since a run that lives is left alone`);
	}
};
function see({ renewedAt }, before, now) {
	if (before?.renewedAt === renewedAt) return before;
	return {
		renewedAt,
		since: now,
		hasChanged: before !== void 0
	};
}
// src/undo/stray-marks.ts
const KINDS$3 = [
	...[
		"Deployment",
		"StatefulSet",
		"DaemonSet",
		"ReplicaSet"
	].map((kind) => ({
		apiVersion: "apps/v1",
		kind
	})),
	...[
		"Service",
		"Secret",
		"ConfigMap",
		"Namespace",
		"Node",
		"Pod"
	].map((kind) => ({
		apiVersion: "v1",
		kind
	})),
	...["NetworkPolicy", "Ingress"].map((kind) => ({
		apiVersion: "networking.k8s.io/v1",
		kind
	})),
	{
		apiVersion: "networking.istio.io/v1",
		kind: "VirtualService"
	},
	...["NetworkChaos", "StressChaos"].map((kind) => ({
		apiVersion: "chaos-mesh.org/v1alpha1",
		kind
	}))
];
async function findStrayRuns(kubernetes, known, signal) {
	const found = new Map();
	for (const kind of KINDS$3) for (const run of await runsOn(kind, kubernetes, signal)) if (!known.has(run)) found.set(run, [...found.get(run) ?? [], kind]);
	return [...found].map(([run, kinds]) => ({
		run,
		kinds,
		namespaces: [],
		copies: [],
		isWaiting: false,
		renewedAt: 0,
		durationSeconds: 0,
		createdAt: 0,
		uid: void 0
	}));
}
async function runsOn(kind, kubernetes, signal) {
	try {
		const objects = await kubernetes.list({
			...kind,
			labelSelector: RUN_LABEL,
			isMetadataOnly: true
		}, signal);
		return new Set(objects.flatMap(({ metadata }) => metadata.labels?.["chaos-gate.dev/run"] ?? []));
	} catch (error) {
		if (error instanceof KubernetesFailed && (error.code === 404 || error.code === 403)) return new Set();
		throw error;
	}
}
// src/undo/dead-runs.ts
async function recoverRuns(options) {
	const { except = [] } = options;
	const dead = (await findDead(options)).filter(({ run }) => !except.includes(run)).reverse();
	const results = [];
	for (const lease of dead) results.push(await recoverRun(lease, options));
	return {
		...allTogether(results),
		runs: dead.map((lease) => lease.run)
	};
}
async function findDead(options) {
	const { kubernetes, signal, runs, isThorough, signs = new SignsOfLife(options) } = options;
	const leases = await (runs ? insist(() => listLeases(kubernetes, signal), options) : signs.lookUntilSure(signal));
	const known = new Set(leases.map(({ run }) => run));
	const strays = isThorough ? await insist(() => findStrayRuns(kubernetes, known, signal), options) : [];
	if (runs) return [...strays, ...leases].filter(({ run }) => runs.includes(run));
	return [...strays, ...leases.filter((lease) => signs.of(lease) === "dead")];
}
async function recoverRun(lease, options) {
	const sight = together([await lookForMarks(lease, options), await lookForCopies(lease, options)]);
	const left = (leftBehind) => ({
		...nothingUndone(),
		leftBehind: [...new Set(leftBehind)]
	});
	if (options.isDry) return left([...sight.changes.map(inWords), ...sight.unseen]);
	const first = await putBackAll(sight.changes, options);
	const again = first.result.putBack.length > 0 ? await lookForMarks(lease, options) : together([]);
	const second = await putBackAll(again.changes, options);
	const unseen = [...sight.unseen, ...again.unseen];
	if (first.isDone && second.isDone && unseen.length === 0) await release(lease, options);
	return allTogether([
		first.result,
		second.result,
		left(unseen)
	]);
}
async function release({ run }, options) {
	try {
		await insist(() => deleteLease(options.kubernetes, run, options.signal), options);
	} catch (error) {
		const { message } = error;
		options.log("warning", `nothing is left of run ${run}, but its lease could not be deleted: ${message}`);
	}
}
function inWords({ object, verb }) {
	return `${nameObject(object)}: ${WORDS$1[verb]}`;
}
const WORDS$1 = {
	create: "was created",
	patch: "was patched",
	delete: "was deleted",
	replace: "was deleted, and its owner replaces it",
	exec: "a command ran in it"
};
async function putBackAll(found, options) {
	const ledger = new Changes();
	const ordered = [...found].sort((one, other) => one.id - other.id);
	for (const [index, change] of ordered.entries()) ledger.add({
		...change,
		id: index + 1
	});
	return {
		result: await putBack$1({
			...options,
			ledger,
			open: async () => options.kubernetes
		}),
		isDone: ledger.changes.length === 0
	};
}
function together(sights) {
	return {
		changes: sights.flatMap(({ changes }) => changes),
		unseen: sights.flatMap(({ unseen }) => unseen)
	};
}
async function lookForMarks({ run, kinds }, options) {
	return together(await Promise.all(kinds.map((kind) => lookForMarksOn(kind, run, options))));
}
async function lookForMarksOn(kind, run, options) {
	const { kubernetes, signal } = options;
	const place = kind.namespace === void 0 ? "" : ` in namespace ${kind.namespace}`;
	return look$2(`what run ${run} left on ${kind.kind}s${place}`, async () => {
		const query = {
			...kind,
			labelSelector: `${RUN_LABEL}=${run}`
		};
		return (await insist(() => kubernetes.list(query, signal), options)).flatMap(changesOf);
	});
}
async function look$2(what, act) {
	try {
		return {
			changes: await act(),
			unseen: []
		};
	} catch (error) {
		if (error instanceof KubernetesFailed && error.code === 404) return {
			changes: [],
			unseen: []
		};
		return {
			changes: [],
			unseen: [`${what}: ${error.message}`]
		};
	}
}
function changesOf(object) {
	const about = {
		object: referenceOf(object),
		...uidOf(object.metadata)
	};
	const notes = [...readMark(object)?.notes ?? []].sort((one, other) => one.id - other.id);
	const marks = markOf(object);
	if (notes.length === 0) return [{
		...about,
		id: 0,
		verb: "patch",
		fields: marks
	}];
	return notes.map((note, index) => changeOf(note, about, index === 0 ? marks : []));
}
function changeOf(note, about, marks) {
	if (note.verb === "create") return {
		...about,
		id: note.id,
		verb: "create"
	};
	return {
		...about,
		id: note.id,
		verb: "patch",
		fields: [...note.fields, ...marks]
	};
}
async function lookForCopies({ copies }, options) {
	return together(await Promise.all(copies.map((name) => lookForCopy(name, options))));
}
async function lookForCopy(name, options) {
	const { kubernetes, signal } = options;
	const reference = {
		apiVersion: "v1",
		kind: "Secret",
		name,
		namespace: LEASE_NAMESPACE
	};
	return look$2(`what is in the copy ${LEASE_NAMESPACE}/${name}`, async () => {
		const secret = await insist(() => kubernetes.get(reference, signal), options);
		const change = JSON.parse(Buffer.from(String(secret.data?.change), "base64").toString());
		if (!isChange$1(change)) throw new Error("it is not the copy of a change");
		return [change];
	});
}
// src/undo/ledger.ts
const LEDGER_MAX = 67108864;
var Ledger = class extends Changes {
	path;
	touched = [];
	#file;
	constructor(path) {
		super();
		this.path = path;
		for (const [index, text] of readLines(path).entries()) this.#apply(parseLine(text, `${path}:${index + 1}`));
	}
	intend(change) {
		const id = this.nextId;
		this.touched.push(change);
		this.#write({
			event: "intend",
			change: {
				...change,
				id
			}
		});
		return id;
	}
	done(id, seen = {}) {
		this.#write({
			event: "done",
			id,
			...seen
		});
	}
	drop(id) {
		this.#write({
			event: "drop",
			id
		});
	}
	#write(line) {
		this.#file ??= this.#open();
		(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.writeSync)(this.#file, `${JSON.stringify(line)}\n`);
		(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.fsyncSync)(this.#file);
		this.#apply(line);
	}
	#open() {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.dirname)(this.path), {
			recursive: true,
			mode: 448
		});
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.openSync)(this.path, "a", 384);
	}
	#apply(line) {
		if (line.event === "intend") this.add(line.change);
		else if (line.event === "drop") super.drop(line.id);
		else {
			const { id, event: _, ...seen } = line;
			super.done(id, seen);
		}
	}
	close() {
		if (this.#file !== void 0) (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.closeSync)(this.#file);
		this.#file = void 0;
	}
};
function readLines(path) {
	try {
		const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.readFileSync)(path, "utf8");
		if (text.length > LEDGER_MAX) throw new LedgerUnreadable(`${path}: over ${LEDGER_MAX} characters, which no run writes`);
		const whole = text.slice(0, text.lastIndexOf("\n") + 1);
		if (whole.length < text.length) (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.truncateSync)(path, Buffer.byteLength(whole));
		return whole.split("\n").slice(0, -1);
	} catch (error) {
		if (error.code === "ENOENT") return [];
		throw error;
	}
}
var LedgerUnreadable = class extends Error {
	name = "LedgerUnreadable";
};
function parseLine(text, place) {
	let line;
	try {
		line = JSON.parse(text);
	} catch (cause) {
		throw new LedgerUnreadable(`${place}: not JSON`, { cause });
	}
	if (!isLine(line)) throw new LedgerUnreadable(`${place}: not a ledger's line`);
	return line;
}
function isLine(value) {
	if (!isMapping(value)) return false;
	if (value.event === "intend") return isChange$1(value.change);
	return Number.isSafeInteger(value.id) && (value.event === "drop" || value.event === "done" && isSeen(value));
}
// src/undo/recover.ts
const LEDGER = /^undo-.*\.jsonl$/;
async function recover$1(folder, options) {
	const results = [];
	for (const name of namesIn$1(folder)) results.push(await recoverOne((0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(folder, name), options));
	return allTogether(results);
}
function ledgerPath(folder, index) {
	return (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(folder, `undo-${String(index).padStart(5, "0")}.jsonl`);
}
function namesIn$1(folder) {
	try {
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.readdirSync)(folder).filter((name) => LEDGER.test(name)).sort().reverse();
	} catch (error) {
		if (error.code === "ENOENT") return [];
		throw error;
	}
}
async function recoverOne(path, options) {
	try {
		const ledger = new Ledger(path);
		const result = await putBack$1({
			...options,
			ledger
		});
		ledger.close();
		return result;
	} catch (error) {
		return {
			...nothingUndone(),
			leftBehind: [error.message]
		};
	}
}
// src/experiment/mask.ts
const SECRET_MIN$1 = 4;
const MASK = "***";
function collectSecretTexts(values) {
	const texts = new Set();
	for (const leaf of leaves({ "": values.secrets }, "")) for (const form of [
		leaf,
		...leaf.split(/\r\n|[\n\r]/),
		JSON.stringify(leaf).slice(1, -1),
		encodeURIComponent(leaf.replaceAll(/\p{Surrogate}/gu, ""))
	]) if (form.trim().length >= SECRET_MIN$1) texts.add(form.trim());
	return [...texts].sort((left, right) => right.length - left.length);
}
function maskSecrets(text, secrets) {
	return secrets.reduce((masked, secret) => masked.replaceAll(secret, MASK), text);
}
function leaves(container, key) {
	const value = Reflect.get(container, key);
	if (Array.isArray(value) || isMapping$1(value)) return Object.keys(value).flatMap((member) => leaves(value, member));
	return typeof value === "string" || typeof value === "number" ? [pythonTextOf(container, key)] : [];
}
// src/activities/index.ts
const FUNCTIONS = {
	"chaosaddons.utils.idle.idle_for": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6952)]).then(__webpack_require__.bind(__webpack_require__, 6952)).then((n) => n.t),
	"chaosgate.load.actions.send_requests": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(5585)]).then(__webpack_require__.bind(__webpack_require__, 5585)).then((n) => n.t),
	"chaosgate.pod.actions.terminate_random_pods": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(9410)]).then(__webpack_require__.bind(__webpack_require__, 9410)).then((n) => n.t),
	"chaosistio.fault.actions.add_abort_fault": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(3386)]).then(__webpack_require__.bind(__webpack_require__, 3386)).then((n) => n.s),
	"chaosistio.fault.actions.add_delay_fault": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(3386)]).then(__webpack_require__.bind(__webpack_require__, 3386)).then((n) => n.o),
	"chaosistio.fault.actions.remove_abort_fault": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(3386)]).then(__webpack_require__.bind(__webpack_require__, 3386)).then((n) => n.a),
	"chaosistio.fault.actions.remove_delay_fault": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(3386)]).then(__webpack_require__.bind(__webpack_require__, 3386)).then((n) => n.i),
	"chaosistio.fault.actions.set_fault": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(3386)]).then(__webpack_require__.bind(__webpack_require__, 3386)).then((n) => n.r),
	"chaosistio.fault.actions.unset_fault": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(3386)]).then(__webpack_require__.bind(__webpack_require__, 3386)).then((n) => n.n),
	"chaosistio.fault.probes.get_virtual_service": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(3386)]).then(__webpack_require__.bind(__webpack_require__, 3386)).then((n) => n.t),
	"chaosk8s.actions.kill_microservice": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6626)]).then(__webpack_require__.bind(__webpack_require__, 6626)).then((n) => n.y),
	"chaosk8s.actions.remove_service_endpoint": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6626)]).then(__webpack_require__.bind(__webpack_require__, 6626)).then((n) => n._),
	"chaosk8s.actions.scale_microservice": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6626)]).then(__webpack_require__.bind(__webpack_require__, 6626)).then((n) => n.h),
	"chaosk8s.actions.start_microservice": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6626)]).then(__webpack_require__.bind(__webpack_require__, 6626)).then((n) => n.p),
	"chaosk8s.chaosmesh.network.actions.add_latency": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(3429)]).then(__webpack_require__.bind(__webpack_require__, 5810)).then((n) => n.m),
	"chaosk8s.chaosmesh.network.actions.corrupt_packets": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(3429)]).then(__webpack_require__.bind(__webpack_require__, 5810)).then((n) => n.p),
	"chaosk8s.chaosmesh.network.actions.delete_network_fault": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(3429)]).then(__webpack_require__.bind(__webpack_require__, 5810)).then((n) => n.f),
	"chaosk8s.chaosmesh.network.actions.duplicate_packets": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(3429)]).then(__webpack_require__.bind(__webpack_require__, 5810)).then((n) => n.d),
	"chaosk8s.chaosmesh.network.actions.reorder_packets": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(3429)]).then(__webpack_require__.bind(__webpack_require__, 5810)).then((n) => n.u),
	"chaosk8s.chaosmesh.network.actions.set_bandwidth": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(3429)]).then(__webpack_require__.bind(__webpack_require__, 5810)).then((n) => n.l),
	"chaosk8s.chaosmesh.network.actions.set_loss": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(3429)]).then(__webpack_require__.bind(__webpack_require__, 5810)).then((n) => n.c),
	"chaosk8s.chaosmesh.network.probes.get_network_fault": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(3429)]).then(__webpack_require__.bind(__webpack_require__, 5810)).then((n) => n.s),
	"chaosk8s.chaosmesh.network.probes.get_network_faults": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(3429)]).then(__webpack_require__.bind(__webpack_require__, 5810)).then((n) => n.o),
	"chaosk8s.chaosmesh.stress.actions.delete_stressor": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(3429)]).then(__webpack_require__.bind(__webpack_require__, 5810)).then((n) => n.a),
	"chaosk8s.chaosmesh.stress.actions.stress_cpu": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(3429)]).then(__webpack_require__.bind(__webpack_require__, 5810)).then((n) => n.i),
	"chaosk8s.chaosmesh.stress.actions.stress_memory": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(3429)]).then(__webpack_require__.bind(__webpack_require__, 5810)).then((n) => n.r),
	"chaosk8s.chaosmesh.stress.probes.get_stressor": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(3429)]).then(__webpack_require__.bind(__webpack_require__, 5810)).then((n) => n.n),
	"chaosk8s.chaosmesh.stress.probes.get_stressors": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(3429)]).then(__webpack_require__.bind(__webpack_require__, 5810)).then((n) => n.t),
	"chaosk8s.crd.actions.apply_from_json": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6563)]).then(__webpack_require__.bind(__webpack_require__, 6563)).then((n) => n.m),
	"chaosk8s.crd.actions.apply_from_yaml": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6563)]).then(__webpack_require__.bind(__webpack_require__, 6563)).then((n) => n.p),
	"chaosk8s.crd.actions.create_cluster_custom_object": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6563)]).then(__webpack_require__.bind(__webpack_require__, 6563)).then((n) => n.f),
	"chaosk8s.crd.actions.create_custom_object": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6563)]).then(__webpack_require__.bind(__webpack_require__, 6563)).then((n) => n.d),
	"chaosk8s.crd.actions.delete_cluster_custom_object": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6563)]).then(__webpack_require__.bind(__webpack_require__, 6563)).then((n) => n.u),
	"chaosk8s.crd.actions.delete_custom_object": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6563)]).then(__webpack_require__.bind(__webpack_require__, 6563)).then((n) => n.l),
	"chaosk8s.crd.actions.patch_cluster_custom_object": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6563)]).then(__webpack_require__.bind(__webpack_require__, 6563)).then((n) => n.c),
	"chaosk8s.crd.actions.patch_custom_object": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6563)]).then(__webpack_require__.bind(__webpack_require__, 6563)).then((n) => n.s),
	"chaosk8s.crd.actions.replace_cluster_custom_object": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6563)]).then(__webpack_require__.bind(__webpack_require__, 6563)).then((n) => n.o),
	"chaosk8s.crd.actions.replace_custom_object": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6563)]).then(__webpack_require__.bind(__webpack_require__, 6563)).then((n) => n.a),
	"chaosk8s.crd.probes.get_cluster_custom_object": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6563)]).then(__webpack_require__.bind(__webpack_require__, 6563)).then((n) => n.i),
	"chaosk8s.crd.probes.get_custom_object": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6563)]).then(__webpack_require__.bind(__webpack_require__, 6563)).then((n) => n.r),
	"chaosk8s.crd.probes.list_cluster_custom_objects": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6563)]).then(__webpack_require__.bind(__webpack_require__, 6563)).then((n) => n.n),
	"chaosk8s.crd.probes.list_custom_objects": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6563)]).then(__webpack_require__.bind(__webpack_require__, 6563)).then((n) => n.t),
	"chaosk8s.daemonset.actions.create_daemon_set": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6120)]).then(__webpack_require__.bind(__webpack_require__, 6120)).then((n) => n.s),
	"chaosk8s.daemonset.actions.delete_daemon_set": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6120)]).then(__webpack_require__.bind(__webpack_require__, 6120)).then((n) => n.o),
	"chaosk8s.daemonset.actions.update_daemon_set": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6120)]).then(__webpack_require__.bind(__webpack_require__, 6120)).then((n) => n.a),
	"chaosk8s.daemonset.probes.daemon_set_available_and_healthy": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6120)]).then(__webpack_require__.bind(__webpack_require__, 6120)).then((n) => n.i),
	"chaosk8s.daemonset.probes.daemon_set_fully_available": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6120)]).then(__webpack_require__.bind(__webpack_require__, 6120)).then((n) => n.r),
	"chaosk8s.daemonset.probes.daemon_set_not_fully_available": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6120)]).then(__webpack_require__.bind(__webpack_require__, 6120)).then((n) => n.n),
	"chaosk8s.daemonset.probes.daemon_set_partially_available": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6120)]).then(__webpack_require__.bind(__webpack_require__, 6120)).then((n) => n.t),
	"chaosk8s.deployment.actions.create_deployment": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6626)]).then(__webpack_require__.bind(__webpack_require__, 6626)).then((n) => n.m),
	"chaosk8s.deployment.actions.delete_deployment": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6626)]).then(__webpack_require__.bind(__webpack_require__, 6626)).then((n) => n.S),
	"chaosk8s.deployment.actions.rollout_deployment": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(8633)]).then(__webpack_require__.bind(__webpack_require__, 8633)).then((n) => n.n),
	"chaosk8s.deployment.actions.scale_deployment": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6626)]).then(__webpack_require__.bind(__webpack_require__, 6626)).then((n) => n.g),
	"chaosk8s.deployment.probes.deployment_available_and_healthy": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6626)]).then(__webpack_require__.bind(__webpack_require__, 6626)).then((n) => n.f),
	"chaosk8s.deployment.probes.deployment_fully_available": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6626)]).then(__webpack_require__.bind(__webpack_require__, 6626)).then((n) => n.d),
	"chaosk8s.deployment.probes.deployment_not_fully_available": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6626)]).then(__webpack_require__.bind(__webpack_require__, 6626)).then((n) => n.u),
	"chaosk8s.deployment.probes.deployment_partially_available": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(8633)]).then(__webpack_require__.bind(__webpack_require__, 8633)).then((n) => n.t),
	"chaosk8s.event.probes.get_events": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6156)]).then(__webpack_require__.bind(__webpack_require__, 6156)).then((n) => n.t),
	"chaosk8s.namespace.actions.create_namespace": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(5447)]).then(__webpack_require__.bind(__webpack_require__, 5447)).then((n) => n.r),
	"chaosk8s.namespace.actions.delete_namespace": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(5447)]).then(__webpack_require__.bind(__webpack_require__, 5447)).then((n) => n.n),
	"chaosk8s.namespace.probes.namespace_exists": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(5447)]).then(__webpack_require__.bind(__webpack_require__, 5447)).then((n) => n.t),
	"chaosk8s.networking.actions.allow_dns_access": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(9176)]).then(__webpack_require__.bind(__webpack_require__, 9176)).then((n) => n.f),
	"chaosk8s.networking.actions.create_ingress": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(9176)]).then(__webpack_require__.bind(__webpack_require__, 9176)).then((n) => n.d),
	"chaosk8s.networking.actions.create_network_policy": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(9176)]).then(__webpack_require__.bind(__webpack_require__, 9176)).then((n) => n.u),
	"chaosk8s.networking.actions.delete_ingress": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(9176)]).then(__webpack_require__.bind(__webpack_require__, 9176)).then((n) => n.l),
	"chaosk8s.networking.actions.deny_all_egress": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(9176)]).then(__webpack_require__.bind(__webpack_require__, 9176)).then((n) => n.c),
	"chaosk8s.networking.actions.deny_all_ingress": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(9176)]).then(__webpack_require__.bind(__webpack_require__, 9176)).then((n) => n.s),
	"chaosk8s.networking.actions.remove_allow_dns_access": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(9176)]).then(__webpack_require__.bind(__webpack_require__, 9176)).then((n) => n.o),
	"chaosk8s.networking.actions.remove_deny_all_egress": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(9176)]).then(__webpack_require__.bind(__webpack_require__, 9176)).then((n) => n.a),
	"chaosk8s.networking.actions.remove_deny_all_ingress": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(9176)]).then(__webpack_require__.bind(__webpack_require__, 9176)).then((n) => n.i),
	"chaosk8s.networking.actions.remove_network_policy": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(9176)]).then(__webpack_require__.bind(__webpack_require__, 9176)).then((n) => n.r),
	"chaosk8s.networking.actions.update_ingress": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(9176)]).then(__webpack_require__.bind(__webpack_require__, 9176)).then((n) => n.n),
	"chaosk8s.networking.probes.ingress_exists": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(9176)]).then(__webpack_require__.bind(__webpack_require__, 9176)).then((n) => n.t),
	"chaosk8s.node.actions.cordon_node": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(1006)]).then(__webpack_require__.bind(__webpack_require__, 1006)).then((n) => n.u),
	"chaosk8s.node.actions.create_node": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(1006)]).then(__webpack_require__.bind(__webpack_require__, 1006)).then((n) => n.l),
	"chaosk8s.node.actions.delete_nodes": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(1006)]).then(__webpack_require__.bind(__webpack_require__, 1006)).then((n) => n.c),
	"chaosk8s.node.actions.drain_nodes": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(1006)]).then(__webpack_require__.bind(__webpack_require__, 1006)).then((n) => n.s),
	"chaosk8s.node.actions.uncordon_node": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(1006)]).then(__webpack_require__.bind(__webpack_require__, 1006)).then((n) => n.o),
	"chaosk8s.node.probes.all_nodes_must_be_ready_to_schedule": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(1006)]).then(__webpack_require__.bind(__webpack_require__, 1006)).then((n) => n.a),
	"chaosk8s.node.probes.get_all_node_status_conditions": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(1006)]).then(__webpack_require__.bind(__webpack_require__, 1006)).then((n) => n.i),
	"chaosk8s.node.probes.get_nodes": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(1006)]).then(__webpack_require__.bind(__webpack_require__, 1006)).then((n) => n.r),
	"chaosk8s.node.probes.nodes_must_be_healthy": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(1006)]).then(__webpack_require__.bind(__webpack_require__, 1006)).then((n) => n.n),
	"chaosk8s.node.probes.verify_nodes_condition": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(1006)]).then(__webpack_require__.bind(__webpack_require__, 1006)).then((n) => n.t),
	"chaosk8s.pod.actions.delete_pods": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(7915)]).then(__webpack_require__.bind(__webpack_require__, 7915)).then((n) => n.l),
	"chaosk8s.pod.actions.exec_in_pods": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(7915)]).then(__webpack_require__.bind(__webpack_require__, 7915)).then((n) => n.c),
	"chaosk8s.pod.actions.terminate_pods": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6626)]).then(__webpack_require__.bind(__webpack_require__, 6626)).then((n) => n.x),
	"chaosk8s.pod.probes.all_pods_healthy": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6626)]).then(__webpack_require__.bind(__webpack_require__, 6626)).then((n) => n.l),
	"chaosk8s.pod.probes.count_min_pods": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(7915)]).then(__webpack_require__.bind(__webpack_require__, 7915)).then((n) => n.o),
	"chaosk8s.pod.probes.count_pods": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(7915)]).then(__webpack_require__.bind(__webpack_require__, 7915)).then((n) => n.s),
	"chaosk8s.pod.probes.pod_is_not_available": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6626)]).then(__webpack_require__.bind(__webpack_require__, 6626)).then((n) => n.c),
	"chaosk8s.pod.probes.pods_in_conditions": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(7915)]).then(__webpack_require__.bind(__webpack_require__, 7915)).then((n) => n.a),
	"chaosk8s.pod.probes.pods_in_phase": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(7915)]).then(__webpack_require__.bind(__webpack_require__, 7915)).then((n) => n.i),
	"chaosk8s.pod.probes.pods_not_in_phase": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(7915)]).then(__webpack_require__.bind(__webpack_require__, 7915)).then((n) => n.r),
	"chaosk8s.pod.probes.read_pod_logs": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(7915)]).then(__webpack_require__.bind(__webpack_require__, 7915)).then((n) => n.n),
	"chaosk8s.pod.probes.should_be_found_in_logs": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(7915)]).then(__webpack_require__.bind(__webpack_require__, 7915)).then((n) => n.t),
	"chaosk8s.probes.all_microservices_healthy": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6626)]).then(__webpack_require__.bind(__webpack_require__, 6626)).then((n) => n.s),
	"chaosk8s.probes.deployment_is_fully_available": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6626)]).then(__webpack_require__.bind(__webpack_require__, 6626)).then((n) => n.o),
	"chaosk8s.probes.deployment_is_not_fully_available": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6626)]).then(__webpack_require__.bind(__webpack_require__, 6626)).then((n) => n.a),
	"chaosk8s.probes.microservice_available_and_healthy": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6626)]).then(__webpack_require__.bind(__webpack_require__, 6626)).then((n) => n.i),
	"chaosk8s.probes.microservice_is_not_available": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6626)]).then(__webpack_require__.bind(__webpack_require__, 6626)).then((n) => n.r),
	"chaosk8s.probes.service_endpoint_is_initialized": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6626)]).then(__webpack_require__.bind(__webpack_require__, 6626)).then((n) => n.t),
	"chaosk8s.replicaset.actions.delete_replica_set": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(3854)]).then(__webpack_require__.bind(__webpack_require__, 3854)).then((n) => n.t),
	"chaosk8s.secret.actions.create_secret": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(7458)]).then(__webpack_require__.bind(__webpack_require__, 7458)).then((n) => n.r),
	"chaosk8s.secret.actions.delete_secret": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(7458)]).then(__webpack_require__.bind(__webpack_require__, 7458)).then((n) => n.n),
	"chaosk8s.secret.probes.secret_exists": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(7458)]).then(__webpack_require__.bind(__webpack_require__, 7458)).then((n) => n.t),
	"chaosk8s.service.actions.create_service_endpoint": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(4603)]).then(__webpack_require__.bind(__webpack_require__, 4603)).then((n) => n.t),
	"chaosk8s.service.actions.delete_service": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6626)]).then(__webpack_require__.bind(__webpack_require__, 6626)).then((n) => n.v),
	"chaosk8s.service.probes.service_is_initialized": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(6626)]).then(__webpack_require__.bind(__webpack_require__, 6626)).then((n) => n.n),
	"chaosk8s.statefulset.actions.create_statefulset": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(4932)]).then(__webpack_require__.bind(__webpack_require__, 4932)).then((n) => n.a),
	"chaosk8s.statefulset.actions.remove_statefulset": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(4932)]).then(__webpack_require__.bind(__webpack_require__, 4932)).then((n) => n.i),
	"chaosk8s.statefulset.actions.scale_statefulset": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(4932)]).then(__webpack_require__.bind(__webpack_require__, 4932)).then((n) => n.r),
	"chaosk8s.statefulset.probes.statefulset_fully_available": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(4932)]).then(__webpack_require__.bind(__webpack_require__, 4932)).then((n) => n.n),
	"chaosk8s.statefulset.probes.statefulset_not_fully_available": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(4932)]).then(__webpack_require__.bind(__webpack_require__, 4932)).then((n) => n.t),
	"chaosslack.probes.get_channel_history": () => Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(5494)]).then(__webpack_require__.bind(__webpack_require__, 5494)).then((n) => n.t)
};
const REEXPORTS = {
	"chaosk8s.actions.create_deployment": "chaosk8s.deployment.actions.create_deployment",
	"chaosk8s.actions.delete_deployment": "chaosk8s.deployment.actions.delete_deployment",
	"chaosk8s.actions.delete_pods": "chaosk8s.pod.actions.delete_pods",
	"chaosk8s.actions.delete_replica_set": "chaosk8s.replicaset.actions.delete_replica_set",
	"chaosk8s.actions.delete_service": "chaosk8s.service.actions.delete_service",
	"chaosk8s.actions.scale_deployment": "chaosk8s.deployment.actions.scale_deployment",
	"chaosk8s.probes.all_pods_healthy": "chaosk8s.pod.probes.all_pods_healthy",
	"chaosk8s.probes.deployment_available_and_healthy": "chaosk8s.deployment.probes.deployment_available_and_healthy",
	"chaosk8s.probes.deployment_fully_available": "chaosk8s.deployment.probes.deployment_fully_available",
	"chaosk8s.probes.deployment_not_fully_available": "chaosk8s.deployment.probes.deployment_not_fully_available",
	"chaosk8s.probes.pod_is_not_available": "chaosk8s.pod.probes.pod_is_not_available",
	"chaosk8s.probes.read_microservices_logs": "chaosk8s.pod.probes.read_pod_logs",
	"chaosk8s.probes.read_pod_logs": "chaosk8s.pod.probes.read_pod_logs",
	"chaosk8s.probes.secret_exists": "chaosk8s.secret.probes.secret_exists",
	"chaosk8s.probes.service_is_initialized": "chaosk8s.service.probes.service_is_initialized"
};
function isNative(name) {
	return Object.hasOwn(FUNCTIONS, name) || Object.hasOwn(REEXPORTS, name);
}
const WITHOUT_CLUSTER = [
	"chaosaddons.",
	"chaosgate.load.",
	"chaosslack."
];
function usesCluster(name) {
	return isNative(name) && !WITHOUT_CLUSTER.some((start) => name.startsWith(start));
}
function nativeType(name) {
	if (!isNative(name)) return void 0;
	return name.includes(".actions.") ? "action" : "probe";
}
async function loadActivity(name) {
	const own = Object.hasOwn(REEXPORTS, name) ? REEXPORTS[name] : name;
	return (await (Object.hasOwn(FUNCTIONS, own) ? FUNCTIONS[own] : void 0)?.())?.[own.slice(own.lastIndexOf(".") + 1)];
}
function activityNames() {
	return [...Object.keys(FUNCTIONS), ...Object.keys(REEXPORTS)];
}
// src/providers/walk-activities.ts
function walkActivities(experiment) {
	const { configuration, "steady-state-hypothesis": hypothesis, method, rollbacks, controls } = experiment;
	return [
		...inConfiguration(configuration),
		...inList$1(hypothesis?.probes, ["steady-state-hypothesis", "probes"]),
		...inList$1(method, ["method"]),
		...inList$1(rollbacks, ["rollbacks"]),
		...inSafeguards(controls)
	];
}
function inConfiguration(configuration) {
	if (!isMapping$1(configuration)) return [];
	return Object.entries(configuration).flatMap(([name, entry]) => isMapping$1(entry) && entry.type === "probe" ? withProvider(entry, ["configuration", name]) : []);
}
function inSafeguards(controls) {
	if (!Array.isArray(controls)) return [];
	return controls.flatMap((control, index) => {
		const provider = isMapping$1(control) ? control.provider : void 0;
		if (!isMapping$1(provider) || provider.module !== SAFEGUARDS || !isMapping$1(provider.arguments)) return [];
		return inList$1(provider.arguments.probes, [
			"controls",
			index,
			"provider",
			"arguments",
			"probes"
		]);
	});
}
const SAFEGUARDS = "chaosaddons.controls.safeguards";
function inList$1(entries, path) {
	if (!Array.isArray(entries)) return [];
	return entries.flatMap((entry, index) => isMapping$1(entry) ? [...withProvider(entry, [...path, index]), ...inTolerance(entry.tolerance, [
		...path,
		index,
		"tolerance"
	])] : []);
}
function inTolerance(tolerance, path) {
	if (!isMapping$1(tolerance) || tolerance.type !== "probe" || !isMapping$1(tolerance.provider)) return [];
	const { arguments: given } = tolerance.provider;
	const args = {
		value: TESTED,
		...isMapping$1(given) ? given : {}
	};
	return withProvider({
		...tolerance,
		provider: {
			...tolerance.provider,
			arguments: args
		}
	}, path);
}
const TESTED = "$value";
function withProvider(entry, path) {
	return isMapping$1(entry.provider) && !("ref" in entry) ? [{
		path,
		activity: entry
	}] : [];
}
// src/permissions/native-calls.ts
function describeAsker({ file, activity }) {
	return file === void 0 ? activity : `${file}: ${activity}`;
}
async function nativeCalls(loaded, values) {
	const calls = [];
	for (const { activity, path } of walkActivities(loaded.experiment)) {
		const { provider } = activity;
		if (provider.type !== "python") continue;
		const definition = await loadActivity(`${provider.module}.${provider.func}`);
		if (!definition) continue;
		const args = substituteGuarded(provider.arguments ?? {}, values);
		calls.push({
			definition,
			args: isMapping$1(args) ? args : {},
			secrets: mergedSecrets(provider.secrets ?? [], values.secrets),
			isRollback: path[0] === "rollbacks",
			path,
			asker: askerOf(loaded, activity, path)
		});
	}
	return calls;
}
function askerOf({ file, locate }, { name }, path) {
	return {
		file,
		activity: name,
		...locate([...path])
	};
}
// src/engine/strategies.ts
const LOOKS = {
	default: ["before", "after"],
	"before-method-only": ["before"],
	"after-method-only": ["after"],
	"during-method-only": ["during"],
	continuously: [
		"before",
		"during",
		"after"
	],
	skip: []
};
const ROLLBACKS = [
	"default",
	"always",
	"never",
	"deviated"
];
function resolveStrategies({ flags, experiment, settings, isCompatible }) {
	const hypothesis = flags.hypothesis ?? strategyOf(experiment, "hypothesis") ?? strategyOf(settings, "hypothesis") ?? "default";
	const rollbacks = flags.rollbacks ?? strategyOf(experiment, "rollbacks") ?? strategyOf(settings, "rollbacks");
	const isOldSpelling = hypothesis === "continously";
	const strategies = {
		hypothesis: isOldSpelling ? "continuously" : hypothesis,
		rollbacks: rollbacks ?? (isCompatible ? "default" : "once-begun")
	};
	const problems = [...refuseUnknown("hypothesis", strategies.hypothesis, Object.keys(LOOKS)), ...rollbacks === void 0 ? [] : refuseUnknown("rollback", rollbacks, ROLLBACKS)];
	if (problems.length > 0) throw new InvalidExperiment(problems);
	const warnings = isOldSpelling ? ["the hypothesis strategy `continously` is an old spelling: write `continuously`"] : [];
	return {
		hypothesis: strategies.hypothesis,
		rollbacks: strategies.rollbacks,
		warnings
	};
}
function strategyOf(source, part) {
	const given = source?.runtime?.[part]?.strategy;
	return given === void 0 || given === null ? void 0 : String(given);
}
function refuseUnknown(what, name, known) {
	if (known.includes(name)) return [];
	return [{ message: `"${name}" is no ${what} strategy${didYouMean(name, known)}: use one of ${known.join(", ")}` }];
}
// src/experiment/read/yaml-reasons.ts
const REASONS$2 = [
	["deficient indentation", "a quote or a bracket was opened before this line and is not closed, or this line is not indented enough"],
	["bad indentation of a mapping entry", "this does not belong to the entry before it: indent both alike, and put a value in quotes that holds `: `, or begins with `@`, `%` or a quote"],
	["bad indentation of a sequence entry", "this does not belong to the item before it: indent its keys alike, two more than its `-`"],
	["can not read a block mapping entry", "a `:` is missing after a key before here"],
	["tab characters must not be used", "a tab cannot indent: use spaces"]
];
function yamlReason(words) {
	const known = REASONS$2.find(([beginning]) => words.startsWith(beginning));
	return known === void 0 ? words : `${known[1]} (${words})`;
}
// src/experiment/read/yaml.ts
function readYaml(text) {
	const reading = {
		text,
		events: readEvents(text),
		next: 0,
		anchors: new Map(),
		repeated: []
	};
	if (reading.events.length === 0) return {
		value: null,
		offset: 0,
		size: 1
	};
	takeEvent(reading);
	const root = readNode(reading);
	takeEvent(reading);
	if (reading.next < reading.events.length) throw new BrokenText("expected a single document in the stream but found another document", firstOffset(reading.events.slice(reading.next)) ?? text.length);
	return {
		...root,
		repeated: reading.repeated
	};
}
function readEvents(text) {
	try {
		return parseEvents(text, { maxDepth: 100 });
	} catch (error) {
		if (error instanceof YAMLException) throw new BrokenText(yamlReason(error.reason), error.mark?.position ?? 0);
		throw error;
	}
}
function takeEvent(reading) {
	const event = reading.events[reading.next++];
	if (event === void 0) throw new BrokenText("the document ends too early", reading.text.length);
	return event;
}
function readNode(reading) {
	const event = takeEvent(reading);
	switch (event.type) {
		case EVENT_ID.SCALAR: return anchored(reading, event, readScalar(reading, event));
		case EVENT_ID.ALIAS: return readAlias(reading, event);
		case EVENT_ID.SEQUENCE: return readCollection(reading, event, readSequence);
		case EVENT_ID.MAPPING: return readCollection(reading, event, readMapping);
		default: throw new BrokenText("expected a value", firstOffset([event]) ?? reading.text.length);
	}
}
function anchored(reading, event, node) {
	if (event.anchorStart !== -1) reading.anchors.set(reading.text.slice(event.anchorStart, event.anchorEnd), node);
	return node;
}
function readAlias(reading, event) {
	const name = reading.text.slice(event.anchorStart, event.anchorEnd);
	const target = reading.anchors.get(name);
	if (target === void 0) throw new BrokenText(`found undefined alias '${name}'`, event.anchorStart);
	if (target === null) throw new BrokenText(`the alias '${name}' stands inside of what it repeats`, event.anchorStart);
	return {
		...target,
		offset: event.anchorStart - 1
	};
}
function readScalar(reading, event) {
	const offset = scalarOffset(reading, event);
	const source = getScalarValue(reading.text, event);
	return {
		...typedScalar(event, tagOf(reading, event), source, offset),
		offset,
		size: 1
	};
}
function typedScalar(event, tag, source, offset) {
	if (tag === void 0) return event.style === SCALAR_STYLE.PLAIN ? plainScalar(source) : { value: source };
	if (!isScalarTag(tag)) throw unknownTag(tag, offset);
	const scalar = taggedScalar(tag, source);
	if (scalar === void 0) throw new BrokenText(`'${source}' cannot be read as !!${tag}`, offset);
	return scalar;
}
function readCollection(reading, event, read) {
	anchored(reading, event, null);
	const node = read(reading, event);
	takeEvent(reading);
	return anchored(reading, event, node);
}
function readSequence(reading, event) {
	const tag = tagOf(reading, event);
	if (tag !== void 0 && ![
		"seq",
		"omap",
		"pairs"
	].includes(tag)) throw unknownTag(tag, event.start);
	const list = emptyList(event.start);
	while (!isPop(reading)) addItem(list, readNode(reading));
	return list;
}
function readMapping(reading, event) {
	const tag = tagOf(reading, event);
	if (tag !== void 0 && !["map", "set"].includes(tag)) throw unknownTag(tag, event.start);
	const own = [];
	const merged = [];
	while (!isPop(reading)) readPair(reading, own, merged);
	reading.repeated.push(...repeatedKeys(own.map(([key, { keyOffset }]) => ({
		key,
		offset: keyOffset
	}))));
	const mapping = emptyMapping(event.start);
	for (const [key, member] of [...merged, ...own]) addPair(mapping, key, member);
	return mapping;
}
function readPair(reading, own, merged) {
	const isMerge = isMergeKey(reading);
	const key = readNode(reading);
	const node = readNode(reading);
	if (isMerge) merged.unshift(...mergedMembers(node));
	else own.push([keyText(key), {
		keyOffset: key.offset,
		node
	}]);
}
function isMergeKey({ text, events, next }) {
	const event = events[next];
	return event?.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN && getScalarValue(text, event) === "<<";
}
function mergedMembers(node) {
	if (Array.isArray(node.value)) return [...node.members?.values() ?? []].reverse().flatMap((item) => mappingMembers(item.node));
	return mappingMembers(node);
}
function mappingMembers(node) {
	if (node.members === void 0 || Array.isArray(node.value)) throw new BrokenText("expected a mapping or list of mappings for merging", node.offset);
	return [...node.members].map(([key, member]) => [String(key), member]);
}
function keyText(key) {
	if (key.members !== void 0) throw new BrokenText("a key must be text or a number, not a list or a mapping", key.offset);
	if (typeof key.value === "string") return key.value;
	return typeof key.value === "number" ? key.numberText ?? pythonText(key.value) : String(key.value);
}
function isPop({ events, next }) {
	const type = events[next]?.type;
	return type === void 0 || type === EVENT_ID.POP;
}
function tagOf({ text }, event) {
	if (event.tagStart === -1) return void 0;
	const tag = text.slice(event.tagStart, event.tagEnd);
	return tag === "!" ? void 0 : /^(?:!!|!<tag:yaml\.org,2002:)([a-z]+)>?$/.exec(tag)?.[1] ?? tag;
}
function unknownTag(tag, offset) {
	return new BrokenText(`could not determine a constructor for the tag '${tag}': only plain values are read`, offset);
}
function scalarOffset(reading, event) {
	const own = firstOffset([event]);
	if (own !== void 0) return own;
	return firstOffset(reading.events.slice(Math.max(0, reading.next - 2), reading.next - 1)) ?? 0;
}
function firstOffset(events) {
	for (const event of events) {
		const known = partOffsets(event).filter((offset) => offset >= 0);
		if (known.length > 0) return Math.min(...known);
	}
}
function partOffsets(event) {
	switch (event.type) {
		case EVENT_ID.SCALAR: return [
			event.tagStart,
			event.anchorStart - 1,
			event.valueStart - (isQuoted(event) ? 1 : 0)
		];
		case EVENT_ID.SEQUENCE:
		case EVENT_ID.MAPPING: return [
			event.tagStart,
			event.anchorStart - 1,
			event.start
		];
		case EVENT_ID.ALIAS: return [event.anchorStart - 1];
		default: return [];
	}
}
function isQuoted({ style }) {
	return style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
}
// src/experiment/read/document.ts
const READERS = {
	yaml: readYaml,
	json: readJson$1
};
function readDocument(text, file, format, what) {
	if (text.length > 2e6) throw new InvalidExperiment([{
		file,
		message: `the file is longer than ${TEXT_MAX$1} characters`
	}]);
	const actual = format === "either" ? isJson(text) ? "json" : "yaml" : format;
	try {
		return READERS[actual](text);
	} catch (error) {
		if (!(error instanceof BrokenText)) throw error;
		const message = `Failed parsing ${actual.toUpperCase()} ${what}: ${error.message}`;
		throw new InvalidExperiment([{
			file,
			...positionIn(text, error.offset),
			message
		}], { cause: error });
	}
}
function isJson(text) {
	try {
		readJson$1(text);
		return true;
	} catch (error) {
		if (error instanceof BrokenText) return false;
		throw error;
	}
}
// src/experiment/values/convert.ts
var NotOfType = class extends Error {
	name = "NotOfType";
};
const CONVERSIONS = {
	str: asText,
	string: asText,
	int: asInteger,
	integer: asInteger,
	float: asFloat,
	number: asFloat,
	bytes: asText,
	bool: (text) => ({ value: ![
		"false",
		"0",
		"no"
	].includes(text.toLowerCase()) }),
	json: asJson
};
function convert(text, type) {
	const conversion = Object.hasOwn(CONVERSIONS, type) ? CONVERSIONS[type] : void 0;
	if (conversion === void 0) throw new NotOfType(`there is no type \`${type}\`: write one of ${Object.keys(CONVERSIONS).join(", ")}`);
	return conversion(text);
}
function asText(text) {
	return { value: text };
}
function asInteger(text) {
	const digits = text.trim();
	if (!/^[-+]?\d+(?:_\d+)*$/.test(digits)) throw new NotOfType(`\`${text}\` is not an integer`);
	const exact = BigInt(digits.replace(/^[-+]/, "").replaceAll("_", ""));
	return integerScalar(digits.startsWith("-") ? -exact : exact);
}
const SPECIAL = {
	nan: NaN,
	inf: Number.POSITIVE_INFINITY,
	infinity: Number.POSITIVE_INFINITY
};
function asFloat(text) {
	const plain = text.trim().toLowerCase();
	const special = SPECIAL[plain.replace(/^[-+]/, "")];
	if (special !== void 0) return floatScalar(plain.startsWith("-") ? -special : special);
	if (!/^[-+]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:e[-+]?\d+(?:_\d+)*)?$/.test(plain)) throw new NotOfType(`\`${text}\` is not a number`);
	return floatScalar(Number(plain.replaceAll("_", "")));
}
function asJson(text) {
	if (text === "") return { value: "" };
	try {
		return readJson$1(text);
	} catch (error) {
		if (!(error instanceof BrokenText)) throw error;
		throw new NotOfType(`not JSON: ${error.message}`, { cause: error });
	}
}
// src/experiment/values/python-values.ts
function isEqual(left, right) {
	if (isNumeric(left) && isNumeric(right)) return Number(left) === Number(right);
	if (Array.isArray(left)) return Array.isArray(right) && isEqualList(left, right);
	if (isMapping$1(left)) return isMapping$1(right) && isEqualMapping(left, right);
	return (left ?? null) === (right ?? null);
}
function isEqualList(left, right) {
	return left.length === right.length && left.every((item, index) => isEqual(item, right[index]));
}
function isEqualMapping(left, right) {
	const keys = Object.keys(left);
	return keys.length === Object.keys(right).length && keys.every((key) => Object.hasOwn(right, key) && isEqual(left[key], right[key]));
}
function isNumeric(value) {
	return typeof value === "number" || typeof value === "boolean";
}
function compare(left, right) {
	if (isNumeric(left) && isNumeric(right)) return difference(Number(left), Number(right));
	if (typeof left === "string" && typeof right === "string") return compareText(left, right);
}
function difference(left, right) {
	if (Number.isNaN(left) || Number.isNaN(right)) return void 0;
	return left < right ? -1 : Number(left > right);
}
function compareText(left, right) {
	const rightPoints = right[Symbol.iterator]();
	for (const character of left) {
		const other = rightPoints.next();
		if (other.done) return 1;
		if (character !== other.value) return (character.codePointAt(0) ?? 0) - (other.value.codePointAt(0) ?? 0);
	}
	return rightPoints.next().done ? 0 : -1;
}
function isTruthy(value) {
	if (Array.isArray(value)) return value.length > 0;
	if (isMapping$1(value)) return Object.keys(value).length > 0;
	return Number.isNaN(value) || Boolean(value);
}
// src/experiment/values/overrides.ts
const NO_OVERRIDES = {
	configuration: {},
	secrets: {},
	environment: {}
};
function parseVariable(text) {
	const equals = text.indexOf("=");
	if (equals < 1) throw refused$1(text, "write name=value or name:type=value");
	const left = text.slice(0, equals);
	const colon = left.lastIndexOf(":");
	const [name, type] = colon === -1 ? [left, "str"] : [left.slice(0, colon), left.slice(colon + 1)];
	return {
		...NO_OVERRIDES,
		configuration: convertedMember(text, name, type, text.slice(equals + 1))
	};
}
function convertedMember(text, name, type, given) {
	const configuration = {};
	try {
		const { value, numberText } = convert(given, type);
		setMember(configuration, name, value);
		if (numberText !== void 0) noteNumber(configuration, name, numberText);
		return configuration;
	} catch (error) {
		if (error instanceof NotOfType) throw refused$1(text, error.message);
		throw error;
	}
}
function refused$1(text, reason) {
	return new InvalidExperiment([{ message: `Invalid value for '--var': \`${text}\`: ${reason}` }]);
}
function parseVariablesFile(text, file) {
	const format = formatOfFile(file);
	const value = format === void 0 ? void 0 : readDocument(text, file, format, "variables").value;
	if (isMapping$1(value) && isTruthy(value)) return mappingOverrides(value, file);
	if (isTruthy(value)) throw new InvalidExperiment([{
		file,
		message: "a file of variables must hold `configuration` or `secrets`"
	}]);
	return format === void 0 ? {
		...NO_OVERRIDES,
		environment: parseEnvironmentFile(text, file)
	} : NO_OVERRIDES;
}
function mappingOverrides(value, file) {
	const [configuration, secrets] = ["configuration", "secrets"].map((part) => ownMember(value, part) ?? {});
	if (isMapping$1(configuration) && isMapping$1(secrets)) return {
		...NO_OVERRIDES,
		configuration,
		secrets
	};
	throw new InvalidExperiment([{
		file,
		message: "`configuration` and `secrets` must be mappings of names to values"
	}]);
}
function parseEnvironmentFile(text, file) {
	const environment = {};
	for (const [index, line] of text.split(/\r\n|[\n\r]/).entries()) {
		const trimmed = line.trim();
		if (trimmed === "" || trimmed.startsWith("#")) continue;
		const equals = trimmed.indexOf("=");
		if (equals < 1) throw new InvalidExperiment([{
			file,
			line: index + 1,
			column: 1,
			message: "expected NAME=value"
		}]);
		environment[trimmed.slice(0, equals)] = trimmed.slice(equals + 1);
	}
	return environment;
}
function mergeOverrides(all) {
	const merged = {
		configuration: {},
		secrets: {},
		environment: {}
	};
	for (const overrides of all) {
		assign(merged.configuration, overrides.configuration);
		assign(merged.secrets, overrides.secrets);
		Object.assign(merged.environment, overrides.environment);
	}
	return merged;
}
function assign(to, from) {
	for (const [key, value] of Object.entries(from)) {
		setMember(to, key, value);
		copyNote({
			container: from,
			key
		}, {
			container: to,
			key
		});
	}
}
function applySecretOverrides(secrets, overrides) {
	const applied = deepCopy(secrets);
	for (const [group, override] of Object.entries(overrides)) if (Object.hasOwn(applied, group)) setMember(applied, group, mergedNode(applied[group], override));
	return applied;
}
function mergedNode(declared, override) {
	if (!isMapping$1(declared) || !isMapping$1(override) || Object.hasOwn(declared, "type")) return deepCopy(override);
	const merged = deepCopy(declared);
	for (const [key, value] of Object.entries(override)) setMember(merged, key, mergedNode(ownMember(declared, key), value));
	return merged;
}
// src/experiment/values/configuration.ts
function resolveConfiguration(definitions, environment, overrides) {
	const resolved = {
		values: {},
		probes: [],
		findings: []
	};
	for (const name of Object.keys(definitions)) resolveEntry(Object.hasOwn(overrides, name) ? overrides : definitions, name, environment, resolved);
	return resolved;
}
function resolveEntry(container, name, environment, resolved) {
	const definition = container[name];
	const type = isMapping$1(definition) ? ownMember(definition, "type") : void 0;
	if (type === "probe") resolved.probes.push({
		name,
		probe: deepCopy(definition)
	});
	else if (isMapping$1(definition) && type === "env") resolved.findings.push(...readEnvironment(definition, name, environment, resolved.values));
	else {
		setMember(resolved.values, name, deepCopy(definition));
		copyNote({
			container,
			key: name
		}, {
			container: resolved.values,
			key: name
		});
	}
}
function readEnvironment(definition, name, environment, values) {
	const path = ["configuration", name];
	const key = pythonText(definition.key);
	const given = ownMember(environment, key) ?? ownMember(definition, "default");
	if (given === void 0) return [problem(path, `Configuration makes reference to an environment key that does not exist: ${key}; set it, give the entry a \`default\`, or pass a value with --var`)];
	try {
		setConverted(values, name, given, ownMember(definition, "env_var_type") ?? "str");
		return [];
	} catch (error) {
		if (!(error instanceof NotOfType)) throw error;
		return [problem(path, `the value of ${key} does not fit its env_var_type: ${error.message}`)];
	}
}
function setConverted(values, name, given, type) {
	const isKept = given === null || [
		"str",
		"string",
		"json"
	].some((name) => name === type);
	if (typeof given !== "string" && isKept) {
		setMember(values, name, deepCopy(given));
		return;
	}
	const { value, numberText } = convert(pythonText(given), pythonText(type));
	setMember(values, name, value);
	if (numberText !== void 0) noteNumber(values, name, numberText);
}
// src/experiment/values/resolve.ts
function resolveValues(experiment, environment, overrides, source) {
	const variables = {
		...environment,
		...overrides.environment
	};
	const configuration = resolveConfiguration(experiment.configuration ?? {}, variables, overrides.configuration);
	const secrets = resolveSecrets(applySecretOverrides(experiment.secrets ?? {}, overrides.secrets), variables);
	const findings = [
		...configuration.findings,
		...secrets.findings,
		...undeclared(experiment, overrides)
	];
	const problems = findings.filter(({ severity }) => severity === "problem");
	if (problems.length > 0) throw new InvalidExperiment(problems.map(({ path, message }) => placed$1(path, message, source)));
	return {
		values: {
			configuration: configuration.values,
			secrets: secrets.values
		},
		probes: configuration.probes,
		vaultSecrets: secrets.pending,
		names: Object.keys(experiment.configuration ?? {}),
		warnings: findings
	};
}
function placed$1(path, message, source) {
	return source === void 0 ? { message } : {
		file: source.file,
		...source.locate(path),
		message
	};
}
function* undeclared(experiment, overrides) {
	for (const part of ["configuration", "secrets"]) {
		const declared = experiment[part] ?? {};
		for (const name of Object.keys(overrides[part])) if (!Object.hasOwn(declared, name)) yield warning([part], `\`${name}\` is not declared under \`${part}\`, so the value given for it is not used`);
	}
}
// src/providers/index.ts
const PROVIDERS = {
	http: async () => (await __webpack_require__.e(/* import() */ 1434).then(__webpack_require__.bind(__webpack_require__, 1434))).httpProvider,
	process: async () => (await __webpack_require__.e(/* import() */ 6337).then(__webpack_require__.bind(__webpack_require__, 6337))).processProvider,
	python: async () => (await __webpack_require__.e(/* import() */ 635).then(__webpack_require__.bind(__webpack_require__, 635)).then((n) => n.t)).pythonProvider({
		loadActivity,
		activityNames
	})
};
async function invokeActivity(activity, call) {
	call.signal.throwIfAborted();
	try {
		const provider = await providerOf(activity);
		if (provider === void 0) throw new CannotInvoke(`unknown provider type '${activity.provider.type}'`);
		return await provider.invoke(activity, call);
	} catch (error) {
		call.signal.throwIfAborted();
		if (error instanceof ActivityFailed || error instanceof CannotInvoke) throw error;
		throw new ActivityFailed(describe$1(error), { cause: error });
	}
}
async function checkActivities(experiment, look) {
	const found = [];
	for (const { activity, path } of walkActivities(experiment)) {
		const problems = await (await providerOf(activity))?.check(activity, look) ?? [];
		found.push(...problems.map((problem) => ({
			...problem,
			path: [...path, ...problem.path]
		})));
	}
	return found;
}
async function providerOf({ provider: { type } }) {
	return Object.hasOwn(PROVIDERS, type) ? PROVIDERS[type]?.() : void 0;
}
function describe$1(error) {
	return node_util__WEBPACK_IMPORTED_MODULE_2__.types.isNativeError(error) ? `${error.name}: ${error.message}` : String(error);
}
// src/controls/chaosaddons/bypass.ts
const TYPES = [
	"action",
	"probe",
	null,
	void 0
];
function bypass({ name, provider }) {
	const { target_type: type, target_names: names } = provider.arguments ?? {};
	const isMeant = (activity) => (!type || activity.type === type) && (!Array.isArray(names) || names.length === 0 || names.includes(activity.name));
	const own = new Map();
	return {
		name,
		before({ level, context }) {
			if (level !== "activity" || !isMeant(context)) return;
			own.set(context, context.dry);
			Object.assign(context, { dry: "activities" });
		},
		after({ level, context }) {
			if (level !== "activity" || !own.has(context)) return;
			const dry = own.get(context);
			if (dry === void 0) delete context.dry;
			else Object.assign(context, { dry });
			own.delete(context);
		}
	};
}
function findBypassProblems({ provider }) {
	const { target_type: type, target_names: names } = provider.arguments ?? {};
	const path = ["provider", "arguments"];
	const areNames = names === null || names === void 0 || Array.isArray(names) && names.every((one) => typeof one === "string");
	return [...TYPES.includes(type) ? [] : [problem([...path, "target_type"], "target_type must be action or probe")], ...areNames ? [] : [problem([...path, "target_names"], "target_names must be a list of names of activities")]];
}
// src/controls/chaosaddons/repeat.ts
const COUNT_MAX = 1e3;
function repeat({ name, provider }) {
	const { repeat_count: count = 0, break_if_previous_iteration_failed: breaks = false } = provider.arguments ?? {};
	return {
		name,
		after({ level, context, state, experiment }) {
			if (level !== "activity" || state === null || breaks === true && state.status === "failed") return;
			const { iteration_index: index = 0 } = context;
			if (index + 1 < Math.min(Number(count), COUNT_MAX)) addNext(context, index + 1, experiment);
		}
	};
}
function findRepeatProblems({ provider }) {
	const { repeat_count: count = 0, break_if_previous_iteration_failed: breaks = false } = provider.arguments ?? {};
	const path = ["provider", "arguments"];
	return [...typeof count === "number" && Number.isInteger(count) && count >= 0 && count <= COUNT_MAX ? [] : [problem([...path, "repeat_count"], `repeat_count must be a whole number from 0 to ${COUNT_MAX}`)], ...typeof breaks === "boolean" ? [] : [problem([...path, "break_if_previous_iteration_failed"], "break_if_previous_iteration_failed must be true or false")]];
}
function addNext(context, index, experiment) {
	if (context.background === true) throw new Error(`"${context.name}" runs in the background and is not repeated`);
	for (const list of listsOf(experiment)) {
		const at = list.indexOf(context);
		if (at !== -1 && list[at + 1]?.iteration_index !== index) list.splice(at + 1, 0, {
			...deepCopy(context),
			iteration_index: index
		});
	}
}
function listsOf({ method, rollbacks, "steady-state-hypothesis": hypothesis }) {
	return [
		method,
		hypothesis?.probes ?? [],
		rollbacks ?? []
	];
}
// src/experiment/validate/controls.ts
const KEYS$4 = [
	"name",
	"provider",
	"scope",
	"automatic",
	"ref"
];
function* checkControls(path, controls, known) {
	if (!isTruthy(controls)) return;
	if (!Array.isArray(controls)) {
		yield problem(path, `controls must be a list, not ${kindOf$2(controls)}`);
		return;
	}
	for (const [index, control] of controls.entries()) yield* checkControl([...path, index], control, known);
}
function* checkControl(path, control, known) {
	if (!isMapping$1(control)) yield problem(path, `a control must be a mapping with a name and a provider, not ${kindOf$2(control)}`);
	else if (isTruthy(ownMember(control, "ref"))) yield* checkReference$1([...path, "ref"], control.ref, known);
	else yield* checkDeclaration(path, control);
}
function* checkReference$1(path, reference, known) {
	const name = pythonText(reference);
	if (!known.includes(name)) yield problem(path, `Control reference '${name}' declaration cannot be found${didYouMean(name, known)}`);
}
function* checkDeclaration(path, control) {
	const name = pythonText(ownMember(control, "name") ?? "");
	if (name === "") yield missingKey(path, control, "name", KEYS$4, "A control must have a `name` property");
	const scope = ownMember(control, "scope");
	if (isTruthy(scope) && scope !== "before" && scope !== "after") yield problem([...path, "scope"], `Control '${name}' scope property must be 'before' or 'after' only`);
	if (isTruthy(ownMember(control, "provider"))) yield* checkProvider$1([...path, "provider"], control.provider, name);
	else yield missingKey(path, control, "provider", KEYS$4, `Control '${name}' must have a \`provider\` property`);
	yield* misspeltKeys(path, control, KEYS$4);
}
function* checkProvider$1(path, provider, name) {
	if (!isMapping$1(provider)) yield problem(path, `the provider of control '${name}' must be a mapping, not ${kindOf$2(provider)}`);
	else if (ownMember(provider, "type") === "python" && !isTruthy(ownMember(provider, "module"))) yield missingKey(path, provider, "module", [
		"type",
		"module",
		"arguments"
	], `Control '${name}' must have a module path`);
}
// src/experiment/validate/provider.ts
const SHAPES = {
	python: {
		keys: [
			"type",
			"module",
			"func",
			"arguments",
			"secrets",
			"timeout"
		],
		required: {
			module: "a Python activity must have a module path",
			func: "a Python activity must have a function name"
		},
		check: checkPython
	},
	process: {
		keys: [
			"type",
			"path",
			"arguments",
			"timeout",
			"secrets"
		],
		required: { path: "a process activity must have a path" },
		check: checkProcess
	},
	http: {
		keys: [
			"type",
			"url",
			"method",
			"headers",
			"arguments",
			"timeout",
			"verify_tls",
			"max_retries",
			"expected_status",
			"secrets"
		],
		required: { url: "a HTTP activity must have a URL" },
		check: checkHttp
	}
};
function* checkProvider(path, provider) {
	if (!isMapping$1(provider)) {
		yield problem(path, `a provider must be a mapping with a type, not ${kindOf$2(provider)}`);
		return;
	}
	const type = ownMember(provider, "type");
	const shape = typeof type === "string" && Object.hasOwn(SHAPES, type) ? SHAPES[type] : void 0;
	if (shape !== void 0) yield* checkShape$1(path, provider, shape);
	else if (!isTruthy(type)) yield missingKey(path, provider, "type", allKeys(), "a provider must have a type");
	else yield unknownType(path, pythonText(type));
}
function* checkShape$1(path, provider, shape) {
	for (const [key, message] of Object.entries(shape.required)) if (!isTruthy(ownMember(provider, key))) yield missingKey(path, provider, key, shape.keys, message);
	else if (typeof provider[key] !== "string") yield problem([...path, key], `\`${key}\` must be text, not ${kindOf$2(provider[key])}`);
	yield* shape.check(path, provider);
	yield* misspeltKeys(path, provider, shape.keys);
}
function unknownType(path, type) {
	const types = Object.keys(SHAPES);
	return problem([...path, "type"], `unknown provider type '${type}': write one of ${types.join(", ")}${didYouMean(type, types)}`);
}
function allKeys() {
	return Object.values(SHAPES).flatMap(({ keys }) => keys);
}
function* checkPython(path, provider) {
	const values = ownMember(provider, "arguments") ?? {};
	const isReference = typeof values === "string" && values.includes("$");
	if (!isMapping$1(values) && !isReference) yield problem([...path, "arguments"], `the arguments of a Python activity must be a mapping of names to values, not ${kindOf$2(values)}`);
	yield* checkSecretNames([...path, "secrets"], ownMember(provider, "secrets") ?? []);
}
function* checkSecretNames(path, names) {
	if (!(typeof names === "string" || Array.isArray(names) && names.every((name) => typeof name === "string"))) yield problem(path, `the secrets of a provider must be a list of the names of groups, not ${kindOf$2(names)}`);
}
function* checkProcess(path, provider) {
	if (isMapping$1(ownMember(provider, "arguments"))) yield warning([...path, "arguments"], "Process arguments should now be a list and not a mapping");
}
function* checkHttp(path, provider) {
	const headers = ownMember(provider, "headers");
	if (isTruthy(headers) && !isMapping$1(headers)) yield problem([...path, "headers"], "a HTTP activities expect headers as a mapping");
	if (Object.hasOwn(provider, "expected_status")) yield warning([...path, "expected_status"], "`expected_status` has no effect: give the probe a tolerance");
}
// src/experiment/jsonpath/calls.ts
function callOn(value, call, evaluation) {
	const choices = call.arguments.map((operand) => valuesOf(operand, value, evaluation));
	charge(evaluation, choices.reduce((product, { length }) => product * length, 1));
	return combinations(choices).flatMap((values) => CALLS[call.name](value, values));
}
function combinations(choices) {
	return choices.reduce((rows, column) => rows.flatMap((row) => column.map((cell) => [...row, cell])), [[]]);
}
const CALLS = {
	length: withoutArguments((value) => typeof value === "string" ? Array.from(value).length : Array.isArray(value) ? value.length : void 0),
	keys: withoutArguments((value) => entriesOf(value)?.map(([key]) => key)),
	values: withoutArguments((value) => entriesOf(value)?.map(([, item]) => item)),
	entries: withoutArguments(entriesOf),
	charAt: (value, values) => values.length === 1 ? charAt(value, values[0]) : [],
	substring: (value, values) => values.length === 1 || values.length === 2 ? substring(value, values) : []
};
function withoutArguments(compute) {
	return (value, values) => {
		const result = values.length === 0 ? compute(value) : void 0;
		return result === void 0 ? [] : [result];
	};
}
function entriesOf(value) {
	if (Array.isArray(value)) return [...value.entries()];
	return isMapping$1(value) ? Object.entries(value) : void 0;
}
function charAt(value, index) {
	if (typeof value !== "string" || !isWhole(index)) return [];
	const character = Array.from(value).at(Number(index));
	return character === void 0 ? [] : [character];
}
function substring(value, bounds) {
	if (typeof value !== "string" || !bounds.every(isWhole)) return [];
	const [start, end] = bounds.map(Number);
	return [Array.from(value).slice(start, end).join("")];
}
function isWhole(value) {
	return isNumeric(value) && Number.isInteger(Number(value));
}
// src/experiment/jsonpath/filter.ts
function isHeld(condition, current, evaluation) {
	switch (condition.type) {
		case "and": return condition.parts.every((part) => isHeld(part, current, evaluation));
		case "or": return condition.parts.some((part) => isHeld(part, current, evaluation));
		case "not": return !isHeld(condition.condition, current, evaluation);
		case "holds": return operandHolds(condition.operand, current, evaluation);
		case "compare": return anyPair(condition, current, evaluation);
	}
}
function operandHolds(operand, current, evaluation) {
	return operand.type === "literal" ? isTruthy(operand.value) : valuesOf(operand, current, evaluation).length > 0;
}
function anyPair({ comparison, left, right }, current, evaluation) {
	const lefts = valuesOf(left, current, evaluation);
	const rights = valuesOf(right, current, evaluation);
	charge(evaluation, lefts.length * rights.length);
	return lefts.some((one) => rights.some((other) => COMPARE[comparison](one, other)));
}
const COMPARE = {
	"=": isEqual,
	"!=": (left, right) => !isEqual(left, right),
	"<": numbers((left, right) => left < right),
	"<=": numbers((left, right) => left <= right),
	">": numbers((left, right) => left > right),
	">=": numbers((left, right) => left >= right),
	contains
};
function numbers(compare) {
	return (left, right) => isNumeric(left) && isNumeric(right) && compare(Number(left), Number(right));
}
function contains(container, member) {
	if (Array.isArray(container)) return container.some((item) => isEqual(item, member));
	if (typeof member !== "string") return false;
	return typeof container === "string" ? container.includes(member) : isMapping$1(container) && Object.hasOwn(container, member);
}
// src/experiment/jsonpath/evaluate.ts
var TooMuchWork = class extends Error {
	name = "TooMuchWork";
	constructor() {
		super(`the JSON path looks at more than ${JSONPATH_VISITS_MAX} values`);
	}
};
function evaluate(path, root) {
	return follow(path, root, {
		root,
		visits: 0
	});
}
function follow(path, current, evaluation) {
	let values = [path.from === "root" ? evaluation.root : current];
	for (const step of path.steps) values = values.flatMap((value) => takeStep(step, value, evaluation));
	return values;
}
function valuesOf(operand, current, evaluation) {
	return operand.type === "literal" ? [operand.value] : follow(operand.path, current, evaluation);
}
function takeStep(step, value, evaluation) {
	return (step.isRecursive ? withDescendants(value, evaluation) : [value]).flatMap((start) => step.selectors.flatMap((selector) => select(selector, start, evaluation)));
}
function withDescendants(value, evaluation) {
	const found = [];
	const waiting = [value];
	while (waiting.length > 0) {
		const next = waiting.pop();
		charge(evaluation);
		found.push(next);
		for (const child of children(next).reverse()) waiting.push(child);
	}
	return found;
}
function select(selector, value, evaluation) {
	charge(evaluation);
	switch (selector.type) {
		case "name": return isMapping$1(value) && Object.hasOwn(value, selector.name) ? [value[selector.name]] : [];
		case "index": return itemAt(value, selector.index);
		case "slice": return slice(value, selector, evaluation);
		case "wildcard": return allChildren(value, evaluation);
		case "filter": return isHeld(selector.condition, value, evaluation) ? [value] : [];
		case "computed": return follow(selector.path, value, evaluation).flatMap((key) => memberAt(value, key));
		case "call": return callOn(value, selector, evaluation);
	}
}
function charge(evaluation, looks = 1) {
	evaluation.visits += looks;
	if (evaluation.visits > 1e6) throw new TooMuchWork();
}
function allChildren(value, evaluation) {
	const found = children(value);
	charge(evaluation, found.length);
	return found;
}
function children(value) {
	if (Array.isArray(value)) return [...value];
	return isMapping$1(value) ? Object.values(value) : [];
}
function itemAt(value, index) {
	if (!Array.isArray(value)) return [];
	const at = index < 0 ? value.length + index : index;
	return at >= 0 && at < value.length ? [value[at]] : [];
}
function memberAt(value, key) {
	if (typeof key === "number" && Number.isInteger(key)) return itemAt(value, key);
	return typeof key === "string" && isMapping$1(value) && Object.hasOwn(value, key) ? [value[key]] : [];
}
function slice(value, { start, end, step = 1 }, evaluation) {
	if (!Array.isArray(value)) return [];
	const first = start === void 0 ? 0 : start < 0 ? Math.max(0, start + value.length) : start;
	const stop = end === void 0 ? value.length : end < 0 ? end + value.length : end;
	const found = [];
	for (let index = first; step > 0 ? index < Math.min(stop, value.length) : index > stop; index += step) {
		charge(evaluation);
		found.push(...itemAt(value, index));
	}
	return found;
}
// src/experiment/jsonpath/parse-filter.ts
const COMPARISONS = [
	"=",
	"!=",
	"<",
	"<=",
	">",
	">=",
	"contains"
];
function parseCondition(reader) {
	return parseJoined(reader, "and", () => parseJoined(reader, "or", () => parseNegation(reader)));
}
function parseJoined(reader, type, parsePart) {
	const parts = [parsePart()];
	while (reader.takeIf(type)) parts.push(parsePart());
	return parts.length === 1 && parts[0] !== void 0 ? parts[0] : {
		type,
		parts
	};
}
function parseNegation(reader) {
	if (reader.takeIf("not")) return reader.nested(() => ({
		type: "not",
		condition: parseNegation(reader)
	}));
	if (!reader.takeIf("(")) return parseComparison(reader);
	const condition = reader.nested(() => parseCondition(reader));
	reader.expect(")");
	return condition;
}
function parseComparison(reader) {
	const left = parseOperand(reader);
	const { text, type } = reader.peek();
	if (type === "text" || !COMPARISONS.includes(text)) return {
		type: "holds",
		operand: left
	};
	reader.take();
	if (text === "=" && reader.peek().text === "=") throw reader.unexpected("a path or a value; equality is written with one `=`");
	return {
		type: "compare",
		comparison: text,
		left,
		right: parseOperand(reader)
	};
}
// src/experiment/jsonpath/syntax.ts
const CALL_NAMES = [
	"length",
	"keys",
	"values",
	"entries",
	"charAt",
	"substring"
];
var BadJsonPath = class extends Error {
	name = "BadJsonPath";
	constructor(message, offset) {
		super(`${message} at character ${offset + 1}`);
	}
};
// src/experiment/jsonpath/tokens.ts
const TOKEN = /(?<space>[ \t\r\n]+)|(?<punctuation>\.\.|!=|<=|>=|[.[\](){},:*?@$=<>])|(?<name>[A-Za-z_][A-Za-z0-9_]*)|(?<number>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)|"(?<text>(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*)"/y;
function tokenise(source) {
	const tokens = [];
	let offset = 0;
	while (offset < source.length) {
		const [token, length] = readToken(source, offset);
		if (token !== void 0) tokens.push(token);
		offset += length;
	}
	return [...tokens, {
		type: "end",
		text: "",
		offset
	}];
}
function readToken(source, offset) {
	TOKEN.lastIndex = offset;
	const match = TOKEN.exec(source);
	if (match === null) throw unreadable$1(source, offset);
	const groups = match.groups ?? {};
	const type = [
		"punctuation",
		"name",
		"number",
		"text"
	].find((name) => groups[name] !== void 0);
	return [type && {
		type,
		text: groups[type] ?? "",
		offset
	}, match[0].length];
}
function unreadable$1(source, offset) {
	const character = String.fromCodePoint(source.codePointAt(offset) ?? 0);
	return new BadJsonPath(`unexpected \`${character}\`${character === "'" ? " (names and texts stand in double quotes)" : ""}`, offset);
}
// src/experiment/jsonpath/reader.ts
function readerOf(source) {
	const tokens = tokenise(source);
	const end = tokens.at(-1);
	let next = 0;
	let depth = 0;
	const reader = {
		peek: () => tokens[next] ?? end,
		take: () => tokens[next++] ?? end,
		takeIf(text) {
			const { type, text: found } = reader.peek();
			const isNext = found === text && (type === "punctuation" || type === "name");
			if (isNext) next++;
			return isNext;
		},
		expect(text, description = `\`${text}\``) {
			if (!reader.takeIf(text)) throw reader.unexpected(description);
		},
		takeLiteral: () => reader.nested(() => takeLiteral(reader)),
		nested(parse) {
			if (++depth > 100) throw new BadJsonPath("nested too deeply", reader.peek().offset);
			const result = parse();
			depth--;
			return result;
		},
		unexpected(expected) {
			const { type, text, offset } = reader.peek();
			return new BadJsonPath(`expected ${expected}, found ${type === "end" ? "the end" : `\`${text}\``}`, offset);
		}
	};
	return reader;
}
const WORDS = new Map([
	["true", true],
	["false", false],
	["null", null]
]);
function takeLiteral(reader) {
	const token = reader.peek();
	if (token.type === "name" && WORDS.has(token.text)) return WORDS.get(reader.take().text);
	if (token.type === "number") return Number(reader.take().text);
	if (token.type === "text") return reader.take().text;
	if (reader.takeIf("[")) return takeList(reader);
	if (reader.takeIf("{")) return takeMapping(reader);
	throw reader.unexpected("a path or a value; text stands in double quotes");
}
function takeList(reader) {
	const list = [];
	if (reader.takeIf("]")) return list;
	do
		list.push(reader.takeLiteral());
	while (reader.takeIf(","));
	reader.expect("]");
	return list;
}
function takeMapping(reader) {
	const entries = [];
	if (reader.takeIf("}")) return {};
	do
		entries.push(takeEntry(reader));
	while (reader.takeIf(","));
	reader.expect("}");
	return Object.fromEntries(entries);
}
function takeEntry(reader) {
	if (reader.peek().type !== "text") throw reader.unexpected("a key in double quotes");
	const key = reader.take().text;
	reader.expect(":");
	return [key, reader.takeLiteral()];
}
// src/experiment/jsonpath/parse.ts
const RESERVED = [
	"and",
	"or",
	"not",
	"true",
	"false",
	"null"
];
function parseJsonPath(source) {
	const reader = readerOf(source);
	if (reader.peek().text !== "$") throw reader.unexpected("`$`, with which every path begins");
	const path = parsePath(reader);
	if (reader.peek().type !== "end") throw reader.unexpected(adviceAfterPath(reader.peek()));
	return path;
}
function adviceAfterPath(token) {
	return token.type === "name" ? "`.` or `[` or the end" : "`.`, `..`, `[` or the end";
}
function parsePath(reader) {
	const from = reader.take().text === "$" ? "root" : "current";
	const steps = [];
	while ([
		".",
		"..",
		"["
	].includes(reader.peek().text) && reader.peek().type === "punctuation") steps.push(parseStep(reader));
	return {
		from,
		steps
	};
}
function parseStep(reader) {
	const isRecursive = reader.takeIf("..");
	if (reader.peek().text === "[" && reader.peek().type === "punctuation") return {
		isRecursive,
		selectors: parseBrackets(reader)
	};
	if (!isRecursive) reader.expect(".");
	return {
		isRecursive,
		selectors: [parseBareSelector(reader)]
	};
}
function parseBareSelector(reader) {
	if (reader.takeIf("*")) return { type: "wildcard" };
	const token = reader.peek();
	if (token.type !== "name") throw reader.unexpected("a name or `*`");
	if (RESERVED.includes(token.text)) throw reader.unexpected(`a name; write \`["${token.text}"]\` for this one`);
	reader.take();
	return reader.peek().text === "(" ? parseCall(reader, token) : {
		type: "name",
		name: token.text
	};
}
function parseBrackets(reader) {
	reader.expect("[");
	const selectors = [parseSelector(reader)];
	while (reader.takeIf(",")) selectors.push(parseSelector(reader));
	reader.expect("]");
	return selectors;
}
function parseSelector(reader) {
	const token = reader.peek();
	if (token.type === "text") return {
		type: "name",
		name: reader.take().text
	};
	if (token.type === "number" || token.text === ":") return parseIndexOrSlice(reader);
	if (token.text === "$" || token.text === "@") return {
		type: "computed",
		path: reader.nested(() => parsePath(reader))
	};
	if (token.type === "name") return parseCall(reader, reader.take());
	if (reader.takeIf("*")) return { type: "wildcard" };
	if (reader.takeIf("?")) return {
		type: "filter",
		condition: parseFilter(reader)
	};
	throw reader.unexpected("a number, a slice, `*`, a name in double quotes or a filter `?(…)`");
}
function parseFilter(reader) {
	reader.expect("(");
	const condition = parseCondition(reader);
	reader.expect(")");
	return condition;
}
function parseIndexOrSlice(reader) {
	const start = parseWhole(reader);
	if (!reader.takeIf(":")) return {
		type: "index",
		index: start ?? 0
	};
	const end = parseWhole(reader);
	const stepAt = reader.peek().offset;
	const step = reader.takeIf(":") ? parseWhole(reader) : void 0;
	if (step === 0) throw new BadJsonPath("the step of a slice cannot be 0", stepAt);
	return {
		type: "slice",
		...start !== void 0 && { start },
		...end !== void 0 && { end },
		...step !== void 0 && { step }
	};
}
function parseWhole(reader) {
	if (reader.peek().type !== "number") return void 0;
	if (!/^-?\d+$/.test(reader.peek().text)) throw reader.unexpected("a whole number");
	return Number(reader.take().text);
}
function parseCall(reader, token) {
	reader.expect("(", `\`(\`; a name stands in double quotes here: \`["${token.text}"]\``);
	if (!isCallName(token.text)) throw new BadJsonPath(`there is no function \`${token.text}\`: use ${CALL_NAMES.join(", ")}${didYouMean(token.text, CALL_NAMES)}`, token.offset);
	return {
		type: "call",
		name: token.text,
		arguments: parseArguments(reader)
	};
}
function isCallName(name) {
	return CALL_NAMES.some((known) => known === name);
}
function parseArguments(reader) {
	if (reader.takeIf(")")) return [];
	const operands = [parseOperand(reader)];
	while (reader.takeIf(",")) operands.push(parseOperand(reader));
	reader.expect(")");
	return operands;
}
function parseOperand(reader) {
	const { text, type } = reader.peek();
	if (type === "punctuation" && (text === "$" || text === "@")) return {
		type: "path",
		path: reader.nested(() => parsePath(reader))
	};
	return {
		type: "literal",
		value: reader.takeLiteral()
	};
}
// src/experiment/jsonpath.ts
function matchJsonPath(path, value) {
	return evaluate(parseJsonPath(path), value);
}
function jsonPathProblem(path) {
	try {
		parseJsonPath(path);
		return;
	} catch (error) {
		if (error instanceof BadJsonPath) return error.message;
		throw error;
	}
}
// src/experiment/regex/bounded-test.ts
var PatternTooSlow = class extends Error {
	name = "PatternTooSlow";
};
const script = new node_vm__WEBPACK_IMPORTED_MODULE_9__.Script("trial.expression.test(trial.text)");
let context;
function boundedTest(expression, text) {
	if (text.length > 1e7) throw new PatternTooSlow(`the text is longer than ${PATTERN_TEXT_MAX} characters`);
	context ??= (0,node_vm__WEBPACK_IMPORTED_MODULE_9__.createContext)({});
	context.trial = {
		expression,
		text
	};
	try {
		return Boolean(script.runInContext(context, { timeout: PATTERN_MILLISECONDS_MAX }));
	} catch (error) {
		if (!isTimeout(error)) throw error;
		throw new PatternTooSlow(`the pattern takes longer than ${PATTERN_MILLISECONDS_MAX} ms on this text`, { cause: error });
	} finally {
		context.trial = void 0;
	}
}
function isTimeout(error) {
	return typeof error === "object" && error !== null && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}
// src/experiment/regex/pattern-reader.ts
var BadPattern = class extends Error {
	name = "BadPattern";
	constructor(message, position) {
		super(position === void 0 ? message : `${message} at position ${position}`);
	}
};
function patternReader(source) {
	return {
		source,
		position: 0,
		flags: {
			ignoreCase: false,
			multiline: false,
			dotAll: false,
			verbose: false,
			ascii: false
		},
		depth: 0,
		groups: [],
		inventedGroups: 0
	};
}
function peek(reader) {
	const code = reader.source.codePointAt(reader.position);
	return code === void 0 ? "" : String.fromCodePoint(code);
}
function take(reader) {
	const character = peek(reader);
	reader.position += character.length;
	return character;
}
function takeIf(reader, text) {
	const isNext = reader.source.startsWith(text, reader.position);
	if (isNext) reader.position += text.length;
	return isNext;
}
function takeMatch(reader, expression) {
	expression.lastIndex = reader.position;
	const match = expression.exec(reader.source);
	if (match === null) return void 0;
	reader.position += match[0].length;
	return match;
}
function literal(code) {
	const character = String.fromCodePoint(code);
	return /[A-Za-z0-9_]/.test(character) ? character : `\\u{${code.toString(16)}}`;
}
function codeOf(character) {
	return character.codePointAt(0) ?? 0;
}
// src/experiment/regex/escapes.ts
const UNICODE_SETS = {
	d: "\\p{Nd}",
	w: "\\p{L}\\p{N}_",
	s: "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000"
};
const ASCII_SETS = {
	d: "0-9",
	w: "a-zA-Z0-9_",
	s: "\\t-\\r\\x20"
};
const CONTROLS$1 = {
	a: 7,
	f: 12,
	n: 10,
	r: 13,
	t: 9,
	v: 11
};
const HEX_DIGITS = {
	x: 2,
	u: 4,
	U: 8
};
function setOf(reader, letter) {
	return (reader.flags.ascii ? ASCII_SETS : UNICODE_SETS)[letter];
}
function readEscape(reader, start) {
	const letter = take(reader);
	if (letter === "") throw new BadPattern("bad escape (end of pattern)", start);
	if (/[dwsDWS]/.test(letter)) {
		const lower = letter.toLowerCase();
		return {
			set: setOf(reader, lower),
			isNegated: letter !== lower
		};
	}
	if (CONTROLS$1[letter] !== void 0) return { code: CONTROLS$1[letter] };
	if (HEX_DIGITS[letter] !== void 0) return { code: readHex(reader, letter, HEX_DIGITS[letter], start) };
	if (letter === "N") throw new BadPattern("characters by name (\\N{…}) are not supported, write \\uXXXX", start);
	if (/[A-Za-z0-9]/.test(letter)) throw new BadPattern(`bad escape \\${letter}`, start);
	return { code: codeOf(letter) };
}
function readHex(reader, letter, digits, start) {
	const found = takeMatch(reader, new RegExp(`[0-9a-fA-F]{${digits}}`, "y"))?.[0];
	const code = Number.parseInt(found ?? "", 16);
	if (found === void 0 || code > 1114111) throw new BadPattern(`incomplete or bad escape \\${letter}`, start);
	return code;
}
function readOctal(reader, isInClass) {
	const expression = isInClass ? /[0-7]{1,3}/y : /0[0-7]{0,2}|[1-7][0-7]{2}/y;
	const start = reader.position;
	const digits = takeMatch(reader, expression)?.[0];
	if (digits === void 0) return void 0;
	const code = Number.parseInt(digits, 8);
	if (code > 255) throw new BadPattern(`octal escape value \\${digits} outside of range 0-0o377`, start - 1);
	return code;
}
// src/experiment/regex/character-class.ts
function translateClass(reader) {
	const start = reader.position - 1;
	const isNegated = takeIf(reader, "^");
	const members = {
		plain: [],
		negated: []
	};
	do {
		if (peek(reader) === "") throw new BadPattern("unterminated character set", start);
		readInto(members, reader);
	} while (peek(reader) !== "]");
	take(reader);
	return classSource(members, isNegated);
}
function classSource({ plain, negated }, isNegated) {
	if (negated.length === 0) return `[${isNegated ? "^" : ""}${plain.join("")}]`;
	const alternatives = [...plain.length > 0 ? [`[${plain.join("")}]`] : [], ...negated.map((set) => `[^${set}]`)].join("|");
	return isNegated ? `(?:(?!${alternatives})[\\s\\S])` : `(?:${alternatives})`;
}
function readInto(members, reader) {
	const start = reader.position;
	const low = readMember(reader);
	if (peek(reader) === "-" && !["", "]"].includes(reader.source.charAt(reader.position + 1))) {
		take(reader);
		members.plain.push(range(low, readMember(reader), reader, start));
	} else if ("code" in low) members.plain.push(literal(low.code));
	else members[low.isNegated ? "negated" : "plain"].push(low.set);
}
function range(low, high, reader, start) {
	if ("set" in low || "set" in high || high.code < low.code) throw new BadPattern(`bad character range ${reader.source.slice(start, reader.position)}`, start);
	return `${literal(low.code)}-${literal(high.code)}`;
}
function readMember(reader) {
	const start = reader.position;
	const character = take(reader);
	if (character !== "\\") return { code: codeOf(character) };
	const octal = readOctal(reader, true);
	if (octal !== void 0) return { code: octal };
	return takeIf(reader, "b") ? { code: 8 } : readEscape(reader, start);
}
// src/experiment/regex/groups.ts
const FLAG_NAMES = {
	i: "ignoreCase",
	m: "multiline",
	s: "dotAll",
	x: "verbose",
	a: "ascii"
};
function translateGroup(reader, inside) {
	const start = reader.position - 1;
	if (!takeIf(reader, "?")) return numberedGroup(reader, start, inside);
	if (takeIf(reader, "#")) return skipComment(reader, start);
	if (takeIf(reader, "P")) return translateNamed(reader, start, inside);
	for (const [opening, result] of PLAIN_GROUPS) if (takeIf(reader, opening)) return `(?:${result}${close(reader, start, inside)}))`;
	if (takeIf(reader, ":")) return `(?:${close(reader, start, inside)})`;
	if (takeIf(reader, ">")) return atomic(reader, close(reader, start, inside));
	if (peek(reader) === "(") throw new BadPattern("conditional groups (?(…)…|…) are not supported", start);
	return translateFlags(reader, start, inside);
}
const PLAIN_GROUPS = [
	["=", "(?="],
	["!", "(?!"],
	["<=", "(?<="],
	["<!", "(?<!"]
];
function atomic(reader, inside) {
	const name = `a${++reader.inventedGroups}`;
	return `(?:(?=(?<${name}>${inside}))\\k<${name}>)`;
}
function groupName(number) {
	return `g${number}`;
}
function numberedGroup(reader, start, inside, name) {
	const group = {
		...name !== void 0 && { name },
		isClosed: false
	};
	const number = reader.groups.push(group);
	const content = close(reader, start, inside);
	group.isClosed = true;
	return `(?<${groupName(number)}>${content})`;
}
function close(reader, start, inside) {
	const outer = reader.flags;
	const content = inside(reader);
	if (take(reader) !== ")") throw new BadPattern("missing ), unterminated subpattern", start);
	reader.flags = outer;
	return content;
}
function skipComment(reader, start) {
	if (takeMatch(reader, /[^)]*\)/y) === void 0) throw new BadPattern("missing ), unterminated comment", start);
	return "";
}
function translateNamed(reader, start, inside) {
	const definition = takeMatch(reader, /<([\p{L}_][\p{L}\p{N}_]*)>/uy);
	if (definition) {
		const name = definition[1] ?? "";
		if (reader.groups.some((group) => group.name === name)) throw new BadPattern(`redefinition of group name '${name}'`, start);
		return numberedGroup(reader, start, inside, name);
	}
	const name = takeMatch(reader, /=([\p{L}_][\p{L}\p{N}_]*)\)/uy)?.[1];
	if (name === void 0) throw new BadPattern("unknown extension or bad group name after ?P", start);
	const index = reader.groups.findIndex((group) => group.name === name);
	if (index === -1) throw new BadPattern(`unknown group name '${name}'`, start);
	return translateBackreference(reader, index + 1, start);
}
function translateBackreference(reader, number, start) {
	const group = reader.groups[number - 1];
	if (group === void 0) throw new BadPattern(`invalid group reference ${number}`, start);
	if (!group.isClosed) throw new BadPattern("cannot refer to an open group", start);
	return `(?:\\k<${groupName(number)}>)`;
}
function translateFlags(reader, start, inside) {
	const match = takeMatch(reader, /([aimsxuL]*)(?:-([imsx]+))?([:)])/y);
	if (match === void 0) throw new BadPattern(`unknown extension ?${peek(reader)}`, start);
	const [, on = "", off = "", end] = match;
	if (end === ")") throw new BadPattern("global flags not at the start of the expression", start);
	const outer = reader.flags;
	reader.flags = changedFlags(outer, on, off, start);
	if (reader.flags.ignoreCase !== outer.ignoreCase) throw new BadPattern("(?i:…) for a part of the pattern is not supported, write (?i) at its start", start);
	const content = close(reader, start, inside);
	reader.flags = outer;
	return `(?:${content})`;
}
function takeGlobalFlags(reader) {
	for (;;) {
		const start = reader.position;
		const match = takeMatch(reader, /\(\?([aimsxuL]+)\)/y);
		if (match === void 0) return;
		reader.flags = changedFlags(reader.flags, match[1] ?? "", "", start);
	}
}
function changedFlags(flags, on, off, start) {
	if (on.includes("L")) throw new BadPattern("bad inline flags: cannot use 'L' flag with a str pattern", start);
	const changed = { ...flags };
	for (const [letters, value] of [[on, true], [off, false]]) for (const letter of letters) {
		const flag = FLAG_NAMES[letter];
		if (flag !== void 0) changed[flag] = value;
	}
	return changed;
}
// src/experiment/regex/translate.ts
const ANY = "[\\s\\S]";
const START = `(?<!${ANY})`;
const END = `(?!${ANY})`;
const FINAL = `(?=\\n?${END})`;
const LINE_START = "(?<![^\\n])";
const LINE_END = "(?![^\\n])";
const QUANTIFIER = /[*+?]|\{(?:(\d+)|(?=,))(?:(,)(\d*))?\}/y;
const REPEATS_MAX = 4294967294;
function translatePattern(pattern) {
	const reader = patternReader(pattern);
	takeGlobalFlags(reader);
	const source = translateAlternatives(reader);
	if (peek(reader) === ")") throw new BadPattern("unbalanced parenthesis", reader.position);
	return {
		source,
		flags: reader.flags.ignoreCase ? "iu" : "u"
	};
}
function translateAlternatives(reader) {
	if (++reader.depth > 100) throw new BadPattern("groups are nested too deeply", reader.position);
	const branches = [translateSequence(reader)];
	while (takeIf(reader, "|")) branches.push(translateSequence(reader));
	reader.depth--;
	return branches.join("|");
}
function translateSequence(reader) {
	const parts = [];
	for (;;) {
		skipInsignificant(reader);
		if ([
			"",
			"|",
			")"
		].includes(peek(reader))) return parts.join("");
		parts.push(translateRepeated(reader));
	}
}
function skipInsignificant(reader) {
	if (reader.flags.verbose) takeMatch(reader, /(?:[ \t\n\r\f\v]+|#[^\n]*)*/y);
}
function translateRepeated(reader) {
	const start = reader.position;
	const atom = translateAtom(reader);
	skipInsignificant(reader);
	const quantifier = takeQuantifier(reader);
	if (quantifier === void 0) return atom.source;
	if (atom.isAssertion || atom.source === "") throw new BadPattern("nothing to repeat", start);
	const repeated = `${atom.source}${quantifier}`;
	const translated = takeIf(reader, "+") ? atomic(reader, repeated) : `${repeated}${takeIf(reader, "?") ? "?" : ""}`;
	if (takeQuantifier(reader) !== void 0) throw new BadPattern("multiple repeat", reader.position - 1);
	return translated;
}
function takeQuantifier(reader) {
	const start = reader.position;
	const match = takeMatch(reader, QUANTIFIER);
	if (match === void 0) return void 0;
	if (match[0].length === 1) return match[0];
	const [, least = "0", comma, most = ""] = match;
	if (Math.max(Number(least), Number(most)) > REPEATS_MAX) throw new BadPattern("the repetition number is too large", start);
	if (most !== "" && Number(most) < Number(least)) throw new BadPattern("min repeat greater than max repeat", start);
	return comma === void 0 ? `{${least}}` : `{${least},${most}}`;
}
function translateAtom(reader) {
	const start = reader.position;
	const character = take(reader);
	switch (character) {
		case ".": return { source: reader.flags.dotAll ? ANY : "[^\\n]" };
		case "^": return {
			source: reader.flags.multiline ? LINE_START : START,
			isAssertion: true
		};
		case "$": return {
			source: reader.flags.multiline ? LINE_END : FINAL,
			isAssertion: true
		};
		case "[": return { source: translateClass(reader) };
		case "(": return { source: translateGroup(reader, translateAlternatives) };
		case "\\": return translateEscape(reader, start);
		case "*":
		case "+":
		case "?": throw new BadPattern("nothing to repeat", start);
		default: return { source: literal(codeOf(character)) };
	}
}
function translateEscape(reader, start) {
	const assertion = translateAssertion(reader);
	if (assertion !== void 0) return {
		source: assertion,
		isAssertion: true
	};
	const octal = readOctal(reader, false);
	if (octal !== void 0) return { source: literal(octal) };
	const number = takeMatch(reader, /[1-9]\d?/y)?.[0];
	if (number !== void 0) return { source: translateBackreference(reader, Number(number), start) };
	const member = readEscape(reader, start);
	return { source: "code" in member ? literal(member.code) : `[${member.isNegated ? "^" : ""}${member.set}]` };
}
function translateAssertion(reader) {
	if (takeIf(reader, "A")) return START;
	if (takeIf(reader, "Z")) return END;
	const word = `[${setOf(reader, "w")}]`;
	if (takeIf(reader, "b")) return `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`;
	return takeIf(reader, "B") ? `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))` : void 0;
}
// src/experiment/python-regex.ts
function compilePythonRegex(pattern) {
	if (pattern.length > 1e4) throw new BadPattern(`the pattern is longer than ${PATTERN_MAX} characters`);
	const { source, flags } = translatePattern(pattern);
	const expression = compile(source, flags);
	return { test: (text) => boundedTest(expression, text) };
}
function patternProblem(pattern) {
	try {
		compilePythonRegex(pattern);
		return;
	} catch (error) {
		if (error instanceof BadPattern) return error.message;
		throw error;
	}
}
function compile(source, flags) {
	try {
		return new RegExp(source, flags);
	} catch (error) {
		throw new BadPattern(`the pattern cannot be used here: ${error instanceof Error ? error.message : String(error)}`);
	}
}
// src/experiment/validate/tolerance.ts
const KEYS$3 = {
	regex: [
		"type",
		"pattern",
		"target"
	],
	jsonpath: [
		"type",
		"path",
		"target",
		"count",
		"expect"
	],
	range: [
		"type",
		"range",
		"target"
	]
};
const CHECKS = {
	regex: checkRegex$1,
	jsonpath: checkJsonPath$1,
	range: checkRange$1,
	probe: checkActivity
};
const NOT_A_TOLERANCE = "hypothesis probe tolerance must either be an integer, a string, a boolean or a pair of values for boundaries. It can also be a dictionary which is a probe activity definition that takes an argument called `value` with the value of the probe itself to be validated, or a regex, jsonpath or range";
function* checkTolerance$1(path, tolerance, scope) {
	if (typeof tolerance === "boolean" || typeof tolerance === "string" || Array.isArray(tolerance)) return;
	if (typeof tolerance === "number") yield* checkNumber$1(path, tolerance);
	else if (isMapping$1(tolerance)) yield* checkTyped$1(path, tolerance, scope);
	else yield problem(path, NOT_A_TOLERANCE);
}
function* checkNumber$1(path, tolerance) {
	if (!Number.isInteger(tolerance)) yield problem(path, `${NOT_A_TOLERANCE}; for a number with a fraction use a range`);
}
function* checkTyped$1(path, tolerance, scope) {
	const type = ownMember(tolerance, "type");
	const check = typeof type === "string" && Object.hasOwn(CHECKS, type) ? CHECKS[type] : void 0;
	if (check === void 0) {
		const name = pythonText(type);
		const message = `hypothesis probe tolerance type '${name}' is unsupported: write one of ${Object.keys(CHECKS).join(", ")}`;
		yield problem(type === void 0 ? path : [...path, "type"], `${message}${didYouMean(name, Object.keys(CHECKS))}`);
		return;
	}
	yield* check(path, tolerance, scope);
	yield* misspeltKeys(path, tolerance, KEYS$3[String(type)] ?? Object.keys(tolerance));
}
function* checkRegex$1(path, tolerance) {
	const pattern = ownMember(tolerance, "pattern");
	if (pattern === void 0) yield missingKey(path, tolerance, "pattern", KEYS$3.regex ?? [], "hypothesis regex probe tolerance must have a `pattern` key");
	else if (typeof pattern !== "string") yield problem([...path, "pattern"], `hypothesis probe tolerance pattern ${pythonText(pattern)} has an invalid type`);
	else if (!hasReference(pattern)) {
		const reason = patternProblem(pattern);
		if (reason !== void 0) yield problem([...path, "pattern"], `hypothesis probe tolerance pattern ${pattern} seems invalid: ${reason}`);
	}
}
function* checkJsonPath$1(path, tolerance) {
	const jsonPath = ownMember(tolerance, "path");
	const at = [...path, "path"];
	if (jsonPath === void 0) yield missingKey(path, tolerance, "path", KEYS$3.jsonpath ?? [], "hypothesis jsonpath probe tolerance must have a `path` key");
	else if (typeof jsonPath !== "string") yield problem(at, `hypothesis probe tolerance JSON path ${pythonText(jsonPath)} is invalid: it must be text`);
	else if (jsonPath.trim() === "") yield problem(at, "hypothesis probe tolerance JSON path cannot be empty");
	else if (!hasReference(jsonPath)) {
		const reason = jsonPathProblem(jsonPath);
		if (reason !== void 0) yield problem(at, `hypothesis probe tolerance JSON path ${jsonPath} is invalid: ${reason}`);
	}
}
function* checkRange$1(path, tolerance) {
	const range = ownMember(tolerance, "range");
	const at = [...path, "range"];
	if (range === void 0) yield missingKey(path, tolerance, "range", KEYS$3.range ?? [], "hypothesis range probe tolerance must have a `range` key");
	else if (!Array.isArray(range)) yield problem(at, "hypothesis range must be a sequence");
	else if (range.length !== 2) yield problem(at, "hypothesis range sequence must be made of two values");
	else {
		if (!isNumeric(range[0])) yield problem([...at, 0], "hypothesis range lower boundary must be a number");
		if (!isNumeric(range[1])) yield problem([...at, 1], "hypothesis range upper boundary must be a number");
	}
}
// src/experiment/validate/entry.ts
const KEYS$2 = [
	"type",
	"name",
	"provider",
	"background",
	"pauses",
	"controls",
	"tolerance",
	"timeout",
	"ref",
	"configuration",
	"secrets",
	"dry",
	"skip"
];
function* checkEntry(path, entry, scope) {
	if (!isTruthy(entry)) yield problem(path, "empty activity is no activity");
	else if (!isMapping$1(entry)) yield problem(path, `an activity must be a mapping with a type, a name and a provider, not ${kindOf$2(entry)}`);
	else {
		yield* checkBackground(path, entry);
		yield* checkOwnTolerance(path, entry, scope);
		const reference = ownMember(entry, "ref") ?? null;
		if (reference === null) yield* checkActivity(path, entry, scope);
		else yield* checkReference([...path, "ref"], reference, scope);
	}
}
function* checkActivity(path, activity, scope) {
	yield* checkType(path, activity);
	if (!isTruthy(ownMember(activity, "name"))) yield missingKey(path, activity, "name", KEYS$2, "an activity must have a name");
	if (isTruthy(ownMember(activity, "provider"))) yield* checkProvider([...path, "provider"], activity.provider);
	else yield missingKey(path, activity, "provider", KEYS$2, "an activity requires a provider");
	yield* checkTimeout(path, activity);
	yield* checkPauses([...path, "pauses"], ownMember(activity, "pauses") ?? {});
	yield* checkControls([...path, "controls"], ownMember(activity, "controls"), scope.controls);
	yield* checkIgnored(path, activity);
	yield* misspeltKeys(path, activity, KEYS$2);
}
function* checkReference(path, reference, scope) {
	if (typeof reference !== "string" || reference === "") yield problem(path, "reference to activity must be non-empty strings");
	else if (!scope.activities.includes(reference)) yield problem(path, `referenced activity '${reference}' could not be found in the experiment: it must be the name of an activity of the method or the hypothesis${didYouMean(reference, scope.activities)}`);
}
function* checkType(path, activity) {
	const type = ownMember(activity, "type");
	if (!isTruthy(type)) yield missingKey(path, activity, "type", KEYS$2, "an activity must have a type");
	else if (type !== "probe" && type !== "action") {
		const name = pythonText(type);
		yield problem([...path, "type"], `'${name}' is not a supported activity type: write probe or action${didYouMean(name, ["probe", "action"])}`);
	}
}
function* checkTimeout(path, activity) {
	const timeout = ownMember(activity, "timeout") ?? null;
	if (timeout !== null && !isNumeric(timeout)) yield problem([...path, "timeout"], "activity timeout must be a number");
}
function* checkBackground(path, entry) {
	if (Object.hasOwn(entry, "background") && typeof entry.background !== "boolean") yield problem([...path, "background"], "activity background must be a boolean");
}
function* checkPauses(path, pauses) {
	if (!isMapping$1(pauses)) {
		yield problem(path, `pauses must be a mapping with \`before\` or \`after\` in seconds, not ${kindOf$2(pauses)}`);
		return;
	}
	for (const when of ["before", "after"]) {
		const pause = ownMember(pauses, when) ?? null;
		const message = `activity ${when} pause must be a number or a pattern to a variable from the configuration or secrets`;
		if (pause !== null && !isNumeric(pause) && !isReferenceShaped(pause)) yield problem([...path, when], message);
	}
	yield* misspeltKeys(path, pauses, ["before", "after"]);
}
function isReferenceShaped(value) {
	return typeof value === "string" && /^\$\{.*\}$/s.test(value);
}
function* checkOwnTolerance(path, entry, scope) {
	if (Object.hasOwn(entry, "tolerance")) yield* checkTolerance$1([...path, "tolerance"], entry.tolerance, scope);
}
function* checkIgnored(path, activity) {
	for (const key of ["configuration", "secrets"]) if (Object.hasOwn(activity, key)) yield warning([...path, key], `\`${key}\` of an activity has no effect: every activity sees all of it; groups of secrets go under \`provider.secrets\``);
	if (Object.hasOwn(activity, "skip")) yield warning([...path, "skip"], "`skip` has no effect: use a dry run instead");
}
// src/controls/chaosaddons/safeguard-probes.ts
const PATH$1 = [
	"provider",
	"arguments",
	"probes"
];
const NO_SCOPE = {
	controls: [],
	activities: []
};
const FREQUENCY_MIN = .01;
function probesOf({ provider }) {
	return provider.arguments?.probes ?? [];
}
function frequencyOf({ frequency }) {
	return typeof frequency === "number" && frequency > 0 ? Math.max(FREQUENCY_MIN, frequency) : void 0;
}
function findSafeguardProblems({ provider }) {
	const probes = provider.arguments?.probes;
	if (!Array.isArray(probes) || probes.length === 0) return [problem(["provider"], "safeguard control must have at least one probe")];
	return probes.flatMap((probe, index) => problemsOf(probe, [...PATH$1, index]));
}
function problemsOf(probe, path) {
	if (!isMapping$1(probe)) return [problem(path, "a safeguard must be a probe, with a type, a name, a provider and a tolerance")];
	const { name, type, tolerance, frequency, ...rest } = probe;
	const shown = pythonText(name);
	const findings = [];
	if (type !== "probe") findings.push(problem(path, `safeguard control '${shown}' should be of type 'probe' not '${pythonText(type)}'`));
	if (tolerance === void 0 || tolerance === null) findings.push(problem(path, `safeguard control is invalid as the probe '${shown}' is missing a tolerance property`));
	else findings.push(...checkTolerance$1([...path, "tolerance"], tolerance, NO_SCOPE));
	if (frequency !== void 0 && !(typeof frequency === "number" && frequency > 0)) findings.push(problem([...path, "frequency"], `the frequency of the safeguard '${shown}' must be a number of seconds above 0`));
	findings.push(...checkActivity(path, {
		...rest,
		name,
		type: "probe",
		tolerance
	}, NO_SCOPE));
	return findings.filter(({ severity }) => severity === "problem");
}
// src/controls/chaosaddons/safeguards.ts
function safeguards(declaration, tools) {
	const { name } = declaration;
	let over = new AbortController();
	let watches = [];
	return {
		name,
		configure() {
			over = new AbortController();
			watches = [];
		},
		async before({ level }) {
			if (level !== "experiment") return;
			refuseWhatCannotWatch(declaration);
			const probes = probesOf(declaration);
			watches = probes.filter(isWatching).map((probe) => watch$2(probe, tools, over.signal));
			const trigger = (await Promise.all(probes.filter((probe) => !isWatching(probe)).map((probe) => look$1(probe, tools, tools.signal)))).find((one) => one !== null);
			if (trigger) throw new InterruptExecution(trigger);
		},
		after({ level }) {
			if (level === "experiment") over.abort();
		},
		async cleanup() {
			over.abort();
			await Promise.all(watches);
		}
	};
}
function refuseWhatCannotWatch(declaration) {
	const [problem] = findSafeguardProblems(declaration);
	if (problem) throw new InterruptExecution(`the safeguards "${declaration.name}" cannot watch: ${problem.message}`);
}
function isWatching(probe) {
	return frequencyOf(probe) !== void 0 || probe.background === true;
}
async function watch$2(probe, tools, over) {
	const signal = AbortSignal.any([tools.signal, over]);
	const seconds = frequencyOf(probe);
	try {
		for (;;) {
			const said = await look$1(probe, tools, signal);
			if (said !== null && !over.aborted) return tools.stop(new InterruptExecution(said));
			if (seconds === void 0) return;
			await tools.clock.sleep(seconds, signal);
		}
	} catch (error) {
		if (!signal.aborted) tools.stop(new InterruptExecution(`the safeguard '${probe.name}' cannot watch: ${error.message}`));
	}
}
async function look$1(probe, tools, signal) {
	const { isMet, said } = await tools.look(probe, signal);
	return isMet ? null : `Safeguard '${pythonText(probe.name)}' triggered the end of the experiment: ${said}`;
}
// src/controls/chaosaddons/synchronization.ts
function synchronization({ name }) {
	return { name };
}
// src/slack/web-api.ts
var SlackFailed = class extends Error {
	name = "SlackFailed";
	retrySeconds;
	constructor(message, retrySeconds) {
		super(message);
		this.retrySeconds = retrySeconds;
	}
};
const ADDRESS = "https://slack.com/api/";
const CONNECT_SECONDS$2 = 3;
const READ_SECONDS$2 = 5;
const BODY_MAX$2 = 4194304;
const ADVICE = {
	not_authed: "give a token of a bot",
	invalid_auth: "the token is not valid",
	token_revoked: "the token was revoked",
	channel_not_found: "is the name right, and is the bot invited where the channel is private?",
	not_in_channel: "invite the bot to the channel",
	is_archived: "the channel is archived",
	missing_scope: "the bot may not do that: it needs chat:write to tell, files:write to attach, channels:read and channels:history to read"
};
function openSlack({ http, token, address = ADDRESS }) {
	return async (method, args, signal) => {
		const answer = await ask(http, {
			url: new URL(method, withSlash(address)).href,
			token,
			args
		}, signal);
		if (answer.status === 429) throw new SlackFailed("Slack wants fewer messages", retryAfter(answer));
		const told = readJson(answer);
		if (told.ok === true) return told;
		const code = typeof told.error === "string" ? told.error : `status ${answer.status}`;
		throw new SlackFailed(`Slack refused ${method}: ${code}${Object.hasOwn(ADVICE, code) ? ` (${ADVICE[code]})` : ""}`);
	};
}
async function ask(http, { url, token, args }, signal) {
	const form = Object.entries(args).filter(([, value]) => value !== void 0);
	const request = {
		url,
		method: "POST",
		headers: {
			Authorization: `Bearer ${token}`,
			"Content-Type": "application/x-www-form-urlencoded; charset=utf-8"
		},
		body: new URLSearchParams(form.map(([name, value]) => [name, wordsOf(value)])).toString(),
		connectTimeout: CONNECT_SECONDS$2,
		readTimeout: READ_SECONDS$2,
		followsRedirects: false,
		bodyMax: BODY_MAX$2
	};
	try {
		return await http(request, signal);
	} catch (error) {
		if (error instanceof HttpFailed) throw new SlackFailed(`Slack could not be asked: ${error.message}`);
		throw error;
	}
}
function wordsOf(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}
function readJson({ status, body }) {
	try {
		const told = JSON.parse(new TextDecoder().decode(body));
		if (isMapping$1(told)) return told;
	} catch {}
	throw new SlackFailed(`what answered with status ${status} is not Slack's API`);
}
function retryAfter({ headers }) {
	const seconds = Number(readHeader(headers, "retry-after") ?? 1);
	return Number.isFinite(seconds) && seconds > 0 ? seconds : 1;
}
function withSlash(address) {
	return address.endsWith("/") ? address : `${address}/`;
}
// src/slack/deviations.ts
function deviationsOf(journal) {
	const hypothesis = buildHypothesis(journal, () => null);
	const isWatched = journal.steady_states.during.length > 0;
	return (hypothesis?.probes ?? []).flatMap((probe) => probe.bad === null ? [] : [describe(probe, probe.bad, isWatched)]);
}
function describe(probe, { expected, seen }, isWatched) {
	const saw = `${probe.name} saw ${seen}${expected === null ? "" : ` instead of ${expected}`}`;
	if (!isWatched) return `${saw} ${whenBad(probe)}`;
	const back = probe.recoverySeconds === null ? "not healthy again at the end" : `healthy again after ${duration(probe.recoverySeconds)}`;
	return `${saw} in ${probe.samples - probe.good} of ${probe.samples} samples, longest outage ${duration(probe.longestOutageSeconds)}, ${back}`;
}
function whenBad({ periods: { before, after } }) {
	return `${[before && before.good < before.samples && "before", after && after.good < after.samples && "after"].filter(Boolean).join(" and ")} the method`;
}
// src/slack/text.ts
const TEXT_MAX = 3e3;
const HEADER_MAX = 150;
function harmless(words, max = TEXT_MAX) {
	return escapeAtMost(oneLine(words), max);
}
function header$1(words) {
	return {
		type: "header",
		text: plain(words, HEADER_MAX)
	};
}
function section$1(words) {
	return {
		type: "section",
		text: plain(words, TEXT_MAX)
	};
}
function fields(pairs) {
	return {
		type: "section",
		fields: pairs.flatMap(([name, value]) => [plain(name, HEADER_MAX), plain(value, HEADER_MAX)])
	};
}
function markdown(words) {
	return {
		type: "section",
		text: {
			type: "mrkdwn",
			text: shorten(words, TEXT_MAX).replace(/<(?=[!@#])/g, "&lt;"),
			verbatim: true
		}
	};
}
function plain(words, max) {
	return {
		type: "plain_text",
		emoji: false,
		text: harmless(words, max) || "-"
	};
}
function escapeAtMost(words, max) {
	let kept = Math.min(max, words.length);
	let text = asEntities(shorten(words, kept));
	while (text.length > max) {
		kept -= Math.max(1, Math.ceil((text.length - max) / 5));
		text = asEntities(shorten(words, kept));
	}
	return text;
}
function asEntities(words) {
	return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/@/g, "@​").replace(/:\/\//g, ":​//");
}
// src/controls/chaosslack/messages.ts
const EXTRA_MAX = 10;
const DEVIATIONS_MAX = 10;
const FILE_MAX$1 = 1e5;
const RUNNING = {
	words: "Running",
	color: "#222831"
};
const DEVIATED = {
	words: "Deviated",
	color: "#FF1700"
};
const STATES = {
	completed: {
		words: "Completed successfully",
		color: "#06FF00"
	},
	failed: {
		words: "Failed to complete",
		color: "#FF8E00"
	},
	aborted: {
		words: "Failed to complete",
		color: "#FF8E00"
	},
	interrupted: {
		words: "Interrupted by operator or signal",
		color: "#CEAB93"
	}
};
function rootMessage({ experiment, extra, host }, journal) {
	const { words, color } = stateOf(journal);
	const title = pythonText(experiment.title);
	const deviations = journal === null ? [] : deviationsOf(journal).slice(0, DEVIATIONS_MAX);
	const blocks = [
		header$1(title),
		fields([["Host", host], ["State", words]]),
		...deviations.map(section$1),
		...extra.slice(0, EXTRA_MAX).map(markdown)
	];
	return {
		...threadMessage(`Chaos experiment: ${title}`),
		attachments: [{
			color,
			fallback: harmless(words),
			blocks
		}]
	};
}
function stateOf(journal) {
	if (journal === null) return RUNNING;
	return journal.deviated ? DEVIATED : STATES[journal.status] ?? STATES.failed;
}
function threadMessage(words) {
	return {
		text: harmless(words),
		mrkdwn: false,
		unfurl_links: false,
		unfurl_media: false
	};
}
function stateFile(state) {
	const text = dump(state, { noRefs: true });
	return {
		name: "state.yaml",
		snippetType: "yaml",
		text: text.length > FILE_MAX$1 ? `${text.slice(0, FILE_MAX$1)}\n# …\n` : text
	};
}
function experimentIsOver(journal) {
	return `The experiment is over: ${stateOf(journal).words}`;
}
function steadyState({ steady_state_met, probes }) {
	if (steady_state_met) return "The steady state is met";
	const bad = probes.at(-1);
	return `The steady state is not met${bad === void 0 ? "" : `: ${pythonText(bad.activity.name)} saw ${describeSeen(bad)}`}`;
}
function activityIsOver(run) {
	const { type, name } = run.activity;
	return `The ${type} ${pythonText(name)} ${run.status ?? "was interrupted"}: ${describeSeen(run)}`;
}
// src/slack/upload.ts
const CONNECT_SECONDS$1 = 3;
const READ_SECONDS$1 = 5;
const BODY_MAX$1 = 65536;
async function upload({ slack, http }, { name, snippetType, text }, { channel, ts }, signal) {
	const { upload_url, file_id } = await slack("files.getUploadURLExternal", {
		filename: name,
		length: Buffer.byteLength(text),
		snippet_type: snippetType
	}, signal);
	await send(http, String(upload_url), text, signal);
	await slack("files.completeUploadExternal", {
		files: [{
			id: file_id,
			title: name
		}],
		channel_id: channel,
		thread_ts: ts
	}, signal);
}
async function send(http, url, body, signal) {
	const { status } = await http({
		url,
		method: "POST",
		headers: { "Content-Type": "application/octet-stream" },
		body,
		connectTimeout: CONNECT_SECONDS$1,
		readTimeout: READ_SECONDS$1,
		followsRedirects: false,
		bodyMax: BODY_MAX$1
	}, signal).catch((error) => {
		signal.throwIfAborted();
		throw new SlackFailed(`Slack did not take a file: ${error instanceof Error ? error.name : "no answer"}`);
	});
	if (status >= 300) throw new SlackFailed(`Slack did not take a file: status ${status}`);
}
// src/controls/chaosslack/outbox.ts
const LIMITS$1 = {
	close: 10,
	hurried: 1
};
const WAITING_MAX = 100;
var Outbox = class {
	#limits;
	#over = new AbortController();
	#urgent = [];
	#waiting = [];
	#working = null;
	#failure = null;
	#isClosed = false;
	constructor(limits = LIMITS$1) {
		this.#limits = limits;
	}
	add(delivery) {
		if (this.#isClosed || this.#failure !== null || this.#waiting.length >= WAITING_MAX) return;
		this.#waiting.push(delivery);
		this.#working ??= this.#sendAll();
	}
	addFirst(delivery) {
		if (this.#isClosed) return;
		this.#urgent.push(delivery);
		this.#working ??= this.#sendAll();
	}
	async close(run) {
		this.#isClosed = true;
		const end = () => this.#over.abort(new Error("Slack took too long"));
		const timers = [setTimeout(end, this.#limits.close * 1e3)];
		const hurry = () => timers.push(setTimeout(end, this.#limits.hurried * 1e3));
		if (run.aborted) hurry();
		else run.addEventListener("abort", hurry, { once: true });
		await this.#working;
		run.removeEventListener("abort", hurry);
		for (const timer of timers) clearTimeout(timer);
		if (this.#failure !== null) throw this.#failure;
	}
	async #sendAll() {
		for (let next = this.#next(); next; next = this.#next()) try {
			await this.#send(next);
		} catch (error) {
			this.#failure ??= error;
			this.#waiting = [];
		}
		this.#working = null;
	}
	#next() {
		return this.#urgent.shift() ?? this.#waiting.shift();
	}
	async #send(delivery) {
		for (;;) try {
			return await delivery(this.#over.signal);
		} catch (error) {
			if (!(error instanceof SlackFailed) || error.retrySeconds === void 0) throw error;
			await systemClock.sleep(error.retrySeconds, this.#over.signal);
		}
	}
};
// src/controls/chaosslack/thread.ts
var Thread = class {
	#slack;
	#http;
	#channel;
	#subject;
	#outbox = new Outbox();
	#isBegun = false;
	#root = null;
	#uploadFailure = null;
	constructor({ slack, http }, channel, subject) {
		this.#slack = slack;
		this.#http = http;
		this.#channel = channel;
		this.#subject = subject;
	}
	say(words, state) {
		this.#begin();
		this.#outbox.add(async (signal) => {
			await this.#post({
				...threadMessage(words),
				thread_ts: this.#root?.ts
			}, signal);
		});
		if (state === void 0) return;
		const file = stateFile(state);
		this.#outbox.add((signal) => this.#attach(file, signal));
	}
	end(journal) {
		this.#isBegun = true;
		const message = rootMessage(this.#subject, journal);
		this.#outbox.addFirst(async (signal) => {
			if (this.#root === null) this.#root = await this.#post(message, signal);
			else await this.#slack("chat.update", {
				...message,
				...this.#root
			}, signal);
		});
	}
	async close(run) {
		await this.#outbox.close(run);
		if (this.#uploadFailure) throw this.#uploadFailure;
	}
	async #attach(file, signal) {
		if (this.#root === null || this.#uploadFailure) return;
		try {
			await upload({
				slack: this.#slack,
				http: this.#http
			}, file, this.#root, signal);
		} catch (error) {
			if (!(error instanceof SlackFailed) || error.retrySeconds !== void 0) throw error;
			this.#uploadFailure = error;
		}
	}
	#begin() {
		if (this.#isBegun) return;
		this.#isBegun = true;
		const message = rootMessage(this.#subject, null);
		this.#outbox.add(async (signal) => {
			this.#root = await this.#post(message, signal);
		});
	}
	async #post(message, signal) {
		const { channel, ts } = await this.#slack("chat.postMessage", {
			...message,
			channel: this.#channel
		}, signal);
		return {
			channel,
			ts
		};
	}
};
// src/controls/chaosslack/control.ts
function slackControl(declaration, tools) {
	let thread = null;
	let isDuringMethod = false;
	let isLookDuringMethod = false;
	let wasMet = null;
	const isNews = (isMet) => {
		const isChanged = isMet !== wasMet;
		wasMet = isMet;
		return isChanged || !isLookDuringMethod;
	};
	return {
		name: declaration.name,
		configure(experiment, values) {
			thread = openThread(declaration, tools, experiment, values);
			isDuringMethod = false;
			wasMet = null;
		},
		before({ level, context, experiment }) {
			if (level === "method") isDuringMethod = true;
			if (level === "hypothesis") isLookDuringMethod = isDuringMethod;
			if (level === "experiment") thread?.say("The experiment has begun");
			if (level === "method" || level === "rollback") thread?.say(PARTS$1[level].begin);
			if (level === "activity" && !isOfHypothesis$1(context, experiment)) thread?.say(tools.mask(`The ${context.type} ${context.name} begins`));
		},
		after(given) {
			const { level, state } = {
				...given,
				state: tools.mask(given.state)
			};
			if (level === "method") isDuringMethod = false;
			if (level === "method" || level === "rollback") thread?.say(PARTS$1[level].end);
			if (state === null) return;
			if (level === "hypothesis" && isNews(state.steady_state_met)) thread?.say(steadyState(state), state);
			if (level === "activity" && !isOfHypothesis$1(given.context, given.experiment)) thread?.say(activityIsOver(state), state);
			if (level === "experiment") {
				thread?.say(experimentIsOver(state));
				thread?.end(state);
			}
		},
		async cleanup() {
			const ended = thread;
			thread = null;
			await ended?.close(tools.signal);
		}
	};
}
const PARTS$1 = {
	method: {
		begin: "The method has begun",
		end: "The method is over"
	},
	rollback: {
		begin: "The rollbacks have begun",
		end: "The rollbacks are over"
	}
};
function isOfHypothesis$1(context, experiment) {
	return experiment["steady-state-hypothesis"]?.probes?.some((probe) => probe === context) === true;
}
function openThread({ provider }, tools, experiment, values) {
	const { environment, http, mask } = tools;
	const channel = provider.arguments?.channel ?? environment.SLACK_CHANNEL;
	const group = values.secrets.slack;
	const token = (isMapping$1(group) ? group.token : void 0) ?? environment.SLACK_BOT_TOKEN;
	if (typeof channel !== "string" || channel === "") throw new Error("missing slack channel name: give it an argument `channel`, or set SLACK_CHANNEL");
	if (typeof token !== "string" || token === "") throw new Error("missing slack token: give the secrets a group `slack` with a `token`, or set SLACK_BOT_TOKEN");
	const extra = values.configuration.slack_extra;
	return new Thread({
		slack: openSlack({
			http,
			token,
			address: environment.SLACK_API_URL
		}),
		http
	}, channel, {
		experiment: {
			...experiment,
			title: mask(experiment.title)
		},
		extra: mask(Array.isArray(extra) ? extra.filter((part) => typeof part === "string") : []),
		host: (0,node_os__WEBPACK_IMPORTED_MODULE_8__.hostname)()
	});
}
// src/controls/index.ts
const CONTROLS = new Map([
	["chaosaddons.controls.bypass", {
		open: bypass,
		check: findBypassProblems
	}],
	["chaosaddons.controls.repeat", {
		open: repeat,
		check: findRepeatProblems
	}],
	["chaosaddons.controls.safeguards", {
		open: safeguards,
		check: findSafeguardProblems
	}],
	["chaosaddons.controls.synchronization", { open: synchronization }],
	["chaosslack.control", { open: slackControl }]
]);
function findControl(module) {
	return CONTROLS.get(module);
}
// src/foreign/walk-controls.ts
function walkControls(experiment) {
	const { "steady-state-hypothesis": hypothesis, method, rollbacks } = experiment;
	return [
		...inList(experiment.controls, []),
		...inList(hypothesis?.controls, ["steady-state-hypothesis"]),
		...inEntries(hypothesis?.probes, ["steady-state-hypothesis", "probes"]),
		...inEntries(method, ["method"]),
		...inEntries(rollbacks, ["rollbacks"])
	];
}
function inEntries(entries, path) {
	return (entries ?? []).flatMap((entry, index) => inList(entry?.controls, [...path, index]));
}
function inList(controls, path) {
	return (controls ?? []).flatMap((declaration, index) => declaration?.ref || !declaration?.provider ? [] : [{
		path: [
			...path,
			"controls",
			index
		],
		declaration
	}]);
}
// src/app/controls.ts
function openControl(declaration, foreign, settings, tools) {
	const { type, module } = declaration.provider;
	if (type !== "python" || module === void 0) return null;
	return findControl(module)?.open(declaration, tools) ?? foreign.openControl(declaration, settings, null);
}
function openGlobalControls(definitions, foreign, settings) {
	return Object.entries(definitions).flatMap(([name, definition]) => {
		const declaration = {
			...definition,
			name
		};
		const { type, module } = definition.provider;
		if (type !== "python" || module === void 0) return [];
		const native = findControl(module);
		if (native) return [(tools) => scoped(native.open(declaration, tools), definition.scope)];
		const control = scoped(foreign.openControl(declaration, settings), definition.scope);
		return [() => control];
	});
}
function openLoadingHooks(definitions, foreign, settings) {
	return Object.entries(definitions).flatMap(([name, definition]) => isForeign$1(definition.provider) ? [foreign.openLoading({
		...definition,
		name
	}, settings)] : []);
}
function scoped({ before, after, ...control }, scope) {
	return {
		...control,
		...before && scope !== "after" && { before },
		...after && scope !== "before" && { after }
	};
}
function controlProblems(experiment) {
	return walkControls(experiment).flatMap(({ path, declaration }) => {
		const { type, module } = declaration.provider;
		return ((type === "python" && typeof module === "string" ? findControl(module) : void 0)?.check?.(declaration) ?? []).map((found) => ({
			path: [...path, ...found.path],
			message: found.message
		}));
	});
}
function foreignControls(experiment) {
	return walkControls(experiment).filter(({ declaration: { provider } }) => isForeign$1(provider));
}
function isForeign$1({ type, module }) {
	return type === "python" && typeof module === "string" && findControl(module) === void 0;
}
// src/app/is-foreign.ts
function isForeign({ provider }) {
	return provider.type === "python" && !isNative(`${provider.module}.${provider.func}`);
}
// src/app/check-calls.ts
async function checkCalls({ experiment, file, locate }, { environment, directory }, { foreign, signal }) {
	const functions = walkActivities(experiment).flatMap(({ activity }) => isForeign(activity) ? [activity.provider] : []);
	const controls = foreignControls(experiment);
	await foreign.learn(functions, controls.map(({ declaration }) => declaration), signal);
	const found = await checkActivities(experiment, {
		environment,
		directory,
		foreign: foreign.provider
	});
	const refused = controls.flatMap((control) => refusalOf(control, foreign.reportOf(control.declaration)));
	return {
		problems: [
			...found,
			...controlProblems(experiment),
			...refused
		].map(({ path, message }) => ({
			file,
			...locate(path),
			message
		})),
		warnings: controls.flatMap(({ declaration, path }) => {
			const message = warningOf(declaration, foreign.reportOf(declaration));
			return message === void 0 ? [] : [{
				file,
				...locate(path),
				message
			}];
		})
	};
}
function refusalOf({ path, declaration }, report) {
	if (report === void 0 || !("refusal" in report)) return [];
	return [{
		path,
		message: `the control '${declaration.name}' refuses its declaration: ${report.refusal}`
	}];
}
function warningOf({ name, provider: { module } }, report) {
	if (report === void 0 || !("reason" in report)) return void 0;
	if (!report.isMissing) return `the Python module '${module}' of control '${name}' cannot be imported: ${report.reason}`;
	return `Could not find Python module '${module}' in control '${name}'. Did you install the Python module? The experiment will carry on running nonetheless.`;
}
// src/app/find-files.ts
const FILES_MAX = 1e3;
async function findFiles(named, directory) {
	const patterns = named.flatMap((each) => linesOf(each, directory) ?? [each]);
	const found = await Promise.all(patterns.map(async (pattern) => ({
		pattern,
		files: await matchesOf(pattern, directory)
	})));
	const empty = found.filter(({ files }) => files.length === 0);
	const files = [...new Set(found.flatMap((each) => each.files))];
	const refused = await Promise.all(empty.map(async ({ pattern }) => refuse(pattern, await describeMissing$1(pattern, directory))));
	if (patterns.length === 0) refused.push(refuse("experiments", "no experiment was named"));
	if (files.length > FILES_MAX) refused.push(refuse(`${files.length} files`, `at most ${FILES_MAX} experiments fit in one run`));
	return {
		files: files.slice(0, FILES_MAX),
		refused
	};
}
function linesOf(name, directory) {
	if (!name.startsWith("@") || isFile((0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(directory, name)) || !isFile((0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(directory, name.slice(1)))) return void 0;
	return (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(directory, name.slice(1)), "utf8").split("\n").map((line) => line.trim()).filter((line) => line !== "");
}
function refuse(file, message) {
	return {
		file,
		problems: [{
			file,
			message
		}],
		warnings: []
	};
}
async function matchesOf(pattern, directory) {
	if (isFile((0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(directory, pattern)) || isAddress(pattern)) return [pattern];
	const { globSync, isDynamicPattern } = await __webpack_require__.e(/* import() */ 198).then(__webpack_require__.bind(__webpack_require__, 198));
	return isDynamicPattern(pattern) ? globSync(pattern, {
		cwd: directory,
		expandDirectories: false
	}).sort() : [];
}
function isFile(path) {
	return (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.statSync)(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
async function describeMissing$1(pattern, directory) {
	const { globSync, isDynamicPattern } = await __webpack_require__.e(/* import() */ 198).then(__webpack_require__.bind(__webpack_require__, 198));
	if (isDynamicPattern(pattern)) return `no file matches; paths are relative to ${directory}`;
	if ((0,node_fs__WEBPACK_IMPORTED_MODULE_6__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(directory, pattern), { throwIfNoEntry: false })) return `is a folder; name the files in it, such as ${pattern.replace(/\/$/, "")}/*.yaml`;
	const near = nearestFile(pattern, globSync("**/*.{yaml,yml,json}", {
		cwd: directory,
		deep: 4,
		ignore: ["**/node_modules/**"]
	}));
	return `Path "${pattern}" does not exist${near ? `; did you mean ${near}?` : `; paths are relative to ${directory}`}`;
}
function nearestFile(name, files) {
	const stems = new Map(files.map((file) => [stemOf(file), file]));
	const stem = stemOf(name);
	return stems.get(stem) ?? stems.get(nearest(stem, stems.keys()) ?? "");
}
function stemOf(file) {
	return file.slice(0, file.length - (0,node_path__WEBPACK_IMPORTED_MODULE_5__.extname)(file).length);
}
// src/engine/settle.ts
const GRACE_SECONDS = 2;
async function settle(work, signal, clock) {
	const settled = new AbortController();
	try {
		return await Promise.race([work, graceIsOver(signal, clock, settled.signal)]);
	} finally {
		settled.abort();
	}
}
async function graceIsOver(signal, clock, settled) {
	await hasAborted(signal, settled);
	await clock.sleep(GRACE_SECONDS, settled);
	throw signal.reason;
}
function hasAborted(signal, settled) {
	if (signal.aborted) return Promise.resolve();
	return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), {
		once: true,
		signal: settled
	}));
}
// src/experiment/validate/shape.ts
function* checkShape(document) {
	if (!isMapping$1(document)) {
		yield problem([], `an experiment must be a mapping, not ${kindOf$2(document)}`);
		return;
	}
	if (!isTruthy(ownMember(document, "title"))) yield problem([], "experiment requires a title");
	const hypothesis = ownMember(document, "steady-state-hypothesis");
	for (const part of [
		"configuration",
		"secrets",
		"runtime",
		"steady-state-hypothesis"
	]) yield* checkMapping([part], ownMember(document, part));
	yield* checkEntries$1(["method"], ownMember(document, "method"));
	yield* checkEntries$1(["rollbacks"], ownMember(document, "rollbacks"));
	if (isMapping$1(hypothesis)) yield* checkEntries$1(["steady-state-hypothesis", "probes"], ownMember(hypothesis, "probes"));
	yield* checkList$1(["controls"], ownMember(document, "controls"));
}
function* checkMapping(path, value) {
	if (value !== void 0 && value !== null && !isMapping$1(value)) yield problem(path, `\`${path.at(-1)}\` must be a mapping, not ${kindOf$2(value)}`);
}
function* checkList$1(path, value) {
	if (value === void 0 || value === null) return;
	if (!Array.isArray(value)) yield problem(path, `\`${path.at(-1)}\` must be a list, not ${kindOf$2(value)}`);
	else for (const [index, item] of value.entries()) if (!isMapping$1(item)) yield problem([...path, index], `it must be a mapping, not ${kindOf$2(item)}`);
}
function* checkEntries$1(path, value) {
	yield* checkList$1(path, value);
	for (const [index, entry] of (Array.isArray(value) ? value : []).entries()) if (isMapping$1(entry) && !isTruthy(ownMember(entry, "ref")) && !isMapping$1(ownMember(entry, "provider"))) yield problem([...path, index], "an activity needs a provider, or a `ref` to another one");
}
// src/experiment/validate/configuration.ts
const ENVIRONMENT_KEYS = [
	"type",
	"key",
	"default",
	"env_var_type"
];
function* checkConfiguration(configuration, scope) {
	if (configuration === void 0 || configuration === null) return;
	if (!isMapping$1(configuration)) {
		yield problem(["configuration"], `configuration must be a mapping of names to values, not ${kindOf$2(configuration)}`);
		return;
	}
	for (const [name, entry] of Object.entries(configuration)) if (isMapping$1(entry) && Object.hasOwn(entry, "type")) yield* checkTyped(["configuration", name], entry, scope);
}
function* checkTyped(path, entry, scope) {
	const type = pythonText(entry.type);
	if (type === "env") yield* checkEnvironmentEntry(path, entry);
	else if (type === "probe") yield* checkActivity(path, entry, scope);
	else if (type === "file" || type === "vault") yield warning(path, `configuration has no entries of type ${type}: this is passed on as the mapping that it is`);
	else if (nearest(type, ["env", "probe"]) !== void 0) yield warning([...path, "type"], `\`${type}\` means nothing here: the mapping is passed on as it is${didYouMean(type, ["env", "probe"])}`);
}
function* checkEnvironmentEntry(path, entry) {
	yield* checkVariableName(path, entry);
	const type = ownMember(entry, "env_var_type") ?? null;
	if (type !== null && (typeof type !== "string" || !Object.hasOwn(CONVERSIONS, type))) {
		const types = Object.keys(CONVERSIONS);
		const name = pythonText(type);
		yield problem([...path, "env_var_type"], `unknown env_var_type '${name}': write one of ${types.join(", ")}${didYouMean(name, types)}`);
	}
	yield* misspeltKeys(path, entry, ENVIRONMENT_KEYS);
}
function* checkVariableName(path, entry) {
	const key = ownMember(entry, "key");
	if (!isTruthy(key)) yield missingKey(path, entry, "key", ENVIRONMENT_KEYS, "an entry of type env needs a `key`, the name of the environment variable");
	else if (typeof key !== "string") yield problem([...path, "key"], `\`key\` must be the name of an environment variable, not ${kindOf$2(key)}`);
}
// src/experiment/validate/hypothesis.ts
const KEYS$1 = [
	"title",
	"probes",
	"controls"
];
const PATH = "steady-state-hypothesis";
function* checkHypothesis(hypothesis, scope) {
	if (!isTruthy(hypothesis)) return;
	if (!isMapping$1(hypothesis)) {
		yield problem([PATH], `the steady-state-hypothesis must be a mapping with a title and probes, not ${kindOf$2(hypothesis)}`);
		return;
	}
	if (!isTruthy(ownMember(hypothesis, "title"))) yield missingKey([PATH], hypothesis, "title", KEYS$1, "hypothesis requires a title");
	yield* checkProbes(ownMember(hypothesis, "probes") ?? [], scope);
	yield* checkControls([PATH, "controls"], ownMember(hypothesis, "controls"), scope.controls);
	yield* misspeltKeys([PATH], hypothesis, KEYS$1);
}
function* checkProbes(probes, scope) {
	if (!Array.isArray(probes)) {
		yield problem([PATH, "probes"], `the probes of a hypothesis must be a list, not ${kindOf$2(probes)}`);
		return;
	}
	for (const [index, probe] of probes.entries()) {
		const path = [
			PATH,
			"probes",
			index
		];
		yield* checkEntry(path, probe, scope);
		if (isMapping$1(probe) && isTruthy(probe) && !Object.hasOwn(probe, "tolerance")) yield missingKey(path, probe, "tolerance", [
			"type",
			"name",
			"provider"
		], "hypothesis probe must have a tolerance entry");
	}
}
// src/experiment/validate/references.ts
const PARTS = [
	"steady-state-hypothesis",
	"method",
	"rollbacks",
	"controls"
];
function* misspeltReferences(experiment) {
	const known = namesOf(experiment);
	if (known.length === 0) return;
	for (const part of PARTS) yield* checkValue([part], ownMember(experiment, part), known);
}
function namesOf(experiment) {
	const secrets = ownMember(experiment, "secrets");
	const groups = isMapping$1(secrets) ? Object.values(secrets) : [];
	return [ownMember(experiment, "configuration"), ...groups].flatMap((group) => isMapping$1(group) ? Object.keys(group) : []);
}
function* checkValue(path, value, known) {
	if (typeof value === "string") yield* checkText$1(path, value, known);
	else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* checkValue([...path, index], item, known);
	else if (isMapping$1(value)) for (const [key, item] of Object.entries(value)) yield* checkValue([...path, key], item, known);
}
function* checkText$1(path, text, known) {
	for (const [whole, , braced, bare] of text.matchAll(REFERENCE)) {
		const name = braced ?? bare;
		if (name === void 0 || known.includes(name)) continue;
		const hint = didYouMean(name, known);
		if (hint !== "") yield warning(path, `\`${whole}\` is in neither configuration nor secrets and stays as it is${hint}`);
	}
}
// src/experiment/validate/runtime.ts
const STRATEGIES = {
	hypothesis: [
		"default",
		"before-method-only",
		"after-method-only",
		"during-method-only",
		"continuously",
		"continously",
		"skip"
	],
	rollbacks: [
		"default",
		"always",
		"never",
		"deviated"
	]
};
function* checkRuntime(runtime) {
	if (runtime === void 0 || runtime === null) return;
	if (!isMapping$1(runtime)) {
		yield problem(["runtime"], `runtime must be a mapping with \`hypothesis\` or \`rollbacks\`, not ${kindOf$2(runtime)}`);
		return;
	}
	for (const [part, strategies] of Object.entries(STRATEGIES)) yield* checkStrategy(part, ownMember(runtime, part) ?? {}, strategies);
	yield* misspeltKeys(["runtime"], runtime, Object.keys(STRATEGIES));
}
function* checkStrategy(part, settings, strategies) {
	const path = ["runtime", part];
	if (!isMapping$1(settings)) {
		yield problem(path, `runtime.${part} must be a mapping with a \`strategy\`, not ${kindOf$2(settings)}`);
		return;
	}
	const strategy = ownMember(settings, "strategy") ?? "default";
	if (typeof strategy === "string" && strategies.includes(strategy)) return;
	const name = pythonText(strategy);
	yield problem([...path, "strategy"], `Unknown strategy '${name}': write one of ${strategies.join(", ")}${didYouMean(name, strategies)}`);
}
// src/experiment/validate/secrets.ts
function* checkSecrets(secrets) {
	if (secrets === void 0 || secrets === null) return;
	if (!isMapping$1(secrets)) {
		yield problem(["secrets"], `secrets must be a mapping of groups, not ${kindOf$2(secrets)}`);
		return;
	}
	for (const [name, group] of Object.entries(secrets)) yield* checkGroup(["secrets", name], group);
}
function* checkGroup(path, group) {
	if (!isMapping$1(group)) {
		yield problem(path, `a group of secrets must be a mapping of names to values, not ${kindOf$2(group)}`);
		return;
	}
	if (ownMember(group, "type") === "env") yield warning(path, "this group becomes one text, so that nothing can be looked up in it: put the entry under a name inside a group");
	yield* checkNode(path, group);
}
function* checkNode(path, node) {
	const type = ownMember(node, "type");
	if (type === "env") yield* checkVariableName(path, node);
	else if (type === "vault") yield* checkVault(path, node);
	else if (type === "file" || type === "probe") yield warning(path, `secrets have no entries of type ${type}: this is passed on as the mapping that it is`);
	else for (const [key, child] of Object.entries(node)) if (isMapping$1(child)) yield* checkNode([...path, key], child);
}
function* checkVault(path, entry) {
	const vaultPath = ownMember(entry, "path");
	if (vaultPath === void 0) yield warning(path, "Vault secrets must now specify the `path` property to indicate the secret path; without it this one is empty");
	else if (typeof vaultPath !== "string") yield problem([...path, "path"], `the \`path\` of a Vault secret must be text, not ${kindOf$2(vaultPath)}`);
}
// src/experiment/validate/experiment.ts
const KEYS = [
	"title",
	"description",
	"method",
	"steady-state-hypothesis",
	"rollbacks",
	"configuration",
	"secrets",
	"controls",
	"extensions",
	"contributions",
	"tags",
	"runtime",
	"dry"
];
function* checkExperiment$1(experiment) {
	const scope = scopeOf(experiment);
	yield* checkText(experiment, "title", "experiment requires a title");
	yield* checkText(experiment, "description", "experiment requires a description");
	yield* checkTags(ownMember(experiment, "tags"));
	yield* checkExtensions(ownMember(experiment, "extensions"));
	yield* checkConfiguration(ownMember(experiment, "configuration"), scope);
	yield* checkSecrets(ownMember(experiment, "secrets"));
	yield* checkHypothesis(ownMember(experiment, "steady-state-hypothesis"), scope);
	yield* checkMethod(experiment, scope);
	yield* checkEntries(["rollbacks"], ownMember(experiment, "rollbacks") ?? [], scope);
	yield* checkControls(["controls"], ownMember(experiment, "controls"), scope.controls);
	yield* checkRuntime(ownMember(experiment, "runtime"));
	yield* checkSize(experiment);
	yield* misspeltKeys([], experiment, KEYS);
	yield* misspeltReferences(experiment);
}
function scopeOf(experiment) {
	const hypothesis = ownMember(experiment, "steady-state-hypothesis");
	const probes = isMapping$1(hypothesis) ? ownMember(hypothesis, "probes") : void 0;
	return {
		activities: [...namesIn(ownMember(experiment, "method")), ...namesIn(probes)],
		controls: namesIn(ownMember(experiment, "controls"))
	};
}
function namesIn(list) {
	if (!Array.isArray(list)) return [];
	return list.map((item) => isMapping$1(item) ? ownMember(item, "name") : void 0).filter((name) => typeof name === "string");
}
function* checkText(experiment, key, message) {
	const value = ownMember(experiment, key);
	if (isTruthy(value)) return;
	if (value === void 0) yield missingKey([], experiment, key, KEYS, message);
	else if (value === false) yield problem([key], `${message}: YAML reads this word as false, put it in quotes`);
	else yield problem([key], message);
}
function* checkTags(tags) {
	if (!Array.isArray(tags)) return;
	for (const [index, tag] of tags.entries()) if (typeof tag !== "string" || tag === "") yield problem(["tags", index], "experiment tags must be a non-empty string");
}
function* checkExtensions(extensions) {
	if (!isTruthy(extensions)) return;
	if (!Array.isArray(extensions)) {
		yield problem(["extensions"], `extensions must be a list, not ${kindOf$2(extensions)}`);
		return;
	}
	for (const [index, extension] of extensions.entries()) {
		const name = isMapping$1(extension) ? ownMember(extension, "name") : void 0;
		if (typeof name !== "string" || name.trim() === "") yield problem(["extensions", index], "All extensions require a non-empty name");
	}
}
function* checkMethod(experiment, scope) {
	const message = "an experiment requires a method, which can be empty for only checking steady state hypothesis ";
	if (Object.hasOwn(experiment, "method")) yield* checkEntries(["method"], experiment.method, scope);
	else yield missingKey([], experiment, "method", KEYS, message);
}
function* checkEntries(path, entries, scope) {
	if (!Array.isArray(entries)) {
		yield problem(path, `the ${path.join(".")} must be a list of activities, not ${kindOf$2(entries)}; write \`[]\` for none`);
		return;
	}
	for (const [index, entry] of entries.entries()) yield* checkEntry([...path, index], entry, scope);
}
function* checkSize(experiment) {
	const count = [ownMember(experiment, "method"), ownMember(experiment, "rollbacks")].filter(Array.isArray).reduce((sum, list) => sum + list.length, 0);
	if (count > 1e4) yield problem(["method"], `an experiment has at most ${ACTIVITIES_MAX} activities, this one has ${count}`);
}
// src/experiment/validate.ts
function validateExperiment(value) {
	const problems = [];
	const warnings = [];
	for (const finding of checkDocument(value)) {
		const list = finding.severity === "problem" ? problems : warnings;
		if (list.length < 100) list.push(finding);
		else if (list === problems) return {
			problems: [...problems, problem([], `there are more than these 100 problems`)],
			warnings
		};
	}
	return {
		problems,
		warnings
	};
}
function* checkDocument(value) {
	if (!isTruthy(value)) yield problem([], "an empty experiment is not an experiment");
	else if (!isMapping$1(value)) yield problem([], `an experiment must be a mapping with a title, a description and a method, not ${kindOf$2(value)}`);
	else yield* checkExperiment$1(value);
}
// src/experiment/load.ts
function readExperimentText(text, file, format = formatOfFile(file)) {
	if (format === void 0) throw new InvalidExperiment([{
		file,
		message: "only files with json, yaml or yml extensions are supported"
	}]);
	const root = readDocument(text, file, format, "experiment");
	const places = placesIn$1(text, root);
	return {
		file,
		document: root.value,
		places,
		warnings: repeatedIn(root, file, places)
	};
}
function checkedExperiment(read) {
	return accept(read, validateExperiment(read.document));
}
function uncheckedExperiment(read) {
	return accept(read, {
		problems: [...checkShape(read.document)],
		warnings: []
	});
}
function repeatedIn({ repeated = [] }, file, places) {
	return repeated.slice(0, 100).map(({ key, offset }) => {
		return {
			file,
			...places.at(offset),
			message: `\`${key}\` stands here again: only this one counts, remove the other`
		};
	});
}
function accept({ file, document, places, ...read }, { problems, ...found }) {
	const toProblem = (finding) => placeFinding(finding, file, places);
	const warnings = [...read.warnings, ...found.warnings.map(toProblem)];
	if (problems.length > 0) throw new InvalidExperiment(inOrder(problems.map(toProblem)), { warnings });
	return {
		experiment: document,
		file,
		warnings,
		locate: places.locate,
		locateKey: places.locateKey
	};
}
function placeFinding({ path, message, isAboutKey }, file, places) {
	for (let length = path.length; length >= 0; length--) {
		const part = path.slice(0, length);
		const position = isAboutKey === true && length === path.length ? places.locateKey(part) : places.locate(part);
		if (position !== void 0) return {
			file,
			...position,
			message
		};
	}
	return {
		file,
		message
	};
}
function inOrder(problems) {
	return problems.sort((left, right) => (left.line ?? 0) - (right.line ?? 0) || (left.column ?? 0) - (right.column ?? 0));
}
// src/system/why-unread.ts
const REASONS$1 = {
	ENOENT: "there is no such file",
	ENOTDIR: "there is no such file",
	EISDIR: "it is a folder",
	EACCES: "it may not be read"
};
function whyUnread(cause) {
	const { code = "", message } = cause;
	return REASONS$1[code] ?? message;
}
// src/app/read-source.ts
async function readExperiment(source, options, tools) {
	if (!isAddress(source)) return readExperimentText(readText(source, options.directory), source);
	const { isSourceTlsVerified: isTlsVerified = true, settings, environment } = options;
	const { text, format } = await fetchSource(source, {
		...tools,
		environment,
		auths: settings?.auths,
		isTlsVerified
	});
	return readExperimentText(text, showSource(source), format);
}
function readText(file, directory) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode((0,node_fs__WEBPACK_IMPORTED_MODULE_6__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(directory, file)));
	} catch (cause) {
		throw new InvalidExperiment([{
			file,
			message: cause instanceof TypeError ? "is not UTF-8 text; save it in that encoding" : `cannot be read: ${whyUnread(cause)}`
		}], { cause });
	}
}
// src/app/load.ts
async function load(source, options, tools) {
	const read = await readAmongControls(source, options, tools);
	await tools.onLoaded(read.file, read.document);
	if (!options.isValidated) return uncheckedExperiment(read);
	try {
		return checkedExperiment(read);
	} catch (error) {
		throw error instanceof InvalidExperiment ? await withCalls(error, read, options, tools) : error;
	}
}
async function withCalls({ problems, warnings }, read, options, tools) {
	const { file, places } = read;
	const calls = await checkCalls({
		...places,
		file,
		experiment: read.document,
		warnings: []
	}, options, tools).catch(() => ({
		problems: [],
		warnings: []
	}));
	const known = new Set(problems.map(({ line, message }) => `${line} ${message}`));
	const added = calls.problems.filter(({ line, message }) => !known.has(`${line} ${message}`));
	return new InvalidExperiment([...problems, ...added].sort((one, other) => (one.line ?? 0) - (other.line ?? 0)), { warnings: [...warnings, ...calls.warnings] });
}
async function readAmongControls(source, options, tools) {
	for (const { before } of tools.loadingHooks) await attempt$1(() => before(source), options, tools);
	let document = null;
	try {
		const read = await readExperiment(source, options, tools);
		document = read.document;
		return read;
	} finally {
		for (const { after } of tools.loadingHooks) await attempt$1(() => after(source, document), options, tools);
	}
}
async function attempt$1(hook, { log }, { signal }) {
	try {
		await settle(hook(), signal, systemClock);
	} catch (error) {
		if (error instanceof InterruptExecution) throw error;
		log("warning", `a control failed around loading: ${error instanceof Error ? error.message : String(error)}`);
	}
}
// src/app/check.ts
async function checkAll(options, outside) {
	const overrides = readOverrides(options);
	const { files: found, refused } = await findFiles(options.experiments, options.directory);
	const files = await outside.choose?.(found, outside) ?? found;
	const prepared = [];
	for (const file of files) try {
		prepared.push(await prepare(file, overrides, options, outside));
	} catch (error) {
		if (!(error instanceof InvalidExperiment)) throw error;
		const shown = showSource(file);
		const placed = (problem) => ({
			file: shown,
			...problem
		});
		refused.push({
			file: shown,
			problems: error.problems.map(placed),
			warnings: error.warnings.map(placed)
		});
	}
	return {
		prepared,
		refused
	};
}
async function checkSound(options, outside) {
	const { prepared, refused } = await checkAll(options, outside);
	if (refused.length === 0) return prepared;
	throw new InvalidExperiment(refused.flatMap((each) => each.problems), { warnings: refused.flatMap((each) => each.warnings) });
}
function readOverrides({ overrides, directory }) {
	return mergeOverrides([...overrides.variablesFiles.map((file) => parseVariablesFile(readText(file, directory), file)), ...overrides.variables.map(parseVariable)]);
}
async function prepare(file, overrides, options, outside) {
	const loaded = await load(file, options, outside);
	if (options.isValidated) options.log("info", "Validating the experiment's syntax");
	const problems = [];
	const collect = (part) => {
		try {
			return part();
		} catch (error) {
			if (!(error instanceof InvalidExperiment)) throw error;
			problems.push(...error.problems);
			return;
		}
	};
	if (options.isValidated) {
		const calls = await checkCalls(loaded, options, outside);
		problems.push(...calls.problems);
		loaded.warnings.push(...calls.warnings);
	}
	const resolution = collect(() => resolveValues(loaded.experiment, options.environment, overrides, loaded));
	const strategies = collect(() => resolveStrategies({
		flags: options.strategies,
		experiment: loaded.experiment,
		settings: options.settings ?? {},
		isCompatible: options.isCompatible
	}));
	if (problems.length > 0 || !resolution || !strategies) throw new InvalidExperiment(problems, { warnings: loaded.warnings });
	if (options.isValidated) options.log("info", "Experiment looks valid");
	return {
		loaded,
		resolution,
		strategies
	};
}
// src/policy/policy.ts
const PROTECTED_BY_DEFAULT = [
	"kube-system",
	"kube-public",
	"kube-node-lease"
];
const DEFAULT_POLICY = {
	rules: {},
	file: void 0,
	locate: () => void 0
};
function refusal({ file, locate }, path, message) {
	const position = nearestPlace(path, locate);
	const place = [
		file,
		position?.line,
		position?.column
	].filter((part) => part !== void 0).join(":");
	return {
		rule: `${path.join(".")}${place === "" ? "" : ` (${place})`}`,
		message
	};
}
function nearestPlace(path, locate) {
	for (let length = path.length; length > 0; length -= 1) {
		const position = locate(path.slice(0, length));
		if (position) return position;
	}
}
function describeRefusal({ rule, message }) {
	return `refused by the policy: ${message}; the rule is ${rule}`;
}
// src/app/load-policy.ts
const POLICY_FILE = ".github/chaos-policy.yaml";
async function loadPolicy({ policy, directory }) {
	if (policy === void 0 && !(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(directory, ".github/chaos-policy.yaml"))) return DEFAULT_POLICY;
	const file = policy ?? ".github/chaos-policy.yaml";
	const text = readText(file, directory);
	const { readPolicy } = await Promise.all(/* import() */[__webpack_require__.e(635), __webpack_require__.e(4041)]).then(__webpack_require__.bind(__webpack_require__, 4041));
	return readPolicy(text, file);
}
// src/activities/permissions.ts
function inNamespace(resource, ...verbs) {
	return [{
		...split$1(resource),
		verbs,
		place: "activity"
	}];
}
function inCluster(resource, ...verbs) {
	return [{
		...split$1(resource),
		verbs,
		place: "cluster"
	}];
}
function split$1(name) {
	const dot = name.indexOf(".");
	return dot === -1 ? {
		apiGroup: "",
		resource: name
	} : {
		apiGroup: name.slice(dot + 1),
		resource: name.slice(0, dot)
	};
}
function textOf$1(args, name) {
	const value = args[name];
	return typeof value === "string" && value !== "" ? value : void 0;
}
// src/permissions/undo-permissions.ts
const TAKEN_BACK = {
	create: ["get", "delete"],
	patch: ["get"],
	delete: ["get", "create"]
};
const OWNERS = {
	pods: [
		"replicasets.apps",
		"statefulsets.apps",
		"daemonsets.apps",
		"jobs.batch"
	],
	"replicasets.apps": ["deployments.apps"]
};
function undoPermissions(permission) {
	const { resource } = permission;
	if (resource === "pods/eviction") return undoPermissions(removalOfPods(permission));
	if (resource.includes("/")) return [];
	const verbs = permission.verbs.flatMap((verb) => TAKEN_BACK[verb] ?? []);
	if (verbs.length === 0) return [];
	const kept = resource === "pods" ? verbs.filter((verb) => verb !== "create") : verbs;
	return [{
		...permission,
		verbs: [...new Set(kept)]
	}];
}
function watchfulPermissions(permission) {
	const { resource, verbs, place } = permission;
	if (resource === "pods/eviction") return watchfulPermissions(removalOfPods(permission));
	if (resource.includes("/") || !verbs.some((verb) => verb in TAKEN_BACK)) return [];
	return [{
		...permission,
		verbs: ["list"]
	}, ...lookAtOwners(permission, place)];
}
function removalOfPods(permission) {
	return {
		...permission,
		resource: "pods",
		verbs: ["delete"]
	};
}
function unownedPermissions({ resource, verbs, place }) {
	return resource === "pods/eviction" || resource === "pods" && verbs.includes("delete") ? [{
		apiGroup: "",
		resource: "pods",
		verbs: ["create"],
		place
	}] : [];
}
function lookAtOwners({ apiGroup, resource, verbs }, place) {
	if (!verbs.includes("delete")) return [];
	return (OWNERS[apiGroup === "" ? resource : `${resource}.${apiGroup}`] ?? []).map((name) => {
		const [owner = "", group = ""] = name.split(".");
		return {
			apiGroup: group,
			resource: owner,
			verbs: ["get"],
			place
		};
	});
}
function isChange({ verbs, resource }) {
	return verbs.some((verb) => verb in TAKEN_BACK) || resource === "pods/exec";
}
// src/permissions/needs.ts
const REASONS = [
	"activity",
	"undo",
	"bookkeeping",
	"unowned"
];
function needsOf(calls, options) {
	const book = new NeedBook();
	const unknown = [];
	for (const call of calls) if (!noteCall(call, options, book)) unknown.push(call.asker);
	for (const { permission, asker } of options.asks ?? []) book.note(permission, options.namespace, "activity", asker);
	return {
		needs: book.needs(),
		unknown
	};
}
function noteCall({ definition, args, isRollback, asker }, options, book) {
	const own = typeof definition.permissions === "function" ? definition.permissions(args) : definition.permissions;
	const namespace = textOf$1(args, "ns") ?? options.namespace;
	if (!own.every((permission) => isPlain(permission, namespace))) return false;
	const note = (permissions, reason) => {
		for (const permission of permissions) book.note(permission, namespace, reason, asker);
	};
	note(own, "activity");
	note(own.filter(({ verbs }) => verbs.includes("patch")).map(reading), "activity");
	if (!isRollback && options.policyLooks) note(own.flatMap(options.policyLooks), "activity");
	if (!options.isUndone || isRollback) return true;
	note(own.flatMap(undoPermissions), "undo");
	const unowned = own.flatMap(unownedPermissions);
	note(unowned, "unowned");
	note([...own.flatMap(watchfulPermissions), ...bookkeeping(own)], "bookkeeping");
	if (unowned.length > 0) note([COPIES], "unowned");
	return true;
}
function reading(permission) {
	return {
		...permission,
		verbs: ["get"]
	};
}
const COPIES = {
	apiGroup: "",
	resource: "secrets",
	verbs: ["create", "get"],
	place: { namespace: LEASE_NAMESPACE }
};
const LEASES = {
	apiGroup: "coordination.k8s.io",
	resource: "leases",
	verbs: [
		"create",
		"list",
		"patch",
		"delete"
	],
	place: { namespace: LEASE_NAMESPACE }
};
function bookkeeping(own) {
	const changes = own.filter(isChange);
	const isCopied = changes.some(({ verbs, resource }) => verbs.includes("delete") && resource !== "pods");
	return [...changes.length > 0 ? [LEASES] : [], ...isCopied ? [COPIES] : []];
}
const NAMESPACE = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const RESOURCE = /^[a-z0-9][-a-z0-9]*(\/[a-z]+)?$/;
const GROUP$1 = /^[-.a-z0-9]*$/;
function isPlain({ apiGroup, resource, place }, namespace) {
	const where = typeof place === "object" ? place.namespace : namespace;
	return RESOURCE.test(resource) && GROUP$1.test(apiGroup) && (place === "cluster" || NAMESPACE.test(where));
}
var NeedBook = class {
	#needs = new Map();
	note({ apiGroup, resource, verbs, place }, namespace, reason, asker) {
		const where = place === "cluster" ? null : place === "activity" ? namespace : place.namespace;
		for (const verb of verbs) {
			const need = {
				apiGroup,
				resource,
				verb,
				namespace: where,
				reason,
				askers: []
			};
			const known = this.#needs.get(describeNeed(need)) ?? need;
			this.#needs.set(describeNeed(need), {
				...known,
				reason: stronger(known.reason, reason),
				askers: [...known.askers, asker]
			});
		}
	}
	needs() {
		return [...this.#needs.values()].filter((need) => {
			const wide = need.namespace === null ? void 0 : this.#needs.get(describeNeed({
				...need,
				namespace: null
			}));
			return !wide || REASONS.indexOf(wide.reason) > REASONS.indexOf(need.reason);
		});
	}
};
function stronger(one, other) {
	return REASONS.indexOf(one) < REASONS.indexOf(other) ? one : other;
}
function isOptional({ reason }) {
	return reason === "bookkeeping";
}
function describeNeed({ verb, resource, apiGroup, namespace }) {
	return `${verb} ${apiGroup === "" ? resource : `${resource}.${apiGroup}`} in ${namespace === null ? "the whole cluster" : `namespace ${namespace}`}`;
}
// src/policy/limits.ts
function checkReach(policy, { whole, unit, wanted, down, left }) {
	const { limits = {} } = policy.rules;
	const { percent, count } = limits[unit] ?? {};
	const state = `${down} of ${wanted} ${unit} of ${whole} would be down`;
	if (count !== void 0 && down > count) return refusal(policy, [
		"limits",
		unit,
		"count"
	], `${state}, more than ${count}`);
	if (percent !== void 0 && 100 * down / wanted > percent) return refusal(policy, [
		"limits",
		unit,
		"percent"
	], `${state}, more than ${percent} %`);
	if (unit === "pods" && limits["keep-last-ready-replica"] && left === 0) return refusal(policy, ["limits", "keep-last-ready-replica"], `no ready pod of ${whole} would be left`);
	return null;
}
function limitsPods({ rules: { limits } }) {
	return limits?.pods !== void 0 || limits?.["keep-last-ready-replica"] === true;
}
function limitsNodes({ rules: { limits } }) {
	return limits?.nodes !== void 0;
}
// src/policy/policy-looks.ts
const WORKLOADS$2 = [
	"deployments",
	"statefulsets",
	"daemonsets",
	"replicasets",
	"replicationcontrollers"
];
function policyLooks(policy) {
	return (permission) => isChange(permission) ? [...labelLooks(policy, permission), ...reachLooks(policy, permission)] : [];
}
function labelLooks({ rules }, permission) {
	return rules.require?.label !== void 0 && isAboutWhatIsThere(permission) ? [looking(permission, "get")] : [];
}
function reachLooks(policy, permission) {
	if (!isAboutWhatIsThere(permission)) return [];
	const [plural = ""] = permission.resource.split("/");
	const isRemoval = permission.verbs.includes("delete") || permission.resource.includes("/");
	const nodes = plural === "nodes" && limitsNodes(policy) ? [looking(permission, "list")] : [];
	if (!limitsPods(policy)) return nodes;
	if (plural === "pods" && isRemoval) return [looking(permission, "get", "list"), ...ownersAt(permission.place)];
	if (plural === "nodes" && isRemoval) return [
		...nodes,
		podsIn("cluster"),
		...ownersAt("cluster")
	];
	if (plural === "namespaces" && isRemoval) return [podsIn("cluster")];
	return WORKLOADS$2.includes(plural) ? [looking(permission, "get")] : nodes;
}
function isAboutWhatIsThere({ verbs, resource }) {
	return resource.includes("/") || verbs.some((verb) => verb === "patch" || verb === "delete");
}
function looking(permission, ...verbs) {
	const [resource = ""] = permission.resource.split("/");
	return {
		...permission,
		resource,
		verbs
	};
}
function podsIn(place) {
	return {
		apiGroup: "",
		resource: "pods",
		verbs: ["list"],
		place
	};
}
function ownersAt(place) {
	return (OWNERS.pods ?? []).map((name) => {
		const [resource = "", apiGroup = ""] = name.split(".");
		return {
			apiGroup,
			resource,
			verbs: ["get"],
			place
		};
	});
}
// src/app/wait-looks.ts
function waitLooks(targets) {
	return targets.flatMap((target) => {
		if (target.is !== "rollout") return [];
		const { kind, namespace } = target.object;
		const place = namespace === void 0 ? "cluster" : { namespace };
		return [{
			permission: {
				apiGroup: "apps",
				resource: `${kind.toLowerCase()}s`,
				verbs: ["list", "watch"],
				place
			},
			asker: { activity: `wait-for ${target.text}` }
		}];
	});
}
// src/app/wait-target.ts
const KINDS$2 = {
	deployment: "Deployment",
	statefulset: "StatefulSet",
	daemonset: "DaemonSet"
};
function readTargets(texts, namespace) {
	const problems = [];
	const targets = texts.flatMap((text) => {
		const target = /^https?:\/\//.test(text) ? {
			text,
			is: "url",
			url: text
		} : readRollout(text, namespace);
		if (typeof target !== "string") return [target];
		problems.push({ message: `wait-for: ${target}` });
		return [];
	});
	if (problems.length > 0) throw new InvalidExperiment(problems);
	return targets;
}
function readRollout(text, defaultNamespace) {
	const parts = text.split("/");
	const [name, kindText, namespace] = [
		parts.at(-1),
		parts.at(-2),
		parts.length === 3 ? parts[0] : defaultNamespace
	];
	if (!name || !kindText || !namespace || parts.length > 3) return `"${text}" is not a target; write a URL, deployment/NAME, or NAMESPACE/deployment/NAME`;
	const kind = KINDS$2[kindText.toLowerCase()];
	if (!kind) {
		const near = nearest(kindText.toLowerCase(), Object.keys(KINDS$2));
		return `"${text}": ${kindText} does not roll out${near ? `; did you mean ${near}?` : `; these do: ${Object.keys(KINDS$2).join(", ")}`}`;
	}
	return {
		text,
		is: "rollout",
		object: {
			apiVersion: "apps/v1",
			kind,
			name,
			namespace
		}
	};
}
function missingOf(object) {
	const { spec, status, metadata, kind } = object;
	const name = nameObject(referenceOf(object));
	const number = (value) => typeof value === "number" ? value : 0;
	if (number(status?.observedGeneration) < number(metadata.generation)) return `${name}: the latest change is not taken up yet`;
	const isDaemonSet = kind === "DaemonSet";
	const wanted = isDaemonSet ? number(status?.desiredNumberScheduled) : number(spec?.replicas ?? 1);
	const updated = number(isDaemonSet ? status?.updatedNumberScheduled : status?.updatedReplicas);
	const available = number(isDaemonSet ? status?.numberAvailable : status?.availableReplicas);
	const old = kind === "Deployment" ? number(status?.replicas) - updated : 0;
	if (updated >= wanted && available >= wanted && old <= 0) return "";
	return `${name}: ${available} of ${wanted} available, ${updated} up to date`;
}
// src/app/role-needs.ts
async function callsOf(prepared) {
	const calls = [];
	for (const { loaded, resolution } of prepared) calls.push(...await nativeCalls(loaded, resolution.values));
	return calls;
}
function isUndone({ undo, isCompatible }) {
	return undo !== "never" && !isCompatible;
}
async function roleNeeds(calls, options, asks = []) {
	const namespace = options.cluster.namespace ?? "default";
	return needsOf(calls, {
		namespace,
		isUndone: isUndone(options),
		policyLooks: policyLooks(await loadPolicy(options)),
		asks: [...waitLooks(readTargets(options.waiting.targets, namespace)), ...asks]
	});
}
// src/kubernetes/wait.ts
const POLL_SECONDS = 1;
async function waitUntil(kubernetes, wait, clock, signal) {
	const controller = new AbortController();
	const stop = () => controller.abort(signal.reason);
	signal.throwIfAborted();
	signal.addEventListener("abort", stop, { once: true });
	const isLate = clock.sleep(wait.timeoutSeconds, controller.signal).then(() => true, () => false);
	const isMet = watchOrPoll(kubernetes, wait, clock, controller.signal);
	try {
		return await Promise.race([isMet, isLate.then((late) => late ? false : isMet)]);
	} finally {
		signal.removeEventListener("abort", stop);
		controller.abort();
		isMet.catch(() => {});
	}
}
async function watchOrPoll(kubernetes, wait, clock, signal) {
	try {
		return await watch$1(kubernetes, wait, signal);
	} catch (error) {
		signal.throwIfAborted();
		if (!(error instanceof KubernetesFailed)) throw error;
		return poll(kubernetes, wait, clock, signal);
	}
}
async function watch$1(kubernetes, { query, isDone }, signal) {
	const objects = new Map();
	let isComplete = query.isReplayed === true;
	for await (const event of kubernetes.watch(query, signal)) {
		isComplete ||= event.type === "BOOKMARK";
		apply(objects, event);
		if (isComplete && isDone([...objects.values()])) return true;
	}
	throw new KubernetesFailed(`the watch of ${query.kind} ended`, { code: 0 });
}
function apply(objects, { type, object }) {
	const key = object.metadata.uid ?? `${object.metadata.namespace}/${object.metadata.name}`;
	if (type === "DELETED") objects.delete(key);
	else if (type !== "BOOKMARK") objects.set(key, object);
}
async function poll(kubernetes, { query, isDone }, clock, signal) {
	for (;;) {
		if (isDone(await kubernetes.list(query, signal))) return true;
		await clock.sleep(POLL_SECONDS, signal);
	}
}
// src/app/durations.ts
function readDurations(file, directory) {
	const experiments = experimentsOf(readText(file, directory));
	if (experiments === null) throw new InvalidExperiment([{
		file,
		message: "is no results.json of an earlier run"
	}]);
	return new Map(experiments.flatMap(durationOf));
}
function experimentsOf(text) {
	try {
		const document = JSON.parse(text);
		return isMapping$1(document) && Array.isArray(document.experiments) ? document.experiments : null;
	} catch {
		return null;
	}
}
function durationOf(experiment) {
	if (!isMapping$1(experiment) || !isMapping$1(experiment.timing)) return [];
	const { file, timing } = experiment;
	const { seconds, start } = timing;
	return typeof file === "string" && typeof seconds === "number" && seconds >= 0 && typeof start === "string" ? [[file, seconds]] : [];
}
// src/app/namespaces.ts
const EVERYWHERE = "*";
async function placesOf(experiment, values, defaultNamespace) {
	const acts = new Set();
	const looks = new Set();
	for (const { activity } of walkActivities(experiment)) {
		const { provider } = activity;
		if (provider.type === "http") for (const place of placeOfUrl(substituteText(String(provider.url), values))) looks.add(place);
		if (provider.type !== "python") continue;
		const name = `${provider.module}.${provider.func}`;
		const definition = usesCluster(name) ? await loadActivity(name) : void 0;
		if (!definition) continue;
		const given = substituteGuarded(provider.arguments ?? {}, values);
		const own = takesNamespace(definition.arguments) ? String(given.ns ?? defaultNamespace) : void 0;
		if (definition.type === "action") acts.add(own ?? EVERYWHERE);
		else if (own !== void 0) looks.add(own);
	}
	return {
		acts: [...acts].sort(),
		looks: [...looks].sort()
	};
}
function placeOfUrl(url) {
	const [, namespace] = /^https?:\/\/[\w-]+\.([\w-]+)\.svc(?:[.:/?#]|$)/i.exec(url) ?? [];
	return namespace === void 0 ? [] : [namespace.toLowerCase()];
}
function takesNamespace(schema) {
	const { shape } = schema._zod.def;
	return shape !== void 0 && "ns" in shape;
}
function doDisturb(one, other) {
	return doMeet(one.acts, [...other.acts, ...other.looks]) || doMeet(other.acts, one.looks);
}
function doMeet(some, others) {
	if (some.length === 0 || others.length === 0) return false;
	return some.includes(EVERYWHERE) || others.includes(EVERYWHERE) || some.some((each) => others.includes(each));
}
// src/app/shard.ts
const SECONDS_MIN = .1;
function split(parts, of) {
	const weigh = weigherFor(parts);
	const groups = groupsOf(parts).map((members) => ({
		members,
		seconds: members.reduce((sum, part) => sum + weigh(part), 0)
	}));
	const shards = Array.from({ length: of }, () => ({
		files: new Set(),
		seconds: 0
	}));
	for (const { members, seconds } of groups.sort((one, other) => other.seconds - one.seconds)) {
		const lightest = shards.reduce((best, shard) => shard.seconds < best.seconds ? shard : best);
		lightest.seconds += seconds;
		for (const { file } of members) lightest.files.add(file);
	}
	return shards.map(({ files }) => parts.flatMap(({ file }) => files.has(file) ? [file] : []));
}
function weigherFor(parts) {
	const known = parts.flatMap(({ seconds }) => seconds ?? []);
	const usual = known.length === 0 ? 1 : known.reduce((sum, seconds) => sum + seconds, 0) / known.length;
	return ({ seconds = usual }) => Math.max(SECONDS_MIN, seconds);
}
function groupsOf(parts) {
	let groups = [];
	for (const part of parts) {
		const meets = (group) => group.some((member) => doDisturb(member, part));
		const joined = groups.filter(meets);
		if (joined.length === 0) groups.push([part]);
		else groups = groups.flatMap((group) => group === joined[0] ? [[...joined.flat(), part]] : meets(group) ? [] : [group]);
	}
	return groups;
}
// src/report/chart.ts
const SECTIONS = {
	before: "Before",
	method: "Method",
	after: "After",
	rollbacks: "Rollbacks"
};
const BARS_MAX$1 = 40;
const BAR_MIN = 10;
const AXES = [
	[
		1,
		"%S.%L",
		"100millisecond"
	],
	[
		15,
		"%M:%S",
		"1second"
	],
	[
		60,
		"%M:%S",
		"5second"
	],
	[
		150,
		"%M:%S",
		"10second"
	],
	[
		900,
		"%M:%S",
		"1minute"
	]
];
const LONG_AXIS = [
	Number.POSITIVE_INFINITY,
	"%H:%M:%S",
	"5minute"
];
function renderChart$1({ phases, hypothesis, timing }) {
	if (phases.length === 0) return "";
	const spans = hypothesis?.spans ?? [];
	const health = spans.length === 0 ? [] : ["section Healthy", ...spans.slice(0, BARS_MAX$1).map(({ from, to, isGood }) => bar(isGood ? "yes" : "no", from, to, isGood))];
	const lines = [...phases.flatMap(({ name, activities }) => [`section ${SECTIONS[name]}`, ...activities.slice(0, BARS_MAX$1).map(activityBar)]), ...health];
	return [
		"```mermaid",
		"gantt",
		"  dateFormat x",
		...axis(timing.seconds),
		...lines.map((line) => `  ${line}`),
		"```"
	].join("\n");
}
function axis(seconds) {
	const [, format, interval] = AXES.find(([limit]) => seconds <= limit) ?? LONG_AXIS;
	return [`  axisFormat ${format}`, `  tickInterval ${interval}`];
}
function activityBar({ name, timing, outcome, check }) {
	return bar(label(name), timing.at, timing.at + timing.seconds, outcome === "succeeded" && check.isMet !== false);
}
function bar(name, from, to, isGood) {
	const start = Math.max(0, Math.round(from * 1e3));
	return `${name} :${isGood ? "done" : "crit"}, ${start}, ${Math.max(start + BAR_MIN, Math.round(to * 1e3))}`;
}
function label(name) {
	const plain = brief$1(name, 80).replace(/[^\p{L}\p{N} ._/-]/gu, " ").trim();
	return shorten(plain === "" ? "activity" : plain, 40);
}
// src/report/answers-chart.ts
const BUCKETS = 40;
const CHARTS_MAX = 3;
const SAMPLES_MIN = 5;
const LOOK = "%%{init: {\"xyChart\": {\"width\": 800, \"height\": 340}, \"themeVariables\": {\"xyChart\": {\"plotColorPalette\": \"#e5787c, #3d7dca\"}}}}%%";
function renderAnswerCharts({ hypothesis, fault }) {
	return (hypothesis?.probes ?? []).filter(({ samples }) => samples >= SAMPLES_MIN).sort((a, b) => a.share - b.share).slice(0, CHARTS_MAX).map((probe) => `${caption(fault)}\n\n${renderChart(probe)}`).join("\n\n");
}
function caption(fault) {
	return `The line is how long the slowest answers took, the bars are when answers were bad.${fault === null ? "" : ` The fault is on from ${fault.from} s to ${fault.to} s.`}`;
}
function renderChart(probe) {
	const from = probe.series[0]?.at ?? 0;
	const to = Math.max(from + .1, probe.series.at(-1)?.at ?? 0);
	const top = Math.max(1, Math.ceil(probe.answerSeconds.max * 1100));
	const { slowest, bad } = bucketsOf(probe, from, to);
	return [
		"```mermaid",
		LOOK,
		"xychart-beta",
		`  title "${label(probe.name)}"`,
		`  x-axis "seconds since the run began" ${from} --> ${to}`,
		`  y-axis "answers in ms" 0 --> ${top}`,
		`  bar [${bad.map((isBad) => isBad ? top : 0).join(", ")}]`,
		`  line [${slowest.join(", ")}]`,
		"```"
	].join("\n");
}
function bucketsOf({ series }, from, to) {
	const count = Math.min(BUCKETS, series.length);
	const buckets = Array.from({ length: count }, () => []);
	for (const sample of series) buckets[Math.min(count - 1, Math.floor((sample.at - from) / (to - from) * count))]?.push(sample);
	let last = [];
	const filled = buckets.map((bucket) => {
		last = bucket.length > 0 ? bucket : last.slice(-1);
		return last;
	});
	return {
		slowest: filled.map((bucket) => Math.round(1e3 * Math.max(0, ...bucket.map(({ seconds }) => seconds)))),
		bad: filled.map((bucket) => bucket.some(({ isGood }) => !isGood))
	};
}
// src/report/experiment-details.ts
const ROWS_MAX$1 = 50;
const LIST_MAX$1 = 20;
const PHASES = {
	before: "before",
	method: "method",
	after: "after",
	rollbacks: "rollbacks"
};
function renderDetails(experiment, options) {
	return [
		`<details${options.isOpen ? " open" : ""}><summary>${summaryLine(experiment)}</summary>`,
		introduction$1(experiment),
		reasons(experiment),
		options.isCharted ? renderChart$1(experiment) : "",
		options.hasAnswers ? renderAnswerCharts(experiment) : "",
		phasesTable(experiment),
		probesTable(experiment.hypothesis?.probes ?? []),
		listOf("Put back", experiment.aftermath.putBack),
		listOf("Worth knowing", experiment.aftermath.warnings),
		"</details>"
	].filter((part) => part !== "").join("\n\n");
}
function summaryLine({ title, verdict, timing }) {
	const took = timing.start === null ? "" : `, ${duration(timing.seconds)}`;
	return `${SIGNS[verdict.name]} <b>${html(title, 120)}</b>: ${verdict.name}${took}`;
}
function introduction$1({ file, hypothesis, isWitnessed }) {
	const healthy = hypothesis === null ? "" : ` Healthy means here: “${text(hypothesis.title)}”.`;
	if (file === "") return "";
	return `From ${code$1(file, 200)}.${healthy}${isWitnessed ? "" : ` ${UNWITNESSED}`}`;
}
function reasons({ verdict }) {
	const [first] = verdict.reasons;
	if (verdict.name === "passed" || verdict.reasons.length === 1 && first === verdict.reason) return "";
	return bullets(verdict.reasons);
}
function phasesTable({ phases }) {
	const rows = phases.flatMap((phase) => phase.activities.map((activity) => activityRow$1(PHASES[phase.name], activity)));
	if (rows.length === 0) return "";
	const more = rows.length > ROWS_MAX$1 ? `\n\n… and ${rows.length - ROWS_MAX$1} more in the report.` : "";
	return table$1([
		"",
		"Phase",
		"Activity",
		"Expected",
		"Seen or done",
		"Took"
	], rows.slice(0, ROWS_MAX$1)) + more;
}
function activityRow$1(phase, activity) {
	const { check, timing } = activity;
	const expected = check.expected === null ? "" : code$1(check.expected);
	return [
		signOf(activity),
		phase,
		code$1(activity.name),
		expected,
		outcomeOf$1(activity),
		duration(timing.seconds)
	];
}
function signOf({ outcome, check, evidence }) {
	if (outcome === "interrupted") return SIGNS.interrupted;
	if (check.isMet !== null) return check.isMet ? SIGNS.passed : SIGNS.deviated;
	return outcome === "failed" || evidence.nothing !== null || evidence.notHeld.length > 0 ? SIGNS.inconclusive : SIGNS.passed;
}
function outcomeOf$1({ type, outcome, check, evidence, error }) {
	if (outcome === "interrupted") return "interrupted";
	if (error !== null) return prose(error);
	const told = evidenceOf(evidence);
	if (told.length > 0) return atMost(told, 5).map((one) => prose(one, 160)).join("<br>");
	if (type === "action" && check.seen === "nothing") return "done";
	return code$1(check.seen);
}
function evidenceOf({ changes, nothing, notHeld }) {
	return [
		...changes,
		...nothing === null ? [] : [nothing],
		...notHeld.map((one) => `did not last: ${one}`)
	];
}
function probesTable(probes) {
	const sampled = probes.filter((probe) => probe.samples > 2);
	if (sampled.length === 0) return "";
	return table$1([
		"Probe over time",
		"Good",
		"Longest outage",
		"Healthy again after",
		"Answers took (p50, p95, p99)",
		"Bad samples saw"
	], sampled.map(probeRow$1));
}
function probeRow$1(probe) {
	const isUnbroken = probe.good === probe.samples;
	const again = probe.recoverySeconds === null ? "not at the end" : duration(probe.recoverySeconds);
	const { p50, p95, p99 } = probe.answerSeconds;
	return [
		code$1(probe.name),
		`${probe.good} of ${probe.samples} (${percent(probe.share)})`,
		isUnbroken ? "none" : duration(probe.longestOutageSeconds),
		isUnbroken ? "" : again,
		[
			p50,
			p95,
			p99
		].map(duration).join(", "),
		probe.bad === null ? "" : code$1(probe.bad.seen)
	];
}
function listOf(title, items) {
	return items.length === 0 ? "" : `**${title}**\n\n${bullets(items)}`;
}
function bullets(items) {
	return atMost(items, LIST_MAX$1).map((item) => `- ${prose(item)}`).join("\n");
}
// src/report/parts.ts
const NO_LINKS = { file: () => void 0 };
function renderHead(result) {
	return `### ${SIGNS[result.verdict]} Chaos Gate: ${text(headline(result))}\n\n${meaning(result)}`;
}
function renderRefusals({ problems, experiments, reason, verdict }) {
	if (problems.length > 0) return bullets(problems.map(describeProblem));
	return experiments.length === 0 && verdict !== "passed" ? bullets([reason]) : "";
}
function renderTable({ experiments }, links, max = Number.POSITIVE_INFINITY) {
	if (experiments.length === 0) return "";
	const shown = badFirst(experiments).slice(0, max);
	const rest = experiments.length - shown.length;
	const note = rest === 0 ? "" : `\n\n… and ${rest} more. ${countPassed(experiments)}`;
	return table$1([
		"",
		"Experiment",
		"Verdict",
		"What happened"
	], shown.map((experiment) => experimentRow(experiment, links))) + note;
}
function badFirst(experiments) {
	const isBad = (experiment) => experiment.verdict.name !== "passed";
	return [...experiments.filter(isBad), ...experiments.filter((experiment) => !isBad(experiment))];
}
function experimentRow(experiment, links) {
	const { verdict, title, file } = experiment;
	return [
		SIGNS[verdict.name],
		link(text(title, 120), links.file(file)),
		verdict.name,
		prose(whatHappened(experiment))
	];
}
function renderWarnings(result) {
	const { recovered } = result.run;
	const left = leftBehind(result);
	return [left.length === 0 ? "" : alert("CAUTION", "**Left behind in the cluster.** It has to be put right by hand:", left), recovered === null || recovered.putBack.length === 0 ? "" : alert("NOTE", "An earlier run was lost before it could put this back. It has been put back now:", recovered.putBack)].filter((part) => part !== "").join("\n\n");
}
function leftBehind({ experiments, run }) {
	return [...experiments.flatMap(({ aftermath }) => aftermath.leftBehind), ...run.recovered?.leftBehind ?? []];
}
function alert(kind, title, items) {
	return [
		`[!${kind}]`,
		title,
		...bullets(items).split("\n")
	].map((line) => `> ${line}`).join("\n");
}
function renderFooter(result, links) {
	const { cluster, seconds } = result.run;
	return [
		cluster === null ? "" : code$1(cluster),
		result.experiments.length === 0 ? "" : `${plural(result.experiments.length, "experiment")} in ${duration(seconds)}`,
		putBack(result).replace(NOT_EVERYTHING, "**$&**"),
		links.run === void 0 ? "" : link("workflow run", links.run),
		again(result)
	].filter((part) => part !== "").join(" · ");
}
const EVERYTHING$1 = "everything put back";
const NOT_EVERYTHING = `not ${EVERYTHING$1}`;
const NOT_PUT_BACK = /^(?:not put back|cannot be undone)\b/;
function putBack(result) {
	if (leftBehind(result).length > 0) return NOT_EVERYTHING;
	const { experiments } = result;
	const activities = experiments.flatMap(({ phases }) => phases.filter(({ name }) => name === "method").flatMap((phase) => phase.activities));
	if (activities.length === 0) return "nothing was touched";
	const isLeft = experiments.some(({ aftermath }) => aftermath.warnings.some((warning) => NOT_PUT_BACK.test(warning)));
	return activities.some(({ evidence }) => evidence.changes.length > 0) && !isLeft ? EVERYTHING$1 : "";
}
function commandAgain({ experiments, run: { seed, isPractice } }) {
	const wanted = experiments.find(({ verdict }) => verdict.name !== "passed") ?? experiments[0];
	if (wanted === void 0 || !wanted.isWitnessed || wanted.file === "") return null;
	const file = quoted(wanted.file);
	if (wanted.verdict.name === "invalid") return {
		what: "check again",
		command: `npx chaos-gate validate ${file}`
	};
	const flag = seed === null ? "" : ` --seed ${seed}`;
	return {
		what: "run again",
		command: `npx chaos-gate ${isPractice ? "practice run" : "run"} ${file}${flag}`
	};
}
function again(result) {
	const told = commandAgain(result);
	return told === null ? "" : `${told.what}: ${code$1(told.command, 200)}`;
}
function quoted(file) {
	return /^[\w./-]+$/.test(file) ? file : `'${file.replace(/'/g, `'\\''`)}'`;
}
// src/report/comment.ts
const COMMENT_MAX = 65e3;
const LEVELS$1 = [
	{
		details: "all",
		isCharted: true,
		rows: Number.POSITIVE_INFINITY
	},
	{
		details: "all",
		isCharted: false,
		rows: Number.POSITIVE_INFINITY
	},
	{
		details: "bad",
		isCharted: false,
		rows: Number.POSITIVE_INFINITY
	},
	{
		details: "none",
		isCharted: false,
		rows: Number.POSITIVE_INFINITY
	},
	...[
		100,
		20,
		5
	].map((rows) => ({
		details: "none",
		isCharted: false,
		rows
	}))
];
function renderComment(result, links, max = COMMENT_MAX) {
	let body = "";
	for (const level of LEVELS$1) {
		body = renderAt$1(level, result, links);
		if (body.length <= max) return body;
	}
	return [renderHead(result), renderFooter(result, links)].join("\n\n");
}
function renderAt$1(level, result, links) {
	const details = badFirst(result.experiments).filter((experiment) => isDetailed(experiment, level)).map((experiment) => renderDetails(experiment, {
		isOpen: false,
		isCharted: level.isCharted && !isPassed(experiment)
	}));
	const isCut = level.details !== "all" || level.rows < result.experiments.length;
	return [
		renderHead(result),
		renderRefusals(result),
		renderTable(result, links, level.rows),
		renderWarnings(result),
		...details,
		isCut ? "This comment was too long for all details. The job summary and the report have them." : "",
		renderFooter(result, links)
	].filter((part) => part !== "").join("\n\n");
}
function isDetailed(experiment, level) {
	return level.details === "all" || level.details === "bad" && !isPassed(experiment);
}
function isPassed({ verdict }) {
	return verdict.name === "passed";
}
// src/text/pattern.ts
function fits(pattern, text) {
	const [first = "", ...rest] = pattern.split("*");
	if (!text.startsWith(first)) return false;
	if (rest.length === 0) return text === first;
	const last = rest.pop() ?? "";
	let position = first.length;
	for (const part of rest) {
		const found = text.indexOf(part, position);
		if (found === -1) return false;
		position = found + part.length;
	}
	return text.length - last.length >= position && text.endsWith(last);
}
function findFit(patterns, text) {
	return patterns.findIndex((pattern) => fits(pattern, text));
}
// src/system/files.ts
const FILE_MAX = 4194304;
var FileUnreadable = class extends Error {
	name = "FileUnreadable";
};
function openFiles(directory) {
	return { async readText(path) {
		const place = (0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(directory, path);
		try {
			const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.stat)(place);
			if (size > 4194304) throw new FileUnreadable(`cannot read "${path}": it is longer than ${FILE_MAX} bytes`);
			return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.readFile)(place, "utf8");
		} catch (error) {
			throw error instanceof FileUnreadable ? error : unreadable(path, directory, error);
		}
	} };
}
function unreadable(path, directory, cause) {
	return new FileUnreadable(`cannot read "${path}": ${whyUnread(cause)}; paths count from ${directory}`, { cause });
}
// src/kubernetes/guess-plural.ts
function guessPlural(kind) {
	const singular = kind.toLowerCase();
	if (singular === "endpoints" || singular.endsWith("chaos")) return singular;
	if (singular.endsWith("s")) return `${singular}es`;
	return singular.endsWith("y") ? `${singular.slice(0, -1)}ies` : `${singular}s`;
}
// src/cli/harmless.ts
const LINE_MAX$1 = 1e4;
function harmlessLine(text) {
	return plainText(text, LINE_MAX$1);
}
function harmlessLines(text) {
	return text.split(/\r\n|[\n\r]/).map(harmlessLine).join("\n");
}
function harmlessJson(value) {
	return `${JSON.stringify(value, null, 2).replaceAll("##[", "\\u0023#[")}\n`;
}
// src/system/log.ts
function isTrouble(level) {
	return level !== "debug" && level !== "info";
}
// src/app/mask.ts
function hiding({ onSecrets }) {
	let secrets = [];
	return {
		mask: (value) => maskDeep(value, secrets),
		hide(texts) {
			secrets = [...new Set([...secrets, ...texts])].sort((left, right) => right.length - left.length);
			onSecrets(texts);
		}
	};
}
function maskDeep(value, secrets) {
	return secrets.length === 0 ? value : masked(value, secrets);
}
function masked(value, secrets) {
	if (typeof value === "string") return maskSecrets(value, secrets);
	if (Array.isArray(value)) return value.map((item) => masked(item, secrets));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [maskSecrets(key, secrets), masked(member, secrets)]));
}
// src/notifications/event.ts
function envelopeOf({ name, payload, error }, milliseconds) {
	return {
		name,
		payload,
		phase: name.slice(0, name.indexOf("-")),
		ts: milliseconds / 1e3,
		...error && { error: `An exception was raised: ${error.name}(${pythonRepr(error.message)})` }
	};
}
function isWanted(name, events) {
	if (!Array.isArray(events) || events.length === 0) return true;
	return events.some((wanted) => String(wanted).replace(/^discover-/, "discovery-") === name);
}
// src/notifications/http-channel.ts
const CONNECT_SECONDS = 2;
const READ_SECONDS = 5;
const BODY_MAX = 65536;
function httpChannel(settings, { http }) {
	const { url } = settings;
	return {
		name: `http ${placeOf(url)}`,
		async send(envelope, signal) {
			if (typeof url !== "string" || url === "") throw new Error("it has no `url`");
			const { status } = await http(requestOf(url, settings, envelope), signal).catch((error) => withoutAddress(error, url));
			if (status >= 400) throw new Error(`the server answered ${status}`);
		}
	};
}
function requestOf(url, settings, envelope) {
	const headers = isMapping$1(settings.headers) ? settings.headers : {};
	const isBare = settings.forward_event_payload === false;
	return {
		url,
		method: isBare ? "GET" : "POST",
		headers: {
			...isBare ? {} : { "Content-Type": "application/json" },
			...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, pythonText(value)]))
		},
		...!isBare && { body: jsonText(envelope) },
		connectTimeout: CONNECT_SECONDS,
		readTimeout: READ_SECONDS,
		isTlsVerified: settings.verify_tls !== false,
		bodyMax: BODY_MAX
	};
}
function withoutAddress(error, url) {
	if (!(error instanceof HttpFailed)) throw error;
	throw new Error(error.message.replaceAll(url, placeOf(url)), { cause: error });
}
function placeOf(url) {
	return typeof url === "string" && URL.canParse(url) ? new URL(url).host : "without a usable url";
}
// src/notifications/native-plugins.ts
const PLUGINS = new Map([["chaosslack.notification.notify", async (...told) => (await __webpack_require__.e(/* import() */ 1102).then(__webpack_require__.bind(__webpack_require__, 1102))).notify(...told)]]);
function findPlugin(name) {
	return PLUGINS.get(name);
}
// src/notifications/plugin-channel.ts
const FUNCTION = "notify";
function pluginChannel(settings, tools) {
	const module = pythonText(settings.module ?? "");
	const func = pythonText(settings.func ?? FUNCTION);
	return {
		name: `plugin ${module}.${func}`,
		async send(envelope, signal) {
			if (module === "") throw new Error("it has no `module`");
			const native = findPlugin(`${module}.${func}`);
			if (native) await native(settings, envelope, tools, signal);
			else await tools.callPython(module, func, [settings, envelope], signal);
		}
	};
}
// src/notifications/channel.ts
const KINDS$1 = new Map([["http", httpChannel], ["plugin", pluginChannel]]);
function openChannels(list, tools) {
	return list.flatMap((settings) => {
		const channel = KINDS$1.get(settings.type)?.(settings, tools);
		return channel ? [{
			...channel,
			wants: (event) => isWanted(event, settings.events)
		}] : [];
	});
}
// src/notifications/notifier.ts
const LIMITS = {
	call: 7,
	total: 30,
	hurried: 1
};
const LEAST_SECONDS = .01;
function openNotifier({ channels, clock, log, mask, signal: run, limits = LIMITS }) {
	let left = limits.total;
	const send = async (channel, event) => {
		if (run.aborted) left = Math.min(left, limits.hurried);
		if (left < LEAST_SECONDS) return log("warning", `${channel.name} was not told of ${event.name}: notifications have taken too long already`);
		const began = clock.now();
		const limit = limitOf(Math.min(left, limits.call), limits.hurried, run);
		try {
			await channel.send(mask(envelopeOf(event, clock.now())), limit.signal);
		} catch (error) {
			const reason = limit.signal.aborted ? "it took too long" : String(error instanceof Error ? error.message : error);
			log("warning", `${channel.name} could not be told of ${event.name}: ${reason}`);
		} finally {
			limit.stop();
			left -= (clock.now() - began) / 1e3;
		}
	};
	return { async tell(event) {
		for (const channel of channels) if (channel.wants(event.name)) await send(channel, event);
	} };
}
function limitOf(seconds, hurried, run) {
	const controller = new AbortController();
	const end = () => controller.abort(new Error("out of time"));
	const timers = [setTimeout(end, seconds * 1e3)];
	const hurry = () => timers.push(setTimeout(end, hurried * 1e3));
	run.addEventListener("abort", hurry, { once: true });
	return {
		signal: controller.signal,
		stop() {
			for (const timer of timers) clearTimeout(timer);
			run.removeEventListener("abort", hurry);
		}
	};
}
// src/settings/settings-secrets.ts
const SECRET_NAME = /auth|token|key|secret|password|cookie/i;
function settingsSecrets({ auths, notifications }) {
	const entries = [...notifications.flatMap((channel) => isMapping$1(channel.headers) ? Object.entries(channel.headers) : []), ...notifications.flatMap((channel) => Object.entries(channel))];
	return collectSecretTexts({
		configuration: {},
		secrets: {
			auths: Object.values(auths).map(({ value }) => value),
			channels: entries.filter(([name]) => SECRET_NAME.test(name)).map(([, value]) => value)
		}
	});
}
// src/engine/timestamp.ts
const MICROSECONDS = 1e6;
function timestamp(milliseconds) {
	const microseconds = Math.round(milliseconds * 1e3);
	const fraction = microseconds % MICROSECONDS;
	const second = new Date((microseconds - fraction) / 1e3).toISOString().slice(0, 19);
	return fraction === 0 ? `${second}+00:00` : `${second}.${String(fraction).padStart(6, "0")}+00:00`;
}
function secondsBetween(start, end) {
	return (Math.round(end * 1e3) - Math.round(start * 1e3)) / MICROSECONDS;
}
// src/policy/kind-names.ts
function kindNames(kindOrPlural) {
	const word = kindOrPlural.toLowerCase();
	const singulars = [
		word.replace(/ies$/, "y"),
		word.replace(/es$/, ""),
		word.replace(/s$/, "")
	];
	return [...new Set([
		word,
		guessPlural(word),
		`${word}s`,
		`${word}es`,
		...singulars
	])];
}
// src/policy/places.ts
function checkNamespace(policy, namespace, isPolite = false) {
	const { allow, protect } = policy.rules;
	const index = findFit(protect?.namespaces ?? [], namespace);
	if (index !== -1) return refusal(policy, [
		"protect",
		"namespaces",
		index
	], `namespace ${namespace} is protected`);
	if (isProtectedByDefault(policy, namespace) && !isPolite) return refusal(policy, ["protect", "defaults"], `the cluster itself lives in namespace ${namespace}, which is protected by default; a policy with defaults: false lifts that`);
	if (!allow?.namespaces || findFit(allow.namespaces, namespace) !== -1) return null;
	return refusal(policy, ["allow", "namespaces"], `namespace ${namespace} is none of ${allow.namespaces.join(", ") || "those allowed"}`);
}
function isProtectedByDefault({ rules }, namespace) {
	return rules.protect?.defaults !== false && PROTECTED_BY_DEFAULT.includes(namespace);
}
function checkKind(policy, kind, apiGroup) {
	const allowed = policy.rules.allow?.kinds;
	const names = kindNames(kind);
	if (!allowed || allowed.some((pattern) => namesKind(pattern, names, apiGroup))) return null;
	return refusal(policy, ["allow", "kinds"], `kind ${kind} is none of ${allowed.join(", ") || "those allowed"}`);
}
function namesKind(pattern, names, apiGroup) {
	const lower = pattern.toLowerCase();
	return names.some((name) => fits(lower, lower.includes(".") ? `${name}.${apiGroup}` : name));
}
function checkCluster(policy, { context, server }) {
	const { contexts, servers } = policy.rules.allow ?? {};
	return [...contexts && findFit(contexts, context) === -1 ? [refusal(policy, ["allow", "contexts"], `context ${context} is none of ${contexts.join(", ") || "those allowed"}`)] : [], ...servers && findFit(servers, server) === -1 ? [refusal(policy, ["allow", "servers"], `API server ${server} is none of ${servers.join(", ") || "those allowed"}`)] : []];
}
// src/policy/bounds.ts
function boundsOf(guard) {
	const { policy } = guard;
	return {
		areListed: policy.rules.allow?.namespaces !== void 0,
		allows: (namespace) => (checkNamespace(policy, namespace) ?? checkKind(policy, "pods", "")) === null,
		mayDelete: async (object, signal) => await guard.fork().check({
			verb: "delete",
			object
		}, false, signal) === null
	};
}
// src/policy/reach.ts
async function reachOfPod(pod, tools) {
	const reference = referenceOf(pod);
	if (!isUp(pod, tools.taken)) return null;
	const owner = await ownerOf(pod, tools);
	if (!owner) return {
		whole: nameObject(reference),
		unit: "pods",
		wanted: 1,
		down: 1,
		left: 0
	};
	const pods = await ownedPods(owner, tools);
	const left = pods.filter((one) => isUp(one, tools.taken) && one.metadata.uid !== pod.metadata.uid).length;
	const wanted = Math.max(wantedBy(owner) ?? pods.length, left + 1);
	return {
		whole: nameObject(referenceOf(owner)),
		unit: "pods",
		wanted,
		down: wanted - left,
		left
	};
}
function reachOfWorkload(workload, left, before) {
	if (left >= before) return null;
	return {
		whole: nameObject(referenceOf(workload)),
		unit: "pods",
		wanted: before,
		down: before - left,
		left
	};
}
async function reachOfNode({ name }, { kubernetes, signal, taken }) {
	const nodes = await kubernetes.list({
		apiVersion: "v1",
		kind: "Node"
	}, signal);
	const isUsed = (node) => node.spec?.unschedulable !== true && isReady(node) && !taken.has(node.metadata.name);
	if (!nodes.some((node) => node.metadata.name === name && isUsed(node))) return null;
	const left = nodes.filter((node) => isUsed(node) && node.metadata.name !== name).length;
	return {
		whole: "the cluster",
		unit: "nodes",
		wanted: nodes.length,
		down: nodes.length - left,
		left
	};
}
function goesWithNode(pod) {
	return ["DaemonSet", "Node"].includes(controllerOf(pod)?.kind ?? "");
}
function wantedBy({ kind, spec, status }) {
	const wanted = kind === "DaemonSet" ? status?.desiredNumberScheduled : spec?.replicas ?? (kind === "Deployment" ? 1 : void 0);
	return typeof wanted === "number" ? wanted : void 0;
}
async function ownerOf(object, tools) {
	const owner = controllerOf(object);
	return owner && getIfThere(tools.kubernetes, owner, tools.signal);
}
function controllerOf({ metadata }) {
	const owner = metadata.ownerReferences?.find(({ controller }) => controller);
	if (!owner) return null;
	const { apiVersion, kind, name } = owner;
	return {
		apiVersion,
		kind,
		name,
		...metadata.namespace !== void 0 && { namespace: metadata.namespace }
	};
}
async function ownedPods(owner, { kubernetes, signal }) {
	const { matchLabels = {} } = owner.spec?.selector ?? {};
	const labelSelector = Object.entries(matchLabels).map(([key, value]) => `${key}=${value}`).join(",");
	const { namespace } = owner.metadata;
	return (await kubernetes.list({
		apiVersion: "v1",
		kind: "Pod",
		labelSelector,
		...namespace !== void 0 && { namespace }
	}, signal)).filter(({ metadata }) => metadata.ownerReferences?.some(({ uid, controller }) => controller && uid === owner.metadata.uid));
}
function isUp(pod, taken) {
	return isReady(pod) && pod.metadata.deletionTimestamp === void 0 && !taken.has(pod.metadata.uid ?? "");
}
function isReady({ status }) {
	return (status?.conditions ?? []).some(({ type, status: is }) => type === "Ready" && is === "True");
}
// src/kubernetes/harmless.ts
function looksOf(inner) {
	return {
		kindOf: (apiVersion, plural, signal) => inner.kindOf(apiVersion, plural, signal),
		list: (query, signal) => inner.list(query, signal),
		get: (reference, signal) => inner.get(reference, signal),
		logs: (request, signal) => inner.logs(request, signal),
		watch: (query, signal) => inner.watch(query, signal)
	};
}
function isQuestion({ apiVersion }) {
	return /^(authorization|authentication)\.k8s\.io\//.test(apiVersion);
}
// src/policy/change.ts
function changeByCreate({ apiVersion, kind, metadata }, subresource) {
	const { name, namespace } = metadata;
	const place = namespace === void 0 ? {} : { namespace };
	if (subresource === "eviction") return {
		verb: "evict",
		object: {
			apiVersion: "v1",
			kind: "Pod",
			name,
			...place
		}
	};
	return {
		verb: "create",
		object: {
			apiVersion,
			kind,
			name,
			...place
		}
	};
}
function replicasIn({ type, body }) {
	const value = type === "json" ? lastOperation(body, "/spec/replicas") : body?.spec?.replicas;
	return typeof value === "number" ? value : void 0;
}
function isCordon({ type, body }) {
	return (type === "json" ? lastOperation(body, "/spec/unschedulable") : body?.spec?.unschedulable) === true;
}
function lastOperation(body, path) {
	if (!Array.isArray(body)) return void 0;
	return body.findLast((operation) => operation?.path === path)?.value;
}
// src/app/shard-files.ts
async function shardFiles(files, { number, of, by, durations }, options, tools) {
	const seconds = durations === void 0 ? new Map() : readDurations(durations, options.directory);
	const parts = [];
	for (const file of files) {
		const places = by === "file" ? NOWHERE : await placesIn(file, options, tools);
		parts.push({
			file,
			...places,
			seconds: seconds.get(showSource(file))
		});
	}
	return split(parts, of)[number - 1] ?? [];
}
const NOWHERE = {
	acts: [],
	looks: []
};
async function placesIn(file, options, tools) {
	try {
		const read = await readExperiment(file, options, tools);
		const loaded = options.isValidated ? checkedExperiment(read) : uncheckedExperiment(read);
		const { values } = resolveValues(loaded.experiment, options.environment, readOverrides(options), loaded);
		return await placesOf(loaded.experiment, values, options.namespace);
	} catch (error) {
		if (error instanceof InvalidExperiment) return NOWHERE;
		throw error;
	}
}
// src/app/choose.ts
const CHOSEN = /^(?:Drew \d+ of|Shard \d+\/\d+ runs) \d+ (?:of \d+ )?experiments?\b/;
function chooser({ options, clusters: { namespace }, seed }) {
	const { random, shard, log } = options;
	if (random === void 0 && shard === void 0) return void 0;
	return async (files, tools) => {
		const drawn = random === void 0 ? files : draw(files, random, seed);
		if (random !== void 0) log("info", describeDraw(drawn, files.length, seed));
		if (shard === void 0) return drawn;
		const own = await shardFiles(drawn, shard, {
			...options,
			namespace
		}, tools);
		log("info", describeShard(shard, own, drawn.length));
		return own;
	};
}
function describeShard({ number, of }, own, all) {
	const names = own.length === 0 ? "the others have all of them" : own.join(", ");
	return `Shard ${number}/${of} runs ${own.length} of ${all} experiment${all === 1 ? "" : "s"}: ${names}.`;
}
// src/app/cluster-needs.ts
function clusterNeeds(prepared, isNeededAnyway) {
	const needs = new Map();
	if (isNeededAnyway) needs.set("{}", { secrets: {} });
	for (const { loaded, resolution } of prepared) for (const { activity } of walkActivities(loaded.experiment)) {
		if (!usesKubernetes(activity)) continue;
		const secrets = secretsOf(activity, resolution.values);
		const key = JSON.stringify(secrets);
		if (!needs.has(key)) needs.set(key, {
			secrets,
			asker: `${loaded.file}: ${activity.name}`
		});
	}
	return [...needs.values()];
}
function usesKubernetes({ provider }) {
	return provider.type === "python" && usesCluster(`${provider.module}.${provider.func}`);
}
function secretsOf({ provider }, values) {
	return provider.type === "python" ? mergedSecrets(provider.secrets ?? [], values.secrets) : {};
}
// src/app/clusters.ts
var Clusters = class {
	name;
	namespace;
	described = [];
	#options;
	#open = new Map();
	#secrets = new Map();
	#servers = new Map();
	constructor(options) {
		this.#options = options;
		this.namespace = options.cluster.namespace ?? "default";
	}
	open(secrets) {
		const key = JSON.stringify(secrets);
		const opened = this.#open.get(key) ?? openDoor(this.#settings(secrets));
		this.#open.set(key, opened);
		this.#secrets.set(contextOf(secrets), secrets);
		return opened;
	}
	openAgain(context) {
		return this.open(this.#secrets.get(context) ?? (context === void 0 ? {} : { KUBERNETES_CONTEXT: context }));
	}
	placeOf(secrets) {
		return this.#servers.get(JSON.stringify(secrets)) ?? contextOf(secrets) ?? "";
	}
	async check(prepared, isNeededAnyway, signal) {
		const needs = clusterNeeds(prepared, isNeededAnyway);
		const problems = (await Promise.all(needs.map((need) => this.#checkOne(need, signal)))).flat();
		if (problems.length > 0) throw new InvalidExperiment(problems);
	}
	async #checkOne({ secrets, asker }, signal) {
		const { checkCluster } = await Promise.all(/* import() */[__webpack_require__.e(9534), __webpack_require__.e(4109), __webpack_require__.e(3384)]).then(__webpack_require__.bind(__webpack_require__, 3384)).then((n) => n.n);
		const { cluster, problems } = await checkCluster(this.#settings(secrets), signal);
		if (cluster) {
			this.name ??= `${cluster.context} (${cluster.server})`;
			this.#servers.set(JSON.stringify(secrets), cluster.server);
			this.described.push({
				cluster,
				...asker !== void 0 && { asker }
			});
		}
		return problems.map((problem) => ({
			...problem,
			message: asker ? `${problem.message} (needed by ${asker})` : problem.message
		}));
	}
	#settings(secrets) {
		const { environment, cluster, log } = this.#options;
		return {
			environment,
			secrets,
			log,
			kubeconfig: cluster.kubeconfig,
			context: cluster.context
		};
	}
};
function contextOf({ KUBERNETES_CONTEXT, KUBERNETES_HOST }) {
	const named = KUBERNETES_CONTEXT || KUBERNETES_HOST;
	return typeof named === "string" && named !== "" ? named : void 0;
}
async function openDoor(settings) {
	const { openKubernetes } = await Promise.all(/* import() */[__webpack_require__.e(9534), __webpack_require__.e(4109)]).then(__webpack_require__.bind(__webpack_require__, 4109)).then((n) => n.t);
	return openKubernetes(settings);
}
// src/experiment/dry.ts
function isRunDry(dry) {
	return dry === "actions" || dry === "activities";
}
// src/kubernetes/refusing-door.ts
function refusingDoor(inner) {
	return {
		...looksOf(inner),
		async create(object, signal, subresource) {
			if (isQuestion(object)) return inner.create(object, signal, subresource);
			const { name, namespace } = object.metadata;
			throw refused("create", {
				...object,
				name,
				...namespace !== void 0 && { namespace }
			});
		},
		async patch(reference) {
			throw refused("patch", reference);
		},
		async delete(reference) {
			throw refused("delete", reference);
		},
		async exec({ pod, namespace }) {
			throw refused("exec in", {
				apiVersion: "v1",
				kind: "Pod",
				name: pod,
				namespace
			});
		}
	};
}
function refused(verb, reference) {
	return new KubernetesFailed(`${verb} ${nameObject(reference)} was not sent: this is a dry run, which changes nothing`, {
		code: 403,
		reason: "DryRun"
	});
}
// src/policy/door.ts
const POLICY_REASON = "PolicyRefused";
var PolicyRefused = class extends KubernetesFailed {
	constructor(refusal) {
		super(describeRefusal(refusal), {
			code: 403,
			reason: POLICY_REASON
		});
	}
};
function policyDoor(inner, guard, isRollback) {
	const allow = async (change, signal) => {
		const refusal = await guard.check(change, isRollback, signal);
		if (refusal) throw new PolicyRefused(refusal);
	};
	return {
		...looksOf(inner),
		async create(object, signal, subresource) {
			if (!isQuestion(object)) await allow(changeByCreate(object, subresource), signal);
			return inner.create(object, signal, subresource);
		},
		async patch(object, patch, signal) {
			await allow({
				verb: "patch",
				object,
				patch
			}, signal);
			return inner.patch(object, patch, signal);
		},
		async delete(object, options, signal) {
			await allow({
				verb: "delete",
				object
			}, signal);
			return inner.delete(object, options, signal);
		},
		async exec(request, signal) {
			const object = {
				apiVersion: "v1",
				kind: "Pod",
				name: request.pod,
				namespace: request.namespace
			};
			await allow({
				verb: "exec",
				object
			}, signal);
			return inner.exec(request, signal);
		}
	};
}
// src/policy/quiet-hours.ts
const DAYS = [
	"mon",
	"tue",
	"wed",
	"thu",
	"fri",
	"sat",
	"sun"
];
function checkQuietHours(policy, now) {
	const index = (policy.rules["quiet-hours"] ?? []).findIndex((hours) => isQuiet(hours, now));
	const hours = policy.rules["quiet-hours"]?.[index];
	if (!hours) return null;
	const { from, to, "time-zone": zone } = hours;
	return refusal(policy, ["quiet-hours", index], `it is ${localTime(now, zone).clock} in ${zone}, and nothing is changed from ${from} to ${to}`);
}
function isQuiet({ days = [...DAYS], from, to, "time-zone": zone }, now) {
	const { day, clock } = localTime(now, zone);
	const isToday = days.includes(day);
	const wasYesterday = days.includes(DAYS[(DAYS.indexOf(day) + 6) % 7]);
	if (from < to) return isToday && clock >= from && clock < to;
	return isToday && clock >= from || wasYesterday && clock < to;
}
function localTime(now, timeZone) {
	const format = new Intl.DateTimeFormat("en-GB", {
		timeZone,
		weekday: "short",
		hour: "2-digit",
		minute: "2-digit",
		hourCycle: "h23"
	});
	const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
	return {
		day: String(parts.weekday).toLowerCase(),
		clock: `${parts.hour}:${parts.minute}`
	};
}
// src/policy/guard.ts
const WORKLOADS$1 = [
	"Deployment",
	"StatefulSet",
	"DaemonSet",
	"ReplicaSet",
	"ReplicationController"
];
var PolicyGuard = class PolicyGuard {
	policy;
	#kubernetes;
	#clock;
	#taken = new Set();
	#sizes = new Map();
	#last = Promise.resolve();
	constructor(policy, kubernetes, clock) {
		this.policy = policy;
		this.#kubernetes = kubernetes;
		this.#clock = clock;
	}
	check(change, isRollback, signal) {
		const answer = this.#last.then(() => this.#check(change, isRollback, signal));
		this.#last = answer.catch(() => {});
		return answer;
	}
	fork() {
		const other = new PolicyGuard(this.policy, this.#kubernetes, this.#clock);
		for (const taken of this.#taken) other.#taken.add(taken);
		for (const [workload, size] of this.#sizes) other.#sizes.set(workload, size);
		return other;
	}
	async #check(change, isRollback, signal) {
		const placed = this.#checkPlace(change);
		if (placed || isRollback) return placed;
		return checkQuietHours(this.policy, this.#clock.now()) ?? await this.#checkLabel(change, signal) ?? await this.#checkReach(change, signal);
	}
	#checkPlace({ verb, object }) {
		const namespace = object.kind === "Namespace" ? object.name : object.namespace;
		const group = object.apiVersion.includes("/") ? object.apiVersion.split("/")[0] ?? "" : "";
		return (namespace === void 0 ? null : checkNamespace(this.policy, namespace, verb === "evict")) ?? checkKind(this.policy, object.kind, group);
	}
	async #checkLabel({ verb, object }, signal) {
		const wanted = this.policy.rules.require?.label;
		if (wanted === void 0 || verb === "create") return null;
		const found = await getIfThere(this.#kubernetes, object, signal);
		if (!found || isLabelled(found, wanted)) return null;
		return refusal(this.policy, ["require", "label"], `${nameObject(object)} does not have the label ${wanted}`);
	}
	async #checkReach(change, signal) {
		const { object, verb } = change;
		if (verb === "create") return null;
		if (object.kind === "Pod" && verb !== "patch") return this.#takePod(change, signal);
		if (object.kind === "Node") return this.#takeNode(change, signal);
		if (object.kind === "Namespace" && verb === "delete") return this.#takeNamespace(object.name, signal);
		return WORKLOADS$1.includes(object.kind) ? this.#resize(change, signal) : null;
	}
	async #takePod({ object }, signal) {
		if (!limitsPods(this.policy)) return null;
		const tools = {
			kubernetes: this.#kubernetes,
			signal,
			taken: this.#taken
		};
		const pod = await getIfThere(this.#kubernetes, object, signal);
		if (!pod) return null;
		return this.#judge(await reachOfPod(pod, tools), pod.metadata.uid ?? "");
	}
	async #takeNode(change, signal) {
		const { name } = change.object;
		if (!(change.verb === "delete" || change.verb === "patch" && isCordon(change.patch))) return null;
		const tools = {
			kubernetes: this.#kubernetes,
			signal,
			taken: this.#taken
		};
		const reach = limitsNodes(this.policy) ? await reachOfNode(change.object, tools) : null;
		const found = (reach && checkReach(this.policy, reach)) ?? (change.verb === "delete" ? await this.#losePods(name, signal) : null);
		if (!found) this.#taken.add(name);
		return found;
	}
	async #losePods(node, signal) {
		if (!limitsPods(this.policy)) return null;
		const tools = {
			kubernetes: this.#kubernetes,
			signal,
			taken: new Set(this.#taken)
		};
		const pods = await this.#kubernetes.list({
			apiVersion: "v1",
			kind: "Pod",
			fieldSelector: `spec.nodeName=${node}`
		}, signal);
		for (const pod of pods.filter((each) => !goesWithNode(each))) {
			const reach = await reachOfPod(pod, tools);
			const found = reach && checkReach(this.policy, reach);
			if (found) return {
				...found,
				message: `with Node ${node}: ${found.message}`
			};
			tools.taken.add(pod.metadata.uid ?? "");
		}
		for (const taken of tools.taken) this.#taken.add(taken);
		return null;
	}
	async #takeNamespace(namespace, signal) {
		if (!limitsPods(this.policy)) return null;
		if ((await this.#kubernetes.list({
			apiVersion: "v1",
			kind: "Pod",
			namespace,
			isMetadataOnly: true,
			limit: 1
		}, signal)).length === 0) return null;
		const rule = this.policy.rules.limits?.pods ? "pods" : "keep-last-ready-replica";
		return refusal(this.policy, ["limits", rule], `namespace ${namespace} would be deleted with all its pods`);
	}
	async #resize(change, signal) {
		const left = change.verb === "patch" ? replicasIn(change.patch) : 0;
		if (left === void 0 || !limitsPods(this.policy)) return null;
		const workload = await getIfThere(this.#kubernetes, change.object, signal);
		if (!workload) return null;
		return this.#judge(reachOfWorkload(workload, left, this.#sizeOf(workload)), "");
	}
	#sizeOf(workload) {
		const key = workload.metadata.uid ?? "";
		const size = this.#sizes.get(key) ?? wantedBy(workload) ?? 0;
		this.#sizes.set(key, size);
		return size;
	}
	#judge(reach, taken) {
		const found = reach && checkReach(this.policy, reach);
		if (!found && taken !== "") this.#taken.add(taken);
		return found;
	}
};
function isLabelled({ metadata }, label) {
	const [key = "", value] = label.split("=");
	const held = metadata.labels?.[key];
	return value === void 0 ? held !== void 0 : held === value;
}
// src/app/doors.ts
var Doors = class {
	#options;
	#clusters;
	#guards = new Map();
	#policy;
	constructor(options, clusters) {
		this.#options = options;
		this.#clusters = clusters;
	}
	policy() {
		this.#policy ??= loadPolicy(this.#options);
		return this.#policy;
	}
	async open(secrets, isRollback) {
		const kubernetes = await this.#clusters.open(secrets);
		if (isRunDry(this.#options.dry)) return refusingDoor(kubernetes);
		return policyDoor(kubernetes, await this.#guard(secrets), isRollback);
	}
	async bounds(secrets) {
		return boundsOf(await this.#guard(secrets));
	}
	#guard(secrets) {
		const key = JSON.stringify(secrets);
		const guard = this.#guards.get(key) ?? this.freshGuard(secrets);
		this.#guards.set(key, guard);
		return guard;
	}
	async freshGuard(secrets) {
		return new PolicyGuard(await this.policy(), await this.#clusters.open(secrets), systemClock);
	}
};
// src/app/environment.ts
function withVariablesFiles(options) {
	try {
		return {
			...options,
			environment: {
				...options.environment,
				...readOverrides(options).environment
			}
		};
	} catch (error) {
		if (error instanceof InvalidExperiment) return options;
		throw error;
	}
}
// src/policy/check-experiment.ts
function checkExperiment(policy, question) {
	const actions = question.activities.filter(({ activity }) => isAction(activity));
	if (actions.length === 0) return [];
	return [
		...actions.flatMap(({ activity, asker }) => placed(checkFunction(policy, activity), asker)),
		...question.calls.flatMap((call) => placed(checkCall(policy, call, question.namespace), call.asker)),
		...placed(present(checkRollbacks(policy, question)), {
			file: question.loaded.file,
			activity: "",
			...question.loaded.locate([])
		}),
		...placed(present(checkQuietHours(policy, question.now)), {
			file: question.loaded.file,
			activity: ""
		})
	];
}
function isAction({ type, provider }) {
	if (provider.type !== "python") return type === "action";
	return (nativeType(`${provider.module}.${provider.func}`) ?? type) === "action";
}
function present(found) {
	return found === null ? [] : [found];
}
function placed(refusals, { activity, ...place }) {
	const asked = activity === "" ? "" : `\`${activity}\` is `;
	return refusals.map((each) => ({
		...place,
		message: `${asked}${describeRefusal(each)}`
	}));
}
function checkFunction(policy, { provider }) {
	const { providers, functions } = policy.rules.allow ?? {};
	const found = [];
	if (providers && !providers.includes(provider.type)) found.push(refusal(policy, ["allow", "providers"], `actions of the provider ${provider.type} are not allowed`));
	const name = provider.type === "python" ? `${provider.module}.${provider.func}` : void 0;
	if (functions && name !== void 0 && findFit(functions, name) === -1) found.push(refusal(policy, ["allow", "functions"], `${name} is none of ${functions.join(", ") || "those allowed"}`));
	return found;
}
function checkCall(policy, { definition, args }, fallback) {
	const found = (typeof definition.permissions === "function" ? definition.permissions(args) : definition.permissions).filter(isChange).flatMap(({ apiGroup, resource, place }) => {
		const [plural = ""] = resource.split("/");
		const namespace = plural === "namespaces" ? textOf$1(args, "name") : namespaceAt(place, textOf$1(args, "ns") ?? fallback);
		return [...namespace === void 0 ? [] : present(checkNamespace(policy, namespace)), ...present(checkKind(policy, plural, apiGroup))];
	});
	return [...new Map(found.map((each) => [each.message, each])).values()];
}
function namespaceAt(place, own) {
	if (place === "cluster") return void 0;
	return place === "activity" ? own : place.namespace;
}
function checkRollbacks(policy, { loaded, isNeverRolledBack }) {
	if (!policy.rules.require?.rollbacks) return null;
	const hasThem = (loaded.experiment.rollbacks?.length ?? 0) > 0;
	if (hasThem && !isNeverRolledBack) return null;
	return refusal(policy, ["require", "rollbacks"], hasThem ? "its rollbacks are never played" : "the experiment has no rollbacks");
}
// src/app/hold-to-policy.ts
async function holdToPolicy({ prepared, refused }, context) {
	if (isRunDry(context.options.dry)) return {
		prepared,
		refused
	};
	const held = {
		prepared: [],
		refused: [...refused]
	};
	for (const each of prepared) {
		const problems = await policyProblems(each, context);
		if (problems.length === 0) held.prepared.push(each);
		else held.refused.push({
			file: each.loaded.file,
			problems,
			warnings: each.loaded.warnings
		});
	}
	return held;
}
async function policyProblems({ loaded, resolution, strategies }, context) {
	return checkExperiment(await context.doors.policy(), {
		loaded,
		calls: await nativeCalls(loaded, resolution.values),
		activities: walkActivities(loaded.experiment).map(({ activity, path }) => ({
			activity,
			asker: askerOf(loaded, activity, path)
		})),
		isNeverRolledBack: strategies.rollbacks === "never",
		namespace: context.clusters.namespace,
		now: systemClock.now()
	});
}
async function holdClustersToPolicy(context) {
	const problems = await clusterProblems(context);
	if (problems.length > 0) throw new InvalidExperiment(problems);
}
async function clusterProblems({ clusters, doors, options }) {
	if (isRunDry(options.dry)) return [];
	const policy = await doors.policy();
	return clusters.described.flatMap(({ cluster, asker }) => checkCluster(policy, cluster).map((refusal) => ({ message: `${describeRefusal(refusal)}${asker === void 0 ? "" : ` (needed by ${asker})`}` })));
}
// src/permissions/review.ts
const AT_ONCE = 10;
const REVIEW_SECONDS = 5;
async function missingNeeds(needs, kubernetes, signal) {
	try {
		return await withDeadline$1(REVIEW_SECONDS, signal, (limited) => review(needs, kubernetes, limited));
	} catch (error) {
		signal.throwIfAborted();
		if (isUnanswered(error)) return [];
		throw error;
	}
}
function isUnanswered(error) {
	return error instanceof KubernetesFailed || error instanceof DeadlinePassed;
}
async function review(needs, kubernetes, signal) {
	const namespaces = [...new Set(needs.flatMap(({ namespace }) => namespace ?? []))];
	const granted = new Map();
	await inLanes(namespaces, async (namespace) => {
		granted.set(namespace, await rulesIn(namespace, kubernetes, signal));
	});
	const unshown = needs.filter((need) => !(granted.get(need.namespace ?? "") ?? []).some((rule) => grants(rule, need)));
	if (unshown.length > FEW && await isAllowed(EVERYTHING, kubernetes, signal)) return [];
	const missing = new Set();
	await inLanes(unshown, async (need) => {
		if (!await isAllowed(need, kubernetes, signal)) missing.add(need);
	});
	return unshown.filter((need) => missing.has(need));
}
const FEW = 2;
const EVERYTHING = {
	verb: "*",
	apiGroup: "*",
	resource: "*",
	namespace: null
};
async function inLanes(items, work) {
	const rest = items.values();
	const lane = async () => {
		for (const item of rest) await work(item);
	};
	await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, lane));
}
async function rulesIn(namespace, kubernetes, signal) {
	const rules = (await kubernetes.create(question("SelfSubjectRulesReview", { namespace }), signal)).status?.resourceRules;
	return Array.isArray(rules) ? rules : [];
}
function grants({ verbs = [], apiGroups = [], resources = [], resourceNames = [] }, need) {
	const below = need.resource.split("/")[1];
	const names = [
		need.resource,
		"*",
		...below === void 0 ? [] : [`*/${below}`]
	];
	return resourceNames.length === 0 && verbs.some((verb) => verb === "*" || verb === need.verb) && apiGroups.some((group) => group === "*" || group === need.apiGroup) && resources.some((resource) => names.includes(resource));
}
async function isAllowed({ verb, apiGroup, resource, namespace }, kubernetes, signal) {
	const [plural = "", subresource] = resource.split("/");
	const resourceAttributes = {
		verb,
		group: apiGroup,
		resource: plural,
		...subresource !== void 0 && { subresource },
		...namespace !== null && { namespace }
	};
	return (await kubernetes.create(question("SelfSubjectAccessReview", { resourceAttributes }), signal)).status?.allowed !== false;
}
function question(kind, spec) {
	return {
		apiVersion: "authorization.k8s.io/v1",
		kind,
		metadata: {},
		spec
	};
}
// src/app/preflight.ts
const NAMED_MAX = 5;
async function preflight(prepared, context) {
	const { log } = context.options;
	const { missing } = await askForPermissions(prepared, context);
	const bookkeeping = missing.filter(isOptional);
	if (bookkeeping.length > 0) log("warning", `not permitted: ${bookkeeping.map(describeNeed).join(", ")}; what a lost runner leaves behind, or no controller replaces, may go unnoticed`);
	const problems = byAskers(missing.filter((need) => !isOptional(need))).map(describeMissing);
	if (problems.length > 0) throw new InvalidExperiment(problems);
}
async function askForPermissions(prepared, { clusters, doors, signal, options }) {
	const calls = await callsOf(prepared);
	const policy = await doors.policy();
	const looks = waitLooks(readTargets(options.waiting.targets, clusters.namespace));
	const asked = await Promise.all(byCluster(calls.filter((call) => isCalled(call, options))).map(async ([secrets, some]) => {
		const isDefault = Object.keys(secrets).length === 0;
		const { needs } = needsOf(some, {
			namespace: clusters.namespace,
			isUndone: isUndone(options),
			policyLooks: policyLooks(policy),
			...isDefault && { asks: looks }
		});
		const wanted = needs.filter(({ reason }) => reason !== "unowned");
		return {
			needed: wanted,
			missing: wanted.length === 0 ? [] : await missingNeeds(wanted, await clusters.open(secrets), signal)
		};
	}));
	return {
		needed: asked.flatMap(({ needed }) => needed),
		missing: asked.flatMap(({ missing }) => missing)
	};
}
function isCalled({ definition }, { dry }) {
	return definition.type !== "action" || !isRunDry(dry);
}
function byCluster(calls) {
	const groups = new Map([["{}", [{}, []]]]);
	for (const call of calls) {
		const key = JSON.stringify(call.secrets);
		const group = groups.get(key) ?? [call.secrets, []];
		group[1].push(call);
		groups.set(key, group);
	}
	return [...groups.values()];
}
function byAskers(needs) {
	const groups = new Map();
	for (const need of needs) {
		const key = JSON.stringify([need.reason, need.askers]);
		const group = groups.get(key);
		if (group) group.push(need);
		else groups.set(key, [need]);
	}
	return [...groups.values()];
}
function describeMissing(needs) {
	const { askers, reason } = needs[0];
	const [first, ...others] = askers;
	const why = reason === "undo" ? "to take back what it changes" : "to do its work";
	const names = [...new Set(others.map(describeAsker))].filter((name) => !first || name !== describeAsker(first));
	const also = names.length === 0 ? "" : `, as ${names.slice(0, NAMED_MAX).join(", ")} do${names.length === 1 ? "es" : ""} too`;
	const message = `not permitted: ${needs.map(describeNeed).join(", ")}. \`${first?.activity}\` needs ${needs.length === 1 ? "it" : "that"} ${why}${also}. \`chaos-gate rbac\` prints a role that allows it`;
	const { file, line, column } = first ?? {};
	return {
		message,
		...file !== void 0 && { file },
		...line !== void 0 && { line },
		...column !== void 0 && { column }
	};
}
// src/app/exit-code.ts
function exitCodeOf({ verdict, outcomes, problems }, isCompatible) {
	if (!isCompatible) return EXIT_CODES[verdict.name];
	const asked = outcomes.find(({ exitCode }) => exitCode !== void 0)?.exitCode;
	if (asked !== void 0) return asked;
	return outcomes.length > 0 && problems.length === 0 && outcomes.every(({ journal }) => journal?.status === "completed" && !journal.deviated) ? 0 : 1;
}
// src/app/wait-for.ts
const ASK_AGAIN_SECONDS = 1;
const ANSWER_SECONDS = 5;
async function waitForTargets(targets, tools) {
	return (await Promise.all(targets.map((target) => target.is === "url" ? waitForUrl(target.url, tools) : waitForRollout(target, tools)))).filter((each) => each !== "").map((each) => `${each} after ${tools.timeoutSeconds} s of waiting`);
}
async function waitForRollout({ object }, tools) {
	const { apiVersion, kind, name, namespace } = object;
	let missing = `${kind} ${namespace}/${name} does not exist`;
	const query = {
		apiVersion,
		kind,
		fieldSelector: `metadata.name=${name}`,
		...namespace && { namespace }
	};
	return await waitUntil(await tools.open(), {
		query,
		timeoutSeconds: tools.timeoutSeconds,
		isDone: ([found]) => {
			if (found) missing = missingOf(found);
			return found !== void 0 && missing === "";
		}
	}, systemClock, tools.signal) ? "" : missing;
}
async function waitForUrl(url, { http, timeoutSeconds, signal }) {
	const end = systemClock.now() + timeoutSeconds * 1e3;
	for (;;) {
		const missing = await askUrl(url, http, signal);
		if (missing === "" || systemClock.now() >= end) return missing;
		await systemClock.sleep(ASK_AGAIN_SECONDS, signal);
	}
}
async function askUrl(url, http, signal) {
	try {
		const { status } = await http({
			url,
			method: "GET",
			headers: {},
			connectTimeout: ANSWER_SECONDS,
			readTimeout: ANSWER_SECONDS
		}, signal);
		return status < 400 ? "" : `${url} answers ${status}`;
	} catch (error) {
		if (!(error instanceof HttpFailed)) throw error;
		return `${url} does not answer: ${error.message}`;
	}
}
// src/app/come-to-rest.ts
const WORKLOADS = [
	"Deployment",
	"StatefulSet",
	"DaemonSet"
];
const ROUTES_SECONDS = 1;
const PATIENCE_SECONDS = 10;
async function comeToRest(context) {
	const shaken = context.shaken.splice(0);
	if (shaken.length === 0 || context.signal.aborted) return 0;
	try {
		const missing = await Promise.all(shaken.filter(isWorkload).map((each) => waitFor(each, context)));
		for (const sentence of new Set(missing.flat())) context.options.log("warning", `${sentence}; going on all the same`);
		if (shaken.some(hasPods)) await systemClock.sleep(ROUTES_SECONDS, context.signal);
	} catch (error) {
		if (!context.signal.aborted) context.options.log("warning", `cannot tell whether all is at rest: ${error.message}`);
	}
	return PATIENCE_SECONDS;
}
function hasPods({ object: { kind } }) {
	return [
		...WORKLOADS,
		"Pod",
		"ReplicaSet"
	].includes(kind);
}
function isWorkload({ object: { kind } }) {
	return WORKLOADS.includes(kind);
}
function waitFor({ object, context: kubeContext }, { clusters, http, signal }) {
	const open = () => clusters.openAgain(kubeContext);
	return waitForTargets([{
		text: nameObject(object),
		is: "rollout",
		object
	}], {
		open,
		http,
		timeoutSeconds: 30,
		signal
	});
}
// src/app/deadline.ts
function deadline({ signal, timeoutSeconds }) {
	if (timeoutSeconds === 0) return {
		signal,
		stop: () => {}
	};
	const clock = new AbortController();
	const end = () => clock.abort(new InterruptExecution(`the time limit of ${timeoutSeconds} s for the whole run is up`));
	const limit = timeLimit(timeoutSeconds);
	limit.addEventListener("abort", end);
	return {
		signal: AbortSignal.any([signal, clock.signal]),
		stop: () => limit.removeEventListener("abort", end)
	};
}
// src/app/leases.ts
var Leases = class {
	run;
	namespaces = [];
	#options;
	#taken = new Map();
	constructor(options) {
		this.run = options.run;
		this.#options = options;
	}
	on(secrets) {
		const key = this.#options.placeOf(secrets);
		const taken = this.#taken.get(key) ?? this.#take(secrets);
		this.#taken.set(key, taken);
		return taken;
	}
	async #take(secrets) {
		const { run, log, open } = this.#options;
		return RunLease.take({
			run,
			namespaces: this.namespaces,
			kubernetes: await open(secrets),
			clock: systemClock,
			log
		});
	}
	keeper(secrets) {
		return {
			run: this.run,
			touch: async (object) => (await this.on(secrets)).touch(object),
			keepCopy: async (change) => (await this.on(secrets)).keepCopy(change)
		};
	}
	async forgetCopies() {
		for (const taken of this.#taken.values()) await (await taken.catch(() => null))?.forgetCopies();
	}
	async end(isClean) {
		for (const taken of this.#taken.values()) {
			const lease = await taken.catch(() => null);
			if (isClean) await lease?.release();
			else lease?.stop();
		}
	}
};
// src/engine/conclude.ts
async function conclude$1(course, part) {
	try {
		return await part();
	} catch (error) {
		recordStop(course, error);
		if (error instanceof InterruptExecution) course.stop(error);
		return;
	} finally {
		if (course.signal.aborted) course.journal.status = "interrupted";
	}
}
function recordStop({ journal, signal, log }, error) {
	const message = error instanceof Error ? error.message : String(error);
	if (error instanceof InterruptExecution || signal.aborted) {
		if (journal.status !== "interrupted") log("critical", message);
		journal.status = "interrupted";
		return;
	}
	log("critical", `Experiment ran into an un expected fatal error, aborting now. ${message}`);
	if (error instanceof Error && error.stack) log("debug", error.stack);
	journal.status = "aborted";
}
function isStopped({ status }) {
	return status === "interrupted" || status === "aborted";
}
// src/engine/controls.ts
function collectControls(experiment, options, log) {
	let globals = [];
	const opened = new Map();
	const declared = () => experiment.controls ?? [];
	const { signal, clock } = options;
	async function succeeds({ name }, what, work) {
		try {
			await settle(work(), signal, clock);
			return true;
		} catch (error) {
			log("warning", `the control "${name}" failed to ${what}: ${error instanceof Error ? error.message : String(error)}`);
			return false;
		}
	}
	const configure = (control) => succeeds(control, "configure", () => control.configure?.(experiment, options.values));
	async function open(declaration) {
		const key = keyOf(declaration);
		if (opened.has(key)) return;
		opened.set(key, null);
		let control = null;
		if (await succeeds(declaration, "open", () => {
			control = options.openControl(declaration);
		}) && control && await configure(control)) opened.set(key, control);
	}
	const place = (declaration) => {
		const control = opened.get(keyOf(declaration));
		return control ? [{
			control,
			scope: declaration.scope
		}] : [];
	};
	const placeGlobals = () => globals.map((control) => ({
		control,
		scope: void 0
	}));
	return {
		aroundAll: () => [...placeGlobals(), ...declared().flatMap(place)],
		aroundParts: () => [...placeGlobals(), ...declared().filter(isAutomatic).flatMap(place)],
		aroundOne: (local) => [...placeGlobals(), ...chooseDeclared(declared(), local ?? []).flatMap(place)],
		async configure() {
			for (const control of options.controls) if (await configure(control)) globals = [...globals, control];
			for (const declaration of allDeclarations(experiment)) await open(declaration);
		},
		async cleanup() {
			const controls = [...opened.values(), ...globals].filter((control) => control !== null);
			for (const control of controls) await succeeds(control, "clean up", () => control.cleanup?.());
		}
	};
}
function chooseDeclared(declared, local) {
	const named = (wanted) => declared.filter(({ name }) => name === wanted);
	const isReplaced = (wanted) => local.some(({ name, ref }) => !ref && name === wanted);
	const inherited = declared.filter((declaration) => isAutomatic(declaration) && !isReplaced(declaration.name));
	const resolved = local.flatMap((declaration) => declaration.ref ? named(declaration.ref) : [declaration]);
	return [...new Set([...inherited, ...resolved])];
}
function isAutomatic({ automatic }) {
	return automatic !== false;
}
function allDeclarations(experiment) {
	const hypothesis = experiment["steady-state-hypothesis"];
	const local = [
		...experiment.method ?? [],
		...hypothesis?.probes ?? [],
		...experiment.rollbacks ?? []
	].flatMap((entry) => "controls" in entry && entry.controls || []);
	return [
		...experiment.controls ?? [],
		...hypothesis?.controls ?? [],
		...local
	].filter(({ ref }) => !ref);
}
function keyOf({ name, provider }) {
	return JSON.stringify([name, provider]);
}
// src/engine/journal.ts
function openJournal(experiment, options, now) {
	return {
		"chaoslib-version": options.identity.version,
		platform: options.identity.platform,
		node: options.identity.node,
		experiment: {
			...experiment,
			dry: options.dry
		},
		start: timestamp(now),
		status: "completed",
		deviated: false,
		steady_states: {
			before: null,
			after: null,
			during: []
		},
		run: [],
		rollbacks: [],
		end: "",
		duration: 0
	};
}
function closeJournal(journal, begun, now) {
	journal.end = timestamp(now);
	journal.duration = secondsBetween(begun, now);
}
// src/engine/course.ts
const LOG_LINE_MAX = 4e3;
function beginCourse(given, options, now) {
	const experiment = deepCopy(given);
	const stop = new AbortController();
	const log = harmlessLog(options.log);
	return {
		experiment,
		journal: openJournal(experiment, options, now),
		options,
		controls: collectControls(experiment, options, log),
		signal: AbortSignal.any([options.signal, stop.signal]),
		stop(reason) {
			options.onStop?.(reason);
			stop.abort(reason);
		},
		log
	};
}
function harmlessLog(log) {
	return (level, message) => {
		try {
			log(level, plainText(message, LOG_LINE_MAX));
		} catch {}
	};
}
// src/engine/around.ts
async function around(course, { controls, place, signal }, work) {
	const moment = openMoment(course, place);
	try {
		await callBefore(course, controls, moment, signal);
		return await work((state) => {
			moment.state = state;
		});
	} finally {
		await callAfter(course, controls, moment, signal);
	}
}
function openMoment({ experiment, options }, place) {
	return {
		experiment,
		values: options.values,
		...place,
		state: null
	};
}
async function callBefore(course, controls, moment, signal) {
	for (const { control, scope } of controls) if (scope !== "after") await call(course, `before hook of the control "${control.name}"`, signal, () => control.before?.(moment));
}
async function callAfter(course, controls, moment, signal) {
	const interruptions = [];
	for (const { control, scope } of controls) {
		if (scope === "before") continue;
		await call(course, `after hook of the control "${control.name}"`, signal, () => control.after?.(moment)).catch((interruption) => interruptions.push(interruption));
	}
	if (interruptions.length > 0) throw interruptions[0];
}
async function call(course, hook, signal, work) {
	try {
		await settle(work(), signal, course.options.clock);
	} catch (error) {
		if (error instanceof InterruptExecution) throw error;
		course.log("warning", `the ${hook} failed: ${error instanceof Error ? error.message : String(error)}`);
	}
}
// src/experiment/tolerance/verdict.ts
function verdict(isMet, expected, seen) {
	return {
		isMet,
		isJudged: true,
		said: bounded(`expected ${expected}, saw ${seen}`)
	};
}
function unfit(reason) {
	return {
		isMet: false,
		isJudged: false,
		said: bounded(reason)
	};
}
function unmet(reason) {
	return {
		isMet: false,
		isJudged: true,
		said: bounded(reason)
	};
}
function shown(value) {
	const text = typeof value === "number" ? String(value) : pythonRepr(value);
	return text.length > SHOWN_MAX ? `${cut(text, SHOWN_MAX)}…` : text;
}
const SHOWN_MAX = 80;
function bounded(sentence) {
	return sentence.length > 240 ? `${cut(sentence, 239)}…` : sentence;
}
function cut(text, length) {
	return text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}
// src/experiment/tolerance/probe.ts
async function checkProbe(probe, value, context) {
	try {
		const result = await context.invokeProbe(withValue(probe, value));
		return verdict(context.acceptsAnyAnswer ? isTruthy(result) : isGood(result, probe.provider.type), `${probe.name} to accept ${shown(value)}`, shown(result));
	} catch (error) {
		if (error instanceof ActivityFailed) return unmet(`${probe.name} could not judge ${shown(value)}: ${error.message.replace(/^chaoslib\.exceptions\.\w+: /, "")}`);
		throw error;
	}
}
function withValue(probe, value) {
	const copy = deepCopy(probe);
	const given = copy.provider.arguments ?? {};
	if (isMapping$1(given)) copy.provider.arguments = {
		...given,
		value: deepCopy(value)
	};
	return copy;
}
function isGood(result, provider) {
	if (provider === "python" || !isMapping$1(result)) return isTruthy(result);
	return provider === "process" ? result.status === 0 : Number(result.status) < 400;
}
// src/experiment/tolerance/scalar.ts
function checkEqual(tolerance, value) {
	return verdict(isEqual(tolerance, value), shown(tolerance), shown(value));
}
function checkNumber(tolerance, value) {
	const [subject, name] = statusOf(value);
	return verdict(isEqual(tolerance, subject), `${name}${shown(tolerance)}`, shown(subject));
}
function checkList(tolerance, value) {
	const [subject, name] = statusOf(value);
	if (name !== "" || tolerance.length !== 2) return verdict(tolerance.some((item) => isEqual(item, subject)), `${name}one of ${shown(tolerance)}`, shown(subject));
	const [low, high] = tolerance;
	return checkWithin({
		low,
		value: subject,
		high
	});
}
function checkWithin({ low, value, high, name = "" }) {
	const [fromLow, toHigh] = [compare(low, value), compare(value, high)];
	const wanted = `${name}from ${shown(low)} to ${shown(high)}`;
	if (fromLow === void 0 || toHigh === void 0) return unfit(`expected ${wanted}, saw ${shown(value)}, which has no order with these`);
	return verdict(fromLow <= 0 && toHigh <= 0, wanted, shown(value));
}
function statusOf(value) {
	return isMapping$1(value) && Object.hasOwn(value, "status") ? [ownMember(value, "status"), "status "] : [value, ""];
}
// src/experiment/tolerance/target.ts
function atTarget(value, target, judge) {
	if (typeof target !== "string") return judge({
		subject: value,
		name: "the value"
	});
	if (!isMapping$1(value)) return unfit(`there is no \`${target}\` in ${shown(value)}: leave \`target\` out`);
	return judge(Object.hasOwn(value, target) ? {
		subject: value[target],
		name: target
	} : {
		subject: value,
		name: "the value"
	});
}
// src/experiment/tolerance/typed.ts
function checkRegex(tolerance, value, values) {
	const pattern = substitute(tolerance.pattern, values);
	if (typeof pattern !== "string") return unfit(`a pattern must be text, ${shown(tolerance.pattern)} became ${shown(pattern)}`);
	return atTarget(value, tolerance.target, ({ subject, name }) => {
		if (typeof subject === "string") return searchText(pattern, subject, name);
		return unfit(`a pattern needs text, ${name} is ${shown(subject)}: name a part of it that is text with \`target\``);
	});
}
function searchText(pattern, text, name) {
	return orUnfit(() => verdict(compilePythonRegex(pattern).test(text), `${name} to match ${shown(pattern)}`, shown(text)));
}
function checkJsonPath(tolerance, value, values) {
	const path = substitute(tolerance.path, values);
	if (typeof path !== "string") return unfit(`a JSON path must be text, ${shown(tolerance.path)} became ${shown(path)}`);
	return atTarget(value, tolerance.target, ({ subject }) => orUnfit(() => judgeMatches(tolerance, path, matchJsonPath(path, parsed(subject)), values)));
}
function judgeMatches(tolerance, path, matches, values) {
	if (Object.hasOwn(tolerance, "expect")) {
		const expect = substitute(tolerance.expect, values);
		const wanted = Array.isArray(expect) ? expect : [expect];
		return verdict(isEqual(matches, wanted), `${path} to be ${shown(wanted)}`, shown(matches));
	}
	if (Object.hasOwn(tolerance, "count")) {
		const saw = `${matches.length}: ${shown(matches)}`;
		return verdict(isEqual(matches.length, tolerance.count), `${path} to match ${shown(tolerance.count)} times`, saw);
	}
	return verdict(matches.length > 0, `${path} to match something`, shown(matches));
}
function parsed(value) {
	if (typeof value !== "string") return value;
	try {
		return JSON.parse(value);
	} catch {
		return parsedAsPython(value);
	}
}
function parsedAsPython(value) {
	try {
		return readJson$1(value).value;
	} catch (error) {
		if (error instanceof BrokenText) return value;
		throw error;
	}
}
function checkRange(tolerance, value) {
	const [low, high] = Array.isArray(tolerance.range) ? tolerance.range : [];
	return atTarget(value, tolerance.target, ({ subject, name }) => {
		const number = numberIn(subject);
		if (number !== void 0) return checkWithin({
			low,
			value: number,
			high,
			name: `${name} `
		});
		const saw = `${shown(subject)}, which is no number`;
		const expected = `${name} from ${shown(low)} to ${shown(high)}`;
		return typeof subject === "string" ? verdict(false, expected, saw) : unfit(`expected ${expected}, saw ${saw}`);
	});
}
const DECIMAL = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;
function numberIn(value) {
	if (isNumeric(value)) return Number(value);
	if (typeof value !== "string") return void 0;
	const text = value.trim().replaceAll(/(?<=\d)_(?=\d)/g, "");
	if (DECIMAL.test(text)) return Number(text);
	const infinity = /^([-+]?)inf(?:inity)?$/i.exec(text);
	return infinity ? infinity[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY : void 0;
}
function orUnfit(judge) {
	try {
		return judge();
	} catch (error) {
		if ([
			BadPattern,
			PatternTooSlow,
			BadJsonPath,
			TooMuchWork
		].some((known) => error instanceof known) && error instanceof Error) return unfit(error.message);
		throw error;
	}
}
// src/experiment/tolerance.ts
async function checkTolerance(tolerance, value, context) {
	try {
		return await judge$1(typeof tolerance === "string" ? substitute(tolerance, context.values) : tolerance, value, context);
	} catch (error) {
		if (error instanceof RangeError) return unfit("what the probe gave is nested too deeply to be judged");
		throw error;
	}
}
async function judge$1(tolerance, value, context) {
	if (typeof tolerance === "string" || typeof tolerance === "boolean") return checkEqual(tolerance, value);
	if (typeof tolerance === "number") return checkNumber(tolerance, value);
	if (Array.isArray(tolerance)) return checkList(tolerance, value);
	if (isMapping$1(tolerance)) return judgeTyped(tolerance, value, context);
	return unmet(`a tolerance cannot be ${shown(tolerance)}`);
}
async function judgeTyped(tolerance, value, context) {
	switch (tolerance.type) {
		case "regex": return checkRegex(tolerance, value, context.values);
		case "jsonpath": return checkJsonPath(tolerance, value, context.values);
		case "range": return checkRange(tolerance, value);
		case "probe": return checkProbe(tolerance, value, context);
		default: return unmet(`a tolerance cannot be ${shown(tolerance)}`);
	}
}
// src/engine/dry.ts
const LEFT_OUT = {
	probes: ["probe"],
	actions: ["action"],
	activities: ["probe", "action"],
	pause: []
};
function dryMode(activity, dry) {
	if (!("dry" in activity)) return dry;
	return isDry(activity.dry) ? activity.dry : null;
}
function isLeftOut(activity, dry) {
	const mode = dryMode(activity, dry);
	return mode !== null && LEFT_OUT[mode].includes(activity.type);
}
function hasPauses(activity, dry) {
	return dryMode(activity, dry) !== "pause" && !isLeftOut(activity, dry);
}
function hasTolerance(activity, dry) {
	const mode = dryMode(activity, dry);
	return mode !== "probes" && mode !== "activities";
}
function isDry(value) {
	return typeof value === "string" && Object.hasOwn(LEFT_OUT, value);
}
// src/engine/pause.ts
const PAUSE_BEGINS = /^Pausing (?:before next|after) activity for ([\d.e+-]+)s\.{3}$/;
const SAID = {
	before: (seconds) => `Pausing before next activity for ${seconds}s...`,
	after: (seconds) => `Pausing after activity for ${seconds}s...`
};
async function pause(course, activity, side, signal) {
	const seconds = pauseSeconds(activity.pauses?.[side], course.options.values);
	if (!seconds) return;
	course.log("info", SAID[side](seconds));
	if (hasPauses(activity, course.options.dry)) await course.options.clock.sleep(seconds, signal);
}
function refuseUnreadablePauses({ pauses }, values) {
	for (const side of ["before", "after"]) {
		if (pauseSeconds(pauses?.[side], values) !== null) continue;
		const given = JSON.stringify(substitute(pauses?.[side], values));
		throw new Error(`the pause ${side} is ${given}: give a number of seconds, 0 or more`);
	}
}
function pauseSeconds(pause, values) {
	const value = substitute(pause, values);
	if (!value) return 0;
	const seconds = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
	return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
// src/engine/activity.ts
async function playActivity(course, activity, stage) {
	const { signal } = stage;
	signal.throwIfAborted();
	return around(course, {
		controls: course.controls.aroundOne(activity.controls),
		place: {
			level: "activity",
			context: activity
		},
		signal
	}, async (leave) => {
		signal.throwIfAborted();
		await pause(course, activity, "before", signal);
		course.log("info", describeStart(activity));
		const played = await perform(course, activity, stage);
		leave(played.crash ? null : played.run);
		await pause(course, activity, "after", signal);
		return played;
	});
}
async function perform(course, activity, { runs, signal }) {
	const { clock } = course.options;
	const begun = clock.now();
	const run = {
		activity: { ...activity },
		output: null,
		start: timestamp(begun)
	};
	runs.push(run);
	const crash = await attempt(run, signal, () => callInto(run, course, signal)).finally(() => endRun(run, begun, clock.now()));
	if (run.status === "failed") course.log("error", `  => failed: ${run.exception?.at(-1) ?? ""}`);
	return {
		run,
		crash
	};
}
async function attempt(run, signal, work) {
	try {
		await work();
		return null;
	} catch (thrown) {
		const error = asError(signal.aborted ? signal.reason : thrown);
		recordFailure(run, error);
		signal.throwIfAborted();
		return isFailure(error) ? null : error;
	}
}
function recordFailure(run, error) {
	const { end, duration } = run;
	delete run.end;
	delete run.duration;
	Object.assign(run, {
		status: "failed",
		exception: [exceptionLine(error)]
	});
	if (end !== void 0 && duration !== void 0) Object.assign(run, {
		end,
		duration
	});
}
async function callInto(run, { options }, signal) {
	refuseUnreadablePauses(run.activity, options.values);
	run.output = (isLeftOut(run.activity, options.dry) ? null : await settle(options.invoke(run, signal), signal, options.clock)) ?? null;
	run.status = "succeeded";
}
function endRun(run, begun, now) {
	run.end = timestamp(now);
	run.duration = secondsBetween(begun, now);
}
function isFailure(error) {
	return error instanceof ActivityFailed || error instanceof InterruptExecution;
}
function exceptionLine(error) {
	const said = isFailure(error) ? error.message : `${error.name}: ${error.message}`;
	return `chaoslib.exceptions.${error instanceof InterruptExecution ? "InterruptExecution" : "ActivityFailed"}: ${said}\n`;
}
function describeStart({ type, name, background }) {
	return `${type === "action" ? "Action" : "Probe"}: ${name}${background ? " [in background]" : ""}`;
}
function asError(thrown) {
	return thrown instanceof Error ? thrown : new Error(String(thrown));
}
// src/engine/find-activity.ts
function findActivity(experiment, entry) {
	if (!isReference(entry)) return entry;
	return lastNamed(entry.ref, primary(experiment)) ?? lastNamed(entry.ref, experiment.rollbacks ?? []);
}
function missingActivity(...entries) {
	const names = entries.filter(isReference).map(({ ref }) => JSON.stringify(ref));
	return new Error(`no activity has the name ${names.join(", ")}: a ref must name one of the method, the hypothesis or the rollbacks`);
}
function primary(experiment) {
	return [...experiment.method ?? [], ...experiment["steady-state-hypothesis"]?.probes ?? []];
}
function lastNamed(name, entries) {
	return entries.filter((entry) => !isReference(entry)).findLast((activity) => activity.name === name);
}
function isReference(entry) {
	return "ref" in entry && typeof entry.ref === "string" && entry.ref !== "";
}
// src/engine/hypothesis.ts
function hypothesisOf({ experiment }) {
	const hypothesis = experiment["steady-state-hypothesis"];
	return hypothesis?.probes?.length ? hypothesis : null;
}
function hypothesisFor(course, phase) {
	return LOOKS[course.options.hypothesis.strategy].includes(phase) ? hypothesisOf(course) : null;
}
async function lookAtHypothesis(course, hypothesis) {
	const { signal } = course;
	const place = {
		level: "hypothesis",
		context: hypothesis
	};
	course.log("info", `Steady state hypothesis: ${hypothesis.title}`);
	return around(course, {
		controls: course.controls.aroundOne(hypothesis.controls),
		place,
		signal
	}, async (leave) => {
		const look = {
			state: {
				steady_state_met: true,
				probes: []
			},
			broken: null,
			crash: null
		};
		for (const entry of hypothesis.probes ?? []) {
			await takeProbe(course, entry, look);
			if (!look.state.steady_state_met) break;
		}
		if (look.state.steady_state_met) course.log("info", "Steady state hypothesis is met!");
		leave(look.state);
		return look;
	});
}
async function lookPatiently(course, hypothesis) {
	const { clock, hypothesis: how } = course.options;
	const end = clock.now() + (how.patienceSeconds ?? 0) * 1e3;
	let look = await lookAtHypothesis(course, hypothesis);
	while (look.broken && clock.now() < end) {
		course.log("info", "Not steady yet, shortly after another experiment: looking again");
		await clock.sleep(how.frequencySeconds, course.signal);
		look = await lookAtHypothesis(course, hypothesis);
	}
	return look;
}
async function takeProbe(course, entry, look) {
	const activity = findActivity(course.experiment, entry);
	if (activity === void 0) return breakOff(look, entry, missingActivity(entry));
	const { run, crash } = await playActivity(course, activity, {
		runs: look.state.probes,
		signal: course.signal
	});
	const checked = run.status === "succeeded" ? await check(course, run, entry) : {
		isMet: false,
		said: "",
		crash
	};
	run.tolerance_met = checked.isMet;
	if (run.status === "failed") course.log("warning", "Probe terminated unexpectedly, so its tolerance could not be validated");
	if (checked.isMet) return;
	look.state.steady_state_met = false;
	look.broken = {
		probe: activity.name,
		isFailed: run.status === "failed",
		said: checked.said
	};
	look.crash = checked.crash;
}
function breakOff(look, entry, crash) {
	look.state.steady_state_met = false;
	look.broken = {
		probe: "ref" in entry ? entry.ref : entry.name,
		isFailed: true,
		said: crash.message
	};
	look.crash = crash;
}
async function check(course, run, entry) {
	if (!hasTolerance(run.activity, course.options.dry)) return {
		isMet: true,
		said: "",
		crash: null
	};
	let found = {
		isMet: false,
		said: ""
	};
	const crash = await attempt(run, course.signal, async () => {
		const verdict = await judge(course, run, entry.tolerance ?? run.activity.tolerance);
		course.signal.throwIfAborted();
		found = verdict;
		if (!verdict.isJudged) throw new TypeError(verdict.said);
	});
	return {
		...found,
		crash
	};
}
async function judge(course, run, tolerance) {
	if (tolerance === void 0) throw new Error(`the probe ${JSON.stringify(run.activity.name)} has no tolerance`);
	const { values, acceptsAnyAnswer = false } = course.options;
	const invokeProbe = (activity) => invokeAlone(course, activity);
	return checkTolerance(tolerance, run.output, {
		values,
		invokeProbe,
		acceptsAnyAnswer
	});
}
async function invokeAlone({ options, signal }, activity) {
	const run = {
		activity,
		output: null,
		start: timestamp(options.clock.now())
	};
	return settle(options.invoke(run, signal), signal, options.clock);
}
// src/engine/tell.ts
function tellStart(course) {
	const { experiment, options, log } = course;
	const { strategy } = options.hypothesis;
	log("info", `Running experiment: ${experiment.title}`);
	if (options.dry) log("warning", `Running experiment with dry ${options.dry}`);
	log("info", `Steady-state strategy: ${strategy === "continuously" ? "continuous" : strategy}`);
	log("info", `Rollbacks strategy: ${options.rollbacks}`);
	if (strategy === "skip") log("info", "Skipping Steady-State Hypothesis as requested");
	else if (!hypothesisOf(course)) log("info", "No steady state hypothesis defined. That's ok, just exploring.");
}
function tellBroken({ log }, { probe, said }) {
	log("critical", `Steady state probe '${probe}' is not in the given tolerance so failing this experiment${said && `: ${said}`}`);
}
function tellRollbacks({ options, journal, log }, isPlayed) {
	if (options.rollbacks === "always") log("info", "Rollbacks were explicitly requested to be played");
	else if (options.rollbacks === "never") log("warning", "Rollbacks were explicitly requested to not be played");
	else if (options.rollbacks === "deviated") log("info", `Rollbacks will${isPlayed ? "" : " not"} be played: they are for a deviation only`);
	else if (options.rollbacks === "once-begun" && !isPlayed) log("info", "Rollbacks will not be played: the method has not begun");
	else if (!isPlayed) log("warning", `Rollbacks will not be played after the status "${journal.status}": the strategy "always" would play them`);
}
function tellEnd({ journal, log }) {
	log("info", `Experiment ended with status: ${journal.deviated ? "deviated" : journal.status}`);
	if (journal.deviated) log("info", "The steady-state has deviated, a weakness may have been discovered");
}
// src/engine/experiment-level.ts
async function enterExperiment(course) {
	const { experiment, journal, controls, options } = course;
	experiment.title = substitute(experiment.title, options.values);
	journal.experiment.title = experiment.title;
	await controls.configure();
	tellStart(course);
	await callBefore(course, controls.aroundAll(), openMoment(course, {
		level: "experiment",
		context: experiment
	}), course.signal);
	course.signal.throwIfAborted();
}
async function leaveExperiment(course) {
	const { controls, experiment, journal, signal, log, options } = course;
	const moment = openMoment(course, {
		level: "experiment",
		context: experiment
	});
	moment.state = journal;
	tellEnd(course);
	try {
		await callAfter(course, controls.aroundAll(), moment, signal);
	} catch (interruption) {
		const { message, exitCode } = interruption;
		log("warning", `too late to interrupt, the experiment has ended: ${message}`);
		if (exitCode !== void 0) options.onLateExit?.(exitCode);
	}
	await controls.cleanup();
}
// src/engine/loop.ts
const FREQUENCY_SECONDS_MIN = .01;
async function watchHypothesis(course, hypothesis, methodIsOver) {
	const { clock, hypothesis: how } = course.options;
	const { during } = course.journal.steady_states;
	const seconds = Math.max(FREQUENCY_SECONDS_MIN, how.frequencySeconds);
	const wake = AbortSignal.any([course.signal, methodIsOver]);
	while (true) {
		const look = await lookAtHypothesis(course, hypothesis);
		during.push(look.state);
		if (tellLook(course, look) && how.isFailFast) return true;
		await clock.sleep(seconds, wake).catch(() => course.signal.throwIfAborted());
		if (methodIsOver.aborted) return false;
	}
}
function tellLook(course, { broken, crash }) {
	if (crash) throw crash;
	if (!broken) return false;
	course.log("warning", `Continuous steady state probe '${broken.probe}' is not in the given tolerance${broken.said && `: ${broken.said}`}`);
	if (!course.options.hypothesis.isFailFast) return true;
	const { during } = course.journal.steady_states;
	const share = during.filter(({ steady_state_met }) => !steady_state_met).length / during.length;
	course.log("error", `Terminating immediately the experiment after ${(share * 100).toFixed(1)}% hypothesis deviated`);
	return true;
}
// src/engine/background.ts
function openBackground(stop) {
	const works = [];
	return {
		add: (work) => void works.push(work.then(() => void 0, stop)),
		hasEnded: async () => void await Promise.all(works)
	};
}
// src/engine/entries.ts
async function playEntries(course, entries, rules) {
	const background = openBackground(rules.stop);
	try {
		for (const entry of entries) {
			const activity = findActivity(course.experiment, entry);
			if (activity === void 0) throw missingActivity(entry);
			rules.announce(activity);
			const playing = playActivity(course, activity, rules);
			if (entry.background === true) background.add(playing);
			else if (!rules.shouldGoOn(await playing)) break;
		}
	} finally {
		await background.hasEnded();
	}
	rules.signal.throwIfAborted();
}
// src/engine/method.ts
async function playMethod(course, isOver) {
	const { experiment, journal, signal, stop } = course;
	const entries = experiment.method ?? [];
	course.log("info", entries.length > 0 ? "Playing your experiment's method now..." : "No declared activities, let's move on.");
	const place = {
		level: "method",
		context: experiment
	};
	await around(course, {
		controls: course.controls.aroundParts(),
		place,
		signal
	}, async (leave) => {
		leave(journal.run);
		await playEntries(course, entries, {
			runs: journal.run,
			signal,
			stop,
			announce: () => {},
			shouldGoOn({ crash }) {
				if (crash) throw crash;
				return !isOver();
			}
		});
	});
}
// src/engine/deadline.ts
async function withDeadline(limit, work) {
	const deadline = new AbortController();
	const isDone = new AbortController();
	const stop = (reason) => deadline.abort(reason);
	const setAlarm = () => expire(limit, isDone.signal, stop);
	setAlarm();
	limit.hurry.addEventListener("abort", setAlarm, {
		once: true,
		signal: isDone.signal
	});
	try {
		return await work(deadline.signal, stop);
	} finally {
		isDone.abort();
	}
}
async function expire({ what, seconds, clock }, isDone, stop) {
	const given = seconds();
	await clock.sleep(given, isDone).then(() => stop(new InterruptExecution(`${what} took longer than ${given} s`)), () => isDone.aborted);
}
// src/engine/rollbacks.ts
async function playRollbacks(course) {
	const { experiment, options } = course;
	course.log("info", experiment.rollbacks?.length ? "Let's rollback..." : "No declared rollbacks, let's move on.");
	const place = {
		level: "rollback",
		context: experiment
	};
	await withDeadline({
		what: "rollbacks",
		seconds: () => options.rollbackSeconds,
		hurry: options.signal,
		clock: options.clock
	}, async (own, stop) => {
		const signal = limit(course, own);
		await around(course, {
			controls: course.controls.aroundParts(),
			place,
			signal
		}, async (leave) => {
			leave(course.journal.rollbacks);
			await playAll(course, signal, stop);
		});
	});
}
async function playAll(course, signal, stop) {
	const { experiment, journal } = course;
	const all = experiment.rollbacks ?? [];
	const lost = all.filter((entry) => findActivity(experiment, entry) === void 0);
	const crashes = [];
	await playEntries(course, lost.length === 0 ? all : all.filter((entry) => !lost.includes(entry)), {
		runs: journal.rollbacks,
		signal,
		stop,
		announce: ({ name }) => course.log("info", `Rollback: ${name}`),
		shouldGoOn({ crash }) {
			if (crash) crashes.push(crash);
			return true;
		}
	});
	if (crashes[0]) throw crashes[0];
	if (lost.length > 0) throw missingActivity(...lost);
}
function limit({ options, signal }, own) {
	return options.areRollbacksInterruptible === true && !signal.aborted ? AbortSignal.any([own, signal]) : own;
}
// src/engine/run.ts
async function runExperiment(experiment, options) {
	const begun = options.clock.now();
	const course = beginCourse(experiment, options, begun);
	const { journal } = course;
	await conclude$1(course, () => enterExperiment(course));
	const mayBegin = !isStopped(journal) && await conclude$1(course, () => isSteady(course, "before")) === true && !isStopped(journal);
	if (mayBegin) await conclude$1(course, () => playWatchedMethod(course));
	if (mayBegin && !isStopped(journal)) journal.deviated = await conclude$1(course, () => isSteady(course, "after")) === false;
	if (shouldRollBack(course, mayBegin)) await conclude$1(course, () => playRollbacks(course));
	closeJournal(journal, begun, options.clock.now());
	await leaveExperiment(course);
	return journal;
}
async function isSteady(course, phase) {
	const { journal } = course;
	const hypothesis = hypothesisFor(course, phase);
	if (!hypothesis) return true;
	const { state, broken } = await (phase === "before" ? lookPatiently : lookAtHypothesis)(course, hypothesis);
	journal.steady_states[phase] = state;
	if (!broken) return true;
	tellBroken(course, broken);
	journal.status = broken.isFailed ? "failed" : "completed";
	return false;
}
async function playWatchedMethod(course) {
	const hypothesis = hypothesisFor(course, "during");
	const methodIsOver = new AbortController();
	const watching = hypothesis && watch(course, hypothesis, methodIsOver.signal);
	try {
		await playMethod(course, () => course.journal.status !== "completed");
	} finally {
		methodIsOver.abort();
		await watching;
	}
}
async function watch(course, hypothesis, methodIsOver) {
	try {
		if (await watchHypothesis(course, hypothesis, methodIsOver)) course.journal.status = "failed";
	} catch (error) {
		recordStop(course, error);
	}
}
function shouldRollBack(course, hasBegun) {
	const { journal, options, signal } = course;
	if (signal.reason instanceof InterruptExecution && !signal.reason.playsRollbacks) {
		course.log("warning", "Ignoring rollbacks as per signal");
		return false;
	}
	const isPlayed = {
		"once-begun": hasBegun,
		default: journal.status !== "failed" && journal.status !== "interrupted",
		always: true,
		never: false,
		deviated: journal.deviated
	}[options.rollbacks];
	tellRollbacks(course, isPlayed);
	return isPlayed;
}
// src/undo/leave.ts
async function leaveAsAsked(options) {
	const result = nothingUndone();
	for (const change of options.ledger.changes) try {
		if (change.verb === "patch" || change.verb === "create") await unmark(change, options);
		result.leftAsAsked.push(nameObject(change.object));
		options.ledger.drop(change.id);
	} catch (error) {
		result.leftBehind.push(`${nameObject(change.object)}: still carries the mark of this run: ${error.message}`);
	}
	return result;
}
async function unmark({ object: reference, context }, { open, signal }) {
	const kubernetes = await open(context);
	const act = async () => {
		const object = await kubernetes.get(reference, signal);
		const marks = markOf(object);
		if (marks.length > 0) await kubernetes.patch(reference, undoPatch(marks, object), signal);
	};
	await despiteConflicts(act).catch((error) => {
		if (!(error instanceof KubernetesFailed && error.code === 404)) throw error;
	});
}
// src/app/allowance.ts
const UNHURRIED_SECONDS = 300;
const ROLLBACK_SHARE = .6;
const UNDO_SECONDS_MIN = 1;
function allowance({ signal, options }) {
	const { cancelSeconds, undoSeconds = UNHURRIED_SECONDS } = options;
	let cancelledAt = signal.aborted ? systemClock.now() : NaN;
	signal.addEventListener("abort", () => {
		cancelledAt = systemClock.now();
	});
	return {
		get rollbackSeconds() {
			return signal.aborted ? cancelSeconds * ROLLBACK_SHARE : undoSeconds;
		},
		undoSeconds: () => signal.aborted ? Math.max(UNDO_SECONDS_MIN, cancelSeconds - (systemClock.now() - cancelledAt) / 1e3) : undoSeconds
	};
}
// src/undo/record-patch.ts
const TRIES_MAX = 5;
const TRY_AGAIN_SECONDS = 1;
async function recordPatch(options, lookedAt, call) {
	const { reference, patch, signal } = call;
	const first = await (isGuarded(patch) ? lookedAt.recall(reference, signal) : lookedAt.fetch(reference, signal));
	let before = first;
	for (let tries = 1;; tries += 1) try {
		const after = await patchOnce(options, before, call);
		lookedAt.remember([after]);
		settleAndNote(options, call, first, after);
		return after;
	} catch (error) {
		if (!mayTryAgain(error, call) || tries === TRIES_MAX) throw error;
		if (error.code !== 409) await options.clock.sleep(TRY_AGAIN_SECONDS, call.signal);
		before = await lookedAt.fetch(call.reference, call.signal);
	}
}
function mayTryAgain(error, { patch }) {
	if (!(error instanceof KubernetesFailed)) return false;
	return error.code === 409 || isGuarded(patch) && (error.code === 0 || error.code >= 500);
}
async function patchOnce(options, before, { reference, patch, signal }) {
	const intended = intendedFields(patch, before);
	const marks = marksFor(options, before, patch, intended);
	const sent = onlyThisVersion(withMark(patch, before, marks), before);
	const paths = overwrittenPaths(patch);
	return record(options, {
		verb: "patch",
		object: reference,
		fields: [...intended, ...marks],
		...uidOf(before.metadata)
	}, async () => (await options.open()).patch(reference, sent, signal), (answer) => ({ fields: [...compareFields(paths, before, answer), ...marks] }));
}
function settleAndNote(options, { reference, patch }, before, after) {
	const fields = compareFields(overwrittenPaths(patch), before, after);
	notePatch(options, reference, fields, patch);
	if (!options.isRollback) options.onPatched?.(reference, fields.filter(hasChanged));
	else settle$1(options, reference, fields.map(({ path }) => path));
}
function marksFor({ keeper, ledger, isRollback }, before, patch, fields) {
	if (!keeper || isRollback) return [];
	return markFields(before, patch, keeper.run, {
		id: ledger.nextId,
		verb: "patch",
		fields
	});
}
function isGuarded({ type, subresource, body }) {
	return type !== "json" && subresource === void 0 && typeof body === "object" && body !== null;
}
function onlyThisVersion(patch, before) {
	if (!isGuarded(patch)) return patch;
	const body = patch.body;
	return {
		...patch,
		body: {
			...body,
			metadata: {
				resourceVersion: before.metadata.resourceVersion,
				...body.metadata
			}
		}
	};
}
function notePatch({ notes }, reference, fields, patch) {
	const changed = fields.filter(hasChanged);
	if (changed.length > 0) notes.changes.push(`patched ${nameObject(reference)}: ${changed.map(describeField).join(", ")}`);
	else notes.nothing = `${nameObject(reference)} already was as asked (${fields.map(({ path }) => path.join(".")).join(", ")})`;
	for (const { path, after } of fields) {
		const asked = patch.type === "json" ? after : valueAt(patch.body, path);
		if (isScalar(asked) && asked !== (after ?? null)) notes.notHeld.push(`${nameObject(reference)} does not hold ${path.join(".")} = ${JSON.stringify(asked)}`);
	}
}
function isScalar(value) {
	return value === null || [
		"string",
		"number",
		"boolean"
	].includes(typeof value);
}
// src/undo/recording.ts
function recordingDoor(options) {
	const { open, notes } = options;
	const lookedAt = new LookedAt(open);
	return {
		kindOf: async (apiVersion, plural, signal) => (await open()).kindOf(apiVersion, plural, signal),
		list: async (query, signal) => lookedAt.remember(await (await open()).list(query, signal)),
		get: async (reference, signal) => lookedAt.fetch(reference, signal),
		logs: async (request, signal) => (await open()).logs(request, signal),
		async *watch(query, signal) {
			yield* (await open()).watch(query, signal);
		},
		create: (object, signal, subresource) => recordCreate(options, lookedAt, object, signal, subresource),
		patch: (reference, patch, signal) => recordPatch(options, lookedAt, {
			reference,
			patch,
			signal
		}),
		delete: (reference, deleteOptions, signal) => {
			const send = async () => (await open()).delete(reference, deleteOptions, signal);
			return recordRemoval(options, lookedAt, {
				reference,
				word: "deleted",
				signal,
				send
			});
		},
		async exec(request, signal) {
			const pod = {
				apiVersion: "v1",
				kind: "Pod",
				name: request.pod,
				namespace: request.namespace
			};
			const answer = await record(options, {
				verb: "exec",
				object: pod,
				command: request.command
			}, async () => {
				return (await open()).exec(request, signal);
			});
			if (answer.exitCode === 0) notes.changes.push(`ran ${JSON.stringify(request.command.join(" "))} in ${nameObject(pod)}`);
			return answer;
		}
	};
}
async function recordCreate(options, lookedAt, object, signal, subresource) {
	const { open, ledger, keeper, notes, isRollback } = options;
	const { name, namespace } = object.metadata;
	const place = namespace ? { namespace } : {};
	if (isQuestion(object)) return (await open()).create(object, signal, subresource);
	if (subresource === "eviction") {
		const reference = {
			apiVersion: "v1",
			kind: "Pod",
			name,
			...place
		};
		const send = async () => (await open()).create(object, signal, subresource);
		return recordRemoval(options, lookedAt, {
			reference,
			word: "evicted",
			signal,
			send
		});
	}
	const reference = {
		apiVersion: object.apiVersion,
		kind: object.kind,
		name,
		...place
	};
	const sent = keeper && !isRollback ? markCreated(object, keeper.run, ledger.nextId) : object;
	const send = async () => (await open()).create(sent, signal, subresource);
	const created = await record(options, {
		verb: "create",
		object: reference
	}, send, ({ metadata }) => uidOf(metadata));
	notes.changes.push(`created ${nameObject(reference)}`);
	if (isRollback) settle$1(options, reference);
	else options.onCreated?.(created);
	return created;
}
// src/app/facts.ts
var FactBook = class {
	#facts = new Map();
	begin(run) {
		const facts = {
			is: kindOf$1(run.activity),
			changes: [],
			notHeld: [],
			warnings: []
		};
		if (isForeign(run.activity)) facts.isTakenAtItsWord = true;
		this.#facts.set(run, facts);
		return facts;
	}
	of(run) {
		return this.#facts.get(run);
	}
	written(journal) {
		return ["run", "rollbacks"].flatMap((phase) => journal[phase].flatMap((run, index) => {
			const facts = this.#facts.get(run);
			return facts ? [{
				phase,
				index,
				...facts
			}] : [];
		}));
	}
	get warnings() {
		return [...new Set([...this.#facts.values()].flatMap(({ warnings }) => warnings))];
	}
};
function kindOf$1({ type, provider }) {
	if (provider.type !== "python") return type;
	return nativeType(`${provider.module}.${provider.func}`) ?? type;
}
// src/app/injected.ts
const GROUP = "chaos-mesh.org/";
function isAskedFor({ apiVersion, kind }) {
	return apiVersion.startsWith(GROUP) && kind.endsWith("Chaos");
}
function whyNotInjected({ status }) {
	const conditions = status?.conditions ?? [];
	const is = (type, wanted) => conditions.some((each) => each.type === type && each.status === wanted);
	if (conditions.length === 0) return "was not taken up when the last look was over: is Chaos Mesh running in the cluster?";
	if (is("Selected", "False")) return "has found no pod that its selectors choose";
	if (is("AllInjected", "True") || is("AllRecovered", "True")) return void 0;
	return "was not in every pod when the last look was over: a pause after the action gives it time";
}
// src/app/lasting.ts
const LASTING_SECONDS = 1;
const LOOK_SECONDS = 1;
const ENDING_MAX = 10;
var Lasting = class {
	#ledger;
	#isOver = new AbortController();
	#looks = [];
	#endings = [];
	#faults = [];
	constructor(ledger) {
		this.#ledger = ledger;
	}
	watch(patched) {
		const change = this.#lastChangeOf(patched.reference);
		const moment = systemClock.sleep(LASTING_SECONDS, this.#isOver.signal).catch(() => void 0);
		this.#looks.push(moment.then(() => this.#look(patched, change)).catch(() => void 0));
	}
	watchEnd(ending) {
		const others = this.#endings.filter(({ noted }) => noted === ending.noted).length;
		if (ending.pod.kind === "Pod" && others < ENDING_MAX) this.#endings.push(ending);
	}
	watchCreated(created) {
		if (isAskedFor(created.object)) this.#faults.push(created);
	}
	async end() {
		this.#isOver.abort();
		const last = [...this.#endings.splice(0).map(warnIfServing), ...this.#faults.splice(0).map(doubtUnlessInjected)];
		const looks = Promise.all([...this.#looks, ...last.map((look) => look.catch(() => void 0))]);
		const isAnswered = new AbortController();
		const limit = systemClock.sleep(LOOK_SECONDS, isAnswered.signal).catch(() => void 0);
		await Promise.race([looks, limit]);
		isAnswered.abort();
	}
	async #look({ reference, fields, noted, signal, open }, change) {
		if (signal.aborted) return;
		const object = await (await open()).get(reference, signal);
		if (this.#lastChangeOf(reference) !== change) return;
		for (const field of fields.filter((each) => isAsBefore(each, object))) noted.notHeld.push(`somebody has set ${field.path.join(".")} of ${nameObject(reference)} back to ${JSON.stringify(field.before)} at once`);
	}
	#lastChangeOf(reference) {
		const name = nameObject(reference);
		return Math.max(0, ...this.#ledger.changes.filter(({ object }) => nameObject(object) === name).map(({ id }) => id));
	}
};
async function warnIfServing({ pod, noted, signal, open }) {
	if (signal.aborted) return;
	const reference = referenceOf(pod);
	const now = await (await open()).get(reference, signal);
	if (now.metadata.uid !== pod.metadata.uid || !isServing(now)) return;
	noted.warnings.push(`${nameObject(reference)} had not ended yet when the last look was over, and may have served on until then: a pause after the action gives it time`);
}
async function doubtUnlessInjected({ object, noted, signal, open }) {
	if (signal.aborted) return;
	const why = whyNotInjected(await (await open()).get(referenceOf(object), signal));
	if (why !== void 0) noted.notHeld.push(`${nameObject(referenceOf(object))} ${why}`);
}
function isServing({ status }) {
	const containers = status?.containerStatuses;
	return Array.isArray(containers) && containers.some(({ state }) => state?.running !== void 0);
}
// src/app/bench.ts
function openBench({ resolution }, index, context) {
	const ledger = new Ledger(ledgerPath(context.options.ledgerFolder, index));
	const facts = new FactBook();
	const random = seededRandom(context.seed);
	const phase = { isRollback: false };
	const bench = {
		values: resolution.values,
		ledger,
		facts,
		lasting: new Lasting(ledger),
		interruption: void 0,
		lateExitCode: void 0,
		open: (secrets) => context.clusters.open(secrets),
		async beginRollbacks() {
			await bench.lasting.end();
			phase.isRollback = true;
		},
		async invoke(run, signal) {
			const noted = facts.begin(run);
			const tools = (secrets) => toolsFor({
				bench,
				context,
				random,
				noted,
				secrets,
				signal,
				isRollback: phase.isRollback
			});
			const { environment, directory } = context.options;
			const foreign = context.foreign.provider;
			try {
				const output = await invokeActivity(run.activity, {
					values: bench.values,
					signal,
					environment,
					directory,
					foreign,
					tools
				});
				if (!phase.isRollback) warnOfWord(run, noted);
				warnOfNothing(run, noted);
				return output;
			} catch (error) {
				if (error instanceof ActivityFailed && error.because) noted.because = error.because;
				throw error;
			}
		}
	};
	return bench;
}
function warnOfWord({ activity: { name } }, { is, isTakenAtItsWord, warnings }) {
	if (isTakenAtItsWord && is === "action") warnings.push(`\`${name}\` is a function of your own: nothing but its own word shows that it did something`);
}
function warnOfNothing({ activity: { name } }, { sawNothing, warnings }) {
	if (sawNothing !== void 0) warnings.push(`\`${name}\` looked at nothing: ${sawNothing}`);
}
function toolsFor({ bench, context, random, noted, secrets, signal, isRollback }) {
	const { log, directory, environment } = context.options;
	const kubeContext = contextOf(secrets);
	const looking = {
		noted,
		signal,
		open: () => bench.open(secrets)
	};
	return {
		kubernetes: recordingDoor({
			open: () => context.doors.open(secrets, isRollback),
			ledger: bench.ledger,
			clock: systemClock,
			notes: noted,
			keeper: context.leases?.keeper(secrets) ?? null,
			isRollback,
			onPatched: (reference, fields) => bench.lasting.watch({
				reference,
				fields,
				...looking
			}),
			onCreated: (object) => bench.lasting.watchCreated({
				object,
				...looking
			}),
			onRemoved: (pod) => bench.lasting.watchEnd({
				pod,
				...looking
			}),
			...kubeContext !== void 0 && { context: kubeContext }
		}),
		namespace: context.clusters.namespace,
		exec,
		files: openFiles(directory),
		http: context.http,
		clock: systemClock,
		random,
		bounds: () => context.doors.bounds(secrets),
		signal,
		environment,
		configuration: bench.values.configuration,
		secrets,
		log: (message) => log("info", message),
		warn: (message) => {
			noted.warnings.push(message);
			log("warning", message);
		},
		did: (what) => {
			noted.changes.push(what);
		},
		notHeld: (what) => {
			noted.notHeld.push(what);
		},
		sawNothing: (reason) => {
			noted.sawNothing = reason;
			log("warning", `nothing was looked at: ${reason}`);
		},
		didNothing: (reason) => {
			noted.nothing = reason;
			log("warning", reason);
		}
	};
}
const exec = async (options, signal) => (await __webpack_require__.e(/* import() */ 7937).then(__webpack_require__.bind(__webpack_require__, 7937))).exec(options, signal);
// src/experiment/values/complete.ts
async function completeValues(resolution, outside) {
	const secrets = await completeSecrets(resolution, outside);
	const warnings = [];
	const configuration = {};
	for (const name of resolution.names) {
		const pending = resolution.probes.find((probe) => probe.name === name);
		if (pending === void 0) copyMember(resolution.values.configuration, configuration, name);
		else await addProbed(pending, {
			configuration,
			secrets
		}, outside, warnings);
	}
	return {
		values: {
			configuration,
			secrets
		},
		warnings
	};
}
function copyMember(from, to, name) {
	setMember(to, name, from[name]);
	copyNote({
		container: from,
		key: name
	}, {
		container: to,
		key: name
	});
}
async function addProbed(pending, values, outside, warnings) {
	try {
		const output = await outside.takeProbe(deepCopy(pending.probe), deepCopy(values));
		setMember(values.configuration, pending.name, resultOf$1(pending.probe, output));
	} catch (error) {
		if (!(error instanceof ActivityFailed)) throw error;
		warnings.push(`the configuration \`${pending.name}\` could not be had and is left out: ${error.message}`);
	}
}
function resultOf$1(probe, output) {
	if (probe.provider.type === "python" || !isMapping$1(output)) return output;
	if (probe.provider.type === "http") return ownMember(output, "body");
	if (output.status !== 0) throw new ActivityFailed(`the process ended with ${String(output.status)}`);
	return String(output.stdout).trim();
}
async function completeSecrets({ values, vaultSecrets }, outside) {
	if (vaultSecrets.length === 0) return values.secrets;
	if (outside.openVault === void 0) throw new InvalidExperiment(vaultSecrets.map(withoutVault));
	const read = await outside.openVault(values.configuration);
	const secrets = deepCopy(values.secrets);
	for (const { path, secret } of vaultSecrets) setAt(secrets, path, await read(secret));
	return secrets;
}
function withoutVault({ path, secret }) {
	return { message: `the secret \`${path.join(".")}\` is in Vault at \`${secret.path}\`, and Vault cannot be reached from here: pass it in a variables file instead` };
}
function setAt(root, path, value) {
	let node = root;
	for (const key of path.slice(0, -1)) {
		const next = ownMember(node, key);
		if (!isMapping$1(next)) return;
		node = next;
	}
	setMember(node, path.at(-1) ?? "", value);
}
// src/app/complete-bench.ts
async function completeBench(prepared, bench, context) {
	try {
		const { values, warnings } = await completeValues(prepared.resolution, outside(bench, context));
		bench.values = values;
		context.hide(collectSecretTexts(values));
		for (const warning of warnings) context.options.log("warning", warning);
		return null;
	} catch (error) {
		if (error instanceof InvalidExperiment) return notRun(prepared, "invalid", error.message);
		if (context.signal.aborted) return notRun(prepared, "interrupted", "not begun, because the run was stopped");
		throw error;
	}
}
function outside(bench, { http, signal, options, hide }) {
	return {
		takeProbe(probe, values) {
			bench.values = values;
			return bench.invoke({
				activity: withAllSecrets(probe, values),
				output: null,
				start: ""
			}, signal);
		},
		async openVault(configuration) {
			const { vault_token, vault_role_secret } = configuration;
			hide(collectSecretTexts({
				configuration: {},
				secrets: {
					vault_token,
					vault_role_secret
				}
			}));
			const { openVault } = await __webpack_require__.e(/* import() */ 4699).then(__webpack_require__.bind(__webpack_require__, 4699));
			return openVault(configuration, {
				http,
				signal,
				environment: options.environment
			});
		}
	};
}
function withAllSecrets(probe, { secrets }) {
	const { provider } = probe;
	return provider.type === "python" ? {
		...probe,
		provider: {
			...provider,
			secrets: Object.keys(secrets)
		}
	} : probe;
}
// src/app/globals.ts
function openGlobals(context) {
	const { options, foreign } = context;
	const { settings: given, controlDefinitions } = options;
	const settings = given ? deepCopy(given.document) : null;
	const definitions = {
		...given?.controls,
		...controlDefinitions
	};
	return {
		settings,
		controls: openGlobalControls(definitions, foreign, settings),
		loadingHooks: openLoadingHooks(definitions, foreign, settings)
	};
}
function noteStrategies({ settings }, { hypothesis, rollbacks }) {
	if (settings) settings.runtime = {
		hypothesis: { strategy: hypothesis },
		rollbacks: { strategy: ruleName(rollbacks) }
	};
}
function ruleName(rule) {
	return rule === "once-begun" ? "always" : rule;
}
// src/app/identity.ts
function identity() {
	return {
		version: FORMAT_VERSION,
		platform: `${(0,node_os__WEBPACK_IMPORTED_MODULE_8__.type)()}-${(0,node_os__WEBPACK_IMPORTED_MODULE_8__.release)()}-${(0,node_os__WEBPACK_IMPORTED_MODULE_8__.arch)()}`,
		node: (0,node_os__WEBPACK_IMPORTED_MODULE_8__.hostname)()
	};
}
// src/app/look.ts
async function look(probe, bench, signal) {
	const take = (activity) => bench.invoke({
		activity,
		output: null,
		start: timestamp(systemClock.now())
	}, signal);
	try {
		const output = await take(probe);
		return await checkTolerance(probe.tolerance, output, {
			values: bench.values,
			invokeProbe: take
		});
	} catch (error) {
		signal.throwIfAborted();
		return {
			isMet: false,
			said: `it failed: ${error instanceof Error ? error.message : String(error)}`
		};
	}
}
// src/app/engine-options.ts
const FREQUENCY_SECONDS = 1;
function engineOptions({ strategies }, bench, limits, context) {
	const { options, signal, foreign, globals } = context;
	noteStrategies(globals, strategies);
	const tools = controlTools(bench, context);
	return {
		invoke: bench.invoke,
		values: bench.values,
		controls: [
			...options.controls,
			watchForRollbacks(bench),
			...globals.controls.map((open) => open(tools))
		],
		openControl: (declaration) => openControl(declaration, foreign, globals.settings, tools),
		clock: systemClock,
		signal,
		get rollbackSeconds() {
			return limits.rollbackSeconds;
		},
		areRollbacksInterruptible: options.isCompatible,
		acceptsAnyAnswer: options.isCompatible,
		hypothesis: {
			strategy: strategies.hypothesis,
			frequencySeconds: options.strategies.frequencySeconds ?? FREQUENCY_SECONDS,
			isFailFast: options.strategies.isFailFast,
			patienceSeconds: options.isCompatible ? 0 : context.patienceSeconds
		},
		rollbacks: strategies.rollbacks,
		onStop: (reason) => {
			bench.interruption ??= reason instanceof Error ? reason.message : String(reason);
		},
		onLateExit: (exitCode) => {
			bench.lateExitCode = exitCode;
		},
		dry: options.dry,
		identity: identity(),
		log: options.log
	};
}
function controlTools(bench, { options, http, signal, mask, stop }) {
	const { environment } = options;
	return {
		http,
		signal,
		mask,
		stop,
		environment,
		clock: systemClock,
		look: (probe, within) => look(probe, bench, within)
	};
}
function watchForRollbacks(bench) {
	return {
		name: "ledger",
		async before({ level }) {
			if (level === "rollback") await bench.beginRollbacks();
		}
	};
}
// src/app/gate-record.ts
function gateRecord({ prepared, bench, journal, verdict, undone, context }) {
	const { name } = context.clusters;
	return {
		version: VERSION,
		file: prepared.loaded.file,
		verdict: verdict.name,
		reason: verdict.reason,
		reasons: verdict.reasons,
		seed: context.seed,
		...name !== void 0 && { cluster: name },
		facts: bench.facts.written(journal),
		numbers: measureProbes(journal),
		putBack: undone.putBack,
		leftBehind: undone.leftBehind,
		warnings: [
			...prepared.loaded.warnings.map(describeProblem),
			...bench.facts.warnings,
			...undone.cannotUndo.map((what) => `cannot be undone: ${what}`),
			...undone.unseen.map((what) => `cannot be seen: ${what}`),
			...undone.leftAsAsked.map((what) => `not put back, as was asked: ${what}`)
		]
	};
}
// src/app/journal-file.ts
function writeJournals(journal, file, { options, journalNames }) {
	const path = (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(options.reportFolder, "journals", `${freeName(file, journalNames)}.json`);
	const isWritten = tryToWrite(path, journal, options.log);
	if (options.journalPath !== void 0) tryToWrite(options.journalPath, journal, options.log);
	return isWritten ? path : void 0;
}
function freeName(file, taken) {
	const name = (0,node_path__WEBPACK_IMPORTED_MODULE_5__.basename)(file, (0,node_path__WEBPACK_IMPORTED_MODULE_5__.extname)(file)).replace(/[^\w.-]+/g, "-");
	let free = name;
	for (let number = 2; taken.has(free); number += 1) free = `${name}-${number}`;
	taken.add(free);
	return free;
}
function tryToWrite(path, journal, log) {
	try {
		write(path, journal);
		return true;
	} catch (error) {
		log("error", `the journal could not be written to ${path}: ${error.message}; the verdict stands`);
		return false;
	}
}
function write(path, journal) {
	(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.dirname)(path), { recursive: true });
	const draft = `${path}.${process.pid}.part`;
	(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.writeFileSync)(draft, JSON.stringify(journal, null, 2));
	(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.renameSync)(draft, path);
}
// src/app/tolerances.ts
async function weighTolerances(journal, bench, signal) {
	const { before, during, after } = journal.steady_states;
	const outside = [
		before,
		...during,
		after
	].flatMap((state) => state?.probes ?? []).filter(({ tolerance_met }) => tolerance_met === false);
	const inMethod = journal.run.filter(({ activity }) => activity.type === "probe");
	const weighed = new Map();
	for (const run of [...outside, ...inMethod]) {
		const said = run.status === "succeeded" ? await weigh(run, bench, signal) : void 0;
		if (said) weighed.set(run, said);
	}
	return weighed;
}
async function weigh(run, bench, signal) {
	const { tolerance } = run.activity;
	if (tolerance === void 0 || signal.aborted) return void 0;
	try {
		return await checkTolerance(tolerance, run.output, {
			values: bench.values,
			invokeProbe: (activity) => bench.invoke({
				activity,
				output: null,
				start: run.start
			}, signal)
		});
	} catch (error) {
		return {
			isMet: false,
			isJudged: false,
			said: `the tolerance could not be checked: ${error.message}`
		};
	}
}
// src/app/verdict-context.ts
function verdictContext({ strategies }, bench, weighed, undone, signal) {
	return {
		strategy: strategies.hypothesis,
		factsOf: (run) => bench.facts.of(run),
		saidOf: (run) => weighed.get(run)?.said,
		isInside: (run) => weighed.get(run)?.isMet ?? true,
		leftBehind: undone.leftBehind,
		interruption: signal.reason instanceof InterruptExecution ? signal.reason.message : bench.interruption
	};
}
// src/app/run-one.ts
async function runOne(prepared, index, run) {
	const context = ownContext(run);
	const bench = openBench(prepared, index, context);
	const refusal = await completeBench(prepared, bench, context);
	if (refusal) return refusal;
	const limits = allowance(run);
	const journal = await runExperiment(prepared.loaded.experiment, engineOptions(prepared, bench, limits, context));
	await bench.lasting.end();
	const weighed = await weighTolerances(journal, bench, context.signal);
	const judgeWith = (undone) => judge$2(journal, verdictContext(prepared, bench, weighed, undone, context.signal));
	const undone = await undo(bench, judgeWith(nothingUndone()), limits, context);
	const verdict = judgeWith(undone);
	bench.ledger.close();
	run.shaken.push(...bench.ledger.touched);
	journal["chaos-gate"] = gateRecord({
		prepared,
		bench,
		journal,
		verdict,
		undone,
		context
	});
	const outcome = finish(prepared, journal, verdict, context);
	if (undone.leftBehind.length === 0 && !run.signal.aborted) await run.leases?.forgetCopies();
	return bench.lateExitCode === void 0 ? outcome : {
		...outcome,
		exitCode: bench.lateExitCode
	};
}
function ownContext(run) {
	const stopper = new AbortController();
	return {
		...run,
		signal: AbortSignal.any([
			run.signal,
			run.foreign.exits(),
			stopper.signal
		]),
		stop(reason) {
			run.options.log("critical", reason.message);
			stopper.abort(reason);
		}
	};
}
async function undo({ ledger }, verdict, limits, { options, clusters }) {
	const isWanted = !options.isCompatible && (options.undo === "always" || options.undo === "on-failure" && verdict.name !== "passed");
	const seconds = limits.undoSeconds();
	const signal = timeLimit(seconds);
	const replaceSeconds = Math.min(30, seconds);
	const open = (kubeContext) => clusters.openAgain(kubeContext);
	const undoing = {
		ledger,
		clock: systemClock,
		signal,
		replaceSeconds,
		open
	};
	return isWanted ? putBack$1(undoing) : leaveAsAsked(undoing);
}
function finish(prepared, journal, verdict, context) {
	const { loaded } = prepared;
	const harmless = context.mask(journal);
	const journalPath = writeJournals(harmless, loaded.file, context);
	return {
		file: loaded.file,
		title: String(harmless.experiment.title),
		verdict: context.mask(verdict),
		journal: harmless,
		...journalPath !== void 0 && { journalPath },
		problems: [],
		locate: loaded.locate
	};
}
// src/app/turn.ts
function turnOf(run, living) {
	const mine = living.findIndex((lease) => lease.run === run);
	const holder = living.find((lease, index) => index !== mine && !lease.isWaiting);
	if (living[mine]?.isWaiting) {
		const other = holder ?? living.slice(0, mine)[0];
		return other ? {
			move: "stay",
			other
		} : { move: "step forward" };
	}
	if (!holder) return { move: "go" };
	return {
		move: living.indexOf(holder) < mine ? "step back" : "stay",
		other: holder
	};
}
// src/app/take-turn.ts
const LOOK_SOON_SECONDS = .3;
const LOOK_AGAIN_SECONDS = 2;
const RECOVER_SECONDS = 120;
async function takeTurn(prepared, context) {
	const { clusters, leases } = context;
	const namespaces = [];
	for (const { loaded, resolution } of prepared) namespaces.push(...(await placesOf(loaded.experiment, resolution.values, clusters.namespace)).acts);
	if (!leases || namespaces.length === 0) return;
	leases.namespaces = [...new Set(namespaces)];
	for (const secrets of await changedClusters(prepared, context)) await takeTurnOn(secrets, leases, context);
}
async function changedClusters(prepared, { clusters }) {
	const found = new Map();
	for (const { loaded, resolution } of prepared) for (const { definition, secrets } of await nativeCalls(loaded, resolution.values)) if (definition.type === "action" && usesCluster(definition.name)) found.set(clusters.placeOf(secrets), secrets);
	return [...found].sort(([one], [other]) => one.localeCompare(other)).map(([, secrets]) => secrets);
}
async function takeTurnOn(secrets, leases, context) {
	const { options, clusters, signal } = context;
	const { log } = options;
	const kubernetes = await clusters.open(secrets);
	const lease = await leases.on(secrets);
	const signs = new SignsOfLife({
		kubernetes,
		clock: systemClock,
		log
	});
	try {
		await waitForOthers(signs, lease, context);
		context.recovered = withMore(context.recovered, await recover(kubernetes, signs, context));
	} catch (error) {
		if (error instanceof InvalidExperiment || signal.aborted) throw error;
		log("warning", `cannot tell whether other runs are on, or have left something: ${error.message}`);
	}
}
function withMore(before, recovered) {
	if (!before) return recovered;
	return {
		...allTogether([before, recovered]),
		runs: [...before.runs, ...recovered.runs]
	};
}
async function recover(kubernetes, signs, { options, leases, signal }) {
	const { log } = options;
	const recovered = await recoverRuns({
		kubernetes,
		signs,
		log,
		clock: systemClock,
		signal: AbortSignal.any([signal, AbortSignal.timeout(RECOVER_SECONDS * 1e3)]),
		replaceSeconds: 30,
		except: leases ? [leases.run] : [],
		isDry: false
	});
	for (const done of recovered.putBack) log("warning", `an earlier run was lost in the middle; put back now: ${done}`);
	for (const left of recovered.leftBehind) log("warning", `an earlier run was lost in the middle and has left behind: ${left}`);
	return recovered;
}
async function waitForOthers(signs, lease, context) {
	const { whenBusy, log } = context.options;
	for (let looks = 0;; looks += 1) {
		const { move, other } = turnOf(lease.run, await meeting(signs, context));
		if (move === "go") return;
		if (move === "step forward") await lease.wait(false);
		if (move === "step back" && whenBusy === "wait") await lease.wait(true);
		if (!other) continue;
		const who = `run ${other.run} is changing ${other.namespaces.join(", ")} on this cluster since ${new Date(other.createdAt).toISOString()}`;
		const isSure = signs.of(other) === "lives";
		if (isSure && whenBusy === "run") return log("warning", `${who}; going on at the same time, as was asked`);
		if (isSure && whenBusy === "fail") throw new InvalidExperiment([{ message: `${who}; wait for it (when-busy: wait), or recover it if it is dead` }]);
		if (looks === 1) log("warning", `${who}; waiting until it is over`);
		await systemClock.sleep(looks === 0 ? LOOK_SOON_SECONDS : LOOK_AGAIN_SECONDS, context.signal);
	}
}
async function meeting(signs, { leases, signal }) {
	const all = await signs.look(signal);
	const here = leases?.namespaces ?? [];
	return all.filter((lease) => signs.of(lease) !== "dead" && doMeet(lease.namespaces, here));
}
// src/app/document-secrets.ts
function documentSecrets(document, environment) {
	return collectSecretTexts({
		configuration: {},
		secrets: resolveSecrets(isMapping$1(document) && isMapping$1(document.secrets) ? document.secrets : {}, environment).values
	});
}
// src/app/announcer.ts
function openAnnouncer({ settings, log, environment }, { http, foreign, mask, hide, signal }) {
	const notifier = openNotifier({
		channels: openChannels(settings?.notifications ?? [], {
			http,
			callPython: foreign.callFunction
		}),
		clock: systemClock,
		log,
		mask,
		signal
	});
	const underWay = new Map();
	const fail = async (file, reason) => {
		const payload = underWay.get(file);
		underWay.delete(file);
		await notifier.tell({
			name: "run-failed",
			payload,
			error: new InvalidRun(reason)
		});
	};
	return {
		async loaded(file, document) {
			hide(documentSecrets(document, environment));
			underWay.set(file, document);
			await notifier.tell({
				name: "run-started",
				payload: document
			});
		},
		async ended({ file, journal, verdict }) {
			if (!underWay.has(file)) return;
			if (journal === null) return fail(file, verdict.reason);
			underWay.delete(file);
			for (const name of eventsOf(journal)) await notifier.tell({
				name,
				payload: journal
			});
		},
		async abandoned(reason) {
			for (const file of underWay.keys()) await fail(file, reason);
		}
	};
}
var InvalidRun = class extends Error {
	name = "InvalidExperiment";
};
function eventsOf({ status, deviated }) {
	return [status === "completed" ? "run-completed" : "run-failed", ...deviated ? ["run-deviated"] : []];
}
// src/app/with-settings.ts
function withSettings(context) {
	const { options, hide } = context;
	hide(collectSecretTexts({
		configuration: {},
		secrets: { slack: options.environment.SLACK_BOT_TOKEN }
	}));
	if (options.settings) hide(settingsSecrets(options.settings));
	return {
		...context,
		globals: openGlobals(context),
		announcer: openAnnouncer(options, context)
	};
}
// src/app.ts
async function runApp(given) {
	const startedAt = systemClock.now();
	const options = withVariablesFiles(given);
	const limit = deadline(options);
	const clusters = new Clusters(options);
	const context = withSettings({
		options,
		clusters,
		doors: new Doors(options, clusters),
		leases: keepsLeases(options) ? new Leases({
			run: options.run,
			log: options.log,
			open: (secrets) => clusters.open(secrets),
			placeOf: (secrets) => clusters.placeOf(secrets)
		}) : null,
		recovered: null,
		seed: options.seed ?? anySeed(),
		signal: limit.signal,
		http: openHttp(options.environment),
		foreign: openForeign(options, options.log),
		...hiding(options),
		shaken: [],
		journalNames: new Set()
	});
	try {
		const outcomes = await runAll(context);
		await context.leases?.end(outcomes.every(isClean));
		for (const outcome of outcomes) await context.announcer.ended(outcome);
		return conclude(outcomes, [], context, startedAt);
	} catch (error) {
		await context.announcer.abandoned(error instanceof Error ? error.message : String(error));
		const isBegun = !(error instanceof InterruptExecution || error instanceof InvalidExperiment);
		await context.leases?.end(!isBegun);
		if (error instanceof InterruptExecution) return {
			...conclude([], [], context, startedAt),
			verdict: interrupted(error)
		};
		if (!(error instanceof InvalidExperiment)) throw error;
		return conclude([], [...error.problems], context, startedAt);
	} finally {
		limit.stop();
		await context.foreign.close();
	}
}
function keepsLeases({ isCompatible, undo, dry }) {
	return !isCompatible && undo !== "never" && dry !== "actions" && dry !== "activities";
}
function isClean({ journal }) {
	return (journal?.["chaos-gate"]?.leftBehind.length ?? 0) === 0;
}
async function runAll(context) {
	const { options, clusters, signal } = context;
	const targets = readTargets(options.waiting.targets, clusters.namespace);
	const { prepared, refused } = await holdToPolicy(await checkAll(options, checkTools(context)), context);
	context.hide(prepared.flatMap(({ resolution }) => collectSecretTexts(resolution.values)));
	if (refused.length > 0) return refuse$2(prepared, refused);
	if (prepared.length === 0) return [];
	try {
		await clusters.check(prepared, targets.some(({ is }) => is === "rollout"), signal);
		await holdClustersToPolicy(context);
		await preflight(prepared, context);
		await takeTurn(prepared, context);
		const missing = await waitForTargets(targets, waitTools(context));
		if (missing.length > 0) return prepared.map((each) => notRun(each, "not-steady", `nothing was injected: ${missing.join("; ")}`));
	} catch (error) {
		if (!signal.aborted) throw error;
	}
	return runEach(prepared, context);
}
function checkTools(context) {
	const { foreign, http, signal, globals, announcer } = context;
	return {
		foreign,
		http,
		signal,
		loadingHooks: globals.loadingHooks,
		onLoaded: announcer.loaded,
		choose: chooser(context)
	};
}
function waitTools({ options, clusters, http, signal }) {
	return {
		open: () => clusters.open({}),
		http,
		timeoutSeconds: options.waiting.timeoutSeconds,
		signal
	};
}
async function runEach(prepared, context) {
	const { onExperiment, log } = context.options;
	const outcomes = [];
	for (const [index, each] of prepared.entries()) {
		onExperiment(each.loaded.file, null);
		for (const warning of each.loaded.warnings) log("warning", describeProblem(warning));
		const patienceSeconds = await comeToRest(context);
		const outcome = context.signal.aborted ? notRun(each, "interrupted", "not begun, because the run was stopped") : await runOne(each, index, {
			...context,
			patienceSeconds
		});
		onExperiment(each.loaded.file, outcome);
		await context.announcer.ended(outcome);
		outcomes.push(outcome);
	}
	return outcomes;
}
function interrupted({ message }) {
	return worstOf([{
		verdict: "interrupted",
		reason: message
	}]);
}
function conclude(outcomes, problems, context, startedAt) {
	const { name } = context.clusters;
	const findings = [...problems.map((problem) => ({
		verdict: "invalid",
		reason: describeProblem(problem)
	})), ...findingsOf(outcomes)];
	return {
		outcomes,
		problems,
		verdict: worstOf(findings.length > 0 ? findings : [{
			verdict: "passed",
			reason: "the other shards have all experiments"
		}]),
		seed: context.seed,
		...name !== void 0 && { cluster: name },
		...context.recovered && { recovered: context.recovered },
		startedAt,
		durationSeconds: (systemClock.now() - startedAt) / 1e3
	};
}
// src/report/terminal.ts
const GREEN = 32;
const RED = 31;
const YELLOW = 33;
const COLORS = {
	passed: GREEN,
	deviated: RED,
	"not-restored": RED,
	error: RED,
	inconclusive: YELLOW,
	"not-steady": YELLOW,
	invalid: YELLOW,
	interrupted: YELLOW
};
const HEAD = [
	"  VERDICT",
	"EXPERIMENT",
	"GOOD",
	"OUTAGE",
	"SLOWEST",
	"TIME"
];
const TITLE = 1;
const TITLE_MAX = 60;
const TITLE_MIN = 20;
const GAP = 2;
const LINE_MAX = 1e3;
function renderTerminal(result, { isColored, isQuiet = false, width }) {
	const paint = isColored ? (verdict, words) => `\u001b[${COLORS[verdict]}m${words}\u001b[39m` : (_, words) => words;
	const shown = isQuiet ? result.experiments.filter(({ verdict }) => verdict.name !== "passed") : result.experiments;
	return `${[
		...result.problems.map((problem) => `  ${line(describeProblem(problem))}`),
		shown.length === 0 ? "" : renderRows(shown, paint, width),
		describeLeft(result, paint),
		isQuiet ? verdictLine(result) : lastWord(result, paint)
	].filter((block) => block !== "").join("\n")}\n`;
}
function renderRows(experiments, paint, width) {
	const rows = withTitles(experiments.map(cellsOf), width);
	const widths = HEAD.map((name, column) => Math.max(...[HEAD, ...rows].map((row) => [...row[column] ?? name].length)));
	const aligned = (row) => row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - [...cell].length)).join(" ".repeat(GAP)).trimEnd();
	const told = experiments.map((experiment, index) => {
		const row = aligned(rows[index] ?? []);
		const sign = rows[index]?.[0] ?? "";
		return [paint(experiment.verdict.name, sign) + row.slice(sign.length), ...detailsOf(experiment)].join("\n");
	});
	return [aligned(HEAD), ...told].join("\n");
}
function withTitles(rows, width = Number.POSITIVE_INFINITY) {
	const others = rows.map((row) => HEAD.map((name, column) => column === TITLE ? 0 : Math.max(name.length, row[column]?.length ?? 0)));
	const taken = HEAD.reduce((sum, _, column) => sum + GAP + Math.max(...others.map((row) => row[column] ?? 0)), -2);
	const max = Math.max(TITLE_MIN, Math.min(TITLE_MAX, width - taken));
	return rows.map((row) => row.with(TITLE, brief$1(row[TITLE] ?? "", max)));
}
function cellsOf({ verdict, title, timing, hypothesis }) {
	const [worst] = [...hypothesis?.probes ?? []].sort((a, b) => a.share - b.share);
	return [
		`${verdict.name === "passed" ? "✓" : "✗"} ${verdict.name}`,
		title,
		...worst === void 0 ? [
			"",
			"",
			""
		] : numbersOf$1(worst),
		timing.start === null ? "" : duration(timing.seconds)
	];
}
function numbersOf$1({ share, good, samples, longestOutageSeconds, answerSeconds }) {
	return [
		percent(share),
		good === samples ? "none" : duration(longestOutageSeconds),
		duration(answerSeconds.max)
	];
}
function detailsOf(experiment) {
	const { verdict, title, file, isWitnessed, aftermath } = experiment;
	const told = verdict.name === "invalid" ? [...verdict.reasons, ...aftermath.warnings.map((warning) => `warning: ${warning}`)] : [withoutMarks(whatHappened(experiment))];
	return [
		...file === "" || file === title ? [] : [file],
		...told,
		...isWitnessed ? [] : [UNWITNESSED]
	].map((words) => `    ${line(words)}`);
}
function withoutMarks(words) {
	return words.replace(/`([^`]*)`/g, "$1");
}
function describeLeft(result, paint) {
	const left = leftBehind(result);
	if (left.length === 0) return "";
	return [paint("not-restored", "Left behind in the cluster:"), ...left.map((one) => `    ${line(one)}`)].join("\n");
}
function lastWord(result, paint) {
	const { verdict, experiments, run } = result;
	const isPutBack = putBack(result) === EVERYTHING$1;
	const took = experiments.length === 0 ? "" : ` ${plural(experiments.length, "experiment")} in ${duration(run.seconds)}${isPutBack ? `, ${EVERYTHING$1}` : ""}.`;
	const why = experiments.length === 0 && result.problems.length === 0 ? ` ${sentence(line(result.reason))}` : "";
	const recovered = run.recovered?.putBack ?? [];
	const first = paint(verdict, sentence(oneLine(headline(result))));
	return [
		...recovered.length === 0 ? [] : ["Put back after an earlier run:", ...recovered.map((one) => `    ${line(one)}`)],
		"",
		`${first}${took}${why}`,
		meaning(result),
		verdictLine(result)
	].join("\n");
}
function verdictLine({ verdict }) {
	return `Verdict: ${verdict} (exit code ${EXIT_CODES[verdict]})`;
}
function line(words) {
	return brief$1(words, LINE_MAX);
}
// src/cli/result-text.ts
var result_text_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({
	readManner: () => readManner,
	resultText: () => resultText
});
function readManner(flags, isPractice = false) {
	return {
		isQuiet: flags.has("quiet"),
		isJson: flags.has("json"),
		isPractice
	};
}
function resultText(result, { isQuiet, isJson }, terminal, screen) {
	if (!isJson) return screen.harmlessLines(renderTerminal(result, {
		isColored: terminal.isOutColored === true,
		isQuiet,
		width: terminal.outWidth
	}));
	return harmlessJson(mapTexts(result, (text) => screen.masked(text)));
}
// src/cli/screen.ts
const CODES = {
	green: 32,
	red: 31,
	yellow: 33,
	grey: 90
};
const SECRET_MIN = 4;
var Screen = class {
	#options;
	#secrets = [];
	#status = "";
	constructor(options) {
		this.#options = options;
	}
	get isLive() {
		return this.#options.isLive;
	}
	hide(secrets) {
		const fresh = secrets.flatMap((secret) => [secret, ...secret.split("\n")]).filter((secret) => secret.length >= SECRET_MIN);
		this.#secrets = [...new Set([...this.#secrets, ...fresh])].sort((a, b) => b.length - a.length);
	}
	masked(text) {
		return this.#secrets.reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
	}
	harmlessLines(text) {
		return text.split("\n").map((line) => this.#harmless(line)).join("\n");
	}
	line(text) {
		this.#erase();
		this.#options.write(`${this.#harmless(text)}\n`);
		this.#draw();
	}
	status(text) {
		if (!this.#options.isLive) return;
		this.#erase();
		this.#status = this.#harmless(text).slice(0, this.#options.width - 1);
		this.#draw();
	}
	group(title) {
		if (this.#options.isGitHub) this.#options.write(`::group::${this.#harmless(title)}\n`);
		else this.line(title);
	}
	endGroup() {
		if (this.#options.isGitHub) this.#options.write("::endgroup::\n");
	}
	paint(color, text) {
		return this.#options.isColored ? `\u001b[${CODES[color]}m${text}\u001b[39m` : text;
	}
	#erase() {
		if (this.#status !== "") this.#options.write("\r\x1B[2K");
	}
	#draw() {
		if (this.#status !== "") this.#options.write(this.#status);
	}
	#harmless(text) {
		const flat = this.masked(text).replace(/\u001b(?!\[\d{2}m)|[\u0000-\u001a\u001c-\u001f\u007f-\u009f]+/g, " ");
		return this.#options.isGitHub ? flat.replaceAll("##[", "# #[").replace(/^\s*::/, (colons) => colons.replace("::", ": :")) : flat;
	}
};
// src/cli/signals.ts
const SIGNALS = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP",
	"SIGUSR1",
	"SIGUSR2"
];
const FROM_WITHIN = {
	SIGUSR1: "a function ended the run",
	SIGUSR2: "a function ended the run without its rollbacks"
};
const OF_THE_COMMAND = {
	SIGINT: "interrupted with Ctrl-C",
	SIGTERM: "told to end",
	SIGHUP: "the terminal was closed",
	...FROM_WITHIN
};
const OF_THE_ACTION = {
	SIGINT: "the workflow was cancelled",
	SIGTERM: "the workflow was cancelled",
	SIGHUP: "the runner went away",
	...FROM_WITHIN
};
function listenForSignals(words, told) {
	const controller = new AbortController();
	const heard = (name) => {
		if (controller.signal.aborted) {
			if (name === "SIGHUP") return;
			process.exit(EXIT_CODES.interrupted);
		}
		const what = `${words[name]} (${name})`;
		told(`${what}: stopping, and putting everything back; a second one ends at once and leaves it as it is`);
		controller.abort(new InterruptExecution(what, { playsRollbacks: name !== "SIGUSR2" }));
	};
	for (const name of SIGNALS) process.on(name, heard);
	return {
		signal: controller.signal,
		stop: () => {
			for (const name of SIGNALS) process.off(name, heard);
		}
	};
}
// src/cli/time-left.ts
function describeTimeLeft({ method }, begun, seconds) {
	const now = method[begun - 1];
	if (!now) return "";
	const ahead = method.slice(begun).reduce((sum, entry) => sum + pausesOf(entry), 0);
	const left = Math.round(Math.max(0, pausesOf(now) - seconds) + ahead);
	return ` · ${begun} of ${method.length}${left > 0 ? `, at least ${left} s left` : ""}`;
}
function pausesOf(entry) {
	const { before, after } = "pauses" in entry && entry.pauses || {};
	return [before, after].reduce((sum, pause) => sum + (typeof pause === "number" ? pause : 0), 0);
}
// src/cli/progress.ts
const REDRAW = 100;
const LONG_PAUSE = 5;
var Progress = class {
	control = {
		name: "progress",
		before: (moment) => this.#before(moment),
		after: (moment) => this.#after(moment)
	};
	#options;
	#running = new Map();
	#isInMethod = false;
	#isInRollbacks = false;
	#begun = 0;
	#looks = 0;
	#wasMet;
	#experiment;
	#timer;
	constructor(options) {
		this.#options = options;
	}
	log = (level, message) => {
		const { screen, isVerbose } = this.#options;
		if (!isTrouble(level) && !isVerbose) return this.#sayNews(message);
		if (isTrouble(level)) screen.line(`  ${screen.paint(level === "warning" ? "yellow" : "red", `${level}:`)} ${message}`);
		else screen.line(`  ${screen.paint("grey", message)}`);
	};
	onExperiment = (file, outcome) => {
		const { screen } = this.#options;
		if (outcome === null) {
			screen.group(file);
			this.#begin();
			return;
		}
		this.#end();
		screen.line(`  verdict: ${screen.paint(outcome.verdict.name === "passed" ? "green" : "red", outcome.verdict.name)}`);
		screen.endGroup();
	};
	#begin() {
		this.#isInMethod = false;
		this.#isInRollbacks = false;
		this.#begun = 0;
		this.#experiment = void 0;
		this.#wasMet = void 0;
		this.#timer = setInterval(() => this.#redraw(), REDRAW);
		this.#timer.unref();
	}
	#end() {
		clearInterval(this.#timer);
		this.#running.clear();
		this.#options.screen.status("");
	}
	#before({ level, context, experiment }) {
		if (level === "method") this.#isInMethod = true;
		if (level === "rollback") this.#isInRollbacks = true;
		if (level === "hypothesis") this.#looks += 1;
		if (level !== "activity") return;
		this.#running.set(context, this.#options.now());
		if (this.#isInMethod && !this.#isToldWithLook(context, experiment)) this.#begun += 1;
		this.#experiment = experiment;
		this.#sayBegin(context, experiment);
		this.#redraw();
	}
	#after({ level, context, state, experiment }) {
		if (level === "method") this.#isInMethod = false;
		if (level === "rollback") this.#isInRollbacks = false;
		if (level === "hypothesis") this.#looks -= 1;
		if (level === "hypothesis" && state) this.#sayHypothesis(context.title, state);
		if (level !== "activity") return;
		this.#running.delete(context);
		this.#redraw();
		if (state && !this.#isToldWithLook(context, experiment)) this.#sayActivity(state);
	}
	#isToldWithLook(activity, experiment) {
		return this.#looks > 0 && isOfHypothesis(activity, experiment);
	}
	#sayBegin(activity, experiment) {
		const { screen, isVerbose } = this.#options;
		if (screen.isLive || isVerbose || !(this.#isInMethod || this.#isInRollbacks)) return;
		if (!this.#isToldWithLook(activity, experiment)) screen.line(`  ▸ ${activity.type} ${activity.name}`);
	}
	#sayNews(message) {
		const { screen } = this.#options;
		if (CHOSEN.test(message)) screen.line(message);
		const seconds = Number(PAUSE_BEGINS.exec(message)?.[1] ?? 0);
		if (seconds >= LONG_PAUSE && !screen.isLive) screen.line(`  ▸ a pause of ${duration(seconds)}`);
	}
	#sayActivity(run) {
		const { screen } = this.#options;
		const { type, name } = run.activity;
		if (run.status === "succeeded") screen.line(`  ${screen.paint("green", "✓")} ${type} ${name} (${duration(run.duration ?? 0)})`);
		else screen.line(`  ${screen.paint("red", "✗")} ${type} ${name}: ${lastWords(run)}`);
	}
	#sayHypothesis(title, { steady_state_met: isMet, probes }) {
		if (this.#isInMethod && this.#wasMet === isMet) return;
		if (this.#isInMethod) this.#wasMet = isMet;
		const { screen } = this.#options;
		const during = this.#isInMethod ? " (during the method)" : "";
		screen.line(`  ${isMet ? screen.paint("green", "✓") : screen.paint("red", "✗")} steady state${during}: ${title}`);
		for (const probe of probes.filter((run) => run.tolerance_met !== true && !isMet)) screen.line(`      ${probe.activity.name} ${probe.status === "failed" ? lastWords(probe) : `saw ${brief(probe.output)}`}`);
	}
	#redraw() {
		const [activity, started] = [...this.#running].at(-1) ?? [];
		this.#options.screen.status(activity && started !== void 0 ? this.#describe(activity, started) : "");
	}
	#describe(activity, started) {
		const seconds = (this.#options.now() - started) / 1e3;
		const left = this.#isInMethod && this.#experiment ? describeTimeLeft(this.#experiment, this.#begun, seconds) : "";
		return `  … ${activity.type} ${activity.name} ${seconds.toFixed(0)} s${left}`;
	}
};
function isOfHypothesis(activity, experiment) {
	return (experiment["steady-state-hypothesis"]?.probes ?? []).some((entry) => entry === activity || "ref" in entry && entry.ref === activity.name);
}
function lastWords(run) {
	return (run.exception?.at(-1)?.trim() ?? "did not finish").replace(/^[\w.]+: (?:chaoslib\.exceptions\.\w+: )*/, "");
}
const BRIEF_MAX = 120;
function brief(output) {
	if (typeof output === "object" && output !== null && "status" in output) return `status ${String(output.status)}`;
	const text = JSON.stringify(output) ?? "nothing";
	return text.length > BRIEF_MAX ? `${text.slice(0, BRIEF_MAX)}…` : text;
}
// src/cli/teller.ts
function openTeller(stage, screen, isQuiet) {
	const { logToConsole, isVerbose } = stage;
	const record = (level, message) => {
		const masked = screen.masked(message);
		stage.logToFile(level, masked);
		logToConsole?.(level, masked);
	};
	if (logToConsole) return {
		log: record,
		record,
		controls: [],
		onExperiment: () => {}
	};
	const progress = new Progress({
		screen,
		now: systemClock.now,
		isVerbose
	});
	const log = (level, message) => {
		record(level, message);
		progress.log(level, message);
	};
	if (isQuiet) return {
		log: onlyTroubles(log, record),
		record,
		controls: [],
		onExperiment: () => {}
	};
	return {
		log,
		record,
		controls: [progress.control],
		onExperiment: progress.onExperiment
	};
}
function onlyTroubles(told, recorded) {
	return (level, message) => (isTrouble(level) ? told : recorded)(level, message);
}
// src/report/html/timeline.ts
const WIDTH = 1e3;
const HEIGHT = 46;
const BAR_HEIGHT = 26;
const BARS_MAX = 200;
const TICKS = 6;
const STEPS = [
	.01,
	.05,
	.1,
	.25,
	.5,
	1,
	2,
	5,
	10,
	15,
	30,
	60,
	120,
	300,
	600,
	1800,
	3600,
	21600,
	86400
];
function renderTimeline(experiment, samplesMax) {
	const length = lengthOf(experiment);
	if (experiment.phases.length === 0 || length <= 0) return "";
	const scale = {
		x: (seconds) => round(Math.min(1, Math.max(0, seconds / length)) * WIDTH),
		experiment
	};
	const probes = (experiment.hypothesis?.probes ?? []).map((probe) => ({
		...probe,
		series: thinSamples(probe.series, samplesMax)
	}));
	return [
		`<div class="timeline" tabindex="0" role="group" aria-label="Timeline. Arrow keys move through it.">`,
		methodRow(scale),
		...probes.map((probe) => probeRow(probe, scale)),
		axisRow(length),
		"<div class=\"cursor\" hidden></div><div class=\"tip\" role=\"status\" hidden></div>",
		`<script type="application/json">${dataOf(experiment, probes, length)}<\/script>`,
		"</div>",
		legend(experiment)
	].join("\n");
}
function lengthOf({ timing, phases }) {
	return phases.flatMap(({ activities }) => activities.map(({ timing: { at, seconds } }) => at + seconds)).reduce((latest, end) => Math.max(latest, end), timing.seconds);
}
function methodRow(scale) {
	const bars = playedIn(scale.experiment).map((activity) => {
		const { at, seconds } = activity.timing;
		const width = Math.max(3, round(scale.x(at + seconds) - scale.x(at)));
		return `<rect class="${kindOf(activity)}" x="${Math.min(scale.x(at), WIDTH - width)}" y="5" width="${width}" height="16" rx="2"/>`;
	}).join("");
	return row("What was done", "", svg("bars", BAR_HEIGHT, `${underFault(scale)}${bars}`));
}
function kindOf({ type, outcome, evidence }) {
	return outcome === "failed" || evidence.nothing !== null ? "failed" : type;
}
function playedIn({ phases }) {
	return phases.filter(({ name }) => name === "method" || name === "rollbacks").flatMap(({ activities }) => activities).slice(0, BARS_MAX);
}
function probeRow(probe, scale) {
	const bands = (probe.samples > 2 ? probe.spans : []).map(({ from, to, isGood }) => {
		const width = Math.max(3, round(scale.x(to) - scale.x(from)));
		return `<rect class="span-${isGood ? "good" : "bad"}" x="${scale.x(from)}" y="0" width="${width}" height="${HEIGHT}"/>`;
	});
	const strokes = [true, false].map((isGood) => {
		const path = strokesOf(probe, isGood, scale);
		return path === "" ? "" : `<path class="sample-${isGood ? "good" : "bad"}" d="${path}"/>`;
	});
	const words = `${percent(probe.share)} good, up to ${duration(probe.answerSeconds.max)}`;
	return row(probe.name, words, svg("", HEIGHT, bands.join("") + faultEdges(scale) + strokes.join("")));
}
function strokesOf({ series, answerSeconds }, isGood, scale) {
	return series.filter((sample) => sample.isGood === isGood).map(({ at, seconds }) => {
		const height = Math.max(6, Math.round(seconds / Math.max(answerSeconds.max, .001) * 40));
		return `M${scale.x(at)} ${HEIGHT}v-${height}`;
	}).join("");
}
function underFault({ x, experiment: { fault } }) {
	if (fault === null) return "";
	const width = Math.max(3, round(x(fault.to) - x(fault.from)));
	return `<rect class="under-fault" x="${x(fault.from)}" y="0" width="${width}" height="${BAR_HEIGHT}"/>`;
}
function faultEdges({ x, experiment: { fault } }) {
	return fault === null ? "" : `<path class="fault-edge" d="M${x(fault.from)} 0v${HEIGHT}M${x(fault.to)} 0v${HEIGHT}"/>`;
}
function svg(kind, height, inside) {
	const lane = `<rect class="lane" x="0" y="0" width="${WIDTH}" height="${height}"/>`;
	return `<svg class="${kind}" viewBox="0 0 ${WIDTH} ${height}" preserveAspectRatio="none" aria-hidden="true">${lane}${inside}</svg>`;
}
function row(label, words, drawing) {
	const small = words === "" ? "" : `<small>${markup(words)}</small>`;
	return `<div class="row"><span>${markup(label, 60)}${small}</span>${drawing}</div>`;
}
function axisRow(length) {
	const step = STEPS.find((one) => length / one <= TICKS) ?? length / TICKS;
	const ticks = [];
	for (let at = 0; at <= length * .97; at += step) {
		const anchor = at === 0 ? "start" : "middle";
		ticks.push(`<text x="${round(at / length * 100)}%" y="15" text-anchor="${anchor}">${duration(at).replace(/^0 ms$/, "0")}</text>`);
	}
	return `<div class="row"><span></span><svg class="axis" aria-hidden="true">${ticks.join("")}</svg></div>`;
}
function legend({ fault, hypothesis }) {
	return `<p class="legend">${[
		fault === null ? "" : "<span><i class=\"l-fault\"></i>action, and the time under the fault</span>",
		hypothesis === null ? "" : "<span><i class=\"l-good\"></i>good answer</span><span><i class=\"l-bad\"></i>bad answer</span>",
		hypothesis === null ? "" : "<span>height: how long the answer took</span>"
	].join("")}</p>`;
}
function dataOf(experiment, probes, length) {
	const { fault } = experiment;
	const data = {
		length,
		fault: fault === null ? null : [fault.from, fault.to],
		bars: playedIn(experiment).map(({ name, timing: { at, seconds } }) => [
			name.slice(0, 100),
			at,
			round(at + seconds)
		]),
		probes: probes.map(({ name, series, answers }) => ({
			name: name.slice(0, 100),
			answers: usedAnswers(series, answers),
			series: series.map(({ at, seconds, isGood, answer }) => [
				at,
				seconds,
				isGood ? 1 : 0,
				answer ?? -1
			])
		}))
	};
	return JSON.stringify(data).replace(/[<>&\u007f-\u009f\p{Cf}\u2028\u2029]/gu, unicodeEscape);
}
function usedAnswers(series, answers) {
	const used = new Set(series.map(({ answer }) => answer));
	return answers.map(({ seen }, index) => used.has(index) ? seen : "");
}
function unicodeEscape(found) {
	return [...found.split("")].map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
}
function round(value) {
	return Math.round(value * 100) / 100;
}
// src/report/html/experiment.ts
const TONES = {
	passed: "good",
	deviated: "bad",
	"not-restored": "bad",
	error: "bad",
	inconclusive: "odd",
	"not-steady": "odd",
	invalid: "odd",
	interrupted: "odd"
};
const PERIOD_NAMES = {
	before: "before",
	during: "under the fault",
	after: "after"
};
const ROWS_MAX = 200;
const TARGETS_MAX = 30;
function pill(verdict) {
	return `<span class="pill ${TONES[verdict]}">${verdict}</span>`;
}
function renderExperiment(experiment, options) {
	const { title, verdict, timing, aftermath } = experiment;
	const took = timing.start === null ? "" : `<span class="soft small">${duration(timing.seconds)}</span>`;
	return [
		`<section class="card" id="${options.id}">`,
		`<div class="head"><h2>${markup(title, 200)}</h2><span>${took} ${pill(verdict.name)}</span></div>`,
		introduction(experiment, options.links),
		`<p>${rich(whatHappened(experiment))}</p>`,
		verdict.reasons.length > 1 ? list(verdict.reasons) : "",
		renderTimeline(experiment, options.samplesMax),
		numbersTable(experiment.hypothesis?.probes ?? []),
		targets(experiment.fault?.targets ?? []),
		options.hasActivities ? activities(experiment) : "",
		section("Left behind", aftermath.leftBehind),
		section("Put back", aftermath.putBack),
		section("Worth knowing", aftermath.warnings),
		"</section>"
	].filter((part) => part !== "").join("\n");
}
function introduction({ file, description, hypothesis, isWitnessed }, links) {
	const address = links.file(file);
	const name = code(file, 200);
	const where = address === void 0 ? name : `<a href="${markup(encodeURI(decodeSafely(address)), 500)}" rel="noreferrer">${name}</a>`;
	const healthy = hypothesis === null ? "" : ` Healthy means here: “${markup(hypothesis.title, 200)}”.`;
	const told = description.trim() === "" ? "" : `<p class="soft">${markup(description, 500)}</p>`;
	if (file === "") return told;
	return `<p class="soft small">From ${where}.${healthy}${isWitnessed ? "" : ` ${UNWITNESSED}`}</p>${told}`;
}
function decodeSafely(address) {
	try {
		return decodeURI(address);
	} catch {
		return address;
	}
}
function numbersTable(probes) {
	if (probes.length === 0) return "";
	return `<h3>Availability and answers</h3>${table("wide", [
		"Probe",
		"",
		"#Good",
		"#Longest outage",
		"#Answers p50",
		"#p95",
		"#p99"
	], probes.flatMap((probe) => {
		const periods = PERIODS.filter((period) => probe.periods[period] !== null);
		return [...periods.map((period, index) => numbersRow(index === 0 ? code(probe.name) : "", PERIOD_NAMES[period], probe.periods[period])), ...periods.length > 1 ? [numbersRow("", `all${recovery(probe)}`, probe)] : []];
	}))}`;
}
function numbersRow(name, when, { good, samples, share, longestOutageSeconds, answerSeconds }) {
	return [
		name,
		when,
		`<span class="${good === samples ? "good" : "bad"}">${good} of ${samples}</span> (${percent(share)})`,
		good === samples ? "none" : duration(longestOutageSeconds),
		...[
			answerSeconds.p50,
			answerSeconds.p95,
			answerSeconds.p99
		].map(duration)
	];
}
function recovery({ good, samples, recoverySeconds }) {
	if (good === samples) return "";
	return recoverySeconds === null ? ", not good again at the end" : `, good again ${duration(recoverySeconds)} after the fault began`;
}
function targets(all) {
	if (all.length === 0) return "";
	return `<h3>What was touched</h3>${list(all.map(({ kind, namespace, name, done }) => `${done.join(", ")} ${kind} \`${namespace === "" ? "" : `${namespace}/`}${name}\``), TARGETS_MAX)}`;
}
function activities({ phases, verdict }) {
	const rows = phases.flatMap(({ name, activities: all }) => all.map((activity) => activityRow(name, activity)));
	if (rows.length === 0) return "";
	const head = [
		"Phase",
		"Activity",
		"Expected",
		"Seen or done",
		"#At",
		"#Took"
	];
	const rest = rows.length > ROWS_MAX ? `<p class="soft small">… and ${rows.length - ROWS_MAX} more in the journal.</p>` : "";
	return `<details${verdict.name === "passed" ? "" : " open"}><summary>Every activity (${rows.length})</summary>${table("wide", head, rows.slice(0, ROWS_MAX))}${rest}</details>`;
}
function activityRow(phase, activity) {
	const { name, check, timing } = activity;
	const expected = check.expected === null ? "" : code(check.expected);
	return [
		phase,
		code(name),
		expected,
		outcomeOf(activity),
		duration(timing.at),
		duration(timing.seconds)
	];
}
function outcomeOf({ outcome, type, check, evidence, error }) {
	if (outcome === "interrupted") return "<span class=\"odd\">interrupted</span>";
	if (error !== null) return `<span class="bad">${rich(error)}</span>`;
	const told = [...evidence.changes, ...evidence.notHeld.map((one) => `did not last: ${one}`)].slice(0, 5).map(rich);
	if (evidence.nothing !== null) return `<span class="odd">changed nothing: ${rich(evidence.nothing)}</span>`;
	if (told.length > 0) return told.join("<br>");
	if (check.isMet === null) return type === "action" ? "done" : code(check.seen);
	return `<span class="${check.isMet ? "good" : "bad"}">${markup(check.seen, 200)}</span>`;
}
function section(title, items) {
	return items.length === 0 ? "" : `<h3>${title}</h3>${list(items)}`;
}
// src/report/html/script.ts
const SCRIPT = `
'use strict';
(() => {
  const root = document.documentElement;
  const toggle = document.getElementById('theme');
  const isDark = () => (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const keep = (theme) => { try { localStorage.setItem('chaos-gate-theme', theme); } catch { /* a page from a file may have no storage */ } };
  const kept = () => { try { return localStorage.getItem('chaos-gate-theme'); } catch { return null; } };
  const show = (theme) => { if (theme === 'dark' || theme === 'light') root.dataset.theme = theme; toggle.textContent = isDark() ? 'Light' : 'Dark'; };
  toggle.hidden = false;
  toggle.addEventListener('click', () => { const theme = isDark() ? 'light' : 'dark'; keep(theme); show(theme); });
  show(kept());

  addEventListener('beforeprint', () => { for (const one of document.querySelectorAll('details:not([open])')) { one.open = true; one.dataset.printed = ''; } });
  addEventListener('afterprint', () => { for (const one of document.querySelectorAll('details[data-printed]')) { one.open = false; delete one.dataset.printed; } });

  const seconds = (value) => value < 0.9995 ? Math.round(value * 1000) + ' ms' : value.toFixed(1).replace(/[.]0$/, '') + ' s';
  for (const timeline of document.querySelectorAll('.timeline')) watch(timeline);

  function watch(timeline) {
    const { length, fault, bars, probes } = JSON.parse(timeline.querySelector('script').textContent);
    const cursor = timeline.querySelector('.cursor');
    const tip = timeline.querySelector('.tip');
    const lane = timeline.querySelector('svg');
    let now = 0;

    timeline.addEventListener('pointermove', at);
    timeline.addEventListener('pointerdown', at);
    timeline.addEventListener('pointerleave', hide);
    timeline.addEventListener('blur', hide);
    timeline.addEventListener('keydown', (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (event.key === 'Escape') hide();
      if (step === undefined) return;
      event.preventDefault();
      point(now + step * length / 100);
    });

    function at(event) {
      const box = lane.getBoundingClientRect();
      point((event.clientX - box.left) / box.width * length);
    }

    function hide() { cursor.hidden = tip.hidden = true; }

    function point(time) {
      now = Math.min(length, Math.max(0, time));
      const outer = timeline.getBoundingClientRect();
      const box = lane.getBoundingClientRect();
      const left = box.left - outer.left + now / length * box.width;
      cursor.hidden = tip.hidden = false;
      cursor.style.left = left + 'px';
      tip.replaceChildren(...lines(now));
      tip.style.left = Math.max(0, Math.min(left + 8, outer.width - tip.offsetWidth)) + 'px';
    }

    function lines(time) {
      const when = fault === null || time < fault[0] ? '' : time <= fault[1] ? ', under the fault' : ', after the fault';
      const found = bars.filter(([, from, to]) => time >= from && time <= Math.max(to, from + length / 200)).map(([name, from, to]) => [name, 'took ' + seconds(to - from)]);
      const seen = probes.flatMap(({ name, series, answers }) => {
        const sample = nearest(series, time);
        if (sample === undefined) return [];
        const [at, took, isGood, answer] = sample;
        return [[name, (isGood ? 'good' : 'bad') + ', ' + (answers[answer] ?? 'an answer that is not kept') + ', took ' + seconds(took) + ' at ' + seconds(at)]];
      });
      return [row('', seconds(time) + when), ...[...found, ...seen].slice(0, 12).map(([name, words]) => row(name, words))];
    }

    function row(name, words) {
      const line = document.createElement('div');
      const title = document.createElement('b');
      title.textContent = name === '' ? words : name + ': ';
      line.append(title, name === '' ? '' : words);
      return line;
    }
  }

  /** The series is in the order of time. */
  function nearest(series, time) {
    let low = 0;
    let high = series.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (series[middle][0] <= time) low = middle; else high = middle;
    }
    return [series[low], series[high]].filter(Boolean).sort((a, b) => Math.abs(a[0] - time) - Math.abs(b[0] - time))[0];
  }
})();
`;
// src/report/html/style.ts
const LIGHT = `
  color-scheme: light;
  --page: #f6f7f9; --card: #ffffff; --text: #1b1f24; --soft: #5b6470; --line: #dde1e7; --code: #eef1f5;
  --good: #13693c; --good-soft: #d5f0e0; --bad: #b81f27; --bad-soft: #fbdcdd; --odd: #855400; --odd-soft: #fbeccb;
  --fault: #7c3aed; --link: #0b5cad;
`;
const DARK = `
  color-scheme: dark;
  --page: #0f1216; --card: #181c22; --text: #e7eaee; --soft: #9aa4b1; --line: #2c333c; --code: #242a32;
  --good: #4cc38a; --good-soft: #143a28; --bad: #ff7b7f; --bad-soft: #4a1a1d; --odd: #f1b44c; --odd-soft: #43310f;
  --fault: #b692f6; --link: #6cb2ff;
`;
const STYLE = `
:root {${LIGHT}}
:root[data-theme='dark'] {${DARK}}
@media (prefers-color-scheme: dark) {
  :root:not([data-theme]) {${DARK}}
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--page); color: var(--text); overflow-wrap: anywhere;
  font: 15px/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
}
main { max-width: 66rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.3; margin: 0.4rem 0 0.3rem; }
h2 { font-size: 1.15rem; line-height: 1.35; margin: 0; }
h3 { font-size: 0.85rem; margin: 1.6rem 0 0.5rem; color: var(--soft); font-weight: 600; }
p { margin: 0.5rem 0; }
a { color: var(--link); }
code { font: 0.88em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; background: var(--code); border-radius: 4px; padding: 0.1em 0.35em; }
ul { margin: 0.4rem 0; padding-left: 1.2rem; }
button {
  font: inherit; font-size: 0.85rem; color: var(--text); background: var(--card); border: 1px solid var(--line);
  border-radius: 6px; padding: 0.3rem 0.7rem; cursor: pointer;
}
header .bar { display: flex; justify-content: space-between; align-items: center; color: var(--soft); font-size: 0.9rem; }
.lead { font-size: 1.05rem; max-width: 48rem; }
.soft { color: var(--soft); }
.small { font-size: 0.88rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1.1rem 1.25rem; margin: 1.1rem 0; }
.alert { border-left: 4px solid var(--bad); }
.note { border-left: 4px solid var(--fault); }
.facts { display: flex; flex-wrap: wrap; gap: 0.5rem 2.2rem; margin: 1rem 0 0; padding: 0; }
.facts dt { color: var(--soft); font-size: 0.82rem; }
.facts dd { margin: 0; }
.pill { display: inline-block; border-radius: 99px; padding: 0.05rem 0.65rem; font-size: 0.85rem; font-weight: 600; white-space: nowrap; }
.good { color: var(--good); } .bad { color: var(--bad); } .odd { color: var(--odd); }
.pill.good { background: var(--good-soft); } .pill.bad { background: var(--bad-soft); } .pill.odd { background: var(--odd-soft); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
table.wide { min-width: 38rem; }
th { white-space: nowrap; text-align: left; font-weight: 600; color: var(--soft); font-size: 0.82rem; }
th, td { padding: 0.42rem 0.8rem 0.42rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
tr:last-child td { border-bottom: 0; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.head { display: flex; gap: 0.8rem; align-items: baseline; justify-content: space-between; }
.timeline { position: relative; margin: 0.9rem 0 0.3rem; touch-action: pan-y; outline-offset: 4px; }
.row { display: grid; grid-template-columns: 11rem 1fr; gap: 0.8rem; align-items: center; margin-top: 4px; }
.row > span { font-size: 0.85rem; text-align: right; line-height: 1.25; }
.row > span small { display: block; color: var(--soft); }
.row svg { display: block; width: 100%; height: 46px; }
.row svg.bars { height: 26px; }
.row svg.axis { height: 20px; overflow: visible; }
.row svg text { fill: var(--soft); font-size: 11px; }
.lane { fill: var(--code); }
.span-good { fill: var(--good-soft); } .span-bad { fill: var(--bad-soft); }
.under-fault { fill: var(--fault); opacity: 0.16; }
.fault-edge { fill: none; stroke: var(--fault); stroke-width: 1.5; stroke-dasharray: 4 3; vector-effect: non-scaling-stroke; }
.action { fill: var(--fault); } .probe { fill: var(--soft); } .failed { fill: var(--bad); }
.sample-good, .sample-bad { fill: none; stroke-width: 2; vector-effect: non-scaling-stroke; }
.sample-good { stroke: var(--good); } .sample-bad { stroke: var(--bad); }
.cursor { position: absolute; top: 0; bottom: 20px; width: 1px; background: var(--text); pointer-events: none; }
.tip {
  position: absolute; top: 100%; z-index: 2; background: var(--text); color: var(--card); border-radius: 6px;
  padding: 0.45rem 0.7rem; font-size: 0.82rem; line-height: 1.45; width: max-content; max-width: min(26rem, 86vw); pointer-events: none;
}
.tip b { font-weight: 600; }
.legend { display: flex; flex-wrap: wrap; gap: 0.2rem 1.1rem; font-size: 0.8rem; color: var(--soft); margin: 0 0 0 11.8rem; }
.legend i { display: inline-block; width: 0.8rem; height: 0.8rem; border-radius: 3px; margin-right: 0.35rem; vertical-align: -1px; }
.legend .l-fault { background: var(--fault); } .legend .l-good { background: var(--good); } .legend .l-bad { background: var(--bad); }
details { margin: 0.9rem 0 0; }
summary { cursor: pointer; color: var(--link); font-size: 0.92rem; }
[hidden] { display: none !important; }
@media (max-width: 44rem) {
  main { padding: 1rem 0.8rem 3rem; }
  h1 { font-size: 1.3rem; }
  .card { padding: 0.9rem; border-radius: 8px; }
  .row { grid-template-columns: 1fr; gap: 0.15rem; margin-top: 0.5rem; }
  .row > span { text-align: left; }
  .row > span small { display: inline; margin-left: 0.4rem; }
  .legend { margin-left: 0; }
  table.wide { font-size: 0.84rem; }
  table.list, table.list tbody, table.list tr, table.list td { display: block; }
  table.list thead { display: none; }
  table.list tr { border-bottom: 1px solid var(--line); padding: 0.6rem 0; }
  table.list tr:last-child { border-bottom: 0; }
  table.list td { border: 0; padding: 0.12rem 0; }
}
@media print {
  :root, :root:not([data-theme]), :root[data-theme] {${LIGHT} --page: #fff; --text: #000; --soft: #444; --line: #bbb; --link: #000; }
  * { print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  body { font-size: 11pt; }
  button, .tip, .cursor, summary { display: none; }
  details::details-content { content-visibility: visible; display: block; }
  .card { break-inside: auto; border-radius: 0; }
  .timeline, tr, h2, h3 { break-inside: avoid; break-after: auto; }
  h2, h3 { break-after: avoid; }
}
`;
// src/report/html.ts
const HTML_MAX = 2e6;
const LEVELS = [
	{
		samplesMax: 400,
		hasActivities: true,
		experimentsMax: Number.POSITIVE_INFINITY
	},
	{
		samplesMax: 150,
		hasActivities: true,
		experimentsMax: Number.POSITIVE_INFINITY
	},
	{
		samplesMax: 50,
		hasActivities: true,
		experimentsMax: Number.POSITIVE_INFINITY
	},
	{
		samplesMax: 20,
		hasActivities: false,
		experimentsMax: Number.POSITIVE_INFINITY
	},
	...[
		200,
		50,
		10
	].map((experimentsMax) => ({
		samplesMax: 20,
		hasActivities: false,
		experimentsMax
	}))
];
const LIST_MAX = 1e3;
function renderHtml(result, links, { max = HTML_MAX, block = "" } = {}) {
	let page = "";
	for (const level of LEVELS) {
		page = renderAt(level, result, links, block);
		if (Buffer.byteLength(page) <= max) return page;
	}
	return page;
}
function renderAt(level, result, links, block) {
	const { experiments } = result;
	const told = experiments.slice(0, level.experimentsMax).map((experiment, index) => renderExperiment(experiment, {
		...level,
		links,
		id: idOf(index)
	}));
	const isCut = told.length < experiments.length || level !== LEVELS[0];
	return page(headline(result), [
		header(result),
		problems(result),
		alerts(result),
		experiments.length > 1 ? overview(result, told.length) : "",
		block,
		...told,
		isCut ? "<p class=\"soft\">Too much for one page: some details are only in results.json and the journals.</p>" : ""
	]);
}
function page(title, parts) {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${`default-src 'none'; style-src '${hashOf(STYLE)}'; script-src '${hashOf(SCRIPT)}'; base-uri 'none'; form-action 'none'`}">
<meta name="referrer" content="no-referrer">
<title>Chaos Gate: ${markup(title, 200)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${parts.filter((part) => part !== "").join("\n")}
</main>
<script>${SCRIPT}<\/script>
</body>
</html>
`;
}
function hashOf(text) {
	return `sha256-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_3__.createHash)("sha256").update(text).digest("base64")}`;
}
function header(result) {
	return `<header>
<div class="bar"><span>Chaos Gate</span><button id="theme" type="button" hidden>Dark</button></div>
<p>${pill(result.verdict)}</p>
<h1>${markup(sentence(headline(result)), 400)}</h1>
<p class="lead">${markup(meaning(result))}</p>
<dl class="facts">${facts(result)}</dl>
</header>`;
}
function facts(result) {
	const { cluster, seed, seconds, start } = result.run;
	const again = commandAgain(result);
	return [
		["Experiments", result.experiments.length === 0 ? "" : `${plural(result.experiments.length, "experiment")} in ${duration(seconds)}`],
		["Began", start === null ? "" : markup(start.replace("T", " ").replace(/(\.\d+)?(\+00:00|Z)$/, " UTC"), 40)],
		["Cluster", cluster === null ? "" : code(cluster)],
		["Seed", seed === null ? "" : String(seed)],
		[again === null ? "" : again.what === "run again" ? "Run again" : "Check again", again === null ? "" : code(again.command, 300)]
	].filter(([, value]) => value !== "").map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join("");
}
function problems({ problems: all, experiments, reason, verdict }) {
	const told = all.length > 0 ? all.map(describeProblem) : experiments.length === 0 && verdict !== "passed" ? [reason] : [];
	return told.length === 0 ? "" : `<div class="card alert">${list(told, LIST_MAX)}</div>`;
}
function alerts(result) {
	const left = leftBehind(result);
	const { recovered } = result.run;
	return [left.length === 0 ? "" : `<div class="card alert"><h2 class="bad">Left behind in the cluster</h2><p>It has to be put right by hand:</p>${list(left, LIST_MAX)}</div>`, recovered === null || recovered.putBack.length === 0 ? "" : `<div class="card note"><h2>Put back after an earlier run</h2><p>It was lost before it could put this back itself:</p>${list(recovered.putBack, LIST_MAX)}</div>`].join("");
}
function overview({ experiments }, linked) {
	return `<div class="card">${table("list", [
		"Verdict",
		"Experiment",
		"What happened"
	], experiments.slice(0, LIST_MAX).map((experiment, index) => {
		const title = markup(experiment.title, 120);
		return [
			pill(experiment.verdict.name),
			index < linked ? `<a href="#${idOf(index)}">${title}</a>` : title,
			rich(whatHappened(experiment))
		];
	}))}</div>`;
}
function idOf(index) {
	return `experiment-${index + 1}`;
}
// src/report/junit.ts
function renderJunit(result) {
	const suites = [...suiteOfRun(result), ...result.experiments.map((experiment) => suiteOf(experiment, result))];
	return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Chaos Gate" ${counts(suites.flatMap((suite) => suite.cases))} time="${result.run.seconds}">
${suites.map(renderSuite).join("\n")}
</testsuites>
`;
}
function suiteOfRun({ problems, experiments, verdict, reason }) {
	if (problems.length === 0 && experiments.length > 0) return [];
	const told = problems.length > 0 ? problems.map(describeProblem) : [reason];
	return [{
		name: "Chaos Gate",
		file: null,
		start: null,
		cases: [{
			name: "run",
			seconds: 0,
			complaint: verdict === "passed" ? null : {
				kind: "error",
				message: told.join("\n")
			}
		}],
		properties: [["verdict", verdict]],
		errors: []
	}];
}
function suiteOf(experiment, { run }) {
	const { title, file, timing, verdict, aftermath } = experiment;
	return {
		name: title,
		file,
		start: timing.start,
		cases: [
			...casesOfProbes(experiment),
			...casesOfActivities(experiment),
			caseOfVerdict(experiment)
		],
		properties: [
			["file", file],
			["verdict", verdict.name],
			["reason", verdict.reason],
			...run.cluster === null ? [] : [["cluster", run.cluster]],
			...run.seed === null ? [] : [["seed", String(run.seed)]],
			...(experiment.hypothesis?.probes ?? []).flatMap(numbersOf)
		],
		errors: aftermath.leftBehind.map((left) => `Left behind: ${left}`)
	};
}
function numbersOf({ name, share, longestOutageSeconds, recoverySeconds, answerSeconds }) {
	return [
		[`${name}: share of good samples`, String(share)],
		[`${name}: longest outage in seconds`, String(longestOutageSeconds)],
		[`${name}: recovery in seconds`, recoverySeconds === null ? "none" : String(recoverySeconds)],
		[`${name}: p95 of answers in seconds`, String(answerSeconds.p95)]
	];
}
function casesOfProbes(experiment) {
	return (experiment.hypothesis?.probes ?? []).flatMap((probe) => PERIODS.flatMap((period) => {
		const numbers = probe.periods[period];
		if (numbers === null) return [];
		const complaint = complaintOfSamples(numbers, badIn(period, probe, experiment));
		return [{
			name: `${period}: ${probe.name}`,
			seconds: numbers.answerSeconds.max,
			complaint
		}];
	}));
}
function complaintOfSamples({ samples, good, longestOutageSeconds }, bad) {
	if (good === samples) return null;
	const expected = bad?.expected == null ? "" : ` instead of ${bad.expected}`;
	const seen = bad === null ? "" : `, ${samples === 1 ? "" : "mostly "}${bad.seen}${expected}`;
	return {
		kind: "failure",
		message: `${samples === 1 ? "the sample was bad" : `${samples - good} of ${samples} samples were bad`}${seen}; longest outage ${duration(longestOutageSeconds)}`
	};
}
function badIn(period, { name, bad }, { phases }) {
	if (period === "during") return bad;
	const look = phases.find((phase) => phase.name === period)?.activities.find((activity) => activity.name === name);
	return look?.check.isMet === false ? look.check : bad;
}
function casesOfActivities({ phases }) {
	return phases.filter(({ name }) => name === "method" || name === "rollbacks").flatMap(({ name, activities }) => activities.map((activity) => caseOf(name, activity)));
}
function caseOf(phase, activity) {
	return {
		name: `${phase}: ${activity.name}`,
		seconds: activity.timing.seconds,
		complaint: complaintOf(activity)
	};
}
function complaintOf({ outcome, error, check, evidence }) {
	if (outcome === "interrupted") return {
		kind: "skipped",
		message: "interrupted"
	};
	if (outcome === "failed") return {
		kind: "error",
		message: error ?? "failed"
	};
	if (check.isMet === false) return {
		kind: "failure",
		message: `saw ${check.seen} instead of ${check.expected}`
	};
	if (evidence.nothing !== null) return {
		kind: "error",
		message: `changed nothing: ${evidence.nothing}`
	};
	return evidence.notHeld.length > 0 ? {
		kind: "error",
		message: `did not last: ${evidence.notHeld.join(", ")}`
	} : null;
}
function caseOfVerdict({ verdict, timing }) {
	const kind = verdict.name === "deviated" || verdict.name === "not-steady" ? "failure" : "error";
	const complaint = verdict.name === "passed" ? null : {
		kind,
		message: `${verdict.name}: ${verdict.reasons.join("\n")}`
	};
	return {
		name: "verdict",
		seconds: timing.seconds,
		complaint
	};
}
function renderSuite({ name, file, start, cases, properties, errors }) {
	const seconds = cases.find((one) => one.name === "verdict")?.seconds ?? 0;
	const began = start === null ? "" : ` timestamp="${attribute(start.replace(/(\.\d+)?(\+00:00|Z)$/, ""))}"`;
	const listed = properties.map(([key, value]) => `   <property name="${attribute(key)}" value="${attribute(value)}"/>`);
	return [
		` <testsuite name="${attribute(name)}" ${counts(cases)} time="${seconds}"${began}>`,
		`  <properties>\n${listed.join("\n")}\n  </properties>`,
		...cases.map((one) => renderCase(one, file ?? name)),
		...errors.length === 0 ? [] : [`  <system-err>${errors.map((one) => markup(one)).join("\n")}</system-err>`],
		" </testsuite>"
	].join("\n");
}
function renderCase({ name, seconds, complaint }, suite) {
	const head = `  <testcase classname="${attribute(suite)}" name="${attribute(name)}" time="${seconds}"`;
	if (complaint === null) return `${head}/>`;
	const { kind, message } = complaint;
	const lines = message.split("\n").map((line) => markup(line));
	return `${head}>${kind === "skipped" ? `<skipped message="${attribute(message)}"/>` : `<${kind} type="chaos-gate" message="${attribute(message)}">${lines.join("\n")}</${kind}>`}</testcase>`;
}
function attribute(value) {
	return markup(value, 500);
}
function counts(cases) {
	const of = (kind) => cases.filter(({ complaint }) => complaint?.kind === kind).length;
	return `tests="${cases.length}" failures="${of("failure")}" errors="${of("error")}" skipped="${of("skipped")}"`;
}
// src/report/annotations.ts
function listAnnotations(result) {
	const all = [...result.problems.map(ofProblem), ...result.experiments.flatMap(ofExperiment)];
	return [...all.filter(({ level }) => level === "error"), ...all.filter(({ level }) => level === "warning")];
}
function ofProblem(problem) {
	const about = {
		level: "error",
		kind: "invalid",
		title: titleOf("invalid")
	};
	return problem.line === void 0 ? {
		...about,
		message: describeProblem(problem)
	} : {
		...problem,
		...about
	};
}
function ofExperiment(experiment) {
	if (experiment.problems.length > 0) return [...experiment.problems.map(ofProblem), ...ofAftermath(experiment)];
	const found = [...ofProbes(experiment), ...ofActivities(experiment)];
	return [
		...found.length === 0 && experiment.verdict.name !== "passed" ? [ofVerdict(experiment)] : [],
		...found,
		...ofAftermath(experiment)
	];
}
function ofVerdict({ file, place, verdict }) {
	return {
		...about(verdict.name, "error"),
		message: verdict.reason,
		file,
		...place
	};
}
function ofProbes({ file, hypothesis, verdict }) {
	return (hypothesis?.probes ?? []).filter((probe) => probe.bad !== null).map((probe) => ({
		...about(verdict.name, "error"),
		message: describeProbe(probe),
		file,
		...probe.place
	}));
}
function describeProbe({ name, bad, samples, good }) {
	const expected = bad?.expected == null ? "" : ` instead of ${bad.expected}`;
	return `${name} saw ${bad?.seen}${expected} in ${samples - good} of ${samples} samples.`;
}
function ofActivities({ file, phases, verdict }) {
	const level = verdict.name === "passed" ? "warning" : "error";
	return phases.filter(({ name }) => name === "method" || name === "rollbacks").flatMap(({ activities }) => activities).flatMap((activity) => {
		const message = complaint(activity);
		return message === null ? [] : [{
			...about(verdict.name, level),
			message,
			file,
			...activity.place
		}];
	});
}
function complaint({ name, outcome, error, evidence, check }) {
	if (outcome === "failed") return `${name} failed: ${error}`;
	if (check.isMet === false) return `${name} saw ${check.seen} instead of ${check.expected}.`;
	if (evidence.nothing !== null) return `${name} changed nothing: ${evidence.nothing}`;
	return evidence.notHeld.length > 0 ? `${name} did not last: ${evidence.notHeld.join(", ")}` : null;
}
function ofAftermath({ file, place, aftermath }) {
	return [...aftermath.leftBehind.map((message) => ({
		...about("left-behind", "error"),
		message,
		file,
		...place
	})), ...aftermath.warnings.map((message) => ({
		...about("warning", "warning"),
		message,
		file,
		...place
	}))];
}
function about(kind, level) {
	return {
		level,
		kind,
		title: titleOf(kind)
	};
}
function titleOf(kind) {
	if (kind === "warning") return "Chaos Gate";
	return `Chaos Gate: ${kind === "left-behind" ? "left behind" : kind}`;
}
// src/report/sarif.ts
const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const RESULTS_MAX = 5e3;
const MESSAGE_MAX = 1e3;
const RULES = {
	deviated: MEANINGS.deviated,
	"not-restored": MEANINGS["not-restored"],
	inconclusive: MEANINGS.inconclusive,
	"not-steady": MEANINGS["not-steady"],
	invalid: MEANINGS.invalid,
	interrupted: MEANINGS.interrupted,
	error: MEANINGS.error,
	"left-behind": "Something was left behind in the cluster and has to be put right by hand.",
	warning: "Worth knowing; it changes no verdict."
};
const KINDS = Object.keys(RULES);
function renderSarif(result) {
	const all = listAnnotations(result);
	const placed = all.filter(({ file }) => file !== void 0).slice(0, RESULTS_MAX);
	const unplaced = all.filter(({ file }) => file === void 0).slice(0, RESULTS_MAX);
	const log = {
		$schema: SCHEMA,
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "Chaos Gate",
				rules: KINDS.map(ruleOf)
			} },
			invocations: [{
				executionSuccessful: result.verdict !== "error" && result.verdict !== "interrupted",
				toolExecutionNotifications: unplaced.map(({ level, message }) => ({
					level,
					message: textOf(message)
				}))
			}],
			columnKind: "utf16CodeUnits",
			results: placed.map(resultOf)
		}]
	};
	return `${JSON.stringify(log, null, 2)}\n`;
}
function ruleOf(kind) {
	return {
		id: `chaos-gate/${kind}`,
		shortDescription: { text: kind },
		fullDescription: { text: RULES[kind] },
		defaultConfiguration: { level: kind === "warning" ? "warning" : "error" }
	};
}
function resultOf({ kind, level, message, file = "", line, column }) {
	const rule = kind === "passed" ? "warning" : kind;
	const region = line === void 0 ? {} : { region: {
		startLine: line,
		...column !== void 0 && { startColumn: column }
	} };
	return {
		ruleId: `chaos-gate/${rule}`,
		ruleIndex: KINDS.indexOf(rule),
		level,
		message: textOf(message),
		locations: [{ physicalLocation: {
			artifactLocation: {
				uri: encodeURI(wellFormed(file)),
				uriBaseId: "%SRCROOT%"
			},
			...region
		} }]
	};
}
function textOf(message) {
	return { text: brief$1(message, MESSAGE_MAX).replace(/[[\]\\]/g, "\\$&").replace(/[{}]/g, "$&$&") || "nothing was said" };
}
function wellFormed(value) {
	return value.replace(/\p{Cs}/gu, "�");
}
// src/app/report-files.ts
function writeReportFiles(folder, result, links, masked) {
	(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.mkdirSync)(folder, { recursive: true });
	const harmless = mapTexts(result, masked);
	const write = (name, text) => (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(folder, name), text);
	write("results.json", `${JSON.stringify(harmless, null, 2)}\n`);
	write("comment.md", masked(`${renderComment(harmless, links)}\n`));
	write("junit.xml", renderJunit(harmless));
	write("chaos-gate.sarif", renderSarif(harmless));
	write("report.html", renderHtml(harmless, links));
}
// src/cli/write-report.ts
function writeReport(folder, result, screen, log) {
	try {
		writeReportFiles(folder, result, NO_LINKS, (text) => screen.masked(text));
	} catch (error) {
		log("error", `the report could not be written to ${folder}: ${error.message}; the verdict stands`);
	}
}
// src/cli/run.ts
var run_exports = (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ run: () => run });
async function run(asked, stage, manner) {
	const { terminal } = stage;
	const screen = new Screen({
		...terminal,
		write: terminal.error
	});
	const { record, ...teller } = openTeller(stage, screen, manner.isQuiet);
	const sayStopping = stage.logToConsole ? (message) => record("warning", message) : (text) => screen.line(text);
	const interruption = listenForSignals(OF_THE_COMMAND, sayStopping);
	try {
		const told = await runApp({
			...asked,
			...teller,
			signal: interruption.signal,
			onSecrets: (texts) => screen.hide(texts)
		});
		const result = buildResult({
			...told,
			isPractice: manner.isPractice
		});
		writeReport(asked.reportFolder, result, screen, teller.log);
		if (!told.outcomes.some(isLeftBehind)) (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.rmSync)(asked.ledgerFolder, {
			recursive: true,
			force: true
		});
		recordEnd(told, record);
		if (manner.isJson || !stage.isCompatible) terminal.out(resultText(result, manner, terminal, screen));
		return exitCodeOf(told, asked.isCompatible);
	} finally {
		interruption.stop();
	}
}
function recordEnd({ problems, outcomes, verdict }, record) {
	for (const problem of [...problems, ...outcomes.flatMap((outcome) => outcome.problems)]) record("error", describeProblem(problem));
	for (const warning of outcomes.flatMap(({ warnings = [] }) => warnings)) record("warning", describeProblem(warning));
	record(verdict.name === "passed" ? "info" : "warning", `Verdict: ${verdict.name}: ${verdict.reason}`);
}
function isLeftBehind({ journal }) {
	return (journal?.["chaos-gate"]?.leftBehind.length ?? 0) > 0;
}



/***/ })

};
;