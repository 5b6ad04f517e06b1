/**
 * Runs inside the cluster of KUBECONFIG. `CHAOS_GATE_IMAGE` is the image that the Dockerfile makes, and that every node has.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { loadAll } from 'js-yaml'
import type { Journal } from '../../src/experiment/journal.ts'
import type { KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { waitUntil } from '../../src/kubernetes/wait.ts'
import { systemClock } from '../../src/system/clock.ts'
import { describeThere, IMAGE, type JobStage, leftIn, openJobStage, ROOT } from './job-stage.ts'

describeThere('inside the cluster', () => {
  let stage: JobStage

  beforeAll(async () => {
    stage = await openJobStage('job')
  }, 90_000)

  afterAll(() => stage?.close())

  /** As a pod sees it. */
  async function readVolume(claimName: string, file: string): Promise<string> {
    const { kubernetes, namespace, signal } = stage.town
    const program = `process.stdout.write(require('fs').readFileSync('/results/${file}', 'utf8'))`
    const reader = {
      name: 'reader',
      image: IMAGE,
      imagePullPolicy: 'IfNotPresent',
      command: ['node', '-e', program],
      volumeMounts: [{ name: 'results', mountPath: '/results' }],
    }
    const volumes = [{ name: 'results', persistentVolumeClaim: { claimName } }]
    const spec = { restartPolicy: 'Never', containers: [reader], volumes }
    await kubernetes.create({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'reader', namespace }, spec }, signal)
    const query = { apiVersion: 'v1', kind: 'Pod', namespace, fieldSelector: 'metadata.name=reader' }
    const isDone = ([pod]: readonly KubernetesObject[]) => ['Succeeded', 'Failed'].includes(String(pod?.status?.phase))
    expect(await waitUntil(kubernetes, { query, isDone, timeoutSeconds: 60 }, systemClock, signal)).toBe(true)
    return kubernetes.logs({ pod: 'reader', namespace }, signal)
  }

  test('--where cluster tells a run as if it were here: the same lines, verdict and files, and nothing is left', async () => {
    stage.write('one.json', 0)
    const { exitCode, out, error } = await stage.chaosGate('run', 'one.json', ...stage.there)
    expect([error, exitCode]).toEqual([expect.stringMatching(/✓ action fewer-instances/), 0])
    expect(out).toMatch(/Verdict: passed \(exit code 0\)/)
    const journal = JSON.parse(readFileSync(join(stage.folder, 'journal.json'), 'utf8')) as Journal
    expect(journal.status).toBe('completed')
    expect(JSON.parse(readFileSync(join(stage.folder, 'chaos-report/results.json'), 'utf8')).verdict).toBe('passed')
    expect(await stage.town.replicasOf('front')).toBe(2)
    expect(await leftIn(stage.town)).toEqual([])
  }, 60_000)

  test('who may make no Jobs is told so, and nothing is left', async () => {
    const kubeconfig = await stage.town.kubeconfigFor('nobody', [], stage.folder)
    const { exitCode, out } = await stage.chaosGate('run', 'one.json', ...stage.there, '--kubeconfig', kubeconfig)
    expect([out, exitCode]).toEqual([expect.stringMatching(/cannot be made a Job: create Job .*: Forbidden \(403\)/), 2])
  }, 30_000)

  test('the CronJob of the example, fired by its schedule: within 64 MiB, and the journal is on the volume', async () => {
    const { kubernetes, namespace, signal } = stage.town
    const text = readFileSync(join(ROOT, 'examples/in-cluster/cronjob.yaml'), 'utf8')
      .replaceAll('namespace: shop', `namespace: ${namespace}`)
      .replaceAll('front.shop.svc', `front.${namespace}.svc`)
      .replaceAll('ns: shop', `ns: ${namespace}`)
      .replace(/image: \S+/, `image: ${IMAGE}`)
      .replace('"*/5 * * * *"', '"* * * * *"')
    for (const object of loadAll(text) as KubernetesObject[]) await kubernetes.create(object, signal)
    const query = { apiVersion: 'v1', kind: 'Pod', namespace, labelSelector: 'app=health-http' }
    let pod: KubernetesObject | undefined
    const isDone = (pods: readonly KubernetesObject[]) => {
      pod = pods.find(({ status }) => status?.phase === 'Succeeded' || status?.phase === 'Failed')
      return pod !== undefined
    }
    expect(await waitUntil(kubernetes, { query, isDone, timeoutSeconds: 150 }, systemClock, signal)).toBe(true)
    await kubernetes.delete({ apiVersion: 'batch/v1', kind: 'CronJob', name: 'health-http', namespace }, {}, signal)
    const log = await kubernetes.logs({ pod: String(pod?.metadata.name), namespace }, signal)
    expect([log, pod?.status?.phase]).toEqual([expect.stringMatching(/Verdict: passed/), 'Succeeded'])
    const [spec] = (pod?.spec?.containers ?? []) as { resources: { limits: object } }[]
    expect(spec?.resources.limits).toEqual({ cpu: '20m', memory: '64Mi' })
    expect(JSON.parse(await readVolume('chaos-results', 'journal.json'))).toMatchObject({ status: 'completed', deviated: false })
  }, 200_000)
})
