/** Variables that come from files. */

import { InvalidExperiment } from '../experiment/errors.ts'
import { readOverrides } from './check.ts'
import type { AppOptions } from './options.ts'

/** With what `.env` files hold, so that configuration, secrets and every child process see it (spec VAR-8). */
export function withVariablesFiles(options: AppOptions): AppOptions {
  try {
    return { ...options, environment: { ...options.environment, ...readOverrides(options).environment } }
  } catch (error) {
    // The check reads them again, and says what is wrong where problems are told.
    if (error instanceof InvalidExperiment) return options
    throw error
  }
}
