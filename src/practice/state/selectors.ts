/** Label and field selectors: parsed with Kubernetes' words for what is wrong with them. */

import { badRequest } from './failure.ts'
import type { ApiObject, LabelSelector } from './objects.ts'
import { NODES, PODS, type Resource } from './resources.ts'

export type Matcher = (object: ApiObject) => boolean

type Labels = Readonly<Record<string, string>>
type LabelTest = (labels: Labels) => boolean

const TERM = /^\s*(!?)\s*([\w./-]+)\s*(?:(==|=|!=|>|<)\s*([\w.-]*)|\s(in|notin)\s*\(([^)]*)\))?\s*$/

/** `app=web,tier in (a,b),!old` as a test of an object's labels. Throws BadRequest. */
export function parseLabelSelector(text: string): Matcher {
  const tests = splitTerms(text).map(parseTerm)
  return (object) => tests.every((test) => test(object.metadata.labels ?? {}))
}

function splitTerms(text: string): string[] {
  return text.split(/,(?![^(]*\))/).filter((term) => term.trim() !== '')
}

function parseTerm(term: string): LabelTest {
  const match = TERM.exec(term)
  if (!match) throw badRequest(complaint(term))
  const [, negation, key = '', sign, value = '', membership, list = ''] = match
  const odd = list.split(',').find((item) => !/^\s*[\w.-]*\s*$/.test(item))
  if (odd !== undefined) throw badRequest(`unable to parse requirement: found '${odd.trim()}', expected: ',', ')' or identifier`)
  if (sign) return compare(key, sign, value)
  if (membership)
    return compareSet(
      key,
      membership === 'in',
      list.split(',').map((item) => item.trim()),
    )
  return (labels) => Object.hasOwn(labels, key) !== (negation === '!')
}

function complaint(term: string): string {
  const opening = /\s(in|notin)\s*([^\s(]*)/.exec(term)
  if (opening && !term.includes('(')) return `unable to parse requirement: found '${opening[2]}' expected: '('`
  const [, , rest = ''] = /^\s*([\w./-]*)\s*(\S*)/.exec(term) ?? []
  return `unable to parse requirement: found '${rest}', expected: in, notin, =, ==, !=, gt, lt`
}

function compare(key: string, sign: string, value: string): LabelTest {
  if (sign === '!=') return (labels) => labels[key] !== value
  if (sign === '>') return (labels) => Number(labels[key]) > Number(value)
  if (sign === '<') return (labels) => Number(labels[key]) < Number(value)
  return (labels) => labels[key] === value
}

function compareSet(key: string, isWanted: boolean, values: readonly string[]): LabelTest {
  return (labels) => (labels[key] !== undefined && values.includes(labels[key])) === isWanted
}

const EXPRESSIONS: Record<string, (key: string, values: readonly string[]) => LabelTest> = {
  In: (key, values) => compareSet(key, true, values),
  NotIn: (key, values) => compareSet(key, false, values),
  Exists: (key) => (labels) => Object.hasOwn(labels, key),
  DoesNotExist: (key) => (labels) => !Object.hasOwn(labels, key),
  Gt: (key, values) => compare(key, '>', values[0] ?? ''),
  Lt: (key, values) => compare(key, '<', values[0] ?? ''),
}

/** Whether labels fit a selector object; an empty selector fits all, a missing one none. */
export function fits(selector: LabelSelector | undefined, labels: Labels = {}): boolean {
  if (!selector) return false
  const isEqual = Object.entries(selector.matchLabels ?? {}).every(([key, value]) => labels[key] === value)
  const expressions = selector.matchExpressions ?? []
  return isEqual && expressions.every(({ key, operator, values }) => EXPRESSIONS[operator]?.(key, values ?? [])(labels))
}

/** A selector object as the one-line form. */
export function selectorText(selector: LabelSelector | undefined): string {
  const equal = Object.entries(selector?.matchLabels ?? {})
    .sort()
    .map(([key, value]) => `${key}=${value}`)
  const sets = (selector?.matchExpressions ?? []).map(({ key, operator, values }) => {
    if (operator === 'Exists') return key
    return operator === 'DoesNotExist' ? `!${key}` : `${key} ${operator.toLowerCase()} (${values?.join(',')})`
  })
  return [...equal, ...sets].join(',')
}

/** Fields besides `metadata.name` and `metadata.namespace` that a list of the kind can be narrowed by. */
const FIELDS: Record<string, readonly string[]> = {
  [PODS.plural]: [
    'spec.nodeName',
    'spec.restartPolicy',
    'spec.schedulerName',
    'spec.serviceAccountName',
    'spec.hostNetwork',
    'status.phase',
    'status.podIP',
    'status.nominatedNodeName',
  ],
  [NODES.plural]: ['spec.unschedulable'],
  events: [
    'involvedObject.kind',
    'involvedObject.namespace',
    'involvedObject.name',
    'involvedObject.uid',
    'involvedObject.apiVersion',
    'involvedObject.resourceVersion',
    'involvedObject.fieldPath',
    'reason',
    'reportingComponent',
    'source',
    'type',
  ],
  namespaces: ['status.phase'],
  secrets: ['type'],
  replicasets: ['status.replicas'],
}

/** `status.phase=Running,metadata.name!=x` as a test of an object. Throws BadRequest for a field that the kind does not offer. */
export function parseFieldSelector(resource: Resource, text: string): Matcher {
  const tests = text
    .split(',')
    .filter(Boolean)
    .map((term) => parseFieldTerm(resource, term))
  return (object) => tests.every((test) => test(object))
}

function parseFieldTerm(resource: Resource, term: string): Matcher {
  const [, field = '', sign, value] = /^([^=!]+)(==|=|!=)(.*)$/.exec(term) ?? []
  if (!sign) throw badRequest(`invalid selector: '${term}'; can't understand '${term}'`)
  const offered = ['metadata.name', 'metadata.namespace', ...(resource.isCustom ? [] : (FIELDS[resource.plural] ?? []))]
  if (!offered.includes(field)) throw badRequest(`field label not supported: ${field}`)
  return (object) => (fieldText(object, field) === value) === (sign !== '!=')
}

function fieldText(object: ApiObject, path: string): string {
  const found = path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], object)
  if (found === undefined && path === 'spec.unschedulable') return 'false'
  return found === undefined ? '' : String(found)
}
