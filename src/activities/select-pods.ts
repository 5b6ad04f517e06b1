/** Which pods an action takes, as the reference chooses them (spec extensions 4.1). */

import { z } from 'zod/mini'
import { ActivityFailed } from '../experiment/errors.ts'
import { compilePythonRegex, type PythonRegex, patternProblem } from '../experiment/python-regex.ts'
import type { KubernetesObject } from '../kubernetes/kubernetes.ts'
import { sample } from '../system/random.ts'
import type { Tools } from './activity.ts'
import { flagOr, integerOr, labelSelector, namespace, optionalText, textOr } from './arguments.ts'
import { namespaceOf } from './namespace-of.ts'
import { isFinished, isTerminating, listPods } from './pods.ts'

/** The arguments of every function that takes pods. */
export const selectionArguments = {
  label_selector: labelSelector,
  name_pattern: optionalText('A regular expression, as in Python, that is found anywhere in the name of a pod.'),
  all: flagOr(false, 'Every match; `qty`, `mode` and `rand` then have no effect.'),
  rand: flagOr(false, 'Choose by chance, which the seed repeats, instead of the first ones.'),
  mode: textOr('fixed', '`fixed`: `qty` is a number of pods; `percentage`: of the matches, rounded up.'),
  qty: integerOr(1, 'How many; never more than there are.'),
  ns: namespace,
  order: textOr('alphabetic', '`alphabetic`: as the server lists them; `oldest`: the oldest first.'),
}

const SELECTION = z.strictObject(selectionArguments)
export type Selection = z.output<typeof SELECTION>

/**
 * The chosen pods. Those that are ending already or have ended are no targets: nothing would happen to them. Tells when there
 * are none, fewer than asked, or when nothing narrows the choice.
 * @throws ActivityFailed for arguments that make no sense, before the server is asked
 */
export async function selectPods(selection: Selection, tools: Tools): Promise<KubernetesObject[]> {
  validate(selection)
  const pattern = compile(selection.name_pattern)
  const place = namespaceOf(selection.ns, tools)
  if (!selection.label_selector && !selection.name_pattern) {
    tools.warn(`no label_selector and no name_pattern: any pod of namespace "${place}" may be taken`)
  }
  const listed = await listPods(tools, selection.ns, selection.label_selector)
  const matches = listed.filter((pod) => pattern?.test(pod.metadata.name) ?? true)
  const targets = matches.filter((pod) => !isTerminating(pod) && !isFinished(pod))
  const chosen = take(ordered(targets, selection.order), selection, tools)
  tell(selection, place, matches.length, targets.length, tools)
  return chosen
}

function validate({ mode, qty, order }: Selection): void {
  if (qty < 0) throw new ActivityFailed(`Cannot select pods. Quantity '${qty}' is negative.`)
  if (!['fixed', 'percentage'].includes(mode)) throw new ActivityFailed(`Cannot select pods. Mode '${mode}' is invalid.`)
  if (!['alphabetic', 'oldest'].includes(order)) throw new ActivityFailed(`Cannot select pods. Order '${order}' is invalid.`)
}

function compile(pattern: string | null | undefined): PythonRegex | undefined {
  if (!pattern) return undefined
  const problem = patternProblem(pattern)
  if (problem !== undefined) throw new ActivityFailed(`name_pattern '${pattern}' is no regular expression: ${problem}`)
  return compilePythonRegex(pattern)
}

function ordered(pods: KubernetesObject[], order: string): KubernetesObject[] {
  if (order === 'alphabetic') return pods
  const born = ({ metadata }: KubernetesObject) => Date.parse(metadata.creationTimestamp ?? '') || 0
  return [...pods].sort((a, b) => born(a) - born(b))
}

function take(pods: KubernetesObject[], selection: Selection, { random }: Tools): KubernetesObject[] {
  if (selection.all) return pods
  const count = selection.mode === 'percentage' ? Math.ceil((pods.length * selection.qty) / 100) : selection.qty
  return selection.rand ? sample(pods, count, random) : pods.slice(0, count)
}

function tell(selection: Selection, place: string, matches: number, targets: number, tools: Tools): void {
  const { all, mode, qty } = selection
  if (matches === 0) tools.didNothing(describeNone(selection, place))
  else if (targets === 0)
    tools.didNothing(`all ${matches} pods in namespace "${place}" with ${describe(selection)} are ending or have ended`)
  else if (!all && qty === 0) tools.didNothing('qty is 0, so no pod was asked for')
  else if (!all && mode === 'fixed' && qty > targets)
    tools.warn(`${qty} pods were asked for, but only ${targets} could be chosen`)
}

function describeNone(selection: Selection, place: string): string {
  const isAny = !selection.label_selector && !selection.name_pattern
  return isAny ? `there is no pod in namespace "${place}"` : `no pod in namespace "${place}" has ${describe(selection)}`
}

function describe({ label_selector, name_pattern }: Selection): string {
  const parts = [
    ...(label_selector ? [`the label ${label_selector}`] : []),
    ...(name_pattern ? [`a name like /${name_pattern}/`] : []),
  ]
  return parts.length === 0 ? 'any name' : parts.join(' and ')
}
