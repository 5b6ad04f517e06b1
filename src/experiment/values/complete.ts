/** The values that only the outside world knows: results of probes, and secrets from Vault (spec DYN-1 … DYN-7, SEC-6 … SEC-10). */

import { ActivityFailed, InvalidExperiment } from '../errors.ts'
import type { Activity, Values } from '../schema.ts'
import { copyNote } from './number-text.ts'
import { deepCopy, isMapping, ownMember, setMember } from './plain.ts'
import type { PendingProbe, PendingSecret, Resolution } from './resolve.ts'
import type { VaultSecret } from './secrets.ts'

type Mapping = Record<string, unknown>

export interface Outside {
  /** Takes a probe. Throws `ActivityFailed`, or the signal's reason. */
  takeProbe(probe: Activity, values: Values): Promise<unknown>
  /**
   * Opens Vault with the addresses, versions and logins that stand in the configuration; the result reads one secret: all of
   * it, or the member `key`. Missing where there is no way to Vault.
   */
  openVault?(configuration: Readonly<Mapping>): Promise<(secret: VaultSecret) => Promise<unknown>>
}

export interface CompleteValues {
  values: Values
  /** One sentence for each entry that could not be had. */
  warnings: string[]
}

/**
 * Secrets first, then the probes in the order of the experiment. A probe that fails leaves its name out, with a warning (DYN-4).
 * @throws InvalidExperiment when a secret is in Vault and there is no way to Vault.
 */
export async function completeValues(resolution: Resolution, outside: Outside): Promise<CompleteValues> {
  const secrets = await completeSecrets(resolution, outside)
  const warnings: string[] = []
  const configuration: Mapping = {}
  for (const name of resolution.names) {
    const pending = resolution.probes.find((probe) => probe.name === name)
    if (pending === undefined) copyMember(resolution.values.configuration, configuration, name)
    else await addProbed(pending, { configuration, secrets }, outside, warnings)
  }
  return { values: { configuration, secrets }, warnings }
}

function copyMember(from: Mapping, to: Mapping, name: string): void {
  setMember(to, name, from[name])
  copyNote({ container: from, key: name }, { container: to, key: name })
}

/** The probe sees what was resolved before it, and every secret (DYN-3). */
async function addProbed(pending: PendingProbe, values: Values, outside: Outside, warnings: string[]): Promise<void> {
  try {
    const output = await outside.takeProbe(deepCopy(pending.probe) as Activity, deepCopy(values) as Values)
    setMember(values.configuration, pending.name, resultOf(pending.probe, output))
  } catch (error) {
    if (!(error instanceof ActivityFailed)) throw error
    warnings.push(`the configuration \`${pending.name}\` could not be had and is left out: ${error.message}`)
  }
}

/** What a program printed, the body that a server sent, or what a function returned (DYN-2). */
function resultOf(probe: Activity, output: unknown): unknown {
  if (probe.provider.type === 'python' || !isMapping(output)) return output
  if (probe.provider.type === 'http') return ownMember(output, 'body')
  if (output.status !== 0) throw new ActivityFailed(`the process ended with ${String(output.status)}`)
  return String(output.stdout).trim()
}

async function completeSecrets({ values, vaultSecrets }: Resolution, outside: Outside): Promise<Mapping> {
  if (vaultSecrets.length === 0) return values.secrets
  if (outside.openVault === undefined) throw new InvalidExperiment(vaultSecrets.map(withoutVault))
  const read = await outside.openVault(values.configuration)
  const secrets = deepCopy(values.secrets) as Mapping
  for (const { path, secret } of vaultSecrets) setAt(secrets, path, await read(secret))
  return secrets
}

function withoutVault({ path, secret }: PendingSecret): { message: string } {
  const name = path.join('.')
  return {
    message: `the secret \`${name}\` is in Vault at \`${secret.path}\`, and Vault cannot be reached from here: pass it in a variables file instead`,
  }
}

function setAt(root: Mapping, path: readonly string[], value: unknown): void {
  let node = root
  for (const key of path.slice(0, -1)) {
    const next = ownMember(node, key)
    if (!isMapping(next)) return
    node = next
  }
  setMember(node, path.at(-1) ?? '', value)
}
