import { z } from 'zod/mini'
import { defineAction } from '../../../../activity.ts'
import { integer } from '../../../../arguments.ts'
import { inNamespace } from '../../../../permissions.ts'
import { addStress } from '../../faults.ts'
import { stressArguments, stressOptions } from '../options.ts'

/** Spec extensions 4.16. */
export const stress_cpu = defineAction({
  name: 'chaosk8s.chaosmesh.stress.actions.stress_cpu',
  summary: 'Keeps processors busy, with Chaos Mesh.',
  permissions: inNamespace('stresschaos.chaos-mesh.org', 'create'),
  arguments: z.strictObject({
    ...stressArguments,
    workers: integer('How many processes.'),
    load: integer('How busy each of them is, in percent.'),
  }),
  run({ workers, load, ...args }, tools) {
    return addStress(args, { stressors: { cpu: { workers, load } }, ...stressOptions(args) }, tools)
  },
})
