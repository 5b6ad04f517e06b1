/** The phases of one experiment against time, and when it was healthy, as a Mermaid chart, which GitHub draws. */

import { brief, shorten } from './markdown-text.ts'
import type { ActivityResult, ExperimentResult, PhaseName } from './result.ts'

const SECTIONS: Readonly<Record<PhaseName, string>> = {
  before: 'Before',
  method: 'Method',
  after: 'After',
  rollbacks: 'Rollbacks',
}
const BARS_MAX = 40
/** Milliseconds. A bar that is shorter than this could not be seen. */
const BAR_MIN = 10

/** Up to how many seconds, how the axis is labelled, and how often. */
const AXES = [
  [1, '%S.%L', '100millisecond'],
  [15, '%M:%S', '1second'],
  [60, '%M:%S', '5second'],
  [150, '%M:%S', '10second'],
  [900, '%M:%S', '1minute'],
] as const
const LONG_AXIS = [Number.POSITIVE_INFINITY, '%H:%M:%S', '5minute'] as const

/** Empty when nothing ran. */
export function renderChart({ phases, hypothesis, timing }: ExperimentResult): string {
  if (phases.length === 0) return ''
  const spans = hypothesis?.spans ?? []
  const health =
    spans.length === 0
      ? []
      : [
          'section Healthy',
          ...spans.slice(0, BARS_MAX).map(({ from, to, isGood }) => bar(isGood ? 'yes' : 'no', from, to, isGood)),
        ]
  const lines = [
    ...phases.flatMap(({ name, activities }) => [`section ${SECTIONS[name]}`, ...activities.slice(0, BARS_MAX).map(activityBar)]),
    ...health,
  ]
  return ['```mermaid', 'gantt', '  dateFormat x', ...axis(timing.seconds), ...lines.map((line) => `  ${line}`), '```'].join('\n')
}

/** About ten ticks, whatever the length. */
function axis(seconds: number): string[] {
  const [, format, interval] = AXES.find(([limit]) => seconds <= limit) ?? LONG_AXIS
  return [`  axisFormat ${format}`, `  tickInterval ${interval}`]
}

function activityBar({ name, timing, outcome, check }: ActivityResult): string {
  return bar(label(name), timing.at, timing.at + timing.seconds, outcome === 'succeeded' && check.isMet !== false)
}

/** `crit` is drawn red. */
function bar(name: string, from: number, to: number, isGood: boolean): string {
  const start = Math.max(0, Math.round(from * 1000))
  return `${name} :${isGood ? 'done' : 'crit'}, ${start}, ${Math.max(start + BAR_MIN, Math.round(to * 1000))}`
}

/** Letters, digits and a little punctuation: everything else means something to Mermaid, or may come to. */
export function label(name: string): string {
  const plain = brief(name, 80)
    .replace(/[^\p{L}\p{N} ._/-]/gu, ' ')
    .trim()
  return shorten(plain === '' ? 'activity' : plain, 40)
}
