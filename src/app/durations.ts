/** How long experiments took in an earlier run. */

import { InvalidExperiment } from '../experiment/errors.ts'
import { isMapping } from '../experiment/values/plain.ts'
import { readText } from './read-source.ts'

/**
 * Seconds by file, from that run's `results.json`. Those that did not run are left out.
 * @throws InvalidExperiment for a file that cannot be read, or is none
 */
export function readDurations(file: string, directory: string): Map<string, number> {
  const experiments = experimentsOf(readText(file, directory))
  if (experiments === null) throw new InvalidExperiment([{ file, message: 'is no results.json of an earlier run' }])
  return new Map(experiments.flatMap(durationOf))
}

function experimentsOf(text: string): unknown[] | null {
  try {
    const document: unknown = JSON.parse(text)
    return isMapping(document) && Array.isArray(document.experiments) ? document.experiments : null
  } catch {
    return null
  }
}

function durationOf(experiment: unknown): [string, number][] {
  if (!isMapping(experiment) || !isMapping(experiment.timing)) return []
  const { file, timing } = experiment
  const { seconds, start } = timing
  const isKnown = typeof file === 'string' && typeof seconds === 'number' && seconds >= 0 && typeof start === 'string'
  return isKnown ? [[file, seconds]] : []
}
