/** Who wrote a journal: its first three keys (spec JRN-2). */

import { arch, hostname, release, type } from 'node:os'
import { FORMAT_VERSION } from '../system/version.ts'

export function identity(): { version: string; platform: string; node: string } {
  return { version: FORMAT_VERSION, platform: `${type()}-${release()}-${arch()}`, node: hostname() }
}
