/** The arguments of a native function in the words of a discovery (spec EXT-7), from its own schema. */

import { z } from 'zod/mini'
import type { ActivityDefinition } from '../../activities/activity.ts'

export interface DiscoveredArgument {
  name: string
  type?: string
  /** There when it may be left out. */
  default?: unknown
}

/** What is used of JSON Schema. */
interface Property {
  type?: string | string[]
  pattern?: string
  enum?: unknown[]
  anyOf?: Property[]
  default?: unknown
}

const PORTABLE: Readonly<Record<string, string>> = { array: 'list', object: 'mapping' }

export function describeArguments({ arguments: schema }: Pick<ActivityDefinition, 'arguments'>): DiscoveredArgument[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, Property>
    required?: string[]
  }
  return Object.entries(properties).map(([name, property]) => {
    const type = typeOf(property)
    const isOptional = !required.includes(name)
    return { name, ...(isOptional && { default: property.default ?? null }), ...(type !== undefined && { type }) }
  })
}

/** The first that is no `null`, and no text that stands for another type, as an untyped variable holds it. */
function typeOf({ type, pattern, enum: values, anyOf }: Property): string | undefined {
  if (anyOf) return anyOf.map(typeOf).find((one) => one !== undefined)
  if (pattern !== undefined) return undefined
  const name = [type ?? values?.map((value) => typeof value)].flat().find((one) => one !== undefined && one !== 'null')
  return name === undefined ? undefined : (PORTABLE[name] ?? name)
}
