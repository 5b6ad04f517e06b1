/** What a run would do, as far as can be told without doing it. Plain data: `chaos-gate plan --json` prints it as it is. */

import type { Problem } from './errors.ts'

export interface Plan {
  /** Context and server. */
  cluster?: string
  /** What chance decides is decided alike by a run with this seed, as long as the cluster stays as it is. */
  seed: number
  experiments: PlannedExperiment[]
  permissions: {
    /** `delete pods in namespace shop`, each once. */
    needed: string[]
    /** Those that the server does not grant. */
    missing: string[]
    /** Those without which a run goes on, with a warning: its own bookkeeping. */
    optional: string[]
  }
  /** What refuses the run as a whole: no cluster, a policy that does not allow it. */
  problems: Problem[]
}

/** What is missing and refuses the run. */
export function forbidden({ missing, optional }: Plan['permissions']): string[] {
  return missing.filter((rule) => !optional.includes(rule))
}

export interface PlannedExperiment {
  file: string
  title: string
  activities: PlannedActivity[]
  /** Why it would be refused: it is not sound, or the policy does not allow it. */
  problems: Problem[]
  /** What would be allowed but was probably not meant, as a run says it: misspelt keys that may be left out. */
  warnings: Problem[]
}

export interface PlannedActivity {
  name: string
  phase: 'configuration' | 'hypothesis' | 'method' | 'rollbacks'
  /** `changes`: see there; `looks`: a probe, which changes nothing; `unknown`: not looked into; `fails`: it would not do its job. */
  outlook: 'changes' | 'looks' | 'unknown' | 'fails'
  /** Why it is unknown, or would fail. */
  reason?: string
  changes: PlannedChange[]
  /** What the function itself would say: fewer targets than asked, nothing that fits. */
  remarks: string[]
}

export interface PlannedChange {
  verb: 'create' | 'patch' | 'delete' | 'evict' | 'exec'
  /** `Pod shop/web-1`. */
  object: string
  /** `spec.replicas 3 → 0`, for a patch; the command, for one that runs. */
  details: string[]
  undo: { isPossible: boolean; how: string }
  /** `2 of 3 pods of Deployment shop/web stay up`, where that can be said. */
  effect?: string
  /** PodDisruptionBudgets that stand in the way, or would be broken. */
  budgets: string[]
  /** Why the policy would refuse it at this moment. */
  refusal?: string
}
