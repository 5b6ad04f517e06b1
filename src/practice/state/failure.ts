/** The API server's ways to say no, word for word as Kubernetes says them. */

import { type Resource, resourceName } from './resources.ts'

export interface Cause {
  reason: string
  message: string
  field?: string
}

export interface StatusDetails {
  name?: string
  group?: string
  kind?: string
  uid?: string
  causes?: Cause[]
  retryAfterSeconds?: number
}

/** An answer that is a Status of `Failure`. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure'
  readonly code: number
  readonly reason: string
  readonly details: StatusDetails | undefined

  constructor(code: number, reason: string, message: string, details?: StatusDetails) {
    super(message)
    this.code = code
    this.reason = reason
    this.details = details
  }

  /** The Status object that goes over the wire. */
  get status() {
    const { message, reason, details, code } = this
    return { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason, details, code }
  }
}

function detailsOf(resource: Resource, name: string): StatusDetails {
  return { name, ...(resource.group && { group: resource.group }), kind: resource.plural }
}

export function notFound(resource: Resource, name: string): ApiFailure {
  return new ApiFailure(404, 'NotFound', `${resourceName(resource)} "${name}" not found`, detailsOf(resource, name))
}

export function noSuchResource(): ApiFailure {
  return new ApiFailure(404, 'NotFound', 'the server could not find the requested resource', {})
}

export function alreadyExists(resource: Resource, name: string): ApiFailure {
  return new ApiFailure(409, 'AlreadyExists', `${resourceName(resource)} "${name}" already exists`, detailsOf(resource, name))
}

const MODIFIED = 'the object has been modified; please apply your changes to the latest version and try again'

/** Somebody else wrote first. */
export function conflict(resource: Resource, name: string): ApiFailure {
  const message = `Operation cannot be fulfilled on ${resourceName(resource)} "${name}": ${MODIFIED}`
  return new ApiFailure(409, 'Conflict', message, detailsOf(resource, name))
}

/** The object is not the one that the deletion means. Kubernetes names the kind here, not the resource. */
export function preconditionFailed(resource: Resource, name: string, because: string): ApiFailure {
  const message = `Operation cannot be fulfilled on ${resource.kind} "${name}": ${because}`
  return new ApiFailure(409, 'Conflict', message, { name, kind: resource.kind })
}

export function forbidden(resource: Resource, name: string, because: string, causes?: Cause[]): ApiFailure {
  const details = { ...detailsOf(resource, name), ...(causes && { causes }) }
  return new ApiFailure(403, 'Forbidden', `${resourceName(resource)} "${name}" is forbidden: ${because}`, details)
}

export function badRequest(message: string): ApiFailure {
  return new ApiFailure(400, 'BadRequest', message)
}

export function methodNotAllowed(): ApiFailure {
  return new ApiFailure(405, 'MethodNotAllowed', 'the server does not allow this method on the requested resource', {})
}

export function unsupportedMediaType(accepted?: readonly string[]): ApiFailure {
  const list = accepted?.join(', ')
  const message = list
    ? `the body of the request was in an unknown format - accepted media types include: ${list}`
    : '415: Unsupported Media Type'
  return new ApiFailure(415, 'UnsupportedMediaType', message, list ? undefined : {})
}

/** A continue token or a resource version that the server has forgotten. */
export function expired(message: string): ApiFailure {
  return new ApiFailure(410, 'Expired', message)
}

/** One thing that is wrong with an object. */
export interface Problem {
  field: string
  reason: 'FieldValueRequired' | 'FieldValueInvalid' | 'FieldValueNotSupported'
  message: string
}

export function invalid(resource: Resource, name: string, problems: readonly Problem[]): ApiFailure {
  const words = problems.map((problem) => `${problem.field}: ${problem.message}`)
  const kind = resource.group ? `${resource.kind}.${resource.group}` : resource.kind
  const message = `${kind} "${name}" is invalid: ${words.length > 1 ? `[${words.join(', ')}]` : words[0]}`
  const causes = problems.map(({ reason, message: text, field }) => ({ reason, message: text, field }))
  const details = { name, ...(resource.group && { group: resource.group }), kind: resource.kind, causes }
  return new ApiFailure(422, 'Invalid', message, details)
}

/** A patch that cannot be played on the object. */
export function unplayablePatch(): ApiFailure {
  return new ApiFailure(422, 'Invalid', 'the server rejected our request due to an error in our request', {})
}
