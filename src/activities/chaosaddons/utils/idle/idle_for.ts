import { z } from 'zod/mini'
import { defineProbe } from '../../../activity.ts'
import { number } from '../../../arguments.ts'

/** Spec extensions 8.5. It changes nothing, whatever the experiment calls it, so nothing has to show that it did. */
export const idle_for = defineProbe({
  name: 'chaosaddons.utils.idle.idle_for',
  summary: 'Does nothing for a while.',
  permissions: [],
  arguments: z.strictObject({ duration: number('Seconds.') }),
  async run({ duration }, { clock, signal }) {
    await clock.sleep(Math.max(0, duration), signal)
    return null
  },
})
