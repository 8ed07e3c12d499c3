import { createReadStream } from 'node:fs'
import { access, constants, rename, rm, stat, writeFile } from 'node:fs/promises'
import type { Readable, Writable } from 'node:stream'
import { isColoured } from './colours.ts'
import { unreadable, unwritable } from './file-refusals.ts'
import { progressBar } from './progress.ts'
import type { Terminal } from './types.ts'

const WIDTH_DEFAULT = 100
const FILE_PIECE_BYTES = 1_048_576

/** What a command reads; and where it writes: data to `out`, everything for the person beside it to `err`. */
export type Streams = {
  readonly in: Readable
  readonly out: Writable & { readonly columns?: number; readonly isTTY?: boolean }
  readonly err: Writable & { readonly columns?: number; readonly isTTY?: boolean }
}

export type Environment = { readonly [name: string]: string | undefined }

export function terminalOf(options: {
  readonly streams: Streams
  readonly environment: Environment
  readonly lang: string
  readonly format: string
}): Terminal {
  const { out, err } = options.streams
  const interactive = err.isTTY === true
  return {
    open: (path) => (path === '-' ? options.streams.in : fileBytes(path)),
    save: (path, content) => (path === '-' ? written(out, content) : savedAs(path, content)),
    isSameFile,
    isWatched: interactive,
    lang: options.lang,
    format: options.format,
    width: out.columns ?? WIDTH_DEFAULT,
    colour: isColoured(out.isTTY === true, options.environment),
    print: (text) => {
      out.write(text.endsWith('\n') ? text : `${text}\n`)
    },
    note: (text) => {
      err.write(`${text}\n`)
    },
    progress: (label, total) =>
      progressBar({
        label,
        total,
        interactive,
        write: (text) => {
          err.write(text)
        },
        now_ms: () => performance.now(),
      }),
  }
}

async function* fileBytes(path: string): AsyncGenerator<Uint8Array> {
  try {
    await access(path, constants.R_OK)
    yield* createReadStream(path, { highWaterMark: FILE_PIECE_BYTES })
  } catch (error) {
    throw unreadable(path, error)
  }
}

function written(out: Writable, content: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    // A reader that leaves early is no failure of ours.
    out.write(content, () => resolve())
  })
}

// Links, hard and soft, lead to one inode as other spellings do.
async function isSameFile(path: string, other: string): Promise<boolean> {
  try {
    const [one, two] = await Promise.all([
      stat(path, { bigint: true }),
      stat(other, { bigint: true }),
    ])
    return one.dev === two.dev && one.ino === two.ino
  } catch {
    return false
  }
}

// A file that is there stays as it is until the new one is complete.
async function savedAs(path: string, content: Uint8Array): Promise<void> {
  const beside = `${path}.part`
  try {
    await writeFile(beside, content)
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw unwritable(path, error)
  }
}

/** What can be a language; whether the region has it, is known later. */
export function isTag(word: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(word)
}

/** The language asked for by `--lang`, else the environment's, else English. */
export function languageOf(argv: readonly string[], environment: Environment): string {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const word = argv[at]
  const asked = word?.startsWith('--lang=') ? word.slice('--lang='.length) : argv[at + 1]
  if (at >= 0 && asked && isTag(asked)) return asked
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  return /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh' : 'en'
}
