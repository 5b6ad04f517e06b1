/** Where Vault is and how one logs in there, as the configuration says (spec SEC-6, SEC-8). */

import { pythonText } from '../experiment/values/python-text.ts'

export interface VaultSettings {
  address: string
  /** Version of the key-value engine. */
  version: '1' | '2'
  /** Where that engine is mounted. */
  mount: string
  login: Login
}

export type Login =
  | { by: 'token'; token: string }
  | { by: 'approle'; roleId: string; secretId: string }
  | { by: 'kubernetes'; role: string; tokenPath: string; mount: string }
  | { by: 'nothing' }

const ADDRESS = 'http://localhost:8200'
const SERVICE_ACCOUNT_TOKEN = '/var/run/secrets/kubernetes.io/serviceaccount/token'

/** `VAULT_ADDR` and `VAULT_TOKEN` of the environment count where the configuration says nothing. */
export function readVaultSettings(
  configuration: Readonly<Record<string, unknown>>,
  environment: Readonly<Record<string, string | undefined>>,
): VaultSettings {
  const text = (name: string) => {
    const value = configuration[name]
    return value === undefined || value === null || value === '' ? undefined : pythonText(value)
  }
  return {
    address: (text('vault_addr') ?? environment.VAULT_ADDR ?? ADDRESS).replace(/\/+$/, ''),
    version: text('vault_kv_version') === '1' ? '1' : '2',
    mount: text('vault_secrets_mount_point') ?? 'secret',
    login: chooseLogin(text, environment.VAULT_TOKEN),
  }
}

/** The first that applies. */
function chooseLogin(text: (name: string) => string | undefined, environmentToken: string | undefined): Login {
  const token = text('vault_token')
  if (token !== undefined) return { by: 'token', token }
  const [roleId, secretId] = [text('vault_role_id'), text('vault_role_secret')]
  if (roleId !== undefined && secretId !== undefined) return { by: 'approle', roleId, secretId }
  const role = text('vault_sa_role')
  if (role !== undefined) {
    const tokenPath = text('vault_sa_token_path') ?? SERVICE_ACCOUNT_TOKEN
    return { by: 'kubernetes', role, tokenPath, mount: text('vault_k8s_mount_point') ?? 'kubernetes' }
  }
  return environmentToken ? { by: 'token', token: environmentToken } : { by: 'nothing' }
}
