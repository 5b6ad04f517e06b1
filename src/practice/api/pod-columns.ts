/** The columns of pods; the status is the word that people know: `Running`, `ImagePullBackOff`, `Terminating`. */

import type { Pod } from '../state/objects.ts'
import { ageText, type Column, column, NONE } from './column.ts'

const cell = (name: string, write: (pod: Pod, now: number) => string | number, width?: 'wide'): Column =>
  column(name, (object, now) => write(object as Pod, now), width)

export const POD_COLUMNS: readonly Column[] = [
  cell(
    'Ready',
    ({ spec, status }) => `${status.containerStatuses?.filter(({ ready }) => ready).length ?? 0}/${spec.containers.length}`,
  ),
  cell('Status', statusWord),
  cell('Restarts', restarts),
  cell('Age', ({ metadata }, now) => ageText(metadata.creationTimestamp, now)),
  cell('IP', ({ status }) => status.podIP ?? NONE, 'wide'),
  cell('Node', ({ spec }) => spec.nodeName ?? NONE, 'wide'),
  cell('Nominated Node', () => NONE, 'wide'),
  cell('Readiness Gates', () => NONE, 'wide'),
]

function statusWord({ metadata, status }: Pod): string {
  const states = (status.containerStatuses ?? []).map(({ state }) => state)
  const waiting = states.find((state) => state.waiting)?.waiting
  const terminated = states.find((state) => state.terminated)?.terminated
  const isRunning = states.some((state) => state.running)
  if (metadata.deletionTimestamp) return 'Terminating'
  return waiting?.reason ?? (isRunning ? undefined : terminated?.reason) ?? status.reason ?? status.phase
}

function restarts({ status }: Pod, now: number): string {
  const containers = status.containerStatuses ?? []
  const total = containers.reduce((sum, { restartCount }) => sum + restartCount, 0)
  const last = containers
    .flatMap(({ lastState }) => lastState.terminated?.finishedAt ?? [])
    .sort()
    .at(-1)
  return total > 0 && last ? `${total} (${ageText(last, now)} ago)` : `${total}`
}
