import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { choiceArguments } from '../../../choice.ts'
import { deleteChosen } from '../../../delete-objects.ts'
import { DEPLOYMENT } from '../../../kinds.ts'
import { inNamespace } from '../../../permissions.ts'

/** Spec extensions 4.3. */
export const delete_deployment = defineAction({
  name: 'chaosk8s.deployment.actions.delete_deployment',
  summary: 'Deletes deployments by name, by labels, or all of a namespace.',
  permissions: inNamespace('deployments.apps', 'list', 'delete'),
  arguments: z.strictObject(choiceArguments),
  run: (choice, tools) => deleteChosen(DEPLOYMENT, choice, tools),
})
