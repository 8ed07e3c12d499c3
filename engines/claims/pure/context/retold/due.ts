import { endOf, parsePeriod } from '#platform/period'
import type { ReadClaim } from '../../model.ts'
import type { Moment } from '../timeline/moments.ts'
import type { Told } from './retold.ts'

// 首批5万盒将于明年1月发运, 60个明年投入服务: what is to come is of the time that stands behind it.

const REACH = 20
/** From a figure to the time when it shall be. */
const LINK =
  /^[^，。；、：\d“”（）]{0,10}$|^(?:，|[^，。；、：\d“”（）]{0,10})(?:将|计划|拟|预计|有望|力争|确保|争取)[^，。；、：\d“”（）]{0,4}$/
/** Behind that time what shall be done then; no other figure. */
const DONE =
  /^(?:[底末前内初]|之前|以前)*(?![翻增达提扩降减升])[^，。；、：\d]{0,12}(?:[，。；”\n]|$)/

/** The claims with those that a later clause of their sentence dates ahead as of then. */
export function withDue({ doc, claims, timeline, release }: Told): readonly ReadClaim[] {
  if (release === null) return claims
  return claims.map((claim) => {
    const sentence = doc.sentences[claim.sentence]
    if (sentence?.grammar !== 'zh' || !mayBeDue(claim)) return claim
    const due = (timeline.bySentence[claim.sentence] ?? []).find(({ start }) => start >= claim.end)
    if (due?.code == null || endOf(parsePeriod(due.code)) <= release) return claim
    return isDue(doc.text, claim, due) &&
      !isOfPlant(doc.text, claim) &&
      (!isAfter(claim.period, release) || isInOtherClause(doc.text, timeline, claim))
      ? { ...claim, period: due.code, periodFrom: 'stated' as const }
      : claim
  })
}

/** 年产120万套, 每天26万吨: what can be made in a time; 其余7项 are left now; 全长163公里: how large a thing is, whenever it opens. */
function isOfPlant(text: string, { start }: ReadClaim): boolean {
  return OF_PLANT.test(text.slice(Math.max(0, start - 8), start))
}

const OF_PLANT =
  /(?:其余|余下|剩余|剩下)的?$|(?:[年月日]产|每[年月日天])[^，。；、\d]{0,4}$|(?:[全总]长|里程|面积|总?投资|总?库容|高度)(?:为|达|约|超)*$/

function mayBeDue({ form, kind }: ReadClaim): boolean {
  return form === 'number' && (kind === null || kind === 'target')
}

function isDue(text: string, { end }: ReadClaim, due: Moment): boolean {
  if (due.start - end > REACH || due.role === 'base') return false
  return LINK.test(text.slice(end, due.start)) && DONE.test(text.slice(due.end, due.end + REACH))
}

/** 8个三季度可完工，另外3个年底前收尾: the time that it was given stands in a clause before its own. */
function isInOtherClause(
  text: string,
  { bySentence }: Told['timeline'],
  { sentence, start, period }: ReadClaim,
): boolean {
  const own = (bySentence[sentence] ?? []).findLast((one) => one.end <= start)
  return own !== undefined && own.code === period && /[，；]/.test(text.slice(own.end, start))
}

/** It is of a time to come already, though that began before the release: this year. */
function isAfter(code: ReadClaim['period'], release: string): boolean {
  if (code === null) return false
  const period = parsePeriod(code)
  return endOf(period) > release && code !== release.slice(0, 4)
}
