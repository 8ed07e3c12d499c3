import type { ReadClaim } from '../../model.ts'
import { mayBeSlip } from '../slipped.ts'
import { at, led, type Of, sizeOf, type Text } from '../text.ts'
import { alikeAtEnd } from './chinese-entries.ts'

/** So many figures of one unit with names between them are a list. */
const RUN_MIN = 6
/** Each way: what stands further off is left alone. */
const RUN_MAX = 60
const GAP_MAX = 16
/** Exports and imports, and what lies between them. */
const BALANCE = 2
/** What words between two of them say is a change or a part. */
const TIED =
  /其中|包括|[由从從比较較至到增减減升降]|\b(?:of which|includ\w+|from|to|up|down|than|against|compared|by)\b|[:：]/i
const TOTAL = /[共计總总全其]|\b(?:total|all|altogether|combined)\b/i

/** 甲站1723辆，滞留164辆；乙站934辆，滞留271辆: of those that are listed none is made up of others, unless words say so. */
export function areOfOneList(said: Text, whole: number, others: readonly number[]): boolean {
  const of = at(said, whole)
  if (of === undefined || TOTAL.test(led(said, of, 8))) return false
  if (
    others.length > BALANCE &&
    others.includes(whole + 1) &&
    isJoined(said, of, at(said, whole + 1))
  )
    return true
  const [from, to] = runAround(said, of)
  // What stands first may be the whole of all the others, and of no few of them.
  const isMember = from < whole || others.length < to - from
  return to - from + 1 >= RUN_MIN && isMember && others.every((one) => one >= from && one <= to)
}

/** 东岭85亩和西坪61亩: a whole isn't joined to a part of it. */
function isJoined({ doc: { text } }: Text, of: ReadClaim, next: ReadClaim | undefined): boolean {
  const gap = next === undefined ? '' : text.slice(of.end, next.start)
  return gap.length <= GAP_MAX && /^(?:[、和与與及]| and )/.test(gap)
}

function runAround(said: Text, of: ReadClaim): readonly [from: number, to: number] {
  let [from, to] = [of.index, of.index]
  while (of.index - from < RUN_MAX && areNext(said, from - 1, from)) from -= 1
  while (to - of.index < RUN_MAX && areNext(said, to, to + 1)) to += 1
  return [from, to]
}

function areNext(said: Text, one: number, other: number): boolean {
  const [a, b] = [at(said, one), at(said, other)]
  if (a === undefined || b === undefined) return false
  const gap = said.doc.text.slice(a.end, b.start)
  if (a.unit !== b.unit || gap.length > GAP_MAX || TIED.test(gap)) return false
  return /\p{L}/u.test(gap) && !/[。.!?]/.test(gap)
}

/** 全市小学在校生34.8万人，初中在校生18.4万人，高中在校生8.4万人: the first of a list is told as the others are, and is no sum of them. */
export function isFirstOfList(said: Text, one: Of<'parts'>): boolean {
  const whole = at(said, one.whole)
  const parts = one.parts.flatMap((index) => at(said, index) ?? [])
  if (whole === undefined || !one.complete || parts.length < 2) return false
  if (parts.some(({ start, sentence }) => start < whole.start || sentence !== whole.sentence))
    return false
  // 债务余额92亿元，其中：一般债务余额31亿元: words say that it is of the first.
  const from = Math.min(...parts.map(({ start }) => start))
  if (/其中[：，]?[^，。；\d]*$/.test(said.doc.text.slice(whole.end, from))) return false
  const [first = '', ...others] = [whole, ...parts].map((claim) => nameOf(said, claim))
  const same = Math.min(...others.map((name) => alikeAtEnd(first, name)))
  const [kind, ...kinds] = [first, ...others].map((name) => name.slice(0, name.length - same))
  if (same < 2 || kind === undefined || !isKind(kind) || !kinds.every(isKind)) return false
  return (
    parts.some((part) => sizeOf(part) > sizeOf(whole)) || !mayBeSlip(said.doc, said.context, one)
  )
}

/** What its clause calls a figure, without the place and the time that the first of a list says for all. */
function nameOf(said: Text, claim: ReadClaim): string {
  const clause = /[^，。；：、\n]*$/.exec(led(said, claim, 30))?.[0] ?? ''
  return clause.replace(
    /^(?:截至)?(?:今年|去年|本月|当月|当年|年末|月末|上半年|全年|\d{1,4}年(?:末|底)?|\d{1,2}月份?)*(?:全[省市县区国州镇村]|我[省市县区国])?/,
    '',
  )
}

/** What came, what went and what is left belong together: 出生3.62万人，死亡3.18万人，自然增长0.44万人. */
function isKind(words: string): boolean {
  return /^[㐀-鿿]{1,6}$/.test(words) && !OF_ALL.test(words) && !/[增减净余差]/.test(words)
}

/** 农作物, 各类: what has kinds of its own. */
const OF_ALL =
  /^(?:其中)|总|共|合计|各[类级种]|全部|全社会|所有|累计|作物|粮食|肉类|水果|蔬菜|畜禽|牲畜|车辆|机动车|企业|学校|学生|人口|工业|服务业|产业|主体|机构|医疗|商品|货物|旅客|外贸|进出口|贷款|存款|税收|收入|支出|投资|能源|发电|电力|用电|用水/
