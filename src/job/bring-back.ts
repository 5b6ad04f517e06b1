/** What a pod handed over → the files that a run here would have left, and its result. */

import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describeProblem, type Problem } from '../experiment/errors.ts'
import type { VerdictName } from '../experiment/journal.ts'
import { worstOf } from '../experiment/verdict.ts'
import { readResult } from '../publish/read-result.ts'
import { buildResult } from '../report/build-result.ts'
import type { Result } from '../report/result.ts'
import type { Followed } from './follow.ts'

export interface BroughtBack {
  result: Result
  /** Paths, the last one written last. */
  journals: string[]
}

export interface Home {
  reportFolder: string
  journalPath?: string
  /** Whether the user wanted to stop: then a pod without a word is no wonder. */
  isStopped: boolean
  seconds: number
}

export function bringBack({ handed, ending }: Followed, home: Home): BroughtBack {
  if (!handed) return { result: withoutWord(ending, home), journals: [] }
  const journals = Object.entries(handed)
    .filter(([path]) => path.startsWith('journals/'))
    .map(([path, text]) => write(join(home.reportFolder, path), text))
  const last = journals.at(-1)
  if (last !== undefined && home.journalPath !== undefined) copyFileSync(last, home.journalPath)
  return { result: resultOf(handed['results.json'], home), journals }
}

/** What comes out of a pod is as untrusted as any other job's result. */
function resultOf(text: string | undefined, home: Home): Result {
  if (text === undefined) return withoutWord('it handed over no result', home)
  try {
    return readResult(text)
  } catch (error) {
    return withoutWord(`its result cannot be read: ${(error as Error).message}`, home)
  }
}

/** What was refused before any pod began. */
export function refused(problems: readonly Problem[], seconds: number): BroughtBack {
  const findings = problems.map((problem) => ({ verdict: 'invalid' as const, reason: describeProblem(problem) }))
  return { result: buildResult({ outcomes: [], problems, verdict: worstOf(findings), durationSeconds: seconds }), journals: [] }
}

function withoutWord(ending: string, { isStopped, seconds }: Home): Result {
  const verdict: VerdictName = isStopped ? 'interrupted' : 'error'
  const reason = `The Job told no result: ${ending}. If something is left in the cluster, \`chaos-gate recover\` puts it back`
  return buildResult({
    outcomes: [],
    problems: [{ message: reason }],
    verdict: worstOf([{ verdict, reason }]),
    durationSeconds: seconds,
  })
}

function write(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}
