/** Reads a shell script of simple commands: words with quotes and variables, `;`, newlines, `&&`, `||`, redirections of output. */

export interface Word {
  /** The word with its variables filled in; undefined when nothing is left of it and it was not quoted. */
  expand(environment: Readonly<Record<string, string>>, status: number): string | undefined
}

export interface Step {
  words: Word[]
  redirections: { from: string; to: Word; isAppended: boolean }[]
  /** When the step is left out: after a step that `failed` (`&&`), after one that `succeeded` (`||`). */
  unless?: 'failed' | 'succeeded'
}

const TOKEN = /\s*?(\n|;|&&|\|\||[12]?>>?)|[ \t]+|((?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^\s;&|<>'"\\()]|&(?=[12]\b))+)/gy

/** Undefined for what this shell does not speak: pipes, loops, substitutions. */
export function parseScript(text: string): Step[] | undefined {
  const tokens = tokenize(text)
  if (!tokens) return undefined
  const steps: Step[] = [{ words: [], redirections: [] }]
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] ?? ''
    const step = steps.at(-1) as Step
    if (/^[12]?>>?$/.test(token)) {
      index += 1
      if (tokens[index] === undefined) return undefined
      step.redirections.push({
        from: token.replace(/>/g, '') || '1',
        to: parseWord(tokens[index] ?? ''),
        isAppended: token.endsWith('>>'),
      })
    } else if (token === '&&' || token === '||') {
      steps.push({ words: [], redirections: [], unless: token === '&&' ? 'failed' : 'succeeded' })
    } else if (token === ';' || token === '\n') steps.push({ words: [], redirections: [] })
    else step.words.push(parseWord(token))
  }
  return steps.filter((step) => step.words.length > 0 || step.redirections.length > 0)
}

function tokenize(text: string): string[] | undefined {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text)
    if (!match) return undefined
    const token = match[1] ?? match[2]
    if (token !== undefined) tokens.push(token)
  }
  return tokens
}

const PIECE = /'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)|([^'"\\]+)/gs
const VARIABLE = /\$(?:\{(\w+)\}|(\w+)|(\?))/g

function parseWord(source: string): Word {
  return {
    expand(environment, status) {
      const fill = (text: string) =>
        text.replace(VARIABLE, (_, braced, plain, mark) => (mark ? `${status}` : (environment[braced ?? plain] ?? '')))
      const pieces = [...source.matchAll(PIECE)].map(([, single, double, escaped, plain]) => {
        if (double !== undefined) return fill(double.replace(/\\(["\\])/g, '$1'))
        return single ?? escaped ?? fill(plain ?? '')
      })
      const text = pieces.join('')
      return text === '' && !/['"]/.test(source) ? undefined : text
    },
  }
}
