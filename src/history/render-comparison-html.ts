/** The comparison as a part of the HTML report. */

import { code, rich, table } from '../report/html/rich.ts'
import { markup } from '../report/markup.ts'
import { sentence } from '../report/words.ts'
import type { Compared, Comparison, Relation } from './compare.ts'
import { countRelations, describeChanges, newsOf, ROWS_MAX, WORDS } from './render-comparison.ts'

const TITLE_MAX = 120

/** Good, bad, or no answer either way. */
const TONES: Readonly<Record<Relation, 'good' | 'bad' | 'odd'>> = {
  worse: 'bad',
  unknown: 'odd',
  better: 'good',
  new: 'odd',
  gone: 'odd',
  same: 'good',
}

/** `isFailing`: that something is worse makes the step fail. */
export function renderComparisonHtml(comparison: Comparison, isFailing: boolean): string {
  const news = comparison.isPossible ? newsOf(comparison) : []
  const rest = news.length - ROWS_MAX
  return [
    '<section class="card">',
    `<h2>Compared with ${code(comparison.branch)}</h2>`,
    `<p class="soft">${markup(describe(comparison, isFailing))}</p>`,
    news.length === 0 ? '' : table('list', ['Now', 'Experiment', 'What changed'], news.slice(0, ROWS_MAX).map(row)),
    rest > 0 ? `<p class="soft small">… and ${rest} more.</p>` : '',
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function describe({ isPossible, experiments, isRegression }: Comparison, isFailing: boolean): string {
  if (!isPossible) return 'There is no earlier result yet.'
  const fails = isRegression && isFailing ? ' The step fails for it; the verdict is about this run alone.' : ''
  return `${sentence(countRelations(experiments))}${fails}`
}

function row({ title, relation, changes }: Compared): string[] {
  const pill = `<span class="pill ${TONES[relation]}">${WORDS[relation].word}</span>`
  return [pill, markup(title, TITLE_MAX), rich(describeChanges(changes))]
}
