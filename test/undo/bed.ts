/** A practice cluster with a workload and a config map, and a run that changes them through the recording door. */

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openKubernetes } from '../../src/kubernetes/client.ts'
import { getIfThere } from '../../src/kubernetes/get-if-there.ts'
import type { Kubernetes, KubernetesObject, ObjectReference } from '../../src/kubernetes/kubernetes.ts'
import { type Clock, systemClock } from '../../src/system/clock.ts'
import { Ledger } from '../../src/undo/ledger.ts'
import type { Keeper, Notes } from '../../src/undo/record.ts'
import { recordingDoor } from '../../src/undo/recording.ts'
import { ledgerPath } from '../../src/undo/recover.ts'

export const never = new AbortController().signal
export const WEB: ObjectReference = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', namespace: 'default' }
export const MAP: ObjectReference = { apiVersion: 'v1', kind: 'ConfigMap', name: 'settings', namespace: 'default' }
export const SETTINGS: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'settings', namespace: 'default', labels: { team: 'a' } },
  data: { colour: 'red' },
}

export async function connect(kubeconfig: string, clock: Clock = systemClock): Promise<Kubernetes> {
  const path = join(mkdtempSync(join(tmpdir(), 'undo-')), 'kubeconfig')
  writeFileSync(path, kubeconfig)
  return openKubernetes({ environment: {}, kubeconfig: path, clock })
}

/** `null` when there is none. */
export function look(kubernetes: Kubernetes, reference: ObjectReference): Promise<KubernetesObject | null> {
  return getIfThere(kubernetes, reference, never)
}

/** An object without what changes with every write. */
export function essence(object: KubernetesObject | null): unknown {
  if (!object) return null
  const { metadata, status: _, ...rest } = object
  const { uid: _u, resourceVersion: _r, generation: _g, creationTimestamp: _c, managedFields: _m, ...lasting } = metadata
  return { ...rest, metadata: lasting }
}

export interface Actor {
  folder: string
  ledger: Ledger
  notes: Notes
  door(isRollback?: boolean, inner?: Kubernetes): Kubernetes
}

export function actor(kubernetes: Kubernetes, keeper: Keeper | null = null, clock: Clock = systemClock): Actor {
  const folder = mkdtempSync(join(tmpdir(), 'undo-'))
  const ledger = new Ledger(ledgerPath(folder, 0))
  const notes: Notes = { changes: [], notHeld: [] }
  return {
    folder,
    ledger,
    notes,
    door: (isRollback = false, inner = kubernetes) =>
      recordingDoor({ open: async () => inner, ledger, notes, keeper, clock, isRollback }),
  }
}
