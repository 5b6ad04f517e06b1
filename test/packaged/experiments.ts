/** Experiments that need no cluster: they break and look at a file. */

/** Steady while `up` exists; the action does `command`. */
export function fileExperiment(title: string, command: string, rollback = 'touch up'): string {
  return `title: ${JSON.stringify(title)}
description: A file stands for an application.
steady-state-hypothesis:
  title: The file is there
  probes:
    - type: probe
      name: file-is-there
      tolerance: 0
      provider: { type: process, path: test, arguments: "-e up" }
method:
  - type: action
    name: break-it
    provider: { type: process, path: sh, arguments: ["-c", ${JSON.stringify(command)}] }
rollbacks:
  - type: action
    name: mend-it
    provider: { type: process, path: sh, arguments: ["-c", ${JSON.stringify(rollback)}] }
`
}

export const HOLDS = fileExperiment('The file survives a touch', 'touch up')
export const BREAKS = fileExperiment('The file survives its removal', 'rm up')
/** Breaks the file, then takes far too long. */
export const SLOW = fileExperiment('Nobody waits for this', 'rm up', 'touch up rolled-back').replace(
  'rollbacks:',
  `  - type: action
    name: take-long
    provider: { type: process, path: sleep, arguments: ["60"] }
rollbacks:`,
)
