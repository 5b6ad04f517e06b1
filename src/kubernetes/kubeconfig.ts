/** Kubeconfig files as kubectl reads them: several merged, the first word on a name wins, paths relative to their file. */

import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import type { Cluster as ClusterEntry, Context, User } from '@kubernetes/client-node'
import { newClusters, newContexts, newUsers } from '@kubernetes/client-node/dist/config_types.js'
import { load } from 'js-yaml'
import { nearest } from '../text/near-miss.ts'
import { type ClusterSettings, InvalidKubeconfig, type Target } from './cluster.ts'

/** What client-node's own reading leaves out. */
interface RawUser {
  name: string
  user?: { tokenFile?: string; 'as-uid'?: string; 'as-groups'?: string[] }
}

interface Kubeconfig {
  file: string
  clusters: ClusterEntry[]
  contexts: Context[]
  users: (User & { raw: RawUser['user'] })[]
  currentContext: string | undefined
}

/** The files that are asked for, whether they exist or not: the input, KUBECONFIG, or `~/.kube/config`. */
export function kubeconfigPaths({ kubeconfig, environment }: ClusterSettings): { paths: string[]; isChosen: boolean } {
  const home = environment.HOME ?? homedir()
  const chosen = kubeconfig || environment.KUBECONFIG
  if (!chosen) return { paths: [join(home, '.kube', 'config')], isChosen: false }
  const paths = chosen.split(delimiter).filter((path) => path !== '')
  return { paths: paths.map((path) => resolve(path.replace(/^~(?=\/|$)/, home))), isChosen: true }
}

/**
 * The context that is asked for, from all the files that exist; undefined when none does.
 * @throws InvalidKubeconfig naming the file and what to do
 */
export async function readKubeconfig(paths: readonly string[], context: string | undefined): Promise<Target | undefined> {
  const files: Kubeconfig[] = []
  for (const path of paths) {
    const text = await readIfThere(path)
    if (text !== undefined) files.push(parseKubeconfig(path, text))
  }
  return files.length === 0 ? undefined : chooseContext(files, context)
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new InvalidKubeconfig(`the kubeconfig cannot be read: ${(cause as Error).message}`, { file: path, cause })
  }
}

function parseKubeconfig(file: string, text: string): Kubeconfig {
  try {
    const document = load(text) as Record<string, unknown> | null
    if (typeof document !== 'object' || document === null) throw new Error('it holds no mapping')
    const rawUsers = (document.users ?? []) as RawUser[]
    const users = newUsers(rawUsers).map((user, index) => ({ ...user, raw: rawUsers[index]?.user }))
    const currentContext = document['current-context']
    return {
      file,
      clusters: newClusters(document.clusters),
      contexts: newContexts(document.contexts),
      users,
      currentContext: typeof currentContext === 'string' && currentContext !== '' ? currentContext : undefined,
    }
  } catch (cause) {
    throw new InvalidKubeconfig(`this is not a kubeconfig: ${(cause as Error).message}`, { file, cause })
  }
}

function chooseContext(files: readonly Kubeconfig[], wanted: string | undefined): Target {
  const name = wanted ?? files.find((file) => file.currentContext)?.currentContext
  const place = files.map(({ file }) => file).join(delimiter)
  const contexts = files.flatMap(({ contexts }) => contexts)
  if (name === undefined) {
    throw new InvalidKubeconfig(
      `no current context is set; choose one with --context (input \`context\`): there ${listNames(contexts)}`,
      {
        file: place,
      },
    )
  }
  const context = contexts.find((one) => one.name === name)
  if (!context) throw missing('context', name, contexts, place)
  return resolveContext(files, context, place)
}

function resolveContext(files: readonly Kubeconfig[], context: Context, place: string): Target {
  const cluster = find(files, 'clusters', context.cluster)
  if (!cluster)
    throw missing(
      'cluster',
      context.cluster,
      files.flatMap(({ clusters }) => clusters),
      place,
    )
  const user = context.user ? find(files, 'users', context.user) : { file: place, entry: { name: '', raw: undefined } }
  if (!user)
    throw missing(
      'user',
      context.user,
      files.flatMap(({ users }) => users),
      place,
    )
  const { raw, ...entry } = user.entry
  return {
    context: context.name,
    namespace: context.namespace,
    file: place,
    cluster: absoluteCluster(cluster.entry, dirname(cluster.file)),
    user: absoluteUser(entry, dirname(user.file)),
    tokenFile: raw?.tokenFile === undefined ? undefined : resolve(dirname(user.file), raw.tokenFile),
    headers: impersonation(entry, raw),
  }
}

function find<Key extends 'clusters' | 'users'>(files: readonly Kubeconfig[], key: Key, name: string) {
  for (const { file, [key]: entries } of files) {
    const entry = (entries as Kubeconfig[Key][number][]).find((one) => one.name === name)
    if (entry) return { file, entry }
  }
  return undefined
}

function absoluteCluster(cluster: ClusterEntry, folder: string): ClusterEntry {
  return cluster.caFile ? { ...cluster, caFile: resolve(folder, cluster.caFile) } : cluster
}

function absoluteUser(user: User, folder: string): User {
  const { certFile, keyFile, exec } = user
  const isPath = typeof exec?.command === 'string' && /[\\/]/.test(exec.command)
  return {
    ...user,
    ...(certFile ? { certFile: resolve(folder, certFile) } : {}),
    ...(keyFile ? { keyFile: resolve(folder, keyFile) } : {}),
    ...(isPath ? { exec: { ...exec, command: resolve(folder, exec.command) } } : {}),
  }
}

function impersonation(user: User, raw: RawUser['user']): Target['headers'] {
  return {
    ...(user.impersonateUser ? { 'Impersonate-User': user.impersonateUser } : {}),
    ...(raw?.['as-uid'] ? { 'Impersonate-Uid': raw['as-uid'] } : {}),
    ...(raw?.['as-groups'] ? { 'Impersonate-Group': raw['as-groups'] } : {}),
  }
}

function missing(what: string, name: string, there: readonly { name: string }[], file: string): InvalidKubeconfig {
  const names = there.map((one) => one.name)
  const near = nearest(name, names)
  const hint = near === undefined ? '' : `did you mean "${near}"? `
  return new InvalidKubeconfig(`there is no ${what} "${name}"; ${hint}there ${listNames(there)}`, { file })
}

function listNames(entries: readonly { name: string }[]): string {
  if (entries.length === 0) return 'is none'
  return `${entries.length === 1 ? 'is' : 'are'} ${entries.map(({ name }) => `"${name}"`).join(', ')}`
}
