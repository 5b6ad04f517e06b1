/** Looking at the cluster before anything is touched. */

import { isNativeError } from 'node:util/types'
import { openAuthorize } from './authorize.ts'
import { type ClusterDescription, type ClusterSettings, describeTarget, InvalidKubeconfig, type Target } from './cluster.ts'
import { findTarget } from './find-target.ts'
import { KubernetesFailed } from './kubernetes.ts'
import { readExpiry } from './token.ts'
import { createTransport } from './transport.ts'

/** For one small question; a cluster that takes longer is not one to break things in. */
const CHECK_SECONDS = 2

/** What is wrong with the cluster that was named, for its user: the shape of an experiment's `Problem`. */
export interface ClusterProblem {
  message: string
  file?: string
}

export interface ClusterCheck {
  /** Undefined when the settings name none. */
  cluster: ClusterDescription | undefined
  problems: ClusterProblem[]
}

/** Is there a cluster, does it answer within two seconds, and does it know us? Never throws but for the signal's reason. */
export async function checkCluster(settings: ClusterSettings, signal: AbortSignal): Promise<ClusterCheck> {
  let target: Target | undefined
  try {
    target = await findTarget(settings)
    await greet(target, settings, signal)
    return { cluster: describeTarget(target), problems: [] }
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof KubernetesFailed)) throw error
    return { cluster: target && describeTarget(target), problems: [explain(error, target, settings)] }
  }
}

/** `/api` is small and open to every user that the server knows. */
async function greet(target: Target, settings: ClusterSettings, signal: AbortSignal): Promise<void> {
  const authorize = await openAuthorize(target, settings.environment)
  const authorized = await authorize(signal)
  const transport = createTransport(target.cluster.server, async () => authorized)
  await transport.send({ what: 'ask the API server', method: 'GET', path: '/api', seconds: CHECK_SECONDS }, signal)
}

function explain(error: KubernetesFailed, target: Target | undefined, settings: ClusterSettings): ClusterProblem {
  if (error instanceof InvalidKubeconfig) return { message: error.message, ...(error.file ? { file: error.file } : {}) }
  const message = target ? describeFailure(error, target, settings) : error.message
  return { message, ...(target?.file ? { file: target.file } : {}) }
}

function describeFailure(error: KubernetesFailed, target: Target, settings: ClusterSettings): string {
  const { context, cluster, user } = target
  const where = `the cluster of context "${context}" (${cluster.server})`
  if (error.code === 0) return `${where} cannot be reached: ${detail(error)}. Is it running, and is the address right?`
  if (error.code === 401) return `${where} does not accept the credentials of user "${user.name}": ${staleness(target, settings)}`
  if (error.code === 403) return `${where} forbids user "${user.name}" to ask it anything: ${error.message}. Give it a role.`
  return `${where} does not answer as a Kubernetes API server: ${error.message}`
}

function detail({ cause, message }: KubernetesFailed): string {
  return isNativeError(cause) && cause.message !== '' ? cause.message : message
}

function staleness({ user }: Target, { clock }: ClusterSettings): string {
  const expiry = readExpiry(user.token)
  const isPast = expiry !== undefined && expiry.getTime() < (clock?.now() ?? Date.now())
  return isPast
    ? `its token expired at ${expiry.toISOString()}. Log in again.`
    : 'its token or certificate may have expired. Log in again.'
}
