import { z } from 'zod/mini'
import { defineProbe } from '../../../activity.ts'
import { DAEMON_SET } from '../../../kinds.ts'
import { inNamespace } from '../../../permissions.ts'
import { countNow, isReady, lookArguments } from '../../../workloads.ts'

/** Spec extensions 4.6: never fails because of what it sees. */
export const daemon_set_available_and_healthy = defineProbe({
  name: 'chaosk8s.daemonset.probes.daemon_set_available_and_healthy',
  summary: 'Whether a daemon set has a ready pod on every node that it wants, now.',
  permissions: inNamespace('daemonsets.apps', 'list'),
  arguments: z.strictObject(lookArguments),
  async run(named, tools) {
    const counts = await countNow(DAEMON_SET, named, tools)
    return counts !== null && isReady(counts)
  },
})
