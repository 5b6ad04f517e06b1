/** The one door to web servers that are not the Kubernetes API or GitHub. `openHttp` opens it. */

export interface HttpRequest {
  url: string
  method: string
  headers: Readonly<Record<string, string>>
  body?: Uint8Array | string
  /** Seconds until there is a connection, TLS included. */
  connectTimeout?: number
  /** Seconds without a byte. */
  readTimeout?: number
  isTlsVerified?: boolean
  /** Further attempts, at once: after a lost connection only for methods that may be repeated (spec HTTP-7). */
  maxRetries?: number
  /** Whether the answer of a redirect is where it leads to; true when not given. */
  followsRedirects?: boolean
  /** More of them end in an error; 30 when not given. */
  maxRedirects?: number
  /** Bytes; a longer body ends in an error. `BODY_MAX` when not given. */
  bodyMax?: number
}

export interface HttpAnswer {
  status: number
  /** Names as the server spelt them, duplicates joined with `, ` (spec HTTP-8). */
  headers: Record<string, string>
  /** Decoded from gzip, deflate or br. */
  body: Uint8Array
  /** Where redirects ended. */
  url: string
}

/** Throws `HttpFailed`, or the signal's reason. */
export type Http = (request: HttpRequest, signal: AbortSignal) => Promise<HttpAnswer>

/** Bytes of a body, decoded, that are kept of one answer. */
export const BODY_MAX = 16 * 1024 * 1024

/**
 * Why there is no answer. `unreachable`: no connection could be made; `dropped`: it was lost; `slow`: nothing came for
 * `readTimeout`; `unusable`: the request cannot be made as it is written; `unreadable`: the answer is too long or garbled.
 */
export type HttpFailure = 'unreachable' | 'dropped' | 'slow' | 'unusable' | 'unreadable'

export class HttpFailed extends Error {
  override readonly name = 'HttpFailed'
  readonly failure: HttpFailure
  constructor(failure: HttpFailure, message: string, options?: ErrorOptions) {
    super(message, options)
    this.failure = failure
  }
}
