/** What a run costs beside what its experiment does, over an empty `node -e 0`; and beside the reference, where it is installed. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Measurement, measureAll, type Subject } from './measure.ts'
import type { BenchPlace } from './place.ts'
import type { Row, Skipped } from './row.ts'

/** What is run on both sides, in words, and our exit code. */
const EXPERIMENTS = [
  { file: 'no-op', what: 'a no-op experiment', exitCode: 4 },
  { file: 'one-kubernetes-probe', what: 'an experiment with one Kubernetes probe', exitCode: 0 },
  { file: 'hundred-processes', what: 'an experiment with a hundred processes', exitCode: 0 },
] as const

const NO_REFERENCE =
  'the ratio to the reference: CHAOS names no such command; npm run test:reference installs it in .cache/reference'

/** The budgets of design section 15. */
export async function measureStartUp(place: BenchPlace): Promise<(Row | Skipped)[]> {
  const { node, rounds, command, kubeconfig } = place
  const hasReference = existsSync(place.reference)
  const subjects: Subject[] = [
    { name: 'floor', arguments: ['-e', '0'] },
    { name: 'load', arguments: [command, ...ours(place, 'nowhere')], exitCode: 2 },
    ...EXPERIMENTS.map(({ file, exitCode }) => ({
      name: file,
      arguments: [command, ...ours(place, file)],
      environment: { KUBECONFIG: kubeconfig },
      exitCode,
    })),
  ]
  const measured = await measureAll(node, subjects, rounds)
  const of = (name: string) => measured.get(name) as Measurement
  const rows = overTheFloor(of)
  return hasReference ? [...rows, ...(await besideReference(place, of))] : [...rows, NO_REFERENCE]
}

function overTheFloor(of: (name: string) => Measurement): Row[] {
  const floor = of('floor').milliseconds
  const probe = of('one-kubernetes-probe')
  return [
    { what: 'an empty node -e 0, the floor', value: floor, unit: 'ms' },
    { what: 'loading all of it, over the floor', value: of('load').milliseconds - floor, unit: 'ms', max: 150 },
    { what: 'a no-op experiment', value: of('no-op').milliseconds / floor, unit: '× floor', max: 1.5 },
    { what: 'an experiment with one Kubernetes probe', value: probe.milliseconds / floor, unit: '× floor', max: 2 },
    { what: 'its peak memory, beside the pages of Node’s own file', value: probe.peak.charged, unit: 'MiB', max: 64 },
    { what: 'its peak memory with those', value: probe.peak.resident, unit: 'MiB' },
    { what: 'the floor’s peak memory with those', value: of('floor').peak.resident, unit: 'MiB' },
  ]
}

/** Never slower. A few rounds are enough: it takes a second and more. */
async function besideReference(place: BenchPlace, of: (name: string) => Measurement): Promise<Row[]> {
  const subjects: Subject[] = EXPERIMENTS.map(({ file }) => ({
    name: file,
    program: place.reference,
    arguments: [
      '--no-version-check',
      '--no-log-file',
      'run',
      place.experiment(file),
      '--journal-path',
      join(place.folder, 'j.json'),
    ],
    environment: { KUBECONFIG: place.kubeconfig },
  }))
  const measured = await measureAll(place.node, subjects, Math.min(3, place.rounds))
  return EXPERIMENTS.map(({ file, what }) => {
    const value = of(file).milliseconds / (measured.get(file) as Measurement).milliseconds
    return { what: `${what}, beside the reference`, value, unit: '× its time', max: 1 }
  })
}

function ours({ experiment, folder }: BenchPlace, file: string): string[] {
  return ['run', experiment(file), '--report', folder, '--journal-path', join(folder, 'journal.json')]
}
