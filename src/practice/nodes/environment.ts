/** The environment variables of a container. */

import type { ApiObject, Container, EnvironmentVariable, Pod } from '../state/objects.ts'
import { CONFIG_MAPS, SECRETS } from '../state/resources.ts'
import type { Store } from '../state/store.ts'

type Variables = Record<string, string>

/** What the image, the node and the manifest say, later ones over earlier ones. */
export function containerEnvironment(store: Store, pod: Pod, container: Container): Variables {
  const own = (container.env ?? []).map((variable) => [variable.name, valueFor(store, pod, variable)] as const)
  const environment: Variables = {
    PATH: '/usr/local/bin:/bin',
    HOSTNAME: pod.metadata.name,
    HOME: '/root',
    KUBERNETES_SERVICE_HOST: '10.96.0.1',
    KUBERNETES_SERVICE_PORT: '443',
    ...fromSources(store, pod, container),
  }
  for (const [name, value] of own) if (value !== undefined) environment[name] = value
  return environment
}

function fromSources(store: Store, { metadata }: Pod, container: Container): Variables {
  const all = (container.envFrom ?? []).map(({ prefix = '', configMapRef, secretRef }) => {
    const data = configMapRef
      ? (store.find(CONFIG_MAPS, metadata.namespace, configMapRef.name)?.data as Variables | undefined)
      : decoded(store.find(SECRETS, metadata.namespace, secretRef?.name ?? ''))
    return Object.entries(data ?? {}).map(([key, value]) => [prefix + key, value] as const)
  })
  return Object.fromEntries(all.flat())
}

function decoded(secret: ApiObject | undefined): Variables {
  const entries = Object.entries((secret?.data ?? {}) as Variables)
  return Object.fromEntries(entries.map(([key, value]) => [key, Buffer.from(value, 'base64').toString()]))
}

function valueFor(store: Store, pod: Pod, { value, valueFrom }: EnvironmentVariable): string | undefined {
  const { namespace } = pod.metadata
  if (valueFrom?.fieldRef) return fieldOf(pod, valueFrom.fieldRef.fieldPath)
  const { configMapKeyRef: fromMap, secretKeyRef: fromSecret } = valueFrom ?? {}
  if (fromMap) return (store.find(CONFIG_MAPS, namespace, fromMap.name)?.data as Variables | undefined)?.[fromMap.key]
  if (fromSecret) return decoded(store.find(SECRETS, namespace, fromSecret.name))[fromSecret.key]
  return value ?? ''
}

function fieldOf(pod: Pod, path: string): string {
  const [, section = '', key] = /^metadata\.(labels|annotations)\['(.+)'\]$/.exec(path) ?? []
  if (key) return pod.metadata[section as 'labels' | 'annotations']?.[key] ?? ''
  const found = path.split('.').reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], pod)
  return found === undefined ? '' : String(found)
}
