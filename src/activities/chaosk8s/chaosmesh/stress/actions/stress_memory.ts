import { z } from 'zod/mini'
import { defineAction } from '../../../../activity.ts'
import { integer, integerOr, optionalText } from '../../../../arguments.ts'
import { inNamespace } from '../../../../permissions.ts'
import { addStress } from '../../faults.ts'
import { present } from '../../selection.ts'
import { stressArguments, stressOptions } from '../options.ts'

/** Spec extensions 4.16. Chaos Mesh insists on a number of workers, so there is one by default (decision 25). */
export const stress_memory = defineAction({
  name: 'chaosk8s.chaosmesh.stress.actions.stress_memory',
  summary: 'Fills memory, with Chaos Mesh.',
  permissions: inNamespace('stresschaos.chaos-mesh.org', 'create'),
  arguments: z.strictObject({
    ...stressArguments,
    workers: integerOr(1, 'How many processes.'),
    size: optionalText('How much each of them takes, `256MB` or `25%`.'),
    oom_score: z.optional(integer('How likely they are to be killed for want of memory, -1000 to 1000.')),
    time_to_get_to_size: optionalText('How long it takes to fill; Chaos Mesh has no such option any more.'),
  }),
  run({ workers, size, oom_score, time_to_get_to_size, ...args }, tools) {
    if (time_to_get_to_size)
      tools.warn('time_to_get_to_size has no effect on Chaos Mesh versions of which the definition lacks it')
    const memory = present({ workers, size, time: time_to_get_to_size, oomScoreAdj: oom_score })
    return addStress(args, { stressors: { memory }, ...stressOptions(args) }, tools)
  },
})
