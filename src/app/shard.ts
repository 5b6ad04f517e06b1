/** Which experiments each of several runs takes, so that together they take all of them, and none twice. */

import { doDisturb, type Places } from './namespaces.ts'

/** What decides where an experiment goes. */
export interface Part extends Places {
  file: string
  /** How long it took before; undefined when nobody knows. */
  seconds: number | undefined
}

/** Even an experiment that does next to nothing has to be begun. */
const SECONDS_MIN = 0.1

/**
 * The files of each of `of` shards, in the order in which they were given. Experiments that act in the same namespaces, or
 * where another one looks, stay together, since shards run side by side. Those that take longest are placed first, each where least has been placed so far;
 * where nobody knows how long they take, that is one after the other in turn.
 */
export function split(parts: readonly Part[], of: number): string[][] {
  const weigh = weigherFor(parts)
  const groups = groupsOf(parts).map((members) => ({ members, seconds: members.reduce((sum, part) => sum + weigh(part), 0) }))
  const shards = Array.from({ length: of }, () => ({ files: new Set<string>(), seconds: 0 }))
  for (const { members, seconds } of groups.sort((one, other) => other.seconds - one.seconds)) {
    const lightest = shards.reduce((best, shard) => (shard.seconds < best.seconds ? shard : best))
    lightest.seconds += seconds
    for (const { file } of members) lightest.files.add(file)
  }
  return shards.map(({ files }) => parts.flatMap(({ file }) => (files.has(file) ? [file] : [])))
}

/** An experiment that is new takes as long as the others on average. */
function weigherFor(parts: readonly Part[]): (part: Part) => number {
  const known = parts.flatMap(({ seconds }) => seconds ?? [])
  const usual = known.length === 0 ? 1 : known.reduce((sum, seconds) => sum + seconds, 0) / known.length
  return ({ seconds = usual }) => Math.max(SECONDS_MIN, seconds)
}

/** Whoever meets somebody of a group belongs to it, and so joins groups that did not meet before. */
function groupsOf(parts: readonly Part[]): Part[][] {
  let groups: Part[][] = []
  for (const part of parts) {
    const meets = (group: readonly Part[]) => group.some((member) => doDisturb(member, part))
    const joined = groups.filter(meets)
    if (joined.length === 0) groups.push([part])
    else groups = groups.flatMap((group) => (group === joined[0] ? [[...joined.flat(), part]] : meets(group) ? [] : [group]))
  }
  return groups
}
