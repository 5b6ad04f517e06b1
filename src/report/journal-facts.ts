/** What a journal shows of an activity all by itself, where nobody was there to see what it did. */

import type { Journal, Run, RunFacts } from '../experiment/journal.ts'
import { isMapping } from '../experiment/values/plain.ts'

/** The reference's functions for clusters; whether one of them acts is said by the module that it stands in. */
const OF_CLUSTERS = /^(?:chaosk8s|chaosistio)(?:\.|$)/
const MODULE_KINDS = /\.(action|probe)s$/

/** How the Python client writes the answers of a server that does not let somebody in (spec extensions 2). */
const REFUSED = /\((?:401|403)\)\\?\nReason: /
const GONE = /\(404\)\\?\nReason: /
const UNREACHABLE = /urllib3\.exceptions\.\w+|Max retries exceeded with url/
const REMOVAL = /^(?:delete|remove|unset)_/

type Denial = Partial<Pick<RunFacts, 'nothing' | 'notHeld' | 'because' | 'isAlreadyGone'>>

/** An action is taken at its word, unless its own output or exception says that nothing came of it. */
function journalFacts(run: Run): RunFacts {
  const denial = isOfClusters(run) ? (run.status === 'succeeded' ? deniedByOutput(run) : explainedFailure(run)) : {}
  return {
    is: kindOf(run),
    changes: [],
    warnings: [],
    notHeld: [],
    ...(denial.nothing === undefined && { isTakenAtItsWord: true }),
    ...denial,
  }
}

/** Those that a run of ours has written down come first. */
export function factsIn(journal: Journal): (run: Run) => RunFacts {
  const written = new Map<Run | undefined, RunFacts>(
    (journal['chaos-gate']?.facts ?? []).map((facts) => [journal[facts.phase]?.[facts.index], facts]),
  )
  return (run) => written.get(run) ?? journalFacts(run)
}

function isOfClusters({ activity: { provider } }: Run): boolean {
  return provider.type === 'python' && OF_CLUSTERS.test(provider.module)
}

function kindOf({ activity: { type, provider } }: Run): RunFacts['is'] {
  const module = provider.type === 'python' && OF_CLUSTERS.test(provider.module) ? provider.module : ''
  return (MODULE_KINDS.exec(module)?.[1] as RunFacts['is'] | undefined) ?? type
}

/** Decisions 1, 6, 21 and 28: what succeeds for the reference and has done nothing. */
function deniedByOutput({ activity: { provider }, output }: Run): Denial {
  const name = provider.type === 'python' ? provider.func : ''
  if (Array.isArray(output)) return output.length === 0 ? { nothing: 'it names nothing that it chose' } : deniedByCommands(output)
  if (!isMapping(output)) return {}
  if (output.kind === 'Status' && output.status === 'Failure') return { nothing: `the server answered ${output.code}` }
  if (typeof output.status !== 'number') return {}
  if (output.status >= 400) return { nothing: `the server answered ${output.status}` }
  return /^(?:add|set)_/.test(name) && !hasFault(output.body) ? { notHeld: ['no route holds the fault'] } : {}
}

/** Of `exec_in_pods`, one entry a pod; the reference writes codes other than 0 as text. */
function deniedByCommands(endings: readonly unknown[]): Denial {
  const bad = endings.filter(isMapping).filter((ending) => 'exit_code' in ending && Number(ending.exit_code) !== 0)
  return { notHeld: bad.map(({ pod_name, exit_code }) => `the command in ${pod_name} ended with ${exit_code}`) }
}

function hasFault(body: unknown): boolean {
  const spec = isMapping(body) && isMapping(body.spec) ? body.spec : {}
  return !Array.isArray(spec.http) || spec.http.some((block) => isMapping(block) && isMapping(block.fault))
}

function explainedFailure({ exception = [], activity: { provider } }: Run): Denial {
  const text = exception.join('')
  if (REFUSED.test(text)) return { because: 'refused' }
  if (UNREACHABLE.test(text)) return { because: 'unreachable' }
  const isRemoval = provider.type === 'python' && REMOVAL.test(provider.func)
  return isRemoval && GONE.test(text) ? { isAlreadyGone: true } : {}
}
