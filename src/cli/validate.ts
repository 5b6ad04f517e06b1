/** The verb `validate`: everything that is wrong, in one go, and nothing is touched. */

import { checkAll } from '../app/check.ts'
import { describeProblem, InvalidExperiment, type Problem } from '../experiment/errors.ts'
import { EXIT_CODES } from '../experiment/journal.ts'
import { openForeign } from '../foreign/open-foreign.ts'
import { oneLine } from '../report/markdown-text.ts'
import { openHttp } from '../system/http/open-http.ts'
import type { AskedFor } from './options.ts'
import type { Terminal } from './terminal.ts'

/** The exit code: 0 when all of them are sound. */
export async function validate(asked: AskedFor, terminal: Terminal): Promise<number> {
  const foreign = openForeign(asked, () => {})
  try {
    const { prepared, refused } = await checkAll({ ...asked, log: () => {} }, {
      loadingHooks: [],
      onLoaded: async () => {},
      foreign,
      http: openHttp(asked.environment),
      signal: new AbortController().signal,
    })
    for (const { loaded } of prepared) terminal.out(`${oneLine(loaded.file)}: valid\n`)
    return tell(
      refused.flatMap(({ problems }) => problems),
      terminal,
    )
  } catch (error) {
    if (!(error instanceof InvalidExperiment)) throw error
    return tell(error.problems, terminal)
  } finally {
    await foreign.close()
  }
}

function tell(problems: readonly Problem[], terminal: Terminal): number {
  for (const problem of problems) terminal.out(`${oneLine(describeProblem(problem))}\n`)
  return problems.length === 0 ? 0 : EXIT_CODES.invalid
}
