/** The five example journals of the spec, section 16: the same experiment, doing what that journal says, gives that journal. */

import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { ActivityFailed, InterruptExecution } from '../../src/experiment/errors.ts'
import type { Journal, Run } from '../../src/experiment/journal.ts'
import type { Experiment } from '../../src/experiment/schema.ts'
import { type Call, play, type Script, type Settings } from './stage.ts'

interface Fixture {
  experiment: Experiment
  journal: Journal
  settings: Settings & { isCancelled?: boolean }
}

const EXAMPLES = [
  ['A: success', 'held'],
  ['B: deviation, one failed probe in the method, rollback played', 'deviated'],
  ['C: gate probe failed, no method, no default rollbacks', 'gate-failed'],
  ['D: Ctrl-C in the second activity (EXIT-6, improved: the entry has a status and an exception)', 'cancelled'],
  ['E: continuously with fail-fast, still bad afterwards', 'fail-fast'],
] as const

describe('example journals (section 16)', () => {
  test.each(EXAMPLES)('%s', async (_, folder) => {
    const { experiment, journal: expected, settings } = read(folder)
    const { isCancelled = false, ...rest } = settings
    const { journal } = await play(experiment, scriptOf(expected, isCancelled), { ...rest, values: valuesOf(experiment) })
    expect(timeless(journal)).toBe(timeless(expected))
  })
})

function read(folder: string): Fixture {
  const part = (name: string) => JSON.parse(readFileSync(new URL(`fixtures/${folder}/${name}.json`, import.meta.url), 'utf8'))
  return { experiment: part('experiment'), journal: part('journal'), settings: part('settings') }
}

const valuesOf = ({ configuration }: Experiment) => ({ configuration: configuration ?? {}, secrets: {} })

/** Each activity does, call by call, what the journal says that it did. */
function scriptOf({ steady_states: seen, run, rollbacks }: Journal, isCancelled: boolean): Script {
  const looks = [seen.before, ...seen.during, seen.after].flatMap((state) => state?.probes ?? [])
  const script: Record<string, unknown[]> = {}
  for (const done of [...looks, ...run, ...rollbacks]) {
    script[done.activity.name] = [...(script[done.activity.name] ?? []), (call: Call) => repeat(done, call, isCancelled)]
  }
  return script
}

async function repeat(done: Run, { clock, signal, interrupt }: Call, isCancelled: boolean): Promise<unknown> {
  const message =
    done.exception
      ?.at(-1)
      ?.trim()
      .replace(/^[\w.]+: /, '') ?? ''
  if (isCancelled && done.exception) {
    clock.sleep(done.duration ?? 0).then(() => interrupt(new InterruptExecution(message)))
    await clock.sleep(60, signal)
  }
  await clock.sleep(done.duration ?? 0, signal)
  if (done.status === 'failed') throw new ActivityFailed(message)
  return done.output
}

/** As text, so that the order of keys counts, but without what a clock says: the examples have gaps that only a real one has. */
function timeless(journal: Journal): string {
  const isMoment = (value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?\+00:00$/.test(value)
  const whole = { ...journal, duration: typeof journal.duration }
  return JSON.stringify(whole, (key, value) => (isMoment(value) ? 'a moment' : key === 'duration' ? about(value) : value), 2)
}

function about(duration: unknown): unknown {
  return typeof duration === 'number' ? duration.toFixed(2) : duration
}
