/** What the API server refuses: names, missing parts, values out of range, fields that cannot be changed. */

import { type ApiFailure, badRequest, invalid, type Problem } from './failure.ts'
import { isObject, isSame } from './json.ts'
import type { Container, CustomResourceDefinition, Deployment, Json, Pod } from './objects.ts'
import type { Resource } from './resources.ts'
import { fits } from './selectors.ts'
import type { Draft } from './store.ts'

const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/
const LABEL_VALUE = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/
const NAME_RULE =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')"
const LABEL_RULE =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')"

/** Names of these may hold colons and capitals. */
const FREELY_NAMED = new Set(['roles', 'rolebindings', 'clusterroles', 'clusterrolebindings'])

/** What the decoder of Kubernetes refuses before anything is judged. Throws BadRequest. */
export function checkTypes(resource: Resource, { metadata, ...draft }: Draft): void {
  const texts = {
    'metadata.labels': metadata.labels,
    'metadata.annotations': metadata.annotations,
    data: resource.isCustom ? {} : draft.data,
  }
  for (const [field, held] of Object.entries(texts)) {
    const odd = Object.values(held ?? {}).find((value) => typeof value !== 'string')
    if (odd !== undefined) throw wrongType(resource, field, odd, 'string')
  }
  const { replicas, unschedulable } = (resource.isCustom ? {} : (draft.spec ?? {})) as Json
  if (replicas !== undefined && !Number.isInteger(replicas)) throw wrongType(resource, 'spec.replicas', replicas, 'int32')
  if (unschedulable !== undefined && typeof unschedulable !== 'boolean')
    throw wrongType(resource, 'spec.unschedulable', unschedulable, 'bool')
}

function wrongType({ kind }: Resource, field: string, value: unknown, wanted: string): ApiFailure {
  const because = `json: cannot unmarshal ${typeof value} into Go struct field ${kind}.${field} of type ${wanted}`
  return badRequest(`${kind} in version "v1" cannot be handled as a ${kind}: ${because}`)
}

/** Throws Invalid with every problem of a new object. */
export function validateNew(resource: Resource, draft: Draft): void {
  refuse(resource, draft.metadata.name, [...metadataProblems(resource, draft), ...specProblems(resource, draft)])
}

/** Throws Invalid with every problem of a changed object, among them changes of what cannot be changed. */
export function validateChange(resource: Resource, next: Draft, previous: Draft): void {
  refuse(resource, next.metadata.name, [
    ...labelProblems(next),
    ...specProblems(resource, next),
    ...fixedProblems(resource, next, previous),
  ])
}

function refuse(resource: Resource, name: string, problems: readonly Problem[]): void {
  if (problems.length > 0) throw invalid(resource, name, problems)
}

function required(field: string, hint = ''): Problem {
  return { field, reason: 'FieldValueRequired', message: `Required value${hint && `: ${hint}`}` }
}

function wrong(field: string, value: unknown, rule: string): Problem {
  return { field, reason: 'FieldValueInvalid', message: `Invalid value: ${JSON.stringify(value)}: ${rule}` }
}

function metadataProblems(resource: Resource, { metadata, ...rest }: Draft): Problem[] {
  if (!metadata.name) return [required('metadata.name', 'name or generateName is required')]
  const isFine = FREELY_NAMED.has(resource.plural) || (SUBDOMAIN.test(metadata.name) && metadata.name.length <= 253)
  return [...(isFine ? [] : [wrong('metadata.name', metadata.name, NAME_RULE)]), ...labelProblems({ metadata, ...rest })]
}

function labelProblems({ metadata }: Draft): Problem[] {
  const values = Object.values(metadata.labels ?? {})
  return values
    .filter((value) => !LABEL_VALUE.test(value) || value.length > 63)
    .map((value) => wrong('metadata.labels', value, LABEL_RULE))
}

type Check = (draft: Draft) => Problem[]

const CHECKS: Record<string, Check> = {
  Pod: (draft) => containerProblems((draft.spec as Pod['spec'] | undefined)?.containers, 'spec.containers'),
  Deployment: (draft) => workloadProblems(draft),
  ReplicaSet: (draft) => workloadProblems(draft),
  StatefulSet: (draft) => workloadProblems(draft),
  DaemonSet: (draft) => workloadProblems(draft),
  Service: (draft) => serviceProblems(draft),
  CustomResourceDefinition: (draft) => definitionProblems(draft),
}

function specProblems(resource: Resource, draft: Draft): Problem[] {
  return resource.isCustom ? [] : (CHECKS[resource.kind]?.(draft) ?? [])
}

function containerProblems(containers: Container[] | undefined, field: string): Problem[] {
  if (!containers?.length) return [required(field)]
  return containers.flatMap((container, index) => [
    ...(container.name ? [] : [required(`${field}[${index}].name`)]),
    ...(container.image ? [] : [required(`${field}[${index}].image`)]),
  ])
}

function workloadProblems(draft: Draft): Problem[] {
  const spec = draft.spec as Partial<Deployment['spec']> | undefined
  const replicas = spec?.replicas ?? 0
  const labels = spec?.template?.metadata?.labels
  const problems = containerProblems(spec?.template?.spec?.containers, 'spec.template.spec.containers')
  if (!spec?.selector) problems.unshift(required('spec.selector'))
  else if (!fits(spec.selector, labels)) {
    problems.push(wrong('spec.template.metadata.labels', labels ?? {}, '`selector` does not match template `labels`'))
  }
  if (replicas < 0) problems.push(wrong('spec.replicas', replicas, 'must be greater than or equal to 0'))
  return problems
}

function definitionProblems({ metadata, spec }: Draft): Problem[] {
  const { group, names, versions } = spec as Partial<CustomResourceDefinition['spec']>
  const missing = Object.entries({ group, versions: versions?.length, 'names.plural': names?.plural, 'names.kind': names?.kind })
  const problems = missing.filter(([, value]) => !value).map(([field]) => required(`spec.${field}`))
  const name = `${names?.plural}.${group}`
  if (problems.length > 0 || metadata.name === name) return problems
  return [wrong('metadata.name', metadata.name, `must be spec.names.plural+"."+spec.group`)]
}

const PORT_RULE = 'provided port is not in the valid range. The range of valid ports is 30000-32767'

function serviceProblems(draft: Draft): Problem[] {
  const {
    type,
    ports = [],
    clusterIP,
  } = (draft.spec ?? {}) as { type?: string; ports?: { nodePort?: number }[]; clusterIP?: string }
  const isHeadless = type === 'ExternalName' || clusterIP === 'None'
  if (ports.length === 0 && !isHeadless) return [required('spec.ports')]
  return ports.flatMap(({ nodePort }, index) =>
    nodePort && (nodePort < 30_000 || nodePort > 32_767) ? [wrong(`spec.ports[${index}].nodePort`, nodePort, PORT_RULE)] : [],
  )
}

/** Fields that cannot be changed once the object is there. */
const FIXED: Record<string, readonly string[]> = {
  Deployment: ['selector'],
  ReplicaSet: ['selector'],
  StatefulSet: ['selector', 'serviceName', 'podManagementPolicy'],
  DaemonSet: ['selector'],
  Service: ['clusterIP'],
}

function fixedProblems(resource: Resource, next: Draft, previous: Draft): Problem[] {
  const [now, then] = [next.spec, previous.spec]
  if (resource.isCustom || !isObject(now) || !isObject(then)) return []
  if (resource.kind === 'Pod') return podProblems(now, then)
  const changed = (FIXED[resource.kind] ?? []).filter((field) => then[field] !== undefined && !isSame(now[field], then[field]))
  return changed.map((field) => wrong(`spec.${field}`, now[field] ?? null, 'field is immutable'))
}

const POD_RULE =
  'Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)'

function podProblems(now: Json, then: Json): Problem[] {
  if (isSame(fixedPart(now), fixedPart(then))) return []
  return [{ field: 'spec', reason: 'FieldValueInvalid', message: POD_RULE }]
}

function fixedPart({ activeDeadlineSeconds, tolerations, ephemeralContainers, containers, ...rest }: Json): Json {
  return { ...rest, containers: (containers as Container[]).map(({ image, ...container }) => container) }
}
