import { endOf, type PeriodCode, parsePeriod, periodCode } from '#platform/period'
import type { ReadClaim } from '../../model.ts'
import { clauseOf } from '../around.ts'
import type { Told } from './retold.ts'

// 1—10月，归集42.6亿元。…截至10月底，累计归集388.7亿元: what is added up to more than the months brought is of all the time up to their end.

const SUMMED = /累[计計积積](?:共|已|实际)?((?!完成|实现|达到|新增)\p{Script=Han}{2})[^，。；\d]*$/u
/** So many figures before a total are looked at. */
const NEAR = 24

/** The claims with totals beside what a time alone brought as of all that went before its end. */
export function withTotalsBeside(told: Told): readonly ReadClaim[] {
  const { claims } = told
  return claims.map((claim, at) => {
    const verb = verbOf(told, claim)
    if (verb === null || claim.period === null) return claim
    const before = claims.slice(Math.max(0, at - NEAR), at)
    const isMore = before.some((one) => isPartOf(told, one, claim, verb))
    return isMore ? { ...claim, period: upTo(claim.period) } : claim
  })
}

/** What was summed up, unless the last time that was told before it is that of the figure. */
function verbOf({ doc, timeline }: Told, claim: ReadClaim): string | null {
  const sentence = doc.sentences[claim.sentence]
  if (sentence?.grammar !== 'zh' || claim.kind !== null || claim.period === null) return null
  if (parsePeriod(claim.period).kind === 'instant') return null
  const { start } = clauseOf(sentence, claim.start)
  const found = SUMMED.exec(doc.text.slice(start, claim.start))
  if (found === null) return null
  const last = (timeline.bySentence[claim.sentence] ?? []).findLast(({ end }) => end <= claim.start)
  return last?.code === claim.period ? null : (found[1] ?? null)
}

/** The same deed told in the same time, of less. */
function isPartOf({ doc }: Told, one: ReadClaim, whole: ReadClaim, verb: string): boolean {
  if (one.unit !== whole.unit || one.period !== whole.period || one.kind !== null) return false
  if (one.form !== 'number' || !isLess(one, whole)) return false
  const sentence = doc.sentences[one.sentence]
  if (sentence === undefined) return false
  const words = doc.text.slice(clauseOf(sentence, one.start).start, one.start)
  return words.includes(verb) && !/累[计計积積]/.test(words)
}

function isLess({ value: a }: ReadClaim, { value: b }: ReadClaim): boolean {
  return a.coefficient * 10n ** BigInt(b.scale) < b.coefficient * 10n ** BigInt(a.scale)
}

function upTo(code: PeriodCode): PeriodCode {
  return periodCode({ kind: 'since', from: null, to: endOf(parsePeriod(code)) })
}
