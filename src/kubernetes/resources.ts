/** Where the objects of a kind live in the API: its plural name, and whether it has namespaces. */

import { type KindReference, KubernetesFailed, type ObjectReference } from './kubernetes.ts'

export interface Resource {
  plural: string
  isNamespaced: boolean
}

/** Asks the server for the resources of a group and version: the body of `/api/v1`, `/apis/apps/v1`, … */
export type Discover = (path: string, signal: AbortSignal) => Promise<Buffer>

type Plurals = Readonly<Record<string, string>>

/** Kinds that never change, so that no call is spent on them. */
const NAMESPACED: Readonly<Record<string, Plurals>> = {
  v1: {
    ConfigMap: 'configmaps',
    Endpoints: 'endpoints',
    Event: 'events',
    PersistentVolumeClaim: 'persistentvolumeclaims',
    Pod: 'pods',
    Secret: 'secrets',
    Service: 'services',
    ServiceAccount: 'serviceaccounts',
  },
  'apps/v1': { DaemonSet: 'daemonsets', Deployment: 'deployments', ReplicaSet: 'replicasets', StatefulSet: 'statefulsets' },
  'chaos-mesh.org/v1alpha1': { NetworkChaos: 'networkchaos', StressChaos: 'stresschaos' },
  'batch/v1': { CronJob: 'cronjobs', Job: 'jobs' },
  'coordination.k8s.io/v1': { Lease: 'leases' },
  'discovery.k8s.io/v1': { EndpointSlice: 'endpointslices' },
  'events.k8s.io/v1': { Event: 'events' },
  'networking.istio.io/v1': { VirtualService: 'virtualservices' },
  'networking.istio.io/v1alpha3': { VirtualService: 'virtualservices' },
  'networking.istio.io/v1beta1': { VirtualService: 'virtualservices' },
  'networking.k8s.io/v1': { Ingress: 'ingresses', NetworkPolicy: 'networkpolicies' },
  'policy/v1': { PodDisruptionBudget: 'poddisruptionbudgets' },
}
const CLUSTER_WIDE: Readonly<Record<string, Plurals>> = {
  'authorization.k8s.io/v1': {
    SelfSubjectAccessReview: 'selfsubjectaccessreviews',
    SelfSubjectRulesReview: 'selfsubjectrulesreviews',
  },
  v1: { Namespace: 'namespaces', Node: 'nodes' },
  'apiextensions.k8s.io/v1': { CustomResourceDefinition: 'customresourcedefinitions' },
}

/** Objects that are created below another one: `policy/v1 Eviction` below a pod. */
const PARENTS: Readonly<Record<string, KindReference>> = { eviction: { apiVersion: 'v1', kind: 'Pod' } }

interface ResourceList {
  resources?: { name: string; kind: string; namespaced: boolean }[]
}

/** What is discovered is kept for as long as the connection; what is not found is asked again, since it may be made meanwhile. */
export class Resources {
  readonly #discover: Discover
  readonly #found = new Map<string, Resource>()

  constructor(discover: Discover) {
    this.#discover = discover
  }

  /** Throws `KubernetesFailed` (404) when the server does not know the kind. */
  async find({ apiVersion, kind }: KindReference, signal: AbortSignal): Promise<Resource> {
    const known = wellKnown(apiVersion, kind) ?? this.#found.get(`${apiVersion} ${kind}`)
    if (known) return known
    await this.#learn(apiVersion, signal)
    const found = this.#found.get(`${apiVersion} ${kind}`)
    if (found) return found
    throw unknown(`kind "${kind}"`, apiVersion)
  }

  /** `virtualservices` → `VirtualService`. Throws as `find` does. */
  async kindOf(apiVersion: string, plural: string, signal: AbortSignal): Promise<string> {
    const known =
      kindIn({ ...NAMESPACED[apiVersion], ...CLUSTER_WIDE[apiVersion] }, plural) ?? this.#kindFound(apiVersion, plural)
    if (known) return known
    await this.#learn(apiVersion, signal)
    const found = this.#kindFound(apiVersion, plural)
    if (found) return found
    throw unknown(`"${plural}"`, apiVersion)
  }

  #kindFound(apiVersion: string, plural: string): string | undefined {
    const prefix = `${apiVersion} `
    const key = [...this.#found].find(([name, resource]) => name.startsWith(prefix) && resource.plural === plural)?.[0]
    return key?.slice(prefix.length)
  }

  /** `/apis/apps/v1/namespaces/shop/deployments`; without a namespace, all of them. */
  async collection(reference: KindReference, signal: AbortSignal): Promise<string> {
    const { plural, isNamespaced } = await this.find(reference, signal)
    const namespace = isNamespaced && reference.namespace ? `/namespaces/${encodeURIComponent(reference.namespace)}` : ''
    return `${groupPath(reference.apiVersion)}${namespace}/${plural}`
  }

  /** `/api/v1/namespaces/shop/pods/web-1/eviction`. */
  async object(reference: ObjectReference, signal: AbortSignal, subresource?: string): Promise<string> {
    const parent = subresource === undefined ? undefined : PARENTS[subresource]
    const path = await this.collection({ ...reference, ...parent }, signal)
    const { isNamespaced } = await this.find({ ...reference, ...parent }, signal)
    if (isNamespaced && !reference.namespace)
      throw new KubernetesFailed(`${reference.kind} "${reference.name}" needs a namespace`, { code: 400, reason: 'BadRequest' })
    return `${path}/${encodeURIComponent(reference.name)}${subresource === undefined ? '' : `/${subresource}`}`
  }

  async #learn(apiVersion: string, signal: AbortSignal): Promise<void> {
    for (const { name, kind, namespaced } of await this.#read(groupPath(apiVersion), signal)) {
      if (!name.includes('/')) this.#found.set(`${apiVersion} ${kind}`, { plural: name, isNamespaced: namespaced })
    }
  }

  async #read(path: string, signal: AbortSignal): Promise<NonNullable<ResourceList['resources']>> {
    try {
      const list = JSON.parse((await this.#discover(path, signal)).toString('utf8')) as ResourceList
      return list.resources ?? []
    } catch (error) {
      if (error instanceof KubernetesFailed && error.code === 404) return []
      throw error
    }
  }
}

function groupPath(apiVersion: string): string {
  return apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`
}

function unknown(what: string, apiVersion: string): KubernetesFailed {
  const message = `the server has no ${what} in "${apiVersion}"; is its definition installed?`
  return new KubernetesFailed(message, { code: 404, reason: 'NotFound' })
}

function kindIn(plurals: Plurals, plural: string): string | undefined {
  return Object.keys(plurals).find((kind) => plurals[kind] === plural)
}

function wellKnown(apiVersion: string, kind: string): Resource | undefined {
  const namespaced = NAMESPACED[apiVersion]?.[kind]
  const plural = namespaced ?? CLUSTER_WIDE[apiVersion]?.[kind]
  return plural === undefined ? undefined : { plural, isNamespaced: namespaced !== undefined }
}
