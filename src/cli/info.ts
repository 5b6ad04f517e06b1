/** The verb `info` (spec CLI-36). */

import type { Foreign } from '../foreign/open-foreign.ts'
import { readTextIfThere } from '../system/read-text.ts'
import { FORMAT_VERSION, VERSION } from '../system/version.ts'
import { withOutside } from './channels.ts'
import { NATIVE_PACKAGES } from './discovery/native-packages.ts'
import type { Request } from './request.ts'
import { renderTable } from './table.ts'

export async function info(request: Request): Promise<number> {
  const { terminal } = request.stage
  const [target] = request.operands
  if (target === 'settings') terminal.out(settingsText(request.settingsPath))
  else if (target === 'core')
    terminal.out(
      renderTable([
        ['NAME', 'VERSION'],
        ['CLI', VERSION],
        ['Core library', FORMAT_VERSION],
      ]),
    )
  else
    return withOutside(
      request,
      () => {},
      ({ foreign, signal }) => showExtensions(request, foreign, signal),
    )
  return 0
}

/** As it stands, and no error when there is none. */
function settingsText(path: string | undefined): string {
  const text = path === undefined ? undefined : readTextIfThere(path)
  return text ?? `No settings file found at ${path ?? '~/.chaostoolkit/settings.yaml'}\n`
}

async function showExtensions({ stage }: Request, foreign: Foreign, signal: AbortSignal): Promise<number> {
  const own = NATIVE_PACKAGES.map(({ name, summary }) => [name, VERSION, 'Apache-2.0', `${summary} (native)`])
  const installed = await installedExtensions(foreign, signal)
  stage.terminal.out(renderTable([['NAME', 'VERSION', 'LICENSE', 'DESCRIPTION'], ...own, ...installed]))
  return 0
}

/** Those that `python3` knows, when there is one; extensions work without it. */
async function installedExtensions(foreign: Foreign, signal: AbortSignal): Promise<string[][]> {
  try {
    const modules = (await foreign.callFunction('importlib.metadata', 'packages_distributions', [], signal)) as Record<
      string,
      string[]
    >
    const names = [...new Set(Object.values(modules).flat())].filter(isExtension).sort()
    return await Promise.all(names.map((name) => describePackage(name, foreign, signal)))
  } catch {
    return []
  }
}

function isExtension(name: string): boolean {
  return name.startsWith('chaostoolkit-') && name !== 'chaostoolkit-lib'
}

/** Licence and description are in files of Python's own format, and not worth reading that. */
async function describePackage(name: string, foreign: Foreign, signal: AbortSignal): Promise<string[]> {
  return [name, String(await foreign.callFunction('importlib.metadata', 'version', [name], signal)), '', 'installed for python3']
}
