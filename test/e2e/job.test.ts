/**
 * Runs inside the cluster of KUBECONFIG. `CHAOS_GATE_IMAGE` is the image that the Dockerfile makes, and that every node has.
 */

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadAll } from 'js-yaml'
import { command } from '../../src/cli/command.ts'
import type { Journal } from '../../src/experiment/journal.ts'
import type { KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { waitUntil } from '../../src/kubernetes/wait.ts'
import { systemClock } from '../../src/system/clock.ts'
import { openTown, type Town } from './cluster.ts'

const IMAGE = process.env.CHAOS_GATE_IMAGE
const ROOT = join(import.meta.dirname, '../..')
/** In the process itself, so that killing it kills the command. */
const TSX = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href
const describeThere = IMAGE === undefined ? describe.skip : describe

/** Seconds. */
const PATIENCE = 90

interface Said {
  exitCode: number | null
  out: string
  error: string
}

describeThere('inside the cluster', () => {
  let town: Town
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chaos-gate-job-'))
    town = await openTown('job')
    await town.deploy('front', 2)
  }, 90_000)

  afterAll(async () => {
    await town.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const there = () => ['--where', 'cluster', '--image', IMAGE as string, '--namespace', town.namespace]

  async function chaosGate(...words: string[]): Promise<Said> {
    const out: string[] = []
    const error: string[] = []
    const terminal = {
      out: (text: string) => out.push(text),
      error: (text: string) => error.push(text),
      ...{ isLive: false, isColored: false, isGitHub: false, width: 80 },
    }
    const environment = { PATH: process.env.PATH, HOME: folder, KUBECONFIG: town.kubeconfig }
    const exitCode = await command(words, { directory: folder, environment }, terminal)
    return { exitCode, out: out.join(''), error: error.join('') }
  }

  /** Scales the front down, and waits. */
  function writeExperiment(name: string, pauseSeconds: number): void {
    const action = {
      type: 'action',
      name: 'fewer-instances',
      provider: {
        type: 'python',
        module: 'chaosk8s.deployment.actions',
        func: 'scale_deployment',
        arguments: { name: 'front', replicas: 1, ns: town.namespace },
      },
      pauses: { after: pauseSeconds },
    }
    const url = `http://front.${town.namespace}.svc:8080/healthz`
    const probe = { type: 'probe', name: 'answers', tolerance: 200, provider: { type: 'http', url, timeout: 3 } }
    const experiment = {
      title: 'One instance is enough',
      description: 'Asks an address that only pods can reach.',
      'steady-state-hypothesis': { title: 'The front answers', probes: [probe] },
      method: [action],
    }
    writeFileSync(join(folder, name), JSON.stringify(experiment))
  }

  async function left(): Promise<string[]> {
    const { kubernetes, namespace, signal } = town
    const kinds = [
      ['batch/v1', 'Job'],
      ['v1', 'ConfigMap'],
      ['v1', 'Secret'],
      ['v1', 'ServiceAccount'],
      ['v1', 'Pod'],
      ['rbac.authorization.k8s.io/v1', 'Role'],
      ['rbac.authorization.k8s.io/v1', 'RoleBinding'],
    ] as const
    const found: string[] = []
    for (const [apiVersion, kind] of kinds)
      for (const where of kind.startsWith('Role') ? [namespace, 'default'] : [namespace])
        for (const { metadata } of await kubernetes.list({ apiVersion, kind, namespace: where, isMetadataOnly: true }, signal))
          if (/^chaos-(one|long)/.test(metadata.name)) found.push(`${kind} ${metadata.name}`)
    return found
  }

  /** What goes with a Job goes a moment after it. */
  async function nothingLeft(): Promise<string[]> {
    for (let tries = 0; tries < 60; tries += 1) {
      if ((await left()).length === 0) return []
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
    return left()
  }

  async function untilReplicas(wanted: number): Promise<boolean> {
    const query = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: town.namespace, fieldSelector: 'metadata.name=front' }
    const isDone = ([front]: readonly KubernetesObject[]) => front?.spec?.replicas === wanted
    return waitUntil(town.kubernetes, { query, isDone, timeoutSeconds: PATIENCE }, systemClock, town.signal)
  }

  /** As a pod sees it. */
  async function readVolume(claimName: string, file: string): Promise<string> {
    const { kubernetes, namespace, signal } = town
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

  /** The command in a process of its own, so that it can be stopped. */
  function start(): { child: ChildProcess; ended: Promise<Said> } {
    const words = ['run', 'long.json', ...there(), '--report', 'long-report']
    const child = spawn(process.execPath, ['--import', TSX, join(ROOT, 'src/cli.ts'), ...words], {
      cwd: folder,
      env: { ...process.env, KUBECONFIG: town.kubeconfig, HOME: folder },
    })
    let out = ''
    let error = ''
    child.stdout?.on('data', (text) => {
      out += text
    })
    child.stderr?.on('data', (text) => {
      error += text
    })
    return { child, ended: new Promise((resolve) => child.on('close', (exitCode) => resolve({ exitCode, out, error }))) }
  }

  test('--where cluster tells a run as if it were here: the same lines, verdict and files, and nothing is left', async () => {
    writeExperiment('one.json', 0)
    const { exitCode, out, error } = await chaosGate('run', 'one.json', ...there())
    expect([error, exitCode]).toEqual([expect.stringMatching(/✓ action fewer-instances/), 0])
    expect(out).toMatch(/Verdict: passed \(exit code 0\)/)
    const journal = JSON.parse(readFileSync(join(folder, 'journal.json'), 'utf8')) as Journal
    expect(journal.status).toBe('completed')
    expect(JSON.parse(readFileSync(join(folder, 'chaos-report/results.json'), 'utf8')).verdict).toBe('passed')
    expect(await town.replicasOf('front')).toBe(2)
    expect(await nothingLeft()).toEqual([])
  }, 60_000)

  test('cancelled: the Job puts everything back, and is waited for', async () => {
    writeExperiment('long.json', 120)
    const { child, ended } = start()
    expect(await untilReplicas(1)).toBe(true)
    child.kill('SIGINT')
    const { exitCode, out } = await ended
    expect([out, exitCode]).toEqual([expect.stringMatching(/Verdict: interrupted/), 130])
    expect(await town.replicasOf('front')).toBe(2)
    expect(await nothingLeft()).toEqual([])
  }, 60_000)

  test('killed: the Job ends by itself, and has put everything back', async () => {
    writeExperiment('long.json', 4)
    const { child, ended } = start()
    expect(await untilReplicas(1)).toBe(true)
    child.kill('SIGKILL')
    await ended
    expect(await untilReplicas(2)).toBe(true)
    const query = { apiVersion: 'batch/v1', kind: 'Job', namespace: town.namespace }
    const isOver = (jobs: readonly KubernetesObject[]) =>
      jobs.some(({ status }) => status?.succeeded === 1 || status?.failed === 1)
    expect(await waitUntil(town.kubernetes, { query, isDone: isOver, timeoutSeconds: 30 }, systemClock, town.signal)).toBe(true)
  }, 60_000)

  test('who may make no Jobs is told so, and nothing is left', async () => {
    const kubeconfig = await town.kubeconfigFor('nobody', [], folder)
    const { exitCode, out } = await chaosGate('run', 'one.json', ...there(), '--kubeconfig', kubeconfig)
    expect([out, exitCode]).toEqual([expect.stringMatching(/cannot be made a Job: create Job .*: Forbidden \(403\)/), 2])
  }, 30_000)

  test('the CronJob of the example, fired by its schedule: within 64 MiB, and the journal is on the volume', async () => {
    const { kubernetes, namespace, signal } = town
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
