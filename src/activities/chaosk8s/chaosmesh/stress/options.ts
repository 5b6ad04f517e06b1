/** What the two kinds of stress share (spec extensions 4.16). */

import { z } from 'zod/mini'
import { optionalText, textOr } from '../../../arguments.ts'
import { textList } from '../../../lists.ts'
import { present, selectionArguments } from '../selection.ts'

export const stressArguments = {
  ...selectionArguments,
  direction: textOr('to', 'Has no effect; taken so that experiments that have it go on.'),
  duration: textOr('30s', 'How long.'),
  container_names: textList('Containers that are stressed; by default the first one of each pod.'),
  stressng_stressors: optionalText('Arguments for `stress-ng`, instead of the others.'),
}

const OPTIONS = z.strictObject(stressArguments)

/** The part of `spec` that says how long and where. */
export function stressOptions({ duration, container_names, stressng_stressors }: z.output<typeof OPTIONS>): object {
  return present({ duration, containerNames: container_names, stressngStressors: stressng_stressors })
}
