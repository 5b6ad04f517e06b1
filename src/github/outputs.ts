/** The outputs of `action.yml`. Written synchronously, so that a cancelled step has them too. */

import * as core from '@actions/core'
import type { ProbeNumbers } from '../experiment/probe-numbers.ts'

/** GitHub keeps a mebibyte of outputs per job, counted in UTF-16; the reason may be long, the rows may be many. */
const REASON_MAX = 10_000
const RESULTS_MAX = 400_000
/** Of each row, where all of them are too long. */
const TITLE_MAX = 200

export interface Outputs {
  verdict: string
  reason: string
  results: readonly ResultRow[]
  journals: readonly string[]
  report: string
}

export interface ResultRow {
  file: string
  title: string
  verdict: string
  reason: string
  seconds: number
  /** Recovery and availability, of each probe of the hypothesis. */
  probes: readonly ProbeNumbers[]
}

/** `masked`: takes secrets out, since GitHub would drop an output that holds one. */
export function setOutputs(outputs: Outputs, masked: (text: string) => string): void {
  core.setOutput('verdict', outputs.verdict)
  core.setOutput('passed', outputs.verdict === 'passed')
  core.setOutput('reason', masked(outputs.reason).slice(0, REASON_MAX))
  core.setOutput('results', masked(renderRows(outputs.results)))
  core.setOutput('journal', outputs.journals.join('\n'))
  core.setOutput('report', outputs.report)
  core.setOutput('comment-url', '')
  core.setOutput('issue-url', '')
  core.setOutput('regression', false)
}

/** Later than the others, because asking GitHub takes a moment. */
export function setCommentUrl(url: string): void {
  core.setOutput('comment-url', url)
}

/** When the rows are too long, without their reasons and numbers and with short titles: `results.json` has all of it as well. */
function renderRows(rows: readonly ResultRow[]): string {
  const whole = JSON.stringify(rows)
  return whole.length <= RESULTS_MAX ? whole : JSON.stringify(rows.map(short))
}

function short(row: ResultRow): ResultRow {
  return { ...row, title: row.title.slice(0, TITLE_MAX), reason: '', probes: [] }
}

export function setIssueUrl(url: string): void {
  core.setOutput('issue-url', url)
}

/** Whether something is worse than on the base branch. */
export function setRegression(isRegression: boolean): void {
  core.setOutput('regression', isRegression)
}
