import { z } from 'zod/mini'
import { defineProbe } from '../../../activity.ts'
import { answerOr } from '../../../answer-or.ts'
import { flagOr, labelSelector, namespace, optionalText } from '../../../arguments.ts'
import { exists } from '../../../exists.ts'
import { SERVICE } from '../../../kinds.ts'
import { inNamespace } from '../../../permissions.ts'

/** Spec extensions 4.8: that there is such a service, and nothing about what answers behind it. */
export const service_is_initialized = defineProbe({
  name: 'chaosk8s.service.probes.service_is_initialized',
  summary: 'Whether there is a service of that name and those labels.',
  permissions: inNamespace('services', 'list'),
  arguments: z.strictObject({
    name: optionalText('The name of the service.'),
    ns: namespace,
    label_selector: labelSelector,
    raise_if_service_not_initialized: flagOr(true, 'Fail instead of giving `false`.'),
  }),
  async run({ raise_if_service_not_initialized, ...choice }, tools) {
    if (!choice.name && !choice.label_selector)
      tools.warn('neither name nor label_selector: any service of the namespace will do')
    const message = `service '${choice.name || choice.label_selector || 'None'}' is not initialized`
    return answerOr(await exists(SERVICE, choice, tools), raise_if_service_not_initialized, message)
  },
})
