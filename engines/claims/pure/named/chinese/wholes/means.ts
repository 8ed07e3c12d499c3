import { fold } from '../../../zh/parts/fold.ts'
import type { Asked } from '../../types.ts'
import { hasHead } from '../heads.ts'
import { levelsAlike, nounOf } from './found.ts'

// How much falls to each, without what: 罚款4890万元，平均每件15万元; 投资9亿元，户均2.5万元.

const NEAR = 14
/** Nothing else stands in the clause. */
const EACH =
  /(?:^|[，,；;、（(]|也就是|相[当當][于於])((?:平均)?(?:[每]\p{Script=Han}{1,5}?|[人户戶件笔筆班亩畝台辆輛单單吨噸场場次]均|人次均)|[吨噸]\p{Script=Han})(?:平均)?(?:[约約近超达達为為]|可达|只有|仅有?|高达|达到)?$/u
/** A rate over time, a share or what has a name of its own. */
const OWN = /每(?:[年月日天周季股次]|小时|分钟|秒|个月)/u

/** It was no name of the total. */
const SUM = /^(?:合起来|合计|总[计额]|累计|共)/u

/** The mean with what its total was told of; null where the figure is no mean or its total wasn't told beside it. */
export function ofEach(asked: Asked): string | null {
  const { text, sentence, claim, last } = asked
  if (claim.form !== 'number' || claim.kind === 'growth' || last === null) return null
  const from = Math.max(sentence.start, last.claim.end, claim.start - NEAR)
  const each = EACH.exec(text.slice(from, claim.start))?.[1]
  if (each === undefined || OWN.test(fold(each)) || hasHead(each)) return null
  const total = levelsAlike(asked).findLast(
    (one) => one.claim.sentence === claim.sentence && one.name !== null,
  )
  if (total?.name == null || SUM.test(fold(total.name))) return null
  const of = nounOf(total.name).replace(/^(?:总|總)(?=\p{Script=Han}{2})/u, '')
  if (/每/u.test(of) || EACH.test(total.name)) return null
  // 投资项目9个、74亿元，平均每个项目8亿元: what they are counted by stands once.
  const counted = each.replace(/^.*每[个個项項家]?/u, '')
  const isTwice = counted.length > 1 && of.length > counted.length && of.endsWith(counted)
  return `${each}${isTwice ? of.slice(0, -counted.length) : of}`
}
