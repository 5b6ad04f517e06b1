/** What may be touched, where, and how much of it. */

import type { Position } from '../experiment/errors.ts'
import type { Path } from '../experiment/outcome.ts'
import type { PolicyRules } from './schema.ts'

export interface Policy {
  rules: PolicyRules
  /** Undefined where nobody has written one: then only the defaults hold. */
  file: string | undefined
  locate(path: Path): Position | undefined
}

/** Why something is refused. */
export interface Refusal {
  /** The rule as the file spells it, `limits.pods.count`, with its place. */
  rule: string
  /** What it says against what was asked. */
  message: string
}

/** What Kubernetes itself lives in. */
export const PROTECTED_BY_DEFAULT = ['kube-system', 'kube-public', 'kube-node-lease']

/** What holds where there is no file. */
export const DEFAULT_POLICY: Policy = { rules: {}, file: undefined, locate: () => undefined }

/** A refusal by the rule at the path, with the rule's place: `limits.pods.count (.github/chaos-policy.yaml:7:5)`. */
export function refusal({ file, locate }: Policy, path: Path, message: string): Refusal {
  const position = nearestPlace(path, locate)
  const place = [file, position?.line, position?.column].filter((part) => part !== undefined).join(':')
  return { rule: `${path.join('.')}${place === '' ? '' : ` (${place})`}`, message }
}

function nearestPlace(path: Path, locate: Policy['locate']): Position | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const position = locate(path.slice(0, length))
    if (position) return position
  }
  return undefined
}

export function describeRefusal({ rule, message }: Refusal): string {
  return `refused by the policy: ${message}; the rule is ${rule}`
}
