/** A function that is told: one of ours, otherwise one of the user's own Python (spec NOTIF-4). */

import { pythonText } from '../experiment/values/python-text.ts'
import type { Channel, ChannelSettings, ChannelTools } from './channel.ts'
import { findPlugin } from './native-plugins.ts'

const FUNCTION = 'notify'

export function pluginChannel(settings: ChannelSettings, tools: ChannelTools): Pick<Channel, 'name' | 'send'> {
  const module = pythonText(settings.module ?? '')
  const func = pythonText(settings.func ?? FUNCTION)
  return {
    name: `plugin ${module}.${func}`,
    async send(envelope, signal) {
      if (module === '') throw new Error('it has no `module`')
      const native = findPlugin(`${module}.${func}`)
      if (native) await native(settings, envelope, tools, signal)
      else await tools.callPython(module, func, [settings, envelope], signal)
    },
  }
}
