import {
  addDays,
  type Day,
  type PeriodCode,
  parsePeriod,
  periodCode,
  startOf,
} from '#platform/period'
import type { ReadClaim, Sentence } from '../../../model.ts'
import { clauseOf } from '../../around.ts'
import type { Told } from '../retold.ts'

// 年底前再建成7座: what shall be done by a day is of the days from the release to it; how things shall stand then is so on that day.

const BEFORE = /^(?:之前|以前|前)/
const DEED =
  /再[^，。；、\d达到]{0,6}$|(?:将有|[建完拨]成|完工|竣工|投[用产放入]|新[增建开设]|追加|复产|推出|发[放送]|拨付|改造|补充|还要[^，。；\d]{0,4}|[再还]开|[安加]装|办结|整治|[培轮]训|招[聘录收]|引进|组织|开展|举办)[^，。；\d]{0,12}$/
/** How much there shall be of it in all. */
const LEVEL =
  /达|到(?!位)|增至|[升降]至|突破|总|超过|共有|累[计计積积]|覆盖|扩[充大]|率|为$|至少|^前除/
const KINDS: ReadonlySet<ReadClaim['kind']> = new Set([null, 'target', 'count', 'sum'])

/** The claims with what shall be done by a day as of all days from the release to it. */
export function withByThen(told: Told): readonly ReadClaim[] {
  const { doc, claims, release } = told
  if (release === null) return claims
  return claims.map((claim) => {
    const sentence = doc.sentences[claim.sentence]
    if (
      sentence?.grammar !== 'zh' ||
      claim.form !== 'number' ||
      claim.unit === 'percent' ||
      !KINDS.has(claim.kind)
    )
      return claim
    const code = byThen(told, claim, sentence, release)
    return code === null ? claim : { ...claim, period: code }
  })
}

function byThen(
  { doc, timeline }: Told,
  claim: ReadClaim,
  sentence: Sentence,
  release: Day,
): PeriodCode | null {
  const moment = (timeline.bySentence[claim.sentence] ?? []).findLast(
    ({ end }) => end <= claim.start,
  )
  if (moment?.code == null || moment.code !== claim.period) return null
  if (!BEFORE.test(doc.text.slice(moment.end, moment.end + 2))) return null
  const from = Math.max(moment.end, clauseOf(sentence, claim.start).start)
  const words = doc.text.slice(from, claim.start)
  if (words.length > REACH || !DEED.test(words) || LEVEL.test(words)) return null
  const period = parsePeriod(moment.code)
  const begin = startOf(period)
  if (begin === null || (period.kind !== 'instant' && period.kind !== 'since')) return null
  const to = period.kind === 'instant' ? period.day : addDays(begin, -1)
  return release < to ? periodCode({ kind: 'since', from: release, to }) : null
}

const REACH = 24
