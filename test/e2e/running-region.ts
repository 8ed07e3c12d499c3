import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

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
  const { DATABASE_URL: _, ...environment } = process.env
  const child = spawn(process.execPath, [join(ROOT, 'bin/setup.mjs'), 'start'], {
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
  const stop = async () => {
    await ended(child)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const said = listenTo(child)
    return { address: await addressOf(child), dataFolder: folder, said, stop }
  } catch (error) {
    await stop()
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
