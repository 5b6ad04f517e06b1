/** Makes secrets unreadable in whatever is written or shown. */

import { maskSecrets } from '../experiment/mask.ts'
import type { AppOptions, RunContext } from './options.ts'

/** Knows the secrets of a run: those of every experiment, and those that Vault gives when one begins. */
export function hiding({ onSecrets }: Pick<AppOptions, 'onSecrets'>): Pick<RunContext, 'mask' | 'hide'> {
  let secrets: string[] = []
  return {
    mask: (value) => maskDeep(value, secrets),
    hide(texts) {
      secrets = [...new Set([...secrets, ...texts])].sort((left, right) => right.length - left.length)
      onSecrets(texts)
    },
  }
}

/** The same value with every text in it masked; keys included, since servers may echo a secret there. */
function maskDeep<Value>(value: Value, secrets: readonly string[]): Value {
  return secrets.length === 0 ? value : (masked(value, secrets) as Value)
}

function masked(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return maskSecrets(value, secrets)
  if (Array.isArray(value)) return value.map((item) => masked(item, secrets))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [maskSecrets(key, secrets), masked(member, secrets)]))
}
