/** The verbs `practice run` and `practice up`: a small Kubernetes in this process, with a shop in it. */

import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { InvalidExperiment } from '../experiment/errors.ts'
import { type PracticeCluster, startPractice } from '../practice/start-practice.ts'
import { type Manifest, readManifests } from './manifests.ts'
import type { AskedFor, Place } from './options.ts'
import type { Manner } from './result-text.ts'
import { run } from './run.ts'
import { listenForSignals, OF_THE_COMMAND } from './signals.ts'
import type { Stage } from './stage.ts'
import type { Terminal } from './terminal.ts'

export interface PracticeOptions {
  /** Files; the shop when there are none. */
  manifests: readonly string[]
  place: Place
  terminal: Terminal
  /** Repeats which requests faults hit. */
  seed?: number | undefined
}

interface Open {
  cluster: PracticeCluster
  /** Path of its kubeconfig. */
  kubeconfig: string
  /** `FRONT_URL` → where the Service `front` is reached; `GATEWAY_URL` → where a Host header decides. */
  urls: Record<string, string>
}

/** Starts it, runs the experiments in it and in nothing else, and stops it. The exit code is that of `run`. */
export function practiceRun(options: PracticeOptions & { asked: AskedFor; stage: Stage; manner: Manner }): Promise<number> {
  const { asked, stage, manner } = options
  return withPractice({ ...options, seed: asked.seed }, ({ kubeconfig, urls }) => {
    const environment = { ...withoutClusters(asked.environment), ...urls, KUBECONFIG: kubeconfig }
    return run({ ...asked, environment, cluster: { ...asked.cluster, kubeconfig, context: 'practice' } }, stage, manner)
  })
}

/** Leaves it running until Ctrl-C. */
export function practiceUp(options: PracticeOptions): Promise<number> {
  const { terminal } = options
  return withPractice(options, async ({ kubeconfig, urls }) => {
    const interruption = listenForSignals(OF_THE_COMMAND, () => terminal.error('stopping\n'))
    terminal.out(
      `${[`export KUBECONFIG=${kubeconfig}`, ...Object.entries(urls).map(([name, url]) => `export ${name}=${url}`)].join('\n')}\n`,
    )
    terminal.error(
      'The practice cluster is up. Paste the lines above into another terminal, then: kubectl get pods -A. Ctrl-C ends it.\n',
    )
    if (!interruption.signal.aborted) await once(interruption.signal, 'abort')
    interruption.stop()
    return 0
  })
}

async function withPractice(
  { manifests, place, terminal, seed }: PracticeOptions,
  use: (open: Open) => Promise<number>,
): Promise<number> {
  const objects = readManifests(manifests, place.directory)
  const folder = makeFolder()
  terminal.error('starting a practice cluster\n')
  const cluster = await startPractice({ hasIstio: true, ...(seed !== undefined && { seed }) })
  try {
    await settle(cluster, objects)
    const kubeconfig = join(folder, 'kubeconfig')
    writeFileSync(kubeconfig, cluster.kubeconfig)
    return await use({ cluster, kubeconfig, urls: urlsOf(cluster, objects) })
  } finally {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Throws InvalidExperiment where nothing can be written. */
function makeFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), 'chaos-gate-practice-'))
  } catch (cause) {
    const message = `no kubeconfig can be written for the practice cluster: ${(cause as Error).message}; set TMPDIR to a folder that can be written`
    throw new InvalidExperiment([{ message }], { cause })
  }
}

/** Throws InvalidExperiment: what the cluster refuses, or what does not come up, is the manifests' doing. */
async function settle(cluster: PracticeCluster, objects: readonly Manifest[]): Promise<void> {
  try {
    await cluster.apply(objects)
    await cluster.waitUntilReady()
  } catch (cause) {
    throw new InvalidExperiment([{ message: `the manifests do not work in the practice cluster: ${(cause as Error).message}` }], {
      cause,
    })
  }
}

function urlsOf(cluster: PracticeCluster, objects: readonly Manifest[]): Record<string, string> {
  const services = objects.filter(({ kind }) => kind === 'Service')
  const gateway = ['GATEWAY_URL', cluster.gatewayUrl] as const
  const own = services.flatMap(({ metadata: { name, namespace = 'default' } }) => {
    const url = cluster.serviceUrl(namespace, name)
    return url === undefined ? [] : [[`${name.replaceAll('-', '_').toUpperCase()}_URL`, url] as const]
  })
  return Object.fromEntries([...own, gateway])
}

/** Whatever points to another cluster is taken away: practice must never reach a real one. */
function withoutClusters(environment: Place['environment']): Place['environment'] {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('KUBERNETES_')))
}
