/** What of the settings must not be shown (spec LOG-7, improved). */

import { collectSecretTexts } from '../experiment/mask.ts'
import { isMapping } from '../experiment/values/plain.ts'
import type { Settings } from './settings.ts'

const SECRET_HEADER = /auth|token|key|secret|password|cookie/i

/** Who we are to servers, and the headers of channels that say so. */
export function settingsSecrets({ auths, notifications }: Settings): string[] {
  const headers = notifications.flatMap((channel) => (isMapping(channel.headers) ? Object.entries(channel.headers) : []))
  const secrets = {
    auths: Object.values(auths).map(({ value }) => value),
    headers: headers.filter(([name]) => SECRET_HEADER.test(name)).map(([, value]) => value),
  }
  return collectSecretTexts({ configuration: {}, secrets })
}
