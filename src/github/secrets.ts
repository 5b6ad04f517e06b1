/** Tells the runner what must never be shown. */

import * as core from '@actions/core'

/** Shorter ones would turn the log into asterisks. */
const SECRET_MIN = 4

/** Before anything can print them. The runner masks each line of one, and its usual encodings. */
export function maskSecrets(secrets: readonly string[]): void {
  for (const secret of new Set(secrets)) if (secret.trim().length >= SECRET_MIN) core.setSecret(secret)
}
