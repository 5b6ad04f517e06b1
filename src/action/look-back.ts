/** The comparison with earlier runs, in the words of everybody who is told of it. */

import type { Comparison } from '../history/compare.ts'
import { countRelations, describeChanges, renderComparison } from '../history/render-comparison.ts'
import { renderComparisonHtml } from '../history/render-comparison-html.ts'
import { renderTrend } from '../history/render-trend.ts'
import { renderTrendHtml } from '../history/render-trend-html.ts'
import { compareWithHistory } from './compare-with-history.ts'
import type { FollowUp, LookBack } from './follow-up.ts'

export async function lookBackAt(told: FollowUp, signal: AbortSignal): Promise<LookBack> {
  const { inputs, isCancelled } = told
  const { history } = inputs.followUp
  const { token, id } = inputs.comment
  const request = { ...told, inputs: history, token, id, isKept: !isCancelled }
  const { comparison, trend, verdict } = await compareWithHistory(request, signal)
  const block = comparison === null ? '' : renderComparison(comparison, history.isFailing)
  const isRegression = comparison?.isRegression === true
  return {
    isRegression,
    isFailing: isRegression && history.isFailing,
    failure: comparison === null ? '' : describeRegression(comparison),
    block,
    summary: [block, trend === null ? '' : renderTrend(trend)].filter((part) => part !== '').join('\n\n'),
    html: [
      comparison === null ? '' : renderComparisonHtml(comparison, history.isFailing),
      trend === null ? '' : renderTrendHtml(trend),
    ].join('\n'),
    line: comparison?.isPossible ? `Compared with ${comparison.branch}: ${countRelations(comparison.experiments)}.` : '',
    verdict,
  }
}

function describeRegression({ branch, experiments }: Comparison): string {
  const worse = experiments.filter(({ relation }) => relation === 'worse')
  const lines = worse.map(({ title, changes }) => `“${title}”: ${describeChanges(changes.filter(({ isWorse }) => isWorse))}`)
  return `Worse than on ${branch} (${countRelations(experiments)}), and \`fail-on-regression\` is set. ${lines.join('. ')}`
}
