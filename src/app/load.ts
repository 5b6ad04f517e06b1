/** From what a user named to an experiment, with the global controls around that (spec LOAD-11, CLI-32). */

import { settle } from '../engine/settle.ts'
import { InterruptExecution, InvalidExperiment } from '../experiment/errors.ts'
import { checkedExperiment, type LoadedExperiment, type ReadExperiment, uncheckedExperiment } from '../experiment/load.ts'
import type { Experiment } from '../experiment/schema.ts'
import { systemClock } from '../system/clock.ts'
import type { CheckOptions, CheckTools } from './check.ts'
import { checkCalls } from './check-calls.ts'
import { readExperiment } from './read-source.ts'

/**
 * Loaded, told of, then checked.
 * @throws InvalidExperiment for what cannot be read and for what is no experiment; what a control says that wants the run to stop
 */
export async function load(source: string, options: CheckOptions, tools: CheckTools): Promise<LoadedExperiment> {
  const read = await readAmongControls(source, options, tools)
  await tools.onLoaded(read.file, read.document)
  if (!options.isValidated) return uncheckedExperiment(read)
  try {
    return checkedExperiment(read)
  } catch (error) {
    throw error instanceof InvalidExperiment ? await withCalls(error, read, options, tools) : error
  }
}

/** What is wrong with the parts that are sound in shape is told at the same time: a misspelt function beside a misspelt type. */
async function withCalls(
  { problems, warnings }: InvalidExperiment,
  read: ReadExperiment,
  options: CheckOptions,
  tools: CheckTools,
): Promise<InvalidExperiment> {
  const { file, places } = read
  const shapeless = { ...places, file, experiment: read.document as Experiment, warnings: [] }
  // A document that is refused already may be of any shape, and what stumbles over that has nothing to add.
  const calls = await checkCalls(shapeless, options, tools).catch(() => ({ problems: [], warnings: [] }))
  const known = new Set(problems.map(({ line, message }) => `${line} ${message}`))
  const added = calls.problems.filter(({ line, message }) => !known.has(`${line} ${message}`))
  const all = [...problems, ...added].sort((one, other) => (one.line ?? 0) - (other.line ?? 0))
  return new InvalidExperiment(all, { warnings: [...warnings, ...calls.warnings] })
}

/** Controls may change the experiment in place. */
async function readAmongControls(source: string, options: CheckOptions, tools: CheckTools): Promise<ReadExperiment> {
  for (const { before } of tools.loadingHooks) await attempt(() => before(source), options, tools)
  let document: unknown = null
  try {
    const read = await readExperiment(source, options, tools)
    document = read.document
    return read
  } finally {
    for (const { after } of tools.loadingHooks) await attempt(() => after(source, document), options, tools)
  }
}

/** A control never breaks what it wraps (spec CTRL-7), and stops it only when it asks to. */
async function attempt(hook: () => Promise<void>, { log }: CheckOptions, { signal }: CheckTools): Promise<void> {
  try {
    await settle(hook(), signal, systemClock)
  } catch (error) {
    if (error instanceof InterruptExecution) throw error
    log('warning', `a control failed around loading: ${error instanceof Error ? error.message : String(error)}`)
  }
}
