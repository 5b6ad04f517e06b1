/** Plugins that need no Python. */

import type { ChannelSettings, ChannelTools } from './channel.ts'
import type { Envelope } from './event.ts'

/** Rejects with what went wrong, or with the signal's reason. */
export type Plugin = (
  channel: ChannelSettings,
  envelope: Envelope,
  tools: Pick<ChannelTools, 'http'>,
  signal: AbortSignal,
) => Promise<void>

/** By the dotted name of the Python function whose place they take. */
const PLUGINS: ReadonlyMap<string, Plugin> = new Map<string, Plugin>([
  ['chaosslack.notification.notify', async (...told) => (await import('./chaosslack.ts')).notify(...told)],
])

export function findPlugin(name: string): Plugin | undefined {
  return PLUGINS.get(name)
}
