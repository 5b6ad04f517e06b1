/** A bench on the cluster that a kubeconfig names. */

import { openDoor, openTransport } from '../../src/kubernetes/client.ts'
import { findTarget } from '../../src/kubernetes/find-target.ts'
import type { Bench } from './bench.ts'

export async function openBench(kubeconfig: string): Promise<Bench> {
  const settings = { environment: {}, kubeconfig }
  const transport = await openTransport(await findTarget(settings), settings)
  const kubernetes = openDoor(transport)
  const namespace = `door-${process.pid}-${Math.random().toString(36).slice(2, 7)}`
  const controller = new AbortController()
  const { signal } = controller
  await kubernetes.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } }, signal)
  return {
    kubernetes,
    transport,
    namespace,
    signal,
    async close() {
      await kubernetes.delete({ apiVersion: 'v1', kind: 'Namespace', name: namespace }, {}, signal)
      controller.abort()
    },
  }
}
