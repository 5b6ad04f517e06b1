/** A folder for one test's files. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface Folder {
  path: string
  /** Writes a file, JSON unless it is text (YAML reads JSON too), and gives its path. */
  write(name: string, content: unknown): string
  remove(): void
}

export function makeFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'chaos-gate-'))
  return {
    path,
    write(name, content) {
      const file = join(path, name)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
      return file
    },
    remove: () => rmSync(path, { recursive: true }),
  }
}

interface Parts {
  context?: string
  server?: string
  cluster?: object
  user?: object
  namespace?: string
}

/** A kubeconfig of one context, one cluster and one user, all of the same name. */
export function kubeconfig({ context = 'kind', server = 'https://kind:6443', cluster, user, namespace }: Parts = {}): object {
  return {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': context,
    contexts: [{ name: context, context: { cluster: context, user: context, ...(namespace ? { namespace } : {}) } }],
    clusters: [{ name: context, cluster: { server, ...cluster } }],
    users: [{ name: context, user: user ?? { token: `token of ${context}` } }],
  }
}
