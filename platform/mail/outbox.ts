import type { Message } from './post.ts'

const KEPT_MAX = 200

export type Kept = Message & { readonly id: string; readonly keptAt: string }

/** Messages that nobody has got, for an administrator to see; the oldest go first. */
export type Outbox = {
  /** Keeps what expires; a notice is dropped. */
  readonly keep: (message: Message) => 'kept' | 'dropped'
  /** The newest first; what has expired is gone. */
  readonly list: () => readonly Kept[]
  readonly drop: (id: string) => void
}

export function makeOutbox(clock: {
  readonly now: () => string
  readonly newId: () => string
}): Outbox {
  let kept: readonly Kept[] = []
  const alive = () => {
    const now = clock.now()
    return kept.filter(({ expiresAt }) => expiresAt !== null && expiresAt > now)
  }
  return {
    keep: (message) => {
      if (message.expiresAt === null) return 'dropped'
      const one = { ...message, id: clock.newId(), keptAt: clock.now() }
      kept = [one, ...alive()].slice(0, KEPT_MAX)
      return 'kept'
    },
    list: () => {
      kept = alive()
      return kept
    },
    drop: (id) => {
      kept = kept.filter((one) => one.id !== id)
    },
  }
}
