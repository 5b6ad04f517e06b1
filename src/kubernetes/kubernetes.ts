/**
 * The Kubernetes door: a few verbs over plain JSON objects, one code path for every kind, custom ones included.
 * Everything that touches a cluster goes through an implementation of this interface: the client, the recording door that
 * wraps it, the door of a dry run that refuses to write.
 */

export interface KubernetesObject {
  apiVersion: string
  kind: string
  metadata: ObjectMeta
  spec?: Record<string, unknown>
  status?: Record<string, unknown>
  [key: string]: unknown
}

export interface ObjectMeta {
  name: string
  namespace?: string
  uid?: string
  resourceVersion?: string
  generation?: number
  creationTimestamp?: string
  deletionTimestamp?: string
  deletionGracePeriodSeconds?: number
  labels?: Record<string, string>
  annotations?: Record<string, string>
  ownerReferences?: OwnerReference[]
  finalizers?: string[]
  [key: string]: unknown
}

export interface OwnerReference {
  apiVersion: string
  kind: string
  name: string
  uid: string
  controller?: boolean
}

export interface KindReference {
  apiVersion: string
  kind: string
  namespace?: string
}

export interface ObjectReference extends KindReference {
  name: string
}

export interface ListQuery extends KindReference {
  /** Sent as they are; empty means not sent. */
  labelSelector?: string
  fieldSelector?: string
  /** Names, labels and owners are enough: asks for PartialObjectMetadata. */
  isMetadataOnly?: boolean
  /** No more objects than that, in one page: the first ones of the server's own order. */
  limit?: number
}

export interface WatchQuery extends ListQuery {
  /**
   * Begin with the server's own replay instead of a list: one call less, but no BOOKMARK says where the replay ends and what
   * vanished while the watch was broken is not told. For waits that need an object to be there.
   */
  isReplayed?: boolean
}

export interface Patch {
  type: 'merge' | 'json' | 'strategic'
  body: unknown
  /** `scale`, `status`, `ephemeralcontainers`. */
  subresource?: string
}

export interface DeleteOptions {
  gracePeriodSeconds?: number
  propagationPolicy?: 'Foreground' | 'Background' | 'Orphan'
  /** Only this very object, not a later one of the same name. */
  preconditions?: { uid?: string; resourceVersion?: string }
}

export interface ExecRequest {
  pod: string
  namespace: string
  container?: string
  command: readonly string[]
  /** Seconds for the whole call. */
  timeout?: number
}

export interface ExecAnswer {
  /** The program's own exit code; null when the server never said how it ended. */
  exitCode: number | null
  stdout: string
  stderr: string
  /** What the server said when the program could not be run or did not end with 0. */
  message: string
  /** Set when the time was over before the program ended. */
  isTimedOut?: boolean
  /** Set when output was longer than is kept. */
  isTruncated?: boolean
}

export interface LogsRequest {
  pod: string
  namespace: string
  container?: string
  isPrevious?: boolean
  hasTimestamps?: boolean
  sinceSeconds?: number
  /** Bytes; more is cut by the server. */
  limitBytes?: number
}

export interface WatchEvent {
  type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK'
  object: KubernetesObject
}

/** Every method throws `KubernetesFailed` when the server says no, and the signal's reason when the signal aborts. */
export interface Kubernetes {
  /** The kind whose objects the server keeps under `plural`, which is how custom ones are often named: `virtualservices`. */
  kindOf(apiVersion: string, plural: string, signal: AbortSignal): Promise<string>
  /** All pages. */
  list(query: ListQuery, signal: AbortSignal): Promise<KubernetesObject[]>
  get(reference: ObjectReference, signal: AbortSignal): Promise<KubernetesObject>
  /** `subresource` makes it a POST below an object, such as `eviction`. */
  create(object: KubernetesObject, signal: AbortSignal, subresource?: string): Promise<KubernetesObject>
  patch(reference: ObjectReference, patch: Patch, signal: AbortSignal): Promise<KubernetesObject>
  /** The object as it was when the server accepted the deletion, or the server's Status. */
  delete(reference: ObjectReference, options: DeleteOptions, signal: AbortSignal): Promise<KubernetesObject>
  exec(request: ExecRequest, signal: AbortSignal): Promise<ExecAnswer>
  logs(request: LogsRequest, signal: AbortSignal): Promise<string>
  /**
   * The objects there are, as ADDED, a BOOKMARK when that is all of them, then what happens to them, until the consumer stops,
   * the signal aborts or the server fails for good. Outages are bridged by listing again.
   */
  watch(query: WatchQuery, signal: AbortSignal): AsyncIterable<WatchEvent>
}

/** Where an object is found again. */
export function referenceOf({ apiVersion, kind, metadata: { name, namespace } }: KubernetesObject): ObjectReference {
  return { apiVersion, kind, name, ...(namespace && { namespace }) }
}

/** `Deployment shop/web`, the one way in which objects are named to people. */
export function nameObject(reference: ObjectReference): string {
  const path = reference.namespace ? `${reference.namespace}/${reference.name}` : reference.name
  return `${reference.kind} ${path}`
}

/** The API server answered no, or could not be asked. */
export class KubernetesFailed extends Error {
  override readonly name = 'KubernetesFailed'
  /** The HTTP status; 0 when the server could not be reached. */
  readonly code: number
  /** The Status object's `reason`, such as `NotFound` or `Conflict`. */
  readonly reason: string
  /** Seconds that the server asks to wait (Retry-After). */
  readonly retryAfter: number | undefined
  /** The Status object itself, where the server sent one. */
  readonly status: object | undefined
  constructor(
    message: string,
    details: { code: number; reason?: string; retryAfter?: number | undefined; status?: object | undefined; cause?: unknown },
  ) {
    super(message, { cause: details.cause })
    this.code = details.code
    this.reason = details.reason ?? ''
    this.retryAfter = details.retryAfter
    this.status = details.status
  }
}
