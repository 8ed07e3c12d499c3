import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Product = { readonly address: string; readonly stop: () => Promise<void> }

const READY_WAIT_MS_MAX = 180_000

/** The product as `npm start` starts it, on a data folder and a port of its own. */
export async function startProduct(note: (line: string) => void): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), 'onedelta-first-page-'))
  const port = await freePort()
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const child = spawn(process.execPath, ['bin/setup.mjs', 'start'], {
    cwd: root,
    env: { ...process.env, ONEDELTA_DATA: folder, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes: Buffer) => said.push(bytes.toString()))
  }
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  const address = `http://127.0.0.1:${port}`
  const start = performance.now()
  note('starting the product')
  while (!(await isReady(address))) {
    if (child.exitCode !== null || performance.now() - start > READY_WAIT_MS_MAX) {
      await stop()
      throw new Error(`the product did not start:\n${said.join('').slice(-2000)}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return { address, stop }
}

async function isReady(address: string): Promise<boolean> {
  return fetch(`${address}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  )
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return address !== null && typeof address === 'object' ? address.port : 0
}
