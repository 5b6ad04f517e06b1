/** The settings file: what holds for every experiment of a person, a team or a machine (spec SET-1 … SET-4). */

import { InvalidExperiment } from '../experiment/errors.ts'
import { type Places, placesIn, type SourceNode } from '../experiment/read/source.ts'
import type { Experiment } from '../experiment/schema.ts'
import { type Finding, kindOf, problem } from '../experiment/validate/finding.ts'
import { isMapping, ownMember } from '../experiment/values/plain.ts'
import { type ControlDefinitions, checkDefinitions } from './definitions.ts'

type Mapping = Record<string, unknown>

export interface Settings {
  /** The whole of it, as controls are given it: they and extensions may keep keys of their own there (spec SET-2). */
  document: Readonly<Mapping>
  runtime: NonNullable<Experiment['runtime']>
  /** Global ones. */
  controls: ControlDefinitions
  /** Network location → `Authorization: TYPE VALUE` (spec LOAD-7). */
  auths: Readonly<Record<string, { type: string; value: string }>>
  /** One mapping for each channel; what they hold is the channels' affair. */
  notifications: readonly Readonly<Mapping>[]
}

/**
 * What an already read file says. Nothing in it is substituted (spec SET-3).
 * @throws InvalidExperiment with every part that is not what it should be, and its place (SET-1, improved)
 */
export function readSettingsDocument(root: SourceNode, text: string, file: string): Settings {
  const { value } = root
  const findings = isMapping(value) ? [...check(value)] : [problem([], `settings must be a mapping, not ${kindOf(value)}`)]
  refuse(findings, file, placesIn(text, root))
  return settingsOf(value as Mapping)
}

function settingsOf(document: Mapping): Settings {
  const part = (name: string) => (ownMember(document, name) ?? {}) as never
  const notifications = (ownMember(document, 'notifications') ?? []) as Mapping[]
  return { document, controls: part('controls'), runtime: part('runtime'), auths: part('auths'), notifications }
}

function* check(document: Mapping): Iterable<Finding> {
  yield* checkMapping(document, 'runtime')
  for (const part of ['hypothesis', 'rollbacks']) yield* checkMapping(ownMember(document, 'runtime'), part, ['runtime'])
  yield* checkDefinitions(ownMember(document, 'controls'), ['controls'])
  yield* checkMapping(document, 'auths')
  for (const [place, auth] of Object.entries((isMapping(document.auths) && document.auths) || {})) {
    const isWhole = isMapping(auth) && typeof auth.type === 'string' && typeof auth.value === 'string'
    if (!isWhole) yield problem(['auths', place], 'who we are to a server is said with the texts `type` and `value`')
  }
  yield* checkChannels(ownMember(document, 'notifications') ?? [])
}

function* checkMapping(container: unknown, key: string, path: string[] = []): Iterable<Finding> {
  const value = isMapping(container) ? ownMember(container, key) : undefined
  if (value !== undefined && value !== null && !isMapping(value))
    yield problem([...path, key], `\`${key}\` must be a mapping, not ${kindOf(value)}`)
}

function* checkChannels(channels: unknown): Iterable<Finding> {
  if (!Array.isArray(channels)) yield problem(['notifications'], `\`notifications\` must be a list, not ${kindOf(channels)}`)
  else
    for (const [index, channel] of channels.entries())
      if (!isMapping(channel)) yield problem(['notifications', index], `a channel must be a mapping, not ${kindOf(channel)}`)
}

function refuse(findings: readonly Finding[], file: string, { locate }: Places): void {
  if (findings.length === 0) return
  throw new InvalidExperiment(findings.map(({ path, message }) => ({ file, ...locate(path), message })))
}
