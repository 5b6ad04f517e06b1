import { z } from 'zod/mini'
import { defineProbe } from '../../../activity.ts'
import { answerOr } from '../../../answer-or.ts'
import { flagOr } from '../../../arguments.ts'
import { STATEFUL_SET } from '../../../kinds.ts'
import { inNamespace } from '../../../permissions.ts'
import { isReady, waitArguments, waitForCounts } from '../../../workloads.ts'

/** Spec extensions 4.5. The timeout is for the whole wait (decision 13), and what is scaled to nothing is not available (decision 12). */
export const statefulset_not_fully_available = defineProbe({
  name: 'chaosk8s.statefulset.probes.statefulset_not_fully_available',
  summary: 'Waits until a stateful set lacks a ready replica.',
  permissions: inNamespace('statefulsets.apps', 'list', 'watch'),
  arguments: z.strictObject({ ...waitArguments, raise_on_fully_available: flagOr(true, 'Fail instead of giving `false`.') }),
  async run({ raise_on_fully_available, ...wait }, tools) {
    const isMet = await waitForCounts(STATEFUL_SET, wait, (counts) => !isReady(counts), tools)
    return answerOr(isMet, raise_on_fully_available, `microservice '${wait.name}' failed to stop running within ${wait.timeout}s`)
  },
})
