/** Rules of a role in words. Markdown. */

import { code } from './markdown.ts'

export interface RuleInWords {
  apiGroup: string
  resource: string
  verbs: readonly string[]
}

/** ``` `list`, `get` pods; `get` replicasets.apps ```: each resource once. */
export function rulesInWords(rules: readonly RuleInWords[]): string {
  const verbs = new Map<string, Set<string>>()
  for (const rule of rules) {
    const name = rule.apiGroup === '' ? rule.resource : `${rule.resource}.${rule.apiGroup}`
    verbs.set(name, new Set([...(verbs.get(name) ?? []), ...rule.verbs]))
  }
  return [...verbs].map(([name, all]) => `${[...all].map(code).join(', ')} ${name}`).join('; ')
}
