/** Every declaration of a control, wherever it stands in an experiment. */

import type { ControlDeclaration, Experiment } from '../experiment/schema.ts'

export interface FoundControl {
  /** From the document's root. */
  path: (string | number)[]
  declaration: ControlDeclaration
}

/** Those of the experiment, the hypothesis and the activities. References declare nothing. */
export function walkControls(experiment: Experiment): FoundControl[] {
  const { 'steady-state-hypothesis': hypothesis, method, rollbacks } = experiment
  return [
    ...inList(experiment.controls, []),
    ...inList(hypothesis?.controls, ['steady-state-hypothesis']),
    ...inEntries(hypothesis?.probes, ['steady-state-hypothesis', 'probes']),
    ...inEntries(method, ['method']),
    ...inEntries(rollbacks, ['rollbacks']),
  ]
}

type Entries = readonly { controls?: ControlDeclaration[] }[]

function inEntries(entries: unknown, path: FoundControl['path']): FoundControl[] {
  return ((entries ?? []) as Entries).flatMap((entry, index) => inList(entry?.controls, [...path, index]))
}

function inList(controls: readonly ControlDeclaration[] | undefined, path: FoundControl['path']): FoundControl[] {
  return (controls ?? []).flatMap((declaration, index) =>
    declaration?.ref || !declaration?.provider ? [] : [{ path: [...path, 'controls', index], declaration }],
  )
}
