/** Tells the channels of the settings file how each experiment goes (spec section 19). */

import type { Outcome } from '../experiment/outcome.ts'
import { openChannels } from '../notifications/channel.ts'
import type { EventName } from '../notifications/event.ts'
import { openNotifier } from '../notifications/notifier.ts'
import { systemClock } from '../system/clock.ts'
import { documentSecrets } from './document-secrets.ts'
import type { AppOptions, RunContext } from './options.ts'

export interface Announcer {
  /** An experiment was loaded; whether it is sound is not known yet (spec NOTIF-6). */
  loaded(file: string, document: unknown): Promise<void>
  /** It is over, and its journal is written (spec NOTIF-8). What was never loaded is not told of. */
  ended(outcome: Outcome): Promise<void>
  /** Those that were loaded and are not over will not be any more, for this reason. */
  abandoned(reason: string): Promise<void>
}

type Given = Pick<RunContext, 'http' | 'foreign' | 'mask' | 'hide' | 'signal'>

export function openAnnouncer(
  { settings, log, environment }: AppOptions,
  { http, foreign, mask, hide, signal }: Given,
): Announcer {
  const channels = openChannels(settings?.notifications ?? [], { http, callPython: foreign.callFunction })
  const notifier = openNotifier({ channels, clock: systemClock, log, mask, signal })
  const underWay = new Map<string, unknown>()

  const fail = async (file: string, reason: string) => {
    const payload = underWay.get(file)
    underWay.delete(file)
    await notifier.tell({ name: 'run-failed', payload, error: new InvalidRun(reason) })
  }

  return {
    async loaded(file, document) {
      hide(documentSecrets(document, environment))
      underWay.set(file, document)
      await notifier.tell({ name: 'run-started', payload: document })
    },
    async ended({ file, journal, verdict }) {
      if (!underWay.has(file)) return
      if (journal === null) return fail(file, verdict.reason)
      underWay.delete(file)
      for (const name of eventsOf(journal)) await notifier.tell({ name, payload: journal })
    },
    async abandoned(reason) {
      for (const file of underWay.keys()) await fail(file, reason)
    },
  }
}

/** It did not come to a journal. Named as the reference names it for channels. */
class InvalidRun extends Error {
  override readonly name = 'InvalidExperiment'
}

function eventsOf({ status, deviated }: NonNullable<Outcome['journal']>): EventName[] {
  return [status === 'completed' ? 'run-completed' : 'run-failed', ...(deviated ? ['run-deviated' as const] : [])]
}
