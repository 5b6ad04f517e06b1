/** What is known of each activity of a run beside what the journal's own fields say. */

import { nativeType } from '../activities/index.ts'
import type { Journal, Run, RunFacts } from '../experiment/journal.ts'
import type { Activity } from '../experiment/schema.ts'
import { isForeign } from './is-foreign.ts'

export class FactBook {
  readonly #facts = new Map<Run, RunFacts>()

  /** Begins the page of an activity that is about to be called. */
  begin(run: Run): RunFacts {
    const facts: RunFacts = { is: kindOf(run.activity), changes: [], notHeld: [], warnings: [] }
    if (isForeign(run.activity)) facts.isTakenAtItsWord = true
    this.#facts.set(run, facts)
    return facts
  }

  of(run: Run): RunFacts | undefined {
    return this.#facts.get(run)
  }

  /** As the journal's extra key holds them: a file has no references, so each names its run by phase and index. */
  written(journal: Journal): ({ phase: 'run' | 'rollbacks'; index: number } & RunFacts)[] {
    return (['run', 'rollbacks'] as const).flatMap((phase) =>
      journal[phase].flatMap((run, index) => {
        const facts = this.#facts.get(run)
        return facts ? [{ phase, index, ...facts }] : []
      }),
    )
  }

  get warnings(): string[] {
    return [...new Set([...this.#facts.values()].flatMap(({ warnings }) => warnings))]
  }
}

/** A function knows best what it is; the experiment's word counts for processes, HTTP and functions that are not ours. */
function kindOf({ type, provider }: Activity): 'action' | 'probe' {
  if (provider.type !== 'python') return type
  return nativeType(`${provider.module}.${provider.func}`) ?? type
}
