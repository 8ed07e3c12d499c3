import { spawn } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { HouseError } from '#platform/errors'
import type { Binaries } from './binaries.ts'
import type { Cluster } from './cluster.ts'
import { lastPort, type Postmaster, removeStalePidFile, waitUntilReady } from './postmaster.ts'
import type { Unprivileged } from './unprivileged.ts'

const READY_WAIT_MS_MAX = 60_000
const ATTEMPTS_MAX = 4
const BETWEEN_ATTEMPTS_MS = 500

const SETTINGS: { readonly [name: string]: string } = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  // More WAL between checkpoints: bulk loads would otherwise write every page twice.
  max_wal_size: '4GB',
  log_timezone: 'UTC',
  TimeZone: 'UTC',
  jit: 'off',
}

/**
 * Starts the server of a cluster in a process group of its own, so that a Ctrl-C in the terminal reaches only us
 * and the server is stopped in order. Tried again when the port was taken meanwhile, or when the last
 * processes of a killed server still hold its shared memory. Whoever was connected to a killed server knows its port: it is
 * taken again where it is free. `known`: the port that somebody waits at, which a server that failed at its start has forgotten.
 * Throws `db.start-failed`.
 */
export async function launch(
  cluster: Cluster,
  binaries: Binaries,
  way: Unprivileged,
  settings: { readonly [name: string]: string },
  known?: number,
): Promise<Postmaster> {
  const before = known ?? (await lastPort(cluster.folder))
  for (let attempt = 1; ; attempt++) {
    await removeStalePidFile(cluster.folder)
    const port = await freePort(before).catch(() => freePort())
    const started = await launchOnce(cluster, binaries, way, { port: String(port), ...settings })
    if (started !== undefined) return started
    if (attempt === ATTEMPTS_MAX) {
      throw new HouseError('db.start-failed', {
        log: cluster.log,
        reason: await lastWords(cluster.log),
      })
    }
    await sleep(BETWEEN_ATTEMPTS_MS)
  }
}

async function launchOnce(
  cluster: Cluster,
  binaries: Binaries,
  way: Unprivileged,
  settings: { readonly [name: string]: string },
): Promise<Postmaster | undefined> {
  const all = Object.entries({ ...SETTINGS, ...settings })
  const [command = binaries.postgres, ...args] = [
    ...way.prefix,
    binaries.postgres,
    '-D',
    cluster.folder,
    ...all.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  const log = await open(cluster.log, 'a')
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    ...way.user,
  })
  let ended = false
  child.once('exit', () => {
    ended = true
  })
  child.once('error', () => {
    ended = true
  })
  child.unref()
  await log.close()
  return waitUntilReady(cluster.folder, READY_WAIT_MS_MAX, () => ended)
}

function freePort(wanted = 0): Promise<number> {
  return new Promise((settle, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => settle(port))
    })
  })
}

const LAST_WORDS_LINES = 5

async function lastWords(log: string): Promise<string> {
  const lines = (await readFile(log, 'utf8').catch(() => '')).trimEnd().split('\n')
  return lines.slice(-LAST_WORDS_LINES).join(' / ')
}
