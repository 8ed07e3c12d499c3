import { fold } from '../../../zh/parts/fold.ts'
import type { Asked, Named } from '../../types.ts'

// What stands between what a paragraph speaks of and a figure that is told without it: 汽车产量9万辆，同比增长4%，创新高。销量8万辆.

/** No topic is looked for further back. */
const REACH = 160

/** Says when, how or how much, and of nothing else. */
const FILLER =
  /[\s，,）)(（—-]|其中|此外|另外|同[时期]|期[内间]|而|但|且|并|及|当[月日年]|单[月季]|累计|今年|去年|全年|截[至止]|以来|[上下]半年|前[\d一二三四五六七八九十]{1,2}个?月|[前首]?[一二三四1-4]季度?|\d{4}年|\d{1,2}月份?|\d{1,2}(?=[-—–至到])|\d{1,2}日|[-—–至到]|[末底初]|同比|环比|较?(?:上年|去年)(?:同期|末)?|[按较比][年月季日]|数据显示|(?:再)?创(?:历史|同期)?新[高低]|以上|左右|余|多|的?(?:增长|下降|上升|减少|增加|上涨|下跌|回落|提高)|[略稳微]?[增降升跌涨减]|再?[次度]?刷新|连续[\d一二两三四五六七八九十]{1,2}[个]?[年月季]度?|保持|正(?=增长)|(?:位居|位列|名列|排名|排|居)(?:全[国球省市])?(?:第[一二三四五六七八九十\d]+|首位?|之首|榜首)位?|(?:与去年|与上年)?同期?(?:基本)?持平|远?[超低]?[出过于]?(?:行业)?平均(?:水平)?/gu

/** 甲公司位居第二，出货量为5183万部: who is told of from here on. */
const PLACED =
  /^(?:[而则])?([\p{Script=Han}A-Za-z]{2,10}?)(?:则|以)?(?:位居|位列|排名|排在|排|列|名列|居)(?:第|次|之后|其后|末)/u

/** Whether nothing is named between the figure and the words; or who is. */
export function between(asked: Pick<Asked, 'text'>, from: number, to: number): string | boolean {
  const { text } = asked
  if (to < from || to - from > REACH) return false
  const [tail = '', ...clauses] = fold(text.slice(from, to)).split(/[，,。；;：:]/u)
  let placed: string | null = null
  if (tail.length > TAIL_MAX) return false
  for (const clause of clauses) {
    const who = PLACED.exec(clause)?.[1]
    if (who !== undefined && !/^(?:[位均都]|规模|总量|增[速幅]|占比|出货|销)/u.test(who))
      placed = who
    else if (who === undefined && clause.replace(FILLER, '') !== '') return false
  }
  return placed ?? true
}

const TAIL_MAX = 16
const BACK_MAX = 400

/** The nearest figures before this one with the same paragraph, the nearest first, the rates that were told of another left out. */
export function before({ text, near, claim, sentence }: Asked): readonly Named[] {
  const all: Named[] = []
  for (const one of near.toReversed()) {
    if (sentence.index - one.claim.sentence > 1) break
    if (claim.start - one.claim.end > BACK_MAX) break
    if (text.slice(one.claim.end, claim.start).includes('\n')) break
    if (one.claim.form === 'number') all.push(one)
  }
  return all
}
