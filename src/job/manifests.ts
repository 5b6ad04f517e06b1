/** Objects → YAML that `kubectl apply -f -` takes as it is. */

import { dump } from 'js-yaml'
import type { KubernetesObject } from '../kubernetes/kubernetes.ts'
import type { Needs } from '../permissions/needs.ts'
import { renderRbac } from '../permissions/rbac.ts'

/** Whoever the others name stands before them. */
export function renderManifests(needs: Needs, objects: readonly KubernetesObject[]): string {
  const { name = '', namespace = 'default' } = objects.at(-1)?.metadata ?? {}
  const documents = objects.map((object) => dump(object, { noRefs: true, lineWidth: -1 }))
  return [renderRbac(needs, { name, namespace }), ...documents].join('---\n')
}
