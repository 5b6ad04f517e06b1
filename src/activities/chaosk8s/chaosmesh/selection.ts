/** Which pods a fault of Chaos Mesh takes: the arguments that all of them share, and what becomes of them (spec extensions 4.16). */

import { z } from 'zod/mini'
import type { Tools } from '../../activity.ts'
import { namespace, optionalText, text, textOr } from '../../arguments.ts'
import { pairs, textList } from '../../lists.ts'
import { namespaceOf } from '../../namespace-of.ts'

/** Text that YAML may have read as a number: `50`. */
export function numberText(about: string) {
  const raw = z.optional(z.nullable(z.union([z.string(), z.number()])))
  const read = (value: string | number | null | undefined) => (value === undefined || value === null ? undefined : String(value))
  return z.pipe(raw, z.transform(read)).check(z.describe(about))
}

const MODES = '`one`, `all`, `fixed`, `fixed-percent` or `random-max-percent`'

export const selectionArguments = {
  name: text('The name of the fault.'),
  ns: namespace,
  namespaces_selectors: textList('Namespaces of the pods; by default the namespace of the fault.'),
  label_selectors: pairs('Labels of the pods.'),
  annotations_selectors: pairs('Annotations of the pods.'),
  mode: textOr('one', `How many of the pods: ${MODES}.`),
  mode_value: numberText('The number or the percentage for modes that need one.'),
}

export const targetArguments = {
  direction: textOr('to', 'Packets `to` the target, `from` it, or `both`.'),
  external_targets: textList('Addresses outside the cluster.'),
  target_mode: optionalText(`How many of the pods at the other end: ${MODES}. Without any target argument all traffic is meant.`),
  target_mode_value: numberText('The number or the percentage for modes that need one.'),
  target_namespaces_selectors: textList('Namespaces of the pods at the other end.'),
  target_label_selectors: pairs('Labels of the pods at the other end.'),
  target_annotations_selectors: pairs('Annotations of the pods at the other end.'),
}

const SELECTION = z.strictObject(selectionArguments)
const TARGET = z.strictObject(targetArguments)
export type SelectionArguments = z.output<typeof SELECTION>
export type TargetArguments = z.output<typeof TARGET>

type Selector = { namespaces?: string[]; labelSelectors?: Record<string, string>; annotationSelectors?: Record<string, string> }

interface Selection {
  mode: string
  value?: string
  selector: Selector
}

/** The pods that the fault happens to. Tells when nothing narrows the choice. */
export function selectionOf(args: SelectionArguments, tools: Tools): Selection {
  const selector = selectorOf(args.namespaces_selectors, args.label_selectors, args.annotations_selectors)
  if (Object.keys(selector).length === 0) {
    tools.warn(`no selectors: any pod of namespace "${namespaceOf(args.ns, tools)}" may be taken`)
  }
  return { ...modeOf(args.mode, args.mode_value), selector }
}

/**
 * The pods at the other end. The reference always sends one, by default a single pod of any kind, which leaves next to nothing of the
 * fault; here there is one when an argument speaks of it (spec extensions 13, decision 25).
 */
export function targetOf(args: TargetArguments): { target?: Selection } {
  const { target_mode, target_namespaces_selectors, target_label_selectors, target_annotations_selectors } = args
  const selector = selectorOf(target_namespaces_selectors, target_label_selectors, target_annotations_selectors)
  const mode = target_mode === undefined && Object.keys(selector).length > 0 ? 'one' : target_mode
  return mode ? { target: { ...modeOf(mode, args.target_mode_value), selector } } : {}
}

function modeOf(mode: string, value: string | undefined): { mode: string; value?: string } {
  const needsValue = ['fixed', 'fixed-percent', 'random-max-percent'].includes(mode)
  return { mode, ...(needsValue && value !== undefined && { value }) }
}

function selectorOf(
  namespaces: string[] | undefined,
  labelSelectors: Record<string, string> | undefined,
  annotationSelectors: Record<string, string> | undefined,
): Selector {
  return present({ namespaces, labelSelectors, annotationSelectors })
}

/** The members that there are: the reference sends null for the others, which the server drops or refuses (decision 25). */
export function present<Members extends Record<string, unknown>>(members: Members) {
  type Present = { [Name in keyof Members]?: Exclude<Members[Name], null | undefined> }
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined && value !== null)) as Present
}
