import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { HouseError } from '#platform/errors'

/** OWASP's parameters for Argon2id (2024): 19 MiB, two passes, one lane. 33 ms on the machine it was measured on. */
const MEMORY_KiB = 19_456
const PASSES = 2
const LANES = 1
const SALT_BYTES = 16
const TAG_BYTES = 32

/** Hashes that run at once, and that may wait for them: sign-in must not take the memory or the threads of everything else. */
const AT_ONCE_MAX = 2
const WAITING_MAX = 64

const FORM =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([\w+/]{11,86})\$([\w+/]{22,86})$/

export type Hashing = {
  readonly hash: (password: string) => Promise<string>
  readonly verify: (given: { readonly hash: string; readonly password: string }) => Promise<boolean>
}

/** Argon2id in the form of the reference implementation. Throws `auth.busy` when too many wait. */
export function makeHashing(): Hashing {
  const enter = makeGate()
  const tagOf = (password: string, salt: Buffer, cost: Cost) =>
    enter(() => derive(password.normalize('NFKC'), salt, cost))
  return {
    hash: async (password) => {
      const salt = randomBytes(SALT_BYTES)
      const tag = await tagOf(password, salt, {
        memory: MEMORY_KiB,
        passes: PASSES,
        lanes: LANES,
        bytes: TAG_BYTES,
      })
      return `$argon2id$v=19$m=${MEMORY_KiB},t=${PASSES},p=${LANES}$${plain(salt)}$${plain(tag)}`
    },
    verify: async ({ hash, password }) => {
      const found = FORM.exec(hash)
      if (found === null) return false
      const [, memory, passes, lanes, salt = '', tag = ''] = found
      const kept = Buffer.from(tag, 'base64')
      const cost = {
        memory: Number(memory),
        passes: Number(passes),
        lanes: Number(lanes),
        bytes: kept.length,
      }
      return timingSafeEqual(await tagOf(password, Buffer.from(salt, 'base64'), cost), kept)
    },
  }
}

type Cost = {
  readonly memory: number
  readonly passes: number
  readonly lanes: number
  readonly bytes: number
}

function derive(message: string, nonce: Buffer, cost: Cost): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  const given = {
    message,
    nonce,
    parallelism: cost.lanes,
    tagLength: cost.bytes,
    memory: cost.memory,
    passes: cost.passes,
  }
  argon2('argon2id', given, (error, tag) => (error === null ? resolve(tag) : reject(error)))
  return promise
}

// First come, first served; nobody waits behind more than `WAITING_MAX`.
function makeGate() {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= AT_ONCE_MAX) {
      if (waiting.length >= WAITING_MAX) throw new HouseError('auth.busy', { retry_after_s: 5 })
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else running += 1
    try {
      return await work()
    } finally {
      // A place is handed on, not given back, while somebody waits for it.
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}

function plain(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
