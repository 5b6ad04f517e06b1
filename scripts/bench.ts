/**
 * `npm run bench`: what a run costs, as ratios and counts from one run on one machine, next to the budgets. Ends with 1 when one is
 * not met. CHAOS_GATE_NODE names another Node to measure on; ROUNDS how often (15).
 */

import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measureFirstProbe } from './bench/first-probe.ts'
import { type Measurement, measureAll, type Subject } from './bench/measure.ts'
import { startElsewhere } from './bench/practice.ts'

interface Row {
  what: string
  value: number
  unit: string
  max: number
}

const MEBIBYTE = 1024 ** 2
const node = process.env.CHAOS_GATE_NODE ?? process.execPath
const rounds = Number(process.env.ROUNDS ?? 15)
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const command = at('../dist/cli.js')
const main = at('../dist/main.js')

const rows = [...sizes(), ...(await times())]
console.log(describe(rows))
process.exitCode = rows.every(isMet) ? 0 : 1

function sizes(): Row[] {
  const bytes = readdirSync(at('../dist'), { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(at(`../dist/${name}`)))
    .filter((file) => file.isFile())
    .reduce((sum, { size }) => sum + size, 0)
  return [{ what: 'dist/ in all', value: bytes / MEBIBYTE, unit: 'MiB', max: 3 }]
}

async function times(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'chaos-gate-bench-'))
  const practice = await startElsewhere(command)
  try {
    const run = (experiment: string) => [
      command,
      'run',
      at(`./bench/${experiment}.yaml`),
      '--report',
      folder,
      '--journal-path',
      join(folder, 'journal.json'),
    ]
    const subjects: Subject[] = [
      { name: 'floor', arguments: ['-e', '0'] },
      { name: 'load', arguments: run('nowhere'), exitCode: 2 },
      { name: 'no-op', arguments: run('no-op'), exitCode: 4 },
      { name: 'probe', arguments: run('one-kubernetes-probe'), environment: { KUBECONFIG: practice.kubeconfig } },
    ]
    const measured = await measureAll(node, subjects, rounds)
    const first = await measureFirstProbe(node, main, at('./bench/one-http-probe.yaml'), rounds)
    return [
      ...ratios((name) => measured.get(name) as Measurement),
      { what: 'step start → first probe', value: first, unit: 'ms', max: 300 },
    ]
  } finally {
    practice.stop()
    rmSync(folder, { recursive: true })
  }
}

function ratios(of: (name: string) => Measurement): Row[] {
  const floor = of('floor').milliseconds
  return [
    { what: 'loading all of it, over the floor', value: of('load').milliseconds - floor, unit: 'ms', max: 150 },
    { what: 'a no-op experiment', value: of('no-op').milliseconds / floor, unit: '× floor', max: 1.5 },
    { what: 'an experiment with one Kubernetes probe', value: of('probe').milliseconds / floor, unit: '× floor', max: 2 },
    { what: 'its peak memory', value: of('probe').peakMebibytes, unit: 'MiB', max: 64 },
  ]
}

function isMet({ value, max }: Row): boolean {
  return value <= max
}

function describe(all: readonly Row[]): string {
  const lines = all.map(
    (row) =>
      `${isMet(row) ? 'ok  ' : 'OVER'}  ${row.what.padEnd(42)} ${row.value.toFixed(2).padStart(8)} ${row.unit.padEnd(8)} ≤ ${row.max}`,
  )
  return [`Node ${node}, ${rounds} rounds in turn; the floor is node -e 0`, ...lines].join('\n')
}
