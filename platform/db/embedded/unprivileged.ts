import { spawnSync } from 'node:child_process'
import { HouseError } from '#platform/errors'

/** How to run PostgreSQL, which refuses to run as root: words before its command, or another user. */
export type Unprivileged = {
  readonly prefix: readonly string[]
  readonly user: { readonly uid: number; readonly gid: number } | null
}

const NOBODY = { uid: 65_534, gid: 65_534 }

const WAYS_FOR_ROOT: readonly Unprivileged[] = [
  // A user namespace in which root is user 1: no user of the system is made, and a folder that only root
  // may enter still works, since outside of the namespace it stays root.
  { prefix: ['unshare', '--user', '--map-user=1', '--map-group=1'], user: null },
  // Containers often forbid namespaces; there, `nobody` works where it may read the programs.
  { prefix: [], user: NOBODY },
]

/** The first way that runs `program --version`. Throws `db.only-root`. */
export function findUnprivileged(program: string): Unprivileged {
  if (process.getuid?.() !== 0) return { prefix: [], user: null }
  const way = WAYS_FOR_ROOT.find((candidate) => runs(candidate, program))
  if (way === undefined) throw new HouseError('db.only-root', {})
  return way
}

function runs(way: Unprivileged, program: string): boolean {
  const [command = program, ...args] = [...way.prefix, program, '--version']
  return spawnSync(command, args, { stdio: 'ignore', ...way.user }).status === 0
}
