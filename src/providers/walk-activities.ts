/** Every activity that an experiment defines, wherever it may stand. */

import type { Activity, Experiment } from '../experiment/schema.ts'
import { isMapping } from '../experiment/values/plain.ts'

export interface Found {
  /** From the document's root. */
  path: (string | number)[]
  activity: Activity
}

/** Configuration, hypothesis, method, rollbacks, safeguards, and tolerances that are probes. References are not followed. */
export function walkActivities(experiment: Experiment): Found[] {
  const { configuration, 'steady-state-hypothesis': hypothesis, method, rollbacks, controls } = experiment
  return [
    ...inConfiguration(configuration),
    ...inList(hypothesis?.probes, ['steady-state-hypothesis', 'probes']),
    ...inList(method, ['method']),
    ...inList(rollbacks, ['rollbacks']),
    ...inSafeguards(controls),
  ]
}

/** Entries that are probes are executed once, before the run (spec DYN-1). */
function inConfiguration(configuration: unknown): Found[] {
  if (!isMapping(configuration)) return []
  return Object.entries(configuration).flatMap(([name, entry]) =>
    isMapping(entry) && entry.type === 'probe' ? withProvider(entry, ['configuration', name]) : [],
  )
}

/** The probes of a control that watches over the experiment (spec extensions 8.1). */
function inSafeguards(controls: unknown): Found[] {
  if (!Array.isArray(controls)) return []
  return controls.flatMap((control: unknown, index) => {
    const provider = isMapping(control) ? control.provider : undefined
    if (!isMapping(provider) || provider.module !== SAFEGUARDS || !isMapping(provider.arguments)) return []
    return inList(provider.arguments.probes, ['controls', index, 'provider', 'arguments', 'probes'])
  })
}

const SAFEGUARDS = 'chaosaddons.controls.safeguards'

function inList(entries: unknown, path: Found['path']): Found[] {
  if (!Array.isArray(entries)) return []
  return entries.flatMap((entry: unknown, index) =>
    isMapping(entry)
      ? [...withProvider(entry, [...path, index]), ...inTolerance(entry.tolerance, [...path, index, 'tolerance'])]
      : [],
  )
}

/** The value under test is put into the probe's arguments; until then a variable stands for it (spec TOL-50). */
function inTolerance(tolerance: unknown, path: Found['path']): Found[] {
  if (!isMapping(tolerance) || tolerance.type !== 'probe' || !isMapping(tolerance.provider)) return []
  const { arguments: given } = tolerance.provider
  const args = { value: TESTED, ...(isMapping(given) ? given : {}) }
  return withProvider({ ...tolerance, provider: { ...tolerance.provider, arguments: args } }, path)
}

const TESTED = '$value'

/** What is malformed is the schema's to tell. */
function withProvider(entry: Record<string, unknown>, path: Found['path']): Found[] {
  return isMapping(entry.provider) && !('ref' in entry) ? [{ path, activity: entry as unknown as Activity }] : []
}
