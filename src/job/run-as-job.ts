/** What entries ask of a run in the cluster, and what they get back. */

import type { AppOptions } from '../app/options.ts'
import { describeProblem, InvalidExperiment } from '../experiment/errors.ts'
import { openForeign } from '../foreign/open-foreign.ts'
import { checkCluster } from '../kubernetes/check.ts'
import { type Kubernetes, KubernetesFailed } from '../kubernetes/kubernetes.ts'
import { systemClock } from '../system/clock.ts'
import { openHttp } from '../system/http/open-http.ts'
import { VERSION } from '../system/version.ts'
import { type BroughtBack, bringBack, type Home, refused } from './bring-back.ts'
import { bringBackShards } from './bring-back-shards.ts'
import { chooseHere } from './choose-here.ts'
import { recoverPods } from './recover-pods.ts'
import { type RanThere, runThere } from './run-there.ts'
import type { ShardsAsked } from './shards.ts'
import { type Wordable, wordsFor } from './words.ts'

/** Published at every release. */
export const IMAGE = `ghcr.io/chaos-gate/chaos-gate:${VERSION}`

export interface JobAsked
  extends Wordable,
    Pick<AppOptions, 'experiments' | 'environment' | 'signal' | 'log' | 'onSecrets' | 'cancelSeconds'> {
  /** Files of global controls. */
  controlFiles: readonly string[]
  /** The text of the settings file. */
  settingsText?: string
  image?: string
  /** Several pods instead of one. */
  shards?: ShardsAsked
  /** Seconds until the pod must have begun; two minutes when not given. */
  startSeconds?: number
  /** Told what the pod says, line by line. */
  onLine(line: string): void
}

const START_SECONDS = 120

export interface RanAsJob extends BroughtBack {
  /** False when something may be at work in the cluster yet. */
  isOver: boolean
}

/** Never throws for what a user can cause: that is a result with the verdict `invalid`. */
export async function runAsJob(asked: JobAsked): Promise<RanAsJob> {
  const begun = systemClock.now()
  const home = () => ({ ...asked, isStopped: asked.signal.aborted, seconds: (systemClock.now() - begun) / 1000 })
  try {
    const ran = await recoverPods(await followJob(asked), asked)
    return { ...bringAllBack(ran, asked, home()), isOver: ran.pods.every(({ followed }) => !followed.isAtWork) }
  } catch (error) {
    if (error instanceof InvalidExperiment) {
      for (const warning of error.warnings) asked.log('warning', describeProblem(warning))
      return { ...refused(error.problems, home().seconds), isOver: true }
    }
    if (asked.signal.aborted || error instanceof KubernetesFailed)
      return { ...bringBack({ handed: null, ending: (error as Error).message }, home()), isOver: false }
    throw error
  }
}

function bringAllBack(ran: RanThere, { shards }: JobAsked, home: Home): BroughtBack {
  const [only] = ran.pods
  return shards || !only ? bringBackShards(ran, home) : bringBack(only.followed, home)
}

async function followJob(given: JobAsked): Promise<RanThere> {
  const { asked, choose } = chooseHere(given)
  const { cluster, environment, log, signal, controlFiles, onLine, image = IMAGE, startSeconds = START_SECONDS } = asked
  const foreign = openForeign(asked, log)
  try {
    const { kubernetes, problems } = await checkCluster({ ...cluster, environment, log }, signal)
    return await runThere(
      { ...asked, flags: wordsFor(asked, controlFiles), image, startSeconds },
      {
        kubernetes: requireCluster(kubernetes, problems),
        clock: systemClock,
        foreign,
        http: openHttp(environment),
        signal,
        choose,
        loadingHooks: [],
        onLoaded: async () => {},
        hide: asked.onSecrets,
        onLine,
        warn: (message) => log('warning', message),
      },
    )
  } finally {
    await foreign.close()
  }
}

/** @throws InvalidExperiment for a cluster that none can be run in */
function requireCluster(kubernetes: Kubernetes | undefined, problems: readonly { message: string }[]): Kubernetes {
  if (kubernetes) return kubernetes
  throw new InvalidExperiment(problems.map(({ message }) => ({ message })))
}
