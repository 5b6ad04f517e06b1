import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { choiceArguments } from '../../../choice.ts'
import { deleteChosen } from '../../../delete-objects.ts'
import { DAEMON_SET } from '../../../kinds.ts'
import { inNamespace } from '../../../permissions.ts'

/** Spec extensions 4.6. */
export const delete_daemon_set = defineAction({
  name: 'chaosk8s.daemonset.actions.delete_daemon_set',
  summary: 'Deletes daemon sets by name, by labels, or all of a namespace.',
  permissions: inNamespace('daemonsets.apps', 'list', 'delete'),
  arguments: z.strictObject(choiceArguments),
  run: (choice, tools) => deleteChosen(DAEMON_SET, choice, tools),
})
