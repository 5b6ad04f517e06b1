/** Activities that run while others do (spec BG-1 to BG-7). */

import type { Course } from './course.ts'

export interface Background {
  /** Takes work that has begun. An interruption that ends it stops the run at once (spec BG-5, improved). */
  add(work: Promise<unknown>): void
  /** Resolves when all of it has ended, and never rejects (spec BG-2). */
  hasEnded(): Promise<void>
}

/** Nothing yet; `stop` ends what is in the foreground. */
export function openBackground(stop: Course['stop']): Background {
  const works: Promise<void>[] = []
  return {
    add: (work) => void works.push(work.then(() => undefined, stop)),
    hasEnded: async () => void (await Promise.all(works)),
  }
}
