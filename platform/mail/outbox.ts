import type { Message } from './post.ts'

const KEPT_MAX = 200

export type Kept = Message & { readonly id: string; readonly keptAt: string }

/** Messages that nobody has got, for an administrator to see; the oldest go first. */
export type Outbox = {
  readonly keep: (message: Message) => void
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
    return kept.filter(({ expiresAt }) => expiresAt > now)
  }
  return {
    keep: (message) => {
      const one = { ...message, id: clock.newId(), keptAt: clock.now() }
      kept = [one, ...alive()].slice(0, KEPT_MAX)
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
