/** Which of the experiments are run, where chance is to say. */

import { sample, seededRandom } from '../system/random.ts'

/**
 * `count` of the files, each of them equally likely, in the order in which they were given; all of them when there are no more.
 * The same seed draws the same ones.
 */
export function draw(files: readonly string[], count: number, seed: number): string[] {
  const chosen = new Set(sample(files, count, seededRandom(seedOfDraw(seed))))
  return files.filter((file) => chosen.has(file))
}

/** A number of its own: what is drawn must not decide which pods the experiments choose with the run's seed. */
function seedOfDraw(seed: number): number {
  return Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0
}

/** With how to draw them again. */
export function describeDraw(chosen: readonly string[], of: number, seed: number): string {
  return `Drew ${chosen.length} of ${of} experiment${of === 1 ? '' : 's'} by chance: ${chosen.join(', ')}. The seed ${seed} draws the same again.`
}
