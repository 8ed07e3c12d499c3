import { isDay, type PeriodCode, parsePeriod, periodCode, startOf } from '#platform/period'
import type { ReadClaim } from '../../model.ts'
import { clauseOf } from '../around.ts'
import type { Told } from './retold.ts'

// 7月28日上市的期货…，截至9月30日累计成交329万手: all since what is told of began. 年初有336家，九个月新开84家: what came about since then.

const BEGAN =
  /^(?:正式|全面)?(?:上市|启动|开通|投运|开业|启用|上线|开幕|开放|开园|投产|施行|实施|运营|通车|挂牌)/
const SUMMED = /累[计计積积]|日均|月均|(?:^|，)共/
const CAME_ABOUT =
  /^，[^，。；、\d]{0,8}(?:新[开增建设办投]|净增|净减|又增|增设|关闭|撤并)[^，。；、\d]{0,6}$/

/** The claims with those that were summed up since a day as of all days from it on, and what came about since an earlier state as of what the release is on. */
export function withSinceBegun(told: Told): readonly ReadClaim[] {
  const done: ReadClaim[] = []
  for (const [at, claim] of told.claims.entries()) {
    const isChinese = told.doc.sentences[claim.sentence]?.grammar === 'zh'
    const code = isChinese
      ? (sinceBegun(told, claim) ??
        sinceState(told, claim, done.slice(-2)) ??
        byHowMuch(claim, told.claims[at - 1], done.at(-1)))
      : null
    done.push(code === null ? claim : { ...claim, period: code })
  }
  return done
}

function sinceBegun({ doc, timeline }: Told, claim: ReadClaim): PeriodCode | null {
  const sentence = doc.sentences[claim.sentence]
  if (sentence === undefined || claim.form !== 'number') return null
  if (claim.kind === 'growth' || claim.kind === 'gap') return null
  const { start } = clauseOf(sentence, claim.start)
  if (!SUMMED.test(doc.text.slice(Math.max(sentence.start, start - 1), claim.start))) return null
  const moments = (timeline.bySentence[claim.sentence] ?? []).filter(
    ({ end }) => end <= claim.start,
  )
  const [first, last] = [moments[0], moments.at(-1)]
  if (first?.code == null || last?.code?.startsWith('@') !== true || first === last) return null
  if (!BEGAN.test(doc.text.slice(first.end, first.end + 6))) return null
  const from = isDay(first.code) ? first.code : startOf(parsePeriod(first.code))
  const to = last.code.slice(1)
  return from !== null && from < to ? periodCode({ kind: 'since', from, to }) : null
}

function sinceState(
  { doc, lent }: Told,
  claim: ReadClaim,
  before: readonly ReadClaim[],
): PeriodCode | null {
  const state = before.findLast(({ unit }) => unit === claim.unit)
  if (lent === null || state === undefined || claim.period !== state.period) return null
  if (state.sentence !== claim.sentence || state.unit !== claim.unit || claim.kind !== null)
    return null
  if (claim.period?.startsWith('@') !== true) return null
  const from = startOf(parsePeriod(lent))
  // It is how things stood before what the release is on.
  if (from === null || claim.period.slice(1) >= from) return null
  return CAME_ABOUT.test(doc.text.slice(state.end, claim.start)) ? lent : null
}

/** ，增长25%: by how much that was more. */
function byHowMuch(
  { period, kind, sentence }: ReadClaim,
  was: ReadClaim | undefined,
  now: ReadClaim | undefined,
): PeriodCode | null {
  if (kind !== 'growth' || was === undefined || now === undefined) return null
  const isOfIt = was.sentence === sentence && was.period === period && now.period !== was.period
  return isOfIt ? now.period : null
}
