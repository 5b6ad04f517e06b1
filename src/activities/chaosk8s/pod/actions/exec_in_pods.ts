import { z } from 'zod/mini'
import { ActivityFailed } from '../../../../experiment/errors.ts'
import { type ExecAnswer, type KubernetesObject, nameObject } from '../../../../kubernetes/kubernetes.ts'
import { defineAction, type Tools } from '../../../activity.ts'
import { integerOr, optionalText } from '../../../arguments.ts'
import { chooseContainer, containerNames } from '../../../containers.ts'
import { namespaceOf } from '../../../namespace-of.ts'
import { inNamespace } from '../../../permissions.ts'
import { selectionArguments, selectPods } from '../../../select-pods.ts'
import { splitWords } from '../../../split-words.ts'

type Command = string | string[]

/** How the program ended in one pod, with the reference's names first. */
interface Ending {
  pod_name: string
  /** The program's own; 1 where nobody knows how it ended, because the time was over. */
  exit_code: number
  cmd: Command
  stdout: string
  /** Empty after 0; else what the server says of the end, as in the reference. */
  stderr: string
  /** What the program itself wrote to its stderr, which the reference throws away (decision 6). */
  process_stderr: string
}

/** Spec extensions 4.1. A program that could not be run at all fails the action (decision 7); one that ends with another code than 0 has injected nothing. */
export const exec_in_pods = defineAction({
  name: 'chaosk8s.pod.actions.exec_in_pods',
  summary: 'Runs a command in a container of pods, one after another.',
  permissions: [...inNamespace('pods', 'list'), ...inNamespace('pods/exec', 'get', 'create')],
  arguments: z.strictObject({
    cmd: z
      .union([z.string(), z.array(z.string())])
      .check(
        z.describe('The words of the command; text is split as a shell does, but there is no shell: `[sh, -c, …]` runs one.'),
      ),
    ...selectionArguments,
    container_name: optionalText("Which container; by default the pod's first."),
    request_timeout: integerOr(60, 'Seconds that the command may take in each pod.'),
  }),
  async run({ cmd, container_name, request_timeout, ...selection }, tools) {
    const command = typeof cmd === 'string' ? splitWords(cmd) : cmd
    if (command.length === 0) throw new ActivityFailed('A command must be set to run a container')
    const pods = await selectPods(selection, tools)
    const targets = pods.filter((pod) => chooseContainer(pod, container_name) !== undefined)
    tellSkipped(pods, targets, container_name, tools)
    const endings: Ending[] = []
    for (const pod of targets) {
      const request = {
        pod: pod.metadata.name,
        namespace: namespaceOf(selection.ns, tools),
        container: chooseContainer(pod, container_name) ?? '',
        command,
        timeout: request_timeout,
      }
      const answer = await tools.kubernetes.exec(request, tools.signal)
      tell(pod, command, answer, tools)
      endings.push(endingOf(pod, cmd, answer))
    }
    return endings
  },
})

function endingOf({ metadata }: KubernetesObject, cmd: Command, { exitCode, stdout, stderr, message }: ExecAnswer): Ending {
  return { pod_name: metadata.name, exit_code: exitCode ?? 1, cmd, stdout, stderr: message, process_stderr: stderr }
}

/** @throws ActivityFailed when there was no program to run, or the server broke it off */
function tell(pod: KubernetesObject, command: readonly string[], answer: ExecAnswer, tools: Tools): void {
  const { exitCode, message, isTimedOut, isTruncated } = answer
  const what = `${JSON.stringify(command.join(' '))} in ${nameObject({ ...pod, ...pod.metadata })}`
  if (isTruncated) tools.warn(`of what ${what} printed only the beginning was kept`)
  if (exitCode === 0) return
  if (exitCode === null && !isTimedOut)
    throw new ActivityFailed(`${what} could not be run: ${message || 'the server never said how it ended'}`)
  tools.notHeld(exitCode === null ? `${what}: ${message}` : `${what} ended with ${exitCode}`)
}

function tellSkipped(
  pods: readonly KubernetesObject[],
  targets: readonly KubernetesObject[],
  container: string | null | undefined,
  tools: Tools,
): void {
  const skipped = pods.filter((pod) => !targets.includes(pod))
  if (skipped.length === 0) return
  const known = [...new Set(skipped.flatMap(containerNames))].join(', ')
  const names = skipped.map(({ metadata }) => metadata.name).join(', ')
  const reason = `no container "${container}" in ${names}: containers there are ${known}`
  if (targets.length === 0) tools.didNothing(reason)
  else tools.warn(reason)
}
