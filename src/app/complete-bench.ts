/** Adds to an experiment what only the outside knows: probes in the configuration, secrets in Vault (spec DYN-1, SEC-6). */

import { InvalidExperiment } from '../experiment/errors.ts'
import { collectSecretTexts } from '../experiment/mask.ts'
import type { Outcome } from '../experiment/outcome.ts'
import type { Activity, Values } from '../experiment/schema.ts'
import { completeValues, type Outside } from '../experiment/values/complete.ts'
import type { Bench } from './bench.ts'
import type { Prepared } from './check.ts'
import type { RunContext } from './options.ts'
import { notRun } from './refuse.ts'

/** Null when the experiment may begin. */
export async function completeBench(prepared: Prepared, bench: Bench, context: RunContext): Promise<Outcome | null> {
  try {
    const { values, warnings } = await completeValues(prepared.resolution, outside(bench, context))
    bench.values = values
    context.hide(collectSecretTexts(values))
    for (const warning of warnings) context.options.log('warning', warning)
    return null
  } catch (error) {
    if (error instanceof InvalidExperiment) return notRun(prepared, 'invalid', error.message)
    if (context.signal.aborted) return notRun(prepared, 'interrupted', 'not begun, because the run was stopped')
    throw error
  }
}

function outside(bench: Bench, { http, signal, options, hide }: RunContext): Outside {
  return {
    takeProbe(probe, values) {
      bench.values = values
      return bench.invoke({ activity: withAllSecrets(probe, values), output: null, start: '' }, signal)
    },
    async openVault(configuration) {
      const { vault_token, vault_role_secret } = configuration
      hide(collectSecretTexts({ configuration: {}, secrets: { vault_token, vault_role_secret } }))
      const { openVault } = await import('../vault/open-vault.ts')
      return openVault(configuration, { http, signal, environment: options.environment })
    },
  }
}

/** A Python function that finds a value of the configuration is given every group (spec DYN-6). */
function withAllSecrets(probe: Activity, { secrets }: Values): Activity {
  const { provider } = probe
  return provider.type === 'python' ? { ...probe, provider: { ...provider, secrets: Object.keys(secrets) } } : probe
}
