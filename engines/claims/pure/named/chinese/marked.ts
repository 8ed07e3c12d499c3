import type { Asked } from '../types.ts'

// What is counted with the mark that tells which: 年吞吐量千万人次以上的机场有38个, 保有量超过200万辆城市34个.

const BACK_MAX = 48

/** The name with the mark right before it; null where none is. */
export function withMark(asked: Asked, name: string): string | null {
  const { text, sentence, claim, measure, last } = asked
  if (claim.form !== 'number' || measure === null || !COUNTED.test(claim.unit)) return null
  // 机场有38个，增加2个: of the same.
  const before = last?.claim
  if (before?.unit === claim.unit && before.measure?.start === measure.start)
    return last?.name?.endsWith(name) ? last.name : null
  if (measure.end > claim.start || !text.startsWith(name, measure.start)) return null
  const clause = /[^，,；;：:。、（(]*$/u.exec(
    text.slice(Math.max(sentence.start, measure.start - BACK_MAX), measure.start),
  )?.[0]
  const mark = clause === undefined ? undefined : MARK.exec(clause)?.[1]
  return mark === undefined ? null : `${mark}${name}`
}

const COUNTED = /^(?:items|places|firms|points|stations|households|persons)$/
const AMOUNT =
  '\\d[\\d.,]*[%％]?(?:[-—–~至]\\d[\\d.,]*[%％]?)?[十百千万萬亿億]*\\p{Script=Han}{0,5}?(?:[/／]\\p{Script=Han}{1,4})?'
const MARK = new RegExp(
  `^(?:其中[，,]?|另有)?(?:\\d{4}年(?:末|底)?)?((?!\\d+[月日])[^\\d]{0,14}${AMOUNT}(?:[及]?以[上下内內外]|之[间間]|[左右])的?|[^\\d]{2,14}\\d[\\d.,]*[-—–~至]\\d[\\d.,]*[百千万萬亿億]*(?:人次|元|人|[吨噸]|平方米|[辆輛])的?|[^\\d]{0,14}(?:[超高多大][过過于於]|不足|[低少小][于於]|[达達]到?|突破|[满滿]|介[于於])${AMOUNT}的?)$`,
  'u',
)
