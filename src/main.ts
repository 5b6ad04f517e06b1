/** Action entry: inputs → app → outputs, summary, annotations, comment. The exit code is the verdict's. */

import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Delivery } from './action/delivery.ts'
import { doMode, isOtherMode } from './action/modes.ts'
import { exitCodeOf } from './app/exit-code.ts'
import type { AppOptions, AppResult } from './app/options.ts'
import { runApp } from './app.ts'
import { Progress } from './cli/progress.ts'
import { Screen } from './cli/screen.ts'
import { listenForSignals, OF_THE_ACTION } from './cli/signals.ts'
import { InvalidExperiment } from './experiment/errors.ts'
import { EXIT_CODES } from './experiment/journal.ts'
import { type Inputs, readInputs, readSecrets } from './github/inputs.ts'
import { maskSecrets } from './github/secrets.ts'
import { saveState } from './github/state.ts'
import { readWorkflow } from './github/workflow.ts'
import { requireSettings } from './settings/read-settings.ts'
import { systemClock } from './system/clock.ts'
import { outliveReaders } from './system/outlive-readers.ts'
import { newRunName } from './undo/run-name.ts'

/** Seconds for rollbacks and undo after a cancel: the runner kills after 7.5 and 2.5 more, and outputs need a moment too. */
const CANCEL_SECONDS = 6
/** The application is worse than it was, which is what `deviated` says as well. */
const REGRESSION_CODE = EXIT_CODES.deviated

const environment = process.env
const screen = new Screen({
  write: (text) => process.stdout.write(text),
  isLive: false,
  isColored: true,
  isGitHub: true,
  width: 0,
})
const workflow = readWorkflow(environment)
const delivery = new Delivery(screen, workflow, environment)

outliveReaders([process.stdout, process.stderr])
delivery.begin()
main().catch((error: unknown) => {
  if (error instanceof InvalidExperiment) delivery.refused(error.problems)
  else delivery.broken(error)
  process.exitCode = error instanceof InvalidExperiment ? EXIT_CODES.invalid : EXIT_CODES.error
})

async function main(): Promise<void> {
  hideSecrets(readSecrets(environment))
  const inputs = readInputs(environment)
  if (inputs.mode === 'publish') return publish(inputs)
  const interruption = listenForSignals(OF_THE_ACTION, (message) => screen.line(message))
  const progress = new Progress({ screen, now: systemClock.now, isVerbose: environment.RUNNER_DEBUG === '1' })
  const settings = inputs.settingsPath === undefined ? undefined : requireSettings(resolve(inputs.settingsPath))
  const place = placeOf(inputs)
  const options: AppOptions = {
    ...place,
    ...(settings && { settings }),
    signal: interruption.signal,
    log: progress.log,
    controls: [progress.control],
    onExperiment: progress.onExperiment,
    onSecrets: hideSecrets,
  }
  const { ledgerFolder, run, cluster } = place
  if (isOtherMode(inputs.mode)) {
    saveState({ ledgerFolder, run, cluster, where: 'here', isOver: true })
    const telling = await doMode(inputs.mode, options)
    process.exitCode = EXIT_CODES[telling.verdict]
    await delivery.deliverOther(telling, inputs)
    return interruption.stop()
  }
  if (inputs.job.where === 'cluster') {
    await runInCluster(inputs, options)
    return interruption.stop()
  }
  const told = await runApp(options)
  process.exitCode = exitCodeOf(told, inputs.isCompatible)
  saveState({ ledgerFolder, run, cluster, where: 'here', isOver: isNothingLeft(told) })
  const isRegression = await delivery.deliver(told, inputs, interruption.signal)
  if (isRegression) process.exitCode ||= REGRESSION_CODE
  interruption.stop()
}

/** What the pod left undone is in the cluster, not in a ledger here; so is the pod, if it could not be waited for. */
async function runInCluster(inputs: Inputs, options: AppOptions): Promise<void> {
  const there = await import('./action/run-there.ts')
  const { result, journals, isOver } = await there.runInCluster(inputs, options, (line) => screen.line(line))
  const { ledgerFolder, run, cluster } = options
  saveState({ ledgerFolder, run, cluster, where: 'cluster', isOver })
  process.exitCode = EXIT_CODES[result.verdict]
  const isRegression = await delivery.deliverResult(result, journals, inputs, workflow, options.signal)
  if (isRegression) process.exitCode ||= REGRESSION_CODE
}

/** The jobs whose results these are have failed, or not, by themselves. */
async function publish(inputs: Inputs): Promise<void> {
  const { locatePullRequest, mergeJobs } = await import('./action/publish.ts')
  const { publish: wanted } = inputs.followUp
  const located = await locatePullRequest(workflow, wanted, inputs.comment.token)
  const { result, isWhole } = await mergeJobs(wanted, located, process.cwd())
  process.exitCode = isWhole ? 0 : EXIT_CODES.inconclusive
  const isRegression = await delivery.deliverResult(result, [], inputs, located)
  if (isRegression) process.exitCode ||= REGRESSION_CODE
}

function hideSecrets(secrets: readonly string[]): void {
  maskSecrets(secrets)
  screen.hide(secrets)
}

/** Where the run reads and writes. `post` is told before anything is changed. */
function placeOf({ comment: _, settingsPath: __, mode: ___, followUp: ____, job: { where }, ...inputs }: Inputs) {
  const directory = process.cwd()
  const run = newRunName(systemClock.now())
  const ledgerFolder = join(environment.RUNNER_TEMP ?? tmpdir(), `chaos-gate-${run}`)
  saveState({ ledgerFolder, run, isOver: false, where, cluster: inputs.cluster })
  const reportFolder = resolve(directory, inputs.reportFolder)
  return { ...inputs, run, reportFolder, directory, environment, ledgerFolder, cancelSeconds: CANCEL_SECONDS, isValidated: true }
}

function isNothingLeft({ outcomes }: AppResult): boolean {
  return outcomes.every(({ journal }) => (journal?.['chaos-gate']?.leftBehind.length ?? 0) === 0)
}
