/** `run --where cluster`: a Job does it, and is told here. */

import { readFileSync } from 'node:fs'
import { EXIT_CODES, type Journal } from '../experiment/journal.ts'
import type { BroughtBack } from '../job/bring-back.ts'
import { runAsJob } from '../job/run-as-job.ts'
import type { Log } from '../system/log.ts'
import { readTextIfThere } from '../system/read-text.ts'
import { readAskedRun } from './asked.ts'
import { readDuration } from './options.ts'
import type { Request } from './request.ts'
import { readManner, resultText } from './result-text.ts'
import { Screen } from './screen.ts'
import { readShards } from './shards.ts'
import { listenForSignals, OF_THE_COMMAND } from './signals.ts'
import type { Stage } from './stage.ts'
import { openTeller } from './teller.ts'
import { writeReport } from './write-report.ts'

/** Seconds beside what the pod needs itself: its grace period, and what the kubelet takes to notice. */
const CANCEL_SECONDS = 45

/** The exit code that the run would have had here. Throws `UsageError`. */
export async function runInCluster(request: Request): Promise<number> {
  const { stage, flags } = request
  const { terminal } = stage
  const asked = readAskedRun(request)
  const startSeconds = readDuration(flags, 'start-timeout')
  const shards = readShards(flags)
  const manner = readManner(flags)
  const screen = new Screen({ ...terminal, write: terminal.error })
  const { log } = openTeller(stage, screen, manner.isQuiet)
  const interruption = listenForSignals(OF_THE_COMMAND, (text) => screen.line(text))
  try {
    const brought = await runAsJob({
      ...asked,
      ...luggageOf(request),
      ...(startSeconds !== undefined && { startSeconds }),
      ...(shards && { shards }),
      cancelSeconds: CANCEL_SECONDS,
      signal: interruption.signal,
      log,
      onSecrets: (texts) => screen.hide(texts),
      onLine: lineTeller(stage, screen, log, manner.isQuiet),
    })
    writeReport(asked.reportFolder, brought.result, screen, log)
    if (manner.isJson || !stage.isCompatible) terminal.out(resultText(brought.result, manner, terminal, screen))
    return asked.isCompatible ? compatibleCode(brought) : EXIT_CODES[brought.result.verdict]
  } finally {
    interruption.stop()
  }
}

/** What goes along beside the experiments. */
function luggageOf({ flags, settingsPath }: Request) {
  const settingsText = settingsPath === undefined ? undefined : readTextIfThere(settingsPath)
  const image = flags.get('image')?.at(-1)
  return {
    controlFiles: flags.get('control-file') ?? [],
    ...(settingsText !== undefined && { settingsText }),
    ...(image !== undefined && { image }),
  }
}

/** The pod speaks to people; a log takes its lines as they are. */
function lineTeller(stage: Stage, screen: Screen, log: Log, isQuiet: boolean): (line: string) => void {
  if (stage.logToConsole) return (line) => log('info', line)
  return isQuiet ? () => {} : (line) => screen.line(line)
}

/** Spec CLI-33: 0 when all completed and none deviated. */
function compatibleCode({ journals }: BroughtBack): number {
  const isGood = journals.every((path) => {
    const { status, deviated } = JSON.parse(readFileSync(path, 'utf8')) as Journal
    return status === 'completed' && !deviated
  })
  return journals.length > 0 && isGood ? 0 : 1
}
