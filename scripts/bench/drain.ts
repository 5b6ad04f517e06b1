/** Draining a node with 100 pods of the practice cluster: time, memory, calls. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Journal } from '../../src/experiment/journal.ts'
import { openKubernetes } from '../../src/kubernetes/client.ts'
import type { KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { type Measurement, measureAll, type Subject } from './measure.ts'
import type { BenchPlace } from './place.ts'
import type { Row } from './row.ts'

const PODS = 100

/** All of them want the one node, so that no other is filled meanwhile. */
const CROWD: KubernetesObject = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'crowd', namespace: 'default' },
  spec: {
    replicas: PODS,
    selector: { matchLabels: { app: 'crowd' } },
    template: {
      metadata: { labels: { app: 'crowd' } },
      spec: {
        nodeSelector: { 'kubernetes.io/hostname': 'node-1' },
        terminationGracePeriodSeconds: 0,
        containers: [{ name: 'main', image: 'chaos-gate/busybox:1', command: ['sleep', 'infinity'] }],
      },
    },
  },
}

export async function measureDrain({ node, command, experiment, folder, kubeconfig }: BenchPlace): Promise<Row[]> {
  const kubernetes = await openKubernetes({ environment: {}, kubeconfig })
  const { signal } = new AbortController()
  await kubernetes.create(CROWD, signal)
  const [journal, log] = ['drain.json', 'drain.log'].map((name) => join(folder, name)) as [string, string]
  const words = [
    '--log-file',
    log,
    'run',
    experiment('drain-a-crowd'),
    '--undo',
    'never',
    '--report',
    folder,
    '--journal-path',
    journal,
  ]
  const subject: Subject = { name: 'drain', arguments: [command, ...words], environment: { KUBECONFIG: kubeconfig } }
  const { peak } = (await measureAll(node, [subject], 1)).get('drain') as Measurement
  const { run } = JSON.parse(readFileSync(journal, 'utf8')) as Journal
  const what = `draining a node with ${PODS} pods`
  return [
    { what: `${what}: time`, value: run[1]?.duration ?? Number.NaN, unit: 's' },
    { what: `${what}: peak memory`, value: peak.resident, unit: 'MiB', max: 150 },
    // Both runs write to the one log.
    {
      what: `${what}: calls on nodes and pods`,
      value: countCalls(readFileSync(log, 'utf8')) / 2,
      unit: 'calls',
    },
  ]
}

/** Requests about nodes and pods: an eviction for each pod, and the looks of drain, rollback and verdict. */
function countCalls(log: string): number {
  return log.match(/(GET|POST|PATCH|DELETE) \/api\/v1\/\S*(nodes|pods)\S* → /g)?.length ?? Number.NaN
}
