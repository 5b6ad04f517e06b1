/** The verb `run`: experiments, what happens meanwhile, and the verdict last. */

import { rmSync } from 'node:fs'
import { exitCodeOf } from '../app/exit-code.ts'
import type { AppResult } from '../app/options.ts'
import { runApp } from '../app.ts'
import { describeProblem } from '../experiment/errors.ts'
import type { Outcome } from '../experiment/outcome.ts'
import { buildResult } from '../report/build-result.ts'
import type { AskedFor } from './options.ts'
import { type Manner, resultText } from './result-text.ts'
import { Screen } from './screen.ts'
import { listenForSignals, OF_THE_COMMAND } from './signals.ts'
import type { Stage } from './stage.ts'
import { openTeller, type Teller } from './teller.ts'
import { writeReport } from './write-report.ts'

/** The exit code (design section 6). With `--compat` stdout stays empty (spec CLI-34). */
export async function run(asked: AskedFor, stage: Stage, manner: Manner): Promise<number> {
  const { terminal } = stage
  const screen = new Screen({ ...terminal, write: terminal.error })
  const { record, ...teller } = openTeller(stage, screen, manner.isQuiet)
  const sayStopping = stage.logToConsole ? (message: string) => record('warning', message) : (text: string) => screen.line(text)
  const interruption = listenForSignals(OF_THE_COMMAND, sayStopping)
  try {
    const told = await runApp({
      ...asked,
      ...teller,
      signal: interruption.signal,
      onSecrets: (texts) => screen.hide(texts),
    })
    const result = buildResult({ ...told, isPractice: manner.isPractice })
    writeReport(asked.reportFolder, result, screen, teller.log)
    if (!told.outcomes.some(isLeftBehind)) rmSync(asked.ledgerFolder, { recursive: true, force: true })
    recordEnd(told, record)
    if (manner.isJson || !stage.isCompatible) terminal.out(resultText(result, manner, terminal, screen))
    return exitCodeOf(told, asked.isCompatible)
  } finally {
    interruption.stop()
  }
}

function recordEnd({ problems, outcomes, verdict }: AppResult, record: Teller['record']): void {
  for (const problem of [...problems, ...outcomes.flatMap((outcome) => outcome.problems)])
    record('error', describeProblem(problem))
  for (const warning of outcomes.flatMap(({ warnings = [] }) => warnings)) record('warning', describeProblem(warning))
  record(verdict.name === 'passed' ? 'info' : 'warning', `Verdict: ${verdict.name}: ${verdict.reason}`)
}

/** Then the ledger is still worth something. */
function isLeftBehind({ journal }: Outcome): boolean {
  return (journal?.['chaos-gate']?.leftBehind.length ?? 0) > 0
}
