/** Jobs and CronJobs as teams have them for the reference: with our image, and nothing else changed. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { loadAll } from 'js-yaml'
import type { KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { waitUntil } from '../../src/kubernetes/wait.ts'
import { systemClock } from '../../src/system/clock.ts'
import { describeThere, IMAGE, type JobStage, openJobStage, ROOT } from './job-stage.ts'

/** Until the next whole minute, and what a run takes with 20m CPU. */
const CRON_SECONDS = 150
/** Tells what it is sent, line by line. */
const RECEIVER = `require('http').createServer((question, answer) => {
  let body = ''
  question.on('data', (part) => (body += part)).on('end', () => answer.end(console.log('told of', JSON.parse(body).name)))
}).listen(8080)`

describeThere('manifests of the reference’s shape', () => {
  let stage: JobStage
  let cronJob: KubernetesObject & { spec: { jobTemplate: { spec: { template: object } } } }

  beforeAll(async () => {
    stage = await openJobStage('course')
    const { kubernetes, namespace, signal } = stage.town
    await kubernetes.create(program('receiver', RECEIVER), signal)
    const spec = { selector: { app: 'receiver' }, ports: [{ port: 8080 }] }
    await kubernetes.create({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'receiver', namespace }, spec }, signal)
    expect(await untilPhase('app=receiver', ['Running'])).toBe('Running')
    const objects = loadAll(example(namespace)) as KubernetesObject[]
    cronJob = objects.find(({ kind }) => kind === 'CronJob') as typeof cronJob
    for (const object of objects) if (object !== cronJob) await kubernetes.create(object, signal)
  }, 120_000)

  afterAll(() => stage?.close())

  function example(namespace: string): string {
    return readFileSync(join(ROOT, 'examples/in-cluster/cronjob.yaml'), 'utf8')
      .replaceAll('namespace: shop', `namespace: ${namespace}`)
      .replaceAll('front.shop.svc', `front.${namespace}.svc`)
      .replaceAll('ns: shop', `ns: ${namespace}`)
      .replace(/url: https:\S+/, `url: http://receiver.${namespace}.svc:8080/`)
      .replace(/image: \S+/, `image: ${IMAGE}`)
      .replace('"*/5 * * * *"', '"* * * * *"')
  }

  /** A pod that runs a program of Node, and sees the results. */
  function program(name: string, text: string, volumes: object[] = []): KubernetesObject {
    const volumeMounts = volumes.length > 0 ? [{ name: 'results', mountPath: '/results' }] : []
    const container = { name, image: IMAGE, imagePullPolicy: 'IfNotPresent', command: ['node', '-e', text], volumeMounts }
    return {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name, namespace: stage.town.namespace, labels: { app: name } },
      spec: { restartPolicy: 'Never', containers: [container], volumes },
    }
  }

  /** The phase that the first pod with the label came to. */
  async function untilPhase(labelSelector: string, phases = ['Succeeded', 'Failed']): Promise<string> {
    const { kubernetes, namespace, signal } = stage.town
    let phase = 'none'
    const isDone = (pods: readonly KubernetesObject[]) => {
      phase = pods.map(({ status }) => String(status?.phase)).find((each) => phases.includes(each)) ?? phase
      return phases.includes(phase)
    }
    const query = { apiVersion: 'v1', kind: 'Pod', namespace, labelSelector }
    await waitUntil(kubernetes, { query, isDone, timeoutSeconds: CRON_SECONDS }, systemClock, signal)
    return phase
  }

  async function readVolume(): Promise<unknown> {
    const { kubernetes, namespace, signal } = stage.town
    const text = "process.stdout.write(require('fs').readFileSync('/results/journal.json', 'utf8'))"
    const volumes = [{ name: 'results', persistentVolumeClaim: { claimName: 'chaos-results' } }]
    await kubernetes.create(program('reader', text, volumes), signal)
    expect(await untilPhase('app=reader')).toBe('Succeeded')
    const journal = await kubernetes.logs({ pod: 'reader', namespace }, signal)
    await kubernetes.delete({ apiVersion: 'v1', kind: 'Pod', name: 'reader', namespace }, { gracePeriodSeconds: 0 }, signal)
    return JSON.parse(journal)
  }

  const told = () => stage.town.kubernetes.logs({ pod: 'receiver', namespace: stage.town.namespace }, stage.town.signal)

  test('a CronJob, fired by its schedule: within 64 MiB, the journal is on the volume, and nobody is told of a pass', async () => {
    const { kubernetes, namespace, signal } = stage.town
    await kubernetes.create(cronJob, signal)
    const phase = await untilPhase('app=health-http')
    await kubernetes.delete({ apiVersion: 'batch/v1', kind: 'CronJob', name: 'health-http', namespace }, {}, signal)
    const query = { apiVersion: 'v1', kind: 'Pod', namespace, labelSelector: 'app=health-http' }
    const [pod] = await kubernetes.list(query, signal)
    expect(phase).toBe('Succeeded')
    const [container] = (pod?.spec?.containers ?? []) as { resources: { limits: object } }[]
    expect(container?.resources.limits).toEqual({ cpu: '20m', memory: '64Mi' })
    expect(await readVolume()).toMatchObject({ status: 'completed', deviated: false })
    expect(await told()).toBe('')
  }, 200_000)

  test('a Job of the same pod, while the application is down: the journal says so, and one notification', async () => {
    const { kubernetes, namespace, signal } = stage.town
    const front = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'front', namespace }
    await kubernetes.patch(front, { type: 'merge', body: { spec: { replicas: 0 } } }, signal)
    const gone = { query: { apiVersion: 'v1', kind: 'Pod', namespace, labelSelector: 'app=front' }, timeoutSeconds: CRON_SECONDS }
    const isGone = await waitUntil(kubernetes, { ...gone, isDone: ({ length }) => length === 0 }, systemClock, signal)
    expect(isGone).toBe(true)
    const { spec } = cronJob.spec.jobTemplate
    const template = { ...spec.template, metadata: { labels: { app: 'once' } } }
    const metadata = { name: 'once', namespace }
    await kubernetes.create({ apiVersion: 'batch/v1', kind: 'Job', metadata, spec: { ...spec, template } }, signal)
    expect(await untilPhase('app=once')).toBe('Failed')
    expect(await readVolume()).toMatchObject({ status: 'failed', 'chaos-gate': { verdict: 'not-steady' } })
    expect(await told()).toBe('told of run-failed\n')
  }, 200_000)
})
