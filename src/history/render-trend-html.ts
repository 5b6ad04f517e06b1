/** The trend as a part of the HTML report: a row of bars for all experiments together, and one for each. */

import { plural } from '../report/markdown-text.ts'
import { markup } from '../report/markup.ts'
import { percent } from '../report/words.ts'
import type { Trend, TrendLine } from './trend.ts'

/** Units of the drawing, not of the screen. */
const WIDTH = 1000
const HEIGHT = 26
const GAP = 2
const ROWS_MAX = 100

interface Bar {
  isGood: boolean
  /** How much of the height is filled, 0 to 1; null where there is nothing to say. */
  share: number | null
  /** What is shown when it is pointed at. */
  words: string
}

/** Empty while there is only one run. */
export function renderTrendHtml(trend: Trend): string {
  const { runs, experiments } = trend
  if (runs.length < 2) return ''
  const days = runs.map(({ at }) => at.slice(0, 10))
  const all = runs.map(({ passed, experiments: count }, index): Bar => {
    const words = `${days[index]}: ${passed} of ${count} passed`
    return { isGood: passed === count, share: count === 0 ? null : passed / count, words }
  })
  const rest = experiments.length - ROWS_MAX
  return [
    '<section class="card">',
    `<h2>The last ${plural(runs.length, 'run')}</h2>`,
    `<p class="soft small">From ${days[0]} to ${days.at(-1)}. The higher a bar, the more of it passed, and the more available the application was.</p>`,
    row('All experiments', all),
    ...experiments.slice(0, ROWS_MAX).map((line) => row(line.title, barsOf(line, days))),
    rest > 0 ? `<p class="soft small">… and ${plural(rest, 'experiment')} more.</p>` : '',
    '</section>',
  ].join('\n')
}

function barsOf({ verdicts, availability }: TrendLine, days: readonly string[]): Bar[] {
  return verdicts.map((verdict, index) => {
    const seen = availability[index] ?? null
    const words = `${days[index]}: ${verdict ?? 'not run'}${seen === null ? '' : `, ${percent(seen)} available`}`
    return { isGood: verdict === 'passed', share: verdict === null ? null : (seen ?? 1), words }
  })
}

function row(title: string, bars: readonly Bar[]): string {
  const step = WIDTH / bars.length
  const drawn = bars.map((bar, index) => drawBar(bar, index * step, step - GAP)).join('')
  const label = `${title}: ${bars.filter(({ isGood }) => isGood).length} of ${bars.length} good`
  return `<div class="row"><span>${markup(title, 80)}</span><svg class="bars" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${markup(label, 200)}">${drawn}</svg></div>`
}

/** At least a little of a bad one can be seen. */
function drawBar({ isGood, share, words }: Bar, x: number, width: number): string {
  const place = `x="${x.toFixed(1)}" width="${width.toFixed(1)}"`
  const lane = `<rect class="lane" ${place} y="0" height="${HEIGHT}"/>`
  if (share === null) return `<g>${lane}<title>${markup(words, 200)}</title></g>`
  const height = Math.max(3, share * HEIGHT)
  const fill = `<rect class="span-${isGood ? 'good' : 'bad'}" ${place} y="${(HEIGHT - height).toFixed(1)}" height="${height.toFixed(1)}"/>`
  return `<g>${lane}${fill}<title>${markup(words, 200)}</title></g>`
}
