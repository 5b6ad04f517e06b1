/** How long a probe's answers took, and when they were bad, around the fault: a Mermaid chart, which GitHub draws. */

import { label } from './chart.ts'
import type { ExperimentResult, ProbeResult } from './result.ts'

/** A chart is about so many characters wide that more points could not be told apart. */
const BUCKETS = 40
const CHARTS_MAX = 3
/** Fewer samples are told by the table. */
const SAMPLES_MIN = 5

/** One chart per probe, the least available first; empty when nobody looked often enough. */
export function renderAnswerCharts({ hypothesis, fault }: ExperimentResult): string {
  return (hypothesis?.probes ?? [])
    .filter(({ samples }) => samples >= SAMPLES_MIN)
    .sort((a, b) => a.share - b.share)
    .slice(0, CHARTS_MAX)
    .map((probe) => `${caption(fault)}\n\n${renderChart(probe)}`)
    .join('\n\n')
}

function caption(fault: ExperimentResult['fault']): string {
  const when = fault === null ? '' : ` The fault is on from ${fault.from} s to ${fault.to} s.`
  return `The line is how long the slowest answers took, the bars are when answers were bad.${when}`
}

function renderChart(probe: ProbeResult): string {
  const from = probe.series[0]?.at ?? 0
  const to = Math.max(from + 0.1, probe.series.at(-1)?.at ?? 0)
  const top = Math.max(1, Math.ceil(probe.answerSeconds.max * 1100))
  const { slowest, bad } = bucketsOf(probe, from, to)
  return [
    '```mermaid',
    'xychart-beta',
    `  title "${label(probe.name)}"`,
    `  x-axis "seconds since the run began" ${from} --> ${to}`,
    `  y-axis "answers in ms" 0 --> ${top}`,
    `  bar [${bad.map((isBad) => (isBad ? top : 0)).join(', ')}]`,
    `  line [${slowest.join(', ')}]`,
    '```',
  ].join('\n')
}

/** The slowest answer of each, in milliseconds, and whether one was bad. In an empty one the line goes on. */
function bucketsOf({ series }: ProbeResult, from: number, to: number): { slowest: number[]; bad: boolean[] } {
  const count = Math.min(BUCKETS, series.length)
  const slowest = Array.from({ length: count }, () => Number.NaN)
  const bad = Array.from({ length: count }, () => false)
  for (const { at, seconds, isGood } of series) {
    const index = Math.min(count - 1, Math.floor(((at - from) / (to - from)) * count))
    slowest[index] = Math.max(slowest[index] || 0, Math.round(seconds * 1000))
    bad[index] ||= !isGood
  }
  let last = 0
  return { slowest: slowest.map((value) => (last = Number.isNaN(value) ? last : value)), bad }
}
