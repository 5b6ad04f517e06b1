/**
 * `tsx scripts/image.ts FOLDER` lays out below FOLDER what the Dockerfile copies, and prints the rest of it as JSON: for clusters whose
 * images are made without Docker. The Dockerfile is the only description of the image.
 */

import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

export interface Image {
  base: string
  /** From the repository, to the image. */
  copies: { from: string; to: string }[]
  environment: Record<string, string>
  user: string
  directory: string
  entrypoint: string[]
  command: string[]
}

/** Throws for an instruction that it does not know: the image would not be what the Dockerfile says. */
export function readDockerfile(text: string): Image {
  const image: Image = { base: '', copies: [], environment: {}, user: '', directory: '', entrypoint: [], command: [] }
  for (const line of text.split('\n').filter((each) => each !== '' && !each.startsWith('#'))) {
    const [, instruction = '', rest = ''] = /^(\w+) (.*)$/.exec(line) ?? []
    const read = INSTRUCTIONS[instruction]
    if (!read)
      throw new Error(`the Dockerfile's line "${line}" is not understood; scripts/image.ts knows ${Object.keys(INSTRUCTIONS)}`)
    read(image, rest)
  }
  return image
}

const INSTRUCTIONS: Readonly<Record<string, (image: Image, rest: string) => void>> = {
  FROM: (image, rest) => {
    image.base = rest
  },
  COPY: (image, rest) => {
    const [from = '', to = ''] = rest.split(' ')
    image.copies.push({ from, to })
  },
  ENV: (image, rest) => {
    for (const pair of rest.split(' ')) image.environment[pair.slice(0, pair.indexOf('='))] = pair.slice(pair.indexOf('=') + 1)
  },
  WORKDIR: (image, rest) => {
    image.directory = rest
  },
  USER: (image, rest) => {
    image.user = rest
  },
  ENTRYPOINT: (image, rest) => {
    image.entrypoint = JSON.parse(rest)
  },
  CMD: (image, rest) => {
    image.command = JSON.parse(rest)
  },
}

/** The image's files below `folder`, as they are below `/` in it. */
export function layOut(image: Image, folder: string): void {
  for (const { from, to } of image.copies) {
    const place = join(folder, to)
    mkdirSync(dirname(place), { recursive: true })
    cpSync(join(ROOT, from), place, { recursive: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2)
  if (folder === undefined) throw new Error('tsx scripts/image.ts FOLDER')
  const image = readDockerfile(readFileSync(join(ROOT, 'Dockerfile'), 'utf8'))
  layOut(image, resolve(folder))
  console.log(JSON.stringify(image, null, 2))
}
