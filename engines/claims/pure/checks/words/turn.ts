import type { ReadClaim } from '../../model.ts'
import { type Case, type Finding, finding, of } from '../stated/finding.ts'

// 同比下降1.2%，为年内首次由负转正: the rate in front of a turn is the one that it turned to.

/** Only the time of the turn stands between; 环比由负转正 is of another rate. */
const BEHIND =
  /^[，,]?(?:为|是|系|实现|成功|也是|这是)?(?:今年|年内|全年|本年|以来|来|近|自|首次|首度|再次|重新|增速|[\d一二三四五六七八九十两]+个?[年月季]度?)*由(负转正|降转[升增]|跌转[升涨]|减转增|正转负|升转[降跌]|涨转跌|增转[减降])/
/** 由负转正，为-2.1%; 由正转负，增长2.1%. */
const BEFORE =
  /由(负转正|降转[升增]|跌转[升涨]|减转增|正转负|升转[降跌]|涨转跌|增转[减降])[，,]?(?:[为至到达]|增长|上升|上涨|下降|下跌)?$/

export function checkTurn({ reading, stated }: Case, claim: ReadClaim): readonly Finding[] {
  if (claim.unit !== 'percent' || reading.doc.sentences[claim.sentence]?.grammar !== 'zh') return []
  const { text } = reading.doc
  const behind = BEHIND.exec(text.slice(claim.end, claim.end + REACH))?.[1]
  const turn = behind ?? BEFORE.exec(text.slice(Math.max(0, claim.start - REACH), claim.start))?.[1]
  const one = stated(claim.index)
  if (turn === undefined || one === null) return []
  const isBelow = claim.value.coefficient < 0n || claim.direction === 'down'
  // A bare number behind a turn to the negative may leave out its sign.
  if (!isBelow && claim.direction !== 'up') return []
  const isToPlus = /转[正升增涨]$/.test(turn)
  if (isToPlus !== isBelow) return []
  return [
    finding({
      check: 'direction',
      ok: false,
      arithmetic: () => `${isBelow ? '−' : '+'} ≠ ${isToPlus ? '+' : '−'}`,
      claims: [one],
      text: {
        en: `The text says that it turned ${isToPlus ? 'positive' : 'negative'}, and ${of(one.figure, 'en')} is told as ${isBelow ? 'a decrease' : 'an increase'}: doesn’t fit`,
        zh: `文中说由${turn}，而${of(one.figure, 'zh')}是${isBelow ? '下降' : '上升'}：不相符`,
      },
    }),
  ]
}

const REACH = 24
