/** Faults in the HTTP routes of a VirtualService (spec extensions 5). */

import { z } from 'zod/mini'
import { ActivityFailed } from '../../experiment/errors.ts'
import { KubernetesFailed, type KubernetesObject, nameObject, type ObjectReference } from '../../kubernetes/kubernetes.ts'
import type { Tools } from '../activity.ts'
import { namespace, text, textOr } from '../arguments.ts'
import { failedWith } from '../failed-with.ts'
import { namespaceOf } from '../namespace-of.ts'
import { type Permissions, textOf, type Verb } from '../permissions.ts'

/** A part of `spec.http`: some matches, where they are sent, and the fault that they meet. */
export interface HttpBlock {
  route?: { destination?: Destination }[]
  fault?: unknown
  [key: string]: unknown
}

interface Destination {
  host?: string
  subset?: string
  [key: string]: unknown
}

const destination = z.looseObject({ host: z.string(), subset: z.optional(z.nullable(z.string())) })

export const serviceArguments = {
  virtual_service_name: text('The name of the VirtualService.'),
  ns: namespace,
  version: textOr('networking.istio.io/v1alpha3', 'Group and version of the API.'),
}
const routesArgument = z
  .array(z.looseObject({ destination: z.optional(destination) }))
  .check(z.describe('The destinations: `[{destination: {host: reviews, subset: v2}}]`, each exactly as in the VirtualService.'))
export const faultArguments = { ...serviceArguments, routes: routesArgument }

const FAULT_ARGUMENTS = z.strictObject(faultArguments)
export type FaultArguments = z.output<typeof FAULT_ARGUMENTS>
export type Routes = FaultArguments['routes']
export type ServiceArguments = Pick<FaultArguments, 'virtual_service_name' | 'ns' | 'version'>

/** Of VirtualServices, which `version` may have put into another group. */
export function onVirtualServices(...verbs: Verb[]): Permissions {
  return (args) => {
    const [apiGroup = ''] = (textOf(args, 'version') ?? 'networking.istio.io').split('/')
    return [{ apiGroup, resource: 'virtualservices', verbs, place: 'activity' }]
  }
}

/** The answer of the server, as the reference gives it; the door does not show headers. */
export interface Answer {
  status: number
  body: unknown
  headers: Record<string, string>
}

export function answered(body: unknown, status = 200): Answer {
  return { status, body, headers: {} }
}

export function referenceOf({ virtual_service_name, ns, version }: ServiceArguments, tools: Tools): ObjectReference {
  return { apiVersion: version, kind: 'VirtualService', name: virtual_service_name, namespace: namespaceOf(ns, tools) }
}

/** @throws ActivityFailed in the reference's words when there is none */
export async function readService(reference: ObjectReference, { kubernetes, signal }: Tools): Promise<KubernetesObject> {
  try {
    return await kubernetes.get(reference, signal)
  } catch (error) {
    if (!(error instanceof KubernetesFailed) || error.code !== 404) throw error
    const hint = error.reason === '' ? ', nor does the server know its kind; is Istio installed?' : ''
    throw failedWith(`Virtual Service '${reference.name}' does not exist${hint}`, error)
  }
}

/** @throws ActivityFailed when it has no HTTP routes to put a fault into */
export function blocksOf({ spec }: KubernetesObject, reference: ObjectReference): HttpBlock[] {
  if (Array.isArray(spec?.http)) return spec.http as HttpBlock[]
  throw new ActivityFailed(`${nameObject(reference)} has no http routes, and faults are for HTTP only`)
}

/** Whether the block sends anything to one of the routes: same host as written, same subset or none (spec extensions 5). */
export function isMatch({ route = [] }: HttpBlock, routes: Routes): boolean {
  return route.some(({ destination: actual }) => routes.some(({ destination: asked }) => isSame(asked, actual)))
}

function isSame(asked: Routes[number]['destination'], actual: Destination | undefined): boolean {
  if (!asked || !actual) return false
  return asked.host === actual.host && (asked.subset ?? undefined) === (actual.subset ?? undefined)
}

/** `no route of VirtualService shop/web goes to reviews (v3); its routes go to reviews (v1), reviews (v2)`. */
export function describeMismatch(reference: ObjectReference, blocks: readonly HttpBlock[], routes: Routes): string {
  const there = blocks.flatMap(({ route = [] }) => route.map(({ destination: one }) => describe(one)))
  const asked = routes.map(({ destination: one }) => describe(one))
  return `no route of ${nameObject(reference)} goes to ${list(asked)}; its routes go to ${list(there)}`
}

function describe(one: { host?: string; subset?: string | null | undefined } | undefined): string {
  if (!one) return '(an entry without destination)'
  return one.subset ? `${one.host} (${one.subset})` : String(one.host)
}

function list(items: string[]): string {
  return [...new Set(items)].join(', ') || 'nothing'
}
