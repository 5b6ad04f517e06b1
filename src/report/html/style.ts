/** How the HTML report looks. One column that fits a phone; light and dark; black on white on paper. */

const LIGHT = `
  color-scheme: light;
  --page: #f6f7f9; --card: #ffffff; --text: #1b1f24; --soft: #5b6470; --line: #dde1e7; --code: #eef1f5;
  --good: #13693c; --good-soft: #d5f0e0; --bad: #b81f27; --bad-soft: #fbdcdd; --odd: #855400; --odd-soft: #fbeccb;
  --fault: #7c3aed; --link: #0b5cad;
`
const DARK = `
  color-scheme: dark;
  --page: #0f1216; --card: #181c22; --text: #e7eaee; --soft: #9aa4b1; --line: #2c333c; --code: #242a32;
  --good: #4cc38a; --good-soft: #143a28; --bad: #ff7b7f; --bad-soft: #4a1a1d; --odd: #f1b44c; --odd-soft: #43310f;
  --fault: #b692f6; --link: #6cb2ff;
`

export const STYLE = `
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
`
