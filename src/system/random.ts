/** The one door to chance, so that a seed repeats every choice. */

export interface Random {
  /** A number in [0, 1). */
  next(): number
}

/** A generator that gives the same numbers for the same seed on every machine (mulberry32: 32 bits of state, no dependencies). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return {
    next() {
      state = (state + 0x6d2b79f5) >>> 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
    },
  }
}

/** A seed by chance, for a run that was given none. */
export function anySeed(): number {
  return Math.floor(Math.random() * 2 ** 31)
}

/** `count` different members of `items`, each equally likely, in the order in which they were drawn. */
export function sample<Item>(items: readonly Item[], count: number, random: Random): Item[] {
  const rest = [...items]
  const chosen: Item[] = []
  while (chosen.length < count && rest.length > 0) {
    chosen.push(...rest.splice(Math.floor(random.next() * rest.length), 1))
  }
  return chosen
}
