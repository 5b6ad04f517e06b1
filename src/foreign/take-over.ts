/** Takes over what somebody changed in a copy, in place: whoever holds a part of the value sees the change (spec CTRL-6). */

import { copyNote } from '../experiment/values/number-text.ts'
import { isMapping, ownMember, setMember } from '../experiment/values/plain.ts'

type Container = Record<string, unknown> | unknown[]

/** Makes `to` equal to `from`; lists and mappings that are in both stay the same objects. */
export function takeOver(to: Container, from: Container): void {
  if (Array.isArray(to)) to.length = Math.min(to.length, (from as unknown[]).length)
  else for (const key of Object.keys(to)) if (!Object.hasOwn(from, key)) delete to[key]
  for (const key of Object.keys(from)) takeOverMember(to as Record<string, unknown>, from as Record<string, unknown>, key)
}

function takeOverMember(to: Record<string, unknown>, from: Record<string, unknown>, key: string): void {
  const [old, changed] = [ownMember(to, key), ownMember(from, key)]
  if (isSameKind(old, changed)) {
    takeOver(old as Container, changed as Container)
  } else {
    setMember(to, key, changed)
    copyNote({ container: from, key }, { container: to, key })
  }
}

function isSameKind(one: unknown, other: unknown): boolean {
  return (Array.isArray(one) && Array.isArray(other)) || (isMapping(one) && isMapping(other))
}
