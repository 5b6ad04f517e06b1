/** Where the history of a job lies on its branch: a file each, so that jobs do not get into each other's way. */

export interface HistoryKey {
  /** Of the runs. */
  branch: string
  workflow: string
  job: string
  /** The input `comment-id`: tells steps and legs of a matrix apart. */
  id: string
}

/** `main/nightly/experiments.json`, `main/nightly/experiments/eu.json`. */
export function historyPath({ branch, workflow, job, id }: HistoryKey): string {
  return `${[branch, workflow, job, ...(id === '' ? [] : [id])].map(asName).join('/')}.json`
}

/** Neither a folder nor anything that a path could go wrong with; different names stay different. */
function asName(part: string): string {
  return part === '' ? '=' : [...Buffer.from(part)].map(asCharacters).join('')
}

/** Percent signs would be decoded on the way, so `=` takes their place. */
function asCharacters(byte: number): string {
  const character = String.fromCharCode(byte)
  return /[A-Za-z0-9_-]/.test(character) ? character : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
}
