import { wordsBehind } from '../words/said.ts'
import type { Growth } from './growth.ts'

const BASIS =
  /^ (?:[a-z]+ )?(?:on|at) an? (?!annual basis|year|yearly|monthly|quarterly)[a-z -]{2,40} (?:basis|rate)\b/
const ANNUAL = /^ (?:annual|annualized|annualised) (?:rate|pace)|^ an? annual/
const PHRASE =
  /^ (?!(?:year|month|quarter|week) on)(?:[a-z]+ )?(?:from|than|over|on|above|below|ahead of|behind|compared with|up on|down on|short of) ((?:[a-z'’-]+ ?){1,8})/
const OTHER_BASE =
  /record|estimate|forecast|budget|target|average|peak|previous (?:high|low|record)|best|month|quarter|week|three months/
const YEARLY = /same|year|corresponding|(?:twelve|12) months/

/**
 * An amount that says itself on what it is measured: "10.8 % on a comparable-store basis", "a 4.9 % annual rate", "27 % above
 * the previous record". A level that stands elsewhere isn't that.
 */
export function isOwnBase({ text, amount, base }: Growth): boolean {
  const behind = wordsBehind(text, amount)
  // "38 fewer than twelve months earlier (1,252)" tells it there.
  if (base.start > amount.end && /^[^.;()]{3,70} \($/.test(text.slice(amount.end, base.start)))
    return false
  if (BASIS.test(behind) || ANNUAL.test(behind)) return true
  const own = PHRASE.exec(behind)?.[1]
  return own !== undefined && OTHER_BASE.test(own) && !YEARLY.test(own)
}
