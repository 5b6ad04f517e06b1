/** What can happen to objects of any kind: those of a namespace, and those of the whole cluster. */

import { action, type Faults, type Place } from './fault.ts'

/** What both kinds of objects hold in the end. */
const CHANGED = { size: 2, colours: ['blue'] }

export function customFaults({ ns, group }: Place): Faults {
  const widgets = { group, version: 'v1', plural: 'widgets', ns }
  const gadgets = { group, version: 'v1', plural: 'gadgets' }
  const custom = (name: string, args: Record<string, unknown>) => ({ method: [action(`chaosk8s.crd.actions.${name}`, args)] })
  const widget = (name: string) => ({
    apiVersion: `${group}/v1`,
    kind: 'Widget',
    metadata: { name, namespace: ns },
    spec: CHANGED,
  })
  const resource = (name: string) => ({ metadata: { name }, spec: CHANGED })
  return {
    'create a custom object': custom('create_custom_object', { ...widgets, resource: resource('new') }),
    'patch a custom object': custom('patch_custom_object', { ...widgets, name: 'old', resource: { spec: CHANGED } }),
    'patch a custom object by JSON patch': custom('patch_custom_object', {
      ...widgets,
      name: 'old',
      resource: [{ op: 'add', path: '/spec/colours/-', value: 'blue' }],
    }),
    'replace a custom object': custom('replace_custom_object', { ...widgets, name: 'old', resource: resource('old') }),
    'delete a custom object': custom('delete_custom_object', { ...widgets, name: 'old' }),
    'create a cluster-wide object': custom('create_cluster_custom_object', { ...gadgets, resource: resource('new') }),
    'patch a cluster-wide object': custom('patch_cluster_custom_object', {
      ...gadgets,
      name: 'old',
      resource: { spec: CHANGED },
    }),
    'replace a cluster-wide object': custom('replace_cluster_custom_object', {
      ...gadgets,
      name: 'old',
      resource: resource('old'),
    }),
    'delete a cluster-wide object': custom('delete_cluster_custom_object', { ...gadgets, name: 'old' }),
    'apply onto an object': custom('apply_from_json', { resource: JSON.stringify(widget('old')) }),
    'apply a new object': custom('apply_from_yaml', { resource: JSON.stringify(widget('new')) }),
  }
}
