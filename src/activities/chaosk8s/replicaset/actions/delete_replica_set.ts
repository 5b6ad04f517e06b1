import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { choiceArguments } from '../../../choice.ts'
import { deleteChosen } from '../../../delete-objects.ts'
import { REPLICA_SET } from '../../../kinds.ts'
import { inNamespace } from '../../../permissions.ts'

/** Spec extensions 4.7. */
export const delete_replica_set = defineAction({
  name: 'chaosk8s.replicaset.actions.delete_replica_set',
  summary: 'Deletes replica sets by name, by labels, or all of a namespace.',
  permissions: inNamespace('replicasets.apps', 'list', 'delete'),
  arguments: z.strictObject(choiceArguments),
  run: (choice, tools) => deleteChosen(REPLICA_SET, choice, tools),
})
