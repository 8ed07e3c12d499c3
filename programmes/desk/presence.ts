import type { Region } from '#platform/region'
import { rememberedOf } from '#programmes/figures'
import type { Here } from './types.ts'

/** Whoever hasn't asked for so long has gone. */
const GONE_MS = 8000
const PEOPLE_MAX = 50

type Visitor = Omit<Here, 'isMine'> & { readonly actor: string }
type Seen = Visitor & { readonly seen_ms: number }

/**
 * Who has a draft open, besides the one who asks. It is in memory alone and of this process: it says nothing that matters
 * for longer than some seconds.
 */
export function seeHere(region: Region, draft: string, me: Visitor, now: string): readonly Here[] {
  const rooms = rememberedOf(region, 'desk presence', () => new Map<string, Map<string, Seen>>())
  const now_ms = Temporal.Instant.from(now).epochMilliseconds
  const room = rooms.get(draft) ?? new Map<string, Seen>()
  for (const [client, { seen_ms }] of room) if (now_ms - seen_ms > GONE_MS) room.delete(client)
  if (room.size < PEOPLE_MAX || room.has(me.client)) room.set(me.client, { ...me, seen_ms: now_ms })
  rooms.set(draft, room)
  for (const [name, others] of rooms)
    if ([...others.values()].every(({ seen_ms }) => now_ms - seen_ms > GONE_MS)) rooms.delete(name)
  return [...room.values()]
    .filter(({ client }) => client !== me.client)
    .map(({ client, name, lang, at, actor }) => ({
      ...{ client, name, lang, at },
      isMine: actor === me.actor,
    }))
}
