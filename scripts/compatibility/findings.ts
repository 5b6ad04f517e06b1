/** What is missing: a rule without test and reason, or a test and a reason for a rule that does not exist. */

import { RULES } from './rules.ts'
import { type Evidence, trapIds } from './table.ts'

/** In words, one for each; empty when all is well. */
export function findGaps({ proofs, reasons }: Evidence): string[] {
  const wanted = [...Object.keys(RULES), ...trapIds()]
  const areas = new Set(Object.keys(RULES).map(areaOf))
  return [
    ...wanted.filter((id) => !proofs.has(id) && !reasons.has(id)).map((id) => `${id}: no test names it, and no reason is given`),
    ...[...proofs]
      .filter(([id]) => areas.has(areaOf(id)) && !Object.hasOwn(RULES, id))
      .map(([id, [proof]]) => `${id}: ${proof?.file} names it, and there is no such rule`),
    ...[...reasons.keys()]
      .filter((id) => !Object.hasOwn(RULES, id))
      .map((id) => `${id}: a reason is given, and there is no such rule`),
  ]
}

/** `TOL-V` and `TOL` are one area. */
function areaOf(id: string): string {
  return id.replace(/-.*/, '')
}
