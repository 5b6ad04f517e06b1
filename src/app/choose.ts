/** Which of the files that were named are run, where not all of them are. */

import type { CheckTools } from './check.ts'
import { describeDraw, draw } from './draw.ts'
import type { RunContext } from './options.ts'

/** Undefined where all of them are. What was drawn is told. */
export function chooser({ options, seed }: Pick<RunContext, 'options' | 'seed'>): CheckTools['choose'] {
  const { random, log } = options
  if (random === undefined) return undefined
  return async (files) => {
    const chosen = draw(files, random, seed)
    log('info', describeDraw(chosen, files.length, seed))
    return chosen
  }
}
