/** The phases of one experiment against time, and when it was healthy, as a Mermaid chart, which GitHub draws. */

import { oneLine, shorten } from './markdown-text.ts'
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

/** Empty when nothing ran. */
export function renderChart({ phases, hypothesis }: ExperimentResult): string {
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
  return ['```mermaid', 'gantt', '  dateFormat x', '  axisFormat %M:%S', ...lines.map((line) => `  ${line}`), '```'].join('\n')
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
function label(name: string): string {
  const plain = oneLine(name)
    .replace(/[^\p{L}\p{N} ._/-]/gu, ' ')
    .trim()
  return shorten(plain === '' ? 'activity' : plain, 40)
}
