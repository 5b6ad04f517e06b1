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
  const subjects: Subject[] = [
    { name: 'floor', arguments: ['-e', '0'] },
    { name: 'load', arguments: [place.command, ...ours(place, 'nowhere')], exitCode: 2 },
    ...ourSubjects(place),
  ]
  const rows = overTheFloor(await measureAll(place.node, subjects, place.rounds))
  return existsSync(place.reference) ? [...rows, ...(await besideReference(place))] : [...rows, NO_REFERENCE]
}

function ourSubjects(place: BenchPlace): Subject[] {
  return EXPERIMENTS.map(({ file, exitCode }) => ({
    name: file,
    arguments: [place.command, ...ours(place, file)],
    environment: { KUBECONFIG: place.kubeconfig },
    exitCode,
  }))
}

function overTheFloor(measured: ReadonlyMap<string, Measurement>): Row[] {
  const of = (name: string) => measured.get(name) as Measurement
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

/** Never slower. Both take turns again; a few rounds are enough, for the reference takes its time. */
async function besideReference(place: BenchPlace): Promise<Row[]> {
  const theirs: Subject[] = EXPERIMENTS.map(({ file }) => ({
    name: `reference ${file}`,
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
  const measured = await measureAll(place.node, [...ourSubjects(place), ...theirs], Math.min(5, place.rounds))
  const of = (name: string) => (measured.get(name) as Measurement).milliseconds
  return EXPERIMENTS.map(({ file, what }) => ({
    what: `${what}, beside the reference`,
    value: of(file) / of(`reference ${file}`),
    unit: '× its time',
    max: 1,
  }))
}

function ours({ experiment, folder }: BenchPlace, file: string): string[] {
  return ['run', experiment(file), '--report', folder, '--journal-path', join(folder, 'journal.json')]
}
