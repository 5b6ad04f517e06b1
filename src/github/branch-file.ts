/** A file on a branch that holds nothing but what is kept there: read, changed and written back, also by two jobs at once. */

import type { Client } from './open-client.ts'
import { statusOf } from './retry.ts'

/** Others may write in between so many times. */
const TRIES_MAX = 8
/** Milliseconds, times the attempt: by chance, so that the legs of a matrix do not meet again. */
const WAIT_MAX = 400

export interface BranchFile {
  branch: string
  path: string
}

interface Read {
  text: string
  /** Of the blob; the next write has to name it. */
  sha: string
}

/** Null when there is no such file, or no such branch. */
export async function readBranchFile(client: Client, file: BranchFile): Promise<string | null> {
  return (await read(client, file))?.text ?? null
}

/** `change` is called again whenever somebody else was faster. The branch is made when it is not there. */
export async function updateBranchFile(client: Client, file: BranchFile, change: (text: string | null) => string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const before = await read(client, file)
    try {
      return await write(client, file, change(before?.text ?? null), before?.sha)
    } catch (error) {
      if (!isOvertaken(error) || attempt === TRIES_MAX) throw error
      await client.wait(Math.random() * WAIT_MAX * attempt)
    }
  }
}

async function read({ rest, repository, call }: Client, { branch, path }: BranchFile): Promise<Read | null> {
  try {
    const { data } = await call(() => rest.repos.getContent({ ...repository, path, ref: branch }))
    if (Array.isArray(data) || data.type !== 'file') throw new Error(`${path} on the branch ${branch} is no file`)
    if (data.encoding !== 'base64') throw new Error(`${path} on the branch ${branch} is too large`)
    return { text: Buffer.from(data.content, 'base64').toString('utf8'), sha: data.sha }
  } catch (error) {
    if (statusOf(error) === 404) return null
    throw error
  }
}

async function write(client: Client, file: BranchFile, text: string, sha: string | undefined): Promise<void> {
  const { rest, repository, call } = client
  const { branch, path } = file
  const content = Buffer.from(text).toString('base64')
  try {
    const change = { ...repository, path, branch, content, message: messageFor(path) }
    await call(() => rest.repos.createOrUpdateFileContents({ ...change, ...(sha !== undefined && { sha }) }))
  } catch (error) {
    if (statusOf(error) !== 404) throw error
    await createBranch(client, file, text)
  }
}

/** Without a parent: it has nothing to do with the code. */
async function createBranch({ rest, repository, call }: Client, { branch, path }: BranchFile, text: string): Promise<void> {
  const { git } = rest
  const blob = { mode: '100644', type: 'blob' } as const
  const tree = [
    { ...blob, path: 'README.md', content: README },
    { ...blob, path, content: text },
  ]
  const { data: made } = await call(() => git.createTree({ ...repository, tree }))
  const message = messageFor(path)
  const { data: commit } = await call(() => git.createCommit({ ...repository, message, tree: made.sha, parents: [] }))
  await call(() => git.createRef({ ...repository, ref: `refs/heads/${branch}`, sha: commit.sha }))
}

const README = `Chaos Gate keeps here what it needs of earlier runs to say whether a change made the application better or worse. The branch
may be deleted at any time; what is lost is the comparison with what was before.
`

function messageFor(path: string): string {
  return `Keep the result of ${path.replace(/\.json$/, '')} [skip ci]`
}

/** 409: the file or the branch has changed. 422: the file or the branch is there by now. */
function isOvertaken(error: unknown): boolean {
  return [409, 422].includes(statusOf(error) ?? 0)
}
