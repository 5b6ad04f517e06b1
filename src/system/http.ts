/** The one door to web servers that are not the Kubernetes API or GitHub. */

export interface HttpRequest {
  url: string
  method: string
  headers: Readonly<Record<string, string>>
  body?: Uint8Array | string
  /** Seconds. */
  connectTimeout?: number
  /** Seconds without a byte. */
  readTimeout?: number
  isTlsVerified?: boolean
  maxRetries?: number
  maxRedirects?: number
  /** Bytes; a longer body ends in an error. */
  bodyMax?: number
}

export interface HttpAnswer {
  status: number
  /** Names as the server spelt them, duplicates joined with `, ` (spec HTTP-8). */
  headers: Record<string, string>
  body: Uint8Array
  /** Where redirects ended. */
  url: string
}

export type Http = (request: HttpRequest, signal: AbortSignal) => Promise<HttpAnswer>
