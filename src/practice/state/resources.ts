/** The table of kinds that the practice cluster serves, and the custom ones that are added while it runs. */

import type {
  ApiObject,
  ClusterNode,
  CustomResourceDefinition,
  DaemonSet,
  Deployment,
  DisruptionBudget,
  Endpoints,
  Namespace,
  NetworkPolicy,
  Pod,
  ReplicaSet,
  Service,
  StatefulSet,
} from './objects.ts'

export interface Resource<Kind extends ApiObject = ApiObject> {
  group: string
  /** Served versions, the preferred one first. */
  versions: readonly string[]
  kind: string
  plural: string
  isNamespaced: boolean
  shortNames: readonly string[]
  /** What can be addressed below an object: `status`, `scale`, … */
  subresources: readonly string[]
  isInAll: boolean
  isCustom: boolean
  /** Never set; carries the kind's shape. */
  readonly shape?: Kind
}

/** `words` is `plural Kind`, then short names; flags after `|`: `cluster`, `all`, and subresources. */
function define<Kind extends ApiObject = ApiObject>(group: string, words: string, flags = ''): Resource<Kind> {
  const [plural = '', kind = '', ...shortNames] = words.split(' ')
  const marks = flags.split(' ').filter(Boolean)
  return {
    group,
    versions: ['v1'],
    kind,
    plural,
    shortNames,
    isNamespaced: !marks.includes('cluster'),
    subresources: marks.filter((mark) => mark !== 'cluster' && mark !== 'all'),
    isInAll: marks.includes('all'),
    isCustom: false,
  }
}

export const NAMESPACES = define<Namespace>('', 'namespaces Namespace ns', 'cluster status finalize')
export const NODES = define<ClusterNode>('', 'nodes Node no', 'cluster status')
export const PODS = define<Pod>('', 'pods Pod po', 'all status eviction log exec')
export const SERVICES = define<Service>('', 'services Service svc', 'all status')
export const ENDPOINTS = define<Endpoints>('', 'endpoints Endpoints ep')
export const CONFIG_MAPS = define('', 'configmaps ConfigMap cm')
export const SECRETS = define('', 'secrets Secret')
export const SERVICE_ACCOUNTS = define('', 'serviceaccounts ServiceAccount sa')
export const EVENTS = define('', 'events Event ev')
export const DEPLOYMENTS = define<Deployment>('apps', 'deployments Deployment deploy', 'all status scale')
export const REPLICA_SETS = define<ReplicaSet>('apps', 'replicasets ReplicaSet rs', 'all status scale')
export const STATEFUL_SETS = define<StatefulSet>('apps', 'statefulsets StatefulSet sts', 'all status scale')
export const DAEMON_SETS = define<DaemonSet>('apps', 'daemonsets DaemonSet ds', 'all status')
export const ENDPOINT_SLICES = define('discovery.k8s.io', 'endpointslices EndpointSlice')
export const DISRUPTION_BUDGETS = define<DisruptionBudget>('policy', 'poddisruptionbudgets PodDisruptionBudget pdb', 'status')
export const NETWORK_POLICIES = define<NetworkPolicy>('networking.k8s.io', 'networkpolicies NetworkPolicy netpol')
export const CUSTOM_RESOURCE_DEFINITIONS = define<CustomResourceDefinition>(
  'apiextensions.k8s.io',
  'customresourcedefinitions CustomResourceDefinition crd crds',
  'cluster status',
)

const BUILT_IN: readonly Resource[] = [
  NAMESPACES,
  NODES,
  PODS,
  SERVICES,
  ENDPOINTS,
  CONFIG_MAPS,
  SECRETS,
  SERVICE_ACCOUNTS,
  EVENTS,
  define('', 'persistentvolumeclaims PersistentVolumeClaim pvc', 'status'),
  define('', 'persistentvolumes PersistentVolume pv', 'cluster status'),
  define('', 'resourcequotas ResourceQuota quota', 'status'),
  define('', 'limitranges LimitRange limits'),
  DEPLOYMENTS,
  REPLICA_SETS,
  STATEFUL_SETS,
  DAEMON_SETS,
  define('apps', 'controllerrevisions ControllerRevision'),
  ENDPOINT_SLICES,
  DISRUPTION_BUDGETS,
  define('coordination.k8s.io', 'leases Lease'),
  NETWORK_POLICIES,
  define('networking.k8s.io', 'ingresses Ingress ing', 'status'),
  define('rbac.authorization.k8s.io', 'roles Role'),
  define('rbac.authorization.k8s.io', 'rolebindings RoleBinding'),
  define('rbac.authorization.k8s.io', 'clusterroles ClusterRole', 'cluster'),
  define('rbac.authorization.k8s.io', 'clusterrolebindings ClusterRoleBinding', 'cluster'),
  define('storage.k8s.io', 'storageclasses StorageClass sc', 'cluster'),
  CUSTOM_RESOURCE_DEFINITIONS,
]

/** What a CustomResourceDefinition adds to the table. */
function customResource({ spec }: CustomResourceDefinition): Resource {
  const served = spec.versions.filter((version) => version.served)
  const subresources = new Set(served.flatMap((version) => Object.keys(version.subresources ?? {})))
  return {
    group: spec.group,
    versions: served.map((version) => version.name).sort(byMaturity),
    kind: spec.names.kind,
    plural: spec.names.plural,
    isNamespaced: spec.scope === 'Namespaced',
    shortNames: spec.names.shortNames ?? [],
    subresources: [...subresources],
    isInAll: spec.names.categories?.includes('all') ?? false,
    isCustom: true,
  }
}

/** Stable before beta before alpha, newer before older, as Kubernetes orders versions. */
function byMaturity(left: string, right: string): number {
  const rank = (version: string) => {
    const [, major = '0', level = 'stable', minor = '0'] = /^v(\d+)(alpha|beta)?(\d+)?$/.exec(version) ?? []
    return ['alpha', 'beta', 'stable'].indexOf(level) * 1e6 + Number(major) * 1e3 + Number(minor)
  }
  return rank(right) - rank(left)
}

export class Resources {
  readonly #custom = new Map<string, Resource>()

  all(): Resource[] {
    return [...BUILT_IN, ...this.#custom.values()]
  }

  find(group: string, version: string, plural: string): Resource | undefined {
    return this.all().find(
      (resource) => resource.group === group && resource.plural === plural && resource.versions.includes(version),
    )
  }

  findKind(apiVersion: string, kind: string): Resource | undefined {
    const [version = '', group = ''] = apiVersion.split('/').reverse()
    return this.all().find(
      (resource) => resource.group === group && resource.kind === kind && resource.versions.includes(version),
    )
  }

  define(definition: CustomResourceDefinition): void {
    this.#custom.set(definition.metadata.name, customResource(definition))
  }

  /** The custom resource that a definition of this name had added. */
  custom(name: string): Resource | undefined {
    return this.#custom.get(name)
  }

  forget(name: string): void {
    this.#custom.delete(name)
  }
}

/** `deployments.apps`, or `pods`: how Kubernetes names a resource in its messages. */
export function resourceName(resource: Resource): string {
  return resource.group === '' ? resource.plural : `${resource.plural}.${resource.group}`
}

export function apiVersionOf(resource: Resource, version: string | undefined = resource.versions[0]): string {
  return resource.group === '' ? `${version}` : `${resource.group}/${version}`
}

/** Where an object of the resource is found. */
export function objectPath(resource: Resource, namespace: string | undefined, name = '', version?: string): string {
  const root = resource.group === '' ? '/api' : '/apis'
  const inside = resource.isNamespaced && namespace ? `/namespaces/${namespace}` : ''
  return `${root}/${apiVersionOf(resource, version)}${inside}/${resource.plural}${name && `/${name}`}`
}
