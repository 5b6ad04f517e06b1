/** What there is to call, as `chaos discover` would write it (spec EXT-7). */

import { randomUUID } from 'node:crypto'
import { arch, hostname, release, type, version } from 'node:os'
import type { ActivityDefinition } from '../../activities/activity.ts'
import { activityNames, loadActivity } from '../../activities/index.ts'
import { timestamp } from '../../engine/timestamp.ts'
import { FORMAT_VERSION, VERSION } from '../../system/version.ts'
import { type DiscoveredArgument, describeArguments } from './describe-arguments.ts'
import type { NativePackage } from './native-packages.ts'

export interface DiscoveredActivity {
  type: string
  name: string
  mod: string
  doc: string
  arguments: DiscoveredArgument[]
}

export interface Discovery {
  target: string
  activities: DiscoveredActivity[]
  [key: string]: unknown
}

/** Every function, or those of one package. */
export async function nativeDocument(wanted: NativePackage | undefined, now: number): Promise<Discovery> {
  const names = activityNames().filter((name) => wanted === undefined || name.startsWith(`${wanted.module}.`))
  const activities: DiscoveredActivity[] = []
  for (const name of names) activities.push(describe(name, (await loadActivity(name)) as ActivityDefinition))
  return {
    chaoslib_version: FORMAT_VERSION,
    id: randomUUID(),
    target: wanted?.summary.toLowerCase() ?? 'kubernetes',
    date: timestamp(now),
    platform: { system: type(), node: hostname(), release: release(), version: version(), machine: arch(), proc: '', python: '' },
    extension: { name: wanted?.name ?? 'chaos-gate', version: VERSION },
    activities,
    system: null,
  }
}

/** Under the name that it is called by, which may be one of several. */
function describe(name: string, definition: ActivityDefinition): DiscoveredActivity {
  const dot = name.lastIndexOf('.')
  return {
    type: definition.type,
    name: name.slice(dot + 1),
    mod: name.slice(0, dot),
    doc: definition.summary,
    arguments: describeArguments(definition),
  }
}
