import { z } from 'zod/mini'
import { defineAction } from '../../../activity.ts'
import { optionalText } from '../../../arguments.ts'
import { applyText } from '../apply-text.ts'
import { onDescribedKind } from '../permissions.ts'

/** Spec extensions 4.15. The reference's never works (decision 23). */
export const apply_from_json = defineAction({
  name: 'chaosk8s.crd.actions.apply_from_json',
  summary: 'Creates an object of any kind, or merges it into the one of that name.',
  permissions: onDescribedKind('json'),
  arguments: z.strictObject({ resource: optionalText('The object, as a text in JSON.') }),
  run: ({ resource }, tools) => applyText(resource, 'json', tools),
})
