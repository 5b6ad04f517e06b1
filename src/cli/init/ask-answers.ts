/** Answers from a person, question by question. */

import type { Json } from '../../experiment/schema.ts'
import type { DiscoveredActivity } from '../discovery/native-document.ts'
import { UsageError } from '../parse.ts'
import type { Prompt } from '../prompt.ts'
import { type Answers, DEFAULTS, readValue } from './answers.ts'
import { chooseActivity, nameOf } from './choose-activity.ts'
import { readStatus } from './read-answers.ts'

/** Rejects with `PromptEnded` when nobody answers any more. */
export async function askAnswers(prompt: Prompt, known: readonly DiscoveredActivity[]): Promise<Answers> {
  return {
    title: (await prompt.ask(`What should hold, in one sentence [${DEFAULTS.title}]: `)) || DEFAULTS.title,
    description: (await prompt.ask(`Why it matters to a user [${DEFAULTS.description}]: `)) || DEFAULTS.description,
    steadyState: await askSteadyState(prompt),
    fault: await askFault(prompt, known),
  }
}

async function askSteadyState(prompt: Prompt): Promise<Answers['steadyState']> {
  const url = await prompt.ask('An address that must go on answering, empty for none: ')
  if (url === '') return undefined
  return { url, status: await insist(prompt, `The status it answers with [${DEFAULTS.status}]: `, readStatus) }
}

async function askFault(prompt: Prompt, known: readonly DiscoveredActivity[]): Promise<Answers['fault']> {
  const question = 'The function that breaks something, such as terminate_pods, empty for none: '
  const activity = await insist(prompt, question, (text) => (text === '' ? undefined : chooseActivity(text, known)))
  if (activity === undefined) return undefined
  prompt.say(`${nameOf(activity)}: ${activity.doc}\n`)
  return { activity, arguments: await askArguments(prompt, activity) }
}

/** Those that may be left out are left out by an empty answer. */
async function askArguments(prompt: Prompt, activity: DiscoveredActivity): Promise<Record<string, Json>> {
  const given: Record<string, Json> = {}
  for (const one of activity.arguments) {
    const isOptional = 'default' in one
    const hint = [one.type, isOptional && `else ${JSON.stringify(one.default)}`].filter(Boolean).join(', ')
    const answer = await insist(prompt, `  ${one.name}${hint && ` (${hint})`}: `, (text) => {
      if (text === '' && !isOptional) throw new UsageError(`${one.name} is needed`)
      return text
    })
    if (answer !== '') given[one.name] = one.type === 'string' ? answer : readValue(answer)
  }
  return given
}

/** Asks again until the answer makes sense. */
async function insist<Value>(prompt: Prompt, question: string, read: (answer: string) => Value): Promise<Value> {
  for (;;) {
    try {
      return read(await prompt.ask(question))
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      prompt.say(`${error.message}\n`)
    }
  }
}
