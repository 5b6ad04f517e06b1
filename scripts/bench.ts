/**
 * `npm run bench`: what a run costs, as ratios and counts from one run on one machine, next to the budgets. Ends with 1 when one is
 * not met; docs/decisions/0006 says why. CHAOS_GATE_NODE names another Node to measure on, ROUNDS how often (15), CHAOS the
 * reference's command, KUBECONFIG and CHAOS_GATE_IMAGE a cluster whose nodes have that image.
 */

import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { countCalls } from './bench/calls.ts'
import { measureContainer } from './bench/container.ts'
import { measureDrain } from './bench/drain.ts'
import { measureFirstProbe } from './bench/first-probe.ts'
import { measureManyPods } from './bench/many-pods.ts'
import type { BenchPlace } from './bench/place.ts'
import { startElsewhere } from './bench/practice.ts'
import { measureReports } from './bench/reports.ts'
import { describeRows, isMet, type Row, type Skipped } from './bench/row.ts'
import { measureShards } from './bench/shards.ts'
import { measureStartUp } from './bench/start-up.ts'

const MEBIBYTE = 1024 ** 2
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const dist = process.env.CHAOS_GATE_DIST ?? at('../dist')

const { KUBECONFIG: kubeconfig, CHAOS_GATE_IMAGE: image } = process.env

const practice = await startElsewhere(join(dist, 'cli.js'))
const place: BenchPlace = {
  node: process.env.CHAOS_GATE_NODE ?? process.execPath,
  rounds: Number(process.env.ROUNDS ?? 15),
  command: join(dist, 'cli.js'),
  main: join(dist, 'main.js'),
  experiment: (name) => at(`./bench/${name}.yaml`),
  folder: mkdtempSync(join(tmpdir(), 'chaos-gate-bench-')),
  kubeconfig: practice.kubeconfig,
  there: kubeconfig && image ? { kubeconfig, image } : null,
  reference: process.env.CHAOS ?? at('../.cache/reference/venv/bin/chaos'),
}
try {
  const rows = await measure(place)
  console.log(`Node ${place.node}, ${place.rounds} rounds in turn\n${describeRows(rows)}`)
  const missed = rows.filter((row) => typeof row !== 'string' && !isMet(row))
  if (missed.length > 0) console.log('What is OVER is so for the reasons in docs/decisions/0006-what-a-run-costs.md.')
  process.exitCode = missed.length > 0 ? 1 : 0
} finally {
  practice.stop()
  rmSync(place.folder, { recursive: true })
}

async function measure(bench: BenchPlace): Promise<(Row | Skipped)[]> {
  const { node, main, experiment, rounds, kubeconfig } = bench
  const first = await measureFirstProbe(node, main, experiment('one-http-probe'), rounds)
  return [
    { what: 'dist/ in all', value: sizeOf(dist) / MEBIBYTE, unit: 'MiB', max: 3 },
    { what: 'step start → first probe', value: first, unit: 'ms', max: 300 },
    ...(await measureStartUp(bench)),
    ...(await measureManyPods(bench)),
    ...(await measureDrain(bench)),
    ...(await measureReports(bench)),
    ...(await measureShards(bench)),
    ...(await measureContainer(bench)),
    ...(await countCalls(kubeconfig)),
  ]
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .filter((file) => file.isFile())
    .reduce((sum, { size }) => sum + size, 0)
}
