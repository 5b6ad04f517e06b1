/** A journal from its file: ours, or one that the Chaos Toolkit of any version has written. */

import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { InvalidExperiment } from '../experiment/errors.ts'
import { type GateRecord, type Journal, type Run, type SteadyState, VERDICTS } from '../experiment/journal.ts'
import { isMapping } from '../experiment/values/plain.ts'

/** Bytes. A longer text would not fit in one string. */
const JOURNAL_MAX = 400 * 1024 ** 2

/** Throws `InvalidExperiment` for what is no journal. What a journal may lack is filled in. */
export function readJournal(file: string, directory: string): Journal {
  const value = parse(file, resolve(directory, file))
  if (!isMapping(value) || !isMapping(value.experiment) || !isMapping(value.steady_states) || !Array.isArray(value.run))
    throw refuse(file, 'is no journal: a journal has experiment, steady_states and run; chaos run writes it to journal.json')
  const start = String(value.start ?? new Date(0).toISOString())
  if (Number.isNaN(Date.parse(start))) throw refuse(file, `is no journal: start is no time but ${JSON.stringify(start)}`)
  const record = value['chaos-gate']
  const { 'chaos-gate': _, ...rest } = value
  return {
    ...(rest as unknown as Journal),
    start,
    duration: Number(value.duration) || 0,
    steady_states: readStates(value.steady_states, start),
    run: readRuns(value.run, start),
    rollbacks: readRuns(value.rollbacks, start),
    ...(isMapping(record) && { 'chaos-gate': readRecord(record, file) }),
  }
}

function parse(file: string, path: string): unknown {
  try {
    if ((statSync(path).size ?? 0) > JOURNAL_MAX) throw new Error('it is larger than any journal')
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw refuse(file, `cannot be read as JSON: ${(cause as Error).message}`)
  }
}

function readStates({ before, after, during }: Record<string, unknown>, start: string): Journal['steady_states'] {
  return {
    before: readState(before, start),
    after: readState(after, start),
    during: (Array.isArray(during) ? during : []).flatMap((state) => readState(state, start) ?? []),
  }
}

/** Without a hypothesis the reference writes an empty object as well as null. */
function readState(value: unknown, start: string): SteadyState | null {
  if (!isMapping(value) || !Array.isArray(value.probes)) return null
  return { steady_state_met: value.steady_state_met === true, probes: readRuns(value.probes, start) }
}

function readRuns(value: unknown, start: string): Run[] {
  return (Array.isArray(value) ? value : [])
    .filter((run) => isMapping(run) && isMapping(run.activity) && isMapping(run.activity.provider))
    .map(
      (run): Run => ({
        ...run,
        start: Number.isNaN(Date.parse(run.start)) ? start : run.start,
        duration: Number(run.duration) || 0,
      }),
    )
}

/** Anybody may have written the file. */
function readRecord(record: Record<string, unknown>, file: string): GateRecord {
  const texts = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
  const verdict = VERDICTS.find((name) => name === record.verdict)
  if (verdict === undefined) throw refuse(file, `has no verdict that there is: ${JSON.stringify(record.verdict)}`)
  const reason = String(record.reason ?? verdict)
  const reasons = texts(record.reasons)
  return {
    ...(record as unknown as GateRecord),
    verdict,
    file: String(record.file ?? file),
    reason,
    reasons: reasons.length > 0 ? reasons : [reason],
    putBack: texts(record.putBack),
    leftBehind: texts(record.leftBehind),
    warnings: texts(record.warnings),
    facts: (Array.isArray(record.facts) ? record.facts : []).filter(isMapping).map((facts) => ({
      ...(facts as unknown as GateRecord['facts'][number]),
      changes: texts(facts.changes),
      warnings: texts(facts.warnings),
      notHeld: texts(facts.notHeld),
    })),
  }
}

function refuse(file: string, message: string): InvalidExperiment {
  return new InvalidExperiment([{ file, message }])
}
