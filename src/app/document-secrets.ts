/** What must not be told of a document that nobody has looked at yet. */

import { collectSecretTexts } from '../experiment/mask.ts'
import { isMapping } from '../experiment/values/plain.ts'
import { resolveSecrets } from '../experiment/values/secrets.ts'

/** The secrets that stand in it, and those that it takes from the environment. It may be anything. */
export function documentSecrets(document: unknown, environment: Readonly<Record<string, string | undefined>>): string[] {
  const secrets = isMapping(document) && isMapping(document.secrets) ? document.secrets : {}
  return collectSecretTexts({ configuration: {}, secrets: resolveSecrets(secrets, environment).values })
}
