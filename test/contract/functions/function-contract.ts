/** Every function at least once against a real API server, through the recording door. */

import { afterAll, beforeAll, describe } from '@jest/globals'
import { SECONDS } from '../bench.ts'
import type { FunctionBench, FunctionPart } from './function-bench.ts'

/** Runs the parts, each in a namespace of its own. */
export function functionContract(parts: Readonly<Record<string, FunctionPart>>, open: () => Promise<FunctionBench>): void {
  for (const [name, part] of Object.entries(parts)) {
    describe(name, () => {
      let opened: FunctionBench | undefined
      beforeAll(async () => {
        opened = await open()
      }, 30 * SECONDS)
      part(() => {
        if (!opened) throw new Error('the bench is not open yet')
        return opened
      })
      // The part's own come first.
      afterAll(async () => opened?.close(), 30 * SECONDS)
    })
  }
}
