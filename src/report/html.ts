/** The report as one HTML file: nothing is fetched, and nothing that it tells can run or style anything. */

import { createHash } from 'node:crypto'
import { describeProblem } from '../experiment/errors.ts'
import { pill, renderExperiment } from './html/experiment.ts'
import { code, list, rich, table } from './html/rich.ts'
import { SCRIPT } from './html/script.ts'
import { STYLE } from './html/style.ts'
import { plural } from './markdown-text.ts'
import { markup } from './markup.ts'
import { commandAgain, type Links, leftBehind } from './parts.ts'
import type { Result } from './result.ts'
import { duration, headline, meaning, sentence, whatHappened } from './words.ts'

/** Bytes. A file that opens at once, and that a mail takes. */
export const HTML_MAX = 2_000_000

interface Level {
  /** Per probe, in the timelines. */
  samplesMax: number
  hasActivities: boolean
  /** How many experiments are told in full. */
  experimentsMax: number
}

/** From everything to a table. */
const LEVELS: readonly Level[] = [
  { samplesMax: 400, hasActivities: true, experimentsMax: Number.POSITIVE_INFINITY },
  { samplesMax: 150, hasActivities: true, experimentsMax: Number.POSITIVE_INFINITY },
  { samplesMax: 50, hasActivities: true, experimentsMax: Number.POSITIVE_INFINITY },
  { samplesMax: 20, hasActivities: false, experimentsMax: Number.POSITIVE_INFINITY },
  ...[200, 50, 10].map((experimentsMax) => ({ samplesMax: 20, hasActivities: false, experimentsMax })),
]
const LIST_MAX = 1_000

/** The most detailed report of at most `max` bytes. `block`: HTML of our own, such as the trend, after the overview. */
export function renderHtml(result: Result, links: Links, { max = HTML_MAX, block = '' } = {}): string {
  let page = ''
  for (const level of LEVELS) {
    page = renderAt(level, result, links, block)
    if (Buffer.byteLength(page) <= max) return page
  }
  return page
}

function renderAt(level: Level, result: Result, links: Links, block: string): string {
  const { experiments } = result
  const told = experiments
    .slice(0, level.experimentsMax)
    .map((experiment, index) => renderExperiment(experiment, { ...level, links, id: idOf(index) }))
  const isCut = told.length < experiments.length || level !== LEVELS[0]
  return page(headline(result), [
    header(result),
    problems(result),
    alerts(result),
    experiments.length > 1 ? overview(result, told.length) : '',
    block,
    ...told,
    isCut ? '<p class="soft">Too much for one page: some details are only in results.json and the journals.</p>' : '',
  ])
}

function page(title: string, parts: readonly string[]): string {
  const policy = `default-src 'none'; style-src '${hashOf(STYLE)}'; script-src '${hashOf(SCRIPT)}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>Chaos Gate: ${markup(title, 200)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${parts.filter((part) => part !== '').join('\n')}
</main>
<script>${SCRIPT}</script>
</body>
</html>
`
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function header(result: Result): string {
  return `<header>
<div class="bar"><span>Chaos Gate</span><button id="theme" type="button" hidden>Dark</button></div>
<p>${pill(result.verdict)}</p>
<h1>${markup(sentence(headline(result)), 400)}</h1>
<p class="lead">${markup(meaning(result))}</p>
<dl class="facts">${facts(result)}</dl>
</header>`
}

function facts(result: Result): string {
  const { cluster, seed, seconds, start } = result.run
  const again = commandAgain(result)
  const told: [string, string][] = [
    [
      'Experiments',
      result.experiments.length === 0 ? '' : `${plural(result.experiments.length, 'experiment')} in ${duration(seconds)}`,
    ],
    ['Began', start === null ? '' : markup(start.replace('T', ' ').replace(/(\.\d+)?(\+00:00|Z)$/, ' UTC'), 40)],
    ['Cluster', cluster === null ? '' : code(cluster)],
    ['Seed', seed === null ? '' : String(seed)],
    [
      again === null ? '' : again.what === 'run again' ? 'Run again' : 'Check again',
      again === null ? '' : code(again.command, 300),
    ],
  ]
  return told
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`)
    .join('')
}

/** What refused the run as a whole, or broke it. */
function problems({ problems: all, experiments, reason, verdict }: Result): string {
  const told = all.length > 0 ? all.map(describeProblem) : experiments.length === 0 && verdict !== 'passed' ? [reason] : []
  return told.length === 0 ? '' : `<div class="card alert">${list(told, LIST_MAX)}</div>`
}

function alerts(result: Result): string {
  const left = leftBehind(result)
  const { recovered } = result.run
  return [
    left.length === 0
      ? ''
      : `<div class="card alert"><h2 class="bad">Left behind in the cluster</h2><p>It has to be put right by hand:</p>${list(left, LIST_MAX)}</div>`,
    recovered === null || recovered.putBack.length === 0
      ? ''
      : `<div class="card note"><h2>Put back after an earlier run</h2><p>It was lost before it could put this back itself:</p>${list(recovered.putBack, LIST_MAX)}</div>`,
  ].join('')
}

function overview({ experiments }: Result, linked: number): string {
  const rows = experiments.slice(0, LIST_MAX).map((experiment, index) => {
    const title = markup(experiment.title, 120)
    return [
      pill(experiment.verdict.name),
      index < linked ? `<a href="#${idOf(index)}">${title}</a>` : title,
      rich(whatHappened(experiment)),
    ]
  })
  return `<div class="card">${table('list', ['Verdict', 'Experiment', 'What happened'], rows)}</div>`
}

function idOf(index: number): string {
  return `experiment-${index + 1}`
}
