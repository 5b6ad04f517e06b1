/** A web server that is told: a POST with the event, or a bare GET (spec NOTIF-3). */

import { isMapping } from '../experiment/values/plain.ts'
import { pythonText } from '../experiment/values/python-text.ts'
import { jsonText } from '../providers/json-text.ts'
import { HttpFailed, type HttpRequest } from '../system/http.ts'
import type { Channel, ChannelSettings, ChannelTools } from './channel.ts'
import type { Envelope } from './event.ts'

const CONNECT_SECONDS = 2
const READ_SECONDS = 5
/** Bytes of the answer, of which nothing but the status is of interest. */
const BODY_MAX = 65_536

export function httpChannel(settings: ChannelSettings, { http }: ChannelTools): Pick<Channel, 'name' | 'send'> {
  const { url } = settings
  return {
    name: `http ${placeOf(url)}`,
    async send(envelope, signal) {
      if (typeof url !== 'string' || url === '') throw new Error('it has no `url`')
      const { status } = await http(requestOf(url, settings, envelope), signal).catch((error) => withoutAddress(error, url))
      if (status >= 400) throw new Error(`the server answered ${status}`)
    },
  }
}

function requestOf(url: string, settings: ChannelSettings, envelope: Envelope): HttpRequest {
  const headers = isMapping(settings.headers) ? settings.headers : {}
  const isBare = settings.forward_event_payload === false
  return {
    url,
    method: isBare ? 'GET' : 'POST',
    headers: {
      ...(isBare ? {} : { 'Content-Type': 'application/json' }),
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, pythonText(value)])),
    },
    ...(!isBare && { body: jsonText(envelope) }),
    connectTimeout: CONNECT_SECONDS,
    readTimeout: READ_SECONDS,
    isTlsVerified: settings.verify_tls !== false,
    bodyMax: BODY_MAX,
  }
}

function withoutAddress(error: unknown, url: string): never {
  if (!(error instanceof HttpFailed)) throw error
  throw new Error(error.message.replaceAll(url, placeOf(url)), { cause: error })
}

/** The rest of a webhook's address is often its password. */
function placeOf(url: unknown): string {
  return typeof url === 'string' && URL.canParse(url) ? new URL(url).host : 'without a usable url'
}
