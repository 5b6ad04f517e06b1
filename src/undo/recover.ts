/** Puts back what the ledgers in a folder hold: what a process that is gone did not get to. */

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Ledger } from './ledger.ts'
import { allTogether, nothingUndone, type PutBackOptions, type PutBackResult, putBack } from './put-back.ts'

const LEDGER = /^undo-.*\.jsonl$/

/** Newest ledger first. A ledger that cannot be read is left as it is and named in `leftBehind`. */
export async function recover(folder: string, options: Omit<PutBackOptions, 'ledger'>): Promise<PutBackResult> {
  const results: PutBackResult[] = []
  for (const name of namesIn(folder)) results.push(await recoverOne(join(folder, name), options))
  return allTogether(results)
}

/** The file for the ledger of the experiment with this index in its run. */
export function ledgerPath(folder: string, index: number): string {
  return join(folder, `undo-${String(index).padStart(5, '0')}.jsonl`)
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => LEDGER.test(name))
      .sort()
      .reverse()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

async function recoverOne(path: string, options: Omit<PutBackOptions, 'ledger'>): Promise<PutBackResult> {
  try {
    const ledger = new Ledger(path)
    const result = await putBack({ ...options, ledger })
    ledger.close()
    return result
  } catch (error) {
    return { ...nothingUndone(), leftBehind: [(error as Error).message] }
  }
}
