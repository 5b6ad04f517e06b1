/** Looking at the cluster before anything is touched. */

import { isNativeError } from 'node:util/types'
import { openDoor, openTransport } from './client.ts'
import { type ClusterDescription, type ClusterSettings, describeTarget, InvalidKubeconfig, type Target } from './cluster.ts'
import { findTarget } from './find-target.ts'
import { type Kubernetes, KubernetesFailed } from './kubernetes.ts'
import { readExpiry } from './token.ts'
import type { Transport } from './transport.ts'

/** For one small question; a cluster that takes longer is not one to break things in. */
const CHECK_SECONDS = 2

/** Node's codes for certificates that do not hold. */
const NOT_TRUSTED = /CERT|SIGNATURE|ISSUER|CRL/
const TRUST = 'Give its certificate-authority in the kubeconfig, and tls-server-name if it goes by another name.'

/** What is wrong with the cluster that was named, for its user: the shape of an experiment's `Problem`. */
export interface ClusterProblem {
  message: string
  file?: string
}

export interface ClusterCheck {
  /** Undefined when the settings name none. */
  cluster: ClusterDescription | undefined
  problems: ClusterProblem[]
  /** The door, on the connection that was checked; undefined when there are problems. */
  kubernetes: Kubernetes | undefined
}

/** Is there a cluster, does it answer within two seconds, and does it know us? Never throws but for the signal's reason. */
export async function checkCluster(settings: ClusterSettings, signal: AbortSignal): Promise<ClusterCheck> {
  let target: Target | undefined
  try {
    target = await findTarget(settings)
    const transport = await openTransport(target, settings)
    await greet(transport, signal)
    return { cluster: describeTarget(target), problems: [], kubernetes: openDoor(transport, settings.clock) }
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof KubernetesFailed)) throw error
    return { cluster: target && describeTarget(target), problems: [explain(error, target, settings)], kubernetes: undefined }
  }
}

/** `/api` is small and open to every user that the server knows. A plugin that has to ask a cloud first has its own time. */
async function greet(transport: Transport, signal: AbortSignal): Promise<void> {
  await transport.authorize(signal)
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
  if (error.code === 0 && NOT_TRUSTED.test(error.reason)) return `${where} is not trusted: ${detail(error)}. ${TRUST}`
  if (error.code === 0) return `${where} cannot be reached: ${detail(error)}. Is it running, and is the address right?`
  if (error.code === 401) return `${where} does not accept the credentials of user "${user.name}": ${staleness(target, settings)}`
  if (error.code === 403)
    return `${where} forbids user "${user.name}" to ask it anything: ${error.message}. Give it a role, or log in as somebody who has one.`
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
