/** What a Python package says of itself (spec CLI-39). It must be installed; nothing is installed here. */

import type { Foreign } from '../../foreign/open-foreign.ts'

/** Importing a cluster's client takes its time, and a look at a system more. */
const DISCOVER_SECONDS = 120

/** Rejects when it is not there, has no `discover` function, or that fails. */
export async function pythonDocument(name: string, looksAtSystem: boolean, foreign: Foreign): Promise<unknown> {
  const signal = AbortSignal.timeout(DISCOVER_SECONDS * 1000)
  const packages = await foreign.callFunction('importlib.metadata', 'packages_distributions', [], signal)
  const modules = Object.entries(packages as Record<string, string[]>)
  const module = modules.find(([own, packages]) => own === name || packages.includes(name))?.[0]
  if (module === undefined)
    throw new Error(`no Python package ${name} is installed; install it for the python3 on the PATH, and ask again`)
  return foreign.callFunction(module, 'discover', [looksAtSystem], signal)
}
