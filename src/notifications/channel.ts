/** The channels of the settings file: who is told, and how (spec NOTIF-1, NOTIF-3, NOTIF-4). */

import type { Http } from '../system/http.ts'
import type { Envelope, EventName } from './event.ts'
import { isWanted } from './event.ts'
import { httpChannel } from './http-channel.ts'
import { pluginChannel } from './plugin-channel.ts'

/** As it stands in the settings file. */
export type ChannelSettings = Readonly<Record<string, unknown>>

export interface Channel {
  /** For the log. */
  name: string
  wants(event: EventName): boolean
  /** Rejects with what went wrong, or with the signal's reason. */
  send(envelope: Envelope, signal: AbortSignal): Promise<void>
}

/** What channels reach the outside through. */
export interface ChannelTools {
  http: Http
  /** Calls a function of a Python module by position. Rejects with what it raises. */
  callPython(module: string, func: string, args: readonly unknown[], signal: AbortSignal): Promise<unknown>
}

type Send = Pick<Channel, 'name' | 'send'>

const KINDS: ReadonlyMap<unknown, (settings: ChannelSettings, tools: ChannelTools) => Send> = new Map([
  ['http', httpChannel],
  ['plugin', pluginChannel],
])

/** In their order. Of any other type there is no channel, and the reference says nothing about that either. */
export function openChannels(list: readonly ChannelSettings[], tools: ChannelTools): Channel[] {
  return list.flatMap((settings) => {
    const channel = KINDS.get(settings.type)?.(settings, tools)
    return channel ? [{ ...channel, wants: (event: EventName) => isWanted(event, settings.events) }] : []
  })
}
