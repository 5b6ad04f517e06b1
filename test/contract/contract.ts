/** What the engine relies on in Kubernetes: one suite for every server that calls itself one. */

import { afterAll, beforeAll, describe } from '@jest/globals'
import type { Bench } from './bench.ts'
import { SECONDS } from './bench.ts'
import { containers } from './containers.ts'
import { customKinds } from './custom-kinds.ts'
import { lists } from './lists.ts'
import { objects } from './objects.ts'
import { patches } from './patches.ts'
import { watches } from './watches.ts'
import { workloads } from './workloads.ts'

const PARTS = { objects, lists, patches, watches, workloads, containers, 'custom kinds': customKinds }

/** Runs the suite; `open` gives a fresh namespace, which `close` removes. */
export function contract(title: string, open: () => Promise<Bench>): void {
  describe(title, () => {
    let opened: Bench | undefined
    const bench = () => {
      if (!opened) throw new Error('the bench is not open yet')
      return opened
    }
    beforeAll(async () => {
      opened = await open()
    }, 30 * SECONDS)
    afterAll(async () => opened?.close(), 30 * SECONDS)
    for (const [name, part] of Object.entries(PARTS)) describe(name, () => part(bench))
  })
}
