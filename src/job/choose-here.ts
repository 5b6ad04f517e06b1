/** Chance of a run in shards: it has to be the same for all of them. */

import type { CheckTools } from '../app/check.ts'
import { describeDraw, draw } from '../app/draw.ts'
import { anySeed } from '../system/random.ts'
import type { JobAsked } from './run-as-job.ts'

interface Chosen {
  asked: JobAsked
  choose: CheckTools['choose']
}

/** With one seed for all shards, and what was to be drawn by chance drawn here, before it is divided. */
export function chooseHere(asked: JobAsked): Chosen {
  if (!asked.shards) return { asked, choose: undefined }
  const { random, seed = anySeed(), ...others } = asked
  return {
    asked: { ...others, seed },
    choose: async (files) => {
      if (random === undefined) return files
      const drawn = draw(files, random, seed)
      asked.log('info', describeDraw(drawn, files.length, seed))
      return drawn
    },
  }
}
