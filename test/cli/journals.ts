/** Journals of runs that reports are tested with. */

import { expect } from '@jest/globals'
import type { Journal } from '../../src/experiment/journal.ts'
import type { Result } from '../../src/report/result.ts'
import { readFixture } from '../report/fixture.ts'
import type { Desk } from './chaos-gate.ts'

export function journalOf(name: string): Journal {
  const [journal] = readFixture(name).outcomes.flatMap((outcome) => outcome.journal ?? [])
  if (journal === undefined) throw new Error(`${name} has no journal`)
  return journal
}

/** As the reference would have written it. */
export function withoutRecord(name: string): Journal {
  const { 'chaos-gate': _, ...journal } = journalOf(name)
  return journal
}

/** What `report` makes of these journals. */
export async function resultOf(desk: Desk, ...files: string[]): Promise<Result> {
  const { out, exitCode } = await desk.chaosGate('report', ...files, '--format', 'json')
  expect(exitCode).toBe(0)
  return JSON.parse(out)
}
