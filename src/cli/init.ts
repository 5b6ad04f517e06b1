/** The verb `init` (spec CLI-38): a first experiment. */

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { dump } from 'js-yaml'
import { isNative } from '../activities/index.ts'
import { describeProblem, InvalidExperiment } from '../experiment/errors.ts'
import { readDocument } from '../experiment/read/document.ts'
import type { Experiment } from '../experiment/schema.ts'
import { isMapping } from '../experiment/values/plain.ts'
import { systemClock } from '../system/clock.ts'
import { readTextIfThere } from '../system/read-text.ts'
import { type Outside, withOutside } from './channels.ts'
import { type DiscoveredActivity, nativeDocument } from './discovery/native-document.ts'
import type { Answers } from './init/answers.ts'
import { askAnswers } from './init/ask-answers.ts'
import { buildExperiment } from './init/build-experiment.ts'
import { nameOf } from './init/choose-activity.ts'
import { readAnswers } from './init/read-answers.ts'
import { UsageError } from './parse.ts'
import { openPrompt, PromptEnded } from './prompt.ts'
import type { Request } from './request.ts'
import { stageLog } from './stage.ts'
import { writeText } from './write-text.ts'

/** As the reference ends when nobody answers (spec CLI-33). */
const ABORTED = 1

export function init(request: Request): Promise<number> {
  return withOutside(request, stageLog(request.stage), async (outside) => {
    try {
      return await create(request, outside)
    } catch (error) {
      if (!(error instanceof PromptEnded)) throw error
      request.stage.terminal.error('Aborted: nothing was written\n')
      return ABORTED
    }
  })
}

async function create(request: Request, outside: Outside): Promise<number> {
  const { flags, place, stage } = request
  const shown = flags.get('experiment-path')?.at(-1) ?? './experiment.json'
  const path = resolve(place.directory, shown)
  if (existsSync(path) && !flags.has('force')) throw new UsageError(`${shown} is there already; --force writes over it`)
  await outside.tell({ name: 'init-started', payload: null })
  const experiment = buildExperiment(await answersTo(request))
  writeText(path, textOf(experiment, path))
  stage.terminal.out(`Experiment created and saved in '${shown}'\n`)
  await outside.tell({ name: 'init-completed', payload: experiment })
  return 0
}

/** By the ending of the file, whatever its case. */
function textOf(experiment: Experiment, path: string): string {
  return /\.ya?ml$/i.test(path) ? dump(experiment, { noRefs: true }) : `${JSON.stringify(experiment, null, 2)}\n`
}

/** A person is asked unless there is a title: then it is a script that calls. */
async function answersTo({ flags, place, stage }: Request): Promise<Answers> {
  const { activities } = await nativeDocument(undefined, systemClock.now())
  const path = flags.get('discovery-path')?.at(-1)
  const discovered = readDiscovery(resolve(place.directory, path ?? 'discovery.json'), path)
  const known = [...activities, ...discovered.filter((one) => !isNative(nameOf(one)))]
  if (flags.has('title')) return readAnswers(flags, known)
  const prompt = openPrompt(stage.terminal.input ?? process.stdin, stage.terminal.out)
  try {
    return await askAnswers(prompt, known)
  } finally {
    prompt.close()
  }
}

/** Missing only matters when it was named. Throws `UsageError`. */
function readDiscovery(path: string, named: string | undefined): DiscoveredActivity[] {
  const text = readTextIfThere(path)
  if (text === undefined) {
    if (named !== undefined) throw new UsageError(`--discovery-path ${named}: there is no such file`)
    return []
  }
  const document = parseDiscovery(text, path)
  return isMapping(document) && Array.isArray(document.activities) ? document.activities.filter(isActivity) : []
}

function parseDiscovery(text: string, path: string): unknown {
  try {
    return readDocument(text, path, 'json', 'discovery').value
  } catch (error) {
    if (!(error instanceof InvalidExperiment)) throw error
    throw new UsageError(error.problems.map(describeProblem).join('; '))
  }
}

function isActivity(value: unknown): value is DiscoveredActivity {
  return isMapping(value) && typeof value.name === 'string' && typeof value.mod === 'string' && Array.isArray(value.arguments)
}
