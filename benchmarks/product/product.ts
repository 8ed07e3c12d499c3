import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const READY_WAIT_MS_MAX = 180_000
/** For whatever should end by itself: it is there to name what doesn't. */
const END_WAIT_MS_MAX = 300_000
const POLL_MS = 50

/** The product on a data folder and a port of its own, which may be killed and started again. */
export type Product = {
  readonly address: string
  /** Starts it and waits until it answers; how long that took. */
  readonly start: () => Promise<number>
  /** Kills the server as the kernel would: nobody is asked. */
  readonly kill: () => Promise<void>
  /** Kills its PostgreSQL and waits until it has started that again by itself and answers; how long that took. */
  readonly killDatabase: () => Promise<number>
  readonly stop: () => Promise<void>
  /** A command of the terminal: its exit code and what it printed. */
  readonly run: (
    ...words: readonly string[]
  ) => Promise<{ readonly code: number; readonly out: string }>
  /** The id of the server's process, and of its PostgreSQL. */
  readonly pidOf: (what: 'server' | 'database') => Promise<number>
  /** Everything that the server has said since its last start. */
  readonly said: () => string
}

export async function productIn(
  folder: string,
  settings: { readonly [name: string]: string } = {},
): Promise<Product> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    ...settings,
    ONEDELTA_DATA: folder,
    PORT: String(port),
    HOST: '127.0.0.1',
  }
  let child: ChildProcess | null = null
  let said: string[] = []
  const start = async (): Promise<number> => {
    const began = performance.now()
    said = []
    const started = spawn(process.execPath, ['bin/setup.mjs', 'start'], { cwd: ROOT, env })
    child = started
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (bytes: Buffer) => said.push(bytes.toString()))
    while (!(await isReady(address))) {
      if (performance.now() - began > READY_WAIT_MS_MAX || started.exitCode !== null)
        throw new Error(`the product did not start:\n${said.join('').slice(-2000)}`)
      await pause(POLL_MS)
    }
    return performance.now() - began
  }
  const ended = async (): Promise<void> => {
    const running = child
    if (running === null || running.exitCode !== null || running.signalCode !== null) return
    await within('the end of the product', new Promise((resolve) => running.once('exit', resolve)))
  }
  return {
    address,
    start,
    kill: async () => {
      process.kill(await pidOf(folder, 'server'), 'SIGKILL')
      await ended()
    },
    killDatabase: async () => {
      const began = performance.now()
      const before = await pidOf(folder, 'database')
      process.kill(before, 'SIGKILL')
      const isBack = async () =>
        (await pidOf(folder, 'database').catch(() => before)) !== before && (await isReady(address))
      while (!(await isBack())) {
        if (performance.now() - began > READY_WAIT_MS_MAX || child?.exitCode !== null)
          throw new Error(`the product did not recover:\n${said.join('').slice(-2000)}`)
        await pause(POLL_MS)
      }
      return performance.now() - began
    },
    stop: async () => {
      child?.kill('SIGTERM')
      await ended()
    },
    run: (...words) => command(env, words),
    pidOf: (what) => pidOf(folder, what),
    said: () => said.join(''),
  }
}

async function pidOf(folder: string, what: 'server' | 'database'): Promise<number> {
  if (what === 'database') {
    const text = await readFile(join(folder, 'database', 'postgres', 'postmaster.pid'), 'utf8')
    return Number(text.split('\n')[0])
  }
  const mark: { readonly pid: number } = JSON.parse(
    await readFile(join(folder, 'serving.json'), 'utf8'),
  )
  return mark.pid
}

function command(
  env: NodeJS.ProcessEnv,
  words: readonly string[],
): Promise<{ readonly code: number; readonly out: string }> {
  const child = spawn(process.execPath, ['bin/setup.mjs', 'run', 'bin/onedelta.ts', ...words], {
    cwd: ROOT,
    env,
  })
  const out: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => out.push(bytes.toString()))
  const ended = new Promise<{ readonly code: number; readonly out: string }>((resolve) => {
    child.once('close', (code) => resolve({ code: code ?? 1, out: out.join('') }))
  })
  // What doesn't end by itself would go on on a folder that is gone.
  return within(words.join(' '), ended).finally(() => child.kill('SIGKILL'))
}

async function isReady(address: string): Promise<boolean> {
  return fetch(`${address}/readyz`, { signal: AbortSignal.timeout(1000) }).then(
    (answer) => answer.ok,
    () => false,
  )
}

/** Rejects by name what doesn't end: whoever waits for it would only be told that time was up. */
export async function within<T>(what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${what} took more than ${END_WAIT_MS_MAX} ms`)),
      END_WAIT_MS_MAX,
    )
  })
  try {
    return await Promise.race([work, over])
  } finally {
    clearTimeout(timer)
  }
}

export function pause(time_ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time_ms))
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return address !== null && typeof address === 'object' ? address.port : 0
}
