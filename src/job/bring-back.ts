/** What a pod handed over → the files that a run here would have left, and its result. */

import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describeProblem, type Problem } from '../experiment/errors.ts'
import type { VerdictName } from '../experiment/journal.ts'
import { worstOf } from '../experiment/verdict.ts'
import type { JobResult } from '../publish/find-results.ts'
import { readResult } from '../publish/read-result.ts'
import { buildResult } from '../report/build-result.ts'
import type { Result } from '../report/result.ts'
import type { Followed } from './follow.ts'

export interface BroughtBack {
  result: Result
  /** Paths, the last one written last. */
  journals: string[]
}

export interface Finding {
  verdict: VerdictName
  reason: string
}

export interface Home {
  reportFolder: string
  journalPath?: string
  /** Whether the user wanted to stop: then a pod without a word is no wonder. */
  isStopped: boolean
  seconds: number
}

export function bringBack(followed: Followed, home: Home): BroughtBack {
  const journals = bringJournals([followed], home)
  const { result, problem } = readHanded(followed)
  return { result: result ?? withoutWord(problem, home), journals }
}

/** Where they were written. Two of one name are of different pods. */
export function bringJournals(all: readonly Followed[], { reportFolder, journalPath }: Home): string[] {
  const taken = new Set<string>()
  const handed = all.flatMap((followed) => Object.entries(followed.handed ?? {}))
  const journals = handed
    .filter(([path]) => path.startsWith('journals/'))
    .map(([path, text]) => write(join(reportFolder, freePath(path, taken)), text))
  const last = journals.at(-1)
  if (last !== undefined && journalPath !== undefined) copyFileSync(last, journalPath)
  return journals
}

/** As the names of one run's journals are told apart. */
function freePath(path: string, taken: Set<string>): string {
  let free = path
  for (let number = 2; taken.has(free); number += 1) free = path.replace(/\.json$/, `-${number}.json`)
  taken.add(free)
  return free
}

/** What comes out of a pod is as untrusted as any other job's result. */
export function readHanded({ handed, ending }: Followed): Pick<JobResult, 'result' | 'problem'> {
  if (!handed) return { result: null, problem: ending }
  const text = handed['results.json']
  if (text === undefined) return { result: null, problem: 'it handed over no result' }
  try {
    return { result: readResult(text), problem: '' }
  } catch (error) {
    return { result: null, problem: `its result cannot be read: ${(error as Error).message}` }
  }
}

/** What was refused before any pod began. */
export function refused(problems: readonly Problem[], seconds: number): BroughtBack {
  const findings = problems.map((problem) => ({ verdict: 'invalid' as const, reason: describeProblem(problem) }))
  return { result: buildResult({ outcomes: [], problems, verdict: worstOf(findings), durationSeconds: seconds }), journals: [] }
}

function withoutWord(ending: string, home: Home): Result {
  const finding = findingOfNone('The Job told no result', ending, home)
  return buildResult({
    outcomes: [],
    problems: [{ message: finding.reason }],
    verdict: worstOf([finding]),
    durationSeconds: home.seconds,
  })
}

/** Where nothing is heard, nothing is known to be good. */
export function findingOfNone(lack: string, ending: string, { isStopped }: Home): Finding {
  const reason = `${lack}: ${ending}. If something is left in the cluster, \`chaos-gate recover\` puts it back`
  return { verdict: isStopped ? 'interrupted' : 'error', reason }
}

function write(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}
