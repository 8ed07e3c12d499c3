import type { ReadClaim, Relation } from '../../model.ts'
import { at, led, next, type Of, type Text } from '../text.ts'

// Rates that words say are reckoned otherwise than as one figure beside it in another: for a whole year, of an average, of how many rather than of
// which share.

type Said = Pick<Text, 'doc' | 'context'>

const YEARLY =
  /^[^.;\d]{0,40}\bannuali[sz]ed\b|^,? (?:on|at) an annual(?:i[sz]ed)? (?:basis|rate|pace)\b/i
const YEARLY_BEFORE = /\bannuali[sz]ed\b[^,.;\d]{0,40}$/i

/** "$6.3 million, or 0.20% of average loans (annualized)": four times as much as that quarter was. */
export function isYearly(said: Said, one: Relation): boolean {
  const index = one.kind === 'share' ? one.share : one.kind === 'change' ? one.amount : null
  const rate = said.context.claims[index ?? -1]
  if (rate === undefined || rate.unit !== 'percent') return false
  const { text } = said.doc
  return (
    YEARLY.test(text.slice(rate.end, rate.end + 60)) ||
    YEARLY_BEFORE.test(text.slice(Math.max(0, rate.start - 50), rate.start))
  )
}

const OF_AVERAGE = /^ of (?:the |its |total )?(?:average|mean) ([a-z]+)/i

/** "0.35% of average assets", beside what they are on the last day. */
export function isOfAverage(said: Text, { share, whole }: Of<'share'>): boolean {
  const [rate, all] = [at(said, share), at(said, whole)]
  if (rate === undefined || all === undefined) return false
  if (!OF_AVERAGE.test(next(said, rate, 40))) return false
  const { start = 0, end = 0 } = said.doc.sentences[all.sentence] ?? {}
  return !/\b(?:average|mean)\b/i.test(said.doc.text.slice(start, end))
}

const SHARE_BEHIND = /^ (?:[a-z]+ ){0,2}(?:share|proportion)\b|^ of (?:the |its |all |total )/i
const SHARE_BEFORE = /\b(?:share|proportion) of (?:about |some |nearly )?$/i
const RATE_NAMED =
  /\b(?:share|proportion|percentage|rate|ratio|margin|penetration|quota|level|yield|coverage|occupancy)s?\b/i

/** "Registrations rose 21.6% to take a 27.9% share, against 23.7%": of how many there were, and not of their share. */
export function isGrowthOfCounted(said: Text, change: Of<'change'>): boolean {
  if (change.amountIs !== 'relative') return false
  const [by, to, from] = [change.amount, change.result, change.base].map((index) => at(said, index))
  if (by === undefined || to?.unit !== 'percent' || from?.unit !== 'percent') return false
  const isShare = [to, from].some(
    (end) => SHARE_BEHIND.test(next(said, end, 30)) || SHARE_BEFORE.test(led(said, end, 30)),
  )
  const { start = 0 } = said.doc.sentences[by.sentence] ?? {}
  return isShare && !RATE_NAMED.test(said.doc.text.slice(Math.max(start, by.start - 80), by.start))
}

/** "Total revenue was 214, up 27% from 169. Subscription revenue was 204, up 28%": what was told of the one is no base of the other. */
export function isFromBaseOfAnother({ context, scene }: Text, change: Of<'change'>): boolean {
  if (change.isTied === true || change.amount === null) return false
  const [to, from] = [change.result, change.base].map((index) => context.claims[index ?? -1])
  if (to === undefined || from === undefined || isNamedAs(to, from)) return false
  return scene.relations.some((one) => {
    if (one.kind !== 'change' || one.base !== from.index || one.amount === null) return false
    const own = context.claims[one.result ?? -1]
    const isOther = one.amount !== change.amount && own !== undefined && own !== to
    return isOther && isNamedAs(own, from)
  })
}

function isNamedAs({ measureKey: a }: ReadClaim, { measureKey: b }: ReadClaim): boolean {
  return a.length === b.length && a.every((word) => b.includes(word))
}

const BESIDE_LEVEL =
  /^[,(]? ?(?:an? )?(?:[a-z-]+ )?(?:up|down|increase|decrease|rise|fall|gain|drop|decline|growth)(?: of| by)? (?:about |some |nearly )?$/i
const OTHERS_FOLLOW =
  /^\)?(?:,|;| and| with| while)[^.;]*\b(?:average|mean|rate|ratio|share|margin|number|per)\b[^.;]*$/i

/** "There were 24,870 flights, an increase of 2.9%, with an average of 169 passengers, compared with 165": of the flights. */
export function isOfLevelBeside(said: Text, change: Of<'change'>): boolean {
  if (change.isTied === true) return false
  const [by, to, from] = [change.amount, change.result, change.base].map((index) => at(said, index))
  if (by?.unit !== 'percent' || to === undefined || from === undefined) return false
  const level = said.context.claims[by.index - 1]
  if (level === undefined || level === to || level === from || level.unit === 'percent')
    return false
  const { text } = said.doc
  // What the level counts may stand between: "24,870 flights".
  const between = text.slice(level.end, by.start).replace(/^(?: [a-z-]+){1,3}(?=[,(])/i, '')
  const first = Math.min(to.start, from.start)
  return (
    level.sentence === by.sentence &&
    first > by.end &&
    BESIDE_LEVEL.test(between) &&
    OTHERS_FOLLOW.test(text.slice(by.end, first))
  )
}
