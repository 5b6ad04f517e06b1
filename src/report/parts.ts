/** The parts that the comment and the job summary have in common. Markdown. */

import { describeProblem } from '../experiment/errors.ts'
import { bullets } from './experiment-details.ts'
import { code, link, plural, prose, table, text } from './markdown-text.ts'
import type { ExperimentResult, Result } from './result.ts'
import { countPassed, duration, headline, meaning, SIGNS, whatHappened } from './words.ts'

/** Where things can be looked up. A link that is not known is left out. */
export interface Links {
  /** A file of the repository at the commit that was tested. */
  file(file: string): string | undefined
  /** The workflow run. */
  run?: string | undefined
}

/** On somebody's machine there is no web page of a file. */
export const NO_LINKS: Links = { file: () => undefined }

export function renderHead(result: Result): string {
  return `### ${SIGNS[result.verdict]} Chaos Gate: ${text(headline(result))}\n\n${meaning(result)}`
}

/** What refused the run as a whole, or broke it. */
export function renderRefusals({ problems, experiments, reason, verdict }: Result): string {
  if (problems.length > 0) return bullets(problems.map(describeProblem))
  return experiments.length === 0 && verdict !== 'passed' ? bullets([reason]) : ''
}

/** A row per experiment, the bad ones first; when there are too many, a word on the rest. */
export function renderTable({ experiments }: Result, links: Links, max = Number.POSITIVE_INFINITY): string {
  if (experiments.length === 0) return ''
  const shown = badFirst(experiments).slice(0, max)
  const rest = experiments.length - shown.length
  const note = rest === 0 ? '' : `\n\n… and ${rest} more. ${countPassed(experiments)}`
  return (
    table(
      ['', 'Experiment', 'Verdict', 'What happened'],
      shown.map((experiment) => experimentRow(experiment, links)),
    ) + note
  )
}

/** Of many, those that somebody has to look at; otherwise in the order in which they ran. */
export function badFirst(experiments: readonly ExperimentResult[]): ExperimentResult[] {
  const isBad = (experiment: ExperimentResult): boolean => experiment.verdict.name !== 'passed'
  return [...experiments.filter(isBad), ...experiments.filter((experiment) => !isBad(experiment))]
}

function experimentRow(experiment: ExperimentResult, links: Links): string[] {
  const { verdict, title, file } = experiment
  return [SIGNS[verdict.name], link(text(title, 120), links.file(file)), verdict.name, prose(whatHappened(experiment))]
}

/** What is still in the cluster, whatever the verdict: nobody may miss it. Then what an earlier run had left there. */
export function renderWarnings(result: Result): string {
  const { recovered } = result.run
  const left = leftBehind(result)
  return [
    left.length === 0 ? '' : alert('CAUTION', '**Left behind in the cluster.** It has to be put right by hand:', left),
    recovered === null || recovered.putBack.length === 0
      ? ''
      : alert('NOTE', 'An earlier run was lost before it could put this back. It has been put back now:', recovered.putBack),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** By this run, and by earlier ones. */
export function leftBehind({ experiments, run }: Result): string[] {
  return [...experiments.flatMap(({ aftermath }) => aftermath.leftBehind), ...(run.recovered?.leftBehind ?? [])]
}

function alert(kind: 'CAUTION' | 'NOTE', title: string, items: readonly string[]): string {
  return [`[!${kind}]`, title, ...bullets(items).split('\n')].map((line) => `> ${line}`).join('\n')
}

export function renderFooter(result: Result, links: Links): string {
  const { cluster, seconds } = result.run
  const parts = [
    cluster === null ? '' : code(cluster),
    result.experiments.length === 0 ? '' : `${plural(result.experiments.length, 'experiment')} in ${duration(seconds)}`,
    putBack(result).replace(NOT_EVERYTHING, '**$&**'),
    links.run === undefined ? '' : link('workflow run', links.run),
    again(result),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

export const EVERYTHING = 'everything put back'
const NOT_EVERYTHING = `not ${EVERYTHING}`
/** As the app words it, where undo was not asked for or is not possible. */
const NOT_PUT_BACK = /^(?:not put back|cannot be undone)\b/

/** Plain text. Nothing is said where only programs and servers were called: nobody can know what they changed. */
export function putBack(result: Result): string {
  if (leftBehind(result).length > 0) return NOT_EVERYTHING
  const { experiments } = result
  const activities = experiments.flatMap(({ phases }) =>
    phases.filter(({ name }) => name === 'method').flatMap((phase) => phase.activities),
  )
  if (activities.length === 0) return 'nothing was touched'
  const isLeft = experiments.some(({ aftermath }) => aftermath.warnings.some((warning) => NOT_PUT_BACK.test(warning)))
  return activities.some(({ evidence }) => evidence.changes.length > 0) && !isLeft ? EVERYTHING : ''
}

/** How to see it again: the first experiment that did not pass. One that was refused needs no cluster to be looked at. */
export function commandAgain({ experiments, run: { seed, isPractice } }: Result): { what: string; command: string } | null {
  const wanted = experiments.find(({ verdict }) => verdict.name !== 'passed') ?? experiments[0]
  // Another tool's journal does not say which file it ran, and a result that did not come has none.
  if (wanted === undefined || !wanted.isWitnessed || wanted.file === '') return null
  const file = quoted(wanted.file)
  if (wanted.verdict.name === 'invalid') return { what: 'check again', command: `npx chaos-gate validate ${file}` }
  const flag = seed === null ? '' : ` --seed ${seed}`
  return { what: 'run again', command: `npx chaos-gate ${isPractice ? 'practice run' : 'run'} ${file}${flag}` }
}

function again(result: Result): string {
  const told = commandAgain(result)
  return told === null ? '' : `${told.what}: ${code(told.command, 200)}`
}

/** As a shell reads it. */
function quoted(file: string): string {
  return /^[\w./-]+$/.test(file) ? file : `'${file.replace(/'/g, `'\\''`)}'`
}
