/** The verb `run`: experiments, what happens meanwhile, and the verdict last. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AppOptions, AppResult } from '../app/options.ts'
import { runApp } from '../app.ts'
import { EXIT_CODES } from '../experiment/journal.ts'
import { buildResult } from '../report/build-result.ts'
import { renderComment } from '../report/comment.ts'
import type { Result } from '../report/result.ts'
import { renderTerminal } from '../report/terminal.ts'
import { systemClock } from '../system/clock.ts'
import type { AskedFor } from './options.ts'
import { Progress } from './progress.ts'
import { Screen } from './screen.ts'
import { listenForSignals } from './signals.ts'
import type { Terminal } from './terminal.ts'

/** The exit code (design section 6). */
export async function run(asked: AskedFor, terminal: Terminal, isVerbose: boolean): Promise<number> {
  const screen = new Screen({ ...terminal, write: terminal.error })
  const progress = new Progress({ screen, now: systemClock.now, isVerbose })
  const interruption = listenForSignals((message) => screen.line(message))
  const options: AppOptions = {
    ...asked,
    signal: interruption.signal,
    log: progress.log,
    controls: [progress.control],
    onExperiment: progress.onExperiment,
    onSecrets: (texts) => screen.hide(texts),
  }
  try {
    const told = await runApp(options)
    const result = buildResult(told)
    writeReport(asked.reportFolder, result, (text) => screen.masked(text))
    terminal.out(screen.masked(renderTerminal(result, terminal)))
    return asked.isCompatible ? exitCodeOfReference(told) : EXIT_CODES[told.verdict.name]
  } finally {
    interruption.stop()
  }
}

/** What other tools read, and the comment as the pull request would have it. */
function writeReport(folder: string, result: Result, masked: (text: string) => string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'results.json'), masked(`${JSON.stringify(result, null, 2)}\n`))
  writeFileSync(join(folder, 'comment.md'), masked(`${renderComment(result, { file: () => undefined })}\n`))
}

/** Spec CLI-33: 0 when all of them completed and none deviated. */
function exitCodeOfReference({ outcomes, problems }: AppResult): number {
  const isGood = problems.length === 0 && outcomes.every(({ journal }) => journal?.status === 'completed' && !journal.deviated)
  return isGood ? 0 : 1
}
