import { statfsSync } from 'node:fs'
import { diskFull } from './disk-full.ts'

// Terms.
// room      what is free on the disk of a data folder.
// reserve   the last of it, which writers are refused: PostgreSQL ends itself where it finds no room for its journal, and with it
//           every reader. Four pieces of that journal (16 MB each) are enough for what was begun before the refusals.

/** Four pieces of PostgreSQL's journal. */
export const RESERVE_BYTES = 64 * 1024 * 1024
/** Below this somebody should know. */
const LOW_BYTES = 1024 * 1024 * 1024
/** The disk is asked no more often, however often we are. */
const KNOWN_FOR_MS = 200

export type RoomState = 'enough' | 'low' | 'short'

/** The room of one folder. What is free is known anew a few times a second. */
export type Room = {
  readonly folder: string
  /** Null: the system doesn't tell. */
  readonly free_bytes: () => number | null
  readonly state: () => RoomState
  /** Throws `db.disk-full` where only the reserve is left. */
  readonly check: () => void
}

type Blocks = { readonly blocks: number; readonly bavail: number; readonly bsize: number }

/** `measure` is the system's word, or a test's. */
export function roomOf(folder: string, measure: (folder: string) => Blocks = statfsSync): Room {
  let known: number | null = null
  let asked_ms = Number.NEGATIVE_INFINITY
  const free_bytes = () => {
    const now_ms = performance.now()
    if (now_ms - asked_ms < KNOWN_FOR_MS) return known
    asked_ms = now_ms
    try {
      known = freeOf(measure(folder))
    } catch {
      known = null
    }
    return known
  }
  const state = (): RoomState => {
    const free = free_bytes()
    if (free === null || free >= LOW_BYTES) return 'enough'
    return free < RESERVE_BYTES ? 'short' : 'low'
  }
  return {
    folder,
    free_bytes,
    state,
    check: () => {
      if (state() === 'short') throw diskFull(`${folder}: ${free_bytes()} bytes free`)
    },
  }
}

// A file system without a size, as in memory or over a network, says that it has no blocks at all: none are free then either.
function freeOf({ blocks, bavail, bsize }: Blocks): number | null {
  return blocks === 0 ? null : bavail * bsize
}
