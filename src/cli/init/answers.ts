/** What a first experiment is made of. */

import type { Json } from '../../experiment/schema.ts'
import type { DiscoveredActivity } from '../discovery/native-document.ts'

export interface Answers {
  title: string
  description: string
  /** An address that must answer, and with which status; undefined for no steady state. */
  steadyState: { url: string; status: number } | undefined
  /** What is broken; undefined for nothing. */
  fault: { activity: DiscoveredActivity; arguments: Record<string, Json> } | undefined
}

export const DEFAULTS = { title: 'What should hold', description: 'Why it matters to a user', status: 200 }

/** JSON, and text for what is none. */
export function readValue(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return text
  }
}
