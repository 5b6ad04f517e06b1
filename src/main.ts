/** Action entry: inputs → app → outputs, summary, annotations, comment. The exit code is the verdict's. */

import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Delivery } from './action/delivery.ts'
import { exitCodeOf } from './app/exit-code.ts'
import type { AppResult } from './app/options.ts'
import { runApp } from './app.ts'
import { Progress } from './cli/progress.ts'
import { Screen } from './cli/screen.ts'
import { listenForSignals, OF_THE_ACTION } from './cli/signals.ts'
import { InvalidExperiment } from './experiment/errors.ts'
import { EXIT_CODES } from './experiment/journal.ts'
import { type Inputs, readInputs } from './github/inputs.ts'
import { maskSecrets } from './github/secrets.ts'
import { saveState } from './github/state.ts'
import { readWorkflow } from './github/workflow.ts'
import { requireSettings } from './settings/read-settings.ts'
import { systemClock } from './system/clock.ts'
import { newRunName } from './undo/run-name.ts'

/** Seconds for rollbacks and undo after a cancel: the runner kills after 7.5 and 2.5 more, and outputs need a moment too. */
const CANCEL_SECONDS = 6

const environment = process.env
const screen = new Screen({
  write: (text) => process.stdout.write(text),
  isLive: false,
  isColored: true,
  isGitHub: true,
  width: 0,
})
const delivery = new Delivery(screen, readWorkflow(environment), environment)

delivery.begin()
main().catch((error: unknown) => {
  if (error instanceof InvalidExperiment) delivery.refused(error.problems)
  else delivery.broken(error)
  process.exitCode = error instanceof InvalidExperiment ? EXIT_CODES.invalid : EXIT_CODES.error
})

async function main(): Promise<void> {
  const inputs = readInputs(environment)
  maskSecrets([inputs.comment.token])
  const interruption = listenForSignals(OF_THE_ACTION, (message) => screen.line(message))
  const progress = new Progress({ screen, now: systemClock.now, isVerbose: environment.RUNNER_DEBUG === '1' })
  const settings = inputs.settingsPath === undefined ? undefined : requireSettings(resolve(inputs.settingsPath))
  const place = placeOf(inputs)
  const told = await runApp({
    ...place,
    ...(settings && { settings }),
    signal: interruption.signal,
    log: progress.log,
    controls: [progress.control],
    onExperiment: progress.onExperiment,
    onSecrets: (secrets) => {
      maskSecrets(secrets)
      screen.hide(secrets)
    },
  })
  process.exitCode = exitCodeOf(told, inputs.isCompatible)
  const { ledgerFolder, run, cluster } = place
  saveState({ ledgerFolder, run, cluster, isOver: isNothingLeft(told) })
  await delivery.deliver(told, inputs, interruption.signal)
  interruption.stop()
}

/** Where the run reads and writes. `post` is told before anything is changed. */
function placeOf({ comment: _, settingsPath: __, ...inputs }: Inputs) {
  const directory = process.cwd()
  const run = newRunName(systemClock.now())
  const ledgerFolder = join(environment.RUNNER_TEMP ?? tmpdir(), `chaos-gate-${run}`)
  saveState({ ledgerFolder, run, isOver: false, cluster: inputs.cluster })
  const reportFolder = resolve(directory, inputs.reportFolder)
  return { ...inputs, run, reportFolder, directory, environment, ledgerFolder, cancelSeconds: CANCEL_SECONDS, isValidated: true }
}

function isNothingLeft({ outcomes }: AppResult): boolean {
  return outcomes.every(({ journal }) => (journal?.['chaos-gate']?.leftBehind.length ?? 0) === 0)
}
