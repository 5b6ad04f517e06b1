/** How long a probe's answers took, and when they were bad, around the fault: a Mermaid chart, which GitHub draws. */

import { label } from './chart.ts'
import type { ExperimentResult, ProbeResult, SampleResult } from './result.ts'

/** A chart is about so many characters wide that more points could not be told apart. */
const BUCKETS = 40
const CHARTS_MAX = 3
/** Fewer samples are told by the table. */
const SAMPLES_MIN = 5

/** Bars, then line: both to be told apart on a light and on a dark page. */
const LOOK =
  '%%{init: {"xyChart": {"width": 800, "height": 340}, "themeVariables": {"xyChart": {"plotColorPalette": "#e5787c, #3d7dca"}}}}%%'

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
    LOOK,
    'xychart-beta',
    `  title "${label(probe.name)}"`,
    `  x-axis "seconds since the run began" ${from} --> ${to}`,
    `  y-axis "answers in ms" 0 --> ${top}`,
    `  bar [${bad.map((isBad) => (isBad ? top : 0)).join(', ')}]`,
    `  line [${slowest.join(', ')}]`,
    '```',
  ].join('\n')
}

/** The slowest answer of each, in milliseconds, and whether one was bad. An empty one is as the one before it. */
function bucketsOf({ series }: ProbeResult, from: number, to: number): { slowest: number[]; bad: boolean[] } {
  const count = Math.min(BUCKETS, series.length)
  const buckets = Array.from({ length: count }, (): SampleResult[] => [])
  for (const sample of series) {
    const index = Math.min(count - 1, Math.floor(((sample.at - from) / (to - from)) * count))
    buckets[index]?.push(sample)
  }
  let last: SampleResult[] = []
  const filled = buckets.map((bucket) => {
    last = bucket.length > 0 ? bucket : last.slice(-1)
    return last
  })
  return {
    slowest: filled.map((bucket) => Math.round(1000 * Math.max(0, ...bucket.map(({ seconds }) => seconds)))),
    bad: filled.map((bucket) => bucket.some(({ isGood }) => !isGood)),
  }
}
