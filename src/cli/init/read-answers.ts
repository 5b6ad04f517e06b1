/** Answers from flags: what is not given has its default, and nothing is asked. */

import type { Json } from '../../experiment/schema.ts'
import type { DiscoveredActivity } from '../discovery/native-document.ts'
import { type Flags, UsageError } from '../parse.ts'
import { type Answers, DEFAULTS, readValue } from './answers.ts'
import { checkArguments, chooseActivity } from './choose-activity.ts'

/** Throws `UsageError`. */
export function readAnswers(flags: Flags, known: readonly DiscoveredActivity[]): Answers {
  const last = (name: string) => flags.get(name)?.at(-1)
  const url = last('url')
  return {
    title: last('title') ?? DEFAULTS.title,
    description: last('description') ?? DEFAULTS.description,
    steadyState: url === undefined ? undefined : { url, status: readStatus(last('status')) },
    fault: readFault(last('action'), flags.get('argument') ?? [], known),
  }
}

/** Throws `UsageError`. */
export function readStatus(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULTS.status
  if (!/^[1-5]\d\d$/.test(text)) throw new UsageError(`the status of an answer is a number such as 200, not "${text}"`)
  return Number(text)
}

function readFault(wanted: string | undefined, words: readonly string[], known: readonly DiscoveredActivity[]): Answers['fault'] {
  if (wanted === undefined) {
    if (words.length > 0) throw new UsageError('--argument belongs to an --action')
    return undefined
  }
  const activity = chooseActivity(wanted, known)
  const given = Object.fromEntries(words.map(readArgument))
  checkArguments(activity, given)
  return { activity, arguments: given }
}

function readArgument(word: string): [string, Json] {
  const equals = word.indexOf('=')
  if (equals < 1) throw new UsageError(`--argument wants NAME=VALUE, not "${word}"`)
  return [word.slice(0, equals), readValue(word.slice(equals + 1))]
}
