/** Everything that is made in the cluster for a run there: the Job, and what it needs beside it. */

import { readOverrides } from '../app/check.ts'
import type { Experiment } from '../experiment/schema.ts'
import { isMapping } from '../experiment/values/plain.ts'
import type { KubernetesObject } from '../kubernetes/kubernetes.ts'
import { rolesFor } from './belongings.ts'
import type { Gathered, GatherOptions } from './gather.ts'
import { jobOf } from './job.ts'
import { nameOfRun } from './names.ts'
import { type JobFile, pack } from './parcel.ts'
import { FOLLOWER_LABEL, HANDOVER_VARIABLE, RUN_VARIABLE } from './pod-run.ts'
import type { ThereOptions } from './run-there.ts'
import type { Work } from './shards.ts'
import { podCommand } from './words.ts'

/** Until the server removes a Job whose follower never came back, with all that belongs to it. */
const ORPHAN_SECONDS = 600
/** Below the working directory of the pod. */
const SETTINGS = '.chaostoolkit/settings.yaml'

/** `word`: of the handover. */
export function objectsOf(
  options: ThereOptions,
  { experiments, files, needs, prepared }: Gathered,
  work: Work,
  word: string,
): { job: KubernetesObject; others: KubernetesObject[] } {
  const namespace = options.cluster.namespace ?? 'default'
  const name = nameOfRun(experiments, options.run)
  const metadata = { name, namespace }
  const variables = variablesOf(
    prepared.map(({ loaded }) => loaded.experiment),
    options,
  )
  const settings = settingsOf(options)
  const { objects, sources } = pack([...files, ...settings, ...work.lists], metadata)
  const environmentFrom = Object.keys(variables).length > 0 ? [`${name}-env`] : []
  const job = jobOf({
    ...metadata,
    image: options.image,
    args: [...podCommand(namespace, options.flags, settings.length > 0 ? ['--settings', SETTINGS] : []), ...work.operands],
    timeoutSeconds: options.timeoutSeconds,
    ...work.shape,
    sources,
    environmentFrom,
    environment: { [HANDOVER_VARIABLE]: word, [RUN_VARIABLE]: options.run },
    keptSeconds: ORPHAN_SECONDS,
    labels: { [FOLLOWER_LABEL]: options.run },
  })
  const secrets = environmentFrom.map((secret) => ({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: secret, namespace },
    type: 'Opaque',
    stringData: variables,
  }))
  return { job, others: [...rolesFor(needs, metadata), ...objects, ...secrets] as KubernetesObject[] }
}

function settingsOf({ settingsText }: ThereOptions): JobFile[] {
  return settingsText === undefined ? [] : [{ path: SETTINGS, text: settingsText, isSecret: true }]
}

/** Names that mean something else in a pod. */
const OF_THE_PLACE = /^(PATH|HOME|PWD|KUBECONFIG|KUBERNETES_.*|CHAOSTOOLKIT_.*|CHAOS_GATE_.*)$/

/** The variables of here that the experiments read. */
function variablesOf(experiments: readonly Experiment[], options: GatherOptions): Record<string, string> {
  const set = { ...options.environment, ...readOverrides(options).environment }
  const names = experiments.flatMap(({ configuration, secrets }) => [...envKeys(configuration), ...envKeys(secrets)])
  return Object.fromEntries(
    [...new Set(names)].flatMap((name) => {
      const value = set[name]
      return value === undefined || OF_THE_PLACE.test(name) ? [] : [[name, value]]
    }),
  )
}

/** Of entries of type `env`, at any depth. */
function envKeys(value: unknown): string[] {
  if (!isMapping(value)) return []
  if (value.type === 'env' && typeof value.key === 'string') return [value.key]
  return Object.values(value).flatMap(envKeys)
}
