/** Brings a run's result to everybody who waits for it: the log, the outputs, the report folder, the summary, the comment. */

import { resolve } from 'node:path'
import type { AppResult } from '../app/options.ts'
import { writeReportFiles } from '../app/report-files.ts'
import type { Screen } from '../cli/screen.ts'
import type { Problem } from '../experiment/errors.ts'
import type { VerdictName } from '../experiment/journal.ts'
import { annotate, type FileNote, fail, warn } from '../github/annotations.ts'
import type { Inputs } from '../github/inputs.ts'
import { type Outputs, setCommentUrl, setOutputs } from '../github/outputs.ts'
import { publishComment } from '../github/publish-comment.ts'
import { appendSummary } from '../github/summary.ts'
import type { Workflow } from '../github/workflow.ts'
import { listAnnotations } from '../report/annotations.ts'
import { buildResult, type ToldRun } from '../report/build-result.ts'
import { mapTexts } from '../report/map-texts.ts'
import { numbersOf } from '../report/measure-probes.ts'
import type { Result } from '../report/result.ts'
import { renderSummary } from '../report/summary.ts'
import { renderTerminal } from '../report/terminal.ts'
import { openHttp } from '../system/http/open-http.ts'
import { followUp } from './follow-up.ts'
import type { Telling } from './modes.ts'

/** Milliseconds for all that asks others; a cancelled step has little left. */
const FOLLOW_UP_MS = 90_000
const FOLLOW_UP_CANCELLED_MS = 1_000

export class Delivery {
  readonly #screen: Screen
  readonly #workflow: Workflow
  readonly #environment: Readonly<Record<string, string | undefined>>

  constructor(screen: Screen, workflow: Workflow, environment: Readonly<Record<string, string | undefined>>) {
    this.#screen = screen
    this.#workflow = workflow
    this.#environment = environment
  }

  /** What stands if the step is killed before it can tell: later outputs replace earlier ones. */
  begin(): void {
    this.#output('interrupted', 'The step was stopped before it could tell.', [], [], '')
  }

  /** True when something is worse than before, and that is to fail the step. */
  deliver(told: AppResult, inputs: Inputs, cancelled: AbortSignal): Promise<boolean> {
    return this.deliverResult(buildResult(told), journalsOf(told), inputs, this.#workflow, cancelled)
  }

  /** Everything that can be done at once first; what asks others last. */
  async deliverResult(
    result: Result,
    journals: readonly string[],
    inputs: Inputs,
    workflow: Workflow,
    cancelled?: AbortSignal,
  ): Promise<boolean> {
    const folder = resolve(inputs.reportFolder)
    this.#tell(result, journals, folder)
    this.#try('The report could not be written', () => writeReportFiles(folder, result, workflow.links, this.#masked))
    const isCancelled = cancelled?.aborted === true
    const tools = {
      http: openHttp(this.#environment),
      masked: this.#masked,
      summaryPath: this.#environment.GITHUB_STEP_SUMMARY,
    }
    const signal = AbortSignal.timeout(isCancelled ? FOLLOW_UP_CANCELLED_MS : FOLLOW_UP_MS)
    return followUp({ result: mapTexts(result, this.#masked), inputs, workflow, tools, folder, isCancelled }, signal)
  }

  /** What came of a mode that is no run. */
  async deliverOther(telling: Telling, inputs: Inputs): Promise<void> {
    const { verdict, reason, text, markdown, problems, warnings } = telling
    this.#output(verdict, reason, [], [], '')
    for (const line of text.trimEnd().split('\n')) this.#screen.line(line)
    annotate([...problems.map((problem) => this.#note('error', problem)), ...warnings.map((each) => this.#note('warning', each))])
    if (markdown === undefined) return
    const body = this.#masked(markdown)
    appendSummary(this.#environment.GITHUB_STEP_SUMMARY, `${body}\n`)
    const publication = { inputs: inputs.comment, workflow: this.#workflow, body, isPassed: verdict === 'passed' }
    const url = await publishComment(publication, AbortSignal.timeout(FOLLOW_UP_MS))
    if (url !== undefined) setCommentUrl(url)
  }

  /** The inputs are wrong: there is not even a folder to write to. */
  refused(problems: readonly Problem[]): void {
    this.#tellWhole('invalid', problems.map(({ message }) => message).join(' '), problems)
  }

  /** A bug of ours. The stack is for us; the first line is for everybody. */
  broken(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error)
    for (const line of stackOf(error)) this.#screen.line(line)
    fail(this.#masked(`Chaos Gate broke down: ${message}. Please report this, with the log of this step.`))
    this.#tellWhole('error', message)
  }

  #note(level: FileNote['level'], problem: Problem): FileNote {
    return { ...problem, level, title: 'Chaos Gate', message: this.#masked(problem.message) }
  }

  #tellWhole(verdict: VerdictName, reason: string, problems: readonly Problem[] = []): void {
    const told: ToldRun = { outcomes: [], problems, verdict: { name: verdict, reason, reasons: [reason] }, durationSeconds: 0 }
    this.#tell(buildResult(told), [], '')
  }

  #tell(result: Result, journals: readonly string[], folder: string): void {
    this.#output(result.verdict, result.reason, result.experiments, journals, folder)
    for (const line of renderTerminal(result, { isColored: true }).split('\n')) this.#screen.line(line)
    annotate(listAnnotations(result).map((note) => ({ ...note, message: this.#masked(note.message) })))
    const path = this.#environment.GITHUB_STEP_SUMMARY
    this.#try('The job summary could not be made', () =>
      appendSummary(path, this.#masked(renderSummary(result, this.#workflow.links))),
    )
  }

  #output(
    verdict: string,
    reason: string,
    experiments: Result['experiments'],
    journals: readonly string[],
    report: string,
  ): void {
    const results = experiments.map(rowOf)
    this.#try('The outputs could not be written', () => setOutputs({ verdict, reason, results, journals, report }, this.#masked))
  }

  readonly #masked = (text: string): string => this.#screen.masked(text)

  /** What breaks here is told, and changes no verdict. */
  #try(what: string, act: () => void): void {
    try {
      act()
    } catch (error) {
      warn(`${what}: ${(error as Error).message}`)
    }
  }
}

function rowOf({ file, title, verdict, timing, hypothesis }: Result['experiments'][number]): Outputs['results'][number] {
  const probes = (hypothesis?.probes ?? []).map(numbersOf)
  return { file, title, verdict: verdict.name, reason: verdict.reason, seconds: timing.seconds, probes }
}

function journalsOf({ outcomes }: AppResult): string[] {
  return outcomes.flatMap((outcome) => outcome.journalPath ?? [])
}

const STACK_MAX = 12

/** A line of a bundle can be long, and its stack deep. */
function stackOf(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return stack
    .split('\n')
    .slice(0, STACK_MAX)
    .map((line) => line.slice(0, 300))
}
