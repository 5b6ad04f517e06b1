/** What `wait-for` may name: something that rolls out, or a URL. */

import { InvalidExperiment } from '../experiment/errors.ts'
import { type KubernetesObject, nameObject, type ObjectReference, referenceOf } from '../kubernetes/kubernetes.ts'
import { nearest } from '../text/near-miss.ts'

export type WaitTarget = { text: string } & ({ is: 'url'; url: string } | { is: 'rollout'; object: ObjectReference })

const KINDS: Readonly<Record<string, string>> = { deployment: 'Deployment', statefulset: 'StatefulSet', daemonset: 'DaemonSet' }

/**
 * Reads `http://…`, `KIND/NAME` or `NAMESPACE/KIND/NAME`.
 * @throws InvalidExperiment that names every target which is none of these.
 */
export function readTargets(texts: readonly string[], namespace: string): WaitTarget[] {
  const problems: { message: string }[] = []
  const targets = texts.flatMap((text) => {
    const target = /^https?:\/\//.test(text) ? ({ text, is: 'url', url: text } as const) : readRollout(text, namespace)
    if (typeof target !== 'string') return [target]
    problems.push({ message: `wait-for: ${target}` })
    return []
  })
  if (problems.length > 0) throw new InvalidExperiment(problems)
  return targets
}

function readRollout(text: string, defaultNamespace: string): WaitTarget | string {
  const parts = text.split('/')
  const [name, kindText, namespace] = [parts.at(-1), parts.at(-2), parts.length === 3 ? parts[0] : defaultNamespace]
  if (!name || !kindText || !namespace || parts.length > 3) {
    return `"${text}" is not a target; write a URL, deployment/NAME, or NAMESPACE/deployment/NAME`
  }
  const kind = KINDS[kindText.toLowerCase()]
  if (!kind) {
    const near = nearest(kindText.toLowerCase(), Object.keys(KINDS))
    return `"${text}": ${kindText} does not roll out${near ? `; did you mean ${near}?` : `; these do: ${Object.keys(KINDS).join(', ')}`}`
  }
  return { text, is: 'rollout', object: { apiVersion: 'apps/v1', kind, name, namespace } }
}

/** What is missing until the rollout is complete, by the measure of `kubectl rollout status`; empty when it is. */
export function missingOf(object: KubernetesObject): string {
  const { spec, status, metadata, kind } = object
  const name = nameObject(referenceOf(object))
  const number = (value: unknown) => (typeof value === 'number' ? value : 0)
  if (number(status?.observedGeneration) < number(metadata.generation)) return `${name}: the latest change is not taken up yet`
  const isDaemonSet = kind === 'DaemonSet'
  const wanted = isDaemonSet ? number(status?.desiredNumberScheduled) : number(spec?.replicas ?? 1)
  const updated = number(isDaemonSet ? status?.updatedNumberScheduled : status?.updatedReplicas)
  const available = number(isDaemonSet ? status?.numberAvailable : status?.availableReplicas)
  const old = kind === 'Deployment' ? number(status?.replicas) - updated : 0
  if (updated >= wanted && available >= wanted && old <= 0) return ''
  return `${name}: ${available} of ${wanted} available, ${updated} up to date`
}
