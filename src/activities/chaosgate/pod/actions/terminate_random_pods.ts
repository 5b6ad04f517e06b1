import { z } from 'zod/mini'
import { ActivityFailed } from '../../../../experiment/errors.ts'
import type { KubernetesObject } from '../../../../kubernetes/kubernetes.ts'
import { sample } from '../../../../system/random.ts'
import { findFit } from '../../../../text/pattern.ts'
import { type Bounds, defineAction, type Tools } from '../../../activity.ts'
import { gracePeriod, integerOr, labelSelector } from '../../../arguments.ts'
import { type GivenArguments, inCluster, inNamespace, type Permission } from '../../../permissions.ts'
import { isFinished, isTerminating } from '../../../pods.ts'
import { podReference, terminatePod } from '../../../terminate-pod.ts'

/** Pods of which the policy is asked; each costs a few looks at the cluster. */
const ASKED_MAX = 200

/** Set by the manifests of `chaos-gate job` from what the cluster says of the pod. */
const OWN_POD = 'CHAOS_GATE_POD_NAME'

/**
 * Each pod that the policy allows to be deleted at this moment is as likely as any other. Gives `namespace/name` of those that it
 * deleted. The pod of the run itself is never taken.
 */
export const terminate_random_pods = defineAction({
  name: 'chaosgate.pod.actions.terminate_random_pods',
  summary: 'Deletes pods by chance, in all namespaces that the policy allows.',
  permissions,
  arguments: z.strictObject({
    namespaces: z
      .optional(z.array(z.string().check(z.minLength(1))))
      .check(
        z.describe('Only these, in which `*` stands for any characters; by default those of `allow.namespaces` in the policy.'),
      ),
    label_selector: labelSelector,
    qty: integerOr(1, 'How many.'),
    grace_period: gracePeriod,
  }),
  async run({ namespaces, label_selector, qty, grace_period }, tools) {
    if (qty < 0) throw new ActivityFailed(`Cannot select pods. Quantity '${qty}' is negative.`)
    const bounds = await tools.bounds()
    if (!bounds.areListed && !namespaces?.length)
      throw new ActivityFailed(
        'nothing says in which namespaces chance may choose: list them in `allow.namespaces` of a policy, or in the argument `namespaces`',
      )
    const targets = (await listTargets(namespaces, label_selector, tools)).filter(({ metadata: { namespace = '' } }) =>
      bounds.allows(namespace),
    )
    const taken = await take(sample(targets, targets.length, tools.random), { qty, grace_period, bounds }, tools)
    tell(qty, taken.length, targets.length, tools)
    return taken
  },
})

/** A role for each namespace where all of them are named; else one for the cluster, in which the policy alone draws the line. */
function permissions({ namespaces }: GivenArguments): Permission[] {
  const verbs = ['list', 'get', 'delete'] as const
  if (!areNames(namespaces)) return inCluster('pods', ...verbs)
  return namespaces.flatMap((namespace) => inNamespace('pods', ...verbs).map((each) => ({ ...each, place: { namespace } })))
}

function areNames(namespaces: unknown): namespaces is readonly string[] {
  return Array.isArray(namespaces) && namespaces.every((name) => typeof name === 'string' && !name.includes('*'))
}

async function listTargets(
  namespaces: readonly string[] | undefined,
  selector: string | null | undefined,
  { kubernetes, environment, signal }: Tools,
): Promise<KubernetesObject[]> {
  const query = { apiVersion: 'v1', kind: 'Pod', ...(selector && { labelSelector: selector }) }
  const places = areNames(namespaces) ? [...new Set(namespaces)].map((namespace) => ({ namespace })) : [{}]
  const listed = await Promise.all(places.map((place) => kubernetes.list({ ...query, ...place }, signal)))
  const isMeant = (namespace = '') => namespaces === undefined || findFit(namespaces, namespace) !== -1
  return listed
    .flat()
    .filter((pod) => !isTerminating(pod) && !isFinished(pod))
    .filter(({ metadata: { name, namespace } }) => isMeant(namespace) && name !== environment[OWN_POD])
}

interface Taking {
  qty: number
  grace_period: number
  bounds: Bounds
}

/** The first ones, in the order of chance, that may be taken. */
async function take(pods: readonly KubernetesObject[], { qty, grace_period, bounds }: Taking, tools: Tools): Promise<string[]> {
  const taken: string[] = []
  for (const pod of pods.slice(0, ASKED_MAX)) {
    if (taken.length >= qty) break
    if (!(await bounds.mayDelete(podReference(pod), tools.signal))) continue
    if (await terminatePod(pod, grace_period, tools)) taken.push(`${pod.metadata.namespace}/${pod.metadata.name}`)
  }
  return taken
}

function tell(qty: number, taken: number, targets: number, { didNothing, warn }: Tools): void {
  if (qty === 0) didNothing('qty is 0, so no pod was asked for')
  else if (targets === 0) didNothing('there is no pod in the namespaces in which chance may choose')
  else if (taken === 0)
    didNothing(`the policy allows none of ${Math.min(targets, ASKED_MAX)} pods, chosen by chance, to be deleted at this moment`)
  else if (taken < qty) warn(`${qty} pods were asked for, but only ${taken} could be taken`)
}
