/** Journals of runs that reports are tested with. */

import type { Journal } from '../../src/experiment/journal.ts'
import { readFixture } from '../report/fixture.ts'

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
