/** A call as the engine makes one, with real processes and a real web client, that remembers its warnings. */

import type { Tools } from '../../src/activities/activity.ts'
import type { Activity, Provider as Declared } from '../../src/experiment/schema.ts'
import type { Call } from '../../src/providers/provider.ts'
import { exec } from '../../src/system/exec.ts'
import { openHttp } from '../../src/system/http/open-http.ts'

export interface TestCall extends Call {
  warnings: string[]
}

export function makeCall(
  more: Partial<Call> & { configuration?: Record<string, unknown>; secrets?: Record<string, unknown> } = {},
): TestCall {
  const { configuration = {}, secrets = {}, ...rest } = more
  const warnings: string[] = []
  const signal = rest.signal ?? new AbortController().signal
  const environment = { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: '/nowhere', NETRC: '/nowhere' }
  return {
    values: { configuration, secrets },
    environment,
    directory: '/tmp',
    tools: (merged) =>
      makeTools({
        secrets: merged,
        configuration,
        signal,
        http: openHttp(environment),
        warn: (message) => warnings.push(message),
      }),
    ...rest,
    signal,
    warnings,
  }
}

/** What these activities do not use is not there. */
function makeTools(tools: Partial<Tools>): Tools {
  return { exec, ...tools } as Tools
}

export function makeActivity(provider: Declared | Record<string, unknown>, more: Partial<Activity> = {}): Activity {
  return { type: 'probe', name: 'look', provider: provider as Declared, ...more }
}
