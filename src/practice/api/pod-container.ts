/** Which container of a pod a request for logs or a command means. */

import type { ContainerRun } from '../nodes/container-run.ts'
import { badRequest } from '../state/failure.ts'
import type { Pod } from '../state/objects.ts'
import { PODS } from '../state/resources.ts'
import type { ApiContext } from './context.ts'
import type { ApiRequest } from './request.ts'

export interface PodContainer {
  pod: Pod
  name: string
  /** Missing while the pod has not been started. */
  run: ContainerRun | undefined
}

/** Throws NotFound, and BadRequest for a container that the pod does not have. */
export function podContainer({ store, kubelet }: ApiContext, { namespace, name = '', query }: ApiRequest): PodContainer {
  const pod = store.get(PODS, namespace, name)
  const names = pod.spec.containers.map((container) => container.name)
  const wanted = query.get('container') || (names.length === 1 ? names[0] : undefined)
  if (wanted === undefined) {
    throw badRequest(`a container name must be specified for pod ${name}, choose one of: [${names.join(' ')}]`)
  }
  if (!names.includes(wanted)) throw badRequest(`container ${wanted} is not valid for pod ${name}`)
  return { pod, name: wanted, run: kubelet.run(pod)?.containers.find(({ container }) => container.name === wanted) }
}
