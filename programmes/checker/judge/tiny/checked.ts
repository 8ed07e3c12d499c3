import { type Claim, lexiconOf, readClaims, reportOf } from '#engines/claims/pure'
import type { Day } from '#platform/period'
import { judgeClaims } from '../judge-claims.ts'
import { deltaGround } from './pack.ts'

const ground = deltaGround()
const lexicon = lexiconOf(ground.region)

/** What the delta's data say of a text, to somebody who reads it long after. */
export function checked(text: string, date?: Day) {
  const reading = readClaims(text, { lexicon, ...(date === undefined ? {} : { date }) })
  return judgeClaims(reading, reportOf(reading), {
    ground,
    aliases: [],
    asOf: null,
    today: '2026-11-25',
    document: null,
  })
}

export function claimsOf(text: string, date: Day): readonly Claim[] {
  return checked(text, date).claims
}
