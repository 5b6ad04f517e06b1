/** A run with the resources that the reference's published Jobs have: what it holds, and how long it takes to its first probe. */

import { execFileSync } from 'node:child_process'
import { dirname } from 'node:path'
import { loadAll } from 'js-yaml'
import type { Journal } from '../../src/experiment/journal.ts'
import { decodeHandover } from '../../src/job/handover.ts'
import { openKubernetes } from '../../src/kubernetes/client.ts'
import type { Kubernetes, KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { waitUntil } from '../../src/kubernetes/wait.ts'
import { systemClock } from '../../src/system/clock.ts'
import type { BenchPlace } from './place.ts'
import type { Row, Skipped } from './row.ts'

const MEBIBYTE = 1024 ** 2
const PUBLISHED = { cpu: '20m', memory: '64Mi' }
const MEMORY_MAX = 64
/** With so little of a CPU everything takes its time. */
const PATIENCE_SECONDS = 180
const WORD = 'bench'

interface Container {
  name: string
  resources: object
  env: object[]
}

/** What became of the pod. */
interface Ran {
  journal: Journal
  /** Milliseconds since 1970; the kubelet tells whole seconds. */
  startedAt: number
}

export async function measureContainer(place: BenchPlace): Promise<(Row | Skipped)[]> {
  if (place.there === null)
    return ['a run in a small container: KUBECONFIG and CHAOS_GATE_IMAGE name no cluster that has our image']
  const kubernetes = await openKubernetes({ environment: {}, kubeconfig: place.there.kubeconfig })
  const { signal } = new AbortController()
  const namespace = `bench-container-${Date.now().toString(36)}`
  await kubernetes.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } }, signal)
  try {
    for (const object of manifests(place, namespace)) await kubernetes.create(object, signal)
    return rowsOf(await outcome(kubernetes, namespace, signal))
  } finally {
    await kubernetes.delete({ apiVersion: 'v1', kind: 'Namespace', name: namespace }, {}, signal)
  }
}

/** As `chaos-gate job` prints them, with less to live on, and a journal that comes back by the log. */
function manifests({ node, command, experiment, there }: BenchPlace, namespace: string): KubernetesObject[] {
  const words = ['job', 'in-a-container.yaml', '--namespace', namespace, '--image', String(there?.image)]
  const directory = dirname(experiment('in-a-container'))
  const objects = loadAll(execFileSync(node, [command, ...words], { cwd: directory, encoding: 'utf8' })) as KubernetesObject[]
  for (const object of objects.filter((each) => each?.kind === 'Job')) {
    const { template } = object.spec as { template: { spec: { containers: [Container] } } }
    const [container] = template.spec.containers
    container.resources = { limits: PUBLISHED, requests: PUBLISHED }
    container.env.push({ name: 'CHAOS_GATE_HANDOVER', value: WORD })
  }
  return objects.filter(Boolean)
}

async function outcome(kubernetes: Kubernetes, namespace: string, signal: AbortSignal): Promise<Ran> {
  const query = { apiVersion: 'v1', kind: 'Pod', namespace, labelSelector: 'app.kubernetes.io/name=chaos-gate' }
  let pod: KubernetesObject | undefined
  const isDone = ([first]: readonly KubernetesObject[]) => {
    pod = first
    return /^(Succeeded|Failed)$/.test(String(first?.status?.phase))
  }
  const isOver = await waitUntil(kubernetes, { query, isDone, timeoutSeconds: PATIENCE_SECONDS }, systemClock, signal)
  if (!pod || !isOver) throw new Error(`the run in a small container did not end within ${PATIENCE_SECONDS} s`)
  const log = await kubernetes.logs({ pod: pod.metadata.name, namespace }, signal)
  const [, journal] = Object.entries(decodeHandover(log, WORD) ?? {}).find(([path]) => path.startsWith('journals/')) ?? []
  if (journal === undefined) throw new Error(`the run in a small container told nothing:\n${log}`)
  const [container] = (pod.status?.containerStatuses ?? []) as { state: { terminated: { startedAt: string } } }[]
  return { journal: JSON.parse(journal), startedAt: Date.parse(String(container?.state.terminated.startedAt)) }
}

function rowsOf({ journal, startedAt }: Ran): Row[] {
  const { stdout } = (journal.run.at(-1)?.output ?? {}) as { stdout: string }
  const asked = Date.parse(String(journal.steady_states.before?.probes[0]?.start))
  const status = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+) kB$`, 'm').exec(stdout)?.[1]) / 1024
  const what = `a run in a container of ${PUBLISHED.memory} and ${PUBLISHED.cpu} CPU`
  return [
    { what: `${what}: start → first probe`, value: (asked - startedAt) / 1000, unit: 's' },
    { what: `${what}: peak memory`, value: Number.parseInt(stdout, 10) / MEBIBYTE, unit: 'MiB', max: MEMORY_MAX },
    {
      what: '  of which the system cannot take back',
      value: status('VmHWM') - status('RssFile'),
      unit: 'MiB',
      max: MEMORY_MAX / 2,
    },
  ]
}
