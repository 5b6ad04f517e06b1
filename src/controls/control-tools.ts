/** What native controls are given beside their declaration. */

import type { Http } from '../system/http.ts'

export interface ControlTools {
  http: Http
  environment: Readonly<Record<string, string | undefined>>
  /** The run's. */
  signal: AbortSignal
  /** The same value with every secret in it made unreadable. */
  mask<Value>(value: Value): Value
}
