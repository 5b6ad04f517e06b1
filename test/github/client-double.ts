/** A client whose calls are answered by the functions that a test gives, by the name of the method. */

import type { Client } from '../../src/github/open-client.ts'

type Answers = Readonly<Record<string, (parameters: Record<string, unknown>) => unknown>>

/** What GitHub answers with an error. */
export function refused(status: number, message = 'No'): Error {
  return Object.assign(new Error(message), { status })
}

/** Every call is also a line in `calls`. A method without an answer is a bug of the test. */
export function clientWith(answers: Answers, calls: string[] = []): Client {
  const method = (name: string) => async (parameters: Record<string, unknown>) => {
    calls.push(name)
    const answer = answers[name]
    if (answer === undefined) throw new Error(`nobody answers ${name}`)
    return { data: answer(parameters) }
  }
  const group = new Proxy({}, { get: (_, name) => method(String(name)) })
  const rest = new Proxy({}, { get: () => group })
  return {
    rest: rest as Client['rest'],
    repository: { owner: 'octo', repo: 'shop' },
    call: (run) => run(),
    wait: async () => {},
  }
}
