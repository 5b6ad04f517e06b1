/** The plan as the pull request's comment: what would be touched, what stands against it, and what it has to be allowed. Pure. */

import type { Plan, PlannedActivity, PlannedChange, PlannedExperiment } from '../experiment/plan.ts'
import { COMMENT_MAX } from './comment.ts'
import { atMost, code, html, plural, prose, table, text } from './markdown-text.ts'
import { changeInWords, outlookInWords, planInWords, refusalsOf, remarksOn, warningsOf } from './plan-words.ts'

/** Rows of one experiment, and then of all of them where the comment would be too long. */
const ROWS_MAX = [500, 100, 20, 5]
/** Reasons for which a run would be refused; warnings. */
const LISTED_MAX = 20

/** The most detailed comment of at most `max` characters. */
export function renderPlanComment(plan: Plan, max = COMMENT_MAX): string {
  for (const rows of ROWS_MAX) {
    const body = renderAt(plan, rows)
    if (body.length <= max) return body
  }
  return head(plan)
}

function renderAt(plan: Plan, rows: number): string {
  return [
    head(plan),
    listed('A run would be refused:', refusalsOf(plan)),
    listed('A run would warn:', warningsOf(plan)),
    ...plan.experiments.map((experiment) => details(experiment, rows)),
    permissions(plan),
    footer(plan),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function head(plan: Plan): string {
  const icon = refusalsOf(plan).length > 0 ? '⛔' : '🗺️'
  return `### ${icon} Chaos Gate: what ${plural(plan.experiments.length, 'experiment')} would do\n\n${text(planInWords(plan))}`
}

function listed(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return ''
  const items = lines.map((each) => `- ${prose(each, 500)}`)
  return [`**${title}**`, '', ...atMost(items, LISTED_MAX)].join('\n')
}

function details({ title, activities }: PlannedExperiment, rowsMax: number): string {
  if (activities.length === 0) return ''
  const rows = activities.flatMap(rowsOf)
  const cut = rows.length - rowsMax
  const shown = table(['Activity', 'What it would do', ''], rows.slice(0, rowsMax))
  const more = cut > 0 ? `\n\n… and ${plural(cut, 'row')} more; \`chaos-gate plan\` prints all of them.` : ''
  return `<details open><summary><b>${html(title)}</b></summary>\n\n${shown}${more}\n\n</details>`
}

function rowsOf(activity: PlannedActivity): string[][] {
  const { name, outlook, changes, remarks } = activity
  const said = remarks.map((remark) => `⚠️ ${text(remark)}`).join('<br>')
  if (changes.length === 0) return [[code(name), text(outlookInWords(activity)), said]]
  const rows = changes.map((change, index) => [index === 0 ? code(name) : '', text(changeInWords(change)), remarksInCell(change)])
  const end = outlook === 'fails' ? text(outlookInWords(activity)) : ''
  return said === '' && end === '' ? rows : [...rows, ['', end, said]]
}

function remarksInCell(change: PlannedChange): string {
  return remarksOn(change)
    .map((remark) => text(remark))
    .join('<br>')
}

function permissions({ permissions: { needed, missing, optional } }: Plan): string {
  if (needed.length === 0) return ''
  const icon = (rule: string) => (!missing.includes(rule) ? '' : optional.includes(rule) ? '⚠️ ' : '❌ ')
  const items = needed.map((rule) => `- ${icon(rule)}${text(rule)}`)
  const summary = `${plural(needed.length, 'permission')} needed, ${missing.length} missing`
  return [`<details><summary>${summary}</summary>`, '', ...atMost(items, ROWS_MAX[1] ?? 0), '', '</details>'].join('\n')
}

function footer({ cluster, seed }: Plan): string {
  return [...(cluster === undefined ? [] : [text(cluster)]), `seed ${seed}`, 'nothing was changed'].join(' · ')
}
