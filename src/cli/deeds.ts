/** What each verb does. Its code is loaded when it is asked for: `--version` should not pay for a Kubernetes client. */

import { HANDOVER_VARIABLE } from '../job/pod-run.ts'
import type { PracticeOptions } from './practice.ts'
import type { Request } from './request.ts'
import type { Stage } from './stage.ts'
import type { VerbName } from './verbs.ts'

type Deed = (request: Request) => Promise<number>

export const deeds: Readonly<Record<VerbName, Deed>> = {
  run: async (request) => {
    if (request.flags.get('where')?.at(-1) === 'cluster') return (await import('./run-there.ts')).runInCluster(request)
    const [{ run }, { readAskedHere }, { readManner }] = await loadRun()
    const asked = readAskedHere(request)
    const goOn = (stage: Stage) => run(asked, stage, readManner(request.flags))
    const word = request.place.environment[HANDOVER_VARIABLE]
    if (word === undefined) return goOn(request.stage)
    return (await import('./hand-over.ts')).handOver(word, asked.reportFolder, request.stage, goOn)
  },
  validate: async (request) => (await import('./validate.ts')).validate(request),
  init: async (request) => (await import('./init.ts')).init(request),
  discover: async (request) => (await import('./discover.ts')).discover(request),
  info: async (request) => (await import('./info.ts')).info(request),
  'settings show': async (request) => (await import('./settings.ts')).showSettings(request),
  'settings get': async (request) => (await import('./settings.ts')).getEntry(request),
  'settings set': async (request) => (await import('./settings.ts')).setEntry(request),
  'settings remove': async (request) => (await import('./settings.ts')).removeEntry(request),
  plan: async (request) => (await import('./plan.ts')).plan(request),
  rbac: async (request) => (await import('./rbac.ts')).rbac(request),
  report: async (request) => (await import('./report.ts')).report(request),
  job: async (request) => (await import('./job.ts')).job(request),
  recover: async (request) => (await import('./recover.ts')).recover(request),
  'practice run': async (request) => {
    const [[, { readAskedRun }, { readManner }], { practiceRun }] = await Promise.all([loadRun(), import('./practice.ts')])
    return practiceRun({
      ...practice(request),
      asked: readAskedRun(request),
      stage: request.stage,
      manner: readManner(request.flags, true),
    })
  },
  'practice up': async (request) => (await import('./practice.ts')).practiceUp(practice(request)),
}

/** One after the other: jest cannot link modules that share others at the same time. */
async function loadRun() {
  return [await import('./run.ts'), await import('./asked.ts'), await import('./result-text.ts')] as const
}

function practice({ flags, place, stage: { terminal } }: Request): PracticeOptions {
  return { manifests: flags.get('apply') ?? [], place, terminal }
}

const OF_CHAOS = /^(run|validate|init|discover|info|settings|report)\b/

/** The verbs that scripts know from `chaos`, and so expect a log file of. */
export function isOfChaos(verb: VerbName): boolean {
  return OF_CHAOS.test(verb)
}
