import { parentPort } from 'node:worker_threads'
import { lexiconOf } from '#engines/claims/pure'
import { type Ground, ObservationIndex } from '#engines/series/pure'
import { HouseError } from '#platform/errors'
import { type CheckParts, checkRelease } from '../check-release.ts'
import type { Returned, Sent } from './messages.ts'
import { releaseOf } from './release-of.ts'

// What a thread runs. It has no database: everything that it knows is sent to it.

type Held = Pick<CheckParts, 'lexicon' | 'languages'> & {
  readonly ground: Ground
  readonly index: ObservationIndex
}

if (parentPort !== null) {
  const port = parentPort
  let held: Held | null = null
  port.on('message', async (sent: Sent) => {
    switch (sent.kind) {
      case 'ground': {
        const index = new ObservationIndex()
        const { region, catalogue } = sent
        held = {
          index,
          ground: { source: index, catalogue, region, plans: new Map() },
          lexicon: lexiconOf(region),
          languages: region.languages,
        }
        return
      }
      case 'observations':
        held?.index.append(sent.observations)
        return
      case 'check': {
        const returned = await checked(held, sent)
        port.postMessage(returned, returned.kind === 'checked' ? [returned.json.buffer] : [])
      }
    }
  })
}

async function checked(
  held: Held | null,
  { asked, aliases, today }: Extract<Sent, { kind: 'check' }>,
): Promise<Returned> {
  try {
    if (held === null) throw new Error('a thread was asked before it was given a ground')
    const { lexicon, languages, ground } = held
    const parts = { lexicon, languages, ground, aliases, today }
    const answer = checkRelease(parts, await releaseOf(asked))
    return { kind: 'checked', json: new TextEncoder().encode(JSON.stringify(answer)) }
  } catch (error) {
    // A class doesn't survive the way between threads: its parts do.
    if (error instanceof HouseError) return { kind: 'refused', code: error.code, info: error.info }
    return { kind: 'failed', reason: error instanceof Error ? String(error.stack) : String(error) }
  }
}
