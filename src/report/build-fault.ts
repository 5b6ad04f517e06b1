/** When the application was under the fault, and which objects were touched. */

import type { Journal } from '../experiment/journal.ts'
import { endOf, faultStart } from './looks.ts'
import type { FaultResult, Target } from './result.ts'

/** `deleted Pod shop/web-1`, `patched Node worker-1: …`; what is not told this way has no target. */
const CHANGE = /^([a-z]+) (?:.* in )?([A-Z][A-Za-z]*) (?:([a-z0-9.-]+)\/)?([^\s:/]+)(?::|$)/

/** Null when no action was played. */
export function buildFault(journal: Journal): FaultResult | null {
  const from = faultStart(journal)
  if (from === undefined) return null
  const looks = journal.steady_states.during.flatMap(({ probes }) => probes.slice(-1))
  const to = [...journal.run, ...looks].reduce((latest, run) => Math.max(latest, endOf(run, journal)), from)
  return { from, to, targets: targetsOf(journal) }
}

function targetsOf(journal: Journal): Target[] {
  const facts = journal['chaos-gate']?.facts ?? []
  const targets = new Map<string, Target>()
  for (const change of facts.filter(({ phase }) => phase === 'run').flatMap(({ changes }) => changes)) {
    const [, done = '', kind = '', namespace = '', name = ''] = CHANGE.exec(change) ?? []
    if (name === '') continue
    const key = `${kind} ${namespace}/${name}`
    const target = targets.get(key) ?? { kind, namespace, name, done: [] }
    targets.set(key, { ...target, done: [...new Set([...target.done, done])] })
  }
  return [...targets.values()]
}
