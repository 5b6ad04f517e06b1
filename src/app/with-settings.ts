/** Adds what the settings file brings to a run: global controls, and channels that are told. */

import { settingsSecrets } from '../settings/settings-secrets.ts'
import { openAnnouncer } from './announcer.ts'
import { openGlobals } from './globals.ts'
import type { RunContext } from './options.ts'

export function withSettings(context: Omit<RunContext, 'globals' | 'announcer'>): RunContext {
  const { options, foreign } = context
  if (options.settings) context.hide(settingsSecrets(options.settings))
  return { ...context, globals: openGlobals(options, foreign), announcer: openAnnouncer(options, context) }
}
