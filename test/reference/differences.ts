/**
 * Where we differ from the reference on purpose, each with its rule. A difference is either taken out of both sides before they
 * are compared, or, where it changes the course of a run, named by the experiment in a comment `# differs: RULE`.
 */

import type { Journal, Run } from '../../src/experiment/journal.ts'
import { isMapping } from '../../src/experiment/values/plain.ts'
import type { Side } from './play.ts'

interface Difference {
  rule: string
  reason: string
  /** Makes both the same in this one respect. */
  level(reference: Journal, ours: Journal): void
}

export const DIFFERENCES: readonly Difference[] = [
  {
    rule: 'ACT-8',
    reason:
      'an activity that could not be called, and one that was interrupted (EXIT-6, BG-5), say so instead of having no status',
    level: eachRun((reference, ours) => {
      if (reference.status !== undefined || ours.status !== 'failed') return
      delete ours.status
      delete ours.exception
    }),
  },
  {
    rule: 'SEC-14',
    reason: 'secrets are masked wherever they would stand in the journal',
    level: (reference, ours) => unmask(reference, ours),
  },
  {
    rule: 'DYN-5',
    reason: 'secrets are not written into the definition of a dynamic value',
    level({ experiment: { configuration = {} } }) {
      for (const entry of Object.values(configuration)) {
        if (isMapping(entry) && entry.type === 'probe' && isMapping(entry.provider)) delete entry.provider.secrets
      }
    },
  },
  {
    rule: 'TOL-51',
    reason: 'the value is not written into the definition of a tolerance',
    level(reference, ours) {
      for (const journal of [reference, ours]) for (const each of tolerancesIn(journal)) delete each.value
    },
  },
  {
    rule: 'HTTP-13',
    reason: "after the URL stands this platform's reason and not that of a Python library",
    level: eachRun((...runs) => {
      for (const run of runs) {
        if (run.exception) run.exception = run.exception.map((line) => line.replace(/(failed to connect to \S+:)[\s\S]*/, '$1'))
      }
    }),
  },
  {
    rule: 'PROC-11',
    reason: 'output is read as UTF-8 and not guessed at',
    level: eachRun((reference, ours) => {
      const [theirs, mine] = [reference.output, ours.output]
      if (!isMapping(theirs) || !isMapping(mine)) return
      for (const key of ['stdout', 'stderr', 'body']) if (isGuess(theirs[key], mine[key])) theirs[key] = mine[key]
    }),
  },
  {
    rule: 'JRN-11',
    reason: 'numbers that JSON does not know are null, and there is no negative zero',
    level: (reference) => tame(reference),
  },
]

/** Rules that change the course of a run, so that an experiment has to name them. */
export const COURSES: Readonly<Record<string, string>> = {
  'ACT-5': 'a text that is a number is a pause; what is none is refused before the call, so that nothing is injected',
  'CLI-31': 'each strategy falls back by itself',
  'DRY-7': 'the dry mode of one activity is understood',
  'HTTP-3': 'the content type of a request is read whatever its case and parameters',
  'EXIT-4': 'a signal interrupts also while a function is at work',
  'EXIT-5': 'a cancel stops what is in the background as well: a runner kills everything ten seconds later',
  'HTTP-10': 'a body that is no JSON is a failure of the activity',
  'PROC-13': 'a program that is not there is a failure of the activity',
  'TOL-5': 'a fraction that comes from a variable is compared',
  'TOL-41': 'both ends of a range are decimals',
  'VAL-106': 'what is overridden need not be set',
  'VAR-10': 'of a group of secrets only what is given is overridden',
}

/** Takes out of both what differs on purpose; gives the rules that had something to do. */
export function reconcile(reference: Side, ours: Side): string[] {
  if (reference.journal === undefined && ours.journal !== undefined && isCrash(reference)) {
    ours.journal = undefined
    return ['JRN-13']
  }
  const [left, right] = [reference.journal, ours.journal]
  if (!left || !right) return []
  return DIFFERENCES.filter(({ level }) => {
    const before = JSON.stringify([left, right])
    level(left, right)
    return JSON.stringify([left, right]) !== before
  }).map(({ rule }) => rule)
}

/** The reference broke off, and wrote no journal (spec HYP-10, JRN-14). */
function isCrash({ exit, log }: Side): boolean {
  return exit === 1 && log.includes('Traceback (most recent call last)')
}

function eachRun(level: (reference: Run, ours: Run) => void): Difference['level'] {
  return (reference, ours) => {
    for (const [list, others] of runLists(reference).map((each, index) => [each, runLists(ours)[index] ?? []] as const)) {
      for (const [index, run] of list.entries()) if (others[index]) level(run, others[index])
    }
  }
}

function runLists({ steady_states: seen, run, rollbacks }: Journal): Run[][] {
  return [...[seen.before, ...seen.during, seen.after].map((state) => state?.probes ?? []), run, rollbacks]
}

/** Where ours has stars, the reference's text stands in both. */
function unmask(reference: unknown, ours: unknown): void {
  if (!isContainer(reference) || !isContainer(ours)) return
  for (const [key, text] of Object.entries(ours)) {
    const theirs = reference[key]
    if (typeof text === 'string' && typeof theirs === 'string' && text.includes('***') && isMaskOf(text, theirs))
      ours[key] = theirs
    else unmask(theirs, text)
  }
}

function isMaskOf(text: string, original: string): boolean {
  const pieces = text.split('***').map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${pieces.join('[\\s\\S]+')}$`).test(original)
}

function tolerancesIn(journal: Journal): Record<string, unknown>[] {
  const probes = journal.experiment['steady-state-hypothesis']?.probes ?? []
  const tolerances: unknown[] = [...probes, ...runLists(journal).flatMap((runs) => runs.map(({ activity }) => activity))].map(
    ({ tolerance }) => tolerance,
  )
  return tolerances.flatMap((tolerance) => {
    const provider = isMapping(tolerance) ? tolerance.provider : undefined
    return isMapping(provider) && isMapping(provider.arguments) ? [provider.arguments] : []
  })
}

/** Both are text, and one of them is not plain ASCII: which encoding is a matter of opinion. */
function isGuess(theirs: unknown, mine: unknown): boolean {
  return typeof theirs === 'string' && typeof mine === 'string' && /[^\0-\x7f]/.test(theirs + mine)
}

function tame(value: unknown): void {
  if (!isContainer(value)) return
  for (const [key, member] of Object.entries(value)) {
    if (member === 'NaN' || member === 'Infinity' || member === '-Infinity') value[key] = null
    else if (Object.is(member, -0)) value[key] = 0
    else tame(member)
  }
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
