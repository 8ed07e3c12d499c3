import { type PeriodCode, parsePeriod } from '#platform/period'
import type { ReadClaim } from '../../../model.ts'
import type { Told } from '../retold.ts'

// 截至6月底已完成15个，占57.7%；余下11个: how much of all has been done by a day, and how much is left, is so on that day.

const AS_OF = /(?:截至|截止|到)[^，。；]{0,2}$/
const LEFT = /(?:余下|剩余|剩下|尚余|尚有|尚未[^，。；、\d]{1,6}|未[^，。；、\d]{1,4})的?$/
const SHARE = /(?:占|达到?|占比)(?:了|近|约|超过?)?$/

/** The claims with shares and remainders behind a count as of a day as of that day. */
export function withLeftOver({ doc, claims, timeline }: Told): readonly ReadClaim[] {
  let state: { readonly sentence: number; readonly code: PeriodCode } | null = null
  return claims.map((claim) => {
    if (state !== null && state.sentence !== claim.sentence) state = null
    const sentence = doc.sentences[claim.sentence]
    if (sentence?.grammar !== 'zh') return claim
    const moment = (timeline.bySentence[claim.sentence] ?? []).findLast(
      ({ end, role }) => end <= claim.start && role !== 'base',
    )
    if (moment?.code == null || parsePeriod(moment.code).kind !== 'instant') return claim
    if (!AS_OF.test(doc.text.slice(Math.max(sentence.start, moment.start - 4), moment.start)))
      return claim
    const before = doc.text.slice(Math.max(moment.end, claim.start - REACH), claim.start)
    const isMoney = claim.unit.startsWith('CNY')
    if (claim.form === 'number' && claim.unit !== 'percent' && !LEFT.test(before)) {
      state = isMoney ? null : { sentence: claim.sentence, code: moment.code }
      return claim
    }
    const isOf = claim.kind === 'share' || claim.unit === 'percent' || claim.form === 'fraction'
    const isState: boolean = (state !== null && isOf && SHARE.test(before)) || LEFT.test(before)
    return isState && isPlain(claim) ? { ...claim, period: moment.code } : claim
  })
}

const REACH = 12
const KINDS: ReadonlySet<ReadClaim['kind']> = new Set([null, 'share', 'count', 'sum', 'level'])

function isPlain({ kind, period }: ReadClaim): boolean {
  return KINDS.has(kind) && period !== null && !period.startsWith('@')
}
