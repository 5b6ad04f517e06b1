/** A journal from its file: ours, or one that the Chaos Toolkit of any version has written. */

import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { InvalidExperiment } from '../experiment/errors.ts'
import { type GateRecord, type Journal, type Run, type SteadyState, VERDICTS } from '../experiment/journal.ts'
import { readJson } from '../experiment/read/json.ts'
import type { Activity } from '../experiment/schema.ts'
import { isMapping } from '../experiment/values/plain.ts'
import { whyUnread } from '../system/why-unread.ts'

/** Bytes. A longer text would not fit in one string. */
const JOURNAL_MAX = 400 * 1024 ** 2

/** Stands for an entry that tells of no activity. */
const UNREADABLE: Activity = { type: 'action', name: 'an activity that cannot be read', provider: { type: 'process', path: '' } }
const PROVIDERS = ['python', 'http', 'process']
const PROVIDER_WORDS = ['module', 'func', 'url', 'path']

/** Throws `InvalidExperiment` for what is no journal. What a journal may lack is filled in. */
export function readJournal(file: string, directory: string): Journal {
  const value = parse(file, resolve(directory, file))
  if (!isMapping(value) || !isMapping(value.experiment) || !isMapping(value.steady_states) || !Array.isArray(value.run))
    throw refuse(file, 'is no journal: a journal has experiment, steady_states and run; chaos run writes it to journal.json')
  const start = String(value.start ?? new Date(0).toISOString())
  if (Number.isNaN(Date.parse(start))) throw refuse(file, `is no journal: start is no time but ${JSON.stringify(start)}`)
  const { before, after } = value.steady_states
  if (before === undefined && after === undefined && isMapping(value.experiment['steady-state-hypothesis']))
    throw refuse(file, 'is no journal: steady_states has neither before nor after')
  const record = value['chaos-gate']
  const { 'chaos-gate': _, ...rest } = value
  return {
    ...(rest as unknown as Journal),
    experiment: readExperiment(value.experiment),
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
    return parseText(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw refuse(file, `cannot be read as JSON: ${whyUnread(cause)}`)
  }
}

/** The reference also writes numbers that JSON does not know (spec JRN-11). */
function parseText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    if (!/NaN|Infinity|^\ufeff/.test(text)) throw cause
    return readJson(text).value
  }
}

/** Lists and mappings where there must be some; everything else as it is. */
function readExperiment(experiment: Record<string, unknown>): Journal['experiment'] {
  const { 'steady-state-hypothesis': hypothesis, method, rollbacks, runtime, ...rest } = experiment
  const list = (value: unknown) => (Array.isArray(value) ? value.filter(isMapping) : [])
  return {
    ...rest,
    ...(isMapping(hypothesis) && { 'steady-state-hypothesis': { ...hypothesis, probes: list(hypothesis.probes) } }),
    method: list(method),
    ...(rollbacks !== undefined && { rollbacks: list(rollbacks) }),
    ...(isMapping(runtime) && { runtime }),
  } as unknown as Journal['experiment']
}

function readStates({ before, after, during }: Record<string, unknown>, start: string): Journal['steady_states'] {
  return {
    before: readState(before, start),
    after: readState(after, start),
    during: (Array.isArray(during) ? during : []).flatMap((state) => readState(state, start) ?? []),
  }
}

/** Without a hypothesis the reference writes an empty object as well as null. What cannot be read was not met. */
function readState(value: unknown, start: string): SteadyState | null {
  if (value === null || value === undefined || (isMapping(value) && Object.keys(value).length === 0)) return null
  const { steady_state_met, probes } = isMapping(value) ? value : {}
  return { steady_state_met: steady_state_met === true, probes: readRuns(probes, start) }
}

/** One for each that there is, so that none vanishes and facts name the right one. */
function readRuns(value: unknown, start: string): Run[] {
  return (Array.isArray(value) ? value : []).map((run) => readRun(isMapping(run) ? run : {}, start))
}

function readRun({ status, exception, tolerance_met, end, ...rest }: Record<string, unknown>, start: string): Run {
  const activity = readActivity(rest.activity)
  const lines = typeof exception === 'string' ? [exception] : exception
  return {
    ...rest,
    activity: activity ?? UNREADABLE,
    output: rest.output ?? null,
    start: isTime(rest.start) ? rest.start : start,
    ...(activity && (status === 'succeeded' || status === 'failed') && { status }),
    ...(Array.isArray(lines) && { exception: lines.map(String) }),
    ...(isTime(end) && { end }),
    duration: Number(rest.duration) || 0,
    ...(typeof tolerance_met === 'boolean' && { tolerance_met }),
  }
}

/** Undefined for what cannot have been one. */
function readActivity(activity: unknown): Activity | undefined {
  if (!isMapping(activity) || !isMapping(activity.provider) || !PROVIDERS.includes(String(activity.provider.type)))
    return undefined
  const { type, provider } = activity
  const words = PROVIDER_WORDS.filter((key) => key in provider).map((key) => [key, String(provider[key])])
  return {
    ...activity,
    type: type === 'probe' ? 'probe' : 'action',
    provider: { ...provider, ...Object.fromEntries(words) },
  } as unknown as Activity
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
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
