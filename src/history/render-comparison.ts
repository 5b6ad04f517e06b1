/** The comparison as the comment and the job summary have it. Markdown. */

import { code, plural, prose, table, text } from '../report/markdown-text.ts'
import { duration, percent } from '../report/words.ts'
import type { Change, Compared, Comparison, Relation } from './compare.ts'

/** Rows that anybody reads. */
export const ROWS_MAX = 20
const TITLE_MAX = 120

/** In the order in which they are told. */
export const WORDS: Readonly<Record<Relation, { sign: string; word: string }>> = {
  worse: { sign: '📉', word: 'worse' },
  unknown: { sign: '❔', word: 'cannot be compared' },
  better: { sign: '📈', word: 'better' },
  new: { sign: '🆕', word: 'new' },
  gone: { sign: '🗑️', word: 'not run any more' },
  same: { sign: '', word: 'the same' },
}
const RELATIONS = Object.keys(WORDS) as Relation[]

const MEASURES: Readonly<Record<Change['measure'], string>> = {
  verdict: 'verdict',
  availability: 'availability',
  outage: 'longest outage',
  recovery: 'recovery',
  p95: 'slowest answers (p95)',
}

/** `isFailing`: that something is worse makes the step fail. */
export function renderComparison(comparison: Comparison, isFailing: boolean): string {
  const branch = code(comparison.branch)
  if (!comparison.isPossible) return `**Compared with ${branch}**: there is no earlier result yet.`
  const told = `**Compared with ${branch}**: ${countRelations(comparison.experiments)}.${failure(comparison, isFailing)}`
  const shown = newsOf(comparison)
  if (shown.length === 0) return told
  const rest = shown.length > ROWS_MAX ? `\n\n… and ${shown.length - ROWS_MAX} more.` : ''
  return `${told}\n\n${table(['', 'Experiment', 'Now', 'What changed'], shown.slice(0, ROWS_MAX).map(row))}${rest}`
}

/** Those that are not the same, the worst first. */
export function newsOf({ experiments }: Comparison): Compared[] {
  return RELATIONS.filter((relation) => relation !== 'same').flatMap((relation) =>
    experiments.filter((one) => one.relation === relation),
  )
}

/** `1 worse, 2 the same`. Plain text. */
export function countRelations(experiments: readonly Compared[]): string {
  const counts = RELATIONS.map((relation) => [experiments.filter((one) => one.relation === relation).length, relation] as const)
  const told = counts.filter(([count]) => count > 0)
  const [first] = told
  if (first === undefined) return 'nothing was run'
  if (told.length === 1 && first[0] > 1) return `all ${plural(first[0], 'experiment')} ${WORDS[first[1]].word}`
  return told.map(([count, relation]) => `${count} ${WORDS[relation].word}`).join(', ')
}

function failure({ isRegression }: Comparison, isFailing: boolean): string {
  return isRegression && isFailing
    ? ' **The step fails for it** (`fail-on-regression`); the verdict is about this run alone.'
    : ''
}

function row({ title, relation, changes }: Compared): string[] {
  const { sign, word } = WORDS[relation]
  return [sign, text(title, TITLE_MAX), word, prose(describeChanges(changes))]
}

/** `availability 100 % → 92 %; recovery 2 s → 9.5 s`. Plain text. */
export function describeChanges(changes: readonly Change[]): string {
  return changes
    .map((change) => `${MEASURES[change.measure]} ${value(change, change.before)} → ${value(change, change.after)}`)
    .join('; ')
}

function value({ measure }: Change, amount: Change['before']): string {
  if (typeof amount === 'string') return amount
  if (amount === null) return 'never'
  if (amount === 0 && measure === 'outage') return 'none'
  if (amount === 0 && measure === 'recovery') return 'none needed'
  return measure === 'availability' ? percent(amount) : duration(amount)
}
