import { z } from 'zod/mini'
import { defineProbe } from '../../../activity.ts'
import { labelSelector, namespace, optionalText } from '../../../arguments.ts'
import { exists } from '../../../exists.ts'
import { SECRET } from '../../../kinds.ts'
import { inNamespace } from '../../../permissions.ts'

/** Spec extensions 4.9. What the secrets hold is not fetched. */
export const secret_exists = defineProbe({
  name: 'chaosk8s.secret.probes.secret_exists',
  summary: 'Whether there is a secret of that name and those labels.',
  permissions: inNamespace('secrets', 'list'),
  arguments: z.strictObject({ name: optionalText('The name of the secret.'), ns: namespace, label_selector: labelSelector }),
  run: (choice, tools) => exists(SECRET, choice, tools),
})
