/** What clients ask first: which version, which groups, which resources, which fields. */

import { apiVersionOf, type Resource, type Resources } from '../state/resources.ts'
import { openApiIndex, openApiOf } from './openapi.ts'

const VERBS = ['create', 'delete', 'deletecollection', 'get', 'list', 'patch', 'update', 'watch']

const VERSION = {
  major: '1',
  minor: '34',
  gitVersion: 'v1.34.4+practice',
  gitCommit: '',
  gitTreeState: 'clean',
  buildDate: '1970-01-01T00:00:00Z',
  goVersion: 'none',
  compiler: 'none',
  platform: 'linux/amd64',
}

/** Kinds of what is below an object, and what can be done with it, where that is not the object itself. */
const BELOW: Record<string, { kind: string; verbs: string[]; group?: string; version?: string }> = {
  scale: { kind: 'Scale', group: 'autoscaling', version: 'v1', verbs: ['get', 'patch', 'update'] },
  eviction: { kind: 'Eviction', group: 'policy', version: 'v1', verbs: ['create'] },
  exec: { kind: 'PodExecOptions', verbs: ['create', 'get'] },
  log: { kind: 'Pod', verbs: ['get'] },
  finalize: { kind: 'Namespace', verbs: ['update'] },
}

/** Groups that have no objects but take reviews. */
const REVIEWS: Record<string, readonly string[]> = {
  'authorization.k8s.io': ['selfsubjectaccessreviews SelfSubjectAccessReview', 'selfsubjectrulesreviews SelfSubjectRulesReview'],
}

/** The document at the path; a string is text; undefined when there is none. */
export function discover(resources: Resources, path: string): object | string | undefined {
  if (path === '/version') return VERSION
  if (['/healthz', '/livez', '/readyz'].includes(path)) return 'ok'
  if (path === '/api') return { kind: 'APIVersions', versions: ['v1'], serverAddressByClientCIDRs: [] }
  if (path === '/apis') return { kind: 'APIGroupList', apiVersion: 'v1', groups: groups(resources) }
  if (path === '/openapi/v3') return openApiIndex(groupVersions(resources))
  if (path.startsWith('/openapi/v3/')) return openApiOf(resources, path.slice('/openapi/v3/'.length))
  const [, group, version] = /^\/apis\/([^/]+)(?:\/([^/]+))?$/.exec(path) ?? []
  if (path === '/api/v1') return resourceList(resources, '', 'v1')
  if (group && version) return resourceList(resources, group, version)
  return group ? groups(resources).find(({ name }) => name === group) : undefined
}

function groupVersions(resources: Resources): string[] {
  const built = resources.all().flatMap((resource) => resource.versions.map((version) => apiVersionOf(resource, version)))
  return [...new Set([...built, ...Object.keys(REVIEWS).map((group) => `${group}/v1`)])]
}

function groups(resources: Resources) {
  const named = groupVersions(resources).filter((groupVersion) => groupVersion.includes('/'))
  const names = [...new Set(named.map((groupVersion) => groupVersion.split('/')[0] ?? ''))]
  return names.map((name) => {
    const own = named.filter((groupVersion) => groupVersion.startsWith(`${name}/`))
    const versions = own.map((groupVersion) => ({ groupVersion, version: groupVersion.slice(name.length + 1) }))
    return { name, versions, preferredVersion: versions[0] }
  })
}

function resourceList(resources: Resources, group: string, version: string): object | undefined {
  const served = resources.all().filter((resource) => resource.group === group && resource.versions.includes(version))
  const reviews = (version === 'v1' && REVIEWS[group]) || []
  if (served.length + reviews.length === 0) return undefined
  const groupVersion = group ? `${group}/${version}` : version
  return {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion,
    resources: [...served.flatMap(describe), ...reviews.map(describeReview)],
  }
}

function describe(resource: Resource): object[] {
  const { plural, kind, shortNames, isNamespaced: namespaced } = resource
  const categories = resource.isInAll ? { categories: ['all'] } : {}
  const names = { singularName: kind.toLowerCase(), ...(shortNames.length > 0 && { shortNames }) }
  const below = resource.subresources.map((name) => {
    const own = BELOW[name] ?? { kind, verbs: ['get', 'patch', 'update'] }
    return { name: `${plural}/${name}`, singularName: '', namespaced, ...own }
  })
  return [{ name: plural, namespaced, kind, verbs: VERBS, ...names, ...categories }, ...below]
}

function describeReview(words: string): object {
  const [name, kind = ''] = words.split(' ')
  return { name, singularName: kind.toLowerCase(), namespaced: false, kind, verbs: ['create'] }
}
