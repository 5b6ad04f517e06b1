/** The beginning of a function: one that works, of which everything but the shape is to be replaced. */

import { NOTE } from './note.ts'
import type { Place } from './place.ts'

export function functionText(place: Place): string {
  return place.type === 'action' ? action(place) : probe(place)
}

function action({ name, func, up }: Place): string {
  return `import { z } from 'zod/mini'
import { defineAction } from '${up}activity.ts'
import { namespace, text } from '${up}arguments.ts'
import { referenceTo } from '${up}choice.ts'
import { DEPLOYMENT } from '${up}kinds.ts'
import { patchObject } from '${up}patch-object.ts'
import { inNamespace } from '${up}permissions.ts'

/** ${NOTE}: the rule that it follows, and what it gives. */
export const ${func} = defineAction({
  name: '${name}',
  summary: '${NOTE}: what it changes, in one sentence.',
  permissions: inNamespace('deployments.apps', 'patch'),
  arguments: z.strictObject({ name: text('The name of the deployment.'), ns: namespace }),
  run: ({ name, ns }, tools) =>
    patchObject(referenceTo(DEPLOYMENT, name, ns, tools), { spec: { paused: true } }, \`failed to pause '\${name}'\`, tools),
})
`
}

function probe({ name, func, up }: Place): string {
  return `import { z } from 'zod/mini'
import { defineProbe } from '${up}activity.ts'
import { labelSelector, namespace } from '${up}arguments.ts'
import { inNamespace } from '${up}permissions.ts'
import { listPods } from '${up}pods.ts'

/** ${NOTE}: the rule that it follows, and what it gives. */
export const ${func} = defineProbe({
  name: '${name}',
  summary: '${NOTE}: what it looks at, in one sentence.',
  permissions: inNamespace('pods', 'list'),
  arguments: z.strictObject({ label_selector: labelSelector, ns: namespace }),
  async run({ label_selector, ns }, tools) {
    return (await listPods(tools, ns, label_selector)).length
  },
})
`
}
