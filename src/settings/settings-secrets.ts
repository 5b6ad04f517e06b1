/** What of the settings must not be shown (spec LOG-7, improved). */

import { collectSecretTexts } from '../experiment/mask.ts'
import { isMapping } from '../experiment/values/plain.ts'
import type { Settings } from './settings.ts'

const SECRET_NAME = /auth|token|key|secret|password|cookie/i

/** Who we are to servers; the headers of channels that say so, and what a plugin is given to say so with. */
export function settingsSecrets({ auths, notifications }: Settings): string[] {
  const headers = notifications.flatMap((channel) => (isMapping(channel.headers) ? Object.entries(channel.headers) : []))
  const entries = [...headers, ...notifications.flatMap((channel) => Object.entries(channel))]
  const secrets = {
    auths: Object.values(auths).map(({ value }) => value),
    channels: entries.filter(([name]) => SECRET_NAME.test(name)).map(([, value]) => value),
  }
  return collectSecretTexts({ configuration: {}, secrets })
}
