/** The images that every node of the practice cluster has; nothing else can be pulled. The real cluster has the same two. */

import { busyboxProgram } from './busybox-program.ts'
import { demoProgram } from './demo-program.ts'
import type { Image } from './program.ts'

const IMAGES: Readonly<Record<string, Image>> = {
  'chaos-gate/demo:1': { start: demoProgram, hasShell: false },
  'chaos-gate/busybox:1': { start: busyboxProgram, hasShell: true },
}

/** Without the registry that Docker's names leave out. */
export function findImage(name: string): Image | undefined {
  return IMAGES[name.replace(/^docker\.io\//, '')]
}
