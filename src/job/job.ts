/** Experiments → the Job or CronJob that runs them in the cluster. Pure. */

import type { KubernetesObject } from '../kubernetes/kubernetes.ts'

export interface JobOptions {
  name: string
  namespace: string
  image: string
  /** What the image's entry point is given, from the global flags on. */
  args: readonly string[]
  /** A CronJob by this schedule; a Job that runs once without. */
  schedule?: string
  /** Seconds for everything but what comes after a TERM. */
  timeoutSeconds: number
  /** So many pods, each with a number of its own, of which so many run at the same time; one when not given. */
  shards?: { count: number; parallelism: number }
  /** What a projected volume at `EXPERIMENTS` is made of. */
  sources: readonly object[]
  /** Name of the PersistentVolumeClaim for results; without one they end with the pod. */
  results?: string
  /** Secrets whose values are environment variables of the pod. */
  environmentFrom: readonly string[]
  /** Name of the Secret with `settings.yaml`. */
  settingsFrom?: string
  /** Seconds after which a Job that ended is removed, with its logs; a day when not given. */
  keptSeconds?: number
  /** Further labels of the Job. */
  labels?: Readonly<Record<string, string>>
  /** Further variables. */
  environment: Readonly<Record<string, string>>
}

const EXPERIMENTS = '/experiment'
export const RESULTS = '/results'
const SETTINGS = '/home/svc/.chaostoolkit'

const LABELS = { 'app.kubernetes.io/name': 'chaos-gate' } as const
/** Seconds between TERM and KILL; the command needs at most 25. */
const GRACE_SECONDS = 40
/** Seconds more than the run's own time limit: then its rollbacks, undo and report are over as well. */
const MARGIN_SECONDS = 120
const KEPT_SECONDS = 24 * 60 * 60
/** A start that could not be made in time is left out, so that a cluster that slept for days does not start a hundred at once. */
const STARTING_SECONDS = 200
const HISTORY = 3
const SOMEBODY = 1000

export function jobOf(options: JobOptions): KubernetesObject {
  const { name, namespace, schedule, keptSeconds = KEPT_SECONDS } = options
  const metadata = { name, namespace, labels: { ...LABELS, ...options.labels } }
  const spec = jobSpec(options)
  if (schedule === undefined)
    return { apiVersion: 'batch/v1', kind: 'Job', metadata, spec: { ...spec, ttlSecondsAfterFinished: keptSeconds } }
  return {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata,
    spec: {
      schedule,
      concurrencyPolicy: 'Forbid',
      startingDeadlineSeconds: STARTING_SECONDS,
      successfulJobsHistoryLimit: HISTORY,
      failedJobsHistoryLimit: HISTORY,
      jobTemplate: { metadata: { labels: { ...LABELS } }, spec },
    },
  }
}

function jobSpec(options: JobOptions): Record<string, unknown> {
  const { shards = { count: 1, parallelism: 1 }, timeoutSeconds } = options
  const turns = Math.ceil(shards.count / shards.parallelism)
  return {
    ...completion(options.shards),
    ...(timeoutSeconds > 0 && { activeDeadlineSeconds: turns * (timeoutSeconds + MARGIN_SECONDS) }),
    template: {
      metadata: {
        // A sidecar would outlive the experiment, and the Job would never end.
        labels: { ...LABELS, 'chaos-gate.dev/job': options.name, 'sidecar.istio.io/inject': 'false' },
        annotations: { 'sidecar.istio.io/inject': 'false' },
      },
      spec: podSpec(options),
    },
  }
}

/** An experiment is not repeated until it passes; and where a shard fails, the others go on. */
function completion(shards: JobOptions['shards']): Record<string, unknown> {
  if (!shards) return { backoffLimit: 0 }
  const { count, parallelism } = shards
  return { completionMode: 'Indexed', completions: count, parallelism, backoffLimitPerIndex: 0 }
}

function podSpec(options: JobOptions): Record<string, unknown> {
  return {
    serviceAccountName: options.name,
    restartPolicy: 'Never',
    terminationGracePeriodSeconds: GRACE_SECONDS,
    securityContext: {
      runAsNonRoot: true,
      runAsUser: SOMEBODY,
      runAsGroup: SOMEBODY,
      fsGroup: SOMEBODY,
      seccompProfile: { type: 'RuntimeDefault' },
    },
    containers: [container(options)],
    volumes: volumes(options),
  }
}

function container({ image, args, environment, environmentFrom, settingsFrom, results }: JobOptions): Record<string, unknown> {
  return {
    name: 'chaos-gate',
    image,
    imagePullPolicy: 'IfNotPresent',
    args: [...args],
    workingDir: EXPERIMENTS,
    env: [
      { name: 'CHAOSTOOLKIT_IN_POD', value: 'true' },
      { name: 'CHAOS_GATE_NODE_NAME', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
      { name: 'CHAOS_GATE_POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
      ...Object.entries(environment).map(([name, value]) => ({ name, value })),
    ],
    ...(environmentFrom.length > 0 && { envFrom: environmentFrom.map((name) => ({ secretRef: { name } })) }),
    resources: { requests: { cpu: '20m', memory: '64Mi' }, limits: { cpu: '500m', memory: '128Mi' } },
    securityContext: {
      readOnlyRootFilesystem: true,
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
    },
    volumeMounts: [
      { name: 'experiment', mountPath: EXPERIMENTS, readOnly: true },
      // Each run has a folder of its own, named after its pod.
      { name: 'results', mountPath: RESULTS, ...(results !== undefined && { subPathExpr: '$(CHAOS_GATE_POD_NAME)' }) },
      ...(settingsFrom === undefined ? [] : [{ name: 'settings', mountPath: SETTINGS, readOnly: true }]),
    ],
  }
}

function volumes({ sources, results, settingsFrom }: JobOptions): object[] {
  return [
    { name: 'experiment', projected: { sources: [...sources] } },
    results === undefined
      ? { name: 'results', emptyDir: { sizeLimit: '256Mi' } }
      : { name: 'results', persistentVolumeClaim: { claimName: results } },
    ...(settingsFrom === undefined ? [] : [{ name: 'settings', secret: { secretName: settingsFrom } }]),
  ]
}
