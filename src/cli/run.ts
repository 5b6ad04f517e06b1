/** The verb `run`: experiments, what happens meanwhile, and the verdict last. */

import { rmSync } from 'node:fs'
import { exitCodeOf } from '../app/exit-code.ts'
import type { AppOptions } from '../app/options.ts'
import { writeReportFiles } from '../app/report-files.ts'
import { runApp } from '../app.ts'
import type { Outcome } from '../experiment/outcome.ts'
import { buildResult } from '../report/build-result.ts'
import type { Links } from '../report/parts.ts'
import { renderTerminal } from '../report/terminal.ts'
import { systemClock } from '../system/clock.ts'
import type { AskedFor } from './options.ts'
import { Progress } from './progress.ts'
import { Screen } from './screen.ts'
import { listenForSignals } from './signals.ts'
import type { Terminal } from './terminal.ts'

/** On somebody's machine there is no web page of a file. */
const NO_LINKS: Links = { file: () => undefined }

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
    writeReportFiles(asked.reportFolder, result, NO_LINKS, (text) => screen.masked(text))
    if (!told.outcomes.some(isLeftBehind)) rmSync(asked.ledgerFolder, { recursive: true, force: true })
    terminal.out(screen.masked(renderTerminal(result, terminal)))
    return exitCodeOf(told, asked.isCompatible)
  } finally {
    interruption.stop()
  }
}

/** Then the ledger is still worth something. */
function isLeftBehind({ journal }: Outcome): boolean {
  return (journal?.['chaos-gate']?.leftBehind.length ?? 0) > 0
}
