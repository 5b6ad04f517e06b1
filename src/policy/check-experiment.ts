/** What a policy says against an experiment before anything is asked of a cluster. */

import { nativeType } from '../activities/index.ts'
import { textOf } from '../activities/permissions.ts'
import type { Problem } from '../experiment/errors.ts'
import type { LoadedExperiment } from '../experiment/load.ts'
import type { Activity } from '../experiment/schema.ts'
import type { Asker, NativeCall } from '../permissions/native-calls.ts'
import { isChange } from '../permissions/undo-permissions.ts'
import { findFit } from '../text/pattern.ts'
import { checkKind, checkNamespace } from './places.ts'
import { describeRefusal, type Policy, type Refusal, refusal } from './policy.ts'
import { checkQuietHours } from './quiet-hours.ts'

export interface PolicyQuestion {
  loaded: LoadedExperiment
  calls: readonly NativeCall[]
  /** Every activity of the experiment. */
  activities: readonly { activity: Activity; asker: Asker }[]
  /** Whether its rollbacks are never played. */
  isNeverRolledBack: boolean
  /** What `ns` falls back to. */
  namespace: string
  now: number
}

/** Every refusal, on the activity that asked for what is refused. */
export function checkExperiment(policy: Policy, question: PolicyQuestion): Problem[] {
  const actions = question.activities.filter(({ activity }) => isAction(activity))
  if (actions.length === 0) return []
  return [
    ...actions.flatMap(({ activity, asker }) => placed(checkFunction(policy, activity), asker)),
    ...question.calls.flatMap((call) => placed(checkCall(policy, call, question.namespace), call.asker)),
    ...placed(present(checkRollbacks(policy, question)), {
      file: question.loaded.file,
      activity: '',
      ...question.loaded.locate([]),
    }),
    ...placed(present(checkQuietHours(policy, question.now)), { file: question.loaded.file, activity: '' }),
  ]
}

function isAction({ type, provider }: Activity): boolean {
  if (provider.type !== 'python') return type === 'action'
  return (nativeType(`${provider.module}.${provider.func}`) ?? type) === 'action'
}

function present(found: Refusal | null): Refusal[] {
  return found === null ? [] : [found]
}

function placed(refusals: readonly Refusal[], { activity, ...place }: Asker): Problem[] {
  const asked = activity === '' ? '' : `\`${activity}\` is `
  return refusals.map((each) => ({ ...place, message: `${asked}${describeRefusal(each)}` }))
}

function checkFunction(policy: Policy, { provider }: Activity): Refusal[] {
  const { providers, functions } = policy.rules.allow ?? {}
  const found: Refusal[] = []
  if (providers && !providers.includes(provider.type))
    found.push(refusal(policy, ['allow', 'providers'], `actions of the provider ${provider.type} are not allowed`))
  const name = provider.type === 'python' ? `${provider.module}.${provider.func}` : undefined
  if (functions && name !== undefined && findFit(functions, name) === -1)
    found.push(refusal(policy, ['allow', 'functions'], `${name} is none of ${functions.join(', ') || 'those allowed'}`))
  return found
}

/** Where and on what it acts, as far as its arguments tell. */
function checkCall(policy: Policy, { definition, args }: NativeCall, fallback: string): Refusal[] {
  const own = typeof definition.permissions === 'function' ? definition.permissions(args) : definition.permissions
  const found = own.filter(isChange).flatMap(({ apiGroup, resource, place }) => {
    const [plural = ''] = resource.split('/')
    const namespace = plural === 'namespaces' ? textOf(args, 'name') : namespaceAt(place, textOf(args, 'ns') ?? fallback)
    return [
      ...(namespace === undefined ? [] : present(checkNamespace(policy, namespace))),
      ...present(checkKind(policy, plural, apiGroup)),
    ]
  })
  return [...new Map(found.map((each) => [each.message, each])).values()]
}

function namespaceAt(place: 'activity' | 'cluster' | { namespace: string }, own: string): string | undefined {
  if (place === 'cluster') return undefined
  return place === 'activity' ? own : place.namespace
}

function checkRollbacks(policy: Policy, { loaded, isNeverRolledBack }: PolicyQuestion): Refusal | null {
  if (!policy.rules.require?.rollbacks) return null
  const hasThem = (loaded.experiment.rollbacks?.length ?? 0) > 0
  if (hasThem && !isNeverRolledBack) return null
  const message = hasThem ? 'its rollbacks are never played' : 'the experiment has no rollbacks'
  return refusal(policy, ['require', 'rollbacks'], message)
}
