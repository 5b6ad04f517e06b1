/** Where a new function goes. */

import { didYouMean } from '../../src/text/near-miss.ts'

export interface Place {
  /** The dotted Python name, `chaosk8s.node.probes.count_nodes`. */
  name: string
  /** Its last part. */
  func: string
  type: 'action' | 'probe'
  file: string
  testFile: string
  /** From either file to the folder `activities` above it: `../../../`. */
  up: string
}

const NAME = /^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*\.(actions|probes)\.([a-z][a-z0-9_]*)$/

/** @throws Error that says what a name must be */
export function placeOf(name: string): Place {
  const [, module, func] = NAME.exec(name) ?? []
  if (module === undefined || func === undefined) {
    const parts = name.split('.')
    const hint = didYouMean(parts.at(-2) ?? '', ['actions', 'probes'])
    throw new Error(
      `"${name}" is no name of a function${hint}: it is dotted as in Python, and its module is one of actions or probes, as in chaosk8s.node.probes.count_nodes`,
    )
  }
  const path = name.replaceAll('.', '/')
  return {
    name,
    func,
    type: module === 'actions' ? 'action' : 'probe',
    file: `src/activities/${path}.ts`,
    testFile: `test/activities/${path}.test.ts`,
    up: '../'.repeat(name.split('.').length - 1),
  }
}
