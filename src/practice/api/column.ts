/** What a column of `kubectl get` is, and how its cells are written. */

import type { ApiObject, Container, Json, PodSpec } from '../state/objects.ts'

export interface Column {
  name: string
  type: 'string' | 'integer' | 'date'
  /** 1 for those that only `-o wide` shows. */
  priority: 0 | 1
  cell(object: ApiObject, now: number): string | number
}

export const NONE = '<none>'

export function column(name: string, cell: Column['cell'], width: 'narrow' | 'wide' = 'narrow'): Column {
  return { name, type: 'string', priority: width === 'wide' ? 1 : 0, cell }
}

export function statusOf(object: ApiObject): Json {
  return (object.status as Json | undefined) ?? {}
}

/** The containers of a pod, or of a workload's template. */
export function containersOf({ spec }: ApiObject): readonly Container[] {
  const { template, containers } = (spec ?? {}) as { template?: { spec?: PodSpec } } & Partial<PodSpec>
  return template?.spec?.containers ?? containers ?? []
}

/** The time since `since` in at most two units, as kubectl writes it: `45s`, `2m3s`, `5h`, `3d`. */
export function ageText(since: string | undefined, now: number): string {
  if (!since) return '<unknown>'
  const seconds = Math.max(Math.floor((now - Date.parse(since)) / 1000), 0)
  const [minutes, hours, days] = [Math.floor(seconds / 60), Math.floor(seconds / 3600), Math.floor(seconds / 86_400)]
  const pair = (whole: string, rest: number, unit: string) => `${whole}${rest === 0 ? '' : `${rest}${unit}`}`
  if (seconds < 120) return `${seconds}s`
  if (minutes < 10) return pair(`${minutes}m`, seconds % 60, 's')
  if (hours < 3) return `${minutes}m`
  if (hours < 8) return pair(`${hours}h`, minutes % 60, 'm')
  if (hours < 48) return `${hours}h`
  return days < 8 ? pair(`${days}d`, hours % 24, 'h') : `${days}d`
}
