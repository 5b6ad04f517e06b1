import { z } from 'zod/mini'
import { defineProbe } from '../../../activity.ts'
import { namespace, text } from '../../../arguments.ts'
import { existsNamed } from '../../../exists.ts'
import { INGRESS } from '../../../kinds.ts'
import { inNamespace } from '../../../permissions.ts'

/** Spec extensions 4.11. */
export const ingress_exists = defineProbe({
  name: 'chaosk8s.networking.probes.ingress_exists',
  summary: 'Whether there is an ingress of that name.',
  permissions: inNamespace('ingresses.networking.k8s.io', 'list'),
  arguments: z.strictObject({ name: text('The name of the ingress.'), ns: namespace }),
  run: (choice, tools) => existsNamed(INGRESS, choice, tools),
})
