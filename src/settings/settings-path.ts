/** Where the settings file is when nobody says so (spec SET-1). */

import { join } from 'node:path'

/** In the home folder that the environment names; undefined when it names none. */
export function settingsPath({ HOME, USERPROFILE }: Readonly<Record<string, string | undefined>>): string | undefined {
  const home = HOME || USERPROFILE
  return home ? join(home, '.chaostoolkit', 'settings.yaml') : undefined
}
