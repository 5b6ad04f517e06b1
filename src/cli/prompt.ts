/** Questions to whoever sits at the terminal, or to the lines that a script pipes in. */

import { createInterface } from 'node:readline'

export interface Prompt {
  say(text: string): void
  /** The next line, trimmed. Rejects with `PromptEnded`. */
  ask(question: string): Promise<string>
  close(): void
}

/** There is no further answer: the input is at its end, or somebody pressed Ctrl-C. */
export class PromptEnded extends Error {
  override readonly name = 'PromptEnded'
}

export function openPrompt(input: NodeJS.ReadableStream, say: (text: string) => void): Prompt {
  const reader = createInterface({ input })
  const lines = reader[Symbol.asyncIterator]()
  return {
    say,
    async ask(question) {
      say(question)
      const { value, done } = await lines.next()
      if (done) throw new PromptEnded('aborted')
      return String(value).trim()
    },
    close: () => reader.close(),
  }
}
