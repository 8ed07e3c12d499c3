import { type PeriodCode, parsePeriod } from '#platform/period'
import { clauseOf } from '../around.ts'
import type { Scene } from './scope.ts'

// What simply is, beside what came about in a time: "the company has 41 plants", 全省共有机场14个.

const WORDS = 28
const ENGLISH =
  /\b(?:has|have|employs?|operates?|serves?|owns?|runs?|comprises?|boasts?|spans|contains?|maintains?|manages?|houses?|there (?:is|are)|(?:is|are) (?:home to|(?:now )?(?:available|active|present|represented|in use) (?:in|at|on|across)))(?: (?:now|currently|already))?(?: a (?:total|workforce|staff|network|fleet) of)?(?: (?:some|over|about|around|nearly|almost|approximately|more than|the|its))?(?: [\d,.]{1,9} [\w-]{1,20} (?:in|across))?\s?$/i
const CHINESE =
  /(?:共有|现有|现已有|拥有|设有|下设|辖有?|下辖|总里程|总长度?|总面积|在册[^，。]{0,6})[^，。；\d]{0,10}$/
/** 共有28800人观看, 共有32个项目竣工: behind the figure, what came about. */
export const CAME =
  /^[^，。；]{0,8}(?:参[加赛展会与观]|观看|报名|获|签|落户|开工|竣工|通过|入选|入围|到场|出席|完成|受)/
const IN_USE =
  /^[^,.;\d]{0,40}\b(?:is|are) (?:now |currently )?in (?:operation|service|use|place)\b/
const SO_FAR = /\balready\b|(?<!早)已(?!经济|知|故|婚|连续|完成)|现有/

/**
 * A state that says no time isn't of a month or a quarter, or of what came about this year. Of a year that is over it
 * may be: statistics of a year end with such states.
 */
export function isTimeless(scene: Scene, code: PeriodCode): boolean {
  const { doc, sentence, claim, release, inherited } = scene
  const period = parsePeriod(code)
  if (period.kind === 'instant') return false
  if (
    period.kind === 'year' &&
    !inherited.isNear &&
    release !== null &&
    String(period.year) < release.slice(0, 4)
  )
    return false
  if (IN_USE.test(doc.text.slice(claim.end, claim.end + 60))) return true
  if (isOfWhatIs(scene)) return true
  const from = clauseOf(sentence, claim.start).start
  const before = doc.text.slice(Math.max(from, claim.start - WORDS), claim.start)
  if (sentence.grammar !== 'zh') return ENGLISH.test(before)
  const behind = doc.text.slice(claim.end, Math.min(sentence.end, claim.end + WORDS))
  return CHINESE.test(before) && !CAME.test(behind)
}

const HAS = /^(?:[^。；\d]{0,24}[：:]\s?[“「"])?[^，。；\d]{0,12}(?:现有|现共有|目前有)/

/** 学校现有教职工2600人，其中教师1800人；在校生3.2万人: the list goes on with what there is. */
function isOfWhatIs({ doc, sentence, claim, moments }: Scene): boolean {
  if (sentence.grammar !== 'zh' || claim.kind === 'growth' || claim.kind === 'gap') return false
  return moments.length === 0 && HAS.test(doc.text.slice(sentence.start, claim.start))
}

/** 已建成, "has already issued": a state as far as the day of the release. */
export function isSoFar(scene: Scene): boolean {
  const { doc, sentence, claim } = scene
  if (isOfWhatIs(scene)) return true
  if (/^[^,.;\d]{0,24} (?:has|have) already\b/.test(doc.text.slice(claim.end, claim.end + 40)))
    return true
  const from = clauseOf(sentence, claim.start).start
  return SO_FAR.test(doc.text.slice(Math.max(from, claim.start - WORDS), claim.start))
}
