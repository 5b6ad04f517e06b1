import { z } from 'zod/mini'
import { defineProbe } from '../../../activity.ts'
import { DAEMON_SET } from '../../../kinds.ts'
import { inNamespace } from '../../../permissions.ts'
import { isReady, waitArguments, waitForCounts } from '../../../workloads.ts'

/** Spec extensions 4.6: never fails because of what it sees. The timeout is for the whole wait (decision 13). */
export const daemon_set_not_fully_available = defineProbe({
  name: 'chaosk8s.daemonset.probes.daemon_set_not_fully_available',
  summary: 'Waits until a daemon set lacks a ready pod; gives `false` when the time is over.',
  permissions: inNamespace('daemonsets.apps', 'list', 'watch'),
  arguments: z.strictObject(waitArguments),
  run: (wait, tools) => waitForCounts(DAEMON_SET, wait, (counts) => !isReady(counts), tools),
})
