/** `chaosaddons.controls.safeguards`: probes that end the experiment as soon as one is outside its tolerance (spec extensions 8.1). */

import type { Control } from '../../engine/options.ts'
import { InterruptExecution } from '../../experiment/errors.ts'
import type { ControlDeclaration } from '../../experiment/schema.ts'
import { pythonText } from '../../experiment/values/python-text.ts'
import type { ControlTools } from '../control-tools.ts'
import { findSafeguardProblems, frequencyOf, probesOf, type Safeguard } from './safeguard-probes.ts'

/**
 * Those with neither `frequency` nor `background` are a gate: nothing begins before all of them are met. The others watch until
 * the experiment is over, its rollbacks included. Each is judged as soon as it has seen something (spec extensions 13, decision
 * 36), and what triggered stands in the verdict.
 */
export function safeguards(declaration: ControlDeclaration, tools: ControlTools): Control {
  const { name } = declaration
  let over = new AbortController()
  let watches: Promise<void>[] = []

  return {
    name,
    configure() {
      over = new AbortController()
      watches = []
    },
    async before({ level }) {
      if (level !== 'experiment') return
      refuseWhatCannotWatch(declaration)
      const probes = probesOf(declaration)
      watches = probes.filter(isWatching).map((probe) => watch(probe, tools, over.signal))
      const said = await Promise.all(
        probes.filter((probe) => !isWatching(probe)).map((probe) => look(probe, tools, tools.signal)),
      )
      const trigger = said.find((one) => one !== null)
      if (trigger) throw new InterruptExecution(trigger)
    },
    after({ level }) {
      if (level === 'experiment') over.abort()
    },
    async cleanup() {
      over.abort()
      await Promise.all(watches)
    },
  }
}

/** In a settings file, or without validation, nobody has looked at it before; and going on without a safeguard is not safe. */
function refuseWhatCannotWatch(declaration: ControlDeclaration): void {
  const [problem] = findSafeguardProblems(declaration)
  if (problem) throw new InterruptExecution(`the safeguards "${declaration.name}" cannot watch: ${problem.message}`)
}

function isWatching(probe: Safeguard): boolean {
  return frequencyOf(probe) !== undefined || probe.background === true
}

/** Once, or again and again; ends with its first trigger, or when all is over. */
async function watch(probe: Safeguard, tools: ControlTools, over: AbortSignal): Promise<void> {
  const signal = AbortSignal.any([tools.signal, over])
  const seconds = frequencyOf(probe)
  try {
    for (;;) {
      const said = await look(probe, tools, signal)
      if (said !== null && !over.aborted) return tools.stop(new InterruptExecution(said))
      if (seconds === undefined) return
      await tools.clock.sleep(seconds, signal)
    }
  } catch (error) {
    if (!signal.aborted)
      tools.stop(new InterruptExecution(`the safeguard '${probe.name}' cannot watch: ${(error as Error).message}`))
  }
}

/** Null when it is met; otherwise why the experiment ends. */
async function look(probe: Safeguard, tools: ControlTools, signal: AbortSignal): Promise<string | null> {
  const { isMet, said } = await tools.look(probe, signal)
  return isMet ? null : `Safeguard '${pythonText(probe.name)}' triggered the end of the experiment: ${said}`
}
