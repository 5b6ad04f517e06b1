/** A run of known truth: what is done to the cluster, what the verdict must be, and what must be true afterwards. */

import type { Control } from '../../../src/engine/options.ts'
import { InterruptExecution } from '../../../src/experiment/errors.ts'
import type { VerdictName } from '../../../src/experiment/journal.ts'
import type { KubernetesObject, ObjectReference } from '../../../src/kubernetes/kubernetes.ts'
import type { Asked, Told } from '../../app/ask.ts'
import type { Town } from '../cluster.ts'

/**
 * Where a scenario is played: a namespace with the deployments `web` (2 pods) and `one` (1 pod, slow to start), behind
 * Services of their names, and the pod `box`, which has a shell.
 */
export interface Stage {
  town: Town
  web: string
  one: string
  /** A web server of ours on this machine: `/status/503`, `/redirect?to=/status/200`. */
  server: string
  folder: string
}

export type Part = Record<string, unknown>

export interface Scenario {
  name: string
  verdict: VerdictName
  /** What the one-line reason must say. */
  says: RegExp
  prepare?(stage: Stage): Promise<unknown>
  /** One experiment, or several that are run one after the other. */
  experiment(stage: Stage): Part | Part[]
  options?(stage: Stage): Partial<Asked> | Promise<Partial<Asked>>
  /** The verdict of each experiment, where there are several. */
  each?: readonly VerdictName[]
  /** What must be true beside: nothing is left, and everything is as it was before. */
  afterwards?(stage: Stage, told: Told): Promise<unknown> | unknown
  /** The run has left something, as it must; `tidy` takes it away. */
  hasLeft?: boolean
  tidy?(stage: Stage): Promise<unknown>
}

export function call(name: string, dotted: string, args: Part = {}, more: Part = {}): Part {
  const [module, func] = [dotted.slice(0, dotted.lastIndexOf('.')), dotted.slice(dotted.lastIndexOf('.') + 1)]
  return {
    type: /\.probes\./.test(dotted) ? 'probe' : 'action',
    name,
    provider: { type: 'python', module, func, arguments: args },
    ...more,
  }
}

export function kill({ town }: Stage, args: Part = {}, more: Part = {}): Part {
  const selection = { ns: town.namespace, label_selector: 'app=web', ...args }
  return call('kill', 'chaosk8s.pod.actions.terminate_pods', selection, more)
}

export function run({ town }: Stage, cmd: unknown, args: Part = {}): Part {
  const selection = { ns: town.namespace, label_selector: 'app=box', cmd, ...args }
  return call('run', 'chaosk8s.pod.actions.exec_in_pods', selection)
}

export function scale({ town }: Stage, name: string, replicas: unknown, more: Part = {}): Part {
  return call(`scale-${name}`, 'chaosk8s.deployment.actions.scale_deployment', { name, replicas, ns: town.namespace }, more)
}

export function ask(name: string, url: string, more: Part = {}): Part {
  return { type: 'probe', name, provider: { type: 'http', url, timeout: 2 }, ...more }
}

export function program(name: string, path: string, words: string[] = [], more: Part = {}): Part {
  return { type: 'action', name, provider: { type: 'process', path, arguments: words }, ...more }
}

export function holds(...probes: Part[]): Part {
  return { 'steady-state-hypothesis': { title: 'it works', probes } }
}

export function answers(url: string): Part {
  return holds(ask('answers', url, { tolerance: 200 }))
}

export function strategy(hypothesis: string, frequencySeconds = 0.1): Partial<Asked> {
  return { strategies: { isFailFast: false, hypothesis, frequencySeconds } }
}

export function during(name: string, work: () => unknown, side: 'before' | 'after' = 'after'): Control {
  const hook: Control['before'] = async ({ level, context }) => {
    const isIt = level === name || (level === 'activity' && context.name === name)
    if (isIt) await work()
  }
  return { name: 'bystander', [side]: hook }
}

/** Cancels the run around the activity or the level of that name. */
export function cancelAt(name: string, side: 'before' | 'after' = 'after'): Partial<Asked> {
  const controller = new AbortController()
  const stop = () => controller.abort(new InterruptExecution('SIGINT was received'))
  return { signal: controller.signal, controls: [during(name, stop, side)] }
}

export function reference({ town }: Stage, apiVersion: string, kind: string, name: string): ObjectReference {
  return { apiVersion, kind, name, namespace: town.namespace }
}

export async function create({ town }: Stage, apiVersion: string, kind: string, name: string, more: Part): Promise<void> {
  const object = { apiVersion, kind, ...more, metadata: { name, namespace: town.namespace, ...(more.metadata as Part) } }
  await town.kubernetes.create(object as KubernetesObject, town.signal)
}

export async function remove(stage: Stage, apiVersion: string, kind: string, name: string): Promise<void> {
  await stage.town.kubernetes.delete(reference(stage, apiVersion, kind, name), {}, stage.town.signal)
}

export async function replicas({ town }: Stage, name: string, count: number): Promise<void> {
  const target = { apiVersion: 'apps/v1', kind: 'Deployment', name, namespace: town.namespace }
  await town.kubernetes.patch(target, { type: 'merge', body: { spec: { replicas: count } } }, town.signal)
}
