/** The plan on a terminal. Pure. */

import type { Plan, PlannedActivity, PlannedExperiment } from '../experiment/plan.ts'
import { oneLine } from './markdown-text.ts'
import {
  changeInWords,
  outlookInWords,
  permissionsInWords,
  planInWords,
  refusalsOf,
  remarksOn,
  warningsOf,
} from './plan-words.ts'

export function renderPlanText(plan: Plan): string {
  const { needed } = plan.permissions
  const refusals = refusalsOf(plan)
  const warnings = warningsOf(plan)
  const lines = [
    ...(plan.cluster === undefined ? [] : [`on ${plan.cluster}, with seed ${plan.seed}`]),
    ...plan.experiments.flatMap(experimentLines),
    ...(needed.length > 0 ? ['', 'needs to be permitted:', ...permissionsInWords(needed).map((each) => `  ${each}`)] : []),
    ...(refusals.length > 0 ? ['', 'a run would be refused:', ...refusals.map((each) => `  ✗ ${each}`)] : []),
    ...(warnings.length > 0 ? ['', 'a run would warn:', ...warnings.map((each) => `  ! ${each}`)] : []),
    '',
    planInWords(plan),
  ]
  return `${lines.map(keepIndented).join('\n').trimStart()}\n`
}

function keepIndented(line: string): string {
  return (/^ */.exec(line)?.[0] ?? '') + oneLine(line)
}

function experimentLines({ title, file, activities }: PlannedExperiment): string[] {
  return ['', title === file ? file : `${title} (${file})`, ...activities.flatMap(activityLines)]
}

function activityLines(activity: PlannedActivity): string[] {
  return [
    `  ${activity.phase}: ${activity.name}: ${outlookInWords(activity)}`,
    ...activity.changes.flatMap((change) => [
      `    ${change.refusal === undefined ? '▸' : '✗'} ${changeInWords(change)}`,
      ...remarksOn(change).map((remark) => `        ${remark}`),
    ]),
    ...activity.remarks.map((remark) => `    ! ${remark}`),
  ]
}
