/** From who we are to a token that Vault knows (spec SEC-8, SEC-9). */

import { readFileSync } from 'node:fs'
import { isMapping } from '../experiment/values/plain.ts'
import { askVault, reasonIn, refuse, type VaultTools } from './ask.ts'
import type { Login, VaultSettings } from './settings.ts'

/** Undefined when nothing says who we are: then Vault is asked without a token. Throws `InvalidExperiment`. */
export async function logIn({ address, login }: VaultSettings, tools: VaultTools): Promise<string | undefined> {
  switch (login.by) {
    case 'nothing':
      return undefined
    case 'token':
      return login.token
    case 'approle': {
      const send = { role_id: login.roleId, secret_id: login.secretId }
      return exchange({ address, path: 'auth/approle/login', send }, 'Failed to connect to Vault with the AppRole', tools)
    }
    case 'kubernetes': {
      const send = { role: login.role, jwt: readToken(login) }
      const failure = 'Failed to connect to Vault using service account with errors'
      return exchange({ address, path: `auth/${login.mount}/login`, send }, failure, tools)
    }
  }
}

interface Exchange {
  address: string
  path: string
  send: Record<string, unknown>
}

async function exchange(question: Exchange, failure: string, tools: VaultTools): Promise<string> {
  const answer = await askVault(question, tools)
  const { auth } = answer.body
  if (isMapping(auth) && typeof auth.client_token === 'string') return auth.client_token
  throw refuse(`${failure}: ${reasonIn(answer)} (asked at ${question.path})`)
}

function readToken({ tokenPath }: Login & { by: 'kubernetes' }): string {
  try {
    return readFileSync(tokenPath, 'utf8').trim()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw refuse(
      `Failed to get service account token at: ${tokenPath} (${code}); \`vault_sa_token_path\` says where it is`,
      error,
    )
  }
}
