import { Gauge, type Registry } from 'prom-client'
import type { Room, RoomState } from '#platform/db'
import { say } from '#platform/i18n'

const LOOK_MS = 2000
const MB = 1024 * 1024

type Log = {
  readonly [level in 'info' | 'warn' | 'error']: (about: object, message: string) => void
}

/** Whether the disk of the data folder has room, for `/metrics`: somebody can be called before it is full. */
export function measureRoom(room: Room | null): (registry: Registry) => void {
  return (registry) => {
    if (room === null) return
    new Gauge({
      name: 'onedelta_disk_free_bytes',
      help: 'Free bytes on the disk of the data folder.',
      registers: [registry],
      collect() {
        this.set(room.free_bytes() ?? Number.NaN)
      },
    })
  }
}

/**
 * Tells, in the log and at the terminal, when the disk of the data folder has little room left, when it is full, and when it has room
 * again: each once.
 */
export function watchRoom(
  room: Room | null,
  log: Log,
  { note, lang }: { readonly note: (line: string) => void; readonly lang: string },
): { readonly end: () => void } {
  let before: RoomState = 'enough'
  const look = () => {
    if (room === null) return
    const state = room.state()
    if (state === before) return
    before = state
    const free = Math.floor((room.free_bytes() ?? 0) / MB)
    const { level, words, message } = TOLD[state]
    log[level]({ folder: room.folder, free_MB: free }, message)
    note(say(words, lang).replace('{folder}', room.folder).replace('{free}', String(free)))
  }
  look()
  const timer = setInterval(look, LOOK_MS)
  return { end: () => clearInterval(timer) }
}

const TOLD = {
  enough: {
    level: 'info',
    message: 'the disk has room again',
    words: {
      en: 'The disk of {folder} has room again: {free} MB free.',
      zh: '{folder} 所在磁盘空间已恢复，可用 {free} MB。',
    },
  },
  low: {
    level: 'warn',
    message: 'the disk has little room left',
    words: {
      en: 'The disk of {folder} has only {free} MB left: free space, or soon nothing new can be saved.',
      zh: '{folder} 所在磁盘仅剩 {free} MB，请尽快释放空间，否则将无法保存新内容。',
    },
  },
  short: {
    level: 'error',
    message: 'the disk is full: nothing new is saved until there is room',
    words: {
      en: 'The disk of {folder} is full ({free} MB left): nothing new is saved until you free space there; then saving goes on by itself.',
      zh: '{folder} 所在磁盘已满（仅剩 {free} MB）：在释放空间之前不再保存新内容，释放后自动恢复。',
    },
  },
} as const
