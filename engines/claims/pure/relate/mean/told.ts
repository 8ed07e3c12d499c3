import type { Grammar } from '../../model.ts'
import type { Line, Part } from '../part.ts'
import { wordsOf } from './english.ts'

/** Whether words say nothing that isn't told elsewhere, but for those that every figure may have. */
export function isTold(words: string, told: string, grammar: Grammar): boolean {
  if (grammar === 'zh') return hanRuns(words).every((run) => isWithin(run, told))
  const known = new Set(wordsOf(told))
  return wordsOf(words).every((word) => known.has(word))
}

const FILLER =
  /平均|同比|总量|规模|总额|数量|总数|总|增长|增加|提高|扩大|上升|下降|减少|期间|五年|三年|年均|从|由|为|达到?|近|超|逾|约|共|仅|的|了|在|[至到]|其|也|已|年|月|全[市省县区国]|我[市省县区国]|“[^”]{1,8}”/g

function hanRuns(words: string): readonly string[] {
  return words
    .replace(FILLER, ' ')
    .split(/[^㐀-鿿]+/)
    .filter((run) => run.length > 1)
}

/** Each sign of it stands in told words, beside one of its neighbours. */
export function isWithin(run: string, told: string): boolean {
  for (let at = 0; at < run.length; at += 1) {
    const pairs = [run.slice(Math.max(0, at - 1), at + 1), run.slice(at, at + 2)]
    if (!pairs.some((pair) => pair.length === 2 && told.includes(pair))) return false
  }
  return true
}

/** 全年运送5.12亿人次。最忙的是1号线，日均48.3万人次，占全网34.5%: of a part of what the sentence before told. */
export function isOfPart({ tape: { text, grammar } }: Line, { claim: { end } }: Part): boolean {
  return grammar === 'zh' && /^，(?:约)?占(?:全|总|其|到)/.test(text.slice(end, end + 6))
}
