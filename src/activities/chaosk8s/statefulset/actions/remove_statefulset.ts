import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { choiceArguments } from '../../../choice.ts'
import { deleteChosen } from '../../../delete-objects.ts'
import { STATEFUL_SET } from '../../../kinds.ts'
import { inNamespace } from '../../../permissions.ts'

/** Spec extensions 4.5. */
export const remove_statefulset = defineAction({
  name: 'chaosk8s.statefulset.actions.remove_statefulset',
  summary: 'Deletes stateful sets by name, by labels, or all of a namespace.',
  permissions: inNamespace('statefulsets.apps', 'list', 'delete'),
  arguments: z.strictObject(choiceArguments),
  run: (choice, tools) => deleteChosen(STATEFUL_SET, choice, tools),
})
