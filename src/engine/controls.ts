/** Which controls are called around what, and in which order (spec CTRL-20 to CTRL-30, as improved there). */

import type { ControlDeclaration, Entry, Experiment } from '../experiment/schema.ts'
import type { Log } from '../system/log.ts'
import type { Control, RunOptions } from './options.ts'
import { settle } from './settle.ts'

/** A control, and the side on which alone it is called, if it says so (spec CTRL-2). */
export interface Placed {
  control: Control
  scope: 'before' | 'after' | undefined
}

export interface Controls {
  /** Around the experiment: global ones, then all of the experiment's (spec CTRL-20). */
  aroundAll(): Placed[]
  /** Around method and rollbacks: global ones, then the experiment's automatic ones (spec CTRL-23). */
  aroundParts(): Placed[]
  /** Around a hypothesis or an activity: global ones, the experiment's automatic ones, then those declared there. */
  aroundOne(local: readonly ControlDeclaration[] | undefined): Placed[]
  /** Once each, global ones first; one that fails is left out (spec CTRL-27, CTRL-28). */
  configure(): Promise<void>
  /** Once each, the experiment's first (spec CTRL-27). */
  cleanup(): Promise<void>
}

/** The controls of the options and of the experiment. Nothing is opened before `configure`. */
export function collectControls(experiment: Experiment, options: RunOptions, log: Log): Controls {
  let globals: Control[] = []
  const opened = new Map<string, Control | null>()
  const declared = () => experiment.controls ?? []
  const { signal, clock } = options

  /** Whether it succeeded; when it did not, that is a warning. It may take its time until the run is interrupted. */
  async function succeeds({ name }: { name: string }, what: string, work: () => void | Promise<void>): Promise<boolean> {
    try {
      await settle(work(), signal, clock)
      return true
    } catch (error) {
      log('warning', `the control "${name}" failed to ${what}: ${error instanceof Error ? error.message : String(error)}`)
      return false
    }
  }

  const configure = (control: Control) => succeeds(control, 'configure', () => control.configure?.(experiment, options.values))

  async function open(declaration: ControlDeclaration): Promise<void> {
    const key = keyOf(declaration)
    if (opened.has(key)) return
    opened.set(key, null)
    let control: Control | null = null
    const isOpen = await succeeds(declaration, 'open', () => {
      control = options.openControl(declaration)
    })
    if (isOpen && control && (await configure(control))) opened.set(key, control)
  }

  const place = (declaration: ControlDeclaration): Placed[] => {
    const control = opened.get(keyOf(declaration))
    return control ? [{ control, scope: declaration.scope }] : []
  }
  const placeGlobals = (): Placed[] => globals.map((control) => ({ control, scope: undefined }))

  return {
    aroundAll: () => [...placeGlobals(), ...declared().flatMap(place)],
    aroundParts: () => [...placeGlobals(), ...declared().filter(isAutomatic).flatMap(place)],
    aroundOne: (local) => [...placeGlobals(), ...chooseDeclared(declared(), local ?? []).flatMap(place)],
    async configure() {
      for (const control of options.controls) if (await configure(control)) globals = [...globals, control]
      for (const declaration of allDeclarations(experiment)) await open(declaration)
    },
    async cleanup() {
      const controls = [...opened.values(), ...globals].filter((control) => control !== null)
      for (const control of controls) await succeeds(control, 'clean up', () => control.cleanup?.())
    },
  }
}

/**
 * The automatic ones of the experiment, each once, then the local ones. A local one takes the place of the experiment's of
 * the same name (spec CTRL-25); a `ref` brings one in that is not automatic (spec CTRL-26).
 */
function chooseDeclared(declared: readonly ControlDeclaration[], local: readonly ControlDeclaration[]): ControlDeclaration[] {
  const named = (wanted: string) => declared.filter(({ name }) => name === wanted)
  const isReplaced = (wanted: string) => local.some(({ name, ref }) => !ref && name === wanted)
  const inherited = declared.filter((declaration) => isAutomatic(declaration) && !isReplaced(declaration.name))
  const resolved = local.flatMap((declaration) => (declaration.ref ? named(declaration.ref) : [declaration]))
  return [...new Set([...inherited, ...resolved])]
}

function isAutomatic({ automatic }: ControlDeclaration): boolean {
  return automatic !== false
}

/** Every declaration anywhere in the experiment, in the order of the document's parts; references declare nothing. */
function allDeclarations(experiment: Experiment): ControlDeclaration[] {
  const hypothesis = experiment['steady-state-hypothesis']
  const entries: readonly Entry[] = [...(experiment.method ?? []), ...(hypothesis?.probes ?? []), ...(experiment.rollbacks ?? [])]
  const local = entries.flatMap((entry) => ('controls' in entry && entry.controls) || [])
  return [...(experiment.controls ?? []), ...(hypothesis?.controls ?? []), ...local].filter(({ ref }) => !ref)
}

/** Two declarations are the same control when name and provider agree; where it is declared and its scope do not matter. */
function keyOf({ name, provider }: ControlDeclaration): string {
  return JSON.stringify([name, provider])
}
