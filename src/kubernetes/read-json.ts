/** What an answer of the API says. */

import { KubernetesFailed } from './kubernetes.ts'

/**
 * @throws KubernetesFailed for an answer that broke off, as for a connection that was lost
 */
export function readJson<Body>(what: string, body: Buffer | string): Body {
  try {
    return JSON.parse(body.toString('utf8')) as Body
  } catch (cause) {
    throw new KubernetesFailed(`${what}: the answer is no whole JSON: it broke off, or is not of a Kubernetes API`, {
      code: 0,
      reason: 'ECONNRESET',
      cause,
    })
  }
}
