/** `2/8` → the second of eight. */

export interface ShardNumber {
  /** From 1. */
  number: number
  of: number
}

/** So many runs share the experiments, and so many results are told as one. */
export const SHARDS_MAX = 256

/** Undefined for what is none. */
export function parseShard(text: string): ShardNumber | undefined {
  const [, number, of] = /^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []
  const shard = { number: Number(number), of: Number(of) }
  return shard.number >= 1 && shard.number <= shard.of && shard.of <= SHARDS_MAX ? shard : undefined
}
