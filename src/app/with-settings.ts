/** Adds what the settings file brings to a run: global controls, and channels that are told. */

import { collectSecretTexts } from '../experiment/mask.ts'
import { settingsSecrets } from '../settings/settings-secrets.ts'
import { openAnnouncer } from './announcer.ts'
import { openGlobals } from './globals.ts'
import type { RunContext } from './options.ts'

export function withSettings(context: Omit<RunContext, 'globals' | 'announcer'>): RunContext {
  const { options, hide } = context
  hide(collectSecretTexts({ configuration: {}, secrets: { slack: options.environment.SLACK_BOT_TOKEN } }))
  if (options.settings) hide(settingsSecrets(options.settings))
  return { ...context, globals: openGlobals(context), announcer: openAnnouncer(options, context) }
}
