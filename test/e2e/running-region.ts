import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { inject } from 'vitest'
import type {} from './first-start.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const START_WAIT_MS_MAX = 240_000
const STOP_WAIT_MS_MAX = 20_000

export type RunningRegion = {
  /** `http://127.0.0.1:PORT` */
  readonly address: string
  /** `ONEDELTA_DATA`, for the terminal beside it. */
  readonly dataFolder: string
  /** What it printed and noted so far. */
  readonly said: () => string
  readonly stop: () => Promise<void>
}

/** Starts the product as a person does, with a region pack of its own and an empty data folder. */
export async function startRegion(
  pack: string,
  more: { readonly [name: string]: string } = {},
): Promise<RunningRegion> {
  const folder = await mkdtemp(join(tmpdir(), 'onedelta-e2e-'))
  return startIn(folder, pack, more)
}

/** Starts the product on a data folder of its own that is as its first start left it: to begin from nothing takes most of a start. */
export async function startAgain(): Promise<RunningRegion> {
  const { pack, folder: before } = inject('firstStart')
  const folder = await mkdtemp(join(tmpdir(), 'onedelta-e2e-'))
  // With whoever owns it: PostgreSQL doesn't run as root, nor on files that aren't its own.
  await promisify(execFile)('cp', ['-Rp', `${before}/.`, folder])
  return startIn(folder, pack, {})
}

/** Its data folder is gone with it. */
async function startIn(
  folder: string,
  pack: string,
  more: { readonly [name: string]: string },
): Promise<RunningRegion> {
  const { address, said, end } = await started(folder, pack, more).catch(async (error) => {
    await rm(folder, { recursive: true, force: true })
    throw error
  })
  const stop = async () => {
    await end()
    await rm(folder, { recursive: true, force: true })
  }
  return { address, dataFolder: folder, said, stop }
}

const AS_ANYBODY = ['start']
/** From its sources, as whoever starts it first: then there is no bundle yet. */
export const FROM_SOURCES = ['run', 'bin/command-line.ts', 'start']

/** The product on a data folder that outlives it. */
export async function started(
  folder: string,
  pack: string,
  more: { readonly [name: string]: string },
  words: readonly string[] = AS_ANYBODY,
): Promise<Pick<RunningRegion, 'address' | 'said'> & { readonly end: () => Promise<void> }> {
  const { DATABASE_URL: _, ...environment } = process.env
  const child = spawn(process.execPath, [join(ROOT, 'bin/setup.mjs'), ...words], {
    cwd: ROOT,
    env: {
      ...environment,
      PORT: '0',
      HOST: '127.0.0.1',
      ONEDELTA_DATA: folder,
      ONEDELTA_REGION: join(ROOT, 'regions', pack),
      // It is made beside what a test measures and looks at; one that wants it says so.
      ONEDELTA_DEMONSTRATION: 'off',
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const end = () => ended(child)
  try {
    const said = listenTo(child)
    return { address: await addressOf(child), said, end }
  } catch (error) {
    await end()
    throw error
  }
}

function listenTo(child: ChildProcess): () => string {
  let said = ''
  const listen = (chunk: Buffer) => {
    said += chunk.toString('utf8')
  }
  child.stdout?.on('data', listen)
  child.stderr?.on('data', listen)
  return () => said
}

/** The address that the product prints when it can be reached; everything it said, if it never does. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const patience = setTimeout(
      () => reject(new Error(`not reachable in time; it said:\n${said}`)),
      START_WAIT_MS_MAX,
    )
    const listen = (chunk: Buffer) => {
      said += chunk.toString('utf8')
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (address === undefined) return
      clearTimeout(patience)
      resolve(address)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => {
      clearTimeout(patience)
      reject(new Error(`ended with ${code}; it said:\n${said}`))
    })
  })
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  const patience = setTimeout(() => child.kill('SIGKILL'), STOP_WAIT_MS_MAX)
  await gone
  clearTimeout(patience)
}
