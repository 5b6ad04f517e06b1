import { z } from 'zod/mini'
import { defineProbe } from '../../../activity.ts'
import { DAEMON_SET } from '../../../kinds.ts'
import { inNamespace } from '../../../permissions.ts'
import { countNow, lookArguments } from '../../../workloads.ts'

/** Spec extensions 4.6: never fails because of what it sees; none of none is not one. */
export const daemon_set_partially_available = defineProbe({
  name: 'chaosk8s.daemonset.probes.daemon_set_partially_available',
  summary: 'Whether a daemon set has at least one ready pod, now.',
  permissions: inNamespace('daemonsets.apps', 'list'),
  arguments: z.strictObject(lookArguments),
  async run(named, tools) {
    const counts = await countNow(DAEMON_SET, named, tools)
    return counts !== null && (counts.ready ?? 0) >= 1
  },
})
