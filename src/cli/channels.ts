/** What verbs other than `run` reach the outside through: the channels of the settings, and the user's Python. */

import { hiding } from '../app/mask.ts'
import { type Foreign, openForeign } from '../foreign/open-foreign.ts'
import { openChannels } from '../notifications/channel.ts'
import { type Notifier, openNotifier } from '../notifications/notifier.ts'
import { settingsSecrets } from '../settings/settings-secrets.ts'
import { systemClock } from '../system/clock.ts'
import { openHttp } from '../system/http/open-http.ts'
import type { Http } from '../system/http.ts'
import type { Log } from '../system/log.ts'
import { settingsOf } from './asked.ts'
import type { Request } from './request.ts'

export interface Outside {
  foreign: Foreign
  http: Http
  signal: AbortSignal
  tell: Notifier['tell']
  hide(secrets: readonly string[]): void
  /** The text without secrets. */
  mask(text: string): string
}

/** Open until `use` is done. */
export async function withOutside(request: Request, log: Log, use: (outside: Outside) => Promise<number>): Promise<number> {
  const { environment } = request.place
  const { mask, hide } = hiding({ onSecrets: () => {} })
  const { signal } = new AbortController()
  const http = openHttp(environment)
  const foreign = openForeign(request.place, log)
  const settings = settingsOf(request)
  if (settings) hide(settingsSecrets(settings))
  const channels = openChannels(settings?.notifications ?? [], { http, callPython: foreign.callFunction })
  const { tell } = openNotifier({ channels, clock: systemClock, log, mask, signal })
  try {
    return await use({ foreign, http, signal, tell, hide, mask })
  } finally {
    await foreign.close()
  }
}
