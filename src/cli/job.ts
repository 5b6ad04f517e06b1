/** The verb `job`: the Job or CronJob that runs experiments in the cluster, as `kubectl apply -f -` takes it. Asks no cluster. */

import { gather } from '../job/gather.ts'
import { jobOf } from '../job/job.ts'
import { renderManifests } from '../job/manifests.ts'
import { isName, NAME_MAX, nameOf } from '../job/names.ts'
import { pack } from '../job/parcel.ts'
import { IMAGE } from '../job/run-as-job.ts'
import { whyNoSchedule } from '../job/schedule.ts'
import { workOf } from '../job/shards.ts'
import { podCommand, wordsFor } from '../job/words.ts'
import { settingsOf } from './asked.ts'
import { withOutside } from './channels.ts'
import { type AskedFor, readOptions } from './options.ts'
import { type Flags, UsageError } from './parse.ts'
import type { Request } from './request.ts'
import { readShards } from './shards.ts'
import { stageLog } from './stage.ts'

/** The exit code. @throws InvalidExperiment for experiments that are not sound; `UsageError` */
export function job(request: Request): Promise<number> {
  const { operands, flags, place, stage } = request
  const asked = readJob(flags)
  const shards = readShards(flags)
  if (shards && flags.has('random'))
    throw new UsageError(
      '--random is drawn by the pod, and pods with --shards would each draw for themselves: leave out one of them',
    )
  return withOutside(request, stageLog(stage), async ({ foreign, http, signal, hide }) => {
    const settings = settingsOf(request)
    const options = readOptions(operands, flags, place)
    const controlFiles = flags.get('control-file') ?? []
    const tools = { foreign, http, signal, loadingHooks: [], onLoaded: async () => {}, hide }
    const gathered = await gather(
      { ...options, cluster: { namespace: asked.namespace }, controlFiles, log: stageLog(stage), ...(settings && { settings }) },
      tools,
    )
    const metadata = { name: asked.givenName ?? nameOf(gathered.experiments), namespace: asked.namespace }
    const work = await workOf(gathered, shards, { ...place, namespace: asked.namespace })
    const { objects, sources, oversized } = pack([...gathered.files, ...work.lists], metadata)
    const { timeoutSeconds } = options
    const args = [...podCommand(asked.namespace, givenWords(options, controlFiles, flags)), ...work.operands]
    const last = jobOf({ ...asked, ...metadata, ...work.shape, args, timeoutSeconds, sources, environment: {} })
    for (const line of work.told) stage.terminal.error(`${line}\n`)
    if (oversized.length > 0)
      stage.terminal.error(`too large for a plain kubectl apply: ${oversized.join(', ')}; use kubectl apply --server-side -f -\n`)
    stage.terminal.out(renderManifests(gathered.needs, [...objects, last]))
    return 0
  })
}

function readJob(flags: Flags) {
  const last = (name: string) => flags.get(name)?.at(-1)
  const schedule = last('schedule')
  const bad = schedule === undefined ? undefined : whyNoSchedule(schedule)
  if (bad !== undefined) throw new UsageError(`--schedule "${schedule}" ${bad}`)
  const results = last('results')
  const settingsFrom = last('settings-from')
  return {
    givenName: readName(flags, 'name'),
    namespace: readName(flags, 'namespace') ?? 'default',
    image: last('image') ?? IMAGE,
    environmentFrom: flags.get('env-from') ?? [],
    ...(schedule !== undefined && { schedule }),
    ...(results !== undefined && { results }),
    ...(settingsFrom !== undefined && { settingsFrom }),
  }
}

function readName(flags: Flags, flag: string): string | undefined {
  const name = flags.get(flag)?.at(-1)
  if (name === undefined || isName(name)) return name
  throw new UsageError(`--${flag} wants up to ${NAME_MAX} small letters, digits and dashes, not "${name}"`)
}

/** What was not given has its default there as well. */
function givenWords(options: AskedFor, controlFiles: readonly string[], flags: Flags): string[] {
  return wordsFor(options, controlFiles).filter((word) => flags.has(word.slice('--'.length).replace(/=.*/s, '')))
}
