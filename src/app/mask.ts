/** Makes secrets unreadable in whatever is written or shown. */

import { maskSecrets } from '../experiment/mask.ts'

/** The same value with every text in it masked; keys included, since servers may echo a secret there. */
export function maskDeep<Value>(value: Value, secrets: readonly string[]): Value {
  return secrets.length === 0 ? value : (masked(value, secrets) as Value)
}

function masked(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return maskSecrets(value, secrets)
  if (Array.isArray(value)) return value.map((item) => masked(item, secrets))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [maskSecrets(key, secrets), masked(member, secrets)]))
}
