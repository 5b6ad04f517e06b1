/** Which objects a function means: by name, by labels, or all of a namespace. */

import type { ListQuery, ObjectReference } from '../kubernetes/kubernetes.ts'
import type { Tools } from './activity.ts'
import { labelSelector, namespace, optionalText } from './arguments.ts'
import type { Kind } from './kinds.ts'
import { namespaceOf } from './namespace-of.ts'

export interface Choice {
  name?: string | null | undefined
  ns?: string | null | undefined
  label_selector?: string | null | undefined
}

/** The arguments of functions that take objects by name, else by labels, else all there are. */
export const choiceArguments = {
  name: optionalText('The name; `label_selector` then has no effect.'),
  ns: namespace,
  label_selector: labelSelector,
}

/** What fits both the name and the labels. `{name}` in the selector stands for the name. */
export function queryFor(kind: Kind, { name, ns, label_selector }: Choice, tools: Tools): ListQuery {
  return {
    ...kind,
    namespace: namespaceOf(ns, tools),
    ...(name ? { fieldSelector: `metadata.name=${name}` } : {}),
    ...(label_selector ? { labelSelector: label_selector.replaceAll('{name}', name ?? '{name}') } : {}),
  }
}

/** The one of that name. A function that needs a name must not take all there are for an empty one. */
export function queryNamed(kind: Kind, choice: Choice & { name: string }, tools: Tools): ListQuery {
  return { ...queryFor(kind, choice, tools), fieldSelector: `metadata.name=${choice.name}` }
}

export function referenceTo(kind: Kind, name: string, ns: string | null | undefined, tools: Tools): ObjectReference {
  return { ...kind, name, namespace: namespaceOf(ns, tools) }
}
