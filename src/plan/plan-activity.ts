/** Tries one activity out behind a door that changes nothing, and writes down what it would change. */

import type { ActivityDefinition, Tools } from '../activities/activity.ts'
import { ActivityFailed } from '../experiment/errors.ts'
import type { PlannedActivity } from '../experiment/plan.ts'
import type { Activity, Values } from '../experiment/schema.ts'
import { hasReference } from '../experiment/substitute.ts'
import { type Kubernetes, KubernetesFailed } from '../kubernetes/kubernetes.ts'
import type { NativeCall } from '../permissions/native-calls.ts'
import { boundsOf } from '../policy/bounds.ts'
import type { PolicyGuard } from '../policy/guard.ts'
import { parseArguments } from '../providers/python-arguments.ts'
import { systemClock } from '../system/clock.ts'
import type { Files } from '../system/files.ts'
import type { Random } from '../system/random.ts'
import type { Budgets } from './budgets.ts'
import { PlanningClock } from './clock.ts'
import { describeChange } from './describe-change.ts'
import type { Overlay } from './overlay.ts'
import { planningDoor } from './planning-door.ts'

/** Seconds for one function, whatever it waits for: its own time passes at once, so only the server takes any. */
const TRY_SECONDS = 30

/** What the activities of one experiment share on one cluster. */
export interface PlannedCluster {
  kubernetes: Kubernetes
  guard: PolicyGuard
  overlay: Overlay
  budgets: Budgets
  taken: Set<string>
}

export interface PlanTools {
  cluster(secrets: Readonly<Record<string, unknown>>): Promise<PlannedCluster>
  namespace: string
  files: Files
  random: Random
  values: Values
  signal: AbortSignal
}

type Outlook = Pick<PlannedActivity, 'outlook' | 'reason' | 'changes' | 'remarks'>

/** `call` is undefined for activities that are no native functions. Throws the signal's reason. */
export async function planActivity(activity: Activity, call: NativeCall | undefined, tools: PlanTools): Promise<Outlook> {
  const reason = whyUnknown(activity, call)
  if (!call || reason !== undefined)
    return { outlook: 'unknown', changes: [], remarks: [], ...(reason !== undefined && { reason }) }
  if (call.definition.type === 'probe') return { outlook: 'looks', changes: [], remarks: [] }
  return tryOut(activity, call, tools)
}

function whyUnknown({ type, provider }: Activity, call: NativeCall | undefined): string | undefined {
  if (!call)
    return `${provider.type === 'python' ? 'a function of your own' : `${provider.type} ${type}`}: only running it shows what it does`
  if (call.definition.type === 'probe') return undefined
  if (Array.isArray(call.definition.permissions) && call.definition.permissions.length === 0)
    return 'it does not act on the cluster'
  return hasReference(JSON.stringify(call.args)) ? 'its arguments are known only during the run' : undefined
}

async function tryOut(activity: Activity, call: NativeCall, tools: PlanTools): Promise<Outlook> {
  const signal = AbortSignal.any([tools.signal, AbortSignal.timeout(TRY_SECONDS * 1000)])
  const plan: Outlook = { outlook: 'changes', changes: [], remarks: [] }
  try {
    const cluster = await tools.cluster(call.secrets)
    const args = parseArguments(activity, call.definition, call.args)
    await (call.definition as ActivityDefinition).run(args as never, toolsFor(plan, call, cluster, { ...tools, signal }))
    cluster.overlay.settle()
  } catch (error) {
    tools.signal.throwIfAborted()
    if (signal.aborted) return { ...plan, outlook: 'fails', reason: `it was not through within ${TRY_SECONDS} s` }
    if (!(error instanceof ActivityFailed || error instanceof KubernetesFailed)) throw error
    return { ...plan, outlook: 'fails', reason: error.message }
  }
  return plan
}

function toolsFor(plan: Outlook, { secrets, isRollback }: NativeCall, cluster: PlannedCluster, tools: PlanTools): Tools {
  const clock = new PlanningClock(systemClock.now())
  const remark = (text: string) => void plan.remarks.push(text)
  const { namespace, files, random, values, signal } = tools
  const kubernetes = planningDoor({
    ...cluster,
    clock,
    async note(intended, within) {
      plan.changes.push(await describeChange(intended, { ...cluster, isRollback, signal: within }))
    },
  })
  return {
    kubernetes,
    namespace,
    files,
    random,
    bounds: async () => boundsOf(cluster.guard),
    clock,
    signal,
    secrets,
    exec: notNow,
    http: notNow,
    environment: {},
    configuration: values.configuration,
    did: () => {},
    log: () => {},
    warn: remark,
    sawNothing: remark,
    didNothing: remark,
    notHeld: remark,
  }
}

function notNow(): never {
  throw new ActivityFailed('a plan starts no programs and sends no requests')
}
