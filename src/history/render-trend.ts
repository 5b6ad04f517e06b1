/** The trend as Mermaid charts, which GitHub draws, folded away. */

import { plural, table, text } from '../report/markdown-text.ts'
import { percent, SIGNS } from '../report/words.ts'
import type { Trend, TrendLine, TrendRun } from './trend.ts'

/** A line through fewer points is none. */
const POINTS_MIN = 2
const CHARTS_MAX = 5
const ROWS_MAX = 20

/** Empty while there is only one run. */
export function renderTrend(trend: Trend): string {
  if (trend.runs.length < POINTS_MIN) return ''
  const charts = trend.experiments.filter(isEventful).slice(0, CHARTS_MAX)
  return [
    `<details><summary>📊 <b>The last ${trend.runs.length} runs</b></summary>`,
    chart(
      'Experiments that passed',
      '%',
      trend,
      trend.runs.map(({ passed, experiments }) => share(passed, experiments)),
      'bar',
    ),
    ...charts.map((line) => renderLine(line, trend)),
    linesTable(trend),
    '</details>',
  ].join('\n\n')
}

/** One that was always available needs no chart. */
function isEventful({ availability }: TrendLine): boolean {
  return availability.filter((value) => value !== null).length >= POINTS_MIN && availability.some((value) => (value ?? 1) < 1)
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

/** Mermaid draws no gaps: runs that say nothing are left out. */
function renderLine({ title, availability }: TrendLine, trend: Trend): string {
  const kept = availability.flatMap((value, index) => (value === null ? [] : [{ value, run: trend.runs[index] }]))
  const runs = kept.flatMap(({ run }) => run ?? [])
  const values = kept.map(({ value }) => value)
  return `**${text(title, 120)}**\n\n${chart('Availability', '%', { runs }, values, 'line')}`
}

function chart(
  title: string,
  unit: string,
  { runs }: Pick<Trend, 'runs'>,
  values: readonly number[],
  kind: 'bar' | 'line',
): string {
  const points = values.map((value) => Number((value * 100).toFixed(1)))
  return [
    '```mermaid',
    'xychart-beta',
    `  title "${title}"`,
    `  x-axis "${day(runs.at(0))} to ${day(runs.at(-1))}" 1 --> ${runs.length}`,
    `  y-axis "${unit}" 0 --> 100`,
    `  ${kind} [${points.join(', ')}]`,
    '```',
  ].join('\n')
}

function day(run: TrendRun | undefined): string {
  return run?.at.slice(0, 10) ?? ''
}

function linesTable({ experiments, runs }: Trend): string {
  const rows = experiments.slice(0, ROWS_MAX).map(({ title, verdicts, availability }) => {
    const known = availability.filter((value) => value !== null)
    const signs = verdicts.slice(-10).map((verdict) => (verdict === null ? '·' : SIGNS[verdict]))
    const passed = verdicts.filter((verdict) => verdict === 'passed').length
    return [
      text(title, 120),
      signs.join(''),
      `${passed} of ${runs.length}`,
      known.length === 0 ? '' : percent(Math.min(...known)),
    ]
  })
  const rest = experiments.length > ROWS_MAX ? `\n\n… and ${plural(experiments.length - ROWS_MAX, 'experiment')} more.` : ''
  return table(['Experiment', 'Last runs', 'Passed', 'Lowest availability'], rows) + rest
}
