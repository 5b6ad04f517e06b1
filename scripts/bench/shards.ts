/**
 * The sixty experiments of the example in six shards, beside one: as a Job on the cluster that was named, and otherwise as
 * processes side by side on the practice cluster, whose results are merged as `mode: publish` merges them.
 */

import { execFileSync, spawn } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadAll } from 'js-yaml'
import { openKubernetes } from '../../src/kubernetes/client.ts'
import type { Kubernetes, KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { waitUntil } from '../../src/kubernetes/wait.ts'
import { findResults } from '../../src/publish/find-results.ts'
import { mergeResults } from '../../src/publish/merge-results.ts'
import { readResult } from '../../src/publish/read-result.ts'
import type { Result } from '../../src/report/result.ts'
import { systemClock } from '../../src/system/clock.ts'
import { deviating } from '../../test/deviate.ts'
import type { BenchPlace } from './place.ts'
import type { Row } from './row.ts'

const SHARDS = 6
const EXAMPLE = fileURLToPath(new URL('../../examples/shards/sixty.mjs', import.meta.url))
/** Of the sixty: deviates, so that there is a worst verdict. */
const DEVIATES = 'chaos/17.json'
const DEVIATED = 1
/** Six shards could take a sixth of the time; the rest is for what each of them takes alone, and for a machine that is busy. */
const RATIO_MAX = 0.5

interface Scene extends BenchPlace {
  /** Where the experiments are; their reports go there, too. */
  sixty: string
  shops: string[]
}

export async function measureShards(place: BenchPlace): Promise<Row[]> {
  const sixty = join(place.folder, 'sixty')
  const shop = `bench-${Date.now().toString(36)}`
  execFileSync(place.node, [EXAMPLE, sixty, shop])
  writeFileSync(join(sixty, DEVIATES), deviating(readFileSync(join(sixty, DEVIATES), 'utf8')))
  const kubernetes = await openKubernetes({ environment: {}, kubeconfig: place.there?.kubeconfig ?? place.kubeconfig })
  const { signal } = new AbortController()
  const objects = loadAll(readFileSync(join(sixty, 'shops.yaml'), 'utf8')) as KubernetesObject[]
  const shops = objects.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata.name)
  try {
    for (const object of objects) await kubernetes.create(object, signal)
    await untilReady(kubernetes, shops, signal)
    return await measure({ ...place, sixty, shops })
  } finally {
    for (const name of shops) await kubernetes.delete({ apiVersion: 'v1', kind: 'Namespace', name }, {}, signal)
  }
}

async function untilReady(kubernetes: Kubernetes, shops: readonly string[], signal: AbortSignal): Promise<void> {
  const query = { apiVersion: 'apps/v1', kind: 'Deployment' }
  const isDone = (all: readonly KubernetesObject[]) =>
    all.filter(({ metadata }) => shops.includes(String(metadata.namespace))).every(({ status }) => status?.readyReplicas === 2)
  if (!(await waitUntil(kubernetes, { query, isDone, timeoutSeconds: 120 }, systemClock, signal)))
    throw new Error('the shops of the sixty experiments did not come up within 120 s')
}

async function measure(scene: Scene): Promise<Row[]> {
  const run = scene.there ? runAsJob : runSideBySide
  const one = await timed(() => run(scene, 1))
  const six = await timed(() => run(scene, SHARDS))
  const { verdict, experiments } = six.result
  const where = scene.there ? 'in a Job' : 'as processes'
  const isSame = verdict === one.result.verdict && experiments.length === one.result.experiments.length
  return [
    {
      what: `60 experiments over ${SHARDS} shards ${where}: wall time`,
      value: six.seconds / one.seconds,
      unit: '× one shard',
      max: RATIO_MAX,
    },
    { what: `their one result (${verdict}): differs from that of one shard`, value: isSame ? 0 : 1, unit: '', max: 0 },
    { what: `their one result (${verdict}): experiments`, value: experiments.length, unit: '' },
  ]
}

async function timed(run: () => Promise<Result>): Promise<{ seconds: number; result: Result }> {
  const begun = performance.now()
  const result = await run()
  return { seconds: (performance.now() - begun) / 1000, result }
}

async function runAsJob(scene: Scene, shards: number): Promise<Result> {
  const { there, shops, sixty } = scene
  const report = `job-${shards}`
  const words = [
    '--where',
    'cluster',
    '--image',
    String(there?.image),
    '--namespace',
    String(shops[0]),
    '--shards',
    String(shards),
  ]
  await chaosGate(scene, [...words, '--report', report], [DEVIATED])
  return readResult(readFileSync(join(sixty, report, 'results.json'), 'utf8'))
}

async function runSideBySide(scene: Scene, shards: number): Promise<Result> {
  const { sixty } = scene
  // What the one that deviates has broken here, and not in a pod that is gone.
  rmSync(join(sixty, 'broken'), { force: true })
  const reports = Array.from({ length: shards }, (_, index) => `processes-${shards}-${index + 1}`)
  await Promise.all(
    reports.map((report, index) => chaosGate(scene, ['--shard', `${index + 1}/${shards}`, '--report', report], [0, DEVIATED])),
  )
  return mergeResults(await findResults([`processes-${shards}-*/results.json`], sixty))
}

/** Throws when it ends otherwise than as one of these. */
function chaosGate({ node, command, kubeconfig, there, sixty }: Scene, words: string[], codes: number[]): Promise<void> {
  const child = spawn(node, [command, '--no-log-file', 'run', 'chaos/*.json', ...words], {
    cwd: sixty,
    env: { PATH: process.env.PATH, HOME: sixty, KUBECONFIG: there?.kubeconfig ?? kubeconfig },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (part) => {
    said += part
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (codes.includes(code ?? -1)) resolve()
      else reject(new Error(`60 experiments ended with ${code}:\n${said}`))
    })
  })
}
