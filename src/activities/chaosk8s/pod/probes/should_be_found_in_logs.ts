import { z } from 'zod/mini'
import { ActivityFailed } from '../../../../experiment/errors.ts'
import { compilePythonRegex, patternProblem } from '../../../../experiment/python-regex.ts'
import { defineProbe } from '../../../activity.ts'
import { flagOr, text } from '../../../arguments.ts'

/** Spec extensions 4.2: stands as a tolerance beside `read_pod_logs`, whose output it is given. Asks the cluster nothing. */
export const should_be_found_in_logs = defineProbe({
  name: 'chaosk8s.pod.probes.should_be_found_in_logs',
  summary: 'Whether a pattern is found in the logs that `read_pod_logs` has read.',
  permissions: [],
  arguments: z.strictObject({
    pattern: text('A regular expression, as in Python, that is found anywhere in a log.'),
    all_containers: flagOr(true, 'In the log of every pod; otherwise of one at least.'),
    value: z
      .optional(z.nullable(z.record(z.string(), z.string())))
      .check(z.describe('Given by the probe that it judges: a log by pod.')),
  }),
  async run({ pattern, all_containers, value }) {
    const logs = Object.values(value ?? {})
    if (logs.length === 0) throw new ActivityFailed('no logs to search from')
    const problem = patternProblem(pattern)
    if (problem !== undefined) throw new ActivityFailed(`pattern '${pattern}' is no regular expression: ${problem}`)
    const expression = compilePythonRegex(pattern)
    const isFound = (log: string) => expression.test(log)
    return all_containers ? logs.every(isFound) : logs.some(isFound)
  },
})
