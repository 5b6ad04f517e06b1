/** Untrusted text made safe to stand in HTML and XML, between tags and in quoted attributes. */

import { brief } from './markdown-text.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const TEXT_MAX = 1_000

/** One line of at most `max` characters, without anything that draws nothing or reorders what stands around it. */
export function markup(value: string, max = TEXT_MAX): string {
  return escapeMarkup(brief(value, max))
}

export function escapeMarkup(value: string): string {
  return value.replace(/[&<>"']/g, (found) => ENTITIES[found] ?? found)
}
