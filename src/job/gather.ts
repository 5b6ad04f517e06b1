/** All that experiments need to be run elsewhere: their files, those that these name, and what the run has to be allowed. */

import { readFileSync, statSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { type CheckOptions, type CheckTools, checkSound, type Prepared } from '../app/check.ts'
import { isForeign } from '../app/is-foreign.ts'
import { POLICY_FILE } from '../app/load-policy.ts'
import type { AppOptions } from '../app/options.ts'
import { callsOf, roleNeeds } from '../app/role-needs.ts'
import { InvalidExperiment, type Problem } from '../experiment/errors.ts'
import type { Needs } from '../permissions/needs.ts'
import { walkActivities } from '../providers/walk-activities.ts'
import { isAddress } from '../sources/fetch-source.ts'
import { whyUnread } from '../system/why-unread.ts'
import type { JobFile } from './parcel.ts'

export type GatherOptions = CheckOptions &
  Pick<AppOptions, 'cluster' | 'undo' | 'policy' | 'shard' | 'waiting'> & {
    /** Files of global controls, as they were named. */
    controlFiles: readonly string[]
  }

export interface Gathered {
  prepared: Prepared[]
  /** What the command is given for each experiment: paths below the volume, and addresses as they are. */
  experiments: string[]
  files: JobFile[]
  needs: Needs
}

/** @throws InvalidExperiment for experiments that are not sound, and for what cannot be run in the image or taken there */
export async function gather(options: GatherOptions, tools: CheckTools): Promise<Gathered> {
  const prepared = await checkSound(options, tools)
  const strange = prepared.flatMap(foreignCalls)
  if (strange.length > 0) throw new InvalidExperiment(strange)
  const calls = await callsOf(prepared)
  const { directory, overrides, policy, controlFiles } = options
  const luggage = new Luggage(directory)
  const experiments = prepared.map(({ loaded: { file } }) => (isAddress(file) ? file : luggage.add(file)))
  for (const { args } of calls) for (const file of filesIn(args, directory)) luggage.add(file)
  for (const file of [
    ...controlFiles,
    ...policyOf(policy, directory),
    ...(options.shard?.durations ? [options.shard.durations] : []),
  ])
    luggage.add(file)
  for (const file of overrides.variablesFiles) luggage.add(file, true)
  return { prepared, experiments, files: luggage.files, needs: await roleNeeds(calls, options) }
}

/** What holds here holds there. */
function policyOf(named: string | undefined, directory: string): string[] {
  if (named !== undefined) return [named]
  return statSync(resolve(directory, POLICY_FILE), { throwIfNoEntry: false })?.isFile() ? [POLICY_FILE] : []
}

/** The image has no Python. */
function foreignCalls({ loaded: { experiment, file, locate } }: Prepared): Problem[] {
  return walkActivities(experiment)
    .filter(({ activity }) => isForeign(activity))
    .map(({ activity, path }) => ({
      file,
      ...locate(path),
      message: `\`${activity.name}\` is a Python function of your own, and the image of Chaos Gate has no Python: run it from here, or in an image of yours`,
    }))
}

/** Arguments that name a file which is there: manifests to apply, and the like. */
function filesIn(args: unknown, directory: string): string[] {
  const texts = typeof args === 'object' && args !== null ? Object.values(args).filter((value) => typeof value === 'string') : []
  return texts.filter((text) => text !== '' && statSync(resolve(directory, text), { throwIfNoEntry: false })?.isFile())
}

class Luggage {
  readonly #directory: string
  readonly #files = new Map<string, JobFile>()

  constructor(directory: string) {
    this.#directory = directory
  }

  get files(): JobFile[] {
    return [...this.#files.values()]
  }

  /**
   * Where the pod will find it: as it was named.
   * @throws InvalidExperiment for a file outside of the working directory, or none at all
   */
  add(file: string, isSecret = false): string {
    const path = relative(this.#directory, resolve(this.#directory, file))
    if (path.startsWith('..') || isAbsolute(path))
      throw new InvalidExperiment([
        {
          file,
          message: `lies outside of ${this.#directory}, so the pod could not find it where it is: go to a folder above it first`,
        },
      ])
    const place = path.split(sep).join('/')
    if (!this.#files.has(place))
      this.#files.set(place, { path: place, text: readText(resolve(this.#directory, file), file), isSecret })
    return place
  }
}

function readText(path: string, file: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new InvalidExperiment([{ file, message: `cannot be read: ${whyUnread(cause)}` }], { cause })
  }
}
