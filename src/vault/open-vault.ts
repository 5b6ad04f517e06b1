/** Secrets that are kept in HashiCorp Vault (spec SEC-6 … SEC-10). */

import { isMapping, ownMember } from '../experiment/values/plain.ts'
import type { VaultSecret } from '../experiment/values/secrets.ts'
import { askVault, reasonIn, refuse, type VaultAnswer, type VaultTools } from './ask.ts'
import { logIn } from './log-in.ts'
import { readVaultSettings, type VaultSettings } from './settings.ts'

type Mapping = Record<string, unknown>

/**
 * Logs in, and gives what reads one secret: all of it, or the member `key`. Each path is asked for once.
 * @throws InvalidExperiment, then and later, that says which path, which login and what to do, and nothing secret
 */
export async function openVault(
  configuration: Readonly<Mapping>,
  tools: VaultTools,
): Promise<(secret: VaultSecret) => Promise<unknown>> {
  const settings = readVaultSettings(configuration, tools.environment)
  const token = await logIn(settings, tools)
  const payloads = new Map<string, Promise<Mapping>>()
  return async ({ path, key }) => {
    const payload = payloads.get(path) ?? readPayload(path, settings, token, tools)
    payloads.set(path, payload)
    return key === undefined ? await payload : memberOf(await payload, key, path)
  }
}

async function readPayload(
  path: string,
  settings: VaultSettings,
  token: string | undefined,
  tools: VaultTools,
): Promise<Mapping> {
  const { address, version, mount } = settings
  const below = path.replace(/^\/+/, '')
  const full = version === '1' ? `${mount}/${below}` : `${mount}/data/${below}`
  const answer = await askVault({ address, path: full, ...(token !== undefined && { token }) }, tools)
  const data = ownMember(answer.body, 'data')
  const payload = version === '1' || !isMapping(data) ? data : ownMember(data, 'data')
  if (answer.status === 200 && isMapping(payload)) return payload
  throw refuse(`Vault does not give the secret at ${full}: ${explain(answer, settings)}`)
}

function explain(answer: VaultAnswer, { login, version }: VaultSettings): string {
  const reason = reasonIn(answer)
  if (answer.status === 404)
    return `${reason}, there is none; \`path\` is below the mount, which \`vault_secrets_mount_point\` names, and the engine is taken for version ${version}, as \`vault_kv_version\` says`
  if (login.by === 'nothing')
    return `${reason}, and the configuration has no login: give it \`vault_token\`, an AppRole or \`vault_sa_role\``
  if (answer.status === 403) return `${reason}; whoever logs in by ${login.by} needs a policy that lets it read there`
  return answer.status === 200 ? 'the answer holds no names and values' : reason
}

/** Names of members are no secrets. */
function memberOf(payload: Mapping, key: string, path: string): unknown {
  if (Object.hasOwn(payload, key)) return payload[key]
  throw refuse(`the secret at ${path} in Vault has no key \`${key}\`; it has ${Object.keys(payload).join(', ') || 'none at all'}`)
}
