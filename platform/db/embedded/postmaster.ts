import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { commandOf, processIdentity } from './process-identity.ts'

/** What `postmaster.pid` says of a running server: its lines are documented in PostgreSQL's `miscadmin.h`. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly ready: boolean }

/** The server that runs on a cluster's folder; undefined if none does. */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const lines = await readLines(join(cluster, 'postmaster.pid'))
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  if (!runsOn(pid, lines[1] ?? cluster)) return undefined
  return { pid, port, ready: lines[7]?.trim() === 'ready' }
}

/** The port of the server that runs on a cluster's folder or was killed there; undefined where it ended in order. */
export async function lastPort(cluster: string): Promise<number | undefined> {
  const port = Number((await readLines(join(cluster, 'postmaster.pid')))[3])
  return Number.isInteger(port) && port > 0 ? port : undefined
}

/**
 * Removes a `postmaster.pid` that a killed server left behind. PostgreSQL does so itself, unless another
 * process has got the id meanwhile, as is common after a container restarts; then it would refuse to start.
 */
export async function removeStalePidFile(cluster: string): Promise<void> {
  if ((await findPostmaster(cluster)) !== undefined) return
  await rm(join(cluster, 'postmaster.pid'), { force: true })
}

/** Waits until the server accepts connections; false when it ended or `wait_ms` passed. */
export async function waitUntilReady(
  cluster: string,
  wait_ms: number,
  ended: () => boolean,
): Promise<Postmaster | undefined> {
  const deadline = performance.now() + wait_ms
  while (performance.now() < deadline && !ended()) {
    const found = await findPostmaster(cluster)
    if (found?.ready === true) return found
    await sleep(20)
  }
  return undefined
}

/** Fast shutdown (SIGINT), and immediate (SIGQUIT) if it takes longer than `wait_ms`. */
export async function stopPostmaster(pid: number, wait_ms: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    const deadline = performance.now() + wait_ms
    while (performance.now() < deadline) {
      if (processIdentity(pid) === undefined) return
      await sleep(20)
    }
  }
}

// A killed server may stay as a zombie where nobody buries it, and its id may go to another process, even to
// the server of another folder: it must live, and its command must name the folder.
function runsOn(pid: number, folder: string): boolean {
  if (processIdentity(pid) === undefined) return false
  const command = commandOf(pid)
  return command === undefined || (/postgres/.test(command) && command.includes(folder))
}

async function readLines(path: string): Promise<readonly string[]> {
  try {
    return (await readFile(path, 'utf8')).split('\n')
  } catch {
    return []
  }
}
