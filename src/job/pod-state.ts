/** How far a Job's pod has come, and why it does not come further. Pure. */

import type { KubernetesObject } from '../kubernetes/kubernetes.ts'

export type OwnState =
  | { is: 'waiting'; why: string; isHopeless: boolean }
  | { is: 'running'; pod: string; isEnding: boolean }
  | { is: 'ended'; pod: string; exitCode: number | null; why: string }

/** `isEnding`: it was told to end. `queued`: others of the same Job run, and its turn comes when there is room. */
export type PodState = OwnState | { is: 'queued' }

/** Reasons that do not go away by waiting for long; the others might. The first two take turns. */
const HOPELESS =
  /^(ErrImagePull|ImagePullBackOff|ErrImageNeverPull|InvalidImageName|CreateContainerConfigError|CreateContainerError|RunContainerError)$/

interface ContainerState {
  waiting?: { reason?: string; message?: string }
  running?: object
  terminated?: { exitCode: number; reason?: string; message?: string }
}

/** `events`: warnings about the Job, newest last. */
export function podStateOf(pods: readonly KubernetesObject[], events: readonly KubernetesObject[]): OwnState {
  const [pod] = [...pods].sort(byAge)
  if (!pod) return withoutPod(events)
  const { name } = pod.metadata
  const [status] = (pod.status?.containerStatuses ?? []) as { state?: ContainerState }[]
  const { waiting, running, terminated } = status?.state ?? {}
  if (terminated) return { is: 'ended', pod: name, exitCode: terminated.exitCode, why: terminated.reason ?? '' }
  if (pod.status?.phase === 'Failed' || pod.status?.phase === 'Succeeded')
    return { is: 'ended', pod: name, exitCode: null, why: [pod.status.reason, pod.status.message].filter(Boolean).join(': ') }
  if (running) return { is: 'running', pod: name, isEnding: pod.metadata.deletionTimestamp !== undefined }
  if (waiting?.reason && waiting.reason !== 'ContainerCreating')
    return { is: 'waiting', why: joined(waiting.reason, waiting.message), isHopeless: HOPELESS.test(waiting.reason) }
  return { is: 'waiting', why: unscheduled(pod) ?? 'its container is being made', isHopeless: false }
}

function byAge(one: KubernetesObject, other: KubernetesObject): number {
  return String(other.metadata.creationTimestamp).localeCompare(String(one.metadata.creationTimestamp))
}

/** What the controller says when it is not allowed to make one: a quota, a LimitRange, an admission. */
function withoutPod(events: readonly KubernetesObject[]): OwnState {
  const refusal = events.filter(({ reason }) => reason === 'FailedCreate').at(-1)
  const why = refusal ? joined('no pod may be made', String(refusal.message)) : 'no pod has been made yet'
  return { is: 'waiting', why, isHopeless: refusal !== undefined }
}

function unscheduled({ status }: KubernetesObject): string | undefined {
  const conditions = (status?.conditions ?? []) as { type: string; status: string; reason?: string; message?: string }[]
  const condition = conditions.find((one) => one.type === 'PodScheduled' && one.status === 'False')
  return condition && joined(condition.reason ?? 'not scheduled', condition.message)
}

function joined(reason: string, message: string | undefined): string {
  return message ? `${reason}: ${message}` : reason
}
