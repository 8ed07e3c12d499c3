import { type Day, endOf, type PeriodCode, parsePeriod, periodCode } from '#platform/period'
import type { ReadClaim } from '../../model.ts'
import type { Told } from './retold.ts'

// 由年初的6450户扩大到8600户; 去年底78家，今年新投产8家，达到86家: what a state has become is one.

const TO = /^[^，。；、\d]{0,10}[到至为]了?$/
const FROM = /[由从][^，。；\d]{0,14}$/
/** Behind what came on top of it. */
const SUM = /(?:^|[，,])[^，。；\d]{0,8}(?:达到?了?|增[加至]到?|总数(?:将)?达?到?|扩大到)$/
const ADDED = /(?:新|净|又|再|增)[^，。；、\d]{0,6}$/
const OF_WHICH = /^[^，。；\d]{0,8}，其中[^，。；、\d]{0,8}$/
const CHANGES: ReadonlySet<ReadClaim['kind']> = new Set(['growth', 'gap'])

/** The claims with what an earlier state has become as of the day on which what is told of ended. */
export function withStates(told: Told): readonly ReadClaim[] {
  const { claims } = told
  const found = new Map<number, PeriodCode>()
  for (const [at, claim] of claims.entries()) {
    const then = stateBefore(told, at)
    const day = then === null ? null : dayOf(told, claim, then)
    if (day === null) continue
    found.set(at, day)
    // 达到86家，其中62家…: parts of it.
    const part = claims[at + 1]
    if (part?.sentence === claim.sentence && part.unit === claim.unit)
      if (OF_WHICH.test(told.doc.text.slice(claim.end, part.start))) found.set(at + 1, day)
    // 增加三分之一: by how much it has changed.
    for (let next = at + 1; next < claims.length; next += 1) {
      const change = claims[next]
      if (change === undefined || change.sentence !== claim.sentence) break
      if (!CHANGES.has(change.kind) || change.period !== claim.period) break
      if (/[；;]/.test(told.doc.text.slice(claim.end, change.start))) break
      found.set(next, day)
    }
  }
  if (found.size === 0) return claims
  return claims.map((claim, at) => ({ ...claim, period: found.get(at) ?? claim.period }))
}

/** The day of the state that a figure has come from; null where it has from none. */
function stateBefore({ doc: { text, sentences }, claims }: Told, at: number): Day | null {
  const [claim, last, first] = [claims[at], claims[at - 1], claims[at - 2]]
  if (claim === undefined || last === undefined || last.sentence !== claim.sentence) return null
  if (sentences[claim.sentence]?.grammar !== 'zh' || claim.form !== 'number') return null
  const between = text.slice(last.end, claim.start)
  if (last.unit === claim.unit && TO.test(between))
    return FROM.test(text.slice(Math.max(0, last.start - 20), last.start))
      ? dayIn(text, last)
      : null
  const isSum =
    first?.sentence === claim.sentence &&
    first.unit === claim.unit &&
    last.unit === claim.unit &&
    SUM.test(between) &&
    ADDED.test(text.slice(Math.max(first.end, last.start - 14), last.start))
  return isSum ? dayIn(text, first) : null
}

function dayIn(text: string, { period, form, start }: ReadClaim): Day | null {
  if (period === null || form !== 'number') return null
  const told = parsePeriod(period)
  if (told.kind === 'instant') return told.day
  const isSum = /累计|总[数量]/.test(text.slice(Math.max(0, start - 14), start))
  return isSum && told.kind === 'since' && told.from === null ? told.to : null
}

function dayOf({ lent, release }: Told, { period, kind }: ReadClaim, then: Day): PeriodCode | null {
  if (period === null || (kind !== null && kind !== 'from-to' && kind !== 'share')) return null
  const own = parsePeriod(period)
  if (own.kind === 'instant') return null
  const end = endOf(own)
  const ended = lent === null ? null : endOf(parsePeriod(lent))
  const isOpen = release !== null && end >= release
  const isWithin =
    isOpen && ended !== null && ended < release && ended.slice(0, 4) === end.slice(0, 4)
  const day = isOpen ? (isWithin ? ended : release) : end
  return day !== null && day > then ? periodCode({ kind: 'instant', day }) : null
}
