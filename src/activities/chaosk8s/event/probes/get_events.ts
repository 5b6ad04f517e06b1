import { z } from 'zod/mini'
import { defineProbe } from '../../../activity.ts'
import { integerOr, labelSelector, optionalText } from '../../../arguments.ts'
import { inCluster } from '../../../permissions.ts'

/** Spec extensions 4.14: of all namespaces, in the shape of `events.k8s.io/v1` and the order of the server's store, not of time. */
export const get_events = defineProbe({
  name: 'chaosk8s.event.probes.get_events',
  summary: 'Events of the cluster, as the API describes them.',
  permissions: inCluster('events.events.k8s.io', 'list'),
  arguments: z.strictObject({
    label_selector: labelSelector,
    field_selector: optionalText('A field selector, such as `regarding.name=web` or `type=Warning`.'),
    limit: integerOr(100, 'How many at most.'),
  }),
  async run({ label_selector, field_selector, limit }, { kubernetes, signal, log }) {
    const query = {
      apiVersion: 'events.k8s.io/v1',
      kind: 'Event',
      limit,
      ...(label_selector && { labelSelector: label_selector }),
      ...(field_selector && { fieldSelector: field_selector }),
    }
    const events = await kubernetes.list(query, signal)
    if (events.length === limit) log(`get_events stopped at its limit of ${limit}; there may be more`)
    const items = events.map(({ apiVersion: _apiVersion, kind: _kind, ...event }) => event)
    return { kind: 'EventList', apiVersion: 'events.k8s.io/v1', metadata: {}, items }
  },
})
