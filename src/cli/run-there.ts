/** `run --where cluster`: a Job does it, and is told here. */

import { readFileSync } from 'node:fs'
import { writeReportFiles } from '../app/report-files.ts'
import { InvalidExperiment } from '../experiment/errors.ts'
import { EXIT_CODES, type Journal } from '../experiment/journal.ts'
import { openForeign } from '../foreign/open-foreign.ts'
import { type BroughtBack, bringBack, refused } from '../job/bring-back.ts'
import type { Followed } from '../job/follow.ts'
import { requireCluster, runThere } from '../job/run-there.ts'
import { wordsFor } from '../job/words.ts'
import { checkCluster } from '../kubernetes/check.ts'
import { systemClock } from '../system/clock.ts'
import { openHttp } from '../system/http/open-http.ts'
import type { Log } from '../system/log.ts'
import { readTextIfThere } from '../system/read-text.ts'
import { readAskedRun } from './asked.ts'
import { IMAGE } from './job.ts'
import { type AskedFor, readDuration } from './options.ts'
import type { Request } from './request.ts'
import { readManner, resultText } from './result-text.ts'
import { Screen } from './screen.ts'
import { listenForSignals, OF_THE_COMMAND } from './signals.ts'
import type { Stage } from './stage.ts'
import { openTeller } from './teller.ts'

const START_SECONDS = 120
/** Seconds beside what the pod needs itself: its grace period, and what the kubelet takes to notice. */
const CANCEL_SECONDS = 45

/** The exit code that the run would have had here. Throws `UsageError`. */
export async function runInCluster(request: Request): Promise<number> {
  const { flags, stage } = request
  const { terminal } = stage
  const asked = readAskedRun(request)
  const manner = readManner(flags)
  const screen = new Screen({ ...terminal, write: terminal.error })
  const interruption = listenForSignals(OF_THE_COMMAND, (text) => screen.line(text))
  const begun = systemClock.now()
  try {
    const seconds = () => (systemClock.now() - begun) / 1000
    const brought = await followThere(request, asked, screen, interruption.signal).then(
      (followed) => bringBack(followed, { ...asked, isStopped: interruption.signal.aborted, seconds: seconds() }),
      (error: unknown) => {
        if (error instanceof InvalidExperiment) return refused(error.problems, seconds())
        throw error
      },
    )
    writeReportFiles(asked.reportFolder, brought.result, { file: () => undefined }, (text) => screen.masked(text))
    if (manner.isJson || !stage.isCompatible) terminal.out(resultText(brought.result, manner, terminal, screen))
    return asked.isCompatible ? compatibleCode(brought) : EXIT_CODES[brought.result.verdict]
  } finally {
    interruption.stop()
  }
}

async function followThere(request: Request, asked: AskedFor, screen: Screen, signal: AbortSignal): Promise<Followed> {
  const { flags, stage, settingsPath } = request
  const { log } = openTeller(stage, screen, readManner(flags).isQuiet)
  const foreign = openForeign(asked, log)
  const settingsText = settingsPath === undefined ? undefined : readTextIfThere(settingsPath)
  const controlFiles = flags.get('control-file') ?? []
  try {
    const { kubernetes, problems } = await checkCluster({ ...asked.cluster, environment: asked.environment, log }, signal)
    const options = {
      ...asked,
      ...(settingsText !== undefined && { settingsText }),
      log,
      controlFiles,
      flags: wordsFor(asked, controlFiles),
      image: flags.get('image')?.at(-1) ?? IMAGE,
      startSeconds: readDuration(flags, 'start-timeout') ?? START_SECONDS,
      cancelSeconds: CANCEL_SECONDS,
      signal,
    }
    return await runThere(options, {
      kubernetes: requireCluster(kubernetes, problems),
      clock: systemClock,
      foreign,
      http: openHttp(asked.environment),
      signal,
      loadingHooks: [],
      onLoaded: async () => {},
      hide: (texts) => screen.hide(texts),
      onLine: teller(stage, screen, log, readManner(flags).isQuiet),
      warn: (message) => log('warning', message),
    })
  } finally {
    await foreign.close()
  }
}

/** The pod speaks to people; a log takes its lines as they are. */
function teller(stage: Stage, screen: Screen, log: Log, isQuiet: boolean): (line: string) => void {
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
